"""The kinds of rows a visit or a campaign holds, with the names of the acts on them."""

from collections.abc import Mapping
from typing import Any

from cchc_desktop.domain.answer import Evidence
from cchc_desktop.domain.dossier import Dossier
from cchc_desktop.domain.finding import Finding, Recommendation, Remediation, Strength
from cchc_desktop.domain.team import Member, Representative
from cchc_desktop.domain.unit import Unit
from cchc_desktop.workspace.changes import Label
from cchc_desktop.workspace.rows import Kind

MEMBER = Kind(
    Member, "member", Label("Added a team member"), Label("Changed a team member"), Label("Removed a team member")
)
UNIT = Kind(Unit, "unit", Label("Added a unit"), Label("Changed a unit"), Label("Removed a unit"))
REPRESENTATIVE = Kind(
    Representative,
    "representative",
    Label("Added a representative"),
    Label("Changed a representative"),
    Label("Removed a representative"),
)
EVIDENCE = Kind(Evidence, "evidence", Label("Added evidence"), Label("Changed evidence"), Label("Removed evidence"))
DOSSIER = Kind(Dossier, "dossier", Label("Added a dossier"), Label("Changed a dossier"), Label("Removed a dossier"))
SAMPLE, SAMPLE_KEY = "sample", "sample"
"""A visit has one sample at most: one entity whose fields are those of `DossierSample`."""
STRENGTH = Kind(
    Strength, "strength", Label("Added a strength"), Label("Changed a strength"), Label("Removed a strength")
)
FINDING = Kind(Finding, "finding", Label("Added a finding"), Label("Changed a finding"), Label("Removed a finding"))
RECOMMENDATION = Kind(
    Recommendation,
    "recommendation",
    Label("Added a recommendation"),
    Label("Changed a recommendation"),
    Label("Removed a recommendation"),
)
REMEDIATION = Kind(
    Remediation,
    "remediation",
    Label("Added an earlier recommendation"),
    Label("Noted the state of an earlier recommendation"),
    Label("Removed an earlier recommendation"),
)
BY_NAME: Mapping[str, Kind[Any]] = {
    kind.name: kind
    for kind in (
        MEMBER,
        UNIT,
        REPRESENTATIVE,
        EVIDENCE,
        DOSSIER,
        STRENGTH,
        FINDING,
        RECOMMENDATION,
        REMEDIATION,
    )
}
