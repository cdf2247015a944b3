import type { Phase } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import type { CycleFacts } from "@/lib/view/assessments/facts";
import { listUnheard, unheardInWords } from "@/lib/view/assessments/unheard";
import { peopleWords, reviewWords as words } from "@/lib/words";

type UnheardProps = {
  readonly facts: CycleFacts;
  readonly personId: string;
  /** Addresses of open invitations. */
  readonly invited: readonly string[];
  readonly phases: readonly Phase[];
  readonly locale: Locale;
  /** The consequence for the next step. */
  readonly meaning: string;
};

/**
 * People who were asked and have not answered, shown before a step that ends answering; renders nothing if all have
 * answered.
 */
export function UnheardNotice({ facts, personId, invited, phases, locale, meaning }: UnheardProps) {
  const sentences = unheardInWords({ unheard: listUnheard(facts, { phases, personId }), phases, invited, locale });
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby="unheard-title" className="mb-5 rounded-section border border-line-2 bg-surface p-4">
      <h3 id="unheard-title" className="type-h3">
        {words.unheardTitle[locale]}
      </h3>
      <ul className="mt-2 flex flex-col gap-1">
        {sentences.map((sentence) => (
          <li key={sentence} className="[overflow-wrap:anywhere]">
            {sentence}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-2">{meaning}</p>
      <p className="mt-2">
        <a className="link" href={firmPaths.people(facts.firm.id)}>
          {peopleWords.title[locale]}
        </a>
      </p>
    </section>
  );
}
