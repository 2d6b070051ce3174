"""Numbers that fit the states: each indicator of a commune gets one plausible path over the quarters.

A path knows the level that decides (the threshold of the criteria files, or a shape level where none is known) and,
per quarter, on which side of it the value must lie. It drifts, wobbles, sometimes stands still, and crosses the
level in the quarter in which the criterion changes.
"""

from . import story
from .chance import Chance

# Same measure in both sets, under the number of the newer one.
SAME = {"17.6": "17.8", "17.7": "17.9", "17.8": "17.10"}
SHARED = {"2.1", "2.2", "2.3", "2.4", "3.1", "4.2", "6.3", "9.2", "10", "14.2", "15.1", "15.3", "16", "17.8", "17.9",
          "17.10"}
# Where the criteria files know no threshold: a level that only shapes invented numbers. These are NOT thresholds.
SHAPE = {"2.1": 92.0, "2.2": 75.0, "2.3": 82.0, "2.4": 62.0, "12.1": 66.0, "12.2": 21.0, "14.2": 80.0, "15.3": 18.5,
         "16": 75.0, "17.2": 93.0, "17.6": 82.0, "17.8": 78.0, "17.9": 76.0, "17.11": 32.0, "17.12": 55.0}
# Least and most the value is ahead of the level when comfortably met, change per quarter, wobble, chance of
# standing still.
BEHAVIOUR = {
    "10": (0.8, 7.0, 0.55, 0.25, 0.15), "11": (0.1, 1.9, 0.36, 0.08, 0.55), "11-old": (0.1, 1.9, 0.22, 0.06, 0.55),
    "15.1": (0.4, 3.4, 0.50, 0.50, 0.05), "15.3": (0.5, 5.0, 0.25, 0.15, 0.45), "15.4": (3.0, 22.0, 2.4, 1.2, 0.05),
    "17.4": (0.2, 2.2, 0.10, 0.03, 0.4), "4.2": (0.3, 1.7, 0.12, 0.12, 0.3), "12": (0.8, 6.0, 0.35, 0.4, 0.2),
    "14.2": (1.5, 12.0, 0.6, 0.9, 0.2), "14.3": (3.0, 25.0, 0.8, 0.8, 0.2), "17.1": (1.0, 14.0, 1.2, 0.7, 0.2),
    "17.1-old": (0.5, 4.0, 0.4, 0.35, 0.2), "12.2": (0.8, 9.0, 0.5, 0.4, 0.2), "9.2": (2.0, 18.0, 0.9, 0.3, 0.35),
    "3.1": (2.0, 15.0, 0.9, 0.5, 0.35), "17.11": (3.0, 25.0, 2.2, 1.5, 0.1), "2.1": (1.5, 7.5, 0.5, 0.1, 0.5),
}
ORDINARY = (2.0, 15.0, 0.8, 0.7, 0.25)
HAMLETS, SCHOOLS = {"6.3", "16"}, {"5"}
# Which indicator a missing criterion fails on.
CULPRITS = {
    story.OLD_SET: {2: ["2.2", "2.3", "2.4"], 3: ["3.1", "3.2"], 4: ["4.2"], 5: ["5"], 6: ["6.1", "6.2", "6.3"],
                    7: ["7"], 8: ["8.3", "8.4"], 9: ["9.1", "9.2"], 10: ["10"], 11: ["11"], 12: ["12"],
                    13: ["13.1", "13.2"], 14: ["14.2", "14.3"], 15: ["15.2"], 16: ["16"],
                    17: ["17.3", "17.5", "17.6", "17.7", "17.1", "17.8"], 18: ["18.1", "18.3", "18.5"]},
    story.NEW_SET: {2: ["2.2", "2.3", "2.4"], 3: ["3.1", "3.2"], 4: ["4.2"], 5: ["5"], 6: ["6.1", "6.2", "6.3"],
                    7: ["7"], 8: ["8.3", "8.4"], 9: ["9.1", "9.2"], 10: ["10"], 11: ["11"], 12: ["12.1", "12.2"],
                    13: ["13.1", "13.2", "13.3", "13.5"], 14: ["14.2"], 15: ["15.1", "15.4", "15.3"], 16: ["16"],
                    17: ["17.1", "17.4", "17.6", "17.11", "17.12", "17.9"], 18: ["18.1", "18.4", "18.6"]},
}
FIXED_CULPRITS = {("31456", 13): ["13.1"], ("31420", 3): ["3.1"], ("31468", 3): ["3.1"], ("31429", 6): ["6.3"],
                  ("31426", 9): ["9.1", "9.2"], ("31453", 16): ["16"], ("31423", 17): ["17.4", "17.11"]}
SHORT_OF_INSURED = {"31414", "31444", "31375", "31417", "31462"}  # stumble over 90 % insured


def variable(set_code, indicator):
    """The name under which an indicator's path is kept: one for both sets where they measure the same."""
    name = SAME.get(indicator, indicator) if set_code == story.OLD_SET else indicator
    if set_code == story.OLD_SET and (indicator in ("5", "11", "17.1", "17.2") or name not in SHARED):
        return name + "-old"
    return name


def culprits_by_period(code, missing):
    """{period: {criterion: [indicators that fail]}}; a culprit stays the same while the criterion stays missing."""
    chance, running, result = Chance(story.SEED, "culprits", code), {}, {}
    for period in story.PERIODS:
        set_code = story.set_of(period)
        running = {c: v for c, v in running.items() if c in missing[period]}
        for criterion in sorted(missing[period]):
            usual = CULPRITS[set_code][criterion]
            fixed = [o for o in FIXED_CULPRITS.get((code, criterion), []) if o in usual]
            if criterion == 15 and code in SHORT_OF_INSURED and "15.1" in usual:
                fixed = ["15.1"]
            kept = fixed or [v for v in running.get(criterion, []) if v in usual]
            if not kept:
                kept = [chance.pick(usual)]
                if len(usual) > 2 and chance.happens(0.3):
                    kept = sorted(set(kept + [chance.pick(usual)]))
            running[criterion] = kept
        result[period] = {c: list(v) for c, v in running.items()}
    return result


def path(chance, levels, upward, needs, behaviour, decimals=1, top=100.0):
    """One number per quarter. `needs[i]`: the value must reach `levels[i]` (True) or fall short of it (False)."""
    ahead_low, ahead_high, step, wobble, still = behaviour
    sign, last = (1 if upward else -1), len(levels) - 1
    short = [i for i, need in enumerate(needs) if not need]
    slope = step * chance.between(0.6, 1.4)
    if not short:
        anchor, at = levels[last] + sign * chance.between(ahead_low, ahead_high), last
    elif short[-1] < last:
        at = short[-1] + 1
        anchor = levels[at] + sign * step * chance.between(0.1, 0.7)
    else:
        anchor, at = levels[last] - sign * step * chance.between(0.5, 3.0), last
    climb, top_of_climb = slope, at
    for i in range(at + 1, last + 1):  # a higher level later on: climb to it rather than jump
        wanted = sign * (levels[i] - anchor) / (i - at) + step * 0.2
        if needs[i] and wanted > climb:
            climb, top_of_climb = wanted, i
    tick, result = 10 ** -decimals, []
    for i, (level, need) in enumerate(zip(levels, needs)):
        climbed = min(max(i - at, 0), top_of_climb - at)
        value = anchor + sign * (climb * climbed + slope * (i - at - climbed)) + chance.noise(wobble)
        reached = sign * (value - level) >= 0
        if need and not reached:
            value = level + sign * tick * chance.whole(0, 6) * (wobble / 0.2)
        elif not need and reached:
            value = level - sign * tick * chance.whole(1, 6)
        value = round(min(max(value, 0.0), top), decimals)
        if not need and sign * (value - level) >= 0:
            value = round(level - sign * tick, decimals)
        if need and sign * (value - level) < 0:
            value = round(level, decimals)
        if result and chance.happens(still):
            before = result[-1]
            if (sign * (before - level) >= 0) == need:
                value = before
        result.append(value)
    return result


def shares(chance, count, levels, needs):
    """Shares of a few hamlets or schools: only k of `count` can occur, in per cent with one decimal."""
    result, best = [], 0
    for i, (level, need) in enumerate(zip(levels, needs)):
        reaching = [k for k in range(count + 1) if 100.0 * k / count >= level]
        if need:
            k = max(reaching[0], best) if best else reaching[chance.whole(0, len(reaching) - 1)]
            best = k
        else:
            ahead = next((j for j in range(i, len(needs)) if needs[j]), len(needs)) - i
            k = max(0, reaching[0] - 1 - (1 if ahead > 3 else 0))
        result.append(round(100.0 * k / count, 1))
    return result
