"""The registry of export targets: whom a class map can be written for. A new one is an entry of `TOOLS`.

What is known of the readers:

- w2w (WRF) takes band 2 if any band is called ``lczFilter``, else band 1, so a file of one
  band must not have that name; it reads 1 to 17, and 101 to 107 as 11 to 17; it writes
  ``NAME_clean.tif`` beside by replacing ``.tif`` in the name.
- UMEP and GeoClimate know 1 to 10 and 101 to 107 only: 11 to 17 are silently no class there.
  UMEP needs a declared nodata value.
- LCZ4r takes band 1 and reads 0 as water, so that nothing may be 0.
- LCZ Generator's maps have the bands ``lcz``, ``lczFilter`` and ``lczProb``, 1 to 17.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..classmap.schemes import LCZ, SCHEMES, ClassScheme
from ..errors import RequestError

if TYPE_CHECKING:
    from ..classmap.class_coding import ClassCoding


@dataclass(frozen=True)
class ExportTarget:
    """A tool, a coding or a scheme that class maps can be written for.

    Attributes:
        name: as options name it.
        scheme: the classes that it takes.
        coding: the name of the scheme's coding that it reads; "" for the usual one.
        about: a sentence or two for the help: what it reads, and what to look out for.
        filtered_band: what it calls a second band with the filtered map, or "" if it reads none.
        confidence_band: what it calls a further band with the confidence, likewise.
        check_output: refuses an output file that the tool cannot use, or None.
    """

    name: str
    scheme: ClassScheme
    coding: str = ""
    about: str = ""
    filtered_band: str = ""
    confidence_band: str = ""
    check_output: Callable[[Path], None] | None = None

    def class_coding(self) -> ClassCoding:
        """Return the values that it reads."""
        from ..classmap.class_coding import given_coding  # numpy, which the toolbox does not need to list the targets

        return given_coding(self.scheme, self.coding)

    def codes_from(self, scheme: ClassScheme, representatives: bool = False) -> dict[int, int] | None:
        """Return the target's code by a map's code.

        Args:
            scheme: the map's classes.
            representatives: let one finer class stand for a class that merges several.

        Returns:
            Codes without a counterpart are missing; None if the schemes have nothing in common.
        """
        if scheme is self.scheme:
            return {code: code for code in scheme.codes}
        finer, coarser = scheme.simplification, self.scheme.simplification
        if finer is not None and finer.scheme is self.scheme:
            return dict(finer.code_of)
        if coarser is None or coarser.scheme is not scheme:
            return None
        parts = {code: [fine for fine, to in coarser.code_of.items() if to == code] for code in scheme.codes}
        back = {code: fine[0] for code, fine in parts.items() if len(fine) == 1}
        return {**back, **coarser.representatives} if representatives else back


def _check_w2w(output: Path) -> None:
    if ".tif" not in output.name:
        raise RequestError(
            "w2w would overwrite {output_name} with its own cleaned map.",
            "Use a name with the extension .tif.",
            output_name=output.name,
        )


TOOLS: list[ExportTarget] = [
    ExportTarget(
        "w2w",
        LCZ,
        coding="1-17",
        about="<b>w2w</b> (WRF): 1–17. With a filtered map, the bands are lcz and lczFilter; with a confidence map "
        "also lczProb. w2w uses lczFilter if it exists.",
        filtered_band="lczFilter",
        confidence_band="lczProb",
        check_output=_check_w2w,
    ),
    ExportTarget(
        "lcz-generator",
        LCZ,
        coding="1-17",
        about="<b>LCZ Generator</b>: 1–17, with the same bands.",
        filtered_band="lczFilter",
        confidence_band="lczProb",
    ),
    ExportTarget(
        "lcz4r", LCZ, "1-17", "<b>LCZ4r</b>: 1–17 in the first band. LCZ4r reads 0 as water, so no cell is 0."
    ),
    ExportTarget("umep", LCZ, "101-107", "<b>UMEP</b>: 1–10 and 101–107. UMEP silently ignores 11–17."),
    ExportTarget("geoclimate", LCZ, "101-107", "<b>GeoClimate</b>: 1–10 and 101–107, as UMEP."),
]
"""The tools, in the order in which they are offered. Codings and schemes follow by themselves."""


def export_targets() -> dict[str, ExportTarget]:
    """Return all targets by name: the tools, then the codings of every scheme, then the schemes without codings."""
    targets = {target.name: target for target in TOOLS}
    for scheme in SCHEMES.values():
        aliases = [alias for coding in scheme.codings for alias in coding.aliases]
        for name in [*(coding.name for coding in scheme.codings), *aliases] or [scheme.id]:
            targets.setdefault(name, ExportTarget(name, scheme, name if scheme.codings else ""))
    return targets


def find_target(name: str) -> ExportTarget:
    """Find a target by its name.

    Raises:
        RequestError: there is no such target.
    """
    targets = export_targets()
    if name not in targets:
        known = ", ".join(targets)
        raise RequestError("'{target}' is not an export target.", "Use one of: {known}.", target=name, known=known)
    return targets[name]


def targets_for(scheme: ClassScheme) -> list[str]:
    """Return the names of the targets that a map of a scheme can be written for."""
    return [name for name, target in export_targets().items() if target.codes_from(scheme) is not None]
