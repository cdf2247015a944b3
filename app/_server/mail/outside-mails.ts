import { findStanding } from "@/db/people/unproven";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { addressOf } from "@/lib/name-rules";
import { momentInWords } from "@/lib/view/time/firm-time";
import type { Refusal } from "@/lib/words/refusals/refusals";
import type { UserActor } from "../gate/gate";
import { type Exceeded, giveTriesBack, type LimitKind, takeTries } from "../gate/limits";
import { currentLocale } from "../gate/locale";
import { type ActionOutcome, refused } from "../gate/outcome";

/** E-mails per day to people outside, by one person and by a firm, while they are unverified. */
const UNPROVEN_MOST = 20;

type Firm = { readonly id: string; readonly timeZone: string };

/** Whether the e-mail may contain the typed text, or why it may not be sent. */
type Allowed =
  | { readonly ok: true; readonly isUnproven: boolean }
  | { readonly ok: false; readonly refusal: ActionOutcome<never> };

/**
 * Counts one e-mail to a person outside: an invitation, an offer, a request to a customer or its reminder. While the
 * person or firm is unverified, typed text is left out: the e-mail says in our words who asks what, and the text is
 * shown after signing in. Such e-mails to one address are counted over all senders, so that many accounts cannot flood
 * a mailbox; this does not reduce the limit of verified senders. Reminders have no address to count, because only one
 * is due per request.
 */
export async function allowOutsideMail(actor: UserActor, firm: Firm, to?: string): Promise<Allowed> {
  const { isUnproven, isFirmNew } = await findStanding(actor, { firmId: firm.id });
  const exceeded = await takeAll([
    { kind: "outsidePerson", key: actor.personId, most: isUnproven ? UNPROVEN_MOST : undefined },
    // Only the firm's own age counts here: a member who joined today does not lower the limit of the firm.
    { kind: "outsideFirm", key: firm.id, most: isFirmNew ? UNPROVEN_MOST : undefined },
    ...(isUnproven && to !== undefined ? [ofAddress(to)] : []),
  ]);
  if (exceeded === undefined) return { ok: true, isUnproven };
  return { ok: false, refusal: await refusalOf(reasonOf(exceeded), exceeded, firm.timeZone) };
}

const ofAddress = (to: string): Taking => ({ kind: "outsideAddress", key: addressOf(to) });

function reasonOf({ kind, most }: Taking): Refusal {
  if (kind === "outsideAddress") return "mails-to-address";
  return most === UNPROVEN_MOST ? "mails-used-up-early" : "mails-used-up";
}

/** Counts an e-mail that asks a person to administer a cohort, which no firm sends; undefined if it may be sent. */
export async function refuseAdministrationMail(actor: UserActor): Promise<ActionOutcome<never> | undefined> {
  const { isUnproven } = await findStanding(actor, { firmId: null });
  const most = isUnproven ? UNPROVEN_MOST : undefined;
  const exceeded = await takeAll([{ kind: "outsidePerson", key: actor.personId, most }]);
  return exceeded === undefined ? undefined : refusalOf("mails-used-up", exceeded, COHORT_TIME_ZONE);
}

type PulseMailsTaken =
  | { readonly ok: true; readonly giveBack: () => Promise<void> }
  | { readonly ok: false; readonly refusal: ActionOutcome<never> };

/**
 * Counts the links of a wave e-mailed to these addresses; counts none if they exceed the limit. For an unverified
 * sender, they count as e-mails to people outside, with few per day in total and per address.
 */
export async function takePulseMails(actor: UserActor, firm: Firm, to: readonly string[]): Promise<PulseMailsTaken> {
  const { isUnproven, isFirmNew } = await findStanding(actor, { firmId: firm.id });
  const n = to.length;
  const takings: readonly Taking[] = isUnproven
    ? [
        { kind: "outsidePerson", key: actor.personId, most: UNPROVEN_MOST, n },
        { kind: "outsideFirm", key: firm.id, most: isFirmNew ? UNPROVEN_MOST : undefined, n },
        ...to.map(ofAddress),
      ]
    : [
        { kind: "pulsePerson", key: actor.personId, n },
        { kind: "pulseFirm", key: firm.id, n },
      ];
  const exceeded = n === 0 ? undefined : await takeAll(takings);
  if (exceeded === undefined) return { ok: true, giveBack: () => (n === 0 ? Promise.resolve() : giveBack(takings)) };
  const reason = exceeded.kind === "outsideAddress" ? "mails-to-address" : "pulse-mails-used-up";
  return { ok: false, refusal: await refusalOf(reason, exceeded, firm.timeZone) };
}

/** Counts invitations of firms to a cohort, one per address; counts none if they exceed the limit. */
export async function refuseFirmInvitations(
  actor: UserActor,
  input: { readonly cohortId: string; readonly n: number },
): Promise<ActionOutcome<never> | undefined> {
  const exceeded = await takeAll([
    { kind: "firmsPerson", key: actor.personId, n: input.n },
    { kind: "firmsCohort", key: input.cohortId, n: input.n },
  ]);
  return exceeded === undefined
    ? undefined
    : refusalOf(input.n === 1 ? "mails-used-up" : "firms-used-up", exceeded, COHORT_TIME_ZONE);
}

/** What to count, how many (default one), and a limit lower than that of the kind. */
type Taking = {
  readonly kind: LimitKind;
  readonly key: string;
  readonly most?: number | undefined;
  readonly n?: number;
};

/** Counts all of them, or none. */
async function takeAll(takings: readonly Taking[]): Promise<(Exceeded & Taking) | undefined> {
  for (const [index, taking] of takings.entries()) {
    const exceeded = await takeTries(taking.kind, taking.key, taking);
    if (exceeded === undefined) continue;
    await giveBack(takings.slice(0, index));
    return { ...taking, ...exceeded };
  }
  return undefined;
}

async function giveBack(takings: readonly Taking[]): Promise<void> {
  for (const { kind, key, n } of takings) await giveTriesBack(kind, key, n);
}

async function refusalOf(
  reason: Refusal,
  { until, left, most }: Exceeded,
  timeZone: string,
): Promise<ActionOutcome<never>> {
  return refused(reason, { time: momentInWords(until, timeZone, await currentLocale()), n: most, left });
}
