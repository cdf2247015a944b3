import { changeTerms, listEngagements, offerEngagement } from "@/db/consultants/engagements";
import { acceptEngagement } from "@/db/consultants/own-engagements";
import type { Terms } from "@/lib/engagement";
import type { UserActor } from "./actors";
import { aPerson } from "./factories";

export const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

/** Terms of an engagement with all scopes, for 90 days, not blind. A test overrides what it needs. */
const OPEN: Terms = {
  scope: ["position", "answers", "results", "records"],
  mayReview: false,
  blindUntilRated: false,
  endsAt: inDays(90),
};

export type AnEngagement = { readonly id: string; readonly consultant: UserActor; readonly email: string };

/** Creates a firm's offer to a new person, who has not accepted it. */
export async function anOffer(
  at: { readonly firmId: string; readonly manager: UserActor },
  terms: Partial<Terms> = {},
): Promise<AnEngagement> {
  const { actor, email } = await aPerson();
  const made = await offerEngagement(at.manager, { ...OPEN, ...terms, firmId: at.firmId, email, message: "" });
  if (!made.ok) throw new Error(`the offer was answered with ${made.error}`);
  return { id: made.value.id, consultant: actor, email };
}

/** Creates a consultant who has accepted a firm's offer. */
export async function anEngagement(
  at: { readonly firmId: string; readonly manager: UserActor },
  terms: Partial<Terms> = {},
): Promise<AnEngagement> {
  const offer = await anOffer(at, terms);
  const named = { displayName: "Lin Qiao", organisation: "Qiao Advisers" };
  const taken = await acceptEngagement(offer.consultant, { firmId: at.firmId, id: offer.id, ...named });
  if (!taken.ok) throw new Error(`the offer was answered with ${taken.error}`);
  return offer;
}

/** Changes the terms as a manager who sees the current ones. */
export async function setTerms(
  manager: UserActor,
  at: Terms & { readonly firmId: string; readonly id: string },
): ReturnType<typeof changeTerms> {
  const was = (await listEngagements(manager, at)).find(({ id }) => id === at.id);
  if (was === undefined) throw new Error("there is no such engagement");
  return changeTerms(manager, { ...at, was });
}
