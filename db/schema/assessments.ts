import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
import { PHASE_EVENTS, PHASE_STATES } from "@/lib/assessments";
import { FIRM_FIGURES, MODES, PHASES, ROLES, UPGRADINGS } from "@/lib/instrument";
import { app, belongsTo, createdAt, idColumn, instant, oneOf } from "./app";
import { ofFirm } from "./firms";
import { ofPerson, person } from "./people";

/**
 * The assessment of one cycle. Its row is locked for every phase move; columns that change often are in other tables.
 */
export const assessment = app.table(
  "assessment",
  {
    firmId: ofFirm(),
    id: idColumn(),
    cycle: integer("cycle").notNull(),
    instrumentId: text("instrument_id").notNull(),
    instrumentVersion: text("instrument_version").notNull(),
    /** Seed for the order of the lenses in the questionnaire, so that it is the same for everybody in the firm. */
    viewSeed: integer("view_seed").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    unique("assessment_cycle_key").on(t.firmId, t.cycle),
    uniqueIndex("assessment_id_key").on(t.id),
    check("assessment_cycle", sql`${t.cycle} > 0`),
  ],
);

export const assessmentPhase = app.table(
  "assessment_phase",
  {
    firmId: uuid("firm_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    phase: text("phase", { enum: PHASES }).notNull(),
    position: integer("position").notNull(),
    state: text("state", { enum: PHASE_STATES }).notNull(),
    submittedAt: instant("submitted_at"),
    acceptedAt: instant("accepted_at"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.assessmentId, t.phase] }),
    ofAssessment("assessment_phase_assessment", t),
    check("assessment_phase_phase", oneOf(t.phase, PHASES)),
    check("assessment_phase_state", oneOf(t.state, PHASE_STATES)),
  ],
);

/** Every state change of a phase. Append only. */
export const phaseEvent = app.table(
  "phase_event",
  {
    firmId: uuid("firm_id").notNull(),
    id: idColumn(),
    assessmentId: uuid("assessment_id").notNull(),
    phase: text("phase", { enum: PHASES }).notNull(),
    event: text("event", { enum: PHASE_EVENTS }).notNull(),
    fromState: text("from_state", { enum: PHASE_STATES }).notNull(),
    toState: text("to_state", { enum: PHASE_STATES }).notNull(),
    reason: text("reason").notNull().default(""),
    byPersonId: uuid("by_person_id").references(() => person.id, { onDelete: "set null" }),
    /** The reviewer's name and organisation at that time. Empty if a member of the firm made the move. */
    signedName: text("signed_name").notNull().default(""),
    signedOtherName: text("signed_other_name"),
    signedOrganisation: text("signed_organisation").notNull().default(""),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    ofAssessment("phase_event_assessment", t),
    index("phase_event_assessment_at").on(t.firmId, t.assessmentId, t.at),
    check("phase_event_event", oneOf(t.event, PHASE_EVENTS)),
  ],
);

/**
 * The claim on a mail that tells a manager what a reviewer decided. The process that inserts the row sends the mail.
 */
export const phaseMail = app.table(
  "phase_mail",
  {
    firmId: uuid("firm_id").notNull(),
    eventId: uuid("event_id").notNull(),
    personId: ofPerson(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.eventId, t.personId] }),
    belongsTo("phase_mail_event", [t.firmId, t.eventId], [phaseEvent.firmId, phaseEvent.id]),
  ],
);

/** The firm's functions in this cycle: four shares of sales that sum to 1. Source: method 2.4. */
export const roleShares = app.table(
  "role_shares",
  {
    firmId: uuid("firm_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    oea: doublePrecision("oea").notNull(),
    oem: doublePrecision("oem").notNull(),
    odm: doublePrecision("odm").notNull(),
    obm: doublePrecision("obm").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.assessmentId] }),
    ofAssessment("role_shares_assessment", t),
    check("role_shares_range", sql`least(${t.oea}, ${t.oem}, ${t.odm}, ${t.obm}) >= 0`),
    check("role_shares_sum", sql`abs(${t.oea} + ${t.oem} + ${t.odm} + ${t.obm} - 1) <= 0.0051`),
  ],
);

/** The position the firm aims for in this cycle; no row means that it is not stated yet. Source: method 3.8 (3). */
export const aim = app.table(
  "aim",
  {
    firmId: uuid("firm_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    kind: text("kind", { enum: ["move", "stay"] }).notNull(),
    mode: text("mode", { enum: MODES }),
    role: text("role", { enum: ROLES }),
    upgrading: text("upgrading", { enum: UPGRADINGS }),
    year: integer("year"),
    share: doublePrecision("share"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.assessmentId] }),
    ofAssessment("aim_assessment", t),
    check("aim_kind", oneOf(t.kind, ["move", "stay"])),
    check("aim_mode", oneOf(t.mode, MODES)),
    check("aim_role", oneOf(t.role, ROLES)),
    check("aim_upgrading", oneOf(t.upgrading, UPGRADINGS)),
    check("aim_share", sql`${t.share} >= 0 and ${t.share} <= 1`),
  ],
);

/**
 * Figures the firm states for this cycle, which enter no score: value and change over three years. Source: method 4.5.
 */
export const firmFigure = app.table(
  "firm_figure",
  {
    firmId: uuid("firm_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    figure: text("figure", { enum: FIRM_FIGURES }).notNull(),
    value: doublePrecision("value"),
    change: doublePrecision("change"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.assessmentId, t.figure] }),
    ofAssessment("firm_figure_assessment", t),
    check("firm_figure_figure", oneOf(t.figure, FIRM_FIGURES)),
  ],
);

/** The foreign key of a row that belongs to one assessment and is deleted with it. */
export function ofAssessment<N extends string>(
  name: string,
  t: { readonly firmId: AnyPgColumn<{ tableName: N }>; readonly assessmentId: AnyPgColumn<{ tableName: N }> },
) {
  return belongsTo(name, [t.firmId, t.assessmentId], [assessment.firmId, assessment.id]);
}
