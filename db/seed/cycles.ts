import { randomUUIDv7 } from "node:crypto";
import type { Assessment, PhaseState } from "@/lib/assessments";
import { currentInstrument } from "@/lib/catalog";
import { PHASES, type Phase } from "@/lib/instrument";
import { freezeInput } from "@/lib/rating";
import { findAssessmentIn } from "../assessments/assessments";
import type { Tx } from "../core/scope";
import { sha256 } from "../core/sha256";
import { buildInputIn } from "../results/inputs";
import { assessment, assessmentPhase, phaseEvent } from "../schema/assessments";
import { result, resultFigures, resultInput } from "../schema/results";

export type CyclePlan = {
  readonly firmId: string;
  readonly cycle: number;
  readonly viewSeed: number;
  readonly openedAt: Date;
  /** When each phase was accepted. Undefined if it is still open. */
  readonly acceptedAt: Readonly<Partial<Record<Phase, Date>>>;
  readonly byPersonId: string;
};

/** Inserts a cycle with its phases and the moves that led to their states. */
export async function insertCycle(tx: Tx, plan: CyclePlan): Promise<string> {
  const id = randomUUIDv7();
  const { firmId, cycle, viewSeed, openedAt, byPersonId } = plan;
  await tx.insert(assessment).values({
    firmId,
    id,
    cycle,
    viewSeed,
    instrumentId: currentInstrument.id,
    instrumentVersion: currentInstrument.version,
    createdAt: openedAt,
  });
  await tx.insert(assessmentPhase).values(
    PHASES.map((phase, position) => {
      const at = plan.acceptedAt[phase];
      const state: PhaseState = at === undefined ? "open" : "accepted";
      const submittedAt = at === undefined ? null : submittedFor(at);
      return { firmId, assessmentId: id, phase, position, state, submittedAt, acceptedAt: at ?? null };
    }),
  );
  const moves = PHASES.flatMap((phase) => {
    const at = plan.acceptedAt[phase];
    if (at === undefined) return [];
    const row = { firmId, assessmentId: id, phase, byPersonId, at };
    return [
      {
        ...row,
        at: submittedFor(at),
        event: "submit" as const,
        fromState: "open" as const,
        toState: "submitted" as const,
      },
      { ...row, event: "accept" as const, fromState: "submitted" as const, toState: "accepted" as const },
    ];
  });
  if (moves.length > 0) await tx.insert(phaseEvent).values(moves);
  return id;
}

/** Submitted a few hours before it was accepted, so both are in the same morning and week. */
const submittedFor = (acceptedAt: Date): Date => new Date(acceptedAt.getTime() - 4 * 3_600_000);

/** Freezes a cycle as of the given day; the input contains that day, so the hash depends on it. */
export async function insertResult(
  tx: Tx,
  given: { readonly assessmentId: string; readonly frozenAt: Date },
): Promise<void> {
  const found: Assessment | undefined = await findAssessmentIn(tx, given);
  if (found === undefined) throw new Error("a cycle was made and is not there");
  const input = { ...(await buildInputIn(tx, found)), asOf: given.frozenAt.toISOString().slice(0, 10) };
  const { rating, figures, inputHash, versions } = freezeInput(input, sha256);
  const key = { firmId: found.firmId, assessmentId: found.id, revision: 1 };
  await tx.insert(result).values({ ...key, rating, inputHash, versions, frozenAt: given.frozenAt });
  await tx.insert(resultInput).values({ ...key, input });
  await tx.insert(resultFigures).values({ ...figures, ...key, cycle: found.cycle });
}

/** A day of the demo world, early in the afternoon in China. */
export const day = (text: string) => new Date(`${text}T14:02:00+08:00`);

const DAY_MS = 86_400_000;

/** The date in China `days` after a moment, as `2026-12-04`; for dates that the application compares with today. */
export const dayAhead = (days: number, now: Date): string =>
  new Date(now.getTime() + days * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10);

/** When each phase was accepted, from dates. */
export const acceptedOn = (dates: Readonly<Partial<Record<Phase, string>>>): Partial<Record<Phase, Date>> =>
  Object.fromEntries(PHASES.flatMap((phase) => (dates[phase] === undefined ? [] : [[phase, day(dates[phase])]])));
