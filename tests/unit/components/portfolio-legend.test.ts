import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PhaseMark } from "@/components/assessments/phase-mark";
import { PortfolioLegend } from "@/components/clients/portfolio-legend";
import { PHASE_STATES } from "@/lib/assessments";
import { LOCALES } from "@/lib/result";

test("the legend of the portfolio draws every mark that the column of the cycle has", () => {
  for (const locale of LOCALES) {
    const legend = renderToStaticMarkup(createElement(PortfolioLegend, { locale, shown: "" }));
    for (const state of [...PHASE_STATES, "not-begun"] as const) {
      expect(legend, state).toContain(renderToStaticMarkup(createElement(PhaseMark, { state, size: 12 })));
    }
  }
});
