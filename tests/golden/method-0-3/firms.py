"""Inputs of the golden cases: steps with conditions, designs of answers, firms. Chance is seeded; what it made is written out."""
import json

import numpy as np

import rating as R

GOLDEN = json.loads((R.METHOD / "golden.json").read_text())

# Conditions for these cases only; the product's steps and their words are its own. None: a step without a condition.
STEPS = {
    "M01": ["coverage >= .8", None],
    "M02": ["coverage >= .8", "links >= 3", "item PRE.POS.1 >= 4", "record PRE.POS.2"],
    "M03": ["item LRN.POS.1 >= 3", "record LRN.ORG.1"], "M04": ["item LRN.INT.3 >= 3", None, "record LRN.INT.3"],
    "M05": ["plan M10 done", None], "M06": ["item PRE.ORG.2 >= 3", None], "M07": [None, None],
    "M08": ["links >= 2", "item APP.NET.3 >= 3", "record APP.NET.1"], "M09": ["item LRN.ORG.2 >= 3", "record EVA.ORG.1"],
    "M10": ["item PRE.INT.1 >= 3", "item LRN.INT.1 >= 3", "record LRN.INT.1"], "M11": [None, "record LRN.POS.2"],
    "M12": ["item APP.POS.2 >= 3", None], "M13": ["item LRN.NET.1 >= 3", "record LRN.NET.2"],
    "M14": ["item APP.ORG.3 >= 3", None], "M15": ["item PRE.ORG.2 >= 4", "record PRE.ORG.2"], "M16": [None, "record LRN.ORG.3"],
    "M17": ["plan M02 verified", None, None], "M18": ["coverage >= .9", None], "M19": [None, None],
    "M20": ["item APP.INT.1 >= 2", "item EVA.INT.1 >= 3", "record APP.INT.3"], "M21": [None, None],
    "M22": ["item EVA.NET.1 >= 3", "record EVA.NET.1"], "M23": ["item EVA.ORG.1 >= 3", "record EVA.ORG.2"],
    "M24": ["item EVA.INT.2 >= 3", "record EVA.INT.3"], "M25": [None, None],
}

WORKED = GOLDEN["worked_firm"]
EXCLUDED = [{"id": "x1", "kind": "single", "share": 0.9, "answers": GOLDEN["exclusion_case"]["link"]["answers"]}]
BLANK = {
    "notApplicable": [], "records": {}, "asOf": "2026-11-01",
    "links": WORKED["links"], "roles": WORKED["roles"], "aim": None,
    "employees": 420, "context": {}, "supplierLinks": 1,
    "plan": {}, "carriedOver": [], "pinned": [], "dismissed": [], "capacity": 6,
}


def people(rows, strata):
    return [{"id": f"m{j}", "stratum": s, "answers": row} for j, (row, s) in enumerate(zip(rows, strata), 1)]


def thirds(x):
    """A cell level in thirds as three whole answers, the larger first."""
    total = round(3 * x)
    return "".join(str(total // 3 + (k < total % 3)) for k in range(3))


WORKED_ROW = "".join(thirds(WORKED["x"][cell]) for cell in R.CELLS)


def simulated(seed, base, strata, unknown=0.0, asked=None):
    """Rows of answers by the components of p2 around a level; asked: member × item, who is asked what."""
    random = np.random.default_rng(seed)
    cells, items = random.normal(0, 0.55, 16), random.normal(0, 0.42, 48)
    rows = []
    for j in range(len(strata)):
        person = random.normal(0, 0.12) + np.repeat(random.normal(0, 0.31, 16), 3)
        levels = np.clip(np.rint(base + np.repeat(cells, 3) + items + person + random.normal(0, 0.38, 48)), 1, 5)
        lost = random.random(48) < unknown
        row = ["?" if lost[i] else str(int(levels[i])) for i in range(48)]
        rows.append("".join(row[i] if asked is None or asked[j][i] else "-" for i in range(48)))
    return people(rows, strata)


FOUR = ["management", "engineering", "production", "commercial"]
EIGHT = FOUR * 2
DELEGATED = [[(i + j) % 8 < 3 for i in range(48)] for j in range(8)]  # each is asked 18 items, each item has three voices
TOKEN = [[i % 3 == j for i in range(48)] for j in range(3)]


def marks(row, **changed):
    """A row with some items changed: item ids with underscores."""
    out = list(row)
    for item, mark in changed.items():
        out[R.ITEMS.index(item.replace("_", "."))] = mark
    return "".join(out)


def whole(n, stratum="engineering"):
    return people([WORKED_ROW] * n, [stratum] * n)


UNKNOWN_CELL = dict.fromkeys(["EVA_NET_1", "EVA_NET_2"], "?")
NULL_PHASE = dict.fromkeys(["EVA_NET_1", "EVA_NET_2", "EVA_POS_1", "EVA_POS_3"], "?")

# Answers alone: levels, SEMs, covariances, staged level, hand-over. (name, respondents, not applicable)
DESIGNS = [
    *((f"{n} whole voices of one group", whole(n), []) for n in (1, 2, 3, 4, 6, 8, 12)),
    ("four voices of one group and one of another", whole(4) + people([WORKED_ROW], ["production"]), []),
    ("one voice of each of three groups", simulated(301, 3.0, FOUR[:3]), []),
    ("eight voices, two of each group, don't knows", simulated(308, 3.1, EIGHT, 0.12), []),
    ("eight voices, five, two and one of three groups", simulated(309, 2.7, ["production"] * 5 + FOUR[:2] + ["management"]), []),
    ("three token voices, one item of each cell", simulated(303, 3.0, ["engineering"] * 3, asked=TOKEN), []),
    ("delegated: eight people, three voices an item", simulated(310, 2.9, EIGHT, asked=DELEGATED), []),
    ("delegated, with don't knows", simulated(311, 3.2, EIGHT, 0.15, DELEGATED), []),
    ("one complete, one stopped after twenty, one began late", people(
        [r["answers"][:a].ljust(48, "-") if a > 0 else r["answers"][a:].rjust(48, "-")
         for r, a in zip(simulated(312, 2.8, FOUR[:3]), (48, 20, -9))], FOUR[:3]), []),
    ("null cell: two don't knows of one voice", people([marks(WORKED_ROW, **UNKNOWN_CELL)], ["management"]), []),
    ("null cell of one voice filled by a second", people([marks(WORKED_ROW, **UNKNOWN_CELL), WORKED_ROW], FOUR[:2]), []),
    ("null phase: two null cells", people([marks(WORKED_ROW, **NULL_PHASE)], ["management"]), []),
    ("one N/A", simulated(313, 3.0, FOUR[:2]), ["PRE.INT.2"]),
    ("two N/A in one cell: null cell", simulated(314, 3.0, FOUR[:2]), ["APP.INT.1", "APP.INT.2"]),
    ("three N/A: reduced form", simulated(315, 3.0, FOUR[:2]), ["PRE.INT.2", "APP.INT.1", "EVA.INT.2"]),
    ("one phase far below: broken loop", people(["4" * 36 + "2" * 12], ["management"]), []),
    ("all at level 5", people(["5" * 48], ["management"]), []),
]

AIMS = {
    "none": None, "stay": {"kind": "stay"}, "process": {"kind": "move", "upgrading": "process"},
    "product": {"kind": "move", "upgrading": "product"}, "functional": {"kind": "move", "upgrading": "functional"},
    "chain": {"kind": "move", "upgrading": "chain"}, "role only": {"kind": "move", "role": "OBM"},
    "mode only": {"kind": "move", "mode": "relational"}, "mode and role": {"kind": "move", "mode": "modular", "role": "ODM"},
    "functional, to modular ODM": WORKED["aim_functional"],
    "process, to ODM": {"kind": "move", "role": "ODM", "upgrading": "process"},
    "product, present role and mode named": {"kind": "move", "role": "OEM", "mode": "captive", "upgrading": "product"},
    "nothing new": {"kind": "move", "role": "OEM", "mode": "captive"}, "nothing named": {"kind": "move"},
}


def links(*of):
    """Links from levels of C, K, S, with the share of sales: CX, CO and CA answers before reversal."""
    out = []
    for n, (share, c, k, s) in enumerate(of, 1):
        answers = {"CX1": c, "CX2": c, "CX3": max(1, c - 1), "CO1": k, "CO2": k, "CO3": 6 - k}
        answers |= {"CA1": s, "CA2": 6 - s, "CA3": min(5, s + 1)}
        out.append({"id": f"l{n}", "kind": "single", "share": share, "answers": answers})
    return out


PLACES = [  # links, role shares, aim
    (links((0.6, 4, 4, 2), (0.3, 4, 4, 4)), {"OEA": 0.2, "OEM": 0.7, "ODM": 0.1, "OBM": 0}, WORKED["aim_functional"]),
    (links((0.5, 4, 2, 4), (0.2, 5, 2, 5), (0.15, 2, 4, 4)), {"OEA": 0, "OEM": 0.4, "ODM": 0.6, "OBM": 0}, AIMS["role only"]),
    (links((0.45, 2, 5, 4), (0.4, 5, 4, 4)), {"OEA": 0, "OEM": 0.3, "ODM": 0.3, "OBM": 0.4}, AIMS["chain"]),
]


def generated():
    """Good, middling, poor; one and eight voices; with and without target."""
    for q, (quality, base) in enumerate([("good", 3.9), ("middling", 3.0), ("poor", 2.1)]):
        for voices in (1, 8):
            for aims in (False, True):
                seed = 400 + 10 * q + voices + 100 * aims
                random = np.random.default_rng(seed)
                held, (place, roles, aim) = random.choice(48, 14, replace=False), PLACES[(q + aims + voices) % 3]
                grades = [("E2", "2026-05-01"), ("E2", "2024-01-31"), ("E1", None)]
                grades = [{"grade": grade, "date": date} for grade, date in grades]
                yield {
                    **BLANK, "name": f"{quality}, {voices} voice{'s' * (voices > 1)}, {'with' if aims else 'no'} target",
                    "respondents": simulated(seed, base, EIGHT[:voices], 0.04),
                    "links": place, "roles": roles, "aim": aim if aims else None,
                    "records": {R.ITEMS[i]: grades[n % 3] for n, i in enumerate(sorted(held))},
                    "employees": int(random.integers(40, 900)), "supplierLinks": int(random.integers(0, 3)),
                    "context": {k: int(random.integers(1, 6)) for k in ("EX4", "BU2", "PO4")},
                }


def worked(name, voices=1, **changed):
    return {**BLANK, "name": name, "respondents": whole(voices, "management"), **changed}


RECORDED = {item: {"grade": "E2", "date": "2026-08-31"} for item in R.ITEMS}
FIRMS = [
    worked("worked firm, no aim"), worked("worked firm, functional aim", aim=WORKED["aim_functional"]),
    worked("worked firm, product aim, eight voices", 8, aim=AIMS["product"]), worked("worked firm, aim stay", aim=AIMS["stay"]),
    worked("worked firm, an aim that names nothing new", aim=AIMS["nothing new"]),
    worked("worked firm, chain aim, three voices", 3, aim=AIMS["chain"]),
    worked("exclusion, with a functional aim", links=EXCLUDED, aim=AIMS["functional"]),
    worked("no customer relationship", links=[], aim=WORKED["aim_functional"]),
    worked("delegated, functional aim", respondents=simulated(310, 2.9, EIGHT, asked=DELEGATED), aim=WORKED["aim_functional"]),
    worked("partial answers", respondents=simulated(316, 2.6, FOUR[:3], 0.35)),
    worked("null cell by don't knows", aim=AIMS["functional"],
           respondents=people([marks(WORKED_ROW, **UNKNOWN_CELL)], ["management"])),
    worked("null cell by two N/A", respondents=simulated(314, 3.0, FOUR[:2]), notApplicable=["APP.INT.1", "APP.INT.2"]),
    worked("reduced form", respondents=simulated(315, 2.6, FOUR[:2]), notApplicable=["PRE.INT.2", "APP.INT.1", "EVA.INT.2"]),
    worked("far above: no reliable gap", respondents=people(["5" * 48], ["management"]), records=RECORDED),
    worked("all steps of M22 and M23 done by records", 8, records=RECORDED,
           respondents=people([marks(WORKED_ROW, EVA_NET_1="3", EVA_ORG_1="3")] * 8, EIGHT)),
    worked("all steps of M02 done by facts, which M17 comes after", records=RECORDED, aim=WORKED["aim_functional"], capacity=12,
           respondents=people([WORKED_ROW] * 8, EIGHT)),
    worked("carried over M20 and M10, pinned M25, dismissed M22", carriedOver=["M20", "M10"], pinned=["M25"], dismissed=["M22"]),
    worked("capacity one", capacity=1), worked("capacity zero", capacity=0),
    worked("capacity twelve", aim=WORKED["aim_functional"], capacity=12),
    worked("M02 verified in the plan", aim=WORKED["aim_functional"], plan={"M02": "verified"}),
    worked("weakest cell passed over", respondents=people([marks("4" * 48, APP_NET_1="1", APP_NET_2="1", APP_NET_3="1",
           LRN_ORG_1="2", LRN_ORG_2="2", LRN_ORG_3="2")], ["management"]), capacity=2, dismissed=["M13"]),
    worked("last pick gives way to the weakest phase", capacity=4, dismissed=["M02", "M09", "M20", "M22", "M23"],
           respondents=people(["4" * 12 + "222" + "4" * 9 + "222" + "4" * 9 + "332322322322"], ["management"])),
    worked("four voices of one group", respondents=simulated(344, 3.0, ["management"] * 4)),
    worked("failing context", context={"PO1": 1, "BU3": 1, "EX4": 1, "BU2": 1, "PO4": 5, "PO3": 1},
           supplierLinks=0, employees=None),
    *generated(),
]

LINK = GOLDEN["modal_share"]["links"]["worked"]
SCREENINGS = [  # name, item 1 of each cell, link, main function's role
    ("middling", "3323242334213223", LINK["answers"], "OEM"),
    ("strong", "4445454454444545", LINK["answers"], "OEM"),
    ("weak", "1221211232112121", LINK["answers"], "ODM"),
    ("don't knows", "33?3242?34213?23", LINK["answers"], "OBM"),
    ("a phase with two don't knows", "3??3242334213223", LINK["answers"], "OEM"),
    ("all equal", "3" * 16, LINK["answers"], "OEA"),
    ("one stands out", "3333333334333333", LINK["answers"], "OEM"),
    ("excluded", "3323242334213223", EXCLUDED[0]["answers"], "OEM"),
]

PULSE = np.random.default_rng(44).integers(1, 6, (12, 16)).tolist()
