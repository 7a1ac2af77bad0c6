"""The handbook as files to hand out: HTML, PDF, and the quick card on one page.  python .ci/handbook.py FOLDER"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from cchc_desktop.ui.help.handbook import LANGUAGES, assemble, handbook_folder, read_pages, render
from cchc_desktop.ui.kit.look import load_fonts

_TABLE = '<table width="100%" border="1" cellspacing="0" cellpadding="{0}" style="border-color: #b4c0cd">'
STYLE = """
h1 { font-size: 19pt; margin-top: 0; } h2 { font-size: 13pt; margin-top: 10pt; } p, li { margin-bottom: 4pt; }
table { border-collapse: collapse; } th { text-align: left; }
pre, code { font-family: "Liberation Mono", monospace; } a { color: #1b4f94; text-decoration: none; }
"""


def write_pdf(body: str, title: str, target: Path, *, points: float, margin_mm: float, numbered: bool) -> int:
    """Lay HTML out on A4 and write it; return the number of pages."""
    writer = QPdfWriter(str(target))
    writer.setTitle(title)
    writer.setResolution(72)
    margins = QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
        )
    )
    area = QRectF(writer.pageLayout().paintRectPixels(72))
    foot = 18.0 if numbered else 0.0
    page = QSizeF(area.width(), area.height() - foot)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    font = QFont("Noto Sans")
    font.setPointSizeF(points)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(STYLE)
    document.setDocumentMargin(0)
    document.setHtml(body)
    document.setPageSize(page)
    keep_headings(document, page.height())
    painter = QPainter(writer)
    pages = document.pageCount()
    for number in range(pages):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * page.height())
        document.drawContents(painter, QRectF(0, number * page.height(), page.width(), page.height()))
        painter.restore()
        if numbered:
            painter.setFont(QFont("Noto Sans", 8))
            painter.drawText(
                QRectF(0, page.height(), page.width(), foot),
                int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom),
                f"{title} · {number + 1}/{pages}",
            )
    painter.end()
    return pages


def keep_headings(document: QTextDocument, height: float) -> None:
    """Begin a new page before each heading that would stand alone at the foot of one."""
    while (alone := lonely_headings(document, height)) != []:
        cursor = QTextCursor(alone[0])
        broken = cursor.blockFormat()
        broken.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        cursor.setBlockFormat(broken)


def lonely_headings(document: QTextDocument, height: float) -> list[QTextBlock]:
    """Return the headings whose first line of text comes on the next page; `height` is that of a page."""
    layout, found = document.documentLayout(), []
    block = document.begin()
    while block.isValid():
        following = block.next()
        if block.blockFormat().headingLevel() and following.isValid():
            first = layout.blockBoundingRect(following)
            line = following.layout().lineAt(0).height() if following.layout().lineCount() else first.height()
            if int((first.top() + line - 1) // height) > int(layout.blockBoundingRect(block).top() // height):
                found.append(block)
        block = following
    return found


def _printed(language: str) -> str:
    folder = handbook_folder() / language
    parts = []
    for number, page in enumerate(read_pages(language)):
        before = ' style="page-break-before: always"' if number else ""
        parts.append(render(page.text, folder).replace("<h1>", f"<h1{before}>", 1))
    return "".join(parts).replace("<img ", '<img width="590" ').replace("<table>", _TABLE.format(4))


def main(folder: Path) -> int:
    """Write everything; 1 when the card does not fit on one page."""
    app = QGuiApplication.instance() or QGuiApplication([])
    load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    for language, title in LANGUAGES.items():
        name = {"vi": "so-tay", "en": "handbook"}[language]
        (folder / f"{name}.html").write_text(assemble(language), encoding="utf-8")
        pages = write_pdf(_printed(language), title, folder / f"{name}.pdf", points=10, margin_mm=20, numbered=True)
        print(f"{name}: {pages} pages")
    card = render((handbook_folder() / "the-nhanh.md").read_text(encoding="utf-8"), handbook_folder())
    card = card.replace("<table>", _TABLE.format(6))
    pages = write_pdf(card, "Thẻ nhanh", folder / "the-nhanh.pdf", points=12, margin_mm=14, numbered=False)
    del app
    if pages != 1:
        print(f"the-nhanh: {pages} pages instead of one", file=sys.stderr)
    return int(pages != 1)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
