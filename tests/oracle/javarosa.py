"""JavaRosa (the engine of ODK Collect) as a live judge: it comes inside pyxform's wheel, Java must be present."""

import shutil
import subprocess
from pathlib import Path

import pyxform

JAR = Path(pyxform.__file__).parent / "validators" / "odk_validate" / "bin" / "ODK_Validate.jar"
SOURCE = Path(__file__).with_name("Replay.java")


def available() -> bool:
    """Tell whether a Java compiler and the jar are here."""
    return shutil.which("javac") is not None and JAR.exists()


def compiled(folder: Path) -> Path:
    """Compile the driver into a folder and return it."""
    subprocess.run(
        ["javac", "-nowarn", "-cp", str(JAR), "-d", str(folder), str(SOURCE)], check=True, capture_output=True
    )
    return folder


class Declined(Exception):
    """JavaRosa does not do an act."""


class JavaRosa:
    """One JVM that replays acts; `zone` is the device's time zone by name."""

    def __init__(self, classes: Path, zone: str = "Asia/Ho_Chi_Minh", *, quick: bool = False) -> None:
        self._process = subprocess.Popen(
            ["java", f"-Duser.timezone={zone}", "-cp", f"{JAR}:{classes}", "Replay", *(["quick"] if quick else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def act(self, *parts: str) -> int:
        """Do one act and return its nanoseconds; raises Declined with what JavaRosa says against it."""
        answer = self._said(*parts)
        if not answer.startswith("ok "):
            raise Declined(answer)
        return int(answer[3:])

    def state(self) -> dict[str, tuple[bool, str]]:
        """Return path with places -> (relevant, text) of every leaf."""
        self._write("state")
        found: dict[str, tuple[bool, str]] = {}
        while (line := self._read()) != "end":
            _, path, relevant, text = line.split("\t", 3)
            found[path] = (relevant == "true", text.replace("\\n", "\n"))
        return found

    def close(self) -> None:
        """End the JVM."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait(10)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _said(self, *parts: str) -> str:
        self._write("\t".join(part.replace("\n", "\\n") for part in parts))
        return self._read()

    def _write(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def _read(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("JavaRosa ended")
        return line.rstrip("\n")
