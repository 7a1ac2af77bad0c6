"""Filled forms as tables: one row a filling, one sheet a repeat (or, in one table, a column for each instance)."""

import datetime
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.filling.options import options
from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.sheets import Rows, Value
from cchc_desktop.checklist.xform.model import Field, Form

Filled = Sequence[tuple[str, Session]]
"""The name of each filling and its answers."""
# Tables are papers, so they are Vietnamese whatever the window speaks.
FILLING, PLACE = "Phiếu", "Thứ tự"
_MAIN, _BOOK = "Phiếu", "Bảng mã"
_LONGEST_TITLE = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_DIGITS = 15
"""Digits a spreadsheet keeps of a number; longer ones are codes and stay texts."""


def sheets(form: Form, filled: Filled) -> list[tuple[str, Rows]]:
    """Return a sheet of the fillings, one of each repeat, and one that says what the columns and codes mean.

    A row of a repeat begins with its filling and the places (from 1) of the instances around it and its own. What is
    not relevant is blank. Headings are the names of the questions with their groups (`group/name`).
    """
    titles: set[str] = set()
    found = [(_title(_MAIN, titles), _main(form, filled))]
    found += [(_title(repeat.name, titles), _instances(repeat, filled)) for repeat in _repeats(form)]
    found.append((_title(_BOOK, titles), _book(form, filled)))
    return found


def one_table(form: Form, filled: Filled) -> Rows:
    """Return everything in one table: instances of repeats stand side by side (`repeat[2]/name`)."""
    lines = [(name, dict(_wide(session.root, ""))) for name, session in filled]
    headings: dict[str, None] = dict.fromkeys(_heading(form.root, field) for field in _asked(form.root))
    for _, line in lines:
        headings.update(dict.fromkeys(line))
    return [
        (FILLING, *headings),
        *((name, *(line.get(heading) for heading in headings)) for name, line in lines),
    ]


def _main(form: Form, filled: Filled) -> Rows:
    fields = list(_asked(form.root))
    rows: list[Sequence[Value]] = [(FILLING, *(_heading(form.root, field) for field in fields))]
    rows += [(name, *_values(session.root, fields)) for name, session in filled]
    return rows


def _instances(repeat: Field, filled: Filled) -> Rows:
    fields = list(_asked(repeat))
    around = [above.name for above in repeat.ancestors() if above.repeat is not None]
    rows: list[Sequence[Value]] = [(FILLING, *reversed(around), PLACE, *(_heading(repeat, field) for field in fields))]
    for name, session in filled:
        rows += [(name, *places, *_values(entry, fields)) for places, entry in _placed(session.root, repeat)]
    return rows


def _placed(root: Entry, repeat: Field) -> Iterator[tuple[tuple[int, ...], Entry]]:
    """Yield the relevant instances of a repeat, each with its place and the places of those around it."""
    waiting: list[tuple[tuple[int, ...], Entry]] = [((), root)]
    for name in repeat.names[1:]:
        deeper: list[tuple[tuple[int, ...], Entry]] = []
        for places, entry in waiting:
            for place, child in enumerate(entry.like(name), 1):
                deeper.append(((*places, place) if child.field.repeat is not None else places, child))
        waiting = deeper
    yield from (found for found in waiting if found[1].relevant)


def _repeats(form: Form) -> list[Field]:
    return [field for field in form.root.descendants() if field.repeat is not None]


def _asked(above: Field) -> Iterator[Field]:
    """Yield the fields with a value below a field, but not those of repeats below it."""
    waiting = list(reversed(above.children.values()))
    while waiting:
        field = waiting.pop()
        if field.repeat is not None:
            continue
        if field.children:
            waiting.extend(reversed(field.children.values()))
        else:
            yield field


def _heading(above: Field, field: Field) -> str:
    return "/".join(field.names[len(above.names) :])


def _values(above: Entry, fields: Sequence[Field]) -> Iterator[Value]:
    for field in fields:
        entry: Entry | None = above
        for name in field.names[len(above.field.names) :]:
            like = entry.like(name) if entry is not None else []
            entry = like[0] if like else None
        yield None if entry is None else value_of(entry)


def _wide(entry: Entry, above: str) -> Iterator[tuple[str, Value]]:
    places: dict[str, int] = {}
    for child in entry.inner:
        name = child.name
        if child.field.repeat is not None:
            places[name] = places.get(name, 0) + 1
            name = f"{name}[{places[name]}]"
        path = f"{above}/{name}" if above else name
        if child.field.children:
            yield from _wide(child, path)
        else:
            yield path, value_of(child)


def value_of(entry: Entry) -> Value:
    """Return an answer as a cell's value: numbers and days as such, all else as it is written; None when blank."""
    text = entry.answer
    if not text:
        return None
    try:
        match entry.field.type:
            case "int" | "decimal" if len(text) <= _DIGITS:
                number = Decimal(text)
                return number if number.is_finite() else text
            case "date":
                return datetime.date.fromisoformat(text[:10])
    except (InvalidOperation, ValueError):
        pass
    return text


def _book(form: Form, filled: Filled) -> Rows:
    """Return what each question and each code of its choices means."""
    rows: list[Sequence[Value]] = [("Câu hỏi", "Nội dung", "Loại", "Mã", "Ý nghĩa")]
    if not filled:
        return rows
    session = filled[0][1]
    first: dict[Field, Entry] = {}
    for found in session.root.below():
        first.setdefault(found.field, found)
    for field in form.root.descendants():
        if field.children:
            continue
        control = field.controls[0] if field.controls else None
        entry = first.get(field)
        label = session.saying.text(control.label, entry) if control is not None and entry is not None else ""
        rows.append((_heading(form.root, field), label, field.type, "", ""))
        if control is not None and entry is not None and control.kind in ("select", "select1", "rank"):
            rows += [
                (_heading(form.root, field), "", "", choice.value, session.saying.text(choice.label, entry))
                for choice in options(session.world, entry, control)
            ]
    return rows


def _title(name: str, taken: set[str]) -> str:
    """Return a sheet's title as spreadsheets take it: 31 signs, none of theirs, each once whatever its case."""
    plain = _FORBIDDEN.sub("_", name)[:_LONGEST_TITLE] or "_"
    title, number = plain, 1
    while title.casefold() in taken:
        number += 1
        title = f"{plain[: _LONGEST_TITLE - 4]} {number}"
    taken.add(title.casefold())
    return title
