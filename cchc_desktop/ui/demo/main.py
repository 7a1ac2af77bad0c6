"""`make demo`: a whole visit through the real windows; signed PDF, verification report and pictures under out/."""

import argparse
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from cchc_desktop.domain.clock import VIETNAM, SetClock
from cchc_desktop.ui.demo.certificate import demo_certificate
from cchc_desktop.ui.demo.story import Story
from cchc_desktop.ui.kit.language import speak
from cchc_desktop.ui.kit.look import Scheme, dress, load_fonts
from cchc_desktop.ui.main import Application
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.workspace.workspace import Surroundings

START = datetime(2026, 4, 14, 7, 30, tzinfo=VIETNAM)
STEP = timedelta(seconds=5)
"""The demo's clock moves by five seconds each time it is read, so that the day goes by."""
SIZE = (1366, 688)
LEADER = "Nguyễn Thị Thanh Hà"
CERTIFICATE_PASSWORD = "chứng thư chạy thử"  # noqa: S105  (the demo's own)


def main(arguments: Sequence[str]) -> int:
    """Drive the visit; 0 when the signed file verifies."""
    options = _parser().parse_args(list(arguments))
    out = Path(options.out).resolve()
    shutil.rmtree(out / "demo", ignore_errors=True)
    folder = out / "demo"
    folder.mkdir(parents=True)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
    app = QApplication(sys.argv[:1])
    app.setApplicationName("KiemTraCCHC")
    app.setOrganizationName("cchc-demo")
    load_fonts()
    look = Preferences(scheme=Scheme(options.scheme), text_size=options.text_size, language=options.language)
    speak(app, look.language)
    dress(app, look.scheme, look.text_size)
    begun = time.perf_counter()
    signed = _tell(folder, look)
    pdf = out / "bien-ban-da-ky.pdf"
    pdf.write_bytes(signed)
    print_line(f"{pdf} ({len(signed) // 1024} KB, {time.perf_counter() - begun:.1f} s)")
    return _verify(pdf, folder / "ca.pem", out / "bao-cao-kiem-tra-chu-ky.txt")


def print_line(text: str) -> None:
    """Say a line on the standard output."""
    sys.stdout.write(text + "\n")


def _tell(folder: Path, look: Preferences) -> bytes:
    # A seeded source of randomness and a set clock: the demo leaves the same screens each time.
    around = Surroundings(SetClock(START, STEP), random.Random(2026).randbytes, "demo")  # noqa: S311
    application = Application(folder / "KiemTraCCHC.cchc", around, look)
    window = application.window
    window.setProperty("demo_folder", str(folder / "photos"))
    window.resize(*SIZE)
    window.show()
    issued = demo_certificate(LEADER, CERTIFICATE_PASSWORD, START)
    (folder / "ca.pem").write_bytes(issued.root)
    story = Story(application, folder / "screens")
    story.first_start()
    story.plan()
    story.details()
    story.remediations()
    story.checklist()
    story.dossiers()
    story.conclude()
    signed = story.sign(issued.p12, CERTIFICATE_PASSWORD)
    story.look_around()
    story.lock()
    window.close()
    return signed


def _verify(pdf: Path, root: Path, report: Path) -> int:
    # The very command a person would run, in a process of its own.
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "cchc_desktop"]
    command = [*program, "verify", str(pdf), "--root", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  (our own program)
    report.write_text(done.stdout + done.stderr, encoding="utf-8")
    print_line(done.stdout + done.stderr)
    return done.returncode


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cchc-desktop demo")
    parser.add_argument("--out", default="out", metavar="FOLDER", help="where results go")
    parser.add_argument("--language", choices=("vi", "en"), default="vi")
    parser.add_argument("--scheme", choices=("light", "dark"), default="light")
    parser.add_argument("--text-size", type=int, choices=(100, 110, 125, 150), default=100)
    return parser
