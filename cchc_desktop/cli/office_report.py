"""`office serve-report`: the overviews as ready pages, written as files or served read only."""

import argparse
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.cli.opening import add_workspace, opened
from cchc_desktop.cli.words import say
from cchc_desktop.domain.refusal import Refusal

if TYPE_CHECKING:
    from cchc_desktop.workspace.report_site import Page, PageServer

PASSWORD = "CCHC_REPORT_PASSWORD"  # noqa: S105  (the variable's name)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `office serve-report` takes."""
    parser.add_argument("--out", type=Path, metavar="FOLDER", help=say("Write the pages there and end"))
    parser.add_argument("--host", default="127.0.0.1", help=say("Address of this computer to serve on"))
    parser.add_argument("--port", type=int, default=8766, help=say("Port; 0 takes a free one"))
    parser.add_argument("--name", default="", help=say("Host name a proxy in front asks under"))
    parser.add_argument("--every", type=int, default=0, metavar="MINUTES", help=say("Make the pages anew so often"))
    add_workspace(parser)


def run(options: argparse.Namespace) -> int:
    """Write the pages, or serve them until Ctrl+C.

    Raises:
        OpenToAll, CannotListen: nothing was opened.
    """
    from cchc_desktop.workspace import report_site  # noqa: PLC0415  (start-up time)

    def made() -> "dict[str, Page]":
        with opened(options) as workspace:
            return report_site.pages(workspace)

    site = made()
    if options.out is not None:
        sys.stdout.write(say("Pages written: {count}", count=report_site.write(site, options.out)) + "\n")
        return 0
    server = report_site.serve(site, options.host, options.port, os.environ.get(PASSWORD, ""), options.name)
    sys.stdout.write(say("The report is at {address} – Ctrl+C ends it.", address=server.address) + "\n")
    sys.stdout.flush()
    ended = threading.Event()
    if options.every > 0:
        threading.Thread(target=_renewed, args=(server, made, options.every * 60, ended), daemon=True).start()
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        ended.set()
        server.close()
    return 0


def _renewed(
    server: "PageServer", made: "Callable[[], dict[str, Page]]", seconds: float, ended: threading.Event
) -> None:
    while not ended.wait(seconds):
        try:
            server.replace(made())
        except Refusal as error:
            # Somebody has the workspace open, or the data base is away: the pages of before stay.
            sys.stderr.write(f"{error}\n")
