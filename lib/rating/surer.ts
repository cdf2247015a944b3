import {
  CELLS,
  type CellId,
  type Instrument,
  type ItemId,
  LENSES,
  type Lens,
  PHASES,
  type Phase,
  STRATA,
  type Stratum,
} from "@/lib/instrument";
import { isInsufficient, tabulate } from "@/lib/result";
import { type ErrorModel, type NotApplicable, type Scored, scoreParts } from "@/lib/scoring";
import type { CellLevels } from "./fit";
import { isMissing, type Maybe } from "./format/missing";
import type { RatedPart, SurerByVoice, Verdict, Verdicts } from "./format/rating";
import { type JudgeBy, judge } from "./verdict";

type Asked = {
  readonly instrument: Instrument;
  readonly notApplicable: NotApplicable;
  /** Of each member, the items that apply and have a level. */
  readonly voices: readonly { readonly stratum: Stratum; readonly items: ReadonlySet<ItemId> }[];
  readonly levels: CellLevels;
  readonly errorModel: ErrorModel;
  /** Verdicts against the requirement in force; undefined where there is none. */
  readonly verdicts: Verdicts | undefined;
  readonly cutoffs: JudgeBy["cutoffs"];
};

/**
 * What one more person of each role group would do who answered every item that applies.
 *
 * The errors of phases, lenses and the whole follow from who answered what; levels and requirement stay as they are. A
 * verdict settles if it is "unclear" now and would not be then, and opens the other way round: a first voice of a new role
 * group can widen an error. Shape: who gave a level to what, the levels of the cells, verdicts against the requirement in
 * force. Unit: levels. Range: errors above 0. Edge cases: a part that few answers leave without a level would have an error
 * and still no verdict; without a requirement nothing settles. Errors: "does not apply" and "reduced form" of parts that no
 * answer gives a level. Source: method 3.4, 3.8 (9).
 */
export const surerByVoice = (asked: Asked): SurerByVoice => tabulate(STRATA, (stratum) => withOneMore(asked, stratum));

function withOneMore(asked: Asked, stratum: Stratum): SurerByVoice[Stratum] {
  const { instrument, levels, verdicts } = asked;
  const then = scoreParts({
    instrument,
    notApplicable: asked.notApplicable,
    voices: [...asked.voices, { stratum, items: new Set(instrument.items.map(({ id }) => id)) }],
    // the errors do not depend on the level of a part that gets its first one
    parts: tabulate(CELLS, (cell) => levels[cell] ?? 1),
    errorModel: asked.errorModel,
  });
  const moved = (from: boolean) =>
    verdicts === undefined
      ? []
      : partsOf(verdicts).flatMap(({ part, verdict }) => {
          const score = scoreOf(then, part);
          if (isMissing(verdict) || isInsufficient(score)) return [];
          const { level, required } = verdict;
          const next = judge({ level, required, sem: score.sem, cutoffs: asked.cutoffs }).verdict;
          const isOpen = [verdict.verdict, next].map((word) => word === "unclear");
          return isOpen[0] === from && isOpen[1] === !from ? [part] : [];
        });
  const semOf = (score: Scored) => (isInsufficient(score) ? null : score.sem);
  return {
    phases: tabulate(PHASES, (phase) => semOf(then.phases[phase])),
    lenses: tabulate(LENSES, (lens) => semOf(then.lenses[lens])),
    overall: semOf(then.overall),
    settles: moved(true),
    opens: moved(false),
  };
}

type Named = { readonly part: RatedPart; readonly verdict: Maybe<Verdict> };

const partsOf = ({ cells, phases, lenses, overall }: Verdicts): readonly Named[] => [
  ...CELLS.map((part) => ({ part, verdict: cells[part] })),
  ...PHASES.map((part) => ({ part, verdict: phases[part] })),
  ...LENSES.map((part) => ({ part, verdict: lenses[part] })),
  { part: "overall", verdict: overall },
];

function scoreOf(scores: ReturnType<typeof scoreParts>, part: RatedPart): Scored {
  if (part === "overall") return scores.overall;
  if (isCell(part)) return scores.cells[part];
  return isPhase(part) ? scores.phases[part] : scores.lenses[part];
}

const isCell = (part: CellId | Phase | Lens): part is CellId => CELLS.some((cell) => cell === part);
const isPhase = (part: Phase | Lens): part is Phase => PHASES.some((phase) => phase === part);
