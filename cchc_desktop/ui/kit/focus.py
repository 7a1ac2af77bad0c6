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
    # What a page made later stands at the end of the window's chain, so the whole round is looked through.
    while candidate is not None and candidate is not widget:
        inside = widget.isAncestorOf(candidate)
        tabbed = bool(candidate.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if inside and tabbed and candidate.isVisibleTo(widget) and candidate.isEnabled():
            return candidate
        candidate = candidate.nextInFocusChain()
    return None
