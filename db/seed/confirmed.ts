import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import {
  CONFIRMED_IDS,
  CONFIRMED_SCALES,
  type ConfirmedId,
  type ConfirmedScale,
  isLevel,
  type Level,
} from "@/lib/instrument";
import { CONFIRMED_QUESTIONS, REVERSED_QUESTIONS } from "@/lib/position";
import type { Random } from "@/lib/result";
import type { Tx } from "../core/scope";
import { firm } from "../schema/firms";
import { link, linkAnswer } from "../schema/links";
import { membership } from "../schema/people";
import { type ConfirmationSecrets, insertAskedCustomers } from "./asked-customers";
import { insertAll } from "./insert-all";

/** The part of customer links that a customer was asked about and has confirmed. */
const CONFIRMED_PART = 0.25;
/** How often the two sides disagree on a scale: most often on power, rarely on the product. */
const DIFFER_PART: Readonly<Record<ConfirmedScale, number>> = {
  complexity: 0.1,
  codifiability: 0.25,
  capability: 0.3,
  coordination: 0.2,
  power: 0.5,
};
const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_ASKED = Date.parse("2026-09-28T02:20:00Z");

type Confirming = {
  readonly firmIds: readonly string[];
  readonly random: Random;
  readonly secrets: ConfirmationSecrets;
};

/** Inserts customers' confirmations of many links, enough on both sides to publish rates of agreement. */
export async function insertConfirmed(tx: Tx, { firmIds, random, secrets }: Confirming): Promise<void> {
  const asked = (await readAskable(tx, firmIds)).filter(() => random() < CONFIRMED_PART);
  const linkIds = asked.map(({ id }) => id);
  const own = await answerTheRest(tx, linkIds, random);
  const made = asked.map((row, place) => drawGiven({ row, place, own: own.get(row.id) ?? {}, random }));
  await insertAskedCustomers(tx, made, secrets);
}

type Askable = Awaited<ReturnType<typeof readAskable>>[number];
type Drawing = Pick<Confirming, "random"> & { readonly row: Askable; readonly place: number; readonly own: Levels };

/** Draws when the customer was asked and answered, and the answers. */
function drawGiven({ row, place, own, random }: Drawing) {
  const askedAt = new Date(FIRST_ASKED + Math.floor(random() * 25) * DAY_MS);
  const givenAt = new Date(askedAt.getTime() + (1 + Math.floor(random() * 14)) * DAY_MS);
  return {
    firmId: row.firmId,
    linkId: row.id,
    email: addressOf(row.partner, place),
    locale: "zh" as const,
    product: row.product ?? row.partner,
    askedBy: row.managerId,
    askedByName: row.manager,
    askedAt,
    given: { at: givenAt, firm: own, customer: drawCustomer(own, random) },
  };
}

/** Links with a single customer that the firm has answered, in an order that does not depend on random ids. */
async function readAskable(tx: Tx, firmIds: readonly string[]) {
  const rows = await tx
    .selectDistinct({
      firm: firm.name,
      partner: link.partnerName,
      share: link.share,
      firmId: link.firmId,
      id: link.id,
      product: link.product,
      managerId: membership.personId,
      manager: membership.displayName,
    })
    .from(link)
    .innerJoin(firm, eq(firm.id, link.firmId))
    .innerJoin(membership, and(eq(membership.firmId, link.firmId), eq(membership.role, "manager")))
    .innerJoin(
      linkAnswer,
      and(eq(linkAnswer.firmId, link.firmId), eq(linkAnswer.linkId, link.id), eq(linkAnswer.questionId, "CX1")),
    )
    .where(
      and(
        inArray(link.firmId, [...firmIds]),
        eq(link.direction, "customer"),
        eq(link.kind, "single"),
        isNull(link.endedAt),
      ),
    )
    .orderBy(asc(firm.name), asc(link.partnerName), asc(link.share));
  return rows;
}

type Levels = Partial<Record<ConfirmedId, Level>>;

/** Inserts the firms' missing answers on coordination and power, and reads all their answers. */
async function answerTheRest(tx: Tx, linkIds: readonly string[], random: Random): Promise<ReadonlyMap<string, Levels>> {
  const levels = new Map<string, Levels>();
  const rows = await tx
    .select()
    .from(linkAnswer)
    .where(inArray(linkAnswer.linkId, [...linkIds]));
  const firmOf = new Map(rows.map(({ linkId, firmId }) => [linkId, firmId]));
  for (const { linkId, questionId, level } of rows) {
    const id = CONFIRMED_IDS.find((known) => known === questionId);
    if (id !== undefined && isLevel(level)) levels.set(linkId, { ...levels.get(linkId), [id]: level });
  }
  const rest = linkIds.flatMap((linkId) => {
    const own = levels.get(linkId) ?? {};
    return [...CONFIRMED_QUESTIONS.coordination, ...CONFIRMED_QUESTIONS.power].flatMap((questionId) => {
      if (own[questionId] !== undefined) return [];
      const level = levelNear(2 + Math.floor(random() * 3));
      levels.set(linkId, { ...levels.get(linkId), [questionId]: level });
      return [{ firmId: firmOf.get(linkId) ?? "", linkId, questionId, level }];
    });
  });
  await insertAll(rest, (some) => tx.insert(linkAnswer).values(some));
  return levels;
}

/** Draws thirteen answers near the firm's. On scales where the sides disagree, the answers differ by two levels. */
function drawCustomer(own: Levels, random: Random): Levels {
  const answers: Levels = {};
  for (const scale of CONFIRMED_SCALES) {
    const differs = random() < DIFFER_PART[scale];
    const up = random() < 0.5 ? 2 : -2;
    for (const id of CONFIRMED_QUESTIONS[scale]) {
      const level = own[id] ?? 3;
      const reversed = REVERSED_QUESTIONS.some((one) => one === id) ? -1 : 1;
      const step = differs ? reversed * up : random() < 0.2 ? 1 : 0;
      answers[id] = levelNear(level + step);
    }
  }
  return answers;
}

function levelNear(value: number): Level {
  const level = Math.min(5, Math.max(1, value));
  return isLevel(level) ? level : 3;
}

/** An address with a domain made from the partner's name. Names shared by several customers get a number. */
const addressOf = (partner: string, place: number): string => {
  const slug = partner.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  const isOne = !/^(buyer-abroad|other-partner)$/.test(slug);
  return `purchasing@${slug}${isOne ? "" : `-${place + 1}`}.example`;
};
