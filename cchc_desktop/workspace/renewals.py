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
from cchc_desktop.workspace.side_minutes import SIDE_KINDS
from cchc_desktop.workspace.signatures import SIGNATURE
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
    """A signed file that has no timestamp yet: visit, whose, signed when, how often tried, what stood in the way.

    `paper` is the entity that keeps the file: the visit's own for the minutes, the kind for those beside them.
    """

    visit: str
    paper: str
    name: str
    signed_at: datetime | None
    tries: int
    trouble: str


@dataclass(frozen=True, slots=True)
class Task:
    """One file to be made to last, on values only; `run` goes into a worker."""

    visit: str
    paper: str
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
            values = self._acts.values(line.id)
            for paper in (line.id, *(kind.value for kind in SIDE_KINDS)):
                fields = values.get((PAPER, paper), {})
                signed = self._signed_in_file(line.id, paper)
                if not fields.get("signed") or fields.get("lasting") or not signed:
                    continue
                tries = int(str(fields.get("renewal_tries") or 0))
                trouble = str(fields.get("renewal_trouble") or "")
                found.append(Waiting(line.id, paper, line.unit.name, min(signed), tries, trouble))
        return tuple(sorted(found, key=lambda one: (one.tries, str(one.signed_at))))

    def password(self) -> str:
        """Return the password of the timestamp authority; kept on this laptop only."""
        return self._store.local(_PASSWORD) or ""

    def keep_password(self, password: str) -> None:
        """Keep the password of the timestamp authority, on this laptop only."""
        self._store.keep_local(_PASSWORD, password)

    def task(self, visit: str, paper: str = "") -> Task:
        """Return the work for one file of the queue; `paper` names other minutes than the visit's own."""
        from cchc_desktop.signing.renew import Services  # noqa: PLC0415  (start-up time)

        lists = str(self._settings.get(settings.REVOCATION_LISTS)).split()
        services = Services(
            str(self._settings.get(settings.TIMESTAMP_URL)).strip(),
            str(self._settings.get(settings.TIMESTAMP_USER)),
            self.password(),
            tuple(lists),
        )
        paper = paper or visit
        key = self._acts.values(visit).get((PAPER, paper), {}).get("signed")
        return Task(visit, paper, self._attachments.read(str(key)), services, self._trust.anchors(), self._clock.now())

    def record(self, task: Task, outcome: "Renewed") -> Changes:
        """Keep a file that was made to last. One that was signed once more meanwhile stays in the queue."""
        fields = self._acts.values(task.visit).get((PAPER, task.paper), {})
        now = self._attachments.read(str(fields["signed"]))
        if hashlib.sha256(now).digest() != hashlib.sha256(task.pdf).digest():
            return Changes(task.visit, frozenset())
        return self._acts.write(
            task.visit,
            Label("Made the signed minutes last (timestamps)"),
            [
                (PAPER, task.paper, "signed", self._attachments.add_bytes(outcome.pdf)),
                (PAPER, task.paper, "lasting", task.at),
                (PAPER, task.paper, "unanswered", list(outcome.unanswered)),
                (PAPER, task.paper, "renewal_trouble", ""),
            ],
            undoable=False,
        )

    def failed(self, task: Task, error: Refusal) -> Changes:
        """Note that a file could not be made to last, and why; it stays in the queue."""
        fields = self._acts.values(task.visit).get((PAPER, task.paper), {})
        return self._acts.write(
            task.visit,
            Label("Could not make the signed minutes last"),
            [
                (PAPER, task.paper, "renewal_tries", int(str(fields.get("renewal_tries") or 0)) + 1),
                (PAPER, task.paper, "renewal_trouble", error.sentence()),
            ],
            undoable=False,
        )

    def lasting_since(self, visit: str) -> datetime | None:
        """Return when a visit's minutes were made to last, None if they were not."""
        at = self._acts.values(visit).get((PAPER, visit), {}).get("lasting")
        return datetime.fromisoformat(str(at)) if at else None

    def _signed_in_file(self, visit: str, paper: str) -> list[datetime]:
        """Return when a file was signed, by those who signed in it."""
        values = self._acts.values(visit)
        version = values.get((PAPER, paper), {}).get("version") or 1
        named = f"{version}/" if paper == visit else f"{paper}/{version}/"
        given = (
            fields.get("signed_at")
            for (kind, entity), fields in values.items()
            if kind == SIGNATURE and entity.startswith(named) and fields.get("how") in _SIGNED
        )
        return [datetime.fromisoformat(str(at)) for at in given if at]
