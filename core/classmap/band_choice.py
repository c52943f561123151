"""Which band of a raster holds the classes, the filtered classes or the confidence, as far as band names tell.

Source of names: LCZ Generator's maps have the bands lcz, lczFilter, and lczProb or classProbability.
"""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal

from ..errors import RequestError
from ..geo.field_words import any_word, words_of
from ..geo.pixel_mask import alpha_band, unclear_mask_note, unclear_masks
from ..geo.raster_io import gdal_text
from ..message import Message
from .class_columns import ColumnKind, kind_of_column
from .schemes import SCHEMES

# In the languages of people who rename the bands, as `class_columns` has them.
_FILTERED_WORDS = (
    "filter filt smooth majorit clean geglaettet liss suaviz suavis gladd wygladz фильтр сглаж 滤 濾 平滑 フィルタ 필터"
)
_CONFIDENCE_WORDS = (
    "prob confid konfid confian certain certez certitud likelihood score wahrscheinlich waarschijnlijk vraisembl fiab "
    "вероятност достоверн 概率 置信 可信 確率 信頼 확률 신뢰"
)
_DOUBT_WORDS = "uncert unsicher incert doubt zweifel entrop error fehler неопредел 不确定 不確"
_CONFIDENCE_TOKENS = {"conf"}


def filtered_band(dataset: gdal.Dataset) -> int:
    """Return the band of filtered classes, 0 if none is called so."""
    return next((n for n, name in _names(dataset) if _is_filtered(name)), 0)


def confidence_band(dataset: gdal.Dataset) -> int:
    """Return the band of the class's probability or confidence, 0 if none is called so."""
    return next((n for n, name in _names(dataset) if _is_confidence(name)), 0)


def class_band(dataset: gdal.Dataset, band: int = 0) -> tuple[int, tuple[str, ...]]:
    """Choose the band that holds the classes.

    Args:
        dataset: an open raster.
        band: the band that the user names, from 1; 0 to find it by its name.

    Returns:
        The band's number, and sentences that say which it is if there are several, and of masks among them.

    Raises:
        RequestError: there is no such band.
    """
    n_bands = dataset.RasterCount
    if not 0 <= band <= n_bands:
        raise RequestError(
            "{path} has no band {band}.",
            "Select a band from 1 to {rastercount}.",
            path=dataset.GetDescription(),
            band=band,
            rastercount=n_bands,
        )
    if n_bands == 1:
        return 1, ()
    named = [n for n, name in _names(dataset) if _is_class(name)]
    others = {n for n, name in _names(dataset) if _is_filtered(name) or _is_figure(name)}
    masks = unclear_masks(dataset)
    others |= {alpha_band(dataset), *masks}
    shown = [n for n in range(1, n_bands + 1) if n not in others]
    number = band or next(iter([*named, *shown, 1]))
    name = gdal_text(dataset.GetRasterBand(number).GetDescription())
    return number, (
        Message(
            "Band {number}{name} of {n_bands} was read as the class band.",
            number=number,
            name=f" ({name})" if name else "",
            n_bands=n_bands,
        ),
        *unclear_mask_note([n for n in masks if n != number], Path(dataset.GetDescription()).name),
    )


def _names(dataset: gdal.Dataset) -> list[tuple[int, str]]:
    return [(n, gdal_text(dataset.GetRasterBand(n).GetDescription())) for n in range(1, dataset.RasterCount + 1)]


def _is_filtered(name: str) -> bool:
    return any_word(words_of(name), _FILTERED_WORDS) and not _is_confidence(name)


def _is_confidence(name: str) -> bool:
    words = words_of(name)
    return not any_word(words, _DOUBT_WORDS) and (
        any_word(words, _CONFIDENCE_WORDS) or bool(set(words) & _CONFIDENCE_TOKENS)
    )


def _is_figure(name: str) -> bool:
    """Return whether a name speaks of how sure or unsure the classes are."""
    return _is_confidence(name) or any_word(words_of(name), _DOUBT_WORDS)


def _is_class(name: str) -> bool:
    if not name or _is_filtered(name) or _is_figure(name):
        return False
    return any(
        kind_of_column(name, scheme) in (ColumnKind.SCHEME, ColumnKind.CLASS, ColumnKind.CODE)
        for scheme in SCHEMES.values()
    )
