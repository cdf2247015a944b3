import type { ReactNode } from "react";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import type { CycleFacts } from "@/lib/view/assessments/facts";
import { nextItemOf, type Task } from "@/lib/view/assessments/tasks";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { say, firmOverviewWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";

type PrimaryProps = {
  readonly facts: CycleFacts;
  readonly complete: boolean;
  readonly tasks: readonly Task[];
  readonly locale: Locale;
};

/** The primary action: the result, the next item, or the first task. */
export function Primary({ facts, complete, tasks, locale }: PrimaryProps): ReactNode {
  const { firm, assessment } = facts;
  if (complete) {
    return <PrimaryLink href={firmPaths.result(firm.id, assessment.id)} label={words.openResult[locale]} />;
  }
  const [first] = tasks;
  if (first === undefined) return undefined;
  const next = nextItemOf(facts);
  if (first.key !== "items" || next === undefined) {
    const note = first.minutes === undefined ? undefined : say(words.aboutMinutes, locale, { minutes: first.minutes });
    return <PrimaryLink href={first.href} label={first.press ?? first.label} note={note} />;
  }
  const begun = [...facts.own.values()].some((row) => row.value.answer !== null);
  return (
    <PrimaryLink
      href={first.href}
      label={say(begun ? words.continueAt : words.beginAt, locale, { cell: nameCell(next.item.cell, locale) })}
      note={say(words.ownLeft, locale, { n: next.left, minutes: next.minutes })}
    />
  );
}

function PrimaryLink({ href, label, note }: { href: string; label: string; note?: string | undefined }) {
  return (
    <>
      <PageLink href={href} className="button button-primary">
        {label}
      </PageLink>
      {note === undefined ? null : <span className="type-small text-ink-2">{note}</span>}
    </>
  );
}
