import type { ComponentProps } from "react";
import { isLive, type JobStatus } from "@/lib/jobs";
import { Notice } from "../ui/notice";
import { JobProgress } from "./job-progress";

/** A job that waits longer than this means that there is no worker. */
const WAIT_MS_MAX = 60_000;

export const waitsTooLong = ({ state, createdAt }: JobStatus, now: Date): boolean =>
  state === "waiting" && now.getTime() - createdAt.getTime() > WAIT_MS_MAX;

type JobStateProps = {
  readonly job: JobStatus | undefined;
  readonly failed: { readonly title: string; readonly hint: string };
  /** The address that the progress is requested from. */
  readonly url: string;
  readonly words: ComponentProps<typeof JobProgress>["words"];
};

/** The progress of a job, or that it failed; renders nothing for a job that is over. */
export function JobState({ job, failed, url, words }: JobStateProps) {
  if (job?.state === "failed") {
    return (
      <Notice tone="warn" title={failed.title}>
        {failed.hint}
      </Notice>
    );
  }
  if (job === undefined || !isLive(job.state)) return null;
  const { id, state, progress } = job;
  return <JobProgress key={id} url={url} initial={{ state, progress }} words={words} />;
}
