import { notFound } from "next/navigation";
import { cache } from "react";
import { findAssessment } from "@/db/assessments/assessments";
import type { Assessment } from "@/lib/assessments";
import { requireActor, withFreshSession } from "../gate/actor";
import { requireId } from "../gate/path-id";
import { requireFirmFrame } from "./firm-frame";

/** Firm and assessment of a path for the current user; responds 404 if they may not see them. */
export const requireCycle = cache(async (rawFirm: string, rawAssessment: string) => {
  const actor = await requireActor();
  const [firmId, assessmentId] = [requireId(rawFirm), requireId(rawAssessment)];
  const { firm } = await requireFirmFrame(actor, firmId);
  const found: Assessment | undefined = await withFreshSession(() => findAssessment(actor, { assessmentId }));
  if (found === undefined || found.firmId !== firmId) notFound();
  return { actor, firm, assessment: found };
});
