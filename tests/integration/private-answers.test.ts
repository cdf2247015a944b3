import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { movePhase } from "@/db/assessments/moves";
import { saveAnswers } from "@/db/assessments/save-answers";
import { findAnswerSpreadIn } from "@/db/consultants/client-answers";
import { asConsultant } from "@/db/consultants/clients";
import { listComparison } from "@/db/consultants/comparison";
import { asOperator } from "@/db/core/scope";
import { acceptPhase, findResult, findResultIn } from "@/db/results/results";
import { CELLS, type Level, PHASES } from "@/lib/instrument";
import { isMissing, type Rating } from "@/lib/rating";
import { tabulate } from "@/lib/result";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import { type AnAssessment, aMember, anAssessment, anEntry, answerPhase, positionOf } from "@/tests/support/factories";

let pair: Frozen;
let five: Frozen;

beforeAll(async () => {
  await useDatabase();
  pair = await aFrozenFirm(2);
  five = await aFrozenFirm(5);
});

type Frozen = AnAssessment & { readonly people: readonly UserActor[] };

/** Creates a firm of several people who answered everything, each at a different level, with a final result. */
async function aFrozenFirm(size: number): Promise<Frozen> {
  const at = await anAssessment();
  await positionOf(at);
  const people = [at.manager, at.contributor];
  while (people.length < size) people.push(await aMember(at, { stratum: "engineering" }));
  for (const phase of PHASES) {
    for (const [place, person] of people.entries()) await answerPhase(person, at.assessmentId, phase, levelAt(place));
    await movePhase(at.manager, { assessmentId: at.assessmentId, phase, event: "submit" });
    await acceptPhase(at.manager, { assessmentId: at.assessmentId, phase });
  }
  return { ...at, people };
}

const LEVELS_OF = [5, 2, 4, 1, 3, 2] as const satisfies readonly Level[];
const levelAt = (place: number): Level => LEVELS_OF[place % LEVELS_OF.length] ?? 3;

/** Reopens the phase Evaluation, changes some people's answers to another level, and makes the result final again. */
async function freezeAgain(at: Frozen, changed: readonly UserActor[], level: Level): Promise<void> {
  const move = { assessmentId: at.assessmentId, phase: "EVA" } as const;
  await movePhase(at.manager, { ...move, event: "reopen", reason: "somebody was asked again" });
  for (const person of changed) await answerAgain(person, at.assessmentId, level);
  await movePhase(at.manager, { ...move, event: "submit" });
  await acceptPhase(at.manager, move);
}

async function answerAgain(person: UserActor, assessmentId: string, level: Level): Promise<void> {
  const outcomes = await answerPhase(person, assessmentId, "EVA", level);
  const stale = outcomes?.flatMap((one) => (one.status === "conflict" ? [one] : [])) ?? [];
  const entries = stale.map(({ key, theirs }) => anEntry(key, level, theirs.revision));
  if (entries.length > 0) await saveAnswers(person, { assessmentId, entries });
}

const readBy = async (reader: UserActor, at: Frozen, revision?: number): Promise<Rating> => {
  const found = await findResult(reader, { assessmentId: at.assessmentId, revision });
  if (found === undefined) throw new Error("nothing frozen");
  return found.rating;
};

/** What is withheld from the items of each phase: one word, or a list if it differs by item. */
const keptIn = ({ detail }: Rating) =>
  tabulate(PHASES, (phase) => {
    const rows = Object.entries(detail).filter(([item]) => item.startsWith(phase));
    const kept = new Set(rows.map(([, { withheld }]) => withheld ?? "nothing"));
    return kept.size === 1 ? [...kept][0] : [...kept];
  });
const all = (what: string) => tabulate(PHASES, () => what);

const countsIn = ({ detail }: Rating): number =>
  Object.values(detail).reduce((total, { levels }) => total + Object.values(levels).reduce((sum, n) => sum + n, 0), 0);

test("of two people, neither can see an answer of the other, and the stored row is complete", async () => {
  const at = pair;
  for (const reader of at.people) {
    const rating = await readBy(reader, at);
    expect(keptIn(rating)).toEqual(all("level"));
    expect(countsIn(rating)).toBe(0);
    expect(CELLS.every((cell) => isMissing(rating.agreement.cells[cell]))).toBe(true);
    expect(CELLS.map((cell) => !isMissing(rating.scores.cells[cell]))).not.toContain(false);
  }
  const [row] = await asOperator((tx) =>
    tx.execute<{ rating: Rating }>(sql`select rating from app.result where assessment_id = ${at.assessmentId}`),
  );
  expect(row === undefined ? 0 : countsIn(row.rating)).toBe(2 * 48);
});

test("of four people each sees the means of items but no spread; for a person without answers all four count", async () => {
  const at = await aFrozenFirm(4);
  for (const reader of at.people) {
    const rating = await readBy(reader, at);
    expect(keptIn(rating)).toEqual(all("spread"));
    expect(countsIn(rating)).toBe(0);
  }
  const silent = await aMember(at);
  expect(keptIn(await readBy(silent, at))).toEqual(all("spread"));
});

test("a spread is shown from five others on: to one of six people, and for five people to somebody without answers", async () => {
  const six = await aFrozenFirm(6);
  expect(keptIn(await readBy(six.manager, six))).toEqual(all("nothing"));
  expect(keptIn(await readBy(five.manager, five))).toEqual(all("spread"));
  expect(keptIn(await readBy(await aMember(five), five))).toEqual(all("nothing"));
});

test("the same rule applies to what a consultant sees of answers and results", async () => {
  const at = pair;
  const { consultant } = await anEngagement(at);
  const view = { firmId: at.firmId, subjects: [at.assessmentId] } as const;
  const read = { assessmentId: at.assessmentId };
  const found = await asConsultant(consultant, { ...view, view: "result", scope: "results" }, (tx) =>
    findResultIn(tx, read),
  );
  expect(found === undefined ? undefined : keptIn(found.rating)).toEqual(all("level"));
  const spread = await asConsultant(consultant, { ...view, view: "answers", scope: "answers" }, (tx) =>
    findAnswerSpreadIn(tx, read),
  );
  expect(Object.values(spread?.detail ?? {}).map(({ withheld }) => withheld)).toEqual(Array(48).fill("level"));
  const beside = await anEngagement(at, { scope: ["results", "compare"] });
  const { clients } = await listComparison(beside.consultant);
  expect(clients.map(({ rating }) => keptIn(rating))).toEqual([all("level")]);
});

test("where one or two others answer otherwise later, the earlier revision keeps its items back", async () => {
  const at = five;
  const [manager, first, second, third] = at.people;
  if (manager === undefined || first === undefined || second === undefined || third === undefined) throw new Error();
  await freezeAgain(at, [first], 3);
  expect(keptIn(await readBy(manager, at, 1))).toEqual({ ...all("spread"), EVA: "level" });
  expect(keptIn(await readBy(manager, at, 2))).toEqual(all("spread"));
  // People who change their own answers learn nothing about others from the new result.
  expect(keptIn(await readBy(first, at, 1))).toEqual(all("spread"));

  await freezeAgain(at, [first, second], 1);
  expect(keptIn(await readBy(manager, at, 2))).toEqual({ ...all("spread"), EVA: "level" });
  await freezeAgain(at, [first, second, third], 5);
  expect(keptIn(await readBy(manager, at, 3))).toEqual(all("spread"));
  expect(keptIn(await readBy(manager, at, 1))).toEqual({ ...all("spread"), EVA: "level" });
});
