"""What is handed out on paper: the handbook as PDF, the quick card on one page."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.ui.help.handbook import assemble, page_of

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


def _maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("handbook_maker", ROOT / ".ci" / "handbook.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lines", range(20, 44))
def test_no_heading_stands_alone_at_the_foot_of_a_page(qapp: QApplication, lines: int) -> None:
    """Whatever the length of what comes before, a heading and what it is about stay together."""
    maker = _maker()
    document = QTextDocument()
    paragraph, table = "<p>Một dòng.</p>", "<table><tr><td>ô</td></tr></table>"
    document.setHtml(
        paragraph * lines + "<h2>Đầu mục</h2>" + table + paragraph * 30 + "<h2>Đầu mục</h2><ul><li>x</li></ul>"
    )
    document.setPageSize(QSizeF(500, 700))
    maker.keep_headings(document, 700)
    assert maker.lonely_headings(document, 700) == []


def test_a_lonely_heading_would_be_seen(qapp: QApplication) -> None:
    maker = _maker()
    seen = 0
    for lines in range(20, 60):
        document = QTextDocument()
        document.setHtml("<p>Một dòng.</p>" * lines + "<h2>Đầu mục</h2>" + "<p>Một dòng.</p>" * 5)
        document.setPageSize(QSizeF(500, 700))
        seen += bool(maker.lonely_headings(document, 700))
    assert seen


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no browser here; `make test-handbook` brings one")
def test_the_search_works_in_a_real_browser(tmp_path: Path) -> None:
    """Typed without marks, found with marks; F1's page is the one shown; nothing found says so."""
    page = tmp_path / "so-tay.html"
    typed = (
        "<script>const say = (name, value) => document.documentElement.setAttribute(name, value);"
        "const ask = text => { find.value = text; find.dispatchEvent(new Event('input')); return found.textContent; };"
        "say('data-page', document.querySelector('section.shown').id);"
        "say('data-plain', ask('da luu tren may').slice(0, 4000));"
        "say('data-none', ask('zzzz'));"
        "say('data-empty', ask('') === '');"
        "location.hash = [...document.querySelectorAll('#pages a')].at(-1).hash;"
        "setTimeout(() => say('data-last', document.querySelector('section.shown').id), 200);</script>"
    )
    page.write_text(assemble("vi", page_of("vi", "exchange")).replace("</body>", typed + "</body>"), encoding="utf-8")
    call = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'browser'}"]
    call += ["--virtual-time-budget=3000", "--dump-dom", page.as_uri()]
    done = subprocess.run(
        call, capture_output=True, text=True, check=True, timeout=120, env=os.environ | {"HOME": str(tmp_path)}
    )
    told = dict(re.findall(r' (data-[a-z]+)="([^"]*)"', done.stdout[:8000]))
    assert told["data-page"] == "dong-bo"
    assert "Đã lưu trên máy" in told["data-plain"]
    assert told["data-none"] == "Không thấy. Thử từ khác."
    assert told["data-empty"] == "true"
    assert told["data-last"] == "cap-nhat"
