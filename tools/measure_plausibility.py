"""Measure how well the checks of core/sentinel/plausibility.py separate correct and wrong scenes.

    python tools/measure_plausibility.py FOLDER-OF-SCENES

Each scene is read as it is and under every mix-up; each check is then judged with limits
set without the scene's place (leave one place out: the middle between the worst cases of the
others). ``--conditions`` derives other scenes from the real ones: only their vegetation, only
their bare ground, and simulations of an atmospheric correction, haze, a low sun, clouds, snow
and fire. The tables go to docs/inputs.md.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from scene_mapper.core.sentinel.band_signs import BandSigns, BandValues, land_pixels, measure_signs
from scene_mapper.core.sentinel.plausibility import MIX_UPS, MixUp, check_bands
from scene_mapper.core.sentinel.source import SourceReader, open_source, take_sample

BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
WINDOW_PX = 128
MIN_PIXELS = 900
# What a clear atmosphere adds to each band at the top, in DN, and the share of the ground's light that it lets through.
PATH_DN = np.array([650, 400, 230, 180, 140, 110, 90, 80, 15, 5], np.float64)[:, None]
PASSES = np.array([0.76, 0.82, 0.88, 0.86, 0.90, 0.92, 0.94, 0.95, 0.95, 0.93])[:, None]
SNOW_DN = np.array([8200, 8000, 7900, 7800, 7700, 7500, 7300, 7200, 1100, 800], np.float64)[:, None]
CLOUD_DN = np.array([6000, 5800, 5900, 6000, 6100, 6200, 6200, 6300, 5000, 3800], np.float64)[:, None]
SCAR_DN = np.array([750, 650, 650, 750, 850, 950, 1050, 1150, 2100, 1900], np.float64)[:, None]
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
    """Return the place of a scene by its file's name: two dates of a town are one place, and so are neighbours."""
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


def corrected(dn: np.ndarray) -> np.ndarray:
    """Take the clear atmosphere's light away, as far as the darkest pixels allow."""
    darkest = np.percentile(dn, 0.5, axis=1)[:, None]
    return np.maximum((dn - np.clip(darkest - 75, 0, PATH_DN)) / PASSES, 1)


def conditions() -> dict[str, Callable[[np.ndarray], np.ndarray]]:
    """Return what makes another scene of one: (band, pixel) to (band, pixel)."""
    rng = np.random.default_rng(0)

    def part(dn: np.ndarray, other: np.ndarray, share: float) -> np.ndarray:
        """Put something else, of changing brightness, in a share of the pixels."""
        n = dn.shape[1]
        return np.where(rng.random(n) < share, other * (0.6 + 0.8 * rng.random((1, n))), dn)

    def veiled(dn: np.ndarray, other: np.ndarray) -> np.ndarray:
        """Mix something else into every pixel, little in most and much in some."""
        share = rng.random((1, dn.shape[1])) ** 2
        return dn * (1 - share) + other * share

    def plants(dn: np.ndarray) -> np.ndarray:
        red, infrared = dn[BANDS.index("B04")], dn[BANDS.index("B08")]
        return (infrared - red) / (infrared + red + 1)

    return {
        "atmosphere corrected": corrected,
        "haze": lambda dn: dn * 0.9 + PATH_DN * 0.7,
        "low sun": lambda dn: dn * 0.6 + PATH_DN * 0.7,
        "plants only": lambda dn: dn[:, plants(dn) > 0.55],
        "plants only, corrected": lambda dn: corrected(dn)[:, plants(dn) > 0.55],
        "bare or built only": lambda dn: dn[:, plants(dn) < 0.2],
        "melting snow": lambda dn: veiled(dn, SNOW_DN),
        "melting snow, corrected": lambda dn: veiled(corrected(dn), SNOW_DN),
        "clouds over four fifths": lambda dn: part(dn, CLOUD_DN, 0.8),
        "half burned": lambda dn: part(dn, SCAR_DN, 0.5),
        "nodata but a twentieth": lambda dn: dn[:, :: max(1, min(20, dn.shape[1] // MIN_PIXELS))],
    }


def print_conditions(samples: dict[Path, np.ndarray]) -> None:
    """Print false alarms and detected mix-ups of the scenes under other conditions."""
    first = MIX_UPS[:5]
    titles = " | ".join(f"{' '.join(m.read_as)} are {' '.join(m.really)}" for m in first)
    print(f"\n| condition | scenes | correct, no warning | {titles} |\n|---|---|---|{'---|' * len(first)}")
    for name, change in conditions().items():
        changed = [new for dn in samples.values() if (new := change(dn.astype(np.float64))).shape[1] >= MIN_PIXELS]
        silent = sum(not check_bands(BANDS, dn) for dn in changed)
        told = [sum(bool(check_bands(BANDS, mixed(dn, m))) for dn in changed) for m in first]
        print(f"| {name} | {len(changed)} | {silent} | {' | '.join(map(str, told))} |")


def print_signs(right: dict[Path, BandSigns]) -> None:
    """Print the range of each sign over the right scenes."""
    print("\n| sign | correct scenes: lowest | mean | standard deviation | highest |\n|---|---|---|---|---|")
    for field in fields(BandSigns):
        values = [v for s in right.values() if np.isfinite(v := getattr(s, field.name))]
        low, high = min(values), max(values)
        print(f"| {field.name} | {low:.2f} | {np.mean(values):.2f} | {np.std(values):.2f} | {high:.2f} |")


def print_offsets(samples: dict[Any, np.ndarray]) -> None:
    """Print how many correct samples have no warning, and how many wrong offsets are detected."""
    silent = sum(not check_bands(BANDS, dn) for dn in samples.values())
    forgotten = sum("offset of 1000" in " ".join(check_bands(BANDS, dn + 1000)) for dn in samples.values())
    twice = sum(bool(check_bands(BANDS, dn - 1000)) for dn in samples.values())
    print(f"\nCorrect scenes without a warning: {silent} of {len(samples)}")
    print(f"Offset not removed, detected: {forgotten}; removed where there was none, detected: {twice}")


def print_mix_ups(samples: dict[Path, np.ndarray], right: dict[Path, BandSigns]) -> None:
    """Print how many mix-ups are detected and named, and the margins."""
    print("\n| read as | actual order | detected | named correctly | sign: lowest correct", end="")
    print(" | highest wrong | errors, place left out |\n|---|---|---|---|---|---|---|")
    for mix_up in MIX_UPS:
        wrong = {path: mixed(dn, mix_up) for path, dn in samples.items()}
        if any(dn is None for dn in wrong.values()):
            continue
        warnings = [" ".join(check_bands(BANDS, dn)) for dn in wrong.values()]
        named = f"{', '.join(mix_up.read_as)} look like {', '.join(mix_up.really)}:"
        told = f"{sum(map(bool, warnings))} | {sum(named in w for w in warnings)}"
        print(f"| {' '.join(mix_up.read_as)} | {' '.join(mix_up.really)} | {told} | {_margin(right, wrong, mix_up)} |")


def print_neighbours(samples: dict[Any, np.ndarray]) -> None:
    """Print how many swaps of two neighbouring bands are detected."""
    print("\n| swapped | detected |\n|---|---|")
    for one, other in zip(BANDS, BANDS[1:]):
        swap = MixUp((one, other), (other, one))
        told = sum(bool(check_bands(BANDS, mixed(dn, swap))) for dn in samples.values())
        print(f"| {one} {other} | {told} of {len(samples)} |")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--windows", action="store_true", help="judge windows of 1.3 km instead of whole scenes")
    parser.add_argument(
        "--conditions", action="store_true", help="judge what other conditions would make of the scenes"
    )
    args = parser.parse_args()
    paths = sorted(args.folder.glob("*.tif"))
    print(f"{len(paths)} scenes, {len({place_of(p) for p in paths})} places")
    if args.windows:
        cut = windows(paths)
        print_offsets(cut)
        for order in MIX_UPS[:2]:
            told = sum(bool(check_bands(BANDS, mixed(dn, order))) for dn in cut.values())
            print(f"{', '.join(order.really)} read as {', '.join(order.read_as)}, detected: {told} of {len(cut)}")
        return
    samples = whole_scenes(paths)
    if args.conditions:
        print_conditions(samples)
        return
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
