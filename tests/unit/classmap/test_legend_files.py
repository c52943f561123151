"""Legend files beside a map hold the scheme's codes, colours and names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from scene_mapper.core.classmap.legend_files import clr_text, qml_text, sld_text, write_legends
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.errors import OutputError, RequestError

SLD = "{http://www.opengis.net/sld}"


def test_qml_lists_every_class_once_in_order() -> None:
    renderer = ElementTree.fromstring(qml_text(LCZ, band=2)).find("pipe/rasterrenderer")
    assert renderer is not None
    assert (renderer.get("type"), renderer.get("band")) == ("paletted", "2")
    entries = [(e.get("value"), e.get("color"), e.get("label")) for e in renderer.iter("paletteEntry")]
    assert len(entries) == 17
    assert entries[0] == ("1", "#8c0000", "LCZ 1: Compact high-rise")
    assert entries[12] == ("13", "#648525", "LCZ C: Bush, scrub")
    assert entries[16] == ("17", "#6a6aff", "LCZ G: Water")


def test_sld_maps_values_to_colours() -> None:
    root = ElementTree.fromstring(sld_text(IGBP_SIMPLIFIED, "map of <x> & y"))
    assert root.findtext(f"{SLD}NamedLayer/{SLD}Name") == "map of <x> & y"
    (colours,) = root.iter(f"{SLD}ColorMap")
    assert colours.get("type") == "values"
    entries = {e.get("quantity"): (e.get("color"), e.get("label")) for e in colours}
    assert entries["7"] == ("#a5a5a5", "Urban/Built-up")
    assert list(entries) == [str(code) for code in range(1, 11)]


def test_clr_is_the_seed_authors_form(shared_data: Path) -> None:
    theirs = {int(line.split()[0]) for line in (shared_data / "lcz/prd_lcz_liu_shi_2020.clr").open()}
    ours = [[int(word) for word in line.split()] for line in clr_text(LCZ).splitlines()]
    assert {line[0] for line in ours} == theirs - {0}
    assert ours[1] == [2, 0xD1, 0, 0]
    assert all(len(line) == 4 for line in ours)


def test_names_are_escaped() -> None:
    odd = replace(LCZ, classes=(replace(LCZ.classes[0], name='A "<&> B'),))
    entry = ElementTree.fromstring(qml_text(odd)).find("pipe/rasterrenderer/colorPalette/paletteEntry")
    assert entry is not None
    assert entry.get("label") == 'LCZ 1: A "<&> B'


def test_files_stand_beside_the_raster_under_its_name(tmp_path: Path) -> None:
    written = write_legends(tmp_path / "map.v2.tif", LCZ, (".qml", ".sld", ".clr"))
    assert [p.name for p in written] == ["map.v2.qml", "map.v2.sld", "map.v2.clr"]
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(p.name for p in written)
    assert written[2].read_text() == clr_text(LCZ)


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match=r"'\.lyr' is not a legend format"):
        write_legends(tmp_path / "map.tif", LCZ, (".lyr",))
    with pytest.raises(OutputError, match="cannot be written"):
        write_legends(tmp_path / "missing" / "map.tif", LCZ)
    assert list(tmp_path.iterdir()) == []
