import { describe, expect, test } from "vitest";
import { COMMANDS } from "@/app/_cli/usage.mjs";
import { LOCALES } from "@/lib/result";
import { methodWords } from "@/lib/words";
import { isDescribed } from "../support/kernel-docs";
import { findDeclared, readSource, readSources, type Source, type Target } from "../support/product-sources";

/**
 * Exports of `lib` that no page, handler, job or command uses, each with the reason to keep it. A file covers all its
 * exports.
 */
const WITHOUT_CALLER: Readonly<Record<string, string>> = {
  "lib/audit/index.ts AUDITED": "a table that tests hold against every verb",
  "lib/policy/index.ts cohortVerbs": "a table that tests ask of every role",
  "lib/personal-data/no-person.ts NO_PERSON": "a table that tests hold against the database",
  "lib/env/index.ts describeEnv": "docs/operations.md is written from it",
  "lib/stats/distributions.ts betaCdf": "the inverse of betaQuantile, by which tests hold it",
  ...stays("results of a firm that follow one another", [
    "lib/scoring/change.ts",
    "lib/scoring/linking.ts",
    "lib/stats/reliability/change.ts",
    "lib/stats/linking.ts",
    "lib/stats/reliability/group-score.ts",
  ]),
  ...stays("norms of a programme, and measures for it", [
    "lib/scoring/norm.ts",
    "lib/rating/measures/policy-measures.ts",
  ]),
};

function stays(reason: string, places: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(places.map((place) => [place, reason]));
}

const keyOf = ({ path, name }: Target): string => `${path} ${name}`;

/** Everything in `lib` that a page, handler, job or command uses, directly or through other declarations. */
function reachedFrom(sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting: Target[] = [];
  const reach = (target: Target | undefined) => {
    if (target === undefined || !target.path.startsWith("lib/") || reached.has(keyOf(target))) return;
    reached.add(keyOf(target));
    waiting.push(target);
  };
  for (const { path, imported } of sources.values())
    if (!path.startsWith("lib/")) for (const target of imported.values()) reach(findDeclared(sources, target));
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
    const source = sources.get(target.path);
    for (const word of source?.declared.get(target.name)?.words ?? []) {
      if (source?.declared.has(word)) reach({ path: target.path, name: word });
      const other = source?.imported.get(word);
      if (other !== undefined) reach(findDeclared(sources, other));
    }
  }
  return reached;
}

type Export = Target & { readonly kind: string };

function exportsOf(sources: ReadonlyMap<string, Source>, sides: readonly string[]): readonly Export[] {
  return [...sources.values()].flatMap(({ path, declared }) =>
    [...declared].flatMap(([name, { kind, exported, isDefault }]) =>
      exported && !isDefault && sides.some((side) => path.startsWith(`${side}/`)) ? [{ path, name, kind }] : [],
    ),
  );
}

/** Names that files import or re-export, and all names of a file imported as a whole. */
function importedNames(sources: ReadonlyMap<string, Source>, from: readonly Source[]): ReadonlySet<string> {
  return new Set(
    from.flatMap(({ imported, importedWhole }) => [
      ...[...imported.values()].flatMap((target) => findDeclared(sources, target) ?? []).map(keyOf),
      ...importedWhole.flatMap((path) => namesOf(sources, path)),
    ]),
  );
}

function namesOf(sources: ReadonlyMap<string, Source>, path: string): readonly string[] {
  const { declared = [], handedOn = [] } = sources.get(path) ?? {};
  return [
    ...[...declared].map(([name]) => keyOf({ path, name })),
    ...[...handedOn].flatMap(([, target]) => findDeclared(sources, target) ?? []).map(keyOf),
  ];
}

/** The method page prints the constants of some rooms, each with its meaning and source. */
const isOnMethodPage = ({ path, kind }: { readonly path: string; readonly kind: string }) =>
  kind === "const" && isDescribed(path);

const sources = readSources();
const isTest = ({ path }: { readonly path: string }) => path.startsWith("tests/");
const product = new Map([...sources].filter(([, source]) => !isTest(source)));
const imported = importedNames(product, [...product.values()]);
const importedByTests = importedNames(sources, [...sources.values()].filter(isTest));

describe("what lib gives out", () => {
  const reached = reachedFrom(product);
  const given = exportsOf(product, ["lib"]);
  const isExcepted = (target: Target) => target.path in WITHOUT_CALLER || keyOf(target) in WITHOUT_CALLER;

  test("is reached by a page, a handler, a job or a command, but for what is named here with its reason", () => {
    expect(given.length).toBeGreaterThan(500);
    const idle = given.filter((target) => !reached.has(keyOf(target)) && !isExcepted(target));
    const hint = "give it a caller, or list it in WITHOUT_CALLER of this file with its reason";
    expect(idle.map(keyOf), hint).toEqual([]);
  });

  test("has no exception that is not needed", () => {
    const idle = new Set(
      given.filter((target) => !reached.has(keyOf(target))).flatMap((one) => [one.path, keyOf(one)]),
    );
    expect(Object.keys(WITHOUT_CALLER).filter((place) => !idle.has(place))).toEqual([]);
  });

  test("is imported by another file, or is a constant that the method page prints", () => {
    const own = given.filter(
      (target) =>
        !imported.has(keyOf(target)) &&
        !importedByTests.has(keyOf(target)) &&
        !isOnMethodPage(target) &&
        !isExcepted(target),
    );
    expect(own.map(keyOf), "take its `export` away, or import it").toEqual([]);
  });

  test("is missed where nothing leads to it, also over a file that itself is not reached", () => {
    const all = new Set(["lib/x/a.ts", "lib/x/b.ts", "app/x.ts"]);
    const plant = (path: string, code: string) => [path, readSource(path, code, all)] as const;
    const files = [
      plant("lib/x/a.ts", 'import { second } from "./b";\nexport function first() { second(); }'),
      plant("lib/x/b.ts", "export function second() {}"),
    ];
    expect(reachedFrom(new Map(files))).toEqual(new Set());
    const page = plant("app/x.ts", 'import { first } from "@/lib/x/a";');
    expect(reachedFrom(new Map([...files, page]))).toEqual(new Set(["lib/x/a.ts first", "lib/x/b.ts second"]));
  });
});

/** Names of exports that Next.js calls. */
const CALLED_BY_NEXT: ReadonlySet<string> = new Set([
  ...["metadata", "generateMetadata", "viewport", "generateStaticParams", "dynamic", "revalidate", "runtime"],
  ...["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
]);
const FILE_OF_NEXT = /\/(page|layout|route|error|global-error|not-found)\.tsx?$/;

/** Whether a framework uses the export: Next.js calls it by its name, or Drizzle finds it as a table in the schema. */
const isDoor = ({ path, name, kind }: Export): boolean =>
  (FILE_OF_NEXT.test(path) && CALLED_BY_NEXT.has(name)) ||
  (path.startsWith("db/schema/") &&
    kind === "const" &&
    (sources.get(path)?.declared.get(name)?.words.has("table") ?? false));

/** Exports outside `lib` that only tests and benchmarks use, each with its reason. */
const FOR_TESTS: Readonly<Record<string, string>> = {
  "app/_server/files/readers.ts closeReaders": "tests end the readers that they started",
  "app/_server/gate/limits.ts COUNTED_SECONDS_MAX": "a bound that the table of personal data is held to",
  "db/people/people.ts createPerson": "an account without a sign-in",
  "db/personal-data/erase-person.ts erasePerson": "what the operator's command does, without its ledger",
  "db/personal-data/erasure.ts eraseFirm": "what the operator's command does, without its ledger",
  "db/position/links.ts listLinks": "all links with all answers, which pages read in parts",
  "db/snapshots/benchmarks.ts findClientBenchmark": "what the page of a client reads together with more, alone",
};

/** Exports that no other file imports. */
const withoutImporter = (files: ReadonlyMap<string, Source>, importers: readonly Source[]): readonly Export[] => {
  const names = importedNames(files, importers);
  return exportsOf(files, ["app", "components", "db"]).filter((one) => !names.has(keyOf(one)) && !isDoor(one));
};

const isUsedAtHome = ({ path, name }: Target): boolean =>
  [...(sources.get(path)?.declared ?? [])].some(([other, { words }]) => other !== name && words.has(name));

describe("what app, components and db give out", () => {
  test("is imported by another file, but for what Next.js and Drizzle call by its name", () => {
    expect(exportsOf(product, ["app", "components", "db"]).length).toBeGreaterThan(1000);
    const own = withoutImporter(sources, [...sources.values()]).map(keyOf);
    expect(own, "take its `export` away, or import it").toEqual([]);
  });

  test("is used by the product, but for what is named here with its reason", () => {
    const idle = withoutImporter(sources, [...product.values()]).filter((one) => !isUsedAtHome(one));
    const hint = "give it a caller in the product, or list it in FOR_TESTS of this file with its reason";
    expect(idle.map(keyOf).toSorted(), hint).toEqual(Object.keys(FOR_TESTS).toSorted());
  });

  test("is missed where it is planted", () => {
    const all = new Set(["db/x.ts", "app/x/page.tsx", "db/schema/x.ts"]);
    const plant = (path: string, code: string) => [path, readSource(path, code, all)] as const;
    const planted = new Map([
      plant("db/x.ts", "export type Row = {};\nexport async function listRows() {}\nfunction own() {}"),
      plant(
        "app/x/page.tsx",
        'import type { Row } from "@/db/x";\nexport const metadata = {};\nexport default function Page() {}',
      ),
    ]);
    expect(withoutImporter(planted, [...planted.values()]).map(keyOf)).toEqual(["db/x.ts listRows"]);
    const reader = plant("app/y.ts", 'const { listRows } = await import("@/db/x");');
    expect(withoutImporter(planted, [...planted.values(), reader[1]])).toEqual([]);
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
