"""Comments under the open item, and the dialog that writes one; returned items wait until they are mended."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain.comment import Comment
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.inputs import Labelled, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Picture, Segmented, Words, clear, row

translate = QCoreApplication.translate
COMMENT, RETURN = "comment", "return"


class CommentDialog(Dialog):
    """Asks for a comment; who heads the team may return the item with it."""

    def __init__(self, number: str, parent: QWidget | None, *, may_return: bool, returning: bool) -> None:
        super().__init__(
            translate("Comments", "What should the team know about item {0}?").format(number),
            translate("Comments", "Leave it"),
            translate("Comments", "Add"),
            parent,
            text=translate("Comments", "Comments stay in the team: they never go onto paper."),
        )
        self._kind = Segmented(
            (
                (COMMENT, translate("Comments", "Comment"), "comment_20_regular", "info"),
                (RETURN, translate("Comments", "Return for rework"), "arrow_reply_20_regular", "part"),
            ),
            name="comment_kind",
        )
        self._value = RETURN if returning and may_return else COMMENT
        self._kind.show_value(self._value)
        self._kind.chosen.connect(self._choose)
        self._kind.setVisible(may_return)
        self.body.addLayout(row(self._kind, 1))
        self._edit = NoteEdit(name="comment_text", lines=3)
        self._edit.textChanged.connect(self._check)
        self.body.addWidget(Labelled(translate("Comments", "Comment"), self._edit))
        self._edit.setFocus()
        self._check()

    def text(self) -> str:
        """Return what was written."""
        return self._edit.toPlainText().strip()

    def returns(self) -> bool:
        """Tell whether the item is returned with it."""
        return self._value == RETURN

    def _choose(self, value: str) -> None:
        self._value = value

    def _check(self) -> None:
        self.act.setEnabled(bool(self.text()))


class CommentsBox(QWidget):
    """`mended` carries the comment whose item was mended."""

    mended = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("comments")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._shown: tuple[Comment, ...] = ()
        self._locked = False

    def show_comments(self, comments: Sequence[Comment], *, locked: bool) -> None:
        """Show the comments of an item, oldest first."""
        self.setVisible(bool(comments))
        if tuple(comments) == self._shown and locked == self._locked:
            return
        self._shown, self._locked = tuple(comments), locked
        clear(self._column)
        for comment in comments:
            self._column.addWidget(self._card(comment, locked))

    def _card(self, comment: Comment, locked: bool) -> Card:
        card = Card(role="part" if comment.waits else "na", margins=8)
        who = f"{comment.author} · {words.moment(comment.written_at)}"
        if comment.rework:
            who = translate("Comments", "Returned for rework by {0}").format(who)
        text = QVBoxLayout()
        text.setSpacing(px(2))
        text.addWidget(
            Words(who, 12, 600 if comment.waits else 400, "partText" if comment.waits else "text2", wrap=True)
        )
        text.addWidget(Words(comment.text, 13, wrap=True))
        if comment.mended_at is not None:
            done = translate("Comments", "Mended by {0}, {1}").format(
                comment.mended_by, words.moment(comment.mended_at)
            )
            text.addWidget(Words(done, 12, 500, "metText", wrap=True))
        icon = "arrow_reply_20_regular" if comment.rework else "comment_20_regular"
        line = row(Picture(icon, "partText" if comment.waits else "text2"), spacing=10)
        line.addLayout(text, 1)
        if comment.waits and not locked:
            done_button = Button(
                translate("Comments", "Mended"), icon="checkmark_20_regular", name=f"mended_{comment.id}"
            )
            done_button.clicked.connect(lambda: self.mended.emit(comment.id))
            line.addWidget(done_button, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(line)
        return card
