"""docs/benchmarks-gpu.md."""

from __future__ import annotations

import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from osgeo import gdal

from scene_mapper.core.inference.runtime import import_onnxruntime

from .gpu_cases import START_PX, LabelRow, MapRow, SceneRow, ShapeRow
from .page_text import wrapped


@dataclass
class Measured:
    """What has been measured so far.

    Attributes:
        scenes: scene networks.
        maps: fully convolutional networks.
        labels: classes beside the processor's.
        shapes: what new shapes of the input cost.
        tensorrt: sentences about TensorRT.
        failed: rows that were not measured, by name, and why.
    """

    scenes: list[SceneRow] = field(default_factory=list)
    maps: list[MapRow] = field(default_factory=list)
    labels: list[LabelRow] = field(default_factory=list)
    shapes: list[ShapeRow] = field(default_factory=list)
    tensorrt: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)


def software() -> str:
    """Name the versions of what takes part."""
    return (
        f"Python {platform.python_version()}, numpy {np.__version__}, GDAL {gdal.__version__}, onnxruntime "
        f"{import_onnxruntime().__version__}"
    )


def write_page(path: Path, measured: Measured, device: str, machine: str) -> None:
    """Write the page.

    Args:
        path: the .md file.
        measured: what goes into it.
        device: the card, its driver and libraries, in words.
        machine: the rest of the machine and the software, in words.
    """
    lines = [
        "# Benchmarks on a GPU",
        "",
        *_paragraph(
            "Written by `make bench-gpu`; run it to measure on your machine. What a row compares runs in turn, after "
            "one run that does not count; seconds are medians, and speeds the medians of the ratios of single rounds."
        ),
        *_paragraph(f"Device: {device}."),
        *_paragraph(f"Machine: {machine}.")[:-1],
        *_scene_lines(measured.scenes),
        *_map_lines(measured.maps),
        *_label_lines(measured.labels),
        *_shape_lines(measured.shapes),
    ]
    if measured.tensorrt:
        lines += ["", "## TensorRT", "", *(f"- {line}" for line in measured.tensorrt)]
    if measured.failed:
        lines += ["", "## Not measured", "", *(f"- {name}: {reason}" for name, reason in measured.failed.items())]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def speed(ours: Sequence[float], other: Sequence[float]) -> float:
    """Return our speed as a share of the other's: the median of the ratios, round by round."""
    return statistics.median(b / a for a, b in zip(ours, other))


def speed_without_start(row: SceneRow) -> str:
    """Return our speed as a share of that of batches on the device, a start's seconds taken from ours.

    A dash where a run takes less than twice a start: the difference says nothing then.
    """
    if min(row.ours) < 2 * row.start_s:
        return "–"
    return f"{speed([one - row.start_s for one in row.ours], row.bound):.2f}"


def _paragraph(text: str) -> list[str]:
    return [*wrapped(text), ""]


def _scene_lines(rows: Sequence[SceneRow]) -> list[str]:
    if not rows:
        return []
    columns = (
        "| network and scene | patches | ours, s (batch) | patches/s | from memory, s (batch) | our speed | "
        "from the device, s (batch) | our speed | without start | aim | start, s | GPU memory |"
    )
    return [
        "",
        "## Scene networks",
        "",
        *_paragraph(
            "A whole run on the GPU, from the file to the map, against onnxruntime alone with the same options. *From "
            "memory*: ready batches in the main memory, `session.run`. *From the device*: batches that are on the GPU "
            "already, by IO binding. Both take the batch that is fastest for them. *Our speed* is a share of theirs. "
            f"*Start* is a run of a scene of {START_PX} px, *without start* the second share when it is taken from our "
            "time. *GPU memory* is the most that a run took."
        ),
        *_paragraph("The ResNet50 for 256 × 256 px has made-up weights; time does not depend on them."),
        columns,
        "|---" * columns.count(" | ") + "|---|",
        *(
            f"| {row.name} | {row.cells:,} | {statistics.median(row.ours):.2f} ({row.batch}) | "
            f"{row.cells / statistics.median(row.ours):,.0f} | {statistics.median(row.host):.2f} ({row.host_batch}) | "
            f"**{speed(row.ours, row.host):.2f}** | {statistics.median(row.bound):.2f} ({row.bound_batch}) | "
            f"**{speed(row.ours, row.bound):.2f}** | {speed_without_start(row)} | ≥ 0.85 | "
            f"{row.start_s:.2f} | {row.memory_mib:,} MiB |"
            for row in rows
        ),
    ]


def _map_lines(rows: Sequence[MapRow]) -> list[str]:
    if not rows:
        return []
    columns = (
        "| network and scene | cells | ours, s | cells/s | bare blocks, s | our speed | aim | CPU, s | CPU : ours | "
        "reading, s | ours : reading | GPU memory |"
    )
    lines = [
        "",
        "## Fully convolutional networks",
        "",
        *_paragraph(
            "A whole run on the GPU against onnxruntime alone on ready blocks of 128 × 128 cells, against the same run "
            "on the processor, and against reading the file with GDAL."
        ),
        columns,
        "|---" * columns.count(" | ") + "|---|",
    ]
    for row in rows:
        ours = statistics.median(row.ours)
        blocks = (
            f"{statistics.median(row.blocks):.2f} | **{speed(row.ours, row.blocks):.2f}** | ≥ 0.85"
            if row.blocks
            else "| |"
        )
        lines.append(
            f"| {row.name} | {row.cells:,} | {ours:.2f} | {row.cells / ours:,.0f} | {blocks} | "
            f"{statistics.median(row.cpu):.2f} | {speed(row.ours, row.cpu):.2f} | "
            f"{statistics.median(row.reading):.2f} | {1 / speed(row.ours, row.reading):.2f} | {row.memory_mib:,} MiB |"
        )
    return lines


def _label_lines(rows: Sequence[LabelRow]) -> list[str]:
    if not rows:
        return []
    return [
        "",
        "## Classes",
        "",
        *_paragraph(
            "Maps from the GPU beside those from the processor in float32. Without TF32 is what Scene Mapper does; "
            "TF32 is onnxruntime's own default; half precision is `--half`."
        ),
        "| network and scene | on the GPU | cells | same class | aim | largest change of a probability | run, s |",
        "|---|---|---|---|---|---|---|",
        *(
            f"| {row.name} | {row.setting} | {row.cells:,} | **{100 * row.same / max(row.cells, 1):.3f} %** | "
            f"{'≥ 99.9 %' if row.setting == 'float32' else ''} | {row.change:.2g} | {row.seconds:.2f} |"
            for row in rows
        ),
    ]


def _shape_lines(rows: Sequence[ShapeRow]) -> list[str]:
    if not rows:
        return []
    return [
        "",
        "## New shapes of the input",
        "",
        *_paragraph(
            "onnxruntime alone, one run after another: how long a run takes after one of the same shape, and after one "
            "of the other shape. So Scene Mapper fills up batches, and has a session for each shape of blocks."
        ),
        "| network | two batches or blocks | same shape, ms | other shape, ms |",
        "|---|---|---|---|",
        *(
            f"| {row.name} | {row.sizes[0]} and {row.sizes[1]} | {row.alike_ms:.1f} | **{row.new_ms:.1f}** |"
            for row in rows
        ),
    ]
