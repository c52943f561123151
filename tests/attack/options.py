"""Values on the command line, files of settings, terminals and homes."""

from __future__ import annotations

import json

from .case import Bench, Case
from .doors import DOORS, Door
from .odd_values import JSON_VALUES, NUMBERS, PROJECTIONS, WORDS

_TEXTS = tuple("".join(c for c in word if not 0xD800 <= ord(c) <= 0xDFFF) for word in WORDS)
_BANDS = (
    "",
    "B02",
    "B02=1",
    "B02=1,B02=2",
    "1,2,3",
    "B02=0",
    "B02=-1",
    "B02=999999999999",
    "B99=1",
    "=",
    ",,,",
    "B02=²",
    "B02=1=2",
    "Ⅻ=1",
)
_KERNELS = ("8=500/250", "G=100/50", "8=0/0", "8=-1/1", "8=nan/nan", "8=1e9/1e9", "8=500", "=", "8=inf/1", "99=1/1",
"8=1e-9/1e-9", "8=²/1",
            "8=500/250,8=1/1", "8=" + "9" * 5000 + "/1")  # fmt: skip
_SHARDS = (
    "1/1000000000000",
    "0/1",
    "2/1",
    "1/0",
    "-1/2",
    "1/2",
    "a/b",
    "1",
    "1/2/3",
    "١/٢",
    "1/" + "9" * 5000,
    " 1 / 2 ",
    "²/³",
    "1.5/2",
)
_PAIRS = (
    "Urban=2; Roads=-",
    "=",
    ";;;",
    "2=2",
    "8=99",
    "zone 00=²",
    "8=" + "9" * 5000,
    "\x1b[31m=8",
    "a=b=c",
    "8=-;8=2",
)
_OPTIONS: dict[str, dict[str, tuple[str, ...]]] = {
    "classify": {
        "--band-mapping": _BANDS, "--cell-size": NUMBERS, "--threads": NUMBERS, "--batch": NUMBERS, "--shard": _SHARDS,
            "--workers": NUMBERS[:14],
        "--threshold": NUMBERS, "--extent-crs": PROJECTIONS, "--s1": ("", "map.tif", "/dev/null", "nowhere"),
            "--s1-band-mapping": _BANDS,
        "--atmosphere": ("none", "", "aot=nan", "aot=0.3,water=2", "aot=1e999", "sun=91", "aot", "=",
            "elevation=-1e9", "aot=²"),
        "--clouds": ("", "auto", "none", "scene.tif", "zones.geojson", "nowhere", "/dev/zero"), "--model": ("",
            "nothing", ".", "scene.tif", "/dev/null"),
        "--dask": ("", "tcp://", "nonsense", "tcp://256.1.1.1:1", "inproc://x", "tcp://localhost:99999999",
            "http://[", "\x1b[31m"),
        "--units": ("dn", "x"), "--level": ("L1C", "L2A"), "--date": ("map.tif", "", "scene.tif"), "--simplify": (),
            "--half": (),
    },
    "composite": {"--bands": (*_BANDS, "B02,B02"), "--band-mapping": (*_BANDS, "position"), "--threads": NUMBERS,
        "--clouds": ("auto", "none", "x"), "--method": ("medoid", "x"), "--to-level": ("L1C", "L2A", "x"),
        "--atmosphere": ("aot=nan", "aot=0.3,water=2", "=", "aot=1e999"), "--units": ("dn", "x")},
    "cloudmask": {"--layer-values": (*NUMBERS, "3,8", "1-3", ",", "3,8," * 5000), "--method": ("auto", "", "nothing",
        "net.onnx"), "--threads": NUMBERS},
    "lczfilter": {"--kernels": _KERNELS, "--size": NUMBERS, "--band": NUMBERS, "--method": ("majority",
        "majority-disc")},
    "accuracy": {"--map-classes": _PAIRS, "--share": NUMBERS, "--subcells": NUMBERS, "--band": NUMBERS,
        "--layer": _TEXTS, "--title": _TEXTS},
    "labelaccuracy": {"--threshold": NUMBERS, "--reference-threshold": NUMBERS, "--title": _TEXTS},
    "compare": {"--share": NUMBERS, "--band": NUMBERS, "--first-title": _TEXTS, "--second-title": _TEXTS,
        "--title": _TEXTS},
    "areas": {"--band": NUMBERS, "--zones-layer": _TEXTS, "--zone-field": _TEXTS, "--title": _TEXTS,
        "--scheme": ("igbp17", "clouds")},
    "scenelabels": {"--scene": NUMBERS, "--threshold": NUMBERS, "--band": NUMBERS},
    "export": {"--band": NUMBERS, "--representatives": (), "--for": ("umep", "geoclimate", "1-17", "101-107",
        "igbp10", "clouds", "x")},
    "style": {"--band": NUMBERS, "--files": ("qml", "sld", "x"), "--scheme": ("igbp10", "clouds")},
    "parameters": {"--band": NUMBERS, "--parameters": ("x", "roughness_height"), "--statistics": ("minimum", "x")},
    "stack": {"--bands": (*_BANDS, "all", "B02,B02"), "--band-mapping": (*_BANDS, "position"),
        "--mask-values": (*NUMBERS, "3,8"), "--mask-clouds": ()},
    "adapt": {"--id": (*_TEXTS, "lcz-lite", "..", "a/b", "net"), "--map-classes": _PAIRS, "--title": _TEXTS,
        "--threads": NUMBERS, "--leave-out": (),
              "--own-classes": (), "--areas-layer": _TEXTS, "--test-areas": ("map.tif", "zones.kml", "")},
    "trainingareas": {"--per-class": NUMBERS, "--side": NUMBERS, "--gap": NUMBERS, "--seed": NUMBERS,
        "--band": NUMBERS, "--cell-size": NUMBERS,
                      "--within": ("zones.geojson", "scene.tif", ""), "--map-classes": _PAIRS},
    "models": {
        "--bands": (*_BANDS, "B02,B03", "B02," * 5000), "--scale": (*NUMBERS, "1,2", "1," * 9), "--offset": NUMBERS,
            "--patch": NUMBERS, "--stride": NUMBERS,
        "--clip": ("0:1", "1:0", "nan:nan", ":", "-", "-inf:inf", "0:1,-", "²:³"), "--pixel-size": NUMBERS,
            "--id": (*_TEXTS, "..", "a/b", "lcz-lite"),
        "--title": _TEXTS, "--licence": _TEXTS, "--citation": _TEXTS, "--output": _TEXTS, "--classes": ("a,b",
            "a" * 9999, "zones.geojson", "/dev/zero", ","),
        "--as": ("so2sat-resnet20", "lcznet", "x"), "--layout": ("NHWC",), "--activation": ("sigmoid", "none"),
            "--labels": ("multi",),
    },
    "draw": {"--title": _TEXTS, "--note": _TEXTS, "--band": NUMBERS, "--scheme": ("igbp17", "clouds"),
        "--all-classes": ()},
    "cell": {"--crs": PROJECTIONS, "--confidence": ("map.tif", "scene.tif", "", "/dev/zero"), "--band": NUMBERS},
    "merge": {},
}  # fmt: skip


def values(bench: Bench) -> Case:
    """Odd values for one or two options of a command."""
    draw = bench.random
    door = Door(draw.choice(sorted(set(DOORS) - {"merge", "classify workers"})))
    command = door.command()
    known = _OPTIONS[command[0]]
    for option in draw.sample(sorted(known), min(len(known), draw.choice((1, 1, 2)))):
        if option in command:
            at = command.index(option)
            if known[option]:
                command[at + 1] = draw.choice(known[option])
        elif known[option]:
            command.append(f"{option}={draw.choice(known[option])}" if draw.random() < 0.8 else option)
        else:
            command.append(option)
    if command[0] == "classify" and draw.random() < 0.2:
        command += ["--extent", *(draw.choice(NUMBERS) for _ in range(4))]
    if draw.random() < 0.15:
        command.append("--json")
    outputs = door.outputs()
    return Case(
        "option",
        f"options of {door.name}",
        command,
        (*outputs, "m.1-of-2.tif"),
        may_last=any(word.startswith(("--workers", "--dask")) for word in command),
    )


def words(bench: Bench) -> Case:
    """Arguments that are no command."""
    draw = bench.random
    pool = ("models", "classify", "list", "get", "remove", "undo", "info", "--help", "--json", "--version",
    "trainingareas", "new", "n.gpkg", "x",
            "--crs", *PROJECTIONS[:8], *_TEXTS[:16])  # fmt: skip
    command = [draw.choice(pool) for _ in range(draw.randrange(5))]
    if draw.random() < 0.5:
        command = ["trainingareas", "new", "n.gpkg", "--crs", draw.choice((*PROJECTIONS, *_TEXTS))]
    if draw.random() < 0.3:
        command = [
            "models",
            draw.choice(("info", "remove", "undo")),
            draw.choice((*_TEXTS, "..", "../x", "lcz-lite", "/etc", ".", "net.json", "bands")),
        ]
    if "get" in command:
        command = ["models", "list"]  # a download is no matter of files
    return Case("option", "words", [word.replace("\0", "") for word in command], ("n.gpkg",))


def settings(bench: Bench) -> Case:
    """Files that Scene Mapper keeps in its own folder, or a catalogue, hold odd things."""
    draw = bench.random
    names = (
        "speed.json",
        "settings.json",
        "onnxruntime.json",
        "models/x.json",
        "models/x.onnx",
        "catalogue.json",
        "tried-networks.json",
    )
    name = draw.choice(names)
    entry = {"batch": draw.choice(JSON_VALUES), "sessions": draw.choice((1, *JSON_VALUES)), "shared_layers": True,
    "tuned": True,
             "cells_per_second": draw.choice((1, *JSON_VALUES))}  # fmt: skip
    content = draw.choice((entry, *JSON_VALUES))
    if name == "speed.json":
        content = _speeds(bench, entry)
    if name == "catalogue.json":
        one = {
            key: draw.choice((*JSON_VALUES, "x"))
            for key in ("id", "title", "url", "sha256", "size", "licence", "scheme", "preset")
        }
        bench.write("catalogue.json", json.dumps(draw.choice(({"networks": [one]}, [one], one, *JSON_VALUES))))
        return Case("option", "catalogue", ["models", "get", "--catalogue", "catalogue.json"])
    text = json.dumps(content)
    bench.write(f"../home/{name}", draw.choice((text, text, text[:-1], "[" * 100_000, "\ud800", "")))
    door = Door(draw.choice(("classify", "info", "classify all", "adapt")))
    command = door.command() if draw.random() < 0.7 else ["models", "list"]
    return Case("option", f"own file {name}", command, door.outputs() if command != ["models", "list"] else ())


def _speeds(bench: Bench, entry: dict[str, object]) -> object:
    """Return speeds under the key that is really looked up: what a run has written before, changed."""
    kept = bench.work / "speed-key.json"
    if not kept.exists():
        return entry
    return {key: {**value, **entry} for key, value in json.loads(kept.read_text(encoding="utf-8")).items()}


def terminal(bench: Bench) -> Case:
    """A terminal that knows few characters."""
    draw = bench.random
    door = Door(draw.choice(sorted(set(DOORS) - {"classify workers", "adapt"})))
    command = door.command()
    if draw.random() < 0.5:
        command.append(draw.choice(("--json", "--quiet", "--help")))
    if draw.random() < 0.3:
        command = [
            word
            if word not in ("map.tif", "scene.tif")
            else draw.choice(("没有.tif", "km².tif", "\u202e.tif", "\udcff.tif"))
            for word in command
        ]
    encoding = draw.choice(("ascii", "gbk", "cp932", "cp1251", "cp437", "latin-1", "utf-16"))
    environment = {"LC_ALL": "C", "LANG": None, "PYTHONUTF8": None} if draw.random() < 0.5 else {}
    return Case("terminal", f"{encoding}, {door.name}", command, door.outputs(), environment, encoding)


def home(bench: Bench) -> Case:
    """A home folder that cannot be used, or no place for temporary files."""
    draw = bench.random
    door = Door(draw.choice(("classify", "import", "inspect", "style", "adapt", "classify all", "cloudmask")))
    command = door.command() if draw.random() < 0.8 else ["models", "list"]
    way = draw.choice(("nowhere", "file", "relative", "nouser", "device", "long", "loop", "tmp nowhere", "none", "nul"))
    environment: dict[str, str | None] = {
        "nowhere": {"SCENE_MAPPER_HOME": "/proc/nowhere/x"},
        "file": {"SCENE_MAPPER_HOME": str(bench.work / "scene.tif")},
        "relative": {"SCENE_MAPPER_HOME": "../home/../home"},
        "nouser": {"SCENE_MAPPER_HOME": "~nouser/x"},
        "device": {"SCENE_MAPPER_HOME": "/dev/null"},
        "long": {"SCENE_MAPPER_HOME": str(bench.work / ("a" * 250) / ("b" * 250))},
        "loop": {"SCENE_MAPPER_HOME": str(bench.work / "loop")},
        "tmp nowhere": {"TMPDIR": "/proc/nowhere"},
        "none": {
            "SCENE_MAPPER_HOME": None,
            "HOME": "/proc/nowhere",
            "XDG_DATA_HOME": None,
            "USER": None,
            "LOGNAME": None,
        },
        "nul": {"SCENE_MAPPER_HOME": "", "HOME": "", "XDG_DATA_HOME": str(bench.work / "zones.geojson")},
    }[way]  # type: ignore[assignment]
    if way == "loop":
        (bench.work / "loop").symlink_to("loop")
    outputs = (*door.outputs(), f"{'a' * 250}/x") if way == "long" else door.outputs()
    return Case("home", f"home {way}, {door.name}", command, outputs, environment)
