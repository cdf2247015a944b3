import type { RegisteredLink } from "@/lib/register";
import { FROM_SCREENING } from "@/lib/view/position/copy-sources";
import type { LinkPage } from "@/lib/view/position/link-page";
import { relationshipWords, say, sayNamed } from "@/lib/words";
import { type Copied, UseScreeningForm } from "../position/link-tools";
import type { FormAction } from "../ui/form-state";

type ScreeningAnswersProps = {
  readonly at: LinkPage;
  readonly link: RegisteredLink;
  /** Number of screening answers offered for the largest customer; 0 once accepted. */
  readonly offered: number;
  readonly copy: FormAction<Copied>;
};

/** Screening answers, offered above the questions that they answer. */
export function ScreeningAnswers({ at, link, offered, copy }: ScreeningAnswersProps) {
  const { firm, locale } = at;
  return (
    <UseScreeningForm
      action={copy}
      firmId={firm.id}
      linkId={link.id}
      from={FROM_SCREENING}
      offer={
        offered === 0
          ? undefined
          : {
              title: say(relationshipWords.useScreeningTitle, locale, { n: offered }),
              text: sayNamed(relationshipWords.useScreeningText, locale, { partner: link.partnerName }),
              press: say(relationshipWords.useScreening, locale, { n: offered }),
            }
      }
      copied={relationshipWords.copiedScreening[locale]}
      copiedNone={relationshipWords.copiedNone[locale]}
    />
  );
}
