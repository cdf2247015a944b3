import { type ComponentProps, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ScreeningResult } from "@/components/screening/screening-result";
import { currentInstrument, requirements1, screening1 } from "@/lib/catalog";
import type { ItemAnswer } from "@/lib/instrument";
import { NEAREST_ODDS_MIN } from "@/lib/position";
import { rateScreening } from "@/lib/rating";
import { LOCALES } from "@/lib/result";
import { errorModelProvisional } from "@/lib/scoring";
import { known } from "../../support/rating";

const rateAnswers = (answer: (at: number) => ItemAnswer) =>
  rateScreening({
    instrument: currentInstrument,
    answers: Object.fromEntries(screening1.items.map((id, at) => [id, answer(at)])),
    determinants: { CX1: 4, CX2: 4, CX3: 4, CO1: 4, CO2: 4, CO3: 3, CA1: 2, CA2: 4, CA3: 3 },
    mainFunction: "OEM",
    requirements: requirements1,
    errorModel: errorModelProvisional,
  });

const rating = rateAnswers(() => ({ level: 3 }));

/** The n lowest answers are level 2, the others one level higher. */
const withLowest = (n: number) => ({ rating: rateAnswers((at) => ({ level: at < n ? 2 : 3 })) });

const print = (
  odds: number,
  locale: (typeof LOCALES)[number],
  given: Partial<Pick<ComponentProps<typeof ScreeningResult>, "rating" | "customerOpen">> & {
    readonly mode?: null;
  } = {},
): string => {
  const required = {
    ...known(rating.required),
    nearest: { mode: given.mode === undefined ? ("market" as const) : null, odds },
  };
  return renderToStaticMarkup(
    createElement(ScreeningResult, {
      locale,
      rating: { ...(given.rating ?? rating), required },
      mainFunction: "OEM",
      customerOpen: given.customerOpen ?? 0,
      keepHref: "/",
      changeHref: "/",
    }),
  );
};

test("a verdict that half a level holds back says so beside its chance, and what “clearly” asks", () => {
  const said = (odds: number, holdsEitherWay: boolean) =>
    print(0.9, "zh", {
      rating: { ...rating, verdict: { ...known(rating.verdict), odds, verdict: "short", holdsEitherWay } },
    });
  for (const text of ["可能性为百分之五以下", "所需等级即使差半级，结论也不变", "这里不说“明显”"])
    expect(said(0.03, false)).toContain(text);
  expect(said(0.03, true)).not.toContain("这里不说“明显”");
  expect(said(0.1, false)).not.toContain("这里不说“明显”");
});

describe("the type of the relationship with the largest customer", () => {
  test("is called most likely only where it is likely", () => {
    expect(print(requirements1.cutoffs.meets, "en")).toContain("The most likely type");
    expect(print(NEAREST_ODDS_MIN, "en")).toContain("It seems closest to market");
    expect(print(0.1, "en")).toContain("We cannot say which type is closest");
    expect(print(0.1, "en")).not.toMatch(/market|1 in 10/);
    expect(print(0.1, "zh")).not.toMatch(/市场型|一成/);
    expect(print(0.1, "en", { mode: null })).toContain("We cannot say which type is closest");
    expect(print(0.9, "en", { mode: null })).toContain("fits none of the five known types");
  });
});

test("whether the level is enough is said once", () => {
  expect(print(0.9, "en").match(/Your level is|It is open whether/g)).toHaveLength(1);
  for (const locale of LOCALES) expect(print(0.9, locale).match(/<h1/g)).toHaveLength(1);
});

test("the level needed is that of the largest customer, whether its type is clear or not", () => {
  for (const odds of [0.1, 0.9]) {
    expect(print(odds, "en")).toContain("Your largest customer needs about level");
    expect(print(odds, "zh")).toContain("与最大的客户合作，约需要");
  }
});

test("the standard error is printed in hundredths, also where an answer is don't know", () => {
  const unsure = rateAnswers((at) => (at === 0 ? { dontKnow: true } : { level: 3 }));
  expect(print(0.9, "en", { rating: unsure })).toContain("The standard error of the level is 0.21.");
  expect(print(0.9, "zh", { rating: unsure })).toContain("等级的标准误为 0.21。");
});

describe("the lowest answers", () => {
  test("are called the lowest only where no other answer is as low", () => {
    expect(print(0.9, "en", withLowest(1))).toContain("Look at this practice first");
    expect(print(0.9, "en", withLowest(2))).toContain("Your answers for them are the lowest.");
    expect(print(0.9, "en", withLowest(3))).not.toContain("Look at");
  });

  test("are counted where more tie than are named, and not named where most do", () => {
    expect(print(0.9, "en", withLowest(3))).toContain("3 of your answers are lower than the others. Examples are:");
    expect(print(0.9, "en", withLowest(10))).toContain(
      "10 of your answers share the lowest level, so no single practice",
    );
    expect(print(0.9, "zh", withLowest(10))).toContain("有 10 题并列最低");
  });
});

test("the one lowest answer is named, however many come next", () => {
  const rating = rateAnswers((at) => ({ level: at === 0 ? 1 : at < 8 ? 2 : 3 }));
  const said = print(0.9, "en", { rating });
  expect(said).toContain("Look at this practice first: Learning in the plan.");
  expect(said).not.toContain("lower than the others");
});

test("where the customer can easily replace the firm, the level needed is that of a new position", () => {
  const moving = { ...rating, required: { ...known(rating.required), exclusionLargest: true } };
  const said = renderToStaticMarkup(
    createElement(ScreeningResult, {
      locale: "en",
      rating: moving,
      mainFunction: "OEM",
      customerOpen: 0,
      keepHref: "/",
      changeHref: "/",
    }),
  );
  expect(said).toContain("A new position needs about level");
  expect(said).not.toContain("Your largest customer needs");
});

test("a question about the customer that was left open is said", () => {
  expect(print(0.9, "en")).not.toContain("without an answer");
  expect(print(0.9, "en", { customerOpen: 1 })).toContain("You left 1 of the nine questions");
  expect(print(0.9, "zh", { customerOpen: 1 })).toContain("关于客户的 9 题有 1 题没有答");
});
