"""`program`: which version runs, which starts next, going back to the one before. Handled by the installed program."""

import argparse
import json

from cchc_desktop.cli.words import say
from cchc_desktop.program.launch import own_shelf


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("--back", action="store_true", help=say("Let the version before start from the next start on"))
    parser.add_argument("--json", action="store_true", help=say("Write as JSON"))


def run(options: argparse.Namespace) -> int:
    """Tell about the versions on this computer; returns 0.

    Raises:
        NoProgramBefore: `--back`, and the installed program runs.
    """
    shelf = own_shelf()
    if options.back:
        shelf.go_back()
    starts = (shelf.target() or shelf.base).version
    state = shelf.state()
    if options.json:
        told = {
            "installed": shelf.base.version,
            "build": shelf.base.build,
            "platform": shelf.base.platform,
            "starts": starts,
            "not_started": list(state.failed),
            "folder": str(shelf.folder),
            "updatable": shelf.closed is None,
        }
        print(json.dumps(told, ensure_ascii=False))
        return 0
    print(say("Installed: {version} {build}", version=shelf.base.version, build=shelf.base.build).rstrip())
    print(say("Starts: {version}", version=starts))
    for version in state.failed:
        print(say("Did not start: {version}", version=version))
    print(say("Versions lie in: {folder}", folder=shelf.folder))
    if shelf.closed is not None:
        print(say("It is not updated from here: {reason}", reason=say(shelf.closed.text)))
    return 0
