"""Get the network that finds the clouds of the demo scene, which carries no cloud layer of its own.

It is the published ukis-csmask 1.0 for Level-1C (Apache-2.0), from the wheel of that package, which is downloaded once
(145 MB) and not installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from demo_scene import CACHE

from scene_mapper.core.errors import SceneMapperError
from scene_mapper.core.files import HOME_VARIABLE
from scene_mapper.core.networks.import_options import ImportOptions
from scene_mapper.core.networks.importing import import_network

NETWORK = "ukis-csmask-l1c"
WHEEL = "ukis_csmask-1.0.0-py3-none-any.whl"


def install_cloud_network(home: Path) -> bool:
    """Install the network among those of a home, unless it is there.

    Args:
        home: Scene Mapper's folder of user data that the demo works with.

    Returns:
        Whether the network is there; False where it cannot be downloaded.
    """
    if (home / "models" / f"{NETWORK}.onnx").is_file():
        return True
    wheel = CACHE / WHEEL
    if not wheel.is_file():
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        if subprocess.run([*pip, "--dest", str(CACHE), "ukis-csmask==1.0.0"], check=False).returncode:
            return False
    os.environ[HOME_VARIABLE] = str(home)
    try:
        import_network(wheel, ImportOptions(preset=NETWORK))
    except SceneMapperError as error:
        sys.exit(f"{wheel}: {error} Remove it, and try again.")
    return True
