"""Self-checks of the generator: the story holds, the numbers are plausible, the files clean. And a summary to read."""

import csv
import io
import unicodedata

from . import story

LIMITS = {"10": (40, 75), "11": (0.5, 9), "15.3": (8, 25), "17.4": (0.5, 30)}  # 17.4 has one slip of the pen, 24


def check(facts, files, index, missing, expected):
    views = {(v["period"], v["asof"]): v for v in expected["views"]}
    final = {p: views[p, story.REPORTING_DATE] for p in story.PERIODS}
    _story(facts, missing, final)
    _counts(final, views)
    _recognitions(files, final)
    _higher_sets(expected, files)
    _cells(files)
    _index(files, index)


def _story(facts, missing, final):
    assert len(facts.communes) == 51 and len(facts.units) == 84
    for period, view in final.items():
        assert view["communes_with_data"] == 51
        for c in view["communes"]:
            wanted = sorted(missing[c["code"]][period])
            assert c["missing_criteria"] == [str(n) for n in wanted], (period, c, wanted)
            counts = story.MET.get(c["code"])
            assert not counts or c["met"] == counts[story.PERIODS.index(period)], (period, c)


def _counts(final, views):
    mean = {p: v["mean_met"] for p, v in final.items()}
    by_code = {p: {c["code"]: c for c in v["communes"]} for p, v in final.items()}
    assert 17.2 <= mean["2021Q4"] <= 17.6 and 17.9 <= mean["2022Q3"] <= 18.1, mean
    assert 0.2 <= mean["2021Q4"] - mean["2022Q1"] <= 0.4 and mean["2022Q1"] < mean["2022Q2"] < mean["2022Q3"], mean
    assert [v["recognised_ntm_or_higher"] for v in final.values()] == [27, 30, 30, 30, 35, 35, 35, 36]
    old, last = final["2021Q4"]["communes"], by_code["2022Q3"]
    assert all(c["met"] >= 18 for c in old if c["level"] != "none")
    assert all(9 <= c["met"] <= 18 for c in old if c["level"] == "none")
    assert [last[c]["met"] for c in ("31378", "31481", "31429")] == [18, 19, 17]
    assert [last[c]["met"] for c in ("31379", "31468")] == [17, 16]
    push = [c for c in last.values() if c["level"] == "none" and 14 <= c["met"] <= 18]
    assert len(push) >= 6
    shape = final["2022Q3"]["distribution"]
    assert shape["5-9"] == 1 and shape["<5"] == 0 and min(shape["19"], shape["15-18"], shape["10-14"]) >= 2, shape
    fallen = [by_code[p][story.FALLEN_BACK] for p in ("2022Q1", "2022Q2", "2022Q3")]
    assert [(c["met"], c["status"]) for c in fallen] == [(19, "recognised"), (18, "fallen_back"), (18, "fallen_back")]
    assert {c["status"] for c in final["2020Q4"]["communes"]} >= {"all_met", "recognised", "below"}
    first = views["2022Q2", "2022-08-11"]
    changed = [c["name"] for c, d in zip(first["communes"], final["2022Q2"]["communes"]) if c["met"] != d["met"]]
    assert len(changed) == len(story.REVISED) and first["total_met"] != final["2022Q2"]["total_met"]
    found = [(d["code"], p, int(d["criterion"])) for p, v in final.items() for d in v["disagreements"]]
    assert sorted(found) == sorted((c, p, n) for c, p, n, _, _ in story.DISAGREEMENTS), found
    assert not first["disagreements"]
    assert sum(c["not_assessed"] for v in final.values() for c in v["communes"]) == len(story.BLANKS)


def _recognitions(files, final):
    rows = [r for name in ("recognitions.csv", "recognitions-2021.csv", "recognitions-2022.csv")
            for r in csv.DictReader(io.StringIO(files[name]))]
    ntm = {r["commune"]: r["decision_date"] for r in rows if r["level"] == "ntm"}
    assert len(ntm) == 36 and sum(d <= "2021-12-31" for d in ntm.values()) == 35
    advanced = {r["commune"] for r in rows if r["level"] == "advanced"}
    assert len(advanced) == 5 and {"31360", "31411"} <= advanced
    assert len({r["decision_number"] for r in rows}) == len(rows)
    assert not {"31478", "31483", "31333", "31357", "31387", "31465", "31435"} & advanced
    assert all(r["decision_number"].startswith("MẪU-") and "2015-01-01" <= r["decision_date"] for r in rows)
    assert all(ntm[r["commune"]] < r["decision_date"] for r in rows if r["level"] == "advanced")
    for code in story.MET:
        assert ntm.get(code, "9999") > "2021-06-30"
    for view in final.values():  # nobody is recognised before meeting everything
        for c in view["communes"]:
            if c["code"] in story.MET and c["level"] != "none":
                assert c["status"] == "recognised", c
    candidates = set(story.ADVANCED)
    assert candidates <= set(ntm)


def _higher_sets(expected, files):
    for item, index in zip(expected["higher_sets"], range(3)):
        rows = {r["code"]: r for r in item["sets"][story.ADVANCED_SET]}
        assert {c: r["met"] for c, r in rows.items()} == {c: v[0][index] for c, v in story.ADVANCED.items()}
        assert sorted(r["code"] for r in item["sets"][story.MODEL_SET]) == sorted(story.MODEL)
        income = _column(files, item["period"], "10")
        insured, book, green = (_column(files, item["period"], c) for c in ("15.1", "15.4", "17.4"))
        for code, row in rows.items():
            lacking = row["missing_criteria"]
            assert (income[code] >= 64) == ("10" not in lacking), (item["period"], code, income[code])
            assert "14" in lacking or (insured[code] >= 95 and book[code] >= 70), (item["period"], code)
            assert "17" in lacking or green[code] >= 4, (item["period"], code)


def _column(files, period, column):
    result = {}
    for path, text in files.items():
        if path.startswith(f"submissions/{period}/"):
            for row in csv.DictReader(io.StringIO(text)):
                if row.get(column):
                    result[row["Mã xã"]] = float(row[column].replace(",", "."))
    return result


def _cells(files):
    """Percentages up to 100, other measures within bounds, one decimal mark a file."""
    for path, text in files.items():
        if not path.startswith("submissions/"):
            continue
        marks = set()
        for row in csv.DictReader(io.StringIO(text)):
            for column, cell in row.items():
                if column[0].isdigit() and cell and cell[0].isdigit():
                    marks |= set(cell) & {",", "."}
                    value = float(cell.replace(",", "."))
                    low, high = LIMITS.get(column, (15, 100))
                    assert low <= value <= high, (path, row["Tên xã"], column, cell)
        assert len(marks) <= 1, (path, marks)


def _index(files, index):
    assert {row[0] for row in index} | {"imports.csv"} == set(files)
    assert all(row[2] <= story.REPORTING_DATE for row in index if row[1] != "unit-changes" and row[0] != "units-2025.csv")
    assert sum(len(text.encode()) for text in files.values()) < 1_000_000
    for path, text in files.items():
        assert unicodedata.is_normalized("NFC", text) and "\r" not in text and text.endswith("\n"), path


def check_readme(text, expected):
    """The table of the README says what the oracle found."""
    for v in expected["views"][:len(story.PERIODS)]:
        d = v["distribution"]
        row = [v["period"], v["set"][4:].replace("-", "–"), v["total_met"], f"{v['mean_met']:.3f}", d["19"], d["15-18"],
               d["10-14"], d["5-9"], v["recognised_ntm_or_higher"], v["statuses"]["fallen_back"]]
        line = "| " + " | ".join(str(cell) for cell in row) + " |"
        assert line in text, f"README.md lacks: {line}"


def summary(files, expected):
    print("period  asof        set            met   mean   19 15-18 10-14 5-9 <5  recog. fallen all_met "
          "low-conf. disagree")
    for v in expected["views"] + [expected["incomplete_view"]]:
        d, s = v["distribution"], v["statuses"]
        print(f"{v['period']}  {v['asof']}  {v['set']:<13}  {v['total_met']:>3}  {v['mean_met']:6.3f}  {d['19']:>2} "
              f"{d['15-18']:>5} {d['10-14']:>5} {d['5-9']:>3} {d['<5']:>2}  {v['recognised_ntm_or_higher']:>6} "
              f"{s['fallen_back']:>6} {s['all_met']:>7} {v['low_confidence']['comparisons']:>9} "
              f"{len(v['disagreements']):>8}")
    size = sum(len(text.encode()) for text in files.values())
    print(f"resources: {len(files)} files, {size / 1000:.0f} kB")
