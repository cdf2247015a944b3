import { createHash, timingSafeEqual } from "node:crypto";
import { collectDefaultMetrics, register } from "prom-client";
import { bare, NO_STORE } from "../gate/uncached";
import { readGauges } from "./figures";

/** The response of /api/metrics, in the text format of Prometheus. Without METRICS_TOKEN there is no such page. */
export async function answerMetrics(request: Request): Promise<Response> {
  const token = process.env.METRICS_TOKEN;
  if (!token) return bare(404);
  if (!isSame(request.headers.get("authorization") ?? "", `Bearer ${token}`))
    return bare(401, { "WWW-Authenticate": "Bearer" });
  return new Response(await readMetrics(), { headers: { ...NO_STORE, "Content-Type": register.contentType } });
}

/** Takes the same time for every text. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(hash(a), hash(b));
const hash = (text: string): Buffer => createHash("sha256").update(text).digest();

async function readMetrics(): Promise<string> {
  if (register.getSingleMetric("process_start_time_seconds") === undefined) collectDefaultMetrics();
  return (await Promise.all([register.metrics(), readGauges()])).join("\n");
}
