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

  test("needs none beside signs, and a Chinese name none at all", () => {
    expect(fill("{firm}（{name}）：{n}级", { firm: "Hailan", name: "Li Min", n: 3 })).toBe("Hailan（Li Min）：3级");
    expect(fill("{firm}共 {n} 名成员。", { firm: "宁波海岚", n: 8 })).toBe("宁波海岚共 8 名成员。");
    expect(fill("for {firm}", { firm: "宁波海岚" })).toBe("for 宁波海岚");
  });
});
