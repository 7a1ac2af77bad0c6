"""Printing a paper: the dialog, and the pages as pictures, because Qt's own PDF module does not draw signatures.

A4 and colour are set explicitly (queues default to Letter and grey); a printer nobody knows is said, since Qt takes its
name, calls it valid and prints elsewhere.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit
from cchc_desktop.ui.kit.marks import Words, row
from cchc_desktop.ui.kit.pdf_view import page_sizes, pdfium_turn
from cchc_desktop.workspace.printing import (
    Bitmap,
    Duplex,
    NotPrinted,
    PagesUnclear,
    PrinterGone,
    PrintJob,
    bitmaps,
    chosen,
)

translate = QCoreApplication.translate
_DPI = 300
_MOST_COPIES = 20
_SIDES = {
    Duplex.OFF: QPrinter.DuplexMode.DuplexNone,
    Duplex.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Duplex.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}


def print_pdf(pdf: bytes, parent: QWidget) -> Errand | None:
    """Ask how to print; return the errand that prints (not started), None when nothing is to be printed.

    It brings the printer's name, for the audit, or fails with `PrinterGone` or `NotPrinted`.
    """
    dialog = PrintDialog(len(page_sizes(pdf)), parent)
    return Errand(partial(send, pdf, dialog.job(), dialog.printer()), parent) if dialog.asked() else None


def send(pdf: bytes, job: PrintJob, name: str) -> str:
    """Send pages to a printer; return its name.

    Raises:
        PrinterGone: there is no printer of that name.
        NotPrinted: it gave the job up.
    """
    printer = new_printer(job, name)
    paint(bitmaps(pdf, job.pages, turn=pdfium_turn(), dpi=_DPI), printer, name)
    return name


def new_printer(job: PrintJob, name: str) -> QPrinter:
    """Return a printer set up for a job: A4 portrait, colour, copies, sides.

    Raises:
        PrinterGone: there is no printer of that name.
    """
    if name not in QPrinterInfo.availablePrinterNames():
        raise PrinterGone(name=name)
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setColorMode(QPrinter.ColorMode.Color if job.colour else QPrinter.ColorMode.GrayScale)
    printer.setCopyCount(job.copies)
    printer.setCollateCopies(True)
    printer.setDuplex(_SIDES[job.duplex])
    printer.setFullPage(True)
    return printer


def paint(pages: Iterator[Bitmap], printer: QPrinter, name: str = "") -> None:
    """Paint pages in their true size on A4.

    Raises:
        NotPrinted: the printer cannot be painted on.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrinted(name=name)
    whole = printer.pageLayout().fullRectPixels(printer.resolution())
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        image = QImage(page.data, page.wide, page.high, page.stride, QImage.Format.Format_RGB32)
        painter.drawImage(QRectF(0, 0, whole.width(), whole.height()), image)
    painter.end()


class PrintDialog(Dialog):
    """Printer, pages, copies, sides, colour."""

    def __init__(self, pages: int, parent: QWidget | None) -> None:
        super().__init__(
            translate("Print", "Print this paper?"), translate("Print", "Cancel"), translate("Print", "Print"), parent
        )
        self.setObjectName("print_dialog")
        self._pages = pages
        names = QPrinterInfo.availablePrinterNames()
        self._printer = Choices([(one, one) for one in names], name="printer")
        default = QPrinterInfo.defaultPrinterName()
        if default in names:
            self._printer.show_value(default)
        self._range = LineEdit(translate("Print", "All, or such as 1-3, 5"), name="print_range")
        self._range.textChanged.connect(lambda _text: self._check())
        self._copies = Choices([(str(n), str(n)) for n in range(1, _MOST_COPIES + 1)], name="print_copies")
        self._copies.show_value(str(PrintJob(()).copies))
        self._sides = Choices(
            [
                (Duplex.OFF.value, translate("Print", "One side")),
                (Duplex.LONG_EDGE.value, translate("Print", "Both sides, turned on the long edge")),
                (Duplex.SHORT_EDGE.value, translate("Print", "Both sides, turned on the short edge")),
            ],
            name="print_sides",
        )
        self._colour = Choices(
            [("colour", translate("Print", "Colour")), ("grey", translate("Print", "Grey"))], name="print_colour"
        )
        self.body.addWidget(Labelled(translate("Print", "Printer"), self._printer, framed=False))
        self.body.addWidget(Labelled(translate("Print", "Pages of {0}").format(pages), self._range))
        line = row(Labelled(translate("Print", "Copies"), self._copies, framed=False), spacing=10)
        line.addWidget(Labelled(translate("Print", "Sides"), self._sides, framed=False), 1)
        line.addWidget(Labelled(translate("Print", "Colours"), self._colour, framed=False))
        self.body.addLayout(line)
        self._problem = Words("", 12.5, 400, "notText", wrap=True)
        self.body.addWidget(self._problem)
        self._check()

    def printer(self) -> str:
        """Return the printer that was chosen, "" if there is none."""
        return self._printer.value()

    def job(self) -> PrintJob:
        """Return what was chosen.

        Raises:
            PagesUnclear: the range names no pages; the dialog cannot be accepted then.
        """
        return replace(
            PrintJob(chosen(self._range.text(), self._pages)),
            copies=int(self._copies.value()),
            duplex=Duplex(self._sides.value()),
            colour=self._colour.value() == "colour",
        )

    def _check(self) -> None:
        said = ""
        if not self._printer.count():
            said = translate("Print", "No printer is set up on this computer. Export the paper as PDF instead.")
        try:
            chosen(self._range.text(), self._pages)
        except PagesUnclear as error:
            said = said or _sentence(error)
        self._problem.setText(said)
        self._problem.setVisible(bool(said))
        self.act.setEnabled(not said)


def _sentence(error: Refusal) -> str:
    what, _, mend = words.refusal(error)
    return f"{what} {mend}".strip()
