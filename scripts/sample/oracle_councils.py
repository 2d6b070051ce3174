"""What ntm must answer about score sheets and the next sessions of councils, read from the written files."""

from .oracle_ocop import BANDS, LEVELS, rule_on, valid_recognition

NEAR = 5
ORDER = ["commune", "district", "province", "central"]
FILINGS = {"dossier_filed": "initial", "re_evaluation": "re_evaluation", "upgrade": "upgrade",
           "national_dossier_filed": "national"}
OVER = {"rejected", "withdrawn", "dropped"}


def stars(score):
    return next(stars for least, stars in BANDS if score >= least)


def sheet(event, rules):
    """Points and the most of each part, or None without a full sheet."""
    rule = rule_on(rules, event["date"], LEVELS.get(event["stage"], ""))
    if not rule or not all(event[f"part_{p}"] for p in "abc"):
        return None
    return [(float(event[f"part_{p}"]), float(rule[f"part_{p}_max"])) for p in "abc"]


def next_level(event, rules):
    level = LEVELS[event["stage"]]
    given = int(event["stars"]) if event["stars"] else stars(float(event["score"])) if event["score"] else None
    rule = rule_on(rules, event["date"], level)
    if given is not None and (given < 3 or str(given) in (rule or {"recognises_stars": ""})["recognises_stars"]):
        return None
    later = [l for l in ORDER[ORDER.index(level) + 1:] if rule_on(rules, event["date"], l)]
    return later[0] if later else None


def open_dossier(history, rules):
    """(filing, level it goes before next, day filed, whether sent back, since when documents count) or None."""
    closed, filing, judged, returned, held = [""], None, None, False, False
    for e in history:
        if e["stage"] in FILINGS:
            kind = FILINGS[e["stage"]]
            if filing is None:
                filing = "re_evaluation" if kind == "initial" and held else kind
                judged = None
            filed, returned = e["date"], False
        elif e["stage"] in OVER or valid_recognition(e, rules):
            closed.append(e["date"])
            held = held or valid_recognition(e, rules)
            filing = None
        elif e["stage"] == "returned":
            returned = True
        elif e["stage"].endswith("_evaluated"):
            judged = e
    if filing is None:
        return None
    first = "district" if rule_on(rules, history[-1]["date"], "district") else "commune"
    level = "central" if filing == "national" else next_level(judged, rules) if judged else first
    if level == "central" and filing != "national":
        return None  # waits for the province's decision first
    since = closed[-2] if filing == "national" and len(closed) > 1 else closed[-1]
    return (filing, level, filed, returned, since) if level else None


def missing(dossier, product, tables, day, sitting):
    filing, level, _, _, since = dossier
    rule = rule_on(tables["ocop-rules"], sitting, level)
    needed = [d for d in tables["ocop-documents"] if d["version"] == rule["version"] and d["required"] == "yes"
              and ORDER.index(d["level"]) <= ORDER.index(level) and d["filing"] in ("", filing)
              and (not d["groups"] or product["group"] in d["groups"].split("; "))]
    lacking = {}
    for d in sorted(needed, key=lambda d: int(d["order"])):
        rows = [r for r in tables["dossier-documents"] if r["product"] == product["product"]
                and r["document"] == d["document"] and since < r["received_on"] <= day]
        last = max(rows, key=lambda r: r["received_on"], default=None)
        if last is None:
            lacking[d["document"]] = "missing"
        elif last["state"] == "returned":
            lacking[d["document"]] = "returned"
        elif last["valid_to"] and last["valid_to"] < sitting:
            lacking[d["document"]] = "expired"
    return lacking


def session_for(level, district, filed, tables, day):
    rows = [s for s in tables["council-sessions"] if s["level"] == level and s["date"] >= day
            and (not s["dossiers_due"] or s["dossiers_due"] >= filed)
            and s["unit_code"] in ("", district, district[:2])]
    return min(rows, key=lambda s: (s["date"], s["session"]), default=None)


def view(tables, day):
    rules, units = tables["ocop-rules"], {u["code"]: u for u in tables["units"]}
    histories = {}
    for number, e in enumerate(tables["product-events"]):
        if e["date"] <= day:
            histories.setdefault(e["product"], []).append((e["date"], number, e))
    histories = {code: [e for _, _, e in sorted(h, key=lambda x: x[:2])] for code, h in histories.items()}
    sheets, last_sheets, candidates, near = 0, {}, [], []
    for product in tables["products"]:
        history = histories.get(product["product"])
        if not history:
            continue
        judged = [e for e in history if e["score"]]
        sheets += sum(e["date"][:4] == day[:4] for e in judged)
        full = [s for s in (sheet(e, rules) for e in judged) if s]
        if full:
            last_sheets[product["product"]] = full[-1]
        if judged and history[-1]["stage"] not in ("withdrawn", "dropped"):
            score = float(judged[-1]["score"])
            above = min((least for least, rank in BANDS if least > score and rank >= 3), default=None)
            if above is not None and above - score <= NEAR:
                near.append(product["product"])
        dossier = open_dossier(history, rules)
        if dossier:
            district = units[product["commune_code"]]["parent_code"]
            session = session_for(dossier[1], district, dossier[2], tables, day)
            lacking = missing(dossier, product, tables, day, session["date"] if session else day)
            candidates.append({"code": product["product"], "filing": dossier[0], "level": dossier[1],
                               "session": session["session"] if session else None,
                               "ready": not lacking and not dossier[3], "lacking": lacking})
    shares = [sum(s[i][0] / s[i][1] for s in last_sheets.values()) / len(last_sheets) for i in range(3)] \
        if last_sheets else []
    return {"sheets_in_year": sheets, "near": sorted(near), "scored": len(last_sheets),
            "part_shares": [round(100 * share, 6) for share in shares],
            "ready": sum(c["ready"] for c in candidates), "candidates": candidates}
