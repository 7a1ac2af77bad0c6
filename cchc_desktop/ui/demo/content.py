"""What the demo enters: an invented visit to an invented commune, every item answered as a careful team would.

Names, codes and numbers are invented; none belongs to a person or an office.
"""

from dataclasses import dataclass

from cchc_desktop.domain.answer import Verdict

MET, PARTLY, UNMET, NA = Verdict.MET, Verdict.PARTLY, Verdict.UNMET, Verdict.NOT_APPLICABLE

TEAM = (
    ("mrs", "Nguyễn Thị Thanh Hà", "Phó Giám đốc", "Sở Nội vụ", "leader"),
    ("mr", "Trần Quốc Bảo", "Chuyên viên", "Sở Nội vụ", "secretary"),
    ("mr", "Lê Minh Khôi", "Chuyên viên", "Văn phòng UBND tỉnh", "member"),
)
REPRESENTATIVES = (
    ("mr", "Võ Văn Tài", "Chủ tịch Ủy ban nhân dân xã", True),
    ("mrs", "Đặng Thị Lê", "Phó Giám đốc Trung tâm Phục vụ hành chính công xã", False),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is entered for an item: verdict, note, points for a partly met one, document as evidence."""

    verdict: Verdict
    note: str = ""
    points: str = ""
    document: tuple[str, str, str] | None = None


SHORT: dict[str, Entry] = {
    "A1": Entry(
        MET,
        "Kế hoạch ban hành ngày 15/01/2026, đủ mục tiêu và kinh phí",
        document=("08/KH-UBND", "15/01/2026", "Kế hoạch CCHC năm 2026"),
    ),
    "A2": Entry(PARTLY, "hoàn thành 9/14 nhiệm vụ đến hạn", "1,5"),
    "A3": Entry(MET, document=("11/KH-UBND", "20/01/2026", "Kế hoạch kiểm soát TTHC")),
    "A4": Entry(MET, document=("215/QĐ-UBND", "30/06/2025", "Thành lập Trung tâm")),
    "A5": Entry(MET, document=("302/QĐ-UBND", "15/09/2025", "Quy chế hoạt động")),
    "A7": Entry(
        PARTLY, "có kế hoạch nhưng mới kiểm tra 1/4 bộ phận", "1", ("19/KH-UBND", "10/02/2026", "Kế hoạch tự kiểm tra")
    ),
    "A9": Entry(NA),
    "B1": Entry(MET, document=("09/KH-UBND", "16/01/2026", "Kế hoạch tuyên truyền")),
    "B3": Entry(PARTLY, "tin mới nhất ngày 02/3/2026, còn 4 đường dẫn TTHC đã bãi bỏ", "0,5"),
    "B5": Entry(MET, document=("44/QĐ-UBND", "05/02/2026", "Kiện toàn Tổ công nghệ số cộng đồng")),
    "C1": Entry(MET, document=("221/QĐ-UBND", "02/07/2025", "Phân công nhân sự 6 quầy")),
    "C4": Entry(MET, document=("222/QĐ-UBND", "02/07/2025", "Bổ nhiệm Giám đốc Trung tâm")),
    "C5": Entry(UNMET, "công chức lĩnh vực Đất đai nghỉ phép 03 ngày, không có người thay"),
    "D1": Entry(
        PARTLY,
        "đối chiếu 30 thủ tục, thiếu 9 thủ tục lĩnh vực Bảo trợ xã hội",
        "1",
        ("2216/QĐ-UBND", "12/02/2026", "Quyết định công bố"),
    ),
    "D2": Entry(UNMET, "12/148 thủ tục còn niêm yết theo QĐ 1042/QĐ-UBND đã hết hiệu lực: Hộ tịch 5, Đất đai 7"),
    "D5": Entry(MET),
    "E3": Entry(PARTLY, "4/10 phiếu kiểm soát thiếu giờ giao nhận & chữ ký", "0,5"),
    "E5": Entry(UNMET, "2/3 hồ sơ quá hạn không có phiếu xin lỗi"),
    "F6": Entry(
        MET, "tỷ lệ 97,4 % theo chỉ số 766, tháng 3/2026", document=("BC 766", "01/04/2026", "Trích Cổng DVCQG")
    ),
    "F9": Entry(
        PARTLY,
        "trực tuyến 61 %, số hoá 74 % (ngưỡng 80 %), thanh toán trực tuyến 58 % < 80 %",
        "1",
        ("BC 766", "01/04/2026", "Trích Cổng DVCQG"),
    ),
    "F11": Entry(PARTLY, "Đất đai: 3 hồ sơ chậm; đã có phương án tăng cường nhưng chưa phân công", "1"),
    "G3": Entry(MET),
    "H1": Entry(PARTLY, "khu vực chờ hẹp, lối đi chung với khu vực in ấn", "1,5"),
    "H5": Entry(UNMET, "chưa có ki-ốt hoặc máy tính cho người dân"),
    "I1": Entry(MET, document=("17/NQ-HĐND", "10/12/2025", "Mức hỗ trợ")),
    "I4": Entry(NA),
}

REASON = "Đoàn đã xem bản chính tại đơn vị; đơn vị gửi bản chụp bổ sung trong tuần."
CAUSE = "Chưa phân công người rà soát định kỳ."
RESPONSE = "Quyết định công bố về xã ngày 03/04, đang in thay bảng niêm yết; cam kết hoàn thành trước 24/04."
STRENGTHS = (
    "Cấp ủy, chính quyền xã quan tâm chỉ đạo, ban hành đủ văn bản về cải cách hành chính trong năm.",
    "Trung tâm Phục vụ hành chính công bố trí đủ quầy, công chức niêm nở, tỷ lệ giải quyết đúng hạn cao.",
)
UNIT_RESPONSE = "Đơn vị thống nhất với nội dung biên bản và sẽ khắc phục đúng thời hạn."
REMEDIATIONS = (
    ("Bổ sung biển tên công chức tại quầy", "UBND xã Hòa Thạnh", "31/12/2025", "done", "Đã lắp đủ 6 biển tên."),
    (
        "Lập bảng theo dõi tiến độ nhiệm vụ CCHC hằng tháng",
        "Văn phòng HĐND và UBND xã",
        "30/11/2025",
        "under_way",
        "Đã có bảng, cập nhật chậm.",
    ),
)
DOSSIERS = (
    ("H99.18-260302-0014", "Đất đai", "Đăng ký biến động đất đai", "02/03/2026", "16/03/2026", "20/03/2026"),
    ("H99.18-260304-0031", "Hộ tịch", "Cấp trích lục khai sinh", "04/03/2026", "05/03/2026", "05/03/2026"),
    ("H99.18-260306-0052", "Chứng thực", "Chứng thực bản sao", "06/03/2026", "06/03/2026", "06/03/2026"),
    ("H99.18-260310-0008", "Đất đai", "Tách thửa, hợp thửa", "10/03/2026", "31/03/2026", "27/03/2026"),
    ("H99.18-260312-0077", "Bảo trợ xã hội", "Trợ cấp xã hội hằng tháng", "12/03/2026", "26/03/2026", "03/04/2026"),
    ("H99.18-260317-0021", "Hộ kinh doanh", "Đăng ký hộ kinh doanh", "17/03/2026", "20/03/2026", "19/03/2026"),
    ("H99.18-260319-0090", "Hộ tịch", "Đăng ký kết hôn", "19/03/2026", "19/03/2026", "19/03/2026"),
    ("H99.18-260324-0045", "Đất đai", "Chuyển mục đích sử dụng đất", "24/03/2026", "09/04/2026", ""),
    ("H99.18-260330-0012", "Xây dựng", "Cấp phép nhà ở riêng lẻ", "30/03/2026", "20/04/2026", ""),
    ("H99.18-260402-0063", "Hộ tịch", "Đăng ký khai tử", "02/04/2026", "03/04/2026", "03/04/2026"),
)
PHOTOS = (("D5", "Bảng niêm yết tại tầng 1"), ("D2", "Quyết định 1042 cũ còn niêm yết"), ("H1", "Khu vực chờ"))


def entry(code: str) -> Entry:
    """Return what is entered for an item; what is not listed is met."""
    return SHORT.get(code, Entry(MET))
