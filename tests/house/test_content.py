"""The content that comes with the app: the checklist of 73 items, the legal register, the working calendar."""

import json
import re
import shutil
import subprocess
import unicodedata
from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest

from cchc_desktop.checklist.authoring import compile_form
from cchc_desktop.checklist.form import Checklist, FormVersion
from cchc_desktop.checklist.reading import read_checklist

ROOT = Path(__file__).resolve().parents[2]
FORM = ROOT / "forms" / "cchc-commune.md"
REGISTER = ROOT / "resources" / "legal" / "register.json"
CALENDAR = ROOT / "resources" / "calendars" / "vn-civil-servants.json"
AREAS = {"A": 9, "B": 7, "C": 8, "D": 8, "E": 9, "F": 11, "G": 7, "H": 8, "I": 6}
OTHER_TONE_STYLE = re.compile(r"\b\w*(?:ó|ò|ỏ|õ|ọ)[ae]\b|\b[^\WqQ]*(?:ú|ù|ủ|ũ|ụ)y\b")
"""House style is "khoá", "hoà", "tuỳ"; names of institutions stay as registered."""
REGISTERED_NAMES = ("Ủy ban", "Văn hóa Việt Nam")


@pytest.fixture(scope="module")
def version() -> FormVersion:
    return compile_form(FORM.read_bytes(), FORM.name)


@pytest.fixture(scope="module")
def checklist(version: FormVersion) -> Checklist:
    return read_checklist(version)


@pytest.fixture(scope="module")
def register() -> dict[str, dict[str, object]]:
    return {text["key"]: text for text in json.loads(REGISTER.read_text(encoding="utf-8"))["texts"]}


def test_the_checklist_has_the_nine_areas_and_73_items_of_the_reference(checklist: Checklist) -> None:
    assert {section.code: len(section.items) for section in checklist.sections} == AREAS
    codes = [item.code for item in checklist.items]
    assert codes == [f"{area}{number}" for area, size in AREAS.items() for number in range(1, size + 1)]
    assert checklist.item("D3").number == "4.3"


def test_the_points_of_all_items_make_one_hundred(checklist: Checklist) -> None:
    assert sum(item.points for item in checklist.items) == Decimal(100)
    assert all(item.points > 0 for item in checklist.items)


def test_every_item_asks_and_guides_in_both_languages(checklist: Checklist) -> None:
    for item in checklist.items:
        for words in (item.question, item.guide):
            assert set(words.texts) == {"vi", "en"}, item.code
        assert len(item.question.say("vi").split()) >= 6, item.code
        assert item.guide.say("vi").endswith("."), item.code


def test_every_item_has_a_finding_a_remedy_and_a_deadline(checklist: Checklist) -> None:
    for item in checklist.items:
        assert item.finding.count("{note}") == 1, item.code
        assert item.finding.endswith("."), item.code
        assert len(item.remedy.split()) >= 6, item.code
        assert item.remedy.endswith("."), item.code
        assert item.deadline_days, item.code


def test_no_two_items_say_the_same(checklist: Checklist) -> None:
    for texts in (
        [item.question.say("vi") for item in checklist.items],
        [item.question.say("en") for item in checklist.items],
        [item.finding for item in checklist.items],
    ):
        assert len(set(texts)) == 73


def test_every_basis_stands_in_the_register(checklist: Checklist, register: dict[str, dict[str, object]]) -> None:
    for item in checklist.items:
        assert item.basis, item.code
        for basis in item.basis:
            key, _, article = basis.partition(":")
            assert key in register, (item.code, basis)
            cited = {str(entry["article"]) for entry in register[key]["articles"]}  # type: ignore[attr-defined]
            assert not article or article in cited, (item.code, basis)


def test_every_basis_is_in_force_in_2026(checklist: Checklist, register: dict[str, dict[str, object]]) -> None:
    for basis in {basis.partition(":")[0] for item in checklist.items for basis in item.basis}:
        until = register[basis]["effective_to"]
        assert until is None or date.fromisoformat(str(until)) > date(2026, 10, 31), basis


def test_vietnamese_texts_are_composed_accented_and_of_one_style(checklist: Checklist) -> None:
    for item in checklist.items:
        for text in (item.question.say("vi"), item.guide.say("vi"), item.finding, item.remedy):
            assert unicodedata.is_normalized("NFC", text)
            assert not text.isascii(), (item.code, text)
            plain = text
            for name in REGISTERED_NAMES:
                plain = plain.replace(name, "")
            assert not OTHER_TONE_STYLE.search(plain), (item.code, OTHER_TONE_STYLE.search(plain))


def test_english_texts_hold_no_vietnamese(checklist: Checklist) -> None:
    for item in checklist.items:
        for words in (item.question, item.guide):
            assert words.say("en").isascii(), (item.code, words.say("en"))


@pytest.mark.java
@pytest.mark.skipif(shutil.which("java") is None, reason="ODK Validate needs a Java runtime")
def test_the_compiled_form_opens_in_odk_tools(version: FormVersion, tmp_path: Path) -> None:
    validator = files("pyxform") / "validators" / "odk_validate" / "bin" / "ODK_Validate.jar"
    form = tmp_path / "cchc.xml"
    form.write_bytes(version.xform)
    ran = subprocess.run(["java", "-jar", str(validator), str(form)], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    assert "Xform is valid!" in ran.stdout + ran.stderr


def test_the_register_is_dated_and_says_what_was_not_verified(register: dict[str, dict[str, object]]) -> None:
    for key, text in register.items():
        effective = date.fromisoformat(str(text["effective_from"]))
        assert date.fromisoformat(str(text["issued_on"])) <= effective, key
        if text["effective_to"] is not None:
            assert effective < date.fromisoformat(str(text["effective_to"])), key
        assert text["verified"] in (True, False)
        assert text["verified"] or text["remark"], key
        assert not text["verified"] or text["source"], key
        for field in ("kind", "number", "title", "issuer"):
            assert text[field], (key, field)


def test_what_a_text_replaces_or_amends_stands_in_the_register(register: dict[str, dict[str, object]]) -> None:
    for key, text in register.items():
        for change in text["changes"]:  # type: ignore[attr-defined]
            ((act, other),) = change.items()
            assert act in ("replaces", "amends")
            assert other in register, (key, other)
            if act == "replaces":
                gone = date.fromisoformat(str(register[other]["effective_to"]))
                assert gone < date.fromisoformat(str(text["effective_from"])), (key, other)


def test_every_cited_article_says_what_it_is_about(register: dict[str, dict[str, object]]) -> None:
    for key, text in register.items():
        for article in text["articles"]:  # type: ignore[attr-defined]
            assert article["about"], key
            assert not article["verified"] or article["source"], (key, article)


def test_the_calendar_covers_three_years_once_each_day() -> None:
    days = json.loads(CALENDAR.read_text(encoding="utf-8"))["days"]
    dates = [date.fromisoformat(entry["day"]) for entry in days]
    assert dates == sorted(set(dates))
    assert {day.year for day in dates} == {2025, 2026, 2027}
    assert all(entry["provisional"] for entry in days if entry["day"].startswith("2027"))
    for entry, day in zip(days, dates, strict=True):
        assert entry["kind"] in ("holiday", "swap_off", "makeup_work")
        assert (day.weekday() >= 5) == (entry["kind"] == "makeup_work"), entry["day"]
        assert entry["name"]
        assert entry["basis"]


def test_every_swapped_day_is_made_up() -> None:
    days = json.loads(CALENDAR.read_text(encoding="utf-8"))["days"]
    for year in ("2025", "2026", "2027"):
        kinds = [entry["kind"] for entry in days if entry["day"].startswith(year)]
        assert kinds.count("swap_off") == kinds.count("makeup_work"), year
