"""The files of the sample, as text: {path below Resources: contents}; each district writes in its own style."""

import csv
import datetime as dt
import io

from . import story
from .chance import Chance

INVENTED = "số liệu mẫu, không phải số liệu thật"


def table(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def number(value, mark):
    text = f"{value:.1f}".removesuffix(".0")
    return text.replace(".", mark)


def spelled(name):
    return story.SPELLINGS.get(name, name)


def programme_communes(facts):
    note = "suy ra: 51 xã (kind = xã) khớp mẫu số 51 của kế hoạch 19/KH-BCĐ; ngày bắt đầu là ngày đầu của dữ liệu mẫu"
    rows = [[code, "2020-10-01", "", note] for code in facts.communes]
    return table(["unit", "valid_from", "valid_to", "note"], rows)


def set_assignments():
    header = ["set", "level", "from_period", "to_period"]
    old = [[story.OLD_SET, "ntm", "2016Q4", "2021Q4"]]
    new = [[story.NEW_SET, "ntm", "2022Q1", "2025Q4"], [story.ADVANCED_SET, "advanced", "2022Q1", "2025Q4"],
           [story.MODEL_SET, "model", "2022Q1", "2025Q4"]]
    return table(header, old), table(header, new)


def recognitions():
    """Three files, as they would reach the office: everything to 2020, the decisions of 2021, the one of 2022."""
    rows = [(date, 0, code, "ntm", year) for code, year, date in story.NTM_RECOGNITIONS]
    rows += [(date, 1, code, "advanced", year) for code, year, date in story.ADVANCED_RECOGNITIONS]
    lines = [(date, [code, level, "", year, f"MẪU-{n:03d}/QĐ-UBND", date, ""])
             for n, (date, _, code, level, year) in enumerate(sorted(rows), start=1)]
    header = ["commune", "level", "field", "target_year", "decision_number", "decision_date", "revoked_on"]
    spans = [("", "2020-12-31"), ("2021-01-01", "2021-12-31"), ("2022-01-01", "9999")]
    return [table(header, [line for date, line in lines if low <= date <= high]) for low, high in spans]


def populations(facts):
    rows = []
    for code in facts.communes:
        chance = Chance(story.SEED, "population", code)
        people = round(5000 + 11000 * (chance.between(0, 1) + chance.between(0, 1)) / 2)
        rows.append([code, people, "2020-12-31", INVENTED])
    return table(["unit", "population", "as_of", "note"], rows)


def sheet(facts, rows, columns, style, extra=None):
    """One wide sheet. `rows`: [(commune, period, cells)]; `extra`: the criteria set named in every row, if it is."""
    mark, _, not_applicable = style
    header = ["Mã xã", "Tên xã", "Huyện", "Kỳ"] + (["Bộ tiêu chí"] if extra else []) + columns
    lines = []
    for code, period, cells in rows:
        unit = facts.units[code]
        line = [code, spelled(unit["name"]), spelled(facts.units[unit["parent_code"]]["name"]), period]
        line += [extra] if extra else []
        for column in columns:
            value = cells.get(column, "")
            if isinstance(value, float):
                value = number(value, mark)
            line.append(not_applicable if value == "n/a" else value)
        lines.append(line)
    return table(header, lines)


def columns_of(facts, period, every_criterion):
    set_code = story.set_of(period)
    criteria = facts.sets[set_code]["criteria"]
    attested = [c["number"] for c in criteria] if every_criterion else \
        facts.criteria_without_threshold(set_code, int(period[:4]))
    return [i["id"] for c in criteria for i in c["indicators"]] + [f"TC {n}" for n in attested]


def received_on(period, who):
    """A working day 4 to 20 days after the quarter; 2022Q3 came as a preliminary sheet in its last week."""
    chance = Chance(story.SEED, "received", period, who)
    year, quarter = int(period[:4]), int(period[-1])
    end = dt.date(year + quarter // 4, quarter % 4 * 3 + 1, 1) - dt.timedelta(days=1)
    if period == "2022Q3":
        return dt.date(2022, 9, 26 + chance.whole(0, 4))
    day = end + dt.timedelta(days=chance.whole(4, 18))
    while day.weekday() > 4:
        day += dt.timedelta(days=1)
    return day


def all_files(facts, sheets, before, advanced, model, more=(), last=()):
    """({path: text}, [(path, kind, received_on, period, note)] in the order of import)."""
    files, index = {}, []

    def add(path, text, kind, received, period="", note=""):
        files[path] = text
        index.append((path, kind, str(received), period, note))

    add("units.csv", facts.texts["units.csv"], "units", "2021-01-04", note="danh mục thật, xem README")
    add("criteria-2016-2020.yaml", facts.texts["criteria-2016-2020.yaml"], "criteria-set", "2021-01-04",
        note="bộ tiêu chí thật, kèm mức độ tin cậy")
    add("programme-communes.csv", programme_communes(facts), "programme-communes", "2021-01-04", note="suy ra")
    old, new = set_assignments()
    add("set-assignments.csv", old, "set-assignments", "2021-01-04")
    add("populations.csv", populations(facts), "populations", "2021-01-04", note=INVENTED)
    to_2020, of_2021, of_2022 = recognitions()
    add("recognitions.csv", to_2020, "recognitions", "2021-01-04", note=INVENTED)
    add("recognitions-2021.csv", of_2021, "recognitions", "2022-01-05", note=INVENTED)
    add("criteria-2021-2025.yaml", facts.texts["criteria-2021-2025.yaml"], "criteria-set", "2022-03-15",
        note="bộ tiêu chí thật, kèm mức độ tin cậy")
    add("set-assignments-2022.csv", new, "set-assignments", "2022-03-15")
    add("plan-2022.yaml", facts.texts["plan-2022.yaml"], "plan", "2022-04-28", note="kế hoạch thật 19/KH-BCĐ")
    add("recognitions-2022.csv", of_2022, "recognitions", "2022-08-29", note=INVENTED)
    for period in story.PERIODS:
        for district in story.STYLES:
            rows = [(c, period, before.get((c, period), sheets[c, period])) for c in facts.communes
                    if facts.district(c) == district]
            style, late = story.STYLES[district], story.LATE.get((period, district))
            named = story.NEW_SET if district in story.NAMES_ITS_SET and period >= "2022Q1" else None
            text = sheet(facts, rows, columns_of(facts, period, style[1]), style, named)
            note = "nộp muộn" if late else "số ước, gửi trước khi hết quý" if period == "2022Q3" else ""
            add(f"submissions/{period}/{district}-{story.SLUGS[district]}.csv", text, "submissions",
                late or received_on(period, district), period, "; ".join(filter(None, [INVENTED, note])))
        if period >= "2022Q1":
            day = max(row[2] for row in index if row[3] == period and "muộn" not in row[4])
            for name, source, code, columns in [
                    ("nang-cao", advanced, story.ADVANCED_SET, [f"TC {n}" for n in range(1, 20)]),
                    ("kieu-mau", model, story.MODEL_SET, ["KM1", "KM2", "KM3", "KM4"])]:
                rows = [(c, p, cells) for (c, p), cells in source.items() if p == period]
                add(f"submissions/{period}/93-{name}.csv", sheet(facts, rows, columns, (".", True, "KAD"), code),
                    "submissions", day, period, INVENTED)
    add("submissions/2022Q2/93-ra-soat.csv", revision(facts, sheets, before), "submissions", story.REVISION_RECEIVED,
        "2022Q2", INVENTED + "; đính chính sau rà soát")
    for path, text, kind, received, period, note in more:  # the rest of the programme
        add(path, text, kind, received, period, note)
    for path, kind in [("units-2025.csv", "units"), ("unit-changes.csv", "unit-changes")]:
        add(path, facts.texts[path], kind, "2025-07-01", note="địa giới từ 1/7/2025, xem README")
    # Made here after the fact, from two sets of which the later came on that day; its rows refer to both.
    correspondences = "set-correspondences.csv"
    index.sort(key=lambda row: row[2])  # stable: files of one day stay in the order above
    add(correspondences, facts.texts[correspondences], "set-correspondences", "2022-03-15", note="tên gọi hai bộ so với nhau, xem README")
    for path, text, kind, received, period, note in last:  # behind all others, whose batches keep their numbers
        add(path, text, kind, received, period, note)
    files["imports.csv"] = table(["file", "kind", "received_on", "period", "note"], index)
    return files, index


def revision(facts, sheets, before):
    """Only the cells that the review of 2022Q2 changed; an empty cell leaves what was sent first."""
    changed = {}
    for (code, period), first in before.items():
        final = sheets[code, period]
        changed[code] = {column: value for column, value in final.items() if first.get(column) != value}
    used = {column for cells in changed.values() for column in cells}
    columns = [c for c in columns_of(facts, "2022Q2", True) if c in used]
    rows = [(code, "2022Q2", changed[code]) for code in facts.communes if code in changed]
    return sheet(facts, rows, columns, (".", True, "KAD"))
