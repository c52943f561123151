"""The command line: ``scene-mapper COMMAND …``. Needs no QGIS.

Each command is a module of this package with ``HELP``, ``add_arguments`` and ``run``;
a new one is added to `COMMANDS`.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections.abc import Sequence
from typing import Any

from ..core.errors import RunCancelled, SceneMapperError
from ..core.setup.dependencies import add_to_path
from ..core.version import version
from .options import add_output_options
from .progress import ConsoleFeedback

COMMANDS: dict[str, str] = {
    "accuracy": "accuracy",
    "adapt": "adapt",
    "areas": "areas",
    "classify": "classify",
    "compare": "compare",
    "export": "export",
    "labelaccuracy": "labelaccuracy",
    "lczfilter": "lczfilter",
    "merge": "merge",
    "models": "models",
    "parameters": "parameters",
    "scenelabels": "scenelabels",
    "stack": "stack",
    "style": "style",
    "trainingareas": "trainingareas",
}
"""Command to module of this package."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        argv: the arguments, without the program's name; those of the process by default.

    Returns:
        0 done, 1 could not be done (told in one sentence on stderr), 2 wrong usage.
    """
    add_to_path()
    try:
        args = _parser().parse_args(sys.argv[1:] if argv is None else argv)
    except SystemExit as leaving:  # argparse has told what is wrong, or given help
        return int(leaving.code or 0)
    feedback = ConsoleFeedback(quiet=args.json or args.quiet)
    try:
        with feedback.stop_on_interrupt():
            result = args.run(args, feedback)
    except SceneMapperError as error:
        feedback.close()
        sys.stderr.write(f"scene-mapper: {error}\n")
        if args.json:
            _print_json({"error": error.message, "hint": error.hint})
        return 1
    except RunCancelled:
        feedback.close()
        sys.stderr.write("scene-mapper: stopped; nothing was written.\n")
        return 1
    feedback.close()
    if args.json:
        _print_json(result)
    elif result.get("summary"):
        sys.stdout.write(result["summary"] + "\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scene-mapper", description="Local Climate Zone and land-cover maps from Sentinel-2."
    )
    parser.add_argument("--version", action="version", version=f"scene-mapper {version()}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, module_name in COMMANDS.items():
        module: Any = importlib.import_module(f".{module_name}", __package__)
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(command)
        if not getattr(module, "HAS_ACTIONS", False):  # actions bring these options themselves
            add_output_options(command)
        command.set_defaults(run=module.run)
    return parser


def _print_json(result: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps({k: v for k, v in result.items() if k != "summary"}, ensure_ascii=False) + "\n")
