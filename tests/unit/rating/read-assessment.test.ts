import fc from "fast-check";
import { expect, test } from "vitest";
import { currentInstrument } from "@/lib/catalog";
import { STRATA } from "@/lib/instrument";
import { AssessmentInput, canonicalInput, type InputIssueCode, readAssessment, seedFrom } from "@/lib/rating";
import { checkFacts, fromZod } from "@/lib/rating/input/input-issues";
import { err, ok } from "@/lib/result";
import { anInput, exampleJson, known, rate } from "../../support/rating";

/** The example with one value changed; undefined deletes the key. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const raw = exampleJson();
  const last = path[path.length - 1] ?? "";
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), raw);
  if (value === undefined) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, value);
  return raw;
}

function issuesOf(raw: unknown) {
  const read = readAssessment(raw, currentInstrument);
  return read.ok ? [] : read.error.map(({ path, code }) => ({ path, code }));
}

test("the example is read as it stands", () => {
  expect(issuesOf(exampleJson())).toEqual([]);
  expect(anInput()).toEqual(exampleJson());
});

test.each<readonly [readonly (string | number)[], unknown, string, InputIssueCode]>([
  [["schema"], "trellis/assessment@2", "schema", "not-allowed"],
  [["asOf"], undefined, "asOf", "missing"],
  [["asOf"], "2026-02-30", "asOf", "not-allowed"],
  [["aim"], undefined, "aim", "missing"],
  [["aim", "kind"], "leave", "aim.kind", "not-allowed"],
  [["aim", "role"], "OXM", "aim.role", "not-allowed"],
  [["remark"], "x", "remark", "unknown-field"],
  [["firm", "employees"], 0, "firm.employees", "out-of-range"],
  [["firm", "employees"], "420", "firm.employees", "wrong-type"],
  [["firm", "roles", "OEA"], 0.12, "firm.roles", "not-consistent"],
  [["respondents", 0, "stratum"], "board", "respondents[0].stratum", "not-allowed"],
  [["respondents", 1, "id"], "r1", "respondents", "not-consistent"],
  [
    ["respondents", 0, "answers", "PRE.ORG.1"],
    { level: 6 },
    'respondents[0].answers["PRE.ORG.1"].level',
    "not-allowed",
  ],
  [
    ["respondents", 0, "answers", "PRE.ORG.1"],
    { level: 2.5 },
    'respondents[0].answers["PRE.ORG.1"].level',
    "not-allowed",
  ],
  [["respondents", 0, "answers", "PRE.ORG.9"], { level: 3 }, 'respondents[0].answers["PRE.ORG.9"]', "unknown-item"],
  [["notApplicable", "PRE.ORG.1"], "no time", 'notApplicable["PRE.ORG.1"]', "not-applicable-refused"],
  [["evidence", "EVA.INT.7"], [], 'evidence["EVA.INT.7"]', "unknown-item"],
  [["links", 0, "share"], undefined, "links[0].share", "missing"],
  [["links", 0, "share"], 0.9, "links", "not-consistent"],
  [["links", 0, "answers", "CX1"], 9, "links[0].answers.CX1", "not-allowed"],
  [["links", 0, "answers", "CX9"], 3, "links[0].answers.CX9", "unknown-field"],
  [["context", "PO1", "effect"], 3, "context.PO1.effect", "not-allowed"],
  [["firm", "name"], "A\ud83d", "firm.name", "not-allowed"],
  [["links", 0, "id"], "\udca5", "links[0].id", "not-allowed"],
  [["seed"], -1, "seed", "out-of-range"],
  [["instrument", "version"], "0.9.0", "instrument", "other-instrument"],
])("%j set to %j is found at %s", (path, value, where, code) => {
  expect(issuesOf(changed(path, value))).toEqual([{ path: where, code }]);
});

test("what was expected is said in both languages, and no English stands in the Chinese", () => {
  const detailsOf = (path: readonly (string | number)[], value: unknown) => {
    const read = readAssessment(changed(path, value), currentInstrument);
    return read.ok ? [] : read.error.map(({ detail }) => detail);
  };
  expect(detailsOf(["firm", "employees"], "420")).toEqual([{ en: "expected a number", zh: "应为数字" }]);
  expect(detailsOf(["firm", "employees"], 0)).toEqual([{ en: "expected at least 1", zh: "应不小于 1" }]);
  expect(detailsOf(["firm", "employees"], 4.5)).toEqual([{ en: "expected a whole number", zh: "应为整数" }]);
  expect(detailsOf(["links"], {})).toEqual([{ en: "expected a list", zh: "应为列表" }]);
  expect(detailsOf(["links", 0, "id"], "")).toEqual([{ en: "at least 1 character", zh: "至少 1 个字符" }]);
  expect(detailsOf(["asOf"], "soon")).toEqual([
    { en: "expected a date such as 2026-11-25", zh: "应为日期，如 2026-11-25" },
  ]);
  expect(detailsOf(["firm", "roles", "OEA"], 0.9)).toEqual([
    { en: "the four shares must add to 1", zh: "四项占比之和须为 1" },
  ]);
  expect(detailsOf(["respondents", 1, "id"], "r1")).toEqual([{ en: "an id occurs twice", zh: "有重复的 id" }]);
  expect(detailsOf(["links", 0, "direction"], "both")).toEqual([
    { en: 'expected one of "customer", "supplier"', zh: '可取 "customer"、"supplier"' },
  ]);
  expect(detailsOf(["evidence"], { "PRE.XXX.1": [] })).toEqual([{ en: "not the id of an item", zh: "不是题号" }]);
  expect(detailsOf(["aim", "kind"], "leave")).toEqual([
    { en: 'expected one of "move", "stay"', zh: '可取 "move"、"stay"' },
  ]);
  const half = { id: "c1", kind: "consultant", answers: { "PRE.ORG.1": { level: 2.3 } } };
  expect(detailsOf(["respondents", 4], half)).toEqual([{ en: "expected a multiple of 0.5", zh: "应为 0.5 的倍数" }]);
});

const example: object = Object(exampleJson());
const itemIds = currentInstrument.items.map(({ id }) => id);

/** Applies the schema to the whole document, then the checks against the questionnaire. */
function readWhole(raw: unknown): ReturnType<typeof readAssessment> {
  const parsed = AssessmentInput.safeParse(raw);
  if (!parsed.success) return err(parsed.error.issues.flatMap((issue) => fromZod(issue, raw)));
  const unknown = parsed.data.respondents.flatMap(({ answers }, at) =>
    Object.keys(answers)
      .filter((id) => !itemIds.some((known) => known === id))
      .map((id) => ({
        path: `respondents[${at}].answers["${id}"]`,
        code: "unknown-item" as const,
        detail: { en: id, zh: id },
      })),
  );
  const issues = [...checkFacts(parsed.data, currentInstrument), ...unknown];
  return issues.length > 0 ? err(issues) : ok(parsed.data);
}

const withoutPrototype = (value: object): object => Object.assign(Object.create(null), value);
const plainAnswer = fc.constantFrom<unknown>(
  ...[1, 2, 3, 4, 5].map((level) => ({ level })),
  { dontKnow: true },
  { dontKnow: true },
);
const oddAnswer = fc.constantFrom<unknown>(
  ...[0, 6, -0, 2.5, 1.1, "3", true, null, undefined, Number.NaN, [3]].map((level) => ({ level })),
  ...[false, 1, "true", null, undefined].map((dontKnow) => ({ dontKnow })),
  ...[{}, { Level: 3 }, { level: 3, dontKnow: true }, { level: 3, dontKnow: undefined }, { level: 3, note: "x" }],
  ...[
    { dontKnow: true, level: undefined },
    { dontKnow: true, at: 1 },
  ],
  ...[null, undefined, 3, "3", [], [3], new Date(0), new Map([["level", 3]])],
  ...[withoutPrototype({ level: 3 }), withoutPrototype({ dontKnow: true }), Object.create({ level: 3 })],
);

/** Answers of one person: mostly valid, sometimes not. */
function answersWith(answer: fc.Arbitrary<unknown>, id: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const table = fc.array(fc.tuple(id, answer), { maxLength: 8 }).map((rows): object => Object.fromEntries(rows));
  return fc.oneof(
    { weight: 8, arbitrary: table },
    { weight: 1, arbitrary: table.map(withoutPrototype) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, undefined, [], 3, "answers") },
  );
}
const anItem = fc.constantFrom<string>(...itemIds);
const oddId = fc.constantFrom("PRE.ORG.9", "PRE.XXX.1", "pre.org.1", "toString", "constructor", "__proto__", "");
const plainAnswers = fc
  .array(fc.tuple(anItem, plainAnswer), { maxLength: 8 })
  .map((rows): object => Object.fromEntries(rows));
const anyAnswers = answersWith(
  fc.oneof({ weight: 9, arbitrary: plainAnswer }, { weight: 1, arbitrary: oddAnswer }),
  fc.oneof({ weight: 19, arbitrary: anItem }, { weight: 1, arbitrary: oddId }),
);
const aPerson = fc.record({
  kind: fc.constantFrom("member", "member", "member", "member", "consultant"),
  stratum: fc.constantFrom(...STRATA),
  answers: fc.oneof({ weight: 2, arbitrary: plainAnswers }, { weight: 1, arbitrary: anyAnswers }),
});

test("answers set aside are read as the schema reads them, and refused as it refuses them", () => {
  const people = fc.array(aPerson, { maxLength: 3 });
  const seen = { read: 0, refused: 0 };
  fc.assert(
    fc.property(people, fc.boolean(), (given, twice) => {
      const respondents = given.map((person, at) => ({ id: twice ? "p" : `p${at}`, ...person }));
      const raw = { ...example, respondents };
      const read = readAssessment(raw, currentInstrument);
      expect(read).toStrictEqual(readWhole(raw));
      seen[read.ok ? "read" : "refused"] += 1;
    }),
    { numRuns: 200 },
  );
  expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(50);
});

test.each([plainAnswer, oddAnswer])("one answer alone is read as the schema reads it", (answer) => {
  fc.assert(
    fc.property(answer, (one) => {
      const person = { id: "p", kind: "member", stratum: "production", answers: { "PRE.ORG.1": one } };
      const raw = { ...example, respondents: [person] };
      expect(readAssessment(raw, currentInstrument)).toStrictEqual(readWhole(raw));
    }),
  );
});

test("half a character has no place in a text, and a whole one has", () => {
  const read = readAssessment(changed(["firm", "name"], "A\ud83d"), currentInstrument);
  expect(!read.ok && read.error.map(({ detail }) => detail)).toEqual([
    {
      en: "expected a text without damaged characters; type it again and save the file as UTF-8",
      zh: "应为不含乱码的文本；请重新输入，并另存为 UTF-8",
    },
  ]);
  expect(issuesOf(changed(["firm", "name"], "A\ud83d\udca5"))).toEqual([]);
});

test("an error model with which two phases could not differ by chance is refused, and the least other one is rated", () => {
  const none = { version: "e1", item: 0, respondent: 0, respondentCell: 0, residual: 0 };
  const refused = [none, { ...none, residual: 5e-324 }, { ...none, respondent: 4 }, { ...none, item: 1e-14 }];
  for (const model of refused) {
    const read = readAssessment(changed(["errorModel"], model), currentInstrument);
    expect(!read.ok && read.error).toMatchObject([
      {
        path: "errorModel",
        detail: {
          en: "the sum of item, respondentCell and residual must be 1e-9 or more. Estimate the error model again, or leave it out",
        },
      },
    ]);
  }
  const { respondents } = anInput();
  for (const component of ["item", "respondentCell", "residual"])
    for (const people of [respondents, respondents.slice(0, 1)]) {
      const input = anInput({ respondents: people, errorModel: { ...none, respondent: 4, [component]: 1e-9 } });
      expect(known(rate(input).scores.overall).sem).toBeGreaterThan(0);
    }
});

test("everything that is wrong is listed at once", () => {
  const raw = { ...Object(exampleJson()), asOf: "soon", extra: 1 };
  expect(issuesOf(raw).map((issue) => issue.path)).toEqual(["asOf", "extra"]);
  for (const nonsense of [null, 3, "text", []]) expect(issuesOf(nonsense)).toHaveLength(1);
});

test("a consultant may use half points, a member may not", () => {
  const consultant = { id: "c1", kind: "consultant", answers: { "PRE.ORG.1": { level: 2.5 } } };
  expect(issuesOf(changed(["respondents", 4], consultant))).toEqual([]);
});

test("role shares may miss 1 by half a hundredth", () => {
  expect(issuesOf(changed(["firm", "roles", "OEA"], 0.105))).toEqual([]);
  expect(issuesOf(changed(["firm", "roles", "OEA"], 0.1051))).toHaveLength(1);
});

test("the canonical text does not depend on the order of keys, nor on the seed", () => {
  const input = anInput();
  const reversed = { ...input, firm: Object.fromEntries(Object.entries(input.firm).reverse()), seed: 7 };
  const read = readAssessment(reversed, currentInstrument);
  expect(read.ok && canonicalInput(read.value)).toBe(canonicalInput(input));
  expect(canonicalInput(anInput({ asOf: "2026-11-02" }))).not.toBe(canonicalInput(input));
});

test("the seed is the first 32 bits of the hash", () => {
  expect(seedFrom(`ffffffff${"0".repeat(56)}`)).toBe(4294967295);
  expect(seedFrom("0".repeat(64))).toBe(0);
  expect(() => seedFrom("abc")).toThrow("not a SHA-256");
});
