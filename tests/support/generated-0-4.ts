import { currentInstrument } from "@/lib/catalog";
import { type ItemId, MODES, ROLES, STRATA, UPGRADINGS } from "@/lib/instrument";
import { type AssessmentInput, readAssessment } from "@/lib/rating";
import type { Random } from "@/lib/result";
import { answersIn, golden03 } from "./method-0-3";

// Generates the same assessments as `tests/golden/method-0-4/assessments.py`: the same random draws in the same order.
// The meaning of each kind of draw is explained there.

const SEED = 20261203;
const COUNT = 1000;

const NOT_APPLICABLE = ["PRE.INT.2", "APP.INT.1", "APP.INT.2", "EVA.INT.2"] as const satisfies readonly ItemId[];
const DAYS = ["2026-11-01", "2027-02-28", "2028-02-29", "2026-08-31", "2026-12-30"];
const DATES = [
  null,
  "2025-11-01",
  "2025-10-31",
  "2024-11-01",
  "2024-10-31",
  "2023-11-01",
  "2024-02-29",
  "2026-02-28",
  "2025-02-28",
  "2025-08-31",
  "2025-08-30",
  "2024-12-30",
  "2023-12-29",
];
const HALVES = [
  [3, 3, 3],
  [2, 3, 4],
  [1, 3, 5],
  [1, 4, 4],
  [5, 2, 2],
];
const CORNERS = [
  [1, 1, 5],
  [1, 5, 1],
  [1, 1, 1],
  [5, 5, 1],
];
const THIRDS = [
  [1 / 3, 1 / 3, 1 / 3, 0],
  [0.333, 0.333, 0.333, 0],
  [0.25, 0.25, 0.25, 0.25],
  [0.5, 0.5, 0, 0],
  [0.1, 0.2, 0.3, 0.4],
];
const GRADES = ["E0", "E1", "E2", "E3"];
const DETERMINANTS = ["CX", "CO", "CA"];
const REVERSED = ["CO3", "CA2"];
const CELL_COUNT = 16;
const ITEMS_PER_CELL = 3;

type Lot = { readonly below: (n: number) => number; readonly pick: <T>(some: readonly T[]) => T };

/** state ← 1664525·state + 1013904223 mod 2³²; a number below n is floor(state·n / 2³²). */
function lotFrom(seed: number): Lot {
  const next = statesFrom(seed);
  const below = (n: number) => Math.floor((next() * n) / 2 ** 32);
  return {
    below,
    pick: (some) => {
      const found = some[below(some.length)];
      if (found === undefined) throw new RangeError("nothing to pick from");
      return found;
    },
  };
}

function statesFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state;
  };
}

/** Uniform numbers for the draws: two states each, their upper 27 and 26 bits. */
export function plainRandom(seed: number): Random {
  const next = statesFrom(seed);
  return Object.assign(() => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53, {
    fillWords: (words: Int32Array) => {
      for (let at = 0; at < words.length; at += 1) words[at] = next();
    },
  });
}

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

const onScale = (level: number): number => Math.min(5, Math.max(1, level));

function people(kind: number, lot: Lot) {
  const count = kind === 4 ? 1 : 1 + lot.below(8);
  const [groups, base, spread] = [1 + lot.below(4), lot.pick([1, 2, 2, 3, 3, 3, 4, 4, 5]), lot.below(4)];
  const unknown = lot.pick([0, 2, 8, 30]);
  const asked = kind === 2 ? 33 + 33 * lot.below(3) : 100;
  const offsets = times(CELL_COUNT, () => lot.below(3) - 1);
  return times(count, (person) => {
    const stratum = STRATA[lot.below(groups)];
    const marks = times(CELL_COUNT * ITEMS_PER_CELL, (item) => {
      const offset = offsets[Math.floor(item / ITEMS_PER_CELL)] ?? 0;
      const level = onScale(base + offset + lot.below(2 * spread + 1) - spread);
      const [isAsked, isKnown] = [lot.below(100) < asked, lot.below(100) >= unknown];
      return isAsked ? (isKnown ? String(level) : "?") : "-";
    });
    return { id: `m${person + 1}`, kind: "member", stratum, answers: answersIn(marks.join("")) };
  });
}

function records(lot: Lot) {
  return Object.fromEntries(
    golden03.items.flatMap((item) => {
      if (lot.below(100) >= 15) return [];
      const found = times(1 + lot.below(2), () => {
        const [grade, date] = [lot.pick(GRADES), lot.pick(DATES)];
        return { grade, title: "record", ...(date === null ? {} : { date }) };
      });
      return [[item, found]];
    }),
  );
}

function customers(number: number, kind: number, lot: Lot) {
  if (number % 50 === 7) return [];
  const count = 1 + lot.below(5);
  const parts = times(count, () => 1 + lot.below(9));
  const whole = parts.reduce((total, part) => total + part, 0) + lot.below(4);
  const tied = lot.pick([[1], [0], [2], [1, 0]]);
  const side = lot.pick([1, 1, 5, 0]);
  const corner = lot.pick(CORNERS);
  return parts.map((part, at) => {
    const single = lot.below(5) > 0;
    const random = DETERMINANTS.map(() =>
      times(3, () => {
        const level = 1 + lot.below(5);
        return lot.below(100) < 92 ? level : undefined;
      }),
    );
    const levels = random.map((own, d) => {
      if (kind === 0) return tied.includes(d) ? lot.pick(HALVES) : side === 0 ? own : [side, side, side];
      return kind === 1 ? times(3, () => corner[d]) : own;
    });
    const answers = levels.flatMap((own, d) =>
      own.flatMap((level, q) => {
        const question = `${DETERMINANTS[d]}${q + 1}`;
        return level === undefined ? [] : [[question, REVERSED.includes(question) ? 6 - level : level]];
      }),
    );
    return {
      id: `c${at + 1}`,
      partner: `Customer ${at + 1}`,
      direction: "customer",
      kind: single ? "single" : "bundle",
      share: part / whole,
      answers: Object.fromEntries(answers),
    };
  });
}

function roles(number: number, kind: number, lot: Lot) {
  if (number % 50 === 17) return null;
  const by = (shares: readonly number[]) => Object.fromEntries(ROLES.map((role, at) => [role, shares[at]]));
  if (kind === 5) return by(lot.pick(THIRDS));
  const weights = ROLES.map(() => lot.below(5));
  const more = lot.below(4);
  const raised = weights.map((weight, at) => (at === more ? weight + 1 : weight));
  const total = raised.reduce((sum, weight) => sum + weight, 0);
  return by(raised.map((weight) => weight / total));
}

function aim(lot: Lot) {
  const kind = lot.pick([null, "stay", "move", "move", "move"]);
  if (kind !== "move") return kind === null ? null : { kind };
  const mode = lot.below(3) === 0 ? { mode: lot.pick(MODES) } : {};
  const role = lot.below(3) === 0 ? { role: lot.pick(ROLES) } : {};
  const upgrading = lot.pick([null, ...UPGRADINGS]);
  return { kind, ...mode, ...role, ...(upgrading === null ? {} : { upgrading }) };
}

/** A supplier link whose type of relationship (mode) no customer has. It must not affect any figure about customers. */
const SUPPLIER = {
  id: "s1",
  partner: "Supplier",
  direction: "supplier",
  kind: "single",
  share: 0.9,
  answers: { CX1: 1, CO1: 1, CA1: 5 },
};

/** Answers of a consultant, which must not affect any figure. */
const CONSULTANT = {
  id: "consultant",
  kind: "consultant",
  answers: answersIn("5".repeat(CELL_COUNT * ITEMS_PER_CELL)),
};

function assessment(number: number, lot: Lot): AssessmentInput {
  const kind = number % 10;
  const members = people(kind, lot);
  const often = kind === 3 ? 75 : 4;
  const notApplicable = NOT_APPLICABLE.filter(() => lot.below(100) < often);
  const evidence = records(lot);
  const asOf = lot.pick(DAYS);
  const links = customers(number, kind, lot);
  const raw = {
    schema: "trellis/assessment@1",
    instrument: { id: currentInstrument.id, version: currentInstrument.version },
    firm: { name: `Generated firm ${number} (invented)`, employees: null, roles: roles(number, kind, lot) },
    aim: aim(lot),
    seed: lot.below(2 ** 32),
    links: lot.below(4) === 0 ? [...links, SUPPLIER] : links,
    respondents: lot.below(10) === 0 ? [...members, CONSULTANT] : members,
    notApplicable: Object.fromEntries(notApplicable.map((item) => [item, "it is so"])),
    evidence,
    context: {},
    asOf,
  };
  const read = readAssessment(raw, currentInstrument);
  if (!read.ok) throw new Error(`${number}: ${JSON.stringify(read.error)}`);
  return read.value;
}

/** All assessments, in order, because they share one random stream. */
export function generatedAssessments(): readonly AssessmentInput[] {
  const lot = lotFrom(SEED);
  return times(COUNT, (number) => assessment(number, lot));
}
