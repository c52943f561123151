"""Files that people take for networks: what they are, and what to do with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ..errors import ModelError

WANTED = "Select an ONNX file, a Keras HDF5 or .keras file, or a PyTorch checkpoint."
_EXPORT_TORCH = "Load it in Python and export it to ONNX (torch.onnx.export), then import the .onnx file."
_TO_ONNX = "Convert it to ONNX with tf2onnx, or save the model as one .keras file; then import that."
_DOWNLOAD = (
    "Download the file itself: open the link in a browser, confirm the download, and check the size of the file."
)
_NO_NETWORK = "It contains arrays but no network. Select the file of the network."
_NO_TREES = "Only neural networks that take image patches can be used here."


class OtherFile(NamedTuple):
    """What a file is, a noun with its article, and the cure."""

    what: str
    cure: str


# How files begin.
_STARTS: tuple[tuple[bytes, OtherFile], ...] = (
    (
        b"version https://git-lfs",
        OtherFile(
            "a pointer of Git LFS, not the file itself",
            "Run 'git lfs pull' in the cloned repository, or use the download button of the repository.",
        ),
    ),
    (b"II*\0", OtherFile("a TIFF image", WANTED)),
    (b"MM\0*", OtherFile("a TIFF image", WANTED)),
    (b"%PDF", OtherFile("a PDF document", WANTED)),
    (b"\x1f\x8b", OtherFile("a gzip archive", "Unpack it and select the file of the network.")),
    (b"Rar!", OtherFile("a RAR archive", "Unpack it and select the file of the network.")),
    (b"7z\xbc\xaf", OtherFile("a 7-zip archive", "Unpack it and select the file of the network.")),
    (b"\x93NUMPY", OtherFile("a NumPy array", _NO_NETWORK)),
    (b"RDX", OtherFile("a file of R", WANTED)),
    (b"tree\nversion", OtherFile("a LightGBM model", _NO_TREES)),
)
_PICKLE = re.compile(rb"^\x80[\x02-\x05]")
_TREES = re.compile(rb"sklearn|xgboost|lightgbm|catboost|dzetsaka|RandomForest")
_JOBLIB = (b"x\x9c", b"x\x01", b"x\xda", b"\x04\x22\x4d\x18", b"\xfd7zXZ", b"BZh")
_TF_GRAPH = re.compile(rb"saved_model|serve|\x0a.{0,40}(?:Placeholder|NoOp|VarHandleOp|Const)", re.DOTALL)


def describe_other(path: Path, head: bytes) -> OtherFile:
    """Return what a file that is no network of a known format seems to be.

    Args:
        path: the file; its name helps where the content says little.
        head: its first bytes.
    """
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    for start, other in _STARTS:
        if text.startswith(start):
            return other
    if not head:
        return OtherFile("an empty file", "Download or copy the file again.")
    if head[4:8] == b"TFL3":
        return OtherFile(
            "a TensorFlow Lite network, which cannot be read",
            "Convert it to ONNX: python -m tf2onnx.convert --tflite in.tflite --output out.onnx.",
        )
    if len(head) > 9 and head[8:9] == b"{" and int.from_bytes(head[:8], "little") < 2**32:
        return OtherFile("weights in the safetensors format, without the network's architecture", _EXPORT_TORCH)
    if text.startswith(b"<"):
        return _markup(text)
    if text.startswith((b"{", b"[")):
        return _json(text)
    if _PICKLE.match(head) or path.suffix.lower() in (".pkl", ".pickle"):
        return _pickle(path.name.encode() + head)
    if path.suffix.lower() == ".joblib" or (head.startswith(_JOBLIB) and path.suffix.lower() in (".sav", ".gz", ".z")):
        return OtherFile("a model that joblib has saved, of scikit-learn perhaps", _NO_TREES)
    if path.suffix.lower() in (".pb", ".pbtxt") or _TF_GRAPH.search(head):
        return OtherFile("a graph of TensorFlow (SavedModel, frozen graph)", _TO_ONNX)
    printable = sum(32 <= byte < 127 or byte in b"\t\r\n" for byte in head)
    return OtherFile("a text file" if printable == len(head) else "something unknown", WANTED)


def describe_folder(path: Path) -> OtherFile | None:
    """Return what a folder is that is taken for a network; None if nothing is known of it."""
    try:
        if (path / "saved_model.pb").exists() or (path / "keras_metadata.pb").exists():
            return OtherFile("a TensorFlow SavedModel, a folder", _TO_ONNX)
        if (path / "config.json").exists() and any(path.glob("*.safetensors")):
            return OtherFile("a network of Hugging Face, a folder of weights", _EXPORT_TORCH)
        if any(path.glob("*.index")) and any(path.glob("*.data-*")):
            return OtherFile("a checkpoint of TensorFlow, a folder of weights", _TO_ONNX)
    except OSError:
        pass
    return None


def describe_archive(names: Sequence[str]) -> OtherFile:
    """Return what a zip archive is, by the names in it."""
    plain = [
        name for name in names if not name.startswith("__MACOSX/") and not name.rpartition("/")[2].startswith("._")
    ]
    if any(name.rpartition("/")[2] == "saved_model.pb" for name in plain):
        return OtherFile("a zip archive of a TensorFlow SavedModel", _TO_ONNX)
    for suffix in (".onnx", ".keras", ".h5", ".hdf5", ".pth", ".pt", ".ckpt"):
        if inside := [name for name in plain if name.lower().endswith(suffix)]:
            return OtherFile("a zip archive", f"Unpack it, and give {inside[0].rpartition('/')[2]} that is in it.")
    if plain and all(name.endswith(".npy") for name in plain):
        return OtherFile("a file of NumPy arrays (.npz)", _NO_NETWORK)
    return OtherFile(
        "a zip archive, but neither a PyTorch checkpoint nor a .keras file",
        "Unpack it and select the file of the network.",
    )


def other_file(path: Path, other: OtherFile) -> ModelError:
    """Make the error of a file that is no network here."""
    message = "{name} cannot be read as a network: it seems to be {what}."
    return ModelError(message, other.cure, name=path.name, what=other.what)


def _markup(text: bytes) -> OtherFile:
    lower = text.lower()
    if b"<net" in lower:
        return OtherFile(
            "a network of OpenVINO (XML beside a .bin file)", "Select the .onnx file that it was created from."
        )
    if b"google drive" in lower or b"virus scan" in lower:
        return OtherFile("a web page of Google Drive (its warning before a download), not the file itself", _DOWNLOAD)
    if b"<html" in lower or b"<!doctype" in lower:
        return OtherFile("a web page, not the file itself", _DOWNLOAD)
    return OtherFile("a web page or XML text, perhaps the page of a download", _DOWNLOAD)


def _json(text: bytes) -> OtherFile:
    if b'"class_name"' in text or b'"keras_version"' in text:
        return OtherFile(
            "JSON text, the architecture of a Keras network without its weights",
            "Load architecture and weights in Keras, and save the whole model as one .keras file.",
        )
    if b'"learner"' in text or b'"trees"' in text or b'"booster"' in text:
        return OtherFile("JSON text, a model of decision trees", _NO_TREES)
    return OtherFile("JSON text", WANTED)


def _pickle(head: bytes) -> OtherFile:
    if _TREES.search(head):
        return OtherFile("a pickled model, of scikit-learn or the like, which may hold program code", _NO_TREES)
    return OtherFile(
        "a Python pickle, which may hold program code and is not read",
        "Export a PyTorch network to ONNX (torch.onnx.export). Models of scikit-learn cannot be used here.",
    )
