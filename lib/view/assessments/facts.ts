import type { Assessment, Assignment, OwnAnswer, PersonProgress } from "@/lib/assessments";
import { covers, isWritable, ownItems, type Scope, sectionOrder, type Thread } from "@/lib/assessments";
import type { Firm, Member } from "@/lib/firms";
import { DETERMINANT_IDS, type Instrument, type Item, type ItemId, type Phase, phaseOf } from "@/lib/instrument";
import { type AssessmentInput, SHARE_TOLERANCE } from "@/lib/rating";
import type { RegisteredLink } from "@/lib/register";
import { isAimDecided } from "@/lib/view/position/present";
import { countContext } from "./count-context";

/** What the pages around the questionnaire know of one cycle, as the acting person may see it. */
export type CycleFacts = {
  readonly firm: Firm;
  readonly assessment: Assessment;
  readonly instrument: Instrument;
  /** How many colleagues have answered an item; one set N/A stands with 0. */
  readonly answered: ReadonlyMap<ItemId, number>;
  readonly own: ReadonlyMap<ItemId, OwnAnswer>;
  readonly input: AssessmentInput;
  /** The live customers, and how many live relationships there are. */
  readonly customers: readonly RegisteredLink[];
  readonly links: number;
  readonly members: readonly Member[];
  /** Counts of each colleague; empty for whoever is no manager. */
  readonly progress: readonly PersonProgress[];
  /** What was passed on: all of it for a manager, else the own. */
  readonly assignments: readonly Assignment[];
  /** Items that are the acting person's to answer. */
  readonly mine: ReadonlySet<ItemId>;
  /** Conversations that the acting person may read. */
  readonly threads: readonly Thread[];
};

type MineAt = Pick<CycleFacts, "firm" | "instrument" | "assignments"> & { readonly personId: string };

/** The items of an instrument that are this person's to answer. */
export function mineOf({ firm, instrument, assignments, personId }: MineAt): ReadonlySet<ItemId> {
  const items = instrument.items.map((item) => item.id);
  return new Set(ownItems(items, assignments, { personId, isManager: firm.role === "manager" }));
}

/** The items of a phase in the order in which this assessment asks them. */
export const itemsIn = ({ instrument, assessment }: CycleFacts, phase: Phase): readonly Item[] =>
  sectionOrder(phase, assessment.viewSeed).flatMap((cell) => instrument.items.filter((item) => item.cell === cell));

const isAnswered = (row: OwnAnswer | undefined): boolean => row !== undefined && row.value.answer !== null;

type OwnAt = Pick<CycleFacts, "assessment" | "mine" | "own">;

/** Items that are the acting person's to answer, and in a phase that is closed those that he has answered. */
export const isOwnItem = ({ assessment, mine, own }: OwnAt, { id, cell }: Pick<Item, "id" | "cell">): boolean =>
  mine.has(id) || (!isWritable(assessment.states[phaseOf(cell)]) && isAnswered(own.get(id)));

/** Items of the acting person that apply and that he has not answered. "Don't know" is an answer. */
export const listOwnOpen = (facts: CycleFacts, phase: Phase): readonly Item[] =>
  itemsIn(facts, phase).filter(
    (item) => facts.mine.has(item.id) && !(item.id in facts.input.notApplicable) && !isAnswered(facts.own.get(item.id)),
  );

export const countOwnAnswered = (facts: CycleFacts, items: readonly Item[]): number =>
  items.filter((item) => isAnswered(facts.own.get(item.id))).length;

/** Items of a scope that apply to the firm. */
export const countAsked = ({ instrument, input }: CycleFacts, scope: Scope): number =>
  instrument.items.filter((item) => covers(scope, item.id) && !(item.id in input.notApplicable)).length;

/** Items that nobody has answered and that are not set N/A. */
export const listMissing = (facts: CycleFacts, items: readonly Item[]): readonly Item[] =>
  items.filter((item) => !facts.answered.has(item.id));

export const isPhaseWritable = ({ assessment }: CycleFacts, phase: Phase): boolean =>
  isWritable(assessment.states[phase]);

/** What Preparation knows of the position, point by point; the rule itself is asked in the database, under the lock. */
export function readPosition({ input, customers, links, firm }: CycleFacts) {
  const complete = customers.some((link) => DETERMINANT_IDS.every((id) => link.answers[id] !== undefined));
  const sales = customers.reduce((sum, link) => sum + (link.share ?? 0), 0);
  const context = countContext((id) => input.context[id]?.state !== undefined);
  return {
    profile: firm.industry !== null && firm.country !== null && firm.employees !== null,
    customers: customers.length,
    links,
    customerComplete: complete,
    overSales: sales > 1 + SHARE_TOLERANCE,
    functions: input.firm.roles !== null,
    context: context.answered,
    contextAll: context.all,
    aim: input.aim,
    aimDecided: isAimDecided(input.aim, { links: customers, roles: input.firm.roles }),
  };
}
