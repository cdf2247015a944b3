import { z } from "zod";
import { daysUntil, LONGEST_DAYS, OFFERED_SCOPES } from "@/lib/engagement";
import { dayEndIn } from "@/lib/view/time/calendar";
import { scopeField } from "./terms";

const TICK = z.literal("on").optional();

/** The fields of an access's terms, as sent by a form. */
export const TermsInput = {
  "opens-position": TICK,
  "opens-results": TICK,
  "opens-answers": TICK,
  "opens-records": TICK,
  "opens-plan": TICK,
  "opens-pulse-figures": TICK,
  "opens-compare": TICK,
  endsOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "endsOnInvalid"),
  mayReview: TICK,
  blindUntilRated: TICK,
} as const;

/** The terms shown when the form was rendered, as it sends them back. */
export const WasInput = {
  wasScope: z.string().max(200),
  wasMayReview: z.enum(["on", "off"]),
  wasBlind: z.enum(["on", "off"]),
  wasEndsAt: z.iso.datetime(),
} as const;

type TermsTyped = Readonly<Record<string, string | undefined>> & { readonly endsOn: string };

/**
 * The terms entered; undefined if the day is past, too far away or invalid. A day lasts until its end in the firm's
 * time zone.
 */
export function readTerms(typed: TermsTyped, timeZone: string, now: Date) {
  const scope = OFFERED_SCOPES.filter((one) => typed[scopeField(one)] === "on");
  const endsAt = readEnd(typed.endsOn, timeZone, now);
  if (endsAt === undefined) return undefined;
  return { scope, endsAt, mayReview: typed.mayReview === "on", blindUntilRated: typed.blindUntilRated === "on" };
}

/** The end of an entered day; undefined if it is past, beyond the maximum duration, or invalid. */
export function readEnd(day: string, timeZone: string, now: Date): Date | undefined {
  const parsed = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day) return undefined;
  const endsAt = dayEndIn(timeZone, day);
  return endsAt <= now || daysUntil(endsAt, now) > LONGEST_DAYS ? undefined : endsAt;
}
