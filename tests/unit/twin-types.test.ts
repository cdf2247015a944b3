import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

function sources(): { readonly path: string; readonly text: string }[] {
  return ["app", "components", "db", "lib"].flatMap((side) =>
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
