"""Pictures of the manual, made small enough to ship: narrower, and with a palette."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

MAX_WIDTH = 1300
"""Pixels: screenshots are not scaled, which blurs their text."""
_SMALL, _LARGE = 40_000, 150_000
"""Bytes: not worth the work below; worth fewer colours."""


def small_png(path: Path) -> bytes:
    """Return a picture as a PNG of at most 256 colours (64 if it is large); as it is where that is smaller.

    Args:
        path: a PNG.
    """
    original = path.read_bytes()
    if len(original) < _SMALL:
        return original
    with Image.open(path) as opened:
        has_palette = opened.mode == "P"
        picture = opened.convert("RGBA")
    if has_palette and len(original) < _LARGE:
        return original
    if picture.width > MAX_WIDTH:
        height = round(picture.height * MAX_WIDTH / picture.width)
        picture = picture.resize((MAX_WIDTH, height), Image.Resampling.BOX)
    reduced = _with_colours(picture, 256)
    if len(reduced) > _LARGE:
        reduced = _with_colours(picture, 64)
    return min(original, reduced, key=len)


def _with_colours(picture: Image.Image, number: int) -> bytes:
    file = BytesIO()
    reduced = picture.quantize(number, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    reduced.save(file, "PNG", optimize=True)
    return file.getvalue()
