"""The report of a verification, in words: lines for a terminal, the same lines for paper."""

from datetime import datetime

from cchc_desktop import __version__
from cchc_desktop.cli.words import say, say_text
from cchc_desktop.workspace.said import Said
from cchc_desktop.workspace.verification import Told
from cchc_desktop.workspace.verifying import Slip


def spoken(sentence: Said) -> str:
    """Return a sentence in the person's language; values that are sentences themselves are spoken first."""
    params = {name: spoken(value) if isinstance(value, Said) else value for name, value in sentence.params.items()}
    return say_text(sentence.text, params)


def lines(report: Told) -> list[str]:
    """Return the report line by line: the file, the outcome, each section."""
    said = [spoken(line) for line in report.about]
    said += ["", spoken(report.outcome)]
    for section in report.sections:
        said += ["", spoken(section.title)]
        said += [f"  - {spoken(line)}" for line in section.lines]
    return said


def slip(report: Told, at: datetime) -> Slip:
    """Return the report for paper."""
    return Slip(
        kind=say("Outcome of a verification"),
        about=tuple(spoken(line) for line in report.about),
        outcome=spoken(report.outcome),
        sections=tuple((spoken(one.title), tuple(spoken(line) for line in one.lines)) for one in report.sections),
        note=say(
            "Verified {at} by {program} {version}, without a network. "
            "Whether a kind of signature meets a decree is for the office to settle.",
            at=at.strftime("%d/%m/%Y %H:%M:%S %z"),
            program="CCHC Desktop",
            version=__version__,
        ),
    )
