"""Papers: about 10 pages with a 60-row table and 20 photos, tagged, against plain reportlab, WeasyPrint, typst and
LibreOffice from DOCX; then 1,000 rows and 300 photos.

WeasyPrint and typst are installed by pip into a folder that is thrown away; what cannot be had (no registry, no Pango,
no LibreOffice) is left out with its reason.

Every run is a process of its own (its start included), all in turn; figures are medians, ratios medians of the pairs of
each round. Processor time counts, since the clock of a shared machine tells of the neighbours.
The same words, pictures and typeface go into each; layout code differs.
"""

import base64
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROUNDS = 5
PHOTOS = 20
ROOT = Path(__file__).resolve().parents[1]
_HEAD = f"""
import sys, json, base64, resource; sys.path.insert(0, {str(ROOT)!r})
given = json.load(open(sys.argv[1])); out = sys.argv[2]
rows, paragraphs = given["rows"], given["paragraphs"]; photos = [base64.b64decode(one) for one in given["photos"]]
"""
_TAIL = """
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
_OURS = """
from datetime import datetime, timezone
from cchc_desktop.documents.blocks import *
from cchc_desktop.domain.minutes import Letterhead
table = Table(tuple(Column(t, 1) for t in ("TT", "Nội dung", "Kết quả", "Ghi chú")), tuple(Row(tuple(r)) for r in rows))
said = tuple(Text(plain(p)) for p in paragraphs)
shots = Photos(tuple(Photo(p, f"Ảnh {n}", f"Ảnh {n}") for n, p in enumerate(photos)))
head = Head(Letterhead("Sở Nội vụ", "Đoàn kiểm tra", "Hòa Thạnh"), "Số: 01/BB", "")
paper = Document("Đo", head, Title("BIÊN BẢN", "Đo"), (*said, table, shots))
"""
_PDF = (
    "from cchc_desktop.documents.pdf import pdf\n"
    "open(out, 'wb').write(pdf(paper, made_at=datetime.now(timezone.utc)).pdf)"
)
_WORD = (
    "from cchc_desktop.documents.docx import word_file\n"
    "open(out, 'wb').write(word_file(paper, made_at=datetime.now(timezone.utc)))"
)
_PLAIN = """
import tempfile
from xml.sax.saxutils import escape
from reportlab import rl_config; rl_config.useA85 = 0
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Image, LongTable, Paragraph, SimpleDocTemplate, Table
from cchc_desktop.domain.places import resources
pdfmetrics.registerFont(TTFont("VN", str(resources() / "fonts" / "LiberationSerif-Regular.ttf"), shapable=False))
body = ParagraphStyle("b", fontName="VN", fontSize=14, leading=16.8, alignment=4, firstLineIndent=36, spaceBefore=6)
cell = ParagraphStyle("c", fontName="VN", fontSize=11, leading=12.6)
story = [Paragraph(escape(p), body) for p in paragraphs]
story.append(LongTable([[Paragraph(escape(c), cell) for c in row] for row in rows], colWidths=[117] * 4,
    repeatRows=1, style=[("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), "VN", 11)]))
folder = tempfile.mkdtemp()  # from files: reportlab copies a JPEG through untouched only if it has a name
for number, photo in enumerate(photos): open(f"{folder}/{number}.jpg", "wb").write(photo)
shots = [Image(f"{folder}/{n}.jpg", 225, 169) for n in range(len(photos))]
story += [Table([shots[n:n + 2]], style=[("FONT", (0, 0), (-1, -1), "VN", 11)]) for n in range(0, len(shots), 2)]
SimpleDocTemplate(out, pagesize=A4, leftMargin=85, rightMargin=42.5, topMargin=57, bottomMargin=57).build(story)
"""
_WEASY = """
from html import escape
import weasyprint
said = "".join(f"<p>{escape(p)}</p>" for p in paragraphs)
grid = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in rows)
shots = "".join(f'<img alt="x" src="data:image/jpeg;base64,{base64.b64encode(p).decode()}">' for p in photos)
style = "@page{size:A4;margin:20mm 15mm 20mm 30mm}body{font:14pt 'Liberation Serif'}" \\
    "p{text-indent:12.7mm;text-align:justify}" \\
    "table{border-collapse:collapse;font-size:11pt}td{border:.5pt solid}img{width:79mm;margin:1mm}"
page = f'<html lang="vi"><title>Đo</title><style>{style}</style>{said}<table>{grid}</table>{shots}'
weasyprint.HTML(string=page).write_pdf(out, pdf_variant="pdf/ua-1")
"""
_TYPST = """
import os, tempfile, typst
folder = tempfile.mkdtemp()
for number, photo in enumerate(photos): open(f"{folder}/{number}.jpg", "wb").write(photo)
json.dump({"rows": rows, "paragraphs": paragraphs, "photos": len(photos)}, open(f"{folder}/d.json", "w"))
open(f"{folder}/m.typ", "w").write('''#let d = json("d.json")
#set document(title: "Đo"); #set page("a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm))
#set text(font: "Liberation Serif", size: 14pt, lang: "vi"); #set par(justify: true, first-line-indent: 12.7mm)
#for p in d.paragraphs [#p #parbreak()]
#table(columns: 4, ..d.rows.flatten())
#grid(columns: 2, gutter: 4mm, ..range(d.photos).map(n => image(str(n) + ".jpg", alt: "x")))''')
typst.compile(f"{folder}/m.typ", output=out, pdf_standards=["a-3a"])
"""


class _Run(NamedTuple):
    seconds: float
    cpu: float
    mb: float


def _run(python: str, code: str, given: Path, out: Path) -> _Run:
    return _timed([python, "-c", _HEAD + code + _TAIL, str(given), str(out)])


def _office(docx: Path, folder: Path) -> _Run:
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/lo", "--convert-to", "pdf"]
    return _timed([*command, "--outdir", str(folder), str(docx)])


def _timed(command: list[str]) -> _Run:
    """Run a process and all it starts; what it prints last is its memory in MB, if it says so."""
    begun, spent = time.perf_counter(), _spent()
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=180)
    last = (done.stdout.split() or [""])[-1]
    return _Run(time.perf_counter() - begun, _spent() - spent, float(last) if last.isdecimal() else 0.0)


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _given(folder: Path) -> Path:
    sys.path.insert(0, str(ROOT))
    from tests.unit.documents import sample

    items = [item for area in sample.areas() for item in area.items][:60]
    said = [line for area in sample.areas() for line in area.achieved + area.shortcomings]
    photos = [sample.photo(number) for number in range(4)]
    unlike = [photos[n % 4] + bytes([n]) * 200_000 for n in range(PHOTOS)]
    given = folder / "given.json"
    rows = [[item.number, item.question, item.verdict, item.note] for item in items]
    shots = [base64.b64encode(one).decode() for one in unlike]
    given.write_text(json.dumps({"rows": rows, "paragraphs": said, "photos": shots}), encoding="utf-8")
    return given


_PEERS = {"WeasyPrint, PDF/UA-1": ("weasyprint==70.0", _WEASY), "typst, PDF/A-3a": ("typst==0.15.2", _TYPST)}


def _peers(folder: Path, given: Path) -> tuple[dict[str, tuple[str, str]], dict[str, str]]:
    """Install the peers and try each once; return the ways that work, and why the others do not."""
    ways, reasons = {}, {}
    subprocess.run([sys.executable, "-m", "venv", "--system-site-packages", folder / "peers"], check=True)
    python = str(folder / "peers" / "bin" / "python")
    for name, (package, code) in _PEERS.items():
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package]
        try:
            subprocess.run(pip, check=True, capture_output=True, text=True, timeout=240)
            _run(python, code, given, folder / "try.pdf")
            ways[name] = (python, code)
        except subprocess.CalledProcessError as error:
            reasons[name] = (error.stderr or str(error)).strip().splitlines()[-1][:160]
        except subprocess.TimeoutExpired:
            reasons[name] = "its installation took too long"
    return ways, reasons


def _compared(folder: Path) -> dict[str, object]:
    given = _given(folder)
    ways = {"plain reportlab": (sys.executable, _PLAIN), "ours, tagged PDF/A-3a": (sys.executable, _OURS + _PDF)}
    peers, reasons = _peers(folder, given)
    ways |= peers
    if not shutil.which("soffice"):
        reasons["LibreOffice from DOCX"] = "soffice is not installed"
    runs: dict[str, list[_Run]] = {name: [] for name in ways}
    _run(sys.executable, _OURS + _WORD, given, folder / "given.docx")
    if shutil.which("soffice"):
        runs["LibreOffice from DOCX"] = []
    for _ in range(ROUNDS):
        for name, (python, code) in ways.items():
            runs[name].append(_run(python, code, given, folder / "out.pdf"))
        if shutil.which("soffice"):
            runs["LibreOffice from DOCX"].append(_office(folder / "given.docx", folder))
    base, ours = runs["plain reportlab"], runs["ours, tagged PDF/A-3a"]
    figures: dict[str, object] = {
        name: {
            "seconds": round(median(one.seconds for one in told), 2),
            "cpu_seconds": round(median(one.cpu for one in told), 2),
            "times_plain_reportlab_cpu": _paired(told, base),
            "times_ours_cpu": _paired(told, ours),
            "times_ours_clock": round(median(one.seconds / us.seconds for one, us in zip(told, ours, strict=True)), 2),
            "peak_mb": round(max(one.mb for one in told)) or "–",
        }
        for name, told in runs.items()
    }
    return figures | {f"left out: {name}": reason for name, reason in reasons.items()}


def _paired(told: list[_Run], beside: list[_Run]) -> float:
    """Return the median of the ratios of processor time, round by round."""
    return round(median(one.cpu / other.cpu for one, other in zip(told, beside, strict=True)), 2)


_STRESS = f"""
import sys, time, resource; sys.path.insert(0, {str(ROOT)!r})
from dataclasses import replace
from tests.unit.documents import sample
from cchc_desktop.documents.minutes import minutes
content = sample.content()
if sys.argv[1] == "rows":
    items = tuple(replace(content.areas[0].items[n % 9], number=f"1.{{n}}") for n in range(1000))
    content = replace(content, areas=(replace(content.areas[0], items=items),))
if sys.argv[1] == "photos":
    shots = [sample.photo(n) for n in range(4)]
    few = content.pictures[0]
    content = replace(content, pictures=tuple(replace(few, image=shots[n % 4] + bytes([n % 251]) * 180_000)
        for n in range(300)))
minutes(sample.content(), made_at=sample.MADE_AT)
begun, cpu = time.perf_counter(), time.process_time()
paper = minutes(content, made_at=sample.MADE_AT)
print(paper.pages, len(paper.pdf), time.perf_counter() - begun, time.process_time() - cpu,
    resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def _stress(kind: str) -> dict[str, object]:
    done = subprocess.run([sys.executable, "-c", _STRESS, kind], capture_output=True, text=True, check=True)
    pages, size, seconds, cpu, memory = done.stdout.split()
    return {
        "pages": int(pages),
        "mb_file": round(int(size) / 1e6, 1),
        "seconds": round(float(seconds), 2),
        "cpu_seconds": round(float(cpu), 2),
        "peak_mb": int(memory),
    }


def measure() -> dict[str, object]:
    """Return seconds, ratios and peak memory: renderers side by side, then our minutes as usual and under stress."""
    with tempfile.TemporaryDirectory() as folder:
        compared = _compared(Path(folder))
    return {
        "renderers": compared,
        "minutes_73_items_3_photos": _stress("usual"),
        "minutes_1000_rows": _stress("rows"),
        "minutes_300_photos": _stress("photos"),
    }
