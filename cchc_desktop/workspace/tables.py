"""Answers as tables: one row for each item of each visit, and how every point came about."""

from collections.abc import Sequence

from cchc_desktop.checklist.form import Item, Section
from cchc_desktop.checklist.sheets import Rows, Value, to_csv, to_excel
from cchc_desktop.domain.scoring import Ground, Line, ScoreSheet
from cchc_desktop.domain.vietnamese import number
from cchc_desktop.domain.visit import Visit
from cchc_desktop.workspace.visits import Visits
from cchc_desktop.workspace.wording import UNANSWERED, VERDICTS, evidence_words, unit_office

# Tables are papers, so they are Vietnamese whatever the window speaks.
_HEADINGS = (
    "Đơn vị",
    "Ngày kiểm tra",
    "Lĩnh vực",
    "Số",
    "Mã",
    "Nội dung",
    "Kết quả",
    "Điểm",
    "Điểm tối đa",
    "Ghi chú",
    "Minh chứng",
    "Tồn tại",
    "Kiến nghị",
    "Thời hạn",
)
_RECKONING = ("Đơn vị", "Lĩnh vực", "Số", "Kết quả", "Điểm", "Điểm tối đa", "Cách tính")
_GROUNDS = {
    Ground.MET: "Đạt: được trọn {maximum} điểm.",
    Ground.PARTLY_ENTERED: "Đạt một phần: Đoàn ghi {points} trên {maximum} điểm.",
    Ground.PARTLY_HALF: "Đạt một phần, không ghi điểm: tính một nửa của {maximum} điểm.",
    Ground.UNMET: "Không đạt: 0 trên {maximum} điểm.",
    Ground.CRITICAL: "Nội dung trọng yếu không đạt: cả lĩnh vực 0 điểm.",
    Ground.NOT_APPLICABLE: "Không áp dụng: không tính vào mẫu số.",
    Ground.UNANSWERED: "Chưa trả lời: không tính vào mẫu số.",
}


class Tables:
    """Export the answers of visits."""

    def __init__(self, visits: Visits) -> None:
        self._visits = visits

    def excel(self, visits: Sequence[str]) -> bytes:
        """Return an Excel workbook of the answers of visits, with a second sheet that explains every point."""
        return to_excel((("Kết quả", self._answers(visits)), ("Cách chấm điểm", self._reckoning(visits))))

    def csv(self, visits: Sequence[str]) -> bytes:
        """Return the answers of visits as CSV: UTF-8 with a byte order mark, nothing in it runs as a formula."""
        return to_csv(self._answers(visits))

    def _answers(self, visits: Sequence[str]) -> Rows:
        rows: list[Sequence[Value]] = [_HEADINGS]
        for visit in visits:
            whole, sheet = self._visits.get(visit), self._visits.score(visit)
            for section in self._visits.checklist(visit).sections:
                rows += [_row(whole, section, item, sheet.line(item.code)) for item in section.items]
        return rows

    def _reckoning(self, visits: Sequence[str]) -> Rows:
        rows: list[Sequence[Value]] = [_RECKONING]
        for visit in visits:
            whole, sheet = self._visits.get(visit), self._visits.score(visit)
            unit = unit_office(whole)
            for section in self._visits.checklist(visit).sections:
                rows += [_explained(unit, whole, section, item, sheet.line(item.code)) for item in section.items]
                rows.append(_section_sum(unit, section, sheet))
            total = sheet.total
            percent = "" if total.percent is None else f"Tương đương {number(total.percent)}/100."
            method = f"Phương pháp {sheet.method}, áp dụng từ {sheet.effective_from}. {percent}"
            rows.append((unit, "Tổng cộng", "", "", total.points, total.maximum, method.strip()))
        return rows


def ground_words(line: Line) -> str:
    """Return in Vietnamese how the points of an item came about."""
    return _GROUNDS[line.ground].format(points=number(line.points), maximum=number(line.maximum))


def _row(visit: Visit, section: Section, item: Item, line: Line) -> Sequence[Value]:
    answer = visit.answer(item.code)
    finding = visit.finding_for(item.code)
    remedies = visit.recommendations_for(finding.id) if finding else ()
    started = visit.started_at.date() if visit.started_at else visit.planned_on
    return (
        unit_office(visit),
        started,
        f"{section.number}. {section.title.say('vi')}",
        item.number,
        item.code,
        item.question.say("vi"),
        VERDICTS[answer.verdict] if answer.verdict else UNANSWERED,
        line.points if line.counted else None,
        line.maximum,
        answer.note,
        "; ".join(evidence_words(piece) for piece in visit.evidence_for(item.code)),
        finding.text if finding else "",
        "; ".join(remedy.text for remedy in remedies),
        min((remedy.due_on for remedy in remedies if remedy.due_on), default=None),
    )


def _explained(unit: str, visit: Visit, section: Section, item: Item, line: Line) -> Sequence[Value]:
    verdict = visit.answer(item.code).verdict
    said = VERDICTS[verdict] if verdict else UNANSWERED
    points = line.points if line.counted else None
    return unit, section.title.say("vi"), item.number, said, points, line.maximum, ground_words(line)


def _section_sum(unit: str, section: Section, sheet: ScoreSheet) -> Sequence[Value]:
    part = sheet.sections[section.code]
    failed = f"Trọng yếu không đạt: {', '.join(part.failed_by)}." if part.failed_by else ""
    percent = "" if part.percent is None else f"{number(part.percent)}/100."
    title = f"Cộng {section.number}. {section.title.say('vi')}"
    return unit, title, "", "", part.points, part.maximum, f"{failed} {percent}".strip()
