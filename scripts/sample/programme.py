"""The files of the rest of the programme: OCOP, training, tasks, money; who sends them when."""

import datetime as dt

from . import dossiers, ocop, office, training
from .chance import Chance
from .story import SEED
from .writing import INVENTED, table

PRODUCT = ["product", "name", "owner", "owner_type", "commune_code", "group"]
EVENT = ["product", "date", "stage", "session", "score", "part_a", "part_b", "part_c", "stars", "decision_number"]
COURSE = ["course", "title", "topic", "criterion", "cadre_level", "district", "planned_on", "held_on", "days", "hours",
          "cost", "state"]
PERSON = ["person", "name", "sex", "role", "cadre_level", "commune_code", "district"]
ATTENDANCE = ["course", "person", "hours", "pre_score", "post_score", "certified", "follow_up_due", "followed_up_on"]
TASK = ["id", "group", "title", "agency", "due", "state", "done_on", "evidence"]
BODY = ["unit_code", "level", "established_on", "decision_number", "members", "office_staff", "vacancies"]
AWARD = ["year", "title", "kind", "recipient", "unit_code", "level", "date", "decision_number"]
DOCUMENT = ["product", "document", "received_on", "state", "valid_to", "note"]
SESSION = ["session", "level", "unit_code", "date", "dossiers_due", "note"]
MONEY = ["period", "commune_code", "district", "source", "content", "planned", "mobilised", "disbursed"]

FIRST_DAY, LAST_SENT = "2021-01-04", "2022-09-29"
UPDATE = INVENTED + "; cập nhật, thay các dòng cùng khóa (cùng lớp, người, nhiệm vụ)"


def sent(quarter, what):
    """A working day 6 to 14 days after the quarter; the third quarter of 2022 comes in its last week."""
    if quarter == "2022Q3":
        return dt.date.fromisoformat(LAST_SENT)
    year, number = int(quarter[:4]), int(quarter[-1])
    day = dt.date(year + number // 4, number % 4 * 3 + 1, 1)
    return ocop.workday(day + dt.timedelta(days=Chance(SEED, "sent", what, quarter).whole(5, 12)))


def files(facts):
    """[(path, text, kind, received_on, period, note)], dependencies first among those of one day."""
    found = []
    for name in ("stages", "rules", "groups"):
        path = f"ocop-{name}.csv"
        found.append((path, facts.texts[path], f"ocop-{name}", FIRST_DAY, "", "quy định thật, xem README"))
    return found + _ocop() + _training(facts) + _office(facts)


def last_files(facts):
    """What came to the sample later than the rest, though the office had it when it had the others."""
    documents = "ocop-documents.csv"
    products = ocop.products()
    return [(documents, facts.texts[documents], "ocop-documents", FIRST_DAY, "", "quy định thật, xem README"),
            ("council-sessions-2022.csv", table(SESSION, dossiers.sessions(products)), "council-sessions", LAST_SENT, "",
             INVENTED),
            ("dossier-documents-2022Q3.csv", table(DOCUMENT, dossiers.documents(products)), "dossier-documents",
             LAST_SENT, "", INVENTED)]


def _ocop():
    products, events = {}, {}
    for row, history in ocop.products():
        products.setdefault(_part(history[0][0]), []).append(row)
        for date, stage, cells in history:
            events.setdefault(_part(date), []).append((date, row[0], [row[0], date, stage, *cells]))
    found = []
    for part in sorted(events):
        early = part in ("2019", "2020")
        day, period = (FIRST_DAY, "") if early else (str(sent(part, "ocop")), part)
        if part in products:
            found.append((f"products-{part}.csv", table(PRODUCT, products[part]), "products", day, period, INVENTED))
        lines = [line for _, _, line in sorted(events[part], key=lambda e: e[:2])]  # stable within a product's day
        found.append((f"product-events-{part}.csv", table(EVENT, lines), "product-events", day, period, INVENTED))
    return found


def _part(date):
    return str(date.year) if date.year <= 2020 else office.quarter_of(date)


def _training(facts):
    people, courses = training.people(facts), training.courses()
    found = [("people.csv", table(PERSON, people), "people", FIRST_DAY, "", INVENTED)]
    for name, year, day in (("courses-2021", 2021, dt.date(2022, 1, 6)), ("courses-2022", 2022, dt.date(2022, 4, 11)),
                            ("courses-2022Q2", 2022, dt.date(2022, 7, 11)),
                            ("courses-2022Q3", 2022, dt.date(2022, 9, 29))):
        rows = [c.row(day) for c in courses if c.planned.year == year]
        found.append((f"{name}.csv", table(COURSE, rows), "courses", str(day), "", UPDATE if "Q" in name else INVENTED))
    held = [c for c in courses if c.held]
    rows, told = training.attendance(facts, people, held), {}
    for name, last in (("2021", "2021Q4"), ("2022Q1", "2022Q1"), ("2022Q2", "2022Q2"), ("2022Q3", "2022Q3")):
        day = sent(last, "attendance")
        fresh = [r for c in held if office.quarter_of(c.held) <= last and c.code not in told for r in rows[c.code]]
        again = [training.known(r, day) for code in told for r in rows[code]
                 if training.known(r, day) != training.known(r, told[code])]
        told = {c.code: day for c in held if office.quarter_of(c.held) <= last}
        period = last if name != "2021" else ""
        text = table(ATTENDANCE, [training.known(r, day) for r in fresh])
        found.append((f"attendance-{name}.csv", text, "attendance", str(day), period, INVENTED))
        if again:
            found.append((f"attendance-{name}-follow-ups.csv", table(ATTENDANCE, again), "attendance", str(day), period,
                          UPDATE))
    return found


def _office(facts):
    found = []
    for name, day in (("plan-tasks", "2022-05-16"), ("plan-tasks-2022Q2", "2022-07-11"),
                      ("plan-tasks-2022Q3", LAST_SENT)):
        note = UPDATE if "Q" in name else INVENTED
        found.append((f"{name}.csv", table(TASK, office.tasks(day)), "plan-tasks", day, "", note))
    found.append(("steering-bodies.csv", table(BODY, office.bodies(facts)), "steering-bodies", "2022-07-18", "",
                  INVENTED))
    found.append(("awards.csv", table(AWARD, office.awards(facts)), "awards", "2022-09-12", "", INVENTED))
    for quarter, rows in office.funding(facts, training.courses()).items():
        found.append((f"funding-{quarter}.csv", table(MONEY, rows), "funding", str(sent(quarter, "funding")), quarter,
                      INVENTED))
    return found
