import { describe, expect, test } from "vitest";
import type { Mode } from "@/lib/instrument";
import type { LinkAnswers } from "@/lib/position";
import { positionHeadline } from "@/lib/view/position/headline";
import { type ReadLink, type RegisterLink, readLinks } from "@/lib/view/register/links";

/** For each type of relationship, one answer in each of three groups of questions, which is enough for a clear type. */
const ANSWERS: Readonly<Record<Mode | "near" | "between", LinkAnswers>> = {
  market: { CX1: 1, CO1: 5, CA1: 5 },
  modular: { CX1: 5, CO1: 5, CA1: 5 },
  relational: { CX1: 5, CO1: 1, CA1: 5 },
  captive: { CX1: 5, CO1: 5, CA1: 1 },
  hierarchy: { CX1: 5, CO1: 1, CA1: 1 },
  near: { CX1: 4, CX2: 4, CX3: 4, CO1: 4, CO2: 4, CO3: 4, CA1: 4, CA2: 3, CA3: 3 },
  between: { CX1: 4, CO1: 4, CA1: 3 },
};

function aRegister(...modes: (Mode | "near" | "between" | "open")[]): ReadLink[] {
  return readLinks(
    modes.map(
      (mode, index): RegisterLink => ({
        id: `l${index}`,
        direction: "customer",
        kind: "single",
        partnerName: `Partner ${index + 1}`,
        partnerType: null,
        partnerCountry: null,
        product: null,
        startYear: null,
        share: 0.3 - index * 0.05,
        shareOfPartner: null,
        functions: [],
        answers: mode === "open" ? {} : ANSWERS[mode],
      }),
    ),
  );
}

const headline = (...modes: Parameters<typeof aRegister>) => positionHeadline("Hailan", aRegister(...modes), "en");

describe("the finding of the position page", () => {
  test("names the three largest links of a firm with several kinds", () => {
    expect(headline("captive", "modular", "relational", "market")).toEqual([
      "Hailan has relationships of more than one type.",
      "The type of its largest relationship is captive (one customer leads and checks). The types of the next two are modular (made to agreed drawings, with the supplier’s own process) and relational (developed together).",
    ]);
    expect(positionHeadline("海岚", aRegister("captive", "modular", "relational"), "zh")).toEqual([
      "海岚的业务关系不止一种类型。",
      "份额最大的业务关系属于领导型（一家客户主导并检查）。份额第二、第三的分别属于模块型（按约定的图纸和接口生产，工艺由供应商定）和关系型（双方共同开发）。",
    ]);
  });

  test("says in a sentence of its own that a type is not clear", () => {
    const open = (...modes: Parameters<typeof aRegister>) => headline(...modes)[1] ?? "";
    const MARKET = "market (standard goods, partners are easy to change)";
    expect(open("market", "between", "captive")).toMatch(
      /^The type of its largest relationship is market \(.*\)\. The type of the second largest is not clear; the third is captive/,
    );
    expect(open("captive", "market", "between")).toContain(
      `The second largest is ${MARKET}; the type of the third is not clear.`,
    );
    expect(open("market", "between", "between", "captive")).toContain("The types of the next two are not clear.");
    expect(open("market", "between")).toContain(" The type of the next one is not clear.");
    expect(positionHeadline("海岚", aRegister("between", "between", "captive"), "zh")[1]).toMatch(
      /^份额最大的业务关系，类型不明确。份额第二的类型不明确，第三的属于领导型（/,
    );
  });

  test("does not say the same mode twice", () => {
    expect(headline("captive", "modular", "modular")[1]).toBe(
      "The type of its largest relationship is captive (one customer leads and checks). The type of the next two is modular (made to agreed drawings, with the supplier’s own process).",
    );
    expect(headline("captive", "modular")[1]).toBe(
      "The type of its largest relationship is captive (one customer leads and checks). The type of the next one is modular (made to agreed drawings, with the supplier’s own process).",
    );
  });

  test("says once that the three largest are of one mode, and that not all others are", () => {
    expect(headline("captive", "captive", "captive", "modular")[1]).toBe(
      "The type of its three largest is captive (one customer leads and checks). Not all others are of this type.",
    );
  });

  test("says so when all links are of one mode, or there is only one", () => {
    expect(headline("captive", "captive")).toEqual([
      "All relationships of Hailan judged so far are of this type: captive (one customer leads and checks).",
    ]);
    expect(headline("market")).toEqual([
      "Hailan has judged one relationship so far. Its type is market (standard goods, partners are easy to change).",
    ]);
  });

  test("names the nearest types where no mode is clear", () => {
    const [first, second] = headline("near", "near");
    expect(first).toBe("None of the relationships of Hailan shows a clear type.");
    expect(second).toMatch(
      /^For the largest relationships, no type is similar enough\. By comparison, the closest type is \w+ \([\w ,’]+\)\.$/,
    );
    expect(headline("between", "captive")[1]).toBe(
      "The type of its largest relationship is not clear. The type of the next one is captive (one customer leads and checks).",
    );
  });

  test("names no nearest type that is likelier not to be the nearest", () => {
    expect(headline("between")).toEqual(["Hailan has judged one relationship so far. It shows no clear type."]);
    expect(headline("near", "between")).toEqual(["None of the relationships of Hailan shows a clear type."]);
    expect(headline("near")[1]).toMatch(
      /^It is not similar enough to any type\. By comparison, the closest type is modular/,
    );
  });

  test("goes by share, not by the order of the register, and leaves out what is not answered", () => {
    const turned = aRegister("captive", "modular").toReversed();
    expect(positionHeadline("Hailan", turned, "en")[1]).toBe(
      "The type of its largest relationship is captive (one customer leads and checks). The type of the next one is modular (made to agreed drawings, with the supplier’s own process).",
    );
    expect(headline("open", "modular")).toEqual([
      "Hailan has judged one relationship so far. Its type is modular (made to agreed drawings, with the supplier’s own process).",
    ]);
  });

  test("names the first step while nothing is read", () => {
    expect(headline("open")).toEqual([
      "No relationship of Hailan has been judged yet.",
      "Nine questions about Partner 1 show the type of this relationship.",
    ]);
    expect(positionHeadline("Hailan", [], "en")).toEqual(["No relationship of Hailan has been judged yet."]);
  });
});

test("the other nine questions are open for the two largest single customers only", () => {
  const [first, second, third] = aRegister("captive", "modular", "market");
  expect([first, second, third].map((link) => link?.dependenceAsked)).toEqual([true, true, false]);
});
