"""Read the pickles inside PyTorch checkpoints without running anything.

A pickle is a program for a small stack machine, and Python's own `pickle` lets that
program import and call whatever it names. Here it runs on a machine that knows only
the instructions that plain data needs, and that cannot import or call at all: a name
in the pickle is looked up in a closed list of stand-ins, and everything else is
refused before the next instruction. This is stricter than PyTorch's ``weights_only``:
no object of a named class is ever made, and no state is ever set.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, Callable, Optional

from ..errors import ModelError

# The pickle of a checkpoint with an optimizer has about 20,000 instructions; the
# weights themselves lie outside it. These limits keep a hostile file's memory small.
MAX_BYTES = 64 * 1024 * 1024
MAX_INSTRUCTIONS = 2_000_000
MAX_NAME_BYTES = 300

RESAVE_HINT = (
    "If you trust the author of the file, load it in PyTorch and save only the weights: "
    "torch.save(model.state_dict(), FILE)."
)
DAMAGED_HINT = "Download or copy it again. It must be a file written by torch.save."

Calls = Mapping[str, Optional[Callable[[tuple[Any, ...]], Any]]]


@dataclass(frozen=True)
class Name:
    """A name from the closed list, as it stood in the pickle; nothing of that name is imported."""

    text: str


@dataclass(frozen=True)
class Opaque:
    """A value that no network needs (a numpy scalar, a device): only its maker's name is kept."""

    maker: str


class _Mark:
    """Where a group of values starts on the stack."""


_MARK = _Mark()
_KEY_TYPES = (str, bytes, int, float, type(None))  # a nested tuple's hash could overrun C's stack
_NUMBERS = {b"J": "<i", b"K": "<B", b"M": "<H", b"G": ">d"}
_CONSTANTS = {b"N": None, b"\x88": True, b"\x89": False, b")": ()}
_TEXTS = {b"X": ("<I", "utf-8"), b"\x8c": ("<B", "utf-8"), b"T": ("<i", "latin-1"), b"U": ("<B", "latin-1")}
_BYTES = {b"B": "<I", b"C": "<B"}
_SHORT_TUPLES = {b"\x85": 1, b"\x86": 2, b"\x87": 3}
_PUT = {b"q": "<B", b"r": "<I"}
_GET = {b"h": "<B", b"j": "<I"}
# Known instructions that plain data never needs: named in the message for what they are.
_REFUSED = {
    b"i": "INST", b"o": "OBJ", b"\x81": "NEWOBJ", b"\x92": "NEWOBJ_EX", b"\x82": "EXT1", b"\x83": "EXT2",
    b"\x84": "EXT4", b"P": "PERSID", b"\x97": "NEXT_BUFFER", b"\x98": "READONLY_BUFFER",
}  # fmt: skip


class PickleMachine:
    """Runs one pickle and gives the data that it describes.

    Dicts and ordered dicts become dicts; lists, tuples, numbers and texts are themselves.

    Args:
        stream: where the pickle starts; left where it ended.
        source: the file's name, for messages.
        calls: the closed list: what a pickle may name, and the function of ours that
            stands in when it calls that name with a tuple of arguments. None: may be
            named, not called.
        persistent: our function for PyTorch's references to its storages.
    """

    def __init__(
        self, stream: BinaryIO, source: str, calls: Calls, persistent: Callable[[Any], Any] | None = None
    ) -> None:
        self._stream, self._source, self._calls, self._persistent = stream, source, calls, persistent
        self._stack: list[Any] = []
        self._memo: dict[int, Any] = {}
        self._bytes_left = MAX_BYTES

    def load(self) -> Any:
        """Run the pickle to its end.

        Raises:
            ModelError: it asks for something that plain weights never need, or is damaged.
        """
        for _ in range(MAX_INSTRUCTIONS):
            code = self._read(1)
            if code == b".":
                return self._pop()
            self._step(code)
        raise ModelError("{source} describes more objects than any network has.", RESAVE_HINT, source=self._source)

    def _step(self, code: bytes) -> None:
        """Carry out one instruction."""
        if code in _CONSTANTS:
            self._stack.append(_CONSTANTS[code])
        elif code in _NUMBERS:
            self._stack.append(self._number(_NUMBERS[code]))
        elif code in _TEXTS:
            self._stack.append(self._text(*_TEXTS[code]))
        elif code in _BYTES:
            self._stack.append(self._read(self._number(_BYTES[code])))
        elif code in _SHORT_TUPLES:
            self._stack.append(tuple(reversed([self._pop() for _ in range(_SHORT_TUPLES[code])])))
        elif code in _PUT:
            self._memo[self._number(_PUT[code])] = self._top()
        elif code in _GET:
            self._get(self._number(_GET[code]))
        elif code in _INSTRUCTIONS:
            _INSTRUCTIONS[code](self)
        else:
            what = _REFUSED.get(code, f"0x{code.hex()}")
            raise ModelError(
                "{source} contains an instruction ({what}) that plain weights never need. No code was run.",
                RESAVE_HINT,
                source=self._source,
                what=what,
            )

    def _damaged(self, what: str) -> ModelError:
        return ModelError("{source} is damaged: {what}.", DAMAGED_HINT, source=self._source, what=what)

    def _read(self, count: int) -> bytes:
        if not 0 <= count <= self._bytes_left:
            raise self._damaged("a text in it is longer than any checkpoint's")
        self._bytes_left -= count
        content = self._stream.read(count)
        if len(content) != count:
            raise self._damaged("it ends too early")
        return content

    def _number(self, layout: str) -> Any:
        return struct.unpack(layout, self._read(struct.calcsize(layout)))[0]

    def _text(self, length: str, encoding: str) -> str:
        return self._decode(self._read(self._number(length)), encoding)

    def _decode(self, content: bytes, encoding: str = "utf-8") -> str:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError as error:
            raise self._damaged("a text in it cannot be read") from error

    def _top(self) -> Any:
        if not self._stack or self._stack[-1] is _MARK:
            raise self._damaged("a value is missing")
        return self._stack[-1]

    def _pop(self) -> Any:
        value = self._top()
        del self._stack[-1]
        return value

    def _pop_group(self) -> list[Any]:
        """Take what lies above the last mark, and the mark."""
        for place in range(len(self._stack) - 1, -1, -1):
            if self._stack[place] is _MARK:
                group = self._stack[place + 1 :]
                del self._stack[place:]
                return group
        raise self._damaged("a group of values has no start")

    def _get(self, index: int) -> None:
        if index not in self._memo:
            raise self._damaged("it refers to a value that is not there")
        self._stack.append(self._memo[index])

    # Instructions without an argument of their own, by their letter below.

    def _protocol(self) -> None:
        if self._number("<B") > 5:
            raise self._damaged("its pickle protocol is unknown")

    def _frame(self) -> None:
        self._read(8)  # only announces how much follows

    def _memoize(self) -> None:
        self._memo[len(self._memo)] = self._top()

    def _long(self) -> None:
        self._stack.append(int.from_bytes(self._read(self._number("<B")), "little", signed=True))

    def _mark(self) -> None:
        self._stack.append(_MARK)

    def _empty_list(self) -> None:
        self._stack.append([])

    def _empty_dict(self) -> None:
        self._stack.append({})

    def _tuple(self) -> None:
        self._stack.append(tuple(self._pop_group()))

    def _append(self) -> None:
        value = self._pop()
        self._list_on_top().append(value)

    def _appends(self) -> None:
        values = self._pop_group()
        self._list_on_top().extend(values)

    def _list_on_top(self) -> list[Any]:
        target = self._top()
        if type(target) is not list:
            raise self._damaged("it appends to what is not a list")
        return target

    def _set_item(self) -> None:
        value, key = self._pop(), self._pop()
        self._fill([key, value])

    def _set_items(self) -> None:
        self._fill(self._pop_group())

    def _fill(self, keys_and_values: list[Any]) -> None:
        target = self._top()
        if type(target) is not dict or len(keys_and_values) % 2:
            raise self._damaged("it sets the items of what is not a dict")
        for key, value in zip(keys_and_values[::2], keys_and_values[1::2]):
            if not isinstance(key, _KEY_TYPES):
                raise self._damaged(f"a dict in it has a {type(key).__name__} as key")
            target[key] = value

    def _global(self) -> None:
        self._name(self._line(), self._line())

    def _stack_global(self) -> None:
        name, module = self._pop(), self._pop()
        if not (isinstance(name, str) and isinstance(module, str)):
            raise self._damaged("a name in it is not a text")
        self._name(module, name)

    def _line(self) -> str:
        line = self._stream.readline(MAX_NAME_BYTES)
        if not line.endswith(b"\n"):
            raise self._damaged("a name in it does not end")
        self._bytes_left -= len(line)
        return self._decode(line[:-1])

    def _name(self, module: str, name: str) -> None:
        text = f"{module}.{name}"
        if text not in self._calls:
            raise ModelError(
                "{source} refers to {text!r}, which plain weights never need. No code was run.",
                RESAVE_HINT,
                source=self._source,
                text=text[:MAX_NAME_BYTES],
            )
        self._stack.append(Name(text))

    def _reduce(self) -> None:
        arguments, callee = self._pop(), self._pop()
        stand_in = self._calls[callee.text] if isinstance(callee, Name) else None
        if stand_in is None or type(arguments) is not tuple:
            what = repr(callee.text) if isinstance(callee, Name) else f"a {type(callee).__name__}"
            raise ModelError(
                "{source} calls {what}, which plain weights never do. No code was run.",
                RESAVE_HINT,
                source=self._source,
                what=what,
            )
        try:
            self._stack.append(stand_in(arguments))
        except ModelError as error:
            raise ModelError("{source}: {message}", error.hint, source=self._source, message=error.message) from error

    def _build(self) -> None:
        """Leave a state aside: ordered dicts carry one (``_metadata``), and so do opaque values."""
        self._pop()
        target = self._top()
        if not isinstance(target, (dict, Opaque)):
            raise ModelError(
                "{source} sets the state of a {name}, which plain weights never do. No code was run.",
                RESAVE_HINT,
                source=self._source,
                name=type(target).__name__,
            )

    def _persistent_id(self) -> None:
        if self._persistent is None:
            raise self._damaged("it refers to weights where none can be")
        reference = self._pop()
        try:
            self._stack.append(self._persistent(reference))
        except ModelError as error:
            raise ModelError("{source}: {message}", error.hint, source=self._source, message=error.message) from error


_INSTRUCTIONS: dict[bytes, Callable[[PickleMachine], None]] = {
    b"\x80": PickleMachine._protocol,
    b"\x95": PickleMachine._frame,
    b"\x94": PickleMachine._memoize,
    b"\x8a": PickleMachine._long,
    b"(": PickleMachine._mark,
    b"]": PickleMachine._empty_list,
    b"}": PickleMachine._empty_dict,
    b"t": PickleMachine._tuple,
    b"a": PickleMachine._append,
    b"e": PickleMachine._appends,
    b"s": PickleMachine._set_item,
    b"u": PickleMachine._set_items,
    b"c": PickleMachine._global,
    b"\x93": PickleMachine._stack_global,
    b"R": PickleMachine._reduce,
    b"b": PickleMachine._build,
    b"Q": PickleMachine._persistent_id,
}
