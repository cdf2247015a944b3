import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { readAll } from "@/app/_server/gate/actor";
import { SharedCohort } from "@/components/sharing/shared-cohort";
import { SharingHistory } from "@/components/sharing/sharing-history";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { listCohortsAbove, listSharing } from "@/db/cohorts/consent";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale, Text } from "@/lib/result";
import { dayAt } from "@/lib/view/time/calendar";
import { joinSentences, sayNamed, sharingWords as words } from "@/lib/words";
import { leave, saveLevel } from "./actions";

export const generateMetadata = titled(words.sharing);

function sharingLede(above: readonly Text[], locale: Locale): string {
  const cohorts = above.map((name) => name[locale]).join(locale === "zh" ? "、" : ", ");
  const counted = above.length === 0 ? [] : [sayNamed(words.countedAbove, locale, { n: above.length, cohorts })];
  return joinSentences([words.sharingLede[locale], ...counted], locale);
}

/** What the firm shares with each cohort: the level, the text it agreed to, and leaving. */
export default async function SharingPage({ params, searchParams }: PageProps<"firmId">) {
  const { actor, locale, firmId, firm } = await requireFirm(params);
  const query = await onceEach(searchParams);
  const [{ cohorts, events }, above] = await readAll(() => [
    listSharing(actor, { firmId }),
    listCohortsAbove(actor, { firmId }),
  ]);
  const [latest] = cohorts.toReversed();
  const none = cohorts.length === 0;
  return (
    <FirmFrame firmId={firmId} current="sharing" place={words.sharing[locale]}>
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader
          finding={[sayNamed(none ? words.findingNone : words.finding, locale, { firm: firm.name, n: cohorts.length })]}
          lede={none ? words.sharingNoneText[locale] : sharingLede(above, locale)}
          action={
            none ? (
              <PageLink className="button button-primary" href="/take-part">
                {words.codeTitle[locale]}
              </PageLink>
            ) : query.joined === undefined ? undefined : (
              <PageLink className="button button-primary" href={firmPaths.overview(firmId)}>
                {words.toAssessment[locale]}
              </PageLink>
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
