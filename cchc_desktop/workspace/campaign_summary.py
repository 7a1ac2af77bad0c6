"""From a campaign's visits to what its report and its conclusion say."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from cchc_desktop.domain.campaign_summary import AreaMean, CampaignSummary, TypicalFinding
from cchc_desktop.domain.overview_report import OverviewReport
from cchc_desktop.domain.paper import TrackedLine
from cchc_desktop.domain.standing import mean
from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.domain.visit import Visit

MOST_FINDINGS = 12
"""Typical findings that a draft names; an office adds or strikes out."""
_TENTH = Decimal("0.1")


def campaign_summary(
    report: OverviewReport, visits: Sequence[Visit], tracked: Sequence[TrackedLine], period: str
) -> CampaignSummary:
    """Return the summary.

    Args:
        report: the campaign's overview.
        visits: its visits, whole.
        tracked: every recommendation of the campaign as it stands.
        period: what the inspection looks at, as printed.
    """
    means = [line.percent for line in report.trend]
    here = next((at for at, line in enumerate(report.trend) if line.name == report.name), -1)
    before = means[here - 1] if here > 0 else None
    average = mean([row.standing for row in report.rows])
    return CampaignSummary(
        name=report.name,
        period=period,
        signed=report.signed,
        mean=average,
        moved=None if average is None or before is None else average - before,
        rows=report.rows,
        units=report.units,
        heads=tuple(number for _, number, _ in report.sections),
        areas=tuple(_areas(report)),
        findings=_findings(report, visits),
        counts=(
            sum(len(visit.findings) for visit in visits),
            len(tracked),
            sum(line.done for line in tracked),
            sum(line.overdue > 0 for line in tracked),
        ),
        recommendations=tuple(tracked),
        ages=report.ages,
    )


def _areas(report: OverviewReport) -> list[AreaMean]:
    found = []
    for place, (_, number, title) in enumerate(report.sections):
        scored = [
            (value, unit)
            for row, unit in zip(report.rows, report.units, strict=True)
            if place < len(row.standing.sections) and (value := row.standing.sections[place]) is not None
        ]
        if scored:
            average = (sum((value for value, _ in scored), Decimal(0)) / len(scored)).quantize(_TENTH, ROUND_HALF_UP)
            lowest = min(scored, key=lambda entry: entry[0])
            found.append(AreaMean(number, title, average, lowest[1], lowest[0]))
    return found


def _findings(report: OverviewReport, visits: Sequence[Visit]) -> tuple[TypicalFinding, ...]:
    """Put findings that grew from one item together, else those of the same words; the most frequent first."""
    order = {row.standing.visit: at for at, row in enumerate(report.rows)}
    names = dict(zip(order, report.units, strict=True))
    texts: dict[str, list[str]] = defaultdict(list)
    units: dict[str, dict[str, int]] = defaultdict(dict)
    for visit in visits:
        if visit.id not in order:
            continue
        for finding in visit.findings:
            if finding.text.strip():
                key = finding.item or folded(finding.text).strip()
                texts[key].append(finding.text.strip())
                units[key][names[visit.id]] = order[visit.id]
    ranked = sorted(units, key=lambda key: (-len(units[key]), min(units[key].values())))
    return tuple(
        TypicalFinding(min(texts[key], key=len), tuple(sorted(units[key], key=lambda unit: units[key][unit])))
        for key in ranked[:MOST_FINDINGS]
    )
