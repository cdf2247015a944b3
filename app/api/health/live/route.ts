import { NO_STORE } from "@/app/_server/gate/uncached";

export const dynamic = "force-dynamic";

/** Whether this process answers at all. Asks nothing else: a process that cannot reach its database need not be restarted. */
export const GET = (): Response => Response.json({ status: "ok" }, { headers: NO_STORE });
