import { findInstrument } from "@/lib/catalog";
import type { RatedCycle, SelfFigures } from "@/lib/clients";
import { type ItemId, PHASES } from "@/lib/instrument";
import { isItemId } from "@/lib/rating";
import { tabulate } from "@/lib/result";
import {
  type BiasPair,
  type DoubleRating,
  describeRaters,
  describeSelfBias,
  type RaterAgreement,
  type SelfBias,
  type SelfPlacement,
} from "@/lib/scoring";
import { placed, scoreRating } from "../consultants/consultant-view";

/** A blind rating by the consultant, and the level that the firm gave itself in the same cycle. */
export type Pair = {
  readonly key: string;
  readonly firm: string;
  readonly cycle: number;
  readonly pair: BiasPair;
};

export type CalibrationFacts = {
  readonly pairs: readonly Pair[];
  readonly firms: number;
  readonly bias: SelfBias;
  /** The colleague with the most cycles in common; undefined if no cycle was rated by both. */
  readonly colleague: { readonly name: string; readonly agreement: RaterAgreement } | undefined;
};

/** The facts of the page, from blind ratings only; a cycle that a colleague rated too counts as one pair. */
export function calibrationFacts(rated: readonly RatedCycle[]): CalibrationFacts {
  const blind = rated.filter(({ rating }) => rating.blind).map((one) => ({ ...one, placement: placementOf(one) }));
  const pairs = blind.flatMap(({ self, placement, rating, firm, cycle, isOwn }) =>
    self === undefined || !isOwn
      ? []
      : [
          {
            key: rating.id,
            firm,
            cycle,
            pair: { by: rating.consultantId ?? rating.id, self: selfOf(self), consultant: placement },
          },
        ],
  );
  return {
    pairs,
    firms: new Set(pairs.map(({ firm }) => firm)).size,
    bias: describeSelfBias(pairs.map(({ pair }) => pair)),
    colleague: colleagueOf(blind),
  };
}

const selfOf = ({ overall, pre, lrn, app, eva }: SelfFigures): SelfPlacement => ({
  overall,
  phases: { PRE: pre, LRN: lrn, APP: app, EVA: eva },
});

function placementOf({ rating, instrument: { id, version }, notApplicable }: RatedCycle): SelfPlacement {
  const instrument = findInstrument(id, version);
  if (instrument === undefined) throw new Error(`no instrument ${id} ${version}`);
  const items: readonly ItemId[] = notApplicable.filter(isItemId);
  const scores = scoreRating(rating, instrument, items);
  return {
    overall: placed(scores.overall)?.level ?? null,
    phases: tabulate(PHASES, (phase) => placed(scores.phases[phase])?.level ?? null),
  };
}

type Placed = RatedCycle & { readonly placement: SelfPlacement };

function colleagueOf(blind: readonly Placed[]): CalibrationFacts["colleague"] {
  const own = new Map(blind.filter(({ isOwn }) => isOwn).map((one) => [one.rating.assessmentId, one.placement]));
  const byColleague = new Map<string, { name: string; doubles: DoubleRating[] }>();
  for (const { rating, placement, isOwn } of blind) {
    const first = own.get(rating.assessmentId);
    if (isOwn || first === undefined || rating.consultantId === null) continue;
    const known = byColleague.get(rating.consultantId) ?? { name: rating.consultant ?? "", doubles: [] };
    known.doubles.push({ first, second: placement });
    byColleague.set(rating.consultantId, known);
  }
  const [most] = [...byColleague.values()].sort((a, b) => b.doubles.length - a.doubles.length);
  return most && { name: most.name, agreement: describeRaters(most.doubles) };
}
