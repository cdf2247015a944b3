"""Revision 0.4 (a), (c) and (e) for the firms of method-0-3, from the method's text alone, with numpy 2.

Run: python3 tests/golden/method-0-4/gaps.py (half a minute). Writes gaps.json beside it. Levels, errors, required levels and
draws are those of ../method-0-3/rating.py, which was written from the text as well; here is only what 0.4 adds:

- the chance of each cell that its gap is the largest, over the draws of 3.8 (6); a draw in which nothing is short counts for
  no cell;
- the cells that are named: every one whose chance is at least half of the first's, three at most, where any cell is eligible
  (section 7: P(shortfall) at least .6 and a gap of at least .1);
- T-hat of a named cell. The method names no mean for one firm; read here as the mean of the firm's own valid cells, with the
  declared spread of cells, .85;
- what closing its gap brings: the cell rises by max(0, r - T-hat), and the fit of 3.8 (5) and its letters follow;
- sureness: one letter fairly sure, two unsure, more very unsure;
- agreement of cells and phases (agreement.py).
"""

import json
import pathlib
import sys

import numpy as np

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "method-0-3"))
import agreement as A  # noqa: E402
import firms as F  # noqa: E402
import rating as R  # noqa: E402

SEED, DRAWS, SPREAD = 20261202, 400_000, 0.85
WORDS = ["fairly sure", "unsure", "very unsure"]


def eligible(x, against, sems):
    """Cells that are reliably short (section 7)."""
    short = lambda c: R.at_least(R.phi((against[c] - x[c]) / sems[c]), 0.6) and R.at_least(against[c] - x[c], 0.1)
    return [c for c in range(16) if not np.isnan(x[c]) and short(c)]


def odds_of_largest(x, against, noise):
    """Of each cell, the share of the draws in which its gap is the largest; gaps that tie share a draw."""
    drawn = np.where(np.isnan(x), -np.inf, against - np.clip(x + noise, 1, 5))
    largest = drawn.max(axis=1)
    short = largest > R.EPS
    tied = drawn >= (largest - R.EPS)[:, None]
    return (tied[short] / tied[short].sum(axis=1)[:, None]).sum(axis=0) / len(noise)


def named_gaps(x, against, sems, noise):
    """The chances of all cells, and the cells that are named, the likeliest first, each with what closing it brings."""
    odds = odds_of_largest(x, against, noise)
    order = sorted(range(16), key=lambda c: -round(odds[c], 9))
    reach = lambda c: odds[c] > 0 and R.at_least(odds[c], odds[order[0]] / 2)
    named = [c for c in order if reach(c)][:3] if eligible(x, against, sems) else []
    before = R.fit(x, against)
    out = []
    for c in named:
        rho = max(0, 1 - (sems[c] / SPREAD) ** 2)
        expected = rho * x[c] + (1 - rho) * np.nanmean(x)
        then = x.copy()
        then[c] = min(5, max(1, x[c] + max(0, against[c] - expected)))
        closed = R.fit_drawn(then, against, noise)
        out.append({
            "cell": R.CELLS[c], "odds": odds[c], "expected": expected, "points": R.fit(then, against) - before,
            "band": closed["band"], "compareBand": closed["compareBand"],
        })
    return odds, order, out


def gaps_of(firm):
    position = R.portfolio(firm["links"])
    if position is None:
        return None
    a, answers = R.weights(firm), R.answers_of(firm)
    levels = {c: R.level(a[c], answers) for c in R.CELLS}
    x = np.array([np.nan if levels[c] is None else levels[c] for c in R.CELLS])
    r = R.serve(position["P"], firm["roles"], position["exclusion"])
    serve = R.fit_drawn(x, r, noise := R.errors_drawn(a, SEED, DRAWS))
    target = R.move(firm["aim"], r, position["P"], firm["roles"])
    moves = isinstance(target, np.ndarray)
    against = target if moves else r
    odds, order, named = named_gaps(x, against, [R.sem(a[c]) for c in R.CELLS], noise)
    # the naming hangs on chance where a cell lies near half of the first, or two lie near each other
    near = [abs(odds[c] - odds[order[0]] / 2) < 0.04 for c in order[1:5]]
    near += [abs(odds[order[i]] - odds[order[i + 1]]) < 0.04 for i in range(3)]
    fits = {"serve": serve} | ({"move": R.fit_drawn(x, against, noise)} if moves else {})
    sureness = {n: {"word": sureness_of(f["band"]), "compare": f["compareBand"]} for n, f in fits.items()}
    named_odds = {R.CELLS[c]: odds[c] for c in range(16) if not np.isnan(x[c])}
    return {"odds": named_odds, "named": named, "compareNamed": not any(near), "sureness": sureness}


def sureness_of(letters):
    return WORDS[min(len(letters), 3) - 1]


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [plain(v) for v in value]
    if isinstance(value, np.bool_):
        return bool(value)
    return round(float(value), 9) + 0.0 if isinstance(value, (float, np.floating)) else value


if __name__ == "__main__":
    rows = [
        {"name": firm["name"], "gaps": plain(gaps_of(firm)), "agreement": plain(A.agreements(firm, R.weights(firm)))}
        for firm in F.FIRMS
    ]
    lines = ",\n".join(" " + json.dumps(row, ensure_ascii=False, allow_nan=False) for row in rows)
    (HERE / "gaps.json").write_text(f"[\n{lines}\n]\n")
