"""All families of attacks: a new one is added here."""

from __future__ import annotations

from . import archives, catalogue, databases, networks, options, places, products, rasters, vectors
from .case import Family

FAMILIES: dict[str, tuple[Family, int, int]] = {
    "onnx damaged": (networks.onnx_damaged, 6, 3),
    "onnx external": (networks.onnx_external, 6, 4),
    "onnx odd": (networks.onnx_odd, 10, 5),
    "onnx endless": (networks.onnx_endless, 1, 0),
    "keras damaged": (networks.keras_damaged, 3, 1),
    "keras odd": (networks.keras_odd, 3, 1),
    "hdf5 odd": (networks.hdf5_odd, 3, 1),
    "checkpoint": (networks.checkpoint, 5, 2),
    "no network": (networks.not_a_network, 3, 2),
    "card": (networks.card, 8, 5),
    "raster damaged": (rasters.damaged, 10, 7),
    "raster header": (rasters.odd_text, 10, 7),
    "raster content": (rasters.odd_content, 20, 12),
    "raster huge": (rasters.huge, 5, 1),
    "raster tiny": (rasters.tiny, 3, 3),
    "vector damaged": (vectors.damaged, 4, 4),
    "vector geojson": (vectors.odd_geojson, 8, 7),
    "vector layer": (vectors.odd_layer, 6, 5),
    "vector geopackage": (databases.geopackage, 8, 6),
    "vector points": (vectors.points, 4, 3),
    "vector kml": (vectors.kml, 3, 3),
    "vector shapefile": (vectors.shapefile, 3, 3),
    "vector values": (vectors.values, 2, 2),
    "archive": (archives.members, 6, 4),
    "archive network": (archives.network_archive, 2, 1),
    "stac": (archives.stac, 5, 4),
    "folder": (archives.folder, 5, 4),
    "composite": (products.composite, 6, 5),
    "safe": (products.safe, 5, 4),
    "stac hrefs": (products.hrefs, 4, 3),
    "cloud mask": (products.masks, 5, 4),
    "network by path": (products.network_by_path, 6, 2),
    "catalogue": (catalogue.answers, 6, 0),
    "option": (options.values, 14, 12),
    "words": (options.words, 4, 4),
    "settings": (options.settings, 5, 4),
    "terminal": (options.terminal, 6, 6),
    "home": (options.home, 4, 3),
    "onto input": (places.onto_input, 8, 8),
    "beside input": (places.beside_input, 4, 3),
    "onto output": (places.onto_output, 5, 5),
    "path": (places.odd_path, 10, 8),
    "older": (places.older, 4, 3),
    "full disk": (places.full_disk, 6, 4),
    "killed": (places.killed, 6, 3),
    "stopped": (places.stopped, 3, 0),
}
"""Name to what makes a case, and its share of all cases and of the quick ones: slow ones have little or none."""


def family_of(drawn: float, quick: bool) -> str:
    """Return the family for a number from 0 to 1."""
    shares = {name: entry[2 if quick else 1] for name, entry in FAMILIES.items()}
    left = drawn * sum(shares.values())
    for name, share in shares.items():
        left -= share
        if left < 0:
            return name
    return name
