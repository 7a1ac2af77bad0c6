"""What acts of earlier sessions are called: the journal keeps values, not names, and the values tell."""

from collections.abc import Mapping

from cchc_desktop.checklist.form import Item
from cchc_desktop.domain.answer import Suggestion
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.journal import Register
from cchc_desktop.storage.queries import Step
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Label
from cchc_desktop.workspace.forms import Forms
from cchc_desktop.workspace.kinds import BY_NAME
from cchc_desktop.workspace.reading import ANSWER, SUGGESTION
from cchc_desktop.workspace.rows import DELETED, RANK

VISIT, CAMPAIGN = "visit", "campaign"
_FINAL_KINDS = frozenset({"paper", "signature", "seal", "setting"})
_FINAL_FIELDS = frozenset(
    {(VISIT, "campaign"), (VISIT, "frozen_at"), (CAMPAIGN, "year"), (VISIT, DELETED), (CAMPAIGN, DELETED)}
)
"""Planning a visit, signing it or opening it again, creating a campaign, removing either: undo crosses none of them."""


TOMBSTONE = "[đã xoá theo yêu cầu]"
"""Stands in the place of personal data that were erased (see `personal`)."""


class Labels:
    """Names acts by what they changed; the same words as when they were done."""

    def __init__(self, acts: Acts, forms: Forms) -> None:
        self._acts = acts
        self._forms = forms

    def name(self, scope: str, step: Step) -> Label | None:
        """Return what an act is called, None for one that undo never takes back."""
        if any(final(register, step.before.get(register)) for register in step.after):
            return None
        if any(isinstance(value, str) and TOMBSTONE in value for value in step.after.values()):
            # Taking that back, or anything before it, could bring erased words back.
            return None
        moved = next((str(form) for register, form in step.after.items() if _moves(register)), "")
        if moved:
            return Label("Moved the visit to version {version} of the form", {"version": self._version(moved)})
        kinds = {register.kind for register in step.after}
        if SUGGESTION in kinds:
            return self._suggestion(scope, step)
        if ANSWER in kinds:
            return self._answer(scope, step.after)
        if "review" in kinds:
            return Label("Gave a reason for an open condition")
        for register in step.after:
            if register.kind in BY_NAME:
                return _row(register, step)
        if VISIT in kinds:
            started = any(register.field == "started_at" for register in step.after)
            return Label("Started the visit") if started else Label("Changed the visit")
        return Label("Changed the campaign") if CAMPAIGN in kinds else None

    def _answer(self, scope: str, after: Mapping[Register, object]) -> Label:
        changed = {register.field for register in after if register.kind == ANSWER}
        for item in self._items(scope):
            if item.path in changed:
                return Label("Answered item {number}", {"number": item.number})
            if item.score_path in changed:
                return Label("Scored item {number}", {"number": item.number})
            if item.note_path in changed:
                return Label("Wrote the note of item {number}", {"number": item.number})
        return Label("Changed the visit")

    def _suggestion(self, scope: str, step: Step) -> Label:
        state = next(value for register, value in step.after.items() if register.kind == SUGGESTION)
        code = next(register.entity for register in step.after if register.kind == SUGGESTION)
        number = next((item.number for item in self._items(scope) if item.code == code), code)
        if any(register.kind == ANSWER for register in step.after):
            return Label("Answered item {number}", {"number": number})
        if state == Suggestion.TAKEN:
            return Label("Put the finding of item {number} into the conclusion", {"number": number})
        return Label("Dismissed the suggestion of item {number}", {"number": number})

    def _version(self, form: str) -> str:
        try:
            return self._forms.checklist(form).version
        except Refusal:
            return "?"

    def _items(self, scope: str) -> tuple[Item, ...]:
        form = self._acts.values(scope).get((VISIT, scope), {}).get("form")
        try:
            return self._forms.checklist(str(form)).items
        except Refusal:
            return ()


def _moves(register: Register) -> bool:
    return (register.kind, register.field) == (VISIT, "form")


def final(register: Register, before: object) -> bool:
    """Tell whether a change is one that undo never takes back."""
    if register.kind in _FINAL_KINDS:
        return True
    if (register.kind, register.field) == (CAMPAIGN, "year"):
        return before is None
    return (register.kind, register.field) in _FINAL_FIELDS


def _row(register: Register, step: Step) -> Label:
    kind = BY_NAME[register.kind]
    mine = {r.field: value for r, value in step.after.items() if (r.kind, r.entity) == (register.kind, register.entity)}
    if mine.get(DELETED) is not None:
        return kind.removed
    new = RANK in mine and all(
        step.before.get(r) is None for r in step.after if (r.kind, r.entity) == (register.kind, register.entity)
    )
    return kind.added if new or DELETED in mine else kind.changed
