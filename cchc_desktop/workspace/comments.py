"""Comments on items (góp ý) and return for rework (trả lại) by the head of the team. They never go onto paper."""

import unicodedata

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.comment import Comment
from cchc_desktop.domain.ids import Ids
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.team import Role
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.rows import Kind, Rows
from cchc_desktop.workspace.visits import Visits

COMMENT = Kind(Comment, "comment", Label("Added a comment"), Label("Changed a comment"), Label("Removed a comment"))


class NotTheHead(Refusal):
    """Only who heads the team returns items."""

    what = "Only the head or the deputy head of the team returns an item for rework; this is {person}'s workspace."
    kept = "Your comment was not sent; its text is still in the field."
    mend = "Add it as a comment, or ask the head of the team."


class Comments:
    """Write, mend and read the comments of a visit."""

    def __init__(self, acts: Acts, visits: Visits, clock: Clock, ids: Ids, person: str) -> None:
        self._visits = visits
        self._clock = clock
        self._person = person
        self.rows: Rows[Comment] = Rows(COMMENT, acts, clock, ids, visits.check_open)

    def of_item(self, visit: str, item: str) -> tuple[Comment, ...]:
        """Return the comments on an item, oldest first."""
        return tuple(comment for comment in self.rows.all(visit) if comment.item == item)

    def open_rework(self, visit: str) -> tuple[Comment, ...]:
        """Return what was returned and is not mended yet."""
        return tuple(comment for comment in self.rows.all(visit) if comment.waits)

    def may_return(self, visit: str) -> bool:
        """Tell whether the open person heads the team of the visit (trưởng đoàn, phó trưởng đoàn)."""
        heads = (Role.LEADER, Role.DEPUTY)
        return any(m.name == self._person and m.role in heads for m in self._visits.get(visit).team.members)

    def add(self, visit: str, item: str, text: str, *, rework: bool = False) -> Changes:
        """Comment on an item; with `rework` return it.

        Raises:
            NotTheHead: a member returns an item.
            Frozen: the visit is signed.
        """
        if rework and not self.may_return(visit):
            raise NotTheHead(person=self._person)
        return self.rows.add(
            visit,
            item=self._visits.checklist(visit).item(item).code,
            text=unicodedata.normalize("NFC", text.strip()),
            author=self._person,
            written_at=self._clock.now(),
            rework=rework,
        )

    def mend(self, visit: str, comment: str) -> Changes:
        """Say that a returned item was mended."""
        return self.rows.change(visit, comment, mended_at=self._clock.now(), mended_by=self._person)
