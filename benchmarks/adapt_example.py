"""The example of docs/adapt.md: a picture of the south of Paris before and after, and its training areas as a file."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scene_mapper.core.adapt.area_layer import new_areas_layer
from scene_mapper.core.adapt.sample_areas import square_of_cells
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.geo.map_geometry import MapGeometry

Labels = NDArray[np.intp]
"""Index of the class of each cell (row, col), -1 for none."""


def draw_example(path: Path, panels: list[tuple[str, Labels]], area: Labels) -> None:
    """Draw maps side by side with the classes that occur, and outline the areas on the middle one.

    Args:
        path: the .png file.
        panels: the title of each map and its classes.
        area: (row, col): number of the area, 0 for none.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.patches import Patch, Rectangle

    colours = np.array([*(c.rgb for c in LCZ.classes), (255, 255, 255)], np.uint8)
    figure = Figure(figsize=(9.6, 5.3))
    FigureCanvasAgg(figure)
    all_axes = figure.subplots(1, len(panels))
    for axes, (title, labels) in zip(all_axes, panels):
        axes.imshow(colours[labels], interpolation="nearest")
        axes.set_title(title, fontsize=9)
        axes.set_xticks([])
        axes.set_yticks([])
    for number in range(1, int(area.max()) + 1):
        rows, cols = np.nonzero(area == number)
        size = (np.ptp(cols) + 1, np.ptp(rows) + 1)
        all_axes[1].add_patch(Rectangle((cols.min() - 0.5, rows.min() - 0.5), *size, fill=False, linewidth=0.8))
    occurring = np.unique(np.concatenate([labels[labels >= 0] for _, labels in panels]))
    entries = [
        Patch(facecolor=c.colour, edgecolor="#777777", linewidth=0.5, label=LCZ.legend_label(c))
        for c in (LCZ.classes[i] for i in occurring.tolist())
    ]
    figure.legend(handles=entries, loc="lower center", ncol=4, fontsize=7.5, frameon=False)
    figure.tight_layout(rect=(0, (0.2 * -(-len(entries) // 4) + 0.1) / figure.get_figheight(), 1, 1))
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=98)


def write_areas(path: Path, area: Labels, reference: Labels, geometry: MapGeometry) -> None:
    """Write areas as a layer of training areas.

    Args:
        path: the .gpkg file; one that exists is replaced.
        area: (row, col): number of the area, a square, 0 for none.
        reference: (row, col): index of the class.
        geometry: the grid of both.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with new_areas_layer(path, LCZ, geometry.crs_wkt) as layer:
        for number in range(1, int(area.max()) + 1):
            cells = np.argwhere(area == number)
            row, col = cells[0].tolist()
            outline = square_of_cells(geometry, row, col, math.isqrt(len(cells)))
            layer.add(outline, {"class": LCZ.codes[int(reference[row, col])]})
        layer.finish()
