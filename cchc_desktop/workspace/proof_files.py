"""Proof of remediation as files: reports, photos and scans that a unit sends, kept encrypted like all evidence.

They stand beside the follow-up, because the visit is signed and closed; a file that is taken out stays in the journal.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Ids
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import replace_file
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.audit import Audit, Event
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.codec import build
from cchc_desktop.workspace.evidence import EvidenceKeeper, Prepared
from cchc_desktop.workspace.followups import FILE_KIND as KIND
from cchc_desktop.workspace.followups import SCOPE
from cchc_desktop.workspace.rows import DELETED


@dataclass(frozen=True, slots=True)
class ProofFile:
    """A file that shows how a recommendation was remedied; `original` is the attachment's key."""

    id: str
    followup: str = ""
    name: str = ""
    media_type: str = ""
    size: int = 0
    sha256: str = ""
    original: str = ""
    added_by: str = ""
    added_at: datetime | None = None


class ProofFiles:
    """Attach, list, take out, save."""

    def __init__(
        self,
        acts: Acts,
        evidence: EvidenceKeeper,
        attachments: Attachments,
        audit: Audit,
        clock: Clock,
        ids: Ids,
        person: str,
    ) -> None:
        self._acts = acts
        self._evidence = evidence
        self._attachments = attachments
        self._audit = audit
        self._clock = clock
        self._ids = ids
        self._person = person

    def of(self, recommendation: str) -> tuple[ProofFile, ...]:
        """Return the files of a recommendation, oldest first."""
        found = [
            build(ProofFile, {"id": entity}, fields)
            for (kind, entity), fields in self._acts.values(SCOPE).items()
            if kind == KIND and fields.get("followup") == recommendation and not fields.get(DELETED)
        ]
        return tuple(sorted(found, key=lambda file: str(file.added_at)))

    def prepare(self, source: Path) -> Prepared:
        """Take a file in, checked and encrypted; may run in a worker. Raises as `EvidenceKeeper.prepare`."""
        return self._evidence.prepare(source, source.name)

    def attach(self, recommendation: str, prepared: Prepared) -> Changes:
        """Put a file that was taken in to a recommendation; the same file twice changes nothing.

        Raises:
            NotAllowed: the person's duty does not carry it.
        """
        if any(file.sha256 == prepared.sha256 for file in self.of(recommendation)):
            return Changes(SCOPE, frozenset())
        file = self._ids.new()
        fields = {
            "followup": recommendation,
            "name": prepared.name,
            "media_type": prepared.media_type,
            "size": prepared.size,
            "sha256": prepared.sha256,
            "original": prepared.original,
            "added_by": self._person,
            "added_at": self._clock.now(),
        }
        written = [(KIND, file, name, value) for name, value in fields.items()]
        changes = self._acts.write(SCOPE, Label("Added a proof of remediation"), written, undoable=False)
        return Changes(changes.scope, changes.touched, file)

    def remove(self, file: str) -> Changes:
        """Take a file out; its bytes stay with the journal."""
        written = [(KIND, file, DELETED, self._clock.now())]
        return self._acts.write(SCOPE, Label("Removed a proof of remediation"), written, undoable=False)

    def save(self, file: ProofFile, path: Path) -> None:
        """Write a file's bytes somewhere on the disk, to be looked at.

        Raises:
            NotFound: it has not arrived on this laptop yet.
            DiskFull, ReadOnly, CannotWrite: nothing was written.
        """
        if not file.original:
            raise NotFound(kind=KIND, name=file.name)
        data = self._attachments.read(file.original)
        with refusing(path):
            replace_file(path, data)
        self._audit.note(Event.EXPORTED, path.name)
