import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { CONFIRMED_IDS } from "@/lib/instrument";
import { type LinkAnswers, mergeLink } from "@/lib/position";
import type { Locale } from "@/lib/result";
import type { Tx } from "../../core/scope";
import { link, linkAnswer } from "../../schema/links";
import { linkMatch, mergedFact, partnerEvent } from "../../schema/matches";
import { type ConfirmationSecrets, insertAskedCustomers } from "../asked-customers";
import { levelsIn } from "../links";

type AskedPlan = {
  readonly partner: string;
  readonly email: string;
  readonly locale: Locale;
  /** Both dates and the 13 answers in the order of CONFIRMED_IDS. Absent if nobody has answered yet. */
  readonly given?: { readonly asked: string; readonly day: string; readonly answers: string };
};

/** The customers Hailan has asked: one disagrees on power, one has not answered yet, one agrees. */
export const hailanAsked: readonly AskedPlan[] = [
  {
    partner: "Nordhem AB",
    email: "lena.ek@nordhem.example",
    locale: "en",
    given: { asked: "2026-10-20", day: "2026-10-28", answers: "444 442 242 43 33" },
  },
  { partner: "Brightkitchen Inc.", email: "m.ruiz@brightkitchen.example", locale: "en" },
  {
    partner: "Asahi Living KK",
    email: "sato@asahi-living.example",
    locale: "en",
    given: { asked: "2026-10-20", day: "2026-10-23", answers: "544 224 424 44 23" },
  },
];

/** How long the open request has been waiting, relative to the day the demo is created. */
const WAITS_DAYS = 12;
const DAY_MS = 24 * 60 * 60 * 1000;
const day = (text: string) => new Date(`${text}T10:20:00+08:00`);

type AtFirm = { readonly firmId: string; readonly byPersonId: string; readonly byName: string };

/** Inserts requests to a firm's customers and their answers. */
export async function insertAsked(
  tx: Tx,
  { firmId, byPersonId, byName }: AtFirm,
  plans: readonly AskedPlan[],
  secrets: ConfirmationSecrets,
): Promise<void> {
  for (const { partner, email, locale, given } of plans) {
    const found = await findLinkIn(tx, firmId, partner);
    const asked = {
      ...{ firmId, linkId: found.id, email, locale, product: found.product ?? "" },
      ...{ askedBy: byPersonId, askedByName: byName },
      askedAt: given === undefined ? new Date(Date.now() - WAITS_DAYS * DAY_MS) : day(given.asked),
      given: given && {
        at: day(given.day),
        firm: await readAnswersIn(tx, { firmId, linkId: found.id }),
        customer: levelsIn(CONFIRMED_IDS, given.answers),
      },
    };
    await insertAskedCustomers(tx, [asked], secrets);
  }
}

async function readAnswersIn(
  tx: Tx,
  { firmId, linkId }: { readonly firmId: string; readonly linkId: string },
): Promise<LinkAnswers> {
  const rows = await tx
    .select({ id: linkAnswer.questionId, level: linkAnswer.level })
    .from(linkAnswer)
    .where(and(eq(linkAnswer.firmId, firmId), eq(linkAnswer.linkId, linkId)));
  return Object.fromEntries(rows.map(({ id, level }) => [id, level]));
}

type End = { readonly firmId: string; readonly partner: string };

/** Matches the two ends of a link between firms of the demo world. `merged`: both have agreed to merge. */
export async function insertMatch(
  tx: Tx,
  input: { readonly ends: readonly [End, End]; readonly matched: string; readonly merged?: string },
): Promise<void> {
  const [one, other] = [
    await findLinkIn(tx, input.ends[0].firmId, input.ends[0].partner),
    await findLinkIn(tx, input.ends[1].firmId, input.ends[1].partner),
  ];
  const matchId = randomUUIDv7();
  const merged = input.merged === undefined ? null : day(input.merged);
  const facts = merged === null ? [] : mergeLink(one, other);
  for (const end of [one, other]) {
    const key = { firmId: end.firmId, linkId: end.id };
    await tx.insert(linkMatch).values({
      ...key,
      matchId,
      matchedAt: day(input.matched),
      consentedAt: merged,
      partnerConsentedAt: merged,
      mergedAt: merged,
    });
    await tx.insert(partnerEvent).values({ ...key, event: "matched", at: day(input.matched) });
    if (merged !== null) await tx.insert(partnerEvent).values({ ...key, event: "merged", at: merged });
    if (facts.length > 0) await tx.insert(mergedFact).values(facts.map((fact) => ({ ...key, ...fact })));
  }
}

async function findLinkIn(tx: Tx, firmId: string, partner: string) {
  const [found] = await tx
    .select()
    .from(link)
    .where(and(eq(link.firmId, firmId), eq(link.partnerName, partner), isNull(link.endedAt)));
  if (found === undefined) throw new Error(`the demo world has no link with ${partner}`);
  return found;
}
