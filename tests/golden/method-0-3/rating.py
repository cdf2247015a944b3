"""Method revisions 0.3 and 0.4, sections 2.1, 3.1, 3.2, 3.4, 3.8, 4.4, 4.6 (8): from answers to letters and verdicts.

Written from the text of the method alone; no code of the product was read. Numbers in brackets are its sections.
A1 … name the readings that `write.py` lists: places where the text leaves a choice.
"""
import datetime
import json
import math
import pathlib

import numpy as np

METHOD = pathlib.Path(__file__).parent.parent / "method"
REQ = json.loads((METHOD / "requirements-1.1.0.json").read_text())
P2 = json.loads((METHOD / "error-models.json").read_text())["p2"]
MONTHS = {item["id"]: item["evidenceMonths"] for item in json.loads((METHOD / "blueprint.json").read_text())["items"]}

PHASES = ["PRE", "LRN", "APP", "EVA"]
LENSES = ["ORG", "NET", "POS", "INT"]
CELLS = [f"{phase}.{lens}" for phase in PHASES for lens in LENSES]
ITEMS = [f"{cell}.{number}" for cell in CELLS for number in (1, 2, 3)]
STRATA = ["management", "engineering", "production", "commercial"]
ROLES = ["OEA", "OEM", "ODM", "OBM"]
BANDS = ["A", "B", "C", "D", "E"]
MODES = REQ["modes"]
CORNERS = {  # which of C, K, S is high (2.1)
    "market": (0, 1, 1), "modular": (1, 1, 1), "relational": (1, 0, 1), "captive": (1, 1, 0), "hierarchy": (1, 0, 0),
    "x_simple_tacit_able": (0, 0, 1), "x_exclusion": (0, 1, 0), "x_simple_tacit_unable": (0, 0, 0),
}
IN_PHASE = {phase: [c for c, cell in enumerate(CELLS) if cell.startswith(phase)] for phase in PHASES}
IN_LENS = {lens: [c for c, cell in enumerate(CELLS) if cell.endswith(lens)] for lens in LENSES}
GROUPS = {**IN_PHASE, **IN_LENS}
NAMES = CELLS + PHASES + LENSES + ["overall"]

EPS = 1e-9  # "values within 1e-9 count as reaching it"


def at_least(value, threshold):
    return value >= threshold - EPS


def at_most(value, threshold):
    return value <= threshold + EPS


def phi(z):
    """Φ, the normal distribution."""
    return 0.5 * math.erfc(-z / math.sqrt(2))


# ---------------------------------------------------------------- answers and the weight of each (3.1, 3.2)


def answers_of(firm):
    """Levels, members × items: a digit of the row is a level, "?" a don't know, "-" not answered; N/A never counts."""
    rows = [[float(mark) if mark.isdigit() else np.nan for mark in r["answers"]] for r in firm["respondents"]]
    levels = np.array(rows)
    levels[:, [ITEMS.index(item) for item in firm["notApplicable"]]] = np.nan
    return levels


def weights(firm):
    """The weights a_ji (members × items) of every mean, by name; None where the mean is not valid (3.1)."""
    levels = answers_of(firm)
    given = ~np.isnan(levels)
    strata = [r["stratum"] for r in firm["respondents"]]
    applies = np.array([item not in firm["notApplicable"] for item in ITEMS])
    reduced = np.count_nonzero(~applies) >= 3

    item = np.zeros(levels.shape)  # item: mean within strata, then over the strata present on this item
    for i in range(len(ITEMS)):
        present = sorted({strata[j] for j in np.flatnonzero(given[:, i])})
        for j in np.flatnonzero(given[:, i]):
            beside = sum(1 for k in np.flatnonzero(given[:, i]) if strata[k] == strata[j])
            item[j, i] = 1 / (len(present) * beside)

    answered = given.any(axis=0) & applies
    of_cell = lambda c: slice(3 * c, 3 * c + 3)
    scored = lambda c: not (reduced and CELLS[c].endswith("INT"))
    out = dict.fromkeys(NAMES)
    for c, cell in enumerate(CELLS):
        # With at most one N/A two or three items apply, so "two, or all if fewer apply" is two.
        if scored(c) and applies[of_cell(c)].sum() >= 2 and answered[of_cell(c)].sum() >= 2:
            out[cell] = np.zeros(levels.shape)
            out[cell][:, of_cell(c)] = item[:, of_cell(c)] / answered[of_cell(c)].sum()
    for group, members in GROUPS.items():  # A1: the rule of validity is of phases; A2: 75 % also over items of null cells
        asked = [c for c in members if scored(c)]
        valid = [out[CELLS[c]] for c in asked if out[CELLS[c]] is not None]
        n_applies = sum(applies[of_cell(c)].sum() for c in asked)
        n_answered = sum(answered[of_cell(c)].sum() for c in asked)
        enough = at_least(n_answered, 0.75 * n_applies) and len(asked) - len(valid) <= 1
        if valid and (enough or group in LENSES):
            out[group] = sum(valid) / len(valid)
    if all(out[phase] is not None for phase in PHASES):  # A3: the mean of the four phases, also with a null cell
        out["overall"] = sum(out[phase] for phase in PHASES) / 4
    return out


def level(a, levels):
    """A mean (or difference) as Σ a_ji·x_ji."""
    return None if a is None else float(np.nansum(a * levels))


# ---------------------------------------------------------------- records (3.1)


def add_months(date, months):
    """The same day of the month, or its last day."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    last = (datetime.date(year + (month == 11), (month + 1) % 12 + 1, 1) - datetime.timedelta(days=1)).day
    return datetime.date(year, month + 1, min(date.day, last))


def cap(record, months, as_of):
    """Cap of an item by its record."""
    if record is None or record["grade"] in ("E0", "E1"):
        return 3
    if record["grade"] == "E3":
        return 5
    if record["date"] is None:
        return 4
    until = add_months(datetime.date.fromisoformat(record["date"]), months)
    return 4 if datetime.date.fromisoformat(as_of) > until else 5


def records_of(firm, item):
    """The records behind an item: none, one, or a list."""
    found = firm["records"].get(item, [])
    return found if isinstance(found, list) else [found]


def caps(firm):
    """Of several records the best counts."""
    return np.array([max(cap(r, MONTHS[i], firm["asOf"]) for r in [None, *records_of(firm, i)]) for i in ITEMS])


def record_count(firm):
    """m: items with an answer above 3 (A4: any member's); n: those with E2 or E3; the rest is missing."""
    above = [item for i, item in enumerate(ITEMS) if np.any(answers_of(firm)[:, i] > 3)]
    behind = [item for item in above if any(r["grade"] in ("E2", "E3") for r in records_of(firm, item))]
    return {"n": len(behind), "m": len(above), "missing": [item for item in above if item not in behind]}


# ---------------------------------------------------------------- error model p2 (3.4)


def covariance(a, b):
    """Of the errors of two means with weights a and b; covariance(a, a) is the formula of 3.4."""
    cell = lambda w: w.reshape(len(w), 16, 3).sum(axis=2)
    return float(
        P2["respondent"] * (a.sum(axis=1) * b.sum(axis=1)).sum()
        + P2["respondentCell"] * (cell(a) * cell(b)).sum()
        + P2["item"] * (a.sum(axis=0) * b.sum(axis=0)).sum()
        + P2["residual"] * (a * b).sum()
    )


def sem(a):
    return None if a is None else math.sqrt(covariance(a, a))


def effective_voices(counts):
    """n = R² / Σ_s (1/n_s) for complete answers, n_s members in each of R strata."""
    return len(counts) ** 2 / sum(1 / n for n in counts)


# ---------------------------------------------------------------- staged level and hand-over (3.1)


def staged(a, levels):
    """Level attained, and the phases and cells that fail the next one."""
    if a["overall"] is None:
        return None
    phases = {name: level(a[name], levels) for name in PHASES}
    cells = {name: level(a[name], levels) for name in CELLS if a[name] is not None}
    fail = lambda L: [
        *(p for p in phases if not at_least(phases[p], L - 0.25)), *(c for c in cells if not at_least(cells[c], L - 1))
    ]
    attained = 1
    while attained < 5 and not fail(attained + 1):
        attained += 1
    return {"level": attained, "blocking": fail(attained + 1) if attained < 5 else []}


def hand_over(a, phases):
    """"The loop is broken at P": the lowest phase (A18: of equal ones the first) against the mean of the other three."""
    if a["overall"] is None:
        return None
    p = next(i for i, x in enumerate(phases) if at_most(x, min(phases)))
    d = phases[p] - (sum(phases) - phases[p]) / 3
    error = sem(a[PHASES[p]] - sum(a[name] for i, name in enumerate(PHASES) if i != p) / 3)
    odds = phi((-0.5 - d) / error)
    balance = math.exp(np.mean(np.log(phases))) / np.mean(phases)
    broken = at_least(odds, 0.8)
    return {"phase": PHASES[p], "difference": d, "sem": error, "odds": odds, "broken": broken, "balance": balance}


# ---------------------------------------------------------------- position (2.1, 2.2)


def determinants(answers):
    """x and SE of C, K, S; None if one of them has no answer."""
    x, se = [], []
    for scale in ("CX", "CO", "CA"):
        items = [item for item in (f"{scale}1", f"{scale}2", f"{scale}3") if item in answers]
        found = [6 - answers[item] if item in ("CO3", "CA2") else answers[item] for item in items]
        if not found:
            return None
        x.append((np.mean(found) - 1) / 4)
        se.append(0.25 if len(found) == 1 else max(0.1, np.std(found, ddof=1) / 4 / math.sqrt(len(found))))
    return x, se


def modal_share(x, se):
    """The probability that each of the eight corners is the largest."""
    side = lambda k, high: phi((x[k] - 0.5) / se[k] * (1 if high else -1))
    return {name: math.prod(side(k, high) for k, high in enumerate(corner)) for name, corner in CORNERS.items()}


def portfolio(links):
    """3.8 (1) and (8): sales-weighted corners, P over the named modes, exclusion; None without a usable link."""
    placed = [(link["share"], determinants(link["answers"])) for link in links]
    placed = [(share, modal_share(*found)) for share, found in placed if found]
    sales = sum(share for share, _ in placed)
    corners = {name: sum(share * w[name] for share, w in placed) / sales if sales else 0.0 for name in CORNERS}
    named = sum(corners[m] for m in MODES)
    if sales == 0:
        return None
    others = [corners[name] for name in CORNERS if name != "x_exclusion"]
    excluded = corners["x_exclusion"] > max(others) + EPS
    P = {m: corners[m] / named if at_least(named, 0.01) else 0.2 for m in MODES}  # 2.1: under .01 the equal mixture
    return {"corners": corners, "P": P, "exclusion": excluded}


def concentration(links):
    """2.2: Σ s² over single links (a bundle adds 0), and with the unregistered rest in one hand."""
    low = sum(link["share"] ** 2 for link in links if link["kind"] == "single")
    return {"low": low, "high": low + max(0, 1 - coverage(links)) ** 2}


def coverage(links):
    return sum(link["share"] for link in links)


# ---------------------------------------------------------------- requirement (3.8 (2), (3), (8), (11))

SERVE = np.array([[REQ["serve"][cell][m] for m in MODES] for cell in CELLS])
TRANSITION = np.array([REQ["transition"][cell] for cell in CELLS])


def per_cell(table):
    return np.array([table.get(cell, 0.0) for cell in CELLS])


def serve(P, roles, exclusion):
    """r_c = Σ_ρ R_ρ·max(mixture, floor_c(ρ)); under exclusion T_c replaces the mixture."""
    mixture = TRANSITION if exclusion else SERVE @ np.array([P[m] for m in MODES])
    return sum(roles[role] * np.maximum(mixture, per_cell(REQ["roleFloors"][role])) for role in ROLES)


def largest(shares, order):
    """The present mode or role; A5: a tie goes to the order of modes or roles."""
    return next(name for name in order if at_least(shares[name], max(shares.values())))


def move(aim, r, P, roles):
    """r^move; None without a move, "insufficient" for a move that names nothing new."""
    if aim is None or aim["kind"] == "stay":
        return None
    now_mode, now_role = largest(P, MODES), largest(roles, ROLES)
    mode, role, kind = aim.get("mode", now_mode), aim.get("role", now_role), aim.get("upgrading")
    modifier = per_cell(REQ["targetModifiers"][kind]) if kind else np.zeros(16)
    if kind in ("functional", "chain") or mode != now_mode or role != now_role:
        target = np.minimum(REQ["cap"], TRANSITION + modifier)
        return np.max([r, SERVE[:, MODES.index(mode)], target, per_cell(REQ["roleFloors"][role])], axis=0)
    return np.minimum(REQ["cap"], r + modifier) if kind else "insufficient"


def position_effect(r, roles):
    """(11) r_c against the equal mixture of the five modes with the same roles (A6: also under exclusion)."""
    return r - serve(dict.fromkeys(MODES, 0.2), roles, False)


def half(r, step):
    """(12) all required levels half a level higher or lower."""
    return np.clip(r + step, 1, 5)


# ---------------------------------------------------------------- verdicts (3.8 (9), (12))


def required(name, r, valid):
    """r of a mean, averaged like x: over valid cells, the whole over its phases."""
    if name in CELLS:
        return r[CELLS.index(name)]
    if name == "overall":
        return float(np.mean([required(phase, r, valid) for phase in PHASES]))
    return float(np.mean([r[c] for c in GROUPS[name] if valid[c]]))


def verdict_of(odds):
    return "meets" if at_least(odds, 0.8) else "short" if at_most(odds, 0.2) else "unclear"


def word_of(odds, holds):
    """The five words; "clearly" only if the verdict holds either way."""
    if verdict_of(odds) == "unclear":
        return "open"
    clearly = "clearly" if holds and (at_least(odds, 0.95) or at_most(odds, 0.05)) else "probably"
    return f"{clearly} {'enough' if verdict_of(odds) == 'meets' else 'short'}"


def verdict(x, error, r, r_low, r_high):
    odds = phi((x - r) / error)
    found = verdict_of(odds)
    against = r_high if found == "meets" else r_low
    holds = found != "unclear" and verdict_of(phi((x - against) / error)) == found
    return {"required": r, "odds": odds, "verdict": found, "holds": holds, "word": word_of(odds, holds)}


def verdicts(x, errors, r):
    """Of every valid mean, by name: x and errors by name, r by cell."""
    valid = [x[cell] is not None for cell in CELLS]
    three = lambda name: [required(name, q, valid) for q in (r, half(r, -0.5), half(r, 0.5))]
    return {name: None if x[name] is None else verdict(x[name], errors[name], *three(name)) for name in NAMES}


# ---------------------------------------------------------------- fit, draws, bands (3.8 (5), (6), (10))


def fit(x, r, groups=IN_PHASE):
    """100·(1 − Σ_p max(0, Σ_c (r − x)) / Σ_c (r − 1)); x is (…, 16), a null cell is NaN and leaves every sum."""
    gap = np.where(np.isnan(x), 0, r - x)
    lost = sum(np.maximum(0, gap[..., cells].sum(axis=-1)) for cells in groups.values())
    return 100 * (1 - lost / np.where(np.isnan(x), 0, r - 1).sum(axis=-1))


def errors_drawn(a, seed, count):
    """(6) count × 16 errors: √V_R·Σ_j b_jc·z_j + √(V_c − V_R·Σ_j b_jc²)·z'_c; NaN for a null cell."""
    random = np.random.default_rng(seed)
    z = random.standard_normal((count, len(next(w for w in a.values() if w is not None))))
    own = random.standard_normal((count, 16))
    out = np.full((count, 16), np.nan)
    for c, cell in enumerate(CELLS):
        if a[cell] is not None:
            b = a[cell].sum(axis=1)
            rest = covariance(a[cell], a[cell]) - P2["respondent"] * (b**2).sum()
            out[:, c] = math.sqrt(P2["respondent"]) * (z @ b) + math.sqrt(rest) * own[:, c]
    return out


def band_run(odds):
    """The shortest run of neighbouring bands that holds ≥ .8; of equal length the likelier, then the one nearer E."""
    for length in range(1, 6):
        runs = [(sum(odds[s : s + length]), s) for s in range(6 - length)]
        enough = [(held, s) for held, s in runs if at_least(held, 0.8)]
        if enough:
            best = max(s for held, s in enough if at_least(held, max(enough)[0]))
            return {"band": BANDS[best : best + length], "wide": length >= 3}
    raise ValueError(f"odds below .8 in all: {odds}")


def comparable(odds):
    """Whether two runs of draws that differ by .01 print the same band: no run near .8, no near tie."""
    runs = [(sum(odds[s : s + length]), length) for length in range(1, 5) for s in range(6 - length)]
    width = len(band_run(odds)["band"])
    rivals = sorted((held for held, length in runs if length == width and at_least(held, 0.8)), reverse=True)
    near_tie = len(rivals) > 1 and rivals[0] - rivals[1] < 0.02
    return all(abs(held - 0.8) > 0.01 for held, length in runs) and not near_tie


def fit_drawn(x, r, noise):
    """A fit with the odds of its bands; x and r by cell, the same noise for all fits of one result."""
    drawn = fit(np.clip(x + noise, 1, 5), r)
    at = [np.count_nonzero(at_least(drawn, REQ["bands"][band])) / len(drawn) for band in BANDS]
    odds = [float(v) for v in np.diff([0, *at])]
    quantiles = {f"p{q:02d}": float(np.quantile(drawn, q / 100)) for q in (5, 10, 25, 75, 90, 95)}
    scored = {lens: cells for lens, cells in IN_LENS.items() if not np.isnan(x[cells]).all()}
    point = {"index": float(fit(x, r)), "byLens": float(fit(x, r, scored))}
    drawn_part = {"bandOdds": odds, **band_run(odds), "compareBand": comparable(odds), "mean": float(drawn.mean())}
    return {**point, **drawn_part, "range": quantiles}


# ---------------------------------------------------------------- two pictures (4.4)


def two_pictures(a, levels, pulse):
    """Management against the pulse (people × 16 cells, complete), by phase: Δ, its limit, whether they differ."""
    shares = np.array([[np.mean(row[IN_PHASE[p]]) for p in PHASES] for row in np.array(pulse, dtype=float)])
    shares -= shares.mean(axis=1, keepdims=True)
    out = {}
    for p, phase in enumerate(PHASES):
        own = a[phase] - a["overall"]
        delta = float(shares[:, p].mean()) - level(own, levels)
        spread = shares[:, p].var(ddof=1)
        limit = 1.96 * math.sqrt(spread / len(shares) + 0.75 * P2["item"] / 4 + covariance(own, own))
        out[phase] = {"difference": delta, "limit": limit, "differ": abs(delta) > limit + EPS and abs(delta) > 0.5 + EPS}
    return out


# ---------------------------------------------------------------- screening (4.6 (8))


def screening(marks, link, role):
    """Item 1 of each cell by one voice, against what the largest customer's link asks of that role."""
    item = np.array([float(m) if m.isdigit() else np.nan for m in marks])
    valid = ~np.isnan(item)
    position = portfolio([{**link, "share": 1.0}])
    r = serve(position["P"], {name: float(name == role) for name in ROLES}, position["exclusion"])
    out = {"required": None, "hints": hints(item)}
    if not all(valid[cells].sum() >= 3 for cells in IN_PHASE.values()):  # A7: 75 % of a phase's four items
        return {**out, "overall": None}
    a = np.zeros((1, 48))
    for cells in IN_PHASE.values():
        for c in cells:
            a[0, 3 * c] = valid[c] / valid[cells].sum() / 4
    x, error = float(np.nansum(a[0, ::3] * item)), sem(a)
    out["required"] = required("overall", r, valid)
    odds = phi((x - out["required"]) / error)
    return {**out, "overall": x, "sem": error, "odds": odds, "verdict": verdict_of(odds), "likely": likely(x, error)}


def hints(item):
    """The two strongest and two weakest answers; A8: an answer that would be in both lists is in neither."""
    found = [c for c in range(16) if not np.isnan(item[c])]
    if len({item[c] for c in found}) <= 1:
        return {"strongest": [], "weakest": []}
    strong = sorted(found, key=lambda c: (-item[c], c))[:2]
    weak = sorted(found, key=lambda c: (item[c], c))[:2]
    name = lambda some, other: [CELLS[c] for c in some if c not in other]
    return {"strongest": name(strong, weak), "weakest": name(weak, strong)}


def likely(x, error):
    """90 % interval, clipped to the scale."""
    return [max(1.0, x - 1.645 * error), min(5.0, x + 1.645 * error)]
