import { beforeAll, expect, test } from "vitest";
import { countHasty, listOwnFlags } from "@/app/_server/frames/careless";
import { findAssessment } from "@/db/assessments/assessments";
import { movePhase } from "@/db/assessments/moves";
import { saveAnswers } from "@/db/assessments/save-answers";
import { listFlagRowsIn } from "@/db/consultants/client-answers";
import { asConsultant } from "@/db/consultants/clients";
import { findFirm } from "@/db/firms/firms";
import { findOwnInput } from "@/db/results/inputs";
import { currentInstrument } from "@/lib/catalog";
import { LEVELS, type Phase } from "@/lib/instrument";
import type { HasteFacts } from "@/lib/view/assessments/flags";
import { countCareless } from "@/lib/view/clients/haste";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import {
  type AnAssessment,
  aMember,
  anAssessment,
  anEntry,
  answerPhase,
  itemsOf,
  positionOf,
} from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

/**
 * A firm with a manager and others. Hasty people give one level throughout; the careful ones use all levels in turn.
 */
async function aFirmOf(how: {
  readonly others: number;
  readonly hasty: number;
  readonly manager: "hasty" | "careful";
}) {
  const at = await anAssessment();
  await positionOf(at);
  const others = [at.contributor];
  while (others.length < how.others) others.push(await aMember(at));
  const hasty = others.slice(0, how.hasty);
  return { at, others, hasty, careful: others.slice(how.hasty), managerIsHasty: how.manager === "hasty" };
}

type Firm = Awaited<ReturnType<typeof aFirmOf>>;

/** Lets the manager and some others answer a phase, then submits the phase. */
async function submit(firm: Firm, phase: Phase, by: readonly UserActor[]): Promise<void> {
  const { at, hasty, managerIsHasty } = firm;
  for (const person of [at.manager, ...by]) {
    const isHasty = person === at.manager ? managerIsHasty : hasty.includes(person);
    if (isHasty) await answerPhase(person, at.assessmentId, phase, 4);
    else await answerInTurn(person, at.assessmentId, phase);
  }
  const moved = await movePhase(at.manager, { assessmentId: at.assessmentId, phase, event: "submit" });
  if (!moved?.ok) throw new Error(`${phase} was not submitted`);
}

const answerInTurn = (person: UserActor, assessmentId: string, phase: Phase) =>
  saveAnswers(person, {
    assessmentId,
    entries: itemsOf(phase).map((item, place) => anEntry(item.id, LEVELS[place % 5] ?? 3)),
  });

async function factsFor(actor: UserActor, { firmId, assessmentId }: AnAssessment): Promise<HasteFacts> {
  const [firm, assessment, input] = await Promise.all([
    findFirm(actor, { firmId }),
    findAssessment(actor, { assessmentId }),
    findOwnInput(actor, { assessmentId }),
  ]);
  if (firm === undefined || assessment === undefined || input === undefined) throw new Error("nothing to read");
  // The answers of a test are all saved at once, which must not count as haste here.
  return { firm, assessment, input, instrument: currentInstrument };
}

const told = async (actor: UserActor, { at }: Firm) => countHasty(actor, await factsFor(actor, at));

test("a manager sees how many others show signs of haste, from three on, not counting themselves", async () => {
  const three = await aFirmOf({ others: 5, hasty: 3, manager: "hasty" });
  await submit(three, "PRE", three.others);
  expect(await told(three.at.manager, three)).toBe(3);
  const two = await aFirmOf({ others: 5, hasty: 2, manager: "hasty" });
  await submit(two, "PRE", two.others);
  expect(await told(two.at.manager, two)).toBeUndefined();
});

test("if everybody else shows one, no number is shown, because it would identify each of them", async () => {
  const all = await aFirmOf({ others: 3, hasty: 3, manager: "careful" });
  await submit(all, "PRE", all.others);
  expect(await told(all.at.manager, all)).toBeUndefined();
  // The figures that a consultant sees include the manager's answers.
  const { consultant } = await anEngagement(all.at);
  expect(await signsFor(consultant, all)).toEqual([3, 3]);
  const four = await aFirmOf({ others: 3, hasty: 3, manager: "hasty" });
  await submit(four, "PRE", four.others);
  const { consultant: second } = await anEngagement(four.at);
  expect(await signsFor(second, four)).toEqual([undefined, undefined]);
});

test("a phase that one colleague answered alone changes no number once it is submitted", async () => {
  const firm = await aFirmOf({ others: 5, hasty: 4, manager: "careful" });
  const [late, ...before] = firm.others;
  if (late === undefined) throw new Error("nobody is late");
  const { consultant } = await anEngagement(firm.at);
  await submit(firm, "PRE", before);
  const first = [await told(firm.at.manager, firm), await signsFor(consultant, firm)];
  expect(first).toEqual([3, [3, 3]]);
  await submit(firm, "LRN", [late]);
  expect([await told(firm.at.manager, firm), await signsFor(consultant, firm)]).toEqual(first);
});

test("a sign is shown to its author, and to no other colleague as a number", async () => {
  const firm = await aFirmOf({ others: 5, hasty: 3, manager: "careful" });
  await submit(firm, "PRE", firm.others);
  const [hasty, careful] = [firm.hasty[0], firm.careful[0]];
  if (hasty === undefined || careful === undefined) throw new Error("nobody of one kind");
  const kinds = async (actor: UserActor) =>
    (await listOwnFlags(actor, await factsFor(actor, firm.at))).map(({ kind }) => kind);
  expect(await kinds(hasty)).toEqual(["longstring"]);
  expect(await kinds(careful)).toEqual([]);
  expect(await kinds(firm.at.manager)).toEqual([]);
  expect(await told(hasty, firm)).toBeUndefined();
});

/** What a consultant is shown about equal answers in a row and a small spread. */
async function signsFor(consultant: UserActor, { at }: Firm) {
  const view = { firmId: at.firmId, view: "answers", scope: "answers", subjects: [at.assessmentId] } as const;
  const rows = await asConsultant(consultant, view, (tx) => listFlagRowsIn(tx, at));
  const assessment = await findAssessment(at.manager, at);
  if (assessment === undefined) throw new Error("no cycle");
  const counts = countCareless({ assessment, rows: rows ?? [], notApplicable: new Set(), records: [] });
  return [counts.longstring, counts["small-spread"]];
}
