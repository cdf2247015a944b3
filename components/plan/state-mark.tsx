import type { Lateness, PlanState } from "@/lib/plan";
import { WorkMark } from "../assessments/work-mark";

type StateProps = { readonly state: PlanState; readonly late?: Lateness | undefined };

/** Symbol of a measure, 14 px: one per state of work, and a filled tick once a record has verified it. */
export function StateMark({ state, late }: StateProps) {
  if (late !== undefined) return <WorkMark state="late" />;
  switch (state) {
    case "verified":
      return (
        <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" className="shrink-0">
          <rect x={0.5} y={0.5} width={13} height={13} className="fill-ink" />
          <path d="M3.6 7.2 6 9.6 10.6 4.4" fill="none" className="stroke-surface" strokeWidth={1.8} />
        </svg>
      );
    case "set-aside":
      return <WorkMark state="none" />;
    default:
      return <WorkMark state={state} />;
  }
}

/** Symbol and words of a state; overdue is shown in colour and in words. */
export function StateTag({ state, late, said }: StateProps & { readonly said: string }) {
  return (
    <span className={`inline-flex items-center gap-2 ${late === undefined ? "" : "font-medium text-hot"}`}>
      <StateMark state={state} late={late} />
      {said}
    </span>
  );
}
