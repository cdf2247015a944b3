import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { buildPool, type KernelPercentile, type Participant, POSITION_PARTS } from "@/lib/benchmark";
import { MODES } from "@/lib/instrument";
import { insufficient, isInsufficient, tabulate } from "@/lib/result";
import { percentileIn } from "../support/participants";

const placed = z.object({
  row: z.number(),
  basis: z.enum(["kernel", "stratum", "pooled"]),
  bandwidth: z.number().nullable(),
  percentile: z.number(),
  effectiveSize: z.number(),
  size: z.number(),
  low: z.number(),
  high: z.number(),
  pooled: z.number(),
  shrunk: z.number(),
  composition: z.array(z.number()).length(6),
});
const reference = z
  .object({
    parts: z.array(z.string()),
    cohorts: z.record(
      z.string(),
      z.object({
        sem: z.number(),
        x: z.array(z.number()),
        positions: z.array(z.array(z.number().nullable()).length(13)),
        placed: z.array(
          z.union([
            z.object({ row: z.number(), insufficient: z.literal(true) }),
            placed.extend({ insufficient: z.literal(false) }),
          ]),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("./r/benchmark.json", import.meta.url), "utf8")));

/** R sums some hundred weights with up to 15 digits each in another order, so ten decimal places are compared. */
const DIGITS = 10;
const near = (value: number): unknown => expect.closeTo(value, DIGITS);

type Cohort = (typeof reference.cohorts)[string];

const participantsOf = ({ sem, x, positions }: Cohort): readonly Participant<"self">[] =>
  positions.map((parts, at) => ({
    kind: "self",
    id: String(at),
    x: x[at] ?? Number.NaN,
    sem,
    position: tabulate(POSITION_PARTS, (part) => parts[POSITION_PARTS.indexOf(part)] ?? null),
  }));

const figuresOf = ({ basis, percentile, effectiveSize, interval, pooled, shrunk, composition }: KernelPercentile) => ({
  basis: basis.kind,
  bandwidth: basis.kind === "kernel" ? basis.bandwidth : null,
  percentile,
  effectiveSize,
  size: interval.size,
  low: interval.low,
  high: interval.high,
  pooled,
  shrunk,
  composition: [...MODES, "unknown" as const].map((mode) => composition[mode]),
});

const expectedOf = (row: z.infer<typeof placed>) => ({
  basis: row.basis,
  bandwidth: row.bandwidth,
  percentile: near(row.percentile),
  effectiveSize: near(row.effectiveSize),
  size: near(row.size),
  low: near(row.low),
  high: near(row.high),
  pooled: near(row.pooled),
  shrunk: near(row.shrunk),
  composition: row.composition.map(near),
});

test("R names the parts of a position in our order", () => {
  expect(reference.parts).toEqual(POSITION_PARTS);
});

describe.each(Object.entries(reference.cohorts))("the cohort %s", (_, cohort) => {
  const participants = participantsOf(cohort);
  const pool = buildPool("self", participants);

  test("has the percentiles of Hmisc, prop.test and base R", () => {
    for (const row of cohort.placed) {
      const firm = participants[row.row];
      if (firm === undefined) throw new Error(`no firm ${row.row}`);
      const found = percentileIn(pool, firm);
      if (row.insufficient) expect(found).toEqual(insufficient("too-few-participants"));
      else if (isInsufficient(found)) expect.unreachable(`firm ${row.row} has no percentile`);
      else expect(figuresOf(found), `firm ${row.row}`).toEqual(expectedOf(row));
    }
  });
});
