import { describe, expect, test } from "vitest";
import { FREE_FIELDS } from "@/lib/firms";
import type { FirmRole } from "@/lib/policy";
import { profileFields } from "@/lib/view/fields/profile-fields";

type At = Parameters<typeof profileFields>[0];

/** The fields that a member may change, while Preparation is open to them or not. */
function openTo(role: FirmRole, open: boolean): readonly string[] {
  const names = { name: "Works", otherName: null };
  const firm = { role, names, industry: null, country: null, employees: null, timeZone: "Asia/Shanghai" };
  const at: At = {
    actor: { kind: "user", personId: "person", session: "hash" },
    locale: "en",
    firm: firm as unknown as At["firm"],
    revisions: new Map(),
  };
  return profileFields(at, open)
    .filter(({ disabled }) => !disabled)
    .map(({ key }) => key.replace("profile:", ""));
}

describe("the profile page", () => {
  /** The page has no field for the language of a firm. */
  const free = FREE_FIELDS.filter((name) => name !== "locale");

  test("keeps open after submission exactly what may change at any time", () => {
    expect(openTo("manager", false)).toEqual(free);
  });

  test("takes every field before", () => {
    expect(openTo("manager", true).toSorted()).toEqual([...free, "industry", "country", "employees"].toSorted());
  });

  test("takes nothing from a contributor", () => {
    expect(openTo("contributor", false)).toEqual([]);
  });
});
