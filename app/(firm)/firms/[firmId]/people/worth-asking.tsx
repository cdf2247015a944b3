import { flagInWords, listCareless } from "@/app/_server/careless";
import { readCycle } from "@/app/_server/cycle-facts";
import type { UserActor } from "@/app/_server/gate";
import { Section } from "@/components/ui/section";
import type { Assessment } from "@/db/assessments";
import type { Firm } from "@/db/firms";
import type { Member } from "@/db/members";
import { careWords, peopleWords } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { isWritable } from "@/lib/workflow";

type WorthAskingProps = {
  readonly actor: UserActor;
  readonly firm: Firm;
  readonly assessment: Assessment;
  readonly members: readonly Member[];
  readonly locale: Locale;
};

/** Signs that somebody answered in haste, once a phase is submitted; absent before. */
export async function WorthAsking({ actor, firm, assessment, members, locale }: WorthAskingProps) {
  if (Object.values(assessment.states).every((state) => isWritable(state) || state === "locked")) return null;
  const flags = await listCareless(actor, await readCycle(actor, firm, assessment));
  const nameOf = (personId: string) =>
    members.find((member) => member.personId === personId)?.displayName ?? peopleWords.left[locale];
  return (
    <Section id="worth-asking" title={careWords.title[locale]} reading={careWords.reading[locale]}>
      {flags.size === 0 ? (
        <p className="text-ink-2">{careWords.none[locale]}</p>
      ) : (
        <ul className="-my-2 divide-y divide-line">
          {[...flags].map(([personId, own]) => (
            <li key={personId} className="flex flex-wrap gap-x-4 py-2">
              <strong className="font-semibold">{nameOf(personId)}</strong>
              <span className="text-ink-2">
                {own.map((flag) => flagInWords(flag, locale)).join(locale === "zh" ? "；" : "; ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
