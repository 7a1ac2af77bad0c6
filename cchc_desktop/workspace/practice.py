"""The practice visit (đoàn tập dượt): a visit of the sample, nearly done, and what is to be done in it, one by one.

Most items are answered already, so that a newcomer goes the whole way to signed minutes in a quarter of an hour. What
was done is read from the visit itself; there is nothing to tick off, and the lessons can be done in any order.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from cchc_desktop.domain.answer import EvidenceKind, Verdict
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.domain.visit import Session, Visit
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.workspace.answers import Answers
from cchc_desktop.workspace.campaigns import Campaigns
from cchc_desktop.workspace.review import Step
from cchc_desktop.workspace.visits import Visits

LEFT = 6
"""Items that the newcomer answers; the others are answered."""
_SAMPLE = "sample"
_STATE = "practice"
_UNIT = "Tập Dượt"


class NotTheSample(Refusal):
    """Practice is for the sample only: real work must not hold invented answers."""

    what = "The practice visit is for the sample workspace only."
    mend = "Open the sample: Help, Practice visit."


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something to do: its key, the step of the visit where it is done, the widget to look at, how it is known done."""

    key: str
    step: Step
    target: str
    done: Callable[[Visit, tuple[str, ...]], bool]


def _answered(visit: Visit, codes: tuple[str, ...]) -> int:
    return sum(visit.answer(code).answered for code in codes)


def _short_with_note(visit: Visit, codes: tuple[str, ...]) -> bool:
    short = (Verdict.PARTLY, Verdict.UNMET)
    return any(visit.answer(code).verdict in short and visit.answer(code).note.strip() for code in codes)


LESSONS = (
    Lesson("start", Step.DETAILS, "start_visit", lambda visit, _codes: visit.started_at is not None),
    Lesson(
        "people",
        Step.DETAILS,
        "representatives_add",
        lambda visit, _codes: any(one.signs and one.name.strip() for one in visit.representatives),
    ),
    Lesson("answer", Step.CHECKLIST, "item_{first}", lambda visit, codes: _answered(visit, codes) >= 2),
    Lesson("short", Step.CHECKLIST, "note", _short_with_note),
    Lesson(
        "evidence",
        Step.CHECKLIST,
        "evidence",
        lambda visit, codes: any(visit.evidence_for(code) for code in codes),
    ),
    Lesson("finding", Step.CHECKLIST, "suggestion", lambda visit, _codes: bool(visit.findings)),
    Lesson("rest", Step.CHECKLIST, "next_unanswered", lambda visit, codes: _answered(visit, codes) == len(codes)),
    Lesson(
        "dossier",
        Step.DOSSIERS,
        "dossier_table",
        lambda visit, _codes: any(one.code and one.received_on and one.due_on for one in visit.dossiers),
    ),
    Lesson("strength", Step.CONCLUSION, "conclusion_add", lambda visit, _codes: bool(visit.strengths)),
    Lesson("response", Step.CONCLUSION, "conclusion_tabs", lambda visit, _codes: bool(visit.response.text.strip())),
    Lesson("end", Step.DETAILS, "end_visit", lambda visit, _codes: visit.ended_at is not None),
    Lesson("sign", Step.MINUTES, "confirm_signature", lambda visit, _codes: visit.frozen_at is not None),
)


@dataclass(frozen=True, slots=True)
class Practising:
    """How far the practice is: the visit, what is done, and what comes now (None when all is done)."""

    visit: str
    done: tuple[str, ...]
    now: Lesson | None
    target: str
    left: tuple[str, ...]


class Practice:
    """Begins the practice visit and tells how far it is."""

    def __init__(
        self,
        store: Keeper,
        campaigns: Campaigns,
        visits: Visits,
        answers: Answers,
        clock: Clock,
    ) -> None:
        self._store = store
        self._campaigns = campaigns
        self._visits = visits
        self._answers = answers
        self._clock = clock

    def mark_sample(self) -> None:
        """Note that this workspace holds the sample; only its maker says so."""
        self._store.keep_local(_SAMPLE, "1")

    @property
    def is_sample(self) -> bool:
        """True in the workspace of the sample."""
        return self._store.local(_SAMPLE) == "1"

    def begin(self) -> str:
        """Plan a practice visit for today and answer most of it; return the visit.

        Raises:
            NotTheSample: this workspace holds real work.
        """
        if not self.is_sample:
            raise NotTheSample
        campaign = self._campaigns.all()[0].id
        number = sum(_UNIT in visit.unit.name for visit in self._visits.all(campaign)) + 1
        unit = self._campaigns.units.add(
            campaign, name=f"{_UNIT} {number}", kind=UnitKind.COMMUNE, province="Bình Hải"
        ).made
        today = self._clock.now().date()
        place = "Trung tâm Phục vụ hành chính công xã Tập Dượt"
        visit = self._visits.plan(campaign, unit, today, Session.AFTERNOON, place).made
        checklist = self._visits.checklist(visit)
        given = checklist.items[LEFT:]
        # Two acts, not a hundred: the window waits for them.
        self._answers.give_all(visit, {item.code: Verdict.MET for item in given})
        document: dict[str, object] = {
            "kind": EvidenceKind.DOCUMENT,
            "number": "12/BC-UBND",
            "issued_on": today - timedelta(days=30),
            "caption": "Bản đơn vị cung cấp",
        }
        wanted = [item for item in given if item.evidence.wanted(falls_short=False)]
        self._visits.evidence.add_all(visit, [{**document, "item": item.code} for item in wanted])
        self._keep({"visit": visit, "skipped": []})
        return visit

    def standing(self) -> Practising | None:
        """Return how far the practice is; None where none is under way, or it was put away."""
        kept = self._kept()
        if not kept or not self.is_sample:
            return None
        whole = self._visits.get(str(kept["visit"]))
        left = tuple(item.code for item in self._visits.checklist(whole.id).items[:LEFT])
        done = tuple(lesson.key for lesson in LESSONS if lesson.done(whole, left))
        skipped = set(kept["skipped"])
        now = next((lesson for lesson in LESSONS if lesson.key not in done and lesson.key not in skipped), None)
        first = next((code for code in left if not whole.answer(code).answered), left[0])
        return Practising(whole.id, done, now, now.target.format(first=first) if now else "", left)

    def skip(self, key: str) -> None:
        """Leave a lesson out."""
        kept = self._kept()
        if kept:
            self._keep(kept | {"skipped": [*kept["skipped"], key]})

    def put_away(self) -> None:
        """Show the hints no more; the visit stays, as any visit of the sample."""
        self._store.keep_local(_STATE, "")

    def _kept(self) -> dict[str, "str | list[str]"]:
        kept = json.loads(self._store.local(_STATE) or "{}")
        return kept if isinstance(kept, dict) else {}

    def _keep(self, state: dict[str, "str | list[str]"]) -> None:
        self._store.keep_local(_STATE, json.dumps(state))
