"""Vietnamese on paper and in lists: dates, numbers, letters of points, folding for search."""

import unicodedata
from datetime import date, datetime
from decimal import Decimal

ALPHABET = (
    "a",
    "b",
    "c",
    "d",
    "đ",
    "e",
    "g",
    "h",
    "i",
    "k",
    "l",
    "m",
    "n",
    "o",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u",
    "v",
    "x",
    "y",
)
"""Letters of points (điểm) in the order NĐ 30/2020 prescribes: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư."""


def nfc(text: str) -> str:
    """Return text in normal form C: fonts and PDF extraction are only right for composed letters."""
    return unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """Return text without case and accents, đ as d: "Niêm yết" -> "niem yet"."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def day(value: date | None, blank: str = "") -> str:
    """Return a day as fields and tables show it: 14/04/2026."""
    return blank if value is None else value.strftime("%d/%m/%Y")


def long_day(value: date) -> str:
    """Return a day as running text of a paper: "ngày 05 tháng 01 năm 2026".

    Leading 0 for days below 10 and for months 1 and 2 only (NĐ 30/2020, Phụ lục I, Phần I, Mục II.4.b).
    """
    month = f"{value.month:02d}" if value.month <= 2 else str(value.month)
    return f"ngày {value.day:02d} tháng {month} năm {value.year}"


def hour(value: datetime) -> str:
    """Return a moment's time as papers say it: "07 giờ 30 phút"."""
    return f"{value.hour:02d} giờ {value.minute:02d} phút"


def moment(value: datetime) -> str:
    """Return a moment as the opening of minutes says it: "07 giờ 30 phút, ngày 14 tháng 4 năm 2026"."""
    return f"{hour(value)}, {long_day(value)}"


def number(value: Decimal | None, blank: str = "") -> str:
    """Return a number with decimal comma and at least one decimal: 7,5; thousands with a dot."""
    if value is None:
        return blank
    whole, _, part = format(value.normalize(), "f").partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{part or '0'}"


def counted(value: int) -> str:
    """Return a count with thousands dots: 12.480."""
    return f"{value:,}".replace(",", ".")


def document_number(value: int) -> str:
    """Return a document's number as written: below 10 with a leading 0 (NĐ 30/2020, Phụ lục I, Mục II.3.c)."""
    return f"{value:02d}"
