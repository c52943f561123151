"""The page of the benchmarks on a GPU, written from made-up figures, and what the program does without one."""

from __future__ import annotations

import numpy as np
import pytest

from scene_mapper.benchmarks import gpu, gpu_device, gpu_report
from scene_mapper.benchmarks.cases import ready_batches
from scene_mapper.benchmarks.gpu_cases import LabelRow, MapRow, SceneRow, ShapeRow
from scene_mapper.benchmarks.measure import in_turn
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.inference import runtime

SCENE = SceneRow(
    name="ResNet20, 2,136 px",
    cells=45_000,
    batch=256,
    ours=(2.0, 2.5, 2.0),
    host=(3.0, 3.0, 4.0),
    bound=(1.5, 1.5, 1.8),
    host_batch=512,
    bound_batch=128,
    start_s=0.5,
    memory_mib=1234,
)
MAP = MapRow("lite, 2,745 px", 75_000, (1.0,), (4.0,), (0.5,), (0.9,), 321)
LABELS = LabelRow("lite, 2,136 px", "float32", 10_000, 9_995, 0.00012, 0.75)


def test_the_page_holds_the_figures_and_what_failed(tmp_path):
    shapes = ShapeRow("lite", (164, 404), 2.25, 150.04)
    failed = {"igbp-lite": "ModelError: no memory."}
    measured = gpu_report.Measured([SCENE], [MAP], [LABELS], [shapes], ["no TensorRT"], failed)
    page = tmp_path / "new" / "page.md"
    gpu_report.write_page(page, measured, "a card", "a machine")
    lines = page.read_text(encoding="utf-8").splitlines()
    assert (
        "| ResNet20, 2,136 px | 45,000 | 2.00 (256) | 22,500 | 3.00 (512) | **1.50** | 1.50 (128) | **0.75** | 1.00 "
        "| ≥ 0.85 | 0.50 | 1,234 MiB |"
    ) in lines
    assert (
        "| lite, 2,745 px | 75,000 | 1.00 | 75,000 | 0.90 | **0.90** | ≥ 0.85 | 4.00 | 4.00 | 0.50 | 2.00 | 321 MiB |"
    ) in lines
    assert "| lite, 2,136 px | float32 | 10,000 | **99.950 %** | ≥ 99.9 % | 0.00012 | 0.75 |" in lines
    assert "| lite | 164 and 404 | 2.2 | **150.0** |" in lines
    assert {"Device: a card.", "Machine: a machine.", "- no TensorRT"} <= set(lines)
    assert lines[-1] == "- igbp-lite: ModelError: no memory."
    tables = [
        [line.count("|") for line in lines[number - 1 : number + 2]]
        for number, line in enumerate(lines)
        if line.startswith("|---")
    ]
    assert tables == [[13] * 3, [13] * 3, [8] * 3, [5] * 3]
    assert max(len(line) for line in lines if not line.startswith("|")) <= 120


def test_what_was_not_measured_leaves_no_table(tmp_path):
    gpu_report.write_page(tmp_path / "page.md", gpu_report.Measured(), "a card", "a machine")
    assert "##" not in (tmp_path / "page.md").read_text(encoding="utf-8")


def test_a_start_that_is_most_of_a_run_is_not_taken_from_it():
    short = SceneRow("", 1, 1, (0.9,), (1.0,), (1.0,), 1, 1, 0.5, 0)
    assert gpu_report.speed_without_start(short) == "–"


def test_a_row_that_fails_or_comes_too_late_is_told_and_the_rest_is_kept(capsys):
    measured = gpu_report.Measured([SCENE])

    def fail(_):
        raise ValueError("no such shape\nmore")

    gpu._measure(measured, "one", fail, float("inf"))
    gpu._measure(measured, "two", fail, 0.0)
    assert measured.failed == {"one": "ValueError: no such shape.", "two": "the time was over."}
    assert measured.scenes == [SCENE]


def test_no_more_patches_are_cut_once_there_are_enough(write_raster, scene_dn, linear, tmp_path):
    scene = str(write_raster(scene_dn(24, 20)))  # 6 x 5 cells
    plan = make_plan(ClassifyRequest(scene, linear.scene, tmp_path / "map.tif", strip_rows=3))
    whole = ready_batches(linear.scene, plan, 4)
    assert [len(batch) for batch in whole] == [4, 4, 4, 3] * 2
    for most, n_batches in ((1, 1), (8, 2), (9, 3), (15, 4), (16, 5), (1000, 8)):
        some = ready_batches(linear.scene, plan, 4, most)
        assert len(some) == n_batches
        for batch, expected in zip(some, whole):
            np.testing.assert_array_equal(batch, expected)


def test_functions_run_in_turn_and_every_second_round_backwards():
    calls = []
    times, cpu = in_turn([lambda: calls.append("a"), lambda: calls.append("b"), lambda: calls.append("c")], 2)
    assert "".join(calls) == "abcabccba"
    assert [len(one) for one in times] == [len(one) for one in cpu] == [2, 2, 2]
    assert len(in_turn([lambda: None], 5, within_s=-1.0)[0][0]) == 1


def test_bare_batches_are_whole_and_come_again():
    assert list(gpu_device._starts(n_ready=10, batch=4, n_patches=11)) == [(0, 4), (4, 4), (0, 4)]


def test_the_batch_with_the_most_patches_a_second_is_best(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(gpu_device.time, "perf_counter", lambda: now[0])

    def run(batch, n_patches):
        now[0] += {32: 0.3, 64: 0.4, 128: 0.9}[batch]  # 107, 160 and 142 patches a second

    assert gpu_device.best_batch(run, (32, 64, 128)) == 64


def test_tf32_is_on_only_meanwhile():
    assert runtime.CUDA_OPTIONS == {"use_tf32": "0"}
    with gpu_device.with_tf32(True):
        assert runtime.CUDA_OPTIONS == {"use_tf32": "1"}
    assert runtime.CUDA_OPTIONS == {"use_tf32": "0"}


@pytest.mark.skipif(
    "CUDAExecutionProvider" in runtime.import_onnxruntime().get_available_providers(), reason="there is CUDA"
)
def test_without_cuda_it_stops_with_a_sentence(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(gpu, "SCENE", tmp_path)
    monkeypatch.setattr(gpu, "add_to_path", lambda: None)
    monkeypatch.setattr("sys.argv", ["gpu"])
    assert gpu.main() == 1
    assert capsys.readouterr().err.startswith("CUDA cannot be used: onnxruntime has no CUDA provider")
