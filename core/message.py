"""Sentences for people that a door can translate: the English text, and what was put into it."""

from __future__ import annotations

from collections.abc import Sequence
from string import Formatter
from typing import Any

from .singulars import SINGULARS


class _WithSpacedPercent(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        text = str(super().format_field(value, format_spec))
        return f"{text[:-1]} %" if format_spec.endswith("%") else text


def counted(count: int, things: str) -> str:
    """Return a number with what is counted, for tables and summaries in English: "1 area", "3,621 areas".

    Args:
        count: how many.
        things: their name in the plural, or the words that end with it: "training areas".
    """
    if count != 1:
        return f"{count:,} {things}"
    return f"1 {things[:-2] if things.endswith('classes') else things[:-1]}"


def filled_in(template: str, arguments: dict[str, Any]) -> str:
    """Return a sentence: its template with the arguments filled in, percentages as `percent.percent_text` does.

    Args:
        template: with `str.format` fields; ``{share:.1%}`` becomes "12.3 %".
        arguments: what the fields stand for.

    Raises:
        KeyError, IndexError, ValueError: the template has other fields, or is none.
    """
    return _WithSpacedPercent().vformat(template, (), arguments)


class Message(str):
    """An English sentence that still knows its template and its arguments.

    It is an ordinary string wherever one is expected, so the command line prints it as it is.
    A door in another language translates `template` and fills `arguments` in again
    (`scene_mapper.layers.translation.translated`).

    Args:
        template: the sentence, with `str.format` fields for the arguments. That of ``n`` is a number that chooses
            the plural form (`singulars.SINGULARS`).
        **arguments: what the fields stand for; may be messages themselves.

    Attributes:
        template: as given.
        arguments: as given.
    """

    template: str
    arguments: dict[str, Any]

    def __new__(cls, template: str, /, **arguments: Any) -> Message:
        """Return the sentence in English."""
        is_one = str(arguments.get("n")) == "1"
        english = SINGULARS.get(template, template) if is_one else template
        message = super().__new__(cls, filled_in(english, arguments))
        message.template = template
        message.arguments = arguments
        return message

    def __reduce__(self) -> tuple[Any, ...]:
        """Return how to build the message again, in another process."""
        return _rebuilt, (self.template, self.arguments)


def _rebuilt(template: str, arguments: dict[str, Any]) -> Message:
    return Message(template, **arguments)


def joined(parts: Sequence[str], /) -> str:
    """Return clauses as one, with semicolons between them, that can still be translated.

    Args:
        parts: at least one; may be messages.
    """
    whole = parts[-1]
    for part in reversed(parts[:-1]):
        whole = Message("{first}; {rest}", first=part, rest=whole)
    return whole


def packed(text: str) -> Any:
    """Return a sentence as JSON can hold it, with its template and arguments if it has any.

    Arguments that JSON cannot hold are kept as text.
    """
    if not isinstance(text, Message):
        return str(text)
    arguments = {
        key: packed(value) if isinstance(value, str) else value if isinstance(value, (int, float)) else str(value)
        for key, value in text.arguments.items()
    }
    return {"text": str(text), "template": text.template, "arguments": arguments}


def unpacked(value: Any) -> str:
    """Return a sentence that `packed` made ready for JSON; where it does not fit any more, its text."""
    if not isinstance(value, dict):
        return str(value)
    try:
        message = Message(
            str(value["template"]),
            **{key: unpacked(part) if isinstance(part, dict) else part for key, part in value["arguments"].items()},
        )
    except (KeyError, ValueError, TypeError, AttributeError, IndexError):
        return str(value.get("text", ""))
    return message if message == value["text"] else str(value["text"])
