import type { Random } from "@/lib/result";
import {
  applyWithdrawals,
  type CohortMember,
  type Dimension,
  type Disclosure,
  discloseSnapshot,
  eraseFirm,
  type FigureScale,
  type SeenStand,
  type SetAudience,
  type Snapshot,
  withdrawSnapshots,
} from "@/lib/snapshots";

export const DIMENSIONS: readonly Dimension[] = [
  { id: "mode", cells: ["market", "captive", "modular"] },
  { id: "size", cells: ["small", "large"] },
];
export const FIGURES: readonly FigureScale[] = [
  { id: "learning", min: 0, max: 100 },
  { id: "evaluation", min: 0, max: 100 },
];

type Firm = CohortMember & { readonly inCity: boolean };

export type Life = {
  readonly chance: Random;
  readonly audience: SetAudience;
  readonly k: number;
  firms: readonly Firm[];
  born: number;
  snapshots: readonly Snapshot[];
  seen: readonly SeenStand[];
};

const pick = <T>(chance: Random, list: readonly T[]): T => {
  const found = list[Math.floor(chance() * list.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

const score = (chance: Random): number => Math.floor(chance() * 401) / 4;

function aFirm(life: Pick<Life, "chance">, number: number): Firm {
  const { chance } = life;
  return {
    firmId: `f${number}`,
    revision: 1,
    consent: pick(chance, [1, 1, 1, 1, 2, 3] as const),
    cells: cellsOf(chance),
    values: { learning: score(chance), evaluation: score(chance) },
    inCity: chance() < 0.5,
  };
}

/** Draws the cell of a firm in each dimension. One firm in ten has no type of relationship (mode). */
function cellsOf(chance: Random): Readonly<Record<string, string>> {
  const size = pick(chance, ["small", "large"]);
  return chance() < 0.1 ? { size } : { size, mode: pick(chance, ["market", "captive", "modular"]) };
}

export function beginLife(facts: Pick<Life, "chance" | "audience" | "k"> & { readonly size: number }): Life {
  const firms = Array.from({ length: facts.size }, (_, number) => aFirm(facts, number));
  const life: Life = { ...facts, firms, born: facts.size, snapshots: [], seen: [] };
  look(life);
  return life;
}

/** Remembers what the audience can see from now on, and withdraws the figures that this makes unsafe. */
function look(life: Life): void {
  const { audience, snapshots: earlier, seen, firms: members, k } = life;
  const result = withdrawSnapshots({ audience, earlier, seen, members, figures: FIGURES, limits: { k } });
  life.snapshots = applyWithdrawals(earlier, result.withdrawals);
  life.seen = result.seen;
}

/** Changes one firm, or lets several join, and immediately withdraws figures that become unsafe. */
export function live(life: Life): void {
  happen(life);
  look(life);
}

const EVENTS = ["join", "join many", "leave", "move", "revise", "revise many", "consent", "erase", "city"] as const;

function happen(life: Life): void {
  const event = life.firms.length < 2 ? "join" : pick(life.chance, EVENTS);
  const firm = life.firms.length < 2 ? undefined : pick(life.chance, life.firms);
  if (event === "erase" && firm !== undefined) {
    const left = eraseFirm(life, firm.firmId);
    life.snapshots = left.snapshots;
    life.seen = left.seen;
  }
  life.firms = firmsAfter(life, event, firm);
}

function firmsAfter(life: Life, event: (typeof EVENTS)[number], firm: Firm | undefined): readonly Firm[] {
  const { chance, firms, k } = life;
  const change = (make: (firm: Firm) => Firm) => firms.map((each) => (each === firm ? make(each) : each));
  const join = (count: number) => {
    life.born += count;
    return [...firms, ...Array.from({ length: count }, (_, place) => aFirm(life, life.born - count + place))];
  };
  switch (event) {
    case "join":
      return join(1);
    case "join many":
      return join(k);
    case "leave":
    case "erase":
      return firms.filter((each) => each !== firm);
    case "move":
      return change((each) => ({ ...each, cells: cellsOf(chance) }));
    case "revise":
      return change((each) => revise(each, chance));
    case "revise many":
      return firms.map((each) => (chance() < 0.7 ? revise(each, chance) : each));
    case "consent":
      return change((each) => ({ ...each, consent: pick(chance, [1, 2, 3] as const) }));
    case "city":
      return change((each) => ({ ...each, inCity: !each.inCity }));
  }
}

/** Half of the revisions leave one figure unchanged, and some leave both. */
function revise(firm: Firm, chance: Random): Firm {
  const { learning = 0, evaluation = 0 } = firm.values;
  return {
    ...firm,
    revision: firm.revision + 1,
    cells: chance() < 0.3 ? cellsOf(chance) : firm.cells,
    values: {
      learning: chance() < 0.3 ? learning : score(chance),
      evaluation: chance() < 0.3 ? evaluation : score(chance),
    },
  };
}

/** Publishes the figures of all firms, or only those of firms in the city. */
export function publish(life: Life, cohortId: "programme" | "city"): Disclosure {
  const members = life.firms
    .filter(({ inCity }) => cohortId === "programme" || inCity)
    .map(({ inCity: _, ...member }) => member);
  const result = discloseSnapshot({
    id: `${cohortId} ${life.snapshots.length}`,
    cohortId,
    members,
    dimensions: DIMENSIONS,
    figures: FIGURES,
    audience: life.audience,
    seen: life.seen,
    earlier: life.snapshots,
    limits: { k: life.k },
  });
  const kept = applyWithdrawals(life.snapshots, result.withdrawals);
  life.snapshots = result.snapshot === undefined ? kept : [...kept, result.snapshot];
  life.seen = result.seen;
  return result;
}
