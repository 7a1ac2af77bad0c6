"""Visits (cuộc kiểm tra): everything a team notes at a unit, each act durable when it returns."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from cchc_desktop.checklist.form import Checklist
from cchc_desktop.domain.answer import Evidence
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.dossier import Dossier, DossierSample
from cchc_desktop.domain.finding import Finding, Recommendation, Remediation, Strength
from cchc_desktop.domain.ids import Ids
from cchc_desktop.domain.ordering import between
from cchc_desktop.domain.refusal import Frozen, NotFound, Refusal
from cchc_desktop.domain.scoring import ScoreSheet, Weight, score
from cchc_desktop.domain.team import Member, Representative, Team
from cchc_desktop.domain.unit import Unit
from cchc_desktop.domain.visit import Session, Stage, Visit, VisitSummary
from cchc_desktop.storage.journal import Past, Register
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.workspace import kinds
from cchc_desktop.workspace.acts import Acts, Values
from cchc_desktop.workspace.campaigns import Campaigns
from cchc_desktop.workspace.changes import Changes, Label, Undone
from cchc_desktop.workspace.codec import build, flatten
from cchc_desktop.workspace.forms import Forms
from cchc_desktop.workspace.reading import ANSWER, MAIN, answers_of, naming, weights_of
from cchc_desktop.workspace.rows import DELETED, RANK, Rows, RowsOf, rows_at_hand, rows_in
from cchc_desktop.workspace.sections import KIND as SECTION
from cchc_desktop.workspace.sections import OWNER, Sections

KIND = "visit"
_OWN_FIELDS = frozenset(
    {"stage", "planned_on", "session", "place", "started_at", "ended_at", "number", "copies", "group"}
    | {f"response.{name}" for name in ("stance", "text", "speaker", "given_at")}
)


class UnderWay(Refusal):
    """A visit that has begun is not removed."""

    what = "The visit to {name} has begun; it cannot be removed."
    mend = "Leave the unit in the campaign. A visit that was broken off is concluded with a note."


class Visits:
    """Plan, start, answer, conclude; rows are reached as `visits.dossiers.add(visit, …)` and the like."""

    def __init__(
        self,
        store: Keeper,
        acts: Acts,
        campaigns: Campaigns,
        forms: Forms,
        sections: Sections,
        clock: Clock,
        ids: Ids,
    ) -> None:
        self._store = store
        self._acts = acts
        self._campaigns = campaigns
        self._forms = forms
        self._sections = sections
        self._clock = clock
        self._ids = ids
        self._built: dict[str, tuple[int, Visit]] = {}
        self._narrowed: dict[tuple[int, tuple[str, ...]], Checklist] = {}
        self._weighed: tuple[Checklist, tuple[Weight, ...]] | None = None
        self._scored: dict[str, tuple[Visit, Checklist, ScoreSheet]] = {}
        self.members: Rows[Member] = Rows(kinds.MEMBER, acts, clock, ids, self.check_open)
        self.representatives: Rows[Representative] = Rows(kinds.REPRESENTATIVE, acts, clock, ids, self.check_open)
        self.evidence: Rows[Evidence] = Rows(kinds.EVIDENCE, acts, clock, ids, self.check_open)
        self.dossiers: Rows[Dossier] = Rows(kinds.DOSSIER, acts, clock, ids, self.check_open)
        self.strengths: Rows[Strength] = Rows(kinds.STRENGTH, acts, clock, ids, self.check_open)
        self.findings: Rows[Finding] = Rows(kinds.FINDING, acts, clock, ids, self.check_open)
        self.recommendations: Rows[Recommendation] = Rows(kinds.RECOMMENDATION, acts, clock, ids, self.check_open)
        self.remediations: Rows[Remediation] = Rows(kinds.REMEDIATION, acts, clock, ids, self.check_open)

    def all(self, campaign: str | None = None) -> tuple[VisitSummary, ...]:
        """Return a line for each visit that is not removed (of one campaign), by planned day."""
        found = [self.summary(scope) for scope in self._store.scopes(KIND) if not self.removed(scope)]
        kept = [line for line in found if campaign is None or line.campaign == campaign]
        return tuple(sorted(kept, key=_by_day))

    def newest(self) -> tuple[VisitSummary, ...]:
        """Return the visits of the newest campaign."""
        campaigns = self._campaigns.all()
        return self.all(campaigns[0].id) if campaigns else ()

    def holds(self, scope: str) -> bool:
        """Tell whether a scope is a visit."""
        return (KIND, scope) in self._acts.values(scope)

    def removed(self, visit: str) -> bool:
        """Tell whether a visit lies in "Đã xoá", by itself or with its campaign."""
        fields = self._fields(visit)
        return bool(fields.get(DELETED)) or self._campaigns.removed(str(fields.get("campaign") or ""))

    def summary(self, visit: str) -> VisitSummary:
        """Return the line of one visit in a list."""
        whole = self.get(visit)
        total = self.score(visit).total
        return VisitSummary(
            visit,
            whole.campaign,
            whole.unit,
            whole.stage,
            whole.planned_on,
            whole.session,
            total.answered,
            total.items,
            "" if total.percent is None else format(total.percent, "f").replace(".", ","),
            whole.group,
            whole.recheck_of,
        )

    def get(self, visit: str) -> Visit:
        """Return a visit whole.

        Raises:
            NotFound: there is no such visit.
        """
        revision = self._acts.revision(visit)
        built = self._built.get(visit)
        if built is None or built[0] != revision:
            built = (revision, self._build(visit))
            self._built[visit] = built
        return built[1]

    def unit_of(self, scope: str) -> str:
        """Return the name of the unit that a visit goes to, "" for a scope that is no visit."""
        return str(self._acts.values(scope).get((KIND, scope), {}).get("unit.name") or "")

    def counted_to(self, visit: str) -> date:
        """Return the day up to which dossiers are counted: the day the visit ends, else the day it is."""
        whole = self.get(visit)
        return (whole.ended_at or whole.started_at or self._clock.now()).date()

    def form(self, visit: str) -> str:
        """Return the key of the form version the visit runs: the one it was started with, until it is moved."""
        return str(self._fields(visit)["form"])

    def checklist(self, visit: str) -> Checklist:
        """Return the checklist the visit runs; a re-check asks only the items that fell short before."""
        whole = self._forms.checklist(self.form(visit))
        only = self._fields(visit).get("only")
        if not isinstance(only, list) or not only:
            return whole
        key = (id(whole), tuple(map(str, only)))
        if key not in self._narrowed:
            self._narrowed[key] = whole.only(frozenset(key[1]))
        return self._narrowed[key]

    def plan(
        self,
        campaign: str,
        unit: str,
        planned_on: date | None,
        session: Session = Session.DAY,
        place: str = "",
        group: int = 0,
    ) -> Changes:
        """Plan a visit to a unit of the campaign; its team (that group's) and checklist are taken over.

        What the unit's last signed visit recommended becomes the visit's first step. `Changes.made` is its id.
        """
        whole = self._campaigns.get(campaign)
        inspected = self._campaigns.units.get(campaign, unit)
        visit = self._ids.new()
        fields: list[tuple[str, str, str, object]] = [
            (KIND, visit, name, value)
            for name, value in {
                "campaign": campaign,
                "form": whole.form,
                "stage": Stage.PLANNED,
                "planned_on": planned_on,
                "session": session,
                "place": place,
                "group": group,
                **{f"unit.{name}": value for name, value in flatten(inspected).items()},
            }.items()
        ]
        fields += copied(kinds.MEMBER.name, whole.team.in_group(group).members)
        fields += self._sections.copied(campaign)
        fields += copied(kinds.REMEDIATION.name, self._left_open(inspected, visit))
        changes = self._acts.write(visit, Label("Planned a visit"), fields, undoable=False)
        return Changes(changes.scope, changes.touched, visit)

    def hand_out(self, visit: str) -> Changes:
        """Give a visit that has not begun what its campaign says now: unit, team (its group's), checklist, owners.

        Nothing is written where it says so already. A visit under way keeps its own.
        """
        whole = self.get(visit)
        if whole.stage is not Stage.PLANNED:
            return Changes(visit, frozenset())
        campaign = self._campaigns.get(whole.campaign)
        members = campaign.team.in_group(whole.group).members
        fields: list[tuple[str, str, str, object]] = [(KIND, visit, "form", campaign.form)]
        fields += [(KIND, visit, f"unit.{name}", value) for name, value in flatten(self._unit_now(whole)).items()]
        fields += copied(kinds.MEMBER.name, members)
        fields += [(kinds.MEMBER.name, member.id, DELETED, None) for member in members]
        stay = {member.id for member in members}
        now = self._clock.now()
        fields += [(kinds.MEMBER.name, gone.id, DELETED, now) for gone in whole.team.members if gone.id not in stay]
        owned = self._sections.copied(whole.campaign)
        taken = {section for _, section, _, _ in owned}
        fields += [(SECTION, section, OWNER, "") for section in self._sections.owners(visit) if section not in taken]
        return self._acts.write(visit, Label("Handed out the campaign"), fields + owned, undoable=False)

    def outdated(self, visit: str) -> bool:
        """Tell whether a visit that has not begun differs from its campaign: unit, team, checklist, section owners."""
        whole = self.get(visit)
        if whole.stage is not Stage.PLANNED:
            return False
        campaign = self._campaigns.get(whole.campaign)
        team = campaign.team.in_group(whole.group)
        stay = {member.id for member in team.members}
        given = {s: m.id for s, m in self._sections.owners(whole.campaign).items() if m.id in stay}
        had = {section: member.id for section, member in self._sections.owners(visit).items()}
        same = team == whole.team and campaign.form == whole.form and self._unit_now(whole) == whole.unit
        return not same or given != had

    def remove(self, visit: str) -> Changes:
        """Put a visit that has not begun into "Đã xoá".

        Raises:
            UnderWay: something was noted at the unit already.
        """
        if self.get(visit).stage is not Stage.PLANNED:
            raise UnderWay(name=self.get(visit).unit.name)
        return self._acts.write(
            visit, Label("Removed a visit"), [(KIND, visit, DELETED, self._clock.now())], undoable=False
        )

    def start(self, visit: str) -> Changes:
        """Begin the visit now."""
        self.check_open(visit)
        return self._acts.write(
            visit,
            Label("Started the visit"),
            [(KIND, visit, "started_at", self._clock.now()), (KIND, visit, "stage", Stage.UNDER_WAY)],
        )

    def change(self, visit: str, *, merge_key: str = "", **fields: object) -> Changes:
        """Change fields of the visit itself: place, times, number of the minutes, copies, the unit's whole response."""
        self.check_open(visit)
        named = {name.replace("__", "."): value for name, value in fields.items()}
        unknown = named.keys() - _OWN_FIELDS
        if unknown:
            raise TypeError(f"a visit has no field {', '.join(sorted(unknown))} that is changed this way")
        return self._acts.write(
            visit,
            Label("Changed the visit"),
            [(KIND, visit, name, value) for name, value in named.items()],
            merge_key=merge_key,
        )

    def score(self, visit: str) -> ScoreSheet:
        """Score the visit as it stands, line by line."""
        checklist = self.checklist(visit)
        whole = self.get(visit)
        scored = self._scored.get(visit)
        # The checklist can change under an unchanged visit only by being another object: forms are kept once read.
        if scored is None or scored[0] is not whole or scored[1] is not checklist:
            if self._weighed is None or self._weighed[0] is not checklist:
                self._weighed = (checklist, weights_of(checklist))
            scored = (whole, checklist, score(self._weighed[1], whole.answers))
            self._scored[visit] = scored
        return scored[2]

    def undo(self, visit: str) -> Undone:
        """Take back the last act on the visit.

        Raises:
            NothingToUndo: no act is left.
            Frozen: the visit is signed.
        """
        self.check_open(visit)
        return self._named(visit, self._acts.undo(visit))

    def redo(self, visit: str) -> Undone:
        """Do again what was taken back last."""
        self.check_open(visit)
        return self._named(visit, self._acts.redo(visit))

    def next_undo(self, visit: str) -> Label | None:
        """Return what Ctrl+Z would take back."""
        return self._acts.next_undo(visit)

    def next_redo(self, visit: str) -> Label | None:
        """Return what Ctrl+Y would do again."""
        return self._acts.next_redo(visit)

    def last_item(self, visit: str) -> tuple[str, datetime] | None:
        """Return the item this laptop wrote on last, and when; None if it wrote on none lately."""
        codes = {
            path: item.code
            for item in self.checklist(visit).items
            for path in (item.path, item.score_path, item.note_path)
        }
        for step in self._store.steps(visit):
            for register in step.after:
                if register.kind == ANSWER and register.field in codes:
                    return codes[register.field], step.at
        return None

    def history(self, visit: str, item: str) -> tuple[Past, ...]:
        """Return every value the item's verdict, score and note ever had, oldest first."""
        found = self.checklist(visit).item(item)
        lines = [
            line
            for path in (found.path, found.score_path, found.note_path)
            for line in self._store.history(Register(visit, ANSWER, MAIN, path))
        ]
        return tuple(sorted(lines, key=lambda line: line.at))

    def close_step(self, visit: str) -> None:
        """Say that a field was left: typing in it again is a step of its own."""
        self._acts.close_step(visit)

    def check_open(self, visit: str) -> None:
        """Raise unless the visit can still be changed.

        Raises:
            Frozen: the minutes carry a signature.
        """
        frozen_at = self._fields(visit).get("frozen_at")
        if frozen_at:
            raise Frozen(at=datetime.fromisoformat(str(frozen_at)).strftime("%H:%M %d/%m/%Y"))

    def _unit_now(self, visit: Visit) -> Unit:
        units = self._campaigns.get(visit.campaign).units
        return next((unit for unit in units if unit.id == visit.unit.id), visit.unit)

    def _named(self, visit: str, undone: Undone) -> Undone:
        return Undone(undone.label, naming(undone.changes, self.checklist(visit)))

    def _build(self, visit: str) -> Visit:
        self._fields(visit)
        return self._assembled(visit, self._acts.values(visit), rows_at_hand(self._acts, visit))

    def built_from(self, visit: str, values: Values) -> Visit:
        """Build a visit from given registers: as it was signed once, or as it would be without a signature."""
        return self._assembled(visit, values, rows_in(values))

    def _assembled(self, visit: str, values: Values, rows: RowsOf) -> Visit:
        fields = values[KIND, visit]
        checklist = self._forms.checklist(str(fields["form"]))
        drawn = values.get((kinds.SAMPLE, kinds.SAMPLE_KEY), {})
        return build(
            Visit,
            {
                "id": visit,
                "team": Team(rows(kinds.MEMBER)),
                "representatives": rows(kinds.REPRESENTATIVE),
                "answers": answers_of(checklist, values),
                "evidence": rows(kinds.EVIDENCE),
                "dossiers": rows(kinds.DOSSIER),
                "sample": build(DossierSample, {}, drawn) if drawn else None,
                "remediations": rows(kinds.REMEDIATION),
                "strengths": rows(kinds.STRENGTH),
                "findings": rows(kinds.FINDING),
                "recommendations": rows(kinds.RECOMMENDATION),
            },
            fields,
        )

    def _fields(self, visit: str) -> Mapping[str, object]:
        fields = self._acts.values(visit).get((KIND, visit))
        if fields is None:
            raise NotFound(kind=KIND, name=visit)
        return fields

    def _left_open(self, unit: Unit, leaving: str) -> tuple[Remediation, ...]:
        signed = [
            whole
            for whole in (self.get(scope) for scope in self._store.scopes(KIND) if scope != leaving)
            if whole.frozen_at is not None and (whole.unit.id == unit.id or whole.unit.name == unit.name)
        ]
        if not signed:
            return ()
        last = max(signed, key=lambda whole: str(whole.frozen_at))
        return tuple(
            Remediation(self._ids.new(), entry.text, entry.responsible, entry.due_on, origin=last.id)
            for entry in last.recommendations
        )


def _by_day(line: VisitSummary) -> tuple[date, int, str]:
    return line.planned_on or date.max, list(Session).index(line.session), line.id


def copied(kind: str, rows: Sequence[Member] | Sequence[Remediation]) -> list[tuple[str, str, str, object]]:
    """Return the registers of rows that another visit takes over, in their order."""
    fields: list[tuple[str, str, str, object]] = []
    place = ""
    for row in rows:
        place = between(place, "")
        given = {name: value for name, value in flatten(row).items() if name not in ("id", RANK)}
        fields += [(kind, row.id, name, value) for name, value in (given | {RANK: place}).items()]
    return fields
