"""Outputs never destroy what is read, whatever name it goes by, nor each other."""

from __future__ import annotations

import os
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from scene_mapper.cli import main
from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.legend_files import add_legends
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import OutputError
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.core.geo.output_check import Output, check_output_path, check_outputs
from scene_mapper.core.geo.source_files import files_behind
from scene_mapper.core.networks.library import install_network

WKT = osr.SpatialReference()
WKT.ImportFromEPSG(32633)
GEOMETRY = MapGeometry(20, 20, (500_000.0, 100.0, 0.0, 4_000_000.0, 0.0, -100.0), WKT.ExportToWkt())


@pytest.fixture
def lcz_map(tmp_path):
    path = tmp_path / "map.tif"
    with new_class_map(path, GEOMETRY, LCZ, {}) as raster:
        raster.write(1, 0, np.repeat(np.arange(1, 3, dtype=np.uint8), 200).reshape(20, 20))
        add_legends(raster, LCZ)
        raster.finish(None)
    return path


def write_zones(path: Path, driver: str, *layers: str) -> Path:
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    for name in layers:
        layer = source.CreateLayer(name, WKT, ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("zone", ogr.OFTString))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("zone", "a")
        corners = "500000 3998000,502000 3998000,502000 4000000,500000 4000000,500000 3998000"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({corners}))"))
        layer.CreateFeature(feature)
        layer = feature = None
    source = None
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.is_file()}


def refused(folder: Path, capsys, *arguments: object) -> str:
    """Run a command that must be refused and must leave every file as it was."""
    before = contents(folder)
    capsys.readouterr()
    assert main([str(a) for a in arguments]) == 1
    assert contents(folder) == before
    return capsys.readouterr().err


# --- what is behind a name ---------------------------------------------------------------------


def test_a_layer_s_name_behind_the_path(tmp_path):
    path = write_zones(tmp_path / "ref.gpkg", "GPKG", "zones")
    assert path in files_behind(f"{path}|layername=zones")


def test_a_virtual_raster_s_sources_and_those_of_its_sources(lcz_map, tmp_path):
    inner, outer = tmp_path / "inner.vrt", tmp_path / "outer.vrt"
    gdal.BuildVRT(str(inner), [str(lcz_map)]).FlushCache()
    gdal.BuildVRT(str(outer), [str(inner)]).FlushCache()
    assert {outer, inner, lcz_map} <= files_behind(str(outer))
    assert lcz_map in files_behind(outer.read_text().replace('relativeToVRT="1">', f'relativeToVRT="0">{tmp_path}/'))


def test_a_member_stands_for_its_archive(tmp_path):
    path = write_zones(tmp_path / "zones.shp", "ESRI Shapefile", "zones")
    archive = tmp_path / "zones.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for file in tmp_path.glob("zones.[sdp]*"):
            packed.write(file, file.name)
    for name in (f"/vsizip/{archive}/zones.shp", f"/vsizip/{{{archive}}}/zones.shp", f"{archive}/zones.shp"):
        assert archive in files_behind(name), name
    assert {path, *(path.with_suffix(s) for s in (".dbf", ".shx", ".prj"))} <= files_behind(str(path))


def test_subdatasets_and_options(lcz_map):
    assert lcz_map in files_behind(f"GTIFF_DIR:1:{lcz_map}")
    assert lcz_map in files_behind(f"vrt://{lcz_map}?bands=1")
    assert lcz_map in files_behind(f'NETCDF:"{lcz_map}":red')


def test_links_are_resolved(lcz_map, tmp_path):
    link = tmp_path / "link.tif"
    link.symlink_to(lcz_map)
    assert {link, lcz_map} <= files_behind(str(link))
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert files_behind(str(tmp_path / "loop")) == frozenset()


def test_what_lies_beside_a_raster(lcz_map, tmp_path):
    for ending in (".ovr", ".msk"):
        (tmp_path / f"map.tif{ending}").touch()
    names = {path.name for path in files_behind(str(lcz_map))}
    assert names == {"map.tif", "map.tif.aux.xml", "map.tif.ovr", "map.tif.msk", "map.qml"}


def test_names_of_no_file_have_no_files_behind_them():
    for name in ("", "nothing.tif", "x" * 5000, "a\0b", "<VRTDataset/>", "MEM:::", ":" * 40):
        assert files_behind(name) == frozenset()


def test_a_pipe_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert files_behind(str(tmp_path / "pipe")) == {tmp_path / "pipe"}


# --- commands ----------------------------------------------------------------------------------


def test_zones_are_not_replaced_by_their_own_table(lcz_map, tmp_path, capsys):
    zones = write_zones(tmp_path / "ref.gpkg", "GPKG", "zones", "other")
    for given in (f"{zones}|layername=zones", zones):
        told = refused(tmp_path, capsys, "areas", lcz_map, "--zones", given, "--zones-out", zones)
        assert f"The output {zones} " in told


def test_zones_in_an_archive_and_in_a_shapefile(lcz_map, tmp_path, capsys):
    zones = write_zones(tmp_path / "z.shp", "ESRI Shapefile", "z")
    for part in (".shp", ".dbf", ".shx", ".prj"):
        told = refused(tmp_path, capsys, "areas", lcz_map, "--zones", zones, "--csv", zones.with_suffix(part))
        assert "belongs to the input" in told or "is also an input" in told
    archive = tmp_path / "z.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for file in tmp_path.glob("z.[sdp]*"):
            packed.write(file, file.name)
    refused(tmp_path, capsys, "areas", lcz_map, "--zones", f"{archive}/z.shp", "--json-file", archive)


@pytest.mark.parametrize("ending", ["", ".aux.xml", ".ovr", ".msk"])
def test_a_filtered_map_replaces_neither_a_source_nor_what_belongs_to_it(ending, lcz_map, tmp_path, capsys):
    (tmp_path / "map.tif.ovr").write_bytes(b"overviews")
    (tmp_path / "map.tif.msk").write_bytes(b"mask")
    virtual = tmp_path / "virtual.vrt"
    gdal.BuildVRT(str(virtual), [str(lcz_map)]).FlushCache()
    refused(tmp_path, capsys, "lczfilter", virtual, f"{lcz_map}{ending}")


def test_a_map_s_legend_does_not_replace_a_layer_s_style(lcz_map, tmp_path, capsys):
    zones = write_zones(tmp_path / "ref.shp", "ESRI Shapefile", "ref")
    (tmp_path / "ref.qml").write_text("the user's style")
    check_output_path(tmp_path / "ref.tif", [str(zones)])  # a map without a legend does no harm
    with pytest.raises(OutputError, match=r"would overwrite .*ref\.qml, which belongs to the input"):
        check_output_path(tmp_path / "ref.tif", [str(zones)], legends=(".qml",))


def test_a_network_and_its_card_are_inputs(linear, write_raster, scene_dn, tmp_path, capsys):
    card = install_network(replace(linear.map, id="net"), linear.map.model_path.read_bytes(), tmp_path)
    scene = write_raster(scene_dn(40, 40))
    for target in (card.model_path, card.model_path.with_suffix(".json"), scene):
        told = refused(tmp_path, capsys, "classify", scene, target, "--model", card.model_path)
        assert "The output" in told


def test_links_to_inputs_are_inputs(lcz_map, tmp_path, capsys):
    (tmp_path / "link.tif").symlink_to(lcz_map)
    os.link(lcz_map, tmp_path / "hard.tif")
    for target in ("link.tif", "hard.tif"):
        refused(tmp_path, capsys, "lczfilter", lcz_map, tmp_path / target)


def test_the_style_command_does_not_replace_its_raster(lcz_map, tmp_path, capsys):
    odd = lcz_map.rename(tmp_path / "odd.qml")
    refused(tmp_path, capsys, "style", odd)


# --- outputs that destroy each other -----------------------------------------------------------


def test_outputs_that_would_overwrite_each_other(tmp_path):
    pairs = (
        (Output(tmp_path / "a.csv"), Output(tmp_path / "a.csv")),
        (Output(tmp_path / "a.tif", (".qml",)), Output(tmp_path / "a.img", (".qml",))),
        (Output(tmp_path / "a.tif", (".qml",)), Output(tmp_path / "a.qml")),
        (Output(tmp_path / "a.tif"), Output(tmp_path / "a.tif.aux.xml")),
        (Output(tmp_path / "a.tif"), Output(tmp_path / "." / ".." / tmp_path.name / "a.tif")),
    )
    for pair in pairs:
        with pytest.raises(OutputError, match="would overwrite each other"):
            check_outputs(pair, [])
    check_outputs([Output(tmp_path / "a.tif", (".qml",)), Output(tmp_path / "a.csv"), Output(tmp_path / "b.tif")], [])
    assert list(tmp_path.iterdir()) == []


def test_a_table_is_not_the_figures(lcz_map, tmp_path, capsys):
    one = tmp_path / "one.txt"
    told = refused(tmp_path, capsys, "areas", lcz_map, "--csv", one, "--json-file", one)
    assert "would overwrite each other" in told
    page = tmp_path / "page.html"
    refused(tmp_path, capsys, "accuracy", lcz_map, lcz_map, "--report", page, "--hits", page)
    refused(tmp_path, capsys, "scenelabels", lcz_map, "--single", tmp_path / "s.qml", "--labels", tmp_path / "s.tif")


def test_targets_that_are_devices_or_pipes(lcz_map, tmp_path, capsys):
    os.mkfifo(tmp_path / "pipe")
    for target in ("/dev/null", "/dev/full", tmp_path / "pipe"):
        assert main(["lczfilter", str(lcz_map), str(target)]) == 1
        assert "is not a regular file" in capsys.readouterr().err
    assert subprocess.run(["test", "-c", "/dev/null"]).returncode == 0


@pytest.mark.parametrize("name", ["map.qml", "map.QML"])
def test_a_map_is_not_named_as_its_own_legend(name, tmp_path):
    with pytest.raises(OutputError, match=r"is the name of a map's legend, not of a map\. Use the extension \.tif\."):
        check_outputs([Output(tmp_path / name, (".qml",))], [])


def test_no_file_is_named_as_other_programs_name_their_output(lcz_map, tmp_path):
    with pytest.raises(OutputError, match="written to files only, not to '-'"):
        check_output_path(tmp_path / "-", [str(lcz_map)])
    assert not (tmp_path / "-").exists()


def test_the_card_of_a_network_is_an_input(linear):
    model = linear.scene.model_path
    assert linear.scene.files == (str(model), str(model.with_suffix(".json")))
    with pytest.raises(OutputError):
        check_output_path(model.with_suffix(".json"), linear.scene.files)
