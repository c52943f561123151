"""Options that were renamed: the old names keep working, but help does not show them."""

from __future__ import annotations

import argparse


def add_old_name(
    parser: argparse.ArgumentParser, option: argparse.Action, old: str, *, repeatable: bool = False
) -> None:
    """Accept an old name of an option too.

    Args:
        parser: of the command.
        option: what `add_argument` returned for today's name; an option with one value.
        old: such as ``--html``.
        repeatable: each use adds a value to a list.
    """
    parser.add_argument(
        old,
        action="append" if repeatable else "store",
        dest=option.dest,
        type=option.type or str,
        default=argparse.SUPPRESS,
        help=argparse.SUPPRESS,
    )
