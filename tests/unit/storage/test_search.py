"""What was written is found at once, with marks before without, and what was removed or undone no more."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.clock import VIETNAM, SetClock
from cchc_desktop.domain.ids import TimeOrderedIds
from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.storage.store import Store

LETTERS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"


def opened(folder: Path, device: str = "one") -> Store:
    folder.mkdir(exist_ok=True)
    clock = SetClock(datetime(2026, 4, 14, 7, 30, tzinfo=VIETNAM))
    ids = TimeOrderedIds(clock, lambda count: device.encode().ljust(count, b"x")[:count])
    return Store.open(folder, bytes(32), clock=clock, ids=ids, device=device, person="Bảo")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = opened(tmp_path / "kho")
    yield made
    made.close()


def finding(name: str, field: str = "text", scope: str = "v1") -> Register:
    return Register(scope, "finding", name, field)


def texts(store: Store, typed: str, scope: str = "") -> list[str]:
    return [found.text for found in store.search(typed.split(), "finding", 8, scope)]


def test_marks_count_first_and_folded_letters_second(store: Store) -> None:
    store.write([Change(finding("a"), "Hòa Thạnh"), Change(finding("b"), "hoa quả"), Change(finding("c"), "Hoà giải")])
    assert texts(store, "hòa") == ["Hòa Thạnh", "Hoà giải", "hoa quả"]
    assert set(texts(store, "HOA")) == {"Hòa Thạnh", "hoa quả", "Hoà giải"}


def test_every_vietnamese_letter_is_found_with_and_without_its_mark(store: Store) -> None:
    words = {letter: f"zz{letter}b{number:03d}" for number, letter in enumerate(LETTERS + LETTERS.upper())}
    store.write([Change(finding(f"e{number}"), word) for number, word in enumerate(words.values())])
    for word in words.values():
        assert texts(store, word) == [word]
        assert texts(store, folded(word)) == [word]


@pytest.mark.parametrize("typed", ["2216", "2216/QĐ", "12/148", "4.3"])
def test_numbers_are_found_as_people_write_them(store: Store, typed: str) -> None:
    store.write([Change(finding("a"), "QĐ 2216/QĐ-UBND: 12/148 thủ tục ở câu 4.3")])
    assert len(texts(store, typed)) == 1


def test_words_begin_words_and_all_of_them_count(store: Store) -> None:
    store.write([Change(finding("a"), "Niêm yết công khai"), Change(finding("b"), "Chưa niêm phong")])
    assert texts(store, "niem cong") == ["Niêm yết công khai"]
    assert texts(store, "yet niêm") == ["Niêm yết công khai"]
    assert texts(store, "iem") == []


def test_what_is_changed_removed_or_cleared_is_not_found_as_it_was(store: Store) -> None:
    store.write([Change(finding("a"), "cũ"), Change(finding("b"), "bỏ đi"), Change(finding("c"), "xoá trắng")])
    store.write(
        [Change(finding("a"), "mới"), Change(finding("b", "deleted_at"), "2026-04-14"), Change(finding("c"), None)]
    )
    assert texts(store, "cũ") == []
    assert texts(store, "mới") == ["mới"]
    assert texts(store, "bỏ") == []
    assert texts(store, "xoá") == []


def test_one_visit_is_searched_alone(store: Store) -> None:
    store.write([Change(finding("a", scope="v-1"), "niêm yết"), Change(finding("a", scope="v-11"), "niêm yết")])
    assert [found.scope for found in store.search(["niêm"], "finding", 8, "v-1")] == ["v-1"]


def test_notes_are_found_and_other_answers_are_not(store: Store) -> None:
    store.write(
        [
            Change(Register("v1", "answer", "", "/cchc/d/D2_note"), "thiếu bảng niêm yết"),
            Change(Register("v1", "answer", "", "/cchc/d/D2"), "met"),
        ]
    )
    assert [found.field for found in store.search(["niem"], "note", 8)] == ["/cchc/d/D2_note"]
    assert store.search(["met"], "note", 8) == ()


def test_what_comes_from_another_laptop_is_found(store: Store, tmp_path: Path) -> None:
    other = opened(tmp_path / "máy khác", "two")
    other.write([Change(finding("x"), "gộp từ máy khác")])
    store.merge(other.entries_since({}))
    other.close()
    assert texts(store, "gop tu may") == ["gộp từ máy khác"]


@pytest.fixture(scope="module")
def one_text(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = opened(tmp_path_factory.mktemp("kho") / "kho")
    made.write([Change(finding("a"), "một tồn tại")])
    yield made
    made.close()


@given(typed=st.text(max_size=40))
def test_whatever_is_typed_is_text_and_no_query(one_text: Store, typed: str) -> None:
    words = [word for word in typed.split() if any(letter.isalnum() for letter in word)]
    if words:
        one_text.search(words, "finding", 8)
