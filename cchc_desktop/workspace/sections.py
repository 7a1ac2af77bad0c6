"""Who answers which section of the checklist (người phụ trách mục): an owner is a member of the team, by id."""

from collections.abc import Mapping

from cchc_desktop.checklist.form import Checklist
from cchc_desktop.domain.team import Member
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.kinds import MEMBER
from cchc_desktop.workspace.rows import rows_of

KIND = "section"
OWNER = "owner"


class Sections:
    """Owners of sections, in a campaign (for its visits to come) or in a visit."""

    def __init__(self, acts: Acts, person: str) -> None:
        self._acts = acts
        self._person = person

    def owners(self, scope: str) -> Mapping[str, Member]:
        """Return section code -> its owner; sections nobody owns, or whose owner left the team, are left out."""
        values = self._acts.values(scope)
        members = {member.id: member for member in rows_of(MEMBER, values)}
        owned = {entity: str(fields.get(OWNER) or "") for (kind, entity), fields in values.items() if kind == KIND}
        return {section: members[owner] for section, owner in owned.items() if owner in members}

    def give(self, scope: str, section: str, member: str) -> Changes:
        """Give a section to a member; "" takes it back."""
        return self._acts.write(scope, Label("Gave a section to a member"), [(KIND, section, OWNER, member)])

    def mine(self, visit: str, checklist: Checklist) -> frozenset[str]:
        """Return the sections the open person owns in a visit."""
        owners = self.owners(visit)
        return frozenset(
            section.code
            for section in checklist.sections
            if section.code in owners and owners[section.code].name == self._person
        )

    def copied(self, scope: str) -> list[tuple[str, str, str, object]]:
        """Return the fields that hand a campaign's owners on to one of its visits."""
        return [(KIND, section, OWNER, member.id) for section, member in self.owners(scope).items()]
