import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { withFreshSession } from "@/app/_server/gate/actor";
import { FiguresHistory } from "@/components/cohort/figures-history";
import { FiguresJobState } from "@/components/cohort/figures-job";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { PressForm } from "@/components/ui/press-form";
import { Section } from "@/components/ui/section";
import { findSnapshotHistory, type ShownSnapshot } from "@/db/snapshots/snapshots";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { isLive } from "@/lib/jobs";
import type { Locale } from "@/lib/result";
import { dayAt } from "@/lib/view/time/calendar";
import { dateInWords, joinSentences, say, silenceWords, dashboardWords as w } from "@/lib/words";
import { publishFigures, setWeekly } from "./actions";

export const generateMetadata = titled(w.figuresTitle);

/** All published sets of figures, a button that computes a new set, and why the latest attempt published none. */
export default async function FiguresPage({ params }: PageProps<"cohortId">) {
  const { actor, locale, cohortId } = await requireCohort(params);
  const { snapshots, job, isChecked, weekly, minimumK } = await withFreshSession(() =>
    findSnapshotHistory(actor, { cohortId }),
  );
  const live = job !== undefined && isLive(job.state);
  const shown = snapshots.find(({ isPublished, withdrawnAt }) => isPublished && withdrawnAt === null);
  return (
    <CohortFrame
      cohortId={cohortId}
      current="figures"
      place={<span className="font-medium text-ink">{say(w.figuresTitle, locale)}</span>}
    >
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[
            shown === undefined
              ? say(w.figuresNone, locale)
              : say(w.figuresFinding, locale, { date: dateInWords(dayAt(COHORT_TIME_ZONE, shown.at), locale) }),
          ]}
          lede={joinSentences(
            [
              say(w.figuresLede, locale),
              ...(shown === undefined
                ? [say(w.nothingFrozenHint, locale, { k: minimumK }), say(w.countsBefore, locale)]
                : []),
            ],
            locale,
          )}
          action={
            live ? undefined : (
              <PressForm
                className="print:hidden"
                action={publishFigures}
                hidden={{ cohortId }}
                label={say(w.publish, locale)}
                look="primary"
              />
            )
          }
        />
        <FiguresJobState locale={locale} cohortId={cohortId} job={job} />
        {isChecked ? (
          <Notice tone="warn" title={say(w.beingChecked, locale)}>
            {say(w.beingCheckedHint, locale)}
          </Notice>
        ) : null}
        <Silent locale={locale} latest={snapshots[0]} />
        <FiguresHistory
          locale={locale}
          rows={snapshots.map((each) => ({ ...each, day: dayAt(COHORT_TIME_ZONE, each.at) }))}
          shownId={shown?.id}
        />
        <Section id="weekly" title={say(w.weekly, locale)} reading={say(weekly ? w.weeklyOn : w.weeklyOff, locale)}>
          <PressForm
            className=""
            action={setWeekly}
            hidden={{ cohortId, weekly: weekly ? "off" : "on" }}
            label={say(weekly ? w.turnOff : w.turnOn, locale)}
          />
        </Section>
      </div>
    </CohortFrame>
  );
}

function Silent({ locale, latest }: { readonly locale: Locale; readonly latest: ShownSnapshot | undefined }) {
  if (latest === undefined || latest.isPublished || latest.report.silence === undefined) return null;
  const date = dateInWords(dayAt(COHORT_TIME_ZONE, latest.at), locale);
  return (
    <Notice tone="warn" title={say(w.nothingNew, locale, { date })}>
      {say(silenceWords[latest.report.silence], locale, { k: latest.report.k })}
    </Notice>
  );
}
