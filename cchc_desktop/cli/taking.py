"""`import`: take the visits inside signed minutes into a workspace."""

import argparse
import sys
from pathlib import Path

from cchc_desktop.cli.opening import add_workspace, opened
from cchc_desktop.cli.words import say
from cchc_desktop.domain.clock import SystemClock


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `import` takes."""
    parser.add_argument("places", type=Path, nargs="+", help=say("Signed PDF files, or folders of them"))
    add_workspace(parser)


def run(options: argparse.Namespace) -> int:
    """Take files in; 0 when every file was taken in or is here already, 1 when one was left out or there is none."""
    from cchc_desktop.workspace.checking import Checking, papers_in  # noqa: PLC0415  (start-up time)
    from cchc_desktop.workspace.signed_papers import Outcome  # noqa: PLC0415  (start-up time)

    paths = papers_in(options.places)
    if not paths:
        sys.stderr.write(say("There is no PDF file there.") + "\n")
        return 1
    counts = dict.fromkeys(Outcome, 0)
    checking = Checking(paths, SystemClock().now())
    with opened(options) as workspace:
        try:
            for number, checked in enumerate(checking.results(), 1):
                taken = workspace.signed_papers.take(checked)
                counts[taken.outcome] += 1
                said = {
                    Outcome.TAKEN: say("taken in: {unit}", unit=taken.unit),
                    Outcome.KNOWN: say("here already: {unit}", unit=taken.unit),
                    Outcome.LEFT: say(
                        "left out: {reason}",
                        reason=say(taken.reason.text, **taken.reason.params) if taken.reason else "",
                    ),
                }[taken.outcome]
                sys.stdout.write(f"{number}/{len(paths)} {taken.path.name}: {said}\n")
        finally:
            checking.stop()
    sys.stdout.write(
        say(
            "Taken in: {taken}; here already: {known}; left out: {left}",
            taken=counts[Outcome.TAKEN],
            known=counts[Outcome.KNOWN],
            left=counts[Outcome.LEFT],
        )
        + "\n"
    )
    return 1 if counts[Outcome.LEFT] else 0
