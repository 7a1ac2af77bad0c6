"""After the visit: the request to put things right (công văn) and the table that tracks it over all units."""

from collections.abc import Sequence
from datetime import date, datetime

from cchc_desktop.documents import visit_values
from cchc_desktop.documents.blocks import Block, Column, Drawing, Row, Side, Table
from cchc_desktop.documents.office import OfficePaper, office_paper
from cchc_desktop.documents.templates import Template
from cchc_desktop.domain import charts
from cchc_desktop.domain.minutes import MinutesContent, Paper
from cchc_desktop.domain.paper import Issue, PaperKind, TrackedLine
from cchc_desktop.domain.vietnamese import day, long_day


def request_paper(content: MinutesContent, issue: Issue, *, report_by: date | None) -> OfficePaper:
    """Return what the request (công văn) is made of."""
    fields = {**visit_values.fields(content), "han_bao_cao": day(report_by)}
    return OfficePaper(PaperKind.REQUEST, issue, fields, visit_values.blocks(content), draft=content.draft)


def remediation_request(
    content: MinutesContent,
    issue: Issue,
    *,
    report_by: date | None,
    made_at: datetime,
    own: tuple[Template, ...] = (),
) -> Paper:
    """Return the request as a PDF."""
    return office_paper(request_paper(content, issue, report_by=report_by), made_at=made_at, own=own)


def tracking_paper(
    lines: Sequence[TrackedLine], issue: Issue, *, period: str, on: date, ages: Sequence[tuple[str, int, str]] = ()
) -> OfficePaper:
    """Return what the tracking report is made of: all recommendations of a period as they stand on a day.

    `ages` are (words, count, colour role) of what is open.
    """
    fields = {
        "ky_kiem_tra": period,
        "den_ngay": long_day(on),
        "so_don_vi": f"{len({line.unit for line in lines}):02d}",
        "so_kien_nghi": f"{len(lines):02d}",
        "so_xong": f"{sum(line.done for line in lines):02d}",
        "so_qua_han": f"{sum(line.overdue > 0 for line in lines):02d}",
    }
    blocks: dict[str, tuple[Block, ...]] = {"bang_theo_doi": tracked_table(lines), "bieu_do_thoi_han": aging(ages)}
    return OfficePaper(PaperKind.TRACKING, issue, fields, blocks)


def reminder_paper(
    lines: Sequence[TrackedLine], issue: Issue, *, unit: str, on: date, report_by: date | None
) -> OfficePaper:
    """Return what a letter to one unit is made of: what it has not reported yet, the overdue first."""
    fields = {
        "don_vi": unit,
        "den_ngay": long_day(on),
        "so_kien_nghi": f"{len(lines):02d}",
        "so_qua_han": f"{sum(line.overdue > 0 for line in lines):02d}",
        "so_sap_den_han": f"{sum(line.soon for line in lines):02d}",
        "han_bao_cao": day(report_by),
        "co_quan": "",
    }
    return OfficePaper(PaperKind.REMINDER, issue, fields, {"bang_don_doc": _by_owner(lines)})


def aging(ages: Sequence[tuple[str, int, str]]) -> tuple[Block, ...]:
    """Return the chart of how old what is open is; () when nothing is."""
    if not any(count for _, count, _ in ages):
        return ()
    return (Drawing(charts.parts(ages), "Thời hạn của kiến nghị đang mở"),)


def _by_owner(lines: Sequence[TrackedLine]) -> tuple[Block, ...]:
    columns = (
        Column("TT", 10, Side.CENTRE),
        Column("Nội dung kiến nghị", 78),
        Column("Thời hạn", 24, Side.CENTRE),
        Column("Tình trạng", 53),
    )
    rows: list[Row] = []
    owners = sorted({line.responsible for line in lines}, key=lambda owner: (not owner, owner))
    number = 0
    for owner in owners:
        if len(owners) > 1 or owner:
            rows.append(Row((f"Trách nhiệm: {owner or 'chưa giao'}",), band=True))
        for line in lines:
            if line.responsible == owner:
                number += 1
                late = f"{line.state}; quá hạn {line.overdue} ngày làm việc" if line.overdue > 0 else line.state
                rows.append(Row((str(number), line.text, line.due, late)))
    return (Table(columns, tuple(rows), size=12.0, named=1),) if rows else ()


def tracking_table(
    lines: Sequence[TrackedLine],
    issue: Issue,
    *,
    period: str,
    on: date,
    made_at: datetime,
    own: tuple[Template, ...] = (),
) -> Paper:
    """Return the tracking report as a PDF."""
    return office_paper(tracking_paper(lines, issue, period=period, on=on), made_at=made_at, own=own)


def tracked_table(lines: Sequence[TrackedLine]) -> tuple[Block, ...]:
    """Return recommendations as a table, the units' names as bands; () without any."""
    if not lines:
        return ()
    columns = (
        Column("TT", 10, Side.CENTRE),
        Column("Nội dung kiến nghị", 62),
        Column("Trách nhiệm", 31),
        Column("Thời hạn", 22, Side.CENTRE),
        Column("Kết quả, tiến độ", 41),
    )
    rows: list[Row] = []
    unit = None
    for number, line in enumerate(lines, start=1):
        if line.unit != unit:
            unit = line.unit
            rows.append(Row((unit,), band=True))
        late = f"Quá hạn {line.overdue} ngày làm việc" if line.overdue > 0 else ""
        said = "\n".join(part for part in (line.state, late, line.note.strip()) if part)
        rows.append(Row((str(number), line.text, line.responsible, line.due, said)))
    return (Table(columns, tuple(rows), size=11.5, named=1),)
