"""Protocol buffers read and written by hand, field by field: the package onnx is not needed.

Source: the encoding of protocol buffers (tag, wire type, varint), as published with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..errors import ModelError

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_MAX_LENGTH = 2**31 - 1  # protobuf's own limit for a field


class Field(NamedTuple):
    """A field of a message.

    Attributes:
        number: which one it is, as the message's definition counts.
        value: an integer, or the bytes of a text or of a message within; of a fixed number it
            is 0, and the number is the last 4 or 8 bytes of `whole`.
        whole: the bytes that number and value take together.
    """

    number: int
    value: memoryview | int
    whole: memoryview


def fields(message: memoryview) -> Iterator[Field]:
    """Return a message's fields in their order, as protobuf reads them.

    Raises:
        ModelError: it is no protocol buffer.
    """
    at = 0
    while at < len(message):
        start = at
        tag, at = read_varint(message, at)
        tag &= 0xFFFFFFFF  # as protobuf does: higher bits do not count
        value: memoryview | int = 0
        if tag & 7 == _VARINT:
            value, at = read_varint(message, at)
        elif tag & 7 == _BYTES:
            length, at = read_varint(message, at)
            if length > _MAX_LENGTH:
                raise damaged()
            value, at = message[at : at + length], at + length
        elif tag & 7 in (_FIXED64, _FIXED32):
            at += 8 if tag & 7 == _FIXED64 else 4
        else:
            raise damaged()
        if at > len(message) or tag < 8:  # there is no field 0
            raise damaged()
        yield Field(tag >> 3, value, message[start:at])


def read_varint(message: memoryview, at: int) -> tuple[int, int]:
    """Return the integer that begins at a place, and the place behind it.

    Raises:
        ModelError: it does not end.
    """
    value = shift = 0
    while at < len(message) and shift < 64:
        byte = message[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at
    raise damaged()


def varint(value: int) -> bytes:
    """Return an integer of 0 or more as a varint; a negative one as its 64-bit complement."""
    value &= 0xFFFFFFFFFFFFFFFF
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def bytes_field(number: int, value: bytes) -> bytes:
    """Return a field that holds a text or a message."""
    return varint(number << 3 | _BYTES) + varint(len(value)) + value


def int_field(number: int, value: int) -> bytes:
    """Return a field that holds an integer."""
    return varint(number << 3 | _VARINT) + varint(value)


def text_of(value: memoryview | int) -> str:
    """Return a field's value as a text; "" for an integer."""
    return bytes(value).decode("utf-8", "replace") if isinstance(value, memoryview) else ""


def damaged() -> ModelError:
    """Return the refusal of a file that is no protocol buffer."""
    return ModelError("It is damaged or not an ONNX file.", "Download or copy it again.")
