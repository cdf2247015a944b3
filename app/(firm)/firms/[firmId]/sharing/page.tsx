import type { Metadata } from "next";
import Link from "next/link";
import { FirmFrame, requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { onceEach } from "@/app/_server/gate/query";
import { SharingForm } from "@/components/cohort/sharing-form";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { PressForm } from "@/components/ui/press-form";
import { Section } from "@/components/ui/section";
import { listSharing, type Sharing } from "@/db/cohorts/consent";
import type { Firm } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { consentCards, consentParagraphs } from "@/lib/view/cohort/consent-words";
import { dayInWords } from "@/lib/view/time/firm-time";
import { dateInWords, refusalWords, say, sayNamed, speak, sharingWords as words } from "@/lib/words";
import { leave, saveLevel } from "./actions";
import { History } from "./history";

type Props = {
  readonly params: Promise<{ firmId: string }>;
  readonly searchParams: Promise<{ joined?: string; left?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(words.sharing, await currentLocale()) };
}

/** What the firm shares with each cohort: the level, the text it agreed to, and leaving. */
export default async function SharingPage({ params, searchParams }: Props) {
  const [actor, locale, query] = await Promise.all([requireActor(), currentLocale(), onceEach(searchParams)]);
  const firmId = requireId((await params).firmId);
  const { firm } = await requireFirmFrame(actor, firmId);
  const { cohorts, events } = await withFreshSession(() => listSharing(actor, { firmId }));
  const [latest] = cohorts.toReversed();
  const none = cohorts.length === 0;
  return (
    <FirmFrame actor={actor} firmId={firmId} current="sharing" place={words.sharing[locale]}>
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader
          finding={[sayNamed(none ? words.findingNone : words.finding, locale, { firm: firm.name, n: cohorts.length })]}
          lede={(none ? words.sharingNoneText : words.sharingLede)[locale]}
          action={
            none ? (
              <Link className="button button-primary" prefetch={false} href="/take-part">
                {words.codeTitle[locale]}
              </Link>
            ) : query.joined === undefined ? undefined : (
              <Link className="button button-primary" prefetch={false} href={firmPaths.overview(firmId)}>
                {words.toAssessment[locale]}
              </Link>
            )
          }
        />
        {query.joined !== undefined && latest !== undefined ? (
          <Notice tone="info" title={sayNamed(words.joined, locale, { cohort: latest.name[locale] })} />
        ) : null}
        {query.left !== undefined ? <Notice tone="info" title={words.left[locale]} /> : null}
        {cohorts.map((one) => (
          <Cohort
            key={one.cohortId}
            sharing={one}
            firm={firm}
            locale={locale}
            mayEdit={can(actor, "sharing.edit", firm)}
          />
        ))}
        {events.length === 0 ? null : (
          <History events={events} cohorts={cohorts} zone={firm.timeZone} locale={locale} />
        )}
      </div>
    </FirmFrame>
  );
}

type CohortProps = {
  readonly sharing: Sharing;
  readonly firm: Firm;
  readonly locale: Locale;
  readonly mayEdit: boolean;
};

function Cohort({ sharing, firm, locale, mayEdit }: CohortProps) {
  const { cohortId, name, level, version, agreedVersion, closesOn, liaison } = sharing;
  const day = (at: Date) => dayInWords(at, firm.timeZone, locale);
  const reading = [
    say(words.since, locale, { date: day(sharing.joinedAt), day: day(sharing.consentAt) }),
    ...(closesOn === null ? [] : [say(words.closes, locale, { date: dateInWords(closesOn, locale) })]),
    ...(liaison === "" ? [] : [sayNamed(words.liaison, locale, { name: liaison })]),
  ].join(locale === "zh" ? "" : " ");
  const refusals = speak(refusalWords, locale);
  const isNew = version !== agreedVersion;
  return (
    <Section id={`cohort-${cohortId}`} title={name[locale]} reading={reading}>
      <div className="flex flex-col gap-5">
        {isNew ? (
          <Notice tone="warn" title={words.newText[locale]}>
            {words.newTextHint[locale]}
          </Notice>
        ) : null}
        <details open={isNew}>
          <summary className="link inline-block py-1">{words.showText[locale]}</summary>
          <div className="mt-2 flex max-w-[72ch] flex-col gap-3">
            {consentParagraphs(sharing, locale).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </details>
        {mayEdit ? (
          <>
            <SharingForm
              action={saveLevel}
              firmId={firm.id}
              cohortId={cohortId}
              version={version}
              level={level}
              cards={consentCards(sharing.minimumK, locale)}
              markName={firm.name}
              words={{ levels: words.levels[locale], save: words.save[locale], saved: words.saved[locale] }}
              refusals={refusals}
            />
            <details>
              <summary className="link inline-block py-1">{words.leave[locale]}</summary>
              <p className="mb-3 mt-2 max-w-[72ch]">{words.leaveText[locale]}</p>
              <PressForm
                action={leave}
                hidden={{ firmId: firm.id, cohortId }}
                label={sayNamed(words.leaveSure, locale, { cohort: name[locale] })}
                refusals={refusals}
              />
            </details>
          </>
        ) : (
          <Notice tone="info" title={words[`level${level}`][locale]}>
            {words.managersOnly[locale]}
          </Notice>
        )}
      </div>
    </Section>
  );
}
