import type { Metadata } from "next";
import type { PageProps } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { hashToken } from "@/app/_server/gate/tokens";
import { findCurrentPerson } from "@/app/_server/sign-in/sessions";
import { AcceptForm } from "@/components/people/accept-form";
import { PageLink } from "@/components/shell/page-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { findInvitation } from "@/db/people/invitations";
import { authWords, nameFaultWords, refusalWords, say, sayNamed, speak } from "@/lib/words";
import { accept } from "./actions";

export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

export default async function InvitationPage({ params }: PageProps<"token">) {
  const [{ token }, locale] = await Promise.all([params, currentLocale()]);
  const words = speak(authWords, locale);
  const invitation = await findInvitation(hashToken(token), locale);
  if (invitation === undefined || invitation.state !== "open") {
    return (
      <PublicFrame>
        <EmptyState title={words.invitationGone}>{say(refusalWords["invitation-ended"], locale)}</EmptyState>
      </PublicFrame>
    );
  }
  const person = await findCurrentPerson();
  const next = `/invitation/${encodeURIComponent(token)}`;
  const role = invitation.role === "manager" ? words.roleManager : words.roleContributor;
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[34rem] pt-4">
        <h1 className="type-finding">{sayNamed(authWords.invitationTitle, locale, { firm: invitation.firmName })}</h1>
        <p className="type-lede mt-2">
          {sayNamed(authWords.invitationLede, locale, {
            inviter: invitation.invitedBy,
            firm: invitation.firmName,
            role,
          })}
        </p>
        <p className="mt-4 break-words text-ink-2">
          {say(authWords.invitationFor, locale, { email: invitation.email })}
        </p>
        <div className="mt-6">
          {person === undefined ? (
            <PageLink
              className="button button-primary"
              href={`/sign-in?email=${encodeURIComponent(invitation.email)}&next=${encodeURIComponent(next)}`}
            >
              {words.signInToAccept}
            </PageLink>
          ) : person.email === invitation.email ? (
            <AcceptForm
              action={accept}
              token={token}
              name={person.name}
              words={{ name: words.yourName, hint: words.yourNameHint, submit: words.acceptInvitation }}
              problems={{ ...speak(nameFaultWords, locale), nameMissing: words.nameMissing }}
            />
          ) : (
            <Notice tone="warn" title={say(authWords.signedInAs, locale, { email: person.email })}>
              {say(refusalWords["invitation-other-address"], locale)}
            </Notice>
          )}
        </div>
      </div>
    </PublicFrame>
  );
}
