import { check, index, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { ROLES } from "@/lib/instrument";
import type { ScreeningAnswers, ScreeningPosition } from "@/lib/rating";
import { app, createdAt, instant, oneOf } from "./app";
import { firm } from "./firms";
import { visitor } from "./people";

/** A visitor's screening. It belongs to a firm once the visitor signs up and claims it. */
export const screening = app.table(
  "screening",
  {
    visitorId: uuid("visitor_id")
      .primaryKey()
      .references(() => visitor.id, { onDelete: "cascade" }),
    firmId: uuid("firm_id").references(() => firm.id, { onDelete: "cascade" }),
    answers: jsonb("answers").$type<ScreeningAnswers>().notNull().default({}),
    position: jsonb("position").$type<ScreeningPosition>().notNull().default({}),
    mainFunction: text("main_function", { enum: ROLES }),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    claimedAt: instant("claimed_at"),
  },
  (t) => [index("screening_firm").on(t.firmId), check("screening_main_function", oneOf(t.mainFunction, ROLES))],
);
