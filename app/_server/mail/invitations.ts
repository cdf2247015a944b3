import { createInvitation } from "@/db/people/invitations";
import type { Stratum } from "@/lib/instrument";
import { KEPT } from "@/lib/personal-data";
import { composeInvitation, type InvitationFacts } from "@/lib/view/mail/invitation";
import type { UserActor } from "../gate/gate";
import { publicAddress } from "../gate/public-address";
import { hashToken, newToken } from "../secret-links/tokens";
import { sendMail } from "./mail";

/** Days an invitation can be accepted. */
const INVITATION_DAYS = KEPT.invitationDays;
const DAY_MS = 24 * 60 * 60 * 1000;

type Inviting = InvitationFacts & {
  readonly actor: UserActor;
  readonly firm: { readonly id: string };
  readonly email: string;
  readonly stratum: Stratum;
  /** Of the form it came from. */
  readonly id?: string | undefined;
};

/**
 * Stores an invitation and mails its link in the language chosen for who is invited; an earlier open one to the address ends with it.
 * Returns whether the mail went out, or is out already because the same form was sent before. The link is in the mail alone: it is neither shown nor logged.
 */
export async function invite({ actor, firm, email, role, stratum, locale, id }: Inviting): Promise<boolean> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + INVITATION_DAYS * DAY_MS);
  const made = await createInvitation(actor, {
    firmId: firm.id,
    id,
    email,
    role,
    stratum,
    locale,
    tokenHash: hashToken(token),
    expiresAt,
  });
  if (made === undefined) return true;
  const url = `${await publicAddress()}/invitation/${token}`;
  return sendMail({ to: email, ...composeInvitation({ firm, role, locale, url, expiresAt }) });
}
