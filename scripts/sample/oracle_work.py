"""What ntm must answer about training, tasks, steering bodies, awards and money, read from the written files."""

import datetime as dt
from decimal import Decimal

from .known import count


def within(day, days):
    return str(dt.date.fromisoformat(day) + dt.timedelta(days=days))


def rounded(value):
    return round(value, 6) if value is not None else None


def mean(values):
    return rounded(sum(values) / len(values)) if values else None


def criteria_of(course):
    return [part.strip() for part in course["criterion"].split(";") if part.strip()]


def training(tables, day, missing, year=None):
    """Courses and their people up to the day; `missing`: {commune: criteria}; `year`: only courses of that year."""
    people = {p["person"]: p for p in tables["people"]}
    courses = {c["course"]: c for c in tables["courses"] if not year or c["planned_on"][:4] == year}
    held = {code: c for code, c in courses.items() if c["state"] == "held" and c["held_on"] <= day}
    rows = [a for a in tables["attendance"] if a["course"] in held]
    persons = sorted({a["person"] for a in rows})
    gains = [float(a["post_score"]) - float(a["pre_score"]) for a in rows if a["pre_score"] and a["post_score"]]
    cost = sum(float(c["cost"]) for c in held.values())
    open_ = [a for a in rows if a["follow_up_due"] and not (a["followed_up_on"] and a["followed_up_on"] <= day)]

    def by(key):
        names = sorted({key(p) for p in people.values()})
        return {n: {"people": sum(key(p) == n for p in people.values()),
                    "trained": sum(key(people[p]) == n for p in persons),
                    "attendances": sum(key(people[a["person"]]) == n for a in rows)} for n in names}

    trained_on = {(people[a["person"]]["commune_code"], n) for a in rows for n in criteria_of(held[a["course"]])}
    lacking = [(code, n) for code in sorted(missing) for n in missing[code]]
    places = sorted({p["commune_code"] for p in people.values()} - {""})
    topics = sorted({c["topic"] for c in courses.values()})
    return {
        "courses": {"listed": len(courses), "held": len(held),
                    "cancelled": sum(c["state"] == "cancelled" for c in courses.values()),
                    "outstanding": sum(c["state"] == "planned" for c in courses.values()),
                    "outstanding_overdue": sum(c["state"] == "planned" and c["planned_on"] < day
                                               for c in courses.values())},
        "persons": len(persons), "attendances": len(rows), "hours": sum(float(a["hours"]) for a in rows),
        "certified": sum(a["certified"] == "yes" for a in rows),
        "certified_persons": len({a["person"] for a in rows if a["certified"] == "yes"}),
        "gain": {"n": len(gains), "mean": mean(gains)}, "cost": rounded(cost),
        "cost_per_person": rounded(cost / len(persons)) if persons else None,
        "cost_per_attendance": rounded(cost / len(rows)) if rows else None,
        "follow_ups": {"due_or_made": sum(a["follow_up_due"] != "" for a in rows),
                       "made": sum(a["follow_up_due"] != "" for a in rows) - len(open_),
                       "overdue": sum(a["follow_up_due"] < day for a in open_),
                       "due_within_30_days": sum(day <= a["follow_up_due"] <= within(day, 30) for a in open_)},
        "by_sex": by(lambda p: p["sex"]), "by_level": by(lambda p: p["cadre_level"]),
        "by_district": by(lambda p: p["district"]),
        "by_topic": {t: {"held": sum(c["topic"] == t for c in held.values()),
                         "persons": len({a["person"] for a in rows if held[a["course"]]["topic"] == t}),
                         "attendances": sum(held[a["course"]]["topic"] == t for a in rows)} for t in topics},
        "missing_pairs": len(lacking),
        "gaps": [{"code": code, "criterion": n} for code, n in lacking if (code, n) not in trained_on],
        "communes": [_commune(code, people, rows) for code in places],
    }


def _commune(code, people, rows):
    cadres = {ident for ident, p in people.items() if p["commune_code"] == code}
    own = [a for a in rows if a["person"] in cadres]
    return {"code": code, "cadres": len(cadres), "trained": len({a["person"] for a in own}),
            "hours": sum(float(a["hours"]) for a in own), "certified": sum(a["certified"] == "yes" for a in own)}


def tasks(tables, day):
    """Where the tasks stand on the day: what was done later was still open on it."""
    def is_done(row):
        return row["state"] == "done" and row["done_on"] <= day

    def is_open(row):
        return row["state"] != "cancelled" and not is_done(row)

    def totals(rows):
        open_ = [r for r in rows if is_open(r)]
        return {"tasks": len(rows), "done": sum(map(is_done, rows)),
                "done_after_due": sum(is_done(r) and r["done_on"] > r["due"] for r in rows),
                "cancelled": sum(r["state"] == "cancelled" for r in rows),
                "late": sum(r["due"] < day for r in open_),
                "due_within_30_days": sum(day <= r["due"] <= within(day, 30) for r in open_)}

    rows = tables["plan-tasks"]
    return {"total": totals(rows), "by_state": count(r["state"] for r in rows),
            "by_group": {g: totals([r for r in rows if r["group"] == g]) for g in sorted({r["group"] for r in rows})},
            "by_agency": {a: totals([r for r in rows if r["agency"] == a])
                          for a in sorted({r["agency"] for r in rows})},
            "late": [r["id"] for r in rows if is_open(r) and r["due"] < day]}


def bodies(tables, plan_date="2022-04-27"):
    rows, result = tables["steering-bodies"], {}
    for level in ("province", "district", "commune"):
        own = [r for r in rows if r["level"] == level]
        result[level] = {"bodies": len(own), **{k: sum(int(r[k]) for r in own)
                                                for k in ("members", "office_staff", "vacancies")},
                         "with_vacancies": [r["unit_code"] for r in own if r["vacancies"] != "0"],
                         "older_than_the_plan": [r["unit_code"] for r in own if r["established_on"] < plan_date]}
    return result


def awards(tables):
    rows = tables["awards"]
    return {"total": len(rows), **{f"by_{k}": count(r[k] for r in rows) for k in ("year", "level", "kind")}}


def funding(tables, year):
    rows = [r for r in tables["funding"] if r["period"][:4] == year]
    columns = ("planned", "mobilised", "disbursed")

    def sums(chosen):
        return {c: float(sum((Decimal(r[c]) for r in chosen), Decimal(0))) for c in columns}

    total = sums(rows)

    def by(key):
        result = {}
        for name in sorted({r[key] for r in rows}):
            part = sums([r for r in rows if r[key] == name])
            shares = {f"{c}_share": rounded(part[c] / total[c]) for c in columns}
            result[name] = {**part, **shares, "disbursed_of_planned": rounded(part["disbursed"] / part["planned"])}
        return result

    communes = sorted({r["commune_code"] for r in rows} - {""})
    return {"year": year, "lines": len(rows), "total": total, "by_source": by("source"), "by_content": by("content"),
            "by_district": by("district"), "by_period": by("period"),
            "communes": [{"code": c, **sums([r for r in rows if r["commune_code"] == c])} for c in communes]}
