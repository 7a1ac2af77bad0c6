"""The fields and blocks that a wording about a whole campaign may use; light, because editors ask for them."""

FIELDS = (
    *("dot", "nam", "thoi_ky", "so_don_vi", "so_bien_ban", "diem_trung_binh", "so_voi_truoc", "cao_nhat", "thap_nhat"),
    *("so_ton_tai", "so_kien_nghi", "so_khac_phuc", "so_qua_han", "han_bao_cao", "co_quan", "noi_nhan_bao_cao"),
    *("ke_hoach", "quyet_dinh"),
)
"""Names in braces."""
BLOCKS = (
    *("can_cu", "thanh_phan_doan", "bieu_do_xep_hang", "bang_linh_vuc", "linh_vuc_tot", "linh_vuc_yeu"),
    *("ton_tai_dien_hinh", "bieu_do_thoi_han", "bang_kien_nghi_dot"),
)
"""Names in double brackets."""
