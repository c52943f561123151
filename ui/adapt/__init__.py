"""The dock *Adapt to a City*: training areas in, a network and its figures out, round after round.

Front door: `adapt_dock.AdaptDock`.
Fitting and measuring belong in `core.adapt`, maps of whole scenes in `classify`.
"""

from __future__ import annotations
