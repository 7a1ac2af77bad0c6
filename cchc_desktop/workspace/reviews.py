"""Reviewing visits (thẩm tra, duyệt): the team hands in, the head or the office returns for rework or approves.

Steps lie in a scope of their own: a signed visit is never altered, and what is found wrong with one leads to a
supplementary version (`Minutes.begin_supplement`). They are rows that are only ever added; the journal carries them to
every laptop, and what somebody's duty does not allow is kept aside there as anything else.
"""

import hashlib
import json
import unicodedata
from collections import defaultdict

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.duty import Right
from cchc_desktop.domain.ids import Ids
from cchc_desktop.domain.refusal import NotFound, Reason, Refusal
from cchc_desktop.domain.reviewing import Review, ReviewAct, ReviewState, ReviewStep, in_order, state_after
from cchc_desktop.domain.standing import Standing
from cchc_desktop.workspace.acts import Acts, Values
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.codec import build
from cchc_desktop.workspace.gathering import Gathering
from cchc_desktop.workspace.late import Late, content_of
from cchc_desktop.workspace.permissions import Permissions

SCOPE = "reviews"
SUBMISSION, RULING, REMARK = "submission", "ruling", "remark"
"""Kinds of rows, by the right each takes (`domain/duty.py`)."""
_KIND = {
    ReviewAct.SUBMITTED: SUBMISSION,
    ReviewAct.TAKEN_BACK: SUBMISSION,
    ReviewAct.RETURNED: RULING,
    ReviewAct.APPROVED: RULING,
    ReviewAct.REMARKED: REMARK,
}
_LABELS = {
    ReviewAct.SUBMITTED: Label("Handed a visit in"),
    ReviewAct.TAKEN_BACK: Label("Took a visit back"),
    ReviewAct.RETURNED: Label("Returned a visit for rework"),
    ReviewAct.APPROVED: Label("Approved a visit"),
    ReviewAct.REMARKED: Label("Remarked on a visit"),
}
_FROM = {
    ReviewAct.SUBMITTED: (ReviewState.OPEN, ReviewState.RETURNED, ReviewState.APPROVED),
    ReviewAct.TAKEN_BACK: (ReviewState.SUBMITTED,),
    ReviewAct.RETURNED: (ReviewState.SUBMITTED, ReviewState.APPROVED),
    ReviewAct.APPROVED: (ReviewState.SUBMITTED,),
    ReviewAct.REMARKED: tuple(ReviewState),
}


class NotInReview(Refusal):
    """A step does not follow on where the visit stands, or lacks what it needs."""

    what = "The review does not go on: {reason}"
    kept = "Nothing was changed; your words are still in the field."
    mend = "Look where the visit stands and choose another step."


class Reviews:
    """Reads and moves the reviews of all visits."""

    def __init__(
        self,
        acts: Acts,
        gathering: Gathering,
        late: Late,
        permissions: Permissions,
        clock: Clock,
        ids: Ids,
        person: str,
    ) -> None:
        self._acts = acts
        self._gathering = gathering
        self._late = late
        self._permissions = permissions
        self._clock = clock
        self._ids = ids
        self._person = person
        self._contents: dict[str, tuple[int, str]] = {}

    def all(self) -> tuple[Review, ...]:
        """Return the review of every visit that has begun: what was handed in first, then returned, open, approved."""
        steps = self._steps()
        order = (ReviewState.SUBMITTED, ReviewState.RETURNED, ReviewState.OPEN, ReviewState.APPROVED)
        found = [
            self._review(line.standing, steps[visit])
            for visit, line in self._gathering.all().items()
            if line.standing.answered or visit in steps
        ]
        return tuple(sorted(found, key=lambda one: (order.index(one.state), _since(one), one.visit)))

    def get(self, visit: str) -> Review:
        """Return one visit's review.

        Raises:
            NotFound: there is no such visit.
        """
        if visit not in self._gathering.visits():
            raise NotFound(kind="visit", name=visit)
        line = self._gathering.known().get(visit) or self._gathering.gather(visit)
        return self._review(line.standing, self._steps()[visit])

    def states(self) -> dict[str, ReviewState]:
        """Return where each visit stands that was ever handed in."""
        return {visit: state_after(steps) for visit, steps in self._steps().items()}

    def may_rule(self) -> bool:
        """Tell whether the person returns and approves: head of the team, planner, office."""
        return self._permissions.may(Right.REVIEWING)

    def may_submit(self) -> bool:
        """Tell whether the person hands visits in: who records them."""
        return self._permissions.may(Right.RECORDING)

    def steps_open(self, review: Review) -> tuple[ReviewAct, ...]:
        """Return the acts that this person may do on a visit as it stands."""
        return tuple(
            act
            for act in (ReviewAct.APPROVED, ReviewAct.RETURNED, ReviewAct.SUBMITTED, ReviewAct.TAKEN_BACK)
            if review.state in _FROM[act]
            and (self.may_rule() if _KIND[act] == RULING else self.may_submit())
            and not (act is ReviewAct.SUBMITTED and review.state is ReviewState.APPROVED and not review.changed)
        )

    def submit(self, visit: str, text: str = "") -> Changes:
        """Hand a visit in for review; one that was approved and changed since is handed in again.

        Raises:
            NotInReview: it is handed in already, or nothing changed since it was approved.
            NotAllowed: the person does not record visits.
        """
        review = self.get(visit)
        if review.state is ReviewState.APPROVED and not review.changed:
            raise NotInReview(reason=Reason("nothing was changed since it was approved."))
        return self._add(visit, ReviewAct.SUBMITTED, text)

    def take_back(self, visit: str, text: str = "") -> Changes:
        """Take back what was handed in, before anybody ruled on it; raises as `submit`."""
        return self._add(visit, ReviewAct.TAKEN_BACK, text)

    def send_back(self, visit: str, text: str) -> Changes:
        """Return a visit for rework.

        Raises:
            NotInReview: no reason is given, or it was not handed in.
            NotAllowed: the person does not rule on visits.
        """
        if not text.strip():
            raise NotInReview(reason=Reason("it takes words about what is to be mended."))
        return self._add(visit, ReviewAct.RETURNED, text)

    def approve(self, visit: str, text: str = "") -> Changes:
        """Approve a visit as it stands; what changes in it afterwards shows.

        Raises:
            NotInReview: it was not handed in, changed since, or the same person handed it in.
            NotAllowed: the person does not rule on visits.
        """
        review = self.get(visit)
        if review.changed:
            raise NotInReview(reason=Reason("it was changed after it was handed in; it has to be handed in again."))
        told = review.ruling
        if told is not None and told.act is ReviewAct.SUBMITTED and told.author == self._person:
            raise NotInReview(reason=Reason("nobody approves what they handed in themselves."))
        return self._add(visit, ReviewAct.APPROVED, text)

    def remark(self, visit: str, text: str) -> Changes:
        """Say something about a visit without moving it.

        Raises:
            NotInReview: it says nothing.
            NotAllowed: the person may not comment.
        """
        if not text.strip():
            raise NotInReview(reason=Reason("there are no words yet."))
        return self._add(visit, ReviewAct.REMARKED, text)

    def late(self, visit: str) -> int:
        """Return how many edits have arrived since the visit was signed, for a supplementary version."""
        return len(self._late.edits(visit))

    def _add(self, visit: str, act: ReviewAct, text: str) -> Changes:
        review = self.get(visit)
        if review.state not in _FROM[act]:
            raise NotInReview(reason=Reason("this step does not follow on where the visit stands."))
        fields = {
            "visit": visit,
            "act": act,
            "text": unicodedata.normalize("NFC", text.strip()),
            "author": self._person,
            "written_at": self._clock.now(),
            "content": self._content(visit),
        }
        identity, kind = self._ids.new(), _KIND[act]
        rows = [(kind, identity, name, value) for name, value in fields.items()]
        return self._acts.write(SCOPE, _LABELS[act], rows, undoable=False)

    def _steps(self) -> defaultdict[str, tuple[ReviewStep, ...]]:
        found: defaultdict[str, list[ReviewStep]] = defaultdict(list)
        for (kind, identity), fields in self._acts.values(SCOPE).items():
            # A row is what it says only in the kind that its act takes: a member's "approved" is none.
            if fields.get("act") in set(ReviewAct) and _KIND[ReviewAct(str(fields["act"]))] == kind:
                step = build(ReviewStep, {"id": identity}, fields)
                found[step.visit].append(step)
        ordered: defaultdict[str, tuple[ReviewStep, ...]] = defaultdict(tuple)
        ordered.update({visit: in_order(steps) for visit, steps in found.items()})
        return ordered

    def _review(self, line: Standing, steps: tuple[ReviewStep, ...]) -> Review:
        waits = state_after(steps) in (ReviewState.SUBMITTED, ReviewState.APPROVED)
        return Review(line.visit, line.unit, line.signed, steps, self._content(line.visit) if waits else "")

    def _content(self, visit: str) -> str:
        revision = self._acts.revision(visit)
        known = self._contents.get(visit)
        if known is None or known[0] != revision:
            known = (revision, _digest(content_of(self._acts.values(visit))))
            self._contents[visit] = known
        return known[1]


def _digest(content: Values) -> str:
    """Return the SHA-256 of what a visit says; a field that was emptied again says nothing."""
    told = [
        [kind, entity, field, value]
        for (kind, entity), fields in sorted(content.items())
        for field, value in sorted(fields.items())
        if value not in (None, "")
    ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def _since(review: Review) -> str:
    step = review.ruling
    return "" if step is None or step.written_at is None else step.written_at.isoformat()
