"""The offer of touch mode to somebody who works with the finger; lies above the page and covers nothing."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cchc_desktop.ui.kit.buttons import IconButton
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Banner

translate = QCoreApplication.translate


class TouchOffer(QWidget):
    """A banner that turns touch mode on (`taken`), and a button that puts it away."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(px(16), px(8), px(16), 0)
        banner = Banner(
            "info_16_regular",
            translate("Shell", "You are working with the finger. Touch mode makes buttons and rows larger."),
            "info",
            translate("Shell", "Turn on touch mode"),
            name="touch",
        )
        banner.acted.connect(self.taken)
        close = IconButton("dismiss_16_regular", translate("Shell", "Not now"), name="touch_dismiss")
        close.clicked.connect(self.deleteLater)
        line.addWidget(banner, 1)
        line.addWidget(close)
