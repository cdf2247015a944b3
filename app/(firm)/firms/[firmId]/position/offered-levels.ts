import type { UserActor } from "@/app/_server/gate/gate";
import { listAssessments } from "@/db/assessments/assessments";
import { findFirmScreening } from "@/db/screening/screenings";
import { screening1 } from "@/lib/catalog";
import type { Firm } from "@/lib/firms";
import type { Level, LinkDirection, LinkFunction, PositionId } from "@/lib/instrument";
import type { LinkAnswers } from "@/lib/position";
import type { KeptScreening } from "@/lib/rating";
import { PROPOSED_FUNCTIONS } from "@/lib/view/position/proposed-functions";
import { isFreshFor } from "@/lib/view/screening/screening-offer";

/**
 * Answers about the largest customer from the screening that the firm took over, offered for a customer of the first
 * cycle.
 *
 * One person gave them, so they are offered only to a manager, and only while they are recent; before the cycle is
 * open, their age is measured until now. Empty if nothing is offered.
 */
export async function findOfferedLevels(
  actor: UserActor,
  input: { readonly firm: Pick<Firm, "id" | "role">; readonly direction: LinkDirection },
  now = new Date(),
): Promise<LinkAnswers> {
  const screening = await findOfferedScreening(actor, input, now);
  const levels = screening1.position.flatMap((id): [PositionId, Level][] => {
    const level = screening?.position[id]?.value ?? null;
    return level === null ? [] : [[id, level]];
  });
  return Object.fromEntries(levels);
}

/**
 * The functions proposed for the first customer, from the main work stated in the screening that the firm took over;
 * undefined if it may not be offered.
 */
export async function findOfferedFunctions(
  actor: UserActor,
  firm: Pick<Firm, "id" | "role">,
): Promise<readonly LinkFunction[] | undefined> {
  const screening = await findOfferedScreening(actor, { firm, direction: "customer" }, new Date());
  if (screening === undefined) return undefined;
  return screening.mainFunction === null ? [] : PROPOSED_FUNCTIONS[screening.mainFunction];
}

async function findOfferedScreening(
  actor: UserActor,
  input: { readonly firm: Pick<Firm, "id" | "role">; readonly direction: LinkDirection },
  now: Date,
): Promise<KeptScreening | undefined> {
  const firmId = input.firm.id;
  if (input.firm.role !== "manager" || input.direction !== "customer") return undefined;
  const [cycles, screening] = await Promise.all([
    listAssessments(actor, { firmId }),
    findFirmScreening(actor, { firmId }),
  ]);
  const opened = cycles[0]?.createdAt ?? now;
  if (screening === undefined || cycles.length > 1 || !isFreshFor(opened, screening)) return undefined;
  return screening;
}
