"""What a misspelt word probably means."""

import difflib
from collections.abc import Iterable

_MOST = 60
"""Words that are compared with a misspelt one: a form may hold thousands of names and thousands of mistakes."""


class Known:
    """Words that may be meant, indexed once: by how they begin and end, and by first letter and length."""

    def __init__(self, words: Iterable[str]) -> None:
        self.folded: dict[str, str] = {}
        self._begin: dict[str, list[str]] = {}
        self._end: dict[str, list[str]] = {}
        self._shape: dict[tuple[str, int], list[str]] = {}
        for word in words:
            low = word.lower()
            if low and low not in self.folded:
                self.folded[low] = word
                self._begin.setdefault(low[:2], []).append(low)
                self._end.setdefault(low[-2:], []).append(low)
                self._shape.setdefault((low[0], len(low)), []).append(low)

    def alike(self, wanted: str) -> list[str]:
        """Return words of about the same length that begin or end alike; all of them when there are few."""
        if len(self.folded) <= _MOST:
            return list(self.folded)
        apart = max(2, len(wanted) // 3)
        near: list[str] = []
        shapes = [self._shape.get((wanted[0], len(wanted) + more), [])[:_MOST] for more in (-1, 0, 1)]
        for group in (self._begin.get(wanted[:2], []), self._end.get(wanted[-2:], []), *shapes):
            close = [word for word in group if abs(len(word) - len(wanted)) <= apart]
            near += sorted(close, key=lambda word: _apart(word, wanted))[: _MOST // 2]
        return near


def _apart(word: str, wanted: str) -> int:
    """Return roughly how far two words are apart: places where they differ, and the difference in length."""
    return sum(one != other for one, other in zip(word, wanted, strict=False)) + abs(len(word) - len(wanted))


def nearest(word: str, known: Iterable[str] | Known, cutoff: float = 0.72) -> str:
    """Return the known word that `word` most resembles, "" when none comes near; case does not count."""
    wanted = word.lower().strip()
    if not wanted or len(wanted) > 80:
        return ""
    index = known if isinstance(known, Known) else Known(known)
    if wanted in index.folded:
        return index.folded[wanted]
    close = difflib.get_close_matches(wanted, index.alike(wanted), n=1, cutoff=cutoff)
    return index.folded[close[0]] if close else ""
