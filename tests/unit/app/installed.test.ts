import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isInstalled } from "@/app/_cli/install.mjs";
import { describePackages } from "@/app/_cli/server/sbom";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "trellis-installed-"));
  await mkdir(join(root, "node_modules"));
  await cp("package-lock.json", join(root, "package-lock.json"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

type Entry = {
  readonly version?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
};
const readLock = async (): Promise<{ packages: Record<string, Entry> }> =>
  JSON.parse(await readFile("package-lock.json", "utf8"));

/** Writes the list that npm leaves at the end of an installation of these packages. */
async function install(isThere: (entry: Entry, path: string) => boolean): Promise<void> {
  const { packages } = await readLock();
  const present = Object.fromEntries(
    Object.entries(packages).filter(([path, entry]) => path !== "" && isThere(entry, path)),
  );
  await writeFile(join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages: present }));
}

const isShipped = (entry: Entry) => entry.dev !== true && entry.devOptional !== true;

describe("an install without what development needs", () => {
  test("is enough for a server, and not for the tests", async () => {
    await install(isShipped);
    expect(isInstalled(root, { dev: false })).toBe(true);
    expect(isInstalled(root, { dev: true })).toBe(false);
  });

  test("of everything is enough for both", async () => {
    await install(() => true);
    expect([isInstalled(root, { dev: false }), isInstalled(root, { dev: true })]).toEqual([true, true]);
  });

  test("that lacks one package is none", async () => {
    await install((entry, path) => isShipped(entry) && path !== "node_modules/zod");
    expect(isInstalled(root, { dev: false })).toBe(false);
  });

  test("holds what runs and builds a server, and no tool of the tests", async () => {
    const { packages } = await readLock();
    const shipped = Object.entries(packages).filter(([, entry]) => isShipped(entry));
    const names = shipped.map(([path]) => path.replace("node_modules/", ""));
    for (const name of ["node", "tsx", "typescript", "next", "@types/react", "@types/node"])
      expect(names).toContain(name);
    for (const name of ["vitest", "@playwright/test", "drizzle-kit", "s3rver", "@biomejs/biome"])
      expect(names).not.toContain(name);
  });
});

describe("the bill of materials", () => {
  test("names every package of a server with its hash, and none for development alone", async () => {
    const bill = JSON.parse(await describePackages());
    const { packages } = await readLock();
    expect(bill).toMatchObject({
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      metadata: { component: { name: "trellis" } },
    });
    const refs: string[] = bill.components.map((one: { "bom-ref": string }) => one["bom-ref"]);
    expect(refs).toContain(`pkg:npm/next@${packages["node_modules/next"]?.version}`);
    expect(refs).toContain(`pkg:npm/%40node-rs/argon2@${packages["node_modules/@node-rs/argon2"]?.version}`);
    expect(refs.some((ref) => /vitest|playwright|drizzle-kit/.test(ref))).toBe(false);
    expect(new Set(refs).size).toBe(refs.length);
    const hashed = bill.components.filter((one: { hashes?: unknown }) => one.hashes !== undefined);
    const bare = bill.components.filter((one: { hashes?: unknown }) => one.hashes === undefined);
    for (const { name, properties } of bare)
      expect({ name, properties }).toEqual({ name, properties: [{ name: "cdx:npm:package:bundled", value: "true" }] });
    for (const { hashes } of hashed)
      expect(hashes).toEqual([{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
  });

  test("says what needs what, by names that it has", async () => {
    const bill = JSON.parse(await describePackages());
    const known = new Set([
      bill.metadata.component["bom-ref"],
      ...bill.components.map((one: { "bom-ref": string }) => one["bom-ref"]),
    ]);
    const needs = new Map<string, string[]>(
      bill.dependencies.map(({ ref, dependsOn }: { ref: string; dependsOn: string[] }) => [ref, dependsOn]),
    );
    expect([...needs.keys(), ...[...needs.values()].flat()].filter((ref) => !known.has(ref))).toEqual([]);
    expect(needs.get(bill.metadata.component["bom-ref"])?.some((ref) => ref.startsWith("pkg:npm/next@"))).toBe(true);
    const next = [...needs].find(([ref]) => ref.startsWith("pkg:npm/next@"))?.[1] ?? [];
    expect(next.some((ref) => ref.startsWith("pkg:npm/postcss@"))).toBe(true);
  });

  test("of the same sources is the same text", async () => {
    expect(await describePackages()).toBe(await describePackages());
  });
});
