import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { isLive, type JobStatus } from "@/lib/jobs";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { momentInWords } from "@/lib/view/time/firm-time";
import { networkWords, say, cohortFirmWords as words } from "@/lib/words";
import { JobProgress } from "../jobs/job-progress";
import { waitsTooLong } from "../jobs/job-state";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { PressForm } from "../ui/press-form";

type MailStateProps = {
  readonly locale: Locale;
  readonly cohortId: string;
  readonly job: JobStatus | undefined;
  readonly held: { readonly n: number; readonly since: Date } | undefined;
  readonly undelivered: number;
  /** Number of undelivered e-mails that were never sent. */
  readonly unsent: number;
  readonly now: Date;
  readonly resendAll: FormAction;
};

/** Progress of sending e-mails, those that wait for the mail server, and the number of undelivered ones. */
export function MailState(props: MailStateProps) {
  const { locale, job, held } = props;
  const sending = job !== undefined && isLive(job.state) ? job : undefined;
  return (
    <>
      {held === undefined ? null : (
        <Notice tone="warn" title={say(words.heldTitle, locale, { n: held.n })}>
          {say(words.heldText, locale, { since: momentInWords(held.since, COHORT_TIME_ZONE, locale) })}
        </Notice>
      )}
      {sending === undefined ? (
        <Ended {...props} hasFailed={job?.state === "failed"} />
      ) : (
        <Sending {...props} job={sending} />
      )}
    </>
  );
}

type SendingProps = Pick<MailStateProps, "locale" | "cohortId" | "now"> & { readonly job: JobStatus };

function Sending({ locale, cohortId, now, job }: SendingProps) {
  return (
    <JobProgress
      key={job.id}
      url={cohortPaths.mailJob(cohortId)}
      initial={{ state: job.state, progress: job.progress }}
      words={{
        waiting: say(words.mailsWaiting, locale),
        running: words.mailsRunning[locale],
        hint: say(waitsTooLong(job, now) ? networkWords.jobSlow : words.mailsHint, locale),
        reload: say(networkWords.reload, locale),
      }}
    />
  );
}

type EndedProps = Omit<MailStateProps, "job" | "held" | "now"> & {
  readonly hasFailed: boolean;
};

function Ended({ locale, cohortId, hasFailed, undelivered, unsent, resendAll }: EndedProps) {
  const refused = undelivered - unsent;
  return (
    <>
      {hasFailed ? (
        <Notice tone="warn" title={words.mailsFailed[locale]}>
          {words.mailsFailedHint[locale]}
        </Notice>
      ) : null}
      {undelivered === 0 ? null : (
        <Notice tone="warn" title={say(words.undeliveredTitle, locale, { n: undelivered })}>
          {refused === 0 ? null : <p>{say(words.undeliveredRefused, locale, { n: refused })}</p>}
          {unsent === 0 ? null : <p>{say(words.undeliveredUnsent, locale, { n: unsent })}</p>}
          <a className="link" href={`${cohortPaths.firms(cohortId)}?show=undelivered`}>
            {words.showThem[locale]}
          </a>
          {unsent === 0 ? null : (
            <div className="mt-3">
              <PressForm action={resendAll} hidden={{ cohortId }} label={say(words.resendAll, locale, { n: unsent })} />
            </div>
          )}
        </Notice>
      )}
    </>
  );
}
