"""One dossier in full: the day strip and its words, the apology slip, what was looked at, a note, papers and photos."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from cchc_desktop.domain.dossier import Apology, Dossier, lateness
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.dossiers.explaining import count, outcome, promise
from cchc_desktop.ui.kit.buttons import Button, IconButton
from cchc_desktop.ui.kit.checks import Check
from cchc_desktop.ui.kit.day_strip import DayStrip
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Picture, Segmented, Surface, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.workspace.dossier_entry import cell_fields

translate = QCoreApplication.translate


class DossierDetail(Surface):
    """Shows and changes the dossier chosen in the table."""

    told = Signal(str)
    removal_wanted = Signal(str)

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
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(8))
        self._build_head(column)
        self._build_lateness(column)
        self._build_looked_at(column)
        column.addStretch(1)
        layout.addWidget(Scroll(page, "surface"), 1)
        layout.addWidget(self._build_suggestion())

    def show_dossier(self, key: str) -> None:
        """Show a dossier as it stands, or nothing."""
        visit = self._desk.workspace.visits.get(self._visit)
        entry = next((found for found in visit.dossiers if found.id == key), None)
        if self._key and self._key != key:
            self.flush()
        self._key = key if entry else ""
        self._show_suggestion()
        self._page.setVisible(entry is not None)
        if entry is None:
            return
        locked = self._desk.locked(visit)
        self._code.setText(entry.code or translate("Dossier", "(no code yet)"))
        self._about.setText(" · ".join(part for part in (entry.field, entry.procedure) if part))
        self._about.setVisible(bool(self._about.text()))
        self._show_lateness(entry)
        self._apology.show_value(entry.apology.value if entry.apology else "")
        for field, check in self._checks.items():
            check.setChecked(bool(getattr(entry, field)))
        self._applicant.show_text(entry.applicant)
        self._term.show_text("" if entry.term_days is None else str(entry.term_days))
        self._note.show_text(entry.note)
        self._remove_button.setVisible(not locked)
        for part in (self._apology, *self._checks.values()):
            part.setEnabled(not locked)
        for edit in (self._applicant, self._term, self._note):
            edit.setReadOnly(locked)

    def flush(self) -> None:
        """Save what is being typed, before another dossier is shown in the same fields."""
        for edit in (self._applicant, self._term, self._note):
            edit.flush()

    # --- building -------------------------------------------------------------------------------------------

    def _build_head(self, column: QVBoxLayout) -> None:
        self._code = Words("", 15.5, 600, wrap=True)
        self._about = Words("", 12.5, 400, "text2", wrap=True)
        remove = IconButton("delete_20_regular", translate("Dossier", "Remove the dossier"), name="dossier_remove")
        remove.clicked.connect(lambda: self.removal_wanted.emit(self._key))
        self._remove_button = remove
        head = row(self._code, remove)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(self._about)

    def _build_lateness(self, column: QVBoxLayout) -> None:
        self._result = Words("", 15.5, 600, wrap=True)
        column.addWidget(self._result)
        self._strip = DayStrip()
        self._strip.setObjectName("day_strip")
        column.addWidget(self._strip)
        self._explained = Words("", 12.5, 400, "text2", wrap=True)
        self._explained.setObjectName("explained")
        column.addWidget(self._explained)
        self._promise = Words("", 12.5, 400, "text2", wrap=True)
        self._promise.setObjectName("promise")
        column.addWidget(self._promise)

    def _build_looked_at(self, column: QVBoxLayout) -> None:
        self._page = QWidget()
        inner = QVBoxLayout(self._page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(6))
        label = translate("Dossier", "Apology slip with a new date")
        inner.addWidget(Words(label, 12, 400, "text2"))
        self._apology = Segmented(
            [(value.value, words.apology(value), "", "info") for value in Apology],
            name="apology",
            label=label,
            clearable=True,
        )
        self._apology.chosen.connect(lambda value: self._change(apology=Apology(value) if value else None))
        inner.addWidget(self._apology)
        self._checks: dict[str, QCheckBox] = {}
        for field, text in (
            ("complete", translate("Dossier", "All papers as prescribed")),
            ("control_slip", translate("Dossier", "Control slip with times and signatures")),
            ("digitised", translate("Dossier", "Papers digitised at reception")),
            ("paid_online", translate("Dossier", "Fee paid online")),
        ):
            check = Check(text, name=f"dossier_{field}")
            check.clicked.connect(lambda checked, field=field: self._change(**{field: checked}))
            self._checks[field] = check
            inner.addWidget(check)
        self._note = NoteEdit(name="dossier_note", lines=2)
        self._note.written.connect(lambda text: self._change(note=text))
        inner.addWidget(Labelled(translate("Dossier", "Note"), self._note))
        self._term = LineEdit(name="dossier_term")
        self._term.written.connect(self._term_written)
        self._applicant = LineEdit("N.V.A.", name="dossier_applicant")
        self._applicant.written.connect(lambda text: self._change(applicant=text))
        fields = row(
            Labelled(translate("Dossier", "Term (working days)"), self._term),
            Labelled(translate("Dossier", "Applicant (initials)"), self._applicant),
            spacing=10,
        )
        inner.addLayout(fields)
        column.addWidget(self._page)
        for edit in (self._note, self._term, self._applicant):
            edit.left.connect(lambda: self._desk.workspace.visits.close_step(self._visit))

    def _build_suggestion(self) -> QWidget:
        self._suggestion = Card(role="info", margins=10)
        self._suggested = Words("", 13, 500, wrap=True)
        put = Button(translate("Dossier", "Put into findings"), name="dossier_finding")
        put.clicked.connect(self._into_findings)
        line = row(Picture("lightbulb_20_filled", "infoText"), self._suggested, put)
        line.setStretch(1, 1)
        self._suggestion.body.addLayout(line)
        return self._suggestion

    # --- showing --------------------------------------------------------------------------------------------

    def _show_lateness(self, entry: Dossier) -> None:
        calendar = self._desk.workspace.calendar
        on = self._desk.workspace.visits.counted_to(self._visit)
        text, _, role = outcome(entry, calendar, on)
        self._result.setText(text)
        self._result.set_role(f"{role}Text")
        found = count(entry, calendar, on)
        self._strip.setVisible(found is not None)
        self._explained.setVisible(found is not None)
        if found is not None:
            self._strip.show_days(found.start, found.days, f"{text}. {found.words}", found.tone)
            self._explained.setText(found.words)
        said = promise(entry, calendar)
        self._promise.setText(said)
        self._promise.setVisible(bool(said))

    def _show_suggestion(self) -> None:
        sentence = self._finding_sentence()
        visit = self._desk.workspace.visits.get(self._visit)
        known = {finding.text for finding in visit.findings}
        self._suggestion.setVisible(bool(sentence) and sentence not in known and not self._desk.locked(visit))
        self._suggested.setText(sentence)

    def _finding_sentence(self) -> str:
        visits = self._desk.workspace.visits
        visit, on = visits.get(self._visit), visits.counted_to(self._visit)
        late = [entry for entry in visit.dossiers if lateness(entry, self._desk.workspace.calendar, on).overdue]
        if not late:
            return ""
        unsaid = sum(entry.apology is Apology.MISSING for entry in late)
        # A sentence for the paper, so it is Vietnamese whatever the window speaks.
        text = f"{len(late):02d}/{len(visit.dossiers):02d} hồ sơ mẫu trả quá hạn"
        return text + (f"; {unsaid:02d} hồ sơ không có phiếu xin lỗi và hẹn lại." if unsaid else ".")

    # --- acting ---------------------------------------------------------------------------------------------

    def _into_findings(self) -> None:
        visits = self._desk.workspace.visits
        section = next((s.code for s in visits.checklist(self._visit).sections if s.code == "F"), "")
        if self._desk.do(partial(visits.findings.add, self._visit, text=self._finding_sentence(), section=section)):
            self.told.emit(translate("Dossier", "Put into findings"))
            self._show_suggestion()

    def _term_written(self, text: str) -> None:
        self._change(**cell_fields("term_days", text, 0))
        self.show_dossier(self._key)

    def _change(self, **fields: object) -> None:
        if self._key:
            rows = self._desk.workspace.visits.dossiers
            merge = f"dossier/{self._key}/{next(iter(fields))}"
            self._desk.do(partial(rows.change, self._visit, self._key, merge_key=merge, **fields))
