import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { benchmarkFormulas } from "@/lib/benchmark";
import { graphFormulas } from "@/lib/graph";
import { learningFormulas } from "@/lib/learning";
import { positionFormulas } from "@/lib/position";
import { ratingFormulas } from "@/lib/rating";
import { scoringFormulas } from "@/lib/scoring";
import { statsFormulas } from "@/lib/stats";

const rooms = {
  stats: statsFormulas,
  scoring: scoringFormulas,
  position: positionFormulas,
  graph: graphFormulas,
  learning: learningFormulas,
  rating: ratingFormulas,
  benchmark: benchmarkFormulas,
};

/** The cells of the first table of a README, without its head and its rule. */
function indexRows(room: string): readonly (readonly string[])[] {
  const lines = readFileSync(new URL(`../../lib/${room}/README.md`, import.meta.url), "utf8").split("\n");
  const fromTable = lines.slice(lines.findIndex((line) => line.startsWith("|")));
  const table = fromTable.slice(
    0,
    fromTable.findIndex((line) => !line.startsWith("|")),
  );
  const [head, , ...rows] = table.map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
  expect(head).toEqual(["name", "formula", "source", "status"]);
  return rows;
}

describe.each(Object.entries(rooms))("the index of formulas of %s", (room, formulas) => {
  test("is the same in the README and on the method page", () => {
    const shipped = indexRows(room).filter(([, , , status]) => status === "shipped");
    expect(shipped).toEqual(formulas.map(({ name, formula, source }) => [name.en, formula, source, "shipped"]));
  });

  test("gives a reason for what is not there", () => {
    for (const [name, , , status] of indexRows(room)) expect(status, name).toMatch(/^(shipped|not yet: .+)$/);
  });

  test("names every formula once, in both languages", () => {
    expect(new Set(formulas.map((each) => each.name.en)).size).toBe(formulas.length);
    expect(new Set(formulas.map((each) => each.name.zh)).size).toBe(formulas.length);
    for (const { name, note } of formulas) {
      expect(`${name.zh}${note.zh}`).toMatch(/\p{Script=Han}/u);
      expect(`${name.en}${note.en}`).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
