import { requirements1 } from "@/lib/catalog";
import { CELLS, type CellId } from "@/lib/instrument";
import { type Link, normaliseShares, portfolio } from "@/lib/position";
import { judge, requireServe } from "@/lib/rating";
import { isInsufficient, tabulate } from "@/lib/result";
import { errorModelProvisional, errorsOfFullAnswers } from "@/lib/scoring";
import type { Reading } from "../charts/reading";
import { ratedReading } from "../results/facts";

/** Cell levels of an invented firm, as sums of three answers. */
const SUMS: Readonly<Record<CellId, number>> = {
  "PRE.ORG": 11,
  "PRE.NET": 9,
  "PRE.POS": 10,
  "PRE.INT": 10,
  "LRN.ORG": 12,
  "LRN.NET": 8,
  "LRN.POS": 10,
  "LRN.INT": 7,
  "APP.ORG": 12,
  "APP.NET": 11,
  "APP.POS": 10,
  "APP.INT": 6,
  "EVA.ORG": 9,
  "EVA.NET": 6,
  "EVA.POS": 8,
  "EVA.INT": 7,
};

/** Its invented customers: a demanding one, one with complete drawings, a joint developer, and many small ones. */
const LINKS: readonly Link[] = [
  {
    id: "captive",
    direction: "customer",
    kind: "single",
    share: 0.34,
    answers: { CX1: 4, CX2: 4, CX3: 4, CO1: 4, CO2: 4, CO3: 3, CA1: 2, CA2: 4, CA3: 3 },
  },
  {
    id: "modular",
    direction: "customer",
    kind: "single",
    share: 0.22,
    answers: { CX1: 4, CX2: 4, CX3: 3, CO1: 4, CO2: 5, CO3: 2, CA1: 4, CA2: 2, CA3: 3 },
  },
  {
    id: "relational",
    direction: "customer",
    kind: "single",
    share: 0.16,
    answers: { CX1: 5, CX2: 4, CX3: 3, CO1: 2, CO2: 2, CO3: 4, CA1: 4, CA2: 2 },
  },
  {
    id: "market",
    direction: "customer",
    kind: "bundle",
    share: 0.13,
    answers: { CX1: 2, CX2: 1, CX3: 2, CO1: 4, CO2: 4, CO3: 2, CA1: 4, CA2: 2, CA3: 5 },
  },
];

const ROLE_SHARES = { OEA: 0.14, OEM: 0.58, ODM: 0.24, OBM: 0.04 } as const;

/** The lattice of the invented firm, computed by the same rules as for real firms. */
export function readDemoFirm(): Readonly<Record<CellId, Reading>> {
  const whole = portfolio(LINKS);
  const roles = normaliseShares(ROLE_SHARES);
  if (isInsufficient(whole) || !roles.ok) throw new Error("the invented firm has no position");

  const { weights, exclusionLargest } = whole;
  const { cell: sem } = errorsOfFullAnswers(errorModelProvisional, 1);
  const serve = requireServe(requirements1, { weights, exclusionLargest, roles: roles.value });
  return tabulate(CELLS, (cell): Reading => {
    const level = SUMS[cell] / 3;
    const verdict = judge({
      level,
      required: serve[cell].serve,
      sem,
      cutoffs: requirements1.cutoffs,
    });
    return {
      ...ratedReading(verdict, { level, sem }),
      low: Math.max(1, verdict.low),
      high: Math.min(5, verdict.high),
    };
  });
}
