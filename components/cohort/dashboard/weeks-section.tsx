import type { ReactNode } from "react";
import { say, dashboardWords as w } from "@/lib/i18n";
import type { Locale, Text } from "@/lib/result";
import { countOf, lastWeeks, type ProgressStage, type Weeks, weekNumber } from "@/lib/snapshots";
import { ScrollRegion } from "../../ui/scroll-region";
import { Section } from "../../ui/section";

export type PartWeeks = Weeks & { readonly id: string; readonly name: Text; readonly liaison: string };

/** Weeks of a spark line. */
const WEEKS = 8;

type WeeksProps = {
  readonly locale: Locale;
  readonly own: PartWeeks;
  readonly parts: readonly PartWeeks[];
  readonly cycle: number;
  /** Today, ISO. */
  readonly day: string;
  readonly action?: ReactNode;
};

/** This week, cohort by cohort below: exact counts and eight weeks as a line. */
export function WeeksSection({ locale, own, parts, cycle, day, action }: WeeksProps) {
  const weeks = lastWeeks(day, WEEKS);
  const n = weekNumber(weeks.at(-1) ?? day);
  const title = say(parts.length > 0 ? w.weekByPart : w.week, locale, { n });
  return (
    <Section id="weeks" title={title} reading={say(w.weekFrom, locale)} action={action}>
      <ScrollRegion name={title}>
        <table className="w-full min-w-[26rem] border-collapse">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="type-small text-ink-2">
              <th scope="col" className="border-b border-line-2 py-2 pr-3 text-left font-normal">
                {say(w.part, locale)}
              </th>
              {[w.invited, w.submitted, w.thisWeek].map((word) => (
                <th
                  key={word.en}
                  scope="col"
                  className={`border-b border-line-2 px-2 py-2 text-right font-normal ${locale === "zh" ? "whitespace-nowrap" : ""}`}
                >
                  {say(word, locale)}
                </th>
              ))}
              <th scope="col" className="border-b border-line-2 py-2 pl-4 text-left font-normal">
                {say(w.lastEight, locale, { n: WEEKS })}
              </th>
            </tr>
          </thead>
          <tbody>
            {(parts.length > 0 ? parts : [own]).map((part) => (
              <Row key={part.id} locale={locale} part={part} cycle={cycle} weeks={weeks} />
            ))}
          </tbody>
          {parts.length > 0 ? (
            <tfoot>
              <Row locale={locale} part={own} cycle={cycle} weeks={weeks} name={say(w.all, locale)} />
            </tfoot>
          ) : null}
        </table>
      </ScrollRegion>
    </Section>
  );
}

type RowProps = {
  readonly locale: Locale;
  readonly part: PartWeeks;
  readonly cycle: number;
  readonly weeks: readonly string[];
  readonly name?: string;
};

function Row({ locale, part, cycle, weeks, name }: RowProps) {
  const count = (stage: ProgressStage) => countOf(part, { stage, cycle });
  const asked = Math.max(count("invited"), count("joined"));
  const fresh = countOf(part, { stage: "submitted", cycle, week: weeks.at(-1) });
  const line = weeks.map((until) => countOf(part, { stage: "submitted", cycle, until }));
  const cell = "numeric border-b border-line px-2 py-3 text-right";
  return (
    <tr>
      <th scope="row" className="border-b border-line py-3 pr-3 text-left font-semibold">
        {name ?? part.name[locale]}{" "}
        {name === undefined ? <span className="font-normal text-ink-2">{part.liaison}</span> : null}
      </th>
      <td className={cell}>{asked}</td>
      <td className={`${cell} font-semibold`}>{count("submitted")}</td>
      <td className={`${cell} ${fresh === 0 ? "font-semibold text-hot" : ""}`}>{fresh > 0 ? `+${fresh}` : "0"}</td>
      <td className="border-b border-line py-3 pl-4">
        {name === undefined ? <Spark locale={locale} values={line} /> : null}
      </td>
    </tr>
  );
}

const SPARK = { width: 112, height: 26 } as const;

function Spark({ locale, values }: { readonly locale: Locale; readonly values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const points = values.map((value, at) => [
    2 + (at * (SPARK.width - 8)) / (values.length - 1),
    SPARK.height - 4 - (value / most) * (SPARK.height - 8),
  ]);
  const [x, y] = points.at(-1) ?? [0, 0];
  const label = say(w.trend, locale, { from: values[0] ?? 0, to: values.at(-1) ?? 0, n: values.length });
  return (
    <svg {...SPARK} role="img" aria-label={label} className="block overflow-visible">
      <title>{label}</title>
      <path d={`M2 ${SPARK.height - 1}H${SPARK.width - 6}`} className="stroke-line" />
      <polyline
        points={points.map((point) => point.join(",")).join(" ")}
        className="fill-none stroke-accent"
        strokeWidth="2"
      />
      <circle cx={x} cy={y} r="3" className="fill-l5" />
    </svg>
  );
}
