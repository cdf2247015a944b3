import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "@/app/_cli/usage.mjs";
import { methodWords } from "@/lib/i18n";
import { LOCALES } from "@/lib/result";
import { DESCRIBED_ROOMS } from "../support/kernel-docs";

const ROOT = join(import.meta.dirname, "..", "..");

/**
 * Exports of `lib` that no page, handler, job or command reaches, each with the reason why it stays. A file stands for all it
 * exports.
 */
const WITHOUT_CALLER: Readonly<Record<string, string>> = {
  "lib/audit.ts AUDITED": "a table that tests hold against every verb",
  "lib/policy.ts cohortVerbs": "a table that tests ask of every role",
  "lib/personal-data/no-person.ts NO_PERSON": "a table that tests hold against the database",
  "lib/env.ts describeEnv": "docs/operations.md is written from it",
  "lib/stats/distributions.ts betaCdf": "the inverse of betaQuantile, by which tests hold it",
  ...stays("results of a firm that follow one another", [
    "lib/scoring/change.ts",
    "lib/scoring/linking.ts",
    "lib/stats/change.ts",
    "lib/stats/linking.ts",
    "lib/stats/group-score.ts",
    "lib/rating/draws/draws.ts drawFits",
  ]),
  ...stays("the error model that is estimated from answers", ["lib/scoring/estimate-errors.ts"]),
  ...stays("norms of a programme, and measures for it", [
    "lib/scoring/norm.ts",
    "lib/rating/measures/policy-measures.ts",
  ]),
  ...stays("the reference that whole pools are held to, one firm at a time", [
    "lib/benchmark/percentile.ts",
    "lib/benchmark/reference-group.ts",
    "lib/benchmark/interval.ts",
    "lib/benchmark/position-vector.ts",
    "lib/stats/quantile.ts",
  ]),
};

function stays(reason: string, places: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(places.map((place) => [place, reason]));
}

type Source = {
  readonly path: string;
  /** Top-level declarations: the words of each, and whether it is exported and of what kind. */
  readonly declared: ReadonlyMap<string, Declared>;
  /** What each name that is imported here, or handed on, stands for: a file and a name in it. */
  readonly imported: ReadonlyMap<string, Target>;
  readonly handedOn: ReadonlyMap<string, Target>;
  readonly handedOnWhole: readonly string[];
};
type Declared = { readonly kind: string; readonly exported: boolean; readonly words: ReadonlySet<string> };
type Target = { readonly path: string; readonly name: string };

const DECLARATION =
  /^(export\s+)?(?:default\s+)?(?:async\s+)?(?:(const|let)\s+[{[]?|(function\*?|class|type|interface)\s)\s*([\w$]+)/gm;

const wordsOf = (text: string): readonly string[] => text.match(/[A-Za-z_$][A-Za-z0-9_$]*/g) ?? [];

function readSources(): ReadonlyMap<string, Source> {
  const files = ["app", "components", "db", "lib"].flatMap((side) =>
    readdirSync(join(ROOT, side), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split("\\").join("/")),
  );
  const all = new Set([...files, "instrumentation.ts", "proxy.ts"]);
  return new Map([...all].map((path) => [path, readSource(path, all)]));
}

function readSource(path: string, all: ReadonlySet<string>): Source {
  const text = readFileSync(join(ROOT, path), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
  const heads = [...text.matchAll(DECLARATION)];
  const declared = new Map<string, Declared>();
  for (const [at, head] of heads.entries()) {
    const [, exported, constant, other, name = ""] = head;
    const words = wordsOf(text.slice(head.index, heads[at + 1]?.index));
    // A constant and its type may share a name.
    const before = declared.get(name);
    declared.set(name, {
      kind: before?.kind ?? constant ?? other ?? "",
      exported: exported !== undefined || (before?.exported ?? false),
      words: new Set([...(before?.words ?? []), ...words]),
    });
  }
  const targets = (names: string, specifier: string): (readonly [string, Target])[] => {
    const found = resolve(path, specifier, all);
    if (found === undefined) return [];
    return names
      .split(",")
      .map((name) => name.trim().replace(/^type\s+/, ""))
      .filter((name) => name !== "")
      .map((name) => {
        const [own = "", as = own] = name.split(/\s+as\s+|\s*:\s*/);
        return [as, { path: found, name: own }] as const;
      });
  };
  const pairsOf = (pattern: RegExp) =>
    [...text.matchAll(pattern)].flatMap(([, names = "", specifier = ""]) => targets(names, specifier));
  return {
    path,
    declared,
    imported: new Map([
      ...pairsOf(/(?:^|[\s;])import\s+(?:type\s+)?(?:\w+\s*,\s*)?\{([^}]*)\}\s*from\s+"([^"]+)"/g),
      ...pairsOf(/(?:const|let)\s*\{([^}]*)\}\s*=\s*await\s+import\(\s*"([^"]+)"/g),
      ...[...text.matchAll(/import\(\s*"([^"]+)"\s*\)\)\.(\w+)/g)].flatMap(([, specifier = "", name = ""]) =>
        targets(name, specifier),
      ),
    ]),
    handedOn: new Map(pairsOf(/^export\s+(?:type\s+)?\{([^}]*)\}\s*from\s+"([^"]+)"/gm)),
    handedOnWhole: [...text.matchAll(/^export\s+\*\s+from\s+"([^"]+)"/gm)].flatMap(
      ([, specifier = ""]) => resolve(path, specifier, all) ?? [],
    ),
  };
}

function resolve(path: string, specifier: string, all: ReadonlySet<string>): string | undefined {
  if (!/^(@\/|\.)/.test(specifier)) return undefined;
  const target = specifier.startsWith("@/")
    ? specifier.slice(2)
    : posix.normalize(posix.join(posix.dirname(path), specifier));
  return ["", ".ts", ".tsx", "/index.ts", ".mjs"].map((end) => target + end).find((file) => all.has(file));
}

/** Where a name that a file gives out is declared. */
function find(sources: ReadonlyMap<string, Source>, { path, name }: Target): Target | undefined {
  const source = sources.get(path);
  if (source === undefined) return undefined;
  if (source.declared.has(name)) return { path, name };
  const handed = source.handedOn.get(name);
  if (handed !== undefined) return find(sources, handed);
  for (const whole of source.handedOnWhole) {
    const found = find(sources, { path: whole, name });
    if (found !== undefined) return found;
  }
  return undefined;
}

const keyOf = ({ path, name }: Target): string => `${path} ${name}`;

/** Everything in `lib` that a page, handler, job or command leads to, over the names that declarations use. */
function reachedFrom(sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting: Target[] = [];
  const reach = (target: Target | undefined) => {
    if (target === undefined || !target.path.startsWith("lib/") || reached.has(keyOf(target))) return;
    reached.add(keyOf(target));
    waiting.push(target);
  };
  for (const { path, imported } of sources.values())
    if (!path.startsWith("lib/")) for (const target of imported.values()) reach(find(sources, target));
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
    const source = sources.get(target.path);
    for (const word of source?.declared.get(target.name)?.words ?? []) {
      if (source?.declared.has(word)) reach({ path: target.path, name: word });
      const other = source?.imported.get(word);
      if (other !== undefined) reach(find(sources, other));
    }
  }
  return reached;
}

function exportsOf(sources: ReadonlyMap<string, Source>): readonly (Target & { readonly kind: string })[] {
  return [...sources.values()].flatMap(({ path, declared }) =>
    [...declared].flatMap(([name, { kind, exported }]) =>
      exported && path.startsWith("lib/") ? [{ path, name, kind }] : [],
    ),
  );
}

/** Names that other files import, in the product or in tests. */
function importedNames(sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const product = [...sources.values()].flatMap(({ imported }) =>
    [...imported.values()].flatMap((target) => find(sources, target) ?? []),
  );
  return new Set(product.map(keyOf));
}

function wordsOfTests(): ReadonlySet<string> {
  const files = readdirSync(join(ROOT, "tests"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Set(files.flatMap((file) => wordsOf(readFileSync(file, "utf8"))));
}

/** The method page prints the constants of these rooms, each with what it is and its source. */
const isOnMethodPage = ({ path, kind }: { readonly path: string; readonly kind: string }) =>
  kind === "const" && DESCRIBED_ROOMS.some((room) => path.startsWith(`lib/${room}/`));

describe("what lib gives out", () => {
  const sources = readSources();
  const reached = reachedFrom(sources);
  const given = exportsOf(sources);
  const isExcepted = (target: Target) => target.path in WITHOUT_CALLER || keyOf(target) in WITHOUT_CALLER;

  test("is reached by a page, a handler, a job or a command, but for what is named here with its reason", () => {
    expect(given.length).toBeGreaterThan(500);
    const idle = given.filter((target) => !reached.has(keyOf(target)) && !isExcepted(target));
    expect(idle.map(keyOf)).toEqual([]);
  });

  test("has no exception that is not needed", () => {
    const idle = new Set(
      given.filter((target) => !reached.has(keyOf(target))).flatMap((one) => [one.path, keyOf(one)]),
    );
    expect(Object.keys(WITHOUT_CALLER).filter((place) => !idle.has(place))).toEqual([]);
  });

  test("is imported by another file, or is a constant that the method page prints", () => {
    const imported = importedNames(sources);
    const inTests = wordsOfTests();
    const own = given.filter(
      (target) =>
        !imported.has(keyOf(target)) && !inTests.has(target.name) && !isOnMethodPage(target) && !isExcepted(target),
    );
    expect(own.map(keyOf)).toEqual([]);
  });

  test("is missed where nothing leads to it, also over a file that itself is not reached", () => {
    const planted = new Map(sources);
    const declared = (words: readonly string[]) => ({ kind: "function", exported: true, words: new Set(words) });
    const none = { imported: new Map(), handedOn: new Map(), handedOnWhole: [] };
    planted.set("lib/x/a.ts", { path: "lib/x/a.ts", declared: new Map([["first", declared(["second"])]]), ...none });
    planted.set("lib/x/b.ts", { path: "lib/x/b.ts", declared: new Map([["second", declared([])]]), ...none });
    expect(reachedFrom(planted).has("lib/x/b.ts second")).toBe(false);
    const page = { path: "app/x.ts", declared: new Map(), ...none };
    planted.set("app/x.ts", { ...page, imported: new Map([["first", { path: "lib/x/a.ts", name: "first" }]]) });
    expect(reachedFrom(planted).has("lib/x/a.ts first")).toBe(true);
  });
});

describe("the method page", () => {
  test.each(LOCALES)("says in %s which formulas no rating uses, and the command that gives them", (locale) => {
    expect(methodWords.networkReading[locale]).toContain("trellis network");
    expect(methodWords.arithmeticReading[locale]).toContain("trellis statistics");
    const named = Object.values(methodWords).flatMap((text) => [...text[locale].matchAll(/trellis (\w+)/g)]);
    expect(named.map(([, command]) => command).filter((command) => !COMMANDS.includes(command ?? ""))).toEqual([]);
  });
});
