import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { type Assessment, isComplete, type MoveRefusal, type PhaseState, type Signer } from "@/lib/assessments";
import type { Phase } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import {
  type AssessmentInput,
  canonicalFacts,
  type FrozenResult,
  freezeInput,
  ratingAsOpened,
  ratingForReader,
  seedFrom,
} from "@/lib/rating";
import { ok, type Result } from "@/lib/result";
import { findLevelsLaterIn } from "../assessments/levels-later";
import { moveIn } from "../assessments/moves";
import { askValue } from "../core/ask";
import { asActor, goOnAs, type Tx } from "../core/scope";
import { sha256 } from "../core/sha256";
import { figuresOfResult, result, resultFigures, resultInput } from "../schema/results";
import { buildInputIn } from "./inputs";
import { openedToReader } from "./opened";
import { findReaderVoiceIn } from "./reader-voice";

export type Accepted = { readonly state: PhaseState; readonly revision: number | undefined };

/**
 * Accepts a phase. If that completes the cycle, freezes the result in the same transaction.
 *
 * Concurrent acceptances wait for a lock on the assessment row, so exactly one of them freezes. If the freeze throws,
 * nothing is accepted. Undefined if the actor may not see the assessment.
 */
export async function acceptPhase(
  actor: Actor,
  ids: { readonly assessmentId: string; readonly phase: Phase },
): Promise<Result<Accepted, MoveRefusal> | undefined> {
  return asActor(actor, (tx) => acceptIn(tx, actor, ids));
}

/**
 * Accepts a phase inside a transaction. `signer` is given if a reviewer accepts it.
 *
 * A freeze reads all data of the firm, which a reviewer may not. So the transaction switches to a manager of the firm
 * for the freeze, and returns nothing that was read after that.
 */
export async function acceptIn(
  tx: Tx,
  actor: Actor,
  ids: { readonly assessmentId: string; readonly phase: Phase },
  signer?: Signer,
): Promise<Result<Accepted, MoveRefusal> | undefined> {
  const moved = await moveIn(tx, actor, { ...ids, event: "accept" }, signer);
  if (moved === undefined || !moved.ok) return moved;

  const { assessment, state, isRepeated } = moved.value;
  if (isRepeated) return ok({ state, revision: undefined });
  const states = { ...assessment.states, [ids.phase]: state };
  if (!isComplete(states)) return ok({ state, revision: undefined });
  if (signer !== undefined) await becomeManagerIn(tx, assessment);
  return ok({ state, revision: await freezeIn(tx, assessment) });
}

async function becomeManagerIn(tx: Tx, input: Assessment): Promise<void> {
  const personId = await askValue<string | null>(tx, sql`app.freezes_for(${input.id})`);
  if (typeof personId !== "string") throw new Error(`nobody to freeze assessment ${input.id} for`);
  await goOnAs(tx, { kind: "user", personId });
}

/**
 * Writes the next revision of a result and marks the previous one as superseded. The caller must hold the assessment's
 * lock.
 */
async function freezeIn(tx: Tx, assessment: Assessment): Promise<number> {
  const input = withSeed(await buildInputIn(tx, assessment));
  const { rating, figures, inputHash, versions } = freezeInput(input, sha256);
  const here = and(eq(result.firmId, assessment.firmId), eq(result.assessmentId, assessment.id));

  const [last] = await tx
    .select({ revision: sql<number | null>`max(${result.revision})` })
    .from(result)
    .where(here);
  const revision = (last?.revision ?? 0) + 1;
  await tx
    .update(result)
    .set({ supersededAt: sql`now()` })
    .where(and(here, isNull(result.supersededAt)));

  const key = { firmId: assessment.firmId, assessmentId: assessment.id, revision };
  await tx.insert(result).values({ ...key, rating, inputHash, versions });
  await tx.insert(resultInput).values({ ...key, input });
  // Every column is named, because a forgotten one would stay null forever.
  const row: typeof resultFigures.$inferSelect = { ...figures, ...key, cycle: assessment.cycle };
  await tx.insert(resultFigures).values(row);
  return revision;
}

/**
 * Stores the seed of the random draws in the input, so that the rating can be reproduced. It does not depend on
 * answers.
 */
export function withSeed(input: AssessmentInput): AssessmentInput {
  return { ...input, seed: seedFrom(sha256(canonicalFacts(input))) };
}

const FROZEN = {
  revision: result.revision,
  rating: result.rating,
  versions: result.versions,
  frozenAt: result.frozenAt,
  supersededAt: result.supersededAt,
  opened: openedToReader(result.firmId),
};

/**
 * A frozen result: the given revision, or the latest. Undefined before the freeze, and for a colleague with unsubmitted
 * items.
 */
export async function findResult(
  actor: Actor,
  input: { readonly assessmentId: string; readonly revision?: number | undefined },
): Promise<FrozenResult | undefined> {
  return asActor(actor, async (tx) => {
    const [own] = await tx
      .select({ firmId: result.firmId })
      .from(result)
      .where(eq(result.assessmentId, input.assessmentId))
      .limit(1);
    if (own === undefined || (await findLevelsLaterIn(tx, actor, own)) !== undefined) return undefined;
    return findResultIn(tx, input);
  });
}

export async function findResultIn(
  tx: Tx,
  input: { readonly assessmentId: string; readonly revision?: number | undefined },
): Promise<FrozenResult | undefined> {
  const revision = input.revision === undefined ? undefined : eq(result.revision, input.revision);
  const rows = await tx
    .select(FROZEN)
    .from(result)
    .where(and(eq(result.assessmentId, input.assessmentId), revision))
    .orderBy(desc(result.revision))
    .limit(1);
  const [found] = rows;
  if (found === undefined) return undefined;
  const voice = await findReaderVoiceIn(tx, { assessmentId: input.assessmentId, revision: found.revision });
  const { opened, ...frozen } = found;
  return { ...frozen, rating: ratingAsOpened(ratingForReader(frozen.rating, voice), opened) };
}

/**
 * All frozen revisions of a firm, latest cycle and revision first, with the figures that every reader may see. Capped
 * levels and counts come from the rating, as far as the reader may see them. Empty for a colleague with unsubmitted
 * items.
 */
export async function listResults(actor: Actor, ids: { readonly firmId: string }) {
  return asActor(actor, async (tx) =>
    (await findLevelsLaterIn(tx, actor, ids)) === undefined ? listResultsIn(tx, ids) : [],
  );
}

const { market, modular, relational, captive, hierarchy } = resultFigures;
/** The firm's sales by mode, grouped as in the cohort's figures. */
const OWN_MODES = { market, modular, relational, captive, hierarchy };

export async function listResultsIn(tx: Tx, ids: { readonly firmId: string }) {
  return tx
    .select({
      assessmentId: result.assessmentId,
      revision: result.revision,
      frozenAt: result.frozenAt,
      supersededAt: result.supersededAt,
      figures: { cycle: resultFigures.cycle, staged: resultFigures.staged, ...OWN_MODES },
    })
    .from(result)
    .innerJoin(resultFigures, figuresOfResult)
    .where(eq(result.firmId, ids.firmId))
    .orderBy(desc(resultFigures.cycle), desc(result.revision));
}
