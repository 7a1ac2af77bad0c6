"""What a misspelt word probably means."""

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], cutoff: float = 0.72) -> str:
    """Return the known word that `word` most resembles, "" when none comes near; case does not count."""
    folded: dict[str, str] = {}
    for entry in known:
        folded.setdefault(entry.lower(), entry)
    wanted = word.lower().strip()
    if wanted in folded:
        return folded[wanted]
    if not wanted or len(wanted) > 80:
        return ""
    close = difflib.get_close_matches(wanted, folded, n=1, cutoff=cutoff)
    return folded[close[0]] if close else ""
