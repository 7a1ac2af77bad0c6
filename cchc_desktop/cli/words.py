"""Words of the command line: English source text, Vietnamese from the same catalogues the window uses.

The command line must work without Qt, so it reads the .ts files (Qt Linguist's XML, part of the program) itself.
"""

import functools
import os
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from cchc_desktop.domain.places import resources
from cchc_desktop.domain.refusal import Reason, Refusal

CONTEXTS = frozenset({"Cli", "Refusal", "Rule"})


def language() -> str:
    """Return "vi" (the default) or "en", from the environment variable CCHC_LANGUAGE."""
    return "en" if os.environ.get("CCHC_LANGUAGE", "vi").startswith("en") else "vi"


def say(text: str, **params: object) -> str:
    """Return a sentence in the person's language with its places filled."""
    return say_text(text, params)


def say_text(text: str, params: Mapping[str, object]) -> str:
    """Return a sentence that another room composed, in the person's language, with the reasons in it."""
    told = {name: say_text(v.text, v.params) if isinstance(v, Reason) else v for name, v in params.items()}
    return spoken(text).format(**told)


def spoken(text: str, wanted: str = "") -> str:
    """Return a source sentence in a language ("vi", "en"; the person's own by default), its places open."""
    return text if (wanted or language()) == "en" else _catalogue().get(text) or text


def say_refusal(error: Refusal) -> str:
    """Return what happened, what is kept and what to do, one line each."""
    return "\n".join(say_text(part, error.params) for part in error.parts() if part)


@functools.cache
def _catalogue() -> dict[str, str]:
    found: dict[str, str] = {}
    catalogue = ET.parse(resources() / "i18n" / "cchc_vi.ts").getroot()  # noqa: S314  (our own file)
    for context in catalogue.iter("context"):
        if context.findtext("name") in CONTEXTS:
            for message in context.iter("message"):
                found[message.findtext("source") or ""] = message.findtext("translation") or ""
    return found
