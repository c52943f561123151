"""The two packages that only importing a network needs, imported when it does."""

from __future__ import annotations

import importlib
from typing import Any

import numpy as np

from ..errors import MissingDependencyError


def import_onnx() -> Any:
    """Return the package onnx.

    Raises:
        MissingDependencyError: it is not installed.
    """
    for part in ("checker", "helper", "numpy_helper"):
        _import(f"onnx.{part}", "onnx>=1.14,<2")
    return _import("onnx", "onnx>=1.14,<2")


def import_h5py() -> Any:
    """Return the package h5py.

    Raises:
        MissingDependencyError: it is not installed.
    """
    return _import("h5py", "h5py>=3.7,<4")


def _import(module: str, requirement: str) -> Any:
    try:
        return importlib.import_module(module)
    except Exception as error:  # one that does not fit its own dependencies raises anything: TypeError of protobuf
        # numpy is named so that pip leaves it alone: GDAL and QGIS are built for the one that is there
        raise MissingDependencyError(
            "Importing this network needs the Python package {partition} ({error}).",
            "In QGIS, press Install in Raster ▸ Scene Mapper ▸ Setup…; elsewhere: python3 -m pip install "
            '"{requirement}" numpy=={version}',
            partition=module.partition(".")[0],
            error=error,
            requirement=requirement,
            version=np.__version__,
        ) from error
