import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { STRATA, type Stratum } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { isOwnLastActIn, recordAuditIn } from "../audit/audit";
import { asActor, asAuth } from "../core/scope";
import { inviteCard } from "../schema/people";
import { recordJoiningIn } from "./members";

export type NewCard = {
  /** Made by the caller: token and code follow from it. */
  readonly id: string;
  readonly firmId: string;
  readonly label: string;
  readonly stratum: Stratum | null;
  readonly domain: string | null;
  readonly seats: number;
  readonly tokenHash: string;
  readonly codeHash: string;
  readonly expiresAt: Date;
};

/** Stores an invite card; the policy asks for a manager. Sent twice, it is one card. */
export async function createCard(actor: Actor, card: NewCard): Promise<void> {
  const createdBy = actor.kind === "user" ? actor.personId : null;
  await asActor(actor, async (tx) => {
    const made = await tx
      .insert(inviteCard)
      .values({ ...card, createdBy })
      .onConflictDoNothing()
      .returning({ id: inviteCard.id });
    if (made.length === 0) return;
    await recordAuditIn(tx, { act: "card.make", firmId: card.firmId, object: { kind: "card", id: card.id } });
  });
}

const CARD = {
  id: inviteCard.id,
  label: inviteCard.label,
  stratum: inviteCard.stratum,
  domain: inviteCard.domain,
  seats: inviteCard.seats,
  joined: inviteCard.joined,
  createdAt: inviteCard.createdAt,
  expiresAt: inviteCard.expiresAt,
};

/** The cards of a firm that were not ended, newest first; only a manager sees them. */
export async function listCards(actor: Actor, ids: { readonly firmId: string }) {
  return asActor(actor, (tx) =>
    tx
      .select(CARD)
      .from(inviteCard)
      .where(and(eq(inviteCard.firmId, ids.firmId), isNull(inviteCard.endedAt)))
      .orderBy(desc(inviteCard.createdAt)),
  );
}

/** Ends a card at once. False when it is ended already or not the actor's to see. */
export async function endCard(
  actor: Actor,
  ids: { readonly firmId: string; readonly cardId: string },
): Promise<{ readonly label: string } | undefined> {
  return asActor(actor, async (tx) => {
    const here = and(eq(inviteCard.firmId, ids.firmId), eq(inviteCard.id, ids.cardId));
    const note = { act: "card.end", firmId: ids.firmId, object: { kind: "card", id: ids.cardId } } as const;
    const [ended] = await tx
      .update(inviteCard)
      .set({ endedAt: sql`now()` })
      .where(and(here, isNull(inviteCard.endedAt)))
      .returning({ label: inviteCard.label });
    if (ended === undefined) {
      if (!(await isOwnLastActIn(tx, actor, note))) return undefined;
      return (await tx.select({ label: inviteCard.label }).from(inviteCard).where(here))[0];
    }
    await recordAuditIn(tx, note);
    return ended;
  });
}

const CARD_STATES = ["open", "ended", "expired", "full"] as const;
type CardNotice = {
  readonly firmName: string;
  readonly invitedBy: string;
  readonly stratum: Stratum | null;
  readonly domain: string | null;
  readonly seats: number;
  readonly joined: number;
  readonly state: (typeof CARD_STATES)[number];
};

/** What a card says to whoever scans it; asked before there is an actor. */
export async function findCard(tokenHash: string, reader?: Locale): Promise<CardNotice | undefined> {
  return asAuth(async (tx) => {
    const [row] = await tx.execute<{
      firm_name: string;
      invited_by: string;
      stratum: string | null;
      domain: string | null;
      seats: number;
      joined: number;
      state: string;
    }>(sql`select * from app.find_invite_card(${tokenHash})`);
    if (row === undefined) return undefined;
    const state = CARD_STATES.find((one) => one === row.state);
    if (state === undefined) throw new Error(`the database answered "${row.state}"`);
    return {
      firmName: row.firm_name,
      invitedBy: row.invited_by,
      stratum: STRATA.find((one) => one === row.stratum) ?? null,
      domain: row.domain,
      seats: row.seats,
      joined: row.joined,
      state,
    };
  }, reader);
}

/** The id of the card a typed code belongs to; undefined for a wrong code and for a card that ended. */
export async function findCardByCode(codeHash: string): Promise<string | undefined> {
  return asAuth(async (tx) => {
    const [row] = await tx.execute<{ id: string | null }>(sql`select app.find_card_by_code(${codeHash}) as id`);
    return row?.id ?? undefined;
  });
}

const JOIN_OUTCOMES = ["joined", "not-found", "ended", "full", "other-domain", "removed"] as const;
type JoinFirmOutcome =
  | { readonly kind: "joined"; readonly firmId: string }
  | { readonly kind: Exclude<(typeof JOIN_OUTCOMES)[number], "joined"> };

/**
 * Takes a place of the card for the acting person. Of two who want the last place one gets it; whom a manager removed gets
 * none, since only a manager lets him in again.
 */
export async function joinByCard(
  actor: Actor,
  input: { readonly tokenHash: string; readonly displayName: string; readonly stratum: Stratum },
): Promise<JoinFirmOutcome> {
  return asActor(actor, async (tx) => {
    const [row] = await tx.execute<{ outcome: string; firm_id: string | null }>(
      sql`select outcome, firm_id from app.join_by_card(${input.tokenHash}, ${input.displayName}, ${input.stratum})`,
    );
    const outcome = JOIN_OUTCOMES.find((one) => one === row?.outcome);
    if (outcome === undefined) throw new Error(`the database answered "${row?.outcome}"`);
    if (outcome !== "joined") return { kind: outcome };
    if (row?.firm_id == null) throw new Error("a place was taken in no firm");
    await recordJoiningIn(tx, row.firm_id);
    return { kind: "joined", firmId: row.firm_id };
  });
}
