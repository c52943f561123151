"""Cures of core's errors as QGIS's users need them: without commands of a shell."""

from __future__ import annotations

IN_QGIS = {
    "Use another id, for example '{free}', or add --replace.": (
        "Use another id, for example '{free}', or choose 'Replace a network of this id'."
    ),
    "Installed: {known}. Add others with 'scene-mapper models import', or use the path of an .onnx file.": (
        "Installed: {known}. Add others in Raster ▸ Scene Mapper ▸ Networks…, or use the path of an .onnx file."
    ),
    "Store the probabilities with the next map (classify --probabilities).": (
        "Tick Probabilities for the next map: then they are stored with it."
    ),
    "The scene {scene} is not beside the map, so the cell cannot be computed again without --scene.": (
        "The scene {scene} is neither in the project nor beside the map, so the cell cannot be computed again."
    ),
    "Use coordinates in the map's CRS, or name theirs with --crs.": (
        "Use coordinates in the map's CRS, inside the map."
    ),
    "Import it first: Scene Mapper ▸ Networks… in QGIS, or 'scene-mapper models import'.": (
        "Import it first in Raster ▸ Scene Mapper ▸ Networks…."
    ),
    "See 'scene-mapper models list'.": "Select a network that you downloaded, imported or trained.",
    "Use it for a cloud mask (scene-mapper cloudmask, 'Create cloud mask'), and another network for the map.": (
        "Use it for a cloud mask ('Create cloud mask' in the toolbox), and another network for the map."
    ),
    "Download a cloud network (scene-mapper models get ukis-csmask; in QGIS: Scene Mapper ▸ Networks…), or "
    "use a cloud raster.": (
        "Download a cloud network (ukis-csmask) in Raster ▸ Scene Mapper ▸ Networks…, or use a cloud raster."
    ),
    "Choose a layer of polygons, or draw areas from a class raster with 'scene-mapper trainingareas sample'.": (
        "Choose a layer of polygons, or draw areas with 'Sample training areas' in the toolbox."
    ),
    "Install it: in QGIS with Raster ▸ Scene Mapper ▸ Setup…, elsewhere with 'pip install --no-deps onnxruntime'.": (
        "Install it with Raster ▸ Scene Mapper ▸ Setup…."
    ),
    "In QGIS, press Install in Raster ▸ Scene Mapper ▸ Setup…; elsewhere: python3 -m pip install "
    '"{requirement}" numpy=={version}': "Press Install in Raster ▸ Scene Mapper ▸ Setup….",
}
"""Core's hint, as a template: what QGIS shows instead. A test compares the keys with core's texts."""
