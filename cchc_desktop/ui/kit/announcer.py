"""Tells every screen what an act changed; screens look whether they are concerned and never call one another."""

from PySide6.QtCore import QObject, Signal


class Announcer(QObject):
    """`changed` carries what the act answered with; `saved` says that it is on the disk."""

    changed = Signal(object)
    saved = Signal()
    failed = Signal(object)

    def tell(self, changes: object) -> None:
        """Announce an act that is durable."""
        self.saved.emit()
        self.changed.emit(changes)
