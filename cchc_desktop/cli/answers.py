"""`answers`: export the answers of visits as Excel, CSV or an ODK submission; take a submission in."""

import argparse
import sys
from pathlib import Path

from cchc_desktop.cli.opening import add_workspace, found, opened
from cchc_desktop.cli.words import say
from cchc_desktop.domain.refusal import Invalid, Reason


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `answers` takes."""
    parser.add_argument("file", type=Path, help=say("File to write (.xlsx, .csv, .zip), or with --take-in to read"))
    add_workspace(parser)
    parser.add_argument("--visit", help=say("Unit's name or visit's id; without one, all visits (.xlsx, .csv)"))
    parser.add_argument(
        "--take-in", action="store_true", help=say("Read an ODK submission (.zip, .xml) into the visit")
    )


def run(options: argparse.Namespace) -> int:
    """Export or take in; returns 0.

    Raises:
        NotFound: no such visit.
        Invalid: the file's ending is none that can be written.
        Refusal: a file cannot be read, written or taken in; it says why.
    """
    with opened(options) as workspace:
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


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Invalid(value=path, field="file", reason=error.strerror or type(error).__name__) from error
