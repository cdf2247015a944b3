import { and, eq, sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, numeric, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { FILE_KINDS } from "@/lib/files";
import { CELLS, type CellId, EVIDENCE_GRADES } from "@/lib/instrument";
import { PLAN_CHANGES, PLAN_STATES } from "@/lib/plan";
import { app, belongsTo, createdAt, idColumn, instant, oneOf } from "./app";
import { person } from "./people";
import { result } from "./results";

/** The plan made from a frozen result. It stays based on that revision, even if the result is frozen again. */
export const plan = app.table(
  "plan",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    assessmentId: uuid("assessment_id").notNull(),
    /** The revision of the frozen result. */
    resultRevision: integer("result_revision").notNull(),
    /** The limit of effort points that the firm sets for a year. */
    effortLimit: integer("effort_limit").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    unique("plan_of_result").on(t.firmId, t.assessmentId),
    belongsTo(
      "plan_result",
      [t.firmId, t.assessmentId, t.resultRevision],
      [result.firmId, result.assessmentId, result.revision],
    ),
    check("plan_effort_limit", sql`${t.effortLimit} between 1 and 99`),
  ],
);

/** A measure in a plan: from the list of measures, or the firm's own. */
export const planMeasure = app.table(
  "plan_measure",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    planId: uuid("plan_id").notNull(),
    /** M01–M25. Null for a measure of the firm's own, which then has a title. */
    catalogId: text("catalog_id"),
    title: text("title").notNull().default(""),
    /** The cell whose gap it closes. */
    cell: text("cell").$type<CellId>().notNull(),
    /** The owner: a member, or a typed name. Both are empty if it has no owner yet. */
    ownerId: uuid("owner_id").references(() => person.id, { onDelete: "set null" }),
    ownerName: text("owner_name").notNull().default(""),
    firstStepOn: date("first_step_on", { mode: "string" }),
    recordOn: date("record_on", { mode: "string" }),
    cost: numeric("cost", { precision: 14, scale: 2, mode: "number" }),
    currency: text("currency"),
    /** Effort points. Source: method 7. */
    effort: integer("effort").notNull(),
    /** What will prove it. Empty: as in the list of measures. */
    proof: text("proof").notNull().default(""),
    note: text("note").notNull().default(""),
    /** Another measure of the same plan that must be done first. */
    afterId: uuid("after_id"),
    /** The measure of the previous plan that it continues; it then costs no effort in this plan. */
    carriedFromId: uuid("carried_from_id"),
    state: text("state", { enum: PLAN_STATES }).notNull().default("not-started"),
    /** Why the measure was set aside or taken up again. */
    reason: text("reason").notNull().default(""),
    /** The day the work began. Null before that. */
    startedOn: date("started_on", { mode: "string" }),
    /** The day it was done. Null before that. */
    doneOn: date("done_on", { mode: "string" }),
    /** Increased by every change. A save based on an older revision is a conflict. */
    revision: integer("revision").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    unique("plan_measure_once").on(t.firmId, t.planId, t.catalogId),
    index("plan_measure_plan").on(t.firmId, t.planId),
    belongsTo("plan_measure_plan", [t.firmId, t.planId], [plan.firmId, plan.id]),
    check("plan_measure_catalog", sql`${t.catalogId} ~ '^M[0-9]{2}$'`),
    check("plan_measure_title", sql`(${t.catalogId} is null) = (${t.title} <> '')`),
    check("plan_measure_owner", sql`${t.ownerId} is null or ${t.ownerName} = ''`),
    check("plan_measure_cost", sql`${t.cost} >= 0 and (${t.cost} is null) = (${t.currency} is null)`),
    check("plan_measure_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check("plan_measure_effort", sql`${t.effort} between 1 and 3`),
    check("plan_measure_dates", sql`${t.recordOn} >= ${t.firstStepOn}`),
    check("plan_measure_cell", oneOf(t.cell, CELLS)),
    check("plan_measure_state", oneOf(t.state, PLAN_STATES)),
    check("plan_measure_set_aside", sql`${t.state} <> 'set-aside' or ${t.reason} <> ''`),
  ],
);

/** A step of a measure that can be ticked. */
export const planStep = app.table(
  "plan_step",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    measureId: uuid("measure_id").notNull(),
    position: integer("position").notNull(),
    /** The firm's text. Empty for the listed first step of a measure. */
    text: text("text").notNull().default(""),
    /**
     * The listed measure whose first step it is, so that each reader gets it in their language. Null for typed text.
     */
    catalogId: text("catalog_id"),
    /** When it was ticked. Null: not done. */
    doneAt: instant("done_at"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    index("plan_step_measure").on(t.firmId, t.measureId, t.position),
    belongsTo("plan_step_measure", [t.firmId, t.measureId], [planMeasure.firmId, planMeasure.id]),
    check("plan_step_words", sql`(${t.catalogId} is null) = (${t.text} <> '')`),
    check("plan_step_catalog", sql`${t.catalogId} ~ '^M[0-9]{2}$'`),
  ],
);

/** The record that proves and verifies a measure. It is offered as evidence in the next cycle. */
export const planRecord = app.table(
  "plan_record",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    measureId: uuid("measure_id").notNull(),
    title: text("title").notNull(),
    date: date("date", { mode: "string" }).notNull(),
    grade: text("grade", { enum: EVIDENCE_GRADES }).notNull(),
    /** Where the record is kept and how it was checked, which is required even if no file was uploaded. */
    reason: text("reason").notNull().default(""),
    byPersonId: uuid("by_person_id").references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    unique("plan_record_of_measure").on(t.firmId, t.measureId),
    belongsTo("plan_record_measure", [t.firmId, t.measureId], [planMeasure.firmId, planMeasure.id]),
    check("plan_record_title", sql`${t.title} <> ''`),
    check("plan_record_grade", oneOf(t.grade, EVIDENCE_GRADES)),
  ],
);

/** The file of a record that verifies a measure. It is copied when the record becomes evidence. */
export const planRecordFile = app.table(
  "plan_record_file",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    recordId: uuid("record_id").notNull(),
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
    primaryKey({ columns: [t.firmId, t.id] }),
    unique("plan_record_file_of_record").on(t.firmId, t.recordId),
    belongsTo("plan_record_file_record", [t.firmId, t.recordId], [planRecord.firmId, planRecord.id]),
    index("plan_record_file_digest").on(t.firmId, t.digest),
    check("plan_record_file_kind", oneOf(t.kind, FILE_KINDS)),
    check("plan_record_file_digest_form", sql`${t.digest} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** Who changed what in a plan. Append only. */
export const planEvent = app.table(
  "plan_event",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    planId: uuid("plan_id").notNull(),
    /** Null if the change concerns the whole plan. */
    measureId: uuid("measure_id"),
    change: text("change", { enum: PLAN_CHANGES }).notNull(),
    /** The changed columns, old and new values. */
    before: jsonb("before").$type<Readonly<Record<string, unknown>>>().notNull(),
    after: jsonb("after").$type<Readonly<Record<string, unknown>>>().notNull(),
    byPersonId: uuid("by_person_id").references(() => person.id, { onDelete: "set null" }),
    at: instant("at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    index("plan_event_at").on(t.firmId, t.planId, t.at),
    belongsTo("plan_event_plan", [t.firmId, t.planId], [plan.firmId, plan.id]),
    check("plan_event_change", oneOf(t.change, PLAN_CHANGES)),
  ],
);

/** The columns shown for a file that verified a measure; never the hash. */
export const planFileColumns = {
  id: planRecordFile.id,
  name: planRecordFile.name,
  kind: planRecordFile.kind,
  bytes: planRecordFile.bytes,
  pages: planRecordFile.pages,
};

/** Join condition for the file of a record that verified a measure. */
export const planFileOfRecord = and(
  eq(planRecordFile.firmId, planRecord.firmId),
  eq(planRecordFile.recordId, planRecord.id),
);
