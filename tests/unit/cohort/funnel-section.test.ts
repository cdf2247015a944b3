import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FunnelSection } from "@/components/cohort/dashboard/funnel-section";

const own = {
  weeks: [
    { stage: "invited" as const, cycle: 0, week: "2026-09-07", firms: 71 },
    { stage: "joined" as const, cycle: 0, week: "2026-09-07", firms: 60 },
    { stage: "submitted" as const, cycle: 2026, week: "2026-11-09", firms: 35 },
  ],
};
const notDue = new Map([
  ["done", 35],
  ["undelivered", 3],
  ["opted-out", 1],
] as const);

const render = (locale: "en" | "zh", reminders?: { readonly due: number; readonly notDue: typeof notDue }) =>
  renderToStaticMarkup(createElement(FunnelSection, { locale, own, cycle: 2026, optedOut: 1, reminders }));

test("the number that a reminder reaches adds up with those it does not reach, and says why not", () => {
  const said = render("en", { due: 32, notDue });
  expect(said).toContain(
    "32 firms get an e-mail if you send reminders now. 39 other firms get no e-mail: 35 firms have done this already, 3 firms did not receive the e-mail, 1 firm wants no e-mails.",
  );
  expect(said).not.toContain("1 of the invited firms");
  expect(render("zh", { due: 32, notDue })).toContain("现在提醒，将向 32 家企业发送邮件。以下 39 家企业不会收到邮件：");
});

test("where nobody would be reminded, those who want no mails are still told", () => {
  expect(render("en", { due: 0, notDue })).toContain("1 of the invited firms wants no e-mails");
  expect(render("en")).toContain("1 of the invited firms wants no e-mails");
});

test("a year that is over counts no invitations, no members and no reminders, which belong to no year", () => {
  const past = (locale: "en" | "zh") =>
    renderToStaticMarkup(createElement(FunnelSection, { locale, own, cycle: 2026, isPast: true, optedOut: 1 }));
  expect(past("en")).toContain("From start to final result, 2026");
  expect(past("en")).not.toMatch(/Invited|Joined|invited/);
  expect(past("zh")).not.toMatch(/已邀请|已加入/);
});
