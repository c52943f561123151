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
from scene_mapper.core.source import open_source, take_sample

BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
TELLS = {  # the sign that is to tell of a mix-up
    ("B11", "B12", "B8A"): "b12_for_b8a",
    ("B12", "B8A", "B11"): "b11_for_b8a",
    ("B04", "B02"): "red_over_blue",
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


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    paths = sorted(parser.parse_args().folder.glob("*.tif"))
    samples = {path: take_sample(open_source(str(path), BANDS)).dn for path in paths}
    print(f"{len(paths)} scenes, {len({place_of(p) for p in paths})} places, {len(BANDS)} bands")
    right = {path: signs(dn) for path, dn in samples.items()}
    print("\n| sign | right scenes: lowest | mean | standard deviation | highest |\n|---|---|---|---|---|")
    for field in fields(BandSigns):
        values = [getattr(s, field.name) for s in right.values()]
        low, high = min(values), max(values)
        print(f"| {field.name} | {low:.2f} | {np.mean(values):.2f} | {np.std(values):.2f} | {high:.2f} |")
    silent = sum(not check_bands(BANDS, dn) for dn in samples.values())
    offset = sum(any("offset" in w for w in check_bands(BANDS, dn + 1000)) for dn in samples.values())
    twice = sum(bool(check_bands(BANDS, dn - 1000)) for dn in samples.values())
    print(f"\nRight scenes without a warning: {silent} of {len(samples)}")
    print(f"Offset forgotten, told: {offset}; subtracted where there was none, told: {twice}")
    print("\n| read as | really | told | named rightly | sign, lowest right | highest wrong | missed, place left out |")
    print("|---|---|---|---|---|---|---|")
    for mix_up in MIX_UPS:
        wrong = {path: mixed(dn, mix_up) for path, dn in samples.items()}
        if any(dn is None for dn in wrong.values()):
            continue
        warnings = [check_bands(BANDS, dn) for dn in wrong.values()]
        named = f"{', '.join(mix_up.read_as)} look like {', '.join(mix_up.really)}:"
        told = f"{sum(map(bool, warnings))} | {sum(named in w[0] for w in warnings if w)}"
        print(f"| {' '.join(mix_up.read_as)} | {' '.join(mix_up.really)} | {told} | {_margin(right, wrong, mix_up)} |")


def _margin(right: dict[Path, BandSigns], wrong: dict[Path, np.ndarray], mix_up: MixUp) -> str:
    sign = TELLS.get(mix_up.really)
    if sign is None:
        return " – | – | –"
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
