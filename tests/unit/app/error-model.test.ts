import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readArguments } from "@/app/_cli/error-model/arguments";
import { comparisonOf, estimateFrom, estimateJson, estimatePage } from "@/app/_cli/error-model/estimate";
import { readFirms } from "@/app/_cli/error-model/firms";
import { readSettings } from "@/app/_cli/server/settings";
import { DETERMINANT_IDS } from "@/lib/instrument";
import { isInsufficient } from "@/lib/result";
import { ERROR_COMPONENTS, errorModelProvisional, estimateErrorModel, type FirmAnswers } from "@/lib/scoring";
import { summariseComparison } from "@/lib/view/research/error-model/comparison-page";
import { makeUnevenAnswers } from "../../support/error-answers";
import { anInstrument } from "../../support/questionnaire";

const folder = await mkdtemp(join(tmpdir(), "trellis-error-model-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(name: string, content: string) {
  const source = join(folder, name);
  await writeFile(source, content);
  return readFirms(readSettings(), { source, codebook: undefined });
}

const ITEMS = anInstrument().items.map(({ id }) => id);
const FACTS = [
  "firm.id",
  "stratum",
  "OEA",
  "OEM",
  "ODM",
  "OBM",
  "link1.share",
  ...DETERMINANT_IDS.map((id) => `link1.${id}`),
];

/** Firms as a table for `trellis error-model`: whole levels, one customer each, one row for each person. */
function errorTable(firms: readonly FirmAnswers[]): string {
  const lines = firms.map(rounded).flatMap(({ people }, firm) => {
    const facts = [
      `F${firm + 1}`,
      "",
      "0.25",
      "0.25",
      "0.25",
      "0.25",
      "1",
      ...DETERMINANT_IDS.map((_, at) => 1 + ((firm + at) % 5)),
    ];
    return people.map(({ stratum, levels }) =>
      [...facts.with(1, stratum), ...ITEMS.map((id) => levels.get(id) ?? "")].join(","),
    );
  });
  return [[...FACTS, ...ITEMS].join(","), ...lines, ""].join("\n");
}

/** The same firms with answers rounded to whole levels, as a table contains them. */
const rounded = ({ items, people }: FirmAnswers): FirmAnswers => ({
  items,
  people: people.map(({ stratum, levels }) => ({
    stratum,
    levels: new Map([...levels].map(([id, level]) => [id, Math.min(5, Math.max(1, Math.round(level)))])),
  })),
});

const made = makeUnevenAnswers("table", errorModelProvisional, 60);
const table = errorTable(made);
const firms = await read("firms.csv", table);

/** The width of a line in a terminal: Chinese characters are two columns wide. */
const widthOf = (line = ""): number => [...line].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0);

describe("trellis error-model of a table", () => {
  test("estimates the four components to the last digit, and prints them in both languages", () => {
    const estimate = estimateFrom(firms);
    const expected = estimateErrorModel(made.map(rounded));
    expect(estimate.basis).toEqual(expected.basis);
    if (isInsufficient(expected.components) || isInsufficient(estimate.components)) throw new Error("too few");
    for (const component of ERROR_COMPONENTS) {
      expect(estimate.components[component].value, component).toBeCloseTo(expected.components[component].value, 12);
    }
    expect(estimateJson(estimate, firms)).toMatchObject({
      schema: "trellis/error-model-estimate@1",
      components: estimate.components,
      leftOut: 0,
    });
    const [en, zh] = [estimatePage(estimate, firms, "en"), estimatePage(estimate, firms, "zh")];
    expect(en).toContain("60 firms, ");
    expect(en).toMatch(/Choice of practices +0\.180 +0\.\d{3} +0\.\d{3} +0\.\d{3}–0\.\d{3}/);
    expect(zh).toMatch(/题目所选的做法 +0\.180 +0\.\d{3}/);
    expect(zh.replace(/“.*”/, "")).not.toMatch(/[a-z]{4,} [a-z]{4,}/);
    const [head, row] = zh
      .split("\n")
      .slice(3)
      .filter((line) => /企业 +对数$|同一道题/.test(line));
    expect(widthOf(head)).toBe(widthOf(row));
  });

  test("compares errors, letters and verdicts with those of the published model", () => {
    const comparison = comparisonOf(estimateFrom(firms), firms);
    if (comparison === undefined) throw new Error("too few");
    const count = (changes: readonly { readonly count: number }[]) =>
      changes.reduce((sum, each) => sum + each.count, 0);
    expect(comparison).toMatchObject({ before: "p2", after: "e", firms: 60 });
    expect(count(comparison.letters)).toBe(60);
    expect(count(comparison.verdicts.overall)).toBeGreaterThan(50);
    // Whole levels contain a larger error than the values they were rounded from.
    const { cell } = comparison.errors;
    expect((cell?.after ?? 0) - (cell?.before ?? 0)).toBeGreaterThan(0);
    const changed = comparison.verdicts.cell.filter(({ before, after }) => before !== after);
    expect(changed.length).toBeGreaterThan(0);
    // The new error model changes only errors, not levels, so no verdict becomes its opposite.
    expect(changed.every(({ before, after }) => [before, after].includes("unclear"))).toBe(true);
    const [en, zh] = [summariseComparison(comparison, "en"), summariseComparison(comparison, "zh")];
    expect(en).toContain("What e would change compared with p2, in 60 firms");
    expect(en).toMatch(/A part +0\.\d{3} +0\.\d{3}/);
    expect(en).toMatch(/enough becomes open: \d+/);
    expect(zh).toMatch(/“够”变为“尚难判断”：\d+/);
  });

  test("refuses too little with what is missing and what to do, in both languages", async () => {
    const few = await read("few.csv", errorTable(made.slice(0, 36)));
    const estimate = estimateFrom(few);
    const [en, zh] = [estimatePage(estimate, few, "en"), estimatePage(estimate, few, "zh")];
    expect(comparisonOf(estimate, few)).toBeUndefined();
    expect(en).toContain("too few firms");
    expect(en).toMatch(/the same question +2\d +\d more needed/);
    expect(en).toMatch(/One person, two questions of a part +36 +enough/);
    expect(en).toContain("Ask firms to let two people of one role group answer");
    expect(zh).toContain("请各企业让同一岗位类别的两人作答");
    expect(estimateJson(estimate, few)).toMatchObject({ components: { insufficient: "too-few-firms" } });
    const none = await read("none.csv", errorTable(made.slice(0, 3)));
    expect(estimatePage(estimateFrom(none), none, "en")).toContain("Wait for more final results");
  });

  test("names faulty lines and leaves their firms out", async () => {
    const lines = table.split("\n");
    lines[1] = (lines[1] ?? "").replace(/[^,]*$/, "7");
    const faulty = await read("faulty.csv", lines.join("\n"));
    expect(faulty.faults.faults).toMatchObject([{ line: 2, column: { name: "EVA.INT.3" } }]);
    expect(faulty.inputs).toHaveLength(59);
    expect(estimatePage(estimateFrom(faulty), faulty, "en")).toContain("1 entry could not be read");
  });
});

describe("the arguments of trellis error-model", () => {
  test("name one step, with what belongs to it", () => {
    expect(readArguments(["estimate", "a.csv", "--lang", "zh", "--keep-going"])).toMatchObject({
      step: "estimate",
      source: "a.csv",
      locale: "zh",
      keepGoing: true,
    });
    expect(readArguments([])).toMatchObject({ step: "show", yes: false });
    expect(readArguments(["adopt", "--by", "He Min", "--reason", "60 firms"])).toMatchObject({
      step: "adopt",
      yes: false,
    });
    for (const wrong of [
      ["adopt", "--yes"],
      ["adopt", "--by", " ", "--reason", "60 firms"],
      ["adopt", "a.csv", "--by", "He Min", "--reason", "60 firms"],
      ["show", "a.csv"],
      ["guess"],
      ["estimate", "--yes"],
      ["compare", "a", "b"],
      ["estimate", "--lang", "fr"],
      ["--wrong"],
    ])
      expect(() => readArguments(wrong), wrong.join(" ")).toThrow("Use: trellis error-model");
  });
});
