"""The filter's Gaussians: how far each class reaches and how broad it is."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from ..classmap.class_names import UNKNOWN, ClassNames
from ..classmap.schemes import ClassScheme
from ..errors import RequestError


@dataclass(frozen=True)
class Kernel:
    """A Gaussian that is cut off at a distance.

    Attributes:
        radius_m: cells farther away than this do not count, in metres.
        sigma_m: the standard deviation, in metres.
    """

    radius_m: float
    sigma_m: float

    def __post_init__(self) -> None:
        if not (0 <= self.radius_m < math.inf and 0 < self.sigma_m < math.inf):
            raise RequestError(
                "A radius of {radius_m:g} m with a standard deviation of {sigma_m:g} m is not valid.",
                "Enter a radius of 0 or more and a standard deviation above 0.",
                radius_m=self.radius_m,
                sigma_m=self.sigma_m,
            )


OTHER_KERNEL = Kernel(300, 150)
"""What every class gets of a scheme without kernels: the LCZ scheme's most frequent kernel."""


def default_kernels(scheme: ClassScheme) -> tuple[Kernel, ...]:
    """Return the kernels of a scheme's classes, by output index."""
    return tuple(Kernel(*one) for one in scheme.kernels) or (OTHER_KERNEL,) * len(scheme)


def parse_kernels(text: str, scheme: ClassScheme) -> tuple[Kernel, ...]:
    """Read kernels that differ from the defaults: "8=500/250, G=100/50".

    Args:
        text: pairs CLASS=RADIUS/SIGMA in metres, divided by commas; CLASS is a code, a label or a name.
        scheme: the classes.

    Returns:
        The kernels of all classes, by output index.

    Raises:
        RequestError: a pair cannot be read, or names no class.
    """
    kernels = list(default_kernels(scheme))
    names = ClassNames(scheme)
    for pair in filter(None, (part.strip() for part in text.split(","))):
        match = re.fullmatch(r"(.+?)\s*=\s*([0-9]{1,9}(?:\.[0-9]*)?)\s*/\s*([0-9]{1,9}(?:\.[0-9]*)?)", pair)
        code = names.code(match[1]) if match else UNKNOWN
        if match is None or code not in scheme.codes:
            raise RequestError(
                "The kernel '{pair}' cannot be read, or {scheme_title} has no such class.",
                "Write CLASS=RADIUS/SIGMA in metres, as 8=500/250.",
                pair=pair,
                scheme_title=scheme.title,
            )
        kernels[scheme.codes.index(code)] = Kernel(float(match[2]), float(match[3]))
    return tuple(kernels)
