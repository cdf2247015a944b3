import type { ClaimedScreening } from "@/app/_server/frames/screening-offer";
import { yearIn } from "@/app/_server/gate/clock";
import { ScreeningRecord } from "@/components/assessments/cycle-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PressForm } from "@/components/ui/press-form";
import { Section } from "@/components/ui/section";
import type { Firm } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { screeningRecord } from "@/lib/view/assessments/rows";
import { cycleWords, refusalWords, say, speak, firmOverviewWords as words } from "@/lib/words";
import { openCycle } from "./assessments/actions";

type NoCycleProps = {
  readonly firm: Firm;
  readonly screening: ClaimedScreening | undefined;
  readonly mayOpen: boolean;
  readonly locale: Locale;
};

/** Before the first cycle: how it is begun, and the screening that came along. */
export function NoCycle({ firm, screening, mayOpen, locale }: NoCycleProps) {
  const year = yearIn(firm.timeZone);
  return (
    <div className="flex flex-col gap-5">
      <h1 className="type-finding">{firm.name}</h1>
      <EmptyState
        title={words.emptyTitle[locale]}
        action={
          mayOpen ? (
            <PressForm
              action={openCycle}
              hidden={{ firmId: firm.id }}
              label={say(cycleWords.openFirst, locale, { year })}
              look="primary"
              refusals={speak(refusalWords, locale)}
            />
          ) : undefined
        }
      >
        {(mayOpen ? words.emptyText : words.emptyContributor)[locale]}
      </EmptyState>
      {screening === undefined ? null : (
        <Section title={words.cycles[locale]}>
          <ScreeningRecord {...screeningRecord(screening, locale)} />
        </Section>
      )}
    </div>
  );
}
