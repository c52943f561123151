"""Packages from elsewhere: their pinned files, their licences, and what is known of their faults. No index is asked."""

from __future__ import annotations

import re

import pytest

from scene_mapper.core.setup.wheel_files import GPU_LISTS, Pin, pins
from scene_mapper.tools import audit, check_pins, licences

NEW, OLD = "a" * 64, "b" * 64


@pytest.mark.parametrize("python", check_pins.PYTHONS)
def test_every_python_has_pinned_files(python):
    known = pins(python)
    assert {"onnxruntime", "onnx", "h5py", "protobuf", "typing_extensions"} <= set(known)
    for pin in known.values():
        assert re.fullmatch(r"\d+(\.\d+)+", pin.version)
        assert pin.hashes
        assert len(set(pin.hashes)) == len(pin.hashes)


def test_a_file_that_changed_is_a_problem_and_a_newer_one_a_note():
    def ask(python, system, requirements):
        if requirements == ["onnxruntime"]:
            return {"onnxruntime": check_pins.Found("1.99.0", NEW)}
        return {"onnxruntime": check_pins.Found("1.23.2", NEW if system == "Windows" else OLD)}

    known = {"3.12": {"onnxruntime": Pin("onnxruntime", "1.23.2", (OLD,))}}
    problems, notes = check_pins.check(known, ask)
    assert problems == [f"Python 3.12, Windows: onnxruntime 1.23.2 has the unknown SHA-256 {NEW}."]
    assert notes == ["Python 3.12: onnxruntime 1.99.0 is there; 1.23.2 is pinned."]


def test_a_version_without_files_is_told():
    known = {"3.14": {"onnx": Pin("onnx", "1.18.0", (OLD,))}, "3.15": {}}
    problems, notes = check_pins.check(known, lambda *_: {})
    assert problems == ["Python 3.15: nothing is pinned."]
    assert "Python 3.14, Linux: no wheel of onnx 1.18.0." in notes
    assert any("is for none of the systems" in note for note in notes)


def test_two_versions_of_a_package_are_asked_for_one_after_the_other():
    asked = []

    def ask(python, system, requirements):
        asked.append(requirements)
        hashes = {"onnx==1.18.0": OLD, "onnxruntime-gpu==1.31.1": NEW, "onnxruntime-gpu==1.23.2": "c" * 64}
        found = {one: one.partition("==") for one in requirements if one in hashes}
        return {
            package.replace("-", "_"): check_pins.Found(version, hashes[one])
            for one, (package, _, version) in found.items()
        }

    gpu = {
        f"for {version}": Pin("onnxruntime-gpu", version, (digest,))
        for version, digest in (("1.31.1", NEW), ("1.23.2", "d" * 64))
    }
    problems, notes = check_pins.check({"3.12": {"onnx": Pin("onnx", "1.18.0", (OLD,)), **gpu}}, ask)
    assert asked[:2] == [["onnx==1.18.0", "onnxruntime-gpu==1.31.1"], ["onnxruntime-gpu==1.23.2"]]
    assert len(problems) == len(check_pins.SYSTEMS)
    assert problems[0] == f"Python 3.12, Windows: onnxruntime-gpu 1.23.2 has the unknown SHA-256 {'c' * 64}."
    assert notes == ["Python 3.12: onnxruntime-gpu's dddddddddddd… is for none of the systems."]


def test_a_python_without_a_file_gets_no_pin():
    def ask(python, *_):
        return {"onnxruntime_gpu": check_pins.Found("1.31.1", NEW)} if python == "3.14" else {}

    lines = check_pins.pin_lines("onnxruntime-gpu==1.31.1", ["3.9", "3.14"], ask)
    assert lines == f'onnxruntime-gpu==1.31.1 ; python_version == "3.14" \\\n    --hash=sha256:{NEW}'


def test_new_pins_are_written_as_they_are_read(monkeypatch, tmp_path):
    lines = check_pins.pin_lines(
        "onnxruntime==1.31.1", ["3.14"], lambda _, system, __: {"onnxruntime": check_pins.Found("1.31.1", NEW)}
    )
    (tmp_path / "onnxruntime-cpu.txt").write_text(lines)
    for other in (*GPU_LISTS.values(), "import-packages.txt"):
        (tmp_path / other).write_text("")
    monkeypatch.setattr("scene_mapper.core.setup.wheel_files.PINS", tmp_path)
    assert pins("3.14") == {"onnxruntime": Pin("onnxruntime", "1.31.1", (NEW,))}


def test_without_an_index_nothing_fails(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(check_pins, "index_is_there", lambda: False)
    monkeypatch.setattr("sys.argv", ["check_pins.py"])
    assert check_pins.main() == 0
    monkeypatch.setattr(audit, "_program", lambda: None)
    assert audit.main() == 0
    assert capsys.readouterr().out.count("No package index can be reached") == 2


def test_vulnerabilities_are_told_with_what_mends_them():
    told = {
        "dependencies": [
            {"name": "onnx", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}]},
            {"name": "h5py", "version": "3.14.0", "vulns": []},
            {"name": "gdal", "skip_reason": "gdal is not known"},
        ]
    }
    bad, good, unknown = audit.summary(told)
    assert bad == ["onnx 1.0: PYSEC-1, fixed in 1.1"]
    assert good == ["h5py 3.14.0"]
    assert unknown == ["gdal is not known"]


def test_every_pinned_version_is_looked_up():
    wanted = {f"{pin.package}=={pin.version}" for python in check_pins.PYTHONS for pin in pins(python).values()}
    assert wanted <= set(audit.requirements())


def test_licences_go_with_ours(capsys):
    assert licences.main() == 0
    listed = capsys.readouterr().out
    assert re.search(r"^onnxruntime .* MIT$", listed, re.MULTILINE)
    assert re.search(r"^lcz-lite .* GPL-2\.0-or-later$", listed, re.MULTILINE)
    assert licences.incompatible("Proprietary")
    assert licences.incompatible("")
    assert not licences.incompatible("MIT AND (Apache-2.0 OR BSD-3-Clause)")
