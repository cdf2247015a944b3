import { randomUUIDv7 } from "node:crypto";
import { currentInstrument } from "@/lib/catalog";
import type { CellId, Phase, Stratum } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import type { Tx } from "../core/scope";
import { answer, respondent } from "../schema/answers";
import { drawLevel } from "./graded-response";

type RespondentPlan = {
  readonly personId: string;
  readonly stratum: Stratum;
  /** The capability as this person perceives it, by cell. */
  readonly sees: (cell: CellId) => number;
  /** Which items this person has answered so far. */
  readonly answers: (item: { readonly id: string; readonly phase: Phase }) => boolean;
};

/** Probability of the answer "don't know", by lens. Higher where few people have insight. */
const DONT_KNOW = { ORG: 0.02, NET: 0.06, POS: 0.04, INT: 0.04 } as const;

/** Draws and inserts the answers of one respondent. The same seed gives the same answers. */
export async function insertAnswers(
  tx: Tx,
  input: { readonly firmId: string; readonly assessmentId: string; readonly savedAt: Date },
  plan: RespondentPlan,
  chance: { readonly random: Random; readonly difficulty: ReadonlyMap<string, number> },
): Promise<void> {
  const { firmId, assessmentId, savedAt } = input;
  const respondentId = randomUUIDv7();
  await tx.insert(respondent).values({
    firmId,
    assessmentId,
    id: respondentId,
    personId: plan.personId,
    kind: "member",
    stratum: plan.stratum,
  });
  const rows = currentInstrument.items.flatMap((item) => {
    const [phase, lens] = [PHASE[item.id.slice(0, 3)], LENS[item.id.slice(4, 7)]];
    // Both numbers are drawn for every item, so that skipped items do not change other people's answers.
    const unsure = chance.random() < (lens === undefined ? 0 : DONT_KNOW[lens]);
    const level = drawLevel(chance.random, plan.sees(item.cell), chance.difficulty.get(item.id) ?? 0);
    if (phase === undefined || !plan.answers({ id: item.id, phase })) return [];
    const said = unsure ? { level: null, dontKnow: true } : { level, dontKnow: false };
    const key = { firmId, assessmentId, respondentId, itemId: item.id };
    return [{ ...key, ...said, revision: 1, locale: "zh" as const, savedAt }];
  });
  if (rows.length > 0) await tx.insert(answer).values(rows);
}

const PHASE: Readonly<Record<string, Phase>> = { PRE: "PRE", LRN: "LRN", APP: "APP", EVA: "EVA" };
const LENS: Readonly<Record<string, keyof typeof DONT_KNOW>> = { ORG: "ORG", NET: "NET", POS: "POS", INT: "INT" };
