import { createInvitation } from "@/db/people/invitations";
import type { Stratum } from "@/lib/instrument";
import { KEPT } from "@/lib/personal-data";
import { composeInvitation, type InvitationFacts } from "@/lib/view/mail/invitation";
import type { UserActor } from "../gate/gate";
import { publicAddress } from "../gate/public-address";
import { hashToken, newToken } from "../secret-links/tokens";
import { sendMail } from "./mail";

/** Days for which an invitation can be accepted. */
const INVITATION_DAYS = KEPT.invitationDays;
const DAY_MS = 24 * 60 * 60 * 1000;

type Inviting = InvitationFacts & {
  readonly actor: UserActor;
  readonly firm: { readonly id: string };
  readonly email: string;
  readonly stratum: Stratum;
  /** Id from the form. */
  readonly id?: string | undefined;
};

/**
 * Stores an invitation and e-mails its link in the language chosen for the invited person; an earlier open one to the
 * same address ends. Returns whether the e-mail was sent, now or by an earlier submission of the same form. Only the
 * e-mail contains the link: it is neither shown nor logged.
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
