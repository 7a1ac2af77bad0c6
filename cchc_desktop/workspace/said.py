"""A sentence that the workspace composes and a face translates."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence: English source text and what fills its places; a value that is itself a sentence is said first."""

    text: str
    params: Mapping[str, "object"]


def say(text: str, **params: object) -> Said:
    """Return a sentence."""
    return Said(text, params)
