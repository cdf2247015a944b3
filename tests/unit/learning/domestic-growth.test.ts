import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnchorCycle, domesticGrowth, type GrowthCycle, type SupplierLink } from "@/lib/learning";
import { insufficient } from "@/lib/result";
import { sufficient } from "@/tests/support/sufficient";

/** "d" are domestic suppliers, "f" foreign ones, each with a share; upper case if a knowledge channel is in use. */
const links = (text: string): readonly SupplierLink[] =>
  text.split(" ").map((each) => {
    const [, kind = "", id = "", share = ""] = /^([dfDF])(\w+):([\d.]+|-)$/.exec(each) ?? [];
    return {
      supplier: `${kind.toLowerCase()}${id}`,
      domestic: kind.toLowerCase() === "d",
      share: share === "-" ? null : Number(share),
      hasChannel: kind === kind.toUpperCase(),
    };
  });
const anchor = (name: string, text: string, purchases: number | null = null): AnchorCycle => ({
  anchor: name,
  links: links(text),
  purchases,
});
const cycle = (name: string, ...anchors: readonly AnchorCycle[]): GrowthCycle => ({ cycle: name, anchors });
const grow = (...cycles: readonly GrowthCycle[]) => sufficient(domesticGrowth(cycles));

const first = anchor("A", "d1:.1 d2:.1 d3:.1 f1:.3 f2:.2", 100);

describe("growth of the domestic network", () => {
  test("gives suppliers, share and coverage of each cycle, and what came and went since the last", () => {
    const second = anchor("A", "d1:.1 d2:.1 D4:.2 d5:.1 f1:.3", 100);
    const [only] = grow(cycle("2026", first), cycle("2027", second)).anchors;
    const [before, now] = only?.points ?? [];
    expect(before).toEqual({
      cycle: "2026",
      coverage: expect.closeTo(0.8, 12),
      suppliers: 3,
      domesticShare: expect.closeTo(3 / 8, 12),
      started: insufficient("no-earlier-cycle"),
      ended: insufficient("no-earlier-cycle"),
      startedWithChannel: insufficient("no-earlier-cycle"),
      suppliersChange: insufficient("no-earlier-cycle"),
      domesticShareChange: insufficient("no-earlier-cycle"),
    });
    expect(now).toEqual({
      cycle: "2027",
      coverage: expect.closeTo(0.8, 12),
      suppliers: 4,
      domesticShare: expect.closeTo(5 / 8, 12),
      started: 2,
      ended: 1,
      startedWithChannel: 0.5,
      suppliersChange: "up",
      domesticShareChange: "up",
    });
  });

  test("names no change that newly registered purchases alone could make", () => {
    // Registered .8 → .95. If nothing changed, .3 to .45 of purchases may now be domestic.
    const changes = [
      "d1:.1 d2:.1 d3:.1 f1:.3 f2:.35",
      "d1:.1 d2:.2 d3:.14 f1:.3 f2:.21",
      "d1:.1 d2:.2 d3:.2 f1:.3 f2:.15",
    ];
    const named = changes.map((text) => {
      const [only] = grow(cycle("1", first), cycle("2", anchor("A", text))).anchors;
      return only?.points[1]?.domesticShareChange;
    });
    expect(named).toEqual(["not-named", "not-named", "up"]);
  });

  test("names no change that purchases no longer registered alone could make", () => {
    // Registered .8 → .6: between .1 and .3 of purchases may still be domestic.
    const changes = [
      "d1:.1 d2:.1 d3:.1 f1:.2 f2:.1",
      "d1:.04 d2:.03 d3:.03 f1:.3 f2:.2",
      "d1:.03 d2:.03 d3:.03 f1:.3 f2:.21",
    ];
    const named = changes.map((text) => {
      const [only] = grow(cycle("1", first), cycle("2", anchor("A", text))).anchors;
      return only?.points[1]?.domesticShareChange;
    });
    expect(named).toEqual(["not-named", "not-named", "down"]);
  });

  test("names more suppliers only beyond what more coverage would bring", () => {
    const wide = "d1:.2 d2:.2 d3:.2 d4:.2 f1:.2";
    const half = "d1:.1 d2:.1 d3:.1 f1:.1 f2:.1";
    const change = (before: string, now: string) =>
      grow(cycle("1", anchor("A", before)), cycle("2", anchor("A", now))).anchors[0]?.points[1]?.suppliersChange;
    expect(change(half, wide)).toBe("not-named");
    expect(change(half, "d1:.2 d2:.1 d3:.1 d4:.1 d5:.1 d6:.2 d7:.2")).toBe("up");
    expect(change(wide, half)).toBe("not-named");
    expect(change(half, half)).toBe("none");
    expect(change("d1:- d2:- d3:- f1:- f2:-", wide)).toBe("not-named");
    expect(change("d1:- d2:- d3:- f1:- f2:-", "d1:- d2:- f3:- f1:- f2:-")).toBe("down");
  });

  test("pools anchors by purchases where all are known, and compares only those of both cycles", () => {
    const other = anchor("B", "d1:.1 f1:.1 f2:.1 f3:.1 f4:.1", 300);
    const small = anchor("C", "d1:.5 d2:.1 d3:.1 d4:.1", 1000);
    const found = grow(cycle("1", first, small), cycle("2", first, other, small)).pooled;
    expect(found[0]).toMatchObject({ anchors: 1, compared: 0, suppliers: 3, coverage: expect.closeTo(0.8, 12) });
    expect(found[1]).toMatchObject({
      anchors: 2,
      compared: 1,
      suppliers: 2,
      coverage: expect.closeTo((0.8 * 100 + 0.5 * 300) / 400, 12),
      domesticShare: expect.closeTo((0.3 * 100 + 0.1 * 300) / (0.8 * 100 + 0.5 * 300), 12),
      started: 0,
      ended: 0,
      startedWithChannel: insufficient("no-new-link"),
      suppliersChange: "none",
      domesticShareChange: "none",
    });
    const unknown = grow(cycle("1", first, { ...other, purchases: null })).pooled[0];
    expect(unknown?.coverage).toBeCloseTo(0.65, 12);
  });

  test("has no point where an anchor has fewer than five links, and starts anew after a gap", () => {
    const few = anchor("A", "d1:.1 d2:.1 d3:.1 f1:.3");
    const found = grow(cycle("1", first), cycle("2", few), cycle("3", first));
    expect(found.anchors[0]?.points.map((point) => point.cycle)).toEqual(["1", "3"]);
    expect(found.anchors[0]?.points[1]?.started).toEqual(insufficient("no-earlier-cycle"));
    expect(found.pooled.map((point) => point.cycle)).toEqual(["1", "3"]);
    expect(domesticGrowth([cycle("1", few)])).toEqual(insufficient("no-anchor"));
    expect(domesticGrowth([])).toEqual(insufficient("no-anchor"));
  });

  test("counts two links to one supplier once, with knowledge if either carries it, and a share not known as none", () => {
    const twice = anchor("A", "d1:.1 D1:.1 d2:- f1:.3 f2:.1");
    const [only] = grow(cycle("1", anchor("A", "d9:.1 f1:.1 f2:.1 f3:.1 f4:.1")), cycle("2", twice)).anchors;
    expect(only?.points[1]).toMatchObject({ suppliers: 2, started: 2, startedWithChannel: 0.5, ended: 1 });
    expect(only?.points[1]?.coverage).toBeCloseTo(0.6, 12);
    const silent = grow(cycle("1", anchor("A", "d1:- d2:- d3:- d4:- d5:-"))).anchors[0]?.points[0];
    expect(silent?.domesticShare).toEqual(insufficient("no-share"));
  });

  test("divides shares that pass 1 in all by their sum", () => {
    const point = grow(cycle("1", anchor("A", "d1:.5 d2:.5 f3:.1 f4:.1 f5:.05"))).anchors[0]?.points[0];
    expect(point?.coverage).toBe(1);
    expect(point?.domesticShare).toBeCloseTo(0.8, 12);
  });

  test("refuses a share outside 0–1, negative purchases and an anchor twice", () => {
    const refused = [[anchor("A", "d1:1.5 d2:.6 d3:.1 d4:.1 d5:.1")], [{ ...first, purchases: -1 }], [first, first]];
    for (const anchors of refused) expect(() => domesticGrowth([cycle("1", ...anchors)])).toThrow(RangeError);
  });

  test("does not depend on the order of links and anchors, and repeats nothing where nothing changes", () => {
    const share = fc.integer({ min: 0, max: 12 }).map((percent) => percent / 100);
    const link = fc.record({
      supplier: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
      domestic: fc.boolean(),
      share: fc.option(share),
      hasChannel: fc.boolean(),
    });
    const list = fc.array(link, { minLength: 5, maxLength: 8 });
    fc.assert(
      fc.property(list, list, (one, two) => {
        const make = (turned: boolean): GrowthCycle => {
          const anchors = [
            { anchor: "A", links: one, purchases: 10 },
            { anchor: "B", links: turned ? two.toReversed() : two, purchases: 30 },
          ];
          return cycle("1", ...(turned ? anchors.toReversed() : anchors));
        };
        const [here, there] = [grow(make(false)).pooled[0], grow(make(true)).pooled[0]];
        expect(there?.coverage).toBeCloseTo(here?.coverage ?? Number.NaN, 12);
        expect(there?.suppliers).toBe(here?.suppliers);
        const again = grow(make(false), make(false)).pooled[1];
        expect(again).toMatchObject({ started: 0, ended: 0, suppliersChange: "none" });
      }),
    );
  });
});
