"""What a product says of the atmosphere over it: metadata for a stack, read by `sentinel.conditions`.

A SAFE product's own metadata hold the mean aerosol, water vapour and ozone (since baseline 04.00), those of its granule
the angles; where the means are missing, the layers AOT and WVP have them for each pixel.
Source: ESA, Sentinel-2 Products Specification Document: MTD_MSIL2A.xml, MTD_TL.xml, AOT and WVP in IMG_DATA.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import numpy as np
from osgeo import gdal

from ..errors import InputError
from ..geo.raster_io import open_raster, quiet_gdal
from ..sentinel.conditions import LIMITS, SceneConditions, read_conditions, state_conditions
from .product import IMAGE_DRIVERS
from .tree import Tree, local_name, parse_xml

LAYERS = {"AOT": "aerosol", "WVP": "water_cm"}
LAYER_SCALE = 0.001
"""Optical thickness, and g/cm2, per number: AOT_QUANTIFICATION_VALUE and WVP_QUANTIFICATION_VALUE are 1000."""
_GRANULE = re.compile(r"(^|/)GRANULE/[^/]+/(MTD_TL|S2[A-D]_\w+_MTD_L(1C|2A)_TL_[\w.]+)\.xml$", re.IGNORECASE)
_LAYER = re.compile(r"(?:^|/)IMG_DATA/(?:[^/]+/)?[^/]*?_?(AOT|WVP)(?:_\d\dm)?\.(?:jp2|tiff?)$", re.IGNORECASE)
_B8A = "8"
_READ_PX = 256


def conditions_of_safe(root: ElementTree.Element, tree: Tree, names: Sequence[str]) -> dict[str, str]:
    """Return what a SAFE product states; what it lacks, or what cannot be read, is left out.

    Args:
        root: its metadata file.
        tree: the product.
        names: its files.
    """
    said = {local_name(element.tag): (element.text or "").strip() for element in root.iter() if not len(element)}
    granule = next((name for name in sorted(names) if _GRANULE.search(name)), "")
    if granule:
        with suppress(InputError):  # the map can be made without
            said.update(_granule_angles(parse_xml(tree.read(granule), granule)))
    conditions = read_conditions(said)
    # The coarsest of the files that hold a layer will do.
    layers = {found[1].upper(): tree.gdal_path(name) for name in sorted(names) if (found := _LAYER.search(name))}
    return state_conditions(with_layers(conditions, layers))


def with_layers(conditions: SceneConditions, layers: Mapping[str, str]) -> SceneConditions:
    """Take the means of a product's layers where nothing states them.

    Args:
        conditions: what is known.
        layers: what GDAL opens, by "AOT" and "WVP".
    """
    means: dict[str, Any] = {}
    for layer, part in LAYERS.items():
        if getattr(conditions, part) is None and layer in layers:
            mean = _mean(layers[layer])
            means[part] = mean if mean is not None and LIMITS[part][0] < mean <= LIMITS[part][1] else None
    return replace(conditions, **means)


def _granule_angles(root: ElementTree.Element) -> dict[str, str]:
    """Return the mean angles of sun and satellite, and the time, that a granule's metadata hold."""
    said = {}
    for element in root.iter():
        tag = local_name(element.tag)
        if tag == "SENSING_TIME":
            said[tag] = (element.text or "").strip()
        is_view = tag == "Mean_Viewing_Incidence_Angle" and element.get("bandId") == _B8A
        if tag == "Mean_Sun_Angle" or is_view:
            angles = {local_name(child.tag): (child.text or "").strip() for child in element}
            prefix = "VIEW" if is_view else "SUN"
            said[f"{prefix}_ZENITH"] = angles.get("ZENITH_ANGLE", "")
            said[f"{prefix}_AZIMUTH"] = angles.get("AZIMUTH_ANGLE", "")
    return said


def _mean(path: str) -> float | None:
    """Return the mean of a layer where it is not 0, from a coarse look at it; None where it cannot be read."""
    with quiet_gdal() as messages:
        try:
            dataset = open_raster(path, IMAGE_DRIVERS)  # kept: a band ends with its dataset
            band = dataset.GetRasterBand(1)
            size = min(band.XSize, _READ_PX), min(band.YSize, _READ_PX)
            values = band.ReadAsArray(buf_xsize=size[0], buf_ysize=size[1])
        except (InputError, RuntimeError):
            return None
    if values is None or messages.errors or band.DataType not in (gdal.GDT_UInt16, gdal.GDT_Byte, gdal.GDT_Int16):
        return None
    known = values[values > 0]
    return float(np.mean(known)) * LAYER_SCALE if known.size else None
