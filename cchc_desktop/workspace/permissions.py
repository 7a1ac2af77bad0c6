"""Permissions (quyền): the one place that says who may write what, for acts here and for entries from elsewhere.

A laptop carries a card with the role the office gave it; that is as far as anything written on it can go. A person who
was given a duty of their own can only do less than that. A duty counts from the moment it was
given: what somebody wrote before they lost it stays.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cchc_desktop.domain.duty import Duty, Right, duty_of, permits
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.barring import Barred, Judge
from cchc_desktop.storage.hlc import moment_of
from cchc_desktop.storage.journal import Entry, Past, Register
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.settings import SCOPE

KIND = "person"
_DUTY = "duty"

CardOf = Callable[[str], tuple[str, str] | None]
"""Tells the person and the role on the card of a device; None for a device that has shown none."""


class NotAllowed(Refusal):
    """The person's duty does not carry the act."""

    what = "{person} may not do this: it takes another role in the team."
    kept = "Nothing was changed."
    mend = "Ask the office or the head of the team to do it, or to give you that role."


class OwnRole(Refusal):
    """A person wants to change their own role."""

    what = "{person} cannot change their own role."
    kept = "Nothing was changed."
    mend = "Have another person of the office or the head of the team do it."


@dataclass(frozen=True, slots=True)
class Aside:
    """What somebody wrote without leave: when, who, in which scope, kind and field, what; and why as a code."""

    id: str
    at: datetime
    person: str
    scope: str
    kind: str
    field: str
    value: str
    reason: str


class Permissions:
    """Gives duties, checks acts, judges entries."""

    def __init__(self, store: Keeper, acts: Acts, person: str, founder: Callable[[], str], card_of: CardOf) -> None:
        self._store = store
        self._acts = acts
        self._person = person
        self._founder = founder
        self._card_of = card_of
        self._known: tuple[str, int] | None = None
        self._own: tuple[Duty, ...] = ()
        acts.guard = self.check

    def mine(self) -> Duty:
        """Return the duty of the person who works here, as far as this laptop carries it."""
        return self._narrower(self._store.device, self._person)

    def may(self, right: Right) -> bool:
        """Tell whether the person may do what takes `right`; faces hide or explain what they may not."""
        probe = {Right.PEOPLE: KIND, Right.RULES: "setting", Right.PLANNING: "campaign", Right.RECORDING: "answer"}
        probe |= {Right.COMMENTING: "comment", Right.SIGNING: "signature", Right.OFFICE_PAPERS: "office_paper"}
        probe |= {Right.REVIEWING: "ruling"}
        return all(permits(duty, probe[right], "") for duty in self._own_duties())

    def give(self, person: str, duty: Duty) -> Changes:
        """Give somebody a duty; what they wrote before keeps its standing.

        Raises:
            NotAllowed: only the office and heads of teams give duties.
        """
        return self._acts.write(SCOPE, Label("Changed a person's role"), [(KIND, person, _DUTY, duty)], undoable=False)

    def duty(self, person: str) -> Duty:
        """Return the duty of a person at this laptop."""
        return self._narrower(self._store.device, person)

    def check(self, changed: Mapping[Register, object]) -> None:
        """Raise unless the person here may write these values.

        Raises:
            NotAllowed.
        """
        own = self._own_duties()
        for kind, field, clears in {(r.kind, r.field, value is None) for r, value in changed.items()}:
            if not all(permits(duty, kind, field, clears=clears) for duty in own):
                raise NotAllowed(person=self._person)

    def judging(self) -> Judge:
        """Return a judge for one merge: "duty" for an entry whose author was not allowed to write it, else "".

        It remembers what it has looked up, since a day of work is thousands of entries of few people.
        """
        seen: dict[tuple[str, str, str, str, bool], str] = {}
        timed = {register.entity: self._given_to(register.entity) for register in self._store.registers(SCOPE, KIND)}
        fixed: dict[tuple[str, str], tuple[Duty, ...]] = {}

        def judge(entry: Entry) -> str:
            register = entry.register
            author = (entry.device, entry.person)
            if entry.person in timed:
                duties = self._duties_by(entry.device, _at(timed[entry.person], moment_of(entry.hlc)), entry.person)
                return self._judged(entry, duties)
            key = (*author, register.kind, register.field, entry.value is None)
            if key not in seen:
                if author not in fixed:
                    fixed[author] = self._duties_by(entry.device, None, entry.person)
                seen[key] = self._judged(entry, fixed[author])
            return seen[key]

        return judge

    def _judged(self, entry: Entry, duties: tuple[Duty, ...]) -> str:
        if self._card_of(entry.device) is None:
            # Sync lets in only devices whose card is good; what has no card came by a restored copy of our own.
            return ""
        kind, field, clears = entry.register.kind, entry.register.field, entry.value is None
        return "" if all(permits(duty, kind, field, clears=clears) for duty in duties) else _DUTY

    def judge_again(self) -> frozenset[Register]:
        """Judge the whole journal anew, after duties have changed or the file was rebuilt."""
        return self._store.judge_again(self.judging())

    def kept_aside(self) -> tuple[Barred, ...]:
        """Return what was written without leave: it is shown, and never applied."""
        return self._store.barred()

    def aside(self) -> tuple[Aside, ...]:
        """Return the same as lines to be shown, the newest first."""
        found = []
        for one in self._store.barred():
            entry, register = one.entry, one.entry.register
            value = "" if entry.value is None else str(entry.value)
            told = (register.scope, register.kind, register.field, value, one.reason)
            found.append(Aside(entry.id, moment_of(entry.hlc), entry.person, *told))
        return tuple(sorted(found, key=lambda line: (line.at, line.id), reverse=True))

    def _own_duties(self) -> tuple[Duty, ...]:
        key = (self._store.device, self._acts.revision(SCOPE))
        if self._known != key:
            # Looked up once, not with each key press.
            self._known, self._own = key, self._duties(self._store.device, self._person)
        return self._own

    def _narrower(self, device: str, person: str) -> Duty:
        return max(self._duties(device, person), key=list(Duty).index)

    def _duties(self, device: str, person: str) -> tuple[Duty, ...]:
        return self._duties_by(device, _at(self._given_to(person), None), person)

    def _duties_by(self, device: str, given: Duty | None, person: str) -> tuple[Duty, ...]:
        """Return the laptop's duty and the person's: both must carry what is written."""
        card = self._card_of(device)
        if card is None:
            # Nobody else is there yet: who made the workspace is its office.
            return (given or (Duty.OFFICE if person == self._founder() else Duty.MEMBER),)
        duty = duty_of(card[1])
        return (duty, given or duty)

    def _given_to(self, person: str) -> Sequence[Past]:
        """Return which duties a person was given one after another."""
        lines = self._store.history(Register(SCOPE, KIND, person, _DUTY))
        return [line for line in lines if line.value in set(Duty)]


def _at(lines: Sequence[Past], at: datetime | None) -> Duty | None:
    """Return the duty that counted at a moment; None stands for now."""
    known = [line for line in lines if at is None or line.at <= at]
    return Duty(str(known[-1].value)) if known else None
