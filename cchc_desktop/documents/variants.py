"""Minutes beside the main ones: supplementary (bổ sung, after the first are signed) and re-check (phúc tra)."""

from datetime import datetime

from cchc_desktop.documents import visit_values
from cchc_desktop.documents.blocks import Block, Text, plain
from cchc_desktop.documents.office import OfficePaper, office_paper
from cchc_desktop.documents.sentences import sentence
from cchc_desktop.documents.templates import Template
from cchc_desktop.domain.minutes import MinutesContent, Paper
from cchc_desktop.domain.paper import Issue, PaperKind


def issue_of(content: MinutesContent) -> Issue:
    """Return how minutes are issued: head, place and day, signatories of the content; nobody they are addressed to."""
    return Issue(
        content.letterhead,
        content.number,
        content.symbol if content.number else "",
        content.dated_on,
        (),
        content.signatures,
        (),
    )


def supplement_paper(content: MinutesContent, *, original: str, added: str) -> OfficePaper:
    """Return what supplementary minutes are made of.

    Args:
        content: the visit, with the signatories and the record of these minutes.
        original: the minutes that are added to, as cited: "Biên bản ngày 14 tháng 4 năm 2026".
        added: what is corrected or added, a paragraph a line.
    """
    said: tuple[Block, ...] = tuple(Text(plain(sentence(line))) for line in added.splitlines() if line.strip())
    fields = {**visit_values.fields(content), "bien_ban_goc": original}
    blocks = {**visit_values.blocks(content), "noi_dung_bo_sung": said}
    return OfficePaper(PaperKind.SUPPLEMENT, issue_of(content), fields, blocks, content.record, content.draft)


def supplementary_minutes(
    content: MinutesContent, *, original: str, added: str, made_at: datetime, own: tuple[Template, ...] = ()
) -> Paper:
    """Return supplementary minutes as a PDF (NĐ 30/2020, Điều 18.3: what was signed is never changed)."""
    return office_paper(supplement_paper(content, original=original, added=added), made_at=made_at, own=own)


def recheck_paper(content: MinutesContent, *, original: str) -> OfficePaper:
    """Return what re-check minutes are made of; `content.remediations` says what became of each recommendation."""
    fields = {**visit_values.fields(content), "bien_ban_goc": original}
    return OfficePaper(
        PaperKind.RECHECK,
        issue_of(content),
        fields,
        visit_values.blocks(content),
        content.record,
        content.draft,
    )


def recheck_minutes(
    content: MinutesContent, *, original: str, made_at: datetime, own: tuple[Template, ...] = ()
) -> Paper:
    """Return re-check minutes as a PDF."""
    return office_paper(recheck_paper(content, original=original), made_at=made_at, own=own)
