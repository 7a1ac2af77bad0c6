"""From a visit to what its minutes say."""

from cchc_desktop.checklist.form import Checklist
from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.minutes import (
    Letterhead,
    MinutesContent,
    MinutesForm,
    PictureLine,
    SignatureBlock,
)
from cchc_desktop.domain.scoring import ScoreSheet
from cchc_desktop.domain.vietnamese import number
from cchc_desktop.domain.visit import Visit
from cchc_desktop.workspace import wording
from cchc_desktop.workspace.particulars import team_name


def minutes_content(
    visit: Visit,
    campaign: Campaign,
    checklist: Checklist,
    sheet: ScoreSheet,
    calendar: WorkingCalendar,
    *,
    form: MinutesForm,
    symbol: str,
    signatures: tuple[SignatureBlock, ...],
    pictures: tuple[PictureLine, ...],
    record: bytes,
    draft: bool,
    supplement: int = 0,
    changes: tuple[str, ...] = (),
    original: str = "",
) -> MinutesContent:
    """Return everything the minutes of `visit` say; blank fields stay blank and print as dotted lines.

    A supplementary version says its number in the subject and what it changes in a section of its own.
    """
    counted_to = visit.ended_at or visit.started_at
    on = counted_to.date() if counted_to else visit.planned_on
    numbers = {item.code: item.number for item in checklist.items}
    office = wording.unit_office(visit)
    response = wording.response_words(visit.response)
    what = "Kiểm tra việc khắc phục tồn tại, hạn chế" if original else "Kiểm tra công tác cải cách hành chính"
    numbered = f" (bản bổ sung lần {supplement})" if supplement else ""
    return MinutesContent(
        form=form,
        letterhead=Letterhead(campaign.agency or campaign.parent_agency, team_name(campaign), campaign.place),
        number=visit.number,
        symbol=symbol,
        about=f"{what} tại {office}{numbered}",
        unit=office,
        place=visit.place,
        basis=wording.basis_lines(campaign),
        started_at=visit.started_at,
        ended_at=visit.ended_at,
        dated_on=on,
        team=tuple(wording.member_line(member) for member in visit.team.members),
        representatives=tuple(wording.representative_line(person) for person in visit.representatives),
        areas=wording.area_lines(checklist, visit, sheet),
        total=number(sheet.total.points),
        maximum=number(sheet.total.maximum),
        percent="" if sheet.total.percent is None else number(sheet.total.percent),
        remediations=wording.remediation_lines(visit.remediations),
        dossier_summary=wording.dossier_summary(visit, calendar, on) if on else (),
        dossiers=wording.dossier_lines(visit, calendar, on) if on else (),
        strengths=tuple(strength.text for strength in visit.strengths),
        findings=tuple(wording.finding_line(finding) for finding in visit.findings),
        recommendations=wording.recommendation_lines(visit.recommendations),
        response=response,
        copies=visit.copies,
        kept_by=("Đoàn kiểm tra", "đơn vị được kiểm tra"),
        signatures=signatures,
        recipients=(office, "Lưu: VT, Hồ sơ."),
        pictures=pictures,
        files=wording.file_lines(visit, numbers),
        record=record,
        draft=draft,
        dossier_sample=wording.sample_lines(visit.sample),
        changes=changes,
        original=original,
    )
