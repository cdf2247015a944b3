import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { DrawnAs, HeldFacts, NetworkMap, NetworkReport, NodeMarks } from "@/lib/cohort-network";
import type { SeenStand, Snapshot, Stand } from "@/lib/snapshots";
import { app, idColumn, instant } from "./app";
import { cohort, firm } from "./firms";
import { job } from "./jobs";

/** A kept picture of a cohort's registered network. Nothing recomputes it silently; a later one stands beside it. */
export const cohortNetwork = app.table(
  "cohort_network",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    id: idColumn(),
    jobId: uuid("job_id").references(() => job.id, { onDelete: "set null" }),
    computedAt: instant("computed_at").notNull().defaultNow(),
    /** Stamp of the registers and results it was computed from; another one says that they have changed. */
    stamp: text("stamp").notNull(),
    /** Places, tiers and ends of links: nothing that tells of one firm beyond who is linked. */
    map: jsonb("map").$type<NetworkMap>().notNull(),
    /** Figures as they may be published to administrators. */
    report: jsonb("report").$type<NetworkReport>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.id] }), index("cohort_network_latest").on(t.cohortId, t.computedAt)],
);

/** What is said of one firm alone. */
export type StoredMarks = Omit<NodeMarks, "firmId" | "place">;

/** A member firm's own marks on the map; seen where it chose to be visible. */
export const networkNode = app.table(
  "network_node",
  {
    cohortId: uuid("cohort_id").notNull(),
    networkId: uuid("network_id").notNull(),
    place: integer("place").notNull(),
    firmId: uuid("firm_id")
      .notNull()
      .references(() => firm.id, { onDelete: "cascade" }),
    marks: jsonb("marks").$type<StoredMarks>().notNull(),
    /** As what it was drawn; it is shown as no more than that until the next picture. */
    look: integer("look").$type<Exclude<DrawnAs, 0>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.networkId, t.place] }),
    index("network_node_firm").on(t.firmId),
    foreignKey({
      name: "network_node_network",
      columns: [t.cohortId, t.networkId],
      foreignColumns: [cohortNetwork.cohortId, cohortNetwork.id],
    }).onDelete("cascade"),
  ],
);

/**
 * How a firm stands on the maps of the cohort it is a member of, and of those above: what the next picture is held against.
 * It outlasts pictures and memberships, so it has no key of the firm; an erased firm leaves a row of nobody.
 */
export const networkStand = app.table(
  "network_stand",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    firmId: uuid("firm_id").notNull(),
    /** As what it was drawn last; 0 where it is off the map. */
    look: integer("look").$type<DrawnAs>().notNull(),
    /** Never to be drawn again without its name: it has left, was drawn by name, or went along with a firm that left. */
    spent: boolean("spent").notNull().default(false),
    /** Where it stands among the others, drawn by lot: by ids, firms would stand in the order they came in. */
    place: doublePrecision("place").notNull(),
    /** Without a name: what it is drawn by until enough firms have changed. */
    facts: jsonb("facts").$type<HeldFacts>(),
    digest: text("digest"),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.firmId] }), index("network_stand_firm").on(t.firmId)],
);

/** A figure set as administrators were shown it, and what they saw singly by then. */
export type ShownBefore = {
  readonly snapshot: Snapshot | null;
  readonly seen: readonly SeenStand[];
  /** Of scores, the stands that had a name beside them; absent in older pictures. */
  readonly named?: readonly Stand[];
};

/** What was ever shown of a cohort's network: read by the worker alone, before it publishes again. Never deleted. */
export const networkDisclosure = app.table(
  "network_disclosure",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    networkId: uuid("network_id").notNull(),
    at: instant("at").notNull().defaultNow(),
    scores: jsonb("scores").$type<ShownBefore>().notNull(),
    links: jsonb("links").$type<ShownBefore>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.networkId] })],
);
