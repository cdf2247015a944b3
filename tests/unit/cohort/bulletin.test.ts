import { describe, expect, test } from "vitest";
import { insufficient } from "@/lib/result";
import { TOTAL } from "@/lib/snapshots";
import { type BulletinFacts, bulletinText } from "@/lib/view/cohort/bulletin";

const week = (stage: "invited" | "joined" | "submitted" | "frozen", firms: number, at = "2026-11-16") => ({
  stage,
  cycle: stage === "invited" || stage === "joined" ? 0 : 2026,
  week: at,
  firms,
});

const facts: BulletinFacts = {
  name: { en: "Zhejiang programme", zh: "浙江项目" },
  own: {
    weeks: [
      week("invited", 64),
      week("joined", 58),
      week("submitted", 32),
      week("submitted", 7, "2026-11-23"),
      week("frozen", 33),
    ],
  },
  cycle: 2026,
  monday: "2026-11-23",
  published: undefined,
};

const none = insufficient("fewer-than-five");
const figure = (low: number, middle: number, high: number) => ({
  mean: middle,
  quartiles: [low, middle, high] as const,
  spread: [{ from: 4, to: 12, share: 1 }],
});
const published = {
  day: "2026-11-22",
  report: {
    cycles: [2026],
    k: 5,
    before: [],
    sets: [
      {
        kind: "published" as const,
        dimension: TOTAL,
        cells: [
          {
            kind: "published" as const,
            cell: TOTAL,
            count: { low: 20, high: 49 },
            figures: {
              overall: figure(2, 2.5, 3),
              org: figure(2, 2.5, 3),
              orgRequired: figure(2.5, 3, 3.5),
              net: { ...figure(2, 2.5, 3), quartiles: none, spread: none },
              netRequired: figure(2.5, 3, 3.5),
            },
          },
        ],
      },
    ],
  },
} as unknown as NonNullable<BulletinFacts["published"]>;

describe("the text for a bulletin", () => {
  test("says progress exactly, and that nothing was published", () => {
    expect(bulletinText(facts, "en")).toBe(
      "Zhejiang programme, week 48 (23 Nov 2026): 39 of 64 firms have submitted all four phases, 7 of them this week. 33 firms have a final result: the firm itself or its reviewer has accepted all four phases. No figures about the firms have been published yet. This text describes only the firms that take part, not the whole industry.",
    );
    expect(bulletinText(facts, "zh")).toBe(
      "浙江项目第 48 周（2026 年 11 月 23 日起）：64 家企业中 39 家已提交全部四个阶段，其中本周 7 家；33 家已定版，即四个阶段都由企业自己或企业的审核人通过。尚未发布企业数据。以上仅代表参评企业，不代表全行业。",
    );
  });

  test("takes figures from what was published, with n as a band, and leaves out what was withheld", () => {
    const en = bulletinText({ ...facts, published }, "en");
    expect(en).toContain("from 20–49 firms with a final result");
    expect(en).toContain("about level 2.5 of 5");
    expect(en).toContain("levels needed: own foundations about a quarter.");
    expect(en).toContain(
      "Rated firms of all years are furthest from what they need in own foundations and following the market: 12 points short on average, out of 100.",
    );
    expect(en).not.toContain("network outlook");
    expect(bulletinText({ ...facts, published }, "zh")).toContain("组织基础约四分之一");
  });

  test("of a cohort nobody has begun in says so", () => {
    expect(bulletinText({ ...facts, cycle: 0 }, "en")).toContain("64 firms take part. No firm has started yet.");
  });
});
