"""A form that is to come in: checked, compiled and read, so that a person sees it before it is kept."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cchc_desktop.checklist.authoring import compile_form
from cchc_desktop.checklist.form import Checklist, FormVersion
from cchc_desktop.checklist.lint.annotating import Phrase, annotated
from cchc_desktop.checklist.lint.check import Report, check_form
from cchc_desktop.checklist.outline import files_of
from cchc_desktop.checklist.reading import read_checklist
from cchc_desktop.checklist.xform.model import Form
from cchc_desktop.checklist.xform.reader import read_form
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.system_error import why

_LARGEST = 64 * 1024 * 1024
"""Bytes that are read at all; a form ends at 20 MB."""


class CannotOpen(Refusal):
    """The file of a form cannot be read from the disk."""

    what = "“{name}” cannot be opened: {reason}"
    kept = "Nothing was brought in."
    mend = "Check that the file still exists and is not locked by another program, then choose it again."


@dataclass(frozen=True, slots=True)
class Candidate:
    """A form on its way in; `version`, `checklist` and `form` (ready to run) are None while errors keep it out.

    `missing` names files the form reads that did not lie beside it: their lists would be empty.
    """

    name: str
    source: bytes
    report: Report
    version: FormVersion | None = None
    checklist: Checklist | None = None
    missing: tuple[str, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    form: Form | None = None


def open_candidate(path: Path, register: Collection[str], media: Path | None = None) -> Candidate:
    """Read a form from the disk, with the files it names that lie beside it; pure, so it may run in a worker.

    Args:
        path: the workbook.
        register: keys of the legal register.
        media: a folder where its files are looked for first.

    Raises:
        CannotOpen: the file cannot be read.
        BrokenForm, FormTooLarge: what it holds is no form at all.
        BadForm: a file it reads is broken.
    """
    try:
        with path.open("rb") as file:
            source = file.read(_LARGEST)
    except OSError as error:
        raise CannotOpen(name=path.name, reason=why(error)) from error
    report = check_form(source, path.name, register)
    if not report.usable:
        return Candidate(path.name, source, report)
    wanted = files_of(compile_form(source, path.name))
    files = {name: data for name in wanted if (data := _beside(path, name, media)) is not None}
    version = compile_form(source, path.name, files)
    form = read_form(version.xform, files)
    missing = tuple(name for name in wanted if name not in files)
    return Candidate(path.name, source, report, version, read_checklist(version), missing, files, form)


def _beside(path: Path, name: str, media: Path | None) -> bytes | None:
    """Return a file that lies in the folder that was named, beside the form or in its media folder (as ODK lays it)."""
    if Path(name).name != name:
        return None
    places = [path.parent / name, path.with_name(f"{path.stem}-media") / name]
    for place in places if media is None else [media / name, *places]:
        try:
            return place.read_bytes()
        except OSError:
            continue
    return None


def marked_copy(candidate: Candidate, phrase: Phrase, titles: Mapping[str, str]) -> bytes:
    """Return the workbook with every mistake in its cell, see `annotated`."""
    return annotated(candidate.source, candidate.report, phrase, titles)
