"""Answers as Excel and CSV: what they hold, that Vietnamese survives, that nothing runs."""

import csv
import io
from datetime import date
from decimal import Decimal

import openpyxl

from cchc_desktop.checklist.sheets import to_csv, to_excel
from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.scoring import Ground
from cchc_desktop.workspace.tables import ground_words
from tests.unit.workspace.conftest import Bench


def _filled(bench: Bench) -> None:
    bench.workspace.visits.start(bench.visit)
    bench.workspace.answers.give(bench.visit, "A1", Verdict.MET)
    bench.workspace.answers.give(bench.visit, "A2", Verdict.PARTLY)
    bench.workspace.answers.note(bench.visit, "A2", '=HYPERLINK("http://x")')
    bench.workspace.answers.give(bench.visit, "A4", Verdict.NOT_APPLICABLE)
    bench.workspace.answers.take_suggestion(bench.visit, "A2")


def test_csv_opens_in_excel_and_runs_nothing(bench: Bench) -> None:
    _filled(bench)
    data = bench.workspace.tables.csv([bench.visit])
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert len(rows) == len(bench.workspace.visits.checklist(bench.visit).items)
    first, second, fourth = rows[0], rows[1], rows[3]
    assert (first["Mã"], first["Kết quả"], first["Điểm"], first["Điểm tối đa"]) == ("A1", "Đạt", "2", "2")
    assert second["Ghi chú"].startswith("'=HYPERLINK")
    assert (fourth["Kết quả"], fourth["Điểm"]) == ("Không áp dụng", "")
    assert first["Ngày kiểm tra"] == "2026-04-14"


def test_excel_keeps_numbers_and_days_and_explains_every_point(bench: Bench) -> None:
    _filled(bench)
    book = openpyxl.load_workbook(io.BytesIO(bench.workspace.tables.excel([bench.visit])))
    answers, reckoning = book["Kết quả"], book["Cách chấm điểm"]
    heads = [cell.value for cell in answers[1]]
    line = dict(zip(heads, answers[3], strict=True))
    assert (line["Điểm"].value, line["Điểm"].data_type) == (1, "n")
    assert line["Thời hạn"].is_date
    assert line["Ghi chú"].data_type == "s"
    assert line["Ghi chú"].quotePrefix
    said = [row[6].value for row in reckoning.iter_rows(min_row=2)]
    assert said[0] == "Đạt: được trọn 2,0 điểm."
    assert said[1] == "Đạt một phần, không ghi điểm: tính một nửa của 2,0 điểm."
    assert said[3] == "Không áp dụng: không tính vào mẫu số."
    assert "share-of-applicable-points, áp dụng từ 2026-01-01" in said[-1]
    assert (reckoning.cell(reckoning.max_row, 5).value, reckoning.cell(reckoning.max_row, 6).value) == (3, 4)


def test_every_ground_of_a_score_has_words(bench: Bench) -> None:
    line = bench.workspace.visits.score(bench.visit).lines[0]
    assert line.ground is Ground.UNANSWERED
    assert ground_words(line) == "Chưa trả lời: không tính vào mẫu số."


def test_each_beginning_of_a_formula_is_disarmed() -> None:
    texts = ["=1", "+1", "-1", "@A1", "\t=1", "\r=1", "bình thường"]
    rows = list(csv.reader(io.StringIO(to_csv([texts]).decode("utf-8-sig"), newline="")))
    assert [text.startswith("'") for text in rows[0]] == [True] * 6 + [False]
    sheet = openpyxl.load_workbook(
        io.BytesIO(to_excel([("a", [texts, [Decimal("1.5"), 2, date(2026, 4, 14), None]])]))
    )["a"]
    assert all(cell.data_type == "s" for cell in sheet[1])
    assert [cell.value for cell in sheet[2]][:2] == [1.5, 2]
