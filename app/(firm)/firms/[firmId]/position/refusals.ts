import type { LinkRefusal } from "@/lib/register";
import type { Refusal } from "@/lib/words/refusals/refusals";

/** Maps an error to a refusal. A customer without a share cannot occur, because the form validates it. */
export function refusalOf(error: LinkRefusal): Refusal {
  switch (error) {
    case "phase-not-open":
      return "phase-closed";
    case "shares-over-one":
      return "sales-over-limit";
    case "too-many-customers":
      return "links-over-limit";
    case "dates-crossed":
    case "no-room":
    case "not-found":
      return error;
    case "share-missing":
      throw new Error("a customer without a share passed the form");
  }
}
