import type { Metadata } from "next";
import Link from "next/link";
import { FirmFrame, requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { MemberList, type MemberRow } from "@/components/people/member-list";
import { InviteForm, NoticeForm, StratumForm } from "@/components/people/people-forms";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { listProgress } from "@/db/assessments/respondents";
import { listCards } from "@/db/people/cards";
import { listInvitations } from "@/db/people/invitations";
import { listMembers } from "@/db/people/members";
import type { Assessment, PersonProgress } from "@/lib/assessments";
import type { Firm, Member } from "@/lib/firms";
import { PHASES } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can, FIRM_ROLES } from "@/lib/policy";
import { LOCALES, type Locale } from "@/lib/result";
import { memberNote, roleHint } from "@/lib/view/people/members";
import { repliesOf, strataOptions } from "@/lib/view/people/parts";
import { dayInWords } from "@/lib/view/time/firm-time";
import {
  auditWords,
  languageNames,
  phaseNames,
  say,
  shellWords,
  speak,
  stratumNames,
  peopleWords as words,
} from "@/lib/words";
import {
  changeStratum,
  invitePerson,
  makeManager,
  removePerson,
  resendInvitation,
  withdrawInvitation,
} from "./actions";
import { Cards } from "./cards";
import { Consultants } from "./consultants";
import { WorthAsking } from "./worth-asking";

type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(shellWords.people, await currentLocale()) };
}

/** Who belongs to the firm, how far each is in numbers, and who is invited. */
export default async function PeoplePage({ params }: Props) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const firmId = requireId((await params).firmId);
  const { firm, assessment } = await requireFirmFrame(actor, firmId);
  const place = say(shellWords.people, locale);
  if (!can(actor, "people.read", firm)) {
    return (
      <FirmFrame actor={actor} firmId={firmId} current="people" place={place}>
        <h1 className="type-finding mb-5">{words.title[locale]}</h1>
        <Notice tone="info" title={words.managersOnly[locale]} />
      </FirmFrame>
    );
  }
  const [members, invitations, cards, progress] = await withFreshSession(() =>
    Promise.all([
      listMembers(actor, { firmId }),
      listInvitations(actor, { firmId }),
      listCards(actor, { firmId }),
      assessment === undefined ? [] : listProgress(actor, { assessmentId: assessment.id }),
    ]),
  );
  const input: At = { firm, assessment, locale, ownId: actor.personId };
  return (
    <FirmFrame actor={actor} firmId={firmId} current="people" place={place}>
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[
            say(words.finding, locale, { n: members.length, firm: firm.name }),
            ...(invitations.length === 0 ? [] : [say(words.findingOpen, locale, { n: invitations.length })]),
          ]}
          lede={words.lede[locale]}
          action={
            <Link className="button print:hidden" prefetch={false} href={firmPaths.log(firmId)}>
              {auditWords.link[locale]}
            </Link>
          }
        />
        <Section id="invite" title={words.invite[locale]} reading={words.inviteReading[locale]}>
          <InviteForm
            action={invitePerson}
            firmId={firmId}
            id={crypto.randomUUID()}
            roles={FIRM_ROLES.map((role) => ({ value: role, label: words[role][locale] })).toReversed()}
            strata={strataOptions(locale)}
            languages={LOCALES.map((one) => ({ value: one, label: languageNames[one][locale] }))}
            language={firm.locale}
            words={{ ...speak(words, locale), roleHint: roleHint(locale) }}
            {...repliesOf(locale)}
          />
        </Section>
        <Invitations at={input} invitations={invitations} />
        <Cards at={input} cards={cards} />
        <Consultants actor={actor} firm={firm} locale={locale} />
        {assessment === undefined ? null : (
          <WorthAsking actor={actor} firm={firm} assessment={assessment} locale={locale} />
        )}
        <Section
          id="members"
          title={words.members[locale]}
          reading={assessment === undefined ? undefined : say(words.membersReading, locale, { year: assessment.cycle })}
        >
          <NoticeForm id="remove" action={removePerson} firmId={firmId} {...repliesOf(locale)} />
          <NoticeForm id="name-manager" action={makeManager} firmId={firmId} {...repliesOf(locale)} />
          <MemberList
            caption={words.members[locale]}
            head={[words.name[locale], words.role[locale], words.group[locale]]}
            phases={assessment === undefined ? [] : PHASES.map((phase) => phaseNames[phase][locale])}
            changeHead={words.access[locale]}
            members={memberRows(input, members, progress)}
          />
        </Section>
      </div>
    </FirmFrame>
  );
}

/** Each language by its own name. */

type At = {
  readonly firm: Firm;
  readonly assessment: Assessment | undefined;
  readonly locale: Locale;
  readonly ownId: string;
};

function memberRows(input: At, members: readonly Member[], progress: readonly PersonProgress[]): MemberRow[] {
  const { locale, ownId } = input;
  const counts = (personId: string | null) =>
    PHASES.map((phase) =>
      String(
        progress
          .filter((row) => row.personId === personId && row.phase === phase)
          .reduce((sum, row) => sum + row.answered, 0),
      ),
    );
  const known = new Set<string | null>(members.map((member) => member.personId));
  const gone = [...new Set(progress.map((row) => row.personId).filter((personId) => !known.has(personId)))];
  return [
    ...members.map((member) => ({
      key: member.personId,
      name: member.displayName,
      note: memberNote(member, ownId, locale),
      role: words[member.role][locale],
      group: stratumNames[member.stratum][locale],
      counts: counts(member.personId),
      change: {
        label: say(words.changeOf, locale, { name: member.displayName }),
        forms: <ChangeForms at={input} member={member} />,
      },
    })),
    ...gone.map((personId) => ({
      key: personId ?? "gone",
      name: words.left[locale],
      note: "",
      role: "–",
      group: "–",
      counts: counts(personId),
    })),
  ];
}

function ChangeForms({ at: { firm, locale }, member }: { at: At; member: Member }) {
  const { personId, displayName, stratum } = member;
  return (
    <>
      <div>
        <StratumForm
          action={changeStratum}
          firmId={firm.id}
          personId={personId}
          stratum={stratum}
          strata={strataOptions(locale)}
          words={{ group: words.group[locale], save: words.changeGroup[locale] }}
          {...repliesOf(locale)}
        />
        <p className="mt-2 text-ink-2">{words.groupNote[locale]}</p>
      </div>
      {member.role === "manager" ? null : (
        <div>
          <p className="text-ink-2">{words.nameManagerNote[locale]}</p>
          <button
            type="submit"
            form="name-manager"
            name="personId"
            value={personId}
            className="button button-compact mt-2"
          >
            {say(words.nameManager, locale, { name: displayName })}
          </button>
        </div>
      )}
      <div>
        <p className="text-ink-2">{words.removeNote[locale]}</p>
        <button type="submit" form="remove" name="personId" value={personId} className="button button-compact mt-2">
          {say(words.remove, locale, { name: displayName })}
        </button>
      </div>
    </>
  );
}

type Invitation = Awaited<ReturnType<typeof listInvitations>>[number];

function Invitations({ at, invitations }: { at: At; invitations: readonly Invitation[] }) {
  const { firm, locale } = at;
  const now = new Date();
  return (
    <Section id="invitations" title={words.invitations[locale]} reading={words.resendNote[locale]}>
      <NoticeForm id="resend" action={resendInvitation} firmId={firm.id} {...repliesOf(locale)} />
      <NoticeForm id="withdraw" action={withdrawInvitation} firmId={firm.id} {...repliesOf(locale)} />
      {invitations.length === 0 ? (
        <p className="text-ink-2">{words.noInvitations[locale]}</p>
      ) : (
        <ul className="-my-3 divide-y divide-line">
          {invitations.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <div className="min-w-0">
                <p className="font-medium break-words">{one.email}</p>
                <p className="type-small text-ink-2">
                  {[
                    words[one.role][locale],
                    stratumNames[one.stratum][locale],
                    say(one.expiresAt > now ? words.validUntil : words.expired, locale, {
                      date: dayInWords(one.expiresAt, firm.timeZone, locale),
                    }),
                  ].join(locale === "zh" ? "，" : ", ")}
                </p>
              </div>
              <div className="flex flex-wrap gap-3">
                <button
                  type="submit"
                  form="resend"
                  name="invitationId"
                  value={one.id}
                  className="button button-compact"
                  aria-label={say(words.resendNamed, locale, { email: one.email })}
                >
                  {words.resend[locale]}
                </button>
                <button
                  type="submit"
                  form="withdraw"
                  name="invitationId"
                  value={one.id}
                  className="button button-compact"
                  aria-label={say(words.revokeNamed, locale, { email: one.email })}
                >
                  {words.revoke[locale]}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
