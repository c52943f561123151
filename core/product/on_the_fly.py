"""Products where a raster is expected: stacked on the fly, as virtual rasters that are gone afterwards.

No pixel is copied: the virtual raster that `stack.make_stack` writes reads the product.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from osgeo import gdal

from ..errors import InputError, RequestError, SceneMapperError
from ..feedback import Feedback
from ..geo.raster_io import absolute_path, open_any, quiet_gdal
from ..geo.source_files import files_read
from ..message import Message
from ..scratch import scratch_folder
from ..sentinel.sample_places import forget_samples, has_levels, keep_sample

_CONTAINERS = (".nc", ".h5", ".hdf5", ".he5")
_RASTERS = (".tif", ".tiff", ".vrt")
"""Files that are no products: for these, nothing that opens products is loaded."""


def is_product(path: str) -> bool:
    """Return whether a path names a product that is no raster yet: a folder, a zip, metadata, a STAC item.

    Args:
        path: what a user gave as a scene; it may be anything that GDAL opens, or nothing at all.
    """
    if not path.strip() or path.lstrip().startswith(("<", "/vsi")):
        return False
    file = Path(path)
    try:
        if file.is_dir():
            from .zarr import is_zarr

            return is_zarr(file) or not _is_raster(path)
        if not file.is_file():
            return False
    except (OSError, ValueError):  # no name that a file can have
        return False
    if file.suffix.lower() in _RASTERS:
        return False
    if file.suffix.lower() in _CONTAINERS:
        try:
            return bool(open_any(path).RasterCount == 0)
        except InputError:
            return False
    from .opening import is_product_file

    return is_product_file(file)


def has_product_blocks(path: str) -> bool:
    """Return whether what is read are a product's images, of 1024 × 1024 pixels a block or fewer, mostly JPEG 2000.

    Args:
        path: a raster or a product. Of rasters, virtual ones of JPEG 2000 count, as `stack` writes them; of products
            none in a container (netCDF, Zarr), whose blocks may be larger.
    """
    if Path(path).suffix.lower() == ".vrt":
        return has_levels([str(file) for file in files_read(path)])
    if not is_product(path) or Path(path).suffix.lower() in _CONTAINERS:
        return False
    from .zarr import is_zarr

    return not is_zarr(Path(path))


def _is_raster(path: str) -> bool:
    """Return whether GDAL opens a folder as a raster with bands, as it does ESRI's grids."""
    dataset = None
    with quiet_gdal():
        dataset = gdal.OpenEx(path, gdal.OF_RASTER)
    return False if dataset is None else bool(dataset.RasterCount)


def refuse_mapping(bands: str, paths: Sequence[str]) -> None:
    """Refuse a band mapping where a scene is a product, whose bands are known.

    Args:
        bands: the mapping, or "".
        paths: rasters and products.

    Raises:
        RequestError: there is one, and a product.
    """
    product = next(filter(is_product, paths), "") if bands.strip() else ""
    if product:
        raise RequestError(
            "A band mapping was given, but {product} is a product, whose bands are known by name.",
            "Leave the band mapping out.",
            product=product,
        )


@contextmanager
def as_rasters(
    paths: Sequence[str], wanted: Sequence[str], feedback: Feedback, units: str = "auto", parent: Path | None = None
) -> Iterator[tuple[str, ...]]:
    """Yield rasters for paths of which some are products; each of these is stacked.

    Args:
        paths: rasters and products.
        wanted: the bands that are needed; the stacks hold the ten of 10 and 20 m as well.
        feedback: told what the products are.
        units: of the products' numbers, one of `units.UNITS`.
        parent: the folder in which to make the temporary folder; the system's by default.

    Yields:
        The paths, those of products replaced by the path of a virtual raster that is called like the product.

    Raises:
        SceneMapperError: a product cannot be used; or whatever the caller's work raised, which then names the
            product instead of the virtual raster.
    """
    products = {path for path in paths if is_product(path)}
    if not products:
        yield tuple(paths)
        return
    with scratch_folder(parent, ".scene-mapper-" if parent else "scene-mapper-") as folder:
        rasters = [
            str(_stacked(path, wanted, folder / str(number), units, feedback)) if path in products else path
            for number, path in enumerate(paths)
        ]
        try:
            yield tuple(rasters)
        except SceneMapperError as error:
            names = {raster: path for raster, path in zip(rasters, paths) if raster != path}
            raise type(error)(_renamed(error.message, names), _renamed(error.hint, names)) from error
        finally:
            forget_samples(folder)


def _stacked(path: str, wanted: Sequence[str], folder: Path, units: str, feedback: Feedback) -> Path:
    """Write the stack of a product into a new folder; return its path."""
    from .layout import TEN_BANDS
    from .opening import open_product
    from .stack import StackRequest, make_stack_with_sample

    product = open_product((path,))
    extra = [name for name in wanted if name not in TEN_BANDS]
    bands = [name for name in TEN_BANDS if name in product.band_names or name in wanted] + extra
    folder.mkdir()
    written = folder / "stack.vrt"
    request = StackRequest((path,), written, ",".join(bands), units=units, check=False)
    _, sample = make_stack_with_sample(request, feedback)
    # Messages name the file that is read: it is called like the product. GDAL knows a virtual raster by its text.
    named = written.rename(folder / _file_name(product.name))
    if sample is not None:
        keep_sample(absolute_path(str(named)), bands, sample.values)
    return named


def _file_name(name: str) -> str:
    """Return a product's name as one that every system allows."""
    kept = "".join(c if c.isalnum() or c in "._- " else "_" for c in name).strip(". ")
    return kept[:150] or "product"


def _renamed(text: str, names: Mapping[str, str]) -> str:
    """Return a sentence with the user's names in place of the virtual rasters' paths."""
    if isinstance(text, Message):
        return Message(text.template, **{key: _renamed_value(value, names) for key, value in text.arguments.items()})
    for path, name in names.items():
        text = text.replace(path, name)
    return text


def _renamed_value(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, Path):
        return Path(_renamed(str(value), names))
    return _renamed(value, names) if isinstance(value, str) else value
