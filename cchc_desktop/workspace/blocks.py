"""Who signs the minutes, in which order and under which heading (reference.md 1.3, 1.4, 1.7)."""

from cchc_desktop.domain.minutes import MinutesForm, SignatureBlock
from cchc_desktop.domain.team import Representative
from cchc_desktop.domain.visit import Visit
from cchc_desktop.workspace.wording import unit_office

SECRETARY = "secretary"
REPRESENTATIVE = "representative"
ORGANISATION = "organisation"
LEADER = "leader"
SEALED = "(Ký, ghi rõ họ tên, đóng dấu)"
SIGNED = "(Ký, ghi rõ họ tên)"


def signature_blocks(visit: Visit, form: MinutesForm, *, organisation: bool = False) -> tuple[SignatureBlock, ...]:
    """Return the signature blocks in signing order: secretary, the unit's representatives, head of the team last.

    The last signature locks everything (papers: FieldMDP ALL), so it is the head's, who is responsible for the minutes;
    with `organisation` the unit's own signature follows, because a clerk seals only what persons have signed (NĐ
    30/2020, Điều 32.2). A representative who refused keeps a block without a field, which says why and before whom.
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
            wanted.append((heading, refusal_words(person) or SEALED, person.name, REPRESENTATIVE))
    if leader is not None:
        heading = (
            ("CHỦ TỌA", "TRƯỞNG ĐOÀN") if form is MinutesForm.MEETING else ("ĐẠI DIỆN ĐOÀN KIỂM TRA", "TRƯỞNG ĐOÀN")
        )
        wanted.append((heading, SIGNED, leader.name, LEADER))
    blocks: list[SignatureBlock] = []
    for heading, hint, name, role in wanted:
        number = 1 + sum(bool(block.field) for block in blocks)
        blocks.append(SignatureBlock("" if hint not in (SIGNED, SEALED) else f"Sig{number}", heading, hint, name, role))
    over = next((block.field for block in blocks if block.role == REPRESENTATIVE and block.field), "")
    if organisation and over:
        number = 1 + sum(bool(block.field) for block in blocks)
        blocks.append(SignatureBlock(f"Sig{number}", (), "", unit_office(visit), ORGANISATION, over))
    return tuple(blocks)


def refusal_words(person: Representative) -> str:
    """Return what stands instead of a signature that was refused, "" if it was not."""
    if not person.refusal:
        return ""
    witness = f" Người chứng kiến: {person.witness}." if person.witness else ""
    return f"(Từ chối ký. Lý do: {person.refusal.rstrip('.')}.{witness})"
