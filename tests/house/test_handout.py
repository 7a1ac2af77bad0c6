"""What is handed out on paper: the handbook as PDF, the quick card on one page."""

import re
import subprocess
import sys
from pathlib import Path

from cchc_desktop.domain.vietnamese import folded

ROOT = Path(__file__).resolve().parents[2]


def _text(path: Path) -> str:
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout


def _plain(text: str) -> str:
    # Qt's PDF tells some marks apart from their letter: compared without marks and spaces.
    return "".join(folded(text).split())


def test_handbook_and_card_are_written(tmp_path: Path) -> None:
    made = subprocess.run([sys.executable, ROOT / ".ci" / "handbook.py", tmp_path], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    assert {path.name for path in tmp_path.iterdir()} == {
        "so-tay.html",
        "so-tay.pdf",
        "handbook.html",
        "handbook.pdf",
        "the-nhanh.pdf",
    }
    card = _text(tmp_path / "the-nhanh.pdf")
    assert card.count("\f") == 1
    assert "Không có nút Lưu" in card
    whole = _plain(_text(tmp_path / "so-tay.pdf"))
    for page in (ROOT / "docs/handbook/vi").glob("*.md"):
        title = re.search(r"^# (.+)$", page.read_text("utf-8"), re.M)
        assert title
        assert _plain(title.group(1)) in whole
