"""Settings: they apply at once, there is no OK button."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cchc_desktop.domain.calendar import DayKind
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.keeping import Keeper
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.focus import focus_into
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit
from cchc_desktop.ui.kit.look import TEXT_SIZES, Scheme, px, scale
from cchc_desktop.ui.kit.marks import Card, Segmented, Surface, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.ui.people_table import heading
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.ui.settings.audit import AuditCard
from cchc_desktop.ui.settings.bin import BinCard
from cchc_desktop.ui.settings.copies import CopiesCard
from cchc_desktop.ui.settings.doctor import DoctorCard
from cchc_desktop.ui.settings.people import PeopleCard
from cchc_desktop.ui.settings.personal import PersonalCard
from cchc_desktop.ui.settings.updates import UpdatesCard
from cchc_desktop.workspace import settings
from cchc_desktop.workspace.packs import read_special_days

translate = QCoreApplication.translate

_ROOMY = 860
"""Width at 100 % from which the sections are listed at the side."""


class SettingsScreen(QWidget):
    """`look_changed` carries new preferences; the app dresses itself anew."""

    look_changed = Signal(object)
    titled = Signal(str, str)
    told = Signal(str)
    forms_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, desk: Desk, preferences: Preferences, keeper: Keeper) -> None:
        super().__init__()
        self.setObjectName("settings")
        self._desk = desk
        self._preferences = preferences
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        column.setSpacing(px(12))
        copies, removed = CopiesCard(desk, keeper), BinCard(desk)
        people, audit, personal = PeopleCard(desk), AuditCard(desk), PersonalCard(desk)
        self._updates = UpdatesCard(desk)
        for card in (copies, removed, people, audit, personal, self._updates):
            card.told.connect(self.told)
        self._sections: dict[str, tuple[str, QWidget]] = {
            "look": (translate("Settings", "Display, language"), self._look()),
            "work": (translate("Settings", "Work, locking"), self._work()),
            "checklists": (translate("Settings", "Checklists"), self._checklists()),
            "people": (translate("Settings", "People, password"), people),
            "storage": (translate("Settings", "Storage, copies"), copies),
            "bin": (translate("Settings", "Removed"), removed),
            "audit": (translate("Settings", "Audit"), audit),
            "personal": (translate("Settings", "Personal data"), personal),
            "doctor": (translate("Settings", "Check of this computer"), DoctorCard(desk)),
            "holidays": (translate("Settings", "Holidays"), self._holidays()),
            "updates": (translate("Settings", "Version, updates"), self._updates),
            "licences": (translate("Settings", "Licences"), self._licences()),
        }
        for _, section in self._sections.values():
            column.addWidget(section)
        column.addStretch(1)
        self._scroll = Scroll(page)
        self._rail = self._build_rail()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addWidget(self._scroll, 1)

    def show_section(self, key: str) -> None:
        """Bring a section into view: look, work, checklists, people, storage, bin, audit, personal,
        doctor, holidays, updates, licences."""
        card = self._sections[key][1]
        # What was just built has no place yet.
        QTimer.singleShot(0, lambda: self._scroll.verticalScrollBar().setValue(max(card.y() - px(12), 0)))
        focus_into(card)

    def open_update(self, file: Path) -> None:
        """Take an update file in."""
        self._updates.open_file(file)

    def _build_rail(self) -> Surface:
        rail = Surface("subtle", "right")
        rail.setFixedWidth(px(204))
        column = QVBoxLayout(rail)
        column.setContentsMargins(px(8), px(12), px(8), px(12))
        column.setSpacing(0)
        for key, (word, _) in self._sections.items():
            button = Button(word, ButtonKind.LINK, name=f"settings_{key}")
            button.clicked.connect(lambda _checked=False, key=key: self.show_section(key))
            column.addLayout(row(button, 1))
        keys = Button(translate("Settings", "Keys"), ButtonKind.LINK, name="settings_keys")
        keys.clicked.connect(self.keys_wanted)
        column.addLayout(row(keys, 1))
        column.addStretch(1)
        return rail

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._rail.setVisible(self.width() / scale() >= _ROOMY)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.titled.emit(translate("Settings", "Settings"), str(self._desk.workspace.folder))

    def _look(self) -> Card:
        card = Card()
        card.body.addWidget(heading(translate("Settings", "Display and language")))
        now = self._preferences
        schemes = (
            (Scheme.LIGHT.value, translate("Settings", "Light"), "", "info"),
            (Scheme.DARK.value, translate("Settings", "Dark"), "", "info"),
            (Scheme.SYSTEM.value, translate("Settings", "As the system"), "", "info"),
        )
        sizes = tuple((str(size), f"{size} %", "", "info") for size in TEXT_SIZES)
        touch = (
            ("no", translate("Settings", "Mouse and keyboard"), "", "info"),
            ("yes", translate("Settings", "Touch"), "", "info"),
        )
        languages = (("vi", "Tiếng Việt", "", "info"), ("en", "English", "", "info"))
        for label, options, value, name, apply in (
            (translate("Settings", "Colours"), schemes, now.scheme.value, "scheme", lambda v: {"scheme": Scheme(v)}),
            (
                translate("Settings", "Text size"),
                sizes,
                str(now.text_size),
                "text_size",
                lambda v: {"text_size": int(v)},
            ),
            (
                translate("Settings", "Input"),
                touch,
                "yes" if now.touch else "no",
                "touch",
                lambda v: {"touch": v == "yes"},
            ),
            (translate("Settings", "Language"), languages, now.language, "language", lambda v: {"language": v}),
        ):
            choice = Segmented(options, name=name, label=label)
            choice.show_value(value)
            choice.chosen.connect(lambda v, apply=apply: self.look_changed.emit(replace(self._preferences, **apply(v))))
            title = Words(label, 13.5)
            title.setFixedWidth(px(150))
            card.body.addLayout(row(title, choice, 1))
        return card

    def _work(self) -> Card:
        card = Card()
        card.body.addWidget(heading(translate("Settings", "Work")))
        kept = self._desk.workspace.settings
        forms = [
            ("two_party", translate("Settings", "Two-party inspection minutes")),
            ("mau_1_9", translate("Settings", "Form 1.9 of Decree 30/2020/NĐ-CP")),
        ]
        form = Choices(forms, name="minutes_form")
        form.show_value(str(kept.get(settings.MINUTES_FORM)))
        form.chosen.connect(lambda value: self._change(settings.MINUTES_FORM, value))
        symbol = LineEdit(name="minutes_symbol")
        symbol.show_text(str(kept.get(settings.MINUTES_SYMBOL)))
        symbol.written.connect(lambda text: self._change(settings.MINUTES_SYMBOL, text))
        card.body.addLayout(
            row(
                Labelled(translate("Settings", "Form of the minutes"), form, framed=False),
                Labelled(translate("Settings", "Symbol after the number"), symbol),
                spacing=10,
            )
        )
        organisation = Choices(
            [
                ("no", translate("Settings", "Persons only")),
                ("yes", translate("Settings", "Persons, then the unit with its seal")),
            ],
            name="organisation_signs",
        )
        organisation.show_value("yes" if kept.get(settings.ORGANISATION_SIGNS) else "no")
        organisation.chosen.connect(lambda value: self._change(settings.ORGANISATION_SIGNS, value == "yes"))
        card.body.addWidget(Labelled(translate("Settings", "Who signs in the file"), organisation, framed=False))
        advance = Segmented(
            (
                ("no", translate("Settings", "Stay"), "", "info"),
                ("yes", translate("Settings", "Next item"), "", "info"),
            ),
            name="auto_advance",
        )
        advance.show_value("yes" if kept.get(settings.AUTO_ADVANCE) else "no")
        advance.chosen.connect(lambda value: self._change(settings.AUTO_ADVANCE, value == "yes"))
        card.body.addLayout(row(Words(translate("Settings", "After “Met” was chosen"), 13.5), advance, 1))
        minutes = [
            (str(m), translate("Settings", "%n minute(s)", "", m) if m else translate("Settings", "Never"))
            for m in settings.AUTO_LOCK_MINUTES.choices
            if isinstance(m, int)
        ]
        label = translate("Settings", "Lock the screen after")
        lock = Choices(minutes, name="auto_lock", label=label)
        lock.show_value(str(kept.get(settings.AUTO_LOCK_MINUTES)))
        lock.chosen.connect(lambda value: self._change(settings.AUTO_LOCK_MINUTES, int(value)))
        card.body.addLayout(row(Words(translate("Settings", "Lock the screen after"), 13.5), lock, 1))
        return card

    def _checklists(self) -> Card:
        card = Card()
        card.body.addWidget(heading(translate("Settings", "Checklists")))
        text = translate(
            "Settings", "Bring in a workbook of your office, see its mistakes cell by cell, try it, move visits to it."
        )
        card.body.addWidget(Words(text, 13.5, 400, "text2", wrap=True))
        opening = Button(
            translate("Settings", "Open the checklists"), icon="clipboard_task_list_ltr_20_regular", name="open_forms"
        )
        opening.clicked.connect(self.forms_wanted)
        card.body.addLayout(row(opening, 1))
        return card

    def _holidays(self) -> Card:
        card = Card()
        card.body.addWidget(heading(translate("Settings", "Holidays and swapped days")))
        kinds = {
            DayKind.HOLIDAY: translate("Settings", "Holiday"),
            DayKind.SWAP_OFF: translate("Settings", "Day off by swap"),
            DayKind.MAKEUP_WORK: translate("Settings", "Working day by swap"),
        }
        grid = Grid(
            (
                Column(translate("Settings", "Day"), 130),
                Column(translate("Settings", "Kind"), 190),
                Column(translate("Settings", "Name"), 0),
                Column(translate("Settings", "Basis"), 330),
            ),
            self,
        )
        grid.show_rows(
            [
                (
                    entry.day.isoformat(),
                    (
                        Cell(f"{words.weekday(entry.day)} {words.day(entry.day)}"),
                        Cell(kinds[entry.kind], "", "part" if entry.provisional else "info"),
                        Cell(entry.name),
                        Cell(entry.basis, quiet=True),
                    ),
                )
                for entry in read_special_days()
            ]
        )
        table = Table(grid, name="holidays", label=translate("Settings", "Holidays and swapped days"))
        table.setMinimumHeight(px(280))
        card.body.addWidget(table)
        note = translate(
            "Settings", "Amber days are computed and wait for the official plan of the year; compare them."
        )
        card.body.addWidget(Words(note, 12, 400, "text2", wrap=True))
        return card

    def _licences(self) -> Card:
        card = Card()
        card.body.addWidget(heading(translate("Settings", "Licences")))
        text = (
            "Apache-2.0: cchc-desktop. LGPL-3.0: Qt 6, PySide6. BSD: reportlab, SQLCipher. MPL-2.0: pikepdf. "
            "MIT: pyHanko, argon2-cffi, Fluent System Icons. Apache-2.0/BSD: pypdfium2, cryptography. "
            "OFL-1.1: Noto Sans, Liberation Serif."
        )
        card.body.addWidget(Words(text, 12.5, 400, "text2", wrap=True))
        return card

    def _change(self, setting: settings.Setting, value: bool | int | str) -> None:
        self._desk.do(partial(self._desk.workspace.settings.change, setting, value))
