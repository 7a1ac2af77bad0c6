"""Printing, as far as it is no business of a window: pages a person chose, their pixels, the job, its refusals."""

from cchc_desktop.documents.printing import Bitmap, Duplex, PagesUnclear, PrintJob, bitmaps, chosen
from cchc_desktop.domain.refusal import Refusal

__all__ = ["Bitmap", "Duplex", "NotPrinted", "PagesUnclear", "PrintJob", "PrinterGone", "bitmaps", "chosen"]


class PrinterGone(Refusal):
    """A printer was named that this computer does not know; Qt would silently print elsewhere."""

    what = "The printer “{name}” is not set up on this computer."
    kept = "Nothing was printed; the paper is unchanged."
    mend = "Choose one of the printers of the list, or export the paper as PDF and print it elsewhere."


class NotPrinted(Refusal):
    """The printer took the job and gave it up."""

    what = "“{name}” did not take the pages."
    kept = "The paper is unchanged."
    mend = "Look whether the printer is switched on and has paper, then print again."
