<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>Act</name>
    <message>
        <source>Added a comment</source>
        <translation>Thêm góp ý</translation>
    </message>
    <message>
        <source>Added a dossier</source>
        <translation>Thêm hồ sơ</translation>
    </message>
    <message>
        <source>Added a finding</source>
        <translation>Thêm tồn tại</translation>
    </message>
    <message>
        <source>Added a proof of remediation</source>
        <translation>Thêm minh chứng khắc phục</translation>
    </message>
    <message>
        <source>Added a recommendation</source>
        <translation>Thêm kiến nghị</translation>
    </message>
    <message>
        <source>Added a representative</source>
        <translation>Thêm đại diện đơn vị</translation>
    </message>
    <message>
        <source>Added a strength</source>
        <translation>Thêm ưu điểm</translation>
    </message>
    <message>
        <source>Added a team member</source>
        <translation>Thêm thành viên đoàn</translation>
    </message>
    <message>
        <source>Added a unit</source>
        <translation>Thêm đơn vị</translation>
    </message>
    <message>
        <source>Added an earlier recommendation</source>
        <translation>Thêm kiến nghị kỳ trước</translation>
    </message>
    <message>
        <source>Added evidence</source>
        <translation>Thêm minh chứng</translation>
    </message>
    <message>
        <source>Answered item {number}</source>
        <translation>Trả lời câu {number}</translation>
    </message>
    <message>
        <source>Answered {n} items</source>
        <translation>Đã trả lời {n} nội dung</translation>
    </message>
    <message>
        <source>Approved a visit</source>
        <translation>Duyệt cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Attached a scan of the signed minutes</source>
        <translation>Đính kèm bản quét biên bản đã ký</translation>
    </message>
    <message>
        <source>Began a corrected version of the minutes</source>
        <translation>Tạo bản sửa của biên bản</translation>
    </message>
    <message>
        <source>Brought in a checklist</source>
        <translation>Nạp bộ tiêu chí</translation>
    </message>
    <message>
        <source>Changed a comment</source>
        <translation>Sửa góp ý</translation>
    </message>
    <message>
        <source>Changed a dossier</source>
        <translation>Sửa hồ sơ</translation>
    </message>
    <message>
        <source>Changed a finding</source>
        <translation>Sửa tồn tại</translation>
    </message>
    <message>
        <source>Changed a person's role</source>
        <translation>Đổi vai trò của một người</translation>
    </message>
    <message>
        <source>Changed a recommendation</source>
        <translation>Sửa kiến nghị</translation>
    </message>
    <message>
        <source>Changed a representative</source>
        <translation>Sửa đại diện đơn vị</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>Đổi cài đặt</translation>
    </message>
    <message>
        <source>Changed a strength</source>
        <translation>Sửa ưu điểm</translation>
    </message>
    <message>
        <source>Changed a team member</source>
        <translation>Sửa thành viên đoàn</translation>
    </message>
    <message>
        <source>Changed a unit</source>
        <translation>Sửa đơn vị</translation>
    </message>
    <message>
        <source>Changed evidence</source>
        <translation>Sửa minh chứng</translation>
    </message>
    <message>
        <source>Changed how a paper is issued</source>
        <translation>Đã sửa thể thức ban hành văn bản</translation>
    </message>
    <message>
        <source>Changed the Word template of a paper</source>
        <translation>Đã sửa mẫu Word của văn bản</translation>
    </message>
    <message>
        <source>Changed the campaign</source>
        <translation>Sửa đợt kiểm tra</translation>
    </message>
    <message>
        <source>Changed the visit</source>
        <translation>Sửa thông tin cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Changed the wording of a paper</source>
        <translation>Đã sửa lời văn mẫu của văn bản</translation>
    </message>
    <message>
        <source>Could not make the signed minutes last</source>
        <translation>Chưa thêm được dấu thời gian cho biên bản đã ký</translation>
    </message>
    <message>
        <source>Created a campaign</source>
        <translation>Tạo đợt kiểm tra</translation>
    </message>
    <message>
        <source>Dismissed the suggestion of item {number}</source>
        <translation>Bỏ qua gợi ý của câu {number}</translation>
    </message>
    <message>
        <source>Drew a sample of dossiers</source>
        <translation>Rút mẫu hồ sơ</translation>
    </message>
    <message>
        <source>Entered figures of service</source>
        <translation>Nhập số liệu phục vụ</translation>
    </message>
    <message>
        <source>Erased personal data</source>
        <translation>Đã xoá dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Filled in a form</source>
        <translation>Điền biểu mẫu</translation>
    </message>
    <message>
        <source>Gave a laptop its certificate</source>
        <translation>Cấp chứng thư cho một máy</translation>
    </message>
    <message>
        <source>Gave a reason for an open condition</source>
        <translation>Ghi lý do cho điều kiện còn thiếu</translation>
    </message>
    <message>
        <source>Gave a section to a member</source>
        <translation>Giao mục cho thành viên</translation>
    </message>
    <message>
        <source>Handed a visit in</source>
        <translation>Trình duyệt cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Handed out the campaign</source>
        <translation>Giao việc cho cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Kept the keys of the exchange</source>
        <translation>Đã lưu khóa đồng bộ</translation>
    </message>
    <message>
        <source>Made the office's authority</source>
        <translation>Tạo nơi cấp chứng thư của cơ quan</translation>
    </message>
    <message>
        <source>Made the signed minutes last (timestamps)</source>
        <translation>Thêm dấu thời gian cho biên bản đã ký</translation>
    </message>
    <message>
        <source>Moved a filling to version {version} of the form</source>
        <translation>Chuyển một phiếu sang phiên bản {version} của biểu mẫu</translation>
    </message>
    <message>
        <source>Moved a recommendation on</source>
        <translation>Đã chuyển trạng thái kiến nghị</translation>
    </message>
    <message>
        <source>Moved the visit to version {version} of the form</source>
        <translation>Chuyển cuộc kiểm tra sang phiên bản {version} của bộ tiêu chí</translation>
    </message>
    <message>
        <source>Named the office</source>
        <translation>Ghi tên cơ quan</translation>
    </message>
    <message>
        <source>Noted about a recommendation</source>
        <translation>Đã cập nhật theo dõi kiến nghị</translation>
    </message>
    <message>
        <source>Noted the state of an earlier recommendation</source>
        <translation>Ghi tình trạng kiến nghị kỳ trước</translation>
    </message>
    <message>
        <source>Offered a checklist again</source>
        <translation>Dùng lại một bộ tiêu chí</translation>
    </message>
    <message>
        <source>Planned a re-check</source>
        <translation>Lập cuộc phúc tra</translation>
    </message>
    <message>
        <source>Planned a visit</source>
        <translation>Lập lịch kiểm tra</translation>
    </message>
    <message>
        <source>Printed or exported the minutes for signing</source>
        <translation>In hoặc xuất biên bản để ký</translation>
    </message>
    <message>
        <source>Put the finding of item {number} into the conclusion</source>
        <translation>Đưa tồn tại của câu {number} vào kết luận</translation>
    </message>
    <message>
        <source>Remarked on a visit</source>
        <translation>Góp ý về cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Removed a campaign</source>
        <translation>Xoá đợt kiểm tra</translation>
    </message>
    <message>
        <source>Removed a comment</source>
        <translation>Xoá góp ý</translation>
    </message>
    <message>
        <source>Removed a dossier</source>
        <translation>Xoá hồ sơ</translation>
    </message>
    <message>
        <source>Removed a finding</source>
        <translation>Xoá tồn tại</translation>
    </message>
    <message>
        <source>Removed a proof of remediation</source>
        <translation>Bỏ minh chứng khắc phục</translation>
    </message>
    <message>
        <source>Removed a recommendation</source>
        <translation>Xoá kiến nghị</translation>
    </message>
    <message>
        <source>Removed a representative</source>
        <translation>Xoá đại diện đơn vị</translation>
    </message>
    <message>
        <source>Removed a strength</source>
        <translation>Xoá ưu điểm</translation>
    </message>
    <message>
        <source>Removed a team member</source>
        <translation>Xoá thành viên đoàn</translation>
    </message>
    <message>
        <source>Removed a trusted certificate</source>
        <translation>Bỏ một chứng thư tin cậy</translation>
    </message>
    <message>
        <source>Removed a unit</source>
        <translation>Xoá đơn vị</translation>
    </message>
    <message>
        <source>Removed a visit</source>
        <translation>Xoá cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Removed an earlier recommendation</source>
        <translation>Xoá kiến nghị kỳ trước</translation>
    </message>
    <message>
        <source>Removed evidence</source>
        <translation>Xoá minh chứng</translation>
    </message>
    <message>
        <source>Replaced the list of units</source>
        <translation>Thay danh mục đơn vị hành chính</translation>
    </message>
    <message>
        <source>Retired a checklist</source>
        <translation>Ngừng dùng một bộ tiêu chí</translation>
    </message>
    <message>
        <source>Returned a visit for rework</source>
        <translation>Trả lại cuộc kiểm tra để làm lại</translation>
    </message>
    <message>
        <source>Revoked a laptop's certificate</source>
        <translation>Thu hồi chứng thư của một máy</translation>
    </message>
    <message>
        <source>Scored item {number}</source>
        <translation>Cho điểm câu {number}</translation>
    </message>
    <message>
        <source>Signed the minutes</source>
        <translation>Ký biên bản</translation>
    </message>
    <message>
        <source>Started the visit</source>
        <translation>Bắt đầu kiểm tra</translation>
    </message>
    <message>
        <source>Took a campaign back</source>
        <translation>Lấy lại đợt kiểm tra</translation>
    </message>
    <message>
        <source>Took a visit back</source>
        <translation>Rút lại cuộc kiểm tra đã trình</translation>
    </message>
    <message>
        <source>Took in signed minutes</source>
        <translation>Đã nhận biên bản đã ký</translation>
    </message>
    <message>
        <source>Took in the answers of an ODK submission</source>
        <translation>Đưa vào câu trả lời của một bài nộp ODK</translation>
    </message>
    <message>
        <source>Took the list of units out of use</source>
        <translation>Thôi dùng danh mục đơn vị hành chính</translation>
    </message>
    <message>
        <source>Trusted a certificate</source>
        <translation>Thêm chứng thư tin cậy</translation>
    </message>
    <message>
        <source>Wrote the note of item {number}</source>
        <translation>Ghi chú câu {number}</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>%n entry(ies) were written without leave; nothing else depends on them.</source>
        <translation><numerusform>%n mục được ghi khi không có quyền; không nội dung nào khác dựa vào các mục này.</numerusform></translation>
    </message>
    <message>
        <source>About</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Nhật ký an toàn</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Kept aside</source>
        <translation>Để riêng, không tính</translation>
    </message>
    <message>
        <source>Nobody wrote anything without leave.</source>
        <translation>Không ai ghi gì ngoài quyền của mình.</translation>
    </message>
    <message>
        <source>Person or words</source>
        <translation>Tên người hoặc từ cần tìm</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Lưu thành CSV…</translation>
    </message>
    <message>
        <source>Save the audit as</source>
        <translation>Lưu nhật ký an toàn thành</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
    <message>
        <source>Their role did not allow it</source>
        <translation>Vai trò của người ghi không có quyền này</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Nội dung đã ghi</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Who opened, saved, printed, signed, changed roles. The lines are chained: none can be taken out.</source>
        <translation>Ai đã mở, lưu tệp, in, ký, đổi vai trò. Các dòng nối chuỗi với nhau nên không thể rút bớt dòng nào.</translation>
    </message>
    <message>
        <source>Why it does not count</source>
        <translation>Lý do không tính</translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation><numerusform>còn %n ngày</numerusform></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Đợt kiểm tra</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ mẫu</translation>
    </message>
    <message>
        <source>Earlier recommendation</source>
        <translation>Kiến nghị kỳ trước</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Tồn tại</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Chưa xoá mục nào.</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Đã xoá</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Đại diện đơn vị</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Ưu điểm</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Take back: {0}</source>
        <translation>Khôi phục: {0}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã khôi phục</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>Thành viên đoàn</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Cuộc kiểm tra</translation>
    </message>
    <message numerus="yes">
        <source>What was removed can be taken back for %n day(s).</source>
        <translation><numerusform>Mục đã xoá có thể khôi phục trong %n ngày.</numerusform></translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message numerus="yes">
        <source>%n new photo(s)</source>
        <translation><numerusform>%n ảnh mới</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken in</source>
        <translation><numerusform>Đã nhận %n ảnh</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Add %n photo(s) to item {0}</source>
        <translation><numerusform>Thêm %n ảnh vào câu {0}</numerusform></translation>
    </message>
    <message>
        <source>Add to item {0}</source>
        <translation>Thêm vào câu {0}</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Thư mục khác…</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Choose the folder in which photos appear</source>
        <translation>Chọn thư mục nơi ảnh mới xuất hiện</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>New photos in this folder appear below. Choose those that belong to item {0}; the originals stay where they are.</source>
        <translation>Ảnh mới trong thư mục này hiện ở dưới. Chọn ảnh thuộc câu {0}; ảnh gốc vẫn ở chỗ cũ.</translation>
    </message>
    <message>
        <source>No new photo yet. Photos that were there before are left alone.</source>
        <translation>Chưa có ảnh mới. Ảnh có từ trước được để nguyên.</translation>
    </message>
    <message>
        <source>Open the camera</source>
        <translation>Mở máy ảnh</translation>
    </message>
    <message>
        <source>Photos from the camera</source>
        <translation>Ảnh từ máy ảnh</translation>
    </message>
    <message>
        <source>Take photos now</source>
        <translation>Chụp ảnh</translation>
    </message>
    <message>
        <source>Watch this folder whenever a checklist is open</source>
        <translation>Theo dõi thư mục này mỗi khi mở bảng kiểm</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>1–4 answer · Enter next item · F2 note · F7 document</source>
        <translation>1–4 trả lời · Enter sang câu · F2 ghi chú · F7 số văn bản</translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation>Tất cả {0}</translation>
    </message>
    <message>
        <source>Answered by {0}</source>
        <translation>Phụ trách: {0}</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Bảng kiểm</translation>
    </message>
    <message>
        <source>Choose photos and files</source>
        <translation>Chọn ảnh và tệp</translation>
    </message>
    <message>
        <source>Choose the scanned paper</source>
        <translation>Chọn bản quét</translation>
    </message>
    <message>
        <source>Clear the answer (0)</source>
        <translation>Xoá câu trả lời (0)</translation>
    </message>
    <message>
        <source>Comment added</source>
        <translation>Đã thêm góp ý</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Góp ý…</translation>
    </message>
    <message>
        <source>Every item is answered</source>
        <translation>Mọi câu đã được trả lời</translation>
    </message>
    <message>
        <source>Evidence removed</source>
        <translation>Đã xoá minh chứng</translation>
    </message>
    <message>
        <source>History of the item</source>
        <translation>Lịch sử của câu</translation>
    </message>
    <message>
        <source>Items that fall short</source>
        <translation>Câu chưa đạt</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>My part</source>
        <translation>Phần của tôi</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Câu tiếp theo</translation>
    </message>
    <message>
        <source>Next unanswered</source>
        <translation>Câu chưa trả lời</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Paste picture (Ctrl+V)</source>
        <translation>Dán ảnh (Ctrl+V)</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Câu trước</translation>
    </message>
    <message>
        <source>Put into findings as {0}</source>
        <translation>Đã đưa vào tồn tại {0}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Return for rework…</source>
        <translation>Trả lại để làm lại…</translation>
    </message>
    <message>
        <source>Returned for rework</source>
        <translation>Trả lại để làm lại</translation>
    </message>
    <message>
        <source>Scanned papers (*.pdf *.tif *.tiff *.jpg *.jpeg *.png)</source>
        <translation>Bản quét (*.pdf *.tif *.tiff *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>So far {0} / {1} points</source>
        <translation>Tạm tính {0} / {1} điểm</translation>
    </message>
    <message>
        <source>The minutes are signed: the visit stays as it is</source>
        <translation>Biên bản đã ký: nội dung được giữ nguyên</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard</source>
        <translation>Bảng tạm không có ảnh</translation>
    </message>
    <message>
        <source>Unanswered {0}</source>
        <translation>Chưa trả lời {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Which items are shown</source>
        <translation>Câu được hiện</translation>
    </message>
    <message>
        <source>Your role lets you read this visit, not write in it</source>
        <translation>Vai trò của anh/chị chỉ được xem buổi kiểm tra này, không được ghi</translation>
    </message>
    <message>
        <source>before: {0}</source>
        <translation>trước đó: {0}</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>đã xoá</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>ảnh dán</translation>
    </message>
    <message>
        <source>{0}/{1} items</source>
        <translation>{0}/{1} câu</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>A campaign's overview as Excel, CSV, page, PDF, ODK submissions</source>
        <translation>Tổng hợp một đợt ra Excel, CSV, trang web, PDF, bài nộp ODK</translation>
    </message>
    <message>
        <source>A folder, or the name of a place; without it the places are listed</source>
        <translation>Thư mục hoặc tên nơi gửi; bỏ trống để liệt kê</translation>
    </message>
    <message>
        <source>A new second place: stick, second disk, share</source>
        <translation>Nơi sao lưu mới: thẻ nhớ, ổ đĩa thứ hai, thư mục dùng chung</translation>
    </message>
    <message>
        <source>A signature uses an algorithm that is no longer safe: {about}</source>
        <translation>Có chữ ký dùng thuật toán không còn an toàn: {about}</translation>
    </message>
    <message>
        <source>A wrong call; how to call it goes to the standard error.</source>
        <translation>Gọi sai; cách gọi ở luồng lỗi chuẩn.</translation>
    </message>
    <message>
        <source>ALARM: the pages cannot be compared with the record inside ({reason}).</source>
        <translation>CẢNH BÁO: không đối chiếu được các trang với bản ghi bên trong ({reason}).</translation>
    </message>
    <message>
        <source>ALARM: the pages do not show what the record inside carries.</source>
        <translation>CẢNH BÁO: nội dung nhìn thấy khác với bản ghi mà tệp mang theo.</translation>
    </message>
    <message>
        <source>Access key; the secret is asked for or taken from CCHC_S3_SECRET</source>
        <translation>Khoá truy cập; khoá bí mật được hỏi hoặc lấy từ CCHC_S3_SECRET</translation>
    </message>
    <message>
        <source>Address of the PostgreSQL data base</source>
        <translation>Địa chỉ cơ sở dữ liệu PostgreSQL</translation>
    </message>
    <message>
        <source>Address of the S3 service</source>
        <translation>Địa chỉ dịch vụ S3</translation>
    </message>
    <message>
        <source>Address of this computer to serve on</source>
        <translation>Địa chỉ của máy này để phục vụ</translation>
    </message>
    <message>
        <source>Admitted: {login}</source>
        <translation>Đã cấp quyền: {login}</translation>
    </message>
    <message>
        <source>All {number} files are sound.</source>
        <translation>Cả {number} tệp đều nguyên vẹn.</translation>
    </message>
    <message>
        <source>Answers taken in: {answers}; files: {files}.</source>
        <translation>Số câu trả lời đã đưa vào: {answers}; số tệp: {files}.</translation>
    </message>
    <message>
        <source>Applied: {names}</source>
        <translation>Đã áp dụng: {names}</translation>
    </message>
    <message>
        <source>As JSON, for machines</source>
        <translation>Dạng JSON, cho máy đọc</translation>
    </message>
    <message>
        <source>Batches sent: {sent}; entries that were new: {new}</source>
        <translation>Số lô đã gửi: {sent}; số mục mới: {new}</translation>
    </message>
    <message>
        <source>Bytes that no signature accounts for are hidden at place {about}.</source>
        <translation>Có dữ liệu giấu tại vị trí {about} mà không chữ ký nào bao trùm.</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>LỆNH</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>CÁC LỆNH</translation>
    </message>
    <message>
        <source>Campaign's name or id; the newest by default</source>
        <translation>Tên hoặc mã đợt kiểm tra; mặc định là đợt mới nhất</translation>
    </message>
    <message>
        <source>Cannot be read: {name}</source>
        <translation>Không đọc được: {name}</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ô</translation>
    </message>
    <message>
        <source>Certificate: {holder}; issued by {issuer}; {trust}</source>
        <translation>Chứng thư: {holder}; nơi cấp {issuer}; {trust}</translation>
    </message>
    <message>
        <source>Changed: {name}</source>
        <translation>Đã bị sửa: {name}</translation>
    </message>
    <message>
        <source>Check every entry and every value of the office data base</source>
        <translation>Kiểm tra từng mục và từng giá trị của cơ sở dữ liệu cơ quan</translation>
    </message>
    <message>
        <source>Check, start or convert an authored checklist</source>
        <translation>Kiểm tra, tạo mới hoặc chuyển đổi bộ tiêu chí tự soạn</translation>
    </message>
    <message>
        <source>Code: </source>
        <translation>Mã: </translation>
    </message>
    <message>
        <source>Content was changed after signature {about}.</source>
        <translation>Nội dung bị thay đổi sau chữ ký {about}.</translation>
    </message>
    <message>
        <source>Content was slipped in together with the first signature ({about}).</source>
        <translation>Có nội dung bị chèn thêm cùng lúc với chữ ký đầu tiên ({about}).</translation>
    </message>
    <message>
        <source>Convert a form: .xlsx, .xls, .md, .csv to .xlsx, .md, .csv, .xml</source>
        <translation>Chuyển đổi biểu mẫu: từ .xlsx, .xls, .md, .csv sang .xlsx, .md, .csv, .xml</translation>
    </message>
    <message>
        <source>Copied to {place}: {entries} changes, {files} files.</source>
        <translation>Đã sao sang {place}: {entries} thay đổi, {files} tệp.</translation>
    </message>
    <message>
        <source>Copy a workspace to its second place</source>
        <translation>Sao lưu nơi làm việc sang nơi thứ hai</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>MÔ TẢ</translation>
    </message>
    <message>
        <source>Damaged: {altered} entries, {astray} values; {adrift} rows belong to nothing</source>
        <translation>Hư hỏng: {altered} mục, {astray} giá trị; {adrift} dòng không thuộc về đâu</translation>
    </message>
    <message>
        <source>Did not start: {version}</source>
        <translation>Không khởi động được: {version}</translation>
    </message>
    <message>
        <source>Done, or intact.</source>
        <translation>Xong, hoặc nguyên vẹn.</translation>
    </message>
    <message>
        <source>ENVIRONMENT</source>
        <translation>BIẾN MÔI TRƯỜNG</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>MÃ THOÁT</translation>
    </message>
    <message>
        <source>Entries: {entries}; values: {registers}; disputed: {disputed}; batches waiting: {waiting}</source>
        <translation>Số mục: {entries}; giá trị: {registers}; đang bất đồng: {disputed}; lô đang chờ: {waiting}</translation>
    </message>
    <message>
        <source>Erased in {number} places.</source>
        <translation>Đã xoá ở {number} chỗ.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Errors: {errors}; warnings: {warnings}.</source>
        <translation>Số lỗi: {errors}; cảnh báo: {warnings}.</translation>
    </message>
    <message>
        <source>Everything is sound.</source>
        <translation>Toàn bộ dữ liệu nguyên vẹn.</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>Tệp minh chứng</translation>
    </message>
    <message>
        <source>Evidence “{about}” is not the file that was signed for.</source>
        <translation>Minh chứng “{about}” không phải tệp đã ghi nhận khi ký.</translation>
    </message>
    <message>
        <source>Exit status: 0 done or intact, 1 not done or not intact, 2 a wrong call. More: man cchc-desktop.</source>
        <translation>Mã thoát: 0 xong hoặc nguyên vẹn, 1 chưa xong hoặc không nguyên vẹn, 2 gọi sai. Đọc thêm: man cchc-desktop.</translation>
    </message>
    <message>
        <source>Expected signatories</source>
        <translation>Những người phải ký</translation>
    </message>
    <message>
        <source>Export answers as Excel, CSV or ODK submission; take one in</source>
        <translation>Xuất câu trả lời ra Excel, CSV hoặc bài nộp ODK; đọc bài nộp vào</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>TỆP</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>TỆP VÀ THƯ MỤC</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>THƯ_MỤC</translation>
    </message>
    <message>
        <source>Fetched {fetched} bundles, sent {sent}; {entries} changes taken in, {pieces} pieces of files.</source>
        <translation>Nhận {fetched} gói, gửi {sent}; gộp {entries} thay đổi, {pieces} phần tệp.</translation>
    </message>
    <message>
        <source>Field {about} is signed but belongs to no expected signatory.</source>
        <translation>Ô {about} có chữ ký nhưng không thuộc người cần ký.</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Tệp sẽ ghi</translation>
    </message>
    <message>
        <source>File to write (.xlsx, .csv)</source>
        <translation>Tệp cần ghi (.xlsx, .csv)</translation>
    </message>
    <message>
        <source>File to write (.xlsx, .csv, .zip), or with --take-in to read</source>
        <translation>Tệp cần ghi (.xlsx, .csv, .zip), hoặc tệp cần đọc khi có --take-in</translation>
    </message>
    <message>
        <source>File to write, instead of the screen</source>
        <translation>Tệp để ghi, thay cho màn hình</translation>
    </message>
    <message>
        <source>File to write: .pdf or .docx</source>
        <translation>Tệp cần ghi: .pdf hoặc .docx</translation>
    </message>
    <message>
        <source>File to write; its ending says how</source>
        <translation>Tệp cần ghi; phần đuôi cho biết dạng nào</translation>
    </message>
    <message>
        <source>File: {name}</source>
        <translation>Tệp: {name}</translation>
    </message>
    <message>
        <source>Files put there: {done} ({size} MB)</source>
        <translation>Số tệp đã đưa lên kho: {done} ({size} MB)</translation>
    </message>
    <message>
        <source>Files the form reads are not beside it: {missing}</source>
        <translation>Không thấy các tệp mà biểu mẫu đọc: {missing}</translation>
    </message>
    <message>
        <source>Find units by name, with or without marks; gone ones lead to today's</source>
        <translation>Tìm đơn vị theo tên, có dấu hoặc không dấu; đơn vị cũ dẫn tới đơn vị hiện nay</translation>
    </message>
    <message>
        <source>Folder (or file) of evidence to compare with the record</source>
        <translation>Thư mục (hoặc tệp) minh chứng để đối chiếu với bản ghi</translation>
    </message>
    <message>
        <source>Folder for the letters</source>
        <translation>Thư mục chứa văn bản đôn đốc</translation>
    </message>
    <message>
        <source>Folder in the bucket, or of a share without a bucket</source>
        <translation>Thư mục trong bucket, hoặc thư mục chia sẻ khi không có bucket</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>Thư mục nơi làm việc</translation>
    </message>
    <message>
        <source>Follow up recommendations: list them, export them</source>
        <translation>Theo dõi khắc phục kiến nghị: xem danh sách, xuất tệp</translation>
    </message>
    <message>
        <source>Fonts are missing: {names}. Install the program again.</source>
        <translation>Thiếu phông chữ: {names}. Hãy cài lại chương trình.</translation>
    </message>
    <message>
        <source>For which shell</source>
        <translation>Cho vỏ nào</translation>
    </message>
    <message>
        <source>Found {name} at {place}.</source>
        <translation>Tìm thấy {name} tại {place}.</translation>
    </message>
    <message>
        <source>From the next opening on, the window works on the office data base, province {province}.</source>
        <translation>Từ lần mở sau, cửa sổ làm việc trên kho dữ liệu văn phòng, tỉnh {province}.</translation>
    </message>
    <message>
        <source>From the next opening on, the window works on this workspace's own file.</source>
        <translation>Từ lần mở sau, cửa sổ làm việc trên tệp riêng của nơi làm việc này.</translation>
    </message>
    <message>
        <source>Full name of the person</source>
        <translation>Họ và tên người được mời</translation>
    </message>
    <message>
        <source>Give the answer as JSON</source>
        <translation>Trả lời dưới dạng JSON</translation>
    </message>
    <message>
        <source>Go back to what was in force before</source>
        <translation>Trở lại bản trước</translation>
    </message>
    <message>
        <source>Hand out or erase what is kept of somebody</source>
        <translation>Trích xuất hoặc xoá dữ liệu cá nhân của một người</translation>
    </message>
    <message>
        <source>Hand out, or erase with a tombstone</source>
        <translation>Trích xuất, hoặc xoá và để lại dấu vết đã xoá</translation>
    </message>
    <message>
        <source>Handed out at {place}.</source>
        <translation>Đã đặt tại {place}.</translation>
    </message>
    <message>
        <source>Host name a proxy in front asks under</source>
        <translation>Tên máy chủ mà proxy phía trước dùng để hỏi</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>Cách sửa</translation>
    </message>
    <message>
        <source>Id of one filling of that form; without one, all of them (.zip: the last)</source>
        <translation>Mã của một phiếu theo biểu mẫu đó; bỏ trống là tất cả (.zip: phiếu cuối)</translation>
    </message>
    <message>
        <source>Inspected unit: {name}</source>
        <translation>Đơn vị được kiểm tra: {name}</translation>
    </message>
    <message>
        <source>Inspection of administrative reform</source>
        <translation>Kiểm tra cải cách hành chính</translation>
    </message>
    <message>
        <source>Installed: {version} {build}</source>
        <translation>Đã cài: {version} {build}</translation>
    </message>
    <message>
        <source>It is not updated from here: {reason}</source>
        <translation>Không tự cập nhật ở đây: {reason}</translation>
    </message>
    <message>
        <source>Join with an invitation file and the code that was spoken</source>
        <translation>Tham gia bằng tệp thư mời và mã được đọc</translation>
    </message>
    <message>
        <source>Joined. Write the recovery code down: {code}</source>
        <translation>Đã tham gia. Hãy ghi lại mã khôi phục: {code}</translation>
    </message>
    <message>
        <source>Kept aside: {aside}; scores to be worked out again: {stale}</source>
        <translation>Để riêng: {aside}; điểm cần tính lại: {stale}</translation>
    </message>
    <message>
        <source>Kept in {number} places of signed visits.</source>
        <translation>Giữ nguyên ở {number} chỗ thuộc biên bản đã ký.</translation>
    </message>
    <message>
        <source>Kind of paper; without one, list all</source>
        <translation>Loại văn bản; nếu bỏ trống thì liệt kê tất cả</translation>
    </message>
    <message>
        <source>Kind: {how}</source>
        <translation>Loại: {how}</translation>
    </message>
    <message>
        <source>Let a login of the data base read a province</source>
        <translation>Cho một tài khoản cơ sở dữ liệu đọc dữ liệu của tỉnh</translation>
    </message>
    <message>
        <source>Let the version before start from the next start on</source>
        <translation>Từ lần mở sau chạy bản trước</translation>
    </message>
    <message>
        <source>List of units: .json (cchc-units/1), .xlsx, .xls or .csv</source>
        <translation>Danh mục đơn vị: .json (cchc-units/1), .xlsx, .xls hoặc .csv</translation>
    </message>
    <message>
        <source>List the laptops; revoke a lost one</source>
        <translation>Liệt kê các máy; thu hồi máy bị mất</translation>
    </message>
    <message>
        <source>Login that exists already</source>
        <translation>Tài khoản đã có</translation>
    </message>
    <message>
        <source>Look a list over without taking it</source>
        <translation>Xem xét một danh mục mà không nạp</translation>
    </message>
    <message>
        <source>Look a workspace over: file, journal, chains</source>
        <translation>Kiểm tra dữ liệu: tệp, nhật ký, chuỗi băm</translation>
    </message>
    <message>
        <source>Look for a newer update at every place, and take it</source>
        <translation>Tìm bản cập nhật mới hơn ở mọi nơi gửi nhận và nhận về</translation>
    </message>
    <message>
        <source>Make a paper: minutes, report, conclusion, plan… as PDF or Word file</source>
        <translation>Lập văn bản: biên bản, báo cáo, thông báo kết luận, kế hoạch… dạng PDF hoặc Word</translation>
    </message>
    <message>
        <source>Make a workspace with a sample campaign, to try everything</source>
        <translation>Tạo nơi làm việc với đợt kiểm tra mẫu để làm quen</translation>
    </message>
    <message>
        <source>Make an invitation for one laptop; prints the code to be spoken</source>
        <translation>Tạo thư mời cho một máy; in ra mã để đọc</translation>
    </message>
    <message>
        <source>Make an update of the given files (office only)</source>
        <translation>Tạo bản cập nhật từ các tệp (chỉ văn phòng)</translation>
    </message>
    <message>
        <source>Make or update the tables, policies and views</source>
        <translation>Tạo hoặc cập nhật bảng, quyền và khung nhìn</translation>
    </message>
    <message>
        <source>Make the pages anew so often</source>
        <translation>Lập lại các trang sau mỗi khoảng thời gian này</translation>
    </message>
    <message>
        <source>Make this laptop the office first, under this name</source>
        <translation>Đặt máy này làm máy văn phòng trước, với tên này</translation>
    </message>
    <message>
        <source>Make, take or take back an update from a stick</source>
        <translation>Tạo, nhận hoặc hoàn tác bản cập nhật từ USB</translation>
    </message>
    <message>
        <source>Mark it as a draft</source>
        <translation>Đánh dấu là bản nháp</translation>
    </message>
    <message>
        <source>Marked copy: {name}</source>
        <translation>Bản sao có đánh dấu: {name}</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>TÊN</translation>
    </message>
    <message>
        <source>NOT intact</source>
        <translation>KHÔNG nguyên vẹn</translation>
    </message>
    <message>
        <source>Name an editor writes under</source>
        <translation>Họ tên mà người biên tập ghi dưới tên đó</translation>
    </message>
    <message>
        <source>Name of the bucket</source>
        <translation>Tên bucket</translation>
    </message>
    <message>
        <source>Name, dossier number or telephone number to look for</source>
        <translation>Họ tên, mã hồ sơ hoặc số điện thoại cần tìm</translation>
    </message>
    <message>
        <source>New password: </source>
        <translation>Mật khẩu mới: </translation>
    </message>
    <message>
        <source>New workspace folder (ends in .cchc)</source>
        <translation>Thư mục nơi làm việc mới (tận cùng là .cchc)</translation>
    </message>
    <message>
        <source>No authority was imported; laptops' own certificates are known.</source>
        <translation>Chưa nhập chứng thư gốc nào; chứng thư của các máy trong đoàn đã được biết.</translation>
    </message>
    <message>
        <source>No mistakes were found.</source>
        <translation>Không tìm thấy lỗi nào.</translation>
    </message>
    <message>
        <source>No place for a second copy was chosen.</source>
        <translation>Chưa chọn nơi sao lưu.</translation>
    </message>
    <message>
        <source>No printer is set up.</source>
        <translation>Chưa có máy in nào được cài đặt.</translation>
    </message>
    <message>
        <source>No second copy has been made yet in {place}.</source>
        <translation>Chưa có bản sao lưu nào tại {place}.</translation>
    </message>
    <message>
        <source>No second place is chosen yet: name one with --to.</source>
        <translation>Chưa chọn nơi sao lưu: đề nghị nêu bằng --to.</translation>
    </message>
    <message>
        <source>No token library is installed; it is needed only for signing with a token.</source>
        <translation>Chưa cài thư viện token; chỉ cần khi ký bằng token.</translation>
    </message>
    <message>
        <source>No update is in force: the app uses what came with it.</source>
        <translation>Chưa có bản cập nhật: ứng dụng dùng dữ liệu đi kèm.</translation>
    </message>
    <message>
        <source>Nobody proves this time: there is no trusted timestamp.</source>
        <translation>Không ai chứng minh thời gian này: chưa có dấu thời gian tin cậy.</translation>
    </message>
    <message>
        <source>Nobody wrote anything without leave.</source>
        <translation>Không ai ghi điều gì ngoài quyền của mình.</translation>
    </message>
    <message>
        <source>Not done, or not intact; the reason goes to the standard error.</source>
        <translation>Chưa xong, hoặc không nguyên vẹn; lý do ở luồng lỗi chuẩn.</translation>
    </message>
    <message>
        <source>Not given: {name}</source>
        <translation>Chưa đưa vào: {name}</translation>
    </message>
    <message>
        <source>Not named in the minutes: {name}</source>
        <translation>Không có tên trong biên bản: {name}</translation>
    </message>
    <message>
        <source>Not revoked, by the issuer's list or answer.</source>
        <translation>Chưa bị thu hồi, theo danh sách hoặc trả lời của nơi cấp.</translation>
    </message>
    <message>
        <source>Nothing to follow up.</source>
        <translation>Không có kiến nghị cần theo dõi.</translation>
    </message>
    <message>
        <source>Number of a section: rank by it alone</source>
        <translation>Số của một mục: chỉ xếp hạng theo mục đó</translation>
    </message>
    <message>
        <source>Number, symbol, day, addressee and so on</source>
        <translation>Số, ký hiệu, ngày, nơi gửi và các thông tin khác</translation>
    </message>
    <message>
        <source>OPTION</source>
        <translation>TUỲ_CHỌN</translation>
    </message>
    <message>
        <source>Of which program</source>
        <translation>Của chương trình nào</translation>
    </message>
    <message>
        <source>Only here: {waiting}; handed over: {handed}; received by the office: {received}.</source>
        <translation>Chỉ có ở đây: {waiting}; đã bàn giao: {handed}; văn phòng đã nhận: {received}.</translation>
    </message>
    <message>
        <source>Only units of this kind</source>
        <translation>Chỉ đơn vị loại này</translation>
    </message>
    <message>
        <source>Only units of this province</source>
        <translation>Chỉ đơn vị của tỉnh này</translation>
    </message>
    <message>
        <source>Only what is overdue or due within a week of work</source>
        <translation>Chỉ kiến nghị quá hạn hoặc đến hạn trong 05 ngày làm việc</translation>
    </message>
    <message>
        <source>Only where this person or office is responsible</source>
        <translation>Chỉ nơi người hoặc bộ phận này chịu trách nhiệm</translation>
    </message>
    <message>
        <source>Outcome of a verification</source>
        <translation>Phiếu kết quả kiểm tra chữ ký</translation>
    </message>
    <message>
        <source>Outcome: ALARM: the pages do not show what the record inside carries. Do not rely on this file.</source>
        <translation>Kết quả: CẢNH BÁO: nội dung nhìn thấy khác với bản ghi mà tệp mang theo. Không sử dụng tệp này.</translation>
    </message>
    <message>
        <source>Outcome: the file is NOT intact. Do not rely on it.</source>
        <translation>Kết luận: tệp KHÔNG nguyên vẹn. Không sử dụng tệp này.</translation>
    </message>
    <message>
        <source>Outcome: the file is intact and complete, but no trusted issuer answers for who signed. Ask the signers.</source>
        <translation>Kết luận: tệp còn nguyên vẹn và đủ chữ ký, nhưng không có nơi cấp tin cậy nào xác nhận người ký. Hãy hỏi lại người ký.</translation>
    </message>
    <message>
        <source>Outcome: the file is intact and complete. Who issued the certificates was not checked, because no trusted certificate was given.</source>
        <translation>Kết luận: tệp còn nguyên vẹn và đủ chữ ký. Chưa kiểm tra nơi cấp chứng thư vì chưa có chứng thư tin cậy nào được đưa vào.</translation>
    </message>
    <message>
        <source>Outcome: the file is intact and complete; everybody who should has signed.</source>
        <translation>Kết luận: tệp nguyên vẹn và đầy đủ; mọi người cần ký đã ký.</translation>
    </message>
    <message>
        <source>Outcome: the file is intact, but not complete.</source>
        <translation>Kết luận: tệp nguyên vẹn nhưng chưa đủ chữ ký.</translation>
    </message>
    <message>
        <source>Outcome: the minutes are intact, but evidence that was given was changed.</source>
        <translation>Kết luận: biên bản còn nguyên vẹn nhưng có minh chứng đã bị sửa.</translation>
    </message>
    <message>
        <source>Outcome: this file cannot be read. It counts as invalid.</source>
        <translation>Kết luận: không đọc được tệp này. Tệp được coi là KHÔNG hợp lệ.</translation>
    </message>
    <message>
        <source>Outcome: this is no signed file of ours.</source>
        <translation>Kết luận: đây không phải tệp đã ký của phần mềm.</translation>
    </message>
    <message>
        <source>Page {page} looks other than the record makes it.</source>
        <translation>Trang {page} có hình thức khác với trang lập từ bản ghi.</translation>
    </message>
    <message>
        <source>Page {page}: seen “{seen}”, carried “{carried}”</source>
        <translation>Trang {page}: nhìn thấy “{seen}”, bản ghi là “{carried}”</translation>
    </message>
    <message>
        <source>Pages written: {count}</source>
        <translation>Số trang đã ghi: {count}</translation>
    </message>
    <message>
        <source>Papers of a campaign: {kinds}</source>
        <translation>Văn bản của đợt kiểm tra: {kinds}</translation>
    </message>
    <message>
        <source>Papers of a visit: {kinds}</source>
        <translation>Văn bản của cuộc kiểm tra: {kinds}</translation>
    </message>
    <message>
        <source>Passed over: {names}</source>
        <translation>Bỏ qua: {names}</translation>
    </message>
    <message>
        <source>Password of {name}: </source>
        <translation>Mật khẩu của {name}: </translation>
    </message>
    <message>
        <source>Period where the table has no such column: 2026-03, 2026-Q1, 2026</source>
        <translation>Kỳ, khi bảng không có cột này: 2026-03, 2026-Q1, 2026</translation>
    </message>
    <message>
        <source>Port; 0 takes a free one</source>
        <translation>Cổng; 0 là lấy một cổng còn trống</translation>
    </message>
    <message>
        <source>Press Enter to close this window.</source>
        <translation>Nhấn Enter để đóng cửa sổ này.</translation>
    </message>
    <message>
        <source>Printers are asked for when something is printed.</source>
        <translation>Máy in được hỏi khi in.</translation>
    </message>
    <message>
        <source>Printers: {names}.</source>
        <translation>Máy in: {names}.</translation>
    </message>
    <message>
        <source>Province the rows belong to</source>
        <translation>Tỉnh của dữ liệu</translation>
    </message>
    <message>
        <source>Put photos and files into an S3 bucket or a share, or check them there</source>
        <translation>Đưa ảnh và tệp minh chứng vào bucket S3 hoặc thư mục chia sẻ, hoặc kiểm tra chúng ở đó</translation>
    </message>
    <message>
        <source>Put what was made down at every place</source>
        <translation>Đặt tệp vừa làm ở mọi nơi gửi nhận</translation>
    </message>
    <message>
        <source>REVOKED</source>
        <translation>ĐÃ BỊ THU HỒI</translation>
    </message>
    <message>
        <source>Read an ODK submission (.zip, .xml) into the visit, or as a new filling of the form</source>
        <translation>Đọc một bản nộp ODK (.zip, .xml) vào cuộc kiểm tra, hoặc thành phiếu mới của biểu mẫu</translation>
    </message>
    <message>
        <source>Read everything there and check it</source>
        <translation>Đọc và kiểm tra mọi thứ ở đó</translation>
    </message>
    <message>
        <source>Read the whole copy afterwards</source>
        <translation>Sau đó đọc lại toàn bộ bản sao</translation>
    </message>
    <message>
        <source>Replace the file if it is there</source>
        <translation>Thay thế tệp nếu đã có</translation>
    </message>
    <message>
        <source>Report as JSON</source>
        <translation>Báo cáo dạng JSON</translation>
    </message>
    <message>
        <source>Restore a workspace from a copy, on this computer</source>
        <translation>Khôi phục nơi làm việc từ bản sao trên máy này</translation>
    </message>
    <message>
        <source>Restored to {folder}: {entries} changes.</source>
        <translation>Đã khôi phục vào {folder}: {entries} thay đổi.</translation>
    </message>
    <message>
        <source>Revoke this laptop</source>
        <translation>Thu hồi máy này</translation>
    </message>
    <message>
        <source>Revoked on {at}</source>
        <translation>Bị thu hồi lúc {at}</translation>
    </message>
    <message>
        <source>Row {row}: “{said}” was passed over ({heading})</source>
        <translation>Dòng {row}: bỏ qua “{said}” ({heading})</translation>
    </message>
    <message>
        <source>SEE ALSO</source>
        <translation>XEM THÊM</translation>
    </message>
    <message>
        <source>SHA-256: {hash}</source>
        <translation>SHA-256: {hash}</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>CÁCH GỌI</translation>
    </message>
    <message>
        <source>Say everything that is wrong with a form, cell by cell</source>
        <translation>Nêu mọi lỗi của biểu mẫu, theo từng ô</translation>
    </message>
    <message>
        <source>Say this code, never send it: {code}</source>
        <translation>Đọc mã này bằng lời, không gửi đi: {code}</translation>
    </message>
    <message>
        <source>Secret key of {name}: </source>
        <translation>Khoá bí mật của {name}: </translation>
    </message>
    <message>
        <source>Send a workspace's accepted journal and apply it, each entry once</source>
        <translation>Gửi nhật ký đã chấp nhận của không gian làm việc và áp dụng, mỗi mục đúng một lần</translation>
    </message>
    <message>
        <source>Send and receive through a folder, a stick or a place that was set up</source>
        <translation>Gửi và nhận qua thư mục, USB hoặc nơi đã thiết lập</translation>
    </message>
    <message>
        <source>Set aside: {path} ({reason})</source>
        <translation>Để riêng: {path} ({reason})</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>Show the sync log</source>
        <translation>Xem nhật ký đồng bộ</translation>
    </message>
    <message>
        <source>Show them, the overdue first</source>
        <translation>Xem danh sách, quá hạn trước</translation>
    </message>
    <message>
        <source>Signature {about} does not cover the whole file up to it.</source>
        <translation>Chữ ký {about} không bao trùm toàn bộ tệp tính đến nó.</translation>
    </message>
    <message>
        <source>Signature {number}: {name} – {state}</source>
        <translation>Chữ ký {number}: {name} – {state}</translation>
    </message>
    <message>
        <source>Signed PDF files, or folders of them</source>
        <translation>Các tệp PDF đã ký, hoặc thư mục chứa chúng</translation>
    </message>
    <message>
        <source>Somebody else's certificate signed in a signatory's place: {about}</source>
        <translation>Chứng thư của người khác đã ký vào ô của người phải ký: {about}</translation>
    </message>
    <message>
        <source>Something was appended behind the last signature.</source>
        <translation>Có nội dung nối thêm sau chữ ký cuối.</translation>
    </message>
    <message>
        <source>Sound: {sound}; damaged: {damaged}; only here: {lacking}</source>
        <translation>Nguyên vẹn: {sound}; hư hỏng: {damaged}; chỉ có ở đây: {lacking}</translation>
    </message>
    <message>
        <source>Starts: {version}</source>
        <translation>Sẽ chạy: {version}</translation>
    </message>
    <message>
        <source>Take a list in, in place of the one before</source>
        <translation>Nạp một danh mục thay cho danh mục trước</translation>
    </message>
    <message>
        <source>Take in a bundle file that came by hand</source>
        <translation>Nhận tệp gói dữ liệu chuyển tay</translation>
    </message>
    <message>
        <source>Take in figures of service (index 766, dossiers on time)</source>
        <translation>Nạp số liệu phục vụ (chỉ số 766, hồ sơ đúng hạn)</translation>
    </message>
    <message>
        <source>Take the visits inside signed minutes into a workspace</source>
        <translation>Nhận các cuộc kiểm tra từ biên bản đã ký vào không gian làm việc</translation>
    </message>
    <message>
        <source>Take this update</source>
        <translation>Nhận bản cập nhật này</translation>
    </message>
    <message>
        <source>Taken in as filling {name}.</source>
        <translation>Đã nhận thành phiếu {name}.</translation>
    </message>
    <message>
        <source>Taken in: {rows} rows</source>
        <translation>Đã nạp: {rows} dòng</translation>
    </message>
    <message>
        <source>Taken in: {taken}; here already: {known}; left out: {left}</source>
        <translation>Đã nhận: {taken}; đã có sẵn: {known}; không nhận: {left}</translation>
    </message>
    <message>
        <source>Tell which version of the program starts; go back to the one before</source>
        <translation>Cho biết bản phần mềm nào sẽ chạy; trở về bản trước</translation>
    </message>
    <message>
        <source>Tell who signed a file, and whether it is intact and complete</source>
        <translation>Cho biết ai đã ký tệp, tệp có nguyên vẹn và đủ chữ ký không</translation>
    </message>
    <message>
        <source>The authored checklist (.xlsx, .xls, .csv, .md)</source>
        <translation>Bảng kiểm soạn sẵn (.xlsx, .xls, .csv, .md)</translation>
    </message>
    <message>
        <source>The authority of timestamp {name} is not trusted here.</source>
        <translation>Nơi cấp dấu thời gian {name} chưa được tin cậy ở đây.</translation>
    </message>
    <message>
        <source>The check itself failed: {reason}</source>
        <translation>Chưa kiểm tra được: {reason}</translation>
    </message>
    <message>
        <source>The clock is {minutes} minutes behind what was written already.</source>
        <translation>Đồng hồ chậm {minutes} phút so với nội dung đã ghi.</translation>
    </message>
    <message>
        <source>The clock says {at}.</source>
        <translation>Đồng hồ chỉ {at}.</translation>
    </message>
    <message>
        <source>The computer's clock says {at}: set it right.</source>
        <translation>Đồng hồ máy chỉ {at}: hãy chỉnh lại cho đúng.</translation>
    </message>
    <message>
        <source>The content is not the one this workspace prepared for signing.</source>
        <translation>Nội dung không phải bản mà nơi làm việc này đã chuẩn bị để ký.</translation>
    </message>
    <message>
        <source>The copy was read to its end and is whole.</source>
        <translation>Đã đọc toàn bộ bản sao: còn nguyên vẹn.</translation>
    </message>
    <message>
        <source>The data base is damaged: {reason}. Close the program and open it again.</source>
        <translation>Tệp dữ liệu bị hỏng: {reason}. Hãy đóng chương trình rồi mở lại.</translation>
    </message>
    <message>
        <source>The data base is sound.</source>
        <translation>Tệp dữ liệu nguyên vẹn.</translation>
    </message>
    <message>
        <source>The data say what the page does not: {fact}</source>
        <translation>Dữ liệu ghi điều mà trang giấy không ghi: {fact}</translation>
    </message>
    <message>
        <source>The file cannot be read as a PDF ({about}).</source>
        <translation>Không đọc được tệp như một PDF ({about}).</translation>
    </message>
    <message>
        <source>The file carries no record to compare the pages with.</source>
        <translation>Tệp không mang bản ghi để đối chiếu với các trang.</translation>
    </message>
    <message>
        <source>The file carries no signature.</source>
        <translation>Tệp không có chữ ký nào.</translation>
    </message>
    <message>
        <source>The file contains what minutes never contain: {what}</source>
        <translation>Tệp chứa thành phần mà biên bản không bao giờ có: {what}</translation>
    </message>
    <message>
        <source>The file: seen “{seen}”, carried “{carried}”</source>
        <translation>Toàn tệp: nhìn thấy “{seen}”, bản ghi là “{carried}”</translation>
    </message>
    <message>
        <source>The first signature does not certify the file.</source>
        <translation>Chữ ký đầu tiên không phải chữ ký xác nhận tài liệu (certification).</translation>
    </message>
    <message>
        <source>The fonts of papers and screens are there.</source>
        <translation>Đủ phông chữ cho văn bản và màn hình.</translation>
    </message>
    <message>
        <source>The form can be brought in.</source>
        <translation>Có thể nhập bộ tiêu chí này.</translation>
    </message>
    <message>
        <source>The form cannot be brought in as it is.</source>
        <translation>Chưa nhập được bộ tiêu chí này.</translation>
    </message>
    <message>
        <source>The hash that was kept when the file was signed</source>
        <translation>Mã băm đã giữ khi ký tệp</translation>
    </message>
    <message>
        <source>The invitation file (.cchci)</source>
        <translation>Tệp thư mời (.cchci)</translation>
    </message>
    <message>
        <source>The journal is whole: {number} entries, every chain unbroken.</source>
        <translation>Sổ nhật ký còn nguyên: {number} mục, mọi chuỗi đều liền.</translation>
    </message>
    <message>
        <source>The journal was changed outside the app: {line}</source>
        <translation>Nhật ký bị sửa ngoài phần mềm: {line}</translation>
    </message>
    <message>
        <source>The laptop that sealed the drawn signature of {name} is not known here: the seal shows that nothing was changed, not who drew.</source>
        <translation>Máy niêm phong chữ ký tay của {name} chưa được biết ở đây: niêm phong chỉ cho thấy tệp không bị sửa, không cho biết ai đã ký.</translation>
    </message>
    <message>
        <source>The laptop's certificate ends on {day}: renew it.</source>
        <translation>Chứng thư của máy hết hạn ngày {day}: hãy gia hạn.</translation>
    </message>
    <message>
        <source>The laptop's certificate holds until {day}.</source>
        <translation>Chứng thư của máy còn hạn đến ngày {day}.</translation>
    </message>
    <message>
        <source>The list of administrative units: check, replace, search</source>
        <translation>Danh mục đơn vị hành chính: kiểm tra, thay, tìm</translation>
    </message>
    <message>
        <source>The list of signatories inside the file is not the one that was agreed.</source>
        <translation>Danh sách người ký trong tệp không phải danh sách đã thống nhất.</translation>
    </message>
    <message>
        <source>The new workspace folder (ends in .cchc)</source>
        <translation>Thư mục không gian làm việc mới (đuôi .cchc)</translation>
    </message>
    <message>
        <source>The office data base on PostgreSQL: set up, send, look over</source>
        <translation>Cơ sở dữ liệu cơ quan trên PostgreSQL: thiết lập, gửi, kiểm tra</translation>
    </message>
    <message>
        <source>The password of the person who opens the workspace, where nobody can be asked.</source>
        <translation>Mật khẩu của người mở nơi làm việc, khi không có ai trả lời.</translation>
    </message>
    <message>
        <source>The person's workspace, log, and versions of the program.</source>
        <translation>Nơi làm việc, nhật ký và các bản phần mềm của người dùng.</translation>
    </message>
    <message>
        <source>The record inside the file is missing, so nobody knows who should have signed.</source>
        <translation>Thiếu dữ liệu gốc trong tệp nên không biết ai cần ký.</translation>
    </message>
    <message>
        <source>The record inside the file was changed after the first signature.</source>
        <translation>Dữ liệu gốc trong tệp bị thay đổi sau chữ ký đầu.</translation>
    </message>
    <message>
        <source>The report is at {address} – Ctrl+C ends it.</source>
        <translation>Báo cáo ở {address} – nhấn Ctrl+C để kết thúc.</translation>
    </message>
    <message>
        <source>The sample is in {folder}. Recovery code:</source>
        <translation>Dữ liệu mẫu nằm trong {folder}. Mã khôi phục:</translation>
    </message>
    <message>
        <source>The second copy is of {at} and was read to its end: {entries} entries, {files} files.</source>
        <translation>Bản sao thứ hai lúc {at}, đã đọc kiểm tra đến hết: {entries} mục, {files} tệp.</translation>
    </message>
    <message>
        <source>The second copy is of {at}: make a new one.</source>
        <translation>Bản sao lưu lúc {at}: hãy sao lưu lại.</translation>
    </message>
    <message>
        <source>The second copy of {at} is not connected now.</source>
        <translation>Bản sao thứ hai lúc {at} hiện không được kết nối.</translation>
    </message>
    <message>
        <source>The signed file (PDF)</source>
        <translation>Tệp đã ký (PDF)</translation>
    </message>
    <message>
        <source>The stick or folder that holds the copy, or a whole workspace</source>
        <translation>Thẻ nhớ hoặc thư mục chứa bản sao, hoặc nguyên một nơi làm việc</translation>
    </message>
    <message>
        <source>The text that is seen differs from the record the file carries: {about}</source>
        <translation>Nội dung nhìn thấy khác với bản ghi dữ liệu trong tệp: {about}</translation>
    </message>
    <message>
        <source>The time that {name} claims lies later than it can.</source>
        <translation>Thời gian {name} khai muộn hơn mức có thể.</translation>
    </message>
    <message>
        <source>The time that {name} claims lies outside the dates of the certificate.</source>
        <translation>Thời gian {name} khai nằm ngoài thời hạn của chứng thư.</translation>
    </message>
    <message>
        <source>The token library {name} is of another width than the program and cannot be loaded.</source>
        <translation>Thư viện token {name} khác số bit với chương trình nên không nạp được.</translation>
    </message>
    <message>
        <source>The trusted certificate of “{holder}” ended on {day}: import its successor.</source>
        <translation>Chứng thư tin cậy “{holder}” đã hết hạn ngày {day}: hãy nhập chứng thư thay thế.</translation>
    </message>
    <message>
        <source>The trusted certificate of “{holder}” ends on {day}: import its successor.</source>
        <translation>Chứng thư tin cậy “{holder}” hết hạn ngày {day}: hãy nhập chứng thư thay thế.</translation>
    </message>
    <message>
        <source>The window works on this workspace's own file.</source>
        <translation>Cửa sổ làm việc trên tệp riêng của nơi làm việc này.</translation>
    </message>
    <message>
        <source>The workspace folder</source>
        <translation>Thư mục không gian làm việc</translation>
    </message>
    <message>
        <source>There is no PDF file there.</source>
        <translation>Ở đó không có tệp PDF nào.</translation>
    </message>
    <message>
        <source>This is not the file that was kept when it was signed (other hash).</source>
        <translation>Đây không phải tệp đã giữ khi ký (mã băm khác).</translation>
    </message>
    <message>
        <source>This laptop has no seal yet; it is made with the first signature by hand.</source>
        <translation>Máy này chưa có chứng thư niêm phong; sẽ tạo khi có chữ ký tay đầu tiên.</translation>
    </message>
    <message>
        <source>Time by the signer's clock (a claim): {at}</source>
        <translation>Thời gian theo đồng hồ của người ký (tự khai): {at}</translation>
    </message>
    <message>
        <source>Time proven by a timestamp: existed by {at}</source>
        <translation>Thời gian được dấu thời gian chứng minh: đã có trước {at}</translation>
    </message>
    <message>
        <source>Times of signatures are claims of the signers' clocks; no timestamp proves them.</source>
        <translation>Thời gian ký là do đồng hồ của người ký khai; không có dấu thời gian chứng minh.</translation>
    </message>
    <message>
        <source>Timestamp {about} does not fit the file.</source>
        <translation>Dấu thời gian {about} không khớp với tệp.</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Dấu thời gian</translation>
    </message>
    <message>
        <source>Title or other details of the file were changed after signing.</source>
        <translation>Tiêu đề hoặc thông tin khác của tệp bị sửa sau khi ký.</translation>
    </message>
    <message>
        <source>Title, form_id or key of an ordinary form: its fillings instead of visits</source>
        <translation>Tên, form_id hoặc khoá của một biểu mẫu thường: xuất các phiếu của biểu mẫu thay cho cuộc kiểm tra</translation>
    </message>
    <message>
        <source>To be known</source>
        <translation>Cần biết</translation>
    </message>
    <message>
        <source>Token libraries: {names}.</source>
        <translation>Thư viện token: {names}.</translation>
    </message>
    <message>
        <source>Trusted certificates hold; the first ends on {day} (“{holder}”).</source>
        <translation>Các chứng thư tin cậy còn hạn; chứng thư hết hạn sớm nhất vào ngày {day} (“{holder}”).</translation>
    </message>
    <message>
        <source>Trusted certificates or revocation lists: a file (DER, PEM, P7B, CRL) or a folder of them</source>
        <translation>Chứng thư tin cậy hoặc danh sách thu hồi: một tệp (DER, PEM, P7B, CRL) hoặc một thư mục</translation>
    </message>
    <message>
        <source>Two units, or one unit twice to compare its last two campaigns</source>
        <translation>Hai đơn vị, hoặc một đơn vị hai lần để so hai đợt gần nhất</translation>
    </message>
    <message>
        <source>Unit's name or visit's id</source>
        <translation>Tên đơn vị hoặc mã cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Unit's name or visit's id; without one, all visits (.xlsx, .csv)</source>
        <translation>Tên đơn vị hoặc mã cuộc kiểm tra; để trống là mọi cuộc kiểm tra (.xlsx, .csv)</translation>
    </message>
    <message>
        <source>Update {about} of the file brings neither a signature nor a timestamp.</source>
        <translation>Lần cập nhật thứ {about} của tệp không mang chữ ký hay dấu thời gian nào.</translation>
    </message>
    <message>
        <source>Update {number} is in force. {remark}</source>
        <translation>Bản cập nhật {number} đang có hiệu lực. {remark}</translation>
    </message>
    <message>
        <source>User commands</source>
        <translation>Lệnh của người dùng</translation>
    </message>
    <message>
        <source>Valid: {begins} – {ends}; serial number {serial}</source>
        <translation>Hiệu lực: {begins} – {ends}; số sê-ri {serial}</translation>
    </message>
    <message>
        <source>Verified {at} by {program} {version}, without a network. Whether a kind of signature meets a decree is for the office to settle.</source>
        <translation>Kiểm tra lúc {at} bằng {program} {version}, không dùng mạng. Loại chữ ký có đáp ứng quy định hay không do cơ quan xác định.</translation>
    </message>
    <message>
        <source>Verify signed inspection minutes</source>
        <translation>Kiểm tra biên bản đã ký</translation>
    </message>
    <message>
        <source>Version {version} of the program starts at the next start.</source>
        <translation>Bản {version} của phần mềm sẽ chạy ở lần mở sau.</translation>
    </message>
    <message>
        <source>Versions lie in: {folder}</source>
        <translation>Các bản nằm ở: {folder}</translation>
    </message>
    <message>
        <source>Visits scored again: {visits}</source>
        <translation>Số cuộc kiểm tra đã tính điểm lại: {visits}</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>What is seen and what is carried</source>
        <translation>Đối chiếu nội dung nhìn thấy với bản ghi</translation>
    </message>
    <message>
        <source>What is seen is what is carried: same words, same pictures (made by another version of the app).</source>
        <translation>Nội dung nhìn thấy đúng với bản ghi: cùng lời văn, cùng hình ảnh (do phiên bản khác của phần mềm lập).</translation>
    </message>
    <message>
        <source>What is seen is what is carried: the record makes the same pages, byte for byte.</source>
        <translation>Nội dung nhìn thấy đúng với bản ghi: lập lại từ bản ghi cho ra cùng các trang, trùng từng byte.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Những điểm sai</translation>
    </message>
    <message>
        <source>What it may do: see docs/office.md</source>
        <translation>Được làm gì: xem docs/office.md</translation>
    </message>
    <message>
        <source>What signature {about} covers was altered.</source>
        <translation>Nội dung mà chữ ký {about} bảo vệ đã bị sửa.</translation>
    </message>
    <message>
        <source>What the office says about it</source>
        <translation>Ghi chú của văn phòng</translation>
    </message>
    <message>
        <source>What the person does in the team (default: %(default)s)</source>
        <translation>Vai trò trong đoàn (mặc định: %(default)s)</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>Số liệu lấy từ đâu</translation>
    </message>
    <message>
        <source>Where the files the form reads lie</source>
        <translation>Thư mục chứa các tệp mà biểu mẫu đọc</translation>
    </message>
    <message>
        <source>Where the invitation file goes</source>
        <translation>Nơi lưu tệp thư mời</translation>
    </message>
    <message>
        <source>Whether it was revoked is not known: nobody was asked.</source>
        <translation>Chưa biết có bị thu hồi hay không: chưa hỏi nơi cấp.</translation>
    </message>
    <message>
        <source>Who opens the workspace</source>
        <translation>Người mở dữ liệu</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>With --make: a certificate to trust</source>
        <translation>Cùng --make: chứng thư tin cậy</translation>
    </message>
    <message>
        <source>With --make: a checklist (may be given several times, like the next five)</source>
        <translation>Cùng --make: một bảng kiểm (dùng được nhiều lần, như năm tuỳ chọn sau)</translation>
    </message>
    <message>
        <source>With --make: a new version of the program (.cchcapp), or an installer</source>
        <translation>Cùng --make: bản mới của phần mềm (.cchcapp), hoặc bộ cài</translation>
    </message>
    <message>
        <source>With --make: the calendar of holidays and swapped days</source>
        <translation>Cùng --make: lịch nghỉ lễ và hoán đổi ngày làm việc</translation>
    </message>
    <message>
        <source>With --make: the list of administrative units</source>
        <translation>Cùng --make: danh mục đơn vị hành chính</translation>
    </message>
    <message>
        <source>With --make: the register of legal texts</source>
        <translation>Cùng --make: danh mục văn bản pháp luật</translation>
    </message>
    <message>
        <source>Without a command the window is opened. Files that are named are opened in it: a workspace (.cchc), a bundle (.cchcb), an invitation (.cchci), an update (.cchcu), signed minutes (.pdf); where a window of the workspace is open already, it takes them over. With a command it works without a window.</source>
        <translation>Không có lệnh thì mở cửa sổ. Các tệp nêu tên được mở trong đó: nơi làm việc (.cchc), gói dữ liệu (.cchcb), thư mời (.cchci), bản cập nhật (.cchcu), biên bản đã ký (.pdf); nếu cửa sổ của nơi làm việc đang mở thì cửa sổ ấy nhận tệp. Có lệnh thì chạy không cần cửa sổ.</translation>
    </message>
    <message>
        <source>Word files instead of PDF</source>
        <translation>Tệp Word thay cho PDF</translation>
    </message>
    <message>
        <source>Words of the name</source>
        <translation>Các chữ trong tên</translation>
    </message>
    <message>
        <source>Work on the office data base with this workspace's window, or stop it</source>
        <translation>Cho cửa sổ của nơi làm việc này làm việc trên kho dữ liệu văn phòng, hoặc thôi</translation>
    </message>
    <message>
        <source>Work on the workspace's own file again</source>
        <translation>Làm việc lại trên tệp riêng của nơi làm việc</translation>
    </message>
    <message>
        <source>Workbook or CSV with a unit a row</source>
        <translation>Tệp Excel hoặc CSV, mỗi dòng một đơn vị</translation>
    </message>
    <message>
        <source>Workers side by side</source>
        <translation>Số tiến trình chạy song song</translation>
    </message>
    <message>
        <source>Write a copy with every mistake in its cell</source>
        <translation>Ghi bản sao có đánh dấu lỗi tại từng ô</translation>
    </message>
    <message>
        <source>Write a reminder to each unit that owes something, into a folder</source>
        <translation>Ghi văn bản đôn đốc cho từng đơn vị còn nợ kiến nghị vào một thư mục</translation>
    </message>
    <message>
        <source>Write a workbook to start from</source>
        <translation>Ghi tệp Excel mẫu để bắt đầu soạn</translation>
    </message>
    <message>
        <source>Write as JSON</source>
        <translation>In ra dạng JSON</translation>
    </message>
    <message>
        <source>Write the manual page (man) of all commands</source>
        <translation>In trang hướng dẫn (man) của mọi lệnh</translation>
    </message>
    <message>
        <source>Write the overview: .xlsx, .csv, .html, .pdf, .zip (ODK submissions)</source>
        <translation>Ghi bản tổng hợp: .xlsx, .csv, .html, .pdf, .zip (bài nộp ODK)</translation>
    </message>
    <message>
        <source>Write the overviews as pages, or serve them read only</source>
        <translation>Ghi các bản tổng hợp thành trang, hoặc phục vụ chỉ đọc</translation>
    </message>
    <message>
        <source>Write the pages there and end</source>
        <translation>Ghi các trang vào đó rồi kết thúc</translation>
    </message>
    <message>
        <source>Write the report as a PDF, too</source>
        <translation>Ghi thêm phiếu kết quả ra PDF</translation>
    </message>
    <message>
        <source>Write the script that completes commands in a shell</source>
        <translation>Ghi đoạn gợi ý lệnh cho vỏ dòng lệnh</translation>
    </message>
    <message>
        <source>Write them as Excel or CSV</source>
        <translation>Ghi ra tệp Excel hoặc CSV</translation>
    </message>
    <message>
        <source>Write who signed in, exported, signed, changed rights, as CSV</source>
        <translation>Xuất nhật ký an toàn: ai mở khoá, xuất tệp, ký, đổi quyền (CSV)</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Đã ghi: {name}</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Đã ghi: {path}</translation>
    </message>
    <message>
        <source>a form field that is no signature{where}</source>
        <translation>ô nhập không phải ô chữ ký{where}</translation>
    </message>
    <message>
        <source>a further attachment{where}</source>
        <translation>tệp đính kèm khác{where}</translation>
    </message>
    <message>
        <source>a note or picture laid over a page{where}</source>
        <translation>ghi chú hoặc hình đặt chồng lên trang{where}</translation>
    </message>
    <message>
        <source>a signature field that hides something{where}</source>
        <translation>ô chữ ký che nội dung{where}</translation>
    </message>
    <message>
        <source>an action that runs by itself{where}</source>
        <translation>hành động tự chạy{where}</translation>
    </message>
    <message>
        <source>digital signature</source>
        <translation>chữ ký số</translation>
    </message>
    <message>
        <source>encryption{where}</source>
        <translation>mã hoá{where}</translation>
    </message>
    <message>
        <source>expired, and no timestamp shows that it was used before</source>
        <translation>đã hết hạn và không có dấu thời gian chứng minh ký khi còn hạn</translation>
    </message>
    <message>
        <source>has NOT signed</source>
        <translation>CHƯA ký</translation>
    </message>
    <message>
        <source>has signed</source>
        <translation>đã ký</translation>
    </message>
    <message>
        <source>here already: {unit}</source>
        <translation>đã có sẵn: {unit}</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>nguyên vẹn</translation>
    </message>
    <message>
        <source>issuer not checked (no trusted certificate was given)</source>
        <translation>chưa kiểm tra nơi cấp (không đưa chứng thư tin cậy)</translation>
    </message>
    <message>
        <source>issuer trusted</source>
        <translation>nơi cấp được tin cậy</translation>
    </message>
    <message>
        <source>issuer unknown</source>
        <translation>không rõ nơi cấp</translation>
    </message>
    <message>
        <source>it is no folder</source>
        <translation>đây không phải là thư mục</translation>
    </message>
    <message>
        <source>layers that can be switched on and off{where}</source>
        <translation>các lớp có thể bật tắt{where}</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>không nhận: {reason}</translation>
    </message>
    <message>
        <source>not made for signing</source>
        <translation>không phải chứng thư để ký</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>chưa đến ngày hiệu lực</translation>
    </message>
    <message>
        <source>picture of a handwritten signature, sealed by a laptop; no digital signature</source>
        <translation>ảnh chữ ký tay do máy niêm phong; không phải chữ ký số</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>đã thu hồi</translation>
    </message>
    <message>
        <source>something unusual{where}</source>
        <translation>thành phần lạ{where}</translation>
    </message>
    <message>
        <source>taken in: {unit}</source>
        <translation>đã nhận: {unit}</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>máy này</translation>
    </message>
    <message>
        <source>two tables of contents{where}</source>
        <translation>hai bảng tra đối tượng{where}</translation>
    </message>
    <message>
        <source>vi (the default) or en: the language of what is written.</source>
        <translation>vi (mặc định) hoặc en: ngôn ngữ của nội dung in ra.</translation>
    </message>
    <message>
        <source>{about} has not signed.</source>
        <translation>{about} chưa ký.</translation>
    </message>
    <message>
        <source>{at} by {authority}: {state}, {trust}</source>
        <translation>{at} do {authority} cấp: {state}, {trust}</translation>
    </message>
    <message>
        <source>{free} GB are free where the workspace lies.</source>
        <translation>Ổ đĩa chứa nơi làm việc còn trống {free} GB.</translation>
    </message>
    <message>
        <source>{matching} of {whole} files have the hash that was signed.</source>
        <translation>{matching}/{whole} tệp có mã băm đúng như khi ký.</translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}: {state}</translation>
    </message>
    <message>
        <source>{number} entries were written without leave and are kept aside: {people}.</source>
        <translation>{number} mục ghi ngoài quyền được để riêng: {people}.</translation>
    </message>
    <message>
        <source>{number} files are damaged: {names}. Restore them from the second copy.</source>
        <translation>{number} tệp bị hỏng: {names}. Hãy khôi phục từ bản sao lưu.</translation>
    </message>
    <message>
        <source>{number} files have not arrived on this laptop yet.</source>
        <translation>{number} tệp chưa về đến máy này.</translation>
    </message>
    <message>
        <source>{number} parts of the second copy cannot be read: choose another stick or disk.</source>
        <translation>Không đọc được {number} phần của bản sao thứ hai: hãy chọn USB hoặc ổ đĩa khác.</translation>
    </message>
    <message>
        <source>{n} fields wait for a choice in the app.</source>
        <translation>{n} trường chờ chọn trong ứng dụng.</translation>
    </message>
    <message>
        <source>{title}: version {version}, {provinces} provinces, {here} units in force, {gone} that are gone.</source>
        <translation>{title}: bản ngày {version}, {provinces} tỉnh, thành phố, {here} đơn vị đang hiệu lực, {gone} đơn vị cũ.</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Add a dossier: code, day received, day due, day returned. Whether it was late is counted in working days.</source>
        <translation>Thêm một hồ sơ: mã, ngày nhận, ngày hẹn trả, ngày trả. Trễ hay không được tính theo ngày làm việc.</translation>
    </message>
    <message>
        <source>Add who speaks for the unit: name and position, and tick that this person signs the minutes.</source>
        <translation>Thêm người đại diện đơn vị: họ tên, chức vụ, và chọn người ấy ký biên bản.</translation>
    </message>
    <message>
        <source>Answer two items of the checklist: click, or press 1 for met, 2 for partly, 3 for not met. Enter goes on to the next. Each answer is on the disk at once; there is no Save button.</source>
        <translation>Trả lời hai nội dung của bảng kiểm: bấm chuột, hoặc phím 1 đạt, 2 đạt một phần, 3 không đạt. Enter sang câu kế tiếp. Mỗi câu trả lời nằm trên đĩa ngay, không có nút Lưu.</translation>
    </message>
    <message>
        <source>Answer what is still open: F3 goes from one unanswered item to the next.</source>
        <translation>Trả lời những câu còn lại: F3 đi từ câu chưa trả lời này sang câu khác.</translation>
    </message>
    <message>
        <source>Below an item that falls short a finding is suggested. Ctrl+D puts it into the findings.</source>
        <translation>Dưới nội dung chưa đạt có gợi ý tồn tại. Ctrl+D đưa gợi ý vào phần tồn tại.</translation>
    </message>
    <message>
        <source>Give an item its evidence: F7 notes a document by number and date, F4 takes photos in.</source>
        <translation>Gắn minh chứng cho một nội dung: F7 ghi số, ngày văn bản; F4 nhận ảnh.</translation>
    </message>
    <message>
        <source>Look at the minutes: what you see is the very file that is signed. Then sign on the screen; the first signature locks the content. What is missing is listed beside it and leads to its place.</source>
        <translation>Xem biên bản: tệp đang thấy chính là tệp được ký. Rồi ký trên màn hình; chữ ký đầu tiên khoá nội dung. Điều còn thiếu được liệt kê bên cạnh và dẫn tới đúng chỗ.</translation>
    </message>
    <message>
        <source>Mark an item as partly met (2) or not met (3), then press F2 and note what you saw.</source>
        <translation>Chọn “đạt một phần” (2) hoặc “không đạt” (3) cho một nội dung, rồi bấm F2 và ghi điều đã thấy.</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>Tắt chỉ dẫn</translation>
    </message>
    <message>
        <source>Open “Unit's response” and write what the unit says to it.</source>
        <translation>Mở phần ý kiến của đơn vị và ghi đơn vị nói gì.</translation>
    </message>
    <message>
        <source>Practice visit: done</source>
        <translation>Đoàn tập dượt: hoàn thành</translation>
    </message>
    <message>
        <source>Practice visit: {0} of {1}</source>
        <translation>Đoàn tập dượt: bước {0} trên {1}</translation>
    </message>
    <message>
        <source>Practise again</source>
        <translation>Tập lại</translation>
    </message>
    <message>
        <source>Press “Ends now” when the visit is over; the hour stands in the minutes.</source>
        <translation>Bấm “Kết thúc lúc này” khi xong; giờ ấy ghi trong biên bản.</translation>
    </message>
    <message>
        <source>Press “Start the visit”: day and hour go into the minutes by themselves.</source>
        <translation>Bấm “Bắt đầu kiểm tra”: ngày, giờ tự vào biên bản.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Bỏ qua bước này</translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation>Đưa tôi tới đó</translation>
    </message>
    <message>
        <source>Write down a strength of the unit: Ctrl+N adds one.</source>
        <translation>Ghi một ưu điểm của đơn vị: Ctrl+N để thêm.</translation>
    </message>
    <message>
        <source>You went the whole way: the minutes are signed, and nobody can change them unseen. The other visits of the sample are there to try everything else.</source>
        <translation>Bạn đã đi trọn đường: biên bản đã ký, không ai sửa được mà không lộ. Các cuộc kiểm tra khác trong dữ liệu mẫu để thử mọi việc còn lại.</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Add</source>
        <translation>Thêm góp ý</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Góp ý</translation>
    </message>
    <message>
        <source>Comments stay in the team: they never go onto paper.</source>
        <translation>Góp ý chỉ trao đổi trong đoàn, không đưa vào biên bản.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Đã làm lại</translation>
    </message>
    <message>
        <source>Mended by {0}, {1}</source>
        <translation>{0} đã làm lại, {1}</translation>
    </message>
    <message>
        <source>Return for rework</source>
        <translation>Trả lại để làm lại</translation>
    </message>
    <message>
        <source>Returned for rework by {0}</source>
        <translation>Trả lại để làm lại: {0}</translation>
    </message>
    <message>
        <source>What should the team know about item {0}?</source>
        <translation>Góp ý gì về câu {0}?</translation>
    </message>
</context>
<context>
    <name>Conclusion</name>
    <message numerus="yes">
        <source>%n finding(s) not yet discussed with the unit</source>
        <translation><numerusform>%n tồn tại chưa trao đổi với đơn vị</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) without a recommendation</source>
        <translation><numerusform>Còn %n tồn tại chưa có kiến nghị</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s)</source>
        <translation><numerusform>%n kiến nghị</numerusform></translation>
    </message>
    <message>
        <source>(no text yet)</source>
        <translation>(chưa có nội dung)</translation>
    </message>
    <message>
        <source>Add a finding</source>
        <translation>Thêm tồn tại</translation>
    </message>
    <message>
        <source>Add a strength</source>
        <translation>Thêm ưu điểm</translation>
    </message>
    <message>
        <source>Findings {0}</source>
        <translation>Tồn tại, hạn chế {0}</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>Đến {0}</translation>
    </message>
    <message>
        <source>Item {0}</source>
        <translation>Câu {0}</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Nothing written down yet</source>
        <translation>Chưa ghi nội dung nào</translation>
    </message>
    <message>
        <source>Other findings</source>
        <translation>Tồn tại khác</translation>
    </message>
    <message>
        <source>Parts of the conclusion</source>
        <translation>Các phần của kết luận</translation>
    </message>
    <message>
        <source>Put suggestions into findings while you go through the checklist, or add one here.</source>
        <translation>Đưa gợi ý vào tồn tại khi đi qua bảng kiểm, hoặc thêm tại đây.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xoá</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Ý kiến đơn vị</translation>
    </message>
    <message>
        <source>See the minutes</source>
        <translation>Xem biên bản</translation>
    </message>
    <message>
        <source>Strength, as it is written into the minutes</source>
        <translation>Ưu điểm, như ghi vào biên bản</translation>
    </message>
    <message>
        <source>Strengths {0}</source>
        <translation>Ưu điểm {0}</translation>
    </message>
    <message>
        <source>The minutes are signed: the conclusion stays as it is</source>
        <translation>Biên bản đã có chữ ký: kết luận được giữ nguyên</translation>
    </message>
    <message>
        <source>The unit's response to the whole</source>
        <translation>Ý kiến chung của đơn vị</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>What the unit says, as it is written into the minutes</source>
        <translation>Ý kiến của đơn vị, như ghi vào biên bản</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Người phát biểu</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message numerus="yes">
        <source>%n change(s) since then</source>
        <translation><numerusform>%n thay đổi từ lúc đó</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the copy cannot be read: choose another stick or disk</source>
        <translation><numerusform>%n phần của bản sao không đọc được: đề nghị chọn thẻ nhớ hoặc ổ đĩa khác</numerusform></translation>
    </message>
    <message>
        <source>After each quiet minute everything is copied, encrypted, to a second place: a stick, a second disk or a share. From there the workspace is restored on another laptop in one step.</source>
        <translation>Sau mỗi phút không thao tác, toàn bộ dữ liệu được sao (đã mã hoá) sang nơi thứ hai: thẻ nhớ, ổ đĩa thứ hai hoặc thư mục dùng chung. Từ đó có thể khôi phục nơi làm việc trên máy khác chỉ với một bước.</translation>
    </message>
    <message>
        <source>Check the copy</source>
        <translation>Kiểm tra bản sao</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Chọn nơi sao lưu…</translation>
    </message>
    <message>
        <source>Choose a stick, a second disk or a shared folder</source>
        <translation>Chọn thẻ nhớ, ổ đĩa thứ hai hoặc thư mục dùng chung</translation>
    </message>
    <message>
        <source>Copy no more</source>
        <translation>Ngừng sao lưu</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Đang sao lưu…</translation>
    </message>
    <message>
        <source>No place is chosen yet.</source>
        <translation>Chưa chọn nơi sao lưu.</translation>
    </message>
    <message>
        <source>Reading the copy to its end…</source>
        <translation>Đang đọc toàn bộ bản sao…</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>The copy is whole: {0} changes, {1} files</source>
        <translation>Bản sao còn nguyên vẹn: {0} thay đổi, {1} tệp</translation>
    </message>
    <message>
        <source>The second copy was made</source>
        <translation>Đã tạo bản sao lưu</translation>
    </message>
    <message>
        <source>This place is on the same disk as the workspace: a broken disk takes both. A stick is safer.</source>
        <translation>Nơi này nằm cùng ổ đĩa với nơi làm việc: ổ đĩa hỏng là mất cả hai. Dùng thẻ nhớ an toàn hơn.</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>Choose a submission</source>
        <translation>Chọn bài nộp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Critical items unmet: {0}</source>
        <translation>Trọng yếu không đạt: {0}</translation>
    </message>
    <message>
        <source>Data and scores</source>
        <translation>Dữ liệu và điểm</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Cách tính</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Passed over: {0}</source>
        <translation>Bỏ qua: {0}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Lưu thành</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Lưu CSV</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Lưu Excel</translation>
    </message>
    <message>
        <source>Save as ODK submission</source>
        <translation>Lưu bài nộp ODK</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
    <message>
        <source>Take in an ODK submission</source>
        <translation>Đọc bài nộp ODK vào</translation>
    </message>
    <message>
        <source>Taken in: {0} answers, {1} files.</source>
        <translation>Đã đưa vào: {0} câu trả lời, {1} tệp.</translation>
    </message>
    <message>
        <source>{0} of {1} points, {2}/100. Method “{3}”, in use since {4}.</source>
        <translation>{0} trên {1} điểm, tương đương {2}/100. Phương pháp “{3}”, áp dụng từ {4}.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Attends</source>
        <translation>Dự</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Decision {0}, {1}</source>
        <translation>Quyết định {0}, ngày {1}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Ends now</source>
        <translation>Kết thúc lúc này</translation>
    </message>
    <message>
        <source>Given by the clerk after signing; may stay empty (Decree 30/2020, Article 15).</source>
        <translation>Văn thư cấp sau khi ký; có thể để trống (Nghị định 30/2020, Điều 15).</translation>
    </message>
    <message>
        <source>Inspection team</source>
        <translation>Đoàn kiểm tra</translation>
    </message>
    <message>
        <source>Number of the minutes</source>
        <translation>Số biên bản</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>Địa điểm làm việc</translation>
    </message>
    <message>
        <source>Plan {0}, {1}</source>
        <translation>Kế hoạch {0}, ngày {1}</translation>
    </message>
    <message>
        <source>Representatives of the unit</source>
        <translation>Đại diện đơn vị</translation>
    </message>
    <message>
        <source>Signs the minutes</source>
        <translation>Ký biên bản</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Start the visit</source>
        <translation>Bắt đầu kiểm tra</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>Cuộc kiểm tra</translation>
    </message>
    <message>
        <source>{0}: day</source>
        <translation>{0}: ngày</translation>
    </message>
    <message>
        <source>{0}: time</source>
        <translation>{0}: giờ</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message numerus="yes">
        <source>%n check(s) found something wrong</source>
        <translation><numerusform>%n mục kiểm tra có lỗi</numerusform></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Kiểm tra ngay</translation>
    </message>
    <message>
        <source>Check of this computer</source>
        <translation>Kiểm tra máy</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Everything is as it should be</source>
        <translation>Mọi thứ đều ổn</translation>
    </message>
    <message>
        <source>Looks over the data base, the journal's chain, files, the second copy, clock, room on the disk, fonts, printers, tokens and certificates. Nothing is changed.</source>
        <translation>Xem cơ sở dữ liệu, chuỗi nhật ký, các tệp, bản sao thứ hai, đồng hồ, chỗ trống trên đĩa, phông chữ, máy in, USB token và chứng thư số. Không thay đổi gì.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is wrong; %n check(s) deserve a look</source>
        <translation><numerusform>Không có lỗi; %n mục nên xem lại</numerusform></translation>
    </message>
</context>
<context>
    <name>DocumentDialog</name>
    <message>
        <source>About</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Add document</source>
        <translation>Thêm văn bản</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Which document is the evidence?</source>
        <translation>Văn bản nào là minh chứng?</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message numerus="yes">
        <source>%n weekend day(s)</source>
        <translation><numerusform>%n ngày cuối tuần</numerusform></translation>
    </message>
    <message>
        <source>(no code yet)</source>
        <translation>(chưa có mã)</translation>
    </message>
    <message>
        <source>All papers as prescribed</source>
        <translation>Đủ thành phần theo quy định</translation>
    </message>
    <message>
        <source>Apology slip with a new date</source>
        <translation>Phiếu xin lỗi và hẹn lại ngày trả</translation>
    </message>
    <message>
        <source>Applicant (initials)</source>
        <translation>Người nộp (viết tắt)</translation>
    </message>
    <message>
        <source>Control slip with times and signatures</source>
        <translation>Phiếu kiểm soát ghi đủ thời gian, chữ ký</translation>
    </message>
    <message>
        <source>Counted as swapped working days: {0}.</source>
        <translation>Ngày làm bù có tính: {0}.</translation>
    </message>
    <message>
        <source>Due {0}, counted to {1}.</source>
        <translation>Hẹn trả {0}, tính đến {1}.</translation>
    </message>
    <message>
        <source>Fee paid online</source>
        <translation>Nộp phí, lệ phí trực tuyến</translation>
    </message>
    <message>
        <source>Not counted: {0}.</source>
        <translation>Không tính: {0}.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Papers digitised at reception</source>
        <translation>Đã số hoá khi tiếp nhận</translation>
    </message>
    <message>
        <source>Put into findings</source>
        <translation>Đưa vào tồn tại</translation>
    </message>
    <message>
        <source>Received {0} at {1}, after 15:00, so counted from {2}:</source>
        <translation>Nhận {0} lúc {1}, sau 15:00 nên tính từ {2}:</translation>
    </message>
    <message>
        <source>Received {0}, a day off, so counted from {1}:</source>
        <translation>Nhận {0} là ngày nghỉ nên tính từ {1}:</translation>
    </message>
    <message>
        <source>Received {0}:</source>
        <translation>Nhận {0}:</translation>
    </message>
    <message>
        <source>Remove the dossier</source>
        <translation>Xoá hồ sơ</translation>
    </message>
    <message>
        <source>Returned {0}, due {1}.</source>
        <translation>Trả {0}, hẹn trả {1}.</translation>
    </message>
    <message>
        <source>Seen on {0}, due {1}.</source>
        <translation>Tính từ {0}, hẹn trả {1}.</translation>
    </message>
    <message>
        <source>Some of these days off are provisional.</source>
        <translation>Có ngày nghỉ là dự kiến.</translation>
    </message>
    <message>
        <source>Term (working days)</source>
        <translation>Thời hạn (ngày làm việc)</translation>
    </message>
    <message>
        <source>The holidays of {0} are provisional.</source>
        <translation>Lịch nghỉ năm {0} là dự kiến.</translation>
    </message>
    <message numerus="yes">
        <source>The slip promises %n working day(s) earlier than the term.</source>
        <translation><numerusform>Phiếu hẹn trả sớm hơn thời hạn %n ngày làm việc.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The slip promises %n working day(s) later than the term allows.</source>
        <translation><numerusform>Phiếu hẹn trả muộn hơn thời hạn %n ngày làm việc.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>a term of %n working day(s) ends on {0}.</source>
        <translation><numerusform>thời hạn %n ngày làm việc kết thúc {0}.</numerusform></translation>
    </message>
    <message>
        <source>due</source>
        <translation>hẹn</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>trả</translation>
    </message>
    <message>
        <source>swapped day off, {0}</source>
        <translation>nghỉ hoán đổi, {0}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>nay</translation>
    </message>
</context>
<context>
    <name>Dossiers</name>
    <message numerus="yes">
        <source>%n code(s) stand in the list more than once and count once.</source>
        <translation><numerusform>%n mã xuất hiện nhiều lần trong danh sách, chỉ tính một lần.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation><numerusform>%n hồ sơ</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) added</source>
        <translation><numerusform>Đã thêm %n hồ sơ</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) will be added.</source>
        <translation><numerusform>Sẽ thêm %n hồ sơ.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of them hold(s) a day to correct; what is written there is kept.</source>
        <translation><numerusform>%n hồ sơ có ngày cần sửa; giá trị đã ghi vẫn được giữ.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) pasted</source>
        <translation><numerusform>Đã dán %n dòng</numerusform></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <source>Add a dossier</source>
        <translation>Thêm hồ sơ</translation>
    </message>
    <message>
        <source>Add dossiers one by one, paste the whole table from Excel, or draw a sample.</source>
        <translation>Thêm từng hồ sơ, dán cả bảng từ Excel, hoặc rút mẫu ngẫu nhiên.</translation>
    </message>
    <message>
        <source>Add the dossiers</source>
        <translation>Thêm hồ sơ</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Đổi số khác</translation>
    </message>
    <message>
        <source>Apology</source>
        <translation>Xin lỗi</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Bring in a file…</source>
        <translation>Nhập từ tệp…</translation>
    </message>
    <message>
        <source>Choose an Excel or CSV file, or copy rows in Excel and paste them here.</source>
        <translation>Chọn tệp Excel hoặc CSV, hoặc chép các dòng trong Excel rồi dán vào đây.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>Chọn danh sách</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Bộ nhớ tạm</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Dossier removed</source>
        <translation>Đã xoá hồ sơ</translation>
    </message>
    <message>
        <source>Draw a sample…</source>
        <translation>Rút mẫu ngẫu nhiên…</translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation>Rút mẫu</translation>
    </message>
    <message>
        <source>Drawn: {0} of {1}, seed {2}.</source>
        <translation>Mẫu rút {0}/{1} hồ sơ, số khởi tạo {2}.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Số hồ sơ cần rút</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm lựa chọn</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>No row could be understood: say which column holds the code.</source>
        <translation>Chưa đọc được dòng nào: hãy chỉ ra cột chứa mã hồ sơ.</translation>
    </message>
    <message>
        <source>No sampled dossiers yet</source>
        <translation>Chưa có hồ sơ mẫu</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Chưa trả</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>Dán danh sách</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Dán từ Excel</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>Đang đọc {0}…</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Trả</translation>
    </message>
    <message>
        <source>Sample drawn with the seed {0}</source>
        <translation>Đã rút mẫu với số khởi tạo {0}</translation>
    </message>
    <message>
        <source>Sampled dossiers</source>
        <translation>Hồ sơ mẫu</translation>
    </message>
    <message>
        <source>Seed (any whole number)</source>
        <translation>Số khởi tạo (số nguyên bất kỳ)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>The calendar has no day “{0}”</source>
        <translation>Không có ngày “{0}” trong lịch</translation>
    </message>
    <message>
        <source>The day is missing</source>
        <translation>Chưa có ngày</translation>
    </message>
    <message>
        <source>The day lies after the day of the visit</source>
        <translation>Ngày này sau ngày kiểm tra</translation>
    </message>
    <message>
        <source>The day lies before the day of reception ({0})</source>
        <translation>Ngày này sớm hơn ngày nhận ({0})</translation>
    </message>
    <message>
        <source>There is no table on the clipboard</source>
        <translation>Bảng tạm không có bảng nào</translation>
    </message>
    <message>
        <source>This code stands in the table already</source>
        <translation>Mã này đã có trong bảng</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>Cần sửa</translation>
    </message>
    <message>
        <source>Type a code to add a row, Tab for the next cell</source>
        <translation>Gõ mã hồ sơ để thêm dòng, Tab sang ô kế tiếp</translation>
    </message>
    <message>
        <source>What is written there is kept. Double click the cell, or type over it.</source>
        <translation>Giá trị vẫn được giữ. Bấm đúp vào ô để nhập lại.</translation>
    </message>
    <message>
        <source>Which list is the sample drawn from?</source>
        <translation>Rút mẫu từ danh sách nào?</translation>
    </message>
    <message>
        <source>Which list is to be added?</source>
        <translation>Thêm hồ sơ từ danh sách nào?</translation>
    </message>
    <message>
        <source>Working days leave out weekends and the days off listed in the settings. Counted to the end of {0}.</source>
        <translation>Ngày làm việc không tính thứ Bảy, Chủ nhật và ngày nghỉ lễ đã khai trong Cài đặt. Tính đến hết ngày {0}.</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>{0} quá hạn</translation>
    </message>
    <message>
        <source>{0} of {1} dossiers are drawn; the list and the seed stay in the record.</source>
        <translation>Sẽ rút {0}/{1} hồ sơ; danh sách và số khởi tạo được lưu trong hồ sơ cuộc kiểm tra.</translation>
    </message>
    <message>
        <source>{0} on time</source>
        <translation>{0} đúng hạn</translation>
    </message>
    <message>
        <source>{0} open in time</source>
        <translation>{0} trong hạn</translation>
    </message>
    <message>
        <source>{0} to correct</source>
        <translation>{0} cần sửa</translation>
    </message>
    <message>
        <source>“{0}” is no day</source>
        <translation>“{0}” không phải là ngày</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>%n new photo(s) to choose from</source>
        <translation><numerusform>%n ảnh mới để chọn</numerusform></translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Thêm minh chứng</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Documents and files</source>
        <translation>Văn bản, tệp</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>Evidence {0}</source>
        <translation>Minh chứng {0}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>No evidence yet. Drop files here, paste, or use the buttons below.</source>
        <translation>Chưa có minh chứng. Thả tệp vào đây, dán, hoặc dùng các nút bên dưới.</translation>
    </message>
    <message>
        <source>Nothing was entered yet.</source>
        <translation>Chưa nhập gì.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Photos, files…</source>
        <translation>Ảnh, tệp…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xoá</translation>
    </message>
    <message>
        <source>Scan paper</source>
        <translation>Quét giấy</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation>Chụp ảnh</translation>
    </message>
    <message>
        <source>Taking files in: {0}/{1}</source>
        <translation>Đang nhận tệp: {0}/{1}</translation>
    </message>
</context>
<context>
    <name>Examine</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Examine: {0}</source>
        <translation>Kiểm tra tệp: {0}</translation>
    </message>
    <message>
        <source>Examining the file…</source>
        <translation>Đang kiểm tra tệp…</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source> · about {0} s left</source>
        <translation> · còn khoảng {0} giây</translation>
    </message>
    <message>
        <source> · newer</source>
        <translation> · mới hơn</translation>
    </message>
    <message numerus="yes">
        <source>%n differing entry(s)</source>
        <translation><numerusform>%n chỗ sửa khác nhau</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation><numerusform>%n tệp</numerusform></translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(để trống)</translation>
    </message>
    <message>
        <source>A bundle file</source>
        <translation>Tệp gói dữ liệu</translation>
    </message>
    <message>
        <source>A copied laptop of {person} wrote on as the same one; both are kept</source>
        <translation>Một bản sao của máy {person} đã ghi tiếp cùng mã máy; cả hai bản đều được giữ</translation>
    </message>
    <message>
        <source>A deleted entry was brought back: somebody had gone on writing in it</source>
        <translation>Đã khôi phục một mục bị xóa vì có người vẫn đang viết vào đó</translation>
    </message>
    <message>
        <source>A folder both laptops can reach</source>
        <translation>Thư mục mà cả hai máy đều vào được</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Thư mục…</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>Thêm nơi gửi</translation>
    </message>
    <message>
        <source>Address (https://…)</source>
        <translation>Địa chỉ (https://…)</translation>
    </message>
    <message>
        <source>After merging</source>
        <translation>Kết quả sau khi gộp</translation>
    </message>
    <message>
        <source>All other changes were merged; nothing else to look through.</source>
        <translation>Các thay đổi khác đã gộp xong, không cần xem lại.</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Tất cả đơn vị</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Apply, go to the next</source>
        <translation>Áp dụng, sang chỗ kế tiếp</translation>
    </message>
    <message>
        <source>Both are kept</source>
        <translation>Giữ cả hai</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Broken off. What went over stays; it goes on from there the next time.</source>
        <translation>Đã dừng. Phần đã gửi vẫn còn; lần sau tiếp tục từ đó.</translation>
    </message>
    <message>
        <source>Broken off; it goes on from there the next time</source>
        <translation>Đã dừng; lần sau tiếp tục từ đó</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Bundle {0} of {1}</source>
        <translation>Gói {0} của {1}</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Dây mạng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <source>Changed by you and {0}</source>
        <translation>Bạn và {0} cùng sửa</translation>
    </message>
    <message>
        <source>Changed by {0}</source>
        <translation>{0} sửa</translation>
    </message>
    <message>
        <source>Changed {0}</source>
        <translation>Sửa lúc {0}</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Đã chọn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Connect with the team</source>
        <translation>Kết nối với đoàn</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Đã xóa</translation>
    </message>
    <message>
        <source>Difference {0}/{1}</source>
        <translation>Chỗ khác nhau {0}/{1}</translation>
    </message>
    <message>
        <source>Do not unplug</source>
        <translation>Đừng rút USB</translation>
    </message>
    <message>
        <source>Do not unplug the stick</source>
        <translation>Đừng rút USB</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Done: {0} bundles fetched, {1} sent, {2} changes taken in.</source>
        <translation>Xong: đã nhận {0} gói, gửi {1} gói, gộp {2} thay đổi.</translation>
    </message>
    <message>
        <source>Dossier {0}</source>
        <translation>Hồ sơ {0}</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Earlier recommendation {0}</source>
        <translation>Kiến nghị kỳ trước {0}</translation>
    </message>
    <message>
        <source>Entry {0}</source>
        <translation>Mục {0}</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>Evidence {0}</source>
        <translation>Minh chứng {0}</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Đang gửi nhận…</translation>
    </message>
    <message>
        <source>Fetched {fetched}, sent {sent} bundles, {pieces} pieces of files</source>
        <translation>Nhận {fetched}, gửi {sent} gói, {pieces} phần tệp</translation>
    </message>
    <message>
        <source>Finding {0}</source>
        <translation>Tồn tại TT{0}</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>Từ {0}</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Đã bàn giao</translation>
    </message>
    <message>
        <source>Handed over, not confirmed</source>
        <translation>Đã bàn giao, chưa xác nhận</translation>
    </message>
    <message>
        <source>Inspects</source>
        <translation>Kiểm tra đơn vị</translation>
    </message>
    <message>
        <source>Invite a laptop</source>
        <translation>Mời một máy</translation>
    </message>
    <message>
        <source>Is the code on both screens the same?</source>
        <translation>Mã trên hai màn hình có giống nhau không?</translation>
    </message>
    <message>
        <source>Item {0}</source>
        <translation>Câu {0}</translation>
    </message>
    <message>
        <source>Kept in the history</source>
        <translation>Bản còn lại giữ trong Lịch sử</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>Các máy</translation>
    </message>
    <message>
        <source>Laptops nearby</source>
        <translation>Máy ở gần</translation>
    </message>
    <message>
        <source>Last time {0}</source>
        <translation>Lần cuối {0}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Let laptops nearby connect</source>
        <translation>Cho máy ở gần kết nối</translation>
    </message>
    <message>
        <source>Make it the office</source>
        <translation>Đặt làm máy văn phòng</translation>
    </message>
    <message>
        <source>Make the invitation</source>
        <translation>Tạo thư mời</translation>
    </message>
    <message>
        <source>Make this laptop the office</source>
        <translation>Đặt máy này làm máy văn phòng</translation>
    </message>
    <message>
        <source>Make this laptop the office?</source>
        <translation>Đặt máy này làm máy văn phòng?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Name that the others see</source>
        <translation>Tên hiển thị cho các máy khác</translation>
    </message>
    <message>
        <source>Nearby</source>
        <translation>Ở gần</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mạng</translation>
    </message>
    <message>
        <source>Network to meet in</source>
        <translation>Mạng dùng để gặp nhau</translation>
    </message>
    <message>
        <source>No, break off</source>
        <translation>Không, dừng lại</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>Not chosen yet: {0}</source>
        <translation>Chưa chọn: {0}</translation>
    </message>
    <message>
        <source>Not plugged in</source>
        <translation>Chưa cắm</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Chưa kết nối</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Chưa dùng lần nào</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Nothing is lost. Both versions stay in the history, also the one you do not choose.</source>
        <translation>Chưa có gì bị mất. Cả hai bản đều được giữ trong Lịch sử, kể cả bản bạn không chọn.</translation>
    </message>
    <message>
        <source>Nothing is lost: everything is kept here until the office has confirmed it.</source>
        <translation>Chưa có gì bị mất: mọi dữ liệu được giữ trên máy này đến khi văn phòng xác nhận.</translation>
    </message>
    <message>
        <source>Nothing of these was taken in, and nothing is thrown away: they are tried again.</source>
        <translation>Các gói này chưa được gộp và không bị bỏ đi: ứng dụng sẽ thử lại.</translation>
    </message>
    <message>
        <source>Nothing was set aside.</source>
        <translation>Không có gói nào để riêng.</translation>
    </message>
    <message>
        <source>Nothing: all changes were merged.</source>
        <translation>Không có: mọi thay đổi đã gộp xong.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Văn phòng</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ngoại tuyến</translation>
    </message>
    <message>
        <source>On this network</source>
        <translation>Trên mạng này</translation>
    </message>
    <message>
        <source>Only on this laptop</source>
        <translation>Chỉ có trên máy này</translation>
    </message>
    <message>
        <source>Open in {0}. The others see this laptop as “{1}”.</source>
        <translation>Đang mở trong {0}. Các máy khác thấy máy này với tên “{1}”.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Nơi gửi, nhận</translation>
    </message>
    <message>
        <source>Plug in a stick, or add a shared folder or server.</source>
        <translation>Cắm USB, hoặc thêm thư mục dùng chung hay máy chủ.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Received by the office, not taken in yet</source>
        <translation>Văn phòng đã nhận, chưa gộp</translation>
    </message>
    <message>
        <source>Recommendation {0}</source>
        <translation>Kiến nghị {0}</translation>
    </message>
    <message>
        <source>Representative {0}</source>
        <translation>Đại diện {0}</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>Revoke the laptop of {0}?</source>
        <translation>Thu hồi máy của {0}?</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Thu hồi…</translation>
    </message>
    <message>
        <source>Role in the team</source>
        <translation>Vai trò trong đoàn</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Giống nhau</translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <translation>Lưu thư mời</translation>
    </message>
    <message>
        <source>Say this code to the person</source>
        <translation>Đọc mã này cho người được mời</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Send and receive ({0})</source>
        <translation>Gửi và nhận ({0})</translation>
    </message>
    <message>
        <source>Send to the stick ({0})</source>
        <translation>Gửi lên USB ({0})</translation>
    </message>
    <message>
        <source>Sending and receiving between the team's laptops and the office</source>
        <translation>Gửi và nhận dữ liệu giữa các máy trong đoàn, về văn phòng</translation>
    </message>
    <message>
        <source>Sending {0}/{1}</source>
        <translation>Đang gửi {0}/{1}</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Đang gửi…</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Server by SFTP</source>
        <translation>Máy chủ SFTP</translation>
    </message>
    <message>
        <source>Server by WebDAV (Nextcloud)</source>
        <translation>Máy chủ WebDAV (Nextcloud)</translation>
    </message>
    <message>
        <source>Set aside ({0})</source>
        <translation>Để riêng ({0})</translation>
    </message>
    <message>
        <source>Set bundle {number} of {person} aside: {reason}</source>
        <translation>Để riêng gói {number} của {person}: {reason}</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Đã thiết lập</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Thư mục chia sẻ</translation>
    </message>
    <message>
        <source>Shared folder in the network (SMB)</source>
        <translation>Thư mục dùng chung trên mạng (SMB)</translation>
    </message>
    <message>
        <source>Stop being found</source>
        <translation>Thôi cho kết nối</translation>
    </message>
    <message>
        <source>Storage by S3</source>
        <translation>Kho lưu trữ S3</translation>
    </message>
    <message>
        <source>Strength {0}</source>
        <translation>Ưu điểm {0}</translation>
    </message>
    <message>
        <source>Sync log</source>
        <translation>Nhật ký đồng bộ</translation>
    </message>
    <message>
        <source>Take in a bundle file…</source>
        <translation>Nhận tệp gói dữ liệu…</translation>
    </message>
    <message>
        <source>Take it in all the same</source>
        <translation>Vẫn nhận gói này</translation>
    </message>
    <message>
        <source>Take this column</source>
        <translation>Chọn cả cột</translation>
    </message>
    <message>
        <source>Team member {0}</source>
        <translation>Thành viên đoàn {0}</translation>
    </message>
    <message>
        <source>The campaign itself</source>
        <translation>Thông tin đợt kiểm tra</translation>
    </message>
    <message>
        <source>The clock of {person}'s laptop is more than a day ahead</source>
        <translation>Đồng hồ máy của {person} chạy sớm hơn một ngày</translation>
    </message>
    <message>
        <source>The file is “{0}”. Hand it over by any way; the code only by voice.</source>
        <translation>Tệp là “{0}”. Chuyển tệp bằng cách nào cũng được; mã chỉ đọc bằng lời.</translation>
    </message>
    <message>
        <source>The invitation is a file for one laptop. It works only together with a code that you say, never send.</source>
        <translation>Thư mời là tệp dành cho một máy. Chỉ dùng được cùng mã đọc bằng lời, không gửi kèm.</translation>
    </message>
    <message>
        <source>The laptop of {person} was revoked</source>
        <translation>Máy của {person} đã bị thu hồi</translation>
    </message>
    <message>
        <source>The office has accepted {n} changes</source>
        <translation>Văn phòng đã xác nhận {n} thay đổi</translation>
    </message>
    <message>
        <source>The office invites the other laptops, confirms what it has received and can revoke a lost laptop. There is one office in a workspace.</source>
        <translation>Máy văn phòng mời các máy khác, xác nhận dữ liệu đã nhận và thu hồi máy bị mất. Mỗi không gian làm việc có một máy văn phòng.</translation>
    </message>
    <message>
        <source>The office makes its laptop the office and invites the others. Whoever has an invitation joins with it when the app is started for the first time, or from “Another folder” on the lock screen.</source>
        <translation>Văn phòng đặt máy của mình làm máy văn phòng rồi mời các máy khác. Người có thư mời tham gia khi mở ứng dụng lần đầu, hoặc chọn “Thư mục khác” ở màn hình khóa.</translation>
    </message>
    <message>
        <source>The other laptop: {0}</source>
        <translation>Máy bên kia: {0}</translation>
    </message>
    <message>
        <source>The stick may be unplugged now.</source>
        <translation>Có thể rút USB.</translation>
    </message>
    <message>
        <source>The visit itself</source>
        <translation>Thông tin cuộc kiểm tra</translation>
    </message>
    <message>
        <source>This computer is in no network now.</source>
        <translation>Hiện máy này chưa vào mạng nào.</translation>
    </message>
    <message>
        <source>This laptop goes on under a new device id</source>
        <translation>Máy này ghi tiếp với mã máy mới</translation>
    </message>
    <message>
        <source>This laptop is the office: {0} changes wait to be handed over.</source>
        <translation>Máy này là máy văn phòng: {0} thay đổi chờ gửi.</translation>
    </message>
    <message>
        <source>This laptop · {0}</source>
        <translation>Máy này · {0}</translation>
    </message>
    <message>
        <source>This workspace is on this laptop alone. Connect it to work as a team.</source>
        <translation>Không gian làm việc này chỉ có trên máy này. Kết nối để làm việc theo đoàn.</translation>
    </message>
    <message>
        <source>Took in {n} changes of {person}</source>
        <translation>Đã gộp {n} thay đổi của {person}</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Đang gửi nhận</translation>
    </message>
    <message>
        <source>Unit {0}</source>
        <translation>Đơn vị {0}</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Dùng nội dung này</translation>
    </message>
    <message>
        <source>Virtual network (VPN)</source>
        <translation>Mạng ảo (VPN)</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Nội dung hiển thị</translation>
    </message>
    <message>
        <source>What it has sent so far stays. What it sends from now on is set aside, and it can no longer read what the others write.</source>
        <translation>Dữ liệu máy đó đã gửi vẫn giữ nguyên. Dữ liệu gửi từ nay sẽ để riêng, và máy đó không đọc được nội dung các máy khác viết sau này.</translation>
    </message>
    <message>
        <source>What the office has accepted is no longer counted.</source>
        <translation>Phần văn phòng đã xác nhận không tính ở đây.</translation>
    </message>
    <message>
        <source>What you have written</source>
        <translation>Dữ liệu đã ghi</translation>
    </message>
    <message>
        <source>Which place shall be added?</source>
        <translation>Thêm nơi gửi nào?</translation>
    </message>
    <message>
        <source>Whom do you invite?</source>
        <translation>Mời ai?</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Without a server: over one Wi-Fi, a phone's hotspot or a cable between two laptops. Until you open it this laptop listens to nobody.</source>
        <translation>Không cần máy chủ: qua cùng một Wi-Fi, điểm phát sóng của điện thoại hoặc dây mạng nối hai máy. Khi chưa mở, máy này không nhận kết nối của ai.</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Viết lại</translation>
    </message>
    <message>
        <source>Yes, it is the same</source>
        <translation>Có, giống nhau</translation>
    </message>
    <message>
        <source>You need to choose</source>
        <translation>Cần bạn chọn</translation>
    </message>
    <message>
        <source>Your choice is needed</source>
        <translation>Cần bạn chọn</translation>
    </message>
    <message>
        <source>altered on the way; it is fetched again</source>
        <translation>bị thay đổi trên đường; sẽ lấy lại</translation>
    </message>
    <message>
        <source>an earlier bundle is missing</source>
        <translation>thiếu gói trước đó</translation>
    </message>
    <message>
        <source>an old number with another content</source>
        <translation>số cũ nhưng nội dung khác</translation>
    </message>
    <message>
        <source>an unknown laptop</source>
        <translation>máy chưa biết</translation>
    </message>
    <message>
        <source>cut off or no bundle; it is fetched again</source>
        <translation>bị cắt ngang hoặc không phải gói; sẽ lấy lại</translation>
    </message>
    <message>
        <source>its chain has two branches</source>
        <translation>chuỗi gói bị rẽ nhánh</translation>
    </message>
    <message>
        <source>its entries contradict what is known</source>
        <translation>nội dung mâu thuẫn với dữ liệu đã có</translation>
    </message>
    <message>
        <source>its key has not arrived yet</source>
        <translation>chưa nhận được khóa</translation>
    </message>
    <message>
        <source>kept on this machine</source>
        <translation>giữ trên máy này</translation>
    </message>
    <message>
        <source>last heard of {0}</source>
        <translation>liên lạc lần cuối {0}</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>chưa xác nhận</translation>
    </message>
    <message>
        <source>not heard of yet</source>
        <translation>chưa liên lạc</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>không có gì chờ gửi</translation>
    </message>
    <message>
        <source>of a laptop nobody invited</source>
        <translation>của máy không được mời</translation>
    </message>
    <message>
        <source>of a revoked laptop</source>
        <translation>của máy đã thu hồi</translation>
    </message>
    <message>
        <source>of a second laptop on one invitation</source>
        <translation>của máy thứ hai dùng chung một thư mời</translation>
    </message>
    <message>
        <source>of another workspace</source>
        <translation>của không gian làm việc khác</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>máy này</translation>
    </message>
    <message>
        <source>written by a newer version of the app</source>
        <translation>do phiên bản mới hơn tạo</translation>
    </message>
    <message>
        <source>{0} changes to send</source>
        <translation>{0} thay đổi chờ gửi</translation>
    </message>
    <message>
        <source>{0} of {1} files · {2} KB/s</source>
        <translation>{0}/{1} tệp · {2} KB/s</translation>
    </message>
    <message>
        <source>{0} of {1} left</source>
        <translation>Còn {0}/{1}</translation>
    </message>
    <message>
        <source>{0} · Sending and receiving between the team's laptops and the office</source>
        <translation>{0} · Gửi và nhận dữ liệu giữa các máy trong đoàn, về văn phòng</translation>
    </message>
    <message>
        <source>{n} changes of {person} came after signing; the signed minutes stay as they are</source>
        <translation>{n} thay đổi của {person} đến sau khi ký; biên bản đã ký giữ nguyên</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation><numerusform>%n minh chứng</numerusform></translation>
    </message>
    <message>
        <source>Add a recommendation</source>
        <translation>Thêm kiến nghị</translation>
    </message>
    <message>
        <source>As it is written into the minutes</source>
        <translation>Nội dung ghi vào biên bản</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <source>Finding {0}</source>
        <translation>Tồn tại {0}</translation>
    </message>
    <message>
        <source>From the checklist</source>
        <translation>Chọn từ mẫu</translation>
    </message>
    <message>
        <source>In the unit's words</source>
        <translation>Lời giải trình của đơn vị</translation>
    </message>
    <message>
        <source>Item {0}</source>
        <translation>Câu {0}</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Tính chất</translation>
    </message>
    <message>
        <source>Recommendations {0}</source>
        <translation>Kiến nghị {0}</translation>
    </message>
    <message>
        <source>Remove the finding</source>
        <translation>Xoá tồn tại</translation>
    </message>
    <message>
        <source>What the unit says</source>
        <translation>Ý kiến của đơn vị</translation>
    </message>
</context>
<context>
    <name>FindingDialog</name>
    <message>
        <source>Finding</source>
        <translation>Tồn tại</translation>
    </message>
    <message>
        <source>How should the finding read?</source>
        <translation>Tồn tại ghi thế nào?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Put into findings</source>
        <translation>Đưa vào tồn tại</translation>
    </message>
</context>
<context>
    <name>First</name>
    <message>
        <source>A stick, another disk or a folder of the office: if this laptop breaks, nothing is lost.</source>
        <translation>USB, ổ đĩa khác hoặc thư mục của cơ quan: máy hỏng cũng không mất dữ liệu.</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>An invented campaign to try everything; it lies in a folder of its own.</source>
        <translation>Một đợt kiểm tra giả định để dùng thử; nằm ở thư mục riêng.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Begin empty: papers, team, units and days.</source>
        <translation>Bắt đầu từ đầu: văn bản, đoàn, đơn vị và lịch.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>Choose a place for the second copy</source>
        <translation>Chọn nơi sao lưu</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>From a stick, a file or the office's server.</source>
        <translation>Từ USB, tệp hoặc máy chủ của cơ quan.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>It stands at the head of every paper. You can change it for each campaign.</source>
        <translation>Tên này đứng ở đầu mọi văn bản. Có thể đổi theo từng đợt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Making sample visits: {0}/{1}</source>
        <translation>Đang tạo dữ liệu mẫu: {0}/{1}</translation>
    </message>
    <message>
        <source>Parent agency</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>Place (before the date)</source>
        <translation>Địa danh (trước ngày tháng)</translation>
    </message>
    <message>
        <source>Practice visit</source>
        <translation>Đoàn tập dượt</translation>
    </message>
    <message>
        <source>Set up a campaign</source>
        <translation>Lập đợt kiểm tra</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Bước {0}/{1}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng hẳn</translation>
    </message>
    <message>
        <source>Stopped; nothing of the sample is left.</source>
        <translation>Đã dừng; dữ liệu mẫu tạo dở đã được xoá.</translation>
    </message>
    <message>
        <source>Take data in</source>
        <translation>Nhận dữ liệu</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>The sample, and a visit in it with a hint at each step: a quarter of an hour.</source>
        <translation>Dữ liệu mẫu, trong đó có một cuộc kiểm tra kèm lời chỉ dẫn từng bước: khoảng mười lăm phút.</translation>
    </message>
    <message>
        <source>The second copy goes to {0}</source>
        <translation>Bản sao lưu nằm ở {0}</translation>
    </message>
    <message>
        <source>The workspace lies in {0}</source>
        <translation>Dữ liệu nằm ở {0}</translation>
    </message>
    <message>
        <source>Use sample data</source>
        <translation>Dùng dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Welcome. How should it look?</source>
        <translation>Xin chào. Chọn ngôn ngữ và cỡ chữ</translation>
    </message>
    <message>
        <source>What do you begin with?</source>
        <translation>Bắt đầu bằng gì?</translation>
    </message>
    <message>
        <source>Where does the second copy go?</source>
        <translation>Sao lưu vào đâu?</translation>
    </message>
    <message>
        <source>Which office is it?</source>
        <translation>Cơ quan của bạn</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation><numerusform>còn %n ngày</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation><numerusform>quá %n ngày</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) in the folder, as PDF and Word</source>
        <translation><numerusform>Đã ghi %n văn bản đôn đốc, mỗi văn bản có PDF và Word</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) of signed visits</source>
        <translation><numerusform>%n kiến nghị của các cuộc kiểm tra đã ký</numerusform></translation>
    </message>
    <message>
        <source>1–5 days over</source>
        <translation>quá 1–5 ngày</translation>
    </message>
    <message>
        <source>6–20 days over</source>
        <translation>quá 6–20 ngày</translation>
    </message>
    <message>
        <source>A reminder to each unit with something overdue or due soon</source>
        <translation>Văn bản đôn đốc cho từng đơn vị có kiến nghị quá hạn hoặc sắp đến hạn</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Thêm tệp…</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>Đã thêm: {0}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Being remedied</source>
        <translation>Đang khắc phục</translation>
    </message>
    <message>
        <source>Choose the files that show it was remedied</source>
        <translation>Chọn tệp chứng minh đã khắc phục</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng kiến nghị</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Deadlines of what is still open, in working days</source>
        <translation>Thời hạn của các kiến nghị đang mở, tính theo ngày làm việc</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất tệp</translation>
    </message>
    <message>
        <source>Folder for the letters</source>
        <translation>Thư mục chứa văn bản đôn đốc</translation>
    </message>
    <message>
        <source>Follow-up of recommendations</source>
        <translation>Theo dõi khắc phục</translation>
    </message>
    <message>
        <source>Give back to the unit</source>
        <translation>Trả lại đơn vị khắc phục</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Giao khắc phục</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Quá trình theo dõi</translation>
    </message>
    <message>
        <source>Letters…</source>
        <translation>Văn bản đôn đốc…</translation>
    </message>
    <message>
        <source>Minutes signed on {0}; deadline there: {1}; state: {2}.</source>
        <translation>Biên bản ký ngày {0}; thời hạn trong biên bản: {1}; trạng thái: {2}.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Nobody has to be reminded today</source>
        <translation>Hôm nay không đơn vị nào cần đôn đốc</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Nothing noted yet.</source>
        <translation>Chưa có cập nhật.</translation>
    </message>
    <message>
        <source>Nothing to follow up</source>
        <translation>Chưa có kiến nghị cần theo dõi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Mở cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message numerus="yes">
        <source>Overdue by %n working day(s)</source>
        <translation><numerusform>Quá hạn %n ngày làm việc</numerusform></translation>
    </message>
    <message>
        <source>Plan a re-check…</source>
        <translation>Lập cuộc phúc tra…</translation>
    </message>
    <message>
        <source>Plan the re-check</source>
        <translation>Lập cuộc phúc tra</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>Proof (report's number and date, what was shown)</source>
        <translation>Minh chứng (số, ngày báo cáo, tài liệu chứng minh)</translation>
    </message>
    <message>
        <source>Re-check planned; it is among the visits</source>
        <translation>Đã lập cuộc phúc tra; có trong danh sách cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Recommendations appear here as soon as minutes are signed.</source>
        <translation>Kiến nghị xuất hiện tại đây ngay khi biên bản được ký.</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Bỏ {0}</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Đã báo cáo</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Người chịu trách nhiệm</translation>
    </message>
    <message>
        <source>Save a copy of {0}</source>
        <translation>Lưu một bản của {0}</translation>
    </message>
    <message>
        <source>Save the file as</source>
        <translation>Lưu tệp thành</translation>
    </message>
    <message>
        <source>Save the list as</source>
        <translation>Lưu danh sách thành</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>The re-check asks only what fell short or is still open; its team and checklist stay the same.</source>
        <translation>Cuộc phúc tra chỉ hỏi những câu chưa đạt và kiến nghị còn mở; Đoàn và bộ tiêu chí giữ nguyên.</translation>
    </message>
    <message>
        <source>The unit has reported</source>
        <translation>Đơn vị đã báo cáo</translation>
    </message>
    <message>
        <source>To remind</source>
        <translation>Cần nhắc</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Đã xác minh</translation>
    </message>
    <message>
        <source>Verified as remedied</source>
        <translation>Xác minh đã khắc phục</translation>
    </message>
    <message>
        <source>When is {0} checked again?</source>
        <translation>Phúc tra {0} ngày nào?</translation>
    </message>
    <message>
        <source>Which recommendations</source>
        <translation>Nhóm kiến nghị</translation>
    </message>
    <message>
        <source>later</source>
        <translation>còn lâu</translation>
    </message>
    <message>
        <source>more than 20 over</source>
        <translation>quá trên 20 ngày</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>chưa có thời hạn</translation>
    </message>
    <message>
        <source>or working days</source>
        <translation>hoặc số ngày làm việc</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>within 5 days</source>
        <translation>trong 5 ngày</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message numerus="yes">
        <source>%n question(s) on this page need attention.</source>
        <translation><numerusform>%n câu trên trang này cần xem lại.</numerusform></translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>(chọn)</translation>
    </message>
    <message>
        <source>Add: {0}</source>
        <translation>Thêm: {0}</translation>
    </message>
    <message>
        <source>Altitude (m)</source>
        <translation>Độ cao (m)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Choose a picture, then draw on it</source>
        <translation>Chọn ảnh rồi vẽ lên ảnh</translation>
    </message>
    <message>
        <source>Draw in the box with pen, finger or mouse</source>
        <translation>Vẽ vào ô bằng bút, ngón tay hoặc chuột</translation>
    </message>
    <message>
        <source>Enter a day and a time.</source>
        <translation>Hãy nhập cả ngày và giờ.</translation>
    </message>
    <message>
        <source>Enter a day as dd/mm/yyyy.</source>
        <translation>Hãy nhập ngày theo dạng ngày/tháng/năm.</translation>
    </message>
    <message>
        <source>Enter a number, such as 3.5.</source>
        <translation>Hãy nhập số, ví dụ 3,5.</translation>
    </message>
    <message>
        <source>Enter a time such as 07:30.</source>
        <translation>Hãy nhập giờ, ví dụ 07:30.</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Hãy nhập số nguyên.</translation>
    </message>
    <message>
        <source>Enter latitude and longitude in degrees, such as 21.03 105.85.</source>
        <translation>Hãy nhập vĩ độ và kinh độ theo độ, ví dụ 21,03 và 105,85.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>I confirm</source>
        <translation>Tôi xác nhận</translation>
    </message>
    <message>
        <source>Keep the drawing</source>
        <translation>Giữ hình vẽ</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>Giữ thứ tự này</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Ngôn ngữ của biểu mẫu</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Vĩ độ</translation>
    </message>
    <message>
        <source>Lists of this form are missing: {0}. Their choices are empty.</source>
        <translation>Thiếu danh sách của biểu mẫu: {0}. Các lựa chọn của chúng đang trống.</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Kinh độ</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp theo</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Points as “21.03 105.85 0 0; …”</source>
        <translation>Các điểm dạng “21.03 105.85 0 0; …”</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xoá</translation>
    </message>
    <message>
        <source>Sign in the box with pen, finger or mouse</source>
        <translation>Ký vào ô bằng bút, ngón tay hoặc chuột</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Bỏ chọn</translation>
    </message>
    <message>
        <source>There is nothing to choose yet.</source>
        <translation>Chưa có gì để chọn.</translation>
    </message>
    <message>
        <source>There is nothing to fill in.</source>
        <translation>Không có gì để điền.</translation>
    </message>
    <message>
        <source>This answer cannot be used.</source>
        <translation>Câu trả lời này không dùng được.</translation>
    </message>
    <message>
        <source>This answer is outside what the form allows.</source>
        <translation>Câu trả lời nằm ngoài giới hạn của biểu mẫu.</translation>
    </message>
    <message>
        <source>This question needs an answer.</source>
        <translation>Câu này cần có câu trả lời.</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>Gõ để tìm</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Xoá hình</translation>
    </message>
    <message>
        <source>month/year</source>
        <translation>tháng/năm</translation>
    </message>
    <message>
        <source>year</source>
        <translation>năm</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} trên {1}</translation>
    </message>
    <message>
        <source>{0} of {1} shown; type more to narrow the list</source>
        <translation>Đang hiện {0} trên {1}; gõ thêm để thu hẹp danh sách</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message numerus="yes">
        <source>%n day(s) to remedy</source>
        <translation><numerusform>Khắc phục trong %n ngày</numerusform></translation>
    </message>
    <message>
        <source>All fillings as CSV (*.csv)</source>
        <translation>Tất cả phiếu ra CSV (*.csv)</translation>
    </message>
    <message>
        <source>All fillings as Excel (*.xlsx)</source>
        <translation>Tất cả phiếu ra Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Asked differently now</source>
        <translation>Nay hỏi khác trước</translation>
    </message>
    <message>
        <source>Back to the forms</source>
        <translation>Về danh sách biểu mẫu</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Về Cài đặt</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Bring in a checklist</source>
        <translation>Nhập bộ tiêu chí</translation>
    </message>
    <message>
        <source>Bring in a workbook, or create a campaign: it takes the checklist of the app.</source>
        <translation>Nhập một tệp, hoặc tạo đợt kiểm tra để dùng bộ tiêu chí có sẵn của ứng dụng.</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ô</translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>Thay đổi: {0}</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Bộ tiêu chí</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Bộ tiêu chí</translation>
    </message>
    <message>
        <source>Choose a submission</source>
        <translation>Chọn bản nộp</translation>
    </message>
    <message>
        <source>Choose a workbook</source>
        <translation>Chọn tệp bộ tiêu chí</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Trọng yếu</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Errors: {0} · warnings: {1}</source>
        <translation>Lỗi: {0} · cảnh báo: {1}</translation>
    </message>
    <message>
        <source>Every question is answered; the filling is kept.</source>
        <translation>Đã trả lời đủ các câu; bản điền đã được lưu.</translation>
    </message>
    <message>
        <source>Evidence always</source>
        <translation>Luôn cần minh chứng</translation>
    </message>
    <message>
        <source>Evidence optional</source>
        <translation>Minh chứng tuỳ chọn</translation>
    </message>
    <message>
        <source>Evidence when it falls short</source>
        <translation>Cần minh chứng khi chưa đạt</translation>
    </message>
    <message>
        <source>Files the form reads are not beside it: {0}</source>
        <translation>Không thấy các tệp mà bộ tiêu chí cần, nằm cạnh tệp này: {0}</translation>
    </message>
    <message>
        <source>Fill it in</source>
        <translation>Điền biểu mẫu</translation>
    </message>
    <message>
        <source>Filled in so far</source>
        <translation>Các bản đã điền</translation>
    </message>
    <message>
        <source>Filling {0}</source>
        <translation>Bản điền {0}</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Tồn tại</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Kết quả rà soát</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>Cách sửa</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Installed versions</source>
        <translation>Các phiên bản đã nhập</translation>
    </message>
    <message>
        <source>It can be brought in.</source>
        <translation>Có thể nhập.</translation>
    </message>
    <message>
        <source>It runs version {0} now. No answer is deleted; Ctrl+Z here takes it back.</source>
        <translation>Bản đang điền dùng phiên bản {0}. Không câu trả lời nào bị xoá; Ctrl+Z tại đây hoàn tác được.</translation>
    </message>
    <message>
        <source>It runs version {0} now. No answer is deleted; Ctrl+Z in the visit takes it back until it is signed.</source>
        <translation>Hiện đang dùng phiên bản {0}. Không câu trả lời nào bị xoá; Ctrl+Z trong cuộc kiểm tra sẽ hoàn tác cho đến khi ký.</translation>
    </message>
    <message>
        <source>Kept as they are</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Kept: {0}</source>
        <translation>Giữ nguyên: {0}</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>Mend the errors and save the file; it is checked again by itself.</source>
        <translation>Sửa lỗi rồi lưu tệp; ứng dụng tự kiểm tra lại.</translation>
    </message>
    <message>
        <source>Move it here…</source>
        <translation>Chuyển sang đây…</translation>
    </message>
    <message>
        <source>Move the filling</source>
        <translation>Chuyển phiên bản</translation>
    </message>
    <message>
        <source>Move the visit</source>
        <translation>Chuyển phiên bản</translation>
    </message>
    <message>
        <source>Move the visit at {0} to version {1}?</source>
        <translation>Chuyển cuộc kiểm tra tại {0} sang phiên bản {1}?</translation>
    </message>
    <message>
        <source>Move this filling to version {0}?</source>
        <translation>Chuyển bản đang điền sang phiên bản {0}?</translation>
    </message>
    <message>
        <source>Move to version {0}…</source>
        <translation>Chuyển sang phiên bản {0}…</translation>
    </message>
    <message>
        <source>New, to be answered</source>
        <translation>Mới, cần trả lời</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>Mới: {0}</translation>
    </message>
    <message>
        <source>No checklist yet</source>
        <translation>Chưa có bộ tiêu chí</translation>
    </message>
    <message>
        <source>No evidence wanted</source>
        <translation>Không cần minh chứng</translation>
    </message>
    <message>
        <source>No mistakes were found.</source>
        <translation>Không tìm thấy lỗi nào.</translation>
    </message>
    <message>
        <source>Not asked any more: {0}</source>
        <translation>Không còn hỏi: {0}</translation>
    </message>
    <message>
        <source>Not asked any more; the answers stay stored</source>
        <translation>Không còn hỏi; câu trả lời vẫn được lưu</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>Dùng lại</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Retire it</source>
        <translation>Ngừng dùng</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Ngừng dùng</translation>
    </message>
    <message>
        <source>Save a marked copy</source>
        <translation>Lưu bản có đánh dấu</translation>
    </message>
    <message>
        <source>Save a template</source>
        <translation>Lưu tệp mẫu</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Lưu thành</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>Lưu câu trả lời</translation>
    </message>
    <message>
        <source>Save the marked copy as</source>
        <translation>Lưu bản có đánh dấu thành</translation>
    </message>
    <message>
        <source>Save the source file</source>
        <translation>Lưu tệp nguồn</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Xem…</translation>
    </message>
    <message>
        <source>Start another</source>
        <translation>Điền bản khác</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Take in an ODK submission</source>
        <translation>Nhận bản nộp ODK</translation>
    </message>
    <message>
        <source>The checklist was brought in</source>
        <translation>Đã nhập bộ tiêu chí</translation>
    </message>
    <message>
        <source>The filling was moved</source>
        <translation>Đã chuyển phiên bản</translation>
    </message>
    <message>
        <source>The submission was taken in as a new filling</source>
        <translation>Đã nhận bản nộp thành một phiếu mới</translation>
    </message>
    <message>
        <source>The visit was moved</source>
        <translation>Đã chuyển phiên bản cho cuộc kiểm tra</translation>
    </message>
    <message>
        <source>This form has no items of an inspection, only ordinary questions.</source>
        <translation>Biểu mẫu này không có nội dung kiểm tra, chỉ có các câu hỏi thông thường.</translation>
    </message>
    <message>
        <source>This one for ODK (*.zip)</source>
        <translation>Phiếu này cho ODK (*.zip)</translation>
    </message>
    <message>
        <source>Try it: answers here count as in a visit and are not kept. A click opens an item.</source>
        <translation>Dùng thử: câu trả lời ở đây được chấm như trong cuộc kiểm tra và không lưu lại. Bấm vào nội dung để xem chi tiết.</translation>
    </message>
    <message>
        <source>Use for new visits</source>
        <translation>Dùng cho cuộc kiểm tra mới</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Version {0} has {1} filling(s)</source>
        <translation>Phiên bản {0} có {1} bản đã điền</translation>
    </message>
    <message>
        <source>Visits planned from now on use it</source>
        <translation>Các cuộc kiểm tra lập từ nay sẽ dùng bộ tiêu chí này</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Sai ở đâu</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>form_id {0} · {1} items · {2} visits use it · source {3} · SHA-256 {4}…</source>
        <translation>form_id {0} · {1} nội dung · {2} cuộc kiểm tra đang dùng · tệp nguồn {3} · SHA-256 {4}…</translation>
    </message>
    <message>
        <source>{0} runs version {1}</source>
        <translation>{0} đang dùng phiên bản {1}</translation>
    </message>
    <message>
        <source>{0} sections · {1} items · {2} points · tried out: {3}/100</source>
        <translation>{0} lĩnh vực · {1} nội dung · {2} điểm · dùng thử: {3}/100</translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}, phiên bản {1}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>A drawn signature is a picture sealed by this laptop, never a digital signature.</source>
        <translation>Chữ ký tay là ảnh được máy này niêm phong, không phải chữ ký số.</translation>
    </message>
    <message>
        <source>A visit of the sample, nearly done, with a hint at each step: in a quarter of an hour from the start to signed minutes. Real work is not touched.</source>
        <translation>Một cuộc kiểm tra mẫu đã làm gần xong, có lời chỉ dẫn ở từng bước: khoảng mười lăm phút từ lúc bắt đầu đến biên bản đã ký. Không đụng tới công việc thật.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Add a row to the list</source>
        <translation>Thêm một dòng</translation>
    </message>
    <message>
        <source>Answer the open item</source>
        <translation>Trả lời câu đang mở</translation>
    </message>
    <message>
        <source>Answer while typing the note</source>
        <translation>Trả lời khi đang gõ ghi chú</translation>
    </message>
    <message>
        <source>Begin to practise</source>
        <translation>Bắt đầu tập dượt</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>Xoá câu trả lời</translation>
    </message>
    <message>
        <source>Everything is saved already; says so</source>
        <translation>Mọi thứ đã được lưu; phần mềm báo lại</translation>
    </message>
    <message>
        <source>Evidence pane</source>
        <translation>Khung minh chứng</translation>
    </message>
    <message>
        <source>Filter the list in view</source>
        <translation>Lọc danh sách đang xem</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Tìm phím hoặc việc cần làm</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Nên biết</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Into the note, out of the note</source>
        <translation>Vào ghi chú, ra khỏi ghi chú</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Leave the note, next item</source>
        <translation>Rời ghi chú, sang câu kế tiếp</translation>
    </message>
    <message>
        <source>Left Right</source>
        <translation>Trái Phải</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Khoá màn hình</translation>
    </message>
    <message>
        <source>Move among the answers without choosing; Space picks</source>
        <translation>Chuyển giữa các lựa chọn mà không chọn; phím cách để chọn</translation>
    </message>
    <message>
        <source>Next, previous item</source>
        <translation>Câu kế tiếp, câu trước</translation>
    </message>
    <message>
        <source>Next, previous pane</source>
        <translation>Vùng tiếp theo, vùng trước</translation>
    </message>
    <message>
        <source>Next, previous unanswered item</source>
        <translation>Câu chưa trả lời kế tiếp, trước đó</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>Không có phím nào như vậy.</translation>
    </message>
    <message>
        <source>Note a document by number and date</source>
        <translation>Ghi số, ngày văn bản</translation>
    </message>
    <message>
        <source>Open the handbook</source>
        <translation>Mở sổ tay</translation>
    </message>
    <message>
        <source>Practice visit</source>
        <translation>Đoàn tập dượt</translation>
    </message>
    <message>
        <source>Previous, next item; first, last of the section</source>
        <translation>Câu trước, câu sau; đầu, cuối mục</translation>
    </message>
    <message>
        <source>Previous, next step of the visit</source>
        <translation>Bước trước, bước sau</translation>
    </message>
    <message>
        <source>Print, export the minutes</source>
        <translation>In, xuất biên bản</translation>
    </message>
    <message>
        <source>Put the suggestion into findings</source>
        <translation>Đưa gợi ý vào tồn tại</translation>
    </message>
    <message>
        <source>Search and jump: items, findings, dossiers, units, commands</source>
        <translation>Tìm, chuyển nhanh: câu, tồn tại, hồ sơ, đơn vị, việc nhanh</translation>
    </message>
    <message>
        <source>Section 1 to 9</source>
        <translation>Mục 1 đến 9</translation>
    </message>
    <message>
        <source>Show the visit to the unit, without scores and comments</source>
        <translation>Trình chiếu cho đơn vị xem, không hiện điểm và góp ý</translation>
    </message>
    <message>
        <source>Take photos; add photos and files</source>
        <translation>Chụp ảnh; thêm ảnh, tệp</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>The first signature locks the content. Corrections are a new version that is signed again.</source>
        <translation>Chữ ký đầu tiên khoá nội dung. Cần sửa thì tạo bản sửa và ký lại.</translation>
    </message>
    <message>
        <source>The handbook, at the page of the screen in view</source>
        <translation>Sổ tay, đúng trang của màn hình đang xem</translation>
    </message>
    <message>
        <source>There is no Save button: every answer is on the disk as soon as it is given.</source>
        <translation>Không có nút Lưu: mỗi câu trả lời nằm trên đĩa ngay khi được chọn.</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Trang này</translation>
    </message>
    <message>
        <source>Undo, do again</source>
        <translation>Hoàn tác, làm lại</translation>
    </message>
    <message>
        <source>Up Down</source>
        <translation>Lên Xuống</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Có gì mới</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation><numerusform> và %n đơn vị khác</numerusform></translation>
    </message>
    <message>
        <source> of {0}</source>
        <translation> ngày {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier recommendation(s)</source>
        <translation><numerusform>%n kiến nghị kỳ trước</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n earlier recommendation(s) to follow up</source>
        <translation><numerusform>%n kiến nghị kỳ trước cần theo dõi</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation><numerusform>%n câu</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) to follow up</source>
        <translation><numerusform>%n kiến nghị cần theo dõi</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do</source>
        <translation><numerusform>%n việc nên làm</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation><numerusform>%n đơn vị</numerusform></translation>
    </message>
    <message>
        <source>Add units and their days in the plan.</source>
        <translation>Thêm đơn vị và xếp lịch ở phần Kế hoạch.</translation>
    </message>
    <message>
        <source>As Decree 30/2020/NĐ-CP prescribes</source>
        <translation>Đúng thể thức Nghị định 30/2020/NĐ-CP</translation>
    </message>
    <message>
        <source>Begin the visit</source>
        <translation>Bắt đầu kiểm tra</translation>
    </message>
    <message>
        <source>By schedule</source>
        <translation>Theo lịch</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Theo trạng thái</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Choose one in the plan</source>
        <translation>Chọn ở phần Kế hoạch</translation>
    </message>
    <message>
        <source>Continue the visit</source>
        <translation>Tiếp tục kiểm tra</translation>
    </message>
    <message>
        <source>Create a campaign</source>
        <translation>Lập đợt kiểm tra</translation>
    </message>
    <message>
        <source>Create a campaign: its papers, its team, its units and days. Then every visit starts from here.</source>
        <translation>Lập đợt kiểm tra: văn bản, đoàn, đơn vị, lịch. Sau đó mọi cuộc kiểm tra bắt đầu từ đây.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message numerus="yes">
        <source>Earlier data of %n unit(s)</source>
        <translation><numerusform>Dữ liệu kỳ trước của %n đơn vị</numerusform></translation>
    </message>
    <message>
        <source>Enough for about {0} photos</source>
        <translation>Đủ cho khoảng {0} ảnh</translation>
    </message>
    <message>
        <source>Every group</source>
        <translation>Mọi nhóm</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Lọc (Ctrl+F)</translation>
    </message>
    <message>
        <source>Forms of minutes and reports</source>
        <translation>Mẫu biên bản, mẫu báo cáo</translation>
    </message>
    <message>
        <source>Go on signing</source>
        <translation>Tiếp tục ký</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Trang chủ</translation>
    </message>
    <message>
        <source>Left:</source>
        <translation>Còn lại:</translation>
    </message>
    <message>
        <source>Name of a unit</source>
        <translation>Tên đơn vị</translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation>Chưa có đợt kiểm tra</translation>
    </message>
    <message>
        <source>No checklist yet</source>
        <translation>Chưa có bộ tiêu chí</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Chưa có ngày</translation>
    </message>
    <message>
        <source>No unit passes the filter.</source>
        <translation>Không có đơn vị nào phù hợp.</translation>
    </message>
    <message>
        <source>No units yet. Add them in the plan, or paste a list from Excel.</source>
        <translation>Chưa có đơn vị. Thêm ở phần Kế hoạch, hoặc dán cả danh sách từ Excel.</translation>
    </message>
    <message>
        <source>No visit is planned</source>
        <translation>Chưa có lịch kiểm tra</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>Chưa xếp lịch</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Không có việc nào chờ bạn.</translation>
    </message>
    <message>
        <source>Open ahead</source>
        <translation>Mở trước</translation>
    </message>
    <message>
        <source>Open the minutes</source>
        <translation>Mở biên bản</translation>
    </message>
    <message>
        <source>Open the plan</source>
        <translation>Mở kế hoạch</translation>
    </message>
    <message>
        <source>Order of the units</source>
        <translation>Thứ tự đơn vị</translation>
    </message>
    <message>
        <source>Plan no. {0}</source>
        <translation>Kế hoạch số {0}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Đã sẵn sàng</translation>
    </message>
    <message>
        <source>Ready to work offline</source>
        <translation>Sẵn sàng ngoại tuyến</translation>
    </message>
    <message>
        <source>Remove the chosen visit (Delete)</source>
        <translation>Xoá cuộc kiểm tra đang chọn (Delete)</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Started at {0}</source>
        <translation>Bắt đầu lúc {0}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Stopped at item {0}, {1}</source>
        <translation>Dừng ở câu {0}, lúc {1}</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Units of the campaign</source>
        <translation>Đơn vị trong đợt</translation>
    </message>
    <message>
        <source>items</source>
        <translation>câu</translation>
    </message>
    <message>
        <source>overdue {0}, due soon {1}</source>
        <translation>quá hạn {0}, sắp đến hạn {1}</translation>
    </message>
    <message>
        <source>sampled dossiers</source>
        <translation>hồ sơ mẫu</translation>
    </message>
    <message>
        <source>{0} GB free on the disk</source>
        <translation>Ổ đĩa còn trống {0} GB</translation>
    </message>
    <message>
        <source>{0} done</source>
        <translation>{0} xong</translation>
    </message>
    <message>
        <source>{0} under way</source>
        <translation>{0} đang kiểm tra</translation>
    </message>
    <message>
        <source>{0} waiting for signatures</source>
        <translation>{0} chờ ký</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Dismiss</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Mở {0}</translation>
    </message>
    <message>
        <source>Points (at most {0})</source>
        <translation>Điểm (tối đa {0})</translation>
    </message>
    <message>
        <source>Put into findings</source>
        <translation>Đưa vào tồn tại</translation>
    </message>
    <message>
        <source>Put into findings as {0}</source>
        <translation>Đã đưa vào tồn tại {0}</translation>
    </message>
    <message>
        <source>Returned for rework</source>
        <translation>Trả lại để làm lại</translation>
    </message>
    <message>
        <source>Suggested finding</source>
        <translation>Gợi ý tồn tại</translation>
    </message>
    <message>
        <source>What was seen, numbers, names of documents…</source>
        <translation>Điều đã thấy, con số, tên văn bản…</translation>
    </message>
</context>
<context>
    <name>Lasting</name>
    <message>
        <source>Address of the timestamp authority</source>
        <translation>Địa chỉ nơi cấp dấu thời gian</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Further revocation lists (addresses, separated by blanks)</source>
        <translation>Danh sách thu hồi khác (các địa chỉ, cách nhau bằng dấu cách)</translation>
    </message>
    <message>
        <source>Make signed minutes last</source>
        <translation>Thêm dấu thời gian cho biên bản đã ký</translation>
    </message>
    <message>
        <source>No signed file waits: all have their timestamps.</source>
        <translation>Không còn tệp nào chờ: tất cả đã có dấu thời gian.</translation>
    </message>
    <message>
        <source>Password (kept on this laptop only)</source>
        <translation>Mật khẩu (chỉ lưu trên máy này)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>User name, if it wants one</source>
        <translation>Tên đăng nhập, nếu cần</translation>
    </message>
    <message>
        <source>With a network, an authority's timestamp proves when a file was signed, and answers about the certificates are put into it, so that it can be verified after they have expired. Only hashes leave this computer.</source>
        <translation>Khi có mạng, dấu thời gian của nơi cấp chứng minh tệp được ký khi nào; thông tin về chứng thư được đưa vào tệp để kiểm tra được cả sau khi chứng thư hết hạn. Chỉ mã băm rời khỏi máy này.</translation>
    </message>
    <message>
        <source>{0} signed file(s) wait</source>
        <translation>{0} tệp đã ký đang chờ</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Another folder…</source>
        <translation>Thư mục khác…</translation>
    </message>
    <message>
        <source>At least eight characters. A short sentence is easy to remember.</source>
        <translation>Ít nhất 8 ký tự. Một câu ngắn sẽ dễ nhớ.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Bring it to {0}</source>
        <translation>Đưa về {0}</translation>
    </message>
    <message>
        <source>CCHC inspection</source>
        <translation>Kiểm tra CCHC</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Đang bật Caps Lock</translation>
    </message>
    <message>
        <source>Choose a workspace folder, or a folder for a new one</source>
        <translation>Chọn thư mục dữ liệu, hoặc nơi tạo mới</translation>
    </message>
    <message>
        <source>Choose the stick or folder that holds the copy</source>
        <translation>Chọn thẻ nhớ hoặc thư mục chứa bản sao</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Create it in {0}</source>
        <translation>Tạo trong {0}</translation>
    </message>
    <message>
        <source>Create the workspace</source>
        <translation>Tạo nơi làm việc</translation>
    </message>
    <message>
        <source>Data is encrypted on this machine</source>
        <translation>Dữ liệu trên máy được mã hoá</translation>
    </message>
    <message>
        <source>Forgot the password</source>
        <translation>Quên mật khẩu</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Tôi đã ghi lại</translation>
    </message>
    <message>
        <source>Inspection of
administrative reform</source>
        <translation>Kiểm tra
cải cách hành chính</translation>
    </message>
    <message>
        <source>It opens the workspace when the password is forgotten. Keep it on paper, away from the laptop. It is shown only now.</source>
        <translation>Mã này mở dữ liệu khi quên mật khẩu. Ghi ra giấy và cất xa máy. Mã chỉ hiện lần này.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Tham gia</translation>
    </message>
    <message>
        <source>Join with an invitation…</source>
        <translation>Tham gia bằng thư mời…</translation>
    </message>
    <message>
        <source>Join “{0}” as {1}?</source>
        <translation>Tham gia “{0}” với tên {1}?</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n second(s).</source>
        <translation><numerusform>Thử lại sau %n giây.</numerusform></translation>
    </message>
    <message>
        <source>Nothing is lost when the laptop locks, sleeps or runs out of power.</source>
        <translation>Không mất dữ liệu khi máy khoá, tắt màn hình hay hết pin.</translation>
    </message>
    <message>
        <source>Offline: it opens and works all the same.</source>
        <translation>Ngoại tuyến: vẫn mở khoá và làm việc được.</translation>
    </message>
    <message>
        <source>Only the password of a person of the team opens it.</source>
        <translation>Chỉ mở được bằng mật khẩu của người trong đoàn.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>Mở bằng mã khôi phục</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Nhập lại mật khẩu</translation>
    </message>
    <message>
        <source>Password of {0}</source>
        <translation>Mật khẩu của {0}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>Hãy nhập họ tên.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Recovery code of the workspace in {0}: {1}</source>
        <translation>Mã khôi phục của dữ liệu ở {0}: {1}</translation>
    </message>
    <message>
        <source>Restore from a copy…</source>
        <translation>Khôi phục từ bản sao…</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Lưu ra tệp…</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Hiện mật khẩu</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>The code could not be saved: {0}</source>
        <translation>Chưa lưu được mã: {0}</translation>
    </message>
    <message>
        <source>The inspection
is locked for now</source>
        <translation>Phiên kiểm tra
đang tạm khoá</translation>
    </message>
    <message>
        <source>The invitation file</source>
        <translation>Tệp thư mời</translation>
    </message>
    <message>
        <source>The office tells you the code by voice. Choose a password of your own for this laptop.</source>
        <translation>Văn phòng đọc mã bằng lời. Hãy đặt mật khẩu riêng cho máy này.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Hai mật khẩu khác nhau.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khoá</translation>
    </message>
    <message>
        <source>Where should the recovery code be saved? Not on this laptop.</source>
        <translation>Lưu mã khôi phục ở đâu? Không lưu trên máy này.</translation>
    </message>
    <message>
        <source>Who works on this laptop?</source>
        <translation>Ai làm việc trên máy này?</translation>
    </message>
    <message>
        <source>Works without a network.</source>
        <translation>Làm việc không cần mạng.</translation>
    </message>
    <message>
        <source>Write the recovery code down</source>
        <translation>Hãy ghi lại mã khôi phục</translation>
    </message>
    <message>
        <source>Your full name, as it stands in the journal</source>
        <translation>Họ và tên, như ghi trong nhật ký</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message numerus="yes">
        <source>%n change(s) could not be written to the disk at {0} and were kept in a second folder ({1}).</source>
        <translation><numerusform>%n thay đổi chưa ghi được xuống ổ đĩa lúc {0} và đã được giữ ở thư mục thứ hai ({1}).</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be written to the disk. They are kept in {0} and offered at the next start.</source>
        <translation><numerusform>%n thay đổi chưa ghi được xuống ổ đĩa. Các thay đổi này được giữ tại {0} và sẽ được đề nghị đưa vào khi mở lại chương trình.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be written to the disk. They are lost when the window closes.</source>
        <translation><numerusform>Còn %n thay đổi chưa ghi được vào ổ đĩa. Đóng cửa sổ sẽ mất các thay đổi này.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken in</source>
        <translation><numerusform>Đã đưa vào %n thay đổi</numerusform></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close although something is not saved?</source>
        <translation>Đóng dù còn nội dung chưa lưu?</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Chép chi tiết</translation>
    </message>
    <message>
        <source>Everything entered so far is saved on this machine.</source>
        <translation>Mọi nội dung đã nhập vẫn được lưu trên máy này.</translation>
    </message>
    <message>
        <source>Go on working; if it happens again, copy the details and send them to the office.</source>
        <translation>Bạn có thể làm tiếp; nếu lặp lại, hãy chép chi tiết và gửi về Sở.</translation>
    </message>
    <message>
        <source>Last saved at {0}</source>
        <translation>Lưu lần cuối lúc {0}</translation>
    </message>
    <message>
        <source>Make a second copy soon, and have the disk looked at.</source>
        <translation>Đề nghị sớm tạo bản sao lưu và cho kiểm tra ổ đĩa.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Nothing is known to be missing. What was there before is kept in {0}.</source>
        <translation>Không phát hiện thiếu dữ liệu. Tệp cũ được giữ trong {0}.</translation>
    </message>
    <message>
        <source>Nothing is lost: the order of changes does not depend on the clock.</source>
        <translation>Không mất dữ liệu: thứ tự thay đổi không phụ thuộc đồng hồ.</translation>
    </message>
    <message>
        <source>Set date and time right before writing days and hours.</source>
        <translation>Đề nghị chỉnh đúng ngày, giờ của máy trước khi ghi thời gian.</translation>
    </message>
    <message>
        <source>Some changes could be read nowhere: compare the last answers. What was there is kept in {0}.</source>
        <translation>Một số thay đổi không đọc được ở đâu cả: đề nghị đối chiếu các câu trả lời gần nhất. Tệp cũ được giữ trong {0}.</translation>
    </message>
    <message>
        <source>Something unexpected happened in the program.</source>
        <translation>Phần mềm gặp việc ngoài dự kiến.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Đưa vào</translation>
    </message>
    <message>
        <source>Take in what was not saved?</source>
        <translation>Đưa vào những nội dung chưa lưu được?</translation>
    </message>
    <message>
        <source>Tell the office; it can send the version again.</source>
        <translation>Hãy báo văn phòng; văn phòng có thể gửi lại bản ấy.</translation>
    </message>
    <message numerus="yes">
        <source>The workspace was built anew from its journal: %n change(s).</source>
        <translation><numerusform>Nơi làm việc đã được dựng lại từ nhật ký: %n thay đổi.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>This computer's clock is behind what was written already (%n hour(s)).</source>
        <translation><numerusform>Đồng hồ của máy này chậm hơn dữ liệu đã ghi (%n giờ).</numerusform></translation>
    </message>
    <message>
        <source>Version {0} of the program did not start; version {1} goes on.</source>
        <translation>Bản {0} của phần mềm không khởi động được; bản {1} chạy tiếp.</translation>
    </message>
    <message>
        <source>Your data were not touched by it.</source>
        <translation>Dữ liệu của bạn không bị đụng tới.</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>Content locked at {0} because of a signature. Changes need a corrected version.</source>
        <translation>Đã khoá nội dung lúc {0} vì có chữ ký. Cần sửa thì tạo bản mới; các chữ ký phải ký lại.</translation>
    </message>
    <message>
        <source>Data and scores</source>
        <translation>Dữ liệu và điểm</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất tệp</translation>
    </message>
    <message>
        <source>Export for signing</source>
        <translation>Xuất tệp để ký</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Vừa bề ngang</translation>
    </message>
    <message>
        <source>Keep the signed one</source>
        <translation>Giữ bản đã ký</translation>
    </message>
    <message>
        <source>Looking for tokens…</source>
        <translation>Đang tìm thiết bị ký…</translation>
    </message>
    <message>
        <source>Make a corrected version</source>
        <translation>Tạo bản sửa</translation>
    </message>
    <message>
        <source>Make a corrected version of the minutes?</source>
        <translation>Tạo bản sửa của biên bản?</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Trang {0}</translation>
    </message>
    <message>
        <source>Page {0} / {1}</source>
        <translation>Trang {0} / {1}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Reading the scans…</source>
        <translation>Đang đọc bản quét…</translation>
    </message>
    <message>
        <source>Save the minutes as</source>
        <translation>Lưu biên bản thành</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
    <message>
        <source>Scan attached: {0} page(s), all there</source>
        <translation>Đã đính kèm bản quét: {0} trang, đủ trang</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Đã gửi máy in</translation>
    </message>
    <message>
        <source>Signature kept</source>
        <translation>Đã ghi chữ ký</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Đang ký…</translation>
    </message>
    <message>
        <source>The signed version stays as it is. The corrected version has to be signed by everybody again.</source>
        <translation>Bản đã ký vẫn được giữ nguyên. Bản sửa cần mọi người ký lại từ đầu.</translation>
    </message>
    <message>
        <source>Updating the preview…</source>
        <translation>Đang cập nhật bản xem trước…</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Đang kiểm tra chữ ký…</translation>
    </message>
    <message>
        <source>Which minutes</source>
        <translation>Biên bản nào</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Thu nhỏ</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Phiên bản {0}</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Có gì mới</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Join</source>
        <translation>Tham gia</translation>
    </message>
    <message>
        <source>Join another workspace?</source>
        <translation>Tham gia thêm một nơi làm việc?</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>This laptop has a workspace already; it stays where it is. What the invitation is for comes into a folder of its own beside it: {0}</source>
        <translation>Máy này đã có một nơi làm việc; nơi ấy giữ nguyên. Nội dung của thư mời vào một thư mục riêng bên cạnh: {0}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation><numerusform>Quá %n ngày</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes signed</source>
        <translation><numerusform>%n biên bản đã có chữ ký</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s)</source>
        <translation><numerusform>%n kiến nghị</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken in</source>
        <translation><numerusform>Đã nạp %n dòng</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>, %n cell(s) passed over</source>
        <translation><numerusform>, bỏ qua %n ô</numerusform></translation>
    </message>
    <message>
        <source>A period is written 2026-03, 2026-Q1 or 2026</source>
        <translation>Kỳ viết là 2026-03, 2026-Q1 hoặc 2026</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Tất cả các mục</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Đợt kiểm tra</translation>
    </message>
    <message>
        <source>Choose the figures</source>
        <translation>Chọn tệp số liệu</translation>
    </message>
    <message>
        <source>Choose two different visits.</source>
        <translation>Chọn hai cuộc kiểm tra khác nhau.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Bộ nhớ tạm</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất tệp</translation>
    </message>
    <message>
        <source>Figures as of</source>
        <translation>Số liệu đến ngày</translation>
    </message>
    <message>
        <source>Figures of service</source>
        <translation>Số liệu phục vụ</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Theo dõi khắc phục</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Từ tệp…</translation>
    </message>
    <message>
        <source>Go to the plan</source>
        <translation>Đến Kế hoạch</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Bản đồ nhiệt</translation>
    </message>
    <message>
        <source>Heat map or numbers</source>
        <translation>Bản đồ nhiệt hoặc bảng</translation>
    </message>
    <message>
        <source>Index 766</source>
        <translation>Chỉ số 766</translation>
    </message>
    <message>
        <source>Index 766, on time</source>
        <translation>Chỉ số 766, đúng hạn</translation>
    </message>
    <message>
        <source>Mean score over the campaigns</source>
        <translation>Điểm trung bình qua các đợt</translation>
    </message>
    <message>
        <source>National portal, report no.…</source>
        <translation>Cổng DVCQG, báo cáo số…</translation>
    </message>
    <message>
        <source>No item lost points here.</source>
        <translation>Không có câu nào bị trừ điểm.</translation>
    </message>
    <message>
        <source>Nothing signed is past its day.</source>
        <translation>Không có kiến nghị nào quá hạn.</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Chưa có gì để so sánh</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>ODK submissions (*.zip)</source>
        <translation>Bài nộp ODK (*.zip)</translation>
    </message>
    <message>
        <source>On time, portal</source>
        <translation>Đúng hạn (Cổng)</translation>
    </message>
    <message>
        <source>On time, report</source>
        <translation>Đúng hạn (báo cáo)</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Bên này</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Mở cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng hợp</translation>
    </message>
    <message>
        <source>Past their day</source>
        <translation>Quá hạn khắc phục</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Points per hundred of what applies. Enter or a click shows the items.</source>
        <translation>Tỷ lệ % điểm tối đa. Nhấn Enter hoặc bấm một ô để xem các câu bị trừ điểm.</translation>
    </message>
    <message>
        <source>Points per hundred of what applies; at the right the difference.</source>
        <translation>Tỷ lệ % điểm tối đa; bên phải là chênh lệch.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Hạng</translation>
    </message>
    <message>
        <source>Ranking and points by section</source>
        <translation>Xếp hạng và điểm theo mục</translation>
    </message>
    <message>
        <source>Ranking by section {0}</source>
        <translation>Xếp hạng theo mục {0}</translation>
    </message>
    <message>
        <source>Reading visits: {0}/{1}</source>
        <translation>Đang đọc cuộc kiểm tra: {0}/{1}</translation>
    </message>
    <message>
        <source>Save the overview as</source>
        <translation>Lưu bản tổng hợp thành</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>See all {0}</source>
        <translation>Xem cả {0} kiến nghị</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Đặt cạnh nhau</translation>
    </message>
    <message>
        <source>Source of what is typed</source>
        <translation>Nguồn của số liệu gõ vào</translation>
    </message>
    <message>
        <source>Source, day</source>
        <translation>Nguồn, ngày</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.csv)</source>
        <translation>Bảng (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Bên kia</translation>
    </message>
    <message>
        <source>The overview fills as visits are answered.</source>
        <translation>Phần tổng hợp đầy dần khi các cuộc kiểm tra được trả lời.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Web page in one file (*.html)</source>
        <translation>Trang web một tệp (*.html)</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Xem gì</translation>
    </message>
    <message>
        <source>Which units</source>
        <translation>Đơn vị nào</translation>
    </message>
    <message>
        <source>With its visit before</source>
        <translation>Với lần kiểm tra trước</translation>
    </message>
    <message numerus="yes">
        <source>at %n unit(s)</source>
        <translation><numerusform>tại %n đơn vị</numerusform></translation>
    </message>
    <message>
        <source>down {0}</source>
        <translation>giảm {0}</translation>
    </message>
    <message>
        <source>mean score</source>
        <translation>điểm trung bình</translation>
    </message>
    <message>
        <source>no earlier campaign to compare</source>
        <translation>chưa có đợt trước để so sánh</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>recommendations overdue</source>
        <translation>kiến nghị quá hạn</translation>
    </message>
    <message>
        <source>recommendations remedied</source>
        <translation>kiến nghị đã khắc phục</translation>
    </message>
    <message>
        <source>seen by a later visit</source>
        <translation>theo lần kiểm tra sau</translation>
    </message>
    <message>
        <source>units inspected</source>
        <translation>đơn vị đã kiểm tra</translation>
    </message>
    <message>
        <source>up {0}</source>
        <translation>tăng {0}</translation>
    </message>
    <message>
        <source>{0} down on the campaign before</source>
        <translation>giảm {0} so với đợt trước</translation>
    </message>
    <message>
        <source>{0} up on the campaign before</source>
        <translation>tăng {0} so với đợt trước</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Item, finding, dossier, unit, command…</source>
        <translation>Câu, tồn tại, hồ sơ, đơn vị, việc nhanh…</translation>
    </message>
    <message>
        <source>Not scheduled yet</source>
        <translation>Chưa xếp lịch</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, or without marks.</source>
        <translation>Không tìm thấy. Hãy gõ ngắn hơn, hoặc gõ không dấu.</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Mở gần đây</translation>
    </message>
    <message>
        <source>Quick commands</source>
        <translation>Việc nhanh</translation>
    </message>
    <message>
        <source>Search and jump</source>
        <translation>Tìm và chuyển nhanh</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Chưa trả lời</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>A folder of signed PDF files; it can also be dropped on the window</source>
        <translation>Thư mục tệp PDF đã ký; cũng có thể thả thư mục vào cửa sổ</translation>
    </message>
    <message>
        <source>Above the signature</source>
        <translation>Quyền hạn, chức vụ người ký</translation>
    </message>
    <message>
        <source>Addressed to, one a line</source>
        <translation>Kính gửi, mỗi nơi một dòng</translation>
    </message>
    <message>
        <source>Back to the paper</source>
        <translation>Về văn bản</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Đợt kiểm tra</translation>
    </message>
    <message>
        <source>Choose a Word file as template</source>
        <translation>Chọn tệp Word làm mẫu</translation>
    </message>
    <message>
        <source>Choose a Word template…</source>
        <translation>Chọn mẫu Word…</translation>
    </message>
    <message>
        <source>Choose a signed file</source>
        <translation>Chọn tệp đã ký</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Draft it from the data again</source>
        <translation>Soạn lại từ số liệu</translation>
    </message>
    <message>
        <source>Edit the wording…</source>
        <translation>Sửa lời văn mẫu…</translation>
    </message>
    <message>
        <source>Edit this paper's text…</source>
        <translation>Sửa lời văn của văn bản này…</translation>
    </message>
    <message>
        <source>Examine a file…</source>
        <translation>Kiểm tra một tệp đã ký…</translation>
    </message>
    <message>
        <source>Folder of signed minutes</source>
        <translation>Thư mục biên bản đã ký</translation>
    </message>
    <message>
        <source>Go to the plan</source>
        <translation>Đến phần Kế hoạch</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Hợp lệ</translation>
    </message>
    <message>
        <source>Issuing body (letterhead)</source>
        <translation>Cơ quan ban hành (đầu văn bản)</translation>
    </message>
    <message>
        <source>Kept for this paper</source>
        <translation>Đã giữ cho văn bản này</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>No Word template: the Word file looks like the PDF</source>
        <translation>Chưa có mẫu Word: tệp Word trình bày như bản PDF</translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation>Chưa có đợt kiểm tra</translation>
    </message>
    <message>
        <source>Number (left open until the clerk gives one)</source>
        <translation>Số (để trống đến khi Văn thư cấp số)</translation>
    </message>
    <message>
        <source>Only the office and who plans change the wording for everybody.</source>
        <translation>Chỉ văn phòng và người lập kế hoạch đổi lời văn dùng chung.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Page {0} / {1}</source>
        <translation>Trang {0} / {1}</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Papers are made from a campaign and its visits.</source>
        <translation>Văn bản được lập từ đợt kiểm tra và các cuộc kiểm tra.</translation>
    </message>
    <message>
        <source>Parent agency (letterhead)</source>
        <translation>Cơ quan chủ quản (đầu văn bản)</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>Thể thức</translation>
    </message>
    <message>
        <source>Place (before the date)</source>
        <translation>Địa danh (trước ngày, tháng)</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Proposed from the campaign and the visit; write over what is different.</source>
        <translation>Được điền sẵn từ đợt và cuộc kiểm tra; sửa lại chỗ nào khác.</translation>
    </message>
    <message>
        <source>Recipients, one a line</source>
        <translation>Nơi nhận, mỗi nơi một dòng</translation>
    </message>
    <message>
        <source>Save the paper as</source>
        <translation>Lưu văn bản với tên</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Đã gửi đến máy in</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>Ngừng dùng mẫu này</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Take in signed minutes…</source>
        <translation>Nhận biên bản đã ký…</translation>
    </message>
    <message>
        <source>The agency as sentences name it</source>
        <translation>Tên cơ quan trong câu văn</translation>
    </message>
    <message>
        <source>The app's wording, since {0}</source>
        <translation>Lời văn của phần mềm, từ ngày {0}</translation>
    </message>
    <message>
        <source>The office's own wording, since {0}</source>
        <translation>Lời văn riêng của cơ quan, từ ngày {0}</translation>
    </message>
    <message>
        <source>The unit reports by</source>
        <translation>Đơn vị báo cáo trước ngày</translation>
    </message>
    <message>
        <source>This paper's text was edited: figures that change later do not come in by themselves.</source>
        <translation>Văn bản này đã được sửa riêng: số liệu thay đổi về sau không tự vào.</translation>
    </message>
    <message>
        <source>This paper's text: {0}</source>
        <translation>Lời văn của văn bản: {0}</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Đang cập nhật…</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Cuộc kiểm tra</translation>
    </message>
    <message>
        <source>What is corrected or added, a paragraph a line</source>
        <translation>Nội dung sửa đổi, bổ sung, mỗi dòng một đoạn</translation>
    </message>
    <message>
        <source>What the minutes say is written in the visit; they are signed there.</source>
        <translation>Nội dung biên bản được ghi trong cuộc kiểm tra và ký tại đó.</translation>
    </message>
    <message>
        <source>Who signed a file, is it intact, is what is seen what it carries</source>
        <translation>Ai đã ký, tệp còn nguyên vẹn không, nội dung nhìn thấy có đúng với bản ghi không</translation>
    </message>
    <message>
        <source>Word file</source>
        <translation>Tệp Word</translation>
    </message>
    <message>
        <source>Word template kept: {0}</source>
        <translation>Đã lưu mẫu Word: {0}</translation>
    </message>
    <message>
        <source>Word template: {0}</source>
        <translation>Mẫu Word: {0}</translation>
    </message>
    <message>
        <source>Wording and Word template</source>
        <translation>Lời văn mẫu và mẫu Word</translation>
    </message>
    <message>
        <source>You are {0} here: {1} Papers can be read, saved and printed, not filled in.</source>
        <translation>Vai trò của anh/chị: {0}. {1} Văn bản xem, lưu, in được, không điền được.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>as it was edited</source>
        <translation>bản đã sửa</translation>
    </message>
    <message>
        <source>drafted from the data now</source>
        <translation>soạn từ số liệu hiện nay</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Mr or Mrs</source>
        <translation>Ông hoặc bà</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xoá</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
</context>
<context>
    <name>Personal</name>
    <message numerus="yes">
        <source>%n place(s) get a mark in place of these words; it cannot be undone.</source>
        <translation><numerusform>%n chỗ sẽ được thay bằng dấu đã xoá; không thể hoàn tác.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of signed visits stay as they are.</source>
        <translation><numerusform>%n chỗ trong biên bản đã ký được giữ nguyên.</numerusform></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Xoá</translation>
    </message>
    <message>
        <source>Erase “{0}”?</source>
        <translation>Xoá “{0}”?</translation>
    </message>
    <message numerus="yes">
        <source>Erased in %n place(s)</source>
        <translation><numerusform>Đã xoá ở %n chỗ</numerusform></translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Xoá…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message numerus="yes">
        <source>Found in %n place(s)</source>
        <translation><numerusform>Tìm thấy ở %n chỗ</numerusform></translation>
    </message>
    <message>
        <source>Hand out…</source>
        <translation>Cung cấp bản sao…</translation>
    </message>
    <message>
        <source>Hand the data out first if the person wants a copy.</source>
        <translation>Nếu người đó muốn có bản sao, hãy cung cấp trước khi xoá.</translation>
    </message>
    <message>
        <source>Is taken out</source>
        <translation>Sẽ được xoá</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Các chỗ có dữ liệu</translation>
    </message>
    <message>
        <source>Save what is kept of the person as</source>
        <translation>Lưu dữ liệu của người này thành</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
    <message>
        <source>Somebody asks what is kept of them: enter the full name, the dossier's or the telephone number. What is signed is a file that has to be kept and is never changed.</source>
        <translation>Khi một người hỏi về dữ liệu của mình: nhập họ và tên, mã hồ sơ hoặc số điện thoại. Nội dung đã ký là hồ sơ phải lưu giữ, không bao giờ thay đổi.</translation>
    </message>
    <message>
        <source>Stays: signed</source>
        <translation>Giữ lại: đã ký</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>When erased</source>
        <translation>Khi xoá</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ở đâu</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Từ cần tìm</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Edit a copy…</source>
        <translation>Chỉnh bản sao…</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Remove from the item</source>
        <translation>Xoá khỏi câu</translation>
    </message>
</context>
<context>
    <name>PhotoEditor</name>
    <message>
        <source>Arrow</source>
        <translation>Mũi tên</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Làm mờ</translation>
    </message>
    <message>
        <source>Cover a face or a number; it cannot be made readable again.</source>
        <translation>Che khuôn mặt hoặc số giấy tờ; phần đã che không khôi phục được.</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Cắt</translation>
    </message>
    <message>
        <source>Draw a frame from corner to corner.</source>
        <translation>Kéo từ góc này sang góc kia để vẽ khung.</translation>
    </message>
    <message>
        <source>Draw from the tail to what the arrow points at.</source>
        <translation>Kéo từ đuôi đến chỗ mũi tên chỉ vào.</translation>
    </message>
    <message>
        <source>Draw what is kept.</source>
        <translation>Kéo chọn phần giữ lại.</translation>
    </message>
    <message>
        <source>Edit a copy of the photo</source>
        <translation>Chỉnh bản sao của ảnh</translation>
    </message>
    <message>
        <source>Edited copy kept beside the original</source>
        <translation>Đã giữ bản chỉnh bên cạnh ảnh gốc</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Khung</translation>
    </message>
    <message>
        <source>Keep the copy</source>
        <translation>Giữ bản chỉnh</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Photo: arrow keys move the cross, Enter sets a corner</source>
        <translation>Ảnh: phím mũi tên di chuyển dấu chữ thập, Enter đặt một góc</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Chữ</translation>
    </message>
    <message>
        <source>The original stays as it is, beside the copy.</source>
        <translation>Ảnh gốc được giữ nguyên, bên cạnh bản chỉnh.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Công cụ</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Xoay</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Hoàn tác (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Words on the photo</source>
        <translation>Chữ trên ảnh</translation>
    </message>
    <message>
        <source>Write the words, then click where they begin.</source>
        <translation>Gõ chữ, rồi bấm vào chỗ đặt chữ.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n clash(es) in the schedule</source>
        <translation><numerusform>%n chỗ trùng lịch</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s), ward(s)</source>
        <translation><numerusform>%n xã, phường</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n earlier recommendation(s)</source>
        <translation><numerusform>%n kiến nghị kỳ trước</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation><numerusform>%n nhóm</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation><numerusform>%n câu</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) without a name</source>
        <translation><numerusform>%n thành viên chưa có tên</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation><numerusform>%n người</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) added</source>
        <translation><numerusform>Đã thêm %n đơn vị</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) arranged</source>
        <translation><numerusform>Đã xếp %n đơn vị</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) without a day</source>
        <translation><numerusform>%n đơn vị chưa xếp lịch</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) began with another checklist and keep it.</source>
        <translation><numerusform>%n cuộc kiểm tra đã bắt đầu với bộ tiêu chí khác và giữ nguyên bộ đó.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) to come still have another team, checklist or owners.</source>
        <translation><numerusform>%n cuộc kiểm tra sắp tới còn khác đoàn, bộ tiêu chí hoặc người phụ trách.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>, %n there already</source>
        <translation><numerusform>, %n đơn vị đã có</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>; no room for %n</source>
        <translation><numerusform>; còn %n đơn vị chưa có chỗ</numerusform></translation>
    </message>
    <message>
        <source>A campaign holds the plan, the decision, the team, the units and their days.</source>
        <translation>Một đợt gồm kế hoạch, quyết định, đoàn, các đơn vị và lịch.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message numerus="yes">
        <source>Add %n unit(s)</source>
        <translation><numerusform>Thêm %n đơn vị</numerusform></translation>
    </message>
    <message>
        <source>Add none</source>
        <translation>Không thêm</translation>
    </message>
    <message>
        <source>Add the unit</source>
        <translation>Thêm đơn vị</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Các đợt kiểm tra</translation>
    </message>
    <message>
        <source>All provinces</source>
        <translation>Tất cả tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Also units that are gone</source>
        <translation>Cả đơn vị cũ</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Tự xếp</translation>
    </message>
    <message>
        <source>Being set up</source>
        <translation>Đang lập</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Đợt kiểm tra</translation>
    </message>
    <message>
        <source>Campaign and letterhead</source>
        <translation>Đợt kiểm tra và cơ quan</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Các đợt kiểm tra</translation>
    </message>
    <message>
        <source>Change half day</source>
        <translation>Đổi buổi</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Bộ tiêu chí</translation>
    </message>
    <message>
        <source>Checklist and version</source>
        <translation>Bộ tiêu chí và bản</translation>
    </message>
    <message>
        <source>Checklist of the campaign</source>
        <translation>Bộ tiêu chí của đợt</translation>
    </message>
    <message>
        <source>Choose a checklist</source>
        <translation>Chọn bộ tiêu chí</translation>
    </message>
    <message>
        <source>Choose a list of units</source>
        <translation>Chọn danh sách đơn vị</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Create a campaign</source>
        <translation>Lập đợt kiểm tra</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Day of rest</source>
        <translation>Ngày nghỉ</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Cơ quan ra quyết định</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Decision of</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Decisive items</source>
        <translation>Câu trọng yếu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Drag onto the calendar, or choose a unit and press Enter on a half day.</source>
        <translation>Kéo vào lịch, hoặc chọn đơn vị rồi bấm Enter ở một buổi.</translation>
    </message>
    <message>
        <source>Each step is saved as you type. Steps can be left out and come back to.</source>
        <translation>Mọi bước lưu ngay khi nhập. Có thể bỏ qua và quay lại.</translation>
    </message>
    <message>
        <source>Every group</source>
        <translation>Mọi nhóm</translation>
    </message>
    <message>
        <source>Every unit has its day already</source>
        <translation>Mọi đơn vị đã có lịch</translation>
    </message>
    <message>
        <source>Every unit has its day.</source>
        <translation>Mọi đơn vị đã có lịch.</translation>
    </message>
    <message>
        <source>Every visit to come has this team, checklist and owners.</source>
        <translation>Mọi cuộc kiểm tra sắp tới đã có đúng đoàn, bộ tiêu chí và người phụ trách.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>From a list file…</source>
        <translation>Từ tệp danh sách…</translation>
    </message>
    <message>
        <source>From a workbook…</source>
        <translation>Từ tệp Excel…</translation>
    </message>
    <message>
        <source>From the list of units…</source>
        <translation>Từ danh mục đơn vị…</translation>
    </message>
    <message>
        <source>Gives every unit that waits a free half day, in the order of the list, groups in turn</source>
        <translation>Xếp mỗi đơn vị còn chờ vào một buổi trống, theo thứ tự danh sách, lần lượt từng nhóm</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Half days of each person</source>
        <translation>Số buổi của từng người</translation>
    </message>
    <message>
        <source>Half of the day</source>
        <translation>Buổi</translation>
    </message>
    <message>
        <source>Hand out to the visits</source>
        <translation>Giao việc</translation>
    </message>
    <message numerus="yes">
        <source>Handed out to %n visit(s)</source>
        <translation><numerusform>Đã giao việc cho %n cuộc kiểm tra</numerusform></translation>
    </message>
    <message>
        <source>How the schedule is shown</source>
        <translation>Cách xem lịch</translation>
    </message>
    <message>
        <source>Hòa Thạnh, or UBND xã Hòa Thạnh</source>
        <translation>Hòa Thạnh, hoặc UBND xã Hòa Thạnh</translation>
    </message>
    <message>
        <source>In the order of the decision. Who is in no group goes with every group.</source>
        <translation>Theo thứ tự trong quyết định. Người không thuộc nhóm nào đi cùng mọi nhóm.</translation>
    </message>
    <message>
        <source>Inspection team</source>
        <translation>Đoàn kiểm tra</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Số câu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.csv *.json)</source>
        <translation>Danh mục (*.xlsx *.xls *.csv *.json)</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.csv)</source>
        <translation>Danh sách (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>Tên đợt kiểm tra</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>Tên đơn vị</translation>
    </message>
    <message>
        <source>Name, with or without marks</source>
        <translation>Tên, có dấu hoặc không dấu</translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation>Chưa có đợt kiểm tra</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Chưa giao</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Chưa làm</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>Chưa xếp lịch</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Không còn thiếu gì.</translation>
    </message>
    <message>
        <source>Nothing to undo here</source>
        <translation>Không có gì để hoàn tác ở đây</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Mở cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Owner of {0}</source>
        <translation>Người phụ trách {0}</translation>
    </message>
    <message>
        <source>Owners find their sections under “My part”. Everyone may still answer everything.</source>
        <translation>Người phụ trách thấy mục của mình ở “Phần của tôi”. Ai trong đoàn cũng vẫn trả lời được mọi câu.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Papers, and the way to the laptops</source>
        <translation>Văn bản, và đường tới các máy</translation>
    </message>
    <message>
        <source>Parent agency (letterhead)</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Dán từ Excel</translation>
    </message>
    <message>
        <source>Period reviewed from</source>
        <translation>Thời kỳ kiểm tra từ</translation>
    </message>
    <message>
        <source>Place (before the date)</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Plan and decision</source>
        <translation>Kế hoạch, quyết định</translation>
    </message>
    <message>
        <source>Plan issued by</source>
        <translation>Cơ quan ra kế hoạch</translation>
    </message>
    <message>
        <source>Plan no.</source>
        <translation>Số kế hoạch</translation>
    </message>
    <message>
        <source>Plan of</source>
        <translation>Ngày kế hoạch</translation>
    </message>
    <message>
        <source>Plan, decision</source>
        <translation>Kế hoạch, quyết định</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Bước trước</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Put here</source>
        <translation>Xếp vào đây</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Remove the chosen campaign (Delete)</source>
        <translation>Xoá đợt đang chọn (Delete)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>Review, hand out</source>
        <translation>Xem lại, giao việc</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lịch kiểm tra</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Sections of the checklist</source>
        <translation>Các mục của bộ tiêu chí</translation>
    </message>
    <message>
        <source>Send to the laptops…</source>
        <translation>Gửi tới các máy…</translation>
    </message>
    <message>
        <source>Set the day</source>
        <translation>Đặt lịch</translation>
    </message>
    <message>
        <source>Set up a campaign</source>
        <translation>Lập đợt kiểm tra</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Đã ký</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Take in another list…</source>
        <translation>Nạp danh mục khác…</translation>
    </message>
    <message>
        <source>Take off the schedule</source>
        <translation>Bỏ khỏi lịch</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>Đã hoàn tác: {0}</translation>
    </message>
    <message>
        <source>The campaign has no units</source>
        <translation>Đợt kiểm tra chưa có đơn vị</translation>
    </message>
    <message>
        <source>The checklist was brought in</source>
        <translation>Đã nạp bộ tiêu chí</translation>
    </message>
    <message>
        <source>The clipboard holds no list of units</source>
        <translation>Bảng tạm không có danh sách đơn vị</translation>
    </message>
    <message>
        <source>The decision has no number</source>
        <translation>Quyết định chưa có số</translation>
    </message>
    <message>
        <source>The last day of the visits lies before the first. The values are kept; correct one.</source>
        <translation>Ngày kiểm tra cuối đứng trước ngày đầu. Giá trị vẫn được giữ; hãy sửa một ngày.</translation>
    </message>
    <message>
        <source>The letterhead has no agency</source>
        <translation>Chưa có tên cơ quan</translation>
    </message>
    <message>
        <source>The papers are made from this plan; they are looked at, printed and saved as PDF or Word there.</source>
        <translation>Văn bản được lập từ kế hoạch này; xem, in và lưu PDF hoặc Word ở mục Văn bản.</translation>
    </message>
    <message>
        <source>The period reviewed ends before it begins. The values are kept; correct one.</source>
        <translation>Thời kỳ kiểm tra kết thúc trước khi bắt đầu. Giá trị vẫn được giữ; hãy sửa một ngày.</translation>
    </message>
    <message>
        <source>The plan has no number</source>
        <translation>Kế hoạch chưa có số</translation>
    </message>
    <message>
        <source>The team has no head</source>
        <translation>Đoàn chưa có trưởng đoàn</translation>
    </message>
    <message>
        <source>The team has no secretary</source>
        <translation>Đoàn chưa có thư ký</translation>
    </message>
    <message>
        <source>This cell takes: {0}</source>
        <translation>Ô này nhận: {0}</translation>
    </message>
    <message>
        <source>This is an invented sample province. The real list comes with an update from the office, or from a file: Excel, CSV or JSON.</source>
        <translation>Đây là một tỉnh mẫu, do chương trình đặt ra. Danh mục thật đến cùng bản cập nhật của Sở, hoặc từ một tệp Excel, CSV hay JSON.</translation>
    </message>
    <message>
        <source>Type over a cell to change it, Delete removes a unit. A block from Excel can be pasted.</source>
        <translation>Gõ vào ô để sửa, phím Delete để xoá đơn vị. Dán được cả bảng từ Excel.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Đang kiểm tra</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Units of the list</source>
        <translation>Đơn vị trong danh mục</translation>
    </message>
    <message>
        <source>Version {0}, {1} items</source>
        <translation>Bản {0}, {1} câu</translation>
    </message>
    <message>
        <source>Visits from</source>
        <translation>Kiểm tra từ</translation>
    </message>
    <message>
        <source>Week {0}</source>
        <translation>Tuần {0}</translation>
    </message>
    <message>
        <source>Which unit?</source>
        <translation>Xếp đơn vị nào?</translation>
    </message>
    <message>
        <source>Which units from the list?</source>
        <translation>Chọn đơn vị nào trong danh mục?</translation>
    </message>
    <message>
        <source>Who answers which section</source>
        <translation>Ai phụ trách mục nào</translation>
    </message>
    <message>
        <source>Whole team</source>
        <translation>Cả đoàn</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Chưa xếp lịch</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xls *.csv *.md)</source>
        <translation>Tệp Excel (*.xlsx *.xls *.csv *.md)</translation>
    </message>
    <message>
        <source>You are {0} here: {1} Planning takes another role; the plan can be read.</source>
        <translation>Vai trò của anh/chị: {0}. {1} Lập kế hoạch cần vai trò khác; kế hoạch vẫn xem được.</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>đã chọn</translation>
    </message>
    <message>
        <source>days are written 14/4 or 14/04/2026</source>
        <translation>ngày viết là 14/4 hoặc 14/04/2026</translation>
    </message>
    <message>
        <source>in the campaign already</source>
        <translation>đã có trong đợt</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>từ {0}</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>until {0}, now {1}</source>
        <translation>đến {0}, nay là {1}</translation>
    </message>
    <message>
        <source>{0} has neither head nor deputy</source>
        <translation>{0} chưa có trưởng hoặc phó trưởng đoàn</translation>
    </message>
    <message>
        <source>{0} in {1} sections, {2} points in all</source>
        <translation>{0} trong {1} mục, tổng {2} điểm</translation>
    </message>
    <message>
        <source>{0}, version of {1}; shown: {2}.</source>
        <translation>{0}, bản ngày {1}; đang hiện: {2}.</translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}, bản {1}</translation>
    </message>
    <message>
        <source>{0}/{1} units have a day</source>
        <translation>{0}/{1} đơn vị đã xếp</translation>
    </message>
    <message>
        <source>{0}: {1} half days</source>
        <translation>{0}: {1} buổi</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>All, or such as 1-3, 5</source>
        <translation>Tất cả, hoặc ví dụ 1-3, 5</translation>
    </message>
    <message>
        <source>Both sides, turned on the long edge</source>
        <translation>Hai mặt, lật cạnh dài</translation>
    </message>
    <message>
        <source>Both sides, turned on the short edge</source>
        <translation>Hai mặt, lật cạnh ngắn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Đen trắng</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Export the paper as PDF instead.</source>
        <translation>Máy tính này chưa cài máy in. Hãy xuất văn bản ra PDF.</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>Một mặt</translation>
    </message>
    <message>
        <source>Pages of {0}</source>
        <translation>Trang (có {0} trang)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Print this paper?</source>
        <translation>In văn bản này?</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Mặt giấy</translation>
    </message>
</context>
<context>
    <name>Recommendation</name>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xoá</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Đơn vị thực hiện</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>Cách xác nhận</translation>
    </message>
    <message>
        <source>What is to be remedied</source>
        <translation>Nội dung kiến nghị</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>1 to 366 working days</source>
        <translation>từ 1 đến 366 ngày làm việc</translation>
    </message>
    <message>
        <source>; “{nearest}” is probably meant</source>
        <translation>; có lẽ ý định là “{nearest}”</translation>
    </message>
    <message>
        <source>&lt;{name}&gt; is not supported</source>
        <translation>&lt;{name}&gt; chưa được hỗ trợ</translation>
    </message>
    <message>
        <source>A PIN has at least {least} digits, not all alike.</source>
        <translation>Mã PIN có ít nhất {least} chữ số, không được giống hệt nhau.</translation>
    </message>
    <message>
        <source>A form cannot be converted to “{ending}”.</source>
        <translation>Không chuyển được biểu mẫu sang dạng “{ending}”.</translation>
    </message>
    <message>
        <source>A part of the workspace file is damaged on the disk.</source>
        <translation>Một phần tệp nơi làm việc bị hỏng trên ổ đĩa.</translation>
    </message>
    <message>
        <source>A refusal to sign is noted with its reason and the name of a witness.</source>
        <translation>Việc từ chối ký phải ghi kèm lý do và họ tên người chứng kiến.</translation>
    </message>
    <message>
        <source>A sentence of a few words is easy to remember and hard to guess.</source>
        <translation>Một câu vài từ sẽ dễ nhớ và khó đoán.</translation>
    </message>
    <message>
        <source>ALARM: its pages do not show what the record inside carries</source>
        <translation>CẢNH BÁO: nội dung nhìn thấy khác với bản ghi tệp mang theo</translation>
    </message>
    <message>
        <source>Add a wording with an earlier date of effect.</source>
        <translation>Thêm mẫu câu có ngày hiệu lực sớm hơn.</translation>
    </message>
    <message>
        <source>Add it as a comment, or ask the head of the team.</source>
        <translation>Hãy gửi dưới dạng góp ý, hoặc nhờ trưởng đoàn.</translation>
    </message>
    <message>
        <source>Add it as a file instead.</source>
        <translation>Hãy thêm dưới dạng tệp.</translation>
    </message>
    <message>
        <source>Allow writing to this folder, or copy the workspace to a folder of your own.</source>
        <translation>Cho phép ghi vào thư mục này, hoặc chép dữ liệu sang thư mục của bạn.</translation>
    </message>
    <message>
        <source>An administrator runs “cchc-desktop office init” once, and again after each new version.</source>
        <translation>Quản trị viên chạy “cchc-desktop office init” một lần, và chạy lại sau mỗi phiên bản mới.</translation>
    </message>
    <message>
        <source>An expression of the form cannot be worked out: {reason}</source>
        <translation>Không tính được một biểu thức của biểu mẫu: {reason}</translation>
    </message>
    <message>
        <source>Ask for the file again, or choose another one.</source>
        <translation>Đề nghị gửi lại tệp, hoặc chọn tệp khác.</translation>
    </message>
    <message>
        <source>Ask its issuer for a file protected with AES, or export it again with a current program.</source>
        <translation>Hãy đề nghị nơi cấp cấp tệp bảo vệ bằng AES, hoặc xuất lại bằng phần mềm hiện hành.</translation>
    </message>
    <message>
        <source>Ask the administrator to admit the login as editor under your name (cchc-desktop office admit).</source>
        <translation>Đề nghị người quản trị cho tài khoản này làm người biên tập dưới tên của bạn (cchc-desktop office admit).</translation>
    </message>
    <message>
        <source>Ask the office for a new invitation.</source>
        <translation>Đề nghị văn phòng cấp thư mời mới.</translation>
    </message>
    <message>
        <source>Ask the office for the file again.</source>
        <translation>Đề nghị văn phòng gửi lại tệp.</translation>
    </message>
    <message>
        <source>Ask the office for the file for this system.</source>
        <translation>Hãy xin văn phòng tệp dành cho hệ điều hành này.</translation>
    </message>
    <message>
        <source>Ask the office for the newest update; an older one comes back only by taking the newer one back.</source>
        <translation>Đề nghị văn phòng gửi bản mới nhất; chỉ trở lại bản cũ bằng cách hoàn tác bản mới.</translation>
    </message>
    <message>
        <source>Ask the office for the newest version.</source>
        <translation>Hãy xin văn phòng bản mới nhất.</translation>
    </message>
    <message>
        <source>Ask the office or the head of the team to do it, or to give you that role.</source>
        <translation>Nhờ cơ quan hoặc trưởng đoàn làm việc này, hoặc giao cho bạn vai trò đó.</translation>
    </message>
    <message>
        <source>Ask the office to send it again.</source>
        <translation>Hãy đề nghị cơ quan gửi lại.</translation>
    </message>
    <message>
        <source>Ask the office; every laptop can send and receive.</source>
        <translation>Liên hệ văn phòng; máy nào cũng gửi và nhận được.</translation>
    </message>
    <message>
        <source>Ask whoever gave it to you to send it again.</source>
        <translation>Hãy nhờ người đưa tệp gửi lại.</translation>
    </message>
    <message>
        <source>Ask whoever installed it.</source>
        <translation>Hãy hỏi người đã cài phần mềm.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the server; if its key was really changed, set the place up anew.</source>
        <translation>Hỏi người quản trị máy chủ; nếu khóa đã đổi thật, hãy thiết lập lại nơi gửi này.</translation>
    </message>
    <message>
        <source>Begin further minutes of this kind in the step “Minutes and signing”.</source>
        <translation>Hãy lập biên bản tiếp theo cùng loại ở bước “Biên bản và ký”.</translation>
    </message>
    <message>
        <source>Bring the request of this very laptop to the office again.</source>
        <translation>Hãy chuyển lại yêu cầu của đúng máy này về cơ quan.</translation>
    </message>
    <message>
        <source>Check that it is the right file; remove pictures and unused sheets.</source>
        <translation>Kiểm tra đúng tệp chưa; bỏ ảnh và trang tính không dùng.</translation>
    </message>
    <message>
        <source>Check that it is the right token; the authority's program shows what is on it.</source>
        <translation>Hãy kiểm tra đúng thiết bị chưa; phần mềm của nơi cấp cho xem bên trong thiết bị.</translation>
    </message>
    <message>
        <source>Check that the disk is connected, then try again.</source>
        <translation>Kiểm tra ổ đĩa đã cắm chưa, rồi thử lại.</translation>
    </message>
    <message>
        <source>Check that the file is where it was, or copy the rows in Excel and paste them here.</source>
        <translation>Kiểm tra tệp còn ở chỗ cũ, hoặc chép các dòng trong Excel rồi dán vào đây.</translation>
    </message>
    <message>
        <source>Check that the file still exists and is not locked by another program, then choose it again.</source>
        <translation>Kiểm tra tệp còn đó và không bị chương trình khác khoá, rồi chọn lại.</translation>
    </message>
    <message>
        <source>Check that the file still exists and that the stick is plugged in, then choose it again.</source>
        <translation>Kiểm tra tệp còn đó và USB còn cắm, rồi chọn lại.</translation>
    </message>
    <message>
        <source>Check the account and the password with whoever looks after the place.</source>
        <translation>Kiểm tra tài khoản và mật khẩu với người quản trị nơi này.</translation>
    </message>
    <message>
        <source>Check the address (--database), the login and that PostgreSQL runs, then try again.</source>
        <translation>Vui lòng kiểm tra địa chỉ (--database), tài khoản và máy chủ PostgreSQL rồi thử lại.</translation>
    </message>
    <message>
        <source>Check the cable, the network or the stick, then try again: it goes on where it stopped.</source>
        <translation>Kiểm tra dây, mạng hoặc USB rồi thử lại: việc gửi nhận sẽ tiếp tục từ chỗ dừng.</translation>
    </message>
    <message>
        <source>Check the computer's date; else sign with a valid certificate, by hand or on paper.</source>
        <translation>Kiểm tra ngày của máy; nếu đúng thì ký bằng chứng thư còn hiệu lực, ký tay hoặc ký giấy.</translation>
    </message>
    <message>
        <source>Check the name of the file and that you may read it.</source>
        <translation>Kiểm tra tên tệp và quyền đọc tệp.</translation>
    </message>
    <message>
        <source>Check the name, and that the disk or USB stick is still there.</source>
        <translation>Hãy kiểm tra tên tệp và xem ổ đĩa hoặc USB còn cắm không.</translation>
    </message>
    <message>
        <source>Check the network and the addresses in the settings, then try again.</source>
        <translation>Hãy kiểm tra mạng và các địa chỉ trong phần cài đặt rồi thử lại.</translation>
    </message>
    <message>
        <source>Choose a certificate with an RSA key of at least 2048 bits.</source>
        <translation>Hãy chọn chứng thư có khoá RSA từ 2048 bit trở lên.</translation>
    </message>
    <message>
        <source>Choose a certificate with an RSA key.</source>
        <translation>Hãy chọn chứng thư dùng khoá RSA.</translation>
    </message>
    <message>
        <source>Choose a file name that ends in .xlsx, .md, .csv or .xml.</source>
        <translation>Chọn tên tệp có đuôi .xlsx, .md, .csv hoặc .xml.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .cer, .crt, .pem, .p7b or .crl, as the authority gives it out.</source>
        <translation>Hãy chọn tệp có đuôi .cer, .crt, .pem, .p7b hoặc .crl do cơ quan chứng thực cung cấp.</translation>
    </message>
    <message>
        <source>Choose a name from the list.</source>
        <translation>Chọn một tên trong danh sách.</translation>
    </message>
    <message>
        <source>Choose a picture of the red seal alone, best a PNG on a transparent ground.</source>
        <translation>Hãy chọn ảnh chỉ có con dấu màu đỏ, tốt nhất là PNG nền trong suốt.</translation>
    </message>
    <message>
        <source>Choose a stick, a second disk or a shared folder.</source>
        <translation>Đề nghị chọn thẻ nhớ, ổ đĩa thứ hai hoặc thư mục dùng chung.</translation>
    </message>
    <message>
        <source>Choose a visit whose recommendations are still open.</source>
        <translation>Hãy chọn một cuộc kiểm tra còn kiến nghị chưa khắc phục.</translation>
    </message>
    <message>
        <source>Choose an address of this computer (--host) and a free port (--port).</source>
        <translation>Hãy chọn một địa chỉ của máy này (--host) và một cổng còn trống (--port).</translation>
    </message>
    <message>
        <source>Choose another name, or add --force to replace the file.</source>
        <translation>Chọn tên khác, hoặc thêm --force để thay thế tệp.</translation>
    </message>
    <message>
        <source>Choose another unit, or look into the follow-up what is still open.</source>
        <translation>Hãy chọn đơn vị khác, hoặc xem ở Theo dõi khắc phục còn kiến nghị nào đang mở.</translation>
    </message>
    <message>
        <source>Choose one of the printers of the list, or export the paper as PDF and print it elsewhere.</source>
        <translation>Chọn một máy in trong danh sách, hoặc xuất văn bản ra PDF và in ở nơi khác.</translation>
    </message>
    <message>
        <source>Choose other digits; birthdays and 123456 are guessed first.</source>
        <translation>Đề nghị chọn dãy số khác; ngày sinh và 123456 dễ bị đoán nhất.</translation>
    </message>
    <message>
        <source>Choose that version in the list of forms, or bring it in first.</source>
        <translation>Hãy chọn phiên bản đó trong danh sách biểu mẫu, hoặc nạp phiên bản đó trước.</translation>
    </message>
    <message>
        <source>Choose the PKCS#11 library (Windows: .dll) that came with the token's own program.</source>
        <translation>Hãy chọn thư viện PKCS#11 (Windows: .dll) đi kèm phần mềm của thiết bị.</translation>
    </message>
    <message>
        <source>Choose the column that holds the codes, or paste a list of codes.</source>
        <translation>Chọn cột chứa mã hồ sơ, hoặc dán danh sách mã.</translation>
    </message>
    <message>
        <source>Choose the file that ends in .p12 or .pfx, or ask its issuer for a new one.</source>
        <translation>Chọn tệp có đuôi .p12 hoặc .pfx, hoặc xin nơi cấp tệp mới.</translation>
    </message>
    <message>
        <source>Choose the file that was made together with its key.</source>
        <translation>Hãy chọn tệp được tạo kèm khoá bí mật.</translation>
    </message>
    <message>
        <source>Choose the folder that ends in .cchc, or create a new workspace.</source>
        <translation>Chọn thư mục có đuôi .cchc, hoặc tạo mới.</translation>
    </message>
    <message>
        <source>Choose the scans of the pages that were printed last, with the code in the corner.</source>
        <translation>Hãy chọn bản quét của các trang in gần nhất, có mã ở góc trang.</translation>
    </message>
    <message>
        <source>Choose the signing certificate; token and file often hold one for encryption besides.</source>
        <translation>Hãy chọn chứng thư ký; trong thiết bị hoặc tệp thường còn có chứng thư để mã hoá.</translation>
    </message>
    <message>
        <source>Choose the stick or folder that the second copy was made to; the copy's folder ends in .cchc-copy.</source>
        <translation>Đề nghị chọn thẻ nhớ hoặc thư mục đã dùng để lưu bản sao lưu; thư mục bản sao có đuôi .cchc-copy.</translation>
    </message>
    <message>
        <source>Close the other window, then open it here.</source>
        <translation>Đóng cửa sổ kia, rồi mở lại ở đây.</translation>
    </message>
    <message>
        <source>Close the program and open it again: the file is then rebuilt. Have the disk looked at.</source>
        <translation>Đề nghị đóng chương trình rồi mở lại: tệp sẽ được dựng lại. Đề nghị cho kiểm tra ổ đĩa.</translation>
    </message>
    <message>
        <source>Compare it letter by letter with the printed sheet: 6 groups of 5; there is no I, O, 0 or 1.</source>
        <translation>Đề nghị so từng ký tự với tờ giấy đã ghi: 6 nhóm, mỗi nhóm 5 ký tự; không có I, O, 0 và 1.</translation>
    </message>
    <message>
        <source>Confirm that you are certain of the PIN, or sign in another way.</source>
        <translation>Hãy xác nhận chắc chắn về mã PIN, hoặc ký bằng cách khác.</translation>
    </message>
    <message>
        <source>Connect both laptops to one Wi-Fi or one phone's hotspot, or put a cable between them, and try again.</source>
        <translation>Hãy nối cả hai máy vào cùng một Wi-Fi hoặc điểm phát sóng của điện thoại, hoặc cắm dây mạng giữa hai máy, rồi thử lại.</translation>
    </message>
    <message>
        <source>Correct it in Word and choose it again; the list of fields and blocks is in the manual of papers.</source>
        <translation>Sửa mẫu trong Word rồi chọn lại; danh sách trường và khối có trong hướng dẫn về văn bản.</translation>
    </message>
    <message>
        <source>Correct the expression in the form.</source>
        <translation>Hãy sửa biểu thức trong biểu mẫu.</translation>
    </message>
    <message>
        <source>Correct the form and bring it in again.</source>
        <translation>Hãy sửa biểu mẫu rồi đưa vào lại.</translation>
    </message>
    <message>
        <source>Correct the form in Excel and bring it in again.</source>
        <translation>Sửa biểu trong Excel rồi nạp lại.</translation>
    </message>
    <message>
        <source>Correct the line; the list of fields and blocks is in the manual of papers.</source>
        <translation>Sửa dòng đó; danh sách trường và khối có trong tài liệu về văn bản.</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>Sửa lại giá trị rồi thử lại.</translation>
    </message>
    <message>
        <source>Enter a smaller number.</source>
        <translation>Hãy nhập số nhỏ hơn.</translation>
    </message>
    <message>
        <source>Enter the address your authority gave out, such as http://ca.example.vn/tsa.</source>
        <translation>Hãy nhập địa chỉ do nơi cấp cung cấp, ví dụ http://ca.example.vn/tsa.</translation>
    </message>
    <message>
        <source>Enter the full name, the number of the dossier or the telephone number.</source>
        <translation>Nhập đủ họ tên, mã hồ sơ hoặc số điện thoại.</translation>
    </message>
    <message>
        <source>Everything is saved on this laptop.</source>
        <translation>Mọi dữ liệu đã được lưu trên máy này.</translation>
    </message>
    <message>
        <source>Everything is saved on this laptop; the copy made before stays as it is.</source>
        <translation>Mọi dữ liệu đã lưu trên máy này; bản sao trước đó được giữ nguyên.</translation>
    </message>
    <message>
        <source>Everything is saved on this laptop; what was sent already is whole and stays there.</source>
        <translation>Mọi dữ liệu đã được lưu trên máy này; phần đã gửi nguyên vẹn và vẫn ở đó.</translation>
    </message>
    <message>
        <source>Everything is saved on this laptop; what was sent already need not be sent again.</source>
        <translation>Mọi dữ liệu đã được lưu trên máy này; phần đã gửi không phải gửi lại.</translation>
    </message>
    <message>
        <source>Everything saved before is unharmed; what was just typed is still on the screen.</source>
        <translation>Nội dung đã lưu vẫn nguyên vẹn; nội dung vừa nhập còn trên màn hình.</translation>
    </message>
    <message>
        <source>Everything stands twice in this folder; nothing that was saved is lost.</source>
        <translation>Mọi dữ liệu được ghi hai lần trong thư mục này; dữ liệu đã lưu không mất.</translation>
    </message>
    <message>
        <source>Files finished before are kept; the others wait in the queue.</source>
        <translation>Các tệp đã xong vẫn được giữ; các tệp khác chờ trong hàng đợi.</translation>
    </message>
    <message>
        <source>Fill in both.</source>
        <translation>Hãy điền cả hai.</translation>
    </message>
    <message>
        <source>Fill that in, then choose the step again.</source>
        <translation>Vui lòng bổ sung rồi chọn lại bước này.</translation>
    </message>
    <message>
        <source>Follow the links in the list of conditions or write why it stays so, then sign.</source>
        <translation>Bấm các liên kết trong danh sách điều kiện hoặc ghi rõ lý do vì sao để như vậy, rồi ký.</translation>
    </message>
    <message>
        <source>Free some space or choose another place for the workspace, then try again.</source>
        <translation>Xoá bớt tệp hoặc chọn nơi lưu khác, rồi thử lại.</translation>
    </message>
    <message>
        <source>Have another person of the office or the head of the team do it.</source>
        <translation>Nhờ người khác của cơ quan hoặc trưởng đoàn thực hiện.</translation>
    </message>
    <message>
        <source>Have it made and sent again by the laptop it came from.</source>
        <translation>Nhờ máy gửi tạo và gửi lại.</translation>
    </message>
    <message>
        <source>Have the code read out again, letter by letter; every invitation has a code of its own.</source>
        <translation>Đề nghị đọc lại mã, từng chữ một; mỗi thư mời có một mã riêng.</translation>
    </message>
    <message>
        <source>If a newer version of the app made it, update this one; else ask the team for its file.</source>
        <translation>Nếu tệp do phiên bản mới hơn lập, hãy cập nhật phần mềm; nếu không, đề nghị Đoàn kiểm tra gửi lại tệp.</translation>
    </message>
    <message>
        <source>If this version does not work, ask the office to restore a copy for version {version}.</source>
        <translation>Nếu bản hiện tại không dùng được, hãy nhờ văn phòng khôi phục bản sao cho bản {version}.</translation>
    </message>
    <message>
        <source>In the campaign {name} {count} visits are signed: they are records, and the campaign stays with them.</source>
        <translation>Đợt “{name}” có {count} cuộc kiểm tra đã ký: đó là hồ sơ lưu trữ nên đợt phải được giữ lại.</translation>
    </message>
    <message>
        <source>Install the newer version on this laptop, then open it again.</source>
        <translation>Cài phiên bản mới trên máy này rồi mở lại.</translation>
    </message>
    <message>
        <source>Install the token's own program anew, or choose another library.</source>
        <translation>Hãy cài lại phần mềm của thiết bị hoặc chọn thư viện khác.</translation>
    </message>
    <message>
        <source>Install the token's {program} program, or sign outside and take the signed file back.</source>
        <translation>Hãy cài phần mềm {program} của thiết bị, hoặc ký bằng phần mềm ngoài rồi đưa tệp đã ký trở lại.</translation>
    </message>
    <message>
        <source>It already runs version {version} of the form.</source>
        <translation>Đang dùng đúng phiên bản {version} của biểu mẫu.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Dữ liệu đó không bị đụng tới.</translation>
    </message>
    <message>
        <source>Its file is kept as it is.</source>
        <translation>Tệp đó được giữ nguyên.</translation>
    </message>
    <message>
        <source>Keep the workspace in a folder of this computer, such as “{local}”; exchange data through bundles.</source>
        <translation>Đề nghị để nơi làm việc trong một thư mục của máy này, ví dụ “{local}”; trao đổi dữ liệu bằng gói dữ liệu.</translation>
    </message>
    <message>
        <source>Keys of the kind {kind} are not used to sign PDF files: other programs would call the file damaged.</source>
        <translation>Khoá loại {kind} không dùng để ký tệp PDF: phần mềm khác sẽ báo tệp hỏng.</translation>
    </message>
    <message>
        <source>Leave the unit in the campaign. A visit that was broken off is concluded with a note.</source>
        <translation>Giữ đơn vị trong đợt. Cuộc kiểm tra dừng giữa chừng thì kết luận kèm ghi chú.</translation>
    </message>
    <message>
        <source>Let the laptop make its request again and bring it over anew.</source>
        <translation>Hãy tạo lại yêu cầu trên máy đó rồi chuyển sang lần nữa.</translation>
    </message>
    <message>
        <source>Look at the preview again and sign again.</source>
        <translation>Xem lại bản xem trước rồi ký lại.</translation>
    </message>
    <message>
        <source>Look at the verification report, then sign the exported file again.</source>
        <translation>Hãy xem kết quả kiểm tra, rồi ký lại tệp đã xuất.</translation>
    </message>
    <message>
        <source>Look for the sheet that was written when this very workspace was made.</source>
        <translation>Đề nghị tìm đúng tờ giấy đã ghi khi tạo nơi làm việc này.</translation>
    </message>
    <message>
        <source>Look it up in the list and open it from there.</source>
        <translation>Tìm trong danh sách và mở từ đó.</translation>
    </message>
    <message>
        <source>Look where the visit stands and choose another step.</source>
        <translation>Hãy xem cuộc kiểm tra đang ở bước nào rồi chọn bước khác.</translation>
    </message>
    <message>
        <source>Look whether the printer is switched on and has paper, then print again.</source>
        <translation>Kiểm tra máy in đã bật và có giấy, rồi in lại.</translation>
    </message>
    <message>
        <source>Make a corrected version; it has to be signed again.</source>
        <translation>Tạo bản sửa; bản sửa phải ký lại.</translation>
    </message>
    <message>
        <source>Make one, or do this on the office's computer.</source>
        <translation>Hãy tạo mới, hoặc làm việc này trên máy của cơ quan.</translation>
    </message>
    <message>
        <source>Make room there or use another place, then send again: it goes on where it stopped.</source>
        <translation>Giải phóng chỗ hoặc dùng nơi khác rồi gửi lại: việc gửi sẽ tiếp tục từ chỗ dừng.</translation>
    </message>
    <message>
        <source>Make this laptop the office, or join with an invitation.</source>
        <translation>Đặt máy này làm máy văn phòng, hoặc tham gia bằng thư mời.</translation>
    </message>
    <message>
        <source>Name a bucket (--url, --bucket, --user) or a folder (--folder) once; it is remembered.</source>
        <translation>Hãy chỉ ra một bucket (--url, --bucket, --user) hoặc một thư mục (--folder) một lần; phần mềm sẽ nhớ.</translation>
    </message>
    <message>
        <source>No PIN was sent.</source>
        <translation>Chưa gửi mã PIN nào.</translation>
    </message>
    <message>
        <source>No certificate was given out.</source>
        <translation>Chưa cấp chứng thư nào.</translation>
    </message>
    <message>
        <source>No evidence store is set for this workspace.</source>
        <translation>Nơi làm việc này chưa đặt kho minh chứng.</translation>
    </message>
    <message>
        <source>No file was changed.</source>
        <translation>Không tệp nào bị thay đổi.</translation>
    </message>
    <message>
        <source>No key was made.</source>
        <translation>Chưa tạo khoá nào.</translation>
    </message>
    <message>
        <source>No letter was made.</source>
        <translation>Chưa lập văn bản nào.</translation>
    </message>
    <message>
        <source>No re-check was planned.</source>
        <translation>Chưa lập cuộc phúc tra.</translation>
    </message>
    <message>
        <source>No unit was added.</source>
        <translation>Chưa thêm đơn vị nào.</translation>
    </message>
    <message>
        <source>Nothing can be served on {host}, port {port}: {reason}</source>
        <translation>Không phục vụ được trên {host}, cổng {port}: {reason}</translation>
    </message>
    <message>
        <source>Nothing is ever erased after wrong PINs.</source>
        <translation>Nhập sai mã PIN không bao giờ làm mất dữ liệu.</translation>
    </message>
    <message>
        <source>Nothing is ever erased after wrong passwords.</source>
        <translation>Nhập sai mật khẩu không bao giờ làm mất dữ liệu.</translation>
    </message>
    <message>
        <source>Nothing of it was taken in.</source>
        <translation>Chưa nhập gì.</translation>
    </message>
    <message>
        <source>Nothing of it was taken in; checklists and visits stay as they are.</source>
        <translation>Chưa nhập gì; bộ tiêu chí và các cuộc kiểm tra vẫn như cũ.</translation>
    </message>
    <message>
        <source>Nothing of it was taken in; forms and answers stay as they are.</source>
        <translation>Không nhận phần nào; các biểu mẫu và câu trả lời được giữ nguyên.</translation>
    </message>
    <message>
        <source>Nothing of it was taken in; the visit stays as it is.</source>
        <translation>Không có gì được đưa vào; cuộc kiểm tra giữ nguyên.</translation>
    </message>
    <message>
        <source>Nothing of it was taken in; the workspace stays as it is.</source>
        <translation>Chưa nhập gì; dữ liệu vẫn như cũ.</translation>
    </message>
    <message>
        <source>Nothing was added; the evidence so far stays.</source>
        <translation>Chưa thêm gì; minh chứng đã có vẫn còn.</translation>
    </message>
    <message>
        <source>Nothing was added; what was there stays.</source>
        <translation>Chưa thêm gì; những gì đã có vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Nothing was attached.</source>
        <translation>Chưa đính kèm gì.</translation>
    </message>
    <message>
        <source>Nothing was attached; the visit is unchanged.</source>
        <translation>Chưa đính kèm gì; cuộc kiểm tra không thay đổi.</translation>
    </message>
    <message>
        <source>Nothing was brought in.</source>
        <translation>Chưa nhập gì.</translation>
    </message>
    <message>
        <source>Nothing was changed on this laptop.</source>
        <translation>Không có gì bị thay đổi trên máy này.</translation>
    </message>
    <message>
        <source>Nothing was changed or deleted.</source>
        <translation>Không có gì bị thay đổi hoặc xoá.</translation>
    </message>
    <message>
        <source>Nothing was changed there.</source>
        <translation>Ở đó chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Nothing was changed there; what was sent before stays in its inbox.</source>
        <translation>Không có thay đổi nào tại đó; dữ liệu đã gửi trước vẫn nằm trong hàng chờ.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Nothing was changed; your words are still in the field.</source>
        <translation>Chưa có gì thay đổi; lời của bạn vẫn còn trong ô.</translation>
    </message>
    <message>
        <source>Nothing was deleted; the damaged file stays where it is.</source>
        <translation>Không xoá gì; tệp hỏng vẫn ở chỗ cũ.</translation>
    </message>
    <message>
        <source>Nothing was drawn in the signature box.</source>
        <translation>Khung ký còn trống.</translation>
    </message>
    <message>
        <source>Nothing was drawn; the dossiers so far stay.</source>
        <translation>Chưa rút hồ sơ nào; các hồ sơ đã có vẫn còn.</translation>
    </message>
    <message>
        <source>Nothing was noted.</source>
        <translation>Chưa ghi gì.</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>Chưa mở gì cả.</translation>
    </message>
    <message>
        <source>Nothing was opened; sticks and other places work as before.</source>
        <translation>Chưa mở kết nối nào; USB và các nơi khác vẫn dùng được như trước.</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>Không có gì bị ghi đè.</translation>
    </message>
    <message>
        <source>Nothing was printed; the paper is unchanged.</source>
        <translation>Chưa in trang nào; văn bản giữ nguyên.</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Chưa xoá gì.</translation>
    </message>
    <message>
        <source>Nothing was sent or received.</source>
        <translation>Chưa gửi hay nhận gì.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Chưa gửi gì.</translation>
    </message>
    <message>
        <source>Nothing was signed or locked.</source>
        <translation>Chưa ký và chưa khoá gì.</translation>
    </message>
    <message>
        <source>Nothing was signed or locked; the change is kept.</source>
        <translation>Chưa ký và chưa khoá gì; nội dung vừa sửa vẫn được giữ.</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>Chưa ký gì.</translation>
    </message>
    <message>
        <source>Nothing was taken in; the visit is unchanged.</source>
        <translation>Chưa nhận gì; cuộc kiểm tra không thay đổi.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Chưa ghi gì cả.</translation>
    </message>
    <message>
        <source>One try is left on this token: a wrong PIN locks it.</source>
        <translation>Thiết bị chỉ còn một lần thử: nhập sai mã PIN sẽ bị khoá.</translation>
    </message>
    <message>
        <source>Only the authority that gave out the token can unlock it. Sign in another way meanwhile.</source>
        <translation>Chỉ nơi cấp thiết bị mở khoá được. Trước mắt hãy ký bằng cách khác.</translation>
    </message>
    <message>
        <source>Only the head or the deputy head of the team returns an item for rework; this is {person}'s workspace.</source>
        <translation>Chỉ trưởng đoàn hoặc phó trưởng đoàn trả lại câu để làm lại; đây là máy của {person}.</translation>
    </message>
    <message>
        <source>Only the laptop of the office can do this.</source>
        <translation>Chỉ máy của văn phòng mới làm được việc này.</translation>
    </message>
    <message>
        <source>Open it in a picture viewer to see whether it is whole, or add it as a file.</source>
        <translation>Mở bằng phần mềm xem ảnh để kiểm tra, hoặc thêm dưới dạng tệp.</translation>
    </message>
    <message>
        <source>Open it in the list of fillings.</source>
        <translation>Hãy mở phiếu đó trong danh sách phiếu.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Mở dữ liệu đó, hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Open the key store (it opens when you log in to the computer), or use the password.</source>
        <translation>Hãy mở kho khoá (tự mở khi đăng nhập máy tính) hoặc dùng mật khẩu.</translation>
    </message>
    <message>
        <source>Open the picture, save it anew or remove it from the visit, then make the paper again.</source>
        <translation>Mở ảnh, lưu lại hoặc xoá khỏi cuộc kiểm tra, rồi lập lại văn bản.</translation>
    </message>
    <message>
        <source>Open the sample: Help, Practice visit.</source>
        <translation>Mở dữ liệu mẫu: Trợ giúp, Đoàn tập dượt.</translation>
    </message>
    <message>
        <source>Open the visit that uses that version, or move this visit to it first.</source>
        <translation>Mở cuộc kiểm tra dùng phiên bản đó, hoặc chuyển cuộc kiểm tra này sang phiên bản đó trước.</translation>
    </message>
    <message>
        <source>Pages are missing: {pages}. Without a readable code: {uncoded}. Of another print: {foreign}.</source>
        <translation>Thiếu trang: {pages}. Không đọc được mã: {uncoded}. Của lần in khác: {foreign}.</translation>
    </message>
    <message>
        <source>Pairing is closed for {minutes} minutes after {tries} attempts that failed.</source>
        <translation>Việc ghép máy tạm khóa {minutes} phút sau {tries} lần không thành.</translation>
    </message>
    <message>
        <source>Plug the stick or disk in again, or choose another place in the settings.</source>
        <translation>Đề nghị cắm lại thẻ nhớ hoặc ổ đĩa, hoặc chọn nơi khác trong phần Cài đặt.</translation>
    </message>
    <message>
        <source>Plug the token in and try again; if it keeps failing, choose the token's library instead.</source>
        <translation>Hãy cắm thiết bị và thử lại; nếu vẫn lỗi, chọn thư viện của thiết bị.</translation>
    </message>
    <message>
        <source>Plug the token in, wait until its light is steady, then look for it again.</source>
        <translation>Hãy cắm thiết bị, chờ đèn sáng ổn định rồi tìm lại.</translation>
    </message>
    <message>
        <source>Print or export them here first, so that what comes back can be compared.</source>
        <translation>Hãy in hoặc xuất từ đây trước, để bản đưa về đối chiếu được.</translation>
    </message>
    <message>
        <source>Put back the file that came with the app, or ask the office for a sound one.</source>
        <translation>Chép lại tệp đi kèm phần mềm, hoặc xin Sở tệp đúng.</translation>
    </message>
    <message>
        <source>Put keys.json and the data of the same workspace together, or restore a backup into a new folder.</source>
        <translation>Đề nghị để keys.json và dữ liệu của cùng một nơi làm việc cạnh nhau, hoặc khôi phục bản sao vào một thư mục mới.</translation>
    </message>
    <message>
        <source>Records are kept for the time that the law on archives sets. What is wrong in them is put right by a supplementary version of the minutes.</source>
        <translation>Hồ sơ phải được giữ đủ thời hạn theo pháp luật về lưu trữ. Nội dung sai được sửa bằng biên bản bổ sung.</translation>
    </message>
    <message>
        <source>Remove photos that show the same thing: removed ones no longer count. Documents can be noted by number.</source>
        <translation>Đề nghị bỏ bớt ảnh trùng nội dung (ảnh đã bỏ không còn tính dung lượng); văn bản có thể chỉ ghi số, ngày.</translation>
    </message>
    <message>
        <source>Report this to whoever wrote the form.</source>
        <translation>Hãy báo cho người soạn biểu mẫu.</translation>
    </message>
    <message>
        <source>Restore the newest backup, and keep this folder for a specialist.</source>
        <translation>Khôi phục bản sao lưu mới nhất, và giữ thư mục này cho người có chuyên môn.</translation>
    </message>
    <message>
        <source>Save it anew in a picture program, or correct its ending, and add it again.</source>
        <translation>Đề nghị lưu lại bằng phần mềm xem ảnh hoặc sửa đúng đuôi tệp, rồi thêm lại.</translation>
    </message>
    <message>
        <source>Scan again as PDF, JPEG, PNG or TIFF, in colour, at 200 dpi or more.</source>
        <translation>Hãy quét lại thành PDF, JPEG, PNG hoặc TIFF, có màu, từ 200 dpi trở lên.</translation>
    </message>
    <message>
        <source>Scan the missing pages, with the code in the corner in view, and choose all files again.</source>
        <translation>Hãy quét các trang còn thiếu, thấy rõ mã ở góc, rồi chọn lại tất cả các tệp.</translation>
    </message>
    <message>
        <source>Set a password of at least 12 characters in CCHC_REPORT_PASSWORD, or serve it on 127.0.0.1 only.</source>
        <translation>Hãy đặt mật khẩu từ 12 ký tự trong CCHC_REPORT_PASSWORD, hoặc chỉ phục vụ trên 127.0.0.1.</translation>
    </message>
    <message>
        <source>Shorten it and make the paper again.</source>
        <translation>Rút ngắn lại rồi lập lại văn bản.</translation>
    </message>
    <message>
        <source>Sign in the box again.</source>
        <translation>Hãy ký lại trong khung.</translation>
    </message>
    <message>
        <source>Sign in the box with pen, finger or mouse, then confirm.</source>
        <translation>Ký trong khung bằng bút, ngón tay hoặc chuột, rồi xác nhận.</translation>
    </message>
    <message>
        <source>Sign in the order of the list.</source>
        <translation>Ký theo thứ tự trong danh sách.</translation>
    </message>
    <message>
        <source>Sign the exported file in its fields, then choose the signed one.</source>
        <translation>Hãy ký vào các ô trong tệp đã xuất, rồi chọn tệp đã ký.</translation>
    </message>
    <message>
        <source>Sign the exported file itself, without printing it to PDF or saving it under another format.</source>
        <translation>Hãy ký chính tệp đã xuất, không in ra PDF và không lưu sang dạng khác.</translation>
    </message>
    <message>
        <source>Sign the minutes first, then plan the re-check.</source>
        <translation>Hãy ký biên bản trước, rồi lập cuộc phúc tra.</translation>
    </message>
    <message>
        <source>Split or shrink the file, or note the document's number and date instead.</source>
        <translation>Tách hoặc giảm dung lượng tệp, hoặc chỉ ghi số, ngày văn bản.</translation>
    </message>
    <message>
        <source>Start again on both laptops and compare the code on both screens.</source>
        <translation>Bắt đầu lại trên cả hai máy và so mã trên hai màn hình.</translation>
    </message>
    <message>
        <source>Stop if you are not certain, and ask the authority that gave out the token.</source>
        <translation>Nếu không chắc, hãy dừng lại và hỏi nơi cấp thiết bị.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>Take several words that are easy to keep in mind, and write them down for the safe.</source>
        <translation>Hãy dùng vài từ dễ nhớ và ghi ra giấy cất vào két.</translation>
    </message>
    <message>
        <source>Take the photo at a lower resolution, or add it as a file outside the photos.</source>
        <translation>Chụp lại ở độ phân giải thấp hơn, hoặc thêm dưới dạng tệp.</translation>
    </message>
    <message>
        <source>The PIN is wrong, or it was set on another laptop.</source>
        <translation>Mã PIN không đúng, hoặc được đặt trên máy khác.</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>Mã PIN sai.</translation>
    </message>
    <message>
        <source>The PIN is wrong. ONE try is left, then the token locks itself.</source>
        <translation>Mã PIN sai. Chỉ còn MỘT lần thử, sau đó thiết bị tự khoá.</translation>
    </message>
    <message>
        <source>The PIN stays set, and nothing was counted as a wrong try.</source>
        <translation>Mã PIN vẫn còn hiệu lực và không tính là một lần nhập sai.</translation>
    </message>
    <message>
        <source>The PIN window was closed.</source>
        <translation>Cửa sổ nhập mã PIN đã bị đóng.</translation>
    </message>
    <message>
        <source>The Word template “{name}” cannot be used: {reason}</source>
        <translation>Chưa dùng được mẫu Word “{name}”: {reason}</translation>
    </message>
    <message>
        <source>The act was declined.</source>
        <translation>Không thực hiện được.</translation>
    </message>
    <message>
        <source>The answer before is kept.</source>
        <translation>Câu trả lời trước đó được giữ lại.</translation>
    </message>
    <message>
        <source>The answers stay as they are.</source>
        <translation>Các câu trả lời được giữ nguyên.</translation>
    </message>
    <message>
        <source>The app goes on with what it had before.</source>
        <translation>Ứng dụng tiếp tục dùng dữ liệu trước đó.</translation>
    </message>
    <message>
        <source>The certificate file holds no private key, only a certificate.</source>
        <translation>Tệp chứng thư không có khoá bí mật, chỉ có chứng thư.</translation>
    </message>
    <message>
        <source>The certificate file is protected in a way this program does not know.</source>
        <translation>Tệp chứng thư được bảo vệ theo cách phần mềm này không biết.</translation>
    </message>
    <message>
        <source>The certificate of {holder} is not made for signing, but for another use.</source>
        <translation>Chứng thư của {holder} không dùng để ký mà dùng cho việc khác.</translation>
    </message>
    <message>
        <source>The certificate of {holder} is valid from {begins} to {ends} only.</source>
        <translation>Chứng thư của {holder} chỉ có hiệu lực từ {begins} đến {ends}.</translation>
    </message>
    <message>
        <source>The certificate store of Windows exists on Windows only.</source>
        <translation>Kho chứng thư Windows chỉ có trên Windows.</translation>
    </message>
    <message>
        <source>The code does not open this invitation.</source>
        <translation>Mã không mở được thư mời này.</translation>
    </message>
    <message>
        <source>The content changed while it was being signed.</source>
        <translation>Nội dung thay đổi trong lúc ký.</translation>
    </message>
    <message>
        <source>The content was locked at {at}, because the minutes carry a signature.</source>
        <translation>Nội dung đã khoá lúc {at} vì biên bản có chữ ký.</translation>
    </message>
    <message>
        <source>The data file “{name}” cannot be read: {reason}</source>
        <translation>Không đọc được tệp dữ liệu “{name}”: {reason}</translation>
    </message>
    <message>
        <source>The data is damaged or was altered: {reason}</source>
        <translation>Dữ liệu hỏng hoặc bị sửa: {reason}</translation>
    </message>
    <message>
        <source>The drawn signature cannot be read: {reason}</source>
        <translation>Không đọc được chữ ký tay: {reason}</translation>
    </message>
    <message>
        <source>The expression “{expression}” is not valid: {reason}</source>
        <translation>Biểu thức “{expression}” không hợp lệ: {reason}</translation>
    </message>
    <message>
        <source>The file answers “{form}”, version “{version}”; the chosen form is “{own}”, version “{own_version}”.</source>
        <translation>Tệp trả lời biểu mẫu “{form}”, phiên bản “{version}”; biểu mẫu đang chọn là “{own}”, phiên bản “{own_version}”.</translation>
    </message>
    <message>
        <source>The file answers “{form}”, version “{version}”; this visit asks “{own}”, version “{own_version}”.</source>
        <translation>Tệp trả lời biểu mẫu “{form}”, phiên bản “{version}”; cuộc kiểm tra này dùng “{own}”, phiên bản “{own_version}”.</translation>
    </message>
    <message>
        <source>The file cannot be read as a certificate file (PKCS#12).</source>
        <translation>Không đọc được tệp này như một tệp chứng thư (PKCS#12).</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB.</source>
        <translation>Tệp lớn hơn {most} MB.</translation>
    </message>
    <message>
        <source>The file itself was not touched; nothing was added.</source>
        <translation>Tệp gốc không bị đụng tới; chưa thêm gì.</translation>
    </message>
    <message>
        <source>The file itself was not touched; the evidence so far stays.</source>
        <translation>Tệp gốc không bị đụng tới; minh chứng đã có vẫn còn.</translation>
    </message>
    <message>
        <source>The file signed so far is unharmed.</source>
        <translation>Tệp đã ký đến lúc này vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>The file “{name}” cannot be read: {reason}</source>
        <translation>Không đọc được tệp “{name}”: {reason}</translation>
    </message>
    <message>
        <source>The file “{name}” cannot be written: {reason}</source>
        <translation>Không ghi được tệp “{name}”: {reason}</translation>
    </message>
    <message>
        <source>The file “{name}” is too large for a form ({size}).</source>
        <translation>Tệp “{name}” quá lớn so với một biểu ({size}).</translation>
    </message>
    <message>
        <source>The first row needs the headings “Đơn vị”, “Kỳ” and at least one figure; export the table to see them all.</source>
        <translation>Dòng đầu cần các tiêu đề “Đơn vị”, “Kỳ” và ít nhất một số liệu; xuất bảng ra để xem đủ các tiêu đề.</translation>
    </message>
    <message>
        <source>The form cannot be used, at {place}: {reason}</source>
        <translation>Không dùng được biểu mẫu, tại {place}: {reason}</translation>
    </message>
    <message>
        <source>The form “{name}” cannot be used: {reason}</source>
        <translation>Không dùng được biểu “{name}”: {reason}</translation>
    </message>
    <message>
        <source>The invitation is not used up by wrong codes.</source>
        <translation>Nhập sai mã không làm mất hiệu lực thư mời.</translation>
    </message>
    <message>
        <source>The key of this certificate is too short: {bits} bits.</source>
        <translation>Khoá của chứng thư này quá ngắn: {bits} bit.</translation>
    </message>
    <message>
        <source>The key store of this computer is locked or does not answer, so the PIN cannot be checked.</source>
        <translation>Kho khoá của máy tính đang khoá hoặc không trả lời nên chưa kiểm tra được mã PIN.</translation>
    </message>
    <message>
        <source>The keys in “{place}” do not fit the data beside them.</source>
        <translation>Khoá trong “{place}” không khớp với dữ liệu ở cùng chỗ.</translation>
    </message>
    <message>
        <source>The laptop goes on with the certificate it has.</source>
        <translation>Máy vẫn dùng chứng thư đang có.</translation>
    </message>
    <message>
        <source>The list holds no dossier codes to draw from.</source>
        <translation>Danh sách không có mã hồ sơ nào để rút.</translation>
    </message>
    <message>
        <source>The list needs one unit a row, such as “Xã Hòa Thạnh”. Choose another file, or paste the names.</source>
        <translation>Danh sách cần mỗi dòng một đơn vị, ví dụ “Xã Hòa Thạnh”. Chọn tệp khác, hoặc dán tên đơn vị.</translation>
    </message>
    <message>
        <source>The minutes cannot be signed yet: {open} conditions are open.</source>
        <translation>Chưa ký được biên bản: còn {open} điều kiện.</translation>
    </message>
    <message>
        <source>The minutes could not be signed: {reason}</source>
        <translation>Chưa ký được biên bản: {reason}</translation>
    </message>
    <message>
        <source>The minutes have not changed.</source>
        <translation>Biên bản chưa thay đổi.</translation>
    </message>
    <message>
        <source>The minutes have not changed. The PIN was sent once and not tried again.</source>
        <translation>Biên bản không thay đổi. Mã PIN chỉ gửi một lần, không thử lại.</translation>
    </message>
    <message>
        <source>The minutes have not changed; no PIN was sent.</source>
        <translation>Biên bản không thay đổi; chưa gửi mã PIN.</translation>
    </message>
    <message>
        <source>The minutes of the visit to {name} are signed: the visit is a record and cannot be removed.</source>
        <translation>Biên bản kiểm tra {name} đã ký: cuộc kiểm tra là hồ sơ lưu trữ nên không xoá được.</translation>
    </message>
    <message>
        <source>The minutes of {unit} are not signed yet; a re-check follows what was signed.</source>
        <translation>Biên bản của {unit} chưa được ký; phúc tra dựa trên biên bản đã ký.</translation>
    </message>
    <message>
        <source>The office data base does not answer: {reason}</source>
        <translation>Cơ sở dữ liệu cơ quan không đáp ứng: {reason}</translation>
    </message>
    <message>
        <source>The paper is unchanged.</source>
        <translation>Văn bản giữ nguyên.</translation>
    </message>
    <message>
        <source>The paper itself was not touched; nothing was taken in.</source>
        <translation>Tệp văn bản được giữ nguyên; chưa có gì được đưa vào.</translation>
    </message>
    <message>
        <source>The paper's font cannot show {listed}.</source>
        <translation>Phông chữ của văn bản không hiện được {listed}.</translation>
    </message>
    <message>
        <source>The pass phrase is too short: it needs at least {least} characters.</source>
        <translation>Cụm mật khẩu quá ngắn: cần ít nhất {least} ký tự.</translation>
    </message>
    <message>
        <source>The password is too short: it needs at least {least} characters.</source>
        <translation>Mật khẩu quá ngắn: cần ít nhất {least} ký tự.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Sai mật khẩu.</translation>
    </message>
    <message>
        <source>The password of the certificate file is wrong.</source>
        <translation>Sai mật khẩu chứng thư số.</translation>
    </message>
    <message>
        <source>The picture “{name}” cannot be read: {reason}</source>
        <translation>Không đọc được ảnh “{name}”: {reason}</translation>
    </message>
    <message>
        <source>The practice visit is for the sample workspace only.</source>
        <translation>Đoàn tập dượt chỉ dành cho dữ liệu mẫu.</translation>
    </message>
    <message>
        <source>The printer “{name}” is not set up on this computer.</source>
        <translation>Máy in “{name}” chưa được cài trên máy tính này.</translation>
    </message>
    <message>
        <source>The program stays as it is, and so do your data.</source>
        <translation>Phần mềm và dữ liệu giữ nguyên như cũ.</translation>
    </message>
    <message>
        <source>The program stays as it is.</source>
        <translation>Phần mềm giữ nguyên như cũ.</translation>
    </message>
    <message>
        <source>The recommendation does not go on: {reason}</source>
        <translation>Chưa chuyển được trạng thái kiến nghị: {reason}</translation>
    </message>
    <message>
        <source>The record inside the paper cannot be used: {reason}</source>
        <translation>Không dùng được bản ghi bên trong văn bản: {reason}</translation>
    </message>
    <message>
        <source>The recovery code is well typed, but it is not the code of this workspace.</source>
        <translation>Mã khôi phục được nhập đúng dạng, nhưng không phải mã của nơi làm việc này.</translation>
    </message>
    <message>
        <source>The recovery code was mistyped.</source>
        <translation>Mã khôi phục bị gõ nhầm.</translation>
    </message>
    <message>
        <source>The report would be open to everybody who reaches {host}.</source>
        <translation>Báo cáo sẽ mở cho mọi người vào được {host}.</translation>
    </message>
    <message>
        <source>The review does not go on: {reason}</source>
        <translation>Chưa thể duyệt tiếp: {reason}</translation>
    </message>
    <message>
        <source>The second copy was not made: what was written to “{place}” cannot be read back.</source>
        <translation>Chưa tạo được bản sao lưu: dữ liệu ghi vào “{place}” không đọc lại được.</translation>
    </message>
    <message>
        <source>The second copy was not made: “{place}” is not there.</source>
        <translation>Chưa tạo được bản sao lưu: không tìm thấy “{place}”.</translation>
    </message>
    <message>
        <source>The service of the authority does not answer as it should: {reason}</source>
        <translation>Dịch vụ của nơi cấp không trả lời đúng: {reason}</translation>
    </message>
    <message>
        <source>The signatures in this file are not in order: {reason}</source>
        <translation>Chữ ký trong tệp này không hợp lệ: {reason}</translation>
    </message>
    <message>
        <source>The signed file is unharmed.</source>
        <translation>Tệp đã ký vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>The signed files are unharmed.</source>
        <translation>Các tệp đã ký vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>The signed files are unharmed; they wait in the queue.</source>
        <translation>Các tệp đã ký vẫn nguyên vẹn và chờ trong hàng đợi.</translation>
    </message>
    <message>
        <source>The signed minutes stay as they are.</source>
        <translation>Biên bản đã ký vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>The stick or disk may be failing: choose another one in the settings.</source>
        <translation>Thẻ nhớ hoặc ổ đĩa có thể đang hỏng: đề nghị chọn nơi khác trong phần Cài đặt.</translation>
    </message>
    <message>
        <source>The supplementary minutes say nothing yet.</source>
        <translation>Biên bản bổ sung chưa có nội dung.</translation>
    </message>
    <message>
        <source>The text is too long: {size} characters, at most {most}.</source>
        <translation>Nội dung quá dài: {size} ký tự, tối đa {most}.</translation>
    </message>
    <message>
        <source>The token has locked itself after too many wrong PINs.</source>
        <translation>Thiết bị đã tự khoá vì nhập sai mã PIN nhiều lần.</translation>
    </message>
    <message>
        <source>The token holds no certificate with a key to sign.</source>
        <translation>Thiết bị không có chứng thư kèm khoá để ký.</translation>
    </message>
    <message>
        <source>The token is not there, or was pulled out.</source>
        <translation>Không thấy thiết bị, hoặc thiết bị đã bị rút ra.</translation>
    </message>
    <message>
        <source>The token's library “{name}” does not work: {reason}</source>
        <translation>Thư viện thiết bị “{name}” không hoạt động: {reason}</translation>
    </message>
    <message>
        <source>The two laptops were not connected: {reason}</source>
        <translation>Hai máy chưa được kết nối: {reason}</translation>
    </message>
    <message>
        <source>The update “{name}” is number {number}; number {known} is in force already.</source>
        <translation>Bản cập nhật “{name}” là số {number}; số {known} đang có hiệu lực.</translation>
    </message>
    <message>
        <source>The update “{name}” was not taken in: {reason}</source>
        <translation>Gói cập nhật “{name}” chưa được nhận: {reason}</translation>
    </message>
    <message>
        <source>The visit stays as it is.</source>
        <translation>Cuộc kiểm tra giữ nguyên.</translation>
    </message>
    <message>
        <source>The visit to {name} has begun; it cannot be removed.</source>
        <translation>Cuộc kiểm tra tại {name} đã bắt đầu nên không xoá được.</translation>
    </message>
    <message>
        <source>The wording used so far stays in use.</source>
        <translation>Mẫu câu đang dùng vẫn được dùng.</translation>
    </message>
    <message>
        <source>The wording “{name}” cannot be used: line {line}: {reason}</source>
        <translation>Không dùng được mẫu câu “{name}”: dòng {line}: {reason}</translation>
    </message>
    <message>
        <source>The workspace file is damaged: {reason}</source>
        <translation>Tệp dữ liệu bị hỏng: {reason}</translation>
    </message>
    <message>
        <source>There is a workspace in “{place}” already.</source>
        <translation>“{place}” đã có dữ liệu.</translation>
    </message>
    <message>
        <source>There is no copy of a workspace in “{place}”.</source>
        <translation>Không có bản sao nơi làm việc nào trong “{place}”.</translation>
    </message>
    <message>
        <source>There is no earlier version of the program on this computer.</source>
        <translation>Máy này không có bản phần mềm nào trước đó.</translation>
    </message>
    <message>
        <source>There is no network here in which laptops could find each other: {reason}</source>
        <translation>Không có mạng nào ở đây để các máy tìm thấy nhau: {reason}</translation>
    </message>
    <message>
        <source>There is no update to take back.</source>
        <translation>Không có bản cập nhật nào để hoàn tác.</translation>
    </message>
    <message>
        <source>There is no wording for “{kind}” in force on {on}.</source>
        <translation>Không có mẫu câu cho “{kind}” có hiệu lực ngày {on}.</translation>
    </message>
    <message>
        <source>There is nothing to undo in this visit.</source>
        <translation>Không còn gì để hoàn tác trong cuộc kiểm tra này.</translation>
    </message>
    <message>
        <source>These minutes are signed; what they say cannot be changed.</source>
        <translation>Biên bản này đã có chữ ký; không sửa được nội dung.</translation>
    </message>
    <message>
        <source>These minutes were neither printed for signing nor exported.</source>
        <translation>Biên bản này chưa được in để ký hoặc xuất ra.</translation>
    </message>
    <message>
        <source>These scans do not belong to the last print of this visit.</source>
        <translation>Các bản quét này không thuộc lần in gần nhất của cuộc kiểm tra.</translation>
    </message>
    <message>
        <source>This certificate is not for the key of this laptop.</source>
        <translation>Chứng thư này không dành cho khoá của máy này.</translation>
    </message>
    <message>
        <source>This computer has no key store that is open, so a PIN would not be safe.</source>
        <translation>Máy này không có kho khoá đang mở, nên mã PIN không an toàn.</translation>
    </message>
    <message>
        <source>This could not be saved: the disk is full.</source>
        <translation>Chưa lưu được: ổ đĩa đầy.</translation>
    </message>
    <message>
        <source>This could not be saved: {reason}</source>
        <translation>Chưa lưu được: {reason}</translation>
    </message>
    <message>
        <source>This could not be saved: “{place}” is read-only.</source>
        <translation>Chưa lưu được: “{place}” chỉ cho đọc.</translation>
    </message>
    <message>
        <source>This data base is not set up as an office store of this version.</source>
        <translation>Cơ sở dữ liệu này chưa được thiết lập làm kho dữ liệu cơ quan của phiên bản này.</translation>
    </message>
    <message>
        <source>This file cannot take a timestamp: {reason}</source>
        <translation>Tệp này không nhận được dấu thời gian: {reason}</translation>
    </message>
    <message>
        <source>This file carries no new signature.</source>
        <translation>Tệp này không có chữ ký mới.</translation>
    </message>
    <message>
        <source>This file's content is not the one that was exported.</source>
        <translation>Nội dung tệp này không phải bản đã xuất.</translation>
    </message>
    <message>
        <source>This filling is here already: “{name}”.</source>
        <translation>Phiếu này đã có trên máy: “{name}”.</translation>
    </message>
    <message>
        <source>This invitation ended on {until}.</source>
        <translation>Thư mời này đã hết hạn ngày {until}.</translation>
    </message>
    <message>
        <source>This is no laptop's request for a certificate, or it was altered.</source>
        <translation>Đây không phải yêu cầu cấp chứng thư của máy, hoặc đã bị sửa.</translation>
    </message>
    <message>
        <source>This is no list of trusted certificates, or it is damaged.</source>
        <translation>Đây không phải danh sách chứng thư tin cậy, hoặc đã hỏng.</translation>
    </message>
    <message>
        <source>This picture cannot stand for a seal: {reason}</source>
        <translation>Ảnh này không dùng làm con dấu được: {reason}</translation>
    </message>
    <message>
        <source>This program is not updated from here: {reason}</source>
        <translation>Phần mềm không tự cập nhật ở đây: {reason}</translation>
    </message>
    <message>
        <source>This workspace holds no authority of the office.</source>
        <translation>Không gian làm việc này không có nơi cấp chứng thư của cơ quan.</translation>
    </message>
    <message>
        <source>This workspace is not connected with other laptops yet.</source>
        <translation>Nơi làm việc này chưa kết nối với máy nào khác.</translation>
    </message>
    <message>
        <source>This workspace is open in another window.</source>
        <translation>Dữ liệu này đang mở ở cửa sổ khác.</translation>
    </message>
    <message>
        <source>This workspace was written by a newer version of the app (format {found}; this version knows {known}).</source>
        <translation>Dữ liệu này do phiên bản mới hơn ghi (định dạng {found}; phiên bản này biết {known}).</translation>
    </message>
    <message>
        <source>Try again (mind Caps Lock and the Vietnamese keyboard), or use the recovery code.</source>
        <translation>Thử lại (để ý Caps Lock và bộ gõ tiếng Việt), hoặc dùng mã khôi phục.</translation>
    </message>
    <message>
        <source>Try again; if it keeps failing, print the minutes and sign on paper.</source>
        <translation>Thử lại; nếu vẫn không được, hãy in biên bản và ký giấy.</translation>
    </message>
    <message>
        <source>Type it again with care: after a few wrong ones the token locks itself.</source>
        <translation>Hãy nhập lại cẩn thận: sai vài lần thiết bị sẽ tự khoá.</translation>
    </message>
    <message>
        <source>Type it again; mind Caps Lock and the Vietnamese keyboard.</source>
        <translation>Gõ lại; để ý Caps Lock và bộ gõ tiếng Việt.</translation>
    </message>
    <message>
        <source>Use a certificate file or a token.</source>
        <translation>Hãy dùng tệp chứng thư hoặc thiết bị ký số.</translation>
    </message>
    <message>
        <source>Use another name, for example with the agency in brackets.</source>
        <translation>Dùng tên khác, ví dụ thêm cơ quan trong ngoặc.</translation>
    </message>
    <message>
        <source>Use the password. On Linux a key store comes with the desktop (GNOME Keyring, KWallet).</source>
        <translation>Đề nghị dùng mật khẩu. Trên Linux, kho khoá đi kèm màn hình nền (GNOME Keyring, KWallet).</translation>
    </message>
    <message>
        <source>Use the password: it opens the workspace on every laptop.</source>
        <translation>Đề nghị dùng mật khẩu: mật khẩu mở được nơi làm việc trên mọi máy.</translation>
    </message>
    <message>
        <source>Verify the file; if it was altered, use the copy that was kept when it was signed.</source>
        <translation>Hãy kiểm tra tệp; nếu tệp đã bị sửa, dùng bản lưu lúc ký.</translation>
    </message>
    <message>
        <source>Version {version} cannot read this workspace any more: its tables were changed since.</source>
        <translation>Bản {version} không còn đọc được nơi làm việc này: cấu trúc dữ liệu đã đổi.</translation>
    </message>
    <message>
        <source>Visits and answers are not touched by it.</source>
        <translation>Các cuộc kiểm tra và câu trả lời không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Visits that are not signed can be removed one by one.</source>
        <translation>Có thể xoá từng cuộc kiểm tra chưa ký.</translation>
    </message>
    <message>
        <source>Wait, then try again; if you did not try yourself, somebody else on this network did.</source>
        <translation>Chờ rồi thử lại; nếu đồng chí không tự thử thì có người khác trên mạng này đã thử.</translation>
    </message>
    <message>
        <source>What is here stays as it is.</source>
        <translation>Những gì đang có vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>What was entered is unchanged.</source>
        <translation>Nội dung đã nhập vẫn như cũ.</translation>
    </message>
    <message>
        <source>What was entered so far stays.</source>
        <translation>Số liệu đã nhập vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>What was trusted before stays as it is.</source>
        <translation>Danh sách tin cậy trước đó vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Windows did not sign (error {code}).</source>
        <translation>Windows không ký được (lỗi {code}).</translation>
    </message>
    <message>
        <source>Write pages such as 1-3, 5.</source>
        <translation>Ghi trang theo mẫu 1-3, 5.</translation>
    </message>
    <message>
        <source>Write these signs in words and make the paper again.</source>
        <translation>Viết các ký hiệu đó bằng chữ rồi lập lại văn bản.</translation>
    </message>
    <message>
        <source>Write what is corrected or added, a paragraph a line, then make the paper again.</source>
        <translation>Ghi nội dung sửa đổi, bổ sung, mỗi dòng một đoạn, rồi lập lại văn bản.</translation>
    </message>
    <message>
        <source>You go on with this version; the file as it was before lies beside the workspace.</source>
        <translation>Bạn dùng tiếp bản hiện tại; tệp dữ liệu như trước khi đổi vẫn nằm bên cạnh.</translation>
    </message>
    <message>
        <source>Your comment was not sent; its text is still in the field.</source>
        <translation>Góp ý chưa được gửi; nội dung vẫn còn trong ô.</translation>
    </message>
    <message>
        <source>Your login to the office data base ({login}) may not write for {province} as {person}.</source>
        <translation>Tài khoản kho dữ liệu văn phòng ({login}) không được ghi cho {province} dưới tên {person}.</translation>
    </message>
    <message>
        <source>[[{name}]] must stand alone in a paragraph outside tables</source>
        <translation>[[{name}]] phải đứng riêng một đoạn, ngoài bảng</translation>
    </message>
    <message>
        <source>a brace without its partner: {text}</source>
        <translation>dấu ngoặc nhọn không có cặp: {text}</translation>
    </message>
    <message>
        <source>a choice of the list appears twice</source>
        <translation>một lựa chọn của danh sách xuất hiện hai lần</translation>
    </message>
    <message>
        <source>a day is written 2026-01-31</source>
        <translation>ngày được ghi theo dạng 2026-01-31</translation>
    </message>
    <message>
        <source>a file behind a link: {file}</source>
        <translation>có tệp nằm sau liên kết: {file}</translation>
    </message>
    <message>
        <source>a form that is encrypted needs its instanceID</source>
        <translation>biểu mẫu mã hoá cần có instanceID</translation>
    </message>
    <message>
        <source>a link that leads outside its folder: {file}</source>
        <translation>có liên kết dẫn ra ngoài thư mục: {file}</translation>
    </message>
    <message>
        <source>a name begins with a letter or _, then letters, digits, _, - or . may follow</source>
        <translation>mã bắt đầu bằng chữ cái hoặc dấu _, tiếp theo là chữ cái, chữ số, dấu _, - hoặc .</translation>
    </message>
    <message>
        <source>a name that is none</source>
        <translation>có tên tệp không hợp lệ</translation>
    </message>
    <message>
        <source>a name that leads outside its folder: {file}</source>
        <translation>có tên dẫn ra ngoài thư mục: {file}</translation>
    </message>
    <message>
        <source>a name used for an entity cannot begin with two underscores</source>
        <translation>mã dùng cho thực thể không được bắt đầu bằng hai dấu gạch dưới</translation>
    </message>
    <message>
        <source>a name used for an entity cannot hold a full stop</source>
        <translation>mã dùng cho thực thể không được có dấu chấm</translation>
    </message>
    <message>
        <source>a newer version of the app wrote it</source>
        <translation>tệp do bản phần mềm mới hơn ghi</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>một phần của đường dẫn không phải là thư mục</translation>
    </message>
    <message>
        <source>a period is 2026-03, 2026-Q1 or 2026</source>
        <translation>kỳ viết là 2026-03, 2026-Q1 hoặc 2026</translation>
    </message>
    <message>
        <source>a property of an entity cannot be called name or label</source>
        <translation>thuộc tính của thực thể không được đặt tên là name hoặc label</translation>
    </message>
    <message>
        <source>a question with or_other needs choices of its own</source>
        <translation>câu hỏi có or_other cần danh sách lựa chọn riêng</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>có dấu nháy mở mà không đóng</translation>
    </message>
    <message>
        <source>a reference is written as ${{name}}</source>
        <translation>tham chiếu được viết là ${{name}}</translation>
    </message>
    <message>
        <source>a seed needs randomize=true</source>
        <translation>seed chỉ dùng khi có randomize=true</translation>
    </message>
    <message>
        <source>a value or a name is expected where “{found}” stands</source>
        <translation>cần có giá trị hoặc tên câu hỏi ở chỗ đang là “{found}”</translation>
    </message>
    <message>
        <source>a value or a name is expected, but the expression ends</source>
        <translation>cần có giá trị hoặc tên câu hỏi nhưng biểu thức đã hết</translation>
    </message>
    <message>
        <source>allow-mock-accuracy has to be true or false</source>
        <translation>allow-mock-accuracy phải là true hoặc false</translation>
    </message>
    <message>
        <source>an administrator of this computer keeps it up to date</source>
        <translation>quản trị viên của máy này phụ trách cập nhật</translation>
    </message>
    <message>
        <source>an entity list has no name</source>
        <translation>một danh sách thực thể chưa có tên</translation>
    </message>
    <message>
        <source>an expression or a group is nested too deep</source>
        <translation>có biểu thức hoặc nhóm lồng nhau quá sâu</translation>
    </message>
    <message>
        <source>another file of the same minutes is here already</source>
        <translation>đã có một tệp khác của cùng biên bản này</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>chương trình khác đang giữ</translation>
    </message>
    <message>
        <source>another program uses this port</source>
        <translation>chương trình khác đang dùng cổng này</translation>
    </message>
    <message>
        <source>attachment {name}</source>
        <translation>tệp đính kèm {name}</translation>
    </message>
    <message>
        <source>attachment {name} holds another file</source>
        <translation>tệp đính kèm {name} chứa nội dung của tệp khác</translation>
    </message>
    <message>
        <source>attachment {name}: {reason}</source>
        <translation>tệp đính kèm {name}: {reason}</translation>
    </message>
    <message>
        <source>background-geopoint needs a trigger</source>
        <translation>background-geopoint cần có trigger</translation>
    </message>
    <message>
        <source>brackets and calls are nested deeper than {most} levels</source>
        <translation>ngoặc và lời gọi hàm lồng nhau sâu quá {most} tầng</translation>
    </message>
    <message>
        <source>code {code} stands twice</source>
        <translation>mã {code} có hai lần</translation>
    </message>
    <message>
        <source>columns that are not known: {columns}</source>
        <translation>các cột không được nhận ra: {columns}</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>tệp bị cụt</translation>
    </message>
    <message>
        <source>digest() does not know “{name}”</source>
        <translation>digest() không biết “{name}”</translation>
    </message>
    <message>
        <source>encrypted forms are not supported</source>
        <translation>biểu mẫu mã hoá chưa được hỗ trợ</translation>
    </message>
    <message>
        <source>expected NAME=VALUE with one of {names}</source>
        <translation>cần ghi TÊN=GIÁTRỊ với một trong các tên {names}</translation>
    </message>
    <message>
        <source>expected one of {names}</source>
        <translation>cần một trong các mục {names}</translation>
    </message>
    <message>
        <source>groups and repeats cannot be saved as a property</source>
        <translation>không lưu được nhóm hoặc nhóm lặp thành thuộc tính</translation>
    </message>
    <message>
        <source>hieu_luc must be a day such as 2026-01-31</source>
        <translation>hieu_luc phải là ngày, ví dụ 2026-01-31</translation>
    </message>
    <message>
        <source>incremental is true, or is left out</source>
        <translation>incremental phải là true, hoặc bỏ đi</translation>
    </message>
    <message>
        <source>it belongs to another workspace</source>
        <translation>tệp thuộc nơi làm việc khác</translation>
    </message>
    <message>
        <source>it cannot be read as a PDF</source>
        <translation>không đọc được tệp như một PDF</translation>
    </message>
    <message>
        <source>it cannot be read: {reason}</source>
        <translation>không đọc được tệp: {reason}</translation>
    </message>
    <message>
        <source>it carries no signature of minutes</source>
        <translation>tệp không có chữ ký của biên bản</translation>
    </message>
    <message>
        <source>it contains macros</source>
        <translation>tệp có chứa macro</translation>
    </message>
    <message>
        <source>it contradicts one that is here</source>
        <translation>tệp mâu thuẫn với gói đã có ở đây</translation>
    </message>
    <message>
        <source>it counts dossiers: a whole number from 0</source>
        <translation>đây là số hồ sơ: số nguyên từ 0 trở lên</translation>
    </message>
    <message>
        <source>it declares a document type, which forms never need</source>
        <translation>tệp khai báo kiểu tài liệu (DOCTYPE), điều mà biểu mẫu không bao giờ cần</translation>
    </message>
    <message>
        <source>it does not fit what is known here</source>
        <translation>tệp không khớp với những gì máy này biết</translation>
    </message>
    <message>
        <source>it does not repeat</source>
        <translation>phần này không lặp lại</translation>
    </message>
    <message>
        <source>it has no &lt;model&gt; or no &lt;body&gt;; is it an XForm?</source>
        <translation>thiếu &lt;model&gt; hoặc &lt;body&gt;; đây có phải là XForm không?</translation>
    </message>
    <message>
        <source>it has no owner or no deadline.</source>
        <translation>chưa có người chịu trách nhiệm hoặc chưa có thời hạn.</translation>
    </message>
    <message>
        <source>it has no proof: number and date of the report, or a file.</source>
        <translation>chưa có minh chứng: số, ngày báo cáo, hoặc một tệp.</translation>
    </message>
    <message>
        <source>it holds more than {most} files</source>
        <translation>tệp chứa hơn {most} tệp con</translation>
    </message>
    <message>
        <source>it holds no sheet with rows</source>
        <translation>tệp không có trang tính nào chứa dòng nội dung</translation>
    </message>
    <message>
        <source>it holds other files than it lists</source>
        <translation>tệp bên trong không khớp danh mục</translation>
    </message>
    <message>
        <source>it is a folder, not a file</source>
        <translation>đây là thư mục, không phải tệp</translation>
    </message>
    <message>
        <source>it is a group of questions</source>
        <translation>đây là một nhóm câu hỏi</translation>
    </message>
    <message>
        <source>it is critical now</source>
        <translation>nay là nội dung trọng yếu</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>tệp bị hỏng</translation>
    </message>
    <message>
        <source>it is damaged or no JPEG or PNG</source>
        <translation>ảnh bị hỏng hoặc không phải JPEG, PNG</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>biểu thức trống</translation>
    </message>
    <message>
        <source>it is larger than 20 MB</source>
        <translation>tệp lớn hơn 20 MB</translation>
    </message>
    <message>
        <source>it is larger than {size} MB</source>
        <translation>tệp lớn hơn {size} MB</translation>
    </message>
    <message>
        <source>it is longer than {most} characters</source>
        <translation>dài hơn {most} ký tự</translation>
    </message>
    <message>
        <source>it is neither an Excel file nor Markdown (.md) nor CSV (.csv)</source>
        <translation>đây không phải tệp Excel, Markdown (.md) hay CSV (.csv)</translation>
    </message>
    <message>
        <source>it is no bundle, or was cut off</source>
        <translation>tệp không phải gói dữ liệu, hoặc bị cụt</translation>
    </message>
    <message>
        <source>it is no longer critical</source>
        <translation>không còn là nội dung trọng yếu</translation>
    </message>
    <message>
        <source>it is no number</source>
        <translation>không phải là số</translation>
    </message>
    <message>
        <source>it is not a Word document (.docx)</source>
        <translation>không phải tệp Word (.docx)</translation>
    </message>
    <message>
        <source>it is older than its second copy</source>
        <translation>tệp cũ hơn bản sao thứ hai của nó</translation>
    </message>
    <message>
        <source>it is protected by a password</source>
        <translation>tệp được bảo vệ bằng mật khẩu</translation>
    </message>
    <message>
        <source>it refers to a bind that is not there</source>
        <translation>nó nhắc tới một ràng buộc (bind) không có</translation>
    </message>
    <message>
        <source>it refers to a question that is not in the form</source>
        <translation>nó nhắc tới một câu hỏi không có trong biểu mẫu</translation>
    </message>
    <message>
        <source>it runs from its source</source>
        <translation>phần mềm đang chạy từ mã nguồn</translation>
    </message>
    <message>
        <source>it takes words about what is to be mended.</source>
        <translation>cần ghi rõ nội dung phải làm lại.</translation>
    </message>
    <message>
        <source>it unpacks to too much</source>
        <translation>tệp giải nén ra quá lớn</translation>
    </message>
    <message>
        <source>it unpacks to {size} MB</source>
        <translation>tệp giải nén ra {size} MB</translation>
    </message>
    <message>
        <source>it waits for itself: {names}</source>
        <translation>nó phụ thuộc vào chính nó: {names}</translation>
    </message>
    <message>
        <source>it was altered</source>
        <translation>tệp đã bị sửa đổi</translation>
    </message>
    <message>
        <source>it was changed after it was handed in; it has to be handed in again.</source>
        <translation>cuộc kiểm tra đã được sửa sau khi trình; cần trình lại.</translation>
    </message>
    <message>
        <source>it was changed after it was signed</source>
        <translation>tệp đã bị thay đổi sau khi ký</translation>
    </message>
    <message>
        <source>it works in another workspace</source>
        <translation>máy đó làm việc trong không gian làm việc khác</translation>
    </message>
    <message>
        <source>its XML defines entities</source>
        <translation>phần XML khai báo thực thể</translation>
    </message>
    <message>
        <source>its XML is broken: {error}</source>
        <translation>phần XML bị lỗi: {error}</translation>
    </message>
    <message>
        <source>its answers are over 20 MB</source>
        <translation>phần câu trả lời lớn hơn 20 MB</translation>
    </message>
    <message>
        <source>its certificate is not trusted here ({words})</source>
        <translation>chứng thư của nơi đó chưa được tin cậy trên máy này ({words})</translation>
    </message>
    <message>
        <source>its checklist cannot be used: {reason}</source>
        <translation>không dùng được bảng kiểm trong tệp: {reason}</translation>
    </message>
    <message>
        <source>its checklist “{form}”, version {version}, is not in this workspace</source>
        <translation>bộ tiêu chí “{form}”, phiên bản {version}, chưa có trong không gian làm việc này</translation>
    </message>
    <message>
        <source>its choices are no list</source>
        <translation>các lựa chọn của nó không phải là danh sách</translation>
    </message>
    <message>
        <source>its choices have no list</source>
        <translation>các lựa chọn của nó không có danh sách</translation>
    </message>
    <message>
        <source>its letters are not UTF-8; save it in Excel as “CSV UTF-8” or as .xlsx</source>
        <translation>chữ trong tệp không theo bảng mã UTF-8; hãy lưu lại từ Excel dưới dạng “CSV UTF-8” hoặc .xlsx</translation>
    </message>
    <message>
        <source>its list cannot be read</source>
        <translation>không đọc được danh mục</translation>
    </message>
    <message>
        <source>its list cannot be read: {error}</source>
        <translation>không đọc được danh sách của nó: {error}</translation>
    </message>
    <message>
        <source>its list has over {most} rows</source>
        <translation>danh sách của nó có hơn {most} dòng</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>tên quá dài</translation>
    </message>
    <message>
        <source>its record: {reason}</source>
        <translation>bản ghi bên trong: {reason}</translation>
    </message>
    <message>
        <source>larger than {size} MB</source>
        <translation>lớn hơn {size} MB</translation>
    </message>
    <message>
        <source>location-max-age must not be below location-min-interval</source>
        <translation>location-max-age không được nhỏ hơn location-min-interval</translation>
    </message>
    <message>
        <source>location-priority, location-min-interval and location-max-age go together</source>
        <translation>location-priority, location-min-interval và location-max-age phải đi cùng nhau</translation>
    </message>
    <message>
        <source>made for a newer version of the app</source>
        <translation>dành cho bản phần mềm mới hơn</translation>
    </message>
    <message>
        <source>minutes must say [[{name}]]</source>
        <translation>biên bản bắt buộc phải có [[{name}]]</translation>
    </message>
    <message>
        <source>more than {letters} letters or {lines} lines</source>
        <translation>nhiều hơn {letters} ký tự hoặc {lines} dòng</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>không có trả lời trong thời gian chờ</translation>
    </message>
    <message>
        <source>no archive of the program</source>
        <translation>không phải tệp chứa phần mềm</translation>
    </message>
    <message>
        <source>no computer of that name is found in this network</source>
        <translation>không tìm thấy máy nào có tên này trong mạng</translation>
    </message>
    <message>
        <source>no longer offered: {choices}</source>
        <translation>không còn các lựa chọn: {choices}</translation>
    </message>
    <message>
        <source>no sheet has the headings “Mã”, “Tên” and “Tỉnh”</source>
        <translation>không trang nào có các tiêu đề “Mã”, “Tên” và “Tỉnh”</translation>
    </message>
    <message>
        <source>no update file</source>
        <translation>không phải tệp cập nhật</translation>
    </message>
    <message>
        <source>nobody approves what they handed in themselves.</source>
        <translation>không ai tự duyệt nội dung do chính mình trình.</translation>
    </message>
    <message>
        <source>not everybody who should has signed it</source>
        <translation>chưa đủ chữ ký của những người phải ký</translation>
    </message>
    <message>
        <source>not of this workspace's office</source>
        <translation>không phải của văn phòng quản lý nơi làm việc này</translation>
    </message>
    <message>
        <source>nothing answers at that address</source>
        <translation>không có máy nào trả lời ở địa chỉ này</translation>
    </message>
    <message>
        <source>nothing in it can be read</source>
        <translation>không đọc được gì trong tệp</translation>
    </message>
    <message>
        <source>nothing was changed since it was approved.</source>
        <translation>từ khi duyệt đến nay không có gì thay đổi.</translation>
    </message>
    <message>
        <source>over 20 MB</source>
        <translation>lớn hơn 20 MB</translation>
    </message>
    <message>
        <source>packed in a way that is not used</source>
        <translation>nén theo cách không được dùng</translation>
    </message>
    <message>
        <source>parameters are written as key=value, with blanks between them</source>
        <translation>tham số được viết dạng tên=giá trị, cách nhau bằng dấu cách</translation>
    </message>
    <message>
        <source>points at most: {old} before, {new} now</source>
        <translation>điểm tối đa: trước là {old}, nay là {new}</translation>
    </message>
    <message>
        <source>quality has to be normal, low, voice-only or external</source>
        <translation>quality phải là normal, low, voice-only hoặc external</translation>
    </message>
    <message>
        <source>reference-geometry has to name a list, an attached file or a repeat, such as ${{r}}</source>
        <translation>reference-geometry phải là tên một danh sách, một tệp kèm hoặc một nhóm lặp, ví dụ ${{r}}</translation>
    </message>
    <message>
        <source>row {row} already saves to “{name}”</source>
        <translation>dòng {row} đã lưu vào “{name}”</translation>
    </message>
    <message>
        <source>row {row}: groups stand over {most} deep</source>
        <translation>dòng {row}: nhóm lồng nhau quá {most} cấp</translation>
    </message>
    <message>
        <source>save_to holds more than one #</source>
        <translation>save_to có nhiều hơn một dấu #</translation>
    </message>
    <message>
        <source>save_to is filled in, but no entity is declared</source>
        <translation>có save_to nhưng chưa khai báo thực thể nào</translation>
    </message>
    <message>
        <source>seed has to be a number or one question, such as ${{q}}</source>
        <translation>seed phải là một số hoặc một câu hỏi, ví dụ ${{q}}</translation>
    </message>
    <message>
        <source>seed only works together with randomize=true</source>
        <translation>seed chỉ có tác dụng khi có randomize=true</translation>
    </message>
    <message>
        <source>several lists or files are called “{name}”</source>
        <translation>nhiều danh sách hoặc tệp cùng tên “{name}”</translation>
    </message>
    <message>
        <source>several references are separated by commas</source>
        <translation>nhiều tham chiếu phải cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>sheet “{sheet}” has two columns “{column}”</source>
        <translation>trang tính “{sheet}” có hai cột “{column}”</translation>
    </message>
    <message>
        <source>something of that name is there already</source>
        <translation>đã có tệp hoặc thư mục trùng tên</translation>
    </message>
    <message>
        <source>something was appended</source>
        <translation>có phần bị thêm vào cuối</translation>
    </message>
    <message>
        <source>the CSV text cannot be read: {error}</source>
        <translation>không đọc được nội dung CSV: {error}</translation>
    </message>
    <message>
        <source>the Excel file cannot be read ({kind})</source>
        <translation>không đọc được tệp Excel ({kind})</translation>
    </message>
    <message>
        <source>the audit row has no name of its own</source>
        <translation>dòng audit không có mã riêng</translation>
    </message>
    <message>
        <source>the character “{sign}” has no meaning here</source>
        <translation>ký tự “{sign}” không có nghĩa ở chỗ này</translation>
    </message>
    <message>
        <source>the choices of tick_labelset have to be start plus a multiple of {name}</source>
        <translation>các lựa chọn của tick_labelset phải bằng start cộng bội số của {name}</translation>
    </message>
    <message>
        <source>the choices of tick_labelset have to lie between start and end</source>
        <translation>các lựa chọn của tick_labelset phải nằm giữa start và end</translation>
    </message>
    <message>
        <source>the codes were not confirmed</source>
        <translation>mã chưa được xác nhận là giống nhau</translation>
    </message>
    <message>
        <source>the computer has no memory left</source>
        <translation>máy đã hết bộ nhớ</translation>
    </message>
    <message>
        <source>the disk or the stick is no longer there</source>
        <translation>ổ đĩa hoặc USB không còn cắm</translation>
    </message>
    <message>
        <source>the disk or the stick reports a fault</source>
        <translation>ổ đĩa hoặc USB báo lỗi</translation>
    </message>
    <message>
        <source>the disk's format does not take a file this large</source>
        <translation>định dạng của ổ đĩa không nhận tệp lớn như vậy</translation>
    </message>
    <message>
        <source>the entity list “{name}” has no label, which creating needs</source>
        <translation>danh sách thực thể “{name}” chưa có label, là cột bắt buộc khi tạo mới</translation>
    </message>
    <message>
        <source>the entity list “{name}” lacks {column}</source>
        <translation>danh sách thực thể “{name}” thiếu {column}</translation>
    </message>
    <message>
        <source>the entity list “{name}” refers to questions of different repeats; copy one with a calculate row</source>
        <translation>danh sách thực thể “{name}” gọi câu hỏi của các nhóm lặp khác nhau; hãy chép một giá trị bằng dòng calculate</translation>
    </message>
    <message>
        <source>the file is cut off or damaged</source>
        <translation>tệp bị cắt cụt hoặc hư hỏng</translation>
    </message>
    <message>
        <source>the file is over 50 MB</source>
        <translation>tệp lớn hơn 50 MB</translation>
    </message>
    <message>
        <source>the first &lt;instance&gt; must hold exactly one element</source>
        <translation>&lt;instance&gt; đầu tiên phải chứa đúng một phần tử</translation>
    </message>
    <message>
        <source>the form is too large: at most {most} questions</source>
        <translation>biểu mẫu quá lớn: tối đa {most} câu hỏi</translation>
    </message>
    <message>
        <source>the group has 0 to {most} points</source>
        <translation>nhóm này có từ 0 đến {most} điểm</translation>
    </message>
    <message>
        <source>the kind of answer changed: {old} before, {new} now</source>
        <translation>kiểu câu trả lời thay đổi: trước là {old}, nay là {new}</translation>
    </message>
    <message>
        <source>the line ===== that ends the head is missing</source>
        <translation>thiếu dòng ===== kết thúc phần đầu</translation>
    </message>
    <message>
        <source>the line was cut</source>
        <translation>đường truyền bị ngắt</translation>
    </message>
    <message>
        <source>the list “{name}” is used with search() and without</source>
        <translation>danh sách “{name}” vừa dùng với search() vừa không</translation>
    </message>
    <message>
        <source>the loop names no list</source>
        <translation>vòng lặp chưa ghi danh sách</translation>
    </message>
    <message>
        <source>the minutes it belongs to are not here yet</source>
        <translation>biên bản kiểm tra mà tệp này bổ sung chưa có ở đây</translation>
    </message>
    <message>
        <source>the name must end in .pdf or .docx</source>
        <translation>tên tệp phải kết thúc bằng .pdf hoặc .docx</translation>
    </message>
    <message>
        <source>the name “{name}” appears more than once</source>
        <translation>mã “{name}” xuất hiện nhiều lần</translation>
    </message>
    <message>
        <source>the name “{name}” is taken in the same group, or by the compiler itself</source>
        <translation>mã “{name}” đã có trong cùng nhóm, hoặc do trình biên dịch tự đặt</translation>
    </message>
    <message>
        <source>the names of the choices of tick_labelset have to be numbers</source>
        <translation>mã các lựa chọn của tick_labelset phải là số</translation>
    </message>
    <message>
        <source>the network does not lead there</source>
        <translation>mạng hiện tại không tới được nơi đó</translation>
    </message>
    <message>
        <source>the new version does not ask this item</source>
        <translation>phiên bản mới không có nội dung này</translation>
    </message>
    <message>
        <source>the new version does not ask this question</source>
        <translation>phiên bản mới không có câu hỏi này</translation>
    </message>
    <message>
        <source>the old Excel file is damaged</source>
        <translation>tệp Excel kiểu cũ bị hư hỏng</translation>
    </message>
    <message>
        <source>the other side broke off</source>
        <translation>phía bên kia đã ngắt kết nối</translation>
    </message>
    <message>
        <source>the parameter “{name}” cannot be 0</source>
        <translation>tham số “{name}” không được bằng 0</translation>
    </message>
    <message>
        <source>the parameter “{name}” has to be a number</source>
        <translation>tham số “{name}” phải là số</translation>
    </message>
    <message>
        <source>the parameter “{name}” has to lie between start and end</source>
        <translation>tham số “{name}” phải nằm giữa start và end</translation>
    </message>
    <message>
        <source>the parameter “{name}” is larger than the distance from start to end</source>
        <translation>tham số “{name}” lớn hơn khoảng từ start đến end</translation>
    </message>
    <message>
        <source>the place is write-protected</source>
        <translation>nơi lưu đang bị chống ghi</translation>
    </message>
    <message>
        <source>the points entered are more than the new version gives; they count as its most</source>
        <translation>điểm đã ghi lớn hơn điểm tối đa mới; sẽ tính bằng điểm tối đa mới</translation>
    </message>
    <message>
        <source>the room that this account may use is full</source>
        <translation>đã dùng hết dung lượng dành cho tài khoản này</translation>
    </message>
    <message>
        <source>the row calculates nothing</source>
        <translation>dòng này không tính gì</translation>
    </message>
    <message>
        <source>the row has no name</source>
        <translation>dòng này chưa có mã (name)</translation>
    </message>
    <message>
        <source>the row has no type</source>
        <translation>dòng này chưa có loại (type)</translation>
    </message>
    <message>
        <source>the rule of evidence changed</source>
        <translation>quy tắc minh chứng thay đổi</translation>
    </message>
    <message>
        <source>the server says “{words}”</source>
        <translation>máy chủ báo “{words}”</translation>
    </message>
    <message>
        <source>the share is no longer connected</source>
        <translation>thư mục chia sẻ đã mất kết nối</translation>
    </message>
    <message>
        <source>the sheet entities has no list “{name}”</source>
        <translation>trang entities không có danh sách “{name}”</translation>
    </message>
    <message>
        <source>the signature does not fit</source>
        <translation>chữ ký không khớp</translation>
    </message>
    <message>
        <source>the system does not take this name or this operation</source>
        <translation>hệ thống không nhận tên này hoặc thao tác này</translation>
    </message>
    <message>
        <source>the system says “{words}”</source>
        <translation>hệ thống báo “{words}”</translation>
    </message>
    <message>
        <source>the wording changed: “{text}”</source>
        <translation>câu chữ thay đổi: “{text}”</translation>
    </message>
    <message>
        <source>the zip file is damaged</source>
        <translation>tệp nén bị hỏng</translation>
    </message>
    <message>
        <source>there are no words yet.</source>
        <translation>chưa có lời nào.</translation>
    </message>
    <message>
        <source>there is no event “{name}”</source>
        <translation>không có sự kiện “{name}”</translation>
    </message>
    <message>
        <source>there is no function “{name}()”</source>
        <translation>không có hàm “{name}()”</translation>
    </message>
    <message>
        <source>there is no list “{name}”</source>
        <translation>không có danh sách “{name}”</translation>
    </message>
    <message>
        <source>there is no list “{name}” in the form</source>
        <translation>biểu mẫu không có danh sách “{name}”</translation>
    </message>
    <message>
        <source>there is no question “{name}”</source>
        <translation>không có câu hỏi “{name}”</translation>
    </message>
    <message>
        <source>there is no room left</source>
        <translation>đã hết chỗ trống</translation>
    </message>
    <message>
        <source>there is no sheet “survey” (“Bảng kiểm”) with rows</source>
        <translation>không có trang tính “survey” (“Bảng kiểm”) chứa dòng nội dung</translation>
    </message>
    <message>
        <source>there is no submission.xml in it</source>
        <translation>trong tệp không có submission.xml</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>không có tệp hoặc thư mục này</translation>
    </message>
    <message>
        <source>these answers belong to another form</source>
        <translation>các câu trả lời này thuộc biểu mẫu khác</translation>
    </message>
    <message>
        <source>this account may not use it, or another program holds it</source>
        <translation>tài khoản này không được phép dùng, hoặc chương trình khác đang giữ</translation>
    </message>
    <message>
        <source>this computer does not have that address any more</source>
        <translation>máy này không còn địa chỉ đó</translation>
    </message>
    <message>
        <source>this computer is in no network</source>
        <translation>máy này chưa kết nối mạng</translation>
    </message>
    <message>
        <source>this kind of paper does not know {name}</source>
        <translation>loại văn bản này không có {name}</translation>
    </message>
    <message>
        <source>this step does not follow on the one before.</source>
        <translation>bước này không tiếp nối trạng thái hiện tại.</translation>
    </message>
    <message>
        <source>this step does not follow on where the visit stands.</source>
        <translation>bước này không nối tiếp trạng thái hiện tại của cuộc kiểm tra.</translation>
    </message>
    <message>
        <source>tick_interval, placeholder and tick_labelset only fit the appearances vertical and no-ticks</source>
        <translation>tick_interval, placeholder và tick_labelset chỉ dùng được với kiểu hiển thị vertical và no-ticks</translation>
    </message>
    <message>
        <source>tick_labelset has to name a list of the sheet choices</source>
        <translation>tick_labelset phải là tên một danh sách của trang choices</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>quá lớn</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>đang mở quá nhiều tệp</translation>
    </message>
    <message>
        <source>too many files, or one twice</source>
        <translation>quá nhiều tệp, hoặc có tệp trùng</translation>
    </message>
    <message>
        <source>two different files would get the same name</source>
        <translation>hai tệp khác nhau sẽ mang cùng một tên</translation>
    </message>
    <message>
        <source>two entities would stand in the same group or repeat; each takes one</source>
        <translation>hai thực thể cùng nằm trong một nhóm; mỗi nhóm chỉ nhận một</translation>
    </message>
    <message>
        <source>two entity lists have the same name</source>
        <translation>hai danh sách thực thể trùng tên</translation>
    </message>
    <message>
        <source>two files in it are called “{file}”</source>
        <translation>trong tệp có hai tệp cùng tên “{file}”</translation>
    </message>
    <message>
        <source>two lists are called “{name}”</source>
        <translation>có hai danh sách cùng tên “{name}”</translation>
    </message>
    <message>
        <source>unit {code} became {other}, which is not listed</source>
        <translation>đơn vị {code} nhập vào {other}, mã này không có trong danh mục</translation>
    </message>
    <message>
        <source>unit {code} ends before it begins</source>
        <translation>đơn vị {code} hết hiệu lực trước khi bắt đầu</translation>
    </message>
    <message>
        <source>unit {code} names a province that is not listed</source>
        <translation>đơn vị {code} thuộc một tỉnh không có trong danh mục</translation>
    </message>
    <message>
        <source>use .pdf or .docx</source>
        <translation>hãy dùng .pdf hoặc .docx</translation>
    </message>
    <message>
        <source>use .xlsx or .csv</source>
        <translation>hãy dùng .xlsx hoặc .csv</translation>
    </message>
    <message>
        <source>use .xlsx, .csv or .zip</source>
        <translation>dùng đuôi .xlsx, .csv hoặc .zip</translation>
    </message>
    <message>
        <source>use .xlsx, .csv, .html, .pdf or .zip</source>
        <translation>hãy dùng .xlsx, .csv, .html, .pdf hoặc .zip</translation>
    </message>
    <message>
        <source>weighted-checklist() has not as many weights as answers</source>
        <translation>weighted-checklist() có số trọng số khác số câu trả lời</translation>
    </message>
    <message>
        <source>what answered is no laptop with this app, or one with another version of it</source>
        <translation>nơi trả lời không phải máy dùng phần mềm này hoặc dùng phiên bản khác</translation>
    </message>
    <message>
        <source>what it says of itself cannot be read</source>
        <translation>không đọc được phần mô tả</translation>
    </message>
    <message>
        <source>with several entity lists save_to is written as list#property</source>
        <translation>khi có nhiều danh sách thực thể, save_to được viết dạng danh-sách#thuộc-tính</translation>
    </message>
    <message>
        <source>with the appearance no-ticks the choices of tick_labelset are start and end</source>
        <translation>với kiểu hiển thị no-ticks, các lựa chọn của tick_labelset phải là start và end</translation>
    </message>
    <message>
        <source>with the appearance no-ticks the list of tick_labelset has exactly two choices</source>
        <translation>với kiểu hiển thị no-ticks, danh sách tick_labelset phải có đúng hai lựa chọn</translation>
    </message>
    <message>
        <source>{code}: cchc:evidence “{text}” is none of {known}</source>
        <translation>{code}: cchc:evidence “{text}” không thuộc các giá trị {known}</translation>
    </message>
    <message>
        <source>{code}: cchc:weight “{text}” is no number of points</source>
        <translation>{code}: cchc:weight “{text}” không phải số điểm hợp lệ</translation>
    </message>
    <message>
        <source>{code}: cchc:{column} “{text}” is no whole number</source>
        <translation>{code}: cchc:{column} “{text}” không phải số nguyên</translation>
    </message>
    <message>
        <source>{kind} “{name}” is not in this workspace.</source>
        <translation>Không có {kind} “{name}” trong dữ liệu này.</translation>
    </message>
    <message>
        <source>{name} asks for an unreasonable amount of work</source>
        <translation>{name} đòi khối lượng tính toán bất thường</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>thiếu {name}</translation>
    </message>
    <message>
        <source>{name} is of an unknown format</source>
        <translation>{name} có định dạng không nhận biết được</translation>
    </message>
    <message>
        <source>{name} needs questions, not a value</source>
        <translation>{name} cần câu hỏi, không phải một giá trị</translation>
    </message>
    <message>
        <source>{name} signs first.</source>
        <translation>{name} ký trước.</translation>
    </message>
    <message>
        <source>{person} cannot change their own role.</source>
        <translation>{person} không thể tự đổi vai trò của mình.</translation>
    </message>
    <message>
        <source>{person} may not do this: it takes another role in the team.</source>
        <translation>{person} không được làm việc này: cần vai trò khác trong đoàn.</translation>
    </message>
    <message>
        <source>{size} MB must be free on the disk</source>
        <translation>đĩa phải còn trống {size} MB</translation>
    </message>
    <message>
        <source>{size} pixels are too many</source>
        <translation>{size} điểm ảnh là quá lớn</translation>
    </message>
    <message>
        <source>{unit} has reported everything that was asked; there is nothing to remind it of.</source>
        <translation>{unit} đã báo cáo đủ các kiến nghị; không có gì cần đôn đốc.</translation>
    </message>
    <message>
        <source>{unit}: nothing of this visit is open, and no item fell short.</source>
        <translation>{unit}: cuộc kiểm tra này không còn kiến nghị mở và không có câu nào chưa đạt.</translation>
    </message>
    <message>
        <source>“odk-new-repeat” has to stand inside a repeat</source>
        <translation>“odk-new-repeat” phải nằm trong một phần lặp lại</translation>
    </message>
    <message>
        <source>“{address}” is no address of a timestamp authority.</source>
        <translation>“{address}” không phải địa chỉ của nơi cấp dấu thời gian.</translation>
    </message>
    <message>
        <source>“{axis}” is no axis</source>
        <translation>“{axis}” không phải là một trục của XPath</translation>
    </message>
    <message>
        <source>“{file}” is damaged</source>
        <translation>“{file}” bị hỏng</translation>
    </message>
    <message>
        <source>“{found}” does not belong here</source>
        <translation>“{found}” không được đứng ở chỗ này</translation>
    </message>
    <message>
        <source>“{name}()” cannot stand inside a path</source>
        <translation>“{name}()” không được đứng trong đường dẫn</translation>
    </message>
    <message>
        <source>“{name}()” takes at least {least} argument(s), {given} are given</source>
        <translation>“{name}()” cần ít nhất {least} đối số, đang có {given}</translation>
    </message>
    <message>
        <source>“{name}()” takes its arguments in pairs</source>
        <translation>các đối số của “{name}()” phải đi theo cặp</translation>
    </message>
    <message>
        <source>“{name}()” takes {least} argument(s), {given} are given</source>
        <translation>“{name}()” cần {least} đối số, đang có {given}</translation>
    </message>
    <message>
        <source>“{name}()” takes {least} to {most} arguments, {given} are given</source>
        <translation>“{name}()” cần từ {least} đến {most} đối số, đang có {given}</translation>
    </message>
    <message>
        <source>“{name}” can be read neither as a PDF nor as a picture.</source>
        <translation>Không đọc được “{name}” như PDF hay ảnh.</translation>
    </message>
    <message>
        <source>“{name}” cannot be below 0</source>
        <translation>“{name}” không được nhỏ hơn 0</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened: {reason}</source>
        <translation>Không mở được “{name}”: {reason}</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as a picture.</source>
        <translation>Không đọc được “{name}” như một ảnh.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as a table: {reason}</source>
        <translation>Không đọc được “{name}” như một bảng: {reason}</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as answers of a form: {reason}</source>
        <translation>Không đọc được “{name}” như câu trả lời của biểu mẫu: {reason}</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}</source>
        <translation>Không đọc được “{name}”: {reason}</translation>
    </message>
    <message>
        <source>“{name}” cannot be taken as a new version of the program: {reason}</source>
        <translation>Không dùng được “{name}” làm bản mới của phần mềm: {reason}</translation>
    </message>
    <message>
        <source>“{name}” did not take the pages.</source>
        <translation>“{name}” không nhận các trang in.</translation>
    </message>
    <message>
        <source>“{name}” has neither label nor hint</source>
        <translation>“{name}” không có nội dung hỏi lẫn hướng dẫn</translation>
    </message>
    <message>
        <source>“{name}” has no counterpart</source>
        <translation>“{name}” không có dòng tương ứng</translation>
    </message>
    <message>
        <source>“{name}” has to be a multiple of step</source>
        <translation>“{name}” phải là bội số của step</translation>
    </message>
    <message>
        <source>“{name}” has to be a whole number</source>
        <translation>“{name}” phải là số nguyên</translation>
    </message>
    <message>
        <source>“{name}” has to be true or false</source>
        <translation>“{name}” phải là true hoặc false</translation>
    </message>
    <message>
        <source>“{name}” holds neither certificates nor a revocation list.</source>
        <translation>“{name}” không chứa chứng thư hay danh sách thu hồi nào.</translation>
    </message>
    <message>
        <source>“{name}” holds no figures that can be taken in.</source>
        <translation>“{name}” không có số liệu nào nạp được.</translation>
    </message>
    <message>
        <source>“{name}” holds no list of units.</source>
        <translation>Tệp “{name}” không có danh sách đơn vị.</translation>
    </message>
    <message>
        <source>“{name}” holds version {found}; version {own} is here already.</source>
        <translation>“{name}” chứa bản {found}; máy này đã có bản {own}.</translation>
    </message>
    <message>
        <source>“{name}” is among the people of this workspace already.</source>
        <translation>“{name}” đã có trong danh sách người dùng.</translation>
    </message>
    <message>
        <source>“{name}” is made for {found}; this computer needs {own}.</source>
        <translation>“{name}” dành cho {found}; máy này cần {own}.</translation>
    </message>
    <message>
        <source>“{name}” is made for {library}, this program is {program}: Windows cannot load one into the other.</source>
        <translation>“{name}” dành cho {library}, còn phần mềm này là {program}: Windows không nạp lẫn nhau được.</translation>
    </message>
    <message>
        <source>“{name}” is no invitation of this app, or it was damaged on the way.</source>
        <translation>“{name}” không phải thư mời của ứng dụng này, hoặc đã hỏng trên đường gửi.</translation>
    </message>
    <message>
        <source>“{name}” is no parameter of this type; known are: {known}</source>
        <translation>“{name}” không phải tham số của loại này; các tham số dùng được: {known}</translation>
    </message>
    <message>
        <source>“{name}” is none of {known}</source>
        <translation>“{name}” không thuộc các tham số {known}</translation>
    </message>
    <message>
        <source>“{name}” is not a token library of this system.</source>
        <translation>“{name}” không phải thư viện thiết bị của hệ điều hành này.</translation>
    </message>
    <message>
        <source>“{name}” is not among the people of this workspace.</source>
        <translation>“{name}” không có trong danh sách người dùng.</translation>
    </message>
    <message>
        <source>“{name}” is not shown, so its change sets nothing off</source>
        <translation>“{name}” không hiển thị nên không làm mốc kích hoạt được</translation>
    </message>
    <message>
        <source>“{name}” is too large for a photo ({size}; at most {most}).</source>
        <translation>“{name}” quá lớn so với một ảnh ({size}; tối đa {most}).</translation>
    </message>
    <message>
        <source>“{name}” is too short to look for: at least four letters.</source>
        <translation>“{name}” quá ngắn để tìm: cần ít nhất bốn ký tự.</translation>
    </message>
    <message>
        <source>“{name}” refers to a question that is not in the form</source>
        <translation>“{name}” nhắc tới một câu hỏi không có trong biểu mẫu</translation>
    </message>
    <message>
        <source>“{name}” says it is another kind of picture than it is: inside it is {found}.</source>
        <translation>“{name}” mang đuôi của loại ảnh khác với nội dung thật: bên trong là {found}.</translation>
    </message>
    <message>
        <source>“{name}” takes no answer: {reason}</source>
        <translation>“{name}” không nhận câu trả lời: {reason}</translation>
    </message>
    <message>
        <source>“{name}” was not added: the files of this visit would be {size} MB together; at most {most} MB.</source>
        <translation>“{name}” chưa được thêm: tổng dung lượng tệp của cuộc kiểm tra sẽ là {size} MB; tối đa {most} MB.</translation>
    </message>
    <message>
        <source>“{name}” was not added: {size} MB is more than {most} MB.</source>
        <translation>Chưa thêm “{name}”: {size} MB vượt quá {most} MB.</translation>
    </message>
    <message>
        <source>“{name}” was not taken in: {reason}</source>
        <translation>Không nhận được “{name}”: {reason}</translation>
    </message>
    <message>
        <source>“{name}” would be repeated {count} times; at most {most} are possible.</source>
        <translation>“{name}” sẽ lặp lại {count} lần; tối đa là {most} lần.</translation>
    </message>
    <message>
        <source>“{pattern}” is no pattern</source>
        <translation>“{pattern}” không phải là mẫu so khớp hợp lệ</translation>
    </message>
    <message>
        <source>“{place}” cannot be reached: {reason}</source>
        <translation>Không kết nối được với “{place}”: {reason}</translation>
    </message>
    <message>
        <source>“{place}” cannot hold a workspace safely: it lies on a network drive ({system}).</source>
        <translation>“{place}” không giữ được nơi làm việc một cách an toàn: thư mục này nằm trên ổ đĩa mạng ({system}).</translation>
    </message>
    <message>
        <source>“{place}” cannot hold a workspace safely: the file system does not take the data base's log.</source>
        <translation>“{place}” không giữ được nơi làm việc một cách an toàn: hệ thống tệp không nhận nhật ký ghi của cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>“{place}” cannot hold a workspace safely: the folder is synchronised by another program ({system}).</source>
        <translation>“{place}” không giữ được nơi làm việc một cách an toàn: thư mục đang được phần mềm khác đồng bộ ({system}).</translation>
    </message>
    <message>
        <source>“{place}” does not let this laptop in: {reason}</source>
        <translation>“{place}” không cho máy này vào: {reason}</translation>
    </message>
    <message>
        <source>“{place}” has no room left.</source>
        <translation>“{place}” đã hết chỗ.</translation>
    </message>
    <message>
        <source>“{place}” holds no workspace.</source>
        <translation>“{place}” không có dữ liệu.</translation>
    </message>
    <message>
        <source>“{place}” lies inside the workspace: a copy there would be lost with it.</source>
        <translation>“{place}” nằm trong chính nơi làm việc: bản sao ở đó sẽ mất cùng với dữ liệu gốc.</translation>
    </message>
    <message>
        <source>“{place}” shows another key than before: it may be another computer that pretends to be it.</source>
        <translation>“{place}” đưa ra khóa khác lần trước: có thể là máy khác giả danh.</translation>
    </message>
    <message>
        <source>“{sign}” is a typographic quotation mark; use ' or "</source>
        <translation>“{sign}” là dấu nháy cong; hãy dùng ' hoặc "</translation>
    </message>
    <message>
        <source>“{start}…” has {length} letters; there is room for {most} ({place}).</source>
        <translation>“{start}…” dài {length} chữ; chỗ này chỉ đủ {most} chữ ({place}).</translation>
    </message>
    <message>
        <source>“{text}” names no pages of this paper; it has {pages}.</source>
        <translation>“{text}” không chỉ trang nào của văn bản này; văn bản có {pages} trang.</translation>
    </message>
    <message>
        <source>“{value}” cannot be used as {field}: {reason}</source>
        <translation>Không dùng được “{value}” cho {field}: {reason}</translation>
    </message>
    <message>
        <source>“{value}” is no value of “{name}”</source>
        <translation>“{value}” không phải giá trị của “{name}”</translation>
    </message>
    <message>
        <source>“{wanted}” is expected where “{found}” stands</source>
        <translation>cần có “{wanted}” ở chỗ đang là “{found}”</translation>
    </message>
    <message>
        <source>“{wanted}” is expected, but the expression ends</source>
        <translation>cần có “{wanted}” nhưng biểu thức đã hết</translation>
    </message>
</context>
<context>
    <name>Remediations</name>
    <message>
        <source>Add a recommendation</source>
        <translation>Thêm kiến nghị</translation>
    </message>
    <message>
        <source>By {0}</source>
        <translation>Hạn {0}</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>No earlier recommendations</source>
        <translation>Không có kiến nghị kỳ trước</translation>
    </message>
    <message>
        <source>Not followed up</source>
        <translation>Chưa theo dõi</translation>
    </message>
    <message>
        <source>Not yet remedied: {0}</source>
        <translation>Chưa khắc phục: {0}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Past its deadline and not remedied.</source>
        <translation>Đã quá thời hạn mà chưa khắc phục.</translation>
    </message>
    <message>
        <source>Past {0}</source>
        <translation>Quá hạn {0}</translation>
    </message>
    <message>
        <source>Put into findings</source>
        <translation>Đưa vào tồn tại</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Recommendation {0}</source>
        <translation>Kiến nghị {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xoá</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Đơn vị thực hiện</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>What the unit's last signed visit recommended appears here by itself. You can also enter it by hand.</source>
        <translation>Kiến nghị của cuộc kiểm tra đã ký gần nhất tự hiện ở đây. Cũng có thể nhập bằng tay.</translation>
    </message>
    <message>
        <source>What was recommended</source>
        <translation>Nội dung kiến nghị</translation>
    </message>
    <message>
        <source>What was seen, evidence</source>
        <translation>Điều đã thấy, minh chứng</translation>
    </message>
    <message>
        <source>Write down what shows that it is remedied: document, photo, what was seen.</source>
        <translation>Ghi rõ căn cứ đã khắc phục: văn bản, ảnh, nội dung đã xem.</translation>
    </message>
    <message>
        <source>{0}/{1} followed up</source>
        <translation>Đã theo dõi {0}/{1}</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation><numerusform>%n câu trả lời</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation><numerusform>%n hồ sơ mẫu</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation><numerusform>%n tồn tại</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation><numerusform>%n minh chứng</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation><numerusform>%n cuộc kiểm tra</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>It can be taken back for %n day(s) under Settings, “Removed”. On the other laptops it goes with the next exchange; if somebody there has written in it without knowing, it comes back with their words.</source>
        <translation><numerusform>Lấy lại được trong %n ngày tại Cài đặt, mục “Đã xoá”. Trên các máy khác, mục này mất đi ở lần đồng bộ tới; nếu ở đó đã có người ghi thêm mà chưa biết, mục này được giữ lại cùng nội dung họ ghi.</numerusform></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Nothing was noted in it yet.</source>
        <translation>Chưa ghi nội dung nào.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Xoá</translation>
    </message>
    <message>
        <source>Remove the campaign “{0}”?</source>
        <translation>Xoá đợt “{0}”?</translation>
    </message>
    <message>
        <source>Remove the visit to {0}?</source>
        <translation>Xoá cuộc kiểm tra {0}?</translation>
    </message>
    <message numerus="yes">
        <source>Removed. It waits %n day(s) under Settings, “Removed”.</source>
        <translation><numerusform>Đã xoá. Lấy lại được trong %n ngày tại Cài đặt, mục “Đã xoá”.</numerusform></translation>
    </message>
    <message>
        <source>The visit that was open was removed.</source>
        <translation>Cuộc kiểm tra đang mở đã bị xoá.</translation>
    </message>
    <message>
        <source>With it go: {0}.</source>
        <translation>Xoá theo: {0}.</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>It will lie in {0}</source>
        <translation>Sẽ đặt tại {0}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Restore from a copy</source>
        <translation>Khôi phục từ bản sao</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Đang khôi phục…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Stopped. Nothing was restored; the copy is as it was.</source>
        <translation>Đã dừng. Chưa khôi phục gì; bản sao vẫn nguyên như cũ.</translation>
    </message>
    <message>
        <source>a whole workspace</source>
        <translation>nguyên một nơi làm việc</translation>
    </message>
    <message>
        <source>{0} of {1} MB restored</source>
        <translation>Đã khôi phục {0}/{1} MB</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message numerus="yes">
        <source>%n edit(s) came in after it was signed.</source>
        <translation><numerusform>Có %n chỗ sửa đến sau khi ký.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) handed in</source>
        <translation><numerusform>%n cuộc kiểm tra đã trình</numerusform></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người ghi</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Hand in for review</source>
        <translation>Trình duyệt</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Đã trình</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>It says something else now than when it was handed in or approved.</source>
        <translation>Nội dung hiện nay khác lúc trình hoặc duyệt.</translation>
    </message>
    <message>
        <source>Last words</source>
        <translation>Lời ghi gần nhất</translation>
    </message>
    <message>
        <source>Not handed in</source>
        <translation>Chưa trình</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Chưa có gì để duyệt</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Chưa có gì.</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Mở cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Góp ý</translation>
    </message>
    <message>
        <source>Return for rework</source>
        <translation>Trả lại để làm lại</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Review of visits</source>
        <translation>Duyệt cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Signed: what is found wrong becomes a supplementary version (step Minutes).</source>
        <translation>Đã ký: nội dung sai sót được đưa vào bản bổ sung (bước Biên bản và ký).</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Các cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Visits appear here as soon as they have begun.</source>
        <translation>Cuộc kiểm tra hiện ở đây ngay khi bắt đầu.</translation>
    </message>
    <message>
        <source>Which visits</source>
        <translation>Những cuộc kiểm tra nào</translation>
    </message>
    <message>
        <source>Your words (needed to return it)</source>
        <translation>Ý kiến của bạn (bắt buộc khi trả lại)</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>đã duyệt</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>đã trình</translation>
    </message>
    <message>
        <source>remarked</source>
        <translation>góp ý</translation>
    </message>
    <message>
        <source>returned for rework</source>
        <translation>trả lại để làm lại</translation>
    </message>
    <message>
        <source>took back</source>
        <translation>rút lại</translation>
    </message>
    <message>
        <source>{0}, changed since</source>
        <translation>{0}, đã sửa sau đó</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>A bare name is looked for beside the question itself and is mostly empty there.</source>
        <translation>Mã viết trần chỉ được tìm ngay cạnh câu hỏi và thường là rỗng.</translation>
    </message>
    <message>
        <source>A choice filter compares a column of the choices; a column that is not there leaves no choice at all.</source>
        <translation>Bộ lọc so sánh một cột của trang lựa chọn; cột không có thì không còn lựa chọn nào.</translation>
    </message>
    <message>
        <source>A choice filter does not go together with or_other.</source>
        <translation>Bộ lọc lựa chọn không dùng chung với or_other.</translation>
    </message>
    <message>
        <source>A choice without a list is passed over.</source>
        <translation>Lựa chọn không thuộc danh sách nào bị bỏ qua.</translation>
    </message>
    <message>
        <source>A column of the choices becomes a name that expressions use, and names hold no blanks.</source>
        <translation>Cột của trang lựa chọn trở thành tên dùng trong biểu thức, mà tên không được có dấu cách.</translation>
    </message>
    <message>
        <source>A column that is not known is passed over silently: its rules would never work.</source>
        <translation>Cột không nhận ra bị bỏ qua mà không báo: các quy tắc trong cột sẽ không bao giờ có tác dụng.</translation>
    </message>
    <message>
        <source>A column without a heading is not read.</source>
        <translation>Cột không có tiêu đề thì không được đọc.</translation>
    </message>
    <message>
        <source>A critical item that is unmet brings its section to nothing.</source>
        <translation>Nội dung trọng yếu không đạt thì cả lĩnh vực không có điểm.</translation>
    </message>
    <message>
        <source>A form has one set of settings.</source>
        <translation>Một biểu mẫu chỉ có một bộ thiết lập.</translation>
    </message>
    <message>
        <source>A form it refuses cannot be brought in.</source>
        <translation>Biểu mẫu bị từ chối thì không đưa vào được.</translation>
    </message>
    <message>
        <source>A form without questions asks nothing.</source>
        <translation>Biểu mẫu không có câu hỏi thì không hỏi được gì.</translation>
    </message>
    <message>
        <source>A function with too few or too many values stops the form.</source>
        <translation>Hàm thiếu hoặc thừa giá trị sẽ làm biểu mẫu dừng.</translation>
    </message>
    <message>
        <source>A list nobody uses is often a misspelt one.</source>
        <translation>Danh sách không ai dùng thường là do viết sai tên.</translation>
    </message>
    <message>
        <source>A name begins with a letter or “_” and holds letters, digits, “_”, “-” and “.”, without blanks.</source>
        <translation>Mã bắt đầu bằng chữ cái hoặc “_”, gồm chữ cái, chữ số, “_”, “-” và “.”, không có dấu cách.</translation>
    </message>
    <message>
        <source>A question is named as ${{name}}: dollar sign, curly brackets, no blanks.</source>
        <translation>Câu hỏi được gọi dạng ${{name}}: dấu đô la, ngoặc nhọn, không có dấu cách.</translation>
    </message>
    <message>
        <source>A repeat runs from 0 to {most} times.</source>
        <translation>Nhóm lặp chạy từ 0 đến {most} lần.</translation>
    </message>
    <message>
        <source>A row of type calculate needs an expression.</source>
        <translation>Dòng loại calculate cần có biểu thức.</translation>
    </message>
    <message>
        <source>A section holds items.</source>
        <translation>Lĩnh vực chứa các nội dung.</translation>
    </message>
    <message>
        <source>A section without items cannot be scored.</source>
        <translation>Lĩnh vực không có nội dung thì không chấm điểm được.</translation>
    </message>
    <message>
        <source>A text in quotation marks is no condition.</source>
        <translation>Một đoạn chữ trong dấu nháy không phải là điều kiện.</translation>
    </message>
    <message>
        <source>A trigger names the question whose change sets off the calculation, as ${{name}}.</source>
        <translation>Trigger chỉ ra câu hỏi mà khi thay đổi sẽ chạy phép tính, viết dạng ${{name}}.</translation>
    </message>
    <message>
        <source>Add a choice “other” and a text question of your own.</source>
        <translation>Tự thêm lựa chọn “other” và một câu hỏi văn bản.</translation>
    </message>
    <message>
        <source>Add a row “{wanted}” below the last row of the group.</source>
        <translation>Thêm dòng “{wanted}” dưới dòng cuối của nhóm.</translation>
    </message>
    <message>
        <source>Add items, or take the role away.</source>
        <translation>Thêm nội dung, hoặc bỏ vai trò.</translation>
    </message>
    <message>
        <source>Add rows, or delete the group.</source>
        <translation>Thêm dòng, hoặc xoá nhóm.</translation>
    </message>
    <message>
        <source>Add the choices, or correct the name.</source>
        <translation>Thêm các lựa chọn, hoặc sửa lại tên.</translation>
    </message>
    <message>
        <source>Add the column to the choices, or correct its name.</source>
        <translation>Thêm cột vào trang lựa chọn, hoặc sửa tên cột.</translation>
    </message>
    <message>
        <source>Add the column to the first row, or correct its heading{suggestion}.</source>
        <translation>Thêm cột vào hàng đầu tiên, hoặc sửa lại tiêu đề cột{suggestion}.</translation>
    </message>
    <message>
        <source>Add the sheet, or rename the one that holds these rows{suggestion}.</source>
        <translation>Thêm trang tính này, hoặc đổi tên trang tính đang chứa các dòng đó{suggestion}.</translation>
    </message>
    <message>
        <source>Add them, or delete the whole list: the importer then brings its own.</source>
        <translation>Thêm vào, hoặc xoá cả danh sách: khi nhập ứng dụng sẽ tự thêm.</translation>
    </message>
    <message>
        <source>An appearance that is not known is passed over silently.</source>
        <translation>Kiểu hiển thị không nhận ra bị bỏ qua mà không báo.</translation>
    </message>
    <message>
        <source>An empty group is left out.</source>
        <translation>Nhóm rỗng bị bỏ qua.</translation>
    </message>
    <message>
        <source>An item is scored once in a visit.</source>
        <translation>Mỗi nội dung chỉ được chấm một lần trong cuộc kiểm tra.</translation>
    </message>
    <message>
        <source>An item must be of the type “select_one {list}”, not “{found}”.</source>
        <translation>Nội dung kiểm tra phải có loại “select_one {list}”, không phải “{found}”.</translation>
    </message>
    <message>
        <source>An unknown function stops the form when it is opened.</source>
        <translation>Hàm không có sẽ làm biểu mẫu dừng khi mở.</translation>
    </message>
    <message>
        <source>Answers are kept under the name of their question.</source>
        <translation>Câu trả lời được lưu theo mã của câu hỏi.</translation>
    </message>
    <message>
        <source>Appearances belong to certain types.</source>
        <translation>Mỗi kiểu hiển thị chỉ dùng cho một số loại.</translation>
    </message>
    <message>
        <source>Both would bring the choices.</source>
        <translation>Cả hai đều cung cấp lựa chọn.</translation>
    </message>
    <message>
        <source>Check brackets and backslashes of the pattern.</source>
        <translation>Kiểm tra dấu ngoặc và dấu gạch chéo ngược của mẫu.</translation>
    </message>
    <message>
        <source>Check brackets, quotation marks and operators there.</source>
        <translation>Kiểm tra dấu ngoặc, dấu nháy và phép toán ở chỗ đó.</translation>
    </message>
    <message>
        <source>Check commas and brackets.</source>
        <translation>Kiểm tra dấu phẩy và dấu ngoặc.</translation>
    </message>
    <message>
        <source>Choices come from files that end in .csv, .xml or .geojson.</source>
        <translation>Lựa chọn lấy từ tệp có đuôi .csv, .xml hoặc .geojson.</translation>
    </message>
    <message>
        <source>Choices of the list: {known}.</source>
        <translation>Các lựa chọn của danh sách: {known}.</translation>
    </message>
    <message>
        <source>Choose a function from docs/authoring.md.</source>
        <translation>Chọn hàm trong docs/authoring.md.</translation>
    </message>
    <message>
        <source>Choose a type from the list in docs/authoring.md.</source>
        <translation>Chọn một loại trong danh sách ở docs/authoring.md.</translation>
    </message>
    <message>
        <source>Choose an appearance from docs/authoring.md, or leave the cell blank.</source>
        <translation>Chọn kiểu hiển thị trong docs/authoring.md, hoặc để trống.</translation>
    </message>
    <message>
        <source>Choose another appearance, or leave the cell blank.</source>
        <translation>Chọn kiểu hiển thị khác, hoặc để trống.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Chọn mã khác.</translation>
    </message>
    <message>
        <source>Correct the cell, or delete the sheet entities: this app does not use it.</source>
        <translation>Sửa lại ô, hoặc xoá trang entities: ứng dụng này không dùng.</translation>
    </message>
    <message>
        <source>Correct the cell.</source>
        <translation>Sửa lại ô.</translation>
    </message>
    <message>
        <source>Correct the heading.</source>
        <translation>Sửa lại tiêu đề cột.</translation>
    </message>
    <message>
        <source>Correct the name.</source>
        <translation>Sửa lại tên.</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>Sửa lại giá trị.</translation>
    </message>
    <message>
        <source>Correct what the message names.</source>
        <translation>Sửa điều mà thông báo nêu.</translation>
    </message>
    <message>
        <source>Delete the choice, or use another list for this question.</source>
        <translation>Xoá lựa chọn này, hoặc dùng danh sách khác cho câu hỏi.</translation>
    </message>
    <message>
        <source>Delete the column, or put “_” before its heading if it holds notes.</source>
        <translation>Xoá cột, hoặc thêm dấu “_” trước tiêu đề nếu đó là cột ghi chú.</translation>
    </message>
    <message>
        <source>Delete the further rows.</source>
        <translation>Xoá các dòng thừa.</translation>
    </message>
    <message>
        <source>Delete the row, or write the begin row it belongs to{suggestion}.</source>
        <translation>Xoá dòng này, hoặc viết dòng bắt đầu tương ứng{suggestion}.</translation>
    </message>
    <message>
        <source>Each item brings rows for its points, note and picture: {item}_score, {item}_note, {item}_photo.</source>
        <translation>Mỗi nội dung tự sinh dòng điểm, ghi chú và ảnh: {item}_score, {item}_note, {item}_photo.</translation>
    </message>
    <message>
        <source>Entities follow the ODK entities specification.</source>
        <translation>Thực thể tuân theo đặc tả ODK Entities.</translation>
    </message>
    <message>
        <source>Every begin needs its end, innermost first.</source>
        <translation>Mỗi dòng bắt đầu phải có dòng kết thúc, nhóm trong cùng kết thúc trước.</translation>
    </message>
    <message>
        <source>Files are known by their name without the ending.</source>
        <translation>Tệp được gọi theo tên, không kèm đuôi tệp.</translation>
    </message>
    <message>
        <source>Fill in list_name.</source>
        <translation>Điền list_name.</translation>
    </message>
    <message>
        <source>Fill in the label.</source>
        <translation>Điền nội dung hiển thị.</translation>
    </message>
    <message>
        <source>Fill in the recommendation.</source>
        <translation>Điền kiến nghị.</translation>
    </message>
    <message>
        <source>Fill in {column} in row 2 of the sheet settings.</source>
        <translation>Điền {column} ở dòng 2 của trang tính settings.</translation>
    </message>
    <message>
        <source>Forms compare with a single equals sign.</source>
        <translation>Biểu mẫu so sánh bằng một dấu bằng.</translation>
    </message>
    <message>
        <source>Further mistakes may be hidden behind those shown.</source>
        <translation>Có thể còn lỗi khác bị che bởi các lỗi đã nêu.</translation>
    </message>
    <message>
        <source>Give it a short name of its own, for example A1.</source>
        <translation>Đặt một mã ngắn riêng, ví dụ A1.</translation>
    </message>
    <message>
        <source>Give it a short name.</source>
        <translation>Đặt một mã ngắn.</translation>
    </message>
    <message>
        <source>Give one of them another name, or set allow_choice_duplicates to yes.</source>
        <translation>Đổi mã một lựa chọn, hoặc đặt allow_choice_duplicates là yes.</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>Đổi mã của một trong hai dòng.</translation>
    </message>
    <message>
        <source>Give them different names.</source>
        <translation>Đặt các mã khác nhau.</translation>
    </message>
    <message>
        <source>Inspection columns count on rows with the role item.</source>
        <translation>Các cột kiểm tra chỉ có tác dụng ở dòng có vai trò item.</translation>
    </message>
    <message>
        <source>It breaks off or two parts stand side by side without an operator.</source>
        <translation>Biểu thức bị dở dang hoặc hai phần đứng cạnh nhau mà không có phép toán.</translation>
    </message>
    <message>
        <source>Items are answered with met, partly met, unmet or not applicable.</source>
        <translation>Nội dung được trả lời bằng đạt, đạt một phần, không đạt hoặc không áp dụng.</translation>
    </message>
    <message>
        <source>Items are answered with met, partly, unmet and na.</source>
        <translation>Nội dung được trả lời bằng met, partly, unmet và na.</translation>
    </message>
    <message>
        <source>Keep one of the columns and delete the others.</source>
        <translation>Giữ một cột và xoá các cột còn lại.</translation>
    </message>
    <message>
        <source>Leave its name blank and use only parameters that ODK names.</source>
        <translation>Để trống mã và chỉ dùng tham số ODK quy định.</translation>
    </message>
    <message>
        <source>Look at what the message names.</source>
        <translation>Xem lại điều mà thông báo nêu.</translation>
    </message>
    <message>
        <source>Mend these and check again.</source>
        <translation>Sửa các lỗi này rồi kiểm tra lại.</translation>
    </message>
    <message>
        <source>Move it out of the repeat; dossiers of a sample have their own step.</source>
        <translation>Đưa ra khỏi nhóm lặp; hồ sơ mẫu có bước riêng.</translation>
    </message>
    <message>
        <source>Move the rows into one sheet.</source>
        <translation>Gộp các dòng vào một trang tính.</translation>
    </message>
    <message>
        <source>Name a file in the column image as well.</source>
        <translation>Ghi thêm tên tệp vào cột image.</translation>
    </message>
    <message>
        <source>Name one visible question of the form.</source>
        <translation>Ghi mã một câu hỏi hiển thị của biểu mẫu.</translation>
    </message>
    <message>
        <source>Names of repeats must be unique in the whole form.</source>
        <translation>Mã nhóm lặp phải là duy nhất trong toàn biểu mẫu.</translation>
    </message>
    <message>
        <source>No question uses the list “{found}”.</source>
        <translation>Không câu hỏi nào dùng danh sách “{found}”.</translation>
    </message>
    <message>
        <source>Nobody can say what such a calculation gives.</source>
        <translation>Không thể biết phép tính như vậy cho kết quả gì.</translation>
    </message>
    <message>
        <source>Nobody can tell which of them counts.</source>
        <translation>Không thể biết cột nào có hiệu lực.</translation>
    </message>
    <message>
        <source>Nobody can tell which of them the expression means.</source>
        <translation>Không thể biết biểu thức chỉ dòng nào.</translation>
    </message>
    <message>
        <source>Nobody could tell afterwards which of them was chosen.</source>
        <translation>Về sau không thể biết lựa chọn nào đã được chọn.</translation>
    </message>
    <message>
        <source>Only the first of them is read.</source>
        <translation>Chỉ trang tính đầu tiên được đọc.</translation>
    </message>
    <message>
        <source>Only the first row of the settings is read.</source>
        <translation>Chỉ dòng đầu của trang thiết lập được đọc.</translation>
    </message>
    <message>
        <source>Operators are written in small letters: and, or, div, mod; not equal is !=.</source>
        <translation>Phép toán viết chữ thường: and, or, div, mod; khác là !=.</translation>
    </message>
    <message>
        <source>Other tools read such names differently.</source>
        <translation>Các công cụ khác đọc những mã như vậy không giống nhau.</translation>
    </message>
    <message>
        <source>Over {most} levels nobody can check it.</source>
        <translation>Quá {most} cấp thì không ai kiểm tra được.</translation>
    </message>
    <message>
        <source>Parameters are written as name=value, one blank between them; each type knows its own.</source>
        <translation>Tham số viết dạng tên=giá trị, cách nhau một dấu cách; mỗi loại có tham số riêng.</translation>
    </message>
    <message>
        <source>Points are a number from 0 to {most}.</source>
        <translation>Điểm là số từ 0 đến {most}.</translation>
    </message>
    <message>
        <source>Points are added up by section.</source>
        <translation>Điểm được cộng theo lĩnh vực.</translation>
    </message>
    <message>
        <source>Points of an item count in one section only.</source>
        <translation>Điểm của một nội dung chỉ tính cho một lĩnh vực.</translation>
    </message>
    <message>
        <source>Put it between the begin and end rows of a section.</source>
        <translation>Đặt vào giữa dòng bắt đầu và kết thúc của một lĩnh vực.</translation>
    </message>
    <message>
        <source>Put the role on the begin_group row.</source>
        <translation>Đặt vai trò ở dòng begin_group.</translation>
    </message>
    <message>
        <source>Questions of place follow the XLSForm standard.</source>
        <translation>Câu hỏi vị trí tuân theo chuẩn XLSForm.</translation>
    </message>
    <message>
        <source>Questions of the type “{found}” are not asked by this app.</source>
        <translation>Ứng dụng này không hỏi câu loại “{found}”.</translation>
    </message>
    <message>
        <source>Refer to a select question, or compare with “=”.</source>
        <translation>Gọi một câu hỏi chọn, hoặc so sánh bằng “=”.</translation>
    </message>
    <message>
        <source>Refer to another question.</source>
        <translation>Gọi câu hỏi khác.</translation>
    </message>
    <message>
        <source>Rename one of the files.</source>
        <translation>Đổi tên một tệp.</translation>
    </message>
    <message>
        <source>Rename the sheet, or put “_” before its name if it holds notes.</source>
        <translation>Đổi tên trang tính, hoặc thêm dấu “_” trước tên nếu đó là trang ghi chú.</translation>
    </message>
    <message>
        <source>Set the role to item, or clear the cell.</source>
        <translation>Đặt vai trò là item, hoặc xoá ô.</translation>
    </message>
    <message>
        <source>Several choices are kept in one cell with blanks between them.</source>
        <translation>Nhiều lựa chọn được lưu trong một ô, cách nhau bằng dấu cách.</translation>
    </message>
    <message>
        <source>Several choices are kept with blanks between them, so a name must hold none.</source>
        <translation>Khi chọn nhiều, các mã được lưu cách nhau bằng dấu cách, nên mã không được có dấu cách.</translation>
    </message>
    <message>
        <source>Some tools take both for the same name.</source>
        <translation>Một số công cụ coi hai mã này là một.</translation>
    </message>
    <message>
        <source>Split it into several rows of type calculate.</source>
        <translation>Tách thành nhiều dòng loại calculate.</translation>
    </message>
    <message>
        <source>Take one of these references out.</source>
        <translation>Bỏ một trong các tham chiếu này.</translation>
    </message>
    <message>
        <source>Take search() out of the appearance, or use another type.</source>
        <translation>Bỏ search() khỏi kiểu hiển thị, hoặc dùng loại khác.</translation>
    </message>
    <message>
        <source>Take the role off one of the groups.</source>
        <translation>Bỏ vai trò ở một trong hai nhóm.</translation>
    </message>
    <message>
        <source>Take this part out of the form.</source>
        <translation>Bỏ phần này khỏi biểu mẫu.</translation>
    </message>
    <message>
        <source>The appearance “{found}” has no effect on the type “{kind}”.</source>
        <translation>Kiểu hiển thị “{found}” không có tác dụng với loại “{kind}”.</translation>
    </message>
    <message>
        <source>The audit row cannot be used: {reason}</source>
        <translation>Không dùng được dòng audit: {reason}</translation>
    </message>
    <message>
        <source>The audit row is fixed by ODK and has no name of its own.</source>
        <translation>Dòng audit do ODK quy định, không có mã riêng.</translation>
    </message>
    <message>
        <source>The calculation depends on itself: {path}.</source>
        <translation>Phép tính phụ thuộc vào chính nó: {path}.</translation>
    </message>
    <message>
        <source>The cell takes yes, no or an expression such as ${{A1}} = 'unmet'.</source>
        <translation>Ô này nhận yes, no hoặc một biểu thức như ${{A1}} = 'unmet'.</translation>
    </message>
    <message>
        <source>The check ends after {most} mistakes of the compiler.</source>
        <translation>Việc kiểm tra dừng sau {most} lỗi của trình biên dịch.</translation>
    </message>
    <message>
        <source>The choice does not say which list it belongs to.</source>
        <translation>Lựa chọn chưa ghi thuộc danh sách nào.</translation>
    </message>
    <message>
        <source>The choice has no name.</source>
        <translation>Lựa chọn chưa có mã.</translation>
    </message>
    <message>
        <source>The choice “other” has no columns to be filtered by.</source>
        <translation>Lựa chọn “other” không có cột nào để lọc.</translation>
    </message>
    <message>
        <source>The choice “{found}” has no label.</source>
        <translation>Lựa chọn “{found}” chưa có nội dung hiển thị.</translation>
    </message>
    <message>
        <source>The choice “{found}” of the list “{list}” is no verdict.</source>
        <translation>Lựa chọn “{found}” của danh sách “{list}” không phải kết quả kiểm tra.</translation>
    </message>
    <message>
        <source>The choices of a list stand in the sheet choices, each with the list's name.</source>
        <translation>Các lựa chọn nằm ở trang choices, mỗi dòng ghi tên danh sách.</translation>
    </message>
    <message>
        <source>The column {column} has no effect on this row.</source>
        <translation>Cột {column} không có tác dụng ở dòng này.</translation>
    </message>
    <message>
        <source>The column “{found}” is not known and is passed over.</source>
        <translation>Cột “{found}” không được nhận ra và bị bỏ qua.</translation>
    </message>
    <message>
        <source>The column “{found}” is not known; is “{nearest}” meant?</source>
        <translation>Cột “{found}” không được nhận ra; có phải ý định là “{nearest}”?</translation>
    </message>
    <message>
        <source>The columns {others} all mean “{found}”.</source>
        <translation>Các cột {others} đều có nghĩa là “{found}”.</translation>
    </message>
    <message>
        <source>The comparison is never true.</source>
        <translation>Phép so sánh không bao giờ đúng.</translation>
    </message>
    <message>
        <source>The compiled form uses this name for its own data.</source>
        <translation>Biểu mẫu đã biên dịch dùng tên này cho dữ liệu của nó.</translation>
    </message>
    <message>
        <source>The conclusion would name a shortcoming and ask for nothing.</source>
        <translation>Kết luận sẽ nêu tồn tại mà không kiến nghị gì.</translation>
    </message>
    <message>
        <source>The deadline is counted in whole calendar days from the visit.</source>
        <translation>Thời hạn tính bằng ngày lịch, kể từ ngày kiểm tra.</translation>
    </message>
    <message>
        <source>The default language “{found}” has no label column.</source>
        <translation>Ngôn ngữ mặc định “{found}” không có cột nội dung tương ứng.</translation>
    </message>
    <message>
        <source>The default “{found}” is no answer for the type “{kind}”.</source>
        <translation>Giá trị sẵn “{found}” không phải câu trả lời hợp lệ của loại “{kind}”.</translation>
    </message>
    <message>
        <source>The default “{found}” is no choice of the list “{list}”{suggestion}.</source>
        <translation>Giá trị sẵn “{found}” không có trong danh sách “{list}”{suggestion}.</translation>
    </message>
    <message>
        <source>The entity cannot be used: {reason}</source>
        <translation>Không dùng được thực thể (entity): {reason}</translation>
    </message>
    <message>
        <source>The expression cannot be read at “{near}”: {reason}.</source>
        <translation>Không đọc được biểu thức tại “{near}”: {reason}.</translation>
    </message>
    <message>
        <source>The expression is nested too deep or too long.</source>
        <translation>Biểu thức lồng nhau quá sâu hoặc quá dài.</translation>
    </message>
    <message>
        <source>The expression refers to a name that is not in the sheet survey.</source>
        <translation>Biểu thức gọi một mã không có trong trang survey.</translation>
    </message>
    <message>
        <source>The form can be used, but perhaps not as meant.</source>
        <translation>Biểu mẫu vẫn dùng được, nhưng có thể không đúng ý.</translation>
    </message>
    <message>
        <source>The form compiler refuses this: {reason}</source>
        <translation>Trình biên dịch biểu mẫu từ chối: {reason}</translation>
    </message>
    <message>
        <source>The form compiler warns: {reason}</source>
        <translation>Trình biên dịch biểu mẫu cảnh báo: {reason}</translation>
    </message>
    <message>
        <source>The form is read from the sheets survey, choices and settings; sheets of other names are passed over.</source>
        <translation>Biểu mẫu chỉ được đọc từ các trang tính survey, choices và settings; trang tính tên khác bị bỏ qua.</translation>
    </message>
    <message>
        <source>The form would open without any words.</source>
        <translation>Biểu mẫu sẽ mở ra mà không có chữ nào.</translation>
    </message>
    <message>
        <source>The group “{found}” holds no rows.</source>
        <translation>Nhóm “{found}” không có dòng nào.</translation>
    </message>
    <message>
        <source>The heading “{found}” of the choices holds a blank.</source>
        <translation>Tiêu đề “{found}” của trang lựa chọn có dấu cách.</translation>
    </message>
    <message>
        <source>The item has no finding sentence.</source>
        <translation>Nội dung chưa có câu nêu tồn tại.</translation>
    </message>
    <message>
        <source>The item “{found}” stands inside a repeat.</source>
        <translation>Nội dung “{found}” nằm trong nhóm lặp.</translation>
    </message>
    <message>
        <source>The item “{found}” stands outside every section.</source>
        <translation>Nội dung “{found}” không nằm trong lĩnh vực nào.</translation>
    </message>
    <message>
        <source>The large picture is shown when the small one is clicked.</source>
        <translation>Ảnh lớn chỉ hiện khi bấm vào ảnh nhỏ.</translation>
    </message>
    <message>
        <source>The legal basis is a key of the register, so that title, date and validity are right on paper.</source>
        <translation>Căn cứ pháp lý là khoá trong sổ văn bản, để tên, ngày và hiệu lực in trên giấy luôn đúng.</translation>
    </message>
    <message>
        <source>The legal register does not hold “{found}”{suggestion}.</source>
        <translation>Sổ văn bản căn cứ không có “{found}”{suggestion}.</translation>
    </message>
    <message>
        <source>The list “{list}” has the choice “{found}” already in row {other}.</source>
        <translation>Danh sách “{list}” đã có lựa chọn “{found}” ở dòng {other}.</translation>
    </message>
    <message>
        <source>The list “{list}” lacks the choices {missing}.</source>
        <translation>Danh sách “{list}” thiếu các lựa chọn {missing}.</translation>
    </message>
    <message>
        <source>The message would never be shown.</source>
        <translation>Lời nhắc sẽ không bao giờ hiện ra.</translation>
    </message>
    <message>
        <source>The name is what is kept when the choice is made.</source>
        <translation>Mã là giá trị được lưu khi chọn.</translation>
    </message>
    <message>
        <source>The name of the list stands behind the type, after one blank.</source>
        <translation>Tên danh sách đứng sau loại, cách một dấu cách.</translation>
    </message>
    <message>
        <source>The name “{found}” belongs to the form itself.</source>
        <translation>Mã “{found}” dành riêng cho biểu mẫu.</translation>
    </message>
    <message>
        <source>The name “{found}” differs from “{twin}” in row {other} by capitals only.</source>
        <translation>Mã “{found}” chỉ khác “{twin}” ở dòng {other} về chữ hoa, chữ thường.</translation>
    </message>
    <message>
        <source>The name “{found}” holds a blank.</source>
        <translation>Mã “{found}” có dấu cách.</translation>
    </message>
    <message>
        <source>The name “{found}” holds letters with accents.</source>
        <translation>Mã “{found}” có chữ có dấu.</translation>
    </message>
    <message>
        <source>The name “{found}” is made by item “{item}” in row {other} itself.</source>
        <translation>Mã “{found}” do nội dung “{item}” ở dòng {other} tự sinh ra.</translation>
    </message>
    <message>
        <source>The name “{found}” stands in the rows {rows}.</source>
        <translation>Mã “{found}” có ở các dòng {rows}.</translation>
    </message>
    <message>
        <source>The name “{found}” was already used in row {other}.</source>
        <translation>Mã “{found}” đã dùng ở dòng {other}.</translation>
    </message>
    <message>
        <source>The only place that is filled in is {{note}}.</source>
        <translation>Chỉ có chỗ điền {{note}} được điền tự động.</translation>
    </message>
    <message>
        <source>The parameters “{found}” cannot be used: {reason}</source>
        <translation>Không dùng được tham số “{found}”: {reason}</translation>
    </message>
    <message>
        <source>The pattern “{found}” cannot be read: {reason}</source>
        <translation>Không đọc được mẫu “{found}”: {reason}</translation>
    </message>
    <message>
        <source>The place “{found}” in the sentence is not known.</source>
        <translation>Chỗ điền “{found}” trong câu không được nhận ra.</translation>
    </message>
    <message>
        <source>The question of place cannot be used: {reason}</source>
        <translation>Không dùng được câu hỏi vị trí: {reason}</translation>
    </message>
    <message>
        <source>The question stays in the form for other tools, but nobody can answer it here.</source>
        <translation>Câu hỏi vẫn nằm trong biểu mẫu cho công cụ khác, nhưng không trả lời được ở đây.</translation>
    </message>
    <message>
        <source>The question would open with an answer nobody can choose.</source>
        <translation>Câu hỏi sẽ mở ra với câu trả lời không thể chọn.</translation>
    </message>
    <message>
        <source>The question would open with an answer of another kind.</source>
        <translation>Câu hỏi sẽ mở ra với câu trả lời sai kiểu.</translation>
    </message>
    <message>
        <source>The questions of a table must share one list and have no choice filter.</source>
        <translation>Các câu hỏi trong bảng phải dùng chung một danh sách và không có bộ lọc.</translation>
    </message>
    <message>
        <source>The reference “{found}” is not complete.</source>
        <translation>Tham chiếu “{found}” chưa hoàn chỉnh.</translation>
    </message>
    <message>
        <source>The repeat count “{found}” cannot be used.</source>
        <translation>Không dùng được số lần lặp “{found}”.</translation>
    </message>
    <message>
        <source>The repeat “{found}” has the name of the repeat in row {other}.</source>
        <translation>Nhóm lặp “{found}” trùng mã với nhóm lặp ở dòng {other}.</translation>
    </message>
    <message>
        <source>The role says what a row is to the inspection: {known}.</source>
        <translation>Vai trò cho biết dòng là gì trong cuộc kiểm tra: {known}.</translation>
    </message>
    <message>
        <source>The role section belongs to a group, not to “{found}”.</source>
        <translation>Vai trò section dành cho nhóm, không dành cho “{found}”.</translation>
    </message>
    <message>
        <source>The row calculates nothing.</source>
        <translation>Dòng này không tính gì.</translation>
    </message>
    <message>
        <source>The row has neither label nor hint.</source>
        <translation>Dòng này không có nội dung hỏi (label) lẫn hướng dẫn (hint).</translation>
    </message>
    <message>
        <source>The row has no name.</source>
        <translation>Dòng này chưa có mã (name).</translation>
    </message>
    <message>
        <source>The row has no type.</source>
        <translation>Dòng này chưa có loại (type).</translation>
    </message>
    <message>
        <source>The rule is never, optional, when:fail or always, with a least number behind it if wanted.</source>
        <translation>Quy tắc là never, optional, when:fail hoặc always, có thể kèm số lượng tối thiểu.</translation>
    </message>
    <message>
        <source>The section “{found}” holds no items.</source>
        <translation>Lĩnh vực “{found}” không có nội dung nào.</translation>
    </message>
    <message>
        <source>The section “{found}” stands inside the section “{outer}”.</source>
        <translation>Lĩnh vực “{found}” nằm trong lĩnh vực “{outer}”.</translation>
    </message>
    <message>
        <source>The settings give no {column}.</source>
        <translation>Trang thiết lập chưa có {column}.</translation>
    </message>
    <message>
        <source>The sheet choices has no column “{found}”{suggestion}.</source>
        <translation>Trang lựa chọn không có cột “{found}”{suggestion}.</translation>
    </message>
    <message>
        <source>The sheet has no column “{wanted}”.</source>
        <translation>Trang tính không có cột “{wanted}”.</translation>
    </message>
    <message>
        <source>The sheet “{found}” holds no rows under its headings.</source>
        <translation>Trang tính “{found}” không có dòng nào dưới hàng tiêu đề.</translation>
    </message>
    <message>
        <source>The sheet “{found}” is not read; is “{nearest}” meant?</source>
        <translation>Trang tính “{found}” không được đọc; có phải ý định là “{nearest}”?</translation>
    </message>
    <message>
        <source>The sheet “{found}” is there twice under names of the same meaning.</source>
        <translation>Trang tính “{found}” xuất hiện hai lần dưới các tên cùng nghĩa.</translation>
    </message>
    <message>
        <source>The table shows the choices once, above all rows.</source>
        <translation>Bảng chỉ hiện các lựa chọn một lần, phía trên mọi dòng.</translation>
    </message>
    <message>
        <source>The team would see an empty question.</source>
        <translation>Đoàn sẽ thấy câu hỏi trống.</translation>
    </message>
    <message>
        <source>The team would see its name instead.</source>
        <translation>Đoàn sẽ chỉ thấy mã của lựa chọn.</translation>
    </message>
    <message>
        <source>The text is missing in the language “{language}”.</source>
        <translation>Thiếu nội dung bằng ngôn ngữ “{language}”.</translation>
    </message>
    <message>
        <source>The trigger “{found}” cannot be used: {reason}</source>
        <translation>Không dùng được trigger “{found}”: {reason}</translation>
    </message>
    <message>
        <source>The type says how the question is answered.</source>
        <translation>Loại quyết định câu hỏi được trả lời bằng cách nào.</translation>
    </message>
    <message>
        <source>The {column} of “{found}” refers to “{found}” itself.</source>
        <translation>{column} của “{found}” lại gọi chính “{found}”.</translation>
    </message>
    <message>
        <source>The {column} says “{found}”, which is always the same.</source>
        <translation>{column} ghi “{found}”, kết quả luôn như nhau.</translation>
    </message>
    <message>
        <source>The {kind} “{found}” has no label.</source>
        <translation>Nhóm “{found}” ({kind}) chưa có nội dung (label).</translation>
    </message>
    <message>
        <source>There is a finding sentence but no recommendation.</source>
        <translation>Có câu nêu tồn tại nhưng chưa có kiến nghị.</translation>
    </message>
    <message>
        <source>There is a {column} but no {partner}.</source>
        <translation>Có {column} nhưng không có {partner}.</translation>
    </message>
    <message>
        <source>There is no function “{found}”{suggestion}.</source>
        <translation>Không có hàm “{found}”{suggestion}.</translation>
    </message>
    <message>
        <source>There is no list of choices “{found}”{suggestion}.</source>
        <translation>Không có danh sách lựa chọn “{found}”{suggestion}.</translation>
    </message>
    <message>
        <source>There is no list or file “{found}” in this form{suggestion}.</source>
        <translation>Biểu mẫu không có danh sách hay tệp “{found}”{suggestion}.</translation>
    </message>
    <message>
        <source>There is no question “{found}”{suggestion}.</source>
        <translation>Không có câu hỏi “{found}”{suggestion}.</translation>
    </message>
    <message>
        <source>There is no sheet “{wanted}”.</source>
        <translation>Không có trang tính “{wanted}”.</translation>
    </message>
    <message>
        <source>There is text in a column without a heading.</source>
        <translation>Có nội dung nằm trong cột không có tiêu đề.</translation>
    </message>
    <message>
        <source>This app cannot run the form: {reason}</source>
        <translation>Ứng dụng không chạy được biểu mẫu này: {reason}</translation>
    </message>
    <message>
        <source>This setting takes only: {known}.</source>
        <translation>Thiết lập này chỉ nhận: {known}.</translation>
    </message>
    <message>
        <source>Two answers under one name would overwrite each other.</source>
        <translation>Hai câu trả lời cùng một mã sẽ ghi đè lên nhau.</translation>
    </message>
    <message>
        <source>Two different files would be known as “{found}”.</source>
        <translation>Hai tệp khác nhau cùng được gọi là “{found}”.</translation>
    </message>
    <message>
        <source>Use another type if the team has to answer it on the laptop.</source>
        <translation>Dùng loại khác nếu Đoàn phải trả lời trên máy tính.</translation>
    </message>
    <message>
        <source>Use the list or delete it.</source>
        <translation>Dùng danh sách này hoặc xoá đi.</translation>
    </message>
    <message>
        <source>Use the list “{list}” here, or move the question out of the group.</source>
        <translation>Dùng danh sách “{list}” ở đây, hoặc đưa câu hỏi ra khỏi nhóm.</translation>
    </message>
    <message>
        <source>Versions of a form are told apart by form_id and version.</source>
        <translation>Các phiên bản của biểu mẫu được phân biệt bằng form_id và version.</translation>
    </message>
    <message>
        <source>What the app cannot run is refused when the form comes in, not during a visit.</source>
        <translation>Phần không chạy được bị từ chối ngay khi nhập, không để xảy ra giữa cuộc kiểm tra.</translation>
    </message>
    <message>
        <source>Whether a question is shown or what it calculates cannot depend on its own answer.</source>
        <translation>Việc hiện câu hỏi hay tính giá trị không thể phụ thuộc vào chính câu trả lời đó.</translation>
    </message>
    <message>
        <source>Whoever works in that language would see another language here.</source>
        <translation>Người dùng ngôn ngữ đó sẽ thấy nội dung bằng ngôn ngữ khác.</translation>
    </message>
    <message>
        <source>Without a label the team cannot tell where they are.</source>
        <translation>Không có tên nhóm thì Đoàn không biết đang ở phần nào.</translation>
    </message>
    <message>
        <source>Without it the app suggests nothing when the item falls short.</source>
        <translation>Thiếu câu này thì ứng dụng không gợi ý khi nội dung chưa đạt.</translation>
    </message>
    <message>
        <source>Without it the rows cannot be understood.</source>
        <translation>Thiếu cột này thì không hiểu được các dòng.</translation>
    </message>
    <message>
        <source>Write a comparison, for example ${{A1}} = 'unmet'.</source>
        <translation>Viết phép so sánh, ví dụ ${{A1}} = 'unmet'.</translation>
    </message>
    <message>
        <source>Write a heading into row 1, or delete the text.</source>
        <translation>Viết tiêu đề vào hàng 1, hoặc xoá nội dung đó.</translation>
    </message>
    <message>
        <source>Write a key with its article, for example nd118-2025:11.</source>
        <translation>Viết khoá kèm điều, ví dụ nd118-2025:11.</translation>
    </message>
    <message>
        <source>Write a number, for example 2 or 0,5.</source>
        <translation>Viết một số, ví dụ 2 hoặc 0,5.</translation>
    </message>
    <message>
        <source>Write a sentence with {{note}}.</source>
        <translation>Viết một câu có {{note}}.</translation>
    </message>
    <message>
        <source>Write a short title into the label column.</source>
        <translation>Viết một tiêu đề ngắn vào cột nội dung.</translation>
    </message>
    <message>
        <source>Write a type such as text, integer, date or select_one ketqua.</source>
        <translation>Ghi loại, ví dụ text, integer, date hoặc select_one ketqua.</translation>
    </message>
    <message>
        <source>Write a whole number or an expression that gives one.</source>
        <translation>Viết số nguyên hoặc biểu thức cho ra số nguyên.</translation>
    </message>
    <message>
        <source>Write a whole number, for example 30.</source>
        <translation>Viết số nguyên, ví dụ 30.</translation>
    </message>
    <message>
        <source>Write for example ${{A1}}.</source>
        <translation>Viết ví dụ ${{A1}}.</translation>
    </message>
    <message>
        <source>Write for example “select_one ketqua”.</source>
        <translation>Viết ví dụ “select_one ketqua”.</translation>
    </message>
    <message>
        <source>Write for example “when:fail 2”.</source>
        <translation>Viết ví dụ “when:fail 2”.</translation>
    </message>
    <message>
        <source>Write for example “{example}”.</source>
        <translation>Viết ví dụ “{example}”.</translation>
    </message>
    <message>
        <source>Write for example “{suggestion}”.</source>
        <translation>Viết ví dụ “{suggestion}”.</translation>
    </message>
    <message>
        <source>Write for example “{suggestion}”; Vietnamese belongs into the label.</source>
        <translation>Viết ví dụ “{suggestion}”; tiếng Việt để ở cột nội dung.</translation>
    </message>
    <message>
        <source>Write one of these words.</source>
        <translation>Viết một trong các từ này.</translation>
    </message>
    <message>
        <source>Write one row for each question.</source>
        <translation>Viết mỗi câu hỏi trên một dòng.</translation>
    </message>
    <message>
        <source>Write selected(${{{question}}}, '{found}').</source>
        <translation>Viết selected(${{{question}}}, '{found}').</translation>
    </message>
    <message>
        <source>Write the expression into the column calculation.</source>
        <translation>Viết biểu thức vào cột calculation.</translation>
    </message>
    <message>
        <source>Write the file name with its ending.</source>
        <translation>Ghi tên tệp kèm đuôi tệp.</translation>
    </message>
    <message>
        <source>Write the language exactly as behind “label::”: {known}.</source>
        <translation>Viết ngôn ngữ đúng như sau “label::”: {known}.</translation>
    </message>
    <message>
        <source>Write the name of a choice.</source>
        <translation>Ghi mã của một lựa chọn.</translation>
    </message>
    <message>
        <source>Write the question into the label column.</source>
        <translation>Viết câu hỏi vào cột nội dung (label).</translation>
    </message>
    <message>
        <source>Write the text in this column.</source>
        <translation>Viết nội dung vào cột này.</translation>
    </message>
    <message>
        <source>Write the {partner}, or delete the message.</source>
        <translation>Viết {partner}, hoặc xoá lời nhắc.</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>Viết có hoặc không (yes, no).</translation>
    </message>
    <message>
        <source>Write {example}.</source>
        <translation>Viết {example}.</translation>
    </message>
    <message>
        <source>Write {suggestion}.</source>
        <translation>Viết {suggestion}.</translation>
    </message>
    <message>
        <source>Write {{note}}.</source>
        <translation>Viết {{note}}.</translation>
    </message>
    <message>
        <source>Write “=”.</source>
        <translation>Viết “=”.</translation>
    </message>
    <message>
        <source>Write “_” for the blank.</source>
        <translation>Thay dấu cách bằng dấu “_”.</translation>
    </message>
    <message>
        <source>Write “select_one {list}” into the column type.</source>
        <translation>Viết “select_one {list}” vào cột loại (type).</translation>
    </message>
    <message>
        <source>Write “{nearest}”.</source>
        <translation>Viết “{nearest}”.</translation>
    </message>
    <message>
        <source>instance('…') names a list of choices or an attached file without its ending.</source>
        <translation>instance('…') gọi một danh sách lựa chọn hoặc một tệp đính kèm, không ghi đuôi tệp.</translation>
    </message>
    <message>
        <source>regex() needs a regular expression.</source>
        <translation>regex() cần một biểu thức chính quy.</translation>
    </message>
    <message>
        <source>search() does not go together with choices from a file.</source>
        <translation>search() không dùng chung với lựa chọn lấy từ tệp.</translation>
    </message>
    <message>
        <source>{found}() takes {wanted} values, here are {given}.</source>
        <translation>{found}() nhận {wanted} giá trị, ở đây có {given}.</translation>
    </message>
    <message>
        <source>{function}() looks into the choices of a question.</source>
        <translation>{function}() xem các lựa chọn của một câu hỏi.</translation>
    </message>
    <message>
        <source>“==” is written with one “=”.</source>
        <translation>“==” phải viết bằng một dấu “=”.</translation>
    </message>
    <message>
        <source>“big-image” stands without “image”.</source>
        <translation>Có “big-image” nhưng thiếu “image”.</translation>
    </message>
    <message>
        <source>“{found}” cannot be a name.</source>
        <translation>“{found}” không dùng làm mã được.</translation>
    </message>
    <message>
        <source>“{found}” cannot be used as {column}.</source>
        <translation>Không dùng được “{found}” cho {column}.</translation>
    </message>
    <message>
        <source>“{found}” does not say which list of choices it uses.</source>
        <translation>“{found}” chưa ghi dùng danh sách lựa chọn nào.</translation>
    </message>
    <message>
        <source>“{found}” ends a group that was not begun.</source>
        <translation>“{found}” kết thúc một nhóm chưa được bắt đầu.</translation>
    </message>
    <message>
        <source>“{found}” is neither yes nor no{suggestion}.</source>
        <translation>“{found}” không phải có hay không{suggestion}.</translation>
    </message>
    <message>
        <source>“{found}” is never ended.</source>
        <translation>“{found}” không được kết thúc.</translation>
    </message>
    <message>
        <source>“{found}” is no appearance this app knows.</source>
        <translation>“{found}” không phải kiểu hiển thị (appearance) mà ứng dụng nhận ra.</translation>
    </message>
    <message>
        <source>“{found}” is no appearance; is “{nearest}” meant?</source>
        <translation>“{found}” không phải kiểu hiển thị (appearance); có phải ý định là “{nearest}”?</translation>
    </message>
    <message>
        <source>“{found}” is no choice of “{question}”{suggestion}.</source>
        <translation>“{found}” không phải lựa chọn của “{question}”{suggestion}.</translation>
    </message>
    <message>
        <source>“{found}” is no file of choices.</source>
        <translation>“{found}” không phải tệp lựa chọn.</translation>
    </message>
    <message>
        <source>“{found}” is no number of days.</source>
        <translation>“{found}” không phải số ngày.</translation>
    </message>
    <message>
        <source>“{found}” is no number of points.</source>
        <translation>“{found}” không phải số điểm.</translation>
    </message>
    <message>
        <source>“{found}” is no operator; is “{nearest}” meant?</source>
        <translation>“{found}” không phải phép toán; có phải ý định là “{nearest}”?</translation>
    </message>
    <message>
        <source>“{found}” is no question type{suggestion}.</source>
        <translation>“{found}” không phải loại câu hỏi{suggestion}.</translation>
    </message>
    <message>
        <source>“{found}” is no role{suggestion}.</source>
        <translation>“{found}” không phải vai trò{suggestion}.</translation>
    </message>
    <message>
        <source>“{found}” is no rule of evidence{suggestion}.</source>
        <translation>“{found}” không phải quy tắc minh chứng{suggestion}.</translation>
    </message>
    <message>
        <source>“{found}” stands without ${{…}}.</source>
        <translation>“{found}” viết thiếu ${{…}}.</translation>
    </message>
    <message>
        <source>“{question}” is no question with choices.</source>
        <translation>“{question}” không phải câu hỏi có lựa chọn.</translation>
    </message>
    <message>
        <source>“{question}” takes several choices; “=” is only true when exactly one is chosen.</source>
        <translation>“{question}” cho chọn nhiều; “=” chỉ đúng khi chọn duy nhất một.</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Go to the sample</source>
        <translation>Sang dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Go to the sample to practise?</source>
        <translation>Sang dữ liệu mẫu để tập dượt?</translation>
    </message>
    <message>
        <source>It is an invented campaign in a folder of its own ({0}); your workspace stays as it is. Choose a password for the sample.</source>
        <translation>Đó là một đợt kiểm tra giả định trong thư mục riêng ({0}); nơi làm việc của bạn giữ nguyên. Hãy đặt mật khẩu cho dữ liệu mẫu.</translation>
    </message>
    <message>
        <source>Make the sample</source>
        <translation>Tạo dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Make the sample to practise in?</source>
        <translation>Tạo dữ liệu mẫu để tập dượt?</translation>
    </message>
    <message>
        <source>Making sample visits: {0}/{1}</source>
        <translation>Đang tạo các cuộc kiểm tra mẫu: {0}/{1}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Nhập lại mật khẩu</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Your workspace is locked and stays as it is. From the lock screen “Another folder…” leads back to it.</source>
        <translation>Nơi làm việc của bạn được khoá lại và giữ nguyên. Ở màn hình khoá, “Thư mục khác…” dẫn trở về.</translation>
    </message>
</context>
<context>
    <name>SecondCopy</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation><numerusform>%n ngày trước</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation><numerusform>%n giờ trước</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation><numerusform>%n phút trước</numerusform></translation>
    </message>
    <message>
        <source>No place for it is chosen yet</source>
        <translation>Chưa chọn nơi sao lưu</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>Chưa tạo lần nào</translation>
    </message>
    <message>
        <source>Saved in the office data base, {0}</source>
        <translation>Đã lưu trong kho dữ liệu văn phòng, {0}</translation>
    </message>
    <message>
        <source>Saved on this machine</source>
        <translation>Đã lưu trên máy</translation>
    </message>
    <message>
        <source>copy failed; last one {0}</source>
        <translation>chưa sao được; bản gần nhất {0}</translation>
    </message>
    <message>
        <source>copy {0}</source>
        <translation>bản sao {0}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>vừa xong</translation>
    </message>
    <message>
        <source>no second copy</source>
        <translation>chưa có bản sao</translation>
    </message>
    <message>
        <source>{0}, on the same disk</source>
        <translation>{0}, trên cùng một ổ đĩa</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation><numerusform>%n phút</numerusform></translation>
    </message>
    <message>
        <source>A PIN is for you on this laptop alone. Whoever is logged in to this computer as you and sees the PIN opens everything; on a computer that several people use under one name, keep to the password.</source>
        <translation>Mã PIN chỉ dành cho bạn trên máy này. Ai đang đăng nhập máy bằng tài khoản của bạn và thấy mã PIN thì mở được mọi thứ; máy mà nhiều người dùng chung một tài khoản thì nên dùng mật khẩu.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>After “Met” was chosen</source>
        <translation>Sau khi chọn Đạt</translation>
    </message>
    <message>
        <source>Amber days are computed and wait for the official plan of the year; compare them.</source>
        <translation>Ngày màu vàng là ngày tính theo quy tắc, chờ lịch chính thức của năm; hãy đối chiếu.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Nhật ký an toàn</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Bring in a workbook of your office, see its mistakes cell by cell, try it, move visits to it.</source>
        <translation>Nhập tệp Excel của cơ quan, xem lỗi theo từng ô, dùng thử, chuyển cuộc kiểm tra sang phiên bản mới.</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>Check of this computer</source>
        <translation>Kiểm tra máy</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Bộ tiêu chí</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Day off by swap</source>
        <translation>Nghỉ hoán đổi</translation>
    </message>
    <message>
        <source>Display and language</source>
        <translation>Hiển thị và ngôn ngữ</translation>
    </message>
    <message>
        <source>Display, language</source>
        <translation>Hiển thị, ngôn ngữ</translation>
    </message>
    <message>
        <source>Drop the PIN</source>
        <translation>Bỏ mã PIN</translation>
    </message>
    <message>
        <source>Form 1.9 of Decree 30/2020/NĐ-CP</source>
        <translation>Mẫu 1.9, Nghị định 30/2020/NĐ-CP</translation>
    </message>
    <message>
        <source>Form of the minutes</source>
        <translation>Mẫu biên bản</translation>
    </message>
    <message>
        <source>From now on only the password opens this workspace on this laptop</source>
        <translation>Từ giờ chỉ mật khẩu mở được nơi làm việc này trên máy này</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Nghỉ lễ</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Ngày nghỉ lễ</translation>
    </message>
    <message>
        <source>Holidays and swapped days</source>
        <translation>Ngày nghỉ lễ, ngày hoán đổi</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Cách nhập</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Lock the screen after</source>
        <translation>Khoá màn hình sau</translation>
    </message>
    <message>
        <source>Mouse and keyboard</source>
        <translation>Chuột và bàn phím</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Không khoá</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Câu tiếp theo</translation>
    </message>
    <message>
        <source>Open the checklists</source>
        <translation>Mở danh sách bộ tiêu chí</translation>
    </message>
    <message>
        <source>PIN of this laptop</source>
        <translation>Mã PIN trên máy này</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Password and people of this laptop</source>
        <translation>Mật khẩu và người dùng của máy này</translation>
    </message>
    <message>
        <source>People, password</source>
        <translation>Người dùng, mật khẩu</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Persons only</source>
        <translation>Chỉ cá nhân ký</translation>
    </message>
    <message>
        <source>Persons, then the unit with its seal</source>
        <translation>Cá nhân, sau đó đơn vị đóng dấu</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Mật khẩu hiện tại</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Đã xoá</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Role of {0}</source>
        <translation>Vai trò của {0}</translation>
    </message>
    <message>
        <source>Roles are given by the office and the head of the team.</source>
        <translation>Vai trò do cơ quan quản trị và trưởng đoàn giao.</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Đặt mã PIN</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Six digits or more; they work on this laptop only, together with its key store</source>
        <translation>Từ sáu chữ số; chỉ dùng được trên máy này, cùng với kho khoá của máy</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Storage, copies</source>
        <translation>Lưu trữ, sao lưu</translation>
    </message>
    <message>
        <source>Symbol after the number</source>
        <translation>Ký hiệu sau số</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>The PIN opens this workspace on this laptop now</source>
        <translation>Mã PIN đã dùng được trên máy này</translation>
    </message>
    <message>
        <source>The password was changed</source>
        <translation>Đã đổi mật khẩu</translation>
    </message>
    <message>
        <source>The person can open this workspace now</source>
        <translation>Người này đã mở được nơi làm việc</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Chạm</translation>
    </message>
    <message>
        <source>Two-party inspection minutes</source>
        <translation>Biên bản kiểm tra hai bên</translation>
    </message>
    <message>
        <source>Version, updates</source>
        <translation>Phiên bản, cập nhật</translation>
    </message>
    <message>
        <source>Who signs in the file</source>
        <translation>Ai ký trong tệp</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>Work, locking</source>
        <translation>Công việc, khoá máy</translation>
    </message>
    <message>
        <source>Working day by swap</source>
        <translation>Làm bù</translation>
    </message>
    <message>
        <source>{0} (you)</source>
        <translation>{0} (anh/chị)</translation>
    </message>
    <message>
        <source>{0} is {1} now</source>
        <translation>{0} nay là {1}</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>%n lost file(s) fetched back from the second copy</source>
        <translation><numerusform>Đã lấy lại %n tệp bị mất từ bản sao thứ hai</numerusform></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>CCHC inspection</source>
        <translation>Kiểm tra CCHC</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Chép chi tiết</translation>
    </message>
    <message>
        <source>Each answer is on the disk as soon as it is given; there is nothing to save.</source>
        <translation>Mỗi câu trả lời được ghi vào ổ đĩa ngay; không cần bấm lưu.</translation>
    </message>
    <message>
        <source>End (F11)</source>
        <translation>Thoát (F11)</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Find, jump</source>
        <translation>Tìm, chuyển nhanh</translation>
    </message>
    <message>
        <source>Follow-up of recommendations</source>
        <translation>Theo dõi khắc phục</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Trang chủ</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Khoá máy</translation>
    </message>
    <message>
        <source>Lock the screen (Ctrl+L)</source>
        <translation>Khoá màn hình (Ctrl+L)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Chưa lưu được</translation>
    </message>
    <message>
        <source>Open a visit first</source>
        <translation>Mở một cuộc kiểm tra trước</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng hợp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Shown to the unit: scores, comments and other units stay out of sight.</source>
        <translation>Đang trình chiếu cho đơn vị xem: không hiện điểm, góp ý và đơn vị khác.</translation>
    </message>
    <message>
        <source>Storage and second copy</source>
        <translation>Lưu trữ và sao lưu</translation>
    </message>
    <message>
        <source>To section {0}</source>
        <translation>Đến mục {0}</translation>
    </message>
    <message>
        <source>Turn on touch mode</source>
        <translation>Bật chế độ chạm</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>You are working with the finger. Touch mode makes buttons and rows larger.</source>
        <translation>Bạn đang thao tác bằng ngón tay. Chế độ chạm giúp nút và dòng to hơn.</translation>
    </message>
    <message>
        <source>at {0}</source>
        <translation>lúc {0}</translation>
    </message>
    <message>
        <source>click to try again</source>
        <translation>Bấm để thử lại</translation>
    </message>
    <message>
        <source>saved on this machine</source>
        <translation>đã lưu trên máy</translation>
    </message>
    <message>
        <source>{0}/{1} items answered</source>
        <translation>{0}/{1} câu đã trả lời</translation>
    </message>
</context>
<context>
    <name>SignPanel</name>
    <message>
        <source>1. Export for signing…</source>
        <translation>1. Xuất tệp để ký…</translation>
    </message>
    <message>
        <source>1. Print with codes…</source>
        <translation>1. In bản có mã trang…</translation>
    </message>
    <message>
        <source>2. Choose the scans…</source>
        <translation>2. Chọn bản quét…</translation>
    </message>
    <message>
        <source>2. Take the signed file…</source>
        <translation>2. Nhận tệp đã ký…</translation>
    </message>
    <message>
        <source>A wrong PIN was typed before: be careful.</source>
        <translation>Trước đó đã nhập sai mã PIN: hãy cẩn thận.</translation>
    </message>
    <message>
        <source>All tries for the PIN are left.</source>
        <translation>Còn đủ số lần thử mã PIN.</translation>
    </message>
    <message>
        <source>Another program (vSignPDF)</source>
        <translation>Phần mềm khác (vSignPDF)</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Ký tay</translation>
    </message>
    <message>
        <source>By hand {0}</source>
        <translation>Ký tay {0}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Ký số</translation>
    </message>
    <message>
        <source>Certificate file (.p12, .pfx)</source>
        <translation>Tệp chứng thư (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Changed after signing ({0}): waits for the head of the team</source>
        <translation>Sửa sau khi ký ({0}): chờ Trưởng đoàn quyết định</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>Chọn tệp chứng thư số</translation>
    </message>
    <message>
        <source>Choose the picture of the seal</source>
        <translation>Chọn ảnh con dấu</translation>
    </message>
    <message>
        <source>Choose the scans</source>
        <translation>Chọn bản quét</translation>
    </message>
    <message>
        <source>Choose the signed file</source>
        <translation>Chọn tệp đã ký</translation>
    </message>
    <message>
        <source>Choose the token's PKCS#11 library</source>
        <translation>Chọn thư viện PKCS#11 của thiết bị</translation>
    </message>
    <message>
        <source>Confirm signature</source>
        <translation>Xác nhận chữ ký</translation>
    </message>
    <message>
        <source>Digital</source>
        <translation>Ký số</translation>
    </message>
    <message>
        <source>Digital {0}</source>
        <translation>Ký số {0}</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Ký lại</translation>
    </message>
    <message>
        <source>Everybody has signed. The file and its record are locked together.</source>
        <translation>Đã đủ chữ ký. Tệp PDF và dữ liệu gốc được khoá cùng nhau.</translation>
    </message>
    <message>
        <source>Everybody who has not signed in the file signs the print in blue ink. By the code in the corner the scan finds this very print.</source>
        <translation>Ai chưa ký trong tệp thì ký bằng mực xanh trên bản in. Mã ở góc trang giúp bản quét khớp đúng lần in này.</translation>
    </message>
    <message>
        <source>For the inspected unit</source>
        <translation>Đại diện đơn vị</translation>
    </message>
    <message>
        <source>For vSignPDF and the like: export the clean file, sign it there in its fields, take it back here. Signatures and content are checked.</source>
        <translation>Dùng vSignPDF và phần mềm tương tự: xuất tệp sạch, ký vào các ô chữ ký, rồi nhận lại tại đây. Chữ ký và nội dung được kiểm tra.</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>Đến {0}</translation>
    </message>
    <message>
        <source>Head of the team</source>
        <translation>Trưởng đoàn</translation>
    </message>
    <message>
        <source>Holder: {0}
Issuer: {1}
Valid: {2}</source>
        <translation>Chủ chứng thư: {0}
Nơi cấp: {1}
Hiệu lực: {2}</translation>
    </message>
    <message>
        <source>I am certain of the PIN: one try is left</source>
        <translation>Tôi chắc chắn mã PIN: chỉ còn một lần thử</translation>
    </message>
    <message>
        <source>Into a supplementary version…</source>
        <translation>Đưa vào bản bổ sung…</translation>
    </message>
    <message>
        <source>Issuer: {0}; valid until {1}</source>
        <translation>Nơi cấp: {0}; hiệu lực đến {1}</translation>
    </message>
    <message>
        <source>Keep what was signed</source>
        <translation>Giữ nguyên bản đã ký</translation>
    </message>
    <message>
        <source>Library…</source>
        <translation>Thư viện…</translation>
    </message>
    <message>
        <source>Look for tokens</source>
        <translation>Tìm thiết bị ký</translation>
    </message>
    <message>
        <source>No certificate file chosen</source>
        <translation>Chưa chọn tệp chứng thư số</translation>
    </message>
    <message>
        <source>No certificate was found. Is the token plugged in?</source>
        <translation>Không thấy chứng thư nào. Thiết bị đã cắm chưa?</translation>
    </message>
    <message>
        <source>Note the refusal</source>
        <translation>Ghi nhận từ chối</translation>
    </message>
    <message>
        <source>ONE try is left: a wrong PIN locks the token.</source>
        <translation>Chỉ còn MỘT lần thử: nhập sai thiết bị sẽ khoá.</translation>
    </message>
    <message>
        <source>On paper {0}</source>
        <translation>Ký giấy {0}</translation>
    </message>
    <message>
        <source>One paragraph a line</source>
        <translation>Mỗi đoạn một dòng</translation>
    </message>
    <message>
        <source>Organisation, with its seal</source>
        <translation>Cơ quan, tổ chức (đóng dấu)</translation>
    </message>
    <message>
        <source>PIN of the token (sent once, never tried again)</source>
        <translation>Mã PIN của thiết bị (chỉ gửi một lần, không tự thử lại)</translation>
    </message>
    <message>
        <source>Paper, scan</source>
        <translation>Ký giấy, quét</translation>
    </message>
    <message>
        <source>Password of the certificate</source>
        <translation>Mật khẩu chứng thư số</translation>
    </message>
    <message>
        <source>Picture of the seal…</source>
        <translation>Ảnh con dấu…</translation>
    </message>
    <message>
        <source>Plug the token in, then look for it.</source>
        <translation>Cắm thiết bị ký vào máy, rồi bấm tìm.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Reason for signing like this</source>
        <translation>Lý do vẫn ký</translation>
    </message>
    <message>
        <source>Red, over the left third of the signature</source>
        <translation>Màu đỏ, trùm 1/3 bên trái chữ ký</translation>
    </message>
    <message>
        <source>Refused to sign</source>
        <translation>Từ chối ký</translation>
    </message>
    <message>
        <source>Refuses to sign…</source>
        <translation>Từ chối ký…</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <translation>Bản quét (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Secretary of the team</source>
        <translation>Thư ký đoàn</translation>
    </message>
    <message>
        <source>Sections and whose they are</source>
        <translation>Lĩnh vực và người phụ trách</translation>
    </message>
    <message>
        <source>Show whose it is</source>
        <translation>Xem chủ chứng thư</translation>
    </message>
    <message>
        <source>Sign in the box with pen, finger or mouse</source>
        <translation>Ký trong khung, bằng bút, ngón tay hoặc chuột</translation>
    </message>
    <message>
        <source>Sign the minutes</source>
        <translation>Ký biên bản</translation>
    </message>
    <message>
        <source>Signs now</source>
        <translation>Đang ký</translation>
    </message>
    <message>
        <source>The PIN is typed on the device itself.</source>
        <translation>Mã PIN được nhập trên chính thiết bị.</translation>
    </message>
    <message>
        <source>The minutes will show the reason and the witness where the signature would stand.</source>
        <translation>Biên bản sẽ ghi lý do và người chứng kiến tại vị trí chữ ký.</translation>
    </message>
    <message>
        <source>The token is locked.</source>
        <translation>Thiết bị đã bị khoá.</translation>
    </message>
    <message>
        <source>This certificate is out of date.</source>
        <translation>Chứng thư này đã hết hoặc chưa đến hạn dùng.</translation>
    </message>
    <message>
        <source>This is a picture of a handwritten signature, not a digital signature.</source>
        <translation>Đây là ảnh chữ ký tay, không phải chữ ký số.</translation>
    </message>
    <message>
        <source>Timestamps for all signed files…</source>
        <translation>Dấu thời gian cho các tệp đã ký…</translation>
    </message>
    <message numerus="yes">
        <source>To sign all the same, write why: %n reason(s)</source>
        <translation><numerusform>Để vẫn ký, vui lòng ghi lý do: còn %n mục</numerusform></translation>
    </message>
    <message>
        <source>Trusted certificates…</source>
        <translation>Chứng thư tin cậy…</translation>
    </message>
    <message>
        <source>USB token, card, Windows' store</source>
        <translation>USB token, thẻ, kho Windows</translation>
    </message>
    <message>
        <source>Verify the signatures…</source>
        <translation>Kiểm tra chữ ký…</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Chờ ký</translation>
    </message>
    <message>
        <source>What is corrected or added</source>
        <translation>Nội dung sửa đổi, bổ sung</translation>
    </message>
    <message>
        <source>Where the key is</source>
        <translation>Nơi giữ khoá ký</translation>
    </message>
    <message>
        <source>Witness (name and position)</source>
        <translation>Người chứng kiến (họ tên, chức vụ)</translation>
    </message>
    <message>
        <source>You are {0} here: {1} Signing takes the head of the team, the secretary or the office.</source>
        <translation>Vai trò của anh/chị: {0}. {1} Trưởng đoàn, thư ký hoặc văn phòng mới ký được.</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>chưa giao riêng cho ai</translation>
    </message>
    <message>
        <source>{0} refuses to sign</source>
        <translation>{0} từ chối ký</translation>
    </message>
    <message>
        <source>{0} signs now</source>
        <translation>Đến lượt {0} ký</translation>
    </message>
    <message>
        <source>{0}, at this laptop</source>
        <translation>{0}, tại máy này</translation>
    </message>
    <message>
        <source>{0}, last taken in {1}</source>
        <translation>{0}, nhận lần cuối {1}</translation>
    </message>
    <message>
        <source>{0}, nothing taken in from another laptop</source>
        <translation>{0}, chưa nhận dữ liệu từ máy khác</translation>
    </message>
    <message>
        <source>{0}/{1} conditions hold</source>
        <translation>Đủ {0}/{1} điều kiện để ký</translation>
    </message>
    <message>
        <source>{0}/{1} signatures</source>
        <translation>{0}/{1} chữ ký</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>… và {0} thay đổi khác</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Các tệp</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Đã có sẵn</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Không nhận</translation>
    </message>
    <message>
        <source>Looking for PDF files…</source>
        <translation>Đang tìm tệp PDF…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Stopped. </source>
        <translation>Đã dừng. </translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Taking in signed minutes</source>
        <translation>Nhận biên bản đã ký</translation>
    </message>
    <message>
        <source>There is no PDF file there.</source>
        <translation>Ở đó không có tệp PDF nào.</translation>
    </message>
    <message>
        <source>Unit or reason</source>
        <translation>Đơn vị hoặc lý do</translation>
    </message>
    <message>
        <source>{0} of {1} files: {2} taken in, {3} here already, {4} left out</source>
        <translation>{0}/{1} tệp: {2} đã nhận, {3} đã có sẵn, {4} không nhận</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>1. Save the request…</source>
        <translation>1. Lưu yêu cầu…</translation>
    </message>
    <message>
        <source>2. Take the office's certificate…</source>
        <translation>2. Nhận chứng thư…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Choose the laptop's request</source>
        <translation>Chọn yêu cầu của máy</translation>
    </message>
    <message>
        <source>Choose the office's certificate</source>
        <translation>Chọn chứng thư của cơ quan cấp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Give a laptop its certificate</source>
        <translation>Cấp chứng thư cho máy</translation>
    </message>
    <message>
        <source>Give a laptop its certificate…</source>
        <translation>Cấp chứng thư cho một máy…</translation>
    </message>
    <message>
        <source>Import certificates or lists</source>
        <translation>Nhập chứng thư hoặc danh sách thu hồi</translation>
    </message>
    <message>
        <source>Import certificates or lists…</source>
        <translation>Nhập chứng thư hoặc danh sách thu hồi…</translation>
    </message>
    <message>
        <source>It goes when the update is taken back (Settings → Updates).</source>
        <translation>Chứng thư này hết hiệu lực ở đây khi quay lại bản cập nhật trước (Cài đặt).</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>Tạo mới…</translation>
    </message>
    <message>
        <source>Make the office's authority</source>
        <translation>Tạo nơi cấp của cơ quan</translation>
    </message>
    <message>
        <source>Name of the authority</source>
        <translation>Tên nơi cấp</translation>
    </message>
    <message>
        <source>Nothing yet. Import the files of the government's and the public authorities; nothing is fetched by itself.</source>
        <translation>Chưa có. Hãy nhập tệp của cơ quan chứng thực chuyên dùng và công cộng; phần mềm không tự tải về.</translation>
    </message>
    <message>
        <source>Pass phrase of the authority (12 characters or more)</source>
        <translation>Cụm mật khẩu của nơi cấp (từ 12 ký tự)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Revoke this laptop's certificate</source>
        <translation>Thu hồi chứng thư của máy này</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Thu hồi…</translation>
    </message>
    <message>
        <source>Save the certificate as</source>
        <translation>Lưu chứng thư thành</translation>
    </message>
    <message>
        <source>Save the request as</source>
        <translation>Lưu yêu cầu thành</translation>
    </message>
    <message>
        <source>The office's authority for laptops</source>
        <translation>Nơi cấp chứng thư của cơ quan cho các máy</translation>
    </message>
    <message>
        <source>This laptop's seal for drawn signatures</source>
        <translation>Niêm phong chữ ký tay của máy này</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Chứng thư tin cậy</translation>
    </message>
    <message>
        <source>Trusted here</source>
        <translation>Đang tin cậy</translation>
    </message>
    <message>
        <source>authority, until {0}</source>
        <translation>nơi cấp gốc, đến {0}</translation>
    </message>
    <message>
        <source>certificate between, until {0}</source>
        <translation>chứng thư trung gian, đến {0}</translation>
    </message>
    <message>
        <source>from the office's update</source>
        <translation>theo bản cập nhật của văn phòng</translation>
    </message>
    <message>
        <source>revocation list, fresh until {0}</source>
        <translation>danh sách thu hồi, còn mới đến {0}</translation>
    </message>
    <message>
        <source>revoked {0}</source>
        <translation>đã thu hồi {0}</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>đến {0}</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Checking “{0}”…</source>
        <translation>Đang kiểm tra “{0}”…</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Trở về</translation>
    </message>
    <message>
        <source>Go back to version {0}?</source>
        <translation>Trở về bản {0}?</translation>
    </message>
    <message>
        <source>Go back to version {0}…</source>
        <translation>Trở về bản {0}…</translation>
    </message>
    <message>
        <source>It lies at {0}.</source>
        <translation>Tệp nằm ở {0}.</translation>
    </message>
    <message>
        <source>It starts when the program is opened next. Your data stay as they are.</source>
        <translation>Bản ấy chạy khi mở phần mềm lần sau. Dữ liệu của bạn giữ nguyên.</translation>
    </message>
    <message>
        <source>Look for updates</source>
        <translation>Tìm bản cập nhật</translation>
    </message>
    <message>
        <source>Looking at the places of exchange and sticks…</source>
        <translation>Đang xem các nơi gửi nhận và USB…</translation>
    </message>
    <message>
        <source>No update of the office was taken in yet.</source>
        <translation>Chưa nhận bản cập nhật nào của văn phòng.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Take in an update file…</source>
        <translation>Nhận tệp cập nhật…</translation>
    </message>
    <message>
        <source>Take in the update “{0}”?</source>
        <translation>Nhận bản cập nhật “{0}”?</translation>
    </message>
    <message>
        <source>Take the office's last update back?</source>
        <translation>Trả lại bản cập nhật gần nhất của văn phòng?</translation>
    </message>
    <message>
        <source>Take the office's last update back…</source>
        <translation>Trả lại bản cập nhật gần nhất…</translation>
    </message>
    <message>
        <source>Texts and calendar count when the workspace is opened next.</source>
        <translation>Văn bản và lịch có hiệu lực khi mở nơi làm việc lần sau.</translation>
    </message>
    <message>
        <source>The program itself is not updated from here: {0}.</source>
        <translation>Bản thân phần mềm không tự cập nhật ở đây: {0}.</translation>
    </message>
    <message>
        <source>The update file of the office</source>
        <translation>Tệp cập nhật của văn phòng</translation>
    </message>
    <message>
        <source>There is no newer update.</source>
        <translation>Không có bản cập nhật nào mới hơn.</translation>
    </message>
    <message>
        <source>Update {0} of the office is in force.</source>
        <translation>Bản cập nhật {0} của văn phòng đang có hiệu lực.</translation>
    </message>
    <message>
        <source>Update {0} was taken in.</source>
        <translation>Đã nhận bản cập nhật {0}.</translation>
    </message>
    <message>
        <source>Updates come from the office as a signed file. This workspace is not connected with an office yet: join with its invitation, or make this laptop the office.</source>
        <translation>Bản cập nhật đến từ văn phòng dưới dạng tệp có chữ ký. Nơi làm việc này chưa gắn với văn phòng nào: hãy tham gia bằng thư mời, hoặc đặt máy này làm máy văn phòng.</translation>
    </message>
    <message>
        <source>Version and updates</source>
        <translation>Phiên bản và cập nhật</translation>
    </message>
    <message>
        <source>Version {0} starts next</source>
        <translation>Lần sau chạy bản {0}</translation>
    </message>
    <message>
        <source>Version {0} starts when the program is opened next.</source>
        <translation>Bản {0} sẽ chạy khi mở phần mềm lần sau.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Có gì mới</translation>
    </message>
    <message>
        <source>What was in force before counts again when the workspace is opened next.</source>
        <translation>Nội dung có hiệu lực trước đó được dùng lại khi mở nơi làm việc lần sau.</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>lịch nghỉ</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>chứng thư</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>bảng kiểm</translation>
    </message>
    <message>
        <source>legal texts</source>
        <translation>văn bản pháp luật</translation>
    </message>
    <message>
        <source>program</source>
        <translation>phần mềm</translation>
    </message>
    <message>
        <source>units</source>
        <translation>danh mục đơn vị</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Save the report as</source>
        <translation>Lưu phiếu kết quả thành</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Lưu phiếu kết quả…</translation>
    </message>
    <message>
        <source>Verification of {0}</source>
        <translation>Kiểm tra chữ ký: {0}</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Đang kiểm tra chữ ký…</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Checklist</source>
        <translation>Bảng kiểm</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Đã làm lại: {0}</translation>
    </message>
    <message>
        <source>Earlier recommendations</source>
        <translation>Kiến nghị kỳ trước</translation>
    </message>
    <message>
        <source>Head of the team: {0}</source>
        <translation>Trưởng đoàn: {0}</translation>
    </message>
    <message>
        <source>Minutes and signatures</source>
        <translation>Biên bản và ký</translation>
    </message>
    <message>
        <source>Nothing to do again</source>
        <translation>Không có gì để làm lại</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Không có gì để hoàn tác</translation>
    </message>
    <message>
        <source>Open the minutes</source>
        <translation>Mở biên bản</translation>
    </message>
    <message>
        <source>People's Committee of {0}</source>
        <translation>UBND {0}</translation>
    </message>
    <message>
        <source>Sampled dossiers</source>
        <translation>Hồ sơ mẫu</translation>
    </message>
    <message>
        <source>Signed at {0}. The content is locked; a correction is made from the minutes.</source>
        <translation>Đã ký lúc {0}. Nội dung đã khoá; cần sửa thì tạo bản sửa từ bước Biên bản.</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>Đã hoàn tác: {0}</translation>
    </message>
    <message>
        <source>The minutes are signed: nothing can be undone</source>
        <translation>Biên bản đã ký: không hoàn tác được</translation>
    </message>
    <message>
        <source>You are {0} here: {1} Ask the office or the head of the team for another role.</source>
        <translation>Vai trò của anh/chị: {0}. {1} Cần vai trò khác, hãy đề nghị cơ quan quản trị hoặc trưởng đoàn.</translation>
    </message>
    <message>
        <source>Your role lets you read this visit, not write in it</source>
        <translation>Vai trò của anh/chị chỉ được xem buổi kiểm tra này, không được ghi</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>In order; it holds from {0} on</source>
        <translation>Hợp lệ; áp dụng từ ngày {0}</translation>
    </message>
    <message>
        <source>Insert a field or a block…</source>
        <translation>Chèn trường hoặc khối nội dung…</translation>
    </message>
    <message>
        <source>Keep this wording</source>
        <translation>Lưu lời văn này</translation>
    </message>
    <message>
        <source>Kept as the office's own wording</source>
        <translation>Đã lưu làm lời văn riêng của cơ quan</translation>
    </message>
    <message>
        <source>Remove the own wording</source>
        <translation>Bỏ lời văn riêng</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Bắt đầu từ</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Lời văn mẫu</translation>
    </message>
    <message>
        <source>Wording: {0}</source>
        <translation>Lời văn mẫu: {0}</translation>
    </message>
    <message>
        <source>of the app, from {0}</source>
        <translation>của phần mềm, từ {0}</translation>
    </message>
    <message>
        <source>own, from {0}</source>
        <translation>riêng của cơ quan, từ {0}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n day(s) early</source>
        <translation><numerusform>Trước hạn %n ngày</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation><numerusform>Quá hạn %n ngày</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late, still open</source>
        <translation><numerusform>Đang quá hạn %n ngày</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation><numerusform>Còn %n ngày</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n differing entry(ies) to choose from</source>
        <translation><numerusform>%n chỗ sửa khác nhau cần chọn</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) returned for rework</source>
        <translation><numerusform>%n câu được trả lại để làm lại</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes to be signed</source>
        <translation><numerusform>%n biên bản chờ ký</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>Còn %n chỗ khác.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) past the deadline</source>
        <translation><numerusform>%n kiến nghị quá hạn khắc phục</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) handed in for review</source>
        <translation><numerusform>%n cuộc kiểm tra chờ duyệt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) returned for rework</source>
        <translation><numerusform>%n cuộc kiểm tra bị trả lại</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) to conclude</source>
        <translation><numerusform>%n cuộc kiểm tra chờ kết luận</numerusform></translation>
    </message>
    <message>
        <source>A person's role</source>
        <translation>Vai trò của một người</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Chiều</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Thống nhất</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Cả ngày</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Câu trả lời</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Being remedied</source>
        <translation>Đang khắc phục</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Đợt kiểm tra</translation>
    </message>
    <message>
        <source>Campaign's conclusion</source>
        <translation>Thông báo kết luận cả đợt</translation>
    </message>
    <message>
        <source>Changed a role</source>
        <translation>Đổi vai trò</translation>
    </message>
    <message>
        <source>Changed the password</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>Clash</source>
        <translation>Trùng lịch</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Critical and unmet: the section comes to nothing</source>
        <translation>Trọng yếu, không đạt: cả lĩnh vực 0 điểm</translation>
    </message>
    <message>
        <source>Dates missing</source>
        <translation>Thiếu ngày</translation>
    </message>
    <message>
        <source>Day of rest</source>
        <translation>Ngày nghỉ</translation>
    </message>
    <message>
        <source>Decision on the team</source>
        <translation>Quyết định thành lập Đoàn</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Deputy head</source>
        <translation>Phó Trưởng đoàn</translation>
    </message>
    <message>
        <source>Disagrees</source>
        <translation>Chưa thống nhất</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Dossiers and documents</source>
        <translation>Hồ sơ, văn bản</translation>
    </message>
    <message>
        <source>Earlier recommendation</source>
        <translation>Kiến nghị trước đây</translation>
    </message>
    <message>
        <source>Earlier recommendations are followed up</source>
        <translation>Đã theo dõi kiến nghị kỳ trước</translation>
    </message>
    <message>
        <source>Erased personal data</source>
        <translation>Xoá dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Every finding has a recommendation</source>
        <translation>Mỗi tồn tại có kiến nghị</translation>
    </message>
    <message>
        <source>Every item is answered</source>
        <translation>Mọi câu đã được trả lời</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>Evidence is there where it is wanted</source>
        <translation>Đủ minh chứng ở câu cần có</translation>
    </message>
    <message>
        <source>Explains</source>
        <translation>Có giải trình</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Tồn tại</translation>
    </message>
    <message>
        <source>Findings and recommendations</source>
        <translation>Tồn tại, kiến nghị</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Group {0}</source>
        <translation>Nhóm {0}</translation>
    </message>
    <message>
        <source>Guest who verifies</source>
        <translation>Khách kiểm tra chữ ký</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Đã trình</translation>
    </message>
    <message>
        <source>Head of the team</source>
        <translation>Trưởng đoàn</translation>
    </message>
    <message>
        <source>Head of the team and a signing representative are named</source>
        <translation>Đã có trưởng đoàn và đại diện đơn vị ký</translation>
    </message>
    <message>
        <source>Impossible dates</source>
        <translation>Ngày chưa hợp lệ</translation>
    </message>
    <message>
        <source>Invited a laptop</source>
        <translation>Mời máy</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Late by hours</source>
        <translation>Quá giờ hẹn</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Khoá màn hình</translation>
    </message>
    <message>
        <source>Looks and verifies signed minutes; writes nothing.</source>
        <translation>Xem và kiểm tra biên bản đã ký; không ghi gì.</translation>
    </message>
    <message>
        <source>May do everything: people, plans, visits, signatures, papers.</source>
        <translation>Được làm mọi việc: con người, kế hoạch, buổi kiểm tra, ký, văn bản.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Thành viên</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Met: all {1} points</source>
        <translation>Đạt: trọn {1} điểm</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản kiểm tra</translation>
    </message>
    <message>
        <source>Minutes of the re-check</source>
        <translation>Biên bản phúc tra</translation>
    </message>
    <message>
        <source>Minutes, form 1.9</source>
        <translation>Biên bản theo Mẫu 1.9</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>Ông</translation>
    </message>
    <message>
        <source>Mrs</source>
        <translation>Bà</translation>
    </message>
    <message>
        <source>No differing entries wait for a choice</source>
        <translation>Không còn chỗ sửa khác nhau cần chọn</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Không áp dụng</translation>
    </message>
    <message>
        <source>Not applicable: out of the count</source>
        <translation>Không áp dụng: không tính vào mẫu số</translation>
    </message>
    <message>
        <source>Not handed in</source>
        <translation>Chưa trình</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Không đạt</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Không cần</translation>
    </message>
    <message>
        <source>Not remedied</source>
        <translation>Chưa khắc phục</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Chưa bắt đầu</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Notice of conclusion</source>
        <translation>Thông báo kết luận</translation>
    </message>
    <message>
        <source>Notice to the units</source>
        <translation>Thông báo lịch, đề cương</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Khách quan</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Quản trị cơ quan</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Opened with the recovery code</source>
        <translation>Mở bằng mã khôi phục</translation>
    </message>
    <message>
        <source>Outside the days</source>
        <translation>Ngoài thời gian</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Một phần</translation>
    </message>
    <message>
        <source>Partly met</source>
        <translation>Đạt một phần</translation>
    </message>
    <message>
        <source>Partly met, no points entered: half of {1}</source>
        <translation>Đạt một phần, chưa ghi điểm: một nửa của {1}</translation>
    </message>
    <message>
        <source>Partly met: {0} of {1} points were entered</source>
        <translation>Đạt một phần: ghi {0} trên {1} điểm</translation>
    </message>
    <message>
        <source>People's Committee of {0}</source>
        <translation>UBND {0}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Người lập kế hoạch</translation>
    </message>
    <message>
        <source>Plans campaigns, keeps checklists, settings and papers; records no visit.</source>
        <translation>Lập kế hoạch, giữ bộ tiêu chí, cài đặt và văn bản; không ghi buổi kiểm tra.</translation>
    </message>
    <message>
        <source>Plans, records, signs, writes papers and gives roles.</source>
        <translation>Lập kế hoạch, ghi, ký, soạn văn bản và giao vai trò.</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Người xem</translation>
    </message>
    <message>
        <source>Reads everything and comments; writes nothing else.</source>
        <translation>Được xem và góp ý; không ghi gì khác.</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Recommendations to follow up</source>
        <translation>Việc cần theo dõi</translation>
    </message>
    <message>
        <source>Records visits and comments; neither plans nor signs.</source>
        <translation>Ghi buổi kiểm tra và góp ý; không lập kế hoạch, không ký.</translation>
    </message>
    <message>
        <source>Records, signs and writes papers; does not plan.</source>
        <translation>Ghi, ký và soạn văn bản; không lập kế hoạch.</translation>
    </message>
    <message>
        <source>Remedied</source>
        <translation>Đã khắc phục</translation>
    </message>
    <message>
        <source>Reminder to the unit</source>
        <translation>Văn bản đôn đốc</translation>
    </message>
    <message>
        <source>Report of the campaign</source>
        <translation>Báo cáo kết quả cả đợt</translation>
    </message>
    <message>
        <source>Report of the team</source>
        <translation>Báo cáo kết quả</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Người đại diện</translation>
    </message>
    <message>
        <source>Request for remediation</source>
        <translation>Yêu cầu khắc phục</translation>
    </message>
    <message>
        <source>Returned for rework</source>
        <translation>Bị trả lại</translation>
    </message>
    <message>
        <source>Revoked a laptop</source>
        <translation>Thu hồi máy</translation>
    </message>
    <message>
        <source>Sampled dossiers have valid dates</source>
        <translation>Hồ sơ mẫu có ngày hợp lệ</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Saved a file outside</source>
        <translation>Xuất tệp</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>Sent and received</source>
        <translation>Gửi và nhận</translation>
    </message>
    <message>
        <source>Set or dropped the PIN</source>
        <translation>Đặt hoặc bỏ mã PIN</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Chữ ký</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Đã ký</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Mở khoá</translation>
    </message>
    <message>
        <source>Start and end of the visit are given</source>
        <translation>Đã ghi giờ bắt đầu, kết thúc</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Ưu điểm</translation>
    </message>
    <message>
        <source>Subjective</source>
        <translation>Chủ quan</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>CN</translation>
    </message>
    <message>
        <source>Supplementary minutes</source>
        <translation>Biên bản bổ sung</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>Thành viên đoàn</translation>
    </message>
    <message>
        <source>The minutes themselves are signed</source>
        <translation>Biên bản kiểm tra đã ký đủ</translation>
    </message>
    <message>
        <source>The schedule is kept; better change the half day.</source>
        <translation>Lịch vẫn được giữ; nên đổi buổi.</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Took in or took back an update</source>
        <translation>Nhận hoặc trả bản cập nhật</translation>
    </message>
    <message>
        <source>Tracking table</source>
        <translation>Bảng theo dõi khắc phục</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>Unanswered: out of the count</source>
        <translation>Chưa trả lời: không tính vào mẫu số</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Đang kiểm tra</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Unmet: nothing of {1} points</source>
        <translation>Không đạt: 0 trên {1} điểm</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Buổi kiểm tra</translation>
    </message>
    <message>
        <source>Waiting for signatures</source>
        <translation>Chờ ký biên bản</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>What falls short has a note</source>
        <translation>Câu chưa đạt có ghi chú</translation>
    </message>
    <message>
        <source>What is corrected or added is written</source>
        <translation>Đã ghi nội dung sửa đổi, bổ sung</translation>
    </message>
    <message>
        <source>What the head of the team returned is mended</source>
        <translation>Câu trưởng đoàn trả lại đã làm xong</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>cả ngày</translation>
    </message>
    <message>
        <source>commune</source>
        <translation>xã</translation>
    </message>
    <message>
        <source>end</source>
        <translation>kết thúc</translation>
    </message>
    <message>
        <source>head of the team</source>
        <translation>trưởng đoàn</translation>
    </message>
    <message>
        <source>in the afternoon</source>
        <translation>buổi chiều</translation>
    </message>
    <message>
        <source>in the morning</source>
        <translation>buổi sáng</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>đại diện đơn vị</translation>
    </message>
    <message>
        <source>special zone</source>
        <translation>đặc khu</translation>
    </message>
    <message>
        <source>start</source>
        <translation>bắt đầu</translation>
    </message>
    <message>
        <source>the whole team</source>
        <translation>cả đoàn</translation>
    </message>
    <message>
        <source>township</source>
        <translation>thị trấn</translation>
    </message>
    <message>
        <source>ward</source>
        <translation>phường</translation>
    </message>
    <message>
        <source>{0} (re-check)</source>
        <translation>{0} (phúc tra)</translation>
    </message>
    <message>
        <source>{0} is a day of rest. {1}</source>
        <translation>{0} là ngày nghỉ. {1}</translation>
    </message>
    <message>
        <source>{0} lies outside the days of the campaign.</source>
        <translation>{0} nằm ngoài thời gian của đợt.</translation>
    </message>
    <message>
        <source>{0}: {1} goes on two visits.</source>
        <translation>{0}: {1} có mặt ở hai cuộc.</translation>
    </message>
    <message>
        <source>{0}: {1} has two visits.</source>
        <translation>{0}: {1} có hai cuộc kiểm tra.</translation>
    </message>
</context>
</TS>
