import { readFileSync } from "node:fs";
import { z } from "zod";
import { currentInstrument, type DoneWhen, measures1, readDoneWhen } from "@/lib/catalog";
import { CELLS, type ItemAnswer, type ItemId, isLevel, LENSES, type MeasureId, PHASES, STRATA } from "@/lib/instrument";
import { type AssessmentInput, isItemId, type Rating, readAssessment } from "@/lib/rating";
import type { Respondent } from "@/lib/scoring";

const cellIds = z.custom<(typeof CELLS)[number]>((id) => CELLS.some((cell) => cell === id));
const byCell = z.record(cellIds, z.number());
const named = z.record(z.string(), z.number().nullable());
const odds = z.array(z.number()).length(5);
const band = z.array(z.enum(["A", "B", "C", "D", "E"]));
const measureId = z.custom<MeasureId>((id) => measures1.measures.some((measure) => measure.id === id));
const condition = z.custom<DoneWhen>((text) => typeof text === "string" && readDoneWhen(text) !== undefined);
const people = z.array(z.object({ id: z.string(), stratum: z.enum(STRATA), answers: z.string().length(48) }));
const handOver = z.object({
  phase: z.enum(PHASES),
  difference: z.number(),
  sem: z.number(),
  odds: z.number(),
  broken: z.boolean(),
  balance: z.number(),
});
const answersPart = z.object({
  levels: named,
  capped: named,
  sem: named,
  staged: z.object({ level: z.number(), blocking: z.array(z.string()) }).nullable(),
  handOver: handOver.nullable(),
});
const fit = z.object({
  index: z.number(),
  byLens: z.number(),
  bandOdds: odds,
  band,
  wide: z.boolean(),
  compareBand: z.boolean(),
  mean: z.number(),
  range: z.object({ p05: z.number(), p25: z.number(), p75: z.number(), p95: z.number() }),
});
const verdict = z.object({
  required: z.number(),
  odds: z.number(),
  verdict: z.enum(["meets", "unclear", "short"]),
  holds: z.boolean(),
});
const verdicts = z.record(z.string(), verdict.nullable());
const row = fit.extend({ shift: z.number(), voices: z.number() });
const links = z.array(z.record(z.string(), z.unknown()));

/** The values that `tests/golden/method-0-3/write.py` computed, as far as the tests use them. */
export const golden03 = z
  .object({
    steps: z.record(z.string(), z.array(condition.nullable())),
    items: z.array(z.string().refine(isItemId)),
    designs: z.array(
      z.object({
        name: z.string(),
        respondents: people,
        notApplicable: z.array(z.string().refine(isItemId)),
        output: answersPart,
      }),
    ),
    meets: z.array(z.object({ x: z.number(), r: z.number(), voices: z.number(), odds: z.number() })),
    handOver: z.array(
      handOver.extend({ voices: z.number(), phases: z.tuple([z.number(), z.number(), z.number(), z.number()]) }),
    ),
    bandTable: z.array(row),
    twoPictures: z.object({
      respondents: people,
      pulse: z.array(z.array(z.number()).length(16)),
      output: z.record(z.enum(PHASES), z.object({ difference: z.number(), limit: z.number(), differ: z.boolean() })),
    }),
    screenings: z.array(
      z.object({
        name: z.string(),
        answers: z.string().length(16),
        link: z.record(z.string(), z.number().refine(isLevel)),
        role: z.enum(["OEA", "OEM", "ODM", "OBM"]),
        output: z.object({
          required: z.number().nullish(),
          overall: z.number().nullish(),
          sem: z.number().nullish(),
          odds: z.number().nullish(),
          verdict: z.enum(["meets", "unclear", "short"]).nullish(),
          hints: z.object({ strongest: z.array(cellIds), weakest: z.array(cellIds) }),
        }),
      }),
    ),
    firms: z.array(
      z.object({
        name: z.string(),
        input: z.object({
          respondents: people,
          notApplicable: z.array(z.string().refine(isItemId)),
          records: z.record(z.string(), z.object({ grade: z.string(), date: z.string().nullable() })),
          asOf: z.string(),
          links,
          roles: z.record(z.string(), z.number()),
          aim: z.record(z.string(), z.unknown()).nullable(),
          employees: z.number().nullable(),
          context: z.record(z.string(), z.unknown()),
          supplierLinks: z.number(),
          plan: z.partialRecord(measureId, z.enum(["done", "verified"])),
          carriedOver: z.array(measureId),
          pinned: z.array(measureId),
          dismissed: z.array(measureId),
          capacity: z.number(),
        }),
        output: answersPart.extend({
          serve: byCell.optional(),
          move: z.union([byCell, z.string(), z.null()]).optional(),
          verdicts: z.object({ serve: verdicts, move: verdicts.nullable() }).optional(),
          fits: z.record(z.string(), fit).optional(),
          latent: z.number().optional(),
          records: z.object({ n: z.number(), m: z.number() }),
          surer: z.record(
            z.enum(STRATA),
            z.object({
              sem: z.record(z.string(), z.number().nullable()),
              settles: z.array(z.string()),
              opens: z.array(z.string()),
            }),
          ),
          measures: z
            .object({
              eligible: z.array(z.object({ cell: cellIds, expected: z.number() })),
              noReliableGap: z.boolean(),
              passedOver: z.array(cellIds),
              chosen: z.array(
                z.object({
                  id: measureId,
                  rule: z.enum(["first", "ordinary", "phase"]),
                  for: z.string().optional(),
                  worth: z.number(),
                  step: z.number(),
                  notAsked: z.array(z.string()),
                }),
              ),
            })
            .optional(),
        }),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("../golden/method-0-3/values.json", import.meta.url), "utf8")));

type People = z.infer<typeof people>;

function answerOf(mark: string | undefined): ItemAnswer | undefined {
  if (mark === "?") return { dontKnow: true };
  const level = Number(mark);
  return isLevel(level) ? { level } : undefined;
}

/** The answers in one row of marks: a digit is a level, `?` is "don't know", `-` is unanswered. */
export const answersIn = (marks: string, items: readonly ItemId[] = golden03.items): Record<ItemId, ItemAnswer> =>
  Object.fromEntries(
    items.flatMap((item, place) => {
      const answer = answerOf(marks[place]);
      return answer === undefined ? [] : [[item, answer] as const];
    }),
  );

export const membersIn = (rows: People): readonly Respondent[] =>
  rows.map(({ id, stratum, answers }) => ({ id, kind: "member", stratum, answers: answersIn(answers) }));

/** A firm of the expected values, in the input format of the product. */
export function inputOf({ input }: Pick<(typeof golden03.firms)[number], "input">): AssessmentInput {
  const suppliers = Array.from({ length: input.supplierLinks }, (_, at) => ({
    id: `s${at + 1}`,
    partner: `Supplier ${at + 1}`,
    direction: "supplier",
    kind: "single",
    answers: {},
  }));
  const raw = {
    schema: "trellis/assessment@1",
    instrument: { id: currentInstrument.id, version: currentInstrument.version },
    firm: { name: "Golden firm (invented)", employees: input.employees, roles: input.roles },
    asOf: input.asOf,
    respondents: membersIn(input.respondents),
    notApplicable: Object.fromEntries(input.notApplicable.map((item) => [item, "it is so"])),
    evidence: Object.fromEntries(
      Object.entries(input.records).map(([item, { grade, date }]) => [
        item,
        [{ grade, title: "record", ...(date === null ? {} : { date }) }],
      ]),
    ),
    links: [
      ...input.links.map((link, at) => ({ direction: "customer", partner: `Customer ${at + 1}`, ...link })),
      ...suppliers,
    ],
    context: Object.fromEntries(Object.entries(input.context).map(([id, state]) => [id, { state }])),
    aim: input.aim,
  };
  const read = readAssessment(raw, currentInstrument);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** All parts of a score table by name. */
export const partsOf = (scores: Pick<Rating["scores"], "cells" | "phases" | "lenses" | "overall">) => ({
  ...Object.fromEntries(CELLS.map((cell) => [cell, scores.cells[cell]])),
  ...Object.fromEntries(PHASES.map((phase) => [phase, scores.phases[phase]])),
  ...Object.fromEntries(LENSES.map((lens) => [lens, scores.lenses[lens]])),
  overall: scores.overall,
});
