"""The sample campaign (dữ liệu mẫu): twelve invented units, two years, so that a newcomer can try every screen.

Everything goes in through the same door as a person's own work, so the sample cannot show what the app does not do.
What is random is drawn from the given seed alone: the same day and seed give the same sample.
"""

import json
import math
import random
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import VIETNAM, Clock
from cchc_desktop.domain.dossier import Apology
from cchc_desktop.domain.finding import CauseKind, RemediationState, Stance
from cchc_desktop.domain.handwriting import Handwriting, Point
from cchc_desktop.domain.places import resources
from cchc_desktop.domain.team import Honorific, Role
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.domain.visit import Session
from cchc_desktop.workspace.wording import UNIT_KINDS
from cchc_desktop.workspace.workspace import Surroundings, Workspace

SEED = 20260414
_COLLEAGUE = "Lê Minh Khôi"
_SIGNED_THIS_YEAR = 2
_HALF_DONE = 49
"""How many items of today's visit are answered: the newcomer goes on from there."""

Progress = Callable[[int, int], bool]
"""Is told how many visits of how many are made; returns False to stop."""


class Stopped(Exception):
    """The person stopped the making; what was made is removed."""


@dataclass(slots=True)
class _Wound:
    """A clock that the maker sets to the day it tells of; each reading moves it on a little."""

    at: datetime

    def now(self) -> datetime:
        self.at += timedelta(milliseconds=700)
        return self.at

    def set(self, day: date, hour: int, minute: int = 0) -> None:
        self.at = max(self.at, datetime.combine(day, time(hour, minute), VIETNAM))


def make_sample(
    folder: Path,
    *,
    person: str,
    password: str,
    around: Surroundings,
    seed: int = SEED,
    units: int = 12,
    progress: Progress = lambda _done, _whole: True,
) -> str:
    """Make a workspace with the sample campaign in a new folder; return its recovery code.

    Args:
        folder: where the workspace is made; it must not hold one.
        person: who opens it; takes the place of the team's secretary.
        around: what the world gives; the present moment is today's visit.
        units: how many of the twelve units, at least three.
        progress: called after each visit with done and whole; returning False stops.

    Raises:
        AlreadyThere, WeakPassword: as `Workspace.create`.
        Stopped: `progress` returned False; the folder is gone again.
    """
    told = json.loads((resources() / "sample" / "sample.json").read_text(encoding="utf-8"))
    told["units"] = told["units"][:units]
    clock = _Wound(around.clock.now() - timedelta(days=430))
    wound = replace(around, clock=clock)
    workspace, code = Workspace.create(folder, person=person, password=password, around=wound)
    try:
        maker = _Maker(workspace, clock, around.clock, told, random.Random(seed), person, progress)  # noqa: S311  (no secret)
        disputed = maker.make()
        workspace.add_person(_COLLEAGUE, password)
        workspace.practice.mark_sample()
    except BaseException:
        workspace.close()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    workspace.close()
    _disagree(folder, person, password, wound, disputed)
    return code


class _Maker:
    """Tells two years of visits through the workspace's door."""

    def __init__(
        self,
        workspace: Workspace,
        clock: _Wound,
        present: Clock,
        told: Mapping[str, Any],
        chance: random.Random,
        person: str,
        progress: Progress,
    ) -> None:
        self._at = workspace
        self._clock = clock
        self._today = present.now().date()
        self._now = present.now()
        self._told = told
        self._chance = chance
        self._person = person
        self._progress = progress
        self._done = 0

    def make(self) -> str:
        """Make both campaigns; return the visit that is under way today."""
        form, _ = self._at.forms.supplied()
        before = self._today - timedelta(days=364)
        self._campaign(form, before, current=False)
        today = self._campaign(form, self._today, current=True)
        self._service()
        return today

    def _service(self) -> None:
        """Enter what a portal would tell of last quarter: index 766 and dossiers on time, unit by unit."""
        ended = date(self._today.year, (self._today.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)
        period = f"{ended.year}-Q{(ended.month - 1) // 3 + 1}"
        groups = self._at.service.index(period).groups
        for unit in self._told["units"]:
            level, resolved = float(unit["level"]), 180 + round(self._chance.random() * 400)
            late = round(resolved * (1 - level) * 0.2 * self._chance.random())
            before = round(resolved * 0.55)
            points = {
                f"points__{group.code}": Decimal(round(float(group.maximum) * min(level + 0.1, 1.0) * 4)) / 4
                for group in groups
            }
            self._at.service.change(
                f"{UNIT_KINDS[UnitKind(unit['kind'])]} {unit['name']}",
                period,
                before=before,
                on_time=resolved - before - late,
                late=late,
                within=round(resolved * 0.08),
                over=round(late * 0.3),
                source="Số liệu mẫu",
                as_of=ended,
                **points,
            )

    def _campaign(self, form: str, day: date, *, current: bool) -> str:
        told, calendar = self._told, self._at.calendar
        start = calendar.next_working(day - timedelta(days=5))
        self._clock.set(start - timedelta(days=20), 9)
        year = day.year
        campaign = self._at.campaigns.create(
            f"Đợt kiểm tra CCHC năm {year} (dữ liệu mẫu)",
            year,
            form,
            parent_agency=told["parent_agency"],
            agency=told["agency"],
            place=told["place"],
            plan__number="45/KH-SNV" if current else "38/KH-SNV",
            plan__issued_on=start - timedelta(days=60),
            plan__issued_by="Sở Nội vụ tỉnh Bình Hải",
            decision__number="112/QĐ-SNV" if current else "97/QĐ-SNV",
            decision__issued_on=start - timedelta(days=25),
            decision__issued_by="Giám đốc Sở Nội vụ tỉnh Bình Hải",
            period_from=date(year - 1, 12, 15) if day.month < 7 else date(year, 1, 1),
            period_to=start,
            starts_on=start,
            ends_on=start + timedelta(days=40),
        ).made
        for honorific, name, position, agency, role, group in told["team"]:
            self._at.campaigns.members.add(
                campaign,
                name=self._person if role == Role.SECRETARY else name,
                position=position,
                agency=agency,
                role=Role(role),
                honorific=Honorific(honorific),
                group=group,
            )
        slots = self._slots(day)
        visits = []
        for unit, (on, session) in zip(told["units"], slots, strict=False):
            row = self._at.campaigns.units.add(
                campaign, name=unit["name"], kind=UnitKind(unit["kind"]), province=told["province"]
            ).made
            place = f"Trung tâm Phục vụ hành chính công {self._kind_word(unit)} {unit['name']}"
            visits.append((unit, on, self._at.visits.plan(campaign, row, on, session, place).made))
        today = ""
        for number, (unit, on, visit) in enumerate(visits):
            if not current:
                self._whole(unit, on, visit, shift=-0.08)
                self._sign(visit)
            elif number < _SIGNED_THIS_YEAR:
                self._whole(unit, on, visit)
                # The first still waits for two signatures: "Chờ ký biên bản".
                self._sign(visit, most=1 if number == 0 else None)
            elif number == _SIGNED_THIS_YEAR:
                today = visit
                self._under_way(unit, on, visit)
            self._done += 1
            if not self._progress(self._done, 2 * len(told["units"])):
                raise Stopped
        return today

    def _slots(self, day: date) -> Iterator[tuple[date, Session]]:
        """Yield half days: the first two before `day`, then from `day` on, over some weeks."""
        calendar = self._at.calendar
        earlier = day - timedelta(days=1)
        while not calendar.is_working(earlier):
            earlier -= timedelta(days=1)
        yield from ((earlier, Session.MORNING), (earlier, Session.AFTERNOON))
        on = day
        while True:
            yield from ((on, Session.MORNING), (on, Session.AFTERNOON))
            on = calendar.next_working(on + timedelta(days=2))

    # --- one visit --------------------------------------------------------------------------------------------

    def _whole(self, unit: Mapping[str, Any], on: date, visit: str, shift: float = 0.0) -> None:
        self._begin(unit, on, visit)
        self._remediations(visit)
        self._answer(unit, visit, shift)
        self._dossiers(unit, on, visit)
        self._conclude(unit, visit)
        self._at.visits.change(visit, ended_at=datetime.combine(on, time(11, 20), VIETNAM))

    def _under_way(self, unit: Mapping[str, Any], on: date, visit: str) -> None:
        self._begin(unit, on, visit)
        self._remediations(visit, but=2)
        self._answer(unit, visit, 0.0, most=_HALF_DONE)
        self._dossiers(unit, on, visit, most=6)

    def _begin(self, unit: Mapping[str, Any], on: date, visit: str) -> None:
        self._clock.set(on, 7, 35)
        if on == self._today:
            # Today's visit began before now, however early the newcomer is.
            self._clock.at = min(self._clock.at, self._now - timedelta(minutes=90))
        self._at.visits.start(visit)
        for person, position, signs in (
            (unit["chair"], f"Chủ tịch Ủy ban nhân dân {self._kind_word(unit)}", True),
            (unit["deputy"], "Phó Giám đốc Trung tâm Phục vụ hành chính công", False),
        ):
            self._at.visits.representatives.add(
                visit, honorific=Honorific(person[0]), name=person[1], position=position, signs=signs
            )

    def _remediations(self, visit: str, but: int = 0) -> None:
        rows = self._at.visits.get(visit).remediations
        for number, row in enumerate(rows[: len(rows) - but]):
            state = self._chance.choices(
                (RemediationState.DONE, RemediationState.UNDER_WAY, RemediationState.NOT_DONE), (6, 3, 1)
            )[0]
            note = {
                RemediationState.DONE: "Đã xem sản phẩm tại chỗ.",
                RemediationState.UNDER_WAY: "Đã có kế hoạch, đang thực hiện.",
                RemediationState.NOT_DONE: "Chưa thực hiện; đơn vị chưa báo cáo.",
            }[state]
            self._at.visits.remediations.change(visit, row.id, state=state, note=note, merge_key=str(number))

    def _answer(self, unit: Mapping[str, Any], visit: str, shift: float, most: int | None = None) -> None:
        checklist = self._at.visits.checklist(visit)
        photos = {code: (name, caption) for code, name, caption in self._told["photos"]}
        for item in checklist.items[:most]:
            verdict = self._verdict(float(unit["level"]) + shift, critical=item.critical)
            self._at.answers.give(visit, item.code, verdict)
            if verdict is Verdict.PARTLY:
                half = (item.points / 2).quantize(Decimal("0.5"))
                self._at.answers.score(visit, item.code, min(half, item.points))
            short = verdict in (Verdict.PARTLY, Verdict.UNMET)
            if short:
                self._at.answers.note(visit, item.code, self._told["notes"][item.code])
                self._at.answers.take_suggestion(visit, item.code)
            if verdict is not Verdict.NOT_APPLICABLE and item.evidence.wanted(falls_short=short):
                self._document(visit, item.code)
            if item.code in photos and short:
                self._photo(visit, item.code, *photos[item.code])

    def _verdict(self, level: float, *, critical: bool) -> Verdict:
        lot = self._chance.random()
        if lot > 0.985:
            return Verdict.NOT_APPLICABLE
        if lot < level or (critical and lot < level + 0.12):
            return Verdict.MET
        return Verdict.PARTLY if self._chance.random() < 0.62 else Verdict.UNMET

    def _document(self, visit: str, item: str) -> None:
        number = f"{self._chance.randrange(10, 320)}/{self._chance.choice(('KH', 'BC', 'QĐ', 'TB'))}-UBND"
        issued = self._clock.at.date() - timedelta(days=self._chance.randrange(5, 110))
        self._at.evidence.note_document(visit, item, number, issued, "Bản đơn vị cung cấp")

    def _photo(self, visit: str, item: str, name: str, caption: str) -> None:
        prepared = self._at.evidence.prepare(resources() / "sample" / name, name)
        self._at.evidence.attach(visit, item, prepared, caption=caption)

    def _dossiers(self, unit: Mapping[str, Any], on: date, visit: str, most: int = 10) -> None:
        calendar = self._at.calendar
        for number in range(most):
            field, procedure, days = self._chance.choice(self._told["fields"])
            received = calendar.next_working(on - timedelta(days=self._chance.randrange(35, 80)))
            due = received
            for _ in range(days):
                due = calendar.next_working(due + timedelta(days=1))
            late = self._chance.random() > float(unit["level"])
            returned = due + timedelta(days=self._chance.randrange(2, 9) if late else -self._chance.randrange(0, 2))
            returned = max(received, calendar.next_working(returned))
            self._at.visits.dossiers.add(
                visit,
                code=f"H99.{18 + number}-{received:%y%m%d}-{self._chance.randrange(1, 99):04d}",
                field=field,
                procedure=procedure,
                applicant=f"{self._chance.choice('NTLPHV')}.{self._chance.choice('VTĐM')}.{self._chance.choice('AHLT')}",
                received_on=received,
                due_on=due,
                returned_on=returned if returned < on else None,
                apology=self._chance.choice((Apology.GIVEN, Apology.MISSING)) if late else Apology.NOT_NEEDED,
                complete=self._chance.random() < 0.9,
                control_slip=self._chance.random() < 0.7,
                digitised=self._chance.random() < 0.75,
            )

    def _conclude(self, unit: Mapping[str, Any], visit: str) -> None:
        for text in self._chance.sample(self._told["strengths"], 2):
            self._at.visits.strengths.add(visit, text=text)
        for finding in self._at.visits.get(visit).findings:
            stance = Stance.AGREES if self._chance.random() < 0.85 else Stance.EXPLAINS
            self._at.visits.findings.change(
                visit,
                finding.id,
                cause=self._chance.choice(self._told["causes"]),
                cause_kind=self._chance.choice(tuple(CauseKind)),
                response__stance=stance,
                response__text="" if stance is Stance.AGREES else "Đơn vị đang bổ sung và sẽ báo cáo bằng văn bản.",
            )
        chair = unit["chair"]
        self._at.visits.change(
            visit,
            response__stance=Stance.AGREES,
            response__text=self._told["response"],
            response__speaker=f"{'Ông' if chair[0] == Honorific.MR else 'Bà'} {chair[1]}",
        )

    def _sign(self, visit: str, most: int | None = None) -> None:
        for outcome in self._at.minutes.review(visit).outcomes:
            if outcome.wants_reason:
                self._at.minutes.give_reason(visit, outcome.condition, self._told["reason"])
        for state in self._at.minutes.signatories(visit)[:most]:
            preparation = self._at.minutes.prepare(visit, state.field)
            self._at.minutes.record(visit, preparation.by_hand(self._drawn()))

    def _drawn(self) -> Handwriting:
        slant = self._chance.uniform(0.4, 2.4)
        points = tuple(
            Point(
                40 + 230 * step / 70,
                74 + 44 * math.sin(step / 3.3 + slant) * math.cos(step / (9 + slant)),
                step * 14,
            )
            for step in range(71)
        )
        return Handwriting(312, 148, (points, (Point(60, 118, 1000), Point(160, 108, 1080), Point(260, 112, 1150))))

    @staticmethod
    def _kind_word(unit: Mapping[str, Any]) -> str:
        return {"commune": "xã", "ward": "phường", "special_zone": "đặc khu"}[unit["kind"]]


def _disagree(folder: Path, person: str, password: str, around: Surroundings, visit: str) -> None:
    """Let a colleague's laptop answer two items otherwise, and bring both together: two choices wait for a person."""
    with TemporaryDirectory() as aside:
        copied = Path(aside) / folder.name
        shutil.copytree(folder, copied)
        colleague = Workspace.open(
            copied, person=_COLLEAGUE, password=password, around=replace(around, machine=f"Máy của {_COLLEAGUE}")
        )
        mine = Workspace.open(folder, person=person, password=password, around=around)
        try:
            for code, here, there in (
                ("B2", "cả quý có 3 tin", "cả quý có 5 tin, 1 bài phát thanh"),
                ("D1", "thiếu 9 thủ tục Bảo trợ xã hội", "thiếu 7 thủ tục, đã in 2"),
            ):
                mine.answers.note(visit, code, here)
                colleague.answers.note(visit, code, there)
            mine._own.merge(list(colleague._store.entries_since(mine._store.known())))
        finally:
            colleague.close()
            mine.close()
