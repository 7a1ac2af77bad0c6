"""The form versions a workspace knows: frozen when they come in, kept with every visit that uses them."""

from dataclasses import dataclass
from pathlib import Path

from cchc_desktop.checklist.authoring import compile_form
from cchc_desktop.checklist.form import Checklist, FormVersion
from cchc_desktop.checklist.reading import read_checklist
from cchc_desktop.checklist.xform.reader import read_form
from cchc_desktop.domain.places import forms
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import replace_file
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.audit import Audit, Event
from cchc_desktop.workspace.changes import Changes, Label

SCOPE = "workspace"
KIND = "form"
SUPPLIED = "cchc-commune.md"


@dataclass(frozen=True, slots=True)
class Installed:
    """A form version in a list: its key, what it is, how many items it asks, whether it was retired."""

    key: str
    id: str
    version: str
    title: str
    source_name: str
    items: int
    retired: bool = False


def compiled_supplied() -> FormVersion:
    """Compile the checklist that comes with the app; slow, on values alone, so a worker may do it."""
    path = forms() / SUPPLIED
    return compile_form(path.read_bytes(), path.name)


class Forms:
    """Brings checklists in and reads them back (bộ tiêu chí)."""

    def __init__(self, acts: Acts, attachments: Attachments, audit: Audit) -> None:
        self._acts = acts
        self._attachments = attachments
        self._audit = audit
        self._read: dict[str, Checklist] = {}

    def all(self) -> tuple[FormVersion, ...]:
        """Return every form version, newest last."""
        values = self._acts.values(SCOPE)
        keys = [entity for (kind, entity), fields in values.items() if kind == KIND and "form_id" in fields]
        return tuple(sorted((self.version(key) for key in keys), key=lambda form: (form.id, form.version)))

    def installed(self) -> tuple[Installed, ...]:
        """Return a line for each form version, by form, the version brought in last first."""
        lines = self._lines()
        order = {line.key: at for at, line in enumerate(lines)}
        return tuple(sorted(lines, key=lambda line: (line.title, line.id, -order[line.key])))

    def newest(self, form_id: str) -> Installed | None:
        """Return the version of a form that was brought in last and is offered, None when none is."""
        return next((line for line in reversed(self._lines()) if line.id == form_id and not line.retired), None)

    def _lines(self) -> list[Installed]:
        """Return a line for each form version, in the order they were brought in."""
        return [
            Installed(
                key,
                str(fields["form_id"]),
                str(fields["version"]),
                str(fields["title"]),
                str(fields["source_name"]),
                len(self.checklist(key).items),
                bool(fields.get("retired")),
            )
            for (kind, key), fields in self._acts.values(SCOPE).items()
            if kind == KIND and "form_id" in fields
        ]

    def retire(self, key: str) -> Changes:
        """Offer a version no more; visits that use it go on with it, and it can be offered again.

        Raises:
            NotFound: this workspace does not hold it.
        """
        return self._offer(key, Label("Retired a checklist"), retired=True)

    def activate(self, key: str) -> Changes:
        """Offer a retired version again.

        Raises:
            NotFound: this workspace does not hold it.
        """
        return self._offer(key, Label("Offered a checklist again"), retired=False)

    def _offer(self, key: str, label: Label, *, retired: bool) -> Changes:
        if (KIND, key) not in self._acts.values(SCOPE):
            raise NotFound(kind=KIND, name=key)
        return self._acts.write(SCOPE, label, [(KIND, key, "retired", retired)], undoable=False)

    def bring_in(self, source: bytes, name: str) -> tuple[str, Changes]:
        """Compile an authored form and freeze it; return its key (sha256 of the XForm) and what changed.

        Raises:
            Refusal: the form cannot be compiled; nothing is kept of it.
        """
        return self.keep(compile_form(source, name))

    def keep(self, version: FormVersion) -> tuple[str, Changes]:
        """Freeze a compiled form version; the same version twice changes nothing."""
        key = version.xform_sha256
        read_checklist(version)
        # What the engine could not run on the day of the visit is not taken in today.
        read_form(version.xform, version.media)
        fields = {
            "form_id": version.id,
            "version": version.version,
            "title": version.title,
            "source_name": version.source_name,
            "xform": self._attachments.add_bytes(version.xform),
            "source": self._attachments.add_bytes(version.source),
            "media": {name: self._attachments.add_bytes(data) for name, data in version.media.items()},
        }
        changes = self._acts.write(
            SCOPE,
            Label("Brought in a checklist"),
            [(KIND, key, name, value) for name, value in fields.items()],
            undoable=False,
        )
        return key, changes

    def save(self, data: bytes, path: Path) -> None:
        """Write a workbook, a table or a submission to a file of the person's choice.

        Raises:
            DiskFull, ReadOnly, CannotWrite: it could not be written; an older file of that name is left whole.
        """
        with refusing(path):
            replace_file(path, data)
        self._audit.note(Event.EXPORTED, path.name)

    def supplied(self) -> tuple[str, Changes]:
        """Bring in the checklist that comes with the app, if it is not there yet."""
        return self.keep(compiled_supplied())

    def version(self, key: str) -> FormVersion:
        """Return a form version as it was frozen.

        Raises:
            NotFound: this workspace does not hold it.
        """
        fields = self._acts.values(SCOPE).get((KIND, key))
        if fields is None:
            raise NotFound(kind=KIND, name=key)
        media = fields.get("media")
        return FormVersion(
            id=str(fields["form_id"]),
            version=str(fields["version"]),
            title=str(fields["title"]),
            xform=self._attachments.read(str(fields["xform"])),
            xform_sha256=key,
            source=self._attachments.read(str(fields["source"])),
            source_name=str(fields["source_name"]),
            media={
                name: self._attachments.read(str(digest))
                for name, digest in (media.items() if isinstance(media, dict) else ())
            },
        )

    def checklist(self, key: str) -> Checklist:
        """Return the checklist of a form version; read once and kept."""
        if key not in self._read:
            self._read[key] = read_checklist(self.version(key))
        return self._read[key]
