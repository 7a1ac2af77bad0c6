"""Who may do what: the duties of people (vai trò) and what each may write.

One table serves both ways of writing: an act at this laptop is declined when the duty does not carry it, and an entry
that arrives from another laptop is kept aside by the same rule.
"""

from collections.abc import Mapping
from enum import StrEnum


class Duty(StrEnum):
    """A person's duty: quản trị tại cơ quan, người lập kế hoạch, trưởng đoàn, thư ký, thành viên, người xem, người kiểm
    tra chữ ký (khách)."""

    OFFICE = "office"
    PLANNER = "planner"
    LEADER = "leader"
    SECRETARY = "secretary"
    MEMBER = "member"
    READER = "reader"
    VERIFIER = "verifier"


class Right(StrEnum):
    """What a duty may carry: each register belongs to one right."""

    PEOPLE = "people"
    RULES = "rules"
    PLANNING = "planning"
    RECORDING = "recording"
    COMMENTING = "commenting"
    SIGNING = "signing"
    OFFICE_PAPERS = "office_papers"
    REVIEWING = "reviewing"


_TEAM = frozenset({Right.RECORDING, Right.COMMENTING})
RIGHTS: Mapping[Duty, frozenset[Right]] = {
    Duty.OFFICE: frozenset(Right),
    Duty.PLANNER: frozenset({Right.RULES, Right.PLANNING, Right.COMMENTING, Right.OFFICE_PAPERS, Right.REVIEWING}),
    Duty.LEADER: _TEAM | {Right.PLANNING, Right.SIGNING, Right.OFFICE_PAPERS, Right.PEOPLE, Right.REVIEWING},
    Duty.SECRETARY: _TEAM | {Right.SIGNING, Right.OFFICE_PAPERS},
    Duty.MEMBER: _TEAM,
    Duty.READER: frozenset({Right.COMMENTING}),
    Duty.VERIFIER: frozenset(),
}

_KINDS: Mapping[str, Right] = {
    "person": Right.PEOPLE,
    "setting": Right.RULES,
    "form": Right.RULES,
    "unit_pack": Right.RULES,
    "wording": Right.RULES,
    "word_template": Right.RULES,
    "campaign": Right.PLANNING,
    "unit": Right.PLANNING,
    "comment": Right.COMMENTING,
    "signature": Right.SIGNING,
    "paper": Right.SIGNING,
    "office_paper": Right.OFFICE_PAPERS,
    "followup": Right.OFFICE_PAPERS,
    "followup_file": Right.OFFICE_PAPERS,
    "service_figures": Right.OFFICE_PAPERS,
    "submission": Right.RECORDING,
    "ruling": Right.REVIEWING,
    "remark": Right.COMMENTING,
}
_EVERYBODYS = frozenset({"audit", "exchange"})
"""What a laptop notes of itself: who signed in, what it exchanged."""
_SEALING = frozenset({"frozen_at"})
"""Fields of a visit that only a signature sets."""
_WHOLE = frozenset({"visit", "campaign"})
_REMOVING = "deleted_at"
_PLANNED = frozenset({"campaign", "planned_on", "session", "group", "recheck_of", "only"})


def duty_of(role: str) -> Duty:
    """Return the duty that a role of a card or a team stands for; an unknown role may only look on."""
    if role == "deputy":
        return Duty.LEADER
    return Duty(role) if role in set(Duty) else Duty.READER


def right_for(kind: str, field: str) -> Right:
    """Return the right that writing a register takes; kinds of a newer version are recording."""
    if kind == "visit":
        return Right.SIGNING if field in _SEALING else Right.RECORDING
    return _KINDS.get(kind, Right.RECORDING)


def permits(duty: Duty, kind: str, field: str, *, clears: bool = False) -> bool:
    """Tell whether a duty may write a register of `kind` and `field`; `clears` says that nothing is put there.

    A whole visit or campaign is removed by who plans; taking it back loses nothing, so whoever records may.
    """
    rights = RIGHTS[duty]
    if kind in _WHOLE and field == _REMOVING:
        return Right.PLANNING in rights or (clears and Right.RECORDING in rights)
    if kind in _EVERYBODYS or (kind == "setting" and field.startswith("value/")):
        # "value/<device>" is a setting of that laptop alone.
        return True
    if kind == "visit" and (field in _PLANNED or field.startswith("unit.") or field in ("stage", "place", "form")):
        # Planning a visit writes where and when; at the unit the team goes on from there.
        return bool(rights & {Right.PLANNING, Right.RECORDING})
    if kind in ("member", "remediation", "section"):
        return bool(rights & {Right.PLANNING, Right.RECORDING})
    return right_for(kind, field) in rights
