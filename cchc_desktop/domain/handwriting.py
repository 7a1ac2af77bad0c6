"""A signature drawn by hand on the screen (chữ ký tay): strokes, kept as they were drawn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a stroke: place in pad units from the upper left, milliseconds since the first point, pressure 0…1."""

    x: float
    y: float
    t: int
    pressure: float = 0.5


@dataclass(frozen=True, slots=True)
class Handwriting:
    """Strokes on a pad of `width` by `height` units. A picture of a signature is not a digital signature."""

    width: float
    height: float
    strokes: tuple[tuple[Point, ...], ...]

    @property
    def blank(self) -> bool:
        """True when hardly anything was drawn: fewer than four points."""
        return sum(len(stroke) for stroke in self.strokes) < 4
