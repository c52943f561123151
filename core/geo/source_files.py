"""The files behind an input: those that its name means, that GDAL reads with it, and that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from osgeo import gdal

from ..errors import InputError
from .companions import JOURNALS, RASTER_COMPANIONS, beside
from .crs_address import open_locally
from .raster_io import quiet_gdal

_SIDECARS = (*RASTER_COMPANIONS, ".ovr.msk", ".vat.dbf", ".vat.cpg", ".xml")
"""What GDAL and QGIS keep beside NAME.EXT as NAME.EXT + this."""
_PARTNERS = (
    *(".dbf", ".shx", ".prj", ".cpg", ".qix", ".sbn", ".sbx", ".shp", ".aux", ".rrd", ".hdr", ".tfw", ".wld"),
    *(".jgw", ".pgw", ".j2w", ".gml", ".tab", ".map", ".id", ".dat", ".qml", ".qmd", ".sld", ".clr"),
)
"""What belongs to NAME.EXT as NAME + this."""
_VSI = re.compile(r"/vsi(zip|tar|gzip|7z|rar|sparse|cached|subfile/[^,]*,|crypt/[^,]*,)/?")
_MAX_FILES = 20_000
_MAX_DEPTH = 6


def files_behind(source: str) -> frozenset[Path]:
    """List every file that reading an input may touch, or that its user would miss with it.

    Args:
        source: what was given as a raster or a layer: a path, with "|layername=…" behind it or without, a
            subdataset's name, a path inside an archive, the text of a virtual raster, a folder.

    Returns:
        The files that exist, as they are named and with links resolved: sources of virtual rasters and of those
        in turn, archives instead of their members, sidecars, styles. Empty for what names no file.
    """
    return frozenset(_with_companions(files_read(source)))


def files_with(name: str) -> frozenset[Path]:
    """List a file that was opened before and what belongs to it: only one that refers to others is opened again."""
    return files_behind(name) if _may_refer(name) else frozenset(_with_companions(_named(name)))


def files_read(source: str) -> frozenset[Path]:
    """List the files that reading an input opens, without what merely lies beside them; see `files_behind`."""
    found: set[Path] = set()
    waiting = [(source, 0)]
    seen: set[str] = set()
    while waiting and len(found) < _MAX_FILES:
        name, depth = waiting.pop()
        if not name or name in seen:
            continue
        seen.add(name)
        files = list(_named(name))
        found.update(files)
        if depth < _MAX_DEPTH and (depth == 0 or _may_refer(name)):
            waiting += [(other, depth + 1) for other in _listed(name, files)]
    return frozenset(found)


def _named(name: str) -> Iterator[Path]:
    """Find the files that a name means, by itself."""
    for text in _candidates(name):
        path = Path(text)
        if not path.name:
            continue
        if _exists(path):
            yield path
            continue
        for above in path.parents:  # a member of an archive
            if _exists(above):
                if above.is_file():
                    yield above
                break


def _candidates(name: str) -> Iterator[str]:
    """Cut a name in all the ways in which GDAL, OGR and QGIS put more into it than a path."""
    if len(name) > 4096 or name.lstrip().startswith("<"):
        return  # the text of a virtual raster: GDAL lists its sources
    name = name.removeprefix("vrt://")
    plain = _VSI.sub("/", name) if "/vsi" in name else name
    for braced in dict.fromkeys((name, plain, plain.lstrip("/"))):
        text = braced.replace("{", "").replace("}", "")
        yield text
        yield text.partition("|")[0]
        yield text.partition("?")[0]
        yield from re.findall(r'"([^"]+)"', text)
        parts = text.split(":")
        if 1 < len(parts) <= 12:
            for first in range(len(parts)):
                for last in range(first + 1, len(parts) + 1):
                    yield ":".join(parts[first:last]).strip('"')


def _listed(name: str, files: Iterable[Path]) -> list[str]:
    """Ask GDAL which files it reads for a name."""
    regular = [path for path in files if path.is_file() or path.is_dir()]
    if not regular and not name.lstrip().startswith("<") and ":" not in name and "/vsi" not in name:
        return []
    if any(not (path.is_file() or path.is_dir()) for path in files):
        return []  # a pipe or a device: opening it might wait for ever
    listed: list[str] = []
    for text in dict.fromkeys((name, name.partition("|")[0], *map(str, regular))):
        with quiet_gdal():
            try:
                dataset = open_locally(text, gdal.OF_RASTER | gdal.OF_VECTOR)
                listed += (dataset.GetFileList() or []) if dataset is not None else []
            except (RuntimeError, SystemError, InputError):
                continue
    return listed


def _may_refer(name: str) -> bool:
    """Return whether a file may name others: virtual rasters and layers do."""
    return name.lower().endswith((".vrt", ".ovf", ".xml")) or name.lstrip().startswith("<")


def _with_companions(files: Iterable[Path]) -> Iterator[Path]:
    for file in files:
        companions = beside(file, (*_SIDECARS, *JOURNALS))
        if file.suffix:
            companions += [file.with_suffix(ending) for ending in _PARTNERS]
        for path in (file, *(p for p in companions if _exists(p))):
            yield path
            try:
                yield path.resolve()
            except (OSError, RuntimeError):  # links in a circle
                continue


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long for any file, or no name of one
        return False
