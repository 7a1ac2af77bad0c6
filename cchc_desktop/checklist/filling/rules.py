"""What follows from what: the rules of a form, in order, and which rule looks at which field."""

import functools
from dataclasses import dataclass

from cchc_desktop.checklist.xform.cycles import RELEVANCE, VALUE, ordered
from cchc_desktop.checklist.xform.model import Control, Expression, Field, Form

CALCULATE = VALUE
RELEVANT = RELEVANCE
READONLY = "readonly"
REQUIRED = "required"
CONSTRAINT = "constraint"
CHOICES = "choices"
COUNT = "count"
_AFTER = (READONLY, REQUIRED, CONSTRAINT)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One thing that follows: what kind, for which field, by which expression; `order` is unique in the form.

    `control` is the question whose choices a `choices` rule watches.
    """

    kind: str
    field: Field
    expression: Expression
    order: int
    control: Control | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Watch:
    """A rule that looks at a field, sharing so many leading names with it (see `model.Reference`)."""

    rule: Rule
    shared: int


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """All rules of a form.

    `of` are the rules that stand at a field. `watching` are those to run again when the field's value or relevance
    changes, `structure` those to run again when an instance of the repeat comes or goes.
    """

    all: tuple[Rule, ...]
    of: dict[Field, list[Rule]]
    watching: dict[Field, list[Watch]]
    structure: dict[Field, list[Watch]]


@functools.lru_cache(maxsize=16)
def rules_of(form: Form) -> Rules:
    """Return the rules of a form; made once and shared by its sessions."""
    rules = tuple(_rules(form))
    of: dict[Field, list[Rule]] = {}
    watching: dict[Field, list[Watch]] = {}
    structure: dict[Field, list[Watch]] = {}
    for rule in rules:
        of.setdefault(rule.field, []).append(rule)
        looked_at = {(id(r.field), r.shared): r for r in rule.expression.references}
        for reference in looked_at.values():
            watch = Watch(rule, reference.shared)
            watching.setdefault(reference.field, []).append(watch)
            _note_structure(structure, reference.field, watch)
        if rule.kind == CONSTRAINT and all(field is not rule.field for field in _fields(rule)):
            watching.setdefault(rule.field, []).append(Watch(rule, len(rule.field.names)))
    return Rules(rules, of, watching, structure)


def _fields(rule: Rule) -> list[Field]:
    return [reference.field for reference in rule.expression.references]


def _note_structure(structure: dict[Field, list[Watch]], seen: Field, watch: Watch) -> None:
    """Remember under each repeat through which the rule looks at more than its own instance."""
    for field in (seen, *seen.ancestors()):
        if field.repeat is not None and (watch.shared < len(field.names) or field is seen):
            structure.setdefault(field, []).append(watch)


def _rules(form: Form) -> list[Rule]:
    found: list[Rule] = []
    for (field, kind), _ in sorted(ordered(form.fields.values()).items(), key=lambda pair: pair[1]):
        found.append(Rule(kind, field, getattr(field, kind), len(found)))
    for field in form.fields.values():
        for kind in _AFTER:
            expression = getattr(field, kind)
            if expression is not None:
                found.append(Rule(kind, field, expression, len(found)))
    for field in form.fields.values():
        for control in field.controls:
            if control.itemset is not None and control.itemset.nodeset.references:
                found.append(Rule(CHOICES, field, control.itemset.nodeset, len(found), control))
        if field.repeat is not None and field.repeat.count is not None:
            found.append(Rule(COUNT, field, field.repeat.count, len(found), field.repeat))
    return found
