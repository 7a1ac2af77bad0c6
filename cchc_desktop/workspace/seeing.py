"""What reading a paper back showed, as a section of the report of its verification."""

from collections.abc import Iterator
from dataclasses import replace

from cchc_desktop.workspace.readback import Difference, ReadBack, Sameness
from cchc_desktop.workspace.said import Said, say
from cchc_desktop.workspace.verification import Level, Section, Told


def with_seen(told: Told, seen: ReadBack) -> Told:
    """Return the report with what was seen and what is carried; an alarm decides the outcome."""
    section = Section(say("What is seen and what is carried"), tuple(lines(seen)))
    report = replace(told, sections=(section, *told.sections))
    if not seen.alarming or told.level is Level.BAD:
        return report
    alarm = say("Outcome: ALARM: the pages do not show what the record inside carries. Do not rely on this file.")
    return replace(report, level=Level.BAD, outcome=alarm)


def lines(seen: ReadBack) -> Iterator[Said]:
    """Yield whether a paper shows what its record carries, and where not."""
    if seen.sameness is Sameness.NOTHING_CARRIED:
        yield say("The file carries no record to compare the pages with.")
        return
    if seen.sameness is Sameness.UNREADABLE:
        yield say("ALARM: the pages cannot be compared with the record inside ({reason}).", reason=seen.reason)
        return
    yield _outcome(seen)
    yield from (_difference(one) for one in seen.differences)
    yield from (say("The data say what the page does not: {fact}", fact=fact) for fact in seen.untold)


def _outcome(seen: ReadBack) -> Said:
    if seen.alarming:
        return say("ALARM: the pages do not show what the record inside carries.")
    if seen.sameness is Sameness.IDENTICAL:
        return say("What is seen is what is carried: the record makes the same pages, byte for byte.")
    return say("What is seen is what is carried: same words, same pictures (made by another version of the app).")


def _difference(one: Difference) -> Said:
    if not (one.seen or one.carried):
        return say("Page {page} looks other than the record makes it.", page=one.page)
    seen, carried = one.seen or "–", one.carried or "–"
    if not one.page:
        return say("The file: seen “{seen}”, carried “{carried}”", seen=seen, carried=carried)
    return say("Page {page}: seen “{seen}”, carried “{carried}”", page=one.page, seen=seen, carried=carried)
