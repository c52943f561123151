"""Two maps beside each other, with the same part of the ground in both.

Front door: `side_by_side.SideBySide`.
Figures of a comparison belong in `core.analysis`, the map of agreement in the toolbox.
"""

from __future__ import annotations
