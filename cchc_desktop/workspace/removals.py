"""Removing whole visits and campaigns: into "Đã xoá", for 30 days, with everything in them; never what was signed.

Removing is one entry that says when; nothing of the visit is touched, so taking it back is one entry as well. A visit
whose minutes carry a signature is a record: under the law on archives (Luật Lưu trữ) records are kept for their term
and destroyed only by a decision of who keeps them, never by a program's button. A campaign goes with all its visits.
"""

from dataclasses import dataclass

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.visit import Stage
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.campaigns import KIND as CAMPAIGN
from cchc_desktop.workspace.campaigns import Campaigns
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.rows import DELETED
from cchc_desktop.workspace.visits import KIND as VISIT
from cchc_desktop.workspace.visits import Visits

_ON_RECORD = (Stage.SIGNED, Stage.DELIVERED)


class OnRecord(Refusal):
    """A visit whose minutes are signed is not removed."""

    what = "The minutes of the visit to {name} are signed: the visit is a record and cannot be removed."
    kept = "Nothing was removed."
    mend = (
        "Records are kept for the time that the law on archives sets. What is wrong in them is put right by a"
        " supplementary version of the minutes."
    )


class HoldsRecords(Refusal):
    """A campaign with signed visits is not removed."""

    what = "In the campaign {name} {count} visits are signed: they are records, and the campaign stays with them."
    kept = "Nothing was removed."
    mend = "Visits that are not signed can be removed one by one."


@dataclass(frozen=True, slots=True)
class Contents:
    """What would go: numbers of visits (a campaign's), answers, dossiers, findings, pieces of evidence."""

    visits: int = 0
    answers: int = 0
    dossiers: int = 0
    findings: int = 0
    evidence: int = 0

    def __add__(self, other: "Contents") -> "Contents":
        return Contents(
            self.visits + other.visits,
            self.answers + other.answers,
            self.dossiers + other.dossiers,
            self.findings + other.findings,
            self.evidence + other.evidence,
        )


class Removals:
    """Says what is in a visit or campaign, and puts it into "Đã xoá"."""

    def __init__(self, acts: Acts, visits: Visits, campaigns: Campaigns, clock: Clock) -> None:
        self._acts = acts
        self._visits = visits
        self._campaigns = campaigns
        self._clock = clock

    def in_visit(self, visit: str) -> Contents:
        """Return what would go with a visit.

        Raises:
            OnRecord: it is signed.
        """
        whole = self._visits.get(visit)
        if whole.frozen_at is not None or whole.stage in _ON_RECORD:
            raise OnRecord(name=whole.unit.name)
        answered = self._visits.score(visit).total.answered
        return Contents(1, answered, len(whole.dossiers), len(whole.findings), len(whole.evidence))

    def in_campaign(self, campaign: str) -> Contents:
        """Return what would go with a campaign.

        Raises:
            HoldsRecords: some of its visits are signed.
        """
        lines = self._visits.all(campaign)
        signed = [line for line in lines if self._visits.get(line.id).frozen_at is not None or line.stage in _ON_RECORD]
        if signed:
            raise HoldsRecords(name=self._campaigns.get(campaign).name, count=len(signed))
        return sum((self.in_visit(line.id) for line in lines), Contents())

    def visit(self, visit: str) -> Changes:
        """Put a visit into "Đã xoá", however far it is.

        Raises:
            OnRecord: it is signed.
            NotAllowed: the person's duty does not carry planning.
        """
        self.in_visit(visit)
        return self._remove(VISIT, visit, Label("Removed a visit"))

    def campaign(self, campaign: str) -> Changes:
        """Put a campaign into "Đã xoá", its visits with it.

        Raises:
            HoldsRecords: some of its visits are signed.
            NotAllowed: the person's duty does not carry planning.
        """
        self.in_campaign(campaign)
        return self._remove(CAMPAIGN, campaign, Label("Removed a campaign"))

    def _remove(self, kind: str, scope: str, label: Label) -> Changes:
        return self._acts.write(scope, label, [(kind, scope, DELETED, self._clock.now())], undoable=False)
