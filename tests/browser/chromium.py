"""Chromium without a window, driven over two pipes: messages of JSON, each ended by a zero byte."""

import base64
import json
import os
import select
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_WAIT = 120
"""Seconds without a word after which a browser that hangs is given up, so that a test ends instead of waiting."""


class Page:
    """An open page."""

    def __init__(self, out: int, back: int) -> None:
        self._out, self._back = out, back
        self._number = 0
        self._rest = b""
        self._session = ""
        self.heard: list[dict[str, Any]] = []

    def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Send a command and return its result; events that come in between are kept in `heard`."""
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            told = self._listen()
            if told.get("id") == self._number:
                assert "error" not in told, (method, told)
                result: dict[str, Any] = told["result"]
                return result
            self.heard.append(told)

    def wait_for(self, method: str) -> None:
        """Wait until an event has come."""
        while not any(told.get("method") == method for told in self.heard):
            self.heard.append(self._listen())

    def attach(self) -> None:
        """Open a tab and speak to it from now on."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log", "Accessibility"):
            self.ask(f"{domain}.enable")

    def open(self, path: Path) -> None:
        """Go to a file and wait until it is there."""
        self.heard.clear()
        self.ask("Page.navigate", url=path.as_uri())
        self.wait_for("Page.loadEventFired")

    def run(self, script: str) -> Any:
        """Run an expression in the page and return its value."""
        told = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def key(self, key: str, code: int) -> None:
        """Press a key where the focus is."""
        for kind in ("keyDown", "keyUp"):
            text = {"text": "\r"} if key == "Enter" and kind == "keyDown" else {}
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **text)

    def pdf(self) -> bytes:
        """Print the page."""
        return base64.b64decode(self.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])

    def _listen(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._back], [], [], _WAIT)
            assert ready, "Chromium says nothing any more"
            piece = os.read(self._back, 1 << 20)
            assert piece, "Chromium has gone"
            self._rest += piece
        line, _, self._rest = self._rest.partition(b"\0")
        told: dict[str, Any] = json.loads(line)
        return told


@contextmanager
def page(folder: Path) -> Iterator[Page]:
    """Start Chromium with a profile of its own in a folder, and end it."""
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    command = [
        *("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"),
        *("--remote-debugging-pipe", f"--user-data-dir={folder}", "--window-size=1366,900", "about:blank"),
    ]

    def pipes() -> None:
        # The protocol's pipes are file descriptors 3 and 4 by definition.
        first, second = os.dup(theirs_in), os.dup(theirs_out)
        os.dup2(first, 3)
        os.dup2(second, 4)

    process = subprocess.Popen(
        command, preexec_fn=pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(theirs_in)
    os.close(theirs_out)
    try:
        opened = Page(ours_out, ours_in)
        opened.attach()
        yield opened
    finally:
        process.kill()
        process.wait(_WAIT)
        os.close(ours_out)
        os.close(ours_in)
