"""What the team says to one another about an item; it never goes onto paper."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on an item (góp ý); with `rework` the head of the team returns the item (trả lại để làm lại).

    A returned item is open until somebody says that it was mended (`mended_at`).
    """

    id: str
    item: str = ""
    text: str = ""
    author: str = ""
    written_at: datetime | None = None
    rework: bool = False
    mended_at: datetime | None = None
    mended_by: str = ""

    @property
    def waits(self) -> bool:
        """True while a returned item has not been mended."""
        return self.rework and self.mended_at is None
