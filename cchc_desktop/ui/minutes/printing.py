"""Printing: the same PDF, page by page as pictures, because Qt's own PDF module does not draw signatures."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from cchc_desktop.ui.kit.pdf_view import page_sizes, render_page

_DPI = 200
_POINTS_PER_INCH = 72


def print_pdf(pdf: bytes, parent: QWidget) -> bool:
    """Ask for a printer and print; True when it was sent."""
    printer = new_printer()
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    paint_pages(pdf, printer)
    return True


def new_printer() -> QPrinter:
    """Return a printer set to A4, colour, two copies: the blue of a signature must come out blue."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setColorMode(QPrinter.ColorMode.Color)
    printer.setCopyCount(2)
    printer.setFullPage(True)
    return printer


def paint_pages(pdf: bytes, printer: QPrinter) -> None:
    """Paint every page at 200 dpi, in its true size."""
    painter = QPainter(printer)
    for number, size in enumerate(page_sizes(pdf)):
        if number:
            printer.newPage()
        image = render_page(pdf, number, _DPI / _POINTS_PER_INCH)
        inch = printer.resolution()
        place = QRectF(0, 0, size.width / _POINTS_PER_INCH * inch, size.height / _POINTS_PER_INCH * inch)
        painter.drawImage(place, image)
    painter.end()
