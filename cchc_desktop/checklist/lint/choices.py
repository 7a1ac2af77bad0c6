"""Checks of lists of choices, of what questions take from them, and of appearances."""

import re
from collections.abc import Mapping

from cchc_desktop.checklist import vocabulary as words
from cchc_desktop.checklist.lint import choice_rules as rules
from cchc_desktop.checklist.lint import row_rules
from cchc_desktop.checklist.lint.mistake import Findings, meant
from cchc_desktop.checklist.lint.nearest import nearest
from cchc_desktop.checklist.lint.rows import plain_name
from cchc_desktop.checklist.lint.survey import FILES, Question, Survey
from cchc_desktop.checklist.workbook import Row, Sheet

_YES = frozenset(("yes", "true", "true()"))
_ENDINGS = (".csv", ".xml", ".geojson")


def check_choices(survey: Survey, found: Findings) -> None:
    """Check the choices themselves, then each question that uses a list."""
    for kind in ("choices", "external_choices"):
        sheet = survey.book.sheet(kind)
        if sheet is not None:
            _sheet(survey, sheet, found)
    for question in survey.rows:
        if question.kind.selects and question.kind.list_name:
            _list_of(survey, question, found)
        elif question.kind.begins == "loop" and question.kind.list_name not in survey.choices:
            _no_list(survey, question, survey.choices, found)
        if appearance := question.row.get("appearance"):
            _appearance(survey, question, appearance, found)
    _tables(survey, found)
    _unused(survey, found)


def _sheet(survey: Survey, sheet: Sheet, found: Findings) -> None:
    settings = survey.book.rows("settings")
    free = bool(settings) and settings[0].get("allow_choice_duplicates").lower() in _YES
    labelled = any(heading.name.partition("::")[0] in ("label", "image", "media") for heading in sheet.headings)
    multiple = {q.kind.list_name for q in survey.rows if q.kind.base in ("select_multiple", "rank")}
    seen: dict[tuple[str, str], int] = {}
    for row in sheet.rows:
        list_name, name = row.get("list_name"), row.get("name")
        if not list_name:
            if name or any(head.partition("::")[0] == "label" for head in row.cells):
                found.add(rules.LIST_NAME_MISSING, sheet, row.number, "list_name")
            continue
        if not name:
            found.add(rules.CHOICE_NAME_MISSING, sheet, row.number, "name")
            continue
        if " " in name and list_name in multiple:
            found.add(rules.CHOICE_NAME_BLANK, sheet, row.number, "name", found=name, suggestion=plain_name(name))
        other = seen.setdefault((list_name, name), row.number)
        if other != row.number and not free and sheet.kind == "choices":
            found.add(
                rules.CHOICE_DOUBLE, sheet, row.number, "name", found=name, list=list_name, other=other
            )  # fmt: skip
        if sheet.kind == "choices" and not _labelled(row):
            heading = next((h.name for h in sheet.headings if h.name.partition("::")[0] == "label"), "label")
            if labelled or not sheet.heading("label"):
                found.add(rules.CHOICE_LABEL_MISSING, sheet, row.number, heading, found=name)


def _labelled(row: Row) -> bool:
    return any(head.partition("::")[0] in ("label", "image", "audio", "video", "media") for head in row.cells)


def _list_of(survey: Survey, question: Question, found: Findings) -> None:
    kind, row = question.kind, question.row
    if kind.base in FILES:
        if not kind.list_name.endswith(_ENDINGS) and not kind.list_name.startswith("${"):
            found.add(rules.FILE_ENDING, survey.sheet, row.number, "type", found=kind.list_name)
        elif row.get("appearance").startswith("search("):
            found.add(rules.SEARCH_FILE, survey.sheet, row.number, "appearance")
        return
    if kind.list_name.startswith("${"):
        return
    if kind.base == "select_one_external":
        lists = {entry.get("list_name") for entry in survey.book.rows("external_choices")}
    else:
        lists = set(survey.choices)
    own = kind.list_name == words.VERDICTS and survey.inspected
    if kind.list_name not in lists and not own:
        _no_list(survey, question, lists, found)
    if kind.or_other and row.get("choice_filter"):
        found.add(rules.CHOICE_FILTER_OTHER, survey.sheet, row.number, "choice_filter")


def _no_list(survey: Survey, question: Question, lists: Mapping[str, object] | set[str], found: Findings) -> None:
    near = nearest(question.kind.list_name, lists, 0.6)
    found.add(
        rules.LIST_MISSING, survey.sheet, question.number, "type",
        found=question.kind.list_name, suggestion=meant(near),
    )  # fmt: skip


def _appearance(survey: Survey, question: Question, written: str, found: Findings) -> None:
    if "(" in written or written.startswith(("ex:", "bearing")):
        written = re.sub(r"(?:ex:|search|quick search)\S*\(.*\)", "", written, flags=re.DOTALL)
    base = question.kind.base
    for word in written.split():
        known = words.appearance(word)
        if known is None:
            near = nearest(word, words.APPEARANCES, 0.7)
            rule = row_rules.APPEARANCE_MISSPELT if near else row_rules.APPEARANCE_UNKNOWN
            found.add(rule, survey.sheet, question.number, "appearance", found=word, nearest=near)
        elif known and not _fits(base, known):
            found.add(row_rules.APPEARANCE_TYPE, survey.sheet, question.number, "appearance", found=word, kind=base)


def _fits(base: str, known: tuple[str, ...]) -> bool:
    return any(base == kind or base.startswith(f"{kind}_") or base.startswith(f"{kind} ") for kind in known)


def _tables(survey: Survey, found: Findings) -> None:
    """A table-list group shows one list for all its rows."""
    lists: dict[int, str] = {}
    for question in survey.rows:
        table = question.groups[-1] if question.groups else None
        if table is None or not question.kind.selects or "table-list" not in table.row.get("appearance").split():
            continue
        shared = lists.setdefault(table.number, question.kind.list_name)
        if question.kind.list_name != shared or question.row.get("choice_filter"):
            column = "type" if question.kind.list_name != shared else "choice_filter"
            found.add(rules.TABLE_LIST, survey.sheet, question.number, column, list=shared)


def _unused(survey: Survey, found: Findings) -> None:
    sheet = survey.book.sheet("choices")
    if sheet is None:
        return
    used = {question.kind.list_name for question in survey.rows}
    cells = " ".join(text for question in survey.rows for text in question.row.cells.values() if "instance(" in text)
    parameters = " ".join(question.row.get("parameters") for question in survey.rows)
    used |= set(re.findall(r"instance\(\s*['\"]([^'\"]+)", cells)) | set(re.findall(r"=(\S+)", parameters))
    appearances = any("search(" in question.row.get("appearance") for question in survey.rows)
    for row in sheet.rows:
        name = row.get("list_name")
        if name and name not in used and not appearances:
            used.add(name)
            found.add(rules.LIST_UNUSED, sheet, row.number, "list_name", found=name)
