import { randomUUIDv7 } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Locale } from "@/lib/result";
import type { Tx } from "../core/scope";
import { cohortEvent, cohortInvitation, cohortMail } from "../schema/cohorts";
import { cohort, cohortMembership, firm } from "../schema/firms";
import { dayAhead } from "./cycles";
import { insertAll } from "./insert-all";
import { insertPastEntries, type PastAdministrator } from "./past-entries";

const CITIES = ["ningbo", "wenzhou", "taizhou", "jinhua"] as const;
type City = (typeof CITIES)[number];

const LIAISONS: Readonly<Record<City, string>> = {
  ningbo: "Wang Lei",
  wenzhou: "Zhou Ting",
  taizhou: "Xu Jun",
  jinhua: "Pan Yue",
};

const AREA_CODES: Readonly<Record<City, string>> = { ningbo: "0574", wenzhou: "0577", taizhou: "0576", jinhua: "0579" };

/** Contact names for the firms, used in turn. Each name states that it is invented. */
const CONTACTS = ["Shen Min (invented)", "Gu Wei (invented)", "Tang Hao (invented)", "Ye Qin (invented)"] as const;

/** The invitation that tests and screenshots open: a firm that has not joined. */
export const DEMO_INVITATION_ID = "01935f00-0000-7000-8000-000000000001";

type State = "sent" | "waiting" | "failed" | "bounced" | "opted-out" | "revoked";

/** Invited firms that have not joined, in every possible state. */
const INVITED: readonly (readonly [City, string, State])[] = [
  ["wenzhou", "Wenzhou Oujiang Switchgear", "sent"],
  ["wenzhou", "Wenzhou Longwan Moulding", "sent"],
  ["wenzhou", "Yueqing Contacts", "sent"],
  ["wenzhou", "Ruian Valve Works", "sent"],
  ["wenzhou", "Cangnan Packaging", "bounced"],
  ["wenzhou", "Pingyang Fasteners", "failed"],
  ["wenzhou", "Yongjia Pumps", "opted-out"],
  ["wenzhou", "Dongtou Sheet Metal", "revoked"],
  ["ningbo", "Ningbo Zhenhai Springs", "sent"],
  ["taizhou", "Taizhou Jiaojiang Coatings", "sent"],
  ["taizhou", "Yuhuan Brassware", "bounced"],
  ["jinhua", "Jinhua Wucheng Magnets", "sent"],
];

const PROBLEM: Readonly<Partial<Record<State, string>>> = {
  bounced: "550 5.1.1 mailbox unavailable",
  failed: "421 4.7.0 try again later",
};

const invitedOn = new Date("2026-09-07T02:00:00Z");
const joinedOn = (at: number): Date => new Date(Date.UTC(2026, 8, 8 + (at % 40), 3));

/** One week after the demo is created, so that the programme is always near its end. */
export const closesOn = (now: Date): string => dayAhead(7, now);

/**
 * For how many days one city has been past its deadline when the demo is created, so that there are firms to remind.
 */
const DAYS_LATE = 6;
const LATE_CITY: City = "ningbo";

type Running = {
  readonly programmeId: string;
  readonly cities: Readonly<Record<City, string>>;
  /** The administrator who invited them. */
  readonly administrator: PastAdministrator;
  readonly hashOf: ((invitationId: string) => string) | undefined;
};

/**
 * Inserts how the programme is run: dates and contacts, the invitations by which its firms joined, and those still
 * open.
 */
export async function insertRunning(
  tx: Tx,
  { programmeId, cities, administrator, hashOf }: Running,
  now = new Date(),
): Promise<void> {
  const dates = { opensOn: "2026-09-01", closesOn: closesOn(now) };
  // The reminder rule starts five days before the deadline, so that a new demo sends no mails by itself.
  await tx
    .update(cohort)
    .set({ ...dates, liaison: "He Min", remind: "not-submitted", remindBeforeDays: 5, remindEveryDays: 7 })
    .where(eq(cohort.id, programmeId));
  for (const city of CITIES) {
    await tx
      .update(cohort)
      // The other cities inherit the programme's deadline.
      .set({
        opensOn: dates.opensOn,
        closesOn: city === LATE_CITY ? dayAhead(-DAYS_LATE, now) : null,
        liaison: LIAISONS[city],
      })
      .where(eq(cohort.id, cities[city]));
  }
  const members = await tx
    .select({ cohortId: cohortMembership.cohortId, firmId: firm.id, firmName: firm.name, locale: firm.locale })
    .from(cohortMembership)
    .innerJoin(firm, eq(firm.id, cohortMembership.firmId))
    .where(and(inArray(cohortMembership.cohortId, Object.values(cities))))
    .orderBy(firm.name);
  const joined = members.map((member, at) => ({ ...member, state: "sent" as State, acceptedAt: joinedOn(at) }));
  for (const { cohortId, firmId, acceptedAt } of joined) {
    await tx
      .update(cohortMembership)
      .set({ joinedAt: acceptedAt, consentAt: acceptedAt })
      .where(and(eq(cohortMembership.cohortId, cohortId), eq(cohortMembership.firmId, firmId)));
  }
  await dateMembersIn(tx);
  await insertPastEntries(
    tx,
    joined.map(({ cohortId, firmId, acceptedAt }) => ({
      ...{ at: acceptedAt, act: "cohort.join" as const, cohortId, firmId },
      object: { kind: "firm" as const, id: firmId },
    })),
  );
  const open = INVITED.map(([city, firmName, state]) => ({
    ...{ cohortId: cities[city], firmId: null, firmName, state, acceptedAt: null },
    locale: "zh" as Locale,
  }));
  const batchId = randomUUIDv7();
  const rows = [...open, ...joined].map((row, at) => {
    const id = at === 0 ? DEMO_INVITATION_ID : randomUUIDv7();
    const area = AREA_CODES[CITIES.find((city) => cities[city] === row.cohortId) ?? "ningbo"];
    return {
      ...{ ...row, id, email: `office@${slug(row.firmName)}.example`, telephone: `${area} 8700 ${1000 + at}` },
      contact: CONTACTS[at % CONTACTS.length] ?? "",
      tokenHash: hashOf?.(id) ?? `none ${id}`,
    };
  });
  await insertAll(rows, (part) =>
    tx.insert(cohortInvitation).values(
      part.map(({ state, ...row }) => ({
        ...row,
        batchId,
        invitedBy: administrator.personId,
        createdAt: invitedOn,
        optedOutAt: state === "opted-out" ? joinedOn(3) : null,
        revokedAt: state === "revoked" ? joinedOn(1) : null,
      })),
    ),
  );
  await insertAll(rows, (part) =>
    tx.insert(cohortMail).values(
      part.map(({ cohortId, id, state }) => ({
        ...{ cohortId, invitationId: id, kind: "invitation" as const, period: "1", askedAt: invitedOn },
        askedBy: administrator.personId,
        claimedAt: invitedOn,
        endedAt: invitedOn,
        outcome: state === "bounced" || state === "failed" ? state : ("sent" as const),
        problem: PROBLEM[state] ?? "",
      })),
    ),
  );
  const withdrawn = rows.filter(({ state }) => state === "revoked");
  await insertActs(tx, { by: administrator, invited: { cohortId: programmeId, n: rows.length }, withdrawn });
}

type Acts = {
  readonly by: PastAdministrator;
  readonly invited: { readonly cohortId: string; readonly n: number };
  readonly withdrawn: readonly { readonly cohortId: string; readonly id: string }[];
};

/** Inserts the administrator's acts as the product stores them: an event, and the audit entry that refers to it. */
async function insertActs(tx: Tx, { by, invited: { cohortId, n }, withdrawn }: Acts): Promise<void> {
  const eventId = randomUUIDv7();
  const byPersonId = by.personId;
  await tx.insert(cohortEvent).values([
    { cohortId, id: eventId, event: "firms-invited", detail: { n }, byPersonId, at: invitedOn },
    ...withdrawn.map((one) => ({
      ...{ cohortId: one.cohortId, event: "invitation-revoked" as const, byPersonId, at: joinedOn(1) },
    })),
  ]);
  await insertPastEntries(tx, [
    { at: invitedOn, by, act: "firms.invite", cohortId, object: { kind: "cohort", id: `${cohortId}/${n}/${eventId}` } },
    ...withdrawn.map(({ cohortId: of, id }) => ({
      ...{ at: joinedOn(1), by, act: "firms.revoke" as const, cohortId: of },
      object: { kind: "invitation" as const, id },
    })),
  ]);
}

/**
 * Dates memberships: by default since the firm joined or its first assessment; for people with a card, as on the card.
 */
async function dateMembersIn(tx: Tx): Promise<void> {
  await tx.execute(sql`update app.membership m set created_at = least(j.joined_at, a.first)
    from app.cohort_membership j
    cross join lateral (select min(created_at) as first from app.assessment where firm_id = j.firm_id) a
    where m.firm_id = j.firm_id and m.card_id is null`);
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
