"""The command line: verify a signed file, check a form, look a workspace over. CCHC_LANGUAGE=en for English."""

import argparse
import logging
import sys
from collections.abc import Sequence
from functools import partial

from cchc_desktop import __version__
from cchc_desktop.cli import (
    answers,
    completion,
    copying,
    doctor,
    followups,
    manual,
    office,
    overview,
    paper,
    personal,
    program,
    sample,
    units,
)
from cchc_desktop.cli.exchange import add_commands as add_exchange
from cchc_desktop.cli.form import add_commands
from cchc_desktop.cli.verify import add_arguments, run
from cchc_desktop.cli.words import say, say_refusal
from cchc_desktop.domain.refusal import Refusal

GOOD, BAD, USAGE = 0, 1, 2


def main(arguments: Sequence[str]) -> int:
    """Run a command; 0 when all is well, 1 when not, 2 for a wrong call."""
    # What libraries log about a hostile file is no output of ours.
    logging.getLogger().addHandler(logging.NullHandler())
    options = command_parser().parse_args(list(arguments))
    try:
        return int(options.run(options))
    except Refusal as error:
        sys.stderr.write(say_refusal(error) + "\n")
        return BAD


def command_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands, in the language of `CCHC_LANGUAGE`."""
    parser = argparse.ArgumentParser(
        prog="cchc-desktop",
        description=say("Inspection of administrative reform"),
        epilog=say("Exit status: 0 done or intact, 1 not done or not intact, 2 a wrong call. More: man cchc-desktop."),
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    verify = commands.add_parser("verify", help=say("Tell who signed a file, and whether it is intact and complete"))
    add_arguments(verify)
    verify.set_defaults(run=run)
    add_commands(commands)
    made = commands.add_parser(
        "paper", help=say("Make a paper: minutes, report, conclusion, plan… as PDF or Word file")
    )
    paper.add_arguments(made)
    made.set_defaults(run=paper.run)
    paper.add_import(commands)
    told = commands.add_parser("answers", help=say("Export answers as Excel, CSV or ODK submission; take one in"))
    answers.add_arguments(told)
    told.set_defaults(run=answers.run)
    followed = commands.add_parser("followups", help=say("Follow up recommendations: list them, export them"))
    followups.add_arguments(followed)
    followed.set_defaults(run=followups.run)
    compared = commands.add_parser(
        "overview", help=say("A campaign's overview as Excel, CSV, page, PDF, ODK submissions")
    )
    overview.add_arguments(compared)
    compared.set_defaults(run=overview.run)
    central = commands.add_parser("office", help=say("The office data base on PostgreSQL: set up, send, look over"))
    office.add_arguments(central)
    central.set_defaults(run=office.run)
    listed_units = commands.add_parser("units", help=say("The list of administrative units: check, replace, search"))
    units.add_arguments(listed_units)
    listed_units.set_defaults(run=units.run)
    tried = commands.add_parser("sample", help=say("Make a workspace with a sample campaign, to try everything"))
    sample.add_arguments(tried)
    tried.set_defaults(run=sample.run)
    copied = commands.add_parser("copy", help=say("Copy a workspace to its second place"))
    copying.add_copy(copied)
    copied.set_defaults(run=copying.run_copy)
    restored = commands.add_parser("restore", help=say("Restore a workspace from a copy, on this computer"))
    copying.add_restore(restored)
    restored.set_defaults(run=copying.run_restore)
    asked = commands.add_parser("personal", help=say("Hand out or erase what is kept of somebody"))
    personal.add_personal(asked)
    asked.set_defaults(run=personal.run_personal)
    listed = commands.add_parser("audit", help=say("Write who signed in, exported, signed, changed rights, as CSV"))
    personal.add_audit(listed)
    listed.set_defaults(run=personal.run_audit)
    looked = commands.add_parser("doctor", help=say("Look a workspace over: file, journal, chains"))
    doctor.add_arguments(looked)
    looked.set_defaults(run=doctor.run)
    add_exchange(commands)
    versions = commands.add_parser(
        "program", help=say("Tell which version of the program starts; go back to the one before")
    )
    program.add_arguments(versions)
    versions.set_defaults(run=program.run)
    told_whole = commands.add_parser("manual", help=say("Write the manual page (man) of all commands"))
    manual.add_arguments(told_whole)
    told_whole.set_defaults(run=partial(manual.run, whole=parser))
    completed = commands.add_parser("completion", help=say("Write the script that completes commands in a shell"))
    completion.add_arguments(completed)
    completed.set_defaults(run=partial(completion.run, whole=parser))
    return parser
