"""The data base engine: SQLCipher under sqlite-utils.

Debian's SQLite has the WAL-reset bug; sqlcipher3 carries a sound one and the encryption. sqlite-utils takes
`pysqlite3` when it finds it, so the alias makes it use the same module for its exceptions as well.
"""

import contextlib
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import sqlcipher3

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

from sqlite_utils import Database  # noqa: E402  (the alias must stand before)

from cchc_desktop.domain.refusal import Refusal  # noqa: E402
from cchc_desktop.storage.files import PART, make_durable, put_in_place  # noqa: E402
from cchc_desktop.storage.place import local_folder  # noqa: E402
from cchc_desktop.storage.refusals import (  # noqa: E402
    CannotWrite,
    Damaged,
    DiskFull,
    InUse,
    ReadOnly,
    UnsafePlace,
)

_KEY_BYTES = 32
_BUSY_MS = 2000
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
PROBE = ".room.part"
_PROBE_BYTES = 1024 * 1024


def connect(path: Path, key: bytes, *, wal: bool = True) -> Database:
    """Open (or create) an encrypted data base with a raw 256-bit key.

    Raises:
        Damaged: the file is no data base under this key.
        UnsafePlace: the file system does not take write-ahead logging.
    """
    if len(key) != _KEY_BYTES:
        raise ValueError("the key has 32 bytes")
    with refusing(path):
        # Autocommit: a read that fills a scratch table must never leave a transaction open that later acts would join.
        connection = sqlcipher3.connect(str(path), isolation_level=None)
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if wal:
            mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
            if mode != "wal":
                connection.close()
                raise UnsafePlace(place=path.parent, local=local_folder())
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    # Plugins would let any installed package run inside the workspace, and cost 30 ms.
    return Database(connection, execute_plugins=False, strict=True)


def keep_as_it_was(db: Database, path: Path, step: str) -> Path:
    """Copy the file beside itself before its tables change, durably and still encrypted; return the copy.

    Args:
        db: the open file; what is only in its write-ahead log is folded in first.
        path: where the file lies.
        step: the last step of its tables, which names the copy.

    Raises:
        InUse: another program reads the file.
        DiskFull, ReadOnly, CannotWrite: there is no room for a copy; nothing was changed.
    """
    with refusing(path):
        if db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise InUse
        kept = path.with_name(f"{path.name}.before-{step}")
        part = kept.with_name(kept.name + PART)
        try:
            shutil.copyfile(path, part)
            with part.open("r+b") as file:
                make_durable(file)
            put_in_place(part, kept)
        finally:
            part.unlink(missing_ok=True)
    return kept


@contextlib.contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what the engine or the system reports into a refusal a person can act on."""
    try:
        yield
    except Exception as error:
        refusal = refusal_of(error, path)
        if refusal is None:
            raise
        raise refusal from error


def refusal_of(error: BaseException, path: Path) -> Refusal | None:
    """Return the refusal that an error of the engine or the system stands for, None for one that is none of theirs."""
    if isinstance(error, sqlcipher3.OperationalError):
        return _refusal(error, path)
    if isinstance(error, sqlcipher3.ProgrammingError):
        # A closed file was used, or a statement was wrong: our own mistake, and no word against the file.
        return None
    if isinstance(error, sqlcipher3.DatabaseError):
        return Damaged(reason=str(error))
    if not isinstance(error, OSError):
        return None
    if error.errno in _FULL:
        return DiskFull()
    if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
        return ReadOnly(place=path.parent)
    return CannotWrite(reason=error.strerror or str(error))


def _refusal(error: sqlcipher3.OperationalError, path: Path) -> Refusal:
    name = str(getattr(error, "sqlite_errorname", ""))
    text = str(error)
    if name == "SQLITE_FULL" or "full" in text:
        return DiskFull()
    if name.startswith("SQLITE_READONLY") or "readonly" in text:
        return ReadOnly(place=path.parent)
    if name.startswith("SQLITE_CANTOPEN") or "unable to open" in text:
        return ReadOnly(place=path.parent) if path.parent.is_dir() else CannotWrite(reason=text)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) or "locked" in text:
        return InUse()
    if name.startswith("SQLITE_IOERR") and _no_room(path):
        # Quotas and limits on file sizes are reported as plain errors of writing.
        return DiskFull()
    if name.startswith("SQLITE_IOERR_SHORT_READ"):
        return Damaged(reason=text)
    return CannotWrite(reason=text)


def _no_room(path: Path) -> bool:
    """Tell whether a few more pages fit: free space alone does not tell of quotas."""
    probe = path.with_name(path.name + PROBE)
    try:
        with probe.open("wb") as file:
            file.write(bytes(_PROBE_BYTES))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return error.errno in _FULL
    finally:
        with contextlib.suppress(OSError):
            probe.unlink(missing_ok=True)
    return False
