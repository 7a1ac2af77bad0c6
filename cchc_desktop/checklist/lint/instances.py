"""The lists and files a form reads from, and checks that no two of them share a name."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from cchc_desktop.checklist import vocabulary as words
from cchc_desktop.checklist.lint import choice_rules as rules
from cchc_desktop.checklist.lint.mistake import Findings
from cchc_desktop.checklist.lint.survey import FILES, Question, Survey

_PULLED = re.compile(r"pulldata\(\s*['\"]([^'\"]+)['\"]")
_BUILT_IN = ("__last-saved", "casedb", "commcaresession")


def known_instances(survey: Survey) -> set[str]:
    """Return every name that `instance('…')` may use."""
    known = set(survey.choices) | set(_BUILT_IN) | {name for name, *_ in _read(survey)}
    for row in survey.book.rows("entities"):
        known |= {row.get("list_name"), row.get("dataset")}
    if survey.inspected:
        known.add(words.VERDICTS)
    return known - {""}


def _read(survey: Survey) -> Iterator[tuple[str, str, Question, str]]:
    """Yield name, source, row and column of each list or file that a row reads."""
    for question in survey.rows:
        kind = question.kind
        if kind.base in FILES and not kind.list_name.startswith("${"):
            file = PurePath(kind.list_name)
            yield file.stem, file.name, question, "type"
        elif kind.selects and kind.list_name in survey.choices:
            yield kind.list_name, "", question, "type"
        elif kind.base in ("csv-external", "xml-external"):
            yield question.name, f"{question.name}.{kind.base[:3]}", question, "name"
        for column, text in question.row.cells.items():
            for name in _PULLED.findall(text):
                yield name, f"{name}.csv", question, column


def check_instances(survey: Survey, found: Findings) -> None:
    """Check that a name stands for one list or file only."""
    sources: dict[str, str] = {}
    for name, source, question, column in _read(survey):
        if name and sources.setdefault(name, source) != source:
            found.add(rules.INSTANCE_CONFLICT, survey.sheet, question.number, column, found=name)
