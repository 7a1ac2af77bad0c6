"""The machine-readable record inside the minutes: the visit whole, as versioned JSON (ISO 19005-3 associated file).

Schema `cchc-record/1`: resources/record/cchc-record-1.schema.json, in words docs/record.md. The bytes are canonical
(sorted keys, no spare blanks, NFC, UTF-8), so the same visit gives the same record and the same minutes. `documents`
adds the paper itself ("paper"), when it is laid out.
"""

import base64
import dataclasses
import json
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache

from cchc_desktop import __version__
from cchc_desktop.checklist.form import Checklist, FormVersion
from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.minutes import SignatureBlock
from cchc_desktop.domain.places import resources
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.scoring import ScoreSheet
from cchc_desktop.domain.visit import Visit
from cchc_desktop.workspace.codec import encode

SCHEMA = "cchc-record/1"
FILE_NAME = "cchc-record.json"
MINUTES = "minutes"
_MOST_MEDIA = 2_000_000
"""Bytes of pictures and lists of a form that still travel in a record; a form with more is brought in by itself."""


class RecordFaulty(Refusal):
    """The record inside a paper is not of the form this app writes."""

    what = "The record inside the paper cannot be used: {reason}"
    kept = "The paper itself was not touched; nothing was taken in."
    mend = "If a newer version of the app made it, update this one; else ask the team for its file."


def record(
    visit: Visit,
    campaign: Campaign,
    form: FormVersion,
    checklist: Checklist,
    sheet: ScoreSheet,
    signatures: Sequence[SignatureBlock],
    heads: Mapping[str, str],
    version: int,
    kind: str = MINUTES,
    reasons: Sequence[tuple[str, str]] = (),
    added: str = "",
) -> bytes:
    """Return the record of a visit.

    Args:
        visit: the visit as it is signed.
        campaign: what it belongs to.
        form: the frozen form version.
        checklist: the items, so that the record reads without the form.
        sheet: scores, with the method's name and date.
        signatures: who is expected to sign, in order: a verifier compares, because a file cut back to
            fewer signatures is otherwise intact.
        heads: device id -> hash of its newest journal entry; seals the journal into the paper.
        version: version of the minutes, from 1.
        kind: which paper carries it: "minutes", or the kind of other minutes of the visit.
        reasons: (condition, why it was signed although that does not hold), in the order of the review.
        added: what supplementary minutes correct or add, a paragraph a line; "" in all others.
    """
    data = {
        "schema": SCHEMA,
        "made_with": __version__,
        "kind": kind,
        "minutes_version": version,
        "visit": _plain(visit),
        "campaign": _plain(campaign),
        "form": {"id": form.id, "version": form.version, "xform_sha256": form.xform_sha256} | _carried(form),
        "items": [
            {
                "code": item.code,
                "number": item.number,
                "section": section.code,
                "question": item.question.say("vi"),
                "points": encode(item.points),
            }
            for section in checklist.sections
            for item in section.items
        ],
        "score": _plain(sheet),
        "signatories": [
            {"field": block.field, "name": block.name, "role": block.role} for block in signatures if block.field
        ],
        "journal_heads": dict(heads),
    }
    if reasons:
        data["reasons"] = [{"condition": condition, "reason": reason} for condition, reason in reasons]
    if added:
        data["added"] = added
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _carried(form: FormVersion) -> dict[str, object]:
    """Return the form itself: whoever takes the paper in need not have it. Nothing where its files are large."""
    if sum(len(data) for data in form.media.values()) > _MOST_MEDIA:
        return {}
    carried: dict[str, object] = {"title": form.title, "xform": _packed(form.xform)}
    if form.media:
        carried["media"] = {name: _packed(data) for name, data in form.media.items()}
    return carried


@lru_cache(maxsize=8)
def _packed(data: bytes) -> str:
    return base64.b64encode(zlib.compress(data, 9)).decode()


def read_record(data: bytes) -> dict[str, object]:
    """Return a record, checked against its schema.

    Raises:
        RecordFaulty: no JSON, another version, or not of the schema's form.
    """
    import fastjsonschema  # noqa: PLC0415  (start-up time: wanted only when a file is read back)

    try:
        whole = json.loads(data)
        if not isinstance(whole, dict) or whole.get("schema") != SCHEMA:
            found = whole.get("schema", "–") if isinstance(whole, dict) else "–"
            raise RecordFaulty(reason=f"{found} ≠ {SCHEMA}")
        _checker(fastjsonschema.compile)(whole)
    except (ValueError, RecursionError, fastjsonschema.JsonSchemaException) as error:
        raise RecordFaulty(reason=str(error)[:200]) from error
    return whole


@cache
def _checker(compiled: Callable[[object], Callable[[object], object]]) -> Callable[[object], object]:
    schema = json.loads((resources() / "record" / "cchc-record-1.schema.json").read_text(encoding="utf-8"))
    return compiled(schema)


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {entry.name: _plain(getattr(value, entry.name)) for entry in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    return encode(value)
