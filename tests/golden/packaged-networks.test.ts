import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { runNetwork } from "@/app/_cli/network/network";

const vector = z.array(z.number());
const figures = z.array(z.number().nullable());
const figure = z.number().nullish();

const reference = z
  .object({
    networks: z.array(
      z.object({
        name: z.string(),
        directed: z.boolean(),
        weighted: z.boolean(),
        firms: z.array(z.string()),
        from: vector,
        to: vector,
        weight: vector,
        part: vector,
        cutPoints: vector,
        bridges: z.number(),
        network: z.record(z.string(), figure),
        ...Object.fromEntries(
          [
            "degree",
            "inDegree",
            "outDegree",
            "strength",
            "inStrength",
            "outStrength",
            "circle",
            "betweenness",
            "betweennessByWeight",
            "pageRank",
            "eigenvector",
            "eigenvectorByWeight",
            "powerInformation",
            "powerBargaining",
            "constraint",
            "katz",
            "intercentrality",
            "reach",
          ].map((measure) => [measure, figures.nullable()]),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("./r/packaged-networks.json", import.meta.url), "utf8")));

const printed = z.object({
  firms: z.array(z.object({ firm: z.string() }).catchall(z.unknown())),
  network: z.record(z.string(), z.unknown()),
  cutPoints: z.array(z.object({ firm: z.string() })),
  bridges: z.array(z.unknown()),
});

const folder = await mkdtemp(join(tmpdir(), "trellis-networks-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

/**
 * These measures must equal igraph's exactly, as sums of whole numbers. igraph computes others by iteration or sums in
 * another order, so they have a tolerance.
 */
const EXACT = ["degree", "inDegree", "outDegree", "strength", "inStrength", "outStrength", "circle"];
const TOLERANCE = 1e-9;
/** Measures that need directed links. igraph's values for an undirected network are not compared. */
const DIRECTED = ["inDegree", "outDegree", "inStrength", "outStrength", "circle"];

type Shipped = (typeof reference.networks)[number];

async function measure({ name, directed, weighted, firms, from, to, weight }: Shipped) {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const at = (node: number | undefined) => cell(firms[node ?? -1] ?? "");
  const lines = from.map((node, link) =>
    [at(node), at(to[link]), ...(weighted ? [String(weight[link])] : [])].join(","),
  );
  const links = join(folder, `${name.replace(/\W/g, "-")}.csv`);
  const all = join(folder, `${name.replace(/\W/g, "-")}-firms.csv`);
  await writeFile(links, [weighted ? "from,to,weight" : "from,to", ...lines].join("\n"));
  await writeFile(all, ["firm", ...firms.map(cell)].join("\n"));
  let out = "";
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text: unknown, ...more: readonly unknown[]) => {
    out += String(text);
    for (const done of more) if (typeof done === "function") done();
    return true;
  });
  const code = await runNetwork([links, "--firms", all, "--json", ...(directed ? [] : ["--undirected"])]);
  spy.mockRestore();
  expect(code).toBe(0);
  return printed.parse(JSON.parse(out));
}

describe.each(reference.networks)("trellis network on $name", (shipped) => {
  test("gives what igraph gives, for every firm and for the network", async () => {
    const found = await measure(shipped);
    expect(found.firms.map(({ firm }) => firm).toSorted()).toEqual(shipped.firms.toSorted());
    const byName = new Map(found.firms.map((firm) => [firm.firm, firm]));
    let compared = 0;
    const near = (ours: unknown, theirs: number | null, where: string, tolerance: number) => {
      compared += 1;
      if (theirs === null) return expect(ours, where).toMatchObject({ kind: "insufficient" });
      expect(typeof ours, where).toBe("number");
      expect(Math.abs(Number(ours) - theirs), where).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(theirs)));
    };
    for (const [name, values] of Object.entries(shipped)) {
      if (!Array.isArray(values) || !(name in (found.firms[0] ?? {})) || name === "part") continue;
      if (DIRECTED.includes(name) && !shipped.directed) continue;
      for (const [node, theirs] of values.entries()) {
        const firm = shipped.firms[node] ?? "";
        const value = z.number().nullable().parse(theirs);
        near(byName.get(firm)?.[name], value, `${name} of ${firm}`, EXACT.includes(name) ? 0 : TOLERANCE);
      }
    }
    for (const [name, theirs] of Object.entries(shipped.network)) {
      if (theirs === null || theirs === undefined) continue;
      if (name === "firmsInCircles" && !shipped.directed) continue;
      near(found.network[name], theirs, name, TOLERANCE);
    }
    expect(compared).toBeGreaterThan((shipped.directed ? 15 : 11) * shipped.firms.length);
  });

  test("finds the same parts, articulation points and bridges", async () => {
    const found = await measure(shipped);
    const partOf = new Map(found.firms.map(({ firm, part }) => [firm, part]));
    const pairs = new Set(shipped.firms.map((firm, node) => `${shipped.part[node]} ${partOf.get(firm)}`));
    expect(pairs.size).toBe(new Set(shipped.part).size);
    expect(new Set(partOf.values()).size).toBe(new Set(shipped.part).size);
    expect(found.cutPoints.map(({ firm }) => firm).toSorted()).toEqual(
      shipped.cutPoints.map((node) => shipped.firms[node] ?? "").toSorted(),
    );
    expect(found.bridges).toHaveLength(shipped.bridges);
  });
});
