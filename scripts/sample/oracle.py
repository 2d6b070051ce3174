"""A second, independent evaluation of the written files: what ntm must answer for the sample.

It imports nothing from the generator and sees only the files' text, in the order of imports.csv.
"""

import csv
import io
import json

import yaml

REGION_OF_UNIT = "region"
BUCKETS = [("19", 19, 19), ("15-18", 15, 18), ("10-14", 10, 14), ("5-9", 5, 9), ("<5", 0, 4)]
RANK = {"none": 0, "ntm": 1, "advanced": 2, "model": 3}
OTHER_KINDS = {"ocop-stages", "ocop-rules", "ocop-groups", "products", "product-events", "courses", "people",
               "attendance", "plan-tasks", "steering-bodies", "awards", "funding", "set-correspondences", "ocop-documents",
               "dossier-documents", "council-sessions"}  # read by programme_oracle.py
WORDS = {"Đạt": "met", "Chưa đạt": "not_met", "KAD": "not_applicable", "Không áp dụng": "not_applicable"}


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text)))


class World:
    """What is known on a day: every file received by then, later cells over earlier ones."""

    def __init__(self, files, asof):
        self.units, self.sets, self.programme, self.recognitions, self.cells = {}, {}, [], [], {}
        self.assignments, self.targets, self.plan_year = [], {}, None
        for entry in rows_of(files["imports.csv"]):
            if entry["received_on"] <= asof and entry["kind"] not in OTHER_KINDS:
                getattr(self, "_take_" + entry["kind"].replace("-", "_"))(files[entry["file"]])

    def _take_units(self, text):
        self.units.update({row["code"]: row for row in rows_of(text)})

    def _take_criteria_set(self, text):
        for item in yaml.safe_load(text)["sets"]:
            criteria = {}
            for criterion in item.get("criteria", []):
                criteria[str(criterion["number"])] = {i["id"]: i for i in criterion["indicators"]}
            for condition in item.get("conditions", []):
                criteria[condition["id"]] = {condition["id"]: condition}
            self.sets[item["code"]] = criteria

    def _take_programme_communes(self, text):
        self.programme += [row["unit"] for row in rows_of(text)]

    def _take_set_assignments(self, text):
        self.assignments += rows_of(text)

    def _take_populations(self, text):
        pass

    def _take_recognitions(self, text):
        self.recognitions += rows_of(text)

    def _take_plan(self, text):
        plan = yaml.safe_load(text)
        self.plan_year = str(plan["plan"]["year"])
        for target in plan["targets_ntm"]:
            for tier, source in (("committed", target), ("stretch", target.get("stretch", {}))):
                self.targets.update({c["code"]: tier for c in source.get("communes", [])})

    def _take_submissions(self, text):
        for row in rows_of(text):
            period = row["Kỳ"]
            named = row.get("Bộ tiêu chí") or self.set_for(period, "ntm")
            for column, cell in row.items():
                if column not in ("Mã xã", "Tên xã", "Huyện", "Kỳ", "Bộ tiêu chí") and cell != "":
                    self.cells[row["Mã xã"], period, named, column] = cell

    def set_for(self, period, level):
        for row in self.assignments:
            if row["level"] == level and row["from_period"] <= period and period <= (row["to_period"] or "9999"):
                return row["set"]
        raise KeyError((period, level))


def threshold(indicator, region, year):
    table = indicator.get("threshold_by_year")
    table = table.get(year) if table else indicator.get("threshold")
    table = table or {}
    regional = (table.get("regions") or {}).get(region)
    return regional if regional is not None else table.get("common")


def judge_indicator(indicator, cell, region, year):
    """(state, whether a threshold of low confidence decided)."""
    if cell is None:
        return "not_assessed", False
    if cell in WORDS:
        return WORDS[cell], False
    value = float(cell.replace(",", "."))
    limit = threshold(indicator, region, year)
    if indicator["kind"] == "attested" or limit is None:
        return "not_assessed", False
    met = value >= limit if indicator["comparison"] == ">=" else value <= limit
    return ("met" if met else "not_met"), indicator["confidence"]["threshold"] == "low"


def judge(world, code, period, set_code):
    """States, attested ones that contradict the numbers, and the indicators decided by low-confidence thresholds."""
    region, year = world.units[code][REGION_OF_UNIT], int(period[:4])
    states, contradictions, low = {}, [], []
    for criterion, indicators in world.sets[set_code].items():
        judged = []
        for ident, indicator in indicators.items():
            cell = world.cells.get((code, period, set_code, ident))
            state, uncertain = judge_indicator(indicator, cell, region, year)
            judged.append(state)
            low += [ident] if uncertain else []
        applicable = [s for s in judged if s != "not_applicable"]
        computed = ("not_applicable" if not applicable else "not_met" if "not_met" in applicable
                    else "met" if all(s == "met" for s in applicable) else "not_assessed")
        attested = WORDS.get(world.cells.get((code, period, set_code, f"TC {criterion}")))
        states[criterion] = attested or computed
        if {attested, computed} == {"met", "not_met"}:
            contradictions.append({"code": code, "criterion": criterion, "attested": attested, "computed": computed})
    return states, contradictions, low


def period_end(period):
    return f"{period[:4]}-" + {"1": "03-31", "2": "06-30", "3": "09-30", "4": "12-31"}[period[-1]]


def recognition(world, code, period):
    """(level, date of its decision) from unrevoked decisions up to the period's end."""
    end = period_end(period)
    known = [(RANK[r["level"]], r["decision_date"], r["level"]) for r in world.recognitions
             if r["commune"] == code and r["decision_date"] <= end and not (r["revoked_on"] and r["revoked_on"] <= end)]
    return (max(known)[2], max(known)[1]) if known else ("none", None)


def counts_of(states):
    names = ["met", "not_met", "not_assessed", "not_applicable"]
    return {name: sum(1 for s in states.values() if s == name) for name in names}


def view(files, asof, period):
    """Everything the sample is expected to show for one quarter as known on one day."""
    world = World(files, asof)
    set_code = world.set_for(period, "ntm")
    communes, contradictions, low = [], [], []
    for code in sorted(world.programme):
        unit = world.units[code]
        has_data = any(key[:3] == (code, period, set_code) for key in world.cells)
        states, against, uncertain = judge(world, code, period, set_code) if has_data else ({}, [], [])
        contradictions += against
        low += uncertain
        counts = counts_of(states)
        missing = [c for c, s in states.items() if s in ("not_met", "not_assessed")]
        level, date = recognition(world, code, period)
        if level != "none":
            status = "fallen_back" if "not_met" in states.values() else "recognised"
        else:
            status = "all_met" if has_data and not missing else "below"
        target = world.targets.get(code, "none") if period[:4] == world.plan_year else "none"
        communes.append({"code": code, "name": unit["name"], "district_code": unit["parent_code"],
                         "district": world.units[unit["parent_code"]]["name"], "has_data": has_data,
                         **(counts if has_data else dict.fromkeys(counts)),
                         "missing": len(missing) if has_data else None,
                         "missing_criteria": missing, "status": status, "level": level, "recognised_on": date,
                         "target": target})
    shown = [c for c in communes if c["has_data"]]
    statuses = ["below", "all_met", "dossier", "recognised", "fallen_back"]
    return {"asof": asof, "period": period, "set": set_code, "communes_with_data": len(shown),
            "total_met": sum(c["met"] for c in shown),
            "mean_met": round(sum(c["met"] for c in shown) / len(shown), 6),
            "distribution": {name: sum(a <= c["met"] <= b for c in shown) for name, a, b in BUCKETS},
            "statuses": {s: sum(c["status"] == s for c in communes) for s in statuses},
            "recognised_ntm_or_higher": sum(c["level"] != "none" for c in communes),
            "by_district": by_district(shown), "missing_by_criterion": missing_by_criterion(shown),
            "disagreements": contradictions,
            "low_confidence": {"comparisons": len(low), "indicators": sorted(set(low), key=indicator_order)},
            "communes": communes}


def by_district(communes):
    rows = {}
    for c in communes:
        row = rows.setdefault(c["district_code"], {"code": c["district_code"], "name": c["district"], "communes": 0,
                                                   "total_met": 0, "meeting_all": 0, "recognised": 0})
        row["communes"] += 1
        row["total_met"] += c["met"]
        row["meeting_all"] += not c["missing_criteria"]
        row["recognised"] += c["level"] != "none"
    return [rows[code] for code in sorted(rows)]


def missing_by_criterion(communes):
    found = [criterion for c in communes for criterion in c["missing_criteria"]]
    return {criterion: found.count(criterion) for criterion in sorted(set(found), key=indicator_order)}


def indicator_order(ident):
    return [int(part) for part in ident.split(".")]


def higher_sets(files, asof, period):
    """Results of the advanced and model sets, for the communes that reported them."""
    world, result = World(files, asof), {}
    for level in ("advanced", "model"):
        set_code = world.set_for(period, level)
        rows = []
        for code in sorted({key[0] for key in world.cells if key[1:3] == (period, set_code)}):
            states, _, _ = judge(world, code, period, set_code)
            rows.append({"code": code, "name": world.units[code]["name"], **counts_of(states),
                         "missing_criteria": [c for c, s in states.items() if s in ("not_met", "not_assessed")]})
        result[set_code] = rows
    return {"asof": asof, "period": period, "sets": result}


def dump(value, depth=0):
    """JSON with one commune a line: readable in a diff, small on disk."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) <= 100 or depth >= 4 or (isinstance(value, dict) and "code" in value):
        return flat
    pad, end = "  " * (depth + 1), "  " * depth
    if isinstance(value, dict):
        parts = [f"{pad}{json.dumps(k, ensure_ascii=False)}: {dump(v, depth + 1)}" for k, v in value.items()]
        return "{\n" + ",\n".join(parts) + f"\n{end}}}"
    return "[\n" + ",\n".join(pad + dump(v, depth + 1) for v in value) + f"\n{end}]"
