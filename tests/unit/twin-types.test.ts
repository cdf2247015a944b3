import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isTypeAliasDeclaration } from "typescript/unstable/ast";
import { API, type Checker, NodeBuilderFlags, type Type } from "typescript/unstable/sync";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const SIDES = ["app", "components", "db", "lib"];

function sources(): { readonly path: string; readonly text: string }[] {
  return SIDES.flatMap((side) =>
    readdirSync(join(ROOT, side), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ path: relative(ROOT, file), text: readFileSync(file, "utf8") })),
  );
}

test("no two files export a type of one name: a thing has one type from its row to its page", () => {
  const files = new Map<string, string[]>();
  for (const { path, text } of sources()) {
    for (const [, name = ""] of text.matchAll(/^export (?:type|interface) (\w+)/gm)) {
      files.set(name, [...(files.get(name) ?? []), path]);
    }
  }
  expect(files.size).toBeGreaterThan(500);
  expect([...files].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

/** Types with the same shape but different meanings, each with an explanation. */
const TWO_THINGS: readonly string[] = [
  // The required level for each mode, and the share of each mode in a firm's links: their values are never
  // interchangeable.
  "lib/catalog/requirements.ts PerMode, lib/position/types.ts ModeShares",
  // Levels from 1 to 5, shares of a whole, and probabilities, cell by cell.
  "lib/rating/draws/largest-gap.ts OddsOfLargest, lib/rating/fit.ts CellLevels, lib/scoring/errors-of-means.ts CellWeights",
];

/** Types with two members often share a shape by accident: a point and a range, a firm's id and a page's. */
const MEMBERS_MIN = 3;

/**
 * The members of a type with their types, as the compiler sees them. Undefined for types that are no objects or have
 * few members.
 */
function shapeOf(type: Type, checker: Checker): string | undefined {
  const written = (of: Type, flags = 0) => checker.typeToString(of, undefined, NodeBuilderFlags.NoTruncation | flags);
  if (!written(type, NodeBuilderFlags.InTypeAlias).startsWith("{")) return undefined;
  const members = checker.getPropertiesOfType(type);
  if (members.length < MEMBERS_MIN) return undefined;
  const types = checker.getTypeOfSymbol(members);
  return members
    .map(({ name }, at) => [name, types[at]] as const)
    .map(([name, of]) => `${name}: ${of === undefined ? "" : written(of)}`)
    .sort()
    .join("; ");
}

test("no two types have one shape under two names, or it is said here what each of them means", () => {
  const api = new API({ cwd: ROOT });
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(ROOT, "tsconfig.json")] }).getProjects();
    if (project === undefined) throw new Error("the compiler found no project");
    const { program, checker } = project;
    const declared = sources().flatMap(({ path }) =>
      [...(program.getSourceFile(join(ROOT, path))?.statements ?? [])].flatMap((statement) =>
        isTypeAliasDeclaration(statement) && statement.typeParameters === undefined
          ? [{ name: statement.name, title: `${path} ${statement.name.text}` }]
          : [],
      ),
    );
    const types = checker.getTypeAtLocation(declared.map(({ name }) => name));
    const names = new Map<string, string[]>();
    for (const [at, { title }] of declared.entries()) {
      const type = types[at];
      const shape = type && shapeOf(type, checker);
      if (shape !== undefined) names.set(shape, [...(names.get(shape) ?? []), title]);
    }
    expect(names.size).toBeGreaterThan(1000);
    const twins = [...names.values()].filter((titles) => titles.length > 1);
    expect(twins.map((titles) => titles.sort().join(", ")).sort()).toEqual(TWO_THINGS);
  } finally {
    api.close();
  }
});
