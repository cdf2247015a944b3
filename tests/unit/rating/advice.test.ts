import { expect, test } from "vitest";
import { currentInstrument, measures1, requirements1 } from "@/lib/catalog";
import { LEVELS, type Level, STRATA } from "@/lib/instrument";
import { type AssessmentInput, assess, isMissing, type RespondentInput } from "@/lib/rating";
import { errorModelProvisional } from "@/lib/scoring";
import { mean, seededRandom } from "@/lib/stats";
import { noAdviceSaid, passedOverSaid } from "@/lib/view/results/advice";
import { anInput } from "../../support/rating";

/** Number of generated firms. `ADVICE_FIRMS=1000` generates more than a normal run. */
const FIRMS = Number(process.env.ADVICE_FIRMS ?? 150);
const { items } = currentInstrument;
const [inDate, older] = ["2026-09-01", "2018-01-01"];
const template = anInput();

/** A random firm: good, medium or poor, of one to eight people, with any links, records, aim and facts. */
function aFirm(seed: number): AssessmentInput {
  const random = seededRandom(seed);
  const below = (end: number) => Math.floor(random() * end);
  const pick = <T>(list: readonly T[], otherwise: T): T => list[below(list.length)] ?? otherwise;
  const base = 1 + 3.5 * random();
  const levels = items.map(() => base + 1.6 * (random() - 0.5));
  const levelNear = (level: number): Level => LEVELS.find((own) => own >= Math.round(level)) ?? 5;
  const omits = below(3) === 0 ? 0.08 : 0;
  const respondents = Array.from(
    { length: pick([1, 1, 2, 3, 4, 5, 6, 8], 1) },
    (_, person): RespondentInput => ({
      id: `r${person + 1}`,
      kind: "member",
      stratum: pick(STRATA, "management"),
      answers: Object.fromEntries(
        items.flatMap(({ id }, place) =>
          random() < omits ? [] : [[id, { level: levelNear((levels[place] ?? 1) + random() - 0.5) }]],
        ),
      ),
    }),
  );
  return {
    ...template,
    seed,
    firm: { ...template.firm, employees: pick([null, 40, 420, 2000], null) },
    aim: pick([null, template.aim, { kind: "stay" }, { kind: "move", upgrading: "process" }], null),
    respondents,
    links: template.links.slice(0, 1 + below(template.links.length)),
    context: below(2) === 0 ? {} : template.context,
    evidence: Object.fromEntries(
      items.flatMap(({ id }) =>
        below(3) > 0
          ? []
          : [[id, [{ grade: pick(["E1", "E2", "E3"], "E1"), title: "record", date: pick([inDate, older], inDate) }]]],
      ),
    ),
  };
}

/** The highest level that the records of an item support. */
const capOf = ({ evidence }: AssessmentInput, item: string): number =>
  Math.max(
    3,
    ...Object.entries(evidence)
      .filter(([id]) => id === item)
      .flatMap(([, records]) => records ?? [])
      .map(({ grade, date }) => (grade === "E3" ? 5 : grade === "E2" ? (date === inDate ? 5 : 4) : 3)),
  );

type Given = ReadonlyMap<string, readonly { readonly stratum: string; readonly level: number }[]>;

const givenIn = ({ respondents }: AssessmentInput): Given =>
  Map.groupBy(
    respondents.flatMap(({ stratum = "management", answers }) =>
      Object.entries(answers).flatMap(([id, answer]) =>
        answer !== undefined && "level" in answer ? [{ id, stratum, level: answer.level }] : [],
      ),
    ),
    ({ id }) => id,
  );

/** The mean level of an item over role groups. Undefined unless every item of its part has enough answers. */
function levelOf(given: Given, item: string, voices: number): number | undefined {
  // A person who answered alone knows all answers; otherwise an item is known only if its whole part is.
  const part = items.filter(({ id }) => (voices === 1 ? id === item : id.slice(0, 7) === item.slice(0, 7)));
  if (part.some(({ id }) => (given.get(id)?.length ?? 0) < voices)) return undefined;
  const groups = Map.groupBy(given.get(item) ?? [], ({ stratum }) => stratum);
  return mean([...groups.values()].map((group) => mean(group.map(({ level }) => level))));
}

type Shown = { readonly condition: string; readonly voices: number };

/** Whether the data fulfil a condition, parsed from its text independently. */
function shows(input: AssessmentInput, given: Given, { condition, voices }: Shown): boolean {
  const holds = (fact: string): boolean => {
    const [kind = "", subject = "", , least = ""] = fact.split(" ");
    if (kind === "record") return capOf(input, subject) === 5;
    if (kind === "plan") return false;
    if (kind === "item") {
      const level = levelOf(given, subject, voices);
      return level !== undefined && Math.min(level, capOf(input, subject)) >= Number(least) - 1e-9;
    }
    const single = input.links.filter(({ direction }) => direction === "customer");
    const amount = kind === "links" ? single.length : single.reduce((sum, { share }) => sum + (share ?? 0), 0);
    return amount >= Number(fact.split(" ")[2]) - 1e-9;
  };
  return condition.split(" or ").some((way) => way.split(" and ").every(holds));
}

test(`of ${FIRMS} firms none is advised what its data show as done, and each with a gap gets advice or the reason`, () => {
  const found = { advised: 0, done: 0, none: 0, noGap: 0, refused: 0 };
  for (let seed = 1; seed <= FIRMS; seed += 1) {
    const input = aFirm(seed);
    const given = givenIn(input);
    const rating = assess(input, {
      instrument: currentInstrument,
      requirements: requirements1,
      measures: measures1,
      errorModel: errorModelProvisional,
      random: seededRandom,
      inputHash: "",
      draws: 1,
    });
    const { recommendations, ownRecommendations, measureCells } = rating;
    const lists = [
      { chosen: isMissing(recommendations) ? [] : recommendations, voices: 4 },
      { chosen: ownRecommendations ?? [], voices: 1 },
    ];
    for (const { chosen, voices } of lists)
      for (const { measure, step, form } of chosen) {
        const conditions = (form === "small" ? measures1.small : measures1).steps[measure] ?? [];
        const done = conditions.map(
          (condition) => condition !== undefined && shows(input, given, { condition, voices }),
        );
        found.done += done.filter(Boolean).length;
        expect(step, `firm ${seed}, ${measure}`).toBe(done.indexOf(false) + 1);
        expect(step, `firm ${seed}, ${measure}`).toBeGreaterThan(0);
      }
    if (isMissing(recommendations)) {
      if (recommendations.insufficient === "no reliable gap") found.noGap += 1;
      else found.refused += 1;
      expect(noAdviceSaid(rating, "en"), `firm ${seed}`).toBeDefined();
      continue;
    }
    const eligible = measureCells?.eligible.map(({ cell }) => cell) ?? [];
    expect(eligible.length, `firm ${seed}`).toBeGreaterThan(0);
    if (recommendations.length === 0) {
      found.none += 1;
      expect(measureCells?.passedOver, `firm ${seed}`).toEqual(eligible);
      expect(noAdviceSaid(rating, "en")?.title, `firm ${seed}`).toBe("No measure fits now");
      continue;
    }
    found.advised += 1;
    // The weakest part comes first, or the page says that no measure fits it.
    const [weakest] = eligible;
    const acts = weakest !== undefined && (recommendations[0]?.cells[weakest] ?? 0) > 0;
    expect(acts || passedOverSaid(rating, "en") !== undefined, `firm ${seed}`).toBe(true);
  }
  expect(found.advised).toBeGreaterThan(FIRMS / 2);
  expect(found.done).toBeGreaterThan(FIRMS / 10);
  expect(found.noGap).toBeGreaterThan(0);
});
