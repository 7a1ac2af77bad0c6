"""Serving ready pages: read only, to whom it should, within limits."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from cchc_desktop.sync import pages
from cchc_desktop.sync.pages import MOST_WRONG, CannotListen, OpenToAll, Page, PageServer

SITE = {"/": Page("text/html; charset=utf-8", "<h1>Tổng hợp</h1>".encode()), "/a.html": Page("text/html", b"a")}
PASSWORD = "mat-khau-bao-cao"


@contextmanager
def serving(password: str = "", name: str = "") -> Iterator[PageServer]:
    server = PageServer(SITE, "127.0.0.1", 0, password, name)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield server
    finally:
        server.stop()
        thread.join()
        server.close()


def ask(server: PageServer, path: str = "", method: str = "GET", **given: object) -> httpx.Response:
    with httpx.Client(trust_env=False) as client:
        return client.request(method, server.address.rstrip("/") + (path or "/"), **given)  # type: ignore[arg-type]


def test_pages_are_read_and_nothing_else_is_there() -> None:
    with serving() as server:
        answer = ask(server)
        assert (answer.status_code, answer.text) == (200, "<h1>Tổng hợp</h1>")
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["cache-control"] == "no-store"
        assert "Python" not in answer.headers["server"]
        assert ask(server, "/a.html?x=1").text == "a"
        head = ask(server, "/a.html", "HEAD")
        assert (head.status_code, head.text, head.headers["content-length"]) == (200, "", "1")
        for path in ("/b.html", "/../etc/passwd", "/%2e%2e/etc/passwd", "/a.html/"):
            assert ask(server, path).status_code == 404
        for method in ("POST", "PUT", "DELETE", "OPTIONS"):
            assert ask(server, "/", method).status_code == 501
        server.replace({"/": Page("text/html", b"moi")})
        assert ask(server).text == "moi"
        assert ask(server, "/a.html").status_code == 404


def test_a_name_it_was_not_told_is_refused() -> None:
    with serving(name="baocao.binhhai.gov.vn") as server:
        assert ask(server, headers={"Host": "baocao.binhhai.gov.vn"}).status_code == 200
        assert ask(server, headers={"Host": "evil.example"}).status_code == 421


def test_beyond_this_computer_it_takes_a_password() -> None:
    with pytest.raises(OpenToAll):
        PageServer(SITE, "0.0.0.0")
    with pytest.raises(OpenToAll):
        PageServer(SITE, "0.0.0.0", password="ngắn")
    with pytest.raises(CannotListen):
        PageServer(SITE, "192.0.2.1", password=PASSWORD)
    with serving(PASSWORD) as server, pytest.raises(CannotListen):
        PageServer(SITE, "127.0.0.1", int(server.address.rsplit(":", 1)[1].strip("/")))


def test_who_does_not_know_the_password_sees_nothing_and_is_not_answered_for_ever() -> None:
    with serving(PASSWORD) as server:
        assert ask(server).status_code == 401
        assert ask(server, auth=("ai", PASSWORD)).status_code == 200
        assert ask(server, headers={"Authorization": "Basic ???"}).status_code == 401
        for _ in range(MOST_WRONG):
            assert ask(server, auth=("ai", "sai")).status_code in (401, 429)
        assert ask(server, auth=("ai", PASSWORD)).status_code == 429


def test_what_is_too_large_or_too_much_at_once_is_declined(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as server:
        assert ask(server, headers={"X-A": "a" * 9000}).status_code == 431
        assert ask(server, "/" + "a" * 9000).status_code == 431
        for _ in range(pages.AT_ONCE):
            assert server._gate.acquire(timeout=30), "who was answered has left"
        assert ask(server).status_code == 503
        for _ in range(pages.AT_ONCE):
            server._gate.release()
        assert ask(server).status_code == 200
    monkeypatch.setattr(pages._Handler, "timeout", 0.1)
    with serving() as server:
        port = int(server.address.rsplit(":", 1)[1].strip("/"))
        with socket.create_connection(("127.0.0.1", port)) as slow:
            slow.sendall(b"GET / HTTP/1.0\r\nX-A:")
            slow.settimeout(30)
            assert slow.recv(100) == b"", "who does not finish asking is hung up on"
        monkeypatch.setattr(pages._Handler, "timeout", pages.PATIENCE_S)
        assert ask(server).status_code == 200
