<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>SceneMapper</name>
    <message>
      <location filename="../plugin.py" />
      <source>Classify scenes…</source>
      <translation>场景分类…</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Make a map of Local Climate Zones or land cover from a Sentinel-2 raster</source>
      <translation>由 Sentinel-2 栅格制作局地气候区或土地覆盖图</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Networks…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Set-up…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Accuracy of a class map</source>
      <translation>分类图精度评价</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Compares a class map with reference polygons, points or a raster, and writes a report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>&lt;p&gt;Compares a class map cell by cell with a reference: polygons, points, or a class raster, in whatever CRS and resolution. A cell counts if more than half of it is of one class of the reference.&lt;/p&gt;&lt;p&gt;Classes may be written as codes, as names (&lt;i&gt;LCZ 4&lt;/i&gt;, &lt;i&gt;lcz04&lt;/i&gt;, &lt;i&gt;G&lt;/i&gt;, &lt;i&gt;Water&lt;/i&gt;) or as the folders of Google Earth (&lt;i&gt;Document/lcz10&lt;/i&gt;); the field is found by what stands in it. A raster's attribute table (.vat.dbf) is heeded. Other names are given a class by the mapping, as &lt;code&gt;Urban=2; Roads=-&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;Gives the confusion matrix, overall and average accuracy, kappa, precision, recall and F1 per class, for LCZ also OA_u, OA_bu and OA_w, all with bootstrap intervals, and says how many cells of the reference were used and why others were not.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>The class map, in whatever coding it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>The reference, unless it is a raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>If it is empty, the field is found by what stands in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>The reference, if it is a class raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>A raster of the cells that agree, that differ, and that could not be used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>NAME=CLASS pairs, a line each or divided by semicolons. A class is a code, a label or a name; - leaves it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>0.5: more than half of it; 1: all of it, so that cells at the edge of polygons do not count.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>A band per class on the map's grid, to see how often the class is among the three most probable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Hits and misses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Cells compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Overall accuracy</source>
      <translation>总体精度</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Average accuracy</source>
      <translation>平均精度</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Cohen's kappa</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Average F1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Average F1, all classes met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Overall F1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>OA_u (LCZ: among built types)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>OA_bu (LCZ: built or natural)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>OA_w (LCZ: weighted by likeness)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Reference polygons or points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Field with the class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Reference raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>What names mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Part of a cell that must be of one class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Probabilities</source>
      <translation>概率</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>Stopped. Nothing was written.</source>
      <translation>已停止，未写入任何文件。</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Areas per class</source>
      <translation>各类别面积</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Measures the area and share of each class, of a whole map or within polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>&lt;p&gt;Measures how large each class is, and its share in the area that has a class: of the whole map, or of each polygon of a zones layer. Cells that lie only partly in a zone count in part.&lt;/p&gt;&lt;p&gt;In a geographic CRS (degrees), and in one that distorts areas much (Web Mercator), areas are those on the ellipsoid; in other projections they are those of the grid.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Polygons to measure within; without them the whole map is measured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>The field with the zones' names; if it is empty, the first one whose texts all differ.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>The zones (GeoPackage) with area and share of each class; for zones only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Name of the zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Zones with areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Area with a class, km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Areas per zone and class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Classify scenes</source>
      <translation>场景分类</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Maps</source>
      <translation>制图</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Makes a map of Local Climate Zones or land cover from a Sentinel-2 raster with a neural network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>&lt;p&gt;Makes a map of &lt;b&gt;Local Climate Zones&lt;/b&gt; (17 classes) or &lt;b&gt;land cover&lt;/b&gt; from a Sentinel-2 raster. A convolutional network looks at the surroundings of each cell (a patch of the size that it was trained on) and gives the cell a class.&lt;/p&gt;&lt;p&gt;The raster may be any file that GDAL reads, with the bands that the network needs. Bands are found by their names, wavelengths or colours, never silently by their position. A raster whose pixels are not 10 m is warped on the fly.&lt;/p&gt;&lt;p&gt;The map's cells have the size that the network was made for (100 m for Local Climate Zones). A cell of which more than half is without data has the value 255 (no data). The layer comes with the classes' usual colours and names; on request also with a map of &lt;b&gt;confidence&lt;/b&gt; (the largest probability in percent) and of the &lt;b&gt;probabilities&lt;/b&gt; of all classes.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;multi-label&lt;/b&gt; network, such as the SEN12MS baselines, says of each class whether it is present. The map then shows the most probable class; the &lt;b&gt;label sets&lt;/b&gt; tell all that are present, such as Forest + Water. Networks that see &lt;b&gt;Sentinel-1&lt;/b&gt; too need a second raster with VV and VH.&lt;/p&gt;&lt;p&gt;A network trained on one kind of product (top-of-atmosphere L1C or surface reflectance L2A) is less accurate on the other; its card says on what it was trained and how accurate it was.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Cells with a class</source>
      <translation>已分类单元数</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Cells without data</source>
      <translation>无数据单元数</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Area of a cell [m²]</source>
      <translation>单元面积 [m²]</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Cells and area of each class</source>
      <translation>各类别单元数与面积</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>QGIS style beside the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Duration [s]</source>
      <translation>用时 [s]</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>What computed</source>
      <translation>计算设备</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>The Python package onnxruntime, which runs the networks, is not installed. Install it from Scene Mapper's set-up page, or with 'pip install onnxruntime' into QGIS's Python.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>{first} and {n} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>The further no-data values in the properties of '{layer}' are not used: the file's own are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>The raster with the Sentinel-2 bands: any file that GDAL reads.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Sentinel-2 rasters of the same place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Two or more rasters with the Sentinel-2 bands, one a date. The first one gives the map's grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>An installed network, by its id, or the path of an .onnx file with its card (.json) beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Which of the raster's bands is which, such as B02=1,B03=2,B04=3 and so on. Empty: found by name, wavelength or colour. The word 'position' takes the raster's first bands in the network's order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>What the numbers are. auto: found out from the raster and told in the log. DN: reflectance x 10,000. DN with offset: the same plus 1000, as in ESA's products since January 2022. reflectance: 0 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For networks that see Sentinel-1 too: a raster with the backscatter VV and VH in dB, on any grid; it is warped onto the Sentinel-2 raster. Linear power is recognised and turned into dB. Other networks do not read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Only the cells that this rectangle touches. Empty: the whole raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Only the cells that these polygons touch. Empty: the whole raster, or extent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>The map: class codes (Byte, no data 255) with colours and class names, as GeoTIFF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>How sure the network was: each cell's largest probability, 0 to 100 % (Byte, no data 255).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>A band for each class with its probability, 0 to 1 (Float32, no data -1).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For multi-label networks: the set of classes present in each cell, a bit for each class (UInt16, no data 65535; beyond 15 classes UInt32, 4294967295). The layer's legend names the sets that occur.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Cells, area and share of each class as a page, shown in the results viewer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Sentinel-2 raster</source>
      <translation>Sentinel-2 栅格</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Bands</source>
      <translation>波段</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Units of the pixels</source>
      <translation>像元数值单位</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Sentinel-1 raster, if the network wants it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Extent</source>
      <translation>范围</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Polygons</source>
      <translation>多边形</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Which of its bands is which, such as VV=1,VH=2. Empty: found by name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>The size of the map's cells, a multiple of the pixel. Empty: what the network was made for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>input: at the raster's upper-left corner. multiples of the cell size: at round coordinates, so that maps of neighbouring rasters fit together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>What to do with a raster whose pixels are not of the size that the network knows (10 m). warp: bring it to that size in its UTM zone, on the fly. refuse: stop and say so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For multi-label networks: the probability from which a class counts as present, between 0 and 1. Empty: what the network's authors used (0.5 for SEN12MS).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For networks that tell the 17 IGBP classes apart: make a map of the 10 classes of the simplified scheme instead, whose probabilities are those of their parts taken together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>auto: an NVIDIA GPU if onnxruntime can use it, else the CPU; the log says which, and why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Threads of the computation. 0: as many as there are cores. The map does not depend on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>How many patches the network is given at once. 0: what is fastest here. The map does not depend on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Class map</source>
      <translation>分类图</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Confidence</source>
      <translation>置信度</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Probabilities of all classes</source>
      <translation>所有类别的概率</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Label sets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Table of areas</source>
      <translation>面积表</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>HTML files (*.html)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Bands of the Sentinel-1 raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Cell size [m]</source>
      <translation>单元大小 [m]</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Cells begin at</source>
      <translation>单元起点</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Pixels of another size</source>
      <translation>其他大小的像元</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Threshold of the label sets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Merge IGBP classes into simplified IGBP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Compute on</source>
      <translation>计算设备</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Threads</source>
      <translation>线程</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Patches at once</source>
      <translation>每批图块数</translation>
    </message>
    <message>
      <location filename="../processing/classify_results.py" />
      <source>Network: {network}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_results.py" />
      <source>{cells} cells of {area:g} ha have a class, {nodata} are without data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>Classify scenes of several dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>Makes one map of scene classes from several Sentinel-2 rasters of the same place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>&lt;p&gt;Makes &lt;b&gt;one map from several dates&lt;/b&gt; of the same place, such as the four seasons of the So2Sat maps. The network looks at each date for itself; a cell's probabilities are averaged over the dates, and the most probable class of the average is taken.&lt;/p&gt;&lt;p&gt;The &lt;b&gt;first raster gives the grid&lt;/b&gt;: its extent, pixels and CRS. The others are warped onto it where they differ. A cell that has no data at one date, such as under masked clouds or beyond the raster's edge, is filled by the others; it is without data if no date has any.&lt;/p&gt;&lt;p&gt;Bands, units and all other parameters hold for every raster; bands that are found by their names may stand in another order in each. A Sentinel-1 raster, where the network wants one, is used with each date.&lt;/p&gt;&lt;p&gt;The results are those of &lt;i&gt;Classify scenes&lt;/i&gt;.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>Choose more, or use 'Classify scenes' for one raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>A map of several dates needs at least two rasters; given: {n}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Compare two class maps</source>
      <translation>比较两幅分类图</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Says what became of each class from one map to another, and how far two maps agree.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>&lt;p&gt;Compares two class maps (two years, two networks) cell by cell on the first one's grid: the transition matrix in cells and in km², the largest changes, agreement and kappa, and for LCZ the agreement weighted by how alike two classes are. The report shows the flows as a Sankey chart.&lt;/p&gt;&lt;p&gt;The second map may have another CRS, resolution or coding: a cell of the first counts if more than half of it is of one class of the second. The raster of changes shows what each changed cell became.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>The earlier map, or one network's. Its grid is the one used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>The later map, or another network's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Of the second map, where its grid is another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>A raster of what each changed cell became.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Share of cells that agree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Weighted agreement (LCZ)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Area that differs, km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>First map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Second map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>What to call the first map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>What to call the second map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>A year, for example.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Export class map for other tools</source>
      <translation>为其他工具导出分类图</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Writes a class map with the codes, no-data value and band names that another tool reads.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>&lt;p&gt;Tools for Local Climate Zones read different numbers:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;w2w&lt;/b&gt; (WRF) and &lt;b&gt;LCZ Generator&lt;/b&gt;: 1–17; with a filtered map the bands lcz, lczFilter and, with a map of confidence, lczProb. w2w takes lczFilter if it is there.&lt;/li&gt;&lt;li&gt;&lt;b&gt;LCZ4r&lt;/b&gt;: 1–17 in the first band; it would read 0 as water, so nothing is 0.&lt;/li&gt;&lt;li&gt;&lt;b&gt;UMEP&lt;/b&gt; and &lt;b&gt;GeoClimate&lt;/b&gt;: 1–10 and 101–107; they silently ignore 11–17.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;1-17, 101-107 and 11-17 (the same as 1-17: land cover as 11 to 17) are the codings by themselves. igbp10 and igbp17 translate between IGBP and its simplified form; a simplified class that merges several IGBP classes is left out unless one of them may stand for all.&lt;/p&gt;&lt;p&gt;The map is a GeoTIFF (Byte, no data 255) with colours and names; its legend comes beside it as QGIS style (.qml), SLD and .clr.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>The tool, the coding, or the IGBP scheme.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>The same map filtered, for the band lczFilter (w2w and LCZ Generator only).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>How sure each cell is, 0 to 100 %, for the band lczProb (w2w and LCZ Generator only).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>From igbp10 to igbp17: Forest as Mixed Forest, Shrubland as Open Shrublands, Savanna, Croplands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>The GeoTIFF; its legends come beside it under the same name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Export for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Filtered map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Map of confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Let one IGBP class stand for those that were merged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Exported map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Coding of the values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Cells whose class cannot be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>The map and its legends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Accuracy of label sets</source>
      <translation>标签集精度评价</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Compares scenes that have several labels each with a reference, and writes a report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>&lt;p&gt;Compares the label sets of scenes with those of a reference: F1 per class, average F1 (the mean of the classes that the reference has) and overall F1 (all labels together), as for SEN12MS (Schmitt &amp; Wu 2021, Table 4).&lt;/p&gt;&lt;p&gt;Either raster may hold a band per class (a network's probabilities, or shares from &lt;i&gt;Label scenes from a dense map&lt;/i&gt;) or one band of label sets. Both must lie on the same grid, a cell for each scene.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>A band of probability or share for each class, or one band of label sets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>The same for the reference, on the same grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>auto: as the files say.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Labels of the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Labels of the reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Least value of a label in the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Least value of a label in the reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>0.5 is usual for probabilities, 0.1 for shares; label sets are taken as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Scenes compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Filter LCZ map</source>
      <translation>LCZ 图滤波</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Smooths a class map: a Gaussian for each class, as LCZ maps are filtered, or a majority filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>&lt;p&gt;A Local Climate Zone is a neighbourhood, not a cell. The &lt;b&gt;Gaussian filter&lt;/b&gt; of Demuzere et al. (2020) smooths each class by a Gaussian of its own size and gives each cell the strongest class. It is best made of the map of &lt;b&gt;probabilities&lt;/b&gt;, where it knows how sure the network was; a class map does as well.&lt;/p&gt;&lt;p&gt;Radius and standard deviation of each class are those of the field; the table lets you change them. They are metres on the ground, whatever the map's coordinate system.&lt;/p&gt;&lt;p&gt;The &lt;b&gt;majority filter&lt;/b&gt; is the older convention: each cell gets the commonest class of a window of cells, a square or the disc that it holds. Of equally common classes it keeps the cell's own, else the lowest code.&lt;/p&gt;&lt;p&gt;Cells without data have no vote and stay without data; nothing is assumed beyond the map's edge.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>A raster of probabilities with a band for each class, or of class codes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Probabilities or class map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>gaussian: one for each class. majority: commonest class of a square. majority-disc: of a disc.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Radius [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Standard deviation [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Gaussian filter: how far each class reaches and how broad it is. The first column is the LCZ class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Majority filter: the window's width, an odd number of cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>The filtered class map, with the classes' colours and names (Byte, no data 255).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Filtered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Gaussians</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Window of the majority [cells]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Cells that changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/map_tool.py" />
      <source>Finished maps</source>
      <translation>成图处理</translation>
    </message>
    <message>
      <location filename="../processing/map_tool.py" />
      <source>The band that holds the class codes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/map_tool.py" />
      <source>auto: found out from the file, and told in the log. lcz: Local Climate Zones, coded 1-17 or 1-10 and 101-107. igbp10: simplified IGBP. igbp17: IGBP.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/map_tool.py" />
      <source>Band with the classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/provider.py" />
      <source>Scene Mapper (scene classes from Sentinel-2)</source>
      <translation>Scene Mapper（由 Sentinel-2 得到场景类别）</translation>
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>If it is empty, the report is named after the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>A report in one HTML file, with charts, fit for print.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>Title of the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>Table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>CSV files (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>Every figure as a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>Figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>JSON files (*.json)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>Every figure for scripts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Label scenes from a dense map</source>
      <translation>由密集分类图生成场景标签</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Gives each scene of a dense class map its commonest class and the set of its frequent classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>&lt;p&gt;Turns a dense land-cover map into labels for scenes of N x N pixels, as SEN12MS was made a dataset for scene classification (Schmitt &amp; Wu 2021): the &lt;b&gt;single label&lt;/b&gt; is the commonest class, the &lt;b&gt;label set&lt;/b&gt; holds every class with a share of at least 10 %. IGBP classes are merged into simplified IGBP first.&lt;/p&gt;&lt;p&gt;Of equally common classes the lowest code is taken, and the commonest class is always in the set. Pixels without class do not count; a scene of which more than half has no class has no label. Scenes begin at the upper left corner; those at the right and lower edge may be smaller.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>A dense raster of classes: IGBP, or any other scheme.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Height and width of a scene in pixels of the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>A class is in a scene's label set from this share on; 0.1 is 10 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>A class map with a cell for each scene: its commonest class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>The scenes as polygons (GeoPackage), with label, label set and all shares in the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>For each class: pixels, scenes with that label, label sets that hold it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>The distribution of the classes as a page with a chart, shown in the results viewer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Size of a scene [pixels]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Least share in the label set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Scenes with a label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Distribution of the classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Single labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Shares of all classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>A band for each class with its share, 0 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>A number for each scene: bit i is set if class i is in its set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Scene labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Shares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Prepare Sentinel-2 stack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Makes one 10 m raster of a Sentinel-2 product: a .SAFE folder or zip, band files, a STAC item.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>&lt;p&gt;Makes one raster with 10 m pixels and named bands of a Sentinel-2 product, ready for &lt;b&gt;Classify scenes&lt;/b&gt;. Give one of:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a &lt;b&gt;product&lt;/b&gt;: a downloaded .zip (it is not unpacked), the file MTD_MSIL1C.xml or MTD_MSIL2A.xml in a .SAFE folder, a STAC item (.json) whose files lie beside it, or a single raster;&lt;/li&gt;&lt;li&gt;a &lt;b&gt;folder&lt;/b&gt;: a .SAFE folder, or one with a file for each band;&lt;/li&gt;&lt;li&gt;several loaded &lt;b&gt;layers&lt;/b&gt;.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Bands of 20 and 60 m are interpolated bilinearly. The offset of 1000 in products since January 2022 is recorded with the bands in a .vrt (QGIS then shows reflectance) and undone in a .tif. On request, clouds and their shadows become nodata.&lt;/p&gt;&lt;p&gt;A .vrt is ready at once and refers to the product, which must stay where it is. A .tif is a copy.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>The raster to write: .vrt refers to the product and is ready at once, .tif is a copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Sentinel-2 products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>A .zip, MTD_MSIL1C.xml or MTD_MSIL2A.xml in a .SAFE folder, a STAC item (.json), or a raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>A .SAFE folder, or a folder with a file for each band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Loaded layers of the bands, known by the names of layer or file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>The stack's bands, in this order: by default the ten of 10 and 20 m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>By the scene classification (SCL) of level L2A: shadows (3), clouds (8, 9) and cirrus (10).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>What the numbers are. auto: as the product's metadata say; what was found is told in the log.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Which band is which in a single raster whose bands have no names, such as B02=1,B03=2 and so on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Mask with this raster rather than the product's own: all its values but 0 hide the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>The mask's values that become nodata, such as 3,8,9,10. Empty: the usual ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Stack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Name of the product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Level of the product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Bands of the stack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Number of warnings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>or folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>or layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Clouds become nodata</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Bands of a single raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Raster of clouds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Values that hide the ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>All files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Style class map</source>
      <translation>设置分类图样式</translation>
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Gives a class raster of anybody's the usual colours and names of its classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>&lt;p&gt;Looks at the values of a class raster, recognises how it is coded and gives the layer the usual colours and names: Local Climate Zones as 1–17 or as 1–10 and 101–107, simplified IGBP and IGBP, and rasters whose values are explained by an attribute table.&lt;/p&gt;&lt;p&gt;0, 255, negative values and the file's no-data value hold no class and are not drawn. What was recognised is told in the log. The legend can also be written to a file: QGIS style (.qml), SLD or .clr.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>The layer to style.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Also write the legend: .qml, .sld or .clr by the name's ending.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Legend file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Scheme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>Area and cells</source>
      <translation>范围与单元</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>Only the cells in this area are computed</source>
      <translation>只计算该范围内的单元</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>Draw it</source>
      <translation>绘制</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>(choose a layer)</source>
      <translation>（选择图层）</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>selected ones</source>
      <translation>仅所选要素</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>Only the polygons that are selected in the layer</source>
      <translation>仅使用图层中选中的多边形</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>The side of a cell of the map; the network was made for its own size</source>
      <translation>结果图单元的边长；网络是按其自身的单元大小训练的</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>from the layer's upper left corner</source>
      <translation>从图层左上角开始</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>at multiples of the size (lines up with other maps)</source>
      <translation>位于单元大小的整数倍处（便于与其他图对齐）</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>Where the first cell begins</source>
      <translation>第一个单元的起点</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>No rectangle is drawn yet: press 'Draw it'.</source>
      <translation>尚未绘制矩形：请点击“绘制”。</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>No polygon layer is chosen yet.</source>
      <translation>尚未选择多边形图层。</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>The whole layer</source>
      <translation>整个图层</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>What the map shows now</source>
      <translation>地图当前显示的范围</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>A rectangle drawn on the map</source>
      <translation>在地图上绘制的矩形</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>A polygon layer</source>
      <translation>多边形图层</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>Draw it again</source>
      <translation>重新绘制</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>&amp;Area</source>
      <translation>范围(&amp;A)</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>Cell si&amp;ze</source>
      <translation>单元大小(&amp;Z)</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>Cells &amp;begin</source>
      <translation>单元起点(&amp;B)</translation>
    </message>
    <message>
      <location filename="../ui/area_box.py" />
      <source>{size} (the network's own)</source>
      <translation>{size}（网络自身大小）</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>its name</source>
      <translation>名称</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>its wavelength</source>
      <translation>波长</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>its common name</source>
      <translation>通用名称</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>its colour</source>
      <translation>颜色</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>its position</source>
      <translation>顺序</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>your choice</source>
      <translation>手动选择</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>Find again</source>
      <translation>重新查找</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>Undo your choices and look for the bands by name and wavelength again</source>
      <translation>撤销手动选择，重新按名称和波长查找波段</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>Take them in order</source>
      <translation>按顺序对应</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>The raster's first band is the network's first, and so on. Only for rasters whose order you know.</source>
      <translation>栅格的第一个波段对应网络的第一个波段，依此类推。仅用于已知波段顺序的栅格。</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>(choose)</source>
      <translation>（选择）</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>not found</source>
      <translation>未找到</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>The network needs</source>
      <translation>网络需要</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>Read from</source>
      <translation>读取自</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>Found by</source>
      <translation>识别依据</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>found</source>
      <translation>已找到</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>All {n} bands are there.</source>
      <translation>{n} 个波段齐全。</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>your last choice</source>
      <translation>上次的选择</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>Missing: {bands}. Choose where to read them from.</source>
      <translation>缺少：{bands}。请选择从哪个波段读取。</translation>
    </message>
    <message>
      <location filename="../ui/band_table.py" />
      <source>Band {number} is chosen more than once.</source>
      <translation>波段 {number} 被多次选择。</translation>
    </message>
    <message>
      <location filename="../ui/classify_dialog.py" />
      <source>Copied: paste it into a script or a terminal.</source>
      <translation>已复制：可粘贴到脚本或终端。</translation>
    </message>
    <message>
      <location filename="../ui/classify_dialog.py" />
      <source>No network is chosen.</source>
      <translation>未选择网络。</translation>
    </message>
    <message>
      <location filename="../ui/classify_dialog.py" />
      <source>Choose one from a file.</source>
      <translation>请从文件中选择。</translation>
    </message>
    <message>
      <location filename="../ui/classify_dialog.py" />
      <source>Choose in the table where to read them from.</source>
      <translation>请在表中选择从哪个波段读取。</translation>
    </message>
    <message>
      <location filename="../ui/classify_dialog.py" />
      <source>The layer's bands {bands} are not known.</source>
      <translation>图层的波段 {bands} 未知。</translation>
    </message>
    <message>
      <location filename="../ui/classify_dialog.py" />
      <source>Added: {layers}</source>
      <translation>已添加：{layers}</translation>
    </message>
    <message>
      <location filename="../ui/dialog_layout.py" />
      <source>Scene Mapper: classify a Sentinel-2 scene</source>
      <translation>Scene Mapper：Sentinel-2 影像场景分类</translation>
    </message>
    <message>
      <location filename="../ui/dialog_layout.py" />
      <source>Copy as…</source>
      <translation>复制为…</translation>
    </message>
    <message>
      <location filename="../ui/dialog_layout.py" />
      <source>The same run for a script or a terminal</source>
      <translation>将同一运行用于脚本或终端</translation>
    </message>
    <message>
      <location filename="../ui/dialog_layout.py" />
      <source>Map</source>
      <translation>制图</translation>
    </message>
    <message>
      <location filename="../ui/dialog_layout.py" />
      <source>Result</source>
      <translation>结果</translation>
    </message>
    <message>
      <location filename="../ui/dialog_layout.py" />
      <source>Log</source>
      <translation>日志</translation>
    </message>
    <message>
      <location filename="../ui/dialog_layout.py" />
      <source>Make the map in the background; several runs wait for each other</source>
      <translation>在后台制图；多个运行依次排队</translation>
    </message>
    <message>
      <location filename="../ui/dialog_layout.py" />
      <source>Classify the middle of what the map shows now: takes seconds</source>
      <translation>只对地图当前显示范围的中部分类：仅需数秒</translation>
    </message>
    <message>
      <location filename="../ui/dialog_layout.py" />
      <source>Pre&amp;view</source>
      <translation>预览(&amp;V)</translation>
    </message>
    <message>
      <location filename="../ui/dialog_layout.py" />
      <source>&amp;Run</source>
      <translation>运行(&amp;R)</translation>
    </message>
    <message>
      <location filename="../ui/dialog_layout.py" />
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <location filename="../ui/dialog_layout.py" />
      <source>Copy as Python</source>
      <translation>复制为 Python</translation>
    </message>
    <message>
      <location filename="../ui/dialog_layout.py" />
      <source>Copy as qgis_process command</source>
      <translation>复制为 qgis_process 命令</translation>
    </message>
    <message>
      <location filename="../ui/estimate.py" />
      <source>{n:.1f} h</source>
      <translation>{n:.1f} 小时</translation>
    </message>
    <message>
      <location filename="../ui/estimate.py" />
      <source>Cannot run</source>
      <translation>无法运行</translation>
    </message>
    <message>
      <location filename="../ui/estimate.py" />
      <source>{n:.0f} s</source>
      <translation>{n:.0f} 秒</translation>
    </message>
    <message>
      <location filename="../ui/estimate.py" />
      <source>{n:.0f} min</source>
      <translation>{n:.0f} 分钟</translation>
    </message>
    <message>
      <location filename="../ui/import_dialog.py" />
      <source>Import a network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_dialog.py" />
      <source>ONNX, Keras (.h5, .keras) or SEN12MS checkpoint (.pth)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_dialog.py" />
      <source>&amp;Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_dialog.py" />
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <location filename="../ui/import_dialog.py" />
      <source>Looking into the file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_dialog.py" />
      <source>Choose a file first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_dialog.py" />
      <source>Importing {file}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_dialog.py" />
      <source>Import {network}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_dialog.py" />
      <source>Networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>Choose whether a cell gets one class or a set of classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>10000: the network takes reflectance from 0 to 1; 1: it takes DN as they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>as is usual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>The side of the map's cells: usually 10 px for LCZ, else a quarter of the patch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>one class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>a set of classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>What it is</source>
      <translation>网络结构</translation>
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>Bands, in its order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>DN are divided by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>Patch</source>
      <translation>图块</translation>
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>A cell gets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>Cell</source>
      <translation>单元</translation>
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>No class scheme has {n} classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>There is no band “{name}”: names are B01 … B12, B8A, VV, VH.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>Name the {n} bands in the network's order; {m} are named.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>as published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/import_questions.py" />
      <source>another network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/job.py" />
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <location filename="../ui/job.py" />
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/job.py" />
      <source>Stopping…</source>
      <translation>正在停止…</translation>
    </message>
    <message>
      <location filename="../ui/job.py" />
      <source>Stopped; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/layer_styles.py" />
      <source>Usual colours</source>
      <translation>常用配色</translation>
    </message>
    <message>
      <location filename="../ui/layer_styles.py" />
      <source>Colour-blind safe</source>
      <translation>色盲友好配色</translation>
    </message>
    <message>
      <location filename="../ui/log_view.py" />
      <source>Copy the log</source>
      <translation>复制日志</translation>
    </message>
    <message>
      <location filename="../ui/log_view.py" />
      <source>Clear</source>
      <translation>清除</translation>
    </message>
    <message>
      <location filename="../ui/log_view.py" />
      <source>Warning:</source>
      <translation>警告：</translation>
    </message>
    <message>
      <location filename="../ui/log_view.py" />
      <source>Error:</source>
      <translation>错误：</translation>
    </message>
    <message>
      <location filename="../ui/network_box.py" />
      <source>accuracy not measured</source>
      <translation>精度未测定</translation>
    </message>
    <message>
      <location filename="../ui/network_box.py" />
      <source>The network that tells the classes</source>
      <translation>用于分类的网络</translation>
    </message>
    <message>
      <location filename="../ui/network_box.py" />
      <source>Manage…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_box.py" />
      <source>Download, import and remove networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_box.py" />
      <source>Use a network from a file: an .onnx with its card (.json) beside it</source>
      <translation>使用文件中的网络：.onnx 文件及其旁边的说明卡（.json）</translation>
    </message>
    <message>
      <location filename="../ui/network_box.py" />
      <source>A network from a file</source>
      <translation>来自文件的网络</translation>
    </message>
    <message>
      <location filename="../ui/network_box.py" />
      <source>Networks and their cards</source>
      <translation>网络及其说明卡</translation>
    </message>
    <message>
      <location filename="../ui/network_box.py" />
      <source>No network is installed. Choose one from a file.</source>
      <translation>未安装网络。请从文件中选择。</translation>
    </message>
    <message>
      <location filename="../ui/network_box.py" />
      <source>{n} classes ({scheme})</source>
      <translation>{n} 个类别（{scheme}）</translation>
    </message>
    <message>
      <location filename="../ui/network_box.py" />
      <source>sees {patch:g} m around cells of {cell:g} m</source>
      <translation>以 {patch:g} 米的视野判别 {cell:g} 米的单元</translation>
    </message>
    <message>
      <location filename="../ui/network_box.py" />
      <source>{metric} {value:.3g} on {data}</source>
      <translation>{data} 上 {metric} {value:.3g}</translation>
    </message>
    <message>
      <location filename="../ui/network_box.py" />
      <source>trained on {level}</source>
      <translation>用 {level} 训练</translation>
    </message>
    <message>
      <location filename="../ui/network_box.py" />
      <source>More about it</source>
      <translation>详细信息</translation>
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>Published, not installed. Download fetches its file, checks it and installs the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>Published, but its file must be brought: 1. open the page below and download the network's file; 2. press “Import its file…” and choose it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>not measured</source>
      <translation>未测定</translation>
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>Product level</source>
      <translation>产品级别</translation>
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>Trained on</source>
      <translation>训练数据</translation>
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>Accuracy</source>
      <translation>精度</translation>
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>Licence</source>
      <translation>许可证</translation>
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>Cite as</source>
      <translation>引用</translation>
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>Download</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>Published at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>On the command line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>Starter network: for a first look, not for publication.</source>
      <translation>入门网络：用于初步查看，不宜用于发表。</translation>
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>Published network.</source>
      <translation>已发表的网络。</translation>
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>Your own network.</source>
      <translation>您自己的网络。</translation>
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>one class a cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>a set of classes a cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>not stated by its authors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_card.py" />
      <source>{px} × {px} pixels of {size:g} m</source>
      <translation>{px} × {px} 个 {size:g} 米像元</translation>
    </message>
    <message>
      <location filename="../ui/network_file.py" />
      <source>Choose a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_file.py" />
      <source>A PyTorch checkpoint: read as a SEN12MS baseline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_file.py" />
      <source>A complete Keras file: patches of {size} with {bands} bands in, {classes} classes out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_file.py" />
      <source>The published file of {title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_file.py" />
      <source>any size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_file.py" />
      <source>There is no file {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_file.py" />
      <source>An ONNX file with a card: {title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_list.py" />
      <source>Installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_list.py" />
      <source>Published, not installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_list.py" />
      <source>starter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_list.py" />
      <source>published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_list.py" />
      <source>your own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_list.py" />
      <source>Origin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_list.py" />
      <source>Size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_list.py" />
      <source>to download</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_list.py" />
      <source>to bring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>Scene Mapper: networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>What is known of the network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>&amp;Download</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>Import its file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>Re&amp;move…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>&amp;Import a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>A network's file: ONNX, Keras (.h5, .keras) or a SEN12MS checkpoint (.pth)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>&amp;Open folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>Re&amp;fresh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>Remove a network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>It comes with the plugin and stays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>Downloading {network}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>Remove the network “{network}”? Its file is deleted: {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>Installed: {network}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>Removed: {network}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>No network is installed. Import one from a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_manager.py" />
      <source>Nothing here can show a folder. Your networks are in {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/network_widget.py" />
      <source>Choose an .onnx file or a card</source>
      <translation>选择 .onnx 文件或说明卡</translation>
    </message>
    <message>
      <location filename="../ui/network_widget.py" />
      <source>Choose a network</source>
      <translation>选择网络</translation>
    </message>
    <message>
      <location filename="../ui/network_widget.py" />
      <source>Networks and cards (*.onnx *.json)</source>
      <translation>网络和说明卡 (*.onnx *.json)</translation>
    </message>
    <message>
      <location filename="../ui/options_box.py" />
      <source>Options</source>
      <translation>选项</translation>
    </message>
    <message>
      <location filename="../ui/options_box.py" />
      <source>resample them on the fly</source>
      <translation>实时重采样</translation>
    </message>
    <message>
      <location filename="../ui/options_box.py" />
      <source>refuse the layer</source>
      <translation>拒绝该图层</translation>
    </message>
    <message>
      <location filename="../ui/options_box.py" />
      <source>The networks know objects by their size in pixels of 10 m</source>
      <translation>网络按 10 米像元下的大小识别地物</translation>
    </message>
    <message>
      <location filename="../ui/options_box.py" />
      <source>the fastest that works</source>
      <translation>可用的最快设备</translation>
    </message>
    <message>
      <location filename="../ui/options_box.py" />
      <source>the processor (CPU)</source>
      <translation>处理器（CPU）</translation>
    </message>
    <message>
      <location filename="../ui/options_box.py" />
      <source>an NVIDIA card (CUDA)</source>
      <translation>NVIDIA 显卡（CUDA）</translation>
    </message>
    <message>
      <location filename="../ui/options_box.py" />
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <location filename="../ui/options_box.py" />
      <source>Threads of the computation on the processor</source>
      <translation>处理器上的计算线程数</translation>
    </message>
    <message>
      <location filename="../ui/options_box.py" />
      <source>the fastest</source>
      <translation>最快</translation>
    </message>
    <message>
      <location filename="../ui/options_box.py" />
      <source>Patches that the network is given at once: more need more memory</source>
      <translation>一次送入网络的图块数：越多占用内存越大</translation>
    </message>
    <message>
      <location filename="../ui/options_box.py" />
      <source>Pixels that are not 10 m</source>
      <translation>非 10 米像元</translation>
    </message>
    <message>
      <location filename="../ui/output_box.py" />
      <source>temporary, until QGIS is closed</source>
      <translation>临时文件，关闭 QGIS 后删除</translation>
    </message>
    <message>
      <location filename="../ui/output_box.py" />
      <source>Leave it empty for a temporary layer</source>
      <translation>留空则生成临时图层</translation>
    </message>
    <message>
      <location filename="../ui/output_box.py" />
      <source>Results</source>
      <translation>结果</translation>
    </message>
    <message>
      <location filename="../ui/output_box.py" />
      <source>Con&amp;fidence</source>
      <translation>置信度(&amp;F)</translation>
    </message>
    <message>
      <location filename="../ui/output_box.py" />
      <source>A second raster: the largest probability of each cell, in percent</source>
      <translation>第二个栅格：每个单元的最大概率（百分比）</translation>
    </message>
    <message>
      <location filename="../ui/output_box.py" />
      <source>&amp;Probabilities</source>
      <translation>概率(&amp;P)</translation>
    </message>
    <message>
      <location filename="../ui/output_box.py" />
      <source>A third raster: the probability of every class, a band each</source>
      <translation>第三个栅格：各类别的概率，每类一个波段</translation>
    </message>
    <message>
      <location filename="../ui/output_box.py" />
      <source>Class &amp;map</source>
      <translation>分类图(&amp;M)</translation>
    </message>
    <message>
      <location filename="../ui/preview.py" />
      <source>The map does not show the layer.</source>
      <translation>地图未显示该图层。</translation>
    </message>
    <message>
      <location filename="../ui/preview.py" />
      <source>Zoom to it first.</source>
      <translation>请先缩放到该图层。</translation>
    </message>
    <message>
      <location filename="../ui/result_layers.py" />
      <source>Preview: {name}</source>
      <translation>预览：{name}</translation>
    </message>
    <message>
      <location filename="../ui/result_metadata.py" />
      <source>{scheme} of {source}, by the network {network} (Scene Mapper).</source>
      <translation>{source} 的 {scheme}，网络 {network}（Scene Mapper）。</translation>
    </message>
    <message>
      <location filename="../ui/result_metadata.py" />
      <source>Network: {licence}</source>
      <translation>网络：{licence}</translation>
    </message>
    <message>
      <location filename="../ui/result_view.py" />
      <source>No map has been made yet.</source>
      <translation>尚未制图。</translation>
    </message>
    <message>
      <location filename="../ui/result_view.py" />
      <source>Area of each class</source>
      <translation>各类别面积</translation>
    </message>
    <message>
      <location filename="../ui/result_view.py" />
      <source>Copy the table</source>
      <translation>复制表格</translation>
    </message>
    <message>
      <location filename="../ui/result_view.py" />
      <source>For a spreadsheet: one line for each class</source>
      <translation>用于电子表格：每类一行</translation>
    </message>
    <message>
      <location filename="../ui/result_view.py" />
      <source>Cells</source>
      <translation>单元数</translation>
    </message>
    <message>
      <location filename="../ui/result_view.py" />
      <source>Area [km²]</source>
      <translation>面积 [km²]</translation>
    </message>
    <message>
      <location filename="../ui/result_view.py" />
      <source>Share</source>
      <translation>比例</translation>
    </message>
    <message>
      <location filename="../ui/run_outcome.py" />
      <source>The run failed. The log tells more.</source>
      <translation>运行失败。详见日志。</translation>
    </message>
    <message>
      <location filename="../ui/run_outcome.py" />
      <source>{layer}: {cells:,} cells classified in {time} on {device}.</source>
      <translation>{layer}：已对 {cells:,} 个单元分类，用时 {time}，设备 {device}。</translation>
    </message>
    <message>
      <location filename="../ui/run_outcome.py" />
      <source>{layer}: stopped. No file was left behind.</source>
      <translation>{layer}：已停止，未留下任何文件。</translation>
    </message>
    <message>
      <location filename="../ui/run_panel.py" />
      <source>remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <location filename="../ui/run_panel.py" />
      <source>What is being done</source>
      <translation>正在进行</translation>
    </message>
    <message>
      <location filename="../ui/run_panel.py" />
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <location filename="../ui/run_panel.py" />
      <source>Cancel the run</source>
      <translation>取消运行</translation>
    </message>
    <message>
      <location filename="../ui/run_panel.py" />
      <source>Stop; no file is left behind</source>
      <translation>停止；不会留下文件</translation>
    </message>
    <message>
      <location filename="../ui/run_panel.py" />
      <source>{n} more waiting</source>
      <translation>另有 {n} 个在排队</translation>
    </message>
    <message>
      <location filename="../ui/run_panel.py" />
      <source>Starting: {layer}</source>
      <translation>开始：{layer}</translation>
    </message>
    <message>
      <location filename="../ui/run_panel.py" />
      <source>About {time} left. {doing}</source>
      <translation>约剩 {time}。{doing}</translation>
    </message>
    <message>
      <location filename="../ui/run_queue.py" />
      <source>Processing does not know {name}. Switch the plugin Scene Mapper off and on again.</source>
      <translation>Processing 中没有 {name}。请停用再启用 Scene Mapper 插件。</translation>
    </message>
    <message>
      <location filename="../ui/run_queue.py" />
      <source>Classifying {layer}</source>
      <translation>正在分类 {layer}</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>Sentinel-2 scene</source>
      <translation>Sentinel-2 影像</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>A raster layer with the Sentinel-2 bands that the network needs</source>
      <translation>含网络所需 Sentinel-2 波段的栅格图层</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>Open a raster file; it is added to the project</source>
      <translation>打开栅格文件；将添加到工程中</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>What the numbers in the raster are</source>
      <translation>栅格数值的含义</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>Open product…</source>
      <translation>打开产品…</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>Make one layer of a product in another form: a .SAFE folder or zip, band files, a STAC item</source>
      <translation>将其他形式的产品合成一个图层：.SAFE 文件夹或压缩包、单波段文件、STAC 条目</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>Open a Sentinel-2 raster</source>
      <translation>打开 Sentinel-2 栅格</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>find out from the file</source>
      <translation>由文件判断</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>DN: reflectance × 10,000</source>
      <translation>DN：反射率 × 10,000</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>DN with offset: + 1000, products since January 2022</source>
      <translation>带偏移的 DN：+1000，2022 年 1 月以后的产品</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>reflectance, 0 to 1</source>
      <translation>反射率，0 至 1</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>&amp;Layer</source>
      <translation>图层(&amp;L)</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>&amp;Units</source>
      <translation>数值单位(&amp;U)</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>No layer is chosen.</source>
      <translation>未选择图层。</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>Choose a raster layer, or open a file.</source>
      <translation>请选择栅格图层或打开文件。</translation>
    </message>
    <message>
      <location filename="../ui/scene_box.py" />
      <source>{path} is not a raster that GDAL reads. Choose another file.</source>
      <translation>{path} 不是 GDAL 可读取的栅格。请选择其他文件。</translation>
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>onnxruntime was removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>Scene Mapper: set-up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>From a &amp;wheel file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>For machines without network: a .whl file of onnxruntime that you brought</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>Install the &amp;GPU build</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>Computes on the NVIDIA card; needs its driver, CUDA 12 and cuDNN 9</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>&amp;Remove…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>looking…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>Version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>Graphics card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>QGIS's Python</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>onnxruntime is the program that runs the networks. Scene Mapper loads a checked version of it from the Python package index into a folder of yours; QGIS and its own packages stay as they are, and Remove undoes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>put there by Scene Mapper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>not put there by Scene Mapper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>Install onnxruntime</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>Install</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>A wheel of onnxruntime</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>onnxruntime is installed: Scene Mapper is ready.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>onnxruntime is not installed. Without it no network runs. Press Install.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>no NVIDIA card was found: the processor computes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>&amp;Install again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>&amp;Install</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>Scene Mapper installed nothing here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>Installing {what}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>onnxruntime {version} is installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>QGIS still has the former one loaded: start QGIS again to use the new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>There is an onnxruntime already, in {folder}, and it comes first: a second one would not be used. Install all the same?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>Remove onnxruntime from {folder}? No network runs until it is installed again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>Remove onnxruntime</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>QGIS keeps it loaded until it is closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>Wheels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup_page.py" />
      <source>would be {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/state_line.py" />
      <source>first run: time not known yet</source>
      <translation>首次运行：用时未知</translation>
    </message>
    <message>
      <location filename="../ui/state_line.py" />
      <source>What computes</source>
      <translation>计算设备</translation>
    </message>
    <message>
      <location filename="../ui/state_line.py" />
      <source>Looking at the layer…</source>
      <translation>正在查看图层…</translation>
    </message>
    <message>
      <location filename="../ui/state_line.py" />
      <source>why?</source>
      <translation>原因</translation>
    </message>
    <message>
      <location filename="../ui/state_line.py" />
      <source>set up onnxruntime</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/state_line.py" />
      <source>about {time}</source>
      <translation>约 {time}</translation>
    </message>
    <message>
      <location filename="../ui/state_line.py" />
      <source>{n:,} cells of {size:g} m ({rows} × {cols})</source>
      <translation>{n:,} 个 {size:g} 米单元（{rows} × {cols}）</translation>
    </message>
    <message>
      <location filename="../ui/state_line.py" />
      <source>about {n} MB of memory</source>
      <translation>约 {n} MB 内存</translation>
    </message>
    <message>
      <location filename="../ui/state_line.py" />
      <source>The raster will be {how}.</source>
      <translation>栅格将被处理：{how}。</translation>
    </message>
    <message>
      <location filename="../core/bands.py" />
      <source>coastal aerosol</source>
      <translation>海岸气溶胶</translation>
    </message>
    <message>
      <location filename="../core/bands.py" />
      <source>blue</source>
      <translation>蓝</translation>
    </message>
    <message>
      <location filename="../core/bands.py" />
      <source>green</source>
      <translation>绿</translation>
    </message>
    <message>
      <location filename="../core/bands.py" />
      <source>red</source>
      <translation>红</translation>
    </message>
    <message>
      <location filename="../core/bands.py" />
      <source>red edge 1</source>
      <translation>红边 1</translation>
    </message>
    <message>
      <location filename="../core/bands.py" />
      <source>red edge 2</source>
      <translation>红边 2</translation>
    </message>
    <message>
      <location filename="../core/bands.py" />
      <source>red edge 3</source>
      <translation>红边 3</translation>
    </message>
    <message>
      <location filename="../core/bands.py" />
      <source>near infrared</source>
      <translation>近红外</translation>
    </message>
    <message>
      <location filename="../core/bands.py" />
      <source>narrow near infrared</source>
      <translation>窄近红外</translation>
    </message>
    <message>
      <location filename="../core/bands.py" />
      <source>water vapour</source>
      <translation>水汽</translation>
    </message>
    <message>
      <location filename="../core/bands.py" />
      <source>cirrus</source>
      <translation>卷云</translation>
    </message>
    <message>
      <location filename="../core/bands.py" />
      <source>shortwave infrared 1</source>
      <translation>短波红外 1</translation>
    </message>
    <message>
      <location filename="../core/bands.py" />
      <source>shortwave infrared 2</source>
      <translation>短波红外 2</translation>
    </message>
  </context>
</TS>
