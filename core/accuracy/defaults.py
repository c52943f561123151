"""Numbers that a door shows before any work begins; nothing heavy is imported for them."""

from __future__ import annotations

LEAST_PROBABILITY = 0.5
"""From which probability on a class is one of a scene's labels."""
