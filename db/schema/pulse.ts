import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  integer,
  jsonb,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Pulse } from "@/lib/pulse";
import { PULSE_WAYS } from "@/lib/pulse";
import { app, belongsTo, createdAt, idColumn, instant, oneOf } from "./app";
import { ofFirm } from "./firms";

/** A part of a firm whose employees answer together. */
export const pulseUnit = app.table(
  "pulse_unit",
  {
    firmId: ofFirm(),
    id: idColumn(),
    name: text("name").notNull(),
    headcount: integer("headcount").notNull(),
    createdAt: createdAt(),
    /** When it was removed from the list. Its waves stay. */
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    uniqueIndex("pulse_unit_name_key").on(t.firmId, sql`lower(${t.name})`).where(sql`${t.endedAt} is null`),
    check("pulse_unit_headcount", sql`${t.headcount} between 5 and 2000`),
  ],
);

/** One round of questions in some units of a firm. */
export const pulseWave = app.table(
  "pulse_wave",
  {
    firmId: ofFirm(),
    id: idColumn(),
    year: integer("year").notNull(),
    quarter: integer("quarter").notNull(),
    questionnaire: text("questionnaire").notNull(),
    openedAt: instant("opened_at").notNull().defaultNow(),
    /** The last day in the firm's time zone, and the moment it ends. */
    lastDay: date("last_day").notNull(),
    closesAt: instant("closes_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [primaryKey({ columns: [t.firmId, t.id] }), check("pulse_wave_quarter", sql`${t.quarter} between 1 and 4`)],
);

/**
 * A unit in a wave: how its people get the questionnaire, and how many have answered. Locked for changes of rows below
 * it.
 */
export const pulseRound = app.table(
  "pulse_round",
  {
    firmId: uuid("firm_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    way: text("way", { enum: PULSE_WAYS }).notNull(),
    headcount: integer("headcount").notNull(),
    /** Only a count. Who has answered is not stored after the close. */
    sent: integer("sent").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.waveId, t.unitId] }),
    belongsTo("pulse_round_wave", [t.firmId, t.waveId], [pulseWave.firmId, pulseWave.id]),
    belongsTo("pulse_round_unit", [t.firmId, t.unitId], [pulseUnit.firmId, pulseUnit.id]),
    check("pulse_round_way", oneOf(t.way, PULSE_WAYS)),
    check("pulse_round_sent", sql`${t.sent} between 0 and ${t.headcount}`),
  ],
);

/** The foreign key of a row that belongs to a unit in a wave. */
const ofRound = (name: string, t: Record<"firmId" | "waveId" | "unitId", AnyPgColumn>) =>
  belongsTo(name, [t.firmId, t.waveId, t.unitId], [pulseRound.firmId, pulseRound.waveId, pulseRound.unitId]);

/**
 * The address to which the n-th link of a unit is mailed. The row is deleted when the mail is sent, and all rows at the
 * close. The link itself can only be computed with the server's key.
 */
export const pulseAddress = app.table(
  "pulse_address",
  {
    firmId: uuid("firm_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    n: integer("n").notNull(),
    email: text("email").notNull(),
    /** When a process claimed it. After a while it is due again. */
    claimedAt: instant("claimed_at"),
    /** The mail server rejects this address permanently. */
    refused: boolean("refused").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.waveId, t.unitId, t.n] }),
    uniqueIndex("pulse_address_email_key").on(t.firmId, t.waveId, t.email),
    ofRound("pulse_address_round", t),
    check("pulse_address_lower", sql`${t.email} = lower(${t.email})`),
  ],
);

/**
 * The link of a person, the code of a unit, or the receipt of an answer sent by code. Only hashes.
 *
 * `spent` has no time, and using one link rewrites all rows of the unit, so that the physical order reveals nothing.
 * All rows are deleted at the close.
 */
export const pulseToken = app.table(
  "pulse_token",
  {
    firmId: uuid("firm_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    hash: text("hash").notNull(),
    kind: text("kind", { enum: ["link", "code", "receipt"] }).notNull(),
    spent: boolean("spent").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.waveId, t.unitId, t.hash] }),
    uniqueIndex("pulse_token_hash_key").on(t.hash),
    ofRound("pulse_token_round", t),
    check("pulse_token_kind", oneOf(t.kind, ["link", "code", "receipt"])),
  ],
);

/**
 * Answers of an open wave that are reshuffled whenever a new one arrives. Their encryption key is not in the database.
 */
export const pulseHeld = app.table(
  "pulse_held",
  {
    firmId: uuid("firm_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    /** A random UUID, not one that sorts by time. */
    id: uuid("id").notNull(),
    sealed: text("sealed").notNull(),
  },
  (t) => [primaryKey({ columns: [t.firmId, t.waveId, t.unitId, t.id] }), ofRound("pulse_held_round", t)],
);

/**
 * Answers that have left the pool of `pulse_held`: encrypted until the close, then unit, wave and sixteen levels in
 * random order.
 */
export const pulseAnswer = app.table(
  "pulse_answer",
  {
    firmId: uuid("firm_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    id: uuid("id").notNull(),
    sealed: text("sealed"),
    /** One digit per statement in questionnaire order; `-` is "don't know". */
    levels: text("levels"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.waveId, t.unitId, t.id] }),
    ofRound("pulse_answer_round", t),
    check("pulse_answer_one", sql`(${t.sealed} is null) <> (${t.levels} is null)`),
    check("pulse_answer_levels", sql`${t.levels} ~ '^[1-5-]{16}$'`),
  ],
);

/**
 * The figures of a closed wave, computed once at the close. `about` is a unit or the firm. `app.pulse_shows` decides
 * which rows are visible: a unit's figures only if the server mailed its links.
 */
export const pulseFigure = app.table(
  "pulse_figure",
  {
    firmId: uuid("firm_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    about: uuid("about").notNull(),
    figures: jsonb("figures").$type<Pulse>().notNull(),
    /** How many people got their link or code from a manager, who could have used it themselves. */
    byHand: integer("by_hand").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.waveId, t.about] }),
    belongsTo("pulse_figure_wave", [t.firmId, t.waveId], [pulseWave.firmId, pulseWave.id]),
    // Only means and counts may be stored: with the spread as well, the answers of two unknown people could be told
    // apart.
    check("pulse_figure_means", sql`${t.figures} - array['people', 'cells', 'phases', 'overall'] = '{}'::jsonb`),
  ],
);
