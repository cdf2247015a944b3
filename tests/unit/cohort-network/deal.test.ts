import { describe, expect, test } from "vitest";
import { type Dealt, type DrawnAs, dealMap, type FirmToday, type Standing, surveyFactsOf } from "@/lib/cohort-network";
import { seededRandom } from "@/lib/stats";

const K = 5;

type Member = { readonly id: string; readonly consent: DrawnAs; readonly version?: number; readonly cohortId?: string };

const factsOf = ({ id, version = 1 }: Member): FirmToday => ({
  digest: `${id} ${version}`,
  facts: {
    ...{ day: `2026-11-0${version}`, country: "CN", stand: version, result: null, cycles: [] },
    links: [
      {
        ...{ id: `link of ${id}`, firmId: id, direction: "customer", kind: "single", partnerFirmId: null },
        ...{
          partnerType: null,
          partnerCountry: null,
          share: null,
          value: null,
          parent: null,
          answers: {},
          channels: [],
        },
      },
    ],
  },
});

/** Draws network maps as the job does, each based on what it stored the last time. */
function aMap() {
  let rows: Dealt["changed"] = [];
  const random = seededRandom("a map");
  return (members: readonly Member[], change: Partial<Standing> = {}) => {
    const keyOf = (at: { cohortId: string; firmId: string }) => `${at.cohortId} ${at.firmId}`;
    const kept = new Map(rows.map((row) => [keyOf(row), row]));
    const all = new Map(
      members.map(({ id, consent, cohortId = "one" }) => [`${cohortId} ${id}`, { cohortId, firmId: id, consent }]),
    );
    for (const { cohortId, firmId } of rows)
      if (!all.has(`${cohortId} ${firmId}`)) all.set(`${cohortId} ${firmId}`, { cohortId, firmId, consent: 0 });
    const standings = [...all].map(([key, member]): Standing => {
      const row = kept.get(key);
      const isLess = row !== undefined && row.look > 0 && member.consent < row.look;
      return {
        ...{ ...member, k: K, free: true, look: row?.look ?? 0, place: row?.place ?? null, ...change },
        ...{ spent: (row?.spent ?? false) || isLess, drawnBy: isLess ? null : (row?.drawnBy ?? null) },
      };
    });
    const dealt = dealMap({ standings, today: new Map(members.map((one) => [one.id, factsOf(one)])), random });
    for (const row of dealt.changed) kept.set(keyOf(row), row);
    rows = [...kept.values()];
    return dealt;
  };
}

const some = (count: number, consent: DrawnAs, from = 0): Member[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${consent}.${from + at}`, consent }));
const looksOf = ({ drawn }: Dealt): Record<string, number> =>
  Object.fromEntries(drawn.map(({ firmId, look }) => [firmId, look]));
const drawnIds = (dealt: Dealt): string[] => Object.keys(looksOf(dealt)).sort();

describe("firms without a name", () => {
  test("appear from minimum k on, and fewer wait", () => {
    for (const consent of [1, 2] as const) {
      for (const count of [1, K - 1]) {
        const dealt = aMap()(some(count, consent));
        expect([dealt.drawn, dealt.held?.newcomers]).toEqual([[], true]);
      }
      const dealt = aMap()(some(K, consent));
      expect([Object.values(looksOf(dealt)), dealt.held]).toEqual([Array(K).fill(consent), undefined]);
    }
  });

  test("wait beside a large map, and so does everything they registered", () => {
    const draw = aMap();
    const all = some(20, 2);
    const before = draw(all);
    for (const more of [1, K - 1]) {
      const after = draw([...all, ...some(more, 2, 20)]);
      expect(surveyFactsOf(after)).toEqual(surveyFactsOf(before));
      expect(after.held).toEqual({ k: K, newcomers: true, changes: null, apart: false });
    }
    expect(draw([...all, ...some(K, 2, 20)]).drawn).toHaveLength(20 + K);
  });

  test("show their marks from minimum k on; fewer come as nodes among others, and their marks later", () => {
    const draw = aMap();
    const nodes = some(K, 1);
    const visible = some(K - 1, 2);
    expect(Object.values(looksOf(draw([...nodes, ...visible])))).toEqual(Array(2 * K - 1).fill(1));
    expect(Object.values(looksOf(draw([...nodes, ...some(K, 2)])))).toEqual(Array(2 * K - 1).fill(1));
    const raised = nodes.map((one, at) => (at === 0 ? { ...one, consent: 2 as const } : one));
    // If the firms that allow it showed data, fewer than minimum k would be left without, and known as those that chose
    // to show none.
    expect(new Set(Object.values(looksOf(draw([...raised, ...visible]))))).toEqual(new Set([1]));
    const more = [...raised, ...visible, ...some(K, 1, K)];
    draw(more);
    expect(Object.values(looksOf(draw(more))).filter((look) => look === 2)).toHaveLength(K);
  });

  test("that are counted only and too few come with some of the visible ones, if enough of these are left", () => {
    const come = (counted: number, visible: number) => {
      const looks = Object.values(looksOf(aMap()([...some(counted, 1), ...some(visible, 2)])));
      return [1, 2].map((look) => looks.filter((each) => each === look).length);
    };
    expect(come(K - 1, K + 1)).toEqual([K, K]);
    expect(come(1, 2 * K - 1)).toEqual([K, K]);
    expect(come(K - 1, K)).toEqual([0, K]);
    expect(come(K - 1, K - 1)).toEqual([2 * K - 2, 0]);
    expect(come(K, 2 * K)).toEqual([K, 2 * K]);
    expect(come(0, K + 1)).toEqual([0, K + 1]);
  });

  test("are drawn by what they were until minimum k have changed", () => {
    const draw = aMap();
    const all = some(12, 1);
    draw(all);
    const changedOf = (count: number) => all.map((one, at) => (at < count ? { ...one, version: 2 } : one));
    const few = draw(changedOf(K - 1));
    expect(new Set(few.drawn.map(({ facts }) => facts.stand))).toEqual(new Set([1]));
    expect(few.held).toEqual({ k: K, newcomers: false, changes: "2026-11-01", apart: false });
    const enough = draw(changedOf(K));
    expect(enough.drawn.filter(({ facts }) => facts.stand === 2)).toHaveLength(K);
    expect(enough.held).toBeUndefined();
  });

  test("go with others where fewer than minimum k leave or show less, and none of them comes back", () => {
    for (const consent of [0, 1] as const) {
      const draw = aMap();
      const all = some(14, 2);
      draw(all);
      const first = all.map((one, at) => (at === 0 ? { ...one, consent } : one)).filter((one) => one.consent > 0);
      const after = draw(first);
      expect(after.drawn).toHaveLength(14 - K);
      expect(drawnIds(after)).not.toContain("2.0");
      expect(after.held?.apart).toBe(true);
      expect(drawnIds(draw(all))).toEqual(drawnIds(after));
      // When another firm leaves, fewer than minimum k are left, so none is drawn.
      const second = all.filter(({ id }) => id !== drawnIds(after)[0]);
      expect(draw(second).drawn).toEqual([]);
    }
  });

  test("of a cohort below are never mixed with those of another one", () => {
    const draw = aMap();
    const east = some(K, 2).map((one) => ({ ...one, cohortId: "east" }));
    const west = some(K - 1, 2, 50).map((one) => ({ ...one, cohortId: "west" }));
    expect(drawnIds(draw([...east, ...west]))).toEqual(east.map(({ id }) => id).sort());
  });

  test("that are open in another cohort, or were drawn there, wait", () => {
    expect(aMap()(some(9, 2), { free: false }).drawn).toEqual([]);
  });

  test("of two cohorts are drawn once", () => {
    const both = ["east", "west"].flatMap((cohortId) => some(K, 2).map((one) => ({ ...one, cohortId })));
    expect(aMap()(both).drawn).toHaveLength(K);
  });
});

describe("an open firm", () => {
  test("appears at once, as it is today", () => {
    const draw = aMap();
    const dealt = draw(some(1, 3));
    expect([looksOf(dealt), dealt.held]).toEqual([{ "3.0": 3 }, undefined]);
    expect(draw([{ id: "3.0", consent: 3, version: 2 }]).drawn[0]?.facts.stand).toBe(2);
  });

  test("that shows less is off the map, and its partners do not point at one node", () => {
    const draw = aMap();
    const [all, open] = [some(9, 2), { id: "open", consent: 3 as const }];
    draw([...all, open]);
    const after = draw([...all, { ...open, consent: 2 }]);
    expect(drawnIds(after)).toEqual(all.map(({ id }) => id).sort());
    expect([...after.apart]).toEqual(["open"]);
    const pointing = after.drawn.map((one) => ({
      ...one,
      facts: { ...one.facts, links: one.facts.links.map((link) => ({ ...link, partnerFirmId: "open" })) },
    }));
    for (const { partnerFirmId } of surveyFactsOf({ ...after, drawn: pointing }).links)
      expect(partnerFirmId).toBeNull();
    expect(looksOf(draw([...all, open])).open).toBe(3);
  });

  test("leaves the firms that it was drawn alike with where they are, if they are enough", () => {
    const draw = aMap();
    const all = some(K + 1, 2);
    draw(all);
    const opened = (count: number) => all.map((one, at) => (at < count ? { ...one, consent: 3 as const } : one));
    expect(Object.values(looksOf(draw(opened(1)))).sort()).toEqual([...Array(K).fill(2), 3]);
    expect(looksOf(draw(opened(2)))).toEqual({ "2.0": 3, "2.1": 3 });
  });
});

test("a minimum that rises moves nobody; from then on at least that many come, and go", () => {
  const draw = aMap();
  const five = some(K, 2);
  draw(five);
  const raised = { k: K + 1 };
  expect(draw(five, raised).drawn).toHaveLength(K);
  expect(draw([...five, ...some(K, 2, K)], raised).drawn).toHaveLength(K);
  const all = [...five, ...some(K + 1, 2, K)];
  expect(draw(all, raised).drawn).toHaveLength(2 * K + 1);
  expect(draw(all.slice(1), raised).drawn).toHaveLength(0);
});

test("firms stand where they were drawn by lot, not in the order they came in", () => {
  const draw = aMap();
  const all = some(30, 1).map((one, at) => ({ ...one, id: String(at).padStart(3, "0") }));
  const first = draw(all);
  const placed = first.drawn.toSorted((a, b) => a.place - b.place).map(({ firmId }) => firmId);
  expect(placed).not.toEqual(placed.toSorted());
  expect(draw(all).drawn.map(({ place }) => place)).toEqual(first.drawn.map(({ place }) => place));
});

/** What one map shows of an unnamed firm. */
const shownOf = ({ drawn }: Dealt) =>
  new Map(drawn.flatMap(({ firmId, look, facts }) => (look === 3 ? [] : [[firmId, { look, version: facts.stand }]])));

test("over many lives, any two pictures that follow each other differ by minimum k firms drawn alike or by none", () => {
  for (let life = 0; life < 150; life += 1) {
    const chance = seededRandom(`life ${life}`);
    const draw = aMap();
    const members: { id: string; consent: DrawnAs; version: number }[] = [];
    const gone = new Set<string>();
    let before = new Map<string, { look: DrawnAs; version: number }>();
    for (let step = 0; step < 25; step += 1) {
      for (let moves = Math.floor(chance() * 5); moves > 0; moves -= 1) {
        const one = members[Math.floor(chance() * members.length)];
        const turn = chance();
        if (one === undefined || turn < 0.55) {
          const consent = ([1, 2, 2, 3] as const)[Math.floor(chance() * 4)] ?? 1;
          members.push({ id: `${step}.${moves}`, consent, version: 1 });
        } else if (turn < 0.8) one.version += 1;
        else if (turn < 0.93) one.consent = ([1, 2, 3] as const)[Math.floor(chance() * 3)] ?? 1;
        else members.splice(members.indexOf(one), 1);
      }
      const dealt = draw(members);
      const now = shownOf(dealt);
      const named = new Set(dealt.drawn.flatMap(({ firmId, look }) => (look === 3 ? [firmId] : [])));
      for (const look of [1, 2] as const) {
        const was = [...before].filter(([, one]) => one.look === look);
        const are = [...now].filter(([, one]) => one.look === look);
        const came = are.filter(([id]) => !before.has(id));
        const raised = are.filter(([id]) => before.has(id) && before.get(id)?.look !== look);
        const changed = are.filter(([id, one]) => (before.get(id)?.version ?? one.version) !== one.version);
        for (const group of [are, came, raised, changed]) expect(group.length === 0 || group.length >= K).toBe(true);
        const went = was.filter(([id]) => !now.has(id) && !named.has(id));
        const isAll = was.every(([id]) => !now.has(id));
        expect(went.length === 0 || went.length >= K || isAll).toBe(true);
        for (const [id] of went) gone.add(id);
      }
      for (const id of named) gone.add(id);
      expect([...now.keys()].filter((id) => gone.has(id))).toEqual([]);
      before = now;
    }
  }
});
