import { and, eq, sql } from "drizzle-orm";
import { boolean, check, date, index, integer, jsonb, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { FILE_KINDS } from "@/lib/files";
import { CONTEXT_IDS, EVIDENCE_GRADES } from "@/lib/instrument";
import { app, belongsTo, createdAt, idColumn, instant, oneOf } from "./app";
import { ofAssessment } from "./assessments";
import { ofFirm } from "./firms";
import { person } from "./people";

/** The kinds of fields of a firm; each is the first part of a field's key. */
const KINDS_OF_FIELD = [
  "profile",
  "link",
  "context",
  "shares",
  "aim",
  "not-applicable",
  "evidence",
  "event",
  "figure",
] as const;
export type KindOfField = (typeof KINDS_OF_FIELD)[number];

/**
 * The revisions of all fields of a firm, in one table; the values are in tables of their own. The row is locked when
 * two colleagues save the same field.
 */
export const record = app.table(
  "record",
  {
    firmId: ofFirm(),
    /** `profile:employees`, `link:<id>:share`, `context:<assessment>:PO1`, … */
    key: text("key").notNull(),
    kind: text("kind", { enum: KINDS_OF_FIELD }).notNull(),
    revision: integer("revision").notNull().default(0),
    byPersonId: uuid("by_person_id").references(() => person.id, { onDelete: "set null" }),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.key] }),
    check("record_kind", oneOf(t.kind, KINDS_OF_FIELD)),
    check("record_key", sql`${t.key} like ${t.kind} || ':%'`),
  ],
);

/** Who changed which field. Append only. */
export const recordChange = app.table(
  "record_change",
  {
    firmId: ofFirm(),
    id: idColumn(),
    key: text("key").notNull(),
    revision: integer("revision").notNull(),
    before: jsonb("before").$type<unknown>(),
    after: jsonb("after").$type<unknown>(),
    byPersonId: uuid("by_person_id").references(() => person.id, { onDelete: "set null" }),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    index("record_change_key").on(t.firmId, t.key),
    index("record_change_at").on(t.firmId, t.at),
  ],
);

/** One context factor of the firm: its state, and its effect on upgrading. Both can be empty. */
export const contextAnswer = app.table(
  "context_answer",
  {
    firmId: uuid("firm_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    factorId: text("factor_id", { enum: CONTEXT_IDS }).notNull(),
    state: integer("state"),
    effect: integer("effect"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.assessmentId, t.factorId] }),
    ofAssessment("context_answer_assessment", t),
    check("context_answer_factor", oneOf(t.factorId, CONTEXT_IDS)),
    check("context_answer_state", sql`${t.state} between 1 and 5`),
    check("context_answer_effect", sql`${t.effect} between -2 and 2`),
  ],
);

/** An item that does not apply to the firm, with the reason. */
export const notApplicable = app.table(
  "not_applicable",
  {
    firmId: uuid("firm_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    itemId: text("item_id").notNull(),
    reason: text("reason").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.assessmentId, t.itemId] }),
    ofAssessment("not_applicable_assessment", t),
    check("not_applicable_reason", sql`${t.reason} <> ''`),
  ],
);

/** A record that proves an item. It counts for everybody's answer to the item. */
export const evidence = app.table(
  "evidence",
  {
    firmId: uuid("firm_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    id: idColumn(),
    itemId: text("item_id").notNull(),
    grade: text("grade", { enum: EVIDENCE_GRADES }).notNull(),
    title: text("title").notNull(),
    date: date("date", { mode: "string" }),
    removed: boolean("removed").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.assessmentId, t.id] }),
    ofAssessment("evidence_assessment", t),
    check("evidence_grade", oneOf(t.grade, EVIDENCE_GRADES)),
  ],
);

/** The file of a record, identified by the hash of its bytes, which are in the file store. At most one per record. */
export const evidenceFile = app.table(
  "evidence_file",
  {
    firmId: uuid("firm_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    id: idColumn(),
    evidenceId: uuid("evidence_id").notNull(),
    /** SHA-256 of the stored bytes, in hexadecimal. */
    digest: text("digest").notNull(),
    name: text("name").notNull(),
    kind: text("kind", { enum: FILE_KINDS }).notNull(),
    bytes: integer("bytes").notNull(),
    /** Number of pages of a PDF. Null for other files. */
    pages: integer("pages"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.assessmentId, t.id] }),
    unique("evidence_file_record").on(t.firmId, t.assessmentId, t.evidenceId),
    belongsTo(
      "evidence_file_evidence",
      [t.firmId, t.assessmentId, t.evidenceId],
      [evidence.firmId, evidence.assessmentId, evidence.id],
    ),
    index("evidence_file_digest").on(t.firmId, t.digest),
    check("evidence_file_kind", oneOf(t.kind, FILE_KINDS)),
    check("evidence_file_digest_form", sql`${t.digest} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** Join condition for the file of a record. */
export const fileOfEvidence = and(
  eq(evidenceFile.firmId, evidence.firmId),
  eq(evidenceFile.assessmentId, evidence.assessmentId),
  eq(evidenceFile.evidenceId, evidence.id),
);
