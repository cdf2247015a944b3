import { countHasty } from "@/app/_server/frames/careless";
import { readCycle } from "@/app/_server/frames/cycle-facts";
import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { readAll } from "@/app/_server/gate/actor";
import { publicAddress } from "@/app/_server/gate/public-address";
import { cardCode, cardToken, codeInGroups } from "@/app/_server/secret-links/invite-cards";
import { ShownTable } from "@/components/assessments/shown-notice";
import { WorthAsking } from "@/components/assessments/worth-asking";
import { ConsultantsSection } from "@/components/consultants/consultants-section";
import { CardsSection } from "@/components/people/cards-section";
import { InvitationsSection } from "@/components/people/invitations-section";
import { InviteForm } from "@/components/people/invite-form";
import { MembersSection } from "@/components/people/members-section";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { listProgress } from "@/db/assessments/respondents";
import { findEngagementCode, listEngagements } from "@/db/consultants/engagements";
import { listCards } from "@/db/people/cards";
import { listInvitations } from "@/db/people/invitations";
import { listMembers } from "@/db/people/members";
import type { Firm } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import { can, FIRM_ROLES } from "@/lib/policy";
import { LOCALES, type Locale } from "@/lib/result";
import { hasClosedPhase } from "@/lib/view/assessments/flags";
import { roleHint, strataOptions } from "@/lib/view/people/members";
import { dayAt } from "@/lib/view/time/calendar";
import { auditWords, languageNames, say, shellWords, speak, peopleWords as words } from "@/lib/words";
import {
  changeStratum,
  closeCard,
  invitePerson,
  makeCard,
  makeManager,
  removePerson,
  resendInvitation,
  withdrawInvitation,
} from "./actions";
import {
  changeAccess,
  declineAccess,
  endAccessCode,
  grantAccess,
  makeAccessCode,
  offerAccess,
  revokeAccess,
} from "./consultant-actions";

const YEAR_MS = 365 * 86_400_000;
const consultantActions = {
  offer: offerAccess,
  grant: grantAccess,
  change: changeAccess,
  decline: declineAccess,
  revoke: revokeAccess,
  makeCode: makeAccessCode,
  endCode: endAccessCode,
};

export const generateMetadata = titled(shellWords.people);

/** The members of the firm with their progress in numbers, and open invitations. */
export default async function PeoplePage({ params }: PageProps<"firmId">) {
  const { actor, locale, firmId, firm, assessment } = await requireFirm(params);
  const place = say(shellWords.people, locale);
  if (!can(actor, "people.read", firm)) {
    return (
      <FirmFrame firmId={firmId} current="people" place={place}>
        <h1 className="type-finding mb-5">{words.title[locale]}</h1>
        <Notice tone="info" title={words.managersOnly[locale]} />
      </FirmFrame>
    );
  }
  const [members, invitations, cards, progress, engagements, codeUntil] = await readAll(() => [
    listMembers(actor, { firmId }),
    listInvitations(actor, { firmId }),
    listCards(actor, { firmId }),
    assessment === undefined ? [] : listProgress(actor, { assessmentId: assessment.id }),
    listEngagements(actor, { firmId }),
    findEngagementCode(actor, { firmId }),
  ]);
  const [address, now] = [await publicAddress(), new Date()];
  return (
    <FirmFrame firmId={firmId} current="people" place={place}>
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[
            say(words.finding, locale, { n: members.length, firm: firm.name }),
            ...(invitations.length === 0 ? [] : [say(words.findingOpen, locale, { n: invitations.length })]),
          ]}
          lede={words.lede[locale]}
          action={
            <PageLink className="button print:hidden" href={firmPaths.log(firmId)}>
              {auditWords.link[locale]}
            </PageLink>
          }
        />
        <Invite firm={firm} locale={locale} />
        <InvitationsSection
          firm={firm}
          invitations={invitations}
          now={now}
          actions={{ resend: resendInvitation, withdraw: withdrawInvitation }}
          locale={locale}
        />
        <CardsSection
          firm={firm}
          cards={cards.map((card) => ({ ...card, ...opensBy(card.id, address), isOver: card.expiresAt <= now }))}
          newCardId={crypto.randomUUID()}
          actions={{ make: makeCard, close: closeCard }}
          locale={locale}
        />
        <ConsultantsSection
          firm={firm}
          engagements={engagements}
          codeUntil={codeUntil}
          offer={{ id: crypto.randomUUID(), endsOn: dayAt(firm.timeZone, new Date(now.getTime() + YEAR_MS)) }}
          now={now}
          actions={consultantActions}
          locale={locale}
        />
        {assessment === undefined || !hasClosedPhase({ assessment }) ? null : (
          <WorthAsking hasty={await countHasty(actor, await readCycle(actor, firm, assessment))} locale={locale} />
        )}
        <MembersSection
          firm={firm}
          assessment={assessment}
          members={members}
          progress={progress}
          ownId={actor.personId}
          actions={{ remove: removePerson, makeManager, changeGroup: changeStratum }}
          locale={locale}
        />
      </div>
    </FirmFrame>
  );
}

function Invite({ firm, locale }: { readonly firm: Firm; readonly locale: Locale }) {
  return (
    <Section id="invite" title={words.invite[locale]} reading={words.inviteReading[locale]}>
      <ShownTable locale={locale} />
      <InviteForm
        action={invitePerson}
        firmId={firm.id}
        id={crypto.randomUUID()}
        roles={FIRM_ROLES.map((role) => ({ value: role, label: words[role][locale] })).toReversed()}
        strata={strataOptions(locale)}
        languages={LOCALES.map((one) => ({ value: one, label: languageNames[one][locale] }))}
        language={firm.locale}
        words={{ ...speak(words, locale), roleHint: roleHint(locale) }}
      />
    </Section>
  );
}

/** The link and code of a card: a link for the QR code, and a code to type. */
const opensBy = (cardId: string, address: string) => ({
  url: `${address}/join/${cardToken(cardId)}`,
  code: codeInGroups(cardCode(cardId)),
});
