"""The structure of the paper, as assistive technology reads it (PDF/UA-1)."""

import io
from itertools import pairwise

import pikepdf

from cchc_desktop.domain.minutes import Paper
from tests.unit.documents.measured import Measured


def test_headings_begin_at_one_and_skip_no_level(page: Measured) -> None:
    levels = [int(one.tag[1]) for one in page.tree().root.walk() if one.tag in {"H1", "H2", "H3", "H4"}]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_are_regular_and_heads_have_a_scope(page: Measured) -> None:
    for table in page.tree().elements("Table"):
        rows = [kid for kid in table.kids if kid.tag == "TR"]
        wide = len(rows[0].kids)
        assert all(cell.tag == "TH" and cell.attributes["/Scope"] == "/Column" for cell in rows[0].kids)
        for row in rows[1:]:
            assert sum(int(cell.attributes.get("/ColSpan", 1)) for cell in row.kids) == wide
            assert [cell.tag for cell in row.kids].count("TH") == 1


def test_a_repeated_table_head_is_read_once(page: Measured) -> None:
    assert page.whole_text().count("Ghi chú, minh chứng") > 1
    assert page.tree().reading().count("Ghi chú, minh chứng") == 1


def test_pictures_and_signature_fields_have_words(page: Measured) -> None:
    figures, forms = page.tree().elements("Figure"), page.tree().elements("Form")
    assert len(figures) == 3
    assert len(forms) == 3
    assert all(one.alternative for one in figures + forms)
    assert all("/BBox" in one.attributes for one in figures)


def test_a_forms_widget_is_its_direct_kid(two_party: Paper) -> None:
    """In an array pyHanko takes each later signature for a suspicious change."""
    with pikepdf.Pdf.open(io.BytesIO(two_party.pdf)) as pdf:
        forms = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Form"]
        assert len(forms) == 3
        assert all(form.K.get("/Type") == "/OBJR" for form in forms)


def test_the_file_says_what_it_is(two_party: Paper) -> None:
    with pikepdf.Pdf.open(io.BytesIO(two_party.pdf)) as pdf:
        assert pdf.pdf_version == "1.7"
        assert str(pdf.Root.Lang) == "vi-VN"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        meta = pdf.open_metadata()
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("3", "A", "1")
        assert meta["dc:title"] == str(pdf.docinfo.Title)
        assert all("/Trans" not in page.obj for page in pdf.pages)
        fonts = {str(item.BaseFont) for item in pdf.objects if _is_font(item)}
        assert {font.partition("+")[2] for font in fonts} == {
            "LiberationSerif",
            "LiberationSerif-Bold",
            "LiberationSerif-Italic",
        }


def _is_font(item: pikepdf.Object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"


def test_every_word_on_every_page_is_marked(page: Measured) -> None:
    """What is neither an element nor an artifact would be skipped or read at random."""
    with pikepdf.Pdf.open(io.BytesIO(page.data)) as pdf:
        for one in pdf.pages:
            depth = 0
            for operands, operator in pikepdf.parse_content_stream(one):
                match str(operator):
                    case "BDC" | "BMC":
                        depth += 1
                    case "EMC":
                        depth -= 1
                    case "Tj" | "TJ" | "S" | "Do" | "f":
                        assert depth == 1, (operands, operator)
            assert depth == 0
