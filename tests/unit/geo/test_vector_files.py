"""Opening a vector file changes nothing beside it."""

from __future__ import annotations

import json

import pytest
from osgeo import gdal

from scene_mapper.cli import main
from scene_mapper.core.errors import InputError
from scene_mapper.core.geo.ground import spatial_reference
from scene_mapper.core.geo.source_files import files_behind
from scene_mapper.core.geo.vector_files import is_vector, open_vector
from scene_mapper.core.geo.vector_io import read_vector


@pytest.fixture
def gml(tmp_path):
    """A GML file without the schema that GDAL writes for it."""
    square = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    feature = {"type": "Feature", "properties": {"class": 8}, "geometry": square}
    source = tmp_path / "zones.geojson"
    source.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    folder = tmp_path / "gml"
    folder.mkdir()
    gdal.VectorTranslate(str(folder / "zones.gml"), str(source), format="GML")
    (folder / "zones.xsd").unlink()
    return folder / "zones.gml"


@pytest.mark.parametrize(
    "opened",
    [
        lambda path: open_vector(path).GetLayerCount() == 1,
        is_vector,
        lambda path: len(files_behind(path)) == 1,
    ],
)
def test_gdal_writes_no_schema_beside_gml(gml, opened):
    assert opened(str(gml))
    assert [path.name for path in gml.parent.iterdir()] == ["zones.gml"]


def test_a_layer_in_which_nothing_was_drawn_yet_is_told(tmp_path):
    areas, utm = tmp_path / "areas.gpkg", spatial_reference("EPSG:32631").ExportToWkt()
    assert main(["trainingareas", "new", str(areas), "--crs", "EPSG:32631", "--quiet"]) == 0
    with pytest.raises(InputError, match=r"areas\.gpkg contains no features\. Draw some, save the edits"):
        read_vector(str(areas), utm)
    line = {"type": "LineString", "coordinates": [[0, 0], [1, 0]]}
    lines = tmp_path / "lines.geojson"
    feature = {"type": "Feature", "properties": {}, "geometry": line}
    lines.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    with pytest.raises(InputError, match=r"lines\.geojson contains no polygons and no points\."):
        read_vector(str(lines), utm)
