"""Sentences for people that a door can translate: the English text, and what was put into it."""

from __future__ import annotations

from typing import Any


class Message(str):
    """An English sentence that still knows its template and its arguments.

    It is an ordinary string wherever one is expected, so the command line prints it as it is.
    A door in another language translates `template` and fills `arguments` in again
    (`scene_mapper.layers.translation.translated`).

    Args:
        template: the sentence, with `str.format` fields for the arguments.
        **arguments: what the fields stand for; may be messages themselves.

    Attributes:
        template: as given.
        arguments: as given.
    """

    template: str
    arguments: dict[str, Any]

    def __new__(cls, template: str, /, **arguments: Any) -> Message:
        """Return the sentence in English."""
        message = super().__new__(cls, template.format(**arguments))
        message.template = template
        message.arguments = arguments
        return message

    def __reduce__(self) -> tuple[Any, ...]:
        """Return how to build the message again, in another process."""
        return _rebuilt, (self.template, self.arguments)


def _rebuilt(template: str, arguments: dict[str, Any]) -> Message:
    return Message(template, **arguments)
