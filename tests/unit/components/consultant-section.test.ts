import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ConsultantSection } from "@/components/results/consultant-section";
import { PHASES } from "@/lib/instrument";
import { LOCALES, tabulate } from "@/lib/result";
import type { ConsultantView } from "@/lib/view/consultants/consultant-view";
import { ratingWords, say } from "@/lib/words";
import { anInput, known, rate } from "../../support/rating";

const rating = rate(anInput());

/** A consultant's rating that is lower than the firm's own by this much in every phase. */
function below(levels: number, key = "one"): ConsultantView {
  const placed = (own: { readonly level: number; readonly sem: number }) => ({
    level: own.level - levels,
    sem: own.sem,
  });
  return {
    key,
    who: `Lin Qiao (${key})`,
    blind: true,
    overall: placed(known(rating.scores.overall)),
    phases: tabulate(PHASES, (phase) => placed(known(rating.scores.phases[phase]))),
    cells: {},
    notes: [{ item: "Watch list", text: "Seen on site." }],
  };
}

const print = (views: readonly ConsultantView[], locale: (typeof LOCALES)[number], signed = false) =>
  renderToStaticMarkup(
    createElement(ConsultantSection, {
      locale,
      rating,
      views,
      signed: signed
        ? [{ key: "PRE", line: say(ratingWords.signedLine, locale, { phase: "P", who: "Lin Qiao" }) }]
        : [],
    }),
  );

describe.each(LOCALES)("the consultant's view in a report, %s", (locale) => {
  test("is not there without a rating and a signature", () => {
    expect(print([], locale)).toBe("");
  });

  test("says that both see much the same within the error of both", () => {
    expect(print([below(0.25)], locale)).toContain(ratingWords.consultantAgrees[locale]);
  });

  test("claims nothing where no phase can be compared", () => {
    const nothing = { ...below(0), phases: { PRE: undefined, LRN: undefined, APP: undefined, EVA: undefined } };
    const html = print([nothing], locale);
    expect(html).not.toContain(ratingWords.consultantAgrees[locale]);
    expect(html).toContain(ratingWords.consultantTitle[locale]);
  });

  test("names the phases that differ beyond it, the consultant and the notes", () => {
    const html = print([below(1)], locale);
    expect(html).not.toContain(ratingWords.consultantAgrees[locale]);
    for (const part of ["Lin Qiao (one)", "Watch list", "Seen on site.", "−1"]) expect(html).toContain(part);
  });

  test("shows two consultants with marks of their own, and the signature alone where nobody rated", () => {
    const html = print([below(1), below(0.5, "two")], locale);
    expect(html).toContain("Lin Qiao (two)");
    expect(print([], locale, true)).toContain("Lin Qiao");
  });
});
