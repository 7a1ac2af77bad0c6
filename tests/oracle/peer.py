"""Another engine in a process of its own that replays acts, one line each: JavaRosa and ODK Web Forms speak alike."""

import subprocess
from pathlib import Path


class Declined(Exception):
    """The other engine does not do an act."""


class Peer:
    """One process that replays acts on one form at a time."""

    def __init__(self, command: list[str], folder: Path | None = None) -> None:
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def act(self, *parts: str) -> int:
        """Do one act and return its nanoseconds; raises Declined with what the engine says against it."""
        self._write("\t".join(part.replace("\n", "\\n") for part in parts))
        answer = self._read()
        if not answer.startswith("ok "):
            raise Declined(answer)
        return int(answer[3:])

    def state(self) -> dict[str, tuple[bool, str]]:
        """Return path with places -> (relevant, text) of every leaf."""
        self._write("state")
        found: dict[str, tuple[bool, str]] = {}
        while (line := self._read()) != "end":
            if line.startswith("error "):
                raise Declined(line)
            _, path, relevant, text = line.split("\t", 3)
            found[path] = (relevant == "true", text.replace("\\n", "\n"))
        return found

    def close(self) -> None:
        """End the process."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait(10)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _write(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def _read(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the other engine ended")
        return line.rstrip("\n")
