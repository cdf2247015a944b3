import { randomUUID } from "node:crypto";
import { asOperator } from "@/db/core/scope";
import { giveConfirmation, saveConfirmation } from "@/db/position/confirmation-answers";
import { askCustomer, type NewConfirmation } from "@/db/position/confirmations";
import type { NewLink } from "@/db/position/links";
import { agreeToMerge, makeLinkCode, redeemLinkCode } from "@/db/position/matches";
import { link, linkAnswer } from "@/db/schema/links";
import { CONFIRMED_IDS, type ConfirmedId, DETERMINANT_IDS, type Level } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { aConfirmer, type UserActor } from "./actors";
import { type AFirm, aCustomer, aFirm, anEmail, hashed } from "./factories";

type AtFirm = { readonly firmId: string; readonly manager: UserActor };

export type Asked = { readonly id: string; readonly linkId: string; readonly token: string; readonly email: string };

/**
 * Creates a customer relationship (link) with answer 3 to all nine questions, so that requests of different tests do
 * not collide. It is inserted directly, which works even if the register is closed.
 */
export async function aLink(at: { readonly firmId: string }, change: Partial<NewLink> = {}): Promise<string> {
  const id = randomUUID();
  const { functions = [], ...fields } = aCustomer({ share: 0.05, ...change });
  await asOperator(async (tx) => {
    await tx.insert(link).values({ ...fields, functions: [...functions], firmId: at.firmId, id });
    const answers = DETERMINANT_IDS.map((questionId) => ({ firmId: at.firmId, linkId: id, questionId, level: 3 }));
    await tx.insert(linkAnswer).values(answers);
  });
  return id;
}

/** Sends a request to a customer about a link of the firm, by default a new one. */
export async function aRequest(
  at: AtFirm,
  { linkId, email = anEmail(), token = randomUUID() }: { linkId?: string; email?: string; token?: string } = {},
): Promise<Asked> {
  const of = linkId ?? (await aLink(at));
  const request = requestOf(at, { linkId: of, email, token });
  const asked = await askCustomer(at.manager, request);
  if (!asked.ok) throw new Error(asked.error);
  return { id: request.id, linkId: of, token, email };
}

const requestOf = (
  at: AtFirm,
  { linkId, email = anEmail(), token = randomUUID() }: { linkId: string; email?: string; token?: string },
): NewConfirmation => ({
  firmId: at.firmId,
  linkId,
  id: randomUUID(),
  email,
  customerHash: hashed(email),
  tokenHash: hashed(token),
  locale: "en",
  product: "Kettles",
  askedByName: "Lin Wei",
  instrumentVersion: "1.0.0",
});

export const entriesOf = (level: Level, questions: readonly ConfirmedId[] = CONFIRMED_IDS) =>
  questions.map((key) => ({ key, base: 0, value: level }));

/** Creates a customer who has answered all 13 questions with one level and submitted them. */
export async function aGivenConfirmation(at: AtFirm, level: Level = 3, linkId?: string): Promise<Actor> {
  const { id } = await aRequest(at, linkId === undefined ? {} : { linkId });
  const actor = aConfirmer(id);
  await saveConfirmation(actor, entriesOf(level));
  const given = await giveConfirmation(actor);
  if (!given.ok) throw new Error(given.error);
  return actor;
}

type AMatch = { readonly linkId: string; readonly partner: AFirm; readonly partnerLinkId: string };

/** Creates a link that is matched and merged with that of another firm, and an unused code for another link. */
export async function aMatch(at: AtFirm): Promise<AMatch> {
  const [linkId, spare] = [await aSupplier(at), await aSupplier(at)];
  const partner = await aFirm("Cixi Partner Works");
  const partnerLinkId = await aLink(partner, { share: 0.4, shareOfPartner: 0.2 });
  const codeHash = hashed(randomUUID());
  const code = await makeLinkCode(at.manager, { firmId: at.firmId, linkId, codeHash });
  if (!code.ok) throw new Error(code.error);
  const redeemed = await redeemLinkCode(partner.manager, { firmId: partner.firmId, linkId: partnerLinkId, codeHash });
  if (!redeemed.ok) throw new Error(redeemed.error);
  await agreeToMerge(at.manager, { firmId: at.firmId, linkId });
  await agreeToMerge(partner.manager, { firmId: partner.firmId, linkId: partnerLinkId });
  await makeLinkCode(at.manager, { firmId: at.firmId, linkId: spare, codeHash: hashed(randomUUID()) });
  return { linkId, partner, partnerLinkId };
}

/** A supplier link, which needs no share, so that the register's shares do not exceed 100 %. */
const aSupplier = (at: AtFirm): Promise<string> =>
  aLink(at, { direction: "supplier", share: 0.1, shareOfPartner: 0.5 });

/** The result of sending another request about a link. */
export async function askAgain(at: AtFirm, linkId: string): Promise<string> {
  const asked = await askCustomer(at.manager, requestOf(at, { linkId }));
  return asked.ok ? "asked" : asked.error;
}
