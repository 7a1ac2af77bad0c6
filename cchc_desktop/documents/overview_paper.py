"""The overview on paper: figures, ranking with heat map, overdue, trend, service, a comparison; charts as vectors."""

from collections.abc import Iterator, Sequence

from cchc_desktop.documents.blocks import (
    Block,
    Column,
    Document,
    Drawing,
    Head,
    Heading,
    Manner,
    Points,
    Row,
    Side,
    Table,
    Text,
    Title,
    plain,
)
from cchc_desktop.documents.sentences import place_and_date
from cchc_desktop.domain import charts
from cchc_desktop.domain.minutes import Letterhead
from cchc_desktop.domain.overview_report import OverviewReport
from cchc_desktop.domain.service import PORTAL_DEFINITION, REPORT_DEFINITION
from cchc_desktop.domain.standing import mean
from cchc_desktop.domain.vietnamese import counted, day, number

_ROWS_A_PAGE = 32
_MOST_OVERDUE = 400


def overview_document(report: OverviewReport, ages: Sequence[tuple[str, int, str]], units: Sequence[str]) -> Document:
    """Return what the overview says on paper; `ages` are (words, count, colour role), `units` of what is overdue."""
    about = f"Kết quả kiểm tra công tác cải cách hành chính, {report.name}"
    return Document(
        title=f"Tổng hợp {report.name}",
        head=Head(
            Letterhead(report.parent, report.issuer, report.place),
            "",
            place_and_date(report.place, report.made_at.date()),
        ),
        heading=Title("TỔNG HỢP", about),
        blocks=tuple(_blocks(report, ages, units)),
    )


def _blocks(report: OverviewReport, ages: Sequence[tuple[str, int, str]], units: Sequence[str]) -> Iterator[Block]:
    yield Text(plain(_scope(report)))
    yield Heading(2, "I. SỐ LIỆU CHUNG")
    yield Points(tuple(plain(f"- {line}") for line in _figures(report)))
    yield Heading(2, "II. XẾP HẠNG VÀ ĐIỂM THEO MỤC")
    yield Text(
        plain("Tỷ lệ % điểm tối đa. Các mục: " + "; ".join(f"{n}. {title}" for _, n, title in report.sections) + ".")
    )
    heads = [number_ for _, number_, _ in report.sections]
    for start in range(0, len(report.rows), _ROWS_A_PAGE):
        part = slice(start, start + _ROWS_A_PAGE)
        yield Drawing(charts.heat(report.rows[part], heads, report.units[part]), "Xếp hạng và điểm theo mục")
    yield Text(plain("Nền từ đậm đến nhạt: ≥ 90; 80–89; 65–79; 50–64; ô có góc trắng: dưới 50."), Manner.NOTE)
    yield Heading(2, "III. QUÁ HẠN KHẮC PHỤC")
    if any(count for _, count, _ in ages):
        yield Drawing(charts.parts(ages), "Thời hạn của kiến nghị đang mở")
    yield from _overdue(report, units)
    points = [(line.name, line.percent) for line in report.trend if line.percent is not None]
    if points:
        yield Heading(2, "IV. ĐIỂM TRUNG BÌNH QUA CÁC ĐỢT")
        yield Drawing(charts.trend(points), "Điểm trung bình qua các đợt")
    if report.service:
        yield Heading(2, "V. CHỈ SỐ 766 VÀ TỶ LỆ GIẢI QUYẾT ĐÚNG HẠN")
        yield from _service(report)
    if report.compared is not None:
        yield Heading(2, f"{'VI' if report.service else 'V'}. SO SÁNH")
        yield Drawing(charts.paired(report.compared.rows, report.compared.names), "So sánh")


def _scope(report: OverviewReport) -> str:
    narrowed = f" Phạm vi: {', '.join(report.narrowed)}." if report.narrowed else ""
    return f"Số liệu đến {report.made_at:%H} giờ {report.made_at:%M} phút ngày {day(report.made_at.date())}.{narrowed}"


def _figures(report: OverviewReport) -> Iterator[str]:
    standings = [row.standing for row in report.rows]
    done, told = report.remedied
    late = len({entry.visit for entry in report.overdue})
    yield f"Đơn vị: {len(report.rows)}; biên bản đã ký: {report.signed}."
    yield f"Điểm trung bình: {number(mean(standings), '–')}%."
    if report.rows and report.rows[0].standing.percent is not None:
        scored = [at for at, row in enumerate(report.rows) if row.standing.percent is not None]
        first, last = scored[0], scored[-1]
        top, low = report.rows[first].standing.percent, report.rows[last].standing.percent
        yield f"Cao nhất: {report.units[first]} ({number(top)}%); thấp nhất: {report.units[last]} ({number(low)}%)."
    over = counted(len(report.overdue))
    yield f"Kiến nghị đã khắc phục: {counted(done)} trên {counted(told)}; quá hạn: {over}, tại {late} đơn vị."


def _overdue(report: OverviewReport, units: Sequence[str]) -> Iterator[Block]:
    if not report.overdue:
        yield Text(plain("Không có kiến nghị quá hạn."))
        return
    columns = (
        Column("TT", 9, Side.CENTRE),
        Column("Đơn vị", 38),
        Column("Kiến nghị", 78),
        Column("Thời hạn", 21, Side.CENTRE),
        Column("Quá hạn (ngày)", 19, Side.CENTRE),
    )
    rows = tuple(
        Row((str(at), unit, entry.text, day(entry.due_on), str(entry.days)))
        for at, (entry, unit) in enumerate(zip(report.overdue[:_MOST_OVERDUE], units, strict=False), 1)
    )
    yield Table(columns, rows, size=11.0, named=1)
    if len(report.overdue) > _MOST_OVERDUE:
        yield Text(plain(f"Và {len(report.overdue) - _MOST_OVERDUE} kiến nghị khác: xem bản Excel."), Manner.NOTE)


def _service(report: OverviewReport) -> Iterator[Block]:
    yield Text(plain(f"{report.index.title}: {report.index.basis}. {PORTAL_DEFINITION} {REPORT_DEFINITION}"))
    columns = (
        Column("Đơn vị", 46),
        Column("Kỳ", 20, Side.CENTRE),
        Column(f"Chỉ số 766 (/{report.index.maximum})", 24, Side.CENTRE),
        Column("Đúng hạn theo Cổng (%)", 25, Side.CENTRE),
        Column("Đúng hạn theo báo cáo (%)", 25, Side.CENTRE),
        Column("Đang giải quyết quá hạn", 25, Side.CENTRE),
    )
    rows = tuple(
        Row(
            (
                line.unit,
                line.period,
                number(line.total, "–"),
                number(line.portal_ratio, "–"),
                number(line.report_ratio, "–"),
                "–" if line.over is None else counted(line.over),
            )
        )
        for line in report.service
    )
    yield Table(columns, rows, size=11.0)
    sources = sorted({line.source for line in report.service if line.source})
    if sources:
        yield Text(plain(f"Nguồn số liệu: {'; '.join(sources)}."), Manner.NOTE)
