import type { UserActor } from "@/app/_server/gate/gate";
import { listAssessments } from "@/db/assessments/assessments";
import { findFirmScreening } from "@/db/screening/screenings";
import { screening1 } from "@/lib/catalog";
import type { Firm } from "@/lib/firms";
import type { Level, LinkDirection, PositionId } from "@/lib/instrument";
import type { LinkAnswers } from "@/lib/position";
import { isFreshFor } from "@/lib/view/screening/screening-offer";

/**
 * Answers of the claimed screening about the largest customer, which may fill a customer link of the first cycle.
 *
 * One person gave them, so they are offered to a manager alone, and only while they are fresh; before the cycle is open
 * their age counts from now. Empty where nothing is offered.
 */
export async function findOfferedLevels(
  actor: UserActor,
  input: { readonly firm: Pick<Firm, "id" | "role">; readonly direction: LinkDirection },
  now = new Date(),
): Promise<LinkAnswers> {
  const firmId = input.firm.id;
  if (input.firm.role !== "manager" || input.direction !== "customer") return {};
  const [cycles, screening] = await Promise.all([
    listAssessments(actor, { firmId }),
    findFirmScreening(actor, { firmId }),
  ]);
  const opened = cycles[0]?.createdAt ?? now;
  if (screening === undefined || cycles.length > 1 || !isFreshFor(opened, screening)) return {};
  const levels = screening1.position.flatMap((id): [PositionId, Level][] => {
    const level = screening.position[id]?.value ?? null;
    return level === null ? [] : [[id, level]];
  });
  return Object.fromEntries(levels);
}
