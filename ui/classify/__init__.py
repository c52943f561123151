"""The dialog that makes a map: scene, bands, network, area, options, outputs."""

from __future__ import annotations
