import { describe, expect, test } from "vitest";
import { compareInstruments, findPublishFaults, previewUpgrade, stepBetween } from "@/lib/authoring";
import { gpnLo1 } from "@/lib/catalog";
import type { Instrument } from "@/lib/instrument";
import { aVersion, LEARNING_ANCHOR, replaced } from "@/tests/support/instruments";

const [anchors] = [gpnLo1.items.find(({ id }) => id === "LRN.ORG.1")?.anchors];
if (anchors === undefined) throw new Error("no item LRN.ORG.1");
const withAnchor = aVersion("1.0.1", { "LRN.ORG.1": { anchors: { ...anchors, 3: LEARNING_ANCHOR } } });
const withHint = aVersion("1.0.1", { "LRN.ORG.1": { hint: LEARNING_ANCHOR } });
const withRecord = aVersion("1.1.0", { "LRN.ORG.1": { evidenceMonths: 24 } });
const withItem = replaced("LRN.ORG.1", "LRN.ORG.4");
const moved: Instrument = {
  ...gpnLo1,
  items: [gpnLo1.items[1], gpnLo1.items[0], ...gpnLo1.items.slice(2)].flatMap((one) => one ?? []),
};
const broken: Instrument = {
  ...gpnLo1,
  version: "2.0.0",
  items: gpnLo1.items.map((item) =>
    item.cell === "EVA.INT" ? { ...item, id: `EVA.INT.${Number(item.id.slice(-1)) + 3}` as const } : item,
  ),
};

describe("the difference of two versions", () => {
  test("a version and itself have none", () => {
    expect(compareInstruments(gpnLo1, gpnLo1)).toEqual({
      items: [],
      cells: [],
      whole: [],
      brokenCells: [],
      comparability: "same",
      step: undefined,
    });
  });

  test("a changed anchor stands with its old and its new sentence", () => {
    const { items, comparability, step } = compareInstruments(gpnLo1, withAnchor);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: "LRN.ORG.1", kind: "changed", place: { before: 1, after: 1 } });
    expect(items[0]?.changes).toEqual([{ field: "anchor-3", before: anchors[3], after: LEARNING_ANCHOR }]);
    expect([comparability, step]).toEqual(["anchors", "patch"]);
  });

  test.each([
    ["a hint", withHint, "wording", "patch"],
    ["what counts as a record", withRecord, "wording", "minor"],
    ["an item under a new id", withItem, "linking", "major"],
    ["a cell without a shared item", broken, "break", "major"],
    ["another instrument", { ...gpnLo1, id: "other-lo" }, "other", undefined],
  ] as const)("%s", (_, after, comparability, step) => {
    expect(compareInstruments(gpnLo1, after)).toMatchObject({ comparability, step });
  });

  test("an item that is replaced is added and removed in its cell", () => {
    const { items } = compareInstruments(gpnLo1, withItem);
    expect(items.map(({ id, kind, place }) => [id, kind, place.before, place.after])).toEqual([
      ["LRN.ORG.4", "added", undefined, 1],
      ["LRN.ORG.1", "removed", 1, undefined],
    ]);
  });

  test("items that changed places have moved, and nothing else", () => {
    const { items, comparability } = compareInstruments(gpnLo1, moved);
    expect(items.map(({ id, kind }) => [id, kind])).toEqual([
      ["PRE.ORG.2", "moved"],
      ["PRE.ORG.1", "moved"],
    ]);
    expect(comparability).toBe("wording");
  });

  test("names of cells and the rule of answering are compared too", () => {
    const named = { ...gpnLo1.cells["PRE.ORG"], name: LEARNING_ANCHOR };
    const after = { ...gpnLo1, answerRule: LEARNING_ANCHOR, cells: { ...gpnLo1.cells, "PRE.ORG": named } };
    const { cells, whole } = compareInstruments(gpnLo1, after);
    expect(cells.map(({ cell, changes }) => [cell, changes[0]?.field])).toEqual([["PRE.ORG", "cell-name"]]);
    expect(whole[0]).toMatchObject({ field: "answer-rule", after: LEARNING_ANCHOR });
  });
});

describe("what may be published", () => {
  test.each([
    ["1.0.1", withAnchor, []],
    ["1.0.1", withRecord, ["step-too-small"]],
    ["1.1.0", withRecord, []],
    ["1.9.0", withItem, ["step-too-small"]],
    ["2.0.0", withItem, []],
    ["2.0.0", broken, ["cells-broken"]],
    ["1.0.0", withAnchor, ["version-not-later"]],
    ["0.9.0", withAnchor, ["version-not-later"]],
    ["1.0.1", gpnLo1, ["nothing-changed"]],
    ["1.0.1", { ...withAnchor, id: "other-lo" }, ["other-instrument"]],
  ] as const)("%s", (version, after, faults) => {
    expect(findPublishFaults(gpnLo1, { ...after, version })).toEqual(faults);
  });

  test.each([
    ["1.0.0", "1.0.1", "patch"],
    ["1.0.9", "1.1.0", "minor"],
    ["1.9.9", "2.0.0", "major"],
    ["1.0.0", "1.0.0", undefined],
    ["1.1.0", "1.0.9", undefined],
    ["2.0.0", "1.9.9", undefined],
    ["1.2.0", "1.10.0", "minor"],
  ] as const)("%s to %s", (before, after, step) => {
    expect(stepBetween(before, after)).toBe(step);
  });
});

describe("the preview of an upgrade", () => {
  const answered = new Set(["LRN.ORG.1", "LRN.ORG.2"]);
  test("keeps what was read as it is, and tells what to read again", () => {
    expect(previewUpgrade(gpnLo1, withAnchor, answered)).toEqual({
      kept: ["LRN.ORG.2"],
      reread: ["LRN.ORG.1"],
      dropped: [],
      added: [],
    });
  });
  test("tells what falls away and what is new", () => {
    expect(previewUpgrade(gpnLo1, withItem, answered)).toEqual({
      kept: ["LRN.ORG.2"],
      reread: [],
      dropped: ["LRN.ORG.1"],
      added: ["LRN.ORG.4"],
    });
  });
  test("a new name alone is not read before answering", () => {
    const named = aVersion("1.0.1", { "LRN.ORG.1": { name: LEARNING_ANCHOR } });
    expect(previewUpgrade(gpnLo1, named, answered).kept).toEqual(["LRN.ORG.1", "LRN.ORG.2"]);
  });
  test("without answers there is nothing to keep", () => {
    expect(previewUpgrade(gpnLo1, withItem, new Set())).toEqual({
      kept: [],
      reread: [],
      dropped: [],
      added: ["LRN.ORG.4"],
    });
  });
});
