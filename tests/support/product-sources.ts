import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/** A source file, reduced to its names. */
export type Source = {
  readonly path: string;
  /** The top-level declarations: which identifiers each contains, whether it is exported, and its kind. */
  readonly declared: ReadonlyMap<string, Declared>;
  /** What each imported or re-exported name refers to: a file and a name in it. */
  readonly imported: ReadonlyMap<string, Target>;
  readonly handedOn: ReadonlyMap<string, Target>;
  readonly handedOnWhole: readonly string[];
  /** Files imported as a whole (`* as`), so that any of their names may be used. */
  readonly importedWhole: readonly string[];
};
type Declared = {
  readonly kind: string;
  readonly exported: boolean;
  /** A default export has no name. */
  readonly isDefault: boolean;
  readonly words: ReadonlySet<string>;
};
export type Target = { readonly path: string; readonly name: string };

const DECLARATION =
  /^(export\s+(?:default\s+)?)?(?:async\s+)?(?:(const|let)\s+[{[]?|(function\*?|class|type|interface)\s)\s*([\w$]+)/gm;

export const wordsOf = (text: string): readonly string[] => text.match(/[A-Za-z_$][A-Za-z0-9_$]*/g) ?? [];

/** The source files of the product and its tests, by path. */
export function readSources(): ReadonlyMap<string, Source> {
  const files = ["app", "components", "db", "lib", "tests"].flatMap((side) =>
    readdirSync(join(ROOT, side), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split("\\").join("/")),
  );
  const all = new Set([...files, "instrumentation.ts", "proxy.ts"]);
  return new Map([...all].map((path) => [path, readSource(path, readFileSync(join(ROOT, path), "utf8"), all)]));
}

/** Reads the declarations and imports of one file; `all` are the files that it can import. */
export function readSource(path: string, code: string, all: ReadonlySet<string>): Source {
  const text = code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
  const heads = [...text.matchAll(DECLARATION)];
  const declared = new Map<string, Declared>();
  for (const [at, head] of heads.entries()) {
    const [, exported, constant, other, name = ""] = head;
    const words = wordsOf(text.slice(head.index, heads[at + 1]?.index));
    // A constant and its type may have the same name.
    const before = declared.get(name);
    declared.set(name, {
      kind: before?.kind ?? constant ?? other ?? "",
      exported: exported !== undefined || (before?.exported ?? false),
      isDefault: exported?.includes("default") ?? false,
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
  const filesIn = (pattern: RegExp) =>
    [...text.matchAll(pattern)].flatMap(([, specifier = ""]) => resolve(path, specifier, all) ?? []);
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
    handedOnWhole: filesIn(/^export\s+\*\s+from\s+"([^"]+)"/gm),
    importedWhole: filesIn(/(?:import\s+\*\s+as\s+\w+\s+from\s+|=>\s*import\(\s*)"([^"]+)"/g),
  };
}

function resolve(path: string, specifier: string, all: ReadonlySet<string>): string | undefined {
  if (!/^(@\/|\.)/.test(specifier)) return undefined;
  const target = specifier.startsWith("@/")
    ? specifier.slice(2)
    : posix.normalize(posix.join(posix.dirname(path), specifier));
  return ["", ".ts", ".tsx", "/index.ts", ".mjs"].map((end) => target + end).find((file) => all.has(file));
}

/** Where an exported name is declared. */
export function findDeclared(sources: ReadonlyMap<string, Source>, { path, name }: Target): Target | undefined {
  const source = sources.get(path);
  if (source === undefined) return undefined;
  if (source.declared.has(name)) return { path, name };
  const handed = source.handedOn.get(name);
  if (handed !== undefined) return findDeclared(sources, handed);
  for (const whole of source.handedOnWhole) {
    const found = findDeclared(sources, { path: whole, name });
    if (found !== undefined) return found;
  }
  return undefined;
}
