"""The papers round a visit: report, conclusion, plan, decision, notice, request, tracking, other minutes."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from cchc_desktop.documents.office import office_document
from cchc_desktop.documents.text import unshowable
from cchc_desktop.documents.wordings import known, read_wording, shipped
from cchc_desktop.domain.minutes import Paper
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.places import resources
from tests.unit.documents import sample
from tests.unit.documents.measured import MM, flat, measured

Office = dict[str, Paper]
OFFICE = [kind for kind in PaperKind if kind not in (PaperKind.MINUTES, PaperKind.MEETING)]


@pytest.mark.parametrize("kind", OFFICE)
def test_every_kind_has_a_sound_wording_and_says_what_it_promises(kind: PaperKind) -> None:
    paper = sample.office_papers()[kind.value]
    fields, blocks = known(kind)
    assert set(paper.fields) == set(fields)
    assert set(paper.blocks) == set(blocks)
    assert shipped(kind)
    for path in (resources() / "papers").glob(f"{kind.value}@*.txt"):
        text = path.read_text("utf-8")
        assert unshowable(text) == ()
        assert read_wording(kind, text, path.name).valid_from.isoformat() == path.stem.partition("@")[2]


@pytest.mark.parametrize("kind", OFFICE)
def test_every_kind_makes_a_tagged_paper_with_its_signature(kind: PaperKind, office: Office) -> None:
    paper = office[kind]
    seen = measured(paper.pdf)
    assert paper.fields
    levels = [int(one.tag[1]) for one in seen.tree().root.walk() if one.tag in {"H1", "H2", "H3", "H4"}]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    where = paper.fields[-1]
    near = [word for word in seen.words(where.page) if word.font == "LiberationSerif" and word.size == 14]
    lines = {round(word.baseline) for word in near if word.baseline > where.top and word.baseline < 277 * MM}
    assert len(lines) >= 2


def test_the_report_goes_upward_with_addressee_and_recipients_level_with_the_title(office: Office) -> None:
    seen = measured(office[PaperKind.REPORT].pdf)
    reading = seen.tree().reading()
    assert "Kính gửi: Giám đốc Sở Nội vụ tỉnh Bình Hải" in reading
    to, title = seen.find("Nơi nhận:"), seen.find("KT. GIÁM ĐỐC")
    assert to.baseline == pytest.approx(title.baseline, abs=3)
    assert seen.find("Số:").size == 13
    for finding in sample.content().findings:
        assert finding.text in flat(reading)
        assert finding.cause in flat(reading)


def test_the_conclusion_names_every_task_with_person_and_deadline(office: Office) -> None:
    seen = measured(office[PaperKind.CONCLUSION].pdf)
    assert seen.find("Số: 09/TB-SNV")
    reading = flat(seen.tree().reading())
    for line in sample.content().recommendations:
        for part in (line.text, line.responsible, line.due, line.proof):
            assert part in reading
    assert "trước ngày 15/05/2026" in reading


def test_a_letter_has_no_type_and_its_subject_below_the_number(office: Office) -> None:
    seen = measured(office[PaperKind.REQUEST].pdf)
    number, about = seen.find("Số:"), seen.find("V/v khắc phục tồn tại")
    assert about.size == 12
    assert about.font == "LiberationSerif"
    assert 12 < number.baseline - about.baseline < 26
    assert "CÔNG VĂN" not in seen.whole_text()


def test_the_decision_has_bold_articles_and_the_authority_above(office: Office) -> None:
    seen = measured(office[PaperKind.DECISION].pdf)
    assert seen.find("Điều 1.").font == "LiberationSerif-Bold"
    assert seen.find("GIÁM ĐỐC SỞ NỘI VỤ").font == "LiberationSerif-Bold"
    reading = seen.tree().reading()
    assert reading.index("Căn cứ") < reading.index("QUYẾT ĐỊNH:") < reading.index("Điều 1.")


def test_the_tracking_report_counts_and_groups_by_unit(office: Office) -> None:
    reading = flat(measured(office[PaperKind.TRACKING].pdf).tree().reading())
    assert "02 đơn vị được kiểm tra có 06 kiến nghị; đã thực hiện xong 02 kiến nghị, quá hạn 02 kiến nghị" in reading
    assert "Quá hạn 4 ngày làm việc" in reading


def test_supplementary_minutes_cite_the_first_and_are_signed_by_all(office: Office) -> None:
    paper = office["bien-ban-bo-sung"]
    assert [field.field for field in paper.fields] == ["Sig1", "Sig2", "Sig3"]
    reading = flat(measured(paper.pdf).tree().reading())
    assert "bổ sung Biên bản ngày 14 tháng 4 năm 2026" in reading
    assert "thiếu 03 thủ tục" in reading


def test_an_offices_own_wording_goes_before_the_apps_from_its_day_on() -> None:
    paper = sample.office_papers()["thong-bao-ket-luan"]
    text = "loai: THÔNG BÁO\ntrich_yeu: Riêng của Sở\nhieu_luc: 2026-02-01\n=====\nLời văn riêng cho {don_vi}./.\n"
    own = (read_wording(PaperKind.CONCLUSION, text, "riêng"),)
    assert office_document(paper, own).heading.about == "Riêng của Sở"
    before = replace(paper, issue=replace(paper.issue, dated_on=date(2026, 1, 31)))
    assert office_document(before, own).heading.about.startswith("Kết luận kiểm tra")
