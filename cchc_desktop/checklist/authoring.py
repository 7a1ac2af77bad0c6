"""From an authored form (XLSForm: xlsx, xls, csv, Markdown) to a frozen form version, by way of pyxform.

pyxform's strictness changes between its versions: what it made once is frozen with every visit and never made again.
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import PurePath

from cchc_desktop.checklist.expansion import PlainForm, plain_form, read_workbook
from cchc_desktop.checklist.form import BrokenForm, FormTooLarge, FormVersion
from cchc_desktop.checklist.vocabulary import ROOT
from cchc_desktop.domain.refusal import Reason

LARGEST_MEDIA = 50 * 1024 * 1024
_ROW = re.compile(r"\[row : (\d+)\]")


def compile_form(source: bytes, name: str, media: Mapping[str, bytes] | None = None) -> FormVersion:
    """Compile an authored form and freeze it; the same source gives the same XForm.

    Args:
        source: the file's bytes.
        name: its file name.
        media: file name -> bytes of the files it uses (choices as CSV, pictures).

    Raises:
        BrokenForm: the file cannot be read, or pyxform refuses it; with the row where it is known.
        FormTooLarge: over the limits of `workbook.read_grids`, 20,000 questions or 50 MB of media.
    """
    files = dict(media or {})
    if sum(len(data) for data in files.values()) > LARGEST_MEDIA:
        raise FormTooLarge(name=name, size=f"> {LARGEST_MEDIA // 1048576} MB")
    plain = plain_form(read_workbook(source, name))
    xform, itemsets = compile_plain(plain, name)
    if itemsets:
        files.setdefault("itemsets.csv", itemsets)
    settings = plain.sheets.get("settings", ({},))[0]
    stem = PurePath(name).stem
    return FormVersion(
        id=settings.get("form_id") or stem,
        version=settings.get("version", ""),
        title=settings.get("form_title") or settings.get("form_id") or stem,
        xform=xform,
        xform_sha256=hashlib.sha256(xform).hexdigest(),
        source=source,
        source_name=name,
        media=files,
    )


def compile_plain(plain: PlainForm, name: str, warnings: list[str] | None = None) -> tuple[bytes, bytes]:
    """Compile plain XLSForm rows; return the XForm and the CSV of its external choices (b"" if none).

    Args:
        plain: the rows.
        name: the file name, for messages and as the form's id when it has none.
        warnings: takes what pyxform warns of, rows counted as in the workbook.

    Raises:
        BrokenForm: pyxform refuses the rows.
    """
    # pyxform takes 0.4 s to import and is wanted only when a form comes in.
    from pyxform.xls2xform import convert  # noqa: PLC0415  (start-up time)

    book: dict[str, object] = {"sheet_names": list(plain.sheet_names), "fallback_form_name": PurePath(name).stem}
    for kind, rows in plain.sheets.items():
        book[kind] = [dict(row) for row in rows]
        book[f"{kind}_header"] = [dict.fromkeys(plain.headings[kind])]
    said: list[str] = []
    try:
        made = convert(xlsform=book, form_name=ROOT, validate=False, warnings=said)
    except RecursionError as error:
        raise BrokenForm(name=name, reason=Reason("an expression or a group is nested too deep")) from error
    except Exception as error:  # beside its own PyXFormError, odd rows lead pyxform to any Python error
        raise BrokenForm(name=name, reason=in_the_workbook(str(error) or type(error).__name__, plain)) from error
    if warnings is not None:
        warnings += [in_the_workbook(text, plain) for text in said]
    return made.xform.encode(), (made.itemsets or "").encode()


def in_the_workbook(message: str, plain: PlainForm) -> str:
    """Return a message of pyxform with its rows counted as in the workbook, on one line, 500 characters at most."""
    counted = _ROW.sub(lambda found: f"[row : {plain.origin(int(found[1]))}]", message)
    return " ".join(counted.split())[:500]
