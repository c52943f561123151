"""Outputs onto inputs and onto each other, odd paths, and programs that are cut off while they write."""

from __future__ import annotations

import os
import re
import signal
import zipfile
from pathlib import Path

from .case import Bench, Case
from .doors import DEFAULTS, DOORS, Door, doors_for

_WRITING = [name for name in sorted(DOORS) if Door(name).outputs()]
_CUT = sorted({*_WRITING, "import"} - {"classify workers", "cloudmask network"})  # which do not succeed alone


def onto_input(bench: Bench) -> Case:
    """An output is an input, by name, by link, or is a file behind it."""
    draw = bench.random
    door = Door(draw.choice([name for name in _WRITING if Door(name).inputs()]))
    kind = draw.choice(door.inputs())
    output = draw.choice(door.outputs())
    given, target = _behind(bench, kind, DEFAULTS[kind])
    renamed = {output: target}
    files = {kind: given} if given else {}
    command = door.command(files, renamed)
    inputs = {os.path.realpath(bench.work / name) for name in _inputs(bench, door, files)}
    allowed = []
    for name in door.outputs():
        path = renamed.get(name, name)
        if os.path.realpath(bench.work / path) not in inputs and path != target:
            allowed.append(path)
    if door.name == "style":  # which takes a name without its ending
        allowed += [str(Path(target).with_suffix(ending)) for ending in (".qml", ".sld", ".clr")]
    case = Case("overlap", f"output onto {kind}, {door.name}", command, tuple(allowed))
    case.endings = {Path(target).name: Path(output).suffix}
    return case


def beside_input(bench: Bench) -> Case:
    """An output has the name of an input, but another ending: what lies beside the input must stay."""
    draw = bench.random
    door = Door(draw.choice([name for name in _WRITING if Door(name).inputs()]))
    kind, output = draw.choice(door.inputs()), draw.choice(door.outputs())
    source = Path(DEFAULTS[kind])
    ending = Path(output).suffix
    target = f"{source.stem}{ending if ending != source.suffix else '.other' + ending}"
    kept = [source.name]
    for partner in (".qml", ".sld", ".clr", ".cpg", ".tfw"):
        bench.write(source.stem + partner, f"of {source}")
        kept.append(source.stem + partner)
    for companion in (".ovr", ".msk", ".vat.dbf"):
        bench.write(source.name + companion, b"")
        kept.append(source.name + companion)
    outputs = tuple(target if name == output else name for name in door.outputs())
    written = {target}
    if door.name == "style":  # whose outputs are just these
        written |= {str(Path(target).with_suffix(one)) for one in (".qml", ".sld", ".clr")}
    kept = [name for name in kept if name not in written]
    return Case("overlap", f"{output} beside {kind}, {door.name}", door.command({}, {output: target}), outputs,
        kept=tuple(kept))  # fmt: skip


def onto_output(bench: Bench) -> Case:
    """Two outputs are one, or belong to one another."""
    draw = bench.random
    door = Door(draw.choice([name for name in _WRITING if len(Door(name).outputs()) > 1]))
    first, second = draw.sample(door.outputs(), 2)
    stem = first.rpartition(".")[0]
    way = draw.choice(("same", "legend", "sidecar", "link", "dot", "case", "hard link", "hard link"))
    target = {
        "same": first, "legend": f"{stem}.{draw.choice(('qml', 'sld', 'clr'))}", "sidecar": f"{first}.aux.xml",
        "dot": f"./{first}", "case": f"../work/{first}", "link": "link", "hard link": "hard",
    }[way]  # fmt: skip
    if way == "link":
        (bench.work / target).symlink_to(first)
    if way == "hard link":
        bench.write(first, b"old")
        os.link(bench.work / first, bench.work / target)
    renamed = {second: target}
    outputs = tuple(renamed.get(name, name) for name in door.outputs())
    refused = way in ("same", "dot", "case", "link")
    case = Case("overlap", f"outputs {way}, {door.name}", door.command({}, renamed), outputs, refused=refused)
    case.endings = {Path(target).name: Path(second).suffix}
    return case


def odd_path(bench: Bench) -> Case:
    """A path that is long, a loop, a pipe, a device, a folder, or has an odd name."""
    draw = bench.random
    door = Door(draw.choice(sorted(set(DOORS) - {"classify workers"})))
    way = draw.choice(
        (
            "long",
            "longer",
            "loop",
            "fifo",
            "device",
            "folder",
            "name",
            "name",
            "none",
            "socket",
            "deep",
            "closed",
            "dangling",
        )
    )
    path = {
        "long": "a" * 236 + ".tif", "longer": "b" * 300 + ".tif", "loop": "loop.tif", "fifo": "pipe.tif",
            "device": draw.choice(("/dev/null", "/dev/zero", "/dev/full", "/dev/stdin", "/dev/tty")),
        "folder": "folder.tif", "none": draw.choice(("", " ", ".", "..", "/", "~", "-", "--", "nowhere/x.tif",
            "/proc/self/mem", "/proc/1/x", "x\ny.tif")),
        "socket": "socket.tif", "deep": "/".join(["d" * 100] * 6) + "/x.tif", "closed": "closed/x.tif",
            "dangling": "dangling.tif",
        "name": draw.choice(("\x1b[31mred.tif", "é.tif", "城市.tif", "\udcff.tif", "a b.tif", "=1+1.tif", "-x.tif",
            "%s{0}.tif", "a|layername=b", "x.tif|layerid=0",
                             "GTIFF_DIR:1:scene.tif", "NETCDF:x:y", "/vsimem/x.tif", "/vsizip/bands.zip",
                             "<VRTDataset/>", "x.TIF", "x", ".tif", "x.tif.", "CON",
                             "\u202egpj.tif", "a'b\"c.tif", "a;b.tif", "a#b?c.tif", "http://127.0.0.1:9/x.tif",
                             "/vsicurl/http://127.0.0.1:9/x.tif")),
    }[way]  # fmt: skip
    if way == "loop":
        (bench.work / path).symlink_to(path)
    elif way == "fifo":
        os.mkfifo(bench.work / path)
    elif way == "folder":
        (bench.work / path).mkdir()
    elif way == "dangling":
        (bench.work / path).symlink_to("../outside/new")
    elif way == "closed":
        (bench.work / "closed").mkdir(mode=0o500)
    elif way == "socket":
        import socket

        with socket.socket(socket.AF_UNIX) as one:
            here = Path.cwd()
            os.chdir(bench.work)
            try:
                one.bind(path)
            finally:
                os.chdir(here)
    names = [*door.inputs(), *door.outputs()]
    where = draw.choice(names)
    is_input = where in door.inputs()
    if is_input and way in ("long", "name", "deep") and draw.random() < 0.8 and not path.startswith(("/", "http", "<")):
        source = bench.work / DEFAULTS[where]
        target = bench.work / path
        if source.is_file():
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(source.read_bytes())
            except OSError:
                pass
    command = door.command({where: path} if is_input else {}, {} if is_input else {where: path})
    outputs = door.outputs() if is_input else tuple(path if name == where else name for name in door.outputs())
    if (not is_input and path.startswith(("/", "~"))) or path in ("", " ", ".", "..", "-", "--"):
        outputs = tuple(name for name in outputs if name != path)
    case = Case("path", f"{way} as {where}, {door.name}", command, outputs)
    case.endings = {} if is_input else {Path(path).name: Path(where).suffix}
    case.may_last = path in ("/dev/zero", "/dev/tty", "/dev/stdin", "-") or way == "fifo"
    return case


def older(bench: Bench) -> Case:
    """Older outputs are there already; an input is damaged or missing: they must stay."""
    draw = bench.random
    door = Door(draw.choice(_CUT))
    _write_older(bench, door)
    if draw.random() < 0.8 and door.inputs():
        kind = draw.choice(door.inputs())
        path = bench.work / DEFAULTS[kind]
        if draw.random() < 0.3:
            path.unlink()
        else:
            bench.damage(path.name)
    return Case("older", f"older outputs, {door.name}", door.command(), door.outputs())


def full_disk(bench: Bench) -> Case:
    draw = bench.random
    door = Door(draw.choice(_CUT))
    if draw.random() < 0.5:
        _write_older(bench, door)
    limit = draw.choice((0, 1, 100, 700, 2000, 5000, 9000, 20_000, 60_000, 120_000))
    return Case("full disk", f"{limit} bytes, {door.name}", door.command(), door.outputs(), file_limit=limit)


def killed(bench: Bench) -> Case:
    """Killed at a change of the disk; the same command must then succeed and clean up."""
    draw = bench.random
    door = Door(draw.choice(_CUT))
    if draw.random() < 0.5 and door.name != "new":  # which does not replace areas that somebody has drawn
        _write_older(bench, door)
    # The network may be there already when the run is killed.
    command = [*door.command(), "--replace"] if door.name == "adapt" else door.command()
    return Case("killed", door.name, command, door.outputs(), kill_at=draw.randrange(1, 80), again=True)


def stopped(bench: Bench) -> Case:
    """Ctrl-C or SIGTERM at any moment, from the very start on."""
    draw = bench.random
    door = Door(draw.choice(_WRITING))
    if draw.random() < 0.3:
        _write_older(bench, door)
    after, number = draw.uniform(0.0, 2.5), draw.choice((signal.SIGINT, signal.SIGTERM))
    return Case(
        "stopped",
        f"{door.name} after {after:.2f} s",
        door.command(),
        door.outputs(),
        stop_after_s=after,
        stop_with=int(number),
    )


def _write_older(bench: Bench, door: Door) -> None:
    """Run the command once as it is: its outputs are there then."""
    for name in door.outputs():
        source = {"tif": "map.tif", "gpkg": "zones.gpkg", "vrt": "scene.vrt"}.get(name.rpartition(".")[2])
        text = _OLD_TEXTS.get(name.rpartition(".")[2], b"old,1\n")
        data = (bench.work / source).read_bytes() if source else text
        bench.write(name, data)
        stem = name.rpartition(".")[0]
        if source == "map.tif":
            bench.write(f"{stem}.qml", b"<qgis>old</qgis>")
            bench.write(f"{name}.aux.xml", b"<PAMDataset></PAMDataset>")


_OLD_TEXTS = {"html": b"<html>old</html>", "json": b"{}", "qml": b"<qgis/>", "sld": b"<sld/>"}


def _behind(bench: Bench, kind: str, sound: str) -> tuple[str, str]:
    """Return an input of a kind, and the name of a file that is one behind it."""
    draw = bench.random
    work = bench.work
    ways = ["same", "link", "hard link", "link to folder", "dots"]
    raster = sound.endswith(".tif")
    if raster:
        ways += ["vrt", "vrt of vrt", "sidecar", "zip", "subdataset"]
    if sound.endswith((".geojson", ".gpkg")):
        ways += ["layername", "shapefile", "zip"]
    if kind == "product":
        ways = ["same", "link", "folder", "item", "zip path"]
    if kind == "card":
        ways += ["onnx"]
    way = draw.choice(ways)
    if way == "link":
        (work / "link").symlink_to(sound)
        return draw.choice((("link", sound), ("", "link"), ("link", "link")))
    if way == "hard link":
        os.link(work / sound, work / "hard")
        return "", "hard"
    if way == "link to folder":
        (work / "again").symlink_to(".")
        return f"again/{sound}", sound
    if way == "dots":
        return f"../work/./{sound}", sound
    if way in ("vrt", "vrt of vrt"):
        from osgeo import gdal

        gdal.Translate(str(work / "v.vrt"), str(work / sound), format="VRT")
        if way == "vrt of vrt":
            text = (work / "v.vrt").read_text(encoding="utf-8")  # GDAL itself would leave the one between out
            bench.write("vv.vrt", re.sub(r"(<SourceFilename[^>]*>)[^<]*", r"\1v.vrt", text))
            return "vv.vrt", draw.choice((sound, "v.vrt"))
        return "v.vrt", sound
    if way == "sidecar":
        ending = draw.choice((".aux.xml", ".ovr", ".msk"))
        bench.write(
            sound + ending, b"<PAMDataset></PAMDataset>" if ending == ".aux.xml" else (work / sound).read_bytes()
        )
        return "", sound + ending
    if way == "zip":
        with zipfile.ZipFile(work / "in.zip", "w") as archive:
            archive.write(work / sound, f"in/{sound}")
        return f"/vsizip/in.zip/in/{sound}", "in.zip"
    if way == "subdataset":
        return f"GTIFF_DIR:1:{sound}", sound
    if way == "layername":
        return f"{sound}|layername=zones", sound
    if way == "shapefile":
        return "zones.shp", draw.choice(("zones.dbf", "zones.shx", "zones.prj", "zones.shp"))
    if way == "folder":
        return "bands", f"bands/{draw.choice(sorted(os.listdir(work / 'bands')))}"
    if way == "item":
        return "item.json", draw.choice(("item.json", f"bands/{draw.choice(sorted(os.listdir(work / 'bands')))}"))
    if way == "zip path":
        return "bands.zip", "bands.zip"
    if way == "onnx":
        return "", "net.onnx"
    return "", sound


def _inputs(bench: Bench, door: Door, files: dict[str, str]) -> list[str]:
    return [files.get(kind, DEFAULTS[kind]) for kind in door.inputs() if kind in doors_kinds()]


def doors_kinds() -> set[str]:
    """Return the kinds of input that any command takes."""
    return {kind for kind in DEFAULTS if doors_for(kind)}
