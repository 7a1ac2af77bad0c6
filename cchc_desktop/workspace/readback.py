"""See what you sign: a paper is read back, made again from its record, and compared; a difference is an alarm.

Brings reportlab, pikepdf and PDFium along, so the faces import this module when they need it.
"""

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

from cchc_desktop.documents.comparing import Difference, Sameness, compare
from cchc_desktop.workspace.record import RecordFaulty, read_record
from cchc_desktop.workspace.telling import untold

__all__ = ["Difference", "ReadBack", "Sameness", "read_back"]


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What came of reading a paper back.

    `differences` are places where the page is not the one its record makes; `untold` facts of the data that the page
    does not say (or says otherwise); `record` is the record, empty when there is none that can be used.
    """

    sameness: Sameness
    differences: tuple[Difference, ...] = ()
    untold: tuple[str, ...] = ()
    record: Mapping[str, object] = field(default_factory=dict)
    reason: str = ""

    @property
    def alarming(self) -> bool:
        """True when what is seen is not what is carried, or that cannot be told though a record is there."""
        return self.sameness in (Sameness.DIFFERENT, Sameness.UNREADABLE) or bool(self.untold)

    @property
    def agrees(self) -> bool:
        """True when page and record say the same."""
        return self.sameness in (Sameness.IDENTICAL, Sameness.ALIKE) and not self.untold


def read_back(pdf: bytes, *, turn: AbstractContextManager[object] | None = None) -> ReadBack:
    """Read a paper back; never raises for what is in the file.

    Args:
        pdf: the file's bytes.
        turn: the lock that keeps PDFium to one thread, where there are several.
    """
    compared = compare(pdf, turn=turn or nullcontext())
    if not compared.record or compared.sameness is Sameness.NOTHING_CARRIED:
        return ReadBack(compared.sameness, compared.differences, reason=compared.reason)
    try:
        record = read_record(compared.record)
        facts = untold(record)
    except (RecordFaulty, KeyError, TypeError, ValueError) as error:
        return ReadBack(Sameness.UNREADABLE, compared.differences, reason=str(error))
    return ReadBack(compared.sameness, compared.differences, facts, record, compared.reason)
