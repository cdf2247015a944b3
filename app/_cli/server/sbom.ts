import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "./settings";

export const SBOM_FILE = "sbom.cdx.json";

const Package = z.object({
  name: z.string().optional(),
  version: z.string(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  optional: z.boolean().optional(),
  inBundle: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});
type Package = z.infer<typeof Package>;
const Lockfile = z.object({ packages: z.record(z.string(), Package) });

/**
 * The packages that a server consists of, as a CycloneDX bill of materials: everything in the lockfile except
 * development dependencies.
 *
 * Only reads the lockfile, so that the same sources always give the same text, without network and npm.
 */
export async function describePackages(root = ROOT): Promise<string> {
  const text = await readFile(join(root, "package-lock.json"), "utf8");
  const { packages } = Lockfile.parse(JSON.parse(text));
  const { "": own, ...others } = packages;
  if (own === undefined) throw new Error("package-lock.json does not name the project itself");

  const shipped = Object.entries(others).filter(([, one]) => one.dev !== true && one.devOptional !== true);
  const known = new Map(shipped.map(([path, one]) => [path, purlOf(nameOf(path, one), one)]));
  const ownRef = purlOf(own.name ?? "trellis", own);
  const refs = [["", own] as const, ...shipped].map(([path, one]) => ({
    ref: known.get(path) ?? ownRef,
    dependsOn: dependenciesOf(path, one, known),
  }));
  const bill = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(text)}`,
    version: 1,
    metadata: {
      component: { type: "application", "bom-ref": ownRef, name: own.name ?? "trellis", version: own.version },
    },
    components: mergeSame(shipped.map(([path, one]) => componentOf(nameOf(path, one), one))),
    dependencies: mergeRefs(refs),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** The last folder of its path; a package installed under an alias states its own name. */
const nameOf = (path: string, { name }: Package): string => name ?? path.split("node_modules/").at(-1) ?? path;

const purlOf = (name: string, { version }: Package): string =>
  `pkg:npm/${name.replace("@", "%40")}@${encodeURIComponent(version)}`;

function componentOf(name: string, one: Package) {
  const hash = /^sha512-(.+)$/.exec(one.integrity ?? "")?.[1];
  return {
    type: "library",
    "bom-ref": purlOf(name, one),
    name,
    version: one.version,
    scope: one.optional === true ? "optional" : "required",
    purl: purlOf(name, one),
    ...(hash !== undefined && { hashes: [{ alg: "SHA-512", content: Buffer.from(hash, "base64").toString("hex") }] }),
    // The package is bundled in the archive of its parent package, whose hash covers it.
    ...(one.inBundle === true && { properties: [{ name: "cdx:npm:package:bundled", value: "true" }] }),
    ...(one.license !== undefined && { licenses: [licenseOf(one.license)] }),
    ...(one.resolved !== undefined && { externalReferences: [{ type: "distribution", url: one.resolved }] }),
  };
}

/** Several licences form an expression; one that is not an SPDX id is given by name. */
const licenseOf = (license: string) =>
  /[ ()]/.test(license) ? { expression: license } : { license: { name: license } };

/** The packages that a package's dependencies resolve to: in its own folder, or one further up. */
function dependenciesOf(path: string, one: Package, known: ReadonlyMap<string, string>): string[] {
  const names = Object.keys({ ...one.dependencies, ...one.optionalDependencies });
  const found = names.map((name) => findAbove(path, name, known)).filter((ref) => ref !== undefined);
  return [...new Set(found)].sort();
}

function findAbove(path: string, name: string, known: ReadonlyMap<string, string>): string | undefined {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    const found = known.get(`${at === "" ? "" : `${at}/`}node_modules/${name}`);
    if (found !== undefined || at === "") return found;
  }
}

/** The same package may be installed in two folders. */
const mergeSame = <T extends { readonly "bom-ref": string }>(all: readonly T[]): T[] =>
  [...new Map(all.map((one) => [one["bom-ref"], one])).values()].sort((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1));

function mergeRefs(all: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]) {
  const merged = new Map<string, Set<string>>();
  for (const { ref, dependsOn } of all) merged.set(ref, new Set([...(merged.get(ref) ?? []), ...dependsOn]));
  return [...merged].map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn].sort() }));
}

/** An id derived from the content, in the format of a UUID. */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
