"""What the minutes (biên bản kiểm tra) say, as plain values; how they look is the business of `documents`.

Every string is Vietnamese text ready for paper, unescaped and in NFC. Layout: NĐ 30/2020/NĐ-CP, Phụ lục I;
blocks: Mẫu 1.9 (Phụ lục III) or the two-party form (reference.md 1.3, 1.4).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class MinutesForm(StrEnum):
    """Which official form the minutes follow: two-party inspection minutes, or Mẫu 1.9 of NĐ 30/2020."""

    TWO_PARTY = "two_party"
    MEETING = "mau_1_9"
    RECHECK = "recheck"
    """Minutes of a re-check: two-party, with a body of their own."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Left header: parent agency (upright), issuing body (bold, may be long); `place` stands before the date."""

    parent: str
    issuer: str
    place: str


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person as listed: "Ông"/"Bà", name without academic title, position, role in the team (may be "")."""

    honorific: str
    name: str
    position: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item of the annexed checklist: number "4.3", verdict in words, points such as "0,5", note, evidence."""

    number: str
    question: str
    verdict: str
    points: str
    maximum: str
    note: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaLines:
    """One of the nine areas: its results, shortcomings, evidence, and its items for the annex."""

    number: str
    title: str
    achieved: tuple[str, ...]
    shortcomings: tuple[str, ...]
    evidence: tuple[str, ...]
    points: str
    maximum: str
    percent: str
    items: tuple[ItemLine, ...]


@dataclass(frozen=True, slots=True)
class DossierLine:
    """One sampled dossier, dates as printed; `result` such as "Quá hạn 6 ngày làm việc"."""

    code: str
    procedure: str
    received: str
    due: str
    returned: str
    result: str
    apology: str
    note: str


@dataclass(frozen=True, slots=True)
class RemediationLine:
    """One earlier recommendation and its state in words."""

    text: str
    responsible: str
    due: str
    state: str
    note: str


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A shortcoming with its cause and the unit's response, as sentences (cause and response may be "")."""

    text: str
    cause: str
    response: str


@dataclass(frozen=True, slots=True)
class RecommendationLine:
    """A recommendation: what, who, until when (as printed), shown how."""

    text: str
    responsible: str
    due: str
    proof: str


@dataclass(frozen=True, slots=True)
class PictureLine:
    """A photo for the annex: JPEG or PNG bytes of the paper copy, caption, when and by whom, hash of the original."""

    image: bytes
    caption: str
    taken: str
    item: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FileLine:
    """A piece of evidence in the evidence annex, with the hash of the untouched original ("" if only noted)."""

    item: str
    description: str
    file_name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """A place to sign: field name ("Sig1"), heading lines (bold capitals), hint, person's name, role for the record.

    A person who refused to sign has a block without a field; `over` names the field of the person whose signature an
    organisation's seal overlaps (NĐ 30/2020, Phụ lục I): such a block has no heading of its own.
    """

    field: str
    heading: tuple[str, ...]
    hint: str
    name: str
    role: str
    over: str = ""


@dataclass(frozen=True, slots=True)
class MinutesContent:
    """Everything the minutes say.

    `record` is the machine-readable record (JSON bytes) that is embedded as an associated file
    (`cchc-record.json`, ISO 19005-3); `number` is "" while the clerk has not given one (NĐ 30/2020 Điều 15).
    Signature blocks stand in signing order. `dossier_sample` says how the sampled dossiers were drawn. `changes` are
    the sentences on what a supplementary version changes in the version signed before; () in the first one.
    """

    form: MinutesForm
    letterhead: Letterhead
    number: str
    symbol: str
    about: str
    unit: str
    place: str
    basis: tuple[str, ...]
    started_at: datetime | None
    ended_at: datetime | None
    dated_on: date | None
    team: tuple[PersonLine, ...]
    representatives: tuple[PersonLine, ...]
    areas: tuple[AreaLines, ...]
    total: str
    maximum: str
    percent: str
    remediations: tuple[RemediationLine, ...]
    dossier_summary: tuple[str, ...]
    dossiers: tuple[DossierLine, ...]
    strengths: tuple[str, ...]
    findings: tuple[FindingLine, ...]
    recommendations: tuple[RecommendationLine, ...]
    response: str
    copies: int
    kept_by: tuple[str, ...]
    signatures: tuple[SignatureBlock, ...]
    recipients: tuple[str, ...]
    pictures: tuple[PictureLine, ...]
    files: tuple[FileLine, ...]
    record: bytes
    draft: bool
    dossier_sample: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    original: str = ""
    """The minutes that a re-check follows, as cited."""


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where a signature field lies: page from 0, rectangle in points from the page's lower left corner."""

    field: str
    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished paper: PDF bytes, number of pages, where its signature fields lie."""

    pdf: bytes
    pages: int
    fields: tuple[FieldPlace, ...]
