import { LENSES, PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { figureOf, LENS_FIGURES, pairOf, pointsOf, type SnapshotFigure, type SnapshotReport } from "@/lib/snapshots";
import { signed } from "@/lib/view/cohort/gap-facts";
import { type Mean, meanInWords } from "@/lib/view/cohort/mean";
import { countedBand } from "@/lib/view/cohort-network/bands";
import { lensNames, phaseNames, say, dashboardWords as w } from "@/lib/words";
import { Section } from "../../ui/section";
import { Suppressed } from "../../ui/suppressed";

/** The same firms then and now. Both means are printed, so the difference reveals nothing more. */
export function ChangeSection({ locale, report }: { readonly locale: Locale; readonly report: SnapshotReport }) {
  const pair = pairOf(report);
  if (pair === undefined) {
    return (
      <Section id="change" title={say(w.change, locale)}>
        <Suppressed>{say(w.noChange, locale, { k: report.k })}</Suppressed>
      </Section>
    );
  }
  const rows: readonly (readonly [string, SnapshotFigure])[] = [
    [say(w.overall, locale), "overall"],
    ...PHASES.map(
      (phase, at) => [phaseNames[phase][locale], (["pre", "lrn", "app", "eva"] as const)[at] ?? "pre"] as const,
    ),
    ...LENSES.map((lens) => [lensNames[lens][locale], LENS_FIGURES[lens].own] as const),
  ];
  const head = [w.earlier, w.now, w.difference];
  return (
    <Section
      id="change"
      title={say(w.change, locale)}
      reading={say(w.changeReading, locale, { n: countedBand(pair.now.count, locale, "家") })}
    >
      <table className="w-full border-collapse">
        <caption className="sr-only">{say(w.change, locale)}</caption>
        <thead>
          <tr className="type-small text-ink-2">
            <td className="border-b border-line-2" />
            {head.map((word) => (
              <th key={word.en} scope="col" className="border-b border-line-2 py-2 pl-3 text-right font-normal">
                {say(word, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, figure]) => {
            const [before, now] = [figureOf(pair.before, figure), figureOf(pair.now, figure)];
            return (
              <tr key={figure} className={figure === "overall" ? "font-semibold" : ""}>
                <th scope="row" className="border-b border-line py-1.5 pr-3 text-left font-[inherit]">
                  {name}
                </th>
                <td className="numeric border-b border-line py-1.5 pl-3 text-right">{meanInWords(before, locale)}</td>
                <td className="numeric border-b border-line py-1.5 pl-3 text-right">{meanInWords(now, locale)}</td>
                <td className="numeric border-b border-line py-1.5 pl-3 text-right">{differenceOf(before, now)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="type-small mt-3 text-ink-2">{say(w.regression, locale)}</p>
    </Section>
  );
}

/** The difference between two exact means. */
function differenceOf(before: Mean | undefined, now: Mean | undefined): string {
  if (before === undefined || now === undefined || before.end !== undefined || now.end !== undefined) return "–";
  return signed(pointsOf(now.mean) - pointsOf(before.mean));
}
