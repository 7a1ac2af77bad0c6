"""Checks of what depends on what: a calculation or a relevance that comes round to itself."""

from collections.abc import Iterable, Mapping

from cchc_desktop.checklist.lint import expression_rules as rules
from cchc_desktop.checklist.lint.comparisons import is_self
from cchc_desktop.checklist.lint.mistake import Findings
from cchc_desktop.checklist.lint.references import referred
from cchc_desktop.checklist.lint.survey import Question, Survey
from cchc_desktop.checklist.xpath.syntax import Expr, walk

_DEPENDING = ("calculation", "relevant")
_MOST_NAMED = 8


def check_cycles(survey: Survey, trees: Mapping[tuple[int, str], Expr], found: Findings) -> None:
    """Check that nothing depends on itself, directly or round about.

    A calculation with a trigger runs when the trigger changes and may read itself; how often a repeat runs may
    depend on the repeat (engines cut that loop).
    """
    _of_itself(survey, trees, found)
    needs: dict[str, dict[str, str]] = {}
    for question in survey.rows:
        if not question.name or len(survey.named.get(question.name, ())) != 1 or question.kind.ends:
            continue
        for column in _DEPENDING:
            tree = trees.get((question.number, column))
            if tree is None or (column == "calculation" and question.row.get("trigger")):
                continue
            for name in _names(tree):
                if name != question.name:
                    needs.setdefault(question.name, {}).setdefault(name, column)
    _inherited(survey, needs)
    for ring in _rings(needs):
        _report(survey, ring, needs, found)


def _of_itself(survey: Survey, trees: Mapping[tuple[int, str], Expr], found: Findings) -> None:
    """Only a constraint may look at the answer it is about (as in JavaRosa), and a calculation with a trigger."""
    for question in survey.rows:
        for column in (*_DEPENDING, "required", "readonly"):
            tree = trees.get((question.number, column))
            if tree is None or not question.name or (column == "calculation" and question.row.get("trigger")):
                continue
            plain = column != "calculation" and any(is_self(expr) for expr in walk(tree))
            if plain or question.name in _names(tree):
                found.add(
                    rules.SELF_REFERENCE, survey.sheet, question.number, column, column=column, found=question.name
                )


def _names(tree: Expr) -> Iterable[str]:
    return dict.fromkeys(name for expr in walk(tree) if (name := referred(expr)))


def _inherited(survey: Survey, needs: dict[str, dict[str, str]]) -> None:
    """A question inside a group is shown only with it, so it depends on the group."""
    relevant = {question.name for question in survey.rows if question.kind.begins and question.name in needs}
    for question in survey.rows:
        for group in question.groups:
            if group.name in relevant and question.name and question.name != group.name:
                needs.setdefault(question.name, {}).setdefault(group.name, "")


def _rings(needs: Mapping[str, Mapping[str, str]]) -> list[list[str]]:
    """Return the strongly connected parts with more than one member (Tarjan, without recursion)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    on: set[str] = set()
    stack: list[str] = []
    rings: list[list[str]] = []
    for start in needs:
        if start in index:
            continue
        work = [(start, iter(needs[start]))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on.add(start)
        while work:
            node, onward = work[-1]
            for following in onward:
                if following not in index:
                    index[following] = low[following] = len(index)
                    stack.append(following)
                    on.add(following)
                    work.append((following, iter(needs.get(following, {}))))
                    break
                if following in on:
                    low[node] = min(low[node], index[following])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    ring = _popped(stack, on, node)
                    if len(ring) > 1:
                        rings.append(ring)
    return rings


def _popped(stack: list[str], on: set[str], node: str) -> list[str]:
    ring: list[str] = []
    while True:
        member = stack.pop()
        on.discard(member)
        ring.append(member)
        if member == node:
            return ring[::-1]


def _report(survey: Survey, ring: list[str], needs: Mapping[str, Mapping[str, str]], found: Findings) -> None:
    members = set(ring)
    for name in ring:
        question: Question | None = survey.question(name)
        columns = sorted({column for other, column in needs.get(name, {}).items() if other in members and column})
        for column in columns:
            path = _round(name, members, needs)
            if question is not None:
                found.add(rules.CYCLE, survey.sheet, question.number, column, path=" → ".join(path))


def _round(start: str, members: set[str], needs: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Return the shortest way from a member of a ring back to itself."""
    came: dict[str, str] = {}
    waiting = [start]
    for at in waiting:
        for following in needs.get(at, {}):
            if following == start:
                path = [start]
                while at != start:
                    path.append(at)
                    at = came[at]
                path = [start, *path[:0:-1], start]
                return path if len(path) <= _MOST_NAMED else [*path[: _MOST_NAMED - 2], "…", start]
            if following in members and following not in came:
                came[following] = at
                waiting.append(following)
    return [start]
