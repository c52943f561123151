"""No traceback from any file: what is cut off, mixed up or made up is read, or refused with a sentence and a cure.

Hypothesis makes the files; each kind begins with a sound one, small enough to be written anew each time.
"""

from __future__ import annotations

import json
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.errors import SceneMapperError
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.networks.import_options import ImportOptions
from scene_mapper.core.networks.importing import import_network
from scene_mapper.core.networks.inspect_file import inspect_file
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.core.sentinel.band_mapping import parse_band_mapping
from scene_mapper.core.sentinel.source import open_source
from scene_mapper.tests.networks.keras_files import unpack
from scene_mapper.tests.networks.linear import SO2SAT_BANDS as TEN

N_EXAMPLES = int(os.environ.get("SCENE_MAPPER_EXAMPLES", "8"))
tries = settings(
    max_examples=N_EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True
)

Change = tuple[str, int, bytes]
changes = st.lists(
    st.tuples(st.sampled_from(("cut", "put", "flip", "repeat")), st.integers(0, 5000), st.binary(max_size=12)),
    min_size=1,
    max_size=4,
)
words = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ("", "nan", "inf", "-1", "1e999", "B02", "B8A", "0", "L2A", "10.4.0", "4", "{}", "\0", "../..", "é")
    ),
)
json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), words),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)


def changed(data: bytes, steps: list[Change]) -> bytes:
    """Cut, overwrite, flip and repeat bytes."""
    out = bytearray(data)
    for what, place, content in steps:
        at = place % max(1, len(out))
        if what == "cut":
            del out[at:]
        elif what == "put":
            out[at : at + len(content)] = content
        elif what == "flip" and out:
            out[at] ^= 0xFF
        else:
            out[at:at] = out[at : at + 64]
    return bytes(out)


def plain(text: str) -> str:
    """Return a text that GDAL can store."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


@pytest.fixture
def new_folder() -> Iterator[Callable[[], Path]]:
    """Give each example a folder of its own."""
    with tempfile.TemporaryDirectory() as name:
        yield lambda: Path(tempfile.mkdtemp(dir=name))


def taken_or_refused(*doors: Callable[[], object]) -> None:
    """Each door does its work, or says in a sentence why not."""
    for door in doors:
        refusal: SceneMapperError | None = None
        try:
            door()
        except SceneMapperError as error:
            refusal = error
        if refusal is not None:
            assert refusal.message.strip()
            assert refusal.hint.strip()


def doors_of_rasters(path: Path, card) -> list[Callable[[], object]]:
    out = path.parent / "out"
    out.mkdir(exist_ok=True)
    request = ClassifyRequest(str(path), card, out / "map.tif")
    return [
        lambda: classify(request, InProcess(), SilentFeedback()),
        lambda: make_stack(StackRequest((str(path),), out / "stack.tif"), SilentFeedback()),
        lambda: make_stack(StackRequest((str(path),), out / "stack.vrt"), SilentFeedback()),
    ]


def nothing_half_written(out: Path) -> None:
    """What has its final name opens; nothing else is left."""
    for path in out.iterdir() if out.exists() else ():
        assert not path.name.startswith("."), path
        if path.suffix == ".tif":
            assert gdal.Open(str(path)) is not None, path
        path.unlink()


@pytest.mark.once
@tries
@given(steps=changes, driver=st.sampled_from(("GTiff", "ENVI", "HFA", "VRT", "PNG")))
def test_rasters_that_are_damaged(steps, driver, linear, write_raster, scene_dn, new_folder):
    folder = new_folder()
    sound = write_raster(scene_dn(24, 24))
    suffix = {"GTiff": "tif", "ENVI": "dat", "HFA": "img", "VRT": "vrt", "PNG": "png"}[driver]
    path = folder / f"scene.{suffix}"
    bands = [1] if driver == "PNG" else None
    assert gdal.Translate(str(path), str(sound), format=driver, bandList=bands) is not None
    for file in (path.with_suffix(".hdr"), path):
        if file.exists():
            file.write_bytes(changed(file.read_bytes(), steps))
    taken_or_refused(*doors_of_rasters(path, linear.scene))
    nothing_half_written(folder / "out")


@tries
@given(
    tags=st.dictionaries(
        st.sampled_from(("PRODUCT_URI", "PROCESSING_BASELINE", "PROCESSING_LEVEL", "BOA_ADD_OFFSET", "ACCODE")),
        words,
    ),
    names=st.lists(words, min_size=10, max_size=10),
    scale=st.one_of(st.none(), st.floats()),
    offset=st.one_of(st.none(), st.floats()),
    nodata=st.one_of(st.none(), st.floats()),
    numbers=st.sampled_from(("dn", "zeros", "ones", "nan", "huge", "wrapped")),
)
def test_rasters_that_say_strange_things(tags, names, scale, offset, nodata, numbers, linear, write_raster, scene_dn):
    dn = scene_dn(24, 24)
    values = {
        "dn": dn.astype(np.float32),
        "zeros": np.zeros_like(dn),
        "ones": np.ones_like(dn),
        "nan": np.full(dn.shape, np.nan, np.float32),
        "huge": np.full(dn.shape, 3e38, np.float32),
        "wrapped": np.where(dn > 2000, dn, 65_535 - dn % 900).astype(np.uint16),
    }[numbers]
    path = write_raster(values)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.SetMetadata({key: plain(value) for key, value in tags.items()})
    for number, name in enumerate(names, 1):
        band = dataset.GetRasterBand(number)
        if numbers == "dn":
            band.SetDescription(plain(name))
        for value, put in ((scale, band.SetScale), (offset, band.SetOffset), (nodata, band.SetNoDataValue)):
            if value is not None:
                put(value)
    dataset = None
    taken_or_refused(*doors_of_rasters(path, linear.scene), lambda: open_source(str(path), TEN, "position"))
    nothing_half_written(path.parent / "out")


@tries
@given(
    text=words,
    transform=st.tuples(*[st.one_of(st.floats(), st.sampled_from((0.0, 10.0, -10.0, 1e-4)))] * 6),
    epsg=st.sampled_from((4326, 3857, 32633, 2154, 27700, 3413, 5041)),
)
def test_rasters_that_lie_anywhere(text, transform, epsg, linear, write_raster, scene_dn):
    path = write_raster(scene_dn(24, 24), transform=transform, epsg=epsg)
    taken_or_refused(
        *doors_of_rasters(path, linear.scene), lambda: parse_band_mapping(text, TEN, 10, "x"),
    )  # fmt: skip
    nothing_half_written(path.parent / "out")


@tries
@given(
    properties=st.dictionaries(
        st.sampled_from(
            (
                "sentinel:boa_offset_applied",
                "sentinel:product_id",
                "s2:processing_baseline",
                "platform",
            )
        ),
        json_values,
    ),
    asset=json_values,
    item_id=json_values,
)
def test_stac_items(properties, asset, item_id, linear, write_raster, scene_dn):
    path = write_raster(scene_dn(24, 24)[:1], names=None, name="B02.tif")
    assets = {"B02": {"href": "B02.tif", "raster:bands": asset}, "B03": asset, "x": {"href": item_id}}
    item = {"type": "Feature", "stac_version": "1", "id": item_id, "properties": properties, "assets": assets}
    json_file = path.with_name("item.json")
    json_file.write_text(json.dumps(item))
    taken_or_refused(*doors_of_rasters(json_file, linear.scene), *doors_of_rasters(path, linear.scene))
    nothing_half_written(path.parent / "out")


@tries
@given(
    described=st.dictionaries(
        st.sampled_from(("chunks", "compressor", "dtype", "fill_value", "shape", "zarr_format", "order")), json_values
    ),
    said=json_values,
    steps=changes,
)
def test_esas_new_format(described, said, steps, linear, new_folder):
    folder = new_folder()
    array = folder / "S2A_MSIL2A_x.zarr" / "measurements" / "reflectance" / "r10m" / "b02"
    array.mkdir(parents=True)
    for level in (array.parent, *list(array.parents)[1:4]):
        (level / ".zgroup").write_text('{"zarr_format": 2}')
    sound = {
        "chunks": [24, 24], "compressor": None, "dtype": "<u2", "fill_value": 0, "filters": None, "order": "C",
        "shape": [24, 24], "zarr_format": 2,
    }  # fmt: skip
    (array / ".zarray").write_bytes(changed(json.dumps({**sound, **described}).encode(), steps[:1]))
    (array / ".zattrs").write_text(json.dumps(said))
    (array / "0.0").write_bytes(bytes(24 * 24))
    store = folder / "S2A_MSIL2A_x.zarr"
    taken_or_refused(*doors_of_rasters(store, linear.scene))


@tries
@given(steps=changes, names=st.lists(words.filter(lambda w: "\0" not in w and "/" not in w), max_size=3))
def test_archives_and_folders(steps, names, linear, write_raster, scene_dn, new_folder):
    folder = new_folder()
    sound = write_raster(scene_dn(24, 24)[:1], names=None, name="B02.tif")
    packed = folder / "bands.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(sound, "x/B02.tif")
        archive.writestr("__MACOSX/x/._B02.tif", b"\0\5\x16\7")
        for name in names:
            archive.writestr(f"x/{name}_B03.tif", b"II*\0")
            archive.writestr(f"{name}/MTD_MSIL2A.xml", b"<a>")
    taken_or_refused(*doors_of_rasters(packed, linear.scene))
    packed.write_bytes(changed(packed.read_bytes(), steps))
    taken_or_refused(*doors_of_rasters(packed, linear.scene))
    nothing_half_written(folder / "out")


@tries
@given(
    rows=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=2, max_size=3, unique=True),
    sizes=st.lists(st.integers(1, 24), min_size=3, max_size=3),
    steps=st.one_of(st.none(), changes),
)
def test_tiles(rows, sizes, steps, linear, write_raster, scene_dn, new_folder):
    folder = new_folder()
    for (row, col), size in zip(rows, sizes):
        part = write_raster(scene_dn(size, 24), transform=(500_000 + 10 * col, 10, 0, 4_000_000 - 10 * row, 0, -10))
        data = part.read_bytes() if steps is None else changed(part.read_bytes(), steps)
        (folder / f"T-{row:010d}-{col:010d}.tif").write_bytes(data)
    taken_or_refused(*doors_of_rasters(folder, linear.scene)[1:])


STARTS = (
    b"version https://git-lfs", b"\x1c\0\0\0TFL3", b"\x80\x04\x95sklearn", b'{"class_name": "Functional"', b"<html>",
    (40).to_bytes(8, "little") + b'{"w":', b"\x08\x01\x12\x05serve", b"PK\x03\x04", b"\x89HDF\r\n\x1a\n", b"\x93NUMPY",
    b"",
)  # fmt: skip


@tries
@given(
    start=st.sampled_from(STARTS),
    content=st.binary(max_size=200),
    name=st.sampled_from(("a.h5", "a.pkl", "a")),
)
def test_files_that_are_taken_for_networks(start, content, name, new_folder, monkeypatch):
    folder = new_folder()
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(folder / "home"))
    path = folder / name
    path.write_bytes(start + content)
    taken_or_refused(lambda: inspect_file(path), lambda: import_network(path, ImportOptions(scheme="lcz")))
    assert not (folder / "home").exists()


@tries
@given(steps=changes, kind=st.sampled_from(("onnx", "h5", "keras")))
def test_networks_that_are_damaged(steps, kind, linear, new_folder, monkeypatch):
    folder = new_folder()
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(folder / "home"))
    path = folder / f"network.{kind}"
    whole = linear.scene.model_path if kind == "onnx" else unpack(f"functions_ops_elu04.{kind}", folder)
    data = whole.read_bytes()
    path.write_bytes(changed(data, steps))
    options = ImportOptions(scheme="lcz", bands=",".join(TEN), scale="10000", patch_px=12)
    taken_or_refused(lambda: inspect_file(path), lambda: import_network(path, options))
