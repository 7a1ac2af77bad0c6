"""Areas and distances on the earth (ODK XForms: geographic functions).

A sphere of 6,378,100 m; a point is `latitude longitude [altitude [accuracy]]` in degrees, a trace or shape is
points separated by `;`. Altitude does not count.
"""

import math
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from cchc_desktop.checklist.xpath.context import Context
from cchc_desktop.checklist.xpath.values import NAN, Value, text_of

RADIUS = 6_378_100.0
Point = tuple[float, float]


def _points(values: tuple[Value, ...]) -> list[Point] | None:
    """Return (latitude, longitude) of every point in order; None when one is no point on earth."""
    texts: list[str] = []
    for value in values:
        texts.extend(node.text() for node in value) if isinstance(value, list) else texts.append(text_of(value))
    found: list[Point] = []
    for text in texts:
        for part in text.split(";"):
            if not part.strip():
                continue
            point = _point(part)
            if point is None:
                return None
            found.append(point)
    return found


def _point(text: str) -> Point | None:
    parts = text.split()
    if not 2 <= len(parts) <= 4:
        return None
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        return None
    latitude, longitude = numbers[:2]
    if not (abs(latitude) <= 90 and abs(longitude) <= 180) or not all(map(math.isfinite, numbers)):
        return None
    return latitude, longitude


def area(_: Context, value: Value) -> float:
    """`area()` in square metres, to the hundredth; NaN when there is no point or a bad one."""
    points = _points((value,))
    if not points:
        return NAN
    if len(points) < 3:
        return 0.0
    ring = [*points, points[0]] if points[0] != points[-1] else points
    sum_of_parts = 0.0
    for (lat1, lon1), (lat2, lon2) in pairwise(ring):
        sum_of_parts += math.radians(lon2 - lon1) * (2 + math.sin(math.radians(lat1)) + math.sin(math.radians(lat2)))
    return round(abs(sum_of_parts * RADIUS * RADIUS / 2), 2)


def distance(_: Context, *values: Value) -> float:
    """`distance()` in metres along the points, to the hundredth; NaN when there is no point or a bad one."""
    points = _points(values)
    if not points:
        return NAN
    return round(sum(_apart(one, two) for one, two in pairwise(points)), 2)


def _apart(one: Point, two: Point) -> float:
    """Return the length of the great circle between two points (haversine)."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*one, *two))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * RADIUS * math.asin(min(1.0, math.sqrt(half)))


def geofence(_: Context, place: str, shape: Value) -> bool:
    """`geofence()`: the point lies inside the shape (even-odd rule)."""
    point, ring = _point(place), _points((shape,))
    if point is None or not ring or len(ring) < 3:
        return False
    inside = False
    y, x = point
    for (y1, x1), (y2, x2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "area": area,
    "enclosed-area": area,
    "distance": distance,
    "geofence": geofence,
}
