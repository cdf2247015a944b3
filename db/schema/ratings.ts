import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { PHASES } from "@/lib/instrument";
import { app, belongsTo, createdAt, idColumn, instant } from "./app";
import { ofAssessment, phaseEvent } from "./assessments";
import { consultant } from "./engagements";
import { ofFirm } from "./firms";

/** A consultant's own rating of one cycle of a client. Cannot be changed after it was submitted. */
export const consultantRating = app.table(
  "consultant_rating",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    assessmentId: uuid("assessment_id").notNull(),
    /** Null after the person was erased. */
    consultantId: uuid("consultant_id").references(() => consultant.personId, { onDelete: "set null" }),
    /** The consultant rated without having seen the firm's own scores of this cycle. */
    blind: boolean("blind").notNull(),
    begunAt: createdAt(),
    /** Null for a draft, which only its author can read. */
    givenAt: instant("given_at"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    ofAssessment("consultant_rating_assessment", t),
    uniqueIndex("consultant_rating_id_key").on(t.id),
    unique("consultant_rating_once").on(t.assessmentId, t.consultantId),
    index("consultant_rating_consultant").on(t.consultantId),
  ],
);

/** A consultant's answer to one item. No level means that they cannot judge it. */
export const consultantAnswer = app.table(
  "consultant_answer",
  {
    firmId: uuid("firm_id").notNull(),
    ratingId: uuid("rating_id").notNull(),
    itemId: text("item_id").notNull(),
    level: doublePrecision("level"),
    /** The consultant saw records, or the practice itself. */
    evidenceSeen: boolean("evidence_seen").notNull(),
    note: text("note").notNull().default(""),
    /** The current version. A change based on an older one is a conflict and overwrites nothing. */
    revision: integer("revision").notNull().default(1),
    savedAt: instant("saved_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.ratingId, t.itemId] }),
    belongsTo("consultant_answer_rating", [t.firmId, t.ratingId], [consultantRating.firmId, consultantRating.id]),
    check("consultant_answer_level", sql`${t.level} between 1 and 5 and ${t.level} * 2 = floor(${t.level} * 2)`),
    check("consultant_answer_note", sql`char_length(${t.note}) <= 2000`),
  ],
);

/**
 * Records that a reviewer opened the page of a submitted phase. Without it they can neither accept nor return the
 * phase.
 */
export const reviewOpening = app.table(
  "review_opening",
  {
    firmId: uuid("firm_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    phase: text("phase", { enum: PHASES }).notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => consultant.personId, { onDelete: "cascade" }),
    /** Identifies the submission: after the phase is submitted again, the reviewer must open it again. */
    submittedAt: instant("submitted_at").notNull(),
    openedAt: instant("opened_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.assessmentId, t.phase, t.personId, t.submittedAt] }),
    ofAssessment("review_opening_assessment", t),
    index("review_opening_person").on(t.personId),
  ],
);

/** A reviewer's remark on an item. Private until the reviewer decides; then the firm's managers can read it. */
export const reviewRemark = app.table(
  "review_remark",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    assessmentId: uuid("assessment_id").notNull(),
    phase: text("phase", { enum: PHASES }).notNull(),
    itemId: text("item_id").notNull(),
    /** Null after the person was erased. */
    personId: uuid("person_id").references(() => consultant.personId, { onDelete: "set null" }),
    submittedAt: instant("submitted_at").notNull(),
    text: text("text").notNull(),
    revision: integer("revision").notNull().default(1),
    savedAt: instant("saved_at").notNull().defaultNow(),
    /** The decision it was sent with. Null before that. */
    eventId: uuid("event_id"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    ofAssessment("review_remark_assessment", t),
    belongsTo("review_remark_event", [t.firmId, t.eventId], [phaseEvent.firmId, phaseEvent.id]),
    unique("review_remark_once").on(t.assessmentId, t.itemId, t.personId, t.submittedAt),
    index("review_remark_person").on(t.personId),
    check("review_remark_length", sql`char_length(${t.text}) <= 2000`),
  ],
);

/** A consultant's private note about a client. */
export const clientNote = app.table(
  "client_note",
  {
    firmId: ofFirm(),
    id: idColumn(),
    consultantId: uuid("consultant_id")
      .notNull()
      .references(() => consultant.personId, { onDelete: "cascade" }),
    text: text("text").notNull(),
    createdAt: createdAt(),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    index("client_note_consultant").on(t.consultantId, t.firmId),
    check("client_note_length", sql`char_length(${t.text}) between 1 and 8000`),
  ],
);
