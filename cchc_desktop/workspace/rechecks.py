"""Re-check visits (phúc tra): planned from a signed visit, asking only what fell short and what is still open there.

What the re-check finds remedied is carried back by itself: it names the visit it follows, and the follow-up counts a
recommendation that a later visit found "đã khắc phục" as verified.
"""

from dataclasses import replace
from datetime import date

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.finding import Remediation
from cchc_desktop.domain.ids import Ids
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.visit import Session, Stage, Visit
from cchc_desktop.workspace import kinds
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.codec import flatten
from cchc_desktop.workspace.followups import FollowUps
from cchc_desktop.workspace.sections import Sections
from cchc_desktop.workspace.visits import KIND, Visits, copied

_SHORT = (Verdict.UNMET, Verdict.PARTLY)


class NothingToRecheck(Refusal):
    """A visit that left nothing open."""

    what = "{unit}: nothing of this visit is open, and no item fell short."
    kept = "No re-check was planned."
    mend = "Choose a visit whose recommendations are still open."


class NotSigned(Refusal):
    """A re-check follows signed minutes."""

    what = "The minutes of {unit} are not signed yet; a re-check follows what was signed."
    kept = "No re-check was planned."
    mend = "Sign the minutes first, then plan the re-check."


class Rechecks:
    """Plan re-checks and find them again."""

    def __init__(self, acts: Acts, visits: Visits, followups: FollowUps, sections: Sections, ids: Ids) -> None:
        self._acts = acts
        self._visits = visits
        self._followups = followups
        self._sections = sections
        self._ids = ids

    def of(self, visit: str) -> tuple[str, ...]:
        """Return the re-checks that follow a visit, oldest first."""
        return tuple(sorted(line.id for line in self._visits.all() if line.recheck_of == visit))

    def plan(self, visit: str, planned_on: date | None, session: Session = Session.MORNING) -> Changes:
        """Plan a re-check: the same unit, team and checklist version; `Changes.made` is its id.

        Raises:
            NotSigned: the visit is not signed.
            NothingToRecheck: nothing is open and no item fell short.
        """
        whole = self._visits.get(visit)
        if whole.frozen_at is None:
            raise NotSigned(unit=whole.unit.name)
        owed = [one for one in self._followups.all() if one.visit == visit and one.open]
        reported = [one for one in self._followups.all() if one.visit == visit and one.noted.progress == "reported"]
        items = self._items(whole)
        if not owed and not reported and not items:
            raise NothingToRecheck(unit=whole.unit.name)
        made = self._ids.new()
        # Its unit stands for the same office under an id of its own: the campaign's unit keeps its one visit.
        unit = replace(whole.unit, id=self._ids.new())
        fields: list[tuple[str, str, str, object]] = [
            (KIND, made, name, value)
            for name, value in {
                "campaign": whole.campaign,
                "form": whole.form,
                "stage": Stage.PLANNED,
                "planned_on": planned_on,
                "session": session,
                "place": whole.place,
                "group": whole.group,
                "recheck_of": visit,
                "only": list(items),
                **{f"unit.{name}": value for name, value in flatten(unit).items()},
            }.items()
        ]
        fields += copied(kinds.MEMBER.name, whole.team.members)
        fields += self._sections.copied(whole.campaign)
        rows = [
            Remediation(self._ids.new(), one.recommendation.text, one.owner, one.due_on, origin=visit)
            for one in (*owed, *reported)
        ]
        fields += copied(kinds.REMEDIATION.name, rows)
        changes = self._acts.write(made, Label("Planned a re-check"), fields, undoable=False)
        return Changes(changes.scope, changes.touched, made)

    def _items(self, whole: Visit) -> tuple[str, ...]:
        """Return the items that fell short, in the checklist's order."""
        asked = self._visits.checklist(whole.id).items
        return tuple(item.code for item in asked if whole.answer(item.code).verdict in _SHORT)
