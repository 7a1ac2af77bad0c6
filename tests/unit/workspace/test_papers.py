"""Every paper round an inspection, from a real workspace: made, issued, worded and templated by the office itself."""

import io
import json
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import docx
import pikepdf
import pytest

from cchc_desktop.cli import main as cli
from cchc_desktop.cli import words
from cchc_desktop.cli.paper import NAMES
from cchc_desktop.documents.comparing import Sameness, compare, record_of
from cchc_desktop.documents.templates import TemplateFaulty
from cchc_desktop.documents.word_template import WordTemplateFaulty
from cchc_desktop.domain.finding import RemediationState
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.workspace.papers import OF_CAMPAIGN, OF_VISIT, NothingToAdd
from cchc_desktop.workspace.readback import read_back
from cchc_desktop.workspace.record import read_record
from cchc_desktop.workspace.settings import MINUTES_FORM
from cchc_desktop.workspace.telling import untold
from tests.unit.documents.measured import flat, measured
from tests.unit.workspace.conftest import PASSWORD, Bench
from tests.unit.workspace.whole import signed, worked


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """A signed visit; these tests only add to its papers."""
    made = worked(tmp_path_factory.mktemp("office") / "w.cchc", photos=1)
    w, v = made.workspace, made.visit
    w.visits.recommendations.add(
        v, text="Niêm yết đủ thủ tục", responsible="Văn phòng", due_on=date(2026, 5, 4), proof="Ảnh bảng niêm yết"
    )
    signed(made)
    yield made
    made.workspace.close()


def _reading(pdf: bytes) -> str:
    return flat(measured(pdf).tree().reading())


def _scope(office: Bench, kind: PaperKind) -> str:
    return office.campaign if kind in OF_CAMPAIGN else office.visit


SAYS = {
    PaperKind.MINUTES: ("BIÊN BẢN", "Kiểm tra công tác cải cách hành chính tại Ủy ban nhân dân xã Hòa Thạnh"),
    PaperKind.SUPPLEMENT: ("bổ sung Biên bản ngày 14 tháng 4 năm 2026", "[Không"),
    PaperKind.RECHECK: ("Kiểm tra việc khắc phục tồn tại",),
    PaperKind.REPORT: ("BÁO CÁO", "Kính gửi: Giám đốc Sở Nội vụ tỉnh Bình Hải", "Nguyễn Thị Thanh Hà", "/BC-ĐKT"),
    PaperKind.CONCLUSION: ("THÔNG BÁO", "Sở Nội vụ tỉnh Bình Hải thông báo kết luận", "/TB-SNV", "04/05/2026"),
    PaperKind.REQUEST: ("V/v khắc phục tồn tại", "Kính gửi: Ủy ban nhân dân xã Hòa Thạnh", "Niêm yết đủ thủ tục"),
    PaperKind.PLAN: ("KẾ HOẠCH", "/KH-SNV", "14/04/2026", "Ủy ban nhân dân xã Hòa Thạnh"),
    PaperKind.DECISION: ("QUYẾT ĐỊNH", "GIÁM ĐỐC SỞ NỘI VỤ TỈNH BÌNH HẢI", "Nguyễn Thị Thanh Hà"),
    PaperKind.NOTICE: ("Lịch kiểm tra công tác", "ĐỀ CƯƠNG BÁO CÁO", "Buổi sáng; Trung tâm xã"),
    PaperKind.REMINDER: ("V/v đôn đốc thực hiện kiến nghị", "Kính gửi: Ủy ban nhân dân xã Hòa Thạnh"),
    PaperKind.CAMPAIGN_REPORT: ("BÁO CÁO", "Lĩnh vực còn hạn chế", "điển hình", "Niêm yết đủ thủ tục", "/BC-ĐKT"),
    PaperKind.CAMPAIGN_CONCLUSION: ("THÔNG BÁO", "thông báo kết luận kiểm tra", "Niêm yết đủ thủ tục", "/TB-SNV"),
    PaperKind.TRACKING: ("Ủy ban nhân dân tỉnh Bình Hải", "Niêm yết đủ thủ tục", "Chưa có báo cáo khắc phục"),
}


@pytest.mark.parametrize("kind", [*OF_VISIT, *OF_CAMPAIGN])
def test_every_paper_is_made_as_pdf_and_as_word_file_from_the_same_content(kind: PaperKind, office: Bench) -> None:
    task = office.workspace.papers.task(
        _scope(office, kind), kind, draft=kind in (PaperKind.SUPPLEMENT, PaperKind.REMINDER)
    )
    made = task.pdf()
    reading = _reading(made.pdf)
    for said in SAYS[kind]:
        if not said.startswith("["):
            assert said in reading
    with pikepdf.Pdf.open(io.BytesIO(made.pdf)) as pdf:
        assert pdf.Root.MarkInfo.Marked
    file = docx.Document(io.BytesIO(task.word()))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    whole = flat(" ".join([*(line.text for line in file.paragraphs), *cells]))
    for said in SAYS[kind]:
        if said.startswith("/") or "Kính" in said:
            assert said in whole


def test_a_filled_in_number_day_and_signer_stand_on_the_paper_and_last(office: Bench) -> None:
    papers = office.workspace.papers
    papers.change(
        office.visit,
        PaperKind.CONCLUSION,
        number="7",
        dated_on=date(2026, 4, 20),
        report_by=date(2026, 6, 1),
        authority="KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
        signer="Lê Văn Bình",
    )
    kept = papers.particulars(office.visit, PaperKind.CONCLUSION)
    assert (kept.number, kept.symbol, kept.dated_on) == ("7", "TB-SNV", date(2026, 4, 20))
    reading = _reading(papers.task(office.visit, PaperKind.CONCLUSION, draft=False).pdf().pdf)
    for said in ("Số: 07/TB-SNV", "ngày 20 tháng 4 năm 2026", "PHÓ GIÁM ĐỐC", "Lê Văn Bình", "trước ngày 01/06/2026"):
        assert said in reading


def test_papers_are_issued_after_signing_and_the_signed_visit_stays_as_it_is(office: Bench) -> None:
    before = office.workspace.visits.get(office.visit)
    office.workspace.papers.change(office.visit, PaperKind.REPORT, number="12")
    assert office.workspace.visits.get(office.visit) == before
    assert before.frozen_at is not None


def test_no_paper_rests_on_itself(office: Bench) -> None:
    papers = office.workspace.papers
    reading = {kind: _reading(papers.task(office.campaign, kind, draft=False).pdf().pdf) for kind in OF_CAMPAIGN}
    assert "Căn cứ Quyết định" not in reading[PaperKind.DECISION]
    assert "Căn cứ Kế hoạch số 45/KH-SNV" in reading[PaperKind.DECISION]
    assert "Căn cứ Kế hoạch" not in reading[PaperKind.PLAN]


def test_the_team_stands_below_the_agency_that_set_it_up(office: Bench) -> None:
    letterhead = office.workspace.minutes.content(office.visit, draft=False).letterhead
    assert (letterhead.parent, letterhead.issuer) == ("SỞ NỘI VỤ", "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 112/QĐ-SNV")


def test_supplementary_minutes_need_something_to_say_and_are_read_back(office: Bench) -> None:
    papers = office.workspace.papers
    with pytest.raises(NothingToAdd):
        papers.task(office.visit, PaperKind.SUPPLEMENT, draft=False)
    papers.change(office.visit, PaperKind.SUPPLEMENT, added="Sửa mục 4.1: thiếu 03 thủ tục.\nBổ sung minh chứng số 6")
    made = papers.task(office.visit, PaperKind.SUPPLEMENT, draft=False).pdf()
    assert [field.field for field in made.fields] == ["Sig1", "Sig2", "Sig3"]
    assert "Sửa mục 4.1: thiếu 03 thủ tục." in _reading(made.pdf)
    seen = read_back(made.pdf)
    assert seen.record["kind"] == "bien-ban-bo-sung"
    assert seen.sameness is Sameness.IDENTICAL
    assert not seen.alarming
    papers.change(office.visit, PaperKind.SUPPLEMENT, added="")


@pytest.mark.parametrize(
    ("added", "said"),
    [
        ("Sửa mục 4.1: thiếu 30 thủ tục.\nBổ sung minh chứng số 6", "thiếu 30 thủ tục"),
        ("Sửa mục 4.1: thiếu 03 thủ tục.", "Bổ sung minh chứng số 6"),
        ("Bổ sung minh chứng số 6\nSửa mục 4.1: thiếu 03 thủ tục.", "Sửa mục 4.1"),
        ("", "–"),
    ],
)
def test_supplementary_minutes_whose_data_say_something_else_are_an_alarm(office: Bench, added: str, said: str) -> None:
    papers = office.workspace.papers
    papers.change(office.visit, PaperKind.SUPPLEMENT, added="Sửa mục 4.1: thiếu 03 thủ tục.\nBổ sung minh chứng số 6")
    record = read_record(record_of(papers.task(office.visit, PaperKind.SUPPLEMENT, draft=False).pdf().pdf))
    papers.change(office.visit, PaperKind.SUPPLEMENT, added="")
    assert untold(record) == ()
    assert any(said in line for line in untold(record | {"added": added}))


def test_a_recheck_says_what_became_of_each_recommendation_and_the_tracking_follows(tmp_path: Path) -> None:
    first = worked(tmp_path / "w.cchc", photos=0)
    w = first.workspace
    w.visits.recommendations.add(first.visit, text="Niêm yết đủ thủ tục", due_on=date(2026, 5, 4))
    w.visits.recommendations.add(first.visit, text="Công khai số điện thoại", due_on=date(2026, 5, 4))
    signed(first)
    unit = w.campaigns.units.all(first.campaign)[0].id
    again = w.visits.plan(first.campaign, unit, date(2026, 6, 1)).made
    done, open_ = [entry.id for entry in w.visits.get(again).remediations][-2:]
    w.visits.remediations.change(again, done, state=RemediationState.DONE, note="Đã niêm yết")
    w.visits.remediations.change(again, open_, state=RemediationState.NOT_DONE)
    recheck = _reading(w.papers.task(again, PaperKind.RECHECK, draft=False).pdf().pdf)
    assert "nêu tại Biên bản ngày 14 tháng 4 năm 2026" in recheck
    assert "Đã khắc phục" in recheck
    w.papers.change(first.campaign, PaperKind.TRACKING, dated_on=date(2026, 6, 8))
    tracking = _reading(w.papers.task(first.campaign, PaperKind.TRACKING, draft=False).pdf().pdf)
    assert "Đã khắc phục Đã niêm yết" in tracking
    assert "Quá hạn 25 ngày làm việc" in tracking
    w.close()


def test_both_forms_of_the_minutes_by_the_setting(office: Bench) -> None:
    w = office.workspace
    w.settings.change(MINUTES_FORM, "mau_1_9")
    try:
        reading = _reading(w.papers.task(office.visit, PaperKind.MINUTES, draft=False).pdf().pdf)
    finally:
        w.settings.change(MINUTES_FORM, "two_party")
    assert "CHỦ TỌA" in reading
    assert "Thời gian bắt đầu:" in reading


# --- an office's own wording ----------------------------------------------------------------------------------------

OWN = """loai: THÔNG BÁO
trich_yeu: Kết luận riêng của Sở tại {{don_vi}}
hieu_luc: {day}
nguon: Quy chế của Sở
=====
Riêng: {{don_vi}} đạt {{tong_diem}} điểm.
[[bang_kien_nghi]]
Nơi nhận thực hiện./.
"""


def test_an_own_wording_is_checked_kept_dated_and_used_from_its_day_on(office: Bench) -> None:
    wordings, papers = office.workspace.wordings, office.workspace.papers
    kind = PaperKind.CONCLUSION
    with pytest.raises(TemplateFaulty) as caught:
        wordings.keep(kind, OWN.format(day="2026-04-15").replace("{tong_diem}", "{diem_la}"))
    assert caught.value.params["line"] == 6
    wordings.keep(kind, OWN.format(day="2026-04-15"))
    assert [one.own for one in wordings.all(kind)] == [True, False]
    assert not wordings.in_force(kind, date(2026, 4, 14)).own
    papers.change(office.visit, kind, dated_on=date(2026, 4, 20))
    assert "Riêng: Ủy ban nhân dân xã Hòa Thạnh đạt" in _reading(papers.task(office.visit, kind, draft=False).pdf().pdf)
    papers.change(office.visit, kind, dated_on=date(2026, 4, 14))
    assert "Riêng:" not in _reading(papers.task(office.visit, kind, draft=False).pdf().pdf)
    wordings.remove(kind, date(2026, 4, 15))
    assert [one.own for one in wordings.all(kind)] == [False]


def test_minutes_of_an_own_wording_are_signed_so_and_still_read_back(tmp_path: Path) -> None:
    made = worked(tmp_path / "w.cchc", photos=0)
    w = made.workspace
    text = w.wordings.all(PaperKind.MINUTES)[0].text
    own = text.replace("hieu_luc: 2020-03-05", "hieu_luc: 2026-01-01").replace(
        "IV. NHẬN XÉT CHUNG", "IV. ĐÁNH GIÁ CHUNG"
    )
    w.wordings.keep(PaperKind.MINUTES, own)
    pdf = signed(made)
    assert "IV. ĐÁNH GIÁ CHUNG" in _reading(pdf)
    assert read_back(pdf).agrees
    w.close()


def test_a_wording_of_minutes_that_leaves_out_what_was_found_is_declined(office: Bench) -> None:
    text = office.workspace.wordings.all(PaperKind.MINUTES)[0].text
    with pytest.raises(TemplateFaulty) as caught:
        office.workspace.wordings.check(PaperKind.MINUTES, text.replace("[[ton_tai]]", ""))
    assert "ton_tai" in str(caught.value.params["reason"])


# --- an office's own Word template ------------------------------------------------------------------------------------


def _word(*lines: str) -> bytes:
    file = docx.Document()
    for line in lines:
        file.add_paragraph(line)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def test_an_own_word_template_is_checked_kept_and_filled_with_letters_that_are_markup_elsewhere(office: Bench) -> None:
    wordings, papers = office.workspace.wordings, office.workspace.papers
    kind = PaperKind.REQUEST
    with pytest.raises(WordTemplateFaulty):
        wordings.keep_word_template(kind, "mẫu.docx", _word("{khong_co}"))
    wordings.keep_word_template(
        kind, "mẫu.docx", _word("Giấy của Sở", "Gửi {don_vi}", "[[bang_kien_nghi]]", "[[ton_tai]]")
    )
    assert (wordings.word_template(kind) or ("", b""))[0] == "mẫu.docx"
    file = docx.Document(io.BytesIO(papers.task(office.visit, kind, draft=False).word()))
    said = [line.text for line in file.paragraphs]
    assert said[:2] == ["Giấy của Sở", "Gửi Ủy ban nhân dân xã Hòa Thạnh"]
    assert any("<hồ sơ> & giấy tờ" in line for line in said)
    wordings.remove_word_template(kind)
    assert wordings.word_template(kind) is None


# --- the command line ---


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = worked(tmp_path_factory.mktemp("cli") / "w.cchc", photos=0)
    made.workspace.close()
    return made.folder


@pytest.fixture
def at_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_PASSWORD", PASSWORD)
    monkeypatch.setattr(words, "language", lambda: "en")


@pytest.mark.usefixtures("at_the_command_line")
class TestCommandLine:
    def test_every_kind_is_written_and_everything_is_listed(
        self, closed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        where = ["--workspace", str(closed)]
        for name in NAMES:
            out = tmp_path / f"{name}.pdf"
            extra = ["--set", "added=Bổ sung một câu", "--set", "number=3"] if name == "supplement" else []
            extra += ["--draft"] if name == "reminder" else []
            assert cli.main(["paper", name, *where, "--out", str(out), *extra]) == 0
            assert out.read_bytes().startswith(b"%PDF-1.7")
        assert cli.main(["paper", "report", *where, "--visit", "hoa thanh", "--out", str(tmp_path / "r.docx")]) == 0
        assert (tmp_path / "r.docx").read_bytes().startswith(b"PK")
        capsys.readouterr()
        assert cli.main(["paper", *where]) == 0
        assert "Hòa Thạnh" in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["report", "--visit", "Không Có"], "Không Có"),
            (["report", "--out", "x.odt"], ".pdf or .docx"),
            (["report", "--set", "la=1"], "la=1"),
            (["report", "--set", "dated_on=hôm nay"], "hôm nay"),
        ],
    )
    def test_what_cannot_be_done_is_said(
        self, arguments: list[str], said: str, closed: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main(["paper", *arguments, "--workspace", str(closed)]) == 1
        assert said in capsys.readouterr().err


def test_a_visit_that_is_not_there_is_refused(office: Bench) -> None:
    with pytest.raises(NotFound):
        office.workspace.papers.particulars("không có", PaperKind.REPORT)


def test_the_same_paper_at_the_same_moment_is_the_same_file(office: Bench) -> None:
    task = office.workspace.papers.task(office.visit, PaperKind.REPORT, draft=False)
    assert task.pdf().pdf == task.pdf().pdf
    assert replace(task, made_at=task.made_at + timedelta(seconds=1)).pdf().pdf != task.pdf().pdf


def test_the_minutes_record_names_its_kind(office: Bench) -> None:
    pdf = office.workspace.minutes.pdf(office.visit) or b""
    assert json.loads(record_of(pdf))["kind"] == "minutes"
    assert compare(pdf, turn=nullcontext()).sameness is Sameness.IDENTICAL
