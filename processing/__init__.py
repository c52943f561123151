"""Scene Mapper in the Processing toolbox: parameters become requests, results become layers."""

from __future__ import annotations
