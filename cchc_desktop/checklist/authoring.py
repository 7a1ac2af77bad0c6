"""From an authored form (XLSForm: xlsx, xls, csv, Markdown) to a frozen form version.

One row is one item. The importer adds the rows staff should not have to write: score and note behind every item
(note required when it falls short) and a picture where evidence is wanted. What it emits is plain XLSForm, so the
compiled form opens in ODK tools as well.
"""

import dataclasses
import hashlib
import io
import zipfile
from pathlib import PurePath

from cchc_desktop.checklist.form import FormVersion
from cchc_desktop.domain.refusal import Refusal

ROLE = "bind::cchc:role"
EVIDENCE = "bind::cchc:evidence"
ITEM = "item"
ROOT = "cchc"
"""Root of every compiled form: pyxform's default takes the name `data`, which authors like for a question."""
LARGEST_SOURCE = 20 * 1024 * 1024
LARGEST_UNPACKED = 200 * 1024 * 1024
MOST_ROWS = 20_000
_WORDS = {
    "score": {"vi": "Điểm", "en": "Points"},
    "note": {"vi": "Ghi chú", "en": "Note"},
    "photo": {"vi": "Minh chứng (ảnh)", "en": "Evidence (photo)"},
    "required": {
        "vi": "Cần ghi rõ nội dung chưa đạt.",
        "en": "Say what falls short.",
    },
}


class BrokenForm(Refusal):
    """The form cannot be compiled."""

    what = "The form “{name}” cannot be used: {reason}"
    kept = "Nothing of it was taken in; checklists and visits stay as they are."
    mend = "Correct the form in Excel and bring it in again."


class FormTooLarge(Refusal):
    """The file is larger than any form, packed or unpacked."""

    what = "The file “{name}” is too large for a form ({size})."
    kept = "Nothing of it was taken in."
    mend = "Check that it is the right file; remove pictures and unused sheets."


def compile_form(source: bytes, name: str) -> FormVersion:
    """Compile an authored form and freeze it; the same source gives the same XForm.

    Args:
        source: the file's bytes.
        name: its file name; the ending tells the format (.xlsx, .xls, .csv, .md).

    Raises:
        BrokenForm: pyxform or our own rules refuse it, with the row where it is known.
        FormTooLarge: over 20 MB, 200 MB unpacked or 20,000 rows.
    """
    _check_size(source, name)
    # pyxform takes 0.4 s to import and is wanted only when a form comes in.
    from pyxform.errors import PyXFormError  # noqa: PLC0415  (start-up time)
    from pyxform.xls2json_backends import definition_to_dict, get_definition_data  # noqa: PLC0415
    from pyxform.xls2xform import convert  # noqa: PLC0415

    try:
        kind = PurePath(name).suffix.lower()
        definition = get_definition_data(definition=io.BytesIO(source))
        read = definition_to_dict(definition=definition, file_type=kind)
        book = {part.name: getattr(read, part.name) for part in dataclasses.fields(read)}
        survey = _expanded(book.get("survey") or [], name)
        book = {key: value for key, value in book.items() if value is not None} | {
            "survey": survey,
            "survey_header": [dict.fromkeys(column for row in survey for column in row)],
        }
        made = convert(xlsform=book, form_name=ROOT, validate=False)
    except PyXFormError as error:
        raise BrokenForm(name=name, reason=_plain(error)) from error
    except (ValueError, KeyError, TypeError, AttributeError, zipfile.BadZipFile, OSError, UnicodeError) as error:
        raise BrokenForm(name=name, reason=_plain(error)) from error
    xform = made.xform.encode()
    settings = (book.get("settings") or [{}])[0]
    return FormVersion(
        id=str(settings.get("form_id") or settings.get("id_string") or PurePath(name).stem),
        version=str(settings.get("version") or ""),
        title=str(settings.get("form_title") or settings.get("title") or PurePath(name).stem),
        xform=xform,
        xform_sha256=hashlib.sha256(xform).hexdigest(),
        source=source,
        source_name=name,
    )


def _check_size(source: bytes, name: str) -> None:
    if len(source) > LARGEST_SOURCE:
        raise FormTooLarge(name=name, size=f"{len(source) / 1048576:.0f} MB")
    if source[:2] == b"PK":
        try:
            with zipfile.ZipFile(io.BytesIO(source)) as packed:
                unpacked = sum(entry.file_size for entry in packed.infolist())
        except zipfile.BadZipFile as error:
            raise BrokenForm(name=name, reason="the file is cut off or damaged") from error
        if unpacked > LARGEST_UNPACKED:
            raise FormTooLarge(name=name, size=f"{unpacked / 1048576:.0f} MB")


def _expanded(rows: list[dict[str, str]], name: str) -> list[dict[str, str]]:
    if not rows:
        raise BrokenForm(name=name, reason="there is no sheet “survey” with rows")
    if len(rows) > MOST_ROWS:
        raise FormTooLarge(name=name, size=f"{len(rows)} rows")
    languages = _languages(rows)
    expanded: list[dict[str, str]] = []
    for row in rows:
        expanded.append(row)
        if row.get(ROLE) == ITEM:
            expanded += _added(row, languages)
    return expanded


def _languages(rows: list[dict[str, str]]) -> dict[str, str]:
    """Return language code -> label column, as the sheet names them ("label::Tiếng Việt (vi)")."""
    columns = {column for row in rows for column in row if column.startswith("label")}
    found: dict[str, str] = {}
    for column in sorted(columns):
        spoken = column.partition("::")[2]
        code = spoken[spoken.rfind("(") + 1 : -1] if spoken.endswith(")") else ""
        found[code or "vi"] = column
    return found


def _added(row: dict[str, str], languages: dict[str, str]) -> list[dict[str, str]]:
    item = row["name"]
    falls_short = f"${{{item}}} = 'partly' or ${{{item}}} = 'unmet'"
    weight = row.get("bind::cchc:weight") or "1"
    score = {
        "type": "decimal",
        "name": f"{item}_score",
        ROLE: "score",
        "relevant": f"${{{item}}} = 'partly'",
        "constraint": f". >= 0 and . <= {weight}",
        **_spoken("score", languages),
    }
    note = {
        "type": "text",
        "name": f"{item}_note",
        ROLE: "note",
        "appearance": "multiline",
        "required": falls_short,
        **_spoken("note", languages),
        **{
            column.replace("label", "required_message", 1): _WORDS["required"][_known(code)]
            for code, column in languages.items()
        },
    }
    rule = row.get(EVIDENCE) or "optional"
    added = [score, note]
    if rule != "never":
        photo = {"type": "image", "name": f"{item}_photo", ROLE: "evidence", **_spoken("photo", languages)}
        if rule == "when:fail":
            photo["relevant"] = falls_short
        added.append(photo)
    return added


def _spoken(word: str, languages: dict[str, str]) -> dict[str, str]:
    return {column: _WORDS[word][_known(code)] for code, column in languages.items()}


def _known(code: str) -> str:
    return "en" if code == "en" else "vi"


def _plain(error: Exception) -> str:
    return " ".join(str(error).split())[:500] or type(error).__name__
