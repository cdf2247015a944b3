import { CELLS } from "@/lib/instrument";
import { PLAN_STATES, type Plan, type PlanLogEntry } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { momentInWords } from "@/lib/view/time/firm-time";
import { dateInWords, planFormWords, planStateWords, say } from "@/lib/words";
import { titleOf } from "./measure";
import { loggedStep } from "./steps";

const words = planFormWords;
/** The facts that entries of a plan's log refer to. */
type LogFacts = {
  readonly plans: readonly Pick<Plan, "measures">[];
  readonly firm: { readonly timeZone: string };
  readonly members: readonly { readonly personId: string; readonly displayName: string }[];
};

type At = { readonly facts: LogFacts; readonly locale: Locale };

export type ChangeRow = ReturnType<typeof changesOf>[number];

/** Lines of the log in words. */
export function changesOf(events: readonly PlanLogEntry[], at: At) {
  const { facts, locale } = at;
  const measures = facts.plans.flatMap((plan) => plan.measures);
  return events.map((event) => {
    const measure = measures.find(({ id }) => id === event.measureId);
    return {
      key: event.id,
      when: momentInWords(event.at, facts.firm.timeZone, locale),
      who: event.by ?? words.gone[locale],
      what: measure === undefined ? words.thePlan[locale] : titleOf(measure, locale),
      changes: repliesOf(event, at),
    };
  });
}

function repliesOf({ change, before, after }: PlanLogEntry, at: At): readonly string[] {
  const { locale } = at;
  switch (change) {
    case "added":
      return [
        after.state === "set-aside"
          ? say(words.addedAside, locale, { reason: textOf(after.reason) })
          : words.added[locale],
      ];
    case "carried":
      return [words.carriedOver[locale]];
    case "limit":
      return [say(words.limitChanged, locale, { from: textOf(before.effortLimit), to: textOf(after.effortLimit) })];
    case "step":
      return [
        say(after.done === true ? words.ticked : words.unticked, locale, {
          step: loggedStep(textOf(after.step), locale),
        }),
      ];
    case "record":
      return [say(words.fileNamed, locale, { name: textOf(after.file) })];
    case "moved":
      return [movedSaid(before, after, locale)];
    case "changed":
      return Object.keys(after).flatMap((name) => fieldSaid(name, before[name], after[name], at));
  }
}

type Columns = PlanLogEntry["after"];

function movedSaid(before: Columns, after: Columns, locale: Locale): string {
  const what = say(words.movedTo, locale, { from: stateOf(before.state, locale), to: stateOf(after.state, locale) });
  if (after.title !== undefined) {
    const date = dateInWords(textOf(after.date), locale);
    return say(words.withRecord, locale, { what, title: textOf(after.title), date });
  }
  return after.reason === undefined ? what : say(words.withReason, locale, { what, reason: textOf(after.reason) });
}

const FIELDS = {
  title: words.titleField,
  cell: words.cell,
  ownerId: words.ownerMember,
  ownerName: words.ownerMember,
  firstStepOn: words.firstStepOn,
  recordOn: words.recordOn,
  cost: words.cost,
  currency: words.currency,
  effort: words.effort,
  proof: words.proof,
  note: words.note,
  afterId: words.after,
  steps: words.steps,
} as const;

function fieldSaid(name: string, from: unknown, to: unknown, at: At): string[] {
  const known = Object.entries(FIELDS).find(([own]) => own === name)?.[1];
  if (known === undefined) return [];
  const { locale } = at;
  const spoken = (value: unknown) => spokenValue(name, value, at) || words.emptyValue[locale];
  return [say(words.changedFrom, locale, { field: known[locale], from: spoken(from), to: spoken(to) })];
}

/** A value for readers: names instead of ids, days in words, steps as a list. */
function spokenValue(name: string, value: unknown, { facts, locale }: At): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return value.map((step) => loggedStep(textOf(step), locale)).join(locale === "zh" ? "；" : "; ");
  if (name === "firstStepOn" || name === "recordOn") return dateInWords(textOf(value), locale);
  if (name === "ownerId")
    return facts.members.find(({ personId }) => personId === value)?.displayName ?? words.gone[locale];
  if (name === "cell") {
    const cell = CELLS.find((own) => own === value);
    return cell === undefined ? "" : nameCell(cell, locale);
  }
  if (name === "afterId") {
    const other = facts.plans.flatMap((plan) => plan.measures).find(({ id }) => id === value);
    return other === undefined ? "" : titleOf(other, locale);
  }
  return textOf(value);
}

function stateOf(value: unknown, locale: Locale): string {
  const state = PLAN_STATES.find((own) => own === value);
  return state === undefined ? "" : planStateWords[state][locale];
}

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
