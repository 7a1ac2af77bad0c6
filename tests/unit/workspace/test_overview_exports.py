"""The overview out of the window: workbook that reckons, CSV, page, paper, submissions; and two visits side by side."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from cchc_desktop.checklist.parcel import unpack
from cchc_desktop.cli.main import main
from cchc_desktop.cli.opening import PASSWORD as VARIABLE
from cchc_desktop.documents.overview_page import overview_page
from cchc_desktop.domain.overview_report import OverviewReport
from cchc_desktop.domain.refusal import Invalid, NotFound
from cchc_desktop.domain.standing import Narrowing
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.domain.vietnamese import number
from cchc_desktop.storage.refusals import CannotWrite
from cchc_desktop.workspace.overview_exports import Pair, aged
from cchc_desktop.workspace.service import unit_words
from tests.sample import office
from tests.unit.workspace.conftest import PASSWORD, Bench, make


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Bench, str, OverviewReport]]:
    bench = make(tmp_path_factory.mktemp("tổng hợp") / "w.cchc")
    campaign, visits = office.year(bench.workspace, 5)
    unit = unit_words(bench.workspace.visits.get(visits[0]).unit)
    figures = {"before": 80, "on_time": 10, "late": 5, "within": 4, "over": 1, "points__progress": Decimal("17.5")}
    bench.workspace.service.change(unit, "2026-Q1", source="=Cổng", **figures)
    exports = bench.workspace.overview_exports
    gathered = exports.gather()
    pair = Pair(exports.earlier(visits[1], gathered), visits[1])
    yield bench, campaign, exports.report(campaign, gathered, pair=pair)
    bench.workspace.close()


def saved(bench: Bench, report: OverviewReport, path: Path) -> bytes:
    bench.workspace.overview_exports.save(report, path)
    return path.read_bytes()


def test_the_workbook_holds_formulas_that_lead_from_each_answer_to_each_place(
    told: tuple[Bench, str, OverviewReport], tmp_path: Path
) -> None:
    bench, _, report = told
    book = openpyxl.load_workbook(io.BytesIO(saved(bench, report, tmp_path / "tổng hợp.xlsx")))
    ranking, sums, items = book["Xếp hạng"], book["Điểm từng mục"], book["Điểm từng câu"]
    assert ranking["A4"].value == '=IF(E4="","",RANK(E4,E$4:E$8))'
    assert "'Điểm từng mục'!" in ranking["E4"].value
    assert "SUMIFS('Điểm từng câu'!$G$2:$G$366" in sums["C4"].value
    assert items.max_row == 1 + 5 * 73
    assert ranking["F4"].number_format == "0.0"
    assert ranking.freeze_panes == "A4"
    assert ranking.conditional_formatting
    assert book["Xu hướng"]._charts, "a native line chart of the means"
    texts = [cell for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    source = next(cell for cell in texts if cell.value == "=Cổng")
    assert source.data_type == "s", "what a person typed is no formula"


def test_points_in_the_workbook_are_those_of_the_overview(
    told: tuple[Bench, str, OverviewReport], tmp_path: Path
) -> None:
    bench, _, report = told
    book = openpyxl.load_workbook(io.BytesIO(saved(bench, report, tmp_path / "a.xlsx")))
    rows = list(book["Điểm từng câu"].iter_rows(min_row=2, values_only=True))
    for at, row in enumerate(report.rows):
        mine = [line for line in rows if line[0] == at + 1]
        points = maximum = 0.0
        for section in {line[2] for line in mine}:
            part = [line for line in mine if line[2] == section]
            failed = any(line[8] == 1 for line in part)
            points += 0 if failed else sum(line[6] or 0 for line in part)
            maximum += sum(line[7] or 0 for line in part)
        assert round(points * 100 / maximum, 1) == pytest.approx(float(row.standing.percent or 0), abs=0.051)


def test_the_csv_opens_in_excel_as_it_is(told: tuple[Bench, str, OverviewReport], tmp_path: Path) -> None:
    bench, _, report = told
    lines = saved(bench, report, tmp_path / "tổng hợp.csv").decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Hạng;Thay đổi;Đơn vị;Tổng (%);1. ")
    assert "," in lines[1].split(";")[3]
    unit = replace(report, units=("=1+1", *report.units[1:]))
    assert ";'=1+1;" in saved(bench, unit, tmp_path / "b.csv").decode("utf-8-sig")


def test_the_page_loads_nothing_and_says_what_people_wrote_as_text(told: tuple[Bench, str, OverviewReport]) -> None:
    _, _, report = told
    hostile = replace(report, name='</title><script>alert("x")</script>')
    said = overview_page(hostile, aged(report.ages)).decode()
    assert said.count("<script>") == 1, "the page's own"
    assert "&lt;script&gt;alert" in said
    assert not re.findall(r"(?:src|href)=\"(?!#)", said)
    assert "default-src &#x27;none&#x27;" in said
    assert all(number(row.standing.percent) in said for row in report.rows)


def test_the_paper_shows_the_same_charts_with_their_numbers_as_letters(
    told: tuple[Bench, str, OverviewReport], tmp_path: Path
) -> None:
    bench, _, report = told
    data = saved(bench, report, tmp_path / "tổng hợp.pdf")
    document = pypdfium2.PdfDocument(data)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    for row, unit in zip(report.rows, report.units, strict=True):
        assert unit in text
        assert number(row.standing.percent) in text
    assert "SO SÁNH" in text
    assert "94,74" in text, "on time as reports count: 90 of 95"
    assert "94,0" in text, "on time as the portal counts: 94 of 100"


def test_submissions_of_all_visits_come_in_one_zip(told: tuple[Bench, str, OverviewReport], tmp_path: Path) -> None:
    bench, _, report = told
    with zipfile.ZipFile(io.BytesIO(saved(bench, report, tmp_path / "odk.zip"))) as archive:
        names = archive.namelist()
        assert names == [f"{unit}.zip" for unit in report.units]
        assert (
            unpack(archive.read(names[0]), names[0]).form
            == bench.workspace.visits.checklist(report.rows[0].standing.visit).id
        )


def test_units_and_sections_narrow_what_is_ranked(told: tuple[Bench, str, OverviewReport]) -> None:
    bench, campaign, _ = told
    exports = bench.workspace.overview_exports
    gathered = exports.gather()
    wards = exports.report(campaign, gathered, Narrowing(UnitKind.WARD))
    assert {row.standing.unit.kind for row in wards.rows} == {UnitKind.WARD}
    assert wards.narrowed == ("phường",)
    by = exports.rows(campaign, gathered, Narrowing(section=3))
    points = [row.standing.percent for row in by]
    assert points == sorted(points, reverse=True)  # type: ignore[type-var]
    assert points == [row.standing.sections[3] for row in by]
    with pytest.raises(NotFound):
        exports.report(campaign, gathered, Narrowing(UnitKind.SPECIAL_ZONE))


def test_a_unit_is_compared_with_its_visit_before(told: tuple[Bench, str, OverviewReport]) -> None:
    bench, _, report = told
    pair = report.compared
    assert pair is not None
    assert pair.names[0].endswith("Đợt 2/2025")
    assert pair.names[1].endswith("Đợt 1/2026")
    assert len(pair.rows) == 10
    exports = bench.workspace.overview_exports
    gathered = exports.gather()
    first = next(line.standing.visit for line in gathered if line.campaign == bench.campaign)
    with pytest.raises(NotFound):
        exports.compare(Pair(first, "nobody"), gathered)


def test_what_cannot_be_written_is_refused(told: tuple[Bench, str, OverviewReport], tmp_path: Path) -> None:
    bench, _, report = told
    with pytest.raises(CannotWrite):
        saved(bench, report, tmp_path / "không có" / "a.csv")
    with pytest.raises(Invalid):
        saved(bench, report, tmp_path / "a.doc")


def test_the_command_line_exports_narrowed_and_compared(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    office.year(bench.workspace, 5)
    bench.workspace.close()
    monkeypatch.setenv(VARIABLE, PASSWORD)
    monkeypatch.setenv("CCHC_LANGUAGE", "vi")
    place = ["--workspace", str(bench.folder)]
    pdf, csv = tmp_path / "a.pdf", tmp_path / "a.csv"
    assert main(["overview", "export", str(pdf), "--compare", "tan loc", "tan loc", *place]) == 0
    assert main(["overview", "export", str(csv), "--kind", "ward", "--section", "4", *place]) == 0
    assert len(csv.read_text(encoding="utf-8-sig").splitlines()) == 2
    assert main(["overview", "export", str(tmp_path / "a.txt"), *place]) == 1
    table = tmp_path / "số liệu.csv"
    table.write_text("Đơn vị;Trước hạn;Đúng hạn;Quá hạn;Số hóa\nXã Tân Lộc;90;x;5;21,5\n", encoding="utf-8")
    assert main(["overview", "service", str(table), "--period", "2026-03", *place]) == 0
    assert "Dòng 2: bỏ qua “x”" in capsys.readouterr().out
