"""The words authors may write in a workbook, and what XLSForm calls them: sheets, headings, types, rules.

Vietnamese words are mapped before anything else looks at the form, so that staff never meet `bind::cchc:weight`.
Comparison ignores case, accents and spacing.
"""

import re

from cchc_desktop.domain.vietnamese import folded

NAMESPACE = "urn:cchc:inspection:1"
PREFIX = "bind::cchc:"
ROLE = f"{PREFIX}role"
WEIGHT = f"{PREFIX}weight"
CRITICAL = f"{PREFIX}critical"
BASIS = f"{PREFIX}basis"
EVIDENCE = f"{PREFIX}evidence"
FINDING = f"{PREFIX}finding"
REMEDY = f"{PREFIX}remedy"
DEADLINE = f"{PREFIX}deadline_days"
INSPECTION = (ROLE, WEIGHT, CRITICAL, BASIS, EVIDENCE, FINDING, REMEDY, DEADLINE)

ROOT = "cchc"
"""Root of every compiled form: pyxform's default takes the name `data`, which authors like for a question."""
MADE = ("_score", "_note", "_photo")
"""What the names of the rows behind an item end with."""
ROLES = ("section", "item", "note", "evidence", "sample", "score")
VERDICTS = "ketqua"
"""The choice list every item is answered with."""
VERDICT_NAMES = ("met", "partly", "unmet", "na")
VIETNAMESE = "Tiếng Việt (vi)"
ENGLISH = "English (en)"

SHEETS = {
    "survey": "survey",
    "bang kiem": "survey",
    "cau hoi": "survey",
    "choices": "choices",
    "lua chon": "choices",
    "settings": "settings",
    "cai dat": "settings",
    "thiet lap": "settings",
    "external choices": "external_choices",
    "entities": "entities",
    "osm": "osm",
}

_SURVEY = {
    "loai": "type",
    "ma": "name",
    "ten": "name",
    "noi dung": f"label::{VIETNAMESE}",
    "cau hoi": f"label::{VIETNAMESE}",
    "noi dung (tieng anh)": f"label::{ENGLISH}",
    "can xem gi": f"hint::{VIETNAMESE}",
    "huong dan": f"hint::{VIETNAMESE}",
    "can xem gi (tieng anh)": f"hint::{ENGLISH}",
    "vai tro": ROLE,
    "diem": WEIGHT,
    "trong yeu": CRITICAL,
    "can cu": BASIS,
    "minh chung": EVIDENCE,
    "cau ton tai": FINDING,
    "kien nghi": REMEDY,
    "thoi han (ngay)": DEADLINE,
    "bat buoc": "required",
    "loi nhac bat buoc": f"required_message::{VIETNAMESE}",
    "chi hien khi": "relevant",
    "rang buoc": "constraint",
    "loi nhac rang buoc": f"constraint_message::{VIETNAMESE}",
    "cach tinh": "calculation",
    "gia tri san": "default",
    "chi doc": "readonly",
    "cach hien": "appearance",
    "loc lua chon": "choice_filter",
    "so lan lap": "repeat_count",
    "tham so": "parameters",
    # The names XLSForm itself knows by several spellings.
    "command": "type",
    "tag": "name",
    "value": "name",
    "caption": "label",
    "relevance": "relevant",
    "read only": "readonly",
    "calculate": "calculation",
    "constraining message": "constraint_message",
    "requiredmsg": "required_message",
    "count": "repeat_count",
    "jr:count": "repeat_count",
    "bind::relevant": "relevant",
    "bind::required": "required",
    "bind::readonly": "readonly",
    "bind::constraint": "constraint",
    "bind::calculate": "calculation",
    "bind::jr:constraintmsg": "constraint_message",
    "bind::jr:requiredmsg": "required_message",
    "control::appearance": "appearance",
    "body::appearance": "appearance",
    **{name.removeprefix("bind::"): name for name in INSPECTION},
}
_CHOICES = {
    "danh sach": "list_name",
    "list name": "list_name",
    "ma": "name",
    "value": "name",
    "noi dung": f"label::{VIETNAMESE}",
    "noi dung (tieng anh)": f"label::{ENGLISH}",
    "he so": "factor",
    "mau": "color",
    "caption": "label",
}
_SETTINGS = {
    "ten bo tieu chi": "form_title",
    "ma bo tieu chi": "form_id",
    "phien ban": "version",
    "ngon ngu": "default_language",
    "title": "form_title",
    "set form title": "form_title",
    "id string": "form_id",
    "set form id": "form_id",
}
_HEADINGS = {"survey": _SURVEY, "choices": _CHOICES, "external_choices": _CHOICES, "settings": _SETTINGS}

_PLAIN_SURVEY = (
    "type name label hint guidance_hint required required_message relevant constraint constraint_message "
    "calculation default readonly appearance parameters choice_filter repeat_count trigger image big-image audio "
    "video autoplay rows media body control bind instance intent accuracyThreshold disabled save_to "
    "noAppErrorString no_app_error_string sms_field sms_option sms_separator sms_allow_media sms_date_format "
    "sms_datetime_format sms_response compact_tag query flat"
)
_PLAIN_CHOICES = "list_name name label image big-image audio video media"
_PLAIN_SETTINGS = (
    "form_title form_id version default_language instance_name namespaces style public_key submission_url "
    "auto_send auto_delete allow_choice_duplicates clean_text_values instance_xmlns instance_id omit_instanceID "
    "name sms_keyword sms_separator client_editable prefix delimiter add_none_option flat attribute"
)
PLAIN = {
    kind: {name.lower(): name for name in names.split()}
    for kind, names in (
        ("survey", _PLAIN_SURVEY),
        ("choices", _PLAIN_CHOICES),
        ("external_choices", _PLAIN_CHOICES),
        ("settings", _PLAIN_SETTINGS),
    )
}
"""Per sheet, the headings that are good as they are; languages and attributes follow them behind `::`."""

BINDS = [
    "relevant",
    "required",
    "readonly",
    "constraint",
    "calculate",
    "type",
    "nodeset",
    "jr:constraintMsg",
    "jr:requiredMsg",
    "jr:preload",
    "jr:preloadParams",
    "jr:noAppErrorString",
    "entities:saveto",
    "odk:length",
]
"""What may follow `bind::` without a namespace of the author's."""

TYPES = {
    "bat dau linh vuc": "begin_group",
    "ket thuc linh vuc": "end_group",
    "cau kiem tra": f"select_one {VERDICTS}",
    "bat dau nhom": "begin_group",
    "ket thuc nhom": "end_group",
    "bat dau lap": "begin_repeat",
    "ket thuc lap": "end_repeat",
    "van ban": "text",
    "so nguyen": "integer",
    "so thap phan": "decimal",
    "ngay": "date",
    "gio": "time",
    "ngay gio": "dateTime",
    "chu thich": "note",
    "tinh toan": "calculate",
    "xac nhan": "acknowledge",
    "anh": "image",
    "tep": "file",
    "chon mot": "select_one",
    "chon nhieu": "select_multiple",
}
"""Vietnamese types; "Chọn một <danh sách>" keeps the list's name."""
_TYPE_ROLES = {"bat dau linh vuc": "section", "cau kiem tra": "item"}

_YES_NO = {"co": "yes", "khong": "no"}
_EVIDENCE = {
    "khong can": "never",
    "tuy chon": "optional",
    "khi chua dat": "when:fail",
    "luon can": "always",
}


_SELECT = ("select", "rank")
APPEARANCES: dict[str, tuple[str, ...]] = {
    "field-list": ("begin",),
    "table-list": ("begin",),
    "multiline": ("text", "note", "string"),
    "numbers": ("text", "string", "barcode", "integer", "decimal"),
    "thousands-sep": ("integer", "decimal", "int", "text", "range", "calculate", "note"),
    "bearing": ("decimal",),
    "counter": ("integer", "int"),
    "url": ("text", "note", "string"),
    "masked": ("text", "string"),
    "printer": ("text", "note", "string"),
    "minimal": _SELECT,
    "compact": _SELECT,
    "quick": _SELECT,
    "quickcompact": _SELECT,
    "horizontal": _SELECT,
    "horizontal-compact": _SELECT,
    "likert": _SELECT,
    "label": _SELECT,
    "list": _SELECT,
    "list-nolabel": _SELECT,
    "search": _SELECT,
    "autocomplete": _SELECT,
    "autocomplete_chars": _SELECT,
    "columns": _SELECT,
    "columns-pack": _SELECT,
    "columns-flex": _SELECT,
    "no-buttons": _SELECT,
    "image-map": _SELECT,
    "map": (*_SELECT, "geopoint"),
    "summary": ("begin",),
    "vertical": ("range",),
    "no-ticks": ("range",),
    "picker": ("range",),
    "rating": ("range",),
    "distress": ("range", "integer"),
    "analog-scale": ("range", "integer"),
    "show-formula": ("range",),
    "no-calendar": ("date", "dateTime", "datetime"),
    "month-year": ("date", "dateTime", "datetime"),
    "year": ("date", "dateTime", "datetime"),
    "week-number": ("date",),
    "ethiopian": ("date", "dateTime", "datetime"),
    "coptic": ("date", "dateTime", "datetime"),
    "islamic": ("date", "dateTime", "datetime"),
    "bikram-sambat": ("date", "dateTime", "datetime"),
    "myanmar": ("date", "dateTime", "datetime"),
    "persian": ("date", "dateTime", "datetime"),
    "buddhist": ("date", "dateTime", "datetime"),
    "maps": ("geo",),
    "streets": ("geo",),
    "placement-map": ("geo",),
    "hide-input": ("geo",),
    "signature": ("image", "photo"),
    "draw": ("image", "photo"),
    "annotate": ("image", "photo"),
    "new": ("image", "photo", "audio", "video"),
    "new-front": ("image", "photo", "video"),
    "new-rear": ("image", "photo", "video"),
    "selfie": ("image", "photo", "video"),
    "front": ("barcode",),
    "w": (),
    "comment": ("text",),
    "dn": ("text",),
}
"""Appearance -> the types it works on, none for any; ODK XForms and XLSForm documentation, Collect and Enketo."""
_NUMBERED = re.compile(r"(?:(?:columns|compact|quickcompact)-\d{1,2}|w\d{1,2}|horizontal-compact-\d)")


def appearance(word: str) -> tuple[str, ...] | None:
    """Return the types an appearance works on (none for any), None when nobody knows it."""
    if _NUMBERED.fullmatch(word):
        return () if word.startswith("w") else _SELECT
    return APPEARANCES.get(word)


def key(text: str) -> str:
    """Return a word as the tables of this module hold it: no case, no accents, single spaces."""
    return " ".join(folded(text).replace("_", " ").split()).rstrip(":*")


def sheet_kind(name: str) -> str:
    """Return what XLSForm calls a sheet, "" for one it does not know."""
    return SHEETS.get(key(name), "")


def heading_name(kind: str, written: str) -> str:
    """Return the heading XLSForm knows a column by; an unknown one comes back as written."""
    known = _HEADINGS.get(kind, {}).get(key(written))
    if known:
        return known
    plain = PLAIN.get(kind, {})
    head, colons, rest = written.partition("::" if "::" in written else ":")
    word = "_".join(head.lower().split())
    aliased = _HEADINGS.get(kind, {}).get(key(head), word).partition("::")[0]
    if aliased.lower() not in plain:
        return written
    if not colons:
        return plain[aliased.lower()]
    named = f"{plain[aliased.lower()]}::{rest.strip()}"
    return _HEADINGS.get(kind, {}).get(key(named), named)


def headings(kind: str) -> tuple[str, ...]:
    """Return every heading a kind of sheet knows, its Vietnamese and other spellings too."""
    return (*PLAIN.get(kind, {}).values(), *_HEADINGS.get(kind, {}))


def standard_row(cells: dict[str, str]) -> dict[str, str]:
    """Return a survey row with its Vietnamese type, rule and yes/no words turned into XLSForm's."""
    row = dict(cells)
    written = row.get("type", "")
    word = key(written)
    if word in TYPES:
        row["type"] = TYPES[word]
        if word in _TYPE_ROLES:
            row.setdefault(ROLE, _TYPE_ROLES[word])
    else:
        for vietnamese in ("chon mot", "chon nhieu"):
            if word.startswith(f"{vietnamese} "):
                row["type"] = f"{TYPES[vietnamese]} {' '.join(written.split()[2:])}"
    for column in ("required", "readonly", CRITICAL):
        if row.get(column):
            row[column] = _YES_NO.get(key(row[column]), row[column])
    if row.get(EVIDENCE):
        row[EVIDENCE] = _evidence(row[EVIDENCE])
    return row


def _evidence(written: str) -> str:
    word = key(written)
    for vietnamese, rule in _EVIDENCE.items():
        if word == vietnamese or word.startswith(f"{vietnamese} "):
            return rule + word[len(vietnamese) :]
    return written
