"""The channel of an SFTP server (OpenSSH), by paramiko. The server's key is remembered and must stay the same."""

import contextlib
import socket
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import paramiko

from cchc_desktop.sync.channel import PART, Missing, new_tag, safe
from cchc_desktop.sync.patience import cut, limited, speak_at_once
from cchc_desktop.sync.reasons import ENDED, reason_of
from cchc_desktop.sync.refusals import CannotReach, NotAllowed, OtherHost, PlaceFull

_TIMEOUT_S = 15
_REQUEST_BYTES = 255 * 1024
"""What OpenSSH gives at most for one question."""
_CUT = ("EOF", "timeout")
"""How paramiko says that the line, and not the server, ended a sign-in."""
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

    def __init__(self, address: SftpAddress, name: str = "", tag: str = "") -> None:
        self.name = name or address.host
        self._part = f".{tag or new_tag()}{PART}"
        self._root = address.folder.rstrip("/")
        with self._refusing():
            socket_ = socket.create_connection((address.host, address.port), timeout=_TIMEOUT_S)
            speak_at_once(socket_)
            self._transport = paramiko.Transport(socket_)
            self._transport.banner_timeout = self._transport.auth_timeout = _TIMEOUT_S
            try:
                # Some of its steps have no time limit of their own.
                with limited(2 * _TIMEOUT_S, partial(cut, socket_)):
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
            try:
                file = self._sftp.open(self._path(path), "rb")
            except FileNotFoundError as error:
                raise Missing(path) from error
            with file:
                # getfo asks ahead in a thread of its own, out of which a cut line falls to the floor.
                file.MAX_REQUEST_SIZE = _REQUEST_BYTES
                size = file.stat().st_size or 0
                data = file.read(size)
            if len(data) != size:
                raise EOFError
            return data

    def put(self, path: str, data: bytes) -> None:
        place = self._path(safe(path))
        with self._refusing():
            if self._there(place):
                return
            self._make_folders(place.rpartition("/")[0])
            try:
                self._upload(place + self._part, data)
            except OSError as error:
                # Version 3 of the protocol has one word for all failures: a server that is still there and has let
                # this account write here before has no room.
                if self._transport.is_active() and str(error).startswith(_NO_ROOM):
                    raise PlaceFull(place=self.name) from error
                raise
            self._sftp.posix_rename(place + self._part, place)

    def flush(self) -> None:
        """The server answers when it has written; more it cannot be asked."""

    def close(self) -> None:
        # A line that was cut cannot be told good-bye; what was to be kept is kept, or was refused by then.
        with contextlib.suppress(OSError, EOFError, paramiko.SSHException):
            self._sftp.close()
        self._transport.close()

    def _upload(self, place: str, data: bytes) -> None:
        file = self._sftp.open(place, "wb")
        try:
            file.set_pipelined(True)
            file.write(data)
            file.close()
        except BaseException:
            # Else its end, whenever that comes, would ask a dead line for the answers that are still open.
            file.set_pipelined(False)
            raise
        if self._sftp.stat(place).st_size != len(data):
            raise OSError("size mismatch")

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
            if any(word in str(error) for word in _CUT):
                raise CannotReach(place=self.name, reason=ENDED) from error
            raise NotAllowed(place=self.name, reason=reason_of(error)) from error
        except PermissionError as error:
            raise NotAllowed(place=self.name, reason=reason_of(error)) from error
        except (OSError, EOFError, paramiko.SSHException) as error:
            raise CannotReach(place=self.name, reason=reason_of(error)) from error
