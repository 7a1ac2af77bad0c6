"""Words round roles: what a role is called and may do, what the audit notes, what kinds of entries there are."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.duty import Duty
from cchc_desktop.workspace.audit import Event

translate = QCoreApplication.translate


def duty(value: Duty) -> str:
    """Return the word for a person's role in the workspace."""
    return {
        Duty.OFFICE: translate("Words", "Office"),
        Duty.PLANNER: translate("Words", "Planner"),
        Duty.LEADER: translate("Words", "Head of the team"),
        Duty.SECRETARY: translate("Words", "Secretary"),
        Duty.MEMBER: translate("Words", "Member"),
        Duty.READER: translate("Words", "Reader"),
        Duty.VERIFIER: translate("Words", "Guest who verifies"),
    }[value]


def duty_may(value: Duty) -> str:
    """Return what a role may do, as a sentence."""
    return {
        Duty.OFFICE: translate("Words", "May do everything: people, plans, visits, signatures, papers."),
        Duty.PLANNER: translate("Words", "Plans campaigns, keeps checklists, settings and papers; records no visit."),
        Duty.LEADER: translate("Words", "Plans, records, signs, writes papers and gives roles."),
        Duty.SECRETARY: translate("Words", "Records, signs and writes papers; does not plan."),
        Duty.MEMBER: translate("Words", "Records visits and comments; neither plans nor signs."),
        Duty.READER: translate("Words", "Reads everything and comments; writes nothing else."),
        Duty.VERIFIER: translate("Words", "Looks and verifies signed minutes; writes nothing."),
    }[value]


def duty_named(value: str) -> str:
    """Return the word for a role as the audit keeps it."""
    return duty(Duty(value)) if value in set(Duty) else value


def register_kind(value: str) -> str:
    """Return what a kind of entry is called; the code itself for one of a newer version."""
    return {
        "answer": translate("Words", "Answer"),
        "visit": translate("Words", "Visit"),
        "campaign": translate("Words", "Campaign"),
        "unit": translate("Words", "Unit"),
        "member": translate("Words", "Team member"),
        "representative": translate("Words", "Representative"),
        "evidence": translate("Words", "Evidence"),
        "dossier": translate("Words", "Dossier"),
        "finding": translate("Words", "Finding"),
        "recommendation": translate("Words", "Recommendation"),
        "strength": translate("Words", "Strength"),
        "remediation": translate("Words", "Earlier recommendation"),
        "comment": translate("Words", "Comment"),
        "signature": translate("Words", "Signature"),
        "setting": translate("Words", "Setting"),
        "person": translate("Words", "A person's role"),
    }.get(value, value)


def said(text: str, params: Mapping[str, object]) -> str:
    """Return a sentence that another room composed, in the window's language."""
    return translate("Cli", text).format(**params)


def event(value: str) -> str:
    """Return what the audit calls an event; the code itself for one of a newer version."""
    return (
        {
            Event.SIGNED_IN: translate("Words", "Signed in"),
            Event.LOCKED: translate("Words", "Locked"),
            Event.EXPORTED: translate("Words", "Saved a file outside"),
            Event.PRINTED: translate("Words", "Printed"),
            Event.SIGNED: translate("Words", "Signed"),
            Event.EXCHANGED: translate("Words", "Sent and received"),
            Event.RIGHTS_CHANGED: translate("Words", "Changed a role"),
            Event.INVITED: translate("Words", "Invited a laptop"),
            Event.REVOKED: translate("Words", "Revoked a laptop"),
            Event.PASSWORD_CHANGED: translate("Words", "Changed the password"),
            Event.RECOVERED: translate("Words", "Opened with the recovery code"),
            Event.ERASED: translate("Words", "Erased personal data"),
            Event.PIN_CHANGED: translate("Words", "Set or dropped the PIN"),
            Event.UPDATED: translate("Words", "Took in or took back an update"),
        }.get(Event(value), value)
        if value in set(Event)
        else value
    )
