import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { expect, test } from "vitest";
import { currentInstrument, measures1, requirements1 } from "@/lib/catalog";
import { CELLS, type ItemId } from "@/lib/instrument";
import {
  type AssessmentInput,
  assess,
  type LinkInput,
  RATING_REASONS,
  type Rating,
  type RespondentInput,
  rateInput,
  seedFrom,
  whyThisScore,
} from "@/lib/rating";
import { errorModelProvisional } from "@/lib/scoring";
import { seededRandom, sum } from "@/lib/stats";
import { ratingReasonWords } from "@/lib/words";
import { anInput, hashOf, known, rate } from "../../support/rating";

const sha256 = (value: unknown): string =>
  createHash("sha256")
    .update(canonicalize(value) ?? "")
    .digest("hex");

/** If the rating of this fixed firm changes, the computing code (kernel) needs a new version. */
test("the rating of the example is the one that was published", () => {
  const rating = rate(anInput());
  expect(rating.inputHash).toBe("79cf2110b8d634568d8ee941ab9bd6f1f08e8ed3069dcec866bc59c674874a58");
  expect(known(rating.fit.serve).band).toEqual(["A", "B"]);
  expect(known(rating.fit.move).band).toEqual(["C"]);
  expect(known(rating.scores.overall).level).toBeCloseTo(2.8377, 4);
  expect(known(rating.fit.serve).index).toBeCloseTo(88.775, 3);
  expect(known(rating.recommendations).map(({ measure }) => measure)).toEqual(["M03", "M04", "M02"]);
  expect(sha256(rating)).toBe("cd09a8ed3f766cfa8422ab12a4c265b7cc893a6d419c67f38a6010ce6961f7b2");
});

test("a rating survives JSON without loss", () => {
  const rating = rate(anInput());
  expect(JSON.parse(JSON.stringify(rating))).toEqual(rating);
});

test("the same input gives the same letters, and a given seed replaces that of the hash", () => {
  const input = anInput();
  expect(rate(input)).toEqual(rate(input));
  expect(rate(input).seed).toBe(seedFrom(hashOf(input)));
  const seeded = rate({ ...input, seed: 1 });
  expect(seeded.seed).toBe(1);
  expect(seeded.inputHash).toBe(hashOf(input));
  expect(known(seeded.fit.serve).index).toBe(known(rate(input).fit.serve).index);
});

test("a requirement changed under another version does not reach a rating made with the first", () => {
  const input = anInput();
  const before = rate(input);
  const requirements2 = {
    ...requirements1,
    version: "2.0.0",
    serve: { ...requirements1.serve, "PRE.ORG": { ...requirements1.serve["PRE.ORG"], captive: 4 } },
  };
  const options = { instrument: currentInstrument, measures: measures1, errorModel: errorModelProvisional };
  const after = assess(input, {
    ...options,
    requirements: requirements2,
    random: seededRandom,
    inputHash: hashOf(input),
  });
  expect(after.versions.requirement).toBe("2.0.0");
  expect(known(after.requirement.serve)["PRE.ORG"]).toBeGreaterThan(known(before.requirement.serve)["PRE.ORG"]);
  expect(rate(input)).toEqual(before);
});

test("an input that carries an estimated error model is rated under it, and under no other", () => {
  const input = anInput();
  const doubled = { version: "e1", item: 0.36, respondent: 0.03, respondentCell: 0.19, residual: 0.282 };
  const [before, after] = [input, { ...input, errorModel: doubled }].map((raw) => {
    const rated = rateInput(raw, sha256);
    if (!rated.ok) throw new Error(JSON.stringify(rated.error));
    return rated.value;
  });
  if (before === undefined || after === undefined) throw new Error("two ratings");
  expect([before, after].map(({ versions, marks }) => [versions.errorModel, marks.provisionalErrorModel])).toEqual([
    ["p2", true],
    ["e1", false],
  ]);
  expect(known(after.scores.overall).level).toBe(known(before.scores.overall).level);
  expect(known(after.scores.overall).sem).toBeCloseTo(Math.SQRT2 * known(before.scores.overall).sem, 12);
  expect(after.inputHash).not.toBe(before.inputHash);
  for (const version of ["p2", "e0", "mine"])
    expect(rateInput({ ...input, errorModel: { ...doubled, version } }, sha256).ok, version).toBe(false);
});

test("every array and key keeps its order, whatever the order of the answers", () => {
  const input = anInput();
  const shuffled: AssessmentInput = {
    ...input,
    respondents: input.respondents.map((person) =>
      person.kind === "member"
        ? { ...person, answers: Object.fromEntries(Object.entries(person.answers).reverse()) }
        : person,
    ),
  };
  expect(JSON.stringify(rate(shuffled).scores)).toBe(JSON.stringify(rate(input).scores));
  expect(Object.keys(rate(shuffled).detail)).toEqual(currentInstrument.items.map((item) => item.id));
});

const figures = ({ scores, fit, verdicts, gaps }: Rating) => ({ scores, fit, verdicts, gaps });

test("a consultant's rows change nothing but the count of consultants", () => {
  const input = anInput({ seed: 4 });
  const consultant: RespondentInput = {
    id: "c1",
    kind: "consultant",
    answers: Object.fromEntries(currentInstrument.items.map(({ id }) => [id, { level: 1.5 }])),
  };
  const blind = rate({ ...input, respondents: [...input.respondents, consultant] });
  expect(figures(blind)).toEqual(figures(rate(input)));
  expect(blind.marks).toMatchObject({ consultants: 1, respondents: 4 });
});

test("without an aim, or staying, every move says so and gaps stand against serve", () => {
  for (const aim of [null, { kind: "stay" } as const]) {
    const rating = rate(anInput({ aim }));
    const none = { insufficient: "no move intended" };
    expect([rating.requirement.move, rating.fit.move, rating.verdicts.move]).toEqual([none, none, none]);
    expect(rating.requirement.means.move).toEqual(none);
    expect(known(rating.requirement.signature).aim).toEqual(none);
    for (const gap of known(rating.gaps)) expect(gap.against).toBe("serve");
  }
});

test("a move that names nothing new is judged by serve and asks what should change", () => {
  const rating = rate(anInput({ aim: { kind: "move", year: 2030 } }));
  expect(rating.fit.move).toEqual({ insufficient: "say what should change" });
  expect(known(rating.gaps)[0]?.against).toBe("serve");
});

test("without a customer link the levels stand alone", () => {
  const rating = rate(anInput({ links: [] }));
  const none = { insufficient: "no customer link" };
  expect(known(rating.scores.overall).level).toBeGreaterThan(1);
  expect([rating.fit.serve, rating.verdicts.serve, rating.gaps, rating.recommendations]).toEqual([
    none,
    none,
    none,
    none,
  ]);
  expect(rating.position.portfolio).toEqual(none);
  expect(rating.marks.coverageLow).toBe(true);
});

test("without role shares nothing is required, and the position is still shown", () => {
  const rating = rate(anInput({ firm: { name: "x", employees: null, roles: null } }));
  expect(rating.requirement.serve).toEqual({ insufficient: "no role shares" });
  expect(known(rating.position.portfolio).captive).toBeGreaterThan(0);
});

test("without answers every score says so, and nothing is a number that is none", () => {
  const rating = rate(anInput({ respondents: [], evidence: {}, notApplicable: {} }));
  expect(rating.scores.overall).toEqual({ insufficient: "a phase is not scored" });
  expect(rating.fit.serve).toEqual({ insufficient: "no cell is scored" });
  expect(known(rating.requirement.means.serve)).toBeGreaterThan(2);
  expect(JSON.parse(JSON.stringify(rating))).toEqual(rating);
  expect(rating.recommendations).toEqual({ insufficient: "no reliable gap" });
});

test("a link without one determinant has no place and leaves the portfolio, not the coverage", () => {
  const { links } = anInput();
  const [first, ...rest] = links;
  const { CA1, CA2, CA3, ...kept } = first?.answers ?? {};
  expect([CA1, CA2, CA3].every((level) => level !== undefined)).toBe(true);
  const blind: LinkInput[] = first ? [{ ...first, answers: kept }, ...rest] : [];
  const rating = rate(anInput({ links: blind }));
  expect(rating.position.links[0]).toMatchObject({ id: "l1", insufficient: "a determinant is not answered" });
  expect(rating.position.coverage).toBeCloseTo(0.85, 10);
  expect(rating.position.placedShare).toBeCloseTo(0.47, 10);
});

test("three items that do not apply make the reduced form: no lens of interaction, twelve cells", () => {
  const notApplicable = { "PRE.INT.2": "x", "APP.INT.2": "x", "EVA.INT.2": "x" } as const;
  const rating = rate(anInput({ notApplicable }));
  expect(rating.marks.reducedForm).toBe(true);
  expect(rating.scores.lenses.INT).toEqual({ insufficient: "reduced form" });
  expect(known(rating.fit.serve).byLens.INT).toEqual({ insufficient: "no cell is scored" });
  expect(known(rating.gaps).some((gap) => gap.cell.endsWith(".INT"))).toBe(false);
});

test("a chain move carries learning outside the chain as a line of its own, outside fit", () => {
  const chain = rate(anInput({ aim: { kind: "move", upgrading: "chain" } }));
  expect(chain.extraLines).toMatchObject([{ item: "LRN.INT.3", required: 3 }]);
  const level = chain.detail["LRN.INT.3"]?.level ?? Number.NaN;
  expect(chain.extraLines[0]).toMatchObject({ level, reached: level >= 3 });
  expect(rate(anInput()).extraLines).toEqual([]);
});

test("role groups of an item are shown from three people each and five in all, or not at all", () => {
  const item: ItemId = "PRE.ORG.1";
  const people = (strata: readonly ("management" | "production")[]): RespondentInput[] =>
    strata.map((stratum, at) => ({ id: `p${at}`, kind: "member", stratum, answers: { [item]: { level: 3 } } }));
  const three = ["management", "management", "management"] as const;
  const groups = (respondents: RespondentInput[]) => rate(anInput({ respondents })).detail[item]?.strata;
  const hidden = { insufficient: "too few contributors to show groups" };
  expect(groups(people([...three, "production", "production"]))).toEqual(hidden);
  expect(groups(people([...three]))).toEqual(hidden);
  const shown = groups(people([...three, "production", "production", "production"]));
  expect(shown).toMatchObject([
    { stratum: "management", level: 3, dontKnow: 0 },
    { stratum: "production", level: 3, dontKnow: 0 },
  ]);
});

test("the same answers to an item give one object that nobody can change, and other role groups another level", () => {
  const item: ItemId = "APP.NET.1";
  type Given = readonly (readonly ["management" | "production", 1 | 3 | 4 | 5])[];
  const detailOf = (given: Given) => {
    const respondents = given.map(([stratum, level], at): RespondentInput => {
      return { id: `p${at}`, kind: "member", stratum, answers: { [item]: { level } } };
    });
    return rate(anInput({ respondents, evidence: {} })).detail[item];
  };
  const apart: Given = [
    ["management", 1],
    ["management", 1],
    ["production", 4],
  ];
  const mixed: Given = [
    ["management", 1],
    ["management", 4],
    ["production", 1],
  ];
  expect(detailOf(apart)).toBe(detailOf(apart));
  const details = [apart, mixed, apart].map(detailOf);
  expect(details.map((detail) => detail?.level)).toEqual([2.5, 1.75, 2.5]);
  for (const detail of details) {
    expect(detail?.levels).toEqual({ 1: 2, 2: 0, 3: 0, 4: 1, 5: 0 });
    expect([detail, detail?.levels, detail?.records].every(Object.isFrozen)).toBe(true);
  }
  // Without a record, a 5 counts as at most 3 before the groups are weighted.
  const together: Given = [
    ["management", 1],
    ["management", 5],
    ["management", 3],
  ];
  const parted: Given = [
    ["management", 1],
    ["management", 5],
    ["production", 3],
  ];
  const capped = [together, parted, together].map(detailOf);
  expect(capped.map((detail) => detail?.level)).toEqual([3, 3, 3]);
  expect(capped.map((detail) => detail?.capped)).toEqual([7 / 3, 2.5, 7 / 3]);
});

test("why this score reaches from a cell to its answers, weights and requirement parts", () => {
  const rating = rate(anInput());
  for (const cell of CELLS) {
    const why = whyThisScore(rating, cell);
    expect(why.items.map(({ item }) => item)).toEqual([`${cell}.1`, `${cell}.2`, `${cell}.3`]);
    const level = sum(why.items.map(({ detail, weight }) => weight * (detail.level ?? 0)));
    expect(level, cell).toBeCloseTo(known(why.score).level, 10);
    const { modes, transition, roles, serve } = known(why.requirement);
    expect(sum([...Object.values(modes), transition, ...Object.values(roles)])).toBeCloseTo(serve, 10);
    expect(known(why.verdicts.serve).required).toBe(serve);
  }
  expect(whyThisScore(rating, "APP.INT").items[1]).toMatchObject({ weight: 0, detail: { level: null } });
  const whole = sum(CELLS.map((cell) => whyThisScore(rating, cell).weightInOverall));
  expect(whole).toBeCloseTo(1, 10);
});

test("every reason has words in both languages", () => {
  for (const reason of RATING_REASONS) {
    expect(ratingReasonWords[reason].zh).toMatch(/\p{Script=Han}/u);
    expect(ratingReasonWords[reason].en).not.toMatch(/\p{Script=Han}/u);
  }
});
