import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type KnownLink, type PastChange, readRegister, registerAsOf, tellPart } from "@/lib/register";

const HEAD = ["direction", "kind", "partnerName", "share"];
const aLink = (id: string, share: number): KnownLink => {
  const { created } = readRegister({
    table: [HEAD, ["supplier", "single", id, share]],
    locale: "en",
    existing: [],
    customersMax: 5,
    today: "2026-11-28",
  });
  const [row] = created;
  if (row === undefined) throw new Error("nothing was read");
  return { row: { ...row, id }, registeredAt: new Date(0), endedAt: null };
};
const at = (day: number) => new Date(day * 86_400_000);
const sharesAt = (links: readonly KnownLink[], changes: readonly PastChange[], day: number) =>
  registerAsOf(links, changes, at(day)).map(({ id, share }) => [id, share]);

describe("the register as of a day", () => {
  test("has what stood before every later change, and nothing of before", () => {
    const changes: PastChange[] = [2, 5, 9].map((day, index) => ({
      linkId: "A",
      part: "share",
      at: at(day),
      before: { kind: "fact", patch: { share: index / 10 } },
    }));
    const links = [aLink("A", 30)];
    expect([1, 2, 4, 5, 8, 9, 20].map((day) => sharesAt(links, changes, day)[0]?.[1])).toEqual([
      0, 0.1, 0.1, 0.2, 0.2, 0.3, 0.3,
    ]);
  });

  test("has the links that were live then: begun, ended and taken up again", () => {
    const life = (day: number, before: "live" | "ended" | null): PastChange => ({
      linkId: "A",
      part: "life",
      at: at(day),
      before: { kind: "life", life: before },
    });
    const links = [{ ...aLink("A", 30), registeredAt: at(2) }];
    const changes = [life(2, null), life(5, "live"), life(8, "ended")];
    expect([1, 2, 4, 5, 7, 8, 30].map((day) => sharesAt(links, changes, day).length)).toEqual([0, 1, 1, 0, 0, 1, 1]);
    const ended = [{ ...aLink("B", 30), registeredAt: at(2), endedAt: at(6) }];
    expect([1, 3, 6].map((day) => sharesAt(ended, [], day).length)).toEqual([0, 1, 0]);
  });

  test("has an incident only from the day it was told", () => {
    const told = { kind: "dispute" as const, date: "2026-03-12", note: null };
    const link = aLink("A", 30);
    const now = { ...link, row: { ...link.row, incidents: [{ id: "i", ...told }] } };
    const changes: PastChange[] = [
      { linkId: "A", part: "incident-i", at: at(4), before: { kind: "incident", id: "i", value: null } },
      { linkId: "A", part: "incident-j", at: at(6), before: { kind: "incident", id: "j", value: told } },
    ];
    expect([3, 4, 6].map((day) => registerAsOf([now], changes, at(day))[0]?.incidents.map(({ id }) => id))).toEqual([
      ["j"],
      ["i", "j"],
      ["i"],
    ]);
  });

  test("does not depend on the order in which the changes come", () => {
    const links = [aLink("A", 30), aLink("B", 20)];
    const change = fc.record({
      linkId: fc.constantFrom("A", "B"),
      part: fc.constant("share"),
      at: fc.integer({ min: 0, max: 1e6 }).map(at),
      before: fc.integer({ min: 0, max: 99 }).map((n) => ({ kind: "fact" as const, patch: { share: n / 100 } })),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(change, { selector: (one) => one.at.getTime(), maxLength: 12 }),
        fc.integer({ min: 0, max: 1e6 }),
        (changes, day) => {
          expect(sharesAt(links, changes, day)).toEqual(sharesAt(links, changes.toReversed(), day));
        },
      ),
    );
  });
});

test("a change is told by its column and in its words", () => {
  expect(tellPart("share", { kind: "fact", patch: { share: 0.34 } }, "en")).toEqual({
    title: "Share of our sales or purchases",
    words: "34%",
  });
  const told = { kind: "penalty" as const, date: "2026-03-12", note: "晚交" };
  expect(tellPart("incident-i", { kind: "incident", id: "i", value: told }, "zh")?.words).toBe(
    "2026 年 3 月 12 日，罚款或扣款：晚交",
  );
  expect(tellPart("incident-i", { kind: "incident", id: "i", value: null }, "zh")?.words).toBe("");
  expect(tellPart("channel-audit", { kind: "fact", patch: { channels: { audit: null } } }, "en")?.title).toBe("Audit");
  const audit = { direction: "in", frequency: "yearly", tacitness: 1, costBearer: "partner" } as const;
  const channels = { kind: "fact", patch: { channels: { audit } } } as const;
  expect(tellPart("channel-audit", channels, "en")?.words).toBe("To us, once a year, all written down, they pay");
  expect(tellPart("channel-audit", channels, "zh")?.words).toBe("对方传给我们，每年，全部成文，费用由对方承担");
  expect(tellPart("validTo", { kind: "fact", patch: { validTo: "2027-12-31" } }, "en")?.words).toBe("31 Dec 2027");
  expect(tellPart("life", { kind: "life", life: "live" }, "en")).toBeUndefined();
});
