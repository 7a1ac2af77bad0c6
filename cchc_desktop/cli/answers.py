"""`answers`: export visits, or fillings of ordinary forms, as Excel, CSV or ODK submission; take a submission in."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.cli.opening import add_workspace, found, opened
from cchc_desktop.cli.words import say
from cchc_desktop.domain.refusal import Invalid, Reason
from cchc_desktop.domain.system_error import why

if TYPE_CHECKING:
    from cchc_desktop.workspace.workspace import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `answers` takes."""
    parser.add_argument("file", type=Path, help=say("File to write (.xlsx, .csv, .zip), or with --take-in to read"))
    add_workspace(parser)
    parser.add_argument("--visit", help=say("Unit's name or visit's id; without one, all visits (.xlsx, .csv)"))
    parser.add_argument("--form", help=say("Title, form_id or key of an ordinary form: its fillings instead of visits"))
    parser.add_argument(
        "--filling", help=say("Id of one filling of that form; without one, all of them (.zip: the last)")
    )
    parser.add_argument(
        "--take-in",
        action="store_true",
        help=say("Read an ODK submission (.zip, .xml) into the visit, or as a new filling of the form"),
    )


def run(options: argparse.Namespace) -> int:
    """Export or take in; returns 0.

    Raises:
        NotFound: no such visit.
        Invalid: the file's ending is none that can be written.
        Refusal: a file cannot be read, written or taken in; it says why.
    """
    with opened(options) as workspace:
        if options.form:
            _fillings(workspace, options)
            return 0
        known = [(line.id, line.unit.name) for line in workspace.visits.all()]
        one = found("visit", options.visit, known) if options.visit or options.take_in else ""
        if options.take_in:
            taken = workspace.interchange.take_in(one, _read(options.file), options.file.name)
            said = say("Answers taken in: {answers}; files: {files}.", answers=taken.answers, files=taken.files)
            sys.stdout.write(said + "\n")
            if taken.passed_over:
                sys.stdout.write(say("Passed over: {names}", names=", ".join(taken.passed_over)) + "\n")
            return 0
        visits = [one] if one else [key for key, _ in known]
        match options.file.suffix.lower():
            case ".xlsx":
                made = workspace.tables.excel(visits)
            case ".csv":
                made = workspace.tables.csv(visits)
            case ".zip":
                made = workspace.interchange.submission(found("visit", options.visit, known))
            case _:
                raise Invalid(value=options.file.name, field="file", reason=Reason("use .xlsx, .csv or .zip"))
        workspace.forms.save(made, options.file)
    sys.stdout.write(say("Written: {name}", name=options.file) + "\n")
    return 0


def _fillings(workspace: "Workspace", options: argparse.Namespace) -> None:
    """Export fillings of an ordinary form, or take one in."""
    from cchc_desktop.workspace.fillings import SCOPE  # noqa: PLC0415  (start-up time)

    installed = workspace.forms.installed()
    known = [(line.key, text) for line in installed for text in (line.title, line.id)]
    form = found("form", options.form, known)
    if options.take_in:
        filling, _ = workspace.filled.take_in(SCOPE, form, _read(options.file), options.file.name)
        sys.stdout.write(say("Taken in as filling {name}.", name=filling) + "\n")
        return
    if options.file.suffix.lower() not in (".xlsx", ".csv", ".zip"):
        raise Invalid(value=options.file.name, field="file", reason=Reason("use .xlsx, .csv or .zip"))
    fillings = workspace.fillings.all(SCOPE, form)
    if options.filling or not fillings:
        fillings = (found("filling", options.filling, [(one, one) for one in fillings]),)
    workspace.filled.save(SCOPE, fillings, form, options.file)
    sys.stdout.write(say("Written: {name}", name=options.file) + "\n")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Invalid(value=path, field="file", reason=why(error)) from error
