import { expect, test } from "vitest";
import { faultsOf, readFigures } from "@/app/(firm)/firms/[firmId]/position/moves/read-figures";
import { moveWords, savingRefusalWords } from "@/lib/words";

/** The fields that the form sends for a figure that was empty before. */
const sent = (figure: string, value: string, base = "2") => ({
  ...{ [`${figure}:value`]: value, [`${figure}:change`]: "", [`${figure}:seen`]: "null", [`${figure}:base`]: base },
});

test("of several figures each that is not saved says its own reason, and the others say nothing", () => {
  const { entries, faults } = readFigures(
    { ...sent("final-users", "10"), ...sent("value-added", "200"), ...sent("first-pass", "98") },
    "en",
  );
  expect(faults).toEqual({});
  const [first, second, third] = entries;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three were changed");
  const at = { revision: 3, savedAt: "2026-11-25T08:00:00Z" };
  const told = faultsOf(
    entries,
    [
      { key: "", status: "saved", ...at },
      { key: "", status: "conflict", theirs: { ...at, by: "Li Na", value: { value: 0.5, change: null } } },
      { key: "", status: "refused", reason: "too-many-versions" },
    ],
    "en",
  );
  expect(Object.keys(told)).toEqual([`${second.figure}:value`, `${third.figure}:value`]);
  expect(told[`${second.figure}:value`]?.[1]).toContain(
    "Li Na changed this to: Last 12 months: 0.5; Change over 3 years, %: (empty).",
  );
  expect(told[`${third.figure}:value`]).toEqual(["notSaved", savingRefusalWords["too-many-versions"].en]);
});

test("a figure whose revision is no number is not sent", () => {
  for (const base of ["", "x", "-1", "1.5", "NaN"])
    expect(readFigures(sent("value-added", "200", base), "en")).toEqual({
      entries: [],
      faults: { "value-added:value": ["notSaved", moveWords.pageTooOld.en] },
    });
  expect(readFigures(sent("value-added", "200"), "en").entries).toEqual([
    { kind: "figure", base: 2, figure: "value-added", value: { value: 200, change: null } },
  ]);
});
