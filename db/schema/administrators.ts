import { index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { app, createdAt } from "./app";
import { cohort } from "./firms";
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
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.personId] }), index("cohort_administrator_person").on(t.personId)],
);
