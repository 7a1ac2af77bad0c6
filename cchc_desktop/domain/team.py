"""The inspection team (đoàn kiểm tra) and the people of the unit who take part."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Role in the team: trưởng đoàn, phó trưởng đoàn, thư ký, thành viên."""

    LEADER = "leader"
    DEPUTY = "deputy"
    SECRETARY = "secretary"
    MEMBER = "member"


class Honorific(StrEnum):
    """How the minutes address a person: Ông or Bà."""

    MR = "mr"
    MRS = "mrs"


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the team (thành viên đoàn kiểm tra); `group` is the group (nhóm) they go with, 0 for every group."""

    id: str
    name: str = ""
    position: str = ""
    agency: str = ""
    role: Role = Role.MEMBER
    honorific: Honorific = Honorific.MR
    group: int = 0


@dataclass(frozen=True, slots=True)
class Representative:
    """Who speaks for the unit at the visit (đại diện đơn vị được kiểm tra); `signs` marks the one who signs.

    `refusal` is the reason of one who refuses to sign, as noted before a `witness` (người chứng kiến); "" for none.
    """

    id: str
    name: str = ""
    position: str = ""
    honorific: Honorific = Honorific.MR
    signs: bool = False
    refusal: str = ""
    witness: str = ""


@dataclass(frozen=True, slots=True)
class Team:
    """The inspection team (đoàn kiểm tra) in the order of the decision."""

    members: tuple[Member, ...] = ()

    def with_role(self, role: Role) -> tuple[Member, ...]:
        """Return the members that have `role`, in order."""
        return tuple(member for member in self.members if member.role is role)

    def in_group(self, group: int) -> "Team":
        """Return who goes with a group: its own members and those of every group; all for group 0."""
        return Team(tuple(member for member in self.members if not group or member.group in (0, group)))

    @property
    def groups(self) -> tuple[int, ...]:
        """The groups the team is split into, in order; none when it goes as one."""
        return tuple(sorted({member.group for member in self.members} - {0}))

    @property
    def leader(self) -> Member | None:
        """The head of the team (trưởng đoàn), if one is named."""
        return next(iter(self.with_role(Role.LEADER)), None)

    @property
    def secretary(self) -> Member | None:
        """Who writes the minutes (thư ký), if one is named."""
        return next(iter(self.with_role(Role.SECRETARY)), None)
