import { say, shareInPercent, dashboardWords as w } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { countOf, PROGRESS_STAGES, type ProgressStage, type Weeks } from "@/lib/snapshots";
import { Section } from "../../ui/section";
import { type ItemProgress, mostStop } from "./item-facts";

type FunnelProps = {
  readonly locale: Locale;
  readonly own: Weeks;
  readonly cycle: number;
  readonly items?: readonly ItemProgress[];
};

/** Exact counts of progress, each as a bar and as a share of the one above. */
export function FunnelSection({ locale, own, cycle, items = [] }: FunnelProps) {
  const stages = stagesOf(own, cycle);
  const most = Math.max(1, ...stages.map(({ firms }) => firms));
  return (
    <Section id="funnel" title={say(w.funnel, locale)} reading={say(w.funnelReading, locale)}>
      <table className="w-full border-collapse">
        <caption className="sr-only">{say(w.funnel, locale)}</caption>
        <thead className="sr-only">
          <tr>
            {[w.stage, w.firms, w.rate].map((word) => (
              <th key={word.en} scope="col">
                {say(word, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.map(({ stage, firms }, at) => (
            <tr key={stage}>
              <th scope="row" className="w-[8.5rem] py-2 pr-3 text-left font-semibold max-sm:w-[5.5rem]">
                {say(w[stage], locale)}
              </th>
              <td className="py-2">
                <Bar firms={firms} most={most} isLast={stage === "frozen"} />
              </td>
              <td className="type-small w-[8.5rem] whitespace-nowrap py-2 pl-3 text-ink-2 max-sm:w-[6.5rem] max-sm:whitespace-normal">
                {rateOf(stages[at - 1]?.firms, firms, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="type-small mt-3 text-ink-2">
        {[
          mostStop(items, locale),
          say(w.funnelNote, locale),
          ...(cycle > 0 ? [say(w.funnelCycle, locale, { year: cycle })] : []),
        ]
          .filter(Boolean)
          .join(locale === "zh" ? "" : " ")}
      </p>
    </Section>
  );
}

/** Firms may join without having been invited here; then the count of invitations says nothing. */
function stagesOf(own: Weeks, cycle: number): { readonly stage: ProgressStage; readonly firms: number }[] {
  const stages = PROGRESS_STAGES.map((stage) => ({ stage, firms: countOf(own, { stage, cycle }) }));
  const joined = stages.find(({ stage }) => stage === "joined")?.firms ?? 0;
  return stages.filter(({ stage, firms }) => stage !== "invited" || (firms > 0 && firms >= joined));
}

function rateOf(previous: number | undefined, firms: number, locale: Locale): string {
  if (previous === undefined || previous === 0) return "";
  return say(w.ofPrevious, locale, { share: shareInPercent(firms / previous) });
}

type BarProps = { readonly firms: number; readonly most: number; readonly isLast: boolean };

function Bar({ firms, most, isLast }: BarProps) {
  const share = (100 * firms) / most;
  const inside = share >= 14;
  return (
    <svg width="100%" height="28" role="img" aria-label={String(firms)} className="block">
      <rect width="100%" height="28" rx="2" className="fill-sunken" />
      <rect width={`${share}%`} height="28" rx="2" className={isLast ? "fill-l5" : "fill-accent"} />
      <text
        x={`${share}%`}
        dx={inside ? -8 : 8}
        y="19"
        textAnchor={inside ? "end" : "start"}
        className={`text-[13px] font-semibold ${inside ? (isLast ? "fill-on-l5" : "fill-on-accent") : "fill-ink"}`}
      >
        {firms}
      </text>
    </svg>
  );
}
