"""The working copy for Word says the same as the PDF and keeps the decree's measures."""

import io
import zipfile
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from cchc_desktop.documents.docx import word_file
from cchc_desktop.documents.minutes import minutes_document
from cchc_desktop.documents.office import office_document
from tests.unit.documents import sample
from tests.unit.documents.measured import flat


@pytest.fixture(scope="module")
def data() -> bytes:
    return word_file(minutes_document(sample.content()), made_at=sample.MADE_AT)


@pytest.fixture(scope="module")
def opened(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def _text(opened: Any) -> str:
    said = [
        "".join(
            (part.text or "") if part.tag == qn("w:t") else " "
            for part in line.iter(qn("w:t"), qn("w:br"), qn("w:tab"))
        )
        for line in opened.element.body.iter(qn("w:p"))
    ]
    return flat("\n".join(said))


def test_every_note_is_there(opened: Any) -> None:
    said = _text(opened)
    for _, note in sample.NOTES.values():
        assert flat(note) in said
    assert "VI. Ý KIẾN CỦA ĐƠN VỊ ĐƯỢC KIỂM TRA" in said


def test_pages_are_a4_with_the_decrees_margins_and_numbers_begin_anew(opened: Any) -> None:
    assert len(opened.sections) == 5
    for section in opened.sections:
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
        sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert [round(side.mm) for side in sides] == [20, 20, 30, 15]
        assert section.different_first_page_header_footer
        assert "PAGE" in section.header._element.xml
        assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"


def test_all_runs_are_times_new_roman(data: bytes) -> None:
    styles = zipfile.ZipFile(io.BytesIO(data)).read("word/styles.xml").decode()
    assert 'w:cs="Times New Roman"' in styles
    opened = docx.Document(io.BytesIO(data))
    fonts = {run.font.name for line in opened.paragraphs for run in line.runs if run.text.strip()}
    assert fonts == {"Times New Roman"}


def test_tables_have_fixed_grids_and_repeated_heads(opened: Any) -> None:
    grids = [table for table in opened.tables if table.style.name == "Table Grid"]
    assert len(grids) == 4
    for table in grids:
        widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid.iter(qn("w:gridCol"))]
        assert sum(widths) == pytest.approx(165 * 56.7, abs=30)
        assert table._tbl.tblPr.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_pictures_have_words(data: bytes) -> None:
    body = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    assert body.count('descr="Ảnh') == 3


def test_nasty_text_stays_text_and_a_file_that_opens() -> None:
    nasty = "A & B <c> {x} \x00\x07 😀 \ud800 \u202e ]]>"
    content = replace(sample.content(), strengths=(nasty,), pictures=())
    opened = docx.Document(io.BytesIO(word_file(minutes_document(content), made_at=sample.MADE_AT)))
    assert "A & B <c> {x} 😀 [U+D800] ]]>" in _text(opened)


@pytest.mark.parametrize("kind", sorted(sample.office_papers()))
def test_office_papers_become_word_files_too(kind: str) -> None:
    document = office_document(sample.office_papers()[kind])
    opened = docx.Document(io.BytesIO(word_file(document, made_at=sample.MADE_AT)))
    assert "Nguyễn Thị Thanh Hà" in _text(opened)


def test_a_draft_says_so_on_every_page() -> None:
    file = word_file(minutes_document(sample.empty()), made_at=sample.MADE_AT)
    opened = docx.Document(io.BytesIO(file))
    assert "BẢN NHÁP" in opened.sections[0].first_page_header.paragraphs[0].text
