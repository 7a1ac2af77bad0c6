"""Letters to all units that owe something: one paper a unit, PDF or Word, into a folder."""

import re
from collections.abc import Sequence
from pathlib import Path

from cchc_desktop.domain.followup import Followed
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import Invalid, Reason
from cchc_desktop.domain.standing import unit_key
from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import make_folder, replace_file
from cchc_desktop.workspace.audit import Audit, Event
from cchc_desktop.workspace.followups import FollowUps
from cchc_desktop.workspace.paper_task import PaperTask
from cchc_desktop.workspace.papers import Papers

_UNSAFE = re.compile(r"[^a-z0-9]+")
ENDINGS = (".pdf", ".docx")


class Reminders:
    """Find whom to remind, make the letters."""

    def __init__(self, followups: FollowUps, papers: Papers, audit: Audit) -> None:
        self._followups = followups
        self._papers = papers
        self._audit = audit

    def units(self, *, owner: str = "") -> tuple[Followed, ...]:
        """Return for each unit with something overdue or due within a week of work its most urgent recommendation.

        Args:
            owner: only units where this person or office is responsible, without case and marks; "" for all.
        """
        found: dict[tuple[str, str], Followed] = {}
        for one in self._followups.reminders():
            if folded(owner) in folded(one.owner):
                found.setdefault(unit_key(one.unit), one)
        return tuple(found.values())

    def tasks(self, reminded: Sequence[Followed]) -> tuple[tuple[str, PaperTask], ...]:
        """Return a file name without ending and the paper for each unit; papers are made beside the window."""
        names: dict[str, PaperTask] = {}
        for one in reminded:
            stem = f"don-doc-{_UNSAFE.sub('-', folded(f'{one.unit.kind.value} {one.unit.name}')).strip('-')}"
            names[stem] = self._papers.task(one.visit, PaperKind.REMINDER, draft=False)
        return tuple(names.items())

    def write(self, reminded: Sequence[Followed], folder: Path, ending: str) -> tuple[Path, ...]:
        """Write the letters into a folder.

        Raises:
            Invalid: the ending is neither .pdf nor .docx.
            DiskFull, ReadOnly, CannotWrite: the letters before the one that failed are there.
        """
        if ending not in ENDINGS:
            raise Invalid(value=ending, field="ending", reason=Reason("use .pdf or .docx"))
        written = []
        with refusing(folder):
            make_folder(folder)
        for stem, task in self.tasks(reminded):
            data = task.pdf().pdf if ending == ".pdf" else task.word()
            path = folder / f"{stem}{ending}"
            with refusing(path):
                replace_file(path, data)
            written.append(path)
        if written:
            self._audit.note(Event.EXPORTED, f"{len(written)} × {PaperKind.REMINDER.value}{ending}")
        return tuple(written)
