import { sql } from "drizzle-orm";
import { check, doublePrecision, integer, text } from "drizzle-orm/pg-core";
import { app, instant } from "./app";

/**
 * Error models estimated from answers and adopted by the operator. Append only; new results use the latest one for
 * their questionnaire version. Who adopted it and why is in the audit log.
 */
export const errorModel = app.table(
  "error_model",
  {
    /** e1, e2, … */
    version: text("version").primaryKey(),
    instrumentId: text("instrument_id").notNull(),
    instrumentVersion: text("instrument_version").notNull(),
    item: doublePrecision("item").notNull(),
    respondent: doublePrecision("respondent").notNull(),
    respondentCell: doublePrecision("respondent_cell").notNull(),
    residual: doublePrecision("residual").notNull(),
    /** The number of firms and people it was estimated from. */
    firms: integer("firms").notNull(),
    people: integer("people").notNull(),
    adoptedAt: instant("adopted_at").notNull().defaultNow(),
  },
  (t) => [
    check("error_model_version", sql`${t.version} ~ '^e[1-9][0-9]{0,5}$'`),
    check(
      "error_model_components",
      sql`least(${t.item}, ${t.respondent}, ${t.respondentCell}, ${t.residual}) >= 0 and greatest(${t.item}, ${t.respondent}, ${t.respondentCell}, ${t.residual}) <= 4`,
    ),
  ],
);
