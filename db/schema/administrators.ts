import { sql } from "drizzle-orm";
import { boolean, check, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { app, createdAt, instant } from "./app";
import { cohort, firm } from "./firms";
import { person } from "./people";

/** Who runs a cohort and every cohort below it. */
export const cohortAdministrator = app.table(
  "cohort_administrator",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    displayName: text("display_name").notNull(),
    /** `other_name` of the person. */
    otherName: text("other_name"),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.personId] }), index("cohort_administrator_person").on(t.personId)],
);

/**
 * Where somebody was a member or an administrator before, and until when. Two rules ask it: what he could see then is never
 * rated blind, and who was removed comes back by no door that was open before.
 */
export const formerPlace = app.table(
  "former_place",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    firmId: uuid("firm_id").references(() => firm.id, { onDelete: "cascade" }),
    cohortId: uuid("cohort_id").references(() => cohort.id, { onDelete: "cascade" }),
    until: instant("until").notNull().defaultNow(),
    /** He left by himself; else somebody removed him. */
    bySelf: boolean("by_self").notNull().default(false),
  },
  (t) => [
    index("former_place_person").on(t.personId),
    check("former_place_one", sql`(${t.firmId} is null) <> (${t.cohortId} is null)`),
  ],
);
