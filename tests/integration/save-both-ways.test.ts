import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { giveAssignments } from "@/db/assessments/give-assignments";
import { holdForAnswersIn } from "@/db/assessments/hold-for-answers";
import { movePhase } from "@/db/assessments/moves";
import { type AnswerRefusal, saveAnswers, saveAnswersIn, VERSIONS_MAX } from "@/db/assessments/save-answers";
import { saveAnswersAtOnce } from "@/db/assessments/save-answers-at-once";
import { asActor, asOperator } from "@/db/core/scope";
import { removeMember } from "@/db/people/members";
import { currentInstrument } from "@/lib/catalog";
import type { CardValue } from "@/lib/instrument";
import type { SaveOutcome } from "@/lib/saving";
import { useDatabase } from "@/tests/support/database";
import { type AnAssessment, aMember, anAssessment, anEntry, answerPhase } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

type Entry = ReturnType<typeof anEntry>;
type Outcomes = readonly SaveOutcome<CardValue, AnswerRefusal>[] | undefined;

/** A cycle with only a comment on one item, two answers, and a third item that is assigned. */
async function answered(): Promise<AnAssessment> {
  const at = await anAssessment();
  const given = { ...at, assigneeId: at.contributor.personId, scopes: ["LRN.ORG.1", "LRN.ORG.3"], note: "" } as const;
  await giveAssignments(at.manager, given);
  const entries = [
    anEntry("LRN.ORG.1", 1),
    anEntry("LRN.ORG.2", 1, 0, { comment: "since May" }),
    anEntry("LRN.INT.1", null, 0, { comment: "later" }),
  ];
  await saveAnswers(at.contributor, { ...at, entries });
  return at;
}

async function submit(at: AnAssessment): Promise<void> {
  await answerPhase(at.manager, at.assessmentId, "LRN");
  await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" });
}

const atOnce = (at: AnAssessment, entries: readonly Entry[], actor = at.contributor): Promise<Outcomes> =>
  saveAnswersAtOnce(actor, {
    assessment: {
      id: at.assessmentId,
      role: "contributor",
      instrument: { id: currentInstrument.id, version: currentInstrument.version },
    },
    entries,
  });

/** All rows that a save may have written, without times and ids that differ between two cycles. */
const rowsOf = ({ assessmentId }: AnAssessment) =>
  asOperator(async (tx) => [
    ...(await tx.execute(sql`select item_id, revision, level, dont_know, comment, marked, locale
      from app.answer_history where assessment_id = ${assessmentId} order by 1, 2, 3, 5`)),
    ...(await tx.execute(sql`select item_id, revision, level, dont_know, comment, marked, locale
      from app.answer where assessment_id = ${assessmentId} order by 1, 2, 3, 5`)),
    ...(await tx.execute(sql`select a.scope, a.state, e.event, e.from_state, e.to_state from app.assignment a
      join app.assignment_event e on e.firm_id = a.firm_id and e.assignment_id = a.id
      where a.assessment_id = ${assessmentId} order by a.scope, e.event`)),
    ...(await tx.execute(sql`select i.item_id from app.firm_item i join app.assessment a
      on a.firm_id = i.firm_id and a.cycle = i.cycle where a.id = ${assessmentId} order by 1`)),
  ]);

const withoutTimes = (outcomes: Outcomes) => outcomes?.map((one) => ("savedAt" in one ? { ...one, savedAt: "" } : one));

type Case = readonly [
  what: string,
  isQuick: boolean,
  entries: readonly Entry[],
  before?: (at: AnAssessment) => Promise<unknown>,
];

const changed = anEntry("LRN.ORG.1", 2, 1);
const cases: readonly Case[] = [
  ["an answer is changed", true, [changed]],
  ["an item is answered for the first time, which finishes what was passed on", true, [anEntry("LRN.ORG.3", 4)]],
  ["several are changed, and several are new", true, [changed, anEntry("LRN.ORG.3", 4), anEntry("APP.ORG.1", 1)]],
  ["an answer is taken back, which goes on with what was passed on", true, [anEntry("LRN.ORG.1", null, 1)]],
  ["a comment alone is written", true, [anEntry("LRN.INT.2", null, 0, { comment: "五月起" })]],
  ["a comment becomes an answer", true, [anEntry("LRN.INT.1", 3, 1, { comment: "later" })]],
  ["an item is marked", true, [anEntry("LRN.ORG.1", 1, 1, { marked: true })]],
  ["somebody does not know", true, [anEntry("LRN.ORG.3", null, 0, { answer: { dontKnow: true } })]],
  ["a comment is as long as may be", true, [anEntry("LRN.ORG.1", 1, 1, { comment: '"\\'.repeat(1000) })]],
  ["the same stands", false, [anEntry("LRN.ORG.1", 1, 1)]],
  ["the same stands, on an older base", false, [anEntry("LRN.ORG.1", 1, 0)]],
  ["one of two says what stands", false, [changed, anEntry("LRN.ORG.2", 1, 1, { comment: "since May" })]],
  ["one of two is based on an older version", false, [changed, anEntry("LRN.ORG.2", 4, 0)]],
  ["one is based on a later version", false, [anEntry("LRN.ORG.1", 2, 7)]],
  ["one is based on what no version reaches", false, [anEntry("LRN.ORG.1", 2, 3_000_000_000)]],
  ["one that was never saved is based on a version", false, [anEntry("LRN.ORG.3", 2, 1)]],
  ["the questionnaire does not ask an item", false, [changed, anEntry("LRN.ORG.9", 2)]],
  ["the phase is submitted", false, [changed], submit],
  ["one of two phases is submitted", false, [changed, anEntry("APP.ORG.1", 1)], submit],
  [
    "the phase was returned",
    true,
    [changed],
    async (at) => {
      await submit(at);
      await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "return", reason: "again" });
    },
  ],
  [
    "the person was removed",
    false,
    [changed],
    (at) => removeMember(at.manager, { firmId: at.firmId, personId: at.contributor.personId }),
  ],
  [
    "the last version that is kept is written",
    true,
    [changed],
    (at) => asOperator((tx) => tx.execute(countVersions(at, VERSIONS_MAX - 3))),
  ],
  [
    "there would be a version more than is kept",
    false,
    [changed],
    (at) => asOperator((tx) => tx.execute(countVersions(at, VERSIONS_MAX - 2))),
  ],
  [
    "the item has versions and no answer",
    false,
    [anEntry("LRN.ORG.1", 2, 1)],
    (at) =>
      asOperator((tx) =>
        tx.execute(sql`delete from app.answer where assessment_id = ${at.assessmentId} and item_id = 'LRN.ORG.1'`),
      ),
  ],
];

const countVersions = ({ assessmentId }: AnAssessment, revision: number) =>
  sql`update app.answer set revision = ${revision} where assessment_id = ${assessmentId} and item_id = 'LRN.ORG.2'`;

for (const [what, isQuick, entries, before] of cases) {
  test(`a save at once does what the ordinary way does, or nothing: ${what}`, async () => {
    const [one, other] = [await answered(), await answered()];
    for (const at of [one, other]) await before?.(at);
    const untouched = await rowsOf(one);
    const quickly = await atOnce(one, entries);
    expect(quickly !== undefined).toBe(isQuick);
    if (quickly === undefined) {
      expect(await rowsOf(one)).toEqual(untouched);
      return;
    }
    const slowly = await saveAnswers(other.contributor, { ...other, entries });
    expect(slowly).toEqual(entries.map(() => expect.objectContaining({ status: "saved" })));
    expect(withoutTimes(quickly)).toEqual(withoutTimes(slowly));
    expect(await rowsOf(one)).toEqual(await rowsOf(other));
    expect(await rowsOf(one)).not.toEqual(untouched);
  });
}

test("a person without answers is left to the ordinary path, which makes them a respondent", async () => {
  const at = await answered();
  const colleague = await aMember(at);
  expect(await atOnce(at, [anEntry("LRN.ORG.1", 2)], colleague)).toBeUndefined();
  expect(await saveAnswers(colleague, { ...at, entries: [anEntry("LRN.ORG.1", 2)] })).toHaveLength(1);
  expect(await atOnce(at, [anEntry("LRN.ORG.1", 3, 1)], colleague)).toHaveLength(1);
});

test("a request for all answers returns them, and the items that have versions but no answer", async () => {
  const at = await answered();
  await asOperator((tx) =>
    tx.execute(sql`delete from app.answer where assessment_id = ${at.assessmentId} and item_id = 'LRN.ORG.1'`),
  );
  const [held] = await asActor(at.contributor, (tx) =>
    tx.execute<{ answers: { item: string }[]; set_aside: object }>(
      sql`select answers, set_aside from app.hold_for_answers(${at.assessmentId}, null)`,
    ),
  );
  expect(held?.answers.map(({ item }) => item).sort()).toEqual(["LRN.INT.1", "LRN.ORG.2"]);
  expect(held?.set_aside).toEqual({ "LRN.ORG.1": 1 });
});

test("no answer is saved that was not read before", async () => {
  const at = await answered();
  const saving = asActor(at.contributor, async (tx) => {
    const assessment = await holdForAnswersIn(tx, { ...at, entries: [changed] });
    if (assessment === undefined) throw new Error("an assessment is missing");
    return saveAnswersIn(tx, at.contributor, { assessment, entries: [changed, anEntry("LRN.ORG.2", 2, 1)] });
  });
  await expect(saving).rejects.toThrow("not read");
});
