"""Products and their events, from the stories of ocop_story.py: dates, sessions, scores that fit, decisions."""

import datetime as dt
import re

from . import ocop_story, story
from .chance import Chance

HOLIDAYS = {(1, 1), (4, 30), (5, 1), (9, 2)}
PART_MAX = (350, 250, 400)  # Decision 1048, tenths of a point
STARS = [(900, 5), (700, 4), (500, 3), (300, 2), (0, 1)]
LAST_DAY = dt.date(2022, 9, 28)
WORK = {"r": "re_evaluation", "u": "upgrade"}
DISTRICTS = ["930", "931", "932", "933", "934", "935", "936", "937"]


def day(text):
    return dt.date.fromisoformat(text)


def workday(date):
    while date.weekday() > 4 or (date.month, date.day) in HOLIDAYS:
        date += dt.timedelta(days=1)
    return date


def stars_of(tenths):
    return next(stars for least, stars in STARS if tenths >= least)


def plain(tenths):
    return f"{tenths / 10:.1f}".removesuffix(".0")


def district_session(district, session):
    """Every product of a district and round is judged on one day, two or three weeks before the province's council."""
    council = day(ocop_story.SESSIONS[session][0])
    chance = Chance(story.SEED, "district council", district, session)
    return workday(council - dt.timedelta(days=chance.whole(14, 21)))


def decision_number(session):
    decided = [s for s, (_, decision) in ocop_story.SESSIONS.items() if decision]
    return f"MẪU-OCOP-{decided.index(session) + 1:02d}/QĐ-UBND"


class History:
    def __init__(self, district, path, name):
        self.district, self.path, self.events = district, path, []
        self.chance = Chance(story.SEED, "product", district, name)

    def add(self, date, stage, session="", score=None, parts=None, stars="", decision=""):
        cells = [""] * 4 if score is None else [plain(v) for v in (score, *(parts or self.parts(score)))]
        self.events.append((date, stage, [session, *cells, stars, decision]))

    def parts(self, score):
        a = min(PART_MAX[0], round(score * 0.35 * self.chance.between(0.93, 1.04)))
        b = min(PART_MAX[1], round(score * 0.24 * self.chance.between(0.93, 1.05)))
        excess = max(0, score - a - b - PART_MAX[2])
        return [min(PART_MAX[0], a + excess), b + a + excess - min(PART_MAX[0], a + excess), score - a - b - excess]

    def later(self, date, low, high):
        return workday(date + dt.timedelta(days=self.chance.whole(low, high)))

    def start(self, filed, returned=False):
        """Idea, accepted plan, dossier; and the same dossier once more if it was returned."""
        first = filed - dt.timedelta(days=40) if returned else filed
        plan = first - dt.timedelta(days=self.chance.whole(45, 150))
        idea = plan - dt.timedelta(days=self.chance.whole(20, 80))
        earliest = dt.date(2019, 1, 7) + dt.timedelta(days=self.chance.whole(0, 40))
        idea = workday(max(idea, earliest))
        self.add(idea, "idea_registered")
        self.add(workday(max(plan, idea + dt.timedelta(days=20))), "plan_accepted")
        self.add(workday(first), "dossier_filed")
        if returned:
            self.add(self.later(first, 6, 14), "returned")
            self.add(workday(filed), "dossier_filed")

    def district_council(self, session, aim, wrong=False):
        score = aim + self.chance.whole(-30, 30)
        score = max(500, min(899, score)) if aim >= 500 else aim
        stars = stars_of(score)
        if wrong:
            score, stars = 685, 4
        self.add(district_session(self.district, session), "first_level_evaluated", f"H{self.district}-{session}",
                 score, stars=stars)

    def province(self, session, aim, stars, parts=None):
        """Both councils, the decision and its publication."""
        council, decision = ocop_story.SESSIONS[session]
        self.district_council(session, aim, (self.district, self.path) == ocop_story.WRONG_STARS)
        self.add(day(council), "province_evaluated", f"T-{session}", aim, parts, stars=stars_of(aim))
        if stars:
            self.add(day(decision), "province_recognised", f"T-{session}", stars=stars,
                     decision=decision_number(session))
            if session not in ocop_story.UNPUBLISHED:
                self.add(workday(day(decision) + dt.timedelta(days=6)), "published")

    def aim(self, mark):
        low, high = {"": (520, 645), "65": (650, 698), "4": (715, 880), "90": (903, 940)}[mark]
        return self.chance.whole(low, high), 4 if mark in ("4", "90") else 3


def history(district, path, name):
    """[(date, stage, cells)] in order of time."""
    h = History(district, path, name)
    returned = "~" in path
    first, *rest = path.replace("~", "").split(">")
    if ":" in first:
        _unfinished(h, *first.split(":"), returned)
    else:
        if first.startswith("!"):  # not met once, then filed again
            _start_for(h, first[1:], returned)
            _rejected(h, first[1:], province=True)
            first = rest.pop(0)
            again = district_session(district, first.split("*")[0])
            h.add(workday(again - dt.timedelta(days=20)), "dossier_filed")
        else:
            _start_for(h, first.split("*")[0], returned)
        session, _, mark = first.partition("*")
        aim, stars = h.aim(mark)
        parts = None
        if (district, path) == ocop_story.WRONG_PART:
            aim, parts = 812, [248, 152, 412]
        h.province(session, aim, stars, parts)
    for step in rest:
        _afterwards(h, step)
    assert [e[0] for e in h.events] == sorted(e[0] for e in h.events), (district, path, h.events)
    assert h.events[-1][0] <= LAST_DAY, (district, path, h.events)
    return h.events


def _start_for(h, session, returned):
    h.start(district_session(h.district, session) - dt.timedelta(days=h.chance.whole(10, 30)), returned)


def _rejected(h, session, province):
    if province:
        h.province(session, h.chance.whole(420, 495), None)
        h.events[-2] = _rescored(h, h.events[-2])
    else:
        h.district_council(session, h.chance.whole(360, 480))
    h.add(workday(h.events[-1][0] + dt.timedelta(days=4)), "rejected", h.events[-1][2][0])


def _rescored(h, event):
    """The district had forwarded it, so its own score reached 50."""
    score = h.chance.whole(505, 560)
    return event[0], event[1], [event[2][0], *(plain(v) for v in (score, *h.parts(score))), stars_of(score), ""]


def _unfinished(h, word, when, returned):
    chance = h.chance
    if word in ("rejectD", "rejectP"):
        _start_for(h, when, returned)
        _rejected(h, when, word == "rejectP")
    elif word == "districtwrong":
        _start_for(h, when, returned)
        h.district_council(when, 600)
        h.add(workday(h.events[-1][0] + dt.timedelta(days=8)), "district_recognised", h.events[-1][2][0], stars=3,
              decision="MẪU-OCOP-H936-01/QĐ-UBND")
    elif word in ("district", "evaluated"):
        _start_for(h, "2022-4", returned)
        if word == "district":
            h.district_council("2022-4", chance.whole(530, 690))
        else:
            h.province("2022-4", chance.whole(540, 760), None)
    elif word in ("filed", "returned"):
        filed = dt.date(2022, 8, 8) + dt.timedelta(days=chance.whole(0, 30))
        h.start(workday(filed))
        if word == "returned":
            h.add(h.later(filed, 6, 12), "returned")
    else:
        first, last = {"idea": (20, 250), "plan": (10, 90), "stalled": (40, 200), "dropped": (15, 150)}[word]
        idea = workday(dt.date(int(when), 1, 1) + dt.timedelta(days=chance.whole(first, last)))
        h.add(idea, "idea_registered")
        if word == "plan" or word != "idea" and chance.happens(0.5):
            h.add(h.later(idea, 30, 80), "plan_accepted")
        if word == "dropped":
            h.add(h.later(h.events[-1][0], 150, 330), "dropped")


def _afterwards(h, step):
    kind, rest = step[0], step[1:]
    if kind in "ru" and re.match(r"\d", rest):
        h.add(workday(district_session(h.district, rest) - dt.timedelta(days=25)), WORK[kind])
        h.province(rest, *h.aim("4" if kind == "u" else ""))
    elif kind in "ru":
        filed = {"r": "2022-09-28", "rd": "2022-08-15", "u": "2022-08-18"}[step]
        h.add(day(filed), WORK[kind])
        if rest == "d":
            h.district_council("2022-4", h.chance.whole(560, 640))
    elif kind == "x":
        h.add(day(rest), "withdrawn", decision="MẪU-OCOP-TH-01/QĐ-UBND")
    else:
        h.add(day(rest[:10]), "national_dossier_filed")
        if rest[10:]:
            end = day(rest[11:])
            session = ocop_story.CENTRAL_SESSIONS[rest[11:]]
            if rest[10] == "+":
                h.add(end, "national_recognised", session, 917, stars=5, decision="MẪU-OCOP-TW-01/QĐ-BNN")
                h.add(workday(end + dt.timedelta(days=6)), "published")
            else:
                h.add(end, "rejected", session)


def owner(district, key, names):
    """The same letter and number within a district is the same owner."""
    kind, pattern = ocop_story.OWNERS[key[0]]
    chance = Chance(story.SEED, "owner", district, key)
    while True:
        if kind == "household":
            sex = chance.pick(["female", "male"])
            name = " ".join([chance.pick(ocop_story.SURNAMES), chance.pick(ocop_story.MIDDLE[sex]),
                             chance.pick(ocop_story.GIVEN[sex])])
        else:
            name = " ".join(chance.pick(ocop_story.BRANDS) for _ in range(3))
        if len(set(name.split())) == 3 and names.setdefault(name, (district, key)) == (district, key):
            return kind, pattern.format(name)


def products():
    """[(row of products.csv, [(date, stage, cells)])], numbered in order of registration."""
    found, names = [], {}
    for district in DISTRICTS:
        for line in ocop_story.PRODUCTS[district].strip().splitlines():
            told, name = line.split(" | ")
            commune, group, key, path = told.split()
            kind, who = owner(district, key, names)
            events = history(district, path, name)
            found.append((events[0][0], commune, name, [name, who, kind, commune, group], events))
    found.sort(key=lambda item: item[:3])
    return [([f"SP{n:03d}", *row], events) for n, (_, _, _, row, events) in enumerate(found, start=1)]
