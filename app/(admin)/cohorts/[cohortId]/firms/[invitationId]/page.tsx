import { notFound } from "next/navigation";
import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { readAll } from "@/app/_server/gate/actor";
import { requireId } from "@/app/_server/gate/path-id";
import { publicAddress } from "@/app/_server/gate/public-address";
import { codeInFours, invitationCode, takePartPath } from "@/app/_server/secret-links/cohort-links";
import { CallsSection } from "@/components/cohort/calls-section";
import { ContactSection } from "@/components/cohort/contact-section";
import { LinkSection } from "@/components/cohort/invitation-link";
import { MailSection } from "@/components/cohort/mail-section";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { PressForm } from "@/components/ui/press-form";
import { Section } from "@/components/ui/section";
import { listCalls } from "@/db/cohorts/calls";
import { findInvited } from "@/db/cohorts/cohort-invitations";
import type { InvitedFirm } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import { invitedFinding, invitedLede, isEnded } from "@/lib/view/cohort/invited-firm";
import { cohortFirmWords as words } from "@/lib/words";
import { correct, resend, revoke, saveCall } from "../actions";

export const generateMetadata = titled(words.title);

/** One invited firm: its link and code, its e-mails, resending and revoking. */
export default async function InvitationPage({ params, searchParams }: PageProps<"cohortId" | "invitationId">) {
  const { actor, locale, cohortId, cohort } = await requireCohort(params);
  const { resent } = await onceEach(searchParams);
  const invitationId = requireId((await params).invitationId);
  const [invited, calls] = await readAll(() => [
    findInvited(actor, { cohortId, invitationId }),
    listCalls(actor, { cohortId, invitationId }),
  ]);
  if (invited === undefined) notFound();
  const isOpen = invited.acceptedAt === null && !isEnded(invited);
  const hidden = { cohortId, invitationId };
  return (
    <CohortFrame
      cohortId={cohortId}
      current="firms"
      place={<PageLink href={cohortPaths.firms(cohortId)}>{words.backToFirms[locale]}</PageLink>}
    >
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader
          finding={[invitedFinding(invited, locale)]}
          lede={invitedLede(invited, locale)}
          action={
            isEnded(invited) ? (
              <PageLink className="button" href={cohortPaths.invite(cohortId)}>
                {words.inviteAgain[locale]}
              </PageLink>
            ) : undefined
          }
        />
        {resent === undefined ? null : <Notice tone="info" title={words.resent[locale]} />}
        {isEnded(invited) ? null : (
          <ContactSection invited={invited} locale={locale} hidden={hidden} action={correct} />
        )}
        {isOpen ? (
          <LinkSection invited={invited} cohortName={cohort.name} opens={await opensBy(invited)} locale={locale} />
        ) : null}
        <CallsSection
          locale={locale}
          calls={calls}
          noteCall={saveCall}
          hidden={{ ...hidden, id: crypto.randomUUID() }}
        />
        <MailSection invited={invited} locale={locale}>
          {isOpen && invited.optedOutAt === null ? (
            <PressForm action={resend} hidden={hidden} label={words.resend[locale]} />
          ) : null}
        </MailSection>
        {isOpen ? (
          <Section id="revoke" title={words.revoke[locale]} reading={words.revokeHint[locale]}>
            <PressForm action={revoke} hidden={hidden} label={words.revoke[locale]} />
          </Section>
        ) : null}
      </div>
    </CohortFrame>
  );
}

/** The two ways to open an invitation: a link, and a code to type. */
async function opensBy({ id, linkNumber }: InvitedFirm) {
  const address = await publicAddress();
  const code = invitationCode(id, linkNumber);
  return { url: `${address}${takePartPath(code)}`, code: codeInFours(code), codeAt: `${address}/take-part` };
}
