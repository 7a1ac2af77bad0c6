"""How papers cite the minutes they follow."""

from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.domain.vietnamese import long_day
from cchc_desktop.workspace.visits import Visits


def cited(visits: Visits, visit: str) -> str:
    """Return a visit's minutes as cited: "Biên bản số 05 ngày 14 tháng 4 năm 2026".

    Args:
        visits: where it is looked up.
        visit: its id; "" gives "", one that is not on this laptop "Biên bản" alone.
    """
    if not visit:
        return ""
    try:
        whole = visits.get(visit)
    except (NotFound, KeyError):
        return "Biên bản"
    at = whole.ended_at or whole.started_at
    numbered = f" số {whole.number}" if whole.number else ""
    return f"Biên bản{numbered}" + (f" {long_day(at.date())}" if at else "")
