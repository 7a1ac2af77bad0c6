"""The first start in five steps: look, office, account, second copy, data. Only the account cannot be left out."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit
from cchc_desktop.ui.kit.look import TEXT_SIZES, Scheme, px
from cchc_desktop.ui.kit.marks import Bar, Card, Segmented, Words, row
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.workspace.sample import Stopped, make_sample
from cchc_desktop.workspace.workspace import ENDING, Surroundings, Workspace

translate = QCoreApplication.translate
STEPS = 5


def step_card(number: int, title: str, text: str = "") -> Card:
    """Return the card of a step, with where one is in the five."""
    card = Card(margins=24, spacing=12)
    card.setFixedWidth(px(480))
    card.body.addWidget(Words(translate("First", "Step {0} of {1}").format(number, STEPS), 12.5, 600, "text2"))
    bar = Bar()
    bar.show_part(number / STEPS)
    card.body.addWidget(bar)
    card.body.addWidget(Words(title, 21, 600, wrap=True))
    if text:
        card.body.addWidget(Words(text, 14, 400, "text2", wrap=True))
    return card


class LookStep(QObject):
    """Step 1: language, text size, colours; each applies at once."""

    look_changed = Signal(object)
    done = Signal()

    def __init__(self, now: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self.card = step_card(1, translate("First", "Welcome. How should it look?"))
        for label, name, options, value, apply in (
            (
                translate("First", "Language"),
                "first_language",
                (("vi", "Tiếng Việt", "", "info"), ("en", "English", "", "info")),
                now.language,
                lambda v: {"language": v},
            ),
            (
                translate("First", "Text size"),
                "first_text_size",
                tuple((str(size), f"{size} %", "", "info") for size in TEXT_SIZES),
                str(now.text_size),
                lambda v: {"text_size": int(v)},
            ),
            (
                translate("First", "Colours"),
                "first_scheme",
                (
                    ("light", translate("First", "Light"), "", "info"),
                    ("dark", translate("First", "Dark"), "", "info"),
                    ("system", translate("First", "As the system"), "", "info"),
                ),
                now.scheme.value,
                lambda v: {"scheme": Scheme(v)},
            ),
        ):
            choice = Segmented(options, name=name, label=label)
            choice.show_value(value)
            choice.chosen.connect(lambda v, apply=apply: self.look_changed.emit(replace(now, **apply(v))))
            title = Words(label, 13.5)
            title.setFixedWidth(px(90))
            self.card.body.addLayout(row(title, choice, 1))
        go = Button(translate("First", "Go on"), ButtonKind.PRIMARY, icon="arrow_right_20_regular", name="first_go_on")
        go.clicked.connect(self.done)
        self.card.body.addLayout(row(1, go))


class OfficeStep(QObject):
    """Step 2: the office whose letterhead stands on papers; it may be left out."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        text = translate("First", "It stands at the head of every paper. You can change it for each campaign.")
        self.card = step_card(2, translate("First", "Which office is it?"), text)
        self._edits = {
            "parent_agency": LineEdit("UBND TỈNH …", name="office_parent_agency"),
            "agency": LineEdit("SỞ NỘI VỤ", name="office_agency"),
            "place": LineEdit(name="office_place"),
        }
        labels = (
            translate("First", "Parent agency"),
            translate("First", "Agency"),
            translate("First", "Place (before the date)"),
        )
        for label, edit in zip(labels, self._edits.values(), strict=True):
            self.card.body.addWidget(Labelled(label, edit))
        go = Button(translate("First", "Go on"), ButtonKind.PRIMARY, icon="arrow_right_20_regular", name="office_go_on")
        go.clicked.connect(self.done)
        later = Button(translate("First", "Later"), ButtonKind.LINK, name="office_later")
        later.clicked.connect(self.done)
        self.card.body.addLayout(row(1, later, go))

    def given(self) -> dict[str, str]:
        """Return what was entered."""
        return {name: edit.text().strip() for name, edit in self._edits.items() if edit.text().strip()}


class CopyStep(QObject):
    """Step 4: where the second copy goes; it may be left out."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        text = translate(
            "First", "A stick, another disk or a folder of the office: if this laptop breaks, nothing is lost."
        )
        self.card = step_card(4, translate("First", "Where does the second copy go?"), text)
        self._workspace: Workspace | None = None
        self._said = Words("", 13.5, 500, "text2", wrap=True)
        self.card.body.addWidget(self._said)
        choose = Button(translate("First", "Choose a folder…"), icon="folder_open_20_regular", name="first_copy_folder")
        choose.clicked.connect(self._choose)
        later = Button(translate("First", "Later"), ButtonKind.LINK, name="copy_later")
        later.clicked.connect(self.done)
        go = Button(translate("First", "Go on"), ButtonKind.PRIMARY, icon="arrow_right_20_regular", name="copy_go_on")
        go.clicked.connect(self.done)
        self.card.body.addLayout(row(choose, 1))
        self.card.body.addLayout(row(1, later, go))

    def show_workspace(self, workspace: Workspace) -> None:
        """Say where the workspace lies."""
        self._workspace = workspace
        self._said.setText(translate("First", "The workspace lies in {0}").format(workspace.folder))

    def choose(self, place: Path) -> None:
        """Take a folder as the second place."""
        if self._workspace is None:
            return
        try:
            self._workspace.second_place.choose(place)
        except Refusal as error:
            self._said.setText(" ".join(part for part in words.refusal(error) if part))
            return
        self._said.setText(translate("First", "The second copy goes to {0}").format(place))

    def _choose(self) -> None:
        title = translate("First", "Choose a place for the second copy")
        chosen = QFileDialog.getExistingDirectory(self.card, title)
        if chosen:
            self.choose(Path(chosen))


class DataStep(QObject):
    """Step 5: begin empty, take data in, or try the sample. `done` carries the place to go to, `sampled` its folder."""

    done = Signal(str)
    sampled = Signal(object)
    _told = Signal(int, int)

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._person, self._password = "", ""
        self._folder = Path()
        self._stopped = False
        self.practising = False
        self.card = step_card(5, translate("First", "What do you begin with?"))
        self._choices: list[Button] = []
        for text, detail, icon, name, act in (
            (
                translate("First", "Set up a campaign"),
                translate("First", "Begin empty: papers, team, units and days."),
                "add_20_regular",
                "begin_empty",
                partial(self.done.emit, "plan"),
            ),
            (
                translate("First", "Take data in"),
                translate("First", "From a stick, a file or the office's server."),
                "arrow_upload_20_regular",
                "begin_exchange",
                partial(self.done.emit, "exchange"),
            ),
            (
                translate("First", "Practice visit"),
                translate("First", "The sample, and a visit in it with a hint at each step: a quarter of an hour."),
                "book_open_16_regular",
                "begin_practice",
                self.practise,
            ),
            (
                translate("First", "Use sample data"),
                translate("First", "An invented campaign to try everything; it lies in a folder of its own."),
                "lightbulb_20_filled",
                "begin_sample",
                self.make,
            ),
        ):
            button = Button(text, icon=icon, name=name)
            button.clicked.connect(act)
            self._choices.append(button)
            self.card.body.addLayout(row(button, 1))
            self.card.body.addWidget(Words(detail, 12.5, 400, "text2", wrap=True))
        self._progress = Words("", 13, 500, "text2", wrap=True)
        self._bar = Bar()
        self._stop = Button(translate("First", "Stop"), ButtonKind.LINK, name="stop_sample")
        self._stop.clicked.connect(self._halt)
        self._working: tuple[QWidget, ...] = (self._bar, self._stop)
        self.card.body.addWidget(self._progress)
        self.card.body.addWidget(self._bar)
        self.card.body.addLayout(row(1, self._stop))
        for part in self._working:
            part.hide()
        self._told.connect(self._show_progress)

    def show_person(self, folder: Path, person: str, password: str) -> None:
        """Say who made the workspace in which folder: the sample gets the same person and password."""
        self._folder, self._person, self._password = folder, person, password

    def person(self) -> tuple[str, str]:
        """Return the person and password."""
        return self._person, self._password

    def forget(self) -> None:
        """Drop the password."""
        self._password = ""

    def practise(self) -> None:
        """Make the sample and begin the practice visit in it."""
        self.practising = True
        self.make()

    def make(self) -> None:
        """Make the sample beside the workspace, with progress, and stop when asked."""
        target = self._folder.with_name(f"KiemTraCCHC-mau{ENDING}")
        self._stopped = False
        for part in self._working:
            part.show()
        for button in self._choices:
            button.setEnabled(False)
        work = partial(
            make_sample,
            target,
            person=self._person,
            password=self._password,
            around=self._around,
            progress=self._tell,
        )
        errand = Errand(work, self)
        errand.done.connect(lambda _code: self.sampled.emit(target))
        errand.failed.connect(self._failed)
        errand.start()

    def _tell(self, done: int, whole: int) -> bool:
        self._told.emit(done, whole)
        return not self._stopped

    def _halt(self) -> None:
        self._stopped = True

    def _show_progress(self, done: int, whole: int) -> None:
        self._progress.setText(translate("First", "Making sample visits: {0}/{1}").format(done, whole))
        self._bar.show_part(done / max(whole, 1))

    def _failed(self, error: object) -> None:
        self.practising = False
        for part in self._working:
            part.hide()
        for button in self._choices:
            button.setEnabled(True)
        if isinstance(error, Stopped):
            self._progress.setText(translate("First", "Stopped; nothing of the sample is left."))
        elif isinstance(error, Refusal):
            self._progress.setText(" ".join(part for part in words.refusal(error) if part))
        else:
            assert isinstance(error, Exception)
            raise error
