import type { JobStatus } from "@/lib/jobs";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { say, dashboardWords as w } from "@/lib/words";
import { JobState } from "../jobs/job-state";

type FiguresJobProps = { readonly locale: Locale; readonly cohortId: string; readonly job: JobStatus | undefined };

/** Progress of computing figures, or that it failed. */
export const FiguresJobState = ({ locale, cohortId, job }: FiguresJobProps) => (
  <JobState
    job={job}
    failed={{ title: say(w.jobFailed, locale), hint: say(w.jobFailedHint, locale) }}
    url={cohortPaths.figuresJob(cohortId)}
    words={{
      waiting: say(w.waiting, locale),
      running: w.publishing[locale],
      hint: say(w.jobHint, locale),
      reload: say(w.reload, locale),
    }}
  />
);
