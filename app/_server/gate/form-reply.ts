import type { DoneNotice, FormState, TypedTexts } from "@/components/ui/form-state";
import type { Text } from "@/lib/result";
import { refusalWords, say } from "@/lib/words";
import { currentLocale } from "./locale";
import { type ActionOutcome, done } from "./outcome";

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

type Values = Readonly<Record<string, string | number>>;

/** An outcome that says in the reader's language what was done. */
export async function doneSaying(text: Text, values?: Values, tone: DoneNotice["tone"] = "info") {
  return done<DoneNotice>({ tone, title: say(text, await currentLocale(), values) });
}
