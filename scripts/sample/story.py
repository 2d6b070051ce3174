"""The invented part of the sample, written down as a story: who was recognised when, who meets how many criteria.

Nothing here is a fact about the communes named; Sources/SampleData/README.md says so to the reader.
Codes are those of Resources/units.csv. Periods are quarters, oldest first.
"""

SEED = "ntm-sample-hau-giang-2022"
PERIODS = ["2020Q4", "2021Q1", "2021Q2", "2021Q3", "2021Q4", "2022Q1", "2022Q2", "2022Q3"]
OLD_SET, NEW_SET = "ntm-2016-2020", "ntm-2021-2025"
ADVANCED_SET, MODEL_SET = "ntm-nang-cao-2021-2025", "ntm-kieu-mau-2021-2025"
REPORTING_DATE = "2022-09-30"


def set_of(period):
    """The base set that judges a period: Decision 318 is in force from 2022-03-08, so 2021 keeps the older set."""
    return OLD_SET if period <= "2021Q4" else NEW_SET


# Recognitions: (commune, target year, decision date). The first three of 2021 are for the year before.
NTM_RECOGNITIONS = [
    ("31411", 2015, "2015-06-18"), ("31333", 2015, "2015-12-22"), ("31360", 2015, "2015-12-22"),
    ("31387", 2015, "2015-12-30"), ("31357", 2016, "2016-08-15"), ("31399", 2016, "2016-12-20"),
    ("31465", 2016, "2016-12-20"), ("31483", 2017, "2017-06-29"), ("31478", 2017, "2017-12-14"),
    ("31336", 2017, "2017-12-14"), ("31348", 2017, "2017-12-28"), ("31435", 2018, "2018-07-05"),
    ("31414", 2018, "2018-11-30"), ("31338", 2018, "2018-12-20"), ("31369", 2018, "2018-12-20"),
    ("31456", 2018, "2018-12-28"), ("31363", 2019, "2019-07-18"), ("31351", 2019, "2019-08-22"),
    ("31339", 2019, "2019-11-20"), ("31405", 2019, "2019-12-19"), ("31450", 2019, "2019-12-19"),
    ("31459", 2019, "2019-12-27"), ("31345", 2020, "2020-07-16"), ("31375", 2020, "2020-10-15"),
    ("31477", 2020, "2020-12-18"), ("31444", 2020, "2020-12-18"), ("31484", 2020, "2020-12-29"),
    ("31474", 2020, "2021-02-04"), ("31438", 2020, "2021-02-04"), ("31417", 2020, "2021-03-12"),
    ("31447", 2021, "2021-10-22"), ("31486", 2021, "2021-12-10"), ("31408", 2021, "2021-12-10"),
    ("31384", 2021, "2021-12-24"), ("31462", 2021, "2021-12-24"),
    ("31481", 2022, "2022-08-25"),
]
ADVANCED_RECOGNITIONS = [
    ("31411", 2019, "2019-11-20"), ("31360", 2020, "2020-12-18"), ("31399", 2020, "2020-12-18"),
    ("31369", 2021, "2021-12-17"), ("31450", 2021, "2021-12-17"),
]

# Criteria met per quarter by the communes not yet recognised when the sample starts (as finally revised).
MET = {
    "31481": [15, 16, 16, 17, 18, 18, 19, 19],  # Tân Phú, committed, recognised in August 2022
    "31378": [14, 15, 15, 16, 17, 17, 17, 18],  # Phú Hữu, committed
    "31429": [13, 14, 15, 15, 16, 16, 17, 17],  # Hiệp Hưng, committed
    "31379": [13, 13, 14, 15, 15, 15, 16, 17],  # Phú Tân, stretch
    "31468": [12, 13, 13, 14, 15, 14, 15, 16],  # Vị Bình, stretch
    "31423": [14, 15, 15, 16, 17, 17, 17, 18],  # Hòa An
    "31432": [13, 13, 14, 15, 15, 15, 16, 17],  # Tân Phước Hưng
    "31420": [13, 14, 14, 15, 16, 16, 16, 17],  # Hòa Mỹ
    "31426": [12, 12, 13, 13, 14, 14, 15, 16],  # Phương Bình
    "31402": [12, 13, 13, 14, 14, 14, 15, 16],  # Bình Thành
    "31492": [10, 11, 11, 12, 13, 12, 13, 14],  # Lương Tâm
    "31495": [11, 10, 11, 12, 12, 12, 12, 13],  # Xà Phiên
    "31490": [12, 13, 13, 14, 14, 14, 15, 15],  # Vĩnh Viễn A
    "31493": [8, 8, 9, 8, 9, 8, 9, 9],          # Lương Nghĩa
    "31453": [10, 11, 11, 11, 12, 11, 12, 13],  # Vĩnh Thuận Tây
    "31480": [13, 14, 14, 15, 16, 16, 17, 18],  # Long Phú
    "31447": [17, 17, 18, 19, 19, 19, 19, 19],  # the five that were recognised at the end of 2021
    "31486": [16, 17, 17, 18, 19, 19, 19, 19],
    "31384": [17, 17, 18, 18, 19, 19, 19, 19],
}

# Missing criteria of recognised communes, by quarter; every other quarter is 19 of 19. The stricter set of 2022
# (income 53, insurance 90 %, near-poor counted) is what most of these stumble over, and most recover.
LAPSES = {
    "31459": {"2020Q4": [17], "2022Q1": [10, 17], "2022Q2": [17]},
    "31351": {"2021Q2": [17], "2021Q3": [17]},
    "31345": {"2021Q4": [17], "2022Q1": [17], "2022Q2": [17], "2022Q3": [17]},
    "31339": {"2022Q1": [10]},
    "31414": {"2022Q1": [15]},
    "31477": {"2022Q1": [10], "2022Q2": [10]},
    "31484": {"2022Q1": [11], "2022Q2": [11]},
    "31444": {"2022Q1": [15]},
    "31375": {"2022Q1": [15]},
    "31405": {"2022Q1": [12]},
    "31417": {"2022Q1": [15]},
    "31483": {"2022Q1": [12]},
    "31474": {"2022Q1": [10], "2022Q2": [10], "2022Q3": [10]},
    "31456": {"2022Q2": [13], "2022Q3": [13]},  # the clear case: 19 of 19 until its cooperative stopped working
    "31408": {"2020Q4": [2, 6, 10], "2021Q1": [2, 6, 10], "2021Q2": [2, 10], "2021Q3": [10], "2022Q1": [10],
              "2022Q2": [10]},
    "31462": {"2020Q4": [5, 11, 17], "2021Q1": [5, 11], "2021Q2": [11], "2021Q3": [11], "2022Q1": [11, 15],
              "2022Q2": [11], "2022Q3": [11]},
}
FALLEN_BACK = "31456"

# How hard a criterion is to meet: the weight of its being missing, and of its staying so.
DIFFICULTY = {2: 9, 3: 2, 4: 1, 5: 6, 6: 8, 7: 2, 8: 2, 9: 5, 10: 8, 11: 5, 12: 2, 13: 4, 14: 3, 15: 4, 16: 3,
              17: 9, 18: 3}
# A criterion missing from the start that is met from the quarter given on (None: never in the sample).
PINNED = {"31402": {10: "2022Q3"}, "31426": {9: None}, "31420": {3: "2021Q3"}, "31429": {6: "2022Q2", 17: None},
          "31423": {17: "2022Q3"}, "31468": {3: "2022Q2", 2: None}, "31378": {17: None}, "31480": {5: None},
          "31379": {2: None, 10: None}, "31481": {13: "2022Q2"}}
# What a commune loses when its count goes down; the rest is drawn.
LOST = {("31495", "2021Q1"): 13, ("31493", "2021Q3"): 8, ("31453", "2022Q1"): 16, ("31492", "2022Q1"): 14,
        ("31468", "2022Q1"): 11, ("31493", "2022Q1"): 12}
# Cells left empty, so that the criterion is "not assessed" (commune, quarter, criterion, indicators left empty).
BLANKS = [("31495", "2021Q1", 13, ["13.2"]), ("31493", "2021Q3", 8, ["8.4"]), ("31453", "2022Q1", 16, ["16"]),
          ("31492", "2022Q1", 14, ["14.2"]), ("31495", "2022Q3", 18, ["18.4", "18.6"])]
PINNED["31495"] = {18: None}

# What the sheet attests against its own numbers: (commune, quarter, criterion, indicators, whether these are met).
DISAGREEMENTS = [
    ("31420", "2021Q3", 3, ["3.1"], False),
    ("31402", "2022Q3", 10, ["10"], False),
    ("31426", "2022Q3", 9, ["9.1", "9.2"], True),
]

# The review of 2022Q2 (received 2022-08-12): what the first sheets said instead. "previous" and "next" copy the cells
# of the neighbouring quarter, as a sheet filled in too early or too late would; "empty" left them out.
REVISION_RECEIVED = "2022-08-12"
REVISED = [("31429", 6, "previous"), ("31468", 3, "previous"), ("31423", 17, "next"), ("31417", 15, "empty")]
SLIPS = [("31405", "17.4", 10.0)]  # a decimal mark lost, put right by the review; changes no state

# The advanced set: criteria met of 19 in 2022Q1, Q2, Q3, and criteria still missing in 2022Q3.
ADVANCED = {
    "31360": ([18, 19, 19], []), "31411": ([17, 17, 18], [18]), "31399": ([17, 18, 18], [17]),
    "31369": ([17, 18, 19], []), "31450": ([16, 17, 18], [8]),
    "31478": ([15, 16, 18], [18]), "31483": ([14, 16, 17], [10, 17]), "31333": ([16, 17, 18], [13]),
    "31357": ([16, 18, 19], []),
    "31387": ([14, 15, 16], [10, 17, 18]), "31465": ([13, 14, 15], [5, 10, 14, 18]),
    "31435": ([12, 13, 14], [3, 8, 10, 17, 18]),
}
ADVANCED_DIFFICULTY = {2: 3, 3: 3, 5: 4, 6: 3, 8: 4, 9: 1, 10: 6, 11: 2, 12: 3, 13: 5, 14: 5, 15: 2, 16: 1,
                       17: 7, 18: 7}
ADVANCED_NOT_ASSESSED = ("31435", "2022Q1")  # one missing criterion of this sheet was left empty
MODEL = {  # KM1 follows from the advanced set, KM2 from income; these are KM3 and KM4
    "31360": {"KM3": [False, True, True], "KM4": [False, False, False]},
    "31411": {"KM3": [False, False, True], "KM4": [False, True, True]},
}
INCOME = {  # two incomes told outright, for the model candidates (million dong a person a year)
    "31360": [63.8, 64.6, 65.1, 66.0, 67.2, 68.3, 69.4, 70.7],
    "31411": [61.5, 62.4, 62.4, 63.3, 64.7, 65.8, 66.6, 67.9],
}

# How the districts write: decimal mark, whether every criterion is attested, their word for "does not apply".
STYLES = {
    "930": (".", True, "KAD"), "931": (",", False, "KAD"), "932": (".", False, "KAD"),
    "933": (",", False, "Không áp dụng"), "934": (".", True, "KAD"), "935": (",", False, "KAD"),
    "936": (".", False, "KAD"), "937": (",", False, "Không áp dụng"),
}
SLUGS = {"930": "vi-thanh", "931": "nga-bay", "932": "chau-thanh-a", "933": "chau-thanh", "934": "phung-hiep",
         "935": "vi-thuy", "936": "long-my", "937": "thi-xa-long-my"}
SPELLINGS = {"Vị Thuỷ": "Vị Thủy", "Hoả Lựu": "Hỏa Lựu", "Hoả Tiến": "Hỏa Tiến"}  # as the offices write them
ATTESTED_INSTEAD = {("936", "3.1")}  # this district writes Đạt where a share is asked for
NAMES_ITS_SET = {"937"}              # this district names the criteria set in 2022
LATE = {("2021Q3", "936"): "2021-11-08", ("2022Q1", "937"): "2022-05-05"}
CRAFT_VILLAGES = {"31333", "31387", "31411", "31435", "31465", "31405"}
