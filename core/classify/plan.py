"""From a request to a plan: everything that can be refused is refused here.

A plan is a frozen value that holds no open file. Its strips need nothing of one
another, so they can be computed in order, in threads, or on other machines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..classmap.schemes import ClassScheme
from ..errors import InputError, RequestError
from ..geo.map_geometry import MapGeometry
from ..geo.pixel_mask import unclear_mask_note
from ..geo.raster_io import open_raster
from ..inference.card import ModelCard
from ..message import Message
from ..sentinel.ground_size import assumed_size, off_by, why_off_grid
from ..sentinel.level_change import match_level
from ..sentinel.plausibility import check_bands
from ..sentinel.radar import open_radar
from ..sentinel.scene_identity import SceneIdentity, identify_raster
from ..sentinel.source import OpenedSource, RasterSource, open_with_sample
from ..sentinel.source_notes import bands_note, units_note
from ..sentinel.usual_orders import order_warnings
from ..sentinel.validity import wrapped_warning
from ..sentinel.warp import warp_onto, warp_to_ground
from .blocks import BlockGrid
from .clouded import hide_clouds
from .filtered import check_has_place
from .grid import CellGrid, cells_in_polygon, cut_to_extent, map_geometry, whole_grid
from .map_outputs import check_map_outputs
from .network_requests import requests_of_networks, wanted_bands
from .request import ClassifyRequest, check_fits_network
from .sparse_blocks import SparseBlocks
from .strips import Strip, blocks_for, split_into_strips

_PIXEL_EPSILON = 1e-3


@dataclass(frozen=True)
class Plan:
    """A map, ready to be computed.

    Attributes:
        request: what was asked for.
        dates: one entry a date, the first one's optical raster giving the grid of pixels:
            the optical raster and, where the network wants it, the radar raster.
        grid: the cells on its pixels.
        geometry: the map's georeference.
        blocks: on which a fully convolutional network is run.
        strips: all rows of cells, each once, from the top.
        wanted: which cells are asked for, (rows, cols), or None for all.
        notes: sentences for the log.
        warnings: sentences that the user should not miss.
        shard: which piece of the map this is ("3/8"), or "" for the whole.
        scenes: which scene each date's optical raster is.
        of_networks: the plan of each network of a group, on the same cells, blocks and strips; empty for one network.
    """

    request: ClassifyRequest
    dates: tuple[tuple[RasterSource, ...], ...]
    grid: CellGrid
    geometry: MapGeometry
    blocks: BlockGrid | SparseBlocks
    strips: tuple[Strip, ...]
    wanted: NDArray[np.bool_] | None
    notes: tuple[str, ...]
    warnings: tuple[str, ...]
    shard: str = ""
    scenes: tuple[SceneIdentity, ...] = ()
    of_networks: tuple[Plan, ...] = ()

    @property
    def card(self) -> ModelCard:
        """The network's card."""
        return self.request.card

    @property
    def members(self) -> tuple[Plan, ...]:
        """A plan for each network: what is read and computed of each alone."""
        return self.of_networks or (self,)

    @property
    def source(self) -> RasterSource:
        """The optical raster on whose pixels the cells lie."""
        return self.dates[0][0]

    @property
    def files(self) -> frozenset[str]:
        """The files that the rasters of all its networks and dates are read from."""
        dates = (date for one in self.members for date in one.dates)
        return frozenset(file for date in dates for source in date for file in source.files)

    @property
    def scheme(self) -> ClassScheme:
        """The map's classes: the network's, or the simplified ones if those were asked for."""
        return self.card.scheme.simplified if self.request.simplify else self.card.scheme

    @property
    def threshold(self) -> float:
        """The probability from which a class counts as present."""
        return self.card.threshold if self.request.threshold is None else self.request.threshold

    @property
    def cell_size_m(self) -> float:
        """A cell's side in metres."""
        return self.grid.stride_px * self.card.pixel_size_m

    @property
    def n_cells(self) -> int:
        """How many cells are to be computed, nodata among them."""
        return int(self.wanted.sum()) if self.wanted is not None else self.grid.rows * self.grid.cols


def make_plan(request: ClassifyRequest) -> Plan:
    """Work out a map, reading no more than a few small windows.

    Raises:
        InputError: a raster cannot be used, or is smaller than a cell.
        BandError: a band cannot be found.
        RequestError: the extent does not meet the raster, or an option does not fit the network.
        OutputError: a result cannot be written.
    """
    check_fits_network(
        request.card,
        radar=bool(request.radar),
        label_sets=request.labels is not None or request.threshold is not None,
        simplify=request.simplify,
        filtered=request.filtered is not None,
        together=request.majority is not None or request.disagreement is not None,
    )
    plans = [_plan_network(one, wanted_bands(request, one.card)) for one in requests_of_networks(request)]
    plan = plans[0] if len(plans) == 1 else _together(request, plans)
    check_map_outputs(plan.request, plan.grid, plan.files)
    return plan


def _together(request: ClassifyRequest, plans: Sequence[Plan]) -> Plan:
    """Make one plan of those of several networks: the grid is the same, and so are blocks and strips now."""
    card, first = request.card, plans[0]
    grid = replace(first.grid, patch_px=card.patch_px)
    in_blocks = [one.blocks for one in plans if one.card.is_fully_convolutional]
    blocks = min(in_blocks, key=lambda one: one.rows, default=first.blocks)
    plans = [replace(one, blocks=blocks) for one in plans]
    return replace(
        first,
        request=request,
        grid=grid,
        blocks=blocks,
        strips=split_into_strips(grid, first.source, card, blocks, request.strip_rows),
        notes=tuple(dict.fromkeys(note for one in plans for note in one.notes)),
        warnings=tuple(dict.fromkeys(warning for one in plans for warning in one.warnings)),
        of_networks=tuple(plans),
    )


def _plan_network(request: ClassifyRequest, wanted: tuple[str, ...]) -> Plan:
    """Work out the map of one network.

    Args:
        request: with this network.
        wanted: its optical bands in the order in which they are read.
    """
    notes: list[str] = []
    warnings: list[str] = list(_gap_warning(request))
    opened = _open_optical(request, wanted, request.source, notes, warnings)
    if request.filtered:
        check_has_place(opened.source)
    warnings.extend(assumed_size(opened.source, request.card.pixel_size_m))
    stride_px = _stride_px(request)
    source, first_row_px, first_col_px = _anchor(_on_the_networks_grid(opened, request), request, stride_px)
    if source.resampling:
        notes.append(Message("The raster was {resampled}.", resampled=source.resampling))
    elif deviation := off_by(source, request.card.pixel_size_m):
        notes.append(deviation)
    whole = whole_grid(source, stride_px, request.card.patch_px, first_row_px, first_col_px)
    grid = cut_to_extent(whole, source, request.extent) if request.extent else whole
    geometry = map_geometry(source, grid)
    radar = _open_radar(request, source, notes, warnings)
    source = hide_clouds(request, 0, source, opened, notes)
    others = [_open_optical(request, wanted, path, notes, warnings) for path in request.dates]
    onto = (
        hide_clouds(request, date, warp_onto(other.source, source, dataset=other.dataset), other, notes)
        for date, other in enumerate(others, 1)
    )
    dates = ((source, *radar), *((other, *radar) for other in onto))
    wanted_cells = cells_in_polygon(request.mask_wkt, request.mask_crs, geometry) if request.mask_wkt else None
    blocks = blocks_for(grid, source, request.card, wanted_cells)
    return Plan(
        request=request,
        dates=dates,
        grid=grid,
        geometry=geometry,
        blocks=blocks,
        strips=split_into_strips(grid, source, request.card, blocks, request.strip_rows),
        wanted=wanted_cells,
        notes=tuple(notes),
        warnings=tuple(warnings),
        scenes=tuple(_scene(request, one) for one in (opened, *others)),
    )


def _scene(request: ClassifyRequest, opened: OpenedSource) -> SceneIdentity:
    given = opened.source.given
    known = identify_raster(open_raster(given) if opened.dataset is None else opened.dataset, given)
    return known if request.level == "auto" else replace(known, level=request.level)


def _open_optical(
    request: ClassifyRequest, wanted: tuple[str, ...], path: str, notes: list[str], warnings: list[str]
) -> OpenedSource:
    opened, sample = open_with_sample(path, wanted, request.bands, request.units)
    source = opened.source
    name, units = Path(path).name, source.units[0]
    notes += (bands_note(name, source.bands), units_note(name, units))
    numbers, by_position = {b.name: b.number for b in source.bands}, source.bands[0].matched_by == "position"
    warnings.extend(order_warnings(name, source.n_unnamed, numbers, by_position))
    warnings.extend(unclear_mask_note([n for n in source.unclear_masks if n not in numbers.values()], name))
    if source.wrapped:
        warnings.append(wrapped_warning(name))
    warnings.extend(check_bands(source.band_names, sample.dn))
    level = source.level if request.level == "auto" else request.level
    card = request.card
    source, note, warning = match_level(
        source, sample, level=level, trained_on=card.level, title=card.title, atmosphere=request.atmosphere
    )
    notes.extend(text for text in (note,) if text)
    warnings.extend(text for text in (warning,) if text)
    return OpenedSource(source, opened.dataset)


def _open_radar(
    request: ClassifyRequest, optical: RasterSource, notes: list[str], warnings: list[str]
) -> tuple[RasterSource, ...]:
    """Open the Sentinel-1 raster if the network wants one, on the optical raster's pixels."""
    wanted = request.card.sentinel1_bands
    if not wanted:
        if request.radar:
            warnings.append(
                Message(
                    "{card_id} does not use Sentinel-1, so {radar_name} is not read.",
                    card_id=request.card.id,
                    radar_name=Path(request.radar).name,
                )
            )
        return ()
    opened = open_radar(request.radar, wanted, request.radar_bands)
    source = opened.source
    notes.append(
        Message(
            "Units of {radar_name}: {units_name}.", radar_name=Path(request.radar).name, units_name=source.units[0].name
        )
    )
    if source.units[0].linear_power:
        warnings.append(
            Message("{radar_name} contains linear power and is converted to dB.", radar_name=Path(request.radar).name)
        )
    return (warp_onto(source, optical, dataset=opened.dataset),)


def _on_the_networks_grid(opened: OpenedSource, request: ClassifyRequest) -> OpenedSource:
    why = why_off_grid(opened.source, request.card.pixel_size_m)
    if not why:
        return opened
    if request.off_grid == "refuse":
        raise InputError(
            "{given} cannot be classified without resampling: {why}.",
            "Allow warping, or warp it to {pixel_size_m:g} m pixels in a UTM zone first.",
            given=opened.source.given,
            why=why,
            pixel_size_m=request.card.pixel_size_m,
        )
    warped = warp_to_ground(opened.source, request.card.pixel_size_m, dataset=opened.dataset)
    return OpenedSource(warped, None)


def _stride_px(request: ClassifyRequest) -> int:
    card = request.card
    if request.cell_size_m is None:
        return card.stride_px
    stride = request.cell_size_m / card.pixel_size_m
    if stride < 1 or abs(stride - round(stride)) > 1e-6:
        raise RequestError(
            "The cell size of {cell_size_m:g} m is not a multiple of the pixel size of {pixel_size_m:g} m.",
            "Use a multiple of {pixel_size_m:g} m.",
            cell_size_m=request.cell_size_m,
            pixel_size_m=card.pixel_size_m,
        )
    if card.is_fully_convolutional and round(stride) != card.stride_px:
        raise RequestError(
            "The network {card_id} supports only cells of {cell_size_m:g} m.",
            "Leave the cell size empty, or select another network.",
            card_id=card.id,
            cell_size_m=card.cell_size_m,
        )
    return round(stride)


def _gap_warning(request: ClassifyRequest) -> tuple[str, ...]:
    """Return a sentence if cells are larger than what the network looks at: the ground between is never seen."""
    seen_m = request.card.patch_px * request.card.pixel_size_m
    if request.cell_size_m is None or request.card.is_fully_convolutional or request.cell_size_m <= seen_m:
        return ()
    text = (
        "Cells of {cell_m:g} m are larger than the {seen_m:g} m that {network} looks at: a cell gets the class of its "
        "centre."
    )
    return (Message(text, cell_m=request.cell_size_m, seen_m=seen_m, network=request.card.title),)


def _anchor(opened: OpenedSource, request: ClassifyRequest, stride_px: int) -> tuple[RasterSource, int, int]:
    """Find the raster row and column at which the first cell begins."""
    if request.cell_align == "input":
        return opened.source, 0, 0
    source, t = opened.source, opened.source.transform
    if not source.crs_wkt or t[2] or t[4]:
        raise RequestError(
            "Cells cannot be aligned to multiples of their size because the raster is rotated or has no CRS.",
            "Align the cells to the input.",
        )
    pixel_m = request.card.pixel_size_m
    exact = all(abs(v / pixel_m - round(v / pixel_m)) < _PIXEL_EPSILON for v in (t[0], t[3], t[1], t[5]))
    if not exact or abs(t[1]) != pixel_m or abs(t[5]) != pixel_m:
        warped = warp_to_ground(source, pixel_m, keep_crs=True, dataset=opened.dataset)
        # A unit of the CRS need not be a metre on the ground: feet, Web Mercator.
        elsewhere = why_off_grid(warped, pixel_m)
        source = warp_to_ground(source, pixel_m, dataset=opened.dataset) if elsewhere else warped
        t = source.transform
    col, row = round(t[0] / t[1]), round(t[3] / t[5])
    return source, -(row % stride_px), -(col % stride_px)
