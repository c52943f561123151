"""The commands that read and write files, by the kinds of files that they take."""

from __future__ import annotations

from dataclasses import dataclass

from .case import Bench

DEFAULTS = {
    "scene": "scene.tif", "date": "scene2.tif", "clouds": "clouds.tif", "card": "net.json", "map": "map.tif",
    "map2": "map2.tif", "shares": "shares.tif", "shares2": "shares2.tif", "zones": "zones.geojson",
    "areas": "zones.gpkg", "product": "bands.zip", "shard": "part1.tif",
    "shard2": "part2.tif", "values": "values.csv", "network": "net.onnx",
}  # fmt: skip
"""The sound file that stands for each kind."""

DOORS = {
    "classify": "classify @scene >m.tif --model @card",
    "classify all": "classify @scene >m.tif --model @card --confidence >c.tif --probabilities >p.tif --filtered >f.tif",
    "classify fcn": "classify @scene >m.tif --model fcn.json --confidence >c.tif",
    "classify dates": "classify @scene >m.tif --model @card --date @date --cell-size 80",
    "classify clouds": "classify @scene >m.tif --model @card --clouds @clouds",
    "classify workers": "classify @scene >m.tif --model fcn.json --workers 2",
    "classify batch": "classify @scene >m.tif --model @card --batch 1000000000",
    "composite": "composite @scene @date >o.tif --clouds none",
    "composite product": "composite @product @scene >o.tif --clouds none",
    "cloudmask product": "cloudmask @product >k.tif --method layer --layer @clouds",
    "cloudmask network": "cloudmask @scene >k.tif --method @card",
    "stack": "stack @product >s.tif",
    "stack vrt": "stack @product >s.vrt",
    "stack raster": "stack @scene >s.tif --mask @clouds",
    "cloudmask": "cloudmask @scene >k.tif --method layer --layer @clouds",
    "filter map": "lczfilter @map >f.tif",
    "filter shares": "lczfilter @shares >f.tif",
    "filter majority": "lczfilter @map >f.tif --method majority",
    "merge": "merge >w.tif @shard @shard2",
    "export": "export @map >w.tif --for w2w",
    "export lcz4r": "export @map >w.tif --for lcz-generator --filtered @map2 --confidence @map2",
    "style": "style @map --output >g.qml --files qml sld clr",
    "areas": "areas @map --csv >a.csv --json-file >a.json --report >a.html",
    "areas zones": "areas @map --zones @zones --zones-out >z.gpkg --csv >a.csv --report >a.html",
    "accuracy": "accuracy @map @zones --field class --csv >a.csv --hits >h.tif --report >a.html --json-file >a.json",
    "accuracy detected": "accuracy @map @zones --probabilities @shares --csv >a.csv",
    "accuracy raster": "accuracy @map @map2 --csv >a.csv --hits >h.tif",
    "labelaccuracy": "labelaccuracy @shares @shares2 --scheme lcz --csv >a.csv --report >a.html",
    "compare": "compare @map @map2 --changes >c.tif --csv >c.csv --report >c.html --json-file >c.json",
    "scenelabels": "scenelabels @map --scene 4 --single >s.tif --shares >sh.tif --labels >b.tif --layer >y.gpkg"
    " --csv >t.csv --report >r.html",
    "parameters": "parameters @map >p.tif --table >t.csv",
    "draw": "draw @map --output >d.png --scene @scene",
    "cell": "cell @map 500060 3999940 --probabilities @shares --scene @scene",
    "new": "trainingareas new >n.gpkg --crs EPSG:32633",
    "sample": "trainingareas sample @map >n.gpkg --per-class 1 --side 1 --gap 0",
    "check": "trainingareas check @areas @scene --cell-size 40",
    "adapt": "adapt @scene @areas --model @card --id mine --no-forest --checked >k.gpkg --report >r.html",
    "import": "models import @network --id mine --scheme lcz --bands B02,B03,B04,B05,B06,B07,B08,B8A,B11,B12"
    " --scale 10000 --patch 12",
    "inspect": "models inspect @network",
    "info": "models info @card",
}  # fmt: skip
"""Command lines: ``@kind`` is an input, ``>name`` an output."""


@dataclass(frozen=True)
class Door:
    """A command line to be filled in.

    Attributes:
        name: in `DOORS`.
    """

    name: str

    @property
    def words(self) -> list[str]:
        return DOORS[self.name].split()

    def inputs(self) -> list[str]:
        """Return the kinds of its inputs."""
        return [word[1:] for word in self.words if word.startswith("@")]

    def outputs(self) -> tuple[str, ...]:
        return tuple(word[1:] for word in self.words if word.startswith(">"))

    def command(self, files: dict[str, str] | None = None, outputs: dict[str, str] | None = None) -> list[str]:
        """Return the arguments, with some files in the place of the sound ones."""
        known, renamed = {**DEFAULTS, **(files or {})}, outputs or {}
        filled = []
        for word in self.words:
            if word.startswith("@"):
                filled.append(known[word[1:]])
            elif word.startswith(">"):
                filled.append(renamed.get(word[1:], word[1:]))
            else:
                filled.append(word)
        return filled


def doors_for(kind: str) -> list[Door]:
    """Return the commands that take a kind of file."""
    return [Door(name) for name, line in DOORS.items() if f"@{kind}" in line.split()]


def any_door(bench: Bench, *kinds: str) -> tuple[Door, str]:
    """Draw a command that takes one of these kinds, and the kind."""
    kind = bench.random.choice(kinds)
    return bench.random.choice(doors_for(kind)), kind
