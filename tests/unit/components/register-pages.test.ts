import { describe, expect, test } from "vitest";
import { groupChanges, type ToldChange } from "@/lib/view/register/history-groups";
import { readLinks } from "@/lib/view/register/links";
import { pageOf } from "@/lib/view/register/register-pages";

const links = readLinks(
  Array.from({ length: 120 }, (_, index) => ({
    id: String(index),
    direction: "supplier" as const,
    kind: "single" as const,
    partnerName: `Works ${index}`,
    partnerType: null,
    partnerCountry: null,
    product: index === 77 ? "ＡＢＣ 模具" : null,
    startYear: null,
    share: null,
    shareOfPartner: null,
    functions: [],
    answers: {},
  })),
);

describe("a long register", () => {
  test("is read page by page, and every link stands on one page", () => {
    const pages = [1, 2, 3, 4, 5, 6].map((page) => pageOf(links, { page: String(page) }));
    expect(pages.map(({ rows, pages: all }) => [rows.length, all])).toEqual([
      [20, 6],
      [20, 6],
      [20, 6],
      [20, 6],
      [20, 6],
      [20, 6],
    ]);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(120);
    expect(pageOf(links.slice(0, 100), { all: "1" }).rows).toHaveLength(100);
    expect(pageOf(links, { all: "1" }).rows, "more on one page are for the file").toHaveLength(20);
  });

  test("an address beyond its pages, or none at all, shows a page that is there", () => {
    for (const page of ["9", "-3", "two", "1e9", ""]) expect(pageOf(links, { page }).rows.length).toBeGreaterThan(0);
  });

  test("finds partners and products whatever their case and width", () => {
    expect(pageOf(links, { q: " works 11" }).found).toBe(11);
    expect(pageOf(links, { q: "abc模具" }).rows.map(({ id }) => id)).toEqual(["77"]);
    expect(pageOf(links, { q: "nobody" })).toMatchObject({ rows: [], found: 0, of: 120 });
  });
});

const change = (id: number, over: Partial<ToldChange> = {}): ToldChange => ({
  id: String(id),
  linkId: "A",
  partner: "Nordhem",
  at: new Date(1000 * id),
  day: "25 Nov 2026",
  time: `10:0${id}`,
  by: "Li Min",
  life: undefined,
  isNew: false,
  part: "Share",
  before: "1%",
  after: "2%",
  ...over,
});
const told = (...changes: ToldChange[]) =>
  groupChanges(changes).map(({ kind, time, changes: own }) => [kind, time, own.map(({ id }) => id).join(" ")]);

describe("changes", () => {
  test("of one person to one link on one day stand together; another person, link or day begins anew", () => {
    expect(told(change(5), change(4), change(3, { by: "Wu Qian" }), change(2, { linkId: "B" }))).toEqual([
      ["link", "10:04–10:05", "5 4"],
      ["link", "10:03", "3"],
      ["link", "10:02", "2"],
    ]);
    expect(told(change(5), change(4, { day: "24 Nov 2026" }))).toHaveLength(2);
  });

  test("of a file that brought many links are one; of one that brought two, two", () => {
    const together = (n: number) =>
      Array.from({ length: n }, (_, id) =>
        change(id, { linkId: String(id), at: new Date(0), time: "10:00", isNew: true, life: "came" }),
      );
    expect(told(...together(4))).toEqual([["registered", "10:00", "0 1 2 3"]]);
    expect(told(...together(2)).map(([kind]) => kind)).toEqual(["link", "link"]);
  });
});
