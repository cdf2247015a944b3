import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DESCRIBED_ROOMS, DOC_LABELS, readDocs } from "../support/kernel-docs";

const PAGE_FILE = join(import.meta.dirname, "..", "..", "app", "(public)", "method", "kernel.generated.json");

describe.each(DESCRIBED_ROOMS)("the docstrings of %s", (room) => {
  test("say what each function takes, gives, refuses, and from whom it is", async () => {
    const incomplete = (await readDocs(room)).flatMap((doc) => {
      const missing = DOC_LABELS.filter((label) => doc.kind === "function" && doc.labels[label] === undefined);
      const silent = doc.summary === "" ? ["a sentence"] : [];
      return missing.length + silent.length === 0 ? [] : [`${doc.name}: ${[...silent, ...missing].join(", ")}`];
    });
    expect(incomplete, "the docstring lacks it; docs/conventions.md shows a whole one").toEqual([]);
  });

  test("name each export once", async () => {
    const names = (await readDocs(room)).map((doc) => doc.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(0);
  });
});

test("the method page shows the docstrings as they stand in the sources", async () => {
  const rooms = await Promise.all(DESCRIBED_ROOMS.map(async (room) => ({ room, exports: await readDocs(room) })));
  await expect(`${JSON.stringify(rooms, null, 2)}\n`).toMatchFileSnapshot(PAGE_FILE, "npm run docs writes it anew");
});
