"""Checks of bare names in expressions: a question without its `${…}`, a column of the choices that is not there."""

from collections.abc import Iterator

from cchc_desktop.checklist.lint import choice_rules, expression_rules
from cchc_desktop.checklist.lint.mistake import Findings, meant
from cchc_desktop.checklist.lint.nearest import nearest
from cchc_desktop.checklist.lint.survey import FILES, Question, Survey
from cchc_desktop.checklist.xpath.syntax import Call, Expr, Filtered, NameTest, Path, Text, children, walk

_ALWAYS = frozenset(("name", "label", "list_name", "itextId"))


def check_names(survey: Survey, question: Question, column: str, tree: Expr, found: Findings) -> None:
    """Check the bare names of an expression.

    Outside predicates a bare name was meant as a question; in a choice filter, and in a predicate on the items of a
    list, it is a column of the choices.
    """
    filtered = column == "choice_filter"
    for path in _outside_predicates(tree):
        name = bare_name(path)
        if not name:
            continue
        if filtered:
            _column(survey, question, column, question.kind.list_name, name, found)
        else:
            meaning = name if name in survey.named else nearest(name, survey.names, 0.7)
            suggestion = f"${{{meaning}}}" if meaning else f"${{{name}}} / '{name}'"
            found.add(
                expression_rules.REFERENCE_BARE, survey.sheet, question.number, column,
                found=name, suggestion=suggestion,
            )  # fmt: skip
    for expr in walk(tree):
        if isinstance(expr, Filtered) and (list_name := _list_read(expr)):
            for step in expr.steps:
                for predicate in step.predicates:
                    for path in _outside_predicates(predicate):
                        if name := bare_name(path):
                            _column(survey, question, column, list_name, name, found)


def bare_name(path: Path) -> str:
    """Return the name a path consists of, "" for any other path."""
    if path.absolute or len(path.steps) != 1:
        return ""
    step = path.steps[0]
    if step.axis != "child" or step.predicates or not isinstance(step.test, NameTest) or step.test.prefix:
        return ""
    return "" if step.test.local == "*" else step.test.local


def _outside_predicates(expr: Expr) -> Iterator[Path]:
    waiting = [expr]
    while waiting:
        looked = waiting.pop()
        if isinstance(looked, Path):
            yield looked
        elif isinstance(looked, Filtered):
            waiting.append(looked.source)
        else:
            waiting.extend(children(looked))


def _list_read(expr: Filtered) -> str:
    call = expr.source
    if isinstance(call, Call) and call.name == "instance" and call.args and isinstance(call.args[0], Text):
        return call.args[0].value
    return ""


def _column(survey: Survey, question: Question, column: str, list_name: str, name: str, found: Findings) -> None:
    if question.kind.base in FILES and column == "choice_filter":
        return
    kind = "external_choices" if question.kind.base == "select_one_external" else "choices"
    sheet = survey.book.sheet(kind)
    known = {heading.name for heading in sheet.headings} if sheet else set()
    lists = {row.get("list_name") for row in sheet.rows} if sheet else set()
    if name in known or name in _ALWAYS or list_name not in lists:
        return
    near = meant(nearest(name, known, 0.6))
    found.add(choice_rules.CHOICE_FILTER_COLUMN, survey.sheet, question.number, column, found=name, suggestion=near)
