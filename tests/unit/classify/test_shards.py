"""Maps in pieces equal the map in one piece."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.cli import main
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.merge import merge_shards
from scene_mapper.core.classify.request import ClassifyRequest, Extent
from scene_mapper.core.classify.shards import parse_shard
from scene_mapper.core.classify.workers import WorkerProcesses
from scene_mapper.core.errors import InputError, RequestError, RunCancelled
from scene_mapper.tests.processes import alive
from scene_mapper.tests.same_maps import same_classes, same_scores


@pytest.fixture
def request_for(write_raster, scene_dn, tmp_path):
    dn = scene_dn(203, 91)
    dn[:, 50:80, 30:60] = 0
    dn[:, :60, :] = 0  # the first shards hold nothing but nodata
    source = write_raster(dn, nodata=0)

    def make(card, name, **options):
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        return ClassifyRequest(
            str(source),
            card,
            folder / "map.tif",
            confidence=folder / "c.tif",
            probabilities=folder / "p.tif",
            **options,
        )

    return make


def attributes(band):
    table = band.GetDefaultRAT()
    return table and [[table.GetValueAsString(r, c) for c in range(5)] for r in range(table.GetRowCount())]


def same(first, second):
    """Compare two maps: of a fully convolutional network bit for bit, of a scene network within the tolerance."""
    ours, theirs = ([gdal.Open(str(p)).ReadAsArray() for p in r.outputs] for r in (first, second))
    if first.card.kind == "map":
        for one, other in zip(ours, theirs):
            np.testing.assert_array_equal(one, other)
    else:
        (codes, confidence, probabilities), (other_codes, other_confidence, other_probabilities) = ours, theirs
        same_scores(probabilities, other_probabilities)
        same_classes(codes, other_codes, probabilities)
        assert np.abs(confidence.astype(int) - other_confidence).max() <= 1  # rounded percent
    for a, b in zip(first.outputs, second.outputs):
        one, other = gdal.Open(str(a)), gdal.Open(str(b))
        assert one.GetGeoTransform() == other.GetGeoTransform()
        assert one.GetProjection() == other.GetProjection()
        assert one.GetMetadata() == other.GetMetadata()
        for number in range(1, one.RasterCount + 1):
            x, y = one.GetRasterBand(number), other.GetRasterBand(number)
            assert x.GetDescription() == y.GetDescription()
            assert x.GetCategoryNames() == y.GetCategoryNames()
            assert attributes(x) == attributes(y)
            assert x.GetOverviewCount() == y.GetOverviewCount()
            assert x.GetNoDataValue() == y.GetNoDataValue()


@pytest.mark.rounding
@pytest.mark.parametrize("kind", ["scene", "map"])
@pytest.mark.parametrize("count", [1, 3, 8])
def test_merged_shards_equal_the_run_in_one_piece(kind, count, linear, request_for, watcher):
    card = getattr(linear, kind)
    whole = request_for(card, "whole")
    classify(whole, InProcess(), watcher())
    parts = [request_for(card, f"shard{i}") for i in range(1, count + 1)]
    for i, part in enumerate(parts, 1):
        classify(part, parse_shard(f"{i}/{count}"), watcher())
    merged = request_for(card, "merged")
    for i, target in enumerate(merged.outputs):
        merge_shards([p.outputs[i] for p in reversed(parts)], target, watcher())
    same(whole, merged)
    assert merged.output.with_suffix(".qml").read_text() == whole.output.with_suffix(".qml").read_text()


def test_shards_of_an_extent(linear, request_for, watcher):
    extent = Extent(500_105, 3_998_300, 500_700, 3_999_200)
    whole = request_for(linear.scene, "whole", extent=extent)
    classify(whole, InProcess(), watcher())
    parts = [request_for(linear.scene, f"s{i}", extent=extent) for i in (1, 2)]
    for i, part in enumerate(parts, 1):
        classify(part, parse_shard(f"{i}/2"), watcher())
    merged = request_for(linear.scene, "merged")
    for i, target in enumerate(merged.outputs):
        merge_shards([p.outputs[i] for p in parts], target, watcher())
    same(whole, merged)


def test_what_cannot_be_merged(linear, request_for, watcher, tmp_path):
    parts = [request_for(linear.scene, f"s{i}") for i in (1, 2)]
    for i, part in enumerate(parts, 1):
        classify(part, parse_shard(f"{i}/3"), watcher())
    whole = request_for(linear.scene, "whole")
    classify(whole, InProcess(), watcher())
    other = request_for(linear.map, "other")
    classify(other, parse_shard("3/3"), watcher())
    third = request_for(linear.scene, "third")
    classify(third, parse_shard("3/3"), watcher())
    elsewhere = request_for(linear.scene, "elsewhere", extent=Extent(500_000, 3_998_000, 500_400, 4_000_000))
    classify(elsewhere, parse_shard("3/3"), watcher())
    damaged, cut = tmp_path / "damaged.tif", tmp_path / "cut.tif"
    content = third.output.read_bytes()
    start = content.index(b"SCENE_MAPPER")
    damaged.write_bytes(content[:start] + b"\xff\xfe" * 20 + content[start + 40 :])
    cut.write_bytes(content[: len(content) // 2])
    out, first, second = tmp_path / "m.tif", parts[0].output, parts[1].output
    for files, match in (
        ([first, second], "Of 3 shards, 3 is missing"),
        ([first, first], "Shard 1/3 is given twice"),
        ([whole.output], "is not a shard of a map"),
        ([first, second, other.output], "are shards of different maps"),
        ([first, second, third.probabilities], "are shards of different maps"),
        ([first, second, elsewhere.output], "are shards of different maps"),
        ([first, second, damaged], "cannot be opened as a raster: it is damaged|is not a shard of a map"),
        ([first, second, cut], "cannot be read at row|is not a shard of a map|cannot be opened"),
        ([], "No shards were given"),
    ):
        with pytest.raises(InputError, match=match):
            merge_shards(files, out, watcher())
        assert not out.exists()


@pytest.mark.parametrize("text", ["0/3", "4/3", "3", "a/b", "-1/3"])
def test_shards_that_do_not_exist(text):
    with pytest.raises(RequestError, match=r"[Ss]hard"):
        parse_shard(text)


def test_workers_make_the_same_map(linear, request_for, watcher):
    whole, shared = request_for(linear.map, "whole"), request_for(linear.map, "workers")
    one = classify(whole, InProcess(), watcher())
    joined = classify(shared, WorkerProcesses(2), watcher())
    same(whole, shared)
    assert not list(shared.output.parent.glob(".*"))
    assert (joined.counts, joined.nodata_cells, joined.n_cells) == (one.counts, one.nodata_cells, one.n_cells)
    assert (joined.cell_area_m2, joined.label_sets) == (one.cell_area_m2, one.label_sets)
    assert joined.output == shared.output
    assert joined.device.text.startswith("2 workers, each on CPU, 1 thread")


def test_workers_refuse_a_scene_without_data(linear, write_raster, scene_dn, tmp_path, watcher):
    source = write_raster(scene_dn(60, 60) * 0)
    request = ClassifyRequest(str(source), linear.map, tmp_path / "map.tif")
    with pytest.raises(InputError, match="every cell would be nodata"):
        classify(request, WorkerProcesses(2), watcher())
    assert sorted(p.name for p in tmp_path.iterdir()) == ["scene.tif"]


def test_workers_whose_parent_is_killed_end_and_the_next_run_is_whole(linear, request_for, watcher):
    whole, shared = request_for(linear.map, "whole"), request_for(linear.map, "workers")
    classify(whole, InProcess(), watcher())
    command = [sys.executable, "-m", "scene_mapper.cli", "classify", shared.source, str(shared.output)]
    options = ["--model", str(linear.map.model_path), "--workers", "2"]
    parent = subprocess.Popen([*command, *options], stderr=subprocess.DEVNULL, start_new_session=True)
    beginning = f".{shared.output.name}."
    until(lambda: list(shared.output.parent.glob(f"{beginning}*.part/*.part")))
    workers = children_of(parent.pid)
    assert workers
    parent.kill()
    parent.wait()
    until(lambda: not any(alive(pid) for pid in workers))
    assert not shared.output.exists()
    classify(shared, WorkerProcesses(2), watcher())
    same(whole, shared)
    assert not list(shared.output.parent.glob(".*"))


def until(met):
    started = time.monotonic()
    while not met():
        assert time.monotonic() - started < 200
        time.sleep(0.02)


def children_of(parent):
    """Find the processes that a process has started and that are alive."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, its_parent = stat.read_text().rpartition(")")[2].split()[:2]
            if int(its_parent) == parent and state != "Z":
                found.append(int(stat.parent.name))
    return found


def test_a_worker_that_dies_costs_its_shard_only(linear, request_for, watcher):
    whole, shared = request_for(linear.map, "whole"), request_for(linear.map, "workers")
    classify(whole, InProcess(), watcher())
    killed = threading.Event()

    others = set(children_of(os.getpid()))

    def kill_one():
        while not killed.is_set():
            for pid in set(children_of(os.getpid())) - others:
                if b"server" in Path(f"/proc/{pid}/cmdline").read_bytes():  # not the look for the Python program
                    os.kill(pid, signal.SIGKILL)
                    killed.set()
                    return
            time.sleep(0.01)

    killer = threading.Thread(target=kill_one)
    killer.start()
    seen = watcher()
    classify(shared, WorkerProcesses(2), seen)
    killer.join()
    assert any("died (exit code -9); the shard is run again" in w for w in seen.warnings)
    same(whole, shared)


def test_a_cancelled_team_leaves_nothing(linear, request_for, watcher):
    shared = request_for(linear.map, "workers")
    with pytest.raises(RunCancelled):
        classify(shared, WorkerProcesses(2), watcher(stop_at=3))
    assert list(shared.output.parent.iterdir()) == []


def test_from_the_command_line(linear, request_for, tmp_path, capsys):
    source = request_for(linear.map, "x").source
    model = str(linear.map.model_path)
    files = [str(tmp_path / f"{i}.tif") for i in (1, 2)]
    for i, file in enumerate(files, 1):
        assert main(["classify", source, file, "--model", model, "--shard", f"{i}/2", "--quiet"]) == 0
    assert main(["merge", str(tmp_path / "m.tif"), *files, "--quiet"]) == 0
    assert main(["classify", source, str(tmp_path / "w.tif"), "--model", model, "--quiet"]) == 0
    merged, whole = (gdal.Open(str(tmp_path / n)).ReadAsArray() for n in ("m.tif", "w.tif"))
    np.testing.assert_array_equal(merged, whole)
    capsys.readouterr()
    assert main(["classify", source, "x.tif", "--model", model, "--shard", "1/2", "--workers", "2"]) == 1
    assert "exclude one another" in capsys.readouterr().err
    both = [
        ["classify", source, str(tmp_path / "t.tif"), "--model", model, "--json", *o] for o in ([], ["--workers", "2"])
    ]
    tables = []
    for arguments in both:
        assert main(arguments) == 0
        tables.append(json.loads(capsys.readouterr().out)["classes"])
    assert tables[0] == tables[1]
