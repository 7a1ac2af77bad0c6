"""Words, icons and colours of following up."""

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.followup import Age, Progress

translate = QCoreApplication.translate

AGE_ROLES = {
    Age.LATER: "metSolid",
    Age.SOON: "partSolid",
    Age.OVER_5: "notBorder",
    Age.OVER_20: "notSolid",
    Age.OVER_MORE: "notText",
    Age.NO_DAY: "naSolid",
}
"""Colour of each age's part in the bar, in the order it is drawn."""


def progress(value: Progress) -> tuple[str, str, str]:
    """Return word, icon and colour role of how far a recommendation is."""
    match value:
        case Progress.NEW:
            return translate("FollowUps", "New"), "circle_hint_16_regular", "na"
        case Progress.HANDED:
            return translate("FollowUps", "Handed over"), "circle_16_regular", "info"
        case Progress.UNDER_WAY:
            return translate("FollowUps", "Being remedied"), "circle_half_fill_16_filled", "part"
        case Progress.REPORTED:
            return translate("FollowUps", "Reported"), "hourglass_half_16_regular", "info"
        case Progress.VERIFIED:
            return translate("FollowUps", "Verified"), "checkmark_circle_16_filled", "met"
        case Progress.CLOSED:
            return translate("FollowUps", "Closed"), "checkmark_16_regular", "met"


def step(value: Progress) -> str:
    """Return what a button says that takes a recommendation to this step."""
    match value:
        case Progress.HANDED:
            return translate("FollowUps", "Hand over")
        case Progress.REPORTED:
            return translate("FollowUps", "The unit has reported")
        case Progress.VERIFIED:
            return translate("FollowUps", "Verified as remedied")
        case Progress.CLOSED:
            return translate("FollowUps", "Close")
        case _:
            return translate("FollowUps", "Being remedied")


def age(value: Age) -> str:
    """Return the words of an age."""
    match value:
        case Age.NO_DAY:
            return translate("FollowUps", "no deadline")
        case Age.LATER:
            return translate("FollowUps", "later")
        case Age.SOON:
            return translate("FollowUps", "within 5 days")
        case Age.OVER_5:
            return translate("FollowUps", "1–5 days over")
        case Age.OVER_20:
            return translate("FollowUps", "6–20 days over")
        case Age.OVER_MORE:
            return translate("FollowUps", "more than 20 over")


def left(days: int | None) -> str:
    """Return how many working days are left or over."""
    if days is None:
        return ""
    if days < 0:
        return translate("FollowUps", "%n day(s) over", "", -days)
    return translate("FollowUps", "%n day(s) left", "", days) if days else translate("FollowUps", "today")


def field(name: str) -> str:
    """Return the word of a field in the history."""
    match name:
        case "owner":
            return translate("FollowUps", "Responsible")
        case "due_on":
            return translate("FollowUps", "Deadline")
        case "proof":
            return translate("FollowUps", "Proof")
        case "progress":
            return translate("FollowUps", "State")
        case _:
            return translate("FollowUps", "Note")
