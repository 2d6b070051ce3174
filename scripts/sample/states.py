"""From the story's counts to the criteria each commune misses, quarter by quarter."""

from . import story
from .chance import Chance


def missing_by_period(code):
    """{period: set of criterion numbers} of the base set."""
    if code in story.MET:
        return _from_counts(code, story.MET[code])
    lapses = story.LAPSES.get(code, {})
    return {period: set(lapses.get(period, [])) for period in story.PERIODS}


def _from_counts(code, counts):
    chance = Chance(story.SEED, "missing", code)
    pinned = story.PINNED.get(code, {})
    missing = set(pinned)
    while len(missing) < 19 - counts[0]:
        free = {c: w for c, w in story.DIFFICULTY.items() if c not in missing}
        missing.add(chance.pick_weighted(free))
    result, fresh = {}, set()
    for period, count in zip(story.PERIODS, counts):
        target = 19 - count
        due = {c for c, until in pinned.items() if until == period}
        missing -= due
        lost = story.LOST.get((code, period))
        if lost and lost not in missing:
            missing.add(lost)
        while len(missing) > target:
            # The easier ones are met first; what was lost only last quarter comes back at once.
            back = {c: 500.0 for c in fresh & missing}
            ready = back or {c: 1 / story.DIFFICULTY[c] ** 1.5 for c in missing if c not in pinned and c != lost}
            missing.discard(chance.pick_weighted(ready))
        while len(missing) < target:
            weights = story.DIFFICULTY if period != "2022Q1" else {10: 3, 11: 3, 12: 2, 15: 4, 17: 4, 14: 1, 16: 1}
            free = {c: w for c, w in weights.items() if c not in missing and c not in due and c not in pinned}
            missing.add(chance.pick_weighted(free))
        fresh = {lost} if lost else set()
        result[period] = set(missing)
    return result


def advanced_missing(code):
    """{period: set of criterion numbers} of the advanced set, for the three quarters of 2022."""
    counts, final = story.ADVANCED[code]
    chance = Chance(story.SEED, "advanced", code)
    missing, result = set(final), {}
    for period, count in reversed(list(zip(story.PERIODS[-3:], counts))):
        while len(missing) < 19 - count:
            free = {c: w for c, w in story.ADVANCED_DIFFICULTY.items() if c not in missing}
            if code in story.INCOME:
                free.pop(10, None)  # its income is told outright and is above the level
            missing.add(chance.pick_weighted(free))
        result[period] = set(missing)
    return result
