"""List the licences of what Scene Mapper uses and brings: packages and bundled networks.

    python tools/licences.py

Every licence must be one that goes with GPL-2.0-or-later: the exit status is 1 otherwise. No network is needed.
"""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("numpy", "GDAL", "onnxruntime", "onnx", "protobuf", "typing_extensions", "ml_dtypes", "h5py", "distributed")
"""What `core` imports, and what these need of others; the rest is only for tests."""
COMPATIBLE = {
    "MIT",
    "BSD-3-Clause",
    "BSD-2-Clause",
    "BSD",
    "Apache-2.0",
    "PSF-2.0",
    "CC-BY-4.0",
    "CC0-1.0",
    "GPL-2.0-or-later",
}
"""SPDX identifiers, and "BSD" where a package does not say which. Apache-2.0 and CC-BY-4.0 go with the GPL's version 3,
which "or later" allows."""
_SPELLINGS = {
    "mit license": "MIT",
    "3-clause bsd license": "BSD-3-Clause",
    "bsd license": "BSD",
    "apache license 2.0": "Apache-2.0",
    "apache license v2.0": "Apache-2.0",
}


def licence_of(package: str) -> tuple[str, str]:
    """Return a package's version and its licence, as an SPDX identifier if that can be told.

    Raises:
        PackageNotFoundError: it is not installed.
    """
    told = metadata(package)
    # `get`: the package importlib_metadata, once it is imported, raises KeyError for what is missing.
    stated = [told.get("License-Expression") or "", (told.get("License") or "").strip().partition("\n")[0]]
    kinds = [kind for kind in told.get_all("Classifier") or [] if kind.startswith("License ::")]
    names = [_SPELLINGS.get(text.lower(), text) for text in (*stated, *(kind.rpartition(" :: ")[2] for kind in kinds))]
    # A package may state the licence's whole text instead of its name.
    known = (name for name in names if not incompatible(name))
    return told["Version"], next(known, next(filter(None, names), ""))


def bundled_networks() -> dict[str, str]:
    """Return the licence of each network that ships, by its card's name."""
    cards = sorted(path for path in (ROOT / "models").glob("*.json") if path.with_suffix(".onnx").exists())
    return {path.stem: _licence_in(json.loads(path.read_text(encoding="utf-8"))) for path in cards}


def _licence_in(card: dict[str, object]) -> str:
    properties = card["properties"]
    assert isinstance(properties, dict)
    return str(properties.get("license", ""))


def incompatible(licence: str) -> bool:
    """Return whether one of a licence's parts is not known to go with ours."""
    return not licence or any(part not in COMPATIBLE for part in re.split(r" AND | OR |[()]", licence) if part)


def main() -> int:
    """Print the list."""
    bad = 0
    for package in PACKAGES:
        try:
            version, licence = licence_of(package)
        except PackageNotFoundError:
            print(f"{package:<20}{'':<12}not installed")
            continue
        bad += incompatible(licence)
        print(f"{package:<20}{version:<12}{licence}{'  <- check this one' if incompatible(licence) else ''}")
    for name, licence in bundled_networks().items():
        bad += incompatible(licence)
        print(f"{name:<20}{'network':<12}{licence}{'  <- check this one' if incompatible(licence) else ''}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
