import { CONTEXT_IDS, CONTEXT_MAY_STAY_OPEN, type ContextId } from "@/lib/instrument";

/**
 * Number of conditions with a state, and number of those required; an optional condition counts only once it is
 * answered.
 */
export function countContext(isAnswered: (id: ContextId) => boolean) {
  const answered = CONTEXT_IDS.filter(isAnswered).length;
  const left = CONTEXT_IDS.filter((id) => !(isAnswered(id) || CONTEXT_MAY_STAY_OPEN.includes(id))).length;
  return { answered, all: answered + left };
}
