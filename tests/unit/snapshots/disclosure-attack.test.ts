import { describe, expect, test } from "vitest";
import { SEEN_LEVELS, type SetAudience, type Snapshot } from "@/lib/snapshots";
import { seededRandom } from "@/lib/stats";
import { anAttacker, type Sums } from "./attacker";
import { beginLife, type Life, live, publish } from "./cohort-life";

/**
 * How the attacker can tell two results of a firm apart: by their revision, or by one figure, which a revision may
 * leave unchanged.
 */
const TELLINGS = ["revision", "learning", "evaluation"] as const;
type Telling = (typeof TELLINGS)[number];

type Watch = {
  /** The names of all results that were ever visible singly. */
  readonly known: Set<string>;
  /** Values by result. They stay valid after a firm is erased, and an attacker may remember them. */
  readonly values: Map<string, Readonly<Record<string, number>>>;
  /** Caches attacks, because the sums of consecutive steps are often the same. */
  readonly attack: ReturnType<typeof anAttacker>;
};

const standOf = ({ firmId, revision }: { readonly firmId: string; readonly revision: number }) =>
  `${firmId}/${revision}`;

function nameOf(stand: string, telling: Telling, values: Watch["values"]): string {
  if (telling === "revision") return stand;
  const value = values.get(stand)?.[telling];
  return value === undefined ? stand : `${stand.split("/")[0]}=${value}`;
}

function watch(life: Life, { known, values }: Watch): void {
  for (const firm of life.firms) {
    values.set(standOf(firm), firm.values);
    if (SEEN_LEVELS[life.audience.kind].includes(firm.consent)) known.add(standOf(firm));
  }
}

type Which = "visible" | "ever shown";

function sumsOf(
  snapshots: readonly Snapshot[],
  which: Which,
  name: (stand: string) => string,
): readonly (readonly string[])[] {
  return snapshots.flatMap((snapshot) => {
    const sets = which === "visible" ? snapshot.sets : [...snapshot.sets, ...snapshot.withdrawn];
    return sets.flatMap(({ dimension, cells }) =>
      cells.map(({ cell }) =>
        snapshot.members
          .filter((member) => dimension === "total" || member.cells[dimension] === cell)
          .map((member) => name(standOf(member))),
      ),
    );
  });
}

/** The sums as one attacker sees them; `self` is a firm that knows all its own values. */
function view(
  snapshots: readonly Snapshot[],
  which: Which,
  { telling, self, ...seen }: Watch & { telling: Telling; self?: string },
): Sums {
  const name = (stand: string) => nameOf(stand, telling, seen.values);
  const known = new Set([...seen.known].map(name));
  const firmOf = (unknown: string) => unknown.split(/[/=]/)[0] ?? "";
  const rows = sumsOf(snapshots, which, name).map((row) =>
    row.filter((unknown) => !known.has(unknown) && firmOf(unknown) !== self),
  );
  return { rows: rows.filter((row) => row.length > 0), firmOf };
}

/** Who sees the figures: for "any firm", a stranger and a firm that is or was a member. */
function eyes({ audience, born, chance }: Life): readonly (string | undefined)[] {
  if (audience.kind !== "firm") return [undefined];
  if (audience.firmId !== undefined) return [audience.firmId];
  return [undefined, `f${Math.floor(chance() * born)}`];
}

type Tally = { publications: number; refusals: number; sets: number; withdrawals: number };

function runLife(life: Life, steps: number, tally: Tally): void {
  const seen: Watch = { known: new Set(), values: new Map(), attack: anAttacker() };
  watch(life, seen);
  for (let step = 0; step < steps; step += 1) {
    if (life.chance() < 0.55) {
      const saw = seen.known.size;
      live(life);
      watch(life, seen);
      if (seen.known.size > saw) expectNoneSmall(life, seen);
      continue;
    }
    const before = life.snapshots;
    const result = publish(life, life.chance() < 0.6 ? "programme" : "city");
    if (!result.republish) {
      tally.refusals += 1;
      continue;
    }
    tally.publications += 1;
    tally.sets += result.sets.filter(({ kind }) => kind === "published").length;
    expectNoneSmall(life, seen);
    if (life.snapshots.some(({ withdrawn }) => withdrawn.length > 0)) expectNothingNew(life, { before, seen });
  }
  tally.withdrawals += life.snapshots.flatMap(({ withdrawn }) => withdrawn).length;
}

/** Checks that the visible figures reveal no set of fewer than k firms. */
function expectNoneSmall(life: Life, seen: Watch): void {
  for (const self of eyes(life)) {
    for (const telling of TELLINGS) {
      const sums = view(life.snapshots, "visible", { ...seen, telling, ...(self !== undefined && { self }) });
      expect([...seen.attack(sums, life.k).keys()], `seen by ${self ?? "a stranger"}, told by ${telling}`).toEqual([]);
    }
  }
}

/** Checks that remembering withdrawn figures reveals no more about fewer than k firms than before. */
function expectNothingNew(life: Life, { before, seen }: { before: readonly Snapshot[]; seen: Watch }): void {
  for (const self of eyes(life)) {
    for (const telling of TELLINGS) {
      const eye = { ...seen, telling, ...(self !== undefined && { self }) };
      const told = seen.attack(view(before, "ever shown", eye), life.k, false);
      const tells = seen.attack(view(life.snapshots, "ever shown", eye), life.k, false);
      for (const [set, count] of tells) {
        const who = `${set} remembered by ${self ?? "a stranger"}, told by ${telling}`;
        expect(count, who).toBe(knownOf(set.split(","), told));
      }
    }
  }
}

/** How much was already revealed about these firms: as many combinations as about those of them that existed then. */
const knownOf = (firms: readonly string[], told: ReadonlyMap<string, number>): number =>
  Math.max(0, ...[...told].filter(([set]) => set.split(",").every((firm) => firms.includes(firm))).map(([, n]) => n));

const AUDIENCES: readonly (readonly [string, SetAudience])[] = [
  ["an administrator", { kind: "administrator" }],
  ["a consultant", { kind: "consultant" }],
  ["one firm", { kind: "firm", firmId: "f0" }],
  ["any firm", { kind: "firm" }],
  ["the public", { kind: "public" }],
];

/**
 * For each run: minimum k, the number of firms at the start, the number of simulated cohorts for each audience, and the
 * number of steps. These are 3,050 cohorts in all.
 */
const WORLDS = [
  { k: 2, size: 7, lives: 400, steps: 14 },
  { k: 3, size: 11, lives: 200, steps: 14 },
  { k: 5, size: 20, lives: 10, steps: 12 },
];

describe.each(AUDIENCES)("no set of figures shown to %s reveals fewer than k firms", (who, audience) => {
  test.each(WORLDS)("k = $k, $lives lives", { timeout: 120_000 }, ({ k, size, lives, steps }) => {
    const tally: Tally = { publications: 0, refusals: 0, sets: 0, withdrawals: 0 };
    for (let number = 0; number < lives; number += 1) {
      const life = beginLife({ chance: seededRandom(`${who} ${k} ${number}`), audience, k, size });
      runLife(life, steps, tally);
    }
    expect(tally.publications).toBeGreaterThan(lives);
  });
});
