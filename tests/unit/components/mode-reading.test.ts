import { describe, expect, test } from "vitest";
import { type LinkAnswers, NEAREST_ODDS_MIN, placeLink } from "@/lib/position";
import { isInsufficient } from "@/lib/result";
import { barInWords, readingInWords } from "@/lib/view/position/reading";
import { typesInPercent } from "@/lib/view/position/types-in-percent";
import { relationshipWords } from "@/lib/words";
import { CAPTIVE } from "../../support/register-links";

const LEVELS = [1, 2, 3, 4, 5] as const;

/** The middle of the scale and its ends for each determinant, answered uniformly or with a spread. */
const ANSWERS: readonly LinkAnswers[] = LEVELS.flatMap((cx) =>
  LEVELS.flatMap((co) =>
    LEVELS.flatMap((ca) => [
      { CX1: cx, CX2: cx, CX3: cx, CO1: co, CO2: co, CO3: co, CA1: ca, CA2: ca, CA3: ca },
      { CX1: cx, CX2: 3, CO1: co, CO2: 3, CA1: ca, CA2: 3 },
    ]),
  ),
);

const placed = (answers: LinkAnswers) => {
  const found = placeLink(answers);
  if (isInsufficient(found)) throw new Error("not enough answers");
  return found;
};

/** The answers about the relationship in the worked example of method 2.1. */
const WORKED: LinkAnswers = { ...CAPTIVE, CO3: 3, CA1: 3 };

describe("the words of a link's mode", () => {
  test("tell the worked link apart: a third alike, and yet surely nearest", () => {
    expect(readingInWords(placed(WORKED), "en")).toEqual({
      name: "No clear type",
      line: "no type is similar enough: most like captive, but only 33% similar; the chance that no other type is closer is 9 in 10",
    });
    expect(readingInWords(placed(WORKED), "zh").line).toBe(
      "和哪一类都不够像：相比之下最像领导型，相似度只有 33%；各类中最接近这一类的可能性为九成",
    );
  });

  test("never say how sure without what of, and beside a likeness only the one that the bar draws", () => {
    for (const answers of ANSWERS) {
      const placement = placed(answers);
      for (const locale of ["en", "zh"] as const) {
        const { line } = readingInWords(placement, locale);
        if (placement.mode === null && placement.nearest.odds < NEAREST_ODDS_MIN) continue;
        expect(line).toMatch(
          locale === "en"
            ? / the chance that no other type is closer is .+$/
            : /(确实|各类中)最接近这一类的可能性为.+$/,
        );
        const drawn = Object.values(typesInPercent(placement.membership, placement.offModel));
        for (const [share] of line.matchAll(/\d+%/g)) expect(drawn).toContain(share);
      }
    }
  });

  test("name no type as the nearest that is likelier not to be", () => {
    const even = placed({ CX1: 3, CX2: 3, CX3: 3, CO1: 3, CO2: 3, CO3: 3, CA1: 3, CA2: 3, CA3: 3 });
    expect(even.nearest.odds).toBeLessThan(NEAREST_ODDS_MIN);
    expect(readingInWords(even, "en").line).toBe("no type is similar enough; we cannot say which type is closest");
    expect(readingInWords(even, "zh").line).toBe("没有哪一类足够像，无法判断最接近哪一种");
    const outside = placed({ CX1: 1, CX2: 1, CO1: 1, CO2: 1, CA1: 3, CA2: 3 });
    expect(outside).toMatchObject({ noModeReason: "does-not-fit" });
    expect(readingInWords(outside, "en").line).toBe("fits none of the five types; we cannot say which type is closest");
    expect(barInWords([even, outside, undefined], "en"), "explains no chance that is not said").not.toMatch(/chance/);
    expect(barInWords([even, placed(CAPTIVE)], "en")).toMatch(/chance/);
  });

  test("on the page of the link give the share before the odds, too", () => {
    for (const text of [relationshipWords.modeClear, relationshipWords.modeBetween]) {
      for (const said of [text.en, text.zh]) expect(said.indexOf("{share}")).toBeLessThan(said.indexOf("{odds}"));
      for (const said of [text.en, text.zh]) expect(said).toContain("{share}");
    }
  });
});
