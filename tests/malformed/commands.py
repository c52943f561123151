"""How every command is called: with one sound input of each kind, outputs in one folder, and values that are none."""

from __future__ import annotations

from dataclasses import dataclass

_RASTERS = ("scene", "scene2", "map", "probabilities", "bits", "clouds", "radar", "shares", "shard1", "shard2")
_VECTORS = ("polygons", "shapes", "kml", "areas")


@dataclass(frozen=True)
class Call:
    """One way to call a command.

    Attributes:
        line: its arguments; ``{kind}`` is an input of a kind (`make_sound_inputs`), ``>name`` an output.
        values: options with values that cannot be meant.
    """

    line: str
    values: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the command with its action."""
        return " ".join(word for word in self.line.split()[:2] if word[0] not in "{>-")

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of its inputs."""
        return tuple(word[1:-1] for word in self.line.split() if word[0] == "{")


_SCENE = (
    "--band-mapping B02=x",
    "--band-mapping 0,1",
    "--band-mapping B02=1,B02=2",
    "--units feet",
    "--level L3",
    "--threads many",
)
_MAP = ("--band two", "--band -1", "--band 77", "--scheme corine")
CALLS: tuple[Call, ...] = (
    Call(
        "accuracy {map} {polygons} --probabilities {probabilities} --hits >hits.tif --report >a.html --csv >a.csv",
        ("--share 2", "--share nan", "--share half", "--subcells 0", "--subcells 1e3", "--subcells -5", "--field none",
         "--layer none", "--map-classes =;=", "--map-classes LCZ=Q", *_MAP),
    ),
    Call("accuracy {map} {shapes} --json-file >a.json"),
    Call("accuracy {map} {kml} --hits >hits.tif"),
    Call("accuracy {map} {points} --csv >a.csv"),
    Call("accuracy {map} {bits} --scheme lcz"),
    Call(
        "adapt {scene} {areas} --model {network} --id adapted --no-forest --report >fact.html --checked >c.gpkg",
        ("--id ../x", "--id /", "--date nowhere.tif", "--field none", "--map-classes a", "--test-areas nowhere.gpkg",
         *_SCENE),
    ),
    Call(
        "areas {map} --zones {polygons} --zones-out >zones.gpkg --report >a.html --csv >a.csv --json-file >a.json",
        ("--zones-layer none", "--zone-field none", *_MAP),
    ),
    Call(
        "classify {scene} >map.tif --model {network} --clouds {clouds} --confidence >conf.tif",
        ("--extent 0 0 0 0", "--extent nan nan nan nan", "--extent a b c d", "--extent 0 0 1 1 --extent-crs EPSG:0",
         "--cell-size 0",
         "--cell-size inf", "--cell-size ten", "--threshold 7", "--shard 3/2", "--shard a/b", "--workers -1",
         "--workers x", "--batch x", "--dask nowhere", "--atmosphere aot=x", "--atmosphere sun=900",
         "--date nowhere.tif", "--threads -1", *_SCENE),
    ),
    Call("classify {scene} >map.tif --model {card} --date {scene}"),
    Call(
        "cloudmask {scene} >clouds.tif --layer {clouds} --method layer",
        ("--method none", "--layer-values a", "--layer-values ,", "--layer-values 1e9", "--units feet", "--level L3"),
    ),
    Call(
        "compare {map} {bits} --scheme lcz --changes >changes.tif --report >c.html --csv >c.csv",
        ("--share 7", "--share x", *_MAP),
    ),
    Call(
        "composite {scene} {scene2} >composite.tif --clouds none",
        ("--method mean", "--bands B99", "--band-mapping B02", "--units feet", "--level L3", "--to-level L1C",
         "--threads many"),
    ),
    Call(
        "export {map} >export.tif --for lcz-generator --filtered {map} --confidence {probabilities}",
        ("--for nobody", *_MAP),
    ),
    Call(
        "labelaccuracy {bits} {shares} --scheme igbp10 --csv >l.csv --report >l.html",
        ("--threshold x", "--threshold nan", "--reference-threshold inf", "--scheme corine"),
    ),
    Call(
        "lczfilter {probabilities} >filtered.tif",
        ("--method median", "--kernels x", "--kernels 8=a/b", "--kernels 8=-1/0", "--kernels 8=1e400/1"),
    ),
    Call(
        "lczfilter {map} >filtered.tif --method majority",
        ("--size 2", "--size 0", "--size x", "--size -3", "--size 99999999999999999999", *_MAP),
    ),
    Call("merge >merged.tif {shard1} {shard2}"),
    Call("models info {card}"),
    Call("models inspect {network}"),
    Call("models inspect {keras}"),
    Call(
        "models import {bare} --scheme lcz --bands B02,B03,B04,B05,B06,B07,B08,B8A,B11,B12 --scale 10000 --id x",
        ("--as nothing", "--bands B02", "--bands B99", "--scale 0", "--scale nan", "--scale a,b", "--offset x",
         "--clip 3:1", "--clip a", "--patch 0", "--patch x", "--stride 0", "--pixel-size nan", "--pixel-size x",
         "--id ../../x", "--output none", "--layout NHWC"),
    ),
    Call("models import {keras} --classes a,b,c,d,e --bands B02,B03,B04,B08 --scale 1 --id x"),
    Call("models import {h5} --classes a,b,c,d,e --bands B02,B03,B04,B08 --scale 1 --id x"),
    Call("models get --catalogue {catalogue}", ("--catalogue /",)),
    Call(
        "parameters {map} >parameters.tif --table >table.csv --values {values}",
        ("--parameters height", "--statistics median", *_MAP),
    ),
    Call(
        "scenelabels {map} --scene 4 --single >s.tif --shares >sh.tif --labels >b.tif --layer >s.gpkg --csv >t.csv "
        "--report >r.html",
        ("--scene 0", "--scene -4", "--scene x", "--scene 99999999999999999999", "--threshold 3", "--threshold x",
         "--threshold nan", *_MAP),
    ),
    Call(
        "scenes search --area {polygons} --catalogue house --from 2024-01-01 --to 2024-12-31 --best-per-season",
        ("--clouds 101", "--clouds nan", "--clouds x", "--level L3", "--from June", "--from 2025-01-01", "--count 0",
         "--count 1e9", "--bbox 1,2,3,4", "--place 1,2", "--catalogue nowhere", "--catalogue file:///etc",
         "--catalogue http://example.org/stac"),
    ),
    Call(
        "stack {scene} >stack.tif",
        ("--bands B99", "--bands ,", "--band-mapping B02", "--band-mapping 1,2", "--units feet", "--mask-values x",
         "--mask nowhere.tif", "--mask-clouds"),
    ),
    Call("stack {zip} >stack.vrt"),
    Call("stack {bands} >stack.tif --mask {clouds}"),
    Call("stack {stac} >stack.tif"),
    Call("draw {map} --scene {scene} --output >map.png", ("--output nowhere/x.png", "--output map.jpg", *_MAP)),
    Call("cell {map} 500050 3999950 --probabilities {probabilities}", ("--crs EPSG:0", "--scene nowhere.tif", *_MAP)),
    Call("style {map} --output >legend.qml --files qml sld clr", ("--files pdf", *_MAP)),
    Call("trainingareas new >new.gpkg", ("--crs EPSG:none", "--crs WGS", "--scheme corine")),
    Call(
        "trainingareas sample {map} >sample.gpkg --per-class 2 --side 2 --within {scene}",
        ("--per-class 0", "--per-class x", "--side -1", "--side 1e9", "--gap -9", "--band 5", "--seed x"),
    ),
    Call(
        "trainingareas check {areas} {scene}",
        ("--cell-size 0", "--cell-size nan", "--cell-size x", "--layer none", "--field none", "--map-classes a"),
    ),
)  # fmt: skip
"""Every command and action that reads or writes files."""


def family(kind: str) -> str:
    """Return what a kind of input is, which says how it can be spoilt."""
    families = {
        "rasters": _RASTERS,
        "vectors": _VECTORS,
        "tables": ("points", "values"),
        "json": ("card", "stac", "catalogue"),
    }
    return next((name for name, kinds in families.items() if kind in kinds), "files")
