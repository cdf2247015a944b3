import { CELLS, LENSES, PHASES, STRATA, type Stratum } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { type ErrorsWithOneMore, errorsWithOneMore } from "@/lib/scoring";
import { isMissing, type Maybe } from "./missing";
import type { RatedPart, SurerByVoice, Verdict, Verdicts } from "./rating";
import { type JudgeBy, verdictAt } from "./verdict";

type Asked = Parameters<typeof errorsWithOneMore>[0] & {
  /** Verdicts against the applicable requirement; undefined if there is none. */
  readonly verdicts: Verdicts | undefined;
  readonly cutoffs: JudgeBy["cutoffs"];
};

/**
 * The effect of one more respondent in each role group who answers every applicable item.
 *
 * The errors of phases, lenses and the whole depend on who answered what; levels and requirement stay the same. A
 * verdict settles if it is "unclear" now and would not be then, and opens in the opposite case: the first respondent of
 * a new role group can increase an error. Shape: who gave a level to what, the levels of the cells, verdicts against
 * the requirement in force. Unit: levels. Range: errors above 0. Edge cases: a part without a level because of too few
 * answers would get an error but no verdict; without a requirement nothing settles. Errors: "does not apply" and
 * "reduced form" of parts that no answer gives a level. Source: method 3.4, 3.8 (9).
 */
export function surerByVoice({ verdicts, cutoffs, ...asked }: Asked): SurerByVoice {
  const errors = errorsWithOneMore(asked);
  const known = new Map<ErrorsWithOneMore, SurerByVoice[Stratum]>();
  return tabulate(STRATA, (stratum) => {
    const own = errors[stratum];
    const { phases, lenses, overall } = own;
    const surer = known.get(own) ?? { phases, lenses, overall, ...movesOf(verdicts, own, cutoffs) };
    known.set(own, surer);
    return surer;
  });
}

/** Verdicts that are "unclear" now and would not be then, and vice versa. */
function movesOf(verdicts: Verdicts | undefined, then: ErrorsWithOneMore, cutoffs: JudgeBy["cutoffs"]) {
  const settles: RatedPart[] = [];
  const opens: RatedPart[] = [];
  const look = (part: RatedPart, verdict: Maybe<Verdict>, sem: number | null) => {
    if (isMissing(verdict) || sem === null) return;
    const next = verdictAt({ level: verdict.level, required: verdict.required, sem, cutoffs });
    if (verdict.verdict === "unclear" && next !== "unclear") settles.push(part);
    if (verdict.verdict !== "unclear" && next === "unclear") opens.push(part);
  };
  if (verdicts !== undefined) {
    for (const cell of CELLS) look(cell, verdicts.cells[cell], then.cells[cell]);
    for (const phase of PHASES) look(phase, verdicts.phases[phase], then.phases[phase]);
    for (const lens of LENSES) look(lens, verdicts.lenses[lens], then.lenses[lens]);
    look("overall", verdicts.overall, then.overall);
  }
  return { settles, opens };
}
