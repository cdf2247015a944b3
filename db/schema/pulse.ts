import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  jsonb,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Pulse } from "@/lib/pulse";
import { PULSE_WAYS } from "@/lib/pulse";
import { app, createdAt, idColumn, instant, oneOf } from "./app";
import { firm } from "./firms";

/** Part of a firm whose people answer together. */
export const pulseUnit = app.table(
  "pulse_unit",
  {
    firmId: uuid("firm_id")
      .notNull()
      .references(() => firm.id, { onDelete: "cascade" }),
    id: idColumn(),
    name: text("name").notNull(),
    headcount: integer("headcount").notNull(),
    createdAt: createdAt(),
    /** Taken off the list; its waves stay. */
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
    firmId: uuid("firm_id")
      .notNull()
      .references(() => firm.id, { onDelete: "cascade" }),
    id: idColumn(),
    year: integer("year").notNull(),
    quarter: integer("quarter").notNull(),
    questionnaire: text("questionnaire").notNull(),
    openedAt: instant("opened_at").notNull().defaultNow(),
    /** The last day, as the firm reads it, and the moment at which it is over. */
    lastDay: date("last_day").notNull(),
    closesAt: instant("closes_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [primaryKey({ columns: [t.firmId, t.id] }), check("pulse_wave_quarter", sql`${t.quarter} between 1 and 4`)],
);

/** A unit in a wave: how it is asked, and how many have sent. The row is the lock of everything below it. */
export const pulseRound = app.table(
  "pulse_round",
  {
    firmId: uuid("firm_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    way: text("way", { enum: PULSE_WAYS }).notNull(),
    headcount: integer("headcount").notNull(),
    /** Progress, and nothing else: who has sent stands nowhere that outlives the close. */
    sent: integer("sent").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.waveId, t.unitId] }),
    foreignKey({
      name: "pulse_round_wave",
      columns: [t.firmId, t.waveId],
      foreignColumns: [pulseWave.firmId, pulseWave.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "pulse_round_unit",
      columns: [t.firmId, t.unitId],
      foreignColumns: [pulseUnit.firmId, pulseUnit.id],
    }).onDelete("cascade"),
    check("pulse_round_way", oneOf(t.way, PULSE_WAYS)),
    check("pulse_round_sent", sql`${t.sent} between 0 and ${t.headcount}`),
  ],
);

/**
 * Where the n-th link of a unit is mailed. The row goes as soon as the mail has left, and all of them at the close; which
 * link `n` is can be told by the server's key alone.
 */
export const pulseAddress = app.table(
  "pulse_address",
  {
    firmId: uuid("firm_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    n: integer("n").notNull(),
    email: text("email").notNull(),
    /** A process is sending it; after a while it is due again. */
    claimedAt: instant("claimed_at"),
    /** The mail server does not take it for this address, now or later. */
    refused: boolean("refused").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.waveId, t.unitId, t.n] }),
    uniqueIndex("pulse_address_email_key").on(t.firmId, t.waveId, t.email),
    foreignKey({
      name: "pulse_address_round",
      columns: [t.firmId, t.waveId, t.unitId],
      foreignColumns: [pulseRound.firmId, pulseRound.waveId, pulseRound.unitId],
    }).onDelete("cascade"),
    check("pulse_address_lower", sql`${t.email} = lower(${t.email})`),
  ],
);

/**
 * A link of a person, the code of a unit, or the receipt of one sending by code: hashes only.
 *
 * `spent` has no time, and a spending rewrites all rows of its unit. At the close all of it is forgotten.
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
    foreignKey({
      name: "pulse_token_round",
      columns: [t.firmId, t.waveId, t.unitId],
      foreignColumns: [pulseRound.firmId, pulseRound.waveId, pulseRound.unitId],
    }).onDelete("cascade"),
    check("pulse_token_kind", oneOf(t.kind, ["link", "code", "receipt"])),
  ],
);

/** Answers of an open wave that are mixed anew at each arrival: sealed with a key that the database does not hold. */
export const pulseHeld = app.table(
  "pulse_held",
  {
    firmId: uuid("firm_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    /** Random, never of the kind that sorts by time. */
    id: uuid("id").notNull(),
    sealed: text("sealed").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.waveId, t.unitId, t.id] }),
    foreignKey({
      name: "pulse_held_round",
      columns: [t.firmId, t.waveId, t.unitId],
      foreignColumns: [pulseRound.firmId, pulseRound.waveId, pulseRound.unitId],
    }).onDelete("cascade"),
  ],
);

/** Answers that were moved on: sealed until the close, then unit, wave and sixteen levels in random order. */
export const pulseAnswer = app.table(
  "pulse_answer",
  {
    firmId: uuid("firm_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    id: uuid("id").notNull(),
    sealed: text("sealed"),
    /** A digit a statement in the order of the questionnaire; `-` is "don't know". */
    levels: text("levels"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.waveId, t.unitId, t.id] }),
    foreignKey({
      name: "pulse_answer_round",
      columns: [t.firmId, t.waveId, t.unitId],
      foreignColumns: [pulseRound.firmId, pulseRound.waveId, pulseRound.unitId],
    }).onDelete("cascade"),
    check("pulse_answer_one", sql`(${t.sealed} is null) <> (${t.levels} is null)`),
    check("pulse_answer_levels", sql`${t.levels} ~ '^[1-5-]{16}$'`),
  ],
);

/**
 * What a closed wave holds in figures; computed once, at the close. `about` is a unit, or the firm itself. A row is shown
 * where `app.pulse_shows` says so: of a unit only if the server mailed its links.
 */
export const pulseFigure = app.table(
  "pulse_figure",
  {
    firmId: uuid("firm_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    about: uuid("about").notNull(),
    figures: jsonb("figures").$type<Pulse>().notNull(),
    /** How many of its people were handed their link or code by a manager, who could have answered himself. */
    byHand: integer("by_hand").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.waveId, t.about] }),
    foreignKey({
      name: "pulse_figure_wave",
      columns: [t.firmId, t.waveId],
      foreignColumns: [pulseWave.firmId, pulseWave.id],
    }).onDelete("cascade"),
    // means and counts alone: beside them, how far people differ would tell two unknown ones apart
    check("pulse_figure_means", sql`${t.figures} - array['people', 'cells', 'phases', 'overall'] = '{}'::jsonb`),
  ],
);
