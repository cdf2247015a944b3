import { sql } from "drizzle-orm";
import { boolean, check, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { AUDIENCES, THREAD_EVENTS, THREAD_STATES } from "@/lib/assessments";
import { app, belongsTo, createdAt, idColumn, instant, oneOf } from "./app";
import { ofAssessment } from "./assessments";
import { person } from "./people";

/** A thread of comments on one item. */
export const commentThread = app.table(
  "comment_thread",
  {
    firmId: uuid("firm_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    id: idColumn(),
    itemId: text("item_id").notNull(),
    startedBy: uuid("started_by").references(() => person.id, { onDelete: "set null" }),
    audience: text("audience", { enum: AUDIENCES }).notNull(),
    state: text("state", { enum: THREAD_STATES }).notNull().default("open"),
    processedBy: uuid("processed_by").references(() => person.id, { onDelete: "set null" }),
    processedAt: instant("processed_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    index("comment_thread_item").on(t.firmId, t.assessmentId, t.itemId),
    ofAssessment("comment_thread_assessment", t),
    check("comment_thread_item_id", sql`${t.itemId} ~ '^(PRE|LRN|APP|EVA)\\.(ORG|NET|POS|INT)\\.[0-9]+$'`),
    check("comment_thread_audience", oneOf(t.audience, AUDIENCES)),
    check("comment_thread_state", oneOf(t.state, THREAD_STATES)),
  ],
);

export const comment = app.table(
  "comment",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    threadId: uuid("thread_id").notNull(),
    /** Null after the person was erased. */
    authorId: uuid("author_id").references(() => person.id, { onDelete: "set null" }),
    /** Whether a manager wrote it. Only managers can read a contributor's comments. */
    byManager: boolean("by_manager").notNull(),
    text: text("text").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    index("comment_of_thread").on(t.firmId, t.threadId, t.createdAt),
    belongsTo("comment_thread", [t.firmId, t.threadId], [commentThread.firmId, commentThread.id]),
    check("comment_text", sql`${t.text} <> ''`),
  ],
);

/** Who processed or reopened a thread, and when. Append only. */
export const threadEvent = app.table(
  "thread_event",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    threadId: uuid("thread_id").notNull(),
    event: text("event", { enum: THREAD_EVENTS }).notNull(),
    byPersonId: uuid("by_person_id").references(() => person.id, { onDelete: "set null" }),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    index("thread_event_at").on(t.firmId, t.threadId, t.at),
    belongsTo("thread_event_thread", [t.firmId, t.threadId], [commentThread.firmId, commentThread.id]),
    check("thread_event_event", oneOf(t.event, THREAD_EVENTS)),
  ],
);
