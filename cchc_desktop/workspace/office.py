"""The office this laptop belongs to (cơ quan): entered once, put at the head of every new campaign."""

from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.settings import SCOPE

KIND = "office"
FIELDS = ("parent_agency", "agency", "place")
"""Lines of the letterhead and the place in front of the date, as in `Campaign`."""


class Office:
    """Reads and changes what the office is called."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def letterhead(self) -> dict[str, str]:
        """Return parent agency, agency and place, "" for what nobody entered."""
        kept = self._acts.values(SCOPE).get((KIND, KIND), {})
        return {name: str(kept.get(name) or "") for name in FIELDS}

    def change(self, **fields: str) -> Changes:
        """Change a line; campaigns that exist keep theirs."""
        unknown = fields.keys() - set(FIELDS)
        if unknown:
            raise TypeError(f"an office has no field {', '.join(sorted(unknown))}")
        written = [(KIND, KIND, name, value.strip()) for name, value in fields.items()]
        return self._acts.write(SCOPE, Label("Named the office"), written, undoable=False)
