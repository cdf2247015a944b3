import { check, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { CONFIRMED_SCALES } from "@/lib/instrument";
import type { AgreementPart, Confirmation } from "@/lib/snapshots";
import { app, instant, oneOf } from "./app";
import { ofCohort } from "./firms";

/** How far firms of a cohort and their customers agree on one scale, as published with a network map. */
export const cohortAgreement = app.table(
  "cohort_agreement",
  {
    cohortId: ofCohort(),
    /** The network map it was computed with. */
    networkId: uuid("network_id").notNull(),
    scale: text("scale", { enum: CONFIRMED_SCALES }).notNull(),
    at: instant("at").notNull().defaultNow(),
    rate: jsonb("rate").$type<AgreementPart>().notNull(),
    /** The confirmations behind a published rate, needed to check the next one. Empty if none was published. */
    shown: jsonb("shown").$type<readonly Confirmation[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.networkId, t.scale] }),
    check("cohort_agreement_scale", oneOf(t.scale, CONFIRMED_SCALES)),
  ],
);
