"""A few ready pages served over HTTP, read only: what an administrator asks for by name, and nothing else listens.

The pages are bytes in memory, made before the first request: a request can name one of them or get nothing, and never
reaches a file or the data base. Limits: GET and HEAD only, 10 s for a request, 32 at a time, 8 KiB of it; a host name
other than those it was told is refused (DNS rebinding). Beyond this computer it asks for a password (RFC 7617).
"""

import base64
import hmac
import ipaddress
import socket
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

from cchc_desktop.domain.refusal import Refusal

AT_ONCE = 32
PATIENCE_S = 10
MOST_REQUEST = 8 * 1024
MOST_WRONG = 20
"""Wrong passwords from one address after which it is no longer answered, until the server starts again."""


class OpenToAll(Refusal):
    """The report would be open to everybody on the network."""

    what = "The report would be open to everybody who reaches {host}."
    kept = "Nothing was opened."
    mend = "Set a password of at least 12 characters in CCHC_REPORT_PASSWORD, or serve it on 127.0.0.1 only."


class CannotListen(Refusal):
    """The address is not this computer's, or the port is taken."""

    what = "Nothing can be served on {host}, port {port}: {reason}"
    kept = "Nothing was opened."
    mend = "Choose an address of this computer (--host) and a free port (--port)."


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its type (text/html; charset=utf-8) and its bytes."""

    kind: str
    data: bytes


class PageServer:
    """Serves pages until it is closed; `replace` puts others in their place between two requests."""

    def __init__(
        self, pages: Mapping[str, Page], host: str = "127.0.0.1", port: int = 0, password: str = "", name: str = ""
    ) -> None:
        """Listen; nothing is answered before `run`.

        Args:
            pages: path ("/", "/dot-1.html") -> page.
            host: address of this computer to listen on.
            port: 0 takes a free one.
            password: asked for with any user name, "" for none.
            name: host name that a proxy in front asks under.

        Raises:
            OpenToAll: another address than the loopback without a password of 12 characters.
            CannotListen.
        """
        if not _loopback(host) and len(password) < 12:
            raise OpenToAll(host=host)
        self._gate = threading.BoundedSemaphore(AT_ONCE)
        self.pages = dict(pages)
        self.wrong: Counter[str] = Counter()
        self.secret = password.encode()
        try:
            self._server = _Server((host, port), _Handler)
        except OSError as error:
            raise CannotListen(host=host, port=port, reason=error.strerror or str(error)) from error
        self._server.site = self
        self.address = f"http://{f'[{host}]' if ':' in host else host}:{self._server.server_port}/"
        told = {host, name} | ({"localhost"} if _loopback(host) else set())
        # On every address at once there is no one name to hold callers to, but the one that was given.
        everywhere = not _loopback(host) and ipaddress.ip_address(host).is_unspecified
        self.hosts = frozenset({name} - {""} if everywhere else told - {""})

    def run(self) -> None:
        """Answer requests until `stop`."""
        self._server.serve_forever(poll_interval=0.2)

    def replace(self, pages: Mapping[str, Page]) -> None:
        """Serve other pages from the next request on."""
        self.pages = dict(pages)

    def stop(self) -> None:
        """Answer no more; from another thread than that of `run`."""
        self._server.shutdown()

    def close(self) -> None:
        """Let go of the port."""
        self._server.server_close()

    @contextmanager
    def turn(self) -> Iterator[bool]:
        """Take one of the places; False when all are taken."""
        taken = self._gate.acquire(blocking=False)
        try:
            yield taken
        finally:
            if taken:
                self._gate.release()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = AT_ONCE
    site: PageServer

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        super().__init__(address, handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a caller who hangs up is no event."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    server_version = "cchc"
    sys_version = ""
    timeout = PATIENCE_S
    _HEADERS: ClassVar[Mapping[str, str]] = {
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
        " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    }

    def do_GET(self) -> None:
        self._answer(body=True)

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def _answer(self, *, body: bool) -> None:
        site = self.server.site
        with site.turn() as taken:
            status, page = self._found() if taken else (503, None)
            data = page.data if page is not None else f"{status}\n".encode()
            self.send_response(status)
            for name, value in self._HEADERS.items():
                self.send_header(name, value)
            if status == 401:
                self.send_header("WWW-Authenticate", 'Basic realm="CCHC", charset="UTF-8"')
            self.send_header("Content-Type", page.kind if page is not None else "text/plain; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if body:
                self.wfile.write(data)

    def _found(self) -> tuple[int, Page | None]:
        site = self.server.site
        if sum(len(name) + len(value) for name, value in self.headers.items()) + len(self.path) > MOST_REQUEST:
            return 431, None
        host = self.headers.get("Host", "").rsplit(":", 1)[0].strip("[]")
        if site.hosts and host not in site.hosts:
            return 421, None
        if site.secret and not self._knows(site):
            return (429 if site.wrong[self.client_address[0]] > MOST_WRONG else 401), None
        page = site.pages.get(self.path.partition("?")[0])
        return (404, None) if page is None else (200, page)

    def _knows(self, site: PageServer) -> bool:
        caller = self.client_address[0]
        scheme, _, told = self.headers.get("Authorization", "").partition(" ")
        if site.wrong[caller] > MOST_WRONG or scheme.lower() != "basic":
            return False
        try:
            _, _, password = base64.b64decode(told, validate=True).partition(b":")
        except ValueError:
            password = b""
        right = hmac.compare_digest(password, site.secret)
        if not right:
            site.wrong[caller] += 1
        return right

    def log_message(self, format: str, *args: object) -> None:
        """Keep no list of who looked."""


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
