"""`cchc-desktop copy` and `restore`: the second copy, and the workspace out of it on another laptop, in one step."""

import argparse
import secrets
import sys
from pathlib import Path

from cchc_desktop.cli.opening import add_workspace, asked_password, opened
from cchc_desktop.cli.words import say
from cchc_desktop.domain.clock import SystemClock

GOOD, BAD = 0, 1


def add_copy(parser: argparse.ArgumentParser) -> None:
    """Say what `copy` takes."""
    add_workspace(parser)
    parser.add_argument("--to", type=Path, metavar="PLACE", help=say("A new second place: stick, second disk, share"))
    parser.add_argument("--check", action="store_true", help=say("Read the whole copy afterwards"))


def run_copy(options: argparse.Namespace) -> int:
    """Make the second copy; 1 when there is no place for it, or the check finds damage."""
    with opened(options) as workspace:
        if options.to is not None:
            workspace.second_place.choose(options.to)
        copy = workspace.second_place.copy_now()
        if copy is None:
            sys.stderr.write(say("No second place is chosen yet: name one with --to.") + "\n")
            return BAD
        said = say(
            "Copied to {place}: {entries} changes, {files} files.",
            place=copy.folder,
            entries=copy.number,
            files=copy.attachments,
        )
        sys.stdout.write(said + "\n")
        examine = workspace.second_place.check() if options.check else None
        if examine is None:
            return GOOD
        found = examine()
    for name in found.damaged:
        sys.stdout.write(say("Cannot be read: {name}", name=name) + "\n")
    if not found.damaged:
        sys.stdout.write(say("The copy was read to its end and is whole.") + "\n")
    return BAD if found.damaged else GOOD


def add_restore(parser: argparse.ArgumentParser) -> None:
    """Say what `restore` takes."""
    parser.add_argument("place", type=Path, help=say("The stick or folder that holds the copy, or a whole workspace"))
    parser.add_argument("folder", type=Path, nargs="?", help=say("New workspace folder (ends in .cchc)"))
    parser.add_argument("--person", help=say("Who opens the workspace"))


def run_restore(options: argparse.Namespace) -> int:
    """Restore the newest copy; the new folder is told."""
    from cchc_desktop.workspace.restoring import copies_at, people_of, restore, target_for  # noqa: PLC0415  (start-up)
    from cchc_desktop.workspace.workspace import Surroundings, this_machine  # noqa: PLC0415  (start-up time)

    copy = copies_at(options.place)[0]
    person = options.person or people_of(copy)[0]
    password = asked_password(person)
    target = options.folder or target_for(copy, Path.cwd())
    around = Surroundings(SystemClock(), secrets.token_bytes, this_machine())
    workspace = restore(copy, target, person=person, password=password, around=around)
    try:
        done, trouble = workspace.recovered, workspace.trouble()
    finally:
        workspace.close()
    sys.stdout.write(
        say("Restored to {folder}: {entries} changes.", folder=target, entries=done.entries if done else 0) + "\n"
    )
    for line in trouble:
        sys.stdout.write(say("The journal was changed outside the app: {line}", line=line) + "\n")
    return BAD if trouble or (done is not None and done.gaps) else GOOD
