"""Where the focus goes: into a page that comes into view, and from Tab to Tab in the order in which one reads.

Qt keeps the order in which widgets were made. What a page makes later, a photo or a new row, would come last, after
the footer; so the window asks here instead, and the order is that of the page.
"""

from collections.abc import Iterator
from functools import cmp_to_key
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def focus_into(widget: QWidget) -> None:
    """Put the focus where it last was in a page, else on its first field."""
    # The stub forgets that there may be none.
    target = cast("QWidget | None", widget.focusWidget()) or next(stops(widget), None)
    if target is not None:
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield where Tab stops in a widget, in the order one reads them."""
    for child in _children(widget):
        tabbed = (child.focusPolicy() & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
        if tabbed and child.isEnabled() and child.focusProxy() is None:
            yield child
        yield from stops(child)


def step_focus(window: QWidget, *, onwards: bool) -> bool:
    """Put the focus on the next (or the previous) stop of a window; False where there is none."""
    found = list(stops(window))
    if not found:
        return False
    focused = QApplication.focusWidget()
    # A part that takes no Tab itself, like an editor in a table, goes on from what holds it.
    while focused is not None and focused not in found and focused is not window:
        focused = focused.parentWidget()
    by = 1 if onwards else -1
    target = found[(found.index(focused) + by) % len(found)] if focused in found else found[0 if onwards else -1]
    target.setFocus(Qt.FocusReason.TabFocusReason if onwards else Qt.FocusReason.BacktabFocusReason)
    holder = target.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(target)
        holder = holder.parentWidget()
    return True


def _children(widget: QWidget) -> list[QWidget]:
    """Return the children in view in the order one reads them: rows from the top, each from the left.

    By place and not by layout: Python keeps a wrapper of each layout item it has seen, and Qt gives the memory of an
    item that is gone to whatever comes next, which Python then takes for an item still.
    """
    found = [child for child in widget.children() if isinstance(child, QWidget)]
    return sorted((child for child in found if not (child.isHidden() or child.isWindow())), key=cmp_to_key(_read))


def _read(one: QWidget, other: QWidget) -> int:
    shared = min(one.geometry().bottom(), other.geometry().bottom()) - max(one.y(), other.y())
    if 2 * shared > min(one.height(), other.height()):
        return one.x() - other.x()
    return one.y() - other.y()
