"""What no one would miss: window size, colours, text size, language. Kept outside the workspace, per user."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from cchc_desktop.ui.kit.look import TEXT_SIZES, Scheme


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the window looks."""

    scheme: Scheme = Scheme.SYSTEM
    text_size: int = 100
    touch: bool = False
    language: str = "vi"


def load() -> Preferences:
    """Return what was kept; what cannot be read takes its default."""
    kept = QSettings()
    scheme = str(kept.value("look/scheme", Scheme.SYSTEM.value))
    size = int(str(kept.value("look/text_size", 100)))
    language = str(kept.value("look/language", "vi"))
    return Preferences(
        Scheme(scheme) if scheme in set(Scheme) else Scheme.SYSTEM,
        size if size in TEXT_SIZES else 100,
        str(kept.value("look/touch", "false")) == "true",
        language if language in ("vi", "en") else "vi",
    )


def keep(preferences: Preferences) -> None:
    """Keep how the window looks."""
    kept = QSettings()
    kept.setValue("look/scheme", preferences.scheme.value)
    kept.setValue("look/text_size", preferences.text_size)
    kept.setValue("look/touch", "true" if preferences.touch else "false")
    kept.setValue("look/language", preferences.language)


def touch_offered() -> bool:
    """Tell whether touch mode was suggested to this user, and note that it is now: it is suggested once."""
    kept = QSettings()
    offered = str(kept.value("look/touch_offered", "false")) == "true"
    kept.setValue("look/touch_offered", "true")
    return offered


def photo_folder() -> Path | None:
    """Return the folder that is watched for new photos whenever a checklist is open, None for none."""
    kept = str(QSettings().value("photos/folder", "") or "")
    return Path(kept) if kept else None


def keep_photo_folder(folder: Path | None) -> None:
    """Keep the folder that is watched for new photos; None watches none."""
    QSettings().setValue("photos/folder", str(folder or ""))


def window_geometry() -> QByteArray:
    """Return the window's place on the screen, empty if it was never kept."""
    value = QSettings().value("window/geometry")
    return value if isinstance(value, QByteArray) else QByteArray()


def keep_geometry(geometry: QByteArray) -> None:
    """Keep the window's place on the screen."""
    QSettings().setValue("window/geometry", geometry)
