"""What the log says of a raster's bands and units, in words that can be translated."""

from __future__ import annotations

import numpy as np
import pytest

from scene_mapper.core.message import Message
from scene_mapper.core.sentinel.bands import BandMatch
from scene_mapper.core.sentinel.source_notes import bands_note, units_note
from scene_mapper.core.sentinel.units import detect_units, given_units
from scene_mapper.tools.shown_strings import shown_strings


def test_how_the_bands_were_matched_is_said_once() -> None:
    note = bands_note("a.tif", [BandMatch("B02", 1, "name"), BandMatch("B8A", 8, "name")])
    assert note == "Bands of a.tif: B02 = 1, B8A = 8 (matched by name)."
    assert note.arguments["matched_by"].template == "matched by name"


def test_bands_that_were_matched_in_several_ways() -> None:
    note = bands_note("a.tif", [BandMatch("B02", 1, "name"), BandMatch("B03", 2, "wavelength")])
    assert note == "Bands of a.tif: B02 = 1 (name), B03 = 2 (wavelength)."


@pytest.mark.parametrize(
    ("scale_offset", "metadata", "name", "is_float", "sample", "text"),
    [
        (None, {}, "a.tif", False, 500.0, "DN (assumed: no metadata found)"),
        (None, {}, "S2A_MSIL2A_20230101T000000_N0509_R1", False, 1500.0, "DN with offset (processing baseline 05.09)"),
        (None, {}, "a.tif", True, 0.3, "reflectance (assumed: floating-point numbers of about 0 to 1)"),
        ((1e-4, -0.1), {}, "a.tif", False, 1500.0, "DN with offset (the raster's scale 0.0001 and offset -0.1)"),
    ],
)
def test_the_units_and_why(scale_offset, metadata, name, is_float, sample, text) -> None:
    numbers = np.full((2, 50), sample, np.float32)
    units = detect_units(scale_offset, metadata, name, is_float, numbers)
    assert units_note("a.tif", units) == f"Units of a.tif: {text}."
    assert isinstance(units.reason, Message)
    assert units.reason.template in {shown for shown, _ in shown_strings()}


def test_units_as_given() -> None:
    assert units_note("a.tif", given_units("dn")) == "Units of a.tif: DN (as given)."
