"""Why a cell has its class: what is stored of it, and what the networks say when they are given its patch again."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..analysis.map_cell import Likely, MapCell, MapCells, Point, find_companions, outline_of, place_of, ranked
from ..classmap.schemes import ClassScheme
from ..classmap.simplify import simplify
from ..errors import InputError, ModelError, SceneMapperError
from ..feedback import Feedback, PartOf, SilentFeedback, stop_if_cancelled
from ..geo.map_geometry import MapGeometry
from ..geo.raster_io import file_exists, open_raster
from ..inference.card import ModelCard
from ..inference.network_group import network_group
from ..inference.tried_networks import try_network
from ..message import Message
from ..networks.find import find_networks
from ..networks.library import open_library
from ..plain_text import shortened
from ..product.on_the_fly import is_product
from ..scratch import scratch_folder
from ..sentinel.scene_identity import identify_raster
from .averaging import score_plan
from .engine import open_networks
from .patch_picture import PatchPicture, patch_picture
from .plan import Plan, make_plan
from .request import ALIGNMENTS, ClassifyRequest, Extent
from .stacked import with_stacks
from .windows import WindowReader

_STORE = "Store the probabilities with the next map (classify --probabilities)."
_INSIDE = 0.25  # of a cell: a box around its centre that touches no other
_SAME_PLACE = 0.02  # of a cell
_STACKS = (".tif", ".tiff", ".vrt")
_MAX_BESIDE = 200  # rasters of a folder that are opened to find a scene


@dataclass(frozen=True)
class CellRequest:
    """A cell to look into.

    Attributes:
        map_path: the class map.
        x, y: a place in the cell, in the map's CRS.
        rasters: rasters among which the map's confidence, its probabilities and its scene may be.
        scene: the scene that the map was made of; "" to find it among ``rasters`` and beside the map.
        network: id or file of the network, several with commas between them; it must be the one that the map's
            metadata name. "" to look for that one among the installed ones.
        band: the band with the classes, 0 to find it.
        scheme: the classes of the map, None to find out.
        with_picture: whether the patch is wanted. Without it, no network is run where the probabilities are stored.
    """

    map_path: str
    x: float
    y: float
    rasters: Sequence[str] = ()
    scene: str = ""
    network: str = ""
    band: int = 0
    scheme: ClassScheme | None = None
    with_picture: bool = True


@dataclass(frozen=True)
class CellFacts:
    """What is known of a cell.

    Attributes:
        cell: its class, confidence and ranking.
        computed: whether the ranking was computed now; else it was stored, or is empty.
        picture: what the network saw, None if the scene or the network is missing.
        patch_outline: the corners of that on the ground, in the map's CRS.
        confidence_path: the raster of the map's confidence, "" if there is none.
        notes: what is missing, and what to do about it.
    """

    cell: MapCell
    computed: bool = False
    picture: PatchPicture | None = None
    patch_outline: tuple[Point, ...] = ()
    confidence_path: str = ""
    notes: tuple[str, ...] = ()


def look_into_cell(request: CellRequest, feedback: Feedback) -> CellFacts:
    """Collect what is known of a cell; its patch is passed through the network again if both are there.

    Raises:
        InputError: the raster is no class map, or there is no cell at this place.
        RunCancelled: the user stopped.
    """
    cells = MapCells(request.map_path, request.band, request.scheme)
    place_of(cells.geometry, request.x, request.y, request.map_path)
    stop_if_cancelled(feedback)
    companions = find_companions(request.map_path, request.rasters)
    cell = cells.cell(request.x, request.y, companions)
    facts = CellFacts(cell, confidence_path=companions.confidence)
    if cell.scene_class is None:
        return facts
    if cell.ranking and not request.with_picture:
        return replace(facts, notes=_differing(cell))
    try:
        card = _as_then(_find_networks(request, cell.provenance), cell.provenance)
        scenes = _find_scenes(request, cell.provenance, len(card.sentinel1_bands) > 0)
        seen = _look_again(cells.geometry, cell, card, scenes, feedback)
    except _MissingError as error:
        stored = () if cell.ranking else (_STORE,)
        return replace(facts, notes=(error.message, *stored))
    computed = not cell.ranking
    if computed:
        cell = replace(cell, ranking=seen.ranking, confidence=cell.confidence or seen.ranking[0].probability)
    return replace(
        facts,
        cell=cell,
        computed=computed,
        picture=seen.picture,
        patch_outline=seen.outline,
        notes=_differing(cell),
    )


class _MissingError(InputError):
    """Something that a cell cannot be computed again without."""


@dataclass(frozen=True)
class _Seen:
    """What the network saw and said of a cell."""

    ranking: tuple[Likely, ...]
    picture: PatchPicture
    outline: tuple[Point, ...]


def _differing(cell: MapCell) -> tuple[Message, ...]:
    """Return what to say of a cell whose class is not the most probable one; nothing of others."""
    first = cell.ranking[0].scene_class
    if cell.scene_class is not None and cell.scene_class.code == first.code:
        return ()
    text = (
        "The most probable class is {likely}, but the map shows another: it was filtered, or made with other options."
    )
    return (Message(text, likely=cell.scheme.short_label(first)),)


def _find_networks(request: CellRequest, provenance: dict[str, str]) -> ModelCard:
    """Find the networks that made a map.

    Raises:
        _MissingError: one is not installed or has changed, or the map does not tell.
    """
    sums = [text for text in provenance.get("MODEL_SHA256", "").split("; ") if text]
    if request.network:
        with suppress(SceneMapperError):
            card = find_networks(request.network)
            if not sums or [one.sha256 for one in card.networks] == sums:
                return card
    if not sums:
        raise _MissingError("The map does not tell which network made it, so the cell cannot be computed again.")
    networks = open_library().networks
    installed = {card.sha256: card for card in networks}
    missing = [name for name, one in zip(provenance.get("MODEL", "").split("; "), sums) if one not in installed]
    if missing and set(missing) <= {card.id for card in networks}:  # updated, or adapted anew under the same id
        raise _MissingError(
            "The network {changed} has changed since the map was made, so the cell cannot be computed again. "
            "Classify the scene again to see what the present network finds.",
            changed=", ".join(missing),
        )
    if missing:
        raise _MissingError(
            "The network {missing} that made the map is no longer installed, so the cell cannot be computed again.",
            missing=", ".join(missing),
        )
    cards = [installed[one] for one in sums]
    return network_group(cards) if len(cards) > 1 else cards[0]


def _as_then(card: ModelCard, provenance: dict[str, str]) -> ModelCard:
    """Return the networks with the temperatures that the map was made with; maps of earlier versions have none.

    Raises:
        _MissingError: the map does not tell them.
    """
    if len(card.networks) == 1 or "COMBINED" not in provenance:
        return card
    text = provenance.get("TEMPERATURES", "; ".join("1" for _ in card.networks))
    temperatures = text.split("; ")
    if len(temperatures) == len(card.networks):
        with suppress(ValueError, ModelError):
            return network_group([replace(one, temperature=float(t)) for one, t in zip(card.networks, temperatures)])
    raise _MissingError(
        "The temperatures of the map's networks, '{text}', cannot be read, so the cell cannot be computed again.",
        text=shortened(text, 100),
    )


def _find_scenes(request: CellRequest, provenance: dict[str, str], with_radar: bool) -> list[str]:
    """Find the scenes of a map, one for each date.

    Raises:
        _MissingError: one is not there any more.
    """
    if with_radar:
        raise _MissingError("Cells of networks with Sentinel-1 bands cannot be computed again.")
    names = [name for name in provenance.get("SOURCE", "").split("; ") if name]
    if request.scene and len(names) < 2:
        return [request.scene]
    near = [*request.rasters, *_rasters_beside(Path(request.map_path))]
    candidates = [path for path in near if path != request.map_path]
    scenes = [_scene_named(name, [str(Path(request.map_path).with_name(name)), *candidates]) for name in names]
    if not names or not all(scenes):
        lost = ", ".join(name for name, path in zip(names, scenes) if not path) or "?"
        raise _MissingError(
            "The scene {scene} is not beside the map, so the cell cannot be computed again without --scene.",
            scene=lost,
        )
    return scenes


def _rasters_beside(path: Path) -> list[str]:
    """List the rasters in the folder of a map: a stack there bears the name of its product only in its metadata."""
    found = (one for one in sorted(path.parent.iterdir()) if one.suffix.lower() in _STACKS)
    return [str(one) for one in islice(found, _MAX_BESIDE)]


def _scene_named(name: str, candidates: Sequence[str]) -> str:
    """Return the first raster or product of this name, or of the product of this name; "" if there is none."""
    there = [path for path in candidates if file_exists(path)]
    by_name = [path for path in there if Path(path).name == name]
    if by_name:
        return by_name[0]
    for path in there:
        with suppress(InputError):
            if identify_raster(open_raster(path), path).product == name:
                return path
    return ""


def _look_again(
    geometry: MapGeometry, cell: MapCell, card: ModelCard, scenes: Sequence[str], feedback: Feedback
) -> _Seen:
    """Pass the patch of a cell through the networks.

    Raises:
        _MissingError: the scene does not give this cell any more.
        RunCancelled: the user stopped.
    """
    for one in card.networks:
        try_network(one, feedback)
    provenance = cell.provenance
    products = any(is_product(path) for path in scenes)
    with scratch_folder() as folder:
        request = ClassifyRequest(
            source=scenes[0],
            card=card,
            output=folder / "cell.tif",
            bands="" if products else provenance.get("BANDS", ""),
            extent=_inside(geometry, cell),
            cell_size_m=float(provenance["CELL_SIZE_M"]) if provenance.get("CELL_SIZE_M") else None,
            dates=tuple(scenes[1:]),
            simplify=cell.scheme.codes != card.scheme.codes and cell.scheme.codes == card.scheme.simplified.codes,
        )
        try:
            with with_stacks([request], PartOf(feedback, 0, 50)) as (stacked,):
                return _compute(_plan_of_cell(stacked, cell), geometry, cell, feedback)
        except SceneMapperError as error:
            if isinstance(error, _MissingError):
                raise
            raise _MissingError("The cell cannot be computed again: {reason}", reason=error.message) from error


def _inside(geometry: MapGeometry, cell: MapCell) -> Extent:
    corners = outline_of(geometry, cell.row + 0.5 - _INSIDE / 2, cell.col + 0.5 - _INSIDE / 2, _INSIDE)
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Extent(min(xs), min(ys), max(xs), max(ys), geometry.crs_wkt)


def _plan_of_cell(request: ClassifyRequest, cell: MapCell) -> Plan:
    """Plan a map of one cell.

    Raises:
        _MissingError: the cells of the scene are others than the map's.
    """
    for alignment in ALIGNMENTS:
        with suppress(SceneMapperError):
            plan = make_plan(replace(request, cell_align=alignment))
            if _is_the_cell(plan, cell):
                return plan
    plan = make_plan(request)  # and say what is wrong, if anything is
    raise _MissingError(
        "The cells of {scene} are not those of the map, so the cell cannot be computed again.",
        scene=Path(plan.request.source).name,
    )


def _is_the_cell(plan: Plan, cell: MapCell) -> bool:
    if (plan.grid.rows, plan.grid.cols) != (1, 1) or plan.scheme.codes != cell.scheme.codes:
        return False
    found = outline_of(plan.geometry, 0, 0)
    side = max(abs(found[1][0] - found[0][0]), abs(found[1][1] - found[0][1]))
    return all(abs(a - b) < _SAME_PLACE * side for one, other in zip(found, cell.outline) for a, b in zip(one, other))


def _compute(plan: Plan, geometry: MapGeometry, cell: MapCell, feedback: Feedback) -> _Seen:
    scored = list(score_plan(plan, open_networks(plan, SilentFeedback()), PartOf(feedback, 50, 100)))
    if not len(scored[0].probabilities):
        raise _MissingError("The scene is nodata in this cell, so it cannot be computed again.")
    window = WindowReader(plan.members[0], plan.dates[0]).window(plan.strips[0])
    member = plan.members[0]
    patch_cells = member.grid.patch_px / member.grid.stride_px
    first = -member.grid.halo_px / member.grid.stride_px
    return _Seen(
        ranking=ranked(plan.scheme, _of_map(plan, scored[0].probabilities).tolist()),
        picture=patch_picture(window.pixels, window.valid, member.card, member.grid),
        outline=outline_of(geometry, cell.row + first, cell.col + first, patch_cells),
    )


def _of_map(plan: Plan, probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
    scheme: ClassScheme = plan.card.scheme
    merged = simplify(probabilities, scheme, plan.card.labels) if plan.request.simplify else probabilities
    return np.asarray(merged[0])
