import { isWritable } from "@/lib/assessments";
import type { Phase } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Locale, Text } from "@/lib/result";
import { type InPhase, nextAfter } from "@/lib/view/assessments/review-lists";
import { firmOverviewWords, phaseNames, say, reviewWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { Notice } from "../ui/notice";

/** The cycle and the phase being reviewed. */
export function ReviewPlace({ facts, phase, locale }: InPhase) {
  const { firm, assessment } = facts;
  return (
    <>
      <PageLink href={firmPaths.assessment(firm.id, assessment.id)} className="link font-medium">
        {say(firmOverviewWords.cycle, locale, { year: assessment.cycle })}
      </PageLink>{" "}
      {phaseNames[phase][locale]}
    </>
  );
}

const SAID: Readonly<Record<string, Text>> = {
  submit: words.saidSubmit,
  accept: words.saidAccept,
  return: words.saidReturn,
  reopen: words.saidReopen,
};

type DoneProps = { readonly done: string | undefined; readonly phase: Phase; readonly locale: Locale };

/** What was just done to the phase. */
export function DoneNotice({ done, phase, locale }: DoneProps) {
  const text = done === undefined ? undefined : SAID[done];
  return text === undefined ? null : (
    <Notice tone="info" title={say(text, locale, { phase: phaseNames[phase][locale] })} />
  );
}

/** Links back to the items if they can be changed; after acceptance, to what comes next. */
export function NextLink({ facts, phase, locale }: InPhase) {
  const { firm, assessment } = facts;
  const state = assessment.states[phase];
  if (isWritable(state))
    return (
      <PageLink className="button" href={firmPaths.phase(firm.id, assessment.id, phase)}>
        {say(words.toItems, locale)}
      </PageLink>
    );
  const next = state === "accepted" ? nextAfter({ facts, phase, locale }) : undefined;
  return next === undefined ? null : (
    <PageLink className="button button-primary" href={next.href}>
      {next.label}
    </PageLink>
  );
}
