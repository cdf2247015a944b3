import { notFound } from "next/navigation";
import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach, pageAsked, searchAsked } from "@/app/_server/frames/query";
import { readAll } from "@/app/_server/gate/actor";
import { FirmsSection } from "@/components/cohort/firms-section";
import { MailState } from "@/components/cohort/mail-state";
import { RemindSection } from "@/components/cohort/remind-section";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { findCohortTree } from "@/db/cohorts/administrators";
import { listCohortFirms } from "@/db/cohorts/cohort-firms";
import { findHeldMails } from "@/db/cohorts/cohort-mails";
import { findCohortSettings, findReminderRule } from "@/db/cohorts/cohort-settings";
import { findCohortJob } from "@/db/jobs/jobs";
import { COHORT_TIME_ZONE, FIRM_FILTERS, REMINDED_BY_HAND } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { firmsHeadline, optedOutText } from "@/lib/view/cohort/firm-rows";
import { deadlineInWords } from "@/lib/view/cohort/late";
import { dayAt } from "@/lib/view/time/calendar";
import { joinSentences, say, cohortFirmWords as words } from "@/lib/words";
import { remind, resendAll } from "./actions";

export const generateMetadata = titled(words.title);

/** The invited firms with their progress; inviting and reminding. */
export default async function FirmsPage({ params, searchParams }: PageProps<"cohortId">) {
  const { actor, locale, cohortId } = await requireCohort(params);
  const query = await onceEach(searchParams);
  const filter = FIRM_FILTERS.find((one) => one === query.show) ?? "all";
  const search = searchAsked(query.q);
  const page = pageAsked(query.page);
  const target = REMINDED_BY_HAND.find((one) => one === query.remind) ?? (filter === "late" ? "late" : "not-submitted");
  const now = new Date();
  const [tree, settings, rule, list, job, held] = await readAll(() => [
    findCohortTree(actor, { cohortId }),
    findCohortSettings(actor, { cohortId }),
    findReminderRule(actor, { cohortId }),
    listCohortFirms(actor, { cohortId, filter, search, page, target, now }),
    findCohortJob(actor, "mail", { cohortId }),
    findHeldMails(actor, { cohortId }),
  ]);
  if (tree === undefined || settings === undefined) notFound();
  const { counts } = list;
  const known = counts.all + counts.ended;
  const reminded = Number.parseInt(query.reminded ?? "", 10);
  const resent = Number.parseInt(query.resent ?? "", 10);
  return (
    <CohortFrame
      cohortId={cohortId}
      current="firms"
      place={<Place name={words.title[locale]} closesOn={settings.closesOn} now={now} locale={locale} />}
    >
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={firmsHeadline(counts, locale)}
          lede={
            known === 0
              ? words.ledeNone[locale]
              : joinSentences([words.lede[locale], words.cycleNote[locale], ...optedOutText(counts, locale)], locale)
          }
          action={
            <PageLink className="button button-primary" href={cohortPaths.invite(cohortId)}>
              {words.invite[locale]}
            </PageLink>
          }
        />
        {Number.isInteger(resent) && resent > 0 ? (
          <Notice tone="info" title={say(words.resentAll, locale, { n: resent })} />
        ) : null}
        <MailState
          locale={locale}
          cohortId={cohortId}
          job={job}
          held={held}
          undelivered={counts.undelivered}
          unsent={list.unsent}
          now={now}
          resendAll={resendAll}
        />
        {known === 0 ? null : (
          <>
            <FirmsSection locale={locale} tree={tree} list={list} at={{ filter, search, page }} />
            <RemindSection
              locale={locale}
              cohortId={cohortId}
              target={target}
              reminders={list.reminders}
              rule={rule}
              reminded={Number.isInteger(reminded) ? reminded : undefined}
              remind={remind}
            />
          </>
        )}
      </div>
    </CohortFrame>
  );
}

type PlaceProps = {
  readonly name: string;
  readonly closesOn: string | null;
  readonly now: Date;
  readonly locale: Locale;
};

function Place({ name, closesOn, now, locale }: PlaceProps) {
  return (
    <>
      <span className="font-medium text-ink">{name}</span>
      {closesOn === null ? null : (
        <span className="ml-3">{deadlineInWords(closesOn, { today: dayAt(COHORT_TIME_ZONE, now), locale })}</span>
      )}
    </>
  );
}
