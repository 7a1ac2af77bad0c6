"""The overview out of the window: as workbook, CSV, one-file page, paper, and as ODK submissions of its visits."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from cchc_desktop.checklist.parcel import file_name
from cchc_desktop.checklist.sheets import Value, to_csv
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.followup import Age
from cchc_desktop.domain.overview_report import OverviewReport, SideBySide
from cchc_desktop.domain.refusal import Invalid, NotFound, Reason
from cchc_desktop.domain.standing import Narrowing, Ranked, ranked, unit_key
from cchc_desktop.domain.unit import Unit
from cchc_desktop.domain.vietnamese import folded, number
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import replace_file
from cchc_desktop.workspace.audit import Audit, Event
from cchc_desktop.workspace.campaigns import Campaigns
from cchc_desktop.workspace.followups import FollowUps
from cchc_desktop.workspace.gathering import Gathered
from cchc_desktop.workspace.interchange import Interchange
from cchc_desktop.workspace.overview import Overview
from cchc_desktop.workspace.overview_book import AGE_WORDS, overview_book
from cchc_desktop.workspace.service import Service, unit_words
from cchc_desktop.workspace.wording import UNIT_KINDS

AGE_ROLES: Mapping[Age, str] = {
    Age.LATER: "metSolid",
    Age.SOON: "partSolid",
    Age.OVER_5: "notBorder",
    Age.OVER_20: "notSolid",
    Age.OVER_MORE: "notText",
    Age.NO_DAY: "naSolid",
}
"""Colour of each age's part, in the order it is drawn."""
EVERYTHING = Narrowing()
ENDINGS = (".xlsx", ".csv", ".html", ".pdf", ".zip")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two visits to be compared."""

    one: str
    other: str


class OverviewExports:
    """Gather an overview as one value and write it in each form."""

    def __init__(
        self,
        overview: Overview,
        campaigns: Campaigns,
        followups: FollowUps,
        service: Service,
        interchange: Interchange,
        audit: Audit,
        clock: Clock,
    ) -> None:
        self._overview = overview
        self._campaigns = campaigns
        self._followups = followups
        self._service = service
        self._interchange = interchange
        self._audit = audit
        self._clock = clock

    def gather(self) -> tuple[Gathered, ...]:
        """Read every visit at once: for the command line; a window gathers them one by one."""
        known = self._overview.known()
        return tuple(known.get(visit) or self._overview.gather(visit) for visit in self._overview.visits())

    def rows(self, campaign: str, gathered: Sequence[Gathered], narrowing: Narrowing) -> tuple[Ranked, ...]:
        """Return the units of a campaign by place, with movement against the campaign before."""
        ids = [entry.id for entry in self._campaigns.all()]
        after = ids.index(campaign) + 1
        before = ids[after] if after < len(ids) else ""
        now, then = (
            narrowing.of([line.standing for line in gathered if line.campaign == key]) for key in (campaign, before)
        )
        return ranked(now, then)

    def report(
        self, campaign: str, gathered: Sequence[Gathered], narrowing: Narrowing = EVERYTHING, pair: Pair | None = None
    ) -> OverviewReport:
        """Return the overview of a campaign as one value.

        Raises:
            NotFound: there is no such campaign, or it has no visits.
        """
        whole = self._campaigns.get(campaign)
        rows = self.rows(campaign, gathered, narrowing)
        if not rows:
            raise NotFound(kind="visit", name=whole.name)
        sections = self._overview.sections(rows[0].standing.visit)
        shown = {row.standing.visit for row in rows}
        every = [line.standing.visit for line in gathered]
        period = next(iter(self._service.periods()), "")
        units = {folded(unit_words(row.standing.unit)) for row in rows}
        figures = tuple(line for line in self._service.all(period) if period and folded(line.unit) in units)
        followed = [one for one in self._followups.all() if one.visit in every]
        return OverviewReport(
            name=whole.name,
            issuer=whole.agency,
            parent=whole.parent_agency,
            place=whole.place,
            made_at=self._clock.now(),
            narrowed=_narrowed(narrowing, sections),
            sections=sections,
            rows=rows,
            units=tuple(unit_words(row.standing.unit) for row in rows),
            items={visit: self._overview.items(visit) for visit in shown},
            overdue=self._overview.overdue(gathered),
            remedied=self._overview.remedied(gathered),
            ages=self._followups.ages(followed),
            trend=self._overview.trend(gathered),
            index=self._service.index(period),
            service=figures,
            compared=self.compare(pair, gathered) if pair else None,
        )

    def compare(self, pair: Pair, gathered: Sequence[Gathered]) -> SideBySide:
        """Return two visits side by side, section by section; sections meet by their number.

        Raises:
            NotFound: one of them is not among what was gathered.
        """
        known = {line.standing.visit: line for line in gathered}
        for visit in (pair.one, pair.other):
            if visit not in known:
                raise NotFound(kind="visit", name=visit)
        one, other = known[pair.one], known[pair.other]
        values = [dict(zip(self._numbers(line), line.standing.sections, strict=True)) for line in (one, other)]
        titles = {number_: title for _, number_, title in self._overview.sections(pair.other)}
        titles |= {number_: title for _, number_, title in self._overview.sections(pair.one)}
        rows: list[tuple[str, Decimal | None, Decimal | None]] = [
            ("Tổng điểm", one.standing.percent, other.standing.percent)
        ]
        rows += [
            (f"{number_}. {title}", values[0].get(number_), values[1].get(number_)) for number_, title in titles.items()
        ]
        return SideBySide((self._called(one), self._called(other)), tuple(rows))

    def earlier(self, visit: str, gathered: Sequence[Gathered]) -> str:
        """Return the visit to the same unit in the newest campaign before this one.

        Raises:
            NotFound: the unit was not visited before.
        """
        order = {campaign.id: at for at, campaign in enumerate(self._campaigns.all())}
        here = next(line for line in gathered if line.standing.visit == visit)
        before = [
            line
            for line in gathered
            if order.get(line.campaign, -1) > order[here.campaign]
            and unit_key(line.standing.unit) == unit_key(here.standing.unit)
        ]
        if not before:
            raise NotFound(kind="earlier visit", name=here.standing.unit.name)
        return min(before, key=lambda line: order[line.campaign]).standing.visit

    def save(self, report: OverviewReport, path: Path) -> None:
        """Write an overview; the ending says how: .xlsx, .csv, .html, .pdf, .zip (ODK submissions of its visits).

        Raises:
            Invalid: the ending is another one.
            NotFound: a submission's file has not arrived on this laptop yet.
            DiskFull, ReadOnly, CannotWrite: nothing was written.
        """
        makers: Mapping[str, Callable[[OverviewReport], bytes]] = {
            ".xlsx": overview_book,
            ".csv": table,
            ".html": page,
            ".pdf": paper,
            ".zip": self.submissions,
        }
        make = makers.get(path.suffix.lower())
        if make is None:
            raise Invalid(value=path.name, field="file", reason=Reason("use .xlsx, .csv, .html, .pdf or .zip"))
        data = make(report)
        with refusing(path):
            replace_file(path, data)
        self._audit.note(Event.EXPORTED, path.name)

    def submissions(self, report: OverviewReport) -> bytes:
        """Return the ODK submissions of the visits shown: a zip of zips, one a visit, named by unit."""
        out = io.BytesIO()
        names: set[str] = set()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
            for row, unit in zip(report.rows, report.units, strict=True):
                name = file_name(unit)
                while name in names:
                    name = f"_{name}"
                names.add(name)
                entry = zipfile.ZipInfo(f"{name}.zip", (1980, 1, 1, 0, 0, 0))
                archive.writestr(entry, self._interchange.submission(row.standing.visit))
        return out.getvalue()

    def _numbers(self, line: Gathered) -> list[str]:
        return [number_ for _, number_, _ in self._overview.sections(line.standing.visit)]

    def _called(self, line: Gathered) -> str:
        campaign = self._campaigns.get(line.campaign)
        return f"{unit_words(line.standing.unit)}, {campaign.name}"


def table(report: OverviewReport) -> bytes:
    """Return the ranking as CSV that Excel opens as it is (UTF-8 with mark, semicolons, decimal commas)."""
    heads = [f"{number_}. {title}" for _, number_, title in report.sections]
    lines: list[Sequence[Value]] = [("Hạng", "Thay đổi", "Đơn vị", "Tổng (%)", *heads)]
    for row, unit in zip(report.rows, report.units, strict=True):
        values = (row.standing.percent, *row.standing.sections)
        lines.append((row.place, row.moved, unit, *("" if one is None else number(one) for one in values)))
    return to_csv(lines, ";")


def page(report: OverviewReport) -> bytes:
    """Return the overview as one HTML file."""
    from cchc_desktop.documents.overview_page import overview_page  # noqa: PLC0415  (start-up time)

    return overview_page(report, aged(report.ages))


def paper(report: OverviewReport) -> bytes:
    """Return the overview as PDF with its charts."""
    from cchc_desktop.documents.overview_paper import overview_document  # noqa: PLC0415  (start-up time)
    from cchc_desktop.documents.pdf import pdf  # noqa: PLC0415  (start-up time)

    units = [unit_words(entry.unit) for entry in report.overdue]
    return pdf(overview_document(report, aged(report.ages), units), made_at=report.made_at).pdf


def aged(ages: Mapping[Age, int]) -> list[tuple[str, int, str]]:
    """Return what charts show of ages: words, count, colour role, in the order they are drawn."""
    return [(AGE_WORDS[age], ages.get(age, 0), role) for age, role in AGE_ROLES.items()]


def _narrowed(narrowing: Narrowing, sections: Sequence[tuple[str, str, str]]) -> tuple[str, ...]:
    said = [UNIT_KINDS[narrowing.kind]] if narrowing.kind else []
    said += [narrowing.province] if narrowing.province else []
    return tuple(said + ([sections[narrowing.section][2]] if narrowing.section is not None else []))


def provinces_of(units: Sequence[Unit]) -> tuple[str, ...]:
    """Return the provinces of units, by name."""
    return tuple(sorted({unit.province for unit in units if unit.province}, key=folded))
