"""Real servers on loopback, each with a folder of its own: OpenSSH, Samba, WsgiDAV, Ceph's S3 gateway, a laptop."""

import contextlib
import os
import pwd
import random
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cchc_desktop.sync.channel import Channel
from cchc_desktop.sync.direct import DirectChannel, Reception
from cchc_desktop.sync.folder import FolderChannel
from cchc_desktop.sync.keys import Signer
from cchc_desktop.sync.pairing import Self
from cchc_desktop.sync.sftp import SftpAddress, SftpChannel
from cchc_desktop.sync.smb import SmbAddress, SmbChannel
from cchc_desktop.sync.webdav import WebdavAddress, WebdavChannel

WAIT_S = 30


@dataclass
class Server:
    """A running server: `connect(port)` opens a channel to it (through a proxy's port, if one is given)."""

    port: int
    connect: Callable[[int], Channel]


def free_port() -> int:
    """Return a port below those the system hands out by itself: nobody's outgoing line takes it before the server."""
    while True:
        port = random.randrange(12_000, 32_000)
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port


@contextlib.contextmanager
def closed_port() -> Iterator[int]:
    """Hold a port at which nobody listens."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield int(held.getsockname()[1])


def wait_for(port: int, process: "subprocess.Popen[bytes] | None" = None, seconds: float = WAIT_S) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process is not None and process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise TimeoutError(f"nothing answers on port {port}")


@contextlib.contextmanager
def running(command: list[str], log: Path) -> "Iterator[subprocess.Popen[bytes]]":
    # A session of its own: smbd ends by sending the signal to its whole process group.
    with log.open("wb") as told:
        process = subprocess.Popen(command, stdout=told, stderr=told, start_new_session=True)
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextlib.contextmanager
def folder(root: Path, _home: Path) -> Iterator[Server]:
    yield Server(0, lambda _port: FolderChannel(root / "cchc", "USB"))


@contextlib.contextmanager
def sftp(root: Path, home: Path) -> Iterator[Server]:
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(home / name)], check=True)
    shutil.copy(home / "user.pub", home / "authorized")
    port, user = free_port(), pwd.getpwuid(os.getuid()).pw_name
    config = home / "sshd_config"
    config.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {home / 'host'}\nAuthorizedKeysFile {home / 'authorized'}\n"
        f"PidFile {home / 'pid'}\nStrictModes no\nUsePAM no\nPermitRootLogin yes\nPasswordAuthentication no\n"
        "Subsystem sftp internal-sftp\nMaxStartups 100\n"
    )
    Path("/run/sshd").mkdir(exist_ok=True)
    with running(["/usr/sbin/sshd", "-D", "-e", "-f", str(config)], home / "sshd.log") as process:
        wait_for(port, process)

        def connect(at: int) -> Channel:
            return SftpChannel(
                SftpAddress("127.0.0.1", f"{root}/cchc", user, key_file=str(home / "user"), port=at), "Máy chủ"
            )

        yield Server(port, connect)


@contextlib.contextmanager
def webdav(root: Path, _home: Path) -> Iterator[Server]:
    from cheroot.wsgi import Server as Cheroot
    from wsgidav.wsgidav_app import WsgiDAVApp

    port = free_port()
    app = WsgiDAVApp(
        {
            "provider_mapping": {"/": str(root)},
            "simple_dc": {"user_mapping": {"*": {"đoàn": {"password": "mật khẩu"}}}},
            "http_authenticator": {"accept_basic": True, "accept_digest": False, "default_to_digest": False},
            "logging": {"enable": False},
            "verbose": 0,
            "lock_storage": True,
            "property_manager": True,
        }
    )
    (root / "kt").mkdir(exist_ok=True)
    server = Cheroot(("127.0.0.1", port), app, numthreads=8)
    thread = threading.Thread(target=server.safe_start, daemon=True)
    thread.start()
    wait_for(port)
    try:
        yield Server(
            port,
            lambda at: WebdavChannel(WebdavAddress(f"http://127.0.0.1:{at}/kt", "cchc", "đoàn", "mật khẩu"), "Máy chủ"),
        )
    finally:
        server.stop()
        thread.join(10)


@contextlib.contextmanager
def smb(root: Path, home: Path) -> Iterator[Server]:
    port = free_port()
    for name in ("lock", "state", "cache", "pid", "private", "ncalrpc"):
        (home / name).mkdir()
    config = home / "smb.conf"
    config.write_text(
        f"[global]\nworkgroup = KT\nserver role = standalone server\nsmb ports = {port}\n"
        f"interfaces = 127.0.0.1/8\nbind interfaces only = yes\ndisable netbios = yes\nload printers = no\n"
        f"lock directory = {home}/lock\nstate directory = {home}/state\ncache directory = {home}/cache\n"
        f"pid directory = {home}/pid\nprivate dir = {home}/private\nncalrpc dir = {home}/ncalrpc\n"
        f"passdb backend = tdbsam:{home}/private/passdb.tdb\n"
        "server min protocol = SMB3_00\nserver signing = mandatory\n"
        f"log file = {home}/smbd.log\nstrict sync = yes\nsync always = yes\n"
        f"[kt]\npath = {root}\nread only = no\nforce user = {pwd.getpwuid(os.getuid()).pw_name}\n"
    )
    user = pwd.getpwuid(os.getuid()).pw_name
    secret = b"mat-khau-1\nmat-khau-1\n"
    subprocess.run(["smbpasswd", "-c", str(config), "-s", "-a", user], input=secret, check=True, capture_output=True)
    command = ["/usr/sbin/smbd", "-s", str(config), "--foreground", "--no-process-group", "--debug-stdout"]
    with running(command, home / "out.log") as process:
        wait_for(port, process)
        yield Server(
            port,
            lambda at: SmbChannel(SmbAddress("127.0.0.1", "kt", "cchc", user, "mat-khau-1", at), "Thư mục dùng chung"),
        )


@contextlib.contextmanager
def direct(root: Path, _home: Path) -> Iterator[Server]:
    opposite, own = Signer(bytes([7] * 32)), Signer(bytes([8] * 32))
    served = FolderChannel(root / "cchc")

    def self_of(device: str, signer: Signer, other: Signer) -> Self:
        return Self(device, f"Máy {device}", "ab" * 16, signer, {other.public}, lambda *_: False)

    reception = Reception(served, self_of("b", opposite, own), host="127.0.0.1")
    try:
        yield Server(reception.port, lambda at: DirectChannel.call("127.0.0.1", at, self_of("a", own, opposite)))
    finally:
        reception.close()


class Cutter:
    """A proxy on loopback that cuts the line after so many bytes, both ways together, or falls silent after them."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._left: int | None = None
        self._silent = False
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self._open: list[socket.socket] = []
        self._lock = threading.Lock()
        threading.Thread(target=self._accept, daemon=True).start()

    def cut_after(self, size: int | None, *, silent: bool = False) -> None:
        """Let so many bytes pass from now on, None for all; what was cut before stays cut."""
        with self._lock:
            self._left, self._silent = size, silent

    def close(self) -> None:
        _end(self._listening)
        self._drop()

    def _drop(self) -> None:
        with self._lock:
            lines, self._open = self._open, []
        for line in lines:
            _end(line)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            try:
                far = socket.create_connection(("127.0.0.1", self._target))
            except OSError:
                near.close()
                continue
            with self._lock:
                self._open += [near, far]
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._pump, args=(source, sink), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                with self._lock:
                    if self._left is not None:
                        data = data[: self._left]
                        self._left -= len(data)
                    over, silent = self._left == 0, self._silent
                sink.sendall(data)
                if over and not silent:
                    self._drop()
                    return
        for line in (source, sink):
            _end(line)


def _end(line: socket.socket) -> None:
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()
