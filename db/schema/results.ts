import { and, eq } from "drizzle-orm";
import { boolean, doublePrecision, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { AssessmentInput, Rating } from "@/lib/rating";
import { app, belongsTo, instant } from "./app";
import { ofAssessment } from "./assessments";

const revisionColumns = () => ({
  firmId: uuid("firm_id").notNull(),
  assessmentId: uuid("assessment_id").notNull(),
  revision: integer("revision").notNull(),
});

/** A frozen rating. It is never recomputed; a later revision supersedes it. */
export const result = app.table(
  "result",
  {
    ...revisionColumns(),
    /** The `trellis/rating@1` document at the time of the freeze. */
    rating: jsonb("rating").$type<Rating>().notNull(),
    inputHash: text("input_hash").notNull(),
    versions: jsonb("versions").$type<Readonly<Record<string, string>>>().notNull(),
    frozenAt: instant("frozen_at").notNull().defaultNow(),
    supersededAt: instant("superseded_at"),
  },
  (t) => [primaryKey({ columns: [t.firmId, t.assessmentId, t.revision] }), ofAssessment("result_assessment", t)],
);

/** The complete input of a frozen rating, person by person. Only for the manager's export. */
export const resultInput = app.table(
  "result_input",
  { ...revisionColumns(), input: jsonb("input").$type<AssessmentInput>().notNull() },
  (t) => [
    primaryKey({ columns: [t.firmId, t.assessmentId, t.revision] }),
    belongsTo(
      "result_input_result",
      [t.firmId, t.assessmentId, t.revision],
      [result.firmId, result.assessmentId, result.revision],
    ),
  ],
);

/** Figures of a frozen rating for roll-ups and trends. Null is "insufficient"; the rating contains the reason. */
export const resultFigures = app.table(
  "result_figures",
  {
    ...revisionColumns(),
    cycle: integer("cycle").notNull(),
    overall: doublePrecision("overall"),
    pre: doublePrecision("pre"),
    lrn: doublePrecision("lrn"),
    app: doublePrecision("app"),
    eva: doublePrecision("eva"),
    org: doublePrecision("org"),
    net: doublePrecision("net"),
    pos: doublePrecision("pos"),
    int: doublePrecision("int"),
    overallCapped: doublePrecision("overall_capped"),
    preCapped: doublePrecision("pre_capped"),
    lrnCapped: doublePrecision("lrn_capped"),
    appCapped: doublePrecision("app_capped"),
    evaCapped: doublePrecision("eva_capped"),
    orgCapped: doublePrecision("org_capped"),
    netCapped: doublePrecision("net_capped"),
    posCapped: doublePrecision("pos_capped"),
    intCapped: doublePrecision("int_capped"),
    /** Mean required level of a lens for the current position. */
    orgRequired: doublePrecision("org_required"),
    netRequired: doublePrecision("net_required"),
    posRequired: doublePrecision("pos_required"),
    intRequired: doublePrecision("int_required"),
    market: doublePrecision("market"),
    modular: doublePrecision("modular"),
    relational: doublePrecision("relational"),
    captive: doublePrecision("captive"),
    hierarchy: doublePrecision("hierarchy"),
    offModel: doublePrecision("off_model"),
    oea: doublePrecision("oea"),
    oem: doublePrecision("oem"),
    odm: doublePrecision("odm"),
    obm: doublePrecision("obm"),
    /** Concentration of customers (lower bound), balance of dependence, and whether the shares of modes are known. */
    customerHhi: doublePrecision("customer_hhi"),
    powerImbalance: doublePrecision("power_imbalance"),
    fitsKnownType: boolean("fits_known_type"),
    /** Standard errors of the capped levels. */
    overallSem: doublePrecision("overall_sem"),
    preSem: doublePrecision("pre_sem"),
    lrnSem: doublePrecision("lrn_sem"),
    appSem: doublePrecision("app_sem"),
    evaSem: doublePrecision("eva_sem"),
    coverage: doublePrecision("coverage"),
    serve: doublePrecision("serve"),
    serveCapped: doublePrecision("serve_capped"),
    move: doublePrecision("move"),
    staged: integer("staged"),
    recordsBehind: integer("records_behind"),
    answersAbove3: integer("answers_above_3"),
    respondents: integer("respondents").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.assessmentId, t.revision] }),
    belongsTo(
      "result_figures_result",
      [t.firmId, t.assessmentId, t.revision],
      [result.firmId, result.assessmentId, result.revision],
    ),
  ],
);

/** Join condition for the figures of a result. */
export const figuresOfResult = and(
  eq(resultFigures.firmId, result.firmId),
  eq(resultFigures.assessmentId, result.assessmentId),
  eq(resultFigures.revision, result.revision),
);
