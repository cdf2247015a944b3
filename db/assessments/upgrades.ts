import { sql } from "drizzle-orm";
import { type Assessment, isComplete, isWritable } from "@/lib/assessments";
import {
  compareInstruments,
  type InstrumentDifference,
  previewUpgrade,
  stepBetween,
  type Upgrade,
} from "@/lib/authoring";
import { findInstrument } from "@/lib/catalog";
import { PHASES, phaseOf } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result } from "@/lib/result";
import { isOwnLastActIn, recordAuditIn } from "../audit/audit";
import { askValue } from "../core/ask";
import { asActor, type Tx } from "../core/scope";
import { findForFirmIn } from "../instruments/instruments";
import { findAssessmentIn, holdAloneIn, listAnsweredItemsIn } from "./assessments";
import { settleIn } from "./assignments";

type AtAssessment = { readonly assessmentId: string };

/**
 * The upgrade that a firm may choose. Undefined if there is none, the result is frozen, or the actor may not see it.
 */
export async function findUpgrade(actor: Actor, ids: AtAssessment): Promise<Upgrade | undefined> {
  return asActor(actor, async (tx) => {
    const found = await findAssessmentIn(tx, ids);
    return found === undefined ? undefined : upgradeOfIn(tx, found);
  });
}

async function upgradeOfIn(tx: Tx, assessment: Assessment): Promise<Upgrade | undefined> {
  if (isComplete(assessment.states)) return undefined;
  const from = findInstrument(assessment.instrument.id, assessment.instrument.version);
  const to = await findForFirmIn(tx, assessment);
  if (from === undefined || from.id !== to.id || stepBetween(from.version, to.version) === undefined) return undefined;
  const answered = new Set<string>((await listAnsweredItemsIn(tx, { assessmentId: assessment.id })).keys());
  const difference = compareInstruments(from, to);
  const touched = new Set(difference.items.filter(isReadAnew).map(({ cell }) => phaseOf(cell)));
  return {
    from,
    to,
    difference,
    preview: previewUpgrade(from, to, answered),
    closed: PHASES.filter((phase) => touched.has(phase) && !isWritable(assessment.states[phase])),
  };
}

const isReadAnew = ({ kind, changes }: InstrumentDifference["items"][number]): boolean =>
  kind === "added" || kind === "removed" || changes.some(({ field }) => field !== "name" && field !== "sources");

type UpgradeRefusal = "changed-meanwhile" | "phases-closed" | "not-yours-to-do";

/**
 * Moves an assessment to the questionnaire version that the page showed. Undefined if the actor may not see it.
 *
 * Waits for saves in progress, then computes the preview again under the lock, so that the user gets exactly what was
 * shown. Repeating one's own upgrade succeeds without a second change.
 */
export async function upgradeAssessment(
  actor: Actor,
  input: AtAssessment & { readonly version: string },
): Promise<Result<undefined, UpgradeRefusal> | undefined> {
  return asActor(actor, async (tx) => {
    const seen = await findAssessmentIn(tx, input);
    if (seen === undefined) return undefined;
    if (!(await holdAloneIn(tx, input))) return err("not-yours-to-do");

    const object = { kind: "assessment", id: input.assessmentId } as const;
    const note = { act: "assessment.upgrade", firmId: seen.firmId, object } as const;
    const now = await findAssessmentIn(tx, input);
    const upgrade = now === undefined ? undefined : await upgradeOfIn(tx, now);
    if (upgrade?.to.version !== input.version) {
      const isDone = now?.instrument.version === input.version && (await isOwnLastActIn(tx, actor, note));
      return isDone ? ok(undefined) : err("changed-meanwhile");
    }
    if (upgrade.closed.length > 0) return err("phases-closed");
    const dropped = upgrade.difference.items.filter(({ kind }) => kind === "removed").map(({ id }) => id);
    const isDone = await askValue<boolean>(
      tx,
      sql`app.upgrade_assessment(${input.assessmentId}, ${input.version}, string_to_array(${dropped.join(" ")}, ' '))`,
    );
    if (isDone !== true) return err("not-yours-to-do");
    await settleIn(tx, { id: input.assessmentId, instrument: upgrade.to }, "all");
    await recordAuditIn(tx, note);
    return ok(undefined);
  });
}
