import { sql } from "drizzle-orm";
import { check, index, text, uuid } from "drizzle-orm/pg-core";
import { AUDIT_KINDS, AUDIT_OBJECTS, type AuditAct } from "@/lib/audit";
import { app, idColumn, instant, oneOf } from "./app";
import { cohort, firm } from "./firms";
import { person } from "./people";

/**
 * Who did what to which object. Append only, written by `app.record_audit` and, in the demo world, by the seed. It
 * contains no values such as answers or addresses. Erasing a firm deletes its entries; erasing a person removes the
 * name.
 */
export const auditEntry = app.table(
  "audit_entry",
  {
    id: idColumn().primaryKey(),
    at: instant("at").notNull().defaultNow(),
    byKind: text("by_kind", { enum: AUDIT_KINDS }).notNull(),
    byPersonId: uuid("by_person_id").references(() => person.id, { onDelete: "set null" }),
    /** The person's role in the firm or the cohort at that time: manager, contributor, administrator, … */
    byRole: text("by_role"),
    byName: text("by_name").notNull().default(""),
    /** The name in the other language, at that time. */
    byOtherName: text("by_other_name"),
    act: text("act").$type<AuditAct>().notNull(),
    firmId: uuid("firm_id").references(() => firm.id, { onDelete: "cascade" }),
    cohortId: uuid("cohort_id").references(() => cohort.id, { onDelete: "cascade" }),
    objectKind: text("object_kind", { enum: AUDIT_OBJECTS }).notNull(),
    objectId: text("object_id").notNull().default(""),
    reason: text("reason").notNull().default(""),
  },
  (t) => [
    index("audit_entry_firm").on(t.firmId, t.at),
    index("audit_entry_cohort").on(t.cohortId, t.at),
    index("audit_entry_person").on(t.byPersonId),
    index("audit_entry_done_to").on(t.objectId).where(sql`${t.objectKind} = 'person'`),
    check("audit_entry_by_kind", oneOf(t.byKind, AUDIT_KINDS)),
    check("audit_entry_act", sql`${t.act} ~ '^[a-z]+[.][a-z-]+$'`),
    check("audit_entry_object", sql`${t.objectKind} ~ '^[a-z-]+$' and length(${t.objectId}) <= 200`),
    check("audit_entry_reason", sql`length(${t.reason}) <= 2000`),
  ],
);
