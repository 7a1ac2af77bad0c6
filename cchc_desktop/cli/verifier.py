"""The small stand-alone verifier (`cchc-verify`) for communes: no window, no workspace, no data base, no network.

Drop a PDF on the program. Certificates to trust lie in the folder `tin-cay` beside it (or are named with --root);
evidence files in a folder named with --evidence. The report is printed and, on request, written as PDF or JSON.
"""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from cchc_desktop import __version__
from cchc_desktop.cli.verify import BAD, add_arguments, run
from cchc_desktop.cli.words import say, say_refusal
from cchc_desktop.domain.refusal import Refusal

TRUST_FOLDER = "tin-cay"


def verifier_parser() -> argparse.ArgumentParser:
    """Return the parser of the small program."""
    parser = argparse.ArgumentParser(prog="cchc-verify", description=say("Verify signed inspection minutes"))
    parser.add_argument("--version", action="version", version=__version__)
    add_arguments(parser)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Verify one file; 0 when all is well, 1 when not, 2 for a wrong call."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    logging.getLogger().addHandler(logging.NullHandler())
    try:
        options = verifier_parser().parse_args(arguments)
        beside = Path(sys.executable).parent / TRUST_FOLDER
        if not options.root and beside.is_dir():
            options.root = [beside]
        return run(options)
    except Refusal as error:
        sys.stderr.write(say_refusal(error) + "\n")
        return BAD
    finally:
        if _dropped_on(arguments):
            input(say("Press Enter to close this window."))


def _dropped_on(arguments: Sequence[str]) -> bool:
    """Tell whether a file was dropped on the program in Windows' Explorer: its window would close at once."""
    return os.name == "nt" and len(arguments) == 1 and "PROMPT" not in os.environ and sys.stdin.isatty()


if __name__ == "__main__":
    sys.exit(main())
