import { sql } from "drizzle-orm";
import { z } from "zod";
import { PHASE_EVENTS } from "@/lib/assessments";
import type { OwnEngagement, OwnWork } from "@/lib/clients";
import { engagementState } from "@/lib/engagement";
import { PHASES } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { asActor } from "../core/scope";
import { listOwnEngagementsIn } from "./own-engagements";

const moment = z.string().transform((text) => new Date(text));

/** Rows of `app.own_work_as_consultant()`, each in the format of its table. */
const Kept = z.discriminatedUnion("source", [
  z.object({
    source: z.literal("client_note"),
    kept: z.object({ id: z.string(), text: z.string(), changed_at: moment }),
  }),
  z.object({
    source: z.literal("consultant_rating"),
    kept: z.object({ id: z.string(), created_at: moment, given_at: moment.nullable(), blind: z.boolean() }),
  }),
  z.object({
    source: z.literal("consultant_answer"),
    kept: z.object({
      ...{ rating_id: z.string(), item_id: z.string(), level: z.number().nullable() },
      ...{ evidence_seen: z.boolean(), note: z.string() },
    }),
  }),
  z.object({
    source: z.literal("review_remark"),
    kept: z.object({ id: z.string(), item_id: z.string(), text: z.string(), saved_at: moment }),
  }),
  z.object({
    source: z.literal("phase_event"),
    kept: z.object({
      ...{ id: z.string(), phase: z.enum(PHASES), event: z.enum(PHASE_EVENTS), reason: z.string(), at: moment },
    }),
  }),
]);
type Kept = z.infer<typeof Kept>;

/**
 * Everything the actor wrote about a firm as its consultant, during the engagement and after it. Undefined if there
 * never was one. Of the firm's data it reads only the name, so the view is not logged.
 */
export async function findOwnWork(actor: Actor, { firmId }: { readonly firmId: string }): Promise<OwnWork | undefined> {
  if (actor.kind !== "user") return undefined;
  return asActor(actor, async (tx) => {
    const now = new Date();
    const engagement = (await listOwnEngagementsIn(tx)).find((one) => one.firmId === firmId && wasOpen(one, now));
    if (engagement === undefined) return undefined;
    const rows = await tx.execute(
      sql`select source, kept from app.own_work_as_consultant() where kept->>'firm_id' = ${firmId}`,
    );
    return {
      firm: engagement.firmName,
      timeZone: engagement.timeZone,
      ...workOf([...rows].map((row) => Kept.parse(row))),
    };
  });
}

const wasOpen = (one: OwnEngagement, now: Date): boolean =>
  one.grantedAt !== null &&
  one.acceptedAt !== null &&
  ["active", "expired", "revoked"].includes(engagementState(one, now));

function workOf(all: readonly Kept[]): Pick<OwnWork, "notes" | "ratings" | "decisions" | "remarks"> {
  const answers = all.flatMap(({ source, kept }) => (source === "consultant_answer" ? [kept] : []));
  return {
    notes: all
      .flatMap(({ source, kept }) =>
        source === "client_note" ? [{ id: kept.id, text: kept.text, at: kept.changed_at }] : [],
      )
      .toSorted(latestFirst),
    ratings: all
      .flatMap(({ source, kept }) =>
        source === "consultant_rating"
          ? [
              {
                ...{
                  id: kept.id,
                  isGiven: kept.given_at !== null,
                  at: kept.given_at ?? kept.created_at,
                  blind: kept.blind,
                },
                items: answers
                  .filter(({ rating_id }) => rating_id === kept.id)
                  .map(({ item_id, level, evidence_seen, note }) => ({
                    ...{ item: item_id, level, evidenceSeen: evidence_seen, note },
                  })),
              },
            ]
          : [],
      )
      .toSorted(latestFirst),
    decisions: all
      .flatMap(({ source, kept }) =>
        source === "phase_event" && (kept.event === "accept" || kept.event === "return")
          ? [{ id: kept.id, phase: kept.phase, event: kept.event, reason: kept.reason, at: kept.at }]
          : [],
      )
      .toSorted(latestFirst),
    remarks: all
      .flatMap(({ source, kept }) =>
        source === "review_remark" ? [{ id: kept.id, item: kept.item_id, text: kept.text, at: kept.saved_at }] : [],
      )
      .toSorted(latestFirst),
  };
}

const latestFirst = (a: { readonly at: Date }, b: { readonly at: Date }): number => b.at.getTime() - a.at.getTime();
