"""Contrast of every pair of colours that meet on a screen, in both themes (WCAG 2.2: text 4.5:1, controls 3:1)."""

import itertools

import pytest

from cchc_desktop.ui.kit.look import tokens

SURFACES = ("canvas", "surface", "subtle", "sunken", "hover", "selected", "pressed")
READ = [
    *itertools.product(("text1", "text2"), (*SURFACES, "nav")),
    *itertools.product(("text3",), ("surface", "subtle", "canvas")),
    *itertools.product(("primaryText", "metText", "partText", "notText"), ("surface", "subtle", "canvas", "selected")),
    *((f"{role}Text", f"{role}Bg") for role in ("met", "part", "not", "na", "info")),
    *(("text1", f"{role}Bg") for role in ("met", "part", "not", "na", "info")),
    *(("onSolid", f"{role}Solid") for role in ("met", "part", "not", "na")),
    *(("onPrimary", role) for role in ("primary", "primaryHover", "primaryPressed")),
    ("tooltipText", "tooltipBg"),
    *(("h5t", band) for band in ("h5", "h4", "h3", "h2")),
    ("h1t", "h1"),
]
SEEN = [
    *itertools.product(("borderControl", "focus"), ("surface", "canvas", "subtle")),
    *((f"{role}Solid", "surface") for role in ("met", "part", "not", "na")),
    ("primary", "surface"),
    ("primaryText", "sunken"),
]


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(READ, 4.5), (SEEN, 3.0)], ids=["text", "controls"])
def test_every_pair_of_colours_can_be_told_apart(theme: str, pairs: list[tuple[str, str]], least: float) -> None:
    colours = tokens()[theme]
    weak = [
        (a, b, round(contrast(colours[a], colours[b]), 2)) for a, b in pairs if contrast(colours[a], colours[b]) < least
    ]
    assert weak == []


def test_the_measure_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_the_bands_of_the_heat_map_differ_in_lightness_so_that_grey_tells_them_apart() -> None:
    for theme in ("light", "dark"):
        grey = [_light(tokens()[theme][band]) for band in ("h5", "h4", "h3", "h2", "h1")]
        # The lowest band carries a corner as well; each band carries its number.
        assert abs(grey[3] - grey[1]) > 0.05
        assert abs(grey[4] - grey[1]) > 0.05
