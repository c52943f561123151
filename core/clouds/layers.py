"""Which layer of clouds belongs to a raster: named by its metadata, one of its bands, or a file beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..errors import InputError
from ..geo.raster_io import file_exists, open_raster
from ..product.mask import CloudMask, mask_from_file
from ..product.mask_layers import MASK_KEY, MASK_LAYERS, mask_layer

_IMAGE_SUFFIXES = (".tif", ".tiff", ".jp2")
_MAX_FILES = 2000
# What differs between the names of a product's bands and layers: band, layer, resolution.
_PART = re.compile(
    r"(?<![A-Za-z0-9])(B\d{1,2}A?|(MSK_)?CLDPRB|SCL|QA60|\d\dm|[A-Za-z]*stack|\d+band|\d\dm)(?![A-Za-z0-9])",
    re.IGNORECASE,
)


def find_layer(path: str, files: tuple[str, ...] = ()) -> CloudMask | None:
    """Find the layer of clouds that belongs to a raster.

    Args:
        path: the raster, as it was given.
        files: the files that it is read from.

    Returns:
        The mask, or None where there is none.
    """
    dataset = open_raster(path)
    named = (dataset.GetMetadata() or {}).get(MASK_KEY, "")
    if named:
        try:
            return mask_from_file(named)
        except InputError:  # the product has been moved since the stack was made
            pass
    numbers = range(1, dataset.RasterCount + 1)
    layers = {layer: n for n in numbers if (layer := mask_layer(dataset.GetRasterBand(n).GetDescription() or ""))}
    for layer in MASK_LAYERS:
        if layer in layers:
            return mask_from_file(path, number=layers[layer])
    beside = sorted(_beside([path, *files]), key=lambda found: found[0])
    return mask_from_file(str(beside[0][1])) if beside else None


def _beside(files: list[str]) -> Iterator[tuple[int, Path]]:
    """Yield layers in the folders of some files whose names are theirs but for band and resolution: rank and path."""
    keys: dict[Path, set[str]] = {}
    for file in files:
        if file_exists(file):
            path = Path(file).resolve()
            keys.setdefault(path.parent, set()).add(_key(path))
    for folder, wanted in keys.items():
        for number, path in enumerate(folder.iterdir()):
            if number > _MAX_FILES:
                break
            layer = mask_layer(path.stem) if path.suffix.lower() in _IMAGE_SUFFIXES else None
            if layer and _key(path) in wanted:
                yield MASK_LAYERS.index(layer), path


def _key(path: Path) -> str:
    """Return what the files of one product have in common in their names."""
    return re.sub(r"[_\-. ]+", "_", _PART.sub("", path.stem.replace("_", "-"))).strip("_").lower()
