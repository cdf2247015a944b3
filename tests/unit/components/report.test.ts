import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Report } from "@/components/results/report";
import { currentInstrument } from "@/lib/catalog";
import { missing, type Rating, type Recommendation, ratingForReader } from "@/lib/rating";
import { LOCALES } from "@/lib/result";
import { firstSteps } from "@/lib/view/results/first-steps";
import { likelyRange } from "@/lib/view/results/likely-range";
import { anInput, known, rate } from "../../support/rating";

const rating = rate(anInput());
const members = anInput().respondents.filter(({ kind }) => kind === "member");
const alone = rate(anInput({ respondents: members.slice(0, 1) }));
const stranger = { own: new Set<never>(), stratum: undefined, changed: new Set<never>() };

const stay = () => undefined;
const ROUTER = { bfcacheId: "", push: stay, replace: stay, refresh: stay, back: stay, forward: stay, prefetch: stay };

/** Server markup of a part of a page that contains links, which need the page's router. */
const markupOf = (part: ReactNode): string =>
  renderToStaticMarkup(createElement(AppRouterContext, { value: ROUTER }, part));

function printed(of: Rating, locale: (typeof LOCALES)[number] = "en", more = {}): string {
  const cycle = { year: "2025", rating: of };
  return markupOf(
    createElement(Report, {
      locale,
      rating: of,
      firmName: "Hailan",
      year: "2025",
      href: "/result",
      change: { cycles: [cycle], after: { ...cycle, valueAdded: null }, before: undefined, positionHref: undefined },
      ...more,
    }),
  );
}

/** The positions at which these texts begin in the page; -1 for a text that is missing. */
const placesOf = (html: string, marks: readonly string[]): readonly number[] => marks.map((mark) => html.indexOf(mark));

describe("a result", () => {
  test("answers in the order of a reader's questions, and leaves what specialists read to them", () => {
    for (const locale of LOCALES) {
      const html = printed(rating, locale);
      const ids = ["finding", "gap", "now", "parts", "why", "change", "sure", "specialists"];
      const places = placesOf(
        html,
        ids.map((id) => `id="${id}"`),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(html).not.toMatch(/<details[^>]* open/);
      expect(html).not.toContain('id="signature"');
    }
  });

  test("names every part that may be the biggest gap, rings them all, and shows the first in the card", () => {
    const gaps = known(rating.biggestGaps ?? missing("no reliable gap"));
    const [first] = gaps.named;
    if (first === undefined) throw new Error("the example has a gap");
    const others = (["PRE.NET", "EVA.INT"] as const).map((cell) => ({ ...first, cell }));
    const several = printed({ ...rating, biggestGaps: { ...gaps, named: [first, ...others] } });
    expect(several).toContain("One of the biggest gaps for the target: ");
    expect(several).toContain("The biggest gap could also be: Preparation – Following the market, ");
    expect(several.match(/This may be the biggest gap\./g)).toHaveLength(3);
    const one = printed({ ...rating, biggestGaps: { ...gaps, named: [first] } });
    expect(one).toContain("The biggest gap for the target: ");
    expect(one).not.toContain("could also be");
    expect(one.match(/This may be the biggest gap\./g)).toHaveLength(1);
  });

  test("opens the part for specialists at its own address, and keeps it open while another part is chosen", () => {
    const shut = printed(rating, "en", { why: "LRN.INT", href: "/result?revision=1" });
    expect(shut).toContain('href="/result?revision=1&amp;why=LRN.INT&amp;specialists=open#specialists"');
    const open = printed(rating, "en", { specialists: true });
    const parts = ["sure", "specialists", "signature", "level", "gaps", "measures", "records", "marks"];
    const places = placesOf(
      open,
      parts.map((id) => `id="${id}"`),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(open).toMatch(/<details id="specialists"[^>]* open/);
    expect(open.match(/why=[A-Z]{3}\.[A-Z]{3}&amp;specialists=open#why/g)?.length).toBeGreaterThanOrEqual(16);
    expect(open).not.toMatch(/why=[A-Z]{3}\.[A-Z]{3}#why/);
  });

  test("prints levels and differences with one decimal, also for specialists", () => {
    const cycle = { year: "2025", rating };
    const before = { year: "2024", rating: alone, valueAdded: null };
    const change = { cycles: [before, cycle], after: { ...cycle, valueAdded: null }, before, positionHref: undefined };
    for (const locale of LOCALES)
      for (const why of ["LRN.INT", "EVA.NET"]) {
        const html = printed(rating, locale, { specialists: true, why, change });
        expect(html.match(/.{40}[¼½¾]/u), `${locale} ${why}`).toBeNull();
      }
  });

  test("says how the points are made, beside the letters, and counts the parts in a title that stays true", () => {
    const html = printed(rating);
    const [bars, how, gap] = placesOf(html, ["Rating ", "How levels, points and letters are connected", 'id="gap"']);
    expect(bars).toBeLessThan(how ?? 0);
    expect(how).toBeLessThan(gap ?? 0);
    expect(html).toMatch(/The 16 parts: \d+ enough, \d+ open, \d+ not enough</);
    const cells = { ...rating.scores.cells, "PRE.ORG": missing("too few answers") };
    expect(printed({ ...rating, scores: { ...rating.scores, cells } })).toMatch(/not enough, 1 not rated</);
  });

  test("says first how sure it is, also on paper, and names the sixteen parts where the first of them is named", () => {
    for (const locale of LOCALES) {
      const html = printed(rating, locale);
      const asked = locale === "en" ? "How sure is this?" : "有多大把握？";
      const [sure, gap, phases, steps] = placesOf(html, [
        asked,
        'id="gap"',
        locale === "en"
          ? "4 phases (Preparation, Learning, Application, Evaluation)"
          : "四个阶段（准备、学习、应用、评价）",
        'id="now"',
      ]);
      expect([sure, gap, phases, steps]).toEqual([sure, gap, phases, steps].toSorted((a = 0, b = 0) => a - b));
      expect(html.slice(0, sure).lastIndexOf("no-print")).toBe(-1);
    }
  });

  test("without a rating says what is missing, and neither how sure it is nor that a part gives points", () => {
    const html = printed(rate(anInput({ links: [] })));
    expect(html).not.toContain("How sure is this?");
    expect(html).toContain("So no first step can be named yet either.");
    expect(html).not.toContain('id="now"');
    expect(html).not.toContain("still gives points");
    const overall = missing("a phase is not scored");
    const short = printed({ ...rating, scores: { ...rating.scores, overall } });
    expect(short).toMatch(/The biggest gap for |One of the biggest gaps for /);
    expect(short).not.toMatch(/would rise by|adds less than one point|still gives points/);
  });

  test("says of each step what shows it next year, and does not count one that is done", () => {
    const steps = firstSteps(rating);
    expect(steps).toHaveLength(3);
    for (const locale of LOCALES) {
      const html = printed(rating, locale);
      for (const { proof } of steps) expect(html).toContain(proof[locale].replaceAll("'", "&#x27;"));
      expect(html).toContain(locale === "en" ? "three actions" : "先抓三件事");
    }
    const step = () => null;
    const doneOf = ({ measure }: { readonly measure: string }) =>
      measure === steps.at(-1)?.measure ? { on: "12 Sep 2026", next: undefined } : undefined;
    const html = printed(rating, "en", { plan: { head: null, of: step, step, doneOf } });
    expect(html).not.toContain("three actions");
    expect(html).toContain("1 action here is already done.");
    expect(html).toMatch(/✓ Already done, on 12 Sep 2026<\/p><p class="[^"]*line-through/);
    expect(html).toContain("Begin with action 1.");
    expect(html.match(/What to show next year/g)).toHaveLength(2);
  });

  test("lists for a measure what the list of measures expects, and no effect on a gap that is not seen", () => {
    const given = known(rating.recommendations);
    const [one] = given;
    const cell = one?.reasons[0]?.cell;
    if (one === undefined || cell === undefined) throw new Error("the rating recommends a measure");
    const measuresOf = (...more: readonly Recommendation[]) =>
      printed({ ...rating, recommendations: [...given, ...more] }, "en", { specialists: true }).split(
        'id="measures"',
      )[1] ?? "";
    const at = { level: 3, required: 3.7, gap: -0.7, oddsShort: 0.9 };
    const other = (measure: Recommendation["measure"], credit: number): Recommendation => ({
      ...one,
      measure,
      cells: { "LRN.ORG": credit, [cell]: 0.01 },
      reasons: [
        { ...at, cell: "LRN.ORG", effect: 0.75 },
        { ...at, cell, effect: 0.5 },
      ],
    });
    expect(given.map(({ measure }) => measure)).not.toContain("M25");
    const html = measuresOf(other("M25", 0.7));
    expect(html.split('id="M25"')[1]).toMatch(
      /Expected effect, levels<\/dt><dd>Learning – Own foundations \+0\.8<\/dd><\/div>/,
    );
    expect(measuresOf(other("M25", 0.04))).not.toContain('id="M25"');
    expect(html).not.toMatch(/ 0<\/dd>/);
  });

  test("draws the likely range under the zones, where no colour of a zone hides it", () => {
    const bars = printed(rating)
      .split("<svg")
      .filter((svg) => svg.includes('width="15%"'));
    expect(bars.length).toBeGreaterThan(0);
    for (const svg of bars) {
      const [, top = "", height = ""] = /width="50%" y="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      const range = /y="(\d+)" height="\d+" rx=/.exec(svg)?.[1] ?? "";
      expect(Number(range)).toBeGreaterThanOrEqual(Number(top) + Number(height));
    }
  });

  test("says on an older result why no step goes into the plan", () => {
    const plan = { head: null, of: () => null, step: () => null, note: "Only steps of the newest result" };
    expect(printed(rating, "en", { plan })).toContain(plan.note);
  });

  test("draws the zones of the letters as wide as they are, with their ends", () => {
    const html = printed(rating);
    for (const zone of ['x="0%" width="50%"', 'x="50%" width="15%"', 'x="90%" width="10%"'])
      expect(html).toContain(zone);
    for (const end of [0, 50, 65, 80, 90, 100]) expect(html).toContain(`>${end}</text>`);
  });

  test("shows the practice of the biggest gap once, and says which step is for it", () => {
    const html = printed(rating);
    expect(html.match(/The weakest practice in this part: /g)).toHaveLength(1);
    const [now, helps, second] = placesOf(html, ['id="now"', "Helps close this gap: ", "Helps close another gap: "]);
    expect(helps).toBeGreaterThan(now ?? 0);
    expect(second === -1 || (helps ?? 0) < (second ?? 0)).toBe(true);
    expect(html).toContain("The practices of this part are shown above.");
  });

  test("shows every part once, as a link that explains it, with its word for who does not see it", () => {
    const html = printed(rating);
    expect(new Set(html.match(/why=[A-Z]{3}\.[A-Z]{3}#why/g)).size).toBe(16);
    expect(html.match(/Chance that the level is enough: /g)).toHaveLength(16);
  });

  test("compares with the target, and with today where that is asked for", () => {
    expect(printed(rating)).toContain("compared with the level needed for the target");
    const today = printed(rating, "en", { against: "serve" });
    expect(today).toContain("compared with the level needed for today’s customers");
    expect(today).toContain("&amp;against=today#why");
    expect(printed(rate(anInput({ aim: { kind: "stay" } })))).not.toContain("against=today");
  });

  test("tells its only author what they do there now, and nobody else", () => {
    const all = new Set(currentInstrument.items.map(({ id }) => id));
    const now = "What is done now";
    expect(printed(ratingForReader(alone, { ...stranger, own: all }))).toContain(now);
    const colleague = printed(ratingForReader(alone, stranger));
    expect(colleague).not.toContain(now);
    expect(colleague).toContain("we do not show what is done now, or which practice is weakest");
  });

  test("speaks of the firm to a consultant, and of a newer revision to everybody", () => {
    expect(printed(rating, "en", { isOwn: false })).toContain("To serve today’s customers, Hailan has");
    expect(printed(rating, "en", { superseded: { revision: 2, href: "/newer" } })).toContain('href="/newer"');
  });

  test("names no gap and no step where none is reliable", () => {
    const none: Rating = {
      ...rating,
      measureCells: { eligible: [], passedOver: [] },
      biggestGaps: { ...known(rating.biggestGaps ?? missing("no reliable gap")), named: [] },
      recommendations: { insufficient: "no reliable gap" },
    };
    const html = printed(none);
    expect(html).toContain("No clear gap");
    expect(html.match(/Steps are only recommended/g)).toHaveLength(1);
    expect(html).not.toContain("The biggest gap");
  });

  test("draws the fit since last time with the range that the letters are read from", () => {
    const cycle = { year: "2025", rating };
    const before = { year: "2024", rating: alone, valueAdded: null };
    const cycles = [{ year: "2023", rating: alone }, before, cycle];
    const change = { cycles, after: { ...cycle, valueAdded: null }, before, positionHref: undefined };
    const html = printed(rating, "en", { change });
    expect(html).toContain("The line shows where the points are likely to be, with a chance of 8 in 10.");
    expect(html).toContain("The firm’s position in the same years");
    const svg = html.slice(html.indexOf('aria-label="The points were')).split("<figcaption")[0] ?? "";
    const ticks = [...svg.matchAll(/<text x="([\d.]+)%" y="14"[^>]*>(\d+)<\/text>/gu)].map(([, x, points]) =>
      [x, points].map(Number),
    );
    const [[x0 = 0, p0 = 0] = [], [x1 = 0, p1 = 0] = []] = ticks;
    const pointsAt = (x: string | undefined) => p0 + ((Number(x) - x0) * (p1 - p0)) / (x1 - x0);
    const bars = [...svg.matchAll(/<line x1="([\d.]+)%" x2="([\d.]+)%"[^>]*stroke-l3/gu)];
    expect(bars).toHaveLength(2);
    for (const [at, [, low, high]] of bars.entries()) {
      const range = likelyRange(known((at === 0 ? alone : rating).fit.serve));
      expect(pointsAt(low)).toBeCloseTo(range.low, 6);
      expect(pointsAt(high)).toBeCloseTo(range.high, 6);
    }
  });
});
