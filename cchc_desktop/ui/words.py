"""Display words of the domain's values: one place where a value becomes a word a person reads."""

from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from cchc_desktop.domain.answer import EvidenceKind, Verdict
from cchc_desktop.domain.dossier import Apology, Lateness, Punctuality
from cchc_desktop.domain.finding import CauseKind, RemediationState, Stance
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import Reason, Refusal
from cchc_desktop.domain.reviewing import ReviewState
from cchc_desktop.domain.scoring import Ground, Line
from cchc_desktop.domain.team import Honorific, Role
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.domain.vietnamese import number
from cchc_desktop.domain.visit import Session, Stage, VisitSummary
from cchc_desktop.ui.kit.answers import Choice
from cchc_desktop.workspace.agenda import Task, TaskKind
from cchc_desktop.workspace.changes import Label
from cchc_desktop.workspace.review import Condition, Gap
from cchc_desktop.workspace.schedule import Clash, ClashKind
from cchc_desktop.workspace.search import Group

translate = QCoreApplication.translate

VERDICT_ROLES = {Verdict.MET: "met", Verdict.PARTLY: "part", Verdict.UNMET: "not", Verdict.NOT_APPLICABLE: "na"}
VERDICT_ICONS = {
    Verdict.MET: ("checkmark_circle_20_regular", "checkmark_circle_20_filled"),
    Verdict.PARTLY: ("circle_half_fill_20_regular", "circle_half_fill_20_filled"),
    Verdict.UNMET: ("dismiss_square_20_regular", "dismiss_square_20_filled"),
    Verdict.NOT_APPLICABLE: ("subtract_circle_20_regular", "subtract_circle_20_regular"),
}


def language() -> str:
    """Return the language the window speaks: "vi" or "en"."""
    return "vi" if QLocale().language() == QLocale.Language.Vietnamese else "en"


def verdict(value: Verdict) -> str:
    """Return the word for a verdict."""
    match value:
        case Verdict.MET:
            return translate("Words", "Met")
        case Verdict.PARTLY:
            return translate("Words", "Partly met")
        case Verdict.UNMET:
            return translate("Words", "Not met")
        case _:
            return translate("Words", "Not applicable")


def verdict_choices() -> tuple[Choice, ...]:
    """Return the four answers as buttons show them."""
    return tuple(
        Choice(
            value.value,
            verdict(value),
            str(index),
            *VERDICT_ICONS[value],
            VERDICT_ROLES[value],
            translate("Words", "Partly") if value is Verdict.PARTLY else "",
        )
        for index, value in enumerate(Verdict, 1)
    )


def stage(value: Stage) -> tuple[str, str, str]:
    """Return word, icon and colour role of a visit's stage."""
    match value:
        case Stage.PLANNED:
            return translate("Words", "Not started"), "circle_16_regular", "na"
        case Stage.UNDER_WAY:
            return translate("Words", "Under way"), "play_circle_16_regular", "info"
        case Stage.CLOSED:
            return translate("Words", "Waiting for signatures"), "signature_16_regular", "part"
        case Stage.SIGNED:
            return translate("Words", "Signed"), "checkmark_circle_16_filled", "met"
        case _:
            return translate("Words", "Delivered"), "checkmark_circle_16_filled", "met"


def role(value: Role) -> str:
    """Return the word for a role in the team."""
    match value:
        case Role.LEADER:
            return translate("Words", "Head of the team")
        case Role.DEPUTY:
            return translate("Words", "Deputy head")
        case Role.SECRETARY:
            return translate("Words", "Secretary")
        case _:
            return translate("Words", "Member")


def honorific(value: Honorific) -> str:
    """Return Mr or Mrs."""
    return translate("Words", "Mr") if value is Honorific.MR else translate("Words", "Mrs")


def unit_kind(value: UnitKind) -> str:
    """Return the word for a kind of unit."""
    match value:
        case UnitKind.COMMUNE:
            return translate("Words", "commune")
        case UnitKind.WARD:
            return translate("Words", "ward")
        case UnitKind.SPECIAL_ZONE:
            return translate("Words", "special zone")
        case _:
            return translate("Words", "township")


def capital(word: str) -> str:
    """Return a word that begins a line."""
    return word[:1].upper() + word[1:]


def visit_title(visit: VisitSummary) -> str:
    """Return a visit as lists name it: its unit, and that it is a re-check."""
    name = unit_title(visit.unit.kind, visit.unit.name)
    return translate("Words", "{0} (re-check)").format(name) if visit.recheck_of else name


def unit_title(kind: str, name: str) -> str:
    """Return a unit as headings name it: "UBND xã Hòa Thạnh"."""
    return translate("Words", "People's Committee of {0}").format(f"{unit_kind(UnitKind(kind))} {name}")


def search_group(value: Group) -> str:
    """Return the heading of a group of things found."""
    match value:
        case Group.ITEM:
            return translate("Words", "Items")
        case Group.FINDING:
            return translate("Words", "Findings and recommendations")
        case Group.DOSSIER:
            return translate("Words", "Dossiers and documents")
        case _:
            return translate("Words", "Units")


def group(value: int) -> str:
    """Return the name of a group of the team, "" for the whole team."""
    return translate("Words", "Group {0}").format(value) if value else ""


def session(value: Session) -> str:
    """Return the word for half a day."""
    match value:
        case Session.MORNING:
            return translate("Words", "Morning")
        case Session.AFTERNOON:
            return translate("Words", "Afternoon")
        case _:
            return translate("Words", "All day")


def half_of_day(value: Session) -> str:
    """Return half a day as a line of its own says it."""
    match value:
        case Session.MORNING:
            return translate("Words", "in the morning")
        case Session.AFTERNOON:
            return translate("Words", "in the afternoon")
        case _:
            return translate("Words", "all day")


def long_weekday(value: date | None) -> str:
    """Return a day with its weekday: "Thứ Ba, 14/4/2026", "" for none."""
    return "" if value is None else QLocale().toString(QDate(value.year, value.month, value.day), "dddd, d/M/yyyy")


def clash_short(value: Clash) -> str:
    """Return a clash as a card names it."""
    match value.kind:
        case ClashKind.REST_DAY:
            return translate("Words", "Day of rest")
        case ClashKind.OUTSIDE:
            return translate("Words", "Outside the days")
        case _:
            return translate("Words", "Clash")


def clash(value: Clash, count: int) -> str:
    """Return a clash as a sentence, with how many more there are."""
    when = f"{session(value.session)} {short_day(value.day)}"
    match value.kind:
        case ClashKind.GROUP:
            who = group(int(value.who)) or translate("Words", "the whole team")
            text = translate("Words", "{0}: {1} has two visits.").format(when, who)
        case ClashKind.PERSON:
            text = translate("Words", "{0}: {1} goes on two visits.").format(when, value.who)
        case ClashKind.REST_DAY:
            text = translate("Words", "{0} is a day of rest. {1}").format(short_day(value.day), value.who).strip()
        case _:
            text = translate("Words", "{0} lies outside the days of the campaign.").format(short_day(value.day))
    text += " " + translate("Words", "The schedule is kept; better change the half day.")
    return text + (" " + translate("Words", "%n more", "", count - 1) if count > 1 else "")


def task(value: Task) -> str:
    """Return what waits to be done."""
    count = value.count
    match value.kind:
        case TaskKind.FOLLOW_UP:
            return translate("Words", "Recommendations to follow up")
        case TaskKind.OVERDUE:
            return translate("Words", "%n recommendation(s) past the deadline", "", count)
        case TaskKind.REWORK:
            return translate("Words", "%n item(s) returned for rework", "", count)
        case TaskKind.RETURNED:
            return translate("Words", "%n visit(s) returned for rework", "", count)
        case TaskKind.RULING:
            return translate("Words", "%n visit(s) handed in for review", "", count)
        case TaskKind.CHOICE:
            return translate("Words", "%n differing entry(ies) to choose from", "", count)
        case TaskKind.SIGN:
            return translate("Words", "%n minutes to be signed", "", count)
        case _:
            return translate("Words", "%n visit(s) to conclude", "", count)


def review_state(value: ReviewState) -> tuple[str, str, str]:
    """Return word, icon and colour role of where a visit stands in its review."""
    match value:
        case ReviewState.SUBMITTED:
            return translate("Words", "Handed in"), "hourglass_half_16_regular", "info"
        case ReviewState.RETURNED:
            return translate("Words", "Returned for rework"), "circle_half_fill_16_filled", "part"
        case ReviewState.APPROVED:
            return translate("Words", "Approved"), "checkmark_circle_16_filled", "met"
        case _:
            return translate("Words", "Not handed in"), "circle_hint_16_regular", "na"


def stance(value: Stance) -> tuple[str, str, str]:
    """Return word, icon and colour role of what the unit says."""
    match value:
        case Stance.AGREES:
            return translate("Words", "Agrees"), "handshake_20_regular", "met"
        case Stance.EXPLAINS:
            return translate("Words", "Explains"), "chat_20_filled", "part"
        case _:
            return translate("Words", "Disagrees"), "dismiss_square_20_regular", "not"


def cause_kind(value: CauseKind) -> str:
    """Return the word for the nature of a cause."""
    if value is CauseKind.SUBJECTIVE:
        return translate("Words", "Subjective")
    return translate("Words", "Objective")


def remediation_state(value: RemediationState) -> tuple[str, str, str]:
    """Return word, icon and colour role of where an earlier recommendation stands."""
    match value:
        case RemediationState.DONE:
            return translate("Words", "Remedied"), "checkmark_circle_20_filled", "met"
        case RemediationState.UNDER_WAY:
            return translate("Words", "Being remedied"), "circle_half_fill_20_filled", "part"
        case _:
            return translate("Words", "Not remedied"), "dismiss_square_20_filled", "not"


def apology(value: Apology) -> str:
    """Return the word for an apology slip."""
    match value:
        case Apology.GIVEN:
            return translate("Words", "There")
        case Apology.MISSING:
            return translate("Words", "Not there")
        case _:
            return translate("Words", "Not needed")


def lateness(value: Lateness) -> tuple[str, str, str]:
    """Return word, icon and colour role of how late a dossier is."""
    days = abs(value.days)
    match value.punctuality:
        case Punctuality.EARLY:
            text = translate("Words", "%n day(s) early", "", days)
            return text, "checkmark_circle_16_filled", "met"
        case Punctuality.ON_TIME:
            return translate("Words", "On time"), "checkmark_circle_16_filled", "met"
        case Punctuality.LATE:
            if not days:
                return translate("Words", "Late by hours"), "calendar_error_16_regular", "not"
            return translate("Words", "%n day(s) late", "", days), "calendar_error_16_regular", "not"
        case Punctuality.PENDING:
            return translate("Words", "%n day(s) left", "", days), "hourglass_half_16_regular", "info"
        case Punctuality.PENDING_LATE:
            return translate("Words", "%n day(s) late, still open", "", days), "clock_alarm_16_filled", "not"
        case Punctuality.IMPOSSIBLE:
            return translate("Words", "Impossible dates"), "error_circle_16_filled", "not"
        case _:
            return translate("Words", "Dates missing"), "circle_16_regular", "na"


def evidence_kind(value: EvidenceKind) -> str:
    """Return the word for a kind of evidence."""
    match value:
        case EvidenceKind.DOCUMENT:
            return translate("Words", "Document")
        case EvidenceKind.PHOTO:
            return translate("Words", "Photo")
        case _:
            return translate("Words", "File")


def condition(value: Condition) -> str:
    """Return a condition for signing as a sentence."""
    match value:
        case Condition.ALL_ANSWERED:
            return translate("Words", "Every item is answered")
        case Condition.NOTES_GIVEN:
            return translate("Words", "What falls short has a note")
        case Condition.EVIDENCE_GIVEN:
            return translate("Words", "Evidence is there where it is wanted")
        case Condition.DOSSIERS_VALID:
            return translate("Words", "Sampled dossiers have valid dates")
        case Condition.REMEDIATIONS_CHECKED:
            return translate("Words", "Earlier recommendations are followed up")
        case Condition.FINDINGS_ANSWERED:
            return translate("Words", "Every finding has a recommendation")
        case Condition.TIMES_GIVEN:
            return translate("Words", "Start and end of the visit are given")
        case Condition.REWORK_DONE:
            return translate("Words", "What the head of the team returned is mended")
        case Condition.MINUTES_SIGNED:
            return translate("Words", "The minutes themselves are signed")
        case Condition.SUPPLEMENT_WORDED:
            return translate("Words", "What is corrected or added is written")
        case Condition.SIGNATORIES_NAMED:
            return translate("Words", "Head of the team and a signing representative are named")
        case _:
            return translate("Words", "No differing entries wait for a choice")


def gap(value: Gap) -> str:
    """Return what is missing as a short link text."""
    match value.name:
        case "started_at":
            return translate("Words", "start")
        case "ended_at":
            return translate("Words", "end")
        case Role.LEADER:
            return translate("Words", "head of the team")
        case "representative":
            return translate("Words", "representative")
        case other:
            return other


def act(label: Label) -> str:
    """Return what an act is called."""
    return translate("Act", label.text).format(**label.params)


def paper_kind(kind: PaperKind) -> str:
    """Return what a kind of paper is called."""
    return {
        PaperKind.MINUTES: translate("Words", "Minutes"),
        PaperKind.MEETING: translate("Words", "Minutes, form 1.9"),
        PaperKind.SUPPLEMENT: translate("Words", "Supplementary minutes"),
        PaperKind.RECHECK: translate("Words", "Minutes of the re-check"),
        PaperKind.REPORT: translate("Words", "Report of the team"),
        PaperKind.CONCLUSION: translate("Words", "Notice of conclusion"),
        PaperKind.REQUEST: translate("Words", "Request for remediation"),
        PaperKind.PLAN: translate("Words", "Plan"),
        PaperKind.DECISION: translate("Words", "Decision on the team"),
        PaperKind.NOTICE: translate("Words", "Notice to the units"),
        PaperKind.TRACKING: translate("Words", "Tracking table"),
        PaperKind.REMINDER: translate("Words", "Reminder to the unit"),
        PaperKind.CAMPAIGN_REPORT: translate("Words", "Report of the campaign"),
        PaperKind.CAMPAIGN_CONCLUSION: translate("Words", "Campaign's conclusion"),
    }[kind]


def refusal(error: Refusal) -> tuple[str, str, str]:
    """Return the three sentences of a refusal: what happened, what is kept, what to do."""
    what, kept, mend = (reason(Reason(part, error.params)) for part in error.parts())
    return what, kept, mend


def ground(line: Line) -> str:
    """Return how the points of an item came about."""
    said = {
        Ground.MET: translate("Words", "Met: all {1} points"),
        Ground.PARTLY_ENTERED: translate("Words", "Partly met: {0} of {1} points were entered"),
        Ground.PARTLY_HALF: translate("Words", "Partly met, no points entered: half of {1}"),
        Ground.UNMET: translate("Words", "Unmet: nothing of {1} points"),
        Ground.CRITICAL: translate("Words", "Critical and unmet: the section comes to nothing"),
        Ground.NOT_APPLICABLE: translate("Words", "Not applicable: out of the count"),
        Ground.UNANSWERED: translate("Words", "Unanswered: out of the count"),
    }[line.ground]
    return said.format(number(line.points), number(line.maximum))


def rule(text: str) -> str:
    """Return a sentence of the linter, or of a reason inside one, in the window's language, its places open."""
    spoken = translate("Rule", text)
    return spoken if spoken != text else translate("Refusal", text)


def reason(told: Reason) -> str:
    """Return a reason, and the reasons within it, in the window's language."""
    params = {name: reason(value) if isinstance(value, Reason) else value for name, value in told.params.items()}
    return rule(told.text).format(**params) if told.text else ""


def day(value: date | None) -> str:
    """Return a day as fields show it, "" for none."""
    return "" if value is None else value.strftime("%d/%m/%Y")


def short_day(value: date | None) -> str:
    """Return a day without its year, "" for none."""
    return "" if value is None else value.strftime("%d/%m")


def weekday(value: date) -> str:
    """Return the short name of a weekday: T2 … T7, CN."""
    names = (
        translate("Words", "Mon"),
        translate("Words", "Tue"),
        translate("Words", "Wed"),
        translate("Words", "Thu"),
        translate("Words", "Fri"),
        translate("Words", "Sat"),
        translate("Words", "Sun"),
    )
    return names[value.weekday()]


def moment(value: datetime | None) -> str:
    """Return a moment as lists show it."""
    return "" if value is None else value.strftime("%H:%M %d/%m/%Y")


def points(value: Decimal) -> str:
    """Return points with a decimal comma."""
    return number(value)
