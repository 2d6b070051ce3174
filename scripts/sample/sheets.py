"""What every commune reports: {(commune, period): {column: number or text}}, before a district's style is applied."""

from . import story, values
from .chance import Chance
from .states import advanced_missing, missing_by_period

DAT, CHUA_DAT = "Đạt", "Chưa đạt"


def base_sheets(facts):
    """Final cells of the base sets (a number, Đạt, Chưa đạt, "n/a" or nothing), and the missing criteria behind."""
    sheets, missing = {}, {}
    for code in facts.communes:
        missing[code] = missing_by_period(code)
        for period, cells in _sheets_of(code, missing[code], facts).items():
            sheets[code, period] = cells
    return sheets, missing


def _sheets_of(code, missing, facts):
    culprits = values.culprits_by_period(code, missing)
    says = {(period, i): met for unit, period, _, which, met in story.DISAGREEMENTS if unit == code for i in which}
    paths, chance = _paths(code, culprits, says, facts), Chance(story.SEED, "cells", code)
    result = {}
    for period in story.PERIODS:
        set_code, year, cells = story.set_of(period), int(period[:4]), {}
        for criterion in facts.sets[set_code]["criteria"]:
            number = criterion["number"]
            failing = culprits[period].get(number, [])
            for indicator in criterion["indicators"]:
                ident = indicator["id"]
                met = says.get((period, ident), ident not in failing)
                attested = indicator["kind"] == "attested"
                if ident == "13.4" and set_code == story.NEW_SET and code not in story.CRAFT_VILLAGES:
                    cells[ident] = "n/a"
                elif attested or (facts.district(code), ident) in story.ATTESTED_INSTEAD:
                    cells[ident] = DAT if met else CHUA_DAT
                elif facts.threshold(indicator, year) is None and chance.happens(0.02):
                    continue  # nobody filled it in; the criterion is attested as a whole
                else:
                    cells[ident] = paths[values.variable(set_code, ident)][period]
            cells[f"TC {number}"] = CHUA_DAT if failing else DAT
        for unit, when, number, empty in story.BLANKS:
            if (unit, when) == (code, period):
                assert number in missing[period], f"{unit} {when}: criterion {number} is not missing"
                blank = next(c for c in facts.sets[set_code]["criteria"] if c["number"] == number)
                for indicator in blank["indicators"]:
                    if cells.get(indicator["id"]) == CHUA_DAT:
                        cells[indicator["id"]] = DAT
                for column in empty + [f"TC {number}"]:
                    cells.pop(column, None)
        result[period] = cells
    return result


def _paths(code, culprits, says, facts):
    """{variable: {period: number}}."""
    points = {}  # variable -> [(period, level, upward, need)]
    ahead = advanced_missing(code) if code in story.ADVANCED else None
    for period in story.PERIODS:
        set_code, year = story.set_of(period), int(period[:4])
        for criterion in facts.sets[set_code]["criteria"]:
            for indicator in criterion["indicators"]:
                if indicator["kind"] == "attested":
                    continue
                ident = indicator["id"]
                variable = values.variable(set_code, ident)
                level = facts.threshold(indicator, year)
                level = values.SHAPE[variable.removesuffix("-old")] if level is None else level
                need = says.get((period, ident), ident not in culprits[period].get(criterion["number"], []))
                if ahead and period >= "2022Q1" and ident in ("10", "15.1", "15.4", "17.4"):
                    level, need = _advanced_need(ident, ahead[period])
                points.setdefault(variable, []).append((period, float(level), indicator["comparison"] == ">=", need))
    return {variable: _path(code, variable, rows) for variable, rows in points.items()}


def _advanced_need(ident, missing):
    """A commune that aims at the advanced set is drawn along that set's levels, so that both sheets agree."""
    level, criterion = {"10": (64, 10), "15.1": (95, 14), "15.4": (70, None), "17.4": (4, 17)}[ident]
    return level, criterion not in missing


def _path(code, variable, rows):
    periods, levels, needs = [r[0] for r in rows], [r[1] for r in rows], [r[3] for r in rows]
    if variable == "10" and code in story.INCOME:
        return dict(zip(periods, story.INCOME[code]))
    chance, name = Chance(story.SEED, "path", code, variable), variable.removesuffix("-old")
    if name in values.HAMLETS:
        numbers = values.shares(chance, Chance(story.SEED, "hamlets", code).whole(5, 12), levels, needs)
    elif name in values.SCHOOLS:
        numbers = values.shares(chance, Chance(story.SEED, "schools", code).whole(3, 6), levels, needs)
    else:
        behaviour = values.BEHAVIOUR.get(variable) or values.BEHAVIOUR.get(name) or values.ORDINARY
        numbers = values.path(chance, levels, rows[0][2], needs, behaviour)
    return dict(zip(periods, numbers))


def first_sheets(sheets, facts):
    """2022Q2 as first sent, before the review: {(commune, period): cells} of the communes that differ."""
    before = {}
    criteria = {c["number"]: c for c in facts.sets[story.NEW_SET]["criteria"]}
    for code, number, how in story.REVISED:
        cells = before.setdefault((code, "2022Q2"), dict(sheets[code, "2022Q2"]))
        columns = [i["id"] for i in criteria[number]["indicators"]] + [f"TC {number}"]
        source = {"previous": "2022Q1", "next": "2022Q3"}.get(how)
        for column in columns:
            cells.pop(column, None)
            if source and column in sheets[code, source]:
                cells[column] = sheets[code, source][column]
            if how == "empty" and not column.startswith("TC") and isinstance(sheets[code, "2022Q2"].get(column), str):
                cells[column] = sheets[code, "2022Q2"][column]
    for code, column, factor in story.SLIPS:
        cells = before.setdefault((code, "2022Q2"), dict(sheets[code, "2022Q2"]))
        cells[column] = round(cells[column] * factor, 1)
    return before


def advanced_sheets(facts, sheets):
    """{(commune, period): {"TC n": text}} of the advanced set, and the same with "KMn" of the model set."""
    advanced, model = {}, {}
    word = lambda met: DAT if met else CHUA_DAT
    for code in facts.communes:
        if code not in story.ADVANCED:
            continue
        for index, (period, missing) in enumerate(sorted(advanced_missing(code).items())):
            cells = {f"TC {n}": word(n not in missing) for n in range(1, 20)}
            if (code, period) == story.ADVANCED_NOT_ASSESSED:
                cells.pop(f"TC {max(missing)}")
            advanced[code, period] = cells
            if code in story.MODEL:
                level = 1.1 * 64  # Decision 319: 10 % above the advanced level of the same time
                model[code, period] = {"KM1": word(not missing), "KM2": word(sheets[code, period]["10"] >= level)}
                model[code, period].update({k: word(v[index]) for k, v in story.MODEL[code].items()})
    return advanced, model
