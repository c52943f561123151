"""Training areas become a network: areas, features, a new last layer, cross-validation.

Front doors: `adapt.adapt_network`, `sample_areas.sample_areas`, `area_layer.new_areas_layer`.
Reading a scene's cells belongs in `classify`, which lies above: its `features.SceneFeatureReader` is a
`scene_features.FeatureSource`, and a door makes one and hands it over. Reading areas belongs in `accuracy`.

A network is kept but for its last layer, which is fitted to what the layers before it make of the areas' cells.
"""

from __future__ import annotations
