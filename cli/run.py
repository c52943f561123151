"""One command, from its arguments to its exit status. What takes long to load is loaded here."""

from __future__ import annotations

import argparse
import importlib
import json
import re
import sys
import warnings
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from ..core.errors import OutputError, RunCancelled, SceneMapperError, from_system, is_thread_limit
from ..core.files import home_problem
from ..core.plain_text import json_visible, visible
from ..core.setup.dependencies import add_to_path
from ..core.version import version
from .closed_streams import forget, tell
from .commands import COMMANDS
from .interrupts import Interrupts
from .options import add_output_options
from .progress import ConsoleFeedback


def run_command(argv: Sequence[str], interrupts: Interrupts) -> int:
    """Run a command.

    Args:
        argv: the arguments, without the program's name.
        interrupts: tell whether to stop.

    Returns:
        The exit status, as `scene_mapper.cli.main` does.
    """
    _print_all_characters()
    # numpy's own words on numbers beyond float32: they become infinite, which every command treats as no number
    warnings.filterwarnings("ignore", r"(overflow|invalid value|divide by zero) encountered", RuntimeWarning)
    feedback, as_json = ConsoleFeedback(quiet=True, asked=interrupts.asked), False
    try:
        add_to_path()
        try:
            parser = _parser(argv)
            if not argv:  # somebody who does not know the commands yet
                parser.print_help(sys.stderr)
                return 2
            args = parser.parse_args(_with_negative_lists(argv))
        except SystemExit as leaving:  # argparse has told what is wrong, or given help
            return int(leaving.code or 0)
        as_json = args.json
        feedback = ConsoleFeedback(quiet=args.json or args.quiet, asked=interrupts.asked)
        if problem := home_problem():
            feedback.pushWarning(problem)
        if args.block_cache_bytes:
            from ..core.geo.gdal_memory import bound_block_cache  # GDAL, which not every command needs
            from ..core.geo.ground import check_proj

            bound_block_cache(args.block_cache_bytes)
            check_proj()  # without its database, a layer would seem to have no CRS, and lie where the map's says
        result = args.run(args, feedback)
        feedback.close()
        _print_result(result, as_json)
    except RunCancelled as stop:
        return _stopped(feedback, interrupts, stop.written)
    except BrokenPipeError:  # whoever read the output has gone
        forget(sys.stdout)
        return 1
    except (SceneMapperError, OSError, MemoryError, UnicodeError, RuntimeError) as error:
        if isinstance(error, RuntimeError) and not (isinstance(error, RecursionError) or is_thread_limit(error)):
            raise  # our own bug
        if interrupts.asked():  # a signal makes whoever was reading fail
            return _stopped(feedback, interrupts)
        feedback.close()
        return _failed(from_system(error), as_json)
    return 0


def _stopped(feedback: ConsoleFeedback, interrupts: Interrupts, written: Sequence[Path] = ()) -> int:
    with suppress(OSError):
        feedback.close()
        what = f"only {', '.join(map(str, written))} was written" if written else "nothing was written"
        tell(visible(f"scene-mapper: stopped; {what}.") + "\n")
    return interrupts.status


def _failed(error: SceneMapperError, as_json: bool) -> int:
    with suppress(OSError):
        tell(f"scene-mapper: {visible(str(error))}\n")
    if as_json:
        try:
            _print_json({"error": error.message, "hint": error.hint})
            sys.stdout.flush()
        except OSError:  # the disk that takes the output is full
            forget(sys.stdout)
    return 1


def _parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser; it knows all commands only where that matters: each command loads what it needs."""
    parser = _Parser(prog="scene-mapper", description="Local Climate Zone and land-cover maps from Sentinel-2.")
    parser.add_argument("--version", action="version", version=f"scene-mapper {version()}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, module_name in _needed(argv).items():
        module: Any = importlib.import_module(f".{module_name}", __package__)
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        if getattr(module, "HAS_ACTIONS", False):  # actions bring their options themselves, each when it is asked for
            module.add_arguments(command, argv[1:])
        else:
            module.add_arguments(command)
            add_output_options(command)
        command.set_defaults(run=module.run, block_cache_bytes=getattr(module, "BLOCK_CACHE_BYTES", 0))
    return parser


def _with_negative_lists(argv: Sequence[str]) -> list[str]:
    """Return the arguments with "--bbox -3,40,-2,41" as one: argparse takes "-3,40" for an option."""
    joined: list[str] = []
    for text in argv:
        if re.match(r"-[\d.]+,", text) and joined and re.fullmatch(r"--[a-z-]+", joined[-1]):
            joined[-1] += f"={text}"
        else:
            joined.append(text)
    return joined


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Print what is wrong, without the usage: of a command with many options it would hide the sentence."""
        self.exit(2, f"{self.prog}: error: {visible(message, '').rstrip('.')}. See '{self.prog} --help'.\n")

    def _print_message(self, message: str, file: Any = None) -> None:
        # Python 3.12 and later lose a help text without a word where it cannot be printed, on a full disk.
        (file or sys.stderr).write(message)


def _needed(argv: Sequence[str]) -> dict[str, str]:
    """Return the commands that these arguments concern: one, none for the version, or all for help and errors."""
    first = argv[0] if argv else ""
    if first == "--version":
        return {}
    return {first: COMMANDS[first]} if first in COMMANDS else COMMANDS


def _print_result(result: dict[str, Any], as_json: bool) -> None:
    """Print what a command has done.

    Raises:
        OutputError: the disk that takes the output is full.
        BrokenPipeError: whoever read the output has gone.
    """
    try:
        if as_json:
            _print_json(result)
        elif result.get("summary"):
            sys.stdout.write(visible(result["summary"]) + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        forget(sys.stdout)
        raise OutputError(
            "The result cannot be printed: {strerror}.",
            "Free disk space, or redirect the output. The files of the run are complete.",
            strerror=error.strerror or error,
        ) from error


def _print_json(result: dict[str, Any]) -> None:
    shown = {k: v for k, v in result.items() if k != "summary"}
    as_it_is = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    sys.stdout.write(json_visible(json.dumps(shown, ensure_ascii=not as_it_is)) + "\n")


def _print_all_characters() -> None:
    """Let a terminal that knows few characters show the others in another form, rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
