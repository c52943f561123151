"""Opening vector files with GDAL: also those in a zip archive."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal, ogr

from ..errors import InputError
from ..files import check_readable
from .crs_address import open_locally
from .raster_io import quiet_gdal
from .text_tables import is_utf_16, open_text_table

_VECTOR_SUFFIXES = (".kml", ".kmz", ".shp", ".gpkg", ".geojson", ".json", ".gml", ".csv", ".fgb")


def gdal_path(path: str) -> str:
    """Let GDAL look into an archive: "a.zip/b/c.shp" becomes "/vsizip/a.zip/b/c.shp"."""
    if not path.startswith("/vsi") and ".zip/" in path.lower().replace("\\", "/"):
        return "/vsizip/" + path.replace("\\", "/")
    return path


def only_vector_in(archive: str) -> str:
    """Return the path of the one vector file in a zip archive; what a Mac's Finder adds to it does not count.

    Raises:
        InputError: there is no such archive, or it holds none or several.
    """
    if not Path(archive).exists():
        raise InputError("There is no file {path}.", "Check the path.", path=archive)
    names: list[str] = []
    with quiet_gdal():
        names = gdal.ReadDirRecursive(f"/vsizip/{{{archive}}}") or []
    found = [
        name
        for name in names
        if name.lower().endswith(_VECTOR_SUFFIXES) and "__MACOSX/" not in name and not Path(name).name.startswith("._")
    ]
    if len(found) == 1:
        return f"{archive}/{found[0]}"
    raise InputError(
        "{path} is an archive of {n_found} vector files.",
        "Specify the file in the archive, for example {example}.",
        path=archive,
        n_found=len(found),
        example=f"{Path(archive).name}/{found[0] if found else 'city/polygons.shp'}",
    )


def open_vector(path: str) -> gdal.Dataset:
    """Open a vector file, also one inside a zip archive.

    Raises:
        InputError: it is none, has no layers, or its CRS is an address.
    """
    check_readable(path)
    dataset = None
    with quiet_gdal() as messages:
        dataset = _opened(gdal_path(path))
    if dataset is None:
        raise InputError(
            "{path} cannot be opened as a vector layer: {last}.",
            "Select a polygon file that GDAL can read.",
            path=path,
            last=messages.last(),
        )
    n_layers = 0
    with quiet_gdal():  # a folder's files are opened now
        n_layers = dataset.GetLayerCount()
    if n_layers == 0:
        raise InputError("{path} contains no layer.", "Choose another file.", path=path)
    return dataset


def is_vector(path: str) -> bool:
    """Return whether a file can be opened as a vector layer.

    Args:
        path: as GDAL takes it.

    Raises:
        InputError: its CRS is an address.
    """
    opened = None
    with quiet_gdal():
        opened = _opened(path)
    return opened is not None


def _opened(path: str) -> gdal.Dataset | None:
    if is_utf_16(path) and (table := open_text_table(path)) is not None:
        return table  # GDAL 3.10 opens it, too, and finds no rows
    return open_locally(path, gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR) or open_text_table(path)


def chosen_layers(dataset: gdal.Dataset, path: str, wanted: str) -> list[ogr.Layer]:
    """Return the layer of a name; all layers for "".

    Raises:
        InputError: there is no such layer.
    """
    layers: list[ogr.Layer] = []
    with quiet_gdal():
        found = [dataset.GetLayer(i) for i in range(dataset.GetLayerCount())]
        layers = [one for one in found if one is not None and not one.GetName().startswith("._")]
    if not layers:
        raise InputError("{path} contains no layer that can be read.", "Choose another file.", path=path)
    if not wanted:
        return layers
    chosen = [one for one in layers if one.GetName() == wanted]
    if not chosen:
        names = ", ".join(one.GetName() for one in layers)
        raise InputError(
            "{path_name} has no layer '{wanted}'.",
            "Available: {names}.",
            path_name=Path(path).name,
            wanted=wanted,
            names=names,
        )
    return chosen
