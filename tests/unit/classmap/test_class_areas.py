"""How much each class covers."""

from __future__ import annotations

import pytest

from scene_mapper.core.classmap.class_areas import areas_page, cells_text, class_areas, km2_decimals, km2_text
from scene_mapper.core.classmap.schemes import LCZ, SceneClass, custom_scheme


def test_cells_become_hectares_and_shares():
    areas = class_areas({1: 3, 17: 1}, 10_000.0, LCZ)
    assert [a.code for a in areas] == list(LCZ.codes)
    assert [(a.label, a.cells, a.area_ha, a.share) for a in areas if a.cells] == [
        ("1", 3, 3.0, 0.75),
        ("G", 1, 1.0, 0.25),
    ]
    assert sum(a.share for a in areas) == pytest.approx(1)


def test_a_map_without_cells_has_no_shares():
    assert {a.share for a in class_areas({}, 10_000.0, LCZ)} == {0.0}


@pytest.mark.parametrize(("side_m", "shown"), [(10, "0.0001"), (40, "0.002"), (100, "0.01"), (640, "0.41")])
def test_square_kilometres_have_decimals_enough_to_show_a_cell(side_m, shown):
    assert km2_text(side_m**2 / 10_000, km2_decimals(side_m**2)) == shown


def test_large_areas_are_grouped():
    assert km2_text(1_234_567.8) == "12,345.68"


def test_one_cell_is_one():
    assert [cells_text(n) for n in (0, 1, 3621)] == ["0 cells", "1 cell", "3,621 cells"]


def test_names_from_outside_do_not_become_html():
    scheme = custom_scheme("<b>mine</b>", [SceneClass(1, "1", "<script>alert(1)</script>", "#ff0000")])
    page = areas_page(scheme.title, ("a & b",), class_areas({1: 1234567}, 100.0, scheme), scheme, km2_decimals(100.0))
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<h1>&lt;b&gt;mine&lt;/b&gt;</h1>" in page
    assert "<p>a &amp; b</p>" in page
    assert ">1,234,567<" in page
    assert ">123.4567<" in page
