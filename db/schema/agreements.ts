import { check, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { CONFIRMED_SCALES } from "@/lib/instrument";
import type { AgreementPart, Confirmation } from "@/lib/snapshots";
import { app, instant, oneOf } from "./app";
import { cohort } from "./firms";

/** How far firms of a cohort and their customers agree on one scale, as it was printed with a picture of the network. */
export const cohortAgreement = app.table(
  "cohort_agreement",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    /** The picture it was computed with. */
    networkId: uuid("network_id").notNull(),
    scale: text("scale", { enum: CONFIRMED_SCALES }).notNull(),
    at: instant("at").notNull().defaultNow(),
    rate: jsonb("rate").$type<AgreementPart>().notNull(),
    /** The confirmations that a published rate rests on, remembered for the next one; empty where none was published. */
    shown: jsonb("shown").$type<readonly Confirmation[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.networkId, t.scale] }),
    check("cohort_agreement_scale", oneOf(t.scale, CONFIRMED_SCALES)),
  ],
);
