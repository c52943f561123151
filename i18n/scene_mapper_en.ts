<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>SceneMapper</name>
    <message numerus="yes">
      <location filename="../layers/class_maps.py" />
      <source>{map} (confidence of at least {n} %)</source>
      <translation>
        <numerusform>{map} (confidence of at least {n} %)</numerusform>
        <numerusform>{map} (confidence of at least {n} %)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../layers/result_metadata.py" />
      <source>{scheme} of {source}, classified with the mean of {n} networks: {networks} (Scene Mapper).</source>
      <translation>
        <numerusform>{scheme} of {source}, classified with the mean of {n} networks: {networks} (Scene Mapper).</numerusform>
        <numerusform>{scheme} of {source}, classified with the mean of {n} networks: {networks} (Scene Mapper).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../layers/wording.py" />
      <source>{n} cells</source>
      <translation>
        <numerusform>{n} cell</numerusform>
        <numerusform>{n} cells</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../layers/wording.py" />
      <source>{n} threads</source>
      <translation>
        <numerusform>{n} thread</numerusform>
        <numerusform>{n} threads</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../processing/classify.py" />
      <source>{first} and {n} more</source>
      <translation>
        <numerusform>{first} and {n} more</numerusform>
        <numerusform>{first} and {n} more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../processing/classifyseasons.py" />
      <source>A map of several dates needs at least two rasters, but {n} was given.</source>
      <translation>
        <numerusform>A map of several dates needs at least two rasters, but {n} was given.</numerusform>
        <numerusform>A map of several dates needs at least two rasters, but {n} was given.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../processing/composite.py" />
      <source>Composite of {n} dates</source>
      <translation>
        <numerusform>Composite of {n} date</numerusform>
        <numerusform>Composite of {n} dates</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/adapt/adapt_dock.py" />
      <source>{id} is trained on {n} areas.</source>
      <translation>
        <numerusform>{id} is trained on {n} area.</numerusform>
        <numerusform>{id} is trained on {n} areas.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/adapt/corrections.py" />
      <source>Suspicious areas: {n}</source>
      <translation>
        <numerusform>Suspicious areas: {n}</numerusform>
        <numerusform>Suspicious areas: {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/band_table.py" />
      <source>All {n} bands were found.</source>
      <translation>
        <numerusform>The band was found.</numerusform>
        <numerusform>All {n} bands were found.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/network_box.py" />
      <source>{n} classes ({scheme})</source>
      <translation>
        <numerusform>{n} class ({scheme})</numerusform>
        <numerusform>{n} classes ({scheme})</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/network_box.py" />
      <source>Mean of {n} networks: {titles}.</source>
      <translation>
        <numerusform>Mean of {n} network: {titles}.</numerusform>
        <numerusform>Mean of {n} networks: {titles}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/network_box.py" />
      <source>{n} maps, one for each network: {titles}.</source>
      <translation>
        <numerusform>{n} map, one for each network: {titles}.</numerusform>
        <numerusform>{n} maps, one for each network: {titles}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/classify/state_line.py" />
      <source>about {n} MB of memory</source>
      <translation>
        <numerusform>about {n} MB of memory</numerusform>
        <numerusform>about {n} MB of memory</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/networks/import_questions.py" />
      <source>List the {n} classes in the network's order ({m} are listed).</source>
      <translation>
        <numerusform>List the network's {n} class ({m} are listed).</numerusform>
        <numerusform>List the {n} classes in the network's order ({m} are listed).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/networks/import_questions.py" />
      <source>List the {n} bands in the network's order ({m} are listed).</source>
      <translation>
        <numerusform>List the network's {n} band ({m} are listed).</numerusform>
        <numerusform>List the {n} bands in the network's order ({m} are listed).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/run/run_outcome.py" />
      <source>{n} of {total} cells have no class: clouds, cloud shadows, or nodata.</source>
      <translation>
        <numerusform>{n} of {total} cells has no class: clouds, cloud shadows, or nodata.</numerusform>
        <numerusform>{n} of {total} cells have no class: clouds, cloud shadows, or nodata.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/run/run_outcome.py" />
      <source>{n} maps of one scene are ready to be compared.</source>
      <translation>
        <numerusform>{n} map of one scene is ready to be compared.</numerusform>
        <numerusform>{n} maps of one scene are ready to be compared.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/run/run_panel.py" />
      <source>{n} more queued</source>
      <translation>
        <numerusform>{n} more queued</numerusform>
        <numerusform>{n} more queued</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/scenes/find_dock.py" />
      <source>&amp;Get {n} Scenes</source>
      <translation>
        <numerusform>&amp;Get {n} Scene</numerusform>
        <numerusform>&amp;Get {n} Scenes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/scenes/find_dock.py" />
      <source>{n} scenes. Select one, then press “Get Scene”.</source>
      <translation>
        <numerusform>{n} scene. Select it, then press “Get Scene”.</numerusform>
        <numerusform>{n} scenes. Select one, then press “Get Scene”.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/accuracy/assess.py" />
      <source>{path} has {n} bands, and {scheme_title} have {n_scheme} classes.</source>
      <translation>
        <numerusform>{path} has {n} band, and {scheme_title} have {n_scheme} classes.</numerusform>
        <numerusform>{path} has {n} bands, and {scheme_title} have {n_scheme} classes.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/adapt.py" />
      <source>{n} cells of areas are nodata in a scene and were left out.</source>
      <translation>
        <numerusform>{n} cell of the areas is nodata in a scene and was left out.</numerusform>
        <numerusform>{n} cells of areas are nodata in a scene and were left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/adapt.py" />
      <source>{n} cells of test areas lie in training areas and were not used for testing.</source>
      <translation>
        <numerusform>{n} cell of the test areas lies in a training area and was not used for testing.</numerusform>
        <numerusform>{n} cells of test areas lie in training areas and were not used for testing.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/area_checks.py" />
      <source>{n} areas are outside the scene and are not used ({numbers}).</source>
      <translation>
        <numerusform>{n} area is outside the scene and is not used ({numbers}).</numerusform>
        <numerusform>{n} areas are outside the scene and are not used ({numbers}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/area_checks.py" />
      <source>{n} areas do not cover more than half of any cell and are not used ({numbers}). Draw them larger.</source>
      <translation>
        <numerusform>{n} area does not cover more than half of any cell and is not used ({numbers}). Draw it larger.</numerusform>
        <numerusform>{n} areas do not cover more than half of any cell and are not used ({numbers}). Draw them larger.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/area_checks.py" />
      <source>{n} areas have no known class and were left out: {names}.</source>
      <translation>
        <numerusform>{n} area has no known class and was left out: {names}.</numerusform>
        <numerusform>{n} areas have no known class and were left out: {names}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/area_layer.py" />
      <source>{path} exists and contains features ({n}), which an empty layer would replace.</source>
      <translation>
        <numerusform>{path} exists and contains features ({n}), which an empty layer would replace.</numerusform>
        <numerusform>{path} exists and contains features ({n}), which an empty layer would replace.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/factsheet.py" />
      <source>{cells:,} cells of {n} areas in {name}, which were not used for training.</source>
      <translation>
        <numerusform>{cells:,} cells of {n} area in {name}, which was not used for training.</numerusform>
        <numerusform>{cells:,} cells of {n} areas in {name}, which were not used for training.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/new_head.py" />
      <source>The last layer of the network {id} has {n} features, too many for this kind of layer.</source>
      <translation>
        <numerusform>The last layer of the network {id} has {n} features, too many for this kind of layer.</numerusform>
        <numerusform>The last layer of the network {id} has {n} features, too many for this kind of layer.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/adapt/own_classes.py" />
      <source>The field '{field}' names {n} classes.</source>
      <translation>
        <numerusform>The field '{field}' names {n} class.</numerusform>
        <numerusform>The field '{field}' names {n} classes.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/analysis/areas.py" />
      <source>{n} of {n_zones} zones are outside the map.</source>
      <translation>
        <numerusform>{n} of {n_zones} zones is outside the map.</numerusform>
        <numerusform>{n} of {n_zones} zones are outside the map.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/analysis/typical_ranges.py" />
      <source>at least {n}</source>
      <translation>
        <numerusform>at least {n}</numerusform>
        <numerusform>at least {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/answers.py" />
      <source>Try again in {n} minutes, or use another catalogue.</source>
      <translation>
        <numerusform>Try again in {n} minute, or use another catalogue.</numerusform>
        <numerusform>Try again in {n} minutes, or use another catalogue.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/answers.py" />
      <source>{host} is busy: trying again in {n} seconds.</source>
      <translation>
        <numerusform>{host} is busy: trying again in {n} second.</numerusform>
        <numerusform>{host} is busy: trying again in {n} seconds.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/search.py" />
      <source>Only the first {n} items of the catalogue were searched: shorten the time or lower the cloud limit.</source>
      <translation>
        <numerusform>Only the first item of the catalogue was searched: shorten the time or lower the cloud limit.</numerusform>
        <numerusform>Only the first {n} items of the catalogue were searched: shorten the time or lower the cloud limit.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/search.py" />
      <source>The newest {n} of {found} scenes are listed.</source>
      <translation>
        <numerusform>The newest of {found} scenes is listed.</numerusform>
        <numerusform>The newest {n} of {found} scenes are listed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/catalogues/search.py" />
      <source>{n} items are no usable scenes of Sentinel-2 and are left out.</source>
      <translation>
        <numerusform>{n} item is no usable scene of Sentinel-2 and is left out.</numerusform>
        <numerusform>{n} items are no usable scenes of Sentinel-2 and are left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classify/each_network.py" />
      <source>Map {number} of {n}: {network}.</source>
      <translation>
        <numerusform>Map {number} of {n}: {network}.</numerusform>
        <numerusform>Map {number} of {n}: {network}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classify/engine.py" />
      <source>A batch of {asked} patches needs too much memory; {n} are used.</source>
      <translation>
        <numerusform>A batch of {asked} patches needs too much memory; {n} is used.</numerusform>
        <numerusform>A batch of {asked} patches needs too much memory; {n} are used.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classify/engine.py" />
      <source>The probabilities of {n} networks are averaged.</source>
      <translation>
        <numerusform>The probabilities of {n} network are averaged.</numerusform>
        <numerusform>The probabilities of {n} networks are averaged.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classify/request.py" />
      <source>{clouds} masks the clouds of one date, but there are {n} dates.</source>
      <translation>
        <numerusform>{clouds} masks the clouds of one date, but there is {n} date.</numerusform>
        <numerusform>{clouds} masks the clouds of one date, but there are {n} dates.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classify/result.py" />
      <source>The network's scores are not finite numbers (NaN or infinite) in {n:,} cells: they were left out.</source>
      <translation>
        <numerusform>The network's scores are not finite numbers (NaN or infinite) in {n:,} cell: it was left out.</numerusform>
        <numerusform>The network's scores are not finite numbers (NaN or infinite) in {n:,} cells: they were left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/class_coding.py" />
      <source>These values are not codes of {scheme_title}: {shown} and {n} more.</source>
      <translation>
        <numerusform>These values are not codes of {scheme_title}: {shown} and {n} more.</numerusform>
        <numerusform>These values are not codes of {scheme_title}: {shown} and {n} more.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/class_coding.py" />
      <source>Value {v:g} ({n:,} pixels) is read as 'no class'.</source>
      <translation>
        <numerusform>Value {v:g} ({n:,} pixel) is read as 'no class'.</numerusform>
        <numerusform>Value {v:g} ({n:,} pixels) is read as 'no class'.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/class_source.py" />
      <source>{n:,} pixels are hidden by the file's mask.</source>
      <translation>
        <numerusform>{n:,} pixel is hidden by the file's mask.</numerusform>
        <numerusform>{n:,} pixels are hidden by the file's mask.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/disagreement.py" />
      <source>{n} networks differ</source>
      <translation>
        <numerusform>{n} network differs</numerusform>
        <numerusform>{n} networks differ</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/classmap/label_rule.py" />
      <source>A scene size of {n} pixels is not valid.</source>
      <translation>
        <numerusform>A scene size of {n} pixel is not valid.</numerusform>
        <numerusform>A scene size of {n} pixels is not valid.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/geo/vector_io.py" />
      <source>{n} features have no valid geometry (number {which}).</source>
      <translation>
        <numerusform>{n} feature has no valid geometry (number {which}).</numerusform>
        <numerusform>{n} features have no valid geometry (number {which}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/geo/vector_io.py" />
      <source>{n} features that are not {areal} were left out.</source>
      <translation>
        <numerusform>{n} feature was left out: only {areal} are used.</numerusform>
        <numerusform>{n} features that are not {areal} were left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/inference/card.py" />
      <source>it scales {n} bands but lists {n_bands}</source>
      <translation>
        <numerusform>it scales {n} band but lists {n_bands}</numerusform>
        <numerusform>it scales {n} bands but lists {n_bands}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/inference/network_group.py" />
      <source>{n} networks are too many.</source>
      <translation>
        <numerusform>{n} network is too many.</numerusform>
        <numerusform>{n} networks are too many.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/networks/card_scaling.py" />
      <source>The card clips {n} bands but scales {n_entries}.</source>
      <translation>
        <numerusform>The card clips {n} band but scales {n_entries}.</numerusform>
        <numerusform>The card clips {n} bands but scales {n_entries}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/networks/formats/ukis_csmask.py" />
      <source>The package ukis-csmask with {n} cloud networks.</source>
      <translation>
        <numerusform>The package ukis-csmask with {n} cloud network.</numerusform>
        <numerusform>The package ukis-csmask with {n} cloud networks.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/networks/import_options.py" />
      <source>{n} classes were specified.</source>
      <translation>
        <numerusform>{n} class was specified.</numerusform>
        <numerusform>{n} classes were specified.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/networks/import_options.py" />
      <source>The {what} has {n} entries for {n_bands} bands.</source>
      <translation>
        <numerusform>The {what} has {n} entry for {n_bands} bands.</numerusform>
        <numerusform>The {what} has {n} entries for {n_bands} bands.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/networks/trial_surfaces.py" />
      <source>{name} returns no numbers as scores (NaN) for any of {n} different images.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/networks/trial_surfaces.py" />
      <source>{name} returns the same scores for {n} different images: its output does not depend on its input.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/product/stac.py" />
      <source>No band file of the STAC item {path_name} is in its folder ({n} are elsewhere{example}).</source>
      <translation>
        <numerusform>No band file of the STAC item {path_name} is in its folder ({n} is elsewhere{example}).</numerusform>
        <numerusform>No band file of the STAC item {path_name} is in its folder ({n} are elsewhere{example}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/product/stac.py" />
      <source>{n} assets of {path_name} are not in its folder and are left out.</source>
      <translation>
        <numerusform>{n} asset of {path_name} is not in its folder and is left out.</numerusform>
        <numerusform>{n} assets of {path_name} are not in its folder and are left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/scenes/request.py" />
      <source>A composite needs at least two scenes, but {n} was given.</source>
      <translation>
        <numerusform>A composite needs at least two scenes, but {n} was given.</numerusform>
        <numerusform>A composite needs at least two scenes, but {n} was given.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/sentinel/bands.py" />
      <source>{n} bands without names</source>
      <translation>
        <numerusform>{n} band without a name</numerusform>
        <numerusform>{n} bands without names</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../core/sentinel/validity.py" />
      <source>{n} pixels of {name} are NaN, which it does not declare as nodata: they count as 0 dB, as in SEN12MS.</source>
      <translation>
        <numerusform>{n} pixel of {name} is NaN, which it does not declare as nodata: it counts as 0 dB, as in SEN12MS.</numerusform>
        <numerusform>{n} pixels of {name} are NaN, which it does not declare as nodata: they count as 0 dB, as in SEN12MS.</numerusform>
      </translation>
    </message>
  </context>
</TS>
