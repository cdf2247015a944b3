import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TwoPicturesSection } from "@/components/pulse/two-pictures-section";
import { WaveResults } from "@/components/pulse/wave-results";
import { CELLS } from "@/lib/instrument";
import { pulseIndex } from "@/lib/pulse";
import { LOCALES, tabulate } from "@/lib/result";
import { anInput, rate } from "../../support/rating";

test("units that are kept back for one reason are said together", () => {
  const firm = pulseIndex(Array.from({ length: 12 }, () => tabulate(CELLS, () => 3)));
  const unit = (id: string, isMailed: boolean) => ({ id, unit: `Hall ${id}`, isMailed, pulse: undefined });
  const wave = {
    ...{ id: "w", quarter: "Q3 2026", firm, hasByHand: true },
    units: [unit("1", false), unit("2", false), unit("3", true)],
  };
  const html = renderToStaticMarkup(createElement(WaveResults, { locale: "en", wave }));
  expect(html).toContain("Hall 1, Hall 2. Not shown separately, because the links or codes were printed");
  expect(html).toContain("Hall 3. Not shown: fewer than five people");
  expect(html.split("Anyone who prints links")).toHaveLength(2);
  // A phone shows the first columns; the overall level is one of them.
  expect(html.indexOf(">Overall<")).toBeLessThan(html.indexOf(">Preparation<"));
});

test("two pictures are drawn no nearer than their table says, and say that the spread is not kept", () => {
  const drawn = (first: number, locale: (typeof LOCALES)[number]) => {
    const known = Array.from({ length: 9 }, () => tabulate(CELLS, () => 3));
    const figures = pulseIndex([...known, { ...tabulate(CELLS, () => 3), "PRE.ORG": first }]);
    const pulse = { year: 2026, quarter: 3, figures, byHand: 0 };
    return renderToStaticMarkup(
      createElement(TwoPicturesSection, { locale, rating: rate(anInput()), pulse, cycle: "2026" }),
    );
  };
  // Nine people answer "sometimes" throughout, and so does the tenth, except for one statement.
  for (const locale of LOCALES) expect(drawn(1, locale)).toBe(drawn(5, locale));
  expect(drawn(3, "en")).toContain("We do not store how much people’s answers differ");
});
