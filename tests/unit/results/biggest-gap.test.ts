import { describe, expect, test } from "vitest";
import { currentInstrument, findItem } from "@/lib/catalog";
import { isMissing, type Rating, type Recommendation, ratingForReader } from "@/lib/rating";
import { latestLine } from "@/lib/view/assessments/rows";
import { biggestGap, namedGaps, weakestCells } from "@/lib/view/results/biggest-gap";
import { actsOn, firstSteps } from "@/lib/view/results/first-steps";
import { changeSaid, gapsSaid, goalSaid } from "@/lib/view/results/gap-in-words";
import { practicesBehind } from "@/lib/view/results/practice";
import { wayOf } from "@/lib/view/results/step-way";
import { waitingFor } from "@/lib/view/results/waits";
import { wayInWords } from "@/lib/view/results/way-in-words";
import { anInput, known, rate } from "@/tests/support/rating";

const input = anInput();
const rating = rate(input);
const members = input.respondents.filter(({ kind }) => kind === "member");
const alone = rate(anInput({ respondents: members.slice(0, 1) }));
const two = rate(anInput({ respondents: members.slice(0, 2) }));

const itemsOf = (of: Rating) => new Set(currentInstrument.items.map(({ id }) => id).filter((id) => of.detail[id]));
const reader = (own: ReadonlySet<(typeof currentInstrument.items)[number]["id"]>) => ({
  own,
  stratum: undefined,
  changed: new Set<never>(),
});

describe("the biggest gap", () => {
  test("is the weakest part of the rating, against the target where there is one", () => {
    const gap = known(biggestGap(rating));
    const { named } = known(rating.biggestGaps ?? { insufficient: "no reliable gap" });
    expect(gap.against).toBe("move");
    expect([gap.cell, ...gap.others]).toEqual(named.map(({ cell }) => cell));
    expect(gap.gain.points).toBe(named[0]?.closing.points);
    expect(gap.next).toEqual([]);
  });

  test("of a result that does not say how likely each is, is the weakest part, with the two that come next", () => {
    const { biggestGaps: _, ...older } = rating;
    const gap = known(biggestGap(older));
    expect(gap.cell).toBe(rating.measureCells?.eligible[0]?.cell);
    expect(gap.next).toEqual(rating.measureCells?.eligible.slice(1, 3).map(({ cell }) => cell));
    expect(gap.others).toEqual([]);
    expect(gap.gain.points).toBeGreaterThan(0);
    expect(gapsSaid(older, "en")).toMatch(/^The biggest gap is: /);
  });

  test("is named with all that are about as likely, also on the overview", () => {
    const { biggestGaps } = rating;
    const named = known(biggestGaps ?? { insufficient: "no reliable gap" });
    const [first] = named.named;
    if (first === undefined) throw new Error("the example has a gap");
    const others = (["PRE.NET", "EVA.INT"] as const).map((cell) => ({ ...first, cell }));
    const several: Rating = { ...rating, biggestGaps: { ...named, named: [first, ...others] } };
    expect(namedGaps(several)).toEqual([first.cell, "PRE.NET", "EVA.INT"]);
    expect(gapsSaid(several, "en")).toMatch(/^The biggest gaps are: .*, Preparation – Following the market, /);
    expect(latestLine(several, "zh")).toContain(gapsSaid(several, "zh"));
  });

  test("is named by the odds in a result that does not name the weakest part", () => {
    const { measureCells: _, ...older } = rating;
    const cells = known(weakestCells(older));
    for (const cell of cells)
      expect(known(rating.gaps).find((gap) => gap.cell === cell)?.oddsMeets).toBeLessThan(0.4 + 1e-9);
  });

  test("is not named without customers, and not where none is reliable", () => {
    expect(isMissing(biggestGap(rate(anInput({ links: [] }))))).toBe(true);
    const named = known(rating.biggestGaps ?? { insufficient: "no reliable gap" });
    const none: Rating = { ...rating, biggestGaps: { ...named, named: [] } };
    expect(biggestGap(none)).toEqual({ insufficient: "no reliable gap" });
  });
});

describe("what closing the biggest gap brings", () => {
  const gap = known(biggestGap(rating));

  test("is said in points and letters, of an older result in points alone", () => {
    const seven = { ...gap, gain: { points: 7.2, letters: ["B", "C"] } as const };
    expect(changeSaid(seven, "en")).toMatch(/would rise by about 7 points, to rating B–C\.$/);
    expect(changeSaid(seven, "zh")).toMatch(/约提高 7 分（满分 100），评级为 B–C。$/);
    expect(changeSaid({ ...gap, gain: { points: 7.2 } }, "en")).toMatch(/would rise by about 7 points\.$/);
  });

  test("names letters only where they would be others than now", () => {
    const named = known(rating.biggestGaps ?? { insufficient: "no reliable gap" });
    const [first] = named.named;
    const now = known(rating.fit.move).band;
    if (first === undefined) throw new Error("the example has a gap");
    const closing = (band: typeof now): Rating => ({
      ...rating,
      biggestGaps: { ...named, named: [{ ...first, closing: { ...first.closing, band } }] },
    });
    expect(known(biggestGap(closing(now))).gain.letters).toBeUndefined();
    expect(known(biggestGap(closing(["A"]))).gain.letters).toEqual(["A"]);
  });

  test("is no reason that may be false where it is next to nothing", () => {
    expect(changeSaid({ ...gap, gain: { points: 0, letters: ["C"] } }, "en")).toBe(
      "Raising this part alone adds less than one point.",
    );
  });
});

describe("the practice behind a part", () => {
  const cell = known(biggestGap(alone)).cell;

  test("is, of one's own single answers, the lowest: the sentence reached and the next full one", () => {
    const behind = practicesBehind(ratingForReader(alone, reader(itemsOf(alone))), cell);
    if (behind?.kind !== "lowest") throw new Error("the only author may read their own answers");
    const level = alone.detail[behind.practice.item]?.level ?? 0;
    const item = findItem(currentInstrument, behind.practice.item);
    expect(behind.practice.now).toBe(item?.anchors[level >= 3 ? 3 : 1]);
    expect(behind.practice.next).toBe(item?.anchors[level >= 3 ? 5 : 3]);
    expect(behind.practice.isBetween).toBe(level % 2 === 0);
    const levels = currentInstrument.items
      .filter((own) => own.cell === cell)
      .map(({ id }) => alone.detail[id]?.level ?? 9);
    expect(level).toBe(Math.min(...levels));
  });

  test("is not singled out for whoever may not read the items: all three, none said to be done", () => {
    for (const shown of [ratingForReader(alone, reader(new Set())), ratingForReader(two, reader(itemsOf(two)))]) {
      const behind = practicesBehind(shown, cell);
      if (behind?.kind !== "each") throw new Error("a colleague's answer would be told");
      expect(behind.practices).toHaveLength(3);
      for (const practice of behind.practices) expect(practice).toMatchObject({ now: undefined, own: undefined });
    }
  });

  test("shows authors their own answer, in the sentences of the question, where the firm's is hidden", () => {
    const [whole, between] = currentInstrument.items.filter((item) => item.cell === cell);
    if (whole === undefined || between === undefined) throw new Error("a part has three questions");
    const own = new Map([[whole.id, 3] as const, [between.id, 4] as const]);
    const behind = practicesBehind(ratingForReader(two, reader(itemsOf(two))), cell, own);
    if (behind?.kind !== "each") throw new Error("a colleague's answer would be told");
    expect(behind.practices.map((practice) => practice.own)).toEqual([
      { level: 3, at: whole.anchors[3], above: undefined },
      { level: 4, at: between.anchors[3], above: between.anchors[5] },
      undefined,
    ]);
  });
});

describe("the goal of the biggest gap", () => {
  const gap = known(biggestGap(rating));
  const [first] = firstSteps(rating);
  if (first === undefined) throw new Error("the rating advises a step");
  const goal = (of: typeof gap, step: typeof first | undefined) => goalSaid(of, step, "en");
  const practice = practicesBehind(alone, gap.cell);
  const one = { ...gap, practices: practice };

  test("says of every way to it that action 1 is the beginning", () => {
    const direct = { ...first, missesWeakest: false, way: { kind: "weakest", item: "LRN.POS.1" } } as const;
    expect(goal(one, direct)).toBe(
      "“One level up” says what this practice should become. Begin with action 1 below; it improves this practice.",
    );
    expect(goal(one, { ...direct, way: { kind: "later", item: "LRN.POS.1", step: 2 } })).toContain("it prepares for");
    expect(goal(one, { ...direct, missesWeakest: true })).toContain("helps to raise the level of this part");
    expect(goal(one, { ...direct, cell: undefined })).toContain("action 1 below, which is for another gap");
    expect(goal({ ...gap, practices: { kind: "each", practices: [] } }, direct)).toBe(
      "These sentences say what the practices should become. Begin with action 1 below, which raises this part.",
    );
    const later = { ...direct, way: { kind: "later", item: "LRN.POS.1", step: 2 } } as const;
    expect(goal({ ...gap, practices: { kind: "each", practices: [] } }, later)).toContain(
      "prepares for raising this part",
    );
  });

  test("is itself the beginning only where no step is advised", () => {
    expect(goal(one, undefined)).toContain("work on this goal directly");
  });
});

describe("the first steps", () => {
  test("are at most three, open, of different measures, and one acts on the biggest gap", () => {
    const steps = firstSteps(rating);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThanOrEqual(3);
    expect(new Set(steps.map(({ measure }) => measure)).size).toBe(steps.length);
    expect(actsOn(rating, known(biggestGap(rating)).cell)).toBe(true);
    for (const { measure, before } of steps) {
      const chosen = known(rating.recommendations).find((one) => one.measure === measure);
      expect(chosen?.step).toBe(before + 1);
    }
  });

  test("begin with one for the biggest gap, and what touches the gap itself goes before what leads to it", () => {
    const steps = firstSteps(rating);
    const { cell } = known(biggestGap(rating));
    expect(steps[0]?.cell).toBe(cell);
    const kinds = ["weakest", "here", "later", "whole"];
    const ranks = steps.map((step) => (step.cell === cell ? kinds.indexOf(step.way?.kind ?? "whole") : kinds.length));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  test("say of each in what way it reaches its part, in both languages", () => {
    for (const step of firstSteps(rating)) {
      for (const locale of ["en", "zh"] as const) {
        const [way = ""] = wayInWords(step, rating.versions.instrument, locale);
        expect(way).toMatch(locale === "en" ? /^Why this action: / : /^为什么做这一件：/);
      }
    }
  });

  test("tell the effect of a whole measure as it is, also below one level", () => {
    const [first] = firstSteps(rating);
    if (first === undefined) throw new Error("the rating advises a step");
    const whole = { ...first, way: { kind: "whole", levels: 0.78 }, before: 0 } as const;
    expect(wayInWords(whole, rating.versions.instrument, "en")[0]).toContain("by about 0.8 levels");
  });

  test("reach a part themselves, through a later step, or by the whole measure", () => {
    const closing = (credit: number, effect: number) => ({
      cells: { "LRN.POS": credit },
      reasons: [{ cell: "LRN.POS" as const, level: 3, required: 3.7, gap: -0.7, oddsShort: 0.9, effect }],
    });
    const recommendation = { measure: "M11", ...closing(0.5, 0.5) } as const;
    const at = { recommendation, step: 1, cell: "LRN.POS" } as const;
    expect(wayOf({ ...at, weakest: "LRN.POS.2" })).toEqual({ kind: "weakest", item: "LRN.POS.2" });
    expect(wayOf({ ...at, weakest: "LRN.POS.1" })).toEqual({ kind: "here", item: "LRN.POS.2" });
    expect(wayOf({ ...at, step: 2, weakest: undefined })).toEqual({ kind: "later", item: "LRN.POS.2", step: 3 });
    const whole = (credit: number) => ({ measure: "M03", ...closing(credit, 0.75) }) as const;
    const wayFor = (credit: number) => wayOf({ ...at, recommendation: whole(credit), weakest: "LRN.POS.2" });
    expect(wayFor(0.75)).toEqual({ kind: "whole", levels: 0.75 });
    // The page shows the levels from the list of measures, even if the gap is smaller.
    expect(wayFor(0.7)).toEqual({ kind: "whole", levels: 0.75 });
    expect(wayFor(0.04)).toEqual({ kind: "whole", levels: 0 });
  });

  test("for the biggest gap say that they leave its weakest practice as it is, where they do", () => {
    const gap = known(biggestGap(rating));
    for (const step of firstSteps(rating)) {
      const said = wayInWords(step, rating.versions.instrument, "en").join(" ");
      const weakest = gap.practices?.kind === "lowest" ? gap.practices.practice.item : undefined;
      const changes = step.way !== undefined && step.way.kind !== "whole" && step.way.item === weakest;
      expect(step.missesWeakest).toBe(step.cell === gap.cell && weakest !== undefined && !changes);
      expect(said.includes("does not change the weakest practice")).toBe(step.missesWeakest);
    }
  });

  test("say which measure would do more for its effort, and what must come before it", () => {
    const [base] = known(rating.recommendations);
    const move = known(rating.verdicts.move);
    const short = { ...known(move.cells["LRN.POS"]), level: 2, required: 4 };
    if (base === undefined) throw new Error("the rating advises a measure");
    const of = (measure: "M02" | "M03", more: Partial<Recommendation>): Recommendation => ({
      ...base,
      measure,
      ...more,
    });
    const first = of("M03", {
      cells: { "LRN.POS": 0.75 },
      effort: 3,
      modeFit: 0.9,
      feasible: 1,
      forWeakestCell: "LRN.POS",
    });
    const chosen = (...recommendations: readonly Recommendation[]): Rating => ({
      ...rating,
      aim: { kind: "move", role: "OBM" },
      position: { ...rating.position, presentRole: "OEM" },
      verdicts: { ...rating.verdicts, move: { ...move, cells: { ...move.cells, "LRN.POS": short } } },
      recommendations,
    });
    const waits = waitingFor(chosen(first, of("M02", { forWeakestCell: null })), first, "LRN.POS");
    expect(waits?.title.en).toBe("Pilot project with your own design, materials or brand");
    expect(waits?.before.en).toBe("Position map, and an aim decided in a meeting");
    // The measure that comes first is not recommended, because it is done or unknown.
    expect(waitingFor(chosen(first), first, "LRN.POS")).toBeUndefined();
    // With effort 1, the advised measure itself does more for its effort.
    const light = { ...first, effort: 1 } as const;
    expect(waitingFor(chosen(light, of("M02", {})), light, "LRN.POS")).toBeUndefined();

    const [step] = firstSteps(chosen(first, of("M02", { forWeakestCell: null })));
    if (step === undefined) throw new Error("the rating advises a step");
    expect(wayInWords({ ...step, waiting: waits }, rating.versions.instrument, "en").join(" ")).toContain(
      "“Pilot project with your own design, materials or brand” would do more for its effort, but “Position map, and an aim decided in a meeting” must come first.",
    );
  });
});
