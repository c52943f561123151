"""The folders of KML files: those around a layer, too."""

import zipfile

from osgeo import gdal

from scene_mapper.core.geo.kml_folders import folders_of_layers

PLACE = """<Placemark><name>1</name><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates>
</LinearRing></outerBoundaryIs></Polygon></Placemark>"""
KML = f"""<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>City</name>
<Folder><name>LCZ 2</name><Folder><name>north</name>{PLACE}</Folder></Folder>
<Folder><name>Bare rock &amp; paved</name>{PLACE}<Folder><name>north</name>{PLACE}</Folder>
<Folder>{PLACE}</Folder></Folder></Document></kml>"""
PATHS = [
    ("LCZ 2",), ("LCZ 2", "north"), ("Bare rock & paved",), ("Bare rock & paved", "north"), ("Bare rock & paved", ""),
]  # fmt: skip


def layers(path):
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
    return [dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())]


def test_each_layer_knows_the_folders_around_it(tmp_path):
    path = str(tmp_path / "areas.kml")
    (tmp_path / "areas.kml").write_text(KML)
    assert folders_of_layers(path, layers(path)) == PATHS


def test_a_kmz_is_read_like_its_kml(tmp_path):
    path = str(tmp_path / "areas.kmz")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("files/notes.txt", "nothing")
        archive.writestr("doc.kml", KML)
    assert folders_of_layers(path, layers(path)) == PATHS


def test_a_file_that_cannot_be_followed_leaves_the_layers_names(tmp_path):
    (tmp_path / "cut.kml").write_text("<kml><Document><Folder><name>LCZ 2")
    entity = '<!DOCTYPE x [<!ENTITY a "LCZ 3">]><kml><Folder><name>&a;</name></Folder></kml>'
    (tmp_path / "entity.kml").write_text(entity)
    for name in ("cut.kml", "entity.kml", "missing.kml", "missing.kmz"):
        assert folders_of_layers(str(tmp_path / name), ["a", "b (#2)"]) == [("a",), ("b",)]
