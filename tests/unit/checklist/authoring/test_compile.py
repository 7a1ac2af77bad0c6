"""An authored form becomes a frozen version: formats, expansion of items, refusals."""

import contextlib
import csv
import hashlib
import io
import zipfile
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from cchc_desktop.checklist.authoring import BrokenForm, FormTooLarge, compile_form
from cchc_desktop.checklist.form import EvidenceWhen, FormVersion
from cchc_desktop.checklist.reading import read_checklist
from cchc_desktop.domain.refusal import Refusal
from tests.unit.checklist.authoring.forms import md, xlsx

X = "{http://www.w3.org/2002/xforms}"
ITEM_COLUMNS = (
    "type",
    "name",
    "label::Tiếng Việt (vi)",
    "label::English (en)",
    "relevant",
    "bind::cchc:role",
    "bind::cchc:weight",
    "bind::cchc:evidence",
    "bind::cchc:deadline_days",
)
ONE_ITEM = [
    ["begin_group", "A", "Chỉ đạo", "Leadership", "", "section", "", "", ""],
    ["select_one ketqua", "A1", "Kế hoạch đúng hạn", "Plan on time", "", "item", "2,5", "when:fail 2", "15"],
    ["end_group", "", "", "", "", "", "", "", ""],
]


def binds(version: FormVersion) -> dict[str, dict[str, str]]:
    root = etree.fromstring(version.xform)
    return {bind.get("nodeset", ""): dict(bind.attrib) for bind in root.iter(f"{X}bind")}


def test_the_same_source_gives_the_same_bytes() -> None:
    source = md(ONE_ITEM, ITEM_COLUMNS)
    first, second = compile_form(source, "a.md"), compile_form(source, "a.md")
    assert first.xform == second.xform
    assert first.xform_sha256 == hashlib.sha256(first.xform).hexdigest()
    assert first.source == source


def test_one_row_becomes_verdict_points_note_and_picture() -> None:
    made = binds(compile_form(md(ONE_ITEM, ITEM_COLUMNS), "a.md"))
    falls_short = "( /cchc/A/A1  = 'partly' or  /cchc/A/A1  = 'unmet')"
    assert made["/cchc/A/A1_note"]["required"] == falls_short
    assert made["/cchc/A/A1_photo"]["relevant"] == falls_short
    assert made["/cchc/A/A1_score"]["relevant"].strip() == "/cchc/A/A1  = 'partly'"
    assert made["/cchc/A/A1_score"]["constraint"] == ". >= 0 and . <= 2.5"


def test_the_rows_behind_an_item_are_shown_only_with_it() -> None:
    rows = [["select_one ketqua", "A1", "Câu", "Item", "1 = 2", "item", "1", "optional", ""]]
    made = binds(compile_form(md(rows, ITEM_COLUMNS), "a.md"))
    assert made["/cchc/A1_note"]["relevant"] == "1 = 2"
    assert made["/cchc/A1_photo"]["relevant"] == "1 = 2"
    assert made["/cchc/A1_score"]["relevant"] == "(1 = 2) and  /cchc/A1  = 'partly'"


def test_the_list_of_verdicts_and_the_namespace_are_added_when_left_out() -> None:
    version = compile_form(md(ONE_ITEM, ITEM_COLUMNS), "a.md")
    root = etree.fromstring(version.xform)
    assert root.nsmap["cchc"] == "urn:cchc:inspection:1"
    item = next(instance for instance in root.iter(f"{X}instance") if instance.get("id") == "ketqua")
    assert [name.text for name in item.iter(f"{X}name")] == ["met", "partly", "unmet", "na"]
    assert [factor.text for factor in item.iter(f"{X}factor")] == ["1", "0.5", "0"]


def test_the_item_table_is_read_back() -> None:
    checklist = read_checklist(compile_form(md(ONE_ITEM, ITEM_COLUMNS), "a.md"))
    item = checklist.item("A1")
    assert (item.number, item.points, item.deadline_days) == ("1.1", Decimal("2.5"), 15)
    assert (item.evidence.when, item.evidence.minimum) == (EvidenceWhen.WHEN_FAIL, 2)
    assert item.question.say("en") == "Plan on time"
    assert item.question.say("fr") == "Kế hoạch đúng hạn"


def test_items_outside_every_section_are_not_lost() -> None:
    rows = [["select_one ketqua", "Z1", "Ngoài mục", "Outside", "", "item", "1", "", ""], *ONE_ITEM]
    checklist = read_checklist(compile_form(md(rows, ITEM_COLUMNS), "a.md"))
    assert [(section.code, [item.code for item in section.items]) for section in checklist.sections] == [
        ("chung", ["Z1"]),
        ("A", ["A1"]),
    ]


def test_vietnamese_headings_and_words_are_understood() -> None:
    source = xlsx(
        {
            "Bảng kiểm": [
                ["Loại", "Mã", "Nội dung", "Cần xem gì", "Điểm", "Trọng yếu", "Minh chứng", "Thời hạn (ngày)"],
                ["Bắt đầu lĩnh vực", "A", "Chỉ đạo"],
                ["Câu kiểm tra", "A1", "Kế hoạch đúng hạn", "Xem kế hoạch.", 2, "Có", "Luôn cần 2", 15],
                ["Kết thúc lĩnh vực"],
                ["Chọn một nganh", "n", "Ngành"],
            ],
            "Lựa chọn": [["Danh sách", "Mã", "Nội dung"], ["nganh", "dat", "Đất đai"]],
            "Cài đặt": [["Tên bộ tiêu chí", "Mã bộ tiêu chí", "Phiên bản"], ["Kiểm tra thử", "thu", "1"]],
        }
    )
    version = compile_form(source, "thu.xlsx")
    item = read_checklist(version).item("A1")
    assert (version.id, version.title, version.version) == ("thu", "Kiểm tra thử", "1")
    assert (item.points, item.critical, item.evidence.when, item.evidence.minimum) == (
        Decimal(2),
        True,
        EvidenceWhen.ALWAYS,
        2,
    )
    assert item.guide.say("vi") == "Xem kế hoạch."
    assert item.deadline_days == 15


def test_decomposed_letters_are_composed() -> None:
    rows = [["select_one ketqua", "A1", "Kế hoạch đúng hạn", "Plan", "", "item", "1", "", ""]]
    checklist = read_checklist(compile_form(md(rows, ITEM_COLUMNS), "a.md"))
    assert checklist.item("A1").question.say("vi") == "Kế hoạch đúng hạn"


def test_excel_and_csv_give_what_markdown_gives() -> None:
    table = [list(ITEM_COLUMNS), *ONE_ITEM]
    comma, semicolon = io.StringIO(), io.StringIO()
    for held, separator in ((comma, ","), (semicolon, ";")):
        writer = csv.writer(held, delimiter=separator)
        writer.writerow(["survey"])
        writer.writerows(["", *row] for row in table)
    expected = compile_form(md(ONE_ITEM, ITEM_COLUMNS), "a.md").xform
    assert compile_form(xlsx({"survey": table}), "a.xlsx").xform == expected
    assert compile_form(comma.getvalue().encode("utf-8-sig"), "a.csv").xform == expected
    assert compile_form(semicolon.getvalue().encode("utf-16"), "a.csv").xform == expected


def test_a_question_named_data_is_no_trouble() -> None:
    version = compile_form(md([["text", "data", "Số liệu", "Data"]]), "a.md")
    assert "/cchc/data" in binds(version)


def test_choices_from_a_file_are_frozen_with_the_form() -> None:
    rows = [["select_one_from_file xa.csv", "xa", "Xã", "Commune"]]
    version = compile_form(md(rows), "a.md", {"xa.csv": b"name,label\n1,X\n"})
    assert version.media == {"xa.csv": b"name,label\n1,X\n"}
    assert b'src="jr://file-csv/xa.csv"' in version.xform


@pytest.mark.parametrize(
    ("name", "source", "said"),
    [
        ("a.md", b"", "no sheet"),
        ("a.md", b"just words", "no sheet"),
        ("a.pdf", b"%PDF-1.7", "neither"),
        ("a.xlsx", b"PK\x03\x04 cut off", "damaged"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut off", "damaged"),
        ("a.csv", "Lo\u1ea1i".encode("cp1258", "replace") + b"\xff\xfe\x80", "UTF-8"),
        ("a.md", md([["text", "a b", "x", "x"]]), "[row : 2]"),
        ("a.md", md([["nothing", "a", "x", "x"]]), "Unknown question type 'nothing'"),
        ("a.md", md([["begin_group", "a", "x", "x"]]), "[row : 2]"),
    ],
)
def test_a_form_that_cannot_be_used_is_refused_with_its_reason(name: str, source: bytes, said: str) -> None:
    with pytest.raises(BrokenForm) as refused:
        compile_form(source, name)
    assert said in str(refused.value.params["reason"])


def test_a_refusal_names_the_row_as_the_author_wrote_it() -> None:
    rows = [*ONE_ITEM, ["text", "bad name", "x", "x", "", "", "", "", ""]]
    with pytest.raises(BrokenForm) as refused:
        compile_form(md(rows, ITEM_COLUMNS), "a.md")
    assert "[row : 5]" in str(refused.value.params["reason"])


def test_two_columns_of_one_heading_are_refused() -> None:
    with pytest.raises(BrokenForm, match="two columns"):
        compile_form(xlsx({"survey": [["type", "name", "Mã", "label"], ["text", "a", "b", "x"]]}), "a.xlsx")


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"0" * (120 * 1024 * 1024))
    assert len(held.getvalue()) < 1_000_000
    with pytest.raises(FormTooLarge):
        compile_form(held.getvalue(), "bomb.xlsx")


def test_a_sheet_far_too_wide_is_refused() -> None:
    with pytest.raises(FormTooLarge, match="columns"):
        compile_form(md([], [f"c{number}" for number in range(400)]), "a.md")


def test_groups_too_deep_are_refused() -> None:
    rows = [["begin_group", f"g{depth}", "x", "x"] for depth in range(500)]
    rows += [["end_group", "", "", ""] for _ in range(500)]
    with pytest.raises(BrokenForm, match="deep"):
        compile_form(md(rows), "a.md")


def test_an_xform_with_an_entity_bomb_is_refused() -> None:
    layers = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{layers}]><x>&e9;</x>'.encode()
    version = FormVersion("x", "1", "x", bomb, "", b"", "bomb.xml")
    with pytest.raises(BrokenForm):
        read_checklist(version)


@pytest.mark.parametrize("value", ["-1", "99999", "²", "nhiều", "1e5000", "NaN"])
def test_points_that_are_no_points_are_refused(value: str) -> None:
    rows = [["select_one ketqua", "A1", "Câu", "Item", "", "item", value, "", ""]]
    with pytest.raises(BrokenForm):
        read_checklist(compile_form(md(rows, ITEM_COLUMNS), "a.md"))


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
cells = st.one_of(
    words,
    st.sampled_from(
        ["type", "name", "label", "survey", "choices", "text", "begin_group", "end_group", "select_one ketqua", "item"]
    ),
    st.sampled_from(["${a}", "${", "<br>", "|", "bind::cchc:role", "begin_repeat", "calculate", "\\|", "---"]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(cells, max_size=6), max_size=10))
def test_whatever_a_table_holds_it_compiles_or_is_refused(rows: list[list[str]]) -> None:
    source = "\n".join(["| survey |", *("| " + " | ".join(row) + " |" for row in rows)]).encode()
    with contextlib.suppress(Refusal):
        read_checklist(compile_form(source, "a.md"))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_workbook_is_read_or_refused(data: st.DataObject) -> None:
    source = bytearray(_SOUND)
    for _ in range(data.draw(st.integers(1, 6))):
        source[data.draw(st.integers(0, len(source) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(Refusal):
        compile_form(bytes(source[: data.draw(st.integers(4, len(source)))]), "a.xlsx")


_SOUND = xlsx({"survey": [list(ITEM_COLUMNS), *ONE_ITEM]})
