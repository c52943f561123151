"""A folder of shapefiles from an exFAT disk or a Mac: the notes of the system beside them are no layers."""

from __future__ import annotations

import json

import pytest
from osgeo import gdal, osr

from scene_mapper.core.errors import InputError
from scene_mapper.core.geo.vector_io import read_vector

WGS84 = osr.GetUserInputAsWKT("EPSG:4326")
MAC_NOTES = b"\0\5\x16\7\0\2\0\0Mac OS X        " + bytes(80)


@pytest.fixture
def folder(tmp_path):
    """A folder with a shapefile of two points, and "._" files beside each of its parts."""
    points = [
        {"type": "Feature", "properties": {"LCZ": n}, "geometry": {"type": "Point", "coordinates": [n, 1]}}
        for n in (1, 2)
    ]
    source = tmp_path / "points.geojson"
    source.write_text(json.dumps({"type": "FeatureCollection", "features": points}))
    made = tmp_path / "disk"
    made.mkdir()
    gdal.VectorTranslate(str(made / "stations.shp"), str(source), format="ESRI Shapefile")
    for path in list(made.iterdir()):
        (made / f"._{path.name}").write_bytes(MAC_NOTES)
    return made


@pytest.mark.parametrize("name", ["", "stations.shp"])
def test_only_the_real_layer_is_read(folder, name, capfd):
    source = read_vector(str(folder / name), WGS84)
    assert [feature.values["LCZ"] for feature in source.features] == [1, 2]
    assert capfd.readouterr().err == ""


def test_notes_alone_are_refused(folder):
    for path in folder.glob("stations.*"):
        path.unlink()
    with pytest.raises(InputError):
        read_vector(str(folder), WGS84)
