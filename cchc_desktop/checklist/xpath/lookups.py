"""`instance('x')/root/item[key = value]` without walking the list: an index by column, made at the first use.

Secondary instances never change while a form runs, so an index once made stays right.
"""

from dataclasses import dataclass

from cchc_desktop.checklist.xpath.code import NODES, TEXT, Code
from cchc_desktop.checklist.xpath.context import Context
from cchc_desktop.checklist.xpath.nodes import Node
from cchc_desktop.checklist.xpath.values import number_of


@dataclass(frozen=True, slots=True)
class Lookup:
    """One predicate `column = value` whose value does not depend on the row."""

    column: str
    value: Code

    def find(self, above: Node, name: str, c: Context) -> list[Node]:
        """Return the relevant children called `name` of `above` whose column equals the value."""
        value = self.value.run(c)
        if isinstance(value, list):
            wanted = [node.text() for node in value] or [""]
        elif isinstance(value, str):
            wanted = [value]
        else:
            return [row for row in above.named(name) if self._equals(row, value, c)]
        table = self._table(above, name, c)
        if len(wanted) == 1:
            return list(table.get(wanted[0], ()))
        matching = {id(row) for text in wanted for row in table.get(text, ())}
        return [row for row in above.named(name) if id(row) in matching]

    def _equals(self, row: Node, value: float | bool, c: Context) -> bool:
        cell = _cell(row, self.column)
        if isinstance(value, bool):
            return (cell != "") is value
        return number_of(cell, c.world.zone) == value

    def _table(self, above: Node, name: str, c: Context) -> dict[str, list[Node]]:
        key = (id(above), name, self.column)
        table = c.world.tables.get(key)
        if table is None:
            table = {}
            for row in above.named(name):
                cells = _cells(row, self.column)
                for text in dict.fromkeys(cell.text() for cell in cells) if cells else ("",):
                    table.setdefault(text, []).append(row)
            c.world.tables[key] = table
        return table


def _cell(row: Node, column: str) -> str:
    cells = _cells(row, column)
    return cells[0].text() if cells else ""


def _cells(row: Node, column: str) -> list[Node]:
    if column.startswith("@"):
        return [attribute for attribute in row.attributes if attribute.name == column[1:]]
    return row.named(column)


def first_match(above: Node, name: str, column: str, text: str, c: Context) -> Node | None:
    """Return the first child called `name` whose column is exactly `text`."""
    found = Lookup(column, Code(TEXT, lambda _: text)).find(above, name, c)
    return next((row for row in found if _cells(row, column)), None)


def comparable(code: Code) -> bool:
    """Tell whether a value can be looked up instead of compared row by row."""
    return code.steady and code.kind in (NODES, TEXT, "n", "o")
