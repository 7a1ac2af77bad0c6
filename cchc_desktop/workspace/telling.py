"""Whether the data inside a paper are what the paper says: fact by fact, in the paper's own words.

`documents.comparing` shows that the page is the one its record makes; the record's data are another part of the same
JSON, and what goes into the data base is the data. So every fact of the data must stand in the paper, and the paper's
tables and lists must not hold more than the data.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.vietnamese import day, moment
from cchc_desktop.workspace.record import MINUTES
from cchc_desktop.workspace.wording import UNANSWERED, VERDICTS

_CHECKLIST = "BẢNG KIỂM"
_DOSSIERS = "DANH SÁCH HỒ SƠ"
_SUPPLEMENTED, _UNCHANGED = "NỘI DUNG SỬA ĐỔI, BỔ SUNG", "Các nội dung khác của"
_NUMBERED = re.compile(r"\d+\. ")
Data = Mapping[str, object]


def untold(record: Data) -> tuple[str, ...]:
    """Return the facts on which data and paper of a record disagree, in words; () when they agree.

    Raises:
        KeyError, TypeError, ValueError: the record is not of its schema's form.
    """
    paper = record["paper"]
    assert isinstance(paper, dict)
    document = paper["document"]
    said = _Said(document)
    visit = _object(record["visit"])
    kind = record["kind"]
    found = [*_unit(visit, said)]
    if kind != PaperKind.SUPPLEMENT:
        found += [*_moments(visit, said), *_people(visit, said), *_remediations(visit, said)]
    else:
        found += _added(record, said)
    if kind == MINUTES:
        found += [*_concluded(visit, said), *_evidence(visit, said)]
        found += [*_answers(record, visit, said), *_dossiers(visit, said)]
    return tuple(dict.fromkeys(found))


class _Said:
    """What a carried paper says: all its words, and the rows of its annexes' tables by title."""

    def __init__(self, document: object) -> None:
        self.document = _object(document)
        self.words = " ".join(_flat(text) for text in _texts(self.document))
        self.rows = {_flat(str(annex["title"])): list(_rows(annex)) for annex in _list(self.document.get("annexes"))}

    def holds(self, text: object) -> bool:
        """Tell whether a text stands in the paper, blanks and a closing full stop aside."""
        return _flat(str(text or "")).rstrip(".;") in self.words

    def annex(self, title: str) -> list[list[str]]:
        """Return the rows of the annex whose title begins so; bands left out."""
        return next((rows for name, rows in self.rows.items() if name.startswith(title)), [])


def _unit(visit: Data, said: _Said) -> Iterator[str]:
    unit = _object(visit["unit"])
    if not said.holds(unit["name"]):
        yield str(unit["name"])


def _added(record: Data, said: _Said) -> Iterator[str]:
    """Compare what supplementary minutes add with the data: the same paragraphs, one after the other.

    Where the paper follows the app's own wording, it must not say more either; an office's own may hold anything.
    """
    wanted = [_flat(line).rstrip(".;") for line in str(record.get("added", "")).splitlines() if line.strip()]
    shown = [_flat("".join(_texts(block))).rstrip(".;") for block in _list(said.document["blocks"])]
    first = shown.index(wanted[0]) if wanted and wanted[0] in shown else 0
    if not wanted or shown[first : first + len(wanted)] != wanted:
        yield "; ".join(wanted) or "–"
    below = _after(said.document, _SUPPLEMENTED) or []
    # The last paragraphs stand in the block of signatures, which keeps them.
    texts = [_flat(" ".join(_texts(block))).rstrip(".;") for block in below]
    end = next((place for place, text in enumerate(texts) if _UNCHANGED in text), 0)
    yield from (text for text in texts[:end] if text not in wanted)


def _moments(visit: Data, said: _Said) -> Iterator[str]:
    for field in ("started_at", "ended_at"):
        at = visit.get(field)
        if at and not said.holds(moment(datetime.fromisoformat(str(at)))):
            yield str(at)
    if visit.get("place") and not said.holds(visit["place"]):
        yield str(visit["place"])


def _people(visit: Data, said: _Said) -> Iterator[str]:
    for person in (*_list(_object(visit["team"])["members"]), *_list(visit["representatives"])):
        for field in ("name", "position"):
            if not said.holds(person.get(field)):
                yield str(person[field])


def _answers(record: Data, visit: Data, said: _Said) -> Iterator[str]:
    """Compare the annexed checklist with the answers: the same items, each with its verdict, score and note."""
    rows = {row[0]: row for row in said.annex(_CHECKLIST)}
    answers = _object(visit["answers"])
    items = _list(record["items"])
    for number in rows.keys() - {str(item["number"]) for item in items}:
        yield f"{number}: –"
    for item in items:
        answer = _object(answers.get(str(item["code"]), {}))
        verdict = answer.get("verdict")
        word = VERDICTS[Verdict(str(verdict))] if verdict else UNANSWERED
        row = rows.get(str(item["number"]), ["", "", "", "", ""])
        if row[2] != word or _flat(str(answer.get("note", ""))) not in _flat(row[4]):
            yield f"{item['number']}: {word} {_flat(str(answer.get('note', '')))}".strip()


def _dossiers(visit: Data, said: _Said) -> Iterator[str]:
    rows = said.annex(_DOSSIERS)
    dossiers = _list(visit["dossiers"])
    if len(rows) != len(dossiers):
        yield f"{len(rows)} ≠ {len(dossiers)}"
    for row, dossier in zip(rows, dossiers, strict=False):
        told = [row[1], *row[3:5]]
        if [_flat(one) for one in told] != [_flat(str(dossier["code"])), *(_day(dossier[f]) for f in _DATES)]:
            yield " ".join(told)


_DATES = ("received_on", "due_on")


def _concluded(visit: Data, said: _Said) -> Iterator[str]:
    wanted: list[object] = [
        *(entry.get("text") for entry in _list(visit["strengths"])),
        *(entry.get(field) for entry in _list(visit["findings"]) for field in ("text", "cause")),
        *(entry.get(field) for entry in _list(visit["recommendations"]) for field in ("text", "responsible", "proof")),
        *(_day(entry.get("due_on")) for entry in _list(visit["recommendations"])),
        *str(_object(visit["response"]).get("text", "")).splitlines(),
    ]
    yield from (str(text) for text in wanted if text and not said.holds(text))
    for name, title, count in (
        ("findings", "Tồn tại, hạn chế và nguyên nhân", _bullets),
        ("recommendations", "KIẾN NGHỊ, YÊU CẦU", _numbered),
    ):
        shown = count(said.document, title)
        if shown is not None and shown != len(_list(visit[name])):
            yield f"{title}: {shown} ≠ {len(_list(visit[name]))}"


def _remediations(visit: Data, said: _Said) -> Iterator[str]:
    for entry in _list(visit["remediations"]):
        for field in ("text", "note"):
            if entry.get(field) and not said.holds(entry[field]):
                yield str(entry[field])


def _evidence(visit: Data, said: _Said) -> Iterator[str]:
    if said.rows:
        for piece in _list(visit["evidence"]):
            if piece.get("sha256") and not said.holds(piece["sha256"]):
                yield str(piece["sha256"])


def _bullets(document: Data, title: str) -> int | None:
    """Return how many points the list below a heading has, None if the paper has no such heading or list."""
    blocks = _after(document, title)
    if blocks is None:
        return None
    return len(_strings(blocks[0]["points"])) if blocks and blocks[0]["is"] == "Points" else 0


def _numbered(document: Data, title: str) -> int | None:
    """Return how many numbered paragraphs stand below a heading."""
    blocks = _after(document, title)
    if blocks is None:
        return None
    return sum(block["is"] == "Text" and bool(_NUMBERED.match("".join(_texts(block)))) for block in blocks)


def _after(document: Data, title: str) -> list[dict[str, object]] | None:
    blocks = _list(document["blocks"])
    for number, block in enumerate(blocks):
        if block["is"] == "Heading" and title in str(block["text"]):
            rest = blocks[number + 1 :]
            end = next((place for place, one in enumerate(rest) if one["is"] == "Heading"), len(rest))
            return rest[:end]
    return None


def _rows(annex: Data) -> Iterator[list[str]]:
    for block in _list(annex["blocks"]):
        for row in _list(block.get("rows")):
            if not row.get("band"):
                yield [str(cell) for cell in _strings(row["cells"])]


def _texts(value: object) -> Iterator[str]:
    """Yield every text of a carried paper; runs of one paragraph are put together first."""
    if isinstance(value, dict):
        runs = value.get("runs")
        if runs:
            yield "".join(str(run.get("text", "")) for run in _list(runs))
        for key, inner in value.items():
            if key not in ("runs", "is"):
                yield from _texts(inner)
    elif isinstance(value, list):
        if value and all(isinstance(one, dict) and "text" in one and "is" not in one for one in value):
            yield "".join(str(run["text"]) for run in value)
        else:
            for inner in value:
                yield from _texts(inner)
    elif isinstance(value, str):
        yield value


def _flat(text: str) -> str:
    """Return text as it can be found again: NFC, no invisible letters, one blank for all blanks."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    seen = "".join(
        letter if unicodedata.category(letter) not in ("Cc", "Cf") else " " if letter.isspace() else ""
        for letter in unicodedata.normalize("NFC", text)
    )
    return " ".join(seen.replace("\u2011", "-").replace("\u2010", "-").split())


def _day(value: object) -> str:
    return day(date.fromisoformat(str(value))) if value else ""


def _object(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError("an object was expected")
    return value


def _list(value: object) -> list[dict[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _strings(value: object) -> list[object]:
    return value if isinstance(value, list) else []
