"""Secondary instances: inline, or attached as XML, CSV or GeoJSON (ODK XForms: secondary instances)."""

import csv
import io
import json
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from lxml import etree

from cchc_desktop.checklist.xform.refusals import BadForm
from cchc_desktop.checklist.xform.xml import as_nodes, attribute, parsed, place_of
from cchc_desktop.checklist.xpath.nodes import DOCUMENT, ELEMENT, Node
from cchc_desktop.domain.refusal import Reason

MOST_ROWS = 500_000
_NAME = re.compile(r"[^\w.\-]")


def read_list(element: etree._Element, media: Mapping[str, bytes], last_saved: bytes | None) -> tuple[Node, str | None]:
    """Return the document of a secondary instance, and the name of its file when that was not handed in.

    Raises:
        BadForm: the list or its file cannot be read.
    """
    source = attribute(element, "src")
    if not source:
        inner = next((child for child in element if isinstance(child.tag, str)), None)
        return (as_nodes(inner) if inner is not None else _rows([])), None
    place = place_of(element)
    if source == "jr://instance/last-saved":
        return (as_nodes(parsed(last_saved, place)) if last_saved else Node(DOCUMENT)), None
    name = PurePosixPath(source).name
    data = media.get(name)
    if data is None:
        return _rows([]), name
    return read_file(data, name, place), None


def read_file(data: bytes, name: str, place: str) -> Node:
    """Return the document an attached file makes, by its ending.

    Raises:
        BadForm: the file cannot be read as what its ending says.
    """
    ending = PurePosixPath(name).suffix.lower()
    if ending == ".csv":
        return _rows(_csv(data, place))
    if ending in (".geojson", ".json"):
        return _rows(_geojson(data, place))
    return as_nodes(parsed(data, place))


def _rows(rows: list[dict[str, str]]) -> Node:
    document, root = Node(DOCUMENT), Node(ELEMENT, "root")
    document.append(root)
    for row in rows:
        item = Node(ELEMENT, "item")
        for name, value in row.items():
            item.append(Node(ELEMENT, name, value))
        root.append(item)
    return document


def _csv(data: bytes, place: str) -> list[dict[str, str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1258", "replace")
    first = text.split("\n", 1)[0]
    separator = ";" if first.count(";") > first.count(",") else ","
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise BadForm(place, Reason("its list cannot be read: {error}", {"error": error})) from error
    if len(lines) > MOST_ROWS:
        raise BadForm(place, Reason("its list has over {most} rows", {"most": MOST_ROWS}))
    if not lines:
        return []
    names = [_NAME.sub("_", name.strip()) or f"column{at}" for at, name in enumerate(lines[0], 1)]
    return [
        {name: line[at] if at < len(line) else "" for at, name in enumerate(names)} for line in lines[1:] if any(line)
    ]


def _geojson(data: bytes, place: str) -> list[dict[str, str]]:
    try:
        read: Any = json.loads(data)
        features = read["features"]
        return [_feature(feature) for feature in features]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BadForm(place, Reason("its list cannot be read: {error}", {"error": type(error).__name__})) from error


def _feature(feature: dict[str, Any]) -> dict[str, str]:
    geometry = feature.get("geometry") or {}
    coordinates = geometry.get("coordinates") or []
    if geometry.get("type") == "Point":
        coordinates = [coordinates]
    elif geometry.get("type") == "Polygon":
        coordinates = coordinates[0]
    row = {"geometry": "; ".join(f"{point[1]} {point[0]} 0 0" for point in coordinates)}
    if feature.get("id") is not None:
        row["id"] = str(feature["id"])
    for name, value in (feature.get("properties") or {}).items():
        row[_NAME.sub("_", str(name))] = "" if value is None else str(value)
    return row
