"""Words of the exchange: log lines, reasons, field names."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.ui import words
from cchc_desktop.workspace.conflicts import Conflict
from cchc_desktop.workspace.exchange import Standing
from cchc_desktop.workspace.exchange_state import LogLine
from cchc_desktop.workspace.places import Network, NetworkKind

translate = QCoreApplication.translate


def moment(at: str | datetime) -> str:
    """Return a moment as "09:31, 14/4/2026"."""
    when = datetime.fromisoformat(at) if isinstance(at, str) else at
    return f"{when:%H:%M}, {when.day}/{when.month}/{when.year}"


def log_line(line: LogLine) -> str:
    """Return what happened, in a sentence."""
    sayings: Mapping[str, str] = {
        "received": translate("Exchange", "Took in {n} changes of {person}"),
        "accepted": translate("Exchange", "The office has accepted {n} changes"),
        "journey": translate("Exchange", "Fetched {fetched}, sent {sent} bundles, {pieces} pieces of files"),
        "broken_off": translate("Exchange", "Broken off; it goes on from there the next time"),
        "set_aside": translate("Exchange", "Set bundle {number} of {person} aside: {reason}"),
        "revoked": translate("Exchange", "The laptop of {person} was revoked"),
        "late": translate(
            "Exchange", "{n} changes of {person} came after signing; the signed minutes stay as they are"
        ),
        "kept_edit": translate("Exchange", "A deleted entry was brought back: somebody had gone on writing in it"),
        "forked": translate("Exchange", "A copied laptop of {person} wrote on as the same one; both are kept"),
        "clock": translate("Exchange", "The clock of {person}'s laptop is more than a day ahead"),
        "renewed": translate("Exchange", "This laptop goes on under a new device id"),
    }
    facts = dict(line.facts)
    facts.setdefault("person", translate("Exchange", "an unknown laptop"))
    facts["person"] = facts["person"] or translate("Exchange", "an unknown laptop")
    if "reason" in facts:
        facts["reason"] = reason(facts["reason"])
    return sayings.get(line.what, line.what).format(**facts)


def reason(code: str) -> str:
    """Return why a bundle was set aside."""
    sayings: Mapping[str, str] = {
        "unreadable": translate("Exchange", "cut off or no bundle; it is fetched again"),
        "altered": translate("Exchange", "altered on the way; it is fetched again"),
        "newer": translate("Exchange", "written by a newer version of the app"),
        "other_workspace": translate("Exchange", "of another workspace"),
        "unknown_device": translate("Exchange", "of a laptop nobody invited"),
        "invitation_used": translate("Exchange", "of a second laptop on one invitation"),
        "revoked": translate("Exchange", "of a revoked laptop"),
        "no_key": translate("Exchange", "its key has not arrived yet"),
        "gap": translate("Exchange", "an earlier bundle is missing"),
        "fork": translate("Exchange", "its chain has two branches"),
        "replay": translate("Exchange", "an old number with another content"),
        "refused": translate("Exchange", "its entries contradict what is known"),
    }
    return sayings.get(code, code)


def network(found: Network) -> str:
    """Return what a person calls a network, with this computer's address in it: "Wi-Fi · 192.168.1.7"."""
    kinds = {
        NetworkKind.WIFI: translate("Exchange", "Wi-Fi"),
        NetworkKind.CABLE: translate("Exchange", "Cable"),
        NetworkKind.PHONE: translate("Exchange", "Phone"),
        NetworkKind.VIRTUAL: translate("Exchange", "Virtual network (VPN)"),
        NetworkKind.OTHER: translate("Exchange", "Network"),
    }
    return f"{kinds[found.kind]} · {found.address}"


def field(name: str) -> str:
    """Return the name of a field."""
    sayings: Mapping[str, str] = {
        "verdict": translate("Exchange", "Answer"),
        "score": translate("Exchange", "Score"),
        "note": translate("Exchange", "Note"),
        "text": translate("Exchange", "Content"),
        "caption": translate("Exchange", "Caption"),
        "number": translate("Exchange", "Number"),
        "name": translate("Exchange", "Name"),
        "cause": translate("Exchange", "Cause"),
        "due_on": translate("Exchange", "Due date"),
        "deleted_at": translate("Exchange", "Deleted"),
        "rank": translate("Exchange", "Place in the list"),
        "value": translate("Exchange", "Setting"),
    }
    return sayings.get(name, name)


def value(name: str, held: object) -> str:
    """Return a value as a person reads it."""
    if held in (None, ""):
        return translate("Exchange", "(nothing)")
    if name == "verdict":
        try:
            return words.verdict(Verdict(str(held)))
        except ValueError:
            return str(held)
    if name.endswith(("_at", "_on")):
        try:
            return moment(str(held)) if name.endswith("_at") else datetime.fromisoformat(str(held)).strftime("%d/%m/%Y")
        except ValueError:
            return str(held)
    return str(held).replace(".", ",") if name == "score" else str(held)


def thing(conflict: Conflict) -> str:
    """Return what a conflict is about: "Item 6.4", "Finding 5"."""
    if conflict.item is not None:
        return translate("Exchange", "Item {0}").format(conflict.item.number)
    kinds: Mapping[str, str] = {
        "finding": translate("Exchange", "Finding {0}"),
        "strength": translate("Exchange", "Strength {0}"),
        "recommendation": translate("Exchange", "Recommendation {0}"),
        "remediation": translate("Exchange", "Earlier recommendation {0}"),
        "dossier": translate("Exchange", "Dossier {0}"),
        "evidence": translate("Exchange", "Evidence {0}"),
        "member": translate("Exchange", "Team member {0}"),
        "representative": translate("Exchange", "Representative {0}"),
        "unit": translate("Exchange", "Unit {0}"),
        "visit": translate("Exchange", "The visit itself"),
        "campaign": translate("Exchange", "The campaign itself"),
    }
    return kinds.get(conflict.kind, translate("Exchange", "Entry {0}")).format(conflict.number or "").strip()


def standing_words(standing: Standing) -> tuple[str, str, int]:
    """Return what the header says: a fact, its detail, and how many changes wait to be handed over.

    What a person has to choose comes first: signing waits for it, sending does not.
    """
    offline = translate("Exchange", "Offline")
    if standing.disputes:
        detail = translate("Exchange", "%n differing entry(s)", "", standing.disputes)
        return translate("Exchange", "Your choice is needed"), detail, standing.waiting
    if not standing.connected:
        return offline, translate("Exchange", "kept on this machine"), 0
    if standing.waiting:
        return offline, translate("Exchange", "{0} changes to send").format(standing.waiting), standing.waiting
    if standing.handed_over or standing.received:
        return translate("Exchange", "Handed over"), translate("Exchange", "not confirmed yet"), 0
    return translate("Exchange", "Sent"), translate("Exchange", "nothing waits"), 0


def sending_words(done: int, total: int, place: str) -> tuple[str, str]:
    """Return what the header says while a journey is under way: how many files of those known so far, and where to."""
    said = translate("Exchange", "Sending {0}/{1}").format(done, total) if total else translate("Exchange", "Sending…")
    return said, place
