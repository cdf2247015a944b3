import { sql } from "drizzle-orm";
import { boolean, check, index, integer, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { STRATA } from "@/lib/instrument";
import { LOCALES } from "@/lib/result";
import { app, belongsTo, idColumn, instant, oneOf } from "./app";
import { ofAssessment } from "./assessments";
import { person } from "./people";

const RESPONDENT_KINDS = ["member", "consultant"] as const;

/** A person who answers in one assessment. Consultants' answers never count in the firm's means. */
export const respondent = app.table(
  "respondent",
  {
    firmId: uuid("firm_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    id: idColumn(),
    /** Null after the person was erased: their answers stay with the firm, without a name. */
    personId: uuid("person_id").references(() => person.id, { onDelete: "set null" }),
    kind: text("kind", { enum: RESPONDENT_KINDS }).notNull(),
    stratum: text("stratum", { enum: STRATA }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.assessmentId, t.id] }),
    unique("respondent_person_key").on(t.firmId, t.assessmentId, t.personId, t.kind),
    index("respondent_person").on(t.personId),
    ofAssessment("respondent_assessment", t),
    check("respondent_kind", oneOf(t.kind, RESPONDENT_KINDS)),
    check("respondent_stratum", oneOf(t.stratum, STRATA)),
  ],
);

const answerColumns = () => ({
  firmId: uuid("firm_id").notNull(),
  assessmentId: uuid("assessment_id").notNull(),
  respondentId: uuid("respondent_id").notNull(),
  itemId: text("item_id").notNull(),
  /** If null and `dontKnow` is false, the answer was withdrawn, or there is only a comment or a mark so far. */
  level: integer("level"),
  dontKnow: boolean("dont_know").notNull().default(false),
  comment: text("comment").notNull().default(""),
  marked: boolean("marked").notNull().default(false),
  revision: integer("revision").notNull(),
  /** The language in which the question was shown. */
  locale: text("locale", { enum: LOCALES }).notNull(),
  savedAt: instant("saved_at").notNull().defaultNow(),
});

export const answer = app.table("answer", answerColumns(), (t) => [
  primaryKey({ columns: [t.firmId, t.assessmentId, t.respondentId, t.itemId] }),
  belongsTo(
    "answer_respondent",
    [t.firmId, t.assessmentId, t.respondentId],
    [respondent.firmId, respondent.assessmentId, respondent.id],
  ),
  check("answer_item", sql`${t.itemId} ~ '^(PRE|LRN|APP|EVA)\\.(ORG|NET|POS|INT)\\.[0-9]+$'`),
  check("answer_level", sql`${t.level} between 1 and 5`),
  check("answer_one", sql`not (${t.dontKnow} and ${t.level} is not null)`),
  check("answer_locale", oneOf(t.locale, LOCALES)),
]);

/** Every version of every answer. Append only. */
export const answerHistory = app.table("answer_history", answerColumns(), (t) => [
  primaryKey({ columns: [t.firmId, t.assessmentId, t.respondentId, t.itemId, t.revision] }),
  belongsTo(
    "answer_history_respondent",
    [t.firmId, t.assessmentId, t.respondentId],
    [respondent.firmId, respondent.assessmentId, respondent.id],
  ),
]);
