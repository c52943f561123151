"""Work that helper threads share, where there are any."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from typing import Any


def do_all(helpers: Executor | None, work: Callable[..., object], *arguments: Iterable[Any]) -> None:
    """Do a work for all arguments, and return when all is done.

    Args:
        helpers: threads that share the work, or None to do it in this one.
        work: called once for each.
        *arguments: of the calls, as of `map`.

    Raises:
        Exception: whatever the work raised first.
    """
    for _ in (helpers.map if helpers else map)(work, *arguments):
        pass
