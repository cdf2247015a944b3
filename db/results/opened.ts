import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/**
 * What of a firm's results the acting person may read: null for its members; for everybody else the scope of the access that
 * is active, and nothing without one. It goes with each query of a frozen rating, so that no caller can forget it.
 */
export const openedToReader = (firmId: AnyColumn): SQL<string[] | null> =>
  sql<string[] | null>`case when ${firmId} = any (app.firms_of_actor()) then null
    else coalesce((select e.scope from app.engagement_of_actor(${firmId}) e), '{}') end`;
