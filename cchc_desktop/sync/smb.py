"""The channel of a Windows or Samba share that the system has not mounted (SMB 3), by smbprotocol."""

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

import smbclient
from smbprotocol.exceptions import (
    LogonFailure,
    SMBConnectionClosed,
    SMBException,
    SMBOSError,
    SMBResponseException,
)
from smbprotocol.header import NtStatus

from cchc_desktop.sync.channel import PART, Missing, new_tag, safe
from cchc_desktop.sync.patience import cut, limited, speak_at_once
from cchc_desktop.sync.reasons import ENDED, reason_of
from cchc_desktop.sync.refusals import CannotReach, NotAllowed, PlaceFull

Kept = TypeVar("Kept")
_TIMEOUT_S = 15
_PATIENCE_S = 90
"""For one file: a piece of an attachment over a line of 12 KB a second."""
_TRIES, _WAIT_S = 12, 0.2
_GONE = (
    NtStatus.STATUS_OBJECT_NAME_NOT_FOUND,
    NtStatus.STATUS_OBJECT_PATH_NOT_FOUND,
    NtStatus.STATUS_NO_SUCH_FILE,
    NtStatus.STATUS_NOT_A_DIRECTORY,
)
_FULL = (NtStatus.STATUS_DISK_FULL, 0xC0000044)
"""Disk full, quota exceeded (MS-ERREF 2.3)."""
_THERE = (NtStatus.STATUS_OBJECT_NAME_COLLISION,)


@dataclass(frozen=True, slots=True, repr=False)
class SmbAddress:
    r"""A folder of a share: `\\host\share\folder`."""

    host: str
    share: str
    folder: str
    user: str
    password: str
    port: int = 445


class SmbChannel:
    """Files in a folder of a share. The connection is its own and ends with the channel."""

    def __init__(self, address: SmbAddress, name: str = "", tag: str = "") -> None:
        self.name = name or rf"\\{address.host}\{address.share}"
        self._address = address
        self._part = f".{tag or new_tag()}{PART}"
        self._cache: dict[str, Any] = {}
        folder = address.folder.strip("/\\").replace("/", "\\")
        self._root = rf"\\{address.host}\{address.share}" + (f"\\{folder}" if folder else "")
        with self._refusing():
            session = smbclient.register_session(
                address.host,
                username=address.user,
                password=address.password,
                port=address.port,
                connection_timeout=_TIMEOUT_S,
                connection_cache=self._cache,
            )
            speak_at_once(session.connection.transport._sock)

    def names(self, folder: str) -> list[str]:
        place = self._path(folder)
        with self._refusing():
            try:
                found = _insisting(lambda: smbclient.listdir(place, **self._how()))
            except SMBOSError as error:
                if error.ntstatus in _GONE:
                    return []
                raise
            return sorted(name for name in found if not name.endswith(PART))

    def get(self, path: str) -> bytes:
        place = self._path(path)
        with self._refusing():
            try:
                return _insisting(lambda: self._read(place))
            except SMBOSError as error:
                if error.ntstatus in _GONE:
                    raise Missing(path) from error
                raise

    def put(self, path: str, data: bytes) -> None:
        place = self._path(safe(path))
        with self._refusing():
            _insisting(lambda: self._write(place, data))

    def flush(self) -> None:
        """Closing a file made the server write it."""

    def close(self) -> None:
        with contextlib.suppress(SMBException, OSError), limited(_TIMEOUT_S, self._let_go):
            smbclient.reset_connection_cache(connection_cache=self._cache, fail_on_error=False)

    def _read(self, place: str) -> bytes:
        with smbclient.open_file(place, mode="rb", share_access="rd", **self._how()) as file:
            return bytes(file.read())

    def _write(self, place: str, data: bytes) -> None:
        if self._there(place):
            return
        smbclient.makedirs(place.rpartition("\\")[0], exist_ok=True, **self._how())
        with smbclient.open_file(place + self._part, mode="wb", **self._how()) as file:
            file.write(data)
        try:
            smbclient.rename(place + self._part, place, **self._how())
        except SMBOSError as error:
            # Another laptop put the same file a moment ago.
            if error.ntstatus not in _THERE:
                raise
            smbclient.remove(place + self._part, **self._how())

    def _let_go(self) -> None:
        for connection in tuple(self._cache.values()):
            cut(connection.transport._sock)

    def _there(self, place: str) -> bool:
        try:
            smbclient.stat(place, **self._how())
        except SMBOSError as error:
            if error.ntstatus in _GONE:
                return False
            raise
        return True

    def _how(self) -> dict[str, object]:
        return {
            "username": self._address.user,
            "password": self._address.password,
            "port": self._address.port,
            "connection_cache": self._cache,
        }

    def _path(self, path: str) -> str:
        return self._root + ("\\" + safe(path).replace("/", "\\") if path else "")

    @contextlib.contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            # The library waits for an answer without end, holding what its own `disconnect` would need.
            with limited(_PATIENCE_S, self._let_go):
                yield
        except SMBOSError as error:
            if error.ntstatus in _FULL:
                raise PlaceFull(place=self.name) from error
            if error.ntstatus == NtStatus.STATUS_ACCESS_DENIED:
                raise NotAllowed(place=self.name, reason=reason_of(error)) from error
            raise CannotReach(place=self.name, reason=reason_of(error)) from error
        except LogonFailure as error:
            raise NotAllowed(place=self.name, reason=reason_of(error)) from error
        except SMBResponseException as error:
            if error.status in _FULL:
                raise PlaceFull(place=self.name) from error
            raise CannotReach(place=self.name, reason=reason_of(error)) from error
        except SMBConnectionClosed as error:
            raise CannotReach(place=self.name, reason=ENDED) from error
        except (SMBException, OSError, ValueError) as error:
            raise CannotReach(place=self.name, reason=reason_of(error)) from error


def _insisting(act: Callable[[], Kept]) -> Kept:
    """Do it again while somebody holds the file: another laptop for a moment, or the server's virus scanner."""
    for _ in range(_TRIES):
        try:
            return act()
        except SMBOSError as error:
            if error.ntstatus != NtStatus.STATUS_SHARING_VIOLATION:
                raise
            time.sleep(_WAIT_S)
    return act()
