"""Vietnamese typed through an input method, saved without a button, taken back step by step."""

import unicodedata
from datetime import date, time
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.ui.kit.inputs import DayEdit, HourEdit, InputFrame, LineEdit
from cchc_desktop.workspace.review import Step
from tests.ui.visit.conftest import Room, VisitRobot, compose

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SENTENCE = "12/148 thủ tục còn niêm yết theo quyết định cũ: Hộ tịch 5, Đất đai 7."


def test_letters_being_composed_are_not_saved_and_finished_ones_are(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_F2)
    note = page.card().full.note
    for preedit in ("n", "ni", "niê", "niêm"):
        compose(note, preedit)
    note.flush()
    assert room.answer(page.current).note == ""
    compose(note, "", "niêm ")
    for preedit in ("y", "yê", "yêt", "yết"):
        compose(note, preedit)
    note.flush()
    assert room.answer(page.current).note == "niêm "
    compose(note, "", "yết")
    note.flush()
    assert room.answer(page.current).note == "niêm yết"


def test_an_answer_given_while_composing_leaves_the_composition_alone(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_F2)
    note = page.card().full.note
    compose(note, "", "đang ")
    compose(note, "gõ")
    page.press(KEY.Key_2, Qt.KeyboardModifier.AltModifier)
    compose(note, "", "gõ")
    note.flush()
    assert room.answer(page.current).note == "đang gõ"
    assert room.answer(page.current).verdict is Verdict.PARTLY


def test_a_unikey_stream_of_backspaces_and_letters_is_kept_letter_by_letter(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_F2)
    note = page.card().full.note
    # Telex through UniKey: "tieengs" arrives as plain letters, then Backspaces, then the marked ones.
    for letter in "tie":
        page.type(letter)
    page.press(KEY.Key_Backspace).type("ê").type("n").type("g")
    page.press(KEY.Key_Backspace).press(KEY.Key_Backspace).press(KEY.Key_Backspace).type("ếng")
    note.flush()
    assert room.answer(page.current).note == "tiếng"


def test_decomposed_text_is_stored_composed(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_F2).type(unicodedata.normalize("NFD", "Đã tiếp nhận")).press(KEY.Key_Escape)
    assert room.answer(page.current).note == unicodedata.normalize("NFC", "Đã tiếp nhận")


def test_a_note_is_saved_after_a_pause_in_typing(room: Room, page: VisitRobot, qtbot: QtBot) -> None:
    page.press(KEY.Key_F2).type("Có")
    qtbot.waitUntil(lambda: room.answer(page.current).note == "Có", timeout=2000)


def test_a_note_is_saved_when_the_step_is_left(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_F2).type(SENTENCE)
    page.go_to(Step.CONCLUSION)
    assert room.answer(page.current).note == SENTENCE


def test_a_note_is_saved_when_another_section_is_opened(room: Room, page: VisitRobot) -> None:
    code = page.current
    page.press(KEY.Key_F2).type(SENTENCE)
    page.press(KEY.Key_3, CTRL)
    assert page.current != code
    assert room.answer(code).note == SENTENCE


def test_undo_takes_back_a_whole_note_then_the_verdict(room: Room, page: VisitRobot) -> None:
    code = page.current
    page.press(KEY.Key_3).press(KEY.Key_F2)
    for word in SENTENCE.split(" "):
        page.type(word + " ")
        page.card().full.note.flush()
    page.press(KEY.Key_Escape)
    page.press(KEY.Key_Z, CTRL)
    assert room.answer(code).note == ""
    assert page.card().full.note.toPlainText() == ""
    assert room.answer(code).verdict is Verdict.UNMET
    page.press(KEY.Key_Z, CTRL)
    assert room.answer(code).verdict is None
    page.press(KEY.Key_Y, CTRL).press(KEY.Key_Y, CTRL)
    assert room.answer(code).note.strip() == SENTENCE
    assert room.answer(code).verdict is Verdict.UNMET


def test_undo_inside_the_note_takes_back_what_is_on_the_disk(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_F2).type("một hai")
    page.card().full.note.flush()
    page.press(KEY.Key_Z, CTRL)
    assert room.answer(page.current).note == ""
    assert page.card().full.note.hasFocus(), "who types stays in the note"


def test_undo_goes_back_to_the_item_it_changes(room: Room, page: VisitRobot) -> None:
    code = page.current
    page.press(KEY.Key_3)
    page.press(KEY.Key_7, CTRL)
    page.press(KEY.Key_Z, CTRL)
    assert page.current == code
    assert page.card(code).is_open
    assert page.focus_name().startswith("answer_")
    assert room.answer(code).verdict is None


def test_undo_from_another_step_goes_to_the_step_it_changes(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_3)
    page.go_to(Step.DETAILS)
    page.page.undo()
    assert page.page.bar.currentIndex() == list(Step).index(Step.CHECKLIST)
    assert room.answer(page.current).verdict is None


def test_undo_with_nothing_left_says_so_and_asks_nothing(room: Room, page: VisitRobot) -> None:
    while room.workspace.visits.next_undo(room.visit):
        room.workspace.visits.undo(room.visit)
    page.press(KEY.Key_Z, CTRL)
    assert len(page.told) == 1
    assert room.refusals == []


def test_a_day_typed_short_is_spelt_out_when_the_field_is_left(room: Room, page: VisitRobot) -> None:
    details = page.go_to(Step.DETAILS)
    end = details.findChild(DayEdit, "end_day")
    assert end is not None
    end.setFocus()
    page.type("14/4")
    end.flush()
    assert end.text() == "14/4", "a field that is typed in is not rewritten"
    page.press(KEY.Key_Tab)
    assert end.text() == "14/04/2026"
    ended = room.whole().ended_at
    assert ended is not None
    assert ended.date() == date(2026, 4, 14)


def test_a_day_that_does_not_exist_stays_to_be_mended(room: Room, page: VisitRobot) -> None:
    details = page.go_to(Step.DETAILS)
    end = details.findChild(DayEdit, "end_day")
    place = details.findChild(LineEdit, "place")
    assert end is not None
    assert place is not None
    end.setFocus()
    page.type("31/02/2026").press(KEY.Key_Tab)
    assert room.whole().ended_at is None
    place.setFocus()
    page.type(" tầng 2")
    place.flush()
    assert room.whole().place.endswith("tầng 2")
    assert end.text() == "31/02/2026", "what was typed is kept, though it is no day"
    frame = end.parentWidget()
    assert isinstance(frame, InputFrame)


def test_a_time_is_read_as_people_write_it(room: Room, page: VisitRobot) -> None:
    details = page.go_to(Step.DETAILS)
    hour = details.findChild(HourEdit, "end_hour")
    assert hour is not None
    hour.setFocus()
    page.type("11h30").press(KEY.Key_Tab)
    ended = room.whole().ended_at
    assert ended is not None
    assert ended.timetz().replace(tzinfo=None) == time(11, 30)
    assert hour.text() == "11:30"


def test_typing_a_long_note_never_holds_a_letter_back_for_a_frame(room: Room, page: VisitRobot) -> None:

    page.press(KEY.Key_F2)
    note = page.card().full.note
    slowest = 0.0
    for number in range(400):
        begun = perf_counter()
        page.type("ắ" if number % 6 else " ")
        if number % 40 == 0:
            note.flush()
        QApplication.processEvents()
        slowest = max(slowest, perf_counter() - begun)
    assert slowest < 0.1, f"{slowest * 1000:.0f} ms"
