"""Maps of label sets: a bit for each class that is present in a cell.

Bit i (value 2**i) stands for the class of output index i; 0 means that no class
reaches the threshold. Up to 15 classes UInt16, nodata 65535; more UInt32, nodata
4294967295: neither can be a set.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..geo.map_geometry import MapGeometry
from ..geo.new_raster import NewRaster
from ..geo.raster_io import open_raster, silent_gdal
from ..message import Message
from .class_map import attribute_table, name_bands, set_provenance
from .colours import as_hex
from .legend_files import add_legends
from .schemes import ClassScheme, SceneClass

_NO_LABEL_COLOUR = "#f0f0f0"


def label_dtype(scheme: ClassScheme) -> str:
    """Return the data type of a scheme's label sets."""
    return "uint16" if len(scheme) <= 15 else "uint32"


def label_nodata(scheme: ClassScheme) -> int:
    """Return the nodata value of a scheme's label sets."""
    return int(np.iinfo(label_dtype(scheme)).max)


def new_label_map(path: Path, geometry: MapGeometry, scheme: ClassScheme, provenance: Mapping[str, str]) -> NewRaster:
    """Begin a map of label sets; its metadata says which bit is which class."""
    raster = NewRaster(
        path,
        (1, geometry.rows, geometry.cols),
        dtype=label_dtype(scheme),
        transform=geometry.transform,
        crs_wkt=geometry.crs_wkt,
        nodata=label_nodata(scheme),
        predictor=2,
    )
    name_bands(raster, ["label set"])
    bits = {f"BIT_{i}": scheme.legend_label(c) for i, c in enumerate(scheme.classes)}
    set_provenance(raster, {"SCHEME": scheme.id, **provenance, **bits})
    return raster


def label_bits(probabilities: NDArray[np.float32], threshold: float) -> NDArray[np.uint32]:
    """Turn probabilities into label sets.

    Args:
        probabilities: (cell, class).
        threshold: a class is present from this probability on.

    Returns:
        (cell,), a bit a class.
    """
    bits = np.left_shift(np.uint32(1), np.arange(probabilities.shape[1], dtype=np.uint32))
    return np.asarray((probabilities >= threshold) @ bits, np.uint32)


def label_set(bits: int, scheme: ClassScheme) -> list[SceneClass]:
    """Return the classes of a label set."""
    return [c for i, c in enumerate(scheme.classes) if bits >> i & 1]


def label_legend(values: Iterable[int], scheme: ClassScheme) -> ClassScheme:
    """Make a legend of the label sets that occur: "Forest + Water", in the mean of their colours.

    Args:
        values: the sets, as in the raster.
        scheme: the classes behind the bits.
    """
    entries = []
    for value in sorted(set(values)):
        members = label_set(value, scheme)
        entries.append(SceneClass(value, str(value), _set_name(members), _mean_colour(members)))
    return ClassScheme(f"{scheme.id}-labels", f"{scheme.title}: sets of labels", "", tuple(entries))


def add_label_legend(raster: NewRaster, values: Iterable[int], scheme: ClassScheme) -> None:
    """Name the sets of a map of label sets: for the legend, and for QGIS's identify tool.

    Args:
        raster: the map: complete, and not yet published.
        values: the sets that occur in it.
        scheme: the classes behind the bits.

    Raises:
        OutputError: the legend cannot be written.
    """
    legend = label_legend(values, scheme)
    with silent_gdal():
        dataset = open_raster(str(raster.part))
        dataset.GetRasterBand(1).SetDefaultRAT(attribute_table(legend))
        dataset = None  # writes the sidecar
    raster.check_sidecar()
    add_legends(raster, legend)


def _set_name(members: list[SceneClass]) -> str:
    """Return "Forest + Water", whose parts can still be translated."""
    if not members:
        return Message("none above the threshold")
    name = members[0].name
    for other in members[1:]:
        name = Message("{first} + {second}", first=name, second=other.name)
    return name


def _mean_colour(members: list[SceneClass]) -> str:
    if not members:
        return _NO_LABEL_COLOUR
    return as_hex([round(sum(c.rgb[i] for c in members) / len(members)) for i in range(3)])
