"""A row that breaks into further rows where it would not fit: toolbars at 150 % text and on narrow windows."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from cchc_desktop.ui.kit.look import px


class Flow(QLayout):
    """Lays widgets out from the left; those added behind `stretch` stand at the right of the row they fit into."""

    def __init__(self, *widgets: QWidget | None, spacing: int = 8) -> None:
        """Take widgets in order; None is the stretch."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._right_from = len(widgets)
        self.setSpacing(px(spacing))
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            if widget is None:
                self._right_from = len(self._items)
            else:
                self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        rows: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if rows[-1] and used + wanted > rect.width():
                rows.append([])
                used = 0
            rows[-1].append(item)
            used += wanted + self.spacing()
        top = rect.top()
        for row in rows:
            height = max((item.sizeHint().height() for item in row), default=0)
            if move:
                self._place(row, QRect(rect.left(), top, rect.width(), height))
            top += height + self.spacing()
        return max(top - self.spacing() - rect.top(), 0)

    def _place(self, row: list[QLayoutItem], room: QRect) -> None:
        behind = [item for item in row if self._items.index(item) >= self._right_from]
        left = room.left()
        for item in row:
            if item in behind:
                continue
            left = self._put(item, left, room)
        wide = sum(item.sizeHint().width() for item in behind) + self.spacing() * max(len(behind) - 1, 0)
        left = max(left, room.right() + 1 - wide) if behind and len(behind) < len(row) else left
        for item in behind:
            left = self._put(item, left, room)

    def _put(self, item: QLayoutItem, left: int, room: QRect) -> int:
        size = item.sizeHint()
        width = min(size.width(), room.right() + 1 - left)
        item.setGeometry(
            QRect(QPoint(left, room.top() + (room.height() - size.height()) // 2), QSize(width, size.height()))
        )
        return left + size.width() + self.spacing()


def flow_row(*widgets: QWidget | None, spacing: int = 8) -> QWidget:
    """Return a widget with a flow inside, as tall as its rows."""
    holder = QWidget()
    holder.setLayout(Flow(*widgets, spacing=spacing))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
