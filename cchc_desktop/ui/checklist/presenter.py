"""What the checklist screen shows and does, without widgets: values out of the workspace, acts into it."""

from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from cchc_desktop.checklist.form import Checklist, Item, Section
from cchc_desktop.domain.answer import Answer, Evidence, EvidenceKind, Verdict
from cchc_desktop.domain.comment import Comment
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.scoring import Line
from cchc_desktop.domain.visit import Visit
from cchc_desktop.ui import words
from cchc_desktop.ui.checklist.evidence_pane import Piece
from cchc_desktop.ui.checklist.rail import SectionState
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.evidence import Prepared
from cchc_desktop.workspace.reading import ANSWER, SUGGESTION
from cchc_desktop.workspace.settings import AUTO_ADVANCE

translate = QCoreApplication.translate
EVIDENCE = "evidence"
ALL, UNANSWERED, SHORT = "all", "unanswered", "short"


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A file on its way in: the item it belongs to, where it is, what it is called."""

    item: str
    source: Path | bytes
    name: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """Everything an item card shows."""

    answer: Answer
    line: Line
    pieces: int
    finding: str
    suggestion: str
    locked: bool
    comments: tuple[Comment, ...]


class ChecklistPresenter(QObject):
    """One visit's checklist: which item is open, what is filtered, and the acts on items."""

    item_opened = Signal(str)
    items_changed = Signal(object)
    section_changed = Signal()
    evidence_changed = Signal()
    told = Signal(str)
    declined = Signal(str)
    taking_in = Signal(int, int)

    def __init__(self, desk: Desk, visit: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: list[_Arrival] = []
        self._arrived = 0
        self.visit_id = visit
        self.checklist: Checklist = desk.workspace.visits.checklist(visit)
        self._sheet = desk.workspace.visits.score(visit)
        self.section: Section = self.checklist.sections[0]
        self.current: str = self.section.items[0].code
        self.filter = ALL
        self.only_mine = False
        desk.announcer.changed.connect(self._changed)

    @property
    def visit(self) -> Visit:
        """The visit as it stands."""
        return self._desk.workspace.visits.get(self.visit_id)

    @property
    def locked(self) -> bool:
        """True when the visit is signed, or the person only looks on."""
        return self._desk.locked(self.visit)

    def sections(self) -> list[SectionState]:
        """Return what the rail shows."""
        visit = self.visit
        states = []
        owners = self._desk.workspace.sections.owners(self.visit_id)
        for section in self.sections_shown():
            verdicts = [visit.answer(item.code).verdict for item in section.items]
            states.append(
                SectionState(
                    section.code,
                    section.number,
                    section.title.say(words.language()),
                    sum(verdict is not None for verdict in verdicts),
                    len(verdicts),
                    verdicts.count(Verdict.UNMET),
                    verdicts.count(Verdict.PARTLY),
                    owners[section.code].name if section.code in owners else "",
                )
            )
        return states

    def mine(self) -> frozenset[str]:
        """Return the sections the open person answers."""
        return self._desk.workspace.sections.mine(self.visit_id, self.checklist)

    def sections_shown(self) -> tuple[Section, ...]:
        """Return all sections, or only mine while “My part” is on."""
        mine = self.mine() if self.only_mine else frozenset()
        return tuple(section for section in self.checklist.sections if not mine or section.code in mine)

    def items_shown(self) -> tuple[Item, ...]:
        """Return the items of the sections that are shown."""
        return tuple(item for section in self.sections_shown() for item in section.items)

    def owner(self) -> str:
        """Return who answers the section that is shown, "" for nobody in particular."""
        owners = self._desk.workspace.sections.owners(self.visit_id)
        return owners[self.section.code].name if self.section.code in owners else ""

    def show_mine(self, only: bool) -> None:
        """Show only the sections the open person answers, or all."""
        self.only_mine = only
        if only and self.section.code not in self.mine():
            self.open_section(self.sections_shown()[0].code)
        else:
            self.section_changed.emit()

    def progress(self) -> tuple[int, int]:
        """Return answered and all items of the visit."""
        return self._sheet.total.answered, self._sheet.total.items

    def section_score(self) -> tuple[str, str]:
        """Return points and maximum of the section as shown."""
        total = self._sheet.sections[self.section.code]
        whole = sum((item.points for item in self.section.items), Decimal(0))
        return words.points(total.points), words.points(whole)

    def shown_items(self) -> tuple[Item, ...]:
        """Return the section's items that pass the filter; the open one always does."""
        return tuple(item for item in self.section.items if item.code == self.current or self._passes(item))

    def counts(self) -> tuple[int, int, int]:
        """Return how many items the filters would show: all, unanswered, short of the mark."""
        verdicts = [self.visit.answer(item.code).verdict for item in self.section.items]
        return len(verdicts), verdicts.count(None), sum(v in (Verdict.UNMET, Verdict.PARTLY) for v in verdicts)

    def view(self, item: Item) -> ItemView:
        """Return what an item's card shows."""
        visit = self.visit
        finding = visit.finding_for(item.code)
        name = f"TT{visit.findings.index(finding) + 1}" if finding else ""
        suggestion = self._desk.workspace.answers.suggested_finding(self.visit_id, item.code) or ""
        return ItemView(
            visit.answer(item.code),
            self._sheet.line(item.code),
            len(visit.evidence_for(item.code)),
            name,
            suggestion,
            self.locked,
            self._desk.workspace.comments.of_item(self.visit_id, item.code),
        )

    def basis_names(self, item: Item) -> list[str]:
        """Return the short names of an item's legal basis."""
        return [self._desk.workspace.legal.title(key) for key in item.basis]

    # --- moving -----------------------------------------------------------------------------------------------

    def open_item(self, code: str) -> None:
        """Open an item, going to its section."""
        section = next(s for s in self.checklist.sections if any(item.code == code for item in s.items))
        changed = section is not self.section
        self.section, self.current = section, code
        if changed:
            self.section_changed.emit()
        self.item_opened.emit(code)
        self.evidence_changed.emit()

    def open_section(self, code: str) -> None:
        """Go to a section, at its first unanswered item."""
        section = next(section for section in self.checklist.sections if section.code == code)
        visit = self.visit
        first = next((item for item in section.items if not visit.answer(item.code).answered), section.items[0])
        self.open_item(first.code)

    def step(self, by: int) -> None:
        """Go to the next or previous item that the filter lets through, across sections."""
        items = [item for item in self.items_shown() if item.code == self.current or self._passes(item)]
        index = next(i for i, item in enumerate(items) if item.code == self.current) + by
        if 0 <= index < len(items):
            self.open_item(items[index].code)

    def edge(self, *, last: bool) -> None:
        """Go to the first or last item of the section that is shown."""
        self.open_item(self.shown_items()[-1 if last else 0].code)

    def next_unanswered(self, by: int = 1) -> None:
        """Go to the next (or previous) item without an answer, around the end; says so when there is none."""
        items = self.items_shown()
        here = next((i for i, item in enumerate(items) if item.code == self.current), 0)
        visit = self.visit
        for offset in range(1, len(items) + 1):
            item = items[(here + by * offset) % len(items)]
            if not visit.answer(item.code).answered:
                self.open_item(item.code)
                return
        self.told.emit(translate("Checklist", "Every item is answered"))

    def set_filter(self, name: str) -> None:
        """Show all items, the unanswered ones, or those that fall short."""
        self.filter = name
        self.section_changed.emit()

    # --- acts -------------------------------------------------------------------------------------------------

    def answer(self, code: str, verdict: Verdict | None) -> None:
        """Answer an item; choosing "met" goes on when the person wants it so."""
        if self._refuses():
            return
        workspace = self._desk.workspace
        changes = self._desk.do(partial(workspace.answers.give, self.visit_id, code, verdict))
        if changes and verdict is Verdict.MET and code == self.current and workspace.settings.get(AUTO_ADVANCE):
            self.step(1)

    def score(self, code: str, points: Decimal) -> None:
        """Enter the points of a partly met item."""
        self._desk.do(partial(self._desk.workspace.answers.score, self.visit_id, code, points))

    def note(self, code: str, text: str) -> None:
        """Keep a note as typed so far."""
        self._desk.do(partial(self._desk.workspace.answers.note, self.visit_id, code, text))

    def leave_note(self) -> None:
        """The note was left: typing again is a step of its own."""
        self._desk.workspace.visits.close_step(self.visit_id)

    def take(self, code: str, text: str | None = None) -> None:
        """Put the suggested finding into the conclusion, once."""
        view = self.view(self.checklist.item(code))
        if self._refuses() or view.finding or not (text or view.suggestion):
            return
        changes = self._desk.do(partial(self._desk.workspace.answers.take_suggestion, self.visit_id, code, text))
        if changes:
            name = self.view(self.checklist.item(code)).finding
            self.told.emit(translate("Checklist", "Put into findings as {0}").format(name))

    def dismiss(self, code: str) -> None:
        """Set the suggestion aside."""
        self._desk.do(partial(self._desk.workspace.answers.dismiss_suggestion, self.visit_id, code))

    def comment(self, code: str, text: str, *, rework: bool) -> None:
        """Comment on an item, or return it for rework."""
        act = partial(self._desk.workspace.comments.add, self.visit_id, code, text, rework=rework)
        if self._desk.do(act):
            said = translate("Checklist", "Returned for rework") if rework else translate("Checklist", "Comment added")
            self.told.emit(said)

    def may_return(self) -> bool:
        """Tell whether the open person heads the team."""
        return self._desk.workspace.comments.may_return(self.visit_id)

    def mend(self, comment: str) -> None:
        """Say that a returned item was mended."""
        self._desk.do(partial(self._desk.workspace.comments.mend, self.visit_id, comment))

    def show_touched(self, changes: Changes) -> None:
        """Open the item that an undone act changed, unless it is open."""
        touched = {entity for kind, entity in changes.touched if kind in (ANSWER, SUGGESTION)}
        touched |= {piece.item for piece in self.visit.evidence if changes.touches(EVIDENCE, piece.id)}
        if touched and self.current not in touched:
            target = next((item.code for item in self.checklist.items if item.code in touched), None)
            if target is not None:
                self.open_item(target)

    # --- evidence ---------------------------------------------------------------------------------------------

    def pieces(self) -> list[Piece]:
        """Return the evidence of the open item as the pane shows it."""
        return [self._piece(piece) for piece in self.visit.evidence_for(self.current)]

    def basis(self) -> list[tuple[str, str, str]]:
        """Return the legal basis of the open item: name, title, remark."""
        legal = self._desk.workspace.legal
        return [
            (legal.title(key), legal.text(key).title, legal.text(key).remark)
            for key in self.checklist.item(self.current).basis
        ]

    def history(self) -> list[tuple[str, str]]:
        """Return who changed what on the open item, and what stood before; newest first."""
        item = self.checklist.item(self.current)
        names = {
            item.path: translate("Checklist", "Result"),
            item.score_path: translate("Checklist", "Points"),
            item.note_path: translate("Checklist", "Note"),
        }
        lines = []
        before: dict[str, str] = {}
        for past in self._desk.workspace.visits.history(self.visit_id, self.current):
            field, value = past.register.field, past.value
            if field == item.path and value in set(Verdict):
                value = words.verdict(Verdict(str(value)))
            text = str(value) if value not in (None, "") else translate("Checklist", "cleared")
            said = f"{names[field]}: {text}"
            if field in before:
                said += "\n" + translate("Checklist", "before: {0}").format(before[field])
            before[field] = text
            lines.append((f"{words.moment(past.at)} · {past.person}", said))
        return lines[::-1]

    def take_in(self, sources: list[tuple[Path | bytes, str]], code: str = "") -> None:
        """Take files or pasted pictures in as evidence of an item (the open one), one by one, beside the window."""
        if not sources or self._refuses():
            return
        idle = not self._waiting
        self._waiting += [_Arrival(code or self.current, source, name) for source, name in sources]
        if idle:
            self._arrived = 0
            self._take_next()
        else:
            self._tell_arrivals()

    def stop_taking_in(self) -> None:
        """Take no further files in; the one under way still arrives."""
        del self._waiting[1:]
        self._tell_arrivals()

    def note_document(self, number: str, issued_on: object, caption: str) -> None:
        """Note a document by number and date."""
        if self._refuses():
            return
        keeper = self._desk.workspace.evidence
        self._desk.do(partial(keeper.note_document, self.visit_id, self.current, number, issued_on, caption))  # type: ignore[arg-type]

    def remove_piece(self, piece: str) -> None:
        """Put a piece of evidence into "Đã xoá"."""
        changes = self._desk.do(partial(self._desk.workspace.visits.evidence.remove, self.visit_id, piece))
        if changes:
            self.told.emit(translate("Checklist", "Evidence removed"))

    def picture(self, piece: str) -> bytes:
        """Return the paper copy of a photo, b"" when there is none."""
        found = next(entry for entry in self.visit.evidence if entry.id == piece)
        return self._desk.workspace.evidence.picture(found)

    def _refuses(self) -> bool:
        """Say calmly why a locked visit stays as it is; True when it is locked."""
        if not self.locked:
            return False
        if self.visit.frozen_at is None:
            self.declined.emit(translate("Checklist", "Your role lets you read this visit, not write in it"))
        else:
            self.declined.emit(translate("Checklist", "The minutes are signed: the visit stays as it is"))
        return True

    def _take_next(self) -> None:
        self._tell_arrivals()
        if not self._waiting:
            return
        arrival = self._waiting[0]
        errand = Errand(partial(self._desk.workspace.evidence.prepare, arrival.source, arrival.name), self)
        errand.done.connect(partial(self._prepared, arrival.item, errand))
        errand.failed.connect(partial(self._not_prepared, errand))
        errand.start()

    def _prepared(self, code: str, errand: Errand, prepared: object) -> None:
        assert isinstance(prepared, Prepared)
        self._desk.do(partial(self._desk.workspace.evidence.attach, self.visit_id, code, prepared))
        self._next_arrival(errand)

    def _not_prepared(self, errand: Errand, error: object) -> None:
        self._next_arrival(errand)
        if not isinstance(error, Refusal):
            assert isinstance(error, Exception)
            raise error
        self._desk.decline(error)

    def _next_arrival(self, errand: Errand) -> None:
        errand.deleteLater()
        self._waiting.pop(0)
        self._arrived += 1
        self._take_next()

    def _tell_arrivals(self) -> None:
        self.taking_in.emit(self._arrived, self._arrived + len(self._waiting))

    def _piece(self, piece: Evidence) -> Piece:
        photo = piece.kind is EvidenceKind.PHOTO
        if piece.kind is EvidenceKind.DOCUMENT:
            title = piece.number or piece.caption
            detail = " · ".join(
                part for part in (words.day(piece.issued_on), piece.caption if piece.number else "") if part
            )
        else:
            title = piece.caption or piece.file_name
            taken = piece.taken_at.strftime("%H:%M") if piece.taken_at else ""
            detail = " · ".join(part for part in (taken, piece.added_by.split(" ")[-1]) if part)
        thumbnail = self._desk.workspace.evidence.thumbnail(piece) if photo else b""
        return Piece(piece.id, title, detail, thumbnail, photo)

    def _passes(self, item: Item) -> bool:
        verdict = self.visit.answer(item.code).verdict
        match self.filter:
            case "unanswered":
                return verdict is None
            case "short":
                return verdict in (Verdict.UNMET, Verdict.PARTLY)
            case _:
                return True

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if changes.scope != self.visit_id:
            return
        self._sheet = self._desk.workspace.visits.score(self.visit_id)
        codes = {entity for kind, entity in changes.touched if kind in (ANSWER, SUGGESTION)}
        if any(changes.touches(kind) for kind in ("finding", "visit", "comment", "section", "member")):
            codes |= {item.code for item in self.section.items}
        if changes.touches("evidence"):
            codes.add(self.current)
            self.evidence_changed.emit()
        self.items_changed.emit(codes)
