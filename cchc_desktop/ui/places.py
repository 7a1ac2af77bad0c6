"""The places of the navigation rail, and the step at which something found is looked at."""

from PySide6.QtCore import QCoreApplication

from cchc_desktop.ui.frame.navigation import Place
from cchc_desktop.workspace.review import Step
from cchc_desktop.workspace.search import Group, Hit

translate = QCoreApplication.translate


def step_of(hit: Hit) -> Step | None:
    """Return the step of the visit where a hit stands, None for the visit as a whole."""
    match hit.group:
        case Group.ITEM:
            return Step.CHECKLIST
        case Group.FINDING:
            return Step.REMEDIATIONS if hit.kind == "remediation" else Step.CONCLUSION
        case Group.DOSSIER:
            return Step.DOSSIERS if hit.kind == "dossier" or not hit.entity else Step.CHECKLIST
        case _:
            return None


def places() -> tuple[Place, ...]:
    """Return the places of the work."""
    return (
        Place("home", translate("Shell", "Home"), "home_24_regular", "home_24_filled"),
        Place("plan", translate("Shell", "Plan"), "calendar_ltr_24_regular", "calendar_ltr_24_filled"),
        Place(
            "visits",
            translate("Shell", "Visit"),
            "clipboard_task_list_ltr_24_regular",
            "clipboard_task_list_ltr_24_filled",
        ),
        Place(
            "overview", translate("Shell", "Overview"), "data_bar_vertical_24_regular", "data_bar_vertical_24_filled"
        ),
        Place("papers", translate("Shell", "Papers"), "document_text_20_regular", "document_text_20_regular"),
        Place("exchange", translate("Shell", "Exchange"), "arrow_sync_24_regular", "arrow_sync_24_filled"),
    )


def below() -> tuple[Place, ...]:
    """Return the places at the foot of the rail."""
    return (
        Place("help", translate("Shell", "Help"), "question_circle_20_regular", "question_circle_20_regular"),
        Place("settings", translate("Shell", "Settings"), "settings_20_regular", "settings_20_regular"),
    )
