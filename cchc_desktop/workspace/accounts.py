"""Who can open a workspace: names, passwords, duties (PINs: `pins`)."""

from pathlib import Path

from cchc_desktop.domain.duty import Duty, Right
from cchc_desktop.storage import vault
from cchc_desktop.workspace.audit import Audit, Event
from cchc_desktop.workspace.permissions import NotAllowed, OwnRole, Permissions
from cchc_desktop.workspace.second_place import SecondPlace
from cchc_desktop.workspace.surroundings import Surroundings


class Accounts:
    """The people of a workspace; `Workspace` is one."""

    folder: Path
    person: str
    permissions: Permissions
    audit: Audit
    second_place: SecondPlace
    _keys: vault.Keys
    _around: Surroundings

    def add_person(self, name: str, password: str, duty: Duty = Duty.SECRETARY) -> None:
        """Let another person open this workspace with a password of their own, and give them a duty.

        Raises:
            NotAllowed: the person here may not give duties.
            PersonExists, WeakPassword: nothing was changed.
        """
        if not self.permissions.may(Right.PEOPLE):
            raise NotAllowed(person=self.person)
        vault.add_person(self.folder, self._keys, name, password, entropy=self._around.entropy, cost=self._around.cost)
        self.give_duty(name, duty)
        self.second_place.take_keys()

    def give_duty(self, name: str, duty: Duty) -> None:
        """Give somebody who can open this workspace another duty.

        Raises:
            NotAllowed: the person here may not.
            OwnRole: nobody takes away their own rights: there might be nobody left who gives them back.
        """
        if name == self.person and self.permissions.may(Right.PEOPLE):
            raise OwnRole(person=name)
        self.permissions.give(name, duty)
        self.audit.note(Event.RIGHTS_CHANGED, f"{name}: {duty}")

    def change_password(self, old: str, new: str) -> None:
        """Change the open person's password.

        Raises:
            WrongPassword: `old` is not it.
            WeakPassword: `new` has fewer than eight characters.
        """
        vault.unlock(self.folder, self.person, old)
        vault.set_password(
            self.folder, self._keys, self.person, new, entropy=self._around.entropy, cost=self._around.cost
        )
        self.audit.note(Event.PASSWORD_CHANGED)
        self.second_place.take_keys()
