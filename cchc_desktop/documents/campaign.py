"""The papers of a whole campaign, drafted from its visits: the team's report upward and the notice of conclusion."""

from collections.abc import Sequence
from datetime import date

from cchc_desktop.documents import visit_blocks
from cchc_desktop.documents.blocks import Block, Column, Drawing, Manner, Points, Row, Side, Table, Text, plain
from cchc_desktop.documents.office import OfficePaper
from cchc_desktop.documents.remediation import tracked_table
from cchc_desktop.documents.visit_values import basis_lines
from cchc_desktop.domain import charts
from cchc_desktop.domain.campaign_summary import AreaMean, CampaignSummary
from cchc_desktop.domain.paper import Campaigning, Issue, PaperKind
from cchc_desktop.domain.vietnamese import day, number

GOOD, WEAK = 85, 70
"""Per cent from which an area is told as done well, and below which as weak [practice]; one of each at least."""
_ROWS_A_PAGE = 30


def campaign_paper(
    kind: PaperKind,
    summary: CampaignSummary,
    campaigning: Campaigning,
    issue: Issue,
    ages: Sequence[tuple[str, int, str]],
    report_by: date | None,
) -> OfficePaper:
    """Return what a campaign's report or conclusion is made of; `ages` are (words, count, colour role)."""
    findings, told, done, over = summary.counts
    fields = {
        "dot": summary.name,
        "nam": str(campaigning.year or ""),
        "thoi_ky": summary.period,
        "so_don_vi": f"{len(summary.rows):02d}",
        "so_bien_ban": f"{summary.signed:02d}",
        "diem_trung_binh": number(summary.mean, "……"),
        "so_voi_truoc": _moved(summary),
        "cao_nhat": _end(summary, 0),
        "thap_nhat": _end(summary, -1),
        "so_ton_tai": f"{findings:02d}",
        "so_kien_nghi": f"{told:02d}",
        "so_khac_phuc": f"{done:02d}",
        "so_qua_han": f"{over:02d}",
        "han_bao_cao": day(report_by),
        "co_quan": campaigning.agency,
        "noi_nhan_bao_cao": issue.to[0].strip().rstrip(".;") if issue.to else campaigning.agency,
        "ke_hoach": campaigning.plan,
        "quyet_dinh": campaigning.decision,
    }
    return OfficePaper(kind, issue, fields, _blocks(summary, campaigning, ages))


def _blocks(
    summary: CampaignSummary, campaigning: Campaigning, ages: Sequence[tuple[str, int, str]]
) -> dict[str, tuple[Block, ...]]:
    parts = range(0, len(summary.rows), _ROWS_A_PAGE)
    heat = tuple(
        Drawing(
            charts.heat(summary.rows[at : at + _ROWS_A_PAGE], summary.heads, summary.units[at : at + _ROWS_A_PAGE]),
            "Xếp hạng và điểm theo lĩnh vực",
        )
        for at in parts
    )
    return {
        "can_cu": tuple(Text(plain(line), Manner.BASIS) for line in basis_lines(campaigning.basis)),
        "thanh_phan_doan": tuple(visit_blocks.people(campaigning.team)),
        "bieu_do_xep_hang": heat,
        "bang_linh_vuc": (_areas(summary.areas),) if summary.areas else (),
        "linh_vuc_tot": _told(good_areas(summary.areas)),
        "linh_vuc_yeu": _told(weak_areas(summary.areas)),
        "ton_tai_dien_hinh": (_findings(summary),) if summary.findings else (),
        "bieu_do_thoi_han": (
            (Drawing(charts.parts(ages), "Thời hạn của kiến nghị đang mở"),) if any(n for _, n, _ in ages) else ()
        ),
        "bang_kien_nghi_dot": tracked_table(summary.recommendations),
    }


def good_areas(areas: Sequence[AreaMean]) -> list[AreaMean]:
    """Return the areas that are told as done well, the best first."""
    ordered = sorted(areas, key=lambda area: -area.percent)
    return [area for area in ordered if area.percent >= GOOD] or ordered[:1]


def weak_areas(areas: Sequence[AreaMean]) -> list[AreaMean]:
    """Return the areas that are told as weak, the weakest first; never one that is told as done well."""
    good = {area.number for area in good_areas(areas)}
    ordered = sorted((area for area in areas if area.number not in good), key=lambda area: area.percent)
    return [area for area in ordered if area.percent < WEAK] or ordered[:1]


def _told(areas: Sequence[AreaMean]) -> tuple[Block, ...]:
    lines = tuple(
        plain(
            f"- {area.title}: đạt {number(area.percent)}%; thấp nhất là {area.lowest} ({number(area.lowest_percent)}%)."
        )
        for area in areas
    )
    return (Points(lines),) if lines else ()


def _areas(areas: Sequence[AreaMean]) -> Table:
    columns = (
        Column("TT", 10, Side.CENTRE),
        Column("Lĩnh vực", 76),
        Column("Trung bình (%)", 25, Side.CENTRE),
        Column("Đơn vị thấp nhất", 54),
    )
    rows = tuple(
        Row((area.number, area.title, number(area.percent), f"{area.lowest} ({number(area.lowest_percent)}%)"))
        for area in areas
    )
    return Table(columns, rows, size=12.0, named=1)


def _findings(summary: CampaignSummary) -> Points:
    lines = []
    for finding in summary.findings:
        units = ", ".join(finding.units)
        told = finding.text.rstrip(".;")
        lines.append(plain(f"- {told} ({len(finding.units):02d} đơn vị: {units})."))
    return Points(tuple(lines))


def _moved(summary: CampaignSummary) -> str:
    if summary.moved is None:
        return ""
    if not summary.moved:
        return ", bằng đợt trước"
    word = "tăng" if summary.moved > 0 else "giảm"
    return f", {word} {number(abs(summary.moved))} điểm so với đợt trước"


def _end(summary: CampaignSummary, at: int) -> str:
    scored = [
        (unit, row.standing.percent)
        for row, unit in zip(summary.rows, summary.units, strict=True)
        if row.standing.percent is not None
    ]
    return f"{scored[at][0]} ({number(scored[at][1])}%)" if scored else ""
