"""docs/benchmarks-adapt.md and its plot."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from .machine import machine
from .page_text import wrapped

TABLE = (3, 8)
"""Areas per class in the table."""

WAYS = {
    "shipped": "as shipped",
    "forest": "random forest on pixels",
    "zero": "regression from zero, no weights",
    "floor": "from the parent, ridge 0.1",
    "adapted": "**adapted**",
}
"""Figures of a draw, of each cell alone, and their columns."""
WAYS_OF_MAPS = {"shipped map": "map as shipped", "adapted map": "**map adapted**"}
"""The same of maps; left out where the network does not average cells."""
PLOTTED = {"adapted": "adapted", "forest": "random forest on pixels", "shipped": "as shipped"}
INTRODUCTION = """# Benchmarks: adapted networks

Written by `make bench-adapt`. How much does a network improve with a few training areas of a city?

Areas of 3 × 3 cells are sampled from real LCZ maps, the same number of each class where there are so many: Paris by
WUDAPT and Hong Kong by Liu & Shi (2020). What is measured is the overall accuracy on the rest of the scene, at least
two cells away from any area. The maps are themselves not without errors, so no figure can reach 1.

- as shipped: the network as it is.
- random forest on pixels: what is usual in the field; means, standard deviations and means of 3 × 3 cells of each
  band, 100 trees.
- regression from zero: a new last layer on the network's features that knows nothing of the old one, ridge 0.1,
  without weights.
- from the parent, ridge 0.1: starts from the network's own last layer, with the square roots of the classes' shares
  as weights.
- **adapted**: what `scene-mapper adapt` does ([Adapted networks](adapt.md)), including the rule that the network must
  not become less accurate on the areas by its own cross-validation. Where the rule costs accuracy in the city, the
  figure shows it.
- map as shipped, **map adapted**: with the mean over the neighbourhood that follows the last layer, as in the map that
  the user gets. All other columns are of each cell alone.

The recipe was chosen on other draws of the same scenes (seeds from 100 on), never on those below.
"""


def write_report(path: Path, draws: Sequence[dict[str, Any]]) -> None:
    """Write the page and the plot beside it.

    Args:
        path: the .md file.
        draws: of `benchmarks.adapt`.
    """
    lines = [*INTRODUCTION.splitlines(), ""]
    for network in dict.fromkeys(d["network"] for d in draws):
        own = [d for d in draws if d["network"] == network]
        seeds = 1 + max(d["seed"] for d in own)
        lines += [f"## {network}", "", f"Mean ± standard deviation of {seeds} draws of areas.", ""]
        lines += _table([d for d in own if "→" not in d["scene"] and d["n"] in TABLE])
        across = "Across dates: trained on all areas of one scene, tested on the neighbouring scene of another season."
        lines += ["", across, ""]
        lines += _table([d for d in own if "→" in d["scene"]])
        lines += ["", *_rule(own), ""]
    if plot(draws, path.parent / "images" / "benchmarks-adapt.png"):
        lines += ["![Areas per class and accuracy](images/benchmarks-adapt.png)", ""]
    lines += wrapped(f"Machine: {machine()}. The figures do not depend on it but for the last digit.")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _rule(draws: Sequence[dict[str, Any]]) -> list[str]:
    """Say how often the rule changed the head, and in which rows the adapted network is behind."""
    counts = {recipe: sum(d["recipe"] == recipe for d in draws) for recipe in ("areas", "none")}
    behind = [
        f"{scene}, {'all' if '→' in scene else n}"
        for scene, n in dict.fromkeys((d["scene"], d["n"]) for d in draws if d["n"] in TABLE or "→" in d["scene"])
        if _mean(draws, scene, n, "adapted") < max(_mean(draws, scene, n, way) for way in ("shipped", "forest"))
    ]
    changed = f"the rule had the layer fitted for areas, and in {counts['none']} it kept the original layer."
    return wrapped(
        f"In {counts['areas']} of {len(draws)} draws (those of the plot included) {changed} Rows in which the adapted "
        f"network is behind the shipped one or the random forest: {'; '.join(behind) or 'none'}."
    )


def _mean(draws: Sequence[dict[str, Any]], scene: str, n: int, way: str) -> float:
    return float(np.mean([d[way] for d in draws if (d["scene"], d["n"]) == (scene, n)]))


def _table(draws: Sequence[dict[str, Any]]) -> list[str]:
    averages = any(d["shipped map"] != d["shipped"] for d in draws)
    ways = WAYS | WAYS_OF_MAPS if averages else WAYS
    lines = [f"| scene | areas per class | {' | '.join(ways.values())} |", "|---|---|" + "---|" * len(ways)]
    cases = list(dict.fromkeys((d["scene"], d["n"]) for d in draws))
    for scene, n in cases:
        own = [d for d in draws if (d["scene"], d["n"]) == (scene, n)]
        number = f"all {own[0]['areas']}" if "→" in scene else f"{n}"
        lines.append(f"| {scene} | {number} | {' | '.join(_cell(own, way) for way in ways)} |")
    for n in dict.fromkeys(n for _, n in cases):
        means = [np.mean([d[way] for d in draws if d["n"] == n]) for way in ways]
        name = "mean" if n in TABLE else "mean of both"
        lines.append(f"| {name} | {n if n in TABLE else 'all'} | {' | '.join(f'{m:.3f}' for m in means)} |")
    return lines


def _cell(draws: Sequence[dict[str, Any]], way: str) -> str:
    values = np.array([d[way] for d in draws])
    return f"{values.mean():.3f}" + (f" ± {values.std():.3f}" if len(values) > 1 else "")


def plot(draws: Sequence[dict[str, Any]], path: Path) -> bool:
    """Draw accuracy over areas per class, the mean over scenes; False where matplotlib is missing."""
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError:
        return False
    figure = Figure(figsize=(7, 4), layout="tight")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    own = [d for d in draws if d["network"] == "lcz-lite" and "→" not in d["scene"]]
    numbers = sorted({d["n"] for d in own})
    seeds = sorted({d["seed"] for d in own})
    for way, label in PLOTTED.items():
        by_seed = np.array(
            [[np.mean([d[way] for d in own if (d["n"], d["seed"]) == (n, s)]) for n in numbers] for s in seeds]
        )
        axes.errorbar(numbers, by_seed.mean(axis=0), by_seed.std(axis=0), marker="o", capsize=3, label=label)
    axes.set_xlabel("areas per class")
    axes.set_ylabel("overall accuracy, mean of five scenes")
    axes.set_title("lcz-lite")
    axes.set_xticks(numbers)
    axes.grid(alpha=0.3)
    axes.legend(frameon=False)
    path.parent.mkdir(exist_ok=True)
    figure.savefig(path, dpi=110)
    return True
