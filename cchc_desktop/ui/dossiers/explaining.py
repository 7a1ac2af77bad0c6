"""The working shown: why a dossier is so many days late, early or open, and when its term ran out, in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.calendar import CountedDay, DayKind, WorkingCalendar
from cchc_desktop.domain.dossier import Dossier, Punctuality, Term, lateness, term
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.day_strip import StripDay, StripEnd

translate = QCoreApplication.translate


class Count:
    """A count of working days to draw and to explain: from `start`, over `days`."""

    def __init__(self, start: StripEnd, days: tuple[CountedDay, ...], tone: str, words_: str) -> None:
        self.start = start
        self.days = tuple(
            StripDay(d.day, words.weekday(d.day), d.number, d.special.name if d.special else "") for d in days
        )
        self.tone = tone
        self.words = words_


def count(entry: Dossier, calendar: WorkingCalendar, on: date) -> Count | None:
    """Return the count that makes a dossier late, early or still open; None when there is nothing to count.

    The days are those the lateness is made of (`domain.dossier.lateness`): the strip can show no other number.
    """
    due, returned = entry.due_on, entry.returned_on
    impossible = lateness(entry, calendar, on).punctuality in (Punctuality.UNKNOWN, Punctuality.IMPOSSIBLE)
    if due is None or impossible:
        return None
    end = returned or on
    if end > due:
        days = calendar.count(due, end)
        head = translate("Dossier", "Due {0}, counted to {1}.").format(_named(due), _named(end))
        return Count(_end(due, translate("Dossier", "due")), days, "not", _sentence(head, days))
    days = calendar.count(end, due)
    if not any(day.number for day in days):
        return None
    if returned is None:
        head = translate("Dossier", "Seen on {0}, due {1}.").format(_named(on), _named(due))
        return Count(_end(on, translate("Dossier", "today")), days, "info", _sentence(head, days))
    head = translate("Dossier", "Returned {0}, due {1}.").format(_named(returned), _named(due))
    return Count(_end(returned, translate("Dossier", "returned")), days, "met", _sentence(head, days))


def promise(entry: Dossier, calendar: WorkingCalendar) -> str:
    """Return how the promised day stands against the procedure's term, "" without a term; tells the 15:00 rule."""
    found = term(entry, calendar)
    if found is None or entry.received_on is None:
        return ""
    parts = [_term_words(entry, found, calendar)]
    if entry.due_on is not None and entry.due_on != found.last:
        later = entry.due_on > found.last
        first, last = sorted((entry.due_on, found.last))
        days = calendar.working_days_between(first, last)
        if days:
            said = (
                translate("Dossier", "The slip promises %n working day(s) later than the term allows.", "", days)
                if later
                else translate("Dossier", "The slip promises %n working day(s) earlier than the term.", "", days)
            )
            parts.append(said)
    if found.last.year in calendar.provisional_years:
        parts.append(translate("Dossier", "The holidays of {0} are provisional.").format(found.last.year))
    return " ".join(parts)


def outcome(entry: Dossier, calendar: WorkingCalendar, on: date) -> tuple[str, str, str]:
    """Return word, icon and role of how a dossier stands."""
    return words.lateness(lateness(entry, calendar, on))


def _term_words(entry: Dossier, found: Term, calendar: WorkingCalendar) -> str:
    received = entry.received_on
    assert received is not None
    tail = translate("Dossier", "a term of %n working day(s) ends on {0}.", "", entry.term_days or 0)
    tail = tail.format(_named(found.last))
    if not found.after_cut_off:
        return translate("Dossier", "Received {0}:").format(_named(received)) + " " + tail
    if entry.received_at is not None and calendar.is_working(received):
        head = translate("Dossier", "Received {0} at {1}, after 15:00, so counted from {2}:")
        return head.format(_named(received), f"{entry.received_at:%H:%M}", _named(found.first)) + " " + tail
    head = translate("Dossier", "Received {0}, a day off, so counted from {1}:")
    return head.format(_named(received), _named(found.first)) + " " + tail


def _sentence(head: str, days: Sequence[CountedDay]) -> str:
    named = [day for day in days if day.number is None and day.special is not None]
    plain = sum(day.number is None for day in days) - len(named)
    made_up = [day for day in days if day.number is not None and day.special is not None]
    parts = [head]
    off = [translate("Dossier", "%n weekend day(s)", "", plain)] if plain else []
    off += [f"{_holiday(day)} ({words.short_day(day.day)})" for day in named]
    if off:
        parts.append(translate("Dossier", "Not counted: {0}.").format(", ".join(off)))
    if made_up:
        days_ = ", ".join(words.short_day(day.day) for day in made_up)
        parts.append(translate("Dossier", "Counted as swapped working days: {0}.").format(days_))
    if any(day.special is not None and day.special.provisional for day in days):
        parts.append(translate("Dossier", "Some of these days off are provisional."))
    return " ".join(parts)


def _holiday(day: CountedDay) -> str:
    assert day.special is not None
    if day.special.kind is DayKind.SWAP_OFF:
        return translate("Dossier", "swapped day off, {0}").format(day.special.name)
    return day.special.name


def _named(day: date) -> str:
    return f"{words.weekday(day)} {words.short_day(day)}"


def _end(day: date, word: str) -> StripEnd:
    return StripEnd(StripDay(day, words.weekday(day), 0), word)
