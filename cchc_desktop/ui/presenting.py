"""The line over a visit that is shown to the unit."""

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Banner

translate = QCoreApplication.translate


def presenting_banner(wanted: SignalInstance) -> QWidget:
    """Return the banner that says what stays out of sight; its button emits `wanted` with False."""
    banner = Banner(
        "presenter_20_regular",
        translate("Shell", "Shown to the unit: scores, comments and other units stay out of sight."),
        "info",
        translate("Shell", "End (F11)"),
        name="presenting",
    )
    banner.acted.connect(lambda: wanted.emit(False))
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(px(16), px(8), px(16), 0)
    column.addWidget(banner)
    return holder
