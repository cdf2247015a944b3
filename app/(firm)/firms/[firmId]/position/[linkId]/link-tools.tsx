import { findOfferedLevels } from "@/app/_server/frames/position-offer";
import type { Preparation } from "@/app/_server/frames/preparation";
import { withFreshSession } from "@/app/_server/gate/actor";
import { dayIn } from "@/app/_server/gate/clock";
import { CopyAnswersForm, EndLinkForm } from "@/components/position/link-tools";
import { Section } from "@/components/ui/section";
import { DETERMINANT_IDS } from "@/lib/instrument";
import type { RegisteredLink } from "@/lib/register";
import type { Text } from "@/lib/result";
import { countAnswered } from "@/lib/view/position/link-questions";
import { positionWords, refusalWords, registerWords, say, sayNamed, speak } from "@/lib/words";
import { copyAnswers, endLinkAction } from "../actions";
import { FROM_SCREENING } from "../copy";

type CopyWords = Readonly<Record<"title" | "hint", string>>;

type Copy = {
  readonly sources: readonly { readonly value: string; readonly label: string }[];
  readonly words: CopyWords;
};

export type CopyProps = { readonly copy: Copy | undefined };

/** Where answers may be copied from: the screening while it is offered, then the other links; undefined if nowhere. */
export async function readCopy(preparation: Preparation, link: RegisteredLink): Promise<Copy | undefined> {
  const { actor, firm, locale } = preparation;
  const w = (words: Text) => say(words, locale);
  const offered = await withFreshSession(() => findOfferedLevels(actor, { firm, direction: link.direction }));
  const links = preparation.links
    .filter(({ id, direction }) => id !== link.id && direction === link.direction)
    .filter((other) => countAnswered(other, DETERMINANT_IDS) > 0)
    .map((other) => ({ value: other.id, label: other.partnerName }));
  if (Object.keys(offered).length > 0) {
    const screening = { value: FROM_SCREENING, label: w(positionWords.copyFromScreening) };
    const words = { title: w(positionWords.copyTitleScreening), hint: w(positionWords.copyHintScreening) };
    return { sources: [screening, ...links], words };
  }
  if (links.length === 0) return undefined;
  return { sources: links, words: { title: w(positionWords.copyTitle), hint: w(positionWords.copyHint) } };
}

/** What else can be done with a link: answers copied onto it, and its end. */
export function Tools({ at, link, copy }: { at: Preparation; link: RegisteredLink } & CopyProps) {
  const { firm, locale } = at;
  const w = (words: Text) => say(words, locale);
  const refusals = speak(refusalWords, locale);
  return (
    <>
      {copy === undefined ? null : (
        <Section id="copy" title={copy.words.title} className="print:hidden">
          <CopyAnswersForm
            action={copyAnswers}
            firmId={firm.id}
            linkId={link.id}
            sources={copy.sources}
            words={{
              from: w(positionWords.copyFrom),
              hint: copy.words.hint,
              copy: w(positionWords.copy),
              copied: positionWords.copied[locale],
              copiedScreening: positionWords.copiedScreening[locale],
              copiedNone: w(positionWords.copiedNone),
            }}
            refusals={refusals}
          />
        </Section>
      )}
      <Section id="end" title={w(positionWords.endTitle)} reading={w(positionWords.endWhy)} className="print:hidden">
        <EndLinkForm
          action={endLinkAction}
          firmId={firm.id}
          linkId={link.id}
          words={{
            confirm: sayNamed(positionWords.endConfirm, locale, { partner: link.partnerName }),
            end: w(positionWords.end),
            endDay: w(registerWords.endDay),
            confirmMissing: w(positionWords.endConfirmMissing),
            dayMissing: w(registerWords.dateMissing),
          }}
          refusals={refusals}
          day={dayIn(firm.timeZone)}
        />
      </Section>
    </>
  );
}
