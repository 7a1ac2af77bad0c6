"""The conclusion notice (thông báo kết luận kiểm tra): what the unit has to do, until when, reported to whom."""

from datetime import date, datetime

from cchc_desktop.documents import visit_values
from cchc_desktop.documents.office import OfficePaper, office_paper
from cchc_desktop.documents.templates import Template
from cchc_desktop.domain.minutes import MinutesContent, Paper
from cchc_desktop.domain.paper import Issue, PaperKind
from cchc_desktop.domain.vietnamese import day


def conclusion_paper(content: MinutesContent, issue: Issue, *, report_by: date | None) -> OfficePaper:
    """Return what the notice is made of; the unit reports on its remediation until `report_by`."""
    fields = {**visit_values.fields(content), "han_bao_cao": day(report_by)}
    return OfficePaper(PaperKind.CONCLUSION, issue, fields, visit_values.blocks(content), draft=content.draft)


def conclusion(
    content: MinutesContent,
    issue: Issue,
    *,
    report_by: date | None,
    made_at: datetime,
    own: tuple[Template, ...] = (),
) -> Paper:
    """Return the notice as a PDF.

    Raises:
        NoTemplate, MissingGlyphs, PictureUnreadable: see `office.office_paper`.
    """
    return office_paper(conclusion_paper(content, issue, report_by=report_by), made_at=made_at, own=own)
