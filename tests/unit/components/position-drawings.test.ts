import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DependenceChart } from "@/components/position/dependence/dependence-chart";
import { cutToWidth, labelWidth } from "@/lib/view/charts/label-width";
import { placeLabels } from "@/lib/view/charts/place-labels";
import { dependencePoints, reachOf } from "@/lib/view/position/dependence-marks";
import { layOutMap, NARROW_WIDTH } from "@/lib/view/position/network-map-layout";
import { mapTable } from "@/lib/view/position/own-network-table";
import { aRegister } from "../../support/register-links";
import { expectNearly } from "../../support/work";

describe("the chart of dependence", () => {
  test("shows own dependence alone where the partner's side is not known, and nobody without a share", () => {
    const [known, half, none] = aRegister(
      { share: 0.4, shareOfPartner: 0.5, answers: { SW1: 5, SW2: 3 } },
      { share: 0.2, answers: { SW1: 3 } },
      { share: 0, answers: { SW1: 5 } },
    );
    const points = dependencePoints([known, half, none].filter((link) => link !== undefined));
    expect(points.map(({ link, partial }) => [link.id, partial])).toEqual([
      [known?.id, false],
      [half?.id, true],
    ]);
    expect(points[0]?.imbalance).toBeCloseTo(0.4 - 0.25, 9);
    expect(points[0]?.stake).toBeCloseTo(0.4 + 0.25, 9);
  });

  test("widens its axes in tenths for a mark beyond them, and never narrows them", () => {
    const points = dependencePoints(aRegister({ share: 0.72, answers: { SW1: 5 } }));
    expect(reachOf(points)).toEqual({ imbalance: 0.8, stake: 0.8 });
    expect(reachOf([])).toEqual({ imbalance: 0.3, stake: 0.4 });
  });

  test("fits on a phone with every customer, and says there on which side who depends more", () => {
    const points = dependencePoints(
      aRegister(
        { share: 0.34, partnerName: "Largest", answers: { SW1: 5 } },
        { share: 0.05, partnerName: "Small", answers: { SW1: 1 } },
      ),
    );
    const html = renderToStaticMarkup(createElement(DependenceChart, { locale: "en", points }));
    const [narrow = ""] = html.split("</svg>");
    expect(Number(/viewBox="0 0 (\d+)/.exec(narrow)?.[1])).toBeLessThanOrEqual(320);
    expect(narrow).not.toContain("min-w-");
    for (const words of ["Largest", "Small", "← they depend", "them →"]) expect(narrow).toContain(words);
    for (const [, x] of narrow.matchAll(/<circle cx="([\d.]+)"/g)) expect(Number(x)).toBeLessThan(320);
  });

  test("shows the largest circle whole at either end of the axis", () => {
    const points = [-0.9, 0.9].flatMap((imbalance) =>
      dependencePoints(aRegister({ share: 0.9, answers: { SW1: 5 } })).map((point) => ({ ...point, imbalance })),
    );
    const html = renderToStaticMarkup(createElement(DependenceChart, { locale: "en", points }));
    const [narrow = ""] = html.split("</svg>");
    const ends = [...narrow.matchAll(/<circle cx="([\d.]+)" cy="[\d.]+" r="(2[\d.]+)"/g)].map(([, x, r]) => [
      Number(x) - Number(r),
      Number(x) + Number(r),
    ]);
    expect(ends).toHaveLength(2);
    expect(Math.min(...ends.flat())).toBeGreaterThan(40);
    expect(Math.max(...ends.flat())).toBeLessThan(320);
  });

  test("keeps every label within the drawing that has room for it", () => {
    const frame = { left: 0, right: 520, top: 0, bottom: 340 };
    const circle = fc.record({
      x: fc.integer({ min: 60, max: 490 }),
      y: fc.integer({ min: 60, max: 290 }),
      r: fc.integer({ min: 10, max: 26 }),
    });
    fc.assert(
      fc.property(fc.array(circle, { minLength: 1, maxLength: 5 }), (circles) => {
        const lines = ["Brightkitchen"];
        const width = labelWidth("Brightkitchen");
        for (const label of placeLabels(
          circles.map((one) => ({ circle: one, lines })),
          frame,
        )) {
          const left = { start: label.x, middle: label.x - width / 2, end: label.x - width }[label.anchor];
          expect(left).toBeGreaterThanOrEqual(frame.left);
          expect(left + width).toBeLessThanOrEqual(frame.right);
        }
      }),
    );
  });

  test("puts two labels that would meet apart", () => {
    const marks = [
      { circle: { x: 200, y: 150, r: 12 }, lines: ["Nordhem"] },
      { circle: { x: 215, y: 152, r: 12 }, lines: ["Asahi"] },
    ];
    const [first, second] = placeLabels(marks, { left: 0, right: 520, top: 0, bottom: 340 });
    expect([first?.x, first?.y, first?.anchor]).not.toEqual([second?.x, second?.y, second?.anchor]);
  });

  test("moves a label at the edge below its circle before it lies on a line", () => {
    const axis = { left: 176, right: 178, top: 0, bottom: 340 };
    const mark = { circle: { x: 304, y: 100, r: 16 }, lines: ["穆勒汽车部件（德国）"] };
    const [label] = placeLabels([mark], { left: 44, right: 320, top: 0, bottom: 340 }, [axis]);
    expect(label).toMatchObject({ anchor: "middle" });
    expect((label?.x ?? 0) - labelWidth("穆勒汽车部件（德国）") / 2).toBeGreaterThan(axis.right);
    expect(label?.y).toBeGreaterThan(116);
    const near = { circle: { x: 190, y: 100, r: 11 }, lines: ["美国明厨公司", "对方情况不详，请先询问"] };
    const [beside] = placeLabels([near], { left: 44, right: 320, top: 0, bottom: 340 }, [axis]);
    expect(beside).toMatchObject({ anchor: "start", x: 179 });
  });
});

describe("a name that does not fit", () => {
  test("is cut to its room, a Chinese character being two wide, and left alone where it fits", () => {
    expect(cutToWidth("Nordhem AB", 100)).toBe("Nordhem AB");
    for (const name of ["Brightkitchen Incorporated", "宁波海蓝电器有限公司"]) {
      const cut = cutToWidth(name, 80);
      expect(cut.endsWith("…")).toBe(true);
      expect(labelWidth(cut)).toBeLessThanOrEqual(80);
    }
  });
});

describe("the map of the registered network", () => {
  const links = aRegister({ share: 0.5 }, { direction: "supplier", partnerName: "Moulding" });
  const supplier = links.find((link) => link.direction === "supplier")?.id ?? "";

  test("gives a second tier a column of its own, left of the suppliers", () => {
    const key = "resin";
    const map = layOutMap({
      links,
      subSuppliers: [{ linkId: supplier, key, name: "Resin", level: 2 }],
      levels: new Map(),
    });
    const [far, near] = [map.nodes.find((node) => node.key === key), map.nodes.find((node) => node.key === supplier)];
    expect(far?.x).toBeLessThan(near?.x ?? 0);
    expect(near?.x).toBeLessThan(map.hub.x);
    expect(map.edges).toHaveLength(3);
  });

  test("draws a second-tier firm once, with a line to each supplier it serves", () => {
    const two = aRegister({ direction: "supplier" }, { direction: "supplier" });
    const subSuppliers = two.map(({ id }) => ({ linkId: id, key: "resin", name: null, level: null }));
    const map = layOutMap({ links: two, subSuppliers, levels: new Map() });
    expect(map.nodes.filter((node) => node.side === "sub")).toHaveLength(1);
    expect(map.edges.filter((edge) => edge.link === undefined)).toHaveLength(2);
  });

  test("stands with no partner, and with one side alone", () => {
    expect(layOutMap({ links: [], subSuppliers: [], levels: new Map() }).nodes).toEqual([]);
    const one = layOutMap({ links: aRegister({ share: 1 }), subSuppliers: [], levels: new Map() });
    expect(one.columns.supplier).toBeUndefined();
    expect(one.nodes[0]?.y).toBe(one.hub.y);
    expect(one.width, "fits on a phone").toBe(NARROW_WIDTH);
    expect(layOutMap({ links, subSuppliers: [], levels: new Map() }).width).toBeGreaterThan(NARROW_WIDTH);
  });

  test("takes time in proportion to the register, however long that is", async () => {
    const facts = (n: number) => {
      const all = aRegister(...Array.from({ length: n }, () => ({ direction: "supplier" }) as const));
      const subSuppliers = all.map(({ id }) => ({ linkId: id, key: `far ${id}`, name: null, level: null }));
      return { links: all, subSuppliers, levels: new Map<string, number>() };
    };
    const [usual, long] = [facts(2_000), facts(20_000)];
    const read = (one: ReturnType<typeof facts>) => [layOutMap(one), mapTable(one, "en")];
    await expectNearly({ times: 40, usual: () => read(usual), run: () => read(long) });
    expect(mapTable(long, "en").rows, "the largest of each kind; the register has all").toHaveLength(50);
  });
});
