import { countHasty } from "@/app/_server/frames/careless";
import { readCycle } from "@/app/_server/frames/cycle-facts";
import type { UserActor } from "@/app/_server/gate/gate";
import { Section } from "@/components/ui/section";
import type { Assessment } from "@/lib/assessments";
import { isWritable } from "@/lib/assessments";
import type { Firm } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { careWords, say } from "@/lib/words";

type WorthAskingProps = {
  readonly actor: UserActor;
  readonly firm: Firm;
  readonly assessment: Assessment;
  readonly locale: Locale;
};

/** How many people show signs of haste, once a phase is submitted; nobody is named. Absent before. */
export async function WorthAsking({ actor, firm, assessment, locale }: WorthAskingProps) {
  if (Object.values(assessment.states).every((state) => isWritable(state) || state === "locked")) return null;
  const hasty = await countHasty(actor, await readCycle(actor, firm, assessment));
  return (
    <Section id="worth-asking" title={careWords.title[locale]} reading={careWords.reading[locale]}>
      <p className="text-ink-2">
        {hasty === undefined ? careWords.none[locale] : say(careWords.notice, locale, { n: hasty })}
      </p>
    </Section>
  );
}
