import { describe, expect, test } from "vitest";
import { deadlineInWords, lateLines, missedLines, standingSentences } from "@/lib/view/cohort/late";
import { composeCohortMail } from "@/lib/view/mail/cohort";

const named = (id: string, zh: string) => ({ id, name: { en: id, zh } });
const ningbo = { ...named("Ningbo", "宁波"), closesOn: "2026-12-01", firms: 25, submitted: 0 };
const wenzhou = { ...named("Wenzhou", "温州"), closesOn: "2026-12-23", firms: 20, submitted: 12 };
const jinhua = { ...named("Jinhua", "金华"), closesOn: "2026-11-29", firms: 10, submitted: 6 };
const at = (locale: "en" | "zh", today = "2026-12-02") => ({ locale, today });

test("a deadline that passed yesterday says who is late, and where the fewest have submitted", () => {
  expect(standingSentences([wenzhou, ningbo], at("en"))).toEqual([
    "25 firms are late: the deadline passed yesterday.",
    "In Ningbo, 0 of 25 firms have submitted.",
  ]);
  expect(standingSentences([wenzhou, ningbo], at("zh"))).toEqual([
    "25 家企业逾期未交，提交期限昨天已过。",
    "宁波：25 家企业中 0 家已提交。",
  ]);
  expect(standingSentences([jinhua], at("en"))).toEqual(["4 firms are late: the deadline passed 3 days ago."]);
  expect(standingSentences([jinhua, ningbo], at("en"))[0]).toBe("29 firms are late.");
  expect(lateLines([wenzhou, ningbo, jinhua], at("en")).map(({ id, text }) => [id, text])).toEqual([
    ["Jinhua", "4 of 10 firms, since 29 Nov 2026"],
    ["Ningbo", "25 of 25 firms, since 1 Dec 2026"],
  ]);
});

test("on the day of the deadline nobody is late", () => {
  expect(lateLines([ningbo], at("en", "2026-12-01"))).toEqual([]);
  expect(standingSentences([ningbo], at("en", "2026-12-01"))).toEqual([]);
  expect(standingSentences([{ ...ningbo, submitted: 25 }], at("en"))).toEqual([]);
});

test("a deadline names the days that are left or have passed", () => {
  expect(["2026-12-03", "2026-12-02", "2026-12-01", "2026-11-25"].map((day) => deadlineInWords(day, at("en")))).toEqual(
    [
      "deadline for submitting: 3 Dec 2026, in 1 day",
      "deadline for submitting: today, 2 Dec 2026",
      "deadline for submitting: 1 Dec 2026; it passed yesterday",
      "deadline for submitting: 25 Nov 2026; it passed 7 days ago",
    ],
  );
});

test("a reminder names the days that are left or overdue, in both languages", () => {
  const mail = (closesOn: string, locale: "en" | "zh") =>
    composeCohortMail({
      kind: "reminder",
      firmName: "Works",
      locale,
      cohortName: ningbo.name,
      liaison: "",
      closesOn,
      isJoined: true,
      submitted: 2,
      today: "2026-12-02",
      ...{ address: "https://a.example", code: "A", url: "https://a.example/u", stop: "https://a.example/s" },
    }).text;
  expect(mail("2026-12-09", "en")).toContain("The deadline for submitting is 9 Dec 2026: 7 days are left.");
  expect(mail("2026-12-01", "en")).toContain("It passed yesterday, but firms can still join and submit.");
  expect(mail("2026-11-22", "zh")).toContain("已过 10 天，但仍可加入和提交。");
});

describe("to the people of a firm that is late", () => {
  const deadline = { setBy: { en: "Ningbo", zh: "宁波" }, closesOn: "2026-11-28", fromCycle: 2026 };
  const states = { PRE: "accepted", LRN: "submitted", APP: "returned", EVA: "open" } as const;
  const cycle = { cycle: 2026, states } as const;
  const to = (locale: "en" | "zh", isManager = true, today = "2026-12-02") => ({ locale, isManager, today });

  test("one line says whose deadline has passed, since when, and what to do", () => {
    expect(missedLines([deadline], cycle, to("en"))).toEqual([
      "Ningbo set 28 Nov 2026 as the deadline for submitting. It passed 4 days ago. You can still submit the 2 phases that are left.",
    ]);
    expect(missedLines([deadline], cycle, to("zh"))).toEqual([
      "宁波定的提交期限是 2026 年 11 月 28 日，已过 4 天。余下的 2 个阶段仍可提交，请尽快提交。",
    ]);
    expect(missedLines([deadline], cycle, to("en", false))[0]).toMatch(/Please answer your open questions soon\.$/);
    expect(missedLines([deadline], cycle, to("en", true, "2026-11-29"))[0]).toContain("It passed 1 day ago.");
  });

  test("there is none on the day itself, nor once all four phases are submitted", () => {
    expect(missedLines([deadline], cycle, to("en", true, "2026-11-28"))).toEqual([]);
    const all = { PRE: "accepted", LRN: "submitted", APP: "submitted", EVA: "submitted" } as const;
    expect(missedLines([deadline], { cycle: 2026, states: all }, to("en"))).toEqual([]);
    expect(missedLines([deadline], { cycle: 2025, states: all }, to("en"))[0]).toContain("the 4 phases");
    expect(missedLines([deadline], undefined, to("en"))[0]).toContain("the 4 phases");
  });
});
