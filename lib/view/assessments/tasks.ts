import { cellOfScope, covers } from "@/lib/assessments";
import { type Item, type ItemId, PHASES, phaseOf } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Locale, Text } from "@/lib/result";
import { minutesFor, SECONDS_AN_ITEM } from "@/lib/view/questionnaire/pace";
import { commentWords, phaseNames, say, sayNamed, firmOverviewWords as words } from "@/lib/words";
import { type CycleFacts, isPhaseWritable, itemsIn, listMissing, listOwnOpen, readPosition } from "./facts";
import { mayFinish } from "./finish";
import { nameScope } from "./scopes";

/** One task: its link, its text, and the approximate time. */
export type Task = {
  readonly key: string;
  readonly label: string;
  /** The text of the button, if the label only says what happened. */
  readonly press?: string | undefined;
  readonly href: string;
  readonly minutes?: number | undefined;
};

/** Seconds for answering a question about a link or the context. */
const SECONDS_A_QUESTION = 25;

const LINK_QUESTIONS = 9;
/** Questions per condition: its state, and its effect. */
const CONDITION_QUESTIONS = 2;

type NextItem = { readonly item: Item; readonly left: number; readonly minutes: number };

/** The person's next open item, and the number of open items in writable phases, without skipped items. */
export function nextItemOf(facts: CycleFacts, aside: readonly ItemId[] = []): NextItem | undefined {
  const open = PHASES.filter((phase) => isPhaseWritable(facts, phase))
    .flatMap((phase) => listOwnOpen(facts, phase))
    .filter(({ id }) => !aside.includes(id));
  const [item] = open;
  return item === undefined
    ? undefined
    : { item, left: open.length, minutes: minutesFor(open.length, SECONDS_AN_ITEM) };
}

type TaskContext = {
  readonly locale: Locale;
  /** Items with screening answers to be confirmed. They form one task and are not also counted as open items. */
  readonly screening: readonly ItemId[];
  readonly invitations: number;
};

/** This person's tasks, in order: remarks first, then the firm's data, the items, and submitting or accepting. */
export function tasksOf(facts: CycleFacts, at: TaskContext): Task[] {
  const isManager = facts.firm.role === "manager";
  return [
    ...returnedTasks(facts, at.locale),
    ...(isManager ? handedBackTasks(facts, at.locale) : []),
    ...(isManager ? commentTasks(facts, at.locale) : []),
    ...(isManager ? screeningTasks(facts, at) : []),
    ...(isPhaseWritable(facts, "PRE") ? recordTasks(facts, at.locale) : []),
    ...itemTasks(facts, at),
    ...(isManager ? moveTasks(facts, at.locale) : []),
    ...(isManager ? inviteTasks(facts, at) : []),
  ];
}

/** Tasks for reading a cohort's changed text, and agreeing or leaving. */
export const consentTasks = (cohorts: readonly Text[], firmId: string, locale: Locale): Task[] =>
  cohorts.map((name) => ({
    key: `consent-${name.en}`,
    label: say(words.taskConsent, locale, { cohort: name[locale] }),
    href: firmPaths.sharing(firmId),
  }));

/** The task after a final result without a plan: choose the recommended measures. */
export const planTask = (firmId: string, locale: Locale): Task => ({
  key: "plan",
  label: words.taskPlan[locale],
  href: firmPaths.plan(firmId),
});

/** The task that says what is late or due next in the plan. */
export const planDueTask = (firmId: string, label: string, locale: Locale): Task => ({
  key: "plan-due",
  label,
  press: words.openPlan[locale],
  href: firmPaths.plan(firmId),
});

function returnedTasks(facts: CycleFacts, locale: Locale): Task[] {
  return PHASES.filter((phase) => facts.assessment.states[phase] === "returned").map((phase) => ({
    key: `returned-${phase}`,
    label: say(words.taskReturned, locale, { phase: phaseNames[phase][locale] }),
    href: firmPaths.review(facts.firm.id, facts.assessment.id, phase),
  }));
}

/** Tasks for assignments that a colleague returned and nobody has now. */
function handedBackTasks(facts: CycleFacts, locale: Locale): Task[] {
  const { firm, assessment, assignments, instrument } = facts;
  const missing = listMissing(facts, instrument.items);
  return assignments
    .filter(({ state, scope }) => state === "handed-back" && isPhaseWritable(facts, phaseOf(cellOfScope(scope))))
    .filter(({ scope }) => missing.some((item) => covers(scope, item.id)))
    .map((one) => ({
      key: `handed-back-${one.id}`,
      label: say(words.taskHandedBack, locale, { name: one.assignee, what: nameScope(one.scope, locale) }),
      press: sayNamed(words.seeHandedBack, locale, { name: one.assignee }),
      href: firmPaths.assignments(firm.id, assessment.id),
    }));
}

function commentTasks({ firm, assessment, threads }: CycleFacts, locale: Locale): Task[] {
  const n = threads.filter((thread) => thread.state === "open").length;
  if (n === 0) return [];
  return [
    { key: "comments", label: say(commentWords.task, locale, { n }), href: firmPaths.comments(firm.id, assessment.id) },
  ];
}

function screeningTasks(facts: CycleFacts, { locale, screening }: TaskContext): Task[] {
  const n = screening.length;
  if (n === 0) return [];
  return [
    {
      key: "screening",
      label: say(words.taskScreening, locale, { n }),
      href: firmPaths.screening(facts.firm.id, facts.assessment.id),
      minutes: minutesFor(n, SECONDS_A_QUESTION),
    },
  ];
}

function recordTasks(facts: CycleFacts, locale: Locale): Task[] {
  const position = readPosition(facts);
  const { firm, assessment } = facts;
  const task = (key: string, label: string, href: string, questions: number): Task => ({
    key,
    label,
    href,
    minutes: minutesFor(questions, SECONDS_A_QUESTION),
  });
  const isManager = firm.role === "manager";
  const record = (name: "functions" | "context" | "aim") => firmPaths.record(firm.id, assessment.id, name);
  const links = position.customers === 0 ? words.taskLinks : words.taskLinkAnswers;
  const n = position.contextAll - position.context;
  return [
    ...(isManager && !position.profile
      ? [task("profile", words.taskProfile[locale], firmPaths.profile(firm.id), 4)]
      : []),
    ...(position.customerComplete ? [] : [task("links", links[locale], firmPaths.position(firm.id), LINK_QUESTIONS)]),
    ...(isManager && !position.functions
      ? [task("functions", words.taskFunctions[locale], record("functions"), 4)]
      : []),
    ...(n > 0
      ? [task("context", say(words.taskContext, locale, { n }), record("context"), n * CONDITION_QUESTIONS)]
      : []),
    ...(isManager && !position.aimDecided ? [task("aim", words.taskAim[locale], record("aim"), 4)] : []),
  ];
}

function itemTasks(facts: CycleFacts, { locale, screening }: TaskContext): Task[] {
  const next = nextItemOf(facts, screening);
  if (next === undefined) return [];
  return [
    {
      key: "items",
      label: say(words.taskItems, locale, { n: next.left }),
      href: firmPaths.phase(facts.firm.id, facts.assessment.id, phaseOf(next.item.cell), next.item.id),
      minutes: next.minutes,
    },
  ];
}

function moveTasks(facts: CycleFacts, locale: Locale): Task[] {
  const { firm, assessment } = facts;
  if (mayFinish(facts))
    return [
      {
        key: "finish",
        label: words.taskFinish[locale],
        href: `${firmPaths.assessment(firm.id, assessment.id)}#finish`,
      },
    ];
  return PHASES.flatMap((phase) => {
    const href = firmPaths.review(firm.id, assessment.id, phase);
    const values = { phase: phaseNames[phase][locale] };
    if (assessment.states[phase] === "submitted" && !firm.reviewerRequired) {
      return [{ key: `accept-${phase}`, label: say(words.taskAccept, locale, values), href }];
    }
    const ready = isPhaseWritable(facts, phase) && listMissing(facts, itemsIn(facts, phase)).length === 0;
    return ready ? [{ key: `submit-${phase}`, label: say(words.taskSubmit, locale, values), href }] : [];
  });
}

function inviteTasks(facts: CycleFacts, { locale, invitations }: TaskContext): Task[] {
  if (facts.members.length > 1 || invitations > 0) return [];
  return [{ key: "invite", label: words.taskInvite[locale], href: firmPaths.people(facts.firm.id) }];
}

/** There is one cycle per year: the next one becomes a task only when its year has begun. */
export function nextCycleTask({ firm, assessment }: CycleFacts, year: number, locale: Locale): Task[] {
  if (firm.role !== "manager" || year <= assessment.cycle) return [];
  return [{ key: "next", label: say(words.taskNext, locale, { year }), href: firmPaths.assessments(firm.id) }];
}
