"""Checks of the inspection columns: what an item is worth, rests on, needs as evidence and leads to."""

import re
from collections.abc import Collection
from decimal import Decimal, InvalidOperation

from cchc_desktop.checklist import vocabulary as words
from cchc_desktop.checklist.form import EvidenceWhen
from cchc_desktop.checklist.lint import inspection_rules as rules
from cchc_desktop.checklist.lint.mistake import Findings, meant
from cchc_desktop.checklist.lint.nearest import nearest
from cchc_desktop.checklist.lint.survey import Question, Survey

MOST_POINTS = 10_000
_CRITICAL = ("yes", "no", "true", "false", "có", "không", "1", "0")
_PLACE = re.compile(r"\{[^{}]*\}")
_COUNT = re.compile(r"[0-9]{1,4}")
_OF_AN_ITEM = (words.WEIGHT, words.CRITICAL, words.BASIS, words.EVIDENCE, words.FINDING, words.REMEDY, words.DEADLINE)


def check_inspection(survey: Survey, found: Findings, register: Collection[str] | None) -> None:
    """Check every row that plays a part in an inspection.

    Args:
        survey: the survey.
        found: takes the mistakes.
        register: keys of the legal register, or None when the legal basis is not to be looked up.
    """
    for question in survey.rows:
        role = question.role
        if role and role not in words.ROLES:
            known, near = ", ".join(words.ROLES), nearest(role, words.ROLES)
            found.add(
                rules.ROLE_UNKNOWN, survey.sheet, question.number, words.ROLE,
                found=role, known=known, suggestion=meant(near),
            )  # fmt: skip
        elif role == "item":
            _item(survey, question, found, register)
        elif role == "section":
            _section(survey, question, found)
        if role != "item" and (role or question.kind.written):
            _no_effect(survey, question, found)
    _empty_sections(survey, found)
    _verdicts(survey, found)


def _item(survey: Survey, item: Question, found: Findings, register: Collection[str] | None) -> None:
    sheet, row = survey.sheet, item.row
    if item.kind.base != "select_one" or item.kind.list_name != words.VERDICTS:
        found.add(rules.ITEM_TYPE, sheet, row.number, "type", found=item.kind.written, list=words.VERDICTS)
    if item.repeat is not None:
        found.add(rules.ITEM_REPEAT, sheet, row.number, "name", found=item.name)
    elif not any(group.role == "section" for group in item.groups):
        found.add(rules.ITEM_OUTSIDE, sheet, row.number, "name", found=item.name)
    if (weight := row.get(words.WEIGHT)) and not is_points(weight):
        found.add(rules.WEIGHT, sheet, row.number, words.WEIGHT, found=weight, most=MOST_POINTS)
    if (critical := row.get(words.CRITICAL)) and critical.lower() not in _CRITICAL:
        near = meant(nearest(critical, ("yes", "no", "có", "không"), 0.5))
        found.add(rules.CRITICAL, sheet, row.number, words.CRITICAL, found=critical, suggestion=near)
    if (evidence := row.get(words.EVIDENCE)) and not _is_evidence(evidence):
        near = meant(nearest(evidence.partition(" ")[0], list(EvidenceWhen), 0.6))
        found.add(rules.EVIDENCE, sheet, row.number, words.EVIDENCE, found=evidence, suggestion=near)
    if (days := row.get(words.DEADLINE)) and not _COUNT.fullmatch(days):
        found.add(rules.DEADLINE, sheet, row.number, words.DEADLINE, found=days)
    _basis(survey, item, found, register)
    _sentences(survey, item, found)


def is_points(text: str) -> bool:
    """Tell whether a cell holds a number of points: 0 to 10,000, with a comma or a point."""
    try:
        points = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return False
    return points.is_finite() and 0 <= points <= MOST_POINTS


def _is_evidence(text: str) -> bool:
    when, _, least = text.partition(" ")
    return when in set(EvidenceWhen) and (not least.strip() or _COUNT.fullmatch(least.strip()) is not None)


def _basis(survey: Survey, item: Question, found: Findings, register: Collection[str] | None) -> None:
    if register is None:
        return
    for basis in item.row.get(words.BASIS).replace(",", " ").split():
        key = basis.partition(":")[0]
        if key not in register:
            near = meant(nearest(key, register, 0.75))
            found.add(rules.BASIS_UNKNOWN, survey.sheet, item.number, words.BASIS, found=basis, suggestion=near)


def _sentences(survey: Survey, item: Question, found: Findings) -> None:
    sheet, row = survey.sheet, item.row
    finding = row.get(words.FINDING)
    for place in _PLACE.findall(finding):
        if place != "{note}":
            found.add(rules.FINDING_PLACE, sheet, row.number, words.FINDING, found=place)
    if not finding:
        found.add(rules.FINDING_MISSING, sheet, row.number, words.FINDING)
    elif not row.get(words.REMEDY):
        found.add(rules.REMEDY_MISSING, sheet, row.number, words.REMEDY)


def _section(survey: Survey, section: Question, found: Findings) -> None:
    if section.kind.begins != "group":
        found.add(rules.SECTION_TYPE, survey.sheet, section.number, words.ROLE, found=section.kind.written)
    outer = next((group for group in section.groups if group.role == "section"), None)
    if outer is not None:
        found.add(rules.SECTION_NESTED, survey.sheet, section.number, "name", found=section.name, outer=outer.name)


def _no_effect(survey: Survey, question: Question, found: Findings) -> None:
    for column in _OF_AN_ITEM:
        if question.row.get(column):
            heading = survey.sheet.heading(column)
            written = heading.written if heading else column
            found.add(rules.INSPECTION_NO_EFFECT, survey.sheet, question.number, column, column=f"“{written}”")


def _empty_sections(survey: Survey, found: Findings) -> None:
    filled = {group.number for item in survey.rows if item.role == "item" for group in item.groups}
    for section in survey.rows:
        if section.role == "section" and section.kind.begins == "group" and section.number not in filled:
            found.add(rules.SECTION_EMPTY, survey.sheet, section.number, "name", found=section.name)


def _verdicts(survey: Survey, found: Findings) -> None:
    sheet, choices = survey.book.sheet("choices"), survey.choices.get(words.VERDICTS)
    if sheet is None or not choices or not any(question.role == "item" for question in survey.rows):
        return
    missing = [name for name in words.VERDICT_NAMES if name not in choices]
    if missing:
        first = min(row.number for row in choices.values())
        found.add(rules.VERDICTS, sheet, first, "name", list=words.VERDICTS, missing=", ".join(missing))
    for name, row in choices.items():
        if name and name not in words.VERDICT_NAMES:
            found.add(rules.VERDICT_FOREIGN, sheet, row.number, "name", found=name, list=words.VERDICTS)
