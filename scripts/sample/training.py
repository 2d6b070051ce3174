"""Courses, people and attendance, from training_story.py."""

import datetime as dt

from . import ocop_story, story, training_story
from .chance import Chance
from .ocop import workday

TODAY = dt.date.fromisoformat(story.REPORTING_DATE)
DISTRICTS = ["930", "931", "932", "933", "934", "935", "936", "937"]
NEIGHBOURS = {"province": ["district"], "district": ["province", "commune"], "commune": ["village"],
              "village": ["commune"]}


def full_name(chance, sex):
    return " ".join([chance.pick(ocop_story.SURNAMES), chance.pick(ocop_story.MIDDLE[sex]),
                     chance.pick(ocop_story.GIVEN[sex])])


def people(facts):
    """Rows of people.csv; no two people of one place have the same name."""
    places = [("province", "", "", training_story.PROVINCE)]
    places += [("district", "", d, training_story.PER_DISTRICT) for d in DISTRICTS]
    places += [("commune", c, facts.district(c), training_story.PER_COMMUNE) for c in facts.communes]
    extra = training_story.VILLAGE_TOTAL - 2 * len(facts.communes)
    places += [("village", c, facts.district(c), 2 + (i < extra)) for i, c in enumerate(facts.communes)]
    rows, taken = [], set()
    for level, commune, district, count in places:
        for n in range(count):
            chance = Chance(story.SEED, "person", level, commune, district, n)
            roles = training_story.ROLES[level]
            role = roles[n] if n < 2 and level == "commune" else chance.pick(roles)
            sex = "female" if chance.happens(training_story.WOMEN.get(role, 0.42)) else "male"
            name = full_name(chance, sex)
            while (commune or district, name) in taken:
                name = full_name(chance, sex)
            taken.add((commune or district, name))
            rows.append([f"CB{len(rows) + 1:04d}", name, sex, role, level, commune, district])
    return rows


class Course:
    def __init__(self, number, line):
        told, when, days, self.title = line.split(" | ")
        self.topic, self.level, district = told.split()
        self.code, self.days = f"LH{number:03d}", int(days)
        self.district = "" if district == "93" else district
        planned, *rest = when.split()
        self.planned, mark = dt.date.fromisoformat(planned), rest[0] if rest else ""
        self.held = dt.date.fromisoformat(mark) if mark[:2] == "20" else None
        self.state = "held" if self.held else "cancelled" if mark == "x" else "planned"
        self.chance = Chance(story.SEED, "course", self.code)
        self.attendees = self.chance.whole(*((40, 46) if not self.district else (34, 44)))
        self.cost = round(6 + self.days * self.attendees * self.chance.between(0.16, 0.24), 1)

    def row(self, asof):
        """As it stood on a day: what came later is not told yet."""
        held = self.held if self.held and self.held <= asof else None
        state = "planned" if self.held and not held else self.state
        if state == "cancelled" and self.planned > asof:
            state = "planned"
        title, criteria = training_story.TOPICS[self.topic]
        cost = "" if state == "cancelled" else self.cost  # called off: it cost nothing
        return [self.code, self.title, title, "; ".join(map(str, criteria)), self.level, self.district, self.planned,
                held or "", self.days, 8 * self.days, cost, state]


def courses():
    return [Course(n, line) for n, line in enumerate(training_story.COURSES.strip().splitlines(), start=1)]


def attendance(facts, everybody, held):
    """{course: [row]} of attendance.csv with every follow-up made by the reporting date."""
    return {course.code: [_attendance(course, person) for person in _invited(course, everybody)] for course in held}


def _invited(course, everybody):
    special = training_story.TOPICS[course.topic][1]
    near = [p for p in everybody if not course.district or p[6] == course.district]
    near = [p for p in near if p[4] == "province" or not Chance(story.SEED, "never", p[0]).happens(0.17)]
    near = [p for p in near if not (special and p[5] in training_story.FORGOTTEN)]
    first = [p for p in near if p[4] == course.level]
    second = [p for p in near if p[4] in NEIGHBOURS[course.level]]
    chosen = []
    for pool, limit in ((first, course.attendees), (second, course.attendees)):
        keen = sorted(pool, key=lambda p: Chance(story.SEED, "comes", course.code, p[0]).between(0, 1))
        chosen += keen[:max(0, limit - len(chosen))]
    return sorted(chosen)


def _attendance(course, person):
    chance = Chance(story.SEED, "attends", course.code, person[0])
    full = 8 * course.days
    hours = full if chance.happens(0.86) else chance.whole(2, full // 4 * 3)
    before = after = ""
    if course.topic in training_story.TESTED:
        level = chance.whole(34, 68)
        before = level if chance.happens(0.93) else ""
        after = max(20, min(100, level + chance.whole(-4, 34))) if chance.happens(0.91) else ""
    certified = hours * 4 >= full * 3 and (after == "" or after >= 50)
    due = followed = ""
    if certified and course.topic in training_story.FOLLOWED:
        due = course.held + dt.timedelta(days=90)
        made = workday(due + dt.timedelta(days=chance.whole(-20, 25)))
        if chance.happens(0.72) and made <= TODAY - dt.timedelta(days=3):
            followed = made
    return [course.code, person[0], hours, before, after, "yes" if certified else "no", due, followed]


def known(row, asof):
    """A row of attendance as sent on a day: a follow-up of later is not in it."""
    return row[:7] + [row[7] if row[7] and row[7] <= asof else ""]
