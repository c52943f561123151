"""The published networks that the bundled ones learn from, asked through onnxruntime."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.convert import convert_so2sat_weights
from ..core.inference.runtime import import_onnxruntime
from .scenes import CELL_PX

LCZ_TEACHER_FILES = ("so2sat_s2_resnet20.h5", "so2sat_sen2lcz.hdf5")
LCZ_PATCH_PX = 32
N_LCZ = 17
_BATCH = 64


def open_session(content: bytes | str, threads: int = 2) -> Any:
    """Open a network for the CPU.

    Args:
        content: the ONNX file's bytes, or its path.
        threads: how many cores it may use.
    """
    onnxruntime = import_onnxruntime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])


class LczTeachers:
    """So2Sat ResNet20 and Sen2LCZ-Net-MF, asked about the same patches.

    Args:
        models: the folder that holds the two published weight files.
        threads: how many cores they may use.
    """

    def __init__(self, models: Path, threads: int = 2) -> None:
        networks = [convert_so2sat_weights(models / name).onnx for name in LCZ_TEACHER_FILES]
        self._sessions = [open_session(network, threads) for network in networks]

    def ask(self, patches: NDArray[np.float32]) -> NDArray[np.float32]:
        """Classify patches.

        Args:
            patches: (patch, 32, 32, band), reflectance.

        Returns:
            (patch, teacher, class): each teacher's probabilities.
        """
        answers = []
        for session in self._sessions:
            name = session.get_inputs()[0].name
            parts = [session.run(None, {name: patches[i : i + _BATCH]})[0] for i in range(0, len(patches), _BATCH)]
            answers.append(np.concatenate(parts))
        return np.stack(answers, axis=1)

    def map_scene(self, reflectance: NDArray[np.float32]) -> NDArray[np.float32]:
        """Classify every cell of a scene whose patch lies inside.

        Args:
            reflectance: (band, height, width).

        Returns:
            (row, col, teacher, class), one row for each row of cells; NaN where the patch does not fit.
        """
        rows, cols = (size // CELL_PX for size in reflectance.shape[1:])
        answer = np.full((rows, cols, len(self._sessions), N_LCZ), np.nan, np.float32)
        for row in range(rows):
            inside = [col for col in range(cols) if cell_fits(row, col, reflectance.shape[1:])]
            if inside:
                patches = np.stack([cut_patch(reflectance, row, col) for col in inside])
                answer[row, inside] = self.ask(patches)
        return answer


def patch_start(cell: int) -> int:
    """Return the first pixel of a cell's 32-pixel patch, counted from the first cell's first pixel."""
    return cell * CELL_PX + CELL_PX // 2 - LCZ_PATCH_PX // 2


def cell_fits(row: int, col: int, shape: tuple[int, ...]) -> bool:
    """Return whether a cell's patch lies inside a scene of (height, width)."""
    starts = (patch_start(row), patch_start(col))
    return all(start >= 0 and start + LCZ_PATCH_PX <= size for start, size in zip(starts, shape))


def cut_patch(image: NDArray[np.float32], row: int, col: int, margin: int = 0) -> NDArray[np.float32]:
    """Cut the patch of a cell, (row, col, band), out of an image (band, height, width).

    Args:
        image: reflectance.
        row: the cell's row.
        col: the cell's column.
        margin: where the first cell begins in the image, in pixels.
    """
    top, left = patch_start(row) + margin, patch_start(col) + margin
    return image[:, top : top + LCZ_PATCH_PX, left : left + LCZ_PATCH_PX].transpose(1, 2, 0)


class DynamicWorld:
    """Dynamic World's forward model: nine land-cover classes for every pixel.

    Args:
        models: the folder that holds ``dynamicworld_forward.onnx``.
        threads: how many cores it may use.
    """

    BAND_INDICES = (0, 1, 2, 3, 4, 5, 6, 8, 9)  # all of ours but B8A
    CLASSES = ("water", "trees", "grass", "flooded", "crops", "shrub", "built", "bare", "snow")
    MIDDLE = (
        1.7417268, 1.7261205, 1.6798346, 1.7734969, 2.2891541, 2.3829397, 2.3828939, 2.1952484, 1.5548129,
    )  # fmt: skip
    SPREAD = (
        2.0232987, 2.0389052, 2.1795928, 2.2890068, 2.6171675, 2.7734186, 2.7578333, 2.7890925, 2.4140535,
    )  # fmt: skip

    def __init__(self, models: Path, threads: int = 2) -> None:
        self._session = open_session(str(models / "dynamicworld_forward.onnx"), threads)

    def label(self, dn: NDArray[Any]) -> NDArray[np.uint8]:
        """Return every pixel's class index, (row, col), for DN (band, row, col)."""
        height, width = dn.shape[1:]
        even = np.pad(dn[list(self.BAND_INDICES)], ((0, 0), (0, height % 2), (0, width % 2)), mode="edge")
        x = np.log(0.005 * even.transpose(1, 2, 0).astype(np.float32) + 1)
        x = (x - np.array(self.MIDDLE, np.float32)) / np.array(self.SPREAD, np.float32)
        x = np.exp(5 * x - 1)
        x = x / (x + 1)
        name = self._session.get_inputs()[0].name
        logits = self._session.run(None, {name: x[None].astype(np.float32)})[0][0]
        return np.asarray(logits[:height, :width].argmax(-1), np.uint8)
