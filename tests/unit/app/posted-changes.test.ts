import { expect, test } from "vitest";
import { CHANGES_MAX } from "@/app/_server/saving/keyed-entries";
import { readChanges } from "@/app/(firm)/firms/[firmId]/posted-changes";
import { CHANNEL_KINDS, POSITION_IDS } from "@/lib/instrument";
import { LINK_FIELD_KINDS } from "@/lib/view/fields/values";

const LINK = "link:8fca7f04-0db5-48c2-bde1-6deec07c234f";

/** A form in which each of these fields was changed. */
const formOf = (keys: readonly string[]) =>
  new Map(
    keys.flatMap((key) => [
      [`seen:${key}`, [JSON.stringify({ base: 0, value: null })]],
      [key, ["3"]],
    ]),
  );

test("a form that changes more than any page of ours has is refused as a whole", () => {
  const form = (n: number) => formOf(Array.from({ length: n }, (_, index) => `${LINK}:CX${index}`));
  expect(readChanges(form(CHANGES_MAX), "en", "2026-11-25")).toMatchObject({ kind: "read", malformed: [] });
  expect(readChanges(form(CHANGES_MAX + 1), "en", "2026-11-25")).toEqual({ kind: "too-many", n: CHANGES_MAX + 1 });
});

test("the page of a link, which has most fields, is saved at once", () => {
  const fields = Object.keys(LINK_FIELD_KINDS).length + CHANNEL_KINDS.length + POSITION_IDS.length;
  expect(fields).toBeLessThanOrEqual(CHANGES_MAX);
});
