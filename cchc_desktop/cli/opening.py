"""Opening a workspace from the command line: who, the password, and closing it again."""

import argparse
import contextlib
import getpass
import os
import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.cli.words import say
from cchc_desktop.domain.clock import SystemClock
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.domain.vietnamese import folded

if TYPE_CHECKING:
    from cchc_desktop.workspace.workspace import Workspace

PASSWORD = "CCHC_PASSWORD"  # noqa: S105  (the variable's name)


def add_workspace(parser: argparse.ArgumentParser) -> None:
    """Declare which workspace a command works in."""
    parser.add_argument("--workspace", type=Path, required=True, metavar="FOLDER", help=say("Folder of the workspace"))
    parser.add_argument("--person", help=say("Who opens the workspace"))


def opened(options: argparse.Namespace, *, alone: bool = False) -> "contextlib.AbstractContextManager[Workspace]":
    """Open the workspace of `--workspace` for `--person`; raises as `opened_at`."""
    return opened_at(options.workspace, options.person, alone=alone)


def asked_password(person: str) -> str:
    """Return a person's password: asked for, or from CCHC_PASSWORD where nobody can answer."""
    return os.environ.get(PASSWORD) or getpass.getpass(say("Password of {name}: ", name=person))


@contextlib.contextmanager
def opened_at(folder: Path, person: str | None, *, alone: bool = False) -> "Iterator[Workspace]":
    """Open a workspace, for its first person where none is named.

    The password is asked for, or taken from CCHC_PASSWORD where nobody can answer. With `alone` it is the workspace's
    own file, also where its window works on the office data base.

    Raises:
        NotAWorkspace, InUse, WrongPassword, NoSuchPerson, Damaged, NewerFormat.
    """
    from cchc_desktop.workspace.workspace import (  # noqa: PLC0415  (start-up time)
        Surroundings,
        Workspace,
        this_machine,
    )

    person = person or Workspace.people(folder)[0]
    password = asked_password(person)
    around = Surroundings(SystemClock(), secrets.token_bytes, this_machine(), alone=alone)
    workspace = Workspace.open(folder, person=person, password=password, around=around)
    try:
        yield workspace
    finally:
        workspace.close()


def found(kind: str, asked: str | None, known: Sequence[tuple[str, str]]) -> str:
    """Return the id of what was asked for by id or name; without a question, the first.

    Raises:
        NotFound: nothing is called that.
    """
    if asked is None and known:
        return known[0][0]
    wanted = folded(asked or "")
    for key, name in known:
        if key == asked or (wanted and wanted in folded(name)):
            return key
    raise NotFound(kind=kind, name=asked or "–")
