"""What a forger might do to a signed file: each attack takes a signed file and returns another one."""

import io
import re
import zlib
from collections.abc import Callable

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NumberObject, StreamObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

Attack = Callable[[bytes], bytes]
Change = Callable[[IncrementalPdfFileWriter], None]
TEXT = b"BT /F1 24 Tf 1 0 0 rg 72 600 Td (KHONG CO TON TAI) Tj ET"


def appended(pdf: bytes, change: Change) -> bytes:
    """Return the file with an incremental update, as any PDF library writes it."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def first_page(writer: IncrementalPdfFileWriter) -> DictionaryObject:
    """Return page 1, marked as changed."""
    page = writer.root["/Pages"]["/Kids"][0]
    writer.update_container(page)
    found: DictionaryObject = page
    return found


def _stream(writer: IncrementalPdfFileWriter, data: bytes, **entries: object) -> generic.IndirectObject:
    stream = StreamObject(stream_data=data)
    for key, value in entries.items():
        stream[pdf_name("/" + key)] = value
    return writer.add_object(stream)


def extra_text(writer: IncrementalPdfFileWriter) -> None:
    page = first_page(writer)
    contents = page.raw_get("/Contents")
    page["/Contents"] = ArrayObject([contents, _stream(writer, TEXT)])


def replaced_text(writer: IncrementalPdfFileWriter) -> None:
    contents = first_page(writer)["/Contents"]
    contents._data = TEXT
    contents._encoded_data = None
    writer.update_container(contents)


def note(writer: IncrementalPdfFileWriter) -> None:
    page = first_page(writer)
    box = ArrayObject(map(NumberObject, (50, 500, 400, 700)))
    words = generic.pdf_string("Đạt tất cả")
    free = DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Rect"): box,
            pdf_name("/Contents"): words,
            pdf_name("/DA"): generic.pdf_string("/Helv 20 Tf 1 0 0 rg"),
        }
    )
    page[pdf_name("/Annots")] = ArrayObject([writer.add_object(free)])


def form_overlay(writer: IncrementalPdfFileWriter) -> None:
    page = first_page(writer)
    look = _stream(
        writer,
        b"1 1 1 rg 0 0 400 400 re f",
        Type=pdf_name("/XObject"),
        Subtype=pdf_name("/Form"),
        BBox=ArrayObject(map(NumberObject, (0, 0, 400, 400))),
    )
    widget = writer.add_object(
        DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Annot"),
                pdf_name("/Subtype"): pdf_name("/Widget"),
                pdf_name("/FT"): pdf_name("/Tx"),
                pdf_name("/T"): generic.pdf_string("ghi chú"),
                pdf_name("/V"): generic.pdf_string("Đạt"),
                pdf_name("/F"): NumberObject(4),
                pdf_name("/Rect"): ArrayObject(map(NumberObject, (72, 200, 472, 600))),
                pdf_name("/AP"): DictionaryObject({pdf_name("/N"): look}),
            }
        )
    )
    page[pdf_name("/Annots")] = ArrayObject([widget])
    form = writer.root["/AcroForm"]
    form["/Fields"].append(widget)
    writer.update_container(form)


def layers(writer: IncrementalPdfFileWriter) -> None:
    group = writer.add_object(
        DictionaryObject({pdf_name("/Type"): pdf_name("/OCG"), pdf_name("/Name"): generic.pdf_string("Bản in")})
    )
    writer.root[pdf_name("/OCProperties")] = DictionaryObject(
        {
            pdf_name("/OCGs"): ArrayObject([group]),
            pdf_name("/D"): DictionaryObject({pdf_name("/OFF"): ArrayObject([group])}),
        }
    )
    writer.update_root()


def script(writer: IncrementalPdfFileWriter) -> None:
    writer.root[pdf_name("/OpenAction")] = DictionaryObject(
        {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.pdf_string("app.alert(1)")}
    )
    writer.update_root()


def swapped_record(writer: IncrementalPdfFileWriter) -> None:
    specification = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][1]
    stream = specification["/EF"]["/F"]
    stream._data = b'{"signatories": []}'
    stream._encoded_data = None
    writer.update_container(stream)


def second_record(writer: IncrementalPdfFileWriter) -> None:
    names = writer.root["/Names"]["/EmbeddedFiles"]["/Names"]
    stream = _stream(writer, b"{}", Type=pdf_name("/EmbeddedFile"))
    specification = writer.add_object(
        DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Filespec"),
                pdf_name("/F"): generic.pdf_string("cchc-record.json"),
                pdf_name("/UF"): generic.pdf_string("cchc-record.json"),
                pdf_name("/EF"): DictionaryObject({pdf_name("/F"): stream}),
            }
        )
    )
    names.insert(0, specification)
    names.insert(0, generic.pdf_string("cchc-record.json"))
    writer.update_root()


def other_font(writer: IncrementalPdfFileWriter) -> None:
    font = first_page(writer)["/Resources"]["/Font"]["/F1"]
    font[pdf_name("/BaseFont")] = pdf_name("/ZapfDingbats")
    writer.update_container(font)


def xmp_title(writer: IncrementalPdfFileWriter) -> None:
    writer.root[pdf_name("/Metadata")] = _stream(
        writer,
        b"<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
        b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
        b"xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Khac</rdf:li>"
        b"</rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>",
        Type=pdf_name("/Metadata"),
        Subtype=pdf_name("/XML"),
    )
    writer.update_root()


def information_title(writer: IncrementalPdfFileWriter) -> None:
    writer.set_info(DictionaryObject({pdf_name("/Title"): generic.pdf_string("Biên bản khác")}))


def other_look_of_a_signature(writer: IncrementalPdfFileWriter) -> None:
    widget = writer.root["/AcroForm"]["/Fields"][0]
    look = widget["/AP"]["/N"]
    look._data = b"0 0 1 rg 0 0 150 70 re f"
    look._encoded_data = None
    writer.update_container(look)


def moved_signature(writer: IncrementalPdfFileWriter) -> None:
    widget = writer.root["/AcroForm"]["/Fields"][0]
    widget["/Rect"] = ArrayObject(map(NumberObject, (0, 0, 595, 842)))
    writer.update_container(widget)


def lost_field(writer: IncrementalPdfFileWriter) -> None:
    form = writer.root["/AcroForm"]
    form["/Fields"].pop()
    writer.update_container(form)


def lost_page(writer: IncrementalPdfFileWriter) -> None:
    pages = writer.root["/Pages"]
    pages["/Kids"].pop(0)
    pages["/Count"] = NumberObject(len(pages["/Kids"]))
    writer.update_container(pages)


def turned_page(writer: IncrementalPdfFileWriter) -> None:
    first_page(writer)[pdf_name("/Rotate")] = NumberObject(180)


def cropped_page(writer: IncrementalPdfFileWriter) -> None:
    first_page(writer)[pdf_name("/CropBox")] = ArrayObject(map(NumberObject, (0, 0, 595, 90)))


def nothing_but_an_update(writer: IncrementalPdfFileWriter) -> None:
    writer.add_object(DictionaryObject({pdf_name("/Note"): NumberObject(1)}))


def no_certification(writer: IncrementalPdfFileWriter) -> None:
    del writer.root["/Perms"]
    writer.update_root()


def no_form(writer: IncrementalPdfFileWriter) -> None:
    del writer.root["/AcroForm"]
    writer.update_root()


def fields_drawn_by_the_viewer(writer: IncrementalPdfFileWriter) -> None:
    form = writer.root["/AcroForm"]
    form[pdf_name("/NeedAppearances")] = generic.BooleanObject(True)
    writer.update_container(form)


INCREMENTS: dict[str, Change] = {
    name: change
    for name, change in list(globals().items())
    if getattr(change, "__annotations__", {}) == {"writer": IncrementalPdfFileWriter, "return": None}
}


def signed_ends(pdf: bytes) -> list[int]:
    """Return where each signature's coverage ends, oldest first."""
    ranges = re.findall(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]", pdf)
    return [int(start) + int(length) for _, _, start, length in ranges]


def contents(pdf: bytes, number: int) -> tuple[int, int]:
    """Return begin and end (behind the angle bracket) of a signature's hexadecimal value."""
    found = [match.span(1) for match in re.finditer(rb"/Contents\s*(<[0-9A-Fa-f]{200,}>)", pdf)]
    return found[number]


def cut_to(count: int) -> Attack:
    return lambda pdf: pdf[: signed_ends(pdf)[count - 1]]


def flipped(place: Callable[[bytes], int], mask: int = 1) -> Attack:
    def attack(pdf: bytes) -> bytes:
        at = place(pdf)
        return pdf[:at] + bytes([pdf[at] ^ mask]) + pdf[at + 1 :]

    return attack


def other_nibble(number: int, offset: int) -> Attack:
    """Change one hexadecimal digit inside a signature's CMS."""

    def attack(pdf: bytes) -> bytes:
        begin, _ = contents(pdf, number)
        at = begin + 1 + offset
        digit = b"0" if pdf[at : at + 1] != b"0" else b"1"
        return pdf[:at] + digit + pdf[at + 1 :]

    return attack


def value_behind_the_cms(pdf: bytes) -> bytes:
    """Hide bytes in the zeros that fill the room of the last signature: nothing covers them."""
    _, end = contents(pdf, -1)
    hidden = b"deadbeef"
    return pdf[: end - 1 - len(hidden)] + hidden + pdf[end - 1 :]


def other_case(pdf: bytes) -> bytes:
    """Rewrite digits in the other case: the file changes, no signature does."""
    begin, end = contents(pdf, -1)
    part = pdf[begin:end]
    at = re.search(rb"[a-fA-F]", part)
    assert at is not None
    return pdf[: begin + at.start()] + at.group().swapcase() + pdf[begin + at.start() + 1 :]


def _byte_range(pdf: bytes, number: int) -> tuple[int, int, list[int]]:
    match = list(re.finditer(rb"/ByteRange\s*\[([^\]]*)\]", pdf))[number]
    return match.start(1), match.end(1), [int(part) for part in match.group(1).split()]


def _with_range(pdf: bytes, number: int, numbers: list[int]) -> bytes:
    begin, end, _ = _byte_range(pdf, number)
    told = b" ".join(str(part).encode() for part in numbers)
    assert len(told) <= end - begin
    return pdf[:begin] + told.ljust(end - begin) + pdf[end:]


def wiped_range(pdf: bytes) -> bytes:
    return _with_range(pdf, 0, [0, 0, 0, 0])


def wider_hole(pdf: bytes) -> bytes:
    _, _, (start, before, behind, rest) = _byte_range(pdf, 2)
    return _with_range(pdf, 2, [start, before, behind + 10, rest - 10])


def short_range(pdf: bytes) -> bytes:
    _, _, (start, before, behind, rest) = _byte_range(pdf, 2)
    return _with_range(pdf, 2, [start, before, behind, rest - 200])


def wrapped_signature(pdf: bytes) -> bytes:
    """Signature wrapping: the signed bytes stay, the object that viewers read stands elsewhere (Mladenov et al. 2019).

    The hole is widened by moving the tail behind an inserted forged object; the byte range is rewritten to fit.
    """
    _, _, (start, before, behind, rest) = _byte_range(pdf, 2)
    forged = b"\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
    moved = pdf[:behind] + forged + pdf[behind:]
    return _with_range(moved, 2, [start, before, behind + len(forged), rest])


def range_of_three_numbers(pdf: bytes) -> bytes:
    _, _, numbers = _byte_range(pdf, 2)
    return _with_range(pdf, 2, numbers[:3])


def no_value(pdf: bytes) -> bytes:
    """Universal signature forgery: the value is emptied."""
    begin, end = contents(pdf, 1)
    return pdf[: begin + 1] + b"0" * (end - begin - 2) + pdf[end - 1 :]


def copied_value(pdf: bytes) -> bytes:
    """Put the value of the first signature in the place of the third."""
    one, three = contents(pdf, 0), contents(pdf, 2)
    value = pdf[one[0] : one[1]]
    room = three[1] - three[0]
    filled = value[:-1].ljust(room - 1, b"0")[: room - 1] + b">"
    return pdf[: three[0]] + filled + pdf[three[1] :]


def garbage_behind(pdf: bytes) -> bytes:
    return pdf + b"\n" * 3 + b"garbage"


def one_line_behind(pdf: bytes) -> bytes:
    return pdf + b"\n"


def garbage_before(pdf: bytes) -> bytes:
    return b"\n%junk\n" + pdf


def whole_file_twice(pdf: bytes) -> bytes:
    return pdf + pdf


def older_cross_references(pdf: bytes) -> bytes:
    """Point `startxref` back to the unsigned file's."""
    first = re.search(rb"startxref\s+(\d+)", pdf)
    assert first is not None
    return pdf + b"startxref\n" + first.group(1) + b"\n%%EOF\n"


def bytes_between_revisions(pdf: bytes) -> bytes:
    end = signed_ends(pdf)[0]
    return pdf[:end] + b"%" + b"x" * 40 + b"\n" + pdf[end:]


def inside_first_page(pdf: bytes) -> int:
    """Return a place in the first compressed stream of the file."""
    return pdf.index(b"stream") + 20


def rebuilt(pdf: bytes) -> bytes:
    """Save the file anew, as an editor would: the revisions melt into one."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(out)
    return out.getvalue()


def encrypted(pdf: bytes) -> bytes:
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(out, encryption=pikepdf.Encryption(owner="a", user=""))
    return out.getvalue()


def a_bomb(pdf: bytes) -> bytes:
    """Replace everything by a page whose content inflates a thousandfold."""
    packed = zlib.compress(b"0 " * 20_000_000)
    return b"%PDF-1.7\n1 0 obj<</Length " + str(len(packed)).encode() + b">>stream\n" + packed + b"endstream endobj"


BYTES: dict[str, Attack] = {
    "a byte of a page": flipped(inside_first_page),
    "a byte of the header": flipped(lambda pdf: 6),
    "a byte of the last trailer": flipped(lambda pdf: pdf.rindex(b"trailer") + 12),
    "the certificate in signature 1": other_nibble(0, 900),
    "a digit at the head of signature 1": other_nibble(0, 30),
    "a digit at the end of signature 3": other_nibble(2, 40),
    "the length byte of signature 2": other_nibble(1, 5),
    "cut to two signatures": cut_to(2),
    "cut to one signature": cut_to(1),
    "cut in the middle": lambda pdf: pdf[: len(pdf) // 2],
    "the last byte cut off": lambda pdf: pdf[:-1],
    "the end cut off": lambda pdf: pdf[:-200],
    "hidden value behind the CMS": value_behind_the_cms,
    "one digit in the other case": other_case,
    "byte range wiped": wiped_range,
    "byte range with a wider hole": wider_hole,
    "byte range too short": short_range,
    "signature wrapping": wrapped_signature,
    "byte range of three numbers": range_of_three_numbers,
    "empty value": no_value,
    "value of another signature": copied_value,
    "garbage behind": garbage_behind,
    "an empty line behind": one_line_behind,
    "garbage before": garbage_before,
    "whole file twice": whole_file_twice,
    "older cross references": older_cross_references,
    "bytes between revisions": bytes_between_revisions,
    "saved anew": rebuilt,
    "encrypted": encrypted,
    "a bomb": a_bomb,
    "nothing": lambda pdf: b"",
    "text": lambda pdf: b"Bien ban",
    "a NUL file": lambda pdf: bytes(len(pdf)),
}
