import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { addressOf, nameFor } from "@/lib/name-rules";
import { KEPT } from "@/lib/personal-data";
import type { Actor } from "@/lib/policy";
import { CONFIRMATION_REST_DAYS, type LinkConfirmation, REMINDER_REST_DAYS, REMINDERS_MAX } from "@/lib/register";
import { err, type Locale, ok, type Result } from "@/lib/result";
import { isOwnLastActIn, recordAuditIn } from "../audit/audit";
import { askValue } from "../core/ask";
import { asActor, asAuth, type Tx } from "../core/scope";
import { confirmation, confirmationAddress, confirmationScale } from "../schema/confirmations";
import { link } from "../schema/links";
import { partnerEvent } from "../schema/matches";

/** Days a customer has to answer. */
const CONFIRMATION_DAYS = KEPT.requestDays;
const isOpen = and(isNull(confirmation.givenAt), isNull(confirmation.withdrawnAt));
const daysBefore = (days: number) => sql`now() - make_interval(days => ${days})`;

export type NewConfirmation = {
  readonly firmId: string;
  readonly linkId: string;
  readonly id: string;
  readonly email: string;
  readonly customerHash: string;
  readonly tokenHash: string;
  readonly locale: Locale;
  readonly product: string;
  readonly askedByName: string;
  readonly instrumentVersion: string;
};

type AskRefusal = "not-found" | "not-yours-to-do" | "asked-already" | "given-lately";

/** Stores a request to a customer and ends an expired one about the same link. The caller sends the mail. */
export async function askCustomer(
  actor: Actor,
  input: NewConfirmation,
): Promise<Result<{ expiresAt: Date }, AskRefusal>> {
  if (actor.kind !== "user") return err("not-yours-to-do");
  const { firmId, linkId, id, email, customerHash, tokenHash, ...rest } = input;
  return asActor(actor, async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`confirmation:${firmId}:${linkId}`.toLowerCase()}, 0))`,
    );
    const refused = await refuseAsking(tx, { firmId, linkId });
    if (refused !== undefined) return err(refused);

    const [made] = await tx
      .insert(confirmation)
      .values({
        ...rest,
        firmId,
        linkId,
        id,
        askedBy: actor.personId,
        expiresAt: sql`now() + make_interval(days => ${CONFIRMATION_DAYS})`,
      })
      .returning({ expiresAt: confirmation.expiresAt });
    if (made === undefined) throw new Error("a request was made and is not there");
    const address = { firmId, confirmationId: id, email: addressOf(email), customerHash, tokenHash };
    await tx.insert(confirmationAddress).values(address);
    await tx.insert(partnerEvent).values({ firmId, linkId, event: "asked", byPersonId: actor.personId });
    await recordAuditIn(tx, { act: "confirmation.ask", firmId, object: { kind: "link", id: linkId } });
    return ok(made);
  });
}

async function refuseAsking(
  tx: Tx,
  ids: { readonly firmId: string; readonly linkId: string },
): Promise<AskRefusal | undefined> {
  const askable = and(
    eq(link.firmId, ids.firmId),
    eq(link.id, ids.linkId),
    isNull(link.endedAt),
    eq(link.direction, "customer"),
    eq(link.kind, "single"),
  );
  if ((await tx.$count(link, askable)) === 0) return "not-found";
  await tx.execute(sql`select app.forget_confirmations()`);
  const ofLink = and(eq(confirmation.firmId, ids.firmId), eq(confirmation.linkId, ids.linkId));
  const lately = sql`${confirmation.givenAt} > ${daysBefore(CONFIRMATION_REST_DAYS)}`;
  if ((await tx.$count(confirmation, and(ofLink, lately))) > 0) return "given-lately";
  const [open] = await tx
    .select({ id: confirmation.id, isOver: sql<boolean>`${confirmation.expiresAt} <= now()` })
    .from(confirmation)
    .where(and(ofLink, isOpen));
  if (open === undefined) return undefined;
  if (!open.isOver) return "asked-already";
  await withdrawIn(tx, { firmId: ids.firmId, confirmationId: open.id });
  return undefined;
}

type AtConfirmation = { readonly firmId: string; readonly confirmationId: string };

const withdrawIn = async (tx: Tx, { firmId, confirmationId }: AtConfirmation): Promise<boolean> =>
  (await askValue<boolean>(tx, sql`app.withdraw_confirmation(${firmId}, ${confirmationId})`)) === true;

/**
 * Deletes the addresses of all expired requests, and the answers that were not submitted. Called every minute, because
 * some requests are never opened again.
 */
export async function forgetConfirmations(): Promise<void> {
  await asAuth((tx) => tx.execute(sql`select app.forget_confirmations()`));
}

/** Withdraws a request, and deletes its address and answers. False if it was answered, has ended, or is not visible. */
export const withdrawConfirmation = (actor: Actor, ids: AtConfirmation): Promise<boolean> =>
  asActor(actor, async (tx) => {
    const object = { kind: "confirmation", id: ids.confirmationId } as const;
    const note = { act: "confirmation.withdraw", firmId: ids.firmId, object } as const;
    if (!(await withdrawIn(tx, ids))) return isOwnLastActIn(tx, actor, note);
    await recordAuditIn(tx, note);
    return true;
  });

type Reminder = {
  readonly linkId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly product: string;
  /** The name of the person who asks, in the language of the request. */
  readonly askedBy: string;
  readonly expiresAt: Date;
};

/** Counts a reminder and returns what its mail needs. Undefined: too early, too many reminders, or not open. */
export async function remindCustomer(actor: Actor, ids: AtConfirmation): Promise<Reminder | undefined> {
  if (actor.kind !== "user") return undefined;
  const own = and(eq(confirmation.firmId, ids.firmId), eq(confirmation.id, ids.confirmationId));
  return asActor(actor, async (tx) => {
    const rested = sql`coalesce(${confirmation.remindedAt}, ${confirmation.askedAt}) <= ${daysBefore(REMINDER_REST_DAYS)}`;
    const [moved] = await tx
      .update(confirmation)
      .set({ remindedAt: sql`now()`, reminders: sql`${confirmation.reminders} + 1` })
      .where(
        and(
          own,
          isOpen,
          rested,
          sql`${confirmation.reminders} < ${REMINDERS_MAX} and ${confirmation.expiresAt} > now()`,
        ),
      )
      .returning({
        linkId: confirmation.linkId,
        locale: confirmation.locale,
        product: confirmation.product,
        name: confirmation.askedByName,
        otherName: confirmation.askedByOtherName,
        expiresAt: confirmation.expiresAt,
      });
    if (moved === undefined) return undefined;
    const { name, otherName, ...reminded } = moved;
    const [address] = await tx
      .select({ email: confirmationAddress.email })
      .from(confirmationAddress)
      .where(
        and(eq(confirmationAddress.firmId, ids.firmId), eq(confirmationAddress.confirmationId, ids.confirmationId)),
      );
    if (address?.email == null) return undefined;
    const event = { firmId: ids.firmId, linkId: moved.linkId, event: "reminded" as const, byPersonId: actor.personId };
    await tx.insert(partnerEvent).values(event);
    return { ...reminded, askedBy: nameFor(moved.locale, { name, otherName }), email: address.email };
  });
}

/** Uncounts a reminder whose mail could not be sent. */
export async function forgetReminder(actor: Actor, ids: AtConfirmation): Promise<void> {
  const own = and(eq(confirmation.firmId, ids.firmId), eq(confirmation.id, ids.confirmationId));
  await asActor(actor, (tx) =>
    tx
      .update(confirmation)
      .set({ remindedAt: null, reminders: sql`greatest(${confirmation.reminders} - 1, 0)` })
      .where(own),
  );
}

/** The requests of a firm that were not withdrawn, newest first. Empty if the actor may not see the firm. */
export async function listConfirmations(actor: Actor, ids: { readonly firmId: string }): Promise<LinkConfirmation[]> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({
        id: confirmation.id,
        linkId: confirmation.linkId,
        askedAt: confirmation.askedAt,
        expiresAt: confirmation.expiresAt,
        remindedAt: confirmation.remindedAt,
        reminders: confirmation.reminders,
        givenAt: confirmation.givenAt,
        locale: confirmation.locale,
        email: confirmationAddress.email,
        isOver: sql<boolean>`${confirmation.expiresAt} <= now()`,
      })
      .from(confirmation)
      .leftJoin(
        confirmationAddress,
        and(
          eq(confirmationAddress.firmId, confirmation.firmId),
          eq(confirmationAddress.confirmationId, confirmation.id),
        ),
      )
      .where(and(eq(confirmation.firmId, ids.firmId), isNull(confirmation.withdrawnAt)))
      .orderBy(desc(confirmation.askedAt), desc(confirmation.id));
    const scales = await tx.select().from(confirmationScale).where(eq(confirmationScale.firmId, ids.firmId));
    return rows.map(({ isOver, ...row }) => ({
      ...row,
      state: row.givenAt !== null ? "given" : isOver ? "expired" : "open",
      scales: Object.fromEntries(
        scales.filter((one) => one.confirmationId === row.id).map((one) => [one.scale, one.agreement]),
      ),
    }));
  });
}
