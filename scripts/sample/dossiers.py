"""The councils' sessions of 2022 and the documents of the dossiers that are open: invented, like the products."""

import datetime as dt

from . import ocop, ocop_story, story
from .chance import Chance

PLANNED = {"T-2022-5": "2022-11-29", "TW-2022-1": "2022-12-14"}
OF_OWNER = ["registration_form", "business_plan", "organisation_profile", "business_registration", "product_sample"]
OF_DISTRICT = ["district_letter", "district_minutes"]
OF_PROVINCE = ["province_letter", "province_minutes"]
EVIDENCE = ["production_conditions", "test_report", "label_and_traceability", "product_story"]
FILED = {"dossier_filed", "returned", "re_evaluation", "upgrade"}
SAMPLES_ARE_GOODS = {"food", "drink", "herbs", "textile", "decor"}


def sessions(products):
    """[row of council-sessions]: those of 2022 that judged a product, and those that are planned."""
    held = {}
    for _, events in products:
        for date, stage, cells in events:
            if stage in ("first_level_evaluated", "province_evaluated") and date.year == 2022:
                held[cells[0]] = date
    rows = [[code, *_council(code), str(date), "", ""] for code, date in held.items()]
    province = ocop.day(PLANNED["T-2022-5"])
    for district in ocop.DISTRICTS:
        chance = Chance(story.SEED, "planned council", district)
        date = ocop.workday(province - dt.timedelta(days=chance.whole(15, 26)))
        rows.append([f"H{district}-2022-5", "district", district, str(date), str(date - dt.timedelta(days=14)), "dự kiến"])
    for code, date in PLANNED.items():
        rows.append([code, *_council(code), date, str(ocop.day(date) - dt.timedelta(days=10)), "dự kiến"])
    return sorted(rows, key=lambda row: (row[3], row[0]))


def _council(code):
    if code.startswith("H"):
        return "district", code[1:4]
    return ("province", "93") if code.startswith("T-") else ("central", "")


def documents(products):
    """[row of dossier-documents] of every product that waits for a council at the reporting date."""
    rows = []
    for (code, _, _, _, _, group), events in products:
        stage, filed = events[-1][1], [date for date, what, _ in events if what in FILED | {"national_dossier_filed"}]
        evaluated = stage == "first_level_evaluated"
        wrong = stage == "district_recognised"
        if stage in FILED or evaluated or wrong:
            rows += _dossier(code, group, filed[-1], stage, OF_DISTRICT if evaluated or wrong else [])
        elif stage == "national_dossier_filed":
            first = next(date for date, what, _ in events if what == "dossier_filed")
            rows += _complete(code, group, first, OF_OWNER + OF_DISTRICT)
            rows += _complete(code, group, filed[-1], OF_PROVINCE[:1 if code == _last_national(products) else 2])
    return sorted(rows, key=lambda row: (row[0], row[2]))


def _last_national(products):
    """The national dossier that still lacks a document: the one filed last."""
    filed = {row[0]: events[-1][0] for row, events in products if events[-1][1] == "national_dossier_filed"}
    return max(filed, key=filed.get)


def _needed(group, documents):
    return [d for d in documents if d != "product_sample" or group in SAMPLES_ARE_GOODS]


def _complete(code, group, day, documents):
    return [[code, document, str(day), "accepted", "", ""] for document in _needed(group, documents)]


def _dossier(code, group, filed, stage, more):
    chance = Chance(story.SEED, "dossier", code)
    needed = _needed(group, OF_OWNER)
    judged = bool(more)
    lacks = [] if judged else _lacking(chance, needed, stage)
    rows = []
    for document in needed:
        fate = next((fate for name, fate in lacks if name == document), None)
        if fate == "missing":
            continue
        day = ocop.workday(filed - dt.timedelta(days=chance.whole(0, 6)))
        good_to, note = "", ""
        if document == "product_sample":
            good_to = str(filed + dt.timedelta(days=30 if fate == "expired" else 300))
        if fate == "returned":
            note = "thiếu chữ ký, đóng dấu"
        state = "returned" if fate == "returned" else "accepted" if judged or chance.happens(0.7) else "received"
        rows.append([code, document, str(day), state, good_to, note])
    for document in EVIDENCE:
        if chance.happens(0.6):
            rows.append([code, document, str(ocop.workday(filed)), "received", "", ""])
    if judged:
        sent = ocop.LAST_DAY - dt.timedelta(days=1)
        rows += [[code, document, str(sent), "received", "", ""] for document in more if chance.happens(0.8)]
    return rows


def _lacking(chance, needed, stage):
    """[(document, missing, returned or expired)], the first of a document counts: about half of the dossiers are complete; a
    returned one is not."""
    if stage == "returned":
        returned = (chance.pick(needed), "returned")
        return [(chance.pick(needed), "missing"), returned]
    if chance.happens(0.5):
        return []
    found = [(chance.pick(needed), "missing")]
    if chance.happens(0.4) and "product_sample" in needed:
        found.append(("product_sample", "expired"))
    return found
