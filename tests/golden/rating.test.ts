import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { requirements1 } from "@/lib/catalog";
import { type Aim, CELLS, isLevel, type Level, MODES, POSITION_IDS, ROLES } from "@/lib/instrument";
import { type Link, portfolio } from "@/lib/position";
import {
  BANDS,
  type BandOdds,
  type CellLevels,
  findTarget,
  fitCells,
  fitOfGroups,
  isMissing,
  type Maybe,
  positionEffect,
  pureRole,
  type RequiredPosition,
  rateRequirement,
  requireServe,
  runBands,
} from "@/lib/rating";
import { isInsufficient, tabulate } from "@/lib/result";
import { mean } from "@/lib/stats";

const level = z.number().refine((value): value is Level => isLevel(value));
const answers = z.partialRecord(z.enum(POSITION_IDS), level);
const modes = z.record(z.enum(MODES), z.number());
const roles = z.record(z.enum(ROLES), z.number());
const cells = z.record(
  z.custom<(typeof CELLS)[number]>((id) => CELLS.some((cell) => cell === id)),
  z.number(),
);
const band = z.array(z.enum(BANDS));
const fit = z.object({ index: z.number() });
const move = z.object({
  kind: z.literal("move"),
  mode: z.enum(MODES).exactOptional(),
  role: z.enum(ROLES).exactOptional(),
  upgrading: z.enum(["process", "product", "functional", "chain"]).exactOptional(),
  year: z.number().exactOptional(),
  share: z.number().exactOptional(),
});

const golden = z
  .object({
    fit: z.object({ x: z.array(z.number()), r: z.array(z.number()), w: z.array(z.number()), fit: z.number() }),
    worked_firm: z.object({
      links: z.array(z.object({ id: z.string(), kind: z.enum(["single", "bundle"]), share: z.number(), answers })),
      roles,
      x: cells,
      P: modes,
      serve: cells,
      serve_mean: z.number(),
      serve_by_pure_role_mean: roles,
      "parts_LRN.ORG": z.object({ modes, roles }),
      position_effect: z.object({ equal_mixture_mean: z.number(), mean: z.number(), cells }),
      aim_functional: move,
      move_functional: cells,
      aim_product: move,
      move_product: cells,
      move_stay: z.null(),
      fit_serve: fit.extend({ byLens: z.number() }),
      fit_serveCapped: fit,
      fit_move_functional: fit,
      latent_capability: z.number(),
    }),
    exclusion_case: z.object({ link: z.object({ answers }), serve_OEM: cells }),
    band_rule: z.object({
      P: z.array(z.number()),
      r: cells,
      rows: z.array(z.object({ shift: z.number(), indexPoint: z.number() })),
      rule_only: z.array(z.object({ odds: z.array(z.number()), band, wide: z.boolean() })),
    }),
  })
  .parse(JSON.parse(readFileSync(new URL("./method/golden.json", import.meta.url), "utf8")));

/**
 * The worked values are printed to eight decimal places, so seven are compared. Those that revision 0.3 of the method
 * replaced are in `method-0-3.test.ts`.
 */
const PLACES = 7;

const worked = golden.worked_firm;

function known<T extends object | number>(value: Maybe<T>): T {
  if (isMissing(value)) throw new Error(`missing: ${value.insufficient}`);
  return value;
}

function positionOf(links: readonly Link[], shares: RequiredPosition["roles"]): RequiredPosition {
  const whole = portfolio(links);
  if (isInsufficient(whole)) throw new Error(whole.reason);
  return { weights: whole.weights, exclusionLargest: whole.exclusionLargest, roles: shares };
}

const customer = (link: Pick<Link, "id" | "kind" | "share" | "answers">): Link => ({ ...link, direction: "customer" });
const position = positionOf(worked.links.map(customer), worked.roles);

const requirementFor = (aim: Aim | null) =>
  rateRequirement({ requirements: requirements1, position, aim, scored: worked.x });

function expectCells(actual: Readonly<Record<string, number>>, expected: Readonly<Record<string, number>>) {
  for (const cell of CELLS) expect(actual[cell], cell).toBeCloseTo(expected[cell] ?? Number.NaN, PLACES);
}

describe("the worked firm's requirement", () => {
  test("serve mixes modes by modal share and roles by sales", () => {
    const { serve, means } = requirementFor(null);
    expectCells(known(serve), worked.serve);
    expect(known(means.serve)).toBeCloseTo(worked.serve_mean, PLACES);
  });

  test("the parts of a cell are those of the method and add up to its required level", () => {
    const parts = requireServe(requirements1, position)["LRN.ORG"];
    for (const mode of MODES) expect(parts.modes[mode]).toBeCloseTo(worked["parts_LRN.ORG"].modes[mode], PLACES);
    for (const role of ROLES) expect(parts.roles[role]).toBeCloseTo(worked["parts_LRN.ORG"].roles[role], PLACES);
  });

  test("the line of the signature chart has the means of the four pure roles", () => {
    const { line } = known(requirementFor(null).signature);
    for (const role of ROLES) expect(line[role]).toBeCloseTo(worked.serve_by_pure_role_mean[role], PLACES);
  });

  test("what the position changed is counted against the equal mixture with the same roles", () => {
    expectCells(positionEffect(requirements1, position), worked.position_effect.cells);
    const { means } = requirementFor(null);
    expect(known(means.changedByPosition)).toBeCloseTo(worked.position_effect.mean, PLACES);
    const equal = known(means.serve) - known(means.changedByPosition);
    expect(equal).toBeCloseTo(worked.position_effect.equal_mixture_mean, PLACES);
  });

  test("a functional move takes the largest of serve, mode, transition and role floor", () => {
    expectCells(known(requirementFor(worked.aim_functional).move), worked.move_functional);
  });

  test("product upgrading in the same position adds its modifier to serve", () => {
    expectCells(known(requirementFor(worked.aim_product).move), worked.move_product);
  });

  test("to stay, or to have no aim, intends no move", () => {
    expect(requirementFor({ kind: "stay" }).move).toEqual({ insufficient: "no move intended" });
    expect(requirementFor(null).move).toEqual({ insufficient: "no move intended" });
  });

  test("a move that names nothing new must say what should change", () => {
    const aim = { kind: "move", mode: "captive", role: "OEM", year: 2030 } as const;
    expect(findTarget(position, aim)).toEqual({ insufficient: "say what should change" });
  });
});

test("where exclusion is the largest corner, the transition level replaces the mixture", () => {
  const { answers: given } = golden.exclusion_case.link;
  const excluded = positionOf([customer({ id: "l1", kind: "single", share: 1, answers: given })], pureRole("OEM"));
  const serve = requireServe(requirements1, excluded);
  expectCells(
    tabulate(CELLS, (cell) => serve[cell].serve),
    golden.exclusion_case.serve_OEM,
  );
});

describe("the worked firm's fit", () => {
  const capped: CellLevels = tabulate(CELLS, (cell) => Math.min(3, worked.x[cell]));
  const fitOf = (levels: CellLevels, required: (typeof worked)["serve"]) => known(fitCells(levels, required));

  test("serve, serve capped by records and move have the worked index", () => {
    expect(fitOf(worked.x, worked.serve).index).toBeCloseTo(worked.fit_serve.index, 6);
    expect(fitOf(capped, worked.serve).index).toBeCloseTo(worked.fit_serveCapped.index, 6);
    expect(fitOf(worked.x, worked.move_functional).index).toBeCloseTo(worked.fit_move_functional.index, 6);
  });

  test("by lenses, and the capability above the requirement", () => {
    const { indexByLens, latent } = fitOf(worked.x, worked.serve);
    expect(indexByLens).toBeCloseTo(worked.fit_serve.byLens, 6);
    expect(latent).toBeCloseTo(worked.latent_capability, 6);
  });
});

test("the cell-level formula gives the worked value of 78.18", () => {
  const { x, r, w, fit: expected } = golden.fit;
  const rows = x.map((level, at) => [{ level, required: r[at] ?? Number.NaN, weight: w[at] ?? Number.NaN }]);
  expect(fitOfGroups(rows)).toBeCloseTo(expected, PLACES);
});

describe("the rule of letters", () => {
  const toOdds = (list: readonly number[]): BandOdds => {
    const [A = 0, B = 0, C = 0, D = 0, E = 0] = list;
    return { A, B, C, D, E };
  };

  test.each(golden.band_rule.rule_only)("odds $odds print $band", ({ odds: list, band: expected, wide }) => {
    expect(runBands(toOdds(list), requirements1.cutoffs.bandRun)).toEqual({ band: expected, wide });
  });

  const { r, rows } = golden.band_rule;

  test.each(rows)("all cells $shift from the requirement have the index of the table", ({ shift, indexPoint }) => {
    const levels = tabulate(CELLS, (cell) => r[cell] + shift);
    expect(known(fitCells(levels, r)).index).toBeCloseTo(indexPoint, 6);
  });

  test("r of the table is the mixture of its weights", () => {
    const weights = tabulate(MODES, (mode) => golden.band_rule.P[MODES.indexOf(mode)] ?? Number.NaN);
    const pure = requireServe(requirements1, { weights, exclusionLargest: false, roles: pureRole("OEA") });
    expect(mean(CELLS.map((cell) => pure[cell].serve))).toBeCloseTo(mean(CELLS.map((cell) => r[cell])), PLACES);
  });
});
