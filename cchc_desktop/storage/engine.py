"""The data base engine: SQLCipher under sqlite-utils.

Debian's SQLite has the WAL-reset bug; sqlcipher3 carries a sound one and the encryption. sqlite-utils takes
`pysqlite3` when it finds it, so the alias makes it use the same module for its exceptions as well.
"""

import contextlib
import errno
import sys
from collections.abc import Iterator
from pathlib import Path

import sqlcipher3

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

from sqlite_utils import Database  # noqa: E402  (the alias must stand before)

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


def connect(path: Path, key: bytes, *, wal: bool = True) -> Database:
    """Open (or create) an encrypted data base with a raw 256-bit key.

    Raises:
        Damaged: the file is no data base under this key.
        UnsafePlace: the file system does not take write-ahead logging.
    """
    if len(key) != _KEY_BYTES:
        raise ValueError("the key has 32 bytes")
    with refusing(path):
        connection = sqlcipher3.connect(str(path))
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if wal:
            mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
            if mode != "wal":
                connection.close()
                raise UnsafePlace(place=path.parent)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    # Plugins would let any installed package run inside the workspace, and cost 30 ms.
    return Database(connection, execute_plugins=False, strict=True)


@contextlib.contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what the engine or the system reports into a refusal a person can act on."""
    try:
        yield
    except sqlcipher3.OperationalError as error:
        text = str(error)
        if "full" in text:
            raise DiskFull from error
        if "readonly" in text or "unable to open" in text:
            raise ReadOnly(place=path.parent) from error
        if "locked" in text or "busy" in text:
            raise InUse from error
        raise CannotWrite(reason=text) from error
    except sqlcipher3.DatabaseError as error:
        raise Damaged(reason=str(error)) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise DiskFull from error
        if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
            raise ReadOnly(place=path.parent) from error
        raise CannotWrite(reason=error.strerror or str(error)) from error
