"""The features of a scene's cells: what a network makes of them before its last layer.

It is the same run as for a map, by the same plan, with a network whose output are the features. Features that
were read are kept, so that asking again costs nothing.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..adapt.last_layer import LastLayers, find_last_layers
from ..adapt.new_head import feature_network
from ..adapt.scene_features import FEW_CELLS, SceneFeatures
from ..errors import InputError, OutputError
from ..feedback import Feedback, PartOf, step_of, stop_if_cancelled
from ..geo.map_geometry import MapGeometry
from ..inference.card import ModelCard
from ..inference.network import Network
from ..inference.patch_views import all_patches
from ..inference.session import open_network, read_model
from ..inference.tried_networks import try_network
from ..inference.tuning import tune
from ..scratch import scratch_folder
from .averaging import score_plan
from .plan import Plan, make_plan
from .request import ClassifyRequest
from .windows import WindowReader

KEPT_BYTES = 600_000_000
"""Features of all cells are kept if they take no more memory than this, else those of the cells asked for."""
_BLOCK = 16


@dataclass(frozen=True)
class FeatureRequest:
    """Scenes and a network.

    Attributes:
        scenes: rasters of one place, the first of which gives the grid of cells; one for each date.
        card: the network.
        bands, units, level, atmosphere, off_grid, radar, radar_bands, device, threads: as in `ClassifyRequest`.
    """

    scenes: tuple[str, ...]
    card: ModelCard
    bands: str = ""
    units: str = "auto"
    level: str = "auto"
    atmosphere: str = "auto"
    off_grid: str = "warp"
    radar: str = ""
    radar_bands: str = ""
    device: str = "auto"
    threads: int = 0


class SceneFeatureReader:
    """Reads the features of the scenes of a request; a `FeatureSource`.

    Args:
        request: scenes and a network.

    Raises:
        InputError: a raster cannot be used.
        BandError: a band cannot be found.
        ModelError: the network has no last layer that can be found.
    """

    def __init__(self, request: FeatureRequest) -> None:
        self.request = request
        self.layers: LastLayers = find_last_layers(read_model(request.card), request.card)
        # No map is written: the output only has to be a name that could be.
        self._plan = make_plan(_as_request(request, request.card, Path(tempfile.gettempdir(), "features.tif")))
        self._read: tuple[SceneFeatures, ...] = ()
        self._known = np.zeros((self._plan.grid.rows, self._plan.grid.cols), bool)

    @property
    def geometry(self) -> MapGeometry:
        """The grid of cells."""
        return self._plan.geometry

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences for the log."""
        return self._plan.notes

    @property
    def warnings(self) -> tuple[str, ...]:
        """Sentences that the user should not miss."""
        return self._plan.warnings

    def read(self, needed: NDArray[np.bool_], feedback: Feedback) -> tuple[SceneFeatures, ...]:
        """Return the features of each scene; see `FeatureSource`."""
        if self._read and not (needed & ~self._known).any():
            return self._read
        for note in self.notes:
            feedback.pushInfo(note)
        try_network(self.request.card, feedback)
        wanted = self._wanted(needed)
        card, content = feature_network(self.layers)
        read = []
        with scratch_folder() as folder:
            path = _write(folder / f"{card.id}.onnx", content)
            plan = replace(
                self._plan,
                request=_as_request(self.request, replace(card, model_path=path), self._plan.request.output),
                wanted=None if wanted.all() else wanted,
            )
            n = len(plan.dates)
            network = open_network(plan.card, self.request.device, self.request.threads)
            network = tune(network, n * plan.n_cells, feedback)
            for i in range(n):
                part = step_of(feedback, i, n)
                read.append(self._of_scene(replace(plan, dates=(plan.dates[i],)), network, needed, part))
        self._known, self._read = self._kept(wanted, needed), tuple(read)
        return self._read

    def _wanted(self, needed: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Choose the cells that are passed through the network: all of a city's, blocks of a country's."""
        if needed.size <= FEW_CELLS:
            return np.ones_like(needed)
        rows, cols = (-(-size // _BLOCK) for size in needed.shape)
        n_blocks = min(rows * cols, FEW_CELLS // _BLOCK**2)
        chosen = np.zeros(rows * cols, bool)
        chosen[np.random.default_rng(0).choice(rows * cols, n_blocks, replace=False)] = True
        blocks = np.kron(chosen.reshape(rows, cols), np.ones((_BLOCK, _BLOCK), bool))
        return np.asarray(blocks[: needed.shape[0], : needed.shape[1]] | needed)

    def _kept(self, wanted: NDArray[np.bool_], needed: NDArray[np.bool_]) -> NDArray[np.bool_]:
        n_bytes = 4 * self.layers.n_features * int(wanted.sum()) * len(self._plan.dates)
        return wanted if n_bytes <= KEPT_BYTES else wanted & needed

    def _of_scene(self, plan: Plan, network: Network, needed: NDArray[np.bool_], feedback: Feedback) -> SceneFeatures:
        kept = self._kept(np.ones_like(needed) if plan.wanted is None else plan.wanted, needed)
        counts = np.zeros(len(self.layers.card.scheme))
        places, features = [], []
        for scores in score_plan(plan, [network], PartOf(feedback, 0, 95)):
            if not len(scores.probabilities):
                continue
            own = self.layers.log_probabilities(scores.probabilities).argmax(axis=1)
            counts += np.bincount(own, minlength=len(counts))
            rows = slice(scores.strip.first_row, scores.strip.first_row + scores.strip.rows)
            chosen = kept[rows][scores.computed]
            places.append(np.argwhere(scores.computed & kept[rows]) + np.array((rows.start, 0)))
            features.append(scores.probabilities[chosen])
        if not counts.sum():
            raise InputError(
                "{given} is nodata where the areas are.",
                "Check its nodata value, or select another scene.",
                given=plan.source.given,
            )
        spectra = _spectra(plan, feedback)
        cells = np.concatenate(places)
        return SceneFeatures(
            Path(plan.dates[0][0].given).name,
            cells,
            np.concatenate(features),
            spectra[cells[:, 0], cells[:, 1]],
            counts / counts.sum(),
        )


def _write(path: Path, content: bytes) -> Path:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise OutputError(
            "The folder for temporary files, {folder}, cannot be written: {strerror}.",
            "Free disk space.",
            folder=tempfile.gettempdir(),
            strerror=error.strerror,
        ) from error
    return path


def _as_request(request: FeatureRequest, card: ModelCard, output: Path) -> ClassifyRequest:
    return ClassifyRequest(
        source=request.scenes[0],
        card=card,
        output=output,
        bands=request.bands,
        units=request.units,
        level=request.level,
        atmosphere=request.atmosphere,
        off_grid=request.off_grid,
        dates=request.scenes[1:],
        radar=request.radar,
        radar_bands=request.radar_bands,
        device=request.device,
        threads=request.threads,
    )


def _spectra(plan: Plan, feedback: Feedback) -> NDArray[np.float32]:
    """Measure the pixels of each cell: (row, col, 3 x band), see `SceneFeatures.spectra`."""
    grid, n_bands = plan.grid, len(plan.card.bands)
    moments = np.zeros((grid.rows, grid.cols, 2 * n_bands), np.float32)
    reader = WindowReader(plan, plan.dates[0])
    for strip in plan.strips:
        stop_if_cancelled(feedback)
        window = reader.window(strip)
        if window.to_compute.any():
            moments[strip.first_row : strip.first_row + strip.rows] = _moments(plan, window.pixels)
    mean = moments[..., :n_bands]
    around = np.pad(mean, ((1, 1), (1, 1), (0, 0)), mode="edge")
    shifted = [around[r : r + grid.rows, c : c + grid.cols] for r in range(3) for c in range(3)]
    return np.concatenate([moments, np.mean(shifted, axis=0, dtype=np.float32)], axis=2)


def _moments(plan: Plan, pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return mean and standard deviation of each band over the pixels of a strip's cells."""
    grid = plan.grid
    side, start = min(grid.stride_px, grid.patch_px), max(grid.halo_px, 0)
    inside = slice(start, start + side)

    def mean(values: NDArray[np.float32]) -> NDArray[np.float32]:
        patches = all_patches(values, grid.patch_px, grid.stride_px, plan.card.layout)
        by_last = plan.card.layout.to_bands_last(patches)
        return np.asarray(by_last[:, :, inside, inside].mean(axis=(2, 3)), np.float32)

    first = mean(pixels)
    spread = np.sqrt(np.maximum(mean(np.square(pixels)) - first**2, 0))
    return np.concatenate([first, spread], axis=2)
