import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { SpreadSection } from "@/components/cohort/dashboard/spread-section";
import { insufficient } from "@/lib/result";
import { LENS_FIGURES, reachOf, type SnapshotReport, TOTAL } from "@/lib/snapshots";

const none = insufficient("too-few" as const);
const quartiles = (...three: readonly [number, number, number]) => ({ mean: three[1], quartiles: three, spread: none });
/** Two wide steps, as they result if few firms are not shown by name. */
const wide = (...three: readonly [number, number, number]) => ({
  ...quartiles(...three),
  spread: [
    { from: 0, to: 7, share: 0.55 },
    { from: 7, to: 16, share: 0.45 },
  ],
});

const reportOf = (figures: Readonly<Record<string, unknown>>): SnapshotReport => ({
  ...{ cycles: [2026], k: 5, before: [] },
  sets: [
    {
      kind: "published",
      dimension: TOTAL,
      cells: [{ kind: "published", cell: TOTAL, count: { low: 50 }, figures: figures as never }],
    },
  ],
});

const render = (locale: "en" | "zh", of: "lenses" | "phases", figures: Readonly<Record<string, unknown>>) =>
  renderToStaticMarkup(createElement(SpreadSection, { locale, of, report: reportOf(figures) }));

describe("the sentence over a spread", () => {
  test("does not contradict the middle half that is drawn below it", () => {
    const { own, required } = LENS_FIGURES.ORG;
    // The middle half of firms ends at 3.0, and the required level is 3.4: at most a quarter of firms can reach it.
    const drawn = render("en", "lenses", { [own]: wide(2.2, 2.6, 3), [required]: quartiles(3.2, 3.4, 3.6) });
    expect(drawn).toContain("fewer than a quarter of firms reach the line");
    const even = { [own]: wide(2.2, 2.8, 3.2), [required]: quartiles(2.6, 2.8, 3) };
    expect(render("en", "lenses", even)).toContain("about half of firms reach the line");
    expect(render("zh", "lenses", even)).toContain("约一半的企业达到竖线");
  });

  test("names the median at which the circle stands", () => {
    expect(render("en", "phases", { pre: wide(2.4, 2.8, 3.2) })).toContain("median about 2.8");
  });

  test("says why no bars are drawn, and does not explain them then", () => {
    const drawn = render("en", "phases", { pre: quartiles(2.4, 2.8, 3.2) });
    expect(drawn).toContain("The bars are not shown, because one of them has fewer than 5 firms.");
    expect(drawn).not.toContain("The bars show all firms");
  });

  test("says in each step how many firms it holds", () => {
    const drawn = render("en", "phases", { pre: wide(2.4, 2.8, 3.2) });
    expect(drawn).toContain(">55%</text>");
    expect(drawn).toContain(">45%</text>");
  });
});

describe("how many firms come up to a line", () => {
  test.each([
    [3.2, "under-quarter"],
    [3, "quarter"],
    [2.8, "quarter-to-half"],
    [2.6, "half"],
    [2.4, "half-to-three-quarters"],
    [2.2, "three-quarters"],
    [2, "over-three-quarters"],
  ] as const)("at %f of 2.2, 2.6, 3.0 is %s", (line, share) => expect(reachOf([2.2, 2.6, 3], line)).toBe(share));

  test("where quartiles fall together the middle one says most", () => expect(reachOf([3, 3, 3], 3)).toBe("half"));
});
