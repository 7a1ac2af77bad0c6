"""The overview as one HTML file for those without the app: nothing outside it is loaded, nothing is sent anywhere.

It sorts and filters by itself, reads aloud as tables, prints in landscape, follows the system's light or dark.
"""

from collections.abc import Iterable
from decimal import Decimal
from html import escape

from cchc_desktop.documents.drawing import svg
from cchc_desktop.domain import charts
from cchc_desktop.domain.overview_report import OverviewReport, ScoredItem
from cchc_desktop.domain.places import resources
from cchc_desktop.domain.service import PORTAL_DEFINITION, REPORT_DEFINITION, ServiceFigures
from cchc_desktop.domain.standing import Ranked, band, mean
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.domain.vietnamese import counted, day, number

_KINDS = {
    UnitKind.COMMUNE: "xã",
    UnitKind.WARD: "phường",
    UnitKind.SPECIAL_ZONE: "đặc khu",
    UnitKind.TOWNSHIP: "thị trấn",
}
_LEGEND = ("≥ 90", "80–89", "65–79", "50–64", "< 50")
_COUNTS = ("Trước hạn", "Đúng hạn", "Quá hạn", "Đang giải quyết trong hạn", "Đang giải quyết quá hạn")
_FOOTER = (
    "<footer>Điểm mục = tổng điểm ÷ tổng điểm tối đa của các câu áp dụng; không áp dụng, chưa kiểm tra thì không tính. "
    "Thay đổi hạng so với đợt trước. Trang này không tải gì từ mạng và không gửi gì đi.</footer>"
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"


def overview_page(report: OverviewReport, ages: Iterable[tuple[str, int, str]]) -> bytes:
    """Return the page in UTF-8; `ages` are (words, count, colour role) of what is open."""
    folder = resources() / "overview"
    style = (folder / "page.css").read_text(encoding="utf-8")
    script = (folder / "page.js").read_text(encoding="utf-8")
    title = f"Tổng hợp kết quả kiểm tra: {report.name}"
    body = "\n".join(
        (
            '<a class="skip" href="#ranking">Đến bảng xếp hạng</a>',
            _header(report, title),
            "<main>",
            _figures(report),
            _ranking(report),
            _overdue(report, tuple(ages)),
            _trend(report),
            _service(report),
            _compared(report),
            "</main>",
            _FOOTER,
        )
    )
    return (
        f'<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n{body}\n<script>\n{script}</script>\n</body>\n</html>\n"
    ).encode()


def _header(report: OverviewReport, title: str) -> str:
    issuer = " · ".join(part for part in (report.parent, report.issuer) if part)
    made = f"Số liệu đến {report.made_at:%H:%M ngày %d/%m/%Y}"
    about = " · ".join((f"{len(report.rows)} đơn vị", made, *report.narrowed))
    return (
        f'<header><div><p class="about">{escape(issuer)}</p><h1>{escape(title)}</h1>'
        f'<p class="about">{escape(about)}</p>'
        '</div><button id="theme" type="button" aria-pressed="false">Đổi nền sáng, tối</button></header>'
    )


def _figures(report: OverviewReport) -> str:
    done, told = report.remedied
    average = mean([row.standing for row in report.rows])
    late = len({entry.visit for entry in report.overdue})
    lines = (
        (f"{report.signed}/{len(report.rows)}", "biên bản đã ký"),
        (number(average, "–"), "điểm trung bình (%)"),
        (f"{counted(done)}/{counted(told)}", "kiến nghị đã khắc phục"),
        (counted(len(report.overdue)), f"kiến nghị quá hạn, tại {late} đơn vị"),
    )
    return '<ul class="figures">' + "".join(f"<li><b>{a}</b>{escape(b)}</li>" for a, b in lines) + "</ul>"


def _ranking(report: OverviewReport) -> str:
    kinds = {row.standing.unit.kind for row in report.rows}
    kind_options = "".join(
        f'<option value="{kind.value}">{_KINDS[kind]}</option>' for kind in UnitKind if kind in kinds
    )
    part_options = "".join(
        f'<option value="{place}">{escape(f"{number_}. {title}")}</option>'
        for place, (_, number_, title) in enumerate(report.sections)
    )
    heads = [_head("Hạng", "n"), _head("Thay đổi", "n"), _head("Đơn vị"), _head("Tổng điểm (%)", "n")]
    heads += [
        _head(f"{number_}. {title}", "n", f' data-part="{place}"')
        for place, (_, number_, title) in enumerate(report.sections)
    ]
    rows = "".join(_row(report, at, row) for at, row in enumerate(report.rows))
    legend = "".join(f'<li><span style="background:var(--h{5 - n})"></span>{w}</li>' for n, w in enumerate(_LEGEND))
    return (
        '<section aria-labelledby="t1"><h2 id="t1">Xếp hạng và điểm theo mục</h2><div class="tools">'
        '<label>Tìm đơn vị<br><input id="find" type="search" autocomplete="off"></label>'
        f'<label>Loại đơn vị<br><select id="kind"><option value="">Tất cả</option>{kind_options}</select></label>'
        f'<label>Mục<br><select id="part"><option value="">Tất cả</option>{part_options}</select></label>'
        f'<p class="hint" role="status">Đang hiện <span id="shown">{len(report.rows)}</span> đơn vị</p></div>'
        '<div class="scroll"><table class="sortable" id="ranking"><caption>Tỷ lệ % điểm tối đa. '
        "Bấm đầu cột để sắp xếp; mở từng đơn vị để xem các câu bị trừ điểm.</caption>"
        f"<thead><tr>{''.join(heads)}</tr></thead><tbody>{rows}</tbody></table></div>"
        f'<ul class="legend" aria-label="Chú giải màu">{legend}</ul></section>'
    )


def _head(words: str, kind: str = "", more: str = "") -> str:
    named = f' class="{kind}"' if kind else ""
    return f'<th scope="col"{named}{more}><button type="button">{escape(words)}</button></th>'


def _row(report: OverviewReport, at: int, row: Ranked) -> str:
    unit = report.units[at]
    cells = [_number(row.place, "n"), _moved(row.moved), f'<th scope="row">{escape(unit)}</th>']
    cells.append(_number(row.standing.percent, "n"))
    for place, value in enumerate(row.standing.sections):
        heat = "heat" if value is None else f"heat b{band(value)}"
        cells.append(_number(value, heat, f' data-part="{place}"'))
    lost = [item for item in report.items.get(row.standing.visit, ()) if _lost(item)]
    more = f"more{at}"
    columns = 4 + len(row.standing.sections)
    return (
        f'<tr data-unit="{escape(unit)}" data-kind="{row.standing.unit.kind.value}" data-more="{more}">{"".join(cells)}'
        f'</tr><tr class="more" id="{more}"><td colspan="{columns}">{_lost_items(lost, unit)}</td></tr>'
    )


def _lost(item: ScoredItem) -> bool:
    return item.points is not None and item.points < item.maximum


def _lost_items(items: list[ScoredItem], unit: str) -> str:
    if not items:
        return f"{escape(unit)}: không câu nào bị trừ điểm."
    items.sort(key=lambda item: (item.points or Decimal(0)) - item.maximum)
    lines = "".join(
        f"<li>{escape(item.number)}. {escape(item.question)} – <b>{number(item.points)}/{number(item.maximum)}</b></li>"
        for item in items
    )
    return f"<details><summary>{escape(unit)}: {len(items)} câu bị trừ điểm</summary><ul>{lines}</ul></details>"


def _number(value: Decimal | int | None, kind: str, more: str = "") -> str:
    if value is None:
        return f'<td class="{kind}" data-v=""{more}>–</td>'
    said = str(value) if isinstance(value, int) else number(value)
    return f'<td class="{kind}" data-v="{value}"{more}>{said}</td>'


def _moved(moved: int | None) -> str:
    if moved is None:
        return '<td class="n" data-v=""></td>'
    if not moved:
        return '<td class="n" data-v="0">–</td>'
    kind, word = ("up", f"tăng {moved}") if moved > 0 else ("down", f"giảm {-moved}")
    return f'<td class="n {kind}" data-v="{moved}">{word}</td>'


def _overdue(report: OverviewReport, ages: tuple[tuple[str, int, str], ...]) -> str:
    chart = (
        svg(charts.parts(ages, 700.0), "Thời hạn của kiến nghị đang mở") if any(count for _, count, _ in ages) else ""
    )
    if not report.overdue:
        return f'<section><h2>Quá hạn khắc phục</h2>{chart}<p class="hint">Không có kiến nghị quá hạn.</p></section>'
    rows = "".join(
        f'<tr data-unit="{escape(_named(entry.unit))}"><th scope="row">{escape(_named(entry.unit))}</th>'
        f"<td>{escape(entry.text)}</td>"
        f'<td data-v="{entry.due_on.isoformat()}">{day(entry.due_on)}</td>'
        f'<td class="n late" data-v="{entry.days}">{entry.days} ngày</td></tr>'
        for entry in report.overdue
    )
    heads = _head("Đơn vị") + _head("Kiến nghị") + _head("Thời hạn") + _head("Quá hạn", "n")
    return (
        f'<section aria-labelledby="t2"><h2 id="t2">Quá hạn khắc phục</h2>{chart}<div class="scroll">'
        f'<table class="sortable" id="overdue"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'
        "</section>"
    )


def _named(unit: object) -> str:
    return f"{_KINDS[unit.kind]} {unit.name}"  # type: ignore[attr-defined]


def _trend(report: OverviewReport) -> str:
    points = [(line.name, line.percent) for line in report.trend if line.percent is not None]
    if not points:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td class="n">{number(value)}</td></tr>' for name, value in points
    )
    return (
        '<section aria-labelledby="t3"><h2 id="t3">Điểm trung bình qua các đợt</h2>'
        f"{svg(charts.trend(points, 700.0, 220.0), 'Điểm trung bình qua các đợt')}"
        '<details><summary>Bảng số liệu</summary><table><thead><tr><th scope="col">Đợt</th>'
        f'<th scope="col" class="n">Điểm (%)</th></tr></thead><tbody>{rows}</tbody></table></details></section>'
    )


def _service(report: OverviewReport) -> str:
    if not report.service:
        return ""
    heads = _head("Đơn vị") + _head("Kỳ") + _head("Chỉ số 766", "n")
    heads += "".join(_head(f"{group.title} (tối đa {group.maximum})", "n") for group in report.index.groups)
    heads += "".join(_head(words, "n") for words in _COUNTS)
    heads += _head("Đúng hạn theo Cổng (%)", "n") + _head("Đúng hạn theo báo cáo (%)", "n") + _head("Nguồn")
    rows = "".join(_service_row(report, line) for line in report.service)
    return (
        f'<section aria-labelledby="t4"><h2 id="t4">{escape(report.index.title)} và tỷ lệ đúng hạn</h2>'
        f'<p class="hint">{escape(report.index.basis)}. {escape(PORTAL_DEFINITION)} {escape(REPORT_DEFINITION)}</p>'
        f'<div class="scroll"><table class="sortable" id="service"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div></section>"
    )


def _service_row(report: OverviewReport, line: ServiceFigures) -> str:
    source = line.source + (f" ({day(line.as_of)})" if line.as_of else "")
    cells = [f'<th scope="row">{escape(line.unit)}</th><td>{escape(line.period)}</td>', _number(line.total, "n")]
    cells += [_number(line.points.get(group.code), "n") for group in report.index.groups]
    cells += [_number(value, "n") for value in (line.before, line.on_time, line.late, line.within, line.over)]
    cells += [_number(line.portal_ratio, "n"), _number(line.report_ratio, "n"), f"<td>{escape(source)}</td>"]
    return f"<tr>{''.join(cells)}</tr>"


def _compared(report: OverviewReport) -> str:
    pair = report.compared
    if pair is None:
        return ""
    chart = svg(charts.paired(pair.rows, pair.names, 700.0), "So sánh")
    return f'<section aria-labelledby="t5"><h2 id="t5">So sánh {escape(" và ".join(pair.names))}</h2>{chart}</section>'
