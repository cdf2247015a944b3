import { PHASES } from "@/lib/instrument";
import { ratingPaths, remarkTarget } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { eventInWords } from "@/lib/view/clients/review-words";
import { zonedMomentInWords } from "@/lib/view/time/firm-time";
import { reviewWords, say, clientReviewWords as words } from "@/lib/words";
import { HistoryTable } from "../assessments/item-list";
import { PageLink } from "../shell/page-link";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormTextArea } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { SendFirst } from "./rating/send-first";
import type { SignedProps } from "./signed-items";

/** Why the figures to sign are not shown yet, and what to do first. */
export function ReviewClosed({ sheet: { client, assessment }, locale }: SignedProps) {
  const why = client.engagement.blindUntilRated ? words.closedBlind : words.closedDraft;
  return (
    <Section id="closed" title={words.closedTitle[locale]} reading={why[locale]}>
      <PageLink href={ratingPaths.rate(client.id, assessment.id)} className="button button-primary">
        {words.toRating[locale]}
      </PageLink>
    </Section>
  );
}

const SAID = { accepted: words.saidAccepted, frozen: words.saidFrozen, returned: words.saidReturned } as const;

/** The decision just made. */
export function ReviewDone({ done, locale }: { readonly done: string | undefined; readonly locale: Locale }) {
  const said = Object.entries(SAID).find(([key]) => key === done)?.[1];
  return said === undefined ? null : <Notice tone="info" title={said[locale]} />;
}

type MovesProps = SignedProps & {
  readonly returnPhase: LeadingAction;
  readonly acceptPhase: LeadingAction;
};

export function ReviewMoves({ personId, sheet, phase, locale, returnPhase, acceptPhase }: MovesProps) {
  const { client, assessment, signer } = sheet;
  const hidden = { firmId: client.id, assessmentId: assessment.id, phase };
  const form = { hidden, className: "flex flex-col items-start gap-3" };
  const isLast = PHASES.every((one) => one === phase || assessment.states[one] === "accepted");
  const signature = signer.organisation === "" ? signer.name : say(words.signature, locale, signer);
  return (
    <SendFirst
      owner={personId}
      target={remarkTarget(client.id, assessment.id, sheet.submittedAt)}
      waiting={words.remarksWaiting[locale]}
    >
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Section id="return" title={words.returnTitle[locale]}>
          <ActionForm {...form} action={returnPhase} refusedIn={{ "reason-missing": "remarks" }}>
            <div className="w-full max-w-[44rem]">
              <FormTextArea
                id="return-remarks"
                name="remarks"
                rows={4}
                maxLength={1000}
                label={words.remarks[locale]}
                hint={words.remarksHint[locale]}
              />
            </div>
            <FormButton>{words.returnPhase[locale]}</FormButton>
          </ActionForm>
        </Section>
        <Section id="accept" title={words.acceptTitle[locale]} reading={words.acceptReading[locale]}>
          {isLast ? <p className="mb-3 font-medium">{words.acceptFreezes[locale]}</p> : null}
          <ActionForm {...form} action={acceptPhase}>
            <p>
              <span className="block text-ink-2">{words.signAs[locale]}</span>
              <strong className="font-semibold">{signature}</strong>
            </p>
            <FormButton look="primary">{words.accept[locale]}</FormButton>
          </ActionForm>
        </Section>
      </div>
    </SendFirst>
  );
}

/** Events of the phase that the reviewer may read. */
export function ReviewHistory({ sheet: { client, events }, phase, locale }: SignedProps) {
  const moves = events.filter((event) => event.phase === phase);
  return (
    <Section id="history" title={words.history[locale]}>
      {moves.length === 0 ? (
        <p className="text-ink-2">{words.historyNone[locale]}</p>
      ) : (
        <HistoryTable
          caption={words.history[locale]}
          head={[
            reviewWords.columnWhen[locale],
            reviewWords.columnWho[locale],
            reviewWords.columnWhat[locale],
            reviewWords.columnWhy[locale],
          ]}
          moves={moves.map((event) => ({
            key: event.at.toISOString() + event.event,
            when: zonedMomentInWords(event.at, client.timeZone, locale),
            who: event.isOwn ? words.you[locale] : event.signedName || words.theFirm[locale],
            what: eventInWords(event, locale),
            why: event.reason,
          }))}
        />
      )}
    </Section>
  );
}
