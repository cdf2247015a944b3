import type { FormState, TypedTexts } from "@/components/ui/form-state";
import { refusalWords, say } from "@/lib/words";
import { currentLocale } from "./locale";
import type { ActionOutcome } from "./outcome";

/** The reply to a form: the outcome, what was typed, and the message for a refusal in the reader's language. */
export async function formReply<T>(outcome: ActionOutcome<T>, typed: TypedTexts): Promise<FormState<T>> {
  return { outcome, typed, refusal: await refusalInWords(outcome) };
}

async function refusalInWords(outcome: ActionOutcome<unknown>): Promise<string> {
  switch (outcome.status) {
    case "done":
      return "";
    case "invalid":
      return refusalWords["changed-meanwhile"][await currentLocale()];
    case "refused":
      return say(refusalWords[outcome.reason], await currentLocale(), outcome.values);
  }
}
