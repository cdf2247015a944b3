"""The whole rating of revision 0.4, but for section 7, for 1,000 generated assessments, with numpy 2 and from the method's text.

Run: python3 tests/golden/method-0-4/generated.py (half a minute). Writes generated.json beside it.
     python3 tests/golden/method-0-4/generated.py 25 prints all of assessment 25.

Of each assessment `words` holds everything that is a word, a letter or a whole number, and `sums` one number for each table of
figures, its sum of place × value: a value that is missing, moved or another changes it, and the file stays small.

Rules are those of ../method-0-3/rating.py and of agreement.py and gaps.py here. Where the text leaves the figure open, this
follows the decisions of the project:

- the draws (decision 0029): one z a cell, the errors are L·z with L·Lᵀ the covariances of the cells under 3.4, of all
  cells in which anybody gave a level; a z is the quantile at the middle of one of 2**16 strata, three from the first,
  second and third 16 bits of a uniform number. Uniform numbers of 53 bits are here two states of the generator of
  assessments.py, the upper 27 and 26 bits. That these draws have the variances of 3.8 (6) is checked for each assessment;
- critical agreement with 2 and 4 items has a column of its own (critical.py); the mean of Kelley's level is that of the
  firm's own cells.

Readings besides those of write.py and agreement.py:
B4 A person counts as one who answered with a level or a "don't know" on any item.
B5 Of equal corners a link is nearest to the first in the order named modes, unnamed; of equal chances the order of the cells.
"""
import json
import math
import statistics
import sys
import pathlib

import numpy as np

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "method-0-3"))
import agreement as A  # noqa: E402
import assessments as G  # noqa: E402
import gaps as B  # noqa: E402
import measures as M  # noqa: E402
import rating as R  # noqa: E402

DRAWS = 1000
STRATUM = np.array([statistics.NormalDist().inv_cdf((i + 0.5) / 2**16) for i in range(2**16)])


# ---------------------------------------------------------------- draws


def steps_of(count):
    """The k-th state after a state s is POWER[k]·s + PLUS[k] mod 2**32."""
    power, plus, out = 1, 0, []
    for _ in range(count):
        power, plus = 1664525 * power % 2**32, (1664525 * plus + 1013904223) % 2**32
        out.append((power, plus))
    return np.array(out, dtype=np.uint64).T


POWER, PLUS = steps_of(DRAWS * 6 * 2)


def quantiles_from(seed):
    """The z of all draws, draws × 16."""
    states = ((POWER * np.uint64(seed) + PLUS) % np.uint64(2**32)).reshape(DRAWS, 6, 2).astype(np.int64)
    uniform = ((states[:, :, 0] >> 5) << 26) | (states[:, :, 1] >> 6)
    strata = np.stack([uniform >> 37, (uniform >> 21) & 0xFFFF, (uniform >> 5) & 0xFFFF], axis=2)
    return STRATUM[strata.reshape(DRAWS, 18)[:, :16]]


def all_cells(firm):
    """The weights of every cell in which anybody gave a level, scored or not."""
    levels = R.answers_of(firm)
    given = ~np.isnan(levels)
    strata = np.array([r["stratum"] for r in firm["respondents"]])
    out = np.zeros((16, *levels.shape))
    for c in range(16):
        answered = [i for i in range(3 * c, 3 * c + 3) if given[:, i].any()]
        for i in answered:
            present = set(strata[given[:, i]])
            for j in np.flatnonzero(given[:, i]):
                out[c, j, i] = 1 / len(answered) / len(present) / np.count_nonzero(given[:, i] & (strata == strata[j]))
    return out


def noise_of(firm, a):
    cells = all_cells(firm)
    b = cells.sum(axis=2)
    table = R.P2["respondent"] * b @ b.T
    for c in range(16):
        table[c, c] = R.covariance(cells[c], cells[c])
    lower = np.zeros((16, 16))
    there = np.flatnonzero(np.diag(table) > 0)
    if len(there) > 0:
        lower[np.ix_(there, there)] = np.linalg.cholesky(table[np.ix_(there, there)])
    for name in [*R.PHASES, *R.LENSES, "overall"]:  # before clipping the errors are those of 3.4
        if a[name] is not None:
            w = [a[name][:, 3 * c : 3 * c + 3].sum() for c in range(16)]
            assert abs(w @ table @ w - R.covariance(a[name], a[name])) < 1e-12, name
    return quantiles_from(firm["seed"]) @ lower.T


# ---------------------------------------------------------------- position (2.1)


def membership(x):
    return {n: math.prod(x[k] if high else 1 - x[k] for k, high in enumerate(corner)) for n, corner in R.CORNERS.items()}


def first_largest(shares):
    return next(name for name in R.CORNERS if R.at_least(shares[name], max(shares.values())))


def clear_mode(w):
    """The mode of a link, "between" or "unknown"."""
    best = first_largest(w)
    if best not in R.MODES:
        return "unknown"
    second = max(value for name, value in w.items() if name != best)
    return best if R.at_least(w[best], 0.4) and R.at_least(w[best] - second, 0.1) else "between"


UNNAMED = [name for name in R.CORNERS if name not in R.MODES]


def position_of(firm):
    links = [(link["share"], R.determinants(link["answers"])) for link in firm["links"]]
    words, figures, w_all = [], [], []
    for share, found in links:
        if found is None:
            words.append("unplaced")
            continue
        w, modal = membership(found[0]), R.modal_share(*found)
        w_all.append((share, w))
        words.append(f"{clear_mode(w)}<{first_largest(modal)}")
        ambiguity = -sum(v * math.log(v) for v in w.values() if v > 0) / math.log(8)
        figures += [w[m] for m in R.MODES] + [sum(w[u] for u in UNNAMED), w["x_exclusion"], ambiguity]
        figures += [modal[m] for m in R.MODES] + [modal[u] for u in UNNAMED]
    found = R.portfolio(firm["links"])
    if found is None:
        return words, figures, [None] * 14, None
    sales = sum(share for share, _ in w_all)
    Q = {name: sum(share * w[name] for share, w in w_all) / sales for name in R.CORNERS}
    hhi = R.concentration(firm["links"])
    whole = [Q[m] for m in R.MODES] + [sum(Q[u] for u in UNNAMED), Q["x_exclusion"]] + [found["P"][m] for m in R.MODES]
    words.append(f"{R.largest(found['P'], R.MODES)}{' excluded' if found['exclusion'] else ''}")
    if not R.at_least(sum(found["corners"][m] for m in R.MODES), 0.01):
        words.append("no known type")
    return words, figures, whole + [hhi["low"], hhi["high"]], found


# ---------------------------------------------------------------- everything


def of_cells(levels):
    return np.array([np.nan if levels[c] is None else levels[c] for c in R.CELLS])


def fit_of(x, r, noise):
    """Words and figures of one fit; (None, figures that are missing) where no cell is scored."""
    if np.isnan(x).all():
        return None, [None] * 16
    own = R.fit_drawn(x, r, noise)
    letters = [own, *(R.fit_drawn(x, R.half(r, step), noise) for step in (0.5, -0.5))]
    by_cell = R.fit(x, r, {c: [c] for c in range(16)})
    latent = np.nansum(np.maximum(0, x - r))
    figures = [own["index"], own["byLens"], by_cell, own["mean"], *own["range"].values(), *own["bandOdds"], latent]
    return ["".join(each["band"]) for each in letters], figures


def verdicts_of(x, errors, r):
    found = R.verdicts(x, errors, r)
    mark = lambda v: "-" if v is None else v["verdict"][0].upper() if v["holds"] else v["verdict"][0]
    figures = [None if found[n] is None else found[n][key] for key in ("odds", "required") for n in R.NAMES]
    return found, "".join(mark(found[n]) for n in R.NAMES), figures


def rate(firm):
    a, answers = R.weights(firm), R.answers_of(firm)
    capped = np.minimum(answers, R.caps(firm))
    x, errors = {n: R.level(a[n], answers) for n in R.NAMES}, {n: R.sem(a[n]) for n in R.NAMES}
    x_capped = {n: R.level(a[n], capped) for n in R.NAMES}
    staged, hand = R.staged(a, answers), R.hand_over(a, [x[p] for p in R.PHASES])
    records, heard = R.record_count(firm), sum(set(r["answers"]) != {"-"} for r in firm["respondents"])
    agreed = A.agreements(firm, a)
    split = A.split_view(firm, agreed)
    place_words, link_figures, place_figures, position = position_of(firm)
    words = {
        "heard": heard,
        "valid": "".join("-" if x[n] is None else "x" for n in R.NAMES),
        "staged": None if staged is None else [staged["level"], *staged["blocking"]],
        "handOver": None if hand is None else f"{hand['phase']}{' broken' if hand['broken'] else ''}",
        "records": f"{records['n']}/{records['m']}",
        "agreement": "".join("-" if v is None else "s" if v["supported"] else "u" for v in agreed.values()),
        "split": ("split" if split["split"] else "one", *(f"{d['phase']} {' '.join(d['strata'])}" for d in split["differences"])),
        "place": place_words,
    }
    six = ["respondents", "items", "rwg", "rwgLindell", "averageDeviation", "critical"]
    figures = {
        "levels": [x[n] for n in R.NAMES],
        "capped": [x_capped[n] for n in R.NAMES],
        "sems": [errors[n] for n in R.NAMES],
        "handOver": [None] * 3 if hand is None else [hand["difference"], hand["odds"], hand["balance"]],
        "agreement": [None if v is None else v[key] for v in agreed.values() for key in six],
        "split": [d[key] for d in split["differences"] for key in ("difference", "limit")],
        "strata": [v[p] for v in split["byStratum"].values() for p in R.PHASES],
        "links": link_figures,
        "place": place_figures,
    }
    if position is None or firm["roles"] is None:
        surer = M.surer_by_voice(firm, x, None, None)
        words["surer"], figures["surer"] = surer_of(surer)
        return words, figures
    whole = sum(firm["roles"].values())
    roles = {role: share / whole for role, share in firm["roles"].items()}
    r = R.serve(position["P"], roles, position["exclusion"])
    target = R.move(firm["aim"], r, position["P"], roles)
    moves = isinstance(target, np.ndarray)
    against = target if moves else r
    noise, cells = noise_of(firm, a), of_cells(x)
    figures |= {"serve": list(r), "effect": list(R.position_effect(r, roles)), "move": list(target) if moves else []}
    words["move"] = "move" if moves else target
    odds, words["verdicts"], figures["verdicts"] = verdicts_of(x, errors, r)
    if moves:
        odds, words["verdictsMove"], figures["verdictsMove"] = verdicts_of(x, errors, target)
    words["fit"], figures["fit"] = fit_of(cells, r, noise)
    words["fitCapped"], figures["fitCapped"] = fit_of(of_cells(x_capped), r, noise)
    if moves:
        words["fitMove"], figures["fitMove"] = fit_of(cells, target, noise)
    recorded = np.minimum(answers, R.caps(M.with_missing_records(firm)))
    then = of_cells({c: R.level(a[c], recorded) for c in R.CELLS})
    words["ifRecorded"], figures["ifRecorded"] = fit_of(then, r, noise)
    words["ifRecorded"] = None if words["ifRecorded"] is None else words["ifRecorded"][0]
    figures["ifRecorded"] = [figures["ifRecorded"][0]]
    missing = records["m"] - records["n"]
    reason = f"{missing} of {records['m']} records" if missing > 0 else f"{heard} people"
    fits = [words["fit"], *([words["fitMove"]] if moves else [])]
    words["sureness"] = [None if letters is None else f"{B.sureness_of(letters[0])}, {reason}" for letters in fits]
    words["listed"] = [c for c in R.CELLS if odds[c] and 1 - odds[c]["odds"] > 0.5 + R.EPS]
    if np.isnan(cells).all():
        words["named"], figures["named"], figures["largest"] = [], [], [None] * 16
    else:
        chances, _, named = B.named_gaps(cells, against, [errors[c] for c in R.CELLS], noise)
        words["named"] = [f"{gap['cell']} {''.join(gap['band'])}" for gap in named]
        figures["named"] = [gap[key] for gap in named for key in ("odds", "expected", "points")]
        figures["largest"] = [None if np.isnan(cells[c]) else chances[c] for c in range(16)]
    words["surer"], figures["surer"] = surer_of(M.surer_by_voice(firm, x, against, odds))
    return words, figures


def surer_of(surer):
    lists = [",".join(surer[s][key]) for s in R.STRATA for key in ("settles", "opens")]
    return "/".join(lists), [surer[s]["sem"][n] for s in R.STRATA for n in R.NAMES[16:]]


def text_of(word):
    if isinstance(word, (list, tuple)):
        return ",".join(map(text_of, word))
    return "-" if word is None else str(word)


WORDS = [
    "heard", "valid", "staged", "handOver", "records", "agreement", "split", "place", "move", "verdicts", "verdictsMove", "fit",
    "fitCapped", "fitMove", "ifRecorded", "sureness", "listed", "named", "surer",
]
SUMS = [
    "levels", "capped", "sems", "handOver", "agreement", "split", "strata", "links", "place", "serve", "effect", "move",
    "verdicts", "verdictsMove", "fit", "fitCapped", "fitMove", "ifRecorded", "named", "largest", "surer",
]


def sum_of(row):
    return round(sum((at + 1) * float(value) for at, value in enumerate(row) if value is not None), 10) + 0.0


def line_of(firm):
    words, figures = rate(firm)
    assert set(words) <= set(WORDS) and set(figures) <= set(SUMS)
    sums = [sum_of(figures[name]) if name in figures else None for name in SUMS]
    return json.dumps(["|".join(text_of(words.get(name)) for name in WORDS), sums], separators=(",", ":"))


if __name__ == "__main__":
    firms = G.assessments()
    if len(sys.argv) > 1:
        firm = firms[int(sys.argv[1])]
        print(json.dumps(firm, indent=1))
        for rows in rate(firm):
            for name, row in rows.items():
                print(name, [float(v) if isinstance(v, np.floating) else v for v in row] if isinstance(row, list) else row)
    else:
        rows = ",\n".join(f"  {line_of(firm)}" for firm in firms)
        heads = "".join(f' "{name}": {json.dumps(names)},\n' for name, names in (("words", WORDS), ("sums", SUMS)))
        (HERE / "generated.json").write_text("{\n" + heads + ' "rows": [\n' + rows + "\n ]\n}\n")
