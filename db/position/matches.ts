import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { AuditAct } from "@/lib/audit";
import { LINK_DIRECTIONS, type LinkDirection, MERGED_FACTS } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { type LinkFacts, type Merged, mergeLink } from "@/lib/position";
import type { LinkPartner, PartnerEventRow } from "@/lib/register";
import { err, ok, type Result } from "@/lib/result";
import { type AuditNote, isOwnLastActIn, recordAuditIn } from "../audit/audit";
import { askValue } from "../core/ask";
import { promisedWord } from "../core/promised-word";
import { asActor, type Tx } from "../core/scope";
import { shownIfAny } from "../core/shown";
import { link } from "../schema/links";
import { linkCode, linkMatch, mergedFact, partnerEvent } from "../schema/matches";
import { membership } from "../schema/people";

/** The number of days for which a code is valid. */
const LINK_CODE_DAYS = 14;

type AtLink = { readonly firmId: string; readonly linkId: string };

type CodeRefusal = "not-found" | "not-yours-to-do" | "matched-already";

/** Creates a new code for a link and invalidates the earlier one. Returns when it expires. */
export async function makeLinkCode(
  actor: Actor,
  input: AtLink & { readonly codeHash: string },
): Promise<Result<{ expiresAt: Date }, CodeRefusal>> {
  if (actor.kind !== "user") return err("not-yours-to-do");
  const { firmId, linkId, codeHash } = input;
  return asActor(actor, async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`link-code:${firmId}:${linkId}`.toLowerCase()}, 0))`,
    );
    const [found] = await tx
      .select({ partnerFirmId: link.partnerFirmId })
      .from(link)
      .where(and(eq(link.firmId, firmId), eq(link.id, linkId), isNull(link.endedAt), eq(link.kind, "single")));
    if (found === undefined) return err("not-found");
    if (found.partnerFirmId !== null) return err("matched-already");
    await revokeIn(tx, input);
    const [made] = await tx
      .insert(linkCode)
      .values({
        firmId,
        linkId,
        codeHash,
        madeBy: actor.personId,
        expiresAt: sql`now() + make_interval(days => ${LINK_CODE_DAYS})`,
      })
      .returning({ expiresAt: linkCode.expiresAt });
    if (made === undefined) throw new Error("a code was made and is not there");
    await tx.insert(partnerEvent).values({ firmId, linkId, event: "code-made", byPersonId: actor.personId });
    await recordAuditIn(tx, onLink("code.make", input));
    return ok(made);
  });
}

const onLink = (act: AuditAct, { firmId, linkId }: AtLink): AuditNote => ({
  act,
  firmId,
  object: { kind: "link", id: linkId },
});

async function revokeIn(tx: Tx, ids: AtLink): Promise<boolean> {
  const revoked = await tx
    .update(linkCode)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(linkCode.firmId, ids.firmId),
        eq(linkCode.linkId, ids.linkId),
        isNull(linkCode.usedAt),
        isNull(linkCode.revokedAt),
      ),
    )
    .returning({ id: linkCode.id });
  return revoked.length > 0;
}

/** Revokes the open code of a link. False if there is none. */
export async function revokeLinkCode(actor: Actor, ids: AtLink): Promise<boolean> {
  if (actor.kind !== "user") return false;
  return asActor(actor, async (tx) => {
    if (!(await revokeIn(tx, ids))) return isOwnLastActIn(tx, actor, onLink("code.revoke", ids));
    const { firmId, linkId } = ids;
    await tx.insert(partnerEvent).values({ firmId, linkId, event: "code-revoked", byPersonId: actor.personId });
    await recordAuditIn(tx, onLink("code.revoke", ids));
    return true;
  });
}

/**
 * Which direction the actor's own link must have for this code. Undefined if the code does not work, whatever the
 * reason.
 */
export async function readLinkCode(
  actor: Actor,
  input: { readonly firmId: string; readonly codeHash: string },
): Promise<LinkDirection | undefined> {
  const call = sql`app.read_link_code(${input.firmId}, ${input.codeHash})`;
  const side = await asActor(actor, (tx) => askValue<string | null>(tx, call));
  return LINK_DIRECTIONS.find((direction) => direction === side);
}

const REDEEM_REFUSALS = ["not-found", "code-not-usable", "link-does-not-fit"] as const;
type RedeemRefusal = (typeof REDEEM_REFUSALS)[number];

/** Matches the actor's link with the partner's. Only this connects a partner to a firm of this installation. */
export async function redeemLinkCode(
  actor: Actor,
  input: AtLink & { readonly codeHash: string },
): Promise<Result<undefined, RedeemRefusal>> {
  return asActor(actor, async (tx) => {
    const call = sql`app.redeem_link_code(${input.firmId}, ${input.linkId}, ${input.codeHash})`;
    const outcome = await askValue<string>(tx, call);
    if (outcome !== "matched") return err(promisedWord(outcome, REDEEM_REFUSALS));
    await recordAuditIn(tx, onLink("match.join", input));
    return ok(undefined);
  });
}

/** Ends a match for both sides. False if there is none, or the actor is not a manager of the firm. */
export const endMatch = (actor: Actor, ids: AtLink): Promise<boolean> =>
  asActor(actor, async (tx) => {
    const isDone = await askValue<boolean>(tx, sql`app.end_match(${ids.firmId}, ${ids.linkId})`);
    if (isDone !== true) return isOwnLastActIn(tx, actor, onLink("match.end", ids));
    await recordAuditIn(tx, onLink("match.end", ids));
    return true;
  });

/**
 * Agrees to merge the facts of both links. Once both sides agree, they are merged and stored for both; calling it again
 * repeats the merge.
 *
 * "waits" until the partner agrees. Undefined if there is no match, or the actor is not a manager of the firm.
 */
export async function agreeToMerge(actor: Actor, ids: AtLink): Promise<"waits" | "merged" | undefined> {
  return asActor(actor, async (tx) => {
    const [row] = await tx.execute<{ own: LinkFacts | null; partner: LinkFacts | null }>(
      sql`select own, partner from app.consent_merge(${ids.firmId}, ${ids.linkId})`,
    );
    if (row === undefined) return undefined;
    await recordAuditIn(tx, onLink("merge.agree", ids));
    if (row.own === null || row.partner === null) return "waits";
    const merged = JSON.stringify(mergeLink(row.own, row.partner));
    await tx.execute(sql`select app.keep_merge(${ids.firmId}, ${ids.linkId}, ${merged}::jsonb)`);
    return "merged";
  });
}

/** Withdraws the firm's own agreement, which deletes the merged figures for both sides. */
export const withdrawMerge = (actor: Actor, ids: AtLink): Promise<boolean> =>
  asActor(actor, async (tx) => {
    const isDone = await askValue<boolean>(tx, sql`app.withdraw_merge(${ids.firmId}, ${ids.linkId})`);
    if (isDone !== true) return isOwnLastActIn(tx, actor, onLink("merge.withdraw", ids));
    await recordAuditIn(tx, onLink("merge.withdraw", ids));
    return true;
  });

/** Matches and open codes of a firm, by link; omits links without either. Empty if the actor may not see the firm. */
export async function listPartners(actor: Actor, ids: { readonly firmId: string }): Promise<LinkPartner[]> {
  return asActor(actor, async (tx) => {
    const codes = await tx
      .select({ linkId: linkCode.linkId, expiresAt: linkCode.expiresAt })
      .from(linkCode)
      .where(
        and(
          eq(linkCode.firmId, ids.firmId),
          isNull(linkCode.usedAt),
          isNull(linkCode.revokedAt),
          gt(linkCode.expiresAt, sql`now()`),
        ),
      );
    const matches = await tx
      .select()
      .from(linkMatch)
      .where(and(eq(linkMatch.firmId, ids.firmId), isNull(linkMatch.endedAt)));
    const facts = await tx.select().from(mergedFact).where(eq(mergedFact.firmId, ids.firmId));
    const links = [...new Set([...codes, ...matches].map((one) => one.linkId))];
    return links.map((linkId) => {
      const match = matches.find((one) => one.linkId === linkId);
      return {
        linkId,
        codeUntil: codes.find((one) => one.linkId === linkId)?.expiresAt ?? null,
        match: match && {
          matchedAt: match.matchedAt,
          agreed: match.consentedAt !== null,
          partnerAgreed: match.partnerConsentedAt !== null,
          mergedAt: match.mergedAt,
          facts: factsOf(facts, linkId),
        },
      };
    });
  });
}

/** The merged facts of a link, in the order of `MERGED_FACTS`. */
const factsOf = (rows: readonly (Merged & { readonly linkId: string })[], linkId: string): Merged[] =>
  MERGED_FACTS.flatMap((name) => {
    const found = rows.find((one) => one.linkId === linkId && one.fact === name);
    if (found === undefined) return [];
    const { fact, differs, value, discrepancy, word } = found;
    return [{ fact, differs, value, discrepancy, word }];
  });

/** The events between the firm and the partner of a link, newest first. */
export async function listPartnerEvents(actor: Actor, ids: AtLink): Promise<PartnerEventRow[]> {
  return asActor(actor, (tx) =>
    tx
      .select({
        event: partnerEvent.event,
        at: partnerEvent.at,
        by: shownIfAny(membership.displayName, membership.otherName),
      })
      .from(partnerEvent)
      .leftJoin(
        membership,
        and(eq(membership.firmId, partnerEvent.firmId), eq(membership.personId, partnerEvent.byPersonId)),
      )
      .where(and(eq(partnerEvent.firmId, ids.firmId), eq(partnerEvent.linkId, ids.linkId)))
      .orderBy(desc(partnerEvent.at), desc(partnerEvent.id)),
  );
}
