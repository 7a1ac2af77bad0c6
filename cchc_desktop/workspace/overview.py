"""The overview (tổng hợp): a campaign's visits side by side, one visit at a time so that no window waits for sixty."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.followup import ANSWERED
from cchc_desktop.domain.overview_report import ScoredItem
from cchc_desktop.domain.scoring import Ground
from cchc_desktop.domain.standing import Mean, Overdue, mean, still_open
from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.workspace.campaigns import Campaigns
from cchc_desktop.workspace.followups import FollowUps
from cchc_desktop.workspace.gathering import Gathered, Gathering
from cchc_desktop.workspace.visits import Visits


@dataclass(frozen=True, slots=True)
class Lost:
    """An item that brought less than it could: number, question, points brought and possible."""

    item: str
    number: str
    question: str
    verdict: Verdict
    points: Decimal
    maximum: Decimal


class Overview:
    """Reads visits for comparison; whoever calls decides how many at a time."""

    def __init__(
        self,
        gathering: Gathering,
        visits: Visits,
        campaigns: Campaigns,
        followups: FollowUps,
        clock: Clock,
    ) -> None:
        self._gathering = gathering
        self._visits = visits
        self._campaigns = campaigns
        self._followups = followups
        self._clock = clock

    def visits(self) -> tuple[str, ...]:
        """Return every visit that is not removed, to be gathered one by one."""
        return self._gathering.visits()

    def known(self) -> dict[str, Gathered]:
        """Return the visits that need no working out: they have not changed since they were gathered last."""
        return self._gathering.known()

    def gather(self, visit: str) -> Gathered:
        """Read one visit."""
        return self._gathering.gather(visit)

    def sections(self, visit: str, language: str = "vi") -> tuple[tuple[str, str, str], ...]:
        """Return (code, number, title) of the sections a visit is scored by."""
        checklist = self._visits.checklist(visit)
        return tuple((section.code, section.number, section.title.say(language)) for section in checklist.sections)

    def lost(self, visit: str, section: str = "", language: str = "vi") -> tuple[Lost, ...]:
        """Return the items (of one section) that lost points, the most lost first."""
        checklist = self._visits.checklist(visit)
        sheet = self._visits.score(visit)
        whole = self._visits.get(visit)
        found = []
        for line in sheet.lines:
            verdict = whole.answer(line.item).verdict
            if not line.counted or verdict is None or line.points >= line.maximum:
                continue
            if section and line.section != section:
                continue
            item = checklist.item(line.item)
            found.append(Lost(line.item, item.number, item.question.say(language), verdict, line.points, line.maximum))
        return tuple(sorted(found, key=lambda line: line.points - line.maximum))

    def items(self, visit: str, language: str = "vi") -> tuple[ScoredItem, ...]:
        """Return every item of a visit as it was scored."""
        checklist = self._visits.checklist(visit)
        whole = self._visits.get(visit)
        return tuple(
            ScoredItem(
                line.item,
                line.section,
                checklist.item(line.item).number,
                checklist.item(line.item).question.say(language),
                whole.answer(line.item).verdict,
                line.points if line.counted else None,
                line.maximum,
                line.ground is Ground.CRITICAL,
            )
            for line in self._visits.score(visit).lines
        )

    def overdue(self, gathered: Sequence[Gathered]) -> tuple[Overdue, ...]:
        """Return what is past its day, the longest overdue first: neither reported by the unit (see `followups`) nor
        found remedied by any later visit."""
        today = self._clock.now().date()
        remedied = {(origin, folded(text)) for line in gathered for origin, text in line.remedied}
        found = []
        for line in gathered:
            visit = line.standing.visit
            entries = {entry.id: entry for entry in line.recommendations}
            noted = {key: self._followups.noted(key) for key in entries}
            done = frozenset(
                key
                for key, entry in entries.items()
                if (visit, folded(entry.text)) in remedied or noted[key].progress in ANSWERED
            )
            days = {key: noted[key].due_on or entry.due_on for key, entry in entries.items()}
            due = {key: day for key, day in days.items() if day is not None}
            for key, over in still_open(due, done, today).items():
                found.append(Overdue(visit, line.standing.unit, entries[key].text, due[key], over))
        return tuple(sorted(found, key=lambda entry: (-entry.days, entry.text)))

    def remedied(self, gathered: Sequence[Gathered]) -> tuple[int, int]:
        """Return how many recommendations of signed visits were found remedied, of how many."""
        done = {(origin, folded(text)) for line in gathered for origin, text in line.remedied}
        told = [(line.standing.visit, folded(entry.text)) for line in gathered for entry in line.recommendations]
        return sum(key in done for key in told), len(told)

    def trend(self, gathered: Sequence[Gathered]) -> tuple[Mean, ...]:
        """Return each campaign's mean, oldest first."""
        return tuple(self._mean(campaign, gathered) for campaign in reversed(self._campaigns.all()))

    @staticmethod
    def _mean(campaign: Campaign, gathered: Sequence[Gathered]) -> Mean:
        lines = [line.standing for line in gathered if line.campaign == campaign.id]
        scored = sum(line.percent is not None for line in lines)
        return Mean(campaign.id, campaign.name, mean(lines), scored)
