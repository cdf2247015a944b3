import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Assessment } from "@/lib/cycle";
import type { Phase } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import {
  type AssessmentInput,
  canonicalFacts,
  type FrozenResult,
  freezeInput,
  ratingForReader,
  seedFrom,
} from "@/lib/rating";
import { ok, type Result } from "@/lib/result";
import { isComplete, type MoveRefusal, type PhaseState } from "@/lib/workflow";
import { moveIn, type Signer } from "../assessments/moves";
import { asActor, goOnAs, type Tx } from "../core/scope";
import { sha256 } from "../core/sha256";
import { result, resultFigures, resultInput } from "../schema/results";
import { buildInputIn } from "./inputs";
import { findLevelsLaterIn } from "./levels-later";
import { findReaderVoiceIn } from "./reader-voice";

export type Accepted = { readonly state: PhaseState; readonly revision: number | undefined };

/**
 * Accepts a phase; the acceptance that completes the cycle freezes its result in the same transaction.
 *
 * Two last acceptances at once wait for each other on the assessment row, so that exactly one of them freezes. If the
 * freeze throws, nothing is accepted. Undefined if the assessment is not the actor's to see.
 */
export async function acceptPhase(
  actor: Actor,
  at: { readonly assessmentId: string; readonly phase: Phase },
): Promise<Result<Accepted, MoveRefusal> | undefined> {
  return asActor(actor, (tx) => acceptIn(tx, actor, at));
}

/**
 * The same inside a transaction; with a signer it is a reviewer's acceptance.
 *
 * A freeze reads all of the firm, and a reviewer may not: his transaction goes on as a manager of the firm from there, and
 * nothing is read to him after it.
 */
export async function acceptIn(
  tx: Tx,
  actor: Actor,
  at: { readonly assessmentId: string; readonly phase: Phase },
  signer?: Signer,
): Promise<Result<Accepted, MoveRefusal> | undefined> {
  const moved = await moveIn(tx, actor, { ...at, event: "accept" }, signer);
  if (moved === undefined || !moved.ok) return moved;

  const { assessment, state, isRepeated } = moved.value;
  if (isRepeated) return ok({ state, revision: undefined });
  const states = { ...assessment.states, [at.phase]: state };
  if (!isComplete(states)) return ok({ state, revision: undefined });
  if (signer !== undefined) await becomeManagerIn(tx, assessment);
  return ok({ state, revision: await freezeIn(tx, assessment) });
}

async function becomeManagerIn(tx: Tx, at: Assessment): Promise<void> {
  const rows = await tx.execute<{ person: string | null }>(sql`select app.freezes_for(${at.id}) as person`);
  const personId = rows[0]?.person;
  if (typeof personId !== "string") throw new Error(`nobody to freeze assessment ${at.id} for`);
  await goOnAs(tx, { kind: "user", personId });
}

/** Writes the next revision of a result and marks the one before as superseded. The caller holds the assessment row. */
async function freezeIn(tx: Tx, at: Assessment): Promise<number> {
  const input = withSeed(await buildInputIn(tx, at));
  const { rating, figures, inputHash, versions } = freezeInput(input, sha256);
  const here = and(eq(result.firmId, at.firmId), eq(result.assessmentId, at.id));

  const [last] = await tx
    .select({ revision: sql<number | null>`max(${result.revision})` })
    .from(result)
    .where(here);
  const revision = (last?.revision ?? 0) + 1;
  await tx
    .update(result)
    .set({ supersededAt: sql`now()` })
    .where(and(here, isNull(result.supersededAt)));

  const key = { firmId: at.firmId, assessmentId: at.id, revision };
  await tx.insert(result).values({ ...key, rating, inputHash, versions });
  await tx.insert(resultInput).values({ ...key, input });
  // every column by name: one that is forgotten would be null for good
  const row: typeof resultFigures.$inferSelect = { ...figures, ...key, cycle: at.cycle };
  await tx.insert(resultFigures).values(row);
  return revision;
}

/** The seed of the draws is written into the input, so that it is repeated from there; no answer enters it. */
export function withSeed(input: AssessmentInput): AssessmentInput {
  return { ...input, seed: seedFrom(sha256(canonicalFacts(input))) };
}

const FROZEN = {
  revision: result.revision,
  rating: result.rating,
  versions: result.versions,
  frozenAt: result.frozenAt,
  supersededAt: result.supersededAt,
};

/**
 * A frozen result of an assessment, the latest revision unless one is named; undefined before the freeze, and to a colleague
 * whose items are not submitted.
 */
export async function findResult(
  actor: Actor,
  at: { readonly assessmentId: string; readonly revision?: number | undefined },
): Promise<FrozenResult | undefined> {
  return asActor(actor, async (tx) => {
    const [own] = await tx
      .select({ firmId: result.firmId })
      .from(result)
      .where(eq(result.assessmentId, at.assessmentId))
      .limit(1);
    if (own === undefined || (await findLevelsLaterIn(tx, actor, own)) !== undefined) return undefined;
    return findResultIn(tx, at);
  });
}

export async function findResultIn(
  tx: Tx,
  at: { readonly assessmentId: string; readonly revision?: number | undefined },
): Promise<FrozenResult | undefined> {
  const revision = at.revision === undefined ? undefined : eq(result.revision, at.revision);
  const rows = await tx
    .select(FROZEN)
    .from(result)
    .where(and(eq(result.assessmentId, at.assessmentId), revision))
    .orderBy(desc(result.revision))
    .limit(1);
  const [found] = rows;
  if (found === undefined) return undefined;
  const voice = await findReaderVoiceIn(tx, { assessmentId: at.assessmentId, revision: found.revision });
  return { ...found, rating: ratingForReader(found.rating, voice) };
}

/**
 * Every frozen revision of a firm, latest cycle and revision first, with those of its figures that need no rule: levels
 * capped by records and counts are read from the rating, as its reader may have it. None for a colleague whose items are
 * not submitted.
 */
export async function listResults(actor: Actor, at: { readonly firmId: string }) {
  return asActor(actor, async (tx) =>
    (await findLevelsLaterIn(tx, actor, at)) === undefined ? listResultsIn(tx, at) : [],
  );
}

const { market, modular, relational, captive, hierarchy } = resultFigures;
/** Through which modes the firm sells, as the cohort's figures are cut. */
const OWN_MODES = { market, modular, relational, captive, hierarchy };

export async function listResultsIn(tx: Tx, at: { readonly firmId: string }) {
  return tx
    .select({
      assessmentId: result.assessmentId,
      revision: result.revision,
      frozenAt: result.frozenAt,
      supersededAt: result.supersededAt,
      figures: { cycle: resultFigures.cycle, staged: resultFigures.staged, ...OWN_MODES },
    })
    .from(result)
    .innerJoin(
      resultFigures,
      and(
        eq(resultFigures.firmId, result.firmId),
        eq(resultFigures.assessmentId, result.assessmentId),
        eq(resultFigures.revision, result.revision),
      ),
    )
    .where(eq(result.firmId, at.firmId))
    .orderBy(desc(resultFigures.cycle), desc(result.revision));
}
