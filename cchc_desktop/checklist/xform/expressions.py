"""Compiling the expressions of a form, each named by its place when it is wrong."""

import functools

from cchc_desktop.checklist.xform.model import Expression, Field
from cchc_desktop.checklist.xform.refusals import BadForm
from cchc_desktop.checklist.xform.scope import FieldScope, references
from cchc_desktop.checklist.xpath.compiler import Compiler
from cchc_desktop.checklist.xpath.parser import parse
from cchc_desktop.checklist.xpath.refusals import BadExpression
from cchc_desktop.checklist.xpath.syntax import Call, Expr, walk

_VOLATILE = frozenset(("now", "today", "random", "uuid"))
DEFINED = frozenset(("true()", "false()"))


@functools.lru_cache(maxsize=8192)
def _tree(text: str) -> Expr:
    return parse(text)


class Expressions:
    """Compiles expressions against the fields of one form."""

    def __init__(self, root: Field) -> None:
        self.root = root
        self._made: dict[tuple[int, str], Expression] = {}

    def compile(self, text: str, field: Field, place: str) -> Expression:
        """Return the expression as it stands at a field.

        Raises:
            BadForm: it is no expression, or calls something there is not.
        """
        text = text.strip()
        made = self._made.get((id(field), text))
        if made is not None:
            return made
        scope = FieldScope(field, self.root)
        try:
            tree = _tree(text)
            code = Compiler(text, scope, {}).build(tree)
        except BadExpression as error:
            raise BadForm(place, error) from error
        volatile = any(isinstance(part, Call) and part.name in _VOLATILE for part in walk(tree))
        made = Expression(text, tree, code, references(tree, scope), volatile)
        self._made[id(field), text] = made
        return made
