import { isComplete } from "@/lib/assessments";
import type { ClientOverview } from "@/lib/clients";
import { PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { itemsOf, postStatesOf } from "@/lib/view/clients/client-cycle";
import { phaseLine } from "@/lib/view/clients/overview";
import { phaseActivities, phaseNames, say, clientWords as words } from "@/lib/words";
import { PhaseMark } from "../assessments/phase-mark";
import { Section } from "../ui/section";

export function ClientCycle({ facts, locale }: { readonly facts: ClientOverview; readonly locale: Locale }) {
  const { assessment, silent } = facts;
  if (assessment === undefined) return null;
  const states = postStatesOf(facts);
  const all = itemsOf(facts);
  return (
    <Section
      id="cycle"
      title={say(words.cycle, locale, { year: assessment.cycle })}
      reading={
        silent === 0 || isComplete(assessment.states)
          ? undefined
          : `${say(words.silent, locale, { n: silent })}${locale === "zh" ? "。" : "."}`
      }
    >
      <ol className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {PHASES.map((phase) => {
          const own = all.filter((item) => item.cell.startsWith(`${phase}.`));
          const n = own.filter((item) => facts.answered.has(item.id)).length;
          return (
            <li key={phase} className="flex gap-3">
              <span className="pt-1">
                <PhaseMark state={states[phase]} />
              </span>
              <div>
                <h3 className="type-h3">
                  {phaseNames[phase][locale]}{" "}
                  <span className="type-small font-normal text-ink-2">{phaseActivities[phase][locale]}</span>
                </h3>
                <p className="type-small">{phaseLine(facts, phase, states[phase], locale)}</p>
                <p className="type-small text-ink-2">{say(words.answered, locale, { n, all: own.length })}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
