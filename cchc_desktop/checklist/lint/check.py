"""The linter: reads an authored form and says everything that is wrong with it, at once."""

from collections.abc import Collection
from dataclasses import dataclass

from cchc_desktop.checklist.expansion import read_workbook
from cchc_desktop.checklist.lint import (
    choice_rules,
    compiler_rules,
    expression_rules,
    inspection_rules,
    row_rules,
    sheet_rules,
)
from cchc_desktop.checklist.lint.choices import check_choices
from cchc_desktop.checklist.lint.compiling import check_compiling
from cchc_desktop.checklist.lint.cycles import check_cycles
from cchc_desktop.checklist.lint.expressions import check_expressions
from cchc_desktop.checklist.lint.inspection import check_inspection
from cchc_desktop.checklist.lint.instances import check_instances
from cchc_desktop.checklist.lint.mistake import Findings, Mistake
from cchc_desktop.checklist.lint.parameters import check_parameters
from cchc_desktop.checklist.lint.rows import check_rows
from cchc_desktop.checklist.lint.sheets import check_languages, check_settings, check_workbook
from cchc_desktop.checklist.workbook import Workbook

ALL_RULES = (
    *sheet_rules.ALL,
    *row_rules.ALL,
    *choice_rules.ALL,
    *expression_rules.ALL,
    *inspection_rules.ALL,
    *compiler_rules.ALL,
)


@dataclass(frozen=True, slots=True)
class Report:
    """What the linter found in one form, in the order of its sheets and cells."""

    name: str
    book: Workbook
    mistakes: tuple[Mistake, ...]

    @property
    def errors(self) -> int:
        """How many mistakes keep the form out."""
        return sum(mistake.is_error for mistake in self.mistakes)

    @property
    def warnings(self) -> int:
        """How many mistakes do not."""
        return len(self.mistakes) - self.errors

    @property
    def usable(self) -> bool:
        """True when the form can be brought in."""
        return self.errors == 0


def check_form(source: bytes, name: str, register: Collection[str] | None = None) -> Report:
    """Check an authored form.

    Args:
        source: the file's bytes.
        name: its file name.
        register: keys of the legal register; None leaves the legal basis of items unchecked.

    Raises:
        BrokenForm: the file cannot be read at all.
        FormTooLarge: it is larger than any form.
    """
    book = read_workbook(source, name)
    found = Findings()
    survey = check_workbook(book, found)
    if survey is not None:
        check_rows(survey, found)
        check_parameters(survey, found)
        check_choices(survey, found)
        check_instances(survey, found)
        trees = check_expressions(survey, found)
        check_cycles(survey, trees, found)
        check_inspection(survey, found, register)
        check_settings(survey, found)
        check_languages(survey, found)
        check_compiling(survey, found)
    order = {sheet.name: at for at, sheet in reversed(tuple(enumerate(book.sheets)))}
    mistakes = sorted(
        found.all(), key=lambda m: (order.get(m.sheet, len(order)), m.row, m.column, not m.is_error, m.rule.key)
    )
    return Report(name, book, tuple(mistakes))
