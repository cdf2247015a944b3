"""Method revision 0.3, section 7: eligible cells, conditions of steps, choice of measures; and what would make it surer.

Written from the text of the method alone. A9 … name readings that `write.py` lists.
"""
import json
import math

import numpy as np

import rating as R

MEASURES = json.loads((R.METHOD / "measures.json").read_text())
COMPARE = {">=": R.at_least, "<=": R.at_most, "==": lambda a, b: a == b}


# ---------------------------------------------------------------- conditions


def condition(text, firm):
    """Whether a step is done by the firm's facts; unknown = not done, and a step without a condition is never done."""
    if text is None:
        return False
    word, *rest = text.split()
    if word in ("coverage", "links"):  # A9: links are the entries among the customers, a bundle is one
        value = R.coverage(firm["links"]) if word == "coverage" else len(firm["links"])
        return compare(value, *rest)
    if word == "item":
        return compare(item_known(rest[0], firm), *rest[1:])
    if word == "record":  # A10: a record that carries level 5: E3, or E2 not older than its window
        return R.cap(firm["records"].get(rest[0]), R.MONTHS[rest[0]], firm["asOf"]) == 5
    if word == "plan":
        return plan_done(rest[0], rest[1], firm)
    raise ValueError(f"no such condition: {text}")


def compare(value, op, threshold):
    return value is not None and COMPARE[op](value, float(threshold))


def item_known(item, firm):
    """Firm's level of an item after the records check; None where 3.2 withholds it, not answered or N/A.

    A11: a result is one for all its readers, so every item of the part needs three voices other than *any* member: four.
    The mean as far as the records carry it: the mean of capped answers would tell how they spread, which needs five others.
    """
    levels = R.answers_of(firm)
    i, part = R.ITEMS.index(item), 3 * R.CELLS.index(item[:7])
    applies = [k for k in range(part, part + 3) if R.ITEMS[k] not in firm["notApplicable"]]
    if i not in applies or min(np.count_nonzero(~np.isnan(levels[:, k])) for k in applies) < 4:
        return None
    column = levels[:, i]
    strata = np.array([r["stratum"] for r in firm["respondents"]])
    here = ~np.isnan(column)
    mean = float(np.mean([column[here & (strata == s)].mean() for s in sorted(set(strata[here]))]))
    return min(mean, R.caps(firm)[i])


def plan_done(measure, status, firm):
    """`plan M02 done` holds for done and verified, `plan M02 verified` for verified."""
    at = firm["plan"].get(measure)
    return at == "verified" or (status == "done" and at == "done")


def open_step(steps, firm):
    """Number (from 1) of the first step that is not done; None if all are."""
    return next((n for n, step in enumerate(steps, 1) if not condition(step, firm)), None)


# ---------------------------------------------------------------- feasibility and fit to the mode


def facts(firm):
    """The fields of `requires`; an unanswered one is None."""
    aim, now = firm["aim"], R.largest(firm["roles"], R.ROLES)
    moves = aim is not None and aim["kind"] == "move"
    return {
        **{f"context.{k}.state": v for k, v in firm["context"].items()},
        "hasSubSuppliers": firm["supplierLinks"] > 0,
        "customerHhi.low": R.concentration(firm["links"])["low"],
        "targetRoleAbove": moves and R.ROLES.index(aim.get("role", now)) > R.ROLES.index(now),
        "employees": firm["employees"],
    }


def feasible(measure, known):
    """1, or .5 if a requirement fails; an unknown field counts as met and is "not asked"."""
    asked = [(known.get(q["field"]), q) for q in measure["requires"]]
    fails = any(value is not None and not COMPARE[q["op"]](value, q["value"]) for value, q in asked)
    return 0.5 if fails else 1.0, [q["field"] for value, q in asked if value is None]


# ---------------------------------------------------------------- the choice


def expected_shortfall(x, r, error):
    """E[max(0, r − X)], X ~ N(x, error): g·Φ(g/σ) + σ·φ(g/σ)."""
    g = r - x
    density = math.exp(-((g / error) ** 2) / 2) / math.sqrt(2 * math.pi)
    return g * R.phi(g / error) + error * density


class Choice:
    """One run of section 7 for one firm; x, errors (by name) and r (by cell, move or else serve)."""

    def __init__(self, firm, steps, x, errors, r, P):
        self.firm, self.steps, self.P = firm, steps, P
        self.by_id = {m["id"]: m for m in MEASURES}
        cells = [c for c, cell in enumerate(R.CELLS) if x[cell] is not None]
        self.gap = {R.CELLS[c]: max(0.0, r[c] - x[R.CELLS[c]]) for c in cells}
        self.short = {R.CELLS[c]: 1 - R.phi((x[R.CELLS[c]] - r[c]) / errors[R.CELLS[c]]) for c in cells}
        self.expected = {R.CELLS[c]: expected_shortfall(x[R.CELLS[c]], r[c], errors[R.CELLS[c]]) for c in cells}
        eligible = [c for c in self.gap if R.at_least(self.short[c], 0.6) and R.at_least(self.gap[c], 0.1)]
        self.eligible = self.in_order(eligible)
        known = facts(firm)
        self.feasible = {m["id"]: feasible(m, known) for m in MEASURES}
        self.open = {m["id"]: open_step(steps[m["id"]], firm) for m in MEASURES}
        self.before = firm["carriedOver"] + firm["pinned"]  # count first: effects, theme, `after`, no capacity
        self.picked = []
        self.margin = math.inf  # of the best over the second in any pick: says how safe the comparison is

    def in_order(self, cells):
        """By expected shortfall, the largest first; within 1e-9 the order of the cells."""
        left, out = list(cells), []
        while left:
            top = max(self.expected[c] for c in left)
            out.append(next(c for c in left if R.at_least(self.expected[c], top)))
            left.remove(out[-1])
        return out

    def candidate(self, m):
        """An effect on an eligible cell and an open step; A12: not done by the plan, dismissed or already chosen."""
        out = m["id"] in self.before + self.picked + self.firm["dismissed"] or plan_done(m["id"], "done", self.firm)
        return not out and self.open[m["id"]] is not None and any(m["effects"].get(c, 0) > 0 for c in self.eligible)

    def left(self, cell):
        """s_c after the effects of everything chosen."""
        return max(0.0, self.gap[cell] - sum(self.by_id[m]["effects"].get(cell, 0) for m in self.before + self.picked))

    def fit_mode(self, m):
        return sum(self.P[mode] for mode in m["modes"])

    def within_limits(self, m):
        """Effort within the capacity left, theme used fewer than two times, every `after`, Fit_mode·Feasible ≥ .25."""
        chosen = self.before + self.picked
        used = sum(self.by_id[p]["effort"] for p in self.picked)
        themes = [self.by_id[p]["theme"] for p in chosen]
        # A13: `after` is done by the plan or when all its steps are done (it can then never be chosen).
        done = lambda a: a in chosen or plan_done(a, "done", self.firm) or self.open[a] is None
        return (
            R.at_most(m["effort"], self.firm["capacity"] - used)
            and themes.count(m["theme"]) < 2
            and all(done(a) for a in m["after"])
            and R.at_least(self.fit_mode(m) * self.feasible[m["id"]][0], 0.25)
        )

    def worth(self, m, cells):
        """Σ_c min(e, s)·P(shortfall)·Fit_mode·Feasible/√effort over the cells; ω_c = 1."""
        value = sum(min(m["effects"].get(c, 0), self.left(c)) * self.short[c] for c in cells)
        return value * self.fit_mode(m) * self.feasible[m["id"]][0] / math.sqrt(m["effort"])

    def best(self, cells, acting=lambda m: True):
        """The candidate of largest worth over these cells (tie: smaller id), or None when none is above zero."""
        found = [m for m in MEASURES if acting(m) and self.candidate(m) and self.within_limits(m)]
        worths = sorted(((self.worth(m, cells), m["id"]) for m in found), key=lambda w: (-w[0], w[1]))
        worths = [(w, m) for w, m in worths if w > R.EPS]
        if not worths:
            return None
        if len(worths) > 1:
            self.margin = min(self.margin, worths[0][0] - worths[1][0] or self.margin)
        return min(m for w, m in worths if R.at_least(w, worths[0][0])), worths[0][0]

    def run(self, met_by_phase):
        covered, passed_over, log = [], [], []
        for cell in self.eligible:  # first pick
            found = self.best([cell], lambda m: m["effects"].get(cell, 0) > 0)
            if found:
                self.picked.append(found[0])
                log.append({"id": found[0], "rule": "first", "for": cell, "worth": found[1]})
                break
            (passed_over if self.left(cell) > R.EPS else covered).append(cell)  # A14: closed by what is carried over
        while found := self.best(self.gap):  # ordinary rule
            self.picked.append(found[0])
            log.append({"id": found[0], "rule": "ordinary", "worth": found[1]})
        self.for_phase(met_by_phase, log)
        order = self.picked + self.before  # A16: this run's choice first, so that the weakest cell is among the three
        now = [{"id": m, "step": self.open[m]} for m in order if self.open[m] is not None][:3]
        return {
            "eligible": [
                {"cell": c, "gap": self.gap[c], "odds": self.short[c], "expected": self.expected[c]} for c in self.eligible
            ],
            "noReliableGap": not self.eligible,
            "passedOver": passed_over,
            "covered": covered,
            "countedFirst": self.before,
            "chosen": [{**pick, "step": self.open[pick["id"]], "notAsked": self.feasible[pick["id"]][1]} for pick in log],
            "now": now,
            "openSteps": self.open,
            "margin": None if self.margin == math.inf else self.margin,
        }

    def for_phase(self, met_by_phase, log):
        """The phase with the lowest P(meets) must be acted on; else the last picked, never the first, gives way."""
        phase = next(p for p in met_by_phase if R.at_most(met_by_phase[p], min(met_by_phase.values())))
        acts = lambda m: any(c.startswith(phase) and e > 0 for c, e in m["effects"].items())
        if len(self.picked) < 2 or any(acts(self.by_id[m]) for m in self.before + self.picked):
            return
        last = self.picked.pop()
        found = self.best(self.gap, acts)
        if not found:
            self.picked.append(last)
            return
        self.picked.append(found[0])
        log[-1] = {"id": found[0], "rule": "phase", "for": phase, "instead": last, "worth": found[1]}


# ---------------------------------------------------------------- what would make it surer


def one_more(firm, stratum):
    """The firm with one more person of that role group who answers everything that applies."""
    row = "".join("-" if item in firm["notApplicable"] else "3" for item in R.ITEMS)
    return {**firm, "respondents": [*firm["respondents"], {"id": "+", "stratum": stratum, "answers": row}]}


def surer_by_voice(firm, x, r, now):
    """SEM of every mean with one more person, and the verdicts that would settle or open if the levels stayed."""
    out = {}
    for stratum in R.STRATA:
        errors = {name: R.sem(a) for name, a in R.weights(one_more(firm, stratum)).items()}  # A17: a null part may become valid
        then = None if r is None else R.verdicts(x, errors, r)
        both = [] if then is None else [n for n in R.NAMES if now[n] is not None]
        open_now = {n for n in both if now[n]["verdict"] == "unclear"}
        open_then = {n for n in both if then[n]["verdict"] == "unclear"}
        ordered = lambda names: [n for n in R.NAMES if n in names]
        moved = {"settles": ordered(open_now - open_then), "opens": ordered(open_then - open_now)}
        out[stratum] = {"sem": {n: errors[n] for n in R.NAMES[16:]}, **moved}
    return out


def with_missing_records(firm):
    """The firm if every answer above 3 without E2 or E3 had a record in date (A15: older records stay older)."""
    missing = R.record_count(firm)["missing"]
    return {**firm, "records": {**firm["records"], **{item: {"grade": "E3", "date": None} for item in missing}}}
