"""`cchc-desktop form …`: check an authored form, start a new one, convert one."""

import argparse
import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.cli.words import say, spoken
from cchc_desktop.domain.clock import SystemClock
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.system_error import why

if TYPE_CHECKING:
    from cchc_desktop.checklist.lint.check import Report
    from cchc_desktop.checklist.lint.mistake import Mistake

GOOD, BAD = 0, 1
_LARGEST = 64 * 1024 * 1024
"""Bytes that are read at all; a form ends at 20 MB."""


class CannotWrite(Refusal):
    """A file cannot be written, or is there already."""

    what = "The file “{name}” cannot be written: {reason}"
    kept = "Nothing was overwritten."
    mend = "Choose another name, or add --force to replace the file."


class CannotRead(Refusal):
    """A file that was named cannot be read."""

    what = "The file “{name}” cannot be read: {reason}"
    mend = "Check the name of the file and that you may read it."


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `form check`, `form template` and `form convert` to the command line."""
    form = commands.add_parser("form", help=say("Check, start or convert an authored checklist"))
    jobs = form.add_subparsers(required=True, metavar="JOB")
    check = jobs.add_parser("check", help=say("Say everything that is wrong with a form, cell by cell"))
    check.add_argument("file", type=Path, help=say("The authored checklist (.xlsx, .xls, .csv, .md)"))
    check.add_argument("--json", action="store_true", help=say("Report as JSON"))
    check.add_argument("--media", type=Path, metavar="FOLDER", help=say("Where the files the form reads lie"))
    check.add_argument("--annotate", type=Path, metavar="OUT", help=say("Write a copy with every mistake in its cell"))
    check.add_argument("--force", action="store_true", help=say("Replace the file if it is there"))
    check.set_defaults(run=_check)
    template = jobs.add_parser("template", help=say("Write a workbook to start from"))
    template.add_argument("out", type=Path, help=say("File to write"))
    template.add_argument("--force", action="store_true", help=say("Replace the file if it is there"))
    template.set_defaults(run=_template)
    convert = jobs.add_parser("convert", help=say("Convert a form: .xlsx, .xls, .md, .csv to .xlsx, .md, .csv, .xml"))
    convert.add_argument("file", type=Path, help=say("The authored checklist (.xlsx, .xls, .csv, .md)"))
    convert.add_argument("out", type=Path, help=say("File to write"))
    convert.add_argument("--force", action="store_true", help=say("Replace the file if it is there"))
    convert.set_defaults(run=_convert)


def _check(options: argparse.Namespace) -> int:
    from cchc_desktop.workspace.candidates import marked_copy, open_candidate  # noqa: PLC0415  (start-up time)
    from cchc_desktop.workspace.packs import read_legal  # noqa: PLC0415  (start-up time)

    if options.media is not None and not options.media.is_dir():
        raise CannotRead(name=options.media, reason=say("it is no folder"))
    candidate = open_candidate(options.file, {text.key for text in read_legal().all()}, options.media)
    report = candidate.report
    if options.annotate:
        _write(options.annotate, marked_copy(candidate, spoken, _titles()), force=options.force)
    if options.json:
        told = _told(report) | {"missing_files": list(candidate.missing)}
        sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    else:
        _print(report)
        if candidate.missing:
            missing = ", ".join(candidate.missing)
            sys.stdout.write(say("Files the form reads are not beside it: {missing}", missing=missing) + "\n")
        if options.annotate:
            sys.stdout.write(say("Marked copy: {name}", name=options.annotate) + "\n")
    return GOOD if report.usable else BAD


def _titles() -> dict[str, str]:
    return {
        "sheet": say("Sheet"),
        "cell": say("Cell"),
        "error": say("Error"),
        "warning": say("Warning"),
        "what": say("What is wrong"),
        "why": say("Why it matters"),
        "mend": say("How to mend it"),
        "none": say("No mistakes were found."),
    }


def _told(report: "Report") -> dict[str, object]:
    """Return the report as JSON data, each sentence in Vietnamese and English."""
    return {
        "file": report.name,
        "usable": report.usable,
        "errors": report.errors,
        "warnings": report.warnings,
        "mistakes": [
            {
                "rule": mistake.rule.key,
                "severity": mistake.rule.severity.value,
                "sheet": mistake.sheet,
                "cell": mistake.cell,
                "row": mistake.row,
                "column": mistake.column,
                **_both(mistake),
            }
            for mistake in report.mistakes
        ],
    }


def _print(report: "Report") -> None:
    for mistake in report.mistakes:
        what, why, mend = mistake.say(spoken)
        grade = say("Error") if mistake.is_error else say("Warning")
        sys.stdout.write(f"{mistake.sheet}!{mistake.cell}  {grade}  {what}  [{mistake.rule.key}]\n")
        sys.stdout.write(f"    {why}\n    → {mend}\n")
    count = say("Errors: {errors}; warnings: {warnings}.", errors=report.errors, warnings=report.warnings)
    outcome = say("The form can be brought in.") if report.usable else say("The form cannot be brought in as it is.")
    sys.stdout.write(f"{report.name}: {count} {outcome}\n")


def _both(mistake: "Mistake") -> dict[str, dict[str, str]]:
    """Return the three sentences of a mistake in both languages."""
    told = {wanted: mistake.say(partial(spoken, wanted=wanted)) for wanted in ("vi", "en")}
    return {name: {wanted: told[wanted][at] for wanted in told} for at, name in enumerate(("what", "why", "mend"))}


def _template(options: argparse.Namespace) -> int:
    from cchc_desktop.checklist.template import template  # noqa: PLC0415  (start-up time)
    from cchc_desktop.workspace.packs import read_legal  # noqa: PLC0415  (start-up time)

    register = {text.key: text.name for text in read_legal().all()}
    _write(options.out, template(register, SystemClock().now().date()), force=options.force)
    sys.stdout.write(say("Written: {name}", name=options.out) + "\n")
    return GOOD


def _convert(options: argparse.Namespace) -> int:
    from cchc_desktop.checklist.converting import convert  # noqa: PLC0415  (start-up time)

    made = convert(_read(options.file), options.file.name, options.out.name)
    _write(options.out, made, force=options.force)
    sys.stdout.write(say("Written: {name}", name=options.out) + "\n")
    return GOOD


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        raise CannotRead(name=path, reason=why(error)) from error


def _write(path: Path, data: bytes, *, force: bool) -> None:
    try:
        with path.open("wb" if force else "xb") as file:
            file.write(data)
    except OSError as error:
        raise CannotWrite(name=path, reason=why(error)) from error
