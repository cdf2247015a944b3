import { DETERMINANT_IDS } from "@/lib/instrument";
import type { RegisteredLink } from "@/lib/register";
import type { Locale, Text } from "@/lib/result";
import { relationshipWords, say } from "@/lib/words";
import { countAnswered } from "./link-questions";

/** Value for the screening in a form that otherwise selects another link. */
export const FROM_SCREENING = "screening";

export type CopySources = {
  readonly sources: readonly { readonly value: string; readonly label: string }[];
  readonly words: Readonly<Record<"title" | "hint", string>>;
  /**
   * Number of screening answers offered above the questions: 0 if a customer already has answers; undefined without a
   * screening.
   */
  readonly offeredFirst: number | undefined;
};

type Given = {
  readonly link: RegisteredLink;
  /** Links of the same direction with an answer to one of the first nine questions. */
  readonly answered: readonly { readonly id: string; readonly partnerName: string }[];
  /** Number of answers that the screening offers for this link. */
  readonly offered: number;
  readonly locale: Locale;
};

/**
 * Where answers may be copied from: the screening if it is offered, then the other links; undefined if there is no
 * source.
 */
export function copySources({ link, answered, offered, locale }: Given): CopySources | undefined {
  const w = (words: Text) => say(words, locale);
  const others = answered
    .filter(({ id }) => id !== link.id)
    .map((other) => ({ value: other.id, label: other.partnerName }));
  if (offered > 0) {
    const screening = { value: FROM_SCREENING, label: w(relationshipWords.copyFromScreening) };
    const words = { title: w(relationshipWords.copyTitleScreening), hint: w(relationshipWords.copyHintScreening) };
    const isNoneAnswered = others.length === 0 && countAnswered(link, DETERMINANT_IDS) === 0;
    // what is offered above the questions is not offered again below
    return isNoneAnswered
      ? { sources: [], words, offeredFirst: offered }
      : { sources: [screening, ...others], words, offeredFirst: 0 };
  }
  if (others.length === 0) return undefined;
  return {
    sources: others,
    words: { title: w(relationshipWords.copyTitle), hint: w(relationshipWords.copyHint) },
    offeredFirst: undefined,
  };
}
