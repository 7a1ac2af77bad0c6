"""Making signed minutes last, in one action, when there is a network: a queue to be stopped and tried again."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.visit import Stage
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.workspace import settings
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.late import PAPER
from cchc_desktop.workspace.settings import Settings
from cchc_desktop.workspace.signing_task import DIGITAL, HANDWRITTEN
from cchc_desktop.workspace.trusting import TrustKeeper
from cchc_desktop.workspace.visits import Visits

if TYPE_CHECKING:
    from cchc_desktop.signing.anchors import Anchors
    from cchc_desktop.signing.renew import Renewed, Services

_PASSWORD = "timestamp_password"  # noqa: S105  (the name it is kept under)
_SIGNED = {DIGITAL, HANDWRITTEN}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A signed file that has no timestamp yet: visit, whose, signed when, how often tried, what stood in the way."""

    visit: str
    name: str
    signed_at: datetime | None
    tries: int
    trouble: str


@dataclass(frozen=True, slots=True)
class Task:
    """One file to be made to last, on values only; `run` goes into a worker."""

    visit: str
    pdf: bytes
    services: "Services"
    anchors: "Anchors"
    at: datetime

    def run(self, step: Callable[[int], None], stopped: Callable[[], bool]) -> "Renewed":
        """Ask the authority and return the file with its timestamps.

        Raises:
            NoTimestampService, ServiceFails, CannotRenew, Stopped.
        """
        from cchc_desktop.signing.renew import renewed  # noqa: PLC0415  (start-up time)

        return renewed(self.pdf, self.services, self.anchors, self.at, step=step, stopped=stopped)


class Renewals:
    """The queue of signed files, and what came of each."""

    def __init__(
        self,
        store: Keeper,
        acts: Acts,
        visits: Visits,
        attachments: Attachments,
        options: Settings,
        trust: TrustKeeper,
        clock: Clock,
    ) -> None:
        self._store = store
        self._acts = acts
        self._visits = visits
        self._attachments = attachments
        self._settings = options
        self._trust = trust
        self._clock = clock

    def waiting(self) -> tuple[Waiting, ...]:
        """Return the signed files without timestamps, those never tried first, then by age."""
        found = []
        for line in self._visits.all():
            if line.stage not in (Stage.SIGNED, Stage.DELIVERED):
                continue
            fields = self._acts.values(line.id).get((PAPER, line.id), {})
            if not fields.get("signed") or fields.get("lasting") or not self._signed_in_file(line.id):
                continue
            signed_at = self._visits.get(line.id).frozen_at
            tries = int(str(fields.get("renewal_tries") or 0))
            trouble = str(fields.get("renewal_trouble") or "")
            found.append(Waiting(line.id, line.unit.name, signed_at, tries, trouble))
        return tuple(sorted(found, key=lambda one: (one.tries, str(one.signed_at))))

    def password(self) -> str:
        """Return the password of the timestamp authority; kept on this laptop only."""
        return self._store.local(_PASSWORD) or ""

    def keep_password(self, password: str) -> None:
        """Keep the password of the timestamp authority, on this laptop only."""
        self._store.keep_local(_PASSWORD, password)

    def task(self, visit: str) -> Task:
        """Return the work for one file of the queue."""
        from cchc_desktop.signing.renew import Services  # noqa: PLC0415  (start-up time)

        lists = str(self._settings.get(settings.REVOCATION_LISTS)).split()
        services = Services(
            str(self._settings.get(settings.TIMESTAMP_URL)).strip(),
            str(self._settings.get(settings.TIMESTAMP_USER)),
            self.password(),
            tuple(lists),
        )
        key = self._acts.values(visit).get((PAPER, visit), {}).get("signed")
        return Task(visit, self._attachments.read(str(key)), services, self._trust.anchors(), self._clock.now())

    def record(self, task: Task, outcome: "Renewed") -> Changes:
        """Keep a file that was made to last. One that was signed once more meanwhile stays in the queue."""
        fields = self._acts.values(task.visit).get((PAPER, task.visit), {})
        now = self._attachments.read(str(fields["signed"]))
        if hashlib.sha256(now).digest() != hashlib.sha256(task.pdf).digest():
            return Changes(task.visit, frozenset())
        return self._acts.write(
            task.visit,
            Label("Made the signed minutes last (timestamps)"),
            [
                (PAPER, task.visit, "signed", self._attachments.add_bytes(outcome.pdf)),
                (PAPER, task.visit, "lasting", task.at),
                (PAPER, task.visit, "unanswered", list(outcome.unanswered)),
                (PAPER, task.visit, "renewal_trouble", ""),
            ],
            undoable=False,
        )

    def failed(self, task: Task, error: Refusal) -> Changes:
        """Note that a file could not be made to last, and why; it stays in the queue."""
        fields = self._acts.values(task.visit).get((PAPER, task.visit), {})
        return self._acts.write(
            task.visit,
            Label("Could not make the signed minutes last"),
            [
                (PAPER, task.visit, "renewal_tries", int(str(fields.get("renewal_tries") or 0)) + 1),
                (PAPER, task.visit, "renewal_trouble", error.sentence()),
            ],
            undoable=False,
        )

    def lasting_since(self, visit: str) -> datetime | None:
        """Return when a visit's minutes were made to last, None if they were not."""
        at = self._acts.values(visit).get((PAPER, visit), {}).get("lasting")
        return datetime.fromisoformat(str(at)) if at else None

    def _signed_in_file(self, visit: str) -> bool:
        values = self._acts.values(visit)
        return any(kind == "signature" and fields.get("how") in _SIGNED for (kind, _), fields in values.items())
