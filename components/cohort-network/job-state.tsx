import type { JobStatus } from "@/lib/jobs";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { say, networkWords as words } from "@/lib/words";
import { JobState, waitsTooLong } from "../jobs/job-state";

type NetworkJobProps = {
  readonly locale: Locale;
  readonly cohortId: string;
  readonly job: JobStatus | undefined;
  readonly first: boolean;
  readonly now: Date;
};

/** Progress of computing the network, or that it failed. */
export function NetworkJobState({ locale, cohortId, job, first, now }: NetworkJobProps) {
  const isLate = job !== undefined && waitsTooLong(job, now);
  const hint = isLate ? words.jobSlow : first ? words.jobHintFirst : words.jobHint;
  return (
    <JobState
      job={job}
      failed={{ title: say(words.jobFailed, locale), hint: say(words.jobFailedHint, locale) }}
      url={cohortPaths.networkJob(cohortId)}
      words={{
        waiting: say(words.jobWaiting, locale),
        running: words.jobRunning[locale],
        hint: say(hint, locale),
        reload: say(words.reload, locale),
      }}
    />
  );
}
