"""Moving a visit or a filling to another version: what is kept, changed and lost is shown first; nothing is deleted."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.checklist.versions import Fate, Line
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Chip, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll, on_top
from cchc_desktop.workspace.versions import Preview

translate = QCoreApplication.translate
_MOST = 200
"""Lines that are spelt out in one group; more are counted."""


class MovingDialog(Dialog):
    """Asks whether a visit shall move, with everything that would change laid open."""

    def __init__(self, title: str, text: str, yes: str, preview: Preview, parent: QWidget | None) -> None:
        super().__init__(title, translate("Forms", "Leave it as it is"), yes, parent, text=text)
        self.preview = preview
        self.setObjectName("form_moving")
        self.setMinimumWidth(px(640))
        carrying = preview.carrying
        kept, changed, lost = (carrying.count(fate) for fate in Fate)
        self.body.addLayout(
            row(
                Chip(translate("Forms", "Kept: {0}").format(kept), "checkmark_circle_16_filled", "met"),
                Chip(translate("Forms", "Changed: {0}").format(changed), "warning_16_filled", "part"),
                Chip(translate("Forms", "Not asked any more: {0}").format(lost), "error_circle_16_filled", "not"),
                Chip(translate("Forms", "New: {0}").format(len(carrying.added)), "add_16_regular", "info"),
                1,
            )
        )
        holder = QWidget()
        column = on_top(holder)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(4))
        by_fate = {fate: [line for line in carrying.lines if line.fate is fate] for fate in Fate}
        for heading, lines in (
            (translate("Forms", "Asked differently now"), by_fate[Fate.CHANGED]),
            (translate("Forms", "Not asked any more; the answers stay stored"), by_fate[Fate.LOST]),
            (translate("Forms", "New, to be answered"), list(carrying.added)),
            (translate("Forms", "Kept as they are"), by_fate[Fate.KEPT]),
        ):
            _group(column, heading, lines)
        scroll = Scroll(holder, "subtle")
        scroll.setMinimumHeight(px(300))
        self.body.addWidget(scroll, 1)


def ask_to_move_visit(unit: str, preview: Preview, parent: QWidget | None) -> bool:
    """Show what moving a visit would do; return whether it shall move."""
    title = translate("Forms", "Move the visit at {0} to version {1}?").format(unit, preview.new.version)
    text = translate(
        "Forms",
        "It runs version {0} now. No answer is deleted; Ctrl+Z in the visit takes it back until it is signed.",
    ).format(preview.old.version)
    return MovingDialog(title, text, translate("Forms", "Move the visit"), preview, parent).asked()


def ask_to_move_filling(preview: Preview, parent: QWidget | None) -> bool:
    """Show what moving a filling would do; return whether it shall move."""
    title = translate("Forms", "Move this filling to version {0}?").format(preview.new.version)
    text = translate("Forms", "It runs version {0} now. No answer is deleted; Ctrl+Z here takes it back.")
    yes = translate("Forms", "Move the filling")
    return MovingDialog(title, text.format(preview.old.version), yes, preview, parent).asked()


def _group(column: QVBoxLayout, heading: str, lines: list[Line]) -> None:
    if not lines:
        return
    column.addWidget(Words(f"{heading} ({len(lines)})", 13, 600, "primaryText", wrap=True))
    for line in lines[:_MOST]:
        question = line.question.say(words.language())
        column.addWidget(Words(f"{line.number}  {question}", 13, wrap=True))
        for why in line.why:
            column.addWidget(Words(f"    • {words.reason(why)}", 12.5, 400, "text2", wrap=True))
    if len(lines) > _MOST:
        column.addWidget(Words(f"… +{len(lines) - _MOST}", 12.5, 400, "text2"))
