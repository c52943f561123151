"""A request becomes a map: request, plan, windows, scoring, writer; shards, workers, cluster.

Front doors: `engine.classify` and `cell.look_into_cell`.
The meaning of pixels belongs in `sentinel`, running a network in `inference`, what follows a map in `analysis`.
"""

from __future__ import annotations
