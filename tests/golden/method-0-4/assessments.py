"""1,000 invented assessments from a small generator of whole numbers; `tests/support/generated-0-4.ts` makes the same ones.

The generator: state <- 1664525·state + 1013904223 mod 2**32; a number below n is floor(state·n / 2**32). One stream for all
assessments, from SEED. The two files read side by side: the same questions in the same order, or all differ from there on.

Every tenth assessment (number mod 10 = 0) has links that lie at exactly one half on one or two determinants, so that corners tie;
those that end in 1 lie in a corner, mostly an unnamed one; those that end in 2 were passed on, so that each person gave a part;
those that end in 3 have items that do not apply; 4: one voice; 5: shares in thirds and other sums that no double holds.
"""
import rating as R

SEED, COUNT = 20261203, 1000

NOT_APPLICABLE = ["PRE.INT.2", "APP.INT.1", "APP.INT.2", "EVA.INT.2"]
DAYS = ["2026-11-01", "2027-02-28", "2028-02-29", "2026-08-31", "2026-12-30"]
DATES = [
    None, "2025-11-01", "2025-10-31", "2024-11-01", "2024-10-31", "2023-11-01", "2024-02-29", "2026-02-28", "2025-02-28",
    "2025-08-31", "2025-08-30", "2024-12-30", "2023-12-29",
]
HALVES = [[3, 3, 3], [2, 3, 4], [1, 3, 5], [1, 4, 4], [5, 2, 2]]
CORNERS = [[1, 1, 5], [1, 5, 1], [1, 1, 1], [5, 5, 1]]
THIRDS = [[1 / 3, 1 / 3, 1 / 3, 0], [0.333, 0.333, 0.333, 0], [0.25, 0.25, 0.25, 0.25], [0.5, 0.5, 0, 0], [0.1, 0.2, 0.3, 0.4]]
KINDS = [None, "process", "product", "functional", "chain"]
DETERMINANTS = ["CX", "CO", "CA"]
REVERSED = ["CO3", "CA2"]


class Lot:
    def __init__(self, state):
        self.state = state

    def below(self, n):
        self.state = (1664525 * self.state + 1013904223) % 2**32
        return self.state * n >> 32

    def pick(self, some):
        return some[self.below(len(some))]


def on_scale(level):
    return min(5, max(1, level))


def people(kind, lot):
    count = 1 if kind == 4 else 1 + lot.below(8)
    groups, base, spread = 1 + lot.below(4), lot.pick([1, 2, 2, 3, 3, 3, 4, 4, 5]), lot.below(4)
    unknown = lot.pick([0, 2, 8, 30])
    asked = 33 + 33 * lot.below(3) if kind == 2 else 100
    offsets = [lot.below(3) - 1 for _ in R.CELLS]
    out = []
    for j in range(count):
        stratum = R.STRATA[lot.below(groups)]
        marks = []
        for i in range(len(R.ITEMS)):
            level = on_scale(base + offsets[i // 3] + lot.below(2 * spread + 1) - spread)
            is_asked, is_known = lot.below(100) < asked, lot.below(100) >= unknown
            marks.append("-" if not is_asked else str(level) if is_known else "?")
        out.append({"id": f"m{j + 1}", "stratum": stratum, "answers": "".join(marks)})
    return out


def records(lot):
    out = {}
    for item in R.ITEMS:
        if lot.below(100) < 15:
            out[item] = [{"grade": lot.pick(["E0", "E1", "E2", "E3"]), "date": lot.pick(DATES)} for _ in range(1 + lot.below(2))]
    return out


def position_answer(lot):
    level, given = 1 + lot.below(5), lot.below(100) < 92
    return level if given else None


def customers(number, kind, lot):
    if number % 50 == 7:
        return []
    count = 1 + lot.below(5)
    parts = [1 + lot.below(9) for _ in range(count)]
    whole = sum(parts) + lot.below(4)
    tied = lot.pick([[1], [0], [2], [1, 0]])
    side = lot.pick([1, 1, 5, 0])
    corner = lot.pick(CORNERS)
    out = []
    for at in range(count):
        single = lot.below(5) > 0
        levels = [[position_answer(lot) for _ in range(3)] for _ in DETERMINANTS]
        if kind == 0:
            levels = [lot.pick(HALVES) if d in tied else [side] * 3 if side else levels[d] for d in range(3)]
        if kind == 1:
            levels = [[corner[d]] * 3 for d in range(3)]
        answers = {}
        for d, name in enumerate(DETERMINANTS):
            for q, level in enumerate(levels[d], 1):
                if level is not None:
                    answers[f"{name}{q}"] = 6 - level if f"{name}{q}" in REVERSED else level
        out.append({"id": f"c{at + 1}", "kind": "single" if single else "bundle", "share": parts[at] / whole, "answers": answers})
    return out


def roles(number, kind, lot):
    if number % 50 == 17:
        return None
    if kind == 5:
        return dict(zip(R.ROLES, lot.pick(THIRDS)))
    weights = [lot.below(5) for _ in R.ROLES]
    weights[lot.below(4)] += 1
    return {role: weight / sum(weights) for role, weight in zip(R.ROLES, weights)}


def aim(lot):
    kind = lot.pick([None, "stay", "move", "move", "move"])
    if kind != "move":
        return None if kind is None else {"kind": kind}
    out = {"kind": "move"}
    if lot.below(3) == 0:
        out["mode"] = lot.pick(R.MODES)
    if lot.below(3) == 0:
        out["role"] = lot.pick(R.ROLES)
    upgrading = lot.pick(KINDS)
    return out | ({} if upgrading is None else {"upgrading": upgrading})


def assessment(number, lot):
    kind = number % 10
    respondents = people(kind, lot)
    often = 75 if kind == 3 else 4
    return {
        "number": number,
        "respondents": respondents,
        "notApplicable": [item for item in NOT_APPLICABLE if lot.below(100) < often],
        "records": records(lot),
        "asOf": lot.pick(DAYS),
        "links": customers(number, kind, lot),
        "roles": roles(number, kind, lot),
        "aim": aim(lot),
        "seed": lot.below(2**32),
        # what must not enter: a supplier's link that lies in another corner, and a consultant's answers
        "supplier": lot.below(4) == 0,
        "consultant": lot.below(10) == 0,
    }


def assessments():
    lot = Lot(SEED)
    return [assessment(number, lot) for number in range(COUNT)]
