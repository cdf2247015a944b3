import { isLive, type JobStatus } from "@/lib/jobs";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { networkWords, say } from "@/lib/words";
import { JobProgress } from "../cohort/job-progress";
import { Notice } from "../ui/notice";

/** A job that waits longer than this means that there is no worker. */
const WAIT_MS_MAX = 60_000;

type NetworkJobProps = {
  readonly locale: Locale;
  readonly cohortId: string;
  readonly job: JobStatus | undefined;
  readonly first: boolean;
  readonly now: Date;
};

/** Progress of computing the network, or that it failed. */
export function NetworkJobState({ locale, cohortId, job, first, now }: NetworkJobProps) {
  if (job?.state === "failed") {
    return (
      <Notice tone="warn" title={say(networkWords.jobFailed, locale)}>
        {say(networkWords.jobFailedHint, locale)}
      </Notice>
    );
  }
  if (job === undefined || !isLive(job.state)) return null;
  const late = job.state === "waiting" && now.getTime() - job.createdAt.getTime() > WAIT_MS_MAX;
  const hint = late ? networkWords.jobSlow : first ? networkWords.jobHintFirst : networkWords.jobHint;
  return (
    <JobProgress
      key={job.id}
      url={cohortPaths.networkJob(cohortId)}
      initial={{ state: job.state, progress: job.progress }}
      words={{
        waiting: say(networkWords.jobWaiting, locale),
        running: networkWords.jobRunning[locale],
        hint: say(hint, locale),
        reload: say(networkWords.reload, locale),
      }}
    />
  );
}
