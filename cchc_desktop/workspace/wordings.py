"""Wordings an office edits (mẫu lời văn) and its Word templates, kept in the workspace, dated like law."""

from dataclasses import dataclass
from datetime import date

from cchc_desktop.documents.drafting import parted
from cchc_desktop.documents.templates import Template
from cchc_desktop.documents.wordings import known, read_wording, shipped_texts
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.rows import DELETED

SCOPE = "workspace"
KIND = "wording"
TEMPLATE = "word_template"


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a kind of paper: from which day on it holds, whether it is the office's own, its text."""

    kind: PaperKind
    valid_from: date
    own: bool
    source: str
    text: str


class Wordings:
    """Read, check and keep wordings and Word templates."""

    def __init__(self, acts: Acts, attachments: Attachments, clock: Clock) -> None:
        self._acts = acts
        self._attachments = attachments
        self._clock = clock

    def all(self, kind: PaperKind) -> tuple[Wording, ...]:
        """Return every wording of a kind, the newest first; an office's own before the app's of the same day."""
        found = [_wording(kind, text, own=False) for _, text in shipped_texts(kind)]
        found += [_wording(kind, text, own=True) for text in self.own_texts(kind)]
        return tuple(sorted(found, key=lambda one: (one.valid_from, one.own), reverse=True))

    def in_force(self, kind: PaperKind, on: date) -> Wording:
        """Return the wording a paper of that day gets: the newest own one that holds by then, else the app's."""
        due = [one for one in self.all(kind) if one.valid_from <= on]
        return next((one for one in due if one.own), due[0])

    def own_texts(self, kind: PaperKind) -> tuple[str, ...]:
        """Return the texts of the office's own wordings of a kind."""
        prefix = f"{kind.value}@"
        return tuple(
            str(fields["text"])
            for (name, entity), fields in sorted(self._acts.values(SCOPE).items())
            if name == KIND and entity.startswith(prefix) and fields.get("text") and not fields.get(DELETED)
        )

    def check(self, kind: PaperKind, text: str) -> Template:
        """Return a text read as a wording of a kind; nothing is kept.

        Raises:
            TemplateFaulty: with the line and what is wrong there.
        """
        return read_wording(kind, text)

    @staticmethod
    def parted(text: str) -> tuple[list[str], list[str]]:
        """Return the lines of a wording's head, with the line that ends it, and those of its body."""
        return parted(text)

    def names(self, kind: PaperKind) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the fields and the blocks a wording of a kind may name."""
        fields, blocks = known(kind)
        return tuple(fields), tuple(blocks)

    def keep(self, kind: PaperKind, text: str) -> Changes:
        """Keep an office's own wording; it holds from the day it names on and replaces its own of that day.

        Raises:
            TemplateFaulty: it cannot be used; nothing is kept.
        """
        template = self.check(kind, text)
        entity = f"{kind.value}@{template.valid_from.isoformat()}"
        return self._acts.write(
            SCOPE,
            Label("Changed the wording of a paper"),
            [(KIND, entity, "text", text), (KIND, entity, DELETED, None)],
            undoable=False,
        )

    def remove(self, kind: PaperKind, valid_from: date) -> Changes:
        """Take an office's own wording out of use; the journal keeps it."""
        entity = f"{kind.value}@{valid_from.isoformat()}"
        return self._acts.write(
            SCOPE,
            Label("Changed the wording of a paper"),
            [(KIND, entity, DELETED, self._clock.now())],
            undoable=False,
        )

    def word_template(self, kind: PaperKind) -> tuple[str, bytes] | None:
        """Return name and bytes of the office's Word template for a kind, None if it has none."""
        fields = self._acts.values(SCOPE).get((TEMPLATE, kind.value), {})
        if not fields.get("file"):
            return None
        return str(fields["name"]), self._attachments.read(str(fields["file"]))

    def keep_word_template(self, kind: PaperKind, name: str, data: bytes) -> Changes:
        """Keep a Word file as the template of a kind.

        Raises:
            WordTemplateFaulty: it cannot be used; nothing is kept.
        """
        from cchc_desktop.documents.word_template import check_word_template  # noqa: PLC0415  (start-up time)

        check_word_template(data, name, known(kind))
        key = self._attachments.add_bytes(data)
        return self._acts.write(
            SCOPE,
            Label("Changed the Word template of a paper"),
            [(TEMPLATE, kind.value, "name", name), (TEMPLATE, kind.value, "file", key)],
            undoable=False,
        )

    def remove_word_template(self, kind: PaperKind) -> Changes:
        """Take the Word template of a kind out of use."""
        return self._acts.write(
            SCOPE,
            Label("Changed the Word template of a paper"),
            [(TEMPLATE, kind.value, "file", None)],
            undoable=False,
        )


def _wording(kind: PaperKind, text: str, *, own: bool) -> Wording:
    template = read_wording(kind, text)
    return Wording(kind, template.valid_from, own, template.source, text)
