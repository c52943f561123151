"""Scenes of several dates become one clear scene.

Front door: `composite.make_composite`.
Searching for scenes belongs in `catalogues`, one product as one stack in `product`, a mask of clouds in `clouds`,
averaged probabilities of several dates in `classify`.
"""

from __future__ import annotations
