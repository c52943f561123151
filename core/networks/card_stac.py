"""Cards as STAC Items with the Machine Learning Model (MLM) extension.

Source: STAC 1.0.0 Item specification; MLM extension v1.4; Classification extension
v2.0; File extension v2.1; Scientific Citation extension v1.0. What those do not
know (stride, kind, threshold, measured accuracy) stands under ``scene_mapper:``.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..classmap.schemes import SCHEMES, ClassScheme, SceneClass, custom_scheme
from ..errors import ModelError
from ..files import check_readable, write_text_whole
from ..image_layout import Layout
from ..inference.card import Accuracy, ModelCard
from ..plain_text import visible
from .card_scaling import scaling_of

EXTENSIONS = (
    "https://stac-extensions.github.io/mlm/v1.4.0/schema.json",
    "https://stac-extensions.github.io/classification/v2.0.0/schema.json",
    "https://stac-extensions.github.io/file/v2.1.0/schema.json",
    "https://stac-extensions.github.io/scientific/v1.0.0/schema.json",
)
MAX_CARD_BYTES = 1_000_000
_SHA256_MULTIHASH = "1220"  # multihash prefix of a SHA-256: function 0x12, 32 bytes
_DIM_ORDER = {
    Layout.NHWC: ["batch", "height", "width", "bands"],
    Layout.NCHW: ["batch", "bands", "height", "width"],
}
_TASKS = {"single": "scene-classification", "multi": "multi-label-scene-classification"}


def card_to_item(card: ModelCard) -> dict[str, Any]:
    """Turn a card into a STAC Item, ready for JSON.

    The .onnx file is named by its file name alone: a card lies beside its file.
    """
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "stac_extensions": list(EXTENSIONS),
        "id": card.id,
        "geometry": None,
        "properties": {
            "datetime": None,
            "start_datetime": "1900-01-01T00:00:00Z",
            "end_datetime": "9999-12-31T23:59:59Z",
            "title": card.title,
            "description": card.description,
            "license": card.licence,
            **({"sci:citation": card.citation} if card.citation else {}),
            **({"sci:doi": card.doi} if card.doi else {}),
            "mlm:name": card.title,
            "mlm:architecture": card.architecture,
            "mlm:tasks": [_task(card)],
            "mlm:framework": "ONNX",
            "mlm:pretrained": True,
            "mlm:input": [_input_object(card)],
            "mlm:output": [_output_object(card)],
            "scene_mapper:kind": card.kind,
            "scene_mapper:scheme": card.scheme.id,
            "scene_mapper:scheme_title": card.scheme.title,
            "scene_mapper:labels": card.labels,
            "scene_mapper:threshold": card.threshold,
            "scene_mapper:patch_px": card.patch_px,
            "scene_mapper:stride_px": card.stride_px,
            "scene_mapper:pixel_size_m": card.pixel_size_m,
            **({"scene_mapper:overlap": card.overlap} if card.kind == "pixel" else {}),
            "scene_mapper:activation": card.activation,
            "scene_mapper:level": card.level,
            "scene_mapper:origin": card.origin,
            "scene_mapper:trained_on": card.trained_on,
            "scene_mapper:clip": [list(s.clip) if s.clip else None for s in card.scaling],
            **({"scene_mapper:temperature": card.temperature} if card.temperature != 1 else {}),
            **({"scene_mapper:not_reliably_found": list(card.not_reliably_found)} if card.not_reliably_found else {}),
            "scene_mapper:accuracy": [{"metric": a.metric, "value": a.value, "on": a.on} for a in card.accuracy],
        },
        "links": [],
        "assets": _assets(card),
    }


def card_text(card: ModelCard) -> str:
    """Return a card as JSON; its ``model_path`` is stored as a bare file name."""
    return json.dumps(card_to_item(card), indent=2, ensure_ascii=False) + "\n"


def write_card(card: ModelCard, path: Path) -> None:
    """Write a card as JSON.

    Args:
        card: the card.
        path: the .json file to write; replaced whole.

    Raises:
        OutputError: it cannot be written.
    """
    write_text_whole(path, card_text(card))


def read_card(path: Path) -> ModelCard:
    """Read a card from a STAC Item's JSON file.

    Args:
        path: a .json file; the network's file must lie in the same folder.

    Raises:
        ModelError: not JSON, not a card, contradicts itself, or points out of its folder.
    """
    try:
        check_readable(path)
        if path.stat().st_size > MAX_CARD_BYTES:
            raise ModelError(
                "{path} is too large for a model card.", "Choose the .json file beside the .onnx file.", path=path
            )
        item = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError(
            "The model card {path} cannot be read: {error}.", "Check the path.", path=path, error=error
        ) from error
    except (ValueError, RecursionError) as error:  # ValueError: not UTF-8, no JSON, a number of 5000 digits
        raise ModelError(
            "The model card {path} cannot be read: {error}.", "Choose a STAC MLM item (.json).", path=path, error=error
        ) from error
    return replace(card_from_item(item, str(path)), model_path=_model_path(item, path))


def card_from_item(item: Any, where: str) -> ModelCard:
    """Turn a STAC MLM Item into a card.

    Args:
        item: the parsed JSON.
        where: what to call it in an error.

    Returns:
        The card, without ``model_path``.

    Raises:
        ModelError: an entry that is needed is missing or of the wrong form.
    """
    try:
        properties = item["properties"]
        network_input = properties["mlm:input"][0]
        network_output = properties["mlm:output"][0]
        bands = tuple(_band_name(b) for b in network_input["bands"])
        layout = _layout(network_input["input"]["dim_order"])
        patch_px = _patch_px(properties, network_input["input"], layout)
        return ModelCard(
            id=str(item["id"]),
            title=_line(properties.get("title") or properties.get("mlm:name") or item["id"]),
            description=visible(str(properties.get("description", ""))),
            kind=str(properties.get("scene_mapper:kind", "scene")),
            scheme=_scheme(properties, network_output),
            labels=str(properties.get("scene_mapper:labels", "single")),
            threshold=float(properties.get("scene_mapper:threshold", 0.5)),
            bands=bands,
            scaling=scaling_of(properties, network_input, len(bands)),
            patch_px=patch_px,
            stride_px=int(properties.get("scene_mapper:stride_px", max(1, patch_px // 4))),
            layout=layout,
            activation=_activation(properties, network_output),
            pixel_size_m=float(properties.get("scene_mapper:pixel_size_m", 10.0)),
            overlap=float(properties.get("scene_mapper:overlap", 0.0)),
            level=_line(properties.get("scene_mapper:level", "")),
            origin=str(properties.get("scene_mapper:origin", "custom")),
            architecture=_line(properties.get("mlm:architecture", "CNN")),
            licence=_line(properties.get("license", "")),
            citation=_line(properties.get("sci:citation", "")),
            doi=_line(properties.get("sci:doi", "")),
            trained_on=_line(properties.get("scene_mapper:trained_on", "")),
            accuracy=tuple(map(_figure, properties.get("scene_mapper:accuracy", []))),
            temperature=float(properties.get("scene_mapper:temperature", 1.0)),
            not_reliably_found=tuple(int(code) for code in properties.get("scene_mapper:not_reliably_found", [])),
            sha256=_sha256(item),
        )
    except ModelError:
        raise
    except (KeyError, IndexError, TypeError, ValueError, AttributeError, OverflowError) as error:
        what = f"{type(error).__name__}: {error}"
        raise ModelError(
            "{where} is not a valid model card ({what}).",
            "It must be a STAC item with mlm:input (bands, shape, dim_order) and mlm:output (classes).",
            where=where,
            what=what,
        ) from error


def _input_object(card: ModelCard) -> dict[str, Any]:
    size = -1 if card.is_fully_convolutional else card.patch_px
    n_bands = len(card.bands)
    shape = [-1, *card.layout.shape(size, size, n_bands)]
    return {
        "name": "Sentinel-2 patch" if not card.sentinel1_bands else "Sentinel-2 and Sentinel-1 patch",
        "bands": list(card.bands),
        "input": {"shape": shape, "dim_order": _DIM_ORDER[card.layout], "data_type": "float32"},
        "resize_type": None,
        "value_scaling": [{"type": "z-score", "mean": s.offset, "stddev": s.scale} for s in card.scaling],
    }


def _task(card: ModelCard) -> str:
    return "semantic-segmentation" if card.kind == "pixel" else "scene-classification"


def _output_object(card: ModelCard) -> dict[str, Any]:
    n_classes = len(card.scheme)
    shape, order = [-1, n_classes], ["batch", "class"]
    if card.kind != "scene":
        size = card.patch_px if card.kind == "pixel" else -1
        shape = [-1, *card.layout.shape(size, size, n_classes)]
        order = ["class" if axis == "bands" else axis for axis in _DIM_ORDER[card.layout]]
    return {
        "name": "semantic-segmentation" if card.kind == "pixel" else _TASKS[card.labels],
        "tasks": [_task(card)],
        "result": {"shape": shape, "dim_order": order, "data_type": "float32"},
        "classification:classes": [
            {"value": c.code, "name": c.label, "title": c.name, "color_hint": c.colour[1:].upper()}
            for c in card.scheme.classes
        ],
    }


def _assets(card: ModelCard) -> dict[str, Any]:
    if card.model_path is None:
        return {}
    asset = {
        "href": f"./{card.model_path.name}",
        "type": "application/octet-stream; framework=onnx",
        "roles": ["mlm:model", "mlm:weights"],
        "mlm:artifact_type": "onnx",
        **({"file:checksum": _SHA256_MULTIHASH + card.sha256} if card.sha256 else {}),
    }
    return {"model": asset}


def _line(value: Any) -> str:
    """Return a text of a card without control characters and ends of lines."""
    return visible(str(value), "")


def _figure(stored: Any) -> Accuracy:
    return Accuracy(_line(stored["metric"]), float(stored["value"]), _line(stored["on"]))


def _band_name(entry: Any) -> str:
    return str(entry["name"] if isinstance(entry, dict) else entry)


def _layout(dim_order: Any) -> Layout:
    letters = ["bands" if d in ("channel", "channels", "band") else d for d in dim_order]
    for layout, order in _DIM_ORDER.items():
        if letters == order:
            return layout
    raise ModelError(
        "The input's dim_order {dim_order} cannot be used.",
        "Use batch, height, width, bands in NHWC or NCHW order.",
        dim_order=dim_order,
    )


def _patch_px(properties: dict[str, Any], network_input: dict[str, Any], layout: Layout) -> int:
    if "scene_mapper:patch_px" in properties:
        return int(properties["scene_mapper:patch_px"])
    height, width, _ = layout.sizes(tuple(network_input["shape"][1:]))
    if int(height) != int(width) or int(height) < 1:
        raise ModelError(
            "The input's shape {network_input} is not a square patch.",
            "Specify the patch size in pixels.",
            network_input=network_input["shape"],
        )
    return int(height)


def _scheme(properties: dict[str, Any], network_output: dict[str, Any]) -> ClassScheme:
    listed = network_output.get("classification:classes") or []
    known = SCHEMES.get(str(properties.get("scene_mapper:scheme", "")))
    if known is not None:
        if listed and tuple(int(c["value"]) for c in listed) != known.codes:
            raise ModelError(
                "The card states the scheme '{known_id}' but lists different classes.",
                "Remove one of them, or make them match.",
                known_id=known.id,
            )
        return known
    classes = [
        SceneClass(
            int(c["value"]),
            str(c["name"]),
            str(c.get("title") or c["name"]),
            "#" + str(c.get("color_hint", "808080")),
        )
        for c in listed
    ]
    return custom_scheme(
        str(properties.get("scene_mapper:scheme_title") or properties.get("title") or "Classes"), classes
    )


def _activation(properties: dict[str, Any], network_output: dict[str, Any]) -> str:
    if "scene_mapper:activation" in properties:
        return str(properties["scene_mapper:activation"])
    post = network_output.get("post_processing_function")
    expression = str(post.get("expression", "")) if isinstance(post, dict) else str(post or "")
    for name in ("softmax", "sigmoid"):
        if name in expression:
            return name
    return "none"


def _sha256(item: dict[str, Any]) -> str:
    checksum = str(_model_asset(item).get("file:checksum", ""))
    return checksum[len(_SHA256_MULTIHASH) :] if checksum.startswith(_SHA256_MULTIHASH) else ""


def _model_asset(item: dict[str, Any]) -> dict[str, Any]:
    for asset in item.get("assets", {}).values():
        if "mlm:model" in asset.get("roles", []) or asset.get("mlm:artifact_type") == "onnx":
            return dict(asset)
    return {}


def _model_path(item: dict[str, Any], card_path: Path) -> Path | None:
    href = str(_model_asset(item).get("href", ""))
    if not href:
        beside = card_path.with_suffix(".onnx")
        return beside if beside.is_file() else None
    name = href[2:] if href.startswith("./") else href
    # A card comes from outside: it may name a file beside itself and nothing else.
    if "/" in name or "\\" in name or ":" in name or name in ("", ".", ".."):
        raise ModelError(
            "The card {card_path} points to '{href}'.",
            "Put the .onnx file into the folder of its card and name it in the card.",
            card_path=card_path,
            href=href,
        )
    return card_path.parent / name
