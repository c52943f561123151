"""A class scheme made of the names that training areas bear: "informal settlement", "greenhouse"."""

from __future__ import annotations

from ..accuracy.class_field import field_list
from ..classmap.colours import automatic_colour
from ..classmap.schemes import ClassScheme, SceneClass, custom_scheme
from ..errors import InputError
from ..geo.vector_io import read_vector

MAX_CLASSES = 60
_USUAL_FIELDS = ("class", "classname", "class_name", "name", "label", "type", "lcz")


def scheme_of_areas(path: str, field: str, layer: str, crs_wkt: str) -> tuple[ClassScheme, str]:
    """Make a scheme of all names that stand in a field, in the order of the alphabet.

    Args:
        path: the file of the areas.
        field: the attribute with the names; "" takes the first of the usual names that is there.
        layer: the layer, or "".
        crs_wkt: the CRS of the scene.

    Returns:
        The scheme, and the field.

    Raises:
        InputError: no field is known, it is empty, or it has too many names for classes.
    """
    source = read_vector(path, crs_wkt, layer)
    by_name = {name.lower(): name for name in source.fields}
    chosen = field or next((by_name[name] for name in _USUAL_FIELDS if name in by_name), "")
    if chosen not in source.fields:
        raise InputError(
            "{path} has no field with class names (it has: {fields}).",
            "Name the field with the classes.",
            path=path,
            fields=field_list(source.fields),
        )
    texts = sorted({str(v).strip() for f in source.features if (v := f.values.get(chosen)) not in (None, "")})
    if not 2 <= len(texts) <= MAX_CLASSES:
        raise InputError(
            "The field '{field}' names {n} classes.",
            "Choose a field with 2 to {most} different names.",
            field=chosen,
            n=len(texts),
            most=MAX_CLASSES,
        )
    classes = [SceneClass(code, str(code), text, automatic_colour(code)) for code, text in enumerate(texts, 1)]
    return custom_scheme("Classes of the training areas", classes), chosen
