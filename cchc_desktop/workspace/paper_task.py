"""The slow part of a paper, on values only: fit to run in a worker.

reportlab, pikepdf and python-docx cost half a second at import and are wanted only here, so they come in late.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from cchc_desktop.domain.campaign_summary import CampaignSummary
from cchc_desktop.domain.minutes import MinutesContent, MinutesForm, Paper
from cchc_desktop.domain.paper import Campaigning, PaperKind, TrackedLine
from cchc_desktop.workspace.particulars import Particulars

if TYPE_CHECKING:
    from cchc_desktop.documents.blocks import Document
    from cchc_desktop.documents.office import OfficePaper
    from cchc_desktop.documents.templates import Template


@dataclass(frozen=True, slots=True)
class PaperTask:
    """What one paper is made of.

    `content` is the visit's for papers about a visit, `campaigning` the campaign's for plan, decision and notice,
    `lines` and `period` for the tracking report, `lines` for a reminder; `summary` for the papers of a whole campaign;
    `ages` are (words, count, colour role) of what is open; `original` cites the minutes that others follow, or names
    the unit that is reminded. `wordings` are an
    office's own texts for this kind, `template` name and bytes of its Word file, None if it has none.
    """

    kind: PaperKind
    particulars: Particulars
    made_at: datetime
    content: MinutesContent | None = None
    campaigning: Campaigning | None = None
    summary: CampaignSummary | None = None
    ages: tuple[tuple[str, int, str], ...] = ()
    lines: tuple[TrackedLine, ...] = ()
    period: str = ""
    original: str = ""
    wordings: tuple[str, ...] = ()
    template: tuple[str, bytes] | None = None
    draft: bool = False

    def pdf(self) -> Paper:
        """Return the paper as PDF.

        Raises:
            MissingGlyphs, TooLong, PictureUnreadable, NoTemplate.
        """
        from cchc_desktop.documents.pdf import pdf  # noqa: PLC0415  (start-up time)

        return pdf(self._document(), made_at=self.made_at)

    def word(self) -> bytes:
        """Return the paper as a Word file to work on: the office's own template filled in, else the app's layout.

        Raises:
            WordTemplateFaulty, PictureUnreadable, NoTemplate.
        """
        from cchc_desktop.documents.docx import word_file  # noqa: PLC0415  (start-up time)
        from cchc_desktop.documents.word_template import fill_word_template  # noqa: PLC0415  (start-up time)

        if self.template is not None:
            name, data = self.template
            return fill_word_template(data, name, self._filled())
        return word_file(self._document(), made_at=self.made_at)

    def drafted(self, wording: str) -> str:
        """Return a wording's text with this paper's values put in, to be edited; tables and charts stay named."""
        from cchc_desktop.documents.drafting import draft  # noqa: PLC0415  (start-up time)

        made = self._filled()
        return draft(wording, made.fields, made.blocks)

    def worded(self, text: str) -> "PaperTask":
        """Return the same paper in another wording, dated so that the wording holds: a preview.

        Raises:
            TemplateFaulty: the text cannot be used.
        """
        from cchc_desktop.documents.wordings import read_wording  # noqa: PLC0415  (start-up time)

        begins = read_wording(self.kind, text).valid_from
        given = self.particulars.dated_on
        particulars = replace(self.particulars, dated_on=max(given, begins) if given else None)
        content = self.content
        if content is not None and content.dated_on is not None:
            content = replace(content, dated_on=max(content.dated_on, begins))
        return replace(self, wordings=(text,), particulars=particulars, content=content)

    def _document(self) -> "Document":
        from cchc_desktop.documents.minutes import minutes_document  # noqa: PLC0415  (start-up time)
        from cchc_desktop.documents.office import office_document  # noqa: PLC0415  (start-up time)

        recheck = self.content is not None and self.content.form is MinutesForm.RECHECK
        if self.kind in (PaperKind.MINUTES, PaperKind.MEETING) or (recheck and self.kind is PaperKind.RECHECK):
            assert self.content is not None
            return minutes_document(self.content, self._own())
        return office_document(self._filled(), self._own())

    def _own(self) -> "tuple[Template, ...]":
        from cchc_desktop.documents.wordings import read_wording  # noqa: PLC0415  (start-up time)

        return tuple(read_wording(self.kind, text) for text in self.wordings)

    def _filled(self) -> "OfficePaper":
        made = self._visit_paper() if self.content is not None else self._office_paper()
        if "co_quan" in made.fields:
            made = replace(made, fields={**made.fields, "co_quan": self.particulars.agency})
        return replace(made, draft=self.draft)

    def _visit_paper(self) -> "OfficePaper":
        from cchc_desktop.documents.conclusion import conclusion_paper  # noqa: PLC0415  (start-up time)
        from cchc_desktop.documents.minutes import minutes_paper  # noqa: PLC0415  (start-up time)
        from cchc_desktop.documents.remediation import request_paper  # noqa: PLC0415  (start-up time)
        from cchc_desktop.documents.summary import summary_paper  # noqa: PLC0415  (start-up time)
        from cchc_desktop.documents.variants import recheck_paper, supplement_paper  # noqa: PLC0415  (start-up time)

        content, issue = self.content, self.particulars.issue()
        assert content is not None
        match self.kind:
            case PaperKind.REPORT:
                return summary_paper(content, issue)
            case PaperKind.CONCLUSION:
                return conclusion_paper(content, issue, report_by=self.particulars.report_by)
            case PaperKind.REQUEST:
                return request_paper(content, issue, report_by=self.particulars.report_by)
            case PaperKind.SUPPLEMENT:
                return supplement_paper(content, original=self.original, added=self.particulars.added)
            case PaperKind.RECHECK:
                return recheck_paper(content, original=self.original)
            case _:
                return minutes_paper(content)

    def _office_paper(self) -> "OfficePaper":
        from cchc_desktop.documents.campaign import campaign_paper  # noqa: PLC0415  (start-up time)
        from cchc_desktop.documents.planning import decision_paper, notice_paper, plan_paper  # noqa: PLC0415
        from cchc_desktop.documents.remediation import reminder_paper, tracking_paper  # noqa: PLC0415  (start-up time)

        issue = self.particulars.issue()
        if self.kind is PaperKind.TRACKING:
            on: date = self.particulars.dated_on or self.made_at.date()
            return tracking_paper(self.lines, issue, period=self.period, on=on, ages=self.ages)
        report_by = self.particulars.report_by
        if self.kind is PaperKind.REMINDER:
            return reminder_paper(self.lines, issue, unit=self.original, on=self.made_at.date(), report_by=report_by)
        assert self.campaigning is not None
        if self.summary is not None:
            return campaign_paper(self.kind, self.summary, self.campaigning, issue, self.ages, report_by)
        make = {PaperKind.PLAN: plan_paper, PaperKind.DECISION: decision_paper, PaperKind.NOTICE: notice_paper}
        return make[self.kind](self.campaigning, issue)
