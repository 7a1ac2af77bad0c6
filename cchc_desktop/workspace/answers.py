"""Answers to the items of a visit's checklist: verdict, score, note, and the finding a verdict suggests."""

import unicodedata
from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

from cchc_desktop.checklist.form import Item
from cchc_desktop.domain.answer import Suggestion, Verdict
from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.finding import Finding, Recommendation
from cchc_desktop.domain.ids import Ids
from cchc_desktop.domain.ordering import between
from cchc_desktop.domain.refusal import Invalid
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.kinds import FINDING, RECOMMENDATION
from cchc_desktop.workspace.reading import ANSWER, MAIN, SUGGESTION, answer_of, naming
from cchc_desktop.workspace.rows import RANK, Kind
from cchc_desktop.workspace.visits import Visits
from cchc_desktop.workspace.wording import unit_office

NOTE_PLACE = "{note}"


class Answers:
    """Answer items of a visit; each act is durable when it returns and can be undone until the visit is signed."""

    def __init__(self, acts: Acts, visits: Visits, calendar: WorkingCalendar, clock: Clock, ids: Ids) -> None:
        self._acts = acts
        self._visits = visits
        self._calendar = calendar
        self._clock = clock
        self._ids = ids

    def give(self, visit: str, item: str, verdict: Verdict | None) -> Changes:
        """Give, change or clear (None) the verdict for an item.

        A score that was entered belongs to "partly met" and goes with it; a dismissed suggestion opens again
        when the verdict changes, because it says something else then.
        """
        found = self._open_item(visit, item)
        before = answer_of(found, self._acts.values(visit))
        if verdict is before.verdict:
            return Changes(visit, frozenset())
        fields: list[tuple[str, str, str, object]] = [(ANSWER, MAIN, found.path, verdict)]
        if verdict is not Verdict.PARTLY:
            fields.append((ANSWER, MAIN, found.score_path, None))
        if before.suggestion is Suggestion.DISMISSED:
            fields.append((SUGGESTION, item, "state", Suggestion.OPEN))
        return self._write(visit, Label("Answered item {number}", {"number": found.number}), fields)

    def give_all(self, visit: str, verdicts: Mapping[str, Verdict]) -> Changes:
        """Give the verdicts of many items (code -> verdict), in one act."""
        items = [(self._open_item(visit, code), verdict) for code, verdict in verdicts.items()]
        fields = [(ANSWER, MAIN, item.path, verdict) for item, verdict in items]
        return self._write(visit, Label("Answered {n} items", {"n": str(len(fields))}), [*fields])

    def score(self, visit: str, item: str, points: Decimal | None) -> Changes:
        """Enter the points of a partly met item.

        Raises:
            Invalid: more than the item can bring, or less than nothing.
        """
        found = self._open_item(visit, item)
        if points is not None and not 0 <= points <= found.points:
            raise Invalid(value=points, field=found.number, reason=f"0 – {found.points}")
        return self._write(
            visit,
            Label("Scored item {number}", {"number": found.number}),
            [(ANSWER, MAIN, found.score_path, points)],
            merge_key=f"score/{item}",
        )

    def note(self, visit: str, item: str, text: str) -> Changes:
        """Keep the note of an item as typed so far; typing without leaving the field is one step to undo."""
        found = self._open_item(visit, item)
        return self._write(
            visit,
            Label("Wrote the note of item {number}", {"number": found.number}),
            [(ANSWER, MAIN, found.note_path, unicodedata.normalize("NFC", text))],
            merge_key=f"note/{item}",
        )

    def suggested_finding(self, visit: str, item: str) -> str | None:
        """Return the finding sentence that the item's verdict suggests, with the note in it; None when it is met."""
        found = self._visits.checklist(visit).item(item)
        answer = answer_of(found, self._acts.values(visit))
        if answer.verdict not in (Verdict.PARTLY, Verdict.UNMET) or not found.finding:
            return None
        return filled(found.finding, answer.note)

    def take_suggestion(self, visit: str, item: str, text: str | None = None) -> Changes:
        """Put the suggested finding (as edited in `text`) and its remedy into the conclusion, as one step.

        `Changes.made` is the finding's id.
        """
        found = self._open_item(visit, item)
        sentence = text if text is not None else self.suggested_finding(visit, item)
        if not sentence:
            raise Invalid(value=item, field=found.number, reason="the verdict suggests no finding")
        finding = self._ids.new()
        fields: list[tuple[str, str, str, object]] = [(SUGGESTION, item, "state", Suggestion.TAKEN)]
        fields += self._row(
            visit, FINDING, finding, {"text": sentence, "item": item, "section": self._section_of(visit, item)}
        )
        if found.remedy:
            fields += self._row(visit, RECOMMENDATION, self._ids.new(), self._remedy(visit, found, finding))
        label = Label("Put the finding of item {number} into the conclusion", {"number": found.number})
        changes = self._write(visit, label, fields)
        return Changes(changes.scope, changes.touched, finding)

    def dismiss_suggestion(self, visit: str, item: str) -> Changes:
        """Set the suggestion aside; it comes back when the verdict changes."""
        found = self._open_item(visit, item)
        label = Label("Dismissed the suggestion of item {number}", {"number": found.number})
        return self._write(visit, label, [(SUGGESTION, item, "state", Suggestion.DISMISSED)])

    def _remedy(self, visit: str, item: Item, finding: str) -> dict[str, object]:
        today = self._clock.now().date()
        due = None
        if item.deadline_days is not None:
            due = self._calendar.next_working(today + timedelta(days=item.deadline_days))
        return {
            "finding": finding,
            "text": item.remedy,
            "responsible": unit_office(self._visits.get(visit)),
            "due_on": due,
        }

    def _row(
        self, visit: str, kind: Kind[Finding] | Kind[Recommendation], row: str, given: dict[str, object]
    ) -> list[tuple[str, str, str, object]]:
        rows = [
            str(fields.get(RANK) or "") for (name, _), fields in self._acts.values(visit).items() if name == kind.name
        ]
        place = between(max(rows, default=""), "")
        return [(kind.name, row, name, value) for name, value in ({RANK: place} | given).items()]

    def _section_of(self, visit: str, item: str) -> str:
        checklist = self._visits.checklist(visit)
        return next(section.code for section in checklist.sections if any(i.code == item for i in section.items))

    def _open_item(self, visit: str, item: str) -> Item:
        self._visits.check_open(visit)
        return self._visits.checklist(visit).item(item)

    def _write(
        self, visit: str, label: Label, fields: list[tuple[str, str, str, object]], merge_key: str = ""
    ) -> Changes:
        changes = self._acts.write(visit, label, fields, merge_key=merge_key)
        return naming(changes, self._visits.checklist(visit))


def filled(sentence: str, note: str) -> str:
    """Return a finding sentence with the note in its place, tidy when there is no note."""
    said = note.strip().rstrip(".;")
    text = sentence.replace(NOTE_PLACE, said)
    if not said:
        for opening in (" ()", ": .", ":.", " ; cụ thể: "):
            text = text.replace(opening, "." if opening.endswith(".") else "")
    text = " ".join(text.split()).rstrip(" :;,")
    return text if text.endswith(".") else text + "."
