"""Checking a large data base while people work: page seals and structure, in a thread and connection of its own."""

import contextlib
import threading
from pathlib import Path

import sqlcipher3

from cchc_desktop.storage.engine import connect, refusing
from cchc_desktop.storage.files import replace_file
from cchc_desktop.storage.refusals import Damaged

SUSPECT = "damaged"
"""An empty file that says: a check found something; look closely at the next opening."""
_FIRST = 5


def suspect(folder: Path) -> None:
    """Leave word that the data base did not pass a check, for the next opening."""
    with refusing(folder):
        replace_file(folder / SUSPECT, b"")


class Check:
    """A check that runs in the background; `stop` before the file is closed, `trouble` when it has ended."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._trouble: str | None = None
        self._connection: sqlcipher3.Connection | None = None
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="integrity", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def ended(self) -> bool:
        """Tell whether the whole file was looked at."""
        return not self._thread.is_alive() and not self._stopped.is_set()

    def wait(self, seconds: float | None = None) -> None:
        """Wait for the end, if it was begun."""
        if self._thread.is_alive():
            self._thread.join(seconds)

    def trouble(self) -> str | None:
        """Return what is wrong with the file, as far as it was looked at; None if nothing is."""
        return self._trouble

    def stop(self) -> None:
        """Break off and wait until the file is let go."""
        self._stopped.set()
        connection = self._connection
        if connection is not None:
            # It may have been closed a moment ago, which is as good.
            with contextlib.suppress(sqlcipher3.Error):
                connection.interrupt()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            db = connect(self._path, self._key)
            self._connection = db.conn
            try:
                found = [str(row[0]) for row in db.conn.execute("PRAGMA cipher_integrity_check").fetchmany(_FIRST)]
                if not self._stopped.is_set():
                    verdicts = db.conn.execute(f"PRAGMA quick_check({_FIRST})").fetchall()
                    found += [str(row[0]) for row in verdicts if row[0] != "ok"]
            finally:
                self._connection = None
                db.conn.close()
        except Damaged as error:
            found = [str(error.params.get("reason", ""))]
        except sqlcipher3.OperationalError as error:
            found = [] if self._stopped.is_set() else [str(error)]
        except sqlcipher3.DatabaseError as error:
            found = [str(error)]
        self._trouble = "; ".join(found) or None
