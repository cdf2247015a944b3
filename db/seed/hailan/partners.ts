import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { CONFIRMED_IDS, CONFIRMED_SCALES, type ConfirmedId, isLevel, type Level } from "@/lib/instrument";
import { compareSides, type LinkAnswers, mergeLink } from "@/lib/position";
import type { Locale } from "@/lib/result";
import type { Tx } from "../../core/scope";
import { confirmation, confirmationAddress, confirmationAnswer, confirmationScale } from "../../schema/confirmations";
import { link, linkAnswer } from "../../schema/links";
import { linkMatch, mergedFact, partnerEvent } from "../../schema/matches";

/** Hashes of a request's link and of the customer, made with the server's key. */
export type ConfirmationSecrets = (input: { readonly confirmationId: string; readonly email: string }) => {
  readonly tokenHash: string;
  readonly customerHash: string;
};

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

const OPEN_DAYS = 30;
/** How long the open request has been waiting, relative to the day the demo is created. */
const WAITS_DAYS = 12;
const DAY_MS = 24 * 60 * 60 * 1000;
const day = (text: string) => new Date(`${text}T10:20:00+08:00`);

type AtFirm = { readonly firmId: string; readonly byPersonId: string; readonly byName: string };

/** Inserts requests to a firm's customers and their answers. Verdicts are computed as in the application. */
export async function insertAsked(
  tx: Tx,
  input: AtFirm,
  plans: readonly AskedPlan[],
  secrets: ConfirmationSecrets,
): Promise<void> {
  for (const plan of plans) {
    const found = await findLinkIn(tx, input.firmId, plan.partner);
    const id = randomUUIDv7();
    const askedAt = plan.given === undefined ? new Date(Date.now() - WAITS_DAYS * DAY_MS) : day(plan.given.asked);
    const key = { firmId: input.firmId, confirmationId: id };
    const givenAt = plan.given === undefined ? null : day(plan.given.day);
    await tx.insert(confirmation).values({
      firmId: input.firmId,
      linkId: found.id,
      id,
      instrumentVersion: "1.0.0",
      locale: plan.locale,
      product: found.product ?? "",
      askedBy: input.byPersonId,
      askedByName: input.byName,
      askedAt,
      expiresAt: new Date(askedAt.getTime() + OPEN_DAYS * DAY_MS),
      givenAt,
    });
    const email = givenAt === null ? plan.email : null;
    await tx
      .insert(confirmationAddress)
      .values({ ...key, email, ...secrets({ confirmationId: id, email: plan.email }) });
    const event = { firmId: input.firmId, linkId: found.id };
    await tx.insert(partnerEvent).values({ ...event, event: "asked", byPersonId: input.byPersonId, at: askedAt });
    if (plan.given === undefined || givenAt === null) continue;
    await tx.insert(partnerEvent).values({ ...event, event: "given", at: givenAt });
    await insertGiven(tx, { ...key, linkId: found.id, givenAt, levels: readLevels(plan.given.answers) });
  }
}

function readLevels(text: string): Partial<Record<ConfirmedId, Level>> {
  const digits = [...text.replaceAll(" ", "")].map(Number);
  return Object.fromEntries(
    CONFIRMED_IDS.flatMap((id, index) => {
      const level = digits[index];
      return isLevel(level) ? [[id, level]] : [];
    }),
  );
}

type Giving = {
  readonly firmId: string;
  readonly confirmationId: string;
  readonly linkId: string;
  readonly givenAt: Date;
  readonly levels: Partial<Record<ConfirmedId, Level>>;
};

async function insertGiven(tx: Tx, { firmId, confirmationId, linkId, givenAt, levels }: Giving): Promise<void> {
  const rows = await tx
    .select({ id: linkAnswer.questionId, level: linkAnswer.level })
    .from(linkAnswer)
    .where(and(eq(linkAnswer.firmId, firmId), eq(linkAnswer.linkId, linkId)));
  const firm: LinkAnswers = Object.fromEntries(rows.map(({ id, level }) => [id, level]));
  const verdicts = compareSides({ firm, customer: levels });
  await tx.insert(confirmationAnswer).values(
    CONFIRMED_IDS.flatMap((questionId) => {
      const level = levels[questionId];
      return level === undefined ? [] : [{ firmId, confirmationId, questionId, level, revision: 1, savedAt: givenAt }];
    }),
  );
  await tx
    .insert(confirmationScale)
    .values(CONFIRMED_SCALES.map((scale) => ({ firmId, confirmationId, scale, agreement: verdicts[scale] })));
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
