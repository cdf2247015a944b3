import { check, index, jsonb, text, uuid } from "drizzle-orm/pg-core";
import type { ItemAnswer, ItemId, Level, PositionId } from "@/lib/instrument";
import { ROLES } from "@/lib/instrument";
import { app, createdAt, instant, oneOf } from "./app";
import { firm } from "./firms";
import { visitor } from "./people";

/** One answer of the screening with the revision of its card; null is taken back. */
export type ScreeningAnswers = Readonly<Partial<Record<ItemId, { value: ItemAnswer | null; revision: number }>>>;
export type ScreeningPosition = Readonly<Partial<Record<PositionId, { value: Level | null; revision: number }>>>;

/** A visitor's screening; it becomes a record of the firm when its maker signs up and claims it. */
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
