"""Say to setuptools what pyproject.toml cannot: this folder is itself the package.

The version stands in metadata.txt, where QGIS reads it, and nowhere else.
"""

from __future__ import annotations

import configparser
from pathlib import Path

from setuptools import find_namespace_packages, setup

HERE = Path(__file__).parent
SHIPPED = ["cli", "core", "layers", "processing", "ui"]


def version() -> str:
    """Read the version from metadata.txt."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(HERE / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


rooms = [name for room in SHIPPED for name in find_namespace_packages(str(HERE), include=[room, f"{room}.*"])]
setup(
    script_name="setup.py",  # so that it is known to be no module of the package
    version=version(),
    package_dir={"scene_mapper": "."},
    packages=["scene_mapper", *(f"scene_mapper.{room}" for room in rooms)],
)
