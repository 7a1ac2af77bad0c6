"""What the compiler (pyxform) refuses itself: one refusal after another, each taken out before the next run.

pyxform stops at its first error. Where its message names a row, that cell (or row) is taken out of a copy of the
form and the copy compiled again, so that every refusal comes to light in one check.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cchc_desktop.checklist.authoring import compile_plain
from cchc_desktop.checklist.expansion import PlainForm, plain_form
from cchc_desktop.checklist.form import BrokenForm, FormTooLarge
from cchc_desktop.checklist.lint import compiler_rules as rules
from cchc_desktop.checklist.lint import row_rules
from cchc_desktop.checklist.lint.compiler_words import in_our_words
from cchc_desktop.checklist.lint.mistake import Findings, Rule
from cchc_desktop.checklist.lint.survey import Survey
from cchc_desktop.checklist.xform.reader import read_form
from cchc_desktop.checklist.xform.refusals import BadForm
from cchc_desktop.domain.refusal import Reason

MOST_RUNS = 40
_MOST_ROWS_COMPILED = 40_000
"""Rows compiled in all runs together: compiling 20,000 rows takes about ten seconds."""
_ROW = re.compile(r"\[row : (\d+)\]\s*")
_SHEET = re.compile(r"(?:On|for) the '(\w+)' sheet|sheet: '(\w+)'")
_COLUMN = re.compile(r"the '([\w:]+)' value")
_NAMED = re.compile(
    r"(?:element named|[Qq]uestion|elements named|the 'name' value|in) (?:\$\{|'|\[)([^'}\]]+)(?:\}|'|\])"
)
_CLEARED = frozenset(
    (
        "relevant",
        "required",
        "readonly",
        "constraint",
        "choice_filter",
        "appearance",
        "parameters",
        "default",
        "trigger",
    )
)
"""Columns whose cells a row can do without."""
_PATH = re.compile(r"[^\W\d][\w.\-]*")
_REFERENCE = re.compile(r"Could not\s+find the name|appears more than once|There are multiple survey elements")
_WARNINGS_SAID = ("Use the max-pixels parameter", "has no label", "Row without name", "no longer supported on most")


@dataclass(frozen=True, slots=True)
class Refused:
    """A refusal of the compiler: its sentence, and where it stands in the plain rows ("" and 0 when unknown)."""

    reason: str
    sheet: str
    row: int
    column: str


def check_compiling(survey: Survey, found: Findings) -> bytes:
    """Compile the form until nothing more is refused; return the XForm when the first run went through, else b""."""
    try:
        plain = plain_form(survey.book)
    except (BrokenForm, FormTooLarge) as error:
        if found.any_error:
            return b""  # two columns of one name, said already
        why = str(error.params.get("reason") or error.sentence())
        found.add_at(rules.COMPILER, survey.sheet.name, 1, 1, reason=in_our_words(why) or why)
        return b""
    whole, plain = plain, _cleared(plain, survey, found)
    runs = min(MOST_RUNS, max(4, _MOST_ROWS_COMPILED // len(plain.origins)))
    for run in range(runs):
        said: list[str] = []
        try:
            xform, _ = compile_plain(plain, survey.book.name, said)
        except BrokenForm as error:
            refused = _placed(str(error.params["reason"]), plain)
            _note(survey, refused, found)
            mended = _without(plain, refused)
            if mended is None:
                return b""
            plain = mended
            continue
        _note_warnings(survey, said, found)
        if run == 0 and plain is whole and not found.any_error:
            _run_by_engine(survey, xform, found)
            return xform
        return b""
    found.add_at(rules.STOPPED, survey.sheet.name, 1, 1, most=runs)
    return b""


def _cleared(plain: PlainForm, survey: Survey, found: Findings) -> PlainForm:
    """Return the form without the cells that own rules found wrong, so that the compiler only meets what is new."""
    wrong: dict[int, set[str]] = {}
    names = {heading.column: heading.name for heading in survey.sheet.headings}
    for mistake in found.all():
        column = names.get(mistake.column, "")
        if mistake.is_error and mistake.sheet == survey.sheet.name and column in _CLEARED:
            wrong.setdefault(mistake.row, set()).add(column)
    if not wrong:
        return plain
    rows = tuple(
        {name: text for name, text in cells.items() if name not in wrong[origin]} if origin in wrong else cells
        for origin, cells in zip(plain.origins, plain.sheets["survey"], strict=True)
    )
    return replace(plain, sheets={**plain.sheets, "survey": rows})


def _run_by_engine(survey: Survey, xform: bytes, found: Findings) -> None:
    """Read the compiled form with the engine that will run it: what it refuses is said now, not during a visit."""
    try:
        read_form(xform)
    except BadForm as error:
        names = [part for part in _PATH.findall(error.place) if part in survey.named]
        reason = error.params.get("reason")
        shown = reason if isinstance(reason, Reason) else str(reason)
        question = survey.question(names[-1]) if names else None
        if question is not None:
            found.add(rules.UNSUPPORTED, survey.sheet, question.number, _column_of(error.place), reason=shown)
        else:
            found.add_at(rules.UNSUPPORTED, survey.sheet.name, 1, 1, reason=shown)


def _column_of(place: str) -> str:
    """Return the column that an attribute of the engine's complaint comes from."""
    words = {"calculate": "calculation", "jr:count": "repeat_count", "nodeset": "choice_filter"}
    known = ("relevant", "required", "readonly", "constraint", "calculate", "jr:count", "nodeset")
    named = next((word for word in known if word in place), "")
    return words.get(named, named) or "name"


def _placed(reason: str, plain: PlainForm) -> Refused:
    """Find where a refusal stands; its row is that of the workbook already."""
    row = _ROW.search(reason)
    sheet = _SHEET.search(reason)
    column = _COLUMN.search(reason)
    kind = (sheet[1] or sheet[2]) if sheet else ("survey" if row else "")
    number = int(row[1]) if row else 0
    named = _NAMED.search(reason)
    if not row and named:
        kind, number = _row_named(named[1], plain)
    return Refused(_ROW.sub("", reason).strip(), kind, number, _heading(column[1]) if column else "")


def _heading(column: str) -> str:
    return {"list name": "list_name", "dataset": "list_name"}.get(column, column)


def _row_named(name: str, plain: PlainForm) -> tuple[str, int]:
    for at, cells in enumerate(plain.sheets.get("survey", ())):
        if cells.get("name") == name:
            return "survey", plain.origins[at]
    return "", 0


def _note(survey: Survey, refused: Refused, found: Findings) -> None:
    sheet = survey.book.sheet(refused.sheet) or survey.sheet
    rule, column = _rule_of(refused)
    heading = sheet.heading(column)
    if refused.row and found.at(sheet.name, refused.row, heading.column if heading else 0):
        return  # our own rules said it better
    if _REFERENCE.search(refused.reason) and refused.sheet in ("survey", "choices"):
        return  # every reference was looked up: this one broke when its question was taken out
    if not refused.row and found.any_error:
        return  # most likely the same mistake, without its place
    row = next((row for row in sheet.rows if row.number == refused.row), None)
    params: dict[str, object] = {
        "reason": in_our_words(refused.reason) or refused.reason,
        "found": row.get(column) if row else "",
    }
    if rule is row_rules.PARAMETERS:
        params["example"] = "start=0 end=10 step=1"
    if refused.row:
        found.add(rule, sheet, refused.row, column, **params)
    else:
        found.add_at(rule, sheet.name, 1, 1, **params)


def _rule_of(refused: Refused) -> tuple[Rule, str]:
    said = refused.reason.lower()
    if refused.sheet == "entities" or refused.column == "save_to" or "entit" in said:
        return rules.ENTITIES, refused.column
    if "trigger" in said:
        return row_rules.TRIGGER, "trigger"
    if "audit" in said or "location-" in said or "track-changes" in said or "identify-user" in said:
        return row_rules.AUDIT, "parameters" if "audit" not in said else refused.column or "name"
    if "geometry" in said or "accuracy" in said or "incremental" in said:
        return rules.GEOMETRY, refused.column or "parameters"
    if "parameter" in said or "must be set to true or false" in said or "seed" in said or "quality" in said:
        return row_rules.PARAMETERS, "parameters"
    return rules.COMPILER, refused.column


def _without(plain: PlainForm, refused: Refused) -> PlainForm | None:
    """Return the form without the refused cell, or without its whole row when no cell is named; None for neither."""
    rows = plain.sheets.get(refused.sheet)
    if not refused.row or rows is None:
        return None
    if refused.sheet != "survey":
        kept = tuple(cells for number, cells in enumerate(rows, 2) if number != refused.row)
        if len(kept) == len(rows):
            return None
        return replace(plain, sheets={**plain.sheets, refused.sheet: kept})
    column = _rule_of(refused)[1]
    made = tuple(_mended(rows, plain.origins, refused.row, column))
    if len(made) == len(rows) and all(before is after for before, (_, after) in zip(rows, made, strict=True)):
        return None
    kept_rows = tuple(cells for _, cells in made)
    return replace(plain, sheets={**plain.sheets, "survey": kept_rows}, origins=tuple(origin for origin, _ in made))


def _mended(
    rows: tuple[dict[str, str], ...], origins: tuple[int, ...], row: int, column: str
) -> Iterator[tuple[int, dict[str, str]]]:
    for origin, cells in zip(origins, rows, strict=True):
        if origin != row:
            yield origin, cells
        elif column in cells and column not in ("type", "name"):
            yield origin, {name: text for name, text in cells.items() if name != column}
        elif _is_control(cells):
            # Without its begin or end a group breaks the whole form: it keeps its frame and loses the rest.
            bare = {name: text for name, text in cells.items() if name in ("type", "name")}
            yield origin, cells if bare == cells else bare
        elif column != "name" and cells.get("name") and cells.get("type") != "text":
            # The name stays, because other rows refer to it.
            yield origin, {"type": "text", "name": cells["name"], "label": "-"}


def _is_control(cells: Mapping[str, str]) -> bool:
    return cells.get("type", "").replace("_", " ").startswith(("begin ", "end "))


def _note_warnings(survey: Survey, said: list[str], found: Findings) -> None:
    for text in said:
        if any(part in text for part in _WARNINGS_SAID):
            continue  # a rule of ours says so, or it does not matter on a laptop
        row, named = _ROW.search(text), _SHEET.search(text)
        sheet = survey.book.sheet(named[1] or named[2]) if named else survey.sheet
        if row and sheet and sheet.kind == "survey" and not found.at(sheet.name, int(row[1])):
            found.add(rules.COMPILER_WARNING, sheet, int(row[1]), "type", reason=_ROW.sub("", text).strip())
