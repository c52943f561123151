"""What a class scheme is: everything that the rest of the program asks of one, with a default for each.

A scheme is one table and a few facts beside it. Nothing else in the program names a scheme:
whatever differs from scheme to scheme is a field here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NODATA_CODE = 255
"""Where a class map holds no class. Never 0, which LCZ4r reads as water."""


@dataclass(frozen=True)
class SceneClass:
    """One class of a scheme.

    Attributes:
        code: the value in the map, 0 to 254 (our own schemes begin at 1).
        label: the short label of the field ("A" for LCZ A), or the code as text.
        name: the class's full English name.
        colour: ``#rrggbb``.
        safe_colour: its colour in the colour-blind-safe palette, or "" for one that is generated.
        built: whether it is a built type, in a scheme that tells built from natural.
    """

    code: int
    label: str
    name: str
    colour: str
    safe_colour: str = field(default="", compare=False)
    built: bool = field(default=False, compare=False)

    @property
    def rgb(self) -> tuple[int, int, int]:
        """Red, green and blue, 0 to 255."""
        return int(self.colour[1:3], 16), int(self.colour[3:5], 16), int(self.colour[5:7], 16)


@dataclass(frozen=True)
class Coding:
    """The values that a scheme's classes have in the rasters of other tools.

    Attributes:
        name: as options and export targets name it.
        title: for people.
        values: the raster's value of each class, by output index.
        aliases: further names of the same values.
    """

    name: str
    title: str
    values: tuple[int, ...]
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Simplification:
    """How a scheme's classes merge into those of a coarser one.

    Attributes:
        scheme: the coarser scheme.
        code_of: its code by the finer scheme's code.
        representatives: the finer code that may stand for a class that merges several.
    """

    scheme: ClassScheme
    code_of: Mapping[int, int]
    representatives: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class ClassScheme:
    """Classes in the order of a network's output: index i of the output is ``classes[i]``.

    Attributes:
        id: the scheme's name in cards, parameters and files.
        title: the scheme's name for people.
        prefix: what a legend puts before each label ("LCZ"), or nothing.
        classes: the classes, by output index.
        file_marks: a regular expression that the names of files and bands of this scheme match somewhere
            (lower case), or "".
        codings: the codings of its rasters, the usual one first; none where codes stand as they are.
        simplification: the coarser scheme that it merges into, or None.
        cell_m: the side of a map's cell in metres that is usual in the field, or None for a quarter of a patch.
        similarity: how alike two classes are, 0 to 1, (class, class); empty if nobody has said.
        spellings: further names of classes, by code.
        prefixes: what people write instead of the prefix before a label.
        kernels: radius and sigma in metres of each class in the Gaussian filter; empty for one kernel for all.
        descriptions: what the classes look like, in a sentence or two, by code; empty if nobody has said.
        described_after: the publication whose definitions the descriptions follow, or "".
    """

    id: str
    title: str
    prefix: str
    classes: tuple[SceneClass, ...]
    file_marks: str = field(default="", compare=False, repr=False)
    codings: tuple[Coding, ...] = field(default=(), compare=False, repr=False)
    simplification: Simplification | None = field(default=None, compare=False, repr=False)
    cell_m: float | None = field(default=None, compare=False, repr=False)
    similarity: tuple[tuple[float, ...], ...] = field(default=(), compare=False, repr=False)
    kernels: tuple[tuple[float, float], ...] = field(default=(), compare=False, repr=False)
    spellings: Mapping[int, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)
    prefixes: tuple[str, ...] = field(default=(), compare=False, repr=False)
    descriptions: Mapping[int, str] = field(default_factory=dict, compare=False, repr=False)
    described_after: str = field(default="", compare=False, repr=False)

    def __len__(self) -> int:
        """Count the classes."""
        return len(self.classes)

    @property
    def codes(self) -> tuple[int, ...]:
        """The map's values by output index."""
        return tuple(c.code for c in self.classes)

    @property
    def simplified(self) -> ClassScheme:
        """The coarser scheme that it merges into, or the scheme itself."""
        return self.simplification.scheme if self.simplification else self

    @property
    def has_built_types(self) -> bool:
        """Whether its classes are of two kinds, built and natural."""
        return any(c.built for c in self.classes)

    def by_code(self, code: int) -> SceneClass:
        """Find the class of a map's value.

        Raises:
            KeyError: no class has this code.
        """
        for scene_class in self.classes:
            if scene_class.code == code:
                return scene_class
        raise KeyError(code)

    def coding(self, name: str) -> Coding | None:
        """Find a coding by its name or one of its aliases."""
        return next((c for c in self.codings if name in (c.name, *c.aliases)), None)

    def legend_label(self, scene_class: SceneClass) -> str:
        """Return the class's line in a legend: "LCZ A: Dense trees", or "Forest"."""
        if self.prefix:
            return f"{self.prefix} {scene_class.label}: {scene_class.name}"
        return scene_class.name

    def short_label(self, scene_class: SceneClass) -> str:
        """Return a label for a crowded chart: "LCZ A", or "Forest"."""
        return f"{self.prefix} {scene_class.label}" if self.prefix else scene_class.name

    def category_names(self) -> list[str]:
        """Return names by raster value from 0 on, as GDAL stores them; a value without a class has no name."""
        names = [""] * (max(self.codes) + 1)
        for scene_class in self.classes:
            names[scene_class.code] = self.legend_label(scene_class)
        return names


def class_table(text: str) -> tuple[SceneClass, ...]:
    """Read classes from a table of lines, in the order of a network's output.

    Args:
        text: a line per class: ``code | label | name | colour``, and if it is known
            ``| colour-blind-safe colour`` and ``| built``.
    """
    rows = ([cell.strip() for cell in line.split("|")] for line in text.strip().splitlines())
    return tuple(
        SceneClass(
            code=int(code),
            label=label,
            name=name,
            colour=colour,
            safe_colour=rest[0] if rest else "",
            built="built" in rest[1:],
        )
        for code, label, name, colour, *rest in rows
    )
