import { and, eq, sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { FILE_KINDS } from "@/lib/files";
import { CELLS, type CellId, EVIDENCE_GRADES } from "@/lib/instrument";
import { PLAN_CHANGES, PLAN_STATES } from "@/lib/plan";
import { app, createdAt, idColumn, instant, oneOf } from "./app";
import { person } from "./people";
import { result } from "./results";

/** The plan made from a frozen result. It keeps the revision it was made from, whatever is frozen later. */
export const plan = app.table(
  "plan",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    assessmentId: uuid("assessment_id").notNull(),
    /** Revision of the frozen result. */
    resultRevision: integer("result_revision").notNull(),
    /** Points of effort the firm sets as its limit for a year. */
    effortLimit: integer("effort_limit").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    unique("plan_of_result").on(t.firmId, t.assessmentId),
    foreignKey({
      name: "plan_result",
      columns: [t.firmId, t.assessmentId, t.resultRevision],
      foreignColumns: [result.firmId, result.assessmentId, result.revision],
    }).onDelete("cascade"),
    check("plan_effort_limit", sql`${t.effortLimit} between 1 and 99`),
  ],
);

/** One measure of a plan: of the list of measures, or in the firm's own words. */
export const planMeasure = app.table(
  "plan_measure",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    planId: uuid("plan_id").notNull(),
    /** M01–M25; null for one of the firm's own, which then has a title. */
    catalogId: text("catalog_id"),
    title: text("title").notNull().default(""),
    /** The gap it serves. */
    cell: text("cell").$type<CellId>().notNull(),
    /** Who does it: a member, or a name in the firm's words; neither while nobody has it. */
    ownerId: uuid("owner_id").references(() => person.id, { onDelete: "set null" }),
    ownerName: text("owner_name").notNull().default(""),
    firstStepOn: date("first_step_on", { mode: "string" }),
    recordOn: date("record_on", { mode: "string" }),
    cost: numeric("cost", { precision: 14, scale: 2, mode: "number" }),
    currency: text("currency"),
    /** Points of effort. Source: method 7. */
    effort: integer("effort").notNull(),
    /** What will prove it; empty: as in the list of measures. */
    proof: text("proof").notNull().default(""),
    note: text("note").notNull().default(""),
    /** Another measure of the same plan that must come first. */
    afterId: uuid("after_id"),
    /** The measure of the plan before that goes on here; it costs no effort of this plan. */
    carriedFromId: uuid("carried_from_id"),
    state: text("state", { enum: PLAN_STATES }).notNull().default("not-started"),
    /** Why it was set aside or taken up again. */
    reason: text("reason").notNull().default(""),
    /** The day work on it began; null before. */
    startedOn: date("started_on", { mode: "string" }),
    /** The day it was done; null before. */
    doneOn: date("done_on", { mode: "string" }),
    /** Raised by every change; a save from an older one is a conflict. */
    revision: integer("revision").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    unique("plan_measure_once").on(t.firmId, t.planId, t.catalogId),
    index("plan_measure_plan").on(t.firmId, t.planId),
    foreignKey({
      name: "plan_measure_plan",
      columns: [t.firmId, t.planId],
      foreignColumns: [plan.firmId, plan.id],
    }).onDelete("cascade"),
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

/** One of the first steps of a measure, to tick. */
export const planStep = app.table(
  "plan_step",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    measureId: uuid("measure_id").notNull(),
    position: integer("position").notNull(),
    /** In the firm's words; empty for the first step of a measure of the list. */
    text: text("text").notNull().default(""),
    /** The measure of the list whose first step it is, so that each reader has it in his language; null for typed text. */
    catalogId: text("catalog_id"),
    /** When it was ticked; null: open. */
    doneAt: instant("done_at"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    index("plan_step_measure").on(t.firmId, t.measureId, t.position),
    foreignKey({
      name: "plan_step_measure",
      columns: [t.firmId, t.measureId],
      foreignColumns: [planMeasure.firmId, planMeasure.id],
    }).onDelete("cascade"),
    check("plan_step_words", sql`(${t.catalogId} is null) = (${t.text} <> '')`),
    check("plan_step_catalog", sql`${t.catalogId} ~ '^M[0-9]{2}$'`),
  ],
);

/** What proves that a measure was worked on: it verifies the measure, and the next cycle is offered it as evidence. */
export const planRecord = app.table(
  "plan_record",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    measureId: uuid("measure_id").notNull(),
    title: text("title").notNull(),
    date: date("date", { mode: "string" }).notNull(),
    grade: text("grade", { enum: EVIDENCE_GRADES }).notNull(),
    /** Where it is kept and how it was checked: the reason why it counts before its file is there. */
    reason: text("reason").notNull().default(""),
    byPersonId: uuid("by_person_id").references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    unique("plan_record_of_measure").on(t.firmId, t.measureId),
    foreignKey({
      name: "plan_record_measure",
      columns: [t.firmId, t.measureId],
      foreignColumns: [planMeasure.firmId, planMeasure.id],
    }).onDelete("cascade"),
    check("plan_record_title", sql`${t.title} <> ''`),
    check("plan_record_grade", oneOf(t.grade, EVIDENCE_GRADES)),
  ],
);

/** The file of a record: kept as the files of evidence are, and taken along where the record is taken up as evidence. */
export const planRecordFile = app.table(
  "plan_record_file",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    recordId: uuid("record_id").notNull(),
    /** SHA-256 of the bytes as they are kept, in hexadecimal. */
    digest: text("digest").notNull(),
    name: text("name").notNull(),
    kind: text("kind", { enum: FILE_KINDS }).notNull(),
    bytes: integer("bytes").notNull(),
    /** Pages of a PDF; null for every other kind. */
    pages: integer("pages"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    unique("plan_record_file_of_record").on(t.firmId, t.recordId),
    foreignKey({
      name: "plan_record_file_record",
      columns: [t.firmId, t.recordId],
      foreignColumns: [planRecord.firmId, planRecord.id],
    }).onDelete("cascade"),
    index("plan_record_file_digest").on(t.firmId, t.digest),
    check("plan_record_file_kind", oneOf(t.kind, FILE_KINDS)),
    check("plan_record_file_digest_form", sql`${t.digest} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** Who changed what of a plan; never changed. */
export const planEvent = app.table(
  "plan_event",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    planId: uuid("plan_id").notNull(),
    /** Null for what concerns the plan as a whole. */
    measureId: uuid("measure_id"),
    change: text("change", { enum: PLAN_CHANGES }).notNull(),
    /** The columns that changed, as they were and as they are. */
    before: jsonb("before").$type<Readonly<Record<string, unknown>>>().notNull(),
    after: jsonb("after").$type<Readonly<Record<string, unknown>>>().notNull(),
    byPersonId: uuid("by_person_id").references(() => person.id, { onDelete: "set null" }),
    at: instant("at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    index("plan_event_at").on(t.firmId, t.planId, t.at),
    foreignKey({
      name: "plan_event_plan",
      columns: [t.firmId, t.planId],
      foreignColumns: [plan.firmId, plan.id],
    }).onDelete("cascade"),
    check("plan_event_change", oneOf(t.change, PLAN_CHANGES)),
  ],
);

/** What is told of a file that verified a measure; never its digest. */
export const planFileColumns = {
  id: planRecordFile.id,
  name: planRecordFile.name,
  kind: planRecordFile.kind,
  bytes: planRecordFile.bytes,
  pages: planRecordFile.pages,
};

/** The file of a record that verified a measure. */
export const planFileOfRecord = and(
  eq(planRecordFile.firmId, planRecord.firmId),
  eq(planRecordFile.recordId, planRecord.id),
);
