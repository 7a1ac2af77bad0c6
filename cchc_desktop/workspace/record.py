"""The machine-readable record inside the minutes: the visit whole, as versioned JSON (ISO 19005-3 associated file).

Schema `cchc-record/1`: see docs/record.md. The bytes are canonical (sorted keys, no spare blanks, NFC, UTF-8), so
the same visit gives the same record and the same minutes.
"""

import dataclasses
import json
from collections.abc import Mapping, Sequence

from cchc_desktop.checklist.form import Checklist, FormVersion
from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.minutes import SignatureBlock
from cchc_desktop.domain.scoring import ScoreSheet
from cchc_desktop.domain.visit import Visit
from cchc_desktop.workspace.codec import encode

SCHEMA = "cchc-record/1"
FILE_NAME = "cchc-record.json"


def record(
    visit: Visit,
    campaign: Campaign,
    form: FormVersion,
    checklist: Checklist,
    sheet: ScoreSheet,
    signatures: Sequence[SignatureBlock],
    heads: Mapping[str, str],
    version: int,
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
    """
    data = {
        "schema": SCHEMA,
        "minutes_version": version,
        "visit": _plain(visit),
        "campaign": _plain(campaign),
        "form": {"id": form.id, "version": form.version, "xform_sha256": form.xform_sha256},
        "items": [
            {
                "code": item.code,
                "number": item.number,
                "question": item.question.say("vi"),
                "points": encode(item.points),
            }
            for item in checklist.items
        ],
        "score": _plain(sheet),
        "signatories": [{"field": block.field, "name": block.name, "role": block.role} for block in signatures],
        "journal_heads": dict(heads),
    }
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {entry.name: _plain(getattr(value, entry.name)) for entry in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    return encode(value)
