"""Breaks text into lines: greedy, between words; a word wider than the line is broken where it must be.

No kerning and no hyphenation: Vietnamese is written in syllables, so lines are full without either.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_desktop.documents.blocks import Run
from cchc_desktop.documents.fonts import face, width
from cchc_desktop.documents.layout import Style

_PARTS = re.compile(r"\n| +|[^\n ]+")
_SPACE = " "
_MARKS = "-/_.,;:@"
_EARLIEST_MARK = 0.4

Word = list[tuple[str, str]]
"""Parts of a word that stand without a space between them: (face, text)."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its parts, natural width, spaces that may stretch, whether the paragraph or a forced break ends it.

    `opens` says that it is the first of the paragraph or after a forced break, and is indented; `glued` that a
    long word goes on in the next line, so no space may be read between them; `leader` that dots fill the rest.
    """

    parts: tuple[tuple[str, str], ...]
    wide: float
    gaps: int
    opens: bool
    ends: bool
    glued: bool
    leader: bool

    @property
    def text(self) -> str:
        """The line's words."""
        return "".join(words for _, words in self.parts)


def broken(runs: Sequence[Run], style: Style, room: float, first: float) -> list[Line]:
    """Return the lines of a paragraph.

    Args:
        runs: its text, already clean.
        room: width of a full line in points.
        first: how much shorter the first line is, and each line after a forced break.
    """
    setter = _Setter(style.size, room, first)
    for word in _words(runs, style):
        setter.take(word)
    leader = bool(runs) and runs[-1].leader
    return setter.done(leader=leader)


def _words(runs: Sequence[Run], style: Style) -> Iterator[Word | None]:
    """Yield words, None for a forced line break."""
    word: Word = []
    for run in runs:
        name = face(bold=run.bold or style.bold, italic=run.italic or style.italic)
        for part in _PARTS.findall(run.text):
            if part[0] not in " \n":
                word.append((name, part))
                continue
            if word:
                yield word
                word = []
            if part == "\n":
                yield None
    if word:
        yield word


class _Setter:
    """Sets one line after another."""

    def __init__(self, size: float, room: float, first: float) -> None:
        self._size = size
        self._room = room
        self._first = first
        self._opens = True
        self._limit = room - first
        self._lines: list[Line] = []
        self._words: list[Word] = []
        self._wide = 0.0

    def take(self, word: Word | None) -> None:
        if word is None:
            self._end(ends=True)
            return
        wide = _wide(word, self._size)
        joint = width(_SPACE, word[0][0], self._size) if self._words else 0.0
        if self._wide + joint + wide <= self._limit + 0.01:
            self._words.append(word)
            self._wide += joint + wide
        elif self._words and wide <= self._room + 0.01:
            self._end()
            self._words, self._wide = [word], wide
        else:
            self._break(word)

    def done(self, *, leader: bool) -> list[Line]:
        self._end(ends=True, leader=leader)
        return self._lines

    def _end(self, *, ends: bool = False, glued: bool = False, leader: bool = False) -> None:
        parts: list[tuple[str, str]] = []
        for number, word in enumerate(self._words):
            for piece, (name, text) in enumerate(word):
                said = _SPACE + text if number and not piece else text
                if parts and parts[-1][0] == name:
                    parts[-1] = (name, parts[-1][1] + said)
                elif said[0] == _SPACE and parts:
                    parts[-1] = (parts[-1][0], parts[-1][1] + _SPACE)
                    parts.append((name, text))
                else:
                    parts.append((name, said))
        gaps = sum(text.count(_SPACE) + text.count("\u00a0") for _, text in parts)
        self._lines.append(Line(tuple(parts), self._wide, gaps, self._opens, ends, glued, leader))
        self._opens = ends
        self._words, self._wide = [], 0.0
        self._limit = self._room - (self._first if ends else 0.0)

    def _break(self, word: Word) -> None:
        """Fill lines with pieces of a word that is too long for one."""
        goes_on = False
        for name, text in word:
            rest = text
            while rest:
                joint = width(_SPACE, name, self._size) if self._words and not goes_on else 0.0
                fits = _fitting(rest, name, self._size, self._limit - self._wide - joint)
                if fits < min(3, len(rest)) and self._words:
                    self._end(glued=goes_on)
                    continue
                fits = max(fits, 1)
                self._add(name, rest[:fits], joint, goes_on=goes_on and bool(self._words))
                rest, goes_on = rest[fits:], True
                if rest:
                    self._end(glued=True)

    def _add(self, name: str, text: str, joint: float, *, goes_on: bool) -> None:
        if goes_on:
            self._words[-1].append((name, text))
        else:
            self._words.append([(name, text)])
        self._wide += joint + width(text, name, self._size)


def _wide(word: Word, size: float) -> float:
    return sum(width(text, name, size) for name, text in word)


def _fitting(text: str, name: str, size: float, room: float) -> int:
    """Return how many letters of a long word fit; where it can, the break comes after a mark inside the word."""
    wide, marked = 0.0, 0
    for count, letter in enumerate(text):
        wide += width(letter, name, size)
        if wide > room:
            return marked if marked > count * _EARLIEST_MARK else count
        if letter in _MARKS:
            marked = count + 1
    return len(text)
