import { type ReactNode, useId } from "react";
import { mayMove } from "@/lib/assessments";
import { PHASES, type Phase } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { earlyReadingOf } from "@/lib/view/assessments/early-reading";
import type { CycleFacts } from "@/lib/view/assessments/facts";
import { missingPosition, reviewLists } from "@/lib/view/assessments/review-lists";
import { heardInWords } from "@/lib/view/assessments/unheard";
import { joinNames, phaseNames, say, reviewWords as words } from "@/lib/words";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormTextArea } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";
import { Section } from "../ui/section";
import { EarlyReadingLine } from "./early-reading";
import { ItemList } from "./item-list";
import { ShownNotice } from "./shown-notice";
import { UnheardNotice } from "./unheard-notice";

type MoveSectionProps = {
  readonly facts: CycleFacts;
  readonly phase: Phase;
  readonly locale: Locale;
  /**
   * The current user and the addresses of open invitations. The section names the people who were asked and have not
   * answered.
   */
  readonly personId: string;
  readonly invited: readonly string[];
  /** Computes the rating so far; called only where it is shown. */
  readonly rate: () => Rating | undefined;
  readonly actions: Readonly<Record<"submit" | "accept" | "return" | "reopen", LeadingAction>>;
};

/** The state changes possible for a phase, for people who may make them; for others, who can. */
export function MoveSection(props: MoveSectionProps) {
  const { facts, phase } = props;
  switch (facts.assessment.states[phase]) {
    case "locked":
      return null;
    case "open":
    case "returned":
      return <Submit {...props} />;
    case "submitted":
      return <AcceptOrReturn {...props} />;
    case "accepted":
      return <Reopen {...props} />;
  }
}

const formOf = ({ facts, phase }: MoveSectionProps) => ({ assessmentId: facts.assessment.id, phase });

const named = ({ phase, locale }: MoveSectionProps) => ({ phase: phaseNames[phase][locale] });
const isManager = ({ facts }: MoveSectionProps): boolean => facts.firm.role === "manager";

function Submit(props: MoveSectionProps) {
  const { facts, phase, personId, locale } = props;
  if (!isManager(props)) return <p className="text-ink-2">{words.submitByManager[locale]}</p>;
  const position = missingPosition(props);
  const items = reviewLists(props).missing;
  const lacking = [...items, ...position];
  const ready = lacking.length === 0;
  return (
    <Section
      id="submit"
      title={words.submitTitle[locale]}
      reading={ready ? words.submitText[locale] : notYet(locale, { position: position.length, items: items.length })}
    >
      <div className="mb-5">
        <h3 className="type-h3">{words.soFarTitle[locale]}</h3>
        <p className="type-small mt-1">
          <EarlyReadingLine locale={locale} early={earlyReadingOf(facts, { rate: props.rate, phase, locale })} />
        </p>
        <p className="mt-3">{heardInWords(facts, { phase, personId, locale })}</p>
      </div>
      <UnheardNotice
        {...props}
        phases={[phase]}
        meaning={(ready ? words.unheardSubmit : words.unheardSubmitLater)[locale]}
      />
      {ready ? <ShownNotice facts={facts} phases={[phase]} locale={locale} /> : null}
      <MoveForm
        {...formOf(props)}
        action={props.actions.submit}
        lacking={ready ? undefined : <ItemList items={lacking} />}
        submit={say(words.submit, locale, named(props))}
        primary={ready}
      />
    </Section>
  );
}

/** What prevents submitting, as the titles of the sections that list it. */
function notYet(locale: Locale, lacking: { readonly position: number; readonly items: number }): string {
  const titles = [
    ...(lacking.position > 0 ? [words.position] : []),
    ...(lacking.items > 0 ? [words.openItems] : []),
  ].map((title) => say(words.inQuotes, locale, { name: title[locale] }));
  return say(words.submitNotYet, locale, { parts: joinNames(titles, locale) });
}

function AcceptOrReturn(props: MoveSectionProps) {
  const { facts, phase, locale } = props;
  const { reviewerRequired } = facts.firm;
  const accepts = isManager(props) && mayMove("accept", { mover: "manager", reviewerRequired });
  if (!accepts) {
    return <p className="text-ink-2">{(reviewerRequired ? words.acceptByReviewer : words.acceptByManager)[locale]}</p>;
  }
  const accepted = PHASES.filter((one) => facts.assessment.states[one] === "accepted").length;
  const last = accepted === PHASES.length - 1;
  const reading = say(words.acceptText, locale, { n: accepted });
  return (
    <Section
      id="accept"
      title={words.acceptTitle[locale]}
      reading={last ? `${reading}${locale === "zh" ? "" : " "}${words.acceptFreezes[locale]}` : reading}
    >
      <div className="type-small mb-4">
        <EarlyReadingLine locale={locale} early={earlyReadingOf(facts, { rate: props.rate, phase, locale })} />
      </div>
      {last ? <UnheardNotice {...props} phases={PHASES} meaning={words.unheardFreeze[locale]} /> : null}
      {last ? <ShownNotice facts={facts} phases={PHASES} locale={locale} /> : null}
      <div className="grid gap-6 md:grid-cols-2">
        <MoveForm
          {...formOf(props)}
          action={props.actions.accept}
          submit={last ? words.acceptAndFreeze[locale] : say(words.accept, locale, named(props))}
          primary
        />
        <MoveForm
          {...formOf(props)}
          action={props.actions.return}
          submit={say(words.returnIt, locale, named(props))}
          reason={{ label: words.remark[locale], hint: words.remarkHint[locale], long: words.reasonLong[locale] }}
        />
      </div>
    </Section>
  );
}

function Reopen(props: MoveSectionProps) {
  const { locale } = props;
  if (!isManager(props)) return null;
  return (
    <Section id="reopen" title={words.reopenTitle[locale]} reading={words.reopenText[locale]}>
      <MoveForm
        {...formOf(props)}
        action={props.actions.reopen}
        submit={say(words.reopen, locale, named(props))}
        reason={{ label: words.reason[locale], hint: words.reasonHint[locale], long: words.reasonLong[locale] }}
      />
    </Section>
  );
}

type MoveFormProps = {
  readonly action: LeadingAction;
  readonly assessmentId: string;
  readonly phase: string;
  readonly submit: string;
  readonly primary?: boolean;
  /** For an action that needs a text: a remark or a reason. */
  readonly reason?: { readonly label: string; readonly hint: string; readonly long: string } | undefined;
  /** What prevents the action, shown with a corresponding refusal. */
  readonly lacking?: ReactNode;
};

/**
 * One state change of a phase. The button is never disabled: an impossible action is refused with a message and loses
 * nothing.
 */
const MoveForm = ({ action, assessmentId, phase, submit, primary, reason, ...told }: MoveFormProps) => (
  <ActionForm
    {...told}
    action={action}
    hidden={{ assessmentId, phase }}
    refusedIn={{ "reason-missing": "reason" }}
    className="flex flex-col items-start gap-3"
  >
    {reason === undefined ? null : <Reason {...reason} />}
    <FormButton look={primary ? "primary" : undefined}>{submit}</FormButton>
  </ActionForm>
);

const Reason = ({ label, hint, long }: NonNullable<MoveFormProps["reason"]>) => (
  <div className="w-full max-w-[36rem]">
    <FormTextArea id={useId()} name="reason" label={label} hint={hint} wrong={long} />
  </div>
);
