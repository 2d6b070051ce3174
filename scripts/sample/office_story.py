"""The invented tasks, steering bodies, awards and money of the office, as a story to read.

Groups 1 to 7 are the seven solution groups of the plan (plan-2022.yaml, `solutions`); the tasks under them are made up
after its wording and the office's duties. A task line is `group due [done] | agency | title | evidence`; `-` instead
of a done day: not begun; `~`: in progress; `x`: cancelled.
"""

TASKS = """
1 2022-05-31 2022-05-24 | Văn phòng Điều phối NTM tỉnh | Kiện toàn Ban Chỉ đạo các Chương trình MTQG tỉnh | MẪU-01/QĐ
1 2022-06-30 2022-07-08 | Sở Nội vụ | Hướng dẫn kiện toàn bộ máy giúp việc cấp huyện, cấp xã | MẪU-02/HD
1 2022-09-15 ~ | UBND cấp huyện | Bổ sung cán bộ còn thiếu ở văn phòng giúp việc | MẪU-03/BC
1 2022-11-30 ~ | Văn phòng Điều phối NTM tỉnh | Bồi dưỡng cán bộ quản lý Chương trình ba cấp |
2 2022-05-31 2022-05-20 | Ủy ban MTTQ Việt Nam tỉnh | Phát động đợt thi đua chung sức xây dựng nông thôn mới | MẪU-04/KH
2 2022-08-31 2022-08-26 | Hội Nông dân tỉnh | Chuyên mục hằng tuần trên loa truyền thanh xã | MẪU-05/BC
2 2022-10-15 ~ | Hội Liên hiệp Phụ nữ tỉnh | Nhân rộng tuyến đường hoa do hội viên chăm sóc |
2 2022-12-10 - | Ban Thi đua - Khen thưởng tỉnh | Xét khen thưởng phong trào thi đua năm 2022 |
3 2022-06-15 2022-06-10 | Sở Nông nghiệp và PTNT | Hướng dẫn áp dụng bộ tiêu chí giai đoạn 2021-2025 | MẪU-06/HD
3 2022-07-31 2022-08-12 | Sở Y tế | Hướng dẫn lập sổ sức khỏe điện tử theo tiêu chí 15 | MẪU-07/HD
3 2022-08-31 ~ | Sở Tài nguyên và Môi trường | Hướng dẫn thu gom, xử lý chất thải theo tiêu chí 17 | MẪU-08/CV
3 2022-10-31 - | Sở Lao động - TB và XH | Hỗ trợ hộ cận nghèo ở xã phấn đấu đạt chuẩn |
4 2022-05-31 2022-05-30 | Sở Kế hoạch và Đầu tư | Phân bổ vốn ngân sách trung ương đợt đầu | MẪU-09/QĐ
4 2022-06-30 2022-06-29 | Sở Tài chính | Bố trí vốn đối ứng ngân sách tỉnh | MẪU-10/QĐ
4 2022-09-20 - | Sở Kế hoạch và Đầu tư | Lồng ghép vốn chương trình khác vào đường giao thông xã |
4 2022-10-20 ~ | Ngân hàng Chính sách xã hội tỉnh | Mở rộng tín dụng nước sạch và vệ sinh nông thôn |
5 2022-07-10 2022-07-08 | Văn phòng Điều phối NTM tỉnh | Báo cáo kết quả sáu tháng đầu năm | MẪU-11/BC
5 2022-07-31 2022-07-22 | Văn phòng Điều phối NTM tỉnh | Kiểm tra tiến độ ba xã đăng ký đạt chuẩn | MẪU-12/BC
5 2022-09-30 ~ | Văn phòng Điều phối NTM tỉnh | Kiểm tra bốn xã đăng ký nâng cao | MẪU-13/BB
5 2022-10-10 - | Văn phòng Điều phối NTM tỉnh | Báo cáo kết quả quý III |
5 2022-08-15 x | UBND cấp huyện | Họp giao ban chuyên đề hằng tháng | gộp vào giao ban chung
5 2022-09-10 2022-09-06 | Hội đồng OCOP tỉnh | Kiểm tra hồ sơ OCOP cấp huyện đợt ba | MẪU-14/BB
6 2022-07-15 2022-07-12 | Ban Dân vận cấp huyện | Phát động cán bộ, đảng viên cải tạo khuôn viên hộ | MẪU-15/BC
6 2022-09-25 ~ | Đảng ủy các xã | Đăng ký công trình công cộng do đảng viên đóng góp | MẪU-16/DS
6 2022-11-15 - | Ban Dân vận cấp huyện | Biểu dương gia đình cán bộ nêu gương |
7 2022-08-31 2022-08-30 | Sở Nội vụ | Rà soát trình độ cán bộ, công chức cấp xã | MẪU-17/BC
7 2022-10-25 ~ | Sở Tư pháp | Tập huấn chuẩn tiếp cận pháp luật cho cấp xã | MẪU-18/KH
7 2022-12-20 - | Sở Nội vụ | Đánh giá tổ chức chính quyền, đoàn thể cấp xã |
"""

# (year, title, kind, recipient, unit, level that gave it, date); {} is the unit's name, persons are invented.
AWARDS = [
    (2020, "Cờ thi đua", "collective", "Nhân dân và cán bộ {}", "31411", "province", "2021-01-20"),
    (2020, "Bằng khen", "collective", "Nhân dân và cán bộ {}", "31360", "province", "2021-01-20"),
    (2020, "Bằng khen (hiến đất làm đường)", "individual", "Ông Lâm Công Giàu (tên bịa)", "31405", "province",
     "2021-01-20"),
    (2020, "Giấy khen (tuyến đường hoa)", "collective", "Chi hội Phụ nữ một ấp của {}", "31477", "district",
     "2020-12-04"),
    (2021, "Cờ thi đua", "collective", "Nhân dân và cán bộ {}", "31450", "province", "2022-01-18"),
    (2021, "Bằng khen", "collective", "Nhân dân và cán bộ {}", "31369", "province", "2022-01-18"),
    (2021, "Bằng khen", "collective", "Nhân dân và cán bộ {}", "932", "province", "2022-01-18"),
    (2021, "Bằng khen (giúp nhau giảm nghèo)", "individual", "Bà Thái Mỹ Diễm (tên bịa)", "31462", "province",
     "2022-01-18"),
    (2021, "Giấy khen (hàng rào xanh)", "collective", "Nhân dân một ấp của {}", "31339", "district", "2021-12-09"),
    (2021, "Giấy khen (sản phẩm OCOP)", "collective", "Một chủ thể OCOP của {}", "31360", "district", "2021-12-15"),
    (2022, "Bằng khen", "collective", "Nhân dân và cán bộ {}", "31481", "province", "2022-09-09"),
    (2022, "Giấy khen (thi đua sáu tháng)", "collective", "Nhân dân và cán bộ {}", "31378", "district", "2022-07-20"),
    (2022, "Giấy khen (thi đua sáu tháng)", "collective", "Nhân dân và cán bộ {}", "31429", "district", "2022-07-22"),
    (2022, "Giấy khen (đóng góp công trình)", "individual", "Ông Cao Tấn Nghĩa (tên bịa)", "31480", "district",
     "2022-08-05"),
    (2022, "Bằng khen (phong trào thi đua toàn quốc)", "collective", "Nhân dân và cán bộ {}", "93", "central",
     "2022-06-30"),
]

# Steering bodies: members, people of the office, posts not filled. Communes are drawn.
PROVINCE_BODY = (29, 12, 2)
DISTRICT_BODIES = {"930": (21, 3, 0), "931": (19, 3, 1), "932": (23, 4, 0), "933": (22, 3, 1), "934": (25, 4, 2),
                   "935": (22, 3, 0), "936": (20, 2, 2), "937": (20, 3, 1)}
NOT_RENEWED = {"31493", "31426", "31495"}  # communes whose body dates from before the plan

# Money: contents with a commune's usual quarter (million dong) and how it splits by source.
SOURCES = ["central", "provincial", "integrated", "credit", "enterprise", "people"]
CONTENTS = {
    "roads": (900, {"central": 30, "provincial": 25, "integrated": 22, "enterprise": 5, "people": 18}),
    "schools": (700, {"central": 30, "provincial": 45, "integrated": 25}),
    "culture": (220, {"central": 25, "provincial": 45, "enterprise": 10, "people": 20}),
    "water": (260, {"provincial": 20, "integrated": 30, "credit": 50}),
    "environment": (110, {"central": 30, "provincial": 35, "people": 35}),
    "production": (600, {"central": 12, "integrated": 10, "credit": 63, "enterprise": 15}),
}
# What is usually planned, obtained and paid out by quarter of the year: money comes late.
PLANNED = [0.6, 1.0, 1.2, 1.2]
MOBILISED = [0.55, 0.8, 0.92, 1.05]
DISBURSED = [0.5, 0.72, 0.84, 0.97]
