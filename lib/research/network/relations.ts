import { requirements1 } from "@/lib/catalog";
import { strengths } from "@/lib/graph";
import { type LinkDirection, POSITION_IDS } from "@/lib/instrument";
import { assetBalance, consistency, consistencyInCohort, dependence, namedModes, placeLink } from "@/lib/position";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import type { MissingReason } from "@/lib/words";
import type { Trade } from "./nodes";
import type { LinkRow } from "./rows";
import type { LinkCheck, LinkStudy } from "./types";

/** What follows from the questions of each answered link, from the supplier's view; empty without answered links. */
export function studyRelations(trade: Trade): readonly LinkStudy[] {
  const answered = trade.links.filter(({ answers }) => POSITION_IDS.some((id) => answers[id] !== undefined));
  const placed = answered.map((link) => ({ link, placement: placeLink(link.answers) }));
  const known = placed.flatMap(({ link, placement }) =>
    isInsufficient(placement) ? [] : [{ placement, answers: link.answers }],
  );
  const checks = consistencyInCohort(known, requirements1);
  const { outStrength } = strengths(trade.graph);
  let next = 0;
  return placed.map(({ link, placement }): LinkStudy => {
    const trading = asLink(link, outStrength[trade.nodes.indexOf(link.from)] ?? 0);
    const found = isInsufficient(placement) ? undefined : placement;
    const at = found === undefined ? undefined : next;
    if (found !== undefined) next += 1;
    const shares = found && namedModes(found.modalShare);
    return {
      from: link.from,
      to: link.to,
      mode: found?.mode ?? null,
      modalShare: shares === undefined || isInsufficient(shares) ? null : shares,
      dependence: dependence(trading),
      assetBalance: assetBalance(link),
      consistency: found === undefined ? null : consistency({ placement: found, answers: link.answers }, requirements1),
      inCohort: { coordination: checkAt(checks.coordination, at), power: checkAt(checks.power, at) },
    };
  });
}

function checkAt(checks: readonly LinkCheck[] | Insufficient<MissingReason>, at: number | undefined): LinkCheck {
  if (isInsufficient(checks)) return checks;
  return (at === undefined ? undefined : checks[at]) ?? insufficient("determinant-unanswered");
}

/** The link as its supplier registers it: a customer, with its share of all weighted sales. */
function asLink({ from, to, weight, share, answers }: LinkRow, sales: number) {
  const direction: LinkDirection = "customer";
  return {
    id: `${from} ${to}`,
    direction,
    kind: "single" as const,
    share: weight === null || sales === 0 ? null : Math.min(1, weight / sales),
    sharePartner: share,
    answers,
  };
}
