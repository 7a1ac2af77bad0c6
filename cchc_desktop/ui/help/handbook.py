"""The handbook as one HTML file that needs nothing else: pages in Markdown under docs/handbook, pictures inside.

Each page begins with `<!-- places: … -->`: the places of the window that F1 leads from to it.
"""

import base64
import html
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from cchc_desktop.domain.places import resources, root
from cchc_desktop.domain.vietnamese import folded

LANGUAGES = {"vi": "Sổ tay Kiểm tra CCHC", "en": "CCHC inspection: handbook"}
_SEARCH = {
    "vi": ("Tìm trong sổ tay (không dấu cũng được)", "Không thấy. Thử từ khác.", "Kết quả"),
    "en": ("Find in the handbook", "Nothing found. Try another word.", "Results"),
}
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
_PLACES = re.compile(r"\A<!-- places: ([a-z ]+) -->\n")
_NUMBER = re.compile(r"^\d+-")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its anchor, title, the places of the window it explains, and its Markdown."""

    anchor: str
    title: str
    places: tuple[str, ...]
    text: str


def handbook_folder() -> Path:
    """Return the folder of the handbook's sources."""
    return root() / "docs" / "handbook"


def read_pages(language: str) -> tuple[Page, ...]:
    """Return the pages of a language in their order; `language` is one of `LANGUAGES`."""
    pages = []
    for path in sorted((handbook_folder() / language).glob("*.md")):
        text = path.read_text(encoding="utf-8")
        named = _PLACES.match(text)
        body = text[named.end() :] if named else text
        title = body.split("\n", 1)[0].removeprefix("# ").strip()
        places = tuple(named.group(1).split()) if named else ()
        pages.append(Page(_NUMBER.sub("", path.stem), title, places, body))
    return tuple(pages)


def page_of(language: str, place: str) -> str:
    """Return the anchor of the page that explains a place; the first page where none does."""
    pages = read_pages(language)
    return next((page.anchor for page in pages if place in page.places), pages[0].anchor)


def render(text: str, folder: Path) -> str:
    """Return Markdown as HTML with its pictures inside; raw HTML in it is shown as text.

    Args:
        text: CommonMark with tables.
        folder: what picture paths are relative to.
    """
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(text)
    for token in tokens:
        for child in token.children or ():
            if child.type == "image":
                child.attrSet("src", _inline(folder / str(child.attrGet("src"))))
    _anchor_headings(tokens)
    return str(markdown.renderer.render(tokens, markdown.options, {}))


def _anchor_headings(tokens: list[Token]) -> None:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h2":
            opening.attrSet("id", re.sub(r"[^a-z0-9]+", "-", folded(inline.content)).strip("-"))


def _inline(path: Path) -> str:
    kind = {".webp": "webp", ".png": "png"}[path.suffix]
    return f"data:image/{kind};base64,{base64.b64encode(path.read_bytes()).decode('ascii')}"


def assemble(language: str, start: str = "") -> str:
    """Return the whole handbook as one HTML document that opens at the page `start`."""
    pages = read_pages(language)
    style = (resources() / "handbook" / "handbook.css").read_text(encoding="utf-8")
    script = (resources() / "handbook" / "handbook.js").read_text(encoding="utf-8")
    find, nothing, results = (html.escape(text) for text in _SEARCH[language])
    title = html.escape(LANGUAGES[language])
    links = "\n".join(f'<li><a href="#{page.anchor}">{html.escape(page.title)}</a></li>' for page in pages)
    folder = handbook_folder() / language
    bodies = "\n".join(
        f'<section id="{page.anchor}" tabindex="-1">{render(page.text, folder)}</section>' for page in pages
    )
    return f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<title>{title}</title>
<style>{style}</style>
</head>
<body data-start="{html.escape(start)}" data-nothing="{nothing}">
<nav aria-label="{title}">
<h1>{title}</h1>
<input type="search" id="find" placeholder="{find}" aria-label="{find}">
<ul id="pages">
{links}
</ul>
<div id="found" role="status" aria-label="{results}"></div>
</nav>
<main>
{bodies}
</main>
<script>{script}</script>
</body>
</html>
"""


def write_handbook(language: str, place: str, folder: Path) -> Path:
    """Write the handbook into a folder, opening at the page of a place; return the file.

    Raises:
        OSError: the folder takes no file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"so-tay-{language}.html"
    target.write_text(assemble(language, page_of(language, place)), encoding="utf-8")
    return target
