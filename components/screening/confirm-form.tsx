import type { OfferedItem } from "@/lib/view/screening/screening-offer";
import { ActionForm } from "../ui/action-form";
import { FormButton } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";

type ConfirmFormProps = {
  readonly action: LeadingAction;
  readonly assessmentId: string;
  readonly offers: readonly OfferedItem[];
  readonly words: {
    readonly chosen: string;
    readonly betweenTwo: string;
    readonly confirm: string;
    readonly change: string;
    readonly confirmAll: string;
    readonly confirmAllNote: string;
  };
};

/** Offers the screening answers in the sentences that were chosen, each with a button, and one button for all. */
export function ConfirmForm({ action, assessmentId, offers, words }: ConfirmFormProps) {
  return (
    <ActionForm action={action} hidden={{ assessmentId }} className="flex flex-col gap-4">
      {offers.map((offer) => (
        <section key={offer.item} aria-labelledby={`offer-${offer.item}`} className="section">
          <input type="hidden" name="listed[]" value={offer.item} />
          <p className="type-small text-ink-2">{offer.place}</p>
          <h2 id={`offer-${offer.item}`} className="type-h2 mt-1 max-w-[60ch]">
            {offer.question}
          </h2>
          <p className="type-small mt-3 text-ink-3">{offer.between ? words.betweenTwo : words.chosen}</p>
          <ul className="mt-1 flex flex-col gap-1">
            {offer.chosen.map((sentence) => (
              <li key={sentence} className="type-answer max-w-[64ch] border-l-2 border-accent pl-3">
                {sentence}
              </li>
            ))}
          </ul>
          <p className="mt-4 flex flex-wrap items-center gap-3">
            <FormButton name="item" value={offer.item} aria-label={offer.confirmLabel}>
              {words.confirm}
            </FormButton>
            <a href={offer.href} className="link inline-flex min-h-6 items-center">
              {words.change}
            </a>
          </p>
        </section>
      ))}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FormButton look="primary">{words.confirmAll}</FormButton>
        <p className="type-small text-ink-2">{words.confirmAllNote}</p>
      </div>
    </ActionForm>
  );
}
