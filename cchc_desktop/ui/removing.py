"""Removing a whole visit or campaign: a question that says what goes, and where it waits."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cchc_desktop.domain.duty import Right
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.marks import Words
from cchc_desktop.workspace.bin import DAYS
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.removals import Contents

translate = QCoreApplication.translate


def remove_visit(desk: Desk, visit: str, parent: QWidget) -> str:
    """Ask, and put a visit into "Đã xoá"; return what to say of it, "" when it stayed."""
    removals, unit = desk.workspace.removals, desk.workspace.visits.get(visit).unit
    title = translate("Removing", "Remove the visit to {0}?").format(words.unit_title(unit.kind, unit.name))
    return _remove(desk, title, partial(removals.in_visit, visit), partial(removals.visit, visit), parent)


def remove_campaign(desk: Desk, campaign: str, parent: QWidget) -> str:
    """Ask, and put a campaign with its visits into "Đã xoá"; return what to say of it, "" when it stayed."""
    removals, name = desk.workspace.removals, desk.workspace.campaigns.get(campaign).name
    title = translate("Removing", "Remove the campaign “{0}”?").format(name)
    return _remove(desk, title, partial(removals.in_campaign, campaign), partial(removals.campaign, campaign), parent)


def _remove(desk: Desk, title: str, inside: Callable[[], Contents], act: Callable[[], Changes], parent: QWidget) -> str:
    if not desk.allowed(Right.PLANNING):
        return ""
    try:
        contents = inside()
    except Refusal as error:
        desk.decline(error)
        return ""
    dialog = Dialog(
        title,
        translate("Removing", "Keep it"),
        translate("Removing", "Remove it"),
        parent,
        text=_inside(contents),
        danger=True,
    )
    dialog.body.addWidget(Words(_waiting(), 14, 400, "text2", wrap=True))
    dialog.setObjectName("removing")
    if not dialog.asked() or desk.do(act) is None:
        return ""
    return translate("Removing", "Removed. It waits %n day(s) under Settings, “Removed”.", "", DAYS)


def _inside(contents: Contents) -> str:
    counts = (
        (contents.visits if contents.visits > 1 else 0, translate("Removing", "%n visit(s)", "", contents.visits)),
        (contents.answers, translate("Removing", "%n answer(s)", "", contents.answers)),
        (contents.findings, translate("Removing", "%n finding(s)", "", contents.findings)),
        (contents.dossiers, translate("Removing", "%n dossier(s)", "", contents.dossiers)),
        (contents.evidence, translate("Removing", "%n piece(s) of evidence", "", contents.evidence)),
    )
    parts = [text for count, text in counts if count]
    if not parts:
        return translate("Removing", "Nothing was noted in it yet.")
    return translate("Removing", "With it go: {0}.").format(", ".join(parts))


def _waiting() -> str:
    return translate(
        "Removing",
        "It can be taken back for %n day(s) under Settings, “Removed”. On the other laptops it goes with the next"
        " exchange; if somebody there has written in it without knowing, it comes back with their words.",
        "",
        DAYS,
    )
