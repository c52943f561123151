"""Folders that are removed whole, even while another process writes to them."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

RANDOM_LETTERS = 8
"""How many `tempfile.mkdtemp` adds to a prefix."""


def remove_folder(folder: Path) -> None:
    """Remove a folder and what it holds; what cannot be removed is left without an error.

    A process that has not heard yet that its work is not wanted (a shard on another machine) may create a file
    between the removal of the others and that of the folder. So the folder gets another name first: under the old
    one nothing can be created any more.

    Args:
        folder: made by `tempfile.mkdtemp`; it may have gone already.
    """
    try:
        # A name of the same kind: were this process killed here, the next run would find it and clean up.
        prefix = folder.stem[:-RANDOM_LETTERS]
        renamed = Path(tempfile.mkdtemp(prefix=prefix, suffix=folder.suffix, dir=folder.parent))
        try:
            folder.replace(renamed)
        except OSError:  # Windows, where a folder takes no name that exists, and none goes that holds an open file
            renamed.rmdir()
        else:
            folder = renamed
    except OSError:  # the disk is full, or it is somebody else's folder
        pass
    shutil.rmtree(folder, ignore_errors=True)
