"""Measure how far right and wrong scenes lie apart in the checks of core/plausibility.py.

    python tools/measure_plausibility.py FOLDER-OF-SCENES

Each scene is read as it is and under every mix-up; each check is then judged with limits
set without the scene's place (leave one place out: the middle between the others' worst).
The tables go to docs/inputs.md.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from scene_mapper.core.plausibility import (
    MIX_UPS,
    BandSigns,
    BandValues,
    MixUp,
    check_bands,
    land_pixels,
    measure_signs,
)
from scene_mapper.core.source import SourceReader, open_source, take_sample

BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
WINDOW_PX = 128
TELLS = {  # the sign that is to tell of a mix-up
    ("B11", "B12", "B8A"): "b12_for_b8a",
    ("B12", "B8A", "B11"): "b11_for_b8a",
    ("B04", "B02"): "red_over_blue",
    ("B03", "B02"): "green_over_blue",
    ("B04", "B03"): "red_over_green",
    ("B07", "B06"): "red_edge_rise",
    ("B12", "B11"): "swir_fall",
    ("B8A", "B08"): "nir_step",
}


def place_of(path: Path) -> str:
    """Give the place of a scene by its file's name: two dates of a town are one place, and so are neighbours."""
    found = re.search(r"T\d\d[A-Z]{3}", path.name)
    return found[0] if found else path.name


def mixed(dn: np.ndarray, mix_up: MixUp) -> np.ndarray | None:
    """Arrange a right scene's bands as if they had been mixed up; None if it lacks a band for that."""
    if not set(mix_up.really) <= set(BANDS):
        return None
    wrong = dn.copy()
    for read, true in zip(mix_up.read_as, mix_up.really):
        wrong[BANDS.index(read)] = dn[BANDS.index(true)]
    return wrong


def signs(dn: np.ndarray) -> BandSigns:
    """Measure a sample."""
    bands: BandValues = dict(zip(BANDS, dn.astype(np.float64)))
    land = land_pixels(bands)
    return measure_signs({name: values[land] for name, values in bands.items()})


def whole_scenes(paths: list[Path]) -> dict[Path, np.ndarray]:
    """Sample scenes as a run does: (band, pixel) each."""
    return {path: take_sample(open_source(str(path), BANDS)).dn for path in paths}


def windows(paths: list[Path]) -> dict[tuple[Path, int, int], np.ndarray]:
    """Cut scenes into windows of 1.3 km, many of them with one kind of ground only."""
    found = {}
    for path in paths:
        source = open_source(str(path), BANDS)
        reader = SourceReader(source)
        for row in range(0, source.height - WINDOW_PX + 1, WINDOW_PX):
            for col in range(0, source.width - WINDOW_PX + 1, WINDOW_PX):
                values, valid = reader.read(row, col, WINDOW_PX, WINDOW_PX)
                found[path, row, col] = values[:, valid].astype(np.float32)[:, ::4]
    return found


def print_signs(right: dict[Path, BandSigns]) -> None:
    """Print the range of each sign over the right scenes."""
    print("\n| sign | right scenes: lowest | mean | standard deviation | highest |\n|---|---|---|---|---|")
    for field in fields(BandSigns):
        values = [getattr(s, field.name) for s in right.values()]
        low, high = min(values), max(values)
        print(f"| {field.name} | {low:.2f} | {np.mean(values):.2f} | {np.std(values):.2f} | {high:.2f} |")


def print_offsets(samples: dict[Any, np.ndarray]) -> None:
    """Print how many right samples are left alone, and how many wrong offsets are told."""
    silent = sum(not check_bands(BANDS, dn) for dn in samples.values())
    forgotten = sum("offset of 1000" in " ".join(check_bands(BANDS, dn + 1000)) for dn in samples.values())
    twice = sum(bool(check_bands(BANDS, dn - 1000)) for dn in samples.values())
    print(f"\nRight, without a warning: {silent} of {len(samples)}")
    print(f"Offset forgotten, told: {forgotten}; subtracted where there was none, told: {twice}")


def print_mix_ups(samples: dict[Path, np.ndarray], right: dict[Path, BandSigns]) -> None:
    """Print how many mix-ups are told and named, and the margins."""
    print("\n| read as | really | told | named rightly | sign, lowest right | highest wrong | missed, place left out |")
    print("|---|---|---|---|---|---|---|")
    for mix_up in MIX_UPS:
        wrong = {path: mixed(dn, mix_up) for path, dn in samples.items()}
        if any(dn is None for dn in wrong.values()):
            continue
        warnings = [" ".join(check_bands(BANDS, dn)) for dn in wrong.values()]
        named = f"{', '.join(mix_up.read_as)} look like {', '.join(mix_up.really)}:"
        told = f"{sum(map(bool, warnings))} | {sum(named in w for w in warnings)}"
        print(f"| {' '.join(mix_up.read_as)} | {' '.join(mix_up.really)} | {told} | {_margin(right, wrong, mix_up)} |")


def print_neighbours(samples: dict[Any, np.ndarray]) -> None:
    """Print how many swaps of two neighbouring bands are told."""
    print("\n| swapped | told |\n|---|---|")
    for one, other in zip(BANDS, BANDS[1:]):
        swap = MixUp((one, other), (other, one))
        told = sum(bool(check_bands(BANDS, mixed(dn, swap))) for dn in samples.values())
        print(f"| {one} {other} | {told} of {len(samples)} |")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--windows", action="store_true", help="judge windows of 1.3 km instead of whole scenes")
    args = parser.parse_args()
    paths = sorted(args.folder.glob("*.tif"))
    print(f"{len(paths)} scenes, {len({place_of(p) for p in paths})} places")
    if args.windows:
        cut = windows(paths)
        print_offsets(cut)
        for order in MIX_UPS[:2]:
            told = sum(bool(check_bands(BANDS, mixed(dn, order))) for dn in cut.values())
            print(f"{', '.join(order.really)} read as {', '.join(order.read_as)}, told: {told} of {len(cut)}")
        return
    samples = whole_scenes(paths)
    right = {path: signs(dn) for path, dn in samples.items()}
    print_signs(right)
    print_offsets(samples)
    print_mix_ups(samples, right)
    print_neighbours(samples)


def _margin(right: dict[Path, BandSigns], wrong: dict[Path, np.ndarray], mix_up: MixUp) -> str:
    sign = TELLS.get(mix_up.really)
    if sign is None:
        return "– | – | –"
    good = {path: getattr(s, sign) for path, s in right.items()}
    bad = {path: getattr(signs(dn), sign) for path, dn in wrong.items()}
    missed = 0
    for path in right:
        others = [p for p in right if place_of(p) != place_of(path)]
        low, high = min(good[p] for p in others), max(bad[p] for p in others)
        limit = (low + high) / 2
        missed += (good[path] <= limit) + (bad[path] >= limit)
    return f"{sign} {min(good.values()):.2f} | {max(bad.values()):.2f} | {missed}"


if __name__ == "__main__":
    main()
