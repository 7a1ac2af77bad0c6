"""Where the focus goes when a page comes into view."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_into(widget: QWidget) -> None:
    """Put the focus where it last was in a page, else on its first field."""
    # The stub forgets that there may be none.
    target = cast("QWidget | None", widget.focusWidget()) or _first_field(widget)
    if target is not None:
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def _first_field(widget: QWidget) -> QWidget | None:
    candidate = widget.nextInFocusChain()
    while candidate is not None and widget.isAncestorOf(candidate):
        tabbed = bool(candidate.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if tabbed and candidate.isVisibleTo(widget) and candidate.isEnabled():
            return candidate
        candidate = candidate.nextInFocusChain()
    return None
