"""The channel of a Windows or Samba share that the system has not mounted (SMB 3), by smbprotocol."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

import smbclient
from smbprotocol.exceptions import (
    LogonFailure,
    SMBException,
    SMBOSError,
    SMBResponseException,
)
from smbprotocol.header import NtStatus

from cchc_desktop.sync.channel import PART, Missing, safe
from cchc_desktop.sync.refusals import CannotReach, NotAllowed, PlaceFull

_TIMEOUT_S = 15
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

    def __init__(self, address: SmbAddress, name: str = "") -> None:
        self.name = name or rf"\\{address.host}\{address.share}"
        self._address = address
        self._cache: dict[str, object] = {}
        folder = address.folder.strip("/\\").replace("/", "\\")
        self._root = rf"\\{address.host}\{address.share}" + (f"\\{folder}" if folder else "")
        with self._refusing():
            smbclient.register_session(
                address.host,
                username=address.user,
                password=address.password,
                port=address.port,
                connection_timeout=_TIMEOUT_S,
                connection_cache=self._cache,
            )

    def names(self, folder: str) -> list[str]:
        with self._refusing():
            try:
                found = smbclient.listdir(self._path(folder), **self._how())
            except SMBOSError as error:
                if error.ntstatus in _GONE:
                    return []
                raise
            return sorted(name for name in found if not name.endswith(PART))

    def get(self, path: str) -> bytes:
        with self._refusing():
            try:
                with smbclient.open_file(self._path(path), mode="rb", share_access="rd", **self._how()) as file:
                    return bytes(file.read())
            except SMBOSError as error:
                if error.ntstatus in _GONE:
                    raise Missing(path) from error
                raise

    def put(self, path: str, data: bytes) -> None:
        place = self._path(safe(path))
        with self._refusing():
            if self._there(place):
                return
            smbclient.makedirs(place.rpartition("\\")[0], exist_ok=True, **self._how())
            with smbclient.open_file(place + PART, mode="wb", **self._how()) as file:
                file.write(data)
            try:
                smbclient.rename(place + PART, place, **self._how())
            except SMBOSError as error:
                # Another laptop put the same file a moment ago.
                if error.ntstatus not in _THERE:
                    raise
                smbclient.remove(place + PART, **self._how())

    def flush(self) -> None:
        """Closing a file made the server write it."""

    def close(self) -> None:
        with contextlib.suppress(SMBException, OSError):
            smbclient.reset_connection_cache(connection_cache=self._cache, fail_on_error=False)

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
            yield
        except SMBOSError as error:
            if error.ntstatus in _FULL:
                raise PlaceFull(place=self.name) from error
            if error.ntstatus == NtStatus.STATUS_ACCESS_DENIED:
                raise NotAllowed(place=self.name, reason=error.strerror or str(error)) from error
            raise CannotReach(place=self.name, reason=error.strerror or str(error)) from error
        except LogonFailure as error:
            raise NotAllowed(place=self.name, reason=str(error)) from error
        except SMBResponseException as error:
            if error.status in _FULL:
                raise PlaceFull(place=self.name) from error
            raise CannotReach(place=self.name, reason=str(error)) from error
        except (SMBException, OSError, ValueError) as error:
            raise CannotReach(place=self.name, reason=str(error) or type(error).__name__) from error
