"""What a checklist asks: sections, items, and the frozen form they came from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from cchc_desktop.domain.refusal import NotFound, Refusal


class BrokenForm(Refusal):
    """The form cannot be used."""

    what = "The form “{name}” cannot be used: {reason}"
    kept = "Nothing of it was taken in; checklists and visits stay as they are."
    mend = "Correct the form in Excel and bring it in again."


class FormTooLarge(Refusal):
    """The file is larger than any form, packed or unpacked."""

    what = "The file “{name}” is too large for a form ({size})."
    kept = "Nothing of it was taken in."
    mend = "Check that it is the right file; remove pictures and unused sheets."


@dataclass(frozen=True, slots=True)
class Words:
    """A text in several languages: language code ("vi", "en") -> text."""

    texts: Mapping[str, str] = field(default_factory=dict)

    def say(self, language: str) -> str:
        """Return the text in `language`, else in Vietnamese, else in any language there is."""
        return self.texts.get(language) or self.texts.get("vi") or next(iter(self.texts.values()), "")


class EvidenceWhen(StrEnum):
    """When evidence is wanted for an item."""

    NEVER = "never"
    OPTIONAL = "optional"
    WHEN_FAIL = "when:fail"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class EvidenceRule:
    """Evidence rule of an item: when, and how many pieces at least."""

    when: EvidenceWhen = EvidenceWhen.OPTIONAL
    minimum: int = 1

    def wanted(self, *, falls_short: bool) -> bool:
        """Tell whether evidence is wanted; `falls_short` when the verdict is partly met or unmet."""
        return self.when is EvidenceWhen.ALWAYS or (falls_short and self.when is EvidenceWhen.WHEN_FAIL)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a checklist (nội dung, tiêu chí, câu).

    `path`, `score_path`, `note_path` are the nodes of the compiled form that hold the answer; `basis` are keys of
    the legal register ("nd118-2025:11"); `finding` may hold the place `{note}`; `deadline_days` are calendar days.
    """

    code: str
    number: str
    path: str
    score_path: str
    note_path: str
    question: Words
    guide: Words = Words()
    basis: tuple[str, ...] = ()
    points: Decimal = Decimal(1)
    critical: bool = False
    evidence: EvidenceRule = EvidenceRule()
    finding: str = ""
    remedy: str = ""
    deadline_days: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One area of a checklist (lĩnh vực)."""

    code: str
    number: str
    title: Words
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """A checklist (bảng kiểm) as it is asked: sections with their items, in order."""

    id: str
    version: str
    title: str
    languages: tuple[str, ...]
    sections: tuple[Section, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in order."""
        return tuple(item for section in self.sections for item in section.items)

    def only(self, codes: Collection[str]) -> "Checklist":
        """Return the checklist with these items alone; sections that ask nothing then are left out."""
        parts = [replace(part, items=tuple(i for i in part.items if i.code in codes)) for part in self.sections]
        return replace(self, sections=tuple(part for part in parts if part.items))

    def item(self, code: str) -> Item:
        """Return one item.

        Raises:
            NotFound: the checklist has no such item.
        """
        for section in self.sections:
            for item in section.items:
                if item.code == code:
                    return item
        raise NotFound(kind="item", name=code)

    def number(self, code: str) -> str:
        """Return the number of an item as people say it, "" when this version of the checklist does not ask it."""
        return next((item.number for section in self.sections for item in section.items if item.code == code), "")


@dataclass(frozen=True, slots=True)
class FormVersion:
    """A form as it was frozen when it came in: compiled XForm, its hash, the source it was authored as.

    `media` maps file name -> bytes of the files the form uses. Old versions are never compiled again.
    """

    id: str
    version: str
    title: str
    xform: bytes
    xform_sha256: str
    source: bytes
    source_name: str
    media: Mapping[str, bytes] = field(default_factory=dict)
