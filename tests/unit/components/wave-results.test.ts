import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WaveResults } from "@/components/pulse/wave-results";
import { CELLS } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { pulseIndex } from "@/lib/scoring";

test("units that are kept back for one reason are said together", () => {
  const firm = pulseIndex(Array.from({ length: 12 }, () => tabulate(CELLS, () => 3)));
  const unit = (id: string, isMailed: boolean) => ({ id, unit: `Hall ${id}`, isMailed, pulse: undefined });
  const wave = {
    ...{ id: "w", quarter: "Q3 2026", firm, hasByHand: true },
    units: [unit("1", false), unit("2", false), unit("3", true)],
  };
  const html = renderToStaticMarkup(createElement(WaveResults, { locale: "en", wave }));
  expect(html).toContain("Hall 1, Hall 2. Not shown by itself: links or code were printed");
  expect(html).toContain("Hall 3. Not shown: fewer than five people");
  expect(html.split("Whoever prints links")).toHaveLength(2);
});
