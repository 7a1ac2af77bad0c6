"""A whole visit's content, as a team would bring it home: 73 items, 24 notes, 10 dossiers, 3 photos, 3 signatories.

Names and places are invented; the questions are those of the checklist that comes with the app.
"""

import hashlib
import io
import json
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache

from PIL import Image, ImageDraw

from cchc_desktop.documents.blocks import Document, Drawing, Head, Heading, Title
from cchc_desktop.documents.campaign import campaign_paper
from cchc_desktop.documents.conclusion import conclusion_paper
from cchc_desktop.documents.office import OfficePaper
from cchc_desktop.documents.planning import decision_paper, notice_paper, plan_paper
from cchc_desktop.documents.remediation import reminder_paper, request_paper, tracking_paper
from cchc_desktop.documents.summary import summary_paper
from cchc_desktop.documents.variants import recheck_paper, supplement_paper
from cchc_desktop.domain import charts
from cchc_desktop.domain.campaign_summary import AreaMean, CampaignSummary, TypicalFinding
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.followup import Age
from cchc_desktop.domain.minutes import (
    AreaLines,
    DossierLine,
    FileLine,
    FindingLine,
    ItemLine,
    Letterhead,
    MinutesContent,
    MinutesForm,
    PersonLine,
    PictureLine,
    RecommendationLine,
    RemediationLine,
    SignatureBlock,
)
from cchc_desktop.domain.paper import Campaigning, Issue, PaperKind, PlannedUnit, TrackedLine
from cchc_desktop.domain.standing import Ranked, Standing
from cchc_desktop.domain.unit import Unit

MADE_AT = datetime(2026, 4, 14, 11, 30, tzinfo=VIETNAM)
UNIT = "Ủy ban nhân dân xã Hòa Thạnh"

AREAS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Công tác lãnh đạo, chỉ đạo, điều hành",
        (
            "Kế hoạch cải cách hành chính năm ban hành đúng hạn, có mục tiêu, phân công, kinh phí, sát thực tế",
            "Tỷ lệ nhiệm vụ trong kế hoạch hoàn thành",
            "Chương trình, kế hoạch cải cách và kiểm soát thủ tục hành chính năm",
            "Quyết định thành lập Trung tâm Phục vụ hành chính công cấp xã, con dấu, tài khoản, điểm tiếp nhận",
            "Quy chế tổ chức hoạt động của Trung tâm",
            "Họp giao ban, văn bản đôn đốc cải cách hành chính",
            "Tự kiểm tra, giám sát trong năm (kế hoạch, số đơn vị, kết luận, khắc phục)",
            "Khắc phục kiến nghị của đợt kiểm tra trước",
            "Gắn kết quả cải cách hành chính với đánh giá, thi đua; sáng kiến cải cách hành chính",
        ),
    ),
    (
        "Công tác tuyên truyền",
        (
            "Kế hoạch, nội dung tuyên truyền cải cách hành chính năm",
            "Hình thức và số lượng (tin, bài, phát thanh, hội nghị, Zalo)",
            "Chuyên mục cải cách hành chính trên trang thông tin điện tử xã được cập nhật",
            "Hướng dẫn dịch vụ công trực tuyến, VNeID, thanh toán trực tuyến tại chỗ",
            "Hoạt động Tổ công nghệ số cộng đồng",
            "Tài liệu, mã QR, tờ rơi tại Trung tâm còn đúng quy định hiện hành",
            "Hiệu quả: khảo sát mức độ biết của người dân",
        ),
    ),
    (
        "Bố trí đội ngũ",
        (
            "Quyết định cử, phân công công chức, viên chức; danh sách, số quầy",
            "Đủ tiêu chuẩn: từ 02 năm công tác trở lên, chuyên môn phù hợp",
            "Thời hạn biệt phái, cử đến làm việc từ 12 đến 36 tháng",
            "Lãnh đạo Trung tâm: Giám đốc, không quá 02 Phó Giám đốc",
            "Phương án nhân sự dự phòng, không gián đoạn",
            "Tập huấn nghiệp vụ, kỹ năng giao tiếp",
            "Đồng phục, thẻ; chấp hành giờ giấc",
            "Nhận xét, đánh giá định kỳ người làm việc tại Trung tâm",
        ),
    ),
    (
        "Niêm yết, công khai thủ tục hành chính",
        (
            "Công khai đủ 100% thủ tục hành chính thuộc thẩm quyền theo quyết định công bố của tỉnh",
            "Niêm yết kịp thời sau quyết định công bố; gỡ bỏ thủ tục hành chính hết hiệu lực",
            "Đủ bộ phận cấu thành của thủ tục hành chính",
            "Mẫu đơn, tờ khai để ngay sau thủ tục hành chính",
            "Hình thức: bảng, trụ xoay, màn hình, mã QR; vị trí dễ đọc",
            "Công khai phí, lệ phí và hình thức nộp",
            "Niêm yết nội dung và địa chỉ tiếp nhận phản ánh, kiến nghị",
            "Danh mục thủ tục hành chính thực hiện không phụ thuộc địa giới hành chính",
        ),
    ),
    (
        "Hồ sơ, sổ sách",
        (
            "Sổ theo dõi hồ sơ mở theo lĩnh vực, ghi đủ cột, hoặc sổ điện tử đủ thông tin",
            "Giấy tiếp nhận có mã hồ sơ, giờ, ngày hẹn đúng thời hạn quy định",
            "Phiếu kiểm soát có giờ giao nhận từng bước, kết quả trước, đúng, quá hạn",
            "Phiếu yêu cầu bổ sung chỉ một lần, đủ lý do; phiếu từ chối nêu lý do cụ thể",
            "Phiếu xin lỗi, gia hạn cho mọi hồ sơ quá hạn, do thủ trưởng ký",
            "Sổ, hệ thống tiếp nhận phản ánh, kiến nghị, khiếu nại",
            "Biên lai, chứng từ phí, lệ phí khớp hệ thống",
            "Lưu trữ hồ sơ thủ tục hành chính giấy và điện tử, nộp lưu",
            "Số liệu sổ, hệ thống và báo cáo khớp nhau",
        ),
    ),
    (
        "Quy trình tiếp nhận và trả kết quả",
        (
            "100% thủ tục hành chính tiếp nhận qua Trung tâm hoặc Cổng Dịch vụ công quốc gia",
            "Quy trình nội bộ, quy trình điện tử cấu hình đúng quyết định công bố",
            "Số hóa thành phần hồ sơ khi tiếp nhận, đủ số trang",
            "Chuyển hồ sơ trong ngày; sau 15 giờ thì đầu giờ ngày làm việc kế tiếp",
            "Không yêu cầu giấy tờ ngoài quy định hoặc đã có trong cơ sở dữ liệu",
            "Tỷ lệ giải quyết trước hạn và đúng hạn",
            "Hồ sơ quá hạn: nguyên nhân, xin lỗi, hẹn lại, kết quả",
            "Trả kết quả điện tử có ký số; trả qua bưu chính",
            "Tỷ lệ hồ sơ trực tuyến, thanh toán trực tuyến, số hóa, tái sử dụng dữ liệu",
            "Đánh giá hài lòng; xử lý phản ánh, kiến nghị đúng hạn",
            "Lĩnh vực chậm nhiều (đất đai, môi trường): giải pháp",
        ),
    ),
    (
        "Chế độ thông tin, tổng hợp, báo cáo",
        (
            "Báo cáo cải cách hành chính quý, 6 tháng, năm đúng hạn",
            "Báo cáo kiểm soát thủ tục hành chính đúng hạn, đúng biểu",
            "Kỳ số liệu đúng quy định",
            "Số liệu báo cáo khớp hệ thống",
            "Nội dung có tồn tại, nguyên nhân, kiến nghị",
            "Công khai tình hình giải quyết hồ sơ",
            "Tự chấm chỉ số cải cách hành chính có minh chứng",
        ),
    ),
    (
        "Trang thiết bị, cơ sở vật chất",
        (
            "Vị trí, biển hiệu, diện tích, khu vực chờ và khu vực quầy sắp xếp khoa học",
            "Quầy theo lĩnh vực, biển tên công chức",
            "Máy tính, máy in, máy quét, thiết bị đọc căn cước",
            "Máy lấy số, màn hình, thiết bị đánh giá hài lòng",
            "Máy tính hoặc ki-ốt cho người dân tự nộp trực tuyến, Wi-Fi",
            "Thanh toán không tiền mặt (QR, POS)",
            "Camera, đường truyền, an toàn thông tin, tài khoản cá nhân không dùng chung",
            "Tiếp cận cho người khuyết tật, người cao tuổi; ghế, nước uống, hòm thư góp ý, phòng cháy chữa cháy",
        ),
    ),
    (
        "Chế độ, chính sách",
        (
            "Nghị quyết Hội đồng nhân dân tỉnh về mức hỗ trợ đang áp dụng",
            "Chi hỗ trợ hằng tháng đúng đối tượng, đúng mức, kịp thời",
            "Trang phục (đồng phục)",
            "Làm thêm giờ, thứ Bảy, ngày lễ: nghỉ bù hoặc chi trả",
            "Người luân phiên hưởng theo thời gian thực tế",
            "Khen thưởng, động viên người làm tại Trung tâm",
        ),
    ),
)

NOTES: dict[str, tuple[str, str]] = {
    "1.1": ("Đạt", "Kế hoạch ban hành ngày 12/01/2026, có phân công 18 nhiệm vụ và bố trí kinh phí 85 triệu đồng."),
    "1.2": ("Đạt một phần", "Quý I hoàn thành 6/8 nhiệm vụ; còn 02 nhiệm vụ về số hóa chậm tiến độ."),
    "1.6": ("Đạt một phần", "Mới họp giao ban 02 lần trong quý I; chưa có thông báo kết luận của cuộc họp tháng 3."),
    "1.7": (
        "Không đạt",
        "Chưa ban hành kế hoạch tự kiểm tra năm 2026.\nCông chức phụ trách báo cáo bận công tác khác.",
    ),
    "1.8": ("Đạt một phần", "Đã khắc phục 3/5 kiến nghị của năm 2025."),
    "2.2": ("Đạt", "14 tin, bài trên trang thông tin điện tử; 32 lượt phát thanh; 01 nhóm Zalo 1.240 thành viên."),
    "2.6": ("Đạt một phần", "Còn 03 tờ rơi ghi địa chỉ của bộ phận một cửa cũ (trước ngày 01/7/2025)."),
    "2.7": ("Không đạt", "Chưa tổ chức khảo sát; không có phiếu lưu."),
    "3.1": ("Đạt", "Bố trí 05 quầy, 07 công chức, viên chức; danh sách kèm theo Quyết định số 64/QĐ-UBND."),
    "3.5": (
        "Không đạt",
        "Chưa có văn bản về phương án nhân sự dự phòng; ngày kiểm tra vắng 01 công chức tư pháp – hộ tịch.",
    ),
    "3.7": ("Đạt", "Có mặt 7/7 lúc 07 giờ 35 phút; đeo thẻ đầy đủ."),
    "4.1": ("Đạt một phần", "Đối chiếu ngẫu nhiên 20 thủ tục: thiếu 02 thủ tục lĩnh vực bảo trợ xã hội."),
    "4.2": ("Không đạt", "Còn niêm yết 04 thủ tục đã bị bãi bỏ theo Quyết định số 318/QĐ-UBND ngày 10/02/2026."),
    "4.5": ("Đạt", "Có màn hình cảm ứng và mã QR; vị trí dễ đọc, chiều cao phù hợp người ngồi xe lăn."),
    "5.2": ("Đạt", "Kiểm tra 10/10 giấy tiếp nhận có mã hồ sơ."),
    "5.3": ("Đạt một phần", "04/10 phiếu kiểm soát không ghi giờ giao nhận giữa quầy và bộ phận chuyên môn."),
    "5.5": ("Không đạt", "03 hồ sơ đất đai quá hạn không có phiếu xin lỗi và hẹn lại ngày trả kết quả."),
    "6.3": ("Đạt một phần", "Hồ sơ H-2026-0187 số hóa thiếu 02 trang của giấy chứng nhận."),
    "6.6": ("Đạt", "Trước hạn và đúng hạn 96,4% (1.248/1.295 hồ sơ) theo báo cáo của hệ thống."),
    "6.9": ("Đạt một phần", "Hồ sơ trực tuyến 71,2%; thanh toán trực tuyến 48,5%, thấp hơn chỉ tiêu tỉnh giao (60%)."),
    "7.4": ("Không đạt", "Báo cáo quý I ghi 1.301 hồ sơ, hệ thống 1.295 hồ sơ; chênh lệch 06 hồ sơ chưa giải trình."),
    "8.3": ("Đạt", "05 máy tính, 03 máy in, 02 máy quét, 05 thiết bị đọc căn cước; tất cả hoạt động."),
    "8.8": (
        "Đạt một phần",
        "Có đường dốc cho xe lăn nhưng bị xe máy chắn lối; bình chữa cháy quá hạn kiểm định từ 3/2026.",
    ),
    "9.2": ("Đạt", "Đã chi hỗ trợ đến hết tháng 3/2026 cho 07 người, tổng 14,7 triệu đồng."),
}
FINDINGS: dict[str, str] = {
    "1.7": "Chưa ban hành kế hoạch tự kiểm tra công tác cải cách hành chính năm 2026",
    "4.2": "Chưa gỡ bỏ 04 thủ tục hành chính đã bị bãi bỏ theo Quyết định số 318/QĐ-UBND ngày 10/02/2026",
    "5.5": "03 hồ sơ đất đai quá hạn không có phiếu xin lỗi và hẹn lại ngày trả kết quả",
    "7.4": "Số liệu báo cáo quý I/2026 không khớp với hệ thống thông tin giải quyết thủ tục hành chính",
}
DOCUMENTS: dict[str, str] = {
    "1.1": "Kế hoạch số 06/KH-UBND ngày 12/01/2026",
    "3.1": "Quyết định số 64/QĐ-UBND ngày 03/7/2025",
    "4.2": "Ảnh: Bảng niêm yết tại sảnh Trung tâm",
    "7.4": "Báo cáo số 41/BC-UBND ngày 15/3/2026",
    "8.8": "Ảnh: Lối vào có đường dốc",
}
_POINTS = {"Đạt": "1,0", "Đạt một phần": "0,5", "Không đạt": "0,0"}


def areas() -> tuple[AreaLines, ...]:
    """Return the nine areas with their 73 items."""
    made = []
    for number, (title, questions) in enumerate(AREAS, start=1):
        items = tuple(_item(f"{number}.{place}", text) for place, text in enumerate(questions, start=1))
        points = sum(float(item.points.replace(",", ".")) for item in items)
        made.append(
            AreaLines(
                number=str(number),
                title=title,
                achieved=tuple(_said(item) for item in items if item.verdict == "Đạt")[:4],
                shortcomings=tuple(FINDINGS.get(item.number, _said(item)) for item in items if item.verdict != "Đạt"),
                evidence=tuple(piece for item in items for piece in item.evidence),
                points=f"{points:.1f}".replace(".", ","),
                maximum=f"{len(items)},0",
                percent=f"{100 * points / len(items):.1f}".replace(".", ","),
                items=items,
            )
        )
    return tuple(made)


def _item(number: str, question: str) -> ItemLine:
    verdict, note = NOTES.get(number, ("Đạt", ""))
    evidence = (DOCUMENTS[number],) if number in DOCUMENTS else ()
    return ItemLine(number, question, verdict, _POINTS[verdict], "1,0", note, evidence)


def _said(item: ItemLine) -> str:
    note = " ".join(item.note.split()).rstrip(".")
    return f"{item.question} ({note})." if note else f"{item.question}."


def dossiers() -> tuple[DossierLine, ...]:
    """Return ten sampled dossiers, three of them late."""
    fields = (
        ("Đất đai – Đăng ký biến động quyền sử dụng đất", "Quá hạn 6 ngày làm việc", "Không có", "Chờ xác nhận thuế"),
        ("Hộ tịch – Đăng ký khai sinh", "Đúng hạn", "–", ""),
        ("Chứng thực – Chứng thực bản sao từ bản chính", "Trước hạn 1 ngày làm việc", "–", ""),
        ("Bảo trợ xã hội – Trợ cấp xã hội hằng tháng", "Đúng hạn", "–", ""),
        ("Đất đai – Chuyển mục đích sử dụng đất", "Quá hạn 11 ngày làm việc", "Không có", "Hồ sơ vướng quy hoạch"),
    )
    made = []
    for number in range(10):
        procedure, result, apology, note = fields[number % 5]
        if number == 9:
            result, apology, note = "Chưa trả, đang quá hạn 2 ngày làm việc", "Có", ""
        made.append(
            DossierLine(
                code=f"H46.17-2603{number + 10:02d}-{1871 + number * 37:04d}",
                procedure=procedure,
                received=f"{2 + number:02d}/3/2026",
                due=f"{12 + number:02d}/3/2026",
                returned="Chưa trả" if number == 9 else f"{13 + number:02d}/3/2026",
                result=result,
                apology=apology,
                note=note,
            )
        )
    return tuple(made)


@cache
def photo(seed: int, size: tuple[int, int] = (1280, 960)) -> bytes:
    """Return a JPEG that looks different for each seed."""
    image = Image.linear_gradient("L").resize(size)
    tinted = Image.merge("RGB", (image, image.rotate(90 * (seed % 4)).resize(size), image.point(lambda v: 255 - v)))
    pen = ImageDraw.Draw(tinted)
    for step in range(12):
        pen.rectangle(
            (60 + step * 90, 120 + (seed * 37 + step * 53) % 500, 130 + step * 90, 900), outline="white", width=6
        )
    out = io.BytesIO()
    tinted.save(out, "JPEG", quality=80)
    return out.getvalue()


def pictures(count: int = 3) -> tuple[PictureLine, ...]:
    """Return photos for the annex; the second stands upright."""
    captions = (
        ("Bảng niêm yết thủ tục hành chính tại sảnh Trung tâm còn thủ tục đã bị bãi bỏ", "4.2"),
        ("Lối vào có đường dốc cho xe lăn bị chắn", "8.8"),
        ("Khu vực quầy tiếp nhận và trả kết quả", "8.1"),
    )
    made = []
    for number in range(count):
        image = photo(number, (960, 1280) if number % 3 == 1 else (1280, 960))
        caption, item = captions[number % 3]
        taken = f"chụp lúc {8 + number % 3:02d} giờ {(number * 7) % 60:02d} ngày 14/4/2026, Trần Quốc Bảo"
        made.append(PictureLine(image, caption, taken, item, hashlib.sha256(image).hexdigest()))
    return tuple(made)


def files() -> tuple[FileLine, ...]:
    """Return the pieces of evidence with hashes of their originals."""
    named = {"4.2": "IMG_20260414_081207.jpg", "8.8": "IMG_20260414_093051.jpg", "7.4": "BC_41_quy_I_2026.pdf"}
    return tuple(
        FileLine(item, text, named.get(item, ""), hashlib.sha256(text.encode()).hexdigest() if item in named else "")
        for item, text in DOCUMENTS.items()
    )


def signatures() -> tuple[SignatureBlock, ...]:
    """Return three places to sign, in signing order."""
    return (
        SignatureBlock("Sig1", ("Thư ký đoàn",), "Ký, ghi rõ họ tên", "Trần Quốc Bảo", "Thư ký Đoàn kiểm tra"),
        SignatureBlock(
            "Sig2",
            ("Đại diện đơn vị được kiểm tra", "Chủ tịch"),
            "Ký, ghi rõ họ tên, đóng dấu",
            "Võ Văn Tài",
            "Đại diện đơn vị",
        ),
        SignatureBlock(
            "Sig3",
            ("Đại diện đoàn kiểm tra", "Trưởng đoàn"),
            "Ký, ghi rõ họ tên",
            "Nguyễn Thị Thanh Hà",
            "Trưởng đoàn",
        ),
    )


def content(*, form: MinutesForm = MinutesForm.TWO_PARTY, draft: bool = False) -> MinutesContent:
    """Return the whole sample."""
    record = {"schema": "cchc-record/1", "visit": {"unit": UNIT, "notes": {k: v[1] for k, v in NOTES.items()}}}
    return MinutesContent(
        form=form,
        letterhead=Letterhead("Sở Nội vụ tỉnh Bình Hải", "Đoàn kiểm tra theo Quyết định số 112/QĐ-SNV", "Hòa Thạnh"),
        number="7" if form is MinutesForm.MEETING else "",
        symbol="BB-ĐKT",
        about=f"Kiểm tra công tác cải cách hành chính tại {UNIT}",
        unit=UNIT,
        place="Trung tâm Phục vụ hành chính công xã Hòa Thạnh",
        basis=(
            "Kế hoạch số 28/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình Hải về việc kiểm tra công "
            "tác cải cách hành chính năm 2026",
            "Quyết định số 112/QĐ-SNV ngày 06 tháng 3 năm 2026 của Giám đốc Sở Nội vụ tỉnh Bình Hải về việc thành lập "
            "Đoàn kiểm tra công tác cải cách hành chính",
        ),
        started_at=datetime(2026, 4, 14, 7, 30, tzinfo=VIETNAM),
        ended_at=datetime(2026, 4, 14, 11, 20, tzinfo=VIETNAM),
        dated_on=date(2026, 4, 14),
        team=(
            PersonLine("Bà", "Nguyễn Thị Thanh Hà", "Phó Giám đốc Sở Nội vụ", "Trưởng đoàn"),
            PersonLine("Ông", "Lê Minh Khôi", "Phó Trưởng phòng Cải cách hành chính, Sở Nội vụ", "Phó Trưởng đoàn"),
            PersonLine("Ông", "Trần Quốc Bảo", "Chuyên viên Sở Nội vụ", "Thư ký"),
            PersonLine("Bà", "Phạm Ngọc Ánh", "Chuyên viên Văn phòng Ủy ban nhân dân tỉnh", "Thành viên"),
        ),
        representatives=(
            PersonLine("Ông", "Võ Văn Tài", "Chủ tịch Ủy ban nhân dân xã"),
            PersonLine("Bà", "Đặng Thị Lệ", "Phó Giám đốc Trung tâm Phục vụ hành chính công xã"),
            PersonLine("Ông", "Huỳnh Tấn Phát", "Công chức Văn phòng – Thống kê"),
        ),
        areas=areas(),
        total="63,5",
        maximum="73,0",
        percent="87,0",
        remediations=(
            RemediationLine(
                "Niêm yết đầy đủ thủ tục hành chính lĩnh vực đất đai",
                "Trung tâm Phục vụ hành chính công xã",
                "30/9/2025",
                "Đã khắc phục",
                "",
            ),
            RemediationLine(
                "Ban hành quy chế phối hợp giữa Trung tâm và các phòng chuyên môn",
                "Ủy ban nhân dân xã",
                "31/10/2025",
                "Đang khắc phục",
                "Đã có dự thảo, lấy ý kiến đến 30/4/2026",
            ),
        ),
        dossier_summary=(
            "Đoàn kiểm tra đã rút 10 hồ sơ: 06 hồ sơ trả trước hạn và đúng hạn, 04 hồ sơ quá hạn.",
            "Hồ sơ quá hạn dài nhất: 11 ngày làm việc; 03 hồ sơ quá hạn không có phiếu xin lỗi.",
        ),
        dossiers=dossiers(),
        strengths=(
            "Lãnh đạo Ủy ban nhân dân xã quan tâm chỉ đạo, bố trí đủ kinh phí cho công tác cải cách hành chính",
            "Công chức, viên chức tại Trung tâm có thái độ phục vụ tốt, chấp hành nghiêm giờ giấc làm việc",
            "Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn đạt 96,4%, cao hơn mức bình quân của tỉnh",
        ),
        findings=(
            FindingLine(
                FINDINGS["1.7"],
                "Công chức phụ trách mới nhận nhiệm vụ, chưa tham mưu kịp thời (nguyên nhân chủ quan)",
                "Tiếp thu, sẽ ban hành trước ngày 30/4/2026",
            ),
            FindingLine(FINDINGS["4.2"], "Chưa phân công người theo dõi quyết định công bố của tỉnh", ""),
            FindingLine(
                FINDINGS["5.5"],
                "Quy trình nội bộ chưa quy định rõ trách nhiệm lập phiếu xin lỗi",
                "02 trong 03 hồ sơ chậm do chờ xác nhận nghĩa vụ tài chính của cơ quan thuế",
            ),
            FindingLine(FINDINGS["7.4"], "Số liệu tổng hợp thủ công, chưa đối chiếu trước khi gửi", ""),
        ),
        recommendations=(
            RecommendationLine(
                "Ban hành kế hoạch tự kiểm tra công tác cải cách hành chính năm 2026 và tổ chức thực hiện",
                "Chủ tịch Ủy ban nhân dân xã",
                "30/4/2026",
                "Kế hoạch được ban hành",
            ),
            RecommendationLine(
                "Rà soát, gỡ bỏ thủ tục hành chính đã bị bãi bỏ; niêm yết bổ sung 02 thủ tục lĩnh vực bảo trợ xã hội",
                "Giám đốc Trung tâm Phục vụ hành chính công xã",
                "24/4/2026",
                "Ảnh chụp bảng niêm yết sau khi cập nhật",
            ),
            RecommendationLine(
                "Thực hiện xin lỗi bằng văn bản đối với 03 hồ sơ đất đai quá hạn, hẹn lại ngày trả kết quả",
                "Giám đốc Trung tâm Phục vụ hành chính công xã",
                "17/4/2026",
                "Phiếu xin lỗi có chữ ký của người có thẩm quyền",
            ),
        ),
        response="Ủy ban nhân dân xã thống nhất với kết quả kiểm tra và tiếp thu các kiến nghị của Đoàn kiểm tra.\n"
        "Đề nghị Sở Nội vụ hỗ trợ tập huấn nghiệp vụ cho công chức mới nhận nhiệm vụ.",
        copies=2,
        kept_by=("Đoàn kiểm tra", "đơn vị được kiểm tra"),
        signatures=signatures(),
        recipients=(UNIT, "Thành viên Đoàn kiểm tra", "Lưu: VT, Hồ sơ."),
        pictures=pictures(),
        files=files(),
        record=json.dumps(record, ensure_ascii=False, sort_keys=True).encode(),
        draft=draft,
    )


def small() -> MinutesContent:
    """Return the sample with one area and no annex but the checklist."""
    return replace(content(), areas=areas()[:1], pictures=(), files=(), dossiers=())


def empty(*, form: MinutesForm = MinutesForm.TWO_PARTY) -> MinutesContent:
    """Return a visit of which nothing is known yet: everything that can be blank is blank."""
    bare = tuple(
        replace(
            area,
            achieved=(),
            shortcomings=(),
            evidence=(),
            items=tuple(
                replace(item, verdict="Chưa kiểm tra", points="–", note="", evidence=()) for item in area.items
            ),
        )
        for area in areas()
    )
    return replace(
        content(form=form, draft=True),
        number="",
        place="",
        basis=(),
        started_at=None,
        ended_at=None,
        dated_on=None,
        team=(),
        representatives=(),
        areas=bare,
        remediations=(),
        dossier_summary=(),
        dossiers=(),
        strengths=(),
        findings=(),
        recommendations=(),
        response="",
        pictures=(),
        files=(),
    )


def issue(symbol: str = "BC-ĐKT", *, number: str = "", to: tuple[str, ...] = ()) -> Issue:
    """Return how an office paper of the sample is issued."""
    signer = SignatureBlock("Sig1", ("KT. Giám đốc", "Phó Giám đốc"), "", "Nguyễn Thị Thanh Hà", "Phó Giám đốc")
    return Issue(
        Letterhead("UBND tỉnh Bình Hải", "Sở Nội vụ", "Bình Hải"),
        number,
        symbol,
        date(2026, 2, 5),
        to,
        (signer,),
        ("Như trên", UNIT, "Lưu: VT, CCHC."),
    )


def campaigning() -> Campaigning:
    """Return the campaign the sample visit belongs to."""
    names = ("Hòa Thạnh", "Tân Lập", "Vĩnh Sơn", "Phú Mỹ", "An Khê", "Bình Minh", "Thạnh Đông", "Long Hải")
    units = tuple(
        PlannedUnit(f"Ủy ban nhân dân xã {name}", date(2026, 4, 14 + place), "Buổi sáng, từ 07 giờ 30 phút")
        for place, name in enumerate(names)
    )
    return Campaigning(
        year=2026,
        name="đợt 1",
        period="từ ngày 01/01/2025 đến ngày kiểm tra",
        units=units,
        team=content().team,
        areas=AREAS,
        basis=content().basis,
        plan="Kế hoạch số 28/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình Hải",
        decision="",
        authority="Giám đốc Sở Nội vụ tỉnh Bình Hải",
        agency="Sở Nội vụ",
        report_by=date(2026, 4, 8),
    )


def tracked() -> tuple[TrackedLine, ...]:
    """Return the recommendations of two units as they stand."""
    lines = content().recommendations
    made = []
    for unit in ("Ủy ban nhân dân xã Hòa Thạnh", "Ủy ban nhân dân xã Tân Lập"):
        for number, line in enumerate(lines):
            state = ("Đã khắc phục", "Đang khắc phục", "Chưa khắc phục")[number]
            late = 4 if number == 2 else 0
            made.append(TrackedLine(unit, line.text, line.responsible, line.due, state, "", number == 0, late))
    return tuple(made)


def summed_up() -> CampaignSummary:
    """Return a campaign of two units as its report tells it."""
    units = ("xã Hòa Thạnh", "xã Tân Lập")
    percents = (Decimal("86.7"), Decimal("61.5"))
    rows = tuple(
        Ranked(Standing(name, Unit(name, name), percent, (percent, None), 73, 73, signed=True), place, None)
        for place, (name, percent) in enumerate(zip(units, percents, strict=True), 1)
    )
    return CampaignSummary(
        "Đợt 1",
        "tháng 4 năm 2026",
        2,
        Decimal("74.1"),
        Decimal("2.5"),
        rows,
        units,
        ("1", "2"),
        (
            AreaMean("1", "Chỉ đạo, điều hành", Decimal("90"), units[1], Decimal("82")),
            AreaMean("2", "Tuyên truyền", Decimal("58.2"), units[1], Decimal("41")),
        ),
        (TypicalFinding("Niêm yết thiếu thủ tục", units), TypicalFinding("Chưa có biển tên", units[1:])),
        (5, 6, 2, 2),
        tracked(),
        dict.fromkeys(Age, 1),
    )


def office_papers() -> dict[str, OfficePaper]:
    """Return one office paper of every kind."""
    said = content()
    to = ("Giám đốc Sở Nội vụ tỉnh Bình Hải",)
    added = "Sửa nội dung 4.1 như sau: thiếu 03 thủ tục lĩnh vực bảo trợ xã hội.\nBổ sung minh chứng số 6."
    report_by = date(2026, 5, 15)
    papers = (
        summary_paper(said, issue(to=to)),
        conclusion_paper(said, issue("TB-SNV", number="9"), report_by=report_by),
        plan_paper(campaigning(), issue("KH-SNV")),
        decision_paper(campaigning(), issue("QĐ-SNV")),
        notice_paper(campaigning(), issue("TB-SNV", to=("Ủy ban nhân dân xã Hòa Thạnh", "Ủy ban nhân dân xã Tân Lập"))),
        request_paper(said, issue("SNV-CCHC", to=(UNIT,)), report_by=report_by),
        tracking_paper(
            tracked(), issue("BC-SNV", to=("Ủy ban nhân dân tỉnh Bình Hải",)), period="năm 2026", on=report_by
        ),
        reminder_paper(tracked()[:3], issue("SNV-CCHC", to=(UNIT,)), unit=UNIT, on=report_by, report_by=report_by),
        *(
            campaign_paper(kind, summed_up(), campaigning(), issue(symbol), [("quá hạn", 2, "notText")], report_by)
            for kind, symbol in ((PaperKind.CAMPAIGN_REPORT, "BC-SNV"), (PaperKind.CAMPAIGN_CONCLUSION, "TB-SNV"))
        ),
        supplement_paper(said, original="Biên bản ngày 14 tháng 4 năm 2026", added=added),
        recheck_paper(said, original="Biên bản ngày 14 tháng 4 năm 2026"),
    )
    return {paper.kind.value: paper for paper in papers}


def charted() -> Document:
    """Return a paper of every chart there is."""
    half = Decimal("50.5")
    standing = Standing("v", Unit("u", "Hòa Thạnh"), half, (half, None, Decimal(12)), 3, 3, signed=True)
    blocks = (
        Heading(2, "I. BIỂU ĐỒ"),
        Drawing(charts.trend([("Đợt 1", Decimal(70)), ("Đợt 2", Decimal("81.2"))]), "Xu hướng"),
        Drawing(charts.parts([("còn hạn", 3, "metSolid"), ("quá hạn", 1, "notText")]), "Thời hạn"),
        Drawing(charts.heat([Ranked(standing, 1, -2)], ["1", "2", "3"], ["xã Hòa Thạnh"]), "Xếp hạng"),
        Drawing(charts.paired([("Tổng điểm", half, Decimal(60)), ("1. Mục", None, half)], ("Một", "Hai")), "So sánh"),
    )
    return Document("Biểu đồ", Head(content().letterhead, "", ""), Title("TỔNG HỢP", "Biểu đồ"), blocks)
