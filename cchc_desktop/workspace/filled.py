"""Filled ordinary forms out to other software, and back: ODK submissions with their media, Excel, CSV."""

from collections.abc import Sequence
from pathlib import Path

from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.filling.submission import reopened, submission
from cchc_desktop.checklist.filling.table import one_table, sheets
from cchc_desktop.checklist.parcel import BrokenParcel, pack, unpack
from cchc_desktop.checklist.sheets import to_csv, to_excel
from cchc_desktop.checklist.xform.model import Form
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.system_error import why
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import replace_file
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.fillings import Filling, Fillings


class AnswersOtherForm(Refusal):
    """A submission answers another form, or another version of it, than the chosen one."""

    what = "The file answers “{form}”, version “{version}”; the chosen form is “{own}”, version “{own_version}”."
    kept = "Nothing of it was taken in."
    mend = "Choose that version in the list of forms, or bring it in first."


class TakenInAlready(Refusal):
    """The same submission (by its instance id) was taken in before, or was filled in here."""

    what = "This filling is here already: “{name}”."
    kept = "What is here stays as it is."
    mend = "Open it in the list of fillings."


def read_submission(path: Path) -> bytes:
    """Return the bytes of a file; may run in a worker.

    Raises:
        BrokenParcel: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise BrokenParcel(name=path.name, reason=why(error)) from error


class Filled:
    """Hands fillings out and takes submissions in as new ones."""

    def __init__(self, fillings: Fillings) -> None:
        self._fillings = fillings

    def submission(self, scope: str, filling: str) -> bytes:
        """Return a filling as a zip: `submission.xml` and `media/`; what is not relevant is left out.

        Raises:
            NotFound: the scope holds no such filling, or one of its files has not arrived on this laptop.
        """
        opened = self._fillings.open(scope, filling)
        return pack(submission(opened.session), _media(opened))

    def excel(self, scope: str, fillings: Sequence[str], form: str) -> bytes:
        """Return fillings of one form as an Excel workbook: a sheet for the form and for each repeat, and the codes."""
        return to_excel(sheets(self._fillings.form(form), self._opened(scope, fillings)))

    def csv(self, scope: str, fillings: Sequence[str], form: str) -> bytes:
        """Return fillings of one form as one CSV table (UTF-8 with byte order mark), repeats side by side."""
        return to_csv(one_table(self._fillings.form(form), self._opened(scope, fillings)))

    def save(self, scope: str, fillings: Sequence[str], form: str, path: Path) -> None:
        """Write fillings to a file, by its ending: .xlsx or .csv all of them, .zip the last one as a submission.

        Raises:
            DiskFull, ReadOnly, CannotWrite: an older file of that name is left whole.
            NotFound: see `submission`.
        """
        match path.suffix.lower():
            case ".csv":
                data = self.csv(scope, fillings, form)
            case ".zip":
                data = self.submission(scope, fillings[-1])
            case _:
                data = self.excel(scope, fillings, form)
        with refusing(path):
            replace_file(path, data)

    def take_in(self, scope: str, form: str, data: bytes, name: str) -> tuple[str, Changes]:
        """Take a submission in as a new filling of a form; return its id and what changed.

        Raises:
            BrokenParcel: the file is hostile or broken.
            AnswersOtherForm: it answers another form or version.
            TakenInAlready: a filling with its instance id is here.
            BadForm, TooManyRepeats: its XML does not fit the form.
        """
        parcel = unpack(data, name)
        read = self._fillings.form(form)
        if (parcel.form, parcel.version) != (read.id, read.version):
            raise AnswersOtherForm(form=parcel.form, version=parcel.version, own=read.id, own_version=read.version)
        session = reopened(read, self._fillings.surroundings(), parcel.answers)
        identity = _identity(read, session)
        for known in self._fillings.all(scope, form):
            values = self._fillings.kept(scope, known).values
            if identity and identity in (values.get(("", path)) for path in _identity_paths(read)):
                raise TakenInAlready(name=identity)
        return self._fillings.keep(scope, form, session, parcel.media)

    def _opened(self, scope: str, fillings: Sequence[str]) -> list[tuple[str, Session]]:
        return [(str(number), self._fillings.open(scope, one).session) for number, one in enumerate(fillings, 1)]


def _media(filling: Filling) -> dict[str, bytes]:
    """Return the files that relevant answers name."""
    found: dict[str, bytes] = {}
    for entry in filling.session.root.below():
        asked = any(control.kind == "upload" for control in entry.field.controls)
        if asked and entry.answer and entry.answer not in found:
            data = filling.file(entry.answer)
            if data is not None:
                found[entry.answer] = data
    return found


def _identity_paths(form: Form) -> list[str]:
    return [path for path, field in form.fields.items() if field.name == "instanceID"]


def _identity(form: Form, session: Session) -> str:
    return next((session.find(path).value for path in _identity_paths(form)), "")
