import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { discloseSnapshot, type Snapshot } from "@/lib/snapshots";

const cells = z.object({ A: z.array(z.string()), B: z.array(z.string()) });
type Cells = z.infer<typeof cells>;

const golden = z
  .object({
    snapshot_rule: z.object({
      k: z.literal(5),
      cases: z.array(
        z.union([
          z.object({ cells_added: z.tuple([z.number(), z.number()]), republish: z.boolean() }),
          z.object({ earlier: z.array(cells), now: cells, republish: z.boolean() }),
        ]),
      ),
      revised_member: z.object({ revised: z.array(z.string()), republish: z.boolean() }),
    }),
  })
  .parse(JSON.parse(readFileSync(new URL("./method/golden.json", import.meta.url), "utf8"))).snapshot_rule;

const names = (cell: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${cell}${at + 1}`);

const first: Cells = { A: [...names("a", 5)], B: [...names("b", 5)] };

function membersOf({ A, B }: Cells, revised: readonly string[] = []) {
  const member = (cell: string) => (firmId: string) => ({
    firmId,
    revision: revised.includes(firmId) ? 2 : 1,
    consent: 1 as const,
    cells: { group: cell },
    // A different value for every firm and revision.
    values: {
      level: (firmId.charCodeAt(0) - 96) * 20 + Number(firmId.slice(1)) + (revised.includes(firmId) ? 0.5 : 0),
    },
  });
  return [...A.map(member("A")), ...B.map(member("B"))];
}

/**
 * Publishes figures of these lists of members one after the other. Returns which groups of figures could be published
 * for the last list.
 */
function lastOf(...stages: readonly ReturnType<typeof membersOf>[]) {
  let earlier: readonly Snapshot[] = [];
  let published: readonly string[] = [];
  for (const [at, members] of stages.entries()) {
    const result = discloseSnapshot({
      id: `${at}`,
      cohortId: "cohort",
      members,
      dimensions: [{ id: "group", cells: ["A", "B"] }],
      figures: [{ id: "level", min: 0, max: 100 }],
      audience: { kind: "public" },
      seen: [],
      earlier,
    });
    published = result.sets.filter(({ kind }) => kind === "published").map(({ dimension }) => dimension);
    earlier = result.snapshot === undefined ? earlier : [...earlier, result.snapshot];
    if (at < stages.length - 1) expect(published).toEqual(["total", "group"]);
  }
  return published;
}

test.each(golden.cases)("the snapshot rule, case %#: republished is $republish", (given) => {
  const stages =
    "earlier" in given
      ? [...given.earlier, given.now]
      : [first, { A: [...names("a", 5 + given.cells_added[0])], B: [...names("b", 5 + given.cells_added[1])] }];
  const published = lastOf(...stages.map((stage) => membersOf(stage)));
  expect(published.includes("group")).toBe(given.republish);
});

test("the snapshot rule: a member that stands in with another frozen revision counts as changed", () => {
  const { revised, republish } = golden.revised_member;
  const published = lastOf(membersOf(first), membersOf(first, revised));
  expect(published.includes("group")).toBe(republish);
  expect(published.includes("total")).toBe(republish);
});
