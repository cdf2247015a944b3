import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FORMULAS } from "../support/formulas";

const TESTS = join(import.meta.dirname, "..");

type Line = { readonly room: string; readonly cells: readonly string[] };

/** The rows of all tables in `tests/golden/README.md`, each with the room named by its section. */
function readMap(): readonly Line[] {
  const lines: Line[] = [];
  let room = "";
  for (const line of readFileSync(join(TESTS, "golden", "README.md"), "utf8").split("\n")) {
    const section = /^## (\w+)/.exec(line);
    if (section !== null) room = section[1] ?? "";
    if (!line.startsWith("|") || room === "") continue;
    const cells = line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
    if (cells[0] !== "formula" && !/^[-\s]*$/.test(cells[0] ?? "")) lines.push({ room, cells });
  }
  return lines;
}

const map = readMap();

describe.each(Object.entries(FORMULAS))("the map of golden tests of %s", (room, formulas) => {
  test("has one line for every formula and none besides", () => {
    const named = map.filter((line) => line.room === room).map(({ cells }) => cells[0] ?? "");
    const expected = formulas.map(({ name }) => name.en).toSorted();
    const hint = `a formula of lib/${room} has no line in tests/golden/README.md, or a line there no formula`;
    expect(named.toSorted(), hint).toEqual(expected);
  });

  test("names tests that are there, an authority, and a tolerance with its reason", () => {
    for (const { cells } of map.filter((line) => line.room === room)) {
      expect(cells, cells[0]).toHaveLength(4);
      const [, files = "", authority = "", tolerance = ""] = cells;
      const paths = files.replaceAll("`", "").split(/[,;]\s*/);
      for (const path of paths) expect(existsSync(join(TESTS, path)), `${cells[0]}: ${path}`).toBe(true);
      expect(authority.length, cells[0]).toBeGreaterThan(3);
      expect(tolerance.length, cells[0]).toBeGreaterThan(3);
    }
  });
});
