"""An office's own Word file as a template."""

import io
import zipfile
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.documents.word_template import WordTemplateFaulty, check_word_template, fill_word_template
from cchc_desktop.documents.wordings import known
from cchc_desktop.domain.paper import PaperKind
from tests.unit.documents import sample

PAPER = sample.office_papers()["yeu-cau-khac-phuc"]


def _template(*paragraphs: tuple[str, ...], table: str = "") -> bytes:
    file: Any = docx.Document()
    file.sections[0].header.paragraphs[0].add_run("Đầu trang {co_quan}")
    for runs in paragraphs:
        line = file.add_paragraph()
        for run in runs:
            line.add_run(run)
    if table:
        file.add_table(1, 1).rows[0].cells[0].text = table
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def test_fields_are_filled_even_where_word_has_split_them_and_blocks_take_their_marks_place() -> None:
    data = _template(
        (
            "Kính gửi {don",
            "_vi} và {so_",
            "kien",
            "_nghi} việc",
        ),
        ("[[kien_nghi]]",),
        ("Hết.",),
        table="{bien_ban}",
    )
    filled: Any = docx.Document(io.BytesIO(fill_word_template(data, "mẫu", PAPER)))
    said = [line.text for line in filled.paragraphs]
    assert said[0] == f"Kính gửi {sample.UNIT} và 03 việc"
    assert said[1].startswith("1. Ban hành kế hoạch tự kiểm tra")
    assert said[-1] == "Hết."
    assert filled.tables[0].rows[0].cells[0].text == "Biên bản ngày 14 tháng 4 năm 2026"
    assert filled.sections[0].header.paragraphs[0].text == "Đầu trang Sở Nội vụ tỉnh Bình Hải"


def test_values_stay_text() -> None:
    nasty = {**PAPER.fields, "don_vi": "A & B <w:p/> {so_ban} \x00 ]]>"}
    paper = type(PAPER)(PAPER.kind, PAPER.issue, nasty, PAPER.blocks)
    filled: Any = docx.Document(io.BytesIO(fill_word_template(_template(("{don_vi} – {don_vi}",)), "mẫu", paper)))
    assert filled.paragraphs[0].text.count("A & B <w:p/> {so_ban}") == 2


@pytest.mark.parametrize(
    ("paragraph", "table", "said"),
    [
        ("{la}", "", "does not know {la}"),
        ("[[la]]", "", "does not know [[la]]"),
        ("Xem [[kien_nghi]]", "", "alone"),
        ("", "[[kien_nghi]]", "alone"),
    ],
)
def test_faults_are_named(paragraph: str, table: str, said: str) -> None:
    with pytest.raises(WordTemplateFaulty) as caught:
        check_word_template(_template((paragraph,), table=table), "mẫu", known(PaperKind.REQUEST))
    assert said in str(caught.value.params["reason"])


def test_names_in_use_are_listed() -> None:
    assert check_word_template(
        _template(("{don_vi} {don_vi}",), ("[[kien_nghi]]",)), "mẫu", known(PaperKind.REQUEST)
    ) == (
        "don_vi",
        "kien_nghi",
        "co_quan",
    )


def test_macros_and_bombs_are_refused() -> None:
    for entry, data in (("word/vbaProject.bin", b"x"), ("word/big.xml", b" " * 60_000_000)):
        out = io.BytesIO(_template(("x",)))
        with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr(entry, data)
        with pytest.raises(WordTemplateFaulty):
            check_word_template(out.getvalue(), "mẫu", known(PaperKind.REQUEST))


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_calmly(data: bytes) -> None:
    with pytest.raises(WordTemplateFaulty):
        check_word_template(data, "mẫu", known(PaperKind.REQUEST))
