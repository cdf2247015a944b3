import { answerMetrics } from "@/app/_server/health/metrics";

export const dynamic = "force-dynamic";

/** Figures of this process and its database for Prometheus. */
export const GET = (request: Request): Promise<Response> => answerMetrics(request);
