import { byCell, byLens, byPhase, type Instrument, type ItemId, STRATA, type Stratum } from "@/lib/instrument";
import { isInsufficient, tabulate } from "@/lib/result";
import { cellErrors, type Voice } from "./cell-errors";
import type { ErrorModel } from "./error-model";
import type { HeightTable } from "./errors-of-means";
import { type Form, layForm } from "./form";
import type { NotApplicable } from "./types";
import { errorsOfParts, partsOf } from "./whole";

/** Errors of cells, phases, lenses and the whole, in levels; null if no answer gives a level. */
export type ErrorsWithOneMore = HeightTable<number | null>;

/**
 * Errors of a firm's scores if one more person of each role group answered every item that applies.
 *
 * Which parts are then scored does not depend on the group, so it is computed once; the errors do. Shape: which member
 * gave a level to which item, and which items do not apply. Unit: levels. Range: above 0. Edge cases: a part without a
 * level because of too few answers has one then; one that does not apply, or is excluded from the reduced form, is
 * null. Errors: none. Source: method 3.1, 3.4.
 */
export function errorsWithOneMore(of: {
  readonly instrument: Instrument;
  readonly notApplicable: NotApplicable;
  /** For each member, the items to which they gave a level. */
  readonly voices: readonly { readonly stratum: Stratum; readonly items: Pick<ReadonlySet<ItemId>, "has"> }[];
  readonly errorModel: ErrorModel;
}): Readonly<Record<Stratum, ErrorsWithOneMore>> {
  const { items } = of.instrument;
  const { form, parts } = fullForm(of.instrument, of.notApplicable);
  const voices = of.voices.map(
    (voice): Voice => ({ stratum: voice.stratum, placed: items.map(({ id }) => voice.items.has(id)) }),
  );
  const placed = items.map(() => true);
  const errorsWith = (stratum: Stratum): ErrorsWithOneMore => {
    const sems = errorsOfParts(parts, cellErrors(form, [...voices, { stratum, placed }], of.errorModel));
    const known = (level: unknown, sem: number) => (isInsufficient(level) ? null : sem);
    return {
      cells: byCell((cell) => known(parts.cells[cell].level, sems.cells[cell])),
      phases: byPhase((phase) => known(parts.phases[phase].level, sems.phases[phase])),
      lenses: byLens((lens) => known(parts.lenses[lens].level, sems.lenses[lens])),
      overall: known(parts.overall.level, sems.overall),
    };
  };
  // with at most one other respondent, the answers have the same weights in every group: half for an item that both
  // answered, otherwise all
  if (voices.length <= 1) {
    const alike = errorsWith(STRATA[0]);
    return tabulate(STRATA, () => alike);
  }
  return tabulate(STRATA, errorsWith);
}

type FullForm = { readonly form: Form; readonly parts: ReturnType<typeof partsOf> };
const known = new WeakMap<Instrument, { readonly passedOn: string; readonly full: FullForm }>();

/**
 * The form with all items answered, and its scored parts. Cached, because most firms have the same inapplicable items,
 * or none.
 */
function fullForm(instrument: Instrument, notApplicable: NotApplicable): FullForm {
  const passedOn = Object.keys(notApplicable).sort().join(" ");
  const before = known.get(instrument);
  if (before?.passedOn === passedOn) return before.full;
  // errors do not depend on levels, so any level will do
  const form = layForm(instrument.items, { notApplicable, levelOf: () => 1 });
  const full = { form, parts: partsOf(form) };
  known.set(instrument, { passedOn, full });
  return full;
}
