"""Vietnamese first, English second: one compiled catalogue over English source text."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from cchc_desktop.ui.kit.look import RESOURCES

LANGUAGES = ("vi", "en")
_held: list[QTranslator] = []


def speak(app: QApplication, language: str) -> None:
    """Switch the application's language; windows made afterwards speak it."""
    for translator in _held:
        app.removeTranslator(translator)
    _held.clear()
    if language == "vi":
        translator = QTranslator(app)
        if not translator.load(str(RESOURCES / "i18n" / "cchc_vi.qm")):
            raise RuntimeError("the Vietnamese catalogue cannot be loaded")
        app.installTranslator(translator)
        _held.append(translator)
    QLocale.setDefault(QLocale("vi_VN" if language == "vi" else "en_GB"))
