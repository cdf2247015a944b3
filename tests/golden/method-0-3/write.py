"""Golden values of method revision 0.3, by an implementation of its own: Python with numpy, from the method's text alone.

Run: python3 tests/golden/method-0-3/write.py (about a minute; writes values.json beside itself)

Files: rating.py (2.1, 3.1, 3.2, 3.4, 3.8, 4.4, 4.6 (8)), measures.py (7), firms.py (inputs), this one (outputs and checks).
The product's code was not read. Requirement levels, effects and windows come from ../method.

Checked against golden.json (a failed check stops the script), since 0.3 keeps it:
  modal_share, governance_cases; worked_firm: corners, P, coverage, customerHhi, serve and its means by pure role, position
  effect, move_functional, move_product, move_stay, the index of all three fits, byLens, latent capability; exclusion_case;
  band_rule: indexPoint, rule_only; staged (level, blocking, difference); weakest_handover: differences, balance; evidence_cap.
And against the numbers method.md itself prints: the table of 3.4, .379 and .117, n 4 -> 3.2, .202, .666 and .752, the whole
table of 3.8 (10), the means 94.9 and 97.0, the worked firm (93.0 A-B; B-C and A half a level off; 76.3 B-C), "case 3 turns
to broken"; and that the draws of 3.8 (6) have the variance of 3.4 for every phase of every design.

Computed anew here, since 0.3 supersedes golden.json: p_meets -> `meets`; worked_firm verdicts, bandOdds, mean, range, half
levels -> `firms` (one voice, whole answers with the cells of worked_firm); band_rule.rows -> `bandRows`; weakest_handover and
staged.handover -> `handOver`, `designs`; two_pictures.limit -> `twoPictures`; learning_efficiency -> `change`;
portfolio -> `firms`, with steps.

Readings, where two implementers could differ (A1 ... in the code):
A1  A lens is the mean of its valid cells, as few as they are: 3.1 has a rule of validity for phases only.
A2  The 75 % counts the applicable items of the whole phase, those of a null cell too.
A3  Whole = mean of the four phases, also with a null cell (3.1), not of the valid cells (as 3.4 can be read). In the
    reduced form the INT cells are null, leave every sum, fit and verdict, and count neither for the 75 % nor as null cells.
A4  "Items with a level above 3": any counted member's level, not the mean, since the cap acts on each answer.
A5  A tie for the present mode or role goes to the order of modes (requirements.json) or roles (OEA first).
A6  Under exclusion (11) compares T_c with the equal mixture.
A7  Screening: 3.1's 75 % on four items a phase, so at most one don't know a phase; else no overall. Rules 3.8 (1), (2), (8)
    with the one link and the whole of sales in the main function's role.
A8  "None in both lists": an answer that would be in both hints is in neither. Ties take the earlier cell in both lists.
A9  `links` counts the entries among the customers, a bundle as one; `coverage` is their share of sales, with or without a mode.
A10 `record X` holds if the record lifts the cap to 5 (E3, or E2 within its window); E1 and an older E2 do not.
A11 `item X >= n` does not depend on who reads: known only if every item of the part has three voices other than any member,
    that is four members with a level. A single voice's own items stay unknown. The level is the item's mean, at most what
    its records carry it to: the mean of capped answers tells how they spread (3.2).
A12 Done or verified in the plan, dismissed, pinned or carried over: no candidate.
A13 `after` counts as done also when all steps of that measure are done, for it can never be chosen then.
A14 Eligible cells and P(shortfall) come from the unchanged x; a cell that carried-over measures close wholly is skipped
    silently and not called "passed over". A pick needs worth > 0. Candidates keep to eligible cells to the end.
A15 "If the missing records existed": answers above 3 without E2 or E3 get a record in date; an older E2 stays at 4.
A16 "The first three": this run's picks in order, then carried-over and pinned ones, each only if it has an open step.
A17 One more person answers every applicable item; x and r stay; only the SEM moves. Null parts that become valid have an
    SEM and no verdict.
A18 Of equal lowest phases the hand-over names the first.
A19 r + 1/2 and r - 1/2 are taken of the finished r_c (after floors, cap and modifiers), clipped to [1, 5], then averaged.
A20 The error of capped levels is that of the self levels: same weights, same draws.
A21 Corners of the portfolio are divided by the sales of the links that have a mode (no effect on P).
A22 Phase rule: "acts in" is any effect on a cell of the phase, closed or not; carried-over and pinned measures count as
    chosen but are never taken back; the last one is taken back before limits and Priority of its substitute are
    computed; no further pick follows, even if capacity is left.
A23 Weights of section 7 are 1 (golden.json's portfolio was computed so), not those of "Matters most".
A24 Fit, letters, verdict of the whole: only with all four phases; no case here asks otherwise.
A25 Without a customer link that has a mode there is no requirement, verdict, fit or measure.
A26 "Clearly" of a part needs the mark of its own r +- 1/2; without it an odds of .95 reads "probably".
A27 An aim "move" that names nothing new leaves serve as the requirement of measures.
"""
import json
import math
import pathlib

import numpy as np

import firms as F
import measures as M
import rating as R

DRAWS, SEED = 200_000, 20270301


# ---------------------------------------------------------------- outputs


def by_cell(r):
    return {cell: float(v) for cell, v in zip(R.CELLS, r)}


def answers_part(firm):
    """Levels, SEMs and what 3.1 says of them."""
    a, levels = R.weights(firm), R.answers_of(firm)
    capped = np.minimum(levels, R.caps(firm))
    pairs = [p for p in R.PHASES if a[p] is not None]
    return {
        "levels": {n: R.level(a[n], levels) for n in R.NAMES},
        "capped": {n: R.level(a[n], capped) for n in R.NAMES},
        "sem": {n: R.sem(a[n]) for n in R.NAMES},
        "phaseCovariance": {f"{p} {q}": R.covariance(a[p], a[q]) for p in pairs for q in pairs if p < q},
        "staged": R.staged(a, levels),
        "handOver": R.hand_over(a, [R.level(a[p], levels) for p in R.PHASES]),
    }


def rate(firm):
    """Everything 3.1–3.8 and 7 say about a firm."""
    a, out = R.weights(firm), answers_part(firm)
    x, errors = out["levels"], out["sem"]
    out |= {"records": R.record_count(firm)}
    out |= {"coverage": R.coverage(firm["links"]), "customerHhi": R.concentration(firm["links"])}
    position = R.portfolio(firm["links"])
    if position is None:
        return out | {"surer": M.surer_by_voice(firm, x, None, None)}
    cells = lambda levels: np.array([np.nan if levels[c] is None else levels[c] for c in R.CELLS])
    r = R.serve(position["P"], firm["roles"], position["exclusion"])
    target = R.move(firm["aim"], r, position["P"], firm["roles"])
    moves = isinstance(target, np.ndarray)
    noise = R.errors_drawn(a, SEED, DRAWS)
    recorded = np.minimum(R.answers_of(firm), R.caps(M.with_missing_records(firm)))
    capped_then = {c: R.level(a[c], recorded) for c in R.CELLS}

    levels_of = {"serveCapped": out["capped"], "ifMissingRecords": capped_then}
    fits = {name: R.fit_drawn(cells(levels), r, noise) for name, levels in levels_of.items()}
    found = {"serve": R.verdicts(x, errors, r), "move": R.verdicts(x, errors, target) if moves else None}
    for name, q in [("serve", r)] + [("move", target)] * moves:
        for suffix, step in (("", 0), ("HalfHigher", 0.5), ("HalfLower", -0.5)):
            fits[name + suffix] = R.fit_drawn(cells(x), R.half(q, step), noise)
    against = target if moves else r
    odds = found["move" if moves else "serve"]
    choice = M.Choice(firm, F.STEPS, x, errors, against, position["P"])
    return out | {
        "portfolio": position,
        "serve": by_cell(r),
        "move": by_cell(target) if moves else target,
        "positionEffect": by_cell(R.position_effect(r, firm["roles"])),
        "verdicts": found,
        "gapListed": [c for c in R.CELLS if odds[c] and odds[c]["odds"] < 0.5 - R.EPS],
        "fits": fits,
        "latent": float(np.nansum(np.maximum(0, cells(x) - r))),
        "chainLine": chain_line(firm),
        "measures": {"against": "move" if moves else "serve", **choice.run({p: odds[p]["odds"] for p in R.PHASES if odds[p]})},
        "surer": M.surer_by_voice(firm, x, against, odds),
    }


def chain_line(firm):
    """Section 5: a chain aim asks LRN.INT.3 at 3 or more, a line of its own outside the fit."""
    if (firm["aim"] or {}).get("upgrading") != "chain":
        return None
    column = R.answers_of(firm)[:, R.ITEMS.index("LRN.INT.3")]
    strata = np.array([p["stratum"] for p in firm["respondents"]])
    here = ~np.isnan(column)
    x = float(np.mean([column[here & (strata == s)].mean() for s in sorted(set(strata[here]))])) if here.any() else None
    return {"level": x, "reaches": None if x is None else R.at_least(x, 3)}


def whole_weights(n):
    """Weights of n whole voices of one group."""
    return R.weights({**F.BLANK, "respondents": F.whole(n)})


def sem_of(n, name):
    return R.sem(whole_weights(n)[name])


def pure_fits(shift, n):
    """A row of the table of 3.8 (10): all r = 3, all cells at r + shift, n whole voices of one group."""
    noise = R.errors_drawn(whole_weights(n), SEED, DRAWS)
    return {"shift": shift, "voices": n, **R.fit_drawn(np.full(16, 3.0 + shift), np.full(16, 3.0), noise)}


def band_row(shift):
    """A row of golden.json's band_rule, by p2: one whole voice, cells at r + shift."""
    r = np.array([F.GOLDEN["band_rule"]["r"][c] for c in R.CELLS])
    return {"shift": shift, "voices": 1, **R.fit_drawn(r + shift, r, R.errors_drawn(whole_weights(1), SEED, DRAWS))}


def change(before, after):
    """3.7: reliable change and learning efficiency of the whole, golden.json's levels, with the SEM of each result."""
    case = F.GOLDEN["learning_efficiency"]
    x1, x2, points = case["x1"], case["x2"], case["effort"] * case["months"]
    error = math.hypot(sem_of(before, "overall"), sem_of(after, "overall"))
    efficiency = {"value": (x2 - x1) / points, "se": error / points, "reliable": abs(x2 - x1) > 1.96 * error}
    return {"x1": x1, "x2": x2, "voices": [before, after], "rci": (x2 - x1) / error, "efficiency": efficiency}


def main():
    check_position()
    roles = F.WORKED["roles"]
    P = R.portfolio(F.WORKED["links"])["P"]
    r = R.serve(P, roles, False)
    excluded = R.portfolio(F.EXCLUDED)
    r_excluded = R.serve(excluded["P"], roles, True)
    to_list = lambda q: by_cell(q) if isinstance(q, np.ndarray) else q
    pictured = {**F.BLANK, "respondents": F.simulated(301, 3.0, F.FOUR[:3])}
    designs = [(name, {**F.BLANK, "respondents": who, "notApplicable": na}) for name, who, na in F.DESIGNS]
    values = {
        "about": "Method 0.3 by numpy, from the text alone (write.py). Exact to 1e-9 but for what is drawn: bandOdds ± .01, "
        "mean and range ± .3 against 200,000 draws; compare a band only where compareBand. A row of answers has one mark an "
        "item, in the order of `items`: a level, ? don't know, - not answered. null: not valid.",
        "versions": {"numpy": np.__version__, "method": "0.3", "errorModel": "p2", "requirements": R.REQ["version"]},
        "items": R.ITEMS,
        "steps": F.STEPS,
        "effectiveVoices": [
            {"members": c, "n": R.effective_voices(c)} for c in ([1], [4], [4, 1], [2, 2, 2, 2], [5, 2, 1], [1, 1, 1])
        ],
        "designs": [
            {"name": n, "respondents": f["respondents"], "notApplicable": f["notApplicable"], "output": answers_part(f)}
            for n, f in designs
        ],
        "moves": [
            {"name": name, "aim": aim, "roles": roles, "move": to_list(R.move(aim, r, P, roles)),
             "moveExcluded": to_list(R.move(aim, r_excluded, excluded["P"], roles))} for name, aim in F.AIMS.items()
        ],
        "bandTable": [pure_fits(s, n) for s in (0.1, 0, -0.1, -0.2, -0.3, -0.4, -0.6, -0.8, -1.0, -1.2) for n in (1, 6)],
        "bandRows": [band_row(row["shift"]) for row in F.GOLDEN["band_rule"]["rows"]],
        "bandRule": [{"odds": case["odds"], **R.band_run(case["odds"])} for case in F.GOLDEN["band_rule"]["rule_only"]],
        "meets": [{"x": 3.2, "r": 3.0, "voices": n, "odds": R.phi(0.2 / sem_of(n, "PRE.ORG"))} for n in (1, 3, 6, 8)],
        "handOver": [
            {"phases": case["phases"], "voices": n, **R.hand_over(whole_weights(n), case["phases"])}
            for case in F.GOLDEN["weakest_handover"]["cases"] for n in (1, 3, 8)
        ],
        "change": [change(1, 1), change(1, 3), change(8, 8)],
        "words": [
            {"odds": o, "holds": h, "word": R.word_of(o, h)}
            for o in (0.05, 0.0501, 0.2, 0.2001, 0.5, 0.7999, 0.8, 0.9499, 0.95) for h in (True, False)
        ],
        "screenings": [
            {"name": n, "answers": row, "link": link, "role": role, "output": R.screening(row, {"answers": link}, role)}
            for n, row, link, role in F.SCREENINGS
        ],
        "twoPictures": {"respondents": pictured["respondents"], "pulse": F.PULSE,
                        "output": R.two_pictures(R.weights(pictured), R.answers_of(pictured), F.PULSE)},
        "firms": [{"name": f["name"], "input": {k: v for k, v in f.items() if k != "name"}, "output": rate(f)} for f in F.FIRMS],
    }
    check_scores(values)
    check_drawn(values)
    pathlib.Path(__file__).with_name("values.json").write_text(text_of(values))


# ---------------------------------------------------------------- checks against the method and golden.json


def same(found, expected, tolerance=6e-9):
    if isinstance(expected, dict):
        for key in expected:
            same(found[key], expected[key], tolerance)
    elif isinstance(expected, (list, tuple)):
        assert len(found) == len(expected), (found, expected)
        for f, e in zip(found, expected):
            same(f, e, tolerance)
    elif isinstance(expected, float):
        assert abs(found - expected) <= tolerance, (found, expected)
    else:
        assert found == expected, (found, expected)


def check_position():
    """golden.json, kept by 0.3: 2.1, 2.2, 3.8 (1)–(5), (8), (11)."""
    g, w = F.GOLDEN, F.WORKED
    for link in g["modal_share"]["links"].values():
        x, se = R.determinants(link["answers"])
        same([x, se, R.modal_share(x, se)], [link["x"], link["se"], link["modalShare"]])
    for case in g["governance_cases"]:
        same(R.modal_share(case["x"], [0.1] * 3)[case["expected"]], case["modalShare_se10"])
    found = R.portfolio(w["links"])
    P, roles = found["P"], w["roles"]
    same(found["corners"], w["corners_sales_weighted_modalShare"])
    same([P, R.coverage(w["links"]), R.concentration(w["links"])], [w["P"], w["coverage"], w["customerHhi"]])
    r = R.serve(P, roles, False)
    same([by_cell(r), r.mean()], [w["serve"], w["serve_mean"]])
    for role, mean in w["serve_by_pure_role_mean"].items():
        same(R.serve(P, {name: name == role for name in R.ROLES}, False).mean(), mean)
    effect = R.position_effect(r, roles)
    same([by_cell(effect), effect.mean()], [w["position_effect"]["cells"], w["position_effect"]["mean"]])
    functional, product = R.move(w["aim_functional"], r, P, roles), R.move(w["aim_product"], r, P, roles)
    same([by_cell(functional), by_cell(product)], [w["move_functional"], w["move_product"]])
    assert R.move({"kind": "stay"}, r, P, roles) is None
    x = np.array([w["x"][c] for c in R.CELLS])
    same([R.fit(x, r), R.fit(x, r, R.IN_LENS)], [w["fit_serve"]["index"], w["fit_serve"]["byLens"]], 3e-7)  # x has eight places
    same(R.fit(np.minimum(x, 3), r), w["fit_serveCapped"]["index"], 3e-7)
    same(R.fit(x, functional), w["fit_move_functional"]["index"], 3e-7)
    same(np.maximum(0, x - r).sum(), w["latent_capability"], 1e-7)
    excluded = R.portfolio(F.EXCLUDED)
    assert excluded["exclusion"] and not found["exclusion"]
    same(by_cell(R.serve(excluded["P"], {"OEA": 0, "OEM": 1, "ODM": 0, "OBM": 0}, True)), g["exclusion_case"]["serve_OEM"])
    for row in g["band_rule"]["rows"]:
        q = np.array(list(g["band_rule"]["r"].values()))
        same(R.fit(q + row["shift"], q), row["indexPoint"])
    for case in g["band_rule"]["rule_only"]:
        same(R.band_run(case["odds"]), {"band": case["band"], "wide": case["wide"]})
    for case in g["evidence_cap"]["cases"]:
        record = {"grade": case["grade"], "date": case.get("date")}
        assert min(case["level"], R.cap(record, case.get("evidenceMonths"), g["evidence_cap"]["asOf"])) == case["cap"], case


def check_scores(values):
    """golden.json kept (staged level, differences of hand-over), and the numbers 3.4, 3.8 (9) and 4.6 (8) print."""
    by_name = {d["name"]: d["output"] for d in values["designs"]}
    printed = {
        "PRE.ORG": (0.466, 0.372, 0.335, 0.315, 0.294, 0.282, 0.270),
        "PRE": (0.256, 0.201, 0.178, 0.166, 0.153, 0.146, 0.139),
        "ORG": (0.256, 0.201, 0.178, 0.166, 0.153, 0.146, 0.139),
        "overall": (0.166, 0.125, 0.108, 0.099, 0.088, 0.082, 0.076),
    }
    for name, row in printed.items():
        for n, error in zip((1, 2, 3, 4, 6, 8, 12), row):
            same(by_name[f"{n} whole voices of one group"]["sem"][name], error, 5.001e-4)
    token = by_name["three token voices, one item of each cell"]["sem"]
    same([token["APP.INT"], token["overall"]], [0.379, 0.117], 5.001e-4)
    assert R.effective_voices([4]) == 4 and abs(R.effective_voices([4, 1]) - 3.2) < 1e-12
    one = by_name["1 whole voices of one group"]
    same(one["staged"], {"level": F.GOLDEN["staged"]["cases"][2]["level"], "blocking": ["EVA"]})
    same(one["handOver"]["difference"], F.GOLDEN["staged"]["cases"][2]["handover"]["difference"])
    assert one["handOver"]["phase"] == "EVA" and one["handOver"]["broken"]  # "case 3 turns to broken"
    for case in F.GOLDEN["weakest_handover"]["cases"]:
        found = R.hand_over(whole_weights(1), case["phases"])
        same([found["phase"], found["difference"], found["balance"]], [case["lowest"], case["difference"], case["loopBalance"]])
    for n, odds in ((1, 0.666), (6, 0.752)):
        same(R.phi(0.2 / by_name[f"{n} whole voices of one group"]["sem"]["PRE.ORG"]), odds, 5.001e-4)
    same(values["screenings"][0]["output"]["sem"], 0.202, 6e-4)  # printed .202; exact .20247
    for design in values["designs"]:  # 3.8 (6): before clipping the errors are those of 3.4
        name, a = design["name"], R.weights({**F.BLANK, **design})
        for phase in R.PHASES:
            if a[phase] is not None:
                assert abs(drawn_variance(a, phase) - R.covariance(a[phase], a[phase])) < 1e-12, name


def drawn_variance(a, phase):
    """Variance of a phase under (6): members' leniency is shared by its cells, the rest is not."""
    valid = [a[R.CELLS[c]] for c in R.IN_PHASE[phase] if a[R.CELLS[c]] is not None]
    b = [w.sum(axis=1) for w in valid]
    shared = R.P2["respondent"] * (np.mean(b, axis=0) ** 2).sum()
    return shared + sum(R.covariance(w, w) - R.P2["respondent"] * (s**2).sum() for w, s in zip(valid, b)) / len(valid) ** 2


def check_drawn(values):
    """The table of (10), the worked firm and the bias that 3.8 prints."""
    printed = {
        1: [".95 .05 - - -", ".85 .14 .01 - -", ".68 .29 .04 - -", ".45 .43 .12 - -", ".24 .49 .27 .01 -",
            ".09 .40 .47 .04 -", ".01 .11 .61 .27 .01", "- .01 .27 .61 .11", "- - .04 .47 .50", "- - - .12 .88"],
        6: ["1 - - - -", ".99 .01 - - -", ".86 .14 - - -", ".48 .51 .01 - -", ".12 .75 .13 - -",
            ".01 .49 .50 - -", "- .01 .86 .13 -", "- - .13 .86 .01", "- - - .50 .50", "- - - .01 .99"],
    }
    letters = {1: "A A AB AB ABC BC CD CD DE E", 6: "A A A AB BC BC C D DE E"}
    for n in (1, 6):
        rows = [row for row in values["bandTable"] if row["voices"] == n]
        for row, odds, run in zip(rows, printed[n], letters[n].split()):
            same(row["bandOdds"], [0.0 if o == "-" else float(o) for o in odds.split()], 0.01)
            same([row["band"], row["wide"]], [list(run), len(run) >= 3])
    same([row["mean"] for row in values["bandTable"] if row["shift"] == 0], [94.9, 97.0], 0.06)
    fits = next(f["output"]["fits"] for f in values["firms"] if f["name"] == "worked firm, functional aim")
    same([fits["serve"]["index"], fits["move"]["index"]], [93.0, 76.3], 0.05)
    for name, run in {"serve": "AB", "serveHalfHigher": "BC", "serveHalfLower": "A", "move": "BC"}.items():
        assert fits[name]["band"] == list(run), (name, fits[name])


# ---------------------------------------------------------------- the file


def rounded(value):
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(v) for v in value]
    if isinstance(value, (float, np.floating)):
        return round(float(value), 10) + 0.0
    return value.item() if isinstance(value, np.generic) else value


def text_of(values):
    """One line for each case, so that a change shows where it is."""
    lines = []
    for key, value in rounded(values).items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            rows = ",\n".join("  " + json.dumps(row, ensure_ascii=False, allow_nan=False) for row in value)
            lines.append(f" {json.dumps(key)}: [\n{rows}\n ]")
        else:
            lines.append(f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False, allow_nan=False)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    main()
