import type { ItemId } from "@/lib/instrument";
import type { ReducedInput } from "./input/reduced-form";

/** Items that apply and to which a member gave a level. */
export function voicedIn({ respondents, notApplicable }: ReducedInput): ReadonlySet<ItemId> {
  const answered = respondents.flatMap((person) => person.answered);
  return new Set(answered.filter((item) => notApplicable[item] === undefined));
}
