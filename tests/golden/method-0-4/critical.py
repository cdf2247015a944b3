"""What random answers reach (method 3.2), by exact enumeration: the critical values of agreement, revision 0.4.

Run: python3 tests/golden/method-0-4/critical.py (seconds; writes critical.json beside itself)

One item with n people and five options has 5**n equally likely rows of answers; the C(n + 4, 4) ways to share n people over
the options hold them all. For a row, Q = n·Σx² − (Σx)² is a whole number and the sample variance is Q/(n(n − 1)). Sums over J independent items are convolutions of whole
numbers, so every probability is a fraction without any error. r_wg(j) falls as the mean variance grows, so that a value of
ΣQ is a value of r_wg(j).

critical r_wg(j): the least attainable value that random answers exceed in at most 5 %, as the fraction it is, and with six
decimals rounded up. `supported`: how often random answers pass the rule, r_wg(j) above the critical value of the table.
Rule of the method: next smaller n, above 15 that of 15; J = 2 as 1, J = 4 to 11 the stricter of 3 and 12. By it 2 items pass
too often with 3, 10 and 15 people (6.5 %, 5.6 %, 8.0 %), and 4 items with 2 people (6.3 %): there their own column is stricter
and counts too. The method ends at 12 items, by whose column more would pass in up to 6.6 %; 24 and 48 stand for other
questionnaires, with the same rule between. Beyond 12 items the sums are convolved in floats: all terms are positive, so the
error is below 1e-12 of each probability, and no probability of the table lies so near 5 %.
"""
import itertools
import json
import math
import pathlib
from fractions import Fraction as F

import numpy as np

PEOPLE = (2, 3, 4, 5, 6, 8, 10, 15)
ITEMS = (1, 2, 3, 4, 12, 24, 48)
SHARE = F(1, 20)
EXACT = 12


def of_one_item(n):
    """How many of the 5**n rows have which Q."""
    variance = {}
    for cuts in itertools.combinations(range(n + 4), 4):
        edges = (-1, *cuts, n + 4)
        counts = [b - a - 1 for a, b in zip(edges, edges[1:])]
        rows = math.factorial(n)
        for count in counts:
            rows //= math.factorial(count)
        total = sum(count * x for x, count in enumerate(counts, 1))
        q = n * sum(count * x * x for x, count in enumerate(counts, 1)) - total**2
        variance[q] = variance.get(q, 0) + rows
    assert sum(variance.values()) == 5**n
    return variance


def over_items(one, items):
    """The same of the sum over independent items; whole numbers without bound, so nothing is rounded up to 12 items."""
    if items > EXACT:
        found, shares = np.array([1.0]), np.array([one.get(value, 0) / sum(one.values()) for value in range(max(one) + 1)])
        for _ in range(items):
            found = np.convolve(found, shares)
        return found
    row = np.array([one.get(value, 0) for value in range(max(one) + 1)], dtype=object)
    out = np.array([1], dtype=object)
    for _ in range(items):
        longer = np.zeros(len(out) + len(row) - 1, dtype=object)
        for value in np.flatnonzero(row != 0):
            longer[value : value + len(out)] += out * row[value]
        out = longer
    return out


def rwg(q, n, items):
    """r_wg(j) where ΣQ is q: the ratio of the mean variance to 2, not above 1."""
    ratio = min(F(1), F(int(q), items * n * (n - 1) * 2))
    return items * (1 - ratio) / (items * (1 - ratio) + ratio)


def lower_tail(counts, n, items):
    """The largest value below which at most 5 % of all rows lie, by how many rows lie below."""
    rows, below, last = 5 ** (n * items) if items <= EXACT else 1, 0, 0
    for value in np.flatnonzero(counts != 0):
        assert items <= EXACT or abs(below - 0.05) > 1e-9
        if below > SHARE * rows:
            return last
        last, below = int(value), below + counts[value]
    return last


def up(value):
    return math.ceil(value * 10**6) / 10**6


def table():
    out = {}
    for items in ITEMS:
        for n in PEOPLE:
            variance = over_items(of_one_item(n), items)
            # little variance is much agreement: below the value of ΣQ lies what is above the critical r_wg(j)
            value = rwg(lower_tail(variance, n, items), n, items)
            out[f"J{items}_n{n}"] = {"rwg": up(value), "exact": str(value)}
    return out


def critical(critical_values, n, items):
    known = (3, 12, 24, 48)
    ends = [c for c in known if c < items][-1:] + [c for c in known if c > items][:1]
    columns = {1: (1,), 2: (1, 2), 3: (3,), 4: (3, 4, 12), 12: (12,), 24: (24,), 48: (48,)}.get(items, ends)
    row = max(people for people in PEOPLE if people <= n)
    return max(critical_values[f"J{column}_n{row}"]["rwg"] for column in columns)


def supported(critical_values, n, items):
    """Share of random answers with r_wg(j) above the critical value: an upper bound of "supported", which also asks AD."""
    bar = F(critical(critical_values, n, items)) + F(1, 10**9)
    counts = over_items(of_one_item(n), items)
    passed = [counts[q] for q in np.flatnonzero(counts != 0) if rwg(q, n, items) > bar]
    return float(sum(passed)) if items > EXACT else float(F(int(sum(passed)), 5 ** (n * items)))


def main():
    values = table()
    rates = [
        {"people": n, "items": items, "supported": supported(values, n, items)}
        for n in range(2, 17) for items in (*range(1, 13), 13, 18, 23, 24, 25, 36, 48)
    ]
    assert all(rate["supported"] <= 0.05 for rate in rates)
    out = {"about": __doc__.split("\n")[0], "critical": values, "rates": rates}
    lines = lambda rows: ",\n".join(f"  {row}" for row in rows)
    text = (
        f'{{\n "about": {json.dumps(out["about"])},\n "critical": {{\n'
        + lines(f"{json.dumps(name)}: {json.dumps(row)}" for name, row in values.items())
        + '\n },\n "rates": [\n' + lines(json.dumps(row) for row in rates) + "\n ]\n}\n"
    )
    pathlib.Path(__file__).with_name("critical.json").write_text(text)


if __name__ == "__main__":
    main()
