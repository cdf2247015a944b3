import { addressOf } from "@/db/people";
import { findStanding } from "@/db/unproven";
import type { Refusal } from "@/lib/i18n";
import { COHORT_TIME_ZONE } from "./clock";
import { momentInWords } from "./firm-time";
import type { UserActor } from "./gate";
import { type Exceeded, giveTriesBack, type LimitKind, takeTries } from "./limits";
import { currentLocale } from "./locale";
import { type ActionOutcome, refused } from "./outcome";

/** Mails a day to people outside, of one person and of all of a firm; fewer while nobody vouches for them. */
const MOST = { person: 100, firm: 200, unproven: 20, address: 10 } as const;
/** Firms a day that one administrator invites, and that are invited to one cohort. */
export const FIRMS_A_DAY = 2000;

type Firm = { readonly id: string; readonly timeZone: string };

/** What may go out: whether the mail carries what was typed, or why there is none. */
export type Allowed =
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

/** Counts invitations of firms to a cohort, each address by itself; where they are too many none is counted. */
export async function refuseFirmInvitations(
  actor: UserActor,
  at: { readonly cohortId: string; readonly n: number },
): Promise<ActionOutcome<never> | undefined> {
  const exceeded = await takeAll(
    [
      { kind: "firmsPerson", key: actor.personId, most: FIRMS_A_DAY },
      { kind: "firmsCohort", key: at.cohortId, most: FIRMS_A_DAY },
    ],
    at.n,
  );
  return exceeded === undefined
    ? undefined
    : refusalOf(at.n === 1 ? "mails-used-up" : "firms-used-up", exceeded, COHORT_TIME_ZONE);
}

type Taking = { readonly kind: LimitKind; readonly key: string; readonly most: number };

/** Takes from all, or from none. */
async function takeAll(takings: readonly Taking[], n = 1): Promise<(Exceeded & Taking) | undefined> {
  for (const [index, { kind, key, most }] of takings.entries()) {
    const exceeded = await takeTries(kind, key, { n, most });
    if (exceeded === undefined) continue;
    for (const taken of takings.slice(0, index)) await giveTriesBack(taken.kind, taken.key, n);
    return { ...exceeded, kind, key, most };
  }
  return undefined;
}

async function refusalOf(
  reason: Extract<Refusal, "mails-used-up" | "mails-used-up-early" | "mails-to-address" | "firms-used-up">,
  { until, left, most }: Exceeded & { readonly most: number },
  timeZone: string,
): Promise<ActionOutcome<never>> {
  return refused(reason, { time: momentInWords(until, timeZone, await currentLocale()), n: most, left });
}
