"""The choices that dialog and toolbox offer alike."""

from __future__ import annotations

UNITS = {"auto": "auto", "DN": "dn", "DN with offset": "dn_offset", "reflectance": "reflectance"}
"""The parameter's values, and core's. They stand in scripts and models, so they are never translated."""


ALIGNMENTS = {"input": "input", "multiples of the cell size": "crs"}


LEVELS = {"auto": "auto", "L1C": "L1C", "L2A": "L2A"}


CLOUDS = {"none": "none", "auto": "auto"}


METHODS = {"median": "median", "medoid": "medoid"}


TARGET_LEVELS = {"same": "same", "L1C": "L1C", "L2A": "L2A"}


OFF_GRID = {"warp": "warp", "refuse": "refuse"}


DEVICES = {"auto": "auto", "CPU": "cpu", "CUDA": "cuda"}
