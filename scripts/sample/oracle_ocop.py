"""What ntm must answer about OCOP products, read from the written files. See the rules in the README."""

from .known import count, months_later

LEVELS = {"first_level_evaluated": "district", "district_recognised": "district", "province_evaluated": "province",
          "province_recognised": "province", "national_recognised": "central"}
RECOGNITIONS = {"district_recognised", "province_recognised", "national_recognised"}
BANDS = [(90, 5), (70, 4), (50, 3), (30, 2), (0, 1)]
UPGRADE_FROM = 65
LEAST_FORWARDED_TO_CENTRAL = 90


def rule_on(rules, date, level):
    """The row of the newest version in force that day, or None."""
    rows = [r for r in rules if r["level"] == level and r["effective_from"] <= date <= (r["effective_to"] or "9999")]
    return max(rows, key=lambda r: r["effective_from"], default=None)


def stars_allowed(rule):
    return [int(part) for part in rule["recognises_stars"].split(";") if part.strip()] if rule else []


def valid_recognition(event, rules):
    level = LEVELS.get(event["stage"])
    return event["stage"] in RECOGNITIONS and int(event["stars"]) in stars_allowed(rule_on(rules, event["date"], level))


def findings(products, events, rules, groups):
    """Events that no rule of their day allows: [(product, date, stage, what)]."""
    found, group = [], {p["product"]: p["group"] for p in products}
    for e in events:
        key, level = (e["product"], e["date"], e["stage"]), LEVELS.get(e["stage"])
        rule = rule_on(rules, e["date"], level)
        if level and not rule:
            found.append((*key, "no_rule"))
        elif e["stage"] in RECOGNITIONS and not valid_recognition(e, rules):
            found.append((*key, "level"))
        if e["score"] and rule:
            parts = [float(e[f"part_{p}"]) for p in "abc"]
            if any(part > float(rule[f"part_{p}_max"]) for p, part in zip("abc", parts)):
                found.append((*key, "part"))
            if abs(sum(parts) - float(e["score"])) > 1e-6:
                found.append((*key, "sum"))
            if int(e["stars"]) != next(stars for least, stars in BANDS if float(e["score"]) >= least):
                found.append((*key, "stars"))
        if rule and (rule["version"], group[e["product"]]) not in {(g["version"], g["group"]) for g in groups}:
            found.append((*key, "group"))
    return found


def state_of(product, history, rules, day):
    """Where a product stands; `history`: its events up to the day, oldest first."""
    last = history[-1]
    certificates = [i for i, e in enumerate(history) if valid_recognition(e, rules)]
    held = history[certificates[-1]] if certificates else None
    judged = [e for e in (history[:certificates[-1] + 1] if held else history) if e["score"]]
    expires = months_later(held["date"], 36) if held else None
    if held and any(e["stage"] == "withdrawn" for e in history[certificates[-1]:]):
        state = "revoked"
    elif held:
        state = "recognised" if day < expires else "expired"
    else:
        state = {"rejected": "rejected", "dropped": "dropped"}.get(last["stage"], "in_progress")
    return {"code": product["product"], "name": product["name"], "commune_code": product["commune_code"],
            "stage": last["stage"], "stage_since": last["date"],
            "score": float(judged[-1]["score"]) if judged else None,
            "stars": int(held["stars"]) if held else None, "level": LEVELS[held["stage"]] if held else None,
            "decision_number": held["decision_number"] if held else None,
            "decided_on": held["date"] if held else None, "expires_on": expires, "state": state}


def view(tables, day):
    units = {u["code"]: u for u in tables["units"]}
    rules = tables["ocop-rules"]
    histories = {}
    for number, e in enumerate(tables["product-events"]):
        if e["date"] <= day:
            histories.setdefault(e["product"], []).append((e["date"], number, e))
    histories = {code: [e for _, _, e in sorted(h, key=lambda x: x[:2])] for code, h in histories.items()}
    begun = [p for p in tables["products"] if p["product"] in histories]
    products = [state_of(p, histories[p["product"]], rules, day) for p in begun]
    district = {p["code"]: units[p["commune_code"]]["parent_code"] for p in products}
    year = day[:4]
    decided = recognised_in(histories, rules, year)
    council = {code for code, h in histories.items() for e in h
               if e["stage"] == "first_level_evaluated" and e["date"][:4] == year and e["stars"] in ("3", "4")}
    force = [p for p in products if p["state"] == "recognised"]
    national = sorted(c for c, h in histories.items()
                      if any(e["stage"] == "national_dossier_filed" and e["date"][:4] == year for e in h))
    published = [p["code"] for p in force
                 if not any(e["stage"] == "published" and e["date"] >= p["decided_on"] for e in histories[p["code"]])]
    filed = {c for c, h in histories.items() if any(e["stage"] == "national_dossier_filed" for e in h)}
    soon = sorted((p["expires_on"], p["code"]) for p in force if p["expires_on"] <= months_later(day, 6))
    known_events = [e for h in histories.values() for e in h]
    return {
        "products": len(products), "events": len(known_events),
        "by_state": count(p["state"] for p in products), "by_stage": count(p["stage"] for p in products),
        "in_force_by_stars": count(str(p["stars"]) for p in force),
        "recognised_in_year": {"products": len(decided), "target": 40,
                               "by_kind": count(kind for kind, _ in decided.values()),
                               "by_stars": count(stars for _, stars in decided.values())},
        "districts": [{"code": d, "name": units[d]["name"], "products": sum(v == d for v in district.values()),
                       "council_3_4_in_year": sum(district[c] == d for c in council),
                       "province_recognised_in_year": sum(district[c] == d for c in decided),
                       "in_force": sum(district[p["code"]] == d for p in force),
                       "by_stage": count(p["stage"] for p in products if district[p["code"]] == d)}
                      for d in sorted(set(district.values()))],
        "expiring_within_six_months": [{"code": code, "expires_on": end} for end, code in soon],
        "expired": [p["code"] for p in products if p["state"] == "expired"],
        "upgrade_candidates": [p["code"] for p in force if p["stars"] == 3 and p["score"] >= UPGRADE_FROM],
        "national_dossiers_in_year": national,
        "national_eligible_without_dossier": [p["code"] for p in force if p["level"] == "province" and p["stars"] == 4
                                              and p["score"] >= LEAST_FORWARDED_TO_CENTRAL and p["code"] not in filed],
        "awaiting_publication": published,
        "standing_over_a_year": [p["code"] for p in products
                                 if p["state"] == "in_progress" and months_later(p["stage_since"], 12) < day],
        "findings": [{"code": c, "date": d, "stage": s, "what": w}
                     for c, d, s, w in findings(tables["products"], known_events, rules, tables["ocop-groups"])],
        "list": products,
    }


def recognised_in(histories, rules, year):
    """{product: (new, upgraded or renewed; stars)} by a provincial decision of 3 or 4 stars; its last one counts."""
    result = {}
    for code, history in histories.items():
        how = "new"
        for e in history:
            if e["stage"] in ("upgrade", "re_evaluation"):
                how = "upgraded" if e["stage"] == "upgrade" else "renewed"
            elif e["stage"] == "province_recognised" and valid_recognition(e, rules) and e["date"][:4] == year:
                result[code] = (how, e["stars"])
    return result
