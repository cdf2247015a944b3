import { answerReady } from "@/app/_server/health/answer";

export const dynamic = "force-dynamic";

/** Whether this process can serve requests, part by part. */
export const GET = (): Promise<Response> => answerReady();
