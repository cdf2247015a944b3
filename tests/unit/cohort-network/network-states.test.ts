import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requirements1 } from "@/lib/catalog";
import {
  assembleNetwork,
  layoutNetwork,
  type NetworkMemory,
  type SurveyFirm,
  type SurveyInput,
  type SurveyLink,
  surveyNetwork,
} from "@/lib/cohort-network";
import { DETERMINANT_IDS, type Level } from "@/lib/instrument";
import { isInsufficient } from "@/lib/result";
import { seededRandom } from "@/lib/stats";

const NOTHING: NetworkMemory = { scores: [], links: [], seenScores: [], seenLinks: [], namedScores: [] };
const ANSWERS = Object.fromEntries(DETERMINANT_IDS.map((id): [string, Level] => [id, 4]));

const aFirm = (at: number, change: Partial<SurveyFirm> = {}): SurveyFirm => ({
  id: `firm ${String(at).padStart(3, "0")}`,
  country: "CN",
  consent: at % 2 === 0 ? 1 : 2,
  stand: at + 1,
  result: { points: 30 + at, sem: 4, absorption: 0.5, level: 2 },
  ...change,
});

const aLink = (from: number, to: number | null, change: Partial<SurveyLink> = {}): SurveyLink => ({
  id: `${from}>${to ?? "abroad"}`,
  firmId: aFirm(from).id,
  direction: "customer",
  kind: "single",
  partnerFirmId: to === null ? null : aFirm(to).id,
  partnerType: to === null ? "lead-firm" : "first-tier",
  partnerCountry: to === null ? "DE" : "CN",
  share: 0.4,
  value: 10,
  parent: null,
  answers: ANSWERS,
  channels: [{ kind: "training", direction: "in", frequency: "monthly" }],
  ...change,
});

const survey = (firms: readonly SurveyFirm[], links: readonly SurveyLink[], change: Partial<SurveyInput> = {}) =>
  surveyNetwork({
    ...{ cohortId: "cohort", id: "picture", day: "2026-11-25", firms, links, cycles: [] },
    ...{ table: requirements1, memory: NOTHING, random: seededRandom("states"), ...change },
  });

const firms = (count: number, change: Partial<SurveyFirm> = {}) =>
  Array.from({ length: count }, (_, at) => aFirm(at, change));
const chain = (count: number) => Array.from({ length: count - 1 }, (_, at) => aLink(at, at + 1));

describe("closed loops", () => {
  const loop = Array.from({ length: 24 }, (_, at) => aLink(at, (at + 1) % 24));

  test("have places, and are said to be a circle", () => {
    const { map, report } = survey(firms(24), loop);
    expect(report.structure.circles).toBe(1);
    expect(map.column.every((column) => column >= 0)).toBe(true);
    expect([...map.x, ...map.y].every(Number.isFinite)).toBe(true);
  });

  test("without anybody knowledge comes from have no reach: a reason, not 0", () => {
    const { report } = survey(firms(24), loop);
    expect(report.paths).toEqual({ kind: "insufficient", reason: "no-source" });
  });
});

describe("isolates", () => {
  test("stand apart from the columns and are counted", () => {
    const { map, report } = survey(firms(26), chain(24));
    expect(report.structure.isolates).toBe(2);
    expect(map.column.filter((column) => column === -1)).toHaveLength(2);
  });

  test("alone make no network: every part says why", () => {
    const { report, map } = survey(firms(20), []);
    expect(report.links).toEqual({ kind: "insufficient", reason: "no-link" });
    expect(report.structure).toMatchObject({ links: 0, isolates: 20, parts: 0 });
    expect(map.columns).toEqual([]);
  });
});

describe("unregistered shares", () => {
  const withShare = (share: number) => chain(25).map((link) => ({ ...link, share }));
  const registeredIn = (share: number) => {
    const { report } = survey(firms(25), withShare(share));
    return isInsufficient(report.links) ? report.links.reason : report.links.registered;
  };

  test("of none, a fifth and all are told as what is registered", () => {
    expect(registeredIn(1)).toMatchObject({ mean: expect.closeTo(0.98, 1) });
    expect(registeredIn(0.8)).toMatchObject({ mean: 0.8 });
    expect(registeredIn(0)).toMatchObject({ end: "low" });
  });
});

describe("parts that are not linked", () => {
  test("are counted, and end in one column of last buyers", () => {
    const far = chain(10);
    const near = Array.from({ length: 3 }, (_, at) => aLink(12 + at, 13 + at));
    const { map, report } = survey(firms(16), [...far, ...near]);
    expect(report.structure.parts).toBe(2);
    const last = map.columns.length - 1;
    expect([map.column[9], map.column[15]]).toEqual([last, last]);
  });
});

describe("coverage", () => {
  test("below 60 % of value scored leaves the structure and nothing about capability", () => {
    const few = firms(30).map((firm, at) => (at < 20 ? { ...firm, result: null } : firm));
    const { report } = survey(few, chain(30));
    expect(report.scores).toEqual({ kind: "insufficient", reason: "structure-only" });
    expect(report.keyFirms).toEqual({ kind: "insufficient", reason: "structure-only" });
    expect(report.structure.links).toBe(29);
  });

  test("of fewer than ten firms gives no profile", () => {
    expect(survey(firms(8), chain(8)).report.scores).toEqual({ kind: "insufficient", reason: "too-few-firms" });
  });
});

describe("what administrators may be shown", () => {
  test("no figure stands on one to four firms that they do not see singly", () => {
    const four = firms(30).map((firm, at) => ({ ...firm, consent: at < 4 ? (1 as const) : (2 as const) }));
    const { report } = survey(four, chain(30));
    expect(report.scores).toEqual({ kind: "insufficient", reason: "too-few" });
    expect(report.links).toEqual({ kind: "insufficient", reason: "too-few" });
  });

  test("the mean does not tell the one firm without a name whose result changed", () => {
    const before = survey(firms(30), chain(30));
    const rated = firms(30).map((firm, at) =>
      at === 1 ? { ...firm, stand: 99, result: { points: 90, sem: 4, absorption: 0.5, level: 4 } } : firm,
    );
    const { snapshot, ...seen } = before.shown.scores;
    const memory = { ...NOTHING, scores: snapshot === undefined ? [] : [snapshot], seenScores: seen.seen };
    const after = survey(rated, chain(30), { id: "next picture", day: "2026-11-26", memory, last: before.report });
    expect(isInsufficient(before.report.scores)).toBe(false);
    expect(after.report.scores).toEqual(before.report.scores);
  });

  test("no mean stands on one to four firms that have no name beside those that have one", () => {
    const four = firms(30).map((firm, at) => ({ ...firm, consent: at < 4 ? (2 as const) : (3 as const) }));
    expect(survey(four, chain(30)).report.scores).toEqual({ kind: "insufficient", reason: "too-few" });
  });

  test("modes stand with the firm that registered the link, never in the map", () => {
    const { map, nodes } = survey(firms(12), chain(12));
    expect(JSON.stringify(map)).not.toMatch(/market|captive|modular|relational|hierarchy|unclear/);
    expect(nodes.flatMap(({ modes }) => modes).length).toBe(11);
  });
});

describe("assembling", () => {
  test("a link registered by both ends counts once, as the supplier says", () => {
    const seen = aLink(1, 0, { id: "b", direction: "supplier", value: 99 });
    const network = assembleNetwork(firms(2), [aLink(0, 1), seen]);
    expect(network.links).toHaveLength(1);
    expect(network.links[0]).toMatchObject({ value: 10, reporter: aFirm(0).id });
  });

  test("partners without an account are never joined, and a bundle is no node", () => {
    const network = assembleNetwork(firms(2), [
      aLink(0, null),
      aLink(1, null),
      aLink(0, null, { id: "c", kind: "bundle" }),
    ]);
    expect(network.nodes).toBe(4);
  });

  test("the order in which firms and links come changes nothing", () => {
    const links = [...chain(12), aLink(3, null), aLink(7, 2)];
    fc.assert(
      fc.property(fc.shuffledSubarray(links, { minLength: links.length }), (shuffled) => {
        expect(layoutNetwork(assembleNetwork(firms(12).toReversed(), shuffled))).toEqual(
          layoutNetwork(assembleNetwork(firms(12), links)),
        );
      }),
      { numRuns: 20 },
    );
  });
});
