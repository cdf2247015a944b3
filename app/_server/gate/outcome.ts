import type { Outcome } from "@/lib/result";
import type { Refusal } from "@/lib/words/refusals/refusals";

export type ActionOutcome<T = undefined> = Outcome<T, Refusal>;

export const done = <T>(value: T): ActionOutcome<T> => ({ status: "done", value });
/** An outcome with one invalid field and its message code. */
export const wrongIn = (field: string, code: string): ActionOutcome<never> => ({
  status: "invalid",
  fields: { [field]: [code] },
});
export const refused = (reason: Refusal, values?: Readonly<Record<string, string | number>>): ActionOutcome<never> =>
  values === undefined ? { status: "refused", reason } : { status: "refused", reason, values };
