"""What somebody may type into a dialog, and files that are not what they seem: drawn by chance, with a fixed seed."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsFileWidget, QgsMapLayerComboBox, QgsProcessingMapLayerComboBox
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QStandardItemModel
from qgis.PyQt.QtWidgets import QAbstractItemView, QLabel, QTextEdit, QWidget

from scene_mapper.tests.attack.odd_values import JSON_VALUES, NUMBERS, PROJECTIONS, WORDS

MARK = "mark7"
"""Stands in every text that must be shown as it is written."""
HTML = f'<img src="x"><b>{MARK}</b><a href="file:///etc/passwd">{MARK}</a>'
EXPRESSION = f"[% '{MARK}' || env('HOME') %]"
_TEXTS = (
    *(*NUMBERS, *WORDS, HTML, EXPRESSION, "a" * 240 + ".tif", "x\n.tif", "~nouser/x.tif"),
    "../" * 90 + "nowhere/x.tif",
)
_CRSS = ("", " [EPSG:4326]", " [EPSG:32633]", " [EPSG:0]", " [IAU_2015:30100]", f" [{HTML}]", "[")
_WORDS_OF_CARDS = ("mlm:name", "title", "description", "license", "citation", "name")
_PROJECTIONS = tuple(one for one in PROJECTIONS if not one.startswith(("LOCAL_CS", "ENGCRS", "VERT_CS")))
"""Without those of no body, which GDAL does not write."""
_BANDS = 10


@dataclass(frozen=True)
class Hostile:
    """Draws what is hostile.

    Attributes:
        folder: where its files lie.
        draw: draws.
        network: the path of a sound network with its card.
    """

    folder: Path
    draw: random.Random
    network: Path

    def text(self) -> str:
        """Return a text, a number, a path or coordinates."""
        kind = self.draw.choice((lambda: self.draw.choice(_TEXTS), self.path, self.coordinates))
        return kind()

    def path(self) -> str:
        """Return the path of something that is no usable file."""
        ways = ("fifo", "loop", "deep", "empty", "html", "device", "folder", "missing", "network", "long")
        way = self.draw.choice(ways)
        path = self.folder / f"{way}.onnx"
        if way == "fifo" and not path.exists():
            os.mkfifo(path)
        elif way == "loop" and not path.is_symlink():
            path.symlink_to(path)
        elif way == "empty":
            path.touch()
        elif way == "device":
            return self.draw.choice(("/dev/zero", "/dev/null", "/dev/stdin", "/proc/self/mem"))
        elif way == "folder":
            return str(self.folder)
        elif way == "html":
            path = self.folder / f"{HTML.replace('/', '_')}.onnx"
            path.write_bytes(b"\x08\x08" + HTML.encode())
        elif way == "deep":
            path.write_bytes(b'{"a":' * 50_000)
        elif way == "network":
            data = bytearray(self.network.read_bytes())
            data[self.draw.randrange(len(data))] ^= 0xFF
            path.write_bytes(data)
        elif way == "long":
            return str(self.folder / ("é" * 240))
        return str(path)

    def coordinates(self) -> str:
        """Return a rectangle, or the place of one, with odd numbers and an odd CRS."""
        numbers = [self.draw.choice((*NUMBERS[:12], "0", "1", "500000", "-91", "181")) for _ in range(4)]
        return ",".join(numbers[: self.draw.choice((4, 4, 4, 2))]) + self.draw.choice(_CRSS)

    def raster(self) -> QgsRasterLayer:
        """Return a raster layer with an odd grid, odd words, odd pixels, or whose file is gone."""
        path = self.folder / f"raster{self.draw.randrange(10**9)}.tif"
        self._write_raster(path)
        name = self.draw.choice((HTML, EXPRESSION, "Scene"))
        layer = QgsRasterLayer(str(path), name, "gdal")
        if self.draw.random() < 0.2:
            path.unlink()
        return layer

    def _write_raster(self, path: Path) -> None:
        kind = self.draw.choice((gdal.GDT_UInt16, gdal.GDT_Float32, gdal.GDT_Byte))
        bands, side = self.draw.choice((_BANDS, _BANDS, _BANDS, 1, 3)), self.draw.choice((40, 40, 1))
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), side, side, bands, kind)
        size = self.draw.choice((10.0, 10.0, 10.0, float("nan"), 1e-300, 1e6, 0.0))
        dataset.SetGeoTransform((500_000.0, size, 0, 4_000_000.0, 0, -size))
        projection = self.draw.choice((*_PROJECTIONS, *["EPSG:32633"] * 8))
        with suppress(RuntimeError):  # where GDAL raises and does not know it: the raster has no CRS
            dataset.SetProjection(projection)
        names = self.draw.choice((("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12"), (), (HTML,)))
        for number in range(1, bands + 1):
            band = dataset.GetRasterBand(number)
            odd = self.draw.choice((np.nan, np.inf, 1000.0, 3000.0)) if kind == gdal.GDT_Float32 else 1000.0
            band.WriteArray(np.full((side, side), odd))
            band.SetDescription(names[(number - 1) % len(names)] if names else self._word())
            band.SetMetadataItem("WAVELENGTH", self.draw.choice(NUMBERS))

    def polygons(self) -> QgsVectorLayer:
        """Return a layer of areas with odd fields and geometries."""
        ring = [[500_000 + dx, 3_999_700 + dy] for dx, dy in ((0, 0), (200, 0), (200, 200), (0, 200), (0, 0))]
        rings = self.draw.choice(([ring], [ring[::2]], [[]], [ring, ring], [[[1e308, -1e308]] * 4]))
        value = self.draw.choice((*JSON_VALUES[:13], HTML, "8", 8, 8))
        made = [
            {
                "type": "Feature",
                "properties": {self.draw.choice(("class", HTML)): value, "name": EXPRESSION},
                "geometry": self.draw.choice((None, *[{"type": "Polygon", "coordinates": rings}] * 4)),
            }
            for _ in range(self.draw.choice((0, 1, 4)))
        ]
        path = self.folder / f"areas{self.draw.randrange(10**9)}.geojson"
        crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32633"}}
        path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": made}))
        layer = QgsVectorLayer(str(path), HTML, "ogr")
        if self.draw.random() < 0.2:
            path.unlink()
        return layer

    def card(self) -> str:
        """Return the path of a network whose card holds odd values, or words that look like HTML."""
        described = json.loads(self.network.with_suffix(".json").read_text(encoding="utf-8"))
        places = list(_places(described))
        for _ in range(self.draw.choice((0, 1, 2))):
            holder, key = self.draw.choice(places)
            holder[key] = self.draw.choice(JSON_VALUES)
        if self.draw.random() < 0.6:
            for holder, key in places:
                if isinstance(holder[key], str) and key in _WORDS_OF_CARDS:
                    holder[key] = HTML
        folder = self.folder / f"net{self.draw.randrange(10**9)}"
        folder.mkdir()
        shutil.copy(self.network, folder / "net.onnx")
        (folder / "net.json").write_bytes(json.dumps(described).encode("utf-8", "surrogatepass"))
        return str(folder / "net.onnx")

    def _word(self) -> str:
        return self.draw.choice((HTML, EXPRESSION, *(w for w in WORDS if w.isprintable() and len(w) < 100)))


def _places(value: object) -> Iterator[tuple[object, object]]:
    """Yield each container and key of a tree of JSON."""
    keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _places(value[key])


def injected(window: QObject) -> list[str]:
    """Return the texts of a window in which `HTML` is shown as HTML: in labels, tooltips, pages and cells."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if _is_of_qgis(widget):
            continue
        if _obeys(widget.toolTip()):
            found.append(f"tooltip of {type(widget).__name__}: {widget.toolTip()}")
        if isinstance(widget, QLabel):
            is_plain = widget.textFormat() == Qt.TextFormat.PlainText
            is_rich = widget.textFormat() == Qt.TextFormat.RichText
            if not is_plain and (_obeys(widget.text()) or (is_rich and "<img" in widget.text())):
                found.append(f"label: {widget.text()}")
        elif isinstance(widget, QTextEdit) and ("<img" in widget.toHtml() or f">{MARK}</a>" in widget.toHtml()):
            found.append(f"page: {widget.toPlainText()}")
        elif isinstance(widget, QAbstractItemView):
            found += [f"cell: {tip}" for tip in _tips(widget) if _obeys(tip)]
    return found


def _is_of_qgis(widget: QWidget | None) -> bool:
    """Return whether a widget belongs to QGIS's choice of a layer, field or file, which shows what it likes."""
    kinds = (QgsMapLayerComboBox, QgsFieldComboBox, QgsProcessingMapLayerComboBox, QgsFileWidget)
    while widget is not None and not isinstance(widget, kinds):
        widget = widget.parentWidget()
    return widget is not None


def _obeys(text: str) -> bool:
    return MARK in text and "<img" in text and bool(Qt.mightBeRichText(text))


def _tips(view: QAbstractItemView) -> Iterator[str]:
    model = view.model() or QStandardItemModel()
    for row in range(min(model.rowCount(), 200)):
        for column in range(model.columnCount()):
            yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")
