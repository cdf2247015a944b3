import { and, eq, isNull } from "drizzle-orm";
import { type Assessment, ownItems } from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import type { FirmFrameFacts } from "@/lib/firms";
import type { ItemId } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { listOwnAnswersIn } from "../assessments/answers";
import { listAnsweredItemsIn, listAssessmentsIn } from "../assessments/assessments";
import { listGivenIn } from "../assessments/assignments";
import { asActor, type Tx } from "../core/scope";
import { findFirmIn } from "../firms/firms";
import { link } from "../schema/links";
import { countOpenMeasuresIn } from "./plans";

/** Firm, cycle and counts for the page frame, in one transaction. Undefined if the actor may not see the firm. */
export async function findFirmFrame(
  actor: Actor,
  ids: { readonly firmId: string },
): Promise<FirmFrameFacts | undefined> {
  return asActor(actor, async (tx) => {
    const firm = await findFirmIn(tx, actor, ids);
    if (firm === undefined) return undefined;

    const [assessment] = await listAssessmentsIn(tx, ids);
    const links = await tx.$count(link, and(eq(link.firmId, ids.firmId), isNull(link.endedAt)));
    const openMeasures = await countOpenMeasuresIn(tx, ids);
    const none = { answered: 0, ownAnswered: 0, ownAsked: 0 };
    if (assessment === undefined) return { firm, assessment, ...none, links, openMeasures };

    const assessmentId = assessment.id;
    const answered = (await listAnsweredItemsIn(tx, { assessmentId })).size;
    const own = await listOwnAnswersIn(tx, actor, { assessmentId });
    const mine = await listMineIn(tx, actor, { assessment, isManager: firm.role === "manager" });
    const ownAnswered = own.filter((row) => row.value.answer !== null && mine.has(row.item)).length;
    return { firm, assessment, answered, ownAnswered, ownAsked: mine.size, links, openMeasures };
  });
}

/** The items that the actor has to answer. */
async function listMineIn(
  tx: Tx,
  actor: Actor,
  input: { readonly assessment: Assessment; readonly isManager: boolean },
): Promise<Set<ItemId>> {
  const { instrument, id } = input.assessment;
  const items = (findInstrument(instrument.id, instrument.version)?.items ?? []).map((item) => item.id);
  if (actor.kind !== "user") return new Set();
  const given = await listGivenIn(tx, { assessmentId: id });
  return new Set(ownItems(items, given, { personId: actor.personId, isManager: input.isManager }));
}
