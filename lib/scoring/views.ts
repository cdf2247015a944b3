import { CELLS, type ItemId, LENSES, type Lens, lensOf, PHASES, phaseOf, STRATA, type Stratum } from "@/lib/instrument";
import { insufficient, isInsufficient, tabulate } from "@/lib/result";
import { exceeds, mean, sampleVariance, sum } from "@/lib/stats";
import { agreement } from "./agreement";
import type { ErrorModel } from "./error-model";
import { itemLevel, levelGiven } from "./items";
import { type Form, scoreTable } from "./table";
import type {
  Agreed,
  ItemDetail,
  Marks,
  Respondent,
  Scored,
  Scores,
  ScoreTable,
  SplitView,
  StratumDifference,
} from "./types";

/** Members from which a score is a "multi-view". Source: method 3.2. */
export const MULTI_VIEW_FROM = 3;
/** Cells without supported agreement from which the view is split. Source: method 3.2. */
export const SPLIT_CELLS_FROM = 5;
/** People a stratum needs before its phase is compared with another's. Source: method 3.2. */
export const SPLIT_STRATUM_MIN = 3;
/** z of a two-sided 5 % comparison. */
const Z_95 = 1.96;

/** Members who answered anything, a level or "don't know". */
export const answering = (members: readonly Respondent[]): readonly Respondent[] =>
  members.filter((member) => Object.values(member.answers).some((answer) => answer !== undefined));

/** Single view, multi-view, prorated, reduced form. Two people are neither single nor multi. Source: method 3.2. */
export function markScores(members: readonly Respondent[], scores: ScoreTable, reducedForm: boolean): Marks {
  const respondents = answering(members).length;
  const all: Scored[] = [...Object.values(scores.cells), ...Object.values(scores.phases)];
  return {
    respondents,
    view: viewOf(respondents),
    prorated: all.some((score) => !isInsufficient(score) && score.prorated),
    reducedForm,
  };
}

function viewOf(respondents: number): Marks["view"] {
  if (respondents >= MULTI_VIEW_FROM) return "multi";
  return respondents === 2 ? "pair" : respondents === 1 ? "single" : "none";
}

/** Agreement of the members in every cell and phase that has a score. Source: method 3.2. */
export function agreementTable(members: readonly Respondent[], form: Form, scores: ScoreTable): Scores["agreement"] {
  const agree = (score: Scored, ids: readonly ItemId[]): Agreed => {
    if (isInsufficient(score)) return insufficient("not-scored");
    return agreement(members.map((member) => ids.map((id) => levelGiven(member, id) ?? null)));
  };
  const applicable = form.items.filter((item) => form.applies(item.id));
  const idsOf = (belongs: (item: Form["items"][number]) => boolean) =>
    applicable.filter(belongs).map((item) => item.id);
  return {
    cells: tabulate(CELLS, (cell) =>
      agree(
        scores.cells[cell],
        idsOf((item) => item.cell === cell),
      ),
    ),
    phases: tabulate(PHASES, (phase) =>
      agree(
        scores.phases[phase],
        idsOf((item) => phaseOf(item.cell) === phase),
      ),
    ),
  };
}

/**
 * Split view: role groups differ. In five or more cells agreement is not supported, or a phase differs between two
 * strata of three or more people by more than 1.96·√(s_a²/n_a + s_b²/n_b).
 *
 * The phase of a person is scored from their own answers by the rules of the form. With one stratum there is nothing
 * to split by. Source: method 3.2.
 */
export function splitView(
  members: readonly Respondent[],
  form: Form,
  cells: Scores["agreement"]["cells"],
  sem: ErrorModel["sem"],
): SplitView {
  const scoreOf = (people: readonly Respondent[]) =>
    scoreTable({ ...form, levelOf: (id) => itemLevel(people, id) }, sem).phases;
  const groups = STRATA.map((stratum) => {
    const people = answering(members).filter((member) => member.stratum === stratum);
    return { stratum, people, persons: people.map((person) => scoreOf([person])) };
  }).filter((group) => group.people.length > 0);

  const unclearCells = CELLS.filter((cell) => "verdict" in cells[cell] && cells[cell].verdict === "unclear");
  const differences = pairs(groups).flatMap((pair) => comparePhases(pair));
  return {
    split: groups.length > 1 && (unclearCells.length >= SPLIT_CELLS_FROM || differences.length > 0),
    unclearCells,
    differences,
    byStratum: groups.map(({ stratum, people }) => ({
      stratum,
      respondents: people.length,
      phases: scoreOf(people),
    })),
  };
}

type Group = { readonly stratum: Stratum; readonly persons: readonly ScoreTable["phases"][] };

function comparePhases([a, b]: readonly [Group, Group]): readonly StratumDifference[] {
  return PHASES.flatMap((phase) => {
    const [levelsA, levelsB] = [a, b].map((group) =>
      group.persons.flatMap((person) => (isInsufficient(person[phase]) ? [] : [person[phase].level])),
    );
    if (levelsA === undefined || levelsB === undefined) return [];
    if (Math.min(levelsA.length, levelsB.length) < SPLIT_STRATUM_MIN) return [];

    const difference = mean(levelsA) - mean(levelsB);
    const variance = sampleVariance(levelsA) / levelsA.length + sampleVariance(levelsB) / levelsB.length;
    const limit = Z_95 * Math.sqrt(variance);
    return exceeds(Math.abs(difference), limit) ? [{ phase, strata: [a.stratum, b.stratum], difference, limit }] : [];
  });
}

const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((first, i) => list.slice(i + 1).map((second) => [first, second] as const));

/** "Don't know" by lens: an answer, counted and shown; many in NET is itself a finding. Source: method 3.1. */
export function countDontKnow(details: readonly ItemDetail[]): Scores["dontKnow"] {
  return tabulate(LENSES, (lens: Lens) => {
    const items = details.filter((detail) => lensOf(detail.cell) === lens && detail.notApplicable === null);
    const count = sum(items.map((item) => item.dontKnow));
    return { count, answers: count + sum(items.flatMap((item) => Object.values(item.counts))) };
  });
}
