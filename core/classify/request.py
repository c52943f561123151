"""What the user asks for: one frozen value that every door fills in."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from pathlib import Path

from ..classmap.unreliable import of_map
from ..errors import RequestError, check_choices
from ..inference.card import ModelCard
from ..sentinel.conditions import parse_atmosphere
from ..sentinel.processing_level import LEVELS
from ..sentinel.units import UNITS

CLOUDS_NONE, CLOUDS_AUTO = "none", "auto"
DEVICES = ("auto", "cpu", "cuda")
ALIGNMENTS = ("input", "crs")
OFF_GRID = ("warp", "refuse")
MAX_THREADS = 1024
_MAX_CELL_M = 1e7  # a quarter of the way around the Earth


@dataclass(frozen=True)
class Extent:
    """A rectangle.

    Attributes:
        xmin, ymin, xmax, ymax: its sides, xmin < xmax and ymin < ymax.
        crs: of these numbers, as WKT or "EPSG:n"; "" for the raster's own.
    """

    xmin: float
    ymin: float
    xmax: float
    ymax: float
    crs: str = ""

    def __post_init__(self) -> None:
        """Refuse an empty rectangle.

        Raises:
            RequestError: it has no area, or a side is not a number.
        """
        finite = all(math.isfinite(v) for v in (self.xmin, self.ymin, self.xmax, self.ymax))
        if not (finite and self.xmin < self.xmax and self.ymin < self.ymax):
            raise RequestError(
                "The extent {xmin} {ymin} {xmax} {ymax} has no area.",
                "Enter xmin ymin xmax ymax, the smaller values first.",
                xmin=self.xmin,
                ymin=self.ymin,
                xmax=self.xmax,
                ymax=self.ymax,
            )


@dataclass(frozen=True)
class ClassifyRequest:
    """A map to be made.

    Attributes:
        source: the raster: a file, or anything that GDAL opens; or a product (`product.on_the_fly`), which is
            stacked by the run.
        card: the network, whose ``model_path`` is set; or a `network_group.NetworkGroup`, whose networks'
            probabilities are averaged.
        output: the class map to write (GeoTIFF).
        bands: the user's band mapping, or "" to go by name.
        units: one of `units.UNITS`.
        level: of the optical rasters, one of `processing_level.LEVELS`; "auto" is what they say themselves.
        atmosphere: how a raster of another level than the network's is brought to that: see
            `conditions.parse_atmosphere`.
        extent: only the cells that it touches, or None for all.
        mask_wkt: only the cells that this polygon touches (WKT in ``mask_crs``), or "".
        mask_crs: of the polygon, as WKT or "EPSG:n"; "" for the raster's own.
        cell_size_m: the cell's size, or None for the network's own.
        cell_align: "input": the first cell begins at the raster's upper-left corner;
            "crs": cells lie at multiples of their size in the CRS.
        off_grid: "warp" a raster that has not the network's pixels, or "refuse" it.
        clouds: "none"; "auto" to leave out what clouds and their shadows hide, by the product's own layer or by a
            network; or a raster whose values but 0 hide the ground.
        cloud_masks: for "auto", a raster of each date's clouds, "" for the product's own; filled in by the run.
        dates: further rasters or products of the same place; the network's probabilities are averaged.
        radar: the Sentinel-1 raster that a network with VV and VH needs, or "".
        radar_bands: the user's band mapping of it, or "" to go by name.
        simplify: merge the network's classes into their simplified scheme.
        threshold: the probability from which a class counts as present, or None for the card's.
        confidence: also write the largest probability here, or None.
        probabilities: also write all probabilities here, or None.
        labels: also write the set of classes present here, or None.
        filtered: also write the map after the LCZ filter here, or None.
        majority: of several networks, also write the class that most of them give here, or None.
        disagreement: of several networks, also write how many of them give another class than the map here, or None.
        device: "auto", "cpu" or "cuda".
        threads: of the computation; 0 for as many as there are cores.
        batch: patches at once; 0 for what is fastest here.
        half: compute in half precision: for a GPU; the scores differ a little.
        strip_rows: rows of cells at once; 0 for what fits the memory aimed at.
    """

    source: str
    card: ModelCard
    output: Path
    bands: str = ""
    units: str = "auto"
    level: str = "auto"
    atmosphere: str = "auto"
    extent: Extent | None = None
    mask_wkt: str = ""
    mask_crs: str = ""
    cell_size_m: float | None = None
    cell_align: str = "input"
    off_grid: str = "warp"
    clouds: str = "none"
    cloud_masks: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    radar: str = ""
    radar_bands: str = ""
    simplify: bool = False
    threshold: float | None = None
    confidence: Path | None = None
    probabilities: Path | None = None
    labels: Path | None = None
    filtered: Path | None = None
    majority: Path | None = None
    disagreement: Path | None = None
    device: str = "auto"
    threads: int = 0
    batch: int = 0
    strip_rows: int = 0
    half: bool = False

    def __post_init__(self) -> None:
        """Refuse values that nothing can be done with.

        Raises:
            RequestError: naming the value and what it may be.
        """
        check_choices(
            ("units", self.units, UNITS),
            ("level", self.level, LEVELS),
            ("device", self.device, DEVICES),
            ("cell alignment", self.cell_align, ALIGNMENTS),
            ("treatment of other pixel sizes", self.off_grid, OFF_GRID),
        )
        for name, number in (
            ("threads", self.threads),
            ("batch", self.batch),
            ("strip_rows", self.strip_rows),
        ):
            if number < 0:
                raise RequestError(
                    "{number} is not a valid value of {name}.",
                    "Use 0 (automatic) or a positive number.",
                    name=name,
                    number=number,
                )
        if self.cell_size_m is not None and not 0 < self.cell_size_m <= _MAX_CELL_M:
            raise RequestError(
                "{cell_size_m:g} m is not a valid cell size.", "Enter the size in metres.", cell_size_m=self.cell_size_m
            )
        if self.threads > MAX_THREADS:
            raise RequestError(
                "{threads} threads exceed the maximum.",
                "Use at most {most_threads}, or 0.",
                threads=self.threads,
                most_threads=MAX_THREADS,
            )
        if self.threshold is not None:
            check_threshold(self.threshold)
        parse_atmosphere(self.atmosphere)
        if self.dates and self.clouds not in (CLOUDS_NONE, CLOUDS_AUTO):
            raise RequestError(
                "{clouds} masks the clouds of one date, but there are {n} dates.",
                "Use 'auto': each date is masked by its own clouds.",
                clouds=self.clouds,
                n=1 + len(self.dates),
            )
        outputs = [os.path.realpath(p) for p in self.outputs]  # unlike Path.resolve, it knows links in a circle
        if len(set(outputs)) != len(outputs):
            raise RequestError("Two outputs have the same name.", "Use a different file for each output.")

    @property
    def inputs(self) -> tuple[str, ...]:
        """The files that the run reads and must not touch."""
        clouds = () if self.clouds in (CLOUDS_NONE, CLOUDS_AUTO) else (self.clouds,)
        return tuple(s for s in (self.source, *self.dates, self.radar, *clouds, *self.card.files) if s)

    @property
    def unreliable(self) -> tuple[int, ...]:
        """The codes of the map's classes that the network does not find reliably."""
        return of_map(self.card.scheme, self.card.not_reliably_found, self.simplify)

    @property
    def outputs(self) -> tuple[Path, ...]:
        """The files that will be written."""
        given = (
            self.output,
            self.confidence,
            self.probabilities,
            self.labels,
            self.filtered,
            self.majority,
            self.disagreement,
        )
        return tuple(path for path in given if path is not None)


def check_threshold(threshold: float) -> None:
    """Refuse a threshold that is no probability.

    Raises:
        RequestError: it is not between 0 and 1.
    """
    if not 0 < threshold < 1:
        raise RequestError(
            "The threshold {threshold:g} is not valid.", "Enter a probability between 0 and 1.", threshold=threshold
        )


def check_fits_network(
    card: ModelCard, *, radar: bool, label_sets: bool, simplify: bool, filtered: bool, together: bool = False
) -> None:
    """Refuse what the network cannot do; no file is needed for that.

    Args:
        card: the network.
        radar: whether a Sentinel-1 raster is given.
        label_sets: whether the set of classes present is asked for, or a threshold given.
        simplify: whether the classes are to be merged into those of their simplified scheme.
        filtered: whether the map is to be filtered, too.
        together: whether a map of what several networks say is asked for: the majority, or the disagreement.

    Raises:
        RequestError: naming the network and what it does instead.
    """
    if card.kind == "pixel":
        raise RequestError(
            "{card_title} classifies every pixel, not cells.",
            "Use it for a cloud mask (scene-mapper cloudmask, 'Create cloud mask'), and another network for the map.",
            card_title=card.title,
        )
    if together and len(card.networks) < 2:
        raise RequestError(
            "Majority and disagreement need several networks, but only {card_id} is given.",
            "Give two or more networks, for example lcz-lite,so2sat-resnet20.",
            card_id=card.id,
        )
    if filtered and not card.scheme.kernels:
        raise RequestError(
            "The filter is for Local Climate Zones, but {card_id} maps {scheme_title}.",
            "Leave the filtered map out.",
            card_id=card.id,
            scheme_title=card.scheme.title,
        )
    if card.sentinel1_bands and not radar:
        raise RequestError(
            "The network {card_id} also needs Sentinel-1 ({sentinel1_bands} in dB).",
            "Select a Sentinel-1 raster, or a network for Sentinel-2 only.",
            card_id=card.id,
            sentinel1_bands=" and ".join(card.sentinel1_bands),
        )
    if simplify and card.scheme.simplification is None:
        raise RequestError(
            "{scheme_title}, the classes of {card_id}, cannot be simplified.",
            "Leave the option out.",
            card_id=card.id,
            scheme_title=card.scheme.title,
        )
    if label_sets and card.labels != "multi":
        raise RequestError(
            "The network {card_id} assigns one class per cell, not a set of classes.",
            "Leave the label sets and the threshold out, or select a multi-label network.",
            card_id=card.id,
        )
