"""What measurements showed becomes a table in docs/benchmarks.md: nothing is lost, older sections stay."""

from pathlib import Path

from bench._report import BEGIN, END, machine, written

ROOT = Path(__file__).resolve().parents[2]


def _result(name: str, figures: dict[str, object]) -> dict[str, object]:
    return {"name": name, "question": "What?", "measured_at": "2026-11-25T03:00+00:00", "machine": machine()} | {
        "figures": figures
    }


def test_every_figure_stands_in_a_table_and_sections_are_replaced_by_name() -> None:
    figures: dict[str, object] = {
        "rounds": 7,
        "cold": {"bare_ms": 315, "ours_ms": 1238.4},
        "warm": {"bare_ms": 133, "ours_ms": 739},
        "deep": {"one": {"mb": 1.25}, "two": {"mb": 2}},
        "peer": {"not_had": "npm is not | installed"},
    }
    text = f"# Measured\n\nBefore.\n\n{BEGIN}\n{END}\n\nAfter.\n"
    once = written(text, [_result("start", figures), _result("save", {"p50_ms": 0.41})])
    assert "Before." in once
    assert "After." in once
    assert "| rounds | 7 |" in once
    assert "|  | bare ms | ours ms |" in once
    assert "| cold | 315 | 1,238 |" in once
    assert "| deep: one | 1.25 |" in once
    assert "npm is not / installed" in once
    assert "| p50 ms | 0.41 |" in once
    assert once.index("### `save`") < once.index("### `start`")

    twice = written(once, [_result("start", {"rounds": 9})])
    assert "| rounds | 9 |" in twice
    assert "| rounds | 7 |" not in twice
    assert "| p50 ms | 0.41 |" in twice
    assert written(twice, []) == twice


def test_what_was_not_measured_says_why() -> None:
    failed = {key: value for key, value in _result("sync", {}).items() if key != "figures"} | {"failed": "no npm"}
    assert "Not measured: no npm" in written(f"{BEGIN}\n{END}\n", [failed])


def test_the_report_has_the_place_for_the_tables() -> None:
    text = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert text.count(BEGIN) == text.count(END) == 1
