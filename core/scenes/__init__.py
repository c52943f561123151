"""Scenes of several dates become one clear scene.

Front door: `composite.make_composite`.
Searching for scenes in catalogues belongs here, too. One product as one stack belongs in `product`, a mask of clouds in
`clouds`, averaged probabilities of several dates in `classify`.
"""

from __future__ import annotations
