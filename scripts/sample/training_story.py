"""The invented courses, as a story to read. One line a course:

  topic level district | planned [held] | days | title

level is whom the course is for; district "93" means the whole province. A course without a second day was not held:
it is planned when its day is still to come or marked "late", cancelled when marked "x".
"""

# topic: (title, criteria of the base set it serves)
TOPICS = {
    "manage": ("Quản lý Chương trình", []),
    "ocop": ("Sản phẩm OCOP", [10, 13]),
    "works": ("Giám sát cộng đồng công trình", [2, 3]),
    "culture": ("Văn hóa, nếp sống", [6, 16]),
    "income": ("Sinh kế, thu nhập, giảm nghèo", [10, 11]),
    "coop": ("Kinh tế hợp tác", [13]),
    "environment": ("Môi trường, an toàn thực phẩm", [17]),
    "digital": ("Chuyển đổi số, truyền thông", [8]),
    "health": ("Bảo hiểm y tế, sổ sức khỏe", [15]),
    "law": ("Tiếp cận pháp luật", [18]),
    "labour": ("Phổ cập giáo dục, đào tạo nghề", [12, 14]),
    "people": ("Tuyên truyền, vận động", []),
}
TESTED = {"manage", "ocop", "coop", "environment", "digital", "income", "works"}  # with a test before and after
FOLLOWED = {"manage", "ocop", "income", "environment"}  # somebody calls three months later

COURSES = """
manage province 93 | 2021-03-11 2021-03-11 | 2 | Tập huấn cán bộ quản lý Chương trình cấp tỉnh, huyện
manage district 93 | 2021-03-25 2021-03-25 | 2 | Nghiệp vụ theo dõi, báo cáo nông thôn mới
ocop district 93 | 2021-03-30 2021-03-30 | 2 | Hồ sơ và chấm điểm sản phẩm OCOP
manage commune 930 | 2021-04-07 2021-04-07 | 1 | Rà soát tiêu chí nông thôn mới
manage commune 934 | 2021-04-09 2021-04-09 | 2 | Rà soát tiêu chí nông thôn mới
environment village 934 | 2021-04-15 2021-04-16 | 1 | Phân loại rác tại hộ
ocop commune 933 | 2021-04-22 2021-04-22 | 2 | Phương án sản xuất kinh doanh OCOP
coop commune 932 | 2021-05-06 2021-05-06 | 2 | Quản trị hợp tác xã kiểu mới
works village 932 | 2021-05-12 2021-05-12 | 1 | Ban giám sát đầu tư cộng đồng
income commune 936 | 2021-05-13 2021-05-14 | 2 | Mô hình sinh kế cho hộ cận nghèo
culture village 935 | 2021-05-20 2021-05-20 | 1 | Vận hành nhà văn hóa ấp
health commune 937 | 2021-05-27 2021-05-27 | 1 | Vận động bảo hiểm y tế hộ gia đình
digital commune 931 | 2021-06-03 2021-06-03 | 1 | Tổ công nghệ số cộng đồng
manage commune 936 | 2021-06-10 2021-06-10 | 2 | Rà soát tiêu chí nông thôn mới
environment commune 935 | 2021-06-17 2021-06-17 | 1 | Thu gom, xử lý chất thải rắn
ocop village 930 | 2021-07-15 x | 1 | Bao bì, nhãn hàng hóa
works commune 933 | 2021-07-22 x | 1 | Ban giám sát đầu tư cộng đồng
coop commune 935 | 2021-08-12 x | 2 | Liên kết chuỗi giá trị lúa gạo
law commune 937 | 2021-08-19 x | 1 | Chuẩn tiếp cận pháp luật cấp xã
manage commune 935 | 2021-10-14 2021-10-21 | 2 | Rà soát tiêu chí nông thôn mới
people village 931 | 2021-10-28 2021-10-28 | 1 | Kỹ năng tuyên truyền ở ấp
law commune 930 | 2021-11-04 2021-11-04 | 1 | Chuẩn tiếp cận pháp luật cấp xã
income village 937 | 2021-11-10 2021-11-11 | 1 | Trồng mãng cầu xiêm thích ứng mặn
environment village 933 | 2021-11-17 2021-11-18 | 1 | Hàng rào xanh, cảnh quan ấp
ocop district 93 | 2021-11-25 2021-11-25 | 2 | Bán hàng OCOP trên sàn điện tử
people village 936 | 2021-12-02 2021-12-02 | 1 | Kỹ năng tuyên truyền ở ấp
manage district 93 | 2022-03-17 2022-03-17 | 2 | Bộ tiêu chí giai đoạn 2021-2025
manage commune 932 | 2022-03-23 2022-03-24 | 2 | Bộ tiêu chí giai đoạn 2021-2025
manage commune 933 | 2022-03-29 2022-03-29 | 2 | Bộ tiêu chí giai đoạn 2021-2025
manage district 935 | 2022-04-21 2022-04-21 | 2 | Nâng cao kiến thức xây dựng nông thôn mới cho cán bộ huyện
manage commune 937 | 2022-04-26 2022-04-26 | 2 | Bộ tiêu chí giai đoạn 2021-2025
ocop commune 934 | 2022-05-05 2022-05-05 | 2 | Hoàn thiện hồ sơ OCOP cấp tỉnh
environment commune 933 | 2022-05-10 2022-05-12 | 2 | Nước thải sinh hoạt, chất thải chăn nuôi
environment village 937 | 2022-05-17 2022-05-17 | 1 | Phân loại rác tại hộ
income commune 934 | 2022-05-19 2022-05-19 | 2 | Tính thu nhập bình quân, mô hình tăng thu
coop village 935 | 2022-05-24 2022-05-26 | 2 | Điều hành hợp tác xã, tổ hợp tác
works commune 934 | 2022-06-02 2022-06-02 | 1 | Ban giám sát đầu tư cộng đồng
works village 934 | 2022-06-07 2022-06-07 | 1 | Ban giám sát đầu tư cộng đồng
digital commune 932 | 2022-06-09 2022-06-09 | 1 | Chữ ký số, dịch vụ công ở xã
health village 932 | 2022-06-14 2022-06-15 | 1 | Sổ sức khỏe điện tử
ocop village 933 | 2022-06-16 2022-06-16 | 1 | Truy xuất nguồn gốc, nhãn hàng hóa
culture commune 931 | 2022-06-21 2022-06-21 | 1 | Danh hiệu ấp văn hóa
income village 935 | 2022-06-23 2022-06-23 | 1 | Nuôi cá thát lát trong ao
law commune 932 | 2022-07-05 2022-07-06 | 1 | Chuẩn tiếp cận pháp luật cấp xã
environment commune 930 | 2022-07-12 2022-07-12 | 1 | Cảnh quan, cây xanh
manage commune 931 | 2022-07-19 2022-07-19 | 2 | Bộ tiêu chí giai đoạn 2021-2025
ocop district 93 | 2022-08-04 2022-08-04 | 2 | Hội đồng OCOP cấp huyện: cách chấm
digital village 937 | 2022-08-11 2022-08-12 | 1 | Tổ công nghệ số cộng đồng
coop commune 930 | 2022-08-24 2022-08-24 | 2 | Quản trị hợp tác xã kiểu mới
income commune 932 | 2022-06-29 x | 2 | Mô hình sinh kế cho hộ cận nghèo
people village 934 | 2022-07-21 x | 1 | Kỹ năng tuyên truyền ở ấp
ocop commune 936 | 2022-08-18 late | 2 | Hoàn thiện hồ sơ OCOP cấp tỉnh
works commune 936 | 2022-09-08 late | 1 | Ban giám sát đầu tư cộng đồng
environment commune 936 | 2022-10-06 | 2 | Nước thải sinh hoạt, chất thải chăn nuôi
income commune 936 | 2022-10-13 | 2 | Tính thu nhập bình quân, mô hình tăng thu
culture commune 936 | 2022-10-20 | 1 | Vận hành nhà văn hóa xã
health commune 934 | 2022-10-27 | 1 | Vận động bảo hiểm y tế hộ gia đình
labour commune 936 | 2022-11-03 | 1 | Phổ cập giáo dục, phân luồng học sinh
works commune 935 | 2022-11-10 | 1 | Ban giám sát đầu tư cộng đồng
manage district 93 | 2022-11-24 | 2 | Tổng kết năm, kế hoạch 2023
"""

# People: how many at each level, and what they are. No heads of offices: nobody real is meant.
PROVINCE, PER_DISTRICT, PER_COMMUNE = 12, 7, 4
VILLAGE_TOTAL = 148  # two or three village people in each of the 51 communes
ROLES = {
    "province": ["Chuyên viên Văn phòng Điều phối", "Chuyên viên sở, ngành", "Cán bộ đoàn thể tỉnh"],
    "district": ["Cán bộ nông thôn mới huyện", "Chuyên viên Phòng Nông nghiệp, Kinh tế", "Cán bộ đoàn thể huyện"],
    "commune": ["Cán bộ nông thôn mới xã", "Công chức địa chính - xây dựng", "Công chức văn hóa - xã hội",
                "Cán bộ Hội Nông dân", "Cán bộ Hội Phụ nữ"],
    "village": ["Trưởng ấp", "Tổ trưởng tổ hợp tác", "Chi hội trưởng Phụ nữ", "Thành viên hợp tác xã"],
}
WOMEN = {"Chi hội trưởng Phụ nữ": 1, "Cán bộ Hội Phụ nữ": 1, "Trưởng ấp": 0.2, "Tổ trưởng tổ hợp tác": 0.25}
# Communes whose people were left out of every course but the general ones: their gaps stand out.
FORGOTTEN = {"31493", "31426"}
