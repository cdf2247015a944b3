"""Method 3.2 with revision 0.4 (a), from its text: agreement of a cell or phase, and whether the view is split.

Critical values are those of critical.json; `critical.py` says which column counts, with 2 and 4 items a stricter one than the
text asks for. Readings, where the text leaves a choice:

B1 Each item's variance is over those who gave it a level; an item with fewer than two levels leaves; n is the smallest number
   of levels of any item left (R's multilevel deletes people with gaps, which 3.2 notes and does not ask for).
B2 A part without a score has no agreement. In the full form all applicable items of a phase count, those of a null cell too;
   in the reduced form those of scored cells alone.
B3 A phase of one person is the mean of that person's own levels by the rules of 3.1; a split view needs two role groups in
   which anybody has answered.
"""
import json
import math
import pathlib
import sys

import numpy as np

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "method-0-3"))
import critical as C  # noqa: E402
import rating as R  # noqa: E402

CRITICAL = json.loads((HERE / "critical.json").read_text())["critical"]
NULL_VARIANCE = (5**2 - 1) / 12
DEVIATION_MAX = 5 / 6  # A/6, printed as .83


def agreement(items):
    """Of a list of lists of levels, item by item; None where no item has two levels."""
    items = [np.array(levels) for levels in items if len(levels) >= 2]
    if not items:
        return None
    n, J = min(len(levels) for levels in items), len(items)
    ratio = float(np.mean([levels.var(ddof=1) for levels in items])) / NULL_VARIANCE
    cut = min(ratio, 1)
    rwg = J * (1 - cut) / (J * (1 - cut) + cut)
    deviation = float(np.mean([np.abs(levels - levels.mean()).mean() for levels in items]))
    critical = C.critical(CRITICAL, n, J)
    return {
        "respondents": n, "items": J, "rwg": rwg, "rwgLindell": 1 - ratio, "averageDeviation": deviation, "critical": critical,
        "supported": rwg > critical + R.EPS and R.at_most(deviation, DEVIATION_MAX),
    }


def agreements(firm, a):
    """Of every cell and phase by name, None where it has no score or nobody to agree with (B1, B2); a: the weights of means."""
    levels = R.answers_of(firm)
    reduced = len(firm["notApplicable"]) >= 3
    given = [levels[~np.isnan(levels[:, i]), i] for i in range(len(R.ITEMS))]
    of_cells = lambda cells: [given[i] for c in cells for i in range(3 * c, 3 * c + 3) if R.ITEMS[i] not in firm["notApplicable"]]
    scored = lambda cells: [c for c in cells if not reduced or a[R.CELLS[c]] is not None]
    out = {cell: None if a[cell] is None else agreement(of_cells([c])) for c, cell in enumerate(R.CELLS)}
    return out | {p: None if a[p] is None else agreement(of_cells(scored(R.IN_PHASE[p]))) for p in R.PHASES}


def split_view(firm, agreed):
    """Cells without supported agreement, phases in which two role groups differ, and whether the view is split (B3)."""
    heard = [r for r in firm["respondents"] if set(r["answers"]) != {"-"}]
    groups = {s: [r for r in heard if r["stratum"] == s] for s in R.STRATA}
    groups = {s: people for s, people in groups.items() if people}
    phases_of = lambda people: {p: R.level(w[p], R.answers_of(f)) for f in [{**firm, "respondents": people}] for w in [R.weights(f)] for p in R.PHASES}
    persons = {s: [phases_of([r]) for r in people] for s, people in groups.items() if len(people) >= 3}
    unclear = [cell for cell in R.CELLS if agreed[cell] and not agreed[cell]["supported"]]
    differences = []
    for at, one in enumerate(persons):
        for other in list(persons)[at + 1 :]:
            for p in R.PHASES:
                x, y = ([r[p] for r in persons[s] if r[p] is not None] for s in (one, other))
                if min(len(x), len(y)) < 3:
                    continue
                limit = 1.96 * math.sqrt(np.var(x, ddof=1) / len(x) + np.var(y, ddof=1) / len(y))
                if abs(np.mean(x) - np.mean(y)) > limit + R.EPS:
                    differences.append({"phase": p, "strata": [one, other], "difference": np.mean(x) - np.mean(y), "limit": limit})
    split = len(groups) > 1 and (len(unclear) >= 5 or len(differences) > 0)
    by_stratum = {s: phases_of(people) for s, people in groups.items() if len(people) >= 3}
    return {"unclear": unclear, "differences": differences, "split": split, "byStratum": by_stratum}
