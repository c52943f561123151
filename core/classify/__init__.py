"""A request becomes a map: request, plan, windows, scoring, writer.

Front door: `engine.classify`.
What reads pixels' meaning belongs in `sentinel`, what runs a network in `inference`, what follows a map in `analysis`.
"""

from __future__ import annotations
