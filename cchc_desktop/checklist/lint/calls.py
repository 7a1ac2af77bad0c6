"""Checks of function calls: that the function is there, takes that many values, and that its values make sense."""

from cchc_desktop.checklist.lint import expression_rules as rules
from cchc_desktop.checklist.lint.instances import known_instances
from cchc_desktop.checklist.lint.mistake import Findings, meant
from cchc_desktop.checklist.lint.nearest import nearest
from cchc_desktop.checklist.lint.references import REF, referred
from cchc_desktop.checklist.lint.survey import Question, Survey
from cchc_desktop.checklist.xpath.patterns import NoPattern, compiled
from cchc_desktop.checklist.xpath.signatures import SIGNATURES, UNBOUNDED, misuse
from cchc_desktop.checklist.xpath.syntax import Call, Expr, Text, walk

_OF_CHOICES = ("selected", "count-selected", "selected-at", "is-selected")


def check_calls(survey: Survey, question: Question, column: str, tree: Expr, found: Findings) -> None:
    """Check every call of an expression."""
    for call in walk(tree):
        if not isinstance(call, Call) or call.name == REF:
            continue
        if call.name not in SIGNATURES:
            near = meant(nearest(call.name, SIGNATURES, 0.6))
            found.add(rules.FUNCTION_UNKNOWN, survey.sheet, question.number, column, found=call.name, suggestion=near)
        elif misuse(call.name, len(call.args)) is not None:
            found.add(
                rules.FUNCTION_ARGUMENTS, survey.sheet, question.number, column,
                found=call.name, wanted=_wanted(call.name), given=len(call.args),
            )  # fmt: skip
        else:
            _values(survey, question, column, call, found)


def _wanted(name: str) -> str:
    signature = SIGNATURES[name]
    if signature.least == signature.most:
        return str(signature.least)
    return f"≥ {signature.least}" if signature.most == UNBOUNDED else f"{signature.least}–{signature.most}"


def _values(survey: Survey, question: Question, column: str, call: Call, found: Findings) -> None:
    if call.name == "regex" and isinstance(call.args[1], Text):
        try:
            compiled(call.args[1].value)
        except NoPattern as error:
            found.add(rules.PATTERN, survey.sheet, question.number, column, found=call.args[1].value, reason=str(error))
    elif call.name == "instance" and isinstance(call.args[0], Text):
        _instance(survey, question, column, call.args[0].value, found)
    elif call.name in _OF_CHOICES and call.args:
        asked = survey.question(referred(call.args[0]))
        if asked is not None and not asked.kind.selects and _is_plain(asked):
            found.add(
                rules.NOT_SELECTABLE, survey.sheet, question.number, column,
                question=asked.name, function=call.name,
            )  # fmt: skip


def _is_plain(asked: Question) -> bool:
    return asked.kind.base in ("integer", "decimal", "date", "time", "dateTime", "note", "image", "photo", "file")


def _instance(survey: Survey, question: Question, column: str, name: str, found: Findings) -> None:
    known = known_instances(survey)
    if name not in known:
        near = meant(nearest(name, known, 0.6))
        found.add(rules.INSTANCE_UNKNOWN, survey.sheet, question.number, column, found=name, suggestion=near)
