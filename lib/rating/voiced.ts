import type { ItemId } from "@/lib/instrument";
import type { Respondent } from "@/lib/scoring";
import type { AssessmentInput } from "./input/formats";
import type { ReducedInput } from "./input/reduced-form";

/** Applicable items to which any member gave a level. */
export function voicedIn({ respondents, notApplicable }: ReducedInput): ReadonlySet<ItemId> {
  const answered = respondents.flatMap((person) => person.answered);
  return new Set(answered.filter((item) => notApplicable[item] === undefined));
}

/** For each member, the applicable items to which they gave a level. */
export const voicesIn = ({ respondents, notApplicable }: ReducedInput) =>
  respondents.map(({ stratum, answered }) => ({
    stratum,
    items: new Set(answered.filter((item) => notApplicable[item] === undefined)),
  }));

/** For each member, the applicable items to which they gave a level, read from the answers of the full form. */
export const voicesOf = (members: readonly Respondent[], { notApplicable }: Pick<AssessmentInput, "notApplicable">) =>
  members.map(({ stratum, answers }) => {
    const hasLevel = (id: ItemId): boolean => {
      const answer = answers[id];
      return answer !== undefined && "level" in answer && notApplicable[id] === undefined;
    };
    return { stratum, items: { has: hasLevel } };
  });
