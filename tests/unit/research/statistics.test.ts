import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { readCsvLines } from "@/app/_cli/csv";
import { runStatistics } from "@/app/_cli/statistics/statistics";
import {
  type Codebook,
  readAnswerTable,
  readCodebookJson,
  readCodebookTable,
  type ScaleStudy,
  type StatisticsStudy,
  studyAnswers,
} from "@/lib/research";
import { insufficient, isInsufficient, type Result } from "@/lib/result";
import {
  averageDeviation,
  cronbachAlpha,
  dataMatrix,
  icc1,
  iccTwoWay,
  rwgJ,
  seededRandom,
  stratifiedAlpha,
} from "@/lib/stats";
import type { TableRefusal } from "@/lib/tables";

const folder = await mkdtemp(join(tmpdir(), "trellis-statistics-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

let written = 0;
async function aFile(content: string, ending = "csv"): Promise<string> {
  written += 1;
  const file = join(folder, `${written}.${ending}`);
  await writeFile(file, content);
  return file;
}

const csv = (rows: readonly (readonly (string | number)[])[]): string => rows.map((row) => row.join(",")).join("\n");

/** The data that were read. A refusal is thrown with its text in both languages. */
function readOf<T>(read: Result<T, TableRefusal>): T {
  if (!read.ok) throw new Error(`${read.error.words.en}\n${read.error.words.zh}`);
  return read.value;
}

const bookOf = async (content: string) => readOf(await readCodebookTable(readCsvLines(await aFile(content))));

const answersIn = async (data: string, codebook: Codebook | undefined) =>
  readOf(await readAnswerTable(readCsvLines(await aFile(data)), codebook));

async function study(data: string, codebook?: string, all = false): Promise<StatisticsStudy> {
  const read = codebook === undefined ? undefined : await bookOf(codebook);
  const { table, faults } = await answersIn(data, read);
  expect([...(read?.faults ?? []), ...faults.faults]).toEqual([]);
  return studyAnswers(table, { all, bootstrap: false });
}

/** The scales of the first part, all of which must be shown. */
function scalesOf({ reliability }: Pick<StatisticsStudy, "reliability">): readonly ScaleStudy[] {
  const scales = reliability[0]?.scales;
  if (scales === undefined || isInsufficient(scales)) throw new Error("no scales");
  return scales.map((scale) => {
    if (isInsufficient(scale)) throw new Error(`${scale.name}: ${scale.reason}`);
    return scale;
  });
}

type Ran = { readonly code: number; readonly out: string; readonly err: string };

async function run(...args: readonly string[]): Promise<Ran> {
  let out = "";
  const errors: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text: unknown, ...more: readonly unknown[]) => {
    out += String(text);
    for (const done of more) if (typeof done === "function") done();
    return true;
  });
  vi.spyOn(console, "error").mockImplementation((line) => errors.push(line));
  const code = await runStatistics(args);
  vi.restoreAllMocks();
  return { code, out, err: errors.join("\n") };
}

/**
 * Levels of firms with several respondents each, on four items with a common firm effect and a common person effect.
 */
function answersOf(firms: number, respondents: number): readonly (readonly number[])[][] {
  const random = seededRandom("statistics");
  return Array.from({ length: firms }, () => {
    const firm = 2 * random();
    return Array.from({ length: respondents }, () => {
      const person = random();
      return Array.from({ length: 4 }, () => 1 + Math.floor(firm + person + 2 * random()));
    });
  });
}

const CODEBOOK = `column,meaning,scale,min,max
firm,firm.id,,,
a,,first;all,1,5
b,,first;all,1,5
c,,second;all,1,5
d,,second;all,1,5
`;

const table = (firms: readonly (readonly (readonly number[])[])[]) =>
  csv([["firm", "a", "b", "c", "d"], ...firms.flatMap((rows, at) => rows.map((row) => [`F${at}`, ...row]))]);

describe("a codebook", () => {
  test("says in CSV and in JSON the same of columns, scales, ranges, reversal and missing codes", async () => {
    const asCsv = await bookOf(
      `column,meaning,scale,reversed,min,max,missing\nwho,firm.id,,,,,\nx,,one;two,yes,1,7,8;9\ny,item,one,,,,\nLRN.INT.2,,,,,,\nz,-,,,,,\n`,
    );
    const asJson = readCodebookJson(
      JSON.stringify({
        columns: [
          { column: "who", meaning: "firm.id" },
          { column: "x", scale: ["one", "two"], reversed: true, min: 1, max: 7, missing: [8, 9] },
          { column: "y", meaning: "item", scale: "one" },
          { column: "LRN.INT.2" },
          { column: "z", meaning: "-" },
        ],
      }),
    );
    expect(asCsv.faults).toEqual([]);
    expect(readOf(asJson)).toEqual(asCsv);
    expect(asCsv.columns).toEqual([
      { name: "who", of: "firm.id" },
      { name: "x", of: "item", scales: ["one", "two"], reversed: true, range: { min: 1, max: 7 }, missing: ["8", "9"] },
      { name: "y", of: "item", scales: ["one"], reversed: false, missing: [] },
      {
        name: "LRN.INT.2",
        of: "item",
        scales: ["LRN.INT", "LRN", "gpn-lo"],
        reversed: false,
        range: { min: 1, max: 5 },
        missing: [],
      },
      { name: "z", of: "nothing" },
    ]);
  });

  test("is told line by line what is wrong in it, in both languages", async () => {
    const book =
      "column,meaning,scale,min,max,reversed\nfirm,frim,,,,\na,,,1,5,\nb,,S,5,1,\nc,,S,,,yes\nd,,S,1,,\n,,S,,,\ne,,S,1,5,perhaps\nf,,S,one,5,\ng,,S,,,\ng,,T,,,\n";
    const { columns, faults } = await bookOf(book);
    expect(columns.map(({ name }) => name)).toEqual(["g"]);
    expect(faults.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 11]);
    for (const { words } of faults) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).not.toMatch(/\p{Script=Han}/u);
    }
    const ran = await run(await aFile("a\n1\n"), "--codebook", await aFile(book));
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain('line 2: "frim" is not a known meaning');
  });

  test("of another shape, or that names a column the file has not, is refused", async () => {
    await expect(bookOf("column,scael\na,S\n")).rejects.toThrow('"scael" is none of them');
    await expect(bookOf('column,scale\na,"S"x\n')).rejects.toThrow("text after the closing quote");
    expect(() => readOf(readCodebookJson("[{"))).toThrow("is not JSON");
    expect(() => readOf(readCodebookJson('{"a": 1}'))).toThrow("is not a codebook");
    await expect(run(await aFile("a\n1\n"), "--codebook", await aFile('{"a": 1}', "json"))).rejects.toMatchObject({
      code: 2,
      message: expect.stringMatching(/\.json is not a codebook.*\n.*\.json 不是编码簿/),
    });
    await expect(study("a,b\n1,2\n", "column,scale\na,S\nq,S\n")).rejects.toThrow('"q" are missing');
    await expect(study("a,a\n1,2\n", "column,scale\na,S\n")).rejects.toThrow("occurs twice");
    await expect(study("who,a\nx,2\n", "column,meaning,scale\nwho,rater,\na,,S\n")).rejects.toThrow(
      'need a column "firm.id"',
    );
    await expect(study("x,y\n1,2\n")).rejects.toThrow("no column is an item");
  });
});

describe("a data file", () => {
  const BOOK = "column,meaning,scale,reversed,min,max,missing\nfirm,firm.id,,,,,\na,,S,yes,1,5,9\nb,,S,,1,5,\n";

  test("is read with reversed items turned and missing codes empty", async () => {
    const codebook = await bookOf(BOOK);
    const { table: read, unused } = await answersIn("b,x,a,firm\r\n1,?,2,F1\r\n5,?,9,F2\r\n,?,5.0,F2\r\n", codebook);
    expect(read.answers).toEqual(
      dataMatrix([
        [4, 1],
        [null, 5],
        [1, null],
      ]),
    );
    expect(read.labels.map((label) => label["firm.id"])).toEqual(["F1", "F2", "F2"]);
    expect(unused).toEqual(["x"]);
  });

  test("takes no number of more digits than figures can be made of", async () => {
    const codebook = await bookOf("column,meaning,scale\nfirm,firm.id,\na,item,s\n");
    const rows = ["9".repeat(15), "9".repeat(16), "9".repeat(400)].map((digits) => `F1,${digits}\n`);
    const { faults, table: read } = await answersIn(`firm,a\n${rows.join("")}`, codebook);
    expect(faults.faults.map(({ line, column }) => [line, column?.letter])).toEqual([
      [3, "B"],
      [4, "B"],
    ]);
    expect(read.answers.values[0]).toBe(999_999_999_999_999);
  });

  test("names each cell and each line that cannot be read, and keeps the rest where it is told to go on", async () => {
    const content = 'firm,a,b\nF1,1,7\nF1,2,2\n,1,1\nF2,1\nF3,"x"y,1\nF3,zz,2\nF4,3,4\nF4,3,\n';
    const { faults, table: read } = await answersIn(content, await bookOf(BOOK));
    expect(faults.faults.map(({ line, column }) => [line, column?.letter])).toEqual([
      [2, "C"],
      [4, "A"],
      [5, undefined],
      [6, undefined],
      [7, "B"],
    ]);
    expect(read.answers).toEqual(
      dataMatrix([
        [5, null],
        [4, 2],
        [null, 2],
        [3, 4],
        [3, null],
      ]),
    );

    const [data, book] = [await aFile(content), await aFile(BOOK)];
    const refused = await run(data, "--codebook", book, "--lang", "zh");
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain("第 2 行，列“b”（C）：“7”不是答案");
    const kept = await run(data, "--codebook", book, "--keep-going", "--all");
    expect(kept.code).toBe(1);
    expect(kept.out).toContain("Left out: 5 places");
    expect(kept.err).toContain('line 7, column "a" (B): "zz" is not an answer; expected a number from 1 to 5');
  });

  test("of another kind, without rows or with columns that are not there, is refused in both languages", async () => {
    const both = (en: string) => new RegExp(`${en}[^]*\\n[^]*\\p{Script=Han}`, "u");
    const refused: readonly (readonly [string, string])[] = [
      ["firm;a;b\nF1;1;2\n", "has other marks than commas"],
      ["firm\ta\tb\nF1\t1\t2\n", "has tabs, not commas"],
      ["firm,a,b\rF1,1,2\r", "CR alone"],
      ["firm,a,b\n", "has no rows below its first line"],
      ["firm,A,b\nF1,1,2\n", '"a" are missing in the file. It has "firm", "A", "b"'],
    ];
    for (const [data, words] of refused) await expect(study(data, BOOK)).rejects.toThrow(both(words));
    await expect(study("firm,a,b\n", "Column;Scale\na;S\n")).rejects.toThrow(both("has other marks than commas"));
  });

  test("is read by a codebook whose heading is capitalised, and names columns without a name by their letter", async () => {
    const codebook = await bookOf("Column,Scale\na,S\nb,S\n");
    const { unused } = await answersIn("a,b,,x,\n1,2,,,\n", codebook);
    expect(unused).toEqual(["(C)", "x", "(E)"]);
  });

  test("of the instrument needs no codebook: its items stand in cells, phases and the whole", async () => {
    const items = ["LRN.INT.1", "LRN.INT.2", "LRN.INT.3", "LRN.ORG.1"];
    const { reliability, firms } = await study(
      csv([[...items], [1, 2, 2, 3], [3, 4, 3, 3], [5, 5, 4, 5], [2, 2, 1, 2]]),
    );
    const scales = scalesOf({ reliability });
    expect(firms).toBeNull();
    expect(scales.map(({ name, items: own }) => [name, own.length])).toEqual([
      ["LRN.INT", 3],
      ["LRN", 4],
      ["gpn-lo", 4],
      ["LRN.ORG", 1],
    ]);
  });
});

describe("a study of firms", () => {
  test("takes the mean of each firm's respondents, and is withheld below thirty firms", async () => {
    const few = answersOf(29, 3);
    expect((await study(table(few), CODEBOOK)).reliability).toEqual([
      { units: 29, scales: insufficient("fewer-than-30-firms") },
    ]);
    const many = answersOf(30, 3);
    const { reliability } = await study(table(many), CODEBOOK);
    const means = many.map((rows) =>
      [0, 1, 2, 3].map((item) => rows.reduce((sum, row) => sum + (row[item] ?? 0), 0) / rows.length),
    );
    const scales = scalesOf({ reliability });
    const whole = scales.find(({ name }) => name === "all");
    expect(whole?.alpha).toEqual(cronbachAlpha(dataMatrix(means)));
    expect(reliability[0]?.units).toBe(30);
  });

  test("withholds a scale that fewer than thirty firms answered, and firms without an answer are none", async () => {
    const rows = answersOf(31, 1).map(([row = []], at) => [`F${at}`, ...(at < 5 ? row : [...row.slice(0, 2), "", ""])]);
    const data = csv([["firm", "a", "b", "c", "d"], ...rows, ["F99", "", "", "", ""]]);
    const [part] = (await study(data, CODEBOOK)).reliability;
    if (part === undefined || isInsufficient(part.scales)) throw new Error("thirty-one firms have scales");
    expect(part.units).toBe(31);
    expect(part.scales.map((scale) => isInsufficient(scale))).toEqual([false, false, true]);
    expect(part.scales[2]).toEqual({ ...insufficient("fewer-than-30-firms"), name: "second", persons: 5 });
  });

  test("averages within strata first, so that no group floods the rest", async () => {
    const book = "column,meaning,scale,min,max\nfirm,firm.id,,,\ns,stratum,,,\na,,S,1,5\nb,,S,1,5\n";
    const rows = [
      ["F1", "production", 1, 1],
      ["F1", "production", 1, 1],
      ["F1", "production", 1, 3],
      ["F1", "management", 5, 4],
      ["F2", "management", 2, 2],
      ["F3", "production", 3, 1],
    ];
    const { reliability } = await study(csv([["firm", "s", "a", "b"], ...rows]), book, true);
    const scales = scalesOf({ reliability });
    const [a] = scales[0]?.items ?? [];
    expect(a?.mean).toBeCloseTo((3 + 2 + 3) / 3, 12);
  });

  test("gives the composite of parts that are the whole by stratified alpha", async () => {
    const many = answersOf(40, 2);
    const { reliability } = await study(table(many), CODEBOOK);
    const scales = scalesOf({ reliability });
    const [first, all, second] = scales;
    expect(scales.map(({ name }) => name)).toEqual(["first", "all", "second"]);
    expect(first?.composite).toBeUndefined();
    const part = (scale: typeof first) => {
      if (scale === undefined || isInsufficient(scale.alpha.raw) || isInsufficient(scale.totalVariance))
        throw new Error("no part");
      return { alpha: scale.alpha.raw, variance: scale.totalVariance };
    };
    expect(all?.composite).toEqual({
      parts: ["first", "second"],
      alpha: stratifiedAlpha([part(first), part(second)], part(all).variance),
    });
  });

  test("gives agreement and ICCs over ten firms of three, and withholds them below", async () => {
    expect((await study(table(answersOf(9, 3)), CODEBOOK)).agreement).toEqual(insufficient("fewer-than-10-firms-of-3"));
    const firms = answersOf(11, 4);
    const { agreement } = await study(table(firms), CODEBOOK);
    if (agreement === null || isInsufficient(agreement)) throw new Error("eleven firms have an agreement");
    const all = agreement.find(({ scale }) => scale === "all");
    const groups = firms.map((rows) => dataMatrix(rows));
    const deviations = groups.map((group) => averageDeviation(group)).map(Number);
    expect(all?.agreement).toMatchObject({
      firms: 11,
      medianRwgJ: groups.map((group) => Number(rwgJ(group))).toSorted((a, b) => a - b)[5],
    });
    if (all === undefined || isInsufficient(all.agreement)) throw new Error("no agreement");
    expect(all.agreement.meanDeviation).toBeCloseTo(deviations.reduce((sum, each) => sum + each, 0) / 11, 12);
    expect(all.icc1).toEqual(
      icc1(firms.map((rows) => rows.map((row) => row.reduce((sum, level) => sum + level, 0) / 4))),
    );
    expect(all.generalizability).toBeTypeOf("number");
  });

  test("has no verdict on agreement without a common range of levels", async () => {
    const { agreement } = await study(
      table(answersOf(10, 3)),
      CODEBOOK.replace("c,,second;all,1,5", "c,,second;all,,"),
    );
    if (agreement === null || isInsufficient(agreement)) throw new Error("ten firms have a study");
    expect(agreement.map((group) => isInsufficient(group.agreement))).toEqual([false, true, true]);
  });
});

describe("a study of raters", () => {
  const book = "column,meaning,scale,min,max\nfirm,firm.id,,,\nwho,rater,,,\na,,S,1,5\nb,,S,1,5\n";
  const rows = [
    ["F1", "self", 4, 5],
    ["F1", "consultant", 3, 4],
    ["F2", "consultant", 2, 2],
    ["F2", "self", 3, 3],
    ["F3", "self", 2, 1],
    ["F3", "consultant", 1, 1],
    ["F4", "self", 5, 5],
  ];

  test("never mixes them: each alone, then compared over the firms that all rated", async () => {
    const found = await study(csv([["firm", "who", "a", "b"], ...rows]), book, true);
    expect(found.raters).toEqual(["self", "consultant"]);
    expect(found.agreement).toBeNull();
    expect(found.reliability.map(({ rater, units }) => [rater, units])).toEqual([
      ["self", 4],
      ["consultant", 3],
    ]);
    const [rating] = found.ratings ?? [];
    expect(rating?.icc).toEqual(
      iccTwoWay(
        dataMatrix([
          [4.5, 3.5],
          [3, 2],
          [1.5, 1],
          [5, null],
        ]),
      ),
    );
    expect(rating?.blandAltman).toMatchObject({ pairs: 3, bias: (1 + 1 + 0.5) / 3 });
    expect(rating?.kappa?.quadratic).toMatchObject({ cases: 6 });
  });

  test("refuses a rater who rates a firm again", async () => {
    const data = await aFile(csv([["firm", "who", "a", "b"], ...rows, ["F1", "self", 1, 1]]));
    const ran = await run(data, "--codebook", await aFile(book));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("line 9: this rater already rated this firm on line 2");
  });
});

describe("the page", () => {
  test("is whole in both languages, says what is withheld, and turns nothing round", async () => {
    const [data, book] = [await aFile(table(answersOf(32, 4))), await aFile(CODEBOOK)];
    const en = await run(data, "--codebook", book);
    const zh = await run(data, "--codebook", book, "--lang", "zh");
    expect(en).toMatchObject({ code: 0, err: "" });
    expect(en.out).toContain("Reliability over 32 firms");
    expect(en.out).toMatch(/α: 0\.\d\d \(95% CI 0\.\d\d … 0\.\d\d\), standardized 0\.\d\d/);
    expect(en.out).toContain("Stratified α over first, second");
    expect(en.out).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(zh.out).toContain("信度，以企业为单位（32 家）");
    expect(zh.out).not.toMatch(/NaN|undefined|Infinity|\[object|[a-z]{4,} [a-z]{3,}/);
    const few = await run(await aFile(table(answersOf(5, 2))), "--codebook", book);
    expect(few.out).toContain(
      "Reliability over 5 firms — (there are fewer than 30 firms; --all prints the figure anyway)",
    );
  });

  test("as JSON is the study itself", async () => {
    const [data, book] = [table(answersOf(31, 3)), await aFile(CODEBOOK)];
    const { code, out } = await run(await aFile(data), "--codebook", book, "--json");
    const found = await study(data, CODEBOOK);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject(JSON.parse(JSON.stringify(found)));
    expect(out).not.toContain("NaN");
  });

  test("gives the bootstrap of alpha where it is asked for, the same each time", async () => {
    const [data, book] = [await aFile(table(answersOf(30, 2))), await aFile(CODEBOOK)];
    const first = await run(data, "--codebook", book, "--bootstrap");
    expect(first.out).toMatch(/α by bootstrap: 95% CI −?0\.\d\d … 0\.\d\d/);
    expect(await run(data, "--codebook", book, "--bootstrap")).toEqual(first);
    const { out } = await run(data, "--codebook", book);
    expect(out).not.toContain("bootstrap");
  });

  test("says how far people agree before how far items do, and marks what was turned", async () => {
    const book = await aFile(
      CODEBOOK.replace("scale,min,max", "scale,min,max,reversed")
        .replace("b,,first;all,1,5", "b,,first;all,1,5,yes")
        .replaceAll(/(1,5|,,)\n/g, "$1,\n"),
    );
    const { out } = await run(await aFile(table(answersOf(30, 3))), "--codebook", book);
    expect(out.indexOf("Agreement within firms")).toBeGreaterThan(0);
    expect(out.indexOf("Agreement within firms")).toBeLessThan(out.indexOf("Reliability over 30 firms"));
    expect(out).toContain("  b (reversed): 30 answers");
    // Reliability is computed over firms, so firms are counted.
    expect(out).toMatch(/\n {2}30 firms, \d+ with all items; mean/);
    expect(out).not.toContain("people, ");
  });

  test("names an item that runs against its scale", async () => {
    const rows = [1, 2, 4, 5, 3, 2].map((level) => [level, level, Math.min(5, level + 1), 6 - level]);
    const data = csv([["a", "b", "c", "d"], ...rows]);
    const { out } = await run(await aFile(data), "--codebook", await aFile("column,scale\na,S\nb,S\nc,S\nd,S\n"));
    expect(out).toContain("These items run against their scale and may be reversed: d. They were not changed.");
  });

  test("is what the command prints", { timeout: 60_000 }, async () => {
    const [data, book] = [await aFile(table(answersOf(30, 2))), await aFile(CODEBOOK)];
    const told = await promisify(execFile)("node", ["app/_cli/trellis.mjs", "statistics", data, "--codebook", book]);
    const { out } = await run(data, "--codebook", book);
    expect(told).toEqual({ stdout: out, stderr: "" });
  });

  test("is explained in both languages", async () => {
    const [en, zh] = [await run("--help"), await run("--help", "--lang", "zh")];
    expect(en).toMatchObject({ code: 0, err: "" });
    expect(en.out).toContain("column,meaning,scale,reversed,min,max,missing");
    expect(zh.out).toContain("编码簿每行说明一列");
  });

  test("is not begun without a file or with an unknown option", async () => {
    await expect(runStatistics([])).rejects.toThrow("Use: trellis statistics FILE");
    await expect(runStatistics(["a.csv", "--colour"])).rejects.toThrow("Use: trellis statistics FILE");
    await expect(runStatistics([join(folder, "none.csv")])).rejects.toThrow("there is no such file");
    await expect(runStatistics([await aFile("")])).rejects.toThrow("is empty");
  });
});
