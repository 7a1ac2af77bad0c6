"""Every reader of what comes from outside, as a fuzz target: bytes in, nothing or a Refusal out.

`python -m tests.fuzz` runs them one after another with atheris, each in its own process and for its own time.
"""

import contextlib
import io
import json
import os
import tempfile
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from cchc_desktop.checklist.lint.check import check_form
from cchc_desktop.checklist.parcel import unpack
from cchc_desktop.checklist.tables import markdown, separated
from cchc_desktop.checklist.workbook import read_grids
from cchc_desktop.checklist.xform.reader import read_form
from cchc_desktop.checklist.xpath.compiler import compile_expression
from cchc_desktop.documents.word_template import check_word_template
from cchc_desktop.documents.wordings import read_wording
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.program.archive import inspect, pack
from cchc_desktop.program.release import Entry, NoRelease, Release, from_json, to_json
from cchc_desktop.signing.verify import verify
from cchc_desktop.storage.pictures import copies
from cchc_desktop.sync.bundle import Unfit, read_header
from cchc_desktop.sync.invitation import look
from cchc_desktop.sync.wire import Cut, receive
from cchc_desktop.workspace.dossier_entry import drafts, match_columns
from cchc_desktop.workspace.packs import read_legal, read_special_days
from cchc_desktop.workspace.service import found_columns, number_of, read_indices
from cchc_desktop.workspace.unit_pack import read_unit_pack, unit_pack_of

ROOT = Path(__file__).resolve().parents[2]
Target = Callable[[bytes], object]


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _pack(read: Callable[[Path], object]) -> Target:
    def target(data: bytes) -> None:
        handle, name = tempfile.mkstemp(suffix=".json")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            read(Path(name))
        finally:
            os.unlink(name)

    return target


class _Heard:
    """A line over which these bytes came, and then nothing more."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def recv(self, most: int) -> bytes:
        return self._data.read(most)

    def sendall(self, data: bytes) -> None:
        raise AssertionError(data)


def _pasted(data: bytes) -> None:
    rows = tuple(tuple(line.split("\t")) for line in _text(data).split("\n"))
    matched = match_columns(rows)
    drafts(rows, matched.columns, 2026)


def _figures(data: bytes) -> None:
    rows = tuple(tuple(line.split("\t")) for line in _text(data).split("\n"))
    for row in rows:
        for cell in row:
            with contextlib.suppress(Refusal):
                number_of(cell)
    found_columns(rows, read_indices()[0], "2026-03")


def _workbook(data: bytes) -> None:
    """Read bytes as a workbook, and once more as the sheet inside a sound one: else few inputs get past the zip."""
    with contextlib.suppress(Refusal):
        read_grids(data, "bảng kiểm.xlsx")
    inside = io.BytesIO()
    with zipfile.ZipFile(inside, "w") as archive:
        for name, body in _SHELL.items():
            archive.writestr(name, data if name == "xl/worksheets/sheet1.xml" else body)
    read_grids(inside.getvalue(), "bảng kiểm.xlsx")


def _program_listed(data: bytes) -> None:
    """Read a sound zip whose list of files is the input."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("release.json", data)
        archive.writestr("a/b.so", b"x")
    inspect(kept.getvalue(), "mới.cchcapp")


def _program() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "p"
        (program / "a").mkdir(parents=True)
        (program / "a" / "b.so").write_bytes(b"x")
        (program / "c.so").symlink_to("a/b.so")
        pack(program, Release("0.2.0", "", "linux-x86_64", ("0001",), {"vi": "Mới"}), Path(folder) / "z")
        return (Path(folder) / "z").read_bytes()


def _release() -> bytes:
    return to_json(Release("0.2.0", "b", "linux-x86_64", ("0001",), {"vi": "Mới"}, (Entry("a/b.so", 1, "00" * 32),)))


def _shell() -> dict[str, bytes]:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["type", "name", "label"])
    kept = io.BytesIO()
    book.save(kept)
    with zipfile.ZipFile(kept) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


_SHELL = _shell()

_XFORM = (
    b'<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><model>'
    b'<instance><data id="f"><a/></data></instance><bind nodeset="/data/a" type="string"/></model></h:head>'
    b'<h:body><input ref="/data/a"><label>A</label></input></h:body></h:html>'
)
_AT = datetime(2026, 4, 14, 9, 0, tzinfo=VIETNAM)

TARGETS: dict[str, Target] = {
    "expression": lambda data: compile_expression(_text(data)),
    "xform": read_form,
    "workbook": _workbook,
    "markdown": lambda data: markdown(_text(data)),
    "csv": lambda data: separated(_text(data), "bảng.csv"),
    "form-check": lambda data: check_form(data, "bảng kiểm.md"),
    "bundle": read_header,
    "invitation": lambda data: look(data, "mời.cchci"),
    "parcel": lambda data: unpack(data, "bảng kiểm.zip"),
    "direct-message": lambda data: receive(_Heard(data)),
    "picture": lambda data: copies(data, "ảnh.jpg"),
    "wording": lambda data: read_wording(PaperKind.PLAN, _text(data)),
    "word-template": lambda data: check_word_template(data, "mẫu.docx", ((), ())),
    "pasted-dossiers": _pasted,
    "signed-pdf": lambda data: verify(data, at=_AT),
    "calendar": _pack(read_special_days),
    "legal": _pack(read_legal),
    "service-figures": lambda data: _figures(data),
    "service-index": _pack(read_indices),
    "program": lambda data: inspect(data, "mới.cchcapp"),
    "program-listed": _program_listed,
    "program-release": lambda data: from_json(data),
    "units": lambda data: read_unit_pack(data, "đơn vị.json"),
    "units-table": lambda data: unit_pack_of(data, "đơn vị.csv", _AT.date()),
}
DECLINED: tuple[type[Exception], ...] = (Refusal, Unfit, Cut, NoRelease)


def _pdf() -> bytes:
    import pikepdf

    kept = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(kept)
    return kept.getvalue()


def _parcel() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("form.xml", _XFORM)
        archive.writestr("media/anh.png", b"\x89PNG")
    return kept.getvalue()


def _word() -> bytes:
    import docx

    kept = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("{{ đơn_vị }} và {% for x in y %}")
    document.save(kept)
    return kept.getvalue()


def _units() -> bytes:
    whole = json.loads((ROOT / "resources" / "units" / "sample-province.json").read_bytes())
    return json.dumps({**whole, "units": whole["units"][:2]}).encode()


def seeds(name: str) -> list[bytes]:
    """Return a few sound inputs to start from."""
    resources = ROOT / "resources"
    found = {
        "expression": [
            b"if(selected(/data/a, 'b'), sum(/data/r/c) div 2, '2024-01-05')",
            b"instance('l')/root/item[n = 1]/x",
        ],
        "xform": [_XFORM],
        "workbook": [_SHELL["xl/worksheets/sheet1.xml"]],
        "markdown": [b"| survey | | |\n| | type | name |\n| | text | a |\n"],
        "form-check": [b"| survey | | | |\n| | type | name | label |\n| | text | a | A |\n"],
        "csv": [b'"survey","type","name"\n,"text","a"\n'],
        "picture": [(resources / "sample" / "khu-vuc-cho.jpg").read_bytes()[:40_000]],
        "pasted-dossiers": ["Mã hồ sơ\tLĩnh vực\tNgày nhận\n000.1\tĐất đai\t02/03/2026".encode()],
        "signed-pdf": [_pdf()],
        "calendar": [(resources / "calendars" / "vn-civil-servants.json").read_bytes()],
        "legal": [json.dumps({"format": "cchc-legal/1", "texts": []}).encode()],
        "units": [_units()],
        "service-figures": ["Đơn vị\tKỳ\tTrước hạn\nXã A\tQuý I/2026\t1.234,5".encode()],
        "service-index": [(resources / "indices" / "service-index.json").read_bytes()],
        "units-table": [
            "Mã;Tên;Tỉnh;Hiệu lực đến;Nhập vào\n1;Xã Đu;Tỉnh Bình Hải;;\n2;Đu;Bình Hải;30/6/2025;1".encode()
        ],
        "parcel": [_parcel()],
        "program": [_program()],
        "program-listed": [_release()],
        "program-release": [_release()],
        "word-template": [_word()],
        "direct-message": [b'\0\0\0\x0d{"bytes": 2}\n..'],
        "wording": [path.read_bytes() for path in sorted((resources / "papers").glob("*.txt"))[:2]],
    }
    return found.get(name, [b"\0"])


def one(name: str, data: bytes) -> None:
    """Give one input to one reader; a refusal is the right answer, anything else is a finding."""
    with contextlib.suppress(*DECLINED):
        TARGETS[name](data)
