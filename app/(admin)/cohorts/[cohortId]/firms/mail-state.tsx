import { cohortPaths } from "@/app/_server/cohort-paths";
import { JobProgress } from "@/components/cohort/job-progress";
import { Notice } from "@/components/ui/notice";
import type { JobStatus } from "@/db/jobs";
import { networkWords, say, cohortFirmWords as words } from "@/lib/i18n";
import { isLive } from "@/lib/jobs";
import type { Locale } from "@/lib/result";

/** A job that waits longer finds no worker. */
const WAIT_MS_MAX = 60_000;

type MailStateProps = {
  readonly locale: Locale;
  readonly cohortId: string;
  readonly job: JobStatus | undefined;
  readonly undelivered: number;
};

/** How the mails go out, and how many did not arrive. */
export function MailState({ locale, cohortId, job, undelivered }: MailStateProps) {
  if (job !== undefined && isLive(job.state)) {
    const late = job.state === "waiting" && Date.now() - job.createdAt.getTime() > WAIT_MS_MAX;
    return (
      <JobProgress
        key={job.id}
        url={cohortPaths.mailJob(cohortId)}
        initial={{ state: job.state, progress: job.progress }}
        words={{
          waiting: say(words.mailsWaiting, locale),
          running: words.mailsRunning[locale],
          hint: say(late ? networkWords.jobSlow : words.mailsHint, locale),
          reload: say(networkWords.reload, locale),
        }}
      />
    );
  }
  return (
    <>
      {job?.state === "failed" ? (
        <Notice tone="warn" title={words.mailsFailed[locale]}>
          {words.mailsFailedHint[locale]}
        </Notice>
      ) : null}
      {undelivered === 0 ? null : (
        <Notice tone="warn" title={say(words.undeliveredTitle, locale, { n: undelivered })}>
          {words.undeliveredText[locale]}{" "}
          <a className="link" href={`${cohortPaths.firms(cohortId)}?show=undelivered`}>
            {words.showThem[locale]}
          </a>
        </Notice>
      )}
    </>
  );
}
