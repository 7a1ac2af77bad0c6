"""From stored registers to the values of a visit: pure functions over a scope's current values."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from cchc_desktop.checklist.form import Checklist, Item
from cchc_desktop.domain.answer import Answer, Suggestion, Verdict
from cchc_desktop.domain.scoring import Weight
from cchc_desktop.workspace.acts import Values
from cchc_desktop.workspace.changes import Changes

ANSWER = "answer"
SUGGESTION = "suggestion"
MAIN = ""
"""Entity of the answers that stand outside any repeat instance."""
_VERDICTS: Mapping[object, Verdict] = {verdict.value: verdict for verdict in Verdict}
_SUGGESTIONS: Mapping[object, Suggestion] = {state.value: state for state in Suggestion}


def answers_of(checklist: Checklist, values: Values) -> dict[str, Answer]:
    """Return the answers to the checklist's items, by item code; items nobody touched are left out."""
    found = {item.code: answer_of(item, values) for item in checklist.items}
    return {code: answer for code, answer in found.items() if answer != Answer(code)}


def weights_of(checklist: Checklist) -> tuple[Weight, ...]:
    """Return what each item may bring, in the checklist's order."""
    return tuple(
        Weight(item.code, section.code, item.points, item.critical)
        for section in checklist.sections
        for item in section.items
    )


def naming(changes: Changes, checklist: Checklist) -> Changes:
    """Return the changes with answers named by item code instead of form path: what screens ask for."""
    codes = {path: item.code for item in checklist.items for path in (item.path, item.score_path, item.note_path)}
    touched = {(kind, codes.get(entity, entity) if kind == ANSWER else entity) for kind, entity in changes.touched}
    return Changes(changes.scope, frozenset(touched), changes.made)


def answer_of(item: Item, values: Values) -> Answer:
    """Return the answer to one item, blank if there is none yet."""
    fields = values.get((ANSWER, MAIN), {})
    verdict = fields.get(item.path)
    state = values.get((SUGGESTION, item.code), {}).get("state")
    return Answer(
        item=item.code,
        verdict=_VERDICTS.get(verdict),
        score=_decimal(fields.get(item.score_path)),
        note=str(fields.get(item.note_path) or ""),
        suggestion=_SUGGESTIONS.get(state, Suggestion.OPEN),
    )


def _decimal(stored: object) -> Decimal | None:
    if stored in (None, ""):
        return None
    try:
        return Decimal(str(stored))
    except InvalidOperation:
        return None
