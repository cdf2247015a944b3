import { sql } from "drizzle-orm";
import { boolean, check, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { app, createdAt, instant } from "./app";
import { cohort, firm, ofCohort } from "./firms";
import { ofPerson } from "./people";

/** Administrators of a cohort and of every cohort below it. */
export const cohortAdministrator = app.table(
  "cohort_administrator",
  {
    cohortId: ofCohort(),
    personId: ofPerson(),
    displayName: text("display_name").notNull(),
    /** A copy of `person.other_name`. */
    otherName: text("other_name"),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.personId] }), index("cohort_administrator_person").on(t.personId)],
);

/**
 * Former members and administrators, with the date they left. Used by two rules: a consultant cannot rate blind what
 * they could see as a member, and a removed person cannot come back through an invitation or a card issued before.
 */
export const formerPlace = app.table(
  "former_place",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    personId: ofPerson(),
    firmId: uuid("firm_id").references(() => firm.id, { onDelete: "cascade" }),
    cohortId: uuid("cohort_id").references(() => cohort.id, { onDelete: "cascade" }),
    until: instant("until").notNull().defaultNow(),
    /** True if the person left by themselves, false if somebody removed them. */
    bySelf: boolean("by_self").notNull().default(false),
  },
  (t) => [
    index("former_place_person").on(t.personId),
    check("former_place_one", sql`(${t.firmId} is null) <> (${t.cohortId} is null)`),
  ],
);
