"""Minutes: time, size and memory from a visit's content to the finished PDF, and to a signature, with 1 to 300 photos.

Each run is a fresh process. The photos are noise, which JPEG cannot shrink: real ones are about a third of that.
"""

import json
import statistics
import subprocess
import sys

ROUNDS = 3
PHOTOS = (1, 3, 30, 100, 300)
WORK = """
import io, json, random, resource, sys, tempfile, time
from datetime import datetime
from pathlib import Path
from PIL import Image
from tests.unit.workspace.conftest import make
from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.handwriting import Handwriting, Point
from cchc_desktop.domain.clock import VIETNAM
photos = int(sys.argv[1])
with tempfile.TemporaryDirectory() as place:
    bench = make(Path(place) / "w.cchc")
    w, v = bench.workspace, bench.visit
    w.visits.start(v)
    for number, item in enumerate(w.visits.checklist(v).items):
        verdict = list(Verdict)[number % 3]
        w.answers.give(v, item.code, verdict)
        if verdict is not Verdict.MET:
            w.answers.note(v, item.code, f"kiểm tra thực tế, mục {item.number} còn thiếu {number} nội dung")
            w.answers.take_suggestion(v, item.code)
    w.visits.representatives.add(v, name="Võ Văn Tài", position="Chủ tịch", signs=True)
    for number in range(10):
        w.visits.dossiers.add(v, code=f"H99-{number}", field="Đất đai", procedure="Đăng ký biến động")
    w.visits.change(v, ended_at=datetime(2026, 4, 14, 11, 30, tzinfo=VIETNAM))
    for number in range(photos):
        out = io.BytesIO()
        noise = Image.frombytes("RGB", (200, 150), random.Random(number).randbytes(90000)).resize((1600, 1200))
        noise.save(out, "JPEG", quality=85)
        w.evidence.attach(v, "D1", w.evidence.prepare(out.getvalue(), f"{number}.jpg"))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    content = w.minutes.content(v, draft=False)
    work = w.minutes.make(content)
    begun = time.perf_counter(); paper = work(); first = time.perf_counter() - begun
    begun = time.perf_counter(); work(); again = time.perf_counter() - begun
    drawn = Handwriting(300, 140, (tuple(Point(10 + i * 4, 70 + (i % 9) * 5, i * 8) for i in range(60)),))
    for outcome in w.minutes.review(v).outcomes:
        if outcome.wants_reason:
            w.minutes.give_reason(v, outcome.condition, "Đơn vị nộp bổ sung trong tuần")
    field = w.minutes.signatories(v)[0].field
    w.minutes.prepare(v, field).by_hand(drawn)  # imports and the laptop's seal
    begun = time.perf_counter(); w.minutes.prepare(v, field).by_hand(drawn); signed = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"first_ms": first * 1000, "again_ms": again * 1000, "build_and_sign_ms": signed * 1000,
                      "pages": paper.pages, "kb": len(paper.pdf) / 1024, "rss_mb": after / 1024,
                      "rss_before_mb": before / 1024}))
    w.close()
"""


def measure() -> dict[str, object]:
    """Return medians by the number of photos."""
    figures: dict[str, object] = {}
    for photos in PHOTOS:
        runs = []
        for _ in range(ROUNDS if photos < 100 else 1):
            done = subprocess.run([sys.executable, "-c", WORK, str(photos)], capture_output=True, text=True, check=True)
            runs.append(json.loads(done.stdout))
        figures[f"{photos}_photos"] = {key: round(statistics.median(run[key] for run in runs)) for key in runs[0]}
    return figures
