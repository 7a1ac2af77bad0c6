"""The papers round visits and campaigns: which there are, how each is issued, what makes it.

The minutes themselves are signed in `minutes`; here are all others, and every paper's Word file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields as fields_of
from dataclasses import replace
from datetime import date

from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.campaign import Campaign, Decision
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.finding import Remediation, RemediationState
from cchc_desktop.domain.followup import SOON, Followed, Progress
from cchc_desktop.domain.minutes import MinutesForm
from cchc_desktop.domain.paper import Campaigning, PaperKind, PlannedUnit, TrackedLine
from cchc_desktop.domain.refusal import NotFound, Refusal
from cchc_desktop.domain.standing import unit_key
from cchc_desktop.domain.vietnamese import day, long_day
from cchc_desktop.domain.visit import Session, Visit
from cchc_desktop.workspace import settings, wording
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.campaign_summary import campaign_summary
from cchc_desktop.workspace.campaigns import Campaigns
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.citing import cited
from cchc_desktop.workspace.codec import decode, field_types
from cchc_desktop.workspace.followups import PROGRESS_WORDS, FollowUps
from cchc_desktop.workspace.forms import Forms
from cchc_desktop.workspace.late import PAPER
from cchc_desktop.workspace.minutes import Minutes
from cchc_desktop.workspace.overview_exports import OverviewExports, aged
from cchc_desktop.workspace.paper_task import PaperTask
from cchc_desktop.workspace.particulars import Particulars, agency_name, proposed
from cchc_desktop.workspace.record import MINUTES
from cchc_desktop.workspace.settings import Settings
from cchc_desktop.workspace.visits import Visits
from cchc_desktop.workspace.wordings import Wordings

KIND = "office_paper"
REPORT_WITHIN = 10
"""Working days a reminder gives where nobody entered a day [practice]."""
OF_VISIT = (
    *(PaperKind.MINUTES, PaperKind.SUPPLEMENT, PaperKind.RECHECK),
    *(PaperKind.REPORT, PaperKind.CONCLUSION, PaperKind.REQUEST, PaperKind.REMINDER),
)
"""Kinds about one visit; `MINUTES` stands for the minutes in the form the settings choose."""
OF_CAMPAIGN = (
    *(PaperKind.PLAN, PaperKind.DECISION, PaperKind.NOTICE),
    *(PaperKind.CAMPAIGN_REPORT, PaperKind.CAMPAIGN_CONCLUSION, PaperKind.TRACKING),
)
EDITED = frozenset({*OF_VISIT, *OF_CAMPAIGN}) - {PaperKind.MINUTES, PaperKind.SUPPLEMENT, PaperKind.RECHECK}
"""Kinds whose draft a person edits; minutes say what was found, so their text is not written over."""
_SESSIONS = {Session.MORNING: "Buổi sáng", Session.AFTERNOON: "Buổi chiều", Session.DAY: "Cả ngày"}
_STATES = {
    RemediationState.DONE: "Đã khắc phục",
    RemediationState.UNDER_WAY: "Đang khắc phục",
    RemediationState.NOT_DONE: "Chưa khắc phục",
}
_NOT_REPORTED = "Chưa có báo cáo khắc phục"


class NothingToAdd(Refusal):
    """Supplementary minutes without anything to supplement."""

    what = "The supplementary minutes say nothing yet."
    mend = "Write what is corrected or added, a paragraph a line, then make the paper again."


class NothingToRemind(Refusal):
    """A reminder to a unit that owes nothing."""

    what = "{unit} has reported everything that was asked; there is nothing to remind it of."
    kept = "No letter was made."
    mend = "Choose another unit, or look into the follow-up what is still open."


class SignedAlready(Refusal):
    """Somebody has signed these supplementary or re-check minutes."""

    what = "These minutes are signed; what they say cannot be changed."
    kept = "The signed minutes stay as they are."
    mend = "Begin further minutes of this kind in the step “Minutes and signing”."


class Papers:
    """Propose, change and make the papers round an inspection."""

    def __init__(
        self,
        acts: Acts,
        campaigns: Campaigns,
        visits: Visits,
        forms: Forms,
        minutes: Minutes,
        wordings: Wordings,
        options: Settings,
        calendar: WorkingCalendar,
        followups: FollowUps,
        overview: OverviewExports,
        clock: Clock,
    ) -> None:
        self._followups = followups
        self._overview = overview
        self._acts = acts
        self._campaigns = campaigns
        self._visits = visits
        self._forms = forms
        self._minutes = minutes
        self._wordings = wordings
        self._settings = options
        self._calendar = calendar
        self._clock = clock

    def particulars(self, scope: str, kind: PaperKind) -> Particulars:
        """Return how a paper of a visit or campaign is issued: what was filled in, else what is proposed.

        Raises:
            NotFound: there is no such visit or campaign.
        """
        visit = self._visits.get(scope) if kind in OF_VISIT else None
        campaign = self._campaigns.get(visit.campaign if visit else scope)
        stored = self._acts.values(scope).get((KIND, kind.value), {})
        types = field_types(Particulars)
        given = {name: decode(types[name], value) for name, value in stored.items() if name in types}
        return replace(proposed(kind, campaign, visit), **given)  # type: ignore[arg-type]

    def change(self, scope: str, kind: PaperKind, **fields: object) -> Changes:
        """Fill in how a paper is issued; a visit that is signed stays as it is.

        Raises:
            SignedAlready: somebody has signed that very paper.
        """
        unknown = fields.keys() - {entry.name for entry in fields_of(Particulars)}
        if unknown:
            raise TypeError(f"particulars have no field {', '.join(sorted(unknown))}")
        self.particulars(scope, kind)
        if self._acts.values(scope).get((PAPER, kind.value), {}).get("signed"):
            raise SignedAlready
        if fields.get("text"):
            self.check(kind, str(fields["text"]))
        return self._acts.write(
            scope,
            Label("Changed how a paper is issued"),
            [(KIND, kind.value, name, value) for name, value in fields.items()],
            undoable=False,
        )

    def task(self, scope: str, kind: PaperKind, *, draft: bool) -> PaperTask:
        """Gather what a paper is made of; the result's methods make it in a worker.

        Raises:
            NotFound: there is no such visit or campaign.
            NothingToAdd: supplementary minutes say nothing yet and it is no draft.
        """
        particulars = self.particulars(scope, kind)
        if kind is PaperKind.SUPPLEMENT and not particulars.added.strip() and not draft:
            raise NothingToAdd
        recheck = kind is PaperKind.MINUTES and bool(self._visits.get(scope).recheck_of)
        kept = PaperKind.RECHECK if recheck else self.worded_as(kind)
        edited = particulars.text if kind in EDITED else ""
        whole = PaperTask(
            kept,
            particulars,
            self._clock.now(),
            wordings=(edited,) if edited else self._wordings.own_texts(kept),
            template=self._wordings.word_template(kept),
            draft=draft,
        )
        if kind in OF_CAMPAIGN:
            return self._campaign_task(scope, whole)
        if kind is PaperKind.REMINDER:
            return self._reminder(self._visits.get(scope), whole)
        told = kind.value if kind in (PaperKind.SUPPLEMENT, PaperKind.RECHECK) else MINUTES
        added = particulars.added.strip() if kind is PaperKind.SUPPLEMENT else ""
        content = self._minutes.content(scope, draft=draft, kind=told, added=added)
        visit = self._visits.get(scope)
        if kind in (PaperKind.SUPPLEMENT, PaperKind.RECHECK):
            content = replace(content, number=particulars.number, symbol=particulars.symbol, files=(), pictures=())
            content = replace(content, dated_on=particulars.dated_on or content.dated_on)
        return replace(whole, content=content, original=content.original or self._original(visit, kind))

    def draft(self, scope: str, kind: PaperKind) -> str:
        """Return this paper's text drafted from the data as it stands, to be edited and kept as `text`.

        Raises:
            NotFound: there is no such visit or campaign.
        """
        task = self.task(scope, kind, draft=True)
        on = task.particulars.dated_on or self._clock.now().date()
        return task.drafted(self._wordings.in_force(kind, on).text)

    def check(self, kind: PaperKind, text: str) -> None:
        """Check a paper's own text.

        Raises:
            TemplateFaulty: with the line and what is wrong there.
        """
        self._wordings.check(kind, text)

    def worded_as(self, kind: PaperKind) -> PaperKind:
        """Return the kind whose wording a paper follows: minutes come in two forms, by the settings."""
        form = str(self._settings.get(settings.MINUTES_FORM))
        return PaperKind.MEETING if kind is PaperKind.MINUTES and form == MinutesForm.MEETING else kind

    def _original(self, visit: Visit, kind: PaperKind) -> str:
        """Return the minutes that supplementary or re-check minutes follow, as they are cited."""
        first = visit
        origin = next((entry.origin for entry in visit.remediations if entry.origin), "")
        if kind is PaperKind.RECHECK and origin:
            try:
                first = self._visits.get(origin)
            except NotFound:
                first = visit
        return cited(self._visits, first.id)

    def _campaign_task(self, scope: str, whole: PaperTask) -> PaperTask:
        campaign = self._campaigns.get(scope)
        on = whole.particulars.dated_on or self._clock.now().date()
        if whole.kind is PaperKind.TRACKING:
            period = f"năm {campaign.year}" if campaign.year else campaign.name
            return replace(whole, lines=tuple(self._tracked(campaign, on)), period=period, ages=self._ages(campaign))
        whole = replace(whole, campaigning=self._campaigning(campaign, whole.particulars, whole.kind))
        if whole.kind not in (PaperKind.CAMPAIGN_REPORT, PaperKind.CAMPAIGN_CONCLUSION):
            return whole
        report = self._overview.report(scope, self._overview.gather())
        visits = [self._visits.get(row.standing.visit) for row in report.rows]
        summary = campaign_summary(report, visits, tuple(self._tracked(campaign, on)), _period(campaign))
        return replace(whole, summary=summary, ages=self._ages(campaign))

    def _ages(self, campaign: Campaign) -> tuple[tuple[str, int, str], ...]:
        visits = {line.id for line in self._visits.all(campaign.id)}
        followed = [one for one in self._followups.all() if one.visit in visits]
        return tuple(aged(self._followups.ages(followed)))

    def _reminder(self, visit: Visit, whole: PaperTask) -> PaperTask:
        """Gather what a unit has not reported yet, from all its signed visits."""
        key = unit_key(visit.unit)
        owed = [one for one in self._followups.all() if one.open and unit_key(one.unit) == key]
        if not owed and not whole.draft:
            raise NothingToRemind(unit=wording.unit_office(visit))
        today = self._clock.now().date()
        lines = tuple(_followed_line(one, self._followups.days_left(one), today) for one in owed)
        report_by = whole.particulars.report_by or self._calendar.add(today, REPORT_WITHIN)
        particulars = replace(whole.particulars, report_by=report_by)
        return replace(whole, particulars=particulars, lines=lines, original=wording.unit_office(visit))

    def _campaigning(self, campaign: Campaign, particulars: Particulars, kind: PaperKind) -> Campaigning:
        checklist = self._forms.checklist(campaign.form)
        visits = [self._visits.get(line.id) for line in self._visits.all(campaign.id) if not line.recheck_of]
        return Campaigning(
            year=campaign.year,
            name=campaign.name,
            period=_period(campaign),
            units=tuple(_planned(visit) for visit in visits),
            team=tuple(wording.member_line(member) for member in campaign.team.members),
            areas=tuple(
                (
                    section.title.say(wording.LANGUAGE),
                    tuple(item.question.say(wording.LANGUAGE) for item in section.items),
                )
                for section in checklist.sections
            ),
            basis=_basis(campaign, kind),
            plan=_cited("Kế hoạch", campaign.plan.number, campaign.plan.issued_on, campaign.plan.issued_by),
            decision=_cited(
                "Quyết định", campaign.decision.number, campaign.decision.issued_on, campaign.decision.issued_by
            ),
            authority=_authority(agency_name(campaign)),
            agency=particulars.agency,
            report_by=particulars.report_by,
        )

    def _tracked(self, campaign: Campaign, on: date) -> Iterator[TrackedLine]:
        """Yield every recommendation of the campaign's visits, with what later visits found of it."""
        later = self._found_later()
        followed = {one.id: one for one in self._followups.all()}
        for line in self._visits.all(campaign.id):
            visit = self._visits.get(line.id)
            for entry in visit.recommendations:
                found = later.get((visit.id, entry.text))
                one = followed.get(entry.id)
                state = found.state if found is not None else None
                done = state is RemediationState.DONE or (one is not None and not one.open)
                said = _STATES[state] if state else _NOT_REPORTED
                if one is not None and one.noted.progress is not Progress.NEW:
                    said = PROGRESS_WORDS[one.progress]
                note = (found.note if found is not None else "") or (one.noted.proof if one is not None else "")
                due = one.due_on if one is not None else entry.due_on
                yield TrackedLine(
                    wording.unit_office(visit),
                    entry.text,
                    one.owner if one is not None else entry.responsible,
                    day(due),
                    said,
                    note,
                    done,
                    0 if done else self._overdue(due, on),
                )

    def _found_later(self) -> Mapping[tuple[str, str], Remediation]:
        found: dict[tuple[str, str], Remediation] = {}
        for line in self._visits.all():
            for entry in self._visits.get(line.id).remediations:
                if entry.origin and entry.state is not None:
                    found[entry.origin, entry.text] = entry
        return found

    def _overdue(self, due_on: date | None, on: date) -> int:
        if due_on is None or due_on >= on:
            return 0
        return self._calendar.working_days_between(due_on, on)


def _followed_line(one: Followed, left: int | None, on: date) -> TrackedLine:
    over = one.overdue(on)
    return TrackedLine(
        "",
        one.recommendation.text,
        one.owner,
        day(one.due_on),
        PROGRESS_WORDS[one.progress] if one.progress is not Progress.NEW else _NOT_REPORTED,
        one.noted.note,
        done=False,
        overdue=-(left or 0) if over else 0,
        soon=not over and left is not None and left <= SOON,
    )


def _planned(visit: Visit) -> PlannedUnit:
    note = "; ".join(part for part in (_SESSIONS[visit.session], visit.place) if part)
    return PlannedUnit(wording.unit_office(visit), visit.planned_on, note)


def _basis(campaign: Campaign, kind: PaperKind) -> tuple[str, ...]:
    """Return what a paper rests on: a plan or a decision does not rest on itself, nor on what follows it."""
    if kind is PaperKind.PLAN:
        return ()
    earlier = replace(campaign, decision=Decision()) if kind is PaperKind.DECISION else campaign
    return wording.basis_lines(earlier)


def _period(campaign: Campaign) -> str:
    begins = f"từ ngày {day(campaign.period_from)} " if campaign.period_from else ""
    ends = f"đến ngày {day(campaign.period_to)}" if campaign.period_to else "đến ngày kiểm tra"
    return f"{begins}{ends}"


def _cited(kind: str, number: str, issued_on: date | None, issued_by: str) -> str:
    if not number:
        return ""
    dated = f" {long_day(issued_on)}" if issued_on else ""
    return f"{kind} số {number}{dated}" + (f" của {issued_by}" if issued_by else "")


def _authority(agency: str) -> str:
    return f"Giám đốc {agency}" if agency.casefold().startswith("sở ") else agency
