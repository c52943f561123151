"""The shards of a map put together: a raster whose values equal those of a run in one piece."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..analysis.filter_map import FilterResult
from ..classmap.class_map import copy_band_looks, read_provenance, set_provenance
from ..classmap.disagreement import disagreement_legend_by_id
from ..classmap.label_map import add_label_legend, label_nodata
from ..classmap.legend_files import add_legends
from ..classmap.schemes import SCHEMES
from ..classmap.unreliable import unreliable_codes
from ..errors import InputError
from ..feedback import Feedback, PartOf, step_of, stop_if_cancelled
from ..geo.ground import apply_transform, invert_transform
from ..geo.map_geometry import geometry_of
from ..geo.new_raster import GDAL_TYPES, NewRaster
from ..geo.output_check import check_output_path
from ..geo.raster_io import open_raster, read_window
from .filtered import FILTER_KEY, FILTER_WHEN_MERGED, filter_probabilities, scratch_of
from .shards import parse_shard

_ROWS_AT_ONCE = 512
_CELL_EPSILON = 1e-3
_MERGED = 70.0
_DTYPES = {gdal_type: dtype for dtype, gdal_type in GDAL_TYPES.items()}


def merge_shards(parts: Sequence[Path], output: Path, feedback: Feedback) -> FilterResult | None:
    """Merge the shards of a map.

    The shards may have been made anywhere, at any time: each is looked at before anything is written.

    Args:
        parts: all shards of one raster (class maps, or confidences, or probabilities, or label
            sets, or filtered maps), in any order.
        output: the raster to write; its values equal those of a run in one piece.
        feedback: told of progress and asked whether to stop.

    Returns:
        What the filter made of the map, if the shards are of a filtered map.

    Raises:
        InputError: a shard is missing, given twice or damaged, or is of another map.
        OutputError: the raster cannot be written.
        RunCancelled: the user stopped.
    """
    opened = _in_order(parts)
    check_output_path(output, [str(p) for p in parts], legends=(".qml",))
    provenance = read_provenance(opened[0])
    if provenance.get(FILTER_KEY) == FILTER_WHEN_MERGED:
        with MergedRaster(opened, scratch_of(output)) as merged:
            merged.copy(PartOf(feedback, 0, _MERGED))
            scene = provenance.get("SOURCE", "")
            return filter_probabilities(merged.part, output, scene, PartOf(feedback, _MERGED, 100))
    with MergedRaster(opened, output) as merged:
        merged.copy(feedback)
        merged.publish()
    return None


def merge_outputs(
    parts: Sequence[Sequence[Path]], outputs: Sequence[Path], filtered: Path | None, feedback: Feedback
) -> FilterResult | None:
    """Merge the shards of all rasters of one run, and filter the map if requested.

    Args:
        parts: the shards of each raster, the probabilities first if there is a filtered map, the class map last.
        outputs: the raster to make of each; `filtered.scratch_of` the filtered map is not kept.
        filtered: the filtered map, or None.
        feedback: told of progress and asked whether to stop.

    Returns:
        What the filter made of the map, or None without it.

    Raises:
        OutputError: a raster cannot be written.
        RunCancelled: the user stopped; none has its name.
    """
    steps, smoothed = len(outputs) + (filtered is not None), None
    with ExitStack() as stack:
        merged = [stack.enter_context(MergedRaster(_in_order(p), output)) for p, output in zip(parts, outputs)]
        for step, raster in enumerate(merged):
            raster.copy(step_of(feedback, step, steps))
        if filtered:
            last = step_of(feedback, steps - 1, steps)
            smoothed = filter_probabilities(merged[0].part, filtered, str(outputs[-1]), last)
        for raster, output in zip(merged, outputs):
            if not filtered or output != scratch_of(filtered):
                raster.publish()
    return smoothed


class MergedRaster:
    """A raster made of shards, which has its name only when it is published.

    Args:
        shards: the open shards, from the first row to the last.
        path: the raster to make.
    """

    def __init__(self, shards: Sequence[gdal.Dataset], path: Path) -> None:
        self._shards = shards
        first = shards[0]
        band = first.GetRasterBand(1)
        self._provenance = read_provenance(first)
        self._label_sets: set[int] | None = set() if "BIT_0" in self._provenance else None
        self._has_colours = bool(band.GetColorTable())
        self._dtype = _DTYPES[band.DataType]
        self._rows = sum(d.RasterYSize for d in shards)
        self._raster = NewRaster(
            path,
            (first.RasterCount, self._rows, first.RasterXSize),
            dtype=self._dtype,
            transform=geometry_of(first).transform,
            crs_wkt=first.GetProjection(),
            nodata=band.GetNoDataValue(),
            predictor=_predictor(first),
        )

    @property
    def part(self) -> Path:
        """The file under the name that it has until it is published."""
        return self._raster.part

    def copy(self, feedback: Feedback) -> None:
        """Copy all shards, one after the other, and complete the file under its hidden name.

        Raises:
            InputError: a shard is damaged.
            OutputError: the raster cannot be written.
            RunCancelled: the user stopped.
        """
        copy_band_looks(self._shards[0], self._raster)
        set_provenance(self._raster, {key: value for key, value in self._provenance.items() if key != "SHARD"})
        self._copy_rows(feedback)
        self._raster.complete(
            "MODE" if self._has_colours else "AVERAGE" if self._dtype in ("uint8", "float32") else "NEAREST"
        )

    def publish(self) -> None:
        """Rename the raster and its legends to their final names.

        Raises:
            OutputError: an older file of that name cannot be replaced.
        """
        scheme_id = self._provenance.get("SCHEME", "")
        scheme = SCHEMES.get(scheme_id) or disagreement_legend_by_id(scheme_id)
        if self._has_colours and scheme:
            add_legends(self._raster, scheme, unreliable=unreliable_codes(self._provenance, scheme))
        if self._label_sets and scheme:
            add_label_legend(self._raster, self._label_sets - {label_nodata(scheme)}, scheme)
        self._raster.publish()

    def __enter__(self) -> MergedRaster:
        """Begin to merge."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove what was not published."""
        self._raster.discard()

    def _copy_rows(self, feedback: Feedback) -> None:
        target_row = 0
        for dataset in self._shards:
            for row in range(0, dataset.RasterYSize, _ROWS_AT_ONCE):
                stop_if_cancelled(feedback)
                height = min(_ROWS_AT_ONCE, dataset.RasterYSize - row)
                for number in range(1, dataset.RasterCount + 1):
                    values = read_window(dataset, [number], row=row, col=0, height=height, width=dataset.RasterXSize)
                    self._raster.write(number, target_row + row, values[0])
                    if self._label_sets is not None:
                        self._label_sets.update(np.unique(values).tolist())
            target_row += dataset.RasterYSize
            feedback.setProgress(100 * target_row / self._rows)


def _in_order(parts: Sequence[Path]) -> list[gdal.Dataset]:
    """Open the shards and put them in order, from the first row to the last."""
    if not parts:
        raise InputError("No shards were given.", "Specify all shards of the map.")
    by_index: dict[int, gdal.Dataset] = {}
    reference: dict[str, str] | None = None
    count = 0
    for path in parts:
        dataset = open_raster(str(path))
        provenance = read_provenance(dataset)
        if "SHARD" not in provenance:
            raise InputError(
                "{path} is not a shard of a map.",
                "Use files created with --shard. Create damaged shards again.",
                path=path,
            )
        shard = parse_shard(provenance.pop("SHARD"))
        if reference is None:
            reference, count = provenance, shard.count
        if provenance != reference or shard.count != count:
            raise _of_another_map(path, parts[0])
        if shard.index in by_index:
            raise InputError(
                "Shard {shard} is given twice, the second time as {path}.",
                "Specify each shard once.",
                shard=shard,
                path=path,
            )
        by_index[shard.index] = dataset
    missing = [str(i) for i in range(1, count + 1) if i not in by_index]
    if missing:
        raise InputError(
            "Of {count} shards, {missing} are missing."
            if len(missing) > 1
            else "Of {count} shards, {missing} is missing.",
            "Create the missing shards, then merge again.",
            count=count,
            missing=", ".join(missing),
        )
    ordered = [by_index[i] for i in range(1, count + 1)]
    _refuse_gaps(ordered)
    return ordered


def _refuse_gaps(ordered: Sequence[gdal.Dataset]) -> None:
    """Refuse shards that do not lie one below the other: of another extent, scene or kind of raster.

    Raises:
        InputError: naming the first that does not fit.
    """
    first, rows = ordered[0], 0
    for dataset in ordered:
        x, y = apply_transform(geometry_of(dataset).transform, 0, 0)
        col, row = invert_transform(geometry_of(first).transform, x, y)
        in_place = abs(col) < _CELL_EPSILON and abs(row - rows) < _CELL_EPSILON
        if not in_place or _kind(dataset) != _kind(first):
            raise _of_another_map(Path(dataset.GetDescription()), Path(first.GetDescription()))
        rows += dataset.RasterYSize


def _kind(dataset: gdal.Dataset) -> tuple[int, int, int, str]:
    return dataset.RasterXSize, dataset.RasterCount, dataset.GetRasterBand(1).DataType, dataset.GetProjection()


def _of_another_map(path: Path, than: Path) -> InputError:
    return InputError(
        "{path} and {than} are shards of different maps.", "Merge the shards of one map.", path=path, than=than
    )


def _predictor(dataset: gdal.Dataset) -> int:
    """Return the predictor that the shards were written with."""
    return int((dataset.GetMetadata("IMAGE_STRUCTURE") or {}).get("PREDICTOR", 1))
