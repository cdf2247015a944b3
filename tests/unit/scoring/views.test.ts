import { expect, test } from "vitest";
import { type Level, PHASES, type Stratum } from "@/lib/instrument";
import { insufficient, isInsufficient } from "@/lib/result";
import { errorModelProvisional, scoreAssessment, scoreScreening } from "@/lib/scoring";
import { agreement, agreementCritical } from "@/lib/stats";
import { aMember, anAssessment, anInstrument, answersOf, byItem } from "../../support/questionnaire";

const group = (stratum: Stratum, ...levels: Level[]) => levels.map((level) => aMember(answersOf(level), stratum));

test("one person is a single view, three are a multi-view, two are neither", () => {
  const view = (count: number) =>
    scoreAssessment(anAssessment({ respondents: Array.from({ length: count }, () => aMember(answersOf(3))) })).marks
      .view;
  expect([view(1), view(2), view(3)]).toEqual(["single", "pair", "multi"]);
});

test("critical agreement takes the next smaller n, and the stricter column between 3 and 12 items", () => {
  expect(agreementCritical(7, 3)).toBe(0.666667);
  expect(agreementCritical(40, 3)).toBe(0.463816);
  expect(agreementCritical(5, 2)).toBe(0.75);
  expect(agreementCritical(2, 5)).toBe(0.9375);
  expect(agreementCritical(4, 11)).toBe(0.816754);
  expect(agreementCritical(1, 3)).toEqual(insufficient("one-voice"));
});

test("two and four items are no easier than their own column, and more than twelve take those of longer questionnaires", () => {
  expect([agreementCritical(3, 2), agreementCritical(10, 2), agreementCritical(2, 4)]).toEqual([
    0.909091, 0.518519, 0.945455,
  ]);
  expect([agreementCritical(4, 12), agreementCritical(4, 13), agreementCritical(4, 48)]).toEqual([
    0.816754, 0.852792, 0.884123,
  ]);
  expect(agreementCritical(15, 49)).toBe(1);
});

/** The agreement of people given as rows. */
const agreementOf = (rows: readonly (readonly (number | null)[])[]) => agreement(byItem(rows));

test("two people on one item can never be supported, though they agree fully", () => {
  expect(agreementOf([[4], [4]])).toMatchObject({ rwg: 1, critical: 1, verdict: "unclear" });
  expect(
    agreementOf([
      [4, 4, 4],
      [4, 4, 4],
    ]),
  ).toMatchObject({ rwg: 1, critical: 0.9375, verdict: "supported" });
});

test("a phase of the reduced form agrees over the items of its scored cells alone", () => {
  // They agree completely, except on partners, where one answers 1 and another 5.
  const levels = (own: Level) => answersOf((id) => (id.includes(".INT.") ? own : 3));
  const respondents = [aMember(levels(1)), aMember(levels(5))];
  const phasesWith = (notApplicable: Readonly<Record<string, string>>) =>
    scoreAssessment(anAssessment({ respondents, notApplicable })).agreement.phases;

  const whole = phasesWith({ "APP.INT.1": "none", "EVA.INT.2": "none" });
  expect(whole.PRE).toMatchObject({ items: 12, verdict: "unclear" });
  const reduced = phasesWith({ "APP.INT.1": "none", "APP.INT.2": "none", "EVA.INT.2": "none" });
  for (const phase of PHASES)
    expect(reduced[phase], phase).toMatchObject({ items: 9, rwg: 1, averageDeviation: 0, verdict: "supported" });
});

test("a cell without a score leaves the agreement of its phase in the reduced form", () => {
  const unknown = answersOf((id) => (id === "LRN.NET.1" || id === "LRN.NET.2" ? undefined : 3));
  const respondents = [aMember(unknown), aMember(unknown), aMember(unknown)];
  const notApplicable = { "APP.INT.1": "none", "APP.INT.2": "none", "EVA.INT.2": "none" };
  const { agreement: agreed } = scoreAssessment(anAssessment({ respondents, notApplicable }));
  expect(agreed.cells["LRN.NET"]).toEqual(insufficient("not-scored"));
  expect([agreed.phases.LRN, agreed.phases.EVA]).toMatchObject([{ items: 6 }, { items: 9 }]);
});

test("answers that spread more than evenly have agreement 0 and a negative r*", () => {
  const spread = agreementOf([
    [1, 1, 1],
    [5, 5, 5],
    [1, 5, 1],
    [5, 1, 5],
  ]);
  if (isInsufficient(spread)) throw new Error(spread.reason);
  expect(spread.rwg).toBe(0);
  expect(spread.rwgLindell).toBeLessThan(0);
  expect(spread.verdict).toBe("unclear");
});

test("people whose answers lie far apart are not supported, however many items they agree to differ on", () => {
  const rows = Array.from({ length: 15 }, (_, person) => Array.from({ length: 12 }, () => (person < 7 ? 2 : 4)));
  const apart = agreementOf(rows);
  if (isInsufficient(apart)) throw new Error(apart.reason);
  expect(apart.rwg).toBeGreaterThan(apart.critical);
  expect(apart.averageDeviation).toBeGreaterThan(5 / 6);
  expect(apart.verdict).toBe("unclear");
});

test("a gap keeps the person, drops an item that one alone placed, and raises the bar to the smallest n", () => {
  const gappy = agreementOf([
    [3, 4, null],
    [3, null, null],
    [3, 4, 2],
    [4, 4, null],
  ]);
  expect(gappy).toMatchObject({ respondents: 3, items: 2, critical: 0.909091 });
  expect(
    agreementOf([
      [3, null],
      [null, 3],
    ]),
  ).toEqual(insufficient("one-voice"));
  expect(agreementOf([])).toEqual(insufficient("one-voice"));
});

test("every scored cell and phase has an agreement, and an unscored one has a reason", () => {
  const respondents = group("management", 3, 3, 4);
  const { agreement: agreed } = scoreAssessment(
    anAssessment({ respondents, notApplicable: { "APP.INT.1": "none", "APP.INT.2": "none" } }),
  );
  expect(agreed.cells["PRE.ORG"]).toMatchObject({ respondents: 3, items: 3, critical: 0.857143, verdict: "supported" });
  expect(agreed.phases.PRE).toMatchObject({ respondents: 3, items: 12, critical: 0.864554, verdict: "supported" });
  expect(agreed.cells["APP.INT"]).toEqual(insufficient("not-scored"));
});

test("two role groups of three that differ beyond chance split the view, phase by phase", () => {
  const respondents = [...group("management", 4, 4, 4), ...group("production", 3, 3, 3)];
  const { splitView } = scoreAssessment(anAssessment({ respondents }));
  expect(splitView.split).toBe(true);
  expect(splitView.differences.map((each) => each.phase)).toEqual(["PRE", "LRN", "APP", "EVA"]);
  expect(splitView.differences[0]).toMatchObject({ strata: ["management", "production"], difference: 1, limit: 0 });
  expect(splitView.byStratum.map((each) => each.stratum)).toEqual(["management", "production"]);
  expect(splitView.byStratum[1]?.phases.PRE).toBe(3);
});

test("two people are too few in a group for the comparison of phases", () => {
  const respondents = [...group("management", 4, 4, 4), ...group("production", 3, 3)];
  expect(scoreAssessment(anAssessment({ respondents })).splitView.differences).toEqual([]);
});

test("two groups are compared by 1.96 standard errors of their difference", () => {
  const respondents = [...group("management", 4, 5, 5), ...group("production", 2, 3, 2)];
  const [first] = scoreAssessment(anAssessment({ respondents })).splitView.differences;
  expect(first?.difference).toBeCloseTo(7 / 3, 12);
  expect(first?.limit).toBeCloseTo(1.96 * Math.sqrt(2 / 9), 12);
});

test("a difference within chance does not split the view", () => {
  const respondents = [...group("management", 3, 4, 3, 4), ...group("production", 3, 3, 3, 4)];
  expect(scoreAssessment(anAssessment({ respondents })).splitView.differences).toEqual([]);
});

test("five cells without agreement split the view of two role groups, four do not, and one group never splits", () => {
  const disputed = (cells: number, stratum: Stratum) => {
    const names = ["PRE.ORG", "PRE.NET", "LRN.ORG", "LRN.NET", "APP.ORG"].slice(0, cells);
    const low = answersOf((id) => (names.some((name) => id.startsWith(name)) ? 1 : 3));
    const high = answersOf((id) => (names.some((name) => id.startsWith(name)) ? 5 : 3));
    const respondents = [aMember(low, "management"), aMember(high, stratum)];
    return scoreAssessment(anAssessment({ respondents })).splitView;
  };
  expect(disputed(5, "production").split).toBe(true);
  expect(disputed(5, "production").unclearCells).toHaveLength(5);
  expect(disputed(4, "production").split).toBe(false);
  expect(disputed(5, "management").split).toBe(false);
});

test("a screening scores overall from item 1 of each cell, with the error of sixteen answers of one voice", () => {
  const screening = (answers: ReturnType<typeof answersOf>) =>
    scoreScreening({ instrument: anInstrument(), answers, notApplicable: {}, errorModel: errorModelProvisional });
  const only = answersOf((id) => (id.endsWith(".1") ? 2 : 5));
  expect(screening(only)).toEqual({
    level: 2,
    points: 25,
    sem: expect.closeTo(0.202, 3),
    answered: 16,
    asked: 16,
    prorated: false,
  });

  const gaps = answersOf((id) => (id === "PRE.ORG.1" || id === "LRN.INT.1" ? "dontKnow" : 3));
  expect(screening(gaps)).toMatchObject({ level: 3, answered: 14, prorated: true });
  const tooMany = answersOf((id) => (id === "PRE.ORG.1" || id === "PRE.INT.1" ? "dontKnow" : 3));
  expect(screening(tooMany)).toEqual(insufficient("phase-missing"));
});

test("an item of the screening that does not apply leaves it whole", () => {
  const score = scoreScreening({
    instrument: anInstrument(),
    answers: answersOf(3),
    notApplicable: { "APP.INT.1": "none" },
    errorModel: errorModelProvisional,
  });
  expect(score).toMatchObject({ level: 3, answered: 15, asked: 15, prorated: false });
});
