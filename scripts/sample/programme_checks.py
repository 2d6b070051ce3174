"""Self-checks of OCOP, training, tasks and money: consistent with each other, the communes and the plan."""

import datetime as dt
from collections import Counter

from . import ocop, ocop_story, office, office_story, programme
from .known import known, read
from .story import REPORTING_DATE

FOLLOWS = {  # what may come after a stage (withdrawn, dropped end a history; a rejected product may file again)
    "idea_registered": {"plan_accepted", "dropped"}, "plan_accepted": {"dossier_filed", "dropped"},
    "dossier_filed": {"first_level_evaluated", "returned"}, "returned": {"dossier_filed"},
    "first_level_evaluated": {"province_evaluated", "rejected", "district_recognised"},
    "province_evaluated": {"province_recognised", "rejected"}, "province_recognised": {"published"},
    "published": {"national_dossier_filed", "upgrade", "re_evaluation", "withdrawn"},
    "national_dossier_filed": {"national_recognised", "rejected"}, "national_recognised": {"published"},
    "upgrade": {"first_level_evaluated"}, "re_evaluation": {"first_level_evaluated"}, "rejected": {"dossier_filed"},
    "withdrawn": set(), "dropped": set(), "district_recognised": set(),
}
TEXTS = ("evidence", "decision_number")


def check(facts, files, expected):
    tables = known(files, REPORTING_DATE)
    _ocop(facts, files, tables, expected["view"]["ocop"])
    _histories(tables)
    _training(facts, tables, expected["view"])
    _attendance_files(files)
    _office(facts, tables, expected["view"])
    _money(tables)
    _asof(files)
    assert sum(len(text.encode()) for _, text, *_ in programme.files(facts)) < 400_000
    for rows in tables.values():
        for row in rows:
            if "decision" not in row:  # the real rules have real numbers
                told = [row[k] for k in TEXTS if row.get(k) and row.get("state") != "cancelled"]
                assert all(text.startswith("MẪU-") for text in told), row


def _ocop(facts, files, tables, view):
    state, districts = view["by_state"], view["districts"]
    assert len(tables["products"]) == 120 and len(districts) == 8
    assert 28 <= view["recognised_in_year"]["products"] <= 33
    assert all(2 <= d[k] <= 7 for d in districts for k in ("council_3_4_in_year", "province_recognised_in_year"))
    assert all(d["council_3_4_in_year"] >= d["province_recognised_in_year"] for d in districts)
    assert [f["what"] for f in view["findings"]] == ["stars", "level", "part"], view["findings"]
    assert state["revoked"] == 1 and state["expired"] >= 3 and state["rejected"] >= 5 and state["dropped"] == 5
    assert len(view["expiring_within_six_months"]) >= 5 and len(view["upgrade_candidates"]) >= 5
    assert view["recognised_in_year"]["by_kind"] == {"new": 26, "renewed": 3, "upgraded": 3}
    assert 2 <= len(view["national_dossiers_in_year"]) <= 3 and len(view["national_eligible_without_dossier"]) == 1
    rules = {(r["version"], r["level"]): r for r in tables["ocop-rules"]}
    in_tenths = tuple(int(rules["r2019", "province"][f"part_{p}_max"]) * 10 for p in "abc")
    assert in_tenths == ocop.PART_MAX
    names = [p["name"].casefold() for p in tables["products"]]
    assert len(set(names)) == len(names)
    groups = {g["group"] for g in tables["ocop-groups"] if g["version"] == "r2020"}
    for p in tables["products"]:
        assert facts.units[p["commune_code"]]["level"] == "commune" and p["group"] in groups, p
        assert p["owner"].endswith("(mẫu)") and p["owner_type"] in {kind for kind, _ in ocop_story.OWNERS.values()}
    assert len({p["owner"] for p in tables["products"]}) < len(names)  # some owners have several products


def _histories(tables):
    days, decisions, last = {}, {}, {}
    stages = {s["stage"] for s in tables["ocop-stages"]}
    for e in sorted(tables["product-events"], key=lambda e: (e["product"], e["date"])):
        assert e["stage"] in stages and dt.date.fromisoformat(e["date"]).weekday() < 5, e
        before = last.get(e["product"])
        assert (e["stage"] == "idea_registered") if before is None else e["stage"] in FOLLOWS[before], (e, before)
        last[e["product"]] = e["stage"]
        if e["stage"].endswith("evaluated") or e["stage"].endswith("recognised"):
            days.setdefault((e["session"], e["stage"]), set()).add(e["date"])
        if e["stage"] == "province_recognised":
            decisions.setdefault(e["session"], set()).add(e["decision_number"])
    assert all(len(found) == 1 for found in [*days.values(), *decisions.values()])
    for year in ("2019", "2020", "2021", "2022"):
        held = {session for session, _ in days if session.startswith(f"T-{year}")}
        assert 2 <= len(held) <= 4, (year, held)


def _training(facts, tables, view):
    assert len(tables["courses"]) == 60 and len(tables["people"]) == 420
    assert 1400 <= len(tables["attendance"]) <= 1600, len(tables["attendance"])
    held = {c["course"]: c for c in tables["courses"] if c["state"] == "held"}
    for c in tables["courses"]:
        assert (c["held_on"] != "") == (c["state"] == "held") and (c["cost"] == "") == (c["state"] == "cancelled"), c
        assert all(dt.date.fromisoformat(c[k]).weekday() < 5 for k in ("planned_on", "held_on") if c[k]), c
        assert int(c["hours"]) == 8 * int(c["days"])
    for p in tables["people"]:
        place = p["commune_code"]
        assert not place or facts.district(place) == p["district"], p
        assert (place != "") == (p["cadre_level"] in ("commune", "village")), p
    names = Counter((p["commune_code"] or p["district"], p["name"]) for p in tables["people"])
    assert max(names.values()) == 1
    for a in tables["attendance"]:
        assert a["course"] in held and 0 < int(a["hours"]) <= int(held[a["course"]]["hours"]), a
        assert not a["followed_up_on"] or a["follow_up_due"] and held[a["course"]]["held_on"] < a["followed_up_on"], a
    told = view["training"]["all"]
    assert told["persons"] < told["attendances"] and told["persons"] < 0.9 * len(tables["people"])
    assert told["follow_ups"]["overdue"] > 20 and told["follow_ups"]["due_within_30_days"] > 5
    gaps = Counter(g["code"] for g in told["gaps"])
    assert 20 <= len(told["gaps"]) < told["missing_pairs"] - 10, (len(told["gaps"]), told["missing_pairs"])
    assert gaps["31493"] == 10 and gaps["31426"] == 3 and gaps["31378"] == 0  # the forgotten ones; Phú Hữu is covered


def _attendance_files(files):
    """A follow-up file repeats rows sent before and adds the day of the call, nothing else."""
    before = {}
    for entry in read(files["imports.csv"]):
        if entry["kind"] == "attendance":
            rows = {(r["course"], r["person"]): r for r in read(files[entry["file"]])}
            if "follow-ups" in entry["file"]:
                for key, row in rows.items():
                    assert before[key]["followed_up_on"] == "" != row["followed_up_on"], row
                    assert {**row, "followed_up_on": ""} == before[key]
            else:
                assert not set(rows) & set(before)
            before.update(rows)


def _office(facts, tables, view):
    groups = [str(s["n"]) for s in facts.plan["solutions"]]
    assert sorted({t["group"] for t in tables["plan-tasks"]}) == groups
    for t in tables["plan-tasks"]:
        assert (t["done_on"] != "") == (t["state"] == "done") and t["done_on"] <= REPORTING_DATE, t
        assert t["state"] != "done" or t["evidence"], t
    assert view["tasks"]["total"]["late"] >= 3 and view["tasks"]["total"]["done_after_due"] >= 2
    assert {b["unit_code"] for b in tables["steering-bodies"]} == {"93", *office.DISTRICTS, *facts.communes}
    assert all(facts.units[b["unit_code"]]["level"] == b["level"] for b in tables["steering-bodies"])
    assert len(tables["awards"]) == 15 and all(a["unit_code"] in facts.units for a in tables["awards"])
    assert all(a["kind"] == "collective" or "tên bịa" in a["recipient"] for a in tables["awards"])


def _money(tables):
    spent, planned = Counter(), Counter()
    for c in tables["courses"]:
        if c["state"] == "held":
            spent[quarter(c["held_on"])] += round(float(c["cost"]) * 10)
    for line in tables["funding"]:
        assert line["source"] in office_story.SOURCES, line
        assert 0 <= float(line["disbursed"]) <= float(line["mobilised"]), line
        if line["content"] == "training":
            planned[line["period"]] += round(float(line["disbursed"]) * 10)
    assert {k: v for k, v in planned.items() if v} == spent, (planned, spent)


def quarter(day):
    return f"{day[:4]}Q{(int(day[5:7]) + 2) // 3}"


def _asof(files):
    """Nothing refers to what had not come yet, and nothing tells of a day after it was sent."""
    products, courses = set(), {}
    for entry in read(files["imports.csv"]):
        rows, day = read(files[entry["file"]]), entry["received_on"]
        if entry["kind"] == "products":
            products |= {r["product"] for r in rows}
        elif entry["kind"] == "courses":
            courses.update({r["course"]: r for r in rows})
        elif entry["kind"] == "product-events":
            assert all(r["product"] in products and r["date"] <= day for r in rows), entry
        elif entry["kind"] == "attendance":
            assert all(courses[r["course"]]["state"] == "held" and r["followed_up_on"] <= day for r in rows), entry
        elif entry["kind"] in ("plan-tasks", "steering-bodies", "awards"):
            told = {"plan-tasks": "done_on", "steering-bodies": "established_on", "awards": "date"}[entry["kind"]]
            assert all(r[told] <= day for r in rows), entry


def readme_lines(expected):
    """The lines of the README that say what the oracle found."""
    view = expected["view"]
    for d in view["ocop"]["districts"]:
        yield [d["code"], d["products"], d["council_3_4_in_year"], d["province_recognised_in_year"], d["in_force"]]
    for name, told in (("2021–2022", view["training"]["all"]), ("2022", view["training"]["year"])):
        c = told["courses"]
        yield [name, c["listed"], c["held"], c["cancelled"], c["outstanding"], told["persons"], told["attendances"],
               f"{told['hours']:.0f}", told["certified"], f"{told['gain']['mean']:.2f} ({told['gain']['n']})",
               told["follow_ups"]["overdue"], f"{len(told['gaps'])} of {told['missing_pairs']}"]
    for source, sums in view["funding"]["year"]["by_source"].items():
        yield [source, *(f"{sums[k]:,.1f}" for k in ("planned", "mobilised", "disbursed")),
               f"{100 * sums['mobilised_share']:.1f} %"]
    for state, number in view["ocop"]["by_state"].items():
        yield [f"`{state}`", number]
    for found in view["ocop"]["findings"]:
        yield [found["code"], found["date"], f"`{found['stage']}`", found["what"]]


def check_readme(text, expected):
    for row in readme_lines(expected):
        line = "| " + " | ".join(str(cell) for cell in row) + " |"
        assert line in text, f"README.md lacks: {line}"


def summary(files, expected):
    view = expected["view"]
    print("ocop:", view["ocop"]["by_state"], view["ocop"]["recognised_in_year"])
    told = view["training"]["all"]
    print(f"training: {told['persons']} persons, {told['attendances']} attendances, {len(told['gaps'])} gaps; tasks:",
          view["tasks"]["total"])
