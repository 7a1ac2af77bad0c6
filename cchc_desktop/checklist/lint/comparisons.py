"""Checks of comparisons with choices: that the choice is there, and that several choices are compared rightly."""

from collections.abc import Iterator

from cchc_desktop.checklist.lint import expression_rules as rules
from cchc_desktop.checklist.lint.mistake import Findings, meant
from cchc_desktop.checklist.lint.nearest import nearest
from cchc_desktop.checklist.lint.references import referred
from cchc_desktop.checklist.lint.survey import Question, Survey
from cchc_desktop.checklist.xpath.syntax import Call, Chain, Expr, KindTest, Number, Path, Text, walk

_MOST_NAMED = 12
_Compared = tuple[Question, str, bool]
"""The question, what it is compared with, and whether by `=` (else by selected)."""


def check_comparisons(survey: Survey, question: Question, column: str, tree: Expr, found: Findings) -> None:
    """Check every comparison of a question with a text or number."""
    for asked, value, equals in _compared(survey, question, column, tree):
        choices = survey.choices_of(asked)
        if not choices:
            continue
        if value not in choices and value:
            near = meant(nearest(value, choices, 0.5))
            known = ", ".join([*list(choices)[:_MOST_NAMED], *(["…"] if len(choices) > _MOST_NAMED else [])])
            found.add(
                rules.CHOICE_UNKNOWN, survey.sheet, question.number, column,
                found=value, question=asked.name, suggestion=near, known=known,
            )  # fmt: skip
        elif value and equals and asked.kind.base == "select_multiple":
            found.add(rules.MULTIPLE_COMPARED, survey.sheet, question.number, column, found=value, question=asked.name)


def _compared(survey: Survey, question: Question, column: str, tree: Expr) -> Iterator[_Compared]:
    for expr in walk(tree):
        if isinstance(expr, Chain):
            for left, operator, right in zip(expr.operands, expr.operators, expr.operands[1:], strict=False):
                if operator in ("=", "!="):
                    yield from _pair(survey, question, column, left, right)
        elif isinstance(expr, Call) and expr.name in ("selected", "is-selected") and len(expr.args) == 2:
            asked = _asked(survey, question, column, expr.args[0])
            if asked is not None and isinstance(expr.args[1], Text):
                for word in expr.args[1].value.split():
                    yield asked, word, False
        elif isinstance(expr, Call) and expr.name == "jr:choice-name" and len(expr.args) == 2:
            named = expr.args[1]
            asked = survey.question(named.value.strip()[2:-1]) if isinstance(named, Text) else None
            if asked is not None and isinstance(expr.args[0], Text):
                yield asked, expr.args[0].value, False


def _pair(survey: Survey, question: Question, column: str, left: Expr, right: Expr) -> Iterator[_Compared]:
    for one, other in ((left, right), (right, left)):
        asked = _asked(survey, question, column, one)
        value = _value(other)
        if asked is not None and value is not None:
            yield asked, value, True


def _asked(survey: Survey, question: Question, column: str, expr: Expr) -> Question | None:
    """Return the question an expression means: a reference, or `.` in a rule of the question itself."""
    if column in ("constraint", "required", "calculation") and is_self(expr):
        return question
    return survey.question(referred(expr)) if referred(expr) else None


def is_self(expr: Expr) -> bool:
    """Tell whether an expression is `.`, the answer it belongs to."""
    if not isinstance(expr, Path) or expr.absolute or len(expr.steps) != 1:
        return False
    step = expr.steps[0]
    return step.axis == "self" and isinstance(step.test, KindTest) and not step.predicates


def _value(expr: Expr) -> str | None:
    if isinstance(expr, Text):
        return expr.value
    if isinstance(expr, Number):
        return str(int(expr.value)) if expr.value.is_integer() else str(expr.value)
    return None
