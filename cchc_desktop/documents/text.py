"""Text made safe for paper: composed letters, no invisible characters, every glyph known to the fonts.

reportlab prints an unknown letter as an empty box without an error, and the file then fails ISO 19005-3, 6.2.11.7;
so text is checked here, before anything is drawn.
"""

import re
import unicodedata
from dataclasses import dataclass

from cchc_desktop.documents.fonts import shows
from cchc_desktop.domain.refusal import Refusal

_BREAKS = re.compile("\r\n|[\r\u2028\u2029\u0085\v\f\x1c\x1d\x1e]")
"""All that ends a line for `str.splitlines` too."""
_HIDDEN = {"Cc", "Cf"}
"""Controls and formats: no glyph, and bidi overrides among them could make a paper read other than its text."""
_DECLINED = {"Cs", "Co", "Cn", "Mn", "Me"}
"""Halves of pairs, private and unassigned letters; marks that stay alone after NFC would drift beside their letter."""
_RIGHT_TO_LEFT = {"R", "AL", "AN"}
"""Letters that need another direction of writing: set from left to right they would be read backwards."""
_ALIKE = {"\u2010": "-", "\u2011": "-", "\u2212": "–", "\u02bc": "’", "\u2024": ".", "\uff0c": ","}
MOST_REPORTED = 20


@dataclass(frozen=True, slots=True)
class Unshowable:
    """A letter that paper cannot show (ký tự không in được): itself, its Unicode name, place in words, how often."""

    letter: str
    name: str
    place: str
    times: int


class MissingGlyphs(Refusal):
    """Some letters cannot be printed: the paper is not made, since it would say less than was entered."""

    what = "The paper's font cannot show {listed}."
    kept = "What was entered is unchanged."
    mend = "Write these signs in words and make the paper again."

    def __init__(self, found: tuple[Unshowable, ...]) -> None:
        self.letters = found
        said = [f"{coded(one.letter)} {one.name.lower()} ({one.place})" for one in found[:MOST_REPORTED]]
        more = len(found) - MOST_REPORTED
        super().__init__(listed="; ".join(said) + (f"; +{more}" if more > 0 else ""))


class TooLong(Refusal):
    """A text that stands on one page by nature (a name, a title, a caption) is far too long for it."""

    what = "“{start}…” has {length} letters; there is room for {most} ({place})."
    kept = "What was entered is unchanged."
    mend = "Shorten it and make the paper again."


def clean(text: str) -> str:
    """Return text as paper shows it: NFC, line breaks as "\\n", other blanks as spaces, no invisible characters."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", _BREAKS.sub("\n", text))
    return composed.translate(_LOOKS)


class _Looks(dict[int, str]):
    """What each letter is shown as, found once a letter; those of far scripts, of which there are many, each time."""

    def __missing__(self, code: int) -> str:
        look = _as_shown(chr(code))
        if code < _KEPT_BELOW:
            self[code] = look
        return look


_KEPT_BELOW = 0x3000
_LOOKS = _Looks()


def _as_shown(letter: str) -> str:
    if letter == "\n" or " " <= letter <= "~":
        return letter
    if letter in _ALIKE:
        return _ALIKE[letter]
    kind = unicodedata.category(letter)
    if letter == "\t" or (kind == "Zs" and letter != "\u00a0"):
        return " "
    return "" if kind in _HIDDEN else letter


def can_show(letter: str) -> bool:
    """Return whether the fonts have the letter and it can stand in a line set from left to right."""
    if " " <= letter <= "~" or letter in "\n\u00a0":
        return True
    return (
        unicodedata.category(letter) not in _DECLINED
        and unicodedata.bidirectional(letter) not in _RIGHT_TO_LEFT
        and shows(letter)
    )


def unshowable(text: str, place: str = "") -> tuple[Unshowable, ...]:
    """Return the letters of `text` that no paper can show, in order of first appearance; () when all is well.

    A screen calls this while a person types, so that the warning comes long before the paper is made.
    """
    cleaned = clean(text)
    found = [letter for letter in dict.fromkeys(cleaned) if not can_show(letter)]
    return tuple(Unshowable(letter, _name(letter), place, cleaned.count(letter)) for letter in found)


def shown(text: str) -> str:
    """Return text for a draft: letters that cannot be printed stand as their code, for all to see: "[U+1F600]"."""
    return "".join(letter if can_show(letter) else f"[{coded(letter)}]" for letter in clean(text))


def coded(letter: str) -> str:
    """Return a letter's code point as people write it: "U+1F600"."""
    return f"U+{ord(letter):04X}"


def _name(letter: str) -> str:
    return unicodedata.name(letter, "UNNAMED CHARACTER")
