"""What an expression can be refused for."""

from cchc_desktop.domain.refusal import Reason, Refusal


class BadExpression(Refusal):
    """An expression cannot be read or compiled; `at` is the character offset in it."""

    what = "The expression “{expression}” is not valid: {reason}"
    kept = "Nothing was changed."
    mend = "Correct the expression in the form."

    def __init__(self, expression: str, reason: Reason, at: int = 0) -> None:
        shown = expression if len(expression) <= 120 else f"{expression[:117]}…"
        super().__init__(expression=shown, reason=reason)
        self.reason = reason
        self.at = at


class CannotEvaluate(Refusal):
    """A compiled expression met a value it has no meaning for (a text where a node-set is needed)."""

    what = "An expression of the form cannot be worked out: {reason}"
    kept = "The answers stay as they are."
    mend = "Report this to whoever wrote the form."
