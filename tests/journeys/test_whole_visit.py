"""The main job, whole: from the first start to signed minutes, through the real windows."""

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import SetClock
from cchc_desktop.domain.refusal import Frozen
from cchc_desktop.storage.vault import Cost
from cchc_desktop.ui.demo import content
from cchc_desktop.ui.demo.certificate import Issued, demo_certificate
from cchc_desktop.ui.demo.main import CERTIFICATE_PASSWORD, LEADER, START, STEP
from cchc_desktop.ui.demo.story import Story
from cchc_desktop.ui.kit.pdf_view import read_pages
from cchc_desktop.ui.main import Application
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.workspace.workspace import Surroundings

ROOT = Path(__file__).resolve().parents[2]


class Told:
    """The visit as it was told once: its signed file and the workspace behind it."""

    def __init__(self, folder: Path, issued: Issued) -> None:
        around = Surroundings(SetClock(START, STEP), random.Random(3).randbytes, "journey", Cost(1, 8, 1))
        self.application = Application(folder / "Nguyễn Văn Đức.cchc", around, Preferences())
        window = self.application.window
        window.setProperty("demo_folder", str(folder / "photos"))
        window.resize(1366, 688)
        window.show()
        self.story = Story(self.application, None)
        for chapter in (
            self.story.first_start,
            self.story.plan,
            self.story.details,
            self.story.remediations,
            self.story.checklist,
            self.story.dossiers,
            self.story.conclude,
        ):
            chapter()
        self.signed = self.story.sign(issued.p12, CERTIFICATE_PASSWORD)
        self.pdf = folder / "biên bản.pdf"
        self.pdf.write_bytes(self.signed)


def _text(pdf: bytes) -> str:
    return " ".join(" ".join(page.text for page in read_pages(pdf)).split())


def test_a_visit_of_73_items_ends_in_minutes_that_everybody_can_verify(tmp_path: Path, qapp: QApplication) -> None:
    issued = demo_certificate(LEADER, CERTIFICATE_PASSWORD, START)
    told = Told(tmp_path, issued)
    workspace, visit = told.story.shell.workspace, told.story.visit
    whole = workspace.visits.get(visit)

    assert len(whole.answers) == 73
    assert all(answer.answered for answer in whole.answers.values())
    assert (len(whole.dossiers), len([p for p in whole.evidence if p.sha256])) == (10, 3)
    assert whole.stage.value == "signed"

    text = _text(told.signed)
    noted = [entry.note for entry in content.SHORT.values() if entry.note]
    assert len(noted) > 10
    for note in noted:
        assert note in text, note

    root = tmp_path / "ca.pem"
    root.write_bytes(issued.root)
    command = [sys.executable, "-m", "cchc_desktop", "verify", str(told.pdf), "--root", str(root)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("nguyên vẹn\n") == 3
    assert "không phải chữ ký số" in done.stdout

    cut = tmp_path / "cắt.pdf"
    cut.write_bytes(told.signed[: len(told.signed) * 9 // 10])
    command[4] = str(cut)
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 1

    if shutil.which("pdfsig"):
        judged = subprocess.run(["pdfsig", str(told.pdf)], capture_output=True, text=True, check=False).stdout
        assert judged.count("Signature is Valid.") == 3
        assert judged.count("Total document signed") == 1
    told.application.window.close()


def test_a_signed_visit_refuses_changes_and_a_corrected_version_opens_it(tmp_path: Path, qapp: QApplication) -> None:
    issued = demo_certificate(LEADER, CERTIFICATE_PASSWORD, START)
    told = Told(tmp_path, issued)
    workspace, visit = told.story.shell.workspace, told.story.visit
    with pytest.raises(Frozen):
        workspace.answers.give(visit, "A1", Verdict.UNMET)
    with pytest.raises(Frozen):
        workspace.visits.undo(visit)
    workspace.minutes.correct(visit)
    workspace.answers.give(visit, "A1", Verdict.UNMET)
    assert workspace.minutes.version(visit) == 2
    assert workspace.minutes.pdf(visit) is None
    assert workspace.minutes.signed_version(visit, 1) == told.signed
    told.application.window.close()
