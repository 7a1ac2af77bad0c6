"""The one-file overview in a real Chromium: it sorts, filters, prints, reads aloud, and asks nobody for anything."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from tests.browser.chromium import Page, page
from tests.sample import office
from tests.unit.workspace.conftest import make

ROWS = "[...document.querySelectorAll('#ranking tbody tr:not(.more)')].filter(row => !row.hidden)"
UNITS = f"{ROWS}.map(row => row.dataset.unit)"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trang")
    bench = make(folder / "w.cchc")
    campaign, _ = office.year(bench.workspace, 12)
    bench.workspace.service.change("xã Bình Nghĩa", "2026-Q1", before=90, on_time=5, late=5, within=3, over=1)
    exports = bench.workspace.overview_exports
    exports.save(exports.report(campaign, exports.gather()), folder / "tổng hợp.html")
    bench.workspace.close()
    return folder / "tổng hợp.html"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with page(tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


@pytest.fixture
def shown(browser: Page, file: Path) -> Page:
    browser.open(file)
    return browser


def test_it_runs_without_a_fault_and_loads_nothing_but_itself(shown: Page) -> None:
    shown.run("document.readyState")
    asked = {
        told["params"]["request"]["url"] for told in shown.heard if told.get("method") == "Network.requestWillBeSent"
    }
    assert {url.partition(":")[0] for url in asked} == {"file"}
    assert len(asked) == 1
    wrong = [told for told in shown.heard if told.get("method") in ("Runtime.exceptionThrown", "Log.entryAdded")]
    assert wrong == []


def test_the_content_policy_stops_what_somebody_smuggles_in(shown: Page) -> None:
    told = shown.run(
        "new Promise(done => { document.addEventListener('securitypolicyviolation', e => done(e.violatedDirective));"
        " const image = new Image(); image.src = 'https://example.org/x.png'; document.body.append(image); })"
    )
    assert told == "img-src"


def test_a_head_sorts_both_ways_by_mouse_and_by_keyboard_and_says_so(shown: Page) -> None:
    head = "document.querySelectorAll('#ranking thead th')"
    shown.run(f"{head}[2].querySelector('button').click()")
    units = shown.run(UNITS)
    assert units == shown.run(f"{UNITS}.sort((a, b) => a.localeCompare(b, 'vi'))")
    assert shown.run(f"{head}[2].getAttribute('aria-sort')") == "ascending"
    shown.run(f"{head}[3].querySelector('button').focus()")
    shown.key("Enter", 13)
    shown.key("Enter", 13)
    points = shown.run(f"{ROWS}.map(row => Number(row.cells[3].dataset.v))")
    assert points == sorted(points, reverse=True)
    assert shown.run(f"{head}[2].getAttribute('aria-sort')") is None
    below = shown.run(f"{ROWS}.every(row => row.nextElementSibling.id === row.dataset.more)")
    assert below, "the items that lost points stay with their unit"


def test_units_are_found_without_marks_and_by_kind(shown: Page) -> None:
    type_ = "const box = document.getElementById('find'); box.value = {0!r}; box.dispatchEvent(new Event('input'))"
    shown.run("{" + type_.format("duc lam") + "}")
    assert shown.run(UNITS) == ["xã Đức Lâm Bắc"]
    assert shown.run("document.getElementById('shown').textContent") == "1"
    shown.run("{" + type_.format("") + "}")
    shown.run("{const k = document.getElementById('kind'); k.value = 'ward'; k.dispatchEvent(new Event('change'))}")
    assert shown.run(UNITS)
    assert all(unit.startswith("phường") for unit in shown.run(UNITS))


def test_one_section_can_be_looked_at_alone(shown: Page) -> None:
    shown.run("{const p = document.getElementById('part'); p.value = '3'; p.dispatchEvent(new Event('change'))}")
    seen = shown.run("[...document.querySelectorAll('#ranking thead [data-part]')].filter(h => !h.hidden).length")
    assert seen == 1


def test_light_and_dark_follow_the_system_and_the_button(shown: Page) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    for scheme, colour in (("dark", "rgb(16, 22, 29)"), ("light", "rgb(237, 241, 245)")):
        shown.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        assert shown.run(ground) == colour
    shown.run("document.getElementById('theme').click()")
    assert shown.run(ground) == "rgb(16, 22, 29)"


def test_a_screen_reader_finds_tables_heads_and_names(shown: Page) -> None:
    nodes = shown.ask("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in nodes if not node.get("ignored")]
    assert roles.count("columnheader") >= 13
    assert roles.count("rowheader") >= 12
    named = [
        n for n in nodes if n["role"]["value"] in ("button", "combobox", "searchbox", "image") and not n.get("ignored")
    ]
    assert [node for node in named if not node.get("name", {}).get("value")] == []


def test_it_prints_in_landscape_with_every_item_open(shown: Page) -> None:
    document = pypdfium2.PdfDocument(shown.pdf())
    try:
        wide, high = document[0].get_size()
        text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
    finally:
        document.close()
    assert wide > high
    assert "Niêm yết đủ thủ tục hành chính lĩnh vực Đất đai" in text.replace("\r\n", " ")
