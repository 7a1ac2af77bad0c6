"""The workbook an office starts from: Vietnamese headings, drop-downs, an example, a sheet that explains."""

import datetime
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from cchc_desktop.checklist.cells import write_text

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

SURVEY, CHOICES, SETTINGS, HELP, LISTS = "Bảng kiểm", "Lựa chọn", "Cài đặt", "_Hướng dẫn", "_Danh mục"
ROWS = 1_000
"""Rows of the survey that offer drop-downs."""
_COLUMNS = (
    ("Loại", 26),
    ("Mã", 10),
    ("Nội dung", 60),
    ("Nội dung (tiếng Anh)", 40),
    ("Cần xem gì", 50),
    ("Điểm", 8),
    ("Trọng yếu", 11),
    ("Căn cứ", 22),
    ("Minh chứng", 18),
    ("Câu tồn tại", 50),
    ("Kiến nghị", 50),
    ("Thời hạn (ngày)", 16),
    ("Chỉ hiện khi", 28),
)
_TYPES = (
    "Bắt đầu lĩnh vực",
    "Câu kiểm tra",
    "Kết thúc lĩnh vực",
    "Văn bản",
    "Số nguyên",
    "Số thập phân",
    "Ngày",
    "Giờ",
    "Chú thích",
    "Ảnh",
    "Tệp",
    "Bắt đầu nhóm",
    "Kết thúc nhóm",
    "Bắt đầu lặp",
    "Kết thúc lặp",
)
_EVIDENCE = ("Không cần", "Tuỳ chọn", "Khi chưa đạt", "Luôn cần")
_EXAMPLE = (
    ("Bắt đầu lĩnh vực", "A", "Công tác chỉ đạo, điều hành", "Leadership and direction"),
    (
        "Câu kiểm tra",
        "A1",
        "Kế hoạch cải cách hành chính năm được ban hành đúng hạn",
        "The yearly administrative reform plan was issued on time",
        "Xem kế hoạch (số, ngày ban hành); đối chiếu với thời hạn tỉnh giao.",
        "2",
        "Có",
        "nq76-2021",
        "Luôn cần",
        "Kế hoạch cải cách hành chính năm ban hành chưa đúng hạn: {note}.",
        "Ban hành kế hoạch cải cách hành chính năm đúng thời hạn được giao.",
        "30",
    ),
    (
        "Câu kiểm tra",
        "A2",
        "Các nhiệm vụ trong kế hoạch được hoàn thành đúng tiến độ",
        "The tasks of the plan are completed on schedule",
        "Lập tỷ lệ nhiệm vụ đã hoàn thành trên số nhiệm vụ đến hạn.",
        "1",
        "Không",
        "nq76-2021",
        "Khi chưa đạt",
        "Một số nhiệm vụ trong kế hoạch chậm tiến độ: {note}.",
        "Đôn đốc, hoàn thành các nhiệm vụ quá hạn.",
        "30",
    ),
    ("Số nguyên", "A2_cham", "Số nhiệm vụ chậm tiến độ", "Tasks behind schedule", *("",) * 8, "${A2} = 'partly'"),
    ("Kết thúc lĩnh vực",),
)
_CHOICES = (
    ("Danh sách", "Mã", "Nội dung", "Nội dung (tiếng Anh)", "Hệ số"),
    ("ketqua", "met", "Đạt", "Met", "1"),
    ("ketqua", "partly", "Đạt một phần", "Partly met", "0.5"),
    ("ketqua", "unmet", "Không đạt", "Not met", "0"),
    ("ketqua", "na", "Không áp dụng", "Not applicable", ""),
)
_SETTINGS = (
    ("Tên bộ tiêu chí", "Mã bộ tiêu chí", "Phiên bản", "Ngôn ngữ"),
    ("Kiểm tra công tác cải cách hành chính cấp xã", "kiem-tra-cap-xa", "2026.1", "Tiếng Việt (vi)"),
)
_HELP = (
    ("Mỗi dòng là một nội dung", "Ứng dụng tự thêm ô điểm, ghi chú và ảnh minh chứng cho từng nội dung."),
    ("Loại", "Chọn trong danh sách. “Câu kiểm tra” được trả lời Đạt, Đạt một phần, Không đạt, Không áp dụng."),
    ("Mã", "Ngắn, không dấu, không dấu cách, không trùng: A1, A2, B1. Câu trả lời được lưu theo mã."),
    ("Nội dung", "Câu hỏi như Đoàn kiểm tra sẽ thấy. Cột tiếng Anh có thể để trống nếu không cần."),
    ("Cần xem gì", "Giấy tờ, số liệu, nơi cần xem để kết luận."),
    ("Điểm", "Số điểm tối đa; để trống là 1. Không áp dụng thì không tính vào mẫu số."),
    ("Trọng yếu", "“Có”: nội dung này Không đạt thì cả lĩnh vực không có điểm."),
    ("Căn cứ", "Khoá của văn bản trong sổ căn cứ, kèm điều nếu cần: nd118-2025:11."),
    ("Minh chứng", "Khi nào cần minh chứng; có thể kèm số lượng tối thiểu: “Khi chưa đạt 2”."),
    ("Câu tồn tại", "Câu đưa vào kết luận khi chưa đạt; {note} là chỗ điền ghi chú của Đoàn."),
    ("Kiến nghị", "Kiến nghị đi kèm tồn tại."),
    ("Thời hạn (ngày)", "Số ngày để khắc phục, tính theo ngày lịch."),
    ("Chỉ hiện khi", "Điều kiện hiện câu hỏi, gọi câu khác bằng ${mã}: ${A2} = 'partly'. Để trống là luôn hiện."),
    ("Kiểm tra trước khi nhập", "Mở ứng dụng, Cài đặt, Bộ tiêu chí, chọn tệp; mọi lỗi được nêu cùng lúc, kèm ô."),
    ("In English", "One row is one item. Headings may also be written as in XLSForm (type, name, label, …)."),
)  # fmt: skip


def template(register: Mapping[str, str], made_on: datetime.date) -> bytes:
    """Return a new workbook for authors as .xlsx; it passes the linter as it stands.

    Args:
        register: key of each legal text -> its name, offered for the legal basis.
        made_on: the day that is written into the file's properties.
    """
    import openpyxl  # noqa: PLC0415  (start-up time: wanted only when a form is written)

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    stamp = datetime.datetime.combine(made_on, datetime.time())
    book.properties.created = book.properties.modified = stamp
    book.properties.creator = "cchc-desktop"
    _lists(book, register)
    survey = _filled(book, SURVEY, ([head for head, _ in _COLUMNS], *_EXAMPLE), [width for _, width in _COLUMNS])
    _filled(book, CHOICES, _CHOICES, (14, 12, 30, 30, 10))
    _filled(book, SETTINGS, _SETTINGS, (48, 22, 12, 20))
    _filled(book, HELP, (("Mục", "Cách ghi"), *_HELP), (28, 100))
    _drop_downs(survey, len(register))
    book.move_sheet(LISTS, len(book.sheetnames))
    book.active = 0
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _lists(book: "Book", register: Mapping[str, str]) -> None:
    sheet = book.create_sheet(LISTS)
    columns = (("Loại", *_TYPES), ("Căn cứ", *register), ("Tên văn bản", *register.values()))
    for column, texts in enumerate(columns, 1):
        for row, text in enumerate(texts, 1):
            write_text(sheet, row, column, text)
    sheet.column_dimensions["A"].width = 24
    sheet.column_dimensions["B"].width = 24
    sheet.column_dimensions["C"].width = 90


def _filled(book: "Book", title: str, rows: Sequence[Sequence[str]], widths: Sequence[int]) -> "Worksheet":
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415  (start-up time)
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  (start-up time)

    sheet: Worksheet = book.create_sheet(title)
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            write_text(sheet, number, column, text)
            cell = sheet.cell(number, column)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True, color="FFFFFFFF")
                cell.fill = PatternFill("solid", start_color="FF0B5CAD", end_color="FF0B5CAD")
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2" if title != SURVEY else "D2"
    return sheet


def _drop_downs(survey: "Worksheet", texts: int) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415  (start-up time)

    last = ROWS + 1
    offered = {
        "A": (f"'{LISTS}'!$A$2:$A${len(_TYPES) + 1}", "Loại", "Chọn loại dòng trong danh sách."),
        "G": ('"Có,Không"', "Trọng yếu", "Có hoặc Không."),
        "H": (f"'{LISTS}'!$B$2:$B${texts + 1}", "Căn cứ", "Chọn khoá văn bản; có thể ghi thêm điều, ví dụ :11."),
        "I": (f'"{",".join(_EVIDENCE)}"', "Minh chứng", "Chọn quy tắc; có thể ghi thêm số lượng, ví dụ 2."),
    }
    for column, (source, title, prompt) in offered.items():
        # The author may write more than is offered (an article, a number): the list helps and does not refuse.
        strict = column == "G"
        rule = DataValidation("list", formula1=source, allow_blank=True, showErrorMessage=strict)
        rule.promptTitle, rule.prompt, rule.showInputMessage = title, prompt, True
        rule.add(f"{column}2:{column}{last}")
        survey.add_data_validation(rule)
    points = DataValidation("decimal", operator="between", formula1="0", formula2="10000", allow_blank=True)
    days = DataValidation("whole", operator="between", formula1="0", formula2="9999", allow_blank=True)
    for column, rule, most in (("F", points, 10_000), ("L", days, 9_999)):
        rule.errorTitle, rule.error = "Giá trị không hợp lệ", f"Ghi một số từ 0 đến {most}."
        rule.showErrorMessage = True
        rule.add(f"{column}2:{column}{last}")
        survey.add_data_validation(rule)
