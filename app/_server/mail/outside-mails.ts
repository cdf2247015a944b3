import { findStanding } from "@/db/people/unproven";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { addressOf } from "@/lib/name-rules";
import { momentInWords } from "@/lib/view/time/firm-time";
import type { Refusal } from "@/lib/words/refusals/refusals";
import type { UserActor } from "../gate/gate";
import { type Exceeded, giveTriesBack, type LimitKind, takeTries } from "../gate/limits";
import { currentLocale } from "../gate/locale";
import { type ActionOutcome, refused } from "../gate/outcome";

/** E-mails per day to people outside, by one person and by a firm; lower limits while they are unverified. */
const MOST = { person: 100, firm: 200, unproven: 20, address: 10 } as const;
/** Links of the employee questionnaire e-mailed per day by one person, and by a firm. */
export const PULSE_MAILS_A_DAY = 2000;
/** Firms invited per day by one administrator, and to one cohort. */
const FIRMS_A_DAY = 2000;

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
    { kind: "outsidePerson", key: actor.personId, most: isUnproven ? MOST.unproven : MOST.person },
    // a member who joined today does not lower the limit of the firm
    { kind: "outsideFirm", key: firm.id, most: isFirmNew ? MOST.unproven : MOST.firm },
    ...(isUnproven && to !== undefined ? [ofAddress(to)] : []),
  ]);
  if (exceeded === undefined) return { ok: true, isUnproven };
  return { ok: false, refusal: await refusalOf(reasonOf(exceeded), exceeded, firm.timeZone) };
}

const ofAddress = (to: string): Taking => ({ kind: "outsideAddress", key: addressOf(to), most: MOST.address });

function reasonOf({ kind, most }: Taking) {
  if (kind === "outsideAddress") return "mails-to-address";
  return most === MOST.unproven ? "mails-used-up-early" : "mails-used-up";
}

/** The same for a request to administer a cohort, which no firm sends; undefined if it may be sent. */
export async function refuseAdministrationMail(actor: UserActor): Promise<ActionOutcome<never> | undefined> {
  const { isUnproven } = await findStanding(actor, { firmId: null });
  const most = isUnproven ? MOST.unproven : MOST.person;
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
        { kind: "outsidePerson", key: actor.personId, most: MOST.unproven, n },
        { kind: "outsideFirm", key: firm.id, most: isFirmNew ? MOST.unproven : MOST.firm, n },
        ...to.map(ofAddress),
      ]
    : [
        { kind: "pulsePerson", key: actor.personId, most: PULSE_MAILS_A_DAY, n },
        { kind: "pulseFirm", key: firm.id, most: PULSE_MAILS_A_DAY, n },
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
    { kind: "firmsPerson", key: actor.personId, most: FIRMS_A_DAY, n: input.n },
    { kind: "firmsCohort", key: input.cohortId, most: FIRMS_A_DAY, n: input.n },
  ]);
  return exceeded === undefined
    ? undefined
    : refusalOf(input.n === 1 ? "mails-used-up" : "firms-used-up", exceeded, COHORT_TIME_ZONE);
}

/** What to count, how many (default one), and the limit. */
type Taking = { readonly kind: LimitKind; readonly key: string; readonly most: number; readonly n?: number };

/** Counts all of them, or none. */
async function takeAll(takings: readonly Taking[]): Promise<(Exceeded & Taking) | undefined> {
  for (const [index, taking] of takings.entries()) {
    const exceeded = await takeTries(taking.kind, taking.key, { n: taking.n ?? 1, most: taking.most });
    if (exceeded === undefined) continue;
    await giveBack(takings.slice(0, index));
    return { ...exceeded, ...taking };
  }
  return undefined;
}

async function giveBack(takings: readonly Taking[]): Promise<void> {
  for (const { kind, key, n = 1 } of takings) await giveTriesBack(kind, key, n);
}

async function refusalOf(
  reason: Extract<
    Refusal,
    "mails-used-up" | "mails-used-up-early" | "mails-to-address" | "firms-used-up" | "pulse-mails-used-up"
  >,
  { until, left, most }: Exceeded & { readonly most: number },
  timeZone: string,
): Promise<ActionOutcome<never>> {
  return refused(reason, { time: momentInWords(until, timeZone, await currentLocale()), n: most, left });
}
