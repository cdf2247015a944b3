import { createInvitation } from "@/db/people/invitations";
import type { Stratum } from "@/lib/instrument";
import { type Names, nameFor, namesInMail } from "@/lib/name-rules";
import { KEPT } from "@/lib/personal-data";
import type { FirmRole } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { authWords, peopleWords, say, sayNamed } from "@/lib/words";
import type { UserActor } from "../gate/gate";
import { publicAddress } from "../gate/public-address";
import { hashToken, newToken } from "../secret-links/tokens";
import { type Mail, sendMail } from "./mail";

/** Days an invitation can be accepted. */
const INVITATION_DAYS = KEPT.invitationDays;
const DAY_MS = 24 * 60 * 60 * 1000;

type Inviting = {
  readonly actor: UserActor;
  readonly firm: {
    readonly id: string;
    readonly names: Names;
    readonly ownNames: Names;
    readonly timeZone: string;
  };
  readonly email: string;
  readonly role: FirmRole;
  readonly stratum: Stratum;
  readonly locale: Locale;
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
  return sendMail(composeInvitation({ firm, email, role, locale, token, expiresAt }, await publicAddress()));
}

type Invited = Pick<Inviting, "firm" | "email" | "role" | "locale"> & {
  readonly token: string;
  readonly expiresAt: Date;
};

export function composeInvitation({ firm, email, role, locale, token, expiresAt }: Invited, address: string): Mail {
  const names = namesInMail({ inviter: nameFor(locale, firm.ownNames), firm: nameFor(locale, firm.names) });
  const name = say(peopleWords[role], locale);
  return {
    to: email,
    subject: sayNamed(authWords.invitationSubject, locale, names),
    text: sayNamed(authWords.invitationBody, locale, {
      ...names,
      role: locale === "en" ? name.toLowerCase() : name,
      url: `${address}/invitation/${token}`,
      until: dayInWords(expiresAt, firm.timeZone, locale),
    }),
  };
}
