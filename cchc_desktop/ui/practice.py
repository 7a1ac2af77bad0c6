"""The coach of the practice visit: what to do now, where, and how far one is; a frame round the widget it speaks of."""

from typing import cast

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cchc_desktop.ui.app import Shell
from cchc_desktop.ui.kit.buttons import Button, ButtonKind, IconButton
from cchc_desktop.ui.kit.look import ink, px
from cchc_desktop.ui.kit.marks import Bar, Card, Picture, Words, row
from cchc_desktop.workspace.practice import LESSONS, Lesson, Practising
from cchc_desktop.workspace.review import Step

translate = QCoreApplication.translate
_LOOK_MS = 250


class Coach(QWidget):
    """Lies above the page. `left` when the hints are put away, `again` when the practice is to begin anew."""

    left = Signal()
    again = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("coach")
        self._shell = shell
        self._practice = shell.workspace.practice
        self._told = ""
        self._standing: Practising | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(px(16), px(8), px(16), 0)
        card = Card(role="info", margins=10)
        line.addWidget(card)
        self._title = Words("", 13.5, 600)
        self._title.setObjectName("coach_title")
        self._bar = Bar()
        self._bar.setFixedWidth(px(120))
        self._text = Words("", 13.5, 400, wrap=True)
        self._text.setObjectName("coach_text")
        self._go = Button(translate("Coach", "Take me there"), ButtonKind.PRIMARY, name="coach_go")
        self._go.clicked.connect(self.go)
        self._skip = Button(translate("Coach", "Skip"), ButtonKind.LINK, name="coach_skip")
        self._skip.clicked.connect(self._skip_it)
        self._again = Button(translate("Coach", "Practise again"), name="coach_again")
        self._again.clicked.connect(self.again)
        close = IconButton("dismiss_16_regular", translate("Coach", "No more hints"), name="coach_close")
        close.clicked.connect(self._put_away)
        card.body.addLayout(
            row(Picture("lightbulb_20_filled", "infoText"), self._title, self._bar, 1, self._skip, self._go,
                self._again, close, spacing=10)
        )  # fmt: skip
        card.body.addWidget(self._text)
        self._frame = Spotlight(shell)
        shell.announcer.saved.connect(self.refresh)
        self._often = QTimer(self)
        # Pages, dialogs and lists come and go without telling: the frame follows what is in view.
        self._often.timeout.connect(self._point)
        self._often.start(_LOOK_MS)
        self.destroyed.connect(self._frame.deleteLater)
        self.refresh()

    def refresh(self) -> None:
        """Look how far the practice is and say what comes now."""
        standing = self._standing = self._practice.standing()
        if standing is None:
            return
        number = len(standing.done) + 1
        self._bar.show_part(len(standing.done) / len(LESSONS))
        lesson = standing.now
        self._go.setVisible(lesson is not None)
        self._skip.setVisible(lesson is not None)
        self._again.setVisible(lesson is None)
        if lesson is None:
            self._title.setText(translate("Coach", "Practice visit: done"))
            self._text.setText(
                translate(
                    "Coach",
                    "You went the whole way: the minutes are signed, and nobody can change them unseen. The other "
                    "visits of the sample are there to try everything else.",
                )
            )
        else:
            title = translate("Coach", "Practice visit: {0} of {1}")
            self._title.setText(title.format(min(number, len(LESSONS)), len(LESSONS)))
            self._text.setText(hint(lesson.key))
        said = f"{self._title.text()}. {self._text.text()}"
        if said != self._told:
            self._told = said
            # Whoever hears the screen hears the next hint without looking for it.
            self.setAccessibleName(said)
        self._point()

    def go(self) -> None:
        """Go to where the lesson is done."""
        standing = self._standing
        if standing is None or standing.now is None:
            return
        self._shell.open_visit(standing.visit, standing.now.step)
        if standing.now.step is Step.CHECKLIST:
            self._open_item(standing, standing.now)
        self._point()

    def stop(self) -> None:
        """Look no more: the workspace is being closed."""
        self._often.stop()
        self._shell.announcer.saved.disconnect(self.refresh)

    def _open_item(self, standing: Practising, lesson: Lesson) -> None:
        whole = self._shell.workspace.visits.get(standing.visit)
        fresh = [code for code in standing.left if not whole.answer(code).answered]
        answered = [code for code in standing.left if whole.answer(code).answered]
        wanted = fresh if lesson.key in ("answer", "short", "rest") else answered
        self._shell.open_item((wanted or list(standing.left))[0])

    def _point(self) -> None:
        # Never from the disk: the workspace may be closed by the time the timer comes round.
        standing = self._standing if self.isVisible() else None
        here = self._shell.here()
        target: QWidget | None = None
        if standing is not None and standing.now is not None and here is self._shell.visit and here is not None:
            found = here.findChildren(QWidget, standing.target)
            target = next((widget for widget in found if widget.isVisible()), None)
        self._frame.show_round(target)

    def _skip_it(self) -> None:
        standing = self._standing
        if standing is not None and standing.now is not None:
            self._practice.skip(standing.now.key)
            self.refresh()

    def _put_away(self) -> None:
        self._practice.put_away()
        self._frame.show_round(None)
        self.left.emit()
        self.deleteLater()


class Spotlight(QWidget):
    """A frame round a widget; takes neither clicks nor the focus."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("spotlight")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_round(self, target: QWidget | None) -> None:
        """Lay the frame round a widget, as much of it as is in view; None hides it."""
        over = cast(QWidget, self.parent())
        if target is None:
            self.hide()
            return
        seen = target.visibleRegion().boundingRect()
        if seen.isEmpty():
            self.hide()
            return
        place = QRect(target.mapTo(over, seen.topLeft()) - QPoint(px(4), px(4)), seen.size())
        place = place.adjusted(0, 0, px(8), px(8)).intersected(over.rect())
        if place != self.geometry():
            self.setGeometry(place)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink("accent"), px(3)))
        inset = px(2)
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), px(8), px(8))


def hint(key: str) -> str:
    """Return what a lesson asks for."""
    return {
        "start": translate("Coach", "Press “Start the visit”: day and hour go into the minutes by themselves."),
        "people": translate(
            "Coach", "Add who speaks for the unit: name and position, and tick that this person signs the minutes."
        ),
        "answer": translate(
            "Coach",
            "Answer two items of the checklist: click, or press 1 for met, 2 for partly, 3 for not met. Enter goes on "
            "to the next. Each answer is on the disk at once; there is no Save button.",
        ),
        "short": translate(
            "Coach", "Mark an item as partly met (2) or not met (3), then press F2 and note what you saw."
        ),
        "evidence": translate(
            "Coach", "Give an item its evidence: F7 notes a document by number and date, F4 takes photos in."
        ),
        "finding": translate(
            "Coach", "Below an item that falls short a finding is suggested. Ctrl+D puts it into the findings."
        ),
        "rest": translate("Coach", "Answer what is still open: F3 goes from one unanswered item to the next."),
        "dossier": translate(
            "Coach",
            "Add a dossier: code, day received, day due, day returned. Whether it was late is counted in working days.",
        ),
        "strength": translate("Coach", "Write down a strength of the unit: Ctrl+N adds one."),
        "response": translate("Coach", "Open “Unit's response” and write what the unit says to it."),
        "end": translate("Coach", "Press “Ends now” when the visit is over; the hour stands in the minutes."),
        "sign": translate(
            "Coach",
            "Look at the minutes: what you see is the very file that is signed. Then sign on the screen; the first "
            "signature locks the content. What is missing is listed beside it and leads to its place.",
        ),
    }[key]
