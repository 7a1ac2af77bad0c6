"""How old the second copy is, in words: the home screen, the settings and the header say it alike."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from cchc_desktop.ui import words
from cchc_desktop.workspace.second_place import CopyState

translate = QCoreApplication.translate


def saved(province: str) -> str:
    """Return where what was saved lies: on this machine, or in the office data base of a province."""
    if province:
        return translate("SecondCopy", "Saved in the office data base, {0}").format(province)
    return translate("SecondCopy", "Saved on this machine")


def second_copy(state: CopyState, now: datetime) -> str:
    """Return how the second copy stands."""
    if state.place is None:
        return translate("SecondCopy", "No place for it is chosen yet")
    if state.trouble is not None:
        what, _, _ = words.refusal(state.trouble)
        return what
    if state.at is None:
        return translate("SecondCopy", "Not made yet")
    if state.same_disk:
        return translate("SecondCopy", "{0}, on the same disk").format(age(state.at, now))
    return f"{age(state.at, now)} · {state.place}"


def short(state: CopyState, now: datetime) -> str:
    """Return the same in a few words, for the header."""
    if state.place is None or state.at is None:
        return translate("SecondCopy", "no second copy")
    if state.trouble is not None:
        return translate("SecondCopy", "copy failed; last one {0}").format(age(state.at, now))
    return translate("SecondCopy", "copy {0}").format(age(state.at, now))


def age(at: datetime, now: datetime) -> str:
    """Return how long ago a copy was made."""
    minutes = max(0, int((now - at).total_seconds() // 60))
    if minutes < 1:
        return translate("SecondCopy", "just now")
    if minutes < 60:
        return translate("SecondCopy", "%n minute(s) ago", "", minutes)
    if minutes < 24 * 60:
        return translate("SecondCopy", "%n hour(s) ago", "", minutes // 60)
    return translate("SecondCopy", "%n day(s) ago", "", minutes // (24 * 60))
