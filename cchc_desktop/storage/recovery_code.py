"""The recovery code: what is printed once, kept in the office's safe, and opens the workspace when passwords are lost.

Five groups of five letters hold 125 random bits; a sixth group checks them, so a slip of the pen is told apart from a
code of another workspace.
"""

from hashlib import sha256

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.storage.refusals import MistypedRecoveryCode

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without I, O, 0 and 1, which look alike on paper."""
GROUP = 5
GROUPS = 6
_LENGTH = GROUP * GROUPS


def new_code(entropy: Entropy) -> str:
    """Return a new code, in groups joined by hyphens."""
    letters = "".join(ALPHABET[byte % len(ALPHABET)] for byte in entropy(_LENGTH - GROUP))
    letters += _check(letters)
    return "-".join(letters[i : i + GROUP] for i in range(0, _LENGTH, GROUP))


def bare(code: str) -> str:
    """Return the letters of a code as a person typed it: spaces, hyphens and small letters do not matter.

    Raises:
        MistypedRecoveryCode: letters are missing, or the last group does not fit the others.
    """
    letters = "".join(letter for letter in code.upper() if not letter.isspace() and letter not in "-–.")
    whole = len(letters) == _LENGTH and all(letter in ALPHABET for letter in letters)
    if not whole or _check(letters[:-GROUP]) != letters[-GROUP:]:
        raise MistypedRecoveryCode
    return letters


def _check(letters: str) -> str:
    number = int.from_bytes(sha256(b"cchc/recovery/" + letters.encode()).digest()[:4], "big")
    return "".join(ALPHABET[number >> 5 * place & 31] for place in range(GROUP))
