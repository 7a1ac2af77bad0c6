"""`${name}` in cells: where each stands, and the cell as an expression the parser reads.

A reference becomes the call `_ref("name")`, so that two of them side by side are the mistake they look like
(as paths, ` /a /b` would run together), and a path or predicate behind one still reads.
"""

import re
from dataclasses import dataclass

from cchc_desktop.checklist.xpath.parser import parse
from cchc_desktop.checklist.xpath.syntax import Call, Expr, Text

REF = "_ref"
SAVED = "last-saved#"
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})
_TOKEN = re.compile(r"""(?P<text>"[^"]*"|'[^']*')|(?P<ref>\$\{[^}]*\}?)""")
_ANY = re.compile(r"\$\{[^}]*\}?")
_WHOLE = re.compile(rf"\$\{{(?:{SAVED})?[^\W\d][\w.\-]*\}}")


@dataclass(frozen=True, slots=True)
class Marked:
    """A cell whose references were marked: the text the parser reads, and where its parts stood in the cell."""

    text: str
    written: str
    moves: tuple[tuple[int, int], ...]

    def near(self, at: int) -> str:
        """Return what was written at an offset of `text`, up to 25 characters."""
        start = at
        for marked, written in self.moves:
            if marked <= at:
                start = at - marked + written
        start = min(start, len(self.written))
        said = self.written[start : start + 25].strip()
        return said or self.written[-25:].strip()


def references(written: str) -> tuple[str, ...]:
    """Return the names a cell refers to, in order; broken references are left out."""
    return tuple(name_of(found) for found in _ANY.findall(written) if is_whole(found))


def broken(written: str) -> tuple[str, ...]:
    """Return the references of a cell that are not complete: `${a`, `${a b}`, `${}`."""
    return tuple(found for found in _ANY.findall(written) if not is_whole(found))


def is_whole(reference: str) -> bool:
    """Tell whether a reference is written as it must be."""
    return _WHOLE.fullmatch(reference) is not None


def name_of(reference: str) -> str:
    """Return the name inside `${…}`."""
    return reference[2:-1].removeprefix(SAVED)


def marked(written: str) -> Marked:
    """Return a cell with its references turned into calls; quotation marks of text programs become plain ones."""
    plain = written.translate(_QUOTES)
    parts: list[str] = []
    moves: list[tuple[int, int]] = []
    done = length = 0
    for match in _TOKEN.finditer(plain):
        if match["ref"] is None:
            continue
        before = plain[done : match.start()]
        call = f'{REF}("{match["ref"][2:].rstrip("}")}")'
        parts += [before, call]
        length += len(before) + len(call)
        done = match.end()
        moves.append((length, done))
    parts.append(plain[done:])
    return Marked("".join(parts), plain, tuple(moves))


def read(cell: Marked) -> Expr:
    """Return the syntax tree of a marked cell.

    Raises:
        BadExpression: it is no expression.
    """
    return parse(cell.text)


def referred(expr: Expr) -> str:
    """Return the name an expression is a plain reference to, "" when it is none (or means the saved answers)."""
    if isinstance(expr, Call) and expr.name == REF and isinstance(expr.args[0], Text):
        return "" if expr.args[0].value.startswith(SAVED) else expr.args[0].value
    return ""
