import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ModeLegend } from "@/components/charts/mode-bar";
import { ModeKey } from "@/components/charts/mode-key";
import { LineLegend } from "@/components/cohort-network/network-drawing";
import { PositionPart } from "@/components/method/position-part";
import { PortfolioSection } from "@/components/position/portfolio-section";
import { MODES, type Mode } from "@/lib/instrument";
import type { LinkAnswers } from "@/lib/position";
import { LOCALES } from "@/lib/result";
import { modeName } from "@/lib/view/cohort/cuts";
import { positionHeadline } from "@/lib/view/position/headline";
import { cornerNames } from "@/lib/view/position/link-words";
import { readPortfolio } from "@/lib/view/position/states";
import { readLinks } from "@/lib/view/register/links";
import { modeMeanings } from "@/lib/words";
import { modeTeller } from "@/lib/words/names/mode-teller";
import { findBareModes } from "../../support/first-mention";

/** For each type of relationship, one answer in each of three groups of questions, which is enough for a clear type. */
const ANSWERS: Readonly<Record<Mode, LinkAnswers>> = {
  market: { CX1: 1, CO1: 5, CA1: 5 },
  modular: { CX1: 5, CO1: 5, CA1: 5 },
  relational: { CX1: 5, CO1: 1, CA1: 5 },
  captive: { CX1: 5, CO1: 5, CA1: 1 },
  hierarchy: { CX1: 5, CO1: 1, CA1: 1 },
};

const aRegister = (modes: readonly Mode[]) =>
  readLinks(
    modes.map((mode, index) => ({
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
      answers: ANSWERS[mode],
    })),
  );

const textOf = (html: string): readonly string[] => html.replaceAll(/<svg.*?<\/svg>/gsu, "").split(/<[^>]*>/u);

describe.each(LOCALES)("where a page first names a type of relationship, %s", (locale) => {
  test("the finding of a position says what each of its types is, once", () => {
    for (const first of MODES)
      for (const second of MODES)
        for (const third of MODES) {
          const said = positionHeadline("Haiwei", aRegister([first, second, third]), locale).join(" ");
          expect(findBareModes([said], locale, true)).toEqual([]);
          const meaning = modeMeanings[first][locale];
          expect(said.split(meaning)).toHaveLength(2);
        }
  });

  test("a page that opens with the finding and the mix leaves no type unexplained", () => {
    const links = aRegister(MODES);
    const portfolio = readPortfolio(links, locale);
    const hrefs = { base: "/firms/f/position", editable: false };
    const html = renderToStaticMarkup(PortfolioSection({ locale, portfolio, hrefs, links: 5, placed: 5 }));
    expect(findBareModes([...positionHeadline("Haiwei", links, locale), ...textOf(html)], locale)).toEqual([]);
    const none = renderToStaticMarkup(
      PortfolioSection({ locale, portfolio: readPortfolio([], locale), hrefs, links: 0, placed: 0 }),
    );
    for (const mode of MODES) expect(none).toContain(modeMeanings[mode][locale]);
  });

  test("every key of types, and every table by type, says what they are", () => {
    const keys = [
      createElement(ModeLegend, { locale }),
      createElement(ModeKey, { locale, label: "" }),
      createElement(LineLegend, { locale }),
    ];
    for (const key of keys) {
      const text = textOf(renderToStaticMarkup(key));
      expect(findBareModes(text, locale)).toEqual([]);
      for (const mode of MODES) expect(text.join("")).toContain(modeMeanings[mode][locale]);
    }
    expect(
      findBareModes(
        MODES.map((mode) => modeName(mode, locale)),
        locale,
      ),
    ).toEqual([]);
    const { names, namesInSentence } = cornerNames(locale);
    for (const tell of [names, namesInSentence]) expect(findBareModes(Object.values(tell), locale, true)).toEqual([]);
  });

  test("the part on position of the method page says what the types are before it computes with them", () => {
    const html = renderToStaticMarkup(createElement(PositionPart, { locale }));
    expect(findBareModes(textOf(html), locale)).toEqual([]);
  });

  test("a second mention is the name alone", () => {
    const tell = modeTeller(locale);
    const [once, again] = [tell("captive"), tell("captive")];
    expect(once).toBe(locale === "zh" ? "领导型（一家客户主导并检查）" : "captive (one customer leads and checks)");
    expect(again).toBe(locale === "zh" ? "领导型" : "captive");
  });
});

test("a text that names a type without saying what it is is found out", () => {
  expect(
    findBareModes(
      ["Captive", "Modular (made to agreed drawings, with the supplier’s own process)", "Market 20%"],
      "en",
    ),
  ).toEqual(["market", "captive"]);
  expect(findBareModes(["最大的属关系型。"], "zh")).toEqual(["relational"]);
});
