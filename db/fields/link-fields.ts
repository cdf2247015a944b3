import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { FieldEntry, LinkField } from "@/lib/fields";
import { LINK_FUNCTIONS, RESTRICTIONS } from "@/lib/instrument";
import { SHARE_TOLERANCE } from "@/lib/rating";
import type { Tx } from "../core/scope";
import { link, linkAnswer } from "../schema/links";
import { done, type FieldRefusal, type SavedField } from "./saved-field";

type OfFirm = { readonly firmId: string };

export function linkField({ firmId }: OfFirm, linkId: string, change: LinkField): SavedField {
  const here = and(eq(link.firmId, firmId), eq(link.id, linkId), isNull(link.endedAt));
  const value = inOrder(change);
  return {
    key: `link:${linkId}:${change.field}`,
    kind: "link",
    verb: "link.edit",
    phase: "PRE",
    wanted: value,
    read: async (tx) => (await tx.select().from(link).where(here))[0]?.[change.field],
    refuse: refuseBeside({ firmId, linkId }, change),
    write: async (tx) =>
      done(
        await tx
          .update(link)
          .set({ [change.field]: value })
          .where(here)
          .returning({ id: link.id }),
      ),
  };
}

type AtLink = OfFirm & { readonly linkId: string };

/** For a field that is checked against other values of the register: the function that checks it. */
function refuseBeside(at: AtLink, change: LinkField): SavedField["refuse"] {
  if (change.field === "share" || change.field === "direction") return (tx) => refuseShares(tx, { ...at, change });
  if (change.field !== "validFrom" && change.field !== "validTo") return undefined;
  return async (tx) => ((await isCrossed(tx, at, change)) ? "dates-crossed" : undefined);
}

/** Whether the link would end before it begins. */
async function isCrossed(
  tx: Tx,
  { firmId, linkId }: AtLink,
  change: LinkField & { readonly field: "validFrom" | "validTo" },
): Promise<boolean> {
  const here = and(eq(link.firmId, firmId), eq(link.id, linkId), isNull(link.endedAt));
  const [days] = await tx.select({ validFrom: link.validFrom, validTo: link.validTo }).from(link).where(here);
  const validFrom = change.field === "validFrom" ? change.value : (days?.validFrom ?? null);
  const validTo = change.field === "validTo" ? change.value : (days?.validTo ?? null);
  return validFrom !== null && validTo !== null && validTo < validFrom;
}

/** Sorts a list of words, so that the same choice gives an equal value. */
function inOrder(change: LinkField): LinkField["value"] {
  if (change.field === "functions") return LINK_FUNCTIONS.filter((one) => change.value.includes(one));
  if (change.field === "restrictions") return RESTRICTIONS.filter((one) => change.value.includes(one));
  return change.value;
}

/** Why a share of sales is refused: a customer link needs one, and all of them add up to at most 100%. */
async function refuseShares(tx: Tx, input: AtLink & { readonly change: LinkField }): Promise<FieldRefusal | undefined> {
  const [mine] = await tx
    .select({ direction: link.direction, share: link.share })
    .from(link)
    .where(and(eq(link.firmId, input.firmId), eq(link.id, input.linkId)));
  if (mine === undefined) return "not-found";
  const direction = input.change.field === "direction" ? input.change.value : mine.direction;
  const share = input.change.field === "share" ? input.change.value : mine.share;
  if (direction !== "customer") return undefined;
  if (share === null) return "share-missing";
  return (await isOverSales(tx, { firmId: input.firmId, share, except: input.linkId })) ? "shares-over-one" : undefined;
}

export function linkAnswerField({ firmId }: OfFirm, entry: FieldEntry & { kind: "link-answer" }): SavedField {
  const { linkId, question: questionId, value: level } = entry;
  const here = and(eq(linkAnswer.firmId, firmId), eq(linkAnswer.linkId, linkId), eq(linkAnswer.questionId, questionId));
  const whole = and(eq(link.firmId, firmId), eq(link.id, linkId), isNull(link.endedAt));
  return {
    key: `link:${linkId}:${questionId}`,
    kind: "link",
    verb: "link.edit",
    phase: "PRE",
    wanted: level,
    async read(tx) {
      const [row] = await tx.select({ level: linkAnswer.level }).from(link).leftJoin(linkAnswer, here).where(whole);
      return row?.level;
    },
    async write(tx) {
      if (level === null) await tx.delete(linkAnswer).where(here);
      else
        await tx
          .insert(linkAnswer)
          .values({ firmId, linkId, questionId, level })
          .onConflictDoUpdate({
            target: [linkAnswer.firmId, linkAnswer.linkId, linkAnswer.questionId],
            set: { level },
          });
      return undefined;
    },
  };
}

/** Whether all customers' shares of sales would add up to more than 100%. */
export async function isOverSales(
  tx: Tx,
  input: { readonly firmId: string; readonly share: number; readonly except?: string },
): Promise<boolean> {
  const [others] = await tx
    .select({ share: sql<number>`coalesce(sum(${link.share}), 0)` })
    .from(link)
    .where(
      and(
        eq(link.firmId, input.firmId),
        eq(link.direction, "customer"),
        isNull(link.endedAt),
        input.except === undefined ? undefined : ne(link.id, input.except),
      ),
    );
  return (others?.share ?? 0) + input.share > 1 + SHARE_TOLERANCE + 1e-9;
}
