import { boolean, doublePrecision, index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { DrawnAs, HeldFacts, NetworkMap, NetworkReport, NodeMarks } from "@/lib/cohort-network";
import type { SeenStand, Snapshot, Stand } from "@/lib/snapshots";
import { app, belongsTo, idColumn, instant } from "./app";
import { ofCohort, ofFirm } from "./firms";
import { job } from "./jobs";

/** A stored map of a cohort's registered network. It is never changed; a new map gets a new row. */
export const cohortNetwork = app.table(
  "cohort_network",
  {
    cohortId: ofCohort(),
    id: idColumn(),
    jobId: uuid("job_id").references(() => job.id, { onDelete: "set null" }),
    computedAt: instant("computed_at").notNull().defaultNow(),
    /** A stamp of the registers and results it was computed from. If the current stamp differs, they have changed. */
    stamp: text("stamp").notNull(),
    /** Positions, tiers and links. It says nothing about a single firm except which positions are linked. */
    map: jsonb("map").$type<NetworkMap>().notNull(),
    /** The figures that may be shown to administrators. */
    report: jsonb("report").$type<NetworkReport>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.id] }), index("cohort_network_latest").on(t.cohortId, t.computedAt)],
);

/** What the map says about one firm. */
export type StoredMarks = Omit<NodeMarks, "firmId" | "place">;

/** A member firm's data on the map, shown according to the firm's consent. */
export const networkNode = app.table(
  "network_node",
  {
    cohortId: uuid("cohort_id").notNull(),
    networkId: uuid("network_id").notNull(),
    place: integer("place").notNull(),
    firmId: ofFirm(),
    marks: jsonb("marks").$type<StoredMarks>().notNull(),
    /** The consent level at which the firm was drawn. Until the next map it is shown with no more than that. */
    look: integer("look").$type<Exclude<DrawnAs, 0>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.networkId, t.place] }),
    index("network_node_firm").on(t.firmId),
    belongsTo("network_node_network", [t.cohortId, t.networkId], [cohortNetwork.cohortId, cohortNetwork.id]),
  ],
);

/**
 * How a firm appeared on the last maps of its cohort and the cohorts above, as the basis for the next map. Rows outlive
 * maps and memberships, so there is no foreign key to the firm; erasing a firm replaces its id by a random one.
 */
export const networkStand = app.table(
  "network_stand",
  {
    cohortId: ofCohort(),
    firmId: uuid("firm_id").notNull(),
    /** The consent level at which the firm was last drawn; 0 if it is not on the map. */
    look: integer("look").$type<DrawnAs>().notNull(),
    /**
     * The firm must never be drawn without its name again: it has left, was drawn by name, or was removed together with
     * a firm that left.
     */
    spent: boolean("spent").notNull().default(false),
    /** A random position in the order of firms. Sorted by id, firms would appear in the order in which they joined. */
    place: doublePrecision("place").notNull(),
    /** For an unnamed firm: the data it is drawn with until enough firms have changed. */
    facts: jsonb("facts").$type<HeldFacts>(),
    digest: text("digest"),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.firmId] }), index("network_stand_firm").on(t.firmId)],
);

/** A set of figures as administrators saw it, with the values of single firms that they had seen by then. */
export type ShownBefore = {
  readonly snapshot: Snapshot | null;
  readonly seen: readonly SeenStand[];
  /** For scores: the firm results that were shown by name. Absent in older maps. */
  readonly named?: readonly Stand[];
};

/** Everything ever shown of a cohort's network. Only the worker reads it, before it publishes again. Never deleted. */
export const networkDisclosure = app.table(
  "network_disclosure",
  {
    cohortId: ofCohort(),
    networkId: uuid("network_id").notNull(),
    at: instant("at").notNull().defaultNow(),
    scores: jsonb("scores").$type<ShownBefore>().notNull(),
    links: jsonb("links").$type<ShownBefore>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.networkId] })],
);
