"""Legal texts a checklist rests on (căn cứ): data with dates, never code."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class LegalText:
    """A legal text. `verified` is False while its content was not compared with the original; `remark` says what."""

    key: str
    kind: str
    number: str
    title: str
    issuer: str
    issued_on: date
    effective_from: date
    effective_to: date | None
    verified: bool
    remark: str

    @property
    def name(self) -> str:
        """Short name: "Nghị định 118/2025/NĐ-CP"."""
        return f"{self.kind} {self.number}"

    def in_force(self, on: date) -> bool:
        """Tell whether the text was in force on a day."""
        return self.effective_from <= on and (self.effective_to is None or on <= self.effective_to)
