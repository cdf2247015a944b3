import { expect, test } from "vitest";
import type { CohortFirm } from "@/lib/cohort";
import { firmFilters, firmRow, lateRow } from "@/lib/view/cohort/firm-rows";

const firm: CohortFirm = {
  ...{
    cohortId: "c",
    invitationId: "i",
    name: "Works",
    email: "a@b.test",
    contact: "",
    telephone: "",
    locale: "en",
    stage: "invited",
  },
  ...{ submitted: 0, accepted: 0, mail: "revoked", mailedAt: new Date("2026-11-20T04:00:00Z"), problem: "" },
  ...{ daysLate: null, activeOn: null, calledAt: null },
};
const at = { cohortId: "c", part: "" };

test("a firm that is no longer invited is not said to be invited", () => {
  const en = firmRow(firm, { ...at, locale: "en" });
  expect([en.stage, en.mail]).toEqual(["No longer invited", "invitation withdrawn · 20 Nov 2026"]);
  const zh = firmRow(firm, { ...at, locale: "zh" });
  expect([zh.stage, zh.mail]).toEqual(["不再邀请", "邀请已撤销 · 2026 年 11 月 20 日"]);
});

test("a filter shows the firms that have come no further, and is named so", () => {
  const counts = {
    ...{ all: 33, invited: 7, joined: 13, started: 13, submitted: 0, reviewed: 0, frozen: 0 },
    ...{ undelivered: 0, "opted-out": 0, ended: 0, late: 0 },
  };
  expect(firmFilters(counts, "all", "en").map(({ label, count }) => `${label} ${count}`)).toEqual([
    ...["All 33", "Invited only 7", "Joined, not started 13", "Started, not submitted 13"],
  ]);
});

test("a late firm shows whom to call and the number that a telephone dials", () => {
  const late = { ...firm, mail: "sent", daysLate: 4, contact: "Zhang Wei", telephone: "0574 8700 1000" } as const;
  expect(lateRow(late, { ...at, locale: "en" })).toMatchObject({
    contact: "Zhang Wei",
    telephone: { text: "0574 8700 1000", href: "tel:057487001000" },
    days: 4,
  });
  expect(lateRow(firm, { ...at, locale: "en" })).toMatchObject({ contact: "", telephone: undefined });
});
