"""JavaRosa (the engine of ODK Collect) as a live judge: it comes inside pyxform's wheel, Java must be present."""

import shutil
import subprocess
from pathlib import Path

import pyxform

from tests.oracle.peer import Peer

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


class JavaRosa(Peer):
    """One JVM that replays acts; `zone` is the device's time zone by name."""

    def __init__(self, classes: Path, zone: str = "Asia/Ho_Chi_Minh", *, quick: bool = False) -> None:
        super().__init__(
            ["java", f"-Duser.timezone={zone}", "-cp", f"{JAR}:{classes}", "Replay", *(["quick"] if quick else [])]
        )
