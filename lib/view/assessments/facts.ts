import type { Assessment, Assignment, OwnAnswer, PersonProgress } from "@/lib/assessments";
import { covers, isWritable, ownItems, type Scope, sectionOrder, type Thread } from "@/lib/assessments";
import type { Firm, Member } from "@/lib/firms";
import { DETERMINANT_IDS, type Instrument, type Item, type ItemId, type Phase, phaseOf } from "@/lib/instrument";
import { type AssessmentInput, SHARE_TOLERANCE } from "@/lib/rating";
import type { RegisteredLink } from "@/lib/register";
import { isAimDecided } from "@/lib/view/position/present";
import { countContext } from "./count-context";

/** What the pages around the questionnaire need about one cycle, limited to what the current user may see. */
export type CycleFacts = {
  readonly firm: Firm;
  readonly assessment: Assessment;
  readonly instrument: Instrument;
  /** How many colleagues have answered each item; an inapplicable item has 0. */
  readonly answered: ReadonlyMap<ItemId, number>;
  readonly own: ReadonlyMap<ItemId, OwnAnswer>;
  readonly input: AssessmentInput;
  /** The live customers, and how many live relationships there are. */
  readonly customers: readonly RegisteredLink[];
  readonly links: number;
  readonly members: readonly Member[];
  /** Progress of each colleague; empty unless the user is a manager. */
  readonly progress: readonly PersonProgress[];
  /** Assignments: all of them for a manager, otherwise the user's own. */
  readonly assignments: readonly Assignment[];
  /** Items that the current user has to answer. */
  readonly mine: ReadonlySet<ItemId>;
  /** Conversations that the current user may read. */
  readonly threads: readonly Thread[];
};

type MineAt = Pick<CycleFacts, "firm" | "instrument" | "assignments"> & { readonly personId: string };

/** The items of an instrument that this person has to answer. */
export function mineOf({ firm, instrument, assignments, personId }: MineAt): ReadonlySet<ItemId> {
  const items = instrument.items.map((item) => item.id);
  return new Set(ownItems(items, assignments, { personId, isManager: firm.role === "manager" }));
}

/** The items of a phase in the order in which this assessment asks them. */
export const itemsIn = ({ instrument, assessment }: CycleFacts, phase: Phase): readonly Item[] =>
  sectionOrder(phase, assessment.viewSeed).flatMap((cell) => instrument.items.filter((item) => item.cell === cell));

const isAnswered = (row: OwnAnswer | undefined): boolean => row !== undefined && row.value.answer !== null;

type OwnAt = Pick<CycleFacts, "assessment" | "mine" | "own">;

/** Whether the current user has to answer an item, or, in a closed phase, has answered it. */
export const isOwnItem = ({ assessment, mine, own }: OwnAt, { id, cell }: Pick<Item, "id" | "cell">): boolean =>
  mine.has(id) || (!isWritable(assessment.states[phaseOf(cell)]) && isAnswered(own.get(id)));

/** Applicable items that the current user still has to answer. "Don't know" counts as an answer. */
export const listOwnOpen = (facts: CycleFacts, phase: Phase): readonly Item[] =>
  itemsIn(facts, phase).filter(
    (item) => facts.mine.has(item.id) && !(item.id in facts.input.notApplicable) && !isAnswered(facts.own.get(item.id)),
  );

export const countOwnAnswered = (facts: CycleFacts, items: readonly Item[]): number =>
  items.filter((item) => isAnswered(facts.own.get(item.id))).length;

/** Number of items of a scope that apply to the firm. */
export const countAsked = ({ instrument, input }: CycleFacts, scope: Scope): number =>
  instrument.items.filter((item) => covers(scope, item.id) && !(item.id in input.notApplicable)).length;

/** Applicable items that nobody has answered. */
export const listMissing = (facts: CycleFacts, items: readonly Item[]): readonly Item[] =>
  items.filter((item) => !facts.answered.has(item.id));

export const isPhaseWritable = ({ assessment }: CycleFacts, phase: Phase): boolean =>
  isWritable(assessment.states[phase]);

/**
 * Which facts about the firm's position are complete. This is for display; the database checks again while the
 * assessment is locked.
 */
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
