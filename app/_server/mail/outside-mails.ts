import { findStanding } from "@/db/people/unproven";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { addressOf } from "@/lib/name-rules";
import { momentInWords } from "@/lib/view/time/firm-time";
import type { Refusal } from "@/lib/words/refusals/refusals";
import type { UserActor } from "../gate/gate";
import { type Exceeded, giveTriesBack, type LimitKind, takeTries } from "../gate/limits";
import { currentLocale } from "../gate/locale";
import { type ActionOutcome, refused } from "../gate/outcome";

/** Mails a day to people outside, of one person and of all of a firm; fewer while nobody vouches for them. */
const MOST = { person: 100, firm: 200, unproven: 20, address: 10 } as const;
/** Links of the pulse a day that one person mails, and all of a firm. */
export const PULSE_MAILS_A_DAY = 2000;
/** Firms a day that one administrator invites, and that are invited to one cohort. */
const FIRMS_A_DAY = 2000;

type Firm = { readonly id: string; readonly timeZone: string };

/** What may go out: whether the mail carries what was typed, or why there is none. */
type Allowed =
  | { readonly ok: true; readonly isUnproven: boolean }
  | { readonly ok: false; readonly refusal: ActionOutcome<never> };

/**
 * Counts one mail to somebody outside: an invitation, an offer, a request to a customer and its reminder. While the
 * person or the firm is unproven, what was typed stays out of it: the mail says in our words who asks what, and the typed
 * text is read after signing in. Such mails to one address are counted for all senders together, so that many accounts fill no
 * mailbox; nobody can use up what a proven sender may send there. A reminder has no address to count: one a request is due.
 */
export async function allowOutsideMail(actor: UserActor, firm: Firm, to?: string): Promise<Allowed> {
  const { isUnproven, isFirmNew } = await findStanding(actor, { firmId: firm.id });
  const exceeded = await takeAll([
    { kind: "outsidePerson", key: actor.personId, most: isUnproven ? MOST.unproven : MOST.person },
    // a colleague of today does not lower what the firm may send
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

/** The same for a request to administer a cohort, which no firm sends; undefined where it may go out. */
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
 * Counts the links of a wave that are mailed to these addresses; where they are too many none is counted. While nobody
 * vouches for the sender they are mails to people outside like any other, few a day in all and to each address.
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

/** Counts invitations of firms to a cohort, each address by itself; where they are too many none is counted. */
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

/** How many are taken, one where nothing is said, below which ceiling. */
type Taking = { readonly kind: LimitKind; readonly key: string; readonly most: number; readonly n?: number };

/** Takes from all, or from none. */
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
