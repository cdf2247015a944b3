import { createInvitation } from "@/db/people/invitations";
import type { Stratum } from "@/lib/instrument";
import { KEPT } from "@/lib/personal-data";
import { composeInvitation, type InvitationFacts } from "@/lib/view/mail/invitation";
import type { UserActor } from "../gate/gate";
import { publicAddress } from "../gate/public-address";
import { hashToken, newToken } from "../gate/tokens";
import { sendMail } from "./mail";

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
export async function invite({ actor, firm, ...invited }: Inviting): Promise<boolean> {
  const { email, role, locale } = invited;
  const token = newToken();
  const expiresAt = new Date(Date.now() + KEPT.invitationDays * DAY_MS);
  const made = await createInvitation(actor, {
    ...invited,
    firmId: firm.id,
    tokenHash: hashToken(token),
    expiresAt,
  });
  if (made === undefined) return true;
  const url = `${await publicAddress()}/invitation/${token}`;
  return sendMail({ to: email, ...composeInvitation({ firm, role, locale, url, expiresAt }) });
}
