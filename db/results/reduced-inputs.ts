import { asc, eq } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import type { Actor } from "@/lib/policy";
import { type AssessmentInput, type ReducedInput, type RespondentInput, reduceInput } from "@/lib/rating";
import { listOwnAnswersIn } from "../assessments/answers";
import { findAssessmentIn } from "../assessments/assessments";
import { asActor, type Tx } from "../core/scope";
import { resultInput } from "../schema/results";
import { buildInputIn } from "./inputs";

type ReducedExport = {
  readonly input: ReducedInput;
  /** The frozen revision. Undefined before the first freeze. */
  readonly revision: number | undefined;
};

/**
 * The input of the latest freeze, or of the given revision, reduced to what the actor may see; before the first freeze,
 * of the current answers. Undefined if the actor may not see it, or there is no such revision.
 *
 * Also reads later revisions, to withhold item figures whose difference would reveal one or two changed answers.
 */
export async function findReducedInput(actor: Actor, given: Given): Promise<ReducedExport | undefined> {
  return asActor(actor, async (tx) => {
    const found = await findAssessmentIn(tx, given);
    return found === undefined ? undefined : findReducedInputIn(tx, actor, found, given.revision);
  });
}

type Given = { readonly assessmentId: string; readonly revision?: number | undefined };

/** Like `findReducedInput`, for an assessment that this transaction has read already. */
export async function findReducedInputIn(
  tx: Tx,
  actor: Actor,
  found: Assessment,
  revision?: number,
): Promise<ReducedExport | undefined> {
  const ids = { assessmentId: found.id };
  const own = await ownAnswersIn(tx, actor, ids);
  const frozen = await listFrozenIn(tx, ids);
  if (frozen.length === 0 && revision === undefined)
    return { input: reduce(await buildInputIn(tx, found), own, []), revision: undefined };
  const wanted = revision ?? frozen.at(-1)?.revision;
  const asked = frozen.find((one) => one.revision === wanted);
  if (asked === undefined) return undefined;
  const later = frozen.flatMap((one) => (one.revision > asked.revision ? [one.input] : []));
  return { input: reduce(asked.input, own, later), revision: asked.revision };
}

type OwnAnswers = Pick<RespondentInput, "answers">;

function reduce(input: AssessmentInput, own: OwnAnswers, later: readonly AssessmentInput[]): ReducedInput {
  const { id, version } = input.instrument;
  const instrument = findInstrument(id, version);
  if (instrument === undefined) throw new Error(`an assessment of ${id} ${version}, which is not there`);
  return reduceInput(input, { instrument, own, later });
}

async function ownAnswersIn(tx: Tx, actor: Actor, ids: { readonly assessmentId: string }): Promise<OwnAnswers> {
  const rows = await listOwnAnswersIn(tx, actor, ids);
  return {
    answers: Object.fromEntries(
      rows.flatMap(({ item, value }) => (value.answer === null ? [] : [[item, value.answer]])),
    ),
  };
}

/** The input of every frozen revision, oldest first. Empty for anybody but a manager. */
function listFrozenIn(tx: Tx, ids: { readonly assessmentId: string }) {
  return tx
    .select({ revision: resultInput.revision, input: resultInput.input })
    .from(resultInput)
    .where(eq(resultInput.assessmentId, ids.assessmentId))
    .orderBy(asc(resultInput.revision));
}
