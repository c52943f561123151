"""A GeoPackage with one layer that appears under its name only when it is whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from osgeo import ogr, osr

from ..draft import Draft, cannot_write
from ..errors import OutputError
from ..plain_text import visible
from .companions import JOURNALS, beside
from .raster_io import GdalMessages, quiet_gdal

FIELD_TYPES: dict[type, int] = {int: ogr.OFTInteger64, float: ogr.OFTReal, str: ogr.OFTString}


def check_layer_name(path: Path) -> None:
    """Refuse another extension: other programs would take a GeoPackage of such a name for a damaged file.

    Raises:
        OutputError: it is not .gpkg.
    """
    if path.suffix.lower() != ".gpkg":
        raise OutputError(
            "{destination} cannot be written: layers are written as GeoPackage only.",
            "Use the extension .gpkg.",
            destination=path,
        )


class NewGeoPackage:
    """A layer that is being written aside (`core.draft`).

    Leaving the ``with`` block without `finish` removes it.

    Args:
        path: the target.
        layer: the layer's name.
        geometry_type: OGR's number, as ``ogr.wkbPolygon``.
        crs_wkt: the CRS, or "".
        fields: name and Python type of each field.
    """

    def __init__(
        self, path: Path, layer: str, geometry_type: int, crs_wkt: str, fields: Sequence[tuple[str, type]]
    ) -> None:
        check_layer_name(path)
        self.path = path
        self._dataset: Any = None
        self._draft = Draft(path)
        with quiet_gdal() as messages:
            self._create(layer, geometry_type, crs_wkt, fields)
        if self._dataset is None or messages.errors:
            self.discard()
            raise self._write_error(messages)

    def add(self, geometry_wkb: bytes, values: Mapping[str, Any]) -> None:
        """Write a feature.

        Args:
            geometry_wkb: its geometry as well-known binary.
            values: its attributes by field; a field that is missing or None stays empty.

        Raises:
            OutputError: the disk is full or gone.
        """
        feature = ogr.Feature(self._definition)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(geometry_wkb))
        for name, value in values.items():
            if value is not None:
                feature.SetField(name, visible(value) if isinstance(value, str) else value)
        failed = True
        with quiet_gdal() as messages:
            failed = self._layer.CreateFeature(feature)
        if failed or messages.errors:
            raise self._write_error(messages)

    def add_text_file(self, path: Path, text: str) -> None:
        """Write a file that appears beside the layer, together with it: its style.

        Args:
            path: the target, in the layer's folder.
            text: what it holds.

        Raises:
            OutputError: the disk is full or gone.
        """
        try:
            self._draft.aside(path).write_bytes(text.encode("utf-8"))
        except OSError as error:
            raise cannot_write(path, error) from error

    def finish(self) -> None:
        """Close the file and give it its name.

        Raises:
            OutputError: it could not be written out.
        """
        with quiet_gdal() as messages:
            self._dataset.CommitTransaction()
            self._close()
        if messages.errors:
            raise self._write_error(messages)
        self._draft.publish(beside(self.path, JOURNALS))

    def discard(self) -> None:
        """Close and remove the unfinished file; do nothing if it is finished."""
        with quiet_gdal():
            self._close()
        self._draft.close()

    def __enter__(self) -> NewGeoPackage:
        """Begin to write."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what was not finished."""
        self.discard()

    def _create(self, layer: str, geometry_type: int, crs_wkt: str, fields: Sequence[tuple[str, type]]) -> None:
        srs = osr.SpatialReference(crs_wkt) if crs_wkt else None
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(self._draft.aside()))
        if dataset is None:
            return
        self._dataset = dataset
        self._layer = dataset.CreateLayer(layer, srs, geometry_type)
        for name, kind in fields:
            self._layer.CreateField(ogr.FieldDefn(name, FIELD_TYPES[kind]))
        self._definition = self._layer.GetLayerDefn()
        dataset.StartTransaction()

    def _close(self) -> None:
        self._layer = self._definition = self._dataset = None

    def _write_error(self, messages: GdalMessages) -> OutputError:
        return OutputError(
            "{path} cannot be written: {last}.",
            "Select another folder, or free disk space.",
            path=self.path,
            last=messages.last(),
        )
