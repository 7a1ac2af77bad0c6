# ruff: noqa: E501  (the sheets of a form are wide)
"""A form with every widget: all types and appearances, skip logic, a table, a cascade, repeats in repeats."""

FORM = """
| survey |
| | type | name | label::Tiếng Việt (vi) | label::English (en) | hint::Tiếng Việt (vi) | appearance | required | relevant | constraint | constraint_message::Tiếng Việt (vi) | calculation | choice_filter | parameters | repeat_count | readonly |
| | note | chao | Xin **chào** đoàn kiểm tra | Welcome | | | | | | | | | | | |
| | text | ten | Tên đơn vị | Name of the unit | Ghi đúng tên trên con dấu | | yes | | | | | | | | |
| | text | mota | Mô tả | Description | | multiline | | | | | | | | | |
| | integer | socb | Số cán bộ | Staff | | | | | . >= 0 and . < 500 | Từ 0 đến 499 người | | | | | |
| | decimal | tyle | Tỷ lệ (%) | Rate (%) | | | | | | | | | | | |
| | date | ngay | Ngày kiểm tra | Day of the visit | | | | | | | | | | | |
| | date | thang | Tháng báo cáo | Month reported | | month-year | | | | | | | | | |
| | time | gio | Giờ đến | Arrival | | | | | | | | | | | |
| | dateTime | luc | Lúc kết thúc | End | | | | | | | | | | | |
| | begin_group | nhom | Lựa chọn | Choices | | | | | | | | | | | |
| | select_one cokhong | co | Có tồn tại không? | Any finding? | | horizontal | | | | | | | | | |
| | text | tontai | Nêu tồn tại | Name it | | multiline | yes | ${co} = 'co' | | | | | | | |
| | select_multiple mau | maunao | Những màu nào | Which colours | | columns-2 | | | | | | | | | |
| | select_one mau | mot | Một màu | One colour | | minimal | | | | | | | | | |
| | select_one mau | tim | Tìm một màu | Search a colour | | autocomplete | | | | | | | | | |
| | select_one mau | thang5 | Mức hài lòng | Satisfaction | | likert | | | | | | | | | |
| | rank mau | hang | Xếp hạng màu | Rank the colours | | | | | | | | | | | |
| | range | diem | Điểm | Points | | | | | | | | | start=0 end=10 step=1 | | |
| | range | sao | Số sao | Stars | | rating | | | | | | | start=1 end=5 step=1 | | |
| | acknowledge | dongy | Tôi đã đọc | I have read this | | | | | | | | | | | |
| | image | anh | Ảnh hiện trường | Photo | | | | | | | | | | | |
| | geopoint | noi | Vị trí | Place | | | | | | | | | | | |
| | barcode | ma | Mã vạch | Barcode | | | | | | | | | | | |
| | calculate | gap | | | | | | | | | ${socb} * 2 | | | | |
| | note | gapdoi | Gấp đôi số cán bộ là ${gap} | Twice the staff is ${gap} | | | | | | | | | | | |
| | end_group | | | | | | | | | | | | | | |
| | begin_group | bang | Bảng đánh giá | Table | | field-list | | | | | | | | | |
| | select_one cokhong | dau | Nội dung | Item | | label | | | | | | | | | |
| | select_one cokhong | d1 | Công khai thủ tục hành chính | Procedures on display | | list-nolabel | | | | | | | | | |
| | select_one cokhong | d2 | Nơi tiếp công dân | Reception of citizens | | list-nolabel | | | | | | | | | |
| | end_group | | | | | | | | | | | | | | |
| | begin_group | noio | Địa bàn | Area | | | | | | | | | | | |
| | select_one tinh | tinh | Tỉnh | Province | | minimal | | | | | | | | | |
| | select_one xa | xa | Xã | Commune | | | | | | | | tinh = ${tinh} | | | |
| | end_group | | | | | | | | | | | | | | |
| | begin_repeat | phong | Phòng | Office | | | | | | | | | | | |
| | text | tenphong | Tên phòng | Name of the office | | | | | | | | | | | |
| | begin_repeat | nguoi | Người | Person | | | | | | | | | | | |
| | text | hoten | Họ tên | Name | | | | | | | | | | | |
| | integer | tuoi | Tuổi của ${hoten} | Age of ${hoten} | | | | | | | | | | | |
| | end_repeat | | | | | | | | | | | | | | |
| | end_repeat | | | | | | | | | | | | | | |
| | calculate | tong | | | | | | | | | count(${nguoi}) | | | | |

| choices |
| | list_name | name | label::Tiếng Việt (vi) | label::English (en) | tinh |
| | cokhong | co | Có | Yes | |
| | cokhong | khong | Không | No | |
| | mau | do | Đỏ | Red | |
| | mau | xanh | Xanh | Blue | |
| | mau | vang | Vàng | Yellow | |
| | mau | tim | Tím | Violet | |
| | tinh | hn | Hà Nội | Hanoi | |
| | tinh | hue | Huế | Hue | |
| | xa | bd | Ba Đình | Ba Dinh | hn |
| | xa | hk | Hoàn Kiếm | Hoan Kiem | hn |
| | xa | th | Thuận Hoá | Thuan Hoa | hue |

| settings |
| | form_title | form_id | version | default_language |
| | Biểu mẫu đủ loại câu hỏi | rich | 1 | Tiếng Việt (vi) |
"""
