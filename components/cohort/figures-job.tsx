import { isLive, type JobStatus } from "@/lib/jobs";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { say, dashboardWords as w } from "@/lib/words";
import { Notice } from "../ui/notice";
import { JobProgress } from "./job-progress";

type FiguresJobProps = { readonly locale: Locale; readonly cohortId: string; readonly job: JobStatus | undefined };

/** Progress of computing figures, or that it failed. */
export function FiguresJobState({ locale, cohortId, job }: FiguresJobProps) {
  if (job?.state === "failed") {
    return (
      <Notice tone="warn" title={say(w.jobFailed, locale)}>
        {say(w.jobFailedHint, locale)}
      </Notice>
    );
  }
  if (job === undefined || !isLive(job.state)) return null;
  return (
    <JobProgress
      key={job.id}
      url={cohortPaths.figuresJob(cohortId)}
      initial={{ state: job.state, progress: job.progress }}
      words={{
        waiting: say(w.waiting, locale),
        running: w.publishing[locale],
        hint: say(w.jobHint, locale),
        reload: say(w.reload, locale),
      }}
    />
  );
}
