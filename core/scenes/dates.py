"""The scenes of a composite: opened, brought to one level and one grid, each without its clouds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..clouds.dates import mask_of_date
from ..clouds.hidden import hide
from ..errors import BandError, InputError, RequestError
from ..geo.raster_io import open_raster
from ..message import Message
from ..sentinel.atmosphere import known_bands
from ..sentinel.band_list import band_list
from ..sentinel.band_mapping import bands_in_mapping
from ..sentinel.bands import SENTINEL2_BANDS, identify_all, match_bands
from ..sentinel.conditions import parse_atmosphere
from ..sentinel.ground_size import why_off_grid
from ..sentinel.level_change import convert_level
from ..sentinel.plausibility import check_bands
from ..sentinel.raster_bands import describe_bands
from ..sentinel.scene_identity import SceneIdentity, identify_raster
from ..sentinel.source import OpenedSource, RasterSource, SourceSample, open_with_sample
from ..sentinel.source_notes import units_note
from ..sentinel.usual_orders import USUAL_ORDERS
from ..sentinel.validity import wrapped_warning
from ..sentinel.warp import warp_onto, warp_to_ground
from .request import SAME_LEVEL, CompositeRequest

PIXEL_M = 10.0


@dataclass(frozen=True)
class Dates:
    """The scenes of a composite, on one grid.

    Attributes:
        sources: one a date, on the pixels of the first; what clouds hide is no data.
        scenes: which scene each is.
        level: of all, "L1C", "L2A" or "" where nothing says.
        notes: sentences for the log.
        warnings: sentences that the user should not miss.
    """

    sources: tuple[RasterSource, ...]
    scenes: tuple[SceneIdentity, ...]
    level: str
    notes: tuple[str, ...]
    warnings: tuple[str, ...]


def open_dates(request: CompositeRequest, masks: Sequence[str]) -> Dates:
    """Open the scenes of a composite.

    Args:
        request: what to make; its scenes are rasters.
        masks: a raster of each date's clouds, "" for the product's own; () for the products' own.

    Raises:
        InputError: a raster cannot be used, does not overlap the first, or nothing tells of its clouds.
        BandError: a band cannot be found.
        RequestError: the scenes are of both levels, or an option cannot be read.
    """
    wanted = wanted_bands(request)
    opened = [open_with_sample(path, wanted, request.mapping, request.units) for path in request.scenes]
    notes: list[str] = []
    warnings: list[str] = []
    for one, sample in opened:
        name = Path(one.source.given).name
        if one.source.wrapped:
            warnings.append(wrapped_warning(name))
        warnings += [Message("{name}: {text}", name=name, text=text) for text in check_bands(wanted, sample.dn)]
    leveled = _on_one_level(request, opened, notes)
    sources = [leveled[0].source]
    if why_off_grid(sources[0], PIXEL_M):
        sources[0] = warp_to_ground(sources[0], PIXEL_M, dataset=leveled[0].dataset)
    sources += [warp_onto(one.source, sources[0], dataset=one.dataset) for one in leveled[1:]]
    for source in sources:
        notes += _read_notes(source)
    if request.clouds != "none":
        for number, source in enumerate(sources):
            mask = mask_of_date(leveled[number].source, masks[number] if masks else "")
            assert mask is not None  # those that no product brings were made before
            hidden = hide(source, mask, leveled[number].source)
            sources[number] = hidden.source
            notes.append(hidden.note)
    scenes = tuple(identify_raster(one.dataset, path) for (one, _), path in zip(opened, request.scenes))
    level = request.to_level if request.to_level != SAME_LEVEL else _levels(request, opened)[0]
    return Dates(tuple(sources), scenes, level, tuple(notes), tuple(warnings))


def wanted_bands(request: CompositeRequest) -> tuple[str, ...]:
    """Return the composite's bands: those that were asked for, else the usual ones that all scenes have.

    Raises:
        RequestError: the list of bands, or the band mapping, cannot be read.
        BandError: the scenes have no band in common.
    """
    asked = band_list(request.bands, SENTINEL2_BANDS)
    if asked:
        return asked
    if request.mapping.strip():
        named = bands_in_mapping(request.mapping)
        return tuple(name for name in SENTINEL2_BANDS if name in named) or USUAL_ORDERS[10]
    common = set(USUAL_ORDERS[10])
    for path in request.scenes:
        described = describe_bands(open_raster(path))
        known = {found[0] for found in identify_all(described) if found}
        if not common & known:
            match_bands(described, USUAL_ORDERS[10], path)  # says what is missing, and the cure
        common &= known
    if not common:
        raise BandError(
            "The scenes have no band of 10 or 20 m in common.",
            "Use scenes with the same bands, or make stacks of them first.",
        )
    return tuple(name for name in USUAL_ORDERS[10] if name in common)


def _levels(request: CompositeRequest, opened: Sequence[tuple[OpenedSource, SourceSample]]) -> list[str]:
    return [one.source.level if request.level == "auto" else request.level for one, _ in opened]


def _on_one_level(
    request: CompositeRequest, opened: Sequence[tuple[OpenedSource, SourceSample]], notes: list[str]
) -> list[OpenedSource]:
    """Refuse a mix of levels, or bring all scenes to the one that was asked for.

    Raises:
        RequestError: the levels differ, or the level of a scene to convert is not known.
    """
    levels, wanted = _levels(request, opened), request.to_level
    if wanted == SAME_LEVEL:
        _refuse_mix(request, levels)
        return [one for one, _ in opened]
    said = parse_atmosphere(request.atmosphere)
    assert said is not None  # the request has refused "none"
    converted = []
    for (one, sample), level, path in zip(opened, levels, request.scenes):
        if not level:
            raise RequestError(
                "Nothing tells the processing level of {path}, so it cannot be converted to {wanted}.",
                "State the level of the scenes (--level, or 'Processing level').",
                path=path,
                wanted=wanted,
            )
        if level == wanted:
            converted.append(one)
            continue
        unknown = [name for name in one.source.band_names if name not in known_bands()]
        if unknown:
            raise InputError(
                "{names} of {path} cannot be converted to {wanted}: it does not see the ground.",
                "Leave this band out.",
                names=", ".join(unknown),
                path=path,
                wanted=wanted,
            )
        source, sources = convert_level(one.source, sample, level, said)
        notes.append(
            Message(
                "The reflectance of {name} is converted from {level} to {wanted} with a model of the atmosphere: "
                "{sources}.",
                name=Path(path).name,
                level=level,
                wanted=wanted,
                sources=sources,
            )
        )
        converted.append(replace(one, source=source))
    return converted


def _refuse_mix(request: CompositeRequest, levels: Sequence[str]) -> None:
    by_level = {level: path for level, path in zip(reversed(levels), reversed(request.scenes)) if level}
    if len(by_level) > 1:
        raise RequestError(
            "{first} is Level-1C and {second} is Level-2A: their reflectance is not the same.",
            "Use scenes of one level, or convert them (--to-level L1C, or 'Convert to level').",
            first=by_level["L1C"],
            second=by_level["L2A"],
        )


def _read_notes(source: RasterSource) -> Iterator[Message]:
    """Yield what the log says of a scene: its units, and how it was brought to the grid."""
    name = Path(source.given).name
    yield units_note(name, source.units[0])
    if source.resampling:
        yield Message("{name} was {resampled}.", name=name, resampled=source.resampling)
