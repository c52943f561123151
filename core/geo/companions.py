"""The files that GDAL keeps beside a raster or a layer, named as it is with an ending behind its name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

AUX_XML = ".aux.xml"
"""What GDAL knows of a raster and cannot keep in it."""
RASTER_COMPANIONS = (AUX_XML, ".ovr", ".msk", ".msk.ovr")
"""What belongs to a raster and would be wrong beside another one: metadata, overviews and masks."""
JOURNALS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a GeoPackage that is open or was not closed."""


def beside(path: Path, endings: Iterable[str]) -> list[Path]:
    """Return the names of a file's companions, whether they exist or not.

    Args:
        path: the file.
        endings: such as `RASTER_COMPANIONS`.
    """
    return [path.with_name(path.name + ending) for ending in endings]
