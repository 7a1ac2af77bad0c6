"""What the program declines about its own updates."""

from cchc_desktop.domain.refusal import Refusal


class BrokenProgram(Refusal):
    """An archive of the program that is none, was altered, cut off, or leads out of its folder."""

    what = "“{name}” cannot be taken as a new version of the program: {reason}"
    kept = "The program stays as it is, and so do your data."
    mend = "Ask the office for the file again."


class OlderProgram(Refusal):
    """An archive that holds no newer version than what runs."""

    what = "“{name}” holds version {found}; version {own} is here already."
    kept = "The program stays as it is."
    mend = "Ask the office for the newest version."


class OtherPlatform(Refusal):
    """An archive for another system."""

    what = "“{name}” is made for {found}; this computer needs {own}."
    kept = "The program stays as it is."
    mend = "Ask the office for the file for this system."


class NotUpdatable(Refusal):
    """This program does not update itself: it runs from source, or an administrator said so."""

    what = "This program is not updated from here: {reason}"
    kept = "The program stays as it is."
    mend = "Ask whoever installed it."


class NoProgramBefore(Refusal):
    """There is no earlier version to go back to."""

    what = "There is no earlier version of the program on this computer."
    kept = "The program stays as it is."


class DataIsNewer(Refusal):
    """The workspace was changed by this version so that the earlier one cannot read it."""

    what = "Version {version} cannot read this workspace any more: its tables were changed since."
    kept = "You go on with this version; the file as it was before lies beside the workspace."
    mend = "If this version does not work, ask the office to restore a copy for version {version}."
