"""What the form says to the person: labels, hints, messages, choices, in the language that is chosen."""

from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.filling.options import options
from cchc_desktop.checklist.filling.world import SessionWorld
from cchc_desktop.checklist.xform.model import Expression, Form, Said
from cchc_desktop.checklist.xform.refusals import BadForm
from cchc_desktop.checklist.xpath.context import Context
from cchc_desktop.checklist.xpath.nodes import Node
from cchc_desktop.checklist.xpath.refusals import CannotEvaluate

MEDIA = ("image", "big-image", "audio", "video")


class Saying:
    """Turns `Said` into text for one session; `language` is one of the form's, empty when it has none."""

    def __init__(self, form: Form, world: SessionWorld) -> None:
        self._form = form
        self._world = world
        self.language = form.languages[0] if form.languages else ""
        world.say_itext = lambda key: self.itext(key, form.root, None)
        world.say_choice = self._choice

    def text(self, said: Said | None, entry: Entry, form: str = "") -> str:
        """Return a text as it reads for an entry; `form` is "", `short` or `guidance`."""
        if said is None:
            return ""
        if said.key:
            found = self.itext(said.key, entry.field, entry, form)
            if found or form:
                return found
            return self._joined(said.parts, entry) or ("" if self._known(said.key) else said.key)
        if form:
            return ""
        if said.path is not None:
            return said.path.code.as_text()(Context(entry, self._world)) or self._joined(said.parts, entry)
        return self._joined(said.parts, entry)

    def media(self, said: Said | None) -> dict[str, str]:
        """Return the pictures and sounds of a text: form -> file reference (`jr://images/a.png`)."""
        forms = self._forms(said.key) if said is not None and said.key else {}
        return {form: "".join(p for p in forms[form] if isinstance(p, str)).strip() for form in MEDIA if form in forms}

    def itext(self, key: str, _field: object, entry: Entry | None, form: str = "") -> str:
        """Return an itext entry in the language, else in the default one; an unknown key is empty."""
        forms = self._forms(key)
        parts = forms.get(form)
        if parts is None and not form:
            parts = forms.get("long") or forms.get("short")
        return self._joined(parts or (), entry)

    def _known(self, key: str) -> bool:
        return any(key in texts for texts in self._form.texts.values())

    def _forms(self, key: str) -> dict[str, tuple[str | Expression, ...]]:
        for language in (self.language, *self._form.languages):
            found = self._form.texts.get(language, {}).get(key)
            if found is not None:
                return dict(found)
        return {}

    def _joined(self, parts: tuple[str | Expression, ...], entry: Entry | None) -> str:
        said = []
        for part in parts:
            said.append(part if isinstance(part, str) else self._value(part, entry))
        return "".join(said).strip()

    def _value(self, expression: Expression, entry: Entry | None) -> str:
        if entry is None:
            return ""
        try:
            here = self._form.expressions.compile(expression.text, entry.field, entry.field.path)
            return here.code.as_text()(Context(entry, self._world))
        except (BadForm, CannotEvaluate):
            return ""

    def _choice(self, node: Node, value: str, question: str) -> str:
        """Return the label of a choice of the question at a path, seen from a node (`jr:choice-name`)."""
        if not isinstance(node, Entry):
            return ""
        expression = self._form.expressions.compile(question, node.field, node.field.path)
        found = expression.code.as_nodes("jr:choice-name()")(Context(node, self._world))
        asked = found[0] if found else None
        if not isinstance(asked, Entry):
            return ""
        for control in asked.field.controls:
            for option in options(self._world, asked, control):
                if option.value == value:
                    return self.text(option.label, asked)
        return ""
