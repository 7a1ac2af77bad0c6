"""How the store asks and acts: what the engine reports becomes a refusal, and an act is one transaction.

Classes with slots in place of generators: they stand around each answer that is saved, and a generator with its frame
costs as much as one of the act's statements.
"""

from pathlib import Path
from types import TracebackType

from sqlite_utils.db import Database

from cchc_desktop.storage.engine import refusal_of
from cchc_desktop.storage.integrity import suspect
from cchc_desktop.storage.refusals import Damaged, Malformed, RestartToMend


class Asking:
    """Stands around a question; a damaged page met on the way is left word of, and mended at the next opening."""

    __slots__ = ("_db", "_path")

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self._path = path

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self._report(error)

    def _report(self, error: BaseException) -> None:
        """Raise what a person can act on, if the error has such a meaning.

        Raises:
            RestartToMend, DiskFull, ReadOnly, CannotWrite, InUse.
        """
        refusal = error if isinstance(error, Damaged) else refusal_of(error, self._path)
        if refusal is None or isinstance(refusal, Malformed):
            return
        if isinstance(refusal, Damaged):
            suspect(self._path.parent)
            raise RestartToMend from error
        raise refusal from error


class Acting(Asking):
    """Stands around an act: one transaction, durable when it is left, taken back when anything fails."""

    __slots__ = ()

    def __enter__(self) -> None:
        if self._db.conn.in_transaction:
            # Joining it would make an act durable only when whoever began it ends it.
            raise RuntimeError("a transaction was left open")
        try:
            self._db.conn.execute("BEGIN")
        except BaseException as error:
            self._report(error)
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            try:
                self._db.conn.execute("COMMIT")
            except BaseException as failed:
                self._take_back()
                self._report(failed)
                raise
            return
        self._take_back()
        self._report(error)

    def _take_back(self) -> None:
        # An error of the engine may have ended the transaction already; this does nothing then.
        self._db.conn.rollback()
