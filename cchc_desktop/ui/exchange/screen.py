"""Exchange: what lies on this machine. Sending and receiving bundles is not built yet, and the page says so."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Banner, Card, Words

translate = QCoreApplication.translate


class ExchangeScreen(QWidget):
    """The place of sync."""

    titled = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("exchange")
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(12))
        column.addWidget(
            Banner(
                "info_16_regular",
                translate(
                    "Exchange",
                    "Sending to the office and merging laptops come in a later version. "
                    "Until then hand over the signed PDF: the record is inside it.",
                ),
                "info",
                name="exchange_banner",
            )
        )
        card = Card(margins=18)
        card.body.addWidget(Words(translate("Exchange", "On this machine"), 15.5, 600))
        self._facts = Words("", 14, 400, "text2", wrap=True)
        card.body.addWidget(self._facts)
        column.addWidget(card)
        column.addStretch(1)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.titled.emit(translate("Exchange", "Exchange"), "")
        workspace = self._desk.workspace
        visits = workspace.visits.all()
        self._facts.setText(translate("Exchange", "{0} visits · workspace: {1}").format(len(visits), workspace.folder))
