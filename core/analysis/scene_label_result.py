"""What the scenes of a map hold: the distribution of the classes as table, chart and page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..classmap.label_map import label_legend
from ..classmap.label_rule import LabelRule
from ..classmap.schemes import ClassScheme
from ..message import Message
from ..report.charts import BarSeries, Chart, bar_chart
from ..report.csv_text import csv_text
from ..report.report import Named, Report, percent


@dataclass(frozen=True)
class LabelResult:
    """The labels of all scenes, counted.

    Attributes:
        scheme: the classes of the labels.
        rows: rows of scenes.
        cols: columns of scenes.
        labelled: scenes that have a label.
        dense: pixels of each class in the labelled scenes, by output index.
        single: scenes of each single label.
        several: scenes whose label set holds each class.
        label_sets: the label sets that occur, as numbers.
        notes: what the reader of the map should know.
    """

    scheme: ClassScheme
    rows: int
    cols: int
    labelled: int
    dense: tuple[int, ...]
    single: tuple[int, ...]
    several: tuple[int, ...]
    label_sets: frozenset[int]
    notes: tuple[Message, ...] = ()

    def label_legend(self) -> ClassScheme:
        """Return a legend of the label sets that occur."""
        return label_legend(self.label_sets, self.scheme)

    def shares(self) -> list[tuple[float, float, float]]:
        """Return each class's share of the pixels, of the single labels, and of all labels in sets."""
        totals = [max(1, sum(counts)) for counts in (self.dense, self.single, self.several)]
        return [(d / totals[0], s / totals[1], m / totals[2]) for d, s, m in zip(self.dense, self.single, self.several)]

    def classes(self) -> list[dict[str, Any]]:
        """Return the distribution as a row of plain values for each class."""
        return [
            {
                "code": one.code,
                "name": self.scheme.legend_label(one),
                "pixels": self.dense[index],
                "pixel_share": dense,
                "single": self.single[index],
                "single_share": single,
                "multi": self.several[index],
                "multi_share": several,
            }
            for index, (one, (dense, single, several)) in enumerate(zip(self.scheme.classes, self.shares()))
        ]

    def table(self) -> str:
        """Write the distribution as CSV."""
        rows = self.classes()
        return csv_text([list(rows[0]), *(list(row.values()) for row in rows)])

    def chart(self) -> Chart | None:
        """Draw the distribution as Schmitt & Wu's Fig. 2 does; None without matplotlib."""
        columns = list(zip(*self.shares()))
        series = [
            BarSeries("pixels", columns[0], ["#9a9a9a"]),
            BarSeries("single labels", columns[1], ["#2f6db3"]),
            BarSeries("labels in sets", columns[2], ["#e0862b"]),
        ]
        labels = [self.scheme.legend_label(c) for c in self.scheme.classes]
        return bar_chart(labels, series, "share", percent=True)

    def report(self, source: str, rule: LabelRule) -> str:
        """Write the distribution as a page.

        Args:
            source: the dense map.
            rule: how it was labelled.
        """
        page = Report(f"Scene labels of {Path(source).name}", self.scheme.title)
        in_sets = sum(self.several) / max(1, self.labelled)
        page.tiles(
            [
                (f"{self.labelled:,}", "scenes with a label", f"of {self.rows * self.cols:,}"),
                (f"{rule.scene_px} × {rule.scene_px}", "pixels a scene", ""),
                (f"{in_sets:.2f}", "labels in a set", f"classes with {100 * rule.threshold:g} % and more"),
            ]
        )
        page.heading("Distribution of the classes")
        page.figure(self.chart(), "Share of each class in the pixels, the single labels, and the labels of all sets.")
        page.table(
            ("Class", "Pixels", "Share", "Single label", "Share", "In sets", "Share"),
            [
                (
                    Named(row["name"], one.colour),
                    f"{row['pixels']:,}",
                    percent(row["pixel_share"]),
                    f"{row['single']:,}",
                    percent(row["single_share"]),
                    f"{row['multi']:,}",
                    percent(row["multi_share"]),
                )
                for row, one in zip(self.classes(), self.scheme.classes)
            ],
        )
        page.heading("How it was made")
        page.bullets(
            [
                "The single label is the most frequent class; if classes are equally frequent, the lowest code.",
                Message(
                    "The label set contains the most frequent class and every class with {threshold:g} % or more.",
                    threshold=100 * rule.threshold,
                ),
                "Pixels without class do not count; a scene of which more than half has none has no label.",
                *self.notes,
            ]
        )
        page.facts([("Dense map", source)])
        return page.html()
