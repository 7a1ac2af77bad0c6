"""Search through the door of the workspace: items, findings, dossiers, units; the open visit first."""

from datetime import date

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.workspace.search import MOST, Group, Hit, marked
from tests.unit.workspace.conftest import Bench


def found(bench: Bench, typed: str, group: Group, visit: str | None = None) -> list[Hit]:
    hits = bench.workspace.search.find(typed, bench.visit if visit is None else visit)
    return [hit for hit in hits if hit.group is group]


def other_visit(bench: Bench, name: str = "Tân Lộc") -> str:
    workspace = bench.workspace
    unit = workspace.campaigns.units.add(bench.campaign, name=name, kind=UnitKind.WARD).made
    return workspace.visits.plan(bench.campaign, unit, date(2026, 4, 15)).made


def test_an_item_is_found_by_its_number_and_by_words_without_marks(bench: Bench) -> None:
    checklist = bench.workspace.visits.checklist(bench.visit)
    item = checklist.sections[3].items[2]
    assert found(bench, item.number, Group.ITEM)[0].entity == item.code
    hits = found(bench, "niem yet", Group.ITEM)
    assert hits
    assert all("niêm yết" in hit.text.casefold() for hit in hits)
    assert len(found(bench, "a", Group.ITEM)) <= MOST


def test_exact_marks_come_before_folded_ones(bench: Bench) -> None:
    findings = bench.workspace.visits.findings
    findings.add(bench.visit, text="Hoa quả bày ở cửa")
    findings.add(bench.visit, text="Hòa giải chưa ghi sổ")
    assert [hit.text[:3] for hit in found(bench, "hòa", Group.FINDING)] == ["Hòa", "Hoa"]


def test_an_item_carries_its_verdict_and_notes_lead_to_it(bench: Bench) -> None:
    item = bench.workspace.visits.checklist(bench.visit).items[0]
    bench.workspace.answers.give(bench.visit, item.code, Verdict.UNMET)
    bench.workspace.answers.note(bench.visit, item.code, "sổ tay thất lạc")
    hit = found(bench, "that lac", Group.ITEM)[0]
    assert (hit.entity, hit.verdict) == (item.code, Verdict.UNMET)


def test_the_open_visit_comes_first_and_others_say_where(bench: Bench) -> None:
    other = other_visit(bench)
    bench.workspace.visits.findings.add(bench.visit, text="Thiếu phiếu hẹn ở đây")
    bench.workspace.visits.findings.add(other, text="Thiếu phiếu hẹn ở kia")
    here, there = found(bench, "phiếu hẹn", Group.FINDING)
    assert (here.visit, here.unit, here.number) == (bench.visit, "", "TT1")
    assert (there.visit, there.unit) == (other, "Tân Lộc")


def test_removed_rows_are_not_found_and_restored_ones_are(bench: Bench) -> None:
    findings = bench.workspace.visits.findings
    row = findings.add(bench.visit, text="Biển hiệu hỏng").made
    findings.remove(bench.visit, row)
    assert found(bench, "bien hieu", Group.FINDING) == []
    findings.restore(bench.visit, row)
    assert len(found(bench, "bien hieu", Group.FINDING)) == 1


def test_dossiers_are_found_by_a_part_of_their_code_and_documents_by_number(bench: Bench) -> None:
    dossier = bench.workspace.visits.dossiers.add(
        bench.visit, code="000.00.30.H12-240410-0012", procedure="Khai sinh"
    ).made
    bench.workspace.evidence.note_document(bench.visit, "A1", "2216/QĐ-UBND", date(2026, 2, 12), "Công bố danh mục")
    assert found(bench, "240410", Group.DOSSIER)[0].entity == dossier
    document = found(bench, "2216", Group.DOSSIER)[0]
    assert (document.number, document.entity) == ("2216/QĐ-UBND", "A1")


def test_units_are_found_with_and_without_a_visit(bench: Bench) -> None:
    bench.workspace.campaigns.units.add(bench.campaign, name="Đức Lâm Bắc")
    assert found(bench, "hoa thanh", Group.UNIT)[0].visit == bench.visit
    assert [hit.visit for hit in found(bench, "duc lam", Group.UNIT)] == [""]


def test_recent_hits_come_back_newest_first_and_gone_ones_do_not(bench: Bench) -> None:
    search = bench.workspace.search
    row = bench.workspace.visits.findings.add(bench.visit, text="Một tồn tại").made
    for typed, group in (("hoa thanh", Group.UNIT), ("mot ton", Group.FINDING)):
        search.remember(found(bench, typed, group)[0])
    assert [hit.group for hit in search.recent()] == [Group.FINDING, Group.UNIT]
    bench.workspace.visits.findings.remove(bench.visit, row)
    assert [hit.group for hit in search.recent()] == [Group.UNIT]
    bench.reopen()
    assert [hit.group for hit in bench.workspace.search.recent()] == [Group.UNIT]


def test_nothing_but_signs_finds_nothing(bench: Bench) -> None:
    assert bench.workspace.search.find("  «»… ", bench.visit) == ()


def test_marks_show_where_the_typed_words_stand() -> None:
    text = "Nội dung niêm yết đất đai"
    spans = [text[start : start + length] for start, length in marked(text, "niem dat")]
    assert spans == ["niêm", "đất"]
