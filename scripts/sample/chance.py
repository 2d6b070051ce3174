"""Seeded chance. Only `Random.random()` is used: its sequence is promised to stay the same in every Python."""

import random


class Chance:
    def __init__(self, *key):
        self._random = random.Random(":".join(str(part) for part in key))

    def between(self, low, high):
        return low + (high - low) * self._random.random()

    def whole(self, low, high):
        """A whole number from low to high, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def happens(self, probability):
        return self._random.random() < probability

    def noise(self, size):
        """About normal with that standard deviation (a sum of twelve uniform draws)."""
        return size * (sum(self._random.random() for _ in range(12)) - 6)

    def pick(self, items):
        return items[self.whole(0, len(items) - 1)]

    def pick_weighted(self, weights):
        """A key of a dict of weights; keys in sorted order, so the dict's own order does not matter."""
        left = self._random.random() * sum(weights.values())
        for key in sorted(weights):
            left -= weights[key]
            if left < 0:
                return key
        return max(weights)
