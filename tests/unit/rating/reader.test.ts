import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentInstrument } from "@/lib/catalog";
import { CELLS, type ItemId, LENSES, LEVELS, PHASES, type Phase, STRATA, type Stratum } from "@/lib/instrument";
import {
  type AssessmentInput,
  isMissing,
  levelShown,
  type Rating,
  type ReaderVoice,
  ratingForFile,
  ratingForReader,
  seedFrom,
} from "@/lib/rating";
import { anInput, rate } from "@/tests/support/rating";

type Person = { readonly stratum: Stratum; readonly answers: Readonly<Record<string, number>> };

const ITEMS = currentInstrument.items.map((item) => item.id);
const inCell = (cell: string) => ITEMS.filter((item) => item.startsWith(`${cell}.`));

/** A person who was assigned some parts of the questionnaire and answered them, except for a few items. */
const person: fc.Arbitrary<Person> = fc
  .record({
    stratum: fc.constantFrom(...STRATA),
    cells: fc.oneof(fc.constant([...CELLS]), fc.subarray([...CELLS])),
    levels: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: ITEMS.length, maxLength: ITEMS.length }),
    left: fc.subarray(ITEMS, { maxLength: 4 }),
  })
  .map(({ stratum, cells, levels, left }) => ({
    stratum,
    answers: Object.fromEntries(
      ITEMS.flatMap((item, at) =>
        cells.some((cell) => item.startsWith(`${cell}.`)) && !left.includes(item) ? [[item, levels[at] ?? 1]] : [],
      ),
    ),
  }));

/** A rating in which answers to items with a record of use count up to 5, others up to 3. */
const ratingOf = (people: readonly Person[], recorded: readonly ItemId[] = []): Rating =>
  rate({
    ...anInput(),
    seed: 1,
    evidence: Object.fromEntries(
      recorded.map((item) => [item, [{ grade: "E2" as const, title: "minutes", date: "2026-09-01" }]]),
    ),
    notApplicable: {},
    respondents: people.map(({ stratum, answers }, at): AssessmentInput["respondents"][number] => ({
      id: `r${at + 1}`,
      kind: "member",
      stratum,
      answers: Object.fromEntries(
        ITEMS.flatMap((item) => {
          const level = LEVELS.find((one) => one === answers[item]);
          return level === undefined ? [] : [[item, { level }]];
        }),
      ),
    })),
  });

/** A reader who has given no answers. The result has no later revisions. */
const noVoice: ReaderVoice = { own: new Set(), stratum: undefined, changed: new Set() };

const voiceOf = (reader: Person | undefined, changed: readonly ItemId[] = []): ReaderVoice => ({
  own: new Set(ITEMS.filter((item) => reader?.answers[item] !== undefined)),
  stratum: reader?.stratum,
  changed: new Set(changed),
});

/** One figure shown to a reader, as a sum of the other people's answers: the weight of each. */
type Equation = ReadonlyMap<string, number>;
const unknownOf = (at: number, item: string) => `${at}:${item}`;

/** The weights of answers in the mean of an item, over all role groups or one; the reader knows their own answer. */
function weigh(people: readonly Person[], reader: number, item: string, only?: Stratum): Map<string, number> {
  const groups = STRATA.filter((one) => only === undefined || one === only).flatMap((stratum) => {
    const own = people.flatMap((one, at) => (one.stratum === stratum && one.answers[item] !== undefined ? [at] : []));
    return own.length === 0 ? [] : [own];
  });
  return new Map(
    groups.flatMap((own) =>
      own.flatMap((at) => (at === reader ? [] : [[unknownOf(at, item), 1 / own.length / groups.length] as const])),
    ),
  );
}

const meanOf = (parts: readonly Equation[]): Equation => {
  const sum = new Map<string, number>();
  for (const part of parts) for (const [key, weight] of part) sum.set(key, (sum.get(key) ?? 0) + weight / parts.length);
  return sum;
};

/** Everything that this rating shows its reader about a phase, as equations in the others' answers. */
function told(shown: Rating, people: readonly Person[], reader: number, phase: Phase): Equation[] {
  const equations: Equation[] = [];
  const cells = CELLS.filter((cell) => cell.startsWith(phase));
  for (const cell of cells) {
    const answered = inCell(cell).filter((item) => people.some(({ answers }) => answers[item] !== undefined));
    if (!isMissing(shown.scores.cells[cell]))
      equations.push(meanOf(answered.map((item) => weigh(people, reader, item))));
    for (const item of answered) {
      const row = shown.detail[item];
      if (row === undefined) continue;
      if (row.level !== null) equations.push(weigh(people, reader, item));
      if (!isMissing(row.strata))
        for (const { stratum } of row.strata) equations.push(weigh(people, reader, item, stratum));
    }
  }
  for (const { stratum, phases } of shown.split.byStratum) {
    if (isMissing(phases[phase])) continue;
    const own = cells.flatMap((cell) => {
      const items = inCell(cell).filter((item) =>
        people.some((one) => one.stratum === stratum && one.answers[item] !== undefined),
      );
      return items.length < 2 ? [] : [meanOf(items.map((item) => weigh(people, reader, item, stratum)))];
    });
    equations.push(meanOf(own));
  }
  return equations;
}

/** Answers that follow from the equations alone, by elimination: rows with one unknown left. */
function solved(equations: readonly Equation[]): string[] {
  const keys = [...new Set(equations.flatMap((one) => [...one.keys()]))];
  const rows = equations.map((one) => keys.map((key) => one.get(key) ?? 0));
  let rank = 0;
  for (let column = 0; column < keys.length && rank < rows.length; column += 1) {
    const at = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = rows[at];
    const head = rows[rank];
    if (pivot === undefined || head === undefined) continue;
    [rows[rank], rows[at]] = [pivot, head];
    const scale = pivot[column] ?? 1;
    const unit = pivot.map((value) => value / scale);
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0;
      rows[index] = index === rank ? unit : row.map((value, other) => value - factor * (unit[other] ?? 0));
    });
    rank += 1;
  }
  return rows.slice(0, rank).flatMap((row) => {
    const left = keys.filter((_, at) => Math.abs(row[at] ?? 0) > 1e-9);
    return left.length === 1 ? left : [];
  });
}

/** A part with only one answer by another person: the mean is that answer, as the invitation says. */
function isAlone(people: readonly Person[], reader: number, key: string): boolean {
  const item = key.split(":")[1] ?? "";
  const cell = CELLS.find((one) => item.startsWith(`${one}.`)) ?? "";
  const others = people.flatMap((one, at) => (at === reader ? [] : inCell(cell).filter((own) => own in one.answers)));
  return others.length === 1;
}

const laidOpen = (equations: readonly Equation[], people: readonly Person[], reader: number) =>
  solved(equations).filter((key) => !isAlone(people, reader, key));

/**
 * Firms that this reader must not be able to distinguish from this one, each with one change. With fewer than three
 * others in a part, one person moves a level from one item to the next, so the part's mean stays. With three or four,
 * two of one role group change in opposite directions, so the item's mean stays.
 */
function twinsOf(people: readonly Person[], reader: number): Person[][] {
  const others = people.flatMap((_, at) => (at === reader ? [] : [at]));
  const voices = (item: ItemId) => others.filter((at) => people[at]?.answers[item] !== undefined);
  const groups = (item: ItemId) => JSON.stringify(people.map(({ answers }) => answers[item] !== undefined));
  return CELLS.flatMap((cell) => {
    const items = inCell(cell).filter((item) => voices(item).length > 0);
    const fewest = Math.min(...items.map((item) => voices(item).length));
    if (fewest >= 5) return [];
    return items.flatMap((item, place) => {
      const next = items[place + 1];
      const [first, second] = voices(item).filter((at, _, all) =>
        all.some((other) => other !== at && people[other]?.stratum === people[at]?.stratum),
      );
      const alone = voices(item)[0];
      if (fewest < 3 && next !== undefined && alone !== undefined && groups(item) === groups(next))
        return moved(people, [alone, item], [alone, next]);
      if (first === undefined || second === undefined || people[first]?.stratum !== people[second]?.stratum) return [];
      return moved(people, [first, item], [second, item]);
    });
  });
}

type Place = readonly [person: number, item: ItemId];

/** Raises one answer by a level and lowers another, if possible; otherwise the reverse; otherwise nothing. */
function moved(people: readonly Person[], up: Place, down: Place): Person[][] {
  const at = ([person, item]: Place) => people[person]?.answers[item] ?? 0;
  const set = (world: readonly Person[], [person, item]: Place, level: number) =>
    world.map((one, index) => (index === person ? { ...one, answers: { ...one.answers, [item]: level } } : one));
  if (at(up) < 5 && at(down) > 1) return [set(set(people, up, at(up) + 1), down, at(down) - 1)];
  if (at(up) > 1 && at(down) < 5) return [set(set(people, up, at(up) - 1), down, at(down) + 1)];
  return [];
}

/** Figures rounded to nine decimals, so that the order of a sum does not matter. */
const rounded = (rating: Rating | undefined): unknown =>
  JSON.parse(
    JSON.stringify(rating, (_, value: unknown) => (typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value)),
  );

const firm = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 9 }),
  /** A number larger than the number of people is a consultant, who has no answers of their own. */
  reader: fc.nat({ max: 9 }),
});

const PRE = ITEMS.filter((item) => item.startsWith("PRE"));

/**
 * People in two or three role groups, just large enough or almost large enough to be shown, who answered one phase
 * except for at most one item.
 */
const grouped = fc
  .record({
    sizes: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 2, maxLength: 3 }),
    levels: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 16 * PRE.length, maxLength: 16 * PRE.length }),
    left: fc.option(fc.constantFrom(...PRE), { freq: 3 }),
    reader: fc.nat({ max: 16 }),
    more: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ sizes, levels, left, reader, more }) => {
    const strata = sizes.flatMap((size, at) => Array.from({ length: size }, () => STRATA[at] ?? STRATA[0]));
    const people = [...strata, STRATA[more % sizes.length] ?? STRATA[0]].map((stratum, at): Person => {
      const own = PRE.flatMap((item, n): [string, number][] =>
        item === left && at === 0 ? [] : [[item, levels[at * PRE.length + n] ?? 1]],
      );
      return { stratum, answers: Object.fromEntries(own) };
    });
    return { before: people.slice(0, -1), after: people, reader };
  });

const areGroupsShown = ({ detail }: Rating) =>
  PRE.some((item) => !isMissing(detail[item]?.strata ?? { insufficient: "" }));

describe("a rating as its reader is shown it", () => {
  it("lets no answer of another person be found by subtraction, whoever reads", () => {
    fc.assert(
      fc.property(firm, ({ people, reader }) => {
        const shown = ratingForReader(ratingOf(people), voiceOf(people[reader]));
        for (const phase of PHASES) expect(laidOpen(told(shown, people, reader, phase), people, reader)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("is needed: the frozen rating itself lays answers open", () => {
    const all = Object.fromEntries(ITEMS.map((item, at) => [item, 1 + (at % 5)]));
    const people: Person[] = [
      { stratum: "management", answers: all },
      { stratum: "production", answers: all },
    ];
    expect(laidOpen(told(ratingOf(people), people, 0, "PRE"), people, 0).length).toBe(12);
  });

  it("holds before and after one or two more answer", () => {
    fc.assert(
      fc.property(firm, fc.array(person, { minLength: 1, maxLength: 2 }), ({ people, reader: picked }, more) => {
        const reader = picked < people.length ? picked : 99;
        const later = [...people, ...more];
        const changed = ITEMS.filter((item) => more.some(({ answers }) => answers[item] !== undefined));
        const before = ratingForReader(ratingOf(people), voiceOf(people[reader], changed));
        const after = ratingForReader(ratingOf(later), voiceOf(people[reader]));
        for (const phase of PHASES) {
          const both = [...told(before, people, reader, phase), ...told(after, later, reader, phase)];
          // Somebody who sees the mean of a part before and after new people answer knows the mean of these people. If
          // they gave only one answer, it is known.
          const alone = (key: string) =>
            isAlone(people, reader, key) ||
            isAlone(
              later.map((one, at) => (at < people.length ? { ...one, answers: {} } : one)),
              reader,
              key,
            );
          expect(solved(both).filter((key) => !alone(key))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("lets no answer be found from role groups beside the whole, before and after one more answers", () => {
    let apart = 0;
    fc.assert(
      fc.property(grouped, ({ before, after, reader: picked }) => {
        const reader = picked < before.length ? picked : 99;
        const shown = [
          ratingForReader(ratingOf(before), voiceOf(before[reader], [...PRE])),
          ratingForReader(ratingOf(after), voiceOf(before[reader])),
        ] as const;
        const alone = ratingForReader(ratingOf(before), voiceOf(before[reader]));
        if (areGroupsShown(alone)) apart += 1;
        expect(laidOpen(told(alone, before, reader, "PRE"), before, reader)).toEqual([]);
        // The difference of the means of a part reveals the newcomer's mean of the part, but no single item.
        const both = [...told(shown[0], before, reader, "PRE"), ...told(shown[1], after, reader, "PRE")];
        expect(solved(both)).toEqual([]);
      }),
      { numRuns: 25 },
    );
    expect(apart).toBeGreaterThan(0);
  });

  it("is needed for role groups: beside the whole, a group lays open the one person of the other", () => {
    const people = [0, 0, 0, 0, 0, 1].map(
      (at): Person => ({ stratum: STRATA[at] ?? STRATA[0], answers: { "PRE.ORG.1": 3 } }),
    );
    const whole = weigh(people, 99, "PRE.ORG.1");
    expect(solved([whole])).toEqual([]);
    expect(solved([whole, weigh(people, 99, "PRE.ORG.1", STRATA[0])])).toEqual([unknownOf(5, "PRE.ORG.1")]);
    expect(areGroupsShown(ratingForReader(ratingOf(people), noVoice))).toBe(false);
  });

  it("is the same, whatever the others answered, where the rule keeps that back", () => {
    fc.assert(
      fc.property(firm, fc.subarray(ITEMS), fc.nat(), ({ people, reader }, recorded, pick) => {
        const twins = twinsOf(people, reader);
        const twin = twins[pick % Math.max(1, twins.length)];
        fc.pre(twin !== undefined);
        const [here, there] = [people, twin].map((world) =>
          ratingForReader(ratingOf(world, recorded), voiceOf(world[reader])),
        );
        expect(rounded(here)).toEqual(rounded(there));
      }),
      { numRuns: 60 },
    );
  });

  it("does not tell by the steps of an earlier revision how one who answers otherwise later had answered", () => {
    const of = (first: number, second: number): Rating => {
      const low = { "LRN.ORG.1": 1, "LRN.ORG.2": 3, "LRN.ORG.3": 1 };
      const answers = { ...Object.fromEntries(ITEMS.map((item) => [item, 4])), ...low };
      const others = [1, 2, 3, 4].map((): Person => ({ stratum: "management", answers }));
      const own = { ...answers, "LRN.ORG.1": first, "LRN.ORG.2": second };
      return ratingOf([...others, { stratum: "management", answers: own }]);
    };
    const changed: readonly ItemId[] = ["LRN.ORG.1", "LRN.ORG.2"];
    // The means of the part are equal, but the next step of a measure depends on the second item.
    const [here, there] = [of(1, 3), of(3, 1)];
    expect(here.recommendations).not.toEqual(there.recommendations);
    const shown = [here, there].map((rating) => rounded(ratingForReader(rating, voiceOf(undefined, changed))));
    expect(shown[0]).toEqual(shown[1]);
    expect(ratingForReader(here, noVoice).recommendations).toEqual(here.recommendations);
  });

  it("tells by no level capped by records which single answer lies above its cap", () => {
    const all = (level: number) => Object.fromEntries(ITEMS.map((item) => [item, level]));
    const pair = (first: number, second: number): Person[] => [
      { stratum: "management", answers: all(3) },
      { stratum: "management", answers: { ...all(3), "PRE.ORG.1": first, "PRE.ORG.2": second } },
    ];
    // Each of the three firms has the same means of all parts. In two of them one answer exceeds the level that counts
    // without a record.
    const worlds = [pair(5, 1), pair(1, 5), pair(3, 3)].map((people) => ({ people, frozen: ratingOf(people) }));
    expect(new Set(worlds.map(({ frozen }) => JSON.stringify(frozen.scores.cappedByRecords.phases))).size).toBe(2);
    const shown = worlds.map(({ people, frozen }) => ratingForReader(frozen, voiceOf(people[0])));
    expect(new Set(shown.map((one) => JSON.stringify(rounded(one)))).size).toBe(1);
    const [one] = shown;
    if (one === undefined) throw new Error("nothing is shown");
    const { cells, phases, lenses, overall, recordsBehind, answersAbove3 } = one.scores.cappedByRecords;
    const capped = [...Object.values(cells), ...Object.values(phases), ...Object.values(lenses), overall];
    expect(
      [...capped, recordsBehind, answersAbove3, one.fit.serveCapped, one.surer?.records ?? {}].map(isMissing),
    ).not.toContain(false);
  });

  it("tells a consultant nothing that two who answered could not both have said", () => {
    fc.assert(
      fc.property(firm, ({ people }) => {
        const shown = ratingForReader(ratingOf(people), noVoice);
        for (const item of ITEMS) {
          const row = shown.detail[item];
          const voices = people.filter(({ answers }) => answers[item] !== undefined).length;
          if (voices > 0 && voices < 3) expect([row?.level, row?.withheld]).toEqual([null, "level"]);
          if (voices > 0 && voices < 5) expect(row?.levels).toEqual({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 });
        }
      }),
      { numRuns: 15 },
    );
  });

  it("gives an item's mean to the nearest half while its spread is kept back, on pages and in files", () => {
    const levels = [2, 3, 3, 2] as const;
    const people = [...STRATA.slice(0, 3), "management" as const].map(
      (stratum, at): Person => ({
        stratum,
        answers: Object.fromEntries(ITEMS.map((item) => [item, levels[at] ?? 1])),
      }),
    );
    const own = ratingForReader(ratingOf(people), voiceOf(people[0]));
    const row = own.detail["PRE.ORG.1"];
    expect([row?.level, row?.withheld]).toEqual([8 / 3, "spread"]);
    expect(row === undefined ? undefined : levelShown(row)).toBe(2.5);
    const { detail, scores } = ratingForFile(own);
    for (const one of Object.values(detail)) expect([one.level, one.withheld]).toEqual([2.5, "spread"]);
    expect(scores).toEqual(own.scores);

    const six = ratingForReader(ratingOf([...people, ...people]), noVoice);
    expect(ratingForFile(six)).toEqual(six);
    expect(levelShown({ level: 8 / 3 })).toBe(8 / 3);
    expect(levelShown({ level: null, withheld: "level" })).toBeNull();
  });

  it("keeps with the items what follows from them, and every mean of a part", () => {
    const all = Object.fromEntries(ITEMS.map((item) => [item, 4]));
    const people = STRATA.map((stratum): Person => ({ stratum, answers: all }));
    const frozen = ratingOf(people);
    const three = ratingForReader(frozen, voiceOf(people[0]));
    expect(three.scores.cells).toEqual(frozen.scores.cells);
    expect(three.detail["PRE.ORG.1"]).toMatchObject({ level: 4, capped: null, withheld: "spread" });
    expect(CELLS.every((cell) => isMissing(three.agreement.cells[cell]))).toBe(true);

    const two = ratingForReader(ratingOf(people.slice(1)), voiceOf(people[1]));
    const means = ({ cells, phases, lenses }: Rating["scores"]) =>
      [cells, phases, lenses].map((table) =>
        Object.values(table).map((score) => (isMissing(score) ? score : [score.level, score.answered])),
      );
    expect(means(two.scores)).toEqual(means(frozen.scores));
  });

  it("keeps from whoever is not the only one who answered a hash of answers, and a seed that comes from it", () => {
    const answers = Object.fromEntries(ITEMS.map((item) => [item, 4]));
    const [one, two] = STRATA.slice(0, 2).map((stratum): Person => ({ stratum, answers }));
    if (one === undefined || two === undefined) throw new Error("there are four role groups");
    const drawn = ({ inputHash, seed }: Rating) => [inputHash, seed];
    const pair = ratingOf([one, two]);
    expect(drawn(ratingForReader(pair, voiceOf(one)))).toEqual(["", 1]);
    const ofHash = { ...pair, seed: seedFrom(pair.inputHash) };
    expect(drawn(ratingForReader(ofHash, voiceOf(one)))).toEqual(["", 0]);
    const alone = ratingOf([one]);
    const { ownRecommendations, ...shared } = alone;
    expect(ratingForReader(alone, voiceOf(one))).toEqual({
      ...shared,
      recommendations: ownRecommendations ?? shared.recommendations,
    });
    expect(ratingForReader(alone, noVoice)).not.toHaveProperty("ownRecommendations");
    expect(ratingForReader(alone, noVoice).recommendations).toEqual(shared.recommendations);
  });

  it("keeps back with the capped level of a thin part whatever less the other parts would give it", () => {
    const all = Object.fromEntries(ITEMS.map((item) => [item, 4]));
    const thin = Object.fromEntries(Object.entries(all).filter(([item]) => !item.startsWith("LRN.ORG.")));
    const people = [all, all, thin, thin, thin].map((answers): Person => ({ stratum: "management", answers }));
    const shown = ratingForReader(ratingOf(people), noVoice);
    expect(shown.detail["LRN.ORG.1"]?.level).toBeNull();
    expect(shown.detail["EVA.ORG.1"]?.level).toBe(4);
    const { cells, phases, lenses, overall } = shown.scores.cappedByRecords;
    expect(CELLS.filter((cell) => isMissing(cells[cell]))).toEqual(["LRN.ORG"]);
    expect(PHASES.filter((phase) => isMissing(phases[phase]))).toEqual(["LRN"]);
    expect(LENSES.filter((lens) => isMissing(lenses[lens]))).toEqual(["ORG"]);
    expect([isMissing(overall), isMissing(shown.fit.serveCapped)]).toEqual([true, true]);
  });

  it("keeps the line on one item back with its part", () => {
    const aim = { kind: "move", upgrading: "chain" } as const;
    const people = anInput().respondents;
    const frozen = rate({ ...anInput({ aim }), respondents: people.slice(0, 2) });
    expect(ratingForReader(frozen, noVoice).extraLines).toMatchObject([{ level: null, reached: null, withheld: true }]);
  });

  it("says agreement and groups from five and three others on", () => {
    const all = (level: number) => Object.fromEntries(ITEMS.map((item) => [item, level]));
    const people = [1, 2, 3].flatMap((level): Person[] => [
      { stratum: "management", answers: all(level) },
      { stratum: "production", answers: all(level + 2) },
    ]);
    const frozen = ratingOf(people);
    expect(ratingForReader(frozen, noVoice)).toEqual({ ...frozen, inputHash: "" });
    const member = ratingForReader(frozen, voiceOf(people[0]));
    expect(CELLS.some((cell) => isMissing(member.agreement.cells[cell]))).toBe(false);
    expect([member.split.byStratum, member.split.differences]).toEqual([[], []]);
    expect(member.detail["PRE.ORG.1"]?.strata).toEqual({ insufficient: "too few contributors to show groups" });
  });
});
