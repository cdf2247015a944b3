import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { runNetwork } from "@/app/_cli/network/network";
import { requirements1 } from "@/lib/catalog";
import { buildGraph, trophicLevels } from "@/lib/graph";
import { CHANNEL_DIRECTIONS, CHANNEL_FREQUENCIES, CHANNEL_KINDS, POSITION_IDS } from "@/lib/instrument";
import { conductance, friedkinJohnsen, receiverWeights } from "@/lib/learning";
import { firmTable, linkTable, type NetworkStudy, studyNetwork } from "@/lib/research";
import { isInsufficient, LOCALES } from "@/lib/result";
import { readTable } from "@/lib/tables";
import { sufficient } from "@/tests/support/sufficient";

const folder = await mkdtemp(join(tmpdir(), "trellis-network-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

let written = 0;
async function aFile(...lines: readonly string[]): Promise<string> {
  written += 1;
  const file = join(folder, `${written}.csv`);
  await writeFile(file, lines.join("\n"));
  return file;
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
  const code = await runNetwork(args).finally(() => vi.restoreAllMocks());
  return { code, out, err: errors.join("\n") };
}

async function* rowsOf(lines: readonly string[]) {
  for (const [index, text] of lines.entries()) yield { line: index + 1, cells: text.split(",") };
}

async function study(links: readonly string[], firms: readonly string[] = ["firm"], directed = true) {
  const read = await readTable(rowsOf(links), linkTable);
  const facts = firms.length > 1 ? await readTable(rowsOf(firms), firmTable()) : undefined;
  if (!read.ok || facts?.ok === false) throw new Error("not read");
  const faults = [...read.value.faults.faults, ...(facts?.value.faults.faults ?? [])];
  expect(faults).toEqual([]);
  const weighted = read.value.present.has("weight");
  return studyNetwork({ links: read.value.rows, firms: facts?.value.rows ?? [], directed, weighted });
}

const firmOf = ({ firms }: NetworkStudy, name: string) => firms.find(({ firm }) => firm === name);

describe("a file of links", () => {
  test("has its faulty cells named by line and column, each with what to do", async () => {
    const file = await aFile(
      "from,to,weight,mode,channels,share,CX1",
      "A,B,lots,captive,,,",
      ",B,1,,,,",
      "A,C,-3,friendly,training sideways weekly,120%,6",
      "A,B,1",
    );
    const { code, out, err } = await run(file);
    expect([code, out]).toEqual([2, ""]);
    expect(err.split("\n").slice(1, -1)).toEqual([
      expect.stringMatching(
        /^ {2}line 2, column "weight" \(C\): "lots" cannot be read. Write a number from 0, with at most 15 digits before/,
      ),
      expect.stringMatching(/^ {2}line 3, column "from" \(A\): is empty. Write the firm's name, or delete the line/),
      expect.stringMatching(/^ {2}line 4, column "weight" \(C\): "-3"/),
      expect.stringMatching(/^ {2}line 4, column "share" \(F\): "120%"/),
      expect.stringMatching(
        /^ {2}line 4, column "mode" \(D\): "friendly" cannot be read. Write one of market, modular/,
      ),
      expect.stringMatching(
        /^ {2}line 4, column "channels" \(E\): "training sideways weekly" cannot be read: "sideways" is not a direction. Write one of in, out, both/,
      ),
      expect.stringMatching(/^ {2}line 4, column "CX1" \(G\): "6" cannot be read. Write 1 to 5/),
      expect.stringMatching(/^ {2}line 5: has 3 cells, but the first line has 7/),
    ]);
    expect(err).toContain("--keep-going");
    expect((await run(file, "--lang", "zh")).err).toContain("第 2 行，列“weight”（C）");
  });

  test.each([
    ["teaching out weekly", '"teaching" is not a kind', "“teaching”不是种类", CHANNEL_KINDS],
    ["training out", "its frequency is missing", "缺少频率", CHANNEL_FREQUENCIES],
    ["audit in daily", '"daily" is not a frequency', "“daily”不是频率", CHANNEL_FREQUENCIES],
  ])("says of the channel %j which word is at fault, and what may be there", async (channel, en, zh, known) => {
    const file = await aFile("from,to,channels", `A,B,training in weekly; ${channel}`);
    expect((await run(file)).err).toContain(`"${channel}" cannot be read: ${en}. Write one of ${known.join(", ")},`);
    const { err } = await run(file, "--lang", "zh");
    expect(err).toContain(`“${channel}”无法读取：${zh}。请填写以下之一：${known.join("、")}，`);
  });

  test("shows how channels are written where one has too many words", async () => {
    const { err } = await run(await aFile("from,to,channels", "A,B,training in weekly audit in yearly"));
    expect(err).toContain('it has more than three words. Write channels as in "training out monthly; audit in yearly"');
  });

  test("goes on without what cannot be read where that is asked for, and ends with 1", async () => {
    const file = await aFile("from,to,weight", "A,B,lots", "B,C,3");
    const { code, out, err } = await run(file, "--keep-going", "--json");
    expect(code).toBe(1);
    expect(err).toContain("line 2");
    expect(JSON.parse(out)).toMatchObject({ leftOut: 1, read: { firms: 3, links: 2, unknownWeights: 1 } });
  });

  test.each([
    ["is empty", []],
    ["has no lines", ["from,to"]],
    ["no column", ["seller,buyer", "A,B"]],
    ["occurs twice", ["from,to,from", "A,B,C"]],
  ])("that %s is refused in both languages", async (_why, lines) => {
    const file = await aFile(...lines);
    await expect(run(file)).rejects.toMatchObject({ code: 2, message: expect.stringMatching(/[\u4e00-\u9fff]/) });
  });

  test("of more links than can be measured is refused with what to do", async () => {
    const file = await aFile(
      "from,to",
      Array.from({ length: 200_001 }, (_, link) => `F${link % 9},G${link % 7}`).join("\n"),
    );
    await expect(run(file)).rejects.toMatchObject({
      code: 2,
      message: expect.stringContaining("Leave out small relationships"),
    });
  });

  test("of more firms than can be measured is refused with what to do", async () => {
    const file = await aFile("from,to", Array.from({ length: 25_001 }, (_, link) => `F${link},G${link}`).join("\n"));
    await expect(run(file)).rejects.toMatchObject({ code: 2, message: expect.stringContaining("50000") });
  });

  test("names the columns that nothing is done with", async () => {
    const { out } = await run(await aFile("From,TO,note", "A,B,first"));
    expect(out).toContain("Columns that are not used: note");
    expect(out).toContain("2 firms, 1 link");
  });
});

test("a firm that occurs twice in the table of firms is a fault with both lines", async () => {
  const links = await aFile("from,to", "A,B");
  const firms = await aFile("firm,capability", "A,50", "A,60");
  const { code, err } = await run(links, "--firms", firms);
  expect(code).toBe(2);
  expect(err).toContain('line 3, column "firm" (A): "A" is already on line 2');
});

describe("a network", () => {
  test("adds lines of a pair, sets links of a firm to itself apart, and counts its parts and circles", async () => {
    const found = await study(["from,to,weight", "A,B,2", "A,B,3", "B,A,1", "B,B,7", "C,D,", "D,D,4"], ["firm", "E"]);
    expect(found.read).toEqual({ lines: 6, links: 3, firms: 5, isolates: 1, selfLinks: 2, unknownWeights: 1 });
    expect(found.network).toMatchObject({ parts: 3, largestPart: 2, firmsInCircles: 2, bridges: 1 });
    expect(firmOf(found, "A")).toMatchObject({ degree: 2, outStrength: 5, inStrength: 1, ownUse: 0, circle: 2 });
    expect(firmOf(found, "B")).toMatchObject({ ownUse: 7, inStrength: 5 });
    expect(firmOf(found, "E")).toMatchObject({ degree: 0, constraint: { reason: "isolate" } });
  });

  test("without direction has no measure of a direction, and the same links whichever end is named first", async () => {
    const one = await study(["from,to", "A,B", "B,C", "C,D"], undefined, false);
    const other = await study(["from,to", "B,A", "C,B", "C,D"], undefined, false);
    const sorted = ({ firms }: NetworkStudy) => firms.toSorted((a, b) => (a.firm < b.firm ? -1 : 1));
    // The numbering of parts depends on the order of lines, and iterations differ in the last digits.
    const withoutPart = (found: NetworkStudy) =>
      sorted(found).map(({ part: _, pageRank, ...firm }) => ({ ...firm, pageRank: Number(pageRank).toFixed(9) }));
    expect(withoutPart(one)).toEqual(withoutPart(other));
    expect(firmOf(one, "B")).toMatchObject({ degree: 2, betweenness: 2 });
    for (const measure of ["inDegree", "trophicLevel", "tier", "buyerHhi"])
      expect(firmOf(one, "B")).not.toHaveProperty(measure);
    expect(one.network).not.toHaveProperty("reciprocity");
  });

  test("has levels, tiers, concentration and stages of firms by the facts that are given", async () => {
    const found = await study(
      ["from,to,weight", "A,B,3", "C,B,1", "B,D,5"],
      ["firm,lead,sales,final.share", "D,yes,,", "B,,10,.5", "A,,3,0", "C,,,"],
    );
    const graph = buildGraph(4, { from: [0, 2, 1], to: [1, 1, 3], weight: [3, 1, 5] });
    expect(["A", "B", "C", "D"].map((name) => firmOf(found, name)?.trophicLevel)).toEqual(trophicLevels(graph).levels);
    expect(["A", "B", "C", "D"].map((name) => firmOf(found, name)?.tier)).toEqual([2, 1, 2, 0]);
    expect(firmOf(found, "B")?.supplierHhi).toBeCloseTo(0.75 ** 2 + 0.25 ** 2, 12);
    // B sells half to final users and half to D, whose sales are unknown: they are final, or pass through one more
    // stage.
    expect(firmOf(found, "B")).toMatchObject({ upstreamLow: 1.5, upstreamHigh: 2, salesKnown: 1 });
    expect(firmOf(found, "A")).toMatchObject({ upstreamness: { reason: "no-final-use" } });
  });

  test("of sectors has upstreamness and downstreamness by final use and value added", async () => {
    const found = await study(
      ["from,to,weight", "A,B,10", "B,C,20"],
      ["firm,final.use,value.added", "A,0,10", "B,0,10", "C,30,10"],
    );
    expect(["A", "B", "C"].map((name) => firmOf(found, name)?.upstreamness)).toEqual([3, 2, 1]);
    expect(firmOf(found, "C")?.downstreamness).toBeCloseTo(1 + (20 / 30) * (1 + 0.5), 12);
  });
});

test("values too far apart for betweenness are named on the page and in JSON, in both languages", async () => {
  const file = await aFile("from,to,weight", "A,B,0.0001", "B,C,100000000000000", "C,D,100000000000000", "D,E,0.0001");
  const json = await run(file, "--json");
  expect(json.code).toBe(0);
  expect(json.out.split("values-too-far-apart").length - 1).toBeGreaterThanOrEqual(5);
  const page = await run(file);
  expect(page.out).toContain("the weights differ by too much; check the smallest");
  expect((await run(file, "--lang", "zh")).out).toContain("权重相差过大；请核对最小的几个");
  for (const { out } of [json, page]) expect(out).not.toContain("NaN");
});

describe("how capability moves", () => {
  const FIRMS = ["firm,capability,absorption,lead,adopter", "A,80,.2,yes,yes", "B,40,.5,,", "C,30,.9,,"];

  test("follows the conductance that is stated", async () => {
    const found = await study(["from,to,conductance,conductance.back", "A,B,.4,.1", "B,C,.5,0"], FIRMS);
    const graph = buildGraph(3, { from: [0, 1, 1], to: [1, 0, 2], weight: [0.4, 0.1, 0.5] });
    const weights = receiverWeights(graph, "stochastic");
    const rest = sufficient(friedkinJohnsen({ weights, capability: [80, 40, 30], absorption: [0.2, 0.5, 0.9] }));
    expect(found.firms.map(({ atRest }) => atRest)).toEqual(Array.from(rest.capability));
    expect(found.firms.map(({ influence }) => influence)).toEqual(Array.from(rest.influence));
    expect(firmOf(found, "C")).toMatchObject({ adoptionRound: 2, pathCapacity: 0 });
    expect(firmOf(found, "B")).toMatchObject({ pathCapacity: 0.4 });
    if (isInsufficient(found.learning)) throw new Error("no learning");
    expect(found.learning.weakest).toMatchObject({ minimum: 30, scored: 3 });
    expect(sufficient(found.learning.keyFirms).firms).toHaveLength(3);
    expect(sufficient(found.learning.influence)).toHaveLength(3);
    expect(found.learning.limitingFirms).toEqual([{ firm: "B", targets: 1 }]);
  });

  test("follows mode and channels where no conductance is stated", async () => {
    const found = await study(["from,to,mode,channels", "B,A,captive,training in weekly"], FIRMS);
    const link = {
      relation: "customer" as const,
      modalShare: { captive: 1 },
      channels: [{ kind: "training" as const, direction: "in" as const, frequency: "weekly" as const }],
    };
    expect(firmOf(found, "B")?.pathCapacity).toBe(sufficient(conductance(link, requirements1)).toFirm);
  });

  test("is not said where no link conducts, and what is missing is named", async () => {
    const found = await study(["from,to", "A,B"], FIRMS);
    expect(found.learning).toEqual({ kind: "insufficient", reason: "no-conductance" });
    const { out } = await run(await aFile("from,to", "A,B"));
    expect(out).toContain("no link says how knowledge passes; add a column named “conductance” or “mode”");
  });
});

describe("links of several cycles", () => {
  const LINKS = [
    "from,to,mode,cycle",
    ...["2023", "2024", "2025"].flatMap((cycle) =>
      Array.from(
        { length: 6 },
        (_, supplier) => `S${supplier},LEAD,${cycle === "2023" ? "captive" : "modular"},${cycle}`,
      ),
    ),
    "NEW,LEAD,market,2025",
  ];

  test("are measured in the last, and their modes and domestic suppliers counted from each to the next", async () => {
    const found = await study(LINKS, ["firm,domestic", "S0,yes", "S1,yes", "NEW,yes"]);
    expect(found.cycles).toEqual(["2023", "2024", "2025"]);
    expect(found.read).toMatchObject({ lines: 7, firms: 8 });
    const change = sufficient(found.change);
    const count = (from: string, to: string) => change.counts[change.from.indexOf(from)]?.[change.to.indexOf(to)];
    expect([count("captive", "modular"), count("modular", "modular"), count("new", "market")]).toEqual([6, 6, 1]);
    expect(sufficient(change.growth).map(({ suppliers }) => suppliers)).toEqual([2, 2, 3]);
    expect(change.moves).toMatchObject({ reason: "not-asked" });
    const { out } = await run(await aFile(...LINKS));
    expect(out).toContain("Figures are for the last cycle, 2025.");
    expect(out).toContain("Captive → Modular 6");
  });

  test("of one cycle say nothing of change", async () => {
    expect((await study(["from,to", "A,B"])).change).toMatchObject({ reason: "one-cycle" });
  });
});

test("answers place each link, and thirty of them show which stands out", async () => {
  const ids = [
    "CX1",
    "CX2",
    "CX3",
    "CO1",
    "CO2",
    "CO3",
    "CA1",
    "CA2",
    "CA3",
    "EC1",
    "EC2",
    "PW1",
    "PW2",
    "SW1",
    "AS1",
    "AS2",
  ];
  const lines = Array.from({ length: 30 }, (_, link) => {
    const level = (at: number) => 1 + ((link * 7 + at * 3) % 5);
    return [`S${link}`, "LEAD", "10", ...ids.map((_id, at) => level(at))].join(",");
  });
  const found = await study([["from", "to", "weight", ...ids].join(","), ...lines]);
  expect(found.links).toHaveLength(30);
  expect(found.links.filter(({ inCohort }) => "flag" in inCohort.coordination)).toHaveLength(30);
  expect(found.links[0]).toMatchObject({ assetBalance: expect.any(Number), dependence: { own: expect.any(Number) } });
  expect(isInsufficient(found.learning)).toBe(false);
});

test.each(LOCALES)("the help in %s names every word that a channel may have, and every question", async (locale) => {
  const named = (await run("--help", "--lang", locale)).out.split(/[\s,、：]+/);
  const known = [...CHANNEL_KINDS, ...CHANNEL_DIRECTIONS, ...CHANNEL_FREQUENCIES, ...POSITION_IDS];
  expect(known.filter((word) => !named.includes(word))).toEqual([]);
});

test("the page and the help say it all in both languages, no sentence without its figures", async () => {
  const file = await aFile("from,to,weight,mode", "A,B,1,captive", "B,C,2,modular", "C,A,3,market");
  const [en, zh] = [await run(file), await run(file, "--lang", "zh")];
  expect([en.code, zh.code]).toEqual([0, 0]);
  expect(en.out).toContain("3 firms are in closed circles.");
  expect(zh.out).toContain("3 家企业处在闭合循环中");
  for (const { out } of [en, zh]) expect(out).not.toMatch(/\{\w|undefined|NaN|Infinity/);
  expect((await run("--help")).out).toContain("trellis network FILE.csv");
  expect((await run("--help", "--lang", "zh")).out).toContain("退出码");
  await expect(run()).rejects.toMatchObject({ code: 2 });
  await expect(run(file, "--whatever")).rejects.toMatchObject({ code: 2 });
});
