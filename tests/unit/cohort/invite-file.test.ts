import { expect, test } from "vitest";
import { INVITATION_COLUMN_KEYS, readInvitations } from "@/lib/cohort";
import { LOCALES } from "@/lib/result";
import { inviteTable, sayChecked, sayInvited } from "@/lib/view/cohort/invite-file";

const cohort = { id: "programme", name: { en: "Programme", zh: "项目" } };
const read = (...rows: readonly (readonly string[])[]) =>
  readInvitations({ table: [["Firm", "E-mail"], ...rows], locale: "en", cohort, below: [], known: [] });
const [good, bad] = [
  ["Yong Works", "a@works.cn"],
  ["Wen Works", "nowhere"],
];

test("a list is answered with how many it invites, and with every line that it does not", () => {
  const [clean, faulty, none] = [read(good), read(good, bad), read(bad)];
  expect(sayChecked(clean, "en")).toMatchObject({ kind: "checked", faults: [], more: "" });
  expect(sayInvited(clean, "en").words).not.toBe(sayChecked(clean, "en").words);
  expect(sayInvited(faulty, "en")).toMatchObject({ kind: "invited", faults: [{ row: 3, column: "B E-mail" }] });
  for (const locale of LOCALES) {
    expect(sayChecked(none, locale).words).not.toBe(sayChecked(faulty, locale).words);
    expect(sayChecked(faulty, locale).words).not.toMatch(/[{}]/);
  }
});

test("the empty list says of each column what it takes, and offers the parts of the cohort", () => {
  for (const locale of LOCALES) {
    const { table, choices, guide } = inviteTable(["Ningbo", "Wenzhou"], locale);
    expect(table[0]).toHaveLength(INVITATION_COLUMN_KEYS.length);
    expect(guide.rows).toHaveLength(INVITATION_COLUMN_KEYS.length + 1);
    expect(choices).toContainEqual(["Ningbo", "Wenzhou"]);
    expect(inviteTable([], locale).choices.filter((list) => list !== undefined)).toEqual([["zh", "en"]]);
  }
});
