import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import type { FieldRefusal } from "@/db/fields/saved-field";
import type { Json, SaveOutcome } from "@/lib/saving";
import type { Refusal } from "@/lib/words/refusals/refusals";

/** The reply of a form with one field; undefined if the firm, or the field's owner, is missing. */
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
