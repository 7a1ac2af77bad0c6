"""What is new: the version that runs (or one that waits) and what a person notices of it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from cchc_desktop.domain.places import resources
from cchc_desktop.program.release import Release
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.look import font, px
from cchc_desktop.ui.kit.marks import Words, row

translate = QCoreApplication.translate


def said_version(release: Release) -> str:
    """Return a version with its build and system in one line."""
    told = translate("News", "Version {0}").format(release.version)
    return " · ".join(part for part in (told, release.build, release.platform) if part)


def news_of(release: Release | None = None) -> str:
    """Return what is new, as Markdown in the person's language; without a release, of the program that runs."""
    if release is not None and release.news:
        return release.news.get(words.language()) or next(iter(release.news.values()))
    return (resources() / "news" / f"{words.language()}.md").read_text(encoding="utf-8")


class NewsDialog(QDialog):
    """Shows what is new in a version."""

    def __init__(self, release: Release, parent: QWidget | None, *, text: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("news")
        self.setWindowTitle(translate("News", "What is new"))
        self.resize(px(640), px(520))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(14))
        layout.setSpacing(px(10))
        layout.addWidget(Words(said_version(release), 15.5, 600, wrap=True))
        self._page = QTextBrowser()
        self._page.setObjectName("news_text")
        self._page.setAccessibleName(translate("News", "What is new"))
        self._page.setFont(font(14))
        self._page.setOpenLinks(False)
        self._page.setMarkdown(text or news_of(release))
        layout.addWidget(self._page, 1)
        close = Button(translate("News", "Close"), ButtonKind.PRIMARY, name="news_close")
        close.clicked.connect(self.accept)
        layout.addLayout(row(1, close))
        close.setFocus()
