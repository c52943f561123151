"""The pictures of docs/models.md: ``python -m scene_mapper.training.pictures`` (needs matplotlib)."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from torch import nn

from ..core.classmap.schemes import IGBP_SIMPLIFIED, LCZ, ClassScheme
from . import igbp_lite, lcz_lite
from .evaluate import map_scene
from .scenes import CELL_PX, Scene, find_scenes, shared_data
from .shares import SCENE_PATCH_PX, target_shares
from .student import PATCH_PX
from .teacher_maps import COVERS, profiles_without, read_maps

SHOWN = ("saclay_w 20160315", "valencia 20160730", "dubai 20180330", "montpellier 20171030")
"""One held-out scene of each fold."""
DOCS = Path(__file__).resolve().parents[1] / "docs" / "images"

Panel = tuple[str, NDArray[np.uint8]]


def true_colour(image: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Make a picture of the red, green and blue bands, (row, col, 3)."""
    rgb = image[[2, 1, 0]]
    low = np.percentile(rgb, 1, axis=(1, 2), keepdims=True)
    high = np.percentile(rgb, 98, axis=(1, 2), keepdims=True)
    stretched = np.clip((rgb - low) / (high - low), 0, 1) ** 0.8
    return np.asarray(255 * stretched, np.uint8).transpose(1, 2, 0)


def coloured(indices: NDArray[np.int64], known: NDArray[np.bool_], scheme: ClassScheme) -> NDArray[np.uint8]:
    """Paint class indices in the scheme's colours, what is not known white, ten pixels a cell."""
    colours = np.array([c.rgb for c in scheme.classes], np.uint8)
    picture = np.where(known[..., None], colours[indices], np.uint8(255))
    return picture.repeat(CELL_PX, 0).repeat(CELL_PX, 1)


def draw(rows: list[tuple[str, list[Panel]]], scheme: ClassScheme, path: Path) -> None:
    """Draw rows of panels side by side, with the scheme's legend below."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt
    from matplotlib.patches import Patch

    heights = [panels[0][1].shape[0] / panels[0][1].shape[1] for _, panels in rows]
    figure, axes = plt.subplots(
        len(rows), 3, figsize=(8.4, 2.7 * sum(heights) + 1.5), gridspec_kw={"height_ratios": heights}
    )
    for line, (name, panels) in zip(axes, rows):
        for axis, (title, picture) in zip(line, panels):
            axis.imshow(picture, interpolation="nearest")
            axis.set_title(title, fontsize=8)
            axis.set_xticks([])
            axis.set_yticks([])
        line[0].set_ylabel(name, fontsize=8)
    entries = [
        Patch(facecolor=c.colour, edgecolor="#777777", linewidth=0.5, label=scheme.legend_label(c))
        for c in scheme.classes
    ]
    figure.legend(handles=entries, loc="lower center", ncol=4, fontsize=7.5, frameon=False)
    below = 0.22 * -(-len(entries) // 4) + 0.15
    figure.tight_layout(rect=(0, below / figure.get_figheight(), 1, 1))
    path.parent.mkdir(parents=True, exist_ok=True)
    # In full colour: a reduced palette merges neighbouring classes.
    figure.savefig(path, dpi=96)
    plt.close(figure)


def lcz_rows(work: Path, scenes: list[Scene]) -> list[tuple[str, list[Panel]]]:
    """Return scene, what the teachers say together and the network that had not seen the scene's place."""
    rows, maps = [], read_maps(work)
    for scene in scenes:
        network = lcz_lite.read_network(work / f"fold{scene.fold}.pt")
        image = scene.read_l1c()
        asked = maps.together(scene, profiles_without(maps, shared_data(), scene.fold))
        known = np.isfinite(asked[..., 0])
        ours = map_scene(nn.Sequential(network, nn.Softmax(1)), image, PATCH_PX)
        teachers = coloured(np.nan_to_num(asked).argmax(-1), known, LCZ)
        student = coloured(ours.argmax(-1), np.ones_like(known), LCZ)
        panels = [("Sentinel-2", true_colour(image)), ("teachers, together", teachers), ("lcz-lite", student)]
        rows.append((scene.name, panels))
    return rows


def igbp_rows(work: Path, covers: Path, scenes: list[Scene]) -> list[tuple[str, list[Panel]]]:
    """Return scene, target and the network that had not seen the scene's place."""
    rows = []
    for scene in scenes:
        network = igbp_lite.read_network(work / f"fold{scene.fold}.pt")
        image = scene.read_l1c()
        target = target_shares(np.load(covers / f"{scene.path.stem}.npy"))
        known = np.isfinite(target[..., 0])
        ours = map_scene(network.shares, image, SCENE_PATCH_PX)
        wanted = coloured(np.nan_to_num(target).argmax(-1), known, IGBP_SIMPLIFIED)
        student = coloured(ours.argmax(-1), np.ones_like(known), IGBP_SIMPLIFIED)
        panels = [("Sentinel-2", true_colour(image)), ("Dynamic World, by the rule", wanted), ("igbp-lite", student)]
        rows.append((scene.name, panels))
    return rows


def main() -> None:
    """Draw the held-out scenes of both networks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("out/training"), help="what training left")
    work = parser.parse_args().work
    by_name = {scene.name: scene for scene in find_scenes(shared_data() / "scenes")}
    scenes = [by_name[name] for name in SHOWN]
    draw(lcz_rows(work / "lcz-lite", scenes), LCZ, DOCS / "lcz-lite-held-out.png")
    igbp = igbp_rows(work / "igbp-lite", work / "lcz-lite" / COVERS, scenes)
    draw(igbp, IGBP_SIMPLIFIED, DOCS / "igbp-lite-held-out.png")


if __name__ == "__main__":
    main()
