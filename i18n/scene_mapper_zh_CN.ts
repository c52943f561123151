<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>SceneMapper</name>
    <message>
      <location filename="../plugin.py" />
      <source>Classify Scenes…</source>
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
      <translation>网络…</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Setup…</source>
      <translation>设置…</translation>
    </message>
    <message>
      <location filename="../layers/layer_styles.py" />
      <source>Standard colours</source>
      <translation>常用配色</translation>
    </message>
    <message>
      <location filename="../layers/layer_styles.py" />
      <source>Colour-blind-safe</source>
      <translation>色盲友好配色</translation>
    </message>
    <message>
      <location filename="../layers/result_metadata.py" />
      <source>{scheme} of {source}, classified with the network {network} (Scene Mapper).</source>
      <translation>{source} 的 {scheme}，网络 {network}（Scene Mapper）。</translation>
    </message>
    <message>
      <location filename="../layers/result_metadata.py" />
      <source>Cite as</source>
      <translation>引用</translation>
    </message>
    <message>
      <location filename="../layers/result_metadata.py" />
      <source>Network: {licence}</source>
      <translation>网络：{licence}</translation>
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>1 cell</source>
      <translation>1 个单元</translation>
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>{n:.1f} h</source>
      <translation>{n:.1f} 小时</translation>
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>{n} cells</source>
      <translation>{n} 个单元</translation>
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>{n:.0f} s</source>
      <translation>{n:.0f} 秒</translation>
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>{n:.0f} min</source>
      <translation>{n:.0f} 分钟</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Accuracy of a class map</source>
      <translation>分类图精度评价</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Compares a class map with reference polygons, points or a raster and writes a report.</source>
      <translation>将分类图与参考多边形、点或栅格进行比较，并生成报告。</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>&lt;p&gt;Compares a class map cell by cell with a reference: polygons, points, or a class raster, in any CRS and resolution. A cell counts if more than half of it belongs to one class of the reference.&lt;/p&gt;&lt;p&gt;Classes may be written as codes, as names (&lt;i&gt;LCZ 4&lt;/i&gt;, &lt;i&gt;lcz04&lt;/i&gt;, &lt;i&gt;G&lt;/i&gt;, &lt;i&gt;Water&lt;/i&gt;) or as Google Earth folders (&lt;i&gt;Document/lcz10&lt;/i&gt;). The class field is detected by its name, then by its values. A raster's attribute table (.vat.dbf) is used if there is one. The class mapping assigns other names to classes, for example &lt;code&gt;Urban=2; Roads=-&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;The report contains the confusion matrix, overall and average accuracy, kappa, and precision, recall and F1 per class. For LCZ it also contains OA_u, OA_bu and OA_w. All figures have bootstrap intervals. The report states how many reference cells were used and why the others were not.&lt;/p&gt;</source>
      <translation>&lt;p&gt;将分类图逐单元与参考数据比较：多边形、点或分类栅格，坐标参照系和分辨率不限。若某一参考类别覆盖单元的一半以上，该单元参与统计。&lt;/p&gt;&lt;p&gt;类别可写为代码、名称（&lt;i&gt;LCZ 4&lt;/i&gt;、&lt;i&gt;lcz04&lt;/i&gt;、&lt;i&gt;G&lt;/i&gt;、&lt;i&gt;Water&lt;/i&gt;）或 Google Earth 的文件夹（&lt;i&gt;Document/lcz10&lt;/i&gt;）；类别字段根据其内容识别。栅格的属性表（.vat.dbf）也会被采用。其他名称可通过映射指定类别，如 &lt;code&gt;Urban=2; Roads=-&lt;/code&gt;。&lt;/p&gt;&lt;p&gt;给出混淆矩阵、总体精度和平均精度、kappa、各类别的查准率、查全率和 F1，对 LCZ 还给出 OA_u、OA_bu 和 OA_w，均附自助法（bootstrap）区间，并说明使用了多少参考单元、其余为何未用。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>The class map, in any known coding.</source>
      <translation>分类图，编码方式不限。</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>The reference, if it is a vector layer.</source>
      <translation>参考数据（栅格除外）。</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>If empty, the field is detected by its name, then by its values.</source>
      <translation>若为空，则根据字段内容识别。</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>The reference, if it is a class raster.</source>
      <translation>参考数据（若为分类栅格）。</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>A raster that shows which cells agree, which differ, and which could not be used.</source>
      <translation>标明一致、不一致和无法使用的单元的栅格。</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>NAME=CLASS pairs, one per line or separated by semicolons. CLASS is a code, a label or a name; - excludes the name.</source>
      <translation>“名称=类别”对，每行一个或用分号分隔。类别可为代码、标签或名称；- 表示忽略。</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>0.5: more than half of the cell. 1: the whole cell, so that cells at the edges of polygons do not count.</source>
      <translation>0.5：一半以上；1：全部，此时多边形边缘的单元不参与统计。</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>One band per class on the map's grid. Used to count how often the reference class is among the three most probable.</source>
      <translation>在分类图格网上每个类别一个波段，用于统计该类别位列概率最高的三个类别之中的频率。</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Hits and misses</source>
      <translation>命中与错误</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Cells compared</source>
      <translation>参与比较的单元数</translation>
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
      <translation>Cohen kappa 系数</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Average F1</source>
      <translation>平均 F1</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Average F1, all classes present</source>
      <translation>平均 F1（全部出现的类别）</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Overall F1</source>
      <translation>总体 F1</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>OA_u (LCZ: among built types)</source>
      <translation>OA_u（LCZ：建成类型之间）</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>OA_bu (LCZ: built or natural)</source>
      <translation>OA_bu（LCZ：建成或自然）</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>OA_w (LCZ: weighted by similarity)</source>
      <translation>OA_w（LCZ：按相似度加权）</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Reference polygons or points</source>
      <translation>参考多边形或点</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Field with the class</source>
      <translation>类别字段</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Reference raster</source>
      <translation>参考栅格</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Class mapping</source>
      <translation>名称的含义</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Minimum share of one class in a cell</source>
      <translation>单元中须属于同一类别的比例</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Probabilities</source>
      <translation>概率</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>Cancelled. Nothing was written.</source>
      <translation>已停止，未写入任何文件。</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Areas per class</source>
      <translation>各类别面积</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Measures the area and share of each class in a whole map or within polygons.</source>
      <translation>统计整幅图或各多边形内每个类别的面积和占比。</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>&lt;p&gt;Measures the area of each class and its share of the classified area, for the whole map or for each polygon of a zones layer. Cells that lie only partly in a zone count in proportion.&lt;/p&gt;&lt;p&gt;In a geographic CRS (degrees), and in a CRS that strongly distorts areas (Web Mercator), areas are measured on the ellipsoid. In other projections they are measured on the grid.&lt;/p&gt;</source>
      <translation>&lt;p&gt;统计每个类别的面积及其在有类别区域中的占比：针对整幅图，或分区图层的每个多边形。仅部分位于分区内的单元按部分计算。&lt;/p&gt;&lt;p&gt;在地理坐标系（度）和面积变形较大的投影（Web Mercator）中，面积按椭球面计算；其他投影按格网计算。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Polygons to measure within. If empty, the whole map is measured.</source>
      <translation>在其中统计的多边形；若无，则统计整幅图。</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>The field with the names of the zones. If empty, the first text field with unique values.</source>
      <translation>分区名称字段；若为空，则取第一个文本值互不相同的字段。</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>The zones with the area and share of each class (GeoPackage). Only with a zones layer.</source>
      <translation>带有各类别面积和占比的分区（GeoPackage）；仅用于分区统计。</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Zones</source>
      <translation>分区</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Zone name field</source>
      <translation>分区名称</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Zones with areas</source>
      <translation>带面积的分区</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Classified area, km²</source>
      <translation>有类别的面积，km²</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Areas per zone and class</source>
      <translation>各分区各类别的面积</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Areas</source>
      <translation>面积</translation>
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
      <source>Creates a map of Local Climate Zones or land cover from a Sentinel-2 raster with a neural network.</source>
      <translation>用神经网络由 Sentinel-2 栅格制作局地气候区或土地覆盖图。</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>&lt;p&gt;Makes a map of &lt;b&gt;Local Climate Zones&lt;/b&gt; (17 classes) or &lt;b&gt;land cover&lt;/b&gt; from a Sentinel-2 raster. A convolutional network looks at the surroundings of each cell (a patch of the size that it was trained on) and gives the cell a class.&lt;/p&gt;&lt;p&gt;The raster may be any file that GDAL reads, with the bands that the network needs. Bands are found by their names, wavelengths or colours, never silently by their position. A raster whose pixels are not 10 m is warped on the fly.&lt;/p&gt;&lt;p&gt;The map's cells have the size that the network was made for (100 m for Local Climate Zones). A cell of which more than half is without data has the value 255 (no data). The layer comes with the classes' usual colours and names; on request also with a map of &lt;b&gt;confidence&lt;/b&gt; (the largest probability in percent) and of the &lt;b&gt;probabilities&lt;/b&gt; of all classes.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;multi-label&lt;/b&gt; network, such as the SEN12MS baselines, says of each class whether it is present. The map then shows the most probable class; the &lt;b&gt;label sets&lt;/b&gt; tell all that are present, such as Forest + Water. Networks that see &lt;b&gt;Sentinel-1&lt;/b&gt; too need a second raster with VV and VH.&lt;/p&gt;&lt;p&gt;A network trained on one kind of product (top-of-atmosphere L1C or surface reflectance L2A) is less accurate on the other; its card says on what it was trained and how accurate it was. To an L2A raster the light of a clear sky is added for the bundled networks.&lt;/p&gt;</source>
      <translation>&lt;p&gt;由 Sentinel-2 栅格制作&lt;b&gt;局地气候区&lt;/b&gt;（17 类）或&lt;b&gt;土地覆盖&lt;/b&gt;图。卷积网络查看每个单元的周围环境（与训练时大小相同的图块），并为单元给出类别。&lt;/p&gt;&lt;p&gt;可使用 GDAL 能读取的任何文件，但须含网络所需的波段。波段按名称、波长或颜色识别，绝不会在不提示的情况下按位置对应。像元不是 10 米的栅格会即时重投影。&lt;/p&gt;&lt;p&gt;单元大小与网络的设计一致（局地气候区为 100 米）。一半以上无数据的单元取值 255（无数据）。图层带有各类别惯用的颜色和名称；还可按需输出&lt;b&gt;置信度&lt;/b&gt;图（最大概率，百分比）和所有类别的&lt;b&gt;概率&lt;/b&gt;。&lt;/p&gt;&lt;p&gt;&lt;b&gt;多标签&lt;/b&gt;网络（如 SEN12MS 基线）判断每个类别是否存在。此时地图显示概率最高的类别；&lt;b&gt;标签集&lt;/b&gt;给出所有存在的类别，如“森林 + 水体”。同时使用 &lt;b&gt;Sentinel-1&lt;/b&gt; 的网络还需要一个含 VV 和 VH 的栅格。&lt;/p&gt;&lt;p&gt;用一种产品（大气层顶反射率 L1C 或地表反射率 L2A）训练的网络用于另一种产品时精度较低；说明卡注明其训练数据和精度。对于随插件提供的网络，会先给 L2A 栅格加上晴空的大气辐射。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Classified cells</source>
      <translation>已分类单元数</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Nodata cells</source>
      <translation>无数据单元数</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Cell area [m²]</source>
      <translation>单元面积 [m²]</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Cells and area per class</source>
      <translation>各类别单元数与面积</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Cells and area per class after filtering</source>
      <translation>滤波后各类别的单元数和面积</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>QGIS style file</source>
      <translation>在图旁保存 QGIS 样式</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Duration [s]</source>
      <translation>用时 [s]</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Device used</source>
      <translation>计算设备</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>The Python package onnxruntime, which runs the networks, is not installed. Install it in the Scene Mapper setup window, or with 'pip install --no-deps onnxruntime' in QGIS's Python.</source>
      <translation>未安装运行网络所需的 Python 包 onnxruntime。请在 Scene Mapper 的设置页安装，或用“pip install --no-deps onnxruntime”安装到 QGIS 的 Python 中。</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>{first} and {n} more</source>
      <translation>{first} 等，另有 {n} 个</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>The additional nodata values in the properties of '{layer}' are ignored; the nodata value of the file is used.</source>
      <translation>未使用图层“{layer}”属性中附加的无数据值：仅使用文件自身的无数据值。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>The raster with the Sentinel-2 bands: any file that GDAL reads.</source>
      <translation>含 Sentinel-2 波段的栅格：GDAL 能读取的任何文件。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Sentinel-2 rasters of the same place</source>
      <translation>同一地点的 Sentinel-2 栅格</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Two or more rasters with the Sentinel-2 bands, one per date. The first raster defines the grid of the map.</source>
      <translation>两个或更多含 Sentinel-2 波段的栅格，每个日期一个。第一个决定地图的格网。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>The id of an installed network, or the path of an .onnx file with its card (.json) in the same folder.</source>
      <translation>已安装网络的标识，或 .onnx 文件的路径（旁边须有说明卡 .json）。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Assignment of the raster's bands, for example B02=1,B03=2,B04=3. Empty: bands are detected by name, wavelength or colour. The word 'position' assigns the raster's first bands in the network's order.</source>
      <translation>栅格各波段的对应关系，如 B02=1,B03=2,B04=3 等。为空：按名称、波长或颜色识别。填写“position”则按网络的顺序取栅格的前若干波段。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Units of the pixel values. Automatic: detected from the raster and logged. DN: reflectance × 10,000. DN with offset: the same plus 1000, as in ESA products since January 2022. Reflectance: 0 to 1.</source>
      <translation>数值的含义。auto：由栅格判断并写入日志。DN：反射率 × 10,000。DN with offset：同上再加 1000，如 2022 年 1 月以来的 ESA 产品。reflectance：0 到 1。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Top of atmosphere (L1C) or surface reflectance (L2A). auto: what the raster says of itself, and the light of a clear sky is added to L2A for the bundled networks. L2A: it is added for every network that learnt from L1C. L1C: nothing is added.</source>
      <translation>大气层顶反射率（L1C）或地表反射率（L2A）。auto：以栅格自身的说明为准，并为随插件提供的网络给 L2A 加上晴空的大气辐射。L2A：为所有用 L1C 训练的网络加上。L1C：不加任何值。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For networks that also use Sentinel-1: a raster with VV and VH backscatter in dB, on any grid. It is warped to the grid of the Sentinel-2 raster. Linear power is recognised and converted to dB. Other networks ignore this raster.</source>
      <translation>用于同时使用 Sentinel-1 的网络：含 VV 和 VH 后向散射（dB）的栅格，格网不限；将重投影到 Sentinel-2 栅格上。线性功率会被识别并换算为 dB。其他网络不读取它。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Only cells that intersect this rectangle are classified. Empty: the whole raster.</source>
      <translation>仅计算与此矩形相交的单元。为空：整个栅格。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Only cells that intersect these polygons are classified. Empty: the whole raster, or the extent.</source>
      <translation>仅计算与这些多边形相交的单元。为空：整个栅格或范围。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>The map as a GeoTIFF: class codes (Byte, nodata 255) with colours and class names.</source>
      <translation>地图：类别代码（Byte，无数据 255），带颜色和类别名称，GeoTIFF 格式。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>The largest probability of each cell, 0 to 100 % (Byte, nodata 255).</source>
      <translation>网络的把握程度：每个单元的最大概率，0 到 100 %（Byte，无数据 255）。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>One band per class with its probability, 0 to 1 (Float32, nodata -1).</source>
      <translation>每个类别一个波段，值为其概率，0 到 1（Float32，无数据 -1）。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For Local Climate Zones: the map after the Gaussian filter of Demuzere et al. (2020), computed from the probabilities of this run. 'Filter LCZ map' has other filters for existing maps.</source>
      <translation>用于局地气候区：按 Demuzere 等（2020）的高斯滤波处理后的地图，由本次运行的概率得到。对已完成的地图，“LCZ 地图滤波”提供其他滤波方法。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For multi-label networks: the set of classes present in each cell, one bit per class (UInt16, nodata 65535; UInt32, nodata 4294967295, for more than 15 classes). The legend lists the sets that occur.</source>
      <translation>用于多标签网络：每个单元中存在的类别集合，每个类别一位（UInt16，无数据 65535；超过 15 类时为 UInt32，4294967295）。图层图例列出出现的集合。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Cells, area and share of each class as an HTML page in the results viewer.</source>
      <translation>各类别的单元数、面积和占比，在结果查看器中显示为网页。</translation>
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
      <source>Pixel units</source>
      <translation>像元数值单位</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Processing level</source>
      <translation>产品级别</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Sentinel-1 raster, if the network needs it</source>
      <translation>Sentinel-1 栅格（若网络需要）</translation>
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
      <source>Assignment of its bands, for example VV=1,VH=2. Empty: detected by name.</source>
      <translation>其波段的对应关系，如 VV=1,VH=2。为空：按名称识别。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Cell size of the map, a multiple of the pixel size. Empty: the cell size of the network.</source>
      <translation>地图单元的大小，须为像元的整数倍。为空：网络的设计大小。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Input: cells start at the upper-left corner of the raster. Multiples of the cell size: cells start at round coordinates, so that maps of neighbouring rasters align.</source>
      <translation>input：从栅格左上角开始。multiples of the cell size：位于整数坐标处，使相邻栅格的地图能够拼接。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>What to do with a raster whose pixels do not have the size that the network was trained on (10 m). Warp: resample it on the fly in its UTM zone. Refuse: stop with an error.</source>
      <translation>如何处理像元大小与网络不符（10 米）的栅格。warp：即时在其 UTM 带中重采样到该大小。refuse：停止并提示。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For multi-label networks: the minimum probability of a class that counts as present, between 0 and 1. Empty: the authors' value (0.5 for SEN12MS).</source>
      <translation>用于多标签网络：类别视为存在的概率下限，0 到 1。为空：网络作者所用的值（SEN12MS 为 0.5）。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For networks with the 17 IGBP classes: create a map of the 10 classes of the simplified scheme. Its probabilities are combined from those of the merged classes.</source>
      <translation>用于区分 17 个 IGBP 类别的网络：改为制作简化方案 10 个类别的地图，其概率为各组成类别概率之和。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Automatic: an NVIDIA GPU if onnxruntime can use it, otherwise the CPU. The device and the reason are logged.</source>
      <translation>auto：若 onnxruntime 能使用 NVIDIA GPU 则用之，否则用 CPU；日志说明所用设备及原因。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Number of threads. 0: one per core. The setting does not change the map.</source>
      <translation>计算线程数。0：与核心数相同。结果与此无关。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Number of patches in a batch. 0: the fastest setting on this computer. The setting does not change the map.</source>
      <translation>一次送入网络的图块数。0：本机最快的值。结果与此无关。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For GPUs: compute in half precision (16-bit). About one cell in a thousand may get a different class.</source>
      <translation>用于 GPU：以 16 位数计算。约千分之一的单元可能得到不同的类别。</translation>
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
      <source>Filtered map</source>
      <translation>滤波后的地图</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Label sets</source>
      <translation>标签集</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Area table</source>
      <translation>面积表</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>HTML files (*.html)</source>
      <translation>HTML 文件 (*.html)</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Bands of the Sentinel-1 raster</source>
      <translation>Sentinel-1 栅格的波段</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Cell size [m]</source>
      <translation>单元大小 [m]</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Cell alignment</source>
      <translation>单元起点</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Other pixel sizes</source>
      <translation>非 10 米像元</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Presence threshold</source>
      <translation>标签集的阈值</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Merge IGBP classes to simplified IGBP</source>
      <translation>将 IGBP 类别合并为简化 IGBP</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Device</source>
      <translation>计算设备</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Threads</source>
      <translation>线程</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Batch size</source>
      <translation>每批图块数</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Half precision</source>
      <translation>半精度</translation>
    </message>
    <message>
      <location filename="../processing/classify_results.py" />
      <source>Network: {network}.</source>
      <translation>网络：{network}。</translation>
    </message>
    <message>
      <location filename="../processing/classify_results.py" />
      <source>{cells} of {side:g} m classified, {nodata} nodata.</source>
      <translation>{side:g} 米单元：{cells}有类别，{nodata} 个无数据。</translation>
    </message>
    <message>
      <location filename="../processing/classify_results.py" />
      <source>{map}, filtered</source>
      <translation>{map}（滤波后）</translation>
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>Classify scenes of several dates</source>
      <translation>多日期场景分类</translation>
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>Creates one map from several Sentinel-2 rasters of the same place.</source>
      <translation>由同一地点的多个 Sentinel-2 栅格制作一幅场景类别图。</translation>
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>&lt;p&gt;Creates &lt;b&gt;one map from several dates&lt;/b&gt; of the same place, for example the four seasons of the So2Sat maps. The network classifies each date separately. The probabilities of a cell are averaged over the dates, and the class with the largest average is assigned.&lt;/p&gt;&lt;p&gt;The &lt;b&gt;first raster defines the grid&lt;/b&gt;: extent, pixels and CRS. The other rasters are warped to it if they differ. A cell without data on one date, for example under masked clouds or outside the raster, uses the other dates. A cell is nodata only if no date has data.&lt;/p&gt;&lt;p&gt;Bands, units and all other parameters apply to every raster. Bands that are detected by name may be in a different order in each raster. A Sentinel-1 raster, if the network needs one, is used with every date.&lt;/p&gt;&lt;p&gt;The outputs are those of &lt;i&gt;Classify scenes&lt;/i&gt;.&lt;/p&gt;</source>
      <translation>&lt;p&gt;由同一地点的&lt;b&gt;多个日期制作一幅图&lt;/b&gt;，如 So2Sat 地图所用的四季影像。网络分别查看每个日期；单元的概率取各日期的平均，并取平均概率最高的类别。&lt;/p&gt;&lt;p&gt;&lt;b&gt;第一个栅格决定格网&lt;/b&gt;：范围、像元和坐标参照系。其他栅格若不同则重投影到其上。某日期无数据的单元（如被云掩膜或在栅格边缘之外）由其他日期补充；所有日期均无数据时为无数据。&lt;/p&gt;&lt;p&gt;波段、单位及其他参数对每个栅格均适用；按名称识别的波段在各栅格中的顺序可以不同。若网络需要 Sentinel-1 栅格，则每个日期都使用它。&lt;/p&gt;&lt;p&gt;结果与&lt;i&gt;场景分类&lt;/i&gt;相同。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>Select more rasters, or use 'Classify scenes' for a single one.</source>
      <translation>请再选择栅格；若只有一个栅格，请使用“场景分类”。</translation>
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>A map of several dates needs at least two rasters, but {n} was given.</source>
      <translation>多日期制图至少需要两个栅格；已给出 {n} 个。</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Compare two class maps</source>
      <translation>比较两幅分类图</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Shows how classes changed between two maps and how well the maps agree.</source>
      <translation>说明各类别从一幅图到另一幅图的变化，以及两幅图的一致程度。</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>&lt;p&gt;Compares two class maps (two years or two networks) cell by cell on the grid of the first map. The report contains the transition matrix in cells and km², the largest changes, agreement and kappa, and for LCZ the agreement weighted by class similarity. A Sankey chart shows the transitions.&lt;/p&gt;&lt;p&gt;The second map may have another CRS, resolution or coding. A cell of the first map counts if more than half of it belongs to one class of the second map. The change raster shows the new class of each changed cell.&lt;/p&gt;</source>
      <translation>&lt;p&gt;在第一幅图的格网上逐单元比较两幅分类图（两个年份或两个网络）：以单元数和 km² 表示的转移矩阵、最大的变化、一致率和 kappa，对 LCZ 还有按类别相似度加权的一致率。报告以桑基图显示类别流向。&lt;/p&gt;&lt;p&gt;第二幅图的坐标参照系、分辨率或编码可以不同：若第一幅图的单元有一半以上属于第二幅图的同一类别，则参与统计。变化栅格显示每个变化单元变成了什么。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>The earlier map, or the map of one network. Its grid is used.</source>
      <translation>较早的地图，或一个网络的地图。使用其格网。</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>The later map, or the map of another network.</source>
      <translation>较晚的地图，或另一个网络的地图。</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>For the second map, if its grid differs.</source>
      <translation>针对第二幅图格网不同的情况。</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>A raster with the new class of each changed cell.</source>
      <translation>每个变化单元变成何种类别的栅格。</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Changes</source>
      <translation>变化</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Share of cells that agree</source>
      <translation>一致单元的比例</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Weighted agreement (LCZ)</source>
      <translation>加权一致率（LCZ）</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Area that differs, km²</source>
      <translation>不一致的面积，km²</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>First map</source>
      <translation>第一幅图</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Second map</source>
      <translation>第二幅图</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Name of the first map</source>
      <translation>第一幅图的名称</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Name of the second map</source>
      <translation>第二幅图的名称</translation>
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>For example, a year.</source>
      <translation>例如年份。</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Export class map for other tools</source>
      <translation>为其他工具导出分类图</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Writes a class map with the codes, nodata value and band names that another tool expects.</source>
      <translation>按其他工具所需的代码、无数据值和波段名写出分类图。</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>&lt;p&gt;Tools for Local Climate Zones expect different codes:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;w2w&lt;/b&gt; (WRF) and &lt;b&gt;LCZ Generator&lt;/b&gt;: 1–17. With a filtered map, the bands are lcz and lczFilter; with a confidence map also lczProb. w2w uses lczFilter if it exists.&lt;/li&gt;&lt;li&gt;&lt;b&gt;LCZ4r&lt;/b&gt;: 1–17 in the first band. LCZ4r reads 0 as water, so no cell is 0.&lt;/li&gt;&lt;li&gt;&lt;b&gt;UMEP&lt;/b&gt; and &lt;b&gt;GeoClimate&lt;/b&gt;: 1–10 and 101–107. They silently ignore 11–17.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;1-17, 101-107 and 11-17 (the same as 1-17: natural types as 11 to 17) are codings without a tool. igbp10 and igbp17 convert between IGBP and simplified IGBP. A simplified class that merges several IGBP classes is left out unless one of them may represent all.&lt;/p&gt;&lt;p&gt;The map is a GeoTIFF (Byte, nodata 255) with colours and names. Its legend is written next to it as QGIS style (.qml), SLD and .clr.&lt;/p&gt;</source>
      <translation>&lt;p&gt;各局地气候区工具读取的数值不同：&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;w2w&lt;/b&gt;（WRF）和 &lt;b&gt;LCZ Generator&lt;/b&gt;：1–17；若有滤波后的地图，则含波段 lcz、lczFilter，若有置信度图则另含 lczProb。w2w 优先采用 lczFilter。&lt;/li&gt;&lt;li&gt;&lt;b&gt;LCZ4r&lt;/b&gt;：第一波段为 1–17；它会把 0 读作水体，因此不写 0。&lt;/li&gt;&lt;li&gt;&lt;b&gt;UMEP&lt;/b&gt; 和 &lt;b&gt;GeoClimate&lt;/b&gt;：1–10 和 101–107；它们会忽略 11–17 且不作提示。&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;1-17、101-107 和 11-17（与 1-17 相同：土地覆盖为 11 到 17）是编码本身。igbp10 和 igbp17 在 IGBP 与其简化形式之间转换；由多个 IGBP 类别合并而成的简化类别会被略去，除非允许以其中一个代表全部。&lt;/p&gt;&lt;p&gt;地图为 GeoTIFF（Byte，无数据 255），带颜色和名称；图例以 QGIS 样式（.qml）、SLD 和 .clr 保存在旁边。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>The tool, the coding, or the IGBP scheme.</source>
      <translation>工具、编码或 IGBP 方案。</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>The same map after filtering, for the band lczFilter (w2w and LCZ Generator only).</source>
      <translation>同一地图的滤波结果，用于波段 lczFilter（仅 w2w 和 LCZ Generator）。</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>The confidence of each cell, 0 to 100 %, for the band lczProb (w2w and LCZ Generator only).</source>
      <translation>每个单元的置信度，0 到 100 %，用于波段 lczProb（仅 w2w 和 LCZ Generator）。</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>From igbp10 to igbp17: Forest becomes Mixed Forest, Shrubland becomes Open Shrublands; Savanna and Croplands keep their names.</source>
      <translation>由 igbp10 到 igbp17：森林作为混交林，灌丛作为稀疏灌丛，稀树草原，农田。</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>The GeoTIFF. Its legends are written next to it under the same name.</source>
      <translation>GeoTIFF 文件；图例以相同名称保存在旁边。</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Export for</source>
      <translation>导出用于</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Confidence map</source>
      <translation>置信度图</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Use one IGBP class for merged classes</source>
      <translation>以一个 IGBP 类别代表被合并的类别</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Exported map</source>
      <translation>导出的地图</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Coding</source>
      <translation>数值编码</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Cells without a code in this coding</source>
      <translation>类别无法写出的单元数</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Map and legends</source>
      <translation>地图及其图例</translation>
    </message>
    <message>
      <location filename="../processing/help_page.py" />
      <source>Parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Accuracy of label sets</source>
      <translation>标签集精度评价</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Compares multi-label scenes with a reference and writes a report.</source>
      <translation>将具有多个标签的场景与参考数据比较，并生成报告。</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>&lt;p&gt;Compares the label sets of scenes with those of a reference: F1 per class, average F1 (the mean over the classes in the reference) and overall F1 (all labels together), as for SEN12MS (Schmitt &amp; Wu 2021, Table 4).&lt;/p&gt;&lt;p&gt;Each raster may contain one band per class (probabilities of a network, or shares from &lt;i&gt;Label scenes from a dense map&lt;/i&gt;) or one band of label sets. Both rasters must have the same grid, with one cell per scene.&lt;/p&gt;</source>
      <translation>&lt;p&gt;将场景的标签集与参考标签集比较：各类别的 F1、平均 F1（参考数据所含类别的均值）和总体 F1（所有标签合并），与 SEN12MS 相同（Schmitt &amp; Wu 2021，表 4）。&lt;/p&gt;&lt;p&gt;两个栅格均可为每个类别一个波段（网络的概率，或&lt;i&gt;由密集分类图生成场景标签&lt;/i&gt;得到的占比），或为单波段的标签集。两者须在同一格网上，每个场景一个单元。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>One band of probabilities or shares per class, or one band of label sets.</source>
      <translation>每个类别一个概率或占比波段，或单波段的标签集。</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>The same for the reference, on the same grid.</source>
      <translation>参考数据同样如此，且在同一格网上。</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>auto: detected from the files.</source>
      <translation>auto：以文件的说明为准。</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Labels of the map</source>
      <translation>地图的标签</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Labels of the reference</source>
      <translation>参考的标签</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Minimum value of a label in the map</source>
      <translation>地图中标签的最小值</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Minimum value of a label in the reference</source>
      <translation>参考中标签的最小值</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Typical: 0.5 for probabilities, 0.1 for shares. Ignored for label sets.</source>
      <translation>概率通常取 0.5，占比取 0.1；标签集按原样使用。</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Scenes compared</source>
      <translation>参与比较的场景数</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Filter LCZ map</source>
      <translation>LCZ 图滤波</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Smooths a class map with one Gaussian per class, as is common for LCZ maps, or with a majority filter.</source>
      <translation>平滑分类图：按 LCZ 地图的惯例对每个类别用高斯滤波，或用众数滤波。</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>&lt;p&gt;A Local Climate Zone describes a neighbourhood, not a single cell. The &lt;b&gt;Gaussian filter&lt;/b&gt; of Demuzere et al. (2020) smooths each class with a Gaussian of its own size and assigns the strongest class to each cell. It works best with the &lt;b&gt;probabilities&lt;/b&gt; of a run; a class map can be filtered as well.&lt;/p&gt;&lt;p&gt;The default radius and standard deviation of each class are those used in the literature. They can be changed in the table. Both are in metres on the ground in any coordinate system.&lt;/p&gt;&lt;p&gt;The &lt;b&gt;majority filter&lt;/b&gt; assigns the most frequent class in a square or circular window. If classes are equally frequent, the cell keeps its own class or gets the lowest code.&lt;/p&gt;&lt;p&gt;Nodata cells are ignored and remain nodata.&lt;/p&gt;</source>
      <translation>&lt;p&gt;局地气候区是一片街区，而不是一个单元。Demuzere 等（2020）的&lt;b&gt;高斯滤波&lt;/b&gt;以各类别自己的高斯核平滑该类别，并取最强的类别。最好用&lt;b&gt;概率&lt;/b&gt;图，因为其中含有网络的把握程度；分类图也可以。&lt;/p&gt;&lt;p&gt;各类别的半径和标准差采用该领域的数值，可在表中修改。它们以地面米为单位，与地图的坐标参照系无关。&lt;/p&gt;&lt;p&gt;&lt;b&gt;众数滤波&lt;/b&gt;是较早的惯例：每个单元取窗口（方形或其内接圆）内最常见的类别。若并列，则保留单元自身的类别，否则取最小代码。&lt;/p&gt;&lt;p&gt;无数据的单元不参与表决并保持无数据；地图边缘之外不作任何假设。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>A raster of probabilities with one band per class, or a class map.</source>
      <translation>每个类别一个波段的概率栅格，或类别代码栅格。</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Probabilities or class map</source>
      <translation>概率图或分类图</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Gaussian: one per class. Majority: the most frequent class in a square. Majority in a disc: in a circular window.</source>
      <translation>gaussian：每个类别一个高斯核。majority：方形窗口内最常见的类别。majority-disc：圆形窗口。</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Radius [m]</source>
      <translation>半径 [m]</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Standard deviation [m]</source>
      <translation>标准差 [m]</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Gaussian filter: radius and standard deviation of each class. The first column is the LCZ class.</source>
      <translation>高斯滤波：每个类别的作用距离和宽度。第一列为 LCZ 类别。</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Majority filter: width of the window, an odd number of cells.</source>
      <translation>众数滤波：窗口宽度，单元数，须为奇数。</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>The filtered class map with colours and class names (Byte, nodata 255).</source>
      <translation>滤波后的分类图，带类别颜色和名称（Byte，无数据 255）。</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Filtered</source>
      <translation>滤波结果</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Filter</source>
      <translation>滤波方法</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Gaussians</source>
      <translation>高斯核</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Majority window [cells]</source>
      <translation>众数窗口 [单元]</translation>
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Cells that changed</source>
      <translation>发生变化的单元数</translation>
    </message>
    <message>
      <location filename="../processing/map_tool.py" />
      <source>Existing maps</source>
      <translation>成图处理</translation>
    </message>
    <message>
      <location filename="../processing/map_tool.py" />
      <source>The band with the class codes.</source>
      <translation>含类别代码的波段。</translation>
    </message>
    <message>
      <location filename="../processing/map_tool.py" />
      <source>auto: detected from the file and logged. lcz: Local Climate Zones, coded 1-17 or 1-10 and 101-107. igbp10: simplified IGBP. igbp17: IGBP.</source>
      <translation>auto：由文件判断并写入日志。lcz：局地气候区，编码 1-17 或 1-10 和 101-107。igbp10：简化 IGBP。igbp17：IGBP。</translation>
    </message>
    <message>
      <location filename="../processing/map_tool.py" />
      <source>Class band</source>
      <translation>类别波段</translation>
    </message>
    <message>
      <location filename="../processing/provider.py" />
      <source>Scene Mapper (scene classes from Sentinel-2)</source>
      <translation>Scene Mapper（由 Sentinel-2 得到场景类别）</translation>
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>If empty, the report is named after the map.</source>
      <translation>若为空，报告以地图命名。</translation>
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>A report in a single HTML file with charts, suitable for printing.</source>
      <translation>单个 HTML 文件的报告，含图表，适合打印。</translation>
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>Title of the report</source>
      <translation>报告标题</translation>
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>Table</source>
      <translation>表格</translation>
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>CSV files (*.csv)</source>
      <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>All figures as a table.</source>
      <translation>以表格形式列出所有数值。</translation>
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>Figures</source>
      <translation>数值</translation>
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>JSON files (*.json)</source>
      <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>All figures for scripts.</source>
      <translation>供脚本使用的所有数值。</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Label scenes from a dense map</source>
      <translation>由密集分类图生成场景标签</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Assigns each scene of a dense class map its most frequent class and the set of its frequent classes.</source>
      <translation>为密集分类图的每个场景给出最常见的类别及其常见类别集合。</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>&lt;p&gt;Derives labels for scenes of N × N pixels from a dense land-cover map, as was done for SEN12MS (Schmitt &amp; Wu 2021). The &lt;b&gt;single label&lt;/b&gt; is the most frequent class. The &lt;b&gt;label set&lt;/b&gt; contains every class with a share of at least 10 %. IGBP classes are first merged to simplified IGBP.&lt;/p&gt;&lt;p&gt;If classes are equally frequent, the lowest code is used. The most frequent class is always in the set. Pixels without a class do not count; a scene with more than half of its pixels without a class has no label. Scenes start at the upper-left corner; those at the right and lower edges may be smaller.&lt;/p&gt;</source>
      <translation>&lt;p&gt;将密集的土地覆盖图转换为 N × N 像元场景的标签，与 SEN12MS 制成场景分类数据集的方法相同（Schmitt &amp; Wu 2021）：&lt;b&gt;单标签&lt;/b&gt;为最常见的类别，&lt;b&gt;标签集&lt;/b&gt;包含占比不低于 10 % 的所有类别。IGBP 类别先合并为简化 IGBP。&lt;/p&gt;&lt;p&gt;若并列则取最小代码，最常见的类别总在集合中。无类别的像元不计；一半以上无类别的场景没有标签。场景从左上角开始；右侧和下侧边缘的场景可能较小。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>A dense class raster: IGBP or any other scheme.</source>
      <translation>密集的分类栅格：IGBP 或任何其他方案。</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Height and width of a scene in map pixels.</source>
      <translation>场景的高和宽，以地图像元计。</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Minimum share of a class in the label set of a scene; 0.1 is 10 %.</source>
      <translation>占比达到此值的类别进入场景的标签集；0.1 即 10 %。</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>A class map with one cell per scene: its most frequent class.</source>
      <translation>每个场景一个单元的分类图：其最常见的类别。</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>The scenes as polygons (GeoPackage), with the label, label set and all shares as attributes.</source>
      <translation>场景多边形（GeoPackage），属性表含标签、标签集和所有占比。</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>For each class: pixels, scenes with this label, and label sets that contain it.</source>
      <translation>每个类别：像元数、以其为标签的场景数、包含它的标签集数。</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>The class distribution as an HTML page with a chart in the results viewer.</source>
      <translation>类别分布网页及图表，在结果查看器中显示。</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Scene size [pixels]</source>
      <translation>场景大小 [像元]</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Minimum share in the label set</source>
      <translation>标签集的最小占比</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Labelled scenes</source>
      <translation>有标签的场景数</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Class distribution</source>
      <translation>类别分布</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Single labels</source>
      <translation>单标签</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Scenes</source>
      <translation>场景</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Shares of all classes</source>
      <translation>所有类别的占比</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>One band per class with its share, 0 to 1.</source>
      <translation>每个类别一个波段，值为其占比，0 到 1。</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>One value per scene: bit i is set if class i is in the label set.</source>
      <translation>每个场景一个数：若类别 i 在集合中，则第 i 位为 1。</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Scene labels</source>
      <translation>场景标签</translation>
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Shares</source>
      <translation>占比</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Prepare Sentinel-2 stack</source>
      <translation>准备 Sentinel-2 波段叠加</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Creates one 10 m raster from a Sentinel-2 product: a .SAFE folder or zip, band files, or a STAC item.</source>
      <translation>由 Sentinel-2 产品制作一个 10 米栅格：.SAFE 文件夹或压缩包、单波段文件、STAC 条目。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>&lt;p&gt;Makes one raster with 10 m pixels and named bands of a Sentinel-2 product, ready for &lt;b&gt;Classify scenes&lt;/b&gt;. Give one of:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a &lt;b&gt;product&lt;/b&gt;: a downloaded .zip (it is not unpacked), the file MTD_MSIL1C.xml or MTD_MSIL2A.xml in a .SAFE folder, a STAC item (.json) whose files lie beside it, or a single raster;&lt;/li&gt;&lt;li&gt;a &lt;b&gt;folder&lt;/b&gt;: a .SAFE folder, or one with a file for each band;&lt;/li&gt;&lt;li&gt;several loaded &lt;b&gt;layers&lt;/b&gt;.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Bands of 20 and 60 m are interpolated bilinearly. The offset of 1000 in products since January 2022 is recorded with the bands in a .vrt (QGIS then shows reflectance) and undone in a .tif. On request, clouds and their shadows become nodata.&lt;/p&gt;&lt;p&gt;A .vrt is ready at once and refers to the product, which must stay where it is. A .tif is a copy.&lt;/p&gt;</source>
      <translation>&lt;p&gt;由 Sentinel-2 产品制作像元 10 米、带波段名的栅格，可直接用于&lt;b&gt;场景分类&lt;/b&gt;。输入为以下之一：&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;产品&lt;/b&gt;：下载的 .zip（无需解压）、.SAFE 文件夹中的 MTD_MSIL1C.xml 或 MTD_MSIL2A.xml、文件位于其旁边的 STAC 条目（.json），或单个栅格；&lt;/li&gt;&lt;li&gt;&lt;b&gt;文件夹&lt;/b&gt;：.SAFE 文件夹，或每个波段一个文件的文件夹；&lt;/li&gt;&lt;li&gt;若干已加载的&lt;b&gt;图层&lt;/b&gt;。&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;20 米和 60 米波段用双线性插值。2022 年 1 月以来产品的 1000 偏移在 .vrt 中随波段记录（QGIS 随即显示反射率），在 .tif 中被消除。可按需将云及其阴影设为无数据。&lt;/p&gt;&lt;p&gt;.vrt 立即可用，并引用原产品，因此产品须保留原处。.tif 是副本。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>The output raster. A .vrt is created at once and refers to the product; a .tif is a copy.</source>
      <translation>要写出的栅格：.vrt 引用产品且立即可用，.tif 为副本。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>A .zip, MTD_MSIL1C.xml or MTD_MSIL2A.xml in a .SAFE folder, a STAC item (.json), or a raster.</source>
      <translation>.zip、.SAFE 文件夹中的 MTD_MSIL1C.xml 或 MTD_MSIL2A.xml、STAC 条目（.json）或栅格。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>A .SAFE folder, or a folder with a file for each band.</source>
      <translation>.SAFE 文件夹，或每个波段一个文件的文件夹。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Loaded layers of the bands, identified by the name of the layer or file.</source>
      <translation>已加载的各波段图层，按图层名或文件名识别。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>The bands of the stack in this order. Default: the ten bands of 10 and 20 m.</source>
      <translation>叠加的波段及其顺序：默认为 10 米和 20 米的十个波段。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Use the scene classification (SCL) of Level-2A: shadows (3), clouds (8, 9) and cirrus (10).</source>
      <translation>依据 L2A 的场景分类（SCL）：阴影（3）、云（8、9）和卷云（10）。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Units of the pixel values. Automatic: detected from the product's metadata and logged.</source>
      <translation>数值的含义。auto：以产品元数据为准；判断结果写入日志。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Assignment of the bands of a single raster without band names, for example B02=1,B03=2.</source>
      <translation>单个栅格的波段无名称时的对应关系，如 B02=1,B03=2 等。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Mask with this raster instead of the product's own mask. All values except 0 are masked.</source>
      <translation>用此栅格代替产品自带的掩膜：除 0 以外的值均视为遮挡地面。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Values of the mask that become nodata, for example 3,8,9,10. Empty: the default values.</source>
      <translation>掩膜中转为无数据的值，如 3,8,9,10。为空：惯用值。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Stack</source>
      <translation>波段叠加</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Product name</source>
      <translation>产品名称</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Stack bands</source>
      <translation>叠加的波段</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Number of warnings</source>
      <translation>警告数</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Sentinel-2 products</source>
      <translation>Sentinel-2 产品</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Product</source>
      <translation>产品</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Or folder</source>
      <translation>或文件夹</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Or layers</source>
      <translation>或图层</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Mask clouds</source>
      <translation>云设为无数据</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Bands of a single raster</source>
      <translation>单个栅格的波段</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Cloud raster</source>
      <translation>云栅格</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Masked values</source>
      <translation>遮挡地面的值</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>All files</source>
      <translation>所有文件</translation>
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Style class map</source>
      <translation>设置分类图样式</translation>
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Applies the standard colours and class names to any class raster.</source>
      <translation>为任何来源的分类栅格赋予惯用的类别颜色和名称。</translation>
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>&lt;p&gt;Detects the coding of a class raster and applies the standard colours and class names to the layer. Recognised codings are Local Climate Zones as 1–17 or as 1–10 and 101–107, simplified IGBP, IGBP, and rasters with an attribute table.&lt;/p&gt;&lt;p&gt;0, 255, negative values and the nodata value of the file are not drawn. The detected coding is logged. The legend can also be written to a file: QGIS style (.qml), SLD or .clr.&lt;/p&gt;</source>
      <translation>&lt;p&gt;查看分类栅格的数值，识别其编码方式，并为图层赋予惯用的颜色和名称：局地气候区（1–17 或 1–10 和 101–107）、简化 IGBP 和 IGBP，以及由属性表说明数值的栅格。&lt;/p&gt;&lt;p&gt;0、255、负值和文件的无数据值不含类别，不予绘制。识别结果写入日志。图例还可写入文件：QGIS 样式（.qml）、SLD 或 .clr。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>The layer to style.</source>
      <translation>要设置样式的图层。</translation>
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Also write the legend; the file extension (.qml, .sld or .clr) sets the format.</source>
      <translation>同时写出图例：按文件扩展名为 .qml、.sld 或 .clr。</translation>
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Legend file</source>
      <translation>图例文件</translation>
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Scheme</source>
      <translation>分类方案</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Area and cells</source>
      <translation>范围与单元</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Only cells in this area are classified</source>
      <translation>只计算该范围内的单元</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Draw on Map</source>
      <translation>绘制</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>(choose a layer)</source>
      <translation>（选择图层）</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>selected features only</source>
      <translation>仅所选要素</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Use only the selected polygons of the layer</source>
      <translation>仅使用图层中选中的多边形</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Cell size of the map. The default is the cell size of the network.</source>
      <translation>结果图单元的边长；网络是按其自身的单元大小训练的</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>at the layer's upper-left corner</source>
      <translation>从图层左上角开始</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>at multiples of the cell size (aligns with other maps)</source>
      <translation>位于单元大小的整数倍处（便于与其他图对齐）</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Where the first cell starts</source>
      <translation>第一个单元的起点</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>No rectangle has been drawn. Press “Draw on Map”.</source>
      <translation>尚未绘制矩形：请点击“绘制”。</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>No polygon layer is selected.</source>
      <translation>尚未选择多边形图层。</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Whole layer</source>
      <translation>整个图层</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Current map extent</source>
      <translation>地图当前显示的范围</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Rectangle drawn on the map</source>
      <translation>在地图上绘制的矩形</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Polygon layer</source>
      <translation>多边形图层</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Draw Again</source>
      <translation>重新绘制</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>&amp;Area</source>
      <translation>范围(&amp;A)</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Cell si&amp;ze</source>
      <translation>单元大小(&amp;Z)</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Cell ali&amp;gnment</source>
      <translation>单元起点(&amp;B)</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>{size} (network default)</source>
      <translation>{size}（网络自身大小）</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>name</source>
      <translation>名称</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>wavelength</source>
      <translation>波长</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>common name</source>
      <translation>通用名称</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>colour</source>
      <translation>颜色</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>position</source>
      <translation>顺序</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>manual</source>
      <translation>手动选择</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Histogram and median of sampled pixels. A wrongly assigned band stands out here.</source>
      <translation>采样像元的直方图和中位数：波段错位在此一目了然</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Reset to Automatic</source>
      <translation>重新查找</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Discard manual choices and detect the bands by name and wavelength</source>
      <translation>撤销手动选择，重新按名称和波长查找波段</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Assign by Position</source>
      <translation>按顺序对应</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Assign the raster's first band to the network's first band, and so on. Only for rasters with a known band order.</source>
      <translation>栅格的第一个波段对应网络的第一个波段，依此类推。仅用于已知波段顺序的栅格。</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>(choose)</source>
      <translation>（选择）</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>not found</source>
      <translation>未找到</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Network band</source>
      <translation>网络需要</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Layer band</source>
      <translation>读取自</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Matched by</source>
      <translation>识别依据</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Values</source>
      <translation>数值</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>The network needs {need} bands. The layer has {have}, and none of them is recognised.</source>
      <translation>网络需要 {need} 个波段；图层有 {have} 个，但均无法识别。</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>found</source>
      <translation>已找到</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>All {n} bands were found.</source>
      <translation>{n} 个波段齐全。</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>last manual choice</source>
      <translation>上次的选择</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Missing: {bands}. Select the layer bands to read.</source>
      <translation>缺少：{bands}。请选择从哪个波段读取。</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Band {number} is assigned more than once.</source>
      <translation>波段 {number} 被多次选择。</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>minimum</source>
      <translation>最小值</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>median</source>
      <translation>中位数</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>maximum</source>
      <translation>最大值</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>no data</source>
      <translation>无数据</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>{band}, in sampled pixels</source>
      <translation>{band}（采样像元）</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>All histograms range from 0 to reflectance {top}. The line marks the median.</source>
      <translation>所有波段的直方图范围均为反射率 0 到 {top}；竖线为中位数。</translation>
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>{label}: reflectance {reflectance}, DN {dn}</source>
      <translation>{label}：反射率 {reflectance}，DN {dn}</translation>
    </message>
    <message>
      <location filename="../ui/classify/classify_dialog.py" />
      <source>Copied to the clipboard.</source>
      <translation>已复制：可粘贴到脚本或终端。</translation>
    </message>
    <message>
      <location filename="../ui/classify/classify_dialog.py" />
      <source>No network is selected.</source>
      <translation>未选择网络。</translation>
    </message>
    <message>
      <location filename="../ui/classify/classify_dialog.py" />
      <source>Select one from a file.</source>
      <translation>请从文件中选择。</translation>
    </message>
    <message>
      <location filename="../ui/classify/classify_dialog.py" />
      <source>Select a layer with the Sentinel-2 bands, or open a product.</source>
      <translation>请选择含 Sentinel-2 波段的图层，或打开产品。</translation>
    </message>
    <message>
      <location filename="../ui/classify/classify_dialog.py" />
      <source>Assign them in the table.</source>
      <translation>请在表中选择从哪个波段读取。</translation>
    </message>
    <message>
      <location filename="../ui/classify/classify_dialog.py" />
      <source>Added: {layers}</source>
      <translation>已添加：{layers}</translation>
    </message>
    <message>
      <location filename="../ui/classify/classify_dialog.py" />
      <source>The bands {bands} are not assigned.</source>
      <translation>图层的波段 {bands} 未知。</translation>
    </message>
    <message>
      <location filename="../ui/classify/classify_dialog.py" />
      <source>{file} will be overwritten.</source>
      <translation>{file} 将被替换。</translation>
    </message>
    <message>
      <location filename="../ui/classify/dates_row.py" />
      <source>none (single date)</source>
      <translation>无：单日期地图</translation>
    </message>
    <message>
      <location filename="../ui/classify/dates_row.py" />
      <source>Other layers of the same place. The network classifies each date, and the probabilities are averaged.</source>
      <translation>同一地点的其他图层：网络查看每个日期，并对概率取平均</translation>
    </message>
    <message>
      <location filename="../ui/classify/dates_row.py" />
      <source>More dates</source>
      <translation>其他日期</translation>
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Scene Mapper – Classify Scenes</source>
      <translation>Scene Mapper：Sentinel-2 影像场景分类</translation>
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Copy As…</source>
      <translation>复制为…</translation>
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Copy this run for a script or a terminal</source>
      <translation>将同一运行用于脚本或终端</translation>
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Map</source>
      <translation>制图</translation>
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Result</source>
      <translation>结果</translation>
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Log</source>
      <translation>日志</translation>
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Create the map in the background. Further runs are queued.</source>
      <translation>在后台制图；多个运行依次排队</translation>
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Classify the centre of the current map view. This takes a few seconds.</source>
      <translation>只对地图当前显示范围的中部分类：仅需数秒</translation>
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Pre&amp;view</source>
      <translation>预览(&amp;V)</translation>
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>&amp;Run</source>
      <translation>运行(&amp;R)</translation>
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Copy as Python</source>
      <translation>复制为 Python</translation>
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Copy as qgis_process Command</source>
      <translation>复制为 qgis_process 命令</translation>
    </message>
    <message>
      <location filename="../ui/classify/estimate.py" />
      <source>Cannot run</source>
      <translation>无法运行</translation>
    </message>
    <message>
      <location filename="../ui/classify/form.py" />
      <source>The polygons are a selection or unsaved edits in this project, so a script cannot use them.</source>
      <translation>这些多边形仅在本工程中被选中或编辑：脚本无法找到它们。</translation>
    </message>
    <message>
      <location filename="../ui/classify/form.py" />
      <source>Save them to a file and select its layer.</source>
      <translation>请将其保存为文件，并选择该文件的图层。</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>accuracy not measured</source>
      <translation>精度未测定</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>The network that assigns the classes</source>
      <translation>用于分类的网络</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>Manage…</source>
      <translation>管理…</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>Download, import and remove networks</source>
      <translation>下载、导入和移除网络</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>Use a network from a file: an .onnx file with its card (.json) in the same folder</source>
      <translation>使用文件中的网络：.onnx 文件及其旁边的说明卡（.json）</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>Select a Network File</source>
      <translation>来自文件的网络</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>Networks and their cards</source>
      <translation>网络及其说明卡</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>No network is installed. Select one from a file.</source>
      <translation>未安装网络。请从文件中选择。</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>{n} classes ({scheme})</source>
      <translation>{n} 个类别（{scheme}）</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>uses patches of {patch:g} m for cells of {cell:g} m</source>
      <translation>以 {patch:g} 米的视野判别 {cell:g} 米的单元</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>{metric} {value:.3g} on {data}</source>
      <translation>{metric} {value:.3g}（{data}）</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>trained on {level}</source>
      <translation>用 {level} 训练</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>More information</source>
      <translation>详细信息</translation>
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>Options</source>
      <translation>选项</translation>
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>resample on the fly</source>
      <translation>实时重采样</translation>
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>stop with an error</source>
      <translation>拒绝该图层</translation>
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>The networks were trained on 10 m pixels</source>
      <translation>网络按 10 米像元下的大小识别地物</translation>
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>automatic</source>
      <translation>最快</translation>
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>CPU</source>
      <translation>处理器（CPU）</translation>
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>NVIDIA GPU (CUDA)</source>
      <translation>NVIDIA 显卡（CUDA）</translation>
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>Number of CPU threads</source>
      <translation>处理器上的计算线程数</translation>
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>Number of patches in a batch. Larger batches need more memory.</source>
      <translation>一次送入网络的图块数：越多占用内存越大</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>[Create temporary layer]</source>
      <translation>临时文件，关闭 QGIS 后删除</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Leave empty for a temporary layer. A name without a folder is saved next to the scene.</source>
      <translation>留空则为临时图层；不带文件夹的名称保存在影像旁边</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Results</source>
      <translation>结果</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Con&amp;fidence</source>
      <translation>置信度(&amp;F)</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>A raster with the largest probability of each cell, in percent</source>
      <translation>第二个栅格：每个单元的最大概率（百分比）</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>&amp;Probabilities</source>
      <translation>概率(&amp;P)</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>A raster with the probability of every class, one band per class</source>
      <translation>第三个栅格：各类别的概率，每类一个波段</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Fil&amp;tered map</source>
      <translation>滤波后的地图(&amp;T)</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>A second map, smoothed with the LCZ filter (one Gaussian per class)</source>
      <translation>经 LCZ 滤波后再输出一幅地图：各类别的高斯核会平滑掉孤立单元</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Label &amp;sets</source>
      <translation>标签集(&amp;S)</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>All classes that are present in a cell, for example Forest + Water</source>
      <translation>单元中存在的所有类别，如“森林 + 水体”</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Minimum probability of a class that counts as present</source>
      <translation>类别视为存在的概率下限</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Mer&amp;ge the 17 IGBP classes to the 10 simplified classes</source>
      <translation>将 17 个 IGBP 类别合并为 10 个简化类别(&amp;G)</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Presence thr&amp;eshold</source>
      <translation>存在的下限(&amp;O)</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Class &amp;map</source>
      <translation>分类图(&amp;M)</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>{threshold} (network default)</source>
      <translation>{threshold}（网络自身的值）</translation>
    </message>
    <message>
      <location filename="../ui/classify/preview.py" />
      <source>The layer is outside the map view.</source>
      <translation>地图未显示该图层。</translation>
    </message>
    <message>
      <location filename="../ui/classify/preview.py" />
      <source>Zoom to the layer first.</source>
      <translation>请先缩放到该图层。</translation>
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>Sentinel-1</source>
      <translation>Sentinel-1</translation>
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>A raster with Sentinel-1 backscatter, VV and VH in dB, on any grid. It is warped to the grid of the scene.</source>
      <translation>含 Sentinel-1 后向散射 VV 和 VH（dB）的栅格，格网不限：将重投影到影像的格网上</translation>
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>by name, or VV=1,VH=2</source>
      <translation>按名称；或 VV=1,VH=2</translation>
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>Bands of the layer with VV and VH</source>
      <translation>图层中哪个波段是 VV、哪个是 VH</translation>
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>&amp;VV and VH</source>
      <translation>VV 和 VH(&amp;V)</translation>
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>The network also needs Sentinel-1 (VV and VH in dB), but no layer is selected.</source>
      <translation>该网络还需要 Sentinel-1（VV 和 VH，dB）；尚未选择图层。</translation>
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>Select a Sentinel-1 layer or another network.</source>
      <translation>请在 Sentinel-1 中选择一个，或选择其他网络。</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Sentinel-2 scene</source>
      <translation>Sentinel-2 影像</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>A raster layer with the Sentinel-2 bands that the network needs</source>
      <translation>含网络所需 Sentinel-2 波段的栅格图层</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Open a raster file; it is added to the project</source>
      <translation>打开栅格文件；将添加到工程中</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Open Product…</source>
      <translation>打开产品…</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Create a layer from a product: a .SAFE folder or zip, band files, or a STAC item</source>
      <translation>将其他形式的产品合成一个图层：.SAFE 文件夹或压缩包、单波段文件、STAC 条目</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Units of the pixel values</source>
      <translation>栅格数值的含义</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Bundled networks get the light of a clear sky added to Level-2A; others if Level-2A is chosen here</source>
      <translation>对 Level-2A 影像，随插件提供的网络会先加上晴空的大气辐射；其他网络仅在此处选择 Level-2A 时加上</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Open a Sentinel-2 Raster</source>
      <translation>打开 Sentinel-2 栅格</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Detect automatically</source>
      <translation>由文件判断</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>DN (reflectance × 10,000)</source>
      <translation>DN：反射率 × 10,000</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>DN with offset (+1000, products since January 2022)</source>
      <translation>带偏移的 DN：+1000，2022 年 1 月以后的产品</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Reflectance (0 to 1)</source>
      <translation>反射率，0 至 1</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Level-1C (top of atmosphere)</source>
      <translation>Level-1C：大气层顶</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Level-2A (surface reflectance)</source>
      <translation>Level-2A：地表</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>&amp;Layer</source>
      <translation>图层(&amp;L)</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>More &amp;dates</source>
      <translation>其他日期(&amp;D)</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>&amp;Units</source>
      <translation>数值单位(&amp;U)</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Processing le&amp;vel</source>
      <translation>产品级别(&amp;V)</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>No layer is selected.</source>
      <translation>未选择图层。</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Select a raster layer or open a file.</source>
      <translation>请选择栅格图层或打开文件。</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>GDAL cannot read {path} as a raster. Select another file.</source>
      <translation>{path} 不是 GDAL 可读取的栅格。请选择其他文件。</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>time unknown before the first run</source>
      <translation>首次运行：用时未知</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>Checking the layer…</source>
      <translation>正在查看图层…</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>why?</source>
      <translation>原因</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>set up onnxruntime</source>
      <translation>设置 onnxruntime</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>about {time}</source>
      <translation>约 {time}</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>{cells} of {size:g} m ({rows} × {cols})</source>
      <translation>{size:g} 米单元：{cells}（{rows} × {cols}）</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>about {n} MB of memory</source>
      <translation>约 {n} MB 内存</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>The raster will be {how}.</source>
      <translation>栅格将被处理：{how}。</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>A PyTorch checkpoint, read as a SEN12MS baseline.</source>
      <translation>PyTorch 检查点：按 SEN12MS 基线读取。</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>any size</source>
      <translation>任意大小</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>A complete Keras file: input patches of {size} with {bands} bands, output {classes} classes.</source>
      <translation>完整的 Keras 文件：输入 {size}、{bands} 个波段的图块，输出 {classes} 个类别。</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>An ONNX file without a card: input patches of {size} with {bands} bands, output {classes} classes.</source>
      <translation>无说明卡的 ONNX 文件：输入 {size}、{bands} 个波段的图块，输出 {classes} 个类别。</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>Import Network</source>
      <translation>导入网络</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>ONNX, Keras (.h5, .keras) or SEN12MS checkpoint (.pth)</source>
      <translation>ONNX、Keras（.h5、.keras）或 SEN12MS 检查点（.pth）</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>&amp;Import</source>
      <translation>导入(&amp;I)</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>Inspecting the file…</source>
      <translation>正在检查文件…</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>Select a file first.</source>
      <translation>请先选择文件。</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>An ONNX file with a card: {title}.</source>
      <translation>带说明卡的 ONNX 文件：{title}。</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>The published file of {title}.</source>
      <translation>{title} 的已发布文件。</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>Importing {file}…</source>
      <translation>正在导入 {file}…</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>Import {network}</source>
      <translation>导入 {network}</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>Networks</source>
      <translation>网络</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>nothing</source>
      <translation>不减</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>Subtracted from DN before the division: one number, or one per band: 1226.4, 1137.4, …</source>
      <translation>除法之前从 DN 中减去：一个数，或每个波段一个：1226.4, 1137.4, …</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>Minimum and maximum before that, for example 0:10000, or one pair per band (- for none)</source>
      <translation>在此之前保留的最小值和最大值，如 0:10000；或每个波段一对，- 表示不限</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>authors, year, title, address</source>
      <translation>作者、年份、题名、地址</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>unknown</source>
      <translation>未知</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>Subtract from DN</source>
      <translation>从 DN 减去</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>Clip DN to</source>
      <translation>DN 截断范围</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>Pixels trained on</source>
      <translation>训练像元大小</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>Licence</source>
      <translation>许可证</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>The file does not state its bands; the values shown are a guess. A wrong order gives a map that looks plausible but is wrong. Compare them with the authors' documentation, then tick the box.</source>
      <translation>文件没有说明其波段：此处为推测值。顺序错误会得到看似正确实则错误的地图。请与作者的说明核对，然后勾选。</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>I have checked the bands, their order and the divisor</source>
      <translation>我确认这些波段、其顺序和该数值正确</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>last (as in TensorFlow)</source>
      <translation>最后（TensorFlow 格式）</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>first (as in PyTorch)</source>
      <translation>最前（PyTorch 格式）</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Select whether a cell gets one class or a set of classes.</source>
      <translation>请选择每个单元取一个类别还是一组类别。</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>One class per line, in the network's order, with an optional colour: Forest #006600</source>
      <translation>每行一个类别，按网络的顺序；可附颜色：Forest #006600</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>10000: the network takes reflectance from 0 to 1. 1: it takes DN. Or one number per band.</source>
      <translation>10000：网络接受 0 到 1 的反射率；1：直接接受 DN；或每个波段一个数</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>default</source>
      <translation>按惯例</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Cell size of the map. Default: 10 px for LCZ, otherwise a quarter of the patch.</source>
      <translation>地图单元的边长：LCZ 通常为 10 像元，否则为图块的四分之一</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>one class</source>
      <translation>一个类别</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>a set of classes</source>
      <translation>一组类别</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Type</source>
      <translation>网络结构</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Scores</source>
      <translation>输出分值</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Band axis</source>
      <translation>波段轴位于</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Labels per cell</source>
      <translation>单元取</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Output</source>
      <translation>输出为</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Patch</source>
      <translation>图块</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Bands, in order</source>
      <translation>波段（按网络的顺序）</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Divide DN by</source>
      <translation>DN 除以</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Cell</source>
      <translation>单元</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>custom list</source>
      <translation>自定义列表</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>probabilities</source>
      <translation>概率</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>raw scores</source>
      <translation>原始分值</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>List the {n} classes in the network's order ({m} are listed).</source>
      <translation>请按网络的顺序给出 {n} 个类别名称；已给出 {m} 个。</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>“{name}” is not a band. Use B01 … B12, B8A, VV or VH.</source>
      <translation>没有波段“{name}”：名称为 B01 … B12、B8A、VV、VH。</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>List the {n} bands in the network's order ({m} are listed).</source>
      <translation>请按网络的顺序给出 {n} 个波段名称；已给出 {m} 个。</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>as published</source>
      <translation>与发布的相同</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>another network</source>
      <translation>其他网络</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>{kind} (found by a trial run)</source>
      <translation>{kind}（试算所得）</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Published, not installed. Press Download to fetch, check and install the network.</source>
      <translation>已发布，未安装。“下载”将获取文件、校验并安装网络。</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Published, file required: 1. Open the page below and download the network's file (the links lead to a cloud drive). 2. Press “Import Its File…” and select the file.</source>
      <translation>已发布，但须自行获取文件：1. 打开下面的页面，手动下载网络文件（其链接指向网盘）；2. 点击“导入其文件…”并选择该文件。</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>not measured</source>
      <translation>未测定</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Labels</source>
      <translation>标签</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Trained on</source>
      <translation>训练数据</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Accuracy</source>
      <translation>精度</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Download</source>
      <translation>下载</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Published at</source>
      <translation>发布于</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Starter network: for a first look, not for publication.</source>
      <translation>入门网络：用于初步查看，不宜用于发表。</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Published network.</source>
      <translation>已发表的网络。</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>User network.</source>
      <translation>您自己的网络。</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>one class per cell</source>
      <translation>每个单元一个类别</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>a set of classes per cell</source>
      <translation>每个单元一组类别</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>not stated by its authors</source>
      <translation>作者未说明</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>{px} × {px} pixels of {size:g} m</source>
      <translation>{px} × {px} 个 {size:g} 米像元</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>Installed</source>
      <translation>已安装</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>Published, not installed</source>
      <translation>已发布，未安装</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>starter</source>
      <translation>入门</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>published</source>
      <translation>已发布</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>user</source>
      <translation>自有</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>Origin</source>
      <translation>来源</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>available for download</source>
      <translation>可下载</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>file required</source>
      <translation>须自行获取</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Scene Mapper – Networks</source>
      <translation>Scene Mapper：网络</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Network details</source>
      <translation>网络的已知信息</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>&amp;Download</source>
      <translation>下载(&amp;D)</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Import Its File…</source>
      <translation>导入其文件…</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Re&amp;move…</source>
      <translation>移除(&amp;M)…</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>&amp;Import File…</source>
      <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>A network's file: ONNX, Keras (.h5, .keras) or a SEN12MS checkpoint (.pth)</source>
      <translation>网络文件：ONNX、Keras（.h5、.keras）或 SEN12MS 检查点（.pth）</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>&amp;Open Folder</source>
      <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Re&amp;fresh</source>
      <translation>刷新(&amp;F)</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Remove Network</source>
      <translation>移除网络</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>This network is part of the plugin and cannot be removed.</source>
      <translation>它随插件提供，不能移除。</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Downloading {network}</source>
      <translation>正在下载 {network}</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Remove the network “{network}”? Its file is deleted: {path}</source>
      <translation>是否移除网络“{network}”？其文件将被删除：{path}</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Installed: {network}</source>
      <translation>已安装：{network}</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Removed: {network}</source>
      <translation>已移除：{network}</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>No network is installed. Import one from a file.</source>
      <translation>未安装网络。请从文件导入。</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>No file manager was found. Your networks are in {path}</source>
      <translation>此处无法打开文件夹。您的网络位于 {path}</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_widget.py" />
      <source>Select an .onnx file or a card</source>
      <translation>选择 .onnx 文件或说明卡</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_widget.py" />
      <source>Select a Network</source>
      <translation>选择网络</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_widget.py" />
      <source>Networks and cards (*.onnx *.json)</source>
      <translation>网络和说明卡 (*.onnx *.json)</translation>
    </message>
    <message>
      <location filename="../ui/results/result_layers.py" />
      <source>The filtered map</source>
      <translation>滤波后的地图</translation>
    </message>
    <message>
      <location filename="../ui/results/result_layers.py" />
      <source>The class map</source>
      <translation>分类图</translation>
    </message>
    <message>
      <location filename="../ui/results/result_layers.py" />
      <source>Preview: {name}</source>
      <translation>预览：{name}</translation>
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Area per class</source>
      <translation>各类别面积</translation>
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>No map has been created yet.</source>
      <translation>尚未制图。</translation>
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Map whose areas are shown</source>
      <translation>显示其面积的地图</translation>
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Colour-blind-safe palette</source>
      <translation>人人都能分辨的颜色</translation>
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Use a colour-blind-safe palette here and on the map</source>
      <translation>对色觉障碍者友好的颜色，用于此处和地图</translation>
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Copy Table</source>
      <translation>复制表格</translation>
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Copy for a spreadsheet, one row per class</source>
      <translation>用于电子表格：每类一行</translation>
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Cells</source>
      <translation>单元数</translation>
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Area [km²]</source>
      <translation>面积 [km²]</translation>
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Share</source>
      <translation>比例</translation>
    </message>
    <message>
      <location filename="../ui/run/job.py" />
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <location filename="../ui/run/job.py" />
      <source>Stopping…</source>
      <translation>正在停止…</translation>
    </message>
    <message>
      <location filename="../ui/run/job.py" />
      <source>Cancelled. Nothing was changed.</source>
      <translation>已停止，未作任何更改。</translation>
    </message>
    <message>
      <location filename="../ui/run/run_outcome.py" />
      <source>Add to This Project</source>
      <translation>添加到当前工程</translation>
    </message>
    <message>
      <location filename="../ui/run/run_outcome.py" />
      <source>The project of this run was closed. The map was saved to {file}.</source>
      <translation>原来的工程已关闭；地图位于 {file}。</translation>
    </message>
    <message>
      <location filename="../ui/run/run_outcome.py" />
      <source>The run failed. See the log for details.</source>
      <translation>运行失败。详见日志。</translation>
    </message>
    <message>
      <location filename="../ui/run/run_outcome.py" />
      <source>{layer}: {cells} classified in {time} on {device}.</source>
      <translation>{layer}：已分类 {cells}，用时 {time}，设备 {device}。</translation>
    </message>
    <message>
      <location filename="../ui/run/run_outcome.py" />
      <source>{layer}: cancelled. No file was written.</source>
      <translation>{layer}：已停止，未留下任何文件。</translation>
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>Current step</source>
      <translation>正在进行</translation>
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>Cancel the run</source>
      <translation>取消运行</translation>
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>Cancel the run without writing a file</source>
      <translation>停止；不会留下文件</translation>
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>{n} more queued</source>
      <translation>另有 {n} 个在排队</translation>
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>Starting: {layer}</source>
      <translation>开始：{layer}</translation>
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>About {time} left. {doing}</source>
      <translation>约剩 {time}。{doing}</translation>
    </message>
    <message>
      <location filename="../ui/run/run_queue.py" />
      <source>Processing does not provide {name}. Disable and enable the plugin Scene Mapper.</source>
      <translation>Processing 中没有 {name}。请停用再启用 Scene Mapper 插件。</translation>
    </message>
    <message>
      <location filename="../ui/run/run_queue.py" />
      <source>Classifying {layer}</source>
      <translation>正在分类 {layer}</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>missing: h5py. ONNX and PyTorch files can be imported. Keras files (.h5) need h5py.</source>
      <translation>缺少：h5py。可以导入 ONNX 和 PyTorch 文件；Keras 文件（.h5）需要它。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Wheels of onnxruntime, and of onnx, protobuf, typing_extensions and h5py</source>
      <translation>onnxruntime 以及 onnx、protobuf、typing_extensions 和 h5py 的 wheel 文件</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnxruntime was removed.</source>
      <translation>已移除 onnxruntime。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnx and h5py are installed. Keras and PyTorch files can be imported.</source>
      <translation>onnx 和 h5py 已就绪：可以导入 Keras 和 PyTorch 文件。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Scene Mapper – Setup</source>
      <translation>Scene Mapper：设置</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>From &amp;Wheel Files…</source>
      <translation>从 wheel 文件安装(&amp;W)…</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>For computers without internet access: select the .whl files of onnxruntime and of the import packages together</source>
      <translation>用于无网络的计算机：一次选择 onnxruntime 及导入所需的 .whl 文件</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Install &amp;GPU Build</source>
      <translation>安装 GPU 版(&amp;G)</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Runs on an NVIDIA GPU. Requires its driver, CUDA 12 and cuDNN 9.</source>
      <translation>在 NVIDIA 显卡上计算；需要其驱动程序、CUDA 12 和 cuDNN 9</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>&amp;Remove…</source>
      <translation>移除(&amp;R)…</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>checking…</source>
      <translation>正在检查…</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Version</source>
      <translation>版本</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Import packages</source>
      <translation>导入网络</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>GPU</source>
      <translation>显卡</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>QGIS's Python</source>
      <translation>QGIS 的 Python</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnxruntime runs the networks. Scene Mapper downloads a verified version from the Python Package Index to a folder in your profile. QGIS and its packages are not changed. Remove undoes the installation.</source>
      <translation>onnxruntime 是运行网络的程序。Scene Mapper 从 Python 软件包索引下载其经过校验的版本，放入您的文件夹；QGIS 及其自带的软件包保持不变，“移除”可撤销安装。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>installed by Scene Mapper</source>
      <translation>由 Scene Mapper 安装</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>not installed by Scene Mapper</source>
      <translation>并非由 Scene Mapper 安装</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Installed; onnxruntime itself is still missing.</source>
      <translation>已安装；仍缺少 onnxruntime 本身。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Install onnxruntime</source>
      <translation>安装 onnxruntime</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Install</source>
      <translation>安装</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnxruntime is installed: Scene Mapper is ready.</source>
      <translation>onnxruntime 已安装：Scene Mapper 可以使用。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>no NVIDIA GPU found; the CPU is used</source>
      <translation>未找到 NVIDIA 显卡：由处理器计算</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>&amp;Reinstall</source>
      <translation>重新安装(&amp;I)</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>&amp;Install</source>
      <translation>安装(&amp;I)</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Scene Mapper installed nothing here.</source>
      <translation>Scene Mapper 未在此安装任何内容。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Installing {what}…</source>
      <translation>正在安装 {what}…</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>QGIS has still loaded the previous version. Restart QGIS to use the new one.</source>
      <translation>QGIS 仍加载着原来的版本：请重新启动 QGIS 以使用新版本。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>A working onnxruntime is already installed in {folder}. It is kept, but Scene Mapper will use its own. Install anyway?</source>
      <translation>{folder} 中已有可用的 onnxruntime。它会保留，但 Scene Mapper 将使用自己的版本。仍要安装吗？</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Scene Mapper has no checksum for this version and cannot verify the file: {files}. A package can run any code with your rights. Install it only if you trust its source.</source>
      <translation>Scene Mapper 不了解此版本，无法判断文件是否正确：{files}。软件包能够执行您能执行的任何操作。请仅在了解其来源时安装。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Install from Wheel Files</source>
      <translation>从 wheel 文件安装</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Remove the packages that Scene Mapper installed in {folder}? Networks cannot run until onnxruntime is installed again.</source>
      <translation>是否移除 Scene Mapper 安装在 {folder} 中的内容？重新安装 onnxruntime 之前无法运行任何网络。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Remove onnxruntime</source>
      <translation>移除 onnxruntime</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>It stays loaded until QGIS is closed.</source>
      <translation>QGIS 在关闭之前会一直加载它。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>missing: {packages}. ONNX files can be imported. Keras and PyTorch files need these packages.</source>
      <translation>缺少：{packages}。可以导入 ONNX 文件；Keras 和 PyTorch 文件需要它们。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnxruntime is not installed. Networks cannot run without it. Press Install.</source>
      <translation>未安装 onnxruntime，无法运行任何网络。请点击“安装”。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnxruntime {version} is installed.</source>
      <translation>onnxruntime {version} 已安装。</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Wheels</source>
      <translation>Wheel 文件</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>{folder} (not created yet)</source>
      <translation>将为 {folder}</translation>
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnxruntime is installed but does not work: {reason}. Press Install to install a working version.</source>
      <translation>onnxruntime 已存在但无法使用：{reason}。点击“安装”以获得可用的版本。</translation>
    </message>
    <message>
      <location filename="../ui/widgets/log_view.py" />
      <source>Copy Log</source>
      <translation>复制日志</translation>
    </message>
    <message>
      <location filename="../ui/widgets/log_view.py" />
      <source>Clear</source>
      <translation>清除</translation>
    </message>
    <message>
      <location filename="../ui/widgets/log_view.py" />
      <source>Warning:</source>
      <translation>警告：</translation>
    </message>
    <message>
      <location filename="../ui/widgets/log_view.py" />
      <source>Error:</source>
      <translation>错误：</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>coastal aerosol</source>
      <translation>海岸气溶胶</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>blue</source>
      <translation>蓝</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>green</source>
      <translation>绿</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>red</source>
      <translation>红</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>red edge 1</source>
      <translation>红边 1</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>red edge 2</source>
      <translation>红边 2</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>red edge 3</source>
      <translation>红边 3</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>near infrared</source>
      <translation>近红外</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>narrow near infrared</source>
      <translation>窄近红外</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>water vapour</source>
      <translation>水汽</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>cirrus</source>
      <translation>卷云</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>shortwave infrared 1</source>
      <translation>短波红外 1</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>shortwave infrared 2</source>
      <translation>短波红外 2</translation>
    </message>
  </context>
</TS>
