"""A compiled expression: a closure, and what is known of its value before it runs.

Knowing the kind lets a call skip conversions: `selected(/data/a, 'x')` reads two texts and nothing else.
"""

from collections.abc import Callable
from dataclasses import dataclass

from cchc_desktop.checklist.xpath.context import Context, Nodes, Numbers, Run, Strings, Truths
from cchc_desktop.checklist.xpath.nodes import Node
from cchc_desktop.checklist.xpath.refusals import CannotEvaluate
from cchc_desktop.checklist.xpath.values import Value, answered, number_of, text_of, truth_of
from cchc_desktop.domain.refusal import Reason

TEXT = "s"
NUMBER = "n"
TRUTH = "b"
NODES = "N"
ANY = "o"


@dataclass(frozen=True, slots=True)
class Code:
    """A closure and the kind of its value: `s n b N`, or `o` when only running it tells.

    `text` reads the value as text without building a node-set, where that is possible. `forms` tells that truth
    follows the text of a question rather than its presence (see `values.answered`). `steady` tells that the value
    is the same for every node it is asked at (a literal, `current()/…`, an absolute path).
    """

    kind: str
    run: Run
    text: Strings | None = None
    forms: bool = True
    steady: bool = False

    def as_text(self) -> Strings:
        """Return a closure that gives the value as text."""
        if self.text is not None:
            return self.text
        run = self.run
        if self.kind == TEXT:
            return run  # type: ignore[return-value]
        return lambda c: text_of(run(c))

    def as_number(self) -> Numbers:
        """Return a closure that gives the value as a number."""
        run = self.text or self.run
        if self.kind == NUMBER:
            return run  # type: ignore[return-value]
        return lambda c: number_of(run(c), c.world.zone)

    def as_truth(self) -> Truths:
        """Return a closure that gives the value as true or false."""
        run = self.run
        if self.kind == TRUTH:
            return run  # type: ignore[return-value]
        if self.kind == NODES and self.text is not None and self.forms:
            text = self.text
            # A blank is never true and most texts always are: only these two need the node's data type.
            return lambda c: (said := text(c)) != "" and (said not in ("0", "false") or answered(run(c)))
        if self.forms:
            return lambda c: answered(run(c))
        return lambda c: truth_of(run(c))

    def as_nodes(self, called: str) -> Nodes:
        """Return a closure that gives a node-set; `called` names who needs it.

        Raises:
            CannotEvaluate: when run on a value that is no node-set.
        """
        run = self.run
        if self.kind == NODES:
            return run  # type: ignore[return-value]

        def nodes(c: Context) -> list[Node]:
            value = run(c)
            if isinstance(value, list):
                return value
            raise CannotEvaluate(reason=Reason("{name} needs questions, not a value", {"name": called}))

        return nodes

    def of_kind(self, kind: str, called: str) -> Callable[[Context], Value]:
        """Return a closure that gives the value converted to a kind of `signatures`."""
        if kind == TEXT:
            return self.as_text()
        if kind == NUMBER:
            return self.as_number()
        if kind == TRUTH:
            return self.as_truth()
        if kind == NODES:
            return self.as_nodes(called)
        return self.run


def constant(value: str | float | bool) -> Code:
    """Return code that always gives the same value."""
    kind = TEXT if isinstance(value, str) else TRUTH if isinstance(value, bool) else NUMBER
    return Code(kind, lambda _: value, steady=True)
