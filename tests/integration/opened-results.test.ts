import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { movePhase } from "@/db/assessments/moves";
import { findAnswerSpreadIn } from "@/db/consultants/client-answers";
import { asConsultant } from "@/db/consultants/clients";
import { listComparison } from "@/db/consultants/comparison";
import { saveFields } from "@/db/fields/save-fields";
import { acceptPhase, findResult, findResultIn } from "@/db/results/results";
import { ENGAGEMENT_SCOPES, type EngagementScope } from "@/lib/engagement";
import { PHASES } from "@/lib/instrument";
import { ratingSchema } from "@/lib/rating";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import { type AnAssessment, aMember, anAssessment, answerPhase, positionOf } from "@/tests/support/factories";

/** Texts in a final rating, each with the scope that an engagement needs to show it to a consultant. */
const MARKS = {
  '"partner":"Nordhaus GmbH"': "position",
  '"share":0.4': "position",
  '"modalShare":': "position",
  '"dependence":': "position",
  '"customerHhi":{"low"': "position",
  '"year":2037': "position",
  '"context":{"PO1"': "position",
  '"title":"Zenith logbook"': "records",
  '"date":"2025-03-17"': "records",
  '"4":6': "answers",
} as const satisfies Readonly<Record<string, EngagementScope>>;

/** Says that one of the answers above 3 has a record. */
const RECORD_COUNT = '"recordsBehind":1';

let at: AnAssessment;

beforeAll(async () => {
  await useDatabase();
  at = await anAssessment();
  await positionOf(at);
  const record = { item: "PRE.ORG.1", grade: "E2", title: "Zenith logbook", date: "2025-03-17" } as const;
  const entries = [
    { kind: "aim", base: 0, value: { kind: "move", role: "OBM", year: 2037 } },
    { kind: "context", base: 0, factor: "PO1", value: { state: 3, effect: -1 } },
    { kind: "evidence", base: 0, evidenceId: randomUUID(), value: record },
  ] as const;
  await saveFields(at.manager, { ...at, entries });
  const people = [at.manager, at.contributor];
  while (people.length < 6) people.push(await aMember(at));
  for (const phase of PHASES) {
    for (const one of people) await answerPhase(one, at.assessmentId, phase, 4);
    await movePhase(at.manager, { assessmentId: at.assessmentId, phase, event: "submit" });
    await acceptPhase(at.manager, { assessmentId: at.assessmentId, phase });
  }
}, 60_000);

const marksIn = (text: string) => Object.keys(MARKS).filter((mark) => text.includes(mark));
const openedBy = (scope: readonly EngagementScope[]) =>
  Object.entries(MARKS).flatMap(([mark, by]) => (scope.includes(by) ? [mark] : []));

const SETS: readonly (readonly EngagementScope[])[] = [
  ...ENGAGEMENT_SCOPES.map((one) => [one]),
  ...ENGAGEMENT_SCOPES.flatMap((one, place) => ENGAGEMENT_SCOPES.slice(place + 1).map((other) => [one, other])),
  ENGAGEMENT_SCOPES,
];

test("each scope alone and each pair open of a result what they name, and say which they are", async () => {
  for (const scope of SETS) {
    const said = scope.join(" and ");
    const { consultant } = await anEngagement(at, { scope });
    const view = { firmId: at.firmId, view: "result" } as const;
    const seen = await asConsultant(consultant, view, async (tx) => ({
      result: await findResultIn(tx, at),
      spread: await findAnswerSpreadIn(tx, at),
    }));
    const { clients } = await listComparison(consultant);
    if (!scope.includes("results")) {
      expect([seen?.result, clients.length], said).toEqual([undefined, 0]);
    } else {
      const rating = seen?.result?.rating;
      const text = JSON.stringify(rating);
      expect(marksIn(text), said).toEqual(openedBy(scope));
      expect(text.includes(RECORD_COUNT), said).toBe(scope.includes("records"));
      expect(ratingSchema.parse(rating).opened, said).toEqual(
        ["position", "answers", "records"].filter((one) => scope.some((own) => own === one)),
      );
      expect(clients.length, said).toBe(scope.includes("compare") ? 1 : 0);
      for (const client of clients) expect(marksIn(JSON.stringify(client.rating)), said).toEqual(openedBy(scope));
    }
    const answers = seen?.spread === undefined ? [] : marksIn(JSON.stringify(seen.spread));
    const wanted = scope.includes("answers") ? openedBy(scope.filter((one) => one !== "position")) : [];
    expect(answers, said).toEqual(wanted);
  }
}, 120_000);

test("a member reads the whole result, which names no scope", async () => {
  const own = await findResult(at.manager, at);
  expect(own?.rating.opened).toBeUndefined();
  expect(marksIn(JSON.stringify(own?.rating))).toEqual(Object.keys(MARKS));
});
