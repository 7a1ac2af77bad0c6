"""Before the visits: drafts of the plan, of the decision on the team, of the notice with the outline for reports."""

from collections.abc import Sequence
from datetime import datetime

from cchc_desktop.documents import visit_blocks
from cchc_desktop.documents.blocks import Block, Column, Manner, Points, Row, Side, Table, Text, plain
from cchc_desktop.documents.office import OfficePaper, office_paper
from cchc_desktop.documents.sentences import sentence
from cchc_desktop.documents.templates import Template
from cchc_desktop.documents.visit_values import basis_lines
from cchc_desktop.domain.minutes import Paper
from cchc_desktop.domain.paper import Campaigning, Issue, PaperKind, PlannedUnit
from cchc_desktop.domain.vietnamese import day


def plan_paper(campaign: Campaigning, issue: Issue, *, draft: bool = False) -> OfficePaper:
    """Return what the plan (kế hoạch kiểm tra) is made of."""
    return _paper(PaperKind.PLAN, campaign, issue, draft=draft)


def decision_paper(campaign: Campaigning, issue: Issue, *, draft: bool = False) -> OfficePaper:
    """Return what the decision on the team (quyết định thành lập Đoàn) is made of."""
    return _paper(PaperKind.DECISION, campaign, issue, draft=draft)


def notice_paper(campaign: Campaigning, issue: Issue, *, draft: bool = False) -> OfficePaper:
    """Return what the notice to the units (thông báo lịch, đề cương báo cáo) is made of."""
    return _paper(PaperKind.NOTICE, campaign, issue, draft=draft)


def planning_paper(
    kind: PaperKind,
    campaign: Campaigning,
    issue: Issue,
    *,
    made_at: datetime,
    draft: bool = False,
    own: tuple[Template, ...] = (),
) -> Paper:
    """Return plan, decision or notice as a PDF."""
    return office_paper(_paper(kind, campaign, issue, draft=draft), made_at=made_at, own=own)


def _paper(kind: PaperKind, campaign: Campaigning, issue: Issue, *, draft: bool) -> OfficePaper:
    days = sorted(unit.on for unit in campaign.units if unit.on)
    leaders = [person for person in campaign.team if person.role.casefold() == "trưởng đoàn"]
    fields = {
        "nam": str(campaign.year),
        "dot": campaign.name,
        "so_don_vi": f"{len(campaign.units):02d}",
        "thoi_ky": campaign.period,
        "tu_ngay": day(days[0]) if days else "",
        "den_ngay": day(days[-1]) if days else "",
        "han_bao_cao": day(campaign.report_by),
        "co_quan": campaign.agency,
        "nguoi_ky": campaign.authority.upper(),
        "ke_hoach": campaign.plan,
        "quyet_dinh": campaign.decision,
        "truong_doan": visit_blocks.person_words(leaders[0]) if leaders else "",
    }
    blocks: dict[str, tuple[Block, ...]] = {
        "can_cu": tuple(Text(plain(line), Manner.BASIS) for line in basis_lines(campaign.basis)),
        "linh_vuc": tuple(
            Text(plain(f"{number}. {sentence(title)}")) for number, (title, _) in enumerate(campaign.areas, start=1)
        ),
        "de_cuong": tuple(_outline(campaign.areas)),
        "lich_kiem_tra": (_schedule(campaign.units),) if campaign.units else (),
        "thanh_phan_doan": tuple(visit_blocks.people(campaign.team)),
    }
    return OfficePaper(kind, issue, fields, blocks, draft=draft)


def _outline(areas: Sequence[tuple[str, tuple[str, ...]]]) -> list[Block]:
    said: list[Block] = []
    for number, (title, items) in enumerate(areas, start=1):
        said.append(Text(plain(f"{number}. {sentence(title)}")))
        said.append(Points(tuple(plain(f"- {sentence(item)}") for item in items)))
    return said


def _schedule(units: Sequence[PlannedUnit]) -> Table:
    columns = (
        Column("TT", 12, Side.CENTRE),
        Column("Đơn vị được kiểm tra", 66),
        Column("Ngày kiểm tra", 32, Side.CENTRE),
        Column("Thời gian, ghi chú", 55),
    )
    rows = [Row((str(number), unit.unit, day(unit.on), unit.note)) for number, unit in enumerate(units, start=1)]
    return Table(columns, tuple(rows), size=13.0, named=1)
