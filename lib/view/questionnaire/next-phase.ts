import type { Assessment } from "@/lib/assessments";
import { isWritable } from "@/lib/assessments";
import { PHASES, type Phase } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { reviewWords, say } from "@/lib/words";
import type { ListedItem, PhaseView } from "./card";

type At = {
  readonly assessment: Pick<Assessment, "id" | "firmId" | "states">;
  /** The phase that the person leaves. */
  readonly phase: Phase;
  readonly phases: readonly PhaseView[];
  readonly maySubmit: boolean;
  readonly locale: Locale;
};

/**
 * Where this person continues after a phase: at the next open item of another phase, later ones first; otherwise at the
 * review of what can be submitted; null if nothing is left for them.
 */
export function nextFrom({ assessment, phase, phases, maySubmit, locale }: At) {
  const { id, firmId, states } = assessment;
  const place = PHASES.indexOf(phase);
  const others = [...PHASES.slice(place + 1), ...PHASES.slice(0, place)]
    .filter((one) => isWritable(states[one]))
    .flatMap((one) => phases.filter((view) => view.phase === one));
  for (const view of others) {
    const open = view.sections.flatMap(({ items }) => items).find(isOpen);
    if (open !== undefined)
      return {
        href: firmPaths.phase(firmId, id, view.phase, open.id),
        label: say(reviewWords.goOnWith, locale, { phase: view.name }),
      };
  }
  const [first] = others;
  if (first === undefined || !maySubmit) return null;
  return {
    href: firmPaths.review(firmId, id, first.phase),
    label: say(reviewWords.submitNext, locale, { phase: first.name }),
  };
}

const isOpen = ({ mine, applies, answered }: ListedItem): boolean => mine && applies && !answered;
