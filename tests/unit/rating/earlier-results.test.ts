import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { currentInstrument } from "@/lib/catalog";
import {
  type Rating,
  type ReaderVoice,
  ratingAsOpened,
  ratingForFile,
  ratingForReader,
  ratingSchema,
  surenessOf,
} from "@/lib/rating";
import { latestLine } from "@/lib/view/assessments/rows";
import { biggestGap } from "@/lib/view/results/biggest-gap";
import { known } from "@/tests/support/rating";

/** The rating of the example firm that version 1.2.0 of the computing code (kernel) wrote. */
const written: unknown = JSON.parse(
  readFileSync(new URL("../../golden/method/rating-1.2.0.json", import.meta.url), "utf8"),
);
const frozen: Rating = ratingSchema.parse(written);

const everyItem = new Set(currentInstrument.items.map(({ id }) => id));
const READERS: readonly (readonly [string, ReaderVoice])[] = [
  ["a member who answered everything", { own: everyItem, stratum: "management", changed: new Set() }],
  ["a colleague who answered nothing", { own: new Set(), stratum: undefined, changed: new Set() }],
];

/** The parts that every reader in the firm may see. */
const OPEN_TO_ALL = [
  ...["schema", "versions", "asOf", "aim", "errors", "position", "requirement", "verdicts", "gaps"],
  ...["measureCells", "context"],
] as const;

describe("a result that kernel 1.2.0 froze", () => {
  test("is read as it was written: nothing is added, lost or rounded", () => {
    expect(frozen).toStrictEqual(written);
    expect(ratingAsOpened(frozen, null)).toStrictEqual(written);
  });

  test.each(READERS)("opens for %s with its own figures, and with none of a later kernel", (_, voice) => {
    const read: Record<string, unknown> = { ...ratingForFile(ratingForReader(frozen, voice)) };
    const own: Record<string, unknown> = { ...frozen };
    for (const key of OPEN_TO_ALL) expect(JSON.stringify(read[key]), key).toBe(JSON.stringify(own[key]));
    expect(Object.keys(read).filter((key) => !(key in own))).toEqual([]);

    const { scores, fit } = ratingForReader(frozen, voice);
    for (const part of ["cells", "phases", "lenses", "overall", "staged", "weakestHandover"] as const)
      expect(JSON.stringify(scores[part]), part).toBe(JSON.stringify(frozen.scores[part]));
    for (const against of ["serve", "move"] as const)
      expect(JSON.stringify(fit[against]), against).toBe(JSON.stringify(frozen.fit[against]));
  });

  test("is told on the pages by the rules of its time", () => {
    expect(frozen.versions).toMatchObject({ kernel: "1.2.0", errorModel: "p2", requirement: "1.1.0" });
    expect(known(frozen.fit.serve)).toMatchObject({ index: 88.77504986034498, band: ["A", "B"] });
    const gap = known(biggestGap(frozen));
    expect([gap.cell, ...gap.next]).toEqual(frozen.measureCells?.eligible.slice(0, 3).map(({ cell }) => cell));
    expect(gap.others).toEqual([]);
    const reason = { kind: "records", missing: 17, of: 20 };
    expect(surenessOf(frozen)).toEqual({ serve: { word: "unsure", reason }, move: { word: "fairly sure", reason } });
    expect(latestLine(frozen, "en")).toContain("A–B");
  });
});
