"""`cchc-desktop sample`: make a workspace with the sample campaign, to try the program without touching real work."""

import argparse
import secrets
import sys
from pathlib import Path

from cchc_desktop.cli.opening import asked_password
from cchc_desktop.cli.words import say
from cchc_desktop.domain.clock import SystemClock


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, help=say("New workspace folder (ends in .cchc)"))
    parser.add_argument("--person", required=True, help=say("Who opens the workspace"))


def run(options: argparse.Namespace) -> int:
    """Make the sample; the recovery code is the last line."""
    from cchc_desktop.workspace.sample import make_sample  # noqa: PLC0415  (start-up time)
    from cchc_desktop.workspace.workspace import Surroundings, this_machine  # noqa: PLC0415  (start-up time)

    password = asked_password(options.person)

    def tell(done: int, whole: int) -> bool:
        sys.stderr.write(f"\r{done}/{whole}")
        return True

    around = Surroundings(SystemClock(), secrets.token_bytes, this_machine())
    code = make_sample(options.folder, person=options.person, password=password, around=around, progress=tell)
    sys.stderr.write("\n")
    sys.stdout.write(say("The sample is in {folder}. Recovery code:", folder=options.folder) + f"\n{code}\n")
    return 0
