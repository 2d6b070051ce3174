"""The invented OCOP products and what becomes of each, as a story to read.

A line is `commune group owner path | name`. The owner is a letter (e enterprise, c cooperative, g cooperative group,
h household) and a number within the district; the path is a little language, read by ocop.py:

  2021-2              recognised by the province after its council's session 2021-2 (SESSIONS)
  *4 *65 *90          with 4 stars; with 3 stars and at least 65 points; with at least 90 points (else 3 stars)
  ~                   its first dossier was returned for completion
  !2020-3             rejected by the province's council in that session before
  >r2022-2 >r >rd     re-evaluated in that session; only filed again; evaluated again by the district only
  >u2022-1 >u         upgraded to 4 stars in that session; only filed for it
  >x2022-06-10        its certificate is revoked that day
  >n2022-03-16        its national dossier is filed that day; +DAY recognised nationally, -DAY refused
  idea plan filed returned district evaluated + :YEAR   how far a product without a decision has come
  stalled:YEAR dropped:YEAR   standing since that year; given up
  rejectD:SESSION rejectP:SESSION   not met at the district's, at the province's council
  districtwrong:SESSION   "recognised" by the district, which no rule of 2022 allows
"""

# Provincial sessions: (council, decision); None while the decision is awaited.
SESSIONS = {
    "2019-1": ("2019-09-17", "2019-09-27"), "2019-2": ("2019-12-05", "2019-12-20"),
    "2020-1": ("2020-03-12", "2020-03-27"), "2020-2": ("2020-10-15", "2020-10-30"),
    "2020-3": ("2020-12-08", "2020-12-25"), "2021-1": ("2021-04-20", "2021-05-06"),
    "2021-2": ("2021-11-16", "2021-12-03"), "2021-3": ("2021-12-14", "2021-12-30"),
    "2022-1": ("2022-04-12", "2022-04-28"), "2022-2": ("2022-06-28", "2022-07-14"),
    "2022-3": ("2022-08-30", "2022-09-15"), "2022-4": ("2022-09-27", None),
}
UNPUBLISHED = {"2022-3"}  # decided, not yet made public at the reporting date
CENTRAL_SESSIONS = {"2021-06-24": "TW-2021-1", "2021-09-16": "TW-2021-2"}

# The three events that no rule allows, planted to be found: (district, path) of the product and what is wrong.
WRONG_STARS = ("935", "2021-2")     # the district's council gives 4 stars for 68.5 points
WRONG_PART = ("934", "2022-3*4")    # the province's council gives part C more than its 40 points
WRONG_LEVEL = "districtwrong:2022-3"

PRODUCTS = {"930": """
31339 food c1 2019-1>r2022-2 | Khóm Cầu Đúc tươi
31339 food c1 2019-2 | Mứt khóm Cầu Đúc
31336 drink e1 2020-2 | Nước ép khóm đóng chai
31333 food e2 2020-3*90>n2021-03-18-2021-09-16 | Chả cá thát lát tẩm gia vị
31338 food h1 2020-3 | Dưa mắm khóm non
31339 drink c1 2021-1*65 | Rượu vang khóm
31336 food h2 2021-2 | Kẹo khóm gừng
31333 food e2 2021-3*4 | Cá thát lát rút xương
31338 food c2 2022-1 | Bưởi năm roi Tân Tiến
31339 food g1 2022-2*4 | Khóm sấy dẻo
31333 food h3 2022-3 | Khô cá lóc đồng Vị Tân
31330 drink e3 evaluated:2022 | Trà khóm túi lọc
31336 food g2 stalled:2019 | Bánh phồng khóm
31338 food h4 rejectD:2021-2 | Tương hột Tân Tiến
31339 service g1 idea:2022 | Tham quan vườn khóm Cầu Đúc
31330 decor h5 dropped:2020 | Tranh lá khóm ép
""", "931": """
31411 food c1 2019-2>rd | Cam xoàn Đại Thành
31411 food e1 2020-2*90>n2020-12-14+2021-06-24 | Mứt mãng cầu sấy lạnh
31414 food c2 2021-1 | Cam sành Tân Thành
31411 drink e1 2021-2*65 | Trà mãng cầu xiêm
31344 food h1 2021-3 | Bánh lá dừa nhân chuối
31414 drink h2 2022-1~ | Nước cam cô đặc
31411 food c1 2022-2 | Mãng cầu xiêm tươi
31341 food e2 2022-3*90 | Cá rô đồng kho lon
31414 herbs g1 plan:2022 | Tinh dầu vỏ cam
31344 food h3 filed:2022 | Mắm cá sặc Ngã Bảy
31341 decor h4 dropped:2021 | Mô hình ghe chợ nổi
31411 service c1 idea:2022 | Du lịch vườn cam Đại Thành
""", "932": """
31360 food c1 2019-1 | Chanh không hạt Thạnh Xuân
31345 food h1 2019-2 | Mật ong hoa tràm Tân Hoà
31363 drink e1 2020-1*65>u2022-1 | Trà gừng mật ong
31348 food c2 2020-3 | Gạo sạch Trường Long Tây
31357 food e2 2021-1*4 | Nấm rơm muối đóng hộp
31351 food g1 2021-2 | Dưa hấu Trường Long A
31360 drink c1 2021-3*90>n2022-03-16 | Nước cốt chanh không hạt
31363 food e1 !2020-3>2021-3*65 | Lạp xưởng cá thát lát
31357 food e2 2022-1*4 | Nấm bào ngư sấy giòn
31345 food h1 2022-1 | Mật ong hoa nhãn
31348 food c2 2022-2 | Gạo thơm ST Trường Long
31362 food h2 2022-3~ | Bánh tráng nem Cái Tắc
31351 food g1 district:2022 | Rau muống nước sạch
31342 food h3 rejectP:2021-1 | Chả lụa Một Ngàn
31345 herbs g2 stalled:2020 | Cao xạ đen mật ong
31363 drink h4 plan:2022 | Rượu nếp than Tân Phú Thạnh
31360 food h5 returned:2022 | Chanh muối ba năm
""", "933": """
31378 food c1 2019-1 | Bưởi năm roi Phú Hữu
31369 food c2 2019-2>r2022-3 | Chanh không hạt Đông Thạnh
31384 food h1 2020-1 | Mắm tép Đông Phước
31387 drink e1 2020-2*65>u2022-2 | Trà mãng cầu Đông Phước A
31378 food e2 2020-3*4 | Tép bưởi sấy dẻo
31375 food g1 2021-2 | Nhãn Idor Đông Phú
31379 food c3 2021-3*65 | Mít ruột đỏ Phú Tân
31381 food h2 2021-3 | Khô cá tra phồng Mái Dầm
31387 food e1 2022-1*90>n2022-06-22 | Mít sấy chân không
31369 herbs c2 2022-2 | Tinh dầu chanh không hạt
31378 herbs e2 2022-3*4 | Tinh dầu hoa bưởi
31366 drink e3 evaluated:2022 | Nước mía sấy thăng hoa
31384 food g2 district:2022~ | Sầu riêng Ri6 Đông Phước
31375 food h3 rejectD:2020-2 | Chuối xiêm ép khô
31387 service c4 idea:2022 | Điểm du lịch vườn Đông Phước A
31379 food h4 plan:2022 | Kẹo mít non
31366 textile g3 stalled:2019 | Túi vải in hoa bưởi
31369 food h5 filed:2022 | Rau má sấy Đông Thạnh
""", "934": """
31399 food c1 2019-1>r2022-2 | Mía đường phèn Tân Bình
31435 food e1 2019-2*65>u2021-2 | Cá thát lát viên Phương Phú
31408 food c2 2020-1 | Lươn đồng Long Thạnh
31405 food h1 2020-2 | Khô trâu Thạnh Hòa
31417 drink e2 2020-3*65>u2022-3 | Nước màu mía
31438 food g1 2020-3 | Khô cá sặc rằn Tân Long
31420 food h2 2021-1 | Mật ong rừng tràm Hòa Mỹ
31396 food e3 2021-1*65 | Bánh pía khóm Cây Dương
31435 food e1 2021-2*4 | Cá thát lát còm nguyên con
31399 drink c1 2021-2~ | Rượu mía Tân Bình
31423 food c3 2021-3 | Gạo hữu cơ Hòa An
31408 food c2 2022-1 | Chả lươn Long Thạnh
31405 food h1 2022-1*4 | Khô trâu tẩm sả
31435 food e1 2022-2*90>n2022-08-24 | Chả cá thát lát rau củ
31438 food g1 2022-2 | Mắm cá linh Tân Long
31417 food e2 2022-3*4 | Đường thốt mía hữu cơ
31402 food g2 rejectP:2021-3 | Khô cá chạch Bình Thành
31429 food c4 idea:2022 | Cua đồng Hiệp Hưng
31426 herbs g3 idea:2022 | Trà lá sen Phương Bình
31432 food h3 plan:2022 | Dưa bồn bồn Tân Phước Hưng
31433 decor h4 dropped:2021 | Giỏ lục bình Búng Tàu
31423 food c3 filed:2022 | Bún gạo hữu cơ Hòa An
""", "935": """
31450 food c1 2019-1>r | Gạo Vị Thắng
31444 food h1 2020-1 | Khô cá thòi lòi Vị Trung
31447 food e1 2020-2*65 | Trứng vịt muối Vị Thủy
31459 food c2 2020-3 | Chuối già Vĩnh Tường
31456 food g1 2021-1 | Mắm ruột cá lóc Vĩnh Trung
31465 drink h2 2021-2 | Rượu đế nếp Vị Thanh
31450 food c1 2021-3 | Gạo lứt huyết rồng
31462 food h3 2022-1 | Bánh tét lá cẩm Vị Đông
31447 food e1 2022-2*65 | Trứng vịt bắc thảo
31441 drink e2 2022-2 | Sữa gạo lứt Nàng Mau
31459 food c2 2022-3 | Chuối sấy mật ong
31465 food h2 evaluated:2022 | Cơm rượu nếp than
31453 decor g2 stalled:2020 | Chiếu lác Vĩnh Thuận Tây
31468 food h4 rejectD:2021-3 | Nước mắm cá linh Vị Bình
31444 food h1 returned:2022 | Khô ếch đồng
""", "936": """
31483 food c1 2019-2 | Quýt đường Thuận Hưng
31484 food h1 2020-2 | Mắm cá lóc Thuận Hòa
31486 food c2 2021-2~ | Bưởi da xanh Vĩnh Thuận Đông
31483 drink c1 2022-2 | Nước quýt đường
31489 food e1 2022-3 | Khô cá lóc Vĩnh Viễn
31486 food c2 districtwrong:2022-3 | Mứt vỏ bưởi da xanh
31495 food g1 stalled:2021 | Cá trê vàng Xà Phiên
31490 herbs g2 plan:2022 | Trà khổ qua rừng
31492 decor h2 dropped:2019 | Thảm lục bình Lương Tâm
""", "937": """
31474 food c1 2020-1 | Cam mật Long Bình
31477 food h1 2020-3>x2022-06-10 | Thịt heo xông khói Long Trị
31478 food e1 2021-2*65>u | Cá thát lát cườm Long Trị A
31480 drink c2 2021-3 | Trà mãng cầu Long Phú
31472 food h2 2022-1 | Bánh phồng tôm Trà Lồng
31474 food c1 2022-3~ | Mứt cam mật
31478 food e1 evaluated:2022 | Nem cá thát lát
31481 food g1 rejectP:2022-2 | Ốc bươu đen Tân Phú
31477 service g2 idea:2022 | Du lịch sông nước Long Trị
31480 food h3 stalled:2020 | Khô cá chốt Long Phú
31481 textile g3 dropped:2021 | Khăn rằn dệt tay
"""}

SURNAMES = "Nguyễn Trần Lê Phạm Huỳnh Phan Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Lâm Thái Cao".split()
MIDDLE = {"female": "Thị Ngọc Thanh Kim Mỹ Thu Bích Hồng".split(),
          "male": "Văn Hữu Minh Quốc Thành Hoàng Công Tấn".split()}
GIVEN = {"female": "Lan Linh Mai Nga Oanh Yến Hạnh Thảo Tuyền Vân Trang Diễm Loan Phượng Nhung Kiều".split(),
         "male": "Bình Dũng Đạt Giàu Hùng Khánh Phúc Quân Sơn Tuấn Nghĩa Lợi Thắng Kiệt Toàn Hậu".split()}
BRANDS = ["An", "Phú", "Thịnh", "Phát", "Lộc", "Hưng", "Tín", "Nghĩa", "Sen", "Vàng", "Xanh", "Tâm", "Việt", "Nam"]
OWNERS = {"e": ("enterprise", "Công ty TNHH {} (mẫu)"), "c": ("cooperative", "HTX Nông nghiệp {} (mẫu)"),
          "g": ("cooperative_group", "Tổ hợp tác {} (mẫu)"), "h": ("household", "Hộ {} (mẫu)")}
