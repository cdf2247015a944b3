import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { sha256 } from "@/db/core/sha256";
import { currentInstrument } from "@/lib/catalog";
import { ENV_NAMES } from "@/lib/env";
import { rateInput, readAssessment, reduceInput } from "@/lib/rating";

const EXAMPLE = "tests/golden/method/assessment-example.json";
const folder = await mkdtemp(join(tmpdir(), "trellis-commands-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

type Answer = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs a `trellis` command in a process of its own, with only these environment variables. */
function trellis(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const env: NodeJS.ProcessEnv = { ...process.env, TRELLIS_DATA: join(folder, "data"), ...settings };
  for (const name of ENV_NAMES) if (!(name in settings) && name !== "TRELLIS_DATA") delete env[name];
  const child = spawn("node", ["app/_cli/trellis.mjs", ...args], { env });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}

async function aFile(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

const example = async () => JSON.parse(await readFile(EXAMPLE, "utf8"));

describe("trellis assess", () => {
  test("prints exactly the rating of a frozen result", async () => {
    const { code, out } = await trellis(["assess", EXAMPLE, "--json"]);
    const rating = rateInput(await example(), sha256);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(rating.ok ? JSON.parse(JSON.stringify(rating.value)) : rating.error);
  });

  test("summarises in both languages", async () => {
    const [en, zh] = await Promise.all([trellis(["assess", EXAMPLE]), trellis(["assess", EXAMPLE, "--lang", "zh"])]);
    expect(en).toMatchObject({ code: 0, err: "" });
    expect(en.out).toContain("For today’s customers: A–B");
    expect(zh).toMatchObject({ code: 0, err: "" });
    expect(zh.out).toContain("服务现有客户：A–B");
    expect(zh.out).not.toMatch(/[a-z]{4,} [a-z]{3,}/);
  });

  test("rates the reduced form that a firm exports, and says what it cannot give", async () => {
    const read = readAssessment(await example(), currentInstrument);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const reduced = reduceInput(read.value, { instrument: currentInstrument, own: undefined });
    const file = await aFile("reduced.json", JSON.stringify(reduced));
    const [en, zh, json] = await Promise.all([
      trellis(["assess", file]),
      trellis(["assess", file, "--lang", "zh"]),
      trellis(["assess", file, "--json"]),
    ]);
    expect(en).toMatchObject({ code: 0, err: "" });
    expect(en.out).toContain("For today’s customers: A–B");
    expect(en.out).toContain("each answer is private to the person who gave it. The file cannot show:");
    expect(en.out).toContain("Agreement between people");
    expect(zh).toMatchObject({ code: 0, err: "" });
    expect(zh.out).toContain("答案只有本人可见。它无法给出：");
    const full = rateInput(await example(), sha256);
    const { schema, scores } = JSON.parse(json.out);
    expect(schema).toBe("trellis/rating-reduced@1");
    expect(scores.overall.level).toBeCloseTo(
      full.ok && "level" in full.value.scores.overall ? full.value.scores.overall.level : Number.NaN,
      9,
    );
  });

  test("lists everything that is wrong with an input and where, and ends with 2", async () => {
    const input = await example();
    input.firm.roles = { OEA: 0.5, OEM: 0.1, ODM: 0.1, OBM: 0.1 };
    input.respondents[0].answers["PRE.ORG.1"] = { level: 7 };
    input.colour = "red";
    const { code, out, err } = await trellis(["assess", await aFile("bad.json", JSON.stringify(input)), "--json"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    for (const path of ["firm.roles", 'respondents[0].answers["PRE.ORG.1"]', "colour"])
      expect(err).toContain(`  ${path}`);
  });

  test("says in Chinese what is wrong, with no English sentence in it", async () => {
    const input = await example();
    input.firm.employees = "many";
    input.firm.roles = { OEA: 0.5, OEM: 0.1, ODM: 0.1, OBM: 0.1 };
    input.asOf = "soon";
    const { code, err } = await trellis(["assess", await aFile("bad-zh.json", JSON.stringify(input)), "--lang", "zh"]);
    expect(code).toBe(2);
    expect(err).toContain("firm.employees：类型不对（应为数字）");
    expect(err).toContain("firm.roles：与其他内容不一致（四项占比之和须为 1）");
    expect(err).toContain("asOf：取值不在允许范围内（应为日期，如 2026-11-25）");
    expect(err).not.toMatch(/[a-z]{3,} [a-z]{3,}/);
  });

  test("ends with 2 for a missing file, a folder without files, no JSON, no file and an unknown option", async () => {
    const broken = await aFile("broken.json", "{ not json");
    const answers = await Promise.all([
      trellis(["assess", join(folder, "nowhere.json")]),
      trellis(["assess", await mkdtemp(join(folder, "empty-"))]),
      trellis(["assess", broken]),
      trellis(["assess"]),
      trellis(["assess", EXAMPLE, "--colour"]),
      trellis(["assess", EXAMPLE, "--lang", "fr"]),
      trellis(["conquer"]),
    ]);
    expect(answers.map(({ code }) => code)).toEqual(answers.map(() => 2));
    const words = [
      "no such file",
      "no file that ends in .json",
      "is not JSON",
      "Use: trellis assess",
      "Use:",
      "Use:",
      "no command",
    ];
    for (const [index, word] of words.entries()) expect(answers[index]?.err).toContain(word);
    for (const { err } of answers) expect(err).not.toMatch(/^\s+at /m);
  });
});

describe("the servers' commands", () => {
  test("the demo refuses a database that is not its own, and an open address", async () => {
    const { ownerUrl } = inject("testServer");
    const [database, address] = await Promise.all([
      trellis(["demo"], { DATABASE_URL: ownerUrl }),
      trellis(["demo"], { HOST: "0.0.0.0" }),
    ]);
    expect(database).toMatchObject({ code: 1, err: expect.stringContaining("DATABASE_URL is set") });
    expect(address).toMatchObject({ code: 1, err: expect.stringContaining("this machine only") });
  });

  test("start names every setting it lacks, and an open address needs AUTH_URL", async () => {
    const { ownerUrl } = inject("testServer");
    const [outside, open] = await Promise.all([
      trellis(["start"], { DATABASE_URL: ownerUrl }),
      trellis(["start"], { HOST: "0.0.0.0" }),
    ]);
    expect(outside.code).toBe(1);
    for (const name of ["DATABASE_AUTH_URL", "AUTH_SECRET", "CODE_HASH_KEY"]) expect(outside.err).toContain(name);
    expect(open).toMatchObject({ code: 1, err: expect.stringContaining("AUTH_URL") });
  });

  test("for a busy port it explains what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { code, err } = await trellis(["demo"], { PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(err).toContain(`Port ${port} is in use by another program`);
    expect(err).toContain(`PORT=${port + 1} npm run demo`);
  });

  test("settings that cannot be used are listed", async () => {
    const { code, err } = await trellis(["doctor"], { PORT: "many", SIGNUP: "perhaps" });
    expect(code).toBe(1);
    expect(err).toContain("PORT:");
    expect(err).toContain("SIGNUP:");
  });
});

test("the doctor finds a login above the row rules", async () => {
  const { ownerUrl } = inject("testServer");
  const { code, out } = await trellis(["doctor"], { DATABASE_URL: ownerUrl });
  expect(code).toBe(1);
  expect(out).toContain("bypasses the row rules");
  expect(out).not.toContain(new URL(ownerUrl).password);
});
