import { CONTEXT_IDS, CONTEXT_MAY_STAY_OPEN, type ContextId } from "@/lib/instrument";

/** Conditions that have a state, and how many ask for one: what may stay open is asked only once it is answered. */
export function countContext(isAnswered: (id: ContextId) => boolean) {
  const answered = CONTEXT_IDS.filter(isAnswered).length;
  const left = CONTEXT_IDS.filter((id) => !(isAnswered(id) || CONTEXT_MAY_STAY_OPEN.includes(id))).length;
  return { answered, all: answered + left };
}
