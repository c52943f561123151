"""Items of a catalogue that have no files of bands but a product as ESA packs it: a zip, or a .SAFE folder."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from typing import Any

from osgeo import gdal, osr

from scene_mapper.core.geo.ground import to_lon_lat
from scene_mapper.tests.catalogues.stac_server import StacServer
from scene_mapper.tests.products.safe_tree import SIZE, SafeTree

ZIP = "product.zip"


def add_product(server: StacServer, tree: SafeTree, as_zip: bool = True, as_folder: bool = False) -> dict[str, Any]:
    """Add a product to a catalogue, as Copernicus Data Space describes it; return the item.

    Args:
        server: the catalogue.
        tree: the product.
        as_zip: whether it has a zip, the asset "Product".
        as_folder: whether the folder is served, and its metadata file is an asset.
    """
    name, level = tree.path.stem, "l2a" if "L2A" in tree.path.name else "l1c"
    assets: dict[str, Any] = {}
    if as_zip:
        pack(tree.path, server.folder / ZIP)
        size = (server.folder / ZIP).stat().st_size
        described = {"type": "application/zip", "roles": ["data", "archive"], "file:size": size}
        assets["Product"] = {"href": server.file_address(ZIP), **described}
    if as_folder:
        shutil.copytree(tree.path, server.folder / tree.path.name)
        file = f"{tree.path.name}/MTD_MSI{level.upper()}.xml"
        assets["product_metadata"] = {"href": server.file_address(file), "type": "application/xml"}
    reference = osr.SpatialReference(gdal.Open(str(next(tree.granule.glob("IMG_DATA/**/*B02*.jp2")))).GetProjection())
    left, top, side = tree.transform[0], tree.transform[3], 10 * SIZE
    corners = [(left, top), (left + side, top), (left + side, top - side), (left, top - side), (left, top)]
    ring = [list(to_lon_lat(reference.ExportToWkt(), x, y)) for x, y in corners]
    xs, ys = zip(*ring)
    item = {
        "type": "Feature",
        "stac_version": "1.1.0",
        "id": name,
        "collection": f"sentinel-2-{level}",
        "bbox": [min(xs), min(ys), max(xs), max(ys)],
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "properties": {
            "datetime": "2023-09-27T02:55:41.024Z",
            "platform": "sentinel-2a",
            "eo:cloud_cover": 5.0,
            "proj:code": f"EPSG:{reference.GetAuthorityCode(None)}",
        },
        "assets": assets,
        "links": [],
    }
    server.items.append(item)
    return item


def pack(product: Path, target: Path) -> None:
    """Pack a product as ESA does: without compression, in its folder."""
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(product.rglob("*")):
            archive.write(path, Path(product.name, path.relative_to(product)))
