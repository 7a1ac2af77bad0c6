"""From the workbook an author wrote to the plain XLSForm rows pyxform compiles.

One row is one item. The importer adds the rows staff should not have to write: the points of a partly met item,
the note (required when the item falls short) and a picture where evidence is wanted; also the list of verdicts and
the namespace when the author left them out. What comes out is plain XLSForm, so the form opens in ODK tools as well.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cchc_desktop.checklist import vocabulary as words
from cchc_desktop.checklist.form import BrokenForm, FormTooLarge
from cchc_desktop.checklist.workbook import Heading, Row, Sheet, Workbook, read_grids
from cchc_desktop.domain.refusal import Reason

MOST_QUESTIONS = 20_000
DEEPEST_GROUP = 60
_SPOKEN = {
    "score": {"vi": "Điểm (khi đạt một phần)", "en": "Points (when partly met)"},
    "note": {"vi": "Ghi chú", "en": "Note"},
    "photo": {"vi": "Minh chứng (ảnh)", "en": "Evidence (photo)"},
    "required": {"vi": "Cần ghi rõ nội dung chưa đạt.", "en": "Say what falls short."},
    "range": {"vi": "Điểm từ 0 đến {points}.", "en": "Points from 0 to {points}."},
}
_VERDICTS = (
    {"name": "met", "vi": "Đạt", "en": "Met", "factor": "1", "color": "met"},
    {"name": "partly", "vi": "Đạt một phần", "en": "Partly met", "factor": "0.5", "color": "part"},
    {"name": "unmet", "vi": "Không đạt", "en": "Not met", "factor": "0", "color": "not"},
    {"name": "na", "vi": "Không áp dụng", "en": "Not applicable", "color": "na"},
)


@dataclass(frozen=True, slots=True)
class PlainForm:
    """Plain XLSForm rows by kind of sheet, and for each survey row the row of the workbook it came from."""

    sheets: Mapping[str, tuple[dict[str, str], ...]]
    headings: Mapping[str, tuple[str, ...]]
    origins: tuple[int, ...]
    sheet_names: tuple[str, ...]

    def origin(self, row: int) -> int:
        """Return the workbook's row for a row pyxform names (both count the headings as row 1)."""
        return self.origins[row - 2] if 2 <= row < len(self.origins) + 2 else row


def read_workbook(source: bytes, name: str) -> Workbook:
    """Read an authored form with every cell's place; Vietnamese sheets, headings and words are mapped.

    Raises:
        BrokenForm: the file cannot be read.
        FormTooLarge: it is larger than any form.
    """
    sheets: list[Sheet] = []
    grids = read_grids(source, name)
    for title, rows in grids:
        kind = words.sheet_kind(title) or ("survey" if len(grids) == 1 else "")
        taken = any(sheet.kind == kind for sheet in sheets)
        sheets.append(_sheet(title, "" if taken else kind, rows))
    return Workbook(name, tuple(sheets))


def _sheet(title: str, kind: str, grid: tuple[tuple[str, ...], ...]) -> Sheet:
    first = grid[0] if grid else ()
    headings = tuple(
        Heading(column, " ".join(text.split()), words.heading_name(kind, " ".join(text.split())))
        for column, text in enumerate(first, 1)
        if text
    )
    rows = tuple(Row(number, _cells(headings, texts, kind)) for number, texts in enumerate(grid[1:], 2) if any(texts))
    return Sheet(title, kind, headings, rows, tuple(_strays(headings, grid)))


def _strays(headings: tuple[Heading, ...], grid: tuple[tuple[str, ...], ...]) -> Iterator[tuple[int, int]]:
    headed = {heading.column for heading in headings}
    for number, texts in enumerate(grid[1:], 2):
        for column, text in enumerate(texts, 1):
            if text and column not in headed:
                yield number, column


def _cells(headings: tuple[Heading, ...], texts: tuple[str, ...], kind: str) -> dict[str, str]:
    cells: dict[str, str] = {}
    for heading in headings:
        if heading.column <= len(texts) and texts[heading.column - 1]:
            cells.setdefault(heading.name, texts[heading.column - 1])
    return words.standard_row(cells) if kind == "survey" else cells


def plain_form(book: Workbook) -> PlainForm:
    """Expand the items of a workbook into plain XLSForm.

    Raises:
        BrokenForm: there is no survey, two columns carry one heading, or groups stand too deep.
        FormTooLarge: over 20,000 questions.
    """
    if not book.rows("survey"):
        raise BrokenForm(name=book.name, reason=Reason("there is no sheet “survey” (“Bảng kiểm”) with rows"))
    _refuse_double_headings(book)
    spoken = languages(book)
    survey: list[dict[str, str]] = []
    origins: list[int] = []
    for row, made in _expanded(book, spoken):
        survey.append(made)
        origins.append(row)
        if len(survey) > MOST_QUESTIONS:
            raise FormTooLarge(name=book.name, size=f"> {MOST_QUESTIONS} rows")
    sheets = {"survey": tuple(survey)}
    for kind in ("choices", "external_choices", "entities", "osm"):
        rows = tuple(dict(row.cells) for row in book.rows(kind))
        if rows:
            sheets[kind] = rows
    _complete(sheets, spoken, inspected=any(words.ROLE in row for row in survey))
    settings = {**_settings(book, sheets["survey"], spoken)}
    if settings:
        sheets["settings"] = (settings,)
    headings = {kind: tuple(dict.fromkeys(heading for row in rows for heading in row)) for kind, rows in sheets.items()}
    return PlainForm(sheets, headings, tuple(origins), tuple(sheet.name for sheet in book.sheets))


def _refuse_double_headings(book: Workbook) -> None:
    for sheet in book.sheets:
        if not sheet.kind:
            continue
        names = [heading.name for heading in sheet.headings]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice:
            raise BrokenForm(
                name=book.name,
                reason=Reason("sheet “{sheet}” has two columns “{column}”", {"sheet": sheet.name, "column": twice}),
            )


def languages(book: Workbook) -> dict[str, str]:
    """Return language code -> how the survey names the language ("Tiếng Việt (vi)"); "" for labels without one."""
    sheet = book.sheet("survey")
    spoken: dict[str, str] = {}
    for heading in sheet.headings if sheet else ():
        head, _, language = heading.name.partition("::")
        if head == "label":
            spoken.setdefault(language_code(language), language)
    return spoken or {"vi": ""}


def language_code(language: str) -> str:
    """Return the code of "Tiếng Việt (vi)": "vi"; a language without a code is its own code, none is Vietnamese."""
    if language.endswith(")") and "(" in language:
        return language[language.rfind("(") + 1 : -1].strip() or language
    return language or "vi"


def _expanded(book: Workbook, spoken: Mapping[str, str]) -> Iterator[tuple[int, dict[str, str]]]:
    depth = 0
    for row in book.rows("survey"):
        kind = row.get("type").replace("_", " ").lower()
        depth += kind.startswith("begin ") - kind.startswith("end ")
        if depth > DEEPEST_GROUP:
            raise BrokenForm(
                name=book.name,
                reason=Reason("row {row}: groups stand over {most} deep", {"row": row.number, "most": DEEPEST_GROUP}),
            )
        yield row.number, dict(row.cells)
        if row.get(words.ROLE) == "item" and row.get("name"):
            for made in item_rows(row, spoken):
                yield row.number, made


def item_rows(row: Row, spoken: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the rows that stand behind an item: its points when partly met, its note, its evidence.

    Args:
        row: the item's row.
        spoken: language code -> the language as the survey's headings name it.
    """
    item, asked = row.get("name"), row.get("relevant")
    partly = f"${{{item}}} = 'partly'"
    falls_short = f"({partly} or ${{{item}}} = 'unmet')"
    points = row.get(words.WEIGHT).replace(",", ".") or "1"
    score = {
        "type": "decimal",
        "name": f"{item}_score",
        words.ROLE: "score",
        "relevant": _both(asked, partly),
        "constraint": f". >= 0 and . <= {points}",
        **_labels("score", spoken),
        **_labels("range", spoken, "constraint_message", points=points.replace(".", ",")),
    }
    note = {
        "type": "text",
        "name": f"{item}_note",
        words.ROLE: "note",
        "appearance": "multiline",
        "required": falls_short,
        **({"relevant": asked} if asked else {}),
        **_labels("note", spoken),
        **_labels("required", spoken, "required_message"),
    }
    rule = row.get(words.EVIDENCE).partition(" ")[0] or "optional"
    if rule == "never":
        return [score, note]
    shown = _both(asked, falls_short) if rule == "when:fail" else asked
    photo = {"type": "image", "name": f"{item}_photo", words.ROLE: "evidence", **_labels("photo", spoken)}
    return [score, note, photo | ({"relevant": shown} if shown else {})]


def _both(first: str, second: str) -> str:
    return f"({first}) and {second}" if first else second


def _labels(word: str, spoken: Mapping[str, str], column: str = "label", **params: str) -> dict[str, str]:
    return {
        f"{column}::{language}" if language else column: _SPOKEN[word]["en" if code == "en" else "vi"].format(**params)
        for code, language in spoken.items()
    }


def _complete(sheets: dict[str, tuple[dict[str, str], ...]], spoken: Mapping[str, str], *, inspected: bool) -> None:
    choices = sheets.get("choices", ())
    if inspected and not any(choice.get("list_name") == words.VERDICTS for choice in choices):
        sheets["choices"] = (*choices, *_verdict_choices(spoken))


def _verdict_choices(spoken: Mapping[str, str]) -> Iterator[dict[str, str]]:
    for verdict in _VERDICTS:
        made = {key: text for key, text in verdict.items() if key not in ("vi", "en")}
        labels = {
            f"label::{language}" if language else "label": verdict["en" if code == "en" else "vi"]
            for code, language in spoken.items()
        }
        yield {"list_name": words.VERDICTS, **made, **labels}


def _settings(book: Workbook, survey: tuple[dict[str, str], ...], spoken: Mapping[str, str]) -> dict[str, str]:
    rows = book.rows("settings")
    settings = dict(rows[0].cells) if rows else {}
    if any(heading in row for row in survey for heading in words.INSPECTION):
        declared = settings.get("namespaces", "")
        if words.NAMESPACE not in declared:
            settings["namespaces"] = f'{declared} cchc="{words.NAMESPACE}"'.strip()
    if spoken.get("vi") and not settings.get("default_language"):
        settings["default_language"] = spoken["vi"]
    return settings
