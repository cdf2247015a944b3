import { cache } from "react";
import { type ConfirmationNotice, findConfirmation } from "@/db/position/confirmation-answers";
import type { Actor } from "@/lib/policy";
import { currentLocale } from "../gate/locale";
import { hashConfirmationToken } from "../gate/tokens";

export type ConfirmerActor = Extract<Actor, { kind: "confirmer" }>;

/** A token of 128 bits has 22 characters; anything else is not looked up. */
const isToken = (token: string): boolean => /^[\w-]{22}$/.test(token);

export type Confirming = { readonly notice: ConfirmationNotice; readonly actor: ConfirmerActor };

/** The request that a token opens; undefined for an invalid token. */
export const findConfirming = cache(async (token: string): Promise<Confirming | undefined> => {
  const notice = isToken(token)
    ? await findConfirmation(hashConfirmationToken(token), await currentLocale())
    : undefined;
  return notice === undefined ? undefined : { notice, actor: { kind: "confirmer", confirmationId: notice.id } };
});
