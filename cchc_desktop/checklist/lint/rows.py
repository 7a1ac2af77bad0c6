"""Checks of the survey's rows: types, names, groups, labels, and the plain values in their cells."""

import re
from collections.abc import Iterable

from cchc_desktop.checklist import vocabulary as words
from cchc_desktop.checklist.lint import row_rules as rules
from cchc_desktop.checklist.lint.mistake import Findings, meant
from cchc_desktop.checklist.lint.nearest import nearest
from cchc_desktop.checklist.lint.survey import SELECTS, SILENT, Question, Survey
from cchc_desktop.domain.vietnamese import folded

_NAME = re.compile(r"[^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?")
MOST_REPEATS = 10_000
_NOT_ASKED = frozenset(
    [
        "geotrace",
        "geoshape",
        "osm",
        "audit",
        "background-audio",
        "background-geopoint",
        "start-geopoint",
        "csv-external",
        "xml-external",
    ]
)
_YES_NO = frozenset(("yes", "no", "true", "false", "true()", "false()"))
_WORD = re.compile(r"[A-Za-zÀ-ỹ]+(?:\(\))?")
_WHOLE = re.compile(r"-?\d+")
_NUMBER = re.compile(r"-?(?:\d+(?:\.\d*)?|\.\d+)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def known_types() -> frozenset[str]:
    """Return every type that stands for itself (no list behind it), as the compiler knows them."""
    # pyxform takes 0.4 s to import and is wanted only when a form is checked or comes in.
    from pyxform.aliases import _type_alias_map, settings_header  # noqa: PLC0415  (start-up time)
    from pyxform.question_type_dictionary import QUESTION_TYPE_DICT  # noqa: PLC0415  (start-up time)

    return frozenset(QUESTION_TYPE_DICT) | frozenset(_type_alias_map) | frozenset(settings_header) - SELECTS


def check_rows(survey: Survey, found: Findings) -> None:
    """Check each row by itself, then names against each other and begins against ends."""
    types = known_types()
    for question in survey.rows:
        if _is_comment(question):
            continue
        _type(survey, question, types, found)
        if not question.kind.ends and question.kind.base != "audit":
            _name(survey, question, found)
        _label(survey, question, found)
        _cells(survey, question, found)
    _groups(survey, found)
    _names(survey, found)
    _generated(survey, found)


def _is_comment(question: Question) -> bool:
    row = question.row
    return not row.get("type") and not row.get("name") and not _has(question, "label")


def _has(question: Question, head: str) -> bool:
    return any(name == head or name.startswith(f"{head}::") for name in question.row.cells)


def _type(survey: Survey, question: Question, types: Iterable[str], found: Findings) -> None:
    kind, row = question.kind, question.row
    if not kind.written:
        found.add(rules.TYPE_MISSING, survey.sheet, row.number, "type")
    elif kind.selects:
        if not kind.list_name:
            found.add(rules.TYPE_LIST, survey.sheet, row.number, "type", found=kind.written)
    elif kind.begins == "loop" and not kind.list_name:
        found.add(rules.TYPE_LIST, survey.sheet, row.number, "type", found=kind.written)
    elif not kind.begins and not kind.ends and kind.base not in types and not kind.base.startswith("osm "):
        near = _near_type(kind.written, types)
        found.add(rules.TYPE_UNKNOWN, survey.sheet, row.number, "type", found=kind.written, suggestion=meant(near))
    elif kind.base.split()[0] in _NOT_ASKED:
        found.add(rules.TYPE_NOT_ASKED, survey.sheet, row.number, "type", found=kind.written)


def _near_type(written: str, types: Iterable[str]) -> str:
    head, _, tail = written.partition(" ")
    control = ("begin_group", "end_group", "begin_repeat", "end_repeat")
    if tail:
        near = nearest(head, SELECTS, 0.7)
        if near:
            return f"{near} {tail}"
    return nearest(written, (*control, *sorted(SELECTS), *sorted(types)), 0.7)


def _name(survey: Survey, question: Question, found: Findings) -> None:
    name, row = question.name, question.row
    if not name:
        if question.kind.written and question.kind.base != "note":
            found.add(rules.NAME_MISSING, survey.sheet, row.number, "name")
    elif not _NAME.fullmatch(name):
        found.add(rules.NAME_INVALID, survey.sheet, row.number, "name", found=name, suggestion=plain_name(name))
    elif not name.isascii():
        found.add(rules.NAME_NOT_ASCII, survey.sheet, row.number, "name", found=name, suggestion=plain_name(name))


def plain_name(written: str) -> str:
    """Return a name like what was written that every tool takes: "Kế hoạch 1" -> "ke_hoach_1"."""
    plain = re.sub(r"[^A-Za-z0-9_.-]+", "_", folded(written)).strip("_-.")
    return plain if plain and not plain[0].isdigit() else f"q_{plain}".rstrip("_")


def _label(survey: Survey, question: Question, found: Findings) -> None:
    kind, row = question.kind, question.row
    seen = _has(question, "label") or any(_has(question, head) for head in ("image", "audio", "video", "media"))
    if kind.begins:
        if kind.begins == "repeat" and not seen:
            found.add(
                rules.LABEL_GROUP, survey.sheet, row.number, "label",
                kind=kind.begins, found=question.name,
            )  # fmt: skip
        return
    large = next((name for name in row.cells if "big-image" in name.split("::")), "")
    if large and not any("image" in name.split("::") for name in row.cells):
        found.add(rules.IMAGE_MISSING, survey.sheet, row.number, large)
    silent = kind.base in SILENT or row.get("calculation") or row.get("trigger") or kind.ends or not kind.written
    settings = kind.base in ("form_title", "form_id", "set form title", "set form id", "prefix")
    if seen or silent or settings or _is_metadata(kind.base):
        return
    if not _has(question, "hint"):
        found.add(rules.LABEL_MISSING, survey.sheet, row.number, _label_column(survey))


def _is_metadata(base: str) -> bool:
    return base.startswith(("uri:", "get ")) or base.endswith((" id", " time")) or base == "phone number"


def _column(question: Question, head: str) -> str:
    return next((name for name in question.row.cells if name == head or name.startswith(f"{head}::")), head)


def _label_column(survey: Survey) -> str:
    return next((h.name for h in survey.sheet.headings if h.name.partition("::")[0] == "label"), "label")


def _cells(survey: Survey, question: Question, found: Findings) -> None:
    row, kind = question.row, question.kind
    for column in ("required", "readonly"):
        value = row.get(column)
        if value and _WORD.fullmatch(value) and value.lower() not in _YES_NO:
            near = nearest(value, ("yes", "no", "true", "false"), 0.5)
            found.add(rules.BOOLEAN, survey.sheet, row.number, column, found=value, suggestion=meant(near))
    for message, partner in (("constraint_message", "constraint"), ("required_message", "required")):
        if _has(question, message) and not row.get(partner):
            column = _column(question, message)
            found.add(rules.MESSAGE_ALONE, survey.sheet, row.number, column, column=message, partner=partner)
    if kind.base in ("calculate", "q calculate") and not row.get("calculation") and not _is_dynamic(row.get("default")):
        found.add(rules.CALCULATION_MISSING, survey.sheet, row.number, "calculation")
    count = row.get("repeat_count")
    if count and _NUMBER.fullmatch(count) and not (_WHOLE.fullmatch(count) and 0 <= int(count) <= MOST_REPEATS):
        found.add(rules.REPEAT_COUNT, survey.sheet, row.number, "repeat_count", found=count, most=MOST_REPEATS)
    _default(survey, question, found)


def _is_dynamic(default: str) -> bool:
    return any(sign in default for sign in ("${", "(", "+", "*"))


def _default(survey: Survey, question: Question, found: Findings) -> None:
    value, base = question.row.get("default"), question.kind.base
    if not value or any(sign in value for sign in "${(/"):
        return
    choices = survey.choices_of(question)
    if choices is not None and choices:
        for word in value.split() if base != "select_one" else [value]:
            if word not in choices:
                near = nearest(word, choices)
                found.add(
                    rules.DEFAULT_CHOICE, survey.sheet, question.number, "default",
                    found=word, list=question.kind.list_name, suggestion=meant(near),
                )  # fmt: skip
        return
    wanted = {
        "integer": (_WHOLE, "5"),
        "int": (_WHOLE, "5"),
        "decimal": (_NUMBER, "2.5"),
        "date": (_DAY, "2026-11-25"),
    }.get(base)
    if wanted and not wanted[0].fullmatch(value) and not _looks_calculated(value):
        found.add(
            rules.DEFAULT_VALUE, survey.sheet, question.number, "default", found=value, kind=base, example=wanted[1]
        )


def _looks_calculated(value: str) -> bool:
    return any(sign in value for sign in "+*=<>|") or " " in value


def _groups(survey: Survey, found: Findings) -> None:
    around: list[Question] = []
    filled: set[int] = set()
    for question in survey.rows:
        kind = question.kind
        if kind.begins:
            filled.update(group.number for group in around)
            around.append(question)
        elif kind.ends:
            if around and around[-1].kind.begins == kind.ends:
                _closed(survey, around.pop(), filled, found)
            elif any(group.kind.begins == kind.ends for group in around):
                # The ends of the groups inside are missing: say so where each of them begins.
                while around[-1].kind.begins != kind.ends:
                    _unclosed(survey, around.pop(), found)
                around.pop()
            else:
                wanted = f"end_{around[-1].kind.begins}" if around else ""
                found.add(
                    rules.GROUP_END, survey.sheet, question.number, "type",
                    found=kind.written, suggestion=meant(wanted),
                )  # fmt: skip
                if around:
                    around.pop()
        elif kind.written:
            filled.update(group.number for group in around)
    for group in around:
        _unclosed(survey, group, found)


def _closed(survey: Survey, group: Question, filled: set[int], found: Findings) -> None:
    if group.number not in filled and group.kind.begins != "loop":
        found.add(rules.GROUP_EMPTY, survey.sheet, group.number, "type", found=group.name)


def _unclosed(survey: Survey, group: Question, found: Findings) -> None:
    wanted = f"end_{group.kind.begins}"
    found.add(
        rules.GROUP_OPEN, survey.sheet, group.number, "type", found=group.name or group.kind.written, wanted=wanted
    )


def _names(survey: Survey, found: Findings) -> None:
    repeats: dict[str, int] = {}
    taken: dict[tuple[int, ...], dict[str, Question]] = {}
    for question in survey.rows:
        name = question.name
        if not name or question.kind.ends or _is_comment(question):
            continue
        place = tuple(group.number for group in question.groups)
        siblings = taken.setdefault(place, {})
        twin = siblings.setdefault(name.lower(), question)
        if twin is not question:
            if twin.name == name:
                found.add(rules.NAME_DOUBLE, survey.sheet, question.number, "name", found=name, other=twin.number)
            else:
                found.add(
                    rules.NAME_CASE, survey.sheet, question.number, "name",
                    found=name, twin=twin.name, other=twin.number,
                )  # fmt: skip
        if name == "meta" or (question.kind.begins == "repeat" and name == words.ROOT):
            found.add(rules.NAME_RESERVED, survey.sheet, question.number, "name", found=name)
        if question.kind.begins == "repeat":
            other = repeats.setdefault(name, question.number)
            if other != question.number and twin is question:
                found.add(rules.NAME_REPEAT_DOUBLE, survey.sheet, question.number, "name", found=name, other=other)


def _generated(survey: Survey, found: Findings) -> None:
    for item in survey.rows:
        if item.role != "item" or not item.name:
            continue
        for made in words.MADE:
            for clash in survey.named.get(f"{item.name}{made}", ()):
                found.add(
                    rules.NAME_GENERATED, survey.sheet, clash.number, "name",
                    found=clash.name, item=item.name, other=item.number,
                )  # fmt: skip
