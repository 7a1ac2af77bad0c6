"""The overview as a workbook that reckons: answers in, every score, place and ratio a formula that can be followed."""

from collections.abc import Sequence

from cchc_desktop.checklist.book import WHOLE, Band, Content, Figure, Formula, Sheet, column_of, reference, workbook
from cchc_desktop.domain.followup import Age
from cchc_desktop.domain.overview_report import OverviewReport
from cchc_desktop.domain.service import PORTAL_DEFINITION, REPORT_DEFINITION
from cchc_desktop.domain.standing import BANDS
from cchc_desktop.domain.vietnamese import counted
from cchc_desktop.workspace.service import COUNTS
from cchc_desktop.workspace.wording import UNANSWERED, UNIT_KINDS, VERDICTS

_ITEMS, _SUMS, _RANKING = "Điểm từng câu", "Điểm từng mục", "Xếp hạng"
_BAND_COLOURS = (
    ("#CBE0F4", "#16202B"),
    ("#E6F0F9", "#16202B"),
    ("#FBEBCF", "#16202B"),
    ("#F0B968", "#16202B"),
    ("#B24A12", "#FFFFFF"),
)
"""The heat map's bands in the light theme (ui.md 2.1), ground and letters, highest first."""
AGE_WORDS = {
    Age.LATER: "còn hạn",
    Age.SOON: "đến hạn trong 5 ngày làm việc",
    Age.OVER_5: "quá hạn 1–5 ngày làm việc",
    Age.OVER_20: "quá hạn 6–20 ngày làm việc",
    Age.OVER_MORE: "quá hạn trên 20 ngày làm việc",
    Age.NO_DAY: "chưa có thời hạn",
}


def overview_book(report: OverviewReport) -> bytes:
    """Return the workbook: ranking, points of sections, points of items, overdue, trend, service, how to read it."""
    bands = [
        Band(least, ground, letters)
        for least, (ground, letters) in zip((*map(float, BANDS), 0.0), _BAND_COLOURS, strict=True)
    ]
    sheets = [
        _ranking(report, bands),
        _sums(report),
        _items(report),
        _overdue(report),
        _trend(report),
        _service(report),
        *([_compared(report)] if report.compared else []),
        _reading(report),
    ]
    return workbook(sheets, f"Tổng hợp {report.name}")


def _ranking(report: OverviewReport, bands: Sequence[Band]) -> Sheet:
    first = 4
    last = first + len(report.rows) - 1
    head: list[Content] = ["Hạng", "Hạng đợt trước", "Thay đổi", "Đơn vị", "Tổng điểm (%)"]
    head += [f"{number}. {title}" for _, number, title in report.sections]
    rows: list[Sequence[Content]] = [
        (f"Xếp hạng và điểm theo mục: {report.name}",),
        (" · ".join((*report.narrowed, f"Số liệu đến {report.made_at:%H:%M ngày %d/%m/%Y}")),),
        tuple(head),
    ]
    narrowed = next((n for n, row in enumerate(report.sections) if row[2] in report.narrowed), None)
    for at, row in enumerate(report.rows):
        line = first + at
        total = _percent(line, narrowed, len(report.sections))
        before = None if row.place is None or row.moved is None else row.place + row.moved
        cells: list[Content] = [
            Formula(f'=IF(E{line}="","",RANK(E{line},E${first}:E${last}))', WHOLE),
            Figure(before, WHOLE),
            Formula(f'=IF(OR(A{line}="",B{line}=""),"",B{line}-A{line})', '+0;-0;"–"'),
            report.units[at],
            Formula(total),
        ]
        cells += [Formula(_percent(line, place, 1)) for place in range(len(report.sections))]
        rows.append(cells)
    average: list[Content] = ["", "", "", "Trung bình"]
    for place in range(len(report.sections) + 1):
        letters = column_of(5 + place)
        average.append(Formula(f'=IFERROR(ROUND(AVERAGE({letters}{first}:{letters}{last}),1),"")'))
    rows.append(average)
    end = reference(last + 1, 5 + len(report.sections))
    return Sheet(
        _RANKING,
        rows,
        3,
        (7, 9, 9, 30, 12, *(13 for _ in report.sections)),
        filtered=False,
        banded=(f"F{first}:{end}",),
        bands=bands,
    )


def _percent(line: int, place: int | None, many: int) -> str:
    """Return the formula of a percentage: one section's points of its maximum, or all sections' together."""
    sums = f"'{_SUMS}'!"
    if place is not None:
        points, maximum = (f"{sums}{column_of(3 + 2 * place + one)}{line}" for one in (0, 1))
        return f'=IF({maximum}=0,"",ROUND({points}/{maximum}*100,1))'
    whole = f"{sums}{column_of(3)}{line}:{column_of(2 + 2 * many)}{line}"
    parity = f"MOD(COLUMN({whole}),2)"
    points, maximum = f"SUMPRODUCT({whole}*({parity}=1))", f"SUMPRODUCT({whole}*({parity}=0))"
    return f'=IF({maximum}=0,"",ROUND({points}/{maximum}*100,1))'


def _sums(report: OverviewReport) -> Sheet:
    last = 1 + sum(len(report.items.get(row.standing.visit, ())) for row in report.rows)
    head: list[Content] = ["STT", "Đơn vị"]
    for _, number, title in report.sections:
        head += [f"{number}. {title}: điểm", "tối đa"]
    rows: list[Sequence[Content]] = [("Điểm của từng mục, tính từ điểm từng câu",), ("",), tuple(head)]
    for at, name in enumerate(report.units):
        line = 4 + at
        cells: list[Content] = [at + 1, name]
        for _, number, _title in report.sections:
            same = f"'{_ITEMS}'!$A$2:$A${last},$A{line},'{_ITEMS}'!$C$2:$C${last},\"{number}\""
            failed = f"COUNTIFS({same},'{_ITEMS}'!$I$2:$I${last},1)"
            cells.append(Formula(f"=IF({failed}>0,0,SUMIFS('{_ITEMS}'!$G$2:$G${last},{same}))"))
            cells.append(Formula(f"=SUMIFS('{_ITEMS}'!$H$2:$H${last},{same})"))
        rows.append(cells)
    return Sheet(_SUMS, rows, 3, (6, 30, *(11 for _ in range(2 * len(report.sections)))))


def _items(report: OverviewReport) -> Sheet:
    heads = ("STT đơn vị", "Đơn vị", "Mục", "Câu", "Nội dung", "Kết quả", "Điểm", "Điểm tối đa", "Trọng yếu không đạt")
    rows: list[Sequence[Content]] = [heads]
    numbers = {code: number for code, number, _ in report.sections}
    for at, row in enumerate(report.rows):
        for item in report.items.get(row.standing.visit, ()):
            rows.append(
                (
                    at + 1,
                    report.units[at],
                    numbers.get(item.section, item.section),
                    item.number,
                    item.question,
                    VERDICTS[item.verdict] if item.verdict else UNANSWERED,
                    Figure(item.points, "0.0#"),
                    Figure(None if item.points is None else item.maximum, "0.0#"),
                    Figure(1 if item.critical else None, WHOLE),
                )
            )
    return Sheet(_ITEMS, rows, 1, (9, 28, 7, 8, 70, 16, 9, 10, 12), filtered=True)


def _overdue(report: OverviewReport) -> Sheet:
    rows: list[Sequence[Content]] = [
        ("Kiến nghị quá hạn khắc phục",),
        ("Tính đến ngày", report.made_at.date()),
        ("Đơn vị", "Kiến nghị", "Thời hạn", "Quá hạn (ngày)"),
    ]
    for at, entry in enumerate(report.overdue, 4):
        name = f"{UNIT_KINDS[entry.unit.kind]} {entry.unit.name}"
        rows.append((name, entry.text, entry.due_on, Formula(f"=$B$2-C{at}", WHOLE)))
    rows.append(("",))
    rows += [(f"{words}", Figure(report.ages.get(age, 0), WHOLE)) for age, words in AGE_WORDS.items()]
    return Sheet("Quá hạn", rows, 3, (30, 80, 14, 14), filtered=False)


def _trend(report: OverviewReport) -> Sheet:
    rows: list[Sequence[Content]] = [("Đợt kiểm tra", "Điểm trung bình (%)", "Số đơn vị có điểm", "Thay đổi")]
    for at, line in enumerate(report.trend, 2):
        change = Formula(f'=IF(OR(B{at - 1}="",B{at}=""),"",B{at}-B{at - 1})', "+0.0;-0.0;0.0") if at > 2 else None
        rows.append((line.name, Figure(line.percent), Figure(line.units, WHOLE), change))
    chart = (2, 2, len(rows), "F2") if len(rows) > 2 else None
    return Sheet("Xu hướng", rows, 1, (44, 18, 16, 12), line=chart)


def _service(report: OverviewReport) -> Sheet:
    groups = report.index.groups
    head: list[Content] = ["Đơn vị", "Kỳ"]
    head += [f"{group.title} (tối đa {group.maximum})" for group in groups]
    head += [
        "Chỉ số 766",
        *COUNTS.values(),
        "Đúng hạn theo Cổng (%)",
        "Đúng hạn theo báo cáo (%)",
        "Nguồn",
        "Số liệu đến",
    ]
    rows: list[Sequence[Content]] = [
        (f"{report.index.title}: {report.index.basis}",),
        (PORTAL_DEFINITION,),
        (REPORT_DEFINITION,),
    ]
    rows.append(tuple(head))
    first, total = 3, 3 + len(groups)
    for at, line in enumerate(report.service, 5):
        span = f"{column_of(first)}{at}:{column_of(total - 1)}{at}"
        before, on_time, late, within, over = (f"{column_of(total + 1 + n)}{at}" for n in range(5))
        every = f"({before}+{on_time}+{late}+{within}+{over})"
        cells: list[Content] = [line.unit, line.period]
        cells += [Figure(line.points.get(group.code), "0.00") for group in groups]
        cells.append(Formula(f'=IF(COUNT({span})=0,"",SUM({span}))', "0.00"))
        cells += [Figure(getattr(line, name), "#,##0") for name in COUNTS]
        cells.append(Formula(f'=IF({every}=0,"",ROUND(({before}+{on_time}+{within})/{every}*100,2))', "0.00"))
        resolved = f"({before}+{on_time}+{late})"
        cells.append(Formula(f'=IF({resolved}=0,"",ROUND(({before}+{on_time})/{resolved}*100,2))', "0.00"))
        cells += [line.source, line.as_of]
        rows.append(cells)
    return Sheet("Chỉ số 766, đúng hạn", rows, 4, (28, 10, *(12 for _ in range(len(groups) + 8)), 26, 12))


def _compared(report: OverviewReport) -> Sheet:
    pair = report.compared
    assert pair is not None
    rows: list[Sequence[Content]] = [("Nội dung", *pair.names, "Chênh lệch")]
    for at, (title, one, other) in enumerate(pair.rows, 2):
        gap = Formula(f'=IF(OR(B{at}="",C{at}=""),"",C{at}-B{at})', "+0.0;-0.0;0.0")
        rows.append((title, Figure(one), Figure(other), gap))
    return Sheet("So sánh", rows, 1, (46, 26, 26, 14), landscape=False)


def _reading(report: OverviewReport) -> Sheet:
    done, told = report.remedied
    rows: list[Sequence[Content]] = [
        ("Cách đọc", ""),
        ("Đợt kiểm tra", report.name),
        ("Cơ quan", report.issuer),
        ("Phạm vi", ", ".join(report.narrowed) or "Tất cả đơn vị, tất cả các mục"),
        ("Đơn vị; biên bản đã ký", f"{len(report.rows)}; {report.signed}"),
        ("Kiến nghị đã khắc phục", f"{counted(done)} trên {counted(told)}"),
        (
            "Điểm",
            "Điểm mục = tổng điểm ÷ tổng điểm tối đa của các câu áp dụng; không áp dụng, chưa kiểm tra thì không tính.",
        ),
        ("Trọng yếu", "Câu trọng yếu không đạt thì cả mục 0 điểm (cột “Trọng yếu không đạt” ở trang Điểm từng câu)."),
        ("Xếp hạng", "Điểm bằng nhau thì cùng hạng; thay đổi so với hạng của chính đơn vị ở đợt trước."),
        (
            "Công thức",
            "Mọi điểm, hạng và tỷ lệ là công thức: sửa một câu ở trang Điểm từng câu thì tất cả được tính lại.",
        ),
    ]
    return Sheet("Cách đọc", rows, 1, (28, 110), landscape=False)
