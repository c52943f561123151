"""Colours that can be told apart, measured as CIE76 distance in CIELAB.

Deuteranopia and protanopia: Machado, Oliveira & Fernandes 2009, severity 1.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from scene_mapper.core.classmap.colours import distinct_colours
from scene_mapper.core.classmap.palettes import colour_blind_safe
from scene_mapper.core.classmap.schemes import IGBP, IGBP_SIMPLIFIED, LCZ, ClassScheme, SceneClass, custom_scheme

VISION = {
    "normal": np.eye(3),
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.119192, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])


def lab(scheme, vision):
    rgb = np.array([c.rgb for c in scheme.classes]) / 255
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    seen = np.clip(linear @ np.array(VISION[vision]).T, 0, 1)
    xyz = seen @ TO_XYZ.T / WHITE
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], axis=1)


def smallest_distance(scheme, vision):
    colours = lab(scheme, vision)
    distances = np.linalg.norm(colours[:, None] - colours[None], axis=-1)
    return distances[~np.eye(len(scheme), dtype=bool)].min()


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize(
    ("scheme", "least"), [(LCZ, 19), (IGBP_SIMPLIFIED, 35), (IGBP, 15)], ids=lambda v: getattr(v, "id", "")
)
def test_all_classes_can_be_told_apart(scheme, least, vision):
    assert smallest_distance(colour_blind_safe(scheme), vision) > least


def test_the_usual_colours_cannot():
    assert smallest_distance(LCZ, "protanopia") < 1
    assert smallest_distance(LCZ, "normal") > 15


def test_only_the_colours_change():
    safe = colour_blind_safe(LCZ)
    assert [(c.code, c.label, c.name) for c in safe.classes] == [(c.code, c.label, c.name) for c in LCZ.classes]


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize(
    ("scheme", "least"), [(LCZ, 14), (IGBP_SIMPLIFIED, 25), (IGBP, 14)], ids=lambda v: getattr(v, "id", "")
)
def test_colours_that_nobody_chose_can_be_told_apart_too(scheme, least, vision):
    own = custom_scheme("Mine", [SceneClass(c.code, c.label, c.name, c.colour) for c in scheme.classes])
    assert smallest_distance(colour_blind_safe(own), vision) >= least


def test_colours_that_can_be_told_apart_stay():
    usual = ["#0000ff", "#ffff00", "#000000"]
    assert distinct_colours(usual) == usual
    assert distinct_colours(["#0000ff"], ["#0000ff"]) != ["#0000ff"]


def test_more_classes_than_there_are_colours_keep_their_own():
    usual = ["#808080"] * 254
    assert len(set(distinct_colours(usual[:40]))) == 40
    assert distinct_colours(usual) == usual


def test_a_legend_of_some_classes_with_other_codes_has_them_too():
    some = replace(LCZ, classes=tuple(replace(c, code=c.code + 100) for c in LCZ.classes[10:13]))
    whole = colour_blind_safe(LCZ)
    assert [(c.code, c.colour) for c in colour_blind_safe(some).classes] == [
        (c.code + 100, c.colour) for c in whole.classes[10:13]
    ]


@pytest.mark.parametrize("scheme", [LCZ, IGBP, IGBP_SIMPLIFIED], ids=lambda scheme: scheme.id)
def test_every_class_is_described_in_a_sentence_of_its_own(scheme: ClassScheme) -> None:
    assert set(scheme.descriptions) == set(scheme.codes)
    assert len(set(scheme.descriptions.values())) == len(scheme)
    assert all(text.endswith(".") and len(text) < 130 for text in scheme.descriptions.values())
    assert "20" in scheme.described_after
