"""The channel of an SFTP server (OpenSSH), by paramiko. The server's key is remembered and must stay the same."""

import contextlib
import io
import socket
import stat
from collections.abc import Iterator
from dataclasses import dataclass

import paramiko

from cchc_desktop.sync.channel import PART, Missing, safe
from cchc_desktop.sync.refusals import CannotReach, NotAllowed, OtherHost, PlaceFull

_TIMEOUT_S = 15
_NO_ROOM = ("Failure", "size mismatch", "No space", "Quota")


@dataclass(frozen=True, slots=True, repr=False)
class SftpAddress:
    """Where and as whom: `host_key` is the server's fingerprint ("SHA256:…") once it is known, "" the first time."""

    host: str
    folder: str
    user: str
    password: str = ""
    key_file: str = ""
    port: int = 22
    host_key: str = ""


class SftpChannel:
    """Files in a folder of an SFTP server."""

    def __init__(self, address: SftpAddress, name: str = "") -> None:
        self.name = name or address.host
        self._root = address.folder.rstrip("/")
        with self._refusing():
            socket_ = socket.create_connection((address.host, address.port), timeout=_TIMEOUT_S)
            self._transport = paramiko.Transport(socket_)
            self._transport.banner_timeout = self._transport.auth_timeout = _TIMEOUT_S
            try:
                self._sftp = self._sign_in(address)
            except BaseException:
                self._transport.close()
                socket_.close()  # a transport that never became one leaves it open
                raise

    def _sign_in(self, address: SftpAddress) -> paramiko.SFTPClient:
        self._transport.start_client(timeout=_TIMEOUT_S)
        self.host_key = self._transport.get_remote_server_key().fingerprint
        if address.host_key and address.host_key != self.host_key:
            raise OtherHost(place=self.name)
        if address.key_file:
            self._transport.auth_publickey(address.user, paramiko.PKey.from_path(address.key_file))
        else:
            self._transport.auth_password(address.user, address.password)
        client = paramiko.SFTPClient.from_transport(self._transport)
        assert client is not None
        channel = client.get_channel()
        assert channel is not None
        channel.settimeout(_TIMEOUT_S)
        return client

    def names(self, folder: str) -> list[str]:
        with self._refusing():
            try:
                return sorted(name for name in self._sftp.listdir(self._path(folder)) if not name.endswith(PART))
            except FileNotFoundError:
                return []

    def get(self, path: str) -> bytes:
        with self._refusing():
            into = io.BytesIO()
            try:
                # getfo keeps many requests under way; reading by hand is fifty times slower.
                self._sftp.getfo(self._path(path), into)
            except FileNotFoundError as error:
                raise Missing(path) from error
            return into.getvalue()

    def put(self, path: str, data: bytes) -> None:
        place = self._path(safe(path))
        with self._refusing():
            if self._there(place):
                return
            self._make_folders(place.rpartition("/")[0])
            try:
                self._sftp.putfo(io.BytesIO(data), place + PART, len(data), confirm=True)
            except OSError as error:
                # Version 3 of the protocol has one word for all failures: a server that is still there and has let
                # this account write here before has no room.
                if self._transport.is_active() and str(error).startswith(_NO_ROOM):
                    raise PlaceFull(place=self.name) from error
                raise
            self._sftp.posix_rename(place + PART, place)

    def flush(self) -> None:
        """The server answers when it has written; more it cannot be asked."""

    def close(self) -> None:
        # A line that was cut cannot be told good-bye; what was to be kept is kept, or was refused by then.
        with contextlib.suppress(OSError, EOFError, paramiko.SSHException):
            self._sftp.close()
        self._transport.close()

    def _there(self, place: str) -> bool:
        try:
            self._sftp.stat(place)
        except FileNotFoundError:
            return False
        return True

    def _make_folders(self, folder: str) -> None:
        if not folder or self._is_folder(folder):
            return
        self._make_folders(folder.rpartition("/")[0])
        try:
            self._sftp.mkdir(folder)
        except OSError:
            # Another laptop may have made it a moment ago.
            if not self._is_folder(folder):
                raise

    def _is_folder(self, folder: str) -> bool:
        try:
            return stat.S_ISDIR(self._sftp.stat(folder).st_mode or 0)
        except FileNotFoundError:
            return False

    def _path(self, path: str) -> str:
        return f"{self._root}/{safe(path)}" if path else self._root

    @contextlib.contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            yield
        except paramiko.AuthenticationException as error:
            raise NotAllowed(place=self.name, reason=str(error)) from error
        except PermissionError as error:
            raise NotAllowed(place=self.name, reason=error.strerror or str(error)) from error
        except (OSError, EOFError, paramiko.SSHException) as error:
            raise CannotReach(place=self.name, reason=str(error) or type(error).__name__) from error
