import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CohortFrame } from "@/app/_server/frames/cohort-frame";
import { onceEach, pageAsked, searchAsked } from "@/app/_server/frames/query";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { FirmsSection } from "@/components/cohort/firms-section";
import { MailState } from "@/components/cohort/mail-state";
import { RemindSection } from "@/components/cohort/remind-section";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { findCohortTree } from "@/db/cohorts/administrators";
import { listCohortFirms } from "@/db/cohorts/cohort-firms";
import { findMailJob } from "@/db/cohorts/cohort-invitations";
import { findHeldMails } from "@/db/cohorts/cohort-mails";
import { findCohortSettings, findReminderRule } from "@/db/cohorts/cohort-settings";
import { COHORT_TIME_ZONE, FIRM_FILTERS, REMINDED_BY_HAND } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { firmsHeadline, optedOutText } from "@/lib/view/cohort/firm-rows";
import { deadlineInWords } from "@/lib/view/cohort/late";
import { dayAt } from "@/lib/view/time/calendar";
import { joinSentences, say, cohortFirmWords as words } from "@/lib/words";
import { remind, resendAll } from "./actions";

type Query = Readonly<Partial<Record<"show" | "q" | "page" | "remind" | "reminded" | "resent", string>>>;
type Props = { readonly params: Promise<{ cohortId: string }>; readonly searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(words.title, await currentLocale()) };
}

/** The invited firms with their progress; inviting and reminding. */
export default async function FirmsPage({ params, searchParams }: Props) {
  const [actor, locale, query] = await Promise.all([requireActor(), currentLocale(), onceEach(searchParams)]);
  const cohortId = requireId((await params).cohortId);
  const filter = FIRM_FILTERS.find((one) => one === query.show) ?? "all";
  const search = searchAsked(query.q);
  const page = pageAsked(query.page);
  const target = REMINDED_BY_HAND.find((one) => one === query.remind) ?? (filter === "late" ? "late" : "not-submitted");
  const now = new Date();
  const [tree, settings, rule, list, job, held] = await withFreshSession(() =>
    Promise.all([
      findCohortTree(actor, { cohortId }),
      findCohortSettings(actor, { cohortId }),
      findReminderRule(actor, { cohortId }),
      listCohortFirms(actor, { cohortId, filter, search, page, target, now }),
      findMailJob(actor, { cohortId }),
      findHeldMails(actor, { cohortId }),
    ]),
  );
  if (tree === undefined || settings === undefined) notFound();
  const { counts } = list;
  const known = counts.all + counts.ended;
  const reminded = Number.parseInt(query.reminded ?? "", 10);
  const resent = Number.parseInt(query.resent ?? "", 10);
  return (
    <CohortFrame
      actor={actor}
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
            <Link className="button button-primary" prefetch={false} href={cohortPaths.invite(cohortId)}>
              {words.invite[locale]}
            </Link>
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
