import type { Metadata } from "next";
import Link from "next/link";
import { FirmFrame, requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { SharedCohort } from "@/components/sharing/shared-cohort";
import { SharingHistory } from "@/components/sharing/sharing-history";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { listCohortsAbove, listSharing } from "@/db/cohorts/consent";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale, Text } from "@/lib/result";
import { dayAt } from "@/lib/view/time/calendar";
import { joinSentences, say, sayNamed, sharingWords as words } from "@/lib/words";
import { leave, saveLevel } from "./actions";

type Props = {
  readonly params: Promise<{ firmId: string }>;
  readonly searchParams: Promise<{ joined?: string; left?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(words.sharing, await currentLocale()) };
}

function sharingLede(above: readonly Text[], locale: Locale): string {
  const cohorts = above.map((name) => name[locale]).join(locale === "zh" ? "、" : ", ");
  const counted = above.length === 0 ? [] : [sayNamed(words.countedAbove, locale, { n: above.length, cohorts })];
  return joinSentences([words.sharingLede[locale], ...counted], locale);
}

/** What the firm shares with each cohort: the level, the text it agreed to, and leaving. */
export default async function SharingPage({ params, searchParams }: Props) {
  const [actor, locale, query] = await Promise.all([requireActor(), currentLocale(), onceEach(searchParams)]);
  const firmId = requireId((await params).firmId);
  const { firm } = await requireFirmFrame(actor, firmId);
  const [{ cohorts, events }, above] = await withFreshSession(() =>
    Promise.all([listSharing(actor, { firmId }), listCohortsAbove(actor, { firmId })]),
  );
  const [latest] = cohorts.toReversed();
  const none = cohorts.length === 0;
  return (
    <FirmFrame actor={actor} firmId={firmId} current="sharing" place={words.sharing[locale]}>
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader
          finding={[sayNamed(none ? words.findingNone : words.finding, locale, { firm: firm.name, n: cohorts.length })]}
          lede={none ? words.sharingNoneText[locale] : sharingLede(above, locale)}
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
          <SharedCohort
            key={one.cohortId}
            sharing={one}
            firm={firm}
            locale={locale}
            today={dayAt(COHORT_TIME_ZONE, new Date())}
            actions={can(actor, "sharing.edit", firm) ? { saveLevel, leave } : undefined}
          />
        ))}
        {events.length === 0 ? null : (
          <SharingHistory events={events} cohorts={cohorts} zone={firm.timeZone} locale={locale} />
        )}
      </div>
    </FirmFrame>
  );
}
