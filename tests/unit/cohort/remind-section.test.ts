import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { RemindSection } from "@/components/cohort/remind-section";
import type { CohortFirms } from "@/lib/cohort";

const render = (due: number, reminders: Partial<CohortFirms["reminders"]> = {}) =>
  renderToStaticMarkup(
    createElement(RemindSection, {
      locale: "en",
      cohortId: "a",
      target: "not-submitted",
      reminders: {
        due,
        names: Array.from({ length: due }, (_, at) => `Works ${at + 1}`),
        notDue: new Map(),
        samples: [],
        nextAt: null,
        ...reminders,
      },
      rule: undefined,
      reminded: undefined,
      remind: () => Promise.reject(new Error("nothing is sent")),
    }),
  );

test("every firm that gets a reminder is named, those beyond the first thirty once they are opened", () => {
  const opened = /<details>.*<\/details>/.exec(render(32))?.[0] ?? "";
  expect(opened).toContain("Show 2 more names");
  expect(opened).toContain("Works 31, Works 32");
  expect(render(32).replace(opened, "")).toContain("Works 29, Works 30");
  expect(render(30)).not.toContain("<details>");
});

test("the text of the mail is read before the button that sends it, in its language and without the link of a firm", () => {
  const sample = {
    kind: "reminder",
    firmName: "晨光电机",
    locale: "zh",
    cohortName: { en: "Ningbo", zh: "宁波" },
    liaison: "Wang Lei",
    closesOn: "2026-12-20",
    isJoined: true,
    submitted: 2,
    firms: 33,
    names: { name: "晨光电机", otherName: null },
  } as const;
  const page = render(33, { samples: [sample] });
  const opened = /<div[^>]*lang="zh-Hans".*?<\/div>/s.exec(page)?.[0] ?? "";
  expect(opened).toContain("主题：宁波：晨光电机的自评尚未完成");
  expect(opened).toContain("目前四个阶段已提交 2 个");
  expect(opened).toContain("[企业自己的链接]");
  expect(opened).toContain('联络员 <span lang="en">Wang Lei</span>。');
  expect(page.indexOf(opened)).toBeLessThan(page.indexOf("Remind 33 firms now"));
});

test("every language that is sent is shown with how many firms get it, and once in the language of the sender", () => {
  const sample = {
    kind: "reminder",
    firmName: "晨光电机",
    names: { name: "晨光电机", otherName: "Dawn Motors" },
    cohortName: { en: "Ningbo", zh: "宁波" },
    liaison: "",
    closesOn: "2026-11-20",
    submitted: 0,
  } as const;
  vi.setSystemTime("2026-12-02T04:00:00Z");
  const chinese = { ...sample, locale: "zh", isJoined: false, firms: 20 } as const;
  const english = { ...sample, locale: "en", isJoined: false, firms: 3 } as const;
  const read = "The same text in English, for you to read. It is not sent:";
  const alone = render(20, { samples: [chinese] });
  for (const text of [
    "20 firms get this text in Chinese:",
    "已过 12 天",
    read,
    "It passed 12 days ago",
    "of Dawn Motors is not finished",
  ])
    expect(alone).toContain(text);
  const both = render(23, { samples: [chinese, english] });
  for (const text of ["20 firms get this text in Chinese:", "3 firms get this text in English:"])
    expect(both).toContain(text);
  expect(both).not.toContain(read);
  expect(render(26, { samples: [chinese, { ...english, isJoined: true }] })).toContain(read);
  vi.useRealTimers();
});

test("a name in another language than the mail is marked, in the subject and in the text", () => {
  const sample = {
    kind: "reminder",
    firmName: "晨光电机",
    locale: "en",
    cohortName: { en: "Ningbo", zh: "宁波" },
    liaison: "王磊",
    closesOn: "2026-12-20",
    isJoined: true,
    submitted: 2,
    firms: 33,
    names: { name: "晨光电机", otherName: null },
  } as const;
  const page = render(33, { samples: [sample] });
  const mail = /<div[^>]*lang="en".*?<\/div>/s.exec(page)?.[0] ?? "";
  expect(mail.split('<span lang="zh-Hans">晨光电机</span>').length).toBeGreaterThan(2);
  expect(mail).toContain('<span lang="zh-Hans">王磊</span>');
  expect(mail.replaceAll(/<span lang="zh-Hans">[^<]*<\/span>/g, "")).not.toMatch(/\p{Script=Han}/u);
});

test("once all are reminded the page says so, and from when the next reminder is possible", () => {
  const notDue = new Map([
    ["done", 38],
    ["recent", 33],
  ] as const);
  const page = render(0, { notDue, nextAt: new Date("2026-12-07T04:00:00Z") });
  expect(page).toContain(
    "No reminder can be sent to these firms now. 71 firms get no e-mail: 38 firms have done this already, 33 firms received an e-mail in the last week. The next reminder is possible from 7 Dec 2026.",
  );
});
