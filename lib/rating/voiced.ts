import type { ItemId } from "@/lib/instrument";
import type { ReducedInput } from "./input/reduced-form";

/** Items that apply and to which a member gave a level. */
export function voicedIn({ respondents, notApplicable }: ReducedInput): ReadonlySet<ItemId> {
  const answered = respondents.flatMap((person) => person.answered);
  return new Set(answered.filter((item) => notApplicable[item] === undefined));
}

/** Of each member, the items that apply and to which he gave a level. */
export const voicesIn = ({ respondents, notApplicable }: ReducedInput) =>
  respondents.map(({ stratum, answered }) => ({
    stratum,
    items: new Set(answered.filter((item) => notApplicable[item] === undefined)),
  }));
