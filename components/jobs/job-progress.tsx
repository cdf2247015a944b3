"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { fill } from "@/lib/words/say";

type JobView = { readonly state: "waiting" | "running" | "done" | "failed"; readonly progress: number };

type JobProgressProps = {
  readonly url: string;
  readonly initial: JobView;
  readonly words: Readonly<Record<"waiting" | "running" | "hint" | "reload", string>>;
};

const POLL_MS = 1000;

/** The progress of a job, polled every second while the page is open; without scripts the page has to be reloaded. */
export function JobProgress({ url, initial, words }: JobProgressProps) {
  const [job, setJob] = useState(initial);
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(async () => {
      const now = await askJob(url);
      if (now === undefined) return;
      setJob(now);
      if (now.state === "done" || now.state === "failed") {
        clearInterval(timer);
        router.refresh();
      }
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [url, router]);
  const percent = Math.round(job.progress * 100);
  const text = job.state === "waiting" ? words.waiting : fill(words.running, { share: `${percent}%` });
  return (
    <div className="section">
      <p role="status" className="font-medium">
        {text}
      </p>
      <progress className="progress mt-2" max={100} value={percent} aria-label={text} />
      <p className="type-small mt-2 text-ink-2">
        {words.hint}{" "}
        <noscript>
          <a className="link" href="?">
            {words.reload}
          </a>
        </noscript>
      </p>
    </div>
  );
}

async function askJob(url: string): Promise<JobView | undefined> {
  try {
    const answer = await fetch(url, { headers: { accept: "application/json" } });
    if (!answer.ok) return undefined;
    const body: { value?: JobView | null } = await answer.json();
    return body.value ?? undefined;
  } catch {
    return undefined;
  }
}
