"""Whether two writings name the same person: certificates write names without accents, in capitals, with titles."""

import unicodedata


def same_name(printed: str, holder: str) -> bool:
    """Tell whether the words of the printed name all stand, in order, in the holder's name of a certificate."""
    wanted, found = _words(printed), _words(holder)
    if not wanted or len(wanted) > len(found):
        return False
    return any(found[start : start + len(wanted)] == wanted for start in range(len(found) - len(wanted) + 1))


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    letters = "".join(" " if not (sign.isalnum() or unicodedata.combining(sign)) else sign for sign in plain)
    return "".join(sign for sign in letters if not unicodedata.combining(sign)).casefold().split()
