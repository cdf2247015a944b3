import { notFound } from "next/navigation";
import { cache } from "react";
import { findAssessment } from "@/db/assessments/assessments";
import { PHASES, type Phase } from "@/lib/instrument";
import { withFreshSession } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { requireId } from "../gate/path-id";
import { requireFirm } from "./firm-frame";

type CyclePath = { readonly firmId: string; readonly assessmentId: string };

/** The person, the firm and the assessment of a page, from its path; responds 404 if the person may not see them. */
export async function requireCycle(params: Promise<CyclePath>) {
  const { actor, locale, firm } = await requireFirm(params);
  const assessment = await readAssessment(actor, requireId((await params).assessmentId));
  if (assessment === undefined || assessment.firmId !== firm.id) notFound();
  return { actor, locale, firm, assessment };
}

/** The phase named in an address; responds 404 for anything else. */
export function requirePhase(raw: string | undefined): Phase {
  const phase = PHASES.find((one) => one === raw);
  if (phase === undefined) notFound();
  return phase;
}

/**
 * Returns the same object to all callers of one request, because functions that read the cycle cache their results by
 * this object.
 */
const readAssessment = cache((actor: UserActor, assessmentId: string) =>
  withFreshSession(() => findAssessment(actor, { assessmentId })),
);
