"""What a step tells in files: a report, a table and all figures, each if it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..draft import claimed
from ..errors import OutputError
from ..files import write_text_whole
from ..geo.output_check import Output, check_outputs

_ENDINGS = {"HTML": frozenset((".html", ".htm")), "CSV": frozenset((".csv",)), "JSON": frozenset((".json",))}
_DOCUMENTS = frozenset((".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".zip"))
_PICTURES = frozenset((".png", ".jpg", ".jpeg", ".svg", ".tif", ".tiff"))
_LAYERS = frozenset((".gpkg", ".shp", ".geojson", ".kml"))
_OTHER_FORMATS = (_DOCUMENTS | _PICTURES | _LAYERS).union(*_ENDINGS.values())
"""Extensions that promise another format: other programs would take such a file for a damaged one."""


def check_text_name(path: Path | None, form: str) -> None:
    """Refuse the name of another format.

    Args:
        path: the file, or None.
        form: what is written to it: "HTML", "CSV" or "JSON".

    Raises:
        OutputError: naming the extension to use.
    """
    if path is not None and path.suffix.lower() in _OTHER_FORMATS - _ENDINGS[form]:
        raise OutputError(
            "{path} cannot be written: this output is written as {form} only.",
            "Use the extension {ending}.",
            path=path,
            form=form,
            ending=f".{form.lower()}",
        )


@dataclass(frozen=True)
class TextOutputs:
    """The files that are wanted; None for those that are not.

    Attributes:
        html: the report.
        csv: the table.
        json: all figures.
    """

    html: Path | None = None
    csv: Path | None = None
    json: Path | None = None

    @contextmanager
    def reserved(
        self, inputs: Sequence[str], raster: Path | None = None, layer: Path | None = None
    ) -> Iterator[TextOutputs]:
        """Refuse a file that cannot be written before anything is computed, and keep others from writing it meanwhile.

        Args:
            inputs: the files that are read, which must survive.
            raster: one that the same run writes, and claims itself.
            layer: one that is written together with these files, when all is computed.

        Yields:
            These outputs.

        Raises:
            OutputError: which one cannot be written, and why.
        """
        wanted = [path for path in (*self.paths, raster, layer) if path is not None]
        check_outputs([Output(path) for path in wanted], inputs)
        for file, form in zip((self.html, self.csv, self.json), _ENDINGS):
            check_text_name(file, form)
        with claimed([*self.paths, layer]):
            yield self

    @property
    def paths(self) -> list[Path]:
        """The files that are wanted."""
        return [path for path in (self.html, self.csv, self.json) if path is not None]

    def write(self, html: Callable[[], str], csv: Callable[[], str], json: Callable[[], str]) -> None:
        """Write the files that are wanted, each whole or not at all.

        Args:
            html: makes the report's text; likewise the others.
            csv: makes the table's.
            json: makes the figures'.

        Raises:
            OutputError: a file cannot be written.
        """
        for path, make in ((self.html, html), (self.csv, csv), (self.json, json)):
            if path is not None:
                write_text_whole(path, make())
