"""Charts: they say what they were given, and their absence is told."""

import subprocess
import sys
from xml.etree import ElementTree

import numpy as np
import pytest

from scene_mapper.core.analysis.flow_chart import flow_chart
from scene_mapper.core.report import charts

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.25, "0.25"),
        (12.4, "12"),
        (3412, "3412"),
        (51234, "51k"),
        (999_700, "1M"),
        (2.1e6, "2.1M"),
    ],
)
def test_counts_fit_a_cell(value, text):
    assert charts.short_number(value) == text


def comments(chart):
    """The texts of a chart: matplotlib keeps each as a comment before its outlines."""
    parser = ElementTree.XMLParser(target=ElementTree.TreeBuilder(insert_comments=True))
    root = ElementTree.fromstring(chart.svg, parser)
    assert root.tag == f"{SVG}svg"
    return [node.text.strip() for node in root.iter(ElementTree.Comment)]


def test_matrix_shows_every_count_that_is_not_zero():
    matrix = np.array([[5, 0], [2, 1234]])
    texts = comments(charts.matrix_chart(matrix, ["A", "B"], "reference", "map"))
    assert sorted(texts) == sorted(["A", "B", "A", "B", "5", "2", "1234", "map", "reference"])


def test_bars_tell_a_missing_value_from_zero():
    chart = charts.bar_chart(["a", "b", "c"], [charts.BarSeries("", [0.5, None, 0.0], ["#112233"])], "F1", True)
    texts = comments(chart)
    assert "50.0 %" in texts
    assert "0.0 %" in texts
    assert "–" in texts


@pytest.mark.filterwarnings("error")
def test_names_are_drawn_as_they_are(caplog):
    """A pair of dollars is a formula to matplotlib, and Chinese is not in its own font."""
    names = ["海淀", "from $5 to $x", "$x^{$"]
    chart = charts.bar_chart(names, [charts.BarSeries("$\\", [1, 2, 3], ["#112233"])], "km²")
    assert set(names) <= set(comments(chart))
    assert chart.svg.count(b"DejaVuSans-24") >= 5  # the outline of a dollar: once defined, four times used
    assert caplog.text == ""


def test_flow_has_a_ribbon_for_each_flow_and_shares_on_both_sides():
    chart = flow_chart(np.array([[60, 20], [0, 20]]), ["x", "y"], ["#ff0000", "#0000ff"], "2018", "2024")
    texts = comments(chart)
    assert {"x  80.0 %", "y  20.0 %", "x  60.0 %", "y  40.0 %", "2018", "2024"} <= set(texts)
    curves = [
        p for p in ElementTree.fromstring(chart.svg).iter(f"{SVG}path") if " C " in p.get("d", "").replace("\n", " ")
    ]
    ribbons = [p for p in curves if "opacity: 0.35" in p.get("style", "") or "opacity: 0.65" in p.get("style", "")]
    assert len(ribbons) == 3


def test_nothing_flows_in_an_empty_matrix():
    assert flow_chart(np.zeros((2, 2)), ["x", "y"], ["#ff0000", "#0000ff"], "a", "b") is None


def test_without_matplotlib_there_is_no_chart_and_no_error():
    program = """
import sys
sys.modules["matplotlib"] = None
import numpy as np
from scene_mapper.core.report import charts
from scene_mapper.core.analysis.flow_chart import flow_chart
assert not charts.available()
assert charts.matrix_chart(np.eye(2), ["a", "b"], "r", "m") is None
assert charts.share_chart(["a"], ["#000000"], np.ones((1, 1))) is None
assert charts.bar_chart(["a"], [charts.BarSeries("", [1.0], ["#000000"])], "x") is None
assert flow_chart(np.eye(2), ["a", "b"], ["#000000"] * 2, "l", "r") is None
print("fine")
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd="/")
    assert (run.stdout.strip(), run.stderr) == ("fine", "")
