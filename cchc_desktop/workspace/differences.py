"""What two states of a visit say differently, in sentences for paper: a supplementary version shows what it changes."""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from cchc_desktop.checklist.form import Checklist
from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.vietnamese import number
from cchc_desktop.domain.visit import Visit
from cchc_desktop.workspace import kinds, wording
from cchc_desktop.workspace.reading import ANSWER
from cchc_desktop.workspace.rows import Kind

VISIT = "visit"
_LONGEST = 160
_EMPTY = "(trống)"
_ROWS: tuple[tuple[str, Kind[Any], str, str], ...] = (
    ("representatives", kinds.REPRESENTATIVE, "Đại diện đơn vị", "name"),
    ("remediations", kinds.REMEDIATION, "Kiến nghị kỳ trước", "text"),
    ("dossiers", kinds.DOSSIER, "Hồ sơ", "code"),
    ("strengths", kinds.STRENGTH, "Ưu điểm", "text"),
    ("findings", kinds.FINDING, "Tồn tại, hạn chế", "text"),
    ("recommendations", kinds.RECOMMENDATION, "Kiến nghị", "text"),
    ("evidence", kinds.EVIDENCE, "Minh chứng", "file_name"),
)
_FIELDS = {
    "text": "nội dung",
    "cause": "nguyên nhân",
    "note": "ghi chú",
    "caption": "chú thích",
    "state": "tình trạng",
    "due_on": "thời hạn",
    "responsible": "người thực hiện",
    "proof": "cách chứng minh",
    "name": "họ tên",
    "position": "chức vụ",
    "response.text": "ý kiến của đơn vị",
    "place": "địa điểm",
    "started_at": "thời gian bắt đầu",
    "ended_at": "thời gian kết thúc",
    "refusal": "lý do từ chối ký",
    "witness": "người chứng kiến",
    "received_on": "ngày nhận",
    "due_at": "hạn trả",
    "returned_on": "ngày trả",
    "procedure": "thủ tục",
    "number": "số biên bản",
    "copies": "số bản",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One sentence, and the (kind, entity) it is about; answers stand under their item's code."""

    sentence: str
    kind: str
    entity: str


def differences(old: Visit, new: Visit, checklist: Checklist) -> tuple[Difference, ...]:
    """Return what `new` says otherwise than `old`, in the order of the minutes."""
    return (*_own(old, new), *_answers(old, new, checklist), *_team(old, new), *_rows(old, new))


def _own(old: Visit, new: Visit) -> Iterator[Difference]:
    for field in ("place", "started_at", "ended_at", "number", "copies"):
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield Difference(_changed("Thông tin chung", field, before, after), VISIT, new.id)
    if old.response != new.response:
        before, after = wording.response_words(old.response), wording.response_words(new.response)
        yield Difference(_changed("Thông tin chung", "response.text", before, after), VISIT, new.id)


def _answers(old: Visit, new: Visit, checklist: Checklist) -> Iterator[Difference]:
    for item in checklist.items:
        before, after = old.answer(item.code), new.answer(item.code)
        name = f"Nội dung {item.number}"
        if before.verdict != after.verdict:
            said = f"{name}: kết quả “{_verdict(before.verdict)}” sửa thành “{_verdict(after.verdict)}”."
            yield Difference(said, ANSWER, item.code)
        if before.score != after.score:
            said = f"{name}: điểm {_points(before.score)} sửa thành {_points(after.score)}."
            yield Difference(said, ANSWER, item.code)
        if before.note != after.note:
            yield Difference(_changed(name, "note", before.note, after.note), ANSWER, item.code)


def _team(old: Visit, new: Visit) -> Iterator[Difference]:
    before = {member.id: member for member in old.team.members}
    after = {member.id: member for member in new.team.members}
    yield from _compared(before, after, kinds.MEMBER, "Thành viên Đoàn", "name")


def _rows(old: Visit, new: Visit) -> Iterator[Difference]:
    for attribute, kind, label, main in _ROWS:
        before = {row.id: row for row in getattr(old, attribute)}
        after = {row.id: row for row in getattr(new, attribute)}
        yield from _compared(before, after, kind, label, main)


def _compared(
    before: dict[str, Any], after: dict[str, Any], kind: Kind[Any], label: str, main: str
) -> Iterator[Difference]:
    for row, entry in before.items():
        if row not in after:
            yield Difference(f"Bỏ {label[:1].lower()}{label[1:]}: “{_name(entry, main)}”.", kind.name, row)
    for row, entry in after.items():
        if row not in before:
            yield Difference(f"Bổ sung {label[:1].lower()}{label[1:]}: “{_name(entry, main)}”.", kind.name, row)
        elif entry != before[row]:
            yield Difference(_row(before[row], entry, label, main), kind.name, row)


def _row(old: Any, new: Any, label: str, main: str) -> str:
    if getattr(old, main) != getattr(new, main):
        return f"{label} “{_name(old, main)}” sửa thành “{_name(new, main)}”."
    changed = [entry.name for entry in dataclasses.fields(old) if getattr(old, entry.name) != getattr(new, entry.name)]
    simple = [name for name in changed if name in _FIELDS]
    if len(changed) == 1 and simple:
        return _changed(f"{label} “{_name(new, main)}”", simple[0], getattr(old, simple[0]), getattr(new, simple[0]))
    named = ", ".join(_FIELDS[name] for name in simple)
    return f"{label} “{_name(new, main)}”: sửa {named or 'chi tiết'}."


def _changed(what: str, field: str, before: object, after: object) -> str:
    return f"{what}: {_FIELDS[field]} “{_shown(before)}” sửa thành “{_shown(after)}”."


def _name(row: Any, main: str) -> str:
    return _shown(getattr(row, main) or getattr(row, "caption", "") or getattr(row, "id", ""))


def _shown(value: object) -> str:
    match value:
        case None | "":
            return _EMPTY
        case datetime():
            return value.strftime("%H:%M %d/%m/%Y")
        case date():
            return value.strftime("%d/%m/%Y")
        case StrEnum():
            return next((said for state, said in wording.STATES.items() if state is value), str(value.value))
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _verdict(verdict: Verdict | None) -> str:
    return wording.UNANSWERED if verdict is None else wording.VERDICTS[verdict]


def _points(score: Decimal | None) -> str:
    return _EMPTY if score is None else number(score)


def sentences(found: Sequence[Difference]) -> tuple[str, ...]:
    """Return the sentences alone, each once."""
    return tuple(dict.fromkeys(one.sentence for one in found))
