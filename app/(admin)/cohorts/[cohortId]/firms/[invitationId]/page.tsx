import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { publicAddress } from "@/app/_server/gate/public-address";
import { onceEach } from "@/app/_server/gate/query";
import { codeInFours, invitationCode, takePartPath } from "@/app/_server/secret-links/cohort-links";
import { CopyText } from "@/components/ui/copy-text";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { PressForm } from "@/components/ui/press-form";
import { QrCode } from "@/components/ui/qr-code";
import { Section } from "@/components/ui/section";
import { findInvited } from "@/db/cohorts/cohort-invitations";
import { COHORT_TIME_ZONE, type InvitedFirm } from "@/lib/cohort";
import { nameFor } from "@/lib/name-rules";
import { cohortPaths } from "@/lib/paths";
import type { Locale, Text } from "@/lib/result";
import { invitedFinding, outcomeInWords, usedText } from "@/lib/view/cohort/invited-firm";
import { momentInWords } from "@/lib/view/time/firm-time";
import { languageNames, refusalWords, say, sayNamed, speak, cohortFirmWords as words } from "@/lib/words";
import { resend, revoke } from "../actions";

type Props = {
  readonly params: Promise<{ cohortId: string; invitationId: string }>;
  readonly searchParams: Promise<{ resent?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(words.title, await currentLocale()) };
}

/** One invited firm: its link and code, its mails, and the ways to send again and to revoke. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const [actor, locale, { resent }] = await Promise.all([requireActor(), currentLocale(), onceEach(searchParams)]);
  const ids = await params;
  const [cohortId, invitationId] = [requireId(ids.cohortId), requireId(ids.invitationId)];
  const { cohort } = await requireCohort(actor, cohortId);
  const invited = await withFreshSession(() => findInvited(actor, { cohortId, invitationId }));
  if (invited === undefined) notFound();
  const isOpen = invited.acceptedAt === null && invited.revokedAt === null && invited.leftAt === null;
  const hidden = { cohortId, invitationId };
  const refusals = speak(refusalWords, locale);
  return (
    <CohortFrame
      actor={actor}
      cohortId={cohortId}
      current="firms"
      place={
        <Link className="link" prefetch={false} href={cohortPaths.firms(cohortId)}>
          {words.backToFirms[locale]}
        </Link>
      }
    >
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader
          finding={[invitedFinding(invited, locale)]}
          lede={isOpen ? undefined : usedText(invited, locale)}
        />
        {resent === undefined ? null : <Notice tone="info" title={words.resent[locale]} />}
        {isOpen ? <LinkSection invited={invited} cohortName={cohort.name} locale={locale} /> : null}
        <MailSection invited={invited} locale={locale}>
          {isOpen && invited.optedOutAt === null ? (
            <PressForm action={resend} hidden={hidden} label={words.resend[locale]} refusals={refusals} />
          ) : null}
        </MailSection>
        {isOpen ? (
          <Section id="revoke" title={words.revoke[locale]} reading={words.revokeHint[locale]}>
            <PressForm action={revoke} hidden={hidden} label={words.revoke[locale]} refusals={refusals} />
          </Section>
        ) : null}
      </div>
    </CohortFrame>
  );
}

type LinkSectionProps = { readonly invited: InvitedFirm; readonly cohortName: Text; readonly locale: Locale };

async function LinkSection({ invited, cohortName, locale }: LinkSectionProps) {
  const address = await publicAddress();
  const code = invitationCode(invited.id);
  const url = `${address}${takePartPath(code)}`;
  const { firmName: firm } = invited;
  const written = invited.locale;
  const named = { cohort: cohortName[written], firm: nameFor(written, invited.names) };
  const message = sayNamed(words.message, written, { ...named, url });
  return (
    <Section id="link" title={words.linkTitle[locale]} reading={words.linkReading[locale]}>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <QrCode
          text={url}
          label={sayNamed(words.qrLabel, locale, { firm })}
          className="h-36 w-36 shrink-0 rounded-inner border border-line-2"
        />
        <div className="min-w-0 grow basis-72">
          <p className="type-small text-ink-2">{words.code[locale]}</p>
          <p className="numeric text-lg font-semibold tracking-wide">{codeInFours(code)}</p>
          <p className="type-small text-ink-2 [overflow-wrap:anywhere]">
            {say(words.codeHint, locale, { url: `${address}/take-part` })}
          </p>
          <div className="mt-3 max-w-[34rem]">
            <CopyText
              text={message}
              lang={invited.locale === "zh" ? "zh-Hans" : "en"}
              words={{ copy: words.copy[locale], copied: words.copied[locale], label: words.copyLabel[locale] }}
            />
          </div>
        </div>
      </div>
    </Section>
  );
}

type MailSectionProps = {
  readonly invited: InvitedFirm;
  readonly locale: Locale;
  readonly children: React.ReactNode;
};

function MailSection({ invited, locale, children }: MailSectionProps) {
  const reading = say(words.mailsReading, locale, {
    email: invited.email,
    language: languageNames[invited.locale][locale],
  });
  return (
    <Section id="mails" title={words.mailsTitle[locale]} reading={reading}>
      <table className="type-small w-full border-collapse">
        <thead>
          <tr>
            {[words.colKind, words.colWhen, words.colOutcome].map((head) => (
              <th key={head.en} scope="col" className="border-b border-line-2 py-1.5 pr-4 text-left font-semibold">
                {head[locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {invited.mails.map((mail) => (
            <tr key={`${mail.kind} ${mail.askedAt.toISOString()}`}>
              <th scope="row" className="border-b border-line py-1.5 pr-4 text-left align-top font-medium">
                {words[`kind-${mail.kind}`][locale]}
              </th>
              <td className="numeric border-b border-line py-1.5 pr-4 align-top">
                {momentInWords(mail.endedAt ?? mail.askedAt, COHORT_TIME_ZONE, locale)}
              </td>
              <td className="border-b border-line py-1.5 align-top [overflow-wrap:anywhere]">
                {outcomeInWords(mail, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {children === null ? null : <div className="mt-4">{children}</div>}
    </Section>
  );
}
