"""Small pieces of wording that every paper needs: number line, place and date, sentences that end properly."""

from datetime import date

from cchc_desktop.domain.vietnamese import document_number, long_day

_BLANK_NUMBER = "\u00a0" * 9
_ENDS = (".", "!", "?", "…", ":", ";", "./.")


def number_line(number: str, symbol: str) -> str:
    """Return "Số: 07/BB-ĐKT"; the number stays open until the clerk gives one (NĐ 30/2020, Điều 15)."""
    said = number.strip()
    if said.isdecimal():
        said = document_number(int(said))
    if "/" in said or not symbol:
        return f"Số: {said or _BLANK_NUMBER}"
    return f"Số: {said or _BLANK_NUMBER}/{symbol.strip().lstrip('/')}"


def place_and_date(place: str, on: date | None) -> str:
    """Return "Thái Nguyên, ngày 05 tháng 01 năm 2026" (NĐ 30/2020, Phụ lục I, Phần I, Mục II.4)."""
    day = long_day(on) if on else "ngày …… tháng …… năm ………"
    return f"{place.strip() or '………………'}, {day}"


def sentence(text: str) -> str:
    """Return a text that ends as a sentence does; its line breaks stay."""
    said = text.strip()
    return said if not said or said.endswith(_ENDS) else f"{said}."


def closed(text: str) -> str:
    """Return a value with a full stop; "" stays ""."""
    return sentence(text)
