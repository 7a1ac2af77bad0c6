"""The sentences of the minutes: from a visit's values to what the paper says, in Vietnamese.

Mẫu 1.9 of NĐ 30/2020 Phụ lục III and the two-party form (domain reference 1.3, 1.4) give the order of the blocks;
`documents` decides how they look.
"""

import hashlib
from collections.abc import Sequence
from datetime import date

from cchc_desktop.checklist.form import Checklist, Item, Section
from cchc_desktop.domain.answer import Evidence, EvidenceKind, Verdict
from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.dossier import Apology, Dossier, DossierSample, Lateness, Punctuality, lateness
from cchc_desktop.domain.finding import (
    CauseKind,
    Finding,
    Recommendation,
    Remediation,
    RemediationState,
    Response,
    Stance,
)
from cchc_desktop.domain.minutes import (
    AreaLines,
    DossierLine,
    FileLine,
    FindingLine,
    ItemLine,
    PersonLine,
    RecommendationLine,
    RemediationLine,
)
from cchc_desktop.domain.scoring import ScoreSheet
from cchc_desktop.domain.team import Honorific, Member, Representative, Role
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.domain.vietnamese import day, long_day, number
from cchc_desktop.domain.visit import Visit

_MOST_LISTED = 400
"""Codes of the list that fit on paper; a longer list is in the embedded record only."""

LANGUAGE = "vi"
VERDICTS = {
    Verdict.MET: "Đạt",
    Verdict.PARTLY: "Đạt một phần",
    Verdict.UNMET: "Không đạt",
    Verdict.NOT_APPLICABLE: "Không áp dụng",
}
UNANSWERED = "Chưa kiểm tra"
ROLES = {
    Role.LEADER: "Trưởng đoàn",
    Role.DEPUTY: "Phó Trưởng đoàn",
    Role.SECRETARY: "Thư ký",
    Role.MEMBER: "Thành viên",
}
HONORIFICS = {Honorific.MR: "Ông", Honorific.MRS: "Bà"}
UNIT_KINDS = {
    UnitKind.COMMUNE: "xã",
    UnitKind.WARD: "phường",
    UnitKind.SPECIAL_ZONE: "đặc khu",
    UnitKind.TOWNSHIP: "thị trấn",
}
STANCES = {Stance.AGREES: "thống nhất", Stance.EXPLAINS: "có giải trình", Stance.DISAGREES: "chưa thống nhất"}
CAUSES = {CauseKind.SUBJECTIVE: "chủ quan", CauseKind.OBJECTIVE: "khách quan"}
STATES = {
    RemediationState.DONE: "Đã khắc phục",
    RemediationState.UNDER_WAY: "Đang khắc phục",
    RemediationState.NOT_DONE: "Chưa khắc phục",
}
SIGNING_REASONS = {
    "secretary": "Người ghi biên bản",
    "representative": "Đại diện đơn vị được kiểm tra",
    "leader": "Đại diện Đoàn kiểm tra",
    "organisation": "Cơ quan, tổ chức ký",
}
APOLOGIES = {Apology.GIVEN: "Có", Apology.MISSING: "Không có", Apology.NOT_NEEDED: "Không cần"}


def unit_office(visit: Visit) -> str:
    """Return the inspected body as the minutes name it: "Ủy ban nhân dân xã Hòa Thạnh"."""
    return f"Ủy ban nhân dân {unit_name(visit)}"


def unit_name(visit: Visit) -> str:
    """Return kind and name: "xã Hòa Thạnh"; a name that already says its kind is left as it is."""
    kind = UNIT_KINDS[visit.unit.kind]
    return visit.unit.name if visit.unit.name.casefold().startswith(kind + " ") else f"{kind} {visit.unit.name}"


def member_line(member: Member) -> PersonLine:
    """Return how a member of the team is listed."""
    position = ", ".join(part for part in (member.position, member.agency) if part)
    return PersonLine(HONORIFICS[member.honorific], member.name, position, ROLES[member.role])


def representative_line(person: Representative) -> PersonLine:
    """Return how a representative of the unit is listed."""
    return PersonLine(HONORIFICS[person.honorific], person.name, person.position)


def basis_lines(campaign: Campaign) -> tuple[str, ...]:
    """Return the papers the visit rests on, one sentence each."""
    lines = []
    for kind, paper, about in (
        ("Kế hoạch", campaign.plan, f"kiểm tra công tác cải cách hành chính năm {campaign.year}"),
        ("Quyết định", campaign.decision, "thành lập Đoàn kiểm tra công tác cải cách hành chính"),
    ):
        if paper.number:
            dated = f" {long_day(paper.issued_on)}" if paper.issued_on else ""
            issuer = f" của {paper.issued_by}" if paper.issued_by else ""
            lines.append(f"{kind} số {paper.number}{dated}{issuer} về việc {about}")
    return tuple(lines)


def area_lines(checklist: Checklist, visit: Visit, sheet: ScoreSheet) -> tuple[AreaLines, ...]:
    """Return what the minutes say of each area, with its items for the annex."""
    return tuple(_area(section, visit, sheet) for section in checklist.sections)


def _area(section: Section, visit: Visit, sheet: ScoreSheet) -> AreaLines:
    total = sheet.sections[section.code]
    achieved = [
        _sentence(item.question.say(LANGUAGE), visit.answer(item.code).note)
        for item in section.items
        if visit.answer(item.code).verdict is Verdict.MET
    ]
    shortcomings = [_shortcoming(item, visit) for item in section.items if _falls_short(item, visit)]
    pieces = [piece for item in section.items for piece in visit.evidence_for(item.code)]
    return AreaLines(
        number=section.number,
        title=section.title.say(LANGUAGE),
        achieved=tuple(achieved),
        shortcomings=tuple(shortcomings),
        evidence=tuple(dict.fromkeys(evidence_words(piece) for piece in pieces)),
        points=number(total.points),
        maximum=number(total.maximum),
        percent="" if total.percent is None else number(total.percent),
        items=tuple(_item(item, visit, sheet) for item in section.items),
    )


def _falls_short(item: Item, visit: Visit) -> bool:
    return visit.answer(item.code).verdict in (Verdict.PARTLY, Verdict.UNMET)


def _shortcoming(item: Item, visit: Visit) -> str:
    finding = visit.finding_for(item.code)
    if finding is not None:
        return finding.text
    answer = visit.answer(item.code)
    verdict = VERDICTS[answer.verdict].lower() if answer.verdict else ""
    return _sentence(f"{item.question.say(LANGUAGE).rstrip('.?')}: {verdict}", answer.note)


def _sentence(text: str, note: str) -> str:
    said = " ".join(note.split()).rstrip(".;")
    return f"{text.rstrip('.')} ({said})." if said else f"{text.rstrip('.')}."


def _item(item: Item, visit: Visit, sheet: ScoreSheet) -> ItemLine:
    answer = visit.answer(item.code)
    line = sheet.line(item.code)
    return ItemLine(
        number=item.number,
        question=item.question.say(LANGUAGE),
        verdict=VERDICTS[answer.verdict] if answer.verdict else UNANSWERED,
        points=number(line.points) if line.counted else "–",
        maximum=number(line.maximum),
        note=answer.note,
        evidence=tuple(evidence_words(piece) for piece in visit.evidence_for(item.code)),
    )


def evidence_words(piece: Evidence) -> str:
    """Return a piece of evidence as the minutes cite it."""
    if piece.kind is EvidenceKind.DOCUMENT:
        dated = f" ngày {day(piece.issued_on)}" if piece.issued_on else ""
        about = f" ({piece.caption})" if piece.caption else ""
        return f"{piece.number or 'Văn bản'}{dated}{about}"
    name = piece.caption or piece.file_name
    if piece.kind is not EvidenceKind.PHOTO:
        return f"Tệp: {name}"
    return f"Ảnh đã chỉnh: {name}" if piece.derived_from else f"Ảnh: {name}"


def taken_words(piece: Evidence) -> str:
    """Return when and by whom a photo was taken in."""
    when = piece.taken_at.strftime("%H:%M %d/%m/%Y") if piece.taken_at else ""
    return ", ".join(part for part in (when, piece.added_by) if part)


def file_lines(visit: Visit, numbers: dict[str, str]) -> tuple[FileLine, ...]:
    """Return the evidence annex: every piece with the hash of its untouched original."""
    return tuple(
        FileLine(numbers.get(piece.item, ""), evidence_words(piece), piece.file_name, piece.sha256)
        for piece in visit.evidence
    )


def lateness_words(late: Lateness) -> str:
    """Return how late a dossier is, as the paper says it."""
    days = abs(late.days)
    match late.punctuality:
        case Punctuality.EARLY:
            return f"Trước hạn {days} ngày làm việc"
        case Punctuality.ON_TIME:
            return "Đúng hạn"
        case Punctuality.LATE:
            return f"Quá hạn {days} ngày làm việc" if days else "Quá giờ hẹn trong ngày"
        case Punctuality.PENDING:
            return f"Trong hạn, còn {days} ngày làm việc"
        case Punctuality.PENDING_LATE:
            return f"Chưa trả, đang quá hạn {days} ngày làm việc"
        case Punctuality.IMPOSSIBLE:
            return "Ngày chưa hợp lệ"
        case _:
            return "Chưa đủ ngày"


def dossier_lines(visit: Visit, calendar: WorkingCalendar, on: date) -> tuple[DossierLine, ...]:
    """Return the table of sampled dossiers, lateness counted up to the day `on`."""
    return tuple(_dossier(entry, calendar, on) for entry in visit.dossiers)


def _dossier(entry: Dossier, calendar: WorkingCalendar, on: date) -> DossierLine:
    return DossierLine(
        code=entry.code,
        procedure=" – ".join(part for part in (entry.field, entry.procedure) if part),
        received=day(entry.received_on),
        due=day(entry.due_on),
        returned=day(entry.returned_on, "Chưa trả"),
        result=lateness_words(lateness(entry, calendar, on)),
        apology=APOLOGIES[entry.apology] if entry.apology else "–",
        note=entry.note,
    )


def dossier_summary(visit: Visit, calendar: WorkingCalendar, on: date) -> tuple[str, ...]:
    """Return the sentences that sum up the sampled dossiers."""
    if not visit.dossiers:
        return ("Đoàn kiểm tra không rút hồ sơ mẫu.",)
    standing = [(entry, lateness(entry, calendar, on)) for entry in visit.dossiers]
    kinds = [late.punctuality for _, late in standing]
    good = kinds.count(Punctuality.EARLY) + kinds.count(Punctuality.ON_TIME)
    late = [(entry, how) for entry, how in standing if how.overdue]
    sentences = [
        f"Đoàn kiểm tra đã rút {len(kinds):02d} hồ sơ: {good:02d} hồ sơ trả trước hạn và đúng hạn, "
        f"{len(late):02d} hồ sơ quá hạn, {kinds.count(Punctuality.PENDING):02d} hồ sơ đang giải quyết trong hạn."
    ]
    if late:
        worst = max(how.days for _, how in late)
        unsaid = sum(1 for entry, _ in late if entry.apology is Apology.MISSING)
        sentences.append(
            f"Hồ sơ quá hạn dài nhất: {worst} ngày làm việc; {unsaid:02d} hồ sơ quá hạn không có phiếu xin lỗi "
            "và hẹn lại ngày trả kết quả."
        )
    return tuple(sentences)


def sample_lines(sample: DossierSample | None) -> tuple[str, ...]:
    """Return how the sample was drawn, for the annex: anyone with the list and the seed draws the same again."""
    if sample is None or not sample.population:
        return ()
    listed = ", ".join(sample.population[:_MOST_LISTED])
    digest = hashlib.sha256("\n".join(sample.population).encode()).hexdigest()
    source = f" (nguồn: {sample.source})" if sample.source else ""
    if sample.period_from and sample.period_to:
        source += f", tiếp nhận từ {day(sample.period_from)} đến {day(sample.period_to)}"
    when = f", lúc {sample.drawn_at:%H:%M} {day(sample.drawn_at.date())}" if sample.drawn_at else ""
    lines = [
        f"Hồ sơ được rút ngẫu nhiên: {len(sample.drawn)} hồ sơ từ danh sách {len(sample.population)} hồ sơ{source}; "
        f"số khởi tạo {sample.seed}{when}{f', người rút: {sample.drawn_by}' if sample.drawn_by else ''}.",
        "Cách rút: mỗi mã hồ sơ được tính mã băm SHA-256 của chuỗi “số khởi tạo|mã hồ sơ”; chọn các mã có giá trị "
        "nhỏ nhất. Dùng cùng danh sách và cùng số khởi tạo thì rút lại được đúng kết quả này.",
        f"Hồ sơ được rút: {', '.join(sample.drawn)}.",
        f"Mã băm SHA-256 của danh sách (mỗi mã một dòng): {digest}.",
    ]
    if len(sample.population) <= _MOST_LISTED:
        lines.append(f"Danh sách để rút: {listed}.")
    else:
        lines.append(f"Danh sách để rút ({len(sample.population)} mã) nằm đầy đủ trong dữ liệu đính kèm biên bản này.")
    return tuple(lines)


def finding_line(finding: Finding) -> FindingLine:
    """Return a shortcoming with its cause and the unit's response."""
    cause = finding.cause.strip()
    if cause and finding.cause_kind:
        cause = f"{cause.rstrip('.')} (nguyên nhân {CAUSES[finding.cause_kind]})."
    return FindingLine(finding.text, cause, response_words(finding.response))


def response_words(said: Response) -> str:
    """Return the unit's response to the whole, as a sentence; "" when there is none."""
    parts = [STANCES[said.stance].capitalize() + "." if said.stance else "", said.text.strip()]
    words = " ".join(part for part in parts if part)
    return f"{said.speaker}: {words}" if said.speaker and words else words


def recommendation_lines(entries: Sequence[Recommendation]) -> tuple[RecommendationLine, ...]:
    """Return the recommendations as printed."""
    return tuple(RecommendationLine(entry.text, entry.responsible, day(entry.due_on), entry.proof) for entry in entries)


def remediation_lines(entries: Sequence[Remediation]) -> tuple[RemediationLine, ...]:
    """Return the earlier recommendations and where they stand."""
    return tuple(
        RemediationLine(
            entry.text,
            entry.responsible,
            day(entry.due_on),
            STATES[entry.state] if entry.state else "Chưa kiểm tra",
            entry.note,
        )
        for entry in entries
    )
