"""Regular expressions of forms, as ODK software writes them, tried for a bounded time.

A form comes from elsewhere, so a pattern such as `(a+)+b` must not freeze the window: Python's own engine would try
for years, the engine used here stops after `PATIENCE` seconds.
"""

import functools

import regex

PATIENCE = 0.25
"""Seconds one pattern is tried on one text; an ordinary pattern on a page of text needs less than a millisecond."""
LONGEST = 1_000_000
"""Characters of a text a pattern is tried on."""
_WRONG = (regex.error, OverflowError, RecursionError, ValueError)


class NoPattern(ValueError):
    """A text is no regular expression; the message says why, in English."""


@functools.lru_cache(maxsize=256)
def compiled(pattern: str) -> "regex.Pattern[str]":
    """Return a pattern ready to be tried.

    Raises:
        NoPattern: it is none.
    """
    try:
        return regex.compile(pattern)
    except _WRONG as error:
        raise NoPattern(str(error)) from error


def found(pattern: str, text: str) -> bool:
    """Tell whether a pattern is found somewhere in a text, within `PATIENCE`; what takes longer counts as not found.

    Raises:
        NoPattern: it is none.
    """
    try:
        return compiled(pattern).search(text[:LONGEST], timeout=PATIENCE) is not None
    except (TimeoutError, MemoryError):
        return False


def replaced(pattern: str, by: str, text: str) -> str:
    """Return a text with every match of a pattern replaced; unchanged where that takes longer than `PATIENCE`.

    Raises:
        NoPattern: it is none.
    """
    try:
        return str(compiled(pattern).sub(by.replace("\\", r"\\"), text[:LONGEST], timeout=PATIENCE))
    except (TimeoutError, MemoryError):
        return text
