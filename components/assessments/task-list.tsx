import type { Locale } from "@/lib/result";
import type { Task } from "@/lib/view/assessments/tasks";
import { firmOverviewWords, say } from "@/lib/words";
import { PageLink } from "../shell/page-link";

export function TaskList({ locale, tasks }: { locale: Locale; tasks: readonly Task[] }) {
  if (tasks.length === 0) return <p className="text-ink-2">{firmOverviewWords.noTasks[locale]}</p>;
  return (
    <ul className="-my-2 divide-y divide-line">
      {tasks.map((task) => (
        <li key={task.key}>
          <PageLink
            href={task.href}
            className="flex min-h-11 items-center gap-3 py-2 text-ink no-underline hover:underline"
          >
            <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16" className="shrink-0">
              <circle cx="8" cy="8" r="6.8" className="fill-none stroke-line-strong" strokeWidth="1.2" />
            </svg>
            <span className="min-w-0 grow">{task.label}</span>
            {task.minutes === undefined ? null : (
              <span className="type-small numeric shrink-0 text-ink-2">
                {say(firmOverviewWords.minutes, locale, { n: task.minutes })}
              </span>
            )}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
