"""A whole visit in a real workspace, answered, concluded and, where a test wants it, signed by everybody."""

import io
from datetime import date, datetime
from pathlib import Path

from PIL import Image

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.handwriting import Handwriting, Point
from tests.unit.workspace.conftest import Bench, make
from tests.unit.workspace.signing import give_reasons

DRAWN = Handwriting(300, 140, (tuple(Point(10 + i * 4, 70 + (i % 9) * 5, i * 8) for i in range(60)),))


def photo(number: int, size: tuple[int, int] = (320, 240)) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").resize(size).rotate(number * 37).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def worked(folder: Path, photos: int = 2) -> Bench:
    bench = make(folder)
    answer(bench, photos)
    return bench


def answer(bench: Bench, photos: int = 2) -> None:
    """Answer every item of the bench's visit, note things with letters that are markup elsewhere, conclude."""
    w, v = bench.workspace, bench.visit
    w.visits.start(v)
    for number, item in enumerate(w.visits.checklist(v).items):
        verdict = list(Verdict)[number % 4]
        w.answers.give(v, item.code, verdict)
        if verdict in (Verdict.PARTLY, Verdict.UNMET):
            w.answers.note(v, item.code, f"mục {item.number}: còn thiếu {number} <hồ sơ> & giấy tờ\nDòng thứ hai")
            w.answers.take_suggestion(v, item.code)
    w.visits.representatives.add(v, name="Võ Văn Tài", position="Chủ tịch Ủy ban nhân dân xã", signs=True)
    for number in range(5):
        w.visits.dossiers.add(
            v,
            code=f"H99-{number}",
            field="Đất đai",
            procedure="Đăng ký biến động",
            received_on=date(2026, 3, 2),
            due_on=date(2026, 3, 10 + number),
        )
    w.visits.strengths.add(v, text="Lãnh đạo xã chỉ đạo sát việc một cửa")
    said = "Thống nhất với Đoàn.\nĐề nghị cấp thêm máy quét"
    w.visits.change(v, ended_at=datetime(2026, 4, 14, 11, 30, tzinfo=VIETNAM), response__text=said)
    for number in range(photos):
        w.evidence.attach(v, "D1", w.evidence.prepare(photo(number), f"anh-{number}.jpg"))


def signed(bench: Bench) -> bytes:
    """Sign for everybody and return the file."""
    minutes, visit = bench.workspace.minutes, bench.visit
    give_reasons(bench)
    while waiting := [state for state in minutes.signatories(visit) if not state.how]:
        minutes.record(visit, minutes.prepare(visit, waiting[0].field).by_hand(DRAWN))
    pdf = minutes.pdf(visit)
    assert pdf is not None
    return pdf
