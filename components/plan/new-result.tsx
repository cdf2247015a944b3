import type { Locale } from "@/lib/result";
import { planReplies } from "@/lib/view/plan/replies";
import { say, planWords as words } from "@/lib/words";
import { Section } from "../ui/section";
import { ButtonForm, type PlanAction } from "./plan-form";

type Props = {
  readonly firmId: string;
  /** The years of the result the plan was made from, and of the newer one. */
  readonly from: number;
  readonly to: number;
  /** Undefined if the person may not start a plan. */
  readonly begin: PlanAction | undefined;
  readonly locale: Locale;
};

/** Shown if a result is newer than the plan: the new plan starts with the open measures of this one. */
export const NewResult = ({ firmId, from, to, begin, locale }: Props) => (
  <Section id="newer" title={words.newResult[locale]} reading={say(words.newResultText, locale, { from, to })}>
    {begin === undefined ? null : (
      <ButtonForm action={begin} hidden={{ firmId }} said={planReplies(locale)}>
        <div>
          <button type="submit" className="button button-primary">
            {say(words.begin, locale, { year: to + 1 })}
          </button>
        </div>
      </ButtonForm>
    )}
  </Section>
);
