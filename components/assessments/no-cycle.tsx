import type { Firm } from "@/lib/firms";
import type { KeptScreening } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { screeningRecord } from "@/lib/view/assessments/rows";
import { cycleWords, say, firmOverviewWords as words } from "@/lib/words";
import { EmptyState } from "../ui/empty-state";
import type { LeadingAction } from "../ui/form-state";
import { PressForm } from "../ui/press-form";
import { Section } from "../ui/section";
import { ScreeningRecord } from "./cycle-list";

type NoCycleProps = {
  readonly firm: Firm;
  readonly screening: KeptScreening | undefined;
  /** The year of the first cycle. */
  readonly year: number;
  /** Undefined if the person may not open it. */
  readonly openCycle: LeadingAction | undefined;
  readonly locale: Locale;
};

/** Before the first cycle: how to start it, and the claimed screening. */
export function NoCycle({ firm, screening, year, openCycle, locale }: NoCycleProps) {
  return (
    <div className="flex flex-col gap-5">
      <h1 className="type-finding">{firm.name}</h1>
      <EmptyState
        title={words.emptyTitle[locale]}
        action={
          openCycle === undefined ? undefined : (
            <PressForm
              action={openCycle}
              hidden={{ firmId: firm.id }}
              label={say(cycleWords.openFirst, locale, { year })}
              look="primary"
            />
          )
        }
      >
        {(openCycle === undefined ? words.emptyContributor : words.emptyText)[locale]}
      </EmptyState>
      {screening === undefined ? null : (
        <Section title={words.cycles[locale]}>
          <ScreeningRecord {...screeningRecord(screening, { timeZone: firm.timeZone, locale })} />
        </Section>
      )}
    </div>
  );
}
