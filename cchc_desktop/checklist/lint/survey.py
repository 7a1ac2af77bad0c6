"""The survey as the linter sees it: each row with its type taken apart, its place among the groups, its list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cchc_desktop.checklist import vocabulary as words
from cchc_desktop.checklist.lint.nearest import Known
from cchc_desktop.checklist.workbook import Row, Sheet, Workbook

_BEGIN = re.compile(r"begin[ _](group|repeat|lgroup|looped group|loop)(?: over)?(?: (\S+))?")
_END = re.compile(r"end[ _](group|repeat|lgroup|looped group|loop)")
_OTHER = re.compile(r" (?:or specify other|or_other|or other)\Z")
_BEGINS = frozenset(("begin group", "begin repeat", "begin loop"))
_ENDS = frozenset(("end group", "end repeat", "end loop"))
_CONTROLS = {"lgroup": "repeat", "looped group": "repeat"}
_SELECTS = {
    "select_one": "select_one",
    "select one": "select_one",
    "select1": "select_one",
    "select one from": "select_one",
    "add select one prompt using": "select_one",
    "select_multiple": "select_multiple",
    "select multiple": "",
    "select all that apply": "select_multiple",
    "select all that apply from": "select_multiple",
    "add select multiple prompt using": "select_multiple",
    "select_one_external": "select_one_external",
    "select_one_from_file": "select_one_from_file",
    "select one from file": "select_one_from_file",
    "select_multiple_from_file": "select_multiple_from_file",
    "select multiple from file": "select_multiple_from_file",
    "rank": "rank",
}
SELECTS = frozenset(filter(None, _SELECTS.values()))
FILES = frozenset(("select_one_from_file", "select_multiple_from_file"))
_BY_LENGTH = sorted((name for name, meaning in _SELECTS.items() if meaning), key=len, reverse=True)
SILENT = frozenset(
    [
        "calculate",
        "hidden",
        "start",
        "end",
        "today",
        "deviceid",
        "username",
        "email",
        "phonenumber",
        "subscriberid",
        "simserial",
        "audit",
        "start-geopoint",
        "background-audio",
        "background-geopoint",
        "csv-external",
        "xml-external",
    ]
)
"""Types that are not shown, so they need no label."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A type taken apart: `base` ("text", "select_one", "begin group"), the list it names, whether it has or_other."""

    written: str
    base: str
    list_name: str = ""
    or_other: bool = False

    @property
    def begins(self) -> str:
        """What the row begins ("group", "repeat", "loop"), "" for none."""
        return self.base[6:] if self.base in _BEGINS else ""

    @property
    def ends(self) -> str:
        """What the row ends, "" for none."""
        return self.base[4:] if self.base in _ENDS else ""

    @property
    def selects(self) -> bool:
        """True for a question answered from a list."""
        return self.base in SELECTS


def kind_of(written: str) -> Kind:
    """Take a type apart; a word that is no control and no select comes back as its own base."""
    begin = _BEGIN.fullmatch(written)
    if begin:
        return Kind(written, f"begin {_CONTROLS.get(begin[1], begin[1])}", begin[2] or "")
    end = _END.fullmatch(written)
    if end:
        return Kind(written, f"end {_CONTROLS.get(end[1], end[1])}")
    other = _OTHER.search(written)
    plain = written[: other.start()] if other else written
    for name in _BY_LENGTH:
        if plain == name or plain.startswith(f"{name} "):
            rest = plain[len(name) :].strip()
            if " " not in rest:
                return Kind(written, _SELECTS[name], rest, or_other=other is not None)
    return Kind(written, written)


@dataclass(frozen=True, slots=True)
class Question:
    """A row of the survey with its place: the groups around it, outermost first."""

    row: Row
    kind: Kind
    groups: tuple["Question", ...] = ()

    @property
    def name(self) -> str:
        """The question's name, "" when it has none."""
        return self.row.get("name")

    @property
    def number(self) -> int:
        """The row as Excel counts."""
        return self.row.number

    @property
    def role(self) -> str:
        """What the row is to the inspection, "" for an ordinary one."""
        return self.row.get(words.ROLE)

    @property
    def repeat(self) -> "Question | None":
        """The innermost repeat around the row."""
        return next((group for group in reversed(self.groups) if group.kind.begins == "repeat"), None)


class Survey:
    """The survey sheet of a workbook; `rows` are its questions, groups and ends in order."""

    def __init__(self, book: Workbook, sheet: Sheet) -> None:
        self.book = book
        self.sheet = sheet
        self.rows = tuple(self._placed())
        self.named: dict[str, list[Question]] = {}
        for question in self.rows:
            if question.name and not question.kind.ends:
                self.named.setdefault(question.name, []).append(question)

    def _placed(self) -> Iterator[Question]:
        around: list[Question] = []
        for row in self.sheet.rows:
            kind = kind_of(row.get("type"))
            if kind.ends and around:
                closed = around.pop()
                yield Question(row, kind, (*around, closed)[:-1])
                continue
            question = Question(row, kind, tuple(around))
            yield question
            if kind.begins:
                around.append(question)

    def question(self, name: str) -> Question | None:
        """Return the first row of that name."""
        return next(iter(self.named.get(name, ())), None)

    @cached_property
    def names(self) -> Known:
        """Every name of the survey, to find what a misspelt one means."""
        return Known(self.named)

    @cached_property
    def made(self) -> frozenset[str]:
        """Names that stand in no row but in the compiled form."""
        made = {"instanceID", "instanceName"}
        for question in self.rows:
            if question.role == "item":
                made |= {f"{question.name}{ending}" for ending in words.MADE}
            elif question.kind.or_other:
                made.add(f"{question.name}_other")
            elif question.kind.begins == "repeat" and question.row.get("repeat_count"):
                made.add(f"{question.name}_count")
        return frozenset(made)

    @cached_property
    def choices(self) -> dict[str, dict[str, Row]]:
        """List name -> choice name -> row; of choices with one name the first."""
        lists: dict[str, dict[str, Row]] = {}
        for row in self.book.rows("choices"):
            lists.setdefault(row.get("list_name"), {}).setdefault(row.get("name"), row)
        lists.pop("", None)
        return lists

    @cached_property
    def inspected(self) -> bool:
        """True when any row plays a part in an inspection."""
        return any(question.role for question in self.rows)

    def choices_of(self, question: Question) -> dict[str, Row] | None:
        """Return the choices a question offers; None when they are not known (a file, another question, no list)."""
        if not question.kind.selects or question.kind.base in FILES:
            return None
        found = self.choices.get(question.kind.list_name)
        if found is None and question.kind.list_name == words.VERDICTS and self.inspected:
            return {name: Row(0) for name in words.VERDICT_NAMES}
        if found is not None and question.kind.or_other:
            return {**found, "other": Row(0)}
        return found
