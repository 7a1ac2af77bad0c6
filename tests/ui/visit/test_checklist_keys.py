"""A section gone through by keyboard alone; keys do what ui.md 6.2 says, and digits in a note are text."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cchc_desktop.domain.answer import Suggestion, Verdict
from cchc_desktop.ui.kit.answers import StripButton
from cchc_desktop.ui.kit.inputs import LineEdit
from cchc_desktop.workspace.review import Step
from cchc_desktop.workspace.settings import AUTO_ADVANCE
from tests.ui.visit.conftest import Room, VisitRobot

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DIGITS = (KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4)


def codes(page: VisitRobot) -> list[str]:
    return [item.code for item in page.checklist.presenter.checklist.items]


def test_a_section_is_answered_by_keyboard_alone(room: Room, page: VisitRobot) -> None:
    section = page.checklist.presenter.section
    for number, item in enumerate(section.items):
        assert page.current == item.code
        page.press(DIGITS[number % 4])
        page.press(KEY.Key_Return)
    verdicts = [room.answer(item.code).verdict for item in section.items]
    assert verdicts == [tuple(Verdict)[number % 4] for number in range(len(section.items))]
    assert page.checklist.presenter.section is page.checklist.presenter.checklist.sections[1]


def test_arrows_go_from_item_to_item_and_change_no_answer(room: Room, page: VisitRobot) -> None:
    first, second = codes(page)[:2]
    page.press(KEY.Key_1).press(KEY.Key_Down)
    assert page.current == second
    page.press(KEY.Key_Up)
    assert page.current == first
    page.press(KEY.Key_Right).press(KEY.Key_Right)
    assert room.answer(first).verdict is Verdict.MET
    page.press(KEY.Key_Space)
    assert room.answer(first).verdict is Verdict.UNMET


def test_zero_clears_the_answer_and_choosing_it_twice_does_not(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_3).press(KEY.Key_3)
    assert room.answer(page.current).verdict is Verdict.UNMET
    page.press(KEY.Key_0)
    assert room.answer(page.current).verdict is None


def test_the_number_pad_answers_too(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_2, Qt.KeyboardModifier.KeypadModifier)
    assert room.answer(page.current).verdict is Verdict.PARTLY


def test_digits_in_the_note_are_text_and_alt_with_a_digit_answers(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_F2)
    note = page.card().full.note
    assert note.hasFocus()
    page.press(KEY.Key_1).press(KEY.Key_2).type(" thủ tục")
    assert note.toPlainText() == "12 thủ tục"
    assert room.answer(page.current).verdict is None
    page.press(KEY.Key_3, ALT)
    assert room.answer(page.current).verdict is Verdict.UNMET
    assert note.toPlainText() == "12 thủ tục"
    assert note.hasFocus()


def test_escape_leaves_the_note_and_keeps_it(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_F2).type("Đã niêm yết").press(KEY.Key_Escape)
    assert page.focus_name().startswith("answer_")
    assert room.answer(page.current).note == "Đã niêm yết"


def test_enter_in_the_note_is_a_new_line_and_ctrl_enter_the_next_item(room: Room, page: VisitRobot) -> None:
    first, second = codes(page)[:2]
    page.press(KEY.Key_F2).type("một").press(KEY.Key_Return).type("hai").press(KEY.Key_Return, CTRL)
    assert room.answer(first).note == "một\nhai"
    assert page.current == second


def test_f3_jumps_over_what_is_answered_and_says_when_nothing_is_left(room: Room, page: VisitRobot) -> None:
    every = codes(page)
    for code in every[:3] + every[4:]:
        room.workspace.answers.give(room.visit, code, Verdict.MET)
    page.press(KEY.Key_F3)
    assert page.current == every[3]
    page.press(KEY.Key_1).press(KEY.Key_F3)
    assert page.current == every[3]
    assert page.checklist.messages.message()


def test_home_and_end_go_to_the_edges_of_the_section(page: VisitRobot) -> None:
    section = page.checklist.presenter.section
    page.press(KEY.Key_End)
    assert page.current == section.items[-1].code
    page.press(KEY.Key_Home)
    assert page.current == section.items[0].code


@pytest.mark.parametrize("number", [2, 9])
def test_ctrl_with_a_digit_goes_to_that_section(page: VisitRobot, number: int) -> None:
    page.press(Qt.Key(KEY.Key_0 + number), CTRL)
    assert page.checklist.presenter.section.number == str(number)


def test_ctrl_d_puts_the_suggested_finding_in_once(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_3).press(KEY.Key_D, CTRL).press(KEY.Key_D, CTRL)
    assert [finding.item for finding in room.whole().findings] == [page.current]
    assert room.answer(page.current).suggestion is Suggestion.TAKEN
    assert "TT1" in page.checklist.messages.message()


def test_ctrl_d_on_an_item_that_is_met_does_nothing(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_1).press(KEY.Key_D, CTRL)
    assert room.whole().findings == ()
    assert room.refusals == []


def test_the_finding_of_an_item_opens_in_the_conclusion(room: Room, page: VisitRobot) -> None:
    page.press(KEY.Key_3).press(KEY.Key_D, CTRL).click("open_finding")
    assert page.page.bar.currentIndex() == list(Step).index(Step.CONCLUSION)


def test_ctrl_page_down_and_up_turn_the_steps(page: VisitRobot) -> None:
    page.press(KEY.Key_PageUp, CTRL)
    assert page.page.bar.currentIndex() == list(Step).index(Step.REMEDIATIONS)


def test_partly_met_takes_points_typed_with_a_comma(room: Room, page: VisitRobot) -> None:
    item = next(item for item in page.checklist.presenter.checklist.items if item.points >= 2)
    page.checklist.presenter.open_item(item.code)
    page.press(KEY.Key_2).press(KEY.Key_Tab)
    field = QApplication.focusWidget()
    assert isinstance(field, LineEdit)
    field.selectAll()
    page.type("1,")
    field.flush()
    assert field.text() == "1,", "a value on its way is not rewritten under the typing hand"
    page.type("5").press(KEY.Key_Tab)
    assert room.answer(item.code).score == Decimal("1.5")
    assert field.text() == "1,5"


def test_going_on_by_itself_after_met_is_a_setting_and_off_at_first(room: Room, page: VisitRobot) -> None:
    first, second = codes(page)[:2]
    page.press(KEY.Key_1)
    assert page.current == first
    room.workspace.settings.change(AUTO_ADVANCE, True)
    page.press(KEY.Key_0).press(KEY.Key_1)
    assert page.current == second


def test_a_filter_keeps_enter_within_what_it_lets_through(room: Room, page: VisitRobot) -> None:
    section = page.checklist.presenter.section
    for item in section.items[1:3]:
        room.desk.do(lambda code=item.code: room.workspace.answers.give(room.visit, code, Verdict.MET))  # type: ignore[misc]
    page.click("segment_unanswered")
    assert not page.card(section.items[1].code).isVisible()
    page.card().full.answers.focus_answer()
    page.press(KEY.Key_1).press(KEY.Key_Return)
    assert page.current == section.items[3].code
    assert not page.card(section.items[0].code).isVisible(), "what is answered leaves the list of the unanswered"


def test_a_click_on_a_collapsed_item_answers_it_without_opening_it(room: Room, page: VisitRobot) -> None:
    first, second = codes(page)[:2]
    strip = page.card(second).findChild(StripButton, "strip_" + Verdict.PARTLY.value)
    assert strip is not None
    strip.click()
    assert room.answer(second).verdict is Verdict.PARTLY
    assert page.current == first
