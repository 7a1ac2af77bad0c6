"""What the workspace file may decline, each with what is kept and what to do."""

from cchc_desktop.domain.refusal import Refusal


class DiskFull(Refusal):
    """The disk has no room for the act."""

    what = "This could not be saved: the disk is full."
    kept = "Everything saved before is unharmed; what was just typed is still on the screen."
    mend = "Free some space or choose another place for the workspace, then try again."


class ReadOnly(Refusal):
    """The folder or file may not be written."""

    what = "This could not be saved: “{place}” is read-only."
    kept = "Everything saved before is unharmed; what was just typed is still on the screen."
    mend = "Allow writing to this folder, or copy the workspace to a folder of your own."


class CannotWrite(Refusal):
    """The operating system reported an error while writing."""

    what = "This could not be saved: {reason}"
    kept = "Everything saved before is unharmed; what was just typed is still on the screen."
    mend = "Check that the disk is connected, then try again."


class Damaged(Refusal):
    """The workspace file does not pass its checks."""

    what = "The workspace file is damaged: {reason}"
    kept = "Nothing was deleted; the damaged file stays where it is."
    mend = "Restore the newest backup, and keep this folder for a specialist."


class RestartToMend(Damaged):
    """A damaged part of the file was met in the middle of the work."""

    what = "A part of the workspace file is damaged on the disk."
    kept = "Everything stands twice in this folder; nothing that was saved is lost."
    mend = "Close the program and open it again: the file is then rebuilt. Have the disk looked at."


class Malformed(Damaged):
    """Something that came from elsewhere is no journal entry, or was altered on the way."""

    what = "The data is damaged or was altered: {reason}"
    kept = "Nothing of it was taken in; the workspace stays as it is."
    mend = "Have it made and sent again by the laptop it came from."


class NotAWorkspace(Refusal):
    """The folder holds no workspace."""

    what = "“{place}” holds no workspace."
    mend = "Choose the folder that ends in .cchc, or create a new workspace."


class AlreadyThere(Refusal):
    """A workspace is there already."""

    what = "There is a workspace in “{place}” already."
    kept = "It was not touched."
    mend = "Open it, or choose another folder."


class InUse(Refusal):
    """Another window or program holds the workspace."""

    what = "This workspace is open in another window."
    mend = "Close the other window, then open it here."


class NewerFormat(Refusal):
    """A newer version of the app wrote the file."""

    what = "This workspace was written by a newer version of the app (format {found}; this version knows {known})."
    mend = "Install the newer version on this laptop, then open it again."


class WrongPassword(Refusal):
    """The password opens nothing."""

    what = "The password is wrong."
    kept = "Nothing is ever erased after wrong passwords."
    mend = "Try again (mind Caps Lock and the Vietnamese keyboard), or use the recovery code."


class WrongRecoveryCode(Refusal):
    """The recovery code opens nothing."""

    what = "The recovery code is well typed, but it is not the code of this workspace."
    mend = "Look for the sheet that was written when this very workspace was made."


class MistypedRecoveryCode(WrongRecoveryCode):
    """The last group of the code does not fit the others."""

    what = "The recovery code was mistyped."
    mend = "Compare it letter by letter with the printed sheet: 6 groups of 5; there is no I, O, 0 or 1."


class WrongPin(Refusal):
    """The PIN opens nothing on this laptop."""

    what = "The PIN is wrong, or it was set on another laptop."
    kept = "Nothing is ever erased after wrong PINs."
    mend = "Use the password: it opens the workspace on every laptop."


class WeakPin(Refusal):
    """Too few digits, or none."""

    what = "A PIN has at least {least} digits, not all alike."
    mend = "Choose other digits; birthdays and 123456 are guessed first."


class NoKeyStore(Refusal):
    """The operating system keeps no secrets here."""

    what = "This computer has no key store that is open, so a PIN would not be safe."
    mend = "Use the password. On Linux a key store comes with the desktop (GNOME Keyring, KWallet)."


class KeyStoreLocked(NoKeyStore):
    """The operating system does not give out the secret it keeps."""

    what = "The key store of this computer is locked or does not answer, so the PIN cannot be checked."
    kept = "The PIN stays set, and nothing was counted as a wrong try."
    mend = "Open the key store (it opens when you log in to the computer), or use the password."


class WrongKey(Refusal):
    """Keys and data do not belong together."""

    what = "The keys in “{place}” do not fit the data beside them."
    kept = "Nothing was changed or deleted."
    mend = "Put keys.json and the data of the same workspace together, or restore a backup into a new folder."


class NoSuchPerson(Refusal):
    """Nobody of that name can open the workspace."""

    what = "“{name}” is not among the people of this workspace."
    mend = "Choose a name from the list."


class PersonExists(Refusal):
    """A second person of the same name."""

    what = "“{name}” is among the people of this workspace already."
    mend = "Use another name, for example with the agency in brackets."


class WeakPassword(Refusal):
    """Too short to protect a stolen laptop."""

    what = "The password is too short: it needs at least {least} characters."
    mend = "A sentence of a few words is easy to remember and hard to guess."


class UnsafePlace(Refusal):
    """The file system cannot keep the promises that a commit makes."""

    what = "“{place}” cannot hold a workspace safely: the file system does not take the data base's log."
    mend = "Keep the workspace in a folder of this computer, such as “{local}”; exchange data through bundles."


class OnNetworkDrive(UnsafePlace):
    """A drive of another computer."""

    what = "“{place}” cannot hold a workspace safely: it lies on a network drive ({system})."


class InSyncedFolder(UnsafePlace):
    """A folder that another program copies to and fro."""

    what = "“{place}” cannot hold a workspace safely: the folder is synchronised by another program ({system})."


class TooLong(Refusal):
    """A value that is no note any more."""

    what = "The text is too long: {size} characters, at most {most}."
    mend = "Add it as a file instead."


class AttachmentTooLarge(Refusal):
    """A file is larger than what is kept as evidence."""

    what = "The file is larger than {most} MB."
    kept = "The file itself was not touched; nothing was added."
    mend = "Split or shrink the file, or note the document's number and date instead."


class PlaceGone(Refusal):
    """The second place cannot be reached: the stick was pulled out, the share is away."""

    what = "The second copy was not made: “{place}” is not there."
    kept = "Everything is saved on this laptop; the copy made before stays as it is."
    mend = "Plug the stick or disk in again, or choose another place in the settings."


class CopyUnreadable(Refusal):
    """What was written to the second place came back different."""

    what = "The second copy was not made: what was written to “{place}” cannot be read back."
    kept = "Everything is saved on this laptop."
    mend = "The stick or disk may be failing: choose another one in the settings."


class NoCopyHere(Refusal):
    """A folder without a copy in it."""

    what = "There is no copy of a workspace in “{place}”."
    mend = "Choose the stick or folder that the second copy was made to; the copy's folder ends in .cchc-copy."


class InsideWorkspace(Refusal):
    """A second place inside the first."""

    what = "“{place}” lies inside the workspace: a copy there would be lost with it."
    mend = "Choose a stick, a second disk or a shared folder."


class WrongThread(RuntimeError):
    """A bug: the store was used from a thread that does not own it."""
