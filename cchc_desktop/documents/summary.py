"""The team's report (báo cáo kết quả kiểm tra), addressed upward and signed by the head of the team (reference 1.5)."""

from datetime import datetime

from cchc_desktop.documents import visit_values
from cchc_desktop.documents.office import OfficePaper, office_paper
from cchc_desktop.documents.templates import Template
from cchc_desktop.domain.minutes import MinutesContent, Paper
from cchc_desktop.domain.paper import Issue, PaperKind


def summary_paper(content: MinutesContent, issue: Issue) -> OfficePaper:
    """Return what the report is made of, for PDF and DOCX alike."""
    return OfficePaper(
        PaperKind.REPORT, issue, visit_values.fields(content), visit_values.blocks(content), draft=content.draft
    )


def summary(content: MinutesContent, issue: Issue, *, made_at: datetime, own: tuple[Template, ...] = ()) -> Paper:
    """Return the report as a PDF.

    Raises:
        NoTemplate, MissingGlyphs, PictureUnreadable: see `office.office_paper`.
    """
    return office_paper(summary_paper(content, issue), made_at=made_at, own=own)
