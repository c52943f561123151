"""Which pixels a raster itself hides: GDAL's masks, inside the file, beside it (.msk), or as a band.

The one way in which masks are read. Nodata values and usual fill numbers are another matter: what they mean depends
on the numbers.
Source: GDAL, RFC 15 (mask bands: GMF_ALL_VALID, GMF_PER_DATASET, GMF_ALPHA, GMF_NODATA).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import InputError
from ..message import Message
from .raster_io import gdal_text, quiet_gdal

_VALIDITY = frozenset(("datamask", "valid", "validmask", "validdata", "validpixels", "validity", "isvalid"))
"""Names of bands that hold 0 where there is no data: Sentinel Hub's dataMask, and what others call it."""
_ALPHA = frozenset(("alpha", "alphaband"))
"""Likewise, in whole numbers: polarimetry has an angle of that name."""
_EITHER = frozenset(("mask", "pixelmask", "imagemask", "nodatamask", "nodata", "invalid"))
"""Names of bands of which some programs hide 0, and others 1."""


def alpha_band(dataset: gdal.Dataset) -> int:
    """Return the number of the alpha band, or of a band whose name says that 0 means no data, or 0.

    GDAL's own mask knows an alpha band in files of two or four bands only, and dataMask never.
    """
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    alpha = (n for n, band in enumerate(bands, 1) if band.GetColorInterpretation() == gdal.GCI_AlphaBand)
    named = (n for n, band in enumerate(bands, 1) if _says_validity(band))
    return next(alpha, next(named, 0))


def unclear_masks(dataset: gdal.Dataset) -> tuple[int, ...]:
    """Return the numbers of bands that are masks by their names, which do not tell whether 0 or 1 is hidden."""
    numbers = range(1, dataset.RasterCount + 1) if dataset.RasterCount > 1 else ()
    return tuple(number for number in numbers if _plain_name(dataset.GetRasterBand(number)) in _EITHER)


def unclear_mask_note(numbers: Sequence[int], name: str) -> tuple[Message, ...]:
    """Return a sentence that says that masks are not applied, if there are any.

    Args:
        numbers: as `unclear_masks` gives them.
        name: of the raster's file.
    """
    if not numbers:
        return ()
    text = (
        "Band {numbers} of {name} is not applied as a mask, because its name does not state whether 0 or 1 is hidden. "
        "If 0 means no data, name the band dataMask."
    )
    return (Message(text, numbers=", ".join(map(str, numbers)), name=name),)


def _says_validity(band: gdal.Band) -> bool:
    name = _plain_name(band)
    return name in _VALIDITY or (name in _ALPHA and not gdal.GetDataTypeName(band.DataType).startswith("Float"))


def _plain_name(band: gdal.Band) -> str:
    return re.sub(r"[\W_]", "", gdal_text(band.GetDescription())).lower()


def has_mask(band: gdal.Band) -> bool:
    """Return whether a band has a mask that its nodata value alone does not make."""
    flags = band.GetMaskFlags()
    return not flags & gdal.GMF_ALL_VALID and flags != gdal.GMF_NODATA


class PixelMask:
    """What a raster hides of some of its bands.

    Args:
        dataset: an open raster.
        bands: the bands that are read, from 1.

    Attributes:
        numbers: the bands of which the masks are read: one stands for all that share a mask.
        alpha: the number of a band of validity that GDAL takes for none, or 0.
    """

    def __init__(self, dataset: gdal.Dataset, bands: Sequence[int]) -> None:
        self._dataset = dataset
        masked = [number for number in bands if has_mask(dataset.GetRasterBand(number))]
        shared = [n for n in masked if dataset.GetRasterBand(n).GetMaskFlags() & gdal.GMF_PER_DATASET]
        self.numbers = (*shared[:1], *(n for n in masked if n not in shared))
        alpha = alpha_band(dataset)
        known = any(dataset.GetRasterBand(n).GetMaskFlags() & gdal.GMF_ALPHA for n in bands)
        self.alpha = 0 if known or alpha in bands else alpha

    def __bool__(self) -> bool:
        """Return whether anything can be hidden."""
        return bool(self.numbers or self.alpha)

    def bands(self) -> list[gdal.Band]:
        """Return the bands that say what is hidden: 0 is."""
        masks = [self._dataset.GetRasterBand(number).GetMaskBand() for number in self.numbers]
        return [*masks, *([self._dataset.GetRasterBand(self.alpha)] if self.alpha else [])]

    def read(self, row: int, col: int, height: int, width: int) -> NDArray[np.bool_]:
        """Return which pixels of a window are seen, (height, width).

        Raises:
            InputError: the mask is broken there.
        """
        seen = np.ones((height, width), bool)
        for band in self.bands():
            values = None
            with quiet_gdal() as messages:
                values = band.ReadAsArray(col, row, width, height)
            if values is None or messages.errors:
                raise InputError(
                    "The mask of {path} cannot be read at row {row}, column {col}: {last}.",
                    "The file or its .msk file is damaged. Download or copy it again.",
                    path=self._dataset.GetDescription(),
                    row=row,
                    col=col,
                    last=messages.last(),
                )
            with np.errstate(invalid="ignore"):
                seen &= (values != 0) & ~np.isnan(values)
        return seen
