"""What is done to a copy of a photo: turned, cropped, marked, made unreadable. The original is never among it.

Places are shares (0…1) of the turned, uncropped picture, so an edit fits every size of the same photo.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class Tool(StrEnum):
    """What is drawn between two corners: mũi tên, khung, chữ, làm mờ; or what is kept: cắt."""

    ARROW = "arrow"
    FRAME = "frame"
    TEXT = "text"
    BLUR = "blur"
    CROP = "crop"


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the picture, in shares from its left upper corner."""

    x: float
    y: float

    def within(self) -> "Spot":
        """Return the nearest point inside the picture."""
        return Spot(min(max(self.x, 0.0), 1.0), min(max(self.y, 0.0), 1.0))


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the picture; `left` < `right`, `top` < `bottom`."""

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0

    @property
    def empty(self) -> bool:
        """True for less than a hundredth of the picture's side: a slip of the hand, not an area."""
        return self.right - self.left < 0.01 or self.bottom - self.top < 0.01


def area(first: Spot, second: Spot) -> Area:
    """Return the rectangle between two corners, in any order, kept inside the picture."""
    a, b = first.within(), second.within()
    return Area(min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y))


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark from `start` to `end`; an arrow points at `end`, a text begins at `start`."""

    tool: Tool
    start: Spot
    end: Spot
    text: str = ""


@dataclass(frozen=True, slots=True)
class PictureEdit:
    """Everything that is done to the copy: quarter turns to the right first, then marks, then the crop."""

    turns: int = 0
    marks: tuple[Mark, ...] = ()
    crop: Area = Area()

    @property
    def nothing(self) -> bool:
        """True when the copy would be the original."""
        return self == PictureEdit()

    def turned(self) -> "PictureEdit":
        """Return the edit with the picture turned a quarter to the right; marks and crop turn with it."""
        marks = tuple(replace(mark, start=_turned(mark.start), end=_turned(mark.end)) for mark in self.marks)
        corners = Spot(self.crop.left, self.crop.top), Spot(self.crop.right, self.crop.bottom)
        return PictureEdit((self.turns + 1) % 4, marks, area(*(_turned(corner) for corner in corners)))

    def marked(self, mark: Mark) -> "PictureEdit":
        """Return the edit with one more mark, or with a new crop."""
        if mark.tool is Tool.CROP:
            return replace(self, crop=area(mark.start, mark.end))
        return replace(self, marks=(*self.marks, mark))


def _turned(spot: Spot) -> Spot:
    return Spot(1 - spot.y, spot.x)
