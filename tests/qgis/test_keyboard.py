"""The letters that are underlined in labels: Alt and the letter lead to the field beside the label."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLabel

from scene_mapper.tests.qgis.all_windows import all_windows


def test_each_marked_letter_leads_to_a_field(plugin, project, messages, qgis_iface):
    with all_windows(qgis_iface) as windows:
        marked = {
            name: [one for one in window.findChildren(QLabel) if "&" in one.text() and "<" not in one.text()]
            for name, window in windows.items()
        }
        assert [one.text() for labels in marked.values() for one in labels if one.buddy() is None] == []
        parts = windows["cell"].parts
        fields = {"&Map": parts.maps, "&X": parts.x, "&Y": parts.y}
        assert {one.text(): one.buddy() for one in marked["cell"]} == fields
        assert {"A&reas", "Class fi&eld", "&Id", "&Bands"} <= {one.text() for one in marked["adapt"]}
        assert {"&Area", "&Catalogue", "A&ddress"} <= {one.text() for one in marked["find"]}
