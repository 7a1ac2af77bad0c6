"""How the papers round a visit are issued: head, number, addressees, who signs; proposed from what is known.

NĐ 30/2020/NĐ-CP, Phụ lục I and III; who heads which paper: domain reference 1.3 to 1.7. Everything proposed here may be
written over by the office that issues the paper.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.minutes import Letterhead, SignatureBlock
from cchc_desktop.domain.paper import Issue, PaperKind
from cchc_desktop.domain.visit import Visit
from cchc_desktop.workspace.wording import unit_office

_DEPARTMENT = "sở "
_COMMITTEES = ("ubnd ", "ủy ban nhân dân ", "uỷ ban nhân dân ")


@dataclass(frozen=True, slots=True)
class Particulars:
    """What an office fills in round a paper (thể thức); lists are texts of one line each.

    `agency` is the issuing body as sentences name it, `authority` the lines above the signature ("KT. GIÁM ĐỐC", "PHÓ
    GIÁM ĐỐC"), `report_by` until when the unit reports, `added` what supplementary minutes correct or add, `text` the
    wording of this one paper, drafted from the data and edited.
    """

    parent: str = ""
    issuer: str = ""
    agency: str = ""
    place: str = ""
    number: str = ""
    symbol: str = ""
    dated_on: date | None = None
    to: str = ""
    authority: str = ""
    signer: str = ""
    recipients: str = ""
    report_by: date | None = None
    added: str = ""
    text: str = ""

    def issue(self) -> Issue:
        """Return how the paper is issued."""
        signer = SignatureBlock("Sig1", _lines(self.authority), "", self.signer, ", ".join(_lines(self.authority)))
        return Issue(
            Letterhead(self.parent, self.issuer, self.place),
            self.number,
            self.symbol,
            self.dated_on,
            _lines(self.to),
            (signer,),
            _lines(self.recipients),
        )


def proposed(kind: PaperKind, campaign: Campaign, visit: Visit | None) -> Particulars:
    """Return what is proposed for a paper of a campaign, or of a visit."""
    agency = agency_name(campaign)
    short = _short(campaign)
    whole = Particulars(
        parent=campaign.parent_agency,
        issuer=campaign.agency or agency,
        agency=agency,
        place=campaign.place,
        authority=_head_of(agency),
        recipients="Như trên;\nLưu: VT, CCHC.",
    )
    unit = unit_office(visit) if visit is not None else ""
    changed: dict[PaperKind, Callable[[], Particulars]] = {
        PaperKind.REPORT: lambda: _report(whole, campaign),
        PaperKind.CONCLUSION: lambda: replace(
            whole, symbol=f"TB-{short}", recipients=f"{unit};\nThành viên Đoàn kiểm tra;\nLưu: VT, CCHC."
        ),
        PaperKind.REQUEST: lambda: replace(whole, symbol=f"{short}-CCHC", to=unit),
        PaperKind.PLAN: lambda: replace(
            whole, symbol=f"KH-{short}", recipients="Các đơn vị được kiểm tra;\nLưu: VT, CCHC."
        ),
        PaperKind.DECISION: lambda: replace(
            whole, symbol=f"QĐ-{short}", recipients="Như Điều 3;\nCác đơn vị được kiểm tra;\nLưu: VT, CCHC."
        ),
        PaperKind.NOTICE: lambda: replace(
            whole,
            symbol=f"TB-{short}",
            recipients="Các đơn vị được kiểm tra;\nThành viên Đoàn kiểm tra;\nLưu: VT, CCHC.",
        ),
        PaperKind.TRACKING: lambda: replace(whole, symbol=f"BC-{short}", to=_sentence_case(campaign.parent_agency)),
        PaperKind.REMINDER: lambda: replace(whole, symbol=f"{short}-CCHC", to=unit),
        PaperKind.CAMPAIGN_REPORT: lambda: _report(whole, campaign),
        PaperKind.CAMPAIGN_CONCLUSION: lambda: replace(
            whole,
            symbol=f"TB-{short}",
            recipients="Các đơn vị được kiểm tra;\nThành viên Đoàn kiểm tra;\nLưu: VT, CCHC.",
        ),
    }
    return changed.get(kind, lambda: whole)()


def _report(whole: Particulars, campaign: Campaign) -> Particulars:
    """The team reports to who set it up; it has no seal and a number series of its own (reference 1.2, 1.5)."""
    leader = campaign.team.leader
    return replace(
        whole,
        parent=campaign.agency,
        issuer=team_name(campaign),
        symbol="BC-ĐKT",
        to=f"Giám đốc {whole.agency}" if whole.agency.casefold().startswith(_DEPARTMENT) else whole.agency,
        authority="TRƯỞNG ĐOÀN",
        signer=leader.name if leader else "",
        recipients="Như trên;\nThành viên Đoàn kiểm tra;\nLưu: VT, hồ sơ Đoàn kiểm tra.",
    )


def team_name(campaign: Campaign) -> str:
    """Return the team as a letterhead names it: "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 112/QĐ-SNV"."""
    if campaign.decision.number:
        return f"ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ {campaign.decision.number}"
    return "ĐOÀN KIỂM TRA CẢI CÁCH HÀNH CHÍNH"


def agency_name(campaign: Campaign) -> str:
    """Return the agency that inspects as sentences name it: "Sở Nội vụ tỉnh Bình Hải"."""
    return campaign.decision.issued_by or campaign.plan.issued_by or _sentence_case(campaign.agency)


def _sentence_case(name: str) -> str:
    """Return a name in capitals as it stands in a sentence: "SỞ NỘI VỤ" -> "Sở Nội vụ"; other names unchanged."""
    if not name.isupper():
        return name
    low = name.casefold()
    if low.startswith(_DEPARTMENT):
        return f"Sở {low.removeprefix(_DEPARTMENT).capitalize()}"
    for start in _COMMITTEES:
        if low.startswith(start):
            kind, _, proper = low.removeprefix(start).partition(" ")
            return f"Ủy ban nhân dân {kind} {proper.title()}".strip()
    return low.capitalize()


def _short(campaign: Campaign) -> str:
    """Return the agency's abbreviation: out of a number it has given, else its words' first letters."""
    for number in (campaign.decision.number, campaign.plan.number):
        if "-" in number:
            return number.rpartition("-")[2].strip()
    words = (campaign.agency or "…").split()
    return "".join(word[0] for word in words).upper() if len(words) > 1 else words[0].upper()


def _head_of(agency: str) -> str:
    low = agency.casefold()
    if low.startswith(_DEPARTMENT):
        return "GIÁM ĐỐC"
    if low.startswith(_COMMITTEES):
        return "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"
    return "THỦ TRƯỞNG CƠ QUAN"


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
