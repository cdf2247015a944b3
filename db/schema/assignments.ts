import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { ASSIGNMENT_EVENTS, ASSIGNMENT_STATES } from "@/lib/assessments";
import { app, belongsTo, createdAt, idColumn, instant, oneOf } from "./app";
import { ofAssessment } from "./assessments";
import { membership, ofPerson, person } from "./people";

/** A cell or an item that a manager assigned to a colleague. It is deleted when the colleague leaves; answers stay. */
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
    /** The manager's note to the colleague. */
    note: text("note").notNull().default(""),
    /** Assignments made together; each colleague gets one mail for a batch. */
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
    belongsTo("assignment_assignee", [t.firmId, t.assigneeId], [membership.firmId, membership.personId]),
    check("assignment_scope", sql`${t.scope} ~ '^(PRE|LRN|APP|EVA)\\.(ORG|NET|POS|INT)(\\.[0-9]+)?$'`),
    check("assignment_state", oneOf(t.state, ASSIGNMENT_STATES)),
  ],
);

/** Every state change of an assignment. Append only. */
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
    /** `clock_timestamp()`, so that two changes in one transaction keep their order. */
    at: instant("at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    index("assignment_event_at").on(t.firmId, t.assignmentId, t.at),
    belongsTo("assignment_event_assignment", [t.firmId, t.assignmentId], [assignment.firmId, assignment.id]),
    check("assignment_event_event", oneOf(t.event, ASSIGNMENT_EVENTS)),
  ],
);

/**
 * The claim on one mail to one colleague. Step 0 announces a batch, positive steps are scheduled reminders, negative
 * ones reminders that a manager requested. The process that inserts the row sends the mail.
 */
export const assignmentMail = app.table(
  "assignment_mail",
  {
    firmId: uuid("firm_id").notNull(),
    batchId: uuid("batch_id").notNull(),
    personId: ofPerson(),
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
