"""What the linter says: a rule, and a mistake against it at one cell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cchc_desktop.checklist.workbook import Sheet, column_letters
from cchc_desktop.domain.refusal import Reason


class Severity(StrEnum):
    """How grave a mistake is: an error keeps the form out, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the linter: its key, and three English source sentences with `{named}` places (context "Rule").

    `what` is wrong, `why` it matters, how to `mend` it. docs/authoring.md lists every rule by its key.
    """

    key: str
    severity: Severity
    what: str
    why: str
    mend: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: where it stands, the rule, and what fills the places of the rule's sentences.

    `sheet` is named as written; `row` and `column` count from 1, headings stand in row 1. For Markdown and CSV they
    count as in the workbook that `form convert` makes of it.
    """

    rule: Rule
    sheet: str
    row: int
    column: int
    params: Mapping[str, object] = field(default_factory=dict)

    @property
    def cell(self) -> str:
        """The cell as Excel names it: "C7"."""
        return f"{column_letters(self.column)}{self.row}"

    @property
    def is_error(self) -> bool:
        """True when the form stays out until this is mended."""
        return self.rule.severity is Severity.ERROR

    def say(self, translate: Callable[[str], str] = str) -> tuple[str, str, str]:
        """Return what is wrong, why and how to mend it; `translate` knows the contexts "Rule" and "Refusal"."""
        params = {
            name: _spoken(value, translate) if isinstance(value, Reason) else value
            for name, value in self.params.items()
        }
        rule = self.rule
        what, why, mend = (translate(text).format(**params) for text in (rule.what, rule.why, rule.mend))
        return what, why, mend


def meant(nearest: str) -> Reason:
    """Return the tail of a sentence that names what was probably meant; nothing when that is not known."""
    return Reason("; “{nearest}” is probably meant", {"nearest": nearest}) if nearest else Reason("")


def _spoken(reason: Reason, translate: Callable[[str], str]) -> str:
    return translate(reason.text).format(**reason.params) if reason.text else ""


class Findings:
    """Gathers mistakes; the same rule at the same cell with the same words is noted once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, int, int, str], Mistake] = {}
        self._wrong: set[tuple[str, int, int]] = set()

    def add(self, rule: Rule, sheet: Sheet, row: int, heading: str = "", /, **params: object) -> None:
        """Note a mistake.

        Args:
            rule: the rule it is against.
            sheet: where it stands.
            row: the row as Excel counts.
            heading: the column by the name XLSForm knows; a column that is missing stands for the first cell.
            params: what fills the places of the rule's sentences.
        """
        column = sheet.heading(heading)
        self.add_at(rule, sheet.name, row, column.column if column else _first_filled(sheet, row), **params)

    def add_at(self, rule: Rule, sheet: str, row: int, column: int, /, **params: object) -> None:
        """Note a mistake at a cell given by its numbers, or (row 1, column 1) for a sheet as a whole."""
        # A message may quote what an author pasted: one line, and not the whole novel.
        told = {name: _short(value) if isinstance(value, str) else value for name, value in params.items()}
        made = Mistake(rule, sheet, row, column, told)
        self._found.setdefault((rule.key, sheet, row, column, str(sorted(told.items(), key=str))), made)
        if made.is_error:
            self._wrong |= {(sheet, row, column), (sheet, row, 0)}

    def at(self, sheet: str, row: int, column: int = 0) -> bool:
        """Tell whether an error was already found in a row (or at one of its cells)."""
        return (sheet, row, column) in self._wrong

    @property
    def any_error(self) -> bool:
        """True as soon as an error was noted."""
        return bool(self._wrong)

    def all(self) -> tuple[Mistake, ...]:
        """Return what was noted, in the order it was."""
        return tuple(self._found.values())


def _first_filled(sheet: Sheet, row: int) -> int:
    cells = next((entry.cells for entry in sheet.rows if entry.number == row), {})
    return next((heading.column for heading in sheet.headings if heading.name in cells), 1)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 200 else f"{flat[:199]}…"
