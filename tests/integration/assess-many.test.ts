import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sha256 } from "@/db/core/sha256";
import { currentInstrument } from "@/lib/catalog";
import { rateInput } from "@/lib/rating";
import { FIRM_COLUMNS, generateFirms } from "../support/generate-firms";

const EXAMPLE = "tests/golden/method/assessment-example.json";
const folder = await mkdtemp(join(tmpdir(), "trellis-many-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

type Answer = { readonly code: number | null; readonly out: string; readonly err: string };

function trellis(args: readonly string[]): Promise<Answer> {
  const env = { ...process.env, TRELLIS_DATA: join(folder, "data") };
  const child = spawn("node", ["app/_cli/trellis.mjs", "assess", ...args], { env });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}

async function aFile(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

const ratingsOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const names = (text: string): readonly string[] => ratingsOf(text).map((rating) => rating.inputHash);

type Change = Readonly<Record<string, string>>;

/** Rows of a CSV file, one for each of n generated firms, with the given cells changed. Firm n is in row n + 1. */
function someFirms(count: number, changes: Readonly<Record<number, Change>> = {}): string[] {
  return [...generateFirms(count, 7)].map((text, index) => {
    const change = changes[index + 1];
    if (change === undefined) return text;
    // Each firm's name contains the only quoted comma. It is replaced, so that the line can be split at commas.
    const cells = text.replace(", Ningbo", "; Ningbo").split(",");
    return cells.map((cell, place) => change[FIRM_COLUMNS[place] ?? ""] ?? cell).join(",");
  });
}

/** Seven errors, each in its own row: six here, and a row that is cut short. */
const FAULTS: Readonly<Record<number, Change>> = {
  12: { "PRE.ORG.2": "7" },
  40: { employees: "many" },
  77: { OEM: "0.99" },
  150: { "firm.id": "F000001" },
  151: { "firm.name": 'a "quoted" name' },
  200: { "aim.kind": "climb" },
};
const CUT = 78;

describe("trellis assess of a wide table", () => {
  const lines = someFirms(260, FAULTS);
  lines[CUT - 1] = (lines[CUT - 1] ?? "").split(",").slice(0, -3).join(",");

  test("refuses each faulty row by line and column, and rates all the others", async () => {
    const [file, out, summary] = [await aFile("firms.csv", lines.join("\n")), join(folder, "o"), join(folder, "s")];
    const { code, err } = await trellis([file, "--out", out, "--summary", summary, "--threads", "2"]);
    expect(code).toBe(1);
    const told = err.trim().split("\n");
    expect(told).toEqual([
      'line 12, column "PRE.ORG.2" (AQ): "7" is not allowed: expected 1 to 5, dk or nothing',
      'line 40, column "employees" (D): "many" is not allowed: expected a number such as 0.35, or 35%',
      expect.stringMatching(
        /^line 77, column "OEA" \(E\): does not agree with the rest \(the four shares must add to 1\)$/,
      ),
      `line 78: has ${FIRM_COLUMNS.length - 3} cells: expected ${FIRM_COLUMNS.length}`,
      expect.stringMatching(/^line 150, column "firm\.id" \(A\): the firm "F000001" was already on line 2: /),
      expect.stringMatching(/^line 151, column "firm\.name" \(B\): a quote inside a cell/),
      expect.stringMatching(/^line 200, column "aim\.kind" \(I\): .*"move"/),
    ]);
    const written = await readFile(summary, "utf8");
    expect(written).toContain("253 firms rated, 7 refused.");
    for (const line of told) expect(written).toContain(`  ${line}`);
    expect(ratingsOf(await readFile(out, "utf8"))).toHaveLength(253);
  });

  test("writes the same ratings in the same order on one thread, to standard output, with the summary in Chinese", async () => {
    const file = await aFile("again.csv", lines.join("\r\n"));
    const { code, out, err } = await trellis([file, "--threads", "1", "--lang", "zh"]);
    expect(code).toBe(1);
    expect(names(out)).toEqual(names(await readFile(join(folder, "o"), "utf8")));
    expect(err).toContain("已评定 253 家企业，拒绝 7 家。");
    expect(err).toContain("第 12 行，列“PRE.ORG.2”（AQ）：“7”不可用：应为 1 至 5、dk 或空白");
    expect(err).toMatch(/总体能力：\d+、\d+、\d+/);
    expect(err).not.toMatch(/[a-z]{4,} [a-z]{3,} [a-z]{3,}/);
  });

  test("gives each firm the rating that its own file would give", async () => {
    const determinants = { CX1: 4, CX2: 4, CX3: 3, CO1: 4, CO2: 4, CO3: 2, CA1: 3, CA2: 3, CA3: 4 };
    const answers = Object.fromEntries(
      currentInstrument.items.map(({ id }, index) => [id, { level: 1 + (index % 5) }]),
    );
    const own = {
      schema: "trellis/assessment@1",
      instrument: { id: currentInstrument.id, version: currentInstrument.version },
      firm: { name: "Cixi", employees: 420, roles: { OEA: 0.1, OEM: 0.6, ODM: 0.3, OBM: 0 } },
      aim: { kind: "move", role: "ODM", upgrading: "functional", year: 2029 },
      notApplicable: { "APP.INT.2": "No sub-suppliers" },
      evidence: { "PRE.ORG.1": [{ grade: "E2", date: "2026-03-12", title: "Minutes" }] },
      respondents: [{ id: "p1", kind: "member", stratum: "production", answers }],
      links: [
        { id: "link1", partner: "Buyer", direction: "customer", kind: "single", share: 0.4, answers: determinants },
        { id: "link2", partner: "link2", direction: "supplier", kind: "bundle", answers: {} },
      ],
      context: { EX4: { state: 4, effect: -1 } },
      asOf: "2026-11-25",
    };
    const cells: Readonly<Record<string, string | number>> = {
      "firm.id": "F1",
      "firm.name": "Cixi",
      employees: 420,
      OEA: "10%",
      OEM: "60%",
      ODM: "0.3",
      "aim.role": "ODM",
      "aim.upgrading": "functional",
      "aim.year": 2029,
      "APP.INT.2.na": "No sub-suppliers",
      "PRE.ORG.1.grade": "E2",
      "PRE.ORG.1.date": "2026-03-12",
      "PRE.ORG.1.title": "Minutes",
      "respondent.id": "p1",
      stratum: "production",
      "link1.partner": "Buyer",
      "link1.share": "40%",
      ...Object.fromEntries(Object.entries(determinants).map(([id, level]) => [`link1.${id}`, level])),
      "link2.direction": "supplier",
      "link2.kind": "bundle",
      "EX4.state": 4,
      "EX4.effect": -1,
      ...Object.fromEntries(Object.entries(answers).map(([id, { level }]) => [id, level])),
    };
    const file = await aFile("one.csv", `${Object.keys(cells).join(",")}\n${Object.values(cells).join(",")}\n`);
    const { code, out, err } = await trellis([file, "--as-of", "2026-11-25"]);
    expect(code, err).toBe(0);
    const expected = rateInput(own, sha256);
    expect(ratingsOf(out)).toEqual([expected.ok ? JSON.parse(JSON.stringify(expected.value)) : expected.error]);
    expect(err).toContain("fewer than 10 firms");
  });

  test("ends with 0 and a clean end when its reader has seen enough", async () => {
    const file = await aFile("piped.csv", someFirms(120).join("\n"));
    const command = `set -o pipefail; node app/_cli/trellis.mjs assess ${file} 2>/dev/null | head -c 100`;
    const child = spawn("bash", ["-c", command]);
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(code).toBe(0);
  });
});

test("ends with 2 when a file cannot be written or read, before anything is rated", async () => {
  const [file, nowhere] = [await aFile("three.csv", someFirms(3).join("\n")), join(folder, "nowhere", "x")];
  const answers = await Promise.all([
    trellis([file, "--out", nowhere]),
    trellis([file, "--codebook", nowhere]),
    trellis([await aFile("empty.csv", "")]),
  ]);
  expect(answers.map(({ code, out }) => ({ code, out }))).toEqual(answers.map(() => ({ code: 2, out: "" })));
  for (const [index, word] of ["no such folder", "no such file", "is empty"].entries())
    expect(answers[index]?.err).toContain(word);
});

describe("a codebook", () => {
  const respondents = ["management", "production", "production"];
  const head = "Nr,Company,Who,Group,Q1,Q2,Q3,Comment";
  const rows = respondents.map((group, index) => `7,"Cixi, Ltd",p${index},${group},${index + 2},4,dk,"any, thing"`);
  const codebook = [
    "column,meaning",
    "Nr,firm.id",
    "Company,firm.name",
    "Who,respondent.id",
    "Group,stratum",
    "Q1,PRE.ORG.1",
    "Q2,PRE.ORG.2",
    "Q3,PRE.ORG.3",
    "Comment,-",
  ];

  test("says what columns hold, and the rows of a firm become its respondents", async () => {
    const [file, book] = [
      await aFile("own.csv", [head, ...rows].join("\n")),
      await aFile("book.csv", codebook.join("\n")),
    ];
    const { code, out } = await trellis([file, "--codebook", book, "--as-of", "2026-11-25"]);
    expect(code).toBe(0);
    const [rating] = ratingsOf(out);
    expect(rating.marks).toMatchObject({ respondents: 3, strata: ["management", "production"] });
    // The one manager gave 2, and the mean of production is 3.5. Both groups have the same weight.
    expect(rating.detail["PRE.ORG.1"].level).toBe(2.75);
    expect(rating.detail["PRE.ORG.3"].dontKnow).toBe(3);
  });

  test("is asked for by the name and letter of a column without a meaning", async () => {
    const file = await aFile("unknown.csv", [head, ...rows].join("\n"));
    const { code, err } = await trellis([file, "--as-of", "2026-11-25"]);
    expect(code).toBe(2);
    expect(err).toContain('the column "Nr" (A) has no meaning');
  });

  test("refuses rows of one firm that contradict each other, and a table without a day", async () => {
    const wide = ["firm.id,employees,PRE.ORG.1", "1,20,3", "1,30,3", "2,30,3"].join("\n");
    const file = await aFile("contradict.csv", wide);
    const [told, none] = await Promise.all([trellis([file, "--as-of", "2026-11-25"]), trellis([file])]);
    expect(told.code).toBe(1);
    expect(told.err).toContain('line 3, column "employees" (B): "30" contradicts "20" of line 2 of the same firm');
    expect(ratingsOf(told.out)).toHaveLength(1);
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining("--as-of") });
  });
});

describe("trellis assess of a folder", () => {
  test("rates every file by name and says which cannot be rated", async () => {
    const many = join(folder, "many");
    await mkdir(many);
    const example = await readFile(EXAMPLE, "utf8");
    await writeFile(join(many, "a.json"), example);
    await writeFile(join(many, "b.json"), "{ not json");
    await writeFile(join(many, "c.json"), example.replace('"asOf": "2026-11-01"', '"asOf": "soon"'));
    await writeFile(join(many, "d.json"), example);
    await writeFile(join(many, "e.json"), example.replace('"name": "', '"name": "\\ud83d'));
    await writeFile(join(many, "f.json"), example);
    await writeFile(join(many, "notes.txt"), "no firm");
    const { code, out, err } = await trellis([many]);
    expect(code).toBe(1);
    const rating = rateInput(JSON.parse(example), sha256);
    const expected = rating.ok ? JSON.parse(JSON.stringify(rating.value)) : rating.error;
    expect(ratingsOf(out)).toEqual([expected, expected, expected]);
    expect(err).toMatch(/^b\.json: is not JSON/m);
    expect(err).toMatch(/^c\.json, asOf: has a value that is not allowed/m);
    expect(err).toMatch(/^e\.json, firm\.name: has a value that is not allowed/m);
  });

  test("says that an empty folder holds no firm, and keeps --json and --out to what they are for", async () => {
    const empty = join(folder, "empty");
    await mkdir(empty);
    const answers = await Promise.all([trellis([empty]), trellis([empty, "--json"]), trellis([EXAMPLE, "--out", "x"])]);
    expect(answers.map(({ code }) => code)).toEqual([2, 2, 2]);
    const words = ["no file that ends in .json", "--json is for one file", "--out is for a folder or a CSV file"];
    for (const [index, word] of words.entries()) expect(answers[index]?.err).toContain(word);
  });
});

test("help names every option and every kind of column, in both languages", async () => {
  const [en, zh] = await Promise.all([trellis(["--help"]), trellis(["--help", "--lang", "zh"])]);
  for (const { code, out } of [en, zh]) {
    expect(code).toBe(0);
    for (const word of [
      "--out",
      "--summary",
      "--codebook",
      "--as-of",
      "--threads",
      "firm.id",
      "LRN.INT.2.na",
      "link1.share",
    ])
      expect(out).toContain(word);
  }
  expect(zh.out).toContain("同一企业的各行必须相连");
  expect(en.out).not.toMatch(/\p{Script=Han}/u);
});

test("memory does not grow with the number of firms", async () => {
  const peak = async (count: number): Promise<number> => {
    const file = await aFile(`m${count}.csv`, someFirms(count).join("\n"));
    const program = `
      import { assessMany } from "./app/_cli/assess/many.ts";
      const code = await assessMany({ source: ${JSON.stringify(file)}, isFolder: false, locale: "en",
        out: "/dev/null", summary: "/dev/null", threads: 1 });
      console.log(code, process.resourceUsage().maxRSS);`;
    const child = spawn("node", [
      ...SMALL_HEAP,
      "--import",
      "tsx",
      "--input-type=module-typescript",
      "--eval",
      program,
    ]);
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    await new Promise((resolve) => child.once("close", resolve));
    const [code, peakKb] = out.split(" ").map(Number);
    expect(code, "it ended, and not for want of memory").toBe(0);
    return peakKb ?? 0;
  };
  const [few, many] = [await peak(400), await peak(2400)];
  expect(few).toBeGreaterThan(0);
  // 2,000 ratings are 83 MB of text and several times that as objects, which do not fit into the limited heap. In
  // buffers, outside the heap, they would increase the peak by half.
  expect(many / few).toBeLessThan(1.4);
});

/** A small heap, because with a larger one the peak depends on when the garbage collector runs. */
const SMALL_HEAP = ["--max-old-space-size=64", "--max-semi-space-size=4"];
