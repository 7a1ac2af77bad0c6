"""A printing program of its own: sends a paper to a queue as the app does. Arguments: file, printer, pages, copies."""

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.printing import send
from cchc_desktop.workspace.printing import PrintJob


def main() -> int:
    """Print; 1 and the refusal's sentence when it was declined."""
    application = QGuiApplication([])
    file, name, pages, copies = sys.argv[1:]
    job = PrintJob(tuple(int(page) for page in pages.split(",")), copies=int(copies))
    try:
        send(Path(file).read_bytes(), job, name)
    except Refusal as error:
        print(error.sentence())
        return 1
    finally:
        application.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
