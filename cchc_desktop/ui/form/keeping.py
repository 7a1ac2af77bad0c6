"""Who keeps what is filled in: a filling of the workspace, or nobody (trying a form out)."""

from typing import Protocol

from cchc_desktop.checklist.filling.changes import Changed
from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.xform.model import Field


class Keeper(Protocol):
    """Takes a person's acts on a form; `workspace.fillings.Filling` is one."""

    session: Session

    def answer(self, entry: Entry, text: str) -> Changed: ...
    def add(self, parent: Entry, repeat: Field) -> Changed: ...
    def remove(self, instance: Entry) -> Changed: ...
    def keep_file(self, name: str, data: bytes) -> str: ...
    def file(self, name: str) -> bytes | None: ...


class Trial:
    """Keeps answers and files in memory only."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._files: dict[str, bytes] = {}

    def answer(self, entry: Entry, text: str) -> Changed:
        """Give an answer."""
        return self.session.answer(entry, text)

    def add(self, parent: Entry, repeat: Field) -> Changed:
        """Add a repeat instance."""
        return self.session.add(parent, repeat)

    def remove(self, instance: Entry) -> Changed:
        """Remove a repeat instance."""
        return self.session.remove(instance)

    def keep_file(self, name: str, data: bytes) -> str:
        """Keep a file until the trial ends."""
        self._files[name] = data
        return name

    def file(self, name: str) -> bytes | None:
        """Return a kept file."""
        return self._files.get(name)
