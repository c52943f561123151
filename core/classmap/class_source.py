"""Any class raster, opened and read as codes of a scheme.

The raster's coding is recognised by its values (`class_coding`), so that every step
after this one sees codes, and 255 where there is no class.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import InputError
from ..feedback import Feedback
from ..geo.map_geometry import geometry_of
from ..geo.nodata import can_hold
from ..geo.pixel_mask import PixelMask
from ..geo.raster_io import gdal_text, open_raster, read_window
from ..geo.subcells import CellWindow
from ..message import Message
from .attribute_table import own_names, value_texts
from .band_choice import class_band
from .class_coding import ClassCoding, coding_of_names, fitted, have_common_values, recognise
from .class_map import read_provenance, scheme_of
from .class_names import ClassNames
from .colours import as_hex, automatic_colour
from .schemes import LCZ, NODATA_CODE, SCHEMES, ClassScheme, SceneClass, custom_scheme
from .value_counts import Places, ValueCounts, count_values, parts_to_look_at

CELLS_PER_SPAN = 4_000_000
_NO_NAMES = re.compile(r"\W*(no.?data|unclassified|unknown|none|no class|background|)\W*", re.IGNORECASE)


@dataclass(frozen=True)
class RowSpan:
    """Some whole rows of a raster."""

    row: int
    height: int


def row_spans(rows: int, cols: int, cells: int = CELLS_PER_SPAN, multiple: int = 1) -> Iterator[RowSpan]:
    """Divide a raster into spans of whole rows, from top to bottom.

    Args:
        rows: of the raster.
        cols: of the raster.
        cells: about how many cells a span should have.
        multiple: a span's height is a multiple of this, but for the last.
    """
    height = max(1, cells // cols // multiple) * multiple
    for row in range(0, rows, height):
        yield RowSpan(row, min(height, rows - row))


class ClassSource:
    """An open class raster.

    Args:
        dataset: the raster.
        band: the band that holds the classes, from 1.
        coding: how its values are read.
    """

    def __init__(self, dataset: gdal.Dataset, band: int, coding: ClassCoding) -> None:
        self._dataset, self.band, self.coding = dataset, band, coding
        self._mask = PixelMask(dataset, [band])
        self.provenance = read_provenance(dataset)
        self.geometry = geometry_of(dataset)

    @property
    def scheme(self) -> ClassScheme:
        """The classes."""
        return self.coding.scheme

    @property
    def block_shape(self) -> tuple[int, int]:
        """Rows and columns of the blocks that the file is decoded by."""
        width, height = self._dataset.GetRasterBand(self.band).GetBlockSize()
        return height, width

    def read(self, row: int, height: int) -> NDArray[np.uint8]:
        """Read whole rows as codes: (height, width) uint8, 255 where there is no class."""
        return self.read_part(row, 0, height, self.geometry.cols)

    def read_part(self, row: int, col: int, height: int, width: int) -> NDArray[np.uint8]:
        """Read a window on the map as codes: (height, width) uint8, 255 where there is no class."""
        codes = self.coding.codes(
            read_window(self._dataset, [self.band], row=row, col=col, height=height, width=width)[0]
        )
        if self._mask:
            codes[~self._mask.read(row, col, height, width)] = NODATA_CODE
        return codes


def open_class_source(
    path: str,
    feedback: Feedback,
    band: int = 0,
    scheme: ClassScheme | None = None,
    unnamed: ClassScheme = LCZ,
    places: Places | None = None,
) -> ClassSource:
    """Open a class raster and find out how its values are to be read.

    Args:
        path: the raster.
        feedback: told what was found.
        band: the band that holds the classes, from 1; 0 to find it by its name.
        scheme: the scheme if it is known; None to find out.
        unnamed: what a raster is taken for that does not tell its scheme by names, nor by its own.
        places: gives the windows that will be read, if that is not all of the raster: of a large one, only these and
            a few blocks more are looked at.

    Raises:
        InputError: it is no class raster, or its values fit no coding.
        RequestError: there is no such band.
        RunCancelled: the user stopped.
    """
    dataset = open_raster(path)
    band, notes = class_band(dataset, band)
    raster_band = dataset.GetRasterBand(band)
    nodata = raster_band.GetNoDataValue()  # before the names: it makes the GTiff driver read its sidecar
    windows = places(geometry_of(dataset)) if places is not None else None
    parts = None if windows is None else parts_to_look_at(dataset, band, windows)
    coding_of = partial(_coding_of, path, raster_band, scheme or scheme_of(dataset), unnamed)
    found, counts = _look(dataset, band, feedback, parts, coding_of)
    if not counts.is_whole:
        notes += (
            Message(
                "The coding was recognised from {n_seen:,} of {n_pixels:,} pixels: those that are read, and a sample.",
                n_seen=counts.n_seen,
                n_pixels=dataset.RasterXSize * dataset.RasterYSize,
            ),
        )
    if counts.n_hidden:
        notes += (Message("{n:,} pixels are hidden by the file's mask.", n=counts.n_hidden),)
    if nodata is not None and not can_hold(raster_band, nodata):
        feedback.pushInfo(
            Message("The file declares nodata {nodata:g}, which its data type cannot hold.", nodata=nodata)
        )
    found = replace(found, notes=(*notes, *found.notes))
    for note in found.notes:
        feedback.pushInfo(note)
    return ClassSource(dataset, band, found)


def _look(
    dataset: gdal.Dataset,
    band: int,
    feedback: Feedback,
    parts: Sequence[CellWindow] | None,
    coding_of: Callable[[Mapping[float, int]], ClassCoding],
) -> tuple[ClassCoding, ValueCounts]:
    """Find the coding by the values in parts of a raster, if it does not depend on the others; else by all values."""
    if parts is not None:
        with suppress(InputError):  # the classes may lie elsewhere; and the sentence counts all pixels
            counts = count_values(dataset, band, feedback, parts)
            found = coding_of(counts.by_value)
            if not have_common_values(found.scheme.codings):
                return found, counts
    counts = count_values(dataset, band, feedback)
    return coding_of(counts.by_value), counts


def _coding_of(
    path: str, band: gdal.Band, known: ClassScheme | None, unnamed: ClassScheme, counts: Mapping[float, int]
) -> ClassCoding:
    """Recognise the coding by the file's names, its values, and its own name."""
    nodata = band.GetNoDataValue()
    named = _coding_by_names(path, band, known)
    if named is not None:
        return fitted(named, counts, nodata)
    known = known or _own_scheme(path, band, counts)
    return recognise(counts, nodata, known, _scheme_by_file_name(path, band) or unnamed)


def _coding_by_names(path: str, band: gdal.Band, scheme: ClassScheme | None) -> ClassCoding | None:
    """Read the coding from what the file calls its values, if it names classes of a scheme we know."""
    best: tuple[float, ClassScheme, dict[int, str]] | None = None
    for candidate in [scheme] if scheme else SCHEMES.values():
        names = ClassNames(candidate)
        texts, _ = value_texts(path, band, names)
        share = names.share_known(texts.values())
        if texts and (best is None or share > best[0]):
            best = share, candidate, texts
    return coding_of_names(best[2], best[1]) if best else None


def _own_scheme(path: str, band: gdal.Band, counts: Mapping[float, int]) -> ClassScheme | None:
    """Make a scheme of a file's own names, where they name all values that stand in it."""
    nodata = band.GetNoDataValue()
    names = {v: name for v, name in own_names(path, band).items() if v not in (nodata, NODATA_CODE)}
    names = {v: name for v, name in names.items() if not _NO_NAMES.fullmatch(name)}
    if not names or not {v for v in counts if v not in (nodata, NODATA_CODE)} <= {*names, 0}:
        return None
    table = band.GetColorTable()
    classes = [
        SceneClass(value, str(value), names[value].strip(), _colour(table, value, number))
        for number, value in enumerate(sorted(names))
    ]
    return custom_scheme("The file's own classes", classes)


def _scheme_by_file_name(path: str, band: gdal.Band) -> ClassScheme | None:
    """Take a hint from what the file or its band is called."""
    called = f"{Path(path).name} {gdal_text(band.GetDescription())}".lower()
    hints = [s for s in SCHEMES.values() if s.file_marks and re.search(s.file_marks, called)]
    return hints[0] if len(hints) == 1 else None


def _colour(table: gdal.ColorTable | None, value: int, number: int) -> str:
    if table is not None and value < table.GetCount():
        return as_hex(table.GetColorEntry(value))
    return automatic_colour(number)
