"""What was found for one item of the checklist, and the evidence for it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class Verdict(StrEnum):
    """The result for one item (kết quả): đạt, đạt một phần, không đạt, không áp dụng.

    The values are the choice names of list `ketqua` in the forms.
    """

    MET = "met"
    PARTLY = "partly"
    UNMET = "unmet"
    NOT_APPLICABLE = "na"


class Suggestion(StrEnum):
    """What became of the finding that an item's verdict suggests (gợi ý tồn tại)."""

    OPEN = "open"
    TAKEN = "taken"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the team noted for one item (câu trả lời). Blank fields were not answered.

    `score` is what a person entered for a partly met item; what counts is `scoring.points_of`.
    """

    item: str
    verdict: Verdict | None = None
    score: Decimal | None = None
    note: str = ""
    suggestion: Suggestion = Suggestion.OPEN

    @property
    def answered(self) -> bool:
        """True as soon as a verdict was given."""
        return self.verdict is not None


class EvidenceKind(StrEnum):
    """Kind of evidence: a document known by number and date, a photo, any other file."""

    DOCUMENT = "document"
    PHOTO = "photo"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of evidence (minh chứng).

    `item` is the code of the item it belongs to, or "" for the whole visit. `sha256` is the hash of the
    untouched original (empty for a document that was only noted down); `size` is in bytes; `added_by` and `device`
    tell who took it in on which laptop. `original`, `paper` and `thumbnail` are the keys of the encrypted files of
    this workspace.
    `derived_from` is the id of the photo an edited copy was made from; the original stays a piece of its own.
    """

    id: str
    kind: EvidenceKind = EvidenceKind.FILE
    item: str = ""
    caption: str = ""
    number: str = ""
    issued_on: date | None = None
    file_name: str = ""
    media_type: str = ""
    sha256: str = ""
    size: int = 0
    taken_at: datetime | None = None
    added_by: str = ""
    device: str = ""
    dossier: str = ""
    original: str = ""
    paper: str = ""
    thumbnail: str = ""
    derived_from: str = ""
