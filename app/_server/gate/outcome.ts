import type { FieldRefusal } from "@/db/fields/saved-field";
import type { Outcome } from "@/lib/result";
import type { Json, SaveOutcome } from "@/lib/saving";
import type { Refusal } from "@/lib/words/refusals/refusals";

export type ActionOutcome<T = undefined> = Outcome<T, Refusal>;

export const done = <T>(value: T): ActionOutcome<T> => ({ status: "done", value });
/** One field is wrong: the code of its words. */
export const wrongIn = (field: string, code: string): ActionOutcome<never> => ({
  status: "invalid",
  fields: { [field]: [code] },
});
export const refused = (reason: Refusal, values?: Readonly<Record<string, string | number>>): ActionOutcome<never> =>
  values === undefined ? { status: "refused", reason } : { status: "refused", reason, values };

/** What a form of one field says of its save; undefined where the firm, or what the field belongs to, is not there. */
export function outcomeOfField(saved: SaveOutcome<Json, FieldRefusal> | undefined): ActionOutcome {
  switch (saved?.status) {
    case undefined:
      return refused("not-found");
    case "saved":
      return done(undefined);
    case "conflict":
      return refused("changed-meanwhile");
    case "refused":
      return refused(refusalOfField(saved.reason));
  }
}

function refusalOfField(reason: FieldRefusal): Refusal {
  switch (reason) {
    case "phase-not-open":
      return "phase-closed";
    case "not-yours-to-do":
    case "not-found":
    case "dates-crossed":
    case "date-ahead":
    case "day-out-of-range":
    case "no-room":
    case "too-many-versions":
      return reason;
    case "shares-over-one":
    case "share-missing":
    case "always-applies":
    case "unknown-item":
    case "third-party-file":
      throw new Error(`a form of one line is refused as ${reason}`);
  }
}
