"""One dossier in full: the day strip, the apology slip, what was looked at, a note, the finding for late dossiers."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from cchc_desktop.domain.calendar import CountedDay
from cchc_desktop.domain.dossier import Apology, Dossier, lateness
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, IconButton
from cchc_desktop.ui.kit.day_strip import DayStrip, StripDay
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Chip, Picture, Segmented, Surface, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll

translate = QCoreApplication.translate


class DossierDetail(Surface):
    """Shows and changes the dossier chosen in the table."""

    told = Signal(str)

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__("surface", "left")
        self._desk = desk
        self._visit = visit
        self._key = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(1), 0, 0, 0)
        layout.setSpacing(0)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(10))
        self._code = Words("", 15.5, 600, wrap=True)
        self._about = Words("", 12.5, 400, "text2", wrap=True)
        remove = IconButton("delete_20_regular", translate("Dossier", "Remove the dossier"), name="dossier_remove")
        remove.clicked.connect(self._remove)
        self._remove_button = remove
        head = row(self._code, remove)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(self._about)
        self._result = Words("", 15.5, 600, wrap=True)
        self._chip = Chip("")
        line = row(self._result, self._chip)
        line.setStretch(0, 1)
        column.addLayout(line)
        self._strip = DayStrip()
        column.addWidget(self._strip)
        self._explained = Words("", 12.5, 400, "text2", wrap=True)
        column.addWidget(self._explained)
        column.addWidget(Words(translate("Dossier", "Apology slip with a new date"), 12, 400, "text2"))
        self._apology = Segmented(
            [(value.value, words.apology(value), "", "info") for value in Apology], name="apology", clearable=True
        )
        self._apology.chosen.connect(lambda value: self._change(apology=Apology(value) if value else None))
        column.addWidget(self._apology)
        self._checks: dict[str, QCheckBox] = {}
        for field, text in (
            ("complete", translate("Dossier", "All papers as prescribed")),
            ("control_slip", translate("Dossier", "Control slip with times and signatures")),
            ("digitised", translate("Dossier", "Papers digitised at reception")),
            ("paid_online", translate("Dossier", "Fee paid online")),
        ):
            check = QCheckBox(text)
            check.setObjectName(f"dossier_{field}")
            check.setMinimumHeight(px(36))
            check.clicked.connect(lambda checked, field=field: self._change(**{field: checked}))
            self._checks[field] = check
            column.addWidget(check)
        self._applicant = LineEdit("N.V.A.", name="dossier_applicant")
        self._applicant.written.connect(lambda text: self._change(applicant=text))
        column.addWidget(Labelled(translate("Dossier", "Applicant (initials only)"), self._applicant))
        self._note = NoteEdit(name="dossier_note", lines=2)
        self._note.written.connect(lambda text: self._change(note=text))
        column.addWidget(Labelled(translate("Dossier", "Note"), self._note))
        column.addStretch(1)
        layout.addWidget(Scroll(page, "surface"), 1)
        layout.addWidget(self._build_suggestion())

    def show_dossier(self, key: str) -> None:
        """Show a dossier as it stands, or nothing."""
        visit = self._desk.workspace.visits.get(self._visit)
        entry = next((found for found in visit.dossiers if found.id == key), None)
        self._key = key if entry else ""
        self._show_suggestion()
        if entry is None:
            return
        locked = visit.frozen_at is not None
        self._code.setText(entry.code or translate("Dossier", "(no code yet)"))
        self._about.setText(" · ".join(part for part in (entry.field, entry.procedure) if part))
        self._show_lateness(entry)
        self._apology.show_value(entry.apology.value if entry.apology else "")
        for field, check in self._checks.items():
            check.setChecked(bool(getattr(entry, field)))
        self._applicant.show_text(entry.applicant)
        self._note.show_text(entry.note)
        self._remove_button.setVisible(not locked)
        for part in (self._apology, self._applicant, self._note, *self._checks.values()):
            part.setEnabled(not locked)

    def _show_lateness(self, entry: Dossier) -> None:
        calendar = self._desk.workspace.calendar
        visit = self._desk.workspace.visits.get(self._visit)
        on = (visit.ended_at or visit.started_at or self._desk.workspace.clock.now()).date()
        late = lateness(entry, calendar, on)
        text, icon, role = words.lateness(late)
        self._result.setText(text)
        self._chip.show_chip(text, icon, role)
        self._chip.setVisible(False)
        end = entry.returned_on or on
        drawn = bool(entry.due_on and entry.received_on and end > entry.due_on and entry.due_on >= entry.received_on)
        self._strip.setVisible(drawn)
        self._explained.setVisible(drawn)
        if not drawn or entry.due_on is None:
            return
        days = calendar.count(entry.due_on, end)
        skipped = [day for day in days if day.number is None]
        due = StripDay(entry.due_on, words.weekday(entry.due_on), 0)
        self._strip.show_days(due, translate("Dossier", "due"), tuple(map(_strip_day, days)), text)
        self._explained.setText(
            translate("Dossier", "Due {0} {1}, counted to {2} {3}. Days that do not count: {4}.").format(
                words.weekday(entry.due_on),
                words.short_day(entry.due_on),
                words.weekday(end),
                words.short_day(end),
                len(skipped),
            )
        )

    def _build_suggestion(self) -> QWidget:
        self._suggestion = Card(role="info", margins=10)
        self._suggested = Words("", 13, 500, wrap=True)
        put = Button(translate("Dossier", "Put into findings"), name="dossier_finding")
        put.clicked.connect(self._into_findings)
        line = row(Picture("lightbulb_20_filled", "infoText"), self._suggested, put)
        line.setStretch(1, 1)
        self._suggestion.body.addLayout(line)
        return self._suggestion

    def _show_suggestion(self) -> None:
        sentence = self._finding_sentence()
        visit = self._desk.workspace.visits.get(self._visit)
        known = {finding.text for finding in visit.findings}
        self._suggestion.setVisible(bool(sentence) and sentence not in known and visit.frozen_at is None)
        self._suggested.setText(sentence)

    def _finding_sentence(self) -> str:
        visit = self._desk.workspace.visits.get(self._visit)
        on = (visit.ended_at or visit.started_at or self._desk.workspace.clock.now()).date()
        late = [entry for entry in visit.dossiers if lateness(entry, self._desk.workspace.calendar, on).overdue]
        if not late:
            return ""
        unsaid = sum(entry.apology is Apology.MISSING for entry in late)
        # A sentence for the paper, so it is Vietnamese whatever the window speaks.
        text = f"{len(late):02d}/{len(visit.dossiers):02d} hồ sơ mẫu trả quá hạn"
        return text + (f"; {unsaid:02d} hồ sơ không có phiếu xin lỗi và hẹn lại." if unsaid else ".")

    def _into_findings(self) -> None:
        visits = self._desk.workspace.visits
        section = next((s.code for s in visits.checklist(self._visit).sections if s.code == "F"), "")
        if self._desk.do(partial(visits.findings.add, self._visit, text=self._finding_sentence(), section=section)):
            self.told.emit(translate("Dossier", "Put into findings"))
            self._show_suggestion()

    def _change(self, **fields: object) -> None:
        if self._key:
            rows = self._desk.workspace.visits.dossiers
            merge = f"dossier/{self._key}/{next(iter(fields))}"
            self._desk.do(partial(rows.change, self._visit, self._key, merge_key=merge, **fields))

    def _remove(self) -> None:
        if self._desk.do(partial(self._desk.workspace.visits.dossiers.remove, self._visit, self._key)):
            self.told.emit(translate("Dossier", "Dossier removed"))


def _strip_day(day: CountedDay) -> StripDay:
    return StripDay(day.day, words.weekday(day.day), day.number, day.special.name if day.special else "")
