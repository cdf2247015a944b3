import { firmPaths } from "@/lib/paths";
import type { Plan } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { say, planWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { PrintButton } from "../ui/print-button";

type PlaceProps = {
  readonly plan: Plan;
  readonly timeZone: string;
  /** Whether a later revision of its result is final. */
  readonly isStale: boolean;
  readonly locale: Locale;
};

/** Which plan it is, and from which result. */
export function PlanPlace({ plan, timeZone, isStale, locale }: PlaceProps) {
  const year = plan.cycle + 1;
  const date = dayInWords(plan.frozenAt, timeZone, locale);
  return (
    <>
      <strong className="font-semibold text-ink">{say(words.ofYear, locale, { year })}</strong>{" "}
      {say(words.from, locale, { date, year })}
      {isStale ? ` ${say(words.fromRevision, locale, { n: plan.resultRevision })}` : ""}
    </>
  );
}

export function PlanLinks({ firmId, locale }: { firmId: string; locale: Locale }) {
  return (
    <>
      <PageLink href={firmPaths.planLog(firmId)}>{words.log[locale]}</PageLink>
      <PrintButton label={words.print[locale]} />
      <a href={firmPaths.planExport(firmId)} download className="button button-compact">
        {words.excel[locale]}
      </a>
    </>
  );
}

type MainProps = { readonly firmId: string; readonly measureId: string | undefined; readonly locale: Locale };

/** The main actions of a plan: choose measures, add a record. */
export function MainActions({ firmId, measureId, locale }: MainProps) {
  return (
    <div className="no-print flex flex-wrap gap-3">
      <PageLink href={firmPaths.planLibrary(firmId)} className="button">
        {words.library[locale]}
      </PageLink>
      {measureId === undefined ? null : (
        <PageLink href={`${firmPaths.planMeasure(firmId, measureId)}#record`} className="button button-primary">
          {words.addRecord[locale]}
        </PageLink>
      )}
    </div>
  );
}
