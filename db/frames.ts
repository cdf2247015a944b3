import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import { listOwnAnswersIn } from "./answers";
import { type Assessment, listAnsweredItemsIn, listAssessmentsIn } from "./assessments";
import { type Firm, findFirmIn } from "./firms";
import { link } from "./schema/links";
import { asActor } from "./scope";

/** What the frame around every page of a firm shows. */
export type FirmFrameFacts = {
  readonly firm: Firm;
  /** The latest cycle; undefined before the first. */
  readonly assessment: Assessment | undefined;
  /** Items with an answer by anyone, and those the acting person answered. */
  readonly answered: number;
  readonly ownAnswered: number;
  readonly links: number;
};

/** Firm, cycle and counts in one transaction; undefined if the firm is not the actor's to see. */
export async function findFirmFrame(
  actor: Actor,
  at: { readonly firmId: string },
): Promise<FirmFrameFacts | undefined> {
  return asActor(actor, async (tx) => {
    const firm = await findFirmIn(tx, actor, at);
    if (firm === undefined) return undefined;

    const [assessment] = await listAssessmentsIn(tx, at);
    const links = await tx.$count(link, and(eq(link.firmId, at.firmId), isNull(link.endedAt)));
    if (assessment === undefined) return { firm, assessment, answered: 0, ownAnswered: 0, links };

    const assessmentId = assessment.id;
    const answered = (await listAnsweredItemsIn(tx, { assessmentId })).size;
    const own = await listOwnAnswersIn(tx, actor, { assessmentId });
    return { firm, assessment, answered, ownAnswered: own.filter((row) => row.answer !== null).length, links };
  });
}
