"""Checks of the expressions in cells, each by itself: that it reads, and that what it names is there."""

import re

from cchc_desktop.checklist.lint import expression_rules as rules
from cchc_desktop.checklist.lint.calls import check_calls
from cchc_desktop.checklist.lint.columns import check_names
from cchc_desktop.checklist.lint.comparisons import check_comparisons
from cchc_desktop.checklist.lint.mistake import Findings, meant
from cchc_desktop.checklist.lint.nearest import nearest
from cchc_desktop.checklist.lint.references import Marked, broken, marked, read, references
from cchc_desktop.checklist.lint.survey import Question, Survey
from cchc_desktop.checklist.workbook import Sheet
from cchc_desktop.checklist.xpath.parser import DEEPEST
from cchc_desktop.checklist.xpath.refusals import BadExpression
from cchc_desktop.checklist.xpath.syntax import Expr, Text

EXPRESSIONS = ("relevant", "required", "readonly", "constraint", "calculation", "choice_filter", "repeat_count")
_PLAIN = frozenset(("type", "name", "list_name", "appearance"))
_WORDS = frozenset(("yes", "no", "true", "false"))
_WORD = re.compile(r"[A-Za-zÀ-ỹ]+(?:\(\))?")
_LITERAL = re.compile(r""""[^"]*"|'[^']*'|\$\{[^}]*\}""")
_WRONG = (
    (re.compile(r"=="), "double-equals"),
    (re.compile(r"(?<![\w/@])(AND|OR|And|Or|DIV|MOD|Div|Mod)(?![\w(])"), ""),
    (re.compile(r"&&"), "and"),
    (re.compile(r"\|\|"), "or"),
    (re.compile(r"<>|=!|≠"), "!="),
    (re.compile(r"=>|≥"), ">="),
    (re.compile(r"=<|≤"), "<="),
    (re.compile(r"(?<=[\w)}'\"])\s*%"), "mod"),
)
_CALL = re.compile(r"(?<![\w\s])[a-z][a-z-]*\(|^[a-z][a-z-]*\(")
_SPOKEN = ("label", "image", "audio", "video", "media")


def check_expressions(survey: Survey, found: Findings) -> dict[tuple[int, str], Expr]:
    """Check every expression and every reference; return the trees of those that read, by row and column."""
    trees: dict[tuple[int, str], Expr] = {}
    for question in survey.rows:
        for column, text in question.row.cells.items():
            if column in _PLAIN:
                continue
            whole = _references(survey, survey.sheet, question.number, column, text, found)
            if whole and is_expression(column, text):
                tree = _expression(survey, question, column, text, found)
                if tree is not None:
                    trees[question.number, column] = tree
        _references(survey, survey.sheet, question.number, "type", question.kind.list_name, found)
    for kind in ("choices", "settings"):
        sheet = survey.book.sheet(kind)
        for row in sheet.rows if sheet else ():
            for column, text in row.cells.items():
                spoken = kind == "settings" or column.partition("::")[0] in (
                    "label",
                    "image",
                    "audio",
                    "video",
                    "media",
                )
                if spoken and sheet:
                    _references(survey, sheet, row.number, column, text, found)
    return trees


def is_expression(column: str, text: str) -> bool:
    """Tell whether a cell is read as an expression: rules always are, a default when it looks like one."""
    if column in EXPRESSIONS:
        return not (_WORD.fullmatch(text) and (text.lower() in _WORDS or column in ("required", "readonly")))
    return column == "default" and ("${" in text or _CALL.search(text) is not None)


def _references(survey: Survey, sheet: Sheet, row: int, column: str, text: str, found: Findings) -> bool:
    """Check the references of a cell; tell whether they are all written whole."""
    if "${" not in text:
        return True
    wrong = broken(text)
    for reference in wrong:
        found.add(rules.REFERENCE_BROKEN, sheet, row, column, found=reference)
    for name in dict.fromkeys(references(text)):
        places = survey.named.get(name, [])
        if len(places) > 1:
            rows = ", ".join(str(place.number) for place in places)
            found.add(rules.REFERENCE_AMBIGUOUS, sheet, row, column, found=name, rows=rows)
        elif not places and name not in survey.made:
            near = meant(nearest(name, survey.names, 0.6))
            found.add(rules.REFERENCE_UNKNOWN, sheet, row, column, found=name, suggestion=near)
    return not wrong


def _expression(survey: Survey, question: Question, column: str, text: str, found: Findings) -> Expr | None:
    cell = marked(text)
    try:
        tree = read(cell)
    except BadExpression as error:
        _unreadable(survey, question, column, cell, error, found)
        return None
    if isinstance(tree, Text) and column in ("relevant", "constraint", "required", "readonly", "choice_filter"):
        found.add(rules.NEVER_CHANGES, survey.sheet, question.number, column, column=column, found=text)
    check_calls(survey, question, column, tree, found)
    check_names(survey, question, column, tree, found)
    check_comparisons(survey, question, column, tree, found)
    return tree


def _unreadable(
    survey: Survey, question: Question, column: str, cell: Marked, error: BadExpression, found: Findings
) -> None:
    if any(word in error.reason.text for word in ("deeper", "longer")):
        found.add(rules.TOO_DEEP, survey.sheet, question.number, column, most=DEEPEST)
        return
    bare = _LITERAL.sub(lambda match: "x" * len(match.group()), cell.written)
    for pattern, meaning in _WRONG:
        match = pattern.search(bare)
        if match is None:
            continue
        if meaning == "double-equals":
            found.add(rules.DOUBLE_EQUALS, survey.sheet, question.number, column)
        else:
            written = match.group().strip()
            found.add(
                rules.OPERATOR, survey.sheet, question.number, column,
                found=written, nearest=meaning or written.lower(),
            )  # fmt: skip
        return
    near = cell.near(error.at)
    found.add(rules.SYNTAX, survey.sheet, question.number, column, near=near, reason=error.reason)
