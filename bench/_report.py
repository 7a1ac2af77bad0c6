"""Results as Markdown: a section a measurement, kept between marks in docs/benchmarks.md, replaced by the next run."""

import os
import platform
import re
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

BEGIN, END = "<!-- measured -->", "<!-- /measured -->"
_LIBRARIES = ("PySide6-Essentials", "reportlab", "pikepdf", "pyHanko", "sqlcipher3", "cryptography")
_MOST_COLUMNS = 9
_SECTION = re.compile(r"^### `(\w+)`.*?(?=^### `|\Z)", re.MULTILINE | re.DOTALL)


def machine() -> dict[str, object]:
    """Return what the figures were measured on: processor, memory, system, load, versions."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": _processor(),
        "processors": os.cpu_count(),
        "memory_gb": round(memory),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "load": round(os.getloadavg()[0], 1),
        "versions": {"Python": platform.python_version()} | {name: _version(name) for name in _LIBRARIES},
    }


def written(text: str, results: Sequence[Mapping[str, object]]) -> str:
    """Return the report with the sections of these results in place of older ones; other sections stay."""
    before, _, rest = text.partition(BEGIN)
    inner, _, after = rest.partition(END)
    sections = {found[1]: found[0].strip() for found in _SECTION.finditer(inner)}
    sections |= {str(result["name"]): _section(result) for result in results}
    whole = "\n\n".join(sections[name] for name in sorted(sections))
    return f"{before.rstrip()}\n\n{BEGIN}\n\n{whole}\n\n{END}\n{after.lstrip() and chr(10) + after.lstrip()}"


def _section(result: Mapping[str, object]) -> str:
    on = result["machine"]
    assert isinstance(on, Mapping)
    versions = on["versions"]
    assert isinstance(versions, Mapping)
    told = ", ".join(f"{name} {number}" for name, number in versions.items())
    lines = [
        f"### `{result['name']}`",
        "",
        f"{result.get('question', '')}".strip(),
        "",
        f"{str(result['measured_at'])[:16]}; {on['processor']}, {on['processors']} cores, {on['memory_gb']} GB, "
        f"load {on['load']}; {on['system']}; {told}.",
        "",
    ]
    figures = result.get("figures")
    if isinstance(figures, Mapping):
        lines += _tables(figures)
    else:
        lines.append(f"Not measured: {result.get('failed')}")
    return "\n".join(lines).replace("\n\n\n", "\n\n").strip()


def _tables(figures: Mapping[str, object]) -> Iterable[str]:
    """Lay figures out: plain values in one table, what has parts in a table with a column for each."""
    plain = {key: value for key, value in figures.items() if not isinstance(value, Mapping)}
    if plain:
        yield from _table(("figure", "value"), [(_words(key), _said(value)) for key, value in plain.items()])
    waiting: dict[str, dict[str, object]] = {}
    for key, value in figures.items():
        if not isinstance(value, Mapping):
            continue
        if any(isinstance(inner, Mapping) for inner in value.values()):
            for name, inner in value.items():
                waiting[f"{_words(key)}: {_words(name)}"] = _flat(inner) if isinstance(inner, Mapping) else {"": inner}
        else:
            waiting[_words(key)] = _flat(value)
    for group in _alike(waiting):
        columns = list(dict.fromkeys(column for row in group.values() for column in row))
        if len(columns) > _MOST_COLUMNS:
            for name, row in group.items():
                yield from _table((name, "value"), [(_words(key), _said(value)) for key, value in row.items()])
        else:
            head = ("", *(_words(column) for column in columns))
            yield from _table(
                head, [(name, *(_said(row.get(column, "")) for column in columns)) for name, row in group.items()]
            )


def _alike(rows: Mapping[str, dict[str, object]]) -> list[dict[str, dict[str, object]]]:
    """Put rows that share at least half of their columns into one table."""
    groups: list[dict[str, dict[str, object]]] = []
    for name, row in rows.items():
        for group in groups:
            columns = {column for one in group.values() for column in one}
            if 2 * len(columns & row.keys()) >= max(1, min(len(columns), len(row))) and columns & row.keys():
                group[name] = row
                break
        else:
            groups.append({name: row})
    return groups


def _flat(value: Mapping[str, object], before: str = "") -> dict[str, object]:
    found: dict[str, object] = {}
    for key, inner in value.items():
        name = f"{before}{key}"
        found |= _flat(inner, f"{name} ") if isinstance(inner, Mapping) else {name: inner}
    return found


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterable[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""


def _words(key: str) -> str:
    return str(key).replace("_", " ").strip()


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.3g}" if abs(value) < 100 else f"{value:,.0f}"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, list | tuple):
        return f"{len(value)} of them" if value and isinstance(value[0], Mapping) else ", ".join(map(_said, value))
    return str(value).replace("|", "/").replace("\n", " ")


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "–"


def _processor() -> str:
    try:
        found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    except OSError:
        found = None
    return found[1].strip() if found else platform.processor() or platform.machine()
