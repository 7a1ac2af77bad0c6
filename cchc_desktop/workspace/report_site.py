"""The report as a small site of ready pages: every campaign's overview, to be written as files or served read only."""

from collections.abc import Mapping
from html import escape
from pathlib import Path

from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.domain.vietnamese import day
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import make_folder, replace_file
from cchc_desktop.sync.pages import Page, PageServer
from cchc_desktop.workspace.overview_exports import page
from cchc_desktop.workspace.workspace import Workspace

__all__ = ["Page", "PageServer", "pages", "serve", "write"]
_HTML = "text/html; charset=utf-8"
INDEX = "index.html"


def pages(workspace: Workspace) -> dict[str, Page]:
    """Make the pages from what the workspace holds now: an index, and the overview of each campaign with visits."""
    kept = workspace.overview_exports
    gathered = kept.gather()
    made: dict[str, Page] = {}
    lines = []
    for number, campaign in enumerate(workspace.campaigns.all(), 1):
        try:
            report = kept.report(campaign.id, gathered)
        except NotFound:
            continue  # nobody has been visited yet
        name = f"dot-{number}.html"
        made[f"/{name}"] = Page(_HTML, page(report))
        lines.append((name, campaign.name, len(report.rows)))
    index = Page(_HTML, _index(workspace, lines))
    return {"/": index, f"/{INDEX}": index} | made


def write(site: Mapping[str, Page], folder: Path) -> int:
    """Write the pages as files; return how many.

    Raises:
        DiskFull, ReadOnly, CannotWrite: some may be missing; those that are there are whole.
    """
    files = {path.removeprefix("/"): one for path, one in site.items() if path != "/"}
    with refusing(folder):
        make_folder(folder)
        for name, one in files.items():
            replace_file(folder / name, one.data)
    return len(files)


def serve(site: Mapping[str, Page], host: str, port: int, password: str, name: str) -> PageServer:
    """Listen on an address of this computer; raises as `PageServer`."""
    return PageServer(site, host, port, password, name)


def _index(workspace: Workspace, lines: list[tuple[str, str, int]]) -> bytes:
    now = workspace.clock.now()
    title = "Tổng hợp kết quả kiểm tra cải cách hành chính"
    listed = "".join(
        f'<li><a href="{name}">{escape(told)}</a> <span>{units} đơn vị</span></li>' for name, told, units in lines
    )
    return (
        f'<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><title>{title}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<style>:root{color-scheme:light dark}body{font:17px/1.6 system-ui,sans-serif;max-width:46rem;"
        "margin:2.5rem auto;padding:0 1rem}li{margin:.5rem 0}span{opacity:.75}a{color:LinkText}</style></head>\n"
        f"<body><main><h1>{title}</h1><ul>{listed or '<li>Chưa có đợt kiểm tra nào.</li>'}</ul>"
        f"<p>Lập lúc {now:%H:%M} ngày {day(now.date())}. Trang chỉ để đọc.</p></main></body></html>\n"
    ).encode()
