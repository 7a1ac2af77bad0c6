"""Who signs the minutes, in which order and under which heading (reference.md 1.3, 1.4, 1.7)."""

from cchc_desktop.domain.minutes import MinutesForm, SignatureBlock
from cchc_desktop.domain.visit import Visit
from cchc_desktop.workspace.wording import unit_office

SECRETARY = "secretary"
REPRESENTATIVE = "representative"
LEADER = "leader"
SEALED = "(Ký, ghi rõ họ tên, đóng dấu)"
SIGNED = "(Ký, ghi rõ họ tên)"


def signature_blocks(visit: Visit, form: MinutesForm) -> tuple[SignatureBlock, ...]:
    """Return the signature blocks in signing order: secretary, the unit's representatives, head of the team last.

    The last signature locks everything (papers: FieldMDP ALL), so it is the head's, who is responsible for the minutes.
    """
    secretary, leader = visit.team.secretary, visit.team.leader
    wanted: list[tuple[tuple[str, ...], str, str, str]] = []
    heading: tuple[str, ...]
    if secretary is not None:
        heading = ("THƯ KÝ",) if form is MinutesForm.MEETING else ("THƯ KÝ ĐOÀN",)
        wanted.append((heading, SIGNED, secretary.name, SECRETARY))
    for person in visit.representatives:
        if person.signs:
            heading = ("ĐẠI DIỆN", unit_office(visit).upper())
            wanted.append((heading, SEALED, person.name, REPRESENTATIVE))
    if leader is not None:
        heading = (
            ("CHỦ TỌA", "TRƯỞNG ĐOÀN") if form is MinutesForm.MEETING else ("ĐẠI DIỆN ĐOÀN KIỂM TRA", "TRƯỞNG ĐOÀN")
        )
        wanted.append((heading, SIGNED, leader.name, LEADER))
    return tuple(
        SignatureBlock(f"Sig{number}", heading, hint, name, role)
        for number, (heading, hint, name, role) in enumerate(wanted, 1)
    )
