import { describe, expect, test } from "vitest";
import { fill } from "@/lib/words/say";

describe("a Latin name in a Chinese sentence", () => {
  test("keeps a space from the characters beside it, once", () => {
    expect(fill("{firm}共 {n} 名成员。", { firm: "Ningbo Hailan", n: 8 })).toBe("Ningbo Hailan 共 8 名成员。");
    expect(fill("加入{firm}", { firm: "Hailan" })).toBe("加入 Hailan");
    expect(fill("为 {firm} 作答", { firm: "Hailan" })).toBe("为 Hailan 作答");
  });

  test("keeps it behind a number that ends a name, and behind no other number", () => {
    expect(fill("{from}至{to}", { from: "企业 8", to: "Wenling Controls 3" })).toBe("企业 8 至 Wenling Controls 3");
    expect(fill("{n}级", { n: 3 })).toBe("3级");
  });

  test("keeps it before a day, with or without one in the wording", () => {
    const date = "2026 年 11 月 30 日";
    expect(fill("截至{date}的数据", { date })).toBe("截至 2026 年 11 月 30 日的数据");
    expect(fill("已于 {date}过期", { date })).toBe("已于 2026 年 11 月 30 日过期");
    expect(fill("{date}定版", { date })).toBe("2026 年 11 月 30 日定版");
  });

  test("needs none beside signs, and a Chinese name none at all", () => {
    expect(fill("{firm}（{name}）：{n}级", { firm: "Hailan", name: "Li Min", n: 3 })).toBe("Hailan（Li Min）：3级");
    expect(fill("{firm}共 {n} 名成员。", { firm: "宁波海岚", n: 8 })).toBe("宁波海岚共 8 名成员。");
    expect(fill("for {firm}", { firm: "宁波海岚" })).toBe("for 宁波海岚");
  });
});
