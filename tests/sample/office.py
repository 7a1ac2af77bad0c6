"""An office's year: campaigns of invented units, every item answered, signed, with recommendations and deadlines.

Written through the journal in one act a visit, because sixty visits answered key by key would take a minute.
"""

import random
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.ids import TimeOrderedIds
from cchc_desktop.domain.ordering import between
from cchc_desktop.domain.places import forms
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.domain.visit import Session, Stage
from cchc_desktop.workspace.changes import Label
from cchc_desktop.workspace.forms import SUPPLIED
from cchc_desktop.workspace.reading import ANSWER, MAIN
from cchc_desktop.workspace.rows import RANK
from cchc_desktop.workspace.workspace import Workspace

NAMES = (
    "Bình Nghĩa", "An Khánh Nam", "Vĩnh Hòa Tây", "Tân Lộc", "Long Sơn Đông", "Phú Khê", "Mỹ Trung Hạ",
    "Thạnh Xuân Đoài", "Hòa Thạnh", "Đức Lâm Bắc", "Hải Ninh Tây", "Cù Lao Thượng",
)  # fmt: skip
SIGNED_AT = datetime(2026, 4, 28, 16, 30, tzinfo=VIETNAM)


def long_form(sections: int, items: int) -> bytes:
    """Return an authored checklist of so many sections with so many items each, in the words of the supplied one."""
    lines = (forms() / SUPPLIED).read_text(encoding="utf-8").splitlines()
    asked = [line.split("|") for line in lines if "| select_one ketqua |" in line]
    heads = [line.split("|") for line in lines if "| begin_group |" in line]
    begin, end = lines.index("| survey |") + 2, lines.index("| choices |")
    made = []
    for section in range(sections):
        head = list(heads[section % len(heads)])
        head[3] = f" S{section + 1} "
        made.append("|".join(head))
        for item in range(items):
            row = list(asked[(section * items + item) % len(asked)])
            row[3] = f" S{section + 1}_{item + 1} "
            made.append("|".join(row))
        made.append("|" + "|".join([" ", " end_group ", *[" "] * (len(head) - 4)]) + "|")
    settings = [line.replace("| cchc-commune |", "| cchc-long |") for line in lines[end:]]
    return "\n".join([*lines[:begin], *made, "", *settings]).encode()


def campaign(workspace: Workspace, name: str, year: int, units: int, level: float, seed: int) -> tuple[str, list[str]]:
    """Create a campaign whose units score around `level` (0…1); return it and its visits.

    Args:
        workspace: an open workspace.
        name: of the campaign.
        year: of the campaign.
        units: how many.
        level: the share of items that are met.
        seed: of the randomness; the same seed gives the same scores.
    """
    dice = random.Random(seed)
    form, _ = workspace.forms.supplied()
    made = workspace.campaigns.create(name, year, form, agency="SỞ NỘI VỤ", place="Bình Hải").made
    visits = []
    for number in range(units):
        kind = UnitKind.WARD if number % 5 == 1 else UnitKind.COMMUNE
        suffix = f" {number // len(NAMES) + 1}" if number >= len(NAMES) else ""
        unit = workspace.campaigns.units.add(made, name=NAMES[number % len(NAMES)] + suffix, kind=kind).made
        day = date(year, 4, 6) + timedelta(days=number)
        visit = workspace.visits.plan(made, unit, day, Session.MORNING, "Trung tâm").made
        answer(workspace, visit, level - 0.012 * number + dice.uniform(-0.04, 0.04), dice)
        visits.append(visit)
    return made, visits


def long_visit(workspace: Workspace, sections: int, items: int) -> str:
    """Plan and start a visit by a checklist of so many sections with so many items each; return it, answered."""
    form, _ = workspace.forms.bring_in(long_form(sections, items), "dai.md")
    made = workspace.campaigns.create("Đợt bộ tiêu chí dài", 2026, form, agency="SỞ NỘI VỤ", place="Bình Hải").made
    unit = workspace.campaigns.units.add(made, name="Bình Nghĩa", kind=UnitKind.COMMUNE).made
    visit = workspace.visits.plan(made, unit, date(2026, 4, 14), Session.MORNING, "Trung tâm").made
    answer(workspace, visit, 0.8, random.Random(4))
    workspace.visits.start(visit)
    return visit


def answer(workspace: Workspace, visit: str, level: float, dice: random.Random) -> None:
    """Answer every item of a visit, with sections of their own strength."""
    fields: list[tuple[str, str, str, object]] = []
    for section in workspace.visits.checklist(visit).sections:
        strength = min(max(level + dice.uniform(-0.22, 0.14), 0.05), 1)
        for item in section.items:
            roll = dice.random()
            verdict = Verdict.MET if roll < strength else Verdict.PARTLY if roll < strength + 0.12 else Verdict.UNMET
            fields.append((ANSWER, MAIN, item.path, verdict))
    workspace.visits._acts.write(visit, Label("Answered"), fields)


def recommend(workspace: Workspace, visit: str, texts: Sequence[tuple[str, date]]) -> None:
    """Write recommendations with their days into a visit."""
    for text, day in texts:
        workspace.visits.recommendations.add(visit, text=text, responsible="UBND xã", due_on=day)


def sign(workspace: Workspace, visit: str, at: datetime = SIGNED_AT) -> None:
    """Freeze a visit as its first signature does."""
    fields = [("visit", visit, "frozen_at", at), ("visit", visit, "stage", Stage.SIGNED)]
    workspace.visits._acts.write(visit, Label("Signed"), fields, undoable=False)


def year(workspace: Workspace, units: int = 12) -> tuple[str, list[str]]:
    """Three campaigns; the newest with overdue recommendations at four of its units. Return it and its visits."""
    for number, (name, year_, level) in enumerate((("1/2025", 2025, 0.78), ("2/2025", 2025, 0.8))):
        _, old = campaign(workspace, f"Đợt {name}", year_, min(units, 12), level, 70 + number)
        for visit in old:
            sign(workspace, visit)
    made, visits = campaign(workspace, "Đợt 1/2026", 2026, units, 0.86, 7)
    for at, (text, day) in enumerate(
        (
            ("Niêm yết đủ thủ tục hành chính lĩnh vực Đất đai", date(2026, 3, 28)),
            ("Trang bị máy tra cứu thủ tục hành chính", date(2026, 4, 2)),
            ("Lập sổ theo dõi hồ sơ trễ hạn", date(2026, 4, 4)),
            ("Gửi phiếu xin lỗi và hẹn lại khi trễ hạn", date(2026, 4, 9)),
            ("Phân công người dự phòng tại Bộ phận Một cửa", date(2026, 4, 11)),
        )
    ):
        recommend(workspace, visits[-1 - at % 4], ((text, day),))
    for visit in visits[:-1]:
        sign(workspace, visit)
    sign(workspace, visits[-1])
    return made, visits


def dossiers(workspace: Workspace, visit: str, count: int, seed: int = 5) -> None:
    """Put `count` dossiers into a visit, some late, some open, some with a day that is none."""
    dice = random.Random(seed)
    rows = []
    for number in range(count):
        received = date(2026, 3, 2) + timedelta(days=dice.randrange(25))
        due = workspace.calendar.add(received, 1 + dice.randrange(15))
        returned = None if dice.random() < 0.12 else due + timedelta(days=dice.randrange(-3, 6))
        if returned is not None and returned < received:
            returned = received
        row = {
            "code": f"H99.18-{received:%y%m%d}-{number:04d}",
            "field": dice.choice(("Đất đai", "Hộ tịch", "Chứng thực", "Bảo trợ xã hội", "Xây dựng")),
            "procedure": dice.choice(("Đăng ký biến động", "Đăng ký kết hôn", "Chứng thực bản sao", "Tách thửa")),
            "received_on": received,
            "due_on": due,
            "returned_on": returned,
        }
        if number % 41 == 7:
            row |= {"due_on": None, "due_typed": "31/02/2026"}
        rows.append(row)
    workspace.sampling.enter(visit, rows)


def photos(workspace: Workspace, visit: str, picture: bytes, count: int) -> None:
    """Put `count` photos to the items of a visit, all of one picture that is taken in once."""
    prepared = workspace.evidence.prepare(picture, "Ảnh.jpg")
    items = [item.code for item in workspace.visits.checklist(visit).items]
    fields: list[tuple[str, str, str, object]] = []
    place = ""
    ids = TimeOrderedIds(workspace.clock, random.Random(9).randbytes)
    for number in range(count):
        place = between(place, "")
        row = {
            RANK: place,
            "kind": prepared.kind,
            "item": items[number % len(items)],
            "caption": f"Ảnh {number + 1}",
            "file_name": prepared.name,
            "media_type": prepared.media_type,
            "sha256": prepared.sha256,
            "size": 1000,
            "taken_at": SIGNED_AT,
            "added_by": workspace.person,
            "original": prepared.original,
            "paper": prepared.paper,
            "thumbnail": prepared.thumbnail,
        }
        entity = ids.new()
        fields += [("evidence", entity, name, value) for name, value in row.items()]
    workspace.visits._acts.write(visit, Label("Took photos in"), fields)


def picture(path: Path) -> bytes:
    """Return a small JPEG, painted by hand."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (1200, 900), "#8fa7ba")
    pen = ImageDraw.Draw(image)
    for at in range(4):
        pen.rectangle((80 + at * 270, 140, 300 + at * 270, 620), fill="white", outline="#33475b", width=6)
    image.save(path, "JPEG", quality=85)
    return path.read_bytes()
