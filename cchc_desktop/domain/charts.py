"""Charts as plain shapes, drawn the same on a screen, on paper and in a page: bars, lines, dots and words.

Lengths are points, the origin is the upper left corner, colours are the theme's roles (resources/theme/tokens.json).
Every chart carries its numbers as words, so that nobody depends on seeing it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.standing import Ranked, band
from cchc_desktop.domain.vietnamese import number

HEAT = ("h5", "h4", "h3", "h2", "h1")
_STEP = 5
MOST_POINTS = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle."""

    left: float
    top: float
    wide: float
    high: float
    role: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    role: str
    wide: float = 1.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle with a rim of another colour."""

    x: float
    y: float
    radius: float
    fill: str
    rim: str


@dataclass(frozen=True, slots=True)
class Caption:
    """Words whose baseline stands at `y`; `anchor` is "start", "middle" or "end"; cut to `room` points, if given."""

    x: float
    y: float
    text: str
    size: float = 9.0
    bold: bool = False
    role: str = "text1"
    anchor: str = "start"
    room: float = 0.0


Shape = Bar | Stroke | Dot | Caption


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of a width and a height; `words` say what it shows, number by number."""

    wide: float
    high: float
    shapes: tuple[Shape, ...]
    words: str


def trend(points: Sequence[tuple[str, Decimal]], wide: float = 460.0, high: float = 170.0) -> Chart:
    """Return means over campaigns, oldest left, the last twelve: a line, a label at each point, a light grid."""
    shown = list(points)[-MOST_POINTS:]
    values = [float(value) for _, value in shown]
    if not values:
        return Chart(wide, high, (), "")
    low = max(min(values) // _STEP * _STEP - _STEP, 0)
    high_value = min(max(values) // _STEP * _STEP + 2 * _STEP, 100)
    left, top, right, bottom = 30.0, 16.0, wide - 12.0, high - 28.0

    def at(value: float) -> float:
        return bottom - (value - low) / max(high_value - low, 1) * (bottom - top)

    shapes: list[Shape] = []
    step = _STEP if (high_value - low) / _STEP <= 5 else 2 * _STEP
    mark = low
    while mark <= high_value:
        shapes.append(Stroke(((left, at(mark)), (right, at(mark))), "border", 0.6))
        shapes.append(Caption(left - 5, at(mark) + 3, f"{mark:.0f}", 8.5, role="text2", anchor="end"))
        mark += step
    share = (right - left) / len(shown)
    places = [(left + share * (place + 0.5), at(value)) for place, value in enumerate(values)]
    if len(places) > 1:
        shapes.append(Stroke(tuple(places), "primaryText", 1.8))
    for place, ((x, y), (name, value)) in enumerate(zip(places, shown, strict=True)):
        last = place == len(places) - 1
        shapes.append(Dot(x, y, 3.6 if last else 3.0, "primaryText" if last else "surface", "primaryText"))
        shapes.append(Caption(x, y - 8, number(value), 9, last, anchor="middle"))
        shapes.append(Caption(x, high - 10, name, 8.5, role="text2", anchor="middle", room=share - 4))
    return Chart(wide, high, tuple(shapes), "; ".join(f"{name}: {number(value)}" for name, value in shown))


def parts(counts: Sequence[tuple[str, int, str]], wide: float = 460.0) -> Chart:
    """Return one bar in parts, each (words, count, colour role), with a legend below it: the aging of what is open."""
    some = [entry for entry in counts if entry[1]]
    together = sum(count for _, count, _ in some)
    shapes: list[Shape] = [Bar(0, 0, wide, 14, "sunken")]
    place = 0.0
    for _, count, role in some:
        part = max(wide * count / together, 4.0)
        shapes.append(Bar(place, 0, min(part, wide - place), 14, role))
        place += part
    across = 3
    for number_, (words, count, role) in enumerate(some):
        x, y = number_ % across * wide / across, 24.0 + number_ // across * 15
        shapes.append(Bar(x, y, 9, 9, role))
        shapes.append(Caption(x + 14, y + 8, f"{count} {words}", 9, role="text2", room=wide / across - 18))
    high = 24.0 + (len(some) + across - 1) // across * 15
    return Chart(wide, high, tuple(shapes), "; ".join(f"{count} {words}" for words, count, _ in some))


def heat(rows: Sequence[Ranked], heads: Sequence[str], names: Sequence[str], wide: float = 460.0) -> Chart:
    """Return ranking and heat map in one: place, movement, unit, total with its bar, a cell for each section."""
    row, top = 17.0, 20.0
    unit_left, total_left, cells_left = 44.0, 172.0, 248.0
    cell = (wide - cells_left) / max(len(heads), 1)
    shapes: list[Shape] = [
        Caption(6, 12, "Hạng", 8.5, True, "text2"),
        Caption(unit_left, 12, "Đơn vị", 8.5, True, "text2"),
        Caption(total_left, 12, "Tổng điểm", 8.5, True, "text2"),
    ]
    for place, head in enumerate(heads):
        shapes.append(Caption(cells_left + cell * (place + 0.5), 12, head, 8.5, True, "text2", "middle"))
    said = []
    for at, (line, name) in enumerate(zip(rows, names, strict=True)):
        y = top + at * row
        base = y + row - 5
        shapes.append(Caption(20, base, "–" if line.place is None else str(line.place), 9, True, anchor="end"))
        if line.moved is not None:
            up, text = line.moved > 0, f"{'▲' if line.moved > 0 else '▼'}{abs(line.moved)}" if line.moved else "–"
            role = "text2" if not line.moved else "metText" if up else "notText"
            shapes.append(Caption(24, base, text, 8, role=role))
        shapes.append(Caption(unit_left, base, name, 9, room=total_left - unit_left - 4))
        total = line.standing.percent
        shapes.append(Caption(total_left + 24, base, number(total, "–"), 9, True, anchor="end"))
        shapes.append(Bar(total_left + 28, y + 6, 42, 5, "sunken"))
        if total:
            shapes.append(Bar(total_left + 28, y + 6, 42 * float(total) / 100, 5, "primary"))
        shapes += _cells(line, cells_left, y, cell, row)
        said.append(f"{name}: {number(total, '–')}")
    return Chart(wide, top + len(rows) * row, tuple(shapes), "; ".join(said))


def _cells(line: Ranked, left: float, y: float, wide: float, high: float) -> list[Shape]:
    shapes: list[Shape] = []
    for place, value in enumerate(line.standing.sections):
        x = left + place * wide
        if value is None:
            shapes.append(Caption(x + wide / 2, y + high - 5, "–", 8.5, role="text2", anchor="middle"))
            continue
        role = HEAT[band(value)]
        shapes.append(Bar(x + 0.8, y + 0.8, wide - 1.6, high - 1.6, role))
        if role == HEAT[-1]:
            # The lowest band has a mark of its own, so that nothing is told by colour alone.
            shapes.append(Bar(x + wide - 4.8, y + 0.8, 4, 4, "surface"))
        words = "h1t" if role == HEAT[-1] else "h5t"
        shapes.append(Caption(x + wide / 2, y + high - 5, str(round(value)), 8.5, role=words, anchor="middle"))
    return shapes


def paired(
    rows: Sequence[tuple[str, Decimal | None, Decimal | None]], names: tuple[str, str], wide: float = 460.0
) -> Chart:
    """Return two bars a row, 0 to 100, with the difference at the right: two units or two years side by side."""
    row, top, left, right = 30.0, 22.0, 170.0, wide - 74.0
    shapes: list[Shape] = [
        Bar(0, 4, 9, 9, "primary"),
        Caption(13, 12, names[0], 9, True, room=wide / 2 - 24),
        Bar(wide / 2, 4, 9, 9, "accent"),
        Caption(wide / 2 + 13, 12, names[1], 9, True, room=wide / 2 - 24),
    ]
    said = []
    for at, (title, one, other) in enumerate(rows):
        y = top + at * row
        shapes.append(Stroke(((0, y), (wide, y)), "border", 0.5))
        shapes.append(Caption(0, y + 18, title, 9, room=left - 8))
        for place, (value, role) in enumerate(((one, "primary"), (other, "accent"))):
            high = y + 5 + place * 11
            shapes.append(Bar(left, high, right - left, 8, "sunken"))
            if value:
                shapes.append(Bar(left, high, (right - left) * float(value) / 100, 8, role))
            shapes.append(Caption(right + 28, high + 7.5, number(value, "–"), 8.5, anchor="end"))
        if one is not None and other is not None:
            gap = other - one
            role = "text2" if not gap else "metText" if gap > 0 else "notText"
            shapes.append(Caption(wide, y + 18, f"{'+' if gap > 0 else ''}{_signed(gap)}", 9, True, role, "end"))
        said.append(f"{title}: {number(one, '–')} / {number(other, '–')}")
    return Chart(wide, top + len(rows) * row, tuple(shapes), f"{names[0]} / {names[1]}. " + "; ".join(said))


def _signed(value: Decimal) -> str:
    return f"-{number(-value)}" if value < 0 else number(value)
