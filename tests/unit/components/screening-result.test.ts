import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ScreeningResult } from "@/components/screening/screening-result";
import { currentInstrument, requirements1, screening1 } from "@/lib/catalog";
import { NEAREST_ODDS_MIN } from "@/lib/position";
import { rateScreening } from "@/lib/rating";
import { LOCALES } from "@/lib/result";
import { errorModelProvisional } from "@/lib/scoring";
import { known } from "../../support/rating";

const rating = rateScreening({
  instrument: currentInstrument,
  answers: Object.fromEntries(screening1.items.map((id) => [id, { level: 3 as const }])),
  determinants: { CX1: 4, CX2: 4, CX3: 4, CO1: 4, CO2: 4, CO3: 3, CA1: 2, CA2: 4, CA3: 3 },
  mainFunction: "OEM",
  requirements: requirements1,
  errorModel: errorModelProvisional,
});

const print = (odds: number, locale: (typeof LOCALES)[number]): string => {
  const required = { ...known(rating.required), nearest: { mode: "market" as const, odds } };
  return renderToStaticMarkup(
    createElement(ScreeningResult, {
      locale,
      rating: { ...rating, required },
      mainFunction: "OEM",
      keepHref: "/",
      changeHref: "/",
    }),
  );
};

describe("the type of the relationship with the largest customer", () => {
  test("is called most likely only where it is likely", () => {
    expect(print(requirements1.cutoffs.meets, "en")).toContain("The most likely type");
    expect(print(NEAREST_ODDS_MIN, "en")).toContain("It seems closest to market");
    expect(print(0.1, "en")).toContain("We cannot say which type is closest");
    expect(print(0.1, "en")).not.toMatch(/market|1 in 10/);
    expect(print(0.1, "zh")).not.toMatch(/市场型|一成/);
  });
});

test("whether the level is enough is said once", () => {
  expect(print(0.9, "en").match(/Your level is|It is open whether/g)).toHaveLength(1);
  for (const locale of LOCALES) expect(print(0.9, locale).match(/<h1/g)).toHaveLength(1);
});
