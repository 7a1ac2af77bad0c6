"""The window of `make test-reader`: shows a scene, presses Tab, as it is told on its standard input."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QSettings, QSocketNotifier, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cchc_desktop.ui.kit.look import load_fonts
from tests.ui.gallery.scenes import PLACE, SCENES, Look, Stage, build, opened


def main(arguments: list[str]) -> None:
    app = QApplication(["KiemTraCCHC"])
    app.setApplicationName("KiemTraCCHC")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
        load_fonts()
        if arguments:
            build(Path(arguments[0]))
            return
        # The demo's hands type where the focus is, and on a screen without a window manager it comes late.
        env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([sys.executable, "-m", "tests.reader.window", str(folder / "base")], env=env, check=True)
        with opened(folder / "base" / PLACE, folder / "k", Look(), year=True) as stage:
            _say("scenes " + " ".join(SCENES))
            Server(stage).serve()


class Server(QObject):
    """Does what it is told; between the lines the loop turns and answers the bus."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._shown: QWidget | None = None
        self._loop = QEventLoop()
        self._lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._lines.activated.connect(self._hear)

    def serve(self) -> None:
        self._loop.exec()

    def _hear(self) -> None:
        # One line at a time: the next comes when this was answered.
        word, _, rest = sys.stdin.readline().strip().partition(" ")
        self._lines.setEnabled(False)
        if word == "scene":
            self._show(rest)
        elif word == "tab":
            target = QApplication.focusWidget() or self._shown
            assert target is not None
            QTest.keyClick(target, Qt.Key.Key_Tab)
            _say("tabbed")
        else:
            self._loop.quit()
        self._lines.setEnabled(True)

    def _show(self, scene: str) -> None:
        window = self._stage.application.window
        if self._shown is not None and self._shown is not window:
            self._shown.close()
            self._shown.deleteLater()
        self._shown = SCENES[scene](self._stage)
        self._shown.activateWindow()
        self._stage.hands.rest(150)
        _say("shown " + self._shown.windowTitle())


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
