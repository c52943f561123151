"""A map in pieces: shards that run anywhere, and their merging into the map that one run would make.

A shard is a plan for some of the map's rows of cells. It reads the pixels around its rows as
the whole run would, so its cells are the same. Its files are ordinary maps of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..classmap.class_map import METADATA_PREFIX, copy_band_looks, read_provenance
from ..classmap.label_map import label_nodata, write_label_legend
from ..classmap.legend_files import write_legends
from ..classmap.schemes import SCHEMES
from ..errors import InputError, RequestError
from ..feedback import Feedback, stop_if_cancelled
from ..geo.ground import apply_transform, invert_transform
from ..geo.new_raster import NewRaster
from ..geo.raster_io import check_output_path, open_raster, read_window
from .grid import map_geometry
from .plan import Plan
from .strips import split_into_strips

_ROWS_AT_ONCE = 512
_CELL_EPSILON = 1e-3
_DTYPES = {gdal.GDT_Byte: "uint8", gdal.GDT_UInt16: "uint16", gdal.GDT_UInt32: "uint32", gdal.GDT_Float32: "float32"}


@dataclass(frozen=True)
class Shard:
    """Which piece of a map.

    Attributes:
        index: from 1.
        count: of how many.
    """

    index: int
    count: int

    def __post_init__(self) -> None:
        """Refuse a piece that does not exist.

        Raises:
            RequestError: the index is not between 1 and the count.
        """
        if not 1 <= self.index <= self.count:
            raise RequestError(
                "There is no shard {index}/{count}.",
                "Write 1/8 to 8/8, for example.",
                index=self.index,
                count=self.count,
            )

    def __str__(self) -> str:
        """Write it as it is asked for."""
        return f"{self.index}/{self.count}"


def parse_shard(text: str) -> Shard:
    """Read "3/8".

    Raises:
        RequestError: it cannot be read.
    """
    found = re.fullmatch(r"(\d+)/(\d+)", text.strip())
    if not found:
        raise RequestError("The shard '{text}' cannot be read.", "Write 1/8 to 8/8, for example.", text=text)
    return Shard(int(found[1]), int(found[2]))


def shard_of(plan: Plan, shard: Shard) -> Plan:
    """Cut a plan down to a shard's rows of cells.

    Args:
        plan: the whole map's plan.
        shard: which piece; pieces differ by one row at most.

    Raises:
        RequestError: there are more shards than rows of cells.
    """
    rows = plan.grid.rows
    if shard.count > rows:
        raise RequestError(
            "A map of {rows} rows of cells has no {count} shards.", "Use {rows} at most.", rows=rows, count=shard.count
        )
    first, stop = (rows * i // shard.count for i in (shard.index - 1, shard.index))
    grid = replace(plan.grid, rows=stop - first, first_row_px=plan.grid.first_row_px + first * plan.grid.stride_px)
    return replace(
        plan,
        grid=grid,
        geometry=map_geometry(plan.source, grid),
        strips=split_into_strips(grid, plan.source, plan.card, plan.request.strip_rows),
        wanted=None if plan.wanted is None else plan.wanted[first:stop],
        shard=str(shard),
    )


def merge_shards(parts: Sequence[Path], output: Path, feedback: Feedback) -> None:
    """Put the shards of a map together.

    The shards may have been made anywhere, at any time: each is looked at before anything is written.

    Args:
        parts: all shards of one raster (class maps, or confidences, or probabilities, or label
            sets), in any order.
        output: the raster to write; its values equal those of a run in one piece.
        feedback: told of progress and asked whether to stop.

    Raises:
        InputError: a shard is missing, stands twice, is damaged, or is of another map.
        OutputError: the raster cannot be written.
        RunCancelled: the user stopped.
    """
    opened = _in_order(parts)
    first = opened[0]
    check_output_path(output, [str(p) for p in parts])
    rows = sum(d.RasterYSize for d in opened)
    band = first.GetRasterBand(1)
    shape = (first.RasterCount, rows, first.RasterXSize)
    dtype = _DTYPES[band.DataType]
    transform, crs = first.GetGeoTransform(), first.GetProjection()
    with NewRaster(output, shape, dtype, transform, crs, band.GetNoDataValue(), _predictor(first)) as merged:
        assert merged.dataset is not None
        copy_band_looks(first, merged)
        provenance = read_provenance(first)
        for key, value in provenance.items():
            if key != "SHARD":
                merged.dataset.SetMetadataItem(METADATA_PREFIX + key, value)
        label_sets: set[int] | None = set() if "BIT_0" in provenance else None
        _copy_rows(opened, merged, rows, feedback, label_sets)
        merged.finish("MODE" if band.GetColorTable() else "AVERAGE" if dtype in ("uint8", "float32") else "NEAREST")
    scheme = SCHEMES.get(provenance.get("SCHEME", ""))
    if band.GetColorTable() and scheme:
        write_legends(output, scheme)
    if label_sets and scheme:
        write_label_legend(output, label_sets - {label_nodata(scheme)}, scheme)


def _copy_rows(
    opened: Sequence[gdal.Dataset], merged: NewRaster, rows: int, feedback: Feedback, seen: set[int] | None
) -> None:
    """Copy all shards, one after the other; the values go into ``seen`` if it is given."""
    target_row = 0
    for dataset in opened:
        for row in range(0, dataset.RasterYSize, _ROWS_AT_ONCE):
            stop_if_cancelled(feedback)
            height = min(_ROWS_AT_ONCE, dataset.RasterYSize - row)
            for number in range(1, dataset.RasterCount + 1):
                values = read_window(dataset, [number], row, 0, height, dataset.RasterXSize)
                merged.write(number, target_row + row, values[0])
                if seen is not None:
                    seen.update(np.unique(values).tolist())
        target_row += dataset.RasterYSize
        feedback.setProgress(100 * target_row / rows)


def _in_order(parts: Sequence[Path]) -> list[gdal.Dataset]:
    """Open the shards and put them in order, from the first row to the last."""
    if not parts:
        raise InputError("No shards were given.", "Name all shards of the map.")
    by_index: dict[int, gdal.Dataset] = {}
    reference: dict[str, str] | None = None
    count = 0
    for path in parts:
        dataset = open_raster(str(path))
        provenance = read_provenance(dataset)
        if "SHARD" not in provenance:
            raise InputError(
                "{path} is no shard of a map.",
                "Name files made with --shard; make one that is damaged again.",
                path=path,
            )
        shard = parse_shard(provenance.pop("SHARD"))
        if reference is None:
            reference, count = provenance, shard.count
        if provenance != reference or shard.count != count:
            raise _of_another_map(path, parts[0])
        if shard.index in by_index:
            raise InputError(
                "Shard {shard} stands twice, last as {path}.", "Name each shard once.", shard=shard, path=path
            )
        by_index[shard.index] = dataset
    missing = [str(i) for i in range(1, count + 1) if i not in by_index]
    if missing:
        raise InputError(
            "Of {count} shards, {missing} {value} missing.",
            "Make what is missing, then merge again.",
            count=count,
            missing=", ".join(missing),
            value="are" if len(missing) > 1 else "is",
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
        x, y = apply_transform(dataset.GetGeoTransform(), 0, 0)
        col, row = invert_transform(first.GetGeoTransform(), x, y)
        in_place = abs(col) < _CELL_EPSILON and abs(row - rows) < _CELL_EPSILON
        if not in_place or _kind(dataset) != _kind(first):
            raise _of_another_map(Path(dataset.GetDescription()), Path(first.GetDescription()))
        rows += dataset.RasterYSize


def _kind(dataset: gdal.Dataset) -> tuple[int, int, int, str]:
    return dataset.RasterXSize, dataset.RasterCount, dataset.GetRasterBand(1).DataType, dataset.GetProjection()


def _of_another_map(path: Path, than: Path) -> InputError:
    return InputError(
        "{path} is a shard of another map than {than}.", "Merge the shards of one map.", path=path, than=than
    )


def _predictor(dataset: gdal.Dataset) -> int:
    """Return the predictor that the shards were written with."""
    return int((dataset.GetMetadata("IMAGE_STRUCTURE") or {}).get("PREDICTOR", 1))
