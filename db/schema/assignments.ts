import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { ASSIGNMENT_EVENTS, ASSIGNMENT_STATES } from "@/lib/assessments";
import { app, createdAt, idColumn, instant, oneOf } from "./app";
import { ofAssessment } from "./assessments";
import { membership, person } from "./people";

/** A cell or one item that a manager gave to a colleague. It goes when the colleague leaves the firm; answers stay. */
export const assignment = app.table(
  "assignment",
  {
    firmId: uuid("firm_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    id: idColumn(),
    assigneeId: uuid("assignee_id").notNull(),
    /** A cell such as LRN.INT, or an item such as LRN.INT.2. */
    scope: text("scope").notNull(),
    state: text("state", { enum: ASSIGNMENT_STATES }).notNull().default("assigned"),
    /** What the manager wrote along. */
    note: text("note").notNull().default(""),
    /** Given in one go; told in one mail a colleague. */
    batchId: uuid("batch_id").notNull(),
    assignedBy: uuid("assigned_by").references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    stateAt: instant("state_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    unique("assignment_scope_key").on(t.firmId, t.assessmentId, t.assigneeId, t.scope),
    index("assignment_batch").on(t.firmId, t.batchId),
    ofAssessment("assignment_assessment", t),
    foreignKey({
      name: "assignment_assignee",
      columns: [t.firmId, t.assigneeId],
      foreignColumns: [membership.firmId, membership.personId],
    }).onDelete("cascade"),
    check("assignment_scope", sql`${t.scope} ~ '^(PRE|LRN|APP|EVA)\\.(ORG|NET|POS|INT)(\\.[0-9]+)?$'`),
    check("assignment_state", oneOf(t.state, ASSIGNMENT_STATES)),
  ],
);

/** Every move of an assignment; never changed. */
export const assignmentEvent = app.table(
  "assignment_event",
  {
    firmId: uuid("firm_id").notNull(),
    id: uuid("id").notNull().default(sql`gen_random_uuid()`),
    assignmentId: uuid("assignment_id").notNull(),
    event: text("event", { enum: ASSIGNMENT_EVENTS }).notNull(),
    fromState: text("from_state", { enum: ASSIGNMENT_STATES }),
    toState: text("to_state", { enum: ASSIGNMENT_STATES }).notNull(),
    reason: text("reason").notNull().default(""),
    byPersonId: uuid("by_person_id").references(() => person.id, { onDelete: "set null" }),
    /** Two moves of one transaction keep their order. */
    at: instant("at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    index("assignment_event_at").on(t.firmId, t.assignmentId, t.at),
    foreignKey({
      name: "assignment_event_assignment",
      columns: [t.firmId, t.assignmentId],
      foreignColumns: [assignment.firmId, assignment.id],
    }).onDelete("cascade"),
    check("assignment_event_event", oneOf(t.event, ASSIGNMENT_EVENTS)),
  ],
);

/**
 * The claim on one mail to one colleague: 0 tells of a batch, 1 and up remind by the calendar, -1 and down because a manager
 * asked. Who makes the row sends the mail.
 */
export const assignmentMail = app.table(
  "assignment_mail",
  {
    firmId: uuid("firm_id").notNull(),
    batchId: uuid("batch_id").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    step: integer("step").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.batchId, t.personId, t.step] }),
    index("assignment_mail_person").on(t.firmId, t.assessmentId, t.personId, t.at),
    ofAssessment("assignment_mail_assessment", t),
  ],
);
