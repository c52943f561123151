"""One input: files in a folder, a command, and what may come of it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Case:
    """A command line and what is around it.

    Attributes:
        family: the kind of attack.
        name: of this attack, for the report.
        command: the arguments of `scene-mapper`; paths are relative to the folder `work`.
        outputs: the files that the command is allowed to write, relative to `work`.
        kept: files that must stay as they are, though they are named as an output's companions are.
        recovered: journals of a database, which SQLite completes or removes whenever the database is opened.
        environment: variables to set, or to remove (None).
        encoding: of the terminal.
        refused: the command must not succeed.
        may_last: the command may take for ever, as long as it can be stopped.
        stop_after_s: send `stop_with` after that time; a real program is started, not a copy of a warm one.
        file_limit: how many bytes a file may have: the disk is full then.
        kill_at: kill the program before it opens for writing, renames or deletes for the n-th time.
        again: run the command once more afterwards, without limits: it must succeed and leave nothing behind.
        endings: output to the ending that it would have, for outputs with another's.
        server_seed: how the catalogue on the loopback address misbehaves; None where there is none.
    """

    family: str
    name: str
    command: list[str]
    outputs: tuple[str, ...] = ()
    environment: dict[str, str | None] = field(default_factory=dict)
    encoding: str = "utf-8"
    refused: bool = False
    may_last: bool = False
    stop_after_s: float | None = None
    stop_with: int = 15
    file_limit: int | None = None
    kill_at: int | None = None
    again: bool = False
    endings: dict[str, str] = field(default_factory=dict)
    server_seed: int | None = None
    kept: tuple[str, ...] = ()
    recovered: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bench:
    """Where a case is built.

    Attributes:
        work: the folder in which the command runs: the sound files are there already.
        random: draws what varies.
    """

    work: Path
    random: random.Random

    def write(self, name: str, data: bytes | str) -> str:
        """Write a file and return its name."""
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
        return name

    def damage(self, name: str) -> str:
        """Cut, overwrite, flip, repeat or empty a file's bytes and return its name."""
        path = self.work / name
        path.write_bytes(damaged(self.random, path.read_bytes()))
        return name


Family = Callable[[Bench], Case]


def damaged(draw: random.Random, data: bytes) -> bytes:
    """Return bytes with one to four faults."""
    out = bytearray(data)
    for _ in range(draw.choice((1, 1, 2, 4))):
        # Headers are at the beginning or at the end: most faults go there.
        size = max(1, len(out))
        at = draw.choice(
            (draw.randrange(size), draw.randrange(min(size, 400)), size - 1 - draw.randrange(min(size, 400)))
        )
        kind = draw.choice(("cut", "flip", "flip", "bit", "put", "repeat", "drop", "empty", "huge"))
        if kind == "cut":
            del out[at:]
        elif kind == "flip" and out:
            out[at] ^= 0xFF
        elif kind == "bit" and out:
            out[at] ^= 1 << draw.randrange(8)
        elif kind == "put":
            out[at : at + 8] = draw.randbytes(draw.randrange(1, 12))
        elif kind == "repeat":
            out[at:at] = out[at : at + 64] * draw.choice((1, 3, 200))
        elif kind == "drop":
            del out[at : at + draw.randrange(1, 40)]
        elif kind == "huge":
            out[at : at + 4] = b"\xff\xff\xff\x7f"
        elif kind == "empty" and draw.random() < 0.1:
            out.clear()
    return bytes(out)
