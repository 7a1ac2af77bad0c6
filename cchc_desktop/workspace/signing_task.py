"""The slow middle of signing, on values only: fit to run in a worker.

`Preparation` holds what one signatory's signature needs; its methods make the signed file with one of the ways to sign.
"""

from dataclasses import dataclass
from datetime import datetime

from cchc_desktop.domain.minutes import MinutesContent

DIGITAL = "digital"
HANDWRITTEN = "handwritten"


@dataclass(frozen=True, slots=True)
class Signed:
    """A file with one signature more: what `Minutes.record` keeps. `base` is the file before any signature."""

    field: str
    pdf: bytes
    base: bytes
    how: str
    holder: str
    signed_at: datetime
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Preparation:
    """What one signature needs: the file signed so far, or the content to make it from when this is the first."""

    visit: str
    field: str
    name: str
    role: str
    place: str
    reason: str
    signed_at: datetime
    base: bytes | None
    content: MinutesContent | None
    fingerprint: str
