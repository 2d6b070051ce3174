"""Tasks, steering bodies, awards and funding lines, from office_story.py."""

import datetime as dt

from . import office_story, story
from .chance import Chance
from .writing import spelled

DISTRICTS = list(office_story.DISTRICT_BODIES)
QUARTERS = ["2021Q1", "2021Q2", "2021Q3", "2021Q4", "2022Q1", "2022Q2", "2022Q3"]


def quarter_of(date):
    return f"{date.year}Q{(date.month + 2) // 3}"


def tasks(asof):
    """Rows of plan-tasks.csv as they stood on a day (ISO text)."""
    rows = []
    for n, line in enumerate(office_story.TASKS.strip().splitlines(), start=1):
        told, agency, title, evidence = (part.strip() for part in line.split("|"))
        group, due, mark = told.split()
        done = mark if mark[:2] == "20" and mark <= asof else ""
        begun = asof >= "2022-06-01"
        state = {"-": "todo", "~": "in_progress" if begun else "todo", "x": "cancelled" if begun else "todo"}.get(mark)
        state = state or ("done" if done else "in_progress" if begun or due < "2022-07-01" else "todo")
        kept = evidence if done or begun and mark in "x~" else ""
        rows.append([f"T{n:02d}", group, title, agency, due, state, done, kept])
    return rows


def bodies(facts):
    """Rows of steering-bodies.csv: the province, its districts, the communes of the programme."""
    units = [("93", "province", *office_story.PROVINCE_BODY)]
    units += [(code, "district", *numbers) for code, numbers in office_story.DISTRICT_BODIES.items()]
    for code in facts.communes:
        chance = Chance(story.SEED, "body", code)
        vacancies = 1 if code in office_story.NOT_RENEWED else chance.pick_weighted({0: 8, 1: 2})
        units.append((code, "commune", chance.whole(13, 23), 2 - (vacancies if chance.happens(0.7) else 0), vacancies))
    rows = []
    for n, (code, level, members, staff, vacancies) in enumerate(units, start=1):
        chance = Chance(story.SEED, "established", code)
        first = {"province": dt.date(2022, 5, 24), "district": dt.date(2022, 5, 30), "commune": dt.date(2022, 6, 13)}
        day = first[level] + dt.timedelta(days=chance.whole(0, 0 if level == "province" else 24))
        if code in office_story.NOT_RENEWED:
            day = dt.date(2021, 9, 6) + dt.timedelta(days=chance.whole(0, 60))
        while day.weekday() > 4:
            day += dt.timedelta(days=1)
        rows.append([code, level, day, f"MẪU-BCĐ-{n:02d}/QĐ-UBND", members, staff, vacancies])
    return rows


def awards(facts):
    """Rows of awards.csv in order of their days."""
    ordered = sorted(office_story.AWARDS, key=lambda award: award[6])
    numbers = {}
    for award in ordered:  # one decision a day and level
        numbers.setdefault((award[6], award[5]), f"MẪU-KT-{len(numbers) + 1:02d}/QĐ")
    name = {code: f"{unit['kind']} {spelled(unit['name'])}" for code, unit in facts.units.items()}
    return [[*a[:3], a[3].format(name[a[4]]), *a[4:], numbers[a[6], a[5]]] for a in ordered]


def funding(facts, courses):
    """{quarter: rows of funding.csv}: lines of communes, then of districts and the province."""
    result = {}
    for quarter in QUARTERS:
        rows = []
        for code in facts.communes:
            rows += _commune(facts, code, quarter)
        for district in [*DISTRICTS, ""]:
            rows += _training(courses, district, quarter)
        for district in DISTRICTS:
            rows += _ocop(district, quarter)
        result[quarter] = rows
    return result


def _commune(facts, code, quarter):
    chance, index = Chance(story.SEED, "funding", code, quarter), int(quarter[-1]) - 1
    contents = sorted(office_story.CONTENTS)
    chosen = sorted({chance.pick(contents) for _ in range(2)})
    rows = []
    for content in chosen:
        usual, split = office_story.CONTENTS[content]
        source = chance.pick_weighted(split)
        planned = usual * office_story.PLANNED[index] * chance.between(0.6, 1.6)
        mobilised = planned * office_story.MOBILISED[index] * chance.between(0.8, 1.15)
        if source == "people":
            mobilised = planned * chance.between(0.9, 1.3)  # people give more than was asked
        paid = mobilised * min(1, office_story.DISBURSED[index] / office_story.MOBILISED[index]
                               * chance.between(0.85, 1.1))
        rows.append([quarter, code, facts.district(code), source, content, *_money(planned, mobilised, paid)])
    return rows


def _training(courses, district, quarter):
    """What the courses of that district cost, from the provincial budget; planned when they were planned."""
    of_district = [c for c in courses if c.district == district]
    planned = sum(c.cost for c in of_district if quarter_of(c.planned) == quarter)
    paid = sum(c.cost for c in of_district if c.held and quarter_of(c.held) == quarter)
    if not planned and not paid:
        return []
    return [[quarter, "", district, "provincial", "training", *_money(planned, paid, paid)]]


def _ocop(district, quarter):
    chance = Chance(story.SEED, "ocop money", district, quarter)
    planned, paid = chance.between(40, 120), chance.between(0.5, 1.0)
    rows = [[quarter, "", district, "provincial", "ocop", *_money(planned, planned * 0.95, planned * 0.95 * paid)]]
    if chance.happens(0.6):
        own = chance.between(60, 260)
        rows.append([quarter, "", district, "enterprise", "ocop", *_money(own, own * 1.05, own * 1.05)])
    return rows


def _money(*amounts):
    return [f"{amount:.1f}".removesuffix(".0") for amount in amounts]
