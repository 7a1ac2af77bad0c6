"""Checks of sheets, headings, languages and settings."""

import re
from collections import defaultdict
from collections.abc import Iterator

from cchc_desktop.checklist import vocabulary as words
from cchc_desktop.checklist.lint import sheet_rules as rules
from cchc_desktop.checklist.lint.mistake import Findings, meant
from cchc_desktop.checklist.lint.nearest import nearest
from cchc_desktop.checklist.lint.survey import Survey
from cchc_desktop.checklist.workbook import Heading, Sheet, Workbook

_READ = ("survey", "choices", "settings", "external_choices", "entities")
_SPOKEN = frozenset(
    [
        "label",
        "hint",
        "guidance_hint",
        "required_message",
        "constraint_message",
        "image",
        "big-image",
        "audio",
        "video",
        "media",
    ]
)
_FREE = frozenset(("bind", "control", "body", "instance", "media", "attribute", "parameters"))
"""Heads behind which any name may follow `::`."""
_WANTED = {"survey": ("type", "name"), "choices": ("list_name", "name"), "external_choices": ("list_name", "name")}
_FLAGS = frozenset(("omit_instanceid", "allow_choice_duplicates", "clean_text_values", "auto_send", "auto_delete"))
_YES_NO = ("yes", "no", "true", "false")
_NAMESPACE = re.compile(r"""\s*[A-Za-z_][\w.-]*=(?:"[^"]*"|'[^']*')""")


def check_workbook(book: Workbook, found: Findings) -> Survey | None:
    """Check sheets and headings of every kind; return the survey, None when there is none to go on with."""
    _misspelt_sheets(book, found)
    for sheet in book.sheets:
        if sheet.kind:
            _headings(sheet, found)
    survey = book.sheet("survey")
    if survey is None:
        near = next((other.name for other in book.sheets if nearest(other.name, ("survey", "Bảng kiểm"), 0.6)), "")
        first = book.sheets[0].name if book.sheets else "survey"
        found.add_at(rules.SHEET_MISSING, first, 1, 1, wanted="survey", suggestion=meant(near))
        return None
    if not survey.rows:
        found.add_at(rules.SHEET_EMPTY, survey.name, 1, 1, found=survey.name)
        return None
    return Survey(book, survey)


def _misspelt_sheets(book: Workbook, found: Findings) -> None:
    there = {sheet.kind for sheet in book.sheets}
    for sheet in book.sheets:
        if sheet.kind or sheet.name.startswith("_"):
            continue
        kind = words.sheet_kind(sheet.name)
        near = nearest(sheet.name, _READ, 0.75)
        if kind and kind in there:
            found.add_at(rules.SHEET_DOUBLE, sheet.name, 1, 1, found=sheet.name)
        elif near and near not in there:
            found.add_at(rules.SHEET_MISSPELT, sheet.name, 1, 1, found=sheet.name, nearest=near)


def _headings(sheet: Sheet, found: Findings) -> None:
    known = words.PLAIN.get(sheet.kind)
    if known is None:
        return
    _double_headings(sheet, found)
    names = {heading.name for heading in sheet.headings}
    if sheet.rows or sheet.kind == "survey":
        for wanted in _WANTED.get(sheet.kind, ()):
            if wanted not in names:
                near = nearest(wanted, (heading.written for heading in sheet.headings), 0.6)
                found.add_at(rules.COLUMN_MISSING, sheet.name, 1, 1, wanted=wanted, suggestion=meant(near))
    for heading in sheet.headings:
        _heading(sheet, heading, known, found)
    for row, column in sheet.strays:
        found.add_at(rules.HEADING_MISSING, sheet.name, row, column)


def _double_headings(sheet: Sheet, found: Findings) -> None:
    meaning: dict[str, list[Heading]] = defaultdict(list)
    for heading in sheet.headings:
        meaning[heading.name].append(heading)
    for name, headings in meaning.items():
        for heading in headings[1:]:
            others = ", ".join(f"“{other.written}” ({other.letters}1)" for other in headings)
            found.add_at(rules.COLUMN_DOUBLE, sheet.name, 1, heading.column, found=name, others=others)


def _heading(sheet: Sheet, heading: Heading, known: dict[str, str], found: Findings) -> None:
    head, colons, _tail = heading.name.partition("::")
    if head.startswith("_") or (head.lower() in _FREE and colons):
        _inspection_heading(sheet, heading, found)
        return
    if head.lower() in known:
        if colons and head not in _SPOKEN:
            _unknown(sheet, heading, head, found)
        return
    if sheet.kind in ("choices", "external_choices"):
        # Further columns of the choices are data for choice filters; only what nobody could use is said.
        if " " in heading.name and not colons and sheet.kind == "choices":
            near = nearest(heading.written, words.headings(sheet.kind), 0.8)
            if near:
                _unknown(sheet, heading, near, found)
            else:
                found.add_at(rules.COLUMN_BLANK, sheet.name, 1, heading.column, found=heading.written)
        else:
            absent = [name for name in ("label", "list_name", "name") if not _has(sheet, name)]
            if near := nearest(head, absent, 0.75):
                _unknown(sheet, heading, near, found)
        return
    _unknown(sheet, heading, nearest(head, words.headings(sheet.kind)), found)


def _has(sheet: Sheet, name: str) -> bool:
    return any(heading.name.partition("::")[0] == name for heading in sheet.headings)


def _unknown(sheet: Sheet, heading: Heading, near: str, found: Findings) -> None:
    if near:
        found.add_at(rules.COLUMN_MISSPELT, sheet.name, 1, heading.column, found=heading.written, nearest=near)
    else:
        found.add_at(rules.COLUMN_UNKNOWN, sheet.name, 1, heading.column, found=heading.written)


def _inspection_heading(sheet: Sheet, heading: Heading, found: Findings) -> None:
    """Tell a misspelt `bind::cchc:…`, or a `bind::…` that nearly says what XForms knows."""
    name = heading.name
    if not name.startswith("bind::"):
        return
    if name.startswith(words.PREFIX):
        if name not in words.INSPECTION:
            near = nearest(name, words.INSPECTION, 0.8)
            _unknown(sheet, heading, near, found)
        return
    tail = name.removeprefix("bind::")
    if ":" not in tail and (near := nearest(tail, words.BINDS, 0.75)) and near != tail.split("::")[0]:
        _unknown(sheet, heading, f"bind::{near}", found)


def check_languages(survey: Survey, found: Findings) -> None:
    """Check that each text is there in every language, and that the default language is one of them."""
    for kind in ("survey", "choices"):
        sheet = survey.book.sheet(kind)
        if sheet is None:
            continue
        for head, headings in _spoken(sheet):
            for row in sheet.rows:
                there = [heading for heading in headings if row.get(heading.name)]
                if there and len(there) < len(headings):
                    for heading in headings:
                        if heading not in there:
                            language = heading.name.partition("::")[2] or head
                            found.add(rules.LANGUAGE_MISSING, sheet, row.number, heading.name, language=language)


def _spoken(sheet: Sheet) -> Iterator[tuple[str, list[Heading]]]:
    heads: dict[str, list[Heading]] = defaultdict(list)
    for heading in sheet.headings:
        head, colons, _ = heading.name.partition("::")
        if head in _SPOKEN and head != "media" and (colons or head in ("label", "hint")):
            heads[head].append(heading)
    yield from ((head, headings) for head, headings in heads.items() if len(headings) > 1)


def check_settings(survey: Survey, found: Findings) -> None:
    """Check the settings: identity, language, flags."""
    sheet = survey.book.sheet("settings")
    if sheet is None or not sheet.rows:
        if survey.inspected:
            for column in ("form_id", "version"):
                found.add_at(rules.SETTINGS_MISSING, survey.sheet.name, 1, 1, column=column)
        return
    row = sheet.rows[0]
    for column in ("form_id", "version"):
        if not row.get(column) and survey.inspected:
            found.add(rules.SETTINGS_MISSING, sheet, row.number, column, column=column)
    for further in sheet.rows[1:]:
        found.add(rules.SETTINGS_ROWS, sheet, further.number)
    _default_language(survey, sheet, row.get("default_language"), found)
    for heading in sheet.headings:
        value = row.get(heading.name)
        if value and heading.name.lower() in _FLAGS and value.lower().rstrip("()") not in _YES_NO:
            found.add(
                rules.SETTINGS_VALUE, sheet, row.number, heading.name,
                found=value, column=heading.name, known=", ".join(_YES_NO),
            )  # fmt: skip
    spaces = row.get("namespaces")
    if spaces and _NAMESPACE.sub("", spaces).strip():
        known = f'cchc="{words.NAMESPACE}"'
        found.add(rules.SETTINGS_VALUE, sheet, row.number, "namespaces", found=spaces, column="namespaces", known=known)


def _default_language(survey: Survey, sheet: Sheet, default: str, found: Findings) -> None:
    languages = {
        heading.name.partition("::")[2] for heading in survey.sheet.headings if heading.name.startswith("label::")
    }
    plain = survey.sheet.heading("label") is not None
    if default and languages and default not in languages and not plain:
        known = ", ".join(f"“{language}”" for language in sorted(languages))
        found.add(rules.LANGUAGE_UNKNOWN, sheet, sheet.rows[0].number, "default_language", found=default, known=known)
