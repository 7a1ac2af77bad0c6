"""The linter as a whole: all mistakes in one run, no false ones, hostile and odd files, the marked copy."""

import contextlib
import csv
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_desktop.checklist.authoring import compile_form
from cchc_desktop.checklist.form import BrokenForm, FormTooLarge
from cchc_desktop.checklist.lint.annotating import MOST_COMMENTS, SUMMARY, annotated
from cchc_desktop.checklist.lint.check import ALL_RULES, check_form
from cchc_desktop.checklist.lint.mistake import Severity
from cchc_desktop.domain.places import forms
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.workspace.packs import read_legal
from tests.unit.checklist.authoring.forms import md, xlsx

TITLES = {
    "sheet": "Sheet", "cell": "Cell", "error": "Error", "warning": "Warning", "what": "What", "why": "Why",
    "mend": "Mend", "none": "None",
}  # fmt: skip
FAULTY: dict[str, list[list[object]]] = {
    "survey": [
        ["type", "name", "label", "relevent", "calculation"],
        ["text", "a b", "Một", "", ""],
        ["txet", "b", "Hai", "", ""],
        ["calculate", "c", "", "", "${khong} + foo(1)"],
        ["select_one yn", "d", "", "", ""],
    ],
    "choices": [["list_name", "name", "label"], ["yn", "yes", "Yes"], ["yn", "yes", "No"]],
}


def cells(source: bytes, name: str = "a.xlsx") -> list[tuple[str, str, str]]:
    return [(m.rule.key, m.sheet, m.cell) for m in check_form(source, name).mistakes if m.is_error]


def test_every_mistake_is_said_in_one_run_in_the_order_of_the_cells() -> None:
    assert cells(xlsx(FAULTY)) == [
        ("column-misspelt", "survey", "D1"),
        ("name-invalid", "survey", "B2"),
        ("type-unknown", "survey", "A3"),
        ("function-unknown", "survey", "E4"),
        ("reference-unknown", "survey", "E4"),
        ("label-missing", "survey", "C5"),
        ("choice-double", "choices", "B3"),
    ]


def test_each_format_points_at_the_same_cells() -> None:
    table = [[str(cell) for cell in row] for row in FAULTY["survey"]]
    choices = [[str(cell) for cell in row] for row in FAULTY["choices"]]
    text = io.StringIO()
    writer = csv.writer(text)
    for name, rows in (("survey", table), ("choices", choices)):
        writer.writerow([name])
        writer.writerows(["", *row] for row in rows)
    expected = cells(xlsx(FAULTY))
    assert cells(md(table[1:], table[0], choices=choices), "a.md") == expected
    assert cells(text.getvalue().encode(), "a.csv") == expected


def test_the_checklist_that_comes_with_the_app_has_no_mistake() -> None:
    path = forms() / "cchc-commune.md"
    assert check_form(path.read_bytes(), path.name, {text.key for text in read_legal().all()}).mistakes == ()


def test_a_form_of_all_common_parts_has_no_mistake() -> None:
    rows = [
        ["begin_group", "g", "Nhóm", "", "", "", "field-list", ""],
        ["integer", "n", "Số", "", "", ". >= 0 and . < 100", "", ""],
        ["decimal", "d", "Số lẻ", "${n} > 3", "", "", "", ""],
        ["select_one tinh", "t", "Tỉnh", "", "", "", "minimal", ""],
        ["select_one xa", "x", "Xã", "", "", "", "autocomplete", "tinh = ${t}"],
        ["select_multiple tinh", "ts", "Các tỉnh", "selected(${ts}, 'hn') or ${t} = 'hn'", "", "", "columns-2", ""],
        ["end_group", "", "", "", "", "", "", ""],
        ["begin_repeat", "r", "Hồ sơ ${n}", "", "", "", "", ""],
        ["text", "ma", "Mã", "", "", "regex(., '^[0-9]{3}$')", "", ""],
        ["calculate", "thu", "", "", "position(..)", "", "", ""],
        ["end_repeat", "", "", "", "", "", "", ""],
        ["calculate", "tong", "", "", "count(${r}) + coalesce(${n}, 0)", "", "", ""],
        ["calculate", "ten", "", "", "jr:choice-name(${t}, '${t}')", "", "", ""],
        ["calculate", "he", "", "", "instance('xa')/root/item[name=${x}]/tinh", "", "", ""],
        ["date", "ngay", "Ngày", "", "", ". <= today()", "", ""],
        ["note", "loi", "Đã chọn ${t}", "", "", "", "", ""],
    ]
    rows = [row for row in rows if row[1] != "ts"] + [
        ["select_multiple tinh", "ts", "Các tỉnh", "${t} = 'hn'", "", "", "columns-2", ""]
    ]
    columns = ("type", "name", "label", "relevant", "calculation", "constraint", "appearance", "choice_filter")
    choices = [
        ["list_name", "name", "label", "tinh"],
        ["tinh", "hn", "Hà Nội", ""],
        ["tinh", "hp", "Hải Phòng", ""],
        ["xa", "x1", "Xã 1", "hn"],
        ["xa", "x2", "Xã 2", "hp"],
    ]
    report = check_form(md(rows, columns, choices=choices), "a.md")
    assert [(mistake.rule.key, mistake.cell) for mistake in report.mistakes] == []


def test_what_the_linter_lets_through_compiles_and_what_it_stops_says_why() -> None:
    good = md([["text", "a", "Một"]], ("type", "name", "label"))
    assert check_form(good, "a.md").usable
    assert compile_form(good, "a.md").xform
    report = check_form(xlsx(FAULTY), "a.xlsx")
    for mistake in report.mistakes:
        assert all(sentence and "{" not in sentence for sentence in mistake.say()), mistake


def test_a_sentence_quotes_a_long_cell_shortened() -> None:
    source = md([["text", "x" * 20_000 + " y", "Một"]], ("type", "name", "label"))
    what, _, _ = check_form(source, "a.md").mistakes[0].say()
    assert len(what) < 300


def test_the_marked_copy_keeps_the_sheets_and_marks_the_cells() -> None:
    source = xlsx(FAULTY)
    book = openpyxl.load_workbook(io.BytesIO(annotated(source, check_form(source, "a.xlsx"), str, TITLES)))
    assert book.sheetnames == [SUMMARY, "survey", "choices"]
    marked = book["survey"]["B2"]
    assert marked.value == "a b"
    assert marked.fill.start_color.rgb == "FFF4B6B0"
    assert "cannot be a name" in marked.comment.text
    assert book["survey"]["C2"].comment is None
    lines = list(book[SUMMARY].iter_rows(min_row=2, values_only=True))
    assert (lines[0][1], lines[0][2]) == ("survey", "D1")
    assert book[SUMMARY]["C2"].hyperlink.location == "'survey'!D1" or book[SUMMARY]["C2"].hyperlink.ref == "C2"


def test_a_marked_copy_is_checked_again_as_if_it_were_the_form() -> None:
    source = xlsx(FAULTY)
    first = check_form(source, "a.xlsx")
    copy = annotated(source, first, str, TITLES)
    again = check_form(copy, "b.xlsx")
    assert [(m.rule.key, m.cell) for m in again.mistakes] == [(m.rule.key, m.cell) for m in first.mistakes]
    twice = openpyxl.load_workbook(io.BytesIO(annotated(copy, again, str, TITLES)))
    assert twice.sheetnames.count(SUMMARY) == 1


def test_text_that_looks_like_a_formula_stays_text_in_the_marked_copy() -> None:
    source = md([["text", "=1+2", "=HYPERLINK(1)"]], ("type", "name", "label"))
    book = openpyxl.load_workbook(io.BytesIO(annotated(source, check_form(source, "a.md"), str, TITLES)))
    assert book["survey"]["B2"].data_type == "s"
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_a_thousand_mistakes_are_all_listed() -> None:
    rows = [["txet", f"q{n}", "x"] for n in range(MOST_COMMENTS + 50)]
    source = md(rows, ("type", "name", "label"))
    report = check_form(source, "a.md")
    assert sum(mistake.rule.key == "type-unknown" for mistake in report.mistakes) == len(rows)
    book = openpyxl.load_workbook(io.BytesIO(annotated(source, report, str, TITLES)))
    assert book[SUMMARY].max_row >= len(rows)


def test_an_entity_bomb_inside_a_workbook_is_refused() -> None:
    layers = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{layers}]>'
    plain = zipfile.ZipFile(io.BytesIO(xlsx(FAULTY)))
    for part in ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "[Content_Types].xml"):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as packed:
            for entry in plain.namelist():
                data = plain.read(entry).decode()
                if entry == part:
                    body = data.partition("?>")[2] if data.startswith("<?xml") else data
                    data = bomb + body.replace("a b", "&e9;").replace("survey", "&e9;")
                packed.writestr(entry, data)
        try:
            check_form(held.getvalue(), "bomb.xlsx")
        except Refusal:
            continue
        # A part whose entities nobody refers to is harmless: it was read without spelling them out.


def test_a_hundred_thousand_choices_are_checked() -> None:
    choices = [["list_name", "name", "label"], *(["xa", f"x{n}", f"Xã {n}"] for n in range(100_000))]
    source = md([["select_one xa", "x", "Xã"]], ("type", "name", "label"), choices=choices)
    assert check_form(source, "a.md").mistakes == ()


def test_an_expression_ten_thousand_brackets_deep_is_one_mistake() -> None:
    deep = "(" * 10_000 + "1" + ")" * 10_000
    source = md([["calculate", "a", "", deep]], ("type", "name", "label", "calculation"))
    assert [m.rule.key for m in check_form(source, "a.md").mistakes] == ["too-deep"]


def test_a_ring_of_a_thousand_calculations_is_found() -> None:
    rows = [["calculate", f"c{n}", "", f"${{c{(n + 1) % 1000}}} + 1"] for n in range(1000)]
    report = check_form(md(rows, ("type", "name", "label", "calculation")), "a.md")
    assert {mistake.rule.key for mistake in report.mistakes} == {"cycle"}
    assert len(report.mistakes) == 1000


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.md", "a.csv", "a"])
def test_a_file_of_nothing_is_refused_or_reported(name: str) -> None:
    with contextlib.suppress(BrokenForm, FormTooLarge):
        assert not check_form(b"", name).usable


CELLS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=10),
    st.sampled_from(
        [
            "text",
            "select_one yn",
            "begin_group",
            "end_group",
            "begin_repeat",
            "end_repeat",
            "calculate",
            "a",
            "b",
            "item",
        ]
    ),
    st.sampled_from(
        ["${a}", "${a} = 'x'", "${b} + 1", "selected(${a}, 'yes')", "${", "1 +", "if(1,2)", "yes", "a = 1", "==", "'x'"]
    ),
)
HEADS = (
    "type",
    "name",
    "label",
    "relevant",
    "calculation",
    "constraint",
    "appearance",
    "parameters",
    "bind::cchc:role",
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(CELLS, max_size=9), max_size=6), st.lists(st.lists(CELLS, max_size=3), max_size=4))
def test_whatever_a_form_holds_the_linter_answers(rows: list[list[str]], choices: list[list[str]]) -> None:
    sheets = {"survey": [list(HEADS), *rows], "choices": [["list_name", "name", "label"], *choices]}
    clean = {name: [[_clean(cell) for cell in row] for row in grid] for name, grid in sheets.items()}
    source = xlsx(clean)
    report = check_form(source, "a.xlsx")
    for mistake in report.mistakes:
        assert all(mistake.say())
    if report.usable:
        compile_form(source, "a.xlsx")


def _clean(cell: object) -> str:
    return "".join(sign for sign in str(cell) if sign >= " ").lstrip("=")


def test_the_author_guide_lists_every_rule_with_its_grade() -> None:
    guide = (Path(__file__).parents[4] / "docs" / "authoring.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in guide.splitlines() if line.startswith("| `")]
    listed = {row[1].strip(" `"): row[2].strip() for row in rows}
    grades = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo"}
    assert listed == {rule.key: grades[rule.severity] for rule in ALL_RULES}
