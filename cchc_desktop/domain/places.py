"""Where the program's own read-only files lie, from source and in a frozen app alike."""

import sys
from pathlib import Path


def root() -> Path:
    """Return the folder that holds `resources/` and `forms/`."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parents[2]


def resources() -> Path:
    """Return the folder of fonts, icons, theme, translations, calendars, legal texts and samples."""
    return root() / "resources"


def forms() -> Path:
    """Return the folder of the checklists that come with the app, one file each."""
    return root() / "forms"
