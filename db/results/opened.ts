import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/**
 * Which parts of a firm's results the actor may read: null (all) for members, the engagement's scope for consultants,
 * empty for others. Every query of a frozen rating selects it, so that no caller can forget the check.
 */
export const openedToReader = (firmId: AnyColumn): SQL<string[] | null> =>
  sql<string[] | null>`case when ${firmId} = any (app.firms_of_actor()) then null
    else coalesce((select e.scope from app.engagement_of_actor(${firmId}) e), '{}') end`;
