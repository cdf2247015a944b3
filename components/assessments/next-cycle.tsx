import type { Assessment } from "@/lib/assessments";
import type { Firm } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { firmOverviewWords, say, cycleWords as words } from "@/lib/words";
import { EmptyState } from "../ui/empty-state";
import type { LeadingAction } from "../ui/form-state";
import { PressForm } from "../ui/press-form";

type NextCycleProps = {
  readonly firm: Firm;
  readonly latest: Assessment | undefined;
  /** The year of the next cycle. */
  readonly year: number;
  /** Undefined if the person may not open it. */
  readonly openCycle: LeadingAction | undefined;
  readonly locale: Locale;
};

/** Opening the next cycle, or when and by whom it can be opened. */
export function NextCycle({ firm, latest, year, openCycle, locale }: NextCycleProps) {
  const title = latest === undefined ? firmOverviewWords.emptyTitle[locale] : words.openNextTitle[locale];
  if (openCycle === undefined) return <EmptyState title={title}>{words.managerOpens[locale]}</EmptyState>;
  if (latest !== undefined && latest.cycle >= year) {
    return <EmptyState title={title}>{say(words.nextYear, locale, { year: latest.cycle + 1 })}</EmptyState>;
  }
  const form = (
    <PressForm
      action={openCycle}
      hidden={{ firmId: firm.id }}
      label={say(words.openFirst, locale, { year })}
      look="primary"
    />
  );
  return (
    <EmptyState title={title} action={form}>
      {latest === undefined ? words.openFirstText[locale] : say(words.openNextText, locale, { year: latest.cycle })}
    </EmptyState>
  );
}
