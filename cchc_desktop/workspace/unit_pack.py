"""Reading the list of administrative units (format cchc-units/1), checked whole; an office's table is made into one."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cchc_desktop.domain.gazetteer import Gazetteer, GazetteerUnit, Province
from cchc_desktop.domain.places import resources
from cchc_desktop.domain.refusal import Reason
from cchc_desktop.domain.unit import Unit, UnitKind
from cchc_desktop.domain.vietnamese import folded, nfc
from cchc_desktop.workspace.packs import BrokenPack
from cchc_desktop.workspace.sheet_files import tables_of
from cchc_desktop.workspace.unit_list import led_by_kind, read_day

FORMAT = "cchc-units/1"
LARGEST = 20 * 1024 * 1024
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "code": ("ma", "ma so", "ma don vi", "ma px", "ma xa", "ma phuong xa", "code"),
    "name": ("ten", "ten don vi", "don vi", "phuong xa", "phuong/xa", "xa, phuong", "ten xa", "name"),
    "kind": ("loai", "cap", "loai hinh", "kind"),
    "province": ("tinh", "ten tinh", "tinh, thanh pho", "tinh/thanh pho", "tinh / thanh pho", "province"),
    "from": ("hieu luc tu", "tu ngay", "ngay hieu luc", "effective_from"),
    "to": ("hieu luc den", "den ngay", "ngay het hieu luc", "effective_to"),
    "became": ("nhap vao", "sap nhap vao", "tro thanh", "ma moi", "became"),
    "basis": ("can cu", "van ban", "basis"),
}
_KINDS = {"xa": "commune", "phuong": "ward", "dac khu": "special_zone", "thi tran": "township"}


def shipped_units() -> Gazetteer:
    """Return the list that comes with the app: one invented province, marked as sample data."""
    path = resources() / "units" / "sample-province.json"
    return read_unit_pack(path.read_bytes(), path.name)


def read_unit_pack(data: bytes, name: str) -> Gazetteer:
    """Read a list of units: by the schema, then across: codes, days, what units became.

    Raises:
        BrokenPack: it is of another format, or says something that cannot be; nothing of it counts.
    """
    import fastjsonschema  # noqa: PLC0415  (start-up time: wanted only when a list is read)

    if len(data) > LARGEST:
        raise BrokenPack(name=name, reason=Reason("over 20 MB"))
    try:
        whole = json.loads(data)
        _checker(fastjsonschema.compile)(whole)
        provinces = [_province(entry) for entry in whole["provinces"]]
        names = {province.code: province.name for province in provinces}
        _check_codes(name, [province.code for province in provinces], {p.code: p.became for p in provinces})
        units = [_unit(entry, names) for entry in whole["units"]]
        version = date.fromisoformat(whole["version"])
    except (ValueError, RecursionError, KeyError, fastjsonschema.JsonSchemaException) as error:
        raise BrokenPack(name=name, reason=str(error)[:200] or type(error).__name__) from error
    _check_codes(name, [entry.unit.id for entry in units], {entry.unit.id: entry.became for entry in units})
    for entry in units:
        if entry.province not in names:
            reason = Reason("unit {code} names a province that is not listed", {"code": entry.unit.id})
            raise BrokenPack(name=name, reason=reason)
        began, ended = entry.unit.valid_from, entry.unit.valid_to
        if began and ended and ended < began:
            reason = Reason("unit {code} ends before it begins", {"code": entry.unit.id})
            raise BrokenPack(name=name, reason=reason)
    return Gazetteer(whole["title"], version, whole["source"], provinces, units, sample=bool(whole.get("sample")))


def unit_pack_of(data: bytes, name: str, version: date) -> bytes:
    """Return a list as the format has it: JSON as it is, a workbook or CSV table made into one.

    A table needs the headings "Mã", "Tên", "Tỉnh"; it may have "Loại", "Hiệu lực từ", "Hiệu lực đến", "Nhập vào"
    (codes, parted by commas) and "Căn cứ". The kind may stand in front of the name.

    Raises:
        BrokenPack: it holds no such table, or `read_unit_pack` refuses what it says.
        Refusal: the file is no workbook, too large or damaged.
    """
    if Path(name).suffix.lower() == ".json":
        read_unit_pack(data, name)
        return data
    for sheet in tables_of(data, name):
        columns = _columns(sheet.rows)
        if columns is not None:
            made = json.dumps(_pack_of(sheet.rows, columns, name, version), ensure_ascii=False).encode()
            read_unit_pack(made, name)
            return made
    raise BrokenPack(name=name, reason=Reason("no sheet has the headings “Mã”, “Tên” and “Tỉnh”"))


def _columns(rows: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]] | None:
    for line, row in enumerate(rows[:20]):
        heads = [" ".join(folded(cell).split()) for cell in row]
        found = {
            part: next((heads.index(head) for head in known if head in heads), -1) for part, known in _COLUMNS.items()
        }
        if min(found["code"], found["name"], found["province"]) >= 0:
            return line, found
    return None


def _pack_of(
    rows: Sequence[Sequence[str]], columns: tuple[int, dict[str, int]], name: str, version: date
) -> dict[str, object]:
    line, places = columns
    provinces: dict[str, str] = {}
    units: list[dict[str, object]] = []
    for row in rows[line + 1 :]:
        said = {part: nfc(row[at]).strip() if 0 <= at < len(row) else "" for part, at in places.items()}
        if not said["code"] or not said["name"]:
            continue
        provinces.setdefault(said["province"], f"P{len(provinces) + 1:03d}")
        bare, led = led_by_kind(said["name"])
        kind = _KINDS.get(" ".join(folded(said["kind"]).split())) or (led or UnitKind.COMMUNE).value
        units.append(
            {
                "code": said["code"],
                "name": bare,
                "kind": kind,
                "province": provinces[said["province"]],
                "effective_from": _written(said["from"], version.year),
                "effective_to": _written(said["to"], version.year),
                "became": [code.strip() for code in said["became"].replace(";", ",").split(",") if code.strip()],
                "basis": said["basis"],
            }
        )
    return {
        "format": FORMAT,
        "title": Path(name).stem,
        "version": version.isoformat(),
        "source": name,
        "provinces": [_listed(code, province) for province, code in provinces.items()],
        "units": units,
    }


def _listed(code: str, said: str) -> dict[str, object]:
    plain = folded(said)
    lead = next((word for word in ("tinh ", "thanh pho ", "tp. ", "tp ") if plain.startswith(word)), "")
    city = bool(lead) and lead != "tinh "
    return {
        "code": code,
        "name": said[len(lead) :].strip() or "…",
        "kind": "city" if city else "province",
        "effective_from": None,
        "effective_to": None,
        "became": [],
    }


def _written(text: str, year: int) -> str | None:
    found = read_day(text, year)
    return found.isoformat() if found else None


@cache
def _checker(compiled: Callable[[object], Callable[[object], object]]) -> Callable[[object], object]:
    schema = json.loads((resources() / "units" / "cchc-units-1.schema.json").read_text(encoding="utf-8"))
    return compiled(schema)


def _day(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None


def _province(entry: Mapping[str, Any]) -> Province:
    return Province(
        entry["code"],
        nfc(entry["name"]).strip(),
        entry["kind"] == "city",
        _day(entry["effective_from"]),
        _day(entry["effective_to"]),
        tuple(entry["became"]),
    )


def _unit(entry: Mapping[str, Any], provinces: Mapping[str, str]) -> GazetteerUnit:
    unit = Unit(
        entry["code"],
        nfc(entry["name"]).strip(),
        UnitKind(entry["kind"]),
        provinces.get(entry["province"], ""),
        _day(entry["effective_from"]),
        _day(entry["effective_to"]),
    )
    return GazetteerUnit(unit, entry["province"], tuple(entry["became"]), entry.get("basis", ""))


def _check_codes(name: str, codes: Sequence[str], became: Mapping[str, Sequence[str]]) -> None:
    if len(set(codes)) != len(codes):
        twice = next(code for code in codes if codes.count(code) > 1)
        raise BrokenPack(name=name, reason=Reason("code {code} stands twice", {"code": twice}))
    for code, after in became.items():
        lost = next((one for one in after if one not in became), "")
        if lost:
            raise BrokenPack(
                name=name,
                reason=Reason("unit {code} became {other}, which is not listed", {"code": code, "other": lost}),
            )
