"""Keras and PyTorch files become ONNX, without TensorFlow and without PyTorch.

Front doors: `convert_keras`, `convert_so2sat_weights` and `convert_sen12ms`, each of which imports the packages onnx
and h5py only when it is called.
What a file is asked and the card it gets belong in `networks`, running the result in `inference`.
"""

from __future__ import annotations

from pathlib import Path

from .converted import ConvertedNetwork


def convert_so2sat_weights(path: Path) -> ConvertedNetwork:
    """Import one of the two published So2Sat networks from its weights-only HDF5 file.

    Args:
        path: the file of So2Sat ResNet20 (Zhu et al.) or of Sen2LCZ-Net-MF (Qiu et al. 2020).

    Returns:
        The network: NHWC patches of 32×32×10 reflectances in, class probabilities out.

    Raises:
        ModelError: the file is none of the two, or is damaged.
        MissingDependencyError: onnx or h5py is not installed.
    """
    from .keras_so2sat import convert

    return convert(Path(path))


def convert_keras(path: Path, *, patch_px: int | None = None, output: str | None = None) -> ConvertedNetwork:
    """Import a complete Keras file, as ``model.save`` writes it, without TensorFlow.

    Functional and Sequential channels_last models of Keras 2 and 3 are read, also nested
    ones. No code of the file is run.

    Args:
        path: the HDF5 file (.h5, .hdf5), or the archive of newer versions (.keras).
        patch_px: the patch's height and width, needed where the file leaves them open.
        output: name of the layer whose result is wanted, where the network has several.

    Raises:
        ModelError: the file is damaged or holds what cannot be translated, such as a
            Lambda layer; the message names it.
        MissingDependencyError: onnx or h5py is not installed.
    """
    from .keras_complete import convert

    return convert(Path(path), patch_px=patch_px, output=output)


def convert_sen12ms(path: Path, labels: str | None = None) -> ConvertedNetwork:
    """Import a SEN12MS baseline from its PyTorch checkpoint, without PyTorch.

    Args:
        path: the checkpoint.
        labels: "single" or "multi"; None: as the file's name tells.

    Raises:
        ModelError: the file is not such a checkpoint, asks to run code, or leaves open
            whether it is single-label or multi-label.
        MissingDependencyError: the package onnx is not installed.
    """
    from .sen12ms import convert_sen12ms as convert

    return convert(Path(path), labels)
