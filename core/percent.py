"""Shares as percentages: number, space, sign, in the log and in tables alike."""

from __future__ import annotations


def percent_text(share: float, decimals: int = 1) -> str:
    """Return a share as text, 0.123 as "12.3 %".

    Args:
        share: 0 to 1.
        decimals: of the percentage.
    """
    return f"{100 * share:.{decimals}f} %"
